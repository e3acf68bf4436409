/* relation.h: sets and relations as rows of bits.
 *
 * A set over a kind is a row of words, bit i for the entity with id i (bit 0: unstated). A relation of arity
 * n keeps one row, over its last kind, for each combination of the first n-1 arguments that has any; rows are
 * found by a hash of the combination, so that large and sparse relations cost what they hold, and by the
 * combination itself once there are nearly as many as there can be. Every change
 * raises `version`, by which the run knows what to compute anew. Owned by a run; one thread. */
#ifndef PACT_RELATION_H
#define PACT_RELATION_H

#include "mem.h"
#include "program.h"

typedef struct relation {
    uint32_t arity, words;    /* words of one row */
    uint32_t size[ARGS_MAX];  /* ids of each kind, the unstated included */
    uint64_t radix[ARGS_MAX]; /* the weight of each argument in a key; the last is not in it */
    uint64_t version;
    uint64_t keys; /* how many combinations of the first n-1 arguments there are */
    uint32_t rows, room,
        slots;      /* slots: a power of two, or 0; or `keys`, where that is no more than is free */
    uint64_t *key;  /* by row */
    uint64_t *bits; /* by row, `words` each */
    uint32_t *slot; /* hash, or the key itself, to row + 1 */
} relation;

/* FNV-1a (Fowler, Noll, Vo), by words. */
static inline uint32_t ids_hash(uint32_t seed, const uint32_t *ids, uint32_t count)
{
    uint32_t hash = (2166136261u ^ seed) * 16777619u;
    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ ids[i]) * 16777619u;
    return hash ^ hash >> 15;
}

static inline uint32_t set_words(uint32_t size)
{
    return (size + 63) / 64;
}

static inline bool set_has(const uint64_t *set, uint32_t id)
{
    return set[id >> 6] >> (id & 63) & 1;
}

static inline void set_add(uint64_t *set, uint32_t id)
{
    set[id >> 6] |= UINT64_C(1) << (id & 63);
}

static inline void set_del(uint64_t *set, uint32_t id)
{
    set[id >> 6] &= ~(UINT64_C(1) << (id & 63));
}

static inline bool set_any(const uint64_t *set, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++)
        if (set[i])
            return true;
    return false;
}

static inline uint32_t set_count(const uint64_t *set, uint32_t words)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < words; i++)
        n += (uint32_t)__builtin_popcountll(set[i]);
    return n;
}

/* The least member at or after `from`, or NONE. */
static inline uint32_t set_next(const uint64_t *set, uint32_t words, uint32_t from)
{
    for (uint32_t w = from >> 6; w < words; w++) {
        uint64_t rest = w == from >> 6 ? set[w] & ~UINT64_C(0) << (from & 63) : set[w];
        if (rest)
            return w * 64 + (uint32_t)__builtin_ctzll(rest);
    }
    return NONE;
}

/* false when the combinations pass 2^62: no row of such a relation could be found. */
bool relation_init(relation *r, uint32_t arity, const uint32_t *size);
relation relation_like(const relation *other); /* an empty one over the same kinds */
void relation_free(relation *r, mem *m);
void relation_clear(relation *r);

/* The row of these arguments (all but the last), or NULL if it has none yet. Valid until the next insertion.
 */
uint64_t *relation_row(const relation *r, const uint32_t *args);

/* The same, made if need be; NULL: no memory. */
uint64_t *relation_row_make(relation *r, mem *m, const uint32_t *args);

/* Adds every member of `set` in the last place. false: no memory. Arity 0: args and set are not read. */
bool relation_insert(relation *r, mem *m, const uint32_t *args, const uint64_t *set);

/* The same of a relation of two, the other way round: `table` has a row over the first kind for each id of
 * the last. */
bool relation_insert_across(relation *r, mem *m, const uint64_t *table);

/* One tuple, all `arity` arguments in `args`. */
bool relation_put(relation *r, mem *m, const uint32_t *args);
void relation_remove(relation *r, const uint32_t *args);
bool relation_has(const relation *r, const uint32_t *args);

/* Patterns: an argument may be NONE for "any". */
bool relation_matches(const relation *r, const uint32_t *args);

/* out = those in `position` of the tuples that match the other arguments. `out` has the words of that kind.
 */
void relation_slice(const relation *r, const uint32_t *args, uint32_t position, uint64_t *out);

/* The arguments of row number `row`, all but the last. */
void relation_key_args(const relation *r, uint32_t row, uint32_t *args);

/* Removes every tuple with `id` in `position`. */
void relation_forget(relation *r, uint32_t position, uint32_t id);

/* `fresh` takes the place of `old`, under a new version, where it differs; the other one is freed. */
void relation_replace(relation *old, relation *fresh, mem *m);
bool relation_equal(const relation *a, const relation *b);

#endif
