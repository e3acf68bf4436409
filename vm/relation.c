/* relation.c: rows of bits behind a hash of their arguments. Comes in: ids in range (the verifier and the
 * world see to that); goes out: rows. The order of rows is that of insertion and never shows in results,
 * because every reader forms unions or sorts. */
#include "relation.h"

#include <string.h>

bool relation_init(relation *r, uint32_t arity, const uint32_t *size)
{
    *r = (relation){.arity = arity, .words = arity ? set_words(size[arity - 1]) : 1};
    uint64_t weight = 1;
    for (uint32_t i = 0; i < arity; i++)
        r->size[i] = size[i];
    for (uint32_t i = arity ? arity - 1 : 0; i-- > 0;) {
        r->radix[i] = weight;
        if (weight > (UINT64_C(1) << 62) / size[i])
            return false;
        weight *= size[i];
    }
    r->keys = weight;
    return true;
}

relation relation_like(const relation *other)
{
    relation r = *other;
    r.version = 0;
    r.rows = r.room = r.slots = 0;
    r.key = r.bits = NULL;
    r.slot = NULL;
    return r;
}

void relation_free(relation *r, mem *m)
{
    mem_resize(m, r->key, r->room * sizeof *r->key, 0);
    mem_resize(m, r->bits, (size_t)r->room * r->words * sizeof *r->bits, 0);
    mem_resize(m, r->slot, r->slots * sizeof *r->slot, 0);
    r->key = r->bits = NULL;
    r->slot = NULL;
    r->rows = r->room = r->slots = 0;
}

void relation_clear(relation *r)
{
    if (!r->rows)
        return;
    memset(r->bits, 0, (size_t)r->rows * r->words * sizeof *r->bits);
    memset(r->slot, 0, r->slots * sizeof *r->slot);
    r->rows = 0;
    r->version++;
}

static uint64_t key_of(const relation *r, const uint32_t *args)
{
    uint64_t key = 0;
    for (uint32_t i = 0; i + 1 < r->arity; i++)
        key += r->radix[i] * args[i];
    return key;
}

/* Fibonacci hashing (Knuth, TAOCP 3, 6.4), then linear probing; or a place for each key. */
static uint32_t probe(const relation *r, uint64_t key)
{
    if (r->slots == r->keys)
        return (uint32_t)key;
    uint32_t mask = r->slots - 1, at = (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 32) & mask;
    while (r->slot[at] && r->key[r->slot[at] - 1] != key)
        at = (at + 1) & mask;
    return at;
}

uint64_t *relation_row(const relation *r, const uint32_t *args)
{
    uint64_t key = key_of(r, args);
    if (!r->rows || key >= r->keys)
        return NULL;
    uint32_t row = r->slot[probe(r, key)];
    return row ? r->bits + (size_t)(row - 1) * r->words : NULL;
}

/* Both or neither: until there is room for both, the relation keeps what it has. */
static bool grow(relation *r, mem *m)
{
    uint32_t room = r->room ? r->room * 2 : 4;
    if (room > UINT32_MAX / 4)
        return false;
    uint64_t *key = mem_resize(m, NULL, 0, room * sizeof *key);
    if (!key)
        return false;
    uint64_t *bits = mem_resize(m, r->bits, (size_t)r->room * r->words * sizeof *bits,
                                (size_t)room * r->words * sizeof *bits);
    if (!bits) {
        mem_resize(m, key, room * sizeof *key, 0);
        return false;
    }
    if (r->rows)
        memcpy(key, r->key, r->rows * sizeof *key);
    mem_resize(m, r->key, r->room * sizeof *key, 0);
    r->key = key;
    r->bits = bits;
    r->room = room;
    return true;
}

static bool rehash(relation *r, mem *m)
{
    uint32_t slots = r->slots ? r->slots * 2 : 8;
    if (r->keys <= (uint64_t)slots * 2)
        slots = (uint32_t)r->keys;
    uint32_t *fresh = mem_resize(m, NULL, 0, slots * sizeof *fresh);
    if (!fresh)
        return false;
    mem_resize(m, r->slot, r->slots * sizeof *fresh, 0);
    r->slot = fresh;
    r->slots = slots;
    for (uint32_t row = 0; row < r->rows; row++)
        r->slot[probe(r, r->key[row])] = row + 1;
    return true;
}

uint64_t *relation_row_make(relation *r, mem *m, const uint32_t *args)
{
    uint64_t *found = relation_row(r, args);
    if (found)
        return found;
    bool full = r->slots != r->keys && r->rows * 2 >= r->slots;
    if ((r->rows == r->room && !grow(r, m)) || (full && !rehash(r, m)))
        return NULL;
    uint64_t key = key_of(r, args);
    r->key[r->rows] = key;
    r->slot[probe(r, key)] = ++r->rows;
    return r->bits + (size_t)(r->rows - 1) * r->words;
}

bool relation_insert(relation *r, mem *m, const uint32_t *args, const uint64_t *set)
{
    static const uint64_t one = 1;
    if (!r->arity)
        set = &one;
    else if (!set_any(set, r->words))
        return true;
    uint64_t *row = relation_row_make(r, m, args), fresh = 0;
    if (!row)
        return false;
    for (uint32_t i = 0; i < r->words; i++) {
        fresh |= set[i] & ~row[i];
        row[i] |= set[i];
    }
    r->version += fresh != 0;
    return true;
}

/* 64 rows of 64 bits change places with their columns (Warren, Hacker's Delight, 7-3). */
static void transpose(uint64_t block[64])
{
    uint64_t mask = UINT64_C(0x00000000FFFFFFFF);
    for (uint32_t j = 32; j; j >>= 1, mask ^= mask << j)
        for (uint32_t k = 0; k < 64; k = ((k | j) + 1) & ~j) {
            uint64_t moved = (block[k] >> j ^ block[k | j]) & mask;
            block[k] ^= moved << j;
            block[k | j] ^= moved;
        }
}

/* The tuples of one block of 64 by 64; `word`: of the rows of the table, `at`: of the rows of the relation.
 */
static bool insert_block(relation *r, mem *m, uint64_t block[64], uint32_t word, uint32_t at)
{
    transpose(block);
    for (uint32_t i = 0; i < 64; i++) {
        uint32_t first = word * 64 + i;
        uint64_t *row = block[i] ? relation_row_make(r, m, &first) : NULL;
        if (block[i] && !row)
            return false;
        if (!row || !(block[i] & ~row[at]))
            continue;
        row[at] |= block[i];
        r->version++;
    }
    return true;
}

bool relation_insert_across(relation *r, mem *m, const uint64_t *table)
{
    uint32_t words = set_words(r->size[0]);
    uint64_t block[64];
    for (uint32_t at = 0; at < r->words; at++)
        for (uint32_t word = 0; word < words; word++) {
            uint64_t any = 0;
            for (uint32_t i = 0; i < 64; i++) {
                uint32_t last = at * 64 + i;
                any |= block[i] = last < r->size[1] ? table[(size_t)last * words + word] : 0;
            }
            if (any && !insert_block(r, m, block, word, at))
                return false;
        }
    return true;
}

bool relation_put(relation *r, mem *m, const uint32_t *args)
{
    uint64_t *row = relation_row_make(r, m, args);
    uint32_t last = r->arity ? args[r->arity - 1] : 0;
    if (!row)
        return false;
    r->version += !set_has(row, last);
    set_add(row, last);
    return true;
}

void relation_remove(relation *r, const uint32_t *args)
{
    uint64_t *row = relation_row(r, args);
    uint32_t last = r->arity ? args[r->arity - 1] : 0;
    if (!row || !set_has(row, last))
        return;
    set_del(row, last);
    r->version++;
}

bool relation_has(const relation *r, const uint32_t *args)
{
    const uint64_t *row = relation_row(r, args);
    return row && set_has(row, r->arity ? args[r->arity - 1] : 0);
}

void relation_key_args(const relation *r, uint32_t row, uint32_t *args)
{
    uint64_t key = r->key[row];
    for (uint32_t i = 0; i + 1 < r->arity; i++) {
        args[i] = (uint32_t)(key / r->radix[i]);
        key %= r->radix[i];
    }
}

static bool row_matches(const relation *r, uint32_t row, const uint32_t *args, uint32_t skip, uint32_t *found)
{
    relation_key_args(r, row, found);
    for (uint32_t i = 0; i + 1 < r->arity; i++)
        if (i != skip && args[i] != NONE && args[i] != found[i])
            return false;
    return true;
}

/* Whether the row holds what the last argument asks for. */
static bool last_matches(const relation *r, const uint64_t *row, uint32_t last)
{
    return last == NONE ? set_any(row, r->words) : set_has(row, last);
}

static bool all_given(const relation *r, const uint32_t *args)
{
    for (uint32_t i = 0; i + 1 < r->arity; i++)
        if (args[i] == NONE)
            return false;
    return true;
}

/* Whether no argument but that of the position and the last one is given: then every row matches. */
static bool none_given(const relation *r, const uint32_t *args, uint32_t position)
{
    for (uint32_t i = 0; i + 1 < r->arity; i++)
        if (i != position && args[i] != NONE)
            return false;
    return true;
}

bool relation_matches(const relation *r, const uint32_t *args)
{
    uint32_t found[ARGS_MAX], last = r->arity ? args[r->arity - 1] : 0;
    if (all_given(r, args)) {
        const uint64_t *row = relation_row(r, args);
        return row && last_matches(r, row, last);
    }
    bool all = none_given(r, args, NONE);
    for (uint32_t row = 0; row < r->rows; row++)
        if ((all || row_matches(r, row, args, NONE, found)) &&
            last_matches(r, r->bits + (size_t)row * r->words, last))
            return true;
    return false;
}

static uint32_t place_in(const relation *r, uint64_t key, uint32_t position)
{
    return (uint32_t)(r->arity == 2 ? key : key / r->radix[position] % r->size[position]);
}

void relation_slice(const relation *r, const uint32_t *args, uint32_t position, uint64_t *out)
{
    uint32_t found[ARGS_MAX], last = r->arity - 1, words = set_words(r->size[position]);
    memset(out, 0, words * sizeof *out);
    if (position == last && all_given(r, args)) {
        const uint64_t *row = relation_row(r, args);
        if (row)
            memcpy(out, row, words * sizeof *out);
        return;
    }
    bool all = none_given(r, args, position);
    for (uint32_t i = 0; i < r->rows; i++) {
        const uint64_t *row = r->bits + (size_t)i * r->words;
        if (position != last && !last_matches(r, row, args[last]))
            continue;
        if (!all && !row_matches(r, i, args, position, found))
            continue;
        if (position == last)
            for (uint32_t w = 0; w < words; w++)
                out[w] |= row[w];
        else
            set_add(out, place_in(r, r->key[i], position));
    }
}

void relation_forget(relation *r, uint32_t position, uint32_t id)
{
    uint32_t args[ARGS_MAX];
    bool changed = false;
    for (uint32_t i = 0; i < r->rows; i++) {
        uint64_t *row = r->bits + (size_t)i * r->words;
        relation_key_args(r, i, args);
        if (position + 1 == r->arity ? !set_has(row, id) : args[position] != id)
            continue;
        changed |= set_any(row, r->words);
        if (position + 1 == r->arity)
            set_del(row, id);
        else
            memset(row, 0, r->words * sizeof *row);
    }
    r->version += changed;
}

/* Rows without members do not count. */
static bool contained(const relation *a, const relation *b)
{
    uint32_t args[ARGS_MAX] = {0};
    for (uint32_t i = 0; i < a->rows; i++) {
        const uint64_t *row = a->bits + (size_t)i * a->words;
        relation_key_args(a, i, args);
        const uint64_t *other = relation_row(b, args);
        if (other ? memcmp(row, other, a->words * sizeof *row) != 0 : set_any(row, a->words))
            return false;
    }
    return true;
}

bool relation_equal(const relation *a, const relation *b)
{
    return contained(a, b) && contained(b, a);
}

void relation_replace(relation *old, relation *fresh, mem *m)
{
    if (!relation_equal(old, fresh)) {
        relation other = *old;
        *old = *fresh;
        old->version = other.version + 1;
        *fresh = other;
    }
    relation_free(fresh, m);
}
