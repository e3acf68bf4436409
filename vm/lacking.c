/* lacking.c: which facts and figures would have to be otherwise for a condition to hold, or a norm to bind.
 * Comes in: a condition and a view; goes out: single changes, for flip.c to try. */
#include "threshold.h"
#include "why.h"

#include <string.h>

/* ---- which facts would have to be otherwise ---- */

typedef struct gather {
    lacking *out;
    uint32_t room, count, norm;
} gather;

static void gather_one(gather *g, const lacking *one)
{
    if (g->count == g->room)
        return;
    g->out[g->count] = *one;
    g->out[g->count++].norm = g->norm;
}

static void gather_tuple(view *v, const node_record *n, bool wanted, gather *g)
{
    const pact_program *p = v->r->program;
    const relation_record *x = &p->relation[n->a];
    lacking one = {.date = v->at->date, .ends = !wanted};
    bool history = x->role == ROLE_HISTORY && wanted,
         state = x->role == ROLE_STATE || x->role == ROLE_DERIVED;
    if ((!history && !state && (x->role != ROLE_EVENT || !wanted)) || x->of >= p->predicate_count)
        return;
    const predicate_record *of = &p->predicate[x->of];
    if (of->params_count != x->dims_count || of->class == CLASS_ATTRIBUTE || program_computes(p, x->of))
        return;
    view_args(v, n, one.args);
    one.predicate = x->of;
    for (uint32_t i = 0; i < x->dims_count; i++) {
        if (one.args[i] == NONE && i == 0)
            return;
        one.args[i] = one.args[i] == NONE ? 0 : one.args[i]; /* left unstated */
    }
    gather_one(g, &one);
}

/* ---- figures that would do ---- */

/* By how much the left side exceeds the right if the figure is that. */
static bool sides_apart(view *v, const node_record *n, lacking *what, number is, number *out)
{
    number a, b;
    what->value = is;
    v->supposed = what;
    bool ok = view_value(v, view_child(v, n, 0), &a) && view_value(v, view_child(v, n, 1), &b);
    v->supposed = NULL;
    return ok && number_sub(a, b, out);
}

/* One figure of a comparison that is not as wanted: where it turns. A date must be a whole day. */
static void gather_figure(view *v, const node_record *top, comparison asked, const node_record *leaf,
                          gather *g)
{
    const pact_program *p = v->r->program;
    const relation_record *x = &p->relation[leaf->a];
    lacking one = {.date = v->at->date, .figure = true, .predicate = x->of};
    view inner = *v; /* sums and counts leave their slots set */
    number apart[3];
    threshold t;
    if (program_computes(p, x->of))
        return;
    view_args(v, leaf, one.args);
    for (uint32_t i = 0; i < x->dims_count; i++)
        if (one.args[i] == NONE || one.args[i] >= v->at->relations[leaf->a].size[i])
            return;
    const number *was = figure_find(v->at, leaf->a, one.args);
    for (int i = 0; i < 3; i++)
        if (!sides_apart(&inner, top, &one, NUMBER_INT(i + 1), &apart[i]))
            return;
    if (!threshold_find(apart, asked, was, &t) || (p->predicate[x->of].dated && t.value.den != 1))
        return;
    one.value = t.value;
    one.bound = t.bound;
    one.asked = t.asked;
    gather_one(g, &one);
}

static void gather_from(view *v, uint32_t node, bool wanted, int depth, gather *g);

/* Each figure below `node`, of a sum those of the first eight that are in it. */
static void gather_figures(view *v, const node_record *top, comparison asked, uint32_t node, gather *g)
{
    const node_record *n = &v->r->program->node[node];
    switch ((node_form)n->form) {
    case VALUE_FIGURE: gather_figure(v, top, asked, n, g); return;
    case VALUE_PLUS:
    case VALUE_MINUS:
    case VALUE_TIMES:
    case VALUE_OVER:
        gather_figures(v, top, asked, view_child(v, n, 0), g);
        gather_figures(v, top, asked, view_child(v, n, 1), g);
        return;
    case VALUE_SUM:
    case VALUE_LEAST:
    case VALUE_GREATEST:
        for (uint32_t id = 1, seen = 0; id < v->at->size[n->b] && seen < 8; id++) {
            v->slot[n->a] = id;
            if (!view_holds(v, view_child(v, n, 0)))
                continue;
            seen++;
            gather_figures(v, top, asked, view_child(v, n, 1), g);
        }
        return;
    default: return;
    }
}

/* A count against a number: whoever would have to be counted, or not, the first eight. */
static void gather_counted(view *v, const node_record *top, comparison asked, int side, int depth, gather *g)
{
    const node_record *n = view_node(v, top, (uint32_t)side);
    number a, b;
    if (n->form != VALUE_COUNT || !view_value(v, view_child(v, top, 0), &a) ||
        !view_value(v, view_child(v, top, 1), &b))
        return;
    bool rises =
        asked == COMPARE_GT || asked == COMPARE_GE || (asked >= COMPARE_EQ && number_compare(a, b) < 0);
    bool more = rises == (side == 0);
    for (uint32_t id = 1, seen = 0; id < v->at->size[n->b] && seen < 8; id++) {
        v->slot[n->a] = id;
        if (view_holds(v, view_child(v, n, 0)) == more)
            continue;
        seen++;
        gather_from(v, view_child(v, n, 0), more, depth + 1, g);
    }
}

static void gather_compare(view *v, const node_record *n, bool wanted, int depth, gather *g)
{
    comparison asked = wanted ? (comparison)n->a : comparison_not((comparison)n->a);
    for (int side = 0; side < 2; side++) {
        gather_figures(v, n, asked, view_child(v, n, (uint32_t)side), g);
        gather_counted(v, n, asked, side, depth, g);
    }
}

static void gather_rules(view *v, const node_record *n, int depth, gather *g)
{
    const pact_program *p = v->r->program;
    uint32_t args[ARGS_MAX];
    view_args(v, n, args);
    for (uint32_t i = 0; i < p->rule_count && depth < DERIVATION_DEPTH; i++) {
        view inner = {.r = v->r, .at = v->at};
        for (uint32_t k = 0; k < VIEW_SLOTS; k++)
            inner.slot[k] = NONE;
        if (p->rule[i].relation == n->a && view_bind_head(&inner, &p->rule[i], args))
            gather_from(&inner, p->rule[i].node, true, depth + 1, g);
    }
}

/* The literals that keep the condition from being as wanted. */
static void gather_from(view *v, uint32_t node, bool wanted, int depth, gather *g)
{
    const node_record *n = &v->r->program->node[node];
    if (depth > DERIVATION_DEPTH || view_holds(v, node) == wanted)
        return;
    switch ((node_form)n->form) {
    case COND_AND:
    case COND_OR:
        for (uint32_t i = 0; i < n->children_count; i++)
            gather_from(v, view_child(v, n, i), wanted, depth + 1, g);
        return;
    case COND_NOT: gather_from(v, view_child(v, n, 0), !wanted, depth + 1, g); return;
    case COND_TUPLE:
        gather_tuple(v, n, wanted, g);
        if (wanted)
            gather_rules(v, n, depth, g);
        return;
    case COND_COMPARE: gather_compare(v, n, wanted, depth, g); return;
    case COND_SOME:
        for (uint32_t id = 1; wanted && id < v->at->size[n->b] && id <= 8; id++) {
            v->slot[n->a] = id;
            gather_from(v, view_child(v, n, 0), true, depth + 1, g);
        }
        return;
    default: return;
    }
}

/* Nothing that can be stated is missing for the nearest bindings: another value of one variable is taken,
 * that for which least is missing, if it can be stated. */
static void gather_elsewhere(view *v, const norm_record *n, gather *g)
{
    const pact_program *p = v->r->program;
    uint32_t fewest = UINT32_MAX, which = NONE, value_of_it = NONE;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        uint32_t kept = v->slot[i];
        for (uint32_t id = 1; id < v->at->size[p->variable[n->bindings_first + i].kind]; id++) {
            v->slot[i] = id;
            uint32_t missing = id == kept ? UINT32_MAX : miss_failing(v, n->trigger);
            if (missing < fewest)
                gather_from(v, n->trigger, true, 0, g);
            if (missing < fewest && g->count) {
                fewest = missing;
                which = i;
                value_of_it = id;
            }
            g->count = 0;
        }
        v->slot[i] = kept;
    }
    if (which == NONE)
        return;
    v->slot[which] = value_of_it;
    gather_from(v, n->trigger, true, 0, g);
}

bool why_lacking(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, lacking *out,
                 uint32_t room, uint32_t *count)
{
    const norm_record *n = &r->program->norm[norm];
    view v = {.r = r, .at = r};
    gather g = {out, room, 0, norm};
    uint32_t far;
    *count = 0;
    if (!miss_find(&v, norm, bearer, asked, &far))
        return false;
    if (far < 100 && n->trigger != NONE)
        gather_from(&v, n->trigger, true, 0, &g);
    if (far < 100 && n->trigger != NONE && !view_holds(&v, n->trigger) && !g.count)
        gather_elsewhere(&v, n, &g);
    if (far < 100 && n->unless_node != NONE)
        gather_from(&v, n->unless_node, false, 0, &g);
    *count = g.count;
    return true;
}

bool why_lacking_of(pact_run *r, uint32_t node, lacking *out, uint32_t room, uint32_t *count)
{
    view v = {.r = r, .at = r};
    gather g = {out, room, 0, NONE};
    gather_from(&v, node, true, 0, &g);
    *count = g.count;
    return r->status == PACT_OK;
}
