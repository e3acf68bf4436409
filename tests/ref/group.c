/* group.c: norms whose bearers owe together. Comes in: instances that arise; goes out: which of them are one
 * group, what one of them does for all, and what they owe in all. */
#include "life.h"

bool owes_together(const norm_decl *n)
{
    return n->flags & NORM_GROUP;
}

bool are_mates(const instance *a, const instance *b)
{
    return a == b || (a->group && a->group == b->group);
}

/* ---- who joins ---- */

static bool same_binding(const instance *i, const norm_decl *n, const uint32_t *values)
{
    return i->norm == n && !memcmp(i->values, values, n->bindings.count * sizeof *values);
}

/* The last group under these bindings, one of it. */
static instance *last_group(const world *w, const norm_decl *n, const uint32_t *values)
{
    instance *last = NULL;
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (same_binding(w->instances.at[k], n, values) &&
            (!last || w->instances.at[k]->group >= last->group))
            last = w->instances.at[k];
    return last;
}

static bool some_active(const world *w, const instance *of)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (are_mates(w->instances.at[k], of) && w->instances.at[k]->stage == STAGE_ACTIVE)
            return true;
    return false;
}

/* Whether what a state began before goes on for somebody else. */
static bool goes_on(const world *w, const norm_decl *n, const uint32_t *values, uint32_t but)
{
    for (uint32_t k = 0; k < w->standings.count; k++) {
        const standing *s = &w->standings.at[k];
        if (s->norm == n && s->bearer != but && s->since != w->instant &&
            is_bound(w, place_of(n), s->bearer) &&
            !memcmp(s->values, values, n->bindings.count * sizeof *values))
            return true;
    }
    return false;
}

/* Into the group that owes still, with its time; else into a new one. false: nothing arises any more. */
bool join(world *w, instance *i)
{
    instance *of = last_group(w, i->norm, i->values);
    bool now = of && of->founded_in == w->instant;
    if (of && (now || some_active(w, of))) {
        i->group = of->group;
        i->founded_in = of->founded_in;
        i->deadline = of->norm_deadline, i->closes = of->norm_closes;
        i->pending = of->pending && i->pending;
        if (!(i->norm->flags & NORM_SHARES))
            i->amounts = of->amounts;
    } else if (of && !i->trigger->event && goes_on(w, i->norm, i->values, i->bearer))
        return false;
    else
        i->group = ++w->groups, i->founded_in = w->instant;
    i->norm_deadline = i->deadline, i->norm_closes = i->closes;
    return true;
}

static bool came_before(const world *w, const instance *i, uint32_t bearer)
{
    for (uint32_t k = 0; k < w->standings.count; k++) {
        const standing *s = &w->standings.at[k];
        if (s->norm == i->norm && s->bearer == bearer && s->since != w->instant &&
            !memcmp(s->values, i->values, i->norm->bindings.count * sizeof *i->values))
            return true;
    }
    return false;
}

static bool is_unknown(world *w, const instance *i, uint32_t bearer)
{
    const norm_decl *n = i->norm;
    number share;
    bind(n->bearer, bearer);
    return is_bound(w, place_of(n), bearer) && (!n->bearer_cond || holds(w, n->bearer_cond)) &&
           !(n->unless && holds(w, n->unless)) && !(n->until && holds(w, n->until)) &&
           !came_before(w, i, bearer) && !reckon(w, n->acts.at[0].amount_of, &share);
}

/* A total is unknown for want of the share of one who comes to it at the same instant. */
bool lacks_share(world *w, const instance *i)
{
    bool any = false;
    for (uint32_t e = 0; e < w->ir->entities.count && i->norm->flags & NORM_SHARES && !any; e++)
        any = i->norm->flags & NORM_JOINTLY && w->ir->entities.at[e]->kind == i->norm->bearer->kind &&
              is_unknown(w, i, e);
    take_values(i);
    return any;
}

/* ---- what they do ---- */

/* What any one does counts for all, for whoever comes to it at this instant too. */
void fulfil(world *w, const instance *by)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!are_mates(i, by) || !stands(i) || i->pending || i->suspended)
            continue;
        if (i->stage == STAGE_VIOLATED)
            finish(w, i, STAGE_LATE, PACT_LATE);
        else
            finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
    }
}

/* Whether it, or another of its group, is at the act that is to be kept up. */
bool is_kept(const world *w, const instance *of)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *i = w->instances.at[k];
        if (are_mates(i, of) && i->kept && i->stage == STAGE_ACTIVE && binds(i))
            return true;
    }
    return false;
}

/* Ended early: for all of a group, unless another is at it. */
void break_off(world *w, instance *of)
{
    if (of->group && some_in_course(w, of))
        return;
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!are_mates(i, of) || i->stage != STAGE_ACTIVE || !binds(i) || is_free(w, i))
            continue;
        take_values(i);
        i->stage = STAGE_VIOLATED;
        i->kept = false;
        violate(w, i);
    }
    take_values(of);
}

/* It was kept up to the end, by all whose end this is. */
void end_kept(world *w, const instance *of)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!are_mates(i, of) || i->stage != STAGE_ACTIVE || i->pending || i->suspended)
            continue;
        take_values(i);
        if (window_over(w, i))
            finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
    }
    take_values(of);
}

bool some_in_course(world *w, const instance *of)
{
    bool any = false;
    for (uint32_t k = 0; k < w->instances.count && !any; k++) {
        instance *i = w->instances.at[k];
        if (i != of && (!are_mates(i, of) || !binds(i) || i->stage != STAGE_ACTIVE))
            continue;
        take_values(i);
        any = in_course(w, i);
    }
    take_values(of);
    return any;
}

static bool owes(const instance *i)
{
    return stands(i) || i->stage == STAGE_CLOSED;
}

/* Those whose time is the same are in breach together; it is owed to the others, not to one another. */
void owe_outside(const world *w, const instance *i, creditors *c)
{
    uint32_t kept = 0;
    for (uint32_t e = 0; e < c->count; e++) {
        bool inside = false;
        for (uint32_t k = 0; k < w->instances.count; k++)
            inside |= i->group && are_mates(w->instances.at[k], i) && owes(w->instances.at[k]) &&
                      w->instances.at[k]->bearer == c->at[e];
        if (!inside)
            c->at[kept++] = c->at[e];
    }
    c->count = kept;
}

/* Before anybody leaves, and once all of an instant have come to it. */
void perform_groups(world *w, const trigger_decl *t)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!i->group || i->norm->maintain || !binds(i) || (t && i->trigger != t))
            continue;
        take_values(i);
        perform(w, i);
    }
}

/* ---- what they owe in all ---- */

number total_of(world *w, const instance *of)
{
    number total = of->amounts[0];
    if (!(of->norm->flags & NORM_JOINTLY) || !(of->norm->flags & NORM_SHARES))
        return total;
    total = NUMBER_INT(0);
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (are_mates(w->instances.at[k], of) && !number_add(total, w->instances.at[k]->amounts[0], &total))
            w->refusal = "an amount that does not fit";
    return total;
}
