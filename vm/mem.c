/* mem.c: counted memory and arenas. Comes in: requests; goes out: zeroed blocks, or NULL (or one jump) when
 * the host or the limit says no. The accounting is exact, because every caller says the old size. */
#include "mem.h"

#include <stdlib.h>
#include <string.h>

struct arena_chunk {
    struct arena_chunk *older;
    size_t size;
    max_align_t bytes[];
};

static void *default_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

void mem_init(mem *m, const pact_allocator *host, size_t limit)
{
    *m = (mem){.host = {default_resize, NULL}, .limit = limit};
    if (host && host->resize)
        m->host = *host;
}

void *mem_resize_raw(mem *m, void *block, size_t old_size, size_t new_size)
{
    if (!block)
        old_size = 0;
    if (new_size > PTRDIFF_MAX ||
        (m->limit && new_size > old_size && new_size - old_size > m->limit - m->used))
        return NULL;
    if (!block && !new_size)
        return NULL;
    char *fresh = m->host.resize(m->host.user, block, old_size, new_size);
    if (!fresh && new_size)
        return NULL;
    m->used += new_size - old_size;
    if (m->used > m->peak)
        m->peak = m->used;
    return fresh;
}

void *mem_resize(mem *m, void *block, size_t old_size, size_t new_size)
{
    char *fresh = mem_resize_raw(m, block, old_size, new_size);
    old_size = block ? old_size : 0;
    if (fresh && new_size > old_size)
        memset(fresh + old_size, 0, new_size - old_size);
    return fresh;
}

void arena_init(arena *a, mem *m)
{
    *a = (arena){.mem = m};
}

void arena_free(arena *a)
{
    for (struct arena_chunk *c = a->chunk, *older; c; c = older) {
        older = c->older;
        mem_resize(a->mem, c, c->size, 0);
    }
    *a = (arena){.mem = a->mem};
}

/* Chunks double from 16 KB to 4 MB, so that small compilations stay small and large ones make few calls. */
static bool arena_more(arena *a, size_t need)
{
    size_t last = a->chunk ? a->chunk->size : 8 << 10, size = last < 4 << 20 ? last * 2 : last;
    if (size - sizeof *a->chunk < need)
        size = need + sizeof *a->chunk;
    struct arena_chunk *c = need < PTRDIFF_MAX ? mem_resize_raw(a->mem, NULL, 0, size) : NULL;
    if (!c)
        return false;
    c->older = a->chunk;
    c->size = size;
    a->chunk = c;
    a->at = (char *)c->bytes;
    a->end = (char *)c + size;
    return true;
}

void *arena_alloc_slow(arena *a, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    size = size <= PTRDIFF_MAX ? (size + !size + unit - 1) / unit * unit : size;
    if ((size_t)(a->end - a->at) < size && !arena_more(a, size)) {
        if (a->door)
            longjmp(*a->door, 1);
        return NULL;
    }
    void *block = a->at;
    a->at += size;
    return memset(block, 0, size);
}

void arena_leave(arena *a)
{
    longjmp(*a->door, 1);
}

char *arena_text(arena *a, const char *text, size_t length)
{
    char *copy = arena_alloc(a, length + 1);
    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}

void *array_grow(arena *a, void *old, uint32_t *room, size_t element)
{
    uint32_t more = *room ? *room * 2 : element >= 64 ? 1 : element >= 16 ? 2 : 8;
    void *fresh = arena_alloc(a, more > *room ? more * element : SIZE_MAX);
    if (*room)
        memcpy(fresh, old, *room * element);
    *room = more;
    return fresh;
}

bool vector_grow(mem *m, void **at, uint32_t count, uint32_t *room, uint32_t more, size_t element)
{
    if (*room - count >= more)
        return true;
    uint64_t want =
        (uint64_t)*room * 2 > (uint64_t)count + more ? (uint64_t)*room * 2 : (uint64_t)count + more;
    want = want < 8 ? 8 : want;
    void *fresh = want < UINT32_MAX ? mem_resize(m, *at, *room * element, want * element) : NULL;
    if (!fresh)
        return false;
    *at = fresh;
    *room = (uint32_t)want;
    return true;
}

/* Heapsort (Williams 1964). */
static void sift(uint32_t *at, uint32_t i, uint32_t count)
{
    for (uint32_t k = 2 * i + 1; k < count; i = k, k = 2 * i + 1) {
        k += k + 1 < count && at[k] < at[k + 1];
        if (at[i] >= at[k])
            return;
        uint32_t moved = at[i];
        at[i] = at[k];
        at[k] = moved;
    }
}

void sort_numbers(uint32_t *at, uint32_t count)
{
    for (uint32_t i = count / 2; i-- > 0;)
        sift(at, i, count);
    for (uint32_t n = count; n-- > 1;) {
        uint32_t last = at[n];
        at[n] = at[0];
        at[0] = last;
        sift(at, 0, n);
    }
}
