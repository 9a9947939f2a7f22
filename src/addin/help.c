/* SPDX-License-Identifier: MPL-2.0
 *
 * help.c - finds the help of a function.
 */
#include <string.h>

#include "help.h"

const addin_help *const addin_rooms[ADDIN_ROOMS] = {addin_help_penilaian, addin_help_angka, addin_help_narasi,
                                                    addin_help_periksa};

const addin_help *addin_find_help(const char *name) {
    for (size_t i = 0; i < ADDIN_ROOMS; i++)
        for (const addin_help *help = addin_rooms[i]; help->name != NULL; help++)
            if (strcmp(help->name, name) == 0)
                return help;
    return NULL;
}
