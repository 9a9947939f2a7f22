/* SPDX-License-Identifier: MPL-2.0 */
#include "properties.h"

void broken(const char *property, const char *file, int line, const char *format, ...) {
    va_list arguments;
    fprintf(stderr, "\nSIFAT %s:%d: %s: ", file, line, property);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    abort();
}

/* The table of well-formed byte sequences, Unicode 15, table 3-7. */
bool is_utf8(const char *text, size_t length) {
    static const struct {
        unsigned char low, high; /* first byte */
        unsigned char second_low, second_high;
        size_t count;
    } forms[] = {
        {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    const unsigned char *p = (const unsigned char *)text;
    for (size_t i = 0; i < length;) {
        size_t form = 0;
        while (form < sizeof forms / sizeof *forms && (p[i] < forms[form].low || p[i] > forms[form].high))
            form++;
        if (form == sizeof forms / sizeof *forms || forms[form].count > length - i)
            return false;
        if (forms[form].count > 1 && (p[i + 1] < forms[form].second_low || p[i + 1] > forms[form].second_high))
            return false;
        for (size_t k = 2; k < forms[form].count; k++)
            if (p[i + k] < 0x80 || p[i + k] > 0xBF)
                return false;
        i += forms[form].count;
    }
    return true;
}

bool arguments_are_utf8(const core_call *call) {
    for (size_t i = 0; i < CALL_ARGUMENTS; i++) {
        const call_argument *argument = &call->arguments[i];
        for (size_t cell = 0; cell < argument->array.rows * argument->array.columns; cell++) {
            const lkj_value *value = &argument->cells[cell];
            if (value->type == LKJ_TEXT && !is_utf8(value->text, value->length))
                return false;
        }
    }
    return true;
}

lkj_value text_value(const char *text, size_t length) {
    return (lkj_value){LKJ_TEXT, 0, text, length};
}

lkj_value number_value(double number) {
    return (lkj_value){LKJ_NUMBER, number, NULL, 0};
}

bool read_limit(const lkj_value *value, double *limit) {
    lkj_quantity quantity;
    *limit = INFINITY;
    lkj_status status = value->type == LKJ_OMITTED ? LKJ_BLANK : lkj_read_quantity(value, 0, &quantity);
    if (status == LKJ_OK && quantity.number != 0)
        *limit = quantity.number;
    return status < LKJ_EVALUE && *limit >= 100;
}

lkj_status read_cell(const lkj_value *value, double *number) {
    lkj_quantity quantity;
    lkj_status status = lkj_read_quantity(value, 0, &quantity);
    if (status == LKJ_OK)
        *number = quantity.number;
    return status;
}

bool exact_decimal(const lkj_quantity *quantity, lkj_decimal *decimal) {
    *decimal = quantity->exact ? quantity->decimal : lkj_decimal_from_double(quantity->number);
    return quantity->exact || !quantity->from_text;
}

void read_places(const lkj_value *value, int *places) {
    double number;
    if (value->type != LKJ_OMITTED && read_cell(value, &number) == LKJ_OK)
        *places = (int)number;
}

bool same_double(double a, double b) {
    return memcmp(&a, &b, sizeof a) == 0;
}

static void check_status(const core_call *call, lkj_status status) {
    HOLDS((unsigned)status <= LKJ_ENA && call_may(call, status), "%s: status %d is not documented",
          call->function->name, (int)status);
}

lkj_status check_number(const core_call *call, double *number) {
    const double untouched = -8.25e77;
    double first = untouched;
    double second = untouched;
    lkj_text none = {NULL, 0, 0};
    lkj_status status = call_run(call, &first, &none);
    check_status(call, status);
    if (status == LKJ_OK)
        HOLDS(isfinite(first), "%s gives %g", call->function->name, first);
    else
        HOLDS(same_double(first, untouched), "%s writes %g with status %d", call->function->name, first, (int)status);
    lkj_status again = call_run(call, &second, &none);
    HOLDS(again == status && same_double(first, second), "%s: %d %.17g, then %d %.17g", call->function->name,
          (int)status, first, (int)again, second);
    *number = first;
    return status;
}

lkj_status check_text(const core_call *call, size_t rooms, char **text, size_t *length) {
    double number = 0;
    lkj_text measure = {NULL, 0, 0};
    lkj_status status = call_run(call, &number, &measure);
    check_status(call, status);
    *text = NULL;
    *length = measure.length;
    if (status != LKJ_OK) {
        char mark[4] = "#+!";
        lkj_text out = {mark, sizeof mark, 3};
        lkj_status again = call_run(call, &number, &out);
        HOLDS(again == status && out.length == 3 && measure.length == 0 && memcmp(mark, "#+!", sizeof mark) == 0,
              "%s writes a text with status %d", call->function->name, (int)status);
        return status;
    }
    char *whole = malloc(measure.length == 0 ? 1 : measure.length);
    if (whole == NULL)
        abort();
    lkj_text out = {whole, measure.length, 1}; /* what stood there before is not kept */
    lkj_status again = call_run(call, &number, &out);
    HOLDS(again == LKJ_OK && out.length == measure.length, "%s: length %zu, then %zu", call->function->name,
          measure.length, out.length);
    for (size_t i = 1; i <= rooms && measure.length > 0; i++) {
        size_t capacity = rooms >= measure.length ? i - 1 : measure.length * i / (rooms + 1);
        if (capacity >= measure.length)
            break;
        char *part = malloc(capacity == 0 ? 1 : capacity);
        if (part == NULL)
            abort();
        lkj_text cut = {part, capacity, 0};
        again = call_run(call, &number, &cut);
        HOLDS(again == LKJ_OK && cut.length == measure.length && memcmp(part, whole, capacity) == 0,
              "%s with room for %zu of %zu", call->function->name, capacity, measure.length);
        free(part);
    }
    if (arguments_are_utf8(call))
        HOLDS(is_utf8(whole, measure.length), "%s: \"%.*s\"", call->function->name, (int)measure.length, whole);
    *text = whole;
    return status;
}

bool starts_with(const char *text, size_t length, const char *start) {
    return length >= strlen(start) && memcmp(text, start, strlen(start)) == 0;
}

bool ends_with(const char *text, size_t length, const char *end) {
    return length >= strlen(end) && memcmp(text + length - strlen(end), end, strlen(end)) == 0;
}

bool is_text(const char *text, size_t length, const char *whole) {
    return length == strlen(whole) && memcmp(text, whole, length) == 0;
}
