/* SPDX-License-Identifier: MPL-2.0
 *
 * choose.c - a dialog with a list to choose from in each row, for commands that are in doubt. See command.h. As with
 * dialog.c nothing is shown to a caller who is no person.
 */
#include <stdio.h>

#include "command.h"

/* In units of the dialog's font, as the office lays dialogs out. */
enum {
    MARGIN = 6,
    WIDTH = 300,
    LABEL_HEIGHT = 20,
    LIST_HEIGHT = 14,
    ROW_HEIGHT = 42,
    BUTTON_WIDTH = 50,
    BUTTON_HEIGHT = 15
};
enum { PUSH_OK = 1, PUSH_CANCEL = 2 }; /* com.sun.star.awt.PushButtonType */

typedef struct box {
    int x, y, width, height;
} box;

static void place(cuno_scope *scope, uno_Interface *model, box at) {
    cuno_set(scope, model, "PositionX", cuno_any_long(scope, at.x));
    cuno_set(scope, model, "PositionY", cuno_any_long(scope, at.y));
    cuno_set(scope, model, "Width", cuno_any_long(scope, at.width));
    cuno_set(scope, model, "Height", cuno_any_long(scope, at.height));
}

/* A control of that kind in the dialog. */
static uno_Interface *add(cuno_scope *scope, uno_Interface *dialog, const char *kind, const char *name, box at) {
    char service[80];
    snprintf(service, sizeof service, "com.sun.star.awt.UnoControl%sModel", kind);
    uno_Interface *model =
        cuno_call(scope, dialog, "com.sun.star.lang.XMultiServiceFactory::createInstance", service).object;
    place(scope, model, at);
    cuno_call(scope, dialog, "com.sun.star.container.XNameContainer::insertByName", name,
              cuno_any_object(scope, model));
    return model;
}

static void add_label(cuno_scope *scope, uno_Interface *dialog, const char *name, const char *text, box at) {
    uno_Interface *label = add(scope, dialog, "FixedText", name, at);
    cuno_set(scope, label, "MultiLine", cuno_any_bool(scope, true));
    cuno_set(scope, label, "Label", cuno_any_string(scope, text));
}

static uno_Interface *add_list(cuno_scope *scope, uno_Interface *dialog, const char *name, const dialog_choice *choice,
                               box at) {
    sal_Int16 selected = (sal_Int16)choice->selected;
    uno_Interface *list = add(scope, dialog, "ListBox", name, at);
    cuno_set(scope, list, "Dropdown", cuno_any_bool(scope, true));
    cuno_set(scope, list, "LineCount", cuno_any_short(scope, (int)choice->count));
    cuno_set(scope, list, "StringItemList",
             cuno_any_of_sequence(scope, "[]string", cuno_sequence(scope, "string", choice->options, choice->count)));
    cuno_set(scope, list, "SelectedItems",
             cuno_any_of_sequence(scope, "[]short", cuno_sequence(scope, "short", &selected, 1)));
    return list;
}

static void add_button(cuno_scope *scope, uno_Interface *dialog, const char *label, int type, box at) {
    uno_Interface *button = add(scope, dialog, "Button", label, at);
    cuno_set(scope, button, "Label", cuno_any_string(scope, label));
    cuno_set(scope, button, "PushButtonType", cuno_any_short(scope, type));
    cuno_set(scope, button, "DefaultButton", cuno_any_bool(scope, type == PUSH_OK));
}

/* Shows the dialog of a model; true if it was left with OK. */
static bool run(command_call *call, uno_Interface *model) {
    cuno_scope *scope = call->scope;
    uno_Interface *dialog = cuno_service(scope, "com.sun.star.awt.UnoControlDialog");
    uno_Interface *parent = cuno_call(scope, call->frame, "com.sun.star.frame.XFrame::getContainerWindow").object;
    cuno_call(scope, dialog, "com.sun.star.awt.XControl::setModel", model);
    cuno_call(scope, dialog, "com.sun.star.awt.XControl::createPeer", cuno_service(scope, "com.sun.star.awt.Toolkit"),
              parent);
    bool good = cuno_call(scope, dialog, "com.sun.star.awt.XDialog::execute").small == 1;
    cuno_call(scope, dialog, "com.sun.star.lang.XComponent::dispose");
    return good && !scope->failed;
}

static int chosen(cuno_scope *scope, uno_Interface *list) {
    uno_Sequence *items = cuno_sequence_in(cuno_get(scope, list, "SelectedItems"));
    return cuno_length(items) > 0 ? *(const sal_Int16 *)(const void *)items->elements : 0;
}

bool dialog_choose(command_call *call, const char *title, const char *intro, dialog_choice *choices, size_t count) {
    cuno_scope *scope = call->scope;
    uno_Interface *lists[DIALOG_CHOICES];
    if (!dialog_allowed(call) || count == 0 || count > DIALOG_CHOICES)
        return false;
    int inner = WIDTH - 2 * MARGIN, y = MARGIN + LABEL_HEIGHT;
    uno_Interface *dialog = cuno_service(scope, "com.sun.star.awt.UnoControlDialogModel");
    place(scope, dialog, (box){60, 40, WIDTH, y + (int)count * ROW_HEIGHT + BUTTON_HEIGHT + 2 * MARGIN});
    cuno_set(scope, dialog, "Title", cuno_any_string(scope, title));
    add_label(scope, dialog, "Intro", intro, (box){MARGIN, MARGIN, inner, LABEL_HEIGHT});
    for (size_t i = 0; i < count; i++, y += ROW_HEIGHT) {
        char name[24];
        snprintf(name, sizeof name, "Label%zu", i);
        add_label(scope, dialog, name, choices[i].label, (box){MARGIN, y, inner, LABEL_HEIGHT});
        snprintf(name, sizeof name, "List%zu", i);
        lists[i] = add_list(scope, dialog, name, &choices[i], (box){MARGIN, y + LABEL_HEIGHT, inner / 2, LIST_HEIGHT});
    }
    add_button(scope, dialog, "OK", PUSH_OK,
               (box){WIDTH - 2 * (BUTTON_WIDTH + MARGIN), y + MARGIN, BUTTON_WIDTH, BUTTON_HEIGHT});
    add_button(scope, dialog, "Lewati", PUSH_CANCEL,
               (box){WIDTH - BUTTON_WIDTH - MARGIN, y + MARGIN, BUTTON_WIDTH, BUTTON_HEIGHT});
    if (!run(call, dialog))
        return false;
    for (size_t i = 0; i < count; i++)
        choices[i].selected = chosen(scope, lists[i]);
    return !scope->failed;
}
