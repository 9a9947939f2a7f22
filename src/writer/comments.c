/* SPDX-License-Identifier: MPL-2.0
 *
 * comments.c - placeholder
 */
#include "document.h"
void writer_comment_copy(findings *found) {
    (void)found;
}
