/* relevance.c: what a claim turns on. Comes in: the conditions of a claim, and the IR; goes out: the events
 * and statuses that can make a difference to it, in the order in which they were come upon; the dates between
 * which nothing changes by itself; and the durations after which something does. Followed are definitions,
 * norms with all that begins and ends them, what acts imply and bring about, and treaties with their parties.
 */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

typedef struct search {
    struct ir *ir;
    claim_decl *claim;
    bool *relation, *predicate, *norm, *treaty; /* looked at already */
} search;

static void need_cond(search *s, const cond *c);
static void need_predicate(search *s, predicate_decl *p);

/* ---- dates and durations ---- */

static void add_time(search *s, int32_t time)
{
    if (time == NO_TIME)
        return;
    for (uint32_t i = 0; i < s->claim->stretches.count; i++)
        if (s->claim->stretches.at[i] == time_date(time))
            return;
    *array_add(s->ir->arena, &s->claim->stretches) = time_date(time);
}

/* What ends with a day begins to be over on the next. */
static void add_day(search *s, int32_t time)
{
    add_time(s, time);
    if (time != NO_TIME && time_date(time) < DATE_MAX)
        add_time(s, (time_date(time) + 1) * DAY_MINUTES);
}

static void add_wait(search *s, uint32_t amount, duration_unit unit)
{
    for (uint32_t i = 0; i < s->claim->waits.count; i++)
        if (s->claim->waits.at[i].amount == amount && s->claim->waits.at[i].unit == unit)
            return;
    *array_add(s->ir->arena, &s->claim->waits) =
        (duration_decl){.given = true, .amount = amount, .unit = unit};
}

/* ---- figures: no world makes them up ---- */

static void need_expr(search *s, const expr *e)
{
    if (!e)
        return;
    s->claim->figures |= e->form == EXPR_FIGURE || e->form == EXPR_CALL;
    need_expr(s, e->left);
    need_expr(s, e->right);
    if (e->where)
        need_cond(s, e->where);
}

/* ---- norms ---- */

static bool implies(const struct ir *ir, const predicate_decl *p, const predicate_decl *q)
{
    for (uint32_t i = 0; i < ir->implied.count; i++)
        if (ir->implied.at[i].from == p && ir->implied.at[i].to == q)
            return true;
    return p == q;
}

static void need_treaty(search *s, const treaty_decl *t)
{
    struct ir *ir = s->ir;
    if (s->treaty[t->index])
        return;
    s->treaty[t->index] = true;
    add_time(s, t->signed_on);
    add_time(s, t->from);
    add_time(s, t->until);
    for (uint32_t i = 0; i < ir->parties.count; i++)
        if (ir->parties.at[i].treaty == t) {
            add_time(s, ir->parties.at[i].from);
            add_time(s, ir->parties.at[i].until);
        }
    if (t->force)
        need_cond(s, t->force);
    if (t->consent)
        need_predicate(s, t->consent);
}

static void need_lives(search *s, const norm_decl *n)
{
    struct ir *ir = s->ir;
    for (uint32_t i = 0; i < ir->triggers.count; i++)
        for (uint32_t k = 0; k < ir->triggers.at[i]->effects.count; k++) {
            const relation_decl *r = &ir->relations.at[ir->triggers.at[i]->effects.at[k]->relation];
            if (r->role == ROLE_LIFE && norm_is_of(ir, ir->lives.at[r->of].refs, n))
                need_cond(s, ir->triggers.at[i]->when);
        }
}

static const trigger_decl *trigger_of(const struct ir *ir, uint32_t norm)
{
    for (uint32_t i = 0; i < ir->triggers.count; i++)
        if (norm - ir->triggers.at[i]->norm_first < ir->triggers.at[i]->norm_count)
            return ir->triggers.at[i];
    return NULL;
}

static void need_limits(search *s, const norm_decl *n)
{
    if (n->deadline == DEADLINE_DATE)
        add_day(s, n->date);
    if (n->deadline == DEADLINE_WITHIN)
        add_wait(s, n->amount, n->unit);
    if (n->window == WINDOW_DATE)
        add_time(s, n->window_date);
    if (n->window == WINDOW_FOR)
        add_wait(s, n->window_amount, n->window_unit);
    if (n->after != NO_TIME)
        add_time(s, n->after);
    need_expr(s, n->deadline_expr);
}

static void need_norm(search *s, uint32_t norm)
{
    const norm_decl *n = s->ir->norms.at[norm];
    const trigger_decl *t = trigger_of(s->ir, norm);
    const cond *const parts[] = {t ? t->when : NULL, n->object_cond, n->bearer_cond,
                                 n->unless,          n->until,       n->requires};
    if (s->norm[norm])
        return;
    s->norm[norm] = true;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        need_cond(s, parts[i]);
    need_treaty(s, n->clause->article->treaty);
    add_time(s, n->clause->article->from);
    add_time(s, n->clause->article->until);
    need_limits(s, n);
    need_lives(s, n);
    for (uint32_t i = 0; i < n->acts.count; i++) {
        need_predicate(s, n->acts.at[i].predicate);
        need_expr(s, n->acts.at[i].amount_of);
    }
}

static bool is_ranked(const struct ir *ir)
{
    bool ranked = ir->prevails.count || ir->later;
    for (uint32_t i = 0; i < ir->norms.count && !ranked; i++)
        ranked = ir->norms.at[i]->over != NONE || ir->norms.at[i]->under != NONE;
    return ranked;
}

static bool speaks_of(const struct ir *ir, const norm_decl *n, const predicate_decl *p)
{
    for (uint32_t i = 0; i < n->acts.count; i++)
        if (implies(ir, n->acts.at[i].predicate, p) || implies(ir, p, n->acts.at[i].predicate))
            return true;
    return false;
}

/* Where anything is ranked, what speaks of the same acts may prevail over what is asked for. */
static void need_view(search *s, const view_decl *v)
{
    bool ranked = is_ranked(s->ir) || v->test == TEST_EMPOWERED_; /* a ban takes a power away */
    for (uint32_t i = 0; i < s->ir->norms.count; i++)
        if (norm_feeds(s->ir, s->ir->norms.at[i], v) ||
            (ranked && speaks_of(s->ir, s->ir->norms.at[i], v->predicate)))
            need_norm(s, i);
}

static void need_norms_of(search *s, uint32_t refs)
{
    for (uint32_t i = 0; i < s->ir->norms.count; i++)
        if (refs == NONE || norm_is_of(s->ir, refs, s->ir->norms.at[i]))
            need_norm(s, i);
}

/* ---- what is stated, and what brings it about ---- */

static void need_causes(search *s, uint32_t relation)
{
    struct ir *ir = s->ir;
    for (uint32_t i = 0; i < ir->rules.count; i++)
        if (ir->rules.at[i]->relation == relation)
            need_cond(s, ir->rules.at[i]->body);
    for (uint32_t i = 0; i < ir->triggers.count; i++)
        for (uint32_t k = 0; k < ir->triggers.at[i]->effects.count; k++)
            if (ir->triggers.at[i]->effects.at[k]->relation == relation) {
                need_treaty(s, ir->triggers.at[i]->clause->article->treaty);
                need_cond(s, ir->triggers.at[i]->when);
            }
}

static bool is_law_word(const struct ir *ir, const predicate_decl *p)
{
    for (int i = 0; i < LAW_WORDS; i++)
        if (ir->law[i] == p)
            return true;
    return false;
}

/* Acts of organs need votes, and amounts have no end of values. */
static bool can_be_made_up(const struct ir *ir, const predicate_decl *p)
{
    bool stated = p->class == CLASS_STATUS || p->class == CLASS_EVENT || p->class == CLASS_ACTION;
    bool of_organ = p->param_count && p->param[0].kind == ir->organ;
    return stated && !p->computed && !is_law_word(ir, p) && !is_ballot(ir, p) && !of_organ && !p->quantity;
}

/* Who is supposed to comply does what it owes. */
static void need_duties(search *s, const predicate_decl *p)
{
    for (uint32_t i = 0; i < s->ir->norms.count && s->claim->suppositions.count; i++)
        if (speaks_of(s->ir, s->ir->norms.at[i], p))
            need_norm(s, i);
}

static void need_predicate(search *s, predicate_decl *p)
{
    struct ir *ir = s->ir;
    if (s->predicate[p->index])
        return;
    s->predicate[p->index] = true;
    if (can_be_made_up(ir, p))
        *array_add(ir->arena, &s->claim->made) = p;
    need_causes(s, p->relation);
    need_duties(s, p);
    if (p->course != NONE)
        need_causes(s, p->course);
    for (uint32_t i = 0; i < ir->implied.count; i++)
        if (ir->implied.at[i].to == p)
            need_predicate(s, ir->implied.at[i].from);
}

static void need_relation(search *s, uint32_t relation)
{
    struct ir *ir = s->ir;
    const relation_decl *r = &ir->relations.at[relation];
    if (s->relation[relation])
        return;
    s->relation[relation] = true;
    switch (r->role) {
    case ROLE_STATE:
    case ROLE_EVENT:
    case ROLE_DERIVED:
    case ROLE_HISTORY:
    case ROLE_PARTY: need_predicate(s, ir->predicates.at[r->of]); break;
    case ROLE_WINDOW:
        need_predicate(s, ir->windows.at[r->of].predicate);
        add_wait(s, ir->windows.at[r->of].amount, ir->windows.at[r->of].unit);
        break;
    case ROLE_MEMBER:
    case ROLE_IN_FORCE: need_treaty(s, ir->treaties.at[r->of]); break;
    case ROLE_BREACH:
    case ROLE_BREACHED: need_norms_of(s, r->of); break;
    case ROLE_VIEW: need_view(s, &ir->views.at[r->of]); break;
    case ROLE_STANDING: need_norms_of(s, ir->standings.at[r->of].refs); break;
    case ROLE_SEATED:
        for (uint32_t i = 0; i < ir->seats.count; i++) {
            add_time(s, ir->seats.at[i].from);
            add_time(s, ir->seats.at[i].until);
        }
        break;
    default: break;
    }
}

/* Of one treaty, or of all. */
static void need_parties(search *s, const term *of)
{
    for (uint32_t i = 0; i < s->ir->treaties.count; i++)
        if (of->form != TERM_ENTITY || of->entity == s->ir->treaties.at[i]->entity)
            need_treaty(s, s->ir->treaties.at[i]);
}

static void visit(void *user, const cond *c, bool negative)
{
    search *s = user;
    (void)negative;
    if (c->form == COND_TUPLE)
        need_relation(s, c->relation);
    if (c->form == COND_TUPLE && s->ir->relations.at[c->relation].role == ROLE_PARTY)
        need_parties(s, &c->args[1]);
    if (c->form == COND_COMPARE) {
        need_expr(s, c->left);
        need_expr(s, c->right);
    }
}

static void need_cond(search *s, const cond *c)
{
    cond_each(c, visit, s, false);
}

/* ---- all of a claim ---- */

static int by_date(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return x < y ? -1 : x > y;
}

static void find_relevant(struct ir *ir, claim_decl *c)
{
    search s = {.ir = ir, .claim = c};
    s.relation = arena_alloc(ir->arena, ir->relations.count + 1);
    s.predicate = arena_alloc(ir->arena, ir->predicates.count + 1);
    s.norm = arena_alloc(ir->arena, ir->norms.count + 1);
    s.treaty = arena_alloc(ir->arena, ir->treaties.count + 1);
    need_cond(&s, c->found);
    need_cond(&s, c->trigger);
    if (c->form == CLAIM_NEVER_CONFLICT) {
        need_norms_of(&s, c->first);
        need_norms_of(&s, c->second);
    }
    for (uint32_t i = 0; i < c->suppositions.count; i++)
        need_cond(&s, c->suppositions.at[i].set);
    for (uint32_t i = 0; i < ir->assumptions.count; i++)
        if (!ir->assumptions.at[i].of || ir->assumptions.at[i].of == c)
            need_cond(&s, ir->assumptions.at[i].test);
    for (uint32_t i = 0; i < ir->ticks.count; i++)
        add_time(&s, ir->ticks.at[i]);
    if (c->stretches.count)
        qsort(c->stretches.at, c->stretches.count, sizeof *c->stretches.at, by_date);
}

/* Once all conditions are lowered, and before norms are put in another order. */
void find_what_claims_turn_on(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->claims.count; i++)
        find_relevant(ir, ir->claims.at[i]);
}
