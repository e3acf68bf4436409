/* tree.c: makes the nodes of the syntax tree. Comes in: what a grammar rule found; goes out: one node. Always
 * holds: a node's depth is one more than that of its deepest kid, and no tree is deeper than NODE_DEPTH_MAX,
 * so that later stages may recurse. */
#include "grammar/syntax.h"

#include <string.h>

static node *new_node(parser *p, node_kind kind, span at, symbol *sym, unsigned flag, unsigned kid_count)
{
    size_t value = node_has_value(kind) ? sizeof(node_value) : 0;
    node *n = arena_alloc(p->arena, sizeof *n + kid_count * sizeof *n->kid + value);
    n->kind = (uint8_t)kind;
    n->flag = (uint8_t)flag;
    n->kid_count = (uint8_t)kid_count;
    n->depth = 1;
    n->span = at;
    n->sym = sym;
    return n;
}

/* Says once per text that it nests too deeply; in the place of what does, an ERROR. */
static node *bounded(parser *p, node *n)
{
    if (n->depth <= NODE_DEPTH_MAX)
        return n;
    tokens_report_depth(p, n->span);
    return new_node(p, NODE_ERROR, n->span, NULL, 0, 0);
}

node *tree_node(parser *p, node_kind kind, span at, symbol *sym, unsigned flag, unsigned kid_count,
                node *const kids[])
{
    node *n = new_node(p, kind, at, sym, flag, kid_count);
    uint32_t depth = 0;
    for (unsigned i = 0; i < kid_count; i++) {
        n->kid[i] = kids[i];
        for_each_node (it, kids[i])
            if (it->depth > depth)
                depth = it->depth;
    }
    n->depth = depth + 1;
    return bounded(p, n);
}

/* `a and b and c` is one AND of three: value_of(it)->last is the tail of its parts. */
node *tree_join(parser *p, node_kind kind, span at, node *left, node *right)
{
    node *n = left, *more = right;
    if (left->kind != kind) {
        n = new_node(p, kind, at, NULL, 0, 1);
        n->kid[0] = value_of(n)->last = left;
        n->depth = left->depth + 1;
    }
    n->span = at;
    value_of(n)->last->next = more->kind == kind ? more->kid[0] : more;
    n->depth = more->depth + (more->kind != kind) > n->depth ? more->depth + (more->kind != kind) : n->depth;
    value_of(n)->last = more->kind == kind ? value_of(more)->last : more;
    return bounded(p, n);
}

node *tree_number(parser *p, span at, symbol *text, bool percentage)
{
    node *n = new_node(p, NODE_NUMBER, at, text, percentage, 0);
    number value = NUMBER_INT(0);
    bool fits = number_parse(text->text, text->length, &value);
    if (fits && percentage)
        fits = number_div(value, NUMBER_INT(100), &value);
    if (!fits)
        diag(p->diags, P0106, at, words_shortened(p, text->text, text->length));
    value_of(n)->number = value;
    return n;
}

node *tree_label(parser *p, span at, symbol *text)
{
    node *n = new_node(p, NODE_NUMBER, at, text, 0, 0);
    if (!number_parse(text->text, text->length, &value_of(n)->number))
        value_of(n)->number = NUMBER_INT(0);
    return n;
}

node *tree_date(parser *p, span at, symbol *text)
{
    bool has_time = false;
    int32_t time = 0;
    if (!time_parse(text->text, text->length, &time, &has_time))
        diag(p->diags, P0105, at, words_shortened(p, text->text, text->length));
    node *n = new_node(p, NODE_DATE, at, text, has_time, 0);
    value_of(n)->time = time;
    return n;
}

static duration_unit unit_of(const symbol *word)
{
    static const char *const starts[] = {"mi", "h", "d", "w", "mo", "y"}; /* in the order of duration_unit */
    for (unsigned i = 0; i < sizeof starts / sizeof *starts; i++)
        if (strncmp(word->text, starts[i], strlen(starts[i])) == 0)
            return (duration_unit)i;
    return UNIT_DAY;
}

node *tree_duration(parser *p, span at, symbol *count, symbol *unit)
{
    node *n = tree_number(p, at, count, false);
    n->kind = NODE_DURATION;
    n->sym = NULL;
    n->flag = (uint8_t)unit_of(unit);
    return n;
}

node *tree_negated(parser *p, span at, unsigned negated, node *inner)
{
    return negated ? tree_node(p, NODE_NOT, at, NULL, 0, 1, &inner) : inner;
}
