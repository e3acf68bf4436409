/* settle.c: what an instant comes to. Comes in: what is said at it; goes out: definitions, triggers, norms
 * and their effects, round by round in the order of strata, until nothing changes. */
#include "run.h"

#include <string.h>

/* ---- settling an instant ---- */

static uint64_t stamp(const pact_run *r)
{
    uint64_t sum = r->effects.count + r->instances.count + r->rank_changes;
    for (uint32_t i = 0; i < r->program->relation_count; i++)
        sum += r->relations[i].version;
    return sum;
}

/* Of both planes. */
uint64_t relation_versions(const pact_run *r, uint32_t which)
{
    uint32_t plane = r->plane[which];
    return r->relations[which].version + (plane == which ? 0 : r->relations[plane].version);
}

static uint64_t group_inputs(const pact_run *r, const group_record *g)
{
    const pact_program *p = r->program;
    uint64_t sum = 1;
    for (uint32_t s = 0; s < g->steps_count; s++) {
        const block_record *b = &p->block[p->step[g->steps_first + s].block];
        for (uint32_t i = 0; i < b->inputs_count; i++)
            sum += relation_versions(r, p->input[b->inputs_first + i].relation);
    }
    return sum;
}

static void group_clear(pact_run *r, const group_record *g)
{
    for (uint32_t i = 0; i < g->outputs_count; i++) {
        uint32_t out = r->program->output[g->outputs_first + i].relation;
        if (r->program->relation[out].role != ROLE_DERIVED)
            continue;
        relation_clear(&r->relations[out]);
        relation_clear(&r->relations[r->plane[out]]);
    }
}

static bool too_many_rounds(pact_run *r)
{
    run_finding(r, P0506, NONE, say(r, "no fixpoint within %u rounds of one instant", r->limits.rounds));
    return run_fail(r, PACT_LIMIT);
}

static bool group_run(pact_run *r, const group_record *g)
{
    const pact_program *p = r->program;
    group_clear(r, g);
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        for (uint32_t s = 0; s < g->steps_count; s++)
            if (!exec_block(r, p->step[g->steps_first + s].block, NULL))
                return false;
        if (!g->recursive || stamp(r) == before)
            return true;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
}

static block_purpose purpose_of(const pact_program *p, const group_record *g)
{
    return g->steps_count ? (block_purpose)p->block[p->step[g->steps_first].block].purpose : BLOCK_PURPOSES;
}

/* What acts imply apart, which stands in stratum 0. */
static bool is_definition(const pact_program *p, const group_record *g)
{
    return g->stratum && purpose_of(p, g) == BLOCK_RULE;
}

/* Definitions alone, in their order: what is looked for is decided, not what follows from it. */
bool rederive(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->group_count; i++) {
        const group_record *g = &r->program->group[i];
        if (is_definition(r->program, g) && !group_run(r, g))
            return false;
    }
    return true;
}

/* Runs the groups of one stratum whose inputs have changed. A trigger that runs emits all it holds for. */
static bool stratum_run(pact_run *r, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const group_record *g = &r->program->group[i];
        uint64_t seen = group_inputs(r, g);
        if (seen == r->group_seen[i])
            continue;
        if (!group_run(r, g))
            return false;
        r->group_seen[i] = g->recursive ? group_inputs(r, g) : seen;
    }
    return true;
}

/* In between: the norms that read them come in their turn. */
bool run_definitions(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->group_count; i++)
        if (is_definition(p, &p->group[i]) && !stratum_run(r, i, i + 1))
            return false;
    return true;
}

static bool is_life(const pact_run *r, const effect *e)
{
    return r->program->relation[e->relation].role == ROLE_LIFE;
}

/* What clauses say of articles (suspends, …) works before norms are passed over, so that suspension and a
 * deadline of one instant are a suspension; what they do to statuses, after. */
static bool lives_apply(pact_run *r)
{
    for (int starts = 0; starts < 2; starts++)
        for (uint32_t i = 0; i < r->effects.count; i++) {
            effect *e = &r->effects.at[i];
            if (e->instant == NONE && is_life(r, e) && e->ends != (starts == 1) && !life_apply(r, e))
                return false;
        }
    for (uint32_t i = 0; i < r->effects.count; i++)
        if (is_life(r, &r->effects.at[i]))
            r->effects.at[i].instant = r->instant;
    return true;
}

static bool effects_apply(pact_run *r)
{
    for (int starts = 0; starts < 2; starts++)
        for (uint32_t i = 0; i < r->effects.count; i++) {
            effect *e = &r->effects.at[i];
            if (e->instant != NONE || is_life(r, e) || e->ends == (starts == 1))
                continue;
            if (e->ends && !law_consent_ends(r, e->relation, e->args))
                return false;
            if (e->ends)
                state_remove(r, e->relation, e->args);
            else if (!state_put(r, e->relation, e->args))
                return false;
        }
    for (uint32_t i = 0; i < r->effects.count; i++)
        if (!is_life(r, &r->effects.at[i]))
            r->effects.at[i].instant = r->instant;
    return true;
}

int64_t hours_run_from(const pact_run *r)
{
    return r->exact ? moment_minutes(r->now) + 1 : ((int64_t)r->date + 1) * DAY_MINUTES;
}

moment window_until(const window_record *w, int32_t date, int64_t hours)
{
    int32_t last;
    if (w->unit < UNIT_DAY)
        return moment_at(hours + (int64_t)w->amount * (w->unit == UNIT_HOUR ? 60 : 1), PHASE_START);
    return date_add(date, w->amount, w->unit, &last) && last < DATE_MAX ? day_start(last + 1) : MOMENT_NEVER;
}

static bool log_tuple(pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t arity)
{
    for (uint32_t i = r->log_start; i < r->log.count; i++)
        if (r->log.at[i].predicate == predicate && !memcmp(r->log.at[i].args, args, arity * sizeof *args))
            return true;
    happened *h = run_add(r, &r->log);
    if (!h)
        return false;
    *h = (happened){
        .predicate = predicate, .instant = r->instant, .date = r->date, .hours = hours_run_from(r)};
    memcpy(h->args, args, arity * sizeof *args);
    return true;
}

static bool log_relation(pact_run *r, uint32_t predicate, const relation *rel)
{
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < rel->rows; row++) {
        const uint64_t *bits = rel->bits + (size_t)row * rel->words;
        relation_key_args(rel, row, args);
        for (uint32_t id = set_next(bits, rel->words, 0); id != NONE;
             id = set_next(bits, rel->words, id + 1)) {
            if (rel->arity)
                args[rel->arity - 1] = id;
            if (!log_tuple(r, predicate, args, rel->arity))
                return false;
        }
    }
    return true;
}

/* Whether what happened then lies in the time of the treaty, for those of its parties that it concerns. */
bool history_counts(const pact_run *r, const relation_record *x, const uint32_t *args, uint32_t instant)
{
    const pact_program *p = r->program;
    if (x->since == NONE)
        return true;
    if (!law_in_force_at(r, x->since, instant))
        return false;
    uint32_t state = p->dimension[p->relation[p->treaty[x->since].member].dims_first].kind;
    for (uint32_t i = 0; i < x->dims_count; i++)
        if (p->dimension[x->dims_first + i].kind == state && args[i] &&
            !law_bound_at(r, x->since, args[i], instant))
            return false;
    return true;
}

static bool history_put(pact_run *r, const relation_record *x, relation *out, const uint32_t *args)
{
    if (!history_counts(r, x, args, r->instant))
        return true;
    return relation_put(out, &r->mem, args) || run_fail(r, PACT_NOMEM);
}

/* What happens at this instant has happened: `has V` includes it. */
static bool history_of(pact_run *r, const relation_record *x, relation *out)
{
    const relation *now = &r->relations[r->program->predicate[x->of].relation];
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < now->rows; row++) {
        const uint64_t *bits = now->bits + (size_t)row * now->words;
        relation_key_args(now, row, args);
        for (uint32_t id = set_next(bits, now->words, 0); id != NONE;
             id = set_next(bits, now->words, id + 1)) {
            if (now->arity)
                args[now->arity - 1] = id;
            if (!history_put(r, x, out, args))
                return false;
        }
    }
    return true;
}

static bool history_add(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->relation_count; i++)
        if (p->relation[i].role == ROLE_HISTORY && !history_of(r, &p->relation[i], &r->relations[i]))
            return false;
    for (uint32_t i = 0; i < p->window_count; i++)
        if (!log_relation(r, p->window[i].predicate,
                          &r->relations[p->predicate[p->window[i].predicate].relation]))
            return false;
    return true;
}

/* The tuples of a window: what happened on E counts through E + its length. Compared before exchanged, so
 * that versions rise only on change. */
static bool window_fill(pact_run *r, const window_record *w, uint32_t *first)
{
    relation *out = &r->relations[w->relation];
    r->spare = relation_like(out);
    for (uint32_t i = *first; i < r->log.count; i++) {
        const happened *h = &r->log.at[i];
        moment closes = window_until(w, h->date, h->hours);
        if (h->predicate != w->predicate ||
            !history_counts(r, &r->program->relation[w->relation], h->args, h->instant))
            continue;
        if (closes <= r->now) {
            if (w->unit >= UNIT_DAY)
                *first = i + 1; /* what lies before it passed out with it */
            continue;
        }
        if (!relation_put(&r->spare, &r->mem, h->args) || (h->instant == r->instant && !timer_add(r, closes)))
            return run_fail(r, PACT_NOMEM);
    }
    relation_replace(out, &r->spare, &r->mem);
    return true;
}

static bool windows_fill(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->window_count; i++)
        if (!window_fill(r, &r->program->window[i], &r->window_first[i]))
            return false;
    return true;
}

/* Who is a party, treaty after treaty: one may turn on another. What happened before then may no longer
 * count, and what happens now does. */
static bool parties_change(pact_run *r)
{
    uint64_t members = r->law_members;
    return law_told(r) && (members == r->law_members || (history_add(r) && windows_fill(r)));
}

static bool statuses_change(pact_run *r)
{
    const pact_program *p = r->program;
    if (!effects_apply(r) || !parties_change(r))
        return false;
    for (uint32_t i = 0; i < p->group_count && p->group[i].stratum < 2; i++)
        if (is_definition(p, &p->group[i]) && !(stratum_run(r, i, i + 1) && parties_change(r)))
            return false;
    return true;
}

/* What acts begin and end; who is a party is asked when all of that has been done. */
static bool acts_work(pact_run *r, uint32_t from, uint32_t to)
{
    while (to > from && is_definition(r->program, &r->program->group[to - 1]))
        to--;
    return stratum_run(r, from, to) && statuses_change(r);
}

/* Who leaves a treaty that a clause terminates leaves it once the acts of the instant have been counted. */
static bool norms_move(pact_run *r, uint32_t stratum)
{
    uint32_t lives = r->lives.count;
    return suppose_refresh(r) && lives_apply(r) && norm_pass(r, stratum) &&
           (lives == r->lives.count || law_refresh(r)) && norm_arise(r, stratum) && views_refresh(r);
}

/* One stratum to its own fixpoint. Strata 0 and 1 are implied acts and their effects on statuses. What
 * clauses do to statuses waits until all of them have been looked at: whichever stratum a clause is in, it
 * sees the statuses that the round began with. How norms and articles stand is asked anew before the first:
 * what enters into force or ends by its date has done so. */
static bool stratum_settle(pact_run *r, uint32_t from, uint32_t to, uint32_t stratum)
{
    if (stratum == 2 && (!norm_windows(r) || !standings_refresh(r) || !powers_refresh(r)))
        return false;
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        if (stratum == 1 ? !acts_work(r, from, to) : !stratum_run(r, from, to))
            return false;
        if (stratum == 0 && (!amount_count(r) || !history_add(r) || !windows_fill(r)))
            return false;
        if (stratum > 1 && !norms_move(r, stratum))
            return false;
        r->stats.rounds++;
        if (stamp(r) == before)
            return true;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
}

/* Those first whose breaches may bring what lifts the others. */
static bool judge_bans(pact_run *r, uint64_t settled)
{
    for (uint32_t turn = JUDGED_FIRST; turn <= JUDGED_LAST && stamp(r) == settled; turn++)
        if (!norm_judge(r, turn))
            return false;
    return true;
}

/* What enters into force by a condition, then the bans, and what is left under those for an amount. */
static bool asked_last(pact_run *r, uint64_t before)
{
    return law_conditions(r) && judge_bans(r, before) && (r->views_draws == r->draws || views_refresh(r));
}

/* Bans that may be lifted are judged when all else is settled; their breaches may unsettle it again. */
bool run_settle(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        uint32_t at = 0;
        r->settling_round = round;
        for (uint32_t stratum = 0; stratum < 3 || at < p->group_count; stratum++) {
            uint32_t end = at;
            while (end < p->group_count && p->group[end].stratum <= stratum)
                end++;
            if (!stratum_settle(r, at, end, stratum))
                return false;
            at = end;
        }
        if (!statuses_change(r))
            return false;
        if (stamp(r) == before && (!asked_last(r, before) || stamp(r) == before))
            return r->status == PACT_OK;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
}
