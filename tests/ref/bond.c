/* bond.c: to whom a norm is owed, what clauses have done to it, and how it stands. Comes in: the instances of
 * a world and the marks that clauses have left; goes out: creditors, whether a norm is suspended or
 * terminated for a bearer, and answers to "is s STATE under REFS". */
#include "ref.h"

/* ---- reservations ---- */

/* Whether it is not bound by that, having reserved it. */
bool is_reserved(const world *w, place p, uint32_t entity)
{
    for (uint32_t i = 0; i < w->ir->reservations.count; i++)
        if (w->ir->reservations.at[i].entity->index == entity &&
            refers_place(w, w->ir->reservations.at[i].refs, p))
            return true;
    return false;
}

/* By the law of treaties nothing is owed to it either. */
static bool is_owed_nothing(const world *w, const norm_decl *n, uint32_t entity)
{
    return w->ir->later && is_reserved(w, place_of(n), entity) &&
           is_party(w, n->clause->article->treaty, entity);
}

/* ---- to whom ---- */

static void owe(creditors *c, uint32_t entity)
{
    if (c->count < sizeof c->at / sizeof *c->at)
        c->at[c->count++] = entity;
}

static void owe_all(world *w, creditors *c, const norm_decl *n, const treaty_decl *t, uint32_t but)
{
    for (uint32_t e = 0; e < w->ir->entities.count; e++)
        if (e != but && w->ir->entities.at[e]->kind == w->ir->state && is_party(w, t, e) &&
            !is_owed_nothing(w, n, e))
            owe(c, e);
}

static void owe_one(world *w, creditors *c, const norm_decl *n, uint32_t entity)
{
    c->reserved = is_owed_nothing(w, n, entity);
    if (!c->reserved)
        owe(c, entity);
}

/* Whom `owed to` names, be it not the bearer itself; else the victim that the trigger binds if that is a
 * party, else all other parties. */
creditors creditors_of(world *w, const norm_decl *n, const uint32_t *values, uint32_t bearer)
{
    creditors c = {.count = 0};
    const treaty_decl *t = n->clause->article->treaty;
    uint32_t victim = n->owed == OWED_BINDING || (n->owed == OWED_INFERRED && n->creditor != NONE)
                          ? values[n->creditor]
                          : n->creditor;
    if (n->owed == OWED_TREATY)
        owe_all(w, &c, n, w->ir->treaties.at[n->creditor], bearer);
    else if (n->owed != OWED_INFERRED && victim != bearer)
        owe_one(w, &c, n, victim);
    else if (n->owed == OWED_INFERRED && victim != NONE && victim != UNSTATED && victim != bearer &&
             is_party(w, t, victim))
        owe_one(w, &c, n, victim);
    else
        owe_all(w, &c, n, t, bearer);
    return c;
}

bool owed_to(const creditors *c, uint32_t entity)
{
    for (uint32_t i = 0; i < c->count; i++)
        if (c->at[i] == entity)
            return true;
    return false;
}

/* ---- what clauses do ---- */

/* What follows from a breach, or from what clauses have changed, comes after what is done and what falls due.
 */
static bool comes_later(const world *w, const mark *m)
{
    bool now = m->instant == w->instant;
    return w->counting == MARKS_THAT_SPARE       ? now && (m->follows || m->round)
           : w->counting == MARKS_BEFORE_ARISING ? now && m->follows && m->round == w->round
                                                 : false;
}

/* `against T` reaches what is owed to T alone. */
bool mark_covers(const world *w, const mark *m, place p, uint32_t bearer, const creditors *c)
{
    return !comes_later(w, m) && refers_place(w, m->refs, p) && (m->whom == UNSTATED || m->whom == bearer) &&
           (m->against == UNSTATED || (c->count == 1 && c->at[0] == m->against));
}

/* The last word counts; of what one instant both suspends and resumes, the suspension prevails. */
bool is_suspended(const world *w, place p, uint32_t bearer, const creditors *c)
{
    const mark *last = NULL;
    for (uint32_t i = 0; i < w->marks.count; i++) {
        const mark *m = &w->marks.at[i];
        bool word = m->op == LIFE_SUSPEND || m->op == LIFE_RESUME;
        if (word && m->felt && mark_covers(w, m, p, bearer, c) &&
            !(last && last->op == LIFE_SUSPEND && last->instant == m->instant))
            last = m;
    }
    return last && last->op == LIFE_SUSPEND;
}

bool is_terminated(const world *w, place p, uint32_t bearer, const creditors *c)
{
    for (uint32_t i = 0; i < w->marks.count; i++)
        if (w->marks.at[i].op == LIFE_TERMINATE && w->marks.at[i].felt &&
            mark_covers(w, &w->marks.at[i], p, bearer, c))
            return true;
    return false;
}

/* What is released stood before the instant. */
bool is_discharged(const world *w, const instance *i, const creditors *c)
{
    for (uint32_t k = 0; k < w->marks.count; k++) {
        const mark *m = &w->marks.at[k];
        if (m->op == LIFE_DISCHARGE && m->instant == w->instant && m->felt && i->arisen_in != w->instant &&
            mark_covers(w, m, place_of(i->norm), i->bearer, c))
            return true;
    }
    return false;
}

/* A treaty that is terminated for all is in force no longer; for one, that one is no party any more.
 * Before the instant of that number, NONE: now. */
bool treaty_terminated(const world *w, const treaty_decl *t, uint32_t whom, uint32_t instant)
{
    for (uint32_t i = 0; i < w->marks.count; i++) {
        const mark *m = &w->marks.at[i];
        if (m->op != LIFE_TERMINATE || m->instant >= instant || !m->felt || m->against != UNSTATED ||
            (m->whom != UNSTATED && m->whom != whom))
            continue;
        const reflist_decl *list = &w->ir->reflists.at[m->refs];
        for (uint32_t k = 0; k < list->refs.count; k++)
            if (list->refs.at[k].form == REF_TO_TREATY && list->refs.at[k].index == t->index)
                return true;
    }
    return false;
}

/* What clauses have done is felt once they have been looked at: what terminates, when the others are judged.
 */
void feel(world *w, bool terminations)
{
    for (uint32_t i = 0; i < w->marks.count; i++) {
        mark *m = &w->marks.at[i];
        m->felt |= (m->op == LIFE_TERMINATE) == terminations;
    }
}

/* Whether some clause may suspend or discharge it: then the time that runs out, and acts against it, are
 * judged last. */
bool waits_to_be_judged(const world *w, const norm_decl *n)
{
    for (uint32_t i = 0; i < w->ir->lives.count; i++)
        if (refers_to(w, w->ir->lives.at[i].refs, n))
            return true;
    return false;
}

/* ---- repair ---- */

/* Performed, it repairs what its bearer broke before it arose, towards whom it is owed. */
void repair(world *w, const instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    for (uint32_t k = 0; i->norm->repairs != NONE && k < w->breaches.count; k++) {
        breach *b = &w->breaches.at[k];
        if (b->of->bearer != i->bearer || b->instant > i->arisen_in ||
            !refers_to(w, i->norm->repairs, b->of->norm))
            continue;
        for (uint32_t e = 0; e < b->owed.count; e++)
            if (owed_to(&c, b->owed.at[e]) && !owed_to(&b->repaired, b->owed.at[e]))
                owe(&b->repaired, b->owed.at[e]), w->changed = true;
        if (!b->whole && b->repaired.count == b->owed.count)
            b->whole = true, record(w, PACT_REPAIRED, b->of);
    }
}

static bool is_repaired(const world *w, const instance *i)
{
    for (uint32_t k = 0; k < w->breaches.count; k++)
        if (w->breaches.at[k].of == i && w->breaches.at[k].whole)
            return true;
    return false;
}

/* ---- how it stands ---- */

static bool instance_is(const world *w, const instance *now, standing_word word)
{
    instance was = *now;
    const instance *i = &was;
    if (w->stratified && !now->seen.known)
        return false;
    if (w->stratified) {
        was.stage = now->seen.stage, was.broken = now->seen.broken;
        was.pending = now->seen.pending, was.suspended = now->seen.suspended;
        was.unranked = now->seen.unranked, was.overridden = now->seen.overridden;
    }
    bool on = i->stage <= STAGE_VIOLATED, free = on && !i->suspended && !i->pending && !i->unranked;
    switch (word) {
    case STANDING_ACTIVE: return free && i->stage == STAGE_ACTIVE && !i->overridden;
    case STANDING_OVERRIDDEN: return free && i->overridden;
    case STANDING_PENDING: return on && i->pending && !i->suspended;
    case STANDING_SUSPENDED: return on && i->suspended;
    case STANDING_FULFILLED: return i->stage == STAGE_FULFILLED || i->stage == STAGE_LATE;
    case STANDING_VIOLATED: return i->broken;
    case STANDING_LATE: return i->stage == STAGE_LATE;
    case STANDING_REPAIRED: return is_repaired(w, now);
    case STANDING_DISCHARGED: return i->stage == STAGE_DISCHARGED;
    case STANDING_EXPIRED: return i->stage == STAGE_EXPIRED && (i->norm->modality != PACT_MUST || !i->broken);
    case STANDING_TERMINATED: return i->stage == STAGE_TERMINATED;
    default: return false;
    }
}

/* Whether it is so for the bearer towards all, triggered or not. */
static bool place_is(world *w, place p, uint32_t bearer, standing_word word)
{
    const creditors nobody = {.count = 0};
    return word == STANDING_SUSPENDED    ? is_suspended(w, p, bearer, &nobody)
           : word == STANDING_TERMINATED ? is_terminated(w, p, bearer, &nobody)
                                         : false;
}

static bool some_place_is(world *w, const standing_decl *d, uint32_t bearer)
{
    for (uint32_t k = 0; k < w->ir->norms.count; k++) {
        place p = place_of(w->ir->norms.at[k]);
        for (uint32_t e = 0; refers_place(w, d->refs, p) && e < w->ir->entities.count; e++)
            if ((bearer == UNSTATED || bearer == e) && is_bound(w, p, e) &&
                w->ir->entities.at[e]->kind == w->ir->norms.at[k]->bearer->kind && place_is(w, p, e, d->word))
                return true;
    }
    return false;
}

static bool bearer_is(world *w, const standing_decl *d, uint32_t bearer, uint32_t creditor)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *i = w->instances.at[k];
        if ((bearer != UNSTATED && bearer != i->bearer) || !refers_to(w, d->refs, i->norm) ||
            !instance_is(w, i, d->word))
            continue;
        creditors c = creditors_of(w, i->norm, i->values, i->bearer);
        if (creditor == UNSTATED || owed_to(&c, creditor))
            return true;
    }
    return creditor == UNSTATED && some_place_is(w, d, bearer);
}

static bool binds_such(const world *w, const article_decl *a, const kind_decl *kind)
{
    for (uint32_t k = 0; k < w->ir->norms.count; k++)
        if (w->ir->norms.at[k]->clause->article == a && w->ir->norms.at[k]->bearer->kind == kind)
            return true;
    return false;
}

/* It is so for all whom it binds; an article of consequences alone binds nobody. */
static bool article_is(world *w, const standing_decl *d)
{
    bool any = false;
    for (uint32_t k = 0; k < w->ir->articles.count; k++) {
        place p = {w->ir->articles.at[k], NULL};
        for (uint32_t e = 0; refers_place(w, d->refs, p) && e < w->ir->entities.count; e++) {
            if (!is_bound(w, p, e) || !binds_such(w, p.article, w->ir->entities.at[e]->kind))
                continue;
            if (!place_is(w, p, e, d->word))
                return false;
            any = true;
        }
    }
    return any;
}

static bool article_in_force(world *w, const standing_decl *d)
{
    const standing_decl terminated = {STANDING_TERMINATED, true, d->refs, NONE};
    for (uint32_t k = 0; k < w->ir->articles.count; k++) {
        place p = {w->ir->articles.at[k], NULL};
        if (refers_place(w, d->refs, p) && article_applies(w, p.article))
            return !article_is(w, &terminated);
    }
    return false;
}

bool standing_is(world *w, const standing_decl *d, const uint32_t *args)
{
    if (d->word == STANDING_IN_FORCE)
        return article_in_force(w, d);
    return d->of_article ? article_is(w, d) : bearer_is(w, d, args[0], args[1]);
}
