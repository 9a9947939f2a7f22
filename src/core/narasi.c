/* SPDX-License-Identifier: MPL-2.0
 *
 * narasi.c - NARASI: the sentences of the report on one indicator.
 *
 *  1. First sentence: the year, the indicator as typed, target, realisasi, capaian at 2 decimals, category. Second:
 *     what that means, at 15 digits and by polarity (3).
 *  2. Figures are printed with Indonesian marks and the decimals that were typed; a number with those it has. "%" is
 *     "persen". A unit stands after the figure in small letters ("66 indeks", "67 org/ bln"): words of a capital and
 *     small letters are lowered; others (SKPD, kWh) stay as typed. An amount typed with "Rp" is "Rp1.000".
 *  3. naik: above the target melampaui, equal memenuhi, below belum mencapai. turun and turun-rasio: below lebih baik
 *     daripada target, equal memenuhi, above belum memenuhi; the sentence says that lower is better, or it would read
 *     as a contradiction. stabil: equal sesuai, else belum memenuhi. A target range: inside memenuhi; outside as the
 *     nearer bound.
 *  4. "sebesar" before amounts, percentages, scores and bare numbers, "selama" before durations, "seluas" before
 *     areas, "sebanyak" before what is counted (7 dokumen): every unit not known otherwise. A target range is "antara
 *     80 dan 90 persen".
 *  5. Units: satuan, else that of the target, else that of the realisasi, for both. Without satuan two different units
 *     are LKJ_EVALUE: nobody can tell whether 8 % of 3 orang were reached. Case and blanks make no difference, and
 *     neither do "%" and "persen", "Rp" and "rupiah".
 *  6. A target and a realisasi of zero (naik) have no capaian; the sentence says so and gives no category. Where
 *     CAPAIAN is an error, so is NARASI.
 *  7. The indicator is text; a number is LKJ_EVALUE. Blanks around it and a full stop, comma, colon or semicolon at
 *     its end are left off, for it stands in the middle of a sentence. Everything else of it is kept, whatever it is.
 *  8. The year is a whole number of 1900...2999, else LKJ_ENUM. Text that holds no number is LKJ_EVALUE.
 */
#include <math.h>
#include <string.h>

#include "kata.h"

static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};

/* ---- Units --------------------------------------------------------------------------------------------------- */

typedef struct word {
    const char *text;
    size_t length;
} word;

static const word percent = {"persen", sizeof "persen" - 1};
static const word rupiah = {"Rp", sizeof "Rp" - 1};

static bool is(word unit, const char *text) {
    return lkj_same_letters(unit.text, unit.length, text, strlen(text));
}

/* Spec 5: one spelling for what has several. */
static word unified(word unit) {
    if (is(unit, "%"))
        return percent;
    if (is(unit, "Rp") || is(unit, "Rp."))
        return rupiah;
    return unit;
}

/* The unit of a figure as it was typed. The reader passes over "Rp", so it is looked for here. */
static word unit_of(const lkj_value *value, const lkj_figure *figure) {
    const char *text = value->text;
    size_t length = value->type == LKJ_TEXT ? value->length : 0;
    if (figure->unit_length == 0 && length >= 2) {
        lkj_trim(&text, &length);
        if (length >= 2 && lkj_same_word(text, 2, "rp", 2))
            return rupiah;
    }
    return unified((word){figure->unit, figure->unit_length});
}

static bool same_unit(word a, word b) {
    if (is(a, "Rp") || is(b, "Rp"))
        return (is(a, "Rp") || is(a, "rupiah")) && (is(b, "Rp") || is(b, "rupiah"));
    return lkj_same_letters(a.text, a.length, b.text, b.length);
}

/* Spec 4, by the first word of the unit. What is none of these is counted. */
static const char *preposition(word unit) {
    static const struct {
        const char *word;
        const char *preposition;
    } known[] = {
        {"persen", "sebesar "}, {"Rp", "sebesar "},     {"rupiah", "sebesar "}, {"indeks", "sebesar "},
        {"nilai", "sebesar "},  {"poin", "sebesar "},   {"skor", "sebesar "},   {"rasio", "sebesar "},
        {"angka", "sebesar "},  {"per", "sebesar "},    {"detik", "selama "},   {"menit", "selama "},
        {"jam", "selama "},     {"hari", "selama "},    {"minggu", "selama "},  {"bulan", "selama "},
        {"tahun", "selama "},   {"m²", "seluas "},      {"km²", "seluas "},     {"ha", "seluas "},
        {"hektar", "seluas "},  {"hektare", "seluas "},
    };
    if (unit.length == 0 || strchr("%/(", unit.text[0]) != NULL)
        return "sebesar ";
    word first = {unit.text, 0}; /* "persen per tahun", "hari kerja" */
    while (first.length < unit.length && unit.text[first.length] != ' ' && unit.text[first.length] != '/')
        first.length++;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is(first, known[i].word))
            return known[i].preposition;
    return "sebanyak ";
}

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/* A letter of a word; bytes above ASCII count as small ones. */
static bool in_word(char c) {
    return is_capital(c) || is_small(c) || (unsigned char)c >= 0x80;
}

/* Spec 2: appends the unit, its words of a capital and then small letters all small. */
static void put_unit(lkj_text *out, word unit) {
    size_t i = 0;
    while (i < unit.length) {
        size_t end = i;
        bool small = true;
        for (; end < unit.length && in_word(unit.text[end]); end++)
            small = small && (end == i || is_small(unit.text[end]));
        if (end == i) {
            lkj_put(out, unit.text[i] == '%' ? percent.text : &unit.text[i], unit.text[i] == '%' ? percent.length : 1);
            i++;
            continue;
        }
        char first = unit.text[i];
        if (small && end - i > 1 && is_capital(first))
            first = (char)(first - 'A' + 'a');
        lkj_put(out, &first, 1);
        lkj_put(out, &unit.text[i + 1], end - i - 1);
        i = end;
    }
}

/* ---- What is told -------------------------------------------------------------------------------------------- */

typedef struct story {
    word indikator;
    int tahun;
    lkj_figure low; /* the target; low and high the same but for a range */
    lkj_figure high;
    lkj_figure realisasi;
    lkj_decimal low_decimal;
    lkj_decimal high_decimal;
    lkj_decimal realisasi_decimal;
    bool range;
    word unit;
    lkj_polaritas polaritas;
    double capaian;
    bool has_capaian;
    lkj_label label;
} story;

static void put_number(lkj_text *out, lkj_decimal decimal, word unit) {
    if (is(unit, "Rp")) {
        if (decimal.negative && decimal.coefficient != 0)
            lkj_puts(out, "-");
        decimal.negative = false;
        lkj_put(out, rupiah.text, rupiah.length);
    }
    lkj_put_decimal(out, decimal, -1);
}

/* " persen", " dokumen"; nothing after an amount with Rp. */
static void put_unit_after(lkj_text *out, word unit) {
    if (unit.length == 0 || is(unit, "Rp"))
        return;
    if (unit.text[0] != '/')
        lkj_puts(out, " ");
    put_unit(out, unit);
}

static void put_amount(lkj_text *out, lkj_decimal decimal, word unit) {
    lkj_puts(out, preposition(unit));
    put_number(out, decimal, unit);
    put_unit_after(out, unit);
}

static void put_target(lkj_text *out, const story *s) {
    if (!s->range) {
        put_amount(out, s->low_decimal, s->unit);
        return;
    }
    lkj_puts(out, "antara ");
    put_number(out, s->low_decimal, s->unit);
    lkj_puts(out, " dan ");
    put_number(out, s->high_decimal, s->unit);
    put_unit_after(out, s->unit);
}

static void put_facts(lkj_text *out, const story *s) {
    char year[] = {(char)('0' + s->tahun / 1000), (char)('0' + s->tahun / 100 % 10), (char)('0' + s->tahun / 10 % 10),
                   (char)('0' + s->tahun % 10)};
    lkj_puts(out, "Pada tahun ");
    lkj_put(out, year, sizeof year);
    lkj_puts(out, ", ");
    lkj_put(out, s->indikator.text, s->indikator.length);
    lkj_puts(out, " ditargetkan ");
    put_target(out, s);
    lkj_puts(out, s->range ? ", dengan realisasi " : " dan terealisasi ");
    put_amount(out, s->realisasi_decimal, s->unit);
    if (!s->has_capaian) {
        lkj_puts(out, "; capaian kinerjanya tidak dapat dihitung karena target dan realisasinya nol.");
        return;
    }
    lkj_puts(out, ", sehingga capaian kinerjanya sebesar ");
    lkj_put_decimal(out, lkj_decimal_from_double(s->capaian), 2);
    lkj_puts(out, " persen");
    word label = {s->label.text, s->label.length};
    lkj_trim(&label.text, &label.length);
    if (label.length > 0) {
        lkj_puts(out, " dengan kategori ");
        lkj_put(out, label.text, label.length);
    }
    lkj_puts(out, ".");
}

/* Spec 3. `order`: where the realisasi stands: -1 below the target, 0 at or in it, 1 above. */
static const char *verdict(lkj_polaritas polaritas, int order, bool range) {
    if (order == 0 && range)
        return " Realisasi tersebut berada dalam rentang target sehingga memenuhi target yang ditetapkan.";
    switch (polaritas) {
    case LKJ_TURUN:
    case LKJ_TURUN_RASIO:
        if (order == 0)
            return " Realisasi tersebut memenuhi target yang ditetapkan; pada indikator ini, realisasi yang lebih "
                   "rendah menunjukkan kinerja yang lebih baik.";
        return order < 0
                   ? " Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, realisasi tersebut "
                     "lebih baik daripada target yang ditetapkan."
                   : " Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, realisasi tersebut "
                     "belum memenuhi target yang ditetapkan.";
    case LKJ_STABIL:
        if (order == 0)
            return " Realisasi tersebut sesuai dengan target yang ditetapkan.";
        if (range)
            return order < 0 ? " Karena realisasi diharapkan berada dalam rentang target, realisasi yang lebih rendah "
                               "tersebut belum memenuhi target yang ditetapkan."
                             : " Karena realisasi diharapkan berada dalam rentang target, realisasi yang lebih tinggi "
                               "tersebut belum memenuhi target yang ditetapkan.";
        return order < 0
                   ? " Karena realisasi diharapkan sama dengan target, realisasi yang lebih rendah tersebut belum "
                     "memenuhi target yang ditetapkan."
                   : " Karena realisasi diharapkan sama dengan target, realisasi yang lebih tinggi tersebut belum "
                     "memenuhi target yang ditetapkan.";
    default:
        if (order == 0)
            return " Realisasi tersebut memenuhi target yang ditetapkan.";
        return order > 0 ? " Realisasi tersebut melampaui target yang ditetapkan."
                         : " Realisasi tersebut belum mencapai target yang ditetapkan.";
    }
}

static int stand(const story *s) {
    if (lkj_compare(s->realisasi.number, s->low.number) < 0)
        return -1;
    return lkj_compare(s->realisasi.number, s->high.number) > 0;
}

/* ---- Arguments ----------------------------------------------------------------------------------------------- */

/* Spec 7. */
static lkj_status read_indikator(const lkj_value *value, word *indikator) {
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (value->type == LKJ_NUMBER)
        return LKJ_EVALUE;
    if (status == LKJ_BLANK || status == LKJ_DASH || status == LKJ_EMISSING)
        return status;
    word text = {value->text, value->length};
    lkj_trim(&text.text, &text.length);
    while (text.length > 0 && strchr(".,:;", text.text[text.length - 1]) != NULL &&
           text.text[text.length - 1] != '\0') {
        text.length--;
        lkj_trim(&text.text, &text.length);
    }
    *indikator = text;
    return text.length > 0 ? LKJ_OK : LKJ_EVALUE;
}

static lkj_status read_year(const lkj_value *value, int *year) {
    double number = 0;
    lkj_status status = lkj_read_number(value, &number);
    if (status != LKJ_OK)
        return status;
    if (number < 1900 || number > 2999 || number != floor(number))
        return LKJ_ENUM;
    *year = (int)number;
    return LKJ_OK;
}

static lkj_status read_target(const lkj_value *value, story *s) {
    lkj_status status = lkj_read_target(value, &s->low, &s->high);
    if (status == LKJ_OK)
        status = lkj_exact(&s->low, &s->low_decimal);
    if (status == LKJ_OK)
        status = lkj_exact(&s->high, &s->high_decimal);
    if (status == LKJ_OK)
        s->range = lkj_compare(s->low.number, s->high.number) != 0;
    return status;
}

static lkj_status read_realisasi(const lkj_value *value, story *s) {
    lkj_status status = lkj_read(value, &s->realisasi);
    return status == LKJ_OK ? lkj_exact(&s->realisasi, &s->realisasi_decimal) : status;
}

/* Spec 5. `figures`: both could be read. */
static lkj_status read_units(const lkj_value *target, const lkj_value *realisasi, const lkj_value *satuan, bool figures,
                             story *s) {
    word given = {"", 0};
    lkj_status status = lkj_read_unit(satuan, &given.text, &given.length);
    if (status != LKJ_OK)
        return status;
    if (given.length > 0) {
        s->unit = unified(given);
        return LKJ_OK;
    }
    if (!figures)
        return LKJ_OK;
    word planned = unit_of(target, &s->high);
    word done = unit_of(realisasi, &s->realisasi);
    if (planned.length > 0 && done.length > 0 && !same_unit(planned, done))
        return LKJ_EVALUE;
    s->unit = planned.length > 0 ? planned : done;
    return LKJ_OK;
}

lkj_status lkj_narasi(const lkj_value *indikator, const lkj_value *tahun, const lkj_value *target,
                      const lkj_value *realisasi, const lkj_value *satuan, const lkj_value *polaritas,
                      const lkj_value *skala, const lkj_array *tabel, lkj_text *hasil) {
    story s = {.unit = {"", 0}};
    int direction = LKJ_NAIK;
    lkj_status status = read_indikator(indikator, &s.indikator);
    status = lkj_join(status, read_year(tahun, &s.tahun));
    lkj_status planned = read_target(target, &s);
    lkj_status done = read_realisasi(realisasi, &s);
    status = lkj_join(lkj_join(status, planned), done);
    status = lkj_join(status, read_units(target, realisasi, satuan, planned == LKJ_OK && done == LKJ_OK, &s));
    status = lkj_join(status, lkj_read_option(polaritas, lkj_polaritas_words, &direction));
    s.polaritas = (lkj_polaritas)direction;

    lkj_status scored = LKJ_DASH;
    if (status == LKJ_OK)
        scored = lkj_score(&s.low, &s.high, &s.realisasi, s.polaritas, &s.capaian);
    s.has_capaian = scored == LKJ_OK;
    /* A misspelt scale must show also where there is no capaian to look up. */
    lkj_status found = lkj_find_label(s.has_capaian ? s.capaian : 100, skala, tabel, &omitted, &s.label);
    if (found == LKJ_EOPTION || s.has_capaian)
        status = lkj_join(status, found);
    if (lkj_is_error(scored))
        status = lkj_join(status, scored);
    if (status != LKJ_OK)
        return status;

    hasil->length = 0;
    put_facts(hasil, &s);
    if (s.has_capaian)
        lkj_puts(hasil, verdict(s.polaritas, stand(&s), s.range));
    return LKJ_OK;
}
