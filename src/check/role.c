/* SPDX-License-Identifier: MPL-2.0
 *
 * role.c - what the columns of a table are, by the words of their headings. Words only suggest: relation.c proves.
 *
 *  1. The path of a column is its headings from top to bottom. An empty heading cell belongs to its left neighbour
 * where the document says so (a merged cell), else only where a sub-heading stands below it.
 *  2. The word nearest to the column decides; anggaran and the like, as words of a group, only where nothing else does.
 *  3. Money or kinerja: the lowest heading that says one of the two and not the other.
 *  4. A year, a quarter, a semester or a month anywhere in the path belongs to the column.
 *  5. A formula in the heading or in the row of column numbers, "(5 - 8)" or "(6) = (5)/(4)", is kept; it breaks ties.
 *  6. An answer of the user replaces all of it.
 */
#include "roles.h"

static bool any_word(span t, const char *const *words) {
    for (; *words != NULL; words++)
        if (ck_word(t, *words))
            return true;
    return false;
}

static bool any_part(span t, const char *const *parts) {
    for (; *parts != NULL; parts++)
        if (ck_has(t, *parts))
            return true;
    return false;
}

static bool any_whole(span t, const char *const *texts) {
    for (; *texts != NULL; texts++)
        if (ck_is(t, *texts))
            return true;
    return false;
}

static const char *const change_words[] = {"bertambah", "berkurang",  "selisih", "kenaikan", "penurunan", "deviasi",
                                           "sisa",      "naik/turun", "lebih/",  "+/-",      NULL};
static const char *const before_words[] = {"sebelum", "semula", NULL};
static const char *const after_words[] = {"sesudah", "setelah", "menjadi", "mesudah", NULL};
static const char *const category_words[] = {"kategori",  "kriteria",           "predikat",       "interpretasi",
                                             "peringkat", "keterangan capaian", "status capaian", NULL};
static const char *const percent_wholes[] = {"%",          "(%)",        "persen", "persentase", "persentase (%)",
                                             "persen (%)", "prosentase", "c",      "% capaian",  "tingkat realisasi",
                                             NULL};
static const char *const capaian_words[] = {"capaian",    "penyerapan",        "serapan",
                                            "daya serap", "tingkat realisasi", NULL};
static const char *const realisasi_words[] = {"realisasi", "hasil", "kinerja tahun ini", NULL};
static const char *const target_words[] = {"target",
                                           "rencana",
                                           "standar nasional",
                                           "rata-rata nasional",
                                           "rata rata nasional",
                                           "realisasi nasional",
                                           "capaian nasional",
                                           "pembanding",
                                           NULL};
static const char *const pagu_words[] = {"anggaran", "pagu",  "alokasi", "dana",   "(rp)", "(rp.)",  "rp",
                                         "rp.",      "biaya", "belanja", "plafon", "dpa",  "rupiah", NULL};
static const char *const label_words[] = {"sasaran",     "indikator",
                                          "program",     "kegiatan",
                                          "tujuan",      "uraian",
                                          "unit",        "nama",
                                          "jabatan",     "kelompok",
                                          "bidang",      "jenis",
                                          "kabupaten",   "kecamatan",
                                          "instansi",    "opd",
                                          "skpd",        "satker",
                                          "iku",         "pengadilan",
                                          "wilayah",     "lokasi",
                                          "strategi",    "merk",
                                          "kondisi",     "komponen",
                                          "aspek",       "perangkat daerah",
                                          "sumber",      "penanggung jawab",
                                          "keterangan",  "ket",
                                          "rekomendasi", NULL};

bool ck_is_year(span t, int *year) {
    for (size_t i = 0; i + 4 <= t.length; i++) {
        const char *p = t.text + i;
        if ((p[0] != '2' || p[1] != '0') || p[2] < '0' || p[2] > '9' || p[3] < '0' || p[3] > '9')
            continue;
        bool start = i == 0 || p[-1] < '0' || p[-1] > '9';
        bool end = i + 4 == t.length || p[4] < '0' || p[4] > '9';
        if (!start || !end)
            continue;
        *year = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0');
        return true;
    }
    return false;
}

static bool only_year(span t) {
    int year;
    return t.length <= 12 && ck_is_year(t, &year) && (t.length == 4 || ck_starts(t, "tahun") || ck_starts(t, "th"));
}

/* "(3)", "4", "(6) = (5)/(4)". */
bool ck_is_numbering(span t, int *number) {
    size_t i = 0;
    if (i < t.length && t.text[i] == '(')
        i++;
    size_t digits = 0;
    *number = 0;
    for (; i < t.length && digits < 3 && t.text[i] >= '0' && t.text[i] <= '9'; i++, digits++)
        *number = *number * 10 + (t.text[i] - '0');
    if (digits == 0 || digits > 2)
        return false;
    if (i < t.length && t.text[i] == ')')
        i++;
    while (i < t.length && t.text[i] == ' ')
        i++;
    return i == t.length || t.text[i] == '=' || t.text[i] == ':' || (t.text[i] == '(' && digits > 0);
}

static const char *first_of(span t, const char *word) {
    for (size_t i = 0; i + strlen(word) <= t.length; i++)
        if (memcmp(t.text + i, word, strlen(word)) == 0)
            return t.text + i;
    return NULL;
}

/* "Capaian Target", "Target Capaian", "Realisasi Capaian": the first word is what the column is. */
static role first_word(span t) {
    static const struct {
        const char *word;
        role is;
    } words[] = {{"target", R_TARGET}, {"realisasi", R_REALISASI}, {"capaian", R_CAPAIAN}};
    const char *best = NULL;
    role is = R_NONE;
    for (size_t i = 0; i < 3; i++) {
        const char *p = first_of(t, words[i].word);
        if (p != NULL && (best == NULL || p < best)) {
            best = p;
            is = words[i].is;
        }
    }
    return is;
}

role ck_role_of(span t) {
    int number;
    if (t.length == 0 || t.length > 90)
        return R_NONE;
    if (ck_is_numbering(t, &number))
        return R_NUMBERING;
    if (only_year(t))
        return R_YEAR;
    if (ck_has(t, "polari"))
        return R_POLARITAS;
    if (any_part(t, change_words))
        return R_PERUBAHAN;
    if (ck_starts(t, "%") || ck_starts(t, "persentase terhadap") || ck_starts(t, "persentase realisasi"))
        return R_CAPAIAN;
    if (any_word(t, before_words))
        return R_SEBELUM;
    if (any_word(t, after_words))
        return R_SESUDAH;
    if (ck_has(t, "efisiensi"))
        return R_EFISIENSI;
    if (ck_has(t, "kemajuan"))
        return R_KEMAJUAN;
    if (any_part(t, category_words))
        return R_KATEGORI;
    if (ck_starts(t, "interval") || ck_starts(t, "rentang") || ck_has(t, "skala nilai") || ck_has(t, "nilai angka"))
        return R_INTERVAL;
    if (ck_starts(t, "rata-rata") || ck_starts(t, "rata rata") || ck_starts(t, "rerata"))
        return ck_has(t, "nasional") || ck_has(t, "provinsi") ? R_TARGET : R_RATA;
    if (any_whole(t, percent_wholes))
        return R_CAPAIAN;
    if (any_part(t, target_words) && !ck_starts(t, "capaian target"))
        return first_word(t) == R_CAPAIAN && !ck_has(t, "nasional") && !ck_has(t, "standar") ? R_CAPAIAN : R_TARGET;
    if (any_part(t, capaian_words)) {
        role is = first_word(t);
        return is == R_REALISASI && !ck_has(t, "tingkat realisasi") ? R_REALISASI : R_CAPAIAN;
    }
    if (ck_starts(t, "persentase"))
        return R_CAPAIAN;
    if (any_part(t, realisasi_words) || ck_is(t, "r"))
        return R_REALISASI;
    if (ck_is(t, "t"))
        return R_TARGET;
    if (ck_is(t, "satuan") || ck_is(t, "satuan ukur") || ck_is(t, "sat") || ck_is(t, "sat."))
        return R_SATUAN;
    if ((ck_starts(t, "jumlah") || ck_starts(t, "total") || ck_starts(t, "jml")) && t.length < 40)
        return R_JUMLAH;
    if (ck_starts(t, "no") || ck_starts(t, "nomor") || ck_starts(t, "kode") || ck_is(t, "no."))
        return R_NO;
    if (any_word(t, pagu_words) || ck_has(t, "(rp") || ck_has(t, "anggaran"))
        return any_word(t, label_words) && !ck_starts(t, "anggaran") && !ck_starts(t, "pagu") ? R_LABEL : R_PAGU;
    if (any_word(t, label_words))
        return R_LABEL;
    if (ck_is(t, "kinerja") || ck_is(t, "fisik") || ck_is(t, "keuangan") || ck_is(t, "k") || ck_has(t, "triwulan") ||
        ck_starts(t, "tw"))
        return R_GROUP;
    return R_NONE;
}

bool ck_is_strong(role is) {
    switch (is) {
    case R_TARGET:
    case R_REALISASI:
    case R_CAPAIAN:
    case R_PAGU:
    case R_KATEGORI:
    case R_EFISIENSI:
    case R_KEMAJUAN:
    case R_SEBELUM:
    case R_SESUDAH:
    case R_PERUBAHAN:
    case R_JUMLAH:
        return true;
    default:
        return false;
    }
}

/* ---- Paths --------------------------------------------------------------------------------------------------- */

static bool spans_in_row(const table *t, size_t k) {
    for (size_t c = 0; c < t->width; c++) {
        const cell *x = ck_cell(t->in, t->head + k, c);
        if (x->column_span > 1 || (x->flags & CHECK_COVERED) != 0)
            return true;
    }
    return false;
}

/* A sub-heading below, not the number of the column. */
static bool filled_below(const table *t, size_t k, size_t c) {
    for (size_t below = k + 1; below < t->head_rows; below++) {
        const cell *x = ck_cell(t->in, t->head + below, c);
        int number;
        bool numbers = (x->flags & CHECK_NUMBER) != 0 && x->number < 100;
        if (ck_filled(x) && !numbers && !ck_is_numbering((span){x->text, x->length}, &number))
            return true;
    }
    return false;
}

/* Spec 1: the heading cell of row k that stands above column c; NULL if none does. */
static const cell *owner(const table *t, size_t k, size_t c, bool spans) {
    for (size_t left = c + 1; left-- > 0;) {
        const cell *x = ck_cell(t->in, t->head + k, left);
        if (!ck_filled(x)) {
            if (c - left > 60)
                return NULL;
            continue;
        }
        if (left == c)
            return x;
        if (spans)
            return x->column_span > c - left ? x : NULL;
        return filled_below(t, k, c) && filled_below(t, k, left) ? x : NULL;
    }
    return NULL;
}

static span heading_text(check_document *d, const cell *x) {
    if ((x->flags & CHECK_NUMBER) == 0)
        return ck_fold(&d->work, x->text, x->length);
    saying s;
    ck_say_new(&s);
    lkj_decimal number = lkj_decimal_from_double(x->number);
    char digits[32];
    int n = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number.coefficient);
    ck_say_span(&s, digits, n > 0 ? (size_t)n : 0);
    const char *text = ck_said(&d->work, &s);
    return (span){text, strlen(text)};
}

static const char *const money_parts[] = {"anggaran", "pagu",    "keuangan", "rupiah", "(rp",
                                          "belanja",  "serapan", "alokasi",  NULL};
static const char *const money_wholes[] = {"rp", "rp.", "dana", NULL};

/* Spec 3. */
static void money_or_kinerja(column *col, span t, bool *known) {
    bool money = any_part(t, money_parts) || any_word(t, money_wholes);
    bool kinerja = ck_has(t, "kinerja") || ck_has(t, "fisik") || ck_is(t, "k");
    if (*known || money == kinerja)
        return;
    col->money = money;
    col->kinerja = kinerja;
    *known = true;
}

/* Spec 4: part of the year. */
static int part_of(span t) {
    static const char *const roman[] = {"i", "ii", "iii", "iv"};
    static const char *const months[] = {"januari", "februari", "maret",     "april",   "mei",      "juni",
                                         "juli",    "agustus",  "september", "oktober", "november", "desember"};
    char word[24];
    for (int i = 0; i < 12; i++)
        if (ck_word(t, months[i]))
            return 7 + i;
    for (int i = 0; i < 4; i++) {
        if (ck_is(t, roman[i]))
            return i + 1;
        snprintf(word, sizeof word, "triwulan %s", roman[i]);
        if (ck_word(t, word))
            return i + 1;
        snprintf(word, sizeof word, "tw %s", roman[i]);
        if (ck_word(t, word))
            return i + 1;
        snprintf(word, sizeof word, "tw%d", i + 1);
        if (ck_word(t, word))
            return i + 1;
        snprintf(word, sizeof word, "triwulan %d", i + 1);
        if (ck_word(t, word))
            return i + 1;
        snprintf(word, sizeof word, "tw %d", i + 1);
        if (ck_word(t, word))
            return i + 1;
    }
    return ck_word(t, "semester i") || ck_word(t, "semester 1")    ? 5
           : ck_word(t, "semester ii") || ck_word(t, "semester 2") ? 6
                                                                   : 0;
}

/* A number of at most two digits at p, which moves behind it; -1: it has more. */
static int short_number(const char **p, const char *end) {
    const char *from = *p;
    int number = 0;
    while (*p < end && **p >= '0' && **p <= '9' && *p - from < 3)
        number = number * 10 + (*(*p)++ - '0');
    return *p - from <= 2 ? number : -1;
}

/* The operator that begins at p: '-', '/'; 'a' for a letter, which is none; 0: something between. */
static char operator_at(const char *p, const char *end) {
    if (*p == '-' || (end - p >= 3 && memcmp(p, "\xE2\x80", 2) == 0))
        return '-';
    if (*p == '/' || *p == ':')
        return '/';
    return *p >= 'a' && *p <= 'z' ? 'a' : 0;
}

/* Spec 5: two numbers with an operator between them. */
static void read_formula(column *col, span t) {
    const char *end = t.text + t.length;
    const char *equals = memchr(t.text, '=', t.length);
    int numbers[2] = {0, 0};
    char sign = 0;
    int found = 0;
    for (const char *p = equals != NULL ? equals + 1 : t.text; p < end && found < 2;) {
        if (*p >= '0' && *p <= '9') {
            numbers[found] = short_number(&p, end);
            if (numbers[found++] < 0)
                return;
            continue;
        }
        char here = found == 1 ? operator_at(p, end) : 0;
        if (here == 'a' && sign == 0)
            return;
        if (here == '-' || here == '/')
            sign = here;
        p++;
    }
    if (found < 2)
        return;
    if (sign == '-') {
        col->minus_a = numbers[0];
        col->minus_b = numbers[1];
    } else if (sign == '/') {
        col->by_a = numbers[0];
        col->by_b = numbers[1];
    }
}

static void read_numbering(check_document *d, table *t, size_t c) {
    column *col = &t->columns[c];
    for (size_t k = 0; k < t->head_rows; k++) {
        const cell *x = ck_cell(t->in, t->head + k, c);
        span text = heading_text(d, x);
        int number;
        if (k > 0 && ck_is_numbering(text, &number)) {
            col->number = number;
            if (memchr(text.text, '=', text.length) != NULL || text.length > 4)
                read_formula(col, text);
        } else if (text.length > 0 && memchr(text.text, '(', text.length) != NULL) {
            read_formula(col,
                         (span){memchr(text.text, '(', text.length),
                                text.length - (size_t)((const char *)memchr(text.text, '(', text.length) - text.text)});
        }
    }
}

enum { MAX_PATH = 8 };

static role decide(const role *roles, size_t count) {
    role group = R_NONE;
    for (size_t i = count; i-- > 0;)
        if (ck_is_strong(roles[i])) {
            if (roles[i] != R_PAGU)
                return roles[i];
            group = R_PAGU;
        }
    if (group != R_NONE)
        return group;
    return count > 0 ? roles[count - 1] : R_NONE;
}

static void join(saying *s, span part) {
    if (s->text.length > 0)
        ck_say(s, " ");
    ck_say_span(s, part.text, part.length);
}

/* What the heading cells above a column say, from the top. */
typedef struct path {
    size_t count;
    role roles[MAX_PATH];
    span texts[MAX_PATH];
} path;

static void read_path(check_document *d, const table *t, column *col, size_t c, const bool *spans, path *to) {
    saying folded;
    saying printed;
    ck_say_new(&folded);
    ck_say_new(&printed);
    const cell *before = NULL;
    for (size_t k = 0; k < t->head_rows && to->count < MAX_PATH; k++) {
        const cell *x = owner(t, k, c, spans[k]);
        int number;
        if (x == NULL || x == before)
            continue;
        before = x;
        span text = heading_text(d, x);
        if (text.length == 0 || (k > 0 && ck_is_numbering(text, &number) && text.length < 30))
            continue;
        to->texts[to->count] = text;
        to->roles[to->count++] = ck_role_of(text);
        join(&folded, text);
        span as_printed = {x->text, x->length};
        join(&printed, x->length > 0 ? as_printed : text);
    }
    const char *all = ck_said(&d->work, &folded);
    col->text = (span){all, strlen(all)};
    const char *head = ck_said(&d->work, &printed);
    col->head = (span){head, strlen(head)};
}

static void read_column(check_document *d, table *t, size_t c, const bool *spans) {
    column *col = &t->columns[c];
    path above = {.count = 0};
    read_path(d, t, col, c, spans, &above);
    col->group = above.count > 1 ? above.texts[0] : (span){"", 0};
    col->last = above.count > 0 ? above.texts[above.count - 1] : (span){"", 0};
    col->is = decide(above.roles, above.count);
    bool known = false;
    for (size_t i = above.count; i-- > 0;) {
        money_or_kinerja(col, above.texts[i], &known);
        if (col->year == 0)
            ck_is_year(above.texts[i], &col->year);
        if (col->part == 0)
            col->part = part_of(above.texts[i]);
    }
    if (col->is == R_CAPAIAN && (ck_has(col->text, "serapan") || ck_has(col->text, "penyerapan")))
        col->money = true;
    read_numbering(d, t, c);
}

/* ---- Answers ------------------------------------------------------------------------------------------------- */

static void take_answer(column *col, check_role given) {
    static const struct {
        role is;
        int money; /* -1: as it was */
    } roles[CHECK_ROLE_COUNT] = {
        [CHECK_NO_ROLE] = {R_NONE, -1},
        [CHECK_ROLE_LABEL] = {R_LABEL, -1},
        [CHECK_ROLE_TARGET] = {R_TARGET, 0},
        [CHECK_ROLE_REALISASI] = {R_REALISASI, 0},
        [CHECK_ROLE_CAPAIAN] = {R_CAPAIAN, 0},
        [CHECK_ROLE_PAGU] = {R_PAGU, 1},
        [CHECK_ROLE_REALISASI_ANGGARAN] = {R_REALISASI, 1},
        [CHECK_ROLE_SERAPAN] = {R_CAPAIAN, 1},
        [CHECK_ROLE_KATEGORI] = {R_KATEGORI, -1},
        [CHECK_ROLE_EFISIENSI] = {R_EFISIENSI, -1},
        [CHECK_ROLE_KEMAJUAN] = {R_KEMAJUAN, -1},
        [CHECK_ROLE_SEBELUM] = {R_SEBELUM, -1},
        [CHECK_ROLE_SESUDAH] = {R_SESUDAH, -1},
        [CHECK_ROLE_PERUBAHAN] = {R_PERUBAHAN, -1},
        [CHECK_ROLE_JUMLAH] = {R_JUMLAH, -1},
    };
    if ((unsigned)given >= CHECK_ROLE_COUNT)
        return;
    col->is = roles[given].is;
    if (roles[given].money >= 0)
        col->money = roles[given].money == 1;
    col->answered = true;
}

static void take_answers(check_document *d, table *t) {
    for (size_t i = 0; i < d->answer_count; i++) {
        const answer *a = &d->answers[i];
        if (a->table == t->grid_index && a->row == t->head && a->column < t->width)
            take_answer(&t->columns[a->column], a->role);
    }
}

void ck_find_roles(check_document *d, table *t) {
    t->columns = ck_get(&d->work, t->width, sizeof(column));
    bool spans[MAX_PATH] = {false};
    for (size_t k = 0; k < t->head_rows && k < MAX_PATH; k++)
        spans[k] = spans_in_row(t, k);
    for (size_t c = 0; c < t->width; c++)
        read_column(d, t, c, spans);
    take_answers(d, t);
    size_t labels = 0;
    for (size_t c = 0; c < t->width; c++)
        if (t->columns[c].is == R_INTERVAL || (t->columns[c].is == R_KATEGORI && t->width <= 4))
            labels++;
    t->scale = labels >= 2;
}

check_heading check_heading_of(const char *text, size_t length) {
    enum { LONGEST = 400 };
    char folded[LONGEST + 1];
    if (length > LONGEST)
        return CHECK_HEADING_NONE;
    size_t n = ck_fold_into(folded, text, length);
    switch (ck_role_of((span){folded, n})) {
    case R_NONE:
    case R_NUMBERING:
    case R_YEAR:
        return CHECK_HEADING_NONE;
    case R_TARGET:
        return CHECK_HEADING_TARGET;
    case R_REALISASI:
        return CHECK_HEADING_REALISASI;
    case R_POLARITAS:
        return CHECK_HEADING_POLARITAS;
    default:
        return CHECK_HEADING_OTHER;
    }
}
