/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the binding, from the anys that Calc hands over to the any it gets back. The input is taken apart as a
 * call: a byte for the function, then each argument (see take_argument). That must hold, beside what the sanitizers
 * see:
 *
 *  1. UTF-16 to UTF-8 and back is the same text, lone surrogates and NUL included.
 *  2. A call never fails and never throws. It answers a double, a string, or a table whose elements are those; a double
 *     is finite or one of the error numbers that the contract names.
 *  3. A table has the shape of the ranges that were given for single values. Each of its elements is what the same call
 *     answers when it is made with the element alone.
 *  4. The arguments are as they were.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/core/functions.h"
#include "../../src/addin/method.h"
#include "../../src/calc/array.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define ROW(method) &lkj_function_##method,
static const lkj_function *const functions[] = {LKJ_FUNCTIONS(ROW)};
enum { FUNCTIONS = sizeof functions / sizeof functions[0], MAX_SIDE = 3 };

#define HOLDS(property)                                                                                                \
    do {                                                                                                               \
        if (!(property)) {                                                                                             \
            fprintf(stderr, "SIFAT %s:%d: %s: %s\n", __FILE__, __LINE__, function_name, #property);                    \
            abort();                                                                                                   \
        }                                                                                                              \
    } while (0)

static const char *function_name = "";

typedef struct input {
    const uint8_t *data;
    size_t size;
} input;

static uint8_t take(input *in) {
    if (in->size == 0)
        return 0;
    in->size--;
    return *in->data++;
}

static void take_bytes(input *in, void *to, size_t count) {
    for (size_t i = 0; i < count; i++)
        ((uint8_t *)to)[i] = take(in);
}

/* ---- Values -------------------------------------------------------------------------------------------------- */

static const char *const phrases[] = {"8,45%",
                                      "58,71 Indeks",
                                      "Rp. 119.998.800,00",
                                      "-",
                                      "",
                                      "naik",
                                      "turun",
                                      "80-90%",
                                      "SAKIP",
                                      "potong",
                                      "judul",
                                      "terakhir",
                                      "116.324.1500",
                                      "Sangat Tinggi",
                                      "Sesuai",
                                      "bulatkan"};

static void make_text(uno_Any *any, const sal_Unicode *text, size_t length) {
    rtl_uString *string = NULL;
    rtl_uString_newFromStr_WithLength(&string, text, (sal_Int32)length);
    any->pType = cuno_reference(&cuno_string);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = string;
    any->pData = &any->pReserved;
}

/* Any units: ASCII mostly, and now and then a raw unit, half a surrogate pair or NUL among them. */
static void take_text(input *in, uno_Any *any) {
    sal_Unicode text[700];
    size_t length = take(in);
    if (length >= 0xF0)
        length = (length - 0xF0) * 40; /* longer than what fits the stack of a call */
    else
        length %= 40;
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = take(in);
        text[i] = byte < 0x80 ? byte : (sal_Unicode)(byte << 8 | take(in));
    }
    /* cppcheck-suppress uninitvar ; of no length nothing is read */
    make_text(any, text, length);

    char utf8[CUNO_UTF8_MAX(700)];
    sal_Unicode back[700];
    size_t bytes = cuno_to_utf8(text, length, utf8);
    HOLDS(bytes <= CUNO_UTF8_MAX(length));
    HOLDS(cuno_utf16_length(utf8, bytes) == length);
    cuno_to_utf16(utf8, bytes, back);
    HOLDS(memcmp(text, back, length * sizeof text[0]) == 0);
}

static void make_number(uno_Any *any, double number) {
    HOLDS(cuno_any_number(any, number));
}

static void take_scalar(input *in, uno_Any *any) {
    double number = 0;
    uint8_t kind = take(in);
    switch (kind % 7) {
    case 0:
        uno_any_construct(any, NULL, NULL, NULL);
        return;
    case 1:
        make_number(any, (int8_t)take(in));
        return;
    case 2:
        make_number(any, (double)(int16_t)(take(in) << 8 | take(in)) / 100);
        return;
    case 3:
        take_bytes(in, &number, sizeof number);
        make_number(any, isfinite(number) ? number : 1e308);
        return;
    case 4: {
        const char *phrase = phrases[take(in) % (sizeof phrases / sizeof phrases[0])];
        sal_Unicode text[40];
        size_t length = strlen(phrase);
        for (size_t i = 0; i < length; i++)
            text[i] = (sal_Unicode)phrase[i];
        /* cppcheck-suppress uninitvar ; no phrase, no length */
        make_text(any, text, length);
        return;
    }
    default:
        take_text(in, any);
    }
}

/* One argument: a single value, or a table of up to 3 x 3 of anys, doubles or strings. */
static void take_argument(input *in, uno_Any *any) {
    uint8_t kind = take(in);
    if (kind < 160) {
        take_scalar(in, any);
        return;
    }
    size_t rows = kind % MAX_SIDE + 1;
    size_t columns = kind / MAX_SIDE % MAX_SIDE + 1;
    cuno_type *type = kind < 220 ? &calc_anys : kind < 240 ? &calc_doubles : &calc_strings;
    uno_Sequence *outer = cuno_new_sequence(rows, sizeof(uno_Sequence *));
    for (size_t row = 0; row < rows; row++) {
        uno_Sequence *inner = cuno_new_sequence(columns, sizeof(uno_Any));
        ((uno_Sequence **)(void *)outer->elements)[row] = inner;
        for (size_t column = 0; column < columns; column++) {
            void *elements = inner->elements;
            if (type == &calc_anys) {
                take_scalar(in, &((uno_Any *)elements)[column]);
            } else if (type == &calc_doubles) {
                ((double *)elements)[column] = (double)(int16_t)(take(in) << 8 | take(in)) / 100;
            } else {
                uno_Any text;
                take_text(in, &text);
                ((rtl_uString **)elements)[column] = *(rtl_uString **)text.pData;
                typelib_typedescriptionreference_release(text.pType);
            }
        }
    }
    cuno_any_sequence(any, outer, type);
}

/* ---- What must hold of a result ------------------------------------------------------------------------------ */

static void check_number(double number) {
    if (isfinite(number))
        return;
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    uint32_t code = (uint32_t)bits;
    HOLDS(code == 502 || code == 503 || code == 511 || code == 519 || code == 532 || code == 32767);
}

static void check_scalar(const uno_Any *any) {
    if (any->pType->eTypeClass == typelib_TypeClass_DOUBLE)
        check_number(*(const double *)any->pData);
    else
        HOLDS(any->pType->eTypeClass == typelib_TypeClass_STRING);
}

/* The element of a table, or the single value itself, as an any of its own. */
static void element(const uno_Any *any, size_t row, size_t column, uno_Any *one) {
    calc_table table;
    calc_get_table(any, &table);
    if (table.cells == CALC_NO_CELLS) {
        uno_type_any_construct(one, any->pData, any->pType, NULL);
        return;
    }
    const void *cells = calc_row(&table, row);
    if (table.cells == CALC_ANY_CELLS) {
        const uno_Any *cell = &((const uno_Any *)cells)[column];
        if (cell->pType->eTypeClass == typelib_TypeClass_VOID)
            make_text(one, NULL, 0); /* an empty cell of a range */
        else
            uno_type_any_construct(one, cell->pData, cell->pType, NULL);
    } else if (table.cells == CALC_DOUBLE_CELLS) {
        make_number(one, ((const double *)cells)[column]);
    } else {
        const rtl_uString *text = ((rtl_uString *const *)cells)[column];
        make_text(one, text->buffer, (size_t)text->length);
    }
}

static bool same(const uno_Any *a, const uno_Any *b) {
    if (a->pType->eTypeClass != b->pType->eTypeClass)
        return false;
    if (a->pType->eTypeClass == typelib_TypeClass_DOUBLE)
        return memcmp(a->pData, b->pData, sizeof(double)) == 0;
    const rtl_uString *left = *(rtl_uString *const *)a->pData;
    const rtl_uString *right = *(rtl_uString *const *)b->pData;
    return left->length == right->length &&
           memcmp(left->buffer, right->buffer, (size_t)left->length * sizeof left->buffer[0]) == 0;
}

static void call(const lkj_function *function, uno_Any *arguments, uno_Any *result) {
    void *pointers[LKJ_MAX_ARGUMENTS];
    for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++)
        pointers[i] = &arguments[i];
    uno_Any exception;
    HOLDS(addin_call(NULL, function, result, pointers, &exception));
}

static bool is_mapped(const lkj_function *function, size_t i, const uno_Any *any) {
    calc_table table;
    calc_get_table(any, &table);
    lkj_kind kind = function->parameters[i].kind;
    return table.cells != CALC_NO_CELLS && table.rows * table.columns > 1 && kind != LKJ_TAKES_RANGE &&
           !(kind == LKJ_TAKES_SCALE && table.columns == 2);
}

/* Spec 3. */
static void check_elements(const lkj_function *function, uno_Any *arguments, size_t count, const uno_Any *result) {
    calc_table found;
    calc_get_table(result, &found);
    HOLDS(found.cells != CALC_NO_CELLS);
    for (size_t row = 0; row < found.rows; row++) {
        for (size_t column = 0; column < found.columns; column++) {
            uno_Any alone[LKJ_MAX_ARGUMENTS];
            for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++) {
                bool mapped = i < count && is_mapped(function, i, &arguments[i]);
                calc_table table;
                calc_get_table(&arguments[i], &table);
                HOLDS(!mapped || (table.rows == found.rows && table.columns == found.columns));
                if (mapped)
                    element(&arguments[i], row, column, &alone[i]);
                else
                    uno_type_any_construct(&alone[i], arguments[i].pData, arguments[i].pType, NULL);
            }
            uno_Any one;
            uno_Any other;
            call(function, alone, &one);
            element(result, row, column, &other);
            check_scalar(&other);
            HOLDS(same(&one, &other));
            uno_any_destruct(&one, NULL);
            uno_any_destruct(&other, NULL);
            for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++)
                uno_any_destruct(&alone[i], NULL);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    input in = {data, size};
    const lkj_function *function = functions[take(&in) % FUNCTIONS];
    function_name = function->name;
    uno_Any arguments[LKJ_MAX_ARGUMENTS];
    uno_Any before[LKJ_MAX_ARGUMENTS];
    size_t count = 0;
    bool mapped = false;
    for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++) {
        if (count == i && function->parameters[i].name != NULL) {
            take_argument(&in, &arguments[i]);
            mapped = mapped || is_mapped(function, i, &arguments[i]);
            count++;
        } else {
            uno_any_construct(&arguments[i], NULL, NULL, NULL);
        }
        uno_type_any_construct(&before[i], arguments[i].pData, arguments[i].pType, NULL);
    }
    uno_Any result;
    call(function, arguments, &result);
    if (result.pType->eTypeClass == typelib_TypeClass_SEQUENCE) {
        HOLDS(mapped);
        check_elements(function, arguments, count, &result);
    } else {
        check_scalar(&result);
    }
    uno_any_destruct(&result, NULL);
    for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++) {
        HOLDS(uno_type_equalData(arguments[i].pData, arguments[i].pType, before[i].pData, before[i].pType, NULL, NULL));
        uno_any_destruct(&arguments[i], NULL);
        uno_any_destruct(&before[i], NULL);
    }
    return 0;
}
