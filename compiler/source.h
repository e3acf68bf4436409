/* source.h: the texts that are compiled, and places in them.
 *
 * All sources of one compilation share one space of byte offsets: a span is two offsets, and finds its file
 * by search. Lines are computed when a place is shown. Texts are borrowed and must outlive the compilation;
 * everything else lives in the arena. */
#ifndef PACTC_SOURCE_H
#define PACTC_SOURCE_H

#include "../vm/mem.h"

typedef struct span {
    uint32_t begin, end; /* begin == end == 0: no place */
} span;

#define SPAN_NONE ((span){0, 0})

static inline span span_join(span a, span b)
{
    return (span){a.begin, b.end > a.begin ? b.end : a.end};
}

typedef struct source {
    const char *name; /* as shown: the path given, or "<stdin>", or "std.security" */
    const char *text;
    uint32_t length, base; /* offsets [base, base + length] are this file's */
    array(uint32_t) lines; /* source.c's own: where each line starts, once a place was asked for */
    bool wide;             /* it holds characters of more than one byte */
    uint32_t near;         /* the line found last: the next place is seldom far */
} source;

typedef struct sources {
    arena *arena;
    array(source) files;
    uint32_t next_base; /* starts at 1, so that offset 0 is no place */
} sources;

/* false when all sources together pass 1 GiB. *index is the file's number. */
bool source_add(sources *s, const char *name, const char *text, size_t length, uint32_t *index);

/* NULL for SPAN_NONE. */
const source *source_of(const sources *s, uint32_t offset);

/* The file's number, line and column (code points) of where the span begins. All zero for SPAN_NONE. */
pact_place source_place(const sources *s, span at);

#endif
