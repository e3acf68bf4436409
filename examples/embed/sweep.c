/* sweep.c: every state attacks every other, each attack in a world of its own, on many threads. The program
 * is one and shared: it is immutable. Worlds and runs belong to one thread at a time, so each thread makes
 * its own. What is printed is the same whatever the number of threads.
 *
 * Build:  make embed
 * Run:    build/embed/sweep examples/nato.pact 1970-01-01 1
 * Run:    build/embed/sweep examples/nato.pact 1970-01-01 4
 */
#include "host.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct result {
    uint32_t owed, broken; /* by how many states */
} result;

typedef struct sweep {
    const pact_program *rules;
    int32_t date;
    uint32_t attack, count; /* of states */
    uint32_t *states;
    result *results; /* of "a attacks b" at a * count + b */
} sweep;

typedef struct share {
    const sweep *all;
    uint32_t first, step;
    pthread_t thread;
    pact_status status;
} share;

static result count_bearers(pact_run *run, uint32_t from)
{
    result out = {0};
    pact_entry e;
    for (uint32_t i = from; i < pact_run_entry_count(run) && pact_run_entry(run, i, &e) == PACT_OK; i++) {
        out.owed += e.kind == PACT_ARISES && e.modality == PACT_MUST ? e.bearer_count : 0;
        out.broken += e.kind == PACT_VIOLATED && e.modality == PACT_MUST_NOT ? e.bearer_count : 0;
    }
    return out;
}

/* One attack, on a run that stands on the eve of it; it is taken back by forking the eve. */
static pact_status attack(const sweep *s, const pact_run *eve, uint32_t a, uint32_t b, result *out)
{
    pact_run *run;
    uint32_t who[] = {s->states[a], s->states[b]};
    pact_status status = pact_run_fork(eve, &run);
    if (status != PACT_OK)
        return status;
    uint32_t from = pact_run_entry_count(run);
    status = pact_world_on(pact_run_world(run), s->date);
    status = status ? status : pact_world_happens(pact_run_world(run), s->attack, who, 2);
    status = status ? status : pact_run_until(run, s->date);
    *out = status ? (result){0} : count_bearers(run, from);
    pact_run_free(run);
    return status;
}

/* A thread: each step-th state as the attacker. No thread writes where another does. */
static void *work(void *one)
{
    share *mine = one;
    const sweep *s = mine->all;
    pact_world *world = NULL;
    pact_run *eve = NULL;
    pact_status status = pact_world_new(s->rules, PACT_NOTHING, NULL, &world);
    status = status ? status : pact_run_on(world, NULL, NULL, &eve);
    status = status ? status : pact_run_until(eve, s->date - 1);
    for (uint32_t a = mine->first; a < s->count && status == PACT_OK; a += mine->step)
        for (uint32_t b = 0; b < s->count && status == PACT_OK; b++)
            if (a != b)
                status = attack(s, eve, a, b, &s->results[a * s->count + b]);
    pact_run_free(eve);
    pact_world_free(world);
    mine->status = status;
    return NULL;
}

static void find_states(sweep *s, pact_world *world)
{
    uint32_t known = pact_world_entity_count(world);
    s->states = calloc(known, sizeof *s->states);
    s->results = calloc((size_t)known * known, sizeof *s->results);
    if (!s->states || !s->results)
        check(PACT_NOMEM, "a sweep", NULL);
    for (uint32_t e = 0; e < known; e++)
        if (!strcmp(pact_world_kind(world, e), "state"))
            s->states[s->count++] = e;
}

static void print_results(const sweep *s, const pact_world *world)
{
    for (uint32_t a = 0; a < s->count; a++) {
        result sum = {0};
        for (uint32_t b = 0; b < s->count; b++) {
            sum.owed += s->results[a * s->count + b].owed;
            sum.broken += s->results[a * s->count + b].broken;
        }
        printf("%s attacks each of the others: %u duties arise, %u bans are broken\n",
               pact_world_name(world, s->states[a]), sum.owed, sum.broken);
    }
}

int main(int count, char **words)
{
    enum { MOST = 64 };
    share shares[MOST];
    if (count != 4)
        return fprintf(stderr, "usage: sweep RULES DAY THREADS\n"), 2;
    pact_program *rules = rules_from(words[1]);
    sweep s = {.rules = rules, .date = day(words[2]), .attack = predicate(rules, "attack")};
    pact_world *world;
    check(pact_world_new(rules, PACT_NOTHING, NULL, &world), "a world", NULL);
    find_states(&s, world);

    uint32_t threads = (uint32_t)strtoul(words[3], NULL, 10) % (MOST + 1);
    threads = threads ? threads : 1;
    for (uint32_t i = 0; i < threads; i++) {
        shares[i] = (share){.all = &s, .first = i, .step = threads};
        if (pthread_create(&shares[i].thread, NULL, work, &shares[i]))
            return fprintf(stderr, "no thread\n"), 1;
    }
    for (uint32_t i = 0; i < threads; i++) {
        pthread_join(shares[i].thread, NULL);
        check(shares[i].status, "a share", NULL);
    }
    print_results(&s, world);
    pact_world_free(world);
    pact_program_free(rules);
    free(s.states);
    free(s.results);
    return 0;
}
