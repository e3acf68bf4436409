/* session_claims.c: the verdict on each claim. Comes in: a program and the runs of its scenarios; goes out:
 * refuted, witnessed, vacuous or undecided, where that was seen, and over what. */
#include "session_claims.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds to a text, which grows. false: no memory, and the text is gone. */
static bool append(char **text, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool append(char **text, const char *format, ...)
{
    size_t used = *text ? strlen(*text) : 0;
    va_list args;
    va_start(args, format);
    int more = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *longer = more < 0 ? NULL : realloc(*text, used + (size_t)more + 1);
    if (!longer) {
        free(*text);
        *text = NULL;
        return false;
    }
    va_start(args, format);
    vsnprintf(longer + used, (size_t)more + 1, format, args);
    va_end(args);
    *text = longer;
    return true;
}

static const char *plural(uint64_t count)
{
    return count == 1 ? "" : "s";
}

/* What the runs of scenarios showed. */
typedef struct seen {
    const claims_play *at; /* the first in which it was found, or NULL */
    pact_claimed first;
    bool met, undecided;
    uint32_t left_out;
} seen;

static seen look(const claims_play *plays, uint32_t count, uint32_t claim)
{
    seen s = {0};
    for (uint32_t i = 0; i < count; i++) {
        pact_claimed c = pact_run_claimed(plays[i].run, claim);
        s.met |= c.met;
        s.undecided |= c.undecided;
        s.left_out += c.left_out;
        if (c.found && !s.at) {
            s.at = &plays[i];
            s.first = c;
        }
    }
    return s;
}

static pactio_claim_verdict verdict_of(const pact_claim *c, const seen *s)
{
    if (s->at)
        return c->form == PACT_SOME_WORLD ? PACTIO_WITNESSED : PACTIO_REFUTED;
    return c->form == PACT_WHENEVER && !s->met && !s->undecided ? PACTIO_VACUOUS : PACTIO_UNDECIDED;
}

/* "3 scenarios, of which assumptions leave out 1" */
static char *scope_of(const seen *s, uint32_t plays)
{
    char *text = NULL;
    bool ok = append(&text, "%u scenario%s", plays, plural(plays));
    if (ok && s->left_out)
        ok = append(&text, ", of which assumptions leave out %u in whole or in part", s->left_out);
    if (ok && s->undecided)
        append(&text, ", not in every completion of what is in doubt");
    return text;
}

bool claims_tell(const pact_program *program, const claims_play *plays, uint32_t count, claims_told *out)
{
    uint32_t claims = pact_program_claim_count(program);
    *out = (claims_told){.list = calloc(claims + 1, sizeof *out->list)};
    for (; out->list && out->count < claims; out->count++) {
        pact_claim c = pact_program_claim(program, out->count);
        seen s = look(plays, count, out->count);
        char *scope = scope_of(&s, count);
        out->list[out->count] = (pactio_report_claim){.name = c.name,
                                                      .title = c.title,
                                                      .form = c.form,
                                                      .place = c.place,
                                                      .verdict = verdict_of(&c, &s),
                                                      .scope = scope,
                                                      .scenario = s.at ? s.at->name : NULL,
                                                      .date = s.at ? s.first.date : PACT_NO_DATE,
                                                      .values = s.at ? s.first.values : ""};
        if (!scope)
            return false;
    }
    return out->list != NULL;
}

void claims_forget(claims_told *told)
{
    for (uint32_t i = 0; i < told->count; i++)
        free((void *)(uintptr_t)told->list[i].scope);
    free(told->list);
    *told = (claims_told){0};
}
