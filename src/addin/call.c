/* SPDX-License-Identifier: MPL-2.0
 *
 * call.c - from a call out of Calc to an adapter and back.
 *
 *  1. An any becomes an lkj_value: void is "left out", a number type a number, a string UTF-8 text.
 *  2. A range or array comes as sequence<sequence<any>>, a row a sequence, and is read in place.
 *  3. For an ADDIN_VALUE, a table of one cell is that cell; a larger one has the function called for each of its cells,
 *     with the single values repeated. Two such tables of different shape: Err:502 for the whole call.
 *  4. An ADDIN_RANGE is passed whole, NULL if left out; a single value is a range of one cell. Where a function has
 *     several (pagu, capaian, realisasi), a single value beside a range is repeated over the range's shape.
 *  5. An ADDIN_SCALE of exactly two columns is passed whole; anything else is as in 3.
 *  6. A status becomes what Calc shows for it: "" or "-", or a number that is an error (cuno_error_number), so that
 *     IFERROR and ERROR.TYPE work, per element too.
 *  7. The way of single numbers and short texts allocates nothing: call() below. All else goes through call_slowly().
 */
#include <math.h>

#include "addin.h"
#include "call.h"

/* Bytes on the stack for the texts of one call's arguments, and for its result. A result that is longer is asked for
 * once more with the room it said it needs. */
enum { ARGUMENT_ROOM = 1536, RESULT_ROOM = 1024 };

/* ---- The result ---------------------------------------------------------------------------------------------- */

/* Where a function's text goes: `room` first, `heap` from then on. */
typedef struct output {
    addin_result result;
    char *heap;
    size_t capacity;
    char room[RESULT_ROOM];
} output;

static void output_begin(output *out) {
    out->heap = NULL;
    out->capacity = RESULT_ROOM;
}

static void output_end(output *out) {
    rtl_freeMemory(out->heap);
}

/* Calls the adapter; false if there is no memory for its text. */
static bool evaluate(const addin_function *function, const addin_arguments *a, output *out, lkj_status *status) {
    for (;;) {
        out->result.text = (lkj_text){out->heap ? out->heap : out->room, out->capacity, 0};
        *status = function->adapter(a, &out->result);
        if (function->result == ADDIN_NUMBER || *status != LKJ_OK || out->result.text.length <= out->capacity)
            return true;
        rtl_freeMemory(out->heap);
        out->heap = rtl_allocateMemory(out->result.text.length);
        if (!out->heap)
            return false;
        out->capacity = out->result.text.length;
    }
}

/* Calc's code of an error (formula/errorcodes.hxx). */
static double error_of(lkj_status status) {
    switch (status) {
    case LKJ_EVALUE:
        return cuno_error_number(519);
    case LKJ_EDIV0:
        return cuno_error_number(532);
    case LKJ_ENUM:
        return cuno_error_number(503);
    case LKJ_EMISSING:
        return cuno_error_number(511);
    case LKJ_ENA:
        return cuno_error_number(32767);
    case LKJ_EOPTION:
    default:
        return cuno_error_number(502);
    }
}

/* The cell that a status and a result make: true for a number, false for a text. */
static bool cell_of(const addin_function *function, lkj_status status, const output *out, double *number,
                    const char **text, size_t *length) {
    *text = "-";
    *length = status == LKJ_DASH;
    if (status == LKJ_BLANK || status == LKJ_DASH)
        return false;
    if (status != LKJ_OK) {
        *number = error_of(status);
        return true;
    }
    if (function->result == ADDIN_TEXT) {
        *text = out->result.text.data;
        *length = out->result.text.length;
        return false;
    }
    *number = isfinite(out->result.number) ? out->result.number : error_of(LKJ_ENUM);
    return true;
}

static bool put_any(uno_Any *any, const addin_function *function, lkj_status status, const output *out) {
    double number = 0;
    const char *text;
    size_t length;
    if (cell_of(function, status, out, &number, &text, &length))
        return cuno_any_number(any, number);
    return cuno_any_text(any, text, length);
}

static bool put_grid(cuno_grid *grid, const addin_function *function, lkj_status status, const output *out) {
    double number = 0;
    const char *text;
    size_t length;
    if (cell_of(function, status, out, &number, &text, &length))
        return cuno_grid_number(grid, number);
    return cuno_grid_text(grid, text, length);
}

/* ---- Arguments that are tables, or long ---------------------------------------------------------------------- */

/* What went wrong while arguments were read. */
typedef struct trouble {
    bool no_memory; /* for a text */
    bool strange;   /* an any that holds neither number nor text: #VALUE! */
} trouble;

/* One argument as it came. */
typedef struct source {
    const uno_Any *any;
    cuno_table table; /* CUNO_NO_CELLS: a single value */
    bool mapped;      /* the function is called for each cell of the table */
    char *text;       /* the text read last */
    size_t capacity;
    trouble *trouble; /* the call's */
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
            from->trouble->no_memory = true;
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
    } else if (cuno_get_number(any, &value->number)) {
        value->type = LKJ_NUMBER;
    } else {
        value->type = LKJ_OMITTED;
        from->trouble->strange = true;
    }
}

static void read_cell(source *from, size_t row, size_t column, lkj_value *value) {
    const cuno_table *table = &from->table;
    if (table->cells == CUNO_NO_CELLS) {
        read_any(from, from->any, value);
        return;
    }
    const void *cells = cuno_row(table, row);
    if (!cells) { /* a row shorter than the first; Calc has none */
        value->type = LKJ_OMITTED;
        from->trouble->strange = true;
        return;
    }
    switch (table->cells) {
    case CUNO_ANY_CELLS: {
        const uno_Any *any = (const uno_Any *)cells + column;
        if (any->pType->eTypeClass == typelib_TypeClass_VOID) { /* an empty cell, as callers other than Calc say it */
            value->type = LKJ_TEXT;
            value->text = "";
            value->length = 0;
        } else {
            read_any(from, any, value);
        }
        break;
    }
    case CUNO_STRING_CELLS:
        read_string(from, ((rtl_uString *const *)cells)[column], value);
        break;
    case CUNO_LONG_CELLS:
        value->type = LKJ_NUMBER;
        value->number = ((const sal_Int32 *)cells)[column];
        break;
    default:
        value->type = LKJ_NUMBER;
        value->number = ((const double *)cells)[column];
        break;
    }
}

/* lkj_array.at; a single cell is repeated over the shape that the array claims. */
static void at(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    source *from = array->data;
    if (from->table.rows * from->table.columns == 1)
        row = column = 0;
    read_cell(from, row, column, value);
}

/* Rule 4: one shape for the ranges of a function that has several. */
static void spread_single_cells(const addin_function *function, source *sources, int count) {
    const lkj_array *shape = NULL;
    for (int i = 0; i < count; i++) {
        const lkj_array *array = &sources[i].array;
        if (function->arguments[i].kind == ADDIN_RANGE && array->at && (!shape || shape->rows * shape->columns == 1))
            shape = array;
    }
    for (int i = 0; shape && i < count; i++) {
        lkj_array *array = &sources[i].array;
        if (function->arguments[i].kind == ADDIN_RANGE && array->at && array->rows * array->columns == 1) {
            array->rows = shape->rows;
            array->columns = shape->columns;
        }
    }
}

/* Opens one argument: rules 3 to 5. LKJ_EOPTION for a table that is empty or no table. */
static lkj_status open_source(source *from, addin_kind kind, const uno_Any *any) {
    from->any = any;
    cuno_get_table(any, &from->table);
    bool is_table = from->table.cells != CUNO_NO_CELLS;
    size_t cells = from->table.rows * from->table.columns;
    if (any->pType->eTypeClass == typelib_TypeClass_SEQUENCE && cells == 0)
        return LKJ_EOPTION;
    if (kind == ADDIN_RANGE ? any->pType->eTypeClass != typelib_TypeClass_VOID
                            : kind == ADDIN_SCALE && from->table.columns == 2) {
        from->array = (lkj_array){is_table ? from->table.rows : 1, is_table ? from->table.columns : 1, at, from};
        return LKJ_OK;
    }
    from->mapped = cells > 1;
    return LKJ_OK;
}

/* The shape of the answer, LKJ_EOPTION if the mapped tables do not agree on one. */
static lkj_status find_shape(const source *sources, int count, size_t *rows, size_t *columns) {
    *rows = *columns = 0;
    for (int i = 0; i < count; i++) {
        if (!sources[i].mapped)
            continue;
        if (*rows == 0) {
            *rows = sources[i].table.rows;
            *columns = sources[i].table.columns;
        } else if (*rows != sources[i].table.rows || *columns != sources[i].table.columns) {
            return LKJ_EOPTION;
        }
    }
    return LKJ_OK;
}

typedef struct slow_call {
    const addin_function *function;
    int count;
    addin_arguments a;
    source sources[ADDIN_MAX_ARGUMENTS];
    trouble trouble;
    output out;
} slow_call;

/* Evaluates once; false if there was no memory anywhere on the way. */
static bool evaluate_sources(slow_call *call, lkj_status *status) {
    if (!evaluate(call->function, &call->a, &call->out, status) || call->trouble.no_memory)
        return false;
    if (call->trouble.strange)
        *status = LKJ_EVALUE;
    return true;
}

static bool map(slow_call *call, size_t rows, size_t columns, uno_Any *result) {
    cuno_grid grid;
    if (!cuno_grid_begin(&grid, rows, columns))
        return false;
    int mapped[ADDIN_MAX_ARGUMENTS], count = 0;
    for (int i = 0; i < call->count; i++)
        if (call->sources[i].mapped)
            mapped[count++] = i;
    bool strange = call->trouble.strange; /* in a single value; a strange cell spoils its own element only */
    for (size_t row = 0; row < rows; row++) {
        for (size_t column = 0; column < columns; column++) {
            call->trouble.strange = strange;
            for (int i = 0; i < count; i++)
                read_cell(&call->sources[mapped[i]], row, column, &call->a.value[mapped[i]]);
            lkj_status status;
            if (!evaluate_sources(call, &status) || !put_grid(&grid, call->function, status, &call->out)) {
                cuno_grid_abandon(&grid);
                return false;
            }
        }
    }
    cuno_grid_end(&grid, result);
    return true;
}

static bool call_slowly(cuno_object *self, const addin_function *function, uno_Any *result, void **arguments,
                        uno_Any *exception) {
    slow_call call;
    call.function = function;
    call.count = 0;
    call.trouble = (trouble){false, false};
    lkj_status status = LKJ_OK;
    for (; function->arguments[call.count].name; call.count++) {
        int i = call.count;
        call.sources[i] = (source){.trouble = &call.trouble};
        lkj_status opened = open_source(&call.sources[i], function->arguments[i].kind, arguments[i]);
        status = status == LKJ_OK ? opened : status;
    }
    spread_single_cells(function, call.sources, call.count);
    for (int i = 0; i < call.count; i++) {
        source *from = &call.sources[i];
        call.a.value[i] = (lkj_value){LKJ_OMITTED, 0, NULL, 0};
        call.a.array[i] = from->array.at ? &from->array : NULL;
        if (!from->array.at && !from->mapped && status == LKJ_OK)
            read_cell(from, 0, 0, &call.a.value[i]);
    }
    size_t rows, columns;
    if (status == LKJ_OK)
        status = find_shape(call.sources, call.count, &rows, &columns);
    output_begin(&call.out);
    bool good;
    if (status != LKJ_OK)
        good = cuno_any_number(result, error_of(status));
    else if (rows > 0)
        good = map(&call, rows, columns, result);
    else
        good = evaluate_sources(&call, &status) && put_any(result, function, status, &call.out);
    output_end(&call.out);
    for (int i = 0; i < call.count; i++)
        rtl_freeMemory(call.sources[i].text);
    return good || cuno_no_memory(exception, self);
}

/* ---- The way of single numbers and short texts --------------------------------------------------------------- */

bool addin_call(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    const addin_function *function = data;
    addin_arguments a;
    char room[ARGUMENT_ROOM];
    size_t used = 0;
    for (int i = 0; function->arguments[i].name; i++) {
        const uno_Any *any = arguments[i];
        lkj_value *value = &a.value[i];
        typelib_TypeClass given = any->pType->eTypeClass;
        a.array[i] = NULL;
        if (function->arguments[i].kind == ADDIN_RANGE)
            return call_slowly(self, function, result, arguments, exception);
        if (given == typelib_TypeClass_DOUBLE) {
            value->type = LKJ_NUMBER;
            memcpy(&value->number, any->pData, sizeof(double));
        } else if (given == typelib_TypeClass_VOID) {
            value->type = LKJ_OMITTED;
        } else if (given == typelib_TypeClass_STRING) {
            const rtl_uString *string = cuno_get_string(any);
            if (CUNO_UTF8_MAX(string->length) > ARGUMENT_ROOM - used)
                return call_slowly(self, function, result, arguments, exception);
            value->type = LKJ_TEXT;
            value->text = room + used;
            value->length = cuno_to_utf8(string->buffer, (size_t)string->length, room + used);
            used += value->length;
        } else {
            return call_slowly(self, function, result, arguments, exception);
        }
    }
    output out;
    lkj_status status;
    output_begin(&out);
    /* cppcheck-suppress uninitvar ; LKJVERSI has no arguments, and its adapter reads none */
    bool good = evaluate(function, &a, &out, &status) && put_any(result, function, status, &out);
    output_end(&out);
    return good || cuno_no_memory(exception, self);
}
