/* setting.c: what a run is told beside its statements. Comes in: the scenario's suppositions and the host's
 * choices; goes out: the facts that hold before the first instant because of them. */
#include "run.h"

#include <string.h>

bool setting_init(pact_run *r)
{
    const pact_program *p = r->program;
    const scenario_record *s = &p->scenario[r->scenario];
    r->setting.option = run_alloc(r, (p->reading_count + 1) * sizeof *r->setting.option);
    if (!r->setting.option)
        return false;
    for (uint32_t i = 0; i < p->reading_count; i++)
        r->setting.option[i] = p->reading[i].options_first;
    for (uint32_t i = 0; i < s->choices_count; i++) {
        uint32_t option = p->choice[s->choices_first + i].option;
        r->setting.option[p->option[option].reading] = option;
    }
    return true;
}

bool setting_copy(pact_run *r, const pact_run *from)
{
    memcpy(r->setting.option, from->setting.option, r->program->reading_count * sizeof *r->setting.option);
    for (uint32_t i = 0; i < from->setting.assumed.count; i++)
        if (!setting_assume(r, &from->setting.assumed.at[i]))
            return false;
    r->setting.supposes = from->setting.supposes;
    return suppose_init(r) && native_copy(r, from);
}

bool setting_assume(pact_run *r, const assumed *more)
{
    assumed *slot = run_add(r, &r->setting.assumed);
    if (slot)
        *slot = *more;
    return slot != NULL;
}

bool setting_begin(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; i < p->reading_count; i++)
        if (!relation_put(&r->relations[p->option[r->setting.option[i]].relation], &r->mem, NULL))
            return run_fail(r, PACT_NOMEM);
    return open_begin(r);
}

/* ---- the host's side ---- */

uint32_t pact_program_reading_count(const pact_program *p)
{
    return p->reading_count;
}

const char *pact_program_reading_name(const pact_program *p, uint32_t reading)
{
    return reading < p->reading_count ? program_text(p, p->reading[reading].name) : NULL;
}

uint32_t pact_program_option_count(const pact_program *p, uint32_t reading)
{
    return reading < p->reading_count ? p->reading[reading].options_count : 0;
}

const char *pact_program_option_name(const pact_program *p, uint32_t reading, uint32_t option)
{
    if (option >= pact_program_option_count(p, reading))
        return NULL;
    return program_text(p, p->option[p->reading[reading].options_first + option].name);
}

pact_status pact_run_read(pact_run *r, uint32_t reading, uint32_t option)
{
    if (r->instant)
        return run_misuse(r, "the run has begun");
    if (option >= pact_program_option_count(r->program, reading))
        return run_misuse(r, "there is no such reading, or option of it");
    r->setting.option[reading] = r->program->reading[reading].options_first + option;
    return PACT_OK;
}

pact_status pact_run_suppose(pact_run *r, uint32_t claim)
{
    if (r->instant || claim >= r->program->claim_count)
        return run_misuse(r, r->instant ? "the run has begun" : "there is no such claim");
    return suppose_with(r, claim) ? PACT_OK : r->status;
}

uint32_t pact_run_option(const pact_run *r, uint32_t reading)
{
    return reading < r->program->reading_count
               ? r->setting.option[reading] - r->program->reading[reading].options_first
               : 0;
}

pact_status pact_run_set_like(pact_run *r, const pact_run *other)
{
    if (r->instant || r->program->reading_count != other->program->reading_count)
        return run_misuse(r, r->instant ? "the run has begun" : "the other run is of another program");
    return setting_copy(r, other) ? PACT_OK : r->status;
}
