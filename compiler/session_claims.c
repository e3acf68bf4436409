/* session_claims.c: the verdict on each claim. Comes in: a program and the runs of its scenarios; goes out:
 * refuted, witnessed, vacuous or undecided, where that was seen, and over what. A claim that no scenario
 * settles is looked for in worlds that none plays; what is found there is shown as a scenario, which is
 * played as a text before it is shown. */
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
    uint32_t judged, left_out;
} seen;

static seen look(const claims_play *plays, uint32_t count, uint32_t claim)
{
    seen s = {0};
    for (uint32_t i = 0; i < count; i++) {
        pact_claimed c = pact_run_claimed(plays[i].run, claim);
        s.judged += c.judged;
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

/* "3 scenarios, of which assumptions leave out 1" */
static bool played_in(char **text, const seen *s, const pact_searched *worlds)
{
    if (!s->judged && worlds->worlds)
        return append(text, "%s", worlds->scope);
    bool ok = append(text, "%u scenario%s", s->judged, plural(s->judged));
    if (ok && s->left_out)
        ok = append(text, ", of which assumptions leave out %u in whole or in part", s->left_out);
    if (ok && s->undecided)
        ok = append(text, ", not in every completion of what is in doubt");
    if (ok && worlds->figures)
        ok = append(text, "; no worlds are made up, since it turns on figures");
    if (ok && worlds->worlds)
        ok = append(text, " and in %s", worlds->scope);
    return ok;
}

static bool scope_of(char **text, const pact_claim *c, const seen *s, const pact_searched *worlds)
{
    return played_in(text, s, worlds) && (!c->supposed || append(text, ", each with its '%s'", c->supposed));
}

/* ---- what was found, as a scenario ---- */

static bool is_scenario(const pact_program *p, const char *name)
{
    for (uint32_t i = 0; i < pact_program_scenario_count(p); i++)
        if (!strcmp(pact_program_scenario_name(p, i), name))
            return true;
    return false;
}

static char *scenario_name(const pact_program *p, const pact_claim *c)
{
    const char *how = c->form == PACT_SOME_WORLD ? "witnessed" : "refuted";
    char *name = NULL;
    bool ok = append(&name, "%s_%s", c->name, how);
    for (uint32_t turn = 2; ok && is_scenario(p, name); turn++) {
        free(name);
        name = NULL;
        ok = append(&name, "%s_%s_%u", c->name, how, turn);
    }
    return name;
}

typedef enum expects_form { EXPECTS_NOW, EXPECTS_ON_ITS_DAY, EXPECTS_NOTHING, EXPECTS_FORMS } expects_form;

static char *scenario_text(const pact_searched *found, const char *name, expects_form form)
{
    char *text = NULL, day[PACT_DATE_TEXT_MAX];
    pact_date_format(found->date, day);
    bool ok = append(&text, "%sscenario %s {\n%s", found->declared, name, found->statements);
    if (ok && form == EXPECTS_NOW)
        ok = append(&text, "    expect %s;\n", found->expects);
    if (ok && form == EXPECTS_ON_ITS_DAY)
        ok = append(&text, "    expect on %s: %s;\n", day, found->expects);
    if (ok)
        append(&text, "}\n");
    return text;
}

/* The first form in which it does what it should when it is played as a text; "" when none does. */
static char *witness(const pact_program *p, const claims_search *search, uint32_t claim,
                     const pact_searched *found)
{
    pact_claim c = pact_program_claim(p, claim);
    char *name = scenario_name(p, &c), *text = NULL;
    for (int form = EXPECTS_NOW; name && form < EXPECTS_FORMS; form++) {
        bool asks = form != EXPECTS_NOTHING;
        if ((asks && (!found->expects || !search->replays)) ||
            (form == EXPECTS_NOW && found->date != found->last && found->last != PACT_NO_DATE))
            continue;
        text = scenario_text(found, name, (expects_form)form);
        if (!text || !search->replays || search->replays(search->user, text, name, claim))
            break;
        free(text);
        text = NULL;
        if (!asks)
            append(&text, "%s", "");
    }
    free(name);
    return text;
}

/* ---- one claim ---- */

static pactio_claim_verdict verdict_of(const pact_claim *c, const seen *s, const pact_searched *worlds)
{
    if (s->at || worlds->found)
        return c->form == PACT_SOME_WORLD ? PACTIO_WITNESSED : PACTIO_REFUTED;
    bool open = s->undecided || worlds->figures;
    return c->form == PACT_WHENEVER && !s->met && !worlds->met && !open ? PACTIO_VACUOUS : PACTIO_UNDECIDED;
}

static pact_status tell_one(const pact_program *p, const claims_play *plays, uint32_t count, uint32_t claim,
                            const claims_search *search, pact_search *worlds, pactio_report_claim *out)
{
    pact_claim c = pact_program_claim(p, claim);
    pact_searched made = {.values = "", .scope = "", .date = PACT_NO_DATE};
    seen s = look(plays, count, claim);
    char *scope = NULL;
    pact_status status = s.at || !worlds ? PACT_OK : pact_search_claim(worlds, claim, search->worlds, &made);
    *out = (pactio_report_claim){.name = c.name,
                                 .title = c.title,
                                 .supposed = c.supposed,
                                 .form = c.form,
                                 .place = c.place,
                                 .verdict = verdict_of(&c, &s, &made),
                                 .scenario = s.at ? s.at->name : NULL,
                                 .date = s.at ? s.first.date : made.date,
                                 .values = s.at ? s.first.values : made.values,
                                 .searched = made.worlds > 0,
                                 .whole = made.whole,
                                 .statements = made.events,
                                 .worlds = made.worlds,
                                 .left_out = made.left_out};
    bool ok = scope_of(&scope, &c, &s, &made);
    out->scope = scope;
    if (ok && made.found)
        ok = (out->witness = witness(p, search, claim, &made)) != NULL;
    return status != PACT_OK ? status : ok ? PACT_OK : PACT_NOMEM;
}

/* The search lives as long as what is told: texts are its own. */
pact_status claims_tell(const pact_program *program, const claims_play *plays, uint32_t count,
                        const claims_search *search, claims_told *out)
{
    uint32_t claims = pact_program_claim_count(program);
    pact_status status = PACT_OK;
    *out = (claims_told){.list = calloc(claims + 1, sizeof *out->list)};
    if (!out->list)
        return PACT_NOMEM;
    if (claims && search->worlds)
        status = pact_search_new(program, search->like, &search->limits, NULL, &out->worlds);
    for (; out->count < claims && status == PACT_OK; out->count++)
        status = tell_one(program, plays, count, out->count, search, out->worlds, &out->list[out->count]);
    return status;
}

void claims_forget(claims_told *told)
{
    for (uint32_t i = 0; i < told->count; i++) {
        free((void *)(uintptr_t)told->list[i].scope);
        free((void *)(uintptr_t)told->list[i].witness);
    }
    pact_search_free(told->worlds);
    free(told->list);
    *told = (claims_told){0};
}
