/* run.c: one run from its first instant to its last. Comes in: a program and a scenario; goes out: chronicle,
 * findings, verdicts. The order inside an instant: what is said; implied acts; effects on statuses, ends
 * before starts; then stratum by stratum definitions, triggers and the life cycle of norms, each to its own
 * fixpoint; breaches and effects feed the same instant until nothing changes. */
#include "run.h"
#include "world.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int32_t moment_date(moment m)
{
    return time_date(moment_minutes(m) - (moment_phase(m) == PHASE_END));
}

bool run_fail(pact_run *r, pact_status status)
{
    if (r->status == PACT_OK)
        r->status = status;
    return false;
}

#define CHECK_STEPS 10000

bool run_check(pact_run *r)
{
    if (r->stats.steps > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    uint64_t next = r->stats.steps + CHECK_STEPS;
    r->check_at = next < r->limits.steps ? next : r->limits.steps;
    if (__atomic_load_n(r->stop, __ATOMIC_RELAXED) || (r->watch && !r->watch(r->watch_user)))
        return run_fail(r, PACT_INTERRUPTED);
    return true;
}

void run_heeds(pact_run *r, const pact_run *of)
{
    r->stop = of->stop;
    r->watch = of->watch;
    r->watch_user = of->watch_user;
}

bool run_serves(pact_run *r, const pact_run *of)
{
    run_heeds(r, of);
    return setting_copy(r, of);
}

void pact_run_interrupt(pact_run *r)
{
    __atomic_store_n(&r->stopped, 1, __ATOMIC_RELAXED);
}

void pact_run_watch(pact_run *r, bool (*go_on)(void *user), void *user)
{
    r->watch = go_on;
    r->watch_user = user;
}

void *run_alloc(pact_run *r, size_t size)
{
    void *block = arena_alloc(&r->arena, size);
    if (!block)
        run_fail(r, PACT_NOMEM);
    return block;
}

static const struct {
    const char *text;
    pact_severity severity;
} codes[] = {
#define DIAG(code, severity, message, help) {#code, PACT_##severity},
#include "codes.def"
#undef DIAG
};

const char *finding_code_text(finding_code code)
{
    return codes[code].text;
}

pact_finding *run_finding(pact_run *r, finding_code code, uint32_t place, const char *message)
{
    pact_finding *f = run_alloc(r, sizeof *f);
    pact_label *label = f ? run_alloc(r, sizeof *label) : NULL;
    if (!label || !vector_reserve(&r->mem, &r->findings, 1)) {
        run_fail(r, PACT_NOMEM);
        return NULL;
    }
    *label = (pact_label){place == NONE ? (pact_place){0} : program_place(r->program, place), NULL};
    *f = (pact_finding){.severity = codes[code].severity,
                        .code = codes[code].text,
                        .message = message,
                        .labels = label,
                        .label_count = 1,
                        .scenario = pact_program_scenario_name(r->program, r->scenario),
                        .date = r->now == INT64_MIN ? PACT_NO_DATE : r->date};
    r->findings.at[r->findings.count++] = f;
    return f;
}

/* ---- timers: a binary heap of moments, duplicates allowed ---- */

bool timer_add(pact_run *r, moment at)
{
    if (at == MOMENT_NEVER || at <= r->now) /* what has passed makes no instant: time does not go back */
        return true;
    moment *slot = run_add(r, &r->timers);
    if (!slot)
        return false;
    uint32_t i = r->timers.count - 1;
    for (; i && r->timers.at[(i - 1) / 2] > at; i = (i - 1) / 2)
        r->timers.at[i] = r->timers.at[(i - 1) / 2];
    r->timers.at[i] = at;
    return true;
}

bool timer_once(pact_run *r, int64_t date)
{
    uint32_t from = 0, until = r->turn_days.count;
    if (date <= r->date || date > DATE_MAX)
        return true;
    while (from < until) {
        uint32_t mid = from + (until - from) / 2;
        if (r->turn_days.at[mid] < date)
            from = mid + 1;
        else
            until = mid;
    }
    if (from < r->turn_days.count && r->turn_days.at[from] == date)
        return true;
    if (!vector_reserve(&r->mem, &r->turn_days, 1))
        return run_fail(r, PACT_NOMEM);
    r->turn_days.count++;
    memmove(r->turn_days.at + from + 1, r->turn_days.at + from,
            (r->turn_days.count - 1 - from) * sizeof *r->turn_days.at);
    r->turn_days.at[from] = (int32_t)date;
    return timer_add(r, day_start((int32_t)date));
}

static void timer_take(pact_run *r)
{
    moment last = r->timers.at[--r->timers.count];
    uint32_t i = 0, n = r->timers.count;
    for (uint32_t k = 1; k < n; k = 2 * i + 1) {
        k += k + 1 < n && r->timers.at[k + 1] < r->timers.at[k];
        if (r->timers.at[k] >= last)
            break;
        r->timers.at[i] = r->timers.at[k];
        i = k;
    }
    if (n)
        r->timers.at[i] = last;
}

/* ---- what is said ---- */

static bool chronicle_fact(pact_run *r, uint32_t statement, pact_entry_kind kind)
{
    const char *reason = power_void(r, statement);
    chronicle_entry *e = run_add(r, &r->chronicle);
    if (e)
        *e = (chronicle_entry){.kind = reason ? PACT_VOID : kind,
                               .reason = reason,
                               .date =
                                   r->program->statement[statement].time == NO_TIME ? PACT_NO_DATE : r->date,
                               .instance = NONE,
                               .statement = statement};
    return e != NULL;
}

/* A state comes to hold; a replay remembers since when. */
bool state_put(pact_run *r, uint32_t which, const uint32_t *args)
{
    if (r->quiet && r->now != INT64_MIN && !relation_has(&r->relations[which], args)) {
        beginning *b = run_add(r, &r->begun);
        if (!b)
            return false;
        *b = (beginning){.relation = which, .date = r->date};
        memcpy(b->args, args, r->relations[which].arity * sizeof *args);
    }
    return (relation_put(&r->relations[which], &r->mem, args) &&
            relation_put(&r->relations[r->plane[which]], &r->mem, args)) ||
           run_fail(r, PACT_NOMEM);
}

void state_remove(pact_run *r, uint32_t which, const uint32_t *args)
{
    relation_remove(&r->relations[which], args);
    relation_remove(&r->relations[r->plane[which]], args);
}

/* A fact in doubt is told where a completion assumes it; one that has not decided it stops there. */
bool fact_doubted(pact_run *r, uint32_t doubt, bool *holds)
{
    *holds = false;
    for (uint32_t i = 0; i < r->setting.assumed.count; i++)
        if (r->setting.assumed.at[i].what.doubt == doubt) {
            *holds = r->setting.assumed.at[i].holds;
            return true;
        }
    if (!r->is_case) /* a host may say so when the run has begun */
        return r->quiet || doubt_say(r);
    r->split = (doubtful){.doubt = doubt};
    r->splits = true;
    return run_fail(r, PACT_LIMIT);
}

void statement_args(const pact_program *p, const statement_record *s, uint32_t *args)
{
    for (uint32_t i = 0; i < s->args_count; i++) {
        const arg_record *a = &p->arg[s->args_first + i];
        args[i] = a->form == ARG_ENTITY ? p->entity[a->value].id : 0;
    }
}

static bool say_figure(pact_run *r, const statement_record *s, const uint32_t *args)
{
    uint32_t which = r->program->predicate[s->of].relation;
    const figure *known = figure_at(r, which, args);
    number value = program_number(r->program, s->figure);
    bool twice = known && r->instant > 1 && known->said == r->instant && number_compare(known->value, value);
    return (!twice || order_figure(r, s, args, known->value)) && figure_set(r, which, args, value);
}

/* The status, or the ongoing act as stated. */
static uint32_t stated_relation(const pact_program *p, const statement_record *s)
{
    const predicate_record *x = &p->predicate[s->of];
    return x->course != NONE ? x->course : x->relation;
}

static bool end_stated(pact_run *r, const statement_record *s)
{
    uint32_t args[ARGS_MAX] = {0}, which = stated_relation(r->program, s);
    statement_args(r->program, s, args);
    state_remove(r, which, args);
    return law_consent_ends(r, which, args);
}

static bool tell_statement(pact_run *r, uint32_t index)
{
    const pact_program *p = r->program;
    const statement_record *s = &p->statement[index];
    const predicate_record *x = &p->predicate[s->of];
    uint32_t args[ARGS_MAX] = {0};
    if (power_void(r, index))
        return chronicle_fact(r, index, PACT_VOID);
    statement_args(p, s, args);
    uint32_t state = x->course != NONE ? x->course : x->relation;
    bool ok = true;
    if (s->doubt != NONE) {
        if (!fact_doubted(r, s->doubt, &ok))
            return false;
        if (!ok)
            return chronicle_fact(r, index, PACT_DISPUTED);
    }
    switch ((statement_form)s->form) {
    case STATEMENT_HAPPENS:
        if (s->figure != NONE && !amount_deliver(r, s->of, args, program_number(p, s->figure)))
            return false;
        ok = relation_put(&r->relations[x->relation], &r->mem, args) &&
             (x->course == NONE || state_put(r, x->course, args));
        break;
    case STATEMENT_HOLDS: ok = state_put(r, state, args); break;
    case STATEMENT_FIGURE: return say_figure(r, s, args) && chronicle_fact(r, index, PACT_FACT);
    default: break;
    }
    return ok ? chronicle_fact(r, index, PACT_FACT) : run_fail(r, PACT_NOMEM);
}

static moment statement_moment(const statement_record *s)
{
    if (s->time == NO_TIME)
        return s->form == STATEMENT_EXPECT ? INT64_MIN + 1 : INT64_MIN;
    return moment_at(s->time, s->exact == 2 ? PHASE_END : PHASE_SAY);
}

static bool instant_begin(pact_run *r, moment at)
{
    const pact_program *p = r->program;
    int32_t date = at == INT64_MIN ? r->date : moment_date(at);
    if (date != r->date || r->now == INT64_MIN || r->by_minutes)
        r->relations[0].version++;
    claims_begin(r, at);
    r->now = at;
    r->date = date;
    r->instant++;
    r->stats.instants++;
    r->effects.count = r->emitted.count = r->emitted_sorted = r->met_now.count = 0;
    r->opened_from = r->instances.count;
    r->said_first = r->next_statement;
    r->log_start = r->log.count;
    r->deliveries_start = r->deliveries.count;
    for (uint32_t i = 0; i < p->relation_count; i++)
        if (p->relation[i].role == ROLE_EVENT || p->relation[i].role == ROLE_BREACH)
            relation_clear(&r->relations[i]);
    while (r->timers.count && r->timers.at[0] <= at)
        timer_take(r);
    native_refresh(r);
    return law_refresh(r);
}

/* What is asked outside of it, by expectations and for reports, moves nothing. */
static bool instant_settle(pact_run *r)
{
    r->settling = true;
    bool ok = run_settle(r);
    r->settling = false;
    return ok;
}

static bool instant_end(pact_run *r)
{
    return instant_settle(r) && course_remember(r) &&
           (r->quiet || (performable_pass(r) && conflict_pass(r) && claims_judge(r))) && suppose_collect(r);
}

static uint32_t statements_end(const pact_run *r)
{
    const scenario_record *s = &r->program->scenario[r->scenario];
    return s->statements_first + s->statements_count;
}

bool run_goes_on(const pact_run *r)
{
    return r->next_statement < statements_end(r);
}

/* What is said at one instant: all that ends before all that begins. */
static bool say_all(pact_run *r, uint32_t end)
{
    r->said_first = r->next_statement;
    for (uint32_t i = r->said_first; i < end; i++)
        if (r->program->statement[i].form == STATEMENT_ENDS && !end_stated(r, &r->program->statement[i]))
            return false;
    while (r->next_statement < end)
        if (!tell_statement(r, r->next_statement++))
            return false;
    return order_stated(r);
}

/* The first instant, before all dates: what holds from the beginning, and treaties that were always in force.
 * It is there whether anything is said or asked of it or not, so that neither changes what follows. Facts are
 * taken one by one, so that a scenario can say otherwise than the world that it uses. */
static bool first_instant(pact_run *r)
{
    if (!doubt_play(r) || !setting_begin(r) || !instant_begin(r, day_start(DATE_MIN)))
        return false;
    for (; r->next_statement < statements_end(r); r->next_statement++) {
        const statement_record *s = &r->program->statement[r->next_statement];
        if (s->time != NO_TIME || s->form == STATEMENT_EXPECT)
            break;
        if (s->form == STATEMENT_ENDS && !end_stated(r, s))
            return false;
        if (!tell_statement(r, r->next_statement))
            return false;
    }
    return instant_end(r);
}

static moment next_timer(const pact_run *r)
{
    moment first = r->timers.count ? r->timers.at[0] : MOMENT_NEVER;
    return r->aftermath < first ? r->aftermath : first;
}

/* Expectations ask; they are no instants of their own unless the date has moved. */
static bool step_expect(pact_run *r, const statement_record *s, moment at)
{
    if (s->time != NO_TIME && moment_date(at) != r->date)
        if (!instant_begin(r, at) || !instant_end(r))
            return false;
    r->next_statement++;
    return r->quiet || s->of == NONE || expect_ask(r, s);
}

static bool step_statements(pact_run *r, moment at)
{
    const pact_program *p = r->program;
    uint32_t group = p->statement[r->next_statement].instant;
    r->exact = p->statement[r->next_statement].exact == 1;
    uint32_t first = r->next_statement, end = first;
    while (end < statements_end(r) && p->statement[end].instant == group &&
           p->statement[end].form != STATEMENT_EXPECT)
        end++;
    r->idle = 0;
    if (!instant_begin(r, at) || !power_judge(r, first, end))
        return false;
    return say_all(r, end) && power_say(r, first, end) && instant_end(r);
}

#define CHAIN_MAX 1000 /* instants in a row without a statement at which breaches still make duties */

/* While nothing is said only timers go on: duties that keep arising with breaches then breed each other. */
static bool timer_instant(pact_run *r, moment at)
{
    uint32_t before = r->instances.count, breaches = r->breaches.count;
    r->exact = false;
    if (!instant_begin(r, at) || !instant_end(r))
        return false;
    r->idle += r->instances.count > before && r->breaches.count > breaches;
    if (r->idle <= CHAIN_MAX)
        return true;
    const instance *last = &r->instances.at[r->instances.count - 1];
    run_finding(
        r, P0506, r->program->norm[last->norm].place,
        say(r, "at %d instants since the last statement breaches still make duties: they breed each other",
            CHAIN_MAX));
    return run_fail(r, PACT_LIMIT);
}

static bool step_supposed(pact_run *r)
{
    return instant_begin(r, r->now) && suppose_act(r) && instant_end(r);
}

static bool step_next(pact_run *r, const statement_record *s, moment timer, moment at)
{
    if (suppose_pending(r))
        return step_supposed(r);
    r->supposed_rounds = 0;
    if (timer <= at && (!s || s->time != NO_TIME))
        return timer_instant(r, timer);
    return s->form == STATEMENT_EXPECT ? step_expect(r, s, at) : step_statements(r, at);
}

pact_status pact_run_step(pact_run *r, int32_t *date)
{
    if (r->status != PACT_OK || !run_check(r))
        return r->status;
    if (r->instant == 0) {
        bool begun = first_instant(r);
        if (date)
            *date = r->date;
        return begun ? PACT_ROW : r->status;
    }
    bool said = r->next_statement < statements_end(r);
    const statement_record *s = said ? &r->program->statement[r->next_statement] : NULL;
    moment timer = next_timer(r), at = said ? statement_moment(s) : MOMENT_NEVER;
    if (timer == MOMENT_NEVER && !said && !suppose_pending(r)) {
        r->status = norm_finish(r) && amount_finish(r) && conflict_finish(r) && claims_finish(r) ? PACT_DONE
                                                                                                 : r->status;
        return r->status;
    }
    bool ok = step_next(r, s, timer, at);
    if (date)
        *date = r->date;
    return ok ? PACT_ROW : r->status;
}

pact_status pact_run_all(pact_run *r)
{
    pact_status status;
    do
        status = pact_run_step(r, NULL);
    while (status == PACT_ROW);
    return status;
}

/* The moment of the next instant, of statements before `end`. */
static moment next_moment(const pact_run *r, uint32_t end)
{
    moment timer = next_timer(r), said = r->next_statement < end && r->next_statement < statements_end(r)
                                             ? statement_moment(&r->program->statement[r->next_statement])
                                             : MOMENT_NEVER;
    return timer < said ? timer : said;
}

bool run_reach(pact_run *r, moment to, uint32_t end)
{
    pact_status status = r->status;
    while (status == PACT_OK) {
        moment next = next_moment(r, end);
        if (r->instant && !suppose_pending(r) && (next == MOMENT_NEVER || next > to))
            return true;
        status = pact_run_step(r, NULL);
        status = status == PACT_ROW ? PACT_OK : status;
    }
    return false;
}

/* ---- what a host may ask ---- */

pact_status run_misuse(pact_run *r, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vsnprintf(r->message, sizeof r->message, format, values);
    va_end(values);
    return PACT_MISUSE;
}

const char *pact_run_message(const pact_run *r)
{
    return r->message;
}

const pact_finding *pact_run_finding(const pact_run *r, uint32_t index)
{
    return index < r->findings.count ? r->findings.at[index] : NULL;
}

uint32_t pact_run_verdict_count(const pact_run *r)
{
    return r->verdicts.count;
}

const pact_verdict *pact_run_verdict(const pact_run *r, uint32_t index)
{
    return index < r->verdicts.count ? r->verdicts.at[index] : NULL;
}

uint32_t pact_run_entry_count(const pact_run *r)
{
    return r->chronicle.count;
}

static pact_status entry_bearers(pact_run *r, const chronicle_entry *e, uint32_t kind, pact_entry *out)
{
    uint32_t count = set_count(e->bearers, r->words[kind]);
    if (count > r->entry_bearers_room) {
        const char **more =
            mem_resize(&r->mem, r->entry_bearers, r->entry_bearers_room * sizeof *more, count * sizeof *more);
        if (!more)
            return PACT_NOMEM;
        r->entry_bearers = more;
        r->entry_bearers_room = count;
    }
    for (uint32_t id = set_next(e->bearers, r->words[kind], 0); id != NONE;
         id = set_next(e->bearers, r->words[kind], id + 1))
        r->entry_bearers[out->bearer_count++] = say_entity(r, kind, id);
    out->bearers = r->entry_bearers;
    return PACT_OK;
}

static pact_status tell_entry(pact_run *r, uint32_t index, pact_entry *out)
{
    const pact_program *p = r->program;
    if (index >= r->chronicle.count)
        return run_misuse(r, "the chronicle has %u entries", (unsigned)r->chronicle.count);
    const chronicle_entry *e = &r->chronicle.at[index];
    *out = (pact_entry){.kind = e->kind, .date = e->date, .deadline = PACT_NO_DATE};
    if (e->kind == PACT_COMPLIES) {
        const norm_record *n = &p->norm[r->instances.at[r->supposed.at[e->statement].instance].norm];
        out->act = suppose_text(r, e->statement);
        out->article = instance_cite(r, r->supposed.at[e->statement].instance);
        out->place = program_place(p, n->place);
        return *out->act ? PACT_OK : PACT_NOMEM;
    }
    if (e->instance == NONE && e->statement == NONE) {
        out->article = say(r, "treaty %s", program_text(p, p->treaty[e->treaty].name));
        out->act = e->text;
        out->place = program_place(p, p->treaty[e->treaty].place);
        return *out->article ? PACT_OK : PACT_NOMEM;
    }
    if (e->instance == NONE) {
        out->act = say_statement(r, &p->statement[e->statement]);
        out->place = program_place(p, p->statement[e->statement].place);
        out->reason = e->reason;
        return PACT_OK;
    }
    const instance *i = &r->instances.at[e->instance];
    const norm_record *n = &p->norm[i->norm];
    out->article = say_cite(r, i->norm, r->entries.at[i->entry].binding);
    out->modality = n->modality;
    out->act = say_act(r, n, r->entries.at[i->entry].binding);
    out->place = program_place(p, n->place);
    out->deadline = e->deadline;
    pact_status status = entry_bearers(r, e, n->bearer, out);
    return status == PACT_OK && !*out->act ? PACT_NOMEM : status;
}

/* A text of which a part could not be made is none. */
pact_status pact_run_entry(pact_run *r, uint32_t index, pact_entry *out)
{
    r->unsaid = false;
    pact_status told = tell_entry(r, index, out);
    return told == PACT_OK && r->unsaid ? PACT_NOMEM : told;
}

pact_stats pact_run_stats(const pact_run *r)
{
    pact_stats s = r->stats;
    s.memory_peak = r->mem.peak;
    s.norm_instances = r->instances.count;
    return s;
}

void pact_run_trace(pact_run *r, void (*line)(void *user, const char *text), void *user)
{
    r->trace = line;
    r->trace_user = user;
}

bool pact_run_accepted(const pact_run *r, uint32_t accept)
{
    return accept < r->program->accept_count && r->accept_used[accept];
}
