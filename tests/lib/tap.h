/* SPDX-License-Identifier: MPL-2.0
 *
 * tap.h - TAP for the tests in C that are no groups of cmocka: results are numbered, the plan comes last.
 *
 *  1. tap_ok() is a result; lines that tap_note() says explain the one before or after it. Both may be longer than a
 *     line's usual length, and hold no newline.
 *  2. tap_done() says the plan and gives the status of the whole test, for main to return.
 *  3. tap_give_up() ends the test: nothing of what comes now could be right.
 */
#ifndef TAP_H
#define TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned tap_count, tap_failed;

/** Begins the line of a result, whose name the caller prints, newline included. Returns `good`. */
static inline bool tap_begin(bool good) {
    tap_failed += !good;
    printf("%s %u - ", good ? "ok" : "not ok", ++tap_count);
    return good;
}

/** A result, and its name. Returns `good`. */
__attribute__((format(__printf__, 2, 3))) static inline bool tap_ok(bool good, const char *format, ...) {
    va_list arguments;
    tap_begin(good);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
    return good;
}

/** A line that explains. */
__attribute__((format(__printf__, 1, 2))) static inline void tap_note(const char *format, ...) {
    va_list arguments;
    fputs("# ", stdout);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
}

__attribute__((format(__printf__, 1, 2), noreturn)) static inline void tap_give_up(const char *format, ...) {
    va_list arguments;
    fputs("Bail out! ", stdout);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    exit(2);
}

/** The plan; 0 if every result was good, else 1. */
static inline int tap_done(void) {
    printf("1..%u\n", tap_count);
    return tap_failed == 0 ? 0 : 1;
}

#endif
