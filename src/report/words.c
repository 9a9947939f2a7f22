/* SPDX-License-Identifier: MPL-2.0
 *
 * words.c - see words.h.
 */
#include "words.h"

#include <string.h>

static bool same(const char *a, const char *b) {
    while (*a != '\0' && (*a | 32) == (*b | 32))
        a++, b++;
    return *a == *b;
}

/* ---- What is meant ------------------------------------------------------------------------------------------- */

static void say_column(rt_buffer *to, long column) {
    char letters[8];
    size_t at = sizeof letters - 1;
    letters[at] = '\0';
    for (long left = column; left >= 0 && at > 0; left = left / 26 - 1)
        letters[--at] = (char)('A' + left % 26);
    rt_say(to, letters + at);
}

static void say_operand(const mark_operand *what, rt_buffer *to) {
    if (what->kind == MARK_BY_NAME) {
        rt_format(to, "nama %s", what->name);
        if (what->index > 0)
            rt_format(to, " ke-%ld", what->index);
        return;
    }
    rt_say(to, what->label[0] != '\0' ? "kolom " : "sel ");
    say_column(to, what->column);
    if (what->label[0] == '\0')
        rt_format(to, "%ld lembar %s", what->row + 1, what->name);
    else if (what->label[0] == '#')
        rt_format(to, " lembar %s, indikator %s", what->name, what->label + 1);
    else
        rt_format(to, " lembar %s, baris %s", what->name, what->label);
}

static void say_condition(const mark *m, rt_buffer *to) {
    static const char *const compares[] = {"terisi", "=", "<>", "<", "<=", ">", ">="};
    rt_say(to, "bagian bersyarat (");
    say_operand(&m->what, to);
    rt_format(to, " %s", compares[m->compare]);
    if (m->compare != MARK_FILLED && m->with.kind == MARK_NUMBER)
        rt_format(to, " %g", m->with.number);
    else if (m->compare != MARK_FILLED)
        rt_format(to, " \"%s\"", m->with.name);
    rt_say(to, ")");
}

long words_indicator(const mark *m) {
    for (int i = 0; i < m->argument_count; i++)
        if (m->arguments[i].kind == MARK_BY_NAME && strncmp(m->arguments[i].name, "LKJ_I_", 6) == 0)
            return m->arguments[i].index;
    return 0;
}

static void say_call(const mark *m, const char *code, rt_buffer *to) {
    static const char *const sentences[][2] = {
        {"NARASI", "capaian"},
        {"NARASITREN", "perkembangan"},
        {"NARASIKEMAJUAN", "kemajuan"},
        {"NARASIBANDING", "perbandingan"},
        {"NARASISERAPAN", "serapan anggaran"},
        {"NARASIEFISIENSI", "efisiensi"},
        {"NARASIRATA", "rata-rata"},
    };
    const char *name = m->name;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        name = same(m->name, sentences[i][0]) ? sentences[i][1] : name;
    for (int i = 0; i < m->argument_count && code == NULL; i++)
        code = m->arguments[i].label[0] == '#' ? m->arguments[i].label + 1 : NULL;
    rt_format(to, "kalimat %s", name);
    if (code != NULL)
        rt_format(to, " indikator %s", code);
    else if (words_indicator(m) > 0)
        rt_format(to, " indikator ke-%ld", words_indicator(m));
}

static void say_story(const mark *m, rt_buffer *to) {
    rt_format(to, "kalimat %s", m->about[0] != '\0' ? m->about : "capaian");
    if (strcmp(m->name, "instansi") == 0)
        rt_say(to, " tentang seluruh instansi");
    else
        rt_format(to, " indikator %s", m->name);
}

static void say_table(const mark *m, rt_buffer *to) {
    bool number = m->name[0] >= '0' && m->name[0] <= '9';
    rt_format(to, "%s%s", number ? "Tabel " : "", m->name);
    if (m->about[0] != '\0')
        rt_format(to, " dari %s", m->about);
}

void words_of(const mark *m, const char *code, rt_buffer *to) {
    switch (m->kind) {
    case MARK_TABLE:
        say_table(m, to);
        return;
    case MARK_CHART:
        rt_format(to, "grafik %s", m->name);
        return;
    case MARK_STORY:
        say_story(m, to);
        return;
    case MARK_FORMULA:
        rt_format(to, "rumus indikator %s", m->name);
        return;
    case MARK_CALL:
        say_call(m, code, to);
        return;
    case MARK_IF:
        say_condition(m, to);
        return;
    case MARK_REPEAT:
        rt_format(to, "bagian yang diulang tiap %s", m->name);
        return;
    case MARK_END:
        rt_say(to, "akhir bagian");
        return;
    default:
        say_operand(&m->what, to);
    }
}

/* ---- What is needed ------------------------------------------------------------------------------------------ */

const words_input *words_needed(const char *about) {
    static const words_input sentences[] = {
        {"Tahun ini", "Target tahun ini", "target tahun ini"},
        {"Tahun lalu", NULL, "realisasi tahun lalu"},
        {"Capaian tahun lalu", NULL, "target dan realisasi tahun lalu"},
        {"Capaian dua tahun lalu", NULL, "target dan realisasi dua tahun lalu"},
        {"Akhir Renstra", "Target akhir Renstra", "target akhir Renstra"},
        {"Nasional", "Target nasional", "target nasional"},
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (same(about, sentences[i].about))
            return &sentences[i];
    return NULL;
}

const char *words_needed_of_all(const char *about) {
    static const char *const sheets[][2] = {
        {"Pegawai", "lembar Pegawai belum diisi"},
        {"Golongan", "golongan di lembar Pegawai belum diisi"},
        {"Pendidikan", "pendidikan di lembar Pegawai belum diisi"},
        {"Pegawai non-ASN", "lembar Non-ASN belum diisi"},
        {"Rata-rata", "belum ada capaian yang dapat dihitung; isi target dan realisasi di lembar IKU"},
        {"Kesimpulan", "belum ada capaian yang dapat dihitung; isi target dan realisasi di lembar IKU"},
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (same(about, sheets[i][0]))
            return sheets[i][1];
    return "angkanya belum diisi di buku kerja, atau tidak berlaku";
}

const char *words_source(const char *sheet) {
    static const char *const sheets[][2] = {
        {"Tabel 1.1", "; isi lembar Pegawai"}, {"Tabel 1.2", "; isi lembar Pegawai"},
        {"Tabel 1.3", "; isi lembar Pegawai"}, {"Tabel 1.4", "; isi lembar Pegawai"},
        {"Tabel 1.5", "; isi lembar Non-ASN"}, {"Tabel 1.6", "; isi lembar Aset"},
        {"Tabel 1.7", "; isi lembar Aset"},    {"Tabel 1.8", "; isi lembar Aset"},
        {"Tabel 3.2", "; isi lembar IKU"},     {"Tabel 3.3", "; isi lembar IKU"},
        {"Tabel 3.4", "; isi lembar IKU"},     {"Tabel 3.5", "; isi lembar IKU"},
        {"Tabel 3.6", "; isi lembar Pegawai"},
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        if (strcmp(sheet, sheets[i][0]) == 0)
            return sheets[i][1];
    return "";
}
