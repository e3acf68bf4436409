/* tree.c: reasons as a tree. Comes in: the lines of a derivation, each with its level and what it is about;
 * goes out: nodes, those with one parent side by side, in the order of the lines. */
#include "run.h"

static uint32_t level_of(const char *line)
{
    uint32_t level = 0;
    while (line[level] == ' ')
        level++;
    return level;
}

/* Behind the last line that stands below this one. */
static uint32_t end_of(const reasons *lines, uint32_t at)
{
    uint32_t level = level_of(lines->at[at]);
    do
        at++;
    while (at < lines->count && level_of(lines->at[at]) > level);
    return at;
}

static pact_reason node_of(const pact_program *p, const reasons *lines, uint32_t at)
{
    const reason_mark *m = &lines->marks[at];
    return (pact_reason){.kind = m->kind,
                         .text = lines->at[at] + level_of(lines->at[at]),
                         .article = m->article,
                         .date = m->date,
                         .place = program_place(p, m->place)};
}

/* Those of the outermost level between the two, to `out`, and which lines they are, to `line`. */
static uint32_t siblings(const pact_program *p, const reasons *lines, uint32_t from, uint32_t until,
                         pact_reason *out, uint32_t *line)
{
    uint32_t count = 0;
    for (uint32_t at = from; at < until; at = end_of(lines, at)) {
        line[count] = at;
        out[count++] = node_of(p, lines, at);
    }
    return count;
}

pact_reason *tree_of(const pact_program *p, const reasons *lines, arena *memory, uint32_t *roots)
{
    pact_reason *nodes = arena_alloc(memory, (lines->count + 1) * sizeof *nodes);
    uint32_t *line = arena_alloc(memory, (lines->count + 1) * sizeof *line);
    if (!nodes || !line)
        return NULL;
    *roots = siblings(p, lines, 0, lines->count, nodes, line);
    for (uint32_t i = 0, used = *roots; i < used; i++) {
        nodes[i].children = nodes + used;
        nodes[i].child_count =
            siblings(p, lines, line[i] + 1, end_of(lines, line[i]), nodes + used, line + used);
        used += nodes[i].child_count;
    }
    return nodes;
}
