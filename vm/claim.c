/* claim.c: claims, judged at every instant. Comes in: the state at the end of an instant; goes out: for each
 * claim whether it was refuted, or witnessed, when, and for whom; a finding for what is refuted, and for an
 * assumption of all claims that does not hold. From the instant on at which an assumption fails, the claims
 * that rest on it say nothing of this run. What follows from a day alone, such as that a duty was owed to its
 * end, is seen on the day after. */
#include "run.h"

#include <string.h>

bool claims_init(pact_run *r)
{
    const pact_program *p = r->program;
    r->claimed = run_alloc(r, (p->claim_count + 1) * sizeof *r->claimed);
    r->assume_failed = run_alloc(r, p->assume_count + 1);
    r->aftermath = MOMENT_NEVER;
    return r->status == PACT_OK;
}

/* Every instant that is there for a reason of its own has one more on the next day. */
void claims_begin(pact_run *r, moment at)
{
    bool only = at == r->aftermath && at != r->now && (!r->timers.count || r->timers.at[0] > at);
    int32_t date = moment_date(at);
    if (r->program->claim_count)
        r->aftermath = only || date >= DATE_MAX ? MOMENT_NEVER : day_start(date + 1);
}

/* ---- assumptions ---- */

static void leave_out(pact_run *r, uint32_t claim)
{
    for (uint32_t i = 0; i < r->program->claim_count; i++)
        r->claimed[i].left_out |= claim == NONE || claim == i;
}

static bool tell_assumption(pact_run *r, const assume_record *a)
{
    reasons notes = {0};
    uint32_t nothing = 0;
    if (a->claim != NONE || r->is_case || r->searched)
        return true;
    const char *text = say(r, "from here on claims say nothing of this scenario, since it is assumed: %s",
                           program_text(r->program, a->text));
    pact_finding *f = run_finding(r, P0571, a->place, text);
    if (!f || !why_slots(r, a->node, &nothing, 0, false, 0, &notes))
        return false;
    f->notes = notes.at;
    f->note_count = notes.count;
    return true;
}

static bool judge_assumptions(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->assume_count; i++) {
        const assume_record *a = &r->program->assume[i];
        if (r->assume_failed[i])
            continue;
        if (!exec_block(r, a->block, NULL))
            return false;
        if (r->flag)
            continue;
        r->assume_failed[i] = 1;
        leave_out(r, a->claim);
        if (!tell_assumption(r, a))
            return false;
    }
    return true;
}

/* ---- what was found ---- */

/* The first values of the variables, in the order of the entities. */
static bool find_values(pact_run *r, const claim_record *c, uint32_t *ids)
{
    for (uint32_t i = 0; i < c->bounds_count; i++) {
        const bound_record *b = &r->program->bound[c->bounds_first + i];
        if (!exec_block(r, b->block, ids))
            return false;
        uint32_t id = set_next(r->set[0], r->words[b->kind], 0);
        ids[i] = id == NONE ? 0 : id;
    }
    return true;
}

/* "a = italy, v = ethiopia" */
static const char *say_values(pact_run *r, const claim_record *c, const uint32_t *ids)
{
    const char *text = "";
    for (uint32_t i = 0; i < c->bounds_count; i++) {
        const bound_record *b = &r->program->bound[c->bounds_first + i];
        const char *name = program_text(r->program, b->name);
        if (name && ids[i])
            text = say(r, "%s%s%s = %s", text, *text ? ", " : "", name, say_entity(r, b->kind, ids[i]));
    }
    return text;
}

static pact_finding *refuted(pact_run *r, const claim_record *c, const char *how)
{
    const char *name = program_text(r->program, c->name), *title = program_text(r->program, c->title),
               *premise = program_text(r->program, c->supposed);
    if (premise)
        how = say(r, "%s, with its '%s'", how, premise);
    return run_finding(r, P0570, c->place,
                       title ? say(r, "claim %s \"%s\" is refuted%s", name, title, how)
                             : say(r, "claim %s is refuted%s", name, how));
}

static bool tell_refuted(pact_run *r, const claim_record *c, const uint32_t *ids, const char *values,
                         bool derived)
{
    reasons notes = {0};
    if (c->form == CLAIM_SOME_WORLD || r->is_case || r->searched)
        return true;
    pact_finding *f = refuted(r, c, *values ? say(r, " for %s", values) : "");
    if (!f || (derived && c->node != NONE && !why_slots(r, c->node, ids, c->bounds_count, true, 0, &notes)))
        return false;
    f->notes = notes.at;
    f->note_count = notes.count;
    return true;
}

static bool find(pact_run *r, uint32_t claim)
{
    const claim_record *c = &r->program->claim[claim];
    claimed *out = &r->claimed[claim];
    out->found = true;
    out->date = r->date;
    if (!find_values(r, c, out->ids))
        return false;
    out->values = say_values(r, c, out->ids);
    return tell_refuted(r, c, out->ids, out->values, true);
}

/* ---- what is to follow within a time ---- */

/* In days where these are counted, and as far as a minute is known. */
static const char *say_end(pact_run *r, const claim_record *c, int64_t minutes, bool exact)
{
    char text[DATE_TEXT_MAX];
    if (c->unit >= UNIT_DAY || !exact)
        return say_date(r, time_date(minutes));
    time_format(minutes, text);
    return say(r, "%s", text);
}

/* Late is late, though it may have come by now: then there is nothing to derive. */
static bool find_late(pact_run *r, const awaited *a, bool is_lacking)
{
    const claim_record *c = &r->program->claim[a->claim];
    claimed *out = &r->claimed[a->claim];
    const char *values = say_values(r, c, a->ids);
    out->found = true;
    out->date = r->date;
    memcpy(out->ids, a->ids, sizeof out->ids);
    out->values = say(r, "%s%sthe time from %s to %s", values, *values ? ", in " : "",
                      say_end(r, c, a->since, a->exact), say_end(r, c, moment_minutes(a->closes) - 1, true));
    return tell_refuted(r, c, out->ids, out->values, is_lacking);
}

static bool is_awaited(pact_run *r, uint32_t claim, const uint32_t *ids)
{
    bool found = false;
    r->work += r->awaited.count;
    for (uint32_t i = 0; i < r->awaited.count && !found; i++)
        found = r->awaited.at[i].claim == claim &&
                !memcmp(r->awaited.at[i].ids, ids, r->program->claim[claim].bounds_count * sizeof *ids);
    return found;
}

/* From now on, unless it is so at this very instant; when it has become too late there is an instant. */
static bool await(pact_run *r, uint32_t claim, const uint32_t *ids)
{
    const claim_record *c = &r->program->claim[claim];
    const window_record time = {.amount = c->within, .unit = c->unit};
    awaited fresh = {.claim = claim,
                     .since = r->exact ? law_time(r) : (int64_t)r->date * DAY_MINUTES,
                     .closes = window_until(&time, r->date, hours_run_from(r)),
                     .exact = r->exact};
    if (!exec_block(r, c->block, ids))
        return false;
    if (!r->flag || is_awaited(r, claim, ids))
        return r->work <= r->limits.steps || run_fail(r, PACT_LIMIT);
    memcpy(fresh.ids, ids, c->bounds_count * sizeof *ids);
    if (fresh.closes >= day_start(DATE_MAX))
        return true; /* past the end of the calendar it is never too late */
    awaited *slot = run_add(r, &r->awaited);
    if (slot)
        *slot = fresh;
    return slot && timer_add(r, fresh.closes);
}

/* For all values of its variables from number `at` on. */
static bool await_each(pact_run *r, uint32_t claim, uint32_t *ids, uint32_t at)
{
    const claim_record *c = &r->program->claim[claim];
    const bound_record *b = &r->program->bound[c->bounds_first + at];
    if (at == c->bounds_count)
        return await(r, claim, ids);
    for (uint32_t id = 1;; id++) {
        if (!exec_block(r, b->block, ids))
            return false;
        id = set_next(r->set[0], r->words[b->kind], id);
        if (id == NONE)
            return true;
        ids[at] = id;
        if (!await_each(r, claim, ids, at + 1))
            return false;
    }
}

/* What has come in time is awaited no more; what is late refutes the claim. */
static bool judge_awaited(pact_run *r, uint32_t claim)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->awaited.count; i++) {
        const awaited a = r->awaited.at[i];
        bool mine = a.claim == claim && !r->claimed[claim].found;
        if (mine && !exec_block(r, r->program->claim[claim].block, a.ids))
            return false;
        bool late = mine && r->now >= a.closes;
        if (late && !find_late(r, &a, r->flag))
            return false;
        if (!mine || (r->flag && !late))
            r->awaited.at[kept++] = a;
    }
    r->awaited.count = kept;
    return true;
}

/* ---- conflicts ---- */

static bool find_conflict(pact_run *r, uint32_t claim)
{
    const claim_record *c = &r->program->claim[claim];
    for (uint32_t i = r->conflicts_claimed; i < r->conflicts.count; i++) {
        const conflict *k = &r->conflicts.at[i];
        const instance *a = &r->instances.at[k->first];
        if (!conflict_between(r, k, c->first, c->second, c->bearer))
            continue;
        claimed *out = &r->claimed[claim];
        out->found = true;
        out->date = r->date;
        out->values = say(r, "%s and %s, for %s", instance_cite(r, k->first), instance_cite(r, k->second),
                          say_set(r, r->program->norm[a->norm].bearer, k->bearers));
        if (r->is_case || r->searched)
            return true;
        return refuted(r, c, say(r, " by a conflict between %s", out->values)) != NULL;
    }
    return r->status == PACT_OK;
}

/* ---- every instant ---- */

static bool judge(pact_run *r, uint32_t claim)
{
    const claim_record *c = &r->program->claim[claim];
    claimed *out = &r->claimed[claim];
    if (c->form == CLAIM_NEVER_CONFLICT)
        return find_conflict(r, claim);
    if (claim_waits(c) && !judge_awaited(r, claim))
        return false;
    if (c->trigger != NONE) {
        if (!exec_block(r, c->trigger, NULL))
            return false;
        out->met |= r->flag;
        if (!r->flag)
            return true;
    }
    if (claim_waits(c))
        return r->claimed[claim].found || await_each(r, claim, (uint32_t[ARGS_MAX]){0}, 0);
    return exec_block(r, c->block, NULL) && (!r->flag || find(r, claim));
}

/* What supposes something is judged in runs of its own. */
static bool is_wanted(const pact_run *r, uint32_t claim)
{
    uint32_t only = r->setting.supposes ? r->setting.supposes : r->searched;
    return only ? only == claim + 1 : !claim_supposes(&r->program->claim[claim]);
}

static bool judge_all(pact_run *r)
{
    if (!judge_assumptions(r))
        return false;
    for (uint32_t i = 0; i < r->program->claim_count; i++) {
        const claimed *c = &r->claimed[i];
        if (is_wanted(r, i) && !c->found && !c->left_out && !judge(r, i))
            return false;
    }
    return true;
}

/* A comparison that turns by time alone wakes the run, as in a rule. */
bool claims_judge(pact_run *r)
{
    r->settling = true;
    bool ok = judge_all(r);
    r->settling = false;
    r->conflicts_claimed = r->conflicts.count;
    return ok && r->status == PACT_OK;
}

/* ---- completions of what is in doubt ---- */

/* What was found in this completion, for the run that it completes. */
bool claims_keep_case(pact_run *r, const pact_run *done)
{
    for (uint32_t i = 0; i < r->program->claim_count; i++) {
        claimed *c = &r->claimed[i];
        const claimed *of = &done->claimed[i];
        c->met |= of->met;
        if (!of->found || c->in_case)
            continue;
        c->in_case = say(r, "%s%sif %s", of->values, *of->values ? ", " : "", doubt_assumed(r, done));
        c->values = c->found ? c->values : say(r, "%s", of->values);
        c->case_date = of->date;
    }
    return r->status == PACT_OK;
}

/* At the end: what only other completions have. */
bool claims_finish(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->claim_count && !r->is_case; i++) {
        claimed *c = &r->claimed[i];
        const claim_record *x = &r->program->claim[i];
        if (c->found || !c->in_case || !is_wanted(r, i))
            continue;
        c->found = true;
        c->date = c->case_date;
        pact_finding *f =
            x->form == CLAIM_SOME_WORLD ? NULL : refuted(r, x, say(r, " in doubt: %s", c->in_case));
        if (f)
            f->date = c->date;
    }
    return r->status == PACT_OK;
}

/* ---- what a host may ask ---- */

uint32_t pact_program_claim_count(const pact_program *p)
{
    return p->claim_count;
}

pact_claim pact_program_claim(const pact_program *p, uint32_t claim)
{
    if (claim >= p->claim_count)
        return (pact_claim){0};
    const claim_record *c = &p->claim[claim];
    return (pact_claim){.name = program_text(p, c->name),
                        .title = program_text(p, c->title),
                        .text = program_text(p, c->text),
                        .supposed = program_text(p, c->supposed),
                        .form = (pact_claim_form)c->form,
                        .place = program_place(p, c->place)};
}

pact_claimed pact_run_claimed(const pact_run *r, uint32_t claim)
{
    if (claim >= r->program->claim_count)
        return (pact_claimed){.date = PACT_NO_DATE};
    const claimed *c = &r->claimed[claim];
    return (pact_claimed){.judged = is_wanted(r, claim),
                          .found = c->found,
                          .met = c->met,
                          .left_out = c->left_out,
                          .undecided = r->claims_cut,
                          .date = c->found ? c->date : PACT_NO_DATE,
                          .values = c->values ? c->values : ""};
}
