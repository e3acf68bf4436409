/* test_mem.c: counted memory and arenas. Comes in: nothing; goes out: TAP.
 * The host's allocator here keeps its own account, checks every old size against the block that it gave out,
 * and fails where a test asks it to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../../vm/mem.h"

typedef struct host {
    size_t used;
    int blocks, calls;
    int fail_at; /* the call that fails, counted from 1, and all after it; 0: none */
} host;

/* Before each block stands its size. Fresh bytes are not zero, so that a missing memset shows. */
typedef struct header {
    size_t size;
    max_align_t block[];
} header;

static header *header_of(void *block)
{
    return (void *)((char *)block - offsetof(header, block));
}

static void host_release(host *h, void *block)
{
    header *old = header_of(block);
    h->used -= old->size;
    h->blocks--;
    memset(block, 0xdd, old->size);
    free(old);
}

/* Moves at every call, so that a pointer kept across one shows. */
static void *host_renew(host *h, const void *block, size_t old_size, size_t new_size)
{
    header *fresh = malloc(sizeof *fresh + new_size);
    assert_non_null(fresh);
    fresh->size = new_size;
    memset(fresh->block, 0xdd, new_size);
    if (block)
        memcpy(fresh->block, block, old_size < new_size ? old_size : new_size);
    h->used += new_size;
    h->blocks++;
    return fresh->block;
}

/* Freeing never fails. */
static void *host_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    host *h = user;
    void *fresh = NULL;
    if (block)
        assert_int_equal(header_of(block)->size, old_size);
    if (new_size && h->fail_at && ++h->calls >= h->fail_at)
        return NULL;
    if (new_size)
        fresh = host_renew(h, block, old_size, new_size);
    if (block)
        host_release(h, block);
    return fresh;
}

static void begin(mem *m, host *h, size_t limit)
{
    *h = (host){0};
    mem_init(m, &(pact_allocator){host_resize, h}, limit);
}

static void assert_all_freed(const mem *m, const host *h)
{
    assert_int_equal(m->used, 0);
    assert_int_equal(h->used, 0);
    assert_int_equal(h->blocks, 0);
}

static bool is_filled(const char *at, size_t size, char with)
{
    while (size && at[size - 1] == with)
        size--;
    return !size;
}

static void test_accounting(void **state)
{
    (void)state;
    host h;
    mem m;
    begin(&m, &h, 0);
    char *a = mem_resize(&m, NULL, 0, 100), *b = mem_resize(&m, NULL, 0, 50);
    assert_true(is_filled(a, 100, 0) && is_filled(b, 50, 0));
    memset(a, 'a', 100);
    a = mem_resize(&m, a, 100, 300);
    assert_true(is_filled(a, 100, 'a') && is_filled(a + 100, 200, 0));
    assert_true(m.used == 350 && m.peak == 350 && h.used == 350);
    a = mem_resize(&m, a, 300, 10);
    assert_true(is_filled(a, 10, 'a') && m.used == 60 && m.peak == 350 && h.used == 60);
    assert_null(mem_resize(&m, a, 10, 0));
    assert_null(mem_resize(&m, b, 50, 0));
    assert_null(mem_resize(&m, NULL, 0, 0));
    assert_true(m.peak == 350);
    assert_all_freed(&m, &h);
}

static void test_default_allocator(void **state)
{
    (void)state;
    mem m;
    for (int given = 0; given < 2; given++) {
        mem_init(&m, given ? &(pact_allocator){NULL, NULL} : NULL, 0);
        char *block = mem_resize(&m, NULL, 0, 1000);
        assert_true(block && is_filled(block, 1000, 0));
        block = mem_resize(&m, block, 1000, 2000);
        assert_true(block && is_filled(block, 2000, 0) && m.used == 2000);
        assert_null(mem_resize(&m, block, 2000, 0));
        assert_int_equal(m.used, 0);
    }
}

static void test_limit(void **state)
{
    (void)state;
    host h;
    mem m;
    begin(&m, &h, 100);
    char *a = mem_resize(&m, NULL, 0, 60);
    memset(a, 'a', 60);
    assert_null(mem_resize(&m, NULL, 0, 41));
    assert_null(mem_resize(&m, a, 60, 101));
    assert_null(mem_resize(&m, NULL, 0, SIZE_MAX));
    assert_null(mem_resize(&m, a, 60, (size_t)PTRDIFF_MAX + 1));
    assert_true(is_filled(a, 60, 'a') && m.used == 60);
    char *b = mem_resize(&m, NULL, 0, 40);
    assert_true(b && m.used == 100);
    a = mem_resize(&m, a, 60, 59);
    b = mem_resize(&m, b, 40, 41);
    assert_true(a && b && m.used == 100 && m.peak == 100);
    mem_resize(&m, a, 59, 0);
    mem_resize(&m, b, 41, 0);
    assert_all_freed(&m, &h);
}

static void test_host_fails(void **state)
{
    (void)state;
    host h;
    mem m;
    begin(&m, &h, 0);
    char *a = mem_resize(&m, NULL, 0, 20);
    memset(a, 'a', 20);
    h.fail_at = 1;
    assert_null(mem_resize(&m, NULL, 0, 20));
    assert_null(mem_resize(&m, a, 20, 40));
    assert_true(is_filled(a, 20, 'a') && m.used == 20 && m.peak == 20);
    mem_resize(&m, a, 20, 0);
    assert_all_freed(&m, &h);
}

/* Blocks of many sizes, some larger than any chunk: apart, zeroed, aligned for a pointer or an int64_t. */
static void test_arena(void **state)
{
    (void)state;
    host h;
    mem m;
    arena a;
    char *blocks[300];
    begin(&m, &h, 0);
    arena_init(&a, &m);
    for (size_t i = 0; i < 300; i++) {
        size_t size = 1 + i * i * (i % 50 ? 1 : 40);
        blocks[i] = arena_alloc(&a, size);
        assert_true(blocks[i] && (uintptr_t)blocks[i] % 8 == 0 && is_filled(blocks[i], size, 0));
        memset(blocks[i], (char)('a' + i % 20), size);
    }
    for (size_t i = 0; i < 300; i++)
        assert_true(is_filled(blocks[i], 1 + i * i * (i % 50 ? 1 : 40), (char)('a' + i % 20)));
    assert_int_equal(m.used, h.used);
    arena_free(&a);
    assert_all_freed(&m, &h);
    assert_non_null(arena_alloc(&a, 5)); /* an arena that was freed can be filled again */
    arena_free(&a);
    assert_all_freed(&m, &h);
}

static void test_arena_text(void **state)
{
    (void)state;
    mem m;
    arena a;
    mem_init(&m, NULL, 0);
    arena_init(&a, &m);
    assert_string_equal(arena_text(&a, "covenant", 3), "cov");
    assert_string_equal(arena_text(&a, NULL, 0), "");
    arena_free(&a);
    assert_int_equal(m.used, 0);
}

static void test_arena_without_door(void **state)
{
    (void)state;
    host h;
    mem m;
    arena a;
    begin(&m, &h, 100 << 10);
    arena_init(&a, &m);
    assert_null(arena_alloc(&a, 200 << 10));
    assert_null(arena_alloc(&a, PTRDIFF_MAX));
    char *small = arena_alloc(&a, 16);
    assert_non_null(small);
    h.fail_at = 1;
    assert_null(arena_alloc(&a, 60 << 10));
    assert_null(arena_text(&a, "", 60 << 10));
    assert_true(is_filled(small, 16, 0));
    arena_free(&a);
    assert_all_freed(&m, &h);
}

/* Fills an array until it is long, or until the door; says which. */
static bool fill(arena *a, uint32_t want)
{
    array(uint32_t) list = {0};
    jmp_buf door;
    a->door = &door;
    if (setjmp(door))
        return false;
    for (uint32_t i = 0; i < want; i++) {
        uint32_t *last = array_add(a, &list);
        assert_true(*last == 0);
        *last = i;
    }
    for (uint32_t i = 0; i < want; i++)
        assert_int_equal(list.at[i], i);
    return list.count == want && list.room >= want;
}

/* Fails each allocation in turn, until none is left to fail: one jump to the door, and everything is freed.
 */
static void test_arena_door(void **state)
{
    (void)state;
    int failures = 0;
    for (bool filled = false; !filled; failures++) {
        host h;
        mem m;
        arena a;
        begin(&m, &h, 0);
        h.fail_at = failures + 1;
        arena_init(&a, &m);
        filled = fill(&a, 100000);
        arena_free(&a);
        assert_all_freed(&m, &h);
    }
    assert_in_range(failures, 4, 20);
}

static void test_vector(void **state)
{
    (void)state;
    host h;
    mem m;
    begin(&m, &h, 64 << 10);
    array(uint32_t) list = {0};
    while (vector_reserve(&m, &list, 1)) {
        assert_true(list.count < list.room && list.at[list.count] == 0);
        list.at[list.count] = list.count;
        list.count++;
        assert_int_equal(m.used, list.room * sizeof *list.at);
    }
    assert_true(list.count == list.room && list.count > 4096); /* the limit, not an error, ended it */
    for (uint32_t i = 0; i < list.count; i++)
        assert_int_equal(list.at[i], i);
    assert_false(vector_reserve(&m, &list, UINT32_MAX));
    vector_free(&m, &list);
    assert_true(!list.at && !list.count && !list.room);
    assert_true(vector_reserve(&m, &list, 1000) && list.room >= 1000 && !list.count);
    vector_free(&m, &list);
    assert_all_freed(&m, &h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accounting),
        cmocka_unit_test(test_default_allocator),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_host_fails),
        cmocka_unit_test(test_arena),
        cmocka_unit_test(test_arena_text),
        cmocka_unit_test(test_arena_without_door),
        cmocka_unit_test(test_arena_door),
        cmocka_unit_test(test_vector),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
