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

#include "arguments.h"

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
    const lkj_quantity *target; /* as typed */
    const lkj_quantity *realisasi;
    int order; /* where the realisasi stands: -1 below the target, 0 at or in it, 1 above */
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

static void put_quantity(lkj_text *out, const lkj_quantity *quantity, word unit) {
    if (quantity->shape == LKJ_LABEL)
        lkj_put(out, quantity->label, quantity->label_length);
    else
        put_amount(out, quantity->decimal, unit);
}

static void put_target(lkj_text *out, const story *s) {
    if (s->target->shape != LKJ_SPAN) {
        put_quantity(out, s->target, s->unit);
        return;
    }
    lkj_puts(out, "antara ");
    put_number(out, s->target->decimal, s->unit);
    lkj_puts(out, " dan ");
    put_number(out, s->target->high_decimal, s->unit);
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
    lkj_puts(out, s->target->shape == LKJ_SPAN ? ", dengan realisasi " : " dan terealisasi ");
    put_quantity(out, s->realisasi, s->unit);
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

/* Both in the base of their units. */
static int order_of(const lkj_quantity *target, const lkj_quantity *realisasi) {
    if (target->shape == LKJ_LABEL)
        return 0;
    double high = target->shape == LKJ_SPAN ? target->high_number : target->number;
    if (lkj_compare(realisasi->number, target->number) < 0)
        return -1;
    return lkj_compare(realisasi->number, high) > 0;
}

/* ---- Arguments ----------------------------------------------------------------------------------------------- */

enum { INDIKATOR, TAHUN, TARGET, REALISASI, SATUAN, POLARITAS };

/* Spec 7. */
static lkj_status clean_indikator(const lkj_input *in, word *indikator) {
    word text = {in->text, in->length};
    while (text.length > 0 && memchr(".,:;", text.text[text.length - 1], 4) != NULL) {
        text.length--;
        lkj_trim(&text.text, &text.length);
    }
    *indikator = text;
    return text.length > 0 ? LKJ_OK : LKJ_EVALUE;
}

/* Spec 5. */
static lkj_status choose_unit(const lkj_inputs *in, word *unit) {
    const lkj_unit *planned = &in->at[TARGET].quantity.unit;
    const lkj_unit *done = &in->at[REALISASI].quantity.unit;
    if (in->at[SATUAN].length > 0) {
        *unit = unified((word){in->at[SATUAN].text, in->at[SATUAN].length});
        return LKJ_OK;
    }
    word target = unified((word){planned->text, planned->length});
    word realisasi = unified((word){done->text, done->length});
    if (target.length > 0 && realisasi.length > 0 && !same_unit(target, realisasi))
        return LKJ_EVALUE;
    *unit = target.length > 0 ? target : realisasi;
    return LKJ_OK;
}

/* Spec 6. */
static lkj_status score(const lkj_inputs *in, story *s) {
    lkj_status status = lkj_score(&in->at[TARGET].base, &in->at[REALISASI].base, s->polaritas, &s->capaian);
    s->has_capaian = status == LKJ_OK;
    if (!s->has_capaian)
        return status == LKJ_DASH ? LKJ_OK : status;
    return lkj_find_label(s->capaian, in->scale, false, &s->label);
}

static lkj_status narasi(const lkj_inputs *in, lkj_result *result) {
    story s = {
        .tahun = in->at[TAHUN].option,
        .target = &in->at[TARGET].quantity,
        .realisasi = &in->at[REALISASI].quantity,
        .order = order_of(&in->at[TARGET].base, &in->at[REALISASI].base),
        .polaritas = (lkj_polaritas)in->at[POLARITAS].option,
    };
    lkj_status status = clean_indikator(&in->at[INDIKATOR], &s.indikator);
    status = lkj_join(status, choose_unit(in, &s.unit));
    status = lkj_join(status, score(in, &s));
    if (status != LKJ_OK)
        return status;
    put_facts(&result->text, &s);
    if (s.has_capaian)
        lkj_puts(&result->text, verdict(s.polaritas, s.order, s.target->shape == LKJ_SPAN));
    return LKJ_OK;
}

/** One or two sentences of the report on an indicator: target, realisasi, capaian (2 decimals), kategori, and whether
 *  the target was exceeded, met or not met. target = realisasi = 0 with naik: one sentence that says that no capaian
 *  can be computed, without a category.
 *
 *  indikator  text (a number is LKJ_EVALUE); blanks around it and . , : ; at its end are left off
 *  tahun      whole, 1900...2999, else LKJ_ENUM
 *  target, realisasi, polaritas  as in CAPAIAN, with its errors
 *  satuan     optional, instead of the units of both; as in TERBILANG
 *  skala      as in KATEGORI, with its errors */
const lkj_function lkj_function_narasi = {
    .name = "NARASI",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasi,
    .parameters = {TAKES_NAME("indikator"), TAKES_YEAR("tahun"),
                   TAKES_QUANTITY("target", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE | LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL | LKJ_ALL_DIGITS), TAKES_UNIT, TAKES_POLARITAS,
                   TAKES_SCALE},
};
