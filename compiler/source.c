/* source.c: one space of byte offsets over all sources, and places in it. Comes in: texts and spans; goes
 * out: file, line and column for people. Where lines start is computed once per file, when its first place is
 * asked for. */
#include "source.h"

#include <string.h>

#define SOURCES_MAX (1u << 30)

/* Offsets of one file run from base to base + length, both included: the end of the file is a place too. */
bool source_add(sources *s, const char *name, const char *text, size_t length, uint32_t *index)
{
    uint32_t base = s->next_base ? s->next_base : 1;
    if (length >= SOURCES_MAX || base + length >= SOURCES_MAX)
        return false;
    *index = s->files.count;
    *array_add(s->arena, &s->files) =
        (source){.name = name, .text = text, .length = (uint32_t)length, .base = base};
    s->next_base = base + (uint32_t)length + 1;
    return true;
}

const source *source_of(const sources *s, uint32_t offset)
{
    uint32_t low = 0, high = s->files.count;
    if (!offset)
        return NULL;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (s->files.at[middle].base <= offset)
            low = middle;
        else
            high = middle;
    }
    const source *found = low < high ? &s->files.at[low] : NULL;
    return found && offset - found->base <= found->length ? found : NULL;
}

static void find_lines(arena *a, source *f)
{
    *array_add(a, &f->lines) = 0;
    for (uint32_t i = 0; i < f->length && !f->wide; i++)
        f->wide = (unsigned char)f->text[i] >= 0x80;
    for (const char *at = f->text, *end = f->text + f->length; at < end;) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        if (!newline)
            break;
        at = newline + 1;
        *array_add(a, &f->lines) = (uint32_t)(at - f->text);
    }
}

/* The last line that starts at or before `offset`, counted from 0. */
static uint32_t line_of(source *f, uint32_t offset)
{
    uint32_t low = 0, high = f->lines.count;
    if (f->lines.at[f->near] <= offset) {
        low = f->near;
        high = low + 8 < high && f->lines.at[low + 8] > offset ? low + 8 : high;
    }
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (f->lines.at[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return f->near = low;
}

pact_place source_place(const sources *s, span at)
{
    const source *found = source_of(s, at.begin);
    if (!found)
        return (pact_place){0};
    source *f = &s->files.at[found - s->files.at];
    if (!f->lines.count)
        find_lines(s->arena, f);
    uint32_t begin = at.begin - f->base, end = at.end > at.begin ? at.end - f->base : begin;
    uint32_t line = line_of(f, begin), column = 1;
    if (f->wide)
        for (uint32_t i = f->lines.at[line]; i < begin; i++)
            column += ((unsigned char)f->text[i] & 0xC0) != 0x80;
    else
        column += begin - f->lines.at[line];
    return (pact_place){.file = (uint32_t)(f - s->files.at),
                        .begin = begin,
                        .end = end < f->length ? end : f->length,
                        .line = line + 1,
                        .column = column};
}
