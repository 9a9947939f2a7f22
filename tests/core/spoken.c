/* SPDX-License-Identifier: MPL-2.0
 *
 * spoken.c - TERBILANG against an oracle: `spellout -l id` of libnumbertext.
 *
 * Three sequences of numbers, in blocks of 10,000:
 *   urut     all integers 0...1,000,000
 *   acak     100,000 random integers below 10^15, half of them uniform, half with a random count of digits
 *   desimal  60,000 negatives, decimals and integers of up to 18 digits
 *
 * spellout takes about two minutes of one core for all of them, too long for every run of the tests. So its answers are
 * recorded, one digest a block, in spoken.tsv (`make lisan`, which also compares each answer with ours, word by word).
 * A run of the tests compares ours with the digests of all blocks, and with spellout itself, live and word by word: one
 * block of each sequence, and every 97th integer. Without spellout the test fails.
 */
#define _POSIX_C_SOURCE 200809L

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../lib/tap.h"
#include "ask.h"

enum { BLOCK = 10000, ROOM = 48, LINE = 1024, IN_FLIGHT = 2 };

static const char record_path[] = "tests/core/spoken.tsv";

typedef char number_text[ROOM];

/* ---- The numbers --------------------------------------------------------------------------------------------- */

/* splitmix64: the same numbers on every machine. */
static uint64_t next_random(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static uint64_t power(unsigned exponent) {
    uint64_t result = 1;
    while (exponent-- > 0)
        result *= 10;
    return result;
}

static int make_ordered(unsigned block, number_text *numbers) {
    int count = 0;
    for (; count < BLOCK && block * BLOCK + (unsigned)count <= 1000000; count++)
        snprintf(numbers[count], ROOM, "%u", block * BLOCK + (unsigned)count);
    return count;
}

static int make_sparse(unsigned block, number_text *numbers) {
    (void)block;
    int count = 0;
    for (unsigned n = 0; n <= 1000000 && count < BLOCK; n += 97 + n / BLOCK)
        snprintf(numbers[count++], ROOM, "%u", n);
    return count;
}

static int make_random(unsigned block, number_text *numbers) {
    uint64_t state = UINT64_C(0x4C4B4A) + block * UINT64_C(1000003);
    for (int i = 0; i < BLOCK; i++) {
        unsigned digits = i % 2 == 0 ? 15 : 1 + (unsigned)(next_random(&state) % 15);
        snprintf(numbers[i], ROOM, "%" PRIu64, next_random(&state) % power(digits));
    }
    return BLOCK;
}

static int make_decimals(unsigned block, number_text *numbers) {
    uint64_t state = UINT64_C(0x6B6F6D61) + block * UINT64_C(1000003);
    for (int i = 0; i < BLOCK; i++) {
        unsigned digits = 1 + (unsigned)(next_random(&state) % 18);
        unsigned places = (unsigned)(next_random(&state) % 7);
        if (places > 18 - digits)
            places = 18 - digits;
        uint64_t whole = next_random(&state) % power(digits);
        uint64_t fraction = next_random(&state) % power(places);
        /* Zero has no sign here, spellout gives it one. */
        const char *sign = next_random(&state) % 2 == 0 && whole + fraction != 0 ? "-" : "";
        if (places == 0)
            snprintf(numbers[i], ROOM, "%s%" PRIu64, sign, whole);
        else
            snprintf(numbers[i], ROOM, "%s%" PRIu64 ",%0*" PRIu64, sign, whole, (int)places, fraction);
    }
    return BLOCK;
}

typedef struct sequence {
    const char *name;
    unsigned blocks;
    unsigned live; /* the block that every run of the tests compares with spellout itself */
    bool recorded;
    int (*make)(unsigned block, number_text *numbers);
} sequence;

static const sequence sequences[] = {
    {"urut", 101, 12, true, make_ordered},
    {"acak", 10, 3, true, make_random},
    {"desimal", 6, 1, true, make_decimals},
    {"jarang", 1, 0, false, make_sparse},
};

enum { SEQUENCES = sizeof sequences / sizeof *sequences };

/* ---- Ours ---------------------------------------------------------------------------------------------------- */

/* The words of the number as text; and as a number cell, where a double holds it, which must say the same. */
static void spell(const char *number, char line[LINE]) {
    lkj_value value = {LKJ_TEXT, 0, number, strlen(number)};
    lkj_text text = {line, LINE - 1, 0};
    lkj_status status = ask_text("terbilang", VALUES(&value), &text);
    if (status != LKJ_OK || text.length >= LINE) {
        snprintf(line, LINE, "(status %d, length %zu)", (int)status, text.length);
        return;
    }
    line[text.length] = '\0';
    if (strchr(number, ',') != NULL || strlen(number) > 15)
        return;

    char again[LINE];
    lkj_value cell = {LKJ_NUMBER, strtod(number, NULL), NULL, 0};
    lkj_text other = {again, LINE - 1, 0};
    status = ask_text("terbilang", VALUES(&cell), &other);
    if (status != LKJ_OK || other.length != text.length || memcmp(again, line, text.length) != 0)
        snprintf(line, LINE, "(the number cell %s says something else than the text)", number);
}

/* FNV-1a. */
static uint64_t digest(uint64_t hash, const char *line) {
    for (const char *p = line; *p != '\0'; p++)
        hash = (hash ^ (unsigned char)*p) * UINT64_C(0x100000001B3);
    return (hash ^ '\n') * UINT64_C(0x100000001B3);
}

static const uint64_t no_digest = UINT64_C(0xCBF29CE484222325);

static uint64_t digest_of_ours(int count, number_text *numbers) {
    uint64_t hash = no_digest;
    char line[LINE];
    for (int i = 0; i < count; i++) {
        spell(numbers[i], line);
        hash = digest(hash, line);
    }
    return hash;
}

/* ---- spellout ------------------------------------------------------------------------------------------------ */

static const char *find_spellout(void) {
    static const char *const places[] = {"/usr/lib/libnumbertext/spellout", "/usr/bin/spellout",
                                         "/usr/local/bin/spellout"};
    const char *named = getenv("SPELLOUT");
    if (named != NULL)
        return access(named, X_OK) == 0 ? named : NULL;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (access(places[i], X_OK) == 0)
            return places[i];
    return NULL;
}

typedef struct job {
    number_text numbers[BLOCK];
    int count;
    FILE *answers;
    pid_t child;
} job;

/* Lets spellout write its answers to a file, so that several can work side by side. */
static bool start(job *j, const char *spellout) {
    static char *arguments[BLOCK + 4];
    static char language[] = "-l";
    static char indonesian[] = "id";
    char *program = strdup(spellout);
    arguments[0] = program;
    arguments[1] = language;
    arguments[2] = indonesian;
    for (int i = 0; i < j->count; i++)
        arguments[3 + i] = j->numbers[i];
    arguments[3 + j->count] = NULL;
    j->answers = tmpfile();
    if (program == NULL || j->answers == NULL)
        return false;
    j->child = fork();
    if (j->child == 0) {
        dup2(fileno(j->answers), STDOUT_FILENO);
        execv(program, arguments);
        _exit(127);
    }
    free(program);
    return j->child > 0;
}

/* Compares the answers with ours, word by word. `problem` becomes the first difference. */
static bool finish(job *j, uint64_t *hash, char problem[4 * LINE]) {
    int status;
    *hash = no_digest;
    problem[0] = '\0';
    if (waitpid(j->child, &status, 0) != j->child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        strcpy(problem, "spellout failed");
    rewind(j->answers);
    int seen = 0;
    char theirs[LINE];
    char ours[LINE];
    while (problem[0] == '\0' && fgets(theirs, sizeof theirs, j->answers) != NULL) {
        theirs[strcspn(theirs, "\n")] = '\0';
        if (seen == j->count) {
            strcpy(problem, "spellout gave more answers than it was asked for");
            break;
        }
        spell(j->numbers[seen], ours);
        if (strcmp(ours, theirs) != 0)
            snprintf(problem, 4 * LINE, "%s: ours \"%s\", spellout \"%s\"", j->numbers[seen], ours, theirs);
        *hash = digest(*hash, theirs);
        seen++;
    }
    fclose(j->answers);
    if (problem[0] == '\0' && seen != j->count)
        snprintf(problem, 4 * LINE, "spellout gave %d answers of %d", seen, j->count);
    return problem[0] == '\0';
}

/* ---- The record ---------------------------------------------------------------------------------------------- */

/* `make lisan`: asks spellout for everything; prints the record only where all of it agrees with ours. */
static int record(const char *spellout) {
    static job jobs[IN_FLIGHT];
    struct {
        const sequence *sequence;
        unsigned block;
    } plan[256];
    int planned = 0;
    for (const sequence *s = sequences; s < sequences + SEQUENCES; s++) {
        for (unsigned block = 0; s->recorded && block < s->blocks; block++) {
            plan[planned].sequence = s;
            plan[planned++].block = block;
        }
    }
    puts("# SPDX-License-Identifier: MPL-2.0\n"
         "# What spellout -l id answers: sequence, block, how many numbers, FNV-1a of the answers. By `make lisan`.");
    for (int i = 0; i < planned + IN_FLIGHT; i++) {
        job *j = &jobs[i % IN_FLIGHT];
        if (i >= IN_FLIGHT && i - IN_FLIGHT < planned) {
            static char problem[4 * LINE];
            uint64_t hash;
            if (!finish(j, &hash, problem)) {
                fprintf(stderr, "lisan: %s\n", problem);
                return 1;
            }
            const sequence *s = plan[i - IN_FLIGHT].sequence;
            printf("%s\t%u\t%d\t%016" PRIx64 "\n", s->name, plan[i - IN_FLIGHT].block, j->count, hash);
            fprintf(stderr, "\r  LISAN    %d of %d", i - IN_FLIGHT + 1, planned);
        }
        if (i < planned) {
            j->count = plan[i].sequence->make(plan[i].block, j->numbers);
            if (!start(j, spellout)) {
                fprintf(stderr, "lisan: %s cannot be started\n", spellout);
                return 1;
            }
        }
    }
    fputs("\n", stderr);
    return 0;
}

static bool recorded_digest(FILE *file, const char *name, unsigned block, int count, uint64_t *hash) {
    char line[128];
    rewind(file);
    while (fgets(line, sizeof line, file) != NULL) {
        char seen_name[16];
        unsigned seen_block;
        int seen_count;
        if (sscanf(line, "%15s %u %d %" SCNx64, seen_name, &seen_block, &seen_count, hash) == 4 &&
            strcmp(seen_name, name) == 0 && seen_block == block && seen_count == count)
            return true;
    }
    return false;
}

/* ---- The tests ----------------------------------------------------------------------------------------------- */

static void test_records(void) {
    static number_text numbers[BLOCK];
    FILE *file = fopen(record_path, "r");
    if (file == NULL)
        tap_give_up("%s cannot be read: run the tests from the top of the source", record_path);
    for (const sequence *s = sequences; s < sequences + SEQUENCES; s++) {
        for (unsigned block = 0; s->recorded && block < s->blocks; block++) {
            int count = s->make(block, numbers);
            uint64_t expected = 0;
            bool known = recorded_digest(file, s->name, block, count, &expected);
            bool same = known && digest_of_ours(count, numbers) == expected;
            if (!tap_ok(same, "%s, block %u, as recorded", s->name, block))
                tap_note(known ? "some word differs from what spellout said; see make lisan" : "not in spoken.tsv");
        }
    }
    fclose(file);
}

static void test_live(void) {
    static job j;
    static char problem[4 * LINE];
    const char *spellout = find_spellout();
    for (const sequence *s = sequences; s < sequences + SEQUENCES; s++) {
        bool good = false;
        uint64_t hash;
        j.count = s->make(s->live, j.numbers);
        if (spellout == NULL)
            strcpy(problem, "spellout is missing: install the Debian package libnumbertext-tools");
        else if (!start(&j, spellout))
            strcpy(problem, "spellout cannot be started");
        else
            good = finish(&j, &hash, problem);
        if (!tap_ok(good, "%s, block %u, spellout itself", s->name, s->live))
            tap_note("%s", problem);
    }
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "--catat") == 0) {
        const char *spellout = find_spellout();
        if (spellout == NULL) {
            fputs("lisan: spellout is missing: install the Debian package libnumbertext-tools\n", stderr);
            return 1;
        }
        return record(spellout);
    }
    test_records();
    test_live();
    return tap_done();
}
