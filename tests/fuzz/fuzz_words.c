/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the functions that write text. The input is a call as calls.h describes. That must hold, beside what
 * check_text looks at (every room, UTF-8 out of UTF-8, documented statuses):
 *
 *  1. The words of TERBILANG, read back by an independent reader, are the digits of the value; the words are the same
 * in every style but for capitals; a unit is appended after one blank.
 *  2. FORMATANGKA, PERSEN and RUPIAH, read back, are the value rounded to the decimals asked for, with that many
 * decimals.
 *  3. NARASI says the target, the realisasi and the year, ends with a full stop, and says "belum" only where the
 * realisasi differs from the target.
 */
#include "properties.h"

static bool writes(const lkj_function *function) {
    return function->gives == LKJ_GIVES_TEXT && !function->checks;
}

static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};

#define V(i) (&call->arguments[i].value)

/* ---- 1. Words back to digits --------------------------------------------------------------------------------- */

typedef struct words {
    const char *p;
    const char *end;
} words;

static bool accept(words *w, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(w->end - w->p) < length || memcmp(w->p, word, length) != 0)
        return false;
    if (w->p + length < w->end && w->p[length] != ' ')
        return false;
    w->p += length + (w->p + length < w->end);
    return true;
}

/* satu ... sembilan; 0 if none. */
static unsigned digit(words *w) {
    static const char *const names[] = {"satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"};
    for (unsigned i = 0; i < 9; i++)
        if (accept(w, names[i]))
            return i + 1;
    return 0;
}

/* A number below 1000; 0 if none. */
static unsigned below_thousand(words *w) {
    unsigned value = 0;
    if (accept(w, "seratus")) {
        value = 100;
    } else {
        words start = *w;
        unsigned hundreds = digit(w);
        if (hundreds != 0 && accept(w, "ratus"))
            value = hundreds * 100;
        else
            *w = start;
    }
    if (accept(w, "sepuluh"))
        return value + 10;
    if (accept(w, "sebelas"))
        return value + 11;
    unsigned first = digit(w);
    if (first == 0)
        return value;
    if (accept(w, "belas"))
        return value + 10 + first;
    if (accept(w, "puluh"))
        return value + 10 * first + digit(w);
    return value + first;
}

static bool read_words(const char *text, size_t length, lkj_decimal *value) {
    static const struct {
        const char *name;
        uint64_t unit;
    } groups[] = {
        {"kuadriliun", UINT64_C(1000000000000000)},
        {"triliun", UINT64_C(1000000000000)},
        {"miliar", UINT64_C(1000000000)},
        {"juta", UINT64_C(1000000)},
        {"ribu", UINT64_C(1000)},
        {NULL, 1},
    };
    words w = {text, text + length};
    *value = (lkj_decimal){false, 0, 0};
    value->negative = accept(&w, "minus");
    if (!accept(&w, "nol")) {
        bool any = false;
        for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
            words start = w;
            unsigned count = 0;
            if (groups[i].unit == 1000 && accept(&w, "seribu")) {
                count = 1;
            } else {
                count = below_thousand(&w);
                if (count != 0 && groups[i].name != NULL && !accept(&w, groups[i].name)) {
                    w = start;
                    count = 0;
                } else if (groups[i].unit == 1000 && count == 1) {
                    return false; /* satu ribu */
                }
            }
            any = any || count != 0;
            value->coefficient += count * groups[i].unit;
        }
        if (!any)
            return false;
    }
    if (accept(&w, "koma")) {
        while (w.p < w.end) {
            unsigned next = digit(&w);
            if (next == 0 && !accept(&w, "nol"))
                return false;
            value->coefficient = value->coefficient * 10 + next;
            value->scale++;
        }
        if (value->scale == 0)
            return false;
    }
    return w.p == w.end;
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static void check_words(const core_call *call, const char *text, size_t length) {
    char *plain = NULL;
    size_t plain_length = 0;
    lkj_status status;
    core_call bare = *call;
    bare.arguments[1].value = omitted;
    bare.arguments[2].value = omitted;
    plain = call_text(&bare, &status, &plain_length);
    HOLDS(status == LKJ_OK, "TERBILANG without a unit: status %d", (int)status);

    lkj_quantity figure;
    lkj_decimal value;
    lkj_decimal heard;
    HOLDS(lkj_read_quantity(V(0), 0, &figure) == LKJ_OK && exact_decimal(&figure, &value),
          "TERBILANG of what is no figure");
    HOLDS(read_words(plain, plain_length, &heard), "\"%.*s\" is no number", (int)plain_length, plain);
    if (value.scale < 0)
        HOLDS(heard.scale == 0 && lkj_decimal_compare(value, heard) == 0, "\"%.*s\"", (int)plain_length, plain);
    else
        HOLDS(heard.scale == value.scale && heard.coefficient == value.coefficient &&
                  heard.negative == (value.negative && value.coefficient != 0),
              "\"%.*s\" of %llu", (int)plain_length, plain, (unsigned long long)value.coefficient);

    HOLDS(length >= plain_length, "\"%.*s\"", (int)length, text);
    for (size_t i = 0; i < plain_length; i++)
        HOLDS(lower(text[i]) == plain[i], "\"%.*s\"", (int)length, text);
    if (length > plain_length) {
        HOLDS(text[plain_length] == ' ' && V(1)->type == LKJ_TEXT, "\"%.*s\"", (int)length, text);
        const char *unit = V(1)->text;
        size_t unit_length = V(1)->length;
        lkj_trim(&unit, &unit_length);
        HOLDS(length == plain_length + 1 + unit_length, "\"%.*s\"", (int)length, text);
        for (size_t i = 0; i < unit_length; i++)
            HOLDS(lower(text[plain_length + 1 + i]) == lower(unit[i]), "\"%.*s\"", (int)length, text);
    }
    free(plain);
}

/* ---- 2 ------------------------------------------------------------------------------------------------------- */

static void check_print(const core_call *call, const char *text, size_t length) {
    lkj_quantity figure;
    lkj_decimal value;
    bool rupiah = call_is(call, "rupiah");
    bool persen = call_is(call, "persen");
    HOLDS(lkj_read_quantity(V(0), 0, &figure) == LKJ_OK && exact_decimal(&figure, &value), "%s of what is no figure",
          call->function->name);
    int places = rupiah ? 0 : persen ? 2 : -1;
    read_places(V(1), &places);
    if (places < 0)
        places = value.scale > 0 ? value.scale : 0;
    if (persen)
        HOLDS(ends_with(text, length, "%"), "\"%.*s\"", (int)length, text);
    if (rupiah)
        HOLDS(starts_with(text, length, "Rp") || starts_with(text, length, "-Rp"), "\"%.*s\"", (int)length, text);

    size_t comma = 0;
    while (comma < length && text[comma] != ',')
        comma++;
    size_t end = length - persen;
    HOLDS((comma < length ? end - comma - 1 : 0) == (size_t)places, "%d decimals: \"%.*s\"", places, (int)length, text);

    /* "-Rp250" is what RUPIAH writes; "Rp-250" and "-250" are what is read. */
    char plain[512];
    size_t used = 0;
    if (length > sizeof plain)
        return;
    for (size_t i = 0; i < length; i++)
        if (text[i] != 'R' && text[i] != 'p')
            plain[used++] = text[i];
    lkj_value printed = text_value(plain, used);
    lkj_quantity again;
    lkj_status status = lkj_read_quantity(&printed, 0, &again);
    if (used > 255)
        return;
    HOLDS(status == LKJ_OK, "\"%.*s\" is not read: %d", (int)length, text, (int)status);
    lkj_decimal rounded = lkj_decimal_round(value, places, LKJ_HALF_UP);
    if (again.exact)
        HOLDS(lkj_decimal_compare(again.decimal, rounded) == 0, "\"%.*s\"", (int)length, text);
    else
        HOLDS(lkj_compare(again.number, lkj_decimal_to_double(rounded)) == 0, "\"%.*s\"", (int)length, text);
}

/* ---- 3 ------------------------------------------------------------------------------------------------------- */

static bool contains(const char *text, size_t length, const char *part, size_t part_length) {
    for (size_t i = 0; i + part_length <= length; i++)
        if (memcmp(text + i, part, part_length) == 0)
            return true;
    return false;
}

static bool tells(const char *text, size_t length, lkj_decimal decimal, int places, const char *behind) {
    char room[512];
    lkj_text out = {room, sizeof room, 0};
    decimal.negative = false; /* "-Rp5" */
    lkj_put_decimal(&out, decimal, places);
    lkj_puts(&out, behind);
    return out.length <= sizeof room && contains(text, length, room, out.length);
}

/* "2,50 miliar" of 2,50 milyar; a bound of a span ends in no zero behind the comma. */
static bool tells_magnitude(const char *text, size_t length, lkj_decimal decimal, const lkj_quantity *of) {
    const char *word = of->magnitude == 3   ? " ribu"
                       : of->magnitude == 6 ? " juta"
                       : of->magnitude == 9 ? " miliar"
                                            : " triliun";
    int places = of->last_place + of->magnitude;
    decimal.scale += of->magnitude;
    for (; of->shape == LKJ_SPAN && decimal.scale > 0 && decimal.coefficient % 10 == 0; decimal.scale--)
        decimal.coefficient /= 10;
    return tells(text, length, decimal, of->shape == LKJ_SPAN ? -1 : places > 0 ? places : 0, word);
}

/* In full, or in the magnitude that was typed. */
static void check_figure_told(const char *text, size_t length, lkj_decimal decimal, const lkj_quantity *of) {
    HOLDS(tells(text, length, decimal, -1, "") || (of->magnitude != 0 && tells_magnitude(text, length, decimal, of)),
          "\"%.*s\" without %llu/10^%d", (int)length, text, (unsigned long long)decimal.coefficient, decimal.scale);
}

static void check_narasi(const core_call *call, const char *text, size_t length) {
    lkj_quantity target;
    lkj_quantity done;
    lkj_decimal planned;
    lkj_decimal reached;
    unsigned any = LKJ_ALLOW_BOUND | LKJ_ALLOW_SPAN | LKJ_ALLOW_LABEL;
    HOLDS(starts_with(text, length, "Pada tahun ") && ends_with(text, length, "."), "\"%.*s\"", (int)length, text);
    HOLDS(lkj_read_quantity(V(2), any, &target) == LKJ_OK && lkj_read_quantity(V(3), any, &done) == LKJ_OK,
          "NARASI of what is no figure");
    if (target.shape == LKJ_LABEL)
        return;
    HOLDS(exact_decimal(&target, &planned) && exact_decimal(&done, &reached), "NARASI of too many digits");
    check_figure_told(text, length, planned, &target);
    if (target.shape == LKJ_SPAN && lkj_compare(target.number, target.high_number) != 0)
        check_figure_told(text, length, target.high_decimal, &target);
    check_figure_told(text, length, reached, &done);
    if (target.unit.factor != done.unit.factor) /* converted before they are compared */
        return;
    struct {
        double number;
    } low = {target.number}, high = {target.high_number};
    if (ends_with(text, length, " tidak dapat dihitung karena target dan realisasinya nol.")) {
        HOLDS(low.number == 0 && high.number == 0 && done.number == 0, "\"%.*s\"", (int)length, text);
        return;
    }
    /* The last sentence is ours alone; those before hold what was typed. */
    size_t start = length;
    while (start > 0 && !starts_with(text + start, length - start, ". Realisasi tersebut ") &&
           !starts_with(text + start, length - start, ". Karena realisasi "))
        start--;
    HOLDS(start > 0, "\"%.*s\"", (int)length, text);
    bool missed = contains(text + start, length - start, " belum me", 9); /* memenuhi, mencapai */
    bool at_target = lkj_compare(done.number, low.number) >= 0 && lkj_compare(done.number, high.number) <= 0;
    HOLDS(!at_target || !missed, "\"%.*s\"", (int)length, text);
    bool met = contains(text + start, length - start, " memenuhi target", 16) ||
               contains(text + start, length - start, " sesuai dengan target", 21);
    HOLDS(at_target == (met && !missed), "\"%.*s\"", (int)length, text);
}

static void check_kategori(const core_call *call, const char *text, size_t length) {
    static const char *const labels[] = {
        "Sangat Tinggi",
        "Tinggi",
        "Sedang",
        "Rendah",
        "Sangat Rendah",
        "AA",
        "A",
        "BB",
        "B",
        "CC",
        "C",
        "D",
        "Sangat Baik",
        "Baik",
        "Kurang Baik",
        "Tidak Baik",
        "Sehat",
        "Cukup Sehat",
        "Dalam Pengawasan",
        "Memuaskan",
        "Cukup",
        "Kurang",
        "Dalam Pengawasan Khusus",
        "Berhasil",
        "Sangat Berhasil",
        "Cukup Berhasil",
        "Tidak Berhasil",
        "Sangat Kurang",
    };
    if (!call->arguments[1].is_array) {
        for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
            if (is_text(text, length, labels[i]))
                return;
        HOLDS(false, "KATEGORI: \"%.*s\" is no label", (int)length, text);
        return;
    }
    const lkj_array *table = &call->arguments[1].array;
    HOLDS(table->columns == 2, "KATEGORI with a scale of %zu columns", table->columns);
    for (size_t row = 0; row < table->rows; row++) {
        lkj_value value;
        table->at(table, row, 1, &value);
        if (value.type == LKJ_TEXT && value.length == length && memcmp(value.text, text, length) == 0)
            return;
        lkj_value read = text_value(text, length);
        double number = 0;
        if (value.type == LKJ_NUMBER && read_cell(&read, &number) == LKJ_OK && lkj_compare(number, value.number) == 0)
            return;
        if (value.type == LKJ_NUMBER && length > 255) /* more characters than a figure has */
            return;
    }
    HOLDS(false, "KATEGORI: \"%.*s\" is no label of the table", (int)length, text);
}

static void check_tren(const char *text, size_t length) {
    static const char *const words[] = {"Meningkat", "Menurun", "Tetap", "Membaik", "Memburuk"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is_text(text, length, words[i]))
            return;
    HOLDS(false, "TREN: \"%.*s\"", (int)length, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    core_call read;
    call_read(&read, writes, (const char *)data, size, true);
    char *text;
    size_t length;
    if (check_text(&read, 24, &text, &length) == LKJ_OK && !call_is_mapped(&read)) {
        if (call_is(&read, "terbilang"))
            check_words(&read, text, length);
        if (call_is(&read, "narasi"))
            check_narasi(&read, text, length);
        if (call_is(&read, "kategori"))
            check_kategori(&read, text, length);
        if (call_is(&read, "tren"))
            check_tren(text, length);
        if (call_is(&read, "formatangka") || call_is(&read, "persen") || call_is(&read, "rupiah"))
            check_print(&read, text, length);
    }
    free(text);
    call_free(&read);
    return 0;
}
