/* rank.c: which of two norms prevails, and what that leaves of the other. Comes in: the instances of a world;
 * goes out: whether a duty or permission is overridden and towards whom, and whether a ban holds against a
 * deed. Deeds are events, one tuple at a time: what a norm speaks of is the list of all of them. */
#include "ref.h"

#define NOBODY UNSTATED /* towards whom: owed to nobody */

/* ---- what is said of ranks ---- */

static bool says(const world *w, const norm_decl *a, const norm_decl *b)
{
    return (a->over != NONE && refers_to(w, a->over, b)) || (b->under != NONE && refers_to(w, b->under, a));
}

/* What answers a breach is not in conflict with the norm that was broken. */
bool answers(const world *w, const norm_decl *a, const norm_decl *b)
{
    return (a->reacts_to != NONE && refers_to(w, a->reacts_to, b)) ||
           (b->reacts_to != NONE && refers_to(w, b->reacts_to, a));
}

static bool claims(const world *w, const treaty_decl *t, const norm_decl *b)
{
    for (uint32_t i = 0; i < w->ir->prevails.count; i++) {
        const prevail_decl *p = &w->ir->prevails.at[i];
        if (p->treaty == t && (p->over == NONE || refers_to(w, p->over, b)))
            return true;
    }
    return false;
}

static int32_t date_of(const treaty_decl *t)
{
    return t->signed_on != NO_TIME ? t->signed_on : t->from;
}

static bool is_later(const world *w, const treaty_decl *a, const treaty_decl *b)
{
    return w->ir->later && date_of(a) != NO_TIME && date_of(b) != NO_TIME && date_of(a) > date_of(b);
}

static bool has_rank(const norm_decl *n)
{
    return n->modality <= PACT_NEED_NOT;
}

/* By which step a prevails over b: of two that each claim it neither does, and no further step is asked. */
rank_step rank_of(const world *w, const norm_decl *a, const norm_decl *b)
{
    const treaty_decl *s = a->clause->article->treaty, *t = b->clause->article->treaty;
    bool up = says(w, a, b), down = says(w, b, a);
    if (!has_rank(a) || !has_rank(b))
        return RANK_NONE;
    if (up || down)
        return up && !down ? RANK_CLAUSE : RANK_NONE;
    if (s == t || answers(w, a, b))
        return RANK_NONE;
    up = claims(w, s, b);
    down = claims(w, t, a);
    if (up || down)
        return up && !down ? RANK_TREATY : RANK_NONE;
    return is_later(w, s, t) ? RANK_LATER : RANK_NONE;
}

bool ranks_known(const world *w)
{
    bool any = w->ir->prevails.count || w->ir->later;
    for (uint32_t i = 0; i < w->ir->norms.count; i++)
        any |= w->ir->norms.at[i]->over != NONE || w->ir->norms.at[i]->under != NONE;
    return any;
}

static bool bans(const instance *i)
{
    return i->norm->modality == PACT_MUST_NOT || i->norm->modality == PACT_NEED_NOT;
}

/* Whether a norm of these modalities can be lifted by one of those. */
static bool may_lift(pact_modality a, pact_modality b)
{
    return b == PACT_MUST_NOT   ? a == PACT_MAY || a == PACT_MUST
           : b == PACT_NEED_NOT ? a == PACT_MUST
           : b == PACT_MAY      ? a == PACT_MUST_NOT
                                : b == PACT_MUST && a != PACT_MAY;
}

/* Whether some norm may prevail over it. */
bool may_be_lifted(const world *w, const norm_decl *n)
{
    for (uint32_t i = 0; i < w->ir->norms.count; i++) {
        const norm_decl *a = w->ir->norms.at[i];
        if (may_lift(a->modality, n->modality) && rank_of(w, a, n) != RANK_NONE)
            return true;
    }
    return false;
}

/* ---- deeds ---- */

static bool contains(const tuples *list, const tuple *t)
{
    return tuple_in(list, t, false);
}

/* A deed and all that it implies. */
typedef struct deeds {
    tuple at[16];
    uint32_t count;
} deeds;

static void all_of(const world *w, const tuple *t, deeds *out)
{
    out->at[0] = *t;
    out->count = 1;
    for (uint32_t i = 0; i < w->ir->implied.count && out->count < 16; i++) {
        const implied_decl *d = &w->ir->implied.at[i];
        if (d->from->relation != t->relation)
            continue;
        tuple b = {.relation = d->to->relation};
        for (uint32_t k = 0; k < ARGS_MAX; k++)
            b.args[k] = k < d->to->param_count ? value_in(d, k, t) : UNSTATED;
        out->at[out->count++] = b;
    }
}

bool counts_as(world *w, const act_decl *a, const tuple *t, uint32_t bearer)
{
    deeds all;
    all_of(w, t, &all);
    for (uint32_t i = 0; i < all.count; i++)
        if (is_deed(w, a, &all.at[i], a->predicate->relation, bearer))
            return true;
    return false;
}

static bool is_among(const deeds *d, const tuple *t)
{
    const tuples list = {.at = (tuple *)(uintptr_t)d->at, .count = d->count};
    return tuple_in(&list, t, false);
}

bool brings(world *w, const tuple *t, const tuple *e)
{
    deeds all;
    all_of(w, t, &all);
    return is_among(&all, e);
}

/* A role that the declaration leaves out may be anything; one that an act leaves unstated is nothing. */
static bool is_excluded(const implied_decl *d, const tuple *by, const tuple *t)
{
    if (t->relation != d->to->relation)
        return false;
    for (uint32_t p = 0; p < d->to->param_count; p++) {
        uint32_t value = value_in(d, p, by);
        if (d->args[p].form != TERM_ANY && (value == UNSTATED || value != t->args[p]))
            return false;
    }
    return true;
}

/* Whether something that a brings is excluded by something that b brings, whichever of the two says so. */
static bool excludes_one_way(world *w, const deeds *a, const deeds *b)
{
    for (uint32_t i = 0; i < w->ir->excluded.count; i++) {
        const implied_decl *d = &w->ir->excluded.at[i];
        for (uint32_t k = 0; k < a->count; k++) {
            if (a->at[k].relation != d->from->relation)
                continue;
            for (uint32_t e = 0; e < b->count; e++)
                if (is_excluded(d, &a->at[k], &b->at[e]))
                    return true;
        }
    }
    return false;
}

bool excludes(world *w, const tuple *s, const tuple *t)
{
    deeds a, b;
    if (!w->ir->excluded.count)
        return false;
    all_of(w, s, &a);
    all_of(w, t, &b);
    return excludes_one_way(w, &a, &b) || excludes_one_way(w, &b, &a);
}

/* Every deed of the act, its roles from `at` on tried one by one; what is left out may be unstated too.
 * false: there is none. */
static bool add_ways(world *w, instance *i, const act_decl *a, uint32_t at, tuple *t)
{
    bool any = false;
    if (at == a->predicate->param_count) {
        any = is_deed(w, a, t, a->predicate->relation, i->bearer);
        if (any)
            add_tuple(w, &i->ways, t);
        return any;
    }
    for (uint32_t e = 0; e < w->ir->entities.count; e++)
        if (w->ir->entities.at[e]->kind == a->predicate->param[at].kind) {
            t->args[at] = e;
            any |= add_ways(w, i, a, at + 1, t);
        }
    t->args[at] = UNSTATED;
    if (a->args[at].form == ARG_ANY)
        any |= add_ways(w, i, a, at + 1, t);
    return any;
}

static void find_ways(world *w, instance *i)
{
    i->ways.count = 0;
    i->idle = false;
    take_values(i);
    for (uint32_t k = 0; k < i->norm->acts.count; k++) {
        const act_decl *a = &i->norm->acts.at[k];
        tuple t = {.relation = a->predicate->relation};
        for (uint32_t p = 0; p < ARGS_MAX; p++)
            t.args[p] = UNSTATED;
        t.args[0] = i->bearer;
        i->idle |= !add_ways(w, i, a, 1, &t);
    }
}

/* ---- what pulls apart ---- */

static bool meets_in(world *w, const instance *a, const instance *b)
{
    for (uint32_t k = 0; k < a->ways.count; k++) {
        deeds all;
        all_of(w, &a->ways.at[k], &all);
        for (uint32_t e = 0; e < all.count; e++)
            if (contains(&b->ways, &all.at[e]))
                return true;
    }
    return false;
}

static bool exclude_each_other(world *w, const instance *a, const instance *b)
{
    for (uint32_t k = 0; k < a->ways.count; k++)
        for (uint32_t e = 0; e < b->ways.count; e++)
            if (excludes(w, &a->ways.at[k], &b->ways.at[e]))
                return true;
    return false;
}

static bool pulls(world *w, const instance *a, const instance *b)
{
    if (a == b || a->bearer != b->bearer || !may_lift(a->norm->modality, b->norm->modality))
        return false;
    return bans(b) ? meets_in(w, a, b) : bans(a) ? meets_in(w, b, a) : exclude_each_other(w, a, b);
}

static bool stands_now(const instance *i)
{
    return has_rank(i->norm) && !i->pending && !i->suspended &&
           (i->norm->modality == PACT_MUST ? i->stage <= STAGE_VIOLATED : i->stage == STAGE_ACTIVE);
}

static bool met_now(const world *w, const instance *i)
{
    return i->norm->modality == PACT_MUST && (i->stood || i->stood_in == w->instant) &&
           (i->stage == STAGE_FULFILLED || i->stage == STAGE_LATE);
}

/* As the instant began, or, having arisen in it, until a clause of the same instant ended it. */
static bool stood_first(const world *w, const instance *i)
{
    return i->stood || (i->arisen_in == w->instant && i->stood_in == w->instant);
}

static bool is_ranked(const world *w, const instance *i)
{
    return i->stands || stood_first(w, i) || met_now(w, i);
}

static void find_above(world *w, instance *b)
{
    b->above.count = 0;
    for (uint32_t k = 0; is_ranked(w, b) && k < w->instances.count; k++) {
        instance *a = w->instances.at[k];
        rank_step s = is_ranked(w, a) ? rank_of(w, a->norm, b->norm) : RANK_NONE;
        if (s != RANK_NONE && pulls(w, a, b))
            *array_add(w->arena, &b->above) = (over){a, s};
    }
}

/* ---- what is left ---- */

/* Which norms are looked at: those that stand now; the same and duties that this instant met; those that
 * stood when the instant began. */
static bool counts(const world *w, const instance *i)
{
    return w->looking == LOOK_FIRST ? stood_first(w, i)
                                    : i->stands || (w->looking == LOOK_ACTS && met_now(w, i));
}

static bool reaches(const world *w, const over *o, const instance *b, uint32_t towards)
{
    if (!counts(w, o->by))
        return false;
    return o->step != RANK_LATER || towards == NOBODY || b->norm->modality == PACT_MAY ||
           b->norm->modality == PACT_NEED_NOT || is_party(w, o->by->norm->clause->article->treaty, towards);
}

static sure not(sure s)
{
    return (sure)(SURE - s);
}

static sure larger(sure a, sure b)
{
    return a > b ? a : b;
}

static sure smaller(sure a, sure b)
{
    return a < b ? a : b;
}

/* In a circle nobody prevails: what stands on itself stands perhaps. */
static bool enter(world *w, const instance *i)
{
    for (uint32_t k = 0; k < w->chain.count; k++)
        if (w->chain.at[k] == i)
            return false;
    *array_add(w->arena, &w->chain) = i;
    return true;
}

static sure leave(world *w, sure s)
{
    w->chain.count--;
    return s;
}

static sure binds_somebody(world *w, const instance *d);

/* What is allowed covers what it implies; and a ban on something holds nothing against an act that brings
 * what is allowed. */
static bool covers_deed(world *w, const tuple *allowed, const tuple *deed, const tuple *banned)
{
    return brings(w, allowed, deed) || (brings(w, deed, allowed) && brings(w, allowed, banned));
}

static bool falls_under(world *w, const tuple *deed, const instance *ban)
{
    deeds all;
    all_of(w, deed, &all);
    for (uint32_t e = 0; e < all.count; e++)
        if (contains(&ban->ways, &all.at[e]))
            return true;
    return false;
}

static bool needs_breach(world *w, const instance *duty, const instance *ban)
{
    for (uint32_t k = 0; k < duty->ways.count; k++)
        if (!falls_under(w, &duty->ways.at[k], ban))
            return false;
    return true;
}

static sure lifts(world *w, const over *o, const instance *ban, const tuple *deed, const tuple *banned)
{
    const instance *a = o->by;
    bool duty = a->norm->modality == PACT_MUST;
    sure s = NOT_SO;
    if ((duty && o->step != RANK_CLAUSE && !needs_breach(w, a, ban)))
        return NOT_SO;
    for (uint32_t k = 0; k < a->ways.count; k++)
        if (covers_deed(w, &a->ways.at[k], deed, banned))
            s = larger(s, duty ? binds_somebody(w, a) : is_open(w, a, &a->ways.at[k], NOBODY));
    return s;
}

static sure is_excused(world *w, const instance *ban, const tuple *deed, const tuple *banned,
                       uint32_t towards)
{
    sure s = NOT_SO;
    for (uint32_t k = 0; k < ban->above.count; k++)
        if (reaches(w, &ban->above.at[k], ban, towards))
            s = larger(s, lifts(w, &ban->above.at[k], ban, deed, banned));
    return s;
}

/* Whether a ban or exemption holds against the deed, as what is owed to that one. */
sure holds_against(world *w, const instance *ban, const tuple *deed, uint32_t towards)
{
    deeds all;
    sure s = NOT_SO;
    if (!enter(w, ban))
        return PERHAPS;
    all_of(w, deed, &all);
    for (uint32_t e = 0; e < all.count; e++)
        if (contains(&ban->ways, &all.at[e]))
            s = larger(s, not(is_excused(w, ban, deed, &all.at[e], towards)));
    return leave(w, s);
}

/* As what is owed to anybody. */
sure bars(world *w, const instance *ban, const tuple *deed)
{
    creditors c = creditors_of(w, ban->norm, ban->values, ban->bearer);
    sure s = NOT_SO;
    if (!c.count || ban->norm->modality == PACT_NEED_NOT)
        return holds_against(w, ban, deed, NOBODY);
    for (uint32_t k = 0; k < c.count; k++)
        s = larger(s, holds_against(w, ban, deed, c.at[k]));
    return s;
}

static sure leaves_no_room(world *w, const instance *duty, const tuple *deed)
{
    for (uint32_t k = 0; k < duty->ways.count; k++)
        if (!excludes(w, &duty->ways.at[k], deed))
            return NOT_SO;
    return duty->ways.count ? binds_somebody(w, duty) : NOT_SO;
}

/* Whether nothing above bars this way of doing what a duty asks or a permission allows. */
sure is_open(world *w, const instance *b, const tuple *t, uint32_t towards)
{
    sure s = SURE;
    if (!enter(w, b))
        return PERHAPS;
    for (uint32_t k = 0; k < b->above.count; k++) {
        const instance *a = b->above.at[k].by;
        if (reaches(w, &b->above.at[k], b, towards))
            s = smaller(s, not(bans(a) ? bars(w, a, t) : leaves_no_room(w, a, t)));
    }
    return leave(w, s);
}

static sure binds_towards(world *w, const instance *i, uint32_t towards)
{
    sure s = i->idle ? SURE : NOT_SO; /* what nobody can do is not barred */
    for (uint32_t k = 0; k < i->ways.count; k++)
        s = larger(s, is_open(w, i, &i->ways.at[k], towards));
    return s;
}

/* To whom a duty is owed all the same. */
creditors still_owed(world *w, const instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer), left = {.count = 0};
    for (uint32_t k = 0; k < c.count; k++)
        if (binds_towards(w, i, c.at[k]))
            left.at[left.count++] = c.at[k];
    return left;
}

static sure binds_somebody(world *w, const instance *d)
{
    creditors c = creditors_of(w, d->norm, d->values, d->bearer);
    sure s = NOT_SO;
    if (!c.count || d->norm->modality == PACT_MAY)
        return binds_towards(w, d, NOBODY);
    for (uint32_t k = 0; k < c.count; k++)
        s = larger(s, binds_towards(w, d, c.at[k]));
    return s;
}

/* ---- at a point of the instant ---- */

/* Looks at all that stands: what is below something, and whether it is overridden whole. */
void rank_all(world *w)
{
    if (!w->ranks)
        return;
    w->looking = LOOK_NOW;
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        i->stands = stands_now(i);
        if (i->stands)
            i->stood_in = w->instant;
        if (is_ranked(w, i))
            find_ways(w, i);
    }
    for (uint32_t k = 0; k < w->instances.count; k++)
        find_above(w, w->instances.at[k]);
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        bool was = i->overridden;
        i->overridden = i->stands && !bans(i) && i->above.count && !binds_somebody(w, i);
        if (was != i->overridden)
            w->changed = true;
        if (was && !i->overridden && i->stands)
            i->binds_from = w->instant;
        if (i->overridden)
            i->kept = false;
    }
}

void rank_at_first(world *w)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        w->instances.at[k]->stood = stands_now(w->instances.at[k]),
        w->instances.at[k]->was_overridden = w->instances.at[k]->overridden;
}

/* Whether what prevails excuses the deed in this instant: it stands, is met now, or stood at first. */
static bool breaks(world *w, const instance *ban, const tuple *deed, uint32_t towards)
{
    bool broken = true;
    for (int look = LOOK_ACTS; look <= LOOK_FIRST && broken; look++) {
        w->looking = (look_form)look;
        broken = holds_against(w, ban, deed, towards) != NOT_SO;
    }
    w->looking = LOOK_NOW;
    return broken;
}

/* The act that this status says to be in course, by somebody's own doing. */
static tuple deed_in_course(const world *w, const tuple *t)
{
    for (uint32_t k = 0; k < w->ir->predicates.count; k++) {
        const predicate_decl *p = w->ir->predicates.at[k];
        if (p->ongoing && t->relation == p->course) {
            tuple d = *t;
            d.relation = p->relation;
            return d;
        }
    }
    return (tuple){.relation = NONE};
}

static bool is_met_by(world *w, const instance *duty, const tuple *deed)
{
    if (!met_now(w, duty))
        return false;
    for (uint32_t k = 0; k < duty->ways.count; k++)
        if (brings(w, deed, &duty->ways.at[k]))
            return true;
    return false;
}

static bool is_in_course(const world *w, const tuple *deed)
{
    for (uint32_t k = 0; k < w->holding.count; k++) {
        tuple d = deed_in_course(w, &w->holding.at[k]);
        if (!memcmp(&d, deed, sizeof d))
            return true;
    }
    return false;
}

static void add_met(world *w, const tuple *deed, const instance *duty)
{
    for (uint32_t m = 0; m < w->met.count; m++)
        if (w->met.at[m].duty == duty && !memcmp(&w->met.at[m].deed, deed, sizeof *deed))
            return;
    *array_add(w->arena, &w->met) = (met){*deed, duty};
}

/* Acts in course, and the duties that they meet, for as long as they last. */
void remember_met(world *w)
{
    uint32_t kept = 0;
    for (uint32_t m = 0; m < w->met.count; m++)
        if (is_in_course(w, &w->met.at[m].deed))
            w->met.at[kept++] = w->met.at[m];
    w->met.count = kept;
    for (uint32_t k = 0; k < w->holding.count; k++) {
        tuple d = deed_in_course(w, &w->holding.at[k]);
        for (uint32_t i = 0; d.relation != NONE && i < w->instances.count; i++)
            if (is_met_by(w, w->instances.at[i], &d))
                add_met(w, &d, w->instances.at[i]);
    }
}

/* Whether the deed falls under the ban only in what the duty allows. */
static bool allows(world *w, const instance *duty, const instance *ban, const tuple *deed)
{
    deeds all;
    all_of(w, deed, &all);
    for (uint32_t e = 0; e < all.count; e++) {
        bool covered = !contains(&ban->ways, &all.at[e]);
        for (uint32_t k = 0; k < duty->ways.count; k++)
            covered |= covers_deed(w, &duty->ways.at[k], deed, &all.at[e]);
        if (!covered)
            return false;
    }
    return true;
}

/* Whether a duty above the ban was met by the act in course. */
static bool was_met_by(world *w, const instance *ban, const tuple *deed)
{
    for (uint32_t k = 0; k < w->met.count; k++) {
        const instance *duty = w->met.at[k].duty;
        rank_step s = rank_of(w, duty->norm, ban->norm);
        if (!memcmp(&w->met.at[k].deed, deed, sizeof *deed) && duty->bearer == ban->bearer &&
            s != RANK_NONE && (s == RANK_CLAUSE || needs_breach(w, duty, ban)) && allows(w, duty, ban, deed))
            return true;
    }
    return false;
}

static excuse *excuse_of(instance *ban, const tuple *deed)
{
    for (uint32_t k = 0; k < ban->excuses.count; k++)
        if (!memcmp(&ban->excuses.at[k].deed, deed, sizeof *deed))
            return &ban->excuses.at[k];
    return NULL;
}

/* An ongoing act in course breaks a ban that begins to bind, and one that excused it no longer. */
static bool course_breaks(world *w, instance *ban, const tuple *deed, uint32_t towards)
{
    const excuse *e = ban->stage == STAGE_ACTIVE ? excuse_of(ban, deed) : NULL;
    if (tuple_in(&w->said, deed, false) || (ban->binds_from != w->instant && !e) || was_met_by(w, ban, deed))
        return false;
    return e ? holds_against(w, ban, deed, towards) != NOT_SO : breaks(w, ban, deed, towards);
}

static bool broken_towards(world *w, instance *ban, uint32_t towards)
{
    for (uint32_t k = 0; k < w->said.count; k++)
        if (breaks(w, ban, &w->said.at[k], towards))
            return true;
    for (uint32_t k = 0; k < w->holding.count; k++) {
        tuple d = deed_in_course(w, &w->holding.at[k]);
        if (d.relation != NONE && course_breaks(w, ban, &d, towards))
            return true;
    }
    return false;
}

/* Whether acts of this instant, or in course, break the ban, and towards whom. */
bool ban_is_broken(world *w, instance *ban, creditors *owed)
{
    creditors c = creditors_of(w, ban->norm, ban->values, ban->bearer);
    owed->count = 0;
    if (!c.count)
        return broken_towards(w, ban, NOBODY);
    for (uint32_t k = 0; k < c.count; k++)
        if (broken_towards(w, ban, c.at[k]))
            owed->at[owed->count++] = c.at[k];
    return owed->count;
}

/* What is in course and excused is remembered: it breaks the ban when the excuse ceases. */
void remember_excuses(world *w, instance *ban)
{
    for (uint32_t k = 0; k < ban->excuses.count; k++)
        ban->excuses.at[k].lasts = false;
    for (uint32_t k = 0; k < w->holding.count; k++) {
        tuple d = deed_in_course(w, &w->holding.at[k]);
        if (d.relation == NONE)
            continue;
        excuse *e = excuse_of(ban, &d);
        if (!falls_under(w, &d, ban) || (!was_met_by(w, ban, &d) && bars(w, ban, &d) != NOT_SO))
            continue;
        if (!e)
            e = array_add(w->arena, &ban->excuses);
        *e = (excuse){d, true};
    }
    uint32_t kept = 0;
    for (uint32_t k = 0; k < ban->excuses.count; k++)
        if (ban->excuses.at[k].lasts)
            ban->excuses.at[kept++] = ban->excuses.at[k];
    ban->excuses.count = kept;
}

/* ---- what waits for what ---- */

typedef struct reading {
    const world *w;
    bool *marks, *visited; /* of triggers, of relations */
} reading;

/* Marks the triggers on whose norms or effects a relation depends. */
static void mark_relation(reading *r, uint32_t relation);

static void visit_tuple(void *user, const cond *c, bool negative)
{
    (void)negative;
    if (c->form == COND_TUPLE)
        mark_relation(user, c->relation);
}

static const norm_decl *norm_of(const world *w, const trigger_decl *t, uint32_t k)
{
    return w->ir->norms.at[t->norm_first + k];
}

static void mark_norms(reading *r, uint32_t refs)
{
    for (uint32_t i = 0; i < r->w->ir->triggers.count; i++) {
        const trigger_decl *t = r->w->ir->triggers.at[i];
        for (uint32_t k = 0; k < t->norm_count; k++)
            r->marks[i] |= refers_to(r->w, refs, norm_of(r->w, t, k));
    }
}

static void mark_effects(reading *r, uint32_t relation)
{
    for (uint32_t i = 0; i < r->w->ir->triggers.count; i++) {
        const trigger_decl *t = r->w->ir->triggers.at[i];
        for (uint32_t k = 0; k < t->effects.count; k++)
            r->marks[i] |= t->effects.at[k]->relation == relation;
    }
}

static void mark_relation(reading *r, uint32_t relation)
{
    const struct ir *ir = r->w->ir;
    const relation_decl *d = &ir->relations.at[relation];
    if (r->visited[relation])
        return;
    r->visited[relation] = true;
    if (d->role == ROLE_BREACH || d->role == ROLE_BREACHED)
        mark_norms(r, d->of);
    if (d->role == ROLE_VIEW)
        mark_norms(r, ir->views.at[d->of].refs);
    if (d->role == ROLE_STANDING)
        mark_norms(r, ir->standings.at[d->of].refs);
    for (uint32_t i = 0; d->role == ROLE_DERIVED && i < ir->rules.count; i++)
        if (ir->rules.at[i]->relation == relation)
            cond_each(ir->rules.at[i]->body, visit_tuple, r, false);
    mark_effects(r, relation);
}

/* What prevails over a norm has a say in it as well. */
static void mark_norm(reading *r, const norm_decl *n)
{
    const cond *all[] = {n->bearer_cond, n->object_cond, n->unless, n->until};
    for (uint32_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i])
            cond_each(all[i], visit_tuple, r, false);
    for (uint32_t i = 0; i < r->w->ir->triggers.count; i++) {
        const trigger_decl *t = r->w->ir->triggers.at[i];
        for (uint32_t k = 0; k < t->norm_count; k++)
            r->marks[i] |= rank_of(r->w, norm_of(r->w, t, k), n) != RANK_NONE;
    }
}

static void mark_reads(const world *w, const trigger_decl *t, bool *marks)
{
    reading r = {w, marks, arena_alloc(w->arena, w->ir->relations.count + 1)};
    if (t->when)
        cond_each(t->when, visit_tuple, &r, false);
    for (uint32_t k = 0; k < t->norm_count; k++)
        mark_norm(&r, norm_of(w, t, k));
}

/* feeds[a * n + b]: what a brings about may change what b does, by whatever way. */
void find_feeds(world *w)
{
    uint32_t n = w->ir->triggers.count;
    bool *read = arena_alloc(w->arena, n + 1);
    w->feeds = arena_alloc(w->arena, n * n + 1);
    for (uint32_t b = 0; b < n; b++) {
        memset(read, 0, n);
        mark_reads(w, w->ir->triggers.at[b], read);
        for (uint32_t a = 0; a < n; a++)
            w->feeds[a * n + b] = read[a];
    }
    for (uint32_t m = 0; m < n; m++)
        for (uint32_t a = 0; a < n; a++)
            for (uint32_t b = 0; b < n; b++)
                w->feeds[a * n + b] |= w->feeds[a * n + m] && w->feeds[m * n + b];
}

static uint32_t number_of(const world *w, const trigger_decl *t)
{
    for (uint32_t i = 0; i < w->ir->triggers.count; i++)
        if (w->ir->triggers.at[i] == t)
            return i;
    return NONE;
}

/* Whether b is to be judged after a, as what follows from a's breach may excuse b. */
bool waits_for(const world *w, const instance *b, const instance *a)
{
    uint32_t n = w->ir->triggers.count, x = number_of(w, a->trigger), y = number_of(w, b->trigger);
    return x != y && w->feeds[x * n + y] && !w->feeds[y * n + x];
}
