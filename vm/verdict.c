/* verdict.c: who is obliged, forbidden, permitted. Comes in: the instances that stand; goes out: the
 * relations that conditions read ("m is obliged to …"), the answers to expectations, and their verdicts. A
 * duty settles a question that asks no more than it says; a ban covers whatever cannot be done without what
 * it bans. */
#include "run.h"

#include <string.h>

/* ---- who owes, at this instant ---- */

static void bearers_of(const pact_run *r, const instance *i, uint32_t act, uint64_t *out)
{
    const norm_record *n = &r->program->norm[i->norm];
    bool recent = i->recent == r->date && n->modality == PACT_MUST;
    for (uint32_t w = 0; w < r->words[n->bearer]; w++)
        out[w] = ((instance_set(r, i, BEARER_ACTIVE)[w] | instance_set(r, i, BEARER_OWED)[w]) &
                  ~instance_set(r, i, BEARER_OVERRIDDEN)[w]) |
                 (recent ? instance_set(r, i, BEARER_RECENT)[w] : 0);
    amount_spare(r, i, act, out);
}

/* Until the amount that is asked about is forgotten again: with NONE. */
static void ask_much(pact_run *r, uint32_t test, uint32_t much)
{
    r->asked_much = much == NONE ? NUMBER_INT(0) : program_number(r->program, much);
    r->asked_owed = test == TEST_OBLIGED_ || test == TEST_RECOMMENDED_;
    r->rank_need = r->asked_owed ? NUMBER_INT(0) : r->asked_much;
}

static bool answers_test(uint32_t test, uint32_t modality)
{
    switch ((test_kind)test) {
    case TEST_OBLIGED_: return modality == PACT_MUST;
    case TEST_FORBIDDEN_: return modality == PACT_MUST_NOT;
    case TEST_PERMITTED_: return modality == PACT_MAY || modality == PACT_MUST;
    case TEST_RECOMMENDED_: return modality == PACT_SHOULD;
    case TEST_EXEMPT_: return modality == PACT_NEED_NOT;
    case TEST_DISCOURAGED_: return modality == PACT_SHOULD_NOT;
    case TEST_EMPOWERED_: return modality == PACT_CAN;
    case TEST_ACTED_:
    case TEST_KINDS: break;
    }
    return false;
}

/* ---- views: the same as relations ---- */

/* Whose tuples a view gets: of an instance that something prevails over, act by act, only those that stand.
 */
typedef struct holders {
    const uint64_t *set;
    uint32_t words, beaten; /* beaten: the instance, or NONE where nothing is above it */
} holders;

static bool gives_way(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    return r->program->norm[r->instances.at[index].norm].modality == PACT_CAN
               ? power_barred(r, index, bearer, asked) != NONE
               : rank_standing(r, index, bearer, asked) == STANDS_NOT;
}

static bool put_tuple(pact_run *r, relation *out, const pattern *p, const holders *who, const uint32_t *ids)
{
    if (who->beaten != NONE) {
        pattern asked = {.predicate = p->predicate};
        uint32_t at = 0;
        memcpy(asked.args, ids, out->arity * sizeof *ids);
        while (at < out->arity && p->args[at] != PATTERN_BEARER)
            at++;
        if (at < out->arity && gives_way(r, who->beaten, ids[at], &asked))
            return r->status == PACT_OK;
    }
    return relation_put(out, &r->mem, ids) || run_fail(r, PACT_NOMEM);
}

/* Everything in the last place at once. */
static bool put_row(pact_run *r, relation *out, const uint32_t *ids)
{
    uint64_t *row = relation_row_make(out, &r->mem, ids), fresh = 0;
    uint32_t odd = out->size[out->arity - 1] % 64;
    if (!row)
        return run_fail(r, PACT_NOMEM);
    for (uint32_t i = 0; i < out->words; i++) {
        uint64_t all = odd && i + 1 == out->words ? (UINT64_C(1) << odd) - 1 : UINT64_MAX;
        fresh |= all & ~row[i];
        row[i] = all;
    }
    out->version += fresh != 0;
    r->work += out->words;
    return true;
}

/* Puts the pattern's tuples into `out` from position `at` on: a bearer stands for each of `who`, `all` for
 * any. */
static bool spread(pact_run *r, relation *out, const pattern *p, uint32_t at, const holders *who,
                   bool any_is_all, uint32_t *ids)
{
    if (++r->work > r->limits.steps) /* a view of an act with many roles may come to any number */
        return run_fail(r, PACT_LIMIT);
    if (at >= out->arity || at >= ARGS_MAX) /* no arity is larger, which a compiler cannot know */
        return put_tuple(r, out, p, who, ids);
    uint32_t value = p->args[at], own = 0;
    while (own < at && p->args[own] != PATTERN_BEARER)
        own++;
    if (value == PATTERN_BEARER && own < at) { /* towards itself */
        ids[at] = ids[own];
        return spread(r, out, p, at + 1, who, any_is_all, ids);
    }
    if (value == PATTERN_BEARER) {
        for (uint32_t id = set_next(who->set, who->words, 0); id != NONE;
             id = set_next(who->set, who->words, id + 1)) {
            ids[at] = id;
            if (!spread(r, out, p, at + 1, who, any_is_all, ids))
                return false;
        }
        return true;
    }
    bool all = value == NONE && any_is_all;
    if (all && at + 1 == out->arity && who->beaten == NONE)
        return put_row(r, out, ids);
    uint32_t last = all ? out->size[at] - 1 : 0;
    for (uint32_t id = 0; id <= last; id++) {
        ids[at] = value < PATTERN_GUARD ? value : id;
        if (!spread(r, out, p, at + 1, who, any_is_all, ids))
            return false;
    }
    return true;
}

enum { ACROSS_MAX = 1 << 16 }; /* words */

/* Room for a view of two roles by its second one, so that all who do something to the same are put at once.
 */
static bool across_begin(pact_run *r, const relation *out)
{
    uint64_t need = out->arity == 2 ? (uint64_t)out->size[1] * set_words(out->size[0]) : 0;
    if (need <= r->across_room || need > ACROSS_MAX)
        return true;
    uint64_t *more = mem_resize(&r->mem, r->across, r->across_room * sizeof *more, need * sizeof *more);
    if (!more)
        return run_fail(r, PACT_NOMEM);
    r->across = more;
    r->across_room = (uint32_t)need;
    return true;
}

static bool across_end(pact_run *r, relation *out)
{
    size_t need = out->arity == 2 ? (size_t)out->size[1] * set_words(out->size[0]) : 0;
    if (!need || need > r->across_room)
        return true;
    if (!relation_insert_across(out, &r->mem, r->across))
        return run_fail(r, PACT_NOMEM);
    memset(r->across, 0, need * sizeof *r->across);
    return true;
}

/* The bearers alone are many, and stand in the first role. */
static bool spread_act(pact_run *r, relation *out, const pattern *p, const holders *who, bool any_is_all)
{
    uint32_t ids[ARGS_MAX] = {0}, words = who->words;
    bool fits = out->arity == 2 && (uint64_t)out->size[1] * words <= r->across_room;
    if (!fits || out != &r->spare || who->beaten != NONE || p->args[0] != PATTERN_BEARER ||
        p->args[1] >= PATTERN_OPEN)
        return spread(r, out, p, 0, who, any_is_all, ids);
    for (uint32_t w = 0; w < words; w++)
        r->across[(size_t)p->args[1] * words + w] |= who->set[w];
    return ++r->work <= r->limits.steps || run_fail(r, PACT_LIMIT);
}

bool view_put(pact_run *r, relation *out, const pattern *p)
{
    uint32_t ids[ARGS_MAX] = {0};
    holders nobody = {NULL, 0, NONE};
    return spread(r, out, p, 0, &nobody, true, ids);
}

/* A deed of theirs: of each, or where the act names who does it, of that one alone if it is one of them. */
static bool spread_own(pact_run *r, relation *out, pattern *p, const holders *who, bool any_is_all)
{
    uint32_t ids[ARGS_MAX] = {0}, doer = p->args[0];
    holders only = {r->scratch[1], who->words, who->beaten};
    if (doer == PATTERN_BEARER)
        return spread_act(r, out, p, who, any_is_all);
    if (doer >= PATTERN_OPEN || !set_has(who->set, doer))
        return true;
    memset(r->scratch[1], 0, who->words * sizeof *r->scratch[1]);
    set_add(r->scratch[1], doer);
    p->args[0] = PATTERN_BEARER;
    return spread(r, out, p, 0, &only, any_is_all, ids);
}

static bool view_duty(pact_run *r, relation *out, uint32_t predicate, const pattern *duty, const holders *who,
                      bool any_is_all)
{
    if (duty->predicate == predicate && !spread_act(r, out, duty, who, any_is_all))
        return false;
    for (uint32_t i = 0; i < r->program->implied_count; i++) {
        const implied_record *rule = &r->program->implied[i];
        if (rule->from != duty->predicate || rule->to != predicate)
            continue;
        pattern p = pattern_imply(r, duty, rule);
        if (!spread_own(r, out, &p, who, any_is_all))
            return false;
    }
    return true;
}

static bool view_ban(pact_run *r, relation *out, uint32_t predicate, const pattern *ban, const holders *who)
{
    if (ban->predicate == predicate && !spread_act(r, out, ban, who, true))
        return false;
    for (uint32_t i = 0; i < r->program->implied_count; i++) {
        const implied_record *rule = &r->program->implied[i];
        pattern p;
        if (rule->from != predicate || rule->to != ban->predicate || !pattern_reach_back(r, ban, rule, &p))
            continue;
        p.args[0] = p.args[0] == NONE ? PATTERN_BEARER : p.args[0];
        if (!spread_own(r, out, &p, who, true))
            return false;
    }
    return true;
}

static bool view_instance(pact_run *r, const view_record *v, const instance *i, relation *out)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    uint32_t doers = p->dimension[p->relation[v->relation].dims_first].kind;
    if (doers != n->bearer || !answers_test(v->test, n->modality) ||
        (n->acts_count > 1 && n->modality == PACT_MUST) ||
        (v->refs != NONE && !norm_refers(r, v->refs, i->norm)))
        return true;
    bool whole = n->modality == PACT_CAN ? !r->norm_yields
                                         : i->beaten == NONE || n->modality == PACT_MUST; /* see bearers_of */
    holders who = {r->scratch[0], words, whole ? NONE : (uint32_t)(i - r->instances.at)};
    for (uint32_t k = 0; k < n->acts_count; k++) {
        bearers_of(r, i, k, r->scratch[0]);
        if (!set_any(r->scratch[0], words))
            continue;
        pattern act = pattern_of(r, &p->act[n->acts_first + k], r->entries.at[i->entry].binding);
        bool reverse = v->test == TEST_FORBIDDEN_ || v->test == TEST_EXEMPT_ || v->test == TEST_DISCOURAGED_;
        bool any_is_all = n->modality == PACT_MAY || n->modality == PACT_CAN;
        bool ok = reverse ? view_ban(r, out, v->predicate, &act, &who)
                          : view_duty(r, out, v->predicate, &act, &who, any_is_all);
        if (!ok)
            return false;
    }
    return true;
}

/* Of those that stand, and those that ended on this date: of all others nothing is to be seen. */
static bool view_instances(pact_run *r, const view_record *v, relation *out)
{
    for (uint32_t i = 0; i < r->alive.count; i++)
        if (!view_instance(r, v, &r->instances.at[r->alive.at[i]], out))
            return false;
    for (uint32_t i = 0; i < r->recent.count && r->recent_date == r->date; i++)
        if (!view_instance(r, v, &r->instances.at[r->recent.at[i]], out))
            return false;
    return true;
}

static bool view_fill(pact_run *r, const view_record *v)
{
    relation *out = &r->relations[v->relation];
    r->spare = relation_like(out);
    ask_much(r, v->test, v->much);
    if (!across_begin(r, out) || !view_instances(r, v, &r->spare) || !across_end(r, &r->spare))
        return false;
    ask_much(r, v->test, NONE);
    if (v->test == TEST_EMPOWERED_ && v->refs == NONE && !power_view(r, v->predicate, &r->spare))
        return false;
    relation_replace(out, &r->spare, &r->mem);
    return true;
}

bool views_refresh(pact_run *r)
{
    if (!standings_refresh(r))
        return false;
    if (r->views_entries == r->chronicle.count && r->views_date == r->date &&
        r->views_ranks == r->rank_changes && r->views_draws == r->draws)
        return true;
    r->views_entries = r->chronicle.count;
    r->views_ranks = r->rank_changes;
    r->views_draws = r->draws;
    r->views_date = r->date;
    for (uint32_t i = 0; i < r->program->view_count; i++)
        if (!view_fill(r, &r->program->view[i]))
            return false;
    return true;
}

/* Power by rules of voting comes and goes with dates and treaties, and no norm need tell of it. */
bool powers_refresh(pact_run *r)
{
    const pact_program *p = r->program;
    uint64_t seen = 1;
    for (uint32_t t = 0; t < p->treaty_count; t++)
        seen += r->relations[p->treaty[t].in_force].version;
    if (!p->organ_count || (seen == r->powers_seen && r->views_date == r->date))
        return true;
    r->powers_seen = seen;
    for (uint32_t i = 0; i < p->view_count; i++)
        if (p->view[i].test == TEST_EMPOWERED_ && p->view[i].refs == NONE && !view_fill(r, &p->view[i]))
            return false;
    return true;
}

/* ---- one question ---- */

/* What a question leaves out, any value answers, or none. */
static pattern opened(const pattern *asked)
{
    pattern out = *asked;
    for (uint32_t i = 1; i < ARGS_MAX; i++)
        if (out.args[i] == NONE)
            out.args[i] = PATTERN_OPEN;
    return out;
}

/* What it implies is a deed of the bearer's only if the bearer does it: an open role comes to that. */
static pattern by_the_bearer(const pact_run *r, const pattern *from, uint32_t route)
{
    const arg_record *who = &r->program->arg[r->program->implied[route].args_first];
    pattern out = *from;
    if (who->form == ARG_VAR && out.args[who->value] == PATTERN_OPEN)
        out.args[who->value] = out.args[0];
    return out;
}

/* The norm's act, or what it implies by one rule, beside what is asked; for bans, whether the asked act falls
 * under it. `route`: a rule, or as many as there are for the act itself. */
static bool speaks_by(const pact_run *r, const norm_record *n, const pattern *act, const pattern *asked,
                      uint32_t route)
{
    const pact_program *p = r->program;
    bool reverse =
        n->modality == PACT_MUST_NOT || n->modality == PACT_NEED_NOT || n->modality == PACT_SHOULD_NOT;
    const pattern *from = reverse ? asked : act, *to = reverse ? act : asked;
    bool self = route == p->implied_count;
    if (self ? from->predicate != to->predicate
             : p->implied[route].from != from->predicate || p->implied[route].to != to->predicate)
        return false;
    bool permits = n->modality == PACT_MAY || n->modality == PACT_CAN;
    pattern deed = self ? *from : by_the_bearer(r, from, route);
    pattern reached = self ? deed : pattern_imply(r, &deed, &p->implied[route]);
    if (!self && reached.args[0] != to->args[0])
        return false;
    uint32_t count = p->predicate[to->predicate].params_count;
    return reverse   ? pattern_covers(to, &reached, count)
           : permits ? pattern_covers(&reached, to, count)
                     : pattern_settles(&reached, to, count);
}

static bool leads_to(const pact_program *p, uint32_t route, uint32_t from, uint32_t to)
{
    return route == p->implied_count ? from == to
                                     : p->implied[route].from == from && p->implied[route].to == to;
}

/* The rules by which something comes to an act, or the act to something; the act itself last, then NONE.
 * Looked for once. NULL: no memory. */
static const uint32_t *routes_of(pact_run *r, uint32_t predicate)
{
    const pact_program *p = r->program;
    uint32_t count = 0, *list;
    if (!r->routes && !(r->routes = run_alloc(r, p->predicate_count * sizeof *r->routes)))
        return NULL;
    if (r->routes[predicate])
        return r->routes[predicate];
    for (uint32_t i = 0; i < p->implied_count; i++)
        count += p->implied[i].from == predicate || p->implied[i].to == predicate;
    if (!(list = run_alloc(r, (count + 2) * sizeof *list)))
        return NULL;
    list[count + 1] = NONE;
    list[count] = p->implied_count;
    for (uint32_t i = p->implied_count; i-- > 0;)
        if (p->implied[i].from == predicate || p->implied[i].to == predicate)
            list[--count] = i;
    return r->routes[predicate] = list;
}

static bool speaks(pact_run *r, const norm_record *n, const pattern *act, const pattern *asked)
{
    const uint32_t *route = routes_of(r, asked->predicate);
    for (; route && *route != NONE; route++)
        if (speaks_by(r, n, act, asked, *route))
            return true;
    return false;
}

static bool in_state(const pact_run *r, const instance *i, bearer_state s, uint32_t bearer)
{
    return set_has(instance_set(r, i, s), bearer);
}

/* Lower is nearer to the question: what it asks for comes first, then that this is overridden, then the order
 * of verdicts.def. */
static int nearness(const pact_run *r, uint32_t test, pact_verdict_kind kind, uint32_t norm)
{
    static const pact_verdict_kind wanted[] = {
        PACT_VERDICT_OBLIGED, PACT_VERDICT_FORBIDDEN,   PACT_VERDICT_PERMITTED, PACT_VERDICT_RECOMMENDED,
        PACT_VERDICT_EXEMPT,  PACT_VERDICT_DISCOURAGED, PACT_VERDICT_EMPOWERED, PACT_VERDICT_VOID};
    if (kind == wanted[test])
        return -4;
    if (test == TEST_OBLIGED_ && kind == PACT_VERDICT_BREACH)
        return -3;
    if (kind == PACT_VERDICT_STILL_OWED && answers_test(test, r->program->norm[norm].modality))
        return -2;
    bool beyond = test == TEST_EMPOWERED_ && kind == PACT_VERDICT_VOID; /* a ban limits the power */
    return kind == PACT_VERDICT_OVERRIDDEN || beyond ? -1 : (int)kind;
}

static void answer_better(const pact_run *r, uint32_t test, answer *best, const answer *other)
{
    int mine = nearness(r, test, best->kind, best->norm),
        theirs = nearness(r, test, other->kind, other->norm);
    if (theirs < mine || (other->kind == best->kind && theirs == mine && other->instance != NONE))
        *best = *other;
}

typedef enum speech { SILENT, SPEAKS, LEAVES_CHOICE } speech;

/* What is asked of a role of the norm's act, directly or through the rule by which the act implies the one
 * asked about. */
static uint32_t asked_in(const pact_run *r, uint32_t route, uint32_t role, const pattern *asked)
{
    const pact_program *p = r->program;
    if (route == p->implied_count)
        return asked->args[role];
    const implied_record *d = &p->implied[route];
    for (uint32_t i = 0; i < d->args_count; i++)
        if (p->arg[d->args_first + i].form == ARG_VAR && p->arg[d->args_first + i].value == role)
            return asked->args[i];
    return PATTERN_OPEN;
}

/* "Any other member" can be met by the one asked about, if it qualifies: that is a choice. Fills the guarded
 * places; false: it does not qualify. */
static bool choose_asked(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                         uint32_t bearer, const pattern *asked, uint32_t route, pattern *mine, bool *chosen)
{
    for (uint32_t i = 0; i < act->args_count; i++) {
        uint32_t id = mine->args[i] == PATTERN_GUARD ? asked_in(r, route, i, asked) : PATTERN_OPEN;
        if (id == PATTERN_OPEN)
            continue;
        mine->args[i] = id;
        *chosen = true;
    }
    return guard_admits(r, n, act, binding, bearer, mine->args);
}

static speech act_speaks(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                         uint32_t bearer, const pattern *asked)
{
    const pact_program *p = r->program;
    pattern stated = pattern_of(r, act, binding), named = pattern_named(&stated, bearer);
    speech best = SILENT;
    const uint32_t *routes = routes_of(r, asked->predicate);
    for (uint32_t route; routes && (route = *routes) != NONE && best != SPEAKS; routes++) {
        pattern mine = named;
        bool chosen = n->acts_count > 1;
        if (!leads_to(p, route, act->predicate, asked->predicate) &&
            !leads_to(p, route, asked->predicate, act->predicate))
            continue;
        if ((!leads_to(p, route, act->predicate, asked->predicate) ||
             choose_asked(r, n, act, binding, bearer, asked, route, &mine, &chosen)) &&
            speaks_by(r, n, &mine, asked, route))
            best = chosen && n->modality == PACT_MUST ? LEAVES_CHOICE : SPEAKS;
    }
    return best;
}

static speech norm_speaks(pact_run *r, uint32_t norm, const uint32_t *binding, uint32_t bearer,
                          const pattern *asked)
{
    const norm_record *n = &r->program->norm[norm];
    pattern open = opened(asked);
    speech best = SILENT;
    for (uint32_t k = 0; k < n->acts_count && best != SPEAKS; k++) {
        speech one = act_speaks(r, n, &r->program->act[n->acts_first + k], binding, bearer, &open);
        best = one == SILENT ? best : one;
    }
    return best;
}

/* An act under some binding: what the text names is fixed, and what it leaves unstated no binding states. */
static pattern possible_act(const pact_run *r, const act_record *act, uint32_t bearer)
{
    const pact_program *p = r->program;
    pattern out = {.predicate = act->predicate};
    for (uint32_t i = 0; i < act->args_count; i++) {
        const arg_record *a = &p->arg[act->args_first + i];
        out.args[i] = a->form == ARG_ENTITY   ? p->entity[a->value].id
                      : a->form == ARG_BEARER ? bearer
                      : a->form == ARG_ANY    ? NONE
                                              : PATTERN_OPEN;
    }
    return out;
}

/* Whether a norm that stands for nobody yet could speak of this under some binding. */
static bool could_speak(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked)
{
    const norm_record *n = &r->program->norm[norm];
    pattern open = opened(asked);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        pattern act = possible_act(r, &r->program->act[n->acts_first + k], bearer);
        if (speaks(r, n, &act, &open))
            return true;
    }
    return false;
}

static bool is_overridden(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked)
{
    const instance *i = &r->instances.at[index];
    return i->beaten != NONE &&
           (in_state(r, i, BEARER_ACTIVE, bearer) || in_state(r, i, BEARER_OWED, bearer)) &&
           rank_standing(r, index, bearer, asked) == STANDS_NOT;
}

/* Whether so much of it as is asked about is no matter of this norm: of a choice, of none of the acts that
 * the question is about. */
static bool is_idle(pact_run *r, const instance *i, uint32_t bearer, const pattern *asked)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    pattern open = opened(asked);
    if (program_measure(p, n) == MEASURE_NONE)
        return amount_is_idle(r, i, 0, bearer);
    for (uint32_t k = 0; k < n->acts_count; k++)
        if (!amount_is_idle(r, i, k, bearer) &&
            (n->acts_count == 1 || act_speaks(r, n, &p->act[n->acts_first + k],
                                              r->entries.at[i->entry].binding, bearer, &open) != SILENT))
            return false;
    return true;
}

static pact_verdict_kind standing_of(pact_run *r, const instance *i, uint32_t bearer, const pattern *asked,
                                     bool choice)
{
    static const pact_verdict_kind by_modality[] = {
        PACT_VERDICT_OBLIGED,     PACT_VERDICT_FORBIDDEN,   PACT_VERDICT_PERMITTED, PACT_VERDICT_EXEMPT,
        PACT_VERDICT_RECOMMENDED, PACT_VERDICT_DISCOURAGED, PACT_VERDICT_EMPOWERED};
    const norm_record *n = &r->program->norm[i->norm];
    bool owes = r->asked_much.num > 0 && (in_state(r, i, BEARER_OWED, bearer) || i->recent == r->date);
    if ((in_state(r, i, BEARER_ACTIVE, bearer) || owes) && is_idle(r, i, bearer, asked))
        return PACT_VERDICT_NOT_TRIGGERED;
    if (in_state(r, i, BEARER_ACTIVE, bearer) && is_group(r, i) && !choice)
        return PACT_VERDICT_GROUP;
    if (in_state(r, i, BEARER_ACTIVE, bearer))
        return choice ? PACT_VERDICT_CHOICE : by_modality[n->modality];
    if (in_state(r, i, BEARER_SUSPENDED, bearer) || in_state(r, i, BEARER_HELD, bearer))
        return PACT_VERDICT_SUSPENDED;
    if (in_state(r, i, BEARER_PENDING, bearer))
        return PACT_VERDICT_PENDING;
    if (in_state(r, i, BEARER_OWED, bearer))
        return choice ? PACT_VERDICT_CHOICE : PACT_VERDICT_BREACH;
    if (i->recent == r->date && in_state(r, i, BEARER_RECENT, bearer) && n->modality == PACT_MUST && !choice)
        return is_group(r, i) ? PACT_VERDICT_GROUP : PACT_VERDICT_OBLIGED;
    if (in_state(r, i, BEARER_FULFILLED, bearer) || in_state(r, i, BEARER_LATE, bearer))
        return PACT_VERDICT_FULFILLED;
    if (in_state(r, i, BEARER_DISCHARGED, bearer))
        return PACT_VERDICT_DISCHARGED;
    if (in_state(r, i, BEARER_TERMINATED, bearer))
        return PACT_VERDICT_TERMINATED;
    return in_state(r, i, BEARER_EXPIRED, bearer) || in_state(r, i, BEARER_VIOLATED, bearer)
               ? PACT_VERDICT_EXPIRED
               : PACT_VERDICT_NO_RULE;
}

/* What this instance says of the question. */
static answer answer_by(pact_run *r, uint32_t index, uint32_t bearer, const pattern *asked, bool choice)
{
    const instance *i = &r->instances.at[index];
    answer found = {standing_of(r, i, bearer, asked, choice), index, i->norm, NONE, NULL};
    bool binds = in_state(r, i, BEARER_ACTIVE, bearer) || in_state(r, i, BEARER_OWED, bearer);
    pattern at_issue = binds ? rank_at_issue(r, index, bearer, asked) : *asked;
    if (is_overridden(r, index, bearer, &at_issue)) {
        found.kind = PACT_VERDICT_OVERRIDDEN;
        found.winner = rank_winner(r, index, bearer, &at_issue);
    } else if (binds && (found.winner = rank_residue(r, index, bearer, &at_issue, &found.owed_to)) != NONE)
        found.kind = PACT_VERDICT_STILL_OWED;
    if (found.kind == PACT_VERDICT_EMPOWERED && power_barred(r, index, bearer, asked) != NONE)
        found.kind = PACT_VERDICT_VOID;
    return found;
}

/* Says what a text lays down now. What became of a ban that binds no longer does not tell why there is no
 * duty.
 */
static bool stands_for(pact_verdict_kind kind)
{
    return kind < PACT_VERDICT_PENDING;
}

static void answer_entry(pact_run *r, const question_record *q, uint32_t e, uint32_t bearer,
                         const pattern *asked, answer *best)
{
    speech s = norm_speaks(r, r->entries.at[e].norm, r->entries.at[e].binding, bearer, asked);
    answer barred = {s == SILENT ? PACT_VERDICT_NO_RULE : life_barred(r, &r->entries.at[e], bearer), NONE,
                     r->entries.at[e].norm, NONE, NULL};
    if (s != SILENT && reserve_withheld(r, e, bearer))
        barred.kind = PACT_VERDICT_NOT_BOUND;
    if (s != SILENT && answers_test(q->test, r->program->norm[barred.norm].modality))
        answer_better(r, q->test, best, &barred);
    for (uint32_t i = s == SILENT ? NONE : r->entries.at[e].newest; i != NONE; i = r->instances.at[i].older) {
        answer found = answer_by(r, i, bearer, asked, s == LEAVES_CHOICE);
        if (answers_test(q->test, r->program->norm[found.norm].modality) || stands_for(found.kind))
            answer_better(r, q->test, best, &found);
    }
}

/* What stands in the way of a norm that was never triggered for the bearer. */
static pact_verdict_kind idle(pact_run *r, uint32_t norm, uint32_t bearer)
{
    const uint64_t *bound = norm_bound(r, &r->program->norm[norm]);
    if (!bound || !set_has(bound, bearer))
        return PACT_VERDICT_NOT_BOUND;
    pact_verdict_kind life = life_of_article(r, norm, bearer);
    return life == PACT_VERDICT_NO_RULE ? PACT_VERDICT_NOT_TRIGGERED : life;
}

/* Some act of the norm is that one, or one of the two implies the other. */
static bool is_about(pact_run *r, const norm_record *n, uint32_t predicate)
{
    const pact_program *p = r->program;
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const uint32_t *routes = routes_of(r, predicate);
        uint32_t act = p->act[n->acts_first + k].predicate;
        for (; routes && *routes != NONE; routes++)
            if (leads_to(p, *routes, act, predicate) || leads_to(p, *routes, predicate, act))
                return true;
    }
    return false;
}

/* The norms that can speak of an act at all, ended by NONE: looked for once. NULL: no memory. */
static const uint32_t *norms_about(pact_run *r, uint32_t predicate)
{
    const pact_program *p = r->program;
    uint32_t count = 0, *list;
    if (!r->about && !(r->about = run_alloc(r, p->predicate_count * sizeof *r->about)))
        return NULL;
    if (r->about[predicate])
        return r->about[predicate];
    for (uint32_t n = 0; n < p->norm_count; n++)
        count += is_about(r, &p->norm[n], predicate);
    if (!(list = run_alloc(r, (count + 1) * sizeof *list)))
        return NULL;
    list[count] = NONE;
    for (uint32_t n = p->norm_count; n-- > 0;)
        if (is_about(r, &p->norm[n], predicate))
            list[--count] = n;
    return r->about[predicate] = list;
}

static answer answer_any(pact_run *r, const question_record *q, uint32_t bearer, const pattern *asked)
{
    const pact_program *p = r->program;
    answer best = {PACT_VERDICT_NO_RULE, NONE, NONE, NONE, NULL};
    uint32_t kind = p->entity[q->bearer].kind;
    const uint32_t *about = norms_about(r, asked->predicate);
    for (uint32_t n; about && (n = *about) != NONE; about++) {
        if (p->norm[n].bearer != kind || (q->refs != NONE && !norm_refers(r, q->refs, n)) ||
            !could_speak(r, n, bearer, asked) ||
            law_hidden(r, p->article[p->clause[p->norm[n].clause].article].treaty))
            continue;
        answer one = {PACT_VERDICT_NO_RULE, NONE, n, NONE, NULL};
        for (uint32_t e = r->norm_entries[n]; e != NONE; e = r->entries.at[e].next)
            answer_entry(r, q, e, bearer, asked, &one);
        if (one.kind == PACT_VERDICT_NO_RULE && answers_test(q->test, p->norm[n].modality))
            one = (answer){idle(r, n, bearer), NONE, n, NONE, NULL};
        answer_better(r, q->test, &best, &one);
    }
    return best;
}

static answer answer_of(pact_run *r, const question_record *q, uint32_t bearer, const pattern *asked)
{
    ask_much(r, q->test, q->much);
    answer found = answer_any(r, q, bearer, asked);
    ask_much(r, q->test, NONE);
    return found;
}

pattern verdict_asked(pact_run *r, const question_record *q)
{
    pattern asked = q->act == NONE ? r->inquiry : pattern_of(r, &r->program->act[q->act], NULL);
    asked.args[0] = r->program->entity[q->bearer].id;
    return asked;
}

bool verdict_holds(uint32_t test, pact_verdict_kind kind)
{
    static const pact_verdict_kind wanted[] = {PACT_VERDICT_OBLIGED,   PACT_VERDICT_FORBIDDEN,
                                               PACT_VERDICT_PERMITTED, PACT_VERDICT_RECOMMENDED,
                                               PACT_VERDICT_EXEMPT,    PACT_VERDICT_DISCOURAGED};
    bool owed = kind == PACT_VERDICT_BREACH || kind == PACT_VERDICT_GROUP;
    return kind == wanted[test] || (owed && test == TEST_OBLIGED_) ||
           ((owed || kind == PACT_VERDICT_OBLIGED) && test == TEST_PERMITTED_);
}

/* Of an act that came about, or that nobody tried, no rule. */
static bool verdict_kind(pact_run *r, const question_record *q, uint8_t *kind)
{
    pattern asked = verdict_asked(r, q);
    pact_verdict v = {0};
    reasons lines = {0};
    bool answered = true;
    if (q->test != TEST_EMPOWERED_ && q->test != TEST_ACTED_)
        v.kind = answer_of(r, q, asked.args[0], &asked).kind;
    else if (!power_answer(r, q, &asked, &v, &lines, &answered))
        return false;
    *kind = answered ? (uint8_t)v.kind : PACT_VERDICT_NO_RULE;
    return true;
}

static uint32_t prevailing(const pact_run *r, const answer *a)
{
    return a->winner == NONE ? NONE : r->instances.at[r->links.at[a->winner].above].norm;
}

static bool derive(pact_run *r, const question_record *q, const answer *a, uint32_t bearer,
                   const pattern *asked, reasons *out)
{
    const pact_program *p = r->program;
    if (a->winner != NONE)
        return why_overridden(r, a->winner, bearer, a->owed_to, out);
    if (a->instance != NONE)
        return why_instance(r, a->instance, bearer, 0, out);
    uint32_t shown = 0;
    for (uint32_t n = 0; n < p->norm_count && shown < 4; n++) {
        if (p->norm[n].bearer != p->entity[q->bearer].kind || !answers_test(q->test, p->norm[n].modality) ||
            (q->refs != NONE && !norm_refers(r, q->refs, n)) || !could_speak(r, n, bearer, asked) ||
            law_hidden(r, p->article[p->clause[p->norm[n].clause].article].treaty))
            continue;
        shown++;
        if (!why_not(r, n, bearer, asked, 0, out))
            return false;
    }
    return true;
}

const char *answer_cite(pact_run *r, const answer *a)
{
    const uint32_t *binding =
        a->instance == NONE ? NULL : r->entries.at[r->instances.at[a->instance].entry].binding;
    return a->norm == NONE ? NULL : say_cite(r, a->norm, binding);
}

answer verdict_answer(pact_run *r, const question_record *q)
{
    pattern asked = verdict_asked(r, q);
    return answer_of(r, q, asked.args[0], &asked);
}

bool verdict_derive(pact_run *r, const question_record *q, const answer *a, reasons *out)
{
    pattern asked = verdict_asked(r, q);
    return derive(r, q, a, asked.args[0], &asked, out);
}

uint32_t verdict_next_norm(pact_run *r, const question_record *q, uint32_t from)
{
    const pact_program *p = r->program;
    pattern asked = verdict_asked(r, q);
    while (from < p->norm_count && (p->norm[from].bearer != p->entity[q->bearer].kind ||
                                    !answers_test(q->test, p->norm[from].modality) ||
                                    (q->refs != NONE && !norm_refers(r, q->refs, from)) ||
                                    !could_speak(r, from, asked.args[0], &asked)))
        from++;
    return from < p->norm_count ? from : NONE;
}

/* Every instance that stands and speaks of what is asked, whatever it says of it. */
bool verdict_each(pact_run *r, const question_record *q, bool (*visit)(void *user, const answer *a),
                  void *user)
{
    const pact_program *p = r->program;
    pattern asked = verdict_asked(r, q);
    bool goes_on = true;
    ask_much(r, q->test, q->much);
    for (uint32_t e = 0; e < r->entries.count && goes_on; e++) {
        const entry *one = &r->entries.at[e];
        if (p->norm[one->norm].bearer != p->entity[q->bearer].kind)
            continue;
        speech s = norm_speaks(r, one->norm, one->binding, asked.args[0], &asked);
        for (uint32_t i = s == SILENT ? NONE : one->newest; i != NONE && goes_on;
             i = r->instances.at[i].older) {
            answer a = answer_by(r, i, asked.args[0], &asked, s == LEAVES_CHOICE);
            goes_on = visit(user, &a);
        }
    }
    ask_much(r, q->test, NONE);
    return goes_on && r->status == PACT_OK;
}

/* Of power: what came about, and what nobody tried, is not told, unless it is in doubt. */
static bool power_verdict(pact_run *r, const question_record *q, const pattern *asked, bool held,
                          bool doubted)
{
    reasons lines = {0};
    bool answered;
    pact_verdict *v = run_alloc(r, sizeof *v);
    if (!v)
        return false;
    *v = (pact_verdict){.scenario = pact_program_scenario_name(r->program, r->scenario),
                        .date = r->date,
                        .question = program_text(r->program, q->text),
                        .deadline = PACT_NO_DATE,
                        .place = program_place(r->program, q->place),
                        .expected = held};
    if (!power_answer(r, q, asked, v, &lines, &answered))
        return false;
    answered |= doubted;
    pact_verdict **slot = answered ? run_add(r, &r->verdicts) : NULL;
    if (!slot)
        return !answered;
    *slot = v;
    if (held)
        return true;
    v->reasons = lines.at;
    v->reason_count = lines.count;
    return true;
}

/* Without its derivation. */
pact_verdict *verdict_tell(pact_run *r, const question_record *q, pact_verdict *out)
{
    const pact_program *p = r->program;
    pattern asked = verdict_asked(r, q);
    answer a = answer_of(r, q, asked.args[0], &asked);
    *out = (pact_verdict){
        .scenario = pact_program_scenario_name(p, r->scenario),
        .date = r->date,
        .question = program_text(p, q->text),
        .kind = a.kind,
        .deadline = a.instance == NONE ? PACT_NO_DATE : norm_deadline(&r->instances.at[a.instance]),
        .article = answer_cite(r, &a),
        .overridden_by = a.winner == NONE ? NULL : instance_cite(r, r->links.at[a.winner].above),
        .owed_to = a.owed_to,
        .exempting = a.winner != NONE && p->norm[prevailing(r, &a)].modality == PACT_NEED_NOT,
        .place = program_place(p, q->place)};
    if (a.instance != NONE && !performable_not(r, a.instance, asked.args[0], &out->not_performable))
        return NULL;
    return r->status == PACT_OK ? out : NULL;
}

static bool tell_why(pact_run *r, const question_record *q, const pattern *asked, pact_verdict *v)
{
    reasons lines = {0};
    answer a = answer_of(r, q, asked->args[0], asked);
    if (!derive(r, q, &a, asked->args[0], asked, &lines))
        return false;
    v->reasons = lines.at;
    v->reason_count = lines.count;
    return true;
}

static bool verdict_of(pact_run *r, const question_record *q, bool held, bool doubted)
{
    pattern asked = verdict_asked(r, q);
    if (q->test == TEST_EMPOWERED_ || q->test == TEST_ACTED_)
        return power_verdict(r, q, &asked, held, doubted);
    pact_verdict *v = run_alloc(r, sizeof *v);
    pact_verdict **slot = v && verdict_tell(r, q, v) ? run_add(r, &r->verdicts) : NULL;
    if (!slot)
        return false;
    *slot = v;
    v->expected = held;
    return held || tell_why(r, q, &asked, v);
}

/* ---- expectations ---- */

static bool is_between(const pact_run *r, const conflict *c, uint32_t first, uint32_t second, uint32_t bearer)
{
    uint32_t a = r->instances.at[c->first].norm, b = r->instances.at[c->second].norm;
    const entity_record *who = bearer == NONE ? NULL : &r->program->entity[bearer];
    if (who && (who->kind != r->program->norm[a].bearer || !set_has(c->bearers, who->id)))
        return false;
    return first == NONE || (norm_refers(r, first, a) && norm_refers(r, second, b)) ||
           (norm_refers(r, first, b) && norm_refers(r, second, a));
}

bool conflict_between(const pact_run *r, const conflict *c, uint32_t first, uint32_t second, uint32_t bearer)
{
    return !c->weaker && !c->narrowed && c->link == NONE && is_between(r, c, first, second, bearer);
}

static bool conflict_matches(pact_run *r, const expect_record *e, const conflict *c, bool dated)
{
    uint32_t bearer = e->bearer == NONE ? NONE : r->program->entity[e->bearer].id;
    if (!is_between(r, c, e->first, e->second, e->bearer) || (dated && !conflict_stands(r, c, bearer)))
        return false;
    return e->resolved == NONE ? !c->weaker && !c->narrowed && c->link == NONE
                               : c->link != NONE && rank_is_source(r, &r->links.at[c->link], e->resolved);
}

static bool conflict_found(pact_run *r, const expect_record *e, bool dated)
{
    for (uint32_t i = 0; i < r->conflicts.count; i++)
        if (conflict_matches(r, e, &r->conflicts.at[i], dated))
            return true;
    return false;
}

static bool expect_holds(pact_run *r, const expect_record *e, bool dated, bool *held)
{
    *held = (e->form == EXPECT_CONFLICT_) == conflict_found(r, e, dated);
    if (e->form != EXPECT_TRUE && e->form != EXPECT_ASKED && e->form != EXPECT_UNKNOWN_)
        return true;
    if (!exec_block(r, e->block, NULL))
        return false;
    *held = r->flag;
    return true;
}

/* `by NAMES`: these and no others. */
static bool by_them(const pact_run *r, const expect_record *e, const pact_verdict *v)
{
    const pact_program *p = r->program;
    uint32_t found = 0;
    for (uint32_t i = 0; i < e->blamed_count; i++)
        for (uint32_t k = 0; k < v->by_count; k++)
            found +=
                !strcmp(v->by[k], program_text(p, p->entity[p->blamed[e->blamed_first + i].entity].name));
    return !e->blamed_count || (found == e->blamed_count && found == v->by_count);
}

static bool is_reason(const expect_record *e, const pact_verdict *v)
{
    return (uint32_t)v->kind == e->because ||
           (e->because == PACT_VERDICT_OVERRIDDEN && v->kind == PACT_VERDICT_STILL_OWED) ||
           (e->because == PACT_VERDICT_EXEMPT && v->exempting);
}

/* Of a verdict that is unknown, whether some completion gives the reason. What exempts is not kept of a
 * completion: there it may. */
static bool may_be_reason(const pact_run *r, const expect_record *e, uint32_t at)
{
    pact_verdict_kind also = e->because == PACT_VERDICT_OVERRIDDEN ? PACT_VERDICT_STILL_OWED
                             : e->because == PACT_VERDICT_EXEMPT   ? PACT_VERDICT_OVERRIDDEN
                                                                   : (pact_verdict_kind)e->because;
    for (uint32_t i = 0; r->cases && e->because != PACT_VERDICT_UNKNOWN && i < e->questions_count; i++) {
        uint8_t kind;
        if (doubt_outcome(r, at + 1 + i, &kind) != CERTAIN &&
            (doubt_may_be(r, at + 1 + i, (pact_verdict_kind)e->because) || doubt_may_be(r, at + 1 + i, also)))
            return true;
    }
    return false;
}

/* `because REASON`: some verdict of the expectation must be of that kind; `because not`: none may be. */
static bool because_holds(const pact_run *r, const expect_record *e, uint32_t first_verdict, uint32_t at)
{
    if (e->because == NONE)
        return true;
    bool found = e->because_not && may_be_reason(r, e, at);
    for (uint32_t i = first_verdict; i < r->verdicts.count; i++)
        found |= is_reason(e, r->verdicts.at[i]) && by_them(r, e, r->verdicts.at[i]);
    return r->verdicts.count > first_verdict && found != (e->because_not != 0);
}

static bool tell_failed(pact_run *r, const expect_record *e, const char *text, const reasons *notes)
{
    pact_finding *f = run_finding(r, P0501, e->place, text);
    if (!f)
        return false;
    f->expectation = true;
    f->notes = notes->at;
    f->note_count = notes->count;
    return true;
}

static bool expect_failed(pact_run *r, const expect_record *e, uint32_t first_verdict, bool reason_only)
{
    reasons notes = {0};
    bool conflicts = e->form == EXPECT_CONFLICT_ || e->form == EXPECT_NO_CONFLICT;
    const char *text = say(r,
                           conflicts     ? "%s"
                           : reason_only ? "holds, but not for the reason given: %s"
                                         : "does not hold: %s",
                           program_text(r->program, e->text));
    if (conflicts)
        text = say(r, "%s: %s", e->form == EXPECT_CONFLICT_ ? "no such conflict" : "there is such a conflict",
                   text);
    for (uint32_t i = first_verdict; i < r->verdicts.count; i++) {
        const pact_verdict *v = r->verdicts.at[i];
        if (!reason_add(r, &notes, 0,
                        say(r, "%s: %s%s%s%s%s", v->question, pact_verdict_text(v->kind),
                            v->owed_to         ? " to "
                            : v->overridden_by ? " by "
                                               : "",
                            v->owed_to         ? v->owed_to
                            : v->overridden_by ? v->overridden_by
                                               : "",
                            v->article ? ", " : "", v->article ? v->article : "")))
            return false;
        for (uint32_t k = 0; k < v->reason_count; k++)
            if (!reason_add(r, &notes, 1, v->reasons[k]))
                return false;
    }
    if (e->node != NONE && !reason_only && !why_untrue(r, e->node, 0, &notes))
        return false;
    return tell_failed(r, e, text, &notes);
}

/* ---- in doubt ---- */

bool outcome_note(pact_run *r, uint8_t outcome)
{
    uint8_t *slot = run_add(r, &r->outcomes);
    if (slot)
        *slot = outcome;
    return slot != NULL;
}

/* One completion: only what comes out is kept. */
bool verdict_note(pact_run *r, const question_record *q)
{
    uint8_t kind;
    return verdict_kind(r, q, &kind) && outcome_note(r, verdict_holds(q->test, (pact_verdict_kind)kind)) &&
           outcome_note(r, kind);
}

static bool case_ask(pact_run *r, const statement_record *statement)
{
    const expect_record *e = &r->program->expect[statement->of];
    bool held;
    if (!expect_holds(r, e, statement->exact == 2, &held) || !outcome_note(r, held))
        return false;
    for (uint32_t i = 0; i < e->questions_count; i++) {
        uint8_t kind;
        if (!verdict_kind(r, &r->program->question[e->questions_first + i], &kind) || !outcome_note(r, kind))
            return false;
    }
    return true;
}

/* Where completions disagree the verdict is unknown, and names what it turns on. */
bool verdict_doubt(pact_run *r, pact_verdict *v, uint32_t at)
{
    uint8_t kind;
    certainty sure = doubt_outcome(r, at, &kind);
    reasons lines = {0};
    if (sure == CERTAIN)
        return true;
    v->kind = PACT_VERDICT_UNKNOWN;
    v->article = NULL;
    v->deadline = PACT_NO_DATE;
    v->undecided = sure == UNDECIDED;
    bool ok = sure == UNDECIDED
                  ? reason_add(r, &lines, 0, "not decided: more facts are in doubt than are completed")
                  : doubt_facts(r, at, 0, &lines) && doubt_verdicts(r, at, 0, &lines);
    v->reasons = lines.at;
    v->reason_count = lines.count;
    return ok;
}

static bool in_doubt(const pact_run *r, uint32_t at)
{
    uint8_t kind;
    return r->cases && doubt_outcome(r, at, &kind) != CERTAIN;
}

/* The verdicts on its questions; `at`: where what completions say of it begins. */
static bool verdicts_of(pact_run *r, const expect_record *e, uint32_t at, bool held)
{
    for (uint32_t i = 0; i < e->questions_count; i++) {
        uint32_t told = r->verdicts.count;
        if (!verdict_of(r, &r->program->question[e->questions_first + i], held, in_doubt(r, at + 1 + i)) ||
            (r->cases && told < r->verdicts.count && !verdict_doubt(r, r->verdicts.at[told], at + 1 + i)))
            return false;
    }
    return true;
}

static bool unknown_failed(pact_run *r, const expect_record *e, uint32_t at, certainty sure)
{
    reasons notes = {0};
    const char *text = program_text(r->program, e->text);
    text = sure == CERTAIN    ? say(r, "it is not unknown: %s", text)
           : sure == IN_DOUBT ? say(r, "unknown: %s", text)
                              : say(r, "unknown (not decided): %s", text);
    if (sure == IN_DOUBT && !doubt_facts(r, at, 0, &notes))
        return false;
    return tell_failed(r, e, text, &notes);
}

/* Holds when it does in every completion; for `expect unknown` and `because unknown`, when they disagree. */
static void doubt_ask(pact_run *r, const expect_record *e, bool *held, uint32_t *at, certainty *sure)
{
    uint8_t value = *held;
    *sure = CERTAIN;
    if (r->cases) {
        *at = doubt_next(r, e->questions_count);
        *sure = doubt_outcome(r, *at, &value);
    }
    bool about = *sure == IN_DOUBT && (e->about == NONE || doubt_about(r, *at, e->about));
    bool wants_doubt = e->form == EXPECT_UNKNOWN_ || (e->because == PACT_VERDICT_UNKNOWN && !e->because_not);
    *held = wants_doubt ? about : *sure == CERTAIN && value;
}

bool expect_ask(pact_run *r, const statement_record *statement)
{
    const expect_record *e = &r->program->expect[statement->of];
    uint32_t first_verdict = r->verdicts.count, at = 0;
    certainty sure;
    bool held;
    if (r->is_case)
        return case_ask(r, statement);
    if (!doubt_again(r) || !expect_holds(r, e, statement->exact == 2, &held))
        return false;
    doubt_ask(r, e, &held, &at, &sure);
    if (e->form == EXPECT_ASKED)
        return ask_answer(r, statement->of, held) && (!r->cases || ask_doubt(r, at));
    if (!verdicts_of(r, e, at, held))
        return false;
    bool reason = because_holds(r, e, first_verdict, at);
    r->stats.expectations++;
    r->stats.expectations_held += held && reason;
    if (held && reason)
        return true;
    if (sure != CERTAIN || e->form == EXPECT_UNKNOWN_)
        return unknown_failed(r, e, at, sure);
    return expect_failed(r, e, first_verdict, held);
}
