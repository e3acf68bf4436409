/* test_native.c: functions in C that a program calls, and questions that C calls as functions. Comes in: a
 * text with externs; goes out: TAP. What a host binds is asked once per arguments if it is pure, and at each
 * instant if not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "hosted.h"

static const char text[] =
    "action attack/attacks/attacked(a: state, v: state);\n"
    "action assist/assists/assisted(a: state, v: state);\n"
    "britain, italy, ethiopia, japan : state;\n"
    "extern distance(a: state, b: state): number from \"libgeo.so\";\n"
    "extern impure mood(a: state): bool from \"libgeo.so\";\n"
    "define far(a: state, b: state) if distance(a, b) > 1000;\n"
    "treaty t {\n"
    "    parties { britain; italy; ethiopia; japan; }\n"
    "    article 1 { when any member a attacks any member v then\n"
    "        every member m except a, v must assist v unless far(m, v) or not mood(m); }\n"
    "}\n"
    "scenario s { 1935-10-03: italy attacks ethiopia; 1935-10-04: italy attacks ethiopia; }\n";

static const char counting[] = "britain, italy, japan : state;\n"
                               "attribute power(s: state): number;\n"
                               "extern worth(n: number, s: state, since: date): number from \"libgeo.so\";\n"
                               "define rich(s: state) if worth(power(s) / 3, s, 1930-01-01) > 2;\n";

static pact_program *program, *counted;

static int compile_text(void **state)
{
    (void)state;
    program = program_of(text);
    counted = program_of(counting);
    return 0;
}

static int free_program(void **state)
{
    (void)state;
    pact_program_free(program);
    pact_program_free(counted);
    return 0;
}

/* ---- the host's functions ---- */

typedef struct atlas {
    pact_world *world;
    int asked, moods;
} atlas;

static bool distance(void *user, const uint32_t *entities, uint32_t count, pact_number *result)
{
    atlas *a = user;
    a->asked++;
    assert_int_equal(count, 2);
    const char *one = pact_world_name(a->world, entities[0]);
    *result = strcmp(one, "japan") ? (pact_number){1, 2} : (pact_number){18000, 2};
    return true;
}

static bool mood(void *user, const uint32_t *entities, uint32_t count, pact_number *result)
{
    atlas *a = user;
    (void)entities;
    assert_int_equal(count, 1);
    a->moods++;
    *result = (pact_number){1, 1};
    return true;
}

static pact_run *ready(atlas *a)
{
    pact_world *w;
    pact_run *run;
    assert_int_equal(pact_world_new(program, 0, NULL, &w), PACT_OK);
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    pact_world_free(w);
    a->world = pact_run_world(run);
    assert_int_equal(pact_run_bind(run, "distance", distance, a), PACT_OK);
    assert_int_equal(pact_run_bind(run, "mood", mood, a), PACT_OK);
    assert_int_equal(pact_run_bind(run, "height", mood, a), PACT_MISUSE);
    return run;
}

static uint32_t state(const atlas *a, const char *name)
{
    uint32_t out;
    assert_int_equal(pact_world_entity(a->world, "state", name, &out), PACT_OK);
    return out;
}

static pact_verdict_kind verdict(pact_run *run, const atlas *a, const char *who)
{
    pact_verdict v;
    uint32_t roles[] = {state(a, who), state(a, "ethiopia")};
    assert_int_equal(pact_ask(run, PACT_OBLIGED, pact_program_find(program, "assist"), roles, 2, &v),
                     PACT_OK);
    return v.kind;
}

static void distances(void *user, size_t count, const uint32_t *entities, uint32_t roles,
                      pact_number *results)
{
    atlas *a = user;
    a->asked++;
    assert_int_equal(roles, 2);
    for (size_t i = 0; i < count; i++) {
        uint32_t one[] = {entities[i], entities[count + i]};
        atlas apart = *a;
        assert_true(distance(&apart, one, 2, &results[i]));
    }
}

/* ---- tests ---- */

static void asks_the_host(void **unused)
{
    (void)unused;
    atlas a = {0};
    pact_run *run = ready(&a);
    assert_int_equal(pact_run_until(run, -12509), PACT_OK); /* 1935-10-03 */
    assert_int_equal(verdict(run, &a, "britain"), PACT_VERDICT_OBLIGED);
    assert_int_equal(verdict(run, &a, "japan"), PACT_VERDICT_NOT_TRIGGERED);
    int asked = a.asked, moods = a.moods;
    assert_true(asked > 0 && moods > 0);
    assert_int_equal(pact_run_until(run, -12508), PACT_OK);
    assert_int_equal(a.asked, asked); /* pure: it has said it */
    assert_true(a.moods > moods);     /* impure: asked anew */
    assert_null(pact_run_finding(run, 0));
    assert_int_equal(pact_run_bind(run, "mood", mood, &a), PACT_MISUSE);
    pact_run_free(run);
}

/* A row at a time it comes to the same, with fewer calls. */
static void asks_for_rows(void **unused)
{
    (void)unused;
    atlas one = {0}, many = {0};
    pact_run *run = ready(&one), *other = ready(&many);
    assert_int_equal(pact_run_bind_rows(other, "distance", distances, &many), PACT_OK);
    assert_int_equal(pact_run_bind_rows(other, "height", distances, &many), PACT_MISUSE);
    assert_int_equal(pact_run_until(run, -12509), PACT_OK);
    assert_int_equal(pact_run_until(other, -12509), PACT_OK);
    static const char *const names[] = {"britain", "japan", "italy"};
    for (int i = 0; i < 3; i++)
        assert_int_equal(verdict(other, &many, names[i]), verdict(run, &one, names[i]));
    assert_true(many.asked > 0 && many.asked < one.asked);
    assert_int_equal(pact_run_bind_rows(other, "distance", distances, &many), PACT_MISUSE);
    pact_run_free(run);
    pact_run_free(other);
}

static bool worth(void *user, const uint32_t *entities, const pact_number *numbers, uint32_t count,
                  pact_number *result)
{
    atlas *a = user;
    a->asked++;
    assert_int_equal(count, 3);
    assert_int_equal(entities[0], PACT_NOTHING);
    assert_int_equal(entities[2], PACT_NOTHING);
    assert_int_equal(numbers[1].denominator, 0);
    assert_true(numbers[2].numerator == -14610 && numbers[2].denominator == 1);
    *result = numbers[0];
    return strcmp(pact_world_name(a->world, entities[1]), "japan") != 0;
}

static pact_run *run_of_worth(atlas *a, const pact_allocator *allocator, pact_status *status)
{
    pact_world *w;
    pact_run *run = NULL;
    uint32_t power = pact_program_find(counted, "power");
    assert_int_equal(pact_world_new(counted, PACT_NOTHING, NULL, &w), PACT_OK);
    a->world = w;
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t who = state(a, i ? "japan" : "britain");
        assert_int_equal(pact_world_figure(w, power, &who, 1, (pact_number){20, 1}), PACT_OK);
    }
    *status = pact_run_on(w, NULL, allocator, &run);
    pact_world_free(w);
    if (*status == PACT_OK)
        *status = pact_run_bind_numbers(run, "worth", worth, a);
    if (*status == PACT_OK) {
        a->world = pact_run_world(run);
        *status = pact_run_until(run, 0);
    }
    return run;
}

static bool is_rich(pact_run *run, const atlas *a, const char *who)
{
    uint32_t one = state(a, who);
    return pact_run_holds(run, pact_program_find(counted, "rich"), &one, 1);
}

static void passes_numbers(void **unused)
{
    (void)unused;
    atlas a = {0};
    pact_status status;
    pact_run *run = run_of_worth(&a, NULL, &status);
    assert_int_equal(status, PACT_OK);
    assert_true(is_rich(run, &a, "britain"));
    assert_false(is_rich(run, &a, "japan")); /* no value */
    assert_false(is_rich(run, &a, "italy")); /* whose power is not given: it is not asked */
    assert_int_equal(a.asked, 2);
    assert_int_equal(pact_run_bind_numbers(run, "worth", worth, &a), PACT_MISUSE);
    pact_run_free(run);
    run = ready(&a);
    assert_int_equal(pact_run_bind_numbers(run, "distance", worth, &a), PACT_MISUSE);
    pact_run_free(run);
}

static void refuses_what_takes_none(void **unused)
{
    (void)unused;
    pact_world *w;
    pact_run *run;
    assert_int_equal(pact_world_new(counted, PACT_NOTHING, NULL, &w), PACT_OK);
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_bind(run, "worth", distance, NULL), PACT_MISUSE);
    assert_int_equal(pact_run_bind_rows(run, "worth", distances, NULL), PACT_MISUSE);
    pact_run_free(run);
    pact_world_free(w);
}

static void survives_want_of_memory(void **unused)
{
    (void)unused;
    pact_status status = PACT_NOMEM;
    for (size_t room = 0; status == PACT_NOMEM; room++) {
        size_t left = room;
        pact_allocator allocator = {.resize = scarce, .user = &left};
        atlas a = {0};
        pact_run_free(run_of_worth(&a, &allocator, &status));
        assert_true(status == PACT_NOMEM || status == PACT_OK);
        assert_true(room < 10000);
    }
}

static void says_what_it_may_not_open(void **unused)
{
    (void)unused;
    pact_run *run;
    assert_int_equal(pact_run_new(program, 0, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_allow(run, "libgeo.so"), PACT_MISUSE); /* no search path is looked through */
    assert_int_equal(pact_run_allow(run, "/nowhere/libother.so"), PACT_OK);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    const pact_finding *f = pact_run_finding(run, 0);
    assert_non_null(f);
    assert_string_equal(f->code, "P0560");
    assert_string_equal(f->message, "distance: no library that ends in 'libgeo.so' is allowed");
    pact_run_free(run);
}

static void shows_what_is_declared(void **unused)
{
    (void)unused;
    assert_string_equal(pact_program_extern(program, 0).name, "distance");
    assert_string_equal(pact_program_extern(program, 1).library, "libgeo.so");
    assert_null(pact_program_extern(program, 2).name);
    pact_extern x = pact_program_extern(counted, 0);
    assert_true(x.arguments == 3 && x.numbers == 5 && x.dates == 4);
}

static void answers_as_a_function(void **unused)
{
    (void)unused;
    atlas a = {0};
    pact_run *run = ready(&a);
    pact_closure *far, *must;
    assert_int_equal(pact_closure_holds(run, pact_program_find(program, "distance"), 2, &far), PACT_MISUSE);
    assert_int_equal(pact_run_until(run, -12509), PACT_OK);
    assert_int_equal(pact_closure_holds(run, pact_program_find(program, "far"), 3, &far), PACT_MISUSE);
    assert_int_equal(pact_closure_holds(run, pact_program_find(program, "far"), 2, &far), PACT_OK);
    assert_int_equal(pact_closure_ask(run, PACT_OBLIGED, pact_program_find(program, "assist"), 2, &must),
                     PACT_OK);
    bool (*is_far)(uint32_t, uint32_t) = (bool (*)(uint32_t, uint32_t))pact_closure_function(far);
    bool (*is_obliged)(uint32_t, uint32_t) = (bool (*)(uint32_t, uint32_t))pact_closure_function(must);
    assert_true(is_far(state(&a, "japan"), state(&a, "ethiopia")));
    assert_false(is_far(state(&a, "britain"), state(&a, "ethiopia")));
    assert_true(is_obliged(state(&a, "britain"), state(&a, "ethiopia")));
    assert_false(is_obliged(state(&a, "japan"), state(&a, "ethiopia")));
    assert_false(is_obliged(state(&a, "italy"), state(&a, "ethiopia")));
    pact_closure_free(far);
    pact_closure_free(must);
    pact_run_free(run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(asks_the_host),           cmocka_unit_test(asks_for_rows),
        cmocka_unit_test(passes_numbers),          cmocka_unit_test(refuses_what_takes_none),
        cmocka_unit_test(survives_want_of_memory), cmocka_unit_test(says_what_it_may_not_open),
        cmocka_unit_test(shows_what_is_declared),  cmocka_unit_test(answers_as_a_function),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, compile_text, free_program);
}
