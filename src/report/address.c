/* SPDX-License-Identifier: MPL-2.0
 *
 * address.c - see address.h.
 */
#include "address.h"

#include <string.h>

/* How much of a URL is its folder, the slash included. */
static size_t folder(const char *url) {
    const char *slash = strrchr(url, '/');
    return slash == NULL ? 0 : (size_t)(slash - url) + 1;
}

static bool is_url(const char *address) {
    size_t scheme = strspn(address, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    return scheme > 1 && address[scheme] == ':';
}

void address_relative(const char *base, const char *target, rt_buffer *to) {
    static const char scheme[] = "file:///";
    size_t common = 0, length = folder(base);
    for (size_t i = 0; i < length && base[i] == target[i]; i++)
        common = base[i] == '/' ? i + 1 : common;
    if (strncmp(base, scheme, sizeof scheme - 1) != 0 || common < sizeof scheme - 1) {
        rt_say(to, target);
        return;
    }
    for (size_t i = common; i < length; i++)
        if (base[i] == '/')
            rt_say(to, "../");
    rt_say(to, target + common);
}

void address_absolute(const char *base, const char *address, rt_buffer *to) {
    size_t length = folder(base);
    if (*address == '\0')
        return;
    if (is_url(address)) {
        rt_say(to, address);
        return;
    }
    while (length > 0 && strncmp(address, "../", 3) == 0) {
        address += 3;
        length--;
        while (length > 0 && base[length - 1] != '/')
            length--;
    }
    if (length == 0)
        return;
    rt_add(to, base, length);
    rt_say(to, address);
}

bool address_is_near(const char *base, const char *url) {
    static const char scheme[] = "file://";
    size_t length = sizeof scheme - 1;
    if (strncmp(url, scheme, length) != 0)
        return false;
    length += strcspn(url + length, "/") + 1; /* "file:///", or with a server in between */
    return length == sizeof scheme || strncmp(base, url, length) == 0;
}
