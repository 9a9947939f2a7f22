/* SPDX-License-Identifier: MPL-2.0
 *
 * lines.h - the lines of the corpora in tests/fuzz: \xXX, \t, \n and \\ stand for what C means by them.
 */
#ifndef BARIS_H
#define BARIS_H

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* In place, for no escape is shorter than what it stands for. The length, as a line may hold NUL. */
static inline size_t unescape(char *line) {
    char *out = line;
    for (const char *p = line; *p != '\0';) {
        if (*p != '\\' || p[1] == '\0') {
            *out++ = *p++;
        } else if (p[1] == 'x' && isxdigit((unsigned char)p[2]) && isxdigit((unsigned char)p[3])) {
            const char hex[3] = {p[2], p[3]};
            *out++ = (char)strtoul(hex, NULL, 16);
            p += 4;
        } else {
            *out++ = p[1] == 't' ? '\t' : p[1] == 'n' ? '\n' : p[1];
            p += 2;
        }
    }
    return (size_t)(out - line);
}

#endif
