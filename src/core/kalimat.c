/* SPDX-License-Identifier: MPL-2.0
 *
 * kalimat.c - what a sentence of a report says, and whether the figures bear it out.
 *
 *  1. A figure is a number of the report's grammar with Rp, %, persen, a magnitude, a unit word or words in brackets
 *     about it. Years, dates, numbers of tables, laws, list items and quarters are none.
 *  2. A figure stands beside the last of target, realisasi, capaian, pagu ... before it, if no other figure stands
 *     between; "x persen dari target" is a capaian whatever stands before. Without such a word it is never judged.
 *  3. "rata-rata", a kementerian, a national or other body's figure, the end of the plan (target akhir, jangka
 *     menengah), sekitar, hampir, lebih dari: not held against the indicator's figures.
 *  4. Of two years in a sentence the later one is that of the figures, the one before it last year's. "Tahun
 *     sebelumnya" is last year. A year without figures is not judged.
 *  5. A clause that begins another indicator (persentase, jumlah, indeks ... and words of which the indicator has less
 *     than half) is not judged, up to where the indicator's own words stand again.
 *  6. Figures are compared at the decimals printed, rounded half up or cut off. A figure that is another one of the
 *     indicator is told with its name.
 *  7. Di bawah target, melampaui target, mencapai target: by the figures, where lower is better by either reading.
 *     Meningkat, menurun: of the word before it (capaian, realisasi, target), without one of realisasi or capaian; only
 *     where both old figures are given. A judgement is wrong only if no reading of it holds.
 *     The judgement must be about the indicator: in its clause, before it, stands target, realisasi, capaian, kinerja,
 *     this, or at least half of the indicator's words, or (nearly) nothing. Else its subject is another one.
 *     What is wished, planned or feared (agar, untuk mencapai, diharapkan, upaya, apabila, tahun depan ...) is none.
 *  8. A category of Permendagri 86/2017 is that of the capaian; in a gap of the scale both neighbours are right.
 *  9. A figure behind naik, bertambah, lebih tinggi, selisih ... is a difference; "dari 8,11 menjadi 12,67" begins with
 *     last year's figure; what is said of a triwulan or semester is not the year's.
 * 10. Where a sentence names years, the figures may be those of the latest, of an earlier one, or (where the old
 * figures are given) of the one after it: it is wrong only if it is wrong by each of them.
 */
#include "kalimat.h"

#include <math.h>
#include <string.h>

#include "character.h"

/* ---- Words --------------------------------------------------------------------------------------------------- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (lkj_lower(c) >= 'a' && lkj_lower(c) <= 'z') || ((unsigned char)c >= 0xC3 && (unsigned char)c <= 0xDF);
}

static bool is_blank(const lkj_slice *t, size_t at, size_t *length) {
    unsigned char c = (unsigned char)t->text[at];
    *length = 1;
    if (c <= ' ')
        return true;
    *length = 2;
    return c == 0xC2 && at + 1 < t->length && (unsigned char)t->text[at + 1] == 0xA0;
}

static size_t skip_blanks(const lkj_slice *t, size_t at) {
    size_t n;
    while (at < t->length && is_blank(t, at, &n))
        at += n;
    return at;
}

/* Whether `words` stand at `at`, any case, every blank in them any blanks; where they end. */
static bool stands(const lkj_slice *t, size_t at, const char *words, size_t *end) {
    for (; *words != '\0'; words++) {
        if (*words == ' ') {
            size_t next = skip_blanks(t, at);
            if (next == at)
                return false;
            at = next;
            continue;
        }
        if (at >= t->length || lkj_lower(t->text[at]) != *words)
            return false;
        at++;
    }
    if (at < t->length && (is_letter(t->text[at]) || is_digit(t->text[at])))
        return false;
    *end = at;
    return true;
}

static bool starts_word(const lkj_slice *t, size_t at) {
    return at == 0 || !(is_letter(t->text[at - 1]) || is_digit(t->text[at - 1]));
}

/* Nearly always none begins with the letter that stands there. */
static bool any_of(const lkj_slice *t, size_t at, const char *const *list, size_t *end) {
    char first = at < t->length ? lkj_lower(t->text[at]) : '\0';
    for (; *list != NULL; list++)
        if (**list == first && stands(t, at, *list, end))
            return true;
    return false;
}

/* Whether one of the words stands anywhere from `at` to `to`. */
static bool any_between(const lkj_slice *t, size_t at, size_t to, const char *const *list) {
    size_t end;
    for (; at < to; at++)
        if (starts_word(t, at) && any_of(t, at, list, &end))
            return true;
    return false;
}

static const char *const other_bodies[] = {"kementerian",
                                           "nasional",
                                           "provinsi lain",
                                           "kabupaten lain",
                                           "kabupaten/kota",
                                           "daerah lain",
                                           "republik indonesia",
                                           "indonesia",
                                           "regional",
                                           "tingkat pusat",
                                           "standar",
                                           "kab/kota",
                                           "pemerintah pusat",
                                           "opd lain",
                                           "unit lain",
                                           "pembanding",
                                           "sdgs",
                                           "spm",
                                           NULL};
static const char *const plan_ends[] = {"akhir",    "jangka menengah", "renstra",        "rpjmd",        "rpjmn",
                                        "kemajuan", "rpjpd",           "jangka panjang", "iku gubernur", NULL};
static const char *const about_words[] = {
    "melebihi", "melampaui", "sekitar", "hampir",  "kurang lebih", "lebih dari", "kurang dari",        "di atas",
    "di bawah", "dibawah",   "diatas",  "minimal", "maksimal",     "mendekati",  "sebanyak-banyaknya", NULL};
static const char *const parts_of_year[] = {"triwulan", "semester", "tw", "caturwulan", "kuartal", NULL};
/* What is wished or planned; the longer ones are words of a judgement too, hence their own entries. */
static const char *const wishes[] = {
    "agar",           "supaya",        "guna",      "apabila",     "diharapkan",  "harapan",      "mengharapkan",
    "upaya",          "berupaya",      "strategi",  "berkomitmen", "komitmen",    "harus",        "hendaknya",
    "perlu",          "optimis",       "hambatan",  "kendala",     "tahun depan", "mendatang",    "berikutnya",
    "bertujuan",      "direncanakan",  "dapat",     "untuk",       "mendorong",   "bila",         "seandainya",
    "rencana",        "akan",          "berusaha",  "diupayakan",  "menjaga",     "dalam rangka", "faktor",
    "diperkirakan",   "diproyeksikan", "ditujukan", "seharusnya",  "sebaiknya",   "dalam upaya",  "dalam mencapai",
    "dalam memenuhi", "tercapainya",   NULL};
/* Whose figure it is not: of a part, of more than the indicator. Words of the indicator's name are none of them. */
static const char *const others[] = {"kegiatan",
                                     "program",
                                     "seluruh",
                                     "keseluruhan",
                                     "organisasi",
                                     "masing-masing",
                                     "kota",
                                     "kabupaten",
                                     "kecamatan",
                                     "desa",
                                     "kelurahan",
                                     "bulan",
                                     "terendah",
                                     "tertinggi",
                                     "setiap",
                                     "tiap",
                                     "berturut-turut",
                                     "semula",
                                     "awal",
                                     "dinaikkan",
                                     "direvisi",
                                     "diubah",
                                     "proyeksi",
                                     "beberapa",
                                     "sebagian",
                                     "fisik",
                                     "keuangan",
                                     "bulanan",
                                     "komponen",
                                     "januari",
                                     "februari",
                                     "maret",
                                     "april",
                                     "mei",
                                     "juni",
                                     "juli",
                                     "agustus",
                                     "september",
                                     "oktober",
                                     "november",
                                     NULL};
static const char *const causes[] = {"karena",   "disebabkan", "akibat", "seiring", "sebab",  "didukung",
                                     "meskipun", "walaupun",   "meski",  "walau",   "bahwa",  "sehingga",
                                     "maka",     "ketika",     "saat",   "dan",     "dengan", NULL};
static const char *const subjects[] = {
    "target",     "targetnya", "realisasi",  "realisasinya", "terealisasi", "capaian",  "capaiannya",
    "pencapaian", "kinerja",   "kinerjanya", "indikator",    "hasil",       "ini",      "tersebut",
    "itu",        "hasilnya",  "angka",      "nilai",        "nilainya",    "angkanya", NULL};
static const char *const differences[] = {
    "naik",     "turun",      "meningkat",   "menurun",     "bertambah",   "berkurang",  "kurang",
    "lebih",    "kenaikan",   "penurunan",   "peningkatan", "pertumbuhan", "selisih",    "tinggi",
    "rendah",   "besar",      "kecil",       "banyak",      "sedikit",     "sisa",       "tumbuh",
    "tambahan", "penambahan", "pengurangan", "menyusut",    "terdapat",    "kekurangan", "kelebihan",
    "deviasi",  "gap",        "selisihnya",  "perbedaan",   "kesenjangan", NULL};
static const char *const conjunctions[] = {"sedangkan",   "sementara", "namun",  "tetapi",
                                           "akan tetapi", "adapun",    "sedang", NULL};
static const char *const last_years[] = {"tahun sebelumnya", "tahun lalu", "tahun kemarin", "tahun yang lalu", NULL};

/* ---- Number words -------------------------------------------------------------------------------------------- */

/* The words of a number as the core reads them, "persen" behind them left out. */
static bool read_words(const char *words, size_t length, double *value) {
    lkj_decimal number;
    lkj_trim(&words, &length);
    if (length > 6 && lkj_same_word(words + length - 6, 6, "persen", 6))
        length -= 6;
    if (lkj_read_words(words, length, &number) != LKJ_OK)
        return false;
    *value = lkj_decimal_to_double(number);
    return true;
}

/* ---- Figures ------------------------------------------------------------------------------------------------- */

/* Reading a sentence: where it is, and what the words so far say. */
typedef struct scan {
    lkj_slice t;
    size_t at;
    lkj_said_role role;
    bool sure;
    bool other;
    bool mean;
    bool money;
    int year;
    bool last_year;
    size_t clause;
    lkj_said *said;
    size_t room;
    size_t count;
} scan;

static bool is_year_number(const char *p, size_t n, int *year) {
    if (n != 4 || (p[0] != '1' && p[0] != '2'))
        return false;
    *year = 0;
    for (size_t i = 0; i < 4; i++) {
        if (!is_digit(p[i]))
            return false;
        *year = *year * 10 + (p[i] - '0');
    }
    return *year >= 1945 && *year <= 2099;
}

/* The word right before `at`, its start. */
static size_t word_before(const lkj_slice *t, size_t at, size_t *length) {
    size_t end = at;
    while (end > 0 && !is_letter(t->text[end - 1]) && !is_digit(t->text[end - 1]) && t->text[end - 1] != ',' &&
           t->text[end - 1] != ';')
        end--;
    size_t start = end;
    while (start > 0 && (is_letter(t->text[start - 1]) || is_digit(t->text[start - 1]) || t->text[start - 1] == '-'))
        start--;
    *length = end - start;
    return start;
}

static const char *const numbering_words[] = {
    "tabel",  "table",    "gambar",        "grafik",      "bab",       "pasal",   "ayat",    "nomor",     "no",
    "ke",     "lampiran", "triwulan",      "tw",          "semester",  "tahap",   "halaman", "peraturan", "golongan",
    "huruf",  "angka",    "tujuan",        "sasaran",     "misi",      "tanggal", "dalam",   "diktum",    "tipe",
    "eselon", "roda",     "undang-undang", "permendagri", "permenpan", "pmk",     "perda",   "pp",        NULL};
static const char *const months[] = {"januari", "februari",  "maret",   "april",    "mei",      "juni", "juli",
                                     "agustus", "september", "oktober", "november", "desember", NULL};

static bool is_listed(const char *p, size_t n, const char *const *list) {
    for (; *list != NULL; list++)
        if (lkj_same_word(p, n, *list, strlen(*list)))
            return true;
    return false;
}

/* Spec 1: what looks like a figure and is none. */
static bool is_no_figure(const scan *s, size_t from, size_t to) {
    const lkj_slice *t = &s->t;
    size_t n;
    size_t before = word_before(t, from, &n);
    if (n == 2 && lkj_same_word(t->text + before, n, "rp", 2))
        return false;
    if (from > 0 &&
        (is_letter(t->text[from - 1]) || t->text[from - 1] == '/' ||
         (t->text[from - 1] == '-' && from > 1 && (is_letter(t->text[from - 2]) || is_digit(t->text[from - 2])))))
        return true;
    if (n > 0 && is_listed(t->text + before, n, numbering_words))
        return true;
    if (lkj_same_word(t->text + before, n, "pukul", 5)) /* a time of day */
        return true;
    if (to < t->length && (t->text[to] == '/' || t->text[to] == ')') && to - from <= 2)
        return true;
    if (to < t->length && t->text[to] == '-' && to + 1 < t->length &&
        (is_letter(t->text[to + 1]) || is_digit(t->text[to + 1])))
        return true;
    if (s->count == 0 && skip_blanks(t, 0) == from && to < t->length && t->text[to] == '.')
        return true; /* "3. Rata-rata ..." */
    size_t next = skip_blanks(t, to);
    size_t end;
    return next > to && any_of(t, next, months, &end);
}

static double power(int exponent) {
    double value = 1;
    for (; exponent > 0; exponent--)
        value *= 10;
    return value;
}

/* A bare number, by the core's grammar. */
static bool read_bare(const char *p, size_t n, lkj_said *to) {
    lkj_value value = {LKJ_TEXT, 0, p, n};
    lkj_quantity read;
    if (lkj_read_quantity(&value, 0, &read) != LKJ_OK || read.unit.length > 0)
        return false;
    to->value = read.number;
    to->places = read.last_place > 0 ? read.last_place : 0;
    return true;
}

/* The number itself; else broken, with a likely value where its last dot can be the comma. */
static void read_figure(const char *p, size_t n, lkj_said *to) {
    size_t last = n;
    size_t dots = 0;
    size_t commas = 0;
    if (read_bare(p, n, to))
        return;
    for (size_t i = 0; i < n; i++) {
        dots += p[i] == '.';
        commas += p[i] == ',';
        last = p[i] == '.' ? i : last;
    }
    to->broken = true;
    if (commas > 0 || dots == 0 || n - last - 1 > 2 || n >= 40)
        return;
    char changed[40];
    memcpy(changed, p, n);
    changed[last] = ',';
    to->likely = read_bare(changed, n, to);
}

static const struct {
    const char *word;
    int power;
} magnitudes[] = {{"ribu", 3}, {"juta", 6}, {"miliar", 9}, {"milyar", 9}, {"triliun", 12}, {"trilyun", 12}};

/* Words that go on with the sentence: no unit. */
static const char *const no_units[] = {
    "dan",          "atau",      "dari",     "dengan",    "yang",      "sehingga",    "belum",    "telah",
    "sudah",        "sesuai",    "pada",     "di",        "ke",        "untuk",       "karena",   "sebesar",
    "tahun",        "dalam",     "oleh",     "berada",    "menjadi",   "maka",        "masih",    "juga",
    "adalah",       "terhadap",  "lebih",    "sedangkan", "sementara", "namun",       "tetapi",   "serta",
    "melampaui",    "melebihi",  "mencapai", "memenuhi",  "tidak",     "hanya",       "secara",   "berarti",
    "meningkat",    "menurun",   "naik",     "turun",     "sama",      "setara",      "sampai",   "hingga",
    "agar",         "ini",       "itu",      "tersebut",  "masuk",     "termasuk",    "kategori", "kriteria",
    "predikat",     "realisasi", "target",   "capaian",   "jika",      "bila",        "apabila",  "dibanding",
    "dibandingkan", "merupakan", "telah",    "akan",      "dapat",     "terealisasi", NULL};

/* ",-" behind an amount. */
static bool is_amount_end(const lkj_slice *t, size_t at) {
    return at + 1 < t->length && t->text[at] == ',' && t->text[at + 1] == '-';
}

/* The words of a figure in brackets; where they end, or `at` if they are none. */
static size_t read_bracket(const lkj_slice *t, size_t at, lkj_said *to) {
    enum { LONGEST = 400 };
    const char *close = memchr(t->text + at, ')', t->length - at);
    if (close == NULL || (size_t)(close - (t->text + at)) > LONGEST)
        return at;
    size_t inner = (size_t)(close - (t->text + at)) - 1;
    to->words_read = read_words(t->text + at + 1, inner, &to->words_value);
    if (!to->words_read)
        return at;
    to->words_offset = at + 1;
    to->words_length = inner;
    size_t end = at + inner + 2;
    return is_amount_end(t, end) ? end + 2 : end;
}

/* Percent, rupiah or a magnitude; where it ends, or `at` if it is none. */
static size_t read_measure(const lkj_slice *t, size_t at, lkj_said *to) {
    size_t end = at;
    if (t->text[at] == '%') {
        to->unit = LKJ_SAID_PERCENT;
        return at + 1;
    }
    if (stands(t, at, "persen", &end) || stands(t, at, "prosen", &end)) {
        to->unit = LKJ_SAID_PERCENT;
        return end;
    }
    if (stands(t, at, "rupiah", &end)) {
        to->unit = LKJ_SAID_MONEY;
        return end;
    }
    for (size_t i = 0; i < sizeof magnitudes / sizeof *magnitudes; i++)
        if (stands(t, at, magnitudes[i].word, &end)) {
            to->value *= power(magnitudes[i].power);
            to->places -= magnitudes[i].power;
            return end;
        }
    return at;
}

/* A unit of letters, "Rp/orang" too; where it ends, or `before` if the sentence goes on. */
static size_t read_unit_word(const lkj_slice *t, size_t at, size_t before, lkj_said *to) {
    size_t end;
    if (to->unit != LKJ_SAID_BARE || !is_letter(t->text[at]) || any_of(t, at, no_units, &end))
        return before;
    end = at;
    while (end < t->length && (is_letter(t->text[end]) || t->text[end] == '/'))
        for (end++; end < t->length && ((unsigned char)t->text[end] & 0xC0) == 0x80;)
            end++;
    to->unit = LKJ_SAID_WORD;
    to->unit_offset = at;
    to->unit_length = end - at;
    return end;
}

/* The unit behind a figure, its magnitude, its words in brackets. Where it all ends. */
static size_t read_tail(scan *s, size_t at, lkj_said *to) {
    const lkj_slice *t = &s->t;
    size_t end = at;
    if (is_amount_end(t, at)) {
        to->unit = LKJ_SAID_MONEY;
        end += 2;
    }
    for (int round = 0; round < 3; round++) {
        size_t next = skip_blanks(t, end);
        if (next >= t->length)
            break;
        bool bracket = t->text[next] == '(' && to->words_length == 0;
        size_t stop = bracket ? read_bracket(t, next, to) : read_measure(t, next, to);
        if (stop == next)
            return bracket ? end : read_unit_word(t, next, end, to);
        end = stop;
    }
    return end;
}

/* Where the clause ends: a comma, semicolon, full stop, or a conjunction. A comma within a number is none. */
static size_t clause_end(const lkj_slice *t, size_t at) {
    size_t end;
    for (; at < t->length; at++) {
        char c = t->text[at];
        bool within =
            (c == ',' || c == '.') && at + 1 < t->length && (is_digit(t->text[at + 1]) || t->text[at + 1] == '-');
        if (c == ';' || ((c == ',' || c == '.') && !within))
            return at;
        if (starts_word(t, at) && any_of(t, at, conjunctions, &end))
            return at;
    }
    return at;
}

static size_t next_digit(const lkj_slice *t, size_t at) {
    int year;
    while (at < t->length) {
        if (is_digit(t->text[at]) && !(t->length - at >= 4 && is_year_number(t->text + at, 4, &year) &&
                                       (at + 4 == t->length || !is_digit(t->text[at + 4]))))
            return at;
        if (is_digit(t->text[at]))
            at += 4;
        else
            at++;
    }
    return at;
}

static int year_between(const lkj_slice *t, size_t at, size_t to) {
    int year;
    for (; at + 4 <= to; at++)
        if (is_digit(t->text[at]) && (at == 0 || !is_digit(t->text[at - 1])) &&
            is_year_number(t->text + at, 4, &year) &&
            (at + 4 >= t->length || (!is_digit(t->text[at + 4]) && t->text[at + 4] != ',' && t->text[at + 4] != '.')))
            return year;
    return 0;
}

/* "pada tahun 2023", "tahun 2023", "(2023)" right behind a figure. */
static void year_right_behind(const lkj_slice *t, size_t at, int *year) {
    static const char *const before[] = {"pada", "di", "untuk", "dalam", "tahun", NULL};
    size_t end;
    int found;
    at = skip_blanks(t, at);
    if (at < t->length && t->text[at] == '(')
        at = skip_blanks(t, at + 1);
    while (any_of(t, at, before, &end))
        at = skip_blanks(t, end);
    if (t->length - at >= 4 && is_year_number(t->text + at, 4, &found) &&
        (at + 4 == t->length || (!is_digit(t->text[at + 4]) && t->text[at + 4] != '-')))
        *year = found;
}

static lkj_said *add(scan *s, lkj_said_kind kind, size_t from, size_t to) {
    if (s->count >= s->room)
        return NULL;
    lkj_said *said = &s->said[s->count++];
    memset(said, 0, sizeof *said);
    said->kind = kind;
    said->offset = from;
    said->length = to - from;
    said->role = s->role;
    said->sure = s->sure && s->role != LKJ_BESIDE_NOTHING;
    said->other = s->other;
    said->mean = s->mean;
    said->money = s->money;
    said->year = s->year;
    said->last_year = s->last_year;
    said->clause = s->clause;
    return said;
}

/* What stands behind, up to the end of the clause or the next figure. */
static void look_ahead(scan *s, lkj_said *said) {
    const lkj_slice *t = &s->t;
    size_t from = said->offset + said->length;
    size_t stop = clause_end(t, from);
    size_t figure = next_digit(t, from);
    if (figure < stop)
        stop = figure;
    if (said->kind == LKJ_SAID_FIGURE)
        year_right_behind(t, from, &said->year);
    else
        said->against = year_between(t, from, clause_end(t, from));
    said->other = said->other || any_between(t, from, stop, other_bodies) || any_between(t, from, stop, plan_ends) ||
                  any_between(t, from, stop, parts_of_year);
    said->last_year = said->last_year || any_between(t, from, stop, last_years);
    size_t end;
    size_t next = skip_blanks(t, from);
    static const char *const of_target[] = {"dari target", "terhadap target", "atas target", NULL};
    if (said->kind == LKJ_SAID_FIGURE && said->unit == LKJ_SAID_PERCENT && any_of(t, next, of_target, &end) &&
        next_digit(t, end) >= clause_end(t, end)) { /* not "84 persen dari target 80 persen" */
        said->role = LKJ_BESIDE_CAPAIAN;
        said->sure = true;
    }
}

/* Spec 9: "bertambah sebanyak 75 orang", "lebih tinggi 4,22 persen". */
static bool is_difference(const lkj_slice *t, size_t at) {
    static const char *const between[] = {"sebesar", "sebanyak", "sejumlah", "sekitar", NULL};
    size_t n;
    size_t before = word_before(t, at, &n);
    if (is_listed(t->text + before, n, between))
        before = word_before(t, before, &n);
    return is_listed(t->text + before, n, differences);
}

/* Spec 9: "dari 8,11% menjadi 12,67%": the figure from start to end is the first of the two. */
static bool is_beginning(const scan *s, size_t start, size_t end) {
    static const char *const to[] = {"menjadi", "ke", NULL};
    static const char *const moves[] = {"naik",        "turun",     "meningkat", "menurun",   "kenaikan",
                                        "peningkatan", "penurunan", "bertambah", "berkurang", NULL};
    size_t n;
    size_t before = word_before(&s->t, start, &n);
    if (!lkj_same_word(s->t.text + before, n, "dari", 4))
        return false;
    size_t from = before;
    while (from > 0 && s->t.text[from - 1] != ',' && s->t.text[from - 1] != ';' && s->t.text[from - 1] != '.')
        from--;
    return any_between(&s->t, end, clause_end(&s->t, end), to) || any_between(&s->t, from, before, moves);
}

/* Spec 4: a year, unless a unit stands behind it. */
static bool read_year(scan *s, size_t from, size_t to) {
    static const char *const follow[] = {
        "dan",       "adalah",    "sebesar",  "yang",   "ini",   "mencapai", "dengan", "telah", "capaian",  "target",
        "realisasi", "juga",      "tersebut", "sampai", "di",    "ke",       "dapat",  "untuk", "terhadap", "sebagai",
        "mengalami", "meningkat", "menurun",  "naik",   "turun", "masih",    "sudah",  "hanya", NULL};
    const lkj_slice *t = &s->t;
    int year;
    if (!is_year_number(t->text + from, to - from, &year))
        return false;
    size_t n;
    size_t end;
    size_t before = word_before(t, from, &n);
    size_t after = skip_blanks(t, to);
    bool by_word = n > 0 && lkj_same_word(t->text + before, n, "tahun", 5);
    bool unit = after < t->length && (is_letter(t->text[after]) || t->text[after] == '%') && !by_word;
    if (unit && year < 1990 && !any_of(t, after, follow, &end))
        return false;
    s->year = year;
    s->last_year = false;
    return true;
}

/* Where "Rp", "Rp." before a number begins; `from` if it does not stand there. */
static size_t money_start(const lkj_slice *t, size_t from) {
    size_t back = from;
    while (back > 0 && (t->text[back - 1] == ' ' || t->text[back - 1] == '.'))
        back--;
    bool money = back >= 2 && lkj_lower(t->text[back - 1]) == 'p' && lkj_lower(t->text[back - 2]) == 'r' &&
                 starts_word(t, back - 2);
    return money ? back - 2 : from;
}

/* Spec 3 and 9: about so much, a part of a fraction, a difference. */
static bool is_about(const lkj_slice *t, size_t start, size_t end) {
    enum { LONGEST = 24 };
    size_t before = start;
    size_t stop;
    while (before > 0 && t->text[before - 1] == ' ')
        before--;
    for (size_t k = before > LONGEST ? before - LONGEST : 0; k < before; k++)
        if (starts_word(t, k) && any_of(t, k, about_words, &stop) && skip_blanks(t, stop) >= start)
            return true;
    bool fraction = (end < t->length && t->text[end] == '/') || (start > 0 && t->text[start - 1] == '/');
    return fraction || is_difference(t, start);
}

/* The end of the digits with the dots and commas between them. */
static size_t number_end(const lkj_slice *t, size_t at) {
    while (at < t->length && (is_digit(t->text[at]) || ((t->text[at] == '.' || t->text[at] == ',') &&
                                                        at + 1 < t->length && is_digit(t->text[at + 1]))))
        at++;
    return at;
}

static void read_number(scan *s) {
    const lkj_slice *t = &s->t;
    size_t from = s->at;
    size_t to = number_end(t, from);
    s->at = to;
    if (read_year(s, from, to) || is_no_figure(s, from, to))
        return;
    size_t start = money_start(t, from);
    lkj_said *said = add(s, LKJ_SAID_FIGURE, start, to);
    if (said == NULL)
        return;
    if (start < from)
        said->unit = LKJ_SAID_MONEY;
    read_figure(t->text + from, to - from, said);
    size_t end = read_tail(s, to, said);
    said->length = end - start;
    said->about = is_about(t, start, end);
    if (is_beginning(s, start, end))
        said->last_year = true;
    look_ahead(s, said);
    if (said->unit != LKJ_SAID_WORD || said->unit_length == 0)
        s->at = end;
    /* A word is of one figure. */
    s->role = LKJ_BESIDE_NOTHING;
    s->sure = false;
    s->mean = false;
}

/* ---- Judgements ---------------------------------------------------------------------------------------------- */

static const struct {
    const char *words;
    lkj_said_kind kind;
} judgements[] = {
    {"di bawah target", LKJ_SAID_BELOW},
    {"dibawah target", LKJ_SAID_BELOW},
    {"kurang dari target", LKJ_SAID_BELOW},
    {"lebih rendah dari target", LKJ_SAID_BELOW},
    {"belum mencapai target", LKJ_SAID_BELOW},
    {"tidak mencapai target", LKJ_SAID_BELOW},
    {"belum memenuhi target", LKJ_SAID_BELOW},
    {"tidak memenuhi target", LKJ_SAID_BELOW},
    {"belum dapat mencapai target", LKJ_SAID_BELOW},
    {"target belum tercapai", LKJ_SAID_BELOW},
    {"target tidak tercapai", LKJ_SAID_BELOW},
    {"target belum terpenuhi", LKJ_SAID_BELOW},
    {"target tidak terpenuhi", LKJ_SAID_BELOW},
    {"lebih kecil dari target", LKJ_SAID_BELOW},
    {"lebih rendah dibandingkan target", LKJ_SAID_BELOW},
    {"lebih rendah daripada target", LKJ_SAID_BELOW},
    {"melampaui target", LKJ_SAID_ABOVE},
    {"lebih baik daripada target", LKJ_SAID_ABOVE},
    {"lebih baik dari target", LKJ_SAID_ABOVE},
    {"lebih baik dibandingkan target", LKJ_SAID_ABOVE},
    {"lebih baik dibanding target", LKJ_SAID_ABOVE},
    {"melebihi target", LKJ_SAID_ABOVE},
    {"di atas target", LKJ_SAID_ABOVE},
    {"diatas target", LKJ_SAID_ABOVE},
    {"lebih tinggi dari target", LKJ_SAID_ABOVE},
    {"lebih besar dari target", LKJ_SAID_ABOVE},
    {"lebih tinggi dibandingkan target", LKJ_SAID_ABOVE},
    {"lebih tinggi daripada target", LKJ_SAID_ABOVE},
    {"target terlampaui", LKJ_SAID_ABOVE},
    {"target telah terlampaui", LKJ_SAID_ABOVE},
    {"target berhasil dilampaui", LKJ_SAID_ABOVE},
    {"target telah dilampaui", LKJ_SAID_ABOVE},
    {"sesuai target", LKJ_SAID_MET},
    {"sesuai dengan target", LKJ_SAID_MET},
    {"sama dengan target", LKJ_SAID_MET},
    {"mencapai target", LKJ_SAID_MET},
    {"memenuhi target", LKJ_SAID_MET},
    {"target tercapai", LKJ_SAID_MET},
    {"target telah tercapai", LKJ_SAID_MET},
    {"target sudah tercapai", LKJ_SAID_MET},
    {"target terpenuhi", LKJ_SAID_MET},
    {"target telah terpenuhi", LKJ_SAID_MET},
    {"target sudah terpenuhi", LKJ_SAID_MET},
    {"meningkat", LKJ_SAID_UP},
    {"mengalami peningkatan", LKJ_SAID_UP},
    {"mengalami kenaikan", LKJ_SAID_UP},
    {"naik", LKJ_SAID_UP},
    {"menurun", LKJ_SAID_DOWN},
    {"mengalami penurunan", LKJ_SAID_DOWN},
    {"turun", LKJ_SAID_DOWN},
    {"lebih tinggi dari tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dari tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dari capaian tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dari capaian tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dari realisasi tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dari realisasi tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan capaian tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan capaian tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan realisasi tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibandingkan realisasi tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi daripada tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi daripada tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi daripada capaian tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi daripada capaian tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi daripada realisasi tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi daripada realisasi tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibanding tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibanding tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibanding capaian tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibanding capaian tahun lalu", LKJ_SAID_UP},
    {"lebih tinggi dibanding realisasi tahun sebelumnya", LKJ_SAID_UP},
    {"lebih tinggi dibanding realisasi tahun lalu", LKJ_SAID_UP},
    {"lebih rendah dari tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dari tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dari capaian tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dari capaian tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dari realisasi tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dari realisasi tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan capaian tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan capaian tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan realisasi tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibandingkan realisasi tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah daripada tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah daripada tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah daripada capaian tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah daripada capaian tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah daripada realisasi tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah daripada realisasi tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibanding tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibanding tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibanding capaian tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibanding capaian tahun lalu", LKJ_SAID_DOWN},
    {"lebih rendah dibanding realisasi tahun sebelumnya", LKJ_SAID_DOWN},
    {"lebih rendah dibanding realisasi tahun lalu", LKJ_SAID_DOWN},
    {"lebih buruk", LKJ_SAID_WORSE},
    {"memburuk", LKJ_SAID_WORSE},
    {"lebih baik", LKJ_SAID_BETTER},
    {"membaik", LKJ_SAID_BETTER},
};

static const char *const permendagri[] = {"sangat tinggi", "sangat rendah", "tinggi", "sedang", "rendah", NULL};
static const char *const category_words[] = {"kategori", "kriteria", "predikat", "kategorinya", "peringkat", NULL};

static bool denied(const scan *s, size_t at) {
    static const char *const words[] = {"tidak",  "belum", "bukan",     "tanpa", "hampir",
                                        "nyaris", "gagal", "mendekati", NULL};
    size_t n;
    size_t before = word_before(&s->t, at, &n);
    if (is_listed(s->t.text + before, n, words))
        return true;
    static const char *const only[] = {"hanya", "sekadar", "sekedar", "saja", NULL}; /* "tidak hanya mencapai target" */
    if (is_listed(s->t.text + before, n, only))
        return false;
    size_t further = word_before(&s->t, before, &n);
    return n > 0 && before > further && is_listed(s->t.text + further, n, words) && before - further < 12;
}

static size_t quote(const lkj_slice *t, size_t at) {
    if (at < t->length && (t->text[at] == '"' || t->text[at] == '\''))
        return 1;
    return at + 3 <= t->length && memcmp(t->text + at, "\xE2\x80", 2) == 0 && (unsigned char)t->text[at + 2] >= 0x98 &&
                   (unsigned char)t->text[at + 2] <= 0x9F
               ? 3
               : 0;
}

/* Spec 8: a label in quotes, or right behind kategori. */
static bool read_category(scan *s) {
    const lkj_slice *t = &s->t;
    size_t end;
    size_t at = s->at;
    size_t opened = quote(t, at);
    bool by_word = false;
    if (opened == 0) {
        if (!starts_word(t, at) || !any_of(t, at, category_words, &end))
            return false;
        at = skip_blanks(t, end);
        size_t stop;
        static const char *const between[] = {"capaian", "kinerja", "yaitu", "nilai", "adalah", "penilaian", NULL};
        while (any_of(t, at, between, &stop))
            at = skip_blanks(t, stop);
        opened = quote(t, at);
        by_word = true;
    }
    at += opened;
    at = skip_blanks(t, at);
    static const char *const rules[] = {"diberikan", "apabila",        "jika",  "bila",
                                        "adalah",    "dengan rentang", "untuk", NULL};
    bool label = any_of(t, at, permendagri, &end);
    if (label && any_of(t, skip_blanks(t, end), rules, &(size_t){0})) { /* a scale is told */
        s->at = end;
        return true;
    }
    if (!label) {
        if (by_word)
            s->at++;
        return false;
    }
    lkj_said *said = add(s, LKJ_SAID_CATEGORY, at, end);
    if (said != NULL)
        look_ahead(s, said);
    s->at = end;
    return true;
}

static bool read_judgement(scan *s) {
    /* What "better" means for the indicator is no judgement: our own sentences say it. */
    static const char *const explains[] = {"yang lebih rendah menunjukkan kinerja yang lebih baik",
                                           "yang lebih kecil menunjukkan kinerja yang lebih baik", NULL};
    const lkj_slice *t = &s->t;
    size_t end;
    if (any_of(t, s->at, explains, &end)) {
        s->at = end;
        return true;
    }
    for (size_t i = 0; i < sizeof judgements / sizeof *judgements; i++) {
        if (!stands(t, s->at, judgements[i].words, &end))
            continue;
        lkj_said *said = add(s, judgements[i].kind, s->at, end);
        if (said != NULL) {
            said->denied = denied(s, s->at);
            look_ahead(s, said);
        }
        bool names_target = memchr(judgements[i].words, ' ', strlen(judgements[i].words)) != NULL &&
                            strstr(judgements[i].words, "target") != NULL;
        if (names_target) {
            bool first =
                lkj_lower(*judgements[i].words) == 't' && judgements[i].words[1] == 'a'; /* "target tercapai" */
            s->role = first ? LKJ_BESIDE_NOTHING : LKJ_BESIDE_TARGET;
            s->sure = !first;
            static const char *const ends[] = {"akhir", "jangka menengah", "nasional", "renstra", "rpjmd", NULL};
            size_t stop;
            s->other = any_of(t, skip_blanks(t, end), ends, &stop);
        }
        s->at = end;
        return true;
    }
    return false;
}

/* Spec 7: "target tahun 2024 telah tercapai"; not "target 50, tercapai 40". */
static bool read_reached(scan *s) {
    static const char *const met[] = {"tercapai", "terpenuhi", NULL};
    static const char *const beyond[] = {"terlampaui", "dilampaui", NULL};
    static const char *const goals[] = {"target", "targetnya", NULL};
    static const char *const done[] = {"realisasi", "realisasinya", "capaian", "capaiannya", "terealisasi", NULL};
    static const char *const figure[] = {"sebesar", "sebanyak", "hanya", "baru", "sejumlah", "dengan", NULL};
    const lkj_slice *t = &s->t;
    size_t end;
    size_t stop;
    bool above = any_of(t, s->at, beyond, &end);
    if (!above && !any_of(t, s->at, met, &end))
        return false;
    size_t next = skip_blanks(t, end);
    size_t from = s->at;
    while (from > 0 && !(strchr(",;.", t->text[from - 1]) != NULL && !is_digit(t->text[from])))
        from--;
    if ((next < t->length && is_digit(t->text[next])) || any_of(t, next, figure, &stop) ||
        !any_between(t, from, s->at, goals) || any_between(t, from, s->at, done))
        return false;
    lkj_said *said = add(s, above ? LKJ_SAID_ABOVE : LKJ_SAID_MET, s->at, end);
    if (said != NULL) {
        said->denied = denied(s, s->at);
        look_ahead(s, said);
    }
    s->at = end;
    return true;
}

/* ---- The scan ------------------------------------------------------------------------------------------------ */

static void new_role(scan *s, lkj_said_role role, bool sure) {
    s->role = role;
    s->sure = sure;
    s->other = false;
    s->money = role == LKJ_BESIDE_PAGU || role == LKJ_BESIDE_SERAPAN;
}

static bool follows_word(const scan *s, size_t at, const char *word) {
    size_t n;
    size_t before = word_before(&s->t, at, &n);
    return lkj_same_word(s->t.text + before, n, word, strlen(word));
}

/* "kenaikan realisasi sebesar 56 persen": the figure is the difference. */
static bool is_change_of(const scan *s) {
    static const char *const changes[] = {"kenaikan",  "peningkatan", "penurunan",   "pertumbuhan", "selisih",
                                          "perubahan", "penambahan",  "pengurangan", NULL};
    size_t n;
    size_t before = word_before(&s->t, s->at, &n);
    return is_listed(s->t.text + before, n, changes);
}

static bool read_role(scan *s) {
    static const struct {
        const char *word;
        lkj_said_role role;
        bool sure;
    } roles[] = {{"target", LKJ_BESIDE_TARGET, true},          {"ditargetkan", LKJ_BESIDE_TARGET, true},
                 {"targetnya", LKJ_BESIDE_TARGET, true},       {"realisasi", LKJ_BESIDE_REALISASI, true},
                 {"realisasinya", LKJ_BESIDE_REALISASI, true}, {"terealisasi", LKJ_BESIDE_REALISASI, true},
                 {"capaian", LKJ_BESIDE_CAPAIAN, true},        {"capaiannya", LKJ_BESIDE_CAPAIAN, true},
                 {"pencapaian", LKJ_BESIDE_CAPAIAN, false},    {"pagu", LKJ_BESIDE_PAGU, true},
                 {"anggaran", LKJ_BESIDE_PAGU, true},          {"serapan", LKJ_BESIDE_SERAPAN, true},
                 {"penyerapan", LKJ_BESIDE_SERAPAN, true},     {"kemajuan", LKJ_BESIDE_KEMAJUAN, true},
                 {"efisiensi", LKJ_BESIDE_EFISIENSI, true}};
    size_t end;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (!stands(&s->t, s->at, roles[i].word, &end))
            continue;
        bool money = roles[i].role == LKJ_BESIDE_PAGU;
        if (money &&
            (s->role == LKJ_BESIDE_REALISASI || s->role == LKJ_BESIDE_CAPAIAN || s->role == LKJ_BESIDE_TARGET) &&
            s->sure)
            s->money = true; /* realisasi anggaran */
        else if (s->role >= LKJ_BESIDE_KEMAJUAN && follows_word(s, s->at, "terhadap"))
            s->sure = true; /* efisiensi terhadap capaian */
        else if (roles[i].role == LKJ_BESIDE_CAPAIAN && s->role == LKJ_BESIDE_KEMAJUAN)
            s->role = LKJ_BESIDE_KEMAJUAN;
        else
            new_role(s, roles[i].role, roles[i].sure);
        s->sure = s->sure && !is_change_of(s);
        s->at = end;
        return true;
    }
    return false;
}

static bool read_word(scan *s) {
    const lkj_slice *t = &s->t;
    size_t end;
    static const char *const reasons[] = {"karena", "disebabkan", "akibat", "seiring", NULL};
    static const char *const means[] = {"rata-rata", "rata rata", "rerata", NULL};
    if (any_of(t, s->at, conjunctions, &end)) {
        bool provisional = follows_word(s, s->at, "realisasi") || follows_word(s, s->at, "capaian");
        s->clause++;
        s->other = provisional; /* "realisasi sementara" */
    } else if (any_of(t, s->at, reasons, &end)) {
        s->clause++;
        s->role = LKJ_BESIDE_NOTHING;
        s->sure = false;
    } else if (any_of(t, s->at, means, &end)) {
        s->mean = true;
    } else if (any_of(t, s->at, last_years, &end)) {
        s->last_year = true;
    } else if (any_of(t, s->at, other_bodies, &end) || any_of(t, s->at, plan_ends, &end) ||
               any_of(t, s->at, parts_of_year, &end)) {
        if (stands(t, s->at, "kemajuan", &end))
            return read_role(s);
        s->other = true;
    } else {
        return read_judgement(s) || read_reached(s) || read_role(s);
    }
    s->at = end;
    return true;
}

size_t lkj_read_sentence(const char *sentence, size_t length, lkj_said *said, size_t room) {
    scan s;
    memset(&s, 0, sizeof s);
    s.t = (lkj_slice){sentence, length};
    s.said = said;
    s.room = room;
    while (s.at < length) {
        char c = sentence[s.at];
        if (is_digit(c)) {
            read_number(&s);
            continue;
        }
        if (read_category(&s))
            continue;
        if (c == ',' || c == ';' || c == '.')
            s.clause++;
        if (is_letter(c) && starts_word(&s.t, s.at) && read_word(&s))
            continue;
        s.at++;
    }
    return s.count;
}

/* ---- PERIKSAKALIMAT ------------------------------------------------------------------------------------------ */

typedef struct capaian {
    bool known;
    double value;
} capaian;

/* By the core's own rule; what it cannot score is not known. */
static capaian score(double low, double high, double done, lkj_polaritas polaritas) {
    const lkj_quantity target = {.shape = low != high ? LKJ_SPAN : LKJ_FIGURE, .number = low, .high_number = high};
    const lkj_quantity realisasi = {.shape = LKJ_FIGURE, .number = done, .high_number = done};
    capaian c = {false, 0};
    c.known = lkj_score(&target, &realisasi, polaritas, &c.value) == LKJ_OK;
    return c;
}

static bool shows(double right, const lkj_said *said) {
    double scale = said->places >= 0 ? power(said->places) : 1 / power(-said->places);
    double x = right * scale;
    double y = said->value * scale;
    double noise = fabs(x) * 1e-14 + 1e-9;
    double half = copysign(floor(fabs(x) + 0.5 + noise), x);
    double cut = copysign(floor(fabs(x) + noise), x);
    double allowed = fmax(0.25, fabs(x) * 4e-16);
    return fabs(half - y) < allowed || fabs(cut - y) < allowed;
}

/* What the sentence is held against, for one year. */
typedef struct year_facts {
    bool known;
    double low, high, realisasi;
    capaian capaian;
} year_facts;

typedef struct judging {
    lkj_slice t;
    const lkj_facts *facts;
    year_facts now, old;
    int year; /* of the figures: the latest one named; 0 if none is */
    lkj_text *out;
    int right;  /* figures that are right */
    bool any;   /* something could be known */
    bool wrong; /* something was told */
} judging;

static void say(judging *j, const lkj_said *said, const char *what) {
    lkj_puts(j->out, j->wrong ? "; " : "Tidak sesuai: ");
    j->wrong = true;
    lkj_puts(j->out, "\"");
    lkj_put(j->out, j->t.text + said->offset, said->length);
    lkj_puts(j->out, "\" ");
    lkj_puts(j->out, what);
}

static void say_number(judging *j, double value, int places) {
    lkj_put_decimal(j->out, lkj_decimal_from_double(value), places >= 0 ? places : -1);
}

/* Spec 4: the figures of the year that is spoken of; NULL: none. */
static const year_facts *facts_of(const judging *j, const lkj_said *said) {
    if (said->last_year)
        return j->old.known ? &j->old : NULL;
    if (said->year == 0 || said->year == j->year)
        return &j->now;
    return said->year == j->year - 1 && j->old.known ? &j->old : NULL;
}

static bool same_unit(const judging *j, const lkj_said *said) {
    const char *unit = j->facts->unit;
    size_t n = j->facts->unit_length;
    if (n == 0)
        return said->unit != LKJ_SAID_MONEY;
    bool percent = lkj_same_word(unit, n, "%", 1) || lkj_same_word(unit, n, "persen", 6);
    bool money = lkj_same_word(unit, n, "rp", 2) || lkj_same_word(unit, n, "rupiah", 6);
    if (percent)
        return said->unit == LKJ_SAID_PERCENT;
    if (money)
        return said->unit == LKJ_SAID_MONEY;
    if (said->unit == LKJ_SAID_PERCENT || said->unit == LKJ_SAID_MONEY)
        return false;
    if (said->unit == LKJ_SAID_BARE)
        return true;
    size_t first = 0;
    while (first < n && unit[first] != ' ')
        first++;
    return lkj_same_word(unit, first, j->t.text + said->unit_offset, said->unit_length);
}

/* Whether a figure is what target and realisasi, or capaian and 100, are apart. */
static bool is_distance(const year_facts *f, const lkj_said *said) {
    return shows(fabs(f->realisasi - f->low), said) || shows(fabs(f->realisasi - f->high), said) ||
           (f->capaian.known && said->unit == LKJ_SAID_PERCENT && shows(fabs(f->capaian.value - 100), said));
}

/* Which figures of the indicator the printed one is. */
typedef struct fitting {
    bool target, realisasi, capaian, unit;
} fitting;

static fitting fit(const judging *j, const year_facts *f, const lkj_said *said) {
    return (fitting){.target = shows(f->low, said) || shows(f->high, said),
                     .realisasi = shows(f->realisasi, said),
                     .capaian = f->capaian.known && said->unit == LKJ_SAID_PERCENT && shows(f->capaian.value, said),
                     .unit = same_unit(j, said)};
}

/* Whether the figure is of the unit of what stands before it, or another figure of the indicator. */
static bool can_be_judged(const year_facts *f, const lkj_said *said, fitting is) {
    switch (said->role) {
    case LKJ_BESIDE_TARGET:
        return is.unit && (is.target || !is_distance(f, said)); /* "melampaui target sebesar 4,22 poin" */
    case LKJ_BESIDE_REALISASI:
        return is.unit || is.capaian;
    case LKJ_BESIDE_CAPAIAN:
        return f->capaian.known && said->unit == LKJ_SAID_PERCENT;
    default:
        return false;
    }
}

static bool is_right(const lkj_said *said, fitting is) {
    return said->role == LKJ_BESIDE_TARGET      ? is.target
           : said->role == LKJ_BESIDE_REALISASI ? is.realisasi && is.unit
                                                : is.capaian;
}

/* Spec 6: which other figure of the indicator it is; NULL: none. */
static const char *what_else(const lkj_said *said, fitting is) {
    switch (said->role) {
    case LKJ_BESIDE_TARGET:
        return is.realisasi ? "adalah realisasi, bukan target" : is.capaian ? "adalah capaian, bukan target" : NULL;
    case LKJ_BESIDE_REALISASI:
        return is.target ? "adalah target, bukan realisasi" : is.capaian ? "adalah capaian, bukan realisasi" : NULL;
    default:
        return !is.unit       ? NULL
               : is.realisasi ? "adalah realisasi, bukan capaian"
               : is.target    ? "adalah target, bukan capaian"
                              : NULL;
    }
}

/* Last year's figure, said without its year. */
static bool is_last_years(const judging *j, const year_facts *f, const lkj_said *said) {
    if (!j->old.known || f != &j->now || said->year != 0)
        return false;
    return (said->role == LKJ_BESIDE_TARGET && (shows(j->old.low, said) || shows(j->old.high, said))) ||
           (said->role == LKJ_BESIDE_REALISASI && shows(j->old.realisasi, said)) ||
           (said->role == LKJ_BESIDE_CAPAIAN && j->old.capaian.known && shows(j->old.capaian.value, said));
}

static void tell_right_one(judging *j, const year_facts *f, const lkj_said *said) {
    bool target = said->role == LKJ_BESIDE_TARGET;
    bool realisasi = said->role == LKJ_BESIDE_REALISASI;
    say(j, said,
        target      ? "bukan target; seharusnya "
        : realisasi ? "bukan realisasi; seharusnya "
                    : "bukan capaian; seharusnya ");
    say_number(j, target ? f->low : realisasi ? f->realisasi : f->capaian.value, said->places);
}

static void check_figure(judging *j, const lkj_said *said) {
    const year_facts *f = facts_of(j, said);
    if (said->broken || said->other || said->mean || said->money || said->about || f == NULL || !said->sure)
        return;
    fitting is = fit(j, f, said);
    if (!can_be_judged(f, said, is))
        return;
    j->any = true;
    if (is_right(said, is)) {
        j->right++;
        return;
    }
    if (is_last_years(j, f, said))
        return;
    const char *other = what_else(said, is);
    if (other != NULL)
        say(j, said, other);
    else
        tell_right_one(j, f, said);
}

/* Spec 7. 1, 0, -1: above, at, below the target. */
static int against_target(const year_facts *f) {
    if (lkj_compare(f->realisasi, f->high) > 0)
        return 1;
    return lkj_compare(f->realisasi, f->low) < 0 ? -1 : 0;
}

static bool is_lower_better(const judging *j) {
    return j->facts->polaritas == LKJ_TURUN || j->facts->polaritas == LKJ_TURUN_RASIO;
}

static bool is_stable(const judging *j) {
    return j->facts->polaritas == LKJ_STABIL;
}

/* Whether a reading of the judgement holds: below is worse, but is it more or less? */
static bool holds_of_target(const judging *j, const lkj_said *said, int side) {
    bool lower_better = is_lower_better(j);
    bool either = lower_better || is_stable(j);
    switch (said->kind) {
    case LKJ_SAID_BELOW:
        return said->denied ? side >= 0 || either : side < 0 || (either && side > 0);
    case LKJ_SAID_ABOVE:
        return said->denied ? side <= 0 || either : side > 0 || (either && side < 0);
    default:
        if (is_stable(j) && !said->denied)
            return side == 0;
        return (lower_better ? side <= 0 : side >= 0) != said->denied;
    }
}

static void check_target_judgement(judging *j, const lkj_said *said) {
    const year_facts *f = facts_of(j, said);
    if (f == NULL || said->other || said->mean || said->money)
        return;
    int side = against_target(f);
    j->any = true;
    if (!holds_of_target(j, said, side))
        say(j, said,
            side == 0  ? "tidak benar: realisasi sama dengan target"
            : side > 0 ? "tidak benar: realisasi di atas target"
                       : "tidak benar: realisasi di bawah target");
}

/* How the figures moved from last year's, -1, 0, 1. */
enum { CANNOT_BE_SAID = 2 };
typedef struct trend {
    int realisasi, target;
    int capaian; /* or CANNOT_BE_SAID */
} trend;

static trend trend_of(const judging *j) {
    bool scored = j->old.capaian.known && j->now.capaian.known;
    return (trend){.realisasi = lkj_compare(j->now.realisasi, j->old.realisasi),
                   .target = lkj_compare(j->now.low, j->old.low),
                   .capaian = scored ? lkj_compare(j->now.capaian.value, j->old.capaian.value) : CANNOT_BE_SAID};
}

/* Whether two years are compared of which the figures are known. */
static bool is_of_both_years(const judging *j, const lkj_said *said) {
    if (!j->old.known || (said->year != 0 && said->year != j->year))
        return false;
    return said->against == 0 || said->against == j->year - 1 ||
           (said->against == j->year && said->year == j->year); /* "menurun ... menjadi x pada tahun ini" */
}

/* Membaik, memburuk: wrong if neither realisasi nor capaian moved so. */
static void check_better(judging *j, const lkj_said *said, trend is) {
    int wanted = said->kind == LKJ_SAID_WORSE ? -1 : 1;
    if (said->denied || is_stable(j) || is.capaian == CANNOT_BE_SAID)
        return;
    int realisasi = is_lower_better(j) ? -is.realisasi : is.realisasi;
    j->any = true;
    if (realisasi * wanted <= 0 && is.capaian * wanted <= 0)
        say(j, said,
            wanted > 0 ? "tidak benar: realisasi dan capaian tidak lebih baik dari tahun sebelumnya"
                       : "tidak benar: realisasi dan capaian tidak lebih buruk dari tahun sebelumnya");
}

static bool is_by_name(const judging *j, const lkj_said *said);

/* Naik, turun: whether a reading of it holds. */
static bool holds_of_trend(const judging *j, const lkj_said *said, trend is, int wanted) {
    bool by_realisasi = is.realisasi == wanted;
    bool by_capaian = is.capaian == CANNOT_BE_SAID || is.capaian == wanted;
    if (said->role == LKJ_BESIDE_NOTHING && is_by_name(j, said)) /* "angka kemiskinan naik" */
        by_capaian = by_realisasi;
    if (said->denied && by_realisasi != by_capaian)
        return true;
    bool holds = by_realisasi || by_capaian;
    if (said->sure && said->role == LKJ_BESIDE_TARGET)
        holds = holds || is.target == wanted;
    else if (said->sure && said->role != LKJ_BESIDE_NOTHING)
        holds = said->role == LKJ_BESIDE_REALISASI ? by_realisasi : by_capaian;
    return holds != said->denied;
}

static const char *how_it_moved(const lkj_said *said, trend is, int wanted) {
    if (said->role == LKJ_BESIDE_CAPAIAN)
        return is.capaian == 0 ? "tidak benar: capaian tetap"
               : wanted > 0    ? "tidak benar: capaian menurun"
                               : "tidak benar: capaian meningkat";
    return is.realisasi == 0 ? "tidak benar: realisasi tetap"
           : wanted > 0      ? "tidak benar: realisasi menurun"
                             : "tidak benar: realisasi meningkat";
}

static void check_trend(judging *j, const lkj_said *said) {
    if (said->other || said->mean || said->money || !is_of_both_years(j, said))
        return;
    trend is = trend_of(j);
    int wanted = said->kind == LKJ_SAID_DOWN ? -1 : 1;
    if (said->kind == LKJ_SAID_BETTER || said->kind == LKJ_SAID_WORSE) {
        check_better(j, said, is);
    } else if (said->role <= LKJ_BESIDE_CAPAIAN) {
        j->any = true;
        if (!holds_of_trend(j, said, is, wanted))
            say(j, said, how_it_moved(said, is, wanted));
    }
}

static void check_category(judging *j, const lkj_said *said) {
    const year_facts *f = facts_of(j, said);
    lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};
    lkj_scale scale;
    lkj_label label;
    if (f == NULL || said->other || said->mean || said->money || said->denied || !f->capaian.known ||
        said->role > LKJ_BESIDE_CAPAIAN || lkj_read_scale(&omitted, NULL, &scale) != LKJ_OK ||
        lkj_find_label(f->capaian.value, &scale, false, &label) != LKJ_OK)
        return;
    j->any = true;
    if (label.gap || lkj_same_word(label.text, label.length, j->t.text + said->offset, said->length))
        return;
    say(j, said, "bukan kategorinya; seharusnya ");
    lkj_put(j->out, label.text, label.length);
}

/* ---- Other indicators (spec 5) ------------------------------------------------------------------------------- */

static const char *const indicator_starts[] = {"persentase", "prosentase", "indeks",   "jumlah", "rasio",
                                               "cakupan",    "angka",      "proporsi", "nilai",  "laju",
                                               "prevalensi", "tingkat",    NULL};
static const char *const no_indicators[] = {"kemajuan", "capaian",    "realisasi", "target",   "efisiensi",
                                            "kinerja",  "pencapaian", "anggaran",  "tersebut", "ini",
                                            "sebesar",  "yang",       "dari",      NULL};

/* Words that say nothing of who is spoken of. */
static const char *const quiet_words[] = {
    "kembali",    "terus",      "sedikit",  "cukup",  "sangat",  "jauh",  "berhasil", "mampu",      "kinerja", "persen",
    "mengalami",  "tahun",      "demikian", "namun",  "sebesar", "orang", "hanya",    "sepenuhnya", "secara",  "umum",
    "signifikan", "sebelumnya", "lalu",     "bahkan", "justru",  "kita",  "dinas",    NULL};

static bool next_word(const lkj_slice *t, size_t *at, size_t *from, size_t *n) {
    while (*at < t->length && !is_letter(t->text[*at]) && !is_digit(t->text[*at])) {
        if (t->text[*at] == ',' || t->text[*at] == ';' || t->text[*at] == '.')
            return false;
        (*at)++;
    }
    *from = *at;
    while (*at < t->length && (is_letter(t->text[*at]) || is_digit(t->text[*at])))
        (*at)++;
    *n = *at - *from;
    return *n > 0;
}

static bool in_indicator(const lkj_facts *facts, const char *word, size_t n) {
    lkj_slice t = {facts->indikator, facts->indikator_length};
    for (size_t at = 0; at < t.length; at++) {
        if (!starts_word(&t, at))
            continue;
        size_t end = at;
        while (end < t.length && (is_letter(t.text[end]) || is_digit(t.text[end])))
            end++;
        if (end > at && lkj_same_word(t.text + at, end - at, word, n))
            return true;
    }
    return false;
}

/* Whether the words at `at` begin an indicator; own: the one of the facts. */
static bool begins_indicator(const judging *j, size_t at, bool *own) {
    size_t end;
    if (!starts_word(&j->t, at) || !any_of(&j->t, at, indicator_starts, &end))
        return false;
    size_t words = 0;
    size_t shared = 0;
    size_t from;
    size_t n;
    size_t next = end;
    while (words < 4 && next_word(&j->t, &next, &from, &n)) {
        if (is_digit(j->t.text[from]) || is_listed(j->t.text + from, n, no_indicators) ||
            (words > 0 && is_listed(j->t.text + from, n, no_units))) {
            if (words == 0)
                return false;
            break;
        }
        if (n <= 3 || lkj_same_word(j->t.text + from, n, "pada", 4))
            continue;
        words++;
        shared += in_indicator(j->facts, j->t.text + from, n);
    }
    if (words == 0)
        return false;
    *own = shared * 2 > words;
    return true;
}

static bool about_other(const judging *j, size_t offset) {
    bool other = false;
    for (size_t at = 0; at < offset; at++) {
        bool own;
        if (begins_indicator(j, at, &own))
            other = !own;
    }
    return other;
}

static year_facts facts_for(double low, double high, double done, lkj_polaritas polaritas) {
    return (year_facts){true, low, high, done, score(low, high, done, polaritas)};
}

enum { MAX_SAID = 64 };

static judging begin(const char *kalimat, size_t length, const lkj_facts *facts, const lkj_said *said, size_t count,
                     lkj_text *out) {
    judging j;
    memset(&j, 0, sizeof j);
    j.t = (lkj_slice){kalimat, length};
    j.facts = facts;
    j.out = out;
    j.now = facts_for(facts->target_low, facts->target_high, facts->realisasi, facts->polaritas);
    if (facts->has_old)
        j.old = facts_for(facts->old_target_low, facts->old_target_high, facts->old_realisasi, facts->polaritas);
    for (size_t i = 0; i < count; i++)
        if (!said[i].other && said[i].year > j.year)
            j.year = said[i].year;
    return j;
}

/* Where the sentence around begins, and the clause in it. */
static size_t beginning(const lkj_slice *t, size_t at, bool clause) {
    size_t end;
    size_t from = at;
    for (; from > 0; from--) {
        char c = t->text[from - 1];
        bool within = (c == ',' || c == '.') && is_digit(t->text[from]);
        if ((c == '.' && !within) || (clause && (c == ';' || (c == ',' && !within))))
            break;
        if (clause && starts_word(t, from) && from < at &&
            (any_of(t, from, conjunctions, &end) || any_of(t, from, causes, &end)))
            return end;
    }
    return from;
}

/* Spec 7: a judgement of what is wished or planned. */
static bool is_wish(const judging *j, const lkj_said *said) {
    size_t from = said->offset;
    while (from > 0 && !(strchr(",;.", j->t.text[from - 1]) != NULL && !is_digit(j->t.text[from])))
        from--;
    static const char *const later[] = {"tahun depan", "diharapkan", "mendatang", "tahun berikutnya", NULL};
    return any_between(&j->t, from, said->offset, wishes) ||
           any_between(&j->t, beginning(&j->t, said->offset, false), said->offset, later);
}

/* How many words the clause before has that tell who is spoken of, and how many of them are the indicator's. */
static size_t count_words(const judging *j, const lkj_said *said, size_t *own) {
    size_t words = 0;
    size_t word;
    size_t n;
    *own = 0;
    for (size_t at = beginning(&j->t, said->offset, true); at < said->offset && next_word(&j->t, &at, &word, &n);) {
        if (word >= said->offset || is_digit(j->t.text[word]) || n <= 3 || is_listed(j->t.text + word, n, no_units) ||
            is_listed(j->t.text + word, n, quiet_words))
            continue;
        words++;
        *own += in_indicator(j->facts, j->t.text + word, n);
    }
    return words;
}

/* Spec 7: whether what is judged is the indicator. */
static bool is_subject(const judging *j, const lkj_said *said) {
    size_t end;
    size_t own;
    if (any_between(&j->t, beginning(&j->t, said->offset, true), said->offset, subjects) ||
        any_of(&j->t, said->offset, subjects, &end))
        return true;
    size_t words = count_words(j, said, &own);
    return words == 0 || own * 2 > words;
}

/* Whether the indicator itself is said to move, and nothing of its capaian. */
static bool is_by_name(const judging *j, const lkj_said *said) {
    static const char *const reached[] = {"capaian",    "capaiannya", "pencapaian",   "kinerja",
                                          "kinerjanya", "prestasi",   "keberhasilan", NULL};
    size_t own;
    size_t words = count_words(j, said, &own);
    return words > 0 && own * 2 > words && !any_between(&j->t, 0, j->t.length, reached);
}

/* Whether the clause before speaks of a part, or of more than the indicator. */
static bool is_of_others(const judging *j, const lkj_said *said) {
    static const char *const own[] = {"realisasi",  "realisasinya", "terealisasi", "capaian", "capaiannya",
                                      "pencapaian", "kinerja",      "indikator",   NULL};
    size_t end;
    size_t from = beginning(&j->t, said->offset, true);
    if (!any_between(&j->t, from, said->offset, own)) /* goes on with the subject before the comma */
        from = beginning(&j->t, said->offset, false);
    for (size_t at = from; at < said->offset; at++)
        if (starts_word(&j->t, at) && any_of(&j->t, at, others, &end) &&
            !in_indicator(j->facts, j->t.text + at, end - at))
            return true;
    return false;
}

static void judge(judging *j, const lkj_said *said) {
    if (about_other(j, said->offset) || is_of_others(j, said))
        return;
    bool judgement = said->kind != LKJ_SAID_FIGURE && said->kind != LKJ_SAID_CATEGORY;
    if (judgement && (is_wish(j, said) || !is_subject(j, said)))
        return;
    switch (said->kind) {
    case LKJ_SAID_FIGURE:
        check_figure(j, said);
        break;
    case LKJ_SAID_BELOW:
    case LKJ_SAID_ABOVE:
    case LKJ_SAID_MET:
        check_target_judgement(j, said);
        break;
    case LKJ_SAID_CATEGORY:
        check_category(j, said);
        break;
    default:
        check_trend(j, said);
    }
}

/* Spec 10: whether the figures, as those of this year, bear the whole sentence out. */
static bool holds_in(judging j, int year, const lkj_said *said, size_t count) {
    char words[256];
    lkj_text unheard = {words, sizeof words, 0};
    j.year = year;
    j.out = &unheard;
    for (size_t i = 0; i < count && !j.wrong; i++)
        judge(&j, &said[i]);
    return !j.wrong && j.right > 0;
}

/* Spec 10: another year than the latest that the figures may be of; else the latest. */
static int find_year(const judging *j, const lkj_said *said, size_t count) {
    if (j->year == 0 || holds_in(*j, j->year, said, count))
        return j->year;
    for (size_t i = 0; i < count; i++)
        if (said[i].year != 0 && said[i].year != j->year && holds_in(*j, said[i].year, said, count))
            return said[i].year;
    return j->old.known && holds_in(*j, j->year + 1, said, count) ? j->year + 1 : j->year;
}

int lkj_judge_said(const char *kalimat, size_t length, const lkj_facts *facts, const lkj_said *said, size_t count,
                   size_t i, lkj_text *why) {
    judging j = begin(kalimat, length, facts, said, count, why);
    j.year = find_year(&j, said, count);
    judge(&j, &said[i]);
    return j.wrong ? -1 : j.any ? 1 : 0;
}

lkj_status lkj_check_sentence(const char *kalimat, size_t length, const lkj_facts *facts, lkj_text *hasil) {
    lkj_said said[MAX_SAID];
    size_t count = lkj_read_sentence(kalimat, length, said, MAX_SAID);
    judging j = begin(kalimat, length, facts, said, count, hasil);
    hasil->length = 0;
    j.year = find_year(&j, said, count);
    for (size_t i = 0; i < count; i++)
        judge(&j, &said[i]);
    if (!j.any)
        return LKJ_DASH;
    if (!j.wrong)
        lkj_puts(hasil, "Sesuai");
    return LKJ_OK;
}
