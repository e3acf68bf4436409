/* agents.c: an agent-based model over 195 states. Each round some state may attack another; each state then
 * looks at what it owes, and does it or not by its own temper: the costlier the duty, the seldomer; and
 * whoever sees others shirk shirks more. A seed makes it the same each time.
 *
 * Build:  make embed
 * Run:    build/embed/agents examples/embed/union.pact 8 1
 */
#include "host.h"

#include <stdio.h>
#include <stdlib.h>

enum { STATES = 195, ROUND_DAYS = 30 };

typedef struct model {
    pact_program *rules;
    pact_run *run;
    uint64_t seed;
    uint32_t attack, sanction;
    uint32_t state[STATES];
    uint32_t temper[STATES]; /* in 100 duties, how many it does */
    uint32_t kept, broken;
} model;

/* D. Knuth's MMIX generator; the high bits are the good ones. */
static uint32_t dice(model *m, uint32_t sides)
{
    m->seed = m->seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(m->seed >> 33) % sides;
}

static void populate(model *m)
{
    pact_world *world;
    uint32_t in_union = predicate(m->rules, "in_union"), capability = predicate(m->rules, "capability");
    check(pact_world_new(m->rules, PACT_NOTHING, NULL, &world), "a world", NULL);
    for (uint32_t i = 0; i < STATES; i++) {
        char name[16];
        snprintf(name, sizeof name, "state_%03u", i + 1);
        check(pact_world_add(world, "state", name, &m->state[i]), name, world);
        check(pact_world_figure(world, capability, &m->state[i], 1, (pact_number){dice(m, 100) + 1, 1}), name,
              world);
        if (dice(m, 10) < 8)
            check(pact_world_holds(world, in_union, &m->state[i], 1), name, world);
        m->temper[i] = 60 + dice(m, 41);
    }
    check(pact_run_on(world, NULL, NULL, &m->run), "a run", NULL);
    pact_world_free(world);
}

static uint32_t agent_of(const model *m, uint32_t entity)
{
    for (uint32_t i = 0; i < STATES; i++)
        if (m->state[i] == entity)
            return i;
    return 0;
}

/* One agent before one duty: it does it, or lets it be. */
static void decide(model *m, uint32_t entity, pact_act *act)
{
    uint32_t cost = act->predicate == m->sanction ? 0 : 25;
    act->entities[0] = entity; /* it stands there as PACT_BEARER */
    if (dice(m, 100) + cost < m->temper[agent_of(m, entity)])
        check(pact_world_happens(pact_run_world(m->run), act->predicate, act->entities, act->role_count),
              "an act", pact_run_world(m->run));
}

static void decide_all(model *m)
{
    for (uint32_t n = 0; n < pact_run_norm_count(m->run); n++) {
        pact_norm norm;
        pact_act act;
        check(pact_run_norm(m->run, n, &norm), "a norm", NULL);
        check(pact_run_norm_act(m->run, n, 0, &act), "its act", NULL);
        if (norm.modality != PACT_MUST)
            continue;
        for (uint32_t e = pact_run_norm_next(m->run, n, PACT_IS_ACTIVE, PACT_NOTHING); e != PACT_NOTHING;
             e = pact_run_norm_next(m->run, n, PACT_IS_ACTIVE, e))
            decide(m, e, &act);
    }
}

/* What the round has brought, from the chronicle; each who shirked makes all a little less willing. */
static void learn(model *m, uint32_t from, uint32_t round)
{
    uint32_t kept = 0, broken = 0;
    pact_entry e;
    for (uint32_t i = from; i < pact_run_entry_count(m->run) && pact_run_entry(m->run, i, &e) == PACT_OK;
         i++) {
        kept += e.kind == PACT_FULFILLED ? e.bearer_count : 0;
        broken += e.kind == PACT_VIOLATED && e.modality == PACT_MUST ? e.bearer_count : 0;
    }
    for (uint32_t i = 0; i < STATES; i++)
        m->temper[i] -= m->temper[i] > broken / 10 ? broken / 10 : 0;
    printf("round %u: %u duties kept, %u broken\n", round, kept, broken);
    m->kept += kept;
    m->broken += broken;
}

static void play_round(model *m, uint32_t round)
{
    pact_world *world = pact_run_world(m->run);
    int32_t date = day("2000-01-01") + (int32_t)round * ROUND_DAYS;
    uint32_t entries = pact_run_entry_count(m->run);
    uint32_t attacker = dice(m, STATES), who[] = {m->state[attacker], m->state[dice(m, STATES)]};
    check(pact_world_on(world, date), "a day", world);
    if (who[0] != who[1]) {
        printf("%s attacks %s; ", pact_world_name(world, who[0]), pact_world_name(world, who[1]));
        check(pact_world_happens(world, m->attack, who, 2), "an attack", world);
    }
    check(pact_run_until(m->run, date), "the day of attacks", world);
    check(pact_world_on(world, date + 10), "a day", world);
    decide_all(m);
    check(pact_run_until(m->run, date + ROUND_DAYS - 1), "the round", world);
    learn(m, entries, round);
}

int main(int count, char **words)
{
    model m = {0};
    if (count != 4)
        return fprintf(stderr, "usage: agents RULES ROUNDS SEED\n"), 2;
    m.rules = rules_from(words[1]);
    m.seed = strtoull(words[3], NULL, 10);
    m.attack = predicate(m.rules, "attack");
    m.sanction = predicate(m.rules, "sanction");
    populate(&m);
    for (uint32_t round = 1; round <= strtoul(words[2], NULL, 10); round++)
        play_round(&m, round);
    pact_stats stats = pact_run_stats(m.run);
    printf("%u norms stood over %d states: %u duties kept, %u broken\n", stats.norm_instances, STATES, m.kept,
           m.broken);
    pact_run_free(m.run);
    pact_program_free(m.rules);
    return 0;
}
