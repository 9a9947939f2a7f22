/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: what reads files of others in the round trip. The input is a file's XML; its first byte says in what
 * blocks it comes. That must hold:
 *
 *  1. Of a well-formed file: freezing what was frozen changes nothing and counts nothing.
 *  2. Looking a file over, and who reads whom, come to an end whatever the file is.
 *  3. A file name made of the input has letters, digits and hyphens, does not begin with a hyphen, and is of a length.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/roundtrip/filename.h"
#include "../../src/roundtrip/freeze.h"
#include "../../src/roundtrip/reads.h"
#include "../../src/roundtrip/scan.h"
#include "../roundtrip/blocks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold(bool good, const char *property) {
    if (good)
        return;
    fprintf(stderr, "SIFAT %s\n", property);
    abort();
}

static bool freeze(input in, rt_buffer *out, rt_frozen *frozen) {
    rt_names names = {0};
    input again = in;
    bool good = rt_freeze_look(read_block, &in, &names) == RT_FREEZE_OK &&
                rt_freeze_write(read_block, &again, &names, NULL, NULL, write_block, out, frozen) == RT_FREEZE_OK;
    rt_names_free(&names);
    return good;
}

static long counted(const rt_frozen *f) {
    return f->cells + f->names + f->formats + f->validity;
}

/* Whether every tag that is opened is closed by its own name, and no cell lies in another. */
static bool is_nested(input in) {
    enum { DEPTH = 64, NAME = 48 };
    static char open[DEPTH][NAME];
    rt_xml xml;
    size_t depth = 0;
    bool good = true;
    rt_xml_begin(&xml, read_block, &in);
    while (good && rt_xml_next(&xml) < RT_XML_DONE) {
        size_t length = xml.name_length < NAME - 1 ? xml.name_length : NAME - 1;
        if (xml.kind == RT_XML_START) {
            for (size_t i = 0; i < depth; i++)
                good = good && !(rt_is(&xml, "table:table-cell") && strcmp(open[i], "table:table-cell") == 0);
            if ((good = good && depth < DEPTH)) {
                memcpy(open[depth], xml.name, length);
                open[depth++][length] = '\0';
            }
        } else if (xml.kind == RT_XML_END) {
            good = depth > 0 && strlen(open[depth - 1]) == length && memcmp(open[--depth], xml.name, length) == 0;
        }
    }
    good = good && depth == 0 && xml.kind == RT_XML_DONE;
    rt_xml_end(&xml);
    return good;
}

static void check_freezing(input in) {
    rt_buffer once = {0}, twice = {0};
    rt_frozen first = {0}, second = {0};
    bool nested = is_nested(in);
    if (freeze(in, &once, &first) && nested) {
        input out = {rt_text(&once), once.length, in.block, 0};
        hold(freeze(out, &twice, &second), "what was frozen can be frozen");
        hold(once.length == twice.length && (once.length == 0 || memcmp(once.at, twice.at, once.length) == 0),
             "frozen twice is frozen once");
        hold(counted(&second) == 0, "nothing is left to freeze");
    }
    rt_free(&once);
    rt_free(&twice);
    rt_free(&first.told);
    rt_free(&second.told);
}

static void check_reading(input in) {
    rt_reads reads = {.count = 0};
    rt_scan scan;
    input second = in, third = in;
    if (rt_reads_look(read_block, &in, &reads) && rt_reads_settle(read_block, &second, &reads))
        hold(reads.sheets <= reads.count, "sheets are entries");
    rt_reads_free(&reads);
    rt_scan_begin(&scan, 100);
    hold(rt_verdict_text(rt_scan_entry(&scan, "content.xml", read_block, &third)) != NULL, "a verdict has a text");
    hold(scan.cells >= 0, "cells are counted upwards");
}

static void check_name(const char *text) {
    char name[RT_NAME_ROOM];
    rt_safe_name(text, name);
    size_t length = strlen(name);
    hold(length > 0 && length <= RT_NAME_MAX && name[0] != '-' && name[length - 1] != '-' &&
             strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == length,
         "a file name is safe");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    char *text = malloc(size);
    if (text == NULL)
        return 0;
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';
    input in = {text, size - 1, (size_t)data[0] + 1, 0};
    check_freezing(in);
    check_reading(in);
    check_name(text);
    free(text);
    return 0;
}
