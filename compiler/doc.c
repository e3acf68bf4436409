/* doc.c: the comments with `##`. Comes in: a declaration's place; goes out: what such lines directly above it
 * say, the treaty's own words, in one line. Nothing but blanks stands between; an empty line parts them. */
#include "ir.h"

#include <string.h>

/* The last comment of the file that ends before `offset`, or NONE. */
static uint32_t last_before(const ast *file, uint32_t offset)
{
    uint32_t low = 0, high = file->comments.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (file->comments.at[middle].span.end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low - 1 : NONE;
}

/* Only blanks, and one end of line, between a comment and what follows it. */
static bool touches(const source *s, uint32_t from, uint32_t to)
{
    uint32_t lines = 0;
    for (uint32_t i = from - s->base; i < to - s->base; i++) {
        lines += s->text[i] == '\n';
        if (!strchr(" \t\r\n", s->text[i]))
            return false;
    }
    return lines == 1;
}

static const char *doc_text(struct ir *ir, const source *s, span at)
{
    const char *text = s->text + (at.begin - s->base);
    uint32_t length = at.end - at.begin;
    for (; length && (*text == '#' || *text == ' '); length--)
        text++;
    return diag_text(ir->arena, "%.*s", (int)length, text);
}

/* Not every source is a tree: tables and questions have none. */
static const ast *tree_around(const struct ir *ir, uint32_t offset)
{
    for (uint32_t i = 0; i < ir->file_count; i++)
        if (ir->files[i]->file->span.begin <= offset && offset < ir->files[i]->file->span.end)
            return ir->files[i];
    return NULL;
}

const char *doc_above(struct ir *ir, span at)
{
    const source *s = source_of(ir->sources, at.begin);
    const ast *tree = tree_around(ir, at.begin);
    uint32_t below = at.begin;
    const char *text = NULL;
    if (!s || !tree)
        return NULL;
    for (uint32_t i = last_before(tree, at.begin); i != NONE; i = i ? i - 1 : NONE) {
        const comment *c = &tree->comments.at[i];
        if (!c->doc || !touches(s, c->span.end, below))
            break;
        const char *line = doc_text(ir, s, c->span);
        text = text ? diag_text(ir->arena, "%s %s", line, text) : line;
        below = c->span.begin;
    }
    return text;
}
