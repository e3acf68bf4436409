/* holds.c: conditions and figures by their definition: a tuple is looked for, a quantifier tries every value.
 * Comes in: a condition whose free variables are bound; goes out: whether it holds, or a number. */
#include "ref.h"

/* The emitter's field serves: nothing is emitted from this IR. 0: unbound, 1: unstated, else entity + 2. */
void bind(variable *v, uint32_t value)
{
    v->reg = value == UNSTATED ? 1 : value + 2;
}

uint32_t bound_value(const variable *v)
{
    return v->reg < 2 ? UNSTATED : v->reg - 2;
}

uint32_t term_value(const term *t)
{
    return t->form == TERM_ENTITY     ? t->entity->index
           : t->form == TERM_VARIABLE ? bound_value(t->var)
                                      : UNSTATED;
}

int32_t day_at(moment m)
{
    return time_date(m.minute);
}

bool before(moment a, moment b)
{
    return a.minute != b.minute ? a.minute < b.minute : a.phase < b.phase;
}

/* ---- tuples ---- */

static bool same_tuple(const tuple *a, const tuple *b, uint32_t arity, bool any)
{
    if (a->relation != b->relation)
        return false;
    for (uint32_t i = 0; i < arity; i++)
        if (a->args[i] != b->args[i] && !(any && b->args[i] == UNSTATED))
            return false;
    return true;
}

bool tuple_in(const tuples *list, const tuple *t, bool any)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (same_tuple(&list->at[i], t, ARGS_MAX, any))
            return true;
    return false;
}

bool add_tuple(world *w, tuples *list, const tuple *t)
{
    if (tuple_in(list, t, false))
        return false;
    *array_add(w->arena, list) = *t;
    return true;
}

void drop_tuple(tuples *list, const tuple *t)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->count; i++)
        if (memcmp(&list->at[i], t, sizeof *t))
            list->at[kept++] = list->at[i];
    list->count = kept;
}

/* "It counts if the treaty was in force, and each state in it that is ever a party was one then." */
static bool counts_for(const world *w, const happened *h, uint32_t since)
{
    if (since == NONE)
        return true;
    const treaty_decl *t = w->ir->treaties.at[since];
    const relation_decl *r = &w->ir->relations.at[h->what.relation];
    if (!was_in_force(w, t, h->instant))
        return false;
    for (uint32_t i = 0; i < r->arity; i++)
        if (r->kind[i] == w->ir->state && h->what.args[i] != UNSTATED && ever_party(w, t, h->what.args[i]) &&
            !was_party(w, t, h->what.args[i], h->instant))
            return false;
    return true;
}

static bool has_happened(world *w, const predicate_decl *p, const tuple *t, uint32_t since,
                         const window_decl *last)
{
    tuple wanted = *t;
    wanted.relation = p->relation;
    for (uint32_t i = 0; i < w->past.count; i++) {
        const happened *h = &w->past.at[i];
        int32_t end = 0;
        if (same_tuple(&h->what, &wanted, ARGS_MAX, true) && counts_for(w, h, since) &&
            (!last || (date_add(day_at(h->when), last->amount, last->unit, &end) && day_at(w->now) <= end)))
            return true;
    }
    return false;
}

static bool breach_is(world *w, uint32_t refs, const uint32_t *args, bool ever)
{
    uint32_t count = w->stratified ? w->seen_breaches : w->breaches.count;
    for (uint32_t i = 0; i < count; i++) {
        const breach *b = &w->breaches.at[i];
        if ((ever || b->instant == w->instant) && (args[0] == UNSTATED || args[0] == b->of->bearer) &&
            (args[1] == UNSTATED || owed_to(&b->owed, args[1])) && refers_to(w, refs, b->of->norm))
            return true;
    }
    return false;
}

static const reading_decl *reading_of(const world *w, uint32_t relation)
{
    for (uint32_t i = 0; i < w->ir->readings.count; i++)
        for (uint32_t k = 0; k < w->ir->readings.at[i]->options.count; k++)
            if (w->ir->readings.at[i]->options.at[k].relation == relation)
                return w->ir->readings.at[i];
    return NULL;
}

/* What the scenario supposes, else the first option. */
static bool is_chosen(const world *w, uint32_t relation)
{
    const reading_decl *r = reading_of(w, relation);
    uint32_t chosen = r->options.at[0].relation;
    for (uint32_t i = 0; i < w->scenario->choices.count; i++)
        if (reading_of(w, w->scenario->choices.at[i]) == r)
            chosen = w->scenario->choices.at[i];
    return chosen == relation;
}

bool tuple_is(world *w, uint32_t relation, const uint32_t *args)
{
    const relation_decl *r = &w->ir->relations.at[relation];
    tuple t = {.relation = relation};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = i < r->arity ? args[i] : UNSTATED;
    switch (r->role) {
    case ROLE_STATE:
        return w->ir->law[LAW_IN_FORCE] && relation == w->ir->law[LAW_IN_FORCE]->relation
                   ? some_in_force(w, args[0])
                   : tuple_in(&w->holding, &t, true);
    case ROLE_EVENT: return tuple_in(&w->events, &t, true);
    case ROLE_DERIVED: return tuple_in(&w->derived, &t, true);
    case ROLE_HISTORY: return has_happened(w, w->ir->predicates.at[r->of], &t, r->since, NULL);
    case ROLE_WINDOW:
        return has_happened(w, w->ir->windows.at[r->of].predicate, &t, r->since, &w->ir->windows.at[r->of]);
    case ROLE_MEMBER: return is_party(w, w->ir->treaties.at[r->of], args[0]);
    case ROLE_SEATED: return seated(w, r->of, args);
    case ROLE_PARTY: return some_party(w, args[0], args[1]);
    case ROLE_IN_FORCE: return treaty_in_force(w, w->ir->treaties.at[r->of]);
    case ROLE_BREACH:
    case ROLE_BREACHED: return breach_is(w, r->of, args, r->role == ROLE_BREACHED);
    case ROLE_READING: return is_chosen(w, relation);
    case ROLE_STANDING: return standing_is(w, &w->ir->standings.at[r->of], args);
    case ROLE_VIEW: {
        const view_decl *v = &w->ir->views.at[r->of];
        return test_holds(w, v->test, v->predicate, args, v->refs);
    }
    default: w->refusal = "a relation of a kind that it does not know"; return false;
    }
}

/* ---- figures ---- */

static bool figure_of(world *w, const expr *e, number *out)
{
    for (uint32_t i = 0; i < w->figures.count; i++) {
        const figure *f = &w->figures.at[i];
        bool same = f->of.relation == e->relation;
        for (uint32_t k = 0; same && k < e->arg_count; k++)
            same = f->of.args[k] == term_value(&e->args[k]);
        if (same) {
            *out = f->value;
            return true;
        }
    }
    return false;
}

/* count, sum, least, greatest: over every value for which the condition holds. */
static bool aggregate(world *w, const expr *e, number *out)
{
    uint32_t before_it = e->var->reg;
    bool any = false, missing = false;
    number total = NUMBER_INT(0), one = NUMBER_INT(1);
    for (uint32_t i = 0; i < w->ir->entities.count; i++) {
        if (w->ir->entities.at[i]->kind != e->var->kind)
            continue;
        bind(e->var, i);
        if (e->where && !holds(w, e->where))
            continue;
        if (e->form != EXPR_COUNT && !reckon(w, e->right, &one)) {
            missing |= e->form == EXPR_SUM;
            continue;
        }
        int order = any ? number_compare(one, total) : 0;
        if (e->form == EXPR_COUNT || e->form == EXPR_SUM)
            missing |= !number_add(total, one, &total);
        else if (!any || (e->form == EXPR_LEAST ? order < 0 : order > 0))
            total = one;
        any = true;
    }
    e->var->reg = before_it;
    *out = total;
    return !missing && (any || e->form == EXPR_COUNT || e->form == EXPR_SUM);
}

bool reckon(world *w, const expr *e, number *out)
{
    number a, b;
    switch (e->form) {
    case EXPR_NUMBER: *out = e->value; return true;
    case EXPR_TODAY: *out = NUMBER_INT(day_at(w->now)); return true;
    case EXPR_FIGURE: return figure_of(w, e, out);
    case EXPR_MONTHS: return reckon(w, e->left, &a) && number_months(a, e->value, out);
    case EXPR_COUNT:
    case EXPR_SUM:
    case EXPR_LEAST:
    case EXPR_GREATEST: return aggregate(w, e, out);
    case EXPR_ARITHMETIC:
        if (!reckon(w, e->left, &a) || !reckon(w, e->right, &b))
            return false;
        return e->operator== '+'   ? number_add(a, b, out)
               : e->operator== '-' ? number_sub(a, b, out)
               : e->operator== '*' ? number_mul(a, b, out)
                                   : number_div(a, b, out);
    default: w->refusal = "a figure that it does not know"; return false;
    }
}

static bool compare(world *w, const cond *c)
{
    number a, b;
    if (!reckon(w, c->left, &a) || !reckon(w, c->right, &b)) /* missing: false, whichever way it is written */
        return false;
    int order = number_compare(a, b);
    switch (c->compare) {
    case COMPARE_LT: return order < 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_GE: return order >= 0;
    case COMPARE_EQ: return order == 0;
    case COMPARE_NE: return order != 0;
    default: w->refusal = "a comparison that it does not know"; return false;
    }
}

/* ---- conditions ---- */

/* What turns on a missing figure is not certainly false. */
static bool possible(world *w, cond *c)
{
    return !holds(w, cond_not(w->building, c));
}

static bool quantified(world *w, const cond *c)
{
    uint32_t before_it = c->var->reg;
    bool every = c->form == COND_EVERY, result = every;
    for (uint32_t i = 0; i < w->ir->entities.count && result == every; i++) {
        if (w->ir->entities.at[i]->kind != c->var->kind)
            continue;
        bind(c->var, i);
        result = every ? !possible(w, c->kids[0]) || holds(w, c->kids[1]) : holds(w, c->kids[0]);
    }
    c->var->reg = before_it;
    return result;
}

bool holds(world *w, const cond *c)
{
    uint32_t args[ARGS_MAX];
    switch (c->form) {
    case COND_TRUE: return true;
    case COND_FALSE: return false;
    case COND_AND:
        for (uint32_t i = 0; i < c->kid_count; i++)
            if (!holds(w, c->kids[i]))
                return false;
        return true;
    case COND_OR:
        for (uint32_t i = 0; i < c->kid_count; i++)
            if (holds(w, c->kids[i]))
                return true;
        return false;
    case COND_NOT: return !holds(w, c->kids[0]);
    case COND_SAME: return term_value(&c->args[0]) == term_value(&c->args[1]);
    case COND_COMPARE: return compare(w, c);
    case COND_SOME:
    case COND_EVERY: return quantified(w, c);
    case COND_TUPLE:
        for (uint32_t i = 0; i < c->arg_count; i++)
            args[i] = term_value(&c->args[i]);
        return tuple_is(w, c->relation, args);
    default: w->refusal = "a condition that it does not know"; return false;
    }
}

void for_each_value(world *w, const variables *vars, uint32_t first, const cond *c,
                    void (*each)(world *w, void *user), void *user)
{
    if (first == vars->count) {
        if (!c || holds(w, c))
            each(w, user);
        return;
    }
    variable *v = vars->at[first];
    uint32_t before_it = v->reg;
    for (uint32_t i = 0; i < w->ir->entities.count; i++) {
        if (w->ir->entities.at[i]->kind != v->kind)
            continue;
        bind(v, i);
        for_each_value(w, vars, first + 1, c, each, user);
    }
    v->reg = before_it;
}
