/* SPDX-License-Identifier: MPL-2.0
 *
 * silang.c - sums (a parent against its rows, by level), and the same amount in two tables.
 *
 * A name is no key: Dinas and UPT have programs of the same name, and spelling varies between tables. A row is found by
 * its unit, its level and its place in the tree of programs, and among those by the nearest name.
 */
#include "isi.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Levels -------------------------------------------------------------------------------------------------- */

enum { NO_LEVEL, TOTAL, PROGRAM, KEGIATAN, SUBKEGIATAN };

static int level_of(const struct table *table, int row) {
    static const char *const words[] = {"", "total", "program", "kegiatan", "subkegiatan"};
    const char *level = tsv_get(table->data, row, "level");
    for (int i = TOTAL; i <= SUBKEGIATAN; i++)
        if (strcmp(level, words[i]) == 0)
            return i;
    return NO_LEVEL;
}

static const char *source_of(const struct table *table, const char *key) {
    const char *source = table->fields[table_column(table, key)].source;
    return source == NULL ? "" : source;
}

static const char *name_of(const struct table *table, int row) {
    return tsv_get(table->data, row, source_of(table, table->name_key));
}

/* Rows of another agreement belong to another tree. */
static bool same_tree(const struct table *table, int a, int b) {
    return strcmp(tsv_get(table->data, a, "perjanjian"), tsv_get(table->data, b, "perjanjian")) == 0;
}

/* ---- Sums ---------------------------------------------------------------------------------------------------- */

/* The first and last row that a parent's amount is made of; false if the table prints none. A row without a name is a
 * further indicator of the row above, no row of its own in the tree; it may still hold a part of the budget (3.10). */
static bool children(const struct table *table, int parent, int *first, int *last, bool *gaps) {
    int level = level_of(table, parent);
    *first = -1;
    *last = -1;
    *gaps = false;
    for (int row = parent + 1; row < table->data->rows && same_tree(table, parent, row); row++) {
        int below = level_of(table, row);
        if (below <= level && (*name_of(table, row) != '\0' || below < level))
            break;
        if (below != level + 1)
            continue;
        if (*first < 0)
            *first = row;
        *last = row;
    }
    for (int row = *first; *first >= 0 && row <= *last; row++)
        *gaps = *gaps || level_of(table, row) != level + 1;
    return *first >= 0;
}

/* A total stands below what it adds: the rows of the highest level of its tree. */
static bool total_rows(const struct table *table, int total, int *first, int *last, int *level) {
    *level = SUBKEGIATAN;
    *last = total - 1;
    *first = total;
    while (*first > 0 && same_tree(table, total, *first - 1)) {
        int here = level_of(table, --*first);
        if (here != NO_LEVEL && here < *level)
            *level = here;
    }
    return *first < total;
}

/* "-" in Tabel 2.3 is nil, not "no data". */
static const char *nil_as_zero(struct book *book, const char *ref, bool nil) {
    return nil ? book_format(book, "IF(%s=\"-\";0;%s)", ref, ref) : ref;
}

static bool has_nil(const struct table *table, int first, int last, const char *amount) {
    for (int row = first; row <= last; row++)
        if (strcmp(tsv_get(table->data, row, source_of(table, amount)), "-") == 0)
            return true;
    return false;
}

static void add_sums(struct contents *contents, int id, const char *amount, const char *check) {
    static const char *const words[] = {"", "total", "program", "kegiatan", "subkegiatan"};
    struct book *book = &contents->book;
    struct table *table = &contents->tables[id];
    for (int row = 0; row < table->data->rows; row++) {
        int level = level_of(table, row);
        const char *text = tsv_get(table->data, row, source_of(table, amount));
        int first;
        int last;
        int child = level + 1;
        bool gaps;
        if (level == NO_LEVEL || *text == '\0')
            continue;
        if (level == TOTAL) {
            if (!total_rows(table, row, &first, &last, &child))
                continue;
            gaps = true;
        } else if (level == SUBKEGIATAN || !children(table, row, &first, &last, &gaps)) {
            continue;
        }
        const char *range = table_range(book, table, first, last, amount, false);
        bool nil = has_nil(table, row, row, amount) || has_nil(table, first, last, amount);
        const char *rows = nil_as_zero(book, range, nil);
        if (gaps)
            rows = book_format(book, "IF(%s=\"%s\";%s;\"\")", table_range(book, table, first, last, "level", false),
                               words[child], rows);
        const char *formula = book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)",
                                          nil_as_zero(book, table_ref(book, table, row, amount, false), nil), rows);
        int column = table_column(table, check);
        if (gaps || nil)
            sheet_array(table->sheet, table->first + row, column, 1, "Periksa", formula);
        else
            sheet_formula(table->sheet, table->first + row, column, "Periksa", formula);
    }
}

/* Tabel 2.3: what was added is what stands after the change less what stood before. */
static void add_changes(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[T23];
    for (int row = 0; row < table->data->rows; row++) {
        if (level_of(table, row) == NO_LEVEL)
            continue;
        const char *parts[3];
        static const char *const keys[] = {"selisih", "sesudah", "sebelum"};
        for (int i = 0; i < 3; i++) {
            bool nil = has_nil(table, row, row, keys[i]);
            const char *ref = table_ref(book, table, row, keys[i], false);
            parts[i] = i == 0 ? nil_as_zero(book, ref, nil)
                       : nil  ? book_format(book, "IF(%s=\"-\";0;ID.LKJ.CALC.ANGKA(%s))", ref, ref)
                              : book_format(book, "ID.LKJ.CALC.ANGKA(%s)", ref);
        }
        sheet_formula(table->sheet, table->first + row, table_column(table, "p_selisih"), "Periksa",
                      book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s-%s)", parts[0], parts[1], parts[2]));
    }
}

/* ---- The same row in Tabel 3.9 ------------------------------------------------------------------------------- */

enum { NAME_ROOM = 256 };

/* Letters and digits only, all small: what does not differ by spelling habits. */
static void letters(const char *name, char out[NAME_ROOM]) {
    size_t length = 0;
    for (; *name != '\0' && length + 1 < NAME_ROOM; name++)
        if (isalnum((unsigned char)*name))
            out[length++] = (char)tolower((unsigned char)*name);
    out[length] = '\0';
}

/* How far two names are apart: 0 the same; edits per hundred letters. A name cut short counts as near. */
static int distance(const char *a, const char *b) {
    char x[NAME_ROOM] = "";
    char y[NAME_ROOM] = "";
    int line[NAME_ROOM] = {0};
    letters(a, x);
    letters(b, y);
    int n = (int)strlen(x);
    int m = (int)strlen(y);
    if (n == 0 || m == 0)
        return 100;
    if (n != m && strncmp(x, y, (size_t)(n < m ? n : m)) == 0)
        return 20;
    for (int j = 0; j <= m; j++)
        line[j] = j;
    for (int i = 1; i <= n; i++) {
        int corner = line[0];
        line[0] = i;
        for (int j = 1; j <= m; j++) {
            int change = corner + (x[i - 1] != y[j - 1]);
            corner = line[j];
            int shift = (line[j] < line[j - 1] ? line[j] : line[j - 1]) + 1;
            line[j] = change < shift ? change : shift;
        }
    }
    return line[m] * 100 / (n > m ? n : m);
}

/* The row above that this one belongs to, or -1. */
static int parent_of(const struct table *table, int row) {
    int level = level_of(table, row);
    for (int above = row - 1; above >= 0 && same_tree(table, row, above); above--) {
        if (level_of(table, above) != NO_LEVEL && level_of(table, above) < level && *name_of(table, above) != '\0')
            return above;
    }
    return -1;
}

/* Whether another row of the same tree bears a nearer name: "... Laporan Keuangan", cut short, is not the row "...
 * Laporan Keuangan Akhir Tahun" when that one is there too. */
static bool is_anothers(const struct table *table, int row, const char *wanted, int apart) {
    for (int other = 0; other < table->data->rows; other++)
        if (other != row && level_of(table, other) == level_of(table, row) && same_tree(table, row, other) &&
            parent_of(table, other) == parent_of(table, row) && distance(name_of(table, other), wanted) < apart)
            return true;
    return false;
}

int cross_find(const struct contents *contents, int id, int row) {
    const struct table *table = &contents->tables[id];
    const struct table *whole = &contents->tables[T39];
    int level = level_of(table, row);
    const char *name = name_of(table, row);
    /* 3.10 prints the sasaran of its first program in place of the program's name. */
    if (level == PROGRAM && id == T310 && strncmp(name, "Meningkatnya Kualitas Tata Kelola", 33) == 0)
        name = "Program Penunjang Urusan Pemerintahan Daerah Provinsi";
    if (level < PROGRAM || *name == '\0')
        return -1;
    int parent = parent_of(table, row);
    int above = parent < 0 ? -1 : cross_find(contents, id, parent);
    /* An agreement that starts at the kegiatan names no program: any program of the unit will do. */
    if (parent >= 0 && above < 0)
        return -1;
    int best = -1;
    int nearest = 31;
    for (int other = 0; other < whole->data->rows; other++) {
        if (level_of(whole, other) != level ||
            strcmp(tsv_get(whole->data, other, "unit"), tsv_get(table->data, row, "unit")) != 0)
            continue;
        if (above >= 0 && parent_of(whole, other) != above)
            continue;
        int apart = distance(name, name_of(whole, other));
        if (apart < nearest && (apart == 0 || !is_anothers(table, row, name_of(whole, other), apart))) {
            nearest = apart;
            best = other;
        }
    }
    return best;
}

/* Whether the next row is a further part of the same budget: no name, but money of its own. */
static bool has_part(const struct table *table, int row, const char *source) {
    return row + 1 < table->data->rows && *name_of(table, row + 1) == '\0' &&
           *tsv_get(table->data, row + 1, source) != '\0';
}

static void add_same(struct contents *contents, int id, const char *amount, const char *whole_amount,
                     const char *check) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[id];
    struct table *whole = &contents->tables[T39];
    const char *source = source_of(table, amount);
    for (int row = 0; row < table->data->rows; row++) {
        const char *text = tsv_get(table->data, row, source);
        int other = *text == '\0' || *name_of(table, row) == '\0' ? -1 : cross_find(contents, id, row);
        if (other < 0)
            continue;
        const char *own = table_ref(book, table, row, amount, false);
        const char *theirs = table_ref(book, whole, other, whole_amount, true);
        /* An input that was put right is checked as it was printed. */
        if (sheet_cell(table->sheet, table->first + row, table_column(table, amount))->formula != NULL)
            own = table_ref(book, table, row, strcmp(amount, "anggaran") == 0 ? "rusak_anggaran" : "rusak_serapan",
                            false);
        if (has_part(table, row, source)) {
            own = theirs;
            theirs = table_range(book, table, row, row + 1, amount, false);
        }
        sheet_formula(table->sheet, table->first + row, table_column(table, check), "Periksa",
                      book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)", own, theirs));
    }
}

/* Two sections of the UPT share one kegiatan: their two budgets together are the one of Tabel 3.9. */
static void add_shared(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[PK];
    struct table *whole = &contents->tables[T39];
    for (int row = 0; row < table->data->rows; row++)
        for (int other = row + 1; other < table->data->rows; other++) {
            int a = level_of(table, row) < KEGIATAN ? -1 : cross_find(contents, PK, row);
            if (a < 0 || same_tree(table, row, other) || level_of(table, other) != level_of(table, row) ||
                cross_find(contents, PK, other) != a ||
                strncmp(tsv_get(table->data, row, "perjanjian"), "Seksi", 5) != 0 ||
                strncmp(tsv_get(table->data, other, "perjanjian"), "Seksi", 5) != 0)
                continue;
            const char *formula =
                book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;ID.LKJ.CALC.ANGKA(%s)+ID.LKJ.CALC.ANGKA(%s))",
                            table_ref(book, whole, a, "anggaran", true), table_ref(book, table, row, "anggaran", false),
                            table_ref(book, table, other, "anggaran", false));
            int column = table_column(table, "p_sama");
            sheet_formula(table->sheet, table->first + row, column, "Periksa", formula);
            sheet_formula(table->sheet, table->first + other, column, "Periksa", formula);
        }
}

/* Tabel 2.6 prints a program once though both Dinas and UPT have it: both are added. */
static void add_plan(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[T26];
    struct table *whole = &contents->tables[T39];
    for (int row = 0; row < table->data->rows; row++) {
        if (level_of(table, row) != PROGRAM)
            continue;
        bool both = strcmp(tsv_get(table->data, row, "unit"), "Dinas+UPT") == 0;
        const char *sum = NULL;
        for (int other = 0; other < whole->data->rows; other++) {
            if (level_of(whole, other) != PROGRAM || distance(name_of(table, row), name_of(whole, other)) > 20)
                continue;
            const char *ref = table_ref(book, whole, other, "anggaran", true);
            if (!both)
                sum = ref;
            else
                sum = sum == NULL ? book_format(book, "ID.LKJ.CALC.ANGKA(%s)", ref)
                                  : book_format(book, "%s+ID.LKJ.CALC.ANGKA(%s)", sum, ref);
        }
        if (sum != NULL)
            sheet_formula(table->sheet, table->first + row, table_column(table, "p_sama"), "Periksa",
                          book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)",
                                      table_ref(book, table, row, "anggaran", false), sum));
    }
}

/* Tabel 3.7 gives the budget of a sasaran: that of the programs which Tabel 2.3 lists under it, as Tabel 3.9 prints
 * them. A program of Tabel 2.3 that 3.9 has once for both sasaran counts for the first, as in Tabel 3.7. */
static void add_objectives(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[T37];
    struct table *plan = &contents->tables[T23];
    struct table *whole = &contents->tables[T39];
    bool used[256] = {false};
    for (int row = 0; row < table->data->rows; row++) {
        const char *sums[2] = {"", ""};
        static const char *const keys[] = {"anggaran", "serapan"};
        bool inside = false;
        for (int other = 0; other < plan->data->rows; other++) {
            const char *sasaran = tsv_get(plan->data, other, "sasaran");
            if (*sasaran != '\0')
                inside = strcmp(sasaran, name_of(table, row)) == 0;
            /* The supporting program stands last in Tabel 2.3 and serves no sasaran of Tabel 3.7. */
            if (!inside || level_of(plan, other) != PROGRAM || strstr(name_of(plan, other), "PENUNJANG") != NULL)
                continue;
            int found = cross_find(contents, T23, other);
            if (found < 0 || found >= (int)sizeof used || used[found])
                continue;
            used[found] = true;
            for (int i = 0; i < 2; i++)
                sums[i] = book_format(book, "%s%sID.LKJ.CALC.ANGKA(%s)", sums[i], *sums[i] == '\0' ? "" : "+",
                                      table_ref(book, whole, found, keys[i], true));
        }
        static const char *const checks[] = {"p_jumlah", "p_jumlah_realisasi"};
        for (int i = 0; i < 2; i++)
            sheet_formula(table->sheet, table->first + row, table_column(table, checks[i]), "Periksa",
                          book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)",
                                      table_ref(book, table, row, keys[i], false), sums[i]));
    }
}

void contents_cross(struct contents *contents) {
    add_sums(contents, T38, "anggaran", "p_jumlah");
    add_sums(contents, T38, "serapan", "p_jumlah_realisasi");
    add_sums(contents, T39, "anggaran", "p_jumlah");
    add_sums(contents, T39, "serapan", "p_jumlah_realisasi");
    add_sums(contents, T310, "anggaran", "p_jumlah");
    add_sums(contents, T310, "serapan", "p_jumlah_realisasi");
    add_changes(contents);
    add_sums(contents, T23, "sebelum", "p_sebelum");
    add_sums(contents, T23, "sesudah", "p_sesudah");
    add_sums(contents, T23, "selisih", "p_jumlah");
    add_sums(contents, T26, "anggaran", "p_jumlah");
    add_sums(contents, PK, "anggaran", "p_jumlah");
    add_same(contents, T38, "anggaran", "anggaran", "p_sama");
    add_same(contents, T38, "serapan", "serapan", "p_sama_realisasi");
    add_same(contents, T310, "anggaran", "anggaran", "p_sama");
    add_same(contents, T310, "serapan", "serapan", "p_sama_realisasi");
    add_same(contents, PK, "anggaran", "anggaran", "p_sama");
    add_shared(contents);
    add_plan(contents);
    add_objectives(contents);
}
