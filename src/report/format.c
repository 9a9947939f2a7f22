/* SPDX-License-Identifier: MPL-2.0
 *
 * format.c - see format.h.
 */
#include "format.h"

#include <string.h>

#include "../core/character.h"

static const char *why_not(lkj_status status) {
    switch (status) {
    case LKJ_EVALUE:
        return "bukan angka";
    case LKJ_EDIV0:
        return "pembagian dengan nol";
    case LKJ_ENUM:
        return "angka di luar batas";
    case LKJ_EMISSING:
        return "argumen kurang";
    case LKJ_ENA:
        return "tidak ada di skala";
    default:
        return "argumen tidak dikenal";
    }
}

/* Calls once for the length and once more if that was not enough. */
static bool call_text(const lkj_function *function, const lkj_argument *arguments, rt_buffer *out, const char **why) {
    size_t room = 512;
    for (int round = 0; round < 2; round++) {
        if (!rt_reserve(out, room)) {
            *why = "memori tidak cukup";
            return false;
        }
        lkj_result result = {.text = {out->at + out->length, room, 0}};
        lkj_status status = lkj_call(function, arguments, &result);
        if (status == LKJ_BLANK || status == LKJ_DASH) {
            *why = "tidak ada datanya";
            return false;
        }
        if (status != LKJ_OK) {
            *why = why_not(status);
            return false;
        }
        if (result.text.length <= room) {
            out->length += result.text.length;
            out->at[out->length] = '\0';
            return true;
        }
        room = result.text.length;
    }
    *why = "terlalu panjang";
    return false;
}

bool figure_call(const char *name, const lkj_argument *arguments, int count, rt_buffer *out, const char **why) {
    const lkj_function *function = lkj_find_function(name);
    lkj_argument all[LKJ_MAX_ARGUMENTS];
    memset(all, 0, sizeof all);
    if (function == NULL || function->gives != LKJ_GIVES_TEXT) {
        *why = function == NULL ? "fungsi itu tidak ada" : "fungsi itu tidak memberi teks";
        return false;
    }
    if (count < 0 || (size_t)count > lkj_parameter_count(function)) {
        *why = "argumen terlalu banyak";
        return false;
    }
    for (int i = 0; i < count; i++)
        all[i] = arguments[i];
    return call_text(function, all, out, why);
}

static lkj_value value_of(const figure *cell) {
    if (cell->is_number)
        return (lkj_value){LKJ_NUMBER, cell->number, NULL, 0};
    return (lkj_value){LKJ_TEXT, 0, cell->shown, strlen(cell->shown)};
}

static bool says_nothing(const char *shown) {
    return shown[0] == '\0' || strcmp(shown, "-") == 0;
}

static size_t digits_of(const char *text, char *to, size_t room) {
    size_t count = 0;
    for (; *text != '\0' && count + 1 < room; text++)
        if (*text >= '0' && *text <= '9')
            to[count++] = *text;
    to[count] = '\0';
    return count;
}

/* The number of a cell with as many decimals as it shows, whatever the office's decimal mark is: "1,234" is one
 * thousand in one language and one point two in another, the cell's number knows. False if what it shows is not the
 * number, rounded. */
static bool write_as_shown(const figure *cell, rt_buffer *out) {
    char shown[64], written[64];
    const char *why;
    digits_of(cell->shown, shown, sizeof shown);
    for (int places = 0; places <= 10; places++) {
        lkj_argument arguments[2];
        memset(arguments, 0, sizeof arguments);
        arguments[0].value = (lkj_value){LKJ_NUMBER, cell->number, NULL, 0};
        arguments[1].value = (lkj_value){LKJ_NUMBER, places, NULL, 0};
        rt_clear(out);
        if (!figure_call("FORMATANGKA", arguments, 2, out, &why))
            break;
        digits_of(out->at, written, sizeof written);
        if (strcmp(shown, written) == 0)
            return true;
    }
    return false;
}

/* Spelled as it is printed, not to all its decimals. */
static bool spell(const figure *cell, rt_buffer *out, const char **why) {
    lkj_argument argument;
    rt_buffer text = {0};
    bool known = cell->is_number && write_as_shown(cell, &text);
    const char *printed = known ? text.at : cell->shown;
    memset(&argument, 0, sizeof argument);
    argument.value = (lkj_value){LKJ_TEXT, 0, printed, strlen(printed)};
    bool good = figure_call("TERBILANG", &argument, 1, out, why);
    rt_free(&text);
    return good;
}

bool figure_print(const figure *cell, mark_format format, int places, rt_buffer *out, const char **why) {
    static const char *const functions[] = {"", "FORMATANGKA", "PERSEN", "RUPIAH", "TERBILANG", "KATEGORI"};
    lkj_argument arguments[2];
    memset(arguments, 0, sizeof arguments);
    if (format == MARK_SHOWN || (says_nothing(cell->shown) && format <= MARK_RUPIAH)) {
        rt_say(out, cell->shown);
        return true;
    }
    arguments[0].value = value_of(cell);
    if (format == MARK_TERBILANG)
        return spell(cell, out, why);
    if (places >= 0)
        arguments[1].value = (lkj_value){LKJ_NUMBER, places, NULL, 0};
    return figure_call(functions[format], arguments, places >= 0 ? 2 : 1, out, why);
}

/* ---- Conditions ---------------------------------------------------------------------------------------------- */

static int compare_texts(const char *a, const char *b) {
    while (*a != '\0' && lkj_lower(*a) == lkj_lower(*b))
        a++, b++;
    return (unsigned char)lkj_lower(*a) - (unsigned char)lkj_lower(*b);
}

static bool by_sign(int sign, mark_compare compare) {
    switch (compare) {
    case MARK_EQUAL:
        return sign == 0;
    case MARK_UNEQUAL:
        return sign != 0;
    case MARK_LESS:
        return sign < 0;
    case MARK_AT_MOST:
        return sign <= 0;
    case MARK_MORE:
        return sign > 0;
    default:
        return sign >= 0;
    }
}

/* The number of a cell, or of the text in it as the core reads one. */
static bool number_of(const figure *cell, double *number) {
    lkj_argument argument[LKJ_MAX_ARGUMENTS];
    lkj_result result = {.number = 0};
    memset(argument, 0, sizeof argument);
    if (cell->is_number) {
        *number = cell->number;
        return true;
    }
    argument[0].value = value_of(cell);
    if (lkj_call(lkj_find_function("ANGKA"), argument, &result) != LKJ_OK)
        return false;
    *number = result.number;
    return true;
}

bool figure_holds(const figure *cell, mark_compare compare, const mark_operand *with, bool *good) {
    double number;
    *good = true;
    if (compare == MARK_FILLED)
        return cell->filled && !(cell->is_number && cell->number == 0);
    if (with->kind == MARK_TEXT)
        return by_sign(compare_texts(cell->shown, with->name), compare);
    *good = number_of(cell, &number);
    return *good && by_sign((number > with->number) - (number < with->number), compare);
}
