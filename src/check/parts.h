/* SPDX-License-Identifier: MPL-2.0
 *
 * parts.h - what the files of the checker share with one another.
 */
#ifndef CHECK_PARTS_H
#define CHECK_PARTS_H

#include <setjmp.h>
#include <string.h>

#include "../core/arguments.h"
#include "../core/character.h"
#include "check.h"

/* ---- Memory (arena.c) ---------------------------------------------------------------------------------------- */

typedef struct arena_block arena_block;

/** Memory that is given back all at once. */
typedef struct arena {
    check_memory memory;
    arena_block *blocks;
    size_t used;   /* of the first block */
    bool failed;   /* an allocation gave nothing */
    jmp_buf *back; /* where a failed allocation goes; NULL: it answers NULL */
} arena;

/** Zeroed memory. NULL only where `back` is NULL. */
void *ck_get(arena *from, size_t count, size_t size);
void ck_clear(arena *from);

/** A copy that ends in NUL. */
char *ck_copy(arena *from, const char *text, size_t length);

/** Room for one more element: the array, moved where it was full. */
void *ck_grow(arena *from, void *array, size_t count, size_t *capacity, size_t size);

/* ---- Words (word.c) ------------------------------------------------------------------------------------------ */

typedef lkj_slice span;

/** Small ASCII letters, every run of blanks, line breaks, _ and * one blank, none at the ends; ends in NUL. */
span ck_fold(arena *from, const char *text, size_t length);
/** The same into `out`, of length + 1 bytes; returns how long it is. */
size_t ck_fold_into(char *out, const char *text, size_t length);

/** The letters and digits alone, words apart by one blank, without what stands in brackets where `brackets` is false:
 *  how names are compared. */
span ck_key(arena *from, const char *text, size_t length, bool brackets);

bool ck_has(span text, const char *part);    /* anywhere */
bool ck_word(span text, const char *word);   /* as a whole word */
bool ck_starts(span text, const char *word); /* as the first word */
bool ck_is(span text, const char *whole);
bool ck_same(span a, span b);
uint64_t ck_hash(span text);

/** How alike two keys are, 0...1: shared words of all words. */
double ck_likeness(span a, span b);

/** Text being put together; ck_said ends it. */
typedef struct saying {
    char room[1024];
    lkj_text text;
} saying;

saying *ck_say(saying *to, const char *text);
saying *ck_say_span(saying *to, const char *text, size_t length);
saying *ck_say_number(saying *to, double value, int places);
const char *ck_said(arena *from, saying *to);
void ck_say_new(saying *to);

/* ---- The document (document.c) ------------------------------------------------------------------------------- */

typedef struct cell {
    const char *text;
    size_t length;
    double number;
    short places;
    unsigned short flags;
    unsigned short indent;
    unsigned short row_span;
    unsigned short column_span;
} cell;

typedef struct grid {
    span title;
    size_t rows;
    size_t columns;
    cell **row; /* NULL: nothing in it */
    uint64_t address;
    bool sheet; /* several tables may stand in it */
} grid;

typedef struct paragraph {
    span text;
    int level;
    uint64_t address;
    const grid *in; /* a row of a sheet */
    size_t grid_index;
    size_t row;
    size_t column;
    size_t order; /* among tables and lines */
    span section; /* the heading above */
    span line;    /* of several lines in one paragraph: all of it */
} paragraph;

/* ---- Figures (figure.c) -------------------------------------------------------------------------------------- */

typedef enum figure_kind { FIG_EMPTY, FIG_DASH, FIG_TEXT, FIG_NUMBER, FIG_BROKEN } figure_kind;
typedef enum figure_unit { UNIT_NONE, UNIT_PERCENT, UNIT_MONEY, UNIT_WORD } figure_unit;

/** What a cell holds. */
typedef struct figure {
    double value;
    double high;   /* of a range, else as value */
    double factor; /* base units in one of its unit: of "jam" 3600; 0: unknown */
    unsigned char dimension;
    const char *unit_text;
    unsigned char unit_length;
    unsigned char kind;
    unsigned char unit;
    signed char places;
    signed char bound; /* -1: at most, 1: at least */
    bool from_number;
    bool likely;  /* of FIG_BROKEN: value is its likely value */
    bool settled; /* ... which a relation bears out */
} figure;

/** What a figure is multiplied with to stand in the unit of `other`: 60 for hours beside minutes; 1 where the units do
 *  not differ or measure different things. */
static inline double ck_scale_to(const figure *f, const figure *other) {
    bool same = f->dimension == other->dimension && f->factor > 0 && other->factor > 0;
    return same ? f->factor / other->factor : 1;
}

typedef enum convention { INDONESIAN, DOT_DECIMAL } convention;

figure ck_read_cell(const cell *c, convention way);
/** The likely values of a broken figure, best first; how many. */
size_t ck_likely(const char *text, size_t length, figure *values, size_t room);
/** Whether the text is a number with a dot for the decimals and commas for the thousands. `clear`: and can be nothing
 *  else. */
bool ck_dot_decimal(const cell *c, bool *clear, figure *read);
/** Holds a number that may be used, a likely one too. */
static inline bool ck_usable(const figure *f) {
    return f->kind == FIG_NUMBER || (f->kind == FIG_BROKEN && f->likely);
}

typedef enum verdict { RIGHT, CUT, WRONG } verdict;
/** A right value against what is printed, at the decimals printed. */
verdict ck_judge(double right, const figure *printed);
double ck_power(int exponent);

/* ---- Tables (find.c, role.c) --------------------------------------------------------------------------------- */

typedef enum role {
    R_NONE,
    R_NUMBERING,
    R_NO,
    R_LABEL,
    R_TARGET,
    R_REALISASI,
    R_CAPAIAN, /* and serapan: `money` tells */
    R_PAGU,
    R_KATEGORI,
    R_EFISIENSI,
    R_KEMAJUAN,
    R_SEBELUM,
    R_SESUDAH,
    R_PERUBAHAN,
    R_JUMLAH,
    R_RATA,
    R_SATUAN,
    R_POLARITAS,
    R_YEAR,
    R_INTERVAL,
    R_GROUP
} role;

typedef struct relation {
    int kind; /* 0: none */
    size_t a; /* numerator, minuend */
    size_t b; /* denominator, subtrahend */
    int polaritas;
    bool proved;
    bool given; /* answered by the user */
    size_t tested;
    size_t held;
    double cap;
} relation;

enum { REL_NONE, REL_RATIO, REL_DIFFERENCE, REL_GROWTH, REL_ROW_SUM, REL_CATEGORY, REL_DISTANCE };

typedef struct column {
    role is;
    bool money;   /* stands under anggaran, pagu, keuangan, Rp */
    bool kinerja; /* stands under kinerja, fisik */
    bool amounts; /* its figures are large: rupiah */
    bool numeric; /* holds figures enough */
    bool percent; /* most of its figures carry %, or its heading does */
    bool answered;
    int year;                         /* 0: none */
    int part;                         /* of the year: 1...4 triwulan, 5...6 semester, 7...18 month; 0: none */
    int number;                       /* in the numbering row; 0: none */
    int minus_a, minus_b, by_a, by_b; /* a formula in heading or numbering row */
    span text;                        /* the path, folded */
    span head;                        /* the path as printed */
    span group;                       /* the upper heading, folded */
    span last;                        /* the lowest heading, folded */
    convention way;
    relation rel;
} column;

typedef enum row_kind { ROW_DATA, ROW_TOTAL, ROW_MEAN, ROW_SECTION } row_kind;

typedef struct row {
    size_t at; /* row of the grid */
    row_kind kind;
    int level;    /* 0 the highest; -1 a section; -2 unknown */
    bool further; /* its name is empty: a further indicator of the row above */
    bool bold;
    bool caps;
    unsigned indent;
    size_t label_column;
    span label;   /* as printed */
    span key;     /* for comparing */
    span section; /* key of the section row above */
    span code;
    span sasaran; /* carried down */
    long parent;  /* row of the table; -1 */
} row;

typedef struct table {
    const struct table *before; /* of a table split over pages: the page before */
    const grid *in;
    size_t grid_index;
    span title; /* the caption, or "" */
    const char *bagian;
    size_t order; /* among grids and paragraphs */
    size_t head;  /* row of the grid where the heading starts */
    size_t head_rows;
    size_t width;
    size_t row_count;
    row *rows;
    column *columns;
    figure *figures; /* row_count x width */
    size_t name_column;
    size_t indicator_column;
    bool captioned; /* a caption stands above it */
    bool convention_told;
    bool scale; /* intervals and their labels */
    bool amounts_in_words;
    int best_levels; /* how the levels were found */
    const char *levels_by;
} table;

static inline figure *ck_at(const table *t, size_t r, size_t c) {
    return &t->figures[r * t->width + c];
}

static inline const cell *ck_cell(const grid *g, size_t r, size_t c) {
    static const cell none = {"", 0, 0, 0, 0, 0, 0, 0};
    return r < g->rows && c < g->columns && g->row[r] != NULL ? &g->row[r][c] : &none;
}

static inline bool ck_filled(const cell *c) {
    return (c->flags & CHECK_NUMBER) != 0 || c->length > 0;
}

/* ---- The run ------------------------------------------------------------------------------------------------- */

typedef struct answer {
    size_t table;
    size_t row;
    size_t column;
    check_role role;
} answer;

typedef struct element {
    bool is_grid;
    size_t index;
} element;

struct check_document {
    arena input;
    arena work; /* of one run */
    grid *grids;
    size_t grid_count, grid_capacity;
    paragraph *paragraphs;
    size_t paragraph_count, paragraph_capacity;
    element *order;
    size_t order_count, order_capacity;
    answer *answers;
    size_t answer_count, answer_capacity;
    check_progress *progress;
    void *progress_data;
    size_t done, all;
    /* made by a run */
    table *tables;
    size_t table_count, table_capacity;
    paragraph *lines; /* what is read as prose */
    size_t line_count, line_capacity;
    check_finding *findings;
    size_t finding_count, finding_capacity;
    check_question *questions;
    size_t question_count, question_capacity;
    check_counts counts;
    bool cancelled;
    jmp_buf out;
};

/** Ends the run if the caller wants that. */
void ck_step(check_document *d, size_t parts);

void ck_find_tables(check_document *d);                 /* find.c */
void ck_find_roles(check_document *d, table *t);        /* role.c */
void ck_read_figures(check_document *d, table *t);      /* figure.c */
void ck_find_rows(check_document *d, table *t);         /* row.c */
void ck_check_readable(check_document *d, table *t);    /* convention.c */
void ck_choose_convention(check_document *d, table *t); /* convention.c */
void ck_settle_broken(check_document *d, table *t);     /* convention.c */
size_t ck_find_relations(check_document *d, table *t);  /* relation.c */
void ck_check_relations(check_document *d, table *t);   /* verdict.c */
void ck_check_categories(check_document *d, table *t);  /* category.c */
void ck_find_levels(check_document *d, table *t);       /* level.c */
void ck_check_levels(check_document *d, table *t);      /* level.c */
void ck_check_totals(check_document *d, table *t);      /* total.c */
void ck_check_units(check_document *d, table *t);       /* unit.c */
void ck_check_takers(check_document *d);                /* unit.c */
void ck_compare_tables(check_document *d);              /* cross.c */
void ck_check_prose(check_document *d);                 /* prose.c */
void ck_sort_findings(check_document *d);               /* finding.c */

/** The relation of a column computed for a row: false where it cannot be. */
bool ck_compute(const table *t, const relation *rel, size_t r, double *value);
/** A target that is a bound (at most 5), met, with a capaian of 100: "tercapai" is all that such a target says. */
bool ck_bound_met(const table *t, const relation *rel, size_t r, const figure *printed);
/** The same with one polaritas for all. */
bool ck_ratio(const figure *part, const figure *whole, int polaritas, double *value);

/* ---- Findings (finding.c) ------------------------------------------------------------------------------------ */

/** A finding on a cell of a table; answers its index. seharusnya, sebab: made of saying, or literals. */
size_t ck_find(check_document *d, const table *t, size_t r, size_t c, check_jenis jenis, check_putusan putusan,
               const char *seharusnya, const char *sebab);
/** A finding in a sentence: at offset of the line's text. Answers its index. */
/** The same for a cell of a grid, in a table or not. */
size_t ck_find_cell(check_document *d, size_t grid_index, size_t r, size_t c, check_jenis jenis, check_putusan putusan,
                    const char *seharusnya, const char *sebab);
size_t ck_find_said(check_document *d, const paragraph *line, size_t offset, size_t length, span sentence,
                    check_jenis jenis, check_putusan putusan, const char *seharusnya, const char *sebab);
/** Whether a cell has one already; its index. */
bool ck_found(const check_document *d, const table *t, size_t r, size_t c, check_jenis jenis, size_t *index);
bool ck_found_any(const check_document *d, const table *t, size_t r, size_t c, size_t *index);
/** The number in a text that we printed ourselves. */
bool ck_number_in(const char *text, double *number);
/** Makes `index` depend on `cause`. */
void ck_because(check_document *d, size_t index, size_t cause);
/** A number as it would be printed in that place: with its decimals and %. */
const char *ck_print_like(check_document *d, double value, const figure *printed);
void ck_ask(check_document *d, const table *t, size_t c, check_role assumed, const char *sebab);

#endif
