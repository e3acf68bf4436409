/* functions.c: functions in C, both ways. The rules ask the host how far two capitals lie apart (an `extern`
 * that the host binds, so that no shared library is opened); and the host hands what the rules know to C code
 * that has never heard of them, as plain function pointers.
 *
 * Distances: great circles on a sphere of radius 6371 km, by the haversine formula in `double`, then rounded
 * to the nearest whole kilometre. From there on everything is exact: the run never sees a floating-point
 * number.
 *
 * Build:  make embed
 * Run:    build/embed/functions examples/embed/reach.pact
 */
#include "host.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct capital {
    const char *state;
    double north, east; /* degrees */
} capitals[] = {
    {"argentina", -34.60, -58.38}, /* Buenos Aires */
    {"brazil", -15.79, -47.88},    /* Brasilia */
    {"egypt", 30.04, 31.24},       /* Cairo */
    {"france", 48.86, 2.35},       /* Paris */
    {"japan", 35.68, 139.69},      /* Tokyo */
    {"kenya", -1.29, 36.82},       /* Nairobi */
};
enum { CAPITALS = sizeof capitals / sizeof *capitals };

static const struct capital *capital_of(const char *state)
{
    for (int i = 0; i < CAPITALS; i++)
        if (!strcmp(capitals[i].state, state))
            return &capitals[i];
    return NULL;
}

static int64_t great_circle_km(const struct capital *a, const struct capital *b)
{
    double degree = acos(-1.0) / 180;
    double up = sin((b->north - a->north) * degree / 2), along = sin((b->east - a->east) * degree / 2);
    double h = up * up + cos(a->north * degree) * cos(b->north * degree) * along * along;
    return llround(2 * 6371 * asin(sqrt(fmin(h, 1))));
}

/* What the run calls: entities by number; false where there is no answer, which is a missing figure. */
static bool distance_km(void *user, const uint32_t *entities, uint32_t count, pact_number *result)
{
    const pact_world *world = user;
    const struct capital *a = capital_of(pact_world_name(world, entities[0]));
    const struct capital *b = capital_of(pact_world_name(world, entities[1]));
    if (count != 2 || !a || !b)
        return false;
    *result = (pact_number){great_circle_km(a, b), 1};
    return true;
}

/* Code that knows nothing of treaties: it counts for how many things a test holds. */
static int count_pairs(bool (*test)(uint32_t, uint32_t), const uint32_t *things, int count)
{
    int found = 0;
    for (int i = 0; i < count * count; i++)
        found += test(things[i / count], things[i % count]);
    return found;
}

static int count_firsts(bool (*test)(uint32_t, uint32_t, uint32_t), const uint32_t *things, int count,
                        uint32_t second, uint32_t third)
{
    int found = 0;
    for (int i = 0; i < count; i++)
        found += test(things[i], second, third);
    return found;
}

/* The pointers take an entity for each role: in_reach has two roles, assist has three. */
static void hand_over(const pact_program *rules, pact_run *run, const uint32_t *states, const uint32_t *who)
{
    pact_closure *reach, *assist;
    check(pact_closure_holds(run, predicate(rules, "in_reach"), 2, &reach), "a closure", NULL);
    check(pact_closure_ask(run, PACT_OBLIGED, predicate(rules, "assist"), 3, &assist), "a closure", NULL);
    bool (*in_reach)(uint32_t, uint32_t) = (bool (*)(uint32_t, uint32_t))pact_closure_function(reach);
    bool (*must_assist)(uint32_t, uint32_t, uint32_t) =
        (bool (*)(uint32_t, uint32_t, uint32_t))pact_closure_function(assist);
    printf("in reach of each other: %d pairs\n", count_pairs(in_reach, states, CAPITALS));
    printf("must assist egypt against japan: %d\n",
           count_firsts(must_assist, states, CAPITALS, who[1], who[0]));
    pact_closure_free(assist);
    pact_closure_free(reach);
}

static void attack(const pact_program *rules, pact_run *run, const uint32_t *who)
{
    pact_world *world = pact_run_world(run);
    check(pact_world_on(world, day("1960-05-01")), "a day", world);
    check(pact_world_happens(world, predicate(rules, "attack"), who, 2), "an attack", world);
    check(pact_run_until(run, day("1960-05-01")), "the day", world);
}

static void say_who_must_assist(const pact_program *rules, pact_run *run, const uint32_t *states,
                                uint32_t victim)
{
    for (int i = 0; i < CAPITALS; i++) {
        uint32_t roles[] = {states[i], victim};
        pact_verdict v;
        check(pact_ask(run, PACT_OBLIGED, predicate(rules, "assist"), roles, 2, &v), "a question", NULL);
        printf("%-9s %5lld km  %s\n", capitals[i].state,
               (long long)great_circle_km(&capitals[i],
                                          capital_of(pact_world_name(pact_run_world(run), victim))),
               pact_verdict_text(v.kind));
    }
}

int main(int count, char **words)
{
    if (count != 2)
        return fprintf(stderr, "usage: functions RULES\n"), 2;
    pact_program *rules = rules_from(words[1]);
    pact_world *world;
    pact_run *run;
    uint32_t states[CAPITALS];
    check(pact_world_new(rules, PACT_NOTHING, NULL, &world), "a world", NULL);
    check(pact_run_on(world, NULL, NULL, &run), "a run", NULL);
    pact_world_free(world);
    for (int i = 0; i < CAPITALS; i++)
        states[i] = state_named(pact_run_world(run), capitals[i].state);
    check(pact_run_bind(run, "distance_km", distance_km, pact_run_world(run)), "distance_km", NULL);

    uint32_t who[] = {state_named(pact_run_world(run), "japan"), state_named(pact_run_world(run), "egypt")};
    attack(rules, run, who);
    printf("japan attacks egypt; who must assist it?\n");
    say_who_must_assist(rules, run, states, who[1]);

    hand_over(rules, run, states, who);
    pact_run_free(run);
    pact_program_free(rules);
    return 0;
}
