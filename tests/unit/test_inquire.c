/* test_inquire.c: why, and why not, by calls. Comes in: a treaty and a world that a host moves; goes out:
 * TAP. The tree says what the lines say, and belongs to the host; what is proposed makes it so when it is
 * said; figures, ballots and several facts are proposed where they are what is wanting. What a host says to
 * be in doubt makes answers unknown, with what they turn on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "hosted.h"

static const char law[] =
    "action attack/attacks/attacked(a: state, v: state);\n"
    "action help/helps/helped(a: state, v: state);\n"
    "action demand/demands/demanded(o: organ, s: state);\n"
    "action quit/quits/quit(s: state);\n"
    "action report/reports/reported(s: state);\n"
    "action warn/warns/warned(a: state, v: state);\n"
    "status calm(s: state);\n"
    "attribute power(s: state): number;\n"
    "treaty t {\n"
    "    parties { x, y, z; late from 2000-01-01; }\n"
    "    organ council { permanent x, y, z;  adopts if count of seat s where (s favours) >= 2; }\n"
    "    article 1 { when any member a attacks any member v and power(a) >= 0.2 and not v is calm\n"
    "                then every member except a, v must help v; }\n"
    "    article 3 { when any member a warns any member v\n"
    "                then v must report within 3 days; }\n"
    "    article 2 { when council demands any member s then s must quit; }\n"
    "}\n"
    "scenario unsaid { open calm; }\n"
    "scenario told { power(x) = 1;  disputed y is calm;  1970-01-05: x attacks y; }\n";

typedef struct scene {
    pact_program *p;
    pact_run *run;
    uint32_t state[4]; /* x, y, z, late */
} scene;
enum { X, Y, Z, LATE };

static uint32_t predicate(const scene *s, const char *name)
{
    uint32_t found = pact_program_find(s->p, name);
    assert_int_not_equal(found, PACT_NOTHING);
    return found;
}

static void say(const scene *s, pact_world *w, const char *what, uint32_t one, uint32_t other)
{
    uint32_t roles[] = {one, other};
    assert_int_equal(pact_world_happens(w, predicate(s, what), roles, 2), PACT_OK);
}

/* x is weak, y is calm; x attacks y on day 10; on day 20 one of three votes for a demand. */
static void say_all(scene *s, pact_world *w)
{
    static const char *const names[] = {"x", "y", "z", "late"};
    uint32_t council;
    for (int i = 0; i < 4; i++)
        assert_int_equal(pact_world_entity(w, "state", names[i], &s->state[i]), PACT_OK);
    assert_int_equal(pact_world_entity(w, "organ", "council", &council), PACT_OK);
    assert_int_equal(pact_world_figure(w, predicate(s, "power"), &s->state[X], 1, (pact_number){3, 20}),
                     PACT_OK);
    assert_int_equal(pact_world_holds(w, predicate(s, "calm"), &s->state[Y], 1), PACT_OK);
    assert_int_equal(pact_world_on(w, 10), PACT_OK);
    say(s, w, "attack", s->state[X], s->state[Y]);
    assert_int_equal(pact_world_on(w, 20), PACT_OK);
    say(s, w, "demand", council, s->state[X]);
    assert_int_equal(pact_world_ballot(w, s->state[Z], PACT_YES), PACT_OK);
    assert_int_equal(pact_world_ballot(w, s->state[X], PACT_NO), PACT_OK);
}

static scene begun(void)
{
    scene s = {.p = program_of(law)};
    pact_world *w;
    assert_int_equal(pact_world_new(s.p, PACT_NOTHING, NULL, &w), PACT_OK);
    say_all(&s, w);
    assert_int_equal(pact_run_on(w, NULL, NULL, &s.run), PACT_OK);
    pact_world_free(w);
    assert_int_equal(pact_run_until(s.run, 30), PACT_OK);
    return s;
}

static void over(scene *s)
{
    pact_run_free(s->run);
    pact_program_free(s->p);
}

/* The tree, line by line, against the lines. */
static uint32_t walk(const pact_reason *reasons, uint32_t count, size_t level, const pact_verdict *v,
                     uint32_t at)
{
    for (uint32_t i = 0; i < count; i++) {
        assert_true(at < v->reason_count);
        assert_int_equal(strspn(v->reasons[at], " "), level);
        assert_string_equal(v->reasons[at++] + level, reasons[i].text);
        at = walk(reasons[i].children, reasons[i].child_count, level + 1, v, at);
    }
    return at;
}

static pact_explanation *why_not(scene *s, const char *act, uint32_t one, uint32_t other)
{
    uint32_t roles[] = {one, other};
    pact_explanation *out;
    assert_int_equal(
        pact_whynot(s->run, PACT_OBLIGED, predicate(s, act), roles, other == PACT_NOTHING ? 1 : 2, &out),
        PACT_OK);
    assert_int_equal(walk(out->reasons, out->reason_count, 0, &out->verdict, 0), out->verdict.reason_count);
    return out;
}

static void tells_why_as_a_tree(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_explanation *told;
    pact_world *w = pact_run_world(s.run);
    uint32_t roles[] = {s.state[Z], s.state[Y]};
    assert_int_equal(pact_world_on(w, 31), PACT_OK);
    assert_int_equal(pact_world_figure(w, predicate(&s, "power"), &s.state[X], 1, (pact_number){1, 1}),
                     PACT_OK);
    assert_int_equal(pact_world_ends(w, predicate(&s, "calm"), &s.state[Y], 1), PACT_OK);
    assert_int_equal(pact_world_on(w, 32), PACT_OK);
    say(&s, w, "attack", s.state[X], s.state[Y]);
    assert_int_equal(pact_run_until(s.run, 40), PACT_OK);
    assert_int_equal(pact_explain(s.run, PACT_OBLIGED, predicate(&s, "help"), roles, 2, &told), PACT_OK);
    over(&s); /* what is told stays */
    assert_true(told->verdict.expected);
    assert_int_equal(walk(told->reasons, told->reason_count, 0, &told->verdict, 0),
                     told->verdict.reason_count);
    assert_int_equal(told->reasons[0].kind, PACT_REASON_NORM);
    assert_string_equal(told->reasons[0].article, "article 1 of t");
    assert_int_equal(told->reasons[0].date, 32);
    assert_true(told->reasons[0].place.line > 0);
    assert_int_equal(told->change_count, 0);
    bool attacked = false;
    for (uint32_t i = 0; i < told->reasons[0].child_count; i++) {
        const pact_reason *one = &told->reasons[0].children[i];
        attacked |= one->kind == PACT_REASON_FACT && one->date == 32 && strstr(one->text, "x attacks y");
    }
    assert_true(attacked);
    pact_explanation_free(told);
    pact_explanation_free(NULL);
}

/* Neither suffices: x is too weak, and y is calm. */
static void proposes_two_facts(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_explanation *told = why_not(&s, "help", s.state[Z], s.state[Y]);
    over(&s);
    assert_false(told->verdict.expected);
    assert_string_equal(told->sentence,
                        "not obliged: not triggered — article 1 of t binds z, and its condition is not met");
    assert_true(told->change_count > 0);
    assert_int_equal(told->change_size, 2);
    assert_non_null(strstr(told->changes[0].text, "had power(x) been 0.2 instead of 0.15"));
    assert_non_null(strstr(told->changes[0].text, "y is calm"));
    assert_non_null(strstr(told->changes[0].answer, "obliged under article 1 of t"));
    assert_false(told->cut_short);
    pact_explanation_free(told);
}

static void proposes_a_ballot(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_explanation *told = why_not(&s, "quit", s.state[X], PACT_NOTHING);
    over(&s);
    assert_int_equal(told->change_size, 1);
    assert_string_equal(told->changes[0].text,
                        "had y voted yes on 1970-01-21, when council demands x (said by the host)");
    pact_explanation_free(told);
}

/* Who is no party before 2000 cannot be helped by facts; and the search is bounded. */
static void says_that_there_is_none(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_explanation *told = why_not(&s, "help", s.state[LATE], s.state[Y]);
    assert_int_equal(told->verdict.kind, PACT_VERDICT_NOT_BOUND);
    assert_int_equal(told->change_count, 0);
    assert_int_equal(told->reasons[told->reason_count - 1].kind, PACT_REASON_CHANGE);
    pact_explanation_free(told);
    over(&s);
}

static void leaves_the_run_as_it_was(void **unused)
{
    (void)unused;
    scene s = begun();
    uint32_t before = pact_run_entry_count(s.run), roles[] = {s.state[X], PACT_NOTHING};
    pact_verdict v;
    pact_explanation_free(why_not(&s, "quit", s.state[X], PACT_NOTHING));
    assert_int_equal(pact_run_entry_count(s.run), before);
    assert_int_equal(pact_run_date(s.run), 30);
    assert_int_equal(pact_ask(s.run, PACT_OBLIGED, predicate(&s, "quit"), roles, 1, &v), PACT_OK);
    assert_int_equal(v.kind, PACT_VERDICT_NOT_TRIGGERED);
    assert_false(v.expected);
    assert_int_equal(pact_run_until(s.run, 31), PACT_OK);
    over(&s);
}

/* x attacks y, which is in doubt, as it is whether y or z is calm. */
static pact_run *doubtful(const scene *s, uint32_t *state)
{
    pact_world *w;
    pact_run *run;
    assert_int_equal(pact_world_new(s->p, PACT_NOTHING, NULL, &w), PACT_OK);
    assert_int_equal(pact_world_leave_open(w, predicate(s, "calm")), PACT_OK);
    assert_int_equal(pact_world_figure(w, predicate(s, "power"), &state[X], 1, (pact_number){1, 1}), PACT_OK);
    assert_int_equal(pact_world_on(w, 10), PACT_OK);
    say(s, w, "attack", state[X], state[Y]);
    assert_int_equal(pact_world_dispute(w, "alleged by y"), PACT_OK);
    assert_int_equal(pact_world_dispute(w, "denied by x"), PACT_OK);
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    pact_world_free(w);
    return run;
}

static void ask_help(const scene *s, pact_run *run, pact_verdict *v)
{
    uint32_t roles[] = {s->state[Z], s->state[Y]};
    assert_int_equal(pact_ask(run, PACT_OBLIGED, predicate(s, "help"), roles, 2, v), PACT_OK);
}

static void answers_unknown(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_run *run = doubtful(&s, s.state);
    pact_verdict v;
    assert_int_equal(pact_run_until(run, 9), PACT_OK);
    ask_help(&s, run, &v);
    assert_int_equal(v.kind, PACT_VERDICT_NOT_TRIGGERED); /* as yet */
    assert_int_equal(pact_run_until(run, 20), PACT_OK);
    ask_help(&s, run, &v);
    assert_int_equal(v.kind, PACT_VERDICT_UNKNOWN);
    assert_false(v.expected);
    assert_int_equal(v.reason_count, 4);
    assert_string_equal(v.reasons[0], "turns on: x attacks y (alleged by y, denied by x)");
    assert_string_equal(v.reasons[1], "turns on: y is calm (left open)");
    /* Later, a second attack, of which there is no doubt: it turns on calm alone, as long as that is unknown.
     */
    pact_world *w = pact_run_world(run);
    assert_int_equal(pact_world_on(w, 21), PACT_OK);
    say(&s, w, "attack", s.state[X], s.state[Y]);
    assert_int_equal(pact_run_until(run, 30), PACT_OK);
    ask_help(&s, run, &v);
    assert_int_equal(v.kind, PACT_VERDICT_UNKNOWN);
    assert_string_equal(v.reasons[0], "turns on: y is calm (left open)");
    pact_run_free(run);
    over(&s);
}

static void resolves_doubts(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_run *run = doubtful(&s, s.state), *kept = s.run;
    assert_int_equal(pact_run_until(run, 20), PACT_OK);
    s.run = run;
    pact_explanation *told = why_not(&s, "help", s.state[Z], s.state[Y]);
    assert_int_equal(told->verdict.kind, PACT_VERDICT_UNKNOWN);
    assert_int_equal(told->reasons[0].kind, PACT_REASON_DOUBT);
    assert_int_equal(told->change_size, 2);
    assert_string_equal(told->changes[0].text,
                        "were it established that x attacks y (said by the host), and were "
                        "it disproved that y is calm");
    pact_explanation_free(told);
    s.run = kept;
    pact_run_free(run);
    over(&s);
}

static void takes_over_what_a_scenario_doubts(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_world *w;
    pact_run *run;
    pact_verdict v;
    assert_int_equal(pact_world_new(s.p, 1, NULL, &w), PACT_OK);
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_until(run, 10), PACT_OK);
    ask_help(&s, run, &v);
    assert_int_equal(v.kind, PACT_VERDICT_UNKNOWN);
    assert_string_equal(v.reasons[0], "turns on: y is calm (disputed)");
    assert_string_equal(pact_run_finding(run, 0)->code, "P0540");
    pact_world_free(w);
    pact_run_free(run);
    over(&s);
}

static void refuses_doubts_that_do_not_fit(void **unused)
{
    (void)unused;
    scene s = begun();
    pact_world *w = pact_run_world(s.run);
    assert_int_equal(pact_world_on(w, 40), PACT_OK);
    assert_int_equal(pact_world_dispute(w, NULL), PACT_MISUSE); /* nothing was said */
    assert_int_equal(pact_world_ends(w, predicate(&s, "calm"), &s.state[Y], 1), PACT_OK);
    assert_int_equal(pact_world_dispute(w, NULL), PACT_MISUSE);
    assert_string_equal(pact_world_message(w),
                        "in doubt is whether something happened, or holds, that was said just before");
    assert_int_equal(pact_world_holds(w, predicate(&s, "calm"), &s.state[Z], 1), PACT_OK);
    assert_int_equal(pact_world_dispute(w, ""), PACT_MISUSE);
    assert_int_equal(pact_world_dispute(w, NULL), PACT_OK);
    assert_int_equal(pact_world_leave_open(w, predicate(&s, "calm")), PACT_MISUSE);
    pact_world *fresh;
    assert_int_equal(pact_world_new(s.p, PACT_NOTHING, NULL, &fresh), PACT_OK);
    assert_int_equal(pact_world_leave_open(fresh, predicate(&s, "attack")), PACT_MISUSE);
    assert_int_equal(pact_world_leave_open(fresh, 9999), PACT_MISUSE);
    pact_world_free(fresh);
    over(&s);
}

static void says_what_was_wrong(void **unused)
{
    (void)unused;
    scene s = begun();
    uint32_t roles[] = {PACT_NOTHING, s.state[Y]};
    pact_verdict v;
    pact_norm n;
    assert_int_equal(pact_ask(s.run, PACT_OBLIGED, predicate(&s, "help"), roles, 2, &v), PACT_MISUSE);
    assert_string_equal(pact_run_message(s.run), "the first role, who it is asked about, must be given");
    assert_int_equal(pact_ask(s.run, PACT_OBLIGED, predicate(&s, "calm"), &s.state[X], 1, &v), PACT_MISUSE);
    assert_string_equal(pact_run_message(s.run), "this is no act with such roles");
    assert_int_equal(pact_run_until(s.run, 3), PACT_MISUSE);
    assert_string_equal(pact_run_message(s.run), "this day is over: the run stands at a later one");
    assert_int_equal(pact_run_norm(s.run, 77, &n), PACT_MISUSE);
    assert_int_equal(pact_run_read(s.run, 0, 0), PACT_MISUSE);
    assert_string_equal(pact_run_message(s.run), "the run has begun");
    over(&s);
}

static void has_words(void **unused)
{
    (void)unused;
    assert_string_equal(pact_entry_text(PACT_FACT), "fact");
    assert_string_equal(pact_entry_text(PACT_LEAVES), "leaves");
    assert_string_equal(pact_modality_text(PACT_CAN), "can");
    assert_string_equal(pact_reason_text(PACT_REASON_NOT_SO), "not so");
    assert_string_equal(pact_standing_text(PACT_IS_LATE), "late");
    assert_null(pact_modality_text(PACT_CAN + 1));
    for (int kind = 0; pact_entry_text(kind); kind++)
        assert_true(*pact_entry_text(kind) && kind <= PACT_LEAVES);
}

/* z is to report, and does so two days late: it has violated, and is late. */
static void tells_who_is_late(void **unused)
{
    (void)unused;
    scene s = {.p = program_of(law)};
    pact_world *w;
    uint32_t x, z;
    assert_int_equal(pact_world_new(s.p, PACT_NOTHING, NULL, &w), PACT_OK);
    assert_int_equal(pact_world_entity(w, "state", "x", &x), PACT_OK);
    assert_int_equal(pact_world_entity(w, "state", "z", &z), PACT_OK);
    assert_int_equal(pact_world_on(w, 10), PACT_OK);
    say(&s, w, "warn", x, z);
    assert_int_equal(pact_world_on(w, 15), PACT_OK);
    assert_int_equal(pact_world_happens(w, predicate(&s, "report"), &z, 1), PACT_OK);
    assert_int_equal(pact_run_on(w, NULL, NULL, &s.run), PACT_OK);
    pact_world_free(w);
    assert_int_equal(pact_run_until(s.run, 20), PACT_OK);
    assert_int_equal(pact_run_norm_next(s.run, 0, PACT_IS_LATE, PACT_NOTHING), z);
    assert_int_equal(pact_run_norm_next(s.run, 0, PACT_IS_LATE, z), PACT_NOTHING);
    assert_int_equal(pact_run_norm_next(s.run, 0, PACT_IS_VIOLATED, PACT_NOTHING), z);
    over(&s);
}

static pact_status all_of_it(scene *s, const pact_allocator *host)
{
    pact_world *w = NULL;
    pact_run *run = NULL;
    pact_explanation *told = NULL;
    pact_status status = pact_world_new(s->p, PACT_NOTHING, NULL, &w);
    say_all(s, w);
    status = status ? status : pact_run_on(w, &(pact_limits){.trials = 6}, host, &run);
    status = status ? status : pact_run_until(run, 30);
    status = status ? status : pact_whynot(run, PACT_OBLIGED, predicate(s, "quit"), &s->state[X], 1, &told);
    pact_explanation_free(told);
    pact_run_free(run);
    pact_world_free(w);
    return status;
}

static void survives_want_of_memory(void **unused)
{
    (void)unused;
    size_t left;
    pact_allocator host = {.resize = scarce, .user = &left};
    scene s = {.p = program_of(law)};
    size_t most = 0;
    pact_status status;
    do {
        left = most;
        most += most < 100 ? 1 : 7;
        status = all_of_it(&s, &host);
        assert_true(status == PACT_OK || status == PACT_NOMEM);
    } while (status != PACT_OK);
    assert_true(most > 50);
    pact_program_free(s.p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_why_as_a_tree),
        cmocka_unit_test(proposes_two_facts),
        cmocka_unit_test(proposes_a_ballot),
        cmocka_unit_test(says_that_there_is_none),
        cmocka_unit_test(leaves_the_run_as_it_was),
        cmocka_unit_test(survives_want_of_memory),
        cmocka_unit_test(answers_unknown),
        cmocka_unit_test(resolves_doubts),
        cmocka_unit_test(takes_over_what_a_scenario_doubts),
        cmocka_unit_test(refuses_doubts_that_do_not_fit),
        cmocka_unit_test(says_what_was_wrong),
        cmocka_unit_test(has_words),
        cmocka_unit_test(tells_who_is_late),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
