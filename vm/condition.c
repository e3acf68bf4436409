/* condition.c: conditions and figures of a program, looked up one tuple at a time in the world of a run, for
 * what explains them. Comes in: a view, whose slots bind the variables; goes out: whether it holds, or how
 * much. */
#include "why.h"

/* ---- looking up ---- */

void view_args(const view *v, const node_record *n, uint32_t *args)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->args_count; i++) {
        const arg_record *a = &p->arg[n->args_first + i];
        args[i] = a->form == ARG_VAR      ? v->slot[a->value]
                  : a->form == ARG_ENTITY ? p->entity[a->value].id
                                          : NONE;
    }
}

/* An id that came through a slot of another kind cannot be in the relation. */
bool view_in_range(const relation *rel, const uint32_t *args)
{
    for (uint32_t i = 0; i < rel->arity; i++)
        if (args[i] != NONE && args[i] >= rel->size[i])
            return false;
    return true;
}

const node_record *view_node(const view *v, const node_record *n, uint32_t i)
{
    const pact_program *p = v->r->program;
    return &p->node[p->child[n->children_first + i].node];
}

uint32_t view_child(const view *v, const node_record *n, uint32_t i)
{
    return v->r->program->child[n->children_first + i].node;
}

/* The first thing for which the quantified condition is (or is not) so, or NONE. Leaves the slot set to it.
 */
uint32_t view_witness(view *v, const node_record *n)
{
    uint32_t size = v->at->size[n->b];
    for (uint32_t id = 1; id < size; id++) {
        v->slot[n->a] = id;
        bool found = n->form == COND_SOME
                         ? view_holds(v, view_child(v, n, 0))
                         : view_holds(v, view_child(v, n, 0)) && !view_holds(v, view_child(v, n, 1));
        if (found)
            return id;
    }
    return NONE;
}

/* ---- figures ---- */

static bool is_supposed(const view *v, uint32_t which, const uint32_t *args)
{
    const lacking *s = v->supposed;
    return s && v->r->program->predicate[s->predicate].relation == which &&
           !memcmp(s->args, args, v->at->relations[which].arity * sizeof *args);
}

static bool figure_value(view *v, const node_record *n, number *out)
{
    uint32_t args[ARGS_MAX];
    view_args(v, n, args);
    if (is_supposed(v, n->a, args)) {
        *out = v->supposed->value;
        return true;
    }
    const number *found =
        view_in_range(&v->at->relations[n->a], args) ? figure_find(v->at, n->a, args) : NULL;
    *out = found ? *found : NUMBER_INT(0);
    return found != NULL;
}

static bool called(view *v, const node_record *n, number *out)
{
    uint32_t args[ARGS_MAX];
    number given[ARGS_MAX];
    bool known = true;
    view_args(v, n, args);
    for (uint32_t i = 0; i < n->children_count; i++)
        if (!view_value(v, view_child(v, n, i), &given[i]))
            return false;
    return view_in_range(
               &v->at->relations[v->r->program->predicate[v->r->program->external[n->a].predicate].relation],
               args) &&
           native_call(v->at, n->a, args, given, out, &known) && known;
}

static bool told(view *v, const node_record *n, number *out)
{
    uint32_t args[ARGS_MAX];
    view_args(v, n, args);
    return amount_told(v->at, n->a, args, out);
}

static bool months_later(view *v, const node_record *n, number *out)
{
    number from, months = program_number(v->r->program, n->a);
    return view_value(v, view_child(v, n, 0), &from) && number_months(from, months, out);
}

static bool calculated(view *v, const node_record *n, number *out)
{
    number a, b;
    if (!view_value(v, view_child(v, n, 0), &a) || !view_value(v, view_child(v, n, 1), &b))
        return false;
    switch ((node_form)n->form) {
    case VALUE_PLUS: return number_add(a, b, out);
    case VALUE_MINUS: return number_sub(a, b, out);
    case VALUE_TIMES: return number_mul(a, b, out);
    default: return number_div(a, b, out);
    }
}

/* One more member of a sum, or a better extreme. */
static bool take(const node_record *n, number one, bool begun, number *out)
{
    if (n->form == VALUE_SUM)
        return number_add(*out, one, out);
    if (!begun || number_compare(one, *out) == (n->form == VALUE_LEAST ? -1 : 1))
        *out = one;
    return true;
}

/* count, sum, least, greatest: over those for whom child 0 holds. */
static bool aggregated(view *v, const node_record *n, number *out)
{
    bool begun = false;
    *out = NUMBER_INT(0);
    for (uint32_t id = 1; id < v->at->size[n->b]; id++) {
        number one = NUMBER_INT(1);
        v->slot[n->a] = id;
        if (!view_holds(v, view_child(v, n, 0)))
            continue;
        if (n->form == VALUE_COUNT)
            out->num++;
        else if (view_value(v, view_child(v, n, 1), &one)) {
            if (!take(n, one, begun, out))
                return false;
            begun = true;
        } else if (n->form == VALUE_SUM)
            return false;
    }
    return begun || n->form == VALUE_COUNT || n->form == VALUE_SUM;
}

/* false: no figure. */
bool view_value(view *v, uint32_t node, number *out)
{
    const node_record *n = &v->r->program->node[node];
    switch ((node_form)n->form) {
    case VALUE_NUMBER: *out = program_number(v->r->program, n->a); return true;
    case VALUE_TODAY: *out = NUMBER_INT(v->at->date); return true;
    case VALUE_FIGURE: return figure_value(v, n, out);
    case VALUE_TALLY: return told(v, n, out);
    case VALUE_CALL: return called(v, n, out);
    case VALUE_MONTHS: return months_later(v, n, out);
    case VALUE_PLUS:
    case VALUE_MINUS:
    case VALUE_TIMES:
    case VALUE_OVER: return calculated(v, n, out);
    default: return aggregated(v, n, out);
    }
}

static bool compare_holds(view *v, const node_record *n)
{
    number a, b;
    if (!view_value(v, view_child(v, n, 0), &a) || !view_value(v, view_child(v, n, 1), &b))
        return false;
    int order = number_compare(a, b);
    switch ((comparison)n->a) {
    case COMPARE_LT: return order < 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_GE: return order >= 0;
    case COMPARE_EQ: return order == 0;
    default: return order != 0;
    }
}

/* ---- conditions ---- */

bool view_holds(view *v, uint32_t node)
{
    const node_record *n = &v->r->program->node[node];
    uint32_t args[ARGS_MAX];
    if (++v->r->reasoning > REASONING_MAX)
        return false;
    switch ((node_form)n->form) {
    case COND_TRUE: return true;
    case COND_FALSE: return false;
    case COND_AND:
        for (uint32_t i = 0; i < n->children_count; i++)
            if (!view_holds(v, view_child(v, n, i)))
                return false;
        return true;
    case COND_OR:
        for (uint32_t i = 0; i < n->children_count; i++)
            if (view_holds(v, view_child(v, n, i)))
                return true;
        return false;
    case COND_NOT: return !view_holds(v, view_child(v, n, 0));
    case COND_TUPLE:
        view_args(v, n, args);
        return view_in_range(&v->at->relations[n->a], args) &&
               relation_matches(&v->at->relations[n->a], args);
    case COND_SAME: view_args(v, n, args); return args[0] == args[1];
    case COND_COMPARE: return compare_holds(v, n);
    case COND_SOME: return view_witness(v, n) != NONE;
    case COND_EVERY: return view_witness(v, n) == NONE;
    default: return false;
    }
}
