/* SPDX-License-Identifier: MPL-2.0
 *
 * test_component.c - the built lkj.so, as an office would use it, but without one: the factory is taken out of the
 * loaded library and everything is called through binary UNO. There is no type provider in this process, so the test
 * makes the descriptions of the interfaces itself.
 *
 * rtl_allocateMemory and rtl_uString_alloc are this program's own, which the library gets instead of the office's: they
 * count the library's objects and can be told to fail at the nth call out of the library.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/uno/sdk.h"

#include <setjmp.h>
#include <cmocka.h>

#include "failing.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof(array)[0]))

/* ---- Memory -------------------------------------------------------------------------------------------------- */

static struct link_range {
    const char *file;
} module;

static bool is_tested(void *address) {
    Dl_info info;
    return dladdr(address, &info) && module.file && strcmp(info.dli_fname, module.file) == 0;
}

/* ---- Types --------------------------------------------------------------------------------------------------- */

typedef typelib_TypeDescriptionReference *type_reference;

static rtl_uString *ascii(const char *text) {
    rtl_uString *string = NULL;
    rtl_uString_newFromAscii(&string, text);
    return string;
}

static type_reference basic(typelib_TypeClass type_class) {
    return *typelib_static_type_getByTypeClass(type_class);
}

static type_reference sequence_of(type_reference element) {
    type_reference type = NULL;
    typelib_static_sequence_type_init(&type, element);
    return type; /* static, never released */
}

static type_reference interface_type(const char *name) {
    type_reference type = NULL;
    typelib_typedescriptionreference_newByAsciiName(&type, typelib_TypeClass_INTERFACE, name);
    return type;
}

/* A method: its name, its return type's class and name, and its parameters' as a list. */
typedef struct method_row {
    const char *name;
    typelib_TypeClass result_class;
    const char *result;
    int count;
    typelib_TypeClass parameter_class;
    const char *parameter;
} method_row;

#define ANY_METHOD(name, count) {name, typelib_TypeClass_ANY, "any", count, typelib_TypeClass_ANY, "any"}

/* In the order of the IDL. */
static const method_row fungsi_methods[] = {
    ANY_METHOD("capaian", 4),        ANY_METHOD("serapan", 2),         ANY_METHOD("persentase", 2),
    ANY_METHOD("kemajuan", 3),       ANY_METHOD("banding", 3),         ANY_METHOD("perubahan", 3),
    ANY_METHOD("tren", 3),           ANY_METHOD("ratacapaian", 2),     ANY_METHOD("ratabobot", 2),
    ANY_METHOD("akumulasi", 2),      ANY_METHOD("efisiensi", 2),       ANY_METHOD("efisiensipmk", 3),
    ANY_METHOD("nilaiefisiensi", 1), ANY_METHOD("kategori", 3),        ANY_METHOD("angka", 1),
    ANY_METHOD("satuan", 1),         ANY_METHOD("bulatkan", 3),        ANY_METHOD("formatangka", 2),
    ANY_METHOD("persen", 2),         ANY_METHOD("rupiah", 2),          ANY_METHOD("terbilang", 3),
    ANY_METHOD("narasi", 7),         ANY_METHOD("periksa", 4),         ANY_METHOD("periksajumlah", 3),
    ANY_METHOD("periksarerata", 3),  ANY_METHOD("periksakategori", 3), ANY_METHOD("lkjversi", 0),
};
static const method_row provider_methods[] = {
    {"getTypes", typelib_TypeClass_SEQUENCE, "[]type", 0, typelib_TypeClass_VOID, NULL},
    {"getImplementationId", typelib_TypeClass_SEQUENCE, "[]byte", 0, typelib_TypeClass_VOID, NULL},
};
static const method_row info_methods[] = {
    {"getImplementationName", typelib_TypeClass_STRING, "string", 0, typelib_TypeClass_VOID, NULL},
    {"supportsService", typelib_TypeClass_BOOLEAN, "boolean", 1, typelib_TypeClass_STRING, "string"},
    {"getSupportedServiceNames", typelib_TypeClass_SEQUENCE, "[]string", 0, typelib_TypeClass_VOID, NULL},
};
/* The context's type plays no part in the call. */
static const method_row factory_methods[] = {
    {"createInstanceWithContext", typelib_TypeClass_INTERFACE, "com.sun.star.uno.XInterface", 1,
     typelib_TypeClass_INTERFACE, "com.sun.star.uno.XInterface"},
    {"createInstanceWithArgumentsAndContext", typelib_TypeClass_INTERFACE, "com.sun.star.uno.XInterface", 2,
     typelib_TypeClass_ANY, "any"},
};
static const method_row stranger_methods[] = {ANY_METHOD("nothing", 0)};

typedef struct interface_row {
    const char *name;
    const method_row *methods;
    int count;
    typelib_TypeDescription *made[32];
} interface_row;

static interface_row fungsi = {"id.lkj.XFungsi", fungsi_methods, LENGTH(fungsi_methods), {NULL}};
static interface_row provider = {"com.sun.star.lang.XTypeProvider", provider_methods, LENGTH(provider_methods), {NULL}};
static interface_row service_info = {"com.sun.star.lang.XServiceInfo", info_methods, LENGTH(info_methods), {NULL}};
static interface_row factory_row = {
    "com.sun.star.lang.XSingleComponentFactory", factory_methods, LENGTH(factory_methods), {NULL}};
static interface_row stranger = {"org.example.XStranger", stranger_methods, LENGTH(stranger_methods), {NULL}};

static typelib_TypeDescription *make_method(const interface_row *row, int index) {
    const method_row *method = &row->methods[index];
    char full[128];
    snprintf(full, sizeof full, "%s::%s", row->name, method->name);
    typelib_Parameter_Init parameters[8];
    rtl_uString *type_name = ascii(method->parameter ? method->parameter : ""), *parameter_name = ascii("p");
    for (int i = 0; i < method->count; i++)
        parameters[i] =
            (typelib_Parameter_Init){method->parameter_class, type_name, parameter_name, sal_True, sal_False};
    rtl_uString *name = ascii(full), *result = ascii(method->result);
    typelib_InterfaceMethodTypeDescription *made = NULL;
    typelib_typedescription_newInterfaceMethod(&made, 3 + index, sal_False, name, method->result_class, result,
                                               method->count, parameters, 0, NULL);
    rtl_uString_release(name);
    rtl_uString_release(result);
    rtl_uString_release(type_name);
    rtl_uString_release(parameter_name);
    return (typelib_TypeDescription *)made;
}

static void make_interface(interface_row *row) {
    type_reference members[32], base = basic(typelib_TypeClass_INTERFACE);
    for (int i = 0; i < row->count; i++) {
        char full[128];
        snprintf(full, sizeof full, "%s::%s", row->name, row->methods[i].name);
        members[i] = NULL;
        typelib_typedescriptionreference_newByAsciiName(&members[i], typelib_TypeClass_INTERFACE_METHOD, full);
    }
    rtl_uString *name = ascii(row->name);
    typelib_InterfaceTypeDescription *made = NULL;
    typelib_typedescription_newMIInterface(&made, name, 0, 0, 0, 0, 0, 1, &base, row->count, members);
    typelib_typedescription_register((typelib_TypeDescription **)&made);
    rtl_uString_release(name);
    for (int i = 0; i < row->count; i++) {
        row->made[i] = make_method(row, i);
        assert_non_null(row->made[i]);
    }
}

/* ---- Calls --------------------------------------------------------------------------------------------------- */

static type_reference anys, doubles, strings, longs;
static typelib_TypeDescription *query_interface_type;

typedef void *SAL_CALL get_factory_function(const char *, void *, void *);
static get_factory_function *get_factory;

static int make_types(void **state) {
    (void)state;
    void *handle = dlopen(MODULE, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        fprintf(stderr, "%s\n", dlerror());
        return -1;
    }
    *(void **)&get_factory = dlsym(handle, "component_getFactory");
    Dl_info info;
    if (!get_factory || !dladdr(*(void **)&get_factory, &info))
        return -1;
    module.file = info.dli_fname;
    anys = sequence_of(sequence_of(basic(typelib_TypeClass_ANY)));
    doubles = sequence_of(sequence_of(basic(typelib_TypeClass_DOUBLE)));
    strings = sequence_of(sequence_of(basic(typelib_TypeClass_STRING)));
    longs = sequence_of(sequence_of(basic(typelib_TypeClass_LONG)));
    make_interface(&fungsi);
    make_interface(&provider);
    make_interface(&service_info);
    make_interface(&factory_row);
    make_interface(&stranger);
    rtl_uString *name = ascii("com.sun.star.uno.XInterface::queryInterface");
    typelib_typedescription_getByName(&query_interface_type, name);
    rtl_uString_release(name);
    return query_interface_type ? 0 : -1;
}

/* Calls a method; returns the exception's type name in a static buffer, or NULL. */
static const char *call(uno_Interface *object, typelib_TypeDescription *method, void *result, void **arguments) {
    static _Thread_local char name[100];
    uno_Any storage, *exception = &storage;
    object->pDispatcher(object, method, result, arguments, &exception);
    if (!exception)
        return NULL;
    const rtl_uString *type = exception->pType->pTypeName;
    size_t i = 0;
    for (; i < (size_t)type->length && i + 1 < sizeof name; i++)
        name[i] = (char)type->buffer[i];
    name[i] = 0;
    uno_any_destruct(exception, NULL);
    return name;
}

static uno_Interface *query(uno_Interface *object, type_reference type) {
    uno_Any result;
    void *arguments[] = {&type};
    assert_null(call(object, query_interface_type, &result, arguments));
    uno_Interface *found = NULL;
    if (result.pType->eTypeClass == typelib_TypeClass_INTERFACE) {
        assert_true(typelib_typedescriptionreference_equals(result.pType, type));
        found = *(uno_Interface **)result.pData; /* the reference moves here */
        typelib_typedescriptionreference_release(result.pType);
    } else {
        assert_int_equal(result.pType->eTypeClass, typelib_TypeClass_VOID);
        uno_any_destruct(&result, NULL);
    }
    return found;
}

static uno_Interface *new_factory(void) {
    return get_factory("id.lkj.Calc.impl", NULL, NULL);
}

static uno_Interface *new_calc(void) {
    uno_Interface *made = NULL, *context = NULL, *factory = new_factory();
    void *arguments[] = {&context};
    assert_non_null(factory);
    assert_null(call(factory, factory_row.made[0], &made, arguments));
    factory->release(factory);
    return made;
}

/* The second and third field of an object in src/uno: how many references it has. */
static int references(uno_Interface *object) {
    struct {
        uno_Interface interface;
        const void *class;
        int references;
    } copy;
    memcpy(&copy, object, sizeof copy);
    return copy.references;
}

/* ---- Values -------------------------------------------------------------------------------------------------- */

/* What goes in and comes out: a number, a text (UTF-8), an error, void, or a table. */
typedef struct value {
    char
        kind; /* 'n', 't', 'e', 'v'; a table: 'a' of anys, 'd' doubles, 's' strings, 'l' longs; 'b' boolean, 'i' long */
    double number;
    const char *text;
    int rows, columns;
    const struct value *cells;
} value;

#define N(number) {'n', (number), NULL, 0, 0, NULL}
#define T(text) {'t', 0, (text), 0, 0, NULL}
#define E(code) {'e', (code), NULL, 0, 0, NULL}
#define V {'v', 0, NULL, 0, 0, NULL}
#define BOOLEAN(number) {'b', (number), NULL, 0, 0, NULL}
#define LONG(number) {'i', (number), NULL, 0, 0, NULL}
#define TABLE(kind, rows, columns, ...)                                                                                \
    {                                                                                                                  \
        kind, 0, NULL, rows, columns, (const value[]) {                                                                \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
    }
#define A(rows, columns, ...) TABLE('a', rows, columns, __VA_ARGS__)
#define D(rows, columns, ...) TABLE('d', rows, columns, __VA_ARGS__)
#define S(rows, columns, ...) TABLE('s', rows, columns, __VA_ARGS__)

static rtl_uString *utf8(const char *text) {
    rtl_uString *string = NULL;
    rtl_string2UString(&string, text, (sal_Int32)strlen(text), RTL_TEXTENCODING_UTF8, OSTRING_TO_OUSTRING_CVTFLAGS);
    return string;
}

static void make_any(uno_Any *any, const value *from);

static uno_Sequence *make_row(char kind, const value *cells, int count) {
    uno_Sequence *row = NULL;
    type_reference type = kind == 'a'   ? sequence_of(basic(typelib_TypeClass_ANY))
                          : kind == 'd' ? sequence_of(basic(typelib_TypeClass_DOUBLE))
                          : kind == 's' ? sequence_of(basic(typelib_TypeClass_STRING))
                                        : sequence_of(basic(typelib_TypeClass_LONG));
    uno_type_sequence_construct(&row, type, NULL, count, NULL);
    for (int i = 0; i < count; i++) {
        if (kind == 'a') {
            uno_Any *cell = (uno_Any *)(void *)row->elements + i;
            uno_any_destruct(cell, NULL);
            make_any(cell, &cells[i]);
        } else if (kind == 'd') {
            ((double *)(void *)row->elements)[i] = cells[i].number;
        } else if (kind == 'l') {
            ((sal_Int32 *)(void *)row->elements)[i] = (sal_Int32)cells[i].number;
        } else {
            rtl_uString *text = utf8(cells[i].text);
            rtl_uString_assign((rtl_uString **)(void *)row->elements + i, text);
            rtl_uString_release(text);
        }
    }
    return row;
}

static void make_any(uno_Any *any, const value *from) {
    double number = from->number;
    sal_Bool boolean = from->number != 0;
    sal_Int32 whole = (sal_Int32)from->number;
    rtl_uString *text;
    uno_Sequence *outer = NULL;
    type_reference type;
    switch (from->kind) {
    case 'v':
        uno_type_any_construct(any, NULL, NULL, NULL);
        break;
    case 'n':
        uno_type_any_construct(any, &number, basic(typelib_TypeClass_DOUBLE), NULL);
        break;
    case 'b':
        uno_type_any_construct(any, &boolean, basic(typelib_TypeClass_BOOLEAN), NULL);
        break;
    case 'i':
        uno_type_any_construct(any, &whole, basic(typelib_TypeClass_LONG), NULL);
        break;
    case 't':
        text = utf8(from->text);
        uno_type_any_construct(any, &text, basic(typelib_TypeClass_STRING), NULL);
        rtl_uString_release(text);
        break;
    default:
        type = from->kind == 'a' ? anys : from->kind == 'd' ? doubles : from->kind == 's' ? strings : longs;
        uno_type_sequence_construct(&outer, type, NULL, from->rows, NULL);
        for (int i = 0; i < from->rows; i++) {
            uno_Sequence **row = (uno_Sequence **)(void *)outer->elements + i;
            uno_type_destructData(row, sequence_of(basic(typelib_TypeClass_ANY)), NULL); /* the shared empty one */
            *row = make_row(from->kind, from->cells + i * from->columns, from->columns);
        }
        uno_type_any_construct(any, &outer, type, NULL);
        uno_type_destructData(&outer, type, NULL);
    }
}

static bool same_number(double found, const value *wanted) {
    if (wanted->kind == 'e') {
        uint64_t bits;
        memcpy(&bits, &found, sizeof bits);
        return bits == (UINT64_C(0x7FF8000000000000) | (uint64_t)wanted->number);
    }
    double difference = found - wanted->number;
    return wanted->kind == 'n' && difference <= 1e-9 && difference >= -1e-9;
}

static bool same_text(const rtl_uString *found, const value *wanted) {
    rtl_uString *text = wanted->kind == 't' ? utf8(wanted->text) : NULL;
    bool same = text && text->length == found->length &&
                memcmp(text->buffer, found->buffer, (size_t)text->length * sizeof text->buffer[0]) == 0;
    if (text)
        rtl_uString_release(text);
    return same;
}

static bool same_any(const uno_Any *found, const value *wanted) {
    if (found->pType->eTypeClass == typelib_TypeClass_DOUBLE)
        return same_number(*(const double *)found->pData, wanted);
    if (found->pType->eTypeClass == typelib_TypeClass_STRING)
        return same_text(*(rtl_uString **)found->pData, wanted);
    char kind = typelib_typedescriptionreference_equals(found->pType, doubles)   ? 'd'
                : typelib_typedescriptionreference_equals(found->pType, strings) ? 's'
                : typelib_typedescriptionreference_equals(found->pType, anys)    ? 'a'
                                                                                 : '?';
    if (wanted->kind != kind)
        return false;
    const uno_Sequence *outer = *(uno_Sequence *const *)found->pData;
    if (outer->nElements != wanted->rows)
        return false;
    for (int row = 0; row < wanted->rows; row++) {
        const uno_Sequence *inner = ((uno_Sequence *const *)(const void *)outer->elements)[row];
        if (inner->nElements != wanted->columns)
            return false;
        for (int column = 0; column < wanted->columns; column++) {
            const value *cell = &wanted->cells[row * wanted->columns + column];
            const void *elements = inner->elements;
            if (!(kind == 'd'   ? same_number(((const double *)elements)[column], cell)
                  : kind == 's' ? same_text(((rtl_uString *const *)elements)[column], cell)
                                : same_any((const uno_Any *)elements + column, cell)))
                return false;
        }
    }
    return true;
}

static int method_index(const char *name) {
    for (int i = 0; i < LENGTH(fungsi_methods); i++)
        if (strcmp(fungsi_methods[i].name, name) == 0)
            return i;
    return -1;
}

/* ---- The cases ----------------------------------------------------------------------------------------------- */

#define LONG_TEXT_100                                                                                                  \
    "Indikator yang namanya panjang sekali, supaya teksnya tidak muat di tempat yang disediakan di tumpukan "
#define LONG_TEXT_400 LONG_TEXT_100 LONG_TEXT_100 LONG_TEXT_100 LONG_TEXT_100
#define LONG_TEXT LONG_TEXT_400 LONG_TEXT_400 LONG_TEXT_400

typedef struct call_case {
    const char *method;
    value arguments[7]; /* the rest is void */
    value wanted;
} call_case;

static const call_case cases[] = {
    /* one of each, so that no method can stand in another's place */
    {"capaian", {N(8.45), N(12.67), V, V}, N(149.940828402367)},
    {"serapan", {T("12.465.264.644,25"), T("11.114.886.257,00")}, N(89.166869490630)},
    {"persentase", {N(9), N(72)}, N(12.5)},
    {"kemajuan", {N(1), N(4), V}, N(25)},
    {"banding", {N(1), N(8), V}, N(12.5)},
    {"perubahan", {N(10), N(12), V}, N(20)},
    {"tren", {N(10), N(12), V}, T("Meningkat")},
    {"ratacapaian", {A(2, 1, N(149.94), N(100)), V}, N(124.97)},
    {"ratabobot", {A(1, 2, N(10), N(20)), A(1, 2, N(1), N(3))}, N(17.5)},
    {"akumulasi", {A(1, 4, N(1), T(""), N(2), N(3)), V}, N(6)},
    {"efisiensi", {N(149.94), N(89.23)}, N(60.71)},
    {"efisiensipmk", {N(100), N(50), N(40)}, N(20)},
    {"nilaiefisiensi", {N(10)}, N(75)},
    {"kategori", {N(95), V, V}, T("Sangat Tinggi")},
    {"angka", {T("58,71 Indeks")}, N(58.71)},
    {"satuan", {T("67 Org/ Bln")}, T("Org/ Bln")},
    {"bulatkan", {N(1.005), V, V}, N(1.01)},
    {"formatangka", {T("12465264644,25"), V}, T("12.465.264.644,25")},
    {"persen", {N(149.94), V}, T("149,94%")},
    {"rupiah", {N(-250), V}, T("-Rp250")},
    {"terbilang", {N(21000), T("rupiah"), T("judul")}, T("Dua Puluh Satu Ribu Rupiah")},
    {"narasi",
     {T("Indeks X"), N(2024), T("66 Indeks"), T("70 Indeks"), V, V, V},
     T("Pada tahun 2024, Indeks X ditargetkan sebesar 66 dan terealisasi sebesar 70, sehingga capaian "
       "kinerjanya sebesar 106,06 persen dengan kategori Sangat Tinggi. Realisasi tersebut melampaui target yang "
       "ditetapkan.")},
    {"periksa", {N(7.5), N(12.67), T("168,04%"), V}, T("Tidak sesuai: tertulis 168,04; seharusnya 168,93")},
    {"periksajumlah", {N(3), A(1, 2, N(1), N(2)), V}, T("Sesuai")},
    {"periksarerata", {T("124,97"), A(1, 2, N(149.94), N(100)), V}, T("Sesuai")},
    {"periksakategori", {N(95), T("Sangat Tinggi"), V}, T("Sesuai")},

    /* kinds of argument */
    {"capaian", {T("8,45%"), T("12,67%"), T("NAIK"), V}, N(149.940828402367)},
    {"capaian", {LONG(8), BOOLEAN(1), V, V}, N(12.5)},
    {"capaian", {N(8), N(12), V, N(120)}, N(120)},
    {"satuan", {T("2 M²")}, T("M²")},
    {"satuan", {T("2 \xF0\x9F\x98\x80")}, E(519)},

    /* no data, and each error */
    {"capaian", {T(""), N(1), V, V}, T("")},
    {"capaian", {T("-"), N(1), V, V}, T("-")},
    {"capaian", {N(0), N(1), V, V}, E(532)},
    {"capaian", {T("8.45"), N(1), V, V}, E(519)},
    {"capaian", {N(-1), N(1), V, V}, E(503)},
    {"capaian", {N(1), N(1), T("nak"), V}, E(502)},
    {"capaian", {N(1), V, V, V}, E(511)},
    {"capaian", {V, V, V, V}, E(511)},
    {"ratacapaian", {V, V}, E(511)},
    {"kategori", {N(5), A(2, 2, N(6), T("Buruk"), N(10), T("Baik")), V}, E(32767)},

    /* a range where one value is expected */
    {"capaian", {A(3, 1, N(1), N(2), N(4)), N(1), V, V}, D(3, 1, N(100), N(50), N(25))},
    {"capaian", {D(1, 2, N(1), N(2)), D(1, 2, N(2), N(2)), V, V}, D(1, 2, N(200), N(100))},
    {"capaian", {TABLE('l', 1, 2, N(1), N(2)), N(1), V, V}, D(1, 2, N(100), N(50))},
    {"capaian", {TABLE('s', 1, 2, T("1"), T("2 Unit")), N(1), V, V}, D(1, 2, N(100), N(50))},
    {"capaian", {A(2, 2, N(1), T("x"), N(0), N(4)), N(1), V, V}, D(2, 2, N(100), E(519), E(532), N(25))},
    {"capaian", {A(2, 2, N(1), N(2), T(""), T("-")), N(1), V, V}, A(2, 2, N(100), N(50), T(""), T("-"))},
    {"capaian", {A(1, 3, T(""), N(2), V), N(1), V, V}, A(1, 3, T(""), N(50), T(""))},
    {"capaian", {N(100), N(90), A(1, 2, T("naik"), T("turun")), V}, D(1, 2, N(90), N(110))},
    {"capaian", {A(1, 1, N(4)), N(1), V, V}, N(25)},
    {"capaian", {A(1, 2, N(1), N(2)), A(2, 1, N(1), N(2)), V, V}, E(502)},
    {"capaian", {A(1, 2, N(1), N(2)), A(1, 3, N(1), N(2), N(3)), V, V}, E(502)},
    {"capaian", {A(1, 2, N(1), N(2)), V, V, V}, D(1, 2, E(511), E(511))},
    {"kategori", {A(3, 1, N(95), T("?"), N(80)), V, V}, A(3, 1, T("Sangat Tinggi"), E(519), T("Tinggi"))},

    /* ranges as a whole, beside one value or several */
    {"ratacapaian", {N(90), V}, N(90)},
    {"ratacapaian", {T("90%"), V}, N(90)},
    {"ratacapaian", {D(2, 2, N(1), N(2), N(3), N(6)), V}, N(3)},
    {"ratacapaian", {TABLE('s', 1, 2, T("1"), T("-")), V}, N(1)},
    {"ratacapaian", {A(1, 2, T("-"), T("")), V}, T("-")},
    {"ratacapaian", {A(2, 1, N(150), N(90)), A(1, 2, N(100), N(120))}, D(1, 2, N(95), N(105))},
    {"ratabobot", {A(1, 2, N(10), N(20)), N(1)}, N(15)},
    {"ratabobot", {A(1, 2, N(10), N(20)), A(2, 1, N(1), N(1))}, E(502)},
    {"efisiensipmk", {A(1, 2, N(100), N(200)), N(50), A(1, 2, N(40), N(50))}, N(40)},
    {"efisiensipmk", {N(100), A(1, 2, N(50), N(50)), N(40)}, N(20)},
    {"efisiensipmk", {V, N(50), N(40)}, E(511)},

    /* scales: two columns, one cell, or a range to be mapped */
    {"kategori", {N(7), A(2, 2, N(10), T("Baik"), N(0), T("Buruk")), V}, T("Buruk")},
    {"kategori",
     {A(1, 2, N(7), N(12)), A(2, 2, N(10), T("Baik"), N(0), T("Buruk")), V},
     S(1, 2, T("Buruk"), T("Baik"))},
    {"kategori", {N(95), A(1, 1, T("SAKIP")), V}, T("AA")},
    {"kategori", {N(95), A(3, 1, T("SAKIP"), T("LAN"), T("x")), V}, A(3, 1, T("AA"), T("Sangat Berhasil"), E(502))},

    /* texts that do not fit on the stack */
    {"angka", {T(LONG_TEXT)}, E(519)},
    {"terbilang",
     {N(1), T(LONG_TEXT), V},
     T("satu " LONG_TEXT_400 LONG_TEXT_400 "Indikator yang namanya panjang sekali, supaya teksnya tidak muat di tempat "
       "yang disediakan di tumpukan " LONG_TEXT_100 LONG_TEXT_100
       "Indikator yang namanya panjang sekali, supaya teksnya tidak muat di tempat "
       "yang disediakan di tumpukan")},
    {"terbilang", {A(1, 2, N(1), N(2)), T("orang"), V}, S(1, 2, T("satu orang"), T("dua orang"))},
};

/* Calls a case's method; the caller destructs *result unless an exception came. */
static const char *call_case_on(uno_Interface *calc, const call_case *c, uno_Any *result) {
    int index = method_index(c->method), count = fungsi_methods[index].count;
    static const value nothing = V;
    uno_Any arguments[7];
    void *pointers[7];
    for (int i = 0; i < count; i++) {
        make_any(&arguments[i], c->arguments[i].kind ? &c->arguments[i] : &nothing);
        pointers[i] = &arguments[i];
    }
    const char *exception = call(calc, fungsi.made[index], result, pointers);
    for (int i = 0; i < count; i++)
        uno_any_destruct(&arguments[i], NULL);
    return exception;
}

static void test_cases(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    int wrong = 0;
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any result;
        const char *exception = call_case_on(calc, &cases[i], &result);
        if (exception || !same_any(&result, &cases[i].wanted)) {
            print_error("case %d, %s: %s\n", i, cases[i].method, exception ? exception : "another result");
            wrong++;
        }
        if (!exception)
            uno_any_destruct(&result, NULL);
    }
    calc->release(calc);
    assert_int_equal(wrong, 0);
}

static void test_version(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    uno_Any result;
    assert_null(call(calc, fungsi.made[method_index("lkjversi")], &result, NULL));
    assert_int_equal(result.pType->eTypeClass, typelib_TypeClass_STRING);
    assert_true((*(rtl_uString **)result.pData)->length >= 5);
    uno_any_destruct(&result, NULL);
    calc->release(calc);
}

/* A lone surrogate and a NUL reach the function and come back unchanged, here in a finding. */
static void test_text_is_not_changed(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    static const sal_Unicode given[] = {'a', 0xD800, 0, 'b', 0xD83D, 0xDE00, 0xDFFF, 'c'};
    const value number = N(1), omitted = V;
    rtl_uString *text = NULL;
    rtl_uString_newFromStr_WithLength(&text, given, LENGTH(given));
    uno_Any arguments[4], result;
    void *pointers[] = {&arguments[0], &arguments[1], &arguments[2], &arguments[3]};
    make_any(&arguments[0], &number);
    make_any(&arguments[1], &number);
    uno_type_any_construct(&arguments[2], &text, basic(typelib_TypeClass_STRING), NULL);
    make_any(&arguments[3], &omitted);
    assert_null(call(calc, fungsi.made[method_index("periksa")], &result, pointers));
    assert_int_equal(result.pType->eTypeClass, typelib_TypeClass_STRING);
    rtl_uString *found = *(rtl_uString **)result.pData;
    int prefix = (int)strlen("Tidak terbaca: ");
    assert_int_equal(found->length, prefix + LENGTH(given));
    assert_memory_equal(found->buffer + prefix, given, sizeof given);
    uno_any_destruct(&result, NULL);
    uno_any_destruct(&arguments[2], NULL);
    rtl_uString_release(text);
    calc->release(calc);
}

/* An any that holds what no cell can: #VALUE!, and in a range only its own element. */
static void test_strange_values(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    type_reference inside = basic(typelib_TypeClass_DOUBLE);
    const value numbers = A(1, 2, N(1), N(2)), error = E(519), mapped = D(1, 2, E(519), N(50));
    const value omitted = V, one = N(1);
    uno_Any strange, table, other, nothing[2], result;
    uno_type_any_construct(&strange, &inside, basic(typelib_TypeClass_TYPE), NULL);
    make_any(&other, &one);
    make_any(&nothing[0], &omitted);
    make_any(&nothing[1], &omitted);
    void *arguments[] = {&strange, &other, &nothing[0], &nothing[1]};
    assert_null(call(calc, fungsi.made[0], &result, arguments));
    assert_true(same_any(&result, &error));
    uno_any_destruct(&result, NULL);

    make_any(&table, &numbers);
    uno_Sequence *row = *(uno_Sequence **)(void *)(*(uno_Sequence **)table.pData)->elements;
    uno_any_destruct((uno_Any *)(void *)row->elements, NULL);
    uno_type_any_construct((uno_Any *)(void *)row->elements, &inside, basic(typelib_TypeClass_TYPE), NULL);
    arguments[0] = &table;
    assert_null(call(calc, fungsi.made[0], &result, arguments));
    assert_true(same_any(&result, &mapped));
    uno_any_destruct(&result, NULL);
    uno_any_destruct(&table, NULL);
    uno_any_destruct(&strange, NULL);
    calc->release(calc);
}

/* ---- Objects ------------------------------------------------------------------------------------------------- */

static void test_environment(void **state) {
    (void)state;
    void *handle = dlopen(MODULE, RTLD_NOW | RTLD_NOLOAD);
    void (*get_environment)(const char **, uno_Environment **);
    *(void **)&get_environment = dlsym(handle, "component_getImplementationEnvironment");
    const char *name = NULL;
    assert_true(get_environment != NULL);
    get_environment(&name, NULL);
    assert_string_equal(name, UNO_LB_UNO);
    dlclose(handle);
    assert_null(get_factory("id.lkj.Calc", NULL, NULL));
    assert_null(get_factory("", NULL, NULL));
}

static void test_query_interface(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    static const char *const known[] = {"com.sun.star.uno.XInterface", "id.lkj.XFungsi",
                                        "com.sun.star.lang.XTypeProvider", "com.sun.star.lang.XServiceInfo"};
    uno_Interface *first = query(calc, basic(typelib_TypeClass_INTERFACE));
    assert_ptr_equal(first, calc);
    for (int i = 0; i < LENGTH(known); i++) {
        type_reference type = interface_type(known[i]);
        uno_Interface *found = query(calc, type);
        assert_non_null(found);
        uno_Interface *again = query(found, basic(typelib_TypeClass_INTERFACE));
        assert_ptr_equal(again, first); /* the identity of a UNO object */
        again->release(again);
        found->release(found);
        typelib_typedescriptionreference_release(type);
    }
    static const char *const unknown[] = {"com.sun.star.lang.XSingleComponentFactory", "org.example.XStranger",
                                          "com.sun.star.sheet.XAddIn"};
    for (int i = 0; i < LENGTH(unknown); i++) {
        type_reference type = interface_type(unknown[i]);
        assert_null(query(calc, type));
        typelib_typedescriptionreference_release(type);
    }
    first->release(first);
    assert_int_equal(references(calc), 1);
    calc->release(calc);
}

static void test_reference_counts(void **state) {
    (void)state;
    uno_Interface *factory = new_factory(), *context = NULL, *made = NULL;
    void *arguments[] = {&context};
    assert_int_equal(references(factory), 1);
    assert_null(call(factory, factory_row.made[0], &made, arguments));
    assert_int_equal(references(factory), 1);
    assert_int_equal(references(made), 1);
    made->acquire(made);
    assert_int_equal(references(made), 2);
    made->release(made);
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any result;
        assert_null(call_case_on(made, &cases[i], &result));
        uno_any_destruct(&result, NULL);
    }
    assert_int_equal(references(made), 1);
    factory->release(factory); /* what it made lives on */
    assert_int_equal(references(made), 1);
    made->release(made);
}

static void test_create_with_arguments(void **state) {
    (void)state;
    uno_Interface *factory = new_factory(), *context = NULL, *made = NULL;
    type_reference type = sequence_of(basic(typelib_TypeClass_ANY));
    for (int count = 0; count < 2; count++) {
        uno_Sequence *given = NULL;
        uno_type_sequence_construct(&given, type, NULL, count, NULL);
        void *arguments[] = {&given, &context};
        const char *exception = call(factory, factory_row.made[1], &made, arguments);
        if (count == 0) {
            assert_null(exception);
            made->release(made);
        } else {
            assert_non_null(exception);
            assert_string_equal(exception, "com.sun.star.lang.IllegalArgumentException");
        }
        uno_type_destructData(&given, type, NULL);
    }
    assert_int_equal(references(factory), 1);
    factory->release(factory);
}

static void test_get_types(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    uno_Sequence *types = NULL, *bytes = NULL;
    assert_null(call(calc, provider.made[0], &types, NULL));
    assert_int_equal(types->nElements, 3);
    type_reference first = *(type_reference *)(void *)types->elements, wanted = interface_type("id.lkj.XFungsi");
    assert_true(typelib_typedescriptionreference_equals(first, wanted));
    for (int i = 0; i < types->nElements; i++) {
        uno_Interface *found = query(calc, ((type_reference *)(void *)types->elements)[i]);
        assert_non_null(found);
        found->release(found);
    }
    typelib_typedescriptionreference_release(wanted);
    uno_type_destructData(&types, sequence_of(basic(typelib_TypeClass_TYPE)), NULL);
    assert_null(call(calc, provider.made[1], &bytes, NULL));
    assert_int_equal(bytes->nElements, 0);
    uno_type_destructData(&bytes, sequence_of(basic(typelib_TypeClass_BYTE)), NULL);
    calc->release(calc);
}

static void test_service_info(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    rtl_uString *name = NULL;
    assert_null(call(calc, service_info.made[0], &name, NULL));
    assert_int_equal(rtl_ustr_ascii_compare(name->buffer, "id.lkj.Calc.impl"), 0);
    rtl_uString_release(name);
    static const struct {
        const char *name;
        sal_Bool supported;
    } services[] = {{"id.lkj.Calc", sal_True},
                    {"id.lkj.Cal", sal_False},
                    {"id.lkj.Calc2", sal_False},
                    {"", sal_False},
                    {"com.sun.star.sheet.AddIn", sal_False}};
    for (int i = 0; i < LENGTH(services); i++) {
        sal_Bool supported = 7;
        name = ascii(services[i].name);
        void *arguments[] = {&name};
        assert_null(call(calc, service_info.made[1], &supported, arguments));
        assert_int_equal(supported, services[i].supported);
        rtl_uString_release(name);
    }
    uno_Sequence *names = NULL;
    assert_null(call(calc, service_info.made[2], &names, NULL));
    assert_int_equal(names->nElements, 1);
    assert_int_equal(rtl_ustr_ascii_compare((*(rtl_uString **)(void *)names->elements)->buffer, "id.lkj.Calc"), 0);
    uno_type_destructData(&names, sequence_of(basic(typelib_TypeClass_STRING)), NULL);
    calc->release(calc);
}

static void test_foreign_methods(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    uno_Any result;
    const char *exception = call(calc, stranger.made[0], &result, NULL);
    assert_non_null(exception);
    assert_string_equal(exception, "com.sun.star.uno.RuntimeException");
    exception = call(calc, factory_row.made[0], &result, NULL);
    assert_non_null(exception);
    assert_string_equal(exception, "com.sun.star.uno.RuntimeException");
    assert_int_equal(references(calc), 1);
    calc->release(calc);
}

/* Another description of the same method, as after the office has swapped its own out: found by name. */
static void test_second_description(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    uno_Any result;
    assert_null(call_case_on(calc, &cases[0], &result));
    uno_any_destruct(&result, NULL);
    typelib_InterfaceMethodTypeDescription copy;
    typelib_InterfaceTypeDescription interface;
    memcpy(&copy, fungsi.made[0], sizeof copy);
    memcpy(&interface, copy.pInterface, sizeof interface);
    copy.pInterface = &interface;
    typelib_TypeDescription *kept = fungsi.made[0];
    fungsi.made[0] = (typelib_TypeDescription *)&copy;
    const char *exception = call_case_on(calc, &cases[0], &result);
    fungsi.made[0] = kept;
    assert_null(exception);
    assert_true(same_any(&result, &cases[0].wanted));
    uno_any_destruct(&result, NULL);
    calc->release(calc);
}

/* ---- Memory and threads -------------------------------------------------------------------------------------- */

static void all_cases_once(void) {
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any result;
        if (!call_case_on(calc, &cases[i], &result))
            uno_any_destruct(&result, NULL);
    }
    calc->release(calc);
}

static void test_nothing_leaks(void **state) {
    (void)state;
    all_cases_once();
    all_cases_once();
    size_t before = memory_in_use();
    for (int i = 0; i < 50; i++)
        all_cases_once();
    assert_int_equal(memory_in_use(), before);
}

/* The way of single numbers allocates nothing at all. */
static void test_numbers_allocate_nothing(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    static const value target = N(8.45), realisasi = N(12.67), omitted = V;
    uno_Any arguments[4], result;
    void *pointers[] = {&arguments[0], &arguments[1], &arguments[2], &arguments[3]};
    make_any(&arguments[0], &target);
    make_any(&arguments[1], &realisasi);
    make_any(&arguments[2], &omitted);
    make_any(&arguments[3], &omitted);
    has_failed = false;
    fail_at = 1;
    const char *exception = call(calc, fungsi.made[0], &result, pointers);
    fail_at = 0;
    assert_null(exception);
    assert_false(has_failed);
    uno_any_destruct(&result, NULL);
    calc->release(calc);
}

/* Every allocation of every case fails once: always a RuntimeException, nothing lost, and the next call is right. Each
 * failure is tried three times, since the first may make types that stay. */
static void test_no_memory(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any result;
        has_failed = true;
        for (long nth = 1; has_failed; nth++) {
            size_t before = 0;
            for (int round = 0; round < 3; round++) {
                has_failed = false;
                fail_at = nth;
                const char *exception = call_case_on(calc, &cases[i], &result);
                fail_at = 0;
                if (!exception)
                    uno_any_destruct(&result, NULL);
                if (has_failed != (exception != NULL))
                    fail_msg("case %d, %s: allocation %ld fails unnoticed", i, cases[i].method, nth);
                if (exception)
                    assert_string_equal(exception, "com.sun.star.uno.RuntimeException");
                if (round == 2 && memory_in_use() != before)
                    fail_msg("case %d, %s: allocation %ld fails and %ld bytes are lost", i, cases[i].method, nth,
                             (long)memory_in_use() - (long)before);
                before = memory_in_use();
            }
        }
        assert_null(call_case_on(calc, &cases[i], &result));
        assert_true(same_any(&result, &cases[i].wanted));
        uno_any_destruct(&result, NULL);
    }
    assert_int_equal(references(calc), 1);
    calc->release(calc);
}

static void test_no_memory_for_objects(void **state) {
    (void)state;
    fail_at = 1;
    assert_null(new_factory());
    uno_Interface *factory = new_factory(), *context = NULL, *made = NULL;
    void *arguments[] = {&context};
    fail_at = 1;
    const char *exception = call(factory, factory_row.made[0], &made, arguments);
    fail_at = 0;
    assert_non_null(exception);
    assert_string_equal(exception, "com.sun.star.uno.RuntimeException");
    assert_null(made);
    assert_int_equal(references(factory), 1);
    factory->release(factory);
}

/* cppu takes its static references back when the process ends. Had the library released one of them itself, the type
 * would be freed twice then, after all tests have passed. Each type has one reference more than the static ones, an
 * inner sequence also that of the outer one. */
static void test_static_types(void **state) {
    (void)state;
    const typelib_TypeClass elements[] = {typelib_TypeClass_ANY, typelib_TypeClass_DOUBLE, typelib_TypeClass_STRING,
                                          typelib_TypeClass_LONG};
    all_cases_once();
    for (int i = 0; i < LENGTH(elements); i++) {
        type_reference inner = sequence_of(basic(elements[i])), outer = sequence_of(inner);
        assert_true(outer->nRefCount - outer->nStaticRefCount >= 1);
        assert_true(inner->nRefCount - inner->nStaticRefCount >= 2);
        assert_true(basic(elements[i])->nRefCount > basic(elements[i])->nStaticRefCount);
    }
}

enum { THREADS = 8, ROUNDS = 100 };
static pthread_barrier_t all_ready;

/* One object serves all threads, which start at once; beside it each makes its own. */
static void *work(void *data) {
    uno_Interface *calc = data;
    intptr_t wrong = 0;
    pthread_barrier_wait(&all_ready);
    for (int round = 0; round < ROUNDS; round++) {
        calc->acquire(calc);
        uno_Interface *own = new_calc();
        own->release(own);
        for (int i = 0; i < LENGTH(cases); i++) {
            uno_Any result;
            if (call_case_on(calc, &cases[i], &result)) {
                wrong++;
                continue;
            }
            wrong += !same_any(&result, &cases[i].wanted);
            uno_any_destruct(&result, NULL);
        }
        calc->release(calc);
    }
    return (void *)wrong;
}

static void test_threads(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    pthread_t threads[THREADS];
    assert_int_equal(pthread_barrier_init(&all_ready, NULL, THREADS), 0);
    for (int i = 0; i < LENGTH(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, calc), 0);
    for (int i = 0; i < LENGTH(threads); i++) {
        void *wrong = NULL;
        pthread_join(threads[i], &wrong);
        assert_null(wrong);
    }
    pthread_barrier_destroy(&all_ready);
    assert_int_equal(references(calc), 1);
    calc->release(calc);
}

/* UNO_TEST: the one test to run, such as test_threads, which then also makes the library's types for the first time. */
int main(void) {
    cmocka_set_test_filter(getenv("UNO_TEST"));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_environment),
        cmocka_unit_test(test_query_interface),
        cmocka_unit_test(test_foreign_methods),
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_version),
        cmocka_unit_test(test_text_is_not_changed),
        cmocka_unit_test(test_strange_values),
        cmocka_unit_test(test_reference_counts),
        cmocka_unit_test(test_create_with_arguments),
        cmocka_unit_test(test_get_types),
        cmocka_unit_test(test_service_info),
        cmocka_unit_test(test_second_description),
        cmocka_unit_test(test_nothing_leaks),
        cmocka_unit_test(test_numbers_allocate_nothing),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_no_memory_for_objects),
        cmocka_unit_test(test_static_types),
        cmocka_unit_test(test_threads),
    };
    return cmocka_run_group_tests_name("uno_component", tests, make_types, NULL);
}
