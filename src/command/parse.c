/* SPDX-License-Identifier: MPL-2.0
 *
 * parse.c - "NAME&word&name=value" taken apart.
 *
 * 1. Parts are separated by "&"; empty parts are left out. A part is split at its first "=".
 * 2. Then %XX becomes the byte it names. A "%" without two hexadecimal digits, and %00, are errors: nothing is guessed.
 *    "+" is a plus.
 * 3. The first part is the command's name; at most COMMAND_ARGUMENTS follow.
 */
#include "command.h"

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool arguments_decode(char *text) {
    char *to = text;
    for (const char *from = text; *from; from++, to++) {
        *to = *from;
        if (*from != '%')
            continue;
        int high = hex_digit(from[1]), low = high < 0 ? -1 : hex_digit(from[2]);
        if (low < 0 || (high == 0 && low == 0))
            return false;
        *to = (char)(high << 4 | low);
        from += 2;
    }
    *to = 0;
    return true;
}

bool arguments_add(cuno_scope *scope, command_arguments *arguments, const char *name, const char *value) {
    if (arguments->count == COMMAND_ARGUMENTS) {
        cuno_fail(scope, "Argumen terlalu banyak (paling banyak %d)", COMMAND_ARGUMENTS);
        return false;
    }
    arguments->list[arguments->count++] = (command_argument){name, value};
    return true;
}

static bool add_part(cuno_scope *scope, command_arguments *arguments, char *part) {
    char *value = strchr(part, '=');
    if (value)
        *value++ = 0;
    if (!arguments_decode(part) || (value && !arguments_decode(value))) {
        cuno_fail(scope, "Argumen tidak terbaca: setelah %% harus ada dua angka heksadesimal (bukan 00)");
        return false;
    }
    if (!arguments->name) {
        arguments->name = part;
        return true;
    }
    return arguments_add(scope, arguments, part, value ? value : "");
}

bool arguments_parse(cuno_scope *scope, const char *text, command_arguments *arguments) {
    arguments->name = NULL;
    arguments->count = 0;
    char *copy = cuno_memory(scope, strlen(text) + 1);
    if (!copy)
        return false;
    strcpy(copy, text);
    for (char *part = copy, *next; part; part = next) {
        next = strchr(part, '&');
        if (next)
            *next++ = 0;
        if (*part && !add_part(scope, arguments, part))
            return false;
    }
    if (!arguments->name)
        cuno_fail(scope, "Perintah tidak disebut");
    return arguments->name != NULL;
}

const char *arguments_get(const command_arguments *arguments, const char *name) {
    for (int i = 0; i < arguments->count; i++)
        if (strcmp(arguments->list[i].name, name) == 0)
            return arguments->list[i].value;
    return NULL;
}
