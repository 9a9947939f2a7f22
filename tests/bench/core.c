/* SPDX-License-Identifier: MPL-2.0
 *
 * core.c - the benchmark of the core alone, without Calc and without UNO.
 *
 *   inti TABLE.tsv...              measures, counts instructions, prints a table and writes it to inti.csv in
 * $BENCH_DIR inti --hitung TABLE.tsv...     the run under callgrind that counts instructions (started by the first)
 *
 * Time is processor time of this process, so that other work on the machine adds little; the median of five rounds, the
 * functions in turn in each round. Instructions are those of one call, the loop around it taken off.
 *
 * "Number text" is what the report prints where a figure is: every cell that holds a digit and is read as a figure, a
 * range or no data, counted in characters (not bytes). What is not read as one of them is timed apart.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <valgrind/callgrind.h>

#include "../../src/core/kuantitas.h"
#include "../lib/rows.h"
#include "../oracle/calls.h"

enum { ROUNDS = 5, COUNTED_CALLS = 2000, MAX_CELLS_OF_REPORT = 20000, MAX_BENCHES = 64 };

static const double round_seconds = 0.02;
static const double target_characters = 20e6; /* a second: what is aimed at */

/* ---- What is measured ---------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    const char *call; /* as calls.h describes */
} calls[] = {
    {"CAPAIAN angka", "capaian #8.45~#12.67"},
    {"CAPAIAN teks", "capaian 8,45%~12,67%"},
    {"CAPAIAN turun", "capaian #8.45~#12.67~turun"},
    {"CAPAIAN kisaran", "capaian 80-90%~85%"},
    {"SERAPAN teks", "serapan 12.465.264.644,25~11.114.886.257,00"},
    {"PERSENTASE angka", "persentase #9~#71"},
    {"KEMAJUAN angka", "kemajuan #4.44~#0.11"},
    {"BANDING angka", "banding #12.67~#7.5"},
    {"PERUBAHAN angka", "perubahan #100~#80"},
    {"TREN angka", "tren #100~#80"},
    {"RATACAPAIAN 12 angka", "ratacapaian {#1.5|#2|#3|#4|#5|#6|#7|#8|#9|#10|#11|#12}"},
    {"RATABOBOT 12 angka",
     "ratabobot {#1|#2|#3|#4|#5|#6|#7|#8|#9|#10|#11|#12}~{#1|#2|#3|#4|#5|#6|#7|#8|#9|#10|#11|#12}"},
    {"AKUMULASI 4 angka", "akumulasi {#10|#20|#30|#40}"},
    {"EFISIENSI angka", "efisiensi #149.94~#89.23"},
    {"EFISIENSIPMK 4 baris", "efisiensipmk {#10|#20|#30|#40}~{#99|#98|#100|#97}~{#9|#19|#28|#39}"},
    {"NILAIEFISIENSI angka", "nilaiefisiensi #12.5"},
    {"KATEGORI angka", "kategori #90.5"},
    {"KATEGORI hitungan", "kategori #149.94082840236686"},
    {"KATEGORI skala sendiri", "kategori #77~{#50|Cukup;#75|Baik;#90|Istimewa}"},
    {"ANGKA teks", "angka 12.465.264.644,25"},
    {"ANGKA persen", "angka 8,45%"},
    {"SATUAN teks", "satuan 67 Org/ Bln"},
    {"BULATKAN angka", "bulatkan #1.005"},
    {"BULATKAN hitungan", "bulatkan #149.94082840236686"},
    {"FORMATANGKA teks", "formatangka 12.465.264.644,25"},
    {"FORMATANGKA hitungan", "formatangka #149.94082840236686~#2"},
    {"PERSEN hitungan", "persen #149.94082840236686"},
    {"RUPIAH angka", "rupiah #12465264644"},
    {"TERBILANG angka", "terbilang #19511773640.25~rupiah"},
    {"TERBILANG teks", "terbilang 19.511.773.640,25~rupiah"},
    {"NARASI", "narasi Persentase Koperasi yang Berkualitas~#2024~8,45%~12,67%"},
    {"PERIKSA sesuai", "periksa 8,45%~12,67%~149,94%"},
    {"PERIKSA tidak sesuai", "periksa 7,5~12,67~168,04%"},
    {"PERIKSAJUMLAH 4 baris", "periksajumlah 119.998.800~{30.000.000|30.000.000|30.000.000|29.998.800}"},
    {"PERIKSARERATA 4 baris", "periksarerata 98,50~{97|98|99|100}"},
    {"PERIKSAKATEGORI", "periksakategori 90,5~Tinggi"},
};

enum { CALLS = sizeof calls / sizeof *calls };

/* The cells of the report: number text, and what is not. */
typedef struct cells {
    lkj_value values[MAX_CELLS_OF_REPORT];
    size_t count;
    size_t characters;
} cells;

static cells figures;
static cells others;

/* One row of the result. */
typedef struct bench {
    const char *name;
    core_call call;
    const cells *of; /* instead of a call: all these cells */
    double nanoseconds[ROUNDS];
    unsigned long repeats;
    double median;
    double instructions; /* per call; of cells, per cell */
} bench;

static bench benches[MAX_BENCHES];
static size_t bench_count;

/* Results end here, so that no compiler leaves a call out. */
static volatile double sink;

static void give_up(const char *what, const char *path) {
    fprintf(stderr, "inti: %s: %s\n", path, what);
    exit(2);
}

static void run(const bench *b, unsigned long repeats) {
    char room[1024];
    if (b->of != NULL) {
        for (unsigned long i = 0; i < repeats; i++) {
            for (size_t cell = 0; cell < b->of->count; cell++) {
                lkj_quantity quantity;
                if (lkj_read_quantity(&b->of->values[cell], 0, &quantity) == LKJ_OK)
                    sink = quantity.number;
            }
        }
        return;
    }
    for (unsigned long i = 0; i < repeats; i++) {
        double number = 0;
        lkj_text text = {room, sizeof room, 0};
        call_run(&b->call, &number, &text);
        sink = number;
    }
}

/* ---- The report's cells -------------------------------------------------------------------------------------- */

static void add_cell(cells *to, const char *text) {
    if (to->count == MAX_CELLS_OF_REPORT)
        give_up("too many cells", text);
    char *copy = strdup(text);
    if (copy == NULL)
        give_up("out of memory", text);
    to->values[to->count++] = (lkj_value){LKJ_TEXT, 0, copy, strlen(copy)};
    for (const char *p = text; *p != '\0'; p++)
        to->characters += ((unsigned char)*p & 0xC0) != 0x80;
}

static void add_row(void *context, size_t number, char **texts, size_t count) {
    (void)context;
    for (size_t i = 0; i < count && number > 0; i++) {
        lkj_value value = {LKJ_TEXT, 0, texts[i], strlen(texts[i])};
        lkj_quantity quantity;
        bool digit = strpbrk(texts[i], "0123456789") != NULL;
        if (digit && lkj_read_quantity(&value, LKJ_ALLOW_SPAN, &quantity) == LKJ_OK)
            add_cell(&figures, texts[i]);
        else if (*texts[i] != '\0')
            add_cell(&others, texts[i]);
    }
}

static void prepare(int count, char **paths) {
    for (int i = 0; i < count; i++)
        rows_of(paths[i], add_row, NULL);
    if (figures.count == 0)
        give_up("hold no figure", "the tables");
    for (size_t i = 0; i < CALLS; i++) {
        bench *b = &benches[bench_count++];
        b->name = calls[i].name;
        call_read(&b->call, NULL, calls[i].call, strlen(calls[i].call), false);
        double number;
        char room[1024];
        lkj_text text = {room, sizeof room, 0};
        if (call_run(&b->call, &number, &text) != LKJ_OK)
            give_up("gives no result", calls[i].call);
    }
    benches[bench_count++] = (bench){.name = "teks angka laporan", .of = &figures};
    benches[bench_count++] = (bench){.name = "teks lain laporan", .of = &others};
}

/* ---- Time ---------------------------------------------------------------------------------------------------- */

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int by_value(const void *a, const void *b) {
    double left = *(const double *)a;
    double right = *(const double *)b;
    return (left > right) - (left < right);
}

static size_t units_of(const bench *b) {
    return b->of != NULL ? b->of->count : 1;
}

static void measure(void) {
    for (size_t i = 0; i < bench_count; i++) {
        bench *b = &benches[i];
        for (b->repeats = 1;; b->repeats *= 2) {
            double start = now();
            run(b, b->repeats);
            if (now() - start >= round_seconds)
                break;
        }
    }
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < bench_count; i++) {
            bench *b = &benches[i];
            double start = now();
            run(b, b->repeats);
            b->nanoseconds[round] = (now() - start) * 1e9 / (double)b->repeats / (double)units_of(b);
        }
    }
    for (size_t i = 0; i < bench_count; i++) {
        qsort(benches[i].nanoseconds, ROUNDS, sizeof(double), by_value);
        benches[i].median = benches[i].nanoseconds[ROUNDS / 2];
    }
}

/* ---- Instructions -------------------------------------------------------------------------------------------- */

/* Under callgrind: one dump a row, and one of the empty loop. */
static void count_here(void) {
    char room[1024];
    CALLGRIND_ZERO_STATS;
    for (int i = 0; i < COUNTED_CALLS; i++) {
        double number = 0;
        lkj_text text = {room, sizeof room, 0};
        __asm__ volatile("" : : "r"(&text) : "memory");
        sink = number;
    }
    CALLGRIND_DUMP_STATS_AT("kosong");
    for (size_t i = 0; i < bench_count; i++) {
        run(&benches[i], 1); /* the dynamic linker's work on the first call */
        CALLGRIND_ZERO_STATS;
        run(&benches[i], benches[i].of != NULL ? 1 : COUNTED_CALLS);
        CALLGRIND_DUMP_STATS_AT(benches[i].name);
    }
}

/* The total of one dump; 0 if it cannot be read. */
static double total_of(const char *path) {
    char line[512];
    double total = 0;
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "summary: ", 9) == 0)
            total = strtod(line + 9, NULL);
        else if (strncmp(line, "totals: ", 8) == 0 && total == 0)
            total = strtod(line + 8, NULL);
    }
    fclose(file);
    return total;
}

/* Runs itself under callgrind. Without valgrind the column stays empty, and it is said. */
static bool count_instructions(const char *folder, char **arguments, int count) {
    char out[4096];
    char path[4200];
    char *command[256] = {"valgrind", "-q", "--tool=callgrind", out};
    int used = 4;
    snprintf(out, sizeof out, "--callgrind-out-file=%s/inti.callgrind", folder);
    command[used++] = arguments[0];
    command[used++] = "--hitung";
    for (int i = 1; i < count && used < 255; i++)
        command[used++] = arguments[i];
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        execvp(command[0], command);
        _exit(127);
    }
    int status = 1;
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) {
        fputs("inti: no instruction counts: valgrind did not run\n", stderr);
        return false;
    }
    snprintf(path, sizeof path, "%s/inti.callgrind.1", folder);
    double loop = total_of(path) / COUNTED_CALLS;
    for (size_t i = 0; i < bench_count; i++) {
        snprintf(path, sizeof path, "%s/inti.callgrind.%zu", folder, i + 2);
        double repeats = benches[i].of != NULL ? (double)benches[i].of->count : COUNTED_CALLS;
        benches[i].instructions = total_of(path) / repeats - (benches[i].of != NULL ? 0 : loop);
    }
    return loop > 0;
}

/* ---- The table ----------------------------------------------------------------------------------------------- */

static void report(const char *folder, bool counted) {
    char path[4200];
    snprintf(path, sizeof path, "%s/inti.csv", folder);
    FILE *csv = fopen(path, "w");
    if (csv == NULL)
        give_up("cannot be written", path);
    fputs("fungsi,ns_median,ns_min,ns_max,instruksi,karakter_per_detik\n", csv);
    printf("%-26s %10s %10s %10s\n", "core alone, one thread", "ns", "min", "instr.");
    for (size_t i = 0; i < bench_count; i++) {
        const bench *b = &benches[i];
        double rate = b->of != NULL ? (double)b->of->characters / (double)b->of->count / b->median * 1e9 : 0;
        fprintf(csv, "%s,%.2f,%.2f,%.2f,%.0f,%.0f\n", b->name, b->median, b->nanoseconds[0], b->nanoseconds[ROUNDS - 1],
                b->instructions, rate);
        printf("%-26s %10.1f %10.1f", b->name, b->median, b->nanoseconds[0]);
        if (counted)
            printf(" %10.0f", b->instructions);
        if (rate > 0)
            printf("   %.1f million characters/s, %zu cells", rate / 1e6, b->of->count);
        putchar('\n');
        if (b->of == &figures)
            printf("%-26s %s the target of %.0f million characters/s\n", "",
                   rate >= target_characters ? "reaches" : "misses", target_characters / 1e6);
    }
    if (fclose(csv) != 0)
        give_up("cannot be written", path);
    printf("%s\n", path);
}

int main(int count, char **arguments) {
    const char *folder = getenv("BENCH_DIR");
    if (folder == NULL)
        folder = ".";
    if (count > 1 && strcmp(arguments[1], "--hitung") == 0) {
        prepare(count - 2, arguments + 2);
        count_here();
        return 0;
    }
    if (count < 2)
        give_up("no table of the report was named", arguments[0]);
    prepare(count - 1, arguments + 1);
    measure();
    report(folder, count_instructions(folder, arguments, count));
    return 0;
}
