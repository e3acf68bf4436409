/* fuzz_api.c: bytes as a sequence of calls of pact.h (libFuzzer). Comes in: for each call a byte that chooses
 * it, and bytes for its arguments, right and wrong; goes out: nothing. Whatever the order, and whichever
 * allocation fails: a status of those that are promised, nothing read or written out of place, and nothing
 * held when all is freed. */
#include "compiler/compile.h"

#include <stdlib.h>
#include <string.h>

#define MEMORY_MAX ((size_t)4 << 20)
#define STEPS_MAX  UINT64_C(20000)

enum { SLOTS = 3, CALLS_MAX = 200 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char law[] =
    "kind place/places;\n"
    "italy, britain, ethiopia : state; adowa : place;\n"
    "action attack/attacks/attacked(a: state, v: state, at p: place);\n"
    "action assist/assists/assisted(a: state, v: state);\n"
    "ongoing action trade/trades/traded(a: state, with b: state);\n"
    "action give/gives/given(s: state, n: number, to t: state);\n"
    "action demand/demands/demanded(o: organ, from d: state);\n"
    "status ally(s: state);\n"
    "attribute power(s: state): number;\n"
    "extern distance(a: state, b: state): number from \"libgeo.so\";\n"
    "define far(a: state, b: state) if distance(a, b) > 1000;\n"
    "treaty t { reading war_like: strict, loose;\n"
    "parties { every state s where (s is ally); }\n"
    "organ council { permanent italy, britain; adopts if count of seat s where (s favours) >= 2;\n"
    "vetoed by permanent p where (p opposes); }\n"
    "article 1 { when any member a attacks any member v then every member s where (power(s) > 1/2) must give "
    "at least 2 within 7 days; }\n"
    "article 2 { every member must not trade with any other member; }\n"
    "article 3 { when any member a attacks any member v then every member except a, v must assist v within "
    "30 "
    "days unless far(a, v); } }\n"
    "scenario s { italy is ally; britain is ally; ethiopia is ally; power(britain) = 2;\n"
    "1935-10-03: italy attacks ethiopia; 1935-10-09: britain trades with italy;\n"
    "expect on 1935-10-04: britain is obliged to assist ethiopia; }\n";

/* ---- a host that counts, and refuses when told ---- */

typedef struct host {
    size_t used;
    unsigned until; /* so many allocations until one fails; 0: none does */
} host;

static void *host_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    host *h = user;
    if (new_size && h->until && !--h->until)
        return NULL;
    void *fresh = NULL;
    if (new_size && !(fresh = realloc(block, new_size)))
        return NULL;
    if (!new_size)
        free(block);
    h->used += new_size - (block ? old_size : 0);
    return fresh;
}

/* ---- the state of a sequence ---- */

typedef struct state {
    const uint8_t *at, *end;
    host host;
    pact_allocator allocator;
    pact_limits limits;
    const pact_program *program;
    pact_world *world[SLOTS];
    pact_run *run[SLOTS];
} state;

static uint32_t byte(state *s)
{
    return s->at < s->end ? *s->at++ : 0;
}

/* Mostly a small number; now and then one that is none. */
static uint32_t index_of(state *s)
{
    uint32_t b = byte(s);
    return b < 200 ? b % 12 : b < 240 ? b : b < 248 ? PACT_NOTHING : b < 252 ? PACT_BEARER : b * 16777619u;
}

static int32_t date_of(state *s)
{
    uint32_t b = byte(s);
    return b < 230 ? -12510 + (int32_t)(b % 64) : b < 240 ? PACT_NO_DATE : (int32_t)(b * 0x01020304u);
}

static uint32_t *entities_of(state *s, uint32_t *count)
{
    static uint32_t entities[16];
    *count = byte(s) % 9;
    for (uint32_t i = 0; i < 16; i++)
        entities[i] = i < *count ? index_of(s) : PACT_NOTHING;
    return entities;
}

static const char *word_of(state *s)
{
    static const char *const words[] = {"state",    "place",  "organ", "treaty", "italy",
                                        "albania",  "x\x01",  "\xc3(", "",       "far",
                                        "distance", "number", "new",   "a b \"c"};
    return words[byte(s) % (sizeof words / sizeof *words)];
}

static void expect(bool holds)
{
    if (!holds)
        abort();
}

/* Of a world: done, refused with a message, or no memory. */
static pact_status checked(const pact_world *w, pact_status status)
{
    expect(status == PACT_OK || status == PACT_NOMEM ||
           (status == PACT_MISUSE && (!w || strlen(pact_world_message(w)) > 0)));
    return status;
}

/* A world of its own, or the one of a run. */
static pact_world *some_world(state *s)
{
    uint32_t which = byte(s) % (2 * SLOTS);
    return which < SLOTS           ? s->world[which]
           : s->run[which - SLOTS] ? pact_run_world(s->run[which - SLOTS])
                                   : NULL;
}

/* ---- calls on worlds ---- */

static void new_world(state *s)
{
    pact_world **w = &s->world[byte(s) % SLOTS];
    pact_world_free(*w);
    *w = NULL;
    pact_status status =
        checked(NULL, pact_world_new(s->program, byte(s) % 4 ? PACT_NOTHING : index_of(s), &s->allocator, w));
    expect((status == PACT_OK) == (*w != NULL));
}

static void name_things(state *s)
{
    uint32_t out, how = byte(s) % 5;
    pact_world *w = some_world(s);
    const char *one = word_of(s), *other = word_of(s);
    pact_place place = {index_of(s), 0, 1, index_of(s), 1};
    if (!w)
        return;
    uint32_t before = pact_world_entity_count(w);
    pact_status status = how == 0   ? pact_world_entity(w, one, other, &out)
                         : how == 1 ? pact_world_add(w, one, other, &out)
                         : how == 2 ? pact_world_call(w, one, byte(s) % 2 ? other : NULL)
                         : how == 3 ? pact_world_source(w, one, &out)
                                    : pact_world_place(w, byte(s) % 4 ? &place : NULL);
    if (checked(w, status) != PACT_OK)
        expect(pact_world_entity_count(w) == before);
    for (uint32_t i = 0; i < pact_world_entity_count(w) + 2; i++)
        expect(!pact_world_name(w, i) == !pact_world_kind(w, i));
}

static void say_fact(state *s)
{
    pact_world *w = some_world(s);
    uint32_t how = byte(s) % 7, predicate = index_of(s), count, *entities = entities_of(s, &count);
    pact_number value = {(int64_t)byte(s) - 40, (int64_t)byte(s) % 5};
    if (!w)
        return;
    switch (how) {
    case 0: checked(w, pact_world_happens(w, predicate, entities, count)); break;
    case 1: checked(w, pact_world_holds(w, predicate, entities, count)); break;
    case 2: checked(w, pact_world_ends(w, predicate, entities, count)); break;
    case 3: checked(w, pact_world_amount(w, predicate, entities, count, value)); break;
    case 4: checked(w, pact_world_figure(w, predicate, entities, count, value)); break;
    case 5: checked(w, pact_world_ballot(w, index_of(s), (pact_ballot)(byte(s) % 7))); break;
    default: checked(w, pact_world_ask(w, date_of(s))); break;
    }
}

static void say_when(state *s)
{
    pact_world *w = some_world(s);
    bool exact = byte(s) % 2;
    if (w)
        checked(w, exact ? pact_world_at(w, date_of(s), byte(s) * 7) : pact_world_on(w, date_of(s)));
}

static void free_world(state *s)
{
    pact_world **w = &s->world[byte(s) % SLOTS];
    pact_world_free(*w);
    *w = NULL;
}

/* ---- calls on runs ---- */

static void new_run(state *s)
{
    pact_run **r = &s->run[byte(s) % SLOTS];
    pact_run_free(*r);
    *r = NULL;
    pact_world *w = some_world(s);
    pact_status status = w ? pact_run_on(w, &s->limits, &s->allocator, r)
                           : pact_run_new(s->program, 0, &s->limits, &s->allocator, r);
    expect((status == PACT_OK) == (*r != NULL));
}

static void free_run(state *s)
{
    pact_run **r = &s->run[byte(s) % SLOTS];
    pact_run_free(*r);
    *r = NULL;
}

static void fork_run(state *s)
{
    uint32_t from = byte(s) % SLOTS, to = byte(s) % SLOTS;
    pact_run *fork;
    if (!s->run[from])
        return;
    pact_status status = pact_run_fork(s->run[from], &fork);
    expect((status == PACT_OK) == (fork != NULL));
    pact_run_free(s->run[to]);
    s->run[to] = fork;
}

static void move_run(state *s)
{
    pact_run *r = s->run[byte(s) % SLOTS];
    int32_t date = PACT_NO_DATE;
    uint32_t how = byte(s) % 4;
    if (!r)
        return;
    pact_status status = how == 0   ? pact_run_step(r, &date)
                         : how == 1 ? pact_run_all(r)
                         : how == 2 ? pact_run_until(r, date_of(s))
                                    : pact_run_undo(r, date_of(s));
    expect(status != PACT_CORRUPT && status != PACT_VERSION);
    expect(how != 1 || (status != PACT_OK && status != PACT_ROW));
}

static bool far_away(void *user, const uint32_t *entities, uint32_t count, pact_number *result)
{
    (void)user;
    *result = (pact_number){entities[0] * 700, count == 2};
    return entities[0] % 2;
}

static bool soon_enough(void *user)
{
    return --*(int *)user > 0;
}

static void set_run(state *s)
{
    static int patience;
    pact_run *r = s->run[byte(s) % SLOTS], *other = s->run[byte(s) % SLOTS];
    if (!r)
        return;
    switch (byte(s) % 7) {
    case 6: pact_run_suppose(r, byte(s) % 4); break;
    case 0: pact_run_read(r, index_of(s), index_of(s)); break;
    case 1: pact_run_bind(r, word_of(s), far_away, NULL); break;
    case 2: pact_run_allow(r, byte(s) % 2 ? "/nowhere/libgeo.so" : "libgeo.so"); break;
    case 3: (void)(other && other != r && pact_run_set_like(r, other)); break;
    case 4: pact_run_interrupt(r); break;
    default: patience = (int)byte(s); pact_run_watch(r, patience % 2 ? soon_enough : NULL, &patience);
    }
}

static void read_run(state *s)
{
    pact_run *r = s->run[byte(s) % SLOTS];
    pact_entry entry;
    pact_norm norm;
    pact_act act;
    if (!r)
        return;
    for (uint32_t i = 0; i < pact_run_entry_count(r) + 1; i++)
        pact_run_entry(r, i, &entry);
    for (uint32_t i = 0; pact_run_finding(r, i); i++)
        expect(strlen(pact_run_finding(r, i)->message) > 0);
    for (uint32_t i = 0; i < pact_run_verdict_count(r); i++)
        expect(pact_run_verdict(r, i) != NULL);
    expect(!pact_run_verdict(r, pact_run_verdict_count(r)));
    for (uint32_t i = 0; i < pact_run_norm_count(r) + 1; i++) {
        pact_run_norm(r, i, &norm);
        pact_run_norm_act(r, i, byte(s) % 3, &act);
        pact_run_norm_next(r, i, (pact_standing)(byte(s) % 12), index_of(s));
    }
    pact_run_accepted(r, index_of(s));
    pact_run_option(r, byte(s) % 1);
    expect(pact_run_stats(r).memory_peak <= MEMORY_MAX);
}

static void ask_run(state *s)
{
    pact_run *r = s->run[byte(s) % SLOTS];
    uint32_t how = byte(s) % 6, predicate = index_of(s), count, *entities = entities_of(s, &count);
    pact_test test = (pact_test)(byte(s) % 8);
    pact_verdict verdict;
    pact_number number;
    if (!r)
        return;
    switch (how) {
    case 0: pact_ask(r, test, predicate, entities, count, &verdict); break;
    case 1: pact_why(r, test, predicate, entities, count, &verdict); break;
    case 2: pact_run_holds(r, predicate, entities, count); break;
    case 3: pact_run_figure(r, predicate, entities, count, &number); break;
    case 4: pact_run_why(r); break;
    default: pact_run_why_not(r); break;
    }
    (void)(pact_run_answer(r) && strlen(pact_run_answer(r)->question));
}

/* A closure does not outlive the run. */
static void call_run(state *s)
{
    pact_run *r = s->run[byte(s) % SLOTS];
    pact_closure *c = NULL;
    bool asks = byte(s) % 2;
    uint32_t predicate = index_of(s), one = index_of(s), other = index_of(s);
    if (!r)
        return;
    pact_status status = asks ? pact_closure_ask(r, (pact_test)(byte(s) % 8), predicate, 2, &c)
                              : pact_closure_holds(r, predicate, 2, &c);
    if (status == PACT_OK)
        ((bool (*)(uint32_t, uint32_t))pact_closure_function(c))(one, other);
    if (status == PACT_OK)
        pact_closure_free(c);
}

static void ask_program(state *s)
{
    const pact_program *p = s->program;
    uint32_t i = index_of(s), k = index_of(s);
    pact_program_scenario_name(p, i);
    pact_program_scenario_title(p, i);
    pact_program_gap(p, i);
    pact_program_predicate(p, i);
    pact_program_find(p, word_of(s));
    pact_program_role_kind(p, i, k);
    pact_program_role_name(p, i, k);
    pact_program_kind_name(p, i);
    pact_program_source_name(p, i);
    pact_program_extern(p, i);
    pact_program_accept_place(p, i);
}

static void refuse_memory(state *s)
{
    s->host.until = byte(s) * byte(s) / 8;
}

/* ---- all of it ---- */

/* Compiled once: it never changes. */
static const pact_program *the_program(void)
{
    static pact_program *program;
    pactc_source source = {"law", law, sizeof law - 1};
    pactc_question question = {
        .text = "britain must assist ethiopia", .date = "1935-10-20", .of_world = true};
    pactc *c;
    size_t size;
    if (program)
        return program;
    if (pactc_compile(&source, &(pactc_options){.question = &question}, &c) != PACT_OK ||
        !pactc_image(c, &size) || pact_program_load(pactc_image(c, &size), size, NULL, &program) != PACT_OK)
        abort();
    pactc_free(c);
    return program;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static void (*const calls[])(state *) = {new_world, name_things, say_fact,   say_fact, say_fact,
                                             say_when,  free_world,  new_run,    free_run, fork_run,
                                             move_run,  move_run,    set_run,    read_run, refuse_memory,
                                             ask_run,   call_run,    ask_program};
    state s = {.at = bytes, .end = bytes + size, .program = the_program()};
    s.allocator = (pact_allocator){host_resize, &s.host};
    s.limits = (pact_limits){.steps = STEPS_MAX, .memory = MEMORY_MAX, .rounds = 50};
    for (int i = 0; i < CALLS_MAX && s.at < s.end; i++)
        calls[byte(&s) % (sizeof calls / sizeof *calls)](&s);
    for (int i = 0; i < SLOTS; i++) {
        pact_run_free(s.run[i]);
        pact_world_free(s.world[i]);
    }
    expect(!s.host.used);
    return 0;
}
