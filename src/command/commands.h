/* SPDX-License-Identifier: MPL-2.0
 *
 * commands.h - the commands of the menu LKJ, one row each. To add a command, write its function and add its row: the
 * menu and the toolbar (Addons.xcu), what is greyed, and the names that callers may use all come from here.
 *
 * X(command, where, bar, function, id, en)
 *   command   how it is called, "periksa" or with a fixed argument "periksa&lembar"; ASCII, no %
 *   where     COMMAND_CALC, COMMAND_WRITER or both: in whose menu it stands, and where it can run
 *   bar       true: also in the toolbar
 *   function  a command_function, or NULL: not yet made, shown greyed
 *   id, en    title of the menu entry
 */
#ifndef COMMANDS_H
#define COMMANDS_H

enum { COMMAND_CALC = 1, COMMAND_WRITER = 2 };

#define COMMANDS(X)                                                                                                    \
    X("periksa&lembar", COMMAND_CALC, true, command_check, "Periksa Lembar", "Check Sheet")                            \
    X("periksa&buku", COMMAND_CALC, true, command_check, "Periksa Buku Kerja", "Check Workbook")                       \
    X("periksa&dokumen", COMMAND_WRITER, true, command_check, "Periksa Dokumen", "Check Document")                     \
    X("bekukan", COMMAND_CALC, true, command_freeze, "Bekukan Salinan", "Freeze a Copy")                               \
    X("sebar", COMMAND_CALC, false, command_hand_out, "Sebar ke Bidang", "Hand Out to Bidang")                         \
    X("gabung", COMMAND_CALC, false, command_collect, "Gabungkan dari Bidang", "Collect from Bidang")                  \
    X("perbaiki", COMMAND_CALC, false, command_repair, "Perbaiki #NAME?", "Repair #NAME?")                             \
    X("isi-kolom", COMMAND_CALC, false, command_fill_column, "Isi Kolom Capaian", "Fill Column of Capaian")            \
    X("siapkan-cetak", COMMAND_CALC, false, command_print, "Siapkan Cetak", "Prepare for Printing")                    \
    X("tahun-baru", COMMAND_CALC, false, command_next_year, "Buku Tahun Baru", "Workbook of Next Year")                \
    X("status", COMMAND_CALC, false, command_status, "Status", "Status")                                               \
    X("isi", COMMAND_WRITER, false, command_report, "Isi Laporan", "Fill Report")                                      \
    X("segarkan", COMMAND_WRITER, true, command_report_refresh, "Segarkan Laporan", "Refresh Report")                  \
    X("daftar", COMMAND_CALC | COMMAND_WRITER, false, command_list, "Daftar Fungsi", "List of Functions")

#endif
