/* SPDX-License-Identifier: MPL-2.0 */
#include "filename.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "../core/character.h"

/* Cuts at the last hyphen of the last quarter, so that no word is cut in two where that can be helped. */
static void cut(char *name) {
    if (strlen(name) <= RT_NAME_MAX)
        return;
    name[RT_NAME_MAX] = '\0';
    char *hyphen = strrchr(name, '-');
    if (hyphen != NULL && hyphen - name > RT_NAME_MAX * 3 / 4)
        *hyphen = '\0';
}

static bool is_device(const char *name) {
    static const char *const devices[] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
        if (strcmp(name, devices[i]) == 0)
            return true;
    return strlen(name) == 4 && (strncmp(name, "com", 3) == 0 || strncmp(name, "lpt", 3) == 0) && name[3] >= '0' &&
           name[3] <= '9';
}

void rt_safe_name(const char *text, char name[RT_NAME_ROOM]) {
    enum { READ = RT_NAME_MAX + 1 };
    size_t length = 0;
    bool gap = false;
    for (const char *p = text; *p != '\0' && length < READ; p++) {
        char c = lkj_lower(*p);
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
            gap = length > 0;
            continue;
        }
        if (gap && length + 1 < READ)
            name[length++] = '-';
        gap = false;
        name[length++] = c;
    }
    name[length] = '\0';
    cut(name);
    if (name[0] == '\0')
        strcpy(name, "unit");
    if (is_device(name)) {
        char device[8];
        strcpy(device, name);
        snprintf(name, RT_NAME_ROOM, "unit-%s", device);
    }
}

void rt_numbered(const char *name, unsigned number, char numbered[RT_NAME_ROOM]) {
    snprintf(numbered, RT_NAME_ROOM, "%.*s-%u", RT_NAME_ROOM - 16, name, number);
}
