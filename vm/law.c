/* law.c: treaties in time. Comes in: the dates and durations of treaties, and the statuses of law.def as
 * facts, acts and clauses leave them; goes out: which treaties are in force, who is a party, and what of it
 * happened when. A state consents by the status `party`, which the parties block begins and ends at its
 * dates; it is a party while the treaty is in force and it has not ceased to be a state. Every change makes a
 * stay begin or end, by instants, so that what happened can be set beside who was bound by then (VCLT 28). */
#include "run.h"

#include <string.h>

#define ALWAYS INT64_MIN
#define NEVER  INT64_MAX

/* ---- time ---- */

/* At the end of a day, what begins the next day has not begun. */
int64_t law_time(const pact_run *r)
{
    return moment_minutes(r->now) - (moment_phase(r->now) == PHASE_END);
}

static int64_t bound_of(int32_t time, int64_t open)
{
    return time == NO_TIME ? open : time;
}

static bool within(int32_t from, int32_t until, int64_t at)
{
    return bound_of(from, ALWAYS) <= at && at < bound_of(until, NEVER);
}

/* `times` durations after `from`; months clamp, and what passes the calendar never comes. */
static int64_t after(const pact_run *r, int64_t from, uint32_t duration, int64_t times)
{
    const duration_record *d = &r->program->duration[duration];
    int64_t amount = d->amount * times;
    int32_t date;
    if (from == ALWAYS || from == NEVER)
        return NEVER;
    if (d->unit < UNIT_DAY)
        return from + amount * (d->unit == UNIT_HOUR ? 60 : 1);
    int32_t day = time_date(from);
    return date_add(day, amount, (duration_unit)d->unit, &date)
               ? (int64_t)date * DAY_MINUTES + (from - (int64_t)day * DAY_MINUTES)
               : NEVER;
}

/* When what happens at this instant begins to count: on its day, or at its minute if it has one. */
static int64_t today(const pact_run *r)
{
    return r->exact ? law_time(r) : (int64_t)r->date * DAY_MINUTES;
}

static bool timer_at(pact_run *r, int64_t minutes)
{
    return minutes == NEVER || minutes == ALWAYS || timer_add(r, moment_at(minutes, PHASE_START));
}

const char *say_duration(pact_run *r, uint32_t duration)
{
    static const char *const units[] = {"minute", "hour", "day", "week", "month", "year"};
    const duration_record *d = &r->program->duration[duration];
    return say(r, "%u %s%s", d->amount, units[d->unit], d->amount == 1 ? "" : "s");
}

/* ---- the statuses ---- */

static relation *word(pact_run *r, law_word w)
{
    return r->law_word[w] == NONE ? NULL : &r->relations[r->program->predicate[r->law_word[w]].relation];
}

static const relation *word_of(const pact_run *r, law_word w)
{
    return r->law_word[w] == NONE ? NULL : &r->relations[r->program->predicate[r->law_word[w]].relation];
}

static bool put(pact_run *r, law_word w, uint32_t first, uint32_t second)
{
    uint32_t args[] = {first, second};
    relation *rel = word(r, w);
    return !rel || relation_put(rel, &r->mem, args) || run_fail(r, PACT_NOMEM);
}

static void take(pact_run *r, law_word w, uint32_t first, uint32_t second)
{
    uint32_t args[] = {first, second};
    if (word(r, w))
        relation_remove(word(r, w), args);
}

static bool has(const pact_run *r, law_word w, uint32_t first, uint32_t second)
{
    uint32_t args[] = {first, second};
    const relation *rel = word_of(r, w);
    return rel && relation_has(rel, args);
}

static bool is_extinct(const pact_run *r, uint32_t state)
{
    return has(r, LAW_EXTINCT, state, 0);
}

static uint32_t treaty_id(const pact_run *r, uint32_t treaty)
{
    return r->program->entity[r->program->treaty[treaty].entity].id;
}

static uint32_t state_kind(const pact_run *r, uint32_t treaty)
{
    const pact_program *p = r->program;
    return p->dimension[p->relation[p->treaty[treaty].member].dims_first].kind;
}

static const char *treaty_name(const pact_run *r, uint32_t treaty)
{
    return program_text(r->program, r->program->treaty[treaty].name);
}

/* Left out of the public view, before it is known. */
bool law_hidden(const pact_run *r, uint32_t treaty)
{
    const treaty_record *t = &r->program->treaty[treaty];
    return t->public != NONE && relation_has(&r->relations[t->public], NULL) &&
           (t->secret_until == NO_TIME || law_time(r) < t->secret_until);
}

/* ---- creation ---- */

static bool span_timers(pact_run *r, int32_t from, int32_t until)
{
    return timer_at(r, bound_of(from, ALWAYS)) && timer_at(r, bound_of(until, NEVER));
}

static bool law_timers(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->treaty_count; i++)
        if (!span_timers(r, p->treaty[i].from, p->treaty[i].until) ||
            !span_timers(r, p->treaty[i].signed_on, p->treaty[i].secret_until))
            return false;
    for (uint32_t i = 0; i < p->party_count; i++)
        if (!span_timers(r, p->party[i].from, p->party[i].until))
            return false;
    for (uint32_t i = 0; i < p->article_count; i++)
        if (!span_timers(r, p->article[i].from, p->article[i].until))
            return false;
    for (uint32_t i = 0; i < p->seat_count; i++)
        if (!span_timers(r, p->seat[i].from, p->seat[i].until))
            return false;
    for (uint32_t i = 0; i < p->decision_count; i++)
        if (!span_timers(r, p->decision[i].from, p->decision[i].until))
            return false;
    for (uint32_t i = 0; i < p->tick_count; i++)
        if (!timer_at(r, p->tick[i].at))
            return false;
    return true;
}

/* Lines of parties blocks, and stays, by state and treaty: where many are parties, each is asked about. */
static uint32_t slot_of(const pact_run *r, uint32_t treaty, uint32_t state)
{
    return (state * 2654435761u ^ treaty * 40503u) & (r->row_slots - 1);
}

static uint32_t newest_stay(const pact_run *r, uint32_t treaty, uint32_t state)
{
    return r->stay_newest[slot_of(r, treaty, state)] - 1; /* none: NONE */
}

static bool is_stay_of(const pact_run *r, uint32_t i, uint32_t treaty, uint32_t state)
{
    return r->stays.at[i].treaty == treaty && r->stays.at[i].state == state;
}

/* From the last to the first, so that each chain stands in the order of the lines. */
static bool rows_index(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t most = p->party_count;
    for (uint32_t k = 0; k < p->kind_count; k++)
        most = r->size[k] > most ? r->size[k] : most;
    for (r->row_slots = 1; r->row_slots < most && r->row_slots < 1u << 31;)
        r->row_slots *= 2;
    r->stay_newest = run_alloc(r, (size_t)r->row_slots * sizeof *r->stay_newest);
    r->row_next = run_alloc(r, (p->party_count + 1) * sizeof *r->row_next);
    r->row_first = run_alloc(r, (size_t)r->row_slots * sizeof *r->row_first);
    if (r->status != PACT_OK)
        return false;
    for (uint32_t i = p->party_count; i-- > 0;) {
        uint32_t *slot = &r->row_first[slot_of(r, p->party[i].treaty, p->entity[p->party[i].entity].id)];
        r->row_next[i] = *slot;
        *slot = i + 1;
    }
    return true;
}

bool law_init(pact_run *r)
{
    const pact_program *p = r->program;
    r->times = run_alloc(r, (p->treaty_count + 1) * sizeof *r->times);
    r->rows = run_alloc(r, p->party_count + 1);
    for (int i = 0; i < LAW_WORDS; i++)
        r->law_word[i] = NONE;
    for (uint32_t i = 0; i < p->law_count; i++)
        r->law_word[p->law[i].word] = p->law[i].predicate;
    const relation *dead = word_of(r, LAW_EXTINCT);
    r->buried = run_alloc(r, (dead ? dead->words : 1) * sizeof *r->buried);
    if (r->status != PACT_OK)
        return false;
    for (uint32_t i = 0; i < p->treaty_count; i++) {
        const treaty_record *t = &p->treaty[i];
        r->times[i] = (treaty_time){.from = t->force_block == NONE ? bound_of(t->from, ALWAYS) : NEVER,
                                    .until = bound_of(t->until, NEVER),
                                    .term = NEVER,
                                    .entered = NONE,
                                    .ended = NONE};
    }
    return rows_index(r) && law_timers(r);
}

/* ---- what is told of it ---- */

static bool tell_law(pact_run *r, pact_entry_kind kind, int32_t date, uint32_t treaty, const char *text)
{
    chronicle_entry *e = law_hidden(r, treaty) ? NULL : run_add(r, &r->chronicle);
    if (law_hidden(r, treaty))
        return r->status == PACT_OK;
    if (e)
        *e = (chronicle_entry){.kind = (uint8_t)kind,
                               .date = date,
                               .instance = NONE,
                               .statement = NONE,
                               .treaty = treaty,
                               .text = text};
    return e && r->status == PACT_OK;
}

/* The reason for which some `accepts` takes a finding on the whole treaty, or NULL. */
static const char *accepted(pact_run *r, finding_code code, uint32_t treaty)
{
    const pact_program *p = r->program;
    const char *reason = NULL;
    for (uint32_t i = 0; i < p->accept_count; i++) {
        const reflist_record *list = &p->reflist[p->accept[i].refs];
        const char *text = program_text(p, p->accept[i].code);
        for (uint32_t k = 0; text && !strcmp(text, finding_code_text(code)) && k < list->refs_count; k++) {
            const ref_record *ref = &p->ref[list->refs_first + k];
            if (ref->form != REF_TO_TREATY || ref->index != treaty)
                continue;
            r->accept_used[i] = 1;
            reason = program_text(p, p->accept[i].reason);
        }
    }
    return reason;
}

static bool law_finding(pact_run *r, finding_code code, uint32_t treaty, uint32_t place, const char *text)
{
    const char *reason = accepted(r, code, treaty);
    pact_finding *f = r->quiet ? NULL : run_finding(r, code, place, text);
    if (f)
        f->accepted = reason;
    return r->status == PACT_OK;
}

/* ---- consent: the parties block, and the status ---- */

static const party_record *row_within(const pact_run *r, uint32_t treaty, uint32_t state, int64_t at)
{
    const pact_program *p = r->program;
    for (uint32_t i = r->row_first[slot_of(r, treaty, state)]; i; i = r->row_next[i - 1]) {
        const party_record *y = &p->party[i - 1];
        if (y->treaty == treaty && p->entity[y->entity].id == state && within(y->from, y->until, at))
            return y;
    }
    return NULL;
}

enum { ROW_WAITS, ROW_BEGUN, ROW_NOTED, ROW_OVER };

/* The block's dates begin and end consent. An express `until` beats what would end it before, and says so. */
static bool row_refresh(pact_run *r, uint32_t index, int64_t at)
{
    const party_record *y = &r->program->party[index];
    uint32_t state = r->program->entity[y->entity].id, treaty = treaty_id(r, y->treaty);
    uint8_t *row = &r->rows[index];
    if (*row == ROW_WAITS && within(y->from, y->until, at)) {
        *row = ROW_BEGUN;
        return put(r, LAW_PARTY, state, treaty);
    }
    if (*row == ROW_BEGUN && y->until != NO_TIME && at < y->until && !has(r, LAW_PARTY, state, treaty) &&
        !is_extinct(r, state)) {
        *row = ROW_NOTED;
        return law_finding(
            r, P0521, y->treaty, y->place,
            say(r, "%s stays a party to %s until %s, as is written here, although that would end before",
                say_entity(r, state_kind(r, y->treaty), state), treaty_name(r, y->treaty),
                say_date(r, time_date(y->until))));
    }
    if (*row != ROW_WAITS && *row != ROW_OVER && at >= bound_of(y->until, NEVER)) {
        *row = ROW_OVER;
        take(r, LAW_PARTY, state, treaty);
    }
    return true;
}

/* What ends first, so that a state which leaves and comes back on one day is back. */
static bool rows_refresh(pact_run *r, int64_t at)
{
    for (int begins = 0; begins < 2; begins++)
        for (uint32_t i = 0; i < r->program->party_count; i++)
            if ((r->rows[i] == ROW_WAITS) == (begins == 1) && !row_refresh(r, i, at))
                return false;
    return true;
}

static bool signatures(pact_run *r, int64_t at)
{
    for (uint32_t i = 0; i < r->program->treaty_count; i++) {
        treaty_time *l = &r->times[i];
        if (l->is_signed || law_hidden(r, i) || r->program->treaty[i].signed_on == NO_TIME ||
            at < r->program->treaty[i].signed_on)
            continue;
        l->is_signed = true;
        if (!put(r, LAW_SIGNED, treaty_id(r, i), 0))
            return false;
    }
    return true;
}

/* Calls `each` for every tuple of a status of two arguments. */
typedef bool (*tuple_visit)(pact_run *r, uint32_t first, uint32_t second);

static bool each_tuple(pact_run *r, law_word w, tuple_visit visit)
{
    const relation *rel = word_of(r, w);
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; rel && row < rel->rows; row++) {
        relation_key_args(rel, row, args);
        for (uint32_t id = set_next(rel->bits + (size_t)row * rel->words, rel->words, 1); id != NONE;
             id = set_next(rel->bits + (size_t)row * rel->words, rel->words, id + 1))
            if (args[0] && !visit(r, args[0], id))
                return false;
    }
    return true;
}

/* By the status, or by a line with a date of its own, which nothing ends before. */
static bool consents(const pact_run *r, uint32_t treaty, uint32_t state)
{
    const party_record *y = row_within(r, treaty, state, law_time(r));
    return has(r, LAW_PARTY, state, treaty_id(r, treaty)) || (y && y->until != NO_TIME);
}

/* What is so makes it a party, whatever it consents to. */
static bool made_by_facts(const pact_run *r, uint32_t treaty, uint32_t state)
{
    uint32_t consent = r->program->treaty[treaty].consent;
    return consent != NONE && relation_has(&r->relations[consent], &state);
}

/* Where the predecessor is a party, or was until it died. What the dead consent to makes nobody one. */
static bool was_party(const pact_run *r, uint32_t treaty, uint32_t state)
{
    if (!(word_of(r, LAW_EXTINCT) && set_has(r->buried, state)) &&
        (has(r, LAW_PARTY, state, treaty_id(r, treaty)) || made_by_facts(r, treaty, state) ||
         (!is_extinct(r, state) && consents(r, treaty, state))))
        return true;
    for (uint32_t i = newest_stay(r, treaty, state); i != NONE; i = r->stays.at[i].older)
        if (is_stay_of(r, i, treaty, state))
            return r->stays.at[i].left == LEFT_DIED;
    return false;
}

/* Consent that ends where what is so makes a party all the same ends nothing: that is said. */
bool law_consent_ends(pact_run *r, uint32_t which, const uint32_t *args)
{
    uint32_t t = 0, count = r->program->treaty_count, word = r->law_word[LAW_PARTY];
    if (word == NONE || r->program->predicate[word].relation != which)
        return true;
    while (t < count && treaty_id(r, t) != args[1])
        t++;
    return t == count || !made_by_facts(r, t, args[0]) ||
           law_finding(r, P0521, t, r->program->treaty[t].place,
                       say(r, "%s stays a party to %s, since what is so makes it one",
                           say_entity(r, state_kind(r, t), args[0]), treaty_name(r, t)));
}

/* A succession takes place once; what the successor does later is its own. */
static bool succeed(pact_run *r, uint32_t state, uint32_t of)
{
    for (uint32_t i = 0; i < r->successions.count; i++)
        if (r->successions.at[i].state == state && r->successions.at[i].of == of)
            return true;
    succession *s = run_add(r, &r->successions);
    if (!s)
        return false;
    *s = (succession){state, of};
    return true;
}

/* Whoever succeeds at one instant to who succeeds at it comes after that one, in whatever order they stand.
 */
static bool inherit(pact_run *r, uint32_t first)
{
    bool more = true;
    while (more) {
        more = false;
        for (uint32_t k = first; k < r->successions.count; k++)
            for (uint32_t i = 0; i < r->program->treaty_count; i++) {
                const succession *s = &r->successions.at[k];
                if (has(r, LAW_PARTY, s->state, treaty_id(r, i)) || !was_party(r, i, s->of))
                    continue;
                if (!put(r, LAW_PARTY, s->state, treaty_id(r, i)))
                    return false;
                more = true;
            }
    }
    return true;
}

static bool take_places(pact_run *r)
{
    uint32_t first = r->successions.count;
    return each_tuple(r, LAW_SUCCESSOR, succeed) && inherit(r, first);
}

static bool succeeds(const pact_run *r, uint32_t state)
{
    for (uint32_t i = 0; i < r->successions.count; i++)
        if (r->successions.at[i].state == state)
            return true;
    return false;
}

static void bury(pact_run *r)
{
    const relation *dead = word_of(r, LAW_EXTINCT);
    const uint64_t *row = dead ? relation_row(dead, NULL) : NULL;
    for (uint32_t id = row ? set_next(row, dead->words, 1) : NONE; id != NONE;
         id = set_next(row, dead->words, id + 1))
        for (uint32_t i = 0; i < r->program->treaty_count; i++)
            take(r, LAW_PARTY, id, treaty_id(r, i));
    for (uint32_t w = 0; row && w < dead->words; w++)
        r->buried[w] = row[w];
}

/* ---- notice ---- */

/* When the treaty's own line on withdrawal lets it go: the notice has run, and the treaty has been in force
 * as long as it asks. */
static int64_t withdrawal_end(const pact_run *r, uint32_t treaty)
{
    const treaty_record *t = &r->program->treaty[treaty];
    const duration_record *d = t->notice == NONE ? NULL : &r->program->duration[t->notice];
    if (!d)
        return NEVER;
    bool by_the_day =
        d->unit < UNIT_DAY && !r->exact; /* hours run from the end of a day that has no minute */
    int64_t end = after(r, by_the_day ? (int64_t)(r->date + 1) * DAY_MINUTES : today(r), t->notice, 1);
    int64_t least = t->delay == NONE ? ALWAYS : after(r, r->times[treaty].from, t->delay, 1);
    return least != NEVER && least > end ? least : end;
}

static int64_t term_end(const pact_run *r, uint32_t treaty, uint32_t renewals)
{
    const treaty_record *t = &r->program->treaty[treaty];
    int64_t end = after(r, r->times[treaty].from, t->term, 1);
    return renewals ? after(r, end, t->renewal, renewals) : end;
}

/* The end of the first term that the denunciation is in time for. */
static int64_t renewal_end(pact_run *r, uint32_t treaty)
{
    const treaty_record *t = &r->program->treaty[treaty];
    if (t->renewal == NONE || r->times[treaty].entered == NONE)
        return NEVER;
    for (uint32_t k = r->times[treaty].renewals;; k++) {
        int64_t end = term_end(r, treaty, k),
                last = t->denounced == NONE || end == NEVER ? end : after(r, end, t->denounced, -1);
        r->work++;
        if (end != NEVER && last == NEVER) /* before the calendar begins */
            continue;
        if (end == NEVER || (t->denounced == NONE ? today(r) < last : today(r) <= last))
            return end;
    }
}

static const char *void_reason(pact_run *r, uint32_t treaty, uint32_t state)
{
    const treaty_record *t = &r->program->treaty[treaty];
    bool over = is_extinct(r, state) || r->times[treaty].ended != NONE;
    if (!over && made_by_facts(r, treaty, state) && !consents(r, treaty, state))
        return "what is so makes it a party, for as long as it is so";
    if (over || !consents(r, treaty, state))
        return "it is no party";
    return t->notice == NONE && t->renewal == NONE
               ? "the treaty has no line on withdrawal or renewal, and does not admit of it (VCLT 56)"
               : NULL;
}

static bool notice_stands(const pact_run *r, uint32_t treaty, uint32_t state)
{
    for (uint32_t i = 0; i < r->notices.count; i++)
        if (r->notices.at[i].treaty == treaty && r->notices.at[i].state == state && !r->notices.at[i].done)
            return true;
    return false;
}

static const char *say_notice(pact_run *r, const notice *n)
{
    const treaty_record *t = &r->program->treaty[n->treaty];
    if (n->by_term)
        return t->denounced == NONE ? "before the term ends"
                                    : say(r, "%s before the term ends", say_duration(r, t->denounced));
    return t->notice == NONE ? "before it is in force" : say(r, "on %s notice", say_duration(r, t->notice));
}

static const char *say_run_out(pact_run *r, const notice *n)
{
    const treaty_record *t = &r->program->treaty[n->treaty];
    return n->by_term || t->notice == NONE ? say(r, "the term ended")
                                           : say(r, "%s of notice ran out", say_duration(r, t->notice));
}

static bool express_date(pact_run *r, const notice *n, const party_record *row, int64_t computed)
{
    if (computed == row->until)
        return true;
    return law_finding(
        r, P0521, n->treaty, row->place,
        say(r, "%s stays a party to %s until %s, as is written here; by its notice it would leave on %s",
            say_entity(r, state_kind(r, n->treaty), n->state), treaty_name(r, n->treaty),
            say_date(r, time_date(row->until)),
            computed == NEVER ? "no day" : say_date(r, time_date(computed))));
}

static bool give_notice(pact_run *r, uint32_t treaty, uint32_t state)
{
    const char *who = say_entity(r, state_kind(r, treaty), state), *wrong = void_reason(r, treaty, state);
    if (wrong) {
        take(r, LAW_NOTICE, state, treaty_id(r, treaty));
        return law_finding(r, P0520, treaty, r->program->treaty[treaty].place,
                           say(r, "%s cannot denounce %s: %s", who, treaty_name(r, treaty), wrong));
    }
    int64_t withdrawal = withdrawal_end(r, treaty), renewal = renewal_end(r, treaty);
    bool waits = r->times[treaty].entered == NONE; /* nobody is bound yet */
    notice n = {.treaty = treaty, .state = state, .given = r->date, .by_term = renewal < withdrawal};
    n.at = waits ? today(r) : n.by_term ? renewal : withdrawal;
    const party_record *row = row_within(r, treaty, state, law_time(r));
    if (row && row->until != NO_TIME) {
        if (!express_date(r, &n, row, n.at))
            return false;
        n.at = row->until;
    }
    notice *slot = run_add(r, &r->notices);
    if (!slot)
        return false;
    *slot = n;
    const char *until = n.at == NEVER ? "no day of the calendar" : say_date(r, time_date(n.at));
    return timer_at(r, n.at) && tell_law(r, PACT_NOTICE, r->date, treaty,
                                         say(r, "%s gives notice to %s, %s: it is bound until %s", who,
                                             treaty_name(r, treaty), say_notice(r, &n), until));
}

static bool notice_given(pact_run *r, uint32_t state, uint32_t id)
{
    for (uint32_t i = 0; i < r->program->treaty_count; i++)
        if (treaty_id(r, i) == id && !notice_stands(r, i, state) && !give_notice(r, i, state))
            return false;
    return true;
}

/* Taken back before it took effect (VCLT 68), or run out. */
static bool notice_runs(pact_run *r, notice *n, int64_t at)
{
    uint32_t id = treaty_id(r, n->treaty);
    if (n->done)
        return true;
    if (!has(r, LAW_NOTICE, n->state, id)) {
        n->done = true;
        return tell_law(r, PACT_NOTICE, r->date, n->treaty,
                        say(r, "%s takes back its notice to %s",
                            say_entity(r, state_kind(r, n->treaty), n->state), treaty_name(r, n->treaty)));
    }
    if (at < n->at)
        return true;
    n->done = n->took_effect = true;
    take(r, LAW_NOTICE, n->state, id);
    take(r, LAW_PARTY, n->state, id);
    return true;
}

static bool notices_refresh(pact_run *r, int64_t at)
{
    for (uint32_t i = 0; i < r->notices.count; i++)
        if (!notice_runs(r, &r->notices.at[i], at))
            return false;
    if (!each_tuple(r, LAW_NOTICE, notice_given))
        return false;
    for (uint32_t i = 0; i < r->notices.count; i++) /* what runs for no time has run out */
        if (!notice_runs(r, &r->notices.at[i], at))
            return false;
    return true;
}

/* ---- entry into force, term, end ---- */

static bool enter(pact_run *r, uint32_t treaty)
{
    treaty_time *l = &r->times[treaty];
    const treaty_record *t = &r->program->treaty[treaty];
    l->entered = r->instant;
    if (l->from == ALWAYS)
        return true;
    if (t->term != NONE)
        l->term = term_end(r, treaty, 0);
    if (l->until != NEVER && l->term != NEVER) {
        bool same = l->until == l->term;
        l->term = NEVER;
        if (!same &&
            !law_finding(r, P0521, treaty, t->place,
                         say(r, "%s is in force until %s, as is written; by its term it would lapse on %s",
                             treaty_name(r, treaty), say_date(r, time_date(l->until)),
                             say_date(r, time_date(term_end(r, treaty, 0))))))
            return false;
    }
    return (t->renewal != NONE || timer_at(r, l->term)) &&
           tell_law(r, PACT_ENTERS, time_date(l->from), treaty,
                    say(r, "%s enters into force", treaty_name(r, treaty)));
}

static bool end_treaty(pact_run *r, uint32_t treaty, treaty_end how, int64_t at)
{
    treaty_time *l = &r->times[treaty];
    const treaty_record *t = &r->program->treaty[treaty];
    l->until = l->until < at ? l->until : at;
    l->ended = r->instant;
    l->end = (uint8_t)how;
    const char *why = how == END_TERM     ? say(r, ": its term of %s has ended", say_duration(r, t->term))
                      : how == END_ALONE  ? ": fewer than two parties remain"
                      : how == END_CLAUSE ? ": it was terminated"
                                          : "";
    return tell_law(r, PACT_LAPSES, r->date, treaty,
                    say(r, "%s is no longer in force%s", treaty_name(r, treaty), why));
}

/* Tacit renewal changes nothing but the day on which the term ends, so it makes no instant: it is told when
 * the next one comes. */
static bool renew(pact_run *r, uint32_t treaty, int64_t at)
{
    treaty_time *l = &r->times[treaty];
    while (at >= l->term) {
        int32_t date = time_date(l->term);
        l->term = term_end(r, treaty, ++l->renewals);
        r->work++;
        if (!tell_law(r, PACT_RENEWS, date, treaty,
                      say(r, "%s is renewed for %s", treaty_name(r, treaty),
                          say_duration(r, r->program->treaty[treaty].renewal))))
            return false;
    }
    return r->work <= r->limits.steps || run_fail(r, PACT_LIMIT);
}

static bool time_refresh(pact_run *r, uint32_t treaty, int64_t at)
{
    treaty_time *l = &r->times[treaty];
    if (l->ended != NONE || at < l->from)
        return true;
    if (life_ended(r, treaty)) /* a clause terminated it */
        return end_treaty(r, treaty, END_CLAUSE, at);
    if (l->entered == NONE && at < l->until && !enter(r, treaty))
        return false;
    if (at >= l->until) /* also what never entered */
        return l->entered == NONE || end_treaty(r, treaty, END_UNTIL, at);
    if (at < l->term)
        return true;
    return r->program->treaty[treaty].renewal == NONE ? end_treaty(r, treaty, END_TERM, at)
                                                      : renew(r, treaty, at);
}

static bool in_force(const pact_run *r, uint32_t treaty)
{
    const treaty_time *l = &r->times[treaty];
    return l->entered != NONE && l->ended == NONE;
}

/* ---- parties ---- */

static const notice *notice_that_ended(const pact_run *r, uint32_t treaty, uint32_t state)
{
    for (uint32_t i = r->notices.count; i-- > 0;) {
        const notice *n = &r->notices.at[i];
        if (n->treaty == treaty && n->state == state && n->took_effect)
            return n;
    }
    return NULL;
}

static stay *last_stay(const pact_run *r, uint32_t treaty, uint32_t state)
{
    for (uint32_t i = newest_stay(r, treaty, state); i != NONE; i = r->stays.at[i].older)
        if (is_stay_of(r, i, treaty, state))
            return &r->stays.at[i];
    return NULL;
}

static leaving why_left(const pact_run *r, uint32_t treaty, uint32_t state, int64_t at)
{
    if (!in_force(r, treaty) || law_hidden(r, treaty))
        return LEFT_TREATY;
    if (is_extinct(r, state))
        return LEFT_DIED;
    const treaty_record *t = &r->program->treaty[treaty];
    for (uint32_t i = 0; i < t->parties_count; i++) {
        const party_record *y = &r->program->party[t->parties_first + i];
        if (r->program->entity[y->entity].id == state && y->until == at)
            return LEFT_UNTIL;
    }
    const notice *n = notice_that_ended(r, treaty, state);
    if (n && n->at <= at &&
        (!last_stay(r, treaty, state) || n->given >= last_stay(r, treaty, state)->from_date))
        return LEFT_NOTICE;
    return LEFT_ENDED;
}

static bool leave(pact_run *r, uint32_t treaty, uint32_t state, int64_t at)
{
    static const char *const how[] = {[LEFT_UNTIL] = "",
                                      [LEFT_NOTICE] = ": its notice has run out",
                                      [LEFT_DIED] = ": it is no longer a state",
                                      [LEFT_ENDED] = ""};
    stay *s = last_stay(r, treaty, state);
    if (!s || s->until != NONE)
        return true;
    s->until = r->instant;
    s->until_date = r->date;
    s->left = (uint8_t)why_left(r, treaty, state, at);
    return s->left == LEFT_TREATY ||
           tell_law(r, PACT_LEAVES, r->date, treaty,
                    say(r, "%s is no longer a party to %s%s", say_entity(r, state_kind(r, treaty), state),
                        treaty_name(r, treaty), how[s->left]));
}

/* What happened before a state first became a party does not count for it (VCLT 28): it was recorded while
 * the state was nothing to the treaty. */
static void forget(pact_run *r, uint32_t treaty, uint32_t state)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->relation_count; i++) {
        const relation_record *x = &p->relation[i];
        if (x->role != ROLE_HISTORY || x->since != treaty)
            continue;
        for (uint32_t k = 0; k < x->dims_count; k++)
            if (p->dimension[x->dims_first + k].kind == state_kind(r, treaty))
                relation_forget(&r->relations[i], k, state);
    }
}

static bool join(pact_run *r, uint32_t treaty, uint32_t state, int64_t at)
{
    const party_record *row = row_within(r, treaty, state, at);
    const stay *before = last_stay(r, treaty, state);
    if (!before && !row)
        forget(r, treaty, state);
    stay *s = run_add(r, &r->stays);
    if (!s)
        return false;
    *s = (stay){.treaty = treaty,
                .state = state,
                .from = r->instant,
                .until = NONE,
                .from_date = r->date,
                .joined = row                  ? JOINED_LISTED
                          : succeeds(r, state) ? JOINED_SUCCEEDED
                                               : JOINED_CONSENTED,
                .older = newest_stay(r, treaty, state)};
    r->stay_newest[slot_of(r, treaty, state)] = r->stays.count;
    if (r->times[treaty].entered == r->instant) /* the treaty's own entry says it */
        return true;
    return tell_law(r, PACT_ACCEDES, r->date, treaty,
                    say(r, "%s becomes a party to %s", say_entity(r, state_kind(r, treaty), state),
                        treaty_name(r, treaty)));
}

/* out = who would be a party, the treaty being in force. */
static void willing(const pact_run *r, uint32_t treaty, int64_t at, uint64_t *out)
{
    const pact_program *p = r->program;
    const treaty_record *t = &p->treaty[treaty];
    const relation *told = word_of(r, LAW_PARTY), *dead = word_of(r, LAW_EXTINCT);
    uint32_t words = r->words[state_kind(r, treaty)], any[] = {NONE, treaty_id(r, treaty)};
    memset(out, 0, words * sizeof *out);
    if (told)
        relation_slice(told, any, 0, out);
    for (uint32_t i = 0; i < t->parties_count; i++) {
        const party_record *y = &p->party[t->parties_first + i];
        bool waits = y->from != NO_TIME && at < y->from, express = y->until != NO_TIME || !told;
        if (!waits && express && within(y->from, y->until, at))
            set_add(out, p->entity[y->entity].id);
    }
    const uint64_t *stated = t->consent == NONE ? NULL : relation_row(&r->relations[t->consent], NULL);
    for (uint32_t w = 0; stated && w < words; w++)
        out[w] |= stated[w];
    const uint64_t *gone = dead ? relation_row(dead, NULL) : NULL;
    for (uint32_t w = 0; gone && w < words; w++)
        out[w] &= ~gone[w];
    out[0] &= ~UINT64_C(1);
    life_leavers(r, treaty, out);
}

/* Whether fewer than two remain because a party left of itself or died; a parties block that has one party,
 * or comes to have one, is taken as it is written. */
static bool left_alone(const pact_run *r, uint32_t treaty, int64_t at, const uint64_t *fresh)
{
    const treaty_record *t = &r->program->treaty[treaty];
    const uint64_t *row = relation_row(&r->relations[t->member], NULL);
    uint32_t words = r->words[state_kind(r, treaty)];
    if (!row || t->consent != NONE || set_count(fresh, words) >= 2 || set_count(row, words) < 2)
        return false;
    for (uint32_t i = 0; i < t->parties_count; i++)
        if (r->program->party[t->parties_first + i].from != NO_TIME &&
            r->program->party[t->parties_first + i].from > at)
            return false;
    for (uint32_t id = set_next(row, words, 0); id != NONE; id = set_next(row, words, id + 1))
        if (!set_has(fresh, id) && why_left(r, treaty, id, at) != LEFT_UNTIL)
            return true;
    return false;
}

static bool stays_refresh(pact_run *r, uint32_t treaty, int64_t at, const uint64_t *row,
                          const uint64_t *fresh)
{
    uint32_t words = r->words[state_kind(r, treaty)];
    for (uint32_t w = 0; w < words; w++)
        for (uint64_t changed = row[w] ^ fresh[w]; changed; changed &= changed - 1) {
            uint32_t id = w * 64 + (uint32_t)__builtin_ctzll(changed);
            if (!(set_has(fresh, id) ? join(r, treaty, id, at) : leave(r, treaty, id, at)))
                return false;
        }
    return true;
}

/* Versions rise only on change. */
static bool members_refresh(pact_run *r, uint32_t treaty, int64_t at)
{
    const treaty_record *t = &r->program->treaty[treaty];
    relation *members = &r->relations[t->member], *force = &r->relations[t->in_force];
    uint64_t *fresh = r->scratch[0], *row = relation_row_make(members, &r->mem, NULL);
    uint32_t id = treaty_id(r, treaty);
    bool shown = !law_hidden(r, treaty);
    if (!row)
        return run_fail(r, PACT_NOMEM);
    willing(r, treaty, at, fresh);
    if (in_force(r, treaty) && left_alone(r, treaty, at, fresh) && !end_treaty(r, treaty, END_ALONE, at))
        return false;
    if (!in_force(r, treaty) || !shown)
        memset(fresh, 0, members->words * sizeof *fresh);
    if (memcmp(row, fresh, members->words * sizeof *fresh)) {
        if (!stays_refresh(r, treaty, at, row, fresh))
            return false;
        memcpy(row, fresh, members->words * sizeof *fresh);
        members->version++;
    }
    if (!in_force(r, treaty) || !shown) {
        relation_remove(force, NULL);
        take(r, LAW_IN_FORCE, id, 0);
        return true;
    }
    return (relation_put(force, &r->mem, NULL) || run_fail(r, PACT_NOMEM)) && put(r, LAW_IN_FORCE, id, 0);
}

/* (state, treaty) of all member rows. */
static bool parties_refresh(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->law_count; i++) {
        relation *out = &r->relations[p->law[i].tested];
        for (uint32_t t = 0; p->law[i].word == LAW_PARTY && t < p->treaty_count; t++) {
            const uint64_t *row = relation_row(&r->relations[p->treaty[t].member], NULL);
            for (uint32_t id = 1; id < r->size[state_kind(r, t)]; id++) {
                uint32_t args[] = {id, treaty_id(r, t)};
                bool member = row && set_has(row, id);
                if (member && !relation_put(out, &r->mem, args))
                    return run_fail(r, PACT_NOMEM);
                if (!member)
                    relation_remove(out, args);
            }
        }
    }
    return true;
}

static uint64_t told_version(const pact_run *r)
{
    uint64_t sum = 0;
    for (int w = 0; w < LAW_WORDS; w++)
        sum += word_of(r, (law_word)w) ? word_of(r, (law_word)w)->version : 0;
    for (uint32_t i = 0; i < r->program->treaty_count; i++)
        if (r->program->treaty[i].consent != NONE)
            sum += r->relations[r->program->treaty[i].consent].version;
    return sum;
}

static uint64_t members_version(const pact_run *r)
{
    uint64_t sum = 1;
    for (uint32_t i = 0; i < r->program->treaty_count; i++)
        sum += r->relations[r->program->treaty[i].member].version;
    return sum;
}

bool law_refresh(pact_run *r)
{
    int64_t at = law_time(r);
    if (!rows_refresh(r, at) || !signatures(r, at) || !take_places(r))
        return false;
    bury(r);
    for (uint32_t i = 0; i < r->program->treaty_count; i++)
        if (!time_refresh(r, i, at))
            return false;
    if (!notices_refresh(r, at))
        return false;
    for (uint32_t i = 0; i < r->program->treaty_count; i++)
        if (!members_refresh(r, i, at))
            return false;
    uint64_t members = members_version(r);
    if (members != r->law_members && !parties_refresh(r))
        return false;
    r->law_members = members;
    r->law_told = told_version(r);
    return power_seats(r, at);
}

bool law_told(pact_run *r)
{
    return told_version(r) == r->law_told || law_refresh(r);
}

/* All on the same state, then all at once: no order of treaties decides. */
bool law_conditions(pact_run *r)
{
    const pact_program *p = r->program;
    bool any = false;
    for (uint32_t i = 0; i < p->treaty_count; i++) {
        if (p->treaty[i].force_block == NONE || r->times[i].from != NEVER || law_time(r) >= r->times[i].until)
            continue;
        if (!exec_block(r, p->treaty[i].force_block, NULL))
            return false;
        r->times[i].latches = r->flag;
        any |= r->flag;
    }
    for (uint32_t i = 0; any && i < p->treaty_count; i++)
        if (r->times[i].latches && r->times[i].from == NEVER)
            r->times[i].from = today(r);
    return !any || law_refresh(r);
}

/* ---- what was, when something happened ---- */

/* What ends at an instant was there for what happened at it. */
bool law_in_force_at(const pact_run *r, uint32_t treaty, uint32_t instant)
{
    const treaty_time *l = &r->times[treaty];
    return l->entered <= instant && (l->ended == NONE || instant <= l->ended);
}

bool law_bound_at(const pact_run *r, uint32_t treaty, uint32_t state, uint32_t instant)
{
    const pact_program *p = r->program;
    const treaty_record *t = &p->treaty[treaty];
    bool listed = false;
    for (uint32_t i = newest_stay(r, treaty, state); i != NONE; i = r->stays.at[i].older) {
        const stay *s = &r->stays.at[i];
        if (!is_stay_of(r, i, treaty, state))
            continue;
        listed = true;
        if (s->from <= instant && (s->until == NONE || instant <= s->until))
            return true;
    }
    for (uint32_t i = 0; i < t->parties_count && !listed; i++)
        listed = p->entity[p->party[t->parties_first + i].entity].id == state;
    return !listed; /* who never is a party is judged by the others */
}

/* ---- reasons ---- */

const char *law_why_not_in_force(pact_run *r, const pact_run *at, uint32_t treaty)
{
    const treaty_time *l = &at->times[treaty];
    const treaty_record *t = &r->program->treaty[treaty];
    const char *name = treaty_name(r, treaty), *day = say_date(r, at->date);
    if (law_hidden(at, treaty))
        return say(r, "%s was secret on %s, and is left out of the public view", name, day);
    if (l->ended == NONE && l->from == NEVER)
        return say(r, "%s was not in force on %s: its condition had not come true", name, day);
    if (l->ended == NONE)
        return say(r, "%s was not in force on %s", name, day);
    const char *end = say_date(r, time_date(l->until));
    switch ((treaty_end)l->end) {
    case END_TERM:
        return say(r, "%s lapsed on %s: its term of %s had ended", name, end, say_duration(r, t->term));
    case END_CLAUSE: return say(r, "%s was terminated on %s", name, end);
    case END_ALONE: return say(r, "%s lapsed on %s: fewer than two parties remained", name, end);
    default: return say(r, "%s was not in force on %s", name, day);
    }
}

/* How the state came and went, where the parties block does not say it; NULL where it does, or there is
 * nothing.
 */
const char *law_why_party(pact_run *r, const pact_run *at, uint32_t treaty, uint32_t state)
{
    const stay *s = last_stay(at, treaty, state);
    const char *name = treaty_name(r, treaty), *who = say_entity(r, state_kind(r, treaty), state);
    const notice *n = s && s->left == LEFT_NOTICE ? notice_that_ended(at, treaty, state) : NULL;
    if (!s)
        return NULL;
    if (n)
        return say(r, "%s was a party to %s until %s: it gave notice on %s, and %s", who, name,
                   say_date(r, s->until_date), say_date(r, n->given), say_run_out(r, n));
    if (s->left == LEFT_DIED)
        return say(r, "%s was a party to %s until %s, when it ceased to be a state", who, name,
                   say_date(r, s->until_date));
    if (s->left == LEFT_ENDED)
        return say(r, "%s was a party to %s until %s, when that was ended", who, name,
                   say_date(r, s->until_date));
    if (s->joined == JOINED_CONSENTED && r->program->treaty[treaty].consent != NONE)
        return say(r, "%s is a party to %s since %s", who, name, say_date(r, s->from_date));
    return s->joined == JOINED_LISTED
               ? NULL
               : say(r, "%s is a party to %s since %s: it %s", who, name, say_date(r, s->from_date),
                     s->joined == JOINED_SUCCEEDED ? "succeeded" : "consented to be bound");
}
