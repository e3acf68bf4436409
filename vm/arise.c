/* arise.c: what arises: norms under the bindings that their triggers emit. Comes in: what a trigger has
 * emitted and who is bound; goes out: instances with their deadlines and windows, or none where what binds
 * has passed, lapses, or is barred. */
#include "run.h"

#include <string.h>

void norm_trigger(pact_run *r, const block_record *block)
{
    for (uint32_t i = 0; i < block->norms_count; i++) {
        r->norm_epoch[block->norms_first + i]++;
        r->norm_touched[block->norms_first + i] = 1;
    }
}

/* ---- entries: norm x binding, by hash ---- */

static uint32_t entry_probe(const pact_run *r, uint32_t norm, const uint32_t *binding)
{
    uint32_t count = r->program->norm[norm].bindings_count, mask = r->entry_slots - 1;
    uint32_t at = ids_hash(norm, binding, count) & mask;
    for (; r->entry_slot[at]; at = (at + 1) & mask) {
        const entry *e = &r->entries.at[r->entry_slot[at] - 1];
        if (e->norm == norm && !memcmp(e->binding, binding, count * sizeof *binding))
            break;
    }
    return at;
}

static bool entry_rehash(pact_run *r)
{
    uint32_t slots = r->entry_slots ? r->entry_slots * 2 : 64;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, slots * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    mem_resize(&r->mem, r->entry_slot, r->entry_slots * sizeof *fresh, 0);
    r->entry_slot = fresh;
    r->entry_slots = slots;
    for (uint32_t i = 0; i < r->entries.count; i++)
        fresh[entry_probe(r, r->entries.at[i].norm, r->entries.at[i].binding)] = i + 1;
    return true;
}

static entry *entry_of(pact_run *r, uint32_t norm, const uint32_t *binding)
{
    const norm_record *n = &r->program->norm[norm];
    if (r->entries.count * 2 >= r->entry_slots && !entry_rehash(r))
        return NULL;
    uint32_t at = entry_probe(r, norm, binding);
    if (r->entry_slot[at])
        return &r->entries.at[r->entry_slot[at] - 1];
    uint64_t *sets = run_alloc(r, ENTRY_SETS * (size_t)r->words[n->bearer] * sizeof *sets);
    entry *e = sets ? run_add(r, &r->entries) : NULL;
    if (!e)
        return NULL;
    *e = (entry){.norm = norm, .newest = NONE, .stands = NONE, .next = r->norm_entries[norm], .sets = sets};
    memcpy(e->binding, binding, n->bindings_count * sizeof *binding);
    r->norm_entries[norm] = r->entries.count - 1;
    r->entry_slot[at] = r->entries.count;
    return e;
}

/* Whether the trigger has just brought it to bear on all of these. */
static bool emitted(const pact_run *r, uint32_t norm, const uint32_t *binding, const uint64_t *set)
{
    uint32_t at = r->entry_slots ? r->entry_slot[entry_probe(r, norm, binding)] : 0;
    const entry *e = at ? &r->entries.at[at - 1] : NULL;
    bool all = e && e->epoch == r->norm_epoch[norm];
    for (uint32_t w = 0; all && w < r->words[r->program->norm[norm].bearer]; w++)
        all = !(set[w] & ~e->sets[w]);
    return all;
}

static bool note_emitted(pact_run *r, uint32_t entry_index)
{
    uint32_t *slot = run_add(r, &r->emitted);
    if (slot)
        *slot = entry_index;
    return slot != NULL;
}

static bool note_stirring(pact_run *r, entry *e)
{
    if (e->stirs)
        return true;
    uint32_t *slot = run_add(r, &r->norm_stirring[e->norm]);
    if (!slot)
        return false;
    *slot = (uint32_t)(e - r->entries.at);
    return e->stirs = true;
}

bool norm_emit(pact_run *r, uint32_t norm, const uint32_t *binding, const uint64_t *set)
{
    uint32_t words = r->words[r->program->norm[norm].bearer];
    if (!set_any(set, words))
        return true;
    if (r->possibly) {
        r->differs |= !emitted(r, norm, binding, set);
        return true;
    }
    entry *e = entry_of(r, norm, binding);
    if (!e)
        return false;
    if (e->epoch != r->norm_epoch[norm]) {
        memset(e->sets, 0, words * sizeof *set);
        bool event = r->program->norm[norm].flags & NORM_EVENT;
        if (event ? !note_emitted(r, (uint32_t)(e - r->entries.at)) : !note_stirring(r, e))
            return false;
    }
    e->epoch = r->norm_epoch[norm];
    for (uint32_t w = 0; w < words; w++)
        e->sets[w] |= set[w];
    return true;
}

/* ---- activation ---- */

/* Time runs from the instant, or from when a norm with `after` begins to bind. */
static moment hours_after(const pact_run *r, const norm_record *n, int64_t minutes)
{
    if (n->after != NO_TIME && moment_at(n->after, PHASE_START) > r->now)
        return moment_at(n->after + minutes, PHASE_END);
    return r->exact ? moment_at(moment_minutes(r->now) + minutes + 1, PHASE_END)
                    : moment_at(((int64_t)r->date + 1) * DAY_MINUTES + minutes, PHASE_END);
}

static void set_deadline(instance *i, int32_t last_day)
{
    i->deadline = day_end(last_day);
    i->deadline_date = last_day;
}

/* Of `within 7 days after D` D itself is no day of the seven; of `for 7 days` the first day is one. */
static int32_t days_after(const pact_run *r, const norm_record *n, uint32_t amount, uint32_t unit, bool last)
{
    int32_t out, from = r->date;
    if (n->after != NO_TIME && moment_at(n->after, PHASE_START) > r->now)
        from = time_date(n->after - last);
    return date_add(from, amount, (duration_unit)unit, &out) ? out : DATE_MAX;
}

/* A figure that is missing was said to be; one that is no day of the calendar is said here: the duty then has
 * no deadline. */
static bool computed_deadline(pact_run *r, instance *i, const norm_record *n)
{
    number date = r->num[0].value;
    if (!r->num[0].known)
        return true;
    if (date.den == 1 && date.num >= DATE_MIN && date.num <= DATE_MAX) {
        set_deadline(i, (int32_t)date.num);
        return true;
    }
    return r->quiet || run_finding(r, P0510, n->place,
                                   say(r, "'by' comes to no day of the calendar: the duty has no deadline"));
}

/* What arises at the end of a day, out of a breach, cannot be done on that day, nor what binds from a later
 * day on before it: the first day on which it can is its last. */
void norm_leave_time(const pact_run *r, instance *i)
{
    moment from = i->begins > r->now ? i->begins : r->now;
    if (i->deadline <= from && i->deadline != MOMENT_NEVER)
        i->deadline = moment_phase(from) == PHASE_END
                          ? moment_at(moment_minutes(from) + DAY_MINUTES, PHASE_END)
                          : day_end(moment_date(from));
}

static bool find_deadline(pact_run *r, instance *i, const norm_record *n)
{
    i->deadline = i->window = MOMENT_NEVER;
    i->deadline_date = i->window_date = PACT_NO_DATE;
    if (n->deadline == DEADLINE_WITHIN && n->unit >= UNIT_DAY)
        set_deadline(i, days_after(r, n, n->amount, n->unit, true));
    else if (n->deadline == DEADLINE_WITHIN)
        i->deadline = hours_after(r, n, (int64_t)n->amount * (n->unit == UNIT_HOUR ? 60 : 1));
    else if (n->deadline == DEADLINE_DATE && n->unit < UNIT_DAY)
        i->deadline = moment_at((int64_t)n->date + 1, PHASE_END);
    else if (n->deadline == DEADLINE_DATE)
        set_deadline(i, time_date(n->date));
    else if (n->deadline == DEADLINE_EXPR) {
        if (!exec_block(r, n->deadline_block, r->entries.at[i->entry].binding))
            return false;
        return computed_deadline(r, i, n);
    }
    if (n->deadline == DEADLINE_WITHIN)
        norm_leave_time(r, i);
    if (i->deadline != MOMENT_NEVER)
        i->deadline_date = moment_date(i->deadline);
    return true;
}

static bool find_window(pact_run *r, instance *i, const norm_record *n)
{
    if (n->window == WINDOW_FOR && n->window_unit < UNIT_DAY)
        i->window = hours_after(r, n, (int64_t)n->window_amount * (n->window_unit == UNIT_HOUR ? 60 : 1));
    else if (n->window == WINDOW_FOR)
        i->window = day_start(days_after(r, n, n->window_amount, n->window_unit, false));
    else if (n->window == WINDOW_DATE)
        i->window = moment_at(n->window_date, PHASE_START);
    if (i->window != MOMENT_NEVER)
        i->window_date = moment_date(i->window);
    return timer_add(r, i->deadline) && timer_add(r, i->window) &&
           (n->after == NO_TIME || timer_add(r, i->begins));
}

/* A date that has passed when the duty would arise, or no time at all, asks nothing of anybody (VCLT 28). */
static bool date_passed(const pact_run *r, const norm_record *n, const instance *i)
{
    bool fixed = n->deadline == DEADLINE_DATE || n->deadline == DEADLINE_EXPR;
    moment from = i->begins > r->now ? i->begins : r->now;
    return (fixed && i->deadline <= from) ||
           ((n->window == WINDOW_DATE || n->window == WINDOW_FOR) && i->window <= from);
}

/* Whether those of `fresh` are of the group that stands under this binding: they come while others of it are
 * bound without a break or, with an event, at the same instant. */
static bool same_group(const pact_run *r, uint32_t entry_index, const uint64_t *fresh)
{
    const entry *e = &r->entries.at[entry_index];
    const norm_record *n = &r->program->norm[e->norm];
    size_t words = r->words[n->bearer];
    bool holds = false;
    if (!(n->flags & NORM_GROUP) || e->newest == NONE || r->instances.at[e->newest].stopped != MOMENT_NEVER)
        return false;
    for (size_t w = 0; w < words && !(n->flags & NORM_EVENT); w++) {
        uint64_t newly = e->fired == r->instant ? e->sets[ENTRY_FIRED * words + w] : 0;
        holds |= (e->sets[ENTRY_HOLDS * words + w] & ~newly & ~fresh[w]) != 0;
    }
    return holds || r->instances.at[e->newest].opened == r->instant ||
           (n->flags & NORM_EVENT &&
            set_any(instance_row(r, &r->instances.at[e->newest], BEARER_ACTIVE), (uint32_t)words));
}

static bool tell_opening(pact_run *r, uint32_t index, const uint64_t *fresh, bool joins)
{
    if (r->now < r->instances.at[index].begins)
        return norm_tell(r, PACT_PENDING, index, fresh);
    return norm_tell(r, PACT_ARISES, index, fresh) &&
           (joins ? norm_joined(r, index, fresh) : norm_acts(r, index, true));
}

/* They join while the group still owes in time, also when an event comes again, which makes no second duty.
 */
static bool join_group(pact_run *r, uint32_t entry_index, uint64_t *fresh)
{
    uint32_t index = r->entries.at[entry_index].newest;
    instance *i = &r->instances.at[index];
    const norm_record *n = &r->program->norm[i->norm];
    uint32_t words = r->words[n->bearer];
    bearer_state where = r->now < i->begins ? BEARER_PENDING : BEARER_ACTIVE;
    if (!set_any(instance_row(r, i, where), words))
        return true;
    if (!amount_open(r, i, fresh) || !set_any(fresh, words))
        return r->status == PACT_OK;
    for (uint32_t w = 0; w < words; w++) {
        instance_row(r, i, where)[w] |= fresh[w];
        r->entries.at[entry_index].sets[ENTRY_ACTIVE * (size_t)words + w] |= fresh[w];
    }
    return tell_opening(r, index, fresh, true);
}

static bool activate(pact_run *r, uint32_t entry_index, uint64_t *fresh)
{
    uint32_t norm = r->entries.at[entry_index].norm;
    const norm_record *n = &r->program->norm[norm];
    size_t words = r->words[n->bearer];
    instance draft = {.norm = norm,
                      .entry = entry_index,
                      .older = r->entries.at[entry_index].newest,
                      .beside = r->entries.at[entry_index].stands,
                      .opened = r->instant,
                      .fresh = r->instant,
                      .stopped = MOMENT_NEVER,
                      .begins = n->after == NO_TIME ? INT64_MIN : moment_at(n->after, PHASE_START),
                      .opened_date = r->date,
                      .fresh_date = r->date,
                      .beaten = NONE,
                      .recent = PACT_NO_DATE};
    if (same_group(r, entry_index, fresh))
        return join_group(r, entry_index, fresh);
    if (!find_deadline(r, &draft, n) || !find_window(r, &draft, n))
        return false;
    if (date_passed(r, n, &draft))
        return true;
    if (!amount_open(r, &draft, fresh) || !set_any(fresh, (uint32_t)words))
        return r->status == PACT_OK;
    draft.sets = run_alloc(r, BEARER_STATES * words * sizeof *draft.sets);
    instance *i = draft.sets ? run_add(r, &r->instances) : NULL;
    if (i)
        *i = draft; /* whole, since it can be read even if memory ends here */
    uint32_t *alive = i ? run_add(r, &r->alive) : NULL;
    if (!alive || !wake_add(r, norm))
        return false;
    uint32_t index = r->instances.count - 1;
    *alive = index;
    r->entries.at[entry_index].newest = r->entries.at[entry_index].stands = index;
    memcpy(instance_row(r, i, r->now < i->begins ? BEARER_PENDING : BEARER_ACTIVE), fresh,
           words * sizeof *fresh);
    for (size_t w = 0; w < words; w++)
        r->entries.at[entry_index].sets[ENTRY_ACTIVE * words + w] |= fresh[w];
    return tell_opening(r, index, fresh, false);
}

/* fresh = set without those for whom the `unless` or `until` condition holds already. */
static bool but_for_conditions(pact_run *r, const norm_record *n, const uint32_t *binding, uint64_t *fresh)
{
    const uint32_t blocks[] = {n->unless_block,
                               n->window_block}; /* a window that is closed already is none */
    for (int i = 0; i < 2; i++) {
        if (blocks[i] == NONE)
            continue;
        if (!exec_block(r, blocks[i], binding))
            return false;
        for (uint32_t w = 0; w < r->words[n->bearer]; w++)
            fresh[w] &= ~r->set[0][w];
    }
    return true;
}

static bool activate_but_for(pact_run *r, uint32_t index, uint64_t *set)
{
    const norm_record *n = &r->program->norm[r->entries.at[index].norm];
    return but_for_conditions(r, n, r->entries.at[index].binding, set) &&
           (!set_any(set, r->words[n->bearer]) || activate(r, index, set));
}

/* Those for whom it has fired at this instant. */
static uint64_t *fired_now(const pact_run *r, entry *e)
{
    uint32_t words = r->words[r->program->norm[e->norm].bearer];
    uint64_t *fired = e->sets + ENTRY_FIRED * (size_t)words;
    if (e->fired != r->instant)
        memset(fired, 0, words * sizeof *fired);
    e->fired = r->instant;
    return fired;
}

/* An event fires at each occurrence, but not again while an instance of the same binding is active. */
static bool event_entry(pact_run *r, uint32_t index, const uint64_t *bound)
{
    entry *e = &r->entries.at[index];
    const norm_record *n = &r->program->norm[e->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *fired, *set = r->scratch[4];
    if (e->epoch != r->norm_epoch[e->norm])
        return true;
    fired = fired_now(r, e);
    for (uint32_t w = 0; w < words; w++)
        set[w] = e->sets[w] & (bound ? bound[w] : 0) & ~fired[w] & ~e->sets[ENTRY_ACTIVE * (size_t)words + w];
    if (!set_any(set, words))
        return true;
    life_bars(r, e, set, r->scratch[5]);
    for (uint32_t w = 0; w < words; w++) {
        fired[w] |= set[w];
        set[w] &= ~r->scratch[5][w];
    }
    return !set_any(set, words) || activate_but_for(r, index, set);
}

static bool lapse_one(pact_run *r, uint32_t index, const uint64_t *ceased)
{
    instance *i = &r->instances.at[index];
    uint64_t *owed = r->scratch[1];
    for (uint32_t w = 0; w < r->words[r->program->norm[i->norm].bearer]; w++) {
        owed[w] = instance_row(r, i, BEARER_OWED)[w] & ceased[w];
        instance_row(r, i, BEARER_OWED)[w] &= ~ceased[w], instance_row(r, i, BEARER_HELD)[w] &= ~ceased[w];
    }
    /* what was broken and still owed is owed to the end of the day, too */
    return wake_moved(r, index) && norm_recent(r, i, owed) &&
           norm_end(r, index, ceased, BEARER_EXPIRED, PACT_EXPIRED);
}

/* Of what the entry began; what is over is left out of it from then on. */
static bool lapse(pact_run *r, uint32_t entry_index, const uint64_t *ceased)
{
    uint32_t *link = &r->entries.at[entry_index].stands;
    while (*link != NONE) {
        uint32_t index = *link;
        if (norm_is_alive(r, index)) {
            if (!lapse_one(r, index, ceased))
                return false;
            link = &r->instances.at[index].beside;
        } else
            *link = r->instances.at[index].beside;
    }
    return true;
}

/* A state fires when it becomes true, once per unbroken interval; when it ceases, what it began lapses. */
static bool state_entry(pact_run *r, uint32_t index, const uint64_t *bound)
{
    entry *e = &r->entries.at[index];
    const norm_record *n = &r->program->norm[e->norm];
    uint32_t words = r->words[n->bearer];
    uint64_t *holds = e->sets + ENTRY_HOLDS * (size_t)words, *set = r->scratch[4], *ceased = r->scratch[5];
    bool emitted = e->epoch == r->norm_epoch[e->norm];
    uint64_t *fired = fired_now(r, e);
    bool withheld = reserve_withholds(r, e->norm, e->binding) != 0; /* what stands already stands on */
    for (uint32_t w = 0; w < words; w++)
        set[w] = (emitted ? e->sets[w] : 0) & (bound ? bound[w] : 0) & ~holds[w];
    life_bars(r, e, set, r->scratch[0]);
    for (uint32_t w = 0; w < words; w++) {
        uint64_t raw = emitted ? e->sets[w] : 0, target = raw & (bound ? bound[w] : 0);
        set[w] &= ~r->scratch[0][w]; /* it fires for them when the article works again */
        ceased[w] = holds[w] & ~raw;
        fired[w] |= set[w];
        holds[w] = withheld ? holds[w] & raw : target & (holds[w] | ~r->scratch[0][w]);
    }
    if (set_any(ceased, words) && !lapse(r, index, ceased))
        return false;
    if (!set_any(set, words))
        return true;
    return activate_but_for(r, index, set);
}

/* Who is bound; of what is withheld nobody, and for whom it would have arisen is kept. */
static const uint64_t *who_may(pact_run *r, uint32_t norm, uint32_t entry_index, const uint64_t *bound)
{
    const entry *e = &r->entries.at[entry_index];
    uint32_t words = r->words[r->program->norm[norm].bearer];
    if (!reserve_withholds(r, norm, e->binding))
        return bound;
    for (uint32_t w = 0; w < words && bound; w++)
        e->sets[ENTRY_WITHHELD * (size_t)words + w] |= e->sets[ENTRY_EMITTED * (size_t)words + w] & bound[w];
    return NULL;
}

static bool emitted_before(const pact_run *r, uint32_t a, uint32_t b)
{
    uint32_t one = r->entries.at[a].norm, other = r->entries.at[b].norm;
    return one != other ? one < other : a < b;
}

static void sift_emitted(pact_run *r, uint32_t i, uint32_t count)
{
    uint32_t *at = r->emitted.at;
    for (uint32_t k = 2 * i + 1; k < count; i = k, k = 2 * i + 1) {
        k += k + 1 < count && emitted_before(r, at[k], at[k + 1]);
        if (!emitted_before(r, at[i], at[k]))
            return;
        uint32_t moved = at[i];
        at[i] = at[k];
        at[k] = moved;
    }
}

/* By norm, and of each by binding: heapsort (Williams 1964). */
static void sort_emitted(pact_run *r)
{
    uint32_t *at = r->emitted.at, count = r->emitted.count;
    for (uint32_t i = count / 2; i-- > 0;)
        sift_emitted(r, i, count);
    for (uint32_t n = count; n-- > 1;) {
        uint32_t last = at[n];
        at[n] = at[0];
        at[0] = last;
        sift_emitted(r, 0, n);
    }
    r->emitted_sorted = count;
}

/* Where the entries of that norm begin, once they are sorted. */
static uint32_t emitted_from(const pact_run *r, uint32_t norm)
{
    uint32_t first = 0, end = r->emitted.count;
    while (first < end) {
        uint32_t middle = first + (end - first) / 2;
        if (r->entries.at[r->emitted.at[middle]].norm < norm)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/* What the trigger has emitted of this norm at this instant, the newest binding first. It is kept: who comes
 * to be bound within the instant is bound by it. */
static bool event_entries(pact_run *r, uint32_t norm)
{
    const uint64_t *bound = norm_bound(r, &r->program->norm[norm]);
    if (r->emitted_sorted != r->emitted.count)
        sort_emitted(r);
    uint32_t first = emitted_from(r, norm), end = emitted_from(r, norm + 1), *at = r->emitted.at;
    for (uint32_t i = end; i-- > first;)
        if ((i + 1 == end || at[i] != at[i + 1]) && !event_entry(r, at[i], who_may(r, norm, at[i], bound)))
            return false;
    return true;
}

static bool ascends(const numbers *list)
{
    for (uint32_t i = 1; i < list->count; i++)
        if (list->at[i - 1] > list->at[i])
            return false;
    return true;
}

/* Those alone that the trigger emits, or for which it held when last looked at, the newest binding first: of
 * all others nothing ceases and nothing begins. */
static bool state_entries(pact_run *r, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    const uint64_t *bound = norm_bound(r, n);
    numbers *list = &r->norm_stirring[norm];
    uint32_t kept = 0, words = r->words[n->bearer];
    if (!ascends(list))
        sort_numbers(list->at, list->count);
    for (uint32_t i = list->count; i-- > 0;)
        if (!state_entry(r, list->at[i], who_may(r, norm, list->at[i], bound)))
            return false;
    for (uint32_t i = 0; i < list->count; i++) {
        entry *e = &r->entries.at[list->at[i]];
        e->stirs = e->epoch == r->norm_epoch[norm] || set_any(e->sets + ENTRY_HOLDS * (size_t)words, words);
        if (e->stirs)
            list->at[kept++] = list->at[i];
    }
    list->count = kept;
    return true;
}

bool norm_activations(pact_run *r, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    uint64_t version = norm_bound_version(r, n) + r->lives.count * 2;
    if (!r->norm_touched[norm] && version == r->norm_bound[norm])
        return true; /* of an event that was told: who came to be bound at that instant is bound by it */
    r->norm_touched[norm] = 0;
    r->norm_bound[norm] = version;
    return n->flags & NORM_EVENT ? event_entries(r, norm) : state_entries(r, norm);
}
