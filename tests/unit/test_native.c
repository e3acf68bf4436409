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

#include "../../compiler/compile.h"

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

static pact_program *program;

static int compile_text(void **state)
{
    pactc_source source = {"t.pact", text, strlen(text)};
    pactc *c;
    size_t size;
    (void)state;
    if (pactc_compile(&source, &(pactc_options){0}, &c) != PACT_OK)
        return 1;
    const void *bytes = pactc_image(c, &size);
    int failed = !bytes || pact_program_load(bytes, size, NULL, &program) != PACT_OK;
    pactc_free(c);
    return failed;
}

static int free_program(void **state)
{
    (void)state;
    pact_program_free(program);
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
        cmocka_unit_test(asks_the_host),
        cmocka_unit_test(asks_for_rows),
        cmocka_unit_test(says_what_it_may_not_open),
        cmocka_unit_test(shows_what_is_declared),
        cmocka_unit_test(answers_as_a_function),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, compile_text, free_program);
}
