/* rank.c: which of two norms prevails where they pull one bearer apart. Comes in: what norms and treaties say
 * of their rank, and the instances that stand; goes out: links between instances, the duties and permissions
 * that are overridden now, the acts that a ban does not cover because something above it allows them.
 *
 * A norm stands while nothing that stands prevails over it: exceptions to exceptions are nodes of their own.
 * This is the grounded reading of Dung (1995): in a circle nobody prevails, and all are bound. A duty or
 * permission is overridden whole; a ban or exemption gives way act by act, to no more than what is allowed.
 */
#include "run.h"

#include <string.h>

/* ---- rank between norms ---- */

static uint32_t treaty_of(const pact_program *p, uint32_t norm)
{
    return p->article[p->clause[p->norm[norm].clause].article].treaty;
}

static uint32_t state_words(const pact_run *r)
{
    return r->relations[r->program->treaty[0].member].words;
}

static bool says_over(const pact_run *r, uint32_t a, uint32_t b)
{
    const norm_record *x = &r->program->norm[a], *y = &r->program->norm[b];
    return (x->over != NONE && norm_refers(r, x->over, b)) ||
           (y->under != NONE && norm_refers(r, y->under, a));
}

/* In an article with dates of its own it is said in its time alone. */
static bool is_said(const pact_run *r, const prevail_record *claim)
{
    return claim->article == NONE || norm_article_in_force(r, claim->article);
}

static const prevail_record *claim_over(const pact_run *r, uint32_t a, uint32_t b, bool now)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->prevail_count; i++)
        if (p->prevail[i].treaty == treaty_of(p, a) && treaty_of(p, a) != treaty_of(p, b) &&
            (p->prevail[i].over == NONE || norm_refers(r, p->prevail[i].over, b)) &&
            (!now || is_said(r, &p->prevail[i])))
            return &p->prevail[i];
    return NULL;
}

/* When a treaty was made: signed or, unknown that, entered into force. */
static int32_t made(const treaty_record *t)
{
    return t->signed_on != NO_TIME ? t->signed_on : t->from;
}

/* VCLT 30: of successive treaties the later. */
static int later_of(const pact_run *r, uint32_t a, uint32_t b)
{
    const pact_program *p = r->program;
    uint32_t x = treaty_of(p, a), y = treaty_of(p, b);
    int32_t first = made(&p->treaty[x]), second = made(&p->treaty[y]);
    if (!p->later_count || x == y || first == NO_TIME || second == NO_TIME)
        return 0;
    return (first > second) - (first < second);
}

int rank_between(const pact_run *r, uint32_t a, uint32_t b, rank_level *level)
{
    bool up = says_over(r, a, b), down = says_over(r, b, a);
    *level = RANK_STATED;
    if (up || down)
        return up - down; /* both: neither */
    up = claim_over(r, a, b, true);
    down = claim_over(r, b, a, true);
    *level = RANK_PREVAILS;
    if (up || down)
        return up - down;
    *level = RANK_LATER;
    return later_of(r, a, b);
}

/* Whether norms of these modalities can pull one bearer apart: what is recommended has no rank, and what a
 * power is for may be forbidden all the same. */
static bool could_pull(uint32_t a, uint32_t b)
{
    if (a > PACT_NEED_NOT || b > PACT_NEED_NOT)
        return false;
    bool one = a == PACT_MUST_NOT || a == PACT_NEED_NOT, other = b == PACT_MUST_NOT || b == PACT_NEED_NOT;
    return one != other ? (a != PACT_MAY && b != PACT_MAY) || a == PACT_MUST_NOT || b == PACT_MUST_NOT
                        : a == PACT_MUST && b == PACT_MUST;
}

/* Whether some norm of the treaty could pull apart who bears this one; modalities: of each treaty, as bits.
 */
static bool pulled_by(const pact_run *r, const uint32_t *modalities, uint32_t treaty, uint32_t norm)
{
    for (uint32_t m = 0; m < MODALITIES; m++)
        if ((modalities[treaty] >> m & 1) && could_pull(r->program->norm[norm].modality, m))
            return true;
    return false;
}

static bool later_pulls(const pact_run *r, const uint32_t *modalities, uint32_t norm)
{
    const pact_program *p = r->program;
    int32_t date = made(&p->treaty[treaty_of(p, norm)]);
    for (uint32_t t = 0; t < p->treaty_count && p->later_count && date != NO_TIME; t++)
        if (made(&p->treaty[t]) > date && pulled_by(r, modalities, t, norm))
            return true;
    return false;
}

static bool claim_pulls(const pact_run *r, const uint32_t *modalities, uint32_t norm)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->prevail_count; i++)
        if (p->prevail[i].treaty != treaty_of(p, norm) &&
            (p->prevail[i].over == NONE || norm_refers(r, p->prevail[i].over, norm)) &&
            pulled_by(r, modalities, p->prevail[i].treaty, norm))
            return true;
    return false;
}

static void mark_yielding(pact_run *r, const uint32_t *modalities, uint32_t norm)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[norm];
    r->norm_yields[norm] |= later_pulls(r, modalities, norm) || claim_pulls(r, modalities, norm);
    for (uint32_t i = 0; i < p->norm_count && (n->over != NONE || n->under != NONE); i++) {
        rank_level level;
        int rank = could_pull(n->modality, p->norm[i].modality) ? rank_between(r, norm, i, &level) : 0;
        r->norm_yields[i] |= rank > 0;
        r->norm_yields[norm] |= rank < 0;
    }
}

/* Of each treaty. */
static uint32_t *modalities_of(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t *modalities = run_alloc(r, (p->treaty_count + 1) * sizeof *modalities);
    for (uint32_t i = 0; modalities && i < p->norm_count; i++)
        modalities[treaty_of(p, i)] |= UINT32_C(1) << p->norm[i].modality;
    return modalities;
}

/* What a measure in answer to breaches prevails over is judged after these. */
static void mark_answered(pact_run *r, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    rank_level level;
    for (uint32_t i = 0; i < r->program->norm_count && n->reacts_to != NONE; i++)
        if (r->norm_yields[i] && (rank_between(r, norm, i, &level) > 0 || claim_over(r, norm, i, false)))
            r->norm_yields[i] = JUDGED_LAST;
}

/* Runs in which nothing is ranked pay nothing: norm_yields stays NULL. */
bool rank_init(pact_run *r)
{
    const pact_program *p = r->program;
    bool any = p->prevail_count || p->later_count;
    for (uint32_t i = 0; i < p->norm_count && !any; i++)
        any = p->norm[i].over != NONE || p->norm[i].under != NONE;
    if (!any)
        return true;
    r->norm_yields = run_alloc(r, p->norm_count + 1);
    r->rank_owed = run_alloc(r, (p->treaty_count ? state_words(r) : 1) * sizeof *r->rank_owed);
    r->rank_wronged = run_alloc(r, (p->treaty_count ? state_words(r) : 1) * sizeof *r->rank_wronged);
    r->rank_rest = run_alloc(r, (p->treaty_count ? state_words(r) : 1) * sizeof *r->rank_rest);
    uint32_t *modalities = modalities_of(r);
    for (uint32_t i = 0; i < p->norm_count && r->status == PACT_OK; i++)
        mark_yielding(r, modalities, i);
    for (uint32_t i = 0; i < p->norm_count && r->status == PACT_OK; i++)
        mark_answered(r, i);
    return r->status == PACT_OK;
}

/* ---- what an instance says of an act; every pattern here has its bearer by id ---- */

static const norm_record *norm_of(const pact_run *r, const instance *i)
{
    return &r->program->norm[i->norm];
}

static bool is_general(const norm_record *n)
{
    return n->modality == PACT_MUST_NOT || n->modality == PACT_NEED_NOT;
}

pattern rank_act(const pact_run *r, const instance *i, uint32_t act, uint32_t bearer)
{
    pattern p =
        pattern_of(r, &r->program->act[norm_of(r, i)->acts_first + act], r->entries.at[i->entry].binding);
    return pattern_named(&p, bearer);
}

static bool covers(const pact_run *r, const pattern *wide, const pattern *narrow)
{
    return wide->predicate == narrow->predicate &&
           pattern_covers(wide, narrow, r->program->predicate[narrow->predicate].params_count);
}

/* Whether one of the acts of a ban or exemption covers this one itself, without what it implies. */
static bool names(const pact_run *r, const instance *general, uint32_t bearer, const pattern *act)
{
    for (uint32_t k = 0; k < norm_of(r, general)->acts_count; k++) {
        pattern named = rank_act(r, general, k, bearer);
        if (act->args[0] == bearer && covers(r, &named, act))
            return true;
    }
    return false;
}

/* Whether the act cannot be done without what the ban or exemption speaks of. */
static bool touches(const pact_run *r, const instance *general, uint32_t bearer, const pattern *act)
{
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, act, &at, &reached);)
        if (names(r, general, bearer, &reached))
            return true;
    return false;
}

/* One act, or where it has guarded places one for each way to fill them with what qualifies. */
static bool each_filling(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, pattern *mine,
                         act_visit visit, void *context)
{
    const pact_program *p = r->program;
    const norm_record *n = norm_of(r, i);
    const act_record *a = &p->act[n->acts_first + act];
    uint32_t at = 0;
    while (at < a->args_count && mine->args[at] != PATTERN_GUARD)
        at++;
    if (at == a->args_count)
        return visit(r, mine, context);
    for (uint32_t id = 1; id < r->size[p->param[p->predicate[a->predicate].params_first + at].kind]; id++) {
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        pattern filled = *mine;
        filled.args[at] = id;
        if (guard_fits(r, n, a, at, r->entries.at[i->entry].binding, bearer, filled.args) &&
            !each_filling(r, i, act, bearer, &filled, visit, context))
            return false;
        if (r->status != PACT_OK)
            return false;
    }
    return true;
}

bool rank_each_act(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, act_visit visit,
                   void *context)
{
    pattern mine = rank_act(r, i, act, bearer);
    return each_filling(r, i, act, bearer, &mine, visit, context);
}

/* "Any other member" in a duty stands for whoever qualifies: fills such a place from the act at issue. */
static bool fill_guard(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, const pattern *at_issue,
                       pattern *mine)
{
    const pact_program *p = r->program;
    const norm_record *n = norm_of(r, i);
    const act_record *a = &p->act[n->acts_first + act];
    for (uint32_t k = 0; k < a->args_count; k++)
        if (mine->args[k] == PATTERN_GUARD && at_issue->args[k] != NONE) /* else whoever it may be */
            mine->args[k] = at_issue->args[k];
    return guard_admits(r, n, a, r->entries.at[i->entry].binding, bearer, mine->args);
}

typedef struct reaching {
    const implied_record *rule;
    const pattern *at_issue;
    bool found;
} reaching;

static bool is_reached(pact_run *r, const pattern *act, void *context)
{
    reaching *x = context;
    pattern reached = pattern_imply(r, act, x->rule);
    x->found |= covers(r, &reached, x->at_issue);
    return !x->found;
}

/* Whether the act, or what it implies, is this act: for a guarded place the act at issue is read backwards.
 */
static bool act_allows(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, const pattern *at_issue)
{
    const pact_program *p = r->program;
    pattern mine = rank_act(r, i, act, bearer), filled = mine, back;
    if (mine.predicate == at_issue->predicate)
        return fill_guard(r, i, act, bearer, at_issue, &filled) && covers(r, &filled, at_issue);
    if (norm_of(r, i)->modality == PACT_MAY && program_measure(p, norm_of(r, i)) != MEASURE_NONE)
        return false; /* what the act implies is not measured when it is done by itself */
    for (uint32_t k = 0; k < p->implied_count; k++) {
        const implied_record *rule = &p->implied[k];
        if (rule->from != mine.predicate || rule->to != at_issue->predicate ||
            !pattern_reach_back(r, at_issue, rule, &back))
            continue;
        filled = mine;
        reaching one = {rule, at_issue, false};
        if (fill_guard(r, i, act, bearer, &back, &filled))
            each_filling(r, i, act, bearer, &filled, is_reached, &one);
        if (one.found)
            return true;
    }
    return false;
}

bool rank_counts(pact_run *r, uint32_t duty, uint32_t act, uint32_t bearer, const pattern *deed)
{
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, deed, &at, &reached);)
        if (act_allows(r, &r->instances.at[duty], act, bearer, &reached))
            return true;
    return false;
}

/* Whether a permission or duty speaks of the very thing that is banned in this act: then the ban has nothing
 * left to hold against it. */
static bool allows_banned(pact_run *r, const instance *i, const instance *ban, uint32_t bearer,
                          const pattern *at_issue)
{
    pattern reached;
    bool any = false;
    for (uint32_t at = 0; pattern_reaches(r, at_issue, &at, &reached);) {
        if (!names(r, ban, bearer, &reached))
            continue;
        bool mine = false;
        for (uint32_t k = 0; k < norm_of(r, i)->acts_count && !mine; k++) {
            pattern filled = rank_act(r, i, k, bearer);
            mine = amount_prevails(r, i, ban, k, bearer) && filled.predicate == reached.predicate &&
                   fill_guard(r, i, k, bearer, &reached, &filled) && covers(r, &filled, &reached);
        }
        if (!mine)
            return false;
        any = true;
    }
    return any;
}

static bool allows(pact_run *r, const instance *i, const instance *ban, uint32_t bearer,
                   const pattern *at_issue)
{
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count; k++)
        if (amount_prevails(r, i, ban, k, bearer) && act_allows(r, i, k, bearer, at_issue))
            return true;
    return allows_banned(r, i, ban, bearer, at_issue);
}

typedef struct avoidance {
    const instance *duty, *ban;
    uint32_t bearer, act;
    bool any;
} avoidance;

static bool is_touched(pact_run *r, const pattern *act, void *context)
{
    avoidance *a = context;
    a->any = true;
    return touches(r, a->ban, a->bearer, act) && !amount_agree(r, a->duty, a->ban, a->act, a->bearer);
}

/* A duty that can be done without the banned act is not in conflict with the ban. `none`: what is said of one
 * that nothing meets. */
static bool cannot_avoid(pact_run *r, const instance *duty, const instance *ban, uint32_t bearer, bool none)
{
    avoidance a = {duty, ban, bearer, 0, false};
    for (; a.act < norm_of(r, duty)->acts_count; a.act++)
        if (!rank_each_act(r, duty, a.act, bearer, is_touched, &a))
            return false;
    return a.any || none;
}

static bool is_clear(pact_run *r, const pattern *act, void *context)
{
    avoidance *a = context;
    a->any |= touches(r, a->ban, a->bearer, act);
    return !a->any;
}

bool rank_touches(pact_run *r, uint32_t duty, uint32_t ban, uint32_t bearer)
{
    const instance *i = &r->instances.at[duty];
    avoidance a = {i, &r->instances.at[ban], bearer, 0, false};
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count && !a.any; k++)
        rank_each_act(r, i, k, bearer, is_clear, &a);
    return a.any;
}

/* ---- who stands ---- */

typedef struct chain {
    const struct chain *up;
    uint32_t instance, length;
} chain;
enum { CHAIN_MAX = 64 };

static bool in_chain(const chain *c, uint32_t index)
{
    for (; c; c = c->up)
        if (c->instance == index)
            return true;
    return false;
}

static bool is_in(const pact_run *r, const instance *i, bearer_state state, uint32_t bearer)
{
    return set_has(instance_set(r, i, state), bearer);
}

/* While acts are judged, what stood as the instant began, or was met in it, counts too. */
static bool binds(const pact_run *r, const instance *i, uint32_t bearer)
{
    if (is_in(r, i, BEARER_ACTIVE, bearer) || is_in(r, i, BEARER_OWED, bearer))
        return true;
    return r->judging == JUDGES_ACTS && i->ended == r->instant && is_in(r, i, BEARER_ENDED, bearer);
}

typedef struct exclusion {
    const pattern *at_issue;
    bool any, room;
} exclusion;

static bool leaves_room(pact_run *r, const pattern *act, void *context)
{
    exclusion *e = context;
    e->any = true;
    e->room |= !conflict_exclusive(r, e->at_issue, act);
    return !e->room;
}

/* Whether nobody who does this act can meet the duty, whichever way. */
static bool excluded_by(pact_run *r, const instance *duty, uint32_t bearer, const pattern *at_issue)
{
    exclusion e = {at_issue, false, false};
    for (uint32_t k = 0; k < norm_of(r, duty)->acts_count && !e.room; k++)
        rank_each_act(r, duty, k, bearer, leaves_room, &e);
    return e.any && !e.room;
}

typedef struct escape {
    const instance *duty;
    uint32_t bearer;
    bool any, open;
} escape;

static bool is_open(pact_run *r, const pattern *act, void *context)
{
    escape *e = context;
    e->any = true;
    e->open |= !excluded_by(r, e->duty, e->bearer, act);
    return !e->open;
}

bool rank_exclusive(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer)
{
    const instance *one = &r->instances.at[first];
    escape e = {&r->instances.at[second], bearer, false, false};
    for (uint32_t k = 0; k < norm_of(r, one)->acts_count && !e.open; k++)
        rank_each_act(r, one, k, bearer, is_open, &e);
    return e.any && !e.open;
}

/* Whether there is room under a limit for what a duty or permission asks in this act. Of a duty to do one of
 * several, each for an amount of its own, that is one that the act does; where it is above, the others may
 * still prevail: see allows. */
static bool has_room(pact_run *r, const instance *above, const instance *below, uint32_t bearer,
                     const pattern *at_issue)
{
    const instance *duty = is_general(norm_of(r, below)) ? above : below;
    const norm_record *n = norm_of(r, duty);
    bool chosen = n->acts_count > 1 && program_measure(r->program, n) != MEASURE_NONE;
    if (!chosen)
        return amount_agree(r, above, below, 0, bearer);
    for (uint32_t k = 0; duty == below && k < n->acts_count; k++)
        if (amount_agree(r, above, below, k, bearer) && act_allows(r, duty, k, bearer, at_issue))
            return true;
    return false;
}

/* Whether what is above bears on what is below, in this act. */
static bool bears_on(pact_run *r, const rank_link *l, uint32_t bearer, const pattern *at_issue)
{
    const instance *above = &r->instances.at[l->above], *below = &r->instances.at[l->below];
    if (l->exclusive)
        return excluded_by(r, above, bearer, at_issue);
    if (has_room(r, above, below, bearer, at_issue) || !amount_permits(r, l->above, bearer))
        return false;
    if (!is_general(norm_of(r, below)))
        return touches(r, above, bearer, at_issue);
    bool avoidable = l->level != RANK_STATED && norm_of(r, above)->modality == PACT_MUST &&
                     !cannot_avoid(r, above, below, bearer, false);
    return !avoidable && allows(r, above, below, bearer, at_issue);
}

/* ---- different parties (VCLT 30.4b) ---- */

static const uint64_t *members_of(const pact_run *r, uint32_t norm)
{
    return relation_row(&r->relations[r->program->treaty[treaty_of(r->program, norm)].member], NULL);
}

/* To whom the earlier stays owed: its creditors who are no party to the later. Only duties and bans are owed.
 */
static bool owed_beside(pact_run *r, const rank_link *l, uint32_t bearer, uint64_t *out)
{
    const instance *below = &r->instances.at[l->below];
    const norm_record *n = norm_of(r, below);
    const uint64_t *both = members_of(r, r->instances.at[l->above].norm);
    if (l->level != RANK_LATER || (n->modality != PACT_MUST && n->modality != PACT_MUST_NOT) ||
        !norm_binds_parties(r, n))
        return false;
    norm_creditors(r, n, r->entries.at[below->entry].binding, bearer, out);
    for (uint32_t w = 0; w < state_words(r); w++)
        out[w] &= ~(both ? both[w] : 0);
    return set_any(out, state_words(r));
}

static stance stands(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue, const chain *up);

/* In one act, by what is above: the strongest of them decides. `winner`, if asked for, is that one. */
static stance stands_in(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue,
                        const chain *up, uint32_t *winner)
{
    chain here = {up, index, up ? up->length + 1 : 1};
    stance worst = STANDS;
    for (uint32_t at = r->instances.at[index].beaten; at != NONE && worst != STANDS_NOT;
         at = r->links.at[at].next) {
        const rank_link *l = &r->links.at[at];
        if (!binds(r, &r->instances.at[l->above], bearer) || !bears_on(r, l, bearer, at_issue) ||
            owed_beside(r, l, bearer, r->rank_owed))
            continue;
        stance above = stands(r, l->above, bearer, at_issue, &here);
        if (above == STANDS && winner)
            *winner = at;
        worst = above == STANDS ? STANDS_NOT : above == STANDS_PERHAPS ? STANDS_PERHAPS : worst;
    }
    return worst;
}

typedef struct ways {
    uint32_t index, bearer;
    const chain *up;
    uint32_t *winner;
    stance best;
    bool any;
} ways;

static bool try_way(pact_run *r, const pattern *act, void *context)
{
    ways *w = context;
    stance one = stands_in(r, w->index, w->bearer, act, w->up, w->winner);
    w->any = true;
    w->best = one > w->best ? one : w->best;
    return w->best != STANDS;
}

/* A duty stands if one of its acts does; a permission if one does, and the act at issue. */
static stance point_stands(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue,
                           const chain *up, uint32_t *winner)
{
    const norm_record *n = norm_of(r, &r->instances.at[index]);
    stance best = STANDS_NOT, asked = STANDS;
    ways w = {index, bearer, up, winner, STANDS_NOT, false};
    for (uint32_t k = 0; k < n->acts_count && best != STANDS; k++) {
        w.any = false;
        rank_each_act(r, &r->instances.at[index], k, bearer, try_way, &w);
        best = w.any ? w.best : STANDS; /* what nobody can do is not what another norm defeats */
    }
    if (n->modality == PACT_MAY && at_issue && best != STANDS_NOT)
        asked = stands_in(r, index, bearer, at_issue, up, winner);
    return asked < best ? asked : best;
}

static stance stands(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue, const chain *up)
{
    if (!binds(r, &r->instances.at[index], bearer))
        return STANDS_NOT;
    if (r->instances.at[index].beaten == NONE)
        return STANDS;
    if (in_chain(up, index) || (up && up->length >= CHAIN_MAX))
        return STANDS_PERHAPS;
    if (++r->work > r->limits.steps) {
        run_fail(r, PACT_LIMIT);
        return STANDS_PERHAPS;
    }
    if (!is_general(norm_of(r, &r->instances.at[index])))
        return point_stands(r, index, bearer, at_issue, up, NULL);
    return at_issue ? stands_in(r, index, bearer, at_issue, up, NULL) : STANDS;
}

static bool narrow(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue, uint64_t *owed);
static bool duty_narrowed(pact_run *r, uint32_t index, uint32_t bearer, uint64_t *owed);

/* Several later treaties may together leave nobody to whom it is owed. */
static bool owed_to_none(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = norm_of(r, i);
    uint64_t *owed = r->rank_wronged;
    bool general = is_general(n);
    if (i->beaten == NONE || !r->program->later_count || !norm_binds_parties(r, n) || (general && !asked))
        return false;
    norm_creditors(r, n, r->entries.at[i->entry].binding, bearer, owed);
    return (general ? narrow(r, index, bearer, asked, owed) : duty_narrowed(r, index, bearer, owed)) &&
           !set_any(owed, state_words(r));
}

stance rank_standing(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    stance found = stands(r, index, bearer, asked, NULL);
    return found == STANDS && owed_to_none(r, index, bearer, asked) ? STANDS_NOT : found;
}

/* ---- a question that leaves roles out ---- */

typedef struct issue {
    const pattern *asked;
    uint32_t index, bearer;
    pattern act; /* the one for which it stands best so far */
    stance best;
    bool any;
} issue;

/* What both speak of; false: nothing. */
static bool narrow_to(const pact_run *r, pattern *act, const pattern *asked)
{
    uint32_t count = r->program->predicate[asked->predicate].params_count;
    for (uint32_t i = 0; i < count; i++) {
        if (act->args[i] == NONE)
            act->args[i] = asked->args[i];
        else if (asked->args[i] != NONE && asked->args[i] != act->args[i])
            return false;
    }
    return true;
}

static void try_issue(pact_run *r, issue *x, pattern act)
{
    if (!narrow_to(r, &act, x->asked))
        return;
    stance s = rank_standing(r, x->index, x->bearer, &act);
    if (!x->any || s > x->best) {
        x->act = act;
        x->best = s;
    }
    x->any = true;
}

/* Acts that are asked about and fall under what a ban or exemption names. */
static void general_issues(pact_run *r, issue *x, uint32_t act)
{
    const pact_program *p = r->program;
    pattern named = rank_act(r, &r->instances.at[x->index], act, x->bearer), back;
    if (named.predicate == x->asked->predicate)
        try_issue(r, x, named);
    for (uint32_t i = 0; i < p->implied_count; i++)
        if (p->implied[i].from == x->asked->predicate && p->implied[i].to == named.predicate &&
            pattern_reach_back(r, &named, &p->implied[i], &back))
            try_issue(r, x, back);
}

/* Acts that are asked about and come of what a duty or permission speaks of. */
static bool point_issues(pact_run *r, const pattern *act, void *context)
{
    issue *x = context;
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, act, &at, &reached);)
        if (reached.predicate == x->asked->predicate)
            try_issue(r, x, reached);
    return x->best != STANDS;
}

pattern rank_at_issue(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    const instance *i = &r->instances.at[index];
    issue x = {.asked = asked, .index = index, .bearer = bearer, .act = *asked};
    bool open = false;
    for (uint32_t k = 0; k < r->program->predicate[asked->predicate].params_count; k++)
        open |= asked->args[k] == NONE;
    for (uint32_t k = 0; open && i->beaten != NONE && k < norm_of(r, i)->acts_count && x.best != STANDS;
         k++) {
        if (is_general(norm_of(r, i)))
            general_issues(r, &x, k);
        else
            rank_each_act(r, i, k, bearer, point_issues, &x);
    }
    return x.act;
}

uint32_t rank_winner(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    uint32_t winner = NONE;
    if (is_general(norm_of(r, &r->instances.at[index])))
        stands_in(r, index, bearer, asked, NULL, &winner);
    else
        point_stands(r, index, bearer, asked, NULL, &winner);
    return winner;
}

/* ---- to whom it is still owed ---- */

/* Takes out of `owed` those towards whom a later treaty prevails in this act. */
static bool narrow(pact_run *r, uint32_t index, uint32_t bearer, const pattern *at_issue, uint64_t *owed)
{
    bool any = false;
    for (uint32_t at = r->instances.at[index].beaten; at != NONE; at = r->links.at[at].next) {
        const rank_link *l = &r->links.at[at];
        if (!binds(r, &r->instances.at[l->above], bearer) || !bears_on(r, l, bearer, at_issue) ||
            stands(r, l->above, bearer, at_issue, NULL) != STANDS || !owed_beside(r, l, bearer, r->rank_owed))
            continue;
        for (uint32_t w = 0; w < state_words(r); w++) {
            any |= (owed[w] & ~r->rank_owed[w]) != 0;
            owed[w] &= r->rank_owed[w];
        }
    }
    return any;
}

/* What all acts of a choice have in common is left out of account: it is owed as a whole. */
static bool duty_narrowed(pact_run *r, uint32_t index, uint32_t bearer, uint64_t *owed)
{
    const instance *i = &r->instances.at[index];
    pattern mine = rank_act(r, i, 0, bearer);
    return norm_of(r, i)->acts_count == 1 && narrow(r, index, bearer, &mine, owed);
}

uint32_t rank_residue(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked, const char **to)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = norm_of(r, i);
    uint64_t *owed = r->rank_rest;
    bool general = is_general(n);
    if (i->beaten == NONE || !r->program->later_count || !norm_binds_parties(r, n))
        return NONE;
    norm_creditors(r, n, r->entries.at[i->entry].binding, bearer, owed);
    if (!(general ? narrow(r, index, bearer, asked, owed) : duty_narrowed(r, index, bearer, owed)))
        return NONE;
    *to = say_set(r, n->bearer, owed);
    for (uint32_t at = i->beaten; at != NONE; at = r->links.at[at].next)
        if (owed_beside(r, &r->links.at[at], bearer, r->rank_owed))
            return at;
    return NONE;
}

const char *rank_towards(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer)
{
    uint32_t link = rank_link_of(r, first, second);
    if (link == NONE || !owed_beside(r, &r->links.at[link], bearer, r->rank_owed))
        return NULL;
    return say_set(r, r->program->norm[r->instances.at[first].norm].bearer, r->rank_owed);
}

/* ---- two that clash ---- */

uint32_t rank_link_of(const pact_run *r, uint32_t a, uint32_t b)
{
    for (int turn = 0; turn < 2; turn++)
        for (uint32_t at = r->instances.at[turn ? b : a].beaten; at != NONE; at = r->links.at[at].next)
            if (r->links.at[at].above == (turn ? a : b))
                return at;
    return NONE;
}

typedef struct yielding {
    uint32_t general, bearer;
    bool any;
} yielding;

static bool act_yields(pact_run *r, const pattern *act, void *context)
{
    yielding *y = context;
    if (!touches(r, &r->instances.at[y->general], y->bearer, act))
        return true;
    y->any = true;
    return rank_standing(r, y->general, y->bearer, act) == STANDS_NOT;
}

/* Whether the ban or exemption gives way in every act of the other that it speaks of. */
static bool gives_way(pact_run *r, uint32_t general, uint32_t point, uint32_t bearer)
{
    yielding y = {general, bearer, false};
    bool all = true;
    for (uint32_t k = 0; k < norm_of(r, &r->instances.at[point])->acts_count && all; k++)
        all = amount_needed(r, point, k, bearer, &r->rank_need) &&
              rank_each_act(r, &r->instances.at[point], k, bearer, act_yields, &y);
    r->rank_need = NUMBER_INT(0);
    return all && y.any;
}

static bool yields_to(pact_run *r, uint32_t index, uint32_t other, uint32_t bearer)
{
    return is_general(norm_of(r, &r->instances.at[index]))
               ? gives_way(r, index, other, bearer)
               : rank_standing(r, index, bearer, NULL) == STANDS_NOT;
}

rank_outcome rank_outcome_of(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer)
{
    if (!r->norm_yields)
        return RANK_CONFLICT;
    uint32_t link = rank_link_of(r, first, second);
    bool one = yields_to(r, first, second, bearer), other = yields_to(r, second, first, bearer);
    if (!one && !other)
        return RANK_CONFLICT;
    if (link == NONE || (one && other))
        return RANK_NOTHING;
    return r->links.at[link].below == (one ? first : second) ? RANK_RESOLVED : RANK_NOTHING;
}

/* ---- links ---- */

static bool unify(const pattern *a, const pattern *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (a->args[i] < PATTERN_GUARD && b->args[i] < PATTERN_GUARD && a->args[i] != b->args[i])
            return false;
    return true;
}

/* Whether some act could fall under both. Which acts do is looked at when one is at issue. */
static bool could_meet(pact_run *r, const instance *point, const instance *general)
{
    const pact_program *p = r->program;
    const norm_record *x = norm_of(r, point), *y = norm_of(r, general);
    for (uint32_t k = 0; k < x->acts_count; k++) {
        pattern mine = pattern_of(r, &p->act[x->acts_first + k], r->entries.at[point->entry].binding),
                reached;
        for (uint32_t at = 0; pattern_reaches(r, &mine, &at, &reached);)
            for (uint32_t g = 0; g < y->acts_count; g++) {
                pattern theirs =
                    pattern_of(r, &p->act[y->acts_first + g], r->entries.at[general->entry].binding);
                if (theirs.predicate == reached.predicate &&
                    unify(&theirs, &reached, p->predicate[reached.predicate].params_count))
                    return true;
            }
    }
    return false;
}

static bool link_pair(pact_run *r, uint32_t first, uint32_t second)
{
    const instance *a = &r->instances.at[first], *b = &r->instances.at[second];
    const norm_record *x = norm_of(r, a), *y = norm_of(r, b);
    rank_level level;
    int rank = x->bearer == y->bearer ? rank_between(r, a->norm, b->norm, &level) : 0;
    if (!rank || (x->modality == PACT_MAY && y->modality == PACT_NEED_NOT) ||
        (level != RANK_STATED && conflict_is_answer(r, first, second)))
        return true;
    if (first < r->ranked && second < r->ranked)
        return true; /* looked at before */
    bool exclusive = y->modality == PACT_MUST;
    if (!exclusive && !could_meet(r, a, b))
        return true;
    uint32_t above = rank > 0 ? first : second, below = rank > 0 ? second : first;
    rank_link *l = run_add(r, &r->links);
    if (!l)
        return false;
    *l = (rank_link){above, below, r->instances.at[below].beaten, level, exclusive, 0};
    r->instances.at[below].beaten = r->links.count - 1;
    return true;
}

/* ---- once in each round ---- */

/* Who of those that it binds has something above: one by one, since each may stand in its own circumstances.
 */
static void overridden(pact_run *r, uint32_t index, uint64_t *out)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[norm_of(r, i)->bearer];
    memset(out, 0, words * sizeof *out);
    for (uint32_t id = 1; id < r->size[norm_of(r, i)->bearer]; id++)
        if (binds(r, i, id) && rank_standing(r, index, id, NULL) == STANDS_NOT)
            set_add(out, id);
}

static void refresh_instance(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[norm_of(r, i)->bearer];
    uint64_t *row = i->sets + (size_t)BEARER_OVERRIDDEN * words, *now = r->scratch[0];
    if ((i->beaten == NONE && !set_any(row, words)) || is_general(norm_of(r, i)))
        return;
    overridden(r, index, now);
    for (uint32_t w = 0; w < words; w++) {
        r->rank_changes += row[w] != now[w];
        if (row[w] & ~now[w])
            i->revived = i->rebound = r->stirred = r->instant;
    }
    memcpy(row, now, words * sizeof *now);
}

/* What is below binds again where what is above binds fewer: conflicts that it kept away may come up. */
static void refresh_link(pact_run *r, rank_link *l)
{
    const instance *above = &r->instances.at[l->above];
    uint32_t words = r->words[norm_of(r, above)->bearer], binding = 0;
    for (uint32_t w = 0; w < words; w++)
        binding += (uint32_t)__builtin_popcountll(
            (instance_set(r, above, BEARER_ACTIVE)[w] | instance_set(r, above, BEARER_OWED)[w]) &
            ~instance_set(r, above, BEARER_OVERRIDDEN)[w]);
    if (binding < l->binding)
        r->instances.at[l->below].revived = r->stirred = r->instant;
    r->rank_changes += binding != l->binding;
    l->binding = binding;
}

/* Where a claim begins or ceases to be said, all that stands is ranked anew, and what clashes is looked for
 * again. Links that no longer hold stay where they are told of. */
static void rank_anew(pact_run *r)
{
    uint64_t said = 1;
    for (uint32_t i = 0; i < r->program->prevail_count; i++)
        said = said * 31 + is_said(r, &r->program->prevail[i]);
    if (said == r->rank_said)
        return;
    r->rank_said = said;
    r->ranked = 0;
    r->links_first = r->links.count;
    for (uint32_t i = 0; i < r->instances.count; i++) {
        r->instances.at[i].beaten = NONE;
        r->instances.at[i].revived = r->instant;
    }
    r->stirred = r->instances.count ? r->instant : r->stirred;
}

bool rank_pass(pact_run *r)
{
    if (!r->norm_yields)
        return true;
    rank_anew(r);
    uint32_t fresh = r->ranked;
    if (fresh < r->instances.count && !conflict_pairs(r, fresh, link_pair))
        return false;
    r->ranked = r->instances.count;
    r->work += r->links.count;
    if (r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    for (uint32_t i = 0; i < r->alive.count && r->links.count; i++)
        refresh_instance(r, r->alive.at[i]);
    for (uint32_t i = r->links_first; i < r->links.count; i++)
        refresh_link(r, &r->links.at[i]);
    return r->status == PACT_OK;
}

bool rank_bans(pact_run *r, uint32_t index, uint32_t bearer, const pattern *act)
{
    const instance *i = &r->instances.at[index];
    return norm_of(r, i)->modality == PACT_MUST_NOT && binds(r, i, bearer) &&
           !amount_has_room(r, i, bearer) && touches(r, i, bearer, act) &&
           rank_standing(r, index, bearer, act) != STANDS_NOT;
}

/* ---- acts against a ban that something is above of ---- */

bool rank_holds(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *deed)
{
    return stands_in(r, ban, bearer, deed, NULL, NULL) != STANDS_NOT && !owed_to_none(r, ban, bearer, deed);
}

void rank_towards_whom(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *deed,
                       const uint64_t *creditors, uint64_t *out)
{
    if (stands_in(r, ban, bearer, deed, NULL, NULL) == STANDS_NOT)
        return;
    memcpy(r->rank_rest, creditors, state_words(r) * sizeof *out);
    narrow(r, ban, bearer, deed, r->rank_rest);
    for (uint32_t w = 0; w < state_words(r); w++)
        out[w] |= r->rank_rest[w];
}

/* Whether the act comes to that one, which one done comes to. */
static bool comes_to(pact_run *r, const pattern *act, const pattern *that)
{
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, act, &at, &reached);)
        if (covers(r, &reached, that))
            return true;
    return false;
}

/* Whether what is banned in the deed is what the duty, which it met, asked for. Who or what qualified then is
 * not asked again. */
static bool asked_for(pact_run *r, const instance *duty, const instance *ban, uint32_t bearer,
                      const pattern *deed, const pattern *banned)
{
    for (uint32_t k = 0; k < norm_of(r, duty)->acts_count; k++) {
        if (!amount_prevails(r, duty, ban, k, bearer))
            continue;
        pattern mine = rank_act(r, duty, k, bearer), reached;
        for (uint32_t i = 0; i < ARGS_MAX; i++)
            mine.args[i] = mine.args[i] == PATTERN_GUARD ? NONE : mine.args[i];
        if (comes_to(r, &mine, deed))
            return true;
        for (uint32_t at = 0; comes_to(r, &mine, banned) && pattern_reaches(r, deed, &at, &reached);)
            if (covers(r, &mine, &reached))
                return true;
    }
    return false;
}

static bool all_asked_for(pact_run *r, const instance *duty, const instance *ban, uint32_t bearer,
                          const pattern *deed)
{
    pattern reached;
    for (uint32_t at = 0; pattern_reaches(r, deed, &at, &reached);)
        if (names(r, ban, bearer, &reached) && !asked_for(r, duty, ban, bearer, deed, &reached))
            return false;
    return true;
}

bool rank_excuses(pact_run *r, uint32_t duty, uint32_t ban, uint32_t bearer, const pattern *deed)
{
    const instance *above = &r->instances.at[duty], *below = &r->instances.at[ban];
    rank_link l = {.above = duty, .below = ban};
    return norm_of(r, above)->bearer == norm_of(r, below)->bearer &&
           rank_between(r, above->norm, below->norm, &l.level) > 0 &&
           (l.level == RANK_STATED ||
            (!conflict_is_answer(r, duty, ban) && cannot_avoid(r, above, below, bearer, true))) &&
           !has_room(r, above, below, bearer, deed) && all_asked_for(r, above, below, bearer, deed) &&
           !owed_beside(r, &l, bearer, r->rank_owed);
}

/* To whom a breach that occurs now is owed: takes out those towards whom a later treaty prevails. A ban is
 * broken by acts, and each wrongs whom it wrongs. */
void rank_wronged(pact_run *r, uint32_t index, uint32_t bearer, uint64_t *creditors)
{
    const instance *i = &r->instances.at[index];
    if (i->beaten == NONE || !r->program->later_count || !norm_binds_parties(r, norm_of(r, i)))
        return;
    if (!is_general(norm_of(r, i))) {
        duty_narrowed(r, index, bearer, creditors);
        return;
    }
    uint64_t *owed = r->rank_wronged;
    memset(owed, 0, state_words(r) * sizeof *owed);
    course_wronged(r, index, bearer, creditors, owed);
    if (set_any(owed, state_words(r)))
        memcpy(creditors, owed, state_words(r) * sizeof *owed);
}

/* ---- telling ---- */

static const char *cite(const pact_run *r, uint32_t norm)
{
    return program_text(r->program, r->program->clause[r->program->norm[norm].clause].cite);
}

const char *rank_source(const pact_run *r, const rank_link *l, uint32_t *article)
{
    const pact_program *p = r->program;
    uint32_t above = r->instances.at[l->above].norm, below = r->instances.at[l->below].norm;
    const prevail_record *claim = l->level == RANK_PREVAILS ? claim_over(r, above, below, false) : NULL;
    *article = l->level == RANK_LATER ? p->later[0].article
               : claim                ? claim->article
                                      : p->clause[p->norm[above].clause].article;
    if (*article != NONE && l->level != RANK_STATED)
        return program_text(p, p->article[*article].cite);
    return l->level == RANK_STATED ? cite(r, above) : program_text(p, p->treaty[treaty_of(p, above)].name);
}

const char *rank_text(pact_run *r, const rank_link *l)
{
    uint32_t above = r->instances.at[l->above].norm, below = r->instances.at[l->below].norm, article;
    const norm_record *x = &r->program->norm[above];
    const char *source = rank_source(r, l, &article);
    if (l->level == RANK_LATER)
        return say(r, "%s is of the later treaty, and all to whom %s is owed are parties to both (%s)",
                   instance_cite(r, l->above), instance_cite(r, l->below), source);
    if (l->level == RANK_PREVAILS)
        return say(r, "%s says that its treaty prevails", source);
    if (x->over != NONE && norm_refers(r, x->over, below))
        return say(r, "%s holds notwithstanding %s", instance_cite(r, l->above), instance_cite(r, l->below));
    return say(r, "%s is subject to %s", instance_cite(r, l->below), instance_cite(r, l->above));
}

static bool has_norms(const pact_program *p, uint32_t article)
{
    for (uint32_t i = 0; i < p->norm_count; i++)
        if (p->clause[p->norm[i].clause].article == article)
            return true;
    return false;
}

/* `resolved by` names the norm that prevails or what makes it prevail. What a treaty says outside its
 * articles may also be cited by an article that holds nothing else: one that quotes it. */
bool rank_is_source(const pact_run *r, const rank_link *l, uint32_t reflist)
{
    const pact_program *p = r->program;
    const reflist_record *list = &p->reflist[reflist];
    uint32_t above = r->instances.at[l->above].norm, article;
    rank_source(r, l, &article);
    for (uint32_t i = 0; i < list->refs_count; i++) {
        const ref_record *ref = &p->ref[list->refs_first + i];
        if (ref->form != REF_TO_ARTICLE)
            continue;
        bool quotes = l->level == RANK_PREVAILS && article == NONE && !has_norms(p, ref->index) &&
                      p->article[ref->index].treaty == treaty_of(p, above);
        if (ref->index == article || quotes)
            return true;
    }
    return norm_refers(r, reflist, above);
}
