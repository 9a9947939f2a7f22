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

static const char codes[] = "cspkburwaemntgd";

static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};

#define V(i) (&call->arguments[i].value)

static void check_capaian(const core_call *call, lkj_status status, double number) {
    double limit = INFINITY;
    if (status == LKJ_OK && lkj_read_batas(V(3), &limit) == LKJ_OK && limit != INFINITY)
        HOLDS(number >= 0 && number <= limit, "CAPAIAN: %.17g with a limit of %.17g", number, limit);
    if (V(3)->type != LKJ_OMITTED)
        return;
    double turned = -8.25e77;
    double compared = -8.25e77;
    lkj_status turned_status = lkj_kemajuan(V(1), V(0), V(2), &turned);
    lkj_status compared_status = lkj_banding(V(1), V(0), V(2), &compared);
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
    lkj_status turned =
        call->function->code == 's' ? lkj_persentase(V(1), V(0), &share) : lkj_serapan(V(1), V(0), &share);
    HOLDS(lkj_is_error(status) ? lkj_is_error(turned) : turned == status, "%s: %d, turned round %d",
          call->function->name, (int)status, (int)turned);
    if (status != LKJ_OK || call->function->code != 's')
        return;
    HOLDS(same_double(share, number), "PERSENTASE %.17g, SERAPAN %.17g", share, number);
    HOLDS(lkj_capaian(V(0), V(1), &omitted, &omitted, &scored) == LKJ_OK && same_double(scored, number),
          "CAPAIAN %.17g, SERAPAN %.17g", scored, number);
}

/* The cells of an array that hold data: how many, the smallest, the largest, the last. */
typedef struct extent {
    size_t count;
    double low;
    double high;
    double last;
} extent;

static extent extent_of(const lkj_array *array, double limit) {
    extent e = {0, INFINITY, -INFINITY, 0};
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_value value;
            double number;
            array->at(array, row, column, &value);
            if (lkj_read_number(&value, &number) != LKJ_OK)
                continue;
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
    HOLDS(lkj_read_batas(V(1), &limit) == LKJ_OK, "RATACAPAIAN with a bad limit");
    extent e = extent_of(&call->arguments[0].array, limit);
    HOLDS(e.count > 0, "RATACAPAIAN of nothing: %g", number);
    check_between("RATACAPAIAN", number, &e);
}

static void check_akumulasi(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    const lkj_array *array = &call->arguments[0].array;
    extent e = extent_of(array, INFINITY);
    HOLDS(e.count > 0, "AKUMULASI of nothing: %g", number);
    static const char *const ways[] = {"rata", "maks", "terakhir"};
    for (size_t i = 0; i < 3; i++) {
        lkj_value way = text_value(ways[i], strlen(ways[i]));
        double result = 0;
        lkj_status of_way = lkj_akumulasi(array, &way, &result);
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
    extent e = {0, INFINITY, -INFINITY, 0};
    double largest = 0; /* of |value| */
    double smallest = INFINITY;
    for (size_t row = 0; row < values->rows; row++) {
        for (size_t column = 0; column < values->columns; column++) {
            lkj_value value;
            double cell;
            double weight;
            values->at(values, row, column, &value);
            if (lkj_read_number(&value, &cell) != LKJ_OK)
                continue;
            weights->at(weights, row, column, &value);
            if (lkj_read_number(&value, &weight) != LKJ_OK)
                continue;
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
    if (smallest > 1e-290) {
        double slack = 1e-14 * largest;
        HOLDS(number >= e.low - slack && number <= e.high + slack, "RATABOBOT: %.17g outside %.17g...%.17g", number,
              e.low, e.high);
    }
}

static void check_turned(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    double turned = 0;
    lkj_status again =
        call->function->code == 'e' ? lkj_efisiensi(V(1), V(0), &turned) : lkj_perubahan(V(1), V(0), V(2), &turned);
    HOLDS(again == LKJ_OK && turned == -number, "%s: %.17g, turned round %.17g", call->function->name, number, turned);
}

static bool is_poin(const core_call *call) {
    return V(2)->type == LKJ_TEXT && lkj_same_word(V(2)->text, V(2)->length, "poin", 4);
}

static void check_bulatkan(const core_call *call, lkj_status status, double number) {
    if (status != LKJ_OK)
        return;
    int places = 2;
    lkj_figure figure;
    HOLDS(lkj_read_places(V(1), -15, 15, &places) == LKJ_OK, "BULATKAN at bad places");
    HOLDS(lkj_read(V(0), &figure) == LKJ_OK, "BULATKAN of nothing");
    double unit = pow(10, -places);
    double slack = 1e-14 * fabs(figure.number) + unit * 1e-14;
    HOLDS(fabs(number - figure.number) <= unit + slack, "BULATKAN(%.17g;%d) = %.17g", figure.number, places, number);
    double again = 0;
    lkj_value rounded = number_value(number);
    HOLDS(lkj_bulatkan(&rounded, V(1), V(2), &again) == LKJ_OK && again == number, "BULATKAN twice: %.17g, %.17g",
          number, again);
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
        if (value.type == LKJ_NUMBER && lkj_read_number(&read, &number) == LKJ_OK &&
            lkj_compare(number, value.number) == 0)
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
    call_read(&read, codes, (const char *)data, size, true);
    const core_call *call = &read;
    double number = 0;
    if (call->function->gives_text) {
        char *text;
        size_t length;
        if (check_text(call, 4, &text, &length) == LKJ_OK) {
            if (call->function->code == 'g')
                check_kategori(call, text, length);
            else
                check_tren(text, length);
        }
        free(text);
        call_free(&read);
        return 0;
    }
    lkj_status status = check_number(call, &number);
    switch (call->function->code) {
    case 'c':
        check_capaian(call, status, number);
        break;
    case 's':
    case 'p':
        check_ratio(call, status, number);
        break;
    case 'r':
        check_ratacapaian(call, status, number);
        break;
    case 'a':
        check_akumulasi(call, status, number);
        break;
    case 'w':
        check_ratabobot(call, status, number);
        break;
    case 'e':
        check_turned(call, status, number);
        break;
    case 'u':
        if (is_poin(call))
            check_turned(call, status, number);
        break;
    case 'n':
        HOLDS(status != LKJ_OK || (number >= 0 && number <= 100), "NILAIEFISIENSI: %.17g", number);
        break;
    case 'd':
        check_bulatkan(call, status, number);
        break;
    default:
        break;
    }
    call_free(&read);
    return 0;
}
