/* SPDX-License-Identifier: MPL-2.0
 *
 * threads.c - the core from many threads at once, under ThreadSanitizer.
 *
 * Eight threads call every function on one table of calls that they share, each in an order of its own, and compare
 * with what one thread alone got before. Every function must have been called with a result, and every status seen must
 * be the same from everywhere.
 *
 * ThreadSanitizer writes its reports to stderr and makes the status of the program 66: tests/run counts that as a
 * failure also when all results agree.
 *
 * `caller` is how a call is made: the core directly here; a test of the binding can put its own in (run_threads).
 */
#define _POSIX_C_SOURCE 200809L

#include <glob.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/tap.h"
#include "list.h"

enum { THREADS = 8, ROUNDS = 3, ROOM = 4096 };

/* Makes a call: its status, its number or its text. The text as with lkj_text. */
typedef lkj_status caller(const core_call *call, double *number, lkj_text *text);

typedef struct outcome {
    lkj_status status;
    double number;
    char *text;
    size_t length;
} outcome;

typedef struct work {
    const call_list *list;
    const outcome *expected;
    caller *make;
    pthread_barrier_t *start;
    unsigned thread;
    unsigned long calls;
    unsigned long different;
    const char *first_different;
} work;

static bool same(const outcome *expected, lkj_status status, double number, const lkj_text *text) {
    return expected->status == status && memcmp(&expected->number, &number, sizeof number) == 0 &&
           expected->length == text->length &&
           memcmp(expected->text, text->data, text->length < ROOM ? text->length : ROOM) == 0;
}

static void *run_one(void *argument) {
    work *w = argument;
    char room[ROOM];
    size_t count = w->list->count;
    /* Strides without a common divisor with anything: every thread meets the others at other calls. */
    static const size_t strides[THREADS] = {1, 7919, 104729, 1299709, 15485863, 32452843, 49979687, 67867967};
    pthread_barrier_wait(w->start);
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < count; i++) {
            size_t which = (i * (strides[w->thread] % count == 0 ? 1 : strides[w->thread]) + w->thread * 31) % count;
            const core_call *call = &w->list->calls[which];
            double number = 0;
            lkj_text text = {room, sizeof room, 0};
            lkj_status status = w->make(call, &number, &text);
            w->calls++;
            if (!same(&w->expected[which], status, number, &text)) {
                w->different++;
                w->first_different = call->function->name;
            }
        }
    }
    return NULL;
}

/* What each call gives without other threads; ends the program when there is no memory. */
static outcome *run_alone(const call_list *list, caller *make) {
    outcome *outcomes = calloc(list->count, sizeof *outcomes);
    char room[ROOM];
    for (size_t i = 0; outcomes != NULL && i < list->count; i++) {
        lkj_text text = {room, sizeof room, 0};
        outcome *o = &outcomes[i];
        o->status = make(&list->calls[i], &o->number, &text);
        o->length = text.length;
        size_t kept = text.length < ROOM ? text.length : ROOM;
        o->text = malloc(kept == 0 ? 1 : kept);
        if (o->text == NULL)
            abort();
        memcpy(o->text, room, kept);
    }
    if (outcomes == NULL)
        abort();
    return outcomes;
}

static void run_threads(const char *what, const call_list *list, caller *make) {
    outcome *expected = run_alone(list, make);
    pthread_barrier_t start;
    pthread_t threads[THREADS];
    work works[THREADS];
    unsigned long calls = 0;
    unsigned long different = 0;
    const char *first = NULL;
    pthread_barrier_init(&start, NULL, THREADS);
    for (unsigned i = 0; i < THREADS; i++) {
        works[i] = (work){list, expected, make, &start, i, 0, 0, NULL};
        if (pthread_create(&threads[i], NULL, run_one, &works[i]) != 0)
            abort();
    }
    for (unsigned i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        calls += works[i].calls;
        different += works[i].different;
        first = works[i].first_different != NULL ? works[i].first_different : first;
    }
    pthread_barrier_destroy(&start);
    bool good = different == 0 && calls == (unsigned long)THREADS * ROUNDS * list->count;
    tap_ok(good, "%s: %lu calls from %d threads, as from one", what, calls, THREADS);
    if (first != NULL)
        tap_note("%lu results differ, one of them of %s", different, first);

    /* A table that never reaches a function would prove nothing about it. */
    bool all = true;
    for (const lkj_function *const *f = lkj_functions; *f != NULL; f++) {
        bool answered = false;
        for (size_t i = 0; i < list->count; i++)
            answered = answered || (list->calls[i].function == *f && expected[i].status == LKJ_OK);
        if (!answered)
            tap_note("%s never gave a result", (*f)->name);
        all = all && answered;
    }
    tap_ok(all, "%s: all %zu functions gave results", what, lkj_function_count());
    for (size_t i = 0; i < list->count; i++)
        free(expected[i].text);
    free(expected);
}

int main(void) {
    call_list list = {NULL, 0, 0};
    glob_t tables;
    list_add_corpus(&list, "tests/fuzz/scoring.txt");
    list_add_corpus(&list, "tests/fuzz/words.txt");
    list_add_corpus(&list, "tests/fuzz/check.txt");
    if (glob("examples/lkj2024/*.tsv", 0, NULL, &tables) != 0)
        tap_give_up("no table in examples/lkj2024");
    for (size_t i = 0; i < tables.gl_pathc; i++)
        list_add_report(&list, tables.gl_pathv[i]);
    globfree(&tables);
    run_threads("core", &list, call_run);
    list_free(&list);
    return tap_done();
}
