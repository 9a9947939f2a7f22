#include "parts.h"
void ck_check_prose(check_document *d) {
    (void)d;
}
