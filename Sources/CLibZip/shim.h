#ifndef PARCOURS_CLIBZIP_SHIM_H
#define PARCOURS_CLIBZIP_SHIM_H

#include <zip.h>

#endif
