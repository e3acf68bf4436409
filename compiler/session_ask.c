/* session_ask.c: one question, put to one run at its instant. Comes in: a session that was opened with a
 * question; goes out: the answer on standard output. */
#include "session_parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- one question ---- */

/* Steps to where the question is asked, and no further: the answer is explained there. */
static pact_status answer(session *s, pact_run *run)
{
    pact_status status = PACT_ROW;
    while (status == PACT_ROW && !pact_run_answer(run))
        status = pact_run_step(run, NULL);
    if (!pact_run_answer(run))
        return status;
    s->answer = pact_run_answer(run);
    if (!strcmp(s->options->command, "why"))
        return pact_run_why(run);
    return strcmp(s->options->command, "whynot") ? PACT_OK : pact_run_why_not(run);
}

/* On the day that the compiler was told: it has looked at it. */
static pact_status ask_world(session *s, played *p)
{
    int32_t day, minute;
    pact_world *w = s->worlds[0].world;
    const char *date = s->options->date;
    pact_status status = !date || pact_date_parse(date, strlen(date), &day, &minute)
                             ? pact_world_ask(w, date ? day : s->last_day)
                             : PACT_MISUSE;
    if (status == PACT_OK)
        session_open_run(s, p, pact_program_scenario_count(s->program));
    return status == PACT_OK ? p->status : status;
}

static void play_question(session *s)
{
    s->plays = calloc(1, sizeof *s->plays);
    s->no_memory |= !s->plays;
    if (!s->plays)
        return;
    played *p = &s->plays[s->play_count++];
    if (s->world_count)
        p->status = ask_world(s, p);
    else
        session_open_run(s, p, pactc_asked_scenario(s->compilation));
    if (p->run)
        session_choose(s, p->run);
    if (p->run && s->options->trace)
        pact_run_trace(p->run, session_print_line, stderr);
    if (p->run)
        p->status = answer(s, p->run);
    for (uint32_t i = 0; p->run && pact_run_finding(p->run, i); i++)
        session_add_finding(s, pact_run_finding(p->run, i));
    if (p->status != PACT_OK) {
        session_complain(s, "P0603",
                         "raise --max-memory or --max-steps, unless a finding above says why it cannot end",
                         "the question was not reached: %s", session_status_text(p->status));
        s->failed = true;
        s->answer = NULL;
    } else
        p->status = PACT_DONE; /* as far as it was asked for */
}

int session_ask(session *s)
{
    if (s->program)
        session_check_readings(s);
    if (s->program && !s->failed)
        play_question(s);
    int code = s->failed || s->no_memory || !s->answer ? 2 : 0;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    return session_print(s, stdout, code) ? code : 2;
}
