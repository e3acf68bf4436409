/* turn.c: a turn in a game of strategy. The player asks "what follows if I declare war?" and is told, from
 * the alliances as they stand, who becomes obliged to what by when, and who breaks what; then the move is
 * made. The question is put to a fork of the game, which does not know of it. docs/embedding.md walks through
 * this file.
 *
 * Build:  make embed
 * Run:    build/embed/turn examples/embed/alliances.pact dorn aster
 */
#include "host.h"

#include <stdio.h>

typedef struct game {
    pact_program *rules;
    pact_run *run; /* where the game stands */
    uint32_t player, target, declare_war;
} game;

/* An empty world over the rules: what the game begins with is said here, then a run takes a copy. */
static void begin(game *g, const char *player, const char *target)
{
    pact_limits limits = {.steps = 50000000, .memory = 64u << 20};
    pact_world *world;
    check(pact_world_new(g->rules, PACT_NOTHING, NULL, &world), "a world", NULL);
    g->player = state_named(world, player);
    g->target = state_named(world, target);
    g->declare_war = predicate(g->rules, "declare_war");
    check(pact_run_on(world, &limits, NULL, &g->run), "a run", NULL);
    pact_world_free(world);
    check(pact_run_until(g->run, day("1720-05-31")), "the first turn", NULL);
}

/* "x declares war on y", said into a run, which then plays that day to its end. */
static void declare(const game *g, pact_run *run, int32_t date)
{
    pact_world *world = pact_run_world(run);
    uint32_t roles[] = {g->player, g->target};
    check(pact_world_on(world, date), "a day", world);
    check(pact_world_happens(world, g->declare_war, roles, 2), "a declaration", world);
    check(pact_run_until(run, date), "a day of war", world);
}

static void print_entry(const pact_entry *e)
{
    static const char *const words[] = {"must", "must not", "may", "need not", "should", "should not", "can"};
    char date[PACT_DATE_TEXT_MAX];
    printf("  %s ", date_text(e->date, date));
    for (uint32_t i = 0; i < e->bearer_count; i++)
        printf("%s%s", i ? ", " : "", e->bearers[i]);
    const char *what = e->kind == PACT_VIOLATED ? " in breach:" : e->kind == PACT_FULFILLED ? " kept:" : "";
    printf("%s %s %s", what, words[e->modality], e->act);
    if (e->deadline != PACT_NO_DATE && e->kind == PACT_ARISES)
        printf(" by %s", date_text(e->deadline, date));
    printf(" (%s)\n", e->article);
}

/* What the chronicle tells from entry `from` on, of one kind. */
static void show(pact_run *run, uint32_t from, pact_entry_kind kind)
{
    pact_entry e;
    for (uint32_t i = from; i < pact_run_entry_count(run) && pact_run_entry(run, i, &e) == PACT_OK; i++)
        if (e.kind == kind && e.article)
            print_entry(&e);
}

/* Before the move: is it forbidden, and by what? */
static void ask_whether_forbidden(const game *g)
{
    uint32_t roles[] = {g->player, g->target};
    pact_verdict v;
    check(pact_why(g->run, PACT_FORBIDDEN, g->declare_war, roles, 2, &v), "the question", NULL);
    printf("May it? %s%s%s\n", pact_verdict_text(v.kind), v.article ? ", " : "", v.article ? v.article : "");
    for (uint32_t i = 0; i < v.reason_count; i++)
        printf("  %s\n", v.reasons[i]);
}

/* On a fork: what would follow at once, and what would be broken if everybody then sat still. */
static void ask_what_follows(const game *g, int32_t date)
{
    pact_run *fork;
    uint32_t before = pact_run_entry_count(g->run);
    check(pact_run_fork(g->run, &fork), "a fork", NULL);
    declare(g, fork, date);
    printf("What would follow:\n");
    show(fork, before, PACT_ARISES);
    check(pact_run_until(fork, date + 90), "ninety days", NULL);
    printf("Who would break what, if nobody else moved for ninety days:\n");
    show(fork, before, PACT_VIOLATED);
    for (uint32_t i = 0; pact_run_finding(fork, i); i++)
        printf("  beware: %s\n", pact_run_finding(fork, i)->message);
    pact_run_free(fork);
}

static void move_of(const game *g, uint32_t who, pact_act *act)
{
    pact_world *world = pact_run_world(g->run);
    pact_verdict v;
    act->entities[0] = who; /* it stands there as PACT_BEARER */
    check(pact_ask(g->run, PACT_FORBIDDEN, act->predicate, act->entities, act->role_count, &v), "a ban",
          NULL);
    bool dares = v.kind != PACT_VERDICT_FORBIDDEN;
    printf("  %s %s\n", pact_world_name(world, who),
           dares ? "does what it must" : "must, and must not: it stays out");
    if (dares)
        check(pact_world_happens(world, act->predicate, act->entities, act->role_count), "a move", world);
}

/* Whoever must do something does it on that day, unless it is forbidden to: norms by number, as a game's own
 * players would look at them. */
static void others_move(const game *g, int32_t date)
{
    pact_world *world = pact_run_world(g->run);
    check(pact_world_on(world, date), "a day", world);
    for (uint32_t n = 0; n < pact_run_norm_count(g->run); n++) {
        pact_norm norm;
        pact_act act;
        check(pact_run_norm(g->run, n, &norm), "a norm", NULL);
        check(pact_run_norm_act(g->run, n, 0, &act), "its act", NULL);
        if (norm.modality != PACT_MUST)
            continue;
        for (uint32_t who = pact_run_norm_next(g->run, n, PACT_IS_ACTIVE, PACT_NOTHING); who != PACT_NOTHING;
             who = pact_run_norm_next(g->run, n, PACT_IS_ACTIVE, who))
            move_of(g, who, &act);
    }
    check(pact_run_until(g->run, date + 90), "ninety days", NULL);
}

int main(int count, char **words)
{
    game g = {0};
    char text[PACT_DATE_TEXT_MAX];
    if (count != 4)
        return fprintf(stderr, "usage: turn RULES PLAYER TARGET\n"), 2;
    g.rules = rules_from(words[1]);
    begin(&g, words[2], words[3]);
    printf("%s, %s considers war on %s.\n", date_text(pact_run_date(g.run), text), words[2], words[3]);
    ask_whether_forbidden(&g);
    ask_what_follows(&g, day("1720-06-01"));

    uint32_t before = pact_run_entry_count(g.run);
    declare(&g, g.run, day("1720-06-01"));
    printf("%s, war is declared:\n", date_text(pact_run_date(g.run), text));
    show(g.run, before, PACT_ARISES);
    others_move(&g, day("1720-06-10"));
    printf("%s, the turn ends:\n", date_text(pact_run_date(g.run), text));
    show(g.run, before, PACT_FULFILLED);
    show(g.run, before, PACT_VIOLATED);
    pact_run_free(g.run);
    pact_program_free(g.rules);
    return 0;
}
