/* perform.c: what is done at an instant against what norms ask: duties met, bans broken, acts begun and
 * ended. Comes in: an instance and the acts that hold; goes out: its bearers moved, and breaches with their
 * creditors. */
#include "run.h"

#include <string.h>

/* ---- breaches ---- */

static bool breach_of(pact_run *r, uint32_t index, uint32_t bearer)
{
    const pact_program *p = r->program;
    const instance *i = &r->instances.at[index];
    breach *b = run_add(r, &r->breaches);
    if (!b)
        return false;
    *b = (breach){.instance = index, .bearer = bearer, .instant = r->instant, .date = r->date};
    norm_creditors(r, &p->norm[i->norm], r->entries.at[i->entry].binding, bearer, r->scratch[2]);
    if (norm_binds_parties(r, &p->norm[i->norm]))
        group_wronged(r, i, r->scratch[2]);
    rank_wronged(r, index, bearer, r->scratch[2]);
    if (!owing_breached(r, b, r->scratch[2]))
        return false;
    set_add(r->scratch[2], 0); /* so that a breach owed to nobody left is a breach still */
    for (uint32_t k = 0; k < p->reflist_count && norm_binds_parties(r, &p->norm[i->norm]); k++) {
        if (!norm_refers(r, k, i->norm) ||
            p->dimension[p->relation[p->reflist[k].breach].dims_first].kind != p->norm[i->norm].bearer)
            continue;
        if (!relation_insert(&r->relations[p->reflist[k].breach], &r->mem, &bearer, r->scratch[2]) ||
            !relation_insert(&r->relations[p->reflist[k].breached], &r->mem, &bearer, r->scratch[2]))
            return run_fail(r, PACT_NOMEM);
    }
    return !norm_binds_parties(r, &p->norm[i->norm]) || owing_repaired_with(r, bearer);
}

static bool breaches_of(pact_run *r, uint32_t index, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[index].norm].bearer];
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (!breach_of(r, index, id))
            return false;
    return true;
}

/* A duty not done in time: violated, and still owed while it can be done. */
bool norm_violate(pact_run *r, uint32_t index, const uint64_t *set, bool still_owed)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = instance_row(r, i, BEARER_ACTIVE), *these = r->scratch[1];
    for (uint32_t w = 0; w < words; w++)
        these[w] = set[w] & active[w];
    if (!set_any(these, words))
        return true;
    for (uint32_t w = 0; w < words && still_owed; w++)
        instance_row(r, i, BEARER_OWED)[w] |= these[w];
    return (still_owed || norm_recent(r, i, these)) &&
           norm_move(r, index, these, BEARER_ACTIVE, BEARER_VIOLATED, PACT_VIOLATED) &&
           breaches_of(r, index, these) && amount_short(r, index);
}

/* ---- performance ---- */

/* What is looked for in a relation: a pattern, and the role of the norm's act that each of its guarded
 * objects fills. */
typedef struct sought {
    pattern of;
    uint32_t role[ARGS_MAX];
    const norm_record *norm;
    const act_record *act;
    const uint32_t *binding;
} sought;

/* Adds to `out` who did it towards just these; a role that is the bearer's own is done by whoever fills it.
 */
static void add_doers(pact_run *r, const relation *rel, const sought *s, const uint32_t *ids, uint64_t *out)
{
    uint32_t one[ARGS_MAX], words = set_words(rel->size[0]);
    bool own = false;
    for (uint32_t k = 1; k < rel->arity; k++)
        own |= s->of.args[k] == PATTERN_BEARER;
    if (!own) {
        relation_slice(rel, ids, 0, r->scratch[2]);
        for (uint32_t w = 0; w < words; w++)
            out[w] |= r->scratch[2][w];
        return;
    }
    for (uint32_t id = 1; id < rel->size[0]; id++) {
        for (uint32_t k = 0; k < rel->arity; k++)
            one[k] = !k || s->of.args[k] == PATTERN_BEARER ? id : ids[k];
        if (relation_matches(rel, one))
            set_add(out, id);
    }
}

/* Those who did it towards just these, as far as each of these qualifies for them. */
static bool qualified(pact_run *r, const relation *rel, const sought *s, const uint32_t *ids, uint64_t *out)
{
    uint32_t words = set_words(rel->size[0]), values[ARGS_MAX];
    uint64_t *doers = r->scratch[3];
    memset(doers, 0, words * sizeof *doers);
    add_doers(r, rel, s, ids, doers);
    for (uint32_t k = 0; k < ARGS_MAX; k++)
        values[k] = NONE;
    for (uint32_t k = 0; k < rel->arity; k++)
        if (s->of.args[k] == PATTERN_GUARD)
            values[s->role[k]] = ids[k];
    if (!guard_filter(r, s->norm, s->act, s->binding, values, doers))
        return false;
    for (uint32_t w = 0; w < words; w++)
        out[w] |= doers[w];
    return true;
}

/* Of guarded objects ("any other member") each that somebody acted on is tried. */
static bool guarded(pact_run *r, const relation *rel, const sought *s, uint32_t *ids, uint32_t at,
                    uint64_t *out)
{
    while (at < rel->arity && s->of.args[at] != PATTERN_GUARD)
        at++;
    if (at == rel->arity)
        return qualified(r, rel, s, ids, out);
    for (uint32_t id = 1; id < rel->size[at]; id++) {
        ids[at] = id;
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (relation_matches(rel, ids) && !guarded(r, rel, s, ids, at + 1, out))
            return false;
    }
    ids[at] = NONE;
    return true;
}

static bool find_doers(pact_run *r, const relation *rel, const sought *s, uint64_t *out)
{
    uint32_t ids[ARGS_MAX];
    for (uint32_t k = 0; k < rel->arity; k++)
        ids[k] = s->of.args[k] >= PATTERN_GUARD ? NONE : s->of.args[k];
    return !rel->rows || guarded(r, rel, s, ids, 0, out);
}

static bool act_performers(pact_run *r, const relation *rel, const norm_record *n, const act_record *act,
                           const uint32_t *binding, uint64_t *out)
{
    sought s = {.of = pattern_of(r, act, binding), .norm = n, .act = act, .binding = binding};
    for (uint32_t k = 0; k < act->args_count; k++)
        s.role[k] = k;
    return find_doers(r, rel, &s, out);
}

/* Who is in the course of an ongoing act that implies this one: a blockade is force for as long as it lasts.
 */
static bool implied_courses(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                            uint64_t *out)
{
    const pact_program *p = r->program;
    pattern asked = pattern_of(r, act, binding);
    for (uint32_t i = 0; i < p->implied_count; i++) {
        const implied_record *d = &p->implied[i];
        uint32_t course = p->predicate[d->from].course;
        sought s = {.norm = n, .act = act, .binding = binding};
        if (d->to != act->predicate || course == NONE || !pattern_reach_back(r, &asked, d, &s.of) ||
            s.of.args[0] != PATTERN_BEARER)
            continue;
        for (uint32_t k = 0; k < d->args_count; k++)
            if (asked.args[k] == PATTERN_GUARD && p->arg[d->args_first + k].value < ARGS_MAX)
                s.role[p->arg[d->args_first + k].value] = k;
        if (!find_doers(r, &r->relations[course + 1], &s, out))
            return false;
    }
    return true;
}

/* out = who does at this instant what the norm speaks of; with `course`, also who is doing it already. Of
 * what it asks in some amount amount_done tells. */
static bool performers(pact_run *r, const instance *i, bool event, bool course, uint64_t *out)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[i->norm];
    const uint32_t *binding = r->entries.at[i->entry].binding;
    memset(out, 0, r->words[n->bearer] * sizeof *out);
    for (uint32_t k = 0; k < n->acts_count; k++) {
        const act_record *act = &p->act[n->acts_first + k];
        const predicate_record *x = &p->predicate[act->predicate];
        if (act->measure != MEASURE_NONE)
            continue;
        if (event && !act_performers(r, &r->relations[x->relation], n, act, binding, out))
            return false;
        if (course && x->course != NONE &&
            !act_performers(r, &r->relations[x->course + 1], n, act, binding, out))
            return false;
        if (course && x->course == NONE && !implied_courses(r, n, act, binding, out))
            return false;
    }
    return true;
}

static bool ban_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = instance_row(r, i, BEARER_ACTIVE), *broke = instance_row(r, i, BEARER_BROKE),
             *fresh = r->scratch[1];
    bool over = r->judging && i->ended == r->instant;
    if (i->broke != r->instant)
        memset(broke, 0, words * sizeof *broke);
    i->broke = r->instant;
    for (uint32_t w = 0; w < words; w++) {
        fresh[w] = doing[w] & (active[w] | (over ? instance_row(r, i, BEARER_ENDED)[w] : 0)) & ~broke[w];
        broke[w] |= fresh[w];
        instance_row(r, i, BEARER_VIOLATED)[w] |= fresh[w]; /* the ban stands: it can be broken again */
    }
    return !set_any(fresh, words) ||
           (norm_tell(r, PACT_VIOLATED, index, fresh) && breaches_of(r, index, fresh));
}

/* An early end breaks it for whoever was at it, in a group for all of it unless another is at it still. */
static bool end_early(pact_run *r, uint32_t index, const uint64_t *stopped, const uint64_t *bound)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *broken = r->scratch[0];
    if (!is_group(r, i)) {
        memcpy(broken, stopped, words * sizeof *broken);
        return norm_violate(r, index, broken, true);
    }
    for (uint32_t k = group_is_kept_up(r, i) ? NONE : group_first(r, i); k != NONE; k = group_next(r, k)) {
        const instance *x = &r->instances.at[k];
        for (uint32_t w = 0; w < words; w++)
            broken[w] =
                instance_set(r, x, BEARER_ACTIVE)[w] & bound[w] & ~instance_set(r, x, BEARER_OVERRIDDEN)[w];
        if (!norm_violate(r, k, broken, true))
            return false;
    }
    return true;
}

/* Who is no longer bound has ended nothing; the others of its group are then as if nobody had begun. */
static bool maintain_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    const uint64_t *bound = norm_bound(r, &r->program->norm[i->norm]);
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = instance_row(r, i, BEARER_ACTIVE), *performing = instance_row(r, i, BEARER_PERFORMING),
             *stopped = r->scratch[2], *over = instance_row(r, i, BEARER_OVERRIDDEN);
    for (uint32_t w = 0; w < words; w++) {
        stopped[w] = performing[w] & ~doing[w] & ~over[w] & (bound ? bound[w] : 0);
        performing[w] = (performing[w] | doing[w]) & active[w] & ~stopped[w] & ~over[w];
    }
    return !set_any(stopped, words) || end_early(r, index, stopped, bound);
}

static bool duty_acts(pact_run *r, uint32_t index, const uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *owed = instance_row(r, i, BEARER_OWED), *late = r->scratch[1];
    for (uint32_t w = 0; w < words; w++)
        late[w] = doing[w] & owed[w];
    return norm_move(r, index, doing, BEARER_ACTIVE, BEARER_FULFILLED, PACT_FULFILLED) &&
           norm_move(r, index, late, BEARER_OWED, BEARER_LATE, PACT_LATE);
}

bool norm_binds(const pact_run *r, uint32_t index, uint32_t bearer)
{
    const instance *i = &r->instances.at[index];
    return (set_has(instance_set(r, i, BEARER_ACTIVE), bearer) ||
            set_has(instance_set(r, i, BEARER_OWED), bearer)) &&
           !set_has(instance_set(r, i, BEARER_OVERRIDDEN), bearer);
}

/* A ban that arises finds acts in course: who complies stops them, and has not broken it. */
static bool spare_complying(pact_run *r, uint32_t index, uint64_t *doing)
{
    const instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint64_t *all = r->scratch[5];
    uint32_t words = r->words[n->bearer];
    if (!r->complies || n->modality != PACT_MUST_NOT)
        return true;
    memcpy(all, doing, words * sizeof *all);
    if (!performers(r, i, true, false, doing))
        return false;
    for (uint32_t w = 0; w < words; w++)
        doing[w] |= all[w] & ~r->complies[n->bearer][w];
    return true;
}

/* A duty in each month or year is judged at its end, and stands, like a ban that is broken. */
static bool quota_acts(pact_run *r, uint32_t index, uint64_t *met)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    if (!amount_judged(r, i))
        return true;
    for (uint32_t w = 0; w < words; w++)
        met[w] = instance_row(r, i, BEARER_ACTIVE)[w] & ~instance_row(r, i, BEARER_OVERRIDDEN)[w] & ~met[w];
    return ban_acts(r, index, met);
}

/* What may be overridden or lifted waits until that is known. */
bool norm_may_yield(const pact_run *r, uint32_t index)
{
    return r->norm_yields && r->norm_yields[r->instances.at[index].norm];
}

/* Where some join a group that stands, their acts in course count, and not those of the others. */
static bool acts_of_joining(pact_run *r, uint32_t index, const uint64_t *joiners, uint64_t *doing)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[index].norm].bearer];
    uint64_t *now = r->scratch[5];
    if (!performers(r, &r->instances.at[index], true, false, now))
        return false;
    for (uint32_t w = 0; w < words; w++)
        doing[w] &= joiners[w] | now[w];
    return true;
}

/* `joiners`: who joins by it, or NULL. */
static bool do_acts(pact_run *r, uint32_t index, bool opening, const uint64_t *joiners)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    const uint64_t *over = instance_row(r, &r->instances.at[index], BEARER_OVERRIDDEN);
    bool maintain = n->flags & NORM_MAINTAIN;
    uint64_t *doing = r->scratch[0];
    if (n->modality == PACT_MAY && program_measure(r->program, n) != MEASURE_NONE)
        return amount_take(r, index);
    if (n->modality == PACT_MAY || n->modality == PACT_NEED_NOT || n->modality == PACT_CAN ||
        (n->modality == PACT_MUST_NOT && norm_may_yield(r, index)))
        return true;
    if (!performers(r, &r->instances.at[index], !maintain, opening || maintain, doing))
        return false;
    if (opening && !spare_complying(r, index, doing))
        return false;
    if (joiners && !maintain && !acts_of_joining(r, index, joiners, doing))
        return false;
    if (!amount_done(r, index, doing))
        return false;
    if (is_group(r, &r->instances.at[index]) && !maintain)
        group_spread(r, &r->instances.at[index], doing);
    if (n->modality == PACT_MUST_NOT)
        return ban_acts(r, index, doing);
    for (uint32_t w = 0; w < r->words[n->bearer]; w++)
        doing[w] &= ~over[w];
    if (n->modality == PACT_SHOULD_NOT)
        return true;
    if (n->period != PERIOD_ALL)
        return quota_acts(r, index, doing);
    return maintain ? maintain_acts(r, index, doing) : duty_acts(r, index, doing);
}

/* At this instant, also because what prevailed over it has ceased: acts in course count. */
bool norm_comes_to_bind(const pact_run *r, uint32_t index)
{
    return r->instances.at[index].fresh == r->instant || r->instances.at[index].rebound == r->instant;
}

/* The acts of the instant in which it arises or goes on wait where it may be overridden: see opening_acts. */
bool norm_acts(pact_run *r, uint32_t index, bool opening)
{
    return (opening && norm_may_yield(r, index)) || do_acts(r, index, opening, NULL);
}

bool norm_joined(pact_run *r, uint32_t index, const uint64_t *joiners)
{
    return amount_joined(r, index, joiners) && (norm_may_yield(r, index) || do_acts(r, index, true, joiners));
}

/* Acts of the instant in which what may be overridden comes to bind, once it is known whether it is. */
bool norm_opening_acts(pact_run *r)
{
    for (uint32_t i = 0; i < r->alive.count && r->norm_yields; i++)
        if (norm_may_yield(r, r->alive.at[i]) && norm_comes_to_bind(r, r->alive.at[i]) &&
            !do_acts(r, r->alive.at[i], true, NULL))
            return false;
    return true;
}

/* ---- bans that may be lifted ---- */

static bool judge(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *doing = r->scratch[0];
    bool course = i->fresh == r->instant || i->beaten != NONE;
    if (!performers(r, i, true, course, doing) || !amount_done(r, index, doing))
        return false;
    if (is_group(r, i))
        group_spread(r, i, doing);
    for (uint32_t id = set_next(doing, words, 0); id != NONE; id = set_next(doing, words, id + 1))
        if (!course_breaks(r, index, id))
            set_del(doing, id);
    return r->status == PACT_OK && ban_acts(r, index, doing);
}

/* Everything that may lift a ban has arisen, be it by this very instant. */
bool norm_judge(pact_run *r, uint32_t turn)
{
    if (!r->norm_yields)
        return true;
    if (!course_remember_met(r))
        return false;
    r->judging = JUDGES_ACTS;
    for (uint32_t i = 0; i < r->alive.count && r->status == PACT_OK; i++)
        if (r->program->norm[r->instances.at[r->alive.at[i]].norm].modality == PACT_MUST_NOT &&
            r->norm_yields[r->instances.at[r->alive.at[i]].norm] == turn)
            judge(r, r->alive.at[i]);
    r->judging = JUDGES_NOTHING;
    return r->status == PACT_OK;
}
