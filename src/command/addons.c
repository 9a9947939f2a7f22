/* SPDX-License-Identifier: MPL-2.0
 *
 * addons.c - prints Addons.xcu, the menu LKJ and its toolbar, from the rows of commands.h.
 *
 * 1. One top-level menu "LK~J" (the L of LKJ belongs to ~Lembar) in Calc and in Writer; each entry only where its
 *    command can run. One that could run there but cannot now is greyed by handler.c.
 * 2. Titles in English and, in an Indonesian office, in Indonesian.
 * 3. The toolbar takes its name and place from CalcWindowState.xcu and WriterWindowState.xcu.
 */
#include <stdbool.h>
#include <stdio.h>

#include "commands.h"

typedef struct entry {
    const char *command;
    unsigned where;
    bool bar;
    const char *id, *en;
} entry;

#define ENTRY(command, where, bar, function, id, en) {command, where, bar, id, en},
static const entry entries[] = {COMMANDS(ENTRY)};
enum { ENTRY_COUNT = sizeof entries / sizeof entries[0] };

static const char *context(unsigned where) {
    static const char *const names[] = {"", "com.sun.star.sheet.SpreadsheetDocument", "com.sun.star.text.TextDocument",
                                        "com.sun.star.sheet.SpreadsheetDocument,com.sun.star.text.TextDocument"};
    return names[where];
}

static void print_escaped(const char *text) {
    for (; *text; text++) {
        if (*text == '&')
            fputs("&amp;", stdout);
        else if (*text == '<')
            fputs("&lt;", stdout);
        else
            putchar(*text);
    }
}

static void print_property(const char *name, const char *value) {
    printf("<prop oor:name=\"%s\" oor:type=\"xs:string\"><value>", name);
    print_escaped(value);
    puts("</value></prop>");
}

static void print_entry(const entry *e, int number) {
    printf("<node oor:name=\"M%02d\" oor:op=\"replace\">\n", number);
    print_property("Context", context(e->where));
    fputs("<prop oor:name=\"URL\" oor:type=\"xs:string\"><value>id.lkj:", stdout);
    print_escaped(e->command);
    fputs("</value></prop>\n<prop oor:name=\"Title\" oor:type=\"xs:string\"><value xml:lang=\"en-US\">", stdout);
    print_escaped(e->en);
    fputs("</value><value xml:lang=\"id\">", stdout);
    print_escaped(e->id);
    puts("</value></prop>");
    print_property("Target", "_self");
    puts("</node>");
}

static void print_entries(bool bar_only) {
    for (int i = 0; i < ENTRY_COUNT; i++)
        if (entries[i].bar || !bar_only)
            print_entry(&entries[i], i + 1);
}

int main(void) {
    puts("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<!-- SPDX-License-Identifier: MPL-2.0 -->\n"
         "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
         "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"Addons\" oor:package=\"org.openoffice.Office\">\n"
         "<node oor:name=\"AddonUI\">\n"
         "<node oor:name=\"OfficeMenuBar\"><node oor:name=\"id.lkj.menu\" oor:op=\"replace\">");
    print_property("Context", context(COMMAND_CALC | COMMAND_WRITER));
    print_property("Title", "LK~J");
    puts("<node oor:name=\"Submenu\">");
    print_entries(false);
    puts("</node></node></node>\n<node oor:name=\"OfficeToolBar\"><node oor:name=\"id.lkj.bar\" oor:op=\"replace\">");
    print_entries(true);
    puts("</node></node>\n</node>\n</oor:component-data>");
    return ferror(stdout) != 0;
}
