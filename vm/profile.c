/* profile.c: what a run spends, by article and rule. Comes in: each evaluation of a block of code; goes out:
 * how often, how many instructions, for how long, and how many norms arose. Counts follow from program and
 * world alone; time is the clock's, which the host gives. A run that nobody profiles has none of this. */
#include "run.h"

#include <string.h>

/* What blocks are charged to: a clause, or code outside of clauses, by its name. */
typedef struct subject {
    const char *name;
    uint32_t place;
    bool article;
    uint64_t evaluations, steps, time;
    uint32_t instances;
} subject;

struct profile {
    uint64_t (*clock)(void *user);
    void *user;
    subject *subjects; /* clauses by number, then the others in order of their first block */
    uint32_t count;
    uint32_t *of_block;
    pact_cost *costs;
    uint64_t began, steps; /* of the block that runs */
};

/* ---- who is charged ---- */

static void charge(const pact_run *r, uint32_t block, uint32_t clause)
{
    if (block != NONE && clause != NONE)
        r->profile->of_block[block] = clause;
}

static void charge_acts(const pact_run *r, const norm_record *n)
{
    const pact_program *p = r->program;
    for (uint32_t a = n->acts_first; a < n->acts_first + n->acts_count; a++) {
        charge(r, p->act[a].amount_block, n->clause);
        for (uint32_t i = 0; i < p->act[a].args_count; i++)
            charge(r, p->arg[p->act[a].args_first + i].guard, n->clause);
    }
}

static void charge_clauses(const pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t b = 0; b < p->block_count; b++)
        charge(r, b, p->block[b].clause);
    for (uint32_t i = 0; i < p->norm_count; i++) {
        const norm_record *n = &p->norm[i];
        const uint32_t own[] = {n->deadline_block, n->window_block, n->unless_block, n->requires_block};
        for (size_t k = 0; k < sizeof own / sizeof *own; k++)
            charge(r, own[k], n->clause);
        charge_acts(r, n);
    }
}

/* Names for code that is neither a clause's nor a rule's. */
static void name_block(const char **names, uint32_t block, const char *name)
{
    if (block != NONE)
        names[block] = name;
}

static void name_blocks(const pact_run *r, const char **names)
{
    const pact_program *p = r->program;
    for (uint32_t b = 0; b < p->block_count; b++)
        names[b] = program_text(p, p->block[b].name);
    for (uint32_t i = 0; i < p->expect_count; i++)
        name_block(names, p->expect[i].block, "expectations");
    for (uint32_t i = 0; i < p->treaty_count; i++)
        name_block(names, p->treaty[i].force_block, "entry into force");
    for (uint32_t i = 0; i < p->decision_count; i++)
        name_block(names, p->decision[i].block, "votes");
    for (uint32_t i = 0; i < p->supposition_count; i++)
        name_block(names, p->supposition[i].block, "suppositions");
    for (uint32_t i = 0; i < p->claim_count; i++)
        name_block(names, p->claim[i].block, "claims");
    for (uint32_t i = 0; i < p->assume_count; i++)
        name_block(names, p->assume[i].block, "assumptions");
}

static uint32_t hash_of(const char *name)
{
    uint32_t hash = 2166136261u;
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    return hash;
}

/* Blocks of one name share a subject. */
static void charge_names(pact_run *r, const char **names, uint32_t *slot, uint32_t slots)
{
    struct profile *f = r->profile;
    const pact_program *p = r->program;
    for (uint32_t b = 0; b < p->block_count; b++) {
        if (f->of_block[b] != NONE)
            continue;
        uint32_t at = hash_of(names[b]) & (slots - 1);
        while (slot[at] && strcmp(f->subjects[slot[at] - 1].name, names[b]) != 0)
            at = (at + 1) & (slots - 1);
        if (!slot[at]) {
            f->subjects[f->count++] =
                (subject){.name = names[b], .place = p->origin[p->block[b].code_first].place};
            slot[at] = f->count;
        }
        f->of_block[b] = slot[at] - 1;
    }
}

static bool set_up(pact_run *r)
{
    const pact_program *p = r->program;
    struct profile *f = r->profile = run_alloc(r, sizeof *f);
    uint32_t slots = 4;
    while (slots / 2 <= p->block_count)
        slots *= 2;
    if (!f)
        return false;
    const char **names = run_alloc(r, (p->block_count + 1) * sizeof *names);
    uint32_t *slot = run_alloc(r, slots * sizeof *slot);
    f->subjects = run_alloc(r, (p->clause_count + p->block_count + 1) * sizeof *f->subjects);
    f->costs = run_alloc(r, (p->clause_count + p->block_count + 1) * sizeof *f->costs);
    f->of_block = run_alloc(r, (p->block_count + 1) * sizeof *f->of_block);
    if (!names || !slot || !f->subjects || !f->costs || !f->of_block)
        return false;
    memset(f->of_block, 0xFF, p->block_count * sizeof *f->of_block); /* NONE */
    for (uint32_t i = 0; i < p->clause_count; i++)
        f->subjects[f->count++] =
            (subject){program_text(p, p->clause[i].cite), p->clause[i].place, .article = true};
    charge_clauses(r);
    name_blocks(r, names);
    charge_names(r, names, slot, slots);
    return true;
}

/* ---- while a block runs; blocks do not run within each other ---- */

void profile_begin(pact_run *r)
{
    struct profile *f = r->profile;
    f->steps = r->stats.steps;
    f->began = f->clock ? f->clock(f->user) : 0;
}

void profile_end(pact_run *r, uint32_t block)
{
    struct profile *f = r->profile;
    subject *s = &f->subjects[f->of_block[block]];
    s->time += f->clock ? f->clock(f->user) - f->began : 0;
    s->steps += r->stats.steps - f->steps;
    s->evaluations++;
}

/* ---- the host's side ---- */

pact_status pact_run_profile(pact_run *r, uint64_t (*clock)(void *user), void *user)
{
    if (r->instant || r->profile)
        return PACT_MISUSE;
    if (!set_up(r)) {
        r->profile = NULL;
        return r->status;
    }
    r->profile->clock = clock;
    r->profile->user = user;
    return PACT_OK;
}

uint32_t pact_run_cost_count(const pact_run *r)
{
    return r->profile ? r->profile->count : 0;
}

const pact_cost *pact_run_costs(pact_run *r)
{
    struct profile *f = r->profile;
    if (!f)
        return NULL;
    for (uint32_t i = 0; i < f->count; i++)
        f->subjects[i].instances = 0;
    for (uint32_t i = 0; i < r->instances.count; i++)
        f->subjects[r->program->norm[r->instances.at[i].norm].clause].instances++;
    for (uint32_t i = 0; i < f->count; i++) {
        const subject *s = &f->subjects[i];
        f->costs[i] = (pact_cost){.name = s->name,
                                  .article = s->article,
                                  .place = program_place(r->program, s->place),
                                  .evaluations = s->evaluations,
                                  .steps = s->steps,
                                  .time = s->time,
                                  .instances = s->instances};
    }
    return f->costs;
}
