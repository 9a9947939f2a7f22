/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the checker of documents. The input is a document, a line a row: ":" a paragraph, "=" a heading, "@" the
 * title of a new grid, else the cells of a row, tabs between; a cell that begins with "#" is a number, with "%" one
 * that is shown as a percentage, with "*" bold, with "+" merged over two columns. That must hold, beside what the
 * sanitizers see:
 *
 *  1. A run answers CHECK_OK, and the same document again gives as many findings and questions.
 *  2. A finding stands in a grid or paragraph that there is, within its text; its words are among those that there are,
 *     its cause is a finding that has no cause itself.
 *  3. Out of well-formed UTF-8 comes well-formed UTF-8.
 *  4. lkj_check_sentence answers LKJ_OK or LKJ_DASH for any text, and for every room.
 */
#include "../../src/check/check.h"
#include "../../src/core/kalimat.h"
#include "properties.h"

enum { MAX_COLUMNS = 24, MAX_ROWS = 60, MAX_PARTS = 40 };

typedef struct part {
    const char *text[MAX_ROWS][MAX_COLUMNS];
    size_t length[MAX_ROWS][MAX_COLUMNS];
    size_t rows, columns;
} part;

static part grid;

static check_cell cell_of(const char *text, size_t length) {
    check_cell cell;
    memset(&cell, 0, sizeof cell);
    while (length > 0 && (*text == '*' || *text == '+')) {
        cell.flags |= *text == '*' ? CHECK_BOLD : 0;
        cell.column_span = *text == '+' ? 2 : cell.column_span;
        text++;
        length--;
    }
    if (length > 0 && length < 60 && (*text == '#' || *text == '%')) {
        char number[64];
        memcpy(number, text + 1, length - 1);
        number[length - 1] = '\0';
        cell.flags |= CHECK_NUMBER | (*text == '%' ? CHECK_PERCENT : 0);
        cell.number = strtod(number, NULL);
    }
    cell.text = text;
    cell.length = length;
    return cell;
}

static void put_grid(check_document *c, const char *title, size_t title_length, uint64_t address) {
    if (grid.rows == 0)
        return;
    size_t t = check_add_table(c, title, title_length, grid.rows, grid.columns, address);
    for (size_t r = 0; r < grid.rows; r++)
        for (size_t k = 0; k < grid.columns; k++)
            if (grid.text[r][k] != NULL) {
                check_cell cell = cell_of(grid.text[r][k], grid.length[r][k]);
                check_set_cell(c, t, r, k, &cell);
            }
    memset(&grid, 0, sizeof grid);
}

static void take_row(const char *line, size_t length) {
    size_t column = 0;
    for (size_t from = 0, i = 0; i <= length && column < MAX_COLUMNS && grid.rows < MAX_ROWS; i++)
        if (i == length || line[i] == '\t') {
            grid.text[grid.rows][column] = line + from;
            grid.length[grid.rows][column++] = i - from;
            from = i + 1;
        }
    if (column > grid.columns)
        grid.columns = column;
    grid.rows += grid.rows < MAX_ROWS;
}

static check_document *build(const char *text, size_t size) {
    check_document *c = check_new(NULL);
    const char *title = "";
    size_t title_length = 0;
    uint64_t address = 0;
    memset(&grid, 0, sizeof grid);
    for (size_t from = 0, i = 0; i <= size; i++) {
        if (i < size && text[i] != '\n')
            continue;
        const char *line = text + from;
        size_t length = i - from;
        from = i + 1;
        char first = length > 0 ? line[0] : ' ';
        if (first != ':' && first != '=' && first != '@') {
            take_row(line, length);
            continue;
        }
        put_grid(c, title, title_length, ++address);
        if (first == '@') {
            title = line + 1;
            title_length = length - 1;
        } else {
            check_add_paragraph(c, line + 1, length - 1, first == '=', ++address);
        }
    }
    put_grid(c, title, title_length, ++address);
    return c;
}

/* 2 and 3. */
static void check_findings(const check_document *c, bool utf8, size_t size) {
    for (size_t i = 0; i < check_finding_count(c); i++) {
        const check_finding *f = check_finding_at(c, i);
        HOLDS(*check_jenis_text(f->jenis) != '\0' && *check_putusan_text(f->putusan) != '\0', "kind %d", f->jenis);
        HOLDS(f->kelompok < check_finding_count(c), "group %zu", f->kelompok);
        HOLDS(check_finding_at(c, f->kelompok)->kelompok == f->kelompok, "group of a group");
        HOLDS(f->offset + f->length <= size, "%zu + %zu", f->offset, f->length);
        HOLDS(!f->in_table || (f->row < MAX_ROWS && f->column < MAX_COLUMNS), "%zu,%zu", f->row, f->column);
        const char *texts[] = {f->bagian, f->baris, f->tertulis, f->seharusnya, f->sebab};
        for (size_t k = 0; utf8 && k < 5; k++)
            HOLDS(is_utf8(texts[k], strlen(texts[k])), "text %zu: %s", k, texts[k]);
    }
    for (size_t i = 0; i < check_question_count(c); i++) {
        const check_question *q = check_question_at(c, i);
        HOLDS(q->candidate_count > 0 && q->candidate_count <= CHECK_CANDIDATES, "%zu", q->candidate_count);
        HOLDS(*check_role_text(q->candidates[0]) != '\0', "role");
    }
}

/* 4. */
static void check_any_text(const char *text, size_t size) {
    char room[2][4096];
    lkj_facts facts;
    memset(&facts, 0, sizeof facts);
    facts.indikator = text;
    facts.indikator_length = size < 40 ? size : 40;
    facts.target_low = facts.target_high = 80;
    facts.realisasi = 75;
    facts.has_old = true;
    facts.old_target_low = facts.old_target_high = 70;
    facts.old_realisasi = 76.5;
    facts.unit = "%";
    facts.unit_length = 1;
    lkj_text whole = {room[0], sizeof room[0], 0};
    lkj_text cut = {room[1], 7, 0};
    lkj_status status = lkj_check_sentence(text, size, &facts, &whole);
    HOLDS(status == LKJ_OK || status == LKJ_DASH, "status %d", (int)status);
    HOLDS(lkj_check_sentence(text, size, &facts, &cut) == status && cut.length == whole.length, "%zu, %zu", cut.length,
          whole.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    if (size > 4096)
        return 0;
    check_document *c = build(text, size);
    HOLDS(c != NULL && check_run(c) == CHECK_OK, "run");
    size_t findings = check_finding_count(c);
    size_t questions = check_question_count(c);
    check_findings(c, is_utf8(text, size), size);
    HOLDS(check_run(c) == CHECK_OK && check_finding_count(c) == findings && check_question_count(c) == questions,
          "%zu findings, then %zu", findings, check_finding_count(c));
    check_free(c);
    check_any_text(text, size);
    return 0;
}
