/* test_claims.c: claims by calls. Comes in: a treaty with claims, and its scenario; goes out: TAP. A claim
 * that supposes something is judged in runs of its own, with what the scenario says; what does not fit is
 * refused; want of memory is a status. */
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
    "treaty t {\n"
    "    parties { x, y; }\n"
    "    article 1 { when any state a attacks any member v\n"
    "                then every member m except v must attack a; }\n"
    "}\n"
    "w : state;\n"
    "claim contained { suppose every member of t complies;  never y has attacked w; }\n"
    "claim defied { suppose every state complies;  suppose y defies;  never y has attacked w; }\n"
    "claim plain { never y has attacked w; }\n"
    "scenario s { 1930-01-01: w attacks x; }\n";

enum { CONTAINED, DEFIED, PLAIN, CLAIMS };

/* Plays the scenario for one claim, or as it is. */
static pact_run *played(const pact_program *p, uint32_t claim)
{
    pact_run *run;
    assert_int_equal(pact_run_new(p, 0, NULL, NULL, &run), PACT_OK);
    if (claim != PACT_NOTHING)
        assert_int_equal(pact_run_suppose(run, claim), PACT_OK);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    return run;
}

static void supposes(void **state)
{
    pact_program *p = program_of(law);
    pact_run *run = played(p, CONTAINED);
    (void)state;
    pact_claimed c = pact_run_claimed(run, CONTAINED);
    assert_true(c.judged && c.found);
    assert_false(pact_run_claimed(run, PLAIN).judged);
    assert_non_null(strstr(pact_run_finding(run, 0)->message, "suppose every member of t complies;"));
    pact_run_free(run);
    run = played(p, DEFIED);
    c = pact_run_claimed(run, DEFIED);
    assert_true(c.judged && !c.found);
    pact_run_free(run);
    assert_string_equal(pact_program_claim(p, DEFIED).supposed,
                        "suppose every state complies; suppose y defies;");
    assert_null(pact_program_claim(p, PLAIN).supposed);
    pact_program_free(p);
}

static void supposes_nothing(void **state)
{
    pact_program *p = program_of(law);
    (void)state;
    for (int by_name = 0; by_name < 2; by_name++) {
        pact_run *run = played(p, by_name ? PLAIN : PACT_NOTHING);
        assert_true(pact_run_claimed(run, PLAIN).judged && !pact_run_claimed(run, PLAIN).found);
        assert_false(pact_run_claimed(run, CONTAINED).judged);
        pact_run_free(run);
    }
    pact_program_free(p);
}

static void refuses(void **state)
{
    pact_program *p = program_of(law);
    pact_run *run;
    (void)state;
    assert_int_equal(pact_run_new(p, 0, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_suppose(run, CLAIMS), PACT_MISUSE);
    assert_int_equal(pact_run_step(run, NULL), PACT_ROW);
    assert_int_equal(pact_run_suppose(run, CONTAINED), PACT_MISUSE);
    pact_run_free(run);
    pact_program_free(p);
}

static void survives_want_of_memory(void **state)
{
    pact_program *p = program_of(law);
    pact_status status = PACT_NOMEM;
    (void)state;
    for (size_t room = 0; status == PACT_NOMEM; room++) {
        size_t left = room;
        pact_allocator allocator = {.resize = scarce, .user = &left};
        pact_run *run = NULL;
        status = pact_run_new(p, 0, NULL, &allocator, &run);
        if (status == PACT_OK)
            status = pact_run_suppose(run, CONTAINED);
        if (status == PACT_OK)
            status = pact_run_all(run);
        assert_true(status == PACT_NOMEM || status == PACT_DONE);
        pact_run_free(run);
        assert_true(room < 10000);
    }
    pact_program_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(supposes),
        cmocka_unit_test(supposes_nothing),
        cmocka_unit_test(refuses),
        cmocka_unit_test(survives_want_of_memory),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
