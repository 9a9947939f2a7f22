/* SPDX-License-Identifier: MPL-2.0
 *
 * find.c - finds the tables of a document by their headings, and what is prose.
 *
 *  1. A heading row holds no figures, no long text, and mostly words that are known, one of them a strong one
 *     (target, realisasi, capaian, anggaran, jumlah ...), or begins with No and a known label.
 *  2. Up to four more rows belong to it: those that merged cells say, sub-headings (their first cell is empty, and they
 *     stand under empty heading cells), and a row of column numbers.
 *  3. A table goes on until a row of another heading, a row that is prose (one long text), "Sumber:", "Tabel ..." or
 * two empty rows; one empty row is passed over where the rows after it look like rows. The same heading again continues
 * it.
 *  4. Its caption is the last line before it that begins with "Tabel".
 *  6. A table right after one of the very same heading, without a caption of its own, continues it on another page.
 *  5. Outside of tables a row of one text of 40 characters or more is read as a paragraph.
 */
#include "roles.h"

enum { LONG_TEXT = 90, PROSE = 40, MAX_HEAD = 6, SUB_LABEL = 40 };

/* Quickly: whether a cell holds a figure (no year, no "1."). */
static bool looks_numeric(const cell *x) {
    if ((x->flags & CHECK_NUMBER) != 0)
        return !(x->number >= 1990 && x->number <= 2060 && x->number == (double)(int)x->number);
    const char *p = x->text;
    size_t n = x->length;
    if (n >= 2 && (p[0] == 'R' || p[0] == 'r') && (p[1] == 'p' || p[1] == 'P')) {
        p += 2;
        n -= 2;
        while (n > 0 && (*p == '.' || *p == ' ')) {
            p++;
            n--;
        }
    }
    if (n > 0 && (*p == '-' || *p == '('))
        p++, n--;
    if (n == 0 || !lkj_is_digit(*p))
        return false;
    if (n == 4 && p[0] == '2' && p[1] == '0')
        return false;
    if (n > 4 && p[0] == '2' && p[1] == '0' && lkj_is_digit(p[2]) && lkj_is_digit(p[3]) && !lkj_is_digit(p[4]) &&
        p[4] != '.' && p[4] != ',' && p[4] != '%')
        return false;
    if (n <= 3 && (p[n - 1] == '.' || p[n - 1] == ')'))
        return false;
    return true;
}

static size_t filled_in(const grid *g, size_t r) {
    size_t count = 0;
    if (r < g->rows && g->row[r] != NULL)
        for (size_t c = 0; c < g->columns; c++)
            count += ck_filled(&g->row[r][c]);
    return count;
}

static const cell *only_cell(const grid *g, size_t r, size_t *found_at) {
    const cell *found = NULL;
    for (size_t c = 0; g->row[r] != NULL && c < g->columns; c++) {
        const cell *x = &g->row[r][c];
        if (!ck_filled(x))
            continue;
        if (found != NULL)
            return NULL;
        found = x;
        *found_at = c;
    }
    return found;
}

/* What the filled cells of a row would be as headings. */
typedef struct headings {
    size_t filled, known, strong;
    bool flagged; /* one is marked as a heading */
    role first, second;
} headings;

/* False: a figure or a long text is among them, it is no row of headings. */
static bool may_be_headings(const grid *g, size_t r) {
    for (size_t c = 0; c < g->columns; c++) {
        const cell *x = &g->row[r][c];
        if (ck_filled(x) && (looks_numeric(x) || x->length > LONG_TEXT))
            return false;
    }
    return true;
}

static headings headings_of(check_document *d, const grid *g, size_t r) {
    headings in = {.first = R_NONE, .second = R_NONE};
    for (size_t c = 0; c < g->columns; c++) {
        const cell *x = &g->row[r][c];
        if (!ck_filled(x))
            continue;
        role is = (x->flags & CHECK_NUMBER) != 0 ? R_YEAR : ck_role_of(ck_fold(&d->work, x->text, x->length));
        in.flagged = in.flagged || (x->flags & CHECK_HEADING) != 0;
        if (in.filled == 0)
            in.first = is;
        else if (in.filled == 1)
            in.second = is;
        in.filled++;
        in.known += is != R_NONE && is != R_NUMBERING;
        in.strong += ck_is_strong(is) || is == R_YEAR;
    }
    return in;
}

/* Spec 1. */
static bool heading_row(check_document *d, const grid *g, size_t r, bool within) {
    if (r >= g->rows || g->row[r] == NULL || !may_be_headings(g, r))
        return false;
    headings in = headings_of(d, g, r);
    if (in.filled < 2)
        return false;
    bool opening = in.first == R_NO && (in.second == R_LABEL || ck_is_strong(in.second));
    bool scale = in.filled == 2 &&
                 (in.first == R_INTERVAL || in.second == R_INTERVAL || (in.first == R_KATEGORI && in.strong > 0));
    if (in.flagged && in.known >= 1)
        return true;
    if (within && !opening && in.strong < 2)
        return false;
    return (opening && !within) ||
           (in.known * 2 >= in.filled && (opening || scale || (in.strong >= 1 && in.known >= 2)));
}

static bool numbering_row(check_document *d, const grid *g, size_t r) {
    size_t filled = 0;
    int last = 0;
    if (r >= g->rows || g->row[r] == NULL)
        return false;
    for (size_t c = 0; c < g->columns; c++) {
        const cell *x = &g->row[r][c];
        if (!ck_filled(x))
            continue;
        int number = (int)x->number;
        if ((x->flags & CHECK_NUMBER) != 0) {
            if (x->number < 1 || x->number > 99 || x->number != (double)number)
                return false;
        } else if (!ck_is_numbering(ck_fold(&d->work, x->text, x->length), &number)) {
            return false;
        }
        if (number <= last || (filled == 0 && number > 2))
            return false;
        last = number;
        filled++;
    }
    return filled >= 3;
}

/* Spec 2: a row of sub-headings below row `head`. */
static bool sub_heading(check_document *d, const grid *g, size_t head, size_t r) {
    size_t filled = 0;
    size_t split = 0;
    bool flagged = false;
    if (r >= g->rows || g->row[r] == NULL)
        return false;
    size_t first = 0;
    while (first < g->columns && !ck_filled(ck_cell(g, head, first)))
        first++;
    for (size_t c = 0; c < g->columns; c++) {
        const cell *x = &g->row[r][c];
        if (!ck_filled(x))
            continue;
        const cell *above = ck_cell(g, head, c);
        flagged = flagged || (x->flags & CHECK_HEADING) != 0;
        if (looks_numeric(x) || x->length > LONG_TEXT)
            return false;
        if (c <= first && !flagged)
            return false;
        if ((x->flags & CHECK_NUMBER) == 0 && x->length > SUB_LABEL &&
            ck_role_of(ck_fold(&d->work, x->text, x->length)) == R_NONE)
            return false;
        if (x->length <= 3 && (ck_is((span){x->text, x->length}, "-") || ck_is((span){x->text, x->length}, "–")))
            return false;
        filled++;
        split += !ck_filled(above) || above->column_span > 1;
    }
    return filled >= 2 && (split >= 1 || flagged);
}

/* How many rows the heading at r has. */
static size_t heading_rows(check_document *d, const grid *g, size_t r) {
    size_t rows = 1;
    for (size_t c = 0; c < g->columns; c++) {
        const cell *x = ck_cell(g, r, c);
        if (x->row_span > rows && x->row_span <= MAX_HEAD - 1)
            rows = x->row_span;
    }
    while (rows < MAX_HEAD - 1 && r + rows < g->rows && !numbering_row(d, g, r + rows) &&
           sub_heading(d, g, r + rows - 1, r + rows))
        rows++;
    if (numbering_row(d, g, r + rows))
        rows++;
    return r + rows <= g->rows ? rows : g->rows - r;
}

static span row_key(check_document *d, const grid *g, size_t r) {
    saying s;
    ck_say_new(&s);
    for (size_t c = 0; g->row[r] != NULL && c < g->columns; c++)
        ck_say(ck_say_span(&s, g->row[r][c].text, g->row[r][c].length), " ");
    const char *text = ck_said(&d->work, &s);
    return ck_key(&d->work, text, strlen(text), true);
}

static bool same_heading(check_document *d, const grid *g, size_t a, size_t b) {
    span one = row_key(d, g, a);
    span other = row_key(d, g, b);
    size_t length = one.length < other.length ? one.length : other.length;
    if (length > 40)
        length = 40;
    return one.length > 0 && other.length > 0 && memcmp(one.text, other.text, length) == 0 &&
           (length == 40 || one.length == other.length);
}

static bool begins_with(const cell *x, const char *word) {
    size_t length = strlen(word);
    if (x->length < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((x->text[i] | 0x20) != word[i])
            return false;
    return x->length == length || !(((x->text[length] | 0x20) >= 'a') && ((x->text[length] | 0x20) <= 'z'));
}

/* "Tabel 3.7 ...", "Tabel III.2", "Tabel T-C.29"; not "Tabel di atas memperlihatkan ...". */
static bool is_caption(const cell *x) {
    size_t at = 5;
    if (!begins_with(x, "tabel") || x->length <= 6)
        return false;
    while (at < x->length && x->text[at] == ' ')
        at++;
    size_t end = at;
    bool number = false;
    for (; end < x->length && x->text[end] != ' ' && x->text[end] != ':'; end++)
        number = number || lkj_is_digit(x->text[end]);
    bool roman = end > at;
    for (size_t i = at; i < end; i++)
        roman = roman && strchr("IVXLC.", x->text[i]) != NULL;
    return number || roman;
}

/* A text with the shape of a sentence: many words, a full stop. */
static bool is_sentence(const char *text, size_t length) {
    size_t blanks = 0;
    size_t small = 0;
    size_t large = 0;
    for (size_t i = 0; i < length; i++) {
        blanks += text[i] == ' ';
        small += text[i] >= 'a' && text[i] <= 'z';
        large += text[i] >= 'A' && text[i] <= 'Z';
    }
    char end = length > 0 ? text[length - 1] : ' ';
    return length > 80 && blanks >= 8 && small > 2 * large && (end == '.' || end == ':' || end == ';');
}

/* Spec 3: a row that no table holds. */
static bool ends_table(const grid *g, size_t r) {
    size_t at_column = 0;
    const cell *x = only_cell(g, r, &at_column);
    if (x == NULL)
        return false;
    return x->length > 250 || is_caption(x) || begins_with(x, "sumber") || begins_with(x, "keterangan") ||
           begins_with(x, "catatan") || is_sentence(x->text, x->length);
}

/* ---- What comes out ------------------------------------------------------------------------------------------ */

static void add_line(check_document *d, paragraph line) {
    d->lines = ck_grow(&d->work, d->lines, d->line_count, &d->line_capacity, sizeof *d->lines);
    d->lines[d->line_count++] = line;
}

/* "Tabel 3.7", of a caption; else the text, shortened. */
static const char *short_title(check_document *d, span title) {
    cell x = {title.text, title.length, 0, 0, 0, 0, 0, 0};
    size_t end = title.length;
    if (is_caption(&x)) {
        size_t i = 5;
        while (i < title.length && title.text[i] == ' ')
            i++;
        while (i < title.length && title.text[i] != ' ' && title.text[i] != ':' && title.text[i] != '\n')
            i++;
        while (i > 0 && (title.text[i - 1] == '.' || title.text[i - 1] == ','))
            i--;
        end = i;
    } else if (end > 80) {
        for (end = 80; end > 0 && ((unsigned char)title.text[end] & 0xC0) == 0x80; end--)
            ;
    }
    return ck_copy(&d->work, title.text, end);
}

typedef struct state {
    span caption; /* not used yet */
    span section;
    table *open; /* the last table of the same grid */
    size_t order;
} state;

static size_t width_of(const grid *g, size_t from, size_t to) {
    size_t width = 1;
    for (size_t r = from; r < to; r++)
        for (size_t c = g->columns; g->row[r] != NULL && c > width; c--)
            if (ck_filled(&g->row[r][c - 1])) {
                width = c;
                break;
            }
    return width;
}

typedef struct extent {
    size_t end;
    size_t *rows;
    size_t count;
    size_t capacity;
} extent;

static void take_row(check_document *d, extent *e, size_t r) {
    e->rows = ck_grow(&d->work, e->rows, e->count, &e->capacity, sizeof *e->rows);
    e->rows[e->count++] = r;
}

static size_t next_filled(const grid *g, size_t r) {
    while (r < g->rows && filled_in(g, r) == 0)
        r++;
    return r;
}

/* Spec 3: the rows of the table whose heading is at head and whose data begin at r. */
static extent body(check_document *d, const grid *g, size_t head, size_t r) {
    extent e = {r, NULL, 0, 0};
    while (r < g->rows) {
        if (filled_in(g, r) == 0) {
            size_t next = next_filled(g, r);
            if (next < g->rows && heading_row(d, g, next, true) && same_heading(d, g, next, head)) {
                r = next + heading_rows(d, g, next);
                continue;
            }
            if (next < g->rows && next - r == 1 && filled_in(g, next) >= 3 && !heading_row(d, g, next, true)) {
                r = next;
                continue;
            }
            break;
        }
        if (heading_row(d, g, r, true)) {
            if (!same_heading(d, g, r, head))
                break;
            r += heading_rows(d, g, r);
            continue;
        }
        if (ends_table(g, r))
            break;
        take_row(d, &e, r++);
    }
    e.end = r;
    return e;
}

static const grid *grid_of(const check_document *d, size_t index) {
    return &d->grids[index];
}

static table *add_table(check_document *d, size_t grid_index, size_t head, size_t head_rows, const extent *e,
                        state *s) {
    const grid *g = grid_of(d, grid_index);
    d->tables = ck_grow(&d->work, d->tables, d->table_count, &d->table_capacity, sizeof *d->tables);
    table *t = &d->tables[d->table_count++];
    memset(t, 0, sizeof *t);
    t->in = g;
    t->grid_index = grid_index;
    t->head = head;
    t->head_rows = head_rows;
    t->order = s->order++;
    t->width = width_of(g, head, e->end);
    t->row_count = e->count;
    t->rows = ck_get(&d->work, e->count + 1, sizeof(row));
    for (size_t i = 0; i < e->count; i++)
        t->rows[i].at = e->rows[i];
    t->captioned = s->caption.length > 0;
    t->title = t->captioned ? s->caption : g->title;
    if (t->title.length == 0)
        t->title = s->section;
    t->bagian = short_title(d, t->title);
    s->caption = (span){"", 0};
    return t;
}

static void loose_row(check_document *d, size_t grid_index, size_t r, state *s) {
    const grid *g = grid_of(d, grid_index);
    size_t at_column = 0;
    const cell *x = only_cell(g, r, &at_column);
    if (x == NULL || x->length == 0)
        return;
    if (is_caption(x)) {
        s->caption = (span){x->text, x->length};
        return;
    }
    if (x->length < PROSE || memchr(x->text, ' ', x->length) == NULL) {
        if (x->length >= 3 && (x->flags & CHECK_BOLD) != 0)
            s->section = (span){x->text, x->length};
        return;
    }
    paragraph line;
    memset(&line, 0, sizeof line);
    line.text = line.line = (span){x->text, x->length};
    line.address = g->address;
    line.in = g;
    line.grid_index = grid_index;
    line.row = r;
    line.column = at_column;
    line.order = s->order;
    line.section = s->section;
    add_line(d, line);
    s->order++;
}

static void find_in_grid(check_document *d, size_t grid_index, state *s) {
    const grid *g = grid_of(d, grid_index);
    size_t r = 0;
    while (r < g->rows) {
        if (g->row[r] == NULL || !heading_row(d, g, r, false)) {
            loose_row(d, grid_index, r++, s);
            continue;
        }
        size_t rows = heading_rows(d, g, r);
        extent e = body(d, g, r, r + rows);
        if (e.count > 0)
            add_table(d, grid_index, r, rows, &e, s);
        r = e.end > r ? e.end : r + 1;
    }
}

static void take_paragraph(check_document *d, const paragraph *p, state *s) {
    cell x = {p->text.text, p->text.length, 0, 0, 0, 0, 0, 0};
    lkj_trim(&x.text, &x.length);
    if (x.length == 0)
        return;
    if (p->level > 0)
        s->section = (span){x.text, x.length};
    if (is_caption(&x) && x.length < 300) {
        s->caption = (span){x.text, x.length};
        return;
    }
    if (p->level > 0 || x.length < 12)
        return;
    paragraph line = *p;
    line.order = s->order;
    line.section = s->section;
    line.line = line.text;
    add_line(d, line);
    s->order++;
}

static bool ends_in_total(check_document *d, const table *t) {
    for (size_t c = 0; t->row_count > 0 && c < t->width; c++) {
        const cell *x = ck_cell(t->in, t->rows[t->row_count - 1].at, c);
        span text = ck_fold(&d->work, x->text, x->length);
        if (ck_starts(text, "jumlah") || ck_starts(text, "total"))
            return true;
    }
    return false;
}

/* Spec 6. */
static void join_pages(check_document *d) {
    for (size_t i = 1; i < d->table_count; i++) {
        table *t = &d->tables[i];
        const table *before = &d->tables[i - 1];
        if (t->captioned || t->order != before->order + 1 || t->in == before->in || t->width != before->width ||
            t->head_rows != before->head_rows || ends_in_total(d, before))
            continue;
        span one = row_key(d, before->in, before->head);
        span other = row_key(d, t->in, t->head);
        if (!ck_same(one, other))
            continue;
        t->before = before;
        t->title = before->title;
        t->bagian = before->bagian;
    }
}

void ck_find_tables(check_document *d) {
    state s = {{"", 0}, {"", 0}, NULL, 0};
    for (size_t i = 0; i < d->order_count; i++) {
        const element *e = &d->order[i];
        if (e->is_grid)
            find_in_grid(d, e->index, &s);
        else
            take_paragraph(d, &d->paragraphs[e->index], &s);
    }
    join_pages(d);
    for (size_t i = 0; i < d->table_count; i++)
        d->counts.cells += d->tables[i].row_count * d->tables[i].width;
    d->counts.paragraphs = d->line_count;
}
