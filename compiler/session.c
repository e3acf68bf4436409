/* session.c: one file from its path to its report. Comes in: a path and options; goes out: text or JSON on
 * standard output, and an exit code that does not depend on the format. */
#include "session.h"

#include "../vm/io/report.h"
#include "session_claims.h"
#include "session_world.h"
#include "side.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

#define HUGE_BLOCK ((size_t)2 << 20)
#define TEXT_MAX   ((size_t)256 << 20) /* bytes of one file */

typedef struct loaded {
    struct loaded *next;
    char *name, *text;
} loaded;

/* A finding of the session itself, with all that it points to. */
typedef struct own_finding {
    struct own_finding *next;
    pact_finding finding;
    pact_label label;
    char message[512];
} own_finding;

typedef struct played {
    const char *name, *title; /* of the scenario or the world */
    pact_run *run;
    pact_status status;
    pact_entry *entries;
    pact_verdict *verdicts;
    const char ***names; /* by entry: its bearers, copied */
} played;

struct session {
    const session_options *options;
    const char *path;
    loaded *files;
    pactc *compilation;
    pactc_source source;
    pactc_options compile_options;
    pactc_question question;
    const pact_answer *answer; /* the run's */
    pactc_facts *facts;
    uint32_t fact_count;
    world_file *worlds;
    uint32_t world_count;
    pactc_thing *things; /* of the world that is asked, while it is compiled for */
    uint32_t thing_count;
    int32_t last_day; /* of that world */
    pact_program *program;
    played *plays;
    uint32_t play_count;
    uint64_t play_time; /* of profiled runs */
    const pact_finding **findings;
    uint32_t finding_count, finding_room;
    struct own_finding *own;
    claims_told claims;
    bool failed; /* could not compile or run */
    bool no_memory;
};

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

static bool keep_file(session *s, char *name, char *text)
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

/* Modules lie beside the source that is compiled; from standard input, in the current folder. */
static bool load_module(void *user, const char *path, pactc_source *out)
{
    session *s = user;
    const char *slash = strrchr(s->path, '/');
    size_t folder = slash ? (size_t)(slash - s->path) + 1 : 0, length;
    char *name = malloc(folder + strlen(path) + 1);
    if (!name)
        return false;
    if (*path == '/')
        folder = 0;
    memcpy(name, s->path, folder);
    strcpy(name + folder, path);
    char *text = session_read(name, &length);
    if (!text) {
        free(name);
        return false;
    }
    *out = (pactc_source){name, text, length};
    return keep_file(s, name, text);
}

/* ---- findings ---- */

static void add_finding(session *s, const pact_finding *f)
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

/* An error of the session's own; the message is printf's. NULL when there is no memory, which the session
 * then reports. */
static own_finding *complain(session *s, const char *code, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static own_finding *complain(session *s, const char *code, const char *help, const char *format, ...)
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
    add_finding(s, &own->finding);
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
        complain(s, "P0601", NULL, "cannot read '%s': %s", path, strerror(errno));
    if (!text || !table || !keep_file(s, name, text)) {
        s->no_memory |= text != NULL;
        free(text ? NULL : name);
        free(table);
        return false;
    }
    s->facts[s->fact_count++] = (pactc_facts){table, {name, text, length}};
    return true;
}

static bool load_all_facts(session *s)
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

static const char *status_text(pact_status status)
{
    switch (status) {
    case PACT_LIMIT: return "a limit on steps, memory or rounds was met";
    case PACT_NOMEM: return "out of memory";
    case PACT_CORRUPT: return "the program is corrupt";
    case PACT_VERSION: return "the program is of another version";
    default: return "misuse";
    }
}

/* ---- memory: large blocks on huge pages, since most of a compilation's time would go into page faults ----
 */

static void *resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (!new_size) {
        free(block);
        return NULL;
    }
    if (block || new_size < HUGE_BLOCK) /* what grows is moved by its page tables */
        return realloc(block, new_size);
    size_t rounded = (new_size + HUGE_BLOCK - 1) / HUGE_BLOCK * HUGE_BLOCK;
    void *fresh = aligned_alloc(HUGE_BLOCK, rounded);
#ifdef MADV_HUGEPAGE
    if (fresh)
        madvise(fresh, rounded, MADV_HUGEPAGE); /* a hint: it may fail */
#endif
    return fresh;
}

static const pact_allocator large_pages = {resize, NULL};

/* ---- compiling ---- */

static bool is_command(const session *s, const char *command)
{
    return !strcmp(s->options->command, command);
}

/* With the question, unless the world that it may speak of has yet to be read. */
static void compile_source(session *s, bool with_question)
{
    char day[PACT_DATE_TEXT_MAX] = "";
    s->question = (pactc_question){.text = s->options->question,
                                   .scenario = s->options->scenario,
                                   .date = s->options->date,
                                   .of_world = s->world_count > 0};
    if (s->world_count && !s->options->date && pact_date_format(s->last_day, day))
        s->question.date = day;
    s->compile_options = (pactc_options){.allocator = &large_pages,
                                         .max_memory = s->options->max_memory,
                                         .load = load_module,
                                         .user = s,
                                         .facts = s->facts,
                                         .fact_count = s->fact_count,
                                         .things = s->things,
                                         .thing_count = s->thing_count};
    if (with_question)
        s->compile_options.question = &s->question;
    pact_status status = pactc_compile(&s->source, &s->compile_options, &s->compilation);
    size_t size;
    if (status != PACT_OK) {
        complain(s, "P0602", "raise --max-memory", "out of memory while compiling");
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < pactc_finding_count(s->compilation); i++)
        add_finding(s, pactc_finding(s->compilation, i));
    s->failed = pactc_error_count(s->compilation) > 0;
    if (s->failed || is_command(s, "build"))
        return;
    const void *image = pactc_image(s->compilation, &size);
    status = image ? pact_program_load(image, size, NULL, &s->program) : PACT_NOMEM;
    if (status != PACT_OK) {
        complain(s, "P0603", NULL, "%s", status_text(status));
        s->failed = true;
    }
}

/* ---- what was compiled before ---- */

/* What only the source can answer. NULL: a program will do. */
static const char *needs_source(const session_options *options)
{
    static const char *const compiled_will_do[] = {"check", "run", "test", "dump", "sweep", "profile"};
    if (options->fact_count)
        return "--facts";
    for (size_t i = 0; i < sizeof compiled_will_do / sizeof *compiled_will_do; i++)
        if (!strcmp(options->command, compiled_will_do[i]))
            return NULL;
    return options->command;
}

static void ask_for_source(session *s, const char *what)
{
    complain(s, "P0621", NULL, "%s needs the source: '%s' is a compiled program", what, s->source.name);
    s->failed = true;
}

static void load_program(session *s)
{
    uint32_t format = pact_format_of(s->source.text, s->source.length);
    const char *what = needs_source(s->options), *again = "build it again from its source";
    own_finding *note = NULL;
    pact_status status =
        what ? PACT_OK : pact_program_load(s->source.text, s->source.length, NULL, &s->program);
    if (what)
        ask_for_source(s, what);
    else if (status == PACT_VERSION)
        complain(s, "P0620", again, "'%s' is a program of format %u; pactc %s loads format %u",
                 s->source.name, format, pact_version(), pact_format());
    else if (status == PACT_CORRUPT)
        complain(s, "P0620", again,
                 "'%s' is a program of format %u that is corrupt; pactc %s loads format %u", s->source.name,
                 format, pact_version(), pact_format());
    else if (status != PACT_OK)
        complain(s, "P0620", again, "'%s' cannot be loaded: %s", s->source.name, status_text(status));
    else if (!strcmp(s->options->command, "check"))
        note =
            complain(s, "P0622", NULL, "a compiled program: of its text, only what a run shows is checked");
    if (note)
        note->finding.severity = PACT_NOTE;
    s->failed = !s->program;
}

/* ---- worlds ---- */

static bool open_world(session *s, const char *path)
{
    world_file *w = &s->worlds[s->world_count++];
    const char *why = world_file_open(w, path);
    if (why)
        complain(s, "P0601", NULL, "cannot read '%s': %s", path, why);
    for (uint32_t i = 0; !why && i + 1 < s->world_count; i++)
        if (!strcmp(s->worlds[i].name, w->name)) {
            complain(s, "P0202", "rename one of the files", "%s '%s' is declared twice", "world", w->name);
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
            add_finding(s, pactio_finding(s->worlds[i].reading, k));
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
    compile_source(s, true);
    world_file_forget(&first);
    pactc_free(compilation);
    pact_program_free(program);
}

/* The question may name what only the world declares: the text is compiled without it, so that the world can
 * be read, and then with both. */
static void compile_for_world(session *s)
{
    if (s->world_count != 1) {
        complain(s, "P0606", "give one --world", "which world is asked? there are %u", s->world_count);
        s->failed = true;
        return;
    }
    compile_source(s, false);
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
    if ((!compiled && !load_all_facts(s)) || !open_worlds(s)) {
        s->failed = true;
        return;
    }
    if (compiled)
        load_program(s);
    else if (s->options->question && s->world_count) {
        compile_for_world(s);
        return;
    } else
        compile_source(s, s->options->question != NULL);
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
        complain(s, "P0601", NULL, "cannot read '%s': %s", path, strerror(errno));
        s->failed = true;
        free(text);
        free(name);
        return s;
    }
    s->source = (pactc_source){name, text, length};
    if (!keep_file(s, name, text))
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

/* ---- running ---- */

static void print_line(void *user, const char *text)
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
static void check_readings(session *s)
{
    for (uint32_t i = 0; i < s->options->reading_count; i++) {
        const char *text = s->options->readings[i];
        uint32_t reading = reading_named(s, text, strcspn(text, "="));
        const char *option = strchr(text, '=');
        if (reading < pact_program_reading_count(s->program) && option &&
            option_named(s, reading, option + 1) < pact_program_option_count(s->program, reading))
            continue;
        complain(s, "P0351", "write --reading NAME=OPTION; the treaty's 'reading' line names the options",
                 "there is no such reading: '%s'", text);
        s->failed = true;
    }
}

static void depends_on_reading(void *user, const pact_verdict *told, const char *text)
{
    session *s = user;
    own_finding *own = complain(s, "P0541", NULL, "depends on a reading: %s", text);
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

static void open_run(session *s, played *p, uint32_t which)
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
    open_run(s, p, scenario);
    if (p->run)
        session_choose(s, p->run);
    if (p->run && s->options->trace)
        pact_run_trace(p->run, print_line, stderr);
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
        add_finding(s, pact_run_finding(p->run, i));
    if (p->status != PACT_DONE) {
        bool memory = p->status == PACT_NOMEM;
        complain(s, "P0603",
                 memory ? "raise --max-memory"
                        : "raise --max-steps, unless a finding above says why it cannot end",
                 "scenario %s stopped: %s", p->name, status_text(p->status));
        s->failed = true;
    } else if (is_command(s, "check") && scenario < pact_program_scenario_count(s->program))
        p->status = side_by_side(s->program, scenario, &limits, p->run, depends_on_reading, s);
}

/* `accepts` of a run's finding that no run has made. */
static void check_accepts(session *s)
{
    for (uint32_t a = 0; a < pact_program_accept_count(s->program); a++) {
        bool used = false;
        for (uint32_t i = 0; i < s->play_count; i++)
            used |= s->plays[i].run && pact_run_accepted(s->plays[i].run, a);
        own_finding *own =
            used ? NULL
                 : complain(s, "P0403", "remove the line", "the finding that this accepts does not occur");
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

static void play_all(session *s)
{
    uint32_t count = pact_program_scenario_count(s->program) + s->world_count;
    s->plays = calloc(count + 1, sizeof *s->plays);
    check_readings(s);
    for (uint32_t i = 0; s->plays && !s->failed && i < count; i++)
        if (wanted(s, i))
            play(s, i);
    s->no_memory |= !s->plays;
    if (s->options->scenario && !s->play_count && !s->failed) {
        complain(s, "P0201", NULL, "no scenario is named '%s'", s->options->scenario);
        s->failed = true;
    } else if (!s->options->scenario && !s->failed)
        check_accepts(s);
}

/* ---- claims ---- */

static void warn_vacuous(session *s, const pactio_report_claim *c)
{
    own_finding *own = complain(
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
    own_finding *own = complain(s, "P0570", "the scenario below shows it",
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
    bool ok = pact_run_all(run) == PACT_DONE && pact_run_claimed(run, claim).found;
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
    claims_play *plays = calloc(s->play_count + 1, sizeof *plays);
    pact_run *like = run_like(s);
    claims_search search = {.like = like,
                            .limits = {.steps = s->options->max_steps, .memory = s->options->max_memory},
                            .worlds = s->options->scenario ? 0 : s->options->claim_worlds,
                            .replays = s->compilation ? replays : NULL,
                            .user = s};
    for (uint32_t i = 0; plays && i < s->play_count; i++)
        plays[i] = (claims_play){s->plays[i].name, s->plays[i].run};
    pact_status status =
        plays && like ? claims_tell(s->program, plays, s->play_count, &search, &s->claims) : PACT_NOMEM;
    pact_run_free(like);
    free(plays);
    s->no_memory |= status == PACT_NOMEM;
    s->failed |= status != PACT_OK;
    if (status == PACT_OK)
        tell_claims(s);
    else if (status != PACT_NOMEM)
        complain(s, "P0603", NULL, "worlds for claims could not be played: %s", status_text(status));
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

static bool print_report(const session *s, FILE *to, int code)
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
        play_all(s);
    if (s->program && !s->failed && is_command(s, "check") && pact_program_claim_count(s->program))
        judge_claims(s);
    int code = exit_code(s);
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    if (!print_report(s, stdout, code))
        code = 2;
    if (s->options->stats && !s->options->json && s->program)
        print_stats(s);
    return code;
}

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
        open_run(s, p, pact_program_scenario_count(s->program));
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
        open_run(s, p, pactc_asked_scenario(s->compilation));
    if (p->run)
        session_choose(s, p->run);
    if (p->run && s->options->trace)
        pact_run_trace(p->run, print_line, stderr);
    if (p->run)
        p->status = answer(s, p->run);
    for (uint32_t i = 0; p->run && pact_run_finding(p->run, i); i++)
        add_finding(s, pact_run_finding(p->run, i));
    if (p->status != PACT_OK) {
        complain(s, "P0603",
                 "raise --max-memory or --max-steps, unless a finding above says why it cannot end",
                 "the question was not reached: %s", status_text(p->status));
        s->failed = true;
        s->answer = NULL;
    } else
        p->status = PACT_DONE; /* as far as it was asked for */
}

int session_ask(session *s)
{
    if (s->program)
        check_readings(s);
    if (s->program && !s->failed)
        play_question(s);
    int code = s->failed || s->no_memory || !s->answer ? 2 : 0;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    return print_report(s, stdout, code) ? code : 2;
}

static bool write_piece(void *user, const void *bytes, size_t size)
{
    return fwrite(bytes, 1, size, user) == size;
}

int session_build(session *s, FILE *to)
{
    if (s->failed || s->no_memory || !s->compilation) {
        print_report(s, stderr, 2);
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
            pactc_dump(s->compilation, (pactc_stage)i, print_line, stdout) != PACT_OK)
            return 2;
    if (s->program && !s->compilation && !code)
        ask_for_source(s, stage);
    if (code && s->program)
        pact_program_disassemble(s->program, print_line, stdout);
    bool wrong = (!s->compilation && (s->failed || !s->program)) ||
                 (strcmp(stage, "tokens") != 0 && has_errors(s, !strcmp(stage, "ast") ? "P01" : "P"));
    if (wrong)
        print_report(s, stderr, 2);
    return wrong ? 2 : 0;
}

/* ---- runs with an account ---- */

bool session_play(session *s)
{
    if (s->program && !s->failed)
        play_all(s);
    if (s->program && !s->failed && !s->no_memory && !s->play_count)
        complain(s, "P0606", "write a scenario, or give a --world", "there is nothing to play");
    if (s->program && !s->failed && !s->no_memory && s->play_count)
        return true;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    print_report(s, stderr, 2);
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
        complain(s, "P0606", "give one --world", "which world is the base? there are %u", s->world_count);
    else if (s->world_count && s->options->scenario)
        complain(s, "P0606", "leave --scenario or --world out",
                 "the base is a world or a scenario, not both");
    else if (base_scenario(s) == pact_program_scenario_count(s->program))
        complain(s, "P0201", NULL, "no scenario is named '%s'", s->options->scenario);
    else if (session_base(s, &base) == PACT_MISUSE)
        complain(s, "P0901", "take a scenario in which nothing is disputed or left open",
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
        check_readings(s);
    if (s->program && !s->failed)
        check_base(s);
    if (s->program && !s->failed && !s->no_memory)
        return true;
    if (s->no_memory)
        fprintf(stderr, "pactc: out of memory\n");
    print_report(s, stderr, 2);
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
            add_finding(s, pactc_finding(s->compilation, i));
    bool errors = status == PACT_OK && pactc_error_count(s->compilation);
    bool plain = status == PACT_OK && !errors && session_is_act(s->compilation);
    if (status == PACT_OK && !errors && !plain)
        complain(s, "P0901", "ask who must, must not, may … do what, of any article",
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
        ask_for_source(s, "--ask QUESTION");
        print_report(s, stderr, 2);
        return false;
    }
    s->things = all_things(world, things, thing_count);
    s->thing_count = s->things ? pact_world_entity_count(world) + thing_count : 0;
    s->compilation = NULL;
    bool ok = s->things && read_act(s, text, out);
    if (s->no_memory || !s->things)
        fprintf(stderr, "pactc: out of memory\n");
    else if (!ok)
        print_report(s, stderr, 2);
    s->finding_count = 0;
    pactc_free(s->compilation);
    s->compilation = own;
    free(s->things);
    s->things = NULL;
    s->thing_count = 0;
    return ok;
}
