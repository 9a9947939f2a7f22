/* SPDX-License-Identifier: MPL-2.0
 *
 * layout.h - layout files: YAML, read with libyaml, as a tree that remembers where each word stands.
 *
 *  1. A node is a text, a list, or a map of named nodes in the order of the file.
 *  2. A map may stand where a text is expected: {master: A, bidang: B} is A in the workbook of the agency and B in that
 *     of a bidang; without the name it is nothing.
 *  3. Whatever is wrong stops the program with status 1, and is told as FILE:LINE: what.
 *  4. A key that no code asked for is unknown: layout_used() tells it. So a misspelt key is never just ignored.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdbool.h>

enum node_type { NODE_TEXT, NODE_LIST, NODE_MAP };

struct node {
    enum node_type type;
    const char *key;  /**< its name in the map that holds it, or NULL */
    const char *text; /**< NODE_TEXT */
    struct node *items;
    int count;
    const char *file;
    int line;
    bool used;
};

/** Reads a file; `variant` chooses between the texts of a map (2). The tree lives until the program ends. */
struct node *layout_read(const char *path, const char *variant);

/** Prints FILE:LINE: and the message, and ends the program with status 1. */
__attribute__((noreturn, format(__printf__, 2, 3))) void layout_fail(const struct node *node, const char *format, ...);

/** The node of that name, or NULL; `must` stops the program without one. */
struct node *layout_get(struct node *map, const char *key);
struct node *layout_must(struct node *map, const char *key);

/** The text of that name, or NULL; see (2). */
const char *layout_text(struct node *map, const char *key);
/** The node that holds that text, or NULL: for formulas, whose faults are told by their own line. */
struct node *layout_choice(struct node *map, const char *key);
/** A number of that name, or `other`. */
double layout_number(struct node *map, const char *key, double other);
int layout_integer(struct node *map, const char *key, int other);
/** yes, no, true or false; without the key: false. */
bool layout_bool(struct node *map, const char *key);
/** Which of the words the text is; `other` without the key. */
int layout_word(struct node *map, const char *key, const char *const *words, int count, int other);

/** Stops the program at the first key below `node` that nobody asked for. */
void layout_used(const struct node *node);
/** All below is asked for elsewhere, or on purpose not at all. */
void layout_skip(struct node *node);

#endif
