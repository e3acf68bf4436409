/* session_compile.c: a session's text, or what was compiled before, to its program. Comes in: a session that
 * has read its files; goes out: the program, or findings. */
#include "session_parts.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define HUGE_BLOCK ((size_t)2 << 20)

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
    return session_keep_file(s, name, text);
}

/* With the question, unless the world that it may speak of has yet to be read. */
void session_compile(session *s, bool with_question)
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
        session_complain(s, "P0602", "raise --max-memory", "out of memory while compiling");
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < pactc_finding_count(s->compilation); i++)
        session_add_finding(s, pactc_finding(s->compilation, i));
    s->failed = pactc_error_count(s->compilation) > 0;
    if (s->failed || session_is(s, "build"))
        return;
    const void *image = pactc_image(s->compilation, &size);
    status = image ? pact_program_load(image, size, NULL, &s->program) : PACT_NOMEM;
    if (status != PACT_OK) {
        session_complain(s, "P0603", NULL, "%s", session_status_text(status));
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

void session_wants_source(session *s, const char *what)
{
    session_complain(s, "P0621", NULL, "%s needs the source: '%s' is a compiled program", what,
                     s->source.name);
    s->failed = true;
}

void session_load(session *s)
{
    uint32_t format = pact_format_of(s->source.text, s->source.length);
    const char *what = needs_source(s->options), *again = "build it again from its source";
    own_finding *note = NULL;
    pact_status status =
        what ? PACT_OK : pact_program_load(s->source.text, s->source.length, NULL, &s->program);
    if (what)
        session_wants_source(s, what);
    else if (status == PACT_VERSION)
        session_complain(s, "P0620", again, "'%s' is a program of format %u; pactc %s loads format %u",
                         s->source.name, format, pact_version(), pact_format());
    else if (status == PACT_CORRUPT)
        session_complain(s, "P0620", again,
                         "'%s' is a program of format %u that is corrupt; pactc %s loads format %u",
                         s->source.name, format, pact_version(), pact_format());
    else if (status != PACT_OK)
        session_complain(s, "P0620", again, "'%s' cannot be loaded: %s", s->source.name,
                         session_status_text(status));
    else if (!strcmp(s->options->command, "check"))
        note = session_complain(s, "P0622", NULL,
                                "a compiled program: of its text, only what a run shows is checked");
    if (note)
        note->finding.severity = PACT_NOTE;
    s->failed = !s->program;
}
