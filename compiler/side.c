/* side.c: which verdicts depend on a reading. Comes in: a run that has ended; goes out: a line for each
 * verdict that another option of a reading would change. Each reading is turned by itself. */
#include "side.h"

#include <stdio.h>

typedef struct side {
    const pact_program *program;
    const pact_run *told;
    uint32_t reading, option;
    side_found found;
    void *user;
} side;

static void compare(const side *s, const pact_run *other)
{
    for (uint32_t i = 0; i < pact_run_verdict_count(s->told); i++) {
        const pact_verdict *a = pact_run_verdict(s->told, i), *b = pact_run_verdict(other, i);
        char text[512];
        if (!b || a->kind == b->kind)
            continue;
        const char *reading = pact_program_reading_name(s->program, s->reading);
        uint32_t taken = pact_run_option(s->told, s->reading);
        snprintf(text, sizeof text, "%s: %s where %s is %s, %s where it is %s", a->question,
                 pact_verdict_text(a->kind), reading, pact_program_option_name(s->program, s->reading, taken),
                 pact_verdict_text(b->kind), pact_program_option_name(s->program, s->reading, s->option));
        s->found(s->user, a, text);
    }
}

/* The other run takes what the told one took, but for one reading. */
static pact_status turned(const side *s, uint32_t scenario, const pact_limits *limits)
{
    pact_run *r;
    pact_status status = pact_run_new(s->program, scenario, limits, NULL, &r);
    if (status != PACT_OK)
        return status;
    status = pact_run_set_like(r, s->told);
    pact_run_read(r, s->reading, s->option);
    status = status == PACT_OK ? pact_run_all(r) : status;
    if (status == PACT_DONE)
        compare(s, r);
    pact_run_free(r);
    return status;
}

pact_status side_by_side(const pact_program *program, uint32_t scenario, const pact_limits *limits,
                         const pact_run *told, side_found found, void *user)
{
    side s = {.program = program, .told = told, .found = found, .user = user};
    for (; s.reading < pact_program_reading_count(program); s.reading++)
        for (s.option = 0; s.option < pact_program_option_count(program, s.reading); s.option++) {
            if (s.option == pact_run_option(told, s.reading))
                continue;
            pact_status status = turned(&s, scenario, limits);
            if (status != PACT_DONE)
                return status;
        }
    return PACT_DONE;
}
