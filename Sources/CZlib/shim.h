#ifndef PARCOURS_CZLIB_SHIM_H
#define PARCOURS_CZLIB_SHIM_H

#include <zlib.h>

#endif
