/* suppose.c: states that do what they owe, or do not. Comes in: an instant that has come to rest; goes out:
 * what those do, all of them together, who are supposed to comply: one more instant of the same moment, until
 * nothing is left to do. */
#include "life.h"

/* ---- who complies ---- */

static bool says_so(world *w, uint32_t state, bool named, bool defies)
{
    for (uint32_t k = 0; k < w->scenario->suppositions.count; k++) {
        const supposition_decl *s = &w->scenario->suppositions.at[k];
        if (s->named != named || s->defies != defies || w->ir->entities.at[state]->kind != s->var->kind)
            continue;
        bind(s->var, state);
        if (!s->set || holds(w, s->set))
            return true;
    }
    return false;
}

/* Whoever is named is what it is named to be; of both, to defy goes first. */
bool complies(world *w, uint32_t state)
{
    if (says_so(w, state, true, true))
        return false;
    return says_so(w, state, true, false) ||
           (!says_so(w, state, false, true) && says_so(w, state, false, false));
}

/* ---- what it may do ---- */

static bool is_forbidden(world *w, const instance *duty, uint32_t act, const tuple *deed)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *ban = w->instances.at[k];
        room r;
        if (ban->norm->modality == PACT_MUST_NOT && ban->stands && ban->bearer == duty->bearer &&
            bars(w, ban, deed) != NOT_SO && room_under(w, ban, duty, act, &r) && !is_room(w, r, duty, act))
            return true;
    }
    return false;
}

static bool is_owed(const instance *i)
{
    return i->norm->modality == PACT_MUST && i->stands && !i->overridden && !is_quota_duty(i->norm);
}

/* Whether another duty can be done in no way beside it. */
static bool is_ruled_out(world *w, const instance *duty, const tuple *deed)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *other = w->instances.at[k];
        bool all = other->ways.count != 0;
        if (other == duty || other->bearer != duty->bearer || !is_owed(other))
            continue;
        for (uint32_t e = 0; all && e < other->ways.count; e++)
            all = excludes(w, &other->ways.at[e], deed);
        if (all)
            return true;
    }
    return false;
}

/* What it did in this moment for another duty, or is about to do. */
static bool excludes_done(world *w, const tuple *deed)
{
    for (uint32_t k = 0; k < w->complied.count; k++)
        if (w->complied.at[k].args[0] == deed->args[0] && excludes(w, &w->complied.at[k], deed))
            return true;
    for (uint32_t k = 0; k < w->planned.count; k++)
        if (w->planned.at[k].what.args[0] == deed->args[0] && excludes(w, &w->planned.at[k].what, deed))
            return true;
    return false;
}

static const predicate_decl *act_of(const world *w, uint32_t relation)
{
    for (uint32_t p = 0; p < w->ir->predicates.count; p++)
        if (w->ir->predicates.at[p]->relation == relation)
            return w->ir->predicates.at[p];
    return NULL;
}

static bool is_in_its_power(world *w, const instance *i, const tuple *deed)
{
    const predicate_decl *p = act_of(w, deed->relation);
    if (!needs_power(w, p, i->bearer))
        return true;
    w->stated = true;
    bool power = test_holds(w, TEST_EMPOWERED_, p, deed->args, NONE);
    w->stated = false;
    return power;
}

/* ---- what it does ---- */

typedef struct deed {
    tuple what;
    uint32_t act;
    number amount;
    bool ends;
} deed;
typedef array(deed) deeds_done;

/* The first, by name, of each role that is left to choose; what is left out is left out. */
static bool choose(world *w, instance *i, uint32_t act, uint32_t at, tuple *t)
{
    const act_decl *a = &i->norm->acts.at[act];
    if (at == a->predicate->param_count)
        return is_deed(w, a, t, a->predicate->relation, i->bearer) && !is_forbidden(w, i, act, t);
    t->args[at] = UNSTATED;
    if (a->args[at].form == ARG_ANY)
        return choose(w, i, act, at + 1, t);
    for (uint32_t e = 0; e < w->ir->entities.count; e++) {
        t->args[at] = e;
        take_values(i);
        if (w->ir->entities.at[e]->kind == a->predicate->param[at].kind && choose(w, i, act, at + 1, t))
            return true;
    }
    return false;
}

/* Of a choice the first act that nothing forbids. */
static bool find_deed(world *w, instance *i, deed *out)
{
    for (uint32_t k = 0; k < i->norm->acts.count; k++) {
        const act_decl *a = &i->norm->acts.at[k];
        *out = (deed){.what = {.relation = a->predicate->relation}, .act = k, .amount = lacking(w, i, k)};
        for (uint32_t p = 0; p < ARGS_MAX; p++)
            out->what.args[p] = UNSTATED;
        out->what.args[0] = i->bearer;
        if (choose(w, i, k, 1, &out->what) && is_in_its_power(w, i, &out->what) &&
            !is_ruled_out(w, i, &out->what) && !excludes_done(w, &out->what))
            return true;
    }
    return false;
}

static bool is_to_be_done(world *w, instance *i)
{
    bool share = i->norm->flags & NORM_SHARES, joint = i->norm->flags & NORM_JOINTLY;
    if (!is_owed(i) || i->unranked || i->complied || (joint && !share) || !complies(w, i->bearer))
        return false;
    take_values(i);
    return !(i->norm->maintain && some_in_course(w, i)) && !(joint && lacking(w, i, 0).num <= 0);
}

/* Of any one of several the first by name who can. */
static bool is_first(world *w, const instance *i)
{
    deed d;
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *mate = w->instances.at[k];
        if (mate != i && i->norm->flags & NORM_ANY_ONE && are_mates(mate, i) && mate->bearer < i->bearer &&
            is_to_be_done(w, mate) && find_deed(w, mate, &d))
            return false;
    }
    return true;
}

static void add_deed(world *w, deeds_done *list, const deed *d)
{
    for (uint32_t k = 0; k < list->count; k++)
        if (!memcmp(&list->at[k].what, &d->what, sizeof d->what) && list->at[k].ends == d->ends &&
            !d->amount.num)
            return;
    *array_add(w->arena, list) = *d;
}

/* An ongoing act that becomes forbidden it stops. */
static void stop_forbidden(world *w, deeds_done *list)
{
    for (uint32_t h = 0; h < w->holding.count; h++)
        for (uint32_t p = 0; p < w->ir->predicates.count; p++) {
            const predicate_decl *q = w->ir->predicates.at[p];
            deed d = {.what = w->holding.at[h], .ends = true};
            d.what.relation = q->relation;
            for (uint32_t k = 0;
                 q->ongoing && q->course == w->holding.at[h].relation && k < w->instances.count; k++) {
                const instance *ban = w->instances.at[k];
                if (ban->norm->modality == PACT_MUST_NOT && ban->stands && !is_measured(ban->norm) &&
                    ban->bearer == d.what.args[0] && complies(w, ban->bearer) &&
                    bars(w, ban, &d.what) != NOT_SO)
                    add_deed(w, list, &d);
            }
        }
}

static void do_deed(world *w, const deed *d)
{
    const predicate_decl *p = act_of(w, d->what.relation);
    tuple course = d->what;
    course.relation = p->course;
    if (d->ends) {
        add_tuple(w, &w->ended, &course);
        return;
    }
    add_tuple(w, &w->complied, &d->what);
    add_tuple(w, &w->said, &d->what);
    if (p->ongoing)
        add_tuple(w, &w->begun, &course);
    if (p->quantity)
        give(w, d->amount, &d->what);
}

/* Of two amounts one counts for the duty that asks for the other. */
static bool count_for_each_other(world *w, const instance *i, const deed *d, const plan *p)
{
    if (!act_is_measured(i->norm, d->act) || !act_is_measured(p->of->norm, p->act))
        return false;
    take_values(i);
    if (counts_as(w, &i->norm->acts.at[d->act], &p->what, i->bearer))
        return true;
    take_values(p->of);
    return counts_as(w, &p->of->norm->acts.at[p->act], &d->what, i->bearer);
}

static bool share_limit(world *w, const tuple *a, const tuple *b)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *ban = w->instances.at[k];
        if (ban->norm->modality == PACT_MUST_NOT && ban->stands && is_measured(ban->norm) &&
            ban->bearer == a->args[0] && bars(w, ban, a) != NOT_SO && bars(w, ban, b) != NOT_SO)
            return true;
    }
    return false;
}

/* What adds up with what is about to be done waits for that. */
static bool waits(world *w, const instance *i, const deed *d)
{
    for (uint32_t k = 0; k < w->planned.count; k++) {
        const plan *p = &w->planned.at[k];
        if (p->of->bearer == i->bearer &&
            (count_for_each_other(w, i, d, p) || share_limit(w, &p->what, &d->what)))
            return true;
    }
    return false;
}

/* true: something was left to do, and is done. */
bool comply(world *w)
{
    deeds_done list = {0};
    if (!w->scenario->suppositions.count)
        return false;
    w->planned.count = 0;
    for (uint32_t k = 0; k < w->instances.count; k++) {
        deed d;
        w->instances.at[k]->chosen = is_to_be_done(w, w->instances.at[k]) &&
                                     find_deed(w, w->instances.at[k], &d) && is_first(w, w->instances.at[k]);
        w->instances.at[k]->chosen = w->instances.at[k]->chosen && !waits(w, w->instances.at[k], &d);
        if (!w->instances.at[k]->chosen)
            continue;
        add_deed(w, &list, &d);
        *array_add(w->arena, &w->planned) = (plan){d.what, w->instances.at[k], d.act};
    }
    for (uint32_t k = 0; k < w->instances.count; k++)
        w->instances.at[k]->complied |= w->instances.at[k]->chosen;
    stop_forbidden(w, &list);
    if (!list.count)
        return false;
    open_instant(w, w->now, w->exact);
    for (uint32_t k = 0; k < list.count; k++)
        do_deed(w, &list.at[k]);
    return true;
}
