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

static bool checks(const lkj_function *function) {
    return function->checks;
}

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
    double limit;
    bool finite = true;
    for (size_t i = 0; i < CALL_ARGUMENTS; i++)
        finite = finite && finite_cells(&call->arguments[i].array);
    if (call_is(call, "periksarerata") && status == LKJ_ENUM && finite)
        HOLDS(!read_limit(V(2), &limit), "#NUM! without a reason");
    if ((call_is(call, "periksa") || call_is(call, "periksakategori")) && status == LKJ_ENUM)
        HOLDS(!finite, "#NUM! of finite figures");
}

/* 2. */
static void check_sentence(const char *text, size_t length) {
    static const char *const starts[] = {
        "Tidak sesuai: ", "Tidak terbaca: ", "Tidak dapat dihitung: ", "Satuan berbeda: ", "Sesuai (nilai "};
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
    lkj_quantity figure;
    lkj_decimal decimal;
    return value->type == LKJ_TEXT && lkj_read_quantity(value, LKJ_ALLOW_BOUND, &figure) == LKJ_OK &&
           !exact_decimal(&figure, &decimal);
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
    bool mean = call_is(call, "periksarerata");
    lkj_argument of_mean = {V(1)->type == LKJ_OMITTED ? *V(1) : omitted, range};
    lkj_status status = mean ? ask_number_of("ratacapaian", ARGUMENTS(of_mean, one(V(2))), &number)
                             : ask_number("capaian", VALUES(V(0), V(1), V(3)), &number);
    bool unread = mean ? any_too_long(range) : is_too_long(V(0)) || is_too_long(V(1));
    if (status != LKJ_OK || !(fabs(number) < 1e200) || unread)
        return;
    lkj_decimal decimal = lkj_decimal_from_double(number);
    lkj_decimal forms[] = {lkj_decimal_round(decimal, 2, LKJ_HALF_UP), lkj_decimal_round(decimal, 2, LKJ_CUT)};
    for (size_t i = 0; i < 2; i++) {
        lkj_text text = {printed, sizeof printed, 0};
        lkj_text out = {answer, sizeof answer, 0};
        lkj_put_decimal(&text, forms[i], 2);
        lkj_value typed = text_value(printed, text.length);
        lkj_quantity figure;
        if (text.length > 255 || lkj_read_quantity(&typed, 0, &figure) != LKJ_OK || !figure.exact)
            continue;
        if (mean)
            check_is("PERIKSARERATA of RATACAPAIAN",
                     ask_text_of("periksarerata", ARGUMENTS(one(&typed), of_mean, one(V(2))), &out), &out, i == 1);
        else
            check_is("PERIKSA of CAPAIAN", ask_text("periksa", VALUES(V(0), V(1), &typed, V(3)), &out), &out, i == 1);
    }
}

static void check_own_category(const core_call *call) {
    lkj_argument scale = call_argument_of(call, 2);
    char label[2048];
    lkj_text text = {label, sizeof label, 0};
    if (ask_text_of("kategori", ARGUMENTS(one(V(0)), scale), &text) != LKJ_OK || text.length > sizeof label ||
        is_too_long(V(0)))
        return;
    lkj_value typed = text_value(label, text.length);
    lkj_quantity figure;
    lkj_status data = lkj_read_quantity(&typed, 0, &figure);
    if (data == LKJ_BLANK || data == LKJ_DASH) /* a label that says "no data" */
        return;
    char answer[4096];
    lkj_text out = {answer, sizeof answer, 0};
    lkj_status status = ask_text_of("periksakategori", ARGUMENTS(one(V(0)), one(&typed), scale), &out);
    HOLDS(status == LKJ_OK &&
              (is_text(answer, out.length, "Sesuai") || starts_with(answer, out.length, "Sesuai (nilai ")),
          "PERIKSAKATEGORI of KATEGORI: %d \"%.*s\"", (int)status, (int)out.length, answer);
}

/* 4. */
static void check_one_row(const core_call *call) {
    call_argument row = call->arguments[0];
    lkj_quantity figure;
    if (!row.given || row.is_array || lkj_read_quantity(&row.value, 0, &figure) != LKJ_OK)
        return;
    lkj_decimal decimal;
    if (!exact_decimal(&figure, &decimal) || figure.magnitude != 0 || decimal.scale > 18 || decimal.scale < -18)
        return;
    row.array.data = &row;
    row.last = NULL;
    char answer[512];
    lkj_text out = {answer, sizeof answer, 0};
    check_is("PERIKSAJUMLAH of itself",
             ask_text_of("periksajumlah", ARGUMENTS(one(&row.value), many(&row.array)), &out), &out, false);
    free(row.last);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    core_call read;
    call_read(&read, checks, (const char *)data, size, true);
    char *text;
    size_t length;
    lkj_status status = check_text(&read, 6, &text, &length);
    if (status == LKJ_OK)
        check_sentence(text, length);
    else
        check_error(&read, status);
    free(text);
    if (call_is_mapped(&read)) {
        call_free(&read);
        return 0;
    }
    if (call_is(&read, "periksa") || call_is(&read, "periksarerata"))
        check_own(&read);
    if (call_is(&read, "periksakategori"))
        check_own_category(&read);
    if (call_is(&read, "periksajumlah"))
        check_one_row(&read);
    call_free(&read);
    return 0;
}
