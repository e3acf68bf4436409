/* mem.h: where every byte comes from.
 *
 * A `mem` wraps the host's allocator and counts against a limit. An `arena` hands out memory that is freed as
 * a whole. Running out is a NULL for the caller, or, where an arena has a door, one jump to it: the compiler
 * sets a door, libpact never does. Nothing here is shared between threads. */
#ifndef PACT_MEM_H
#define PACT_MEM_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pact.h"

typedef struct mem {
    pact_allocator host;
    size_t used, peak, limit; /* bytes; limit 0 means none */
} mem;

/* `host` may be NULL: then malloc's. */
void mem_init(mem *m, const pact_allocator *host, size_t limit);

/* Grows, shrinks or (new_size 0) frees. `old_size` must be what was asked for. NULL when there is no memory:
 * the old block is then untouched. Allocates zeroed what is new. */
void *mem_resize(mem *m, void *block, size_t old_size, size_t new_size);

/* The same, with what is new left as it is: for what is written over at once. */
void *mem_resize_raw(mem *m, void *block, size_t old_size, size_t new_size);

typedef struct arena {
    mem *mem;
    struct arena_chunk *chunk; /* the newest; older ones hang from it */
    char *at, *end;
    jmp_buf *door; /* where to go when memory ends; NULL: return NULL */
} arena;

void arena_init(arena *a, mem *m);
void arena_free(arena *a);

void *arena_alloc_slow(arena *a, size_t size);

/* Zeroed, aligned for any object; lives until arena_free. */
static inline void *arena_alloc(arena *a, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    size_t rounded = (size + unit - 1) / unit * unit;
    if (!size || size > 1024 || (size_t)(a->end - a->at) < rounded)
        return arena_alloc_slow(a, size);
    char *block = a->at;
    a->at += rounded;
    return memset(block, 0, rounded); /* here, where it is about to be used, and not a chunk at a time */
}

/* Goes to the door, which must be there: memory has ended. */
void arena_leave(arena *a);

/* A NUL-terminated copy of `length` bytes. */
char *arena_text(arena *a, const char *text, size_t length);

/* A growing array in an arena: `array(T) name;` then `*array_add(arena, &name) = value;`.
 * Elements move when it grows; what was outgrown stays in the arena until the end. */
#define array(T)                                                                                             \
    struct {                                                                                                 \
        T *at;                                                                                               \
        uint32_t count, room;                                                                                \
    }

/* Returns the new last element, zeroed. Only for arenas with a door. */
#define array_add(arena, list)                                                                               \
    ((list)->count == (list)->room                                                                           \
         ? (void)((list)->at = array_grow(arena, (list)->at, &(list)->room, sizeof *(list)->at))             \
         : (void)0,                                                                                          \
     &(list)->at[(list)->count++])

void *array_grow(arena *a, void *old, uint32_t *room, size_t element);

/* The same over a `mem`, for objects that libpact frees one by one: false when there is no memory. */
#define vector_reserve(m, list, more)                                                                        \
    vector_grow(m, (void **)&(list)->at, (list)->count, &(list)->room, more, sizeof *(list)->at)
#define vector_free(m, list)                                                                                 \
    (mem_resize(m, (list)->at, (size_t)(list)->room * sizeof *(list)->at, 0), (list)->at = NULL,             \
     (list)->count = (list)->room = 0)

bool vector_grow(mem *m, void **at, uint32_t count, uint32_t *room, uint32_t more, size_t element);

/* In place, ascending. */
void sort_numbers(uint32_t *at, uint32_t count);

#endif
