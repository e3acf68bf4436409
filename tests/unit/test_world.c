/* test_world.c: worlds that a host builds by calls. Comes in: a text, and the same things said by calls; goes
 * out: TAP. What the text says and what the host says must come out alike; a run that is moved day by day,
 * forked or taken back must be what it would have been; what does not fit is refused, and said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "../../compiler/compile.h"

static const char law[] = "action attack/attacks/attacked(a: state, v: state);\n"
                          "ongoing action trade/trades/traded(a: state, with b: state);\n"
                          "action sanction/sanctions/sanctioned(a: state, v: state);\n"
                          "action give/gives/given(a: state, n: number);\n"
                          "status calm(s: state);\n"
                          "attribute power(s: state): number;\n"
                          "define strong(s: state) if power(s) > 5;\n"
                          "status ally(s: state);\n"
                          "britain, italy, ethiopia : state;\n"
                          "treaty t {\n"
                          "    in force from 1920-01-10;\n"
                          "    parties { every state s where (s is ally); }\n"
                          "    article 1 { every member must not attack any other member; }\n"
                          "    article 2 { when any member a attacks any member v then every member except "
                          "a, v must sanction a within 7 days; }\n"
                          "    article 3 { when any member a attacks any member v then every strong member "
                          "except a, v must not trade with a; }\n"
                          "}\n";

static const char said[] =
    "albania, zealand : state;\n"
    "scenario s {\n"
    "    britain is ally; italy is ally; ethiopia is ally; zealand is ally; albania is ally;\n"
    "    power(britain) = 17/2;  britain trades with italy;\n"
    "    1935-10-03: italy attacks ethiopia;\n"
    "    1935-10-05: { albania sanctions italy; ends britain trades with italy; }\n"
    "    1935-10-20: zealand sanctions italy;\n"
    "}\n";

/* The same law without its amount, which is said by another test. */
static pact_program *compiled(const char *text)
{
    pactc_source source = {"t.pact", text, strlen(text)};
    pactc *c;
    pact_program *out;
    size_t size;
    assert_int_equal(pactc_compile(&source, &(pactc_options){0}, &c), PACT_OK);
    for (uint32_t i = 0; i < pactc_finding_count(c); i++)
        if (pactc_finding(c, i)->severity == PACT_ERROR)
            print_error("%s\n", pactc_finding(c, i)->message);
    const void *bytes = pactc_image(c, &size);
    assert_non_null(bytes);
    assert_int_equal(pact_program_load(bytes, size, NULL, &out), PACT_OK);
    pactc_free(c);
    return out;
}

/* ---- saying things ---- */

static int32_t day(int year, int month, int of_month) /* after Howard Hinnant, chrono-compatible algorithms */
{
    int y = year - (month <= 2), era = y / 400, yoe = y - era * 400;
    int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + of_month - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

typedef struct tongue {
    const pact_program *p;
    pact_world *w;
} tongue;

static uint32_t state(tongue t, const char *name)
{
    uint32_t out;
    assert_int_equal(pact_world_add(t.w, "state", name, &out), PACT_OK);
    return out;
}

typedef pact_status saying(pact_world *, uint32_t, const uint32_t *, uint32_t);

static pact_status try_say(tongue t, saying *how, const char *what, const char *one, const char *other)
{
    uint32_t who[] = {state(t, one), other ? state(t, other) : PACT_NOTHING};
    return how(t.w, pact_program_find(t.p, what), who, other ? 2 : 1);
}

static void say(tongue t, saying *how, const char *what, const char *one, const char *other)
{
    pact_status status = try_say(t, how, what, one, other);
    if (status != PACT_OK)
        print_error("%s\n", pact_world_message(t.w));
    assert_int_equal(status, PACT_OK);
}

static void on(tongue t, int32_t date)
{
    assert_int_equal(pact_world_on(t.w, date), PACT_OK);
}

static void say_beginning(tongue t)
{
    static const char *const allies[] = {"zealand", "italy", "britain", "albania", "ethiopia"};
    uint32_t britain;
    for (int i = 0; i < 5; i++)
        say(t, pact_world_holds, "ally", allies[i], NULL);
    britain = state(t, "britain");
    assert_int_equal(
        pact_world_figure(t.w, pact_program_find(t.p, "power"), &britain, 1, (pact_number){17, 2}), PACT_OK);
    say(t, pact_world_holds, "trade", "britain", "italy");
}

static void say_war(tongue t)
{
    on(t, day(1935, 10, 3));
    say(t, pact_world_happens, "attack", "italy", "ethiopia");
}

static void say_rest(tongue t)
{
    on(t, day(1935, 10, 20));
    say(t, pact_world_happens, "sanction", "zealand", "italy");
    on(t, day(1935, 10, 5));
    say(t, pact_world_happens, "sanction", "albania", "italy");
    say(t, pact_world_ends, "trade", "britain", "italy");
}

static tongue world_of(const pact_program *p)
{
    tongue t = {p, NULL};
    assert_int_equal(pact_world_new(p, PACT_NOTHING, NULL, &t.w), PACT_OK);
    return t;
}

/* ---- what came of it ---- */

/* The chronicle from some entry on, a line each. Facts from the beginning stand in the order in which they
 * were said: they are left out. */
static char *chronicle(pact_run *run)
{
    size_t size = 1 << 16, length = 0;
    char *out = malloc(size), date[PACT_DATE_TEXT_MAX];
    assert_non_null(out);
    *out = 0;
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++) {
        pact_entry e;
        assert_int_equal(pact_run_entry(run, i, &e), PACT_OK);
        if (e.date == PACT_NO_DATE)
            continue;
        pact_date_format(e.date, date);
        length += (size_t)snprintf(out + length, size - length, "%s %d %s %s", date, (int)e.kind,
                                   e.article ? e.article : "-", e.act);
        for (uint32_t k = 0; k < e.bearer_count; k++)
            length += (size_t)snprintf(out + length, size - length, " %s", e.bearers[k]);
        length += (size_t)snprintf(out + length, size - length, "\n");
    }
    return out;
}

static char *played(pact_run *run)
{
    assert_int_equal(pact_run_all(run), PACT_DONE);
    char *out = chronicle(run);
    pact_run_free(run);
    return out;
}

static char *played_text(void)
{
    char text[4096];
    pact_run *run;
    snprintf(text, sizeof text, "%s%s", law, said);
    pact_program *p = compiled(text);
    assert_int_equal(pact_run_new(p, 0, NULL, NULL, &run), PACT_OK);
    char *out = played(run);
    pact_program_free(p);
    return out;
}

static pact_run *run_on(tongue t)
{
    pact_run *run;
    assert_int_equal(pact_run_on(t.w, NULL, NULL, &run), PACT_OK);
    return run;
}

static void assert_same(char *one, char *other)
{
    assert_string_equal(one, other);
    assert_true(strlen(one) > 100);
    free(one);
    free(other);
}

/* ---- tests ---- */

static void says_what_a_text_says(void **unused)
{
    (void)unused;
    pact_program *p = compiled(law);
    tongue t = world_of(p);
    say_rest(t);
    assert_int_equal(pact_world_on(t.w, PACT_NO_DATE), PACT_OK);
    say_beginning(t);
    say_war(t);
    pact_run *run = run_on(t);
    pact_world_free(t.w);
    assert_same(played(run), played_text());
    pact_program_free(p);
}

static void begins_with_a_scenario(void **unused)
{
    (void)unused;
    char text[4096];
    snprintf(text, sizeof text, "%s%s", law, said);
    pact_program *p = compiled(text);
    tongue t = {p, NULL};
    assert_int_equal(pact_world_new(p, 0, NULL, &t.w), PACT_OK);
    pact_run *run = run_on(t);
    pact_world_free(t.w);
    assert_same(played(run), played_text());
    pact_program_free(p);
}

static pact_verdict_kind asked(tongue t, pact_run *run, pact_test test, const char *act, const char *who,
                               const char *whom)
{
    pact_verdict v;
    uint32_t roles[] = {state(t, who), whom ? state(t, whom) : PACT_NOTHING};
    assert_int_equal(pact_ask(run, test, pact_program_find(t.p, act), roles, 2, &v), PACT_OK);
    return v.kind;
}

static pact_run *at_war(tongue *t, const pact_program *p)
{
    *t = world_of(p);
    say_beginning(*t);
    pact_run *run = run_on(*t);
    pact_world_free(t->w);
    t->w = pact_run_world(run);
    assert_int_equal(pact_run_until(run, day(1935, 10, 2)), PACT_OK);
    assert_int_equal(pact_run_date(run), day(1935, 10, 2));
    assert_int_equal(asked(*t, run, PACT_OBLIGED, "sanction", "britain", "italy"),
                     PACT_VERDICT_NOT_TRIGGERED);
    assert_int_equal(asked(*t, run, PACT_FORBIDDEN, "attack", "italy", NULL), PACT_VERDICT_FORBIDDEN);
    say_war(*t);
    assert_int_equal(pact_run_until(run, day(1935, 10, 3)), PACT_OK);
    return run;
}

static void goes_day_by_day(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    assert_int_equal(asked(t, run, PACT_OBLIGED, "sanction", "britain", "italy"), PACT_VERDICT_OBLIGED);
    assert_int_equal(asked(t, run, PACT_FORBIDDEN, "trade", "britain", "italy"), PACT_VERDICT_FORBIDDEN);
    assert_int_equal(asked(t, run, PACT_FORBIDDEN, "trade", "albania", "italy"), PACT_VERDICT_NOT_TRIGGERED);
    say_rest(t);
    assert_int_equal(pact_run_until(run, day(1935, 10, 12)), PACT_OK);
    assert_int_equal(asked(t, run, PACT_OBLIGED, "sanction", "britain", "italy"), PACT_VERDICT_BREACH);
    assert_int_equal(asked(t, run, PACT_OBLIGED, "sanction", "albania", "italy"), PACT_VERDICT_FULFILLED);
    assert_int_equal(pact_run_until(run, day(1935, 10, 11)), PACT_MISUSE);
    assert_same(played(run), played_text());
    pact_program_free(p);
}

static void forks(void **unused)
{
    (void)unused;
    tongue t, f = {0};
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p), *fork;
    f.p = p;
    assert_int_equal(pact_run_fork(run, &fork), PACT_OK);
    f.w = pact_run_world(fork);
    assert_ptr_not_equal(f.w, t.w);
    on(f, day(1935, 10, 4));
    say(f, pact_world_happens, "attack", "britain", "italy");
    assert_int_equal(pact_run_until(fork, day(1935, 10, 4)), PACT_OK);
    assert_int_equal(asked(f, fork, PACT_OBLIGED, "sanction", "albania", "britain"), PACT_VERDICT_OBLIGED);
    pact_run_free(fork);
    say_rest(t);
    assert_int_equal(pact_run_until(run, day(1935, 10, 4)), PACT_OK);
    assert_int_equal(asked(t, run, PACT_OBLIGED, "sanction", "albania", "britain"),
                     PACT_VERDICT_NOT_TRIGGERED);
    assert_same(played(run), played_text());
    pact_program_free(p);
}

static void takes_back(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    on(t, day(1935, 10, 4));
    say(t, pact_world_happens, "attack", "britain", "italy");
    assert_int_equal(pact_run_until(run, day(1935, 10, 30)), PACT_OK);
    assert_int_equal(pact_run_undo(run, day(1935, 10, 3)), PACT_OK);
    assert_int_equal(pact_run_date(run), day(1935, 10, 3));
    t.w = pact_run_world(run);
    assert_int_equal(asked(t, run, PACT_OBLIGED, "sanction", "britain", "italy"), PACT_VERDICT_OBLIGED);
    say_rest(t);
    assert_same(played(run), played_text());
    pact_program_free(p);
}

static const char shares[] =
    "attribute power(s: state): number;\n"
    "status calm(s: state);\n"
    "a, b, c : state;\n"
    "define whole(): number = sum of power(m) for state m where (m is calm);\n"
    "define share(s: state): number = power(s) / whole();\n"
    "define begun(): date = 1900-01-01 + 3 days;\n"
    "scenario s { power(a) = 1; power(b) = 2; power(c) = 4; a is calm; b is calm; }\n"
    "scenario missing { power(a) = 1; a is calm; b is calm; }\n"
    "scenario doubtful { power(a) = 1; power(b) = 2; a is calm; disputed b is calm; }\n";

static bool share_of(pact_run *run, const pact_program *p, const char *who, pact_number *out)
{
    pact_world *names;
    uint32_t s;
    assert_int_equal(pact_world_new(p, PACT_NOTHING, NULL, &names), PACT_OK);
    assert_int_equal(pact_world_entity(names, "state", who, &s), PACT_OK);
    pact_world_free(names);
    return pact_run_figure(run, pact_program_find(p, "share"), &s, 1, out);
}

/* A definition with a value comes to it where the run stands; it says nothing of what is missing. */
static void reckons_what_is_defined(void **unused)
{
    (void)unused;
    pact_program *p = compiled(shares);
    pact_run *run;
    pact_number n = {0, 1};
    assert_int_equal(pact_run_new(p, 0, NULL, NULL, &run), PACT_OK);
    assert_false(pact_run_figure(run, pact_program_find(p, "begun"), NULL, 0, &n));
    assert_int_equal(pact_run_all(run), PACT_DONE);
    assert_true(share_of(run, p, "b", &n) && n.numerator == 2 && n.denominator == 3);
    assert_true(share_of(run, p, "c", &n) && n.numerator == 4 && n.denominator == 3);
    assert_true(pact_run_figure(run, pact_program_find(p, "begun"), NULL, 0, &n) &&
                n.numerator == day(1900, 1, 4) && n.denominator == 1);
    assert_false(pact_run_figure(run, pact_program_find(p, "share"), NULL, 0, &n));
    pact_run_free(run);
    assert_int_equal(pact_run_new(p, 1, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    assert_false(share_of(run, p, "a", &n));
    assert_null(pact_run_finding(run, 0));
    pact_run_free(run);
    assert_int_equal(pact_run_new(p, 2, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    assert_false(share_of(run, p, "a", &n)); /* 1, or a third */
    assert_true(pact_run_figure(run, pact_program_find(p, "begun"), NULL, 0, &n) &&
                n.numerator == day(1900, 1, 4)); /* in either case */
    pact_run_free(run);
    pact_program_free(p);
}

static void shows_what_stands(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    uint32_t britain = state(t, "britain"), who[] = {britain, state(t, "italy")}, found = 0;
    pact_number power;
    assert_true(pact_run_holds(run, pact_program_find(p, "strong"), &britain, 1));
    assert_true(pact_run_holds(run, pact_program_find(p, "trade"), who, 2));
    assert_false(pact_run_holds(run, pact_program_find(p, "calm"), &britain, 1));
    assert_true(pact_run_figure(run, pact_program_find(p, "power"), &britain, 1, &power));
    assert_int_equal(power.numerator, 17);
    assert_int_equal(power.denominator, 2);
    for (uint32_t n = 0; n < pact_run_norm_count(run); n++) {
        pact_norm norm;
        pact_act act;
        assert_int_equal(pact_run_norm(run, n, &norm), PACT_OK);
        assert_int_equal(pact_run_norm_act(run, n, 0, &act), PACT_OK);
        if (norm.modality != PACT_MUST)
            continue;
        assert_string_equal(norm.article, "article 2 of t");
        assert_int_equal(norm.deadline, day(1935, 10, 10));
        assert_int_equal(act.entities[0], PACT_BEARER);
        assert_string_equal(pact_world_name(t.w, act.entities[1]), "italy");
        static const char *const names[] = {"albania", "britain", "zealand"};
        for (uint32_t e = pact_run_norm_next(run, n, PACT_IS_ACTIVE, PACT_NOTHING); e != PACT_NOTHING;
             e = pact_run_norm_next(run, n, PACT_IS_ACTIVE, e))
            assert_string_equal(pact_world_name(t.w, e), names[found++]);
    }
    assert_int_equal(found, 3);
    pact_run_free(run);
    pact_program_free(p);
}

/* Bits are those whom the calls for one after another give. */
static void shows_sets(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    uint32_t trade = pact_program_find(p, "trade"), britain = state(t, "britain"), any = PACT_NOTHING;
    for (uint32_t n = 0; n < pact_run_norm_count(run); n++) {
        pact_set set = pact_run_norm_set(run, n, PACT_IS_ACTIVE);
        uint32_t next = pact_run_norm_next(run, n, PACT_IS_ACTIVE, PACT_NOTHING);
        for (uint32_t bit = 0; bit < set.words * 64; bit++) {
            if (!(set.bits[bit / 64] >> (bit % 64) & 1))
                continue;
            assert_int_equal(pact_run_bit(run, set.kind, bit), next);
            next = pact_run_norm_next(run, n, PACT_IS_ACTIVE, next);
        }
        assert_int_equal(next, PACT_NOTHING);
    }
    pact_set row = pact_run_row(run, trade, &britain, 1);
    assert_int_equal(row.words, 1);
    assert_int_equal(row.bits[0] & (row.bits[0] - 1), 0);
    assert_string_equal(
        pact_world_name(t.w, pact_run_bit(run, row.kind, (uint32_t)__builtin_ctzll(row.bits[0]))), "italy");
    assert_int_equal(pact_run_row(run, trade, &any, 1).words, 0);
    assert_int_equal(pact_run_row(run, trade, &britain, 0).words, 0);
    assert_int_equal(pact_run_norm_set(run, 9999, PACT_IS_ACTIVE).words, 0);
    assert_int_equal(pact_run_bit(run, row.kind, 0), PACT_NOTHING);
    pact_run_free(run);
    pact_program_free(p);
}

/* The same answer twice, and another one once the run has moved or was taken back. */
static void asks_again(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    pact_question *q;
    pact_verdict_kind kind;
    uint32_t sanction = pact_program_find(p, "sanction"), who[] = {state(t, "zealand"), state(t, "italy")};
    assert_int_equal(pact_question_new(run, PACT_OBLIGED, pact_program_find(p, "calm"), &q), PACT_MISUSE);
    assert_int_equal(pact_question_new(run, PACT_OBLIGED, sanction, &q), PACT_OK);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(pact_question_ask(q, who, &kind, NULL), PACT_OK);
        assert_int_equal(kind, PACT_VERDICT_OBLIGED);
    }
    assert_int_equal(pact_run_until(run, day(1935, 10, 30)), PACT_OK);
    assert_int_equal(pact_question_ask(q, who, &kind, NULL), PACT_OK);
    assert_int_equal(kind, asked(t, run, PACT_OBLIGED, "sanction", "zealand", "italy"));
    assert_int_equal(kind, PACT_VERDICT_BREACH);
    assert_int_equal(pact_run_undo(run, day(1935, 10, 3)), PACT_OK);
    assert_int_equal(pact_question_ask(q, who, &kind, NULL), PACT_OK);
    assert_int_equal(kind, PACT_VERDICT_OBLIGED);
    who[0] = PACT_NOTHING;
    assert_int_equal(pact_question_ask(q, who, &kind, NULL), PACT_MISUSE);
    who[0] = 9999;
    assert_int_equal(pact_question_ask(q, who, &kind, NULL), PACT_MISUSE);
    pact_question_free(q);
    pact_run_free(run);
    pact_program_free(p);
}

static void gives_reasons(void **unused)
{
    (void)unused;
    tongue t;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    uint32_t who[] = {state(t, "zealand"), state(t, "italy")};
    pact_verdict v;
    bool named = false;
    assert_int_equal(pact_why(run, PACT_OBLIGED, pact_program_find(p, "sanction"), who, 2, &v), PACT_OK);
    assert_int_equal(v.kind, PACT_VERDICT_OBLIGED);
    for (uint32_t i = 0; i < v.reason_count; i++)
        named |= strstr(v.reasons[i], "on 1935-10-03: italy attacks ethiopia (said by the host)") != NULL;
    assert_true(named);
    pact_run_free(run);
    pact_program_free(p);
}

static void assert_refused(tongue t, pact_status status, const char *message)
{
    assert_int_equal(status, PACT_MISUSE);
    assert_string_equal(pact_world_message(t.w), message);
}

static void refuses_what_does_not_fit(void **unused)
{
    (void)unused;
    tongue t;
    uint32_t none;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    tongue f = world_of(p);
    assert_refused(f, try_say(f, pact_world_happens, "attack", "x", "y"),
                   "'attack' happens: it needs a date");
    on(f, 0);
    assert_refused(f, try_say(f, pact_world_holds, "attack", "x", "y"), "'attack' is nothing that holds");
    assert_refused(f, try_say(f, pact_world_holds, "strong", "x", NULL),
                   "'strong' is computed, and cannot be stated");
    assert_refused(f, try_say(f, pact_world_holds, "calm", "x", "y"),
                   "'calm' takes 1 entities, of which the first must be given");
    assert_refused(f, try_say(f, pact_world_happens, "give", "x", NULL), "'give' needs an amount");
    assert_refused(f, pact_world_entity(f.w, "state", "atlantis", &none), "no state is named 'atlantis'");
    assert_refused(f, pact_world_add(f.w, "planet", "mars", &none), "no kind is named 'planet'");
    assert_refused(f, pact_world_add(f.w, "treaty", "u", &none),
                   "'u': a treaty comes from the text of a program");
    assert_refused(f, pact_world_add(f.w, "state", "", &none),
                   "a name is a text without control characters, and not empty");
    assert_refused(f, pact_world_ballot(f.w, 0, PACT_YES),
                   "a ballot belongs to an act of an organ, said just before");
    assert_refused(t, pact_world_add(t.w, "state", "atlantis", &none),
                   "'atlantis': a run that has been made takes no further state");
    assert_refused(t, pact_world_on(t.w, day(1935, 10, 3)),
                   "the run stands at 1935-10-03 already: what is said must be later");
    pact_world_free(f.w);
    pact_run_free(run);
    pact_program_free(p);
}

/* ---- a host that has had enough ---- */

static bool once(void *user)
{
    return ++*(int *)user <= 1;
}

static void stops_when_told(void **unused)
{
    (void)unused;
    tongue t;
    int questions = 0;
    pact_run *fork;
    pact_program *p = compiled(law);
    pact_run *run = at_war(&t, p);
    assert_int_equal(pact_run_fork(run, &fork), PACT_OK);
    pact_run_interrupt(run);
    assert_int_equal(pact_run_step(run, NULL), PACT_INTERRUPTED);
    assert_int_equal(pact_run_all(run), PACT_INTERRUPTED);
    pact_run_watch(fork, once, &questions);
    assert_int_equal(pact_run_all(fork), PACT_INTERRUPTED);
    assert_int_equal(questions, 2);
    pact_run_free(fork);
    pact_run_free(run);
    pact_program_free(p);
}

static const char clashing[] =
    "action attack/attacks/attacked(a: state, v: state);\n"
    "action forgive/forgives/forgiven(a: state, v: state);\n"
    "action sanction/sanctions/sanctioned(a: state, v: state);\n"
    "britain, italy, ethiopia : state;\n"
    "treaty t {\n"
    "    parties { britain; italy; ethiopia; }\n"
    "    article 1 { when any member a attacks any member v then every member except a, v must sanction a "
    "within 60 days; }\n"
    "    article 2 { when any member a forgives any member v then a must not sanction v; }\n"
    "}\n";

static pact_verdict_kind derived(tongue t, pact_run *run, pact_test test, const char *who, const char *whom)
{
    pact_verdict v;
    uint32_t roles[] = {state(t, who), state(t, whom)};
    assert_int_equal(pact_why(run, test, pact_program_find(t.p, "sanction"), roles, 2, &v), PACT_OK);
    assert_true(v.reason_count > 0);
    return v.kind;
}

/* A conflict is derived while the run is played anew, by a replay that then goes over to the run: it heeds
 * that one, and its host of the moment. */
static void replays_heed_the_run(void **unused)
{
    (void)unused;
    int questions = 0;
    pact_program *p = compiled(clashing);
    tongue t = world_of(p);
    static const char *const deeds[][3] = {{"attack", "italy", "ethiopia"},
                                           {"forgive", "britain", "italy"},
                                           {"forgive", "ethiopia", "britain"},
                                           {"forgive", "ethiopia", "italy"}};
    for (int i = 0; i < 4; i++) {
        on(t, 100 + 4 * i);
        say(t, pact_world_happens, deeds[i][0], deeds[i][1], deeds[i][2]);
    }
    pact_run *run = run_on(t);
    pact_world_free(t.w);
    assert_int_equal(pact_run_until(run, 120), PACT_OK);
    assert_non_null(pact_run_finding(run, 0));
    assert_int_equal(pact_run_undo(run, 115), PACT_OK);
    t.w = pact_run_world(run);
    pact_run_watch(run, once, &questions);
    assert_int_equal(derived(t, run, PACT_FORBIDDEN, "britain", "italy"), PACT_VERDICT_FORBIDDEN);
    assert_true(questions > 0);
    questions = 0;
    pact_run_watch(run, NULL, NULL);
    assert_int_equal(derived(t, run, PACT_FORBIDDEN, "ethiopia", "britain"), PACT_VERDICT_FORBIDDEN);
    assert_int_equal(questions, 0);
    pact_run_free(run);
    pact_program_free(p);
}

/* ---- what a run spends ---- */

static uint64_t next_tick(void *user)
{
    return ++*(uint64_t *)user;
}

/* Every instruction is charged to somebody, and every norm to its article; taken back, the account is closed.
 */
static void keeps_account(void **unused)
{
    (void)unused;
    uint64_t ticks = 0, steps = 0, evaluations = 0, time = 0, norms = 0;
    pact_program *p = compiled(clashing);
    tongue t = world_of(p);
    on(t, 100);
    say(t, pact_world_happens, "attack", "italy", "ethiopia");
    pact_run *run = run_on(t);
    assert_null(pact_run_costs(run));
    assert_int_equal(pact_run_profile(run, next_tick, &ticks), PACT_OK);
    assert_int_equal(pact_run_profile(run, NULL, NULL), PACT_MISUSE);
    assert_int_equal(pact_run_until(run, 120), PACT_OK);
    assert_int_equal(pact_run_profile(run, NULL, NULL), PACT_MISUSE);
    const pact_cost *costs = pact_run_costs(run);
    assert_true(costs && pact_run_cost_count(run) >= 2);
    assert_string_equal(costs[0].name, "article 1 of t");
    assert_true(costs[0].article && costs[0].instances == 1 && costs[0].place.line);
    for (uint32_t i = 0; i < pact_run_cost_count(run); i++) {
        steps += costs[i].steps;
        evaluations += costs[i].evaluations;
        time += costs[i].time;
        norms += costs[i].instances;
    }
    assert_true(steps > 0 && steps == pact_run_stats(run).steps);
    assert_true(norms == pact_run_stats(run).norm_instances);
    assert_true(evaluations > 0 && time == evaluations && ticks == 2 * evaluations);
    assert_int_equal(pact_run_undo(run, 110), PACT_OK);
    assert_null(pact_run_costs(run));
    assert_int_equal(pact_run_cost_count(run), 0);
    pact_world_free(t.w);
    pact_run_free(run);
    pact_program_free(p);
}

/* ---- memory that ends ---- */

static long left;

static void *until_it_ends(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (!new_size) {
        free(block);
        return NULL;
    }
    return left-- > 0 ? realloc(block, new_size) : NULL;
}

/* Says, plays, forks, takes back; the first status that is not PACT_OK. */
static pact_status all_of_it(const pact_program *p, const pact_allocator *host)
{
    pact_world *w = NULL;
    pact_run *run = NULL, *fork = NULL;
    uint32_t who[2], attack = pact_program_find(p, "attack"), ally = pact_program_find(p, "ally");
    pact_verdict v;
    pact_status s = pact_world_new(p, PACT_NOTHING, host, &w);
    s = s ? s : pact_world_add(w, "state", "x", &who[0]);
    s = s ? s : pact_world_add(w, "state", "a", &who[1]);
    s = s ? s : pact_world_holds(w, ally, &who[0], 1);
    s = s ? s : pact_world_holds(w, ally, &who[1], 1);
    s = s ? s : pact_world_on(w, 100);
    s = s ? s : pact_world_happens(w, attack, who, 2);
    s = s ? s : pact_run_on(w, NULL, host, &run);
    s = s ? s : pact_run_profile(run, NULL, NULL);
    s = s ? s : pact_run_until(run, 200);
    s = s ? s : pact_why(run, PACT_FORBIDDEN, attack, who, 2, &v);
    s = s ? s : pact_run_fork(run, &fork);
    s = s ? s : pact_run_undo(fork, 50);
    pact_run_free(fork);
    pact_run_free(run);
    pact_world_free(w);
    return s;
}

static void survives_want_of_memory(void **unused)
{
    (void)unused;
    pact_allocator host = {until_it_ends, NULL};
    pact_program *p = compiled(law);
    long most = 0;
    pact_status status;
    do {
        left = most++;
        status = all_of_it(p, &host);
        assert_true(status == PACT_OK || status == PACT_NOMEM);
    } while (status != PACT_OK);
    assert_true(most > 50);
    pact_program_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_a_text_says),
        cmocka_unit_test(begins_with_a_scenario),
        cmocka_unit_test(goes_day_by_day),
        cmocka_unit_test(forks),
        cmocka_unit_test(takes_back),
        cmocka_unit_test(reckons_what_is_defined),
        cmocka_unit_test(shows_what_stands),
        cmocka_unit_test(shows_sets),
        cmocka_unit_test(asks_again),
        cmocka_unit_test(gives_reasons),
        cmocka_unit_test(refuses_what_does_not_fit),
        cmocka_unit_test(stops_when_told),
        cmocka_unit_test(replays_heed_the_run),
        cmocka_unit_test(keeps_account),
        cmocka_unit_test(survives_want_of_memory),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
