/* organ.c: organs, votes and powers. Comes in: the motions of an instant, and the state before it; goes out:
 * which of them came about, which are void or vetoed and by whom; who sits where; who has power. */
#include "ref.h"

static bool in_time(const world *w, int32_t from, int32_t until)
{
    return (from == NO_TIME || from <= w->now.minute) && (until == NO_TIME || w->now.minute < until);
}

static const organ_decl *organ_of(const world *w, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->organs.count; i++)
        if (w->ir->organs.at[i]->entity->index == entity)
            return w->ir->organs.at[i];
    return NULL;
}

/* ---- seats ---- */

/* Those with dates, of one group; empty while the organ's treaty is not in force. */
bool seated(const world *w, uint32_t group, const uint32_t *args)
{
    for (uint32_t i = 0; i < w->ir->seats.count; i++) {
        const seat_decl *s = &w->ir->seats.at[i];
        if (s->seats->index == group && (args[0] == UNSTATED || s->entity->index == args[0]) &&
            (args[1] == UNSTATED || s->organ->entity->index == args[1]) && in_time(w, s->from, s->until) &&
            (!s->organ->treaty || treaty_in_force(w, s->organ->treaty)))
            return true;
    }
    return false;
}

static bool has_seat(world *w, uint32_t entity, uint32_t organ)
{
    tuple t = {.relation = w->ir->seat->relation};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = i == 0 ? entity : i == 1 ? organ : UNSTATED;
    return tuple_in(&w->derived, &t, false);
}

/* ---- rules of voting ---- */

/* Whether the line governs the act: lines that name it do; where none in time does, those that name none. */
static bool governs(const world *w, const decision_decl *d, const organ_decl *o, const predicate_decl *p)
{
    if (d->organ != o || !in_time(w, d->from, d->until) || (d->act && d->act != p))
        return false;
    for (uint32_t i = 0; i < w->ir->decisions.count && !d->act; i++) {
        const decision_decl *other = &w->ir->decisions.at[i];
        if (other->organ == o && other->act == p && !other->seat == !d->seat &&
            in_time(w, other->from, other->until))
            return false;
    }
    return true;
}

static bool some_line(const world *w, const organ_decl *o, const predicate_decl *p)
{
    for (uint32_t i = 0; i < w->ir->decisions.count; i++)
        if (!w->ir->decisions.at[i].seat && governs(w, &w->ir->decisions.at[i], o, p))
            return true;
    return false;
}

static void bind_roles(const decision_decl *d, const uint32_t *args)
{
    for (uint32_t i = 0; i < d->args.count; i++)
        bind(d->args.at[i], args[i + 1]);
}

static bool is_adopted(world *w, const organ_decl *o, const predicate_decl *p, const uint32_t *args)
{
    bool governed = false;
    for (uint32_t i = 0; o && i < w->ir->decisions.count; i++) {
        const decision_decl *d = &w->ir->decisions.at[i];
        if (d->seat || !governs(w, d, o, p))
            continue;
        governed = true;
        bind_roles(d, args);
        if (holds(w, d->test))
            return true;
    }
    return !governed;
}

static void blame(motion *m, uint32_t entity)
{
    for (uint32_t i = 0; i < m->blamed.count; i++)
        if (m->blamed.at[i] == entity)
            return;
    m->blamed.at[m->blamed.count++] = entity;
}

static void ask_veto(world *w, const organ_decl *o, motion *m)
{
    for (uint32_t i = 0; o && i < w->ir->decisions.count; i++) {
        const decision_decl *d = &w->ir->decisions.at[i];
        if (!d->seat || !governs(w, d, o, m->said->predicate))
            continue;
        bind_roles(d, m->args);
        for (uint32_t e = 0; e < w->ir->entities.count; e++) {
            if (w->ir->entities.at[e]->kind != w->ir->state)
                continue;
            bind(d->seat, e);
            if (holds(w, d->test))
                blame(m, e);
        }
    }
}

/* ---- power ---- */

static bool names_act(const norm_decl *n, const predicate_decl *p)
{
    for (uint32_t i = 0; i < n->acts.count; i++)
        if (n->acts.at[i].predicate == p)
            return true;
    return false;
}

static bool stands(const world *w, const organ_decl *o)
{
    return !o->treaty || treaty_in_force(w, o->treaty);
}

/* A `can` for the act in its own treaty, whichever organ it is for: then rules of voting alone give no power.
 * An organ of no treaty looks at all of them. */
static bool own_can(const world *w, const organ_decl *o, const predicate_decl *p)
{
    for (uint32_t i = 0; i < w->ir->norms.count; i++) {
        const norm_decl *n = w->ir->norms.at[i];
        if (n->modality == PACT_CAN && n->bearer->kind == w->ir->organ && names_act(n, p) &&
            (!o->treaty || n->clause->article->treaty == o->treaty))
            return true;
    }
    return false;
}

/* By the line of `adopts` that covers the act. */
bool power_by_line(world *w, uint32_t entity, const predicate_decl *p)
{
    for (uint32_t i = 0; i < w->ir->organs.count; i++) {
        const organ_decl *o = w->ir->organs.at[i];
        if ((entity == UNSTATED || o->entity->index == entity) && stands(w, o) &&
            p->param[0].kind == w->ir->organ && !own_can(w, o, p) && some_line(w, o, p))
            return true;
    }
    return false;
}

/* Acts of an organ that a text declares, and what some `can` or `adopts` names, whoever does it. */
bool needs_power(const world *w, const predicate_decl *p, uint32_t agent)
{
    bool needs = organ_of(w, agent) != NULL;
    for (uint32_t i = 0; i < w->ir->norms.count; i++)
        needs |= w->ir->norms.at[i]->modality == PACT_CAN && names_act(w->ir->norms.at[i], p);
    for (uint32_t i = 0; i < w->ir->decisions.count; i++)
        needs |= !w->ir->decisions.at[i].seat && w->ir->decisions.at[i].act == p;
    return needs && p->class == CLASS_ACTION;
}

/* ---- ballots ---- */

static bool counts_votes(const world *w, const organ_decl *o, const predicate_decl *p)
{
    for (uint32_t i = 0; i < w->ir->decisions.count; i++) {
        const decision_decl *d = &w->ir->decisions.at[i];
        if (o && d->organ == o && !d->seat && (!d->act || d->act == p))
            return true;
    }
    return false;
}

/* A seat that is not listed is absent; a ballot without a seat does not count. */
static ballot vote_of(const statement_decl *d, uint32_t entity)
{
    for (uint32_t i = 0; i < d->ballots.count; i++)
        if (d->ballots.at[i].entity->index == entity)
            return d->ballots.at[i].vote;
    return BALLOT_ABSENT;
}

static void cast_ballots(world *w, const statement_decl *d, tuples *out)
{
    uint32_t organ = term_value(&d->args[0]);
    out->count = 0;
    if (!w->ir->seat || (!d->ballots.count && !counts_votes(w, organ_of(w, organ), d->predicate)))
        return;
    for (uint32_t e = 0; e < w->ir->entities.count; e++) {
        if (!has_seat(w, e, organ))
            continue;
        tuple t = {.relation = w->ir->votes[vote_of(d, e)]->relation};
        for (uint32_t i = 0; i < ARGS_MAX; i++)
            t.args[i] = i == 0 ? e : i == 1 ? organ : UNSTATED;
        *array_add(w->arena, out) = t;
    }
}

/* ---- judging ---- */

/* Power first, then adoption, then veto. */
static void judge_motion(world *w, motion *m)
{
    const statement_decl *d = m->said;
    const organ_decl *o = organ_of(w, m->args[0]);
    w->stated = true;
    bool power = (!o || stands(w, o)) && test_holds(w, TEST_EMPOWERED_, d->predicate, m->args, NONE);
    w->stated = false;
    m->outcome = MOTION_VALID;
    if (!power)
        m->outcome = MOTION_VOID;
    else if (!is_adopted(w, o, d->predicate, m->args)) {
        m->outcome = MOTION_VOID;
        for (uint32_t i = 0; i < w->events.count; i++)
            if (w->events.at[i].relation == w->ir->votes[BALLOT_NO]->relation)
                blame(m, w->events.at[i].args[0]);
    } else {
        ask_veto(w, o, m);
        m->outcome = m->blamed.count ? MOTION_VETOED : MOTION_VALID;
    }
}

/* On the state before the instant, in which nothing has happened but its own ballots. */
void judge_act(world *w, const statement_decl *d)
{
    bool judged = d->form == STATEMENT_HAPPENS && d->time != NO_TIME &&
                  needs_power(w, d->predicate, term_value(&d->args[0]));
    tuples ballots = {0};
    motion m = {.said = d};
    if (!judged && !d->voted)
        return;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        m.args[i] = i < d->predicate->param_count ? term_value(&d->args[i]) : UNSTATED;
    look(w, &ballots);
    cast_ballots(w, d, &ballots);
    look(w, &ballots);
    if (judged)
        judge_motion(w, &m), *array_add(w->arena, &w->motions) = m;
    for (uint32_t i = 0; i < ballots.count; i++)
        add_tuple(w, &w->said, &ballots.at[i]);
}

bool is_void(const world *w, const statement_decl *d)
{
    for (uint32_t i = 0; i < w->motions.count; i++)
        if (w->motions.at[i].said == d)
            return w->motions.at[i].outcome != MOTION_VALID;
    return false;
}

/* What became of the last such act that was tried, or NULL. */
const motion *last_motion(const world *w, const predicate_decl *p, const uint32_t *asked)
{
    for (uint32_t i = w->motions.count; i-- > 0;) {
        const motion *m = &w->motions.at[i];
        bool same = m->said->predicate == p;
        for (uint32_t k = 0; same && k < p->param_count; k++)
            same = asked[k] == UNSTATED || asked[k] == m->args[k];
        if (same)
            return m;
    }
    return NULL;
}
