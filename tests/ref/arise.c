/* arise.c: how norms arise, and what clauses bring about. Comes in: the state of an instant; goes out: new
 * instances, marks and changes, in the order in which an instant brings them. */
#include "life.h"

/* ---- how a norm arises ---- */

/* The day from which time is counted: of what is pending the day after which it binds. */
static int32_t first_day(const world *w, const norm_decl *n)
{
    return n->after != NO_TIME && w->now.minute < n->after ? time_date(n->after - 1) : day_at(w->now);
}

static moment after(const world *w, int32_t day, uint32_t amount, duration_unit unit, bool exact)
{
    int32_t minutes = unit == UNIT_HOUR ? 60 : 1;
    if (unit < UNIT_DAY)
        return (moment){(exact ? w->now : end_of_day(day)).minute + (int32_t)amount * minutes, PHASE_AFTER};
    return date_add(day, amount, unit, &day) ? end_of_day(day) : NEVER;
}

static moment deadline_of(world *w, const norm_decl *n, bool exact)
{
    number day;
    switch (n->deadline) {
    case DEADLINE_NONE: return NEVER;
    case DEADLINE_WITHIN: {
        moment m = after(w, first_day(w, n), n->amount, n->unit, exact);
        if (n->after != NO_TIME && w->now.minute < n->after && m.minute < n->after)
            return end_of_day(time_date(n->after)); /* due on the first day on which it binds */
        return before(w->now, m) ? m : end_of_day(day_at(w->now) + 1); /* the day itself is over */
    }
    case DEADLINE_DATE: return end_of_day(time_date(n->date));
    case DEADLINE_EXPR:
        return reckon(w, n->deadline_expr, &day) && day.den == 1 && day.num >= DATE_MIN && day.num <= DATE_MAX
                   ? end_of_day((int32_t)day.num)
                   : NEVER;
    default: w->refusal = "a deadline that it does not know"; return NEVER;
    }
}

/* `for 7 days`: the day on which it begins is the first of the seven. */
static moment days_of(const world *w, const norm_decl *n, bool exact)
{
    bool pending = n->after != NO_TIME && w->now.minute < n->after;
    int32_t day = pending ? time_date(n->after) : day_at(w->now);
    if (n->window_unit < UNIT_DAY)
        return after(w, day, n->window_amount, n->window_unit, exact);
    return date_add(day, n->window_amount, n->window_unit, &day) ? (moment){day * DAY_MINUTES, PHASE_LAW}
                                                                 : NEVER;
}

static moment window_of(world *w, const norm_decl *n, bool exact)
{
    switch (n->window) {
    case WINDOW_NONE:
    case WINDOW_COND: return NEVER;
    case WINDOW_FOR: return days_of(w, n, exact);
    case WINDOW_DATE: return (moment){n->window_date, PHASE_LAW};
    default: w->refusal = "a window that it does not know"; return NEVER;
    }
}

static bool is_active(const world *w, const norm_decl *n, const uint32_t *values, uint32_t bearer)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        const instance *i = w->instances.at[k];
        if (i->norm == n && i->bearer == bearer && i->stage == STAGE_ACTIVE &&
            !memcmp(i->values, values, n->bindings.count * sizeof *values))
            return true;
    }
    return false;
}

static void add_times(world *w, const instance *i)
{
    add_law(w, i->deadline);
    add_law(w, i->closes);
    if (i->pending)
        add_law(w, (moment){i->norm->after, PHASE_LAW});
}

/* Of a choice all that can be reckoned of each act. */
static bool reckon_amounts(world *w, instance *i)
{
    bool known = true;
    i->amounts = arena_alloc(w->arena, i->norm->acts.count * sizeof *i->amounts);
    for (uint32_t k = 0; k < i->norm->acts.count && known; k++)
        known = !act_is_measured(i->norm, k) || reckon(w, i->norm->acts.at[k].amount_of, &i->amounts[k]);
    return known;
}

/* What would arise, or NULL: with the last day its end is over too. */
static instance *draft(world *w, const trigger_decl *t, const norm_decl *n, const uint32_t *values,
                       uint32_t bearer)
{
    if ((n->unless && holds(w, n->unless)) || is_active(w, n, values, bearer))
        return NULL;
    bool exact = w->now.phase == PHASE_STATED && w->exact;
    instance *i = arena_alloc(w->arena, sizeof *i);
    *i = (instance){.norm = n,
                    .trigger = t,
                    .bearer = bearer,
                    .arisen = w->now,
                    .arisen_in = w->instant,
                    .binds_from = w->instant,
                    .pending = n->after != NO_TIME && w->now.minute < n->after,
                    .whole_from = day_at(w->now),
                    .ended_in = NONE,
                    .late_in = NONE,
                    .violated_in = NONE};
    memcpy(i->values, values, sizeof i->values);
    i->deadline = deadline_of(w, n, exact);
    i->closes = window_of(w, n, exact);
    moment first = i->pending ? (moment){n->after, PHASE_LAW} : w->now;
    if (!before(first, i->deadline) || !before(first, i->closes) || window_over(w, i))
        return NULL;
    if (is_measured(n) && (!reckon_amounts(w, i) || lacks_share(w, i))) {
        add_times(w, i); /* for want of a figure it asks nothing */
        await_period(w, i);
        return NULL;
    }
    return i;
}

static void arise(world *w, instance *i)
{
    if (owes_together(i->norm) && !join(w, i))
        return;
    *array_add(w->arena, &w->instances) = i;
    record(w, i->pending ? PACT_PENDING : PACT_ARISES, i);
    add_times(w, i);
    await_period(w, i);
    if (i->pending)
        return;
    if (w->ranks && may_be_lifted(w, i->norm))
        i->unranked = true; /* whether it binds is to be seen first */
    else if (!i->group) {
        i->stood_in = w->instant;
        perform(w, i);
    }
}

/* ---- triggers ---- */

typedef struct firing {
    const trigger_decl *trigger;
    const norm_decl *norm;
    const rule_decl *effect;
} firing;

static bool same_standing(const standing *a, const standing *b)
{
    return a->norm == b->norm && a->effect == b->effect && a->bearer == b->bearer &&
           !memcmp(a->values, b->values, sizeof a->values);
}

static bool standing_known(const standing *list, uint32_t count, const standing *s)
{
    for (uint32_t i = 0; i < count; i++)
        if (same_standing(&list[i], s))
            return true;
    return false;
}

/* What holds now for these values: true when it is to have its effect. */
static bool is_new(world *w, const firing *f, const standing *s)
{
    if (f->trigger->event) {
        if (standing_known(w->fired.at, w->fired.count, s))
            return false;
        *array_add(w->arena, &w->fired) = *s;
        return true;
    }
    for (uint32_t i = 0; i < w->standings.count; i++)
        if (same_standing(&w->standings.at[i], s)) {
            w->standings.at[i].seen = true;
            return false;
        }
    *array_add(w->arena, &w->standings) = *s;
    w->standings.at[w->standings.count - 1].seen = true;
    w->standings.at[w->standings.count - 1].since = w->instant;
    return true;
}

/* A state that was true before is so still, though what it would begin is suspended now. */
static bool keep_standing(world *w, const firing *f, const standing *s)
{
    if (f->trigger->event)
        return standing_known(w->fired.at, w->fired.count, s);
    for (uint32_t i = 0; i < w->standings.count; i++)
        if (same_standing(&w->standings.at[i], s))
            return w->standings.at[i].seen = true;
    return false;
}

static void add_barred(world *w, const standing *s)
{
    if (!standing_known(w->barred.at, w->barred.count, s))
        *array_add(w->arena, &w->barred) = *s;
}

/* Suspended, it arises for nobody, and a state that is still true on resumption is new then. */
static bool follows_breach(world *w, const trigger_decl *t);

static void fire(world *w, const firing *f, const standing *s)
{
    creditors c = creditors_of(w, s->norm, s->values, s->bearer);
    if (!is_bound(w, place_of(s->norm), s->bearer))
        return;
    if (c.reserved) {
        if (keep_standing(w, f, s))
            return; /* it arose when nobody had reserved it */
        if (!standing_known(w->reserved.at, w->reserved.count, s))
            *array_add(w->arena, &w->reserved) = *s;
        return;
    }
    w->counting = follows_breach(w, f->trigger) ? MARKS_ALL : MARKS_BEFORE_ARISING;
    bool barred = is_terminated(w, place_of(s->norm), s->bearer, &c) ||
                  is_suspended(w, place_of(s->norm), s->bearer, &c);
    w->counting = MARKS_ALL;
    if (barred ? keep_standing(w, f, s) : !is_new(w, f, s))
        return;
    instance *i = barred ? NULL : draft(w, f->trigger, s->norm, s->values, s->bearer);
    if (barred)
        add_barred(w, s);
    else if (i)
        arise(w, i);
}

static void note(world *w, standings *list, const firing *f, const standing *s)
{
    *array_add(w->arena, list) = *s;
    list->at[list->count - 1].trigger = f->trigger;
}

/* What waits is only noted, and tried again when clauses have done what they do; where clauses do anything to
 * norms, the others arise after that as well, for whom they were found. */
static void consider(world *w, const firing *f, const standing *s)
{
    bool waits = waits_to_be_judged(w, s->norm), bound = is_bound(w, place_of(s->norm), s->bearer);
    if (w->trying) {
        if (waits)
            note(w, &w->tried, f, s);
    } else if (!w->ir->lives.count)
        fire(w, f, s);
    else if (!(bound && keep_standing(w, f, s)) && !waits)
        note(w, &w->found, f, s);
}

static void bearer_found(world *w, void *user)
{
    const firing *f = user;
    standing s = {.norm = f->norm, .bearer = bound_value(f->norm->bearer)};
    for (uint32_t i = 0; i < f->norm->bindings.count; i++)
        s.values[i] = bound_value(f->norm->bindings.at[i]);
    consider(w, f, &s);
}

static void object_found(world *w, void *user)
{
    const firing *f = user;
    variables one = {.at = (variable *[]){f->norm->bearer}, .count = 1};
    for_each_value(w, &one, 0, f->norm->bearer_cond, bearer_found, user);
}

/* What begins at an instant is not ended by what happens at it: the beginning prevails. */
static bool begins_now(const world *w, const tuple *t)
{
    for (uint32_t i = 0; i < w->changes.count; i++)
        if (!w->changes.at[i].ends && !memcmp(&w->changes.at[i].of, t, sizeof *t))
            return true;
    return tuple_in(&w->begun, t, false);
}

/* ---- what follows from a breach ---- */

typedef struct reading {
    world *w;
    const struct relation_chain *chain;
    bool found;
} reading;

/* Definitions that are being looked into: one may turn on itself. */
typedef struct relation_chain {
    uint32_t relation;
    const struct relation_chain *up;
} relation_chain;

static bool is_broken_now(const world *w, uint32_t refs)
{
    for (uint32_t i = 0; i < w->breaches.count; i++)
        if (w->breaches.at[i].instant == w->instant && refers_to(w, refs, w->breaches.at[i].of->norm))
            return true;
    return false;
}

static void read_cond(void *user, const cond *c, bool negative);

static void read_definition(reading *r, uint32_t relation)
{
    relation_chain chain = {relation, r->chain};
    for (const relation_chain *up = r->chain; up; up = up->up)
        if (up->relation == relation)
            return;
    r->chain = &chain;
    for (uint32_t i = 0; i < r->w->ir->rules.count; i++)
        if (r->w->ir->rules.at[i]->relation == relation)
            cond_each(r->w->ir->rules.at[i]->body, read_cond, r, false);
    r->chain = chain.up;
}

static void read_cond(void *user, const cond *c, bool negative)
{
    reading *r = user;
    const relation_decl *d = c->form == COND_TUPLE ? &r->w->ir->relations.at[c->relation] : NULL;
    (void)negative;
    if (!d)
        return;
    const standing_decl *s = d->role == ROLE_STANDING ? &r->w->ir->standings.at[d->of] : NULL;
    if (d->role == ROLE_BREACH || d->role == ROLE_BREACHED)
        r->found |= is_broken_now(r->w, d->of);
    else if (s)
        r->found |= s->word == STANDING_VIOLATED && is_broken_now(r->w, s->refs);
    else if (d->role == ROLE_DERIVED)
        read_definition(r, c->relation);
}

static bool follows_breach(world *w, const trigger_decl *t)
{
    reading r = {.w = w};
    cond_each(t->when, read_cond, &r, false);
    for (uint32_t k = 0; k < t->norm_count; k++) {
        cond_each(w->ir->norms.at[t->norm_first + k]->bearer_cond, read_cond, &r, false);
        cond_each(w->ir->norms.at[t->norm_first + k]->object_cond, read_cond, &r, false);
    }
    return r.found;
}

static void leave_mark(world *w, const trigger_decl *t, const rule_decl *effect)
{
    const life_decl *d = &w->ir->lives.at[w->ir->relations.at[effect->relation].of];
    *array_add(w->arena, &w->marks) = (mark){.op = d->op,
                                             .refs = d->refs,
                                             .whom = term_value(&effect->heads[0]),
                                             .against = term_value(&effect->heads[1]),
                                             .instant = w->instant,
                                             .round = w->round,
                                             .follows = follows_breach(w, t)};
    w->changed = true;
}

static void effect_found(world *w, const firing *f)
{
    tuple t = {.relation = f->effect->relation};
    standing s = {.effect = f->effect, .bearer = UNSTATED};
    for (uint32_t i = 0; i < f->effect->vars.count; i++)
        s.values[i] = bound_value(f->effect->vars.at[i]);
    if (!is_new(w, f, &s))
        return;
    if (w->ir->relations.at[t.relation].role == ROLE_LIFE) {
        leave_mark(w, f->trigger, f->effect);
        return;
    }
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = i < w->ir->relations.at[t.relation].arity ? term_value(&f->effect->heads[i]) : UNSTATED;
    bool ends = f->effect->form == RULE_END;
    if (!(ends && f->trigger->event && begins_now(w, &t)))
        *array_add(w->arena, &w->changes) = (change){t, ends, w->round};
    w->changed = true;
}

/* The clause's condition holds for these values. */
void clause_found(world *w, void *user)
{
    const trigger_decl *t = user;
    if (!article_applies(w, t->clause->article))
        return;
    for (uint32_t k = 0; k < t->norm_count; k++) {
        firing f = {t, w->ir->norms.at[t->norm_first + k], NULL};
        for_each_value(w, &f.norm->bindings, f.norm->clause_vars, f.norm->object_cond, object_found, &f);
    }
    for (uint32_t k = 0; k < t->effects.count && !w->trying; k++) {
        firing f = {t, NULL, t->effects.at[k]};
        effect_found(w, &f);
    }
}

static bool belongs(const standing *s, const world *w, const trigger_decl *t)
{
    for (uint32_t k = 0; k < t->norm_count; k++)
        if (s->norm == w->ir->norms.at[t->norm_first + k])
            return true;
    for (uint32_t k = 0; k < t->effects.count; k++)
        if (s->effect == t->effects.at[k])
            return true;
    return false;
}

static void expire(world *w, instance *i)
{
    if (i->stage == STAGE_ACTIVE)
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
    i->stage = STAGE_EXPIRED; /* breached, it is no longer owed */
    end_today(w, i);
}

/* What a state began ends when the state ceases. */
static void lapse(world *w, const standing *s)
{
    for (uint32_t k = 0; s->norm && k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (i->norm != s->norm || i->bearer != s->bearer || !stands(i) ||
            memcmp(i->values, s->values, i->norm->bindings.count * sizeof *i->values))
            continue;
        if (waits_to_be_judged(w, i->norm))
            i->lapsing = true;
        else
            expire(w, i);
    }
}

static bool is_in(const world *w, range steps, const instance *i)
{
    for (uint32_t k = steps.first; k < steps.end; k++)
        if (w->order->at[k].trigger != NONE && w->ir->triggers.at[w->order->at[k].trigger] == i->trigger)
            return waits_to_be_judged(w, i->norm);
    return false;
}

static bool some_comes_later(world *w, const instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    for (uint32_t k = 0; k < w->marks.count; k++) {
        const mark *m = &w->marks.at[k];
        if (m->instant == w->instant && m->felt && (m->follows || m->round) &&
            mark_covers(w, m, place_of(i->norm), i->bearer, &c))
            return true;
    }
    return false;
}

/* What is done and what falls due at this instant comes before what follows from it. */
static void judge_before(world *w, range steps)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!stands(i) || !is_in(w, steps, i) || i->late_in == w->instant || !some_comes_later(w, i))
            continue;
        take_values(i);
        w->counting = MARKS_THAT_SPARE;
        release(w, i);
        if (stands(i) && !i->suspended)
            follow_bond(w, i);
        w->counting = MARKS_ALL;
        if (stands(i) && !i->suspended)
            i->late_in = w->instant, pass_time(w, i), judge_ban(w, i);
    }
}

/* What clauses have done, then time; but what falls at the same end of a day happens together. */
static void judge_time(world *w, range steps)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!stands(i) || !is_in(w, steps, i))
            continue;
        take_values(i);
        if (binds(i) && w->now.phase == PHASE_AFTER && !(i->norm->unless && holds(w, i->norm->unless)))
            pass_deadline(w, i);
        if (stands(i))
            release(w, i);
        if (stands(i))
            follow_bond(w, i), pass_time(w, i);
    }
}

static void judge_waiting_bans(world *w, range steps)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!is_in(w, steps, i))
            continue;
        judge_ban(w, i);
    }
}

/* Terminations are felt: who was bound until now leaves in whatever stratum has had its turn, the others in
 * their own. */
static void feel_terminations(world *w, range steps)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        w->instances.at[k]->leaving =
            is_in(w, steps, w->instances.at[k]) ||
            (is_in(w, (range){0, steps.end}, w->instances.at[k]) && !is_free(w, w->instances.at[k]));
    feel(w, true);
    end_deserted(w);
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!stands(i) || !i->leaving || !waits_to_be_judged(w, i->norm))
            continue;
        take_values(i);
        leave_bond(w, i);
        if (i->lapsing && stands(i) && is_in(w, steps, i))
            expire(w, i);
    }
}

static void drop_unseen(world *w, const trigger_decl *t)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < w->standings.count; i++) {
        standing s = w->standings.at[i];
        if (belongs(&s, w, t) && !s.seen)
            lapse(w, &s);
        else
            w->standings.at[kept++] = s;
    }
    w->standings.count = kept;
}

static void judge_bans(world *w, const trigger_decl *t)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->trigger == t && !waits_to_be_judged(w, w->instances.at[k]->norm))
            judge_ban(w, w->instances.at[k]);
}

void run_trigger(world *w, const trigger_decl *t)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->trigger == t && stands(w->instances.at[k]))
            come_due(w, w->instances.at[k]);
    perform_groups(w, t);
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->trigger == t)
            live(w, w->instances.at[k]);
    judge_bans(w, t); /* an act that ends the state breaks the ban */
    for (uint32_t i = 0; i < w->standings.count; i++)
        if (belongs(&w->standings.at[i], w, t))
            w->standings.at[i].seen = false;
    for_each_value(w, &t->vars, 0, t->when, clause_found, (void *)(uintptr_t)t);
    perform_groups(w, t);
    if (!t->event)
        drop_unseen(w, t);
    judge_bans(w, t);
}

/* ---- what waits ---- */

static void try_all(world *w, range steps)
{
    w->trying = true;
    w->tried.count = 0;
    for (uint32_t i = steps.first; i < steps.end; i++)
        if (w->order->at[i].trigger != NONE) {
            trigger_decl *t = w->ir->triggers.at[w->order->at[i].trigger];
            for_each_value(w, &t->vars, 0, t->when, clause_found, t);
        }
    w->trying = false;
}

static void fire_all(world *w, standings *list)
{
    for (uint32_t k = 0; k < list->count; k++) {
        standing s = list->at[k];
        firing f = {s.trigger, s.norm, NULL};
        instance i = {.norm = s.norm, .bearer = s.bearer};
        memcpy(i.values, s.values, sizeof i.values);
        take_values(&i);
        s.trigger = NULL;
        fire(w, &f, &s);
    }
    list->count = 0;
}

/* What a clause of the same instant may suspend, terminate or discharge comes after what clauses do. What
 * would arise is found first: what follows from a breach judged here comes with all else that follows from
 * it. */
void judge_waiting(world *w, range steps)
{
    if (!w->ir->lives.count)
        return;
    try_all(w, steps);
    feel(w, false);
    judge_before(w, steps);
    judge_time(w, steps);
    judge_waiting_bans(w, steps);
    feel_terminations(w, steps);
    fire_all(w, &w->found);
    fire_all(w, &w->tried);
    perform_groups(w, NULL);
    for (uint32_t i = steps.first; i < steps.end; i++)
        if (w->order->at[i].trigger != NONE)
            judge_bans(w, w->ir->triggers.at[w->order->at[i].trigger]);
    judge_waiting_bans(w, steps);
}
