/* whatif.c: Abyssinia, 1935. Germany had given notice of its membership in the League two years before; it
 * ran out on 21 October 1935, eighteen days after Italy invaded. What if Italy had waited for that? And what
 * if the notice had been given a year later? Forks of one run, side by side; then one of them thinks better
 * of it (undo).
 *
 * Build:  make embed
 * Run:    build/embed/whatif examples/covenant.pact
 */
#include "host.h"

#include <stdio.h>

typedef struct history {
    const char *title;
    pact_run *run;
} history;

static const pact_program *rules;

/* Up to the eve of the invasion; the dispute was before the Council since March. */
static pact_run *until_the_eve(void)
{
    pact_world *world;
    pact_run *run;
    check(pact_world_new(rules, PACT_NOTHING, NULL, &world), "a world", NULL);
    uint32_t italy = state_named(world, "italy"), ethiopia = state_named(world, "ethiopia");
    uint32_t to_council[] = {ethiopia, italy, PACT_NOTHING};
    check(pact_world_entity(world, "forum", "council", &to_council[2]), "the council", world);
    check(pact_world_on(world, day("1934-12-05")), "a day", world);
    check(pact_world_holds(world, predicate(rules, "in_dispute"), (uint32_t[]){italy, ethiopia}, 2),
          "a dispute", world);
    check(pact_world_holds(world, predicate(rules, "in_dispute"), (uint32_t[]){ethiopia, italy}, 2),
          "a dispute", world);
    check(pact_world_on(world, day("1935-03-17")), "a day", world);
    check(pact_world_happens(world, predicate(rules, "submit_dispute"), to_council, 3), "a submission",
          world);
    check(pact_run_on(world, NULL, NULL, &run), "a run", NULL);
    check(pact_run_until(run, day("1935-10-02")), "the eve", world);
    pact_world_free(world);
    return run;
}

/* The text gives Germany's last day; a host can say that it is a party from then on, and until when. */
static void notice_a_year_later(pact_run *run)
{
    pact_world *world = pact_run_world(run);
    uint32_t roles[] = {state_named(world, "germany"), 0};
    check(pact_world_entity(world, "treaty", "covenant", &roles[1]), "the covenant", world);
    check(pact_world_on(world, day("1935-10-21")), "a day", world);
    check(pact_world_holds(world, predicate(rules, "party"), roles, 2), "membership", world);
    check(pact_world_on(world, day("1936-10-21")), "a day", world);
    check(pact_world_ends(world, predicate(rules, "party"), roles, 2), "its end", world);
}

static void invade(pact_run *run, const char *date)
{
    pact_world *world = pact_run_world(run);
    uint32_t who[] = {state_named(world, "italy"), state_named(world, "ethiopia")};
    check(pact_world_on(world, day(date)), "a day", world);
    check(pact_world_happens(world, predicate(rules, "invade"), who, 2), "an invasion", world);
}

static const char *must_sever_trade(pact_run *run, const char *state)
{
    pact_verdict v;
    uint32_t who[] = {state_named(pact_run_world(run), state), state_named(pact_run_world(run), "italy")};
    check(pact_ask(run, PACT_OBLIGED, predicate(rules, "sever_trade"), who, 2, &v), "a question", NULL);
    return pact_verdict_text(v.kind);
}

/* Plays each to the end of that day, and asks each the same. */
static void side_by_side(history *all, int count, const char *date)
{
    static const char *const states[] = {"britain", "germany", "switzerland", "japan", "usa"};
    printf("%s: must it sever trade with italy?\n%-12s", date, "");
    for (int i = 0; i < count; i++) {
        check(pact_run_until(all[i].run, day(date)), date, NULL);
        printf("  %20s", all[i].title);
    }
    for (int s = 0; s < 5; s++) {
        printf("\n%-12s", states[s]);
        for (int i = 0; i < count; i++)
            printf("  %20s", must_sever_trade(all[i].run, states[s]));
    }
    printf("\n\n");
}

int main(int count, char **words)
{
    if (count != 2)
        return fprintf(stderr, "usage: whatif RULES\n"), 2;
    pact_program *program = rules_from(words[1]);
    rules = program;
    history all[] = {{"as it was", until_the_eve()}, {"italy waits", NULL}, {"germany stays a year", NULL}};
    check(pact_run_fork(all[0].run, &all[1].run), "a fork", NULL);
    invade(all[0].run, "1935-10-03");
    invade(all[1].run, "1935-10-22");
    check(pact_run_fork(all[1].run, &all[2].run), "a fork of the fork",
          NULL); /* it knows of the 22nd as well */
    notice_a_year_later(all[2].run);

    side_by_side(all, 3, "1935-10-03");
    side_by_side(all, 3, "1935-10-22");
    check(pact_run_undo(all[0].run, day("1935-10-02")), "undo", NULL); /* Italy thinks better of it */
    all[0].title = "undone: no invasion";
    side_by_side(all, 3, "1935-10-31");
    for (int i = 0; i < 3; i++)
        pact_run_free(all[i].run);
    pact_program_free(program);
    return 0;
}
