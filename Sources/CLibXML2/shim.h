#ifndef PARCOURS_CLIBXML2_SHIM_H
#define PARCOURS_CLIBXML2_SHIM_H

/* ICU's UErrorCode clashes with the one Foundation brings along; libxml2 works without it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/catalog.h>

/* xmlFree is a mutable global, which Swift 6 refuses. */
static inline void parcours_xml_free(void *pointer) { xmlFree(pointer); }

#endif
