/* symbols.c: interned names. Comes in: a text; goes out: the one symbol that has it, so that two names are
 * equal when their pointers are. An open hash of chains that doubles when it is full; everything lives in
 * the arena, which must have a door. */
#include "parse.h"

#include <string.h>

#define FIRST_BUCKETS 1024 /* a power of two, as every later size */

void symbols_init(symbols *s, arena *a)
{
    *s = (symbols){.arena = a, .bucket_count = FIRST_BUCKETS};
    s->bucket = arena_alloc(a, FIRST_BUCKETS * sizeof *s->bucket);
}

static uint64_t load(const char *text, size_t size)
{
    uint64_t word = 0;
    memcpy(&word, text, size);
    return word;
}

/* The last 1 to 8 bytes as one word: two loads that may overlap, for names are short and there are millions
 * of them. */
static uint64_t load_tail(const char *text, size_t length)
{
    if (length >= 4)
        return load(text, 4) << 32 | load(text + length - 4, 4);
    return (uint64_t)(unsigned char)text[0] << 16 | (uint64_t)(unsigned char)text[length / 2] << 8 |
           (unsigned char)text[length - 1];
}

/* Eight bytes at a time, mixed by multiplication. */
static uint32_t hash_text(const char *text, size_t length)
{
    uint64_t hash = length * 0x9E3779B97F4A7C15u;
    for (; length > 8; text += 8, length -= 8) {
        hash = (hash ^ load(text, 8)) * 0xFF51AFD7ED558CCDu;
        hash ^= hash >> 32;
    }
    if (length)
        hash ^= load_tail(text, length);
    hash *= 0xFF51AFD7ED558CCDu;
    return (uint32_t)(hash >> 32);
}

static bool same_text(const char *a, const char *b, size_t length)
{
    for (; length > 8; a += 8, b += 8, length -= 8)
        if (load(a, 8) != load(b, 8))
            return false;
    return !length || load_tail(a, length) == load_tail(b, length);
}

static void double_buckets(symbols *s)
{
    uint32_t count = s->bucket_count * 2;
    symbol **fresh = arena_alloc(s->arena, (size_t)count * sizeof *fresh);
    for (uint32_t i = 0; i < s->bucket_count; i++)
        for (symbol *it = s->bucket[i], *next; it; it = next) {
            next = it->chain;
            it->chain = fresh[it->hash & (count - 1)];
            fresh[it->hash & (count - 1)] = it;
        }
    s->bucket = fresh;
    s->bucket_count = count;
}

symbol *symbol_intern(symbols *s, const char *text, size_t length)
{
    uint32_t hash = hash_text(text, length);
    for (symbol *it = s->bucket[hash & (s->bucket_count - 1)]; it; it = it->chain)
        if (it->hash == hash && it->length == length && same_text(it->text, text, length))
            return it;
    if (s->count >= s->bucket_count)
        double_buckets(s);
    symbol *fresh = arena_alloc(s->arena, sizeof *fresh + length + 1);
    symbol **bucket = &s->bucket[hash & (s->bucket_count - 1)];
    fresh->chain = *bucket;
    fresh->hash = hash;
    fresh->length = (uint32_t)length;
    memcpy(fresh->text, text, length);
    *bucket = fresh;
    s->count++;
    return fresh;
}
