/* fuzz_world.c: throws arbitrary bytes at the readers of worlds (libFuzzer). Comes in: a JSON document, if it
 * begins like one, else CSV; goes out: nothing. What is wrong must be found at a place inside the text, and
 * what is read without errors must play to its end within its budgets. */
#include "compiler/compile.h"
#include "vm/io/world.h"

#include <stdlib.h>
#include <string.h>

#define MEMORY_MAX ((size_t)64 << 20)
#define STEPS_MAX  UINT64_C(200000)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char law[] = "kind place/places;\n"
                          "italy, britain, ethiopia : state; adowa : place;\n"
                          "action attack/attacks/attacked(a: state, v: state, at p: place);\n"
                          "ongoing action trade/trades/traded(a: state, with b: state);\n"
                          "action give/gives/given(s: state, n: number, to t: state);\n"
                          "action demand/demands/demanded(o: organ, from d: state);\n"
                          "status ally(s: state);\n"
                          "attribute power(s: state): number;\n"
                          "treaty t { parties { every state s where (s is ally); }\n"
                          "organ council { permanent italy, britain; adopts if count of seat s where (s "
                          "favours) >= 2; vetoed by permanent p "
                          "where (p opposes); }\n"
                          "article 1 { when any member a attacks any member v then every member s where "
                          "(power(s) > 1/2) must give at least 2 "
                          "within 7 days; }\n"
                          "article 2 { every member must not trade with any other member; } }\n";

/* Compiled once: it never changes. */
static const pact_program *the_program(void)
{
    static pact_program *program;
    pactc_source source = {"law", law, sizeof law - 1};
    pactc *c;
    size_t size;
    if (program)
        return program;
    if (pactc_compile(&source, &(pactc_options){0}, &c) != PACT_OK || !pactc_image(c, &size) ||
        pact_program_load(pactc_image(c, &size), size, NULL, &program) != PACT_OK)
        abort();
    pactc_free(c);
    return program;
}

static void check_findings(const pactio_reading *r, pact_status status, size_t size)
{
    if ((status == PACT_MISUSE) != (pactio_finding_count(r) > 0))
        abort();
    for (uint32_t i = 0; i < pactio_finding_count(r); i++) {
        const pact_place *at = &pactio_finding(r, i)->labels->place;
        if (!at->line || at->begin > at->end || at->end > size)
            abort();
    }
}

static void play(const pact_world *world)
{
    pact_limits limits = {.steps = STEPS_MAX, .memory = MEMORY_MAX};
    pact_run *run;
    if (pact_run_on(world, &limits, NULL, &run) != PACT_OK)
        return;
    pact_status status = pact_run_all(run);
    if (status != PACT_DONE && status != PACT_LIMIT && status != PACT_NOMEM)
        abort();
    pact_run_free(run);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    bool entities = size >= 4 && !memcmp(bytes, "kind", 4), json = size && *bytes == '{';
    pactio_file file = {entities ? "entities.csv" : "facts.csv", bytes, size};
    pact_world *world;
    pactio_reading *r;
    if (pact_world_new(the_program(), PACT_NOTHING, NULL, &world) != PACT_OK)
        return 0;
    pact_status status =
        json ? pactio_world_json(world, &file, NULL, &r) : pactio_world_csv(world, &file, 1, NULL, &r);
    if (status != PACT_NOMEM)
        check_findings(r, status, size);
    if (status == PACT_OK)
        play(world);
    pactio_reading_free(r);
    pact_world_free(world);
    return 0;
}
