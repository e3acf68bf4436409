/* life.c: articles suspended, resumed, discharged and terminated. Comes in: what clauses do to articles, in
 * the order of instants; goes out: who of an instance stands still, goes on or is released, and for whom
 * nothing arises. Of what one instant both resumes and suspends, the suspension prevails, in whatever order
 * the two are found. An instance is wholly at a standstill or not at all: whoever's clock differs gets one of
 * their own. */
#include "run.h"

#include <string.h>

/* Sets of r->life_set: each function that calls another leaves it those that stand after its own. */
enum { SET_STOPPED, SET_GONE, SET_AFFECTED, SET_CREDITORS, SET_MOVED };

static uint64_t *row(const pact_run *r, const instance *i, bearer_state state)
{
    return i->sets + (size_t)state * r->words[r->program->norm[i->norm].bearer];
}

static uint32_t words_of(const pact_run *r, uint32_t norm)
{
    return r->words[r->program->norm[norm].bearer];
}

static const treaty_record *treaty_of(const pact_run *r, uint32_t norm)
{
    const pact_program *p = r->program;
    return &p->treaty[p->article[p->clause[p->norm[norm].clause].article].treaty];
}

uint64_t life_version(const pact_run *r, uint32_t norm)
{
    return r->lives.count + r->relations[treaty_of(r, norm)->member].version;
}

/* ---- whom an event concerns ---- */

/* What follows from a breach, or from what clauses began, comes after the acts of its instant, and what
 * follows from a breach also after what does not. */
static bool comes_later(const pact_run *r, const life_event *e)
{
    if (e->instant != r->instant || r->life_counts == LIFE_ALL)
        return false;
    return r->life_counts == LIFE_BEFORE_ACTS ? e->follows || e->round > 0
                                              : e->follows && e->round == r->settling_round;
}

static bool is_of(const pact_run *r, const life_event *e, life_op op, uint32_t norm)
{
    const life_record *l = &r->program->life[e->life];
    return l->op == (uint32_t)op && !comes_later(r, e) && norm_refers(r, l->refs, norm);
}

/* `against T` is about what is owed to T alone. */
static bool owed_to_alone(pact_run *r, uint32_t norm, const uint32_t *binding, uint32_t bearer,
                          uint32_t creditor)
{
    uint64_t *to = r->life_set[SET_CREDITORS];
    uint32_t words = r->relations[treaty_of(r, norm)->member].words;
    if (!binding)
        return false;
    norm_creditors(r, &r->program->norm[norm], binding, bearer, to);
    return set_has(to, creditor) && set_count(to, words) == 1;
}

static bool concerns(pact_run *r, const life_event *e, uint32_t norm, const uint32_t *binding,
                     uint32_t bearer)
{
    const norm_record *n = &r->program->norm[norm];
    if (e->state && (!norm_binds_parties(r, n) || e->state != bearer))
        return false;
    return !e->against || owed_to_alone(r, norm, binding, bearer, e->against);
}

/* Those whom the event concerns come into `out`, or leave it. */
static void take(pact_run *r, const life_event *e, uint32_t norm, const uint32_t *binding, bool out_of,
                 uint64_t *out)
{
    uint32_t first = e->state ? e->state : 1, size = r->size[r->program->norm[norm].bearer];
    for (uint32_t id = first; id < size && (!e->state || id == first); id++) {
        r->work += e->against != 0;
        if (set_has(out, id) != out_of || !concerns(r, e, norm, binding, id))
            continue;
        if (out_of)
            set_del(out, id);
        else
            set_add(out, id);
    }
}

void life_row(pact_run *r, life_op op, uint32_t norm, const uint32_t *binding, uint64_t *out)
{
    memset(out, 0, words_of(r, norm) * sizeof *out);
    r->work += r->lives.count;
    for (uint32_t from = 0, to; from < r->lives.count; from = to) {
        uint32_t instant = r->lives.at[from].instant;
        for (to = from; to < r->lives.count && r->lives.at[to].instant == instant; to++)
            if (op == LIFE_SUSPEND && is_of(r, &r->lives.at[to], LIFE_RESUME, norm))
                take(r, &r->lives.at[to], norm, binding, true, out);
        for (uint32_t i = from; i < to; i++)
            if (is_of(r, &r->lives.at[i], op, norm))
                take(r, &r->lives.at[i], norm, binding, false, out);
    }
}

const life_event *life_last(pact_run *r, life_op op, uint32_t norm, const uint32_t *binding, uint32_t bearer)
{
    for (uint32_t i = r->lives.count; i-- > 0;)
        if (is_of(r, &r->lives.at[i], op, norm) && concerns(r, &r->lives.at[i], norm, binding, bearer))
            return &r->lives.at[i];
    return NULL;
}

/* ---- what clauses do ---- */

/* The treaty that an event terminates as a whole, for one party or for all; else NONE. */
static bool ends_treaty(const pact_run *r, const life_event *e, uint32_t treaty)
{
    const pact_program *p = r->program;
    const life_record *l = &p->life[e->life];
    const reflist_record *list = &p->reflist[l->refs];
    if (l->op != LIFE_TERMINATE || e->against)
        return false;
    for (uint32_t i = 0; i < list->refs_count; i++)
        if (p->ref[list->refs_first + i].form == REF_TO_TREATY &&
            p->ref[list->refs_first + i].index == treaty)
            return true;
    return false;
}

bool life_ended(const pact_run *r, uint32_t treaty)
{
    for (uint32_t i = 0; i < r->lives.count; i++)
        if (!r->lives.at[i].state && ends_treaty(r, &r->lives.at[i], treaty))
            return true;
    return false;
}

void life_leavers(const pact_run *r, uint32_t treaty, uint64_t *members)
{
    for (uint32_t i = 0; i < r->lives.count; i++)
        if (r->lives.at[i].state && ends_treaty(r, &r->lives.at[i], treaty))
            set_del(members, r->lives.at[i].state);
}

/* What was triggered during a suspension that is over has come to nothing. */
static void forget_barred(pact_run *r, uint32_t refs)
{
    uint64_t *suspended = r->life_set[SET_STOPPED];
    for (uint32_t i = 0; i < r->entries.count; i++) {
        entry *e = &r->entries.at[i];
        uint32_t words = words_of(r, e->norm);
        uint64_t *barred = e->sets + ENTRY_BARRED * (size_t)words;
        if (!set_any(barred, words) || !norm_refers(r, refs, e->norm))
            continue;
        life_row(r, LIFE_SUSPEND, e->norm, e->binding, suspended);
        for (uint32_t w = 0; w < words; w++)
            barred[w] &= suspended[w];
    }
}

bool life_apply(pact_run *r, const effect *e)
{
    const pact_program *p = r->program;
    life_event told = {.life = p->relation[e->relation].of,
                       .state = e->args[0],
                       .against = e->args[1],
                       .instant = r->instant,
                       .clause = p->block[e->block].clause,
                       .date = r->date,
                       .round = r->settling_round,
                       .follows = follows_breach(r, e->block)};
    const life_record *l = &p->life[told.life];
    life_event *fresh = order_life(r, &told) ? run_add(r, &r->lives) : NULL;
    if (!fresh)
        return false;
    *fresh = told;
    if (l->op == LIFE_RESUME)
        forget_barred(r, l->refs);
    return true;
}

/* ---- what that does to an instance ---- */

/* `these` alone under an instance: the same one if nobody else stands there. */
static bool apart(pact_run *r, uint32_t *index, const uint64_t *these)
{
    static const bearer_state standing[] = {BEARER_ACTIVE, BEARER_OWED, BEARER_PENDING, BEARER_SUSPENDED,
                                            BEARER_HELD};
    const instance *i = &r->instances.at[*index];
    bool others = false;
    for (size_t s = 0; s < sizeof standing / sizeof *standing; s++)
        for (uint32_t w = 0; w < words_of(r, i->norm); w++)
            others |= (row(r, i, standing[s])[w] & ~these[w]) != 0;
    return !others || norm_split(r, *index, these, index);
}

/* Of those who are bound: who leaves at the same instant is bound no more. */
static bool stop(pact_run *r, uint32_t index, const uint64_t *suspended)
{
    const instance *x = &r->instances.at[index];
    const uint64_t *bound = norm_bound(r, &r->program->norm[x->norm]);
    uint32_t words = words_of(r, x->norm);
    uint64_t *these = r->life_set[SET_MOVED];
    for (uint32_t w = 0; w < words; w++)
        these[w] = suspended[w] & (bound ? bound[w] : 0) &
                   (row(r, x, BEARER_ACTIVE)[w] | row(r, x, BEARER_OWED)[w] | row(r, x, BEARER_PENDING)[w]);
    if (!set_any(these, words))
        return true;
    if (!apart(r, &index, these))
        return false;
    instance *i = &r->instances.at[index];
    i->stopped = r->now;
    i->stopped_date = r->date;
    return norm_move(r, index, these, BEARER_ACTIVE, BEARER_SUSPENDED, PACT_SUSPENDED) &&
           norm_move(r, index, these, BEARER_PENDING, BEARER_SUSPENDED, PACT_SUSPENDED) &&
           norm_move(r, index, these, BEARER_OWED, BEARER_HELD, PACT_SUSPENDED);
}

/* The date as many days later as the standstill lasted. */
static int32_t later(const pact_run *r, const instance *i, int32_t date)
{
    int32_t out;
    return date_add(date, (int64_t)r->date - i->stopped_date, UNIT_DAY, &out) ? out : DATE_MAX;
}

static moment later_by_minutes(const pact_run *r, const instance *i, moment at)
{
    moment shifted =
        moment_at(moment_minutes(at) + moment_minutes(r->now) - moment_minutes(i->stopped), PHASE_END);
    return shifted < day_end(DATE_MAX) ? shifted : day_end(DATE_MAX);
}

/* What was left when it stopped is left now: days, or minutes where the limit is counted in these. An end
 * that is a date of the calendar stays. */
static bool shift_clocks(pact_run *r, instance *i)
{
    const norm_record *n = &r->program->norm[i->norm];
    if (i->deadline != MOMENT_NEVER && i->deadline > i->stopped) {
        bool by_minutes = n->deadline != DEADLINE_EXPR && n->unit < UNIT_DAY;
        i->deadline =
            by_minutes ? later_by_minutes(r, i, i->deadline) : day_end(later(r, i, i->deadline_date));
        norm_leave_time(r, i);
        i->deadline_date = moment_date(i->deadline);
    }
    if (n->window == WINDOW_FOR && i->window > i->stopped) {
        i->window = n->window_unit < UNIT_DAY ? later_by_minutes(r, i, i->window)
                                              : day_start(later(r, i, i->window_date));
        i->window_date = moment_date(i->window);
    }
    return timer_add(r, i->deadline) && timer_add(r, i->window);
}

static bool go_on(pact_run *r, uint32_t index, const uint64_t *suspended)
{
    const instance *x = &r->instances.at[index];
    uint32_t words = words_of(r, x->norm);
    uint64_t *these = r->life_set[SET_MOVED];
    for (uint32_t w = 0; w < words; w++)
        these[w] = ~suspended[w] & (row(r, x, BEARER_SUSPENDED)[w] | row(r, x, BEARER_HELD)[w]);
    if (!set_any(these, words))
        return true;
    if (!apart(r, &index, these) || !shift_clocks(r, &r->instances.at[index]))
        return false;
    instance *i = &r->instances.at[index];
    bool pending = r->now < i->begins;
    i->stopped = MOMENT_NEVER;
    i->fresh = r->stirred = r->instant;
    i->fresh_date = r->date;
    return norm_move(r, index, these, BEARER_SUSPENDED, pending ? BEARER_PENDING : BEARER_ACTIVE,
                     PACT_RESUMED) &&
           norm_move(r, index, these, BEARER_HELD, BEARER_OWED, PACT_RESUMED) &&
           amount_joined(r, index, these) && norm_acts(r, index, true);
}

static bool release(pact_run *r, uint32_t index, const uint64_t *set, bearer_state to, pact_entry_kind kind)
{
    return norm_end(r, index, set, to, kind) && norm_move(r, index, set, BEARER_OWED, to, kind) &&
           norm_move(r, index, set, BEARER_HELD, to, kind);
}

/* A discharge releases from what there was before its instant, and is over. */
static bool discharges(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint64_t *set = r->life_set[SET_GONE];
    bool any = false;
    memset(set, 0, words_of(r, i->norm) * sizeof *set);
    for (uint32_t k = r->lives.count; k-- > 0 && r->lives.at[k].instant == r->instant;)
        if (i->opened < r->instant && is_of(r, &r->lives.at[k], LIFE_DISCHARGE, i->norm)) {
            take(r, &r->lives.at[k], i->norm, r->entries.at[i->entry].binding, false, set);
            any = true;
        }
    return !any || release(r, index, set, BEARER_DISCHARGED, PACT_DISCHARGED);
}

/* At the instant of termination time runs out first, and what is done was still banned (VCLT 70.1b). */
static bool violated_before(pact_run *r, uint32_t index, const uint64_t *gone)
{
    uint32_t norm = r->instances.at[index].norm;
    if (!set_any(gone, words_of(r, norm)))
        return true;
    return norm_runs_out(r, index) &&
           (r->program->norm[norm].modality != PACT_MUST_NOT || norm_acts(r, index, false));
}

static bool terminates(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint64_t *gone = r->life_set[SET_GONE];
    life_row(r, LIFE_TERMINATE, i->norm, r->entries.at[i->entry].binding, gone);
    return violated_before(r, index, gone) && release(r, index, gone, BEARER_TERMINATED, PACT_TERMINATED);
}

static uint64_t *who_is_suspended(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    life_row(r, LIFE_SUSPEND, i->norm, r->entries.at[i->entry].binding, r->life_set[SET_STOPPED]);
    return r->life_set[SET_STOPPED];
}

/* Whether something is done to the norm at this instant that spares no act of it. */
static bool some_comes_later(pact_run *r, uint32_t norm)
{
    bool found = false;
    for (uint32_t k = r->lives.count; k-- > 0 && r->lives.at[k].instant == r->instant && !found;) {
        const life_event *e = &r->lives.at[k];
        found = (e->follows || e->round > 0) && norm_refers(r, r->program->life[e->life].refs, norm);
    }
    return found;
}

/* What spares the acts of this instant; then those acts, and time, for all whom it does not spare. */
static bool judge_before(pact_run *r, uint32_t index)
{
    r->life_counts = LIFE_BEFORE_ACTS;
    bool ok = discharges(r, index) && stop(r, index, who_is_suspended(r, index));
    r->life_counts = LIFE_ALL;
    return ok && norm_runs_out(r, index) && norm_acts(r, index, norm_comes_to_bind(r, index));
}

static bool work(pact_run *r, uint32_t index)
{
    uint64_t version = life_version(r, r->instances.at[index].norm);
    if (!discharges(r, index))
        return false;
    if (r->instances.at[index].life_seen == version)
        return true;
    uint64_t *stopped = who_is_suspended(r, index);
    if (!stop(r, index, stopped) || !go_on(r, index, stopped) || !terminates(r, index))
        return false;
    r->instances.at[index].life_seen = version; /* who parted from it meanwhile is looked at in turn */
    return true;
}

/* Released first; then what stands still or goes on; by that, time and acts are judged; terminated last. */
bool life_pass(pact_run *r, uint32_t index)
{
    if (!r->lives.count)
        return true;
    if (r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    bool later = some_comes_later(r, r->instances.at[index].norm);
    if (later && !judge_before(r, index))
        return false;
    r->life_after_acts = later;
    bool ok = work(r, index);
    r->life_after_acts = false;
    return ok;
}

/* ---- what cannot arise ---- */

void life_bars(pact_run *r, entry *e, const uint64_t *fresh, uint64_t *out)
{
    uint32_t words = words_of(r, e->norm);
    uint64_t *barred = e->sets + ENTRY_BARRED * (size_t)words, *gone = r->life_set[SET_GONE];
    memset(out, 0, words * sizeof *out);
    if (!r->lives.count)
        return;
    r->life_counts =
        some_comes_later(r, e->norm) && !follows_breach_arising(r, e->norm) ? LIFE_BEFORE_ARISING : LIFE_ALL;
    life_row(r, LIFE_SUSPEND, e->norm, e->binding, out);
    life_row(r, LIFE_TERMINATE, e->norm, e->binding, gone);
    r->life_counts = LIFE_ALL;
    for (uint32_t w = 0; w < words; w++) {
        out[w] |= gone[w];
        barred[w] |= fresh[w] & out[w];
    }
}

static pact_verdict_kind word_for(pact_run *r, uint32_t norm, const uint32_t *binding, uint32_t bearer)
{
    uint64_t *set = r->life_set[SET_STOPPED];
    life_row(r, LIFE_TERMINATE, norm, binding, set);
    if (set_has(set, bearer))
        return PACT_VERDICT_TERMINATED;
    life_row(r, LIFE_SUSPEND, norm, binding, set);
    return set_has(set, bearer) ? PACT_VERDICT_SUSPENDED : PACT_VERDICT_NO_RULE;
}

pact_verdict_kind life_barred(pact_run *r, const entry *e, uint32_t bearer)
{
    uint32_t words = words_of(r, e->norm);
    return r->lives.count && set_has(e->sets + ENTRY_BARRED * (size_t)words, bearer)
               ? word_for(r, e->norm, e->binding, bearer)
               : PACT_VERDICT_NO_RULE;
}

pact_verdict_kind life_of_article(pact_run *r, uint32_t norm, uint32_t bearer)
{
    return r->lives.count ? word_for(r, norm, NULL, bearer) : PACT_VERDICT_NO_RULE;
}

/* ---- reasons ---- */

static const char *reason_of(pact_run *r, life_op op, const char *word, uint32_t norm,
                             const uint32_t *binding, uint32_t bearer)
{
    const life_event *e = life_last(r, op, norm, binding, bearer);
    return say(r, "%s for %s %s %s by %s", word, say_entity(r, r->program->norm[norm].bearer, bearer),
               op == LIFE_SUSPEND ? "since" : "on", e ? say_date(r, e->date) : "",
               e ? program_text(r->program, r->program->clause[e->clause].cite) : "");
}

const char *life_reason(pact_run *r, uint32_t norm, const uint32_t *binding, uint32_t bearer)
{
    if (!r->lives.count)
        return NULL;
    switch (word_for(r, norm, binding, bearer)) {
    case PACT_VERDICT_SUSPENDED: return reason_of(r, LIFE_SUSPEND, "suspended", norm, binding, bearer);
    case PACT_VERDICT_TERMINATED: return reason_of(r, LIFE_TERMINATE, "terminated", norm, binding, bearer);
    default: return NULL;
    }
}
