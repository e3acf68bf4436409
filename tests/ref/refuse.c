/* refuse.c: what the second opinion does not know yet. Comes in: a Norm IR; goes out: the name of a construct
 * in it that would be passed over, or nothing. A part that is learned is struck off here. */
#include "ref.h"

static const char *of_treaty(const treaty_decl *t)
{
    return t->consent     ? "parties that facts make"
           : t->political ? "a text that binds politically"
           : t->secret    ? "a secret"
                          : NULL;
}

static bool overlap(const party_decl *a, const party_decl *b)
{
    return a->treaty == b->treaty && a->entity == b->entity &&
           (a->until == NO_TIME || b->from == NO_TIME || b->from < a->until) &&
           (b->until == NO_TIME || a->from == NO_TIME || a->from < b->until);
}

static const char *of_parties(const struct ir *ir)
{
    for (uint32_t i = 0; i < ir->parties.count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (overlap(&ir->parties.at[i], &ir->parties.at[k]))
                return "a party on two lines at one time";
    return NULL;
}

static bool in_hours(const norm_decl *n)
{
    return (n->deadline == DEADLINE_WITHIN && n->unit < UNIT_DAY) ||
           (n->window == WINDOW_FOR && n->window_unit < UNIT_DAY);
}

static bool some_rank(const struct ir *ir)
{
    const world w = {.ir = ir};
    return ranks_known(&w);
}

static const char *of_norm(const struct ir *ir, const norm_decl *n)
{
    if (n->measure != MEASURE_NONE && some_rank(ir))
        return "an amount where something is ranked";
    if (n->flags & NORM_GROUP && some_rank(ir))
        return "a group where something is ranked";
    if (n->requires)
        return "what an act requires";
    if (in_hours(n) && (n->after != NO_TIME || ir->lives.count))
        return "hours after a date, or that can stand still";
    return n->bearer->kind == ir->treaty ? "a treaty that bears norms" : NULL;
}

static const char *of_statement(const statement_decl *d)
{
    if (d->form == STATEMENT_EXPECT && d->resolved != NONE)
        return "an expectation that is no plain condition";
    return NULL;
}

const char *refusal_of(const struct ir *ir, const scenario_decl *s)
{
    const char *why = ir->tables.count ? "a table" : s->suppositions.count ? "a supposition" : of_parties(ir);
    for (uint32_t i = 0; i < ir->treaties.count && !why; i++)
        why = of_treaty(ir->treaties.at[i]);
    for (uint32_t i = 0; i < ir->norms.count && !why; i++)
        why = of_norm(ir, ir->norms.at[i]);
    for (uint32_t i = 0; i < ir->predicates.count && !why; i++)
    why = ir->predicates.at[i]->requires ? "what an act requires" : NULL;
    for (uint32_t i = 0; i < s->statements.count && !why; i++)
        why = of_statement(&s->statements.at[i]);
    return why;
}
