/* Renders the Markdown of each page of a site with cmark-gfm and parses the HTML of that with libxml2, whose events nobody
   takes: what no reader that uses both can go below. Front matter is passed over, not read. read-limit SITE THREADS */
#define _XOPEN_SOURCE 700

#include "workers.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <ftw.h>
#include <libxml/HTMLparser.h>

/* The extensions' special characters are in a table of the process while a text is parsed. */
static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

static int gather(const char *name, const struct stat *status, int kind, struct FTW *place) {
    (void)status, (void)place;
    if (kind == FTW_F) add_name(name, ".md");
    return 0;
}

static char *content(const char *name, char **text) {
    FILE *file = fopen(name, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) fail(name);
    size_t length = ftell(file);
    rewind(file);
    if (!(*text = malloc(length + 1)) || fread(*text, 1, length, file) != length) fail(name);
    fclose(file);
    (*text)[length] = 0;
    char *end = strncmp(*text, "---\n", 4) == 0 ? strstr(*text + 3, "\n---\n") : NULL;
    return end ? end + 5 : *text;
}

static char *html(const char *markdown) {
    static const char *extensions[] = {"table", "strikethrough"};
    int options = CMARK_OPT_UNSAFE;
    cmark_parser *parser = cmark_parser_new(options);
    pthread_mutex_lock(&parsing);
    for (size_t index = 0; index < sizeof extensions / sizeof *extensions; index++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[index]));
    cmark_parser_feed(parser, markdown, strlen(markdown));
    cmark_node *document = cmark_parser_finish(parser);
    pthread_mutex_unlock(&parsing);
    char *text = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(document);
    cmark_parser_free(parser);
    return text;
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
    (void)context, (void)name, (void)attributes;
}

static void end(void *context, const xmlChar *name) { (void)context, (void)name; }

static void characters(void *context, const xmlChar *text, int length) { (void)context, (void)text, (void)length; }

static void parse(const char *text) {
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(text, (int)strlen(text));
    if (!parser) return;
    xmlSAXHandler *handler = parser->sax;
    memset(handler, 0, sizeof *handler);
    handler->startElement = start;
    handler->endElement = end;
    handler->characters = characters;
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
}

static void render(const char *name) {
    char *text, *rendered = html(content(name, &text));
    parse(rendered);
    free(rendered);
    free(text);
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    cmark_gfm_core_extensions_ensure_registered();
    xmlInitParser();
    if (nftw(argv[1], gather, 16, FTW_PHYS) != 0) fail(argv[1]);
    return work_in_threads(atoi(argv[2]), render);
}
