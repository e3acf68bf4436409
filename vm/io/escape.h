/* escape.h: text from outside, made safe to show, and the buffered writer that shows it.
 *
 * In come strings of any bytes; out go characters that a terminal neither obeys nor reorders. A writer
 * remembers its first failure and is silent from then on, so that callers look once, at the end. */
#ifndef PACT_ESCAPE_H
#define PACT_ESCAPE_H

#include "report.h"

#define ESCAPE_UNIT_MAX 16

/* What stands on the screen for one character, or for one byte that is none. */
typedef struct escape_unit {
    char text[ESCAPE_UNIT_MAX]; /* no NUL at the end */
    unsigned length, width;     /* bytes; columns: 0 for combining characters, 2 for wide ones */
} escape_unit;

/* Reads the next character of `length` > 0 bytes and returns how many bytes it took. */
size_t escape_next(const char *text, size_t length, escape_unit *unit);

/* The columns that `length` bytes take when shown. */
size_t escape_width(const char *text, size_t length);

/* A copy with U+FFFD for each byte that is not UTF-8, to be freed by the caller; NULL without memory. */
char *escape_repair(const char *text, size_t *length);
bool escape_is_valid(const char *text, size_t length);

typedef enum writer_style {
    STYLE_PLAIN,
    STYLE_BOLD,
    STYLE_ERROR,
    STYLE_WARNING,
    STYLE_NOTE,
    STYLE_GUTTER
} writer_style;

typedef struct writer {
    const pactio_report_sink *sink;
    bool failed, color;
    size_t used;
    char buffer[4096];
} writer;

void writer_init(writer *w, const pactio_report_sink *sink, bool color);

/* Our own bytes, as they are. */
void writer_bytes(writer *w, const char *bytes, size_t size);
void writer_blanks(writer *w, size_t count);

/* Text from outside, escaped. */
void writer_text(writer *w, const char *text);

/* A small printf: %s is text from outside, %u an unsigned, and nothing else is known. */
void writer_print(writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Bytes of a JSON document: what would be hidden becomes \u202e, which reads back as the same string. */
void writer_json(writer *w, const char *bytes, size_t size);

/* Changes colour and weight, where there are colours. */
void writer_paint(writer *w, writer_style style);

/* Hands over what is buffered. false when anything failed since writer_init. */
bool writer_end(writer *w);

#endif
