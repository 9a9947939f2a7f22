/* SPDX-License-Identifier: MPL-2.0
 *
 * empty.c - two empty functions, for make bench only: what a call costs before anything is computed. KOSONG has the
 * signature of CAPAIAN and returns a number at once; KOSONGTEKS that of KATEGORI and returns a short text. A component
 * of its own on the same binding (src/uno), never in the extension.
 */
#include "../../src/uno/cuno.h"

static bool kosong(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)arguments;
    return cuno_any_number(result, 100) || cuno_no_memory(exception, self);
}

static bool kosongteks(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)arguments;
    return cuno_any_text(result, "Sangat Tinggi", 13) || cuno_no_memory(exception, self);
}

static cuno_type xkosong = CUNO_INTERFACE("id.lkj.bench.XKosong");
static const cuno_method methods[] = {{kosong, NULL}, {kosongteks, NULL}};
static const cuno_interface interfaces[] = {{&xkosong, methods, 2}};
static const char *const services[] = {"id.lkj.bench.Kosong", NULL};
static const cuno_class class = {"id.lkj.bench.Kosong.impl", services, interfaces, 1, sizeof(cuno_object), NULL, NULL};
static const cuno_class *const classes[] = {&class, NULL};

CUNO_COMPONENT(classes);
