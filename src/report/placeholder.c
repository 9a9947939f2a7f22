/* SPDX-License-Identifier: MPL-2.0
 *
 * placeholder.c - reading place-holders. See placeholder.h.
 */
#include "placeholder.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/character.h"

/* ---- Parts of a text ----------------------------------------------------------------------------------------- */

typedef struct part {
    const char *at;
    size_t length;
} part;

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return lkj_lower(c) >= 'a' && lkj_lower(c) <= 'z';
}

static part trimmed(part p) {
    while (p.length > 0 && is_blank(p.at[0]))
        p.at++, p.length--;
    while (p.length > 0 && is_blank(p.at[p.length - 1]))
        p.length--;
    return p;
}

static bool is_word(part p, const char *word) {
    if (p.length != strlen(word))
        return false;
    for (size_t i = 0; i < p.length; i++)
        if (lkj_lower(p.at[i]) != word[i])
            return false;
    return true;
}

/* Splits at the first `at` that stands in no quotes; without one all is the first part. */
static bool split(part whole, char at, part *first, part *rest) {
    char quote = 0;
    for (size_t i = 0; i < whole.length; i++) {
        char c = whole.at[i];
        if (quote != 0)
            quote = c == quote ? 0 : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == at) {
            *first = trimmed((part){whole.at, i});
            *rest = trimmed((part){whole.at + i + 1, whole.length - i - 1});
            return true;
        }
    }
    *first = trimmed(whole);
    *rest = (part){whole.at + whole.length, 0};
    return false;
}

static bool copy_name(part p, char *to) {
    if (p.length == 0 || p.length > MARK_NAME)
        return false;
    memcpy(to, p.at, p.length);
    to[p.length] = '\0';
    return true;
}

static bool copy_word(part p, char *to) {
    return p.length <= MARK_WORD && copy_name(p, to);
}

/* Spec 1: the text with plain quotes and blanks, which is never longer. */
static size_t plain(const char *text, size_t length, char *to) {
    static const struct {
        const char *from;
        char to;
    } marks[] = {{"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\x9C", '"'},
                 {"\xE2\x80\x9D", '"'},  {"\xE2\x80\x9E", '"'},  {"\xC2\xA0", ' '}};
    size_t count = 0;
    for (size_t i = 0; i < length; count++) {
        size_t taken = 1;
        to[count] = text[i];
        for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
            size_t size = strlen(marks[m].from);
            if (i + size <= length && memcmp(text + i, marks[m].from, size) == 0) {
                to[count] = marks[m].to;
                taken = size;
            }
        }
        i += taken;
    }
    return count;
}

/* ---- Numbers and addresses ----------------------------------------------------------------------------------- */

/* Digits with at most one comma or point, and a minus in front. */
static bool read_number(part p, double *number) {
    char text[40];
    bool any = false, point = false;
    if (p.length == 0 || p.length >= sizeof text)
        return false;
    for (size_t i = 0; i < p.length; i++) {
        char c = p.at[i];
        if ((c == ',' || c == '.') && !point)
            c = '.', point = true;
        else if (is_digit(c))
            any = true;
        else if (c != '-' || i != 0)
            return false;
        text[i] = c;
    }
    text[p.length] = '\0';
    /* Without strtod: its decimal point is the locale's. */
    double value = 0, unit = 1;
    bool behind = false;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '.')
            behind = true;
        else if (is_digit(*c)) {
            value = value * 10 + (*c - '0');
            unit *= behind ? 10 : 1;
        }
    }
    *number = (text[0] == '-' ? -value : value) / unit;
    return any;
}

/* "$AB$12"; how much of it was read, 0 if it is none. */
static size_t read_cell(part p, long *column, long *row) {
    size_t i = 0, letters = 0, digits = 0;
    *column = *row = 0;
    i += i < p.length && p.at[i] == '$';
    for (; i < p.length && is_letter(p.at[i]) && letters < 3; i++, letters++)
        *column = *column * 26 + (lkj_lower(p.at[i]) - 'a' + 1);
    i += i < p.length && p.at[i] == '$';
    for (; i < p.length && is_digit(p.at[i]) && digits < 7; i++, digits++)
        *row = *row * 10 + (p.at[i] - '0');
    if (letters == 0 || digits == 0 || *column > 16384 || *row < 1 || *row > 1048576)
        return 0;
    --*column;
    --*row;
    return i;
}

/* A quoted text, '' or "" within standing for the mark itself; how much of it was read, 0 if it is none. */
static size_t read_quoted(part p, char quote, char *to) {
    size_t length = 0;
    if (p.length < 2 || p.at[0] != quote)
        return 0;
    for (size_t i = 1; i < p.length; i++) {
        if (p.at[i] == quote && !(i + 1 < p.length && p.at[i + 1] == quote)) {
            to[length] = '\0';
            return i + 1;
        }
        i += p.at[i] == quote;
        if (length == MARK_NAME)
            return 0;
        to[length++] = p.at[i];
    }
    return 0;
}

/* The sheet, quoted or not, with the point behind it. An unquoted one ends at the last point. */
static size_t read_sheet(part p, char *to) {
    size_t skip = p.length > 0 && p.at[0] == '$';
    part rest = {p.at + skip, p.length - skip};
    size_t length = read_quoted(rest, '\'', to);
    if (length > 0)
        return length < rest.length && to[0] != '\0' && rest.at[length] == '.' ? skip + length + 1 : 0;
    size_t end = rest.length;
    while (end > 0 && rest.at[end - 1] != '.')
        end--;
    return end > 1 && rest.at[0] != '\'' && copy_name((part){rest.at, end - 1}, to) ? skip + end : 0;
}

/* "C[Rata-rata]"; how much of it was read, 0 if it is none. */
static size_t read_labelled(part p, mark_operand *to) {
    size_t letters = 0;
    to->column = 0;
    for (; letters < p.length && letters < 3 && is_letter(p.at[letters]); letters++)
        to->column = to->column * 26 + (lkj_lower(p.at[letters]) - 'a' + 1);
    if (letters == 0 || letters == p.length || p.at[letters] != '[' || to->column > 16384)
        return 0;
    const char *end = memchr(p.at + letters, ']', p.length - letters);
    if (end == NULL || !copy_name(trimmed((part){p.at + letters + 1, (size_t)(end - p.at) - letters - 1}), to->label))
        return 0;
    to->column--;
    to->row = 0;
    return (size_t)(end - p.at) + 1;
}

/* The sheet ends at the last point in front of the label, if there is one. One in quotes may hold a [ itself. */
static part before_label(part p) {
    bool quoted = false;
    for (size_t i = 0; i < p.length; i++) {
        quoted = quoted != (p.at[i] == '\'');
        if (!quoted && p.at[i] == '[')
            return (part){p.at, i};
    }
    return p;
}

static bool read_range(part p, mark_operand *to) {
    long column, row;
    size_t used = read_sheet(before_label(p), to->name);
    if (used == 0)
        return false;
    part rest = {p.at + used, p.length - used};
    size_t cell = read_labelled(rest, to);
    to->kind = MARK_RANGE;
    to->columns = to->rows = 1;
    if (cell != 0)
        return cell == rest.length;
    cell = read_cell(rest, &to->column, &to->row);
    if (cell == 0 || cell == rest.length)
        return cell != 0;
    if (rest.at[cell] != ':')
        return false;
    part last = {rest.at + cell + 1, rest.length - cell - 1};
    if (read_cell(last, &column, &row) != last.length || last.length == 0 || column < to->column || row < to->row)
        return false;
    to->columns = column - to->column + 1;
    to->rows = row - to->row + 1;
    return true;
}

/* A cell with a whole number added: Identitas.C6+5. */
static bool read_shifted(part p, mark_operand *to) {
    size_t sign = p.length;
    while (sign > 0 && is_digit(p.at[sign - 1]))
        sign--;
    if (sign == 0 || sign == p.length || p.length - sign > 6 || (p.at[sign - 1] != '+' && p.at[sign - 1] != '-'))
        return read_range(p, to);
    double shift = 0;
    for (size_t i = sign; i < p.length; i++)
        shift = shift * 10 + (p.at[i] - '0');
    mark_operand cell = {.kind = MARK_NOTHING};
    if (!read_range(trimmed((part){p.at, sign - 1}), &cell) || cell.columns != 1 || cell.rows != 1)
        return read_range(p, to);
    *to = cell;
    to->shift = p.at[sign - 1] == '-' ? -shift : shift;
    return true;
}

static bool read_name(part p, mark_operand *to) {
    part name, index;
    double number = 0;
    bool given = split(p, '#', &name, &index);
    if (!copy_name(name, to->name))
        return false;
    for (size_t i = 0; i < name.length; i++) {
        char c = name.at[i];
        if (!is_letter(c) && !is_digit(c) && c != '_' && c != '.' && (unsigned char)c < 0x80)
            return false;
    }
    if (given && (!read_number(index, &number) || number < 1 || number > 1048576 || number != (double)(long)number))
        return false;
    to->kind = MARK_BY_NAME;
    to->index = given ? (long)number : 0;
    return !is_digit(name.at[0]);
}

/* An argument or the other side of a comparison. */
static bool read_operand(part p, mark_operand *to) {
    if (p.length == 0)
        return true;
    if (read_number(p, &to->number)) {
        to->kind = MARK_NUMBER;
        return true;
    }
    if (p.at[0] == '"') {
        to->kind = MARK_TEXT;
        return read_quoted(p, '"', to->name) == p.length;
    }
    mark_operand range = {.kind = MARK_NOTHING};
    if (read_shifted(p, &range)) {
        *to = range;
        return true;
    }
    return read_name(p, to);
}

/* ---- Formats and options ------------------------------------------------------------------------------------- */

static bool read_format(part p, mark *to) {
    static const char *const words[] = {"", "angka", "persen", "rupiah", "terbilang", "kategori"};
    double places;
    part word, behind;
    bool given = split(p, ' ', &word, &behind);
    for (int i = MARK_ANGKA; i <= MARK_KATEGORI; i++)
        if (is_word(word, words[i])) {
            to->format = (mark_format)i;
            if (!given)
                return true;
            bool good = i <= MARK_RUPIAH && read_number(behind, &places) && places >= 0 && places <= 10 &&
                        places == (double)(int)places;
            to->places = good ? (int)places : -1;
            return good;
        }
    return false;
}

/* "3.11": digits, a point, digits. */
static bool is_numbering(part p) {
    size_t points = 0;
    for (size_t i = 0; i < p.length; i++) {
        points += p.at[i] == '.';
        if (!is_digit(p.at[i]) && p.at[i] != '.')
            return false;
    }
    return p.length >= 3 && p.length < 10 && points == 1 && is_digit(p.at[0]) && is_digit(p.at[p.length - 1]);
}

static bool read_option(part p, mark *to) {
    if (is_numbering(p)) {
        memcpy(to->number, p.at, p.length);
        to->number[p.length] = '\0';
        return true;
    }
    if (to->kind != MARK_TABLE)
        return false;
    part word, behind;
    if (split(p, ' ', &word, &behind) && is_word(word, "dari"))
        return to->about[0] == '\0' && copy_word(behind, to->about);
    if (!is_word(p, "mendatar") && !is_word(p, "tegak"))
        return false;
    to->landscape = is_word(p, "mendatar");
    return true;
}

/* Reads what stands behind each |. */
static mark_problem read_rest(part rest, bool options, mark *to) {
    while (rest.length > 0) {
        part one, others;
        split(rest, '|', &one, &others);
        if (options ? !read_option(one, to) : to->format != MARK_SHOWN || !read_format(one, to))
            return MARK_BAD_FORMAT;
        rest = others;
    }
    return MARK_GOOD;
}

/* ---- The kinds ----------------------------------------------------------------------------------------------- */

static mark_problem read_named(part text, bool options, mark *to) {
    part name, rest;
    bool more = split(text, '|', &name, &rest);
    if (name.length > MARK_NAME)
        return MARK_TOO_LONG;
    if (!copy_name(name, to->name))
        return MARK_NO_NAME;
    if (more && (!options || rest.length == 0))
        return MARK_BAD_FORMAT;
    return read_rest(rest, true, to);
}

/* The code of an indicator, and behind | which of its sentences. */
static mark_problem read_story(part text, mark *to) {
    part name, about;
    to->optional = split(text, '|', &name, &about);
    if (name.length > MARK_NAME)
        return MARK_TOO_LONG;
    if (!copy_name(name, to->name))
        return MARK_NO_NAME;
    return to->optional && (!copy_word(about, to->about) || strchr(to->about, '|') != NULL) ? MARK_BAD_FORMAT
                                                                                            : MARK_GOOD;
}

static mark_problem read_figure(part text, mark *to) {
    part what, rest;
    bool more = split(text, '|', &what, &rest);
    if (what.length == 0)
        return MARK_NO_NAME;
    bool good = to->kind == MARK_CELL ? read_range(what, &to->what) && to->what.columns == 1 && to->what.rows == 1
                                      : read_name(what, &to->what);
    if (!good)
        return MARK_BAD_CELL;
    return more && rest.length == 0 ? MARK_BAD_FORMAT : read_rest(rest, false, to);
}

/* The first comparison that stands in no quotes, and what stands on both sides of it. */
static mark_compare split_condition(part text, part *left, part *right) {
    static const struct {
        const char *sign;
        mark_compare compare;
    } signs[] = {{"<>", MARK_UNEQUAL}, {"<=", MARK_AT_MOST}, {">=", MARK_AT_LEAST},
                 {"=", MARK_EQUAL},    {"<", MARK_LESS},     {">", MARK_MORE}};
    char quote = 0;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.at[i];
        if (quote != 0 || c == '\'' || c == '"')
            quote = quote == 0 ? c : c == quote ? 0 : quote;
        for (size_t s = 0; quote == 0 && s < sizeof signs / sizeof *signs; s++) {
            size_t size = strlen(signs[s].sign);
            if (i + size > text.length || memcmp(text.at + i, signs[s].sign, size) != 0)
                continue;
            *left = trimmed((part){text.at, i});
            *right = trimmed((part){text.at + i + size, text.length - i - size});
            return signs[s].compare;
        }
    }
    *left = trimmed(text);
    *right = (part){text.at, 0};
    return MARK_FILLED;
}

static mark_problem read_condition(part text, mark *to) {
    part left, right, word, what;
    to->compare = split_condition(text, &left, &right);
    if (!split(left, ':', &word, &what))
        return MARK_BAD_CONDITION;
    bool good = is_word(word, "sel")    ? read_range(what, &to->what) && to->what.columns == 1 && to->what.rows == 1
                : is_word(word, "nama") ? read_name(what, &to->what)
                                        : false;
    if (!good || !read_operand(right, &to->with))
        return MARK_BAD_CONDITION;
    bool compared = to->with.kind == MARK_NUMBER || to->with.kind == MARK_TEXT;
    return (to->compare == MARK_FILLED) != compared ? MARK_GOOD : MARK_BAD_CONDITION;
}

static mark_problem read_call(part whole, mark *to) {
    part text, behind;
    to->optional = split(whole, '|', &text, &behind);
    if (to->optional && !is_word(behind, "bila ada"))
        return MARK_BAD_FORMAT;
    size_t open = 0;
    while (open < text.length && text.at[open] != '(')
        open++;
    if (open == text.length || text.at[text.length - 1] != ')' || !copy_name(trimmed((part){text.at, open}), to->name))
        return MARK_BAD_CALL;
    part rest = trimmed((part){text.at + open + 1, text.length - open - 2});
    for (bool more = rest.length > 0; more;) {
        part one, others;
        if (to->argument_count == MARK_ARGUMENTS)
            return MARK_BAD_CALL;
        more = split(rest, ';', &one, &others);
        if (!read_operand(one, &to->arguments[to->argument_count++]))
            return MARK_BAD_CALL;
        rest = others;
    }
    return MARK_GOOD;
}

static mark_problem read_inside(part inside, mark *to) {
    static const char *const words[] = {"tabel", "grafik", "narasi", "kalimat", "sel",
                                        "nama",  "jika",   "ulang",  "rumus"};
    part word, rest;
    bool more = split(inside, ':', &word, &rest);
    if (!more && is_word(word, "akhir")) {
        to->kind = MARK_END;
        return MARK_GOOD;
    }
    size_t kind = 0;
    while (kind < sizeof words / sizeof *words && !is_word(word, words[kind]))
        kind++;
    if (kind == sizeof words / sizeof *words)
        return MARK_UNKNOWN;
    to->kind = (mark_kind)kind;
    if (rest.length == 0)
        return MARK_NO_NAME;
    switch (to->kind) {
    case MARK_CELL:
    case MARK_NAMED:
        return read_figure(rest, to);
    case MARK_IF:
        return read_condition(rest, to);
    case MARK_CALL:
        return read_call(rest, to);
    case MARK_TABLE:
    case MARK_CHART:
        return read_named(rest, true, to);
    case MARK_STORY:
        return read_story(rest, to);
    case MARK_FORMULA:
        to->optional = true;
        return read_named(rest, false, to);
    default:
        return read_named(rest, false, to);
    }
}

mark_problem mark_read(const char *text, size_t length, mark *to) {
    char inside[MARK_LONGEST + 1];
    *to = (mark){.places = -1, .landscape = -1};
    if (length > MARK_LONGEST)
        return MARK_TOO_LONG;
    if (length < 4 || memcmp(text, "{{", 2) != 0 || memcmp(text + length - 2, "}}", 2) != 0)
        return MARK_UNKNOWN;
    size_t count = plain(text + 2, length - 4, inside);
    if (memchr(inside, '\0', count) != NULL || memchr(inside, '{', count) != NULL || memchr(inside, '}', count) != NULL)
        return MARK_UNKNOWN;
    return read_inside(trimmed((part){inside, count}), to);
}

/* ---- Pairs --------------------------------------------------------------------------------------------------- */

/* Spec 4: where blocks are nested, the outermost with all that is in it is told as nested. */
void mark_pair(size_t count, const mark *marks, mark_problem *problems, size_t *partner) {
    size_t begin = SIZE_MAX, depth = 0;
    for (size_t i = 0; i < count; i++)
        partner[i] = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        if (problems[i] != MARK_GOOD)
            continue;
        if (marks[i].kind == MARK_IF || marks[i].kind == MARK_REPEAT) {
            begin = depth == 0 ? i : begin;
            depth++;
        } else if (marks[i].kind == MARK_END && depth == 0) {
            problems[i] = MARK_WITHOUT_BEGIN;
        } else if (marks[i].kind == MARK_END && --depth == 0) {
            partner[begin] = i;
            partner[i] = begin;
        }
    }
    if (depth > 0)
        problems[begin] = MARK_WITHOUT_END;
    /* What begins or ends within a pair, or behind one that does not end, is nested. */
    for (size_t i = 0; i < count; i++) {
        size_t end = partner[i] != SIZE_MAX && partner[i] > i ? partner[i] : SIZE_MAX;
        if (end == SIZE_MAX && problems[i] != MARK_WITHOUT_END)
            continue;
        bool inner = false;
        for (size_t k = i + 1; k < (end == SIZE_MAX ? count : end); k++) {
            bool block = marks[k].kind == MARK_IF || marks[k].kind == MARK_REPEAT || marks[k].kind == MARK_END;
            if (problems[k] == MARK_GOOD && block) {
                problems[k] = MARK_NESTED;
                inner = true;
            }
        }
        if (end != SIZE_MAX && inner) {
            problems[i] = problems[end] = MARK_NESTED;
            partner[i] = partner[end] = SIZE_MAX;
        }
        if (end == SIZE_MAX)
            return;
        i = end;
    }
}

/* ---- Fields -------------------------------------------------------------------------------------------------- */

void mark_to_field(const char *text, size_t length, char *name) {
    static const char hex[] = "0123456789abcdef";
    size_t to = 0;
    memcpy(name, "LKJ_", 4);
    to = 4;
    for (size_t i = 2; i + 2 < length && i < MARK_LONGEST; i++) {
        unsigned char c = (unsigned char)text[i];
        if (is_letter(text[i]) || is_digit(text[i])) {
            name[to++] = text[i];
            continue;
        }
        name[to++] = '_';
        name[to++] = hex[c >> 4];
        name[to++] = hex[c & 15];
    }
    name[to] = '\0';
}

static int hex_value(char c) {
    return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool mark_of_field(const char *name, char *text) {
    size_t to = 2;
    if (strncmp(name, "LKJ_", 4) != 0)
        return false;
    memcpy(text, "{{", 2);
    for (const char *c = name + 4; *c != '\0'; c++) {
        if (to + 3 > MARK_LONGEST)
            return false;
        if (*c != '_') {
            text[to++] = *c;
            continue;
        }
        int high = hex_value(c[1]), low = high < 0 ? -1 : hex_value(c[2]);
        if (low < 0 || high + low == 0)
            return false;
        text[to++] = (char)(high << 4 | low);
        c += 2;
    }
    memcpy(text + to, "}}", 3);
    return true;
}

/* [ini] as [#CODE] and [ke] as the number, wherever they stand. */
static bool name_row(const char *code, long number, char *to) {
    enum { DIGITS = 20 };
    char whole[MARK_LONGEST + 1];
    size_t size = strlen(code), length = 0;
    for (const char *at = to; *at != '\0';) {
        bool row = strncmp(at, "[ini]", 5) == 0, place = strncmp(at, "[ke]", 4) == 0;
        if (length + (row ? size + 3 : place ? DIGITS : 1) > MARK_LONGEST)
            return false;
        if (row)
            length += (size_t)snprintf(whole + length, sizeof whole - length, "[#%s]", code);
        else if (place)
            length += (size_t)snprintf(whole + length, sizeof whole - length, "%ld", number);
        else
            whole[length++] = *at;
        at += row ? 5 : place ? 4 : 1;
    }
    whole[length] = '\0';
    memcpy(to, whole, length + 1);
    return true;
}

static bool write_round(const char *text, size_t length, long index, const char *code, char *to) {
    mark read;
    char plain_text[MARK_LONGEST + 1];
    mark_problem problem = mark_read(text, length, &read);
    if (length > MARK_LONGEST)
        return false;
    size_t count = plain(text, length, plain_text);
    plain_text[count] = '\0';
    int written = 0;
    if (problem == MARK_GOOD && (read.kind == MARK_STORY || read.kind == MARK_FORMULA) &&
        strcmp(read.name, "ini") == 0) {
        written = snprintf(to, MARK_LONGEST + 1, "{{%s:%s%s%s}}", read.kind == MARK_STORY ? "narasi" : "rumus", code,
                           read.about[0] != '\0' ? "|" : "", read.about);
    } else if (problem == MARK_GOOD && read.kind == MARK_NAMED && read.what.index == 0) {
        const char *bar = strchr(plain_text, '|');
        written =
            snprintf(to, MARK_LONGEST + 1, "{{nama:%s#%ld%s%s", read.what.name, index, bar ? "" : "}}", bar ? bar : "");
    } else if (problem == MARK_GOOD && read.kind == MARK_CALL) {
        /* The bare names of a call get the number of the round too. */
        size_t used = (size_t)snprintf(to, MARK_LONGEST + 1, "{{kalimat:%s(", read.name);
        const char *at = strchr(plain_text, '(') + 1, *end = plain_text + count - 3;
        while (end > at && *end != ')')
            end--;
        part rest = trimmed((part){at, (size_t)(end - at)});
        for (int i = 0; i < read.argument_count && used <= MARK_LONGEST; i++) {
            part one, others;
            split(rest, ';', &one, &others);
            const mark_operand *a = &read.arguments[i];
            used += (size_t)snprintf(to + used, MARK_LONGEST + 1 - used, "%s%.*s", i > 0 ? ";" : "", (int)one.length,
                                     one.at);
            if (used <= MARK_LONGEST && a->kind == MARK_BY_NAME && a->index == 0)
                used += (size_t)snprintf(to + used, MARK_LONGEST + 1 - used, "#%ld", index);
            rest = others;
        }
        if (used <= MARK_LONGEST)
            used += (size_t)snprintf(to + used, MARK_LONGEST + 1 - used, ")%s}}", read.optional ? "|bila ada" : "");
        written = (int)used;
    } else {
        memcpy(to, text, length);
        to[length] = '\0';
        return true;
    }
    return written <= MARK_LONGEST;
}

bool mark_for_round(const char *text, size_t length, long index, long number, const char *code, char *to) {
    return write_round(text, length, index, code, to) && name_row(code, number, to);
}

const char *mark_problem_text(mark_problem problem) {
    switch (problem) {
    case MARK_GOOD:
        return "benar";
    case MARK_TOO_LONG:
        return "terlalu panjang";
    case MARK_UNKNOWN:
        return "tidak dikenal";
    case MARK_NO_NAME:
        return "tidak menyebut apa yang dimaksud";
    case MARK_BAD_CELL:
        return "alamat sel atau nama tidak terbaca";
    case MARK_BAD_FORMAT:
        return "format atau pilihan di belakang | tidak dikenal";
    case MARK_BAD_CONDITION:
        return "syarat tidak terbaca";
    case MARK_BAD_CALL:
        return "fungsi atau argumennya tidak terbaca";
    case MARK_NESTED:
        return "jika dan ulang tidak boleh bersarang";
    case MARK_WITHOUT_END:
        return "tidak ditutup dengan {{akhir}}";
    case MARK_WITHOUT_BEGIN:
        return "{{akhir}} tanpa jika atau ulang";
    case MARK_NOT_ALONE:
        return "harus sendirian di paragrafnya";
    case MARK_NOT_HERE:
        return "tabel dan grafik tidak dapat berdiri di catatan kaki";
    }
    return "tidak dikenal";
}
