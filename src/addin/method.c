/* SPDX-License-Identifier: MPL-2.0
 *
 * method.c - from a call out of Calc to the core and back: UNO's values become the core's, the core is asked, its
 * answer becomes UNO's. What the values mean is the core's affair.
 *
 *  1. An any becomes an lkj_value: void is "left out", a number type a number, a string UTF-8 text; what is none of
 *     these is LKJ_STRANGE. The empty cell of a range is "".
 *  2. A range or array comes as sequence<sequence<any>>, a row a sequence, and is read in place.
 *  3. An answer that has a shape goes back as a table of that shape.
 *     A whole column is mostly empty. Calc 7.4 takes a table of texts in square time: a million of "" is 45 s. So below
 *     the last filled row the table goes on for EMPTY_ROWS rows only; a formula over more rows shows #N/A there.
 *  4. A status becomes what Calc shows for it: "" or "-", or a number that is an error (calc_error_number), so that
 *     IFERROR and ERROR.TYPE work, per element too.
 *  5. The way of single numbers and short texts allocates nothing: addin_call() below. All else goes through
 *     call_slowly().
 */
#include <math.h>

#include "method.h"
#include "../calc/array.h"

/* Bytes on the stack for the texts of one call's arguments, and for its result. A result that is longer is asked for
 * once more with the room it said it needs. */
enum { ARGUMENT_ROOM = 1536, RESULT_ROOM = 1024 };

/* Rule 3. As few that they cost no more than a few hundredths of a second. */
enum { EMPTY_ROWS = 16384 };

/* ---- The result ---------------------------------------------------------------------------------------------- */

/* Where a function's text goes: `room` first, `heap` from then on. */
typedef struct output {
    lkj_result result;
    char *heap;
    size_t capacity;
    char room[RESULT_ROOM];
} output;

static void output_begin(output *out) {
    out->heap = NULL;
    out->capacity = RESULT_ROOM;
    out->result.text = (lkj_text){out->room, RESULT_ROOM, 0};
}

static void output_end(output *out) {
    rtl_freeMemory(out->heap);
}

/* Whether the text of the result stands there whole. */
static bool is_whole(const lkj_function *function, lkj_status status, const output *out) {
    return status != LKJ_OK || function->gives == LKJ_GIVES_NUMBER || out->result.text.length <= out->capacity;
}

/* More room, as much as the text said it needs; false if there is no memory. */
static bool output_grow(output *out) {
    size_t needed = out->result.text.length;
    rtl_freeMemory(out->heap);
    out->heap = rtl_allocateMemory(needed);
    if (!out->heap)
        return false;
    out->capacity = needed;
    out->result.text = (lkj_text){out->heap, needed, 0};
    return true;
}

/* Calc's code of an error (formula/errorcodes.hxx). */
static double error_of(lkj_status status) {
    switch (status) {
    case LKJ_EVALUE:
        return calc_error_number(519);
    case LKJ_EDIV0:
        return calc_error_number(532);
    case LKJ_ENUM:
        return calc_error_number(503);
    case LKJ_EMISSING:
        return calc_error_number(511);
    case LKJ_ENA:
        return calc_error_number(32767);
    case LKJ_EOPTION:
    default:
        return calc_error_number(502);
    }
}

/* What a cell shows: a number, or a text where `text` is not NULL. */
typedef struct shown {
    double number;
    const char *text;
    size_t length;
} shown;

static shown show(const lkj_function *function, lkj_status status, const lkj_result *result) {
    switch (status) {
    case LKJ_OK:
        if (function->gives == LKJ_GIVES_TEXT)
            return (shown){0, result->text.data, result->text.length};
        return (shown){isfinite(result->number) ? result->number : error_of(LKJ_ENUM), NULL, 0};
    case LKJ_BLANK:
        return (shown){0, "", 0};
    case LKJ_DASH:
        return (shown){0, "-", 1};
    default:
        return (shown){error_of(status), NULL, 0};
    }
}

static bool put_any(uno_Any *any, shown cell) {
    return cell.text ? cuno_any_text(any, cell.text, cell.length) : cuno_any_number(any, cell.number);
}

/* ---- Arguments that are tables, or long ---------------------------------------------------------------------- */

/* One argument as it came. */
typedef struct source {
    calc_table table; /* CALC_NO_CELLS: a single value */
    char *text;       /* the text read last */
    size_t capacity;
    bool *no_memory; /* the call's */
    lkj_array array;
} source;

static void read_string(source *from, const rtl_uString *string, lkj_value *value) {
    size_t needed = CUNO_UTF8_MAX(string->length);
    value->type = LKJ_TEXT;
    value->text = "";
    value->length = 0;
    if (needed > from->capacity) {
        rtl_freeMemory(from->text);
        from->capacity = needed > 256 ? needed : 256;
        from->text = rtl_allocateMemory(from->capacity);
        if (!from->text) {
            from->capacity = 0;
            *from->no_memory = true;
            return;
        }
    }
    if (needed > 0) {
        value->text = from->text;
        value->length = cuno_to_utf8(string->buffer, (size_t)string->length, from->text);
    }
}

static void read_any(source *from, const uno_Any *any, lkj_value *value) {
    if (any->pType->eTypeClass == typelib_TypeClass_DOUBLE) {
        value->type = LKJ_NUMBER;
        memcpy(&value->number, any->pData, sizeof(double));
    } else if (any->pType->eTypeClass == typelib_TypeClass_VOID) {
        value->type = LKJ_OMITTED;
    } else if (any->pType->eTypeClass == typelib_TypeClass_STRING) {
        read_string(from, cuno_get_string(any), value);
    } else {
        value->type = cuno_get_number(any, &value->number) ? LKJ_NUMBER : LKJ_STRANGE;
    }
}

/* An empty cell is a void any only where the caller is not Calc. */
static inline void read_any_cell(source *from, const uno_Any *any, lkj_value *value) {
    if (any->pType->eTypeClass == typelib_TypeClass_DOUBLE) { /* most cells */
        value->type = LKJ_NUMBER;
        memcpy(&value->number, any->pData, sizeof(double));
        return;
    }
    read_any(from, any, value);
    if (value->type == LKJ_OMITTED)
        *value = (lkj_value){LKJ_TEXT, 0, "", 0};
}

/* lkj_array.at */
static void at(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    source *from = array->data;
    const void *cells = calc_row(&from->table, row);
    if (!cells) { /* a row shorter than the first; Calc has none */
        value->type = LKJ_STRANGE;
        return;
    }
    switch (from->table.cells) {
    case CALC_ANY_CELLS:
        read_any_cell(from, (const uno_Any *)cells + column, value);
        break;
    case CALC_STRING_CELLS:
        read_string(from, ((rtl_uString *const *)cells)[column], value);
        break;
    case CALC_LONG_CELLS:
        value->type = LKJ_NUMBER;
        value->number = ((const sal_Int32 *)cells)[column];
        break;
    default:
        value->type = LKJ_NUMBER;
        value->number = ((const double *)cells)[column];
        break;
    }
}

typedef struct slow_call {
    const lkj_function *function;
    size_t count;
    lkj_argument arguments[LKJ_MAX_ARGUMENTS];
    source sources[LKJ_MAX_ARGUMENTS];
    bool no_memory; /* for a text */
    output out;
    lkj_mapping mapping;
} slow_call;

static void open_source(source *from, const uno_Any *any, lkj_argument *argument) {
    calc_get_table(any, &from->table);
    argument->array = NULL;
    if (any->pType->eTypeClass == typelib_TypeClass_SEQUENCE) { /* without cells where it is no table */
        from->array = (lkj_array){from->table.rows, from->table.columns, at, from};
        argument->array = &from->array;
        argument->value.type = LKJ_OMITTED;
    } else {
        read_any(from, any, &argument->value);
    }
}

/* One cell of the answer; false if there was no memory anywhere on the way. */
static bool answer(slow_call *call, size_t row, size_t column, shown *cell) {
    for (;;) {
        lkj_status status = lkj_answer(&call->mapping, row, column, &call->out.result);
        if (call->no_memory)
            return false;
        if (is_whole(call->function, status, &call->out)) {
            *cell = show(call->function, status, &call->out.result);
            return true;
        }
        if (!output_grow(&call->out))
            return false;
    }
}

static bool put_cell(calc_grid *grid, shown cell) {
    return cell.text ? calc_grid_text(grid, cell.text, cell.length) : calc_grid_number(grid, cell.number);
}

/* Rule 3: how many rows the table has. */
static size_t rows_of(const lkj_mapping *mapping) {
    size_t empty = mapping->rows - mapping->filled;
    return mapping->filled + (empty < EMPTY_ROWS ? empty : EMPTY_ROWS);
}

static bool fill_rows(slow_call *call, calc_grid *grid) {
    shown cell;
    for (size_t row = 0; row < call->mapping.filled; row++)
        for (size_t column = 0; column < call->mapping.columns; column++)
            if (!answer(call, row, column, &cell) || !put_cell(grid, cell))
                return false;
    return true;
}

/* The rows below the last filled one have one answer. */
static bool fill_empty_rows(slow_call *call, size_t rows, calc_grid *grid) {
    shown cell;
    if (rows == 0)
        return true;
    if (!answer(call, call->mapping.filled, 0, &cell))
        return false;
    for (size_t i = rows * call->mapping.columns; i > 0; i--)
        if (!put_cell(grid, cell))
            return false;
    return true;
}

static bool answer_table(slow_call *call, uno_Any *result) {
    calc_grid grid;
    size_t rows = rows_of(&call->mapping);
    if (!calc_grid_begin(&grid, rows, call->mapping.columns))
        return false;
    if (!fill_rows(call, &grid) || !fill_empty_rows(call, rows - call->mapping.filled, &grid)) {
        calc_grid_abandon(&grid);
        return false;
    }
    calc_grid_end(&grid, result);
    return true;
}

static bool answer_opened(slow_call *call, uno_Any *result) {
    shown cell;
    /* cppcheck-suppress ctuuninitvar ; call_slowly has set it */
    if (call->no_memory)
        return false;
    lkj_status status = lkj_open(&call->mapping, call->function, call->arguments);
    if (status != LKJ_OK)
        return cuno_any_number(result, error_of(status));
    if (call->mapping.rows > 0)
        return answer_table(call, result);
    return answer(call, 0, 0, &cell) && put_any(result, cell);
}

static bool call_slowly(cuno_object *self, const lkj_function *function, uno_Any *result, void **arguments,
                        uno_Any *exception) {
    slow_call call;
    call.function = function;
    call.count = lkj_parameter_count(function);
    call.no_memory = false;
    for (size_t i = 0; i < call.count; i++) {
        call.sources[i] = (source){.no_memory = &call.no_memory};
        open_source(&call.sources[i], arguments[i], &call.arguments[i]);
    }
    output_begin(&call.out);
    bool good = answer_opened(&call, result);
    output_end(&call.out);
    for (size_t i = 0; i < call.count; i++)
        rtl_freeMemory(call.sources[i].text);
    return good || cuno_no_memory(exception, self);
}

/* ---- The way of single numbers and short texts --------------------------------------------------------------- */

/* The texts of a call, on the stack. */
typedef struct short_texts {
    size_t used;
    char room[ARGUMENT_ROOM];
} short_texts;

/* False for what takes the slow way. */
static bool read_single(const uno_Any *any, lkj_value *value, short_texts *texts) {
    typelib_TypeClass given = any->pType->eTypeClass;
    if (given == typelib_TypeClass_DOUBLE) {
        value->type = LKJ_NUMBER;
        memcpy(&value->number, any->pData, sizeof(double));
        return true;
    }
    if (given == typelib_TypeClass_VOID) {
        value->type = LKJ_OMITTED;
        return true;
    }
    const rtl_uString *string = cuno_get_string(any);
    if (!string || CUNO_UTF8_MAX(string->length) > ARGUMENT_ROOM - texts->used)
        return false;
    value->type = LKJ_TEXT;
    value->text = texts->room + texts->used;
    value->length = cuno_to_utf8(string->buffer, (size_t)string->length, texts->room + texts->used);
    texts->used += value->length;
    return true;
}

bool addin_call(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    const lkj_function *function = data;
    lkj_argument read[LKJ_MAX_ARGUMENTS];
    short_texts texts;
    output out;
    texts.used = 0;
    for (size_t i = 0; function->parameters[i].name; i++) {
        read[i].array = NULL;
        if (!read_single(arguments[i], &read[i].value, &texts))
            return call_slowly(self, function, result, arguments, exception);
    }
    output_begin(&out);
    lkj_status status = lkj_call(function, read, &out.result);
    if (!is_whole(function, status, &out))
        return call_slowly(self, function, result, arguments, exception);
    return put_any(result, show(function, status, &out.result)) || cuno_no_memory(exception, self);
}
