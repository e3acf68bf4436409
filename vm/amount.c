/* amount.c: how much is asked, and how much was done. Comes in: what is told of acts that have a quantity,
 * and the instances that ask for one; goes out: who has met what is asked, who still has room under a limit,
 * who carried what of a joint duty. Tallies are each bearer's, taken once from the deliveries in the order in
 * which these are told; a joint duty is met by their sum. All sums are exact. */
#include "run.h"

#include <string.h>

static const norm_record *norm_of(const pact_run *r, const instance *i)
{
    return &r->program->norm[i->norm];
}

static uint32_t size_of(const pact_run *r, const instance *i)
{
    return r->size[norm_of(r, i)->bearer];
}

/* The act of a norm; that of a ban, a permission or a joint duty for some amount is its only one. */
static const act_record *act_of(const pact_run *r, const instance *i, uint32_t act)
{
    return &r->program->act[norm_of(r, i)->acts_first + act];
}

static measure_form measure_of(const pact_run *r, const instance *i)
{
    return (measure_form)program_measure(r->program, norm_of(r, i));
}

static bool is_counted_in_times(const pact_run *r, const instance *i)
{
    return r->program->predicate[act_of(r, i, 0)->predicate].counted == COUNTED_TIMES;
}

/* What each bearer owes of that act, and has done of it; `i->due` and `i->tally` are those of the first. */
static number *due_of(const pact_run *r, const instance *i, uint32_t act)
{
    return i->due + (size_t)act * size_of(r, i);
}

static number *tally_of(const pact_run *r, const instance *i, uint32_t act)
{
    return i->tally + (size_t)act * size_of(r, i);
}

/* While acts are judged, what was done before them. */
static number done_before(const pact_run *r, const instance *i, uint32_t act, uint32_t id)
{
    const number *done = r->judging && i->tallied == r->instant ? i->before : i->tally;
    return done[(size_t)act * size_of(r, i) + id];
}

bool amount_overflowed(pact_run *r, uint32_t place)
{
    run_finding(r, P0505, place, say(r, "the exact sum of what was done does not fit int64 over int64"));
    return run_fail(r, PACT_LIMIT);
}

static bool deliver(pact_run *r, uint32_t predicate, const uint32_t *args, number amount)
{
    delivery *d = run_add(r, &r->deliveries);
    if (!d)
        return false;
    *d = (delivery){.predicate = predicate,
                    .instant = r->instant,
                    .date = r->date,
                    .hours = hours_run_from(r),
                    .amount = amount};
    memcpy(d->args, args, sizeof d->args);
    return true;
}

static bool is_delivered(const pact_run *r, uint32_t from, uint32_t predicate, const uint32_t *args)
{
    for (uint32_t at = from; at < r->deliveries.count; at++)
        if (r->deliveries.at[at].predicate == predicate &&
            !memcmp(r->deliveries.at[at].args, args, sizeof r->deliveries.at[at].args))
            return true;
    return false;
}

/* What an act implies is done in the same amount, once, however many ways lead to it. */
bool amount_deliver(pact_run *r, uint32_t predicate, const uint32_t *args, number amount)
{
    const pact_program *p = r->program;
    uint32_t first = r->deliveries.count, implied[ARGS_MAX];
    if (!deliver(r, predicate, args, amount))
        return false;
    for (uint32_t i = 0; i < p->implied_count; i++) {
        const implied_record *rule = &p->implied[i];
        if (rule->from != predicate || p->predicate[rule->to].counted != COUNTED_AMOUNT)
            continue;
        memset(implied, 0, sizeof implied);
        for (uint32_t k = 0; k < rule->args_count; k++) {
            const arg_record *a = &p->arg[rule->args_first + k];
            implied[k] = a->form == ARG_VAR      ? args[a->value]
                         : a->form == ARG_ENTITY ? p->entity[a->value].id
                                                 : 0;
        }
        if (!is_delivered(r, first, rule->to, implied) && !deliver(r, rule->to, implied, amount))
            return false;
    }
    return true;
}

static bool count_once(pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t arity)
{
    r->work += r->deliveries.count - r->deliveries_start;
    if (r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    for (uint32_t at = r->deliveries_start; at < r->deliveries.count; at++)
        if (r->deliveries.at[at].predicate == predicate &&
            !memcmp(r->deliveries.at[at].args, args, arity * sizeof *args))
            return true;
    return deliver(r, predicate, args, NUMBER_INT(1));
}

/* What is implied counts as well: each act once at an instant. */
static bool count_act(pact_run *r, uint32_t predicate)
{
    const relation *now = &r->relations[r->program->predicate[predicate].relation];
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < now->rows; row++) {
        const uint64_t *bits = now->bits + (size_t)row * now->words;
        relation_key_args(now, row, args);
        for (uint32_t id = set_next(bits, now->words, 0); id != NONE;
             id = set_next(bits, now->words, id + 1)) {
            args[now->arity - 1] = id;
            if (!count_once(r, predicate, args, now->arity))
                return false;
        }
    }
    return true;
}

bool amount_count(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->predicate_count; i++)
        if (r->program->predicate[i].counted == COUNTED_TIMES && !count_act(r, i))
            return false;
    return true;
}

/* ---- what conditions ask ---- */

static bool is_told(const pact_run *r, const relation_record *x, const delivery *d, const uint32_t *args)
{
    const window_record *w = x->role == ROLE_WINDOW ? &r->program->window[x->of] : NULL;
    if (d->predicate != (w ? w->predicate : x->of))
        return false;
    for (uint32_t i = 0; i < x->dims_count; i++)
        if (args[i] != NONE && args[i] != d->args[i])
            return false;
    if (w && window_until(w, d->date, d->hours) <= r->now)
        return false;
    return history_counts(r, x, d->args, d->instant);
}

bool amount_told(pact_run *r, uint32_t which, const uint32_t *args, number *out)
{
    const relation_record *x = &r->program->relation[which];
    *out = NUMBER_INT(0);
    for (uint32_t at = x->role == ROLE_EVENT ? r->deliveries_start : 0; at < r->deliveries.count; at++) {
        const delivery *d = &r->deliveries.at[at];
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (is_told(r, x, d, args) && !number_add(*out, d->amount, out))
            return amount_overflowed(r, NONE);
    }
    return true;
}

/* What is due, or still allowed, is another from now on. */
static void draw(pact_run *r, instance *i)
{
    i->drawn = r->stirred = r->instant;
    r->draws++;
}

/* ---- calendar months and years ---- */

static int32_t period_after(const norm_record *n, int32_t first)
{
    int32_t next;
    return date_add(first, 1, n->period == PERIOD_YEAR ? UNIT_YEAR : UNIT_MONTH, &next) ? next : DATE_MAX;
}

/* Periods end while the scenario has something to say or ask: else quotas would make instants for ever. */
static bool period_begin(pact_run *r, instance *i, int32_t first)
{
    const norm_record *n = norm_of(r, i);
    int32_t next = period_after(n, first);
    i->period_first = first;
    i->period_end = day_end(next - 1);
    i->period_next = day_start(next);
    return !run_goes_on(r) || (timer_add(r, i->period_end) && timer_add(r, i->period_next));
}

static bool period_open(pact_run *r, instance *i)
{
    int year, month, day;
    int32_t first = r->date;
    if (norm_of(r, i)->period == PERIOD_ALL)
        return true;
    date_to_civil(r->date, &year, &month, &day);
    date_from_civil(year, norm_of(r, i)->period == PERIOD_YEAR ? 1 : month, 1, &first);
    return period_begin(r, i, first);
}

/* A new period begins with nothing done. */
static bool period_turn(pact_run *r, instance *i)
{
    if (norm_of(r, i)->period == PERIOD_ALL || r->now < i->period_next || i->period_first == DATE_MAX)
        return true;
    for (uint32_t id = 0; id < size_of(r, i); id++)
        i->tally[id] = NUMBER_INT(0);
    draw(r, i);
    return period_open(r, i);
}

/* Of a period in which it came to bind, or was suspended for a time, nothing is asked. */
bool amount_judged(const pact_run *r, const instance *i)
{
    return r->now == i->period_end && i->fresh_date <= i->period_first;
}

/* ---- what is asked of each ---- */

static bool amount_unknown(pact_run *r, const instance *i, uint32_t id)
{
    const norm_record *n = norm_of(r, i);
    return r->quiet || run_finding(r, P0530, n->place,
                                   say(r, "what %s asks of %s cannot be reckoned: it asks nothing",
                                       say_cite(r, i->norm, r->entries.at[i->entry].binding),
                                       say_entity(r, n->bearer, id)));
}

static bool one_due(pact_run *r, instance *i, uint32_t act, uint32_t id, bool *known)
{
    const norm_record *n = norm_of(r, i);
    uint32_t params[ARGS_MAX + 1];
    memcpy(params, r->entries.at[i->entry].binding, n->bindings_count * sizeof *params);
    params[n->bindings_count] = id;
    if (!exec_block(r, act_of(r, i, act)->amount_block, params))
        return false;
    *known = r->num[0].known;
    if (!*known)
        return amount_unknown(r, i, id);
    due_of(r, i, act)[id] = r->num[0].value;
    if (!(n->flags & NORM_SHARES) && i->opened == r->instant) /* who joins later changes no common total */
        i->total = i->due[id];
    if (n->flags & NORM_SHARES && n->flags & NORM_JOINTLY && !number_add(i->total, i->due[id], &i->total))
        return amount_overflowed(r, n->place);
    return true;
}

/* What cannot be reckoned of one alternative leaves open what is asked at all. */
static bool each_due(pact_run *r, instance *i, uint32_t id, bool *known)
{
    *known = true;
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count && *known; k++)
        if (act_of(r, i, k)->measure != MEASURE_NONE && !one_due(r, i, k, id, known))
            return false;
    return true;
}

static bool start_counting(pact_run *r, instance *i)
{
    size_t size = (size_t)norm_of(r, i)->acts_count * size_of(r, i);
    i->due = run_alloc(r, 3 * size * sizeof *i->due);
    if (!i->due)
        return false;
    i->tally = i->due + size;
    i->before = i->tally + size;
    i->counted = r->deliveries_start;
    i->total = NUMBER_INT(0);
    for (size_t at = 0; at < 3 * size; at++)
        i->due[at] = NUMBER_INT(0);
    return period_open(r, i);
}

/* Of a joint duty without one's share the total is unknown, and so nothing is asked of anybody. */
bool amount_open(pact_run *r, instance *i, uint64_t *fresh)
{
    const norm_record *n = norm_of(r, i);
    uint32_t words = r->words[n->bearer];
    if (measure_of(r, i) == MEASURE_NONE)
        return true;
    if (!i->due && !start_counting(r, i))
        return false;
    bool all = true;
    number before = i->total;
    for (uint32_t id = set_next(fresh, words, 0); id != NONE; id = set_next(fresh, words, id + 1)) {
        bool known;
        if (!each_due(r, i, id, &known))
            return false;
        all &= known;
        if (!known)
            set_del(fresh, id);
    }
    if (!all && n->flags & NORM_JOINTLY) {
        memset(fresh, 0, words * sizeof *fresh);
        i->total = before;
    }
    return true;
}

/* ---- what was done ---- */

static bool stands_for(const pact_run *r, const instance *i, uint32_t id)
{
    return set_has(instance_set(r, i, BEARER_ACTIVE), id) || set_has(instance_set(r, i, BEARER_OWED), id) ||
           (norm_of(r, i)->modality == PACT_MAY && i->ended == r->instant &&
            set_has(instance_set(r, i, BEARER_ENDED), id)); /* whose acts of this instant it still covers */
}

/* Whether the delivery is of that act of the norm, by one who stands under it. */
static bool delivered(pact_run *r, const instance *i, const act_record *act, const delivery *d, bool *out)
{
    const norm_record *n = norm_of(r, i);
    const uint32_t *binding = r->entries.at[i->entry].binding;
    *out = d->predicate == act->predicate && d->args[0] && stands_for(r, i, d->args[0]);
    if (!*out)
        return true;
    pattern asked = pattern_of(r, act, binding);
    for (uint32_t k = 1; k < act->args_count && *out; k++) {
        uint32_t want = asked.args[k] == PATTERN_BEARER ? d->args[0] : asked.args[k];
        *out = want == NONE || want == PATTERN_GUARD || want == d->args[k];
    }
    *out = *out && guard_admits(r, n, act, binding, d->args[0], d->args);
    return r->status == PACT_OK;
}

/* What is asked exactly is so much of one instant: of it nothing was done before. */
static void begin_instant(pact_run *r, instance *i)
{
    size_t size = (size_t)norm_of(r, i)->acts_count * size_of(r, i);
    if (i->tallied == r->instant)
        return;
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count; k++)
        for (uint32_t id = 0; act_of(r, i, k)->measure == MEASURE_EXACT && id < size_of(r, i); id++)
            tally_of(r, i, k)[id] = NUMBER_INT(0);
    memcpy(i->before, i->tally, size * sizeof *i->tally);
    i->tallied = r->instant;
}

/* Each act for which there is an amount adds up by itself. */
static bool take_delivery(pact_run *r, instance *i, const delivery *d)
{
    bool counts;
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count; k++) {
        if (act_of(r, i, k)->measure == MEASURE_NONE)
            continue;
        if (!delivered(r, i, act_of(r, i, k), d, &counts))
            return false;
        if (!counts)
            continue;
        draw(r, i);
        number *sum = &tally_of(r, i, k)[d->args[0]];
        if (!number_add(*sum, d->amount, sum))
            return amount_overflowed(r, norm_of(r, i)->place);
    }
    return true;
}

/* Who joins a group, or goes on, brings what it gave at this instant, as whoever a norm arises for does. */
bool amount_joined(pact_run *r, uint32_t index, const uint64_t *joiners)
{
    instance *i = &r->instances.at[index];
    if (!i->due)
        return true;
    if (!period_turn(r, i))
        return false;
    for (uint32_t at = r->deliveries_start; at < i->counted; at++) {
        begin_instant(r, i);
        if (set_has(joiners, r->deliveries.at[at].args[0]) && !take_delivery(r, i, &r->deliveries.at[at]))
            return false;
    }
    return true;
}

/* Takes what was delivered since it was last looked at. */
static bool take_deliveries(pact_run *r, instance *i)
{
    if (!period_turn(r, i))
        return false;
    for (uint32_t at = i->counted; at < r->deliveries.count; at++) {
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        begin_instant(r, i);
        if (!take_delivery(r, i, &r->deliveries.at[at]))
            return false;
    }
    i->counted = r->deliveries.count;
    return true;
}

bool amount_take(pact_run *r, uint32_t index)
{
    return take_deliveries(r, &r->instances.at[index]);
}

/* Bearers who delivered at this instant: only then is a ban broken. */
static bool gave_now(pact_run *r, const instance *i, uint32_t id)
{
    bool counts = false;
    for (uint32_t at = r->deliveries_start; at < r->deliveries.count && !counts; at++)
        if (r->deliveries.at[at].args[0] == id &&
            !delivered(r, i, act_of(r, i, 0), &r->deliveries.at[at], &counts))
            return false;
    return counts;
}

/* Together with those of the group whom a suspension set apart. */
static bool tally_sum(pact_run *r, const instance *i, number *out)
{
    *out = NUMBER_INT(0);
    for (uint32_t k = group_first(r, i); k != NONE; k = group_next(r, k))
        for (uint32_t id = 1; id < size_of(r, i); id++)
            if (!number_add(*out, r->instances.at[k].tally[id], out))
                return amount_overflowed(r, norm_of(r, i)->place);
    return true;
}

static bool take_together(pact_run *r, const instance *i)
{
    for (uint32_t k = group_first(r, i); k != NONE; k = group_next(r, k))
        if (!take_deliveries(r, &r->instances.at[k]))
            return false;
    return true;
}

bool amount_split(pact_run *r, instance *from, instance *to, const uint64_t *set)
{
    size_t size = size_of(r, from), all = size * norm_of(r, from)->acts_count;
    if (!from->due)
        return true;
    to->due = run_alloc(r, 3 * all * sizeof *to->due);
    if (!to->due)
        return false;
    to->tally = to->due + all;
    to->before = to->tally + all;
    for (size_t at = 0; at < all; at++) {
        bool moves = set_has(set, (uint32_t)(at % size));
        to->due[at] = from->due[at];
        to->tally[at] = moves ? from->tally[at] : NUMBER_INT(0);
        to->before[at] = moves ? from->before[at] : NUMBER_INT(0);
        from->tally[at] = moves ? NUMBER_INT(0) : from->tally[at];
        from->before[at] = moves ? NUMBER_INT(0) : from->before[at];
    }
    return true;
}

static bool has_met(const pact_run *r, const instance *i, uint32_t act, uint32_t id)
{
    number due = due_of(r, i, act)[id];
    int order = number_compare(tally_of(r, i, act)[id], due);
    bool nothing = due.num <= 0 && norm_of(r, i)->modality != PACT_MUST_NOT;
    switch ((measure_form)act_of(r, i, act)->measure) {
    case MEASURE_NONE: return false;
    case MEASURE_EXACT: return nothing || (order == 0 && i->tallied == r->instant);
    case MEASURE_LEAST: return order >= 0;
    default: return order > 0;
    }
}

/* Of several acts it is enough to have done what is asked of one. */
static bool has_met_one(const pact_run *r, const instance *i, uint32_t id)
{
    bool met = false;
    for (uint32_t k = 0; k < norm_of(r, i)->acts_count && !met; k++)
        met = has_met(r, i, k, id);
    return met;
}

/* Adds those of `set` who have met what is asked. */
static void add_met(pact_run *r, const instance *i, const uint64_t *set, const number *together,
                    uint64_t *doing)
{
    const norm_record *n = norm_of(r, i);
    uint32_t words = r->words[n->bearer];
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1)) {
        bool met = together ? number_compare(*together, i->total) >= 0 : has_met_one(r, i, id);
        if (met && (n->modality != PACT_MUST_NOT || gave_now(r, i, id)))
            set_add(doing, id);
    }
}

bool amount_done(pact_run *r, uint32_t index, uint64_t *doing)
{
    instance *i = &r->instances.at[index];
    bool jointly = norm_of(r, i)->flags & NORM_JOINTLY;
    number sum;
    if (measure_of(r, i) == MEASURE_NONE)
        return true;
    if (jointly ? !take_together(r, i) || !tally_sum(r, i, &sum) : !take_deliveries(r, i))
        return false;
    add_met(r, i, instance_set(r, i, BEARER_ACTIVE), jointly ? &sum : NULL, doing);
    add_met(r, i, instance_set(r, i, BEARER_OWED), jointly ? &sum : NULL, doing);
    return r->status == PACT_OK;
}

bool amount_lacking(pact_run *r, uint32_t index, uint32_t act, uint32_t bearer, number *out)
{
    const instance *i = &r->instances.at[index];
    *out = due_of(r, i, act)[bearer];
    return act_of(r, i, act)->measure == MEASURE_EXACT ||
           number_sub(*out, tally_of(r, i, act)[bearer], out) || amount_overflowed(r, norm_of(r, i)->place);
}

/* ---- room under a limit ---- */

bool amount_has_room(const pact_run *r, const instance *i, uint32_t id)
{
    const norm_record *n = norm_of(r, i);
    bool ban = n->modality == PACT_MUST_NOT || n->modality == PACT_SHOULD_NOT;
    measure_form measure = measure_of(r, i);
    if (!ban || measure == MEASURE_NONE || measure == MEASURE_EXACT)
        return ban && measure == MEASURE_EXACT;
    number next = done_before(r, i, 0, id);
    if (is_counted_in_times(r, i) && measure == MEASURE_LEAST && !number_add(next, NUMBER_INT(1), &next))
        return false; /* of amounts the next may be as small as one likes, of acts it is one */
    return number_compare(next, i->due[id]) < 0;
}

static bool is_leave(const pact_run *r, const instance *i)
{
    return norm_of(r, i)->modality == PACT_MAY && measure_of(r, i) != MEASURE_NONE;
}

/* Of what the bearer does at this instant, which is told already, all must be within; of what is asked about,
 * `need` more: of amounts the next may be as small as one likes, of acts it is one. */
static bool permits(const pact_run *r, const instance *i, uint32_t id, number need)
{
    number next = i->tally[id];
    if (r->judging)
        return number_compare(next, i->due[id]) <= 0;
    if (is_counted_in_times(r, i) && need.num <= 0)
        need = NUMBER_INT(1);
    return number_add(next, need, &next) && number_compare(next, i->due[id]) < (need.num > 0);
}

bool amount_permits(pact_run *r, uint32_t index, uint32_t bearer)
{
    const instance *i = &r->instances.at[index];
    return !is_leave(r, i) || (amount_take(r, index) && permits(r, i, bearer, r->rank_need));
}

/* What the bearer must still deliver to do that act of the duty: any amount counts as next to nothing. */
static bool still_due(const pact_run *r, const instance *duty, uint32_t act, uint32_t id, number *out)
{
    measure_form measure = (measure_form)act_of(r, duty, act)->measure;
    *out = NUMBER_INT(0);
    if (measure == MEASURE_EXACT)
        *out = due_of(r, duty, act)[id];
    return measure != MEASURE_LEAST ||
           number_sub(due_of(r, duty, act)[id], done_before(r, duty, act, id), out);
}

/* Whether so much more at one time stays within the limit. */
static bool has_room_for(const pact_run *r, const instance *i, uint32_t id, number much)
{
    measure_form measure = measure_of(r, i);
    number next;
    if (measure == MEASURE_NONE)
        return false;
    if (is_counted_in_times(r, i))
        much = NUMBER_INT(1);
    if (measure == MEASURE_EXACT)
        return number_compare(much, i->due[id]) != 0;
    return number_add(i->tally[id], much, &next) &&
           number_compare(next, i->due[id]) <= (measure == MEASURE_ABOVE ? 0 : -1);
}

/* A duty, where so much of that act is asked about. */
static bool owes_less(const pact_run *r, const instance *i, uint32_t act, uint32_t id)
{
    measure_form measure = (measure_form)act_of(r, i, act)->measure;
    number due;
    if (!r->asked_owed)
        return measure == MEASURE_EXACT && number_compare(due_of(r, i, act)[id], r->asked_much) != 0;
    return measure == MEASURE_NONE || !still_due(r, i, act, id, &due) ||
           number_compare(due, r->asked_much) < 0;
}

bool amount_is_idle(const pact_run *r, const instance *i, uint32_t act, uint32_t bearer)
{
    const norm_record *n = norm_of(r, i);
    bool ban = n->modality == PACT_MUST_NOT || n->modality == PACT_SHOULD_NOT;
    if (is_leave(r, i))
        return !permits(r, i, bearer, r->asked_much);
    if (r->asked_much.num <= 0)
        return amount_has_room(r, i, bearer);
    return ban ? has_room_for(r, i, bearer, r->asked_much)
               : (n->modality == PACT_MUST || n->modality == PACT_SHOULD) && owes_less(r, i, act, bearer);
}

void amount_spare(const pact_run *r, const instance *i, uint32_t act, uint64_t *set)
{
    uint32_t words = r->words[norm_of(r, i)->bearer];
    if (act_of(r, i, act)->measure == MEASURE_NONE && r->asked_much.num <= 0)
        return;
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (amount_is_idle(r, i, act, id))
            set_del(set, id);
}

bool amount_needed(const pact_run *r, uint32_t index, uint32_t act, uint32_t bearer, number *out)
{
    const instance *i = &r->instances.at[index];
    *out = NUMBER_INT(0);
    return norm_of(r, i)->modality != PACT_MUST || still_due(r, i, act, bearer, out);
}

bool amount_room(const pact_run *r, const instance *duty, const instance *ban, uint32_t id, number *much,
                 bool *below)
{
    const norm_record *n = norm_of(r, duty), *b = norm_of(r, ban);
    *much = NUMBER_INT(0);
    *below = false;
    measure_form limit = measure_of(r, ban);
    bool times = is_counted_in_times(r, ban);
    if (limit == MEASURE_EXACT || (b->period != PERIOD_ALL && b->period != n->period))
        return false;
    if (limit == MEASURE_NONE || !amount_has_room(r, ban, id))
        return true;
    *below = limit == MEASURE_LEAST && !times;
    return number_sub(ban->due[id], ban->tally[id], much) &&
           (limit != MEASURE_LEAST || !times || number_sub(*much, NUMBER_INT(1), much));
}

bool amount_due_together(const pact_run *r, const instance *duty, number *out)
{
    *out = duty->total;
    for (uint32_t id = 1; id < size_of(r, duty); id++)
        if (!number_sub(*out, done_before(r, duty, 0, id), out))
            return false;
    return true;
}

static bool fits(const pact_run *r, const instance *duty, uint32_t act, const instance *ban, uint32_t id)
{
    const norm_record *n = norm_of(r, duty), *b = norm_of(r, ban);
    measure_form asked = (measure_form)act_of(r, duty, act)->measure, limit = measure_of(r, ban);
    number need, room;
    if (b->period != PERIOD_ALL && b->period != n->period)
        return true; /* there is another year */
    if (limit == MEASURE_EXACT)
        return asked != MEASURE_EXACT || number_compare(due_of(r, duty, act)[id], ban->due[id]) != 0;
    if (!still_due(r, duty, act, id, &need))
        return false;
    if (asked == MEASURE_LEAST && need.num <= 0)
        return true; /* this period's is done */
    if (!amount_has_room(r, ban, id) || !number_sub(ban->due[id], done_before(r, ban, 0, id), &room))
        return false;
    int order = number_compare(need, room);
    return limit == MEASURE_ABOVE ? order <= 0 : order < 0;
}

/* What all of them may still deliver together, against what they owe together. */
static bool fits_jointly(const pact_run *r, const instance *duty, const instance *ban, const uint64_t *set)
{
    uint32_t words = r->words[norm_of(r, duty)->bearer];
    number need, room = NUMBER_INT(0), one;
    if (!amount_due_together(r, duty, &need))
        return false;
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (measure_of(r, ban) == MEASURE_EXACT)
            return true;
        else if (!number_sub(ban->due[id], done_before(r, ban, 0, id), &one) || !number_add(room, one, &room))
            return false;
    return number_compare(need, room) <= (measure_of(r, ban) == MEASURE_ABOVE ? 0 : -1);
}

void amount_reconcile(const pact_run *r, const instance *duty, uint32_t act, const instance *ban,
                      uint64_t *set)
{
    uint32_t words = r->words[norm_of(r, duty)->bearer];
    if (is_leave(r, duty))
        amount_spare(r, duty, act, set); /* what is used up permits nothing */
    if (measure_of(r, ban) == MEASURE_NONE)
        return;
    if (norm_of(r, duty)->flags & NORM_JOINTLY) {
        if (fits_jointly(r, duty, ban, set))
            memset(set, 0, words * sizeof *set);
        return;
    }
    for (uint32_t id = set_next(set, words, 0); id != NONE; id = set_next(set, words, id + 1))
        if (fits(r, duty, act, ban, id))
            set_del(set, id);
}

static bool is_limit(const pact_run *r, const instance *i)
{
    return norm_of(r, i)->modality == PACT_MUST_NOT && measure_of(r, i) != MEASURE_NONE;
}

bool amount_agree(const pact_run *r, const instance *a, const instance *b, uint32_t act, uint32_t bearer)
{
    bool first = is_limit(r, a);
    if (first == is_limit(r, b))
        return false;
    const instance *ban = first ? a : b, *other = first ? b : a;
    uint32_t modality = norm_of(r, other)->modality;
    if (modality != PACT_MUST && modality != PACT_MAY)
        return false;
    if (norm_of(r, other)->flags & NORM_JOINTLY)
        return fits_jointly(r, other, ban, instance_set(r, ban, BEARER_ACTIVE));
    return fits(r, other, act, ban, bearer);
}

/* What the acts that are judged bring to that act of the duty; of a question how much it asks of. */
static bool at_issue(const pact_run *r, const instance *duty, uint32_t act, uint32_t id, number *out)
{
    *out = r->rank_need;
    return !r->judging || number_sub(tally_of(r, duty, act)[id], done_before(r, duty, act, id), out);
}

/* Whether the duty asks for so much. Where any amount will do, it asks for any. */
static bool asks_for(const pact_run *r, const instance *duty, uint32_t act, uint32_t id)
{
    measure_form measure = (measure_form)act_of(r, duty, act)->measure;
    number much, need;
    if (measure == MEASURE_NONE || norm_of(r, duty)->modality != PACT_MUST)
        return true;
    if (!at_issue(r, duty, act, id, &much))
        return false;
    if (measure == MEASURE_EXACT)
        return much.num <= 0 || number_compare(much, due_of(r, duty, act)[id]) == 0;
    if (norm_of(r, duty)->flags & NORM_JOINTLY ? !amount_due_together(r, duty, &need)
                                               : !still_due(r, duty, act, id, &need))
        return false;
    return number_compare(much, need) <= 0;
}

bool amount_prevails(const pact_run *r, const instance *above, const instance *ban, uint32_t act,
                     uint32_t bearer)
{
    return !amount_agree(r, above, ban, act, bearer) &&
           (!is_limit(r, ban) || asks_for(r, above, act, bearer));
}

/* ---- who carried what ---- */

const char *say_amount(pact_run *r, const norm_record *n, uint32_t act)
{
    static const char *const words[] = {"", "", "at least ", "more than "};
    const act_record *a = &r->program->act[n->acts_first + act];
    return a->measure == MEASURE_NONE
               ? ""
               : say(r, " %s%s", n->modality == PACT_MAY ? "at most " : words[a->measure],
                     program_text(r->program, a->amount_text));
}

static bool one_why(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, int indent, reasons *out)
{
    const norm_record *n = norm_of(r, i);
    const act_record *a = act_of(r, i, act);
    bool duty = n->modality == PACT_MUST || n->modality == PACT_SHOULD;
    const char *name = program_text(r->program, r->program->predicate[a->predicate].base);
    const char *done =
        a->measure == MEASURE_EXACT ? "" : say(r, ", %s done", say_decimal(r, tally_of(r, i, act)[bearer]));
    return reason_add(r, out, indent,
                      say(r, "%s%s%s for %s: %s%s", duty ? "the amount" : "the limit",
                          n->acts_count > 1 ? " of " : "", n->acts_count > 1 ? name : "",
                          say_entity(r, n->bearer, bearer), say_decimal(r, due_of(r, i, act)[bearer]), done));
}

bool amount_why(pact_run *r, const instance *i, uint32_t bearer, int indent, reasons *out)
{
    const norm_record *n = norm_of(r, i);
    for (uint32_t k = 0; k < n->acts_count && !(n->flags & NORM_JOINTLY); k++)
        if (act_of(r, i, k)->measure != MEASURE_NONE && !one_why(r, i, k, bearer, indent, out))
            return false;
    return true;
}

/* Whether it was of the group, and what it gave. */
static bool carrier(const pact_run *r, const instance *i, uint32_t id, number *gave)
{
    bool bore = false;
    *gave = NUMBER_INT(0);
    for (uint32_t k = group_first(r, i); k != NONE; k = group_next(r, k)) {
        const instance *x = &r->instances.at[k];
        for (int state = 0; state < BEARER_RECENT; state++)
            bore |= set_has(instance_set(r, x, state), id);
        if (x->tally[id].num)
            *gave = x->tally[id]; /* what was set apart took its tally along */
    }
    return bore;
}

bool amount_carried(pact_run *r, const instance *i, int indent, reasons *out)
{
    const norm_record *n = norm_of(r, i);
    number gave;
    if (!(n->flags & NORM_JOINTLY))
        return true;
    for (uint32_t id = 1; id < size_of(r, i); id++) {
        if (!carrier(r, i, id, &gave))
            continue;
        const char *share = n->flags & NORM_SHARES ? say(r, " of %s", say_decimal(r, i->due[id])) : "";
        if (!reason_add(r, out, indent,
                        say(r, "%s: %s%s", say_entity(r, n->bearer, id), say_decimal(r, gave), share)))
            return false;
    }
    return true;
}

static const char *free_riders(pact_run *r, const instance *i)
{
    const norm_record *n = norm_of(r, i);
    const char *text = "";
    number gave;
    for (uint32_t id = 1, shown = 0; id < size_of(r, i); id++)
        if (carrier(r, i, id, &gave) && !gave.num && (!(n->flags & NORM_SHARES) || i->due[id].num > 0))
            text = say(r, "%s%s%s", text, shown++ ? ", " : "", say_entity(r, n->bearer, id));
    return text;
}

#define CARRIED_SHOWN 200 /* joint duties of one run whose bearing is told; the others are counted */

static const char *how_far(pact_run *r, const instance *i, number sum)
{
    number short_by;
    bool open = set_any(instance_set(r, i, BEARER_ACTIVE), r->words[norm_of(r, i)->bearer]);
    if (number_compare(sum, i->total) >= 0 || !number_sub(i->total, sum, &short_by))
        return "";
    return say(r, open ? ", %s still open" : ", %s short", say_decimal(r, short_by));
}

/* Who gave nothing rides free once the duty is met or broken, not while there is time to give. */
static bool amount_report(pact_run *r, const instance *i)
{
    const norm_record *n = norm_of(r, i);
    reasons lines = {0};
    number sum;
    if (r->quiet)
        return true;
    if (!tally_sum(r, i, &sum) || !amount_carried(r, i, 0, &lines))
        return false;
    const char *cite = say_cite(r, i->norm, r->entries.at[i->entry].binding), *riders = free_riders(r, i);
    pact_finding *f = run_finding(r, P0531, n->place,
                                  say(r, "%s %s, together: %s of %s%s", cite, say_since(r, i->opened_date),
                                      say_decimal(r, sum), say_decimal(r, i->total), how_far(r, i, sum)));
    if (!f)
        return false;
    f->notes = lines.at;
    f->note_count = lines.count;
    return !*riders || set_any(instance_set(r, i, BEARER_ACTIVE), r->words[n->bearer]) ||
           run_finding(r, P0532, n->place,
                       say(r, "towards %s of %s since %s nothing came from %s", say_decimal(r, i->total),
                           cite, say_date(r, i->opened_date), riders));
}

/* At the deadline of a joint duty that is not met: what each had given by then. */
bool amount_short(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    if (!(norm_of(r, i)->flags & NORM_JOINTLY))
        return true;
    if (r->joint_told++ < CARRIED_SHOWN)
        return amount_report(r, i);
    r->unshown_notes++;
    return true;
}

/* Of the instances of one group the earliest tells of all. */
static bool is_head(const pact_run *r, uint32_t index)
{
    for (uint32_t k = group_first(r, &r->instances.at[index]); k != NONE; k = group_next(r, k))
        if (k < index)
            return false;
    return true;
}

/* Broken in the last instant of the run: its bearing was told then. */
static bool just_told(const pact_run *r, uint32_t index)
{
    for (uint32_t k = r->breaches.count; k-- > 0 && r->breaches.at[k].instant == r->instant;)
        if (r->breaches.at[k].instance == index)
            return true;
    return false;
}

bool amount_finish(pact_run *r)
{
    for (uint32_t i = 0; i < r->instances.count && !r->quiet; i++) {
        if (!(norm_of(r, &r->instances.at[i])->flags & NORM_JOINTLY) || !is_head(r, i) || just_told(r, i))
            continue;
        if (r->joint_told++ >= CARRIED_SHOWN)
            r->unshown_notes++;
        else if (!amount_report(r, &r->instances.at[i]))
            return false;
    }
    return true;
}
