/* SPDX-License-Identifier: MPL-2.0
 *
 * lint.c - what must agree: the table of functions in the core, the help in src/addin, idl/XFungsi.idl, the generated
 * CalcAddIns.xcu, the references in examples, the table of commands and its menu, and the extension as it was built.
 * Speaks TAP; each finding is told in a line of its own.
 */
#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "../../src/addin/help.h"
#include "../../src/command/commands.h"
#include "../lib/tap.h"

/* ---- TAP ----------------------------------------------------------------------------------------------------- */

static int findings;

__attribute__((format(__printf__, 1, 2))) static void finding(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("# ", stdout);
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
    findings++;
}

static void check(const char *name, void (*look)(void)) {
    findings = 0;
    look();
    tap_ok(findings == 0, "%s", name);
}

/* ---- Files and commands -------------------------------------------------------------------------------------- */

static char *read_stream(FILE *stream) {
    size_t length = 0, room = 1 << 16, got;
    char *text = malloc(room);
    if (!text)
        exit(1);
    while ((got = fread(text + length, 1, room - length - 1, stream)) > 0) {
        length += got;
        if (room - length < 2) {
            room *= 2;
            text = realloc(text, room);
            if (!text)
                exit(1);
        }
    }
    text[length] = 0;
    return text;
}

/* The text of a file below the checkout; "" and a finding if it cannot be read. */
static char *read_file(const char *path) {
    char full[1024];
    snprintf(full, sizeof full, path[0] == '/' ? "%s" : ROOT "/%s", path);
    FILE *stream = fopen(full, "rb");
    if (!stream) {
        finding("%s cannot be read", path);
        return calloc(1, 1);
    }
    char *text = read_stream(stream);
    fclose(stream);
    return text;
}

static char *output_of(const char *command) {
    FILE *stream = popen(command, "r");
    if (!stream) {
        finding("%s cannot be run", command);
        return calloc(1, 1);
    }
    char *text = read_stream(stream);
    if (pclose(stream) != 0)
        finding("%s failed", command);
    return text;
}

/* ---- The table ----------------------------------------------------------------------------------------------- */

/* The function wizard shows three lines of a function's text and two of an argument's, with its mark, and cuts the rest
 * off: in bytes, measured with the texts of 7.4. */
enum { FUNCTION_TEXT = 188, ARGUMENT_TEXT = 124 - (int)sizeof ADDIN_OPTIONAL_ID };

/* A row of the core with its help, side by side. */
typedef struct joined_argument {
    const char *name, *id, *en;
    bool required;
} joined_argument;

typedef struct joined {
    const char *name, *id, *en;
    char method[32];
    joined_argument arguments[LKJ_MAX_ARGUMENTS + 1];
    const addin_example *examples;
} joined;

static joined functions[256];
static int function_count;

static void lower(const char *name, char *out) {
    do
        *out++ = (char)tolower((unsigned char)*name);
    while (*name++);
}

static void join_arguments(const lkj_function *row, const addin_help *help, joined *f) {
    size_t i = 0;
    for (; row->parameters[i].name && help->arguments[i].name; i++) {
        if (strcmp(row->parameters[i].name, help->arguments[i].name) != 0)
            finding("%s: argument %zu is %s in the core and %s in its help", row->name, i + 1, row->parameters[i].name,
                    help->arguments[i].name);
        f->arguments[i] = (joined_argument){row->parameters[i].name, help->arguments[i].id, help->arguments[i].en,
                                            row->parameters[i].required};
    }
    if (row->parameters[i].name || help->arguments[i].name)
        finding("%s: the core's row and the help have different numbers of arguments", row->name);
}

static void every_row_has_its_help(void) {
    for (const lkj_function *const *row = lkj_functions; *row; row++) {
        const addin_help *help = addin_find_help((*row)->name);
        if (!help) {
            finding("%s has no help in src/addin", (*row)->name);
            continue;
        }
        joined *f = &functions[function_count++];
        *f = (joined){.name = (*row)->name, .id = help->id, .en = help->en, .examples = help->examples};
        lower(f->name, f->method);
        join_arguments(*row, help, f);
    }
}

static void every_function_has_examples(void) {
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        int count = 0;
        size_t length = strlen(f->name);
        bool called = false;
        for (const addin_example *e = f->examples; e->formula; e++, count++) {
            called = called || (strncmp(e->formula, f->name, length) == 0 && e->formula[length] == '(');
            if (!e->result || !e->result[0])
                finding("%s: the example %s has no result", f->name, e->formula);
        }
        if (!called || count < (f->arguments[0].name ? 2 : 1))
            finding("%s has %d examples", f->name, count);
    }
}

/* Whether a line of the text begins with these words. */
static bool has_line(const char *text, const char *words) {
    size_t length = strlen(words);
    for (const char *line = text; line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        if (strncmp(line, words, length) == 0)
            return true;
    return false;
}

/* A table of that function under `folder`, with at least one line that begins so. */
static void check_table(const joined *f, const char *folder, const char *words) {
    char path[256], wanted[64];
    snprintf(path, sizeof path, "%s/%s.tsv", folder, f->method);
    snprintf(wanted, sizeof wanted, "%s%s%s", words[0] == '=' ? "=" : "", f->name, words[0] == '=' ? "(" : "\t");
    char *table = read_file(path);
    if (!has_line(table, wanted))
        finding("%s: %s holds no line of it", f->name, path);
    free(table);
}

/* Core cases, a sheet, the input matrix; exact arithmetic or a reason why none. */
static void every_function_is_tested(void) {
    char *cases = output_of("cat " ROOT "/tests/core/functions/*.tsv");
    char *oracle = output_of("cat " ROOT "/tests/oracle/exact.c " ROOT "/tests/core/spoken.c");
    char *reasons = read_file("tests/oracle/reasons.tsv");
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        char row[64], quoted[64];
        snprintf(row, sizeof row, "%s\t", f->method);
        snprintf(quoted, sizeof quoted, "(\"%s\"", f->method);
        if (!has_line(cases, row))
            finding("%s has no case in tests/core/functions", f->name);
        check_table(f, "tests/calc", "=");
        check_table(f, "tests/matrix", "");
        bool compared = strstr(oracle, quoted) != NULL, excused = has_line(reasons, row);
        if (!compared && !excused)
            finding("%s is in no oracle, and tests/oracle/reasons.tsv does not say why", f->name);
        if (compared && excused)
            finding("%s is in an oracle, and tests/oracle/reasons.tsv says why not", f->name);
    }
    free(cases);
    free(oracle);
    free(reasons);
}

/* A text of the wizard: there, one or more sentences, without the mark that is generated. */
static void check_text(const char *function, const char *argument, const char *language, const char *text) {
    size_t length = text ? strlen(text) : 0;
    if (length > (argument[0] ? ARGUMENT_TEXT : FUNCTION_TEXT))
        finding("%s %s: the %s description has %zu bytes, the wizard cuts it off", function, argument, language,
                length);
    if (length < 10) {
        finding("%s %s: no %s description", function, argument, language);
        return;
    }
    if (text[length - 1] != '.')
        finding("%s %s: the %s description does not end with a full stop", function, argument, language);
    if (strstr(text, "  ") || text[0] == ' ')
        finding("%s %s: stray blanks in the %s description", function, argument, language);
    if (strstr(text, "wajib") || strstr(text, "opsional") || strstr(text, "required") || strstr(text, "optional"))
        finding("%s %s: the %s description has the mark that is generated", function, argument, language);
}

static void everything_is_documented(void) {
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        check_text(f->name, "", "Indonesian", f->id);
        check_text(f->name, "", "English", f->en);
        if (strcmp(f->id, f->en) == 0)
            finding("%s: both languages say the same", f->name);
        for (const joined_argument *a = f->arguments; a->name; a++) {
            check_text(f->name, a->name, "Indonesian", a->id);
            check_text(f->name, a->name, "English", a->en);
            if (strcmp(a->id, a->en) == 0)
                finding("%s %s: both languages say the same", f->name, a->name);
        }
    }
}

/* A cell formatted as a percentage holds a hundredth: whoever takes or gives percent points must be told. */
static void percent_is_explained(void) {
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        bool speaks = strstr(f->en, "ercent") != NULL;
        for (const joined_argument *a = f->arguments; a->name; a++)
            speaks = speaks || strstr(a->en, "percent points");
        if (speaks && (!strstr(f->en, "149.94% is 149.94 (a % cell holds 1.4994)") ||
                       !strstr(f->id, "149,94% ialah 149,94 (sel % berisi 1,4994)")))
            finding("%s: percent is not explained as points in both languages", f->name);
    }
}

static void names_are_in_order(void) {
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        if (strlen(f->name) != strlen(f->method))
            finding("%s: the method is %s", f->name, f->method);
        for (const char *n = f->name, *m = f->method; *n && *m; n++, m++)
            if (tolower((unsigned char)*n) != *m || !isupper((unsigned char)*n))
                finding("%s: the method is %s", f->name, f->method);
        for (int k = 0; k < i; k++)
            if (strcmp(f->name, functions[k].name) == 0)
                finding("%s is there twice", f->name);
        bool optional = false;
        for (const joined_argument *a = f->arguments; a->name; a++) {
            optional = optional || !a->required;
            if (optional && a->required)
                finding("%s %s: required after an optional one", f->name, a->name);
            for (const joined_argument *b = f->arguments; b != a; b++)
                if (strcmp(a->name, b->name) == 0)
                    finding("%s %s is there twice", f->name, a->name);
        }
    }
}

/* ---- The IDL ------------------------------------------------------------------------------------------------- */

/* target_akhir is targetAkhir in the IDL, which allows no underscore there. */
static void idl_name(const char *name, char *out) {
    for (; *name; name++)
        *out++ = *name == '_' && name[1] ? (char)toupper((unsigned char)*++name) : *name;
    *out = 0;
}

/* What the IDL must say, from the table, without comments and blanks: any capaian([in]any target,...); */
static void idl_agrees(void) {
    char *idl = read_file("idl/XFungsi.idl"), wanted[8192] = "interface XFungsi{", plain[8192];
    size_t length = 0, comments = 0;
    for (const char *p = idl; *p && length + 1 < sizeof plain;) {
        if (strncmp(p, "/*", 2) == 0) {
            const char *end = strstr(p, "*/");
            comments += strncmp(p, "/**", 3) == 0;
            p = end ? end + 2 : p + strlen(p);
        } else if (isspace((unsigned char)*p)) {
            const char *next = p + strspn(p, " \t\r\n");
            bool words = length > 0 && isalnum((unsigned char)plain[length - 1]) && isalnum((unsigned char)*next);
            if (words)
                plain[length++] = ' ';
            p = next;
        } else {
            plain[length++] = *p++;
        }
    }
    plain[length] = 0;
    for (int i = 0; i < function_count; i++) {
        char *end = wanted + strlen(wanted);
        end += sprintf(end, "any %s(", functions[i].method);
        for (const joined_argument *a = functions[i].arguments; a->name; a++) {
            char name[64];
            idl_name(a->name, name);
            end += sprintf(end, "%s[in]any %s", a == functions[i].arguments ? "" : ",", name);
        }
        strcpy(end, ");");
    }
    strcat(wanted, "};");
    if (!strstr(plain, wanted))
        finding("idl/XFungsi.idl does not declare exactly:\n# %s", wanted);
    if (!strstr(plain, "service Calc:XFungsi;"))
        finding("idl/XFungsi.idl does not declare the service id.lkj.Calc");
    if (comments < (size_t)function_count + 1)
        finding("idl/XFungsi.idl has %zu comments for %d functions and the interface", comments, function_count);
    free(idl);
}

/* ---- CalcAddIns.xcu ------------------------------------------------------------------------------------------ */

static xmlNode *child(xmlNode *parent, const char *element, const char *name) {
    for (xmlNode *node = parent ? parent->children : NULL; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE || strcmp((const char *)node->name, element) != 0)
            continue;
        xmlChar *found = xmlGetProp(node, (const xmlChar *)"name");
        bool same = found && strcmp((const char *)found, name) == 0;
        xmlFree(found);
        if (same)
            return node;
    }
    return NULL;
}

static int node_count(xmlNode *parent) {
    int count = 0;
    for (xmlNode *node = parent ? parent->children : NULL; node; node = node->next)
        count += node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, "node") == 0;
    return count;
}

/* The property's values: exactly one for each language that is not NULL, and no other. */
static void check_property(const char *where, xmlNode *parent, const char *property, const char *en, const char *id) {
    xmlNode *prop = child(parent, "prop", property);
    int count = 0;
    for (xmlNode *value = prop ? prop->children : NULL; value; value = value->next) {
        if (value->type != XML_ELEMENT_NODE)
            continue;
        xmlChar *language = xmlNodeGetLang(value), *text = xmlNodeGetContent(value);
        const char *wanted = !language                                      ? en
                             : strcmp((const char *)language, "en-US") == 0 ? en
                             : strcmp((const char *)language, "id") == 0    ? id
                                                                            : NULL;
        if (!wanted || strcmp(wanted, (const char *)text) != 0)
            finding("%s: %s in %s is: %s", where, property, language ? (const char *)language : "no language", text);
        count++;
        xmlFree(language);
        xmlFree(text);
    }
    if (count != (en != NULL) + (id != NULL))
        finding("%s: %s has %d values", where, property, count);
}

static void xcu_agrees(void) {
    xmlDoc *document = xmlReadFile(BUILD "/bundle/lkj/CalcAddIns.xcu", NULL, XML_PARSE_NONET);
    if (!document) {
        finding("CalcAddIns.xcu is not well-formed");
        return;
    }
    xmlNode *service = child(child(xmlDocGetRootElement(document), "node", "AddInInfo"), "node", "id.lkj.Calc");
    xmlNode *all = child(service, "node", "AddInFunctions");
    if (node_count(all) != function_count)
        finding("CalcAddIns.xcu has %d functions, the table %d", node_count(all), function_count);
    for (int i = 0; i < function_count; i++) {
        const joined *f = &functions[i];
        xmlNode *node = child(all, "node", f->method), *parameters = child(node, "node", "Parameters");
        check_property(f->name, node, "DisplayName", f->name, NULL);
        check_property(f->name, node, "CompatibilityName", f->name, NULL);
        check_property(f->name, node, "Category", "Add-In", NULL);
        check_property(f->name, node, "Description", f->en, f->id);
        int count = 0;
        for (const joined_argument *a = f->arguments; a->name; a++, count++) {
            char name[64], en[1024], id[1024], where[128];
            idl_name(a->name, name);
            snprintf(where, sizeof where, "%s %s", f->name, a->name);
            snprintf(en, sizeof en, "%s%s", a->required ? ADDIN_REQUIRED_EN : ADDIN_OPTIONAL_EN, a->en);
            snprintf(id, sizeof id, "%s%s", a->required ? ADDIN_REQUIRED_ID : ADDIN_OPTIONAL_ID, a->id);
            xmlNode *parameter = child(parameters, "node", name);
            check_property(where, parameter, "DisplayName", a->name, NULL);
            check_property(where, parameter, "Description", en, id);
        }
        if (node_count(parameters) != count)
            finding("%s: CalcAddIns.xcu has %d parameters, the table %d", f->name, node_count(parameters), count);
    }
    xmlFreeDoc(document);
}

/* ---- Commands ------------------------------------------------------------------------------------------------ */

typedef struct command_row {
    const char *command;
    unsigned where;
    bool bar;
    const char *id, *en;
} command_row;

#define COMMAND(command, where, bar, function, id, en) {command, where, bar, id, en},
static const command_row commands[] = {COMMANDS(COMMAND)};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static void commands_are_in_order(void) {
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const command_row *c = &commands[i];
        if (c->where == 0 || c->where > (COMMAND_CALC | COMMAND_WRITER))
            finding("%s can run nowhere", c->command);
        if (!*c->id || !*c->en || strchr(c->id, '~') || strchr(c->en, '~'))
            finding("%s has no plain title", c->command);
        for (const char *p = c->command; *p; p++)
            if (!islower((unsigned char)*p) && *p != '-' && (*p != '&' || p == c->command || !p[1]))
                finding("%s is no name of a command", c->command);
        for (int k = 0; k < i; k++)
            if (strcmp(c->command, commands[k].command) == 0 || strcmp(c->id, commands[k].id) == 0)
                finding("%s stands twice", c->command);
    }
}

/* The entries of a menu or bar: one for each row that belongs in it, in that order. */
static void check_entries(const char *where, xmlNode *menu, bool bar_only) {
    int wanted = 0;
    for (int i = 0; i < COMMAND_COUNT; i++) {
        const command_row *c = &commands[i];
        if (bar_only && !c->bar)
            continue;
        char name[8], url[80];
        snprintf(name, sizeof name, "M%02d", i + 1);
        snprintf(url, sizeof url, "id.lkj:%s", c->command);
        xmlNode *entry = child(menu, "node", name);
        check_property(where, entry, "URL", url, NULL);
        check_property(where, entry, "Title", c->en, c->id);
        wanted++;
    }
    if (node_count(menu) != wanted)
        finding("%s has %d entries, the table %d", where, node_count(menu), wanted);
}

static void addons_agree(void) {
    xmlDoc *document = xmlReadFile(BUILD "/bundle/lkj/Addons.xcu", NULL, XML_PARSE_NONET);
    if (!document) {
        finding("Addons.xcu is not well-formed");
        return;
    }
    xmlNode *ui = child(xmlDocGetRootElement(document), "node", "AddonUI");
    xmlNode *menu = child(child(ui, "node", "OfficeMenuBar"), "node", "id.lkj.menu");
    check_entries("the menu", child(menu, "node", "Submenu"), false);
    check_entries("the toolbar", child(child(ui, "node", "OfficeToolBar"), "node", "id.lkj.bar"), true);
    xmlFreeDoc(document);
}

/* ---- The extension's XML ------------------------------------------------------------------------------------- */

static void bundle_is_well_formed(void) {
    static const char *const files[] = {"description.xml", "META-INF/manifest.xml", "ProtocolHandler.xcu",
                                        "CalcWindowState.xcu", "WriterWindowState.xcu"};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        char path[1024];
        snprintf(path, sizeof path, BUILD "/bundle/lkj/%s", files[i]);
        xmlDoc *document = xmlReadFile(path, NULL, XML_PARSE_NONET);
        if (!document)
            finding("%s is not well-formed", files[i]);
        else
            xmlFreeDoc(document);
        char *text = read_file(path);
        if (strchr(text, '@'))
            finding("%s has a mark of its template left", files[i]);
        if (i == 0 && !strstr(text, "<version value=\"" LKJ_VERSION "\"/>"))
            finding("description.xml does not name version " LKJ_VERSION);
        free(text);
    }
}

/* ---- The references ------------------------------------------------------------------------------------------ */

static void reference_agrees(const char *file, const char *command) {
    static const char first[] = "<!-- fungsi:awal -->\n\n", last[] = "<!-- fungsi:akhir -->";
    char *page = read_file(file), *reference = output_of(command);
    char *begin = strstr(page, first), *end = strstr(page, last);
    if (!begin || !end)
        finding("%s has no function reference between its marks", file);
    else {
        begin += strlen(first);
        size_t length = strlen(reference);
        if (end - begin != (long)length || memcmp(begin, reference, length) != 0)
            finding("the function reference in %s is not that of the table: make reference", file);
    }
    free(page);
    free(reference);
}

static void references_agree(void) {
    reference_agrees("examples/FUNGSI.md", BUILD "/xcu --id");
    reference_agrees("examples/FUNCTIONS.md", BUILD "/xcu --en");
}

/* What a stranger reads first stays short: the reference has pages of its own. */
static void readme_is_short(void) {
    enum { MOST = 200 };
    char *readme = read_file("README.md");
    int lines = 0;
    for (const char *p = readme; *p; p++)
        lines += *p == '\n';
    if (lines > MOST)
        finding("README.md has %d lines, more than %d", lines, MOST);
    free(readme);
}

/* ---- The library and the extension --------------------------------------------------------------------------- */

static void library_is_lean(void) {
    char *needed =
        output_of("LC_ALL=C readelf -d " BUILD "/bundle/lkj/*/lkj.so | sed -n 's/.*NEEDED.*\\[\\(.*\\)\\]/\\1/p'");
    /* the C library's own parts come with it */
    for (char *name = strtok(needed, "\n"); name; name = strtok(NULL, "\n"))
        if (strncmp(name, "libuno_sal.", 11) != 0 && strncmp(name, "libuno_cppu.", 12) != 0 &&
            strncmp(name, "libc.", 5) != 0 && strncmp(name, "libm.", 5) != 0)
            finding("lkj.so needs %s", name);
    free(needed);
    char *symbols =
        output_of("LC_ALL=C nm -D --defined-only " BUILD "/bundle/lkj/*/lkj.so | awk '{ print $NF }' | sort");
    if (strcmp(symbols, "component_getFactory\ncomponent_getImplementationEnvironment\n") != 0)
        finding("lkj.so exports: %s", symbols);
    free(symbols);
}

static void extension_is_in_order(void) {
    char *names = output_of("cd " BUILD " && unzip -Z1 lkj.oxt");
    char *sorted = output_of("cd " BUILD " && unzip -Z1 lkj.oxt | LC_ALL=C sort");
    char *bundle = output_of("cd " BUILD "/bundle/lkj && find . -type f | sed 's|^\\./||' | LC_ALL=C sort");
    if (strcmp(names, sorted) != 0)
        finding("the entries of lkj.oxt are not sorted");
    if (strcmp(sorted, bundle) != 0)
        finding("lkj.oxt does not hold exactly what build/bundle/lkj holds");
    free(names);
    free(sorted);
    free(bundle);
    char *size = output_of("wc -c <" BUILD "/lkj.oxt");
    if (strtol(size, NULL, 10) >= 400000 || strtol(size, NULL, 10) <= 0)
        finding("lkj.oxt has %s bytes", size);
    free(size);
    char *times = output_of("unzip -Z -T " BUILD "/lkj.oxt | awk '/^-/ { print $7 }' | sort -u | wc -l");
    if (strtol(times, NULL, 10) != 1)
        finding("the entries of lkj.oxt have %ld time stamps", strtol(times, NULL, 10));
    free(times);
}

static void everything_is_c(void) {
    char *files = output_of("cd " ROOT " && find src idl manifest -type f ! -name '*.c' ! -name '*.h' ! -name '*.mk' "
                            "! -name '*.sh' ! -name '*.md' ! -name '*.idl' ! -name '*.in' ! -name '*.txt' ! -name "
                            "'*.svg' ! -name '*.def' ! -name '*.rc' ! -name '*.xcu'");
    for (char *name = strtok(files, "\n"); name; name = strtok(NULL, "\n"))
        finding("%s is no C, and nothing else that belongs here", name);
    free(files);
    char *includes = output_of(
        "cd " ROOT " && grep -rnE '#[ ]*include.*\\.(hxx|hpp)|\\b(std::|template ?<|nullptr\\b)' src || true");
    for (char *line = strtok(includes, "\n"); line; line = strtok(NULL, "\n"))
        finding("C++: %s", line);
    free(includes);
    /* the SDK's headers have one door */
    char *doors = output_of("cd " ROOT " && grep -rlE '#[ ]*include <(uno|rtl|sal|typelib|osl|cppu)/' src | sort");
    if (strcmp(doors, "src/uno/sdk.h\n") != 0)
        finding("the SDK is included by: %s", doors);
    free(doors);
    /* the layers: the binding knows nothing of LKJ nor of Calc, the core nothing of UNO */
    char *layers =
        output_of("cd " ROOT
                  " && { grep -rniE 'lkj|capaian|calc' src/uno; grep -rnE 'include.*(uno|addin)/' src/core; } || true");
    for (char *line = strtok(layers, "\n"); line; line = strtok(NULL, "\n"))
        finding("layers: %s", line);
    free(layers);
    char *licences =
        output_of("cd " ROOT " && grep -rL 'SPDX-License-Identifier: MPL-2.0' src idl manifest tests/uno tests/lint "
                  "--include='*.[ch]' --include='*.mk' --include='*.sh' --include='*.idl' --include='*.in' "
                  "--include='*.svg' --include='*.xcu' || true");
    for (char *name = strtok(licences, "\n"); name; name = strtok(NULL, "\n"))
        finding("%s does not say its licence", name);
    free(licences);
}

/* A name is enough to know which file is meant; a room's README is its door. */
static void no_file_name_twice(void) {
    char *names =
        output_of("cd " ROOT " && find src -type f ! -name README.md | sed 's|.*/||' | LC_ALL=C sort | uniq -d");
    for (char *name = strtok(names, "\n"); name; name = strtok(NULL, "\n"))
        finding("%s stands in two rooms", name);
    free(names);
}

int main(void) {
    check("every function of the core has its help, argument by argument", every_row_has_its_help);
    check("every function has examples", every_function_has_examples);
    check("every function has core cases, a sheet, matrix rows, an oracle or a reason", every_function_is_tested);
    check("every function and argument is described in both languages", everything_is_documented);
    check("percent is explained as points", percent_is_explained);
    check("names are unique and match their methods, required arguments come first", names_are_in_order);
    check("the IDL declares what the table holds", idl_agrees);
    check("CalcAddIns.xcu holds what the table holds", xcu_agrees);
    check("the commands are named and titled", commands_are_in_order);
    check("Addons.xcu holds what the table of commands holds", addons_agree);
    check("the extension's XML is well-formed and names the version", bundle_is_well_formed);
    check("FUNGSI.md and FUNCTIONS.md have the reference of the table", references_agree);
    check("README.md is short", readme_is_short);
    check("the library needs sal and cppu only and exports two symbols", library_is_lean);
    check("the .oxt is sorted, small, and holds the bundle", extension_is_in_order);
    check("everything is C, in layers, with its licence", everything_is_c);
    check("no file name stands twice in src", no_file_name_twice);
    xmlCleanupParser();
    return tap_done();
}
