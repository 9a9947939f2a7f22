/* SPDX-License-Identifier: MPL-2.0
 *
 * xcu.c - prints what is generated from the table of functions:
 *
 *   xcu             CalcAddIns.xcu, Calc's own description of an add-in's functions
 *   xcu --id        the reference of examples/FUNGSI.md, in Indonesian: its contents, then the functions by group
 *   xcu --en        the same of examples/FUNCTIONS.md, in English
 *   xcu --examples  the examples, a formula and what it shows a line
 *   xcu --names     the functions' names, in lower case
 *   xcu --arguments each argument of each function
 *
 * In CalcAddIns.xcu the display name is given in en-US only: a localized one would make the English name unknown in
 * that language. CompatibilityName is the same; without it the functions are #NAME? where "Use English function names"
 * is on, and .xls files lose them. To Calc every argument of an add-in is optional: its function wizard writes
 * "(optional)", "(opsional)", behind each name. So each description begins with what holds (help.h), in other words.
 */
#include <stdio.h>
#include <string.h>

#include "help.h"

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

static void print_lower(const char *name) {
    for (; *name; name++)
        putchar(*name - 'A' + 'a');
}

/* The core's parameter of an argument, at the same place. */
static bool is_required(const lkj_function *function, const addin_help *help, const addin_argument *argument) {
    return function->parameters[argument - help->arguments].required;
}

static void print_argument(const addin_argument *argument, bool required) {
    fputs("<node oor:name=\"", stdout);
    print_idl_name(argument->name);
    puts("\" oor:op=\"replace\">");
    print_name("DisplayName", argument->name);
    print_description(required ? ADDIN_REQUIRED_EN : ADDIN_OPTIONAL_EN, argument->en,
                      required ? ADDIN_REQUIRED_ID : ADDIN_OPTIONAL_ID, argument->id);
    puts("</node>");
}

static void print_function(const lkj_function *function, const addin_help *help) {
    fputs("<node oor:name=\"", stdout);
    print_lower(function->name);
    puts("\" oor:op=\"replace\">");
    print_name("DisplayName", function->name);
    print_description("", help->en, "", help->id);
    puts("<prop oor:name=\"Category\"><value>Add-In</value></prop>");
    print_name("CompatibilityName", function->name);
    puts("<node oor:name=\"Parameters\">");
    for (const addin_argument *argument = help->arguments; argument->name; argument++)
        print_argument(argument, is_required(function, help, argument));
    puts("</node>\n</node>");
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
    for (const lkj_function *const *function = lkj_functions; *function; function++)
        print_function(*function, addin_find_help((*function)->name));
    puts("</node>\n</node>\n</node>\n</oor:component-data>");
}

/* ---- The reference ------------------------------------------------------------------------------------------- */

/* What the reference says in its language. */
typedef struct language {
    bool indonesian;
    const char *groups[ADDIN_ROOMS]; /* headings, in the order of addin_rooms */
    const char *argument_head, *example_head;
    const char *required, *optional;
    const char *value, *range, *scale, *word, *places;
} language;

static const language indonesian = {
    .indonesian = true,
    .groups = {ADDIN_GROUPS_ID},
    .argument_head = "| isian | | menerima | arti |",
    .example_head = "| contoh | hasil |",
    .required = "(wajib)",
    .optional = "(opsional)",
    .value = "nilai",
    .range = "rentang",
    .scale = "skala",
    .word = "kata",
    .places = "bilangan bulat",
};

static const language english = {
    .groups = {"Scoring", "Numbers and words", "Sentences of the report", "Checks"},
    .argument_head = "| argument | | takes | meaning |",
    .example_head = "| example | shows |",
    .required = "(required)",
    .optional = "(optional)",
    .value = "value",
    .range = "range",
    .scale = "scale",
    .word = "word",
    .places = "whole number",
};

static void print_markdown(const char *text) {
    for (; *text; text++) {
        if (strchr("|*_<>[]", *text))
            putchar('\\');
        putchar(*text);
    }
}

static const char *kind_words(const language *l, lkj_kind kind) {
    switch (kind) {
    case LKJ_TAKES_RANGE:
        return l->range;
    case LKJ_TAKES_SCALE:
        return l->scale;
    case LKJ_TAKES_WORDS:
    case LKJ_TAKES_NAME:
    case LKJ_TAKES_UNIT:
    case LKJ_TAKES_OPTION:
    case LKJ_TAKES_POLARITAS:
        return l->word;
    case LKJ_TAKES_YEAR:
    case LKJ_TAKES_PLACES:
        return l->places;
    default:
        return l->value;
    }
}

static void print_arguments(const language *l, const lkj_function *function, const addin_help *help) {
    printf("%s\n|---|---|---|---|\n", l->argument_head);
    for (const addin_argument *argument = help->arguments; argument->name; argument++) {
        printf("| `%s` | %s | %s | ", argument->name, is_required(function, help, argument) ? l->required : l->optional,
               kind_words(l, function->parameters[argument - help->arguments].kind));
        print_markdown(l->indonesian ? argument->id : argument->en);
        puts(" |");
    }
    puts("");
}

static void print_examples(const language *l, const addin_help *help) {
    printf("%s\n|---|---|\n", l->example_head);
    for (const addin_example *example = help->examples; example->formula; example++) {
        printf("| `=%s` | ", example->formula);
        print_markdown(example->result);
        puts(" |");
    }
    puts("");
}

static void print_function_reference(const language *l, const lkj_function *function, const addin_help *help) {
    printf("### %s\n\n`%s(", function->name, function->name);
    for (const addin_argument *argument = help->arguments; argument->name; argument++)
        printf(is_required(function, help, argument) ? "%s%s" : "%s[%s]", argument == help->arguments ? "" : "; ",
               argument->name);
    puts(")`\n");
    print_markdown(l->indonesian ? help->id : help->en);
    puts("\n");
    if (help->arguments[0].name)
        print_arguments(l, function, help);
    print_examples(l, help);
}

static const lkj_function *row_of(const addin_help *help) {
    const lkj_function *const *function = lkj_functions;
    while (strcmp((*function)->name, help->name) != 0)
        function++;
    return *function;
}

/* A line a group: its functions, each a link to its heading. */
static void print_contents(const language *l) {
    for (size_t room = 0; room < ADDIN_ROOMS; room++) {
        printf("- **%s**: ", l->groups[room]);
        for (const addin_help *help = addin_rooms[room]; help->name; help++) {
            printf("%s[%s](#", help == addin_rooms[room] ? "" : ", ", help->name);
            print_lower(help->name);
            putchar(')');
        }
        puts("");
    }
    puts("");
}

static void print_reference(const language *l) {
    print_contents(l);
    for (size_t room = 0; room < ADDIN_ROOMS; room++) {
        printf("## %s\n\n", l->groups[room]);
        for (const addin_help *help = addin_rooms[room]; help->name; help++)
            print_function_reference(l, row_of(help), help);
    }
}

static void print_reference_id(void) {
    print_reference(&indonesian);
}

static void print_reference_en(void) {
    print_reference(&english);
}

/* ---- Cases --------------------------------------------------------------------------------------------------- */

/* As tests/calc writes it: decimal commas, which stand outside of texts, are points there. */
static void print_with_points(const char *text) {
    bool quoted = false;
    for (; *text; text++) {
        quoted = quoted != (*text == '"');
        putchar(*text == ',' && !quoted ? '.' : *text);
    }
}

/* A case of tests/calc: formula <tab> what the cell shows. */
/* In quotes, a quote in it twice: as a table of cases writes a text. */
static void print_quoted(const char *text) {
    putchar('"');
    for (; *text; text++)
        fputs(*text == '"' ? "\"\"" : (char[]){*text, 0}, stdout);
    putchar('"');
}

static void print_example(const lkj_function *function, const addin_example *example) {
    putchar('=');
    print_with_points(example->formula);
    putchar('\t');
    if (function->gives == LKJ_GIVES_TEXT)
        print_quoted(example->result);
    else
        print_with_points(example->result);
    putchar('\n');
}

static void print_examples_only(void) {
    for (const lkj_function *const *function = lkj_functions; *function; function++)
        for (const addin_example *example = addin_find_help((*function)->name)->examples; example->formula; example++)
            print_example(*function, example);
}

/* Every name, in lower case, in the order of the IDL: for the scripts. */
static void print_names(void) {
    for (const lkj_function *const *function = lkj_functions; *function; function++) {
        print_lower((*function)->name);
        putchar('\n');
    }
}

/* function <tab> argument; a function without arguments has the argument (none). */
static void print_argument_list(void) {
    for (const lkj_function *const *function = lkj_functions; *function; function++) {
        if (!(*function)->parameters[0].name)
            printf("%s\t(none)\n", (*function)->name);
        for (const lkj_parameter *parameter = (*function)->parameters; parameter->name; parameter++)
            printf("%s\t%s\n", (*function)->name, parameter->name);
    }
}

int main(int argc, char **argv) {
    static const struct {
        const char *option;
        void (*print)(void);
    } prints[] = {{"--id", print_reference_id},
                  {"--en", print_reference_en},
                  {"--examples", print_examples_only},
                  {"--names", print_names},
                  {"--arguments", print_argument_list}};
    void (*print)(void) = print_xcu;
    for (size_t i = 0; argc > 1 && i < sizeof prints / sizeof *prints; i++)
        if (strcmp(argv[1], prints[i].option) == 0)
            print = prints[i].print;
    print();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
