/* SPDX-License-Identifier: MPL-2.0
 *
 * load.c - loads the Windows module as an office does: LoadLibrary, the two entry points, the factory, an object, and
 * every function through binary UNO; sal3.dll and cppu3.dll beside this program are the stand-ins of standin.h.
 * It runs under Wine, with the path of lkj.dll as its argument.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#undef interface /* there it means struct */

#include <cmocka.h>

#include "../../src/core/functions.h"
#include "../../src/uno/sdk.h"
#include "standin.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof(array)[0]))

/* Positions of the methods: those of XInterface, then the functions in the order of the IDL. */
#define POSITION(method) METHOD_##method,
enum { QUERY_INTERFACE, ACQUIRE, RELEASE, LKJ_FUNCTIONS(POSITION) METHOD_END };
enum { GET_TYPES = 3, GET_IMPLEMENTATION_ID, GET_IMPLEMENTATION_NAME = 3, SUPPORTS_SERVICE, GET_SERVICE_NAMES };
enum { CREATE_INSTANCE = 3, CREATE_INSTANCE_WITH_ARGUMENTS };

typedef typelib_TypeDescriptionReference *type_reference;

/* ---- The module ---------------------------------------------------------------------------------------------- */

static const char *module_path;
static HMODULE module;

typedef void SAL_CALL get_environment_function(const char **name, uno_Environment **environment);
typedef void *SAL_CALL get_factory_function(const char *implementation, void *manager, void *registry);

static FARPROC entry(const char *name) {
    FARPROC found = GetProcAddress(module, name);
    assert_non_null((void *)(uintptr_t)found);
    return found;
}

static get_factory_function *get_factory(void) {
    get_factory_function *function;
    FARPROC found = entry("component_getFactory");
    memcpy(&function, &found, sizeof function);
    return function;
}

/* ---- Types and calls ----------------------------------------------------------------------------------------- */

/* An interface as the office describes it, as far as a dispatcher looks at it. */
typedef struct described {
    const char *name;
    typelib_InterfaceTypeDescription interface;
} described;

static described fungsi = {.name = "id.lkj.XFungsi"};
static described provider = {.name = "com.sun.star.lang.XTypeProvider"};
static described service_info = {.name = "com.sun.star.lang.XServiceInfo"};
static described factory_interface = {.name = "com.sun.star.lang.XSingleComponentFactory"};
static described stranger = {.name = "org.example.XStranger"};

static rtl_uString *ascii(const char *text) {
    rtl_uString *string = NULL;
    rtl_uString_newFromAscii(&string, text);
    return string;
}

static type_reference type_of(typelib_TypeClass type_class, const char *name) {
    type_reference type = NULL;
    typelib_typedescriptionreference_newByAsciiName(&type, type_class, name);
    return type;
}

/* Calls a method; true unless it threw. The exception's type is left in `thrown`. */
static char thrown[100];

static bool call(uno_Interface *object, described *interface, int position, void *result, void **arguments) {
    if (interface->interface.aBase.pTypeName == NULL) {
        interface->interface.aBase.nRefCount = 1;
        interface->interface.aBase.eTypeClass = typelib_TypeClass_INTERFACE;
        interface->interface.aBase.pTypeName = ascii(interface->name);
    }
    typelib_InterfaceMethodTypeDescription method;
    memset(&method, 0, sizeof method);
    method.aBase.aBase.eTypeClass = typelib_TypeClass_INTERFACE_METHOD;
    method.aBase.nPosition = position;
    method.pInterface = &interface->interface;
    uno_Any storage, *exception = &storage;
    object->pDispatcher(object, &method.aBase.aBase, result, arguments, &exception);
    thrown[0] = '\0';
    if (exception == NULL)
        return true;
    const rtl_uString *name = exception->pType->pTypeName;
    for (sal_Int32 i = 0; i < name->length && i < (sal_Int32)sizeof thrown - 1; i++) {
        thrown[i] = (char)name->buffer[i];
        thrown[i + 1] = '\0';
    }
    uno_any_destruct(exception, NULL);
    return false;
}

static uno_Interface *query(uno_Interface *object, const char *name) {
    type_reference type = type_of(typelib_TypeClass_INTERFACE, name);
    void *arguments[] = {&type};
    uno_Any result;
    assert_true(call(object, &fungsi, QUERY_INTERFACE, &result, arguments));
    uno_Interface *found = NULL;
    if (result.pType->eTypeClass == typelib_TypeClass_INTERFACE) {
        found = *(uno_Interface **)result.pData;
        found->acquire(found);
    }
    uno_any_destruct(&result, NULL);
    typelib_typedescriptionreference_release(type);
    return found;
}

static uno_Interface *new_calc(void) {
    uno_Interface *factory = get_factory()("id.lkj.Calc.impl", NULL, NULL);
    if (factory == NULL)
        return NULL;
    uno_Interface *made = NULL, *context = NULL;
    void *arguments[] = {&context};
    if (!call(factory, &factory_interface, CREATE_INSTANCE, &made, arguments))
        made = NULL;
    factory->release(factory);
    return made;
}

/* ---- Values -------------------------------------------------------------------------------------------------- */

static void put_void(uno_Any *any) {
    uno_any_construct(any, NULL, NULL, NULL);
}

static void put_number(uno_Any *any, double number) {
    any->pType = type_of(typelib_TypeClass_DOUBLE, "double");
    any->pData = &any->pReserved;
    memcpy(any->pData, &number, sizeof number);
}

static void put_text(uno_Any *any, const wchar_t *text) {
    size_t length = wcslen(text);
    rtl_uString *string = rtl_uString_alloc((sal_Int32)length);
    memcpy(string->buffer, text, length * sizeof *text);
    any->pType = type_of(typelib_TypeClass_STRING, "string");
    any->pReserved = string;
    any->pData = &any->pReserved;
}

static uno_Sequence *new_sequence(sal_Int32 count, size_t element) {
    uno_Sequence *sequence = rtl_allocateMemory(SAL_SEQUENCE_HEADER_SIZE + (size_t)count * element);
    sequence->nRefCount = 1;
    sequence->nElements = count;
    return sequence;
}

/* One argument: NULL is left out, "#8.45" a number, L"..." text; a table's cells have | between columns, ; between
 * rows. */
static void put_argument(uno_Any *any, const wchar_t *text) {
    if (text == NULL) {
        put_void(any);
    } else if (text[0] == L'#') {
        put_number(any, wcstod(text + 1, NULL));
    } else if (text[0] == L'{') {
        wchar_t copy[400];
        wcscpy(copy, text + 1);
        sal_Int32 rows = 1, columns = 1;
        for (wchar_t *p = copy; *p != L'\0'; p++) {
            rows += *p == L';';
            columns += *p == L'|' && rows == 1;
        }
        uno_Sequence *table = new_sequence(rows, sizeof(void *));
        wchar_t *p = copy;
        for (sal_Int32 row = 0; row < rows; row++) {
            uno_Sequence *cells = new_sequence(columns, sizeof(uno_Any));
            ((uno_Sequence **)(void *)table->elements)[row] = cells;
            for (sal_Int32 column = 0; column < columns; column++) {
                wchar_t *end = p + wcscspn(p, L"|;");
                *end = L'\0';
                put_argument(&((uno_Any *)(void *)cells->elements)[column], p);
                p = end + 1;
            }
        }
        any->pType = type_of(typelib_TypeClass_SEQUENCE, "[][]any");
        any->pReserved = table;
        any->pData = &any->pReserved;
    } else {
        put_text(any, text);
    }
}

/* Writes a result down as put_argument() reads it; an error is "error 519". */
static void describe(const uno_Any *any, char *out, size_t room) {
    if (any->pType->eTypeClass == typelib_TypeClass_DOUBLE) {
        uint64_t bits;
        double number;
        memcpy(&bits, any->pData, sizeof bits);
        memcpy(&number, any->pData, sizeof number);
        if (bits >> 32 == 0x7FF80000)
            snprintf(out, room, "error %u", (unsigned)bits);
        else
            snprintf(out, room, "%.15g", number);
        return;
    }
    if (any->pType->eTypeClass == typelib_TypeClass_STRING) {
        const rtl_uString *string = *(rtl_uString **)any->pData;
        size_t i = 0;
        for (; i < (size_t)string->length && i + 1 < room; i++)
            out[i] = (char)string->buffer[i]; /* the expected texts are ASCII */
        out[i] = '\0';
        return;
    }
    assert_int_equal(any->pType->eTypeClass, typelib_TypeClass_SEQUENCE);
    const uno_Sequence *table = *(uno_Sequence **)any->pData;
    bool numbers = rtl_ustr_ascii_compare_WithLength(any->pType->pTypeName->buffer, any->pType->pTypeName->length,
                                                     "[][]double") == 0;
    type_reference number_type = *typelib_static_type_getByTypeClass(typelib_TypeClass_DOUBLE);
    out[0] = '\0';
    for (sal_Int32 row = 0; row < table->nElements; row++) {
        const uno_Sequence *cells = ((uno_Sequence *const *)(const void *)table->elements)[row];
        for (sal_Int32 column = 0; column < cells->nElements; column++) {
            uno_Any cell = {number_type, NULL, NULL};
            if (numbers)
                cell.pData = (void *)(uintptr_t)&((const double *)(const void *)cells->elements)[column];
            size_t used = strlen(out);
            snprintf(out + used, room - used, "%s", row + column == 0 ? "{" : column == 0 ? ";" : "|");
            used = strlen(out);
            describe(numbers ? &cell : &((const uno_Any *)(const void *)cells->elements)[column], out + used,
                     room - used);
        }
    }
}

/* ---- Every function ------------------------------------------------------------------------------------------ */

typedef struct function_case {
    int position;
    const char *wanted;
    const wchar_t *arguments[LKJ_MAX_ARGUMENTS];
} function_case;

#define CASE(method, wanted, ...)                                                                                      \
    {                                                                                                                  \
        METHOD_##method, wanted, {                                                                                     \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
    }

/* Figures of the Laporan Kinerja 2024 and the contract's; each function at least once, and each way in and out. */
static const function_case cases[] = {
    CASE(capaian, "149.940828402367", L"#8.45", L"#12.67"),
    CASE(capaian, "149.940828402367", L"8,45%", L"12,67%"),
    CASE(capaian, "88.9545454545455", L"66 Indeks", L"58,71 Indeks"),
    CASE(capaian, "error 519", L"8.45", L"#12.67"),
    CASE(capaian, "error 532", L"#0", L"#1"),
    CASE(capaian, "error 511", L"#1"),
    CASE(capaian, "error 502", L"#1", L"#1", L"datar"),
    CASE(capaian, "-", L"-", L"#1"),
    CASE(capaian, "", L"", L"#1"),
    CASE(capaian, "{150|error 519;|100", L"{#10|x;|#5", L"{#15|#1;#1|#5"),
    CASE(capaian, "{50;200", L"#2", L"{#1;#4"),
    CASE(serapan, "89.1668694906297", L"12.465.264.644,25", L"11.114.886.257,00"),
    CASE(persentase, "12.6760563380282", L"#9", L"#71"),
    CASE(kemajuan, "4036.36363636364", L"#4.44", L"#0.11"),
    CASE(banding, "50", L"#1", L"#2"),
    CASE(perubahan, "50", L"#2", L"#3"),
    CASE(tren, "Membaik", L"#2", L"#3", L"naik"),
    CASE(ratacapaian, "124.97", L"{#149.94|#100"),
    CASE(ratabobot, "3", L"{#1;#4", L"{#1;#2"),
    CASE(akumulasi, "6", L"{#1|#2|#3"),
    CASE(efisiensi, "60.71", L"149,94%", L"89,23%"),
    CASE(efisiensipmk, "20", L"#100", L"#100", L"#80"),
    CASE(nilaiefisiensi, "75", L"#10"),
    CASE(kategori, "Sangat Tinggi", L"#149.94"),
    CASE(kategori, "Cukup", L"#5", L"{#0|Kurang;#3|Cukup;#9|Baik"),
    CASE(kategori, "error 32767", L"#-1", L"{#0|Kurang;#3|Cukup"),
    CASE(angka, "119998800", L"Rp. 119.998.800,00"),
    CASE(satuan, "Org/ Bln", L"67 Org/ Bln"),
    CASE(bulatkan, "1.01", L"#1.005"),
    CASE(formatangka, "12.465.264.644,25", L"#12465264644.25"),
    CASE(persen, "149,94%", L"#149.9408284"),
    CASE(rupiah, "Rp12.465.264.644", L"#12465264644"),
    CASE(terbilang, "minus dua belas koma lima", L"-12,5"),
    CASE(terbilang,
         "sembilan belas miliar lima ratus sebelas juta tujuh ratus tujuh puluh tiga ribu enam ratus empat puluh koma "
         "dua lima",
         L"19.511.773.640,25"),
    CASE(periksa, "Tidak sesuai: tertulis 168,04; seharusnya 168,93", L"#7.5", L"#12.67", L"168,04%"),
    CASE(periksa, "Sesuai (dipotong)", L"#5.77", L"#7.25", L"125,64"),
    CASE(periksajumlah, "Sesuai", L"#6", L"{#1|#2|#3"),
    CASE(periksarerata, "Sesuai", L"124,97", L"{#149.94|#100"),
    CASE(periksakategori, "Sesuai", L"#149.94", L"Sangat Tinggi"),
    CASE(bacaterbilang, "12.05", L"dua belas koma nol lima"),
    CASE(periksaterbilang, "Tidak sesuai: tertulis lima puluh; seharusnya lima belas", L"#15", L"lima puluh"),
    CASE(periksakalimat, "Sesuai", L"Realisasi sebesar 90 persen melampaui target 80 persen.", L"Cakupan layanan",
         L"80%", L"90%"),
    CASE(lkjversi, LKJ_VERSION, NULL),
};

/* Calls a case; false if it threw. */
static bool call_case(uno_Interface *calc, const function_case *c, uno_Any *result) {
    uno_Any anys[LKJ_MAX_ARGUMENTS];
    void *arguments[LKJ_MAX_ARGUMENTS];
    for (int i = 0; i < LKJ_MAX_ARGUMENTS; i++) {
        put_argument(&anys[i], c->arguments[i]);
        arguments[i] = &anys[i];
    }
    bool good = call(calc, &fungsi, c->position, result, arguments);
    for (int i = 0; i < LKJ_MAX_ARGUMENTS; i++)
        uno_any_destruct(&anys[i], NULL);
    return good;
}

static void test_case(void **state) {
    const function_case *c = *state;
    uno_Interface *calc = new_calc();
    uno_Any result;
    assert_true(call_case(calc, c, &result));
    char got[400];
    describe(&result, got, sizeof got);
    assert_string_equal(got, c->wanted);
    uno_any_destruct(&result, NULL);
    calc->release(calc);
}

/* A sentence is too long and too free for the table: it must say what stands between the bars. */
static const function_case sentences[] = {
    CASE(narasi, "Persentase koperasi aktif|149,94 persen|Sangat Tinggi", L"Persentase koperasi aktif", L"#2024",
         L"8,45%", L"12,67%"),
    CASE(narasitren, "2023|turun 1,4 poin persen|8,1 persen|membaik", L"Angka kemiskinan", L"#2023", L"9,5%", L"#2024",
         L"8,1%", L"", L"turun"),
    CASE(narasikemajuan, "2026|40 persen|75,00 persen", L"Persentase koperasi sehat", L"#2024", L"30%", L"#2026",
         L"40%"),
    CASE(narasibanding, "rata-rata nasional|lebih tinggi 4,5", L"Indeks layanan", L"#2024", L"85,2",
         L"rata-rata nasional", L"80,7"),
    CASE(narasirata, "2 nilai|124,97 persen|149,94 persen", L"capaian kinerja sasaran", L"{#149.94|#100"),
    CASE(narasiserapan, "Rp200 juta|75,00 persen|Rp50 juta", L"Program Penunjang", L"Rp200 juta", L"Rp150 juta"),
    CASE(narasiefisiensi, "149,94 persen|60,71 persen|efisien", L"sasaran strategis", L"#149.94", L"#89.23"),
};

static void says(const char *got, const char *pieces) {
    char wanted[256];
    snprintf(wanted, sizeof wanted, "%s", pieces);
    for (char *piece = strtok(wanted, "|"); piece != NULL; piece = strtok(NULL, "|"))
        if (strstr(got, piece) == NULL)
            fail_msg("\"%s\" is not in: %s", piece, got);
}

static void test_sentences(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(sentences); i++) {
        uno_Any result;
        char got[1600];
        assert_true(call_case(calc, &sentences[i], &result));
        describe(&result, got, sizeof got);
        says(got, sentences[i].wanted);
        uno_any_destruct(&result, NULL);
    }
    calc->release(calc);
}

static bool has_case(int position) {
    for (int i = 0; i < LENGTH(cases); i++)
        if (cases[i].position == position)
            return true;
    for (int i = 0; i < LENGTH(sentences); i++)
        if (sentences[i].position == position)
            return true;
    return false;
}

/* No function of the IDL may be missing above. */
static void test_all_functions(void **state) {
    (void)state;
    for (int position = METHOD_capaian; position < METHOD_END; position++)
        if (!has_case(position))
            fail_msg("no case for the method at position %d", position);
}

/* UTF-16 in and out: what is beyond the first plane, and half of it alone, which is not Unicode but comes in cells. */
static void test_utf16(void **state) {
    (void)state;
    static const wchar_t texts[][8] = {L"a\u00B2\u20AC", L"x\xD83D\xDE00", L"x\xD83D", L"x\xDE00\xD83Dy"};
    static const wchar_t before[] = L"Tidak terbaca: ";
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(texts); i++) {
        const function_case c = CASE(periksa, NULL, L"#1", L"#1", texts[i]);
        uno_Any result;
        assert_true(call_case(calc, &c, &result));
        assert_int_equal(result.pType->eTypeClass, typelib_TypeClass_STRING);
        const rtl_uString *string = *(rtl_uString **)result.pData;
        assert_int_equal(string->length, wcslen(before) + wcslen(texts[i]));
        assert_memory_equal(string->buffer, before, wcslen(before) * sizeof(wchar_t));
        assert_memory_equal(string->buffer + wcslen(before), texts[i], wcslen(texts[i]) * sizeof(wchar_t));
        uno_any_destruct(&result, NULL);
    }
    calc->release(calc);
}

/* ---- The rest ------------------------------------------------------------------------------------------------ */

static void test_environment(void **state) {
    (void)state;
    get_environment_function *get_environment;
    FARPROC found = entry("component_getImplementationEnvironment");
    memcpy(&get_environment, &found, sizeof get_environment);
    const char *name = NULL;
    uno_Environment *environment = NULL;
    get_environment(&name, &environment);
    assert_string_equal(name, UNO_LB_UNO);
    assert_null(environment);
}

static void test_factory(void **state) {
    (void)state;
    assert_null(get_factory()("org.example.Other", NULL, NULL));
    uno_Interface *factory = get_factory()("id.lkj.Calc.impl", NULL, NULL);
    assert_non_null(factory);
    uno_Interface *same = query(factory, "com.sun.star.lang.XSingleComponentFactory");
    assert_ptr_equal(same, factory);
    same->release(same);

    /* With arguments: refused, as an exception. */
    uno_Sequence *given = new_sequence(1, sizeof(uno_Any));
    put_number((uno_Any *)(void *)given->elements, 1);
    uno_Interface *made = NULL, *context = NULL;
    void *arguments[] = {&given, &context};
    assert_false(call(factory, &factory_interface, CREATE_INSTANCE_WITH_ARGUMENTS, &made, arguments));
    assert_string_equal(thrown, "com.sun.star.lang.IllegalArgumentException");
    uno_any_destruct((uno_Any *)(void *)given->elements, NULL);
    rtl_freeMemory(given);
    factory->release(factory);
}

static void test_interfaces(void **state) {
    (void)state;
    static const char *const known[] = {"com.sun.star.uno.XInterface", "id.lkj.XFungsi",
                                        "com.sun.star.lang.XTypeProvider", "com.sun.star.lang.XServiceInfo"};
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(known); i++) {
        uno_Interface *found = query(calc, known[i]);
        assert_ptr_equal(found, calc);
        found->release(found);
    }
    assert_null(query(calc, stranger.name));
    double unused;
    assert_false(call(calc, &stranger, 3, &unused, NULL));
    assert_string_equal(thrown, "com.sun.star.uno.RuntimeException");
    assert_false(call(calc, &fungsi, METHOD_END, &unused, NULL));
    assert_string_equal(thrown, "com.sun.star.uno.RuntimeException");

    uno_Sequence *types = NULL;
    assert_true(call(calc, &provider, GET_TYPES, &types, NULL));
    assert_int_equal(types->nElements, 3);
    for (sal_Int32 i = 0; i < types->nElements; i++)
        typelib_typedescriptionreference_release(((type_reference *)(void *)types->elements)[i]);
    rtl_freeMemory(types);

    rtl_uString *service = ascii("id.lkj.Calc");
    void *arguments[] = {&service};
    sal_Bool supported = sal_False;
    assert_true(call(calc, &service_info, SUPPORTS_SERVICE, &supported, arguments));
    assert_int_equal(supported, sal_True);
    rtl_uString_release(service);
    calc->release(calc);
}

static long blocks_after_all_cases(void) {
    uno_Interface *calc = new_calc();
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any result;
        assert_true(call_case(calc, &cases[i], &result));
        uno_any_destruct(&result, NULL);
    }
    calc->release(calc);
    return pengganti_blocks();
}

static void test_nothing_leaks(void **state) {
    (void)state;
    long blocks = blocks_after_all_cases();
    long references = pengganti_type_references();
    for (int i = 0; i < 10; i++)
        assert_int_equal(blocks_after_all_cases(), blocks);
    assert_int_equal(pengganti_type_references(), references);
}

/* Each allocation of a call fails once: an exception, and nothing is left behind. */
static void test_no_memory(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    int thrown_count = 0;
    for (int i = 0; i < LENGTH(cases); i++) {
        uno_Any anys[LKJ_MAX_ARGUMENTS];
        void *arguments[LKJ_MAX_ARGUMENTS];
        for (int k = 0; k < LKJ_MAX_ARGUMENTS; k++) {
            put_argument(&anys[k], cases[i].arguments[k]);
            arguments[k] = &anys[k];
        }
        bool good = false;
        for (long nth = 1; !good; nth++) {
            assert_true(nth < 1000);
            long blocks = pengganti_blocks();
            uno_Any result;
            pengganti_fail_at(nth);
            good = call(calc, &fungsi, cases[i].position, &result, arguments);
            pengganti_fail_at(0);
            if (good) {
                uno_any_destruct(&result, NULL);
            } else {
                thrown_count++;
                assert_string_equal(thrown, "com.sun.star.uno.RuntimeException");
            }
            assert_int_equal(pengganti_blocks(), blocks);
        }
        for (int k = 0; k < LKJ_MAX_ARGUMENTS; k++)
            uno_any_destruct(&anys[k], NULL);
    }
    assert_true(thrown_count > 20);
    calc->release(calc);

    pengganti_fail_at(1);
    assert_null(get_factory()("id.lkj.Calc.impl", NULL, NULL));
    pengganti_fail_at(2);
    assert_null(new_calc());
    pengganti_fail_at(0);
}

/* The stand-ins are for one thread; what the module counts itself is for any. */
static DWORD WINAPI hold_and_let_go(void *data) {
    uno_Interface *calc = data;
    for (int round = 0; round < 100000; round++) {
        calc->acquire(calc);
        calc->release(calc);
    }
    return 0;
}

static void test_threads(void **state) {
    (void)state;
    uno_Interface *calc = new_calc();
    HANDLE threads[4];
    for (int i = 0; i < LENGTH(threads); i++) {
        threads[i] = CreateThread(NULL, 0, hold_and_let_go, calc, 0, NULL);
        assert_non_null(threads[i]);
    }
    WaitForMultipleObjects(LENGTH(threads), threads, TRUE, INFINITE);
    long blocks = pengganti_blocks();
    calc->release(calc);
    assert_int_equal(pengganti_blocks(), blocks - 1); /* the last reference frees it, no earlier and no later one */
}

/* ASLR: the module also works where its preferred address is taken. */
static void test_other_address(void **state) {
    (void)state;
    const IMAGE_DOS_HEADER *dos = (const void *)module;
    const IMAGE_NT_HEADERS64 *headers = (const void *)((const char *)module + dos->e_lfanew);
    assert_int_equal(headers->FileHeader.Characteristics & IMAGE_FILE_RELOCS_STRIPPED, 0);
    assert_int_not_equal((uintptr_t)module, 0x180000000u); /* taken by main() */
}

int main(int argc, char **argv) {
    module_path = argc > 1 ? argv[1] : "lkj.dll";
    /* The preferred address of a library of ours (ld's), so that the loader must move it. */
    void *taken = VirtualAlloc((void *)(uintptr_t)0x180000000u, 1 << 20, MEM_RESERVE, PAGE_NOACCESS);
    module = LoadLibraryA(module_path);
    if (module == NULL) {
        printf("Bail out! %s cannot be loaded: error %lu\n", module_path, GetLastError());
        return 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_environment),   cmocka_unit_test(test_factory),   cmocka_unit_test(test_interfaces),
        cmocka_unit_test(test_all_functions), cmocka_unit_test(test_sentences), cmocka_unit_test(test_utf16),
        cmocka_unit_test(test_nothing_leaks), cmocka_unit_test(test_no_memory), cmocka_unit_test(test_threads),
        cmocka_unit_test(test_other_address),
    };
    static char names[LENGTH(cases)][600];
    static struct CMUnitTest functions[LENGTH(cases)];
    for (int i = 0; i < LENGTH(cases); i++) {
        snprintf(names[i], sizeof names[i], "function at %d: %s", cases[i].position, cases[i].wanted);
        functions[i] = (struct CMUnitTest){names[i], test_case, NULL, NULL, (void *)(uintptr_t)&cases[i]};
    }
    int failed = cmocka_run_group_tests_name("muat", tests, NULL, NULL) +
                 cmocka_run_group_tests_name("muat: functions", functions, NULL, NULL);
    VirtualFree(taken, 0, MEM_RELEASE);
    return failed != 0;
}
