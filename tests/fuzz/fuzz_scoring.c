/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the functions that score. The input is a call as calls.h describes. That must hold, beside what
 * check_number and check_text look at:
 *
 *  1. CAPAIAN with a limit lies within 0...batas; KEMAJUAN and BANDING are CAPAIAN with the arguments the other way
 * round; SERAPAN and PERSENTASE too, and the naik CAPAIAN of a target that is no range.
 *  2. RATACAPAIAN, and AKUMULASI as rata, lie between the smallest and the largest cell; RATABOBOT too where the
 * weights are not so small that a product is lost; AKUMULASI as maks is the largest, as terakhir the last.
 *  3. EFISIENSI(a;b) = -EFISIENSI(b;a), PERUBAHAN in poin likewise; NILAIEFISIENSI lies within 0...100.
 *  4. A label comes from the scale that was asked; TREN answers one of its five words.
 *  5. BULATKAN moves a value by less than one unit of the last place, and rounding twice is rounding once.
 */
#include "properties.h"

static bool gives_number(const lkj_function *function) {
    return function->gives == LKJ_GIVES_NUMBER;
}

#define V(i) (&call->arguments[i].value)

static void check_capaian(const core_call *call, lkj_status status, double number) {
    double limit = INFINITY;
    if (status == LKJ_OK && read_limit(V(3), &limit) && limit != INFINITY)
        HOLDS(number >= 0 && number <= limit, "CAPAIAN: %.17g with a limit of %.17g", number, limit);
    if (V(3)->type != LKJ_OMITTED)
        return;
    double turned = -8.25e77;
    double compared = -8.25e77;
    lkj_status turned_status = ask_number("kemajuan", VALUES(V(1), V(0), V(2)), &turned);
    lkj_status compared_status = ask_number("banding", VALUES(V(1), V(0), V(2)), &compared);
    HOLDS(turned_status == compared_status && same_double(turned, compared), "KEMAJUAN %g, BANDING %g", turned,
          compared);
    /* Of two errors the first in the order of the arguments is told. */
    HOLDS(lkj_is_error(turned_status) ? lkj_is_error(status) : turned_status == status, "CAPAIAN: %d, KEMAJUAN: %d",
          (int)status, (int)turned_status);
    HOLDS(status != LKJ_OK || same_double(turned, number), "CAPAIAN %.17g, KEMAJUAN %.17g", number, turned);
}

static void check_ratio(const core_call *call, lkj_status status, double number) {
    double share = -8.25e77;
    double scored = -8.25e77;
    lkj_status turned = ask_number(call_is(call, "serapan") ? "persentase" : "serapan", VALUES(V(1), V(0)), &share);
    /* M and T may be miliar and triliun to SERAPAN; to PERSENTASE they are units. */
    if (status != LKJ_OK || !call_is(call, "serapan"))
        return;
    HOLDS(turned == LKJ_OK, "SERAPAN: %d, PERSENTASE turned round %d", (int)status, (int)turned);
    HOLDS(same_double(share, number), "PERSENTASE %.17g, SERAPAN %.17g", share, number);
    HOLDS(ask_number("capaian", VALUES(V(0), V(1)), &scored) == LKJ_OK && same_double(scored, number),
          "CAPAIAN %.17g, SERAPAN %.17g", scored, number);
}

/* The cells of an array that hold data: how many, the smallest, the largest, the last. */
typedef struct extent {
    size_t count;
    double low;
    double high;
    double last;
    bool converted; /* a cell has a unit that may be converted into that of another: the numbers are not comparable */
} extent;

static bool has_factor(const lkj_value *value) {
    lkj_quantity quantity;
    return lkj_read_quantity(value, 0, &quantity) == LKJ_OK &&
           (quantity.unit.factor > 1 || quantity.unit.dimension == LKJ_TIME || quantity.unit.dimension == LKJ_AREA ||
            quantity.unit.dimension == LKJ_RATE ||
            (quantity.unit.dimension >= LKJ_LONG_TIME && quantity.unit.dimension <= LKJ_VOLUME));
}

static extent extent_of(const lkj_array *array, double limit) {
    extent e = {0, INFINITY, -INFINITY, 0, false};
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_value value;
            double number;
            array->at(array, row, column, &value);
            if (read_cell(&value, &number) != LKJ_OK)
                continue;
            e.converted = e.converted || has_factor(&value);
            if (limit != INFINITY)
                number = fmin(fmax(number, 0), limit);
            e.count++;
            e.low = fmin(e.low, number);
            e.high = fmax(e.high, number);
            e.last = number;
        }
    }
    return e;
}

/* A compensated sum and one division: a few units of the last place of the largest magnitude. */
static void check_between(const char *what, double number, const extent *e) {
    double slack = 4e-16 * fmax(fabs(e->low), fabs(e->high)) + 5e-324 * (double)e->count;
    HOLDS(number >= e->low - slack && number <= e->high + slack, "%s: %.17g outside %.17g...%.17g", what, number,
          e->low, e->high);
}

static void check_ratacapaian(const core_call *call, lkj_status status, double number) {
    double limit = INFINITY;
    if (status != LKJ_OK)
        return;
    HOLDS(read_limit(V(1), &limit), "RATACAPAIAN with a bad limit");
    extent e = extent_of(&call->arguments[0].array, limit);
    HOLDS(e.count > 0, "RATACAPAIAN of nothing: %g", number);
    if (e.converted)
        return;
    check_between("RATACAPAIAN", number, &e);
}

static void check_akumulasi(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    const lkj_array *array = &call->arguments[0].array;
    extent e = extent_of(array, INFINITY);
    HOLDS(e.count > 0, "AKUMULASI of nothing: %g", number);
    if (e.converted)
        return;
    static const char *const ways[] = {"rata", "maks", "terakhir"};
    for (size_t i = 0; i < 3; i++) {
        lkj_value way = text_value(ways[i], strlen(ways[i]));
        double result = 0;
        lkj_status of_way = ask_number_of("akumulasi", ARGUMENTS(many(array), one(&way)), &result);
        HOLDS(of_way == LKJ_OK || (i == 0 && of_way == LKJ_ENUM), "AKUMULASI %s: status %d", ways[i], (int)of_way);
        if (of_way != LKJ_OK)
            continue;
        if (i == 0)
            check_between("AKUMULASI rata", result, &e);
        else
            HOLDS(result == (i == 1 ? e.high : e.last), "AKUMULASI %s: %g", ways[i], result);
    }
}

static void check_ratabobot(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    const lkj_array *values = &call->arguments[0].array;
    const lkj_array *weights = &call->arguments[1].array;
    if (values->rows != weights->rows || values->columns != weights->columns) /* one of them is a single cell */
        return;
    extent e = {0, INFINITY, -INFINITY, 0, false};
    double largest = 0; /* of |value| */
    double smallest = INFINITY;
    for (size_t row = 0; row < values->rows; row++) {
        for (size_t column = 0; column < values->columns; column++) {
            lkj_value value;
            double cell;
            double weight;
            values->at(values, row, column, &value);
            if (read_cell(&value, &cell) != LKJ_OK)
                continue;
            weights->at(weights, row, column, &value);
            if (read_cell(&value, &weight) != LKJ_OK)
                continue;
            values->at(values, row, column, &value);
            e.converted = e.converted || has_factor(&value);
            HOLDS(weight >= 0, "RATABOBOT with a weight of %g", weight);
            if (weight == 0)
                continue;
            smallest = fmin(smallest, fmin(weight, cell == 0 ? INFINITY : fabs(cell * weight)));
            largest = fmax(largest, fabs(cell));
            e.count++;
            e.low = fmin(e.low, cell);
            e.high = fmax(e.high, cell);
        }
    }
    HOLDS(e.count > 0, "RATABOBOT of nothing: %g", number);
    if (!e.converted && smallest > 1e-290) {
        double slack = 1e-14 * largest;
        HOLDS(number >= e.low - slack && number <= e.high + slack, "RATABOBOT: %.17g outside %.17g...%.17g", number,
              e.low, e.high);
    }
}

static void check_turned(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    double turned = 0;
    lkj_status again = call_is(call, "efisiensi") ? ask_number("efisiensi", VALUES(V(1), V(0)), &turned)
                                                  : ask_number("perubahan", VALUES(V(1), V(0), V(2)), &turned);
    HOLDS(again == LKJ_OK && turned == -number, "%s: %.17g, turned round %.17g", call->function->name, number, turned);
}

/* Then the difference is in the unit of the first. */
static bool both_have_units(const core_call *call) {
    lkj_quantity first;
    lkj_quantity second;
    return lkj_read_quantity(V(0), 0, &first) == LKJ_OK && lkj_read_quantity(V(1), 0, &second) == LKJ_OK &&
           first.unit.factor != second.unit.factor;
}

static bool is_poin(const core_call *call) {
    return V(2)->type == LKJ_TEXT && lkj_same_word(V(2)->text, V(2)->length, "poin", 4);
}

static void check_perubahan(const core_call *call, lkj_status status, double number) {
    if (is_poin(call) && !both_have_units(call))
        check_turned(call, status, number);
}

static void check_nilaiefisiensi(const core_call *call, lkj_status status, double number) {
    (void)call;
    HOLDS(status != LKJ_OK || (number >= 0 && number <= 100), "NILAIEFISIENSI: %.17g", number);
}

static void check_bulatkan(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    int places = 2;
    lkj_quantity figure;
    read_places(V(1), &places);
    HOLDS(lkj_read_quantity(V(0), 0, &figure) == LKJ_OK, "BULATKAN of nothing");
    double unit = pow(10, -places);
    double slack = 1e-14 * fabs(figure.number) + unit * 1e-14;
    HOLDS(fabs(number - figure.number) <= unit + slack, "BULATKAN(%.17g;%d) = %.17g", figure.number, places, number);
    double again = 0;
    lkj_value rounded = number_value(number);
    HOLDS(ask_number("bulatkan", VALUES(&rounded, V(1), V(2)), &again) == LKJ_OK && again == number,
          "BULATKAN twice: %.17g, %.17g", number, again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    core_call read;
    call_read(&read, gives_number, (const char *)data, size, true);
    const core_call *call = &read;
    double number = 0;
    lkj_status status = check_number(call, &number);
    static const struct {
        const char *name;
        void (*check)(const core_call *call, lkj_status status, double number);
    } checks[] = {
        {"capaian", check_capaian},         {"serapan", check_ratio},       {"persentase", check_ratio},
        {"ratacapaian", check_ratacapaian}, {"akumulasi", check_akumulasi}, {"ratabobot", check_ratabobot},
        {"efisiensi", check_turned},        {"perubahan", check_perubahan}, {"nilaiefisiensi", check_nilaiefisiensi},
        {"bulatkan", check_bulatkan},
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (call_is(call, checks[i].name) && !call_is_mapped(call))
            checks[i].check(call, status, number);
    call_free(&read);
    return 0;
}
