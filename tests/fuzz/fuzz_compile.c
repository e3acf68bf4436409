/* fuzz_compile.c: throws arbitrary bytes at the whole way from a text to a verdict (libFuzzer). Comes in: a
 * text; goes out: nothing. What compiles must load, and every scenario of it must end within its budgets. */
#include "compiler/compile.h"

#include <stdlib.h>
#include <string.h>

#define MEMORY_MAX ((size_t)64 << 20)
#define STEPS_MAX  UINT64_C(200000)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void discard(void *user, const char *text)
{
    *(size_t *)user += strlen(text);
}

static void play(const pact_program *p, uint32_t scenario)
{
    pact_limits limits = {.steps = STEPS_MAX, .memory = MEMORY_MAX};
    pact_run *run;
    pact_entry entry;
    if (pact_run_new(p, scenario, &limits, NULL, &run) != PACT_OK)
        return;
    pact_status status = pact_run_all(run);
    if (status != PACT_DONE && status != PACT_LIMIT && status != PACT_NOMEM)
        abort();
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++)
        if (pact_run_entry(run, i, &entry) != PACT_OK && status == PACT_DONE)
            abort();
    pact_run_free(run);
}

static void run_image(const void *image, size_t size)
{
    pact_program *p;
    size_t length = 0;
    if (pact_program_load(image, size, NULL, &p) != PACT_OK)
        abort(); /* the compiler wrote what the verifier refuses */
    for (uint32_t i = 0; i < pact_program_scenario_count(p); i++)
        play(p, i);
    pact_program_disassemble(p, discard, &length);
    pact_program_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    pactc_source source = {"fuzz", (const char *)bytes, size};
    pactc_options options = {.max_memory = MEMORY_MAX};
    pactc *c;
    if (pactc_compile(&source, &options, &c) != PACT_OK)
        return 0;
    size_t image_size, length = 0;
    const void *image = pactc_image(c, &image_size);
    if (!image && !pactc_error_count(c))
        abort();
    if (image)
        run_image(image, image_size);
    pactc_dump(c, PACTC_IR, discard, &length);
    pactc_free(c);
    return 0;
}
