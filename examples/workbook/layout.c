/* SPDX-License-Identifier: MPL-2.0 */
#include "layout.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static const char *chosen;

void layout_fail(const struct node *node, const char *format, ...) {
    va_list arguments;
    if (node != NULL)
        fprintf(stderr, "%s:%d: ", node->file, node->line);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

static void *must(void *memory) {
    if (memory == NULL)
        layout_fail(NULL, "workbook: no memory");
    return memory;
}

static char *copy(const char *text) {
    size_t size = strlen(text) + 1;
    return memcpy(must(malloc(size)), text, size);
}

static struct node take(yaml_document_t *document, int index, const char *file);

static void take_list(yaml_document_t *document, const yaml_node_t *from, struct node *to) {
    yaml_node_item_t *first = from->data.sequence.items.start;
    to->type = NODE_LIST;
    to->count = (int)(from->data.sequence.items.top - first);
    to->items = must(calloc((size_t)to->count + 1, sizeof *to->items));
    for (int i = 0; i < to->count; i++)
        to->items[i] = take(document, first[i], to->file);
}

static void take_map(yaml_document_t *document, const yaml_node_t *from, struct node *to) {
    yaml_node_pair_t *first = from->data.mapping.pairs.start;
    to->type = NODE_MAP;
    to->count = (int)(from->data.mapping.pairs.top - first);
    to->items = must(calloc((size_t)to->count + 1, sizeof *to->items));
    for (int i = 0; i < to->count; i++) {
        struct node key = take(document, first[i].key, to->file);
        if (key.type != NODE_TEXT)
            layout_fail(&key, "the name of a key is no text");
        for (int j = 0; j < i; j++)
            if (strcmp(to->items[j].key, key.text) == 0)
                layout_fail(&key, "key twice: %s (line %d too)", key.text, to->items[j].line);
        to->items[i] = take(document, first[i].value, to->file);
        to->items[i].key = key.text;
    }
}

static struct node take(yaml_document_t *document, int index, const char *file) {
    const yaml_node_t *from = yaml_document_get_node(document, index);
    struct node to = {.file = file, .line = (int)from->start_mark.line + 1};
    if (from->type == YAML_SEQUENCE_NODE)
        take_list(document, from, &to);
    else if (from->type == YAML_MAPPING_NODE)
        take_map(document, from, &to);
    else
        to.text = copy((const char *)from->data.scalar.value);
    return to;
}

struct node *layout_read(const char *path, const char *variant) {
    struct node here = {.file = copy(path), .line = 1};
    FILE *file = fopen(path, "rb");
    yaml_parser_t parser;
    yaml_document_t document;
    chosen = variant;
    if (file == NULL)
        layout_fail(&here, "cannot be read");
    if (!yaml_parser_initialize(&parser))
        layout_fail(&here, "no memory");
    yaml_parser_set_input_file(&parser, file);
    if (!yaml_parser_load(&parser, &document)) {
        here.line = (int)parser.problem_mark.line + 1;
        layout_fail(&here, "no YAML: %s", parser.problem);
    }
    if (yaml_document_get_root_node(&document) == NULL)
        layout_fail(&here, "empty");
    struct node *root = must(malloc(sizeof *root));
    *root = take(&document, 1, here.file);
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    fclose(file);
    if (root->type != NODE_MAP)
        layout_fail(root, "no map of keys");
    return root;
}

struct node *layout_get(struct node *map, const char *key) {
    if (map->type != NODE_MAP)
        layout_fail(map, "keys are needed here, %s among them", key);
    for (int i = 0; i < map->count; i++)
        if (strcmp(map->items[i].key, key) == 0) {
            map->items[i].used = true;
            return &map->items[i];
        }
    return NULL;
}

struct node *layout_must(struct node *map, const char *key) {
    struct node *node = layout_get(map, key);
    if (node == NULL)
        layout_fail(map, "there is no key %s", key);
    return node;
}

struct node *layout_choice(struct node *map, const char *key) {
    struct node *node = layout_get(map, key);
    if (node == NULL || node->type == NODE_TEXT)
        return node;
    if (node->type == NODE_LIST)
        layout_fail(node, "%s: a text is needed, no list", key);
    for (int i = 0; i < node->count; i++) {
        if (strcmp(node->items[i].key, "master") != 0 && strcmp(node->items[i].key, "bidang") != 0)
            layout_fail(&node->items[i], "%s: master or bidang, not %s", key, node->items[i].key);
        node->items[i].used = true;
    }
    node = layout_get(node, chosen);
    if (node != NULL && node->type != NODE_TEXT)
        layout_fail(node, "%s: a text is needed", key);
    return node;
}

const char *layout_text(struct node *map, const char *key) {
    struct node *node = layout_choice(map, key);
    return node == NULL ? NULL : node->text;
}

double layout_number(struct node *map, const char *key, double other) {
    struct node *node = layout_choice(map, key);
    if (node == NULL)
        return other;
    char *end;
    double value = strtod(node->text, &end);
    if (end == node->text || *end != '\0')
        layout_fail(node, "%s: no number: %s", key, node->text);
    return value;
}

int layout_integer(struct node *map, const char *key, int other) {
    double value = layout_number(map, key, other);
    if (value < 0 || value > 100000 || value - (int)value > 0)
        layout_fail(layout_get(map, key), "%s: no whole number", key);
    return (int)value;
}

int layout_word(struct node *map, const char *key, const char *const *words, int count, int other) {
    struct node *node = layout_choice(map, key);
    if (node == NULL)
        return other;
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], node->text) == 0)
            return i;
    layout_fail(node, "%s knows no %s", key, node->text);
}

bool layout_bool(struct node *map, const char *key) {
    static const char *const words[] = {"no", "yes", "false", "true"};
    return layout_word(map, key, words, 4, 0) % 2 == 1;
}

void layout_used(const struct node *node) {
    for (int i = 0; i < node->count; i++) {
        const struct node *item = &node->items[i];
        if (node->type == NODE_MAP && !item->used)
            layout_fail(item, "unknown key: %s", item->key);
        layout_used(item);
    }
}

void layout_skip(struct node *node) {
    node->used = true;
    for (int i = 0; i < node->count; i++)
        layout_skip(&node->items[i]);
}
