/* test_threads.c: one program and many threads, each with its own compilation, world, runs and reports. Comes
 * in: nothing; goes out: TAP. Every thread must find what it finds alone; `make tsan` has ThreadSanitizer
 * look on. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "../../compiler/compile.h"
#include "../../vm/io/report.h"

enum { THREADS = 8, ROUNDS = 5, DAY = -12510, FOUND_MAX = 1 << 16 };

static const char law[] =
    "action attack/attacks/attacked(a: state, v: state);\n"
    "action sanction/sanctions/sanctioned(a: state, v: state);\n"
    "attribute power(s: state): number;\n"
    "define strong(s: state) if power(s) > 5;\n"
    "britain, france, italy, ethiopia : state;\n"
    "treaty t {\n"
    "    in force from 1920-01-10;\n"
    "    parties { britain, france, italy, ethiopia; }\n"
    "    article 1 { every member must not attack any other member; }\n"
    "    article 2 { when any member a attacks any member v then every strong member except a, v must "
    "sanction a "
    "within 7 days; }\n"
    "}\n"
    "scenario s { power(britain) = 6; power(france) = 5; 1935-10-03: italy attacks ethiopia;\n"
    "    expect on 1935-10-04: britain is obliged to sanction italy;\n"
    "    expect on 1935-10-04: not france is obliged to sanction italy;\n"
    "    expect on 1935-10-20: britain has breached article 2 of t; }\n";

/* What one thread does, and what it found, as text. */
typedef struct work {
    const pact_program *program;
    uint32_t number;
    bool failed;
    size_t used;
    char found[FOUND_MAX];
} work;

static bool note(void *user, const char *bytes, size_t size)
{
    work *w = user;
    if (size > sizeof w->found - w->used)
        return false;
    memcpy(w->found + w->used, bytes, size);
    w->used += size;
    return true;
}

static void note_text(work *w, const char *text)
{
    w->failed |= !note(w, text, strlen(text)) || !note(w, "\n", 1);
}

static void need(work *w, bool so, const char *what)
{
    if (so)
        return;
    w->failed = true;
    note_text(w, what);
}

/* ---- what a host does ---- */

/* Compiles in its own thread too, so that none of it is shared. */
static void compile_alone(work *w)
{
    pactc_source source = {"t.pact", law, strlen(law)};
    pactc *c;
    pact_program *program = NULL;
    size_t size = 0;
    need(w, pactc_compile(&source, NULL, &c) == PACT_OK, "compile");
    const void *image = pactc_image(c, &size);
    need(w, image && pact_program_load(image, size, NULL, &program) == PACT_OK, "load");
    if (program)
        note_text(w, pact_program_scenario_name(program, 0));
    pact_program_free(program);
    pactc_free(c);
}

static void report_run(work *w, const pact_run *run)
{
    const pact_verdict *verdicts[1] = {pact_run_verdict(run, 0)};
    pactio_report_scenario s = {
        .name = "s", .verdicts = verdicts[0], .verdict_count = 1, .status = PACT_DONE};
    pactio_report report = {.command = "test", .scenarios = &s, .scenario_count = 1};
    pactio_report_sink sink = {note, w};
    need(w, pactio_report_json(&report, &sink) && pactio_report_text(&report, &sink), "report");
}

static void play_scenario(work *w)
{
    pact_run *run;
    need(w, pact_run_new(w->program, 0, NULL, NULL, &run) == PACT_OK, "run");
    need(w, pact_run_all(run) == PACT_DONE, "play");
    for (uint32_t i = 0; pact_run_finding(run, i); i++)
        note_text(w, pact_run_finding(run, i)->message);
    need(w, pact_run_stats(run).expectations_held == 3, "expectations");
    if (pact_run_verdict_count(run))
        report_run(w, run);
    pact_run_free(run);
}

static uint32_t state(work *w, pact_world *world, const char *name)
{
    uint32_t out = PACT_NOTHING;
    need(w, pact_world_add(world, "state", name, &out) == PACT_OK, "entity");
    return out;
}

/* Power is the thread's own number, so that some find a duty and some do not. */
static pact_world *said(work *w)
{
    pact_world *world;
    need(w, pact_world_new(w->program, PACT_NOTHING, NULL, &world) == PACT_OK, "world");
    char name[32];
    snprintf(name, sizeof name, "newcomer_%u", w->number);
    state(w, world, name);
    uint32_t britain = state(w, world, "britain");
    uint32_t war[] = {state(w, world, "italy"), state(w, world, "ethiopia")};
    need(w,
         pact_world_figure(world, pact_program_find(w->program, "power"), &britain, 1,
                           (pact_number){w->number + 2, 1}) == PACT_OK,
         "figure");
    need(w, pact_world_on(world, DAY) == PACT_OK, "day");
    need(w, pact_world_happens(world, pact_program_find(w->program, "attack"), war, 2) == PACT_OK, "event");
    return world;
}

static void ask(work *w, pact_run *run)
{
    pact_verdict verdict;
    uint32_t who[] = {PACT_NOTHING, PACT_NOTHING};
    pact_world *world = pact_run_world(run);
    need(w, pact_world_entity(world, "state", "britain", &who[0]) == PACT_OK, "bearer");
    need(w, pact_world_entity(world, "state", "italy", &who[1]) == PACT_OK, "object");
    need(w,
         pact_why(run, PACT_OBLIGED, pact_program_find(w->program, "sanction"), who, 2, &verdict) == PACT_OK,
         "why");
    note_text(w, pact_verdict_text(verdict.kind));
    for (uint32_t i = 0; i < verdict.reason_count; i++)
        note_text(w, verdict.reasons[i]);
}

/* Forward, a fork that goes on alone, and back. */
static void play_world(work *w)
{
    pact_world *world = said(w);
    pact_run *run, *fork;
    need(w, pact_run_on(world, NULL, NULL, &run) == PACT_OK, "run on");
    pact_world_free(world);
    need(w, pact_run_until(run, DAY) == PACT_OK, "until");
    ask(w, run);
    need(w, pact_run_fork(run, &fork) == PACT_OK, "fork");
    need(w, pact_run_until(fork, DAY + 30) == PACT_OK, "fork until");
    ask(w, fork);
    need(w, pact_run_undo(fork, DAY) == PACT_OK, "undo");
    ask(w, fork);
    pact_run_free(fork);
    pact_run_free(run);
}

static void *work_through(void *user)
{
    work *w = user;
    for (int i = 0; i < ROUNDS && !w->failed; i++) {
        compile_alone(w);
        play_scenario(w);
        play_world(w);
    }
    return NULL;
}

/* ---- the test ---- */

static pact_program *compiled(void)
{
    pactc_source source = {"t.pact", law, strlen(law)};
    pactc *c;
    pact_program *out;
    size_t size;
    assert_int_equal(pactc_compile(&source, NULL, &c), PACT_OK);
    for (uint32_t i = 0; i < pactc_finding_count(c); i++)
        print_message("# %s\n", pactc_finding(c, i)->message);
    const void *image = pactc_image(c, &size);
    assert_non_null(image);
    assert_int_equal(pact_program_load(image, size, NULL, &out), PACT_OK);
    pactc_free(c);
    return out;
}

static work *works(const pact_program *program)
{
    work *out = calloc(THREADS, sizeof *out);
    assert_non_null(out);
    for (uint32_t i = 0; i < THREADS; i++) {
        out[i].program = program;
        out[i].number = i;
    }
    return out;
}

static void each_thread_finds_what_it_finds_alone(void **state_)
{
    (void)state_;
    pthread_t threads[THREADS];
    pact_program *program = compiled();
    work *alone = works(program), *together = works(program);
    for (int i = 0; i < THREADS; i++)
        work_through(&alone[i]);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work_through, &together[i]), 0);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    for (int i = 0; i < THREADS; i++) {
        if (alone[i].failed)
            print_message("# %.*s\n", (int)alone[i].used, alone[i].found);
        assert_false(alone[i].failed);
        assert_false(together[i].failed);
        assert_int_equal(alone[i].used, together[i].used);
        assert_memory_equal(alone[i].found, together[i].found, alone[i].used);
    }
    assert_memory_not_equal(alone[0].found, alone[THREADS - 1].found, alone[0].used);
    free(alone);
    free(together);
    pact_program_free(program);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_thread_finds_what_it_finds_alone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
