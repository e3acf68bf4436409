/* test_oom.c: each allocation fails once. Comes in: how many of each work, and texts, by name, or else a few
 * of the examples; worlds of its own in every form; goes out: TAP, and how many allocations failed.
 *
 * A work is done once with all the memory that it wants; then again for each of its allocations, which fails,
 * alone or with all that follow. What then comes out is PACT_NOMEM or exactly what came out at first, so that
 * nothing is lost in silence; nothing is held at the end. Allocations are those of the host's allocator, of
 * jansson and SQLite, and of malloc in our own libraries, which the linker wraps (Makefile). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <jansson.h>
#include <sqlite3.h>
#include <unistd.h>

#include "../../compiler/compile.h"
#include "../../vm/io/report.h"
#include "../../vm/io/world.h"

/* ---- a host whose memory ends ---- */

static struct {
    size_t used; /* of the host's allocator */
    unsigned calls, fail_at;
    bool counts, stays;                /* every call after it fails as well */
    uint64_t failures, works, sampled; /* in all */
} host;

static const char *doing = "", *of = ""; /* for what is said of a failure */
static unsigned points = 24;             /* how many allocations of a work fail at most; 0: all of them */

#define HEADER sizeof(max_align_t)

void *__real_malloc(size_t size);
void *__real_realloc(void *block, size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_realloc(void *block, size_t size);
void *__wrap_calloc(size_t count, size_t size);

static bool denied(void)
{
    if (!host.counts)
        return false;
    host.calls++;
    bool now = host.fail_at && (host.calls == host.fail_at || (host.stays && host.calls > host.fail_at));
    host.failures += now;
    return now;
}

void *__wrap_malloc(size_t size)
{
    return denied() ? NULL : __real_malloc(size);
}

void *__wrap_realloc(void *block, size_t size)
{
    return denied() ? NULL : __real_realloc(block, size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return denied() ? NULL : __real_calloc(count, size);
}

/* Each block keeps its size before it and moves at every call, so that a wrong size or a kept pointer shows.
 */
static void *host_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    size_t *old = block ? (size_t *)(void *)((char *)block - HEADER) : NULL, *fresh = NULL;
    if (old)
        assert_int_equal(*old, old_size);
    if (new_size) {
        if (denied() || !(fresh = __real_malloc(HEADER + new_size)))
            return NULL;
        *fresh = new_size;
        memset((char *)fresh + HEADER, 0xdd, new_size);
        if (old)
            memcpy((char *)fresh + HEADER, block, old_size < new_size ? old_size : new_size);
        host.used += new_size;
    }
    if (old) {
        host.used -= old_size;
        memset(block, 0xdd, old_size);
        free(old);
    }
    return fresh ? (char *)fresh + HEADER : NULL;
}

static const pact_allocator with = {host_resize, NULL};

static void *sqlite_malloc(int size)
{
    size_t *block = denied() ? NULL : __real_malloc(HEADER + (size_t)size);
    if (block)
        *block = (size_t)size;
    return block ? (char *)block + HEADER : NULL;
}

static void sqlite_free(void *block)
{
    if (block)
        free((char *)block - HEADER);
}

static void *sqlite_realloc(void *block, int size)
{
    size_t *fresh = denied() ? NULL : __real_realloc((char *)block - HEADER, HEADER + (size_t)size);
    if (fresh)
        *fresh = (size_t)size;
    return fresh ? (char *)fresh + HEADER : NULL;
}

static int sqlite_size(void *block)
{
    return block ? (int)*(size_t *)(void *)((char *)block - HEADER) : 0;
}

static int sqlite_roundup(int size)
{
    return (size + 7) & ~7;
}

static int sqlite_nothing(void *user)
{
    (void)user;
    return SQLITE_OK;
}

static void sqlite_nothing_more(void *user)
{
    (void)user;
}

static void take_over(void)
{
    sqlite3_mem_methods methods = {sqlite_malloc,  sqlite_free,    sqlite_realloc,      sqlite_size,
                                   sqlite_roundup, sqlite_nothing, sqlite_nothing_more, NULL};
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK || sqlite3_initialize() != SQLITE_OK)
        abort();
    json_set_alloc_funcs(__wrap_malloc, free);
}

/* ---- a work, and what came of it ---- */

typedef struct outcome {
    pact_status status;
    uint64_t said; /* of everything that was shown */
} outcome;

static void add_bytes(outcome *o, const void *bytes, size_t size)
{
    for (const unsigned char *at = bytes; size--; at++)
        o->said = (o->said ^ *at) * 1099511628211u;
}

static void add_text(outcome *o, const char *text)
{
    add_bytes(o, text ? text : "-", text ? strlen(text) + 1 : 2);
}

static void add_number(outcome *o, int64_t number)
{
    add_bytes(o, &number, sizeof number);
}

typedef outcome (*work)(const void *context);

static outcome attempt(work one, const void *context, unsigned fail_at, bool stays)
{
    host.calls = 0;
    host.fail_at = fail_at;
    host.stays = stays;
    host.counts = true;
    outcome o = one(context);
    host.counts = false;
    if (host.used)
        fail_msg("%s, %s: %zu bytes are held after failure %u%s", doing, of, host.used, fail_at,
                 stays ? " and all that follow" : "");
    return o;
}

/* How many allocations the work makes; what came of it with memory stays in `came`. */
static outcome came;

static unsigned fail_each(const char *name, const char *what, work one, const void *context)
{
    doing = name;
    of = what;
    host.used = 0;
    outcome first = attempt(one, context, 0, false);
    came = first;
    unsigned calls = host.calls, stride = points && calls > points ? calls / points : 1;
    host.works++;
    host.sampled += stride > 1;
    if (first.status == PACT_NOMEM)
        fail_msg("%s, %s: no memory where there is enough", name, what);
    for (unsigned at = 1; at <= calls; at += stride)
        for (int stays = 0; stays < 2; stays++) {
            outcome o = attempt(one, context, at, stays);
            if (o.status != PACT_NOMEM && (o.status != first.status || o.said != first.said))
                fail_msg("%s, %s: failure %u of %u%s: status %d, not %d%s", name, what, at, calls,
                         stays ? " and all that follow" : "", o.status, first.status,
                         o.status == first.status ? ", but something else is said" : "");
        }
    return calls;
}

/* ---- texts: compile, load, run, ask ---- */

typedef struct text_file {
    char *path, *text;
    size_t length;
} text_file;

/* The one that is compiled, and what it loads: read once, since reading files is no work of ours. */
static struct {
    text_file file[64];
    unsigned count;
} loaded;

static char *joined(const char *base, const char *path)
{
    const char *slash = strrchr(base, '/');
    size_t folder = slash && *path != '/' ? (size_t)(slash - base) + 1 : 0;
    char *out = __real_malloc(folder + strlen(path) + 1);
    assert_non_null(out);
    memcpy(out, base, folder);
    strcpy(out + folder, path);
    return out;
}

static bool read_file(text_file *t)
{
    FILE *f = fopen(t->path, "rb");
    if (!f)
        return false;
    t->text = __real_malloc(1 << 20);
    assert_non_null(t->text);
    t->length = fread(t->text, 1, 1 << 20, f);
    fclose(f);
    return true;
}

static bool load_beside(void *user, const char *path, pactc_source *out)
{
    (void)user;
    bool counted = host.counts, found = false;
    host.counts = false;
    text_file t = {.path = joined(loaded.file[0].path, path)};
    for (unsigned i = 0; i < loaded.count && !found; i++)
        if ((found = !strcmp(loaded.file[i].path, t.path)))
            *out = (pactc_source){loaded.file[i].path, loaded.file[i].text, loaded.file[i].length};
    if (!found && loaded.count < 64 && read_file(&t)) {
        loaded.file[loaded.count++] = t;
        *out = (pactc_source){t.path, t.text, t.length};
        t.path = NULL;
        found = true;
    }
    free(t.path);
    host.counts = counted;
    return found;
}

static void forget_files(void)
{
    for (unsigned i = 0; i < loaded.count; i++) {
        free(loaded.file[i].path);
        free(loaded.file[i].text);
    }
    loaded.count = 0;
}

static void add_finding(outcome *o, const pact_finding *f)
{
    add_text(o, f->code);
    add_text(o, f->message);
    add_number(o, f->date);
    for (uint32_t i = 0; i < f->note_count; i++)
        add_text(o, f->notes[i]);
}

static void ignore_line(void *user, const char *text)
{
    add_text(user, text);
}

/* Context: the question, or NULL. */
static outcome compile(const void *context)
{
    outcome o = {0};
    pactc_source source = {loaded.file[0].path, loaded.file[0].text, loaded.file[0].length};
    pactc_options options = {.allocator = &with, .load = load_beside, .question = context};
    pactc *c;
    size_t size = 0;
    o.status = pactc_compile(&source, &options, &c);
    for (uint32_t i = 0; o.status == PACT_OK && i < pactc_finding_count(c); i++)
        add_finding(&o, pactc_finding(c, i));
    const void *image = o.status == PACT_OK ? pactc_image(c, &size) : NULL;
    if (o.status == PACT_OK && !image && !pactc_error_count(c))
        o.status = PACT_NOMEM;
    if (image)
        add_bytes(&o, image, size);
    if (o.status == PACT_OK)
        o.status = pactc_dump(c, PACTC_IR, ignore_line, &o);
    pactc_free(c);
    return o;
}

typedef struct bytes {
    const void *at;
    size_t size;
} bytes;

static outcome load(const void *context)
{
    const bytes *image = context;
    pact_program *p;
    outcome o = {.status = pact_program_load(image->at, image->size, &with, &p)};
    if (o.status != PACT_OK)
        assert_null(p);
    pact_program_free(p);
    return o;
}

static bool add_entries(outcome *o, pact_run *run)
{
    pact_entry e;
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++) {
        o->status = pact_run_entry(run, i, &e);
        if (o->status != PACT_OK)
            return false;
        add_number(o, e.kind);
        add_number(o, e.date);
        add_text(o, e.article);
        add_text(o, e.act);
        add_text(o, e.reason);
        for (uint32_t k = 0; k < e.bearer_count; k++)
            add_text(o, e.bearers[k]);
    }
    return true;
}

static void add_verdict(outcome *o, const pact_verdict *v)
{
    add_number(o, v->kind);
    add_number(o, v->deadline);
    add_text(o, v->article);
    add_text(o, v->owed_to);
    for (uint32_t i = 0; i < v->reason_count; i++)
        add_text(o, v->reasons[i]);
}

/* What can still be read after a failure must be there; what is compared is only of runs that ended well. */
static void add_run(outcome *o, pact_run *run)
{
    pact_status status = o->status;
    for (uint32_t i = 0; pact_run_finding(run, i); i++)
        add_finding(o, pact_run_finding(run, i));
    for (uint32_t i = 0; i < pact_run_verdict_count(run); i++)
        add_verdict(o, pact_run_verdict(run, i));
    if (add_entries(o, run) && o->status == PACT_OK)
        o->status = status;
    if (status == PACT_NOMEM)
        o->status = status;
}

typedef struct play {
    const pact_program *program;
    uint32_t scenario;
} play;

static const pact_limits limits = {.steps = 200000};

static outcome run(const void *context)
{
    const play *p = context;
    pact_run *r;
    outcome o = {.status = pact_run_new(p->program, p->scenario, &limits, &with, &r)};
    if (o.status != PACT_OK) {
        assert_null(r);
        return o;
    }
    o.status = pact_run_all(r);
    add_run(&o, r);
    pact_run_free(r);
    return o;
}

/* The question that the program was compiled with. */
static outcome answer(const void *context)
{
    const play *p = context;
    pact_run *r;
    outcome o = {.status = pact_run_new(p->program, p->scenario, NULL, &with, &r)};
    while (o.status == PACT_OK && !pact_run_answer(r)) {
        o.status = pact_run_step(r, NULL);
        o.status = o.status == PACT_ROW ? PACT_OK : o.status;
    }
    o.status = o.status ? o.status : pact_run_why(r);
    o.status = o.status ? o.status : pact_run_why_not(r);
    const pact_answer *a = o.status == PACT_OK ? pact_run_answer(r) : NULL;
    if (a) {
        add_text(&o, a->sentence);
        for (uint32_t i = 0; i < a->line_count; i++)
            add_text(&o, a->lines[i]);
        for (uint32_t i = 0; i < a->change_count; i++)
            add_text(&o, a->changes[i].answer);
    }
    pact_run_free(r);
    return o;
}

/* Of the first norms that have arisen, how each of the tests comes out. */
static pact_status ask_norms(outcome *o, pact_run *r)
{
    pact_norm norm;
    pact_act act;
    pact_verdict v = {0};
    pact_status status = PACT_OK;
    for (uint32_t n = 0; n < pact_run_norm_count(r) && n < 3 && !status; n++) {
        status = pact_run_norm(r, n, &norm);
        status = status ? status : pact_run_norm_act(r, n, 0, &act);
        if (status)
            break;
        add_text(o, norm.article);
        for (uint32_t i = 0; i < act.role_count; i++)
            if (act.entities[i] == PACT_BEARER)
                act.entities[i] = pact_run_norm_next(r, n, PACT_IS_ACTIVE, PACT_NOTHING);
        add_number(o, pact_run_holds(r, act.predicate, act.entities, act.role_count));
        for (pact_test test = PACT_OBLIGED; test <= PACT_EXEMPT && !status; test++) {
            status =
                (test % 2 ? pact_ask : pact_why)(r, test, act.predicate, act.entities, act.role_count, &v);
            if (status == PACT_OK)
                add_verdict(o, &v);
            status = status == PACT_MISUSE ? PACT_OK : status; /* a norm that is nobody's today */
        }
    }
    return status;
}

/* Steps to the middle; what fails is tried once more, since a run that cannot fork is still a run. */
static pact_status fork_again(const pact_run *r, pact_run **out)
{
    pact_status status = pact_run_fork(r, out);
    if (status == PACT_NOMEM)
        assert_null(*out);
    return status == PACT_NOMEM ? pact_run_fork(r, out) : status;
}

static pact_status undo_again(pact_run *r, int32_t date)
{
    pact_status status = pact_run_undo(r, date);
    return status == PACT_NOMEM ? pact_run_undo(r, date) : status;
}

static pact_status there_and_back(outcome *o, pact_run *r, pact_run **fork)
{
    pact_status status = PACT_OK;
    for (int steps = 0; steps < 4 && !status; steps++) {
        status = pact_run_step(r, NULL);
        status = status == PACT_ROW || status == PACT_DONE ? PACT_OK : status;
    }
    int32_t date = pact_run_date(r);
    status = status ? status : ask_norms(o, r);
    if (status || date == PACT_NO_DATE)
        return status;
    status = fork_again(r, fork);
    status = status ? status : undo_again(r, date - 1);
    return status ? status : pact_run_until(r, date);
}

/* The scenario as a world, moved there and back and forked. */
static outcome move(const void *context)
{
    const play *p = context;
    pact_world *w;
    pact_run *r = NULL, *fork = NULL;
    outcome o = {.status = pact_world_new(p->program, p->scenario, &with, &w)};
    o.status = o.status ? o.status : pact_run_on(w, &limits, &with, &r);
    pact_world_free(w);
    o.status = o.status ? o.status : there_and_back(&o, r, &fork);
    if (o.status == PACT_OK && fork) {
        o.status = pact_run_all(fork);
        add_run(&o, fork);
    }
    if (o.status == PACT_OK || o.status == PACT_DONE) {
        o.status = pact_run_all(r);
        add_run(&o, r);
    }
    pact_run_free(fork);
    pact_run_free(r);
    return o;
}

static void try_program(const char *path, const bytes *image)
{
    pact_program *p;
    assert_int_equal(pact_program_load(image->at, image->size, NULL, &p), PACT_OK);
    fail_each("load", path, load, image);
    uint32_t count = pact_program_scenario_count(p);
    for (uint32_t s = 0; s < count && !(points && s == 2); s++) {
        play one = {p, s};
        fail_each("run", path, run, &one);
        fail_each("move", path, move, &one);
    }
    pact_program_free(p);
}

static pactc *compiled_first(const pactc_question *q, bytes *image)
{
    pactc *c;
    pactc_source source = {loaded.file[0].path, loaded.file[0].text, loaded.file[0].length};
    pactc_options options = {.load = load_beside, .question = q};
    assert_int_equal(pactc_compile(&source, &options, &c), PACT_OK);
    image->at = pactc_image(c, &image->size);
    return c;
}

static void try_text(const char *path)
{
    bytes image;
    loaded.file[0] = (text_file){.path = joined("", path)};
    if (!read_file(&loaded.file[0]))
        fail_msg("cannot read %s", path);
    loaded.count = 1;
    fail_each("compile", path, compile, NULL);
    pactc *c = compiled_first(NULL, &image);
    if (image.at)
        try_program(path, &image);
    pactc_free(c);
    forget_files();
}

static struct {
    char **path;
    int count;
} texts;

static char *rooted(const char *name)
{
    char base[4096];
    const char *root = getenv("ROOT");
    snprintf(base, sizeof base, "%s/", root ? root : ".");
    return joined(base, name);
}

static void texts_named(void **unused)
{
    (void)unused;
    for (int i = 0; i < texts.count; i++)
        try_text(texts.path[i]);
}

static void texts_of_ours(void **unused)
{
    (void)unused;
    static const char *const names[] = {
        "examples/covenant.pact",         "examples/security_council.pact",   "examples/nato.pact",
        "tests/unit/program.pact",        "tests/fuzz/seeds/everything.pact", "tests/fuzz/seeds/duties.pact",
        "tests/fuzz/seeds/figures.pact",  "tests/fuzz/seeds/wrong.pact",      "tests/golden/p0540_doubt.pact",
        "tests/golden/p0550_suppose.pact"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = rooted(names[i]);
        try_text(path);
        free(path);
    }
}

static void questions(void **unused)
{
    (void)unused;
    static const struct {
        const char *file;
        pactc_question asked;
    } all[] = {
        {"examples/nato.pact",
         {"britain must assist usa against al_qaeda", "september_2001", "2001-10-08", false}},
        {"tests/golden/p0540_doubt.pact", {"britain must assist japan", NULL, NULL, false}},
        {"tests/golden/p0550_suppose.pact",
         {"germany must defend austria_hungary against russia", NULL, NULL, false}},
        {"tests/golden/why_vetoed.pact", {"council can demand from israel", NULL, "1956-10-31", false}},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        bytes image;
        pact_program *p;
        loaded.file[0] = (text_file){.path = rooted(all[i].file)};
        assert_true(read_file(&loaded.file[0]));
        loaded.count = 1;
        fail_each("compile a question", all[i].file, compile, &all[i].asked);
        pactc *c = compiled_first(&all[i].asked, &image);
        assert_non_null(image.at);
        assert_int_equal(pact_program_load(image.at, image.size, NULL, &p), PACT_OK);
        play one = {p, pactc_asked_scenario(c)};
        fail_each("answer", all[i].file, answer, &one);
        assert_int_equal(came.status, PACT_OK);
        pact_program_free(p);
        pactc_free(c);
        forget_files();
    }
}

/* ---- worlds of a host: by calls, from files ---- */

static const char law[] = "kind place/places;\n"
                          "italy, britain, ethiopia : state; adowa : place;\n"
                          "action attack/attacks/attacked(a: state, v: state, at p: place);\n"
                          "ongoing action trade/trades/traded(a: state, with b: state);\n"
                          "action give/gives/given(s: state, n: number, to t: state);\n"
                          "action demand/demands/demanded(o: organ, from d: state);\n"
                          "status ally(s: state);\n"
                          "attribute power(s: state): number;\n"
                          "extern distance(a: state, b: state): number from \"libgeo.so\";\n"
                          "define far(a: state, b: state) if distance(a, b) > 1000;\n"
                          "treaty t { parties { every state s where (s is ally); }\n"
                          "organ council { permanent italy, britain; adopts if count of seat s where (s "
                          "favours) >= 2; vetoed by permanent p where (p opposes); }\n"
                          "article 1 { when any member a attacks any member v then every member s where "
                          "(power(s) > 1/2) must give at least 2 within 7 days unless far(s, v); }\n"
                          "article 2 { every member must not trade with any other member; } }\n";

static const char json[] =
    "{\"format\": \"pact-world/1\", \"title\": \"a\\u00e9\", \"entities\": {\"state\": [\"albania\"]},\n"
    "\"beginning\": [{\"holds\": \"ally\", \"roles\": [\"italy\"]}, {\"holds\": \"ally\", \"roles\": "
    "{\"s\": \"britain\"}},\n"
    "{\"figure\": \"power\", \"roles\": [\"britain\"], \"value\": \"17/2\"}],\n"
    "\"instants\": [{\"date\": \"1935-10-03\", \"facts\": [{\"happens\": \"attacks\", \"roles\": [\"italy\", "
    "\"britain\", null]}]},\n"
    "{\"date\": \"1935-10-04T23:59\", \"facts\": [{\"happens\": \"demand\", \"roles\": [\"council\", "
    "\"italy\"], \"ballots\": {\"yes\": [\"italy\"], \"no\": [\"britain\"]}}]}]}\n";

static const char rows[] = "date,step,form,predicate,arg1,arg2,value,yes,no\n"
                           ",,entity,state,albania,,,,\n"
                           ",,,ally,italy,,,,\n"
                           ",,,ally,\"britain\",,,,\n"
                           ",,figure,power,britain,,17/2,,\n"
                           "1935-10-03,,,attacks,italy,britain,,,\n"
                           "1935-10-04T10:00,1,happens,demand,council,italy,,italy,britain\n";

static const char tables[] =
    "CREATE TABLE entities(kind, name);\n"
    "INSERT INTO entities VALUES('state', 'albania');\n"
    "CREATE TABLE facts(form, predicate, arg1, arg2, value);\n"
    "INSERT INTO facts VALUES(NULL, 'ally', 'italy', NULL, NULL),"
    "(NULL, 'ally', 'britain', NULL, NULL), ('figure', 'power', 'britain', NULL, '17/2');\n"
    "CREATE TABLE events(date, step, form, predicate, arg1, arg2);\n"
    "INSERT INTO events VALUES('1935-10-03', 1, NULL, 'attacks', 'italy', 'britain');\n";

static pact_program *program;

static bool distance(void *user, const uint32_t *entities, uint32_t count, pact_number *result)
{
    (void)user;
    (void)count;
    *result = (pact_number){entities[0] * 10, 1};
    return true;
}

/* What is said once more after a failure is not said twice: the world comes out as if there had been none. */
#define SAY(call)                                                                                            \
    do {                                                                                                     \
        if (status == PACT_OK && (status = (call)) == PACT_NOMEM)                                            \
            status = (call);                                                                                 \
    } while (0)

static pact_status say_all(pact_world *w, pact_run *r)
{
    uint32_t italy, britain, albania, council, file, attack = pact_program_find(program, "attack");
    pact_status status = pact_world_entity(w, "state", "italy", &italy);
    status = status ? status : pact_world_entity(w, "state", "britain", &britain);
    status = status ? status : pact_world_entity(w, "organ", "council", &council);
    if (!r)
        SAY(pact_world_add(w, "state", "albania", &albania));
    SAY(pact_world_call(w, "by calls", "A title"));
    SAY(pact_world_source(w, "a source", &file));
    if (status == PACT_OK)
        status = pact_world_place(w, &(pact_place){file, 0, 1, 1, 1});
    if (!r) {
        SAY(pact_world_holds(w, pact_program_find(program, "ally"), &italy, 1));
        SAY(pact_world_holds(w, pact_program_find(program, "ally"), &britain, 1));
        SAY(pact_world_figure(w, pact_program_find(program, "power"), &britain, 1, (pact_number){17, 2}));
    }
    status = status ? status : pact_world_on(w, r ? pact_run_date(r) + 1 : -12509);
    SAY(pact_world_happens(w, attack, (uint32_t[]){italy, britain}, 2));
    status = status ? status : pact_world_at(w, r ? pact_run_date(r) + 2 : -12508, 600);
    SAY(pact_world_amount(w, pact_program_find(program, "give"), (uint32_t[]){britain, italy}, 2,
                          (pact_number){3, 4}));
    SAY(pact_world_ends(w, pact_program_find(program, "trade"), (uint32_t[]){britain, italy}, 2));
    SAY(pact_world_happens(w, pact_program_find(program, "demand"), (uint32_t[]){council, italy}, 2));
    SAY(pact_world_ballot(w, italy, PACT_YES));
    SAY(pact_world_ballot(w, britain, PACT_NO));
    return status;
}

/* Two questions as functions; what they answer is added. */
static pact_status call_closures(outcome *o, pact_run *r)
{
    pact_closure *far = NULL, *must = NULL;
    pact_status status = pact_closure_holds(r, pact_program_find(program, "far"), 2, &far);
    SAY(pact_closure_ask(r, PACT_OBLIGED, pact_program_find(program, "give"), 2, &must));
    if (status == PACT_OK) {
        add_number(o, ((bool (*)(uint32_t, uint32_t))pact_closure_function(far))(0, 1));
        add_number(o, ((bool (*)(uint32_t, uint32_t))pact_closure_function(must))(1, PACT_NOTHING));
    }
    pact_closure_free(far);
    pact_closure_free(must);
    return status;
}

static outcome play_world(pact_world *w, pact_status status)
{
    pact_run *r = NULL;
    outcome o = {.status = status};
    SAY(pact_run_on(w, &limits, &with, &r));
    pact_world_free(w);
    SAY(pact_run_allow(r, "/nowhere/libgeo.so"));
    SAY(pact_run_bind(r, "distance", distance, NULL));
    status = status ? status : pact_run_until(r, -12505);
    status = status ? status : call_closures(&o, r);
    status = status ? status : say_all(pact_run_world(r), r);
    o.status = status ? status : pact_run_all(r);
    if (r)
        add_run(&o, r);
    pact_run_free(r);
    return o;
}

static outcome by_calls(const void *context)
{
    (void)context;
    pact_world *w = NULL;
    pact_status status = pact_world_new(program, PACT_NOTHING, &with, &w);
    return play_world(w, status ? status : say_all(w, NULL));
}

static outcome of_file(pact_world *w, pact_status status, pactio_reading *r)
{
    outcome o = {.status = status};
    for (uint32_t i = 0; r && i < pactio_finding_count(r); i++)
        add_finding(&o, pactio_finding(r, i));
    outcome played = play_world(w, status);
    pactio_reading_free(r);
    return (outcome){played.status, played.said ^ o.said};
}

/* The bytes of a JSON or CSV document. */
static outcome by_file(const void *context)
{
    const pactio_file *file = context;
    pact_world *w = NULL;
    pactio_reading *r = NULL;
    pact_status status = pact_world_new(program, PACT_NOTHING, &with, &w);
    bool is_json = strstr(file->name, ".json");
    status = status    ? status
             : is_json ? pactio_world_json(w, file, &with, &r)
                       : pactio_world_csv(w, file, 1, &with, &r);
    return of_file(w, status, r);
}

static outcome by_database(const void *path)
{
    pact_world *w = NULL;
    pactio_reading *r = NULL;
    pact_status status = pact_world_new(program, PACT_NOTHING, &with, &w);
    status = status ? status : pactio_world_sqlite(w, path, &with, &r);
    return of_file(w, status, r);
}

static outcome by_tables(const void *connection)
{
    pact_world *w = NULL;
    pactio_reading *r = NULL;
    pact_status status = pact_world_new(program, PACT_NOTHING, &with, &w);
    sqlite3_db_release_memory((sqlite3 *)(uintptr_t)connection);
    status = status ? status : pactio_world_tables(w, (sqlite3 *)(uintptr_t)connection, "main", &with, &r);
    return of_file(w, status, r);
}

static void worlds_by_calls(void **unused)
{
    (void)unused;
    assert_true(fail_each("world", "by calls", by_calls, NULL) > 50);
    assert_int_equal(came.status, PACT_DONE);
}

static void worlds_from_files(void **unused)
{
    (void)unused;
    const pactio_file files[] = {{"w.json", json, sizeof json - 1},
                                 {"w.csv", rows, sizeof rows - 1},
                                 {"wrong.json", json, sizeof json - 20},
                                 {"wrong.csv", rows + 5, sizeof rows - 6}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        fail_each("world", files[i].name, by_file, &files[i]);
        assert_int_equal(came.status, i < 2 ? PACT_DONE : PACT_MISUSE);
    }
}

static void worlds_from_databases(void **unused)
{
    (void)unused;
    char path[4096];
    const char *folder = getenv("TMPDIR");
    sqlite3 *db;
    snprintf(path, sizeof path, "%s/oom.%d.db", folder ? folder : "/tmp", (int)getpid());
    remove(path);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, tables, NULL, NULL, NULL), SQLITE_OK);
    fail_each("world", "of an open connection", by_tables, db);
    assert_int_equal(came.status, PACT_DONE);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    fail_each("world", "of a database", by_database, path);
    assert_int_equal(came.status, PACT_DONE);
    remove(path);
}

/* ---- reports ---- */

static bool keep_piece(void *user, const char *piece, size_t size)
{
    add_bytes(user, piece, size);
    return true;
}

/* Reporters say false where memory ends. */
static outcome report(const void *context)
{
    outcome o = {0};
    const pactio_report *r = context;
    pactio_report_sink sink = {keep_piece, &o};
    if (!pactio_report_text(r, &sink) || !pactio_report_json(r, &sink))
        o.status = PACT_NOMEM;
    return o;
}

static pact_run *reported(const pact_program *p, pact_entry **entries)
{
    pact_run *r;
    assert_int_equal(pact_run_new(p, 0, NULL, NULL, &r), PACT_OK);
    assert_int_equal(pact_run_all(r), PACT_DONE);
    uint32_t count = pact_run_entry_count(r);
    *entries = __real_calloc(count + 1, sizeof **entries);
    assert_non_null(*entries);
    for (uint32_t i = 0; i < count; i++) {
        assert_int_equal(pact_run_entry(r, i, &(*entries)[i]), PACT_OK);
        (*entries)[i].bearers = NULL; /* they are the run's until its next call */
        (*entries)[i].bearer_count = 0;
    }
    return r;
}

static void reports(void **unused)
{
    (void)unused;
    bytes image;
    pact_program *p;
    pact_entry *entries;
    loaded.file[0] = (text_file){.path = rooted("tests/fuzz/seeds/everything.pact")};
    assert_true(read_file(&loaded.file[0]));
    loaded.count = 1;
    pactc *c = compiled_first(NULL, &image);
    assert_int_equal(pact_program_load(image.at, image.size, NULL, &p), PACT_OK);
    pact_run *r = reported(p, &entries);
    pactio_report_source source = {"everything.pact", loaded.file[0].text, loaded.file[0].length};
    const pact_finding *findings[64];
    uint32_t count = 0;
    for (; count < 64 && pact_run_finding(r, count); count++)
        findings[count] = pact_run_finding(r, count);
    pactio_report_scenario scenario = {
        .name = "s", .entries = entries, .status = PACT_DONE, .entry_count = pact_run_entry_count(r)};
    pactio_report shown = {.command = "run",
                           .sources = &source,
                           .source_count = 1,
                           .findings = findings,
                           .finding_count = count,
                           .scenarios = &scenario,
                           .scenario_count = 1};
    fail_each("report", "tests/fuzz/seeds/everything.pact", report, &shown);
    free(entries);
    pact_run_free(r);
    pact_program_free(p);
    pactc_free(c);
    forget_files();
}

static int begin(void **unused)
{
    (void)unused;
    pactc_source source = {"law", law, sizeof law - 1};
    pactc *c;
    size_t size;
    if (pactc_compile(&source, &(pactc_options){0}, &c) != PACT_OK || !pactc_image(c, &size) ||
        pact_program_load(pactc_image(c, &size), size, NULL, &program) != PACT_OK)
        return 1;
    pactc_free(c);
    return 0;
}

static int end(void **unused)
{
    (void)unused;
    pact_program_free(program);
    print_message("# %llu allocations failed in %llu works; in %llu of these not each, but about %u\n",
                  (unsigned long long)host.failures, (unsigned long long)host.works,
                  (unsigned long long)host.sampled, points);
    return 0;
}

/* Without arguments, a few allocations of a few texts; else so many of each work, or 0 for all, of these
 * texts.
 */
int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worlds_by_calls),
        cmocka_unit_test(worlds_from_files),
        cmocka_unit_test(worlds_from_databases),
        cmocka_unit_test(reports),
        cmocka_unit_test(questions),
        argc > 2 ? (struct CMUnitTest)cmocka_unit_test(texts_named)
                 : (struct CMUnitTest)cmocka_unit_test(texts_of_ours),
    };
    texts.path = argv + 2;
    texts.count = argc - 2;
    points = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : points;
    take_over();
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, begin, end);
}
