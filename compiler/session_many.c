/* session_many.c: what a sweep takes of a session: its program, its base world, its readings, a question.
 * Comes in: a session that was opened; goes out: what many runs may share. */
#include "session_parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- many runs ---- */

const pact_program *session_program(const session *s)
{
    return s->program;
}

pact_limits session_limits(const session *s)
{
    return (pact_limits){.steps = s->options->max_steps, .memory = s->options->max_memory};
}

bool session_calls_libraries(const session *s)
{
    return s->options->library_count > 0;
}

static uint32_t base_scenario(const session *s)
{
    uint32_t i = 0;
    while (s->options->scenario && i < pact_program_scenario_count(s->program) &&
           strcmp(pact_program_scenario_name(s->program, i), s->options->scenario) != 0)
        i++;
    return s->options->scenario ? i : PACT_NOTHING;
}

static void check_base(session *s)
{
    pact_world *base = NULL;
    if (s->world_count > 1)
        session_complain(s, "P0606", "give one --world", "which world is the base? there are %u",
                         s->world_count);
    else if (s->world_count && s->options->scenario)
        session_complain(s, "P0606", "leave --scenario or --world out",
                         "the base is a world or a scenario, not both");
    else if (base_scenario(s) == pact_program_scenario_count(s->program))
        session_complain(s, "P0201", NULL, "no scenario is named '%s'", s->options->scenario);
    else if (session_base(s, &base) == PACT_MISUSE)
        session_complain(s, "P0901", "take a scenario in which nothing is disputed or left open",
                         "a base with facts in doubt is not supported yet");
    else {
        s->no_memory |= !base;
        pact_world_free(base);
        return;
    }
    s->failed = true;
}

bool session_prepare(session *s)
{
    if (s->program && !s->failed)
        session_check_readings(s);
    if (s->program && !s->failed)
        check_base(s);
    if (s->program && !s->failed && !s->no_memory)
        return true;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    session_print(s, stderr, 2);
    return false;
}

pact_status session_base(const session *s, pact_world **out)
{
    *out = NULL;
    if (!s->world_count)
        return pact_world_new(s->program, base_scenario(s), NULL, out);
    world_file copy = s->worlds[0]; /* its bytes are shared, and only read */
    copy.world = NULL;
    copy.reading = NULL;
    pact_status status = world_file_read(&copy, s->program, NULL, 0);
    if (status == PACT_OK) {
        *out = copy.world;
        copy.world = NULL;
    }
    world_file_forget(&copy);
    return status;
}

static void sum_file(const char *path, void (*add)(void *user, const void *bytes, size_t size), void *user)
{
    char piece[1 << 14];
    size_t got;
    FILE *f = fopen(path, "rb");
    while (f && (got = fread(piece, 1, sizeof piece, f)) > 0)
        add(user, piece, got);
    if (f)
        fclose(f);
}

void session_sum(const session *s, void (*add)(void *user, const void *bytes, size_t size), void *user)
{
    const char *name = s->options->scenario ? s->options->scenario : "";
    pact_limits limits = session_limits(s);
    size_t size = s->source.length;
    const void *image = s->compilation ? pactc_image(s->compilation, &size) : s->source.text;
    add(user, image, image ? size : 0);
    add(user, name, strlen(name) + 1);
    add(user, &limits.steps, sizeof limits.steps);
    add(user, &limits.memory, sizeof limits.memory);
    add(user, &s->options->public_view, sizeof s->options->public_view);
    for (uint32_t i = 0; i < s->options->reading_count; i++)
        add(user, s->options->readings[i], strlen(s->options->readings[i]) + 1);
    for (uint32_t i = 0; i < s->world_count; i++) {
        for (uint32_t k = 0; k < s->worlds[i].file_count; k++)
            add(user, s->worlds[i].files[k].bytes, s->worlds[i].files[k].size);
        if (!s->worlds[i].file_count)
            sum_file(s->worlds[i].path, add, user);
    }
}

/* ---- a question that is put to many worlds ---- */

/* All that the sentence may name; NULL: no memory. */
static pactc_thing *all_things(const pact_world *world, const pactc_thing *more, uint32_t more_count)
{
    uint32_t count = pact_world_entity_count(world);
    pactc_thing *all = calloc((size_t)count + more_count + 1, sizeof *all);
    for (uint32_t i = 0; all && i < count; i++)
        all[i] = (pactc_thing){pact_world_kind(world, i), pact_world_name(world, i)};
    if (all && more_count)
        memcpy(all + count, more, more_count * sizeof *more);
    return all;
}

/* Compiled beside the text; the program that is run knows nothing of it. */
static bool read_act(session *s, const char *text, session_act *out)
{
    pactc_question question = {.text = text, .date = "2000-01-01", .of_world = true};
    s->compile_options.question = &question;
    s->compile_options.things = s->things;
    s->compile_options.thing_count = s->thing_count;
    pact_status status = pactc_compile(&s->source, &s->compile_options, &s->compilation);
    s->finding_count = 0;
    for (uint32_t i = 0; s->compilation && i < pactc_finding_count(s->compilation); i++)
        if (pactc_finding(s->compilation, i)->severity == PACT_ERROR)
            session_add_finding(s, pactc_finding(s->compilation, i));
    bool errors = status == PACT_OK && pactc_error_count(s->compilation);
    bool plain = status == PACT_OK && !errors && session_is_act(s->compilation);
    if (status == PACT_OK && !errors && !plain)
        session_complain(s, "P0901", "ask who must, must not, may … do what, of any article",
                         "'%s' as a question of a sweep is not supported yet", text);
    s->no_memory |= status != PACT_OK || (plain && !session_act_copy(s->compilation, out));
    return plain && !s->no_memory;
}

bool session_read_question(session *s, const char *text, const pact_world *world, const pactc_thing *things,
                           uint32_t thing_count, session_act *out)
{
    pactc *own = s->compilation;
    *out = (session_act){0};
    if (!own) {
        session_wants_source(s, "--ask QUESTION");
        session_print(s, stderr, 2);
        return false;
    }
    s->things = all_things(world, things, thing_count);
    s->thing_count = s->things ? pact_world_entity_count(world) + thing_count : 0;
    s->compilation = NULL;
    bool ok = s->things && read_act(s, text, out);
    if (s->no_memory || !s->things)
        fprintf(stderr, "pactc: out of memory\n");
    else if (!ok)
        session_print(s, stderr, 2);
    s->finding_count = 0;
    pactc_free(s->compilation);
    s->compilation = own;
    free(s->things);
    s->things = NULL;
    s->thing_count = 0;
    return ok;
}
