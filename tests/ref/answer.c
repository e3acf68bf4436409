/* answer.c: who is obliged to do what, and the verdict on a question. Comes in: the instances of a world;
 * goes out: an answer to "what of S doing X, here and now". */
#include "ref.h"

/* How far a norm speaks of an act. */
typedef enum match { MATCH_NONE, MATCH_CHOICE, MATCH_FULL } match;

place place_of(const norm_decl *n)
{
    return (place){n->clause->article, n->clause};
}

static bool refers_one(place p, ir_ref r)
{
    switch (r.form) {
    case REF_TO_ARTICLE: return r.index == p.article->index;
    case REF_TO_CLAUSE: return p.clause && r.index == p.clause->index;
    default: return r.index == p.article->treaty->index;
    }
}

bool refers_place(const world *w, uint32_t refs, place p)
{
    const reflist_decl *list = refs == NONE ? NULL : &w->ir->reflists.at[refs];
    for (uint32_t i = 0; list && i < list->refs.count; i++)
        if (refers_one(p, list->refs.at[i]))
            return true;
    return !list;
}

bool refers_to(const world *w, uint32_t refs, const norm_decl *n)
{
    return refers_place(w, refs, place_of(n));
}

static uint32_t param_named(const predicate_decl *p, const symbol *name)
{
    for (uint32_t i = 0; i < p->param_count; i++)
        if (p->param[i].name == name)
            return i;
    return NONE;
}

/* A role of an act as the norm has it: by its own form, or left out where an implication leaves it out. */
typedef struct role {
    arg_form form;
    uint32_t value;
    const struct act_arg *of;
} role;

static role role_of(const norm_decl *n, const act_decl *a, uint32_t position, bool possible)
{
    const struct act_arg *g = &a->args[position];
    switch (g->form) {
    case ARG_BEARER: return (role){ARG_ENTITY, bound_value(n->bearer), g};
    case ARG_ENTITY: return (role){ARG_ENTITY, g->term.entity->index, g};
    case ARG_VAR:
        return possible ? (role){ARG_GUARD, UNSTATED, NULL} : (role){ARG_ENTITY, bound_value(g->term.var), g};
    case ARG_GUARD: return (role){ARG_GUARD, UNSTATED, g};
    default: return (role){ARG_ANY, UNSTATED, g};
    }
}

static bool towards_all(const norm_decl *n)
{
    return n->modality == PACT_MUST_NOT || n->modality == PACT_NEED_NOT || n->modality == PACT_SHOULD_NOT;
}

/* One role of the norm against what is asked. `possible`: whether some binding would do. */
static match meets(world *w, const norm_decl *n, role r, uint32_t asked, bool possible)
{
    if (asked == UNSTATED && !w->stated)
        return MATCH_FULL;
    switch (r.form) {
    case ARG_ENTITY: return r.value == asked ? MATCH_FULL : MATCH_NONE;
    case ARG_GUARD:
        if (possible)
            return MATCH_FULL;
        bind(r.of->var, asked);
        return holds(w, r.of->guard) ? MATCH_CHOICE : MATCH_NONE;
    default:
        return towards_all(n) || n->modality == PACT_MAY || n->modality == PACT_CAN ? MATCH_FULL : MATCH_NONE;
    }
}

/* An implied act that somebody else does is no deed of the bearer's; one that the bearer does if it chooses
 * itself is its own by choice. */
static match own_implied(world *w, const norm_decl *n, const act_decl *a, const implied_decl *by,
                         bool possible)
{
    uint32_t bearer = bound_value(n->bearer);
    if (by->args[0].form != TERM_VARIABLE)
        return by->args[0].form == TERM_ENTITY && by->args[0].entity->index == bearer ? MATCH_FULL
                                                                                      : MATCH_NONE;
    uint32_t from = param_named(by->from, by->args[0].var->name);
    role r = from ? role_of(n, a, from, possible) : (role){ARG_ENTITY, bearer, NULL};
    return r.form == ARG_ANY ? MATCH_NONE : meets(w, n, r, bearer, possible);
}

/* Whether an implied act names in role `i` who does it. */
static bool names_doer(const implied_decl *by, uint32_t i)
{
    return by->args[0].form == TERM_VARIABLE && by->args[i].form == TERM_VARIABLE &&
           by->args[0].var->name == by->args[i].var->name;
}

/* The norm's act as a deed of the predicate asked for, by what it implies: a duty to do A is a duty to do B.
 */
static match covers(world *w, const norm_decl *n, const act_decl *a, const predicate_decl *p,
                    const uint32_t *asked, const implied_decl *by, bool possible)
{
    match m = by ? own_implied(w, n, a, by, possible) : MATCH_FULL;
    for (uint32_t i = 1; i < p->param_count && m; i++) {
        role r = {ARG_ANY, UNSTATED, NULL};
        if (!by)
            r = role_of(n, a, i, possible);
        else if (by->args[i].form == TERM_ENTITY)
            r = (role){ARG_ENTITY, by->args[i].entity->index, NULL};
        else if (names_doer(by, i))
            r = (role){ARG_ENTITY, asked[0], NULL};
        else if (by->args[i].form == TERM_VARIABLE)
            r = role_of(n, a, param_named(a->predicate, by->args[i].var->name), possible);
        match one = meets(w, n, r, asked[i], possible);
        m = one < m ? one : m;
    }
    return m;
}

/* Who is asked about, in the role of who does what is implied; where the question leaves that role out, this
 * is a value of it that answers. */
static bool own_asked(uint32_t *asked, const implied_decl *by)
{
    if (by->args[0].form != TERM_VARIABLE)
        return by->args[0].form == TERM_ENTITY && by->args[0].entity->index == asked[0];
    uint32_t *who = &asked[param_named(by->from, by->args[0].var->name)];
    if (*who == UNSTATED)
        *who = asked[0];
    return *who == asked[0];
}

/* What is asked, as a deed of the predicate that is banned, by what it implies: a ban on B forbids A. */
static match barred(world *w, const norm_decl *n, const act_decl *a, const predicate_decl *p,
                    const uint32_t *question, const implied_decl *by, bool possible)
{
    uint32_t asked[ARGS_MAX];
    memcpy(asked, question, sizeof asked);
    match m = by && !own_asked(asked, by) ? MATCH_NONE : MATCH_FULL;
    for (uint32_t i = 1; i < a->predicate->param_count && m; i++) {
        role r = role_of(n, a, i, possible);
        match one = MATCH_FULL;
        if (!by)
            one = meets(w, n, r, asked[i], possible);
        else if (by->args[i].form == TERM_ENTITY)
            one = meets(w, n, r, by->args[i].entity->index, possible);
        else if (by->args[i].form == TERM_VARIABLE)
            one = meets(w, n, r, asked[param_named(p, by->args[i].var->name)], possible);
        else if (r.form == ARG_ENTITY)
            one = MATCH_NONE; /* what the act implies names nobody there */
        m = one < m ? one : m;
    }
    return m;
}

static match speaks(world *w, const norm_decl *n, const act_decl *a, const predicate_decl *p,
                    const uint32_t *asked, bool possible)
{
    bool down = !towards_all(n);
    match best = MATCH_NONE;
    if (a->predicate == p)
        best = down ? covers(w, n, a, p, asked, NULL, possible) : barred(w, n, a, p, asked, NULL, possible);
    for (uint32_t i = 0; i < w->ir->implied.count; i++) {
        const implied_decl *d = &w->ir->implied.at[i];
        match m = MATCH_NONE;
        if (down && d->from == a->predicate && d->to == p)
            m = covers(w, n, a, p, asked, d, possible);
        else if (!down && d->from == p && d->to == a->predicate)
            m = barred(w, n, a, p, asked, d, possible);
        best = m > best ? m : best;
    }
    return best;
}

/* Of a choice of acts neither alone is owed. */
static match norm_speaks(world *w, const norm_decl *n, const predicate_decl *p, const uint32_t *asked,
                         bool possible)
{
    match best = MATCH_NONE;
    for (uint32_t i = 0; i < n->acts.count; i++) {
        match m = speaks(w, n, &n->acts.at[i], p, asked, possible);
        best = m > best ? m : best;
    }
    bool choice = n->acts.count > 1 && n->modality == PACT_MUST;
    return best && choice ? MATCH_CHOICE : best;
}

/* ---- what is left of it below what prevails ---- */

typedef enum rest { REST_NONE, REST_SOME, REST_ALL } rest;

static rest rest_of(world *w, const instance *i, uint32_t left)
{
    uint32_t all = creditors_of(w, i->norm, i->values, i->bearer).count;
    return left == all ? REST_ALL : left ? REST_SOME : REST_NONE;
}

/* Calls for every deed that would answer the question: roles that it leaves out may be anything, or nothing.
 */
static bool some_deed(world *w, const predicate_decl *p, const uint32_t *asked, uint32_t at, tuple *t,
                      sure (*test)(world *w, const instance *i, const tuple *t, uint32_t towards),
                      const instance *i, uint32_t towards)
{
    if (at == p->param_count)
        return test(w, i, t, towards) != NOT_SO;
    t->args[at] = asked[at];
    if (some_deed(w, p, asked, at + 1, t, test, i, towards))
        return true;
    for (uint32_t e = 0; asked[at] == UNSTATED && e < w->ir->entities.count; e++) {
        t->args[at] = e;
        if (w->ir->entities.at[e]->kind == p->param[at].kind &&
            some_deed(w, p, asked, at + 1, t, test, i, towards))
            return true;
    }
    return false;
}

static bool asked_deed(world *w, const instance *i, const predicate_decl *p, const uint32_t *asked,
                       sure (*test)(world *, const instance *, const tuple *, uint32_t), uint32_t towards)
{
    tuple t = {.relation = p->relation};
    for (uint32_t k = 0; k < ARGS_MAX; k++)
        t.args[k] = UNSTATED;
    t.args[0] = i->bearer;
    return some_deed(w, p, asked, 1, &t, test, i, towards);
}

/* Whether what a permission still allows covers the deed. */
static sure is_allowed(world *w, const instance *i, const tuple *t, uint32_t towards)
{
    for (uint32_t k = 0; k < i->ways.count; k++)
        if (brings(w, &i->ways.at[k], t) && is_open(w, i, &i->ways.at[k], towards))
            return SURE;
    return NOT_SO;
}

static rest rest_of_ban(world *w, const instance *i, const predicate_decl *p, const uint32_t *asked)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    uint32_t left = 0;
    if (!c.count || i->norm->modality == PACT_NEED_NOT)
        return asked_deed(w, i, p, asked, holds_against, UNSTATED) ? REST_ALL : REST_NONE;
    for (uint32_t k = 0; k < c.count; k++)
        left += asked_deed(w, i, p, asked, holds_against, c.at[k]);
    return rest_of(w, i, left);
}

/* Of a norm that stands: what is left of it, as to what is asked. */
static rest rest_now(world *w, const instance *i, const predicate_decl *p, const uint32_t *asked)
{
    if (!i->stands || !i->above.count)
        return REST_ALL;
    switch (i->norm->modality) {
    case PACT_MUST: return i->overridden ? REST_NONE : rest_of(w, i, still_owed(w, i).count);
    case PACT_MAY: return asked_deed(w, i, p, asked, is_allowed, UNSTATED) ? REST_ALL : REST_NONE;
    default: return rest_of_ban(w, i, p, asked);
    }
}

/* Owed to the end of the day on which it became final; what releases or ends the bond does so at once. */
static bool owed_today(const world *w, const instance *i)
{
    bool lasting = i->stage == STAGE_FULFILLED || i->stage == STAGE_LATE || i->stage == STAGE_CLOSED ||
                   i->stage == STAGE_EXPIRED;
    return i->norm->modality == PACT_MUST && lasting && i->final_day == day_at(w->now);
}

/* Whether a ban bars any amount at all: a limit, once it is used up. */
static bool bars_any(world *w, const instance *i)
{
    return !is_measured(i->norm) || is_used_up(w, i);
}

static bool gives(world *w, const instance *i, match m, test_kind test, rest r)
{
    if (!m || i->unranked || (i->stage <= STAGE_VIOLATED && (i->suspended || i->pending || r == REST_NONE)))
        return false;
    switch (i->norm->modality) {
    case PACT_MUST:
        return m == MATCH_FULL && (i->stage <= STAGE_VIOLATED || owed_today(w, i)) &&
               (test == TEST_OBLIGED_ || test == TEST_PERMITTED_);
    case PACT_MUST_NOT: return test == TEST_FORBIDDEN_ && i->stage == STAGE_ACTIVE && bars_any(w, i);
    case PACT_MAY: return test == TEST_PERMITTED_ && i->stage == STAGE_ACTIVE;
    case PACT_CAN: return test == TEST_EMPOWERED_ && i->stage == STAGE_ACTIVE;
    case PACT_NEED_NOT: return test == TEST_EXEMPT_ && i->stage == STAGE_ACTIVE;
    case PACT_SHOULD: return test == TEST_RECOMMENDED_ && m == MATCH_FULL && i->stage == STAGE_ACTIVE;
    default: return false;
    }
}

/* Whether a norm of this kind can give what is asked: other texts on the act do not speak to the question. */
static bool can_give(const norm_decl *n, test_kind test)
{
    switch (test) {
    case TEST_OBLIGED_: return n->modality == PACT_MUST;
    case TEST_FORBIDDEN_: return n->modality == PACT_MUST_NOT;
    case TEST_PERMITTED_: return n->modality == PACT_MAY || n->modality == PACT_MUST;
    case TEST_RECOMMENDED_: return n->modality == PACT_SHOULD;
    case TEST_EXEMPT_: return n->modality == PACT_NEED_NOT;
    case TEST_EMPOWERED_: return n->modality == PACT_CAN;
    default: return false;
    }
}

static bool instance_gives(world *w, const instance *i, test_kind test, const predicate_decl *p,
                           const uint32_t *args)
{
    uint32_t asked[ARGS_MAX];
    take_values(i);
    memcpy(asked, args, sizeof asked);
    asked[0] = i->bearer;
    return gives(w, i, norm_speaks(w, i->norm, p, asked, false), test, rest_now(w, i, p, asked));
}

/* A clause may ask about its own norm: what its variables stand for meanwhile is put back. */
bool test_holds(world *w, test_kind test, const predicate_decl *p, const uint32_t *args, uint32_t refs)
{
    bool found = test == TEST_EMPOWERED_ && refs == NONE && power_by_line(w, args[0], p);
    for (uint32_t k = 0; k < w->instances.count && !found; k++) {
        const instance *i = w->instances.at[k];
        if ((args[0] != UNSTATED && args[0] != i->bearer) || !refers_to(w, refs, i->norm) ||
            !can_give(i->norm, test))
            continue;
        instance was = {.norm = i->norm, .bearer = bound_value(i->norm->bearer)};
        for (uint32_t b = 0; b < i->norm->bindings.count; b++)
            was.values[b] = bound_value(i->norm->bindings.at[b]);
        found = instance_gives(w, i, test, p, args);
        take_values(&was);
    }
    return found;
}

/* ---- verdicts ---- */

static pact_verdict_kind standing_kind(const instance *i, match m)
{
    static const pact_verdict_kind kinds[] = {
        [PACT_MUST] = PACT_VERDICT_OBLIGED,          [PACT_MUST_NOT] = PACT_VERDICT_FORBIDDEN,
        [PACT_CAN] = PACT_VERDICT_EMPOWERED,         [PACT_MAY] = PACT_VERDICT_PERMITTED,
        [PACT_NEED_NOT] = PACT_VERDICT_EXEMPT,       [PACT_SHOULD] = PACT_VERDICT_RECOMMENDED,
        [PACT_SHOULD_NOT] = PACT_VERDICT_DISCOURAGED};
    if (i->norm->modality == PACT_MUST && m == MATCH_CHOICE)
        return PACT_VERDICT_CHOICE;
    if (i->group && !i->broken)
        return PACT_VERDICT_GROUP;
    bool quota = i->norm->period != PERIOD_ALL; /* months and years do not add up */
    return i->norm->modality == PACT_MUST && i->broken && !quota ? PACT_VERDICT_BREACH
                                                                 : kinds[i->norm->modality];
}

static pact_verdict_kind kind_of(world *w, const instance *i, match m, rest r)
{
    if (i->stage <= STAGE_VIOLATED)
        return i->suspended                                            ? PACT_VERDICT_SUSPENDED
               : i->pending                                            ? PACT_VERDICT_PENDING
               : r == REST_NONE                                        ? PACT_VERDICT_OVERRIDDEN
               : r == REST_SOME                                        ? PACT_VERDICT_STILL_OWED
               : i->norm->modality == PACT_MUST_NOT && !bars_any(w, i) ? PACT_VERDICT_NOT_TRIGGERED
                                                                       : standing_kind(i, m);
    if (m == MATCH_FULL && owed_today(w, i))
        return i->group ? PACT_VERDICT_GROUP : PACT_VERDICT_OBLIGED;
    switch (i->stage) {
    case STAGE_FULFILLED:
    case STAGE_LATE: return PACT_VERDICT_FULFILLED;
    case STAGE_DISCHARGED: return PACT_VERDICT_DISCHARGED;
    case STAGE_TERMINATED: return PACT_VERDICT_TERMINATED;
    default: return PACT_VERDICT_EXPIRED;
    }
}

static bool wanted(test_kind test, pact_verdict_kind kind)
{
    switch (test) {
    case TEST_OBLIGED_:
        return kind == PACT_VERDICT_OBLIGED || kind == PACT_VERDICT_BREACH || kind == PACT_VERDICT_GROUP;
    case TEST_FORBIDDEN_: return kind == PACT_VERDICT_FORBIDDEN;
    case TEST_PERMITTED_: return kind == PACT_VERDICT_PERMITTED;
    case TEST_RECOMMENDED_: return kind == PACT_VERDICT_RECOMMENDED;
    case TEST_EXEMPT_: return kind == PACT_VERDICT_EXEMPT;
    case TEST_EMPOWERED_: return kind == PACT_VERDICT_EMPOWERED;
    default: return false;
    }
}

/* What is asked for comes first; what is still owed counts as that; then that it is overridden. */
static uint32_t place_in_order(test_kind test, pact_verdict_kind kind, const norm_decl *by)
{
    if (wanted(test, kind))
        return kind;
    if (kind == PACT_VERDICT_STILL_OWED && can_give(by, test))
        return PACT_VERDICT_NO_RULE + 1;
    return PACT_VERDICT_NO_RULE + (kind == PACT_VERDICT_OVERRIDDEN ? 2 : 3 + kind);
}

static void offer(answer *best, test_kind test, pact_verdict_kind kind, const norm_decl *by, bool exempting)
{
    uint32_t order = place_in_order(test, kind, by);
    if (best->deciding && best->order < order)
        return;
    bool same = best->deciding && best->kind == kind;
    *best = (answer){kind, order, same ? best->deciding + 1 : 1, exempting || (same && best->exempting)};
}

static bool below_an_exemption(const instance *i)
{
    for (uint32_t k = 0; k < i->above.count; k++)
        if (i->above.at[k].by->norm->modality == PACT_NEED_NOT && i->above.at[k].by->stands)
            return true;
    return false;
}

/* What nothing was triggered under; how it is suspended matters only there. */
static void offer_static(world *w, answer *best, test_kind test, const norm_decl *n, const uint32_t *args,
                         bool spoken, bool reserved)
{
    const creditors nobody = {.count = 0};
    bool bound = is_bound(w, place_of(n), args[0]);
    pact_verdict_kind kind = !bound || reserved                                ? PACT_VERDICT_NOT_BOUND
                             : spoken                                          ? PACT_VERDICT_NOT_TRIGGERED
                             : is_terminated(w, place_of(n), args[0], &nobody) ? PACT_VERDICT_TERMINATED
                             : is_suspended(w, place_of(n), args[0], &nobody)  ? PACT_VERDICT_SUSPENDED
                                                                               : PACT_VERDICT_NOT_TRIGGERED;
    offer(best, test, kind, n, false);
}

/* What would have arisen, had it not been suspended or terminated. */
static void offer_barred(world *w, answer *best, test_kind test, const predicate_decl *p,
                         const uint32_t *args, uint32_t refs, const standing *s)
{
    instance i = {.norm = s->norm, .bearer = s->bearer};
    memcpy(i.values, s->values, sizeof i.values);
    creditors c = creditors_of(w, s->norm, s->values, s->bearer);
    bool terminated = is_terminated(w, place_of(s->norm), s->bearer, &c);
    if (s->bearer != args[0] || !can_give(s->norm, test) || !refers_to(w, refs, s->norm) ||
        (!terminated && !is_suspended(w, place_of(s->norm), s->bearer, &c)))
        return;
    take_values(&i);
    if (norm_speaks(w, s->norm, p, args, false))
        offer(best, test, terminated ? PACT_VERDICT_TERMINATED : PACT_VERDICT_SUSPENDED, s->norm, false);
}

/* Whether what would have arisen is owed to nobody: who is its one creditor reserved it. */
static bool is_unowed(world *w, const norm_decl *n, const predicate_decl *p, const uint32_t *args)
{
    for (uint32_t k = 0; k < w->reserved.count; k++) {
        const standing *s = &w->reserved.at[k];
        instance i = {.norm = s->norm, .bearer = s->bearer};
        memcpy(i.values, s->values, sizeof i.values);
        if (s->norm != n || s->bearer != args[0])
            continue;
        creditors c = creditors_of(w, n, s->values, s->bearer);
        take_values(&i);
        if (c.reserved && norm_speaks(w, n, p, args, false))
            return true;
    }
    return false;
}

answer verdict_on(world *w, test_kind test, const predicate_decl *p, const uint32_t *args, uint32_t refs)
{
    answer best = {PACT_VERDICT_NO_RULE, 0, 0, false};
    bool *spoken = arena_alloc(w->arena, w->ir->norms.count + 1); /* of norms: some instance answers */
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *i = w->instances.at[k];
        if (args[0] != i->bearer || !refers_to(w, refs, i->norm))
            continue;
        take_values(i);
        match m = norm_speaks(w, i->norm, p, args, false);
        spoken[i->norm->index] |= m != MATCH_NONE;
        pact_verdict_kind kind = m ? kind_of(w, i, m, rest_now(w, i, p, args)) : PACT_VERDICT_NO_RULE;
        if (m && (kind < PACT_VERDICT_PENDING || can_give(i->norm, test)))
            offer(&best, test, kind, i->norm, kind == PACT_VERDICT_OVERRIDDEN && below_an_exemption(i));
    }
    if (test == TEST_EMPOWERED_ && test_holds(w, test, p, args, refs))
        return (answer){PACT_VERDICT_EMPOWERED, 0, 1, false};
    if (test == TEST_EMPOWERED_)
        return (answer){needs_power(w, p, args[0]) ? PACT_VERDICT_VOID : PACT_VERDICT_NO_RULE, 0, 1, false};
    for (uint32_t k = 0; k < w->barred.count; k++)
        offer_barred(w, &best, test, p, args, refs, &w->barred.at[k]);
    for (uint32_t k = 0; k < w->ir->norms.count; k++) {
        const norm_decl *n = w->ir->norms.at[k];
        bind(n->bearer, args[0]);
        if (can_give(n, test) && refers_to(w, refs, n) && norm_speaks(w, n, p, args, true))
            offer_static(w, &best, test, n, args, spoken[k], is_unowed(w, n, p, args));
    }
    return best;
}
