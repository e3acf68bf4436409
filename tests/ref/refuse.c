/* refuse.c: what the second opinion does not know yet. Comes in: a Norm IR; goes out: the name of a construct
 * in it that would be passed over, or nothing. A part that is learned is struck off here. */
#include "ref.h"

static const char *of_treaty(const treaty_decl *t)
{
    return t->consent && (t->notice.given || t->renewal.given) ? "notice by who is a party by facts"
           : t->political                                      ? "a text that binds politically"
           : t->secret                                         ? "a secret"
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
    if (norm_measure(n) != MEASURE_NONE && n->modality == PACT_MAY)
        return "a permission up to an amount";
    if (norm_measure(n) != MEASURE_NONE && some_rank(ir))
        return "an amount where something is ranked";
    if (n->flags & NORM_GROUP && some_rank(ir))
        return "a group where something is ranked";
    for (uint32_t k = 0; k < n->acts.count; k++)
        for (uint32_t i = 0; i < n->acts.at[k].predicate->param_count; i++)
            if (n->acts.at[k].args[i].form == ARG_GUARD && guard_turns_on_others(&n->acts.at[k], i))
                return "an 'any' that turns on another";
    if (n->requires)
        return "what an act requires";
    if (in_hours(n) && (n->after != NO_TIME || ir->lives.count))
        return "hours after a date, or that can stand still";
    return n->bearer->kind == ir->treaty ? "a treaty that bears norms" : NULL;
}

static bool refers(const struct ir *ir, uint32_t refs, const norm_decl *n)
{
    for (uint32_t i = 0; refs != NONE && i < ir->reflists.at[refs].refs.count; i++) {
        ir_ref ref = ir->reflists.at[refs].refs.at[i];
        if ((ref.form == REF_TO_ARTICLE && ref.index == n->clause->article->index) ||
            (ref.form == REF_TO_CLAUSE && ref.index == n->clause->index) ||
            (ref.form == REF_TO_TREATY && ref.index == n->clause->article->treaty->index))
            return true;
    }
    return false;
}

/* A ban that limits a power. */
static const char *of_powers(const struct ir *ir)
{
    for (uint32_t i = 0; i < ir->norms.count; i++)
        for (uint32_t k = 0; ir->norms.at[i]->modality == PACT_CAN && k < ir->norms.count; k++) {
            const norm_decl *power = ir->norms.at[i], *ban = ir->norms.at[k];
            if (ban->modality == PACT_MUST_NOT &&
                (refers(ir, power->under, ban) || refers(ir, ban->over, power)))
                return "the rank of a power";
        }
    return NULL;
}

static const char *of_amounts(const struct ir *ir)
{
    for (uint32_t i = 0; i < ir->implied.count; i++)
        if (ir->implied.at[i].to->quantity)
            return "an amount that is implied";
    for (uint32_t i = 0; i < ir->views.count; i++)
        if (ir->views.at[i].much.num)
            return "a question of an amount";
    return NULL;
}

static const char *of_windows(const struct ir *ir)
{
    for (uint32_t i = 0; i < ir->windows.count; i++)
        if (ir->windows.at[i].unit < UNIT_DAY)
            return "a window of hours";
    return NULL;
}

static const char *of_prevails(const struct ir *ir)
{
    for (uint32_t i = 0; i < ir->prevails.count; i++) {
        const article_decl *a = ir->prevails.at[i].article;
        if (a && (a->from != NO_TIME || a->until != NO_TIME))
            return "a claim to prevail that has dates of its own";
    }
    return NULL;
}

static const char *of_statement(const statement_decl *d)
{
    if (d->form == STATEMENT_EXPECT && d->resolved != NONE)
        return "an expectation that is no plain condition";
    return NULL;
}

const char *refusal_of(const struct ir *ir, const scenario_decl *s)
{
    const char *why = ir->tables.count ? "a table"
                      : ir->turns      ? "a condition that turns by time alone"
                                       : of_parties(ir);
    why = why ? why : of_prevails(ir);
    why = why ? why : of_windows(ir);
    why = why ? why : of_amounts(ir);
    why = why ? why : of_powers(ir);
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
