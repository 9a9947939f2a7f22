/* SPDX-License-Identifier: MPL-2.0
 *
 * check.h - checks a whole document of typed figures: its tables, and the sentences around them.
 *
 * Plain C11 above the scoring core: no UNO, no locale, no clock, no file. The caller copies what stands in a sheet or a
 * text document into a check_document, in document order, runs the check and reads findings and questions. What it
 * hands over is copied; what it gets back lives until the next check_run or check_free.
 *
 *     check_document *doc = check_new(NULL);
 *     size_t table = check_add_table(doc, "", 0, rows, columns, address);
 *     check_set_cell(doc, table, row, column, &cell);                 (empty cells may be left out)
 *     check_add_paragraph(doc, text, length, level, address);
 *     check_status status = check_run(doc);
 *     for (size_t i = 0; i < check_finding_count(doc); i++) ... check_finding_at(doc, i)
 *     check_free(doc);
 *
 * A grid may hold one table, as in a text document, or several with headings and sentences between them, as a sheet
 * does: tables are found by their headings, and a row of a sheet with one long text in it is taken as a paragraph.
 *
 * Functions may be called from any thread, one thread a document. An allocation that fails is remembered: adding goes
 * on without effect, and check_run answers CHECK_NO_MEMORY.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- What goes in -------------------------------------------------------------------------------------------- */

typedef struct check_document check_document;

/** Where memory comes from; `get` may answer NULL. */
typedef struct check_memory {
    void *(*get)(void *data, size_t size);
    void (*give)(void *data, void *block);
    void *data;
} check_memory;

/** What is known of a cell beside its text. */
enum {
    CHECK_NUMBER = 1,  /**< the cell holds a number: `number`, not `text` */
    CHECK_PERCENT = 2, /**< of a number: its format is a percentage, 0.8917 is shown as 89,17% */
    CHECK_BOLD = 4,
    CHECK_HEADING = 8,  /**< the document says that the row is a heading row (a repeated heading of a text table) */
    CHECK_COVERED = 16, /**< lies under a merged cell to the left or above: has no content of its own */
    CHECK_TAKES_PERCENT = 32 /**< a formula in it takes points (12.67) from a cell that holds a percentage (0.1267) */
};

/** A cell. Set to zeros before it is filled. */
typedef struct check_cell {
    const char *text; /**< UTF-8 as it stands in the document, need not end in NUL; line breaks as \n */
    size_t length;
    double number; /**< with CHECK_NUMBER: the value, as the cell holds it */
    int places;    /**< with CHECK_NUMBER: decimals shown plus 1; 0 where that is not known */
    unsigned flags;
    unsigned indent;      /**< steps (or any measure that grows with the indent) */
    unsigned row_span;    /**< 0 and 1: not merged */
    unsigned column_span; /**< 0 and 1: not merged */
} check_cell;

/** A new, empty document. memory: NULL for malloc and free; else copied. NULL if there is no memory. */
check_document *check_new(const check_memory *memory);

/** Frees the document and all that it handed out. NULL is allowed. */
void check_free(check_document *document);

/** Adds an empty grid at the end of the document and answers its index (from 0, grids only).
 *
 *  @param title    its caption if the document names one ("Tabel 3.7 Analisis ..."), or the name of the sheet; else "".
 *                  A paragraph right before the grid that begins with "Tabel" is found without it
 *  @param address  whatever the caller needs to find the grid again; handed back in findings */
size_t check_add_table(check_document *document, const char *title, size_t title_length, size_t rows, size_t columns,
                       uint64_t address);

/** Fills a cell of a grid. A place outside the grid is ignored. */
void check_set_cell(check_document *document, size_t table, size_t row, size_t column, const check_cell *cell);

/** Adds a paragraph at the end of the document. level: 1...10 for a heading of that outline level, 0 for text. */
void check_add_paragraph(check_document *document, const char *text, size_t length, int level, uint64_t address);

/** Called now and then while the check runs: parts done of all. False ends the check with CHECK_CANCELLED. */
typedef bool check_progress(void *data, size_t done, size_t all);

void check_set_progress(check_document *document, check_progress *progress, void *data);

/* ---- Running ------------------------------------------------------------------------------------------------- */

typedef enum check_status { CHECK_OK = 0, CHECK_NO_MEMORY, CHECK_CANCELLED } check_status;

/** Checks the document. May be called again after more was added or questions were answered; findings and questions
 *  are made anew. */
check_status check_run(check_document *document);

/* ---- What comes out ------------------------------------------------------------------------------------------ */

/** What a finding is about. check_jenis_text gives the word. */
typedef enum check_jenis {
    CHECK_CAPAIAN,
    CHECK_SERAPAN,
    CHECK_KATEGORI,
    CHECK_EFISIENSI,
    CHECK_KEMAJUAN,
    CHECK_PERUBAHAN,
    CHECK_JUMLAH,
    CHECK_RATA_RATA,
    CHECK_BEDA_TABEL,
    CHECK_TERBILANG,
    CHECK_KALIMAT,
    CHECK_PENILAIAN,
    CHECK_SATUAN,
    CHECK_JENIS_COUNT
} check_jenis;

/** The verdict. check_putusan_text gives the words. */
typedef enum check_putusan {
    CHECK_SALAH,
    CHECK_DIPOTONG,         /**< right, but cut off instead of rounded */
    CHECK_RAGU,             /**< what stands there can be explained, or cannot be decided: `sebab` says why */
    CHECK_TIDAK_TERBACA,    /**< looks like a number and is none; `seharusnya` is its likely value, if there is one */
    CHECK_TIDAK_DITELUSURI, /**< of sentences: no table of the document holds it. Never an accusation */
    CHECK_PUTUSAN_COUNT
} check_putusan;

/** One finding. Texts are UTF-8, end in NUL, are never NULL. */
typedef struct check_finding {
    check_jenis jenis;
    check_putusan putusan;
    const char *bagian;     /**< "Tabel 3.7", else the heading or title above, else "" */
    const char *baris;      /**< label of the row; the sentence */
    const char *tertulis;   /**< as printed */
    const char *seharusnya; /**< "" where it is not known */
    const char *sebab;      /**< Indonesian */
    bool in_table;
    uint64_t address; /**< of the grid, or of the paragraph */
    size_t table;     /**< index of the grid; of no meaning in a paragraph */
    size_t row;       /**< within the grid */
    size_t column;
    size_t offset; /**< in a paragraph (or a cell with a sentence): where the figure stands, in bytes */
    size_t length;
    double bobot;    /**< weight: the larger the worse; groups of a cause come sorted by it, the cause first */
    size_t kelompok; /**< the index of the finding that is the cause of this one; its own index if there is none */
} check_finding;

size_t check_finding_count(const check_document *document);
const check_finding *check_finding_at(const check_document *document, size_t index);

/** The word of the column `jenis`: "capaian" ... "satuan". */
const char *check_jenis_text(check_jenis jenis);

/** The words of the column `putusan`: "salah" ... "tidak dapat ditelusuri". */
const char *check_putusan_text(check_putusan putusan);

/** What was looked at. */
typedef struct check_counts {
    size_t grids;      /**< added */
    size_t tables;     /**< found: with a heading that is known */
    size_t paragraphs; /**< sentences of sheets among them */
    size_t cells;      /**< of the tables that were found */
    size_t figures;    /**< numbers in tables and sentences */
    size_t relations;  /**< columns, sums and rows that could be recomputed */
    size_t unknown;    /**< columns of figures whose heading is no known word: nothing in them was recomputed */
} check_counts;

/** The counts of the last run. No tables: the caller says so. */
check_counts check_count(const check_document *document);

/* ---- Questions ----------------------------------------------------------------------------------------------- */

/** What a column of a table is. check_role_text gives the words. */
typedef enum check_role {
    CHECK_NO_ROLE = 0, /**< none of these: the column is not checked */
    CHECK_ROLE_LABEL,
    CHECK_ROLE_TARGET,
    CHECK_ROLE_REALISASI,
    CHECK_ROLE_CAPAIAN,
    CHECK_ROLE_PAGU,
    CHECK_ROLE_REALISASI_ANGGARAN,
    CHECK_ROLE_SERAPAN,
    CHECK_ROLE_KATEGORI,
    CHECK_ROLE_EFISIENSI,
    CHECK_ROLE_KEMAJUAN,
    CHECK_ROLE_SEBELUM,
    CHECK_ROLE_SESUDAH,
    CHECK_ROLE_PERUBAHAN,
    CHECK_ROLE_JUMLAH,
    CHECK_ROLE_COUNT
} check_role;

/** The name of a role as staff read it: "Realisasi anggaran". */
const char *check_role_text(check_role role);

/** What a single heading says its column is, for who looks for a column: UTF-8, as typed. Headings of another kind
 * ("Anggaran", "Kategori") are OTHER; figures, numbering, years and what says nothing are NONE. */
typedef enum check_heading {
    CHECK_HEADING_NONE,
    CHECK_HEADING_TARGET,
    CHECK_HEADING_REALISASI,
    CHECK_HEADING_POLARITAS,
    CHECK_HEADING_OTHER
} check_heading;
check_heading check_heading_of(const char *text, size_t length);

enum { CHECK_CANDIDATES = 6 };

/** A column whose role the words suggest and the figures do not bear out: in under half of the rows, or in a table of
 *  three rows or fewer that has a row against it. Until it is answered the check goes on with `assumed`; what fewer
 * than half of the rows bear out makes nothing wrong, "ragu" at most. */
typedef struct check_question {
    const char *bagian; /**< as in a finding */
    const char *judul;  /**< the heading of the column */
    const char *sebab;  /**< why it is asked, Indonesian */
    uint64_t address;   /**< of the grid */
    size_t table;       /**< index of the grid */
    size_t row;         /**< of the heading, within the grid */
    size_t column;
    check_role assumed;
    size_t candidate_count;
    check_role candidates[CHECK_CANDIDATES];
} check_question;

size_t check_question_count(const check_document *document);
const check_question *check_question_at(const check_document *document, size_t index);

/** Answers a question (row: of the heading): the next check_run takes `role` for granted. */
void check_answer(check_document *document, size_t table, size_t row, size_t column, check_role role);

#endif
