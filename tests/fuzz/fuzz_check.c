/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the functions that check what is typed. The input is a call as calls.h describes. That must hold,
 * beside what check_text looks at:
 *
 *  1. An unreadable figure is never an error: LKJ_EVALUE comes from a tolerance or limit alone, LKJ_ENUM from a number
 *     that is not finite, a tolerance or limit outside its domain, or a sum beyond what can be added exactly.
 *  2. The finding is one of the sentences of periksa.c.
 *  3. What the functions of the core compute themselves is right: CAPAIAN printed at two decimals is "Sesuai" to
 * PERIKSA, RATACAPAIAN to PERIKSARERATA, KATEGORI to PERIKSAKATEGORI; cut off it is "Sesuai" or "Sesuai (dipotong)".
 *  4. A sum of one row is "Sesuai" when the row itself is typed.
 */
#include "properties.h"

static const char codes[] = "PJMG";

static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};

#define V(i) (&call->arguments[i].value)

static bool readable_or_not_number(const lkj_value *value) {
    return value->type != LKJ_NUMBER || isfinite(value->number);
}

static bool finite_cells(const lkj_array *array) {
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_value value;
            array->at(array, row, column, &value);
            if (!readable_or_not_number(&value))
                return false;
        }
    }
    return true;
}

/* 1. */
static void check_error(const core_call *call, lkj_status status) {
    double number = 1;
    bool finite = readable_or_not_number(V(0)) && (call->function->code == 'P' ? readable_or_not_number(V(1)) : true) &&
                  (call->function->code == 'P' ? readable_or_not_number(V(2)) : true) &&
                  (call->function->code == 'G' ? readable_or_not_number(V(1)) : true);
    switch (call->function->code) {
    case 'J':
    case 'M':
        if (status == LKJ_EVALUE)
            HOLDS(lkj_read_optional(V(2), &number) == LKJ_EVALUE, "#VALUE!, though the limit is read");
        if (status == LKJ_ENUM && finite && finite_cells(&call->arguments[1].array) && call->function->code == 'M') {
            double limit = INFINITY;
            double mean = 0;
            HOLDS(lkj_read_batas(V(2), &limit) == LKJ_ENUM ||
                      lkj_ratacapaian(&call->arguments[1].array, V(2), &mean) == LKJ_ENUM,
                  "#NUM! without a reason");
        }
        break;
    default:
        if (status == LKJ_ENUM && call->function->code == 'P')
            HOLDS(!finite, "#NUM! of finite figures");
    }
}

/* 2. */
static void check_sentence(const char *text, size_t length) {
    static const char *const starts[] = {"Tidak sesuai: tertulis ",
                                         "Tidak terbaca: ", "Tidak dapat dihitung: ", "Sesuai (nilai "};
    if (is_text(text, length, "Sesuai") || is_text(text, length, "Sesuai (dipotong)"))
        return;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (starts_with(text, length, starts[i]))
            return;
    HOLDS(false, "\"%.*s\"", (int)length, text);
}

static void check_is(const char *what, lkj_status status, const lkj_text *out, bool cut_too) {
    HOLDS(status == LKJ_OK, "%s: status %d", what, (int)status);
    HOLDS(is_text(out->data, out->length, "Sesuai") ||
              (cut_too && is_text(out->data, out->length, "Sesuai (dipotong)")),
          "%s: \"%.*s\"", what, (int)out->length, out->data);
}

/* Whether a cell holds more digits than are added exactly: a finding of its own (spec 1 of periksa.c). */
static bool is_too_long(const lkj_value *value) {
    lkj_figure figure;
    lkj_decimal decimal;
    return lkj_read(value, &figure) == LKJ_OK && lkj_exact(&figure, &decimal) != LKJ_OK;
}

static bool any_too_long(const lkj_array *array) {
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_value value;
            array->at(array, row, column, &value);
            if (is_too_long(&value))
                return true;
        }
    }
    return false;
}

/* 3. */
static void check_own(const core_call *call) {
    char printed[512];
    char answer[1024];
    double number = 0;
    const lkj_array *range = &call->arguments[1].array;
    lkj_status status = call->function->code == 'P' ? lkj_capaian(V(0), V(1), V(3), &omitted, &number)
                                                    : lkj_ratacapaian(range, V(2), &number);
    bool unread = call->function->code == 'M' ? any_too_long(range) : is_too_long(V(0)) || is_too_long(V(1));
    if (status != LKJ_OK || !(fabs(number) < 1e200) || unread)
        return;
    lkj_decimal decimal = lkj_decimal_from_double(number);
    lkj_decimal forms[] = {lkj_decimal_round(decimal, 2, LKJ_HALF_UP), lkj_decimal_round(decimal, 2, LKJ_CUT)};
    for (size_t i = 0; i < 2; i++) {
        lkj_text text = {printed, sizeof printed, 0};
        lkj_text out = {answer, sizeof answer, 0};
        lkj_put_decimal(&text, forms[i], 2);
        lkj_value typed = text_value(printed, text.length);
        lkj_figure figure;
        if (text.length > 255 || lkj_read(&typed, &figure) != LKJ_OK || !figure.exact)
            continue;
        if (call->function->code == 'P')
            check_is("PERIKSA of CAPAIAN", lkj_periksa(V(0), V(1), &typed, V(3), &out), &out, i == 1);
        else
            check_is("PERIKSARERATA of RATACAPAIAN", lkj_periksarerata(&typed, range, V(2), &out), &out, i == 1);
    }
}

static void check_own_category(const core_call *call) {
    const lkj_array *table = call->arguments[2].is_array ? &call->arguments[2].array : NULL;
    char label[2048];
    lkj_text text = {label, sizeof label, 0};
    if (lkj_kategori(V(0), V(2), table, &omitted, &text) != LKJ_OK || text.length > sizeof label || is_too_long(V(0)))
        return;
    lkj_value typed = text_value(label, text.length);
    lkj_figure figure;
    lkj_status data = lkj_read(&typed, &figure);
    if (data == LKJ_BLANK || data == LKJ_DASH) /* a label that says "no data" */
        return;
    char answer[4096];
    lkj_text out = {answer, sizeof answer, 0};
    lkj_status status = lkj_periksakategori(V(0), &typed, V(2), table, &out);
    HOLDS(status == LKJ_OK &&
              (is_text(answer, out.length, "Sesuai") || starts_with(answer, out.length, "Sesuai (nilai ")),
          "PERIKSAKATEGORI of KATEGORI: %d \"%.*s\"", (int)status, (int)out.length, answer);
}

/* 4. */
static void check_one_row(const core_call *call) {
    call_argument row = call->arguments[0];
    lkj_figure figure;
    if (!row.given || row.is_array || lkj_read(&row.value, &figure) != LKJ_OK)
        return;
    lkj_decimal decimal;
    if (lkj_exact(&figure, &decimal) != LKJ_OK || decimal.scale > 18 || decimal.scale < -18)
        return;
    row.array.data = &row;
    row.last = NULL;
    char answer[512];
    lkj_text out = {answer, sizeof answer, 0};
    check_is("PERIKSAJUMLAH of itself", lkj_periksajumlah(&row.value, &row.array, &omitted, &out), &out, false);
    free(row.last);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    core_call read;
    call_read(&read, codes, (const char *)data, size, true);
    char *text;
    size_t length;
    lkj_status status = check_text(&read, 6, &text, &length);
    if (status == LKJ_OK)
        check_sentence(text, length);
    else
        check_error(&read, status);
    free(text);
    switch (read.function->code) {
    case 'P':
    case 'M':
        check_own(&read);
        break;
    case 'G':
        check_own_category(&read);
        break;
    default:
        check_one_row(&read);
    }
    call_free(&read);
    return 0;
}
