/* run.c: one run from its first instant to its last. Comes in: a program and a scenario; goes out: chronicle,
 * findings, verdicts. The order inside an instant: what is said; implied acts; effects on statuses, ends
 * before starts; then stratum by stratum definitions, triggers and the life cycle of norms, each to its own
 * fixpoint; breaches and effects feed the same instant until nothing changes. */
#include "run.h"
#include "world.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define DEFAULT_STEPS  UINT64_C(1000000000)
#define DEFAULT_MEMORY ((size_t)1 << 30)
#define DEFAULT_ROUNDS 10000
#define DEFAULT_TRIALS 150

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

/* ---- figures ---- */

static uint32_t figure_hash(const uint32_t *args, uint32_t arity)
{
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < arity; i++)
        hash = (hash ^ args[i]) * 16777619u;
    return hash;
}

static figure *figure_at(const pact_run *r, uint32_t which, const uint32_t *args)
{
    const figures *f = &r->figures[which];
    uint32_t arity = r->relations[which].arity;
    if (!f->buckets)
        return NULL;
    for (uint32_t i = f->bucket[figure_hash(args, arity) & (f->buckets - 1)]; i; i = f->list.at[i - 1].next)
        if (!memcmp(f->list.at[i - 1].args, args, arity * sizeof *args))
            return &f->list.at[i - 1];
    return NULL;
}

const number *figure_find(pact_run *r, uint32_t which, const uint32_t *args)
{
    const figure *f = figure_at(r, which, args);
    number value = NUMBER_INT(0);
    bool known;
    if (!f && r->natives && native_is(r, which)) {
        if (!native_ask(r, which, args, &value, &known) ||
            !figure_keep(r, which, args, known ? &value : NULL))
            return NULL;
        f = figure_at(r, which, args);
    }
    return f && !f->none ? &f->value : NULL;
}

static bool figure_rehash(pact_run *r, figures *f, uint32_t arity)
{
    uint32_t buckets = f->buckets ? f->buckets * 2 : 16;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, buckets * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    mem_resize(&r->mem, f->bucket, f->buckets * sizeof *fresh, 0);
    f->bucket = fresh;
    f->buckets = buckets;
    for (uint32_t i = 0; i < f->list.count; i++) {
        uint32_t *slot = &fresh[figure_hash(f->list.at[i].args, arity) & (buckets - 1)];
        f->list.at[i].next = *slot;
        *slot = i + 1;
    }
    return true;
}

static figure *figure_add(pact_run *r, uint32_t which, const uint32_t *args)
{
    figures *f = &r->figures[which];
    uint32_t arity = r->relations[which].arity;
    if (f->list.count >= f->buckets && !figure_rehash(r, f, arity))
        return NULL;
    figure *fresh = run_add(r, &f->list);
    if (!fresh)
        return NULL;
    uint32_t *slot = &f->bucket[figure_hash(args, arity) & (f->buckets - 1)];
    *fresh = (figure){.next = *slot, .said = r->instant};
    memcpy(fresh->args, args, arity * sizeof *args);
    *slot = f->list.count;
    return fresh;
}

bool figure_set(pact_run *r, uint32_t which, const uint32_t *args, number value)
{
    figure *known = figure_at(r, which, args);
    known = known ? known : figure_add(r, which, args);
    if (!known)
        return false;
    known->value = value;
    known->said = r->instant;
    r->relations[which].version++;
    return true;
}

/* What C has said is no change of the world. */
bool figure_keep(pact_run *r, uint32_t which, const uint32_t *args, const number *value)
{
    figure *fresh = figure_add(r, which, args);
    if (!fresh)
        return false;
    fresh->none = !value;
    fresh->value = value ? *value : NUMBER_INT(0);
    return true;
}

void figures_forget(pact_run *r, uint32_t which)
{
    figures *f = &r->figures[which];
    if (!f->list.count)
        return;
    f->list.count = 0;
    memset(f->bucket, 0, f->buckets * sizeof *f->bucket);
    r->relations[which].version++;
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

/* ---- creation ---- */

static void *zeroed(pact_run *r, uint32_t count, size_t element)
{
    return run_alloc(r, count ? count * element : 1);
}

static bool make_relations(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->relation_count; i++) {
        const relation_record *x = &p->relation[i];
        uint32_t size[ARGS_MAX] = {0};
        for (uint32_t d = 0; d < x->dims_count; d++)
            size[d] = r->size[p->dimension[x->dims_first + d].kind];
        if (!relation_init(&r->relations[i], x->dims_count, size))
            return run_fail(r, PACT_LIMIT);
    }
    return true;
}

static uint32_t pool_words(const pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t most = 1;
    for (uint32_t b = 0; b < p->block_count; b++) {
        uint32_t words = 0;
        for (uint32_t s = 0; s < p->block[b].sets_count; s++)
            words += r->words[p->reg[p->block[b].sets_first + s].kind];
        most = words > most ? words : most;
    }
    return most;
}

static bool run_allocate(pact_run *r)
{
    const pact_program *p = r->program;
    r->size = zeroed(r, p->kind_count, sizeof *r->size);
    r->words = zeroed(r, p->kind_count, sizeof *r->words);
    r->relations = zeroed(r, p->relation_count, sizeof *r->relations);
    r->figures = zeroed(r, p->relation_count, sizeof *r->figures);
    r->group_seen = zeroed(r, p->group_count, sizeof *r->group_seen);
    r->figure_missed = zeroed(r, p->relation_count, 1);
    r->accept_used = zeroed(r, p->accept_count, 1);
    r->block_epoch = zeroed(r, p->block_count, sizeof *r->block_epoch);
    r->plane = zeroed(r, p->relation_count, sizeof *r->plane);
    r->window_first = zeroed(r, p->window_count, sizeof *r->window_first);
    if (r->status != PACT_OK)
        return false;
    for (uint32_t i = 0; i < p->relation_count; i++)
        r->plane[i] = i;
    for (uint32_t k = 0; k < p->kind_count; k++) {
        r->size[k] = p->kind[k].entities_count + 1;
        r->words[k] = set_words(r->size[k]);
    }
    for (uint32_t i = 0; i < p->window_count; i++)
        r->by_minutes |= p->window[i].unit < UNIT_DAY;
    for (uint32_t i = 0; i < p->article_count; i++)
        r->by_minutes |= (p->article[i].from != NO_TIME && p->article[i].from % DAY_MINUTES) ||
                         (p->article[i].until != NO_TIME && p->article[i].until % DAY_MINUTES);
    r->set_pool = zeroed(r, pool_words(r), sizeof *r->set_pool);
    return r->status == PACT_OK && make_relations(r) && norm_init(r) && wake_init(r) && conflict_init(r) &&
           native_init(r) && reserve_init(r) && rank_init(r) && power_init(r) && law_init(r) &&
           setting_init(r) && suppose_init(r) && claims_init(r);
}

static pact_limits with_defaults(const pact_limits *given)
{
    pact_limits l = given ? *given : (pact_limits){0};
    l.steps = l.steps ? l.steps : DEFAULT_STEPS;
    l.memory = l.memory ? l.memory : DEFAULT_MEMORY;
    l.rounds = l.rounds ? l.rounds : DEFAULT_ROUNDS;
    l.trials = l.trials ? l.trials : DEFAULT_TRIALS;
    return l;
}

static pact_run *run_open(const pact_limits *limits, const pact_allocator *allocator)
{
    pact_limits l = with_defaults(limits);
    mem m;
    mem_init(&m, allocator, l.memory);
    pact_run *r = mem_resize(&m, NULL, 0, sizeof *r);
    if (!r)
        return NULL;
    r->mem = m;
    arena_init(&r->arena, &r->mem);
    r->limits = l;
    r->stop = &r->stopped;
    r->now = INT64_MIN;
    r->rank_need = r->asked_much = NUMBER_INT(0);
    return r;
}

static pact_status run_ready(pact_run *r, const pact_program *program, uint32_t scenario, pact_run **out)
{
    r->program = program;
    r->scenario = scenario;
    r->next_statement = program->scenario[scenario].statements_first;
    if (run_allocate(r)) {
        *out = r;
        return PACT_OK;
    }
    pact_status status = r->status;
    pact_run_free(r);
    return status;
}

pact_status pact_run_new(const pact_program *program, uint32_t scenario, const pact_limits *limits,
                         const pact_allocator *allocator, pact_run **out)
{
    *out = NULL;
    if (scenario >= program->scenario_count)
        return PACT_MISUSE;
    pact_run *r = run_open(limits, allocator);
    return r ? run_ready(r, program, scenario, out) : PACT_NOMEM;
}

pact_status pact_run_on(const pact_world *world, const pact_limits *limits, const pact_allocator *allocator,
                        pact_run **out)
{
    *out = NULL;
    pact_run *r = run_open(limits, allocator);
    pact_world *own = r ? world_seal(world, allocator, r->limits.memory) : NULL;
    if (!own) {
        pact_run_free(r);
        return PACT_NOMEM;
    }
    own->run = r;
    r->world = own;
    return run_ready(r, &own->program, 0, out);
}

void pact_run_free(pact_run *r)
{
    if (!r)
        return;
    pact_run_free(r->replay);
    if (r->world)
        r->world->run = NULL;
    pact_world *own = r->world;
    for (uint32_t i = 0; r->relations && i < r->program->relation_count; i++) {
        relation_free(&r->relations[i], &r->mem);
        if (r->figures) {
            vector_free(&r->mem, &r->figures[i].list);
            mem_resize(&r->mem, r->figures[i].bucket, r->figures[i].buckets * sizeof(uint32_t), 0);
        }
    }
    relation_free(&r->spare, &r->mem);
    mem_resize(&r->mem, r->across, r->across_room * sizeof *r->across, 0);
    vector_free(&r->mem, &r->timers);
    vector_free(&r->mem, &r->turn_days);
    vector_free(&r->mem, &r->instances);
    vector_free(&r->mem, &r->entries);
    mem_resize(&r->mem, r->entry_slot, r->entry_slots * sizeof *r->entry_slot, 0);
    vector_free(&r->mem, &r->alive);
    vector_free(&r->mem, &r->recent);
    vector_free(&r->mem, &r->tried);
    norm_free(r);
    wake_free(r);
    native_free(r);
    vector_free(&r->mem, &r->emitted);
    vector_free(&r->mem, &r->links);
    vector_free(&r->mem, &r->met_now);
    vector_free(&r->mem, &r->performances);
    vector_free(&r->mem, &r->excuses);
    vector_free(&r->mem, &r->breaches);
    vector_free(&r->mem, &r->deliveries);
    vector_free(&r->mem, &r->effects);
    vector_free(&r->mem, &r->lasting);
    vector_free(&r->mem, &r->lives);
    vector_free(&r->mem, &r->begun);
    vector_free(&r->mem, &r->log);
    vector_free(&r->mem, &r->stays);
    vector_free(&r->mem, &r->notices);
    vector_free(&r->mem, &r->successions);
    vector_free(&r->mem, &r->chronicle);
    vector_free(&r->mem, &r->conflicts);
    vector_free(&r->mem, &r->judgements);
    vector_free(&r->mem, &r->findings);
    vector_free(&r->mem, &r->verdicts);
    vector_free(&r->mem, &r->setting.assumed);
    vector_free(&r->mem, &r->outcomes);
    vector_free(&r->mem, &r->case_conflicts);
    vector_free(&r->mem, &r->shadow);
    vector_free(&r->mem, &r->supposed);
    vector_free(&r->mem, &r->causes);
    doubt_free(r);
    mem_resize(&r->mem, r->entry_bearers, r->entry_bearers_room * sizeof *r->entry_bearers, 0);
    arena_free(&r->arena);
    pact_world_free(own);
    mem m = r->mem;
    mem_resize(&m, r, sizeof *r, 0);
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

static void end_stated(pact_run *r, const statement_record *s)
{
    uint32_t args[ARGS_MAX] = {0};
    statement_args(r->program, s, args);
    state_remove(r, stated_relation(r->program, s), args);
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

/* ---- settling an instant ---- */

static uint64_t stamp(const pact_run *r)
{
    uint64_t sum = r->effects.count + r->instances.count + r->rank_changes;
    for (uint32_t i = 0; i < r->program->relation_count; i++)
        sum += r->relations[i].version;
    return sum;
}

/* Of both planes. */
uint64_t relation_versions(const pact_run *r, uint32_t which)
{
    uint32_t plane = r->plane[which];
    return r->relations[which].version + (plane == which ? 0 : r->relations[plane].version);
}

static uint64_t group_inputs(const pact_run *r, const group_record *g)
{
    const pact_program *p = r->program;
    uint64_t sum = 1;
    for (uint32_t s = 0; s < g->steps_count; s++) {
        const block_record *b = &p->block[p->step[g->steps_first + s].block];
        for (uint32_t i = 0; i < b->inputs_count; i++)
            sum += relation_versions(r, p->input[b->inputs_first + i].relation);
    }
    return sum;
}

static void group_clear(pact_run *r, const group_record *g)
{
    for (uint32_t i = 0; i < g->outputs_count; i++) {
        uint32_t out = r->program->output[g->outputs_first + i].relation;
        if (r->program->relation[out].role != ROLE_DERIVED)
            continue;
        relation_clear(&r->relations[out]);
        relation_clear(&r->relations[r->plane[out]]);
    }
}

static bool too_many_rounds(pact_run *r)
{
    run_finding(r, P0506, NONE, say(r, "no fixpoint within %u rounds of one instant", r->limits.rounds));
    return run_fail(r, PACT_LIMIT);
}

static bool group_run(pact_run *r, const group_record *g)
{
    const pact_program *p = r->program;
    group_clear(r, g);
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        for (uint32_t s = 0; s < g->steps_count; s++)
            if (!exec_block(r, p->step[g->steps_first + s].block, NULL))
                return false;
        if (!g->recursive || stamp(r) == before)
            return true;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
}

/* Definitions alone, in their order: what is looked for is decided, not what follows from it. */
bool rederive(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->group_count; i++) {
        const group_record *g = &r->program->group[i];
        if (g->outputs_count && g->stratum > 1 && !group_run(r, g))
            return false;
    }
    return true;
}

/* Runs the groups of one stratum whose inputs have changed. A trigger that runs emits all it holds for. */
static bool stratum_run(pact_run *r, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const group_record *g = &r->program->group[i];
        uint64_t seen = group_inputs(r, g);
        if (seen == r->group_seen[i])
            continue;
        if (!group_run(r, g))
            return false;
        r->group_seen[i] = g->recursive ? group_inputs(r, g) : seen;
    }
    return true;
}

static bool is_trigger(const pact_program *p, const group_record *g)
{
    return g->steps_count && p->block[p->step[g->steps_first].block].purpose == BLOCK_TRIGGER;
}

/* In between: the norms that read them come in their turn. */
bool run_definitions(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->group_count; i++)
        if (p->group[i].stratum > 1 && !is_trigger(p, &p->group[i]) && !stratum_run(r, i, i + 1))
            return false;
    return true;
}

static bool is_life(const pact_run *r, const effect *e)
{
    return r->program->relation[e->relation].role == ROLE_LIFE;
}

/* What clauses say of articles (suspends, …) works before norms are passed over, so that suspension and a
 * deadline of one instant are a suspension; what they do to statuses, after. */
static bool lives_apply(pact_run *r)
{
    for (int starts = 0; starts < 2; starts++)
        for (uint32_t i = 0; i < r->effects.count; i++) {
            effect *e = &r->effects.at[i];
            if (e->instant == NONE && is_life(r, e) && e->ends != (starts == 1) && !life_apply(r, e))
                return false;
        }
    for (uint32_t i = 0; i < r->effects.count; i++)
        if (is_life(r, &r->effects.at[i]))
            r->effects.at[i].instant = r->instant;
    return true;
}

static bool effects_apply(pact_run *r)
{
    for (int starts = 0; starts < 2; starts++)
        for (uint32_t i = 0; i < r->effects.count; i++) {
            effect *e = &r->effects.at[i];
            if (e->instant != NONE || is_life(r, e) || e->ends == (starts == 1))
                continue;
            if (e->ends)
                state_remove(r, e->relation, e->args);
            else if (!state_put(r, e->relation, e->args))
                return false;
        }
    for (uint32_t i = 0; i < r->effects.count; i++)
        if (!is_life(r, &r->effects.at[i]))
            r->effects.at[i].instant = r->instant;
    return true;
}

int64_t hours_run_from(const pact_run *r)
{
    return r->exact ? moment_minutes(r->now) + 1 : ((int64_t)r->date + 1) * DAY_MINUTES;
}

moment window_until(const window_record *w, int32_t date, int64_t hours)
{
    int32_t last;
    if (w->unit < UNIT_DAY)
        return moment_at(hours + (int64_t)w->amount * (w->unit == UNIT_HOUR ? 60 : 1), PHASE_START);
    return date_add(date, w->amount, w->unit, &last) && last < DATE_MAX ? day_start(last + 1) : MOMENT_NEVER;
}

static bool log_tuple(pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t arity)
{
    for (uint32_t i = r->log_start; i < r->log.count; i++)
        if (r->log.at[i].predicate == predicate && !memcmp(r->log.at[i].args, args, arity * sizeof *args))
            return true;
    happened *h = run_add(r, &r->log);
    if (!h)
        return false;
    *h = (happened){
        .predicate = predicate, .instant = r->instant, .date = r->date, .hours = hours_run_from(r)};
    memcpy(h->args, args, arity * sizeof *args);
    return true;
}

static bool log_relation(pact_run *r, uint32_t predicate, const relation *rel)
{
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < rel->rows; row++) {
        const uint64_t *bits = rel->bits + (size_t)row * rel->words;
        relation_key_args(rel, row, args);
        for (uint32_t id = set_next(bits, rel->words, 0); id != NONE;
             id = set_next(bits, rel->words, id + 1)) {
            if (rel->arity)
                args[rel->arity - 1] = id;
            if (!log_tuple(r, predicate, args, rel->arity))
                return false;
        }
    }
    return true;
}

/* Whether what happened then lies in the time of the treaty, for those of its parties that it concerns. */
bool history_counts(const pact_run *r, const relation_record *x, const uint32_t *args, uint32_t instant)
{
    const pact_program *p = r->program;
    if (x->since == NONE)
        return true;
    if (!law_in_force_at(r, x->since, instant))
        return false;
    uint32_t state = p->dimension[p->relation[p->treaty[x->since].member].dims_first].kind;
    for (uint32_t i = 0; i < x->dims_count; i++)
        if (p->dimension[x->dims_first + i].kind == state && args[i] &&
            !law_bound_at(r, x->since, args[i], instant))
            return false;
    return true;
}

static bool history_put(pact_run *r, const relation_record *x, relation *out, const uint32_t *args)
{
    if (!history_counts(r, x, args, r->instant))
        return true;
    return relation_put(out, &r->mem, args) || run_fail(r, PACT_NOMEM);
}

/* What happens at this instant has happened: `has V` includes it. */
static bool history_of(pact_run *r, const relation_record *x, relation *out)
{
    const relation *now = &r->relations[r->program->predicate[x->of].relation];
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t row = 0; row < now->rows; row++) {
        const uint64_t *bits = now->bits + (size_t)row * now->words;
        relation_key_args(now, row, args);
        for (uint32_t id = set_next(bits, now->words, 0); id != NONE;
             id = set_next(bits, now->words, id + 1)) {
            if (now->arity)
                args[now->arity - 1] = id;
            if (!history_put(r, x, out, args))
                return false;
        }
    }
    return true;
}

static bool history_add(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->relation_count; i++)
        if (p->relation[i].role == ROLE_HISTORY && !history_of(r, &p->relation[i], &r->relations[i]))
            return false;
    for (uint32_t i = 0; i < p->window_count; i++)
        if (!log_relation(r, p->window[i].predicate,
                          &r->relations[p->predicate[p->window[i].predicate].relation]))
            return false;
    return true;
}

/* The tuples of a window: what happened on E counts through E + its length. Compared before exchanged, so
 * that versions rise only on change. */
static bool window_fill(pact_run *r, const window_record *w, uint32_t *first)
{
    relation *out = &r->relations[w->relation];
    r->spare = (relation){.arity = out->arity, .words = out->words};
    memcpy(r->spare.size, out->size, sizeof out->size);
    memcpy(r->spare.radix, out->radix, sizeof out->radix);
    for (uint32_t i = *first; i < r->log.count; i++) {
        const happened *h = &r->log.at[i];
        moment closes = window_until(w, h->date, h->hours);
        if (h->predicate != w->predicate ||
            !history_counts(r, &r->program->relation[w->relation], h->args, h->instant))
            continue;
        if (closes <= r->now) {
            if (w->unit >= UNIT_DAY)
                *first = i + 1; /* what lies before it passed out with it */
            continue;
        }
        if (!relation_put(&r->spare, &r->mem, h->args) || (h->instant == r->instant && !timer_add(r, closes)))
            return run_fail(r, PACT_NOMEM);
    }
    if (!relation_equal(out, &r->spare)) {
        relation old = *out;
        *out = r->spare;
        out->version = old.version + 1;
        r->spare = old;
    }
    relation_free(&r->spare, &r->mem);
    return true;
}

static bool windows_fill(pact_run *r)
{
    for (uint32_t i = 0; i < r->program->window_count; i++)
        if (!window_fill(r, &r->program->window[i], &r->window_first[i]))
            return false;
    return true;
}

/* Statuses change, and with them perhaps who is a party; what happened before then may no longer count, and
 * what happens now does. */
static bool statuses_change(pact_run *r)
{
    uint64_t members = r->law_members;
    return effects_apply(r) && law_told(r) &&
           (members == r->law_members || (history_add(r) && windows_fill(r)));
}

/* Who leaves a treaty that a clause terminates leaves it once the acts of the instant have been counted. */
static bool norms_move(pact_run *r, uint32_t stratum)
{
    uint32_t lives = r->lives.count;
    return lives_apply(r) && norm_pass(r, stratum) && (lives == r->lives.count || law_refresh(r)) &&
           norm_arise(r, stratum) && views_refresh(r);
}

/* One stratum to its own fixpoint. Strata 0 and 1 are implied acts and their effects on statuses. What
 * clauses do to statuses waits until all of them have been looked at: whichever stratum a clause is in, it
 * sees the statuses that the round began with. How norms and articles stand is asked anew before the first:
 * what enters into force or ends by its date has done so. */
static bool stratum_settle(pact_run *r, uint32_t from, uint32_t to, uint32_t stratum)
{
    if (stratum == 2 && (!norm_windows(r) || !standings_refresh(r) || !powers_refresh(r)))
        return false;
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        if (!stratum_run(r, from, to))
            return false;
        if (stratum == 0 && (!amount_count(r) || !history_add(r) || !windows_fill(r)))
            return false;
        if (stratum == 1 && !statuses_change(r))
            return false;
        if (stratum > 1 && !norms_move(r, stratum))
            return false;
        r->stats.rounds++;
        if (stamp(r) == before)
            return true;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
}

/* Those first whose breaches may bring what lifts the others. */
static bool judge_bans(pact_run *r, uint64_t settled)
{
    for (uint32_t turn = JUDGED_FIRST; turn <= JUDGED_LAST && stamp(r) == settled; turn++)
        if (!norm_judge(r, turn))
            return false;
    return true;
}

/* What enters into force by a condition, then the bans. */
static bool asked_last(pact_run *r, uint64_t before)
{
    return law_conditions(r) && judge_bans(r, before);
}

/* Bans that may be lifted are judged when all else is settled; their breaches may unsettle it again. */
static bool settle(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t round = 0;; round++) {
        uint64_t before = stamp(r);
        uint32_t at = 0;
        for (uint32_t stratum = 0; stratum < 3 || at < p->group_count; stratum++) {
            uint32_t end = at;
            while (end < p->group_count && p->group[end].stratum <= stratum)
                end++;
            if (!stratum_settle(r, at, end, stratum))
                return false;
            at = end;
        }
        if (!statuses_change(r))
            return false;
        if (stamp(r) == before && (!asked_last(r, before) || stamp(r) == before))
            return r->status == PACT_OK;
        if (round > r->limits.rounds)
            return too_many_rounds(r);
    }
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
    r->effects.count = r->emitted.count = r->met_now.count = 0;
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
    return law_refresh(r) && suppose_refresh(r);
}

/* What is asked outside of it, by expectations and for reports, moves nothing. */
static bool instant_settle(pact_run *r)
{
    r->settling = true;
    bool ok = settle(r);
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
        if (r->program->statement[i].form == STATEMENT_ENDS)
            end_stated(r, &r->program->statement[i]);
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
        if (s->form == STATEMENT_ENDS)
            end_stated(r, s);
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

pact_status pact_run_entry(pact_run *r, uint32_t index, pact_entry *out)
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
