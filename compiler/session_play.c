/* session_play.c: every scenario and world of a session, under the readings that are asked for. Comes in: a
 * session with its program; goes out: runs at their end, with what the report wants of them. */
#include "session_parts.h"
#include "side.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- running ---- */

void session_print_line(void *user, const char *text)
{
    fprintf(user, "%s\n", text);
}

/* Entries last until the next call on the run: names are copied, texts are the run's own. */
static bool copy_entries(played *p)
{
    uint32_t count = pact_run_entry_count(p->run);
    p->entries = calloc(count + 1, sizeof *p->entries);
    p->names = calloc(count + 1, sizeof *p->names);
    if (!p->entries || !p->names)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        pact_entry *e = &p->entries[i];
        if (pact_run_entry(p->run, i, e) != PACT_OK ||
            !(p->names[i] = malloc((e->bearer_count + 1) * sizeof **p->names)))
            return false;
        if (e->bearer_count)
            memcpy(p->names[i], e->bearers, e->bearer_count * sizeof **p->names);
        e->bearers = p->names[i];
    }
    return true;
}

static bool copy_verdicts(played *p)
{
    uint32_t count = pact_run_verdict_count(p->run);
    p->verdicts = calloc(count + 1, sizeof *p->verdicts);
    for (uint32_t i = 0; p->verdicts && i < count; i++)
        p->verdicts[i] = *pact_run_verdict(p->run, i);
    return p->verdicts != NULL;
}

/* ---- readings ---- */

static uint32_t reading_named(const session *s, const char *text, size_t length)
{
    uint32_t i = 0;
    for (; i < pact_program_reading_count(s->program); i++) {
        const char *name = pact_program_reading_name(s->program, i);
        if (strlen(name) == length && !memcmp(name, text, length))
            break;
    }
    return i;
}

static uint32_t option_named(const session *s, uint32_t reading, const char *text)
{
    uint32_t i = 0;
    while (i < pact_program_option_count(s->program, reading) &&
           strcmp(pact_program_option_name(s->program, reading, i), text) != 0)
        i++;
    return i;
}

/* Those of the command line; a scenario's own suppositions stand back behind them. And what it may call. */
void session_choose(const session *s, pact_run *run)
{
    for (uint32_t i = 0; i < s->options->library_count; i++)
        pact_run_allow(run, s->options->libraries[i]);
    uint32_t view = reading_named(s, "view", 4); /* a text without secrets has none */
    if (s->options->public_view && view < pact_program_reading_count(s->program))
        pact_run_read(run, view, option_named(s, view, "public"));
    for (uint32_t i = 0; i < s->options->reading_count; i++) {
        const char *text = s->options->readings[i];
        size_t length = strcspn(text, "=");
        uint32_t reading = reading_named(s, text, length);
        uint32_t option = option_named(s, reading, text[length] ? text + length + 1 : "");
        pact_run_read(run, reading, option);
    }
}

/* Before anything is played: what does not exist cannot be chosen. */
void session_check_readings(session *s)
{
    for (uint32_t i = 0; i < s->options->reading_count; i++) {
        const char *text = s->options->readings[i];
        uint32_t reading = reading_named(s, text, strcspn(text, "="));
        const char *option = strchr(text, '=');
        if (reading < pact_program_reading_count(s->program) && option &&
            option_named(s, reading, option + 1) < pact_program_option_count(s->program, reading))
            continue;
        session_complain(s, "P0351",
                         "write --reading NAME=OPTION; the treaty's 'reading' line names the options",
                         "there is no such reading: '%s'", text);
        s->failed = true;
    }
}

static void depends_on_reading(void *user, const pact_verdict *told, const char *text)
{
    session *s = user;
    own_finding *own = session_complain(s, "P0541", NULL, "depends on a reading: %s", text);
    if (!own)
        return;
    own->label.place = told->place;
    own->finding.severity = PACT_NOTE;
    own->finding.labels = &own->label;
    own->finding.label_count = 1;
    own->finding.scenario = told->scenario;
    own->finding.date = told->date;
}

/* One of the scenarios, or one of the worlds behind them. */
static const char *play_name(const session *s, uint32_t which)
{
    uint32_t scenarios = pact_program_scenario_count(s->program);
    return which < scenarios ? pact_program_scenario_name(s->program, which)
                             : s->worlds[which - scenarios].name;
}

void session_open_run(session *s, played *p, uint32_t which)
{
    pact_limits limits = {
        .steps = s->options->max_steps, .memory = s->options->max_memory, .trials = s->options->max_trials};
    uint32_t scenarios = pact_program_scenario_count(s->program);
    const world_file *w = which < scenarios ? NULL : &s->worlds[which - scenarios];
    p->name = play_name(s, which);
    p->title = w ? pactio_title(w->reading) : pact_program_scenario_title(s->program, which);
    p->status = w ? pact_run_on(w->world, &limits, NULL, &p->run)
                  : pact_run_new(s->program, which, &limits, NULL, &p->run);
}

static uint64_t nanoseconds(void *user)
{
    struct timespec now;
    (void)user;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static void play(session *s, uint32_t scenario)
{
    pact_limits limits = {.steps = s->options->max_steps, .memory = s->options->max_memory};
    played *p = &s->plays[s->play_count++];
    session_open_run(s, p, scenario);
    if (p->run)
        session_choose(s, p->run);
    if (p->run && s->options->trace)
        pact_run_trace(p->run, session_print_line, stderr);
    uint64_t began = s->options->profile ? nanoseconds(NULL) : 0;
    if (p->run && s->options->profile)
        p->status = pact_run_profile(p->run, nanoseconds, NULL);
    if (p->run && p->status == PACT_OK)
        p->status = pact_run_all(p->run);
    s->play_time += s->options->profile ? nanoseconds(NULL) - began : 0;
    bool run_view = !strcmp(s->options->command, "run") || s->options->json;
    if (p->run && ((run_view && !copy_entries(p)) || !copy_verdicts(p)))
        p->status = PACT_NOMEM;
    for (uint32_t i = 0; p->run && pact_run_finding(p->run, i); i++)
        session_add_finding(s, pact_run_finding(p->run, i));
    if (p->status != PACT_DONE) {
        bool memory = p->status == PACT_NOMEM;
        session_complain(s, "P0603",
                         memory ? "raise --max-memory"
                                : "raise --max-steps, unless a finding above says why it cannot end",
                         "scenario %s stopped: %s", p->name, session_status_text(p->status));
        s->failed = true;
    } else if (session_is(s, "check") && scenario < pact_program_scenario_count(s->program))
        p->status = side_by_side(s->program, scenario, &limits, p->run, depends_on_reading, s);
}

/* ---- claims that suppose something ---- */

/* Of such a run only what ends it and what it says of the claim is told: the scenario has been told as it is.
 */
static bool is_told(const pact_finding *f, pact_status status)
{
    return !strcmp(f->code, "P0570") || (status != PACT_DONE && f->severity == PACT_ERROR);
}

static void play_supposing(session *s, uint32_t which, uint32_t claim)
{
    played p = {0};
    session_open_run(s, &p, which);
    if (p.run) {
        session_choose(s, p.run);
        p.status = pact_run_suppose(p.run, claim);
    }
    if (p.status == PACT_OK)
        p.status = pact_run_all(p.run);
    s->supposing[s->supposing_count++] = (claims_play){p.name, p.run};
    for (uint32_t i = 0; p.run && pact_run_finding(p.run, i); i++)
        if (is_told(pact_run_finding(p.run, i), p.status))
            session_add_finding(s, pact_run_finding(p.run, i));
    if (p.status == PACT_DONE)
        return;
    session_complain(s, "P0603", "raise --max-steps or --max-memory, unless a finding above says why",
                     "scenario %s stopped, with what claim %s supposes: %s", p.name,
                     pact_program_claim(s->program, claim).name, session_status_text(p.status));
    s->failed = true;
}

static void play_all_supposing(session *s, uint32_t which)
{
    uint32_t claims = pact_program_claim_count(s->program);
    for (uint32_t c = 0; c < claims && !s->failed; c++) {
        claims_play *longer = realloc(s->supposing, (s->supposing_count + 1) * sizeof *longer);
        if (!longer) {
            s->no_memory = true;
            return;
        }
        s->supposing = longer;
        if (pact_program_claim(s->program, c).supposed)
            play_supposing(s, which, c);
    }
}

/* `accepts` of a run's finding that no run has made. */
static void check_accepts(session *s)
{
    for (uint32_t a = 0; a < pact_program_accept_count(s->program); a++) {
        bool used = false;
        for (uint32_t i = 0; i < s->play_count; i++)
            used |= s->plays[i].run && pact_run_accepted(s->plays[i].run, a);
        own_finding *own = used ? NULL
                                : session_complain(s, "P0403", "remove the line",
                                                   "the finding that this accepts does not occur");
        if (!own)
            continue;
        own->label.place = pact_program_accept_place(s->program, a);
        own->finding.labels = &own->label;
        own->finding.label_count = 1;
    }
}

static bool wanted(const session *s, uint32_t scenario)
{
    return !s->options->scenario || !strcmp(s->options->scenario, play_name(s, scenario));
}

void session_play_all(session *s)
{
    uint32_t count = pact_program_scenario_count(s->program) + s->world_count;
    s->plays = calloc(count + 1, sizeof *s->plays);
    session_check_readings(s);
    for (uint32_t i = 0; s->plays && !s->failed && i < count; i++)
        if (wanted(s, i)) {
            play(s, i);
            play_all_supposing(s, i);
        }
    s->no_memory |= !s->plays;
    if (s->options->scenario && !s->play_count && !s->failed) {
        session_complain(s, "P0201", NULL, "no scenario is named '%s'", s->options->scenario);
        s->failed = true;
    } else if (!s->options->scenario && !s->failed)
        check_accepts(s);
}

/* ---- runs with an account ---- */

bool session_play(session *s)
{
    if (s->program && !s->failed)
        session_play_all(s);
    if (s->program && !s->failed && !s->no_memory && !s->play_count)
        session_complain(s, "P0606", "write a scenario, or give a --world", "there is nothing to play");
    if (s->program && !s->failed && !s->no_memory && s->play_count)
        return true;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    session_print(s, stderr, 2);
    return false;
}

uint32_t session_run_count(const session *s)
{
    return s->play_count;
}

pact_run *session_run(const session *s, uint32_t index)
{
    return s->plays[index].run;
}

uint64_t session_play_time(const session *s)
{
    return s->play_time;
}
