/* session.c: one file from its path to its report. Comes in: a path and options; goes out: text or JSON on
 * standard output, and an exit code that does not depend on the format. */
#include "session_parts.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define TEXT_MAX ((size_t)256 << 20) /* bytes of one file */

/* ---- reading ---- */

/* `room` is a first guess at the size. */
static char *read_stream(FILE *f, size_t room, size_t *length)
{
    size_t used = 0, got;
    char *text = malloc(room);
    while (text && (got = fread(text + used, 1, room - used - 1, f)) > 0) {
        used += got;
        if (used + 1 < room)
            continue;
        char *more = room * 2 <= TEXT_MAX ? realloc(text, room * 2) : NULL;
        if (!more) {
            free(text);
            errno = EFBIG;
            return NULL;
        }
        text = more;
        room *= 2;
    }
    if (text && ferror(f)) {
        free(text);
        return NULL;
    }
    if (text)
        text[used] = 0;
    *length = used;
    return text;
}

char *session_read(const char *path, size_t *length)
{
    struct stat st;
    if (!strcmp(path, "-"))
        return read_stream(stdin, 1 << 16, length);
    FILE *f = fopen(path, "rb");
    bool known = f && !fstat(fileno(f), &st);
    if (known && S_ISDIR(st.st_mode)) {
        fclose(f);
        errno = EISDIR;
        return NULL;
    }
    size_t guess =
        known && S_ISREG(st.st_mode) && (uint64_t)st.st_size < TEXT_MAX ? (size_t)st.st_size + 2 : 1 << 16;
    char *text = f ? read_stream(f, guess, length) : NULL;
    int error = errno;
    if (f)
        fclose(f);
    errno = error;
    return text;
}

bool session_keep_file(session *s, char *name, char *text)
{
    loaded *l = malloc(sizeof *l);
    if (!l || !name) {
        free(l);
        free(name);
        free(text);
        return false;
    }
    *l = (loaded){s->files, name, text};
    s->files = l;
    return true;
}

bool session_is(const session *s, const char *command)
{
    return !strcmp(s->options->command, command);
}

/* ---- findings ---- */

void session_add_finding(session *s, const pact_finding *f)
{
    if (s->finding_count == s->finding_room) {
        uint32_t room = s->finding_room ? s->finding_room * 2 : 32;
        const pact_finding **more = realloc(s->findings, room * sizeof *more);
        if (!more) {
            s->no_memory = true;
            return;
        }
        s->findings = more;
        s->finding_room = room;
    }
    s->findings[s->finding_count++] = f;
}

own_finding *session_complain(session *s, const char *code, const char *help, const char *format, ...)
{
    own_finding *own = calloc(1, sizeof *own);
    va_list args;
    if (!own) {
        s->no_memory = true;
        return NULL;
    }
    va_start(args, format);
    vsnprintf(own->message, sizeof own->message, format, args);
    va_end(args);
    own->next = s->own;
    s->own = own;
    own->finding = (pact_finding){
        .severity = PACT_ERROR, .code = code, .message = own->message, .help = help, .date = PACT_NO_DATE};
    session_add_finding(s, &own->finding);
    return own;
}

/* "NAME=FILE", or a FILE whose name without ending is the table's. */
static bool load_facts(session *s, const char *option)
{
    const char *equals = strchr(option, '='), *path = equals ? equals + 1 : option,
               *slash = strrchr(path, '/');
    const char *base = equals ? option : slash ? slash + 1 : path, *dot = strrchr(base, '.');
    size_t size = equals ? (size_t)(equals - option) : dot ? (size_t)(dot - base) : strlen(base), length;
    char *name = strdup(path), *text = session_read(path, &length), *table = strndup(base, size);
    if (!text && name && table)
        session_complain(s, "P0601", NULL, "cannot read '%s': %s", path, strerror(errno));
    if (!text || !table || !session_keep_file(s, name, text)) {
        s->no_memory |= text != NULL;
        free(text ? NULL : name);
        free(table);
        return false;
    }
    s->facts[s->fact_count++] = (pactc_facts){table, {name, text, length}};
    return true;
}

bool session_load_facts(session *s)
{
    bool ok = true;
    if (!s->options->fact_count)
        return true;
    s->facts = calloc(s->options->fact_count, sizeof *s->facts);
    s->no_memory |= !s->facts;
    for (uint32_t i = 0; s->facts && i < s->options->fact_count; i++)
        ok &= load_facts(s, s->options->facts[i]);
    return ok && s->facts;
}

const char *session_status_text(pact_status status)
{
    switch (status) {
    case PACT_LIMIT: return "a limit on steps, memory or rounds was met";
    case PACT_NOMEM: return "out of memory";
    case PACT_CORRUPT: return "the program is corrupt";
    case PACT_VERSION: return "the program is of another version";
    default: return "misuse";
    }
}

/* ---- worlds ---- */

static bool open_world(session *s, const char *path)
{
    world_file *w = &s->worlds[s->world_count++];
    const char *why = world_file_open(w, path);
    if (why)
        session_complain(s, "P0601", NULL, "cannot read '%s': %s", path, why);
    for (uint32_t i = 0; !why && i + 1 < s->world_count; i++)
        if (!strcmp(s->worlds[i].name, w->name)) {
            session_complain(s, "P0202", "rename one of the files", "%s '%s' is declared twice", "world",
                             w->name);
            return false;
        }
    return !why;
}

static bool open_worlds(session *s)
{
    bool ok = true;
    s->worlds = calloc(s->options->world_count + 1, sizeof *s->worlds);
    s->no_memory |= !s->worlds;
    for (uint32_t i = 0; s->worlds && i < s->options->world_count; i++)
        ok &= open_world(s, s->options->worlds[i]);
    return ok && s->worlds;
}

static void read_worlds(session *s)
{
    for (uint32_t i = 0; s->program && !s->failed && i < s->world_count; i++) {
        pact_status status = world_file_read(&s->worlds[i], s->program, s->worlds, i);
        for (uint32_t k = 0; s->worlds[i].reading && k < pactio_finding_count(s->worlds[i].reading); k++)
            session_add_finding(s, pactio_finding(s->worlds[i].reading, k));
        s->no_memory |= status == PACT_NOMEM;
        s->failed |= status != PACT_OK;
    }
}

static void name_things(session *s)
{
    pact_world *w = s->worlds[0].world;
    uint32_t count = pact_world_entity_count(w);
    s->things = calloc(count + 1, sizeof *s->things);
    s->no_memory |= !s->things;
    for (uint32_t i = 0; s->things && i < count; i++)
        s->things[s->thing_count++] = (pactc_thing){pact_world_kind(w, i), pact_world_name(w, i)};
    s->last_day = pactio_last_day(s->worlds[0].reading);
}

/* With the question. What was compiled without it goes when its world has said its names. */
static void compile_again(session *s)
{
    pact_program *program = s->program;
    pactc *compilation = s->compilation;
    world_file first = s->worlds[0];
    s->worlds[0].world = NULL;
    s->worlds[0].reading = NULL;
    s->program = NULL;
    s->compilation = NULL;
    s->finding_count = 0;
    session_compile(s, true);
    world_file_forget(&first);
    pactc_free(compilation);
    pact_program_free(program);
}

/* The question may name what only the world declares: the text is compiled without it, so that the world can
 * be read, and then with both. */
static void compile_for_world(session *s)
{
    if (s->world_count != 1) {
        session_complain(s, "P0606", "give one --world", "which world is asked? there are %u",
                         s->world_count);
        s->failed = true;
        return;
    }
    session_compile(s, false);
    read_worlds(s);
    if (s->failed || !s->program)
        return;
    name_things(s);
    if (s->no_memory)
        return;
    compile_again(s);
    read_worlds(s);
}

static void compile_all(session *s)
{
    bool compiled = pact_format_of(s->source.text, s->source.length);
    if ((!compiled && !session_load_facts(s)) || !open_worlds(s)) {
        s->failed = true;
        return;
    }
    if (compiled)
        session_load(s);
    else if (s->options->question && s->world_count) {
        compile_for_world(s);
        return;
    } else
        session_compile(s, s->options->question != NULL);
    read_worlds(s);
}

session *session_open(const char *path, const session_options *options)
{
    session *s = calloc(1, sizeof *s);
    size_t length = 0;
    if (!s)
        return NULL;
    s->options = options;
    s->path = path;
    char *text = session_read(path, &length), *name = strdup(strcmp(path, "-") ? path : "<stdin>");
    if (!text || !name) {
        session_complain(s, "P0601", NULL, "cannot read '%s': %s", path, strerror(errno));
        s->failed = true;
        free(text);
        free(name);
        return s;
    }
    s->source = (pactc_source){name, text, length};
    if (!session_keep_file(s, name, text))
        s->failed = s->no_memory = true;
    else
        compile_all(s);
    return s;
}

static void free_play(played *p)
{
    for (uint32_t i = 0; p->names && p->run && i < pact_run_entry_count(p->run); i++)
        free(p->names[i]);
    free(p->names);
    free(p->entries);
    free(p->verdicts);
    pact_run_free(p->run);
}

void session_close(session *s)
{
    if (!s)
        return;
    for (uint32_t i = 0; i < s->play_count; i++)
        free_play(&s->plays[i]);
    free(s->plays);
    for (uint32_t i = 0; i < s->supposing_count; i++)
        pact_run_free(s->supposing[i].run);
    free(s->supposing);
    claims_forget(&s->claims);
    free(s->findings);
    for (uint32_t i = 0; i < s->world_count; i++)
        world_file_close(&s->worlds[i]);
    free(s->worlds);
    free(s->things);
    pact_program_free(s->program);
    pactc_free(s->compilation);
    for (own_finding *own = s->own, *next; own; own = next) {
        next = own->next;
        free(own);
    }
    for (uint32_t i = 0; i < s->fact_count; i++)
        free((void *)(uintptr_t)s->facts[i].table);
    free(s->facts);
    for (loaded *l = s->files, *next; l; l = next) {
        next = l->next;
        free(l->name);
        free(l->text);
        free(l);
    }
    free(s);
}

/* ---- claims ---- */

static void warn_vacuous(session *s, const pactio_report_claim *c)
{
    own_finding *own = session_complain(
        s, "P0572", "a scenario in which it is so would test the claim",
        "claim %s says nothing: what its 'whenever' speaks of is never so within the scope", c->name);
    if (!own)
        return;
    own->finding.severity = PACT_WARNING;
    own->label.place = c->place;
    own->finding.labels = &own->label;
    own->finding.label_count = 1;
}

/* What only a world that was made up shows: a run of a scenario has told it already. */
static void tell_made_up(session *s, const pactio_report_claim *c)
{
    own_finding *own = session_complain(s, "P0570", "the scenario below shows it",
                                        "claim %s is refuted in a world that no scenario plays%s%s", c->name,
                                        *c->values ? ", for " : "", c->values);
    if (!own)
        return;
    own->finding.help = *c->witness ? own->finding.help : NULL;
    own->finding.date = c->date;
    own->label.place = c->place;
    own->finding.labels = &own->label;
    own->finding.label_count = 1;
}

static void tell_claims(session *s)
{
    for (uint32_t i = 0; i < s->claims.count; i++) {
        const pactio_report_claim *c = &s->claims.list[i];
        if (c->verdict == PACTIO_VACUOUS)
            warn_vacuous(s, c);
        if (c->verdict == PACTIO_REFUTED && c->witness)
            tell_made_up(s, c);
    }
}

/* The text with a scenario behind it, compiled and played anew. */
static bool plays_as_expected(session *s, const pact_program *program, const char *scenario, uint32_t claim)
{
    pact_limits limits = {.steps = s->options->max_steps, .memory = s->options->max_memory};
    pact_run *run = NULL;
    uint32_t at = 0, count = pact_program_scenario_count(program);
    while (at < count && strcmp(pact_program_scenario_name(program, at), scenario) != 0)
        at++;
    if (pact_run_new(program, at, &limits, NULL, &run) != PACT_OK)
        return false;
    session_choose(s, run);
    bool ok = pact_run_suppose(run, claim) == PACT_OK && pact_run_all(run) == PACT_DONE &&
              pact_run_claimed(run, claim).found;
    pact_stats stats = pact_run_stats(run);
    pact_run_free(run);
    return ok && stats.expectations == stats.expectations_held;
}

static bool replays(void *user, const char *text, const char *scenario, uint32_t claim)
{
    session *s = user;
    pactc *compilation = NULL;
    pact_program *program = NULL;
    size_t size = s->source.length + strlen(text) + 2, image_size;
    char *whole = malloc(size);
    if (!whole)
        return false;
    memcpy(whole, s->source.text, s->source.length);
    snprintf(whole + s->source.length, size - s->source.length, "\n%s", text);
    pactc_source source = {s->source.name, whole, size - 1};
    bool ok = pactc_compile(&source, &s->compile_options, &compilation) == PACT_OK;
    const void *image = ok ? pactc_image(compilation, &image_size) : NULL;
    ok = image && pact_program_load(image, image_size, NULL, &program) == PACT_OK &&
         plays_as_expected(s, program, scenario, claim);
    pact_program_free(program);
    pactc_free(compilation);
    free(whole);
    return ok;
}

/* A run that never begins, for its readings. */
static pact_run *run_like(session *s)
{
    pact_world *nothing = NULL;
    pact_run *run = NULL;
    if (pact_world_new(s->program, PACT_NOTHING, NULL, &nothing) == PACT_OK &&
        pact_run_on(nothing, NULL, NULL, &run) == PACT_OK)
        session_choose(s, run);
    pact_world_free(nothing);
    return run;
}

static void judge_claims(session *s)
{
    uint32_t count = s->play_count + s->supposing_count;
    claims_play *plays = calloc(count + 1, sizeof *plays);
    pact_run *like = run_like(s);
    claims_search search = {.like = like,
                            .limits = {.steps = s->options->max_steps, .memory = s->options->max_memory},
                            .worlds = s->options->scenario ? 0 : s->options->claim_worlds,
                            .replays = s->compilation ? replays : NULL,
                            .user = s};
    for (uint32_t i = 0; plays && i < s->play_count; i++)
        plays[i] = (claims_play){s->plays[i].name, s->plays[i].run};
    for (uint32_t i = s->play_count; plays && i < count; i++)
        plays[i] = s->supposing[i - s->play_count];
    pact_status status =
        plays && like ? claims_tell(s->program, plays, count, &search, &s->claims) : PACT_NOMEM;
    pact_run_free(like);
    free(plays);
    s->no_memory |= status == PACT_NOMEM;
    s->failed |= status != PACT_OK;
    if (status == PACT_OK)
        tell_claims(s);
    else if (status != PACT_NOMEM)
        session_complain(s, "P0603", NULL, "worlds for claims could not be played: %s",
                         session_status_text(status));
}

/* ---- reporting ---- */

static bool write_stdout(void *user, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, user) == size;
}

static int exit_code(const session *s)
{
    if (s->failed || s->no_memory)
        return 2;
    for (uint32_t i = 0; i < s->finding_count; i++)
        if (s->findings[i]->severity != PACT_NOTE && !s->findings[i]->accepted)
            return 1;
    for (uint32_t i = 0; i < s->claims.count; i++)
        if (s->claims.list[i].verdict == PACTIO_UNDECIDED)
            return 3;
    return 0;
}

static void fill_scenarios(const session *s, pactio_report_scenario *out)
{
    for (uint32_t k = 0; k < s->play_count; k++) {
        const played *p = &s->plays[k];
        out[k] = (pactio_report_scenario){.name = p->name,
                                          .title = p->title,
                                          .entries = p->entries,
                                          .entry_count = p->entries ? pact_run_entry_count(p->run) : 0,
                                          .verdicts = p->verdicts,
                                          .verdict_count = p->verdicts ? pact_run_verdict_count(p->run) : 0,
                                          .stats = p->run ? pact_run_stats(p->run) : (pact_stats){0},
                                          .status = p->status};
    }
}

static void print_stats(const session *s)
{
    pact_stats all = {0};
    for (uint32_t i = 0; i < s->play_count; i++) {
        pact_stats one = s->plays[i].run ? pact_run_stats(s->plays[i].run) : (pact_stats){0};
        all.steps += one.steps;
        all.rounds += one.rounds;
        all.instants += one.instants;
        all.norm_instances += one.norm_instances;
        all.memory_peak = one.memory_peak > all.memory_peak ? one.memory_peak : all.memory_peak;
    }
    printf("instructions: %llu\nrounds: %llu\ninstants: %llu\nnorm instances: %u\npeak memory: %zu bytes\n",
           (unsigned long long)all.steps, (unsigned long long)all.rounds, (unsigned long long)all.instants,
           all.norm_instances, all.memory_peak);
}

/* Those of the text, without texts where it is compiled, and behind them those of the worlds. */
static uint32_t fill_sources(const session *s, pactio_report_source *out)
{
    uint32_t own = s->compilation ? pactc_source_count(s->compilation)
                   : s->program   ? pact_program_source_count(s->program)
                                  : 0,
             count = own;
    for (uint32_t i = 0; out && i < own; i++) {
        pactc_source one = s->compilation ? pactc_source_at(s->compilation, i) : (pactc_source){0};
        out[i] = (pactio_report_source){one.name ? one.name : pact_program_source_name(s->program, i),
                                        one.text, one.length};
    }
    for (uint32_t i = 0; i < s->world_count; i++)
        for (uint32_t k = 0; s->worlds[i].reading && k < pactio_source_count(s->worlds[i].reading); k++) {
            pactio_file one = pactio_source(s->worlds[i].reading, k);
            if (out)
                out[count] = (pactio_report_source){one.name, one.bytes, one.size};
            count++;
        }
    return count;
}

static uint32_t dropped(const session *s)
{
    uint32_t count = s->compilation ? pactc_dropped_count(s->compilation) : 0;
    for (uint32_t i = 0; i < s->world_count; i++)
        count += s->worlds[i].reading ? pactio_dropped_count(s->worlds[i].reading) : 0;
    return count;
}

bool session_print(const session *s, FILE *to, int code)
{
    uint32_t sources = fill_sources(s, NULL), gaps = s->program ? pact_program_gap_count(s->program) : 0;
    pactio_report_source *texts = calloc(sources + 1, sizeof *texts);
    pactio_report_scenario *scenarios = calloc(s->play_count + 1, sizeof *scenarios);
    pact_gap *missing = calloc(gaps + 1, sizeof *missing);
    bool ok = texts && scenarios && missing;
    if (ok)
        fill_sources(s, texts);
    for (uint32_t i = 0; ok && i < gaps; i++)
        missing[i] = pact_program_gap(s->program, i);
    if (ok)
        fill_scenarios(s, scenarios);
    pactio_report r = {.command = s->options->command,
                       .sources = texts,
                       .source_count = sources,
                       .findings = s->findings,
                       .finding_count = s->finding_count,
                       .dropped = dropped(s),
                       .scenarios = scenarios,
                       .scenario_count = s->play_count,
                       .claims = s->claims.list,
                       .claim_count = s->claims.count,
                       .gaps = missing,
                       .gap_count = gaps,
                       .answer = s->answer,
                       .exit = code,
                       .color = s->options->color};
    pactio_report_sink sink = {write_stdout, to};
    ok = ok && (s->options->json ? pactio_report_json(&r, &sink) : pactio_report_text(&r, &sink));
    free(texts);
    free(scenarios);
    free(missing);
    return ok && !fflush(to);
}

int session_check(session *s)
{
    if (s->program)
        session_play_all(s);
    if (s->program && !s->failed && session_is(s, "check") && pact_program_claim_count(s->program))
        judge_claims(s);
    int code = exit_code(s);
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    if (!session_print(s, stdout, code))
        code = 2;
    if (s->options->stats && !s->options->json && s->program)
        print_stats(s);
    return code;
}

static bool write_piece(void *user, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, user) == size;
}

int session_build(session *s, FILE *to)
{
    if (s->failed || s->no_memory || !s->compilation) {
        session_print(s, stderr, 2);
        return 2;
    }
    return pactc_write(s->compilation, write_piece, to) ? 0 : 2;
}

/* Errors whose code begins so: a tree stands also where meaning fails. */
static bool has_errors(const session *s, const char *prefix)
{
    for (uint32_t i = 0; i < s->finding_count; i++)
        if (s->findings[i]->severity == PACT_ERROR && !strncmp(s->findings[i]->code, prefix, strlen(prefix)))
            return true;
    return false;
}

int session_dump(session *s, const char *stage)
{
    static const char *const stages[] = {"tokens", "ast", "ir"};
    bool code = !strcmp(stage, "code");
    for (int i = 0; i < 3 && s->compilation; i++)
        if (!strcmp(stages[i], stage) &&
            pactc_dump(s->compilation, (pactc_stage)i, session_print_line, stdout) != PACT_OK)
            return 2;
    if (s->program && !s->compilation && !code)
        session_wants_source(s, stage);
    if (code && s->program)
        pact_program_disassemble(s->program, session_print_line, stdout);
    bool wrong = (!s->compilation && (s->failed || !s->program)) ||
                 (strcmp(stage, "tokens") != 0 && has_errors(s, !strcmp(stage, "ast") ? "P01" : "P"));
    if (wrong)
        session_print(s, stderr, 2);
    return wrong ? 2 : 0;
}
