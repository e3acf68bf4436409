/* norm.c: the life cycle of norms. Comes in: what triggers emit, what happens at this instant, the clock;
 * goes out: bearer sets by state, the chronicle. In each round: fulfilment, discharge, violation, the end of
 * windows and of being bound (perform.c), then what arises (arise.c), which sees the acts of the same
 * instant. */
#include "run.h"

#include <string.h>

const uint64_t *instance_set(const pact_run *r, const instance *i, bearer_state state)
{
    return i->sets + (size_t)state * r->words[r->program->norm[i->norm].bearer];
}

uint64_t *instance_row(const pact_run *r, const instance *i, bearer_state state)
{
    return i->sets + (size_t)state * r->words[r->program->norm[i->norm].bearer];
}

/* A norm arises only once its own trigger has been looked at: what the trigger held for before is of another
 * state of the world. */
static void find_strata(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t g = 0; g < p->group_count; g++)
        for (uint32_t s = 0; s < p->group[g].steps_count; s++) {
            const block_record *b = &p->block[p->step[p->group[g].steps_first + s].block];
            for (uint32_t i = 0; i < b->norms_count; i++)
                r->norm_stratum[b->norms_first + i] = p->group[g].stratum;
        }
}

bool norm_init(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t most = 1;
    r->norm_entries = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_entries);
    r->norm_epoch = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_epoch);
    r->norm_touched = run_alloc(r, p->norm_count + 1);
    r->norm_bound = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_bound);
    r->norm_stirring = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_stirring);
    r->norm_stratum = run_alloc(r, (p->norm_count + 1) * sizeof *r->norm_stratum);
    for (uint32_t k = 0; k < p->kind_count; k++)
        most = r->words[k] > most ? r->words[k] : most;
    for (int i = 0; i < 6; i++)
        r->scratch[i] = run_alloc(r, most * sizeof **r->scratch);
    for (int i = 0; i < 5; i++)
        r->life_set[i] = run_alloc(r, most * sizeof **r->life_set);
    r->follow_reads = run_alloc(r, p->relation_count + 1);
    r->everything = run_alloc(r, (p->kind_count + 1) * sizeof *r->everything);
    for (uint32_t k = 0; k < p->kind_count && r->status == PACT_OK; k++) {
        r->everything[k] = run_alloc(r, r->words[k] * sizeof **r->everything);
        for (uint32_t id = 1; id < r->size[k] && r->everything[k]; id++)
            set_add(r->everything[k], id);
    }
    if (r->status != PACT_OK)
        return false;
    find_strata(r);
    for (uint32_t i = 0; i < p->norm_count; i++) {
        r->norm_entries[i] = NONE;
        r->requires |= p->norm[i].requires_block != NONE;
        r->repairs |= p->norm[i].repairs != NONE;
    }
    return true;
}

void norm_free(pact_run *r)
{
    for (uint32_t i = 0; r->norm_stirring && i < r->program->norm_count; i++)
        vector_free(&r->mem, &r->norm_stirring[i]);
}

/* ---- who is bound ---- */

bool norm_refers(const pact_run *r, uint32_t reflist, uint32_t norm)
{
    const pact_program *p = r->program;
    const reflist_record *list = &p->reflist[reflist];
    const clause_record *c = &p->clause[p->norm[norm].clause];
    for (uint32_t i = 0; i < list->refs_count; i++) {
        const ref_record *ref = &p->ref[list->refs_first + i];
        if ((ref->form == REF_TO_ARTICLE && ref->index == c->article) ||
            (ref->form == REF_TO_CLAUSE && ref->index == p->norm[norm].clause) ||
            (ref->form == REF_TO_TREATY && ref->index == p->article[c->article].treaty))
            return true;
    }
    return false;
}

static bool article_in_force(const pact_run *r, const article_record *a)
{
    int64_t at = law_time(r);
    return (a->from == NO_TIME || a->from <= at) && (a->until == NO_TIME || at < a->until);
}

static const treaty_record *treaty_of(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    return &p->treaty[p->article[p->clause[n->clause].article].treaty];
}

static const relation *members_of(const pact_run *r, const norm_record *n)
{
    return &r->relations[treaty_of(r, n)->member];
}

bool norm_article_in_force(const pact_run *r, uint32_t article)
{
    return article_in_force(r, &r->program->article[article]);
}

/* Parties are states; organs are bound by whatever text in force speaks of them. */
bool norm_binds_parties(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    return n->bearer == p->dimension[p->relation[treaty_of(r, n)->member].dims_first].kind;
}

const uint64_t *norm_bound(const pact_run *r, const norm_record *n)
{
    if (!article_in_force(r, &r->program->article[r->program->clause[n->clause].article]))
        return NULL;
    if (norm_binds_parties(r, n))
        return reserve_bound(r, n, relation_row(members_of(r, n), NULL));
    return relation_has(&r->relations[treaty_of(r, n)->in_force], NULL) ? r->everything[n->bearer] : NULL;
}

/* ---- moving bearers from state to state ---- */

/* While the clock stands still there is no telling. */
int32_t norm_deadline(const instance *i)
{
    return i->stopped == MOMENT_NEVER ? i->deadline_date : PACT_NO_DATE;
}

bool norm_tell(pact_run *r, pact_entry_kind kind, uint32_t instance_index, const uint64_t *bearers)
{
    uint32_t words = r->words[r->program->norm[r->instances.at[instance_index].norm].bearer];
    uint64_t *copy = run_alloc(r, words * sizeof *copy);
    chronicle_entry *e = copy ? run_add(r, &r->chronicle) : NULL;
    if (!e)
        return false;
    memcpy(copy, bearers, words * sizeof *copy);
    *e = (chronicle_entry){.kind = (uint8_t)kind,
                           .date = r->date,
                           .instance = instance_index,
                           .bearers = copy,
                           .deadline = norm_deadline(&r->instances.at[instance_index])};
    return wake_moved(r, instance_index);
}

static bool note_recent(pact_run *r, uint32_t index)
{
    if (r->recent_date != r->date)
        r->recent.count = 0;
    r->recent_date = r->date;
    uint32_t *slot = run_add(r, &r->recent);
    if (slot)
        *slot = index;
    return slot != NULL;
}

/* Until the end of the date on which a duty becomes final, "is obliged" is still true: what reads that is
 * looked at again when the next begins. */
bool norm_recent(pact_run *r, instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *to = instance_row(r, i, BEARER_RECENT);
    if (i->recent != r->date) {
        memset(to, 0, words * sizeof *to);
        if (!note_recent(r, (uint32_t)(i - r->instances.at)))
            return false;
    }
    i->recent = r->date;
    for (uint32_t w = 0; w < words; w++)
        to[w] |= set[w];
    bool is_read = r->program->view_count && r->program->norm[i->norm].modality == PACT_MUST;
    return !is_read || !set_any(set, words) || r->date >= DATE_MAX || timer_add(r, day_start(r->date + 1));
}

/* They are done with it at this instant, whose acts it still bears on: see norm_judge. */
static void ended(pact_run *r, instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *to = instance_row(r, i, BEARER_ENDED);
    if (i->ended != r->instant)
        memset(to, 0, words * sizeof *to);
    i->ended = r->instant;
    for (uint32_t w = 0; w < words; w++)
        to[w] |= set[w];
}

/* They are no longer active under this norm and binding: it can fire for them again. */
static void release(pact_run *r, const instance *i, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *active = r->entries.at[i->entry].sets + ENTRY_ACTIVE * (size_t)words;
    for (uint32_t w = 0; w < words; w++)
        active[w] &= ~set[w];
}

/* Whoever ceases to stand under a norm can come under it again. */
static bool stands_in(bearer_state state)
{
    return state == BEARER_ACTIVE || state == BEARER_PENDING || state == BEARER_SUSPENDED;
}

/* Whether what ends so still bears on the acts of its instant: a duty that they meet, a permission under
 * which they are done, a ban whose condition they end or that is terminated with them (VCLT 70.1b). */
static bool bears_still(const pact_run *r, const instance *i, bearer_state from, pact_entry_kind kind)
{
    if (from != BEARER_ACTIVE && from != BEARER_OWED)
        return false;
    bool came_due = i->fresh == r->instant && i->opened < r->instant; /* at this instant: it never bound */
    bool lifted = kind == PACT_DISCHARGED || kind == PACT_SUSPENDED;
    if (lifted && !r->life_after_acts)
        return false;
    if (r->program->norm[i->norm].modality == PACT_MUST_NOT)
        return (lifted || kind == PACT_EXPIRED || kind == PACT_TERMINATED) && !came_due;
    return true;
}

bool norm_move(pact_run *r, uint32_t index, const uint64_t *set, bearer_state from, bearer_state to,
               pact_entry_kind kind)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *source = instance_row(r, i, from), *target = instance_row(r, i, to), *moved = r->scratch[3];
    for (uint32_t w = 0; w < words; w++)
        moved[w] = set[w] & source[w];
    if (!set_any(moved, words))
        return true;
    for (uint32_t w = 0; w < words; w++) {
        source[w] &= ~moved[w];
        target[w] |= moved[w];
        instance_row(r, i, BEARER_PERFORMING)[w] &= ~moved[w];
    }
    if (bears_still(r, i, from, kind))
        ended(r, i, moved);
    if (stands_in(from) && !stands_in(to))
        release(r, i, moved);
    bool bound = from == BEARER_ACTIVE || from == BEARER_OWED; /* neither suspended nor pending */
    if (bound && (kind == PACT_FULFILLED || kind == PACT_EXPIRED || kind == PACT_LATE) &&
        !norm_recent(r, i, moved))
        return false;
    if (!norm_tell(r, kind, index, moved))
        return false;
    bool performed = to == BEARER_FULFILLED || to == BEARER_LATE;
    return !performed || (course_note_met(r, index) && owing_repaired(r, index, moved));
}

bool norm_end(pact_run *r, uint32_t index, const uint64_t *set, bearer_state to, pact_entry_kind kind)
{
    return norm_move(r, index, set, BEARER_ACTIVE, to, kind) &&
           norm_move(r, index, set, BEARER_PENDING, to, kind) &&
           norm_move(r, index, set, BEARER_SUSPENDED, to, kind);
}

/* ---- conditions and clocks of a standing instance ---- */

static bool discharge(pact_run *r, uint32_t index)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    if (n->unless_block == NONE)
        return true;
    if (!exec_block(r, n->unless_block, r->entries.at[r->instances.at[index].entry].binding))
        return false;
    memcpy(r->scratch[0], r->set[0], r->words[n->bearer] * sizeof **r->set);
    return norm_end(r, index, r->scratch[0], BEARER_DISCHARGED, PACT_DISCHARGED);
}

/* Those for whom it is overridden as its time runs out have not failed in anything, nor done it: it ends. */
static bool end_overridden(pact_run *r, uint32_t index, const uint64_t *set)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *these = r->scratch[1], *over = instance_row(r, i, BEARER_OVERRIDDEN);
    for (uint32_t w = 0; w < words; w++)
        these[w] = set[w] & over[w];
    if (!set_any(these, words))
        return true;
    if (!norm_move(r, index, these, BEARER_ACTIVE, BEARER_EXPIRED, PACT_EXPIRED))
        return false;
    for (uint32_t w = 0; w < words; w++)
        instance_row(r, i, BEARER_RECENT)[w] &= ~these[w];
    return true;
}

static bool deadline_passed(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    if (r->now < i->deadline || i->deadline == MOMENT_NEVER)
        return true;
    if (!end_overridden(r, index, instance_row(r, i, BEARER_ACTIVE)))
        return false;
    group_keeping(r, i, r->scratch[1]);
    for (uint32_t w = 0; w < words; w++)
        r->scratch[0][w] = instance_row(r, i, BEARER_ACTIVE)[w] & ~r->scratch[1][w];
    if (n->modality == PACT_MUST)
        return norm_violate(r, index, r->scratch[0], r->now < i->window || i->window == MOMENT_NEVER);
    return norm_move(r, index, r->scratch[0], BEARER_ACTIVE, BEARER_EXPIRED, PACT_EXPIRED);
}

/* The window closes for `who`: what was kept is fulfilled, what was not done is violated. */
static bool close_window(pact_run *r, uint32_t index, const uint64_t *who)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *kept = r->scratch[1];
    for (uint32_t w = 0; w < words; w++) {
        instance_row(r, i, BEARER_OWED)[w] &= ~who[w];
        instance_row(r, i, BEARER_HELD)[w] &= ~who[w];
    }
    if (!end_overridden(r, index, who))
        return false;
    if (n->modality != PACT_MUST && n->modality != PACT_MUST_NOT)
        return norm_end(r, index, who, BEARER_EXPIRED, PACT_EXPIRED);
    if (!norm_move(r, index, who, BEARER_PENDING, BEARER_EXPIRED, PACT_EXPIRED) ||
        !norm_move(r, index, who, BEARER_SUSPENDED, BEARER_EXPIRED, PACT_EXPIRED))
        return false;
    bool once =
        n->modality == PACT_MUST && n->period == PERIOD_ALL; /* else it was kept or broken as it stood */
    if (once)
        group_keeping(r, i, kept);
    else
        memcpy(kept, instance_row(r, i, BEARER_ACTIVE), words * sizeof *kept);
    for (uint32_t w = 0; w < words; w++)
        kept[w] &= who[w] & ~instance_row(r, i, BEARER_VIOLATED)[w];
    if (!norm_move(r, index, kept, BEARER_ACTIVE, BEARER_FULFILLED, PACT_FULFILLED))
        return false;
    if (once)
        return norm_violate(r, index, who, false);
    for (uint32_t w = 0; w < words; w++)
        kept[w] = who[w] & instance_row(r, i, BEARER_ACTIVE)[w];
    release(r, i, kept);
    for (uint32_t w = 0; w < words; w++) /* bans that were broken end as violated */
        instance_row(r, i, BEARER_ACTIVE)[w] &= ~kept[w];
    return true;
}

static bool window_closes(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    if (n->window == WINDOW_FOR && i->stopped != MOMENT_NEVER)
        return true; /* its time does not run */
    if (i->window != MOMENT_NEVER && r->now >= i->window) {
        memset(r->scratch[0], 255, words * sizeof **r->scratch);
        return close_window(r, index, r->scratch[0]);
    }
    if (n->window_block == NONE)
        return true;
    if (!exec_block(r, n->window_block, r->entries.at[i->entry].binding))
        return false;
    memcpy(r->scratch[0], r->set[0], words * sizeof **r->set);
    return close_window(r, index, r->scratch[0]);
}

/* What its deadline and its window do by now. */
bool norm_runs_out(pact_run *r, uint32_t index)
{
    return deadline_passed(r, index) && window_closes(r, index);
}

/* At the start of a day what was permitted, exempt or recommended until then is so no longer, before any
 * clause asks. Duties and bans wait for what clauses do: a suspension may keep them. */
bool norm_windows(pact_run *r)
{
    bool known = false; /* whether what `unless` reads is of this day */
    for (uint32_t k = 0; k < r->alive.count && moment_phase(r->now) == PHASE_START; k++) {
        const instance *i = &r->instances.at[r->alive.at[k]];
        const norm_record *n = &r->program->norm[i->norm];
        if (n->modality == PACT_MUST || n->modality == PACT_MUST_NOT || i->window > r->now)
            continue;
        if (!known && n->unless_block != NONE && !(known = run_definitions(r)))
            return false;
        if (!discharge(r, r->alive.at[k]) || !window_closes(r, r->alive.at[k]))
            return false;
    }
    return true;
}

/* Who leaves is bound no more by what is judged last: the very act by which it leaves breaks no ban. What a
 * clause terminates, and whom a clause makes leave, is judged as it ends (VCLT 70.1b). */
static bool leave_bans(pact_run *r, uint32_t index, const uint64_t *gone)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    uint64_t *goers = r->scratch[1];
    if (r->program->norm[i->norm].modality != PACT_MUST_NOT)
        return true;
    for (uint32_t w = 0; w < words; w++)
        goers[w] = gone[w] & instance_row(r, i, BEARER_ACTIVE)[w];
    if (!norm_move(r, index, goers, BEARER_ACTIVE, BEARER_TERMINATED, PACT_TERMINATED))
        return false;
    for (uint32_t w = 0; w < words && i->ended == r->instant && !r->settling_round; w++)
        instance_row(r, i, BEARER_ENDED)[w] &= ~goers[w];
    return true;
}

/* Who is no longer bound is released from performing, and stays answerable for what it broke (VCLT 70.1). */
static bool leave(pact_run *r, uint32_t index)
{
    const norm_record *n = &r->program->norm[r->instances.at[index].norm];
    const uint64_t *bound = norm_bound(r, n);
    uint32_t words = r->words[n->bearer];
    uint64_t *gone = r->scratch[0];
    for (uint32_t w = 0; w < words; w++)
        gone[w] = ~(bound ? bound[w] : 0);
    return leave_bans(r, index, gone) && norm_end(r, index, gone, BEARER_TERMINATED, PACT_TERMINATED) &&
           norm_move(r, index, gone, BEARER_OWED, BEARER_TERMINATED, PACT_TERMINATED) &&
           norm_move(r, index, gone, BEARER_HELD, BEARER_TERMINATED, PACT_TERMINATED);
}

bool norm_is_alive(const pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    static const bearer_state standing[] = {BEARER_ACTIVE, BEARER_OWED, BEARER_PENDING, BEARER_SUSPENDED,
                                            BEARER_HELD};
    if (i->ended == r->instant && r->norm_yields) /* what arises yet may be ranked against it */
        return true;
    for (size_t s = 0; s < sizeof standing / sizeof *standing; s++)
        if (set_any(instance_row(r, i, standing[s]), words))
            return true;
    return false;
}

bool norm_split(pact_run *r, uint32_t index, const uint64_t *set, uint32_t *out)
{
    uint32_t norm = r->instances.at[index].norm;
    size_t words = r->words[r->program->norm[norm].bearer];
    uint64_t *sets = run_alloc(r, BEARER_STATES * words * sizeof *sets);
    instance *fresh = sets ? run_add(r, &r->instances) : NULL;
    if (fresh) {
        *fresh = r->instances.at[index];
        fresh->sets = sets;
    }
    uint32_t *alive = fresh ? run_add(r, &r->alive) : NULL;
    if (!alive || !wake_add(r, norm))
        return false;
    instance *i = &r->instances.at[index];
    *out = *alive = r->instances.count - 1;
    fresh->beaten = NONE;        /* it is ranked anew */
    i->older = i->beside = *out; /* the newest stays the newest: a group is joined there */
    if (i->recent == r->date && !note_recent(r, *out))
        return false;
    for (size_t at = 0; at < BEARER_STATES * words; at++) {
        sets[at] = i->sets[at] & set[at % words];
        i->sets[at] &= ~set[at % words];
    }
    return amount_split(r, i, fresh, set);
}

uint64_t norm_bound_version(const pact_run *r, const norm_record *n)
{
    return (members_of(r, n)->version + r->relations[treaty_of(r, n)->in_force].version) * 2 +
           article_in_force(r, &r->program->article[r->program->clause[n->clause].article]) + 1;
}

/* What was to bind from a date on begins to. */
static bool begin(pact_run *r, uint32_t index)
{
    instance *i = &r->instances.at[index];
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    if (!set_any(instance_row(r, i, BEARER_PENDING), words) || r->now < i->begins)
        return true;
    i->fresh = r->stirred = r->instant;
    i->fresh_date = r->date;
    return norm_move(r, index, instance_row(r, i, BEARER_PENDING), BEARER_PENDING, BEARER_ACTIVE,
                     PACT_ARISES);
}

/* Whether somebody breaks a ban is judged last: what ends at this instant bans nothing done at it. */
static bool instance_pass(pact_run *r, uint32_t index)
{
    bool ban = r->program->norm[r->instances.at[index].norm].modality == PACT_MUST_NOT;
    if (!begin(r, index))
        return false;
    bool opening = norm_comes_to_bind(r, index); /* a later round may tell on whom it acts */
    return (ban || norm_acts(r, index, opening)) && discharge(r, index) && life_pass(r, index) &&
           norm_runs_out(r, index) && leave(r, index) && (!ban || norm_acts(r, index, opening));
}

bool norm_pass(pact_run *r, uint32_t stratum)
{
    uint32_t few[WAKE_FEW], count = wake_look(r, stratum, few);
    bool all = count == NONE;
    count = all ? r->alive.count : count;
    r->work += count + r->program->norm_count;
    if (r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t index = all ? r->alive.at[i] : few[i];
        if (r->norm_stratum[r->instances.at[index].norm] > stratum || !wake_take(r, index) ||
            (!all && !norm_is_alive(r, index)))
            continue;
        if (!instance_pass(r, index) || !wake_passed(r, index))
            return false;
    }
    return true;
}

/* Then what arises. */
bool norm_arise(pact_run *r, uint32_t stratum)
{
    uint32_t kept = 0;
    for (uint32_t norm = 0; norm < r->program->norm_count; norm++)
        if (r->norm_stratum[norm] <= stratum && !norm_activations(r, norm))
            return false;
    if (!rank_pass(r) || !norm_opening_acts(r))
        return false;
    if (!wake_some_died(r))
        return true;
    for (uint32_t i = 0; i < r->alive.count; i++)
        if (!wake_is_restless(r, r->alive.at[i]) || norm_is_alive(r, r->alive.at[i]))
            r->alive.at[kept++] = r->alive.at[i];
    r->alive.count = kept;
    return true;
}

/* Duties that nothing has decided yet, suspended ones and those to come among them. */
bool norm_finish(pact_run *r)
{
    static const bearer_state open[] = {BEARER_ACTIVE, BEARER_PENDING, BEARER_SUSPENDED};
    for (uint32_t i = 0; i < r->alive.count; i++) {
        const instance *x = &r->instances.at[r->alive.at[i]];
        const norm_record *n = &r->program->norm[x->norm];
        for (size_t s = 0; s < sizeof open / sizeof *open && n->modality == PACT_MUST; s++) {
            for (uint32_t w = 0; w < r->words[n->bearer]; w++)
                r->scratch[0][w] = instance_row(r, x, open[s])[w] & ~instance_row(r, x, BEARER_OVERRIDDEN)[w];
            if (set_any(r->scratch[0], r->words[n->bearer]) &&
                !norm_tell(r, PACT_OPEN, r->alive.at[i], r->scratch[0]))
                return false;
        }
    }
    return true;
}
