/* SPDX-License-Identifier: MPL-2.0 */
#include "returned.h"

#include <stdio.h>
#include <stdlib.h>

static const char MANIFEST[] = "META-INF/manifest.xml";

#define UCB "com.sun.star.ucb.XSimpleFileAccess::"

const char *rt_state_text(rt_state state) {
    static const char *const texts[RT_STATES] = {
        [RT_MERGED] = "digabung",
        [RT_UNCHANGED] = "digabung sebelumnya, berkas tidak berubah sejak itu",
        [RT_NOT_OURS] = "tidak digabung: bukan buku kerja bidang",
        [RT_OTHER_AGENCY] = "tidak digabung: instansi lain",
        [RT_OTHER_YEAR] = "tidak digabung: tahun lain",
        [RT_UNKNOWN_UNIT] = "tidak digabung: unit ini tidak ada di Identitas induk",
        [RT_TWO_FILES] = "tidak digabung: lebih dari satu berkas untuk unit ini; sisakan satu",
        [RT_OLDER] = "tidak digabung: lebih lama daripada yang sudah digabung",
        [RT_LOCKED] = "tidak digabung: sedang dibuka seseorang (ada berkas kunci)",
        [RT_BROKEN] = "tidak digabung: tidak dapat dibuka",
        [RT_NOT_READ] = "belum dibaca: dihentikan; jalankan lagi untuk meneruskan",
    };
    return texts[state];
}

/* ---- The folder ---- */

/* com.sun.star.util.DateTime */
typedef struct date_time {
    sal_uInt32 nanoseconds;
    sal_uInt16 seconds, minutes, hours, day, month;
    sal_Int16 year;
    sal_Bool utc;
} date_time;

static const char *time_text(cuno_scope *scope, const date_time *t) {
    char *text = cuno_memory(scope, 64);
    if (text == NULL || t == NULL || t->year <= 0)
        return "";
    snprintf(text, 64, "%04d-%02d-%02d %02d:%02d:%02d", t->year, t->month, t->day, t->hours, t->minutes, t->seconds);
    return text;
}

static const char *stamp_of(cuno_scope *scope, uno_Interface *files, const char *url, const char **time) {
    const date_time *t = cuno_call(scope, files, UCB "getDateTimeModified", url).structure;
    *time = time_text(scope, t);
    char size[24];
    snprintf(size, sizeof size, " %ld", (long)cuno_call(scope, files, UCB "getSize", url).number);
    return rt_join(scope, *time, size, NULL);
}

static bool is_workbook(cuno_scope *scope, const char *url) {
    const char *ending = rt_ending(scope, url), *name = strrchr(url, '/');
    /* Not what an office keeps beside a file, nor the summary of Sebar. */
    bool ours = name != NULL && strncmp(name, "/ringkasan-sebar", 16) != 0 && name[1] != '.' && name[1] != '~' &&
                strncmp(name, "/%7E", 4) != 0;
    return ours && (strcmp(ending, "ods") == 0 || strcmp(ending, "xlsx") == 0);
}

static int by_url(const void *a, const void *b) {
    return strcmp(((const rt_file *)a)->url, ((const rt_file *)b)->url);
}

enum { MOST_FILES = 20000 };

static void add_folder(cuno_scope *scope, uno_Interface *files, const char *folder, bool deeper, rt_folder_list *list) {
    uno_Sequence *urls = cuno_call(scope, files, UCB "getFolderContents", folder, deeper).sequence;
    for (int i = 0; i < cuno_length(urls) && !scope->failed && list->count < MOST_FILES; i++) {
        const char *url = cuno_string_at(scope, urls, i);
        if (is_workbook(scope, url))
            list->at[list->count++] = (rt_file){.url = url,
                                                .name = rt_name_of(scope, url),
                                                .stamp = "",
                                                .saved = "",
                                                .unit = "",
                                                .state = RT_NOT_READ,
                                                .detail = ""};
        else if (deeper && cuno_call(scope, files, UCB "isFolder", url).boolean)
            add_folder(scope, files, url, false, list);
    }
}

rt_folder_list rt_list_folder(cuno_scope *scope, uno_Interface *files, const char *folder) {
    rt_folder_list list = {cuno_memory(scope, MOST_FILES * sizeof(rt_file)), 0};
    if (list.at == NULL)
        return list;
    add_folder(scope, files, folder, true, &list);
    if (cuno_forgive(scope))
        cuno_fail(scope, "Folder ini tidak dapat dibaca: %s", folder);
    qsort(list.at, list.count, sizeof *list.at, by_url);
    for (size_t i = 0; i < list.count && !scope->failed; i++) {
        list.at[i].stamp = stamp_of(scope, files, list.at[i].url, &list.at[i].saved);
        if (cuno_forgive(scope))
            list.at[i].stamp = "";
    }
    return list;
}

/* LibreOffice: .~lock.NAME#, Excel: ~$NAME. */
bool rt_is_locked(cuno_scope *scope, uno_Interface *files, const char *url) {
    const char *folder = rt_folder(scope, url), *name = url + strlen(folder);
    bool locked = rt_exists(scope, files, rt_join(scope, folder, ".~lock.", name, "%23", NULL)) ||
                  rt_exists(scope, files, rt_join(scope, folder, "~$", name, NULL));
    return !cuno_forgive(scope) && locked;
}

/* ---- Looking a file over ---- */

static rt_verdict scan_entry(cuno_scope *scope, uno_Interface *zip, const char *name, rt_scan *scan) {
    cuno_scope own;
    rt_stream stream;
    cuno_begin(&own, scope->context);
    rt_stream_begin(&stream, &own, rt_named(&own, zip, name));
    rt_verdict verdict = own.failed ? RT_SCAN_DAMAGED : rt_scan_entry(scan, name, rt_stream_read, &stream);
    rt_stream_end(&stream);
    cuno_end(&own);
    return verdict;
}

static rt_verdict scan_zip(cuno_scope *scope, uno_Interface *files, uno_Interface *zip, const char *url) {
    rt_scan scan;
    rt_verdict verdict = RT_SCAN_OK;
    rt_scan_begin(&scan, cuno_call(scope, files, UCB "getSize", url).number);
    uno_Sequence *names = cuno_call(scope, zip, "com.sun.star.container.XNameAccess::getElementNames").sequence;
    if (cuno_length(names) > RT_SCAN_ENTRIES)
        return RT_SCAN_TOO_MANY;
    if (rt_has(scope, zip, MANIFEST)) /* first: it says whether the others are encrypted */
        verdict = scan_entry(scope, zip, MANIFEST, &scan);
    for (int i = 0; i < cuno_length(names) && verdict == RT_SCAN_OK; i++) {
        const char *name = cuno_string_at(scope, names, i);
        size_t length = strlen(name);
        if (length > 0 && name[length - 1] != '/' && strcmp(name, MANIFEST) != 0)
            verdict = scan_entry(scope, zip, name, &scan);
    }
    return cuno_forgive(scope) ? RT_SCAN_DAMAGED : verdict;
}

/* The filter that fits what is inside, whatever the file is called; NULL if it is neither kind of workbook. Told the
 * office, so that it does not guess: a web page named .ods would be opened as one, with all that it links to. */
static const char *filter_for(cuno_scope *scope, uno_Interface *zip) {
    if (rt_has(scope, zip, "content.xml") && !rt_has(scope, zip, "[Content_Types].xml"))
        return "calc8";
    return rt_has(scope, zip, "xl/workbook.xml") && !rt_has(scope, zip, "content.xml") ? "Calc MS Excel 2007 XML"
                                                                                       : NULL;
}

static uno_Interface *refuse(rt_file *file, rt_state state, const char *detail) {
    file->state = state;
    file->detail = detail;
    return NULL;
}

uno_Interface *rt_open_returned(cuno_scope *scope, uno_Interface *files, rt_file *file) {
    if (rt_is_locked(scope, files, file->url))
        return refuse(file, RT_LOCKED, "");
    const char *filter = NULL;
    cuno_scope own; /* the ZIP lets go of the file before it is loaded */
    cuno_begin(&own, scope->context);
    uno_Interface *zip = rt_zip(&own, file->url);
    rt_verdict verdict = zip == NULL ? RT_SCAN_DAMAGED : scan_zip(&own, files, zip, file->url);
    if (zip != NULL && verdict == RT_SCAN_OK)
        filter = filter_for(&own, zip);
    cuno_end(&own);
    if (zip == NULL)
        return refuse(file, RT_BROKEN, "bukan berkas .ods atau .xlsx, bersandi, atau rusak");
    if (verdict != RT_SCAN_OK)
        return refuse(file, RT_BROKEN, rt_verdict_text(verdict));
    if (filter == NULL)
        return refuse(file, RT_NOT_OURS, "isinya bukan .ods atau .xlsx");
    uno_Interface *document = rt_open(scope, file->url, filter);
    return document != NULL ? document : refuse(file, RT_BROKEN, "berkas rusak");
}

const char *rt_saved_time(cuno_scope *scope, uno_Interface *document) {
    uno_Interface *properties =
        cuno_call(scope, document, "com.sun.star.document.XDocumentPropertiesSupplier::getDocumentProperties").object;
    const date_time *t =
        cuno_call(scope, properties, "com.sun.star.document.XDocumentProperties::ModificationDate").structure;
    const char *text = scope->failed ? "" : time_text(scope, t);
    return cuno_forgive(scope) ? "" : text;
}
