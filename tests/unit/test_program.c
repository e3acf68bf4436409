/* test_program.c: the loader and the verifier against images that no compiler wrote, and compiler, loader and
 * run against a host whose memory ends. Comes in: program.pact beside it and examples/covenant.pact; goes
 * out: TAP. A mutated image must be refused or run: that nothing is read or written out of place while it
 * runs is for the sanitized build to say. Budgets are small, so that what runs long ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "../../compiler/compile.h"

/* ---- compiling and playing ---- */

static char *read_text(const char *name, size_t *size)
{
    char path[4096];
    const char *root = getenv("ROOT");
    snprintf(path, sizeof path, "%s/%s", root ? root : ".", name);
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    char *text = malloc(1 << 20);
    assert_non_null(text);
    *size = fread(text, 1, 1 << 20, f);
    fclose(f);
    return text;
}

/* tests/unit/program.pact, read once. */
static struct {
    char *text;
    size_t length;
} small;

static int read_small(void **state)
{
    (void)state;
    small.text = read_text("tests/unit/program.pact", &small.length);
    return 0;
}

static int free_small(void **state)
{
    (void)state;
    free(small.text);
    return 0;
}

typedef struct image {
    unsigned char *bytes;
    size_t size;
} image;

static image compiled(const char *text, size_t length)
{
    pactc_source source = {"test", text, length};
    pactc *c;
    image out;
    assert_int_equal(pactc_compile(&source, &(pactc_options){0}, &c), PACT_OK);
    const void *bytes = pactc_image(c, &out.size);
    assert_non_null(bytes);
    out.bytes = malloc(out.size);
    assert_non_null(out.bytes);
    memcpy(out.bytes, bytes, out.size);
    pactc_free(c);
    return out;
}

static void read_line(void *user, const char *text)
{
    *(size_t *)user += strlen(text);
}

static bool ask_all(pact_run *run)
{
    pact_entry entry;
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++)
        if (pact_run_entry(run, i, &entry) != PACT_OK)
            return false;
    return true;
}

static pact_status play(const pact_program *p, uint32_t scenario, uint64_t steps, const pact_allocator *host)
{
    pact_limits limits = {.steps = steps, .memory = 16 << 20, .rounds = 50};
    pact_run *run;
    pact_status status = pact_run_new(p, scenario, &limits, host, &run);
    if (status != PACT_OK) {
        assert_null(run);
        return status;
    }
    status = pact_run_all(run);
    if (!ask_all(run))
        status = PACT_NOMEM;
    pact_run_free(run);
    return status;
}

/* Loads the image; what the verifier lets pass is played and disassembled. */
static bool try_image(const image *m, uint32_t scenario, uint64_t steps)
{
    pact_program *p;
    pact_status status = pact_program_load(m->bytes, m->size, NULL, &p);
    if (status != PACT_OK) {
        assert_true(status == PACT_CORRUPT || status == PACT_VERSION);
        assert_null(p);
        return false;
    }
    size_t length = 0;
    if (pact_program_scenario_count(p))
        play(p, scenario % pact_program_scenario_count(p), steps, NULL);
    pact_program_disassemble(p, read_line, &length);
    pact_program_free(p);
    return true;
}

/* ---- mutations ---- */

enum { CHECKED_FROM = 32, SUM_AT = 16 };

static void sum_words(uint64_t sum[2], const unsigned char *at)
{
    for (int lane = 0; lane < 2; lane++) {
        uint64_t word;
        memcpy(&word, at + 8 * lane, sizeof word);
        sum[lane] = (sum[lane] ^ word) * 1099511628211u;
        sum[lane] ^= sum[lane] >> 47;
    }
}

/* The checksum again, as program.c forms it, over what follows the header, so that only the verifier stands
 * between. */
static void seal(image *m)
{
    uint64_t sum[2] = {14695981039346656037u, 1}, value;
    unsigned char last[16] = {0};
    size_t at = CHECKED_FROM;
    for (; at + sizeof last <= m->size; at += sizeof last)
        sum_words(sum, m->bytes + at);
    memcpy(last, m->bytes + at, m->size - at);
    sum_words(sum, last);
    value = (sum[0] ^ sum[1] ^ sum[1] >> 32) * 1099511628211u;
    uint32_t parts[] = {(uint32_t)value, (uint32_t)(value >> 32)};
    memcpy(m->bytes + SUM_AT, parts, sizeof parts);
}

/* If this fails, seal is not what program.c does any more, and no other test here tries the verifier. */
static void test_seal(void **state)
{
    (void)state;
    image whole = compiled(small.text, small.length), m = {malloc(whole.size), whole.size};
    assert_non_null(m.bytes);
    memcpy(m.bytes, whole.bytes, whole.size);
    memset(m.bytes + SUM_AT, 0, 8);
    seal(&m);
    assert_memory_equal(m.bytes, whole.bytes, whole.size);
    assert_true(try_image(&m, 0, 20000));
    free(m.bytes);
    free(whole.bytes);
}

enum { MUTATIONS = 14 };

static uint32_t mutated(uint32_t word, int how)
{
    const uint32_t to[MUTATIONS] = {0,
                                    1,
                                    2,
                                    3,
                                    9,
                                    40,
                                    word + 1,
                                    word - 1,
                                    INT32_MAX,
                                    1u << 31,
                                    UINT32_MAX,
                                    word ^ 1u << 8,
                                    word ^ 1u << 16,
                                    word ^ 1u << 24};
    return to[how];
}

/* Sanitizers take their time: every eighth word then. */
#ifdef __SANITIZE_ADDRESS__
enum { WORDS_APART = 8 };
#else
enum { WORDS_APART = 1 };
#endif

static void test_each_word(void **state)
{
    (void)state;
    image whole = compiled(small.text, small.length), m = {malloc(whole.size), whole.size};
    uint32_t refused = 0, passed = 0;
    assert_non_null(m.bytes);
    for (size_t at = 0; at + 4 <= whole.size; at += (size_t)4 * WORDS_APART)
        for (int how = at / 4 / WORDS_APART % 2; how < MUTATIONS;
             how += 2) { /* half of them at each word, in turn */
            uint32_t word, other;
            memcpy(&word, whole.bytes + at, 4);
            other = mutated(word, how);
            if (other == word)
                continue;
            memcpy(m.bytes, whole.bytes, whole.size);
            memcpy(m.bytes + at, &other, 4);
            if (at >= CHECKED_FROM)
                seal(&m);
            bool runs = try_image(&m, 0, 20000);
            refused += !runs;
            passed += runs;
        }
    assert_true(refused && passed);
    free(m.bytes);
    free(whole.bytes);
}

/* A fact may be in doubt only by what its own scenario disputes. */
static void test_doubt_elsewhere(void **state)
{
    (void)state;
    static const char text[] = "kind being/beings; x : being; status calm(s: being);\n"
                               "scenario a { disputed x is calm; } scenario b { x is calm; }\n";
    image whole = compiled(text, sizeof text - 1), m = {malloc(whole.size), whole.size};
    assert_non_null(m.bytes);
    for (size_t at = CHECKED_FROM; at + 4 <= whole.size; at += 4) {
        uint32_t word, first = 0;
        memcpy(&word, whole.bytes + at, 4);
        if (word != UINT32_MAX)
            continue;
        memcpy(m.bytes, whole.bytes, whole.size);
        memcpy(m.bytes + at, &first, 4);
        seal(&m);
        try_image(&m, 1, 2000);
    }
    free(m.bytes);
    free(whole.bytes);
}

static uint64_t random_next(uint64_t *seed)
{
    *seed ^= *seed << 13; /* xorshift (Marsaglia 2003) */
    *seed ^= *seed >> 7;
    return *seed ^= *seed << 17;
}

static void test_random_words(void **state)
{
    (void)state;
    size_t length;
    uint64_t seed = 88172645463325252u;
    char *text = read_text("examples/covenant.pact", &length);
    image whole = compiled(text, length), m = {malloc(whole.size), whole.size};
    assert_non_null(m.bytes);
    for (int round = 0; round < 1000; round++) {
        memcpy(m.bytes, whole.bytes, whole.size);
        for (uint64_t n = random_next(&seed) % 3 + 1; n--;) {
            size_t at = CHECKED_FROM + random_next(&seed) % ((whole.size - CHECKED_FROM) / 4) * 4;
            uint32_t word;
            memcpy(&word, m.bytes + at, 4);
            word = mutated(word, (int)(random_next(&seed) % MUTATIONS));
            memcpy(m.bytes + at, &word, 4);
        }
        seal(&m);
        try_image(&m, (uint32_t)random_next(&seed), 2000);
    }
    free(m.bytes);
    free(whole.bytes);
    free(text);
}

static void test_cut_short(void **state)
{
    (void)state;
    image whole = compiled(small.text, small.length);
    for (size_t size = 0; size < whole.size; size++) {
        image m = {malloc(size + 1), size}; /* of its own, so that reading past the end shows */
        assert_non_null(m.bytes);
        memcpy(m.bytes, whole.bytes, size);
        assert_false(try_image(&m, 0, 1));
        if (size >= CHECKED_FROM && size % 4 == 0) { /* and with a header that says so */
            uint32_t said = (uint32_t)size;
            memcpy(m.bytes + 8, &said, 4);
            seal(&m);
            assert_false(try_image(&m, 0, 1));
        }
        free(m.bytes);
    }
    free(whole.bytes);
}

/* Any one byte that is another: the checksum tells, or the header. */
static void test_each_byte(void **state)
{
    (void)state;
    image whole = compiled(small.text, small.length);
    pact_program *p;
    for (size_t at = 0; at < whole.size; at++)
        for (int how = 0; how < 3; how++) {
            unsigned char was = whole.bytes[at], to[] = {was ^ 1u, was ^ 0x80u, (unsigned char)~was};
            whole.bytes[at] = to[how];
            pact_status status = pact_program_load(whole.bytes, whole.size, NULL, &p);
            bool other = status == PACT_VERSION && pact_format_of(whole.bytes, whole.size) != pact_format();
            assert_true(status == PACT_CORRUPT || (other && at >= 4 && at < 6));
            assert_null(p);
            whole.bytes[at] = was;
        }
    assert_int_equal(pact_program_load(whole.bytes, whole.size, NULL, &p), PACT_OK);
    pact_program_free(p);
    free(whole.bytes);
}

/* ---- a host whose memory ends ---- */

typedef struct host {
    size_t used;
    unsigned calls, fail_at;
    bool stays; /* every call after it fails as well */
} host;

/* Each block keeps its size before it and moves at every call, so that a wrong size or a kept pointer shows.
 */
static void *host_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    host *h = user;
    size_t *old = block ? (size_t *)(void *)((char *)block - sizeof(max_align_t)) : NULL, *fresh = NULL;
    if (old)
        assert_int_equal(*old, old_size);
    if (new_size) {
        h->calls++;
        if (h->fail_at && (h->calls == h->fail_at || (h->stays && h->calls > h->fail_at)))
            return NULL;
        fresh = malloc(sizeof(max_align_t) + new_size);
        assert_non_null(fresh);
        *fresh = new_size;
        if (old)
            memcpy((char *)fresh + sizeof(max_align_t), block, old_size < new_size ? old_size : new_size);
        h->used += new_size;
    }
    if (old) {
        h->used -= old_size;
        free(old);
    }
    return fresh ? (char *)fresh + sizeof(max_align_t) : NULL;
}

typedef pact_status (*work)(const pact_allocator *host, const void *context);

static pact_status compile_with(const pact_allocator *with, const void *context)
{
    const pactc_source *source = context;
    pactc_options options = {.allocator = with};
    pactc *c;
    pact_status status = pactc_compile(source, &options, &c);
    if (status != PACT_OK)
        assert_null(c);
    pactc_free(c);
    return status;
}

static pact_status load_with(const pact_allocator *with, const void *context)
{
    const image *m = context;
    pact_program *p;
    pact_status status = pact_program_load(m->bytes, m->size, with, &p);
    if (status != PACT_OK)
        assert_null(p);
    pact_program_free(p);
    return status;
}

static pact_status run_with(const pact_allocator *with, const void *context)
{
    pact_status status = play(context, 0, 100000, with);
    return status == PACT_DONE ? PACT_OK : status;
}

/* Each allocation fails in its turn, once alone and once with all that follow. */
static void fail_each(work one, const void *context)
{
    for (int stays = 0; stays < 2; stays++) {
        pact_status status = PACT_NOMEM;
        for (unsigned at = 1; status != PACT_OK; at++) {
            host h = {.fail_at = at, .stays = stays};
            status = one(&(pact_allocator){host_resize, &h}, context);
            assert_true(status == PACT_NOMEM || (status == PACT_OK && h.calls < at));
            assert_int_equal(h.used, 0);
        }
    }
}

static void test_compile_without_memory(void **state)
{
    (void)state;
    size_t length;
    char *text = read_text("examples/covenant.pact", &length);
    pactc_source source = {"test", small.text, small.length}, large = {"test", text, length};
    fail_each(compile_with, &source);
    fail_each(compile_with, &large);
    free(text);
}

static void test_load_without_memory(void **state)
{
    (void)state;
    image m = compiled(small.text, small.length);
    fail_each(load_with, &m);
    free(m.bytes);
}

static void test_run_without_memory(void **state)
{
    (void)state;
    image m = compiled(small.text, small.length);
    pact_program *p;
    assert_int_equal(pact_program_load(m.bytes, m.size, NULL, &p), PACT_OK);
    fail_each(run_with, p);
    pact_program_free(p);
    free(m.bytes);
}

/* A limit instead of a host: what it allows is never passed, and its end is told from the host's. */
static void test_compile_limits(void **state)
{
    (void)state;
    pactc_source source = {"test", small.text, small.length};
    for (size_t limit = 4 << 10; limit <= 4 << 20; limit += limit / 2) {
        host h = {0};
        pact_allocator with = {host_resize, &h};
        pactc *c;
        pact_status status =
            pactc_compile(&source, &(pactc_options){.allocator = &with, .max_memory = limit}, &c);
        assert_true(status == PACT_OK || status == PACT_NOMEM || status == PACT_LIMIT);
        assert_true(h.used <= limit);
        pactc_free(c);
        assert_int_equal(h.used, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seal),
        cmocka_unit_test(test_each_word),
        cmocka_unit_test(test_doubt_elsewhere),
        cmocka_unit_test(test_random_words),
        cmocka_unit_test(test_cut_short),
        cmocka_unit_test(test_each_byte),
        cmocka_unit_test(test_compile_without_memory),
        cmocka_unit_test(test_load_without_memory),
        cmocka_unit_test(test_run_without_memory),
        cmocka_unit_test(test_compile_limits),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, read_small, free_small);
}
