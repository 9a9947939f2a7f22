/* SPDX-License-Identifier: MPL-2.0
 *
 * dialog.c - message boxes, questions and pickers, for a command that a person started from the menu. For any other
 * caller nothing is shown and the answer is the one that does no harm. With --headless the office itself answers at
 * once.
 */
#include "command.h"

enum { MESSAGE_BOX = 0, INFO_BOX = 1, QUERY_BOX = 4 }; /* com.sun.star.awt.MessageBoxType */
enum { BUTTONS_OK = 1, BUTTONS_YES_NO = 3 };           /* com.sun.star.awt.MessageBoxButtons */

bool dialog_allowed(const command_call *call) {
    return call->caller == COMMAND_MENU && call->frame != NULL;
}

static int show(command_call *call, int type, int buttons, const char *title, const char *text) {
    cuno_scope *scope = call->scope;
    uno_Interface *window = cuno_call(scope, call->frame, "com.sun.star.frame.XFrame::getContainerWindow").object;
    uno_Interface *toolkit = cuno_service(scope, "com.sun.star.awt.Toolkit");
    uno_Interface *box = cuno_call(scope, toolkit, "com.sun.star.awt.XMessageBoxFactory::createMessageBox", window,
                                   type, buttons, title, text)
                             .object;
    int answer = cuno_call(scope, box, "com.sun.star.awt.XMessageBox::execute").small;
    cuno_call(scope, box, "com.sun.star.lang.XComponent::dispose");
    return answer;
}

void dialog_tell(command_call *call, const char *title, const char *text) {
    if (!dialog_allowed(call))
        return;
    show(call, INFO_BOX, BUTTONS_OK, title, text);
    call->told = true;
}

dialog_answer dialog_ask(command_call *call, const char *title, const char *text, dialog_answer otherwise) {
    if (!dialog_allowed(call))
        return otherwise;
    return (dialog_answer)show(call, QUERY_BOX, BUTTONS_YES_NO, title, text);
}

/* Where the document is: there the others are looked for. A picker that cannot be told opens where it likes. */
static void begin_beside_document(command_call *call, uno_Interface *picker) {
    cuno_scope *scope = call->scope;
    const char *url = cuno_text(scope, cuno_call(scope, call->document, "com.sun.star.frame.XModel::getURL").string);
    const char *slash = scope->failed ? NULL : strrchr(url, '/');
    if (slash == NULL)
        return;
    size_t length = (size_t)(slash - url) + 1;
    char *folder = cuno_memory(scope, length + 1);
    if (folder == NULL)
        return;
    memcpy(folder, url, length);
    cuno_call(scope, picker, "com.sun.star.ui.dialogs.XFolderPicker::setDisplayDirectory", folder);
    cuno_forgive(scope);
}

const char *dialog_folder(command_call *call, const char *title) {
    if (!dialog_allowed(call))
        return NULL;
    cuno_scope *scope = call->scope;
    uno_Interface *picker = cuno_service(scope, "com.sun.star.ui.dialogs.FolderPicker");
    cuno_call(scope, picker, "com.sun.star.ui.dialogs.XFolderPicker::setTitle", title);
    begin_beside_document(call, picker);
    if (cuno_call(scope, picker, "com.sun.star.ui.dialogs.XFolderPicker::execute").small != 1)
        return NULL;
    const char *url =
        cuno_text(scope, cuno_call(scope, picker, "com.sun.star.ui.dialogs.XFolderPicker::getDirectory").string);
    return *url ? url : NULL;
}
