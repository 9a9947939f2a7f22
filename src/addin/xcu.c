/* SPDX-License-Identifier: MPL-2.0
 *
 * xcu.c - prints what is generated from the table of functions:
 *
 *   xcu             CalcAddIns.xcu, Calc's own description of an add-in's functions
 *   xcu --readme    the function reference of README.md, in English
 *
 * In CalcAddIns.xcu the display name is given in en-US only: a localized one would make the English name unknown in
 * that language. CompatibilityName is the same; without it the functions are #NAME? where "Use English function names"
 * is on, and .xls files lose them. To Calc every argument of an add-in is optional, and its function wizard shows no
 * difference, so each description begins with a word that says it.
 */
#include <stdio.h>
#include <string.h>

#include "addin.h"

#define FUNCTION(method) &addin_##method,
static const addin_function *const functions[] = {ADDIN_FUNCTIONS(FUNCTION)};
enum { FUNCTION_COUNT = sizeof functions / sizeof functions[0] };

/* ---- CalcAddIns.xcu ------------------------------------------------------------------------------------------ */

static void print_escaped(const char *text) {
    for (; *text; text++) {
        switch (*text) {
        case '<':
            fputs("&lt;", stdout);
            break;
        case '>':
            fputs("&gt;", stdout);
            break;
        case '&':
            fputs("&amp;", stdout);
            break;
        default:
            putchar(*text);
        }
    }
}

static void print_value(const char *language, const char *mark, const char *text) {
    printf("<value xml:lang=\"%s\">%s", language, mark);
    print_escaped(text);
    fputs("</value>", stdout);
}

static void print_name(const char *property, const char *name) {
    printf("<prop oor:name=\"%s\">", property);
    print_value("en-US", "", name);
    puts("</prop>");
}

/* UNOIDL allows no underscore in a parameter's name: target_akhir is targetAkhir there. */
static void print_idl_name(const char *name) {
    for (; *name; name++)
        putchar(*name == '_' && name[1] ? *++name - 'a' + 'A' : *name);
}

static void print_description(const char *en_mark, const char *en, const char *id_mark, const char *id) {
    fputs("<prop oor:name=\"Description\">", stdout);
    print_value("en-US", en_mark, en);
    print_value("id", id_mark, id);
    puts("</prop>");
}

static void print_xcu(void) {
    puts(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- Generated from the table of functions. -->\n"
        "<oor:component-data xmlns:oor=\"http://openoffice.org/2001/registry\" "
        "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" oor:name=\"CalcAddIns\" oor:package=\"org.openoffice.Office\">\n"
        "<node oor:name=\"AddInInfo\">\n"
        "<node oor:name=\"id.lkj.Calc\" oor:op=\"replace\">\n"
        "<node oor:name=\"AddInFunctions\">");
    for (int i = 0; i < FUNCTION_COUNT; i++) {
        const addin_function *function = functions[i];
        printf("<node oor:name=\"%s\" oor:op=\"replace\">\n", function->method);
        print_name("DisplayName", function->name);
        print_description("", function->en, "", function->id);
        puts("<prop oor:name=\"Category\"><value>Add-In</value></prop>");
        print_name("CompatibilityName", function->name);
        puts("<node oor:name=\"Parameters\">");
        for (const addin_argument *argument = function->arguments; argument->name; argument++) {
            fputs("<node oor:name=\"", stdout);
            print_idl_name(argument->name);
            puts("\" oor:op=\"replace\">");
            print_name("DisplayName", argument->name);
            print_description(argument->required ? "(required) " : "(optional) ", argument->en,
                              argument->required ? "(wajib) " : "(opsional) ", argument->id);
            puts("</node>");
        }
        puts("</node>\n</node>");
    }
    puts("</node>\n</node>\n</node>\n</oor:component-data>");
}

/* ---- README.md ----------------------------------------------------------------------------------------------- */

static void print_markdown(const char *text) {
    for (; *text; text++) {
        if (strchr("|*_<>[]", *text))
            putchar('\\');
        putchar(*text);
    }
}

static const char *kind_words(addin_kind kind) {
    switch (kind) {
    case ADDIN_RANGE:
        return "range";
    case ADDIN_SCALE:
        return "value or scale";
    default:
        return "value";
    }
}

static void print_reference(void) {
    for (int i = 0; i < FUNCTION_COUNT; i++) {
        const addin_function *function = functions[i];
        printf("### %s\n\n`%s(", function->name, function->name);
        for (const addin_argument *argument = function->arguments; argument->name; argument++)
            printf(argument->required ? "%s%s" : "%s[%s]", argument == function->arguments ? "" : "; ", argument->name);
        puts(")`\n");
        print_markdown(function->en);
        puts("\n");
        if (!function->arguments[0].name)
            continue;
        puts("| argument | | takes | meaning |\n|---|---|---|---|");
        for (const addin_argument *argument = function->arguments; argument->name; argument++) {
            printf("| `%s` | %s | %s | ", argument->name, argument->required ? "required" : "optional",
                   kind_words(argument->kind));
            print_markdown(argument->en);
            puts(" |");
        }
        puts("");
    }
}

int main(int argc, char **argv) {
    if (argc > 1 && strcmp(argv[1], "--readme") == 0)
        print_reference();
    else
        print_xcu();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
