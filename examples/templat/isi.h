/* SPDX-License-Identifier: MPL-2.0
 *
 * isi.h - what the template holds, sheet by sheet.
 */
#ifndef TEMPLAT_ISI_H
#define TEMPLAT_ISI_H

#include "kisi.h"

/** Rows of the sheet Identitas above its list of units. */
enum { IDENTITY_ROWS = 19, FORMS = 5 };
/** Whose agreements the forms of the filled workbook show first. */
extern const char *const form_units[FORMS];

/** Rows that each input grid offers. */
struct rooms {
    int units, iku, plan, staff, others, assets, printed;
};

/** How many rows the reports print; 0: as many as they have. Only a filled workbook knows. */
struct printed {
    int t38, t39, t310, programs, kegiatan, iku, staff, others, land, vehicles, rest, narratives, charted, findings;
    int forms[FORMS];
};

/** Drop-down lists (daftar.c). */
void lists_add(struct templat *templat);
void inputs_add(struct templat *templat, const struct rooms *rooms);
/** Hidden sheets that read the input grids row by row (kerja.c). */
void work_add(struct templat *templat, const struct rooms *rooms);
/** The numbered tables, Narasi, and Periksa (laporan.c). */
void reports_add(struct templat *templat, const struct rooms *rooms, const struct printed *printed);
/** Performance agreements, one sheet a level (formulir.c). */
void forms_add(struct templat *templat, const struct printed *printed);
void forms_lay(struct templat *templat, const char *const *units);
/** Petunjuk and Identitas (depan.c). */
void guide_lay(struct templat *templat);
void identity_add(struct templat *templat, bool filled);
/** Four charts and the figures they show (grafik.c). */
void charts_add(struct templat *templat, struct sheet *sheet, int iku, int indicators, int programs);

/** The tables of a year, as rows of the input grids (data.c). */
struct data;
struct data *data_read(struct book *book, const char *folder);
void data_free(struct data *data);
/** How many rows a workbook needs, of one unit or (NULL) of all; and how many its reports print. */
void data_count(const struct data *data, const char *unit, struct rooms *rooms, struct printed *printed);
/** Fills the input grids; in the workbook of a bidang without realisasi. */
void data_fill(struct templat *templat, struct data *data);

#endif
