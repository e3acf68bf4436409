/* create.c: a run before its first instant, and after its last. Comes in: a program, a scenario or a world,
 * limits; goes out: a run with its relations empty, which the caller frees. */
#include "run.h"
#include "world.h"

#include <string.h>

#define DEFAULT_STEPS  UINT64_C(1000000000)
#define DEFAULT_MEMORY ((size_t)1 << 30)
#define DEFAULT_ROUNDS 10000
#define DEFAULT_TRIALS 150

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
    vector_free(&r->mem, &r->awaited);
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
