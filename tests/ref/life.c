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

static bool in_course(world *w, const instance *i)
{
    for (uint32_t k = 0; k < i->norm->acts.count; k++) {
        const act_decl *a = &i->norm->acts.at[k];
        if (a->predicate->ongoing && found_in(w, a, &w->derived, a->predicate->course + 1, i->bearer))
            return true;
        for (uint32_t d = 0; d < w->ir->implied.count; d++)
            if (w->ir->implied.at[d].to == a->predicate && w->ir->implied.at[d].from->ongoing &&
                implied_course(w, a, &w->ir->implied.at[d], i->bearer))
                return true;
    }
    return false;
}

bool act_is_done(world *w, const instance *i, bool with_course)
{
    for (uint32_t k = 0; k < i->norm->acts.count; k++)
        if (found_in(w, &i->norm->acts.at[k], &w->events, i->norm->acts.at[k].predicate->relation, i->bearer))
            return true;
    return with_course && in_course(w, i);
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

/* Taken up again after an early end it is owed to the end of its window all the same. */
static void keep_up(world *w, instance *i)
{
    bool on = i->stage == STAGE_ACTIVE && in_course(w, i);
    if (i->stage == STAGE_ACTIVE && i->kept && !on) {
        i->stage = STAGE_VIOLATED;
        violate(w, i);
    }
    i->kept |= on;
}

void perform(world *w, instance *i)
{
    const norm_decl *n = i->norm;
    if ((n->modality != PACT_MUST && n->modality != PACT_SHOULD) || i->overridden)
        return;
    if (n->maintain) {
        keep_up(w, i);
        return;
    }
    if (!act_is_done(w, i, i->binds_from == w->instant))
        return;
    if (i->stage == STAGE_VIOLATED)
        finish(w, i, STAGE_LATE, PACT_LATE);
    else
        finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
}

void pass_deadline(world *w, instance *i)
{
    if (i->stage != STAGE_ACTIVE || !has_come(w, i->deadline))
        return;
    if (i->norm->modality == PACT_SHOULD)
        finish(w, i, STAGE_EXPIRED, PACT_EXPIRED);
    else if (i->norm->modality == PACT_MUST && !i->kept) {
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
    else if (i->norm->modality == PACT_MUST && i->kept && i->stage == STAGE_ACTIVE)
        finish(w, i, STAGE_FULFILLED, PACT_FULFILLED);
    else if (i->norm->modality == PACT_MUST) {
        if (i->stage == STAGE_ACTIVE)
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
    i->deadline = i->left != NO_TIME ? end_of_day(day_at(w->now) + i->left) : i->stood_at;
    if (i->left_of_window != NO_TIME)
        i->closes = (moment){(day_at(w->now) + i->left_of_window) * DAY_MINUTES, PHASE_LAW};
    add_law(w, i->deadline);
    add_law(w, i->closes);
}

static void come_due(world *w, instance *i)
{
    if (!i->pending || i->norm->after > w->now.minute)
        return;
    i->pending = false;
    i->binds_from = w->instant;
    i->unranked = w->ranks && may_be_lifted(w, i->norm);
    if (!i->suspended)
        record(w, PACT_ARISES, i);
}

/* What clauses have done to it; what they terminate at once is not said to be suspended. */
void follow_bond(world *w, instance *i)
{
    creditors c = creditors_of(w, i->norm, i->values, i->bearer);
    bool suspended = is_suspended(w, place_of(i->norm), i->bearer, &c), ends = false;
    if (suspended == i->suspended)
        return;
    for (uint32_t k = 0; k < w->marks.count; k++)
        ends |= w->marks.at[k].op == LIFE_TERMINATE &&
                mark_covers(w, &w->marks.at[k], place_of(i->norm), i->bearer, &c);
    if (suspended && ends)
        return;
    if (suspended)
        stop(w, i);
    else
        go_on(w, i);
    if (!ends)
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
    if (is_free(w, i))
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
    come_due(w, i);
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
    else if (i->violated_in != w->instant && act_is_done(w, i, i->binds_from == w->instant))
        violate(w, i);
}
<<<<<<< HEAD

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
                    .violated_in = NONE};
    memcpy(i->values, values, sizeof i->values);
    i->deadline = deadline_of(w, n, exact);
    i->closes = window_of(w, n, exact);
    moment first = i->pending ? (moment){n->after, PHASE_LAW} : w->now;
    return before(first, i->deadline) && before(first, i->closes) && !window_over(w, i) ? i : NULL;
}

static void arise(world *w, instance *i)
{
    *array_add(w->arena, &w->instances) = i;
    record(w, i->pending ? PACT_PENDING : PACT_ARISES, i);
    add_law(w, i->deadline);
    add_law(w, i->closes);
    if (i->pending)
        add_law(w, (moment){i->norm->after, PHASE_LAW});
    else if (w->ranks && may_be_lifted(w, i->norm))
        i->unranked = true; /* whether it binds is to be seen first */
    else {
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
static void fire(world *w, const firing *f, const standing *s)
{
    creditors c = creditors_of(w, s->norm, s->values, s->bearer);
    if (!is_bound(w, s->norm->clause->article, s->bearer))
        return;
    bool barred = is_terminated(w, place_of(s->norm), s->bearer, &c) ||
                  is_suspended(w, place_of(s->norm), s->bearer, &c);
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
    bool waits = waits_to_be_judged(w, s->norm), bound = is_bound(w, s->norm->clause->article, s->bearer);
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

static void leave_mark(world *w, const rule_decl *effect)
{
    const life_decl *d = &w->ir->lives.at[w->ir->relations.at[effect->relation].of];
    *array_add(w->arena, &w->marks) = (mark){.op = d->op,
                                             .refs = d->refs,
                                             .whom = term_value(&effect->heads[0]),
                                             .against = term_value(&effect->heads[1]),
                                             .instant = w->instant};
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
        leave_mark(w, f->effect);
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
static void clause_found(world *w, void *user)
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

typedef struct range {
    uint32_t first, end;
} range;

static bool is_in(const world *w, range steps, const instance *i)
{
    for (uint32_t k = steps.first; k < steps.end; k++)
        if (w->order->at[k].trigger != NONE && w->ir->triggers.at[w->order->at[k].trigger] == i->trigger)
            return waits_to_be_judged(w, i->norm);
    return false;
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

static void run_trigger(world *w, const trigger_decl *t)
{
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->trigger == t)
            live(w, w->instances.at[k]);
    judge_bans(w, t); /* an act that ends the state breaks the ban */
    for (uint32_t i = 0; i < w->standings.count; i++)
        if (belongs(&w->standings.at[i], w, t))
            w->standings.at[i].seen = false;
    for_each_value(w, &t->vars, 0, t->when, clause_found, (void *)(uintptr_t)t);
    if (!t->event)
        drop_unseen(w, t);
    judge_bans(w, t);
}

/* ---- rules ---- */

static tuple head_of(const world *w, const rule_decl *r)
{
    tuple t = {.relation = r->relation};
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = i < w->ir->relations.at[r->relation].arity ? term_value(&r->heads[i]) : UNSTATED;
    return t;
}

bool is_event(const world *w, uint32_t relation)
{
    return w->ir->relations.at[relation].role == ROLE_EVENT;
}

static tuples *list_of(world *w, uint32_t relation)
{
    return is_event(w, relation)                                ? &w->events
           : w->ir->relations.at[relation].role == ROLE_DERIVED ? &w->derived
                                                                : &w->holding;
}

static bool is_whole(const world *w, const tuple *t)
{
    for (uint32_t i = 0; i < w->ir->relations.at[t->relation].arity; i++)
        if (t->args[i] == UNSTATED)
            return false;
    return true;
}

/* What follows from one tuple, what implies it or brings it about: what that leaves unstated stays so, and is
 * no status of anybody. */
static bool follow_tuple(world *w, const rule_decl *r)
{
    bool more = false;
    const tuples *list = list_of(w, r->body->relation);
    for (uint32_t k = 0; k < list->count; k++) {
        if (list->at[k].relation != r->body->relation)
            continue;
        for (uint32_t i = 0; i < r->vars.count; i++)
            bind(r->vars.at[i], list->at[k].args[i]);
        tuple t = head_of(w, r);
        if (r->form == RULE_KEEP_UNSTATED)
            more |= add_tuple(w, list_of(w, r->relation), &t);
        else if (is_whole(w, &t))
            more |= add_tuple(w, r->form == RULE_START ? &w->begun : &w->ended, &t);
    }
    return more;
}

typedef struct deriving {
    const rule_decl *rule;
    bool more;
} deriving;

static void derive(world *w, void *user)
{
    deriving *d = user;
    tuple t = head_of(w, d->rule);
    d->more |= add_tuple(w, &w->derived, &t);
}

static bool run_rule(world *w, const rule_decl *r)
{
    deriving d = {r, false};
    if (r->form == RULE_DERIVE)
        for_each_value(w, &r->vars, 0, r->body, derive, &d);
    else if (r->form <= RULE_END && r->body->form == COND_TUPLE)
        return follow_tuple(w, r);
    else
        w->refusal = "a rule that it does not know";
    return d.more;
}

/* What clauses have done in one round. */
static void follow_changes(world *w, uint32_t round)
{
    for (int begin = 0; begin < 2; begin++)
        for (uint32_t i = 0; i < w->changes.count; i++) {
            const change *c = &w->changes.at[i];
            if (c->round != round || c->ends == begin)
                continue;
            if (c->ends)
                drop_tuple(&w->holding, &c->of);
            else
                add_tuple(w, &w->holding, &c->of);
        }
}

/* Before this instant, less what ended, and what began; then what clauses made of it, round by round. */
static void change_statuses(world *w)
{
    w->holding.count = 0;
    for (uint32_t i = 0; i < w->held.count; i++)
        if (!tuple_in(&w->ended, &w->held.at[i], false))
            add_tuple(w, &w->holding, &w->held.at[i]);
    for (uint32_t i = 0; i < w->begun.count; i++)
        add_tuple(w, &w->holding, &w->begun.at[i]);
    for (uint32_t i = 0; i < w->inherited.count; i++)
        add_tuple(w, &w->holding, &w->inherited.at[i]);
    for (uint32_t round = 0; round < w->round; round++)
        follow_changes(w, round);
    follow_law(w);
}

static void remember_events(world *w)
{
    for (uint32_t i = 0; i < w->events.count; i++) {
        bool known = false;
        for (uint32_t k = w->past.count; k-- > 0 && w->past.at[k].instant == w->instant && !known;)
            known = !memcmp(&w->past.at[k].what, &w->events.at[i], sizeof(tuple));
        if (known)
            continue;
        *array_add(w->arena, &w->past) = (happened){w->events.at[i], w->now, w->instant};
        for (uint32_t k = 0; k < w->ir->windows.count; k++) {
            const window_decl *d = &w->ir->windows.at[k];
            int32_t end;
            if (d->predicate->relation == w->events.at[i].relation &&
                date_add(day_at(w->now), d->amount, d->unit, &end))
                add_law(w, (moment){(end + 1) * DAY_MINUTES, PHASE_LAW});
        }
    }
}

static void run_step(world *w, const schedule_step *s)
{
    bool more = true;
    while (more && s->rules.count) {
        more = false;
        for (uint32_t i = 0; i < s->rules.count; i++)
            more |= run_rule(w, w->ir->rules.at[s->rules.at[i]]);
    }
    if (s->trigger != NONE)
        run_trigger(w, w->ir->triggers.at[s->trigger]);
}

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
static void judge_waiting(world *w, range steps)
{
    if (!w->ir->lives.count)
        return;
    try_all(w, steps);
    feel(w, false);
    judge_time(w, steps);
    judge_waiting_bans(w, steps);
    feel_terminations(w, steps);
    fire_all(w, &w->found);
    fire_all(w, &w->tried);
    for (uint32_t i = steps.first; i < steps.end; i++)
        if (w->order->at[i].trigger != NONE)
            judge_bans(w, w->ir->triggers.at[w->order->at[i].trigger]);
    judge_waiting_bans(w, steps);
}

/* What reads how norms stand comes after them, or with them: then it sees how they stood when their turn
 * came.
 */
static void see_norms(world *w)
{
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        i->seen.known = true, i->seen.stage = i->stage, i->seen.broken = i->broken;
        i->seen.pending = i->pending, i->seen.suspended = i->suspended;
        i->seen.unranked = i->unranked, i->seen.overridden = i->overridden;
    }
}

/* What may be overridden binds once it is known whether it is; then the acts of its instant count. */
static void rank_norms(world *w)
{
    rank_all(w);
    for (uint32_t k = 0; k < w->instances.count; k++) {
        instance *i = w->instances.at[k];
        if (!i->unranked)
            continue;
        i->unranked = false;
        take_values(i);
        if (binds(i))
            perform(w, i);
    }
}

static void run_round(world *w)
{
    w->events.count = w->derived.count = 0;
    for (uint32_t i = 0; i < w->said.count; i++)
        add_tuple(w, &w->events, &w->said.at[i]);
    bool acts = true;
    uint32_t first = 0;
    for (uint32_t i = 0; i < w->order->count; i++) {
        const schedule_step *s = &w->order->at[i];
        if (s->stratum != w->order->at[first].stratum) {
            if (!acts)
                judge_waiting(w, (range){first, i}), rank_norms(w);
            see_norms(w);
            first = i;
        }
        if (acts && s->stratum >= 2) {
            acts = false;
            remember_events(w);
            change_statuses(w);
            see_norms(w);
            w->stratified = true;
        }
        run_step(w, s);
    }
    if (acts)
        remember_events(w), change_statuses(w);
    judge_waiting(w, (range){first, w->order->count});
    rank_norms(w);
    w->stratified = false;
}

/* ---- instants ---- */

#define ROUNDS_MAX 60

static void come_to_rest(world *w)
{
    for (int round = 0; round < ROUNDS_MAX; round++) {
        w->changed = false;
        run_round(w);
        w->round++;
        if (!w->changed)
            return;
    }
    w->refusal = "an instant without end";
}

static bool is_to_be_judged(const world *w, const instance *i)
{
    bool ended = i->stage == STAGE_EXPIRED || i->stage == STAGE_TERMINATED; /* its acts may have ended it */
    return i->judged_in == w->instant && i->violated_in != w->instant && !i->suspended &&
           (ended || i->stage == STAGE_ACTIVE);
}

/* Bans that something may lift, when the instant has come to rest; those first whose breach may excuse
 * others. */
static bool judge_liftable(world *w)
{
    array(instance *) broken = {0};
    bool any = false;
    creditors owed;
    if (w->ranks)
        remember_met(w);
    for (uint32_t k = 0; w->ranks && k < w->instances.count; k++)
        if (is_to_be_judged(w, w->instances.at[k]) && ban_is_broken(w, w->instances.at[k], &owed))
            *array_add(w->arena, &broken) = w->instances.at[k];
    for (uint32_t k = 0; k < broken.count; k++) {
        bool waits = false;
        for (uint32_t e = 0; e < broken.count && !waits; e++)
            waits = broken.at[e]->violated_in != w->instant && waits_for(w, broken.at[k], broken.at[e]);
        if (waits || !ban_is_broken(w, broken.at[k], &owed))
            continue;
        violate_towards(w, broken.at[k], &owed);
        any = true;
    }
    return any;
}

static void settle(world *w)
{
    do
        come_to_rest(w);
    while (!w->refusal && (judge_liftable(w) || enter_by_condition(w)));
    for (uint32_t k = 0; w->ranks && k < w->instances.count; k++)
        if (w->instances.at[k]->norm->modality == PACT_MUST_NOT && binds(w->instances.at[k]))
            remember_excuses(w, w->instances.at[k]);
    find_clashes(w);
}

static void open_instant(world *w, moment m, bool exact)
{
    w->instant++;
    w->exact = exact;
    w->round = 0;
    w->said.count = w->begun.count = w->ended.count = w->fired.count = w->changes.count = 0;
    w->inherited.count = 0;
    w->held.count = 0;
    for (uint32_t i = 0; i < w->holding.count; i++)
        *array_add(w->arena, &w->held) = w->holding.at[i];
    rank_at_first(w);
    begin_law(w, m);
}

static void say_figure(world *w, const statement_decl *d, const tuple *t)
{
    for (uint32_t i = 0; i < w->figures.count; i++)
        if (!memcmp(&w->figures.at[i].of, t, sizeof *t)) {
            w->figures.at[i].value = d->figure;
            return;
        }
    *array_add(w->arena, &w->figures) = (figure){*t, d->figure};
}

static void say(world *w, const statement_decl *d)
{
    const predicate_decl *p = d->predicate;
    tuple t = {.relation = p->relation}, course = {.relation = p->course};
    if (!is_assumed(w, d))
        return;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = course.args[i] = i < p->param_count ? term_value(&d->args[i]) : UNSTATED;
    switch (d->form) {
    case STATEMENT_HAPPENS:
        add_tuple(w, &w->said, &t);
        if (p->ongoing)
            add_tuple(w, &w->begun, &course);
        break;
    case STATEMENT_HOLDS: add_tuple(w, &w->begun, p->ongoing ? &course : &t); break;
    case STATEMENT_ENDS: add_tuple(w, &w->ended, p->ongoing ? &course : &t); break;
    case STATEMENT_FIGURE: say_figure(w, d, &t); break;
    default: w->refusal = "a statement that it does not know"; break;
    }
}

/* The next instant of the law before `m`, if there is one. */
static bool next_law(world *w, moment m, moment *out)
{
    uint32_t best = NONE;
    for (uint32_t i = 0; i < w->law.count; i++)
        if (before(w->law.at[i], m) && (best == NONE || before(w->law.at[i], w->law.at[best])))
            best = i;
    if (best == NONE)
        return false;
    *out = w->law.at[best];
    w->law.at[best] = w->law.at[--w->law.count];
    return true;
}

static void run_law(world *w, moment until)
{
    moment m;
    for (uint32_t count = 0; next_law(w, until, &m); count++) {
        if (count == 2000) {
            w->refusal = "a chain without end";
            return;
        }
        open_instant(w, m, false);
        settle(w);
    }
}

static void gather_law(world *w)
{
    const struct ir *ir = w->ir;
    prepare_law(w);
    for (uint32_t i = 0; i < ir->articles.count; i++) {
        add_law(w, (moment){ir->articles.at[i]->from, PHASE_LAW});
        add_law(w, (moment){ir->articles.at[i]->until, PHASE_LAW});
    }
    for (uint32_t i = 0; i < ir->seats.count; i++) {
        add_law(w, (moment){ir->seats.at[i].from, PHASE_LAW});
        add_law(w, (moment){ir->seats.at[i].until, PHASE_LAW});
    }
    for (uint32_t i = 0; i < ir->decisions.count; i++) {
        add_law(w, (moment){ir->decisions.at[i].from, PHASE_LAW});
        add_law(w, (moment){ir->decisions.at[i].until, PHASE_LAW});
    }
    for (uint32_t i = 0; i < ir->ticks.count; i++)
        add_law(w, (moment){ir->ticks.at[i], PHASE_LAW});
}

void look(world *w, const tuples *events)
{
    w->events.count = w->derived.count = 0;
    for (uint32_t i = 0; events && i < events->count; i++)
        add_tuple(w, &w->events, &events->at[i]);
    for (uint32_t i = 0; i < w->order->count; i++) {
        schedule_step s = w->order->at[i];
        s.trigger = NONE;
        if (s.stratum >= 2)
            run_step(w, &s);
    }
}

/* An expectation of a day, or a minute, is asked when nothing happens any more on it. */
static void ask(world *w, const statement_decl *d, void (*asked)(void *, const statement_decl *), void *user)
{
    if (d->exact == 2) {
        int32_t day = time_date(d->time - 1);
        moment m = {d->time - 1, PHASE_ASKED};
        run_law(w, m);
        tuples today = {0}; /* what happened at the last instant of that day is not over */
        for (uint32_t i = 0; i < w->events.count && day_at(w->now) == day; i++)
            add_tuple(w, &today, &w->events.at[i]);
        open_instant(w, m, false);
        look(w, &today);
        rank_all(w);
    }
    asked(user, d);
}

static bool is_about_conflicts(const statement_decl *d)
{
    return d->expect == EXPECT_CONFLICT_ || d->expect == EXPECT_NO_CONFLICT;
}

static bool is_of_instant(const statement_decl *d, const statement_decl *first)
{
    return d->form != STATEMENT_EXPECT && d->instant == first->instant && d->time == first->time;
}

void unfold(world *w, void (*asked)(void *user, const statement_decl *d), void *user)
{
    const scenario_decl *s = w->scenario;
    const moment first = {DATE_MIN * DAY_MINUTES, PHASE_STATED};
    uint32_t at = 0;
    w->now = first;
    gather_law(w);
    for (uint32_t k = 0; k < s->statements.count; k++)
        w->clashing |=
            s->statements.at[k].form == STATEMENT_EXPECT && is_about_conflicts(&s->statements.at[k]);
    w->ranks = w->clashing || ranks_known(w);
    if (w->ranks)
        find_feeds(w);
    w->now = (moment){INT32_MIN, PHASE_LAW};
    open_instant(w, first, false);
    for (uint32_t i = 0; i < w->open.count; i++)
        add_tuple(w, &w->begun, &w->open.at[i]);
    while (at < s->statements.count && s->statements.at[at].time == NO_TIME &&
           s->statements.at[at].form != STATEMENT_EXPECT)
        say(w, &s->statements.at[at++]);
    settle(w);
    while (at < s->statements.count && !w->refusal) {
        const statement_decl *d = &s->statements.at[at];
        if (d->form == STATEMENT_EXPECT) {
            ask(w, d, asked, user);
            at++;
            continue;
        }
        moment m = {d->time, PHASE_STATED};
        run_law(w, m);
        open_instant(w, m, d->exact == 1);
        for (uint32_t k = at; k < s->statements.count && is_of_instant(&s->statements.at[k], d); k++)
            judge_act(w, &s->statements.at[k]);
        for (; at < s->statements.count && is_of_instant(&s->statements.at[at], d); at++)
            if (!is_void(w, &s->statements.at[at]))
                say(w, &s->statements.at[at]);
        settle(w);
    }
    run_law(w, NEVER);
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->stage == STAGE_ACTIVE && !w->instances.at[k]->overridden)
            record(w, PACT_OPEN, w->instances.at[k]);
}
=======
>>>>>>> main
