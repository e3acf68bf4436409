/* life.c: the life of one norm, at one instant. Comes in: an instance, and what is done and said of it; goes
 * out: what became of it, breaches, and the chronicle. */
#include "life.h"

/* ---- the chronicle ---- */

void record(world *w, pact_entry_kind kind, const instance *i)
{
    *array_add(w->arena, &w->entries) =
        (entry){kind, day_at(w->now), i, before(i->deadline, NEVER) ? day_at(i->deadline) : PACT_NO_DATE};
    w->changed = true;
}

void add_law(world *w, moment m)
{
    if (m.minute == NO_TIME || m.minute == INT32_MAX || !before(w->now, m))
        return;
    for (uint32_t i = 0; i < w->law.count; i++)
        if (!before(w->law.at[i], m) && !before(m, w->law.at[i]))
            return;
    *array_add(w->arena, &w->law) = m;
}

/* Owed to the end of the day; then what reads that is looked at again. */
void end_today(world *w, instance *i)
{
    i->final_day = i->pending || i->suspended || i->overridden ? NO_TIME : day_at(w->now);
    if (i->final_day == NO_TIME)
        return;
    bool lasting = i->stage == STAGE_FULFILLED || i->stage == STAGE_LATE || i->stage == STAGE_CLOSED ||
                   i->stage == STAGE_EXPIRED;
    if (lasting && w->ir->views.count && i->norm->modality == PACT_MUST)
        add_law(w, (moment){(i->final_day + 1) * DAY_MINUTES, PHASE_LAW});
}

void finish(world *w, instance *i, stage s, pact_entry_kind kind)
{
    i->stage = s;
    i->ended_in = w->instant;
    end_today(w, i);
    record(w, kind, i);
    if (s == STAGE_FULFILLED || s == STAGE_LATE)
        repair(w, i);
}

void take_values(const instance *i)
{
    for (uint32_t k = 0; k < i->norm->bindings.count; k++)
        bind(i->norm->bindings.at[k], i->values[k]);
    bind(i->norm->bearer, i->bearer);
}

moment end_of_day(int32_t day)
{
    return (moment){day * DAY_MINUTES + DAY_MINUTES - 1, PHASE_AFTER};
}

/* ---- breaches ---- */

void violate_towards(world *w, instance *i, const creditors *owed)
{
    breach b = {.of = i, .instant = w->instant, .owed = *owed};
    *array_add(w->arena, &w->breaches) = b;
    i->broken = true;
    i->violated_in = w->instant;
    record(w, PACT_VIOLATED, i);
    for (uint32_t k = 0; k < w->instances.count;
         k++) { /* by what arose with the breach and is done already */
        const instance *d = w->instances.at[k];
        if (d->arisen_in == w->instant && (d->stage == STAGE_FULFILLED || d->stage == STAGE_LATE))
            repair(w, d);
    }
}

void violate(world *w, instance *i)
{
    creditors c = i->above.count ? still_owed(w, i) : creditors_of(w, i->norm, i->values, i->bearer);
    owe_outside(w, i, &c);
    violate_towards(w, i, &c);
}

/* ---- what is done ---- */

static bool arg_done(world *w, const struct act_arg *a, uint32_t done, uint32_t bearer)
{
    switch (a->form) {
    case ARG_ANY: return true;
    case ARG_BEARER: return done == bearer;
    case ARG_VAR: return done == bound_value(a->term.var) && done != UNSTATED;
    case ARG_ENTITY: return done == a->term.entity->index;
    case ARG_GUARD:
        if (done == UNSTATED)
            return false;
        bind(a->var, done);
        return holds(w, a->guard);
    default: w->refusal = "a role of a kind that it does not know"; return false;
    }
}

bool is_deed(world *w, const act_decl *a, const tuple *t, uint32_t relation, uint32_t bearer)
{
    if (t->relation != relation || t->args[0] != bearer)
        return false;
    for (uint32_t k = 1; k < a->predicate->param_count; k++)
        if (!arg_done(w, &a->args[k], t->args[k], bearer))
            return false;
    return true;
}

static bool found_in(world *w, const act_decl *a, const tuples *list, uint32_t relation, uint32_t bearer)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (is_deed(w, a, &list->at[i], relation, bearer))
            return true;
    return false;
}

uint32_t value_in(const implied_decl *d, uint32_t position, const tuple *t)
{
    const term *a = &d->args[position];
    for (uint32_t i = 0; a->form == TERM_VARIABLE && i < d->from->param_count; i++)
        if (d->from->param[i].name == a->var->name)
            return t->args[i];
    return a->form == TERM_ENTITY ? a->entity->index : UNSTATED;
}

/* An ongoing act is, for as long as it lasts, also what it implies. */
static bool implied_course(world *w, const act_decl *a, const implied_decl *d, uint32_t bearer)
{
    for (uint32_t i = 0; i < w->derived.count; i++) {
        const tuple *t = &w->derived.at[i];
        tuple implied = {.relation = a->predicate->relation};
        for (uint32_t k = 0; k < a->predicate->param_count; k++)
            implied.args[k] = value_in(d, k, t);
        if (t->relation == d->from->course + 1 && is_deed(w, a, &implied, implied.relation, bearer))
            return true;
    }
    return false;
}

static bool act_in_course(world *w, const instance *i, const act_decl *a)
{
    if (a->predicate->ongoing && found_in(w, a, &w->derived, a->predicate->course + 1, i->bearer))
        return true;
    for (uint32_t d = 0; d < w->ir->implied.count; d++)
        if (w->ir->implied.at[d].to == a->predicate && w->ir->implied.at[d].from->ongoing &&
            implied_course(w, a, &w->ir->implied.at[d], i->bearer))
            return true;
    return false;
}

bool in_course(world *w, const instance *i)
{
    bool on = false;
    for (uint32_t k = 0; k < i->norm->acts.count && !on; k++)
        on = act_in_course(w, i, &i->norm->acts.at[k]);
    return on;
}

/* Of several acts each by itself, in its own amount. */
bool act_is_done(world *w, const instance *i, bool with_course)
{
    bool done = false;
    for (uint32_t k = 0; k < i->norm->acts.count && !done; k++) {
        const act_decl *a = &i->norm->acts.at[k];
        done = act_is_measured(i->norm, k) ? amount_is_done(w, i, k)
                                           : found_in(w, a, &w->events, a->predicate->relation, i->bearer) ||
                                                 (with_course && act_in_course(w, i, a));
    }
    return done;
}

/* ---- the life of one norm ---- */

bool stands(const instance *i)
{
    return i->stage <= STAGE_VIOLATED;
}

bool binds(const instance *i)
{
    return stands(i) && !i->pending && !i->suspended && !i->overridden;
}

bool has_come(const world *w, moment m)
{
    return !before(w->now, m);
}

bool window_over(world *w, const instance *i)
{
    return has_come(w, i->closes) || (i->norm->until && holds(w, i->norm->until));
}

/* Taken up again after an early end it is owed to the end of its window all the same. Who is bound no more
 * has ended nothing. */
static void keep_up(world *w, instance *i)
{
    bool on = i->stage == STAGE_ACTIVE && in_course(w, i);
    bool ended = i->stage == STAGE_ACTIVE && i->kept && !on && i->kept_in != w->instant && !is_free(w, i);
    if (!i->kept && on)
        i->kept_in = w->instant;
    i->kept = on || (i->kept && i->kept_in != w->instant && !ended);
    if (ended)
        break_off(w, i);
}

void perform(world *w, instance *i)
{
    const norm_decl *n = i->norm;
    if ((n->modality != PACT_MUST && n->modality != PACT_SHOULD) || i->overridden || is_quota_duty(n))
        return;
    if (n->maintain) {
        keep_up(w, i);
        return;
    }
    if (!act_is_done(w, i, i->binds_from == w->instant))
        return;
    if (i->group) {
        fulfil(w, i);
        return;
    }
    if (i->stage == STAGE_VIOLATED)
        finish(w, i, STAGE_LATE, PACT_LATE);
    else
        finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
}

void pass_deadline(world *w, instance *i)
{
    if (is_quota_duty(i->norm) && i->stage == STAGE_ACTIVE)
        judge_period(w, i);
    if (i->stage != STAGE_ACTIVE || !has_come(w, i->deadline))
        return;
    if (i->norm->modality == PACT_SHOULD)
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
    else if (i->norm->modality == PACT_MUST && !is_kept(w, i)) {
        i->stage = STAGE_VIOLATED;
        violate(w, i);
    }
}

static void close_window(world *w, instance *i)
{
    if (!window_over(w, i))
        return;
    bool bound = stands(i) && !i->pending && !i->suspended && !i->was_overridden &&
                 (has_come(w, i->closes) || !i->overridden);
    if (!bound)
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
    else if (i->norm->modality == PACT_MUST && i->stage == STAGE_ACTIVE &&
             (is_kept(w, i) || (is_quota_duty(i->norm) && !i->broken)))
        end_kept(w, i);
    else if (i->norm->modality == PACT_MUST) {
        if (i->stage == STAGE_ACTIVE && !is_quota_duty(i->norm))
            violate(w, i);
        i->stage = STAGE_CLOSED;
        end_today(w, i);
    } else if (i->norm->modality == PACT_MUST_NOT && i->broken) {
        i->stage = STAGE_CLOSED;
        end_today(w, i);
    } else if (i->norm->modality == PACT_MUST_NOT)
        finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
    else
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
}

/* States that are parties; an organ by every text in force that speaks of it. */
bool is_bound(const world *w, place p, uint32_t bearer)
{
    bool organ = bearer != UNSTATED && w->ir->entities.at[bearer]->kind == w->ir->organ;
    return article_applies(w, p.article) && (organ || is_party(w, p.article->treaty, bearer)) &&
           !is_reserved(w, p, bearer);
}

static void stop(world *w, instance *i)
{
    i->suspended = true;
    i->stopped_in = w->instant;
    i->left = i->left_of_window = NO_TIME;
    i->stood_at = i->deadline;
    if (i->stage == STAGE_ACTIVE && before(i->deadline, NEVER))
        i->left = day_at(i->deadline) - day_at(w->now);
    i->deadline = NEVER;
    if (i->norm->window == WINDOW_FOR && before(i->closes, NEVER))
        i->left_of_window = day_at(i->closes) - day_at(w->now), i->closes = NEVER;
}

/* What was left of its time is left when it goes on, in days; what was to be kept up is taken up again. */
static void go_on(world *w, instance *i)
{
    i->suspended = i->kept = false;
    i->binds_from = w->instant;
    i->whole_from = day_at(w->now);
    i->deadline = i->left != NO_TIME ? end_of_day(day_at(w->now) + i->left) : i->stood_at;
    if (i->left_of_window != NO_TIME)
        i->closes = (moment){(day_at(w->now) + i->left_of_window) * DAY_MINUTES, PHASE_LAW};
    add_law(w, i->deadline);
    add_law(w, i->closes);
}

void come_due(world *w, instance *i)
{
    if (!i->pending || i->norm->after > w->now.minute)
        return;
    i->pending = false;
    i->binds_from = w->instant;
    i->whole_from = day_at(w->now);
    i->unranked = w->ranks && may_be_lifted(w, i->norm);
    if (!i->suspended)
        record(w, PACT_ARISES, i);
}

/* What clauses have done to it. */
void follow_bond(world *w, instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    bool suspended = is_suspended(w, place_of(i->norm), i->bearer, &c);
    if (suspended == i->suspended || (suspended && !is_bound(w, place_of(i->norm), i->bearer)))
        return;
    if (suspended)
        stop(w, i);
    else
        go_on(w, i);
    record(w, suspended ? PACT_SUSPENDED : PACT_RESUMED, i);
}

void release(world *w, instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    if ((i->stage == STAGE_ACTIVE && i->norm->unless && holds(w, i->norm->unless)) || is_discharged(w, i, &c))
        finish(w, i, STAGE_DISCHARGED, PACT_DISCHARGED);
}

bool is_free(world *w, const instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    return !is_bound(w, place_of(i->norm), i->bearer) || is_terminated(w, place_of(i->norm), i->bearer, &c);
}

void leave_bond(world *w, instance *i)
{
    if (is_free(w, i) && i->suspended && i->lapsing && i->stopped_in == w->instant)
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED); /* suspended first: then it is the state that has ceased */
    else if (is_free(w, i))
        finish(w, i, STAGE_TERMINATED, PACT_TERMINATED);
}

/* Violation by the deadline, the end of the window, exit; in this order. */
void pass_time(world *w, instance *i)
{
    if (binds(i))
        pass_deadline(w, i);
    else if (i->overridden && i->stage == STAGE_ACTIVE && has_come(w, i->deadline))
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
    if (stands(i))
        close_window(w, i);
    if (stands(i))
        leave_bond(w, i);
}

/* Whether it is judged when the instant has come to rest: what may yet be suspended comes before it. */
static bool is_judged_last(world *w, const instance *i)
{
    if (!waits_to_be_judged(w, i->norm))
        return false;
    return (i->stage == STAGE_ACTIVE && has_come(w, i->deadline)) || window_over(w, i) ||
           !is_bound(w, place_of(i->norm), i->bearer) ||
           (i->norm->modality == PACT_MUST_NOT && act_is_done(w, i, i->binds_from == w->instant));
}

/* Performance and discharge; then what time does. */
void live(world *w, instance *i)
{
    if (!stands(i))
        return;
    take_values(i);
    turn_period(w, i);
    if (binds(i) && !i->unranked)
        perform(w, i);
    if (stands(i))
        release(w, i);
    if (stands(i))
        follow_bond(w, i);
    if (stands(i) && !is_judged_last(w, i))
        pass_time(w, i);
}

void judge_ban(world *w, instance *i)
{
    if (i->norm->modality != PACT_MUST_NOT || !binds(i))
        return;
    take_values(i);
    if (w->ranks && may_be_lifted(w, i->norm))
        i->judged_in = w->instant; /* when the instant has come to rest */
    else if (i->violated_in != w->instant &&
             act_is_done(w, i, i->binds_from == w->instant && !complies(w, i->bearer)))
        violate(w, i); /* who complies stops what is in course */
}
