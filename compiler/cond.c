/* cond.c: conditions under construction. They are kept in negation normal form, so that a comparison with a
 * figure that nobody gave fails whichever way it is written. */
#include "ir.h"

cond *cond_new(struct ir *ir, node_form form, span at)
{
    cond *c = arena_alloc(ir->arena, sizeof *c);
    c->form = form;
    c->at = at;
    return c;
}

/* Parts of the same form are taken in, so that chains stay flat. */
static void add_part(struct ir *ir, cond *c, cond *part)
{
    uint32_t more = part->form == c->form ? part->kid_count : 1;
    cond **kids = arena_alloc(ir->arena, (c->kid_count + more) * sizeof *kids);
    for (uint32_t i = 0; i < c->kid_count; i++)
        kids[i] = c->kids[i];
    for (uint32_t i = 0; i < more; i++)
        kids[c->kid_count + i] = part->form == c->form ? part->kids[i] : part;
    c->kids = kids;
    c->kid_count += more;
}

cond *cond_join(struct ir *ir, node_form form, cond *a, cond *b)
{
    if (!a || !b)
        return a ? a : b;
    node_form neutral = form == COND_AND ? COND_TRUE : COND_FALSE;
    if (a->form == neutral || b->form == neutral)
        return a->form == neutral ? b : a;
    cond *c = cond_new(ir, form, span_join(a->at, b->at));
    add_part(ir, c, a);
    add_part(ir, c, b);
    return c;
}

cond *cond_and(struct ir *ir, cond *a, cond *b)
{
    return cond_join(ir, COND_AND, a, b);
}

cond *cond_tuple(struct ir *ir, uint32_t relation, const term *args, uint32_t count, span at)
{
    relation_role role = ir->relations.at[relation].role;
    ir->reads_computed |= role == ROLE_DERIVED || role == ROLE_VIEW || role == ROLE_BREACH ||
                          role == ROLE_BREACHED || role == ROLE_STANDING;
    cond *c = cond_new(ir, COND_TUPLE, at);
    c->relation = relation;
    c->arg_count = (uint8_t)count;
    c->args = arena_alloc(ir->arena, count * sizeof *c->args);
    for (uint32_t i = 0; i < count; i++)
        c->args[i] = args[i];
    return c;
}

cond *cond_same(struct ir *ir, term a, term b, span at)
{
    cond *c = cond_new(ir, COND_SAME, at);
    c->arg_count = 2;
    c->args = arena_alloc(ir->arena, 2 * sizeof *c->args);
    c->args[0] = a;
    c->args[1] = b;
    return c;
}

static cond *negated(struct ir *ir, cond *c)
{
    cond *n = cond_new(ir, COND_NOT, c->at);
    n->kids = arena_alloc(ir->arena, sizeof *n->kids);
    n->kids[0] = c;
    n->kid_count = 1;
    return n;
}

static void find_comparison(void *user, const cond *c, bool negative)
{
    (void)negative;
    *(bool *)user |= c->form == COND_COMPARE;
}

static bool has_comparison(const cond *c)
{
    bool found = false;
    cond_each(c, find_comparison, &found, false);
    return found;
}

/* What is not certainly false: a comparison with a missing figure counts as holding here. Without
 * comparisons, c itself. */
cond *cond_possibly(struct ir *ir, cond *c)
{
    return has_comparison(c) ? negated(ir, cond_not(ir, c)) : c;
}

/* What does not certainly hold. */
cond *cond_uncertain(struct ir *ir, cond *c)
{
    return has_comparison(c) ? negated(ir, c) : cond_not(ir, c);
}

/* No one is possibly so. */
static cond *none(struct ir *ir, cond *c)
{
    cond *some = cond_new(ir, COND_SOME, c->at);
    *some = *c;
    some->kids = arena_alloc(ir->arena, sizeof *some->kids);
    some->kids[0] = cond_possibly(ir, c->kids[0]);
    return negated(ir, some);
}

cond *cond_not(struct ir *ir, cond *c)
{
    static const uint8_t inverse[] = {
        [COMPARE_LT] = COMPARE_GE, [COMPARE_GT] = COMPARE_LE, [COMPARE_LE] = COMPARE_GT,
        [COMPARE_GE] = COMPARE_LT, [COMPARE_EQ] = COMPARE_NE, [COMPARE_NE] = COMPARE_EQ};
    cond *n = NULL;
    switch (c->form) {
    case COND_TRUE: return cond_new(ir, COND_FALSE, c->at);
    case COND_FALSE: return cond_new(ir, COND_TRUE, c->at);
    case COND_NOT: return c->kids[0];
    case COND_SOME: return none(ir, c);
    case COND_AND:
    case COND_OR:
        n = cond_new(ir, c->form == COND_AND ? COND_OR : COND_AND, c->at);
        n->kids = arena_alloc(ir->arena, c->kid_count * sizeof *n->kids);
        for (; n->kid_count < c->kid_count; n->kid_count++)
            n->kids[n->kid_count] = cond_not(ir, c->kids[n->kid_count]);
        return n;
    case COND_COMPARE:
        n = cond_new(ir, COND_COMPARE, c->at);
        *n = *c;
        n->compare = inverse[c->compare];
        return n;
    default: return negated(ir, c);
    }
}

static bool term_is(const term *t, const variable *v)
{
    return t->form == TERM_VARIABLE && t->var == v;
}

bool expr_mentions(const expr *e, const variable *v)
{
    if (!e)
        return false;
    for (uint32_t i = 0; i < e->arg_count; i++)
        if (term_is(&e->args[i], v))
            return true;
    return expr_mentions(e->left, v) || expr_mentions(e->right, v) ||
           (e->where && cond_mentions(e->where, v));
}

bool cond_mentions(const cond *c, const variable *v)
{
    for (uint32_t i = 0; i < c->arg_count; i++)
        if (term_is(&c->args[i], v))
            return true;
    for (uint32_t i = 0; i < c->kid_count; i++)
        if (cond_mentions(c->kids[i], v))
            return true;
    return c->form == COND_COMPARE && (expr_mentions(c->left, v) || expr_mentions(c->right, v));
}

/* Whether what may fill the role turns on what fills another one that is left open. */
bool guard_turns_on_others(const act_decl *a, uint32_t role)
{
    for (uint32_t k = 0; k < a->predicate->param_count; k++)
        if (k != role && a->args[k].form == ARG_GUARD && cond_mentions(a->args[role].guard, a->args[k].var))
            return true;
    return false;
}

static void expr_each(const expr *e, void (*visit)(void *, const cond *, bool), void *user)
{
    if (!e)
        return;
    expr_each(e->left, visit, user);
    expr_each(e->right, visit, user);
    if (e->where)
        cond_each(e->where, visit, user, true);
}

/* Every condition in it, those inside aggregates as negative: both make a dependency through absence. */
void cond_each(const cond *c, void (*visit)(void *user, const cond *c, bool negative), void *user,
               bool negative)
{
    if (!c)
        return;
    visit(user, c, negative);
    for (uint32_t i = 0; i < c->kid_count; i++)
        cond_each(c->kids[i], visit, user,
                  negative || c->form == COND_NOT || (c->form == COND_EVERY && i == 0));
    if (c->form == COND_COMPARE) {
        expr_each(c->left, visit, user);
        expr_each(c->right, visit, user);
    }
}
