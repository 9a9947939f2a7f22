/* SPDX-License-Identifier: MPL-2.0
 *
 * structs.h - structs of UNO as they lie in memory, for cuno_call(): a string is an rtl_uString *, an enum a sal_Int32,
 * a struct that inherits begins with its base.
 */
#ifndef CUNO_STRUCTS_H
#define CUNO_STRUCTS_H

#include "cuno.h"

/** com.sun.star.beans.NamedValue */
typedef struct cuno_named_value {
    rtl_uString *name;
    uno_Any value;
} cuno_named_value;

/** com.sun.star.beans.PropertyValue */
typedef struct cuno_property_value {
    rtl_uString *name;
    sal_Int32 handle;
    uno_Any value;
    sal_Int32 state; /**< com.sun.star.beans.PropertyState */
} cuno_property_value;

/** com.sun.star.table.CellAddress */
typedef struct cuno_cell_address {
    sal_Int16 sheet;
    sal_Int32 column, row;
} cuno_cell_address;

/** com.sun.star.table.CellRangeAddress */
typedef struct cuno_range_address {
    sal_Int16 sheet;
    sal_Int32 start_column, start_row, end_column, end_row;
} cuno_range_address;

/** com.sun.star.awt.Rectangle */
typedef struct cuno_rectangle {
    sal_Int32 x, y, width, height;
} cuno_rectangle;

/** com.sun.star.util.URL */
typedef struct cuno_url {
    rtl_uString *complete, *main, *protocol, *user, *password, *server;
    sal_Int16 port;
    rtl_uString *path, *name, *arguments, *mark;
} cuno_url;

/** com.sun.star.frame.FeatureStateEvent */
typedef struct cuno_feature_state {
    uno_Interface *source;
    cuno_url feature;
    rtl_uString *descriptor;
    sal_Bool enabled, requery;
    uno_Any state;
} cuno_feature_state;

/** com.sun.star.frame.DispatchDescriptor */
typedef struct cuno_dispatch_descriptor {
    cuno_url feature;
    rtl_uString *frame;
    sal_Int32 flags;
} cuno_dispatch_descriptor;

/** com.sun.star.frame.DispatchResultEvent */
typedef struct cuno_dispatch_result {
    uno_Interface *source;
    sal_Int16 state;
    uno_Any result;
} cuno_dispatch_result;

#endif
