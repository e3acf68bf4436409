/* instant.c: instants, one after the other. Comes in: a scenario; goes out: what has become of everything
 * when each expectation is asked. Every round of an instant computes everything anew from what is stated. */
#include "life.h"

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

/* What reads how norms stand comes after them, or with them: then it sees how they stood when their turn
 * came.
 */
static void see_norms(world *w)
{
    w->seen_breaches = w->breaches.count;
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

#define ROUNDS_MAX 60

/* One stratum, until nothing in it changes: what follows in it is there before the next is looked at. */
static void run_stratum(world *w, range steps)
{
    bool any = w->changed, more = true;
    for (int turn = 0; more && turn < ROUNDS_MAX; turn++) {
        w->changed = false;
        see_norms(w);
        for (uint32_t i = steps.first; i < steps.end; i++)
            run_step(w, &w->order->at[i]);
        judge_waiting(w, steps);
        rank_norms(w);
        more = w->changed;
        any |= more;
    }
    w->changed = any;
}

/* Who is a party by what is so is asked when statuses have changed. */
static bool is_definition(const world *w, const schedule_step *s)
{
    return s->rules.count &&
           w->ir->relations.at[w->ir->rules.at[s->rules.at[0]]->relation].role == ROLE_DERIVED;
}

static void run_acts(world *w, uint32_t end)
{
    w->events.count = w->derived.count = 0;
    for (uint32_t i = 0; i < w->said.count; i++)
        add_tuple(w, &w->events, &w->said.at[i]);
    for (uint32_t i = 0; i < end; i++)
        if (!is_definition(w, &w->order->at[i]))
            run_step(w, &w->order->at[i]);
    remember_events(w);
    change_statuses(w);
    for (uint32_t i = 0; i < end; i++)
        if (is_definition(w, &w->order->at[i])) {
            run_step(w, &w->order->at[i]);
            follow_facts(w, w->ir->rules.at[w->order->at[i].rules.at[0]]->relation);
        }
}

static void run_round(world *w)
{
    uint32_t first = 0, end;
    while (first < w->order->count && w->order->at[first].stratum < 2)
        first++;
    run_acts(w, first);
    w->stratified = true;
    for (; first < w->order->count; first = end) {
        for (end = first + 1;
             end < w->order->count && w->order->at[end].stratum == w->order->at[first].stratum;)
            end++;
        run_stratum(w, (range){first, end});
    }
    w->stratified = false;
}

/* ---- instants ---- */

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
    bool late = i->late_in == w->instant; /* what has spared it since comes too late */
    bool ended = i->stage == STAGE_EXPIRED || i->stage == STAGE_TERMINATED || /* its acts may have ended it */
                 (late && i->stage == STAGE_DISCHARGED);
    return i->judged_in == w->instant && i->violated_in != w->instant && (late || !i->suspended) &&
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

static void rest(world *w)
{
    do
        come_to_rest(w);
    while (!w->refusal && (judge_liftable(w) || enter_by_condition(w)));
    for (uint32_t k = 0; w->ranks && k < w->instances.count; k++)
        if (w->instances.at[k]->norm->modality == PACT_MUST_NOT && binds(w->instances.at[k]))
            remember_excuses(w, w->instances.at[k]);
    remember_amounts(w);
    find_clashes(w);
}

/* And what those do who comply, round by round. */
static void settle(world *w)
{
    uint32_t rounds = 0;
    w->complied.count = 0;
    do
        rest(w);
    while (!w->refusal && comply(w) && ++rounds < 1000);
    if (rounds == 1000)
        w->refusal = "a chain of duties without end";
}

void open_instant(world *w, moment m, bool exact)
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
    const tuple *state = p->ongoing ? &course : &t;
    if (!is_assumed(w, d))
        return;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        t.args[i] = course.args[i] = i < p->param_count ? term_value(&d->args[i]) : UNSTATED;
    switch (d->form) {
    case STATEMENT_HAPPENS:
        add_tuple(w, &w->said, &t);
        if (p->quantity)
            give(w, d->figure, &t);
        if (p->ongoing)
            add_tuple(w, &w->begun, &course);
        break;
    case STATEMENT_HOLDS: add_tuple(w, &w->begun, state); break;
    case STATEMENT_ENDS:
        if (d->time == NO_TIME) /* of what has no date the last that is said of a thing holds */
            drop_tuple(&w->begun, state);
        add_tuple(w, &w->ended, state);
        break;
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
        if (s.stratum >= 2 || is_definition(w, &s))
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
    } else if (d->time != NO_TIME && before(w->now, (moment){d->time, PHASE_STATED})) {
        run_law(w, (moment){d->time, PHASE_STATED}); /* nothing was said then */
        open_instant(w, (moment){d->time, PHASE_STATED}, false);
        settle(w);
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
    w->now = first;
    gather_law(w);
    for (uint32_t k = 0; k < s->statements.count; k++)
        w->clashing |=
            s->statements.at[k].form == STATEMENT_EXPECT && is_about_conflicts(&s->statements.at[k]);
    w->ranks = w->clashing || s->suppositions.count || ranks_known(w);
    if (w->ranks)
        find_feeds(w);
    w->now = (moment){INT32_MIN, PHASE_LAW};
    open_instant(w, first, false);
    for (uint32_t i = 0; i < w->open.count; i++)
        add_tuple(w, &w->begun, &w->open.at[i]);
    while (w->next < s->statements.count && s->statements.at[w->next].time == NO_TIME &&
           s->statements.at[w->next].form != STATEMENT_EXPECT)
        say(w, &s->statements.at[w->next++]);
    settle(w);
    while (w->next < s->statements.count && !w->refusal) {
        const statement_decl *d = &s->statements.at[w->next];
        if (d->form == STATEMENT_EXPECT) {
            ask(w, d, asked, user);
            w->next++;
            continue;
        }
        moment m = {d->time, PHASE_STATED};
        run_law(w, m);
        open_instant(w, m, d->exact == 1);
        for (uint32_t k = w->next; k < s->statements.count && is_of_instant(&s->statements.at[k], d); k++)
            judge_act(w, &s->statements.at[k]);
        for (; w->next < s->statements.count && is_of_instant(&s->statements.at[w->next], d); w->next++)
            if (!is_void(w, &s->statements.at[w->next]))
                say(w, &s->statements.at[w->next]);
        settle(w);
    }
    run_law(w, NEVER);
    for (uint32_t k = 0; k < w->instances.count; k++)
        if (w->instances.at[k]->stage == STAGE_ACTIVE && !w->instances.at[k]->overridden)
            record(w, PACT_OPEN, w->instances.at[k]);
}
