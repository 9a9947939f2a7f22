/* SPDX-License-Identifier: MPL-2.0
 *
 * help.c - finds the help of a function.
 */
#include <string.h>

#include "help.h"

const addin_help *addin_find_help(const char *name) {
    static const addin_help *const rooms[] = {addin_help_penilaian, addin_help_angka, addin_help_periksa,
                                              addin_help_narasi};
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++)
        for (const addin_help *help = rooms[i]; help->name != NULL; help++)
            if (strcmp(help->name, name) == 0)
                return help;
    return NULL;
}
