/* figure.c: figures that are known, by hash. Comes in: a relation, arguments, a value; goes out: the value.
 */
#include "run.h"

#include <string.h>

/* Who explains may ask of what is unbound, or of another kind: of that there is no figure. */
static bool in_range(const relation *rel, const uint32_t *args)
{
    for (uint32_t i = 0; i < rel->arity; i++)
        if (args[i] >= rel->size[i])
            return false;
    return true;
}

static bool same_args(const uint32_t *a, const uint32_t *b, uint32_t arity)
{
    for (uint32_t i = 0; i < arity; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

/* By hash; or a place for each combination of arguments. */
static uint32_t bucket_of(const figures *f, const relation *rel, const uint32_t *args)
{
    uint32_t key = 0;
    if (f->buckets != f->keys)
        return ids_hash(0, args, rel->arity) & (f->buckets - 1);
    for (uint32_t i = 0; i < rel->arity; i++)
        key = key * rel->size[i] + args[i];
    return key;
}

figure *figure_at(const pact_run *r, uint32_t which, const uint32_t *args)
{
    const figures *f = &r->figures[which];
    const relation *rel = &r->relations[which];
    if (!f->buckets || !in_range(rel, args))
        return NULL;
    for (uint32_t i = f->bucket[bucket_of(f, rel, args)]; i; i = f->list.at[i - 1].next)
        if (same_args(f->list.at[i - 1].args, args, rel->arity))
            return &f->list.at[i - 1];
    return NULL;
}

const number *figure_find(pact_run *r, uint32_t which, const uint32_t *args)
{
    const figure *f = figure_at(r, which, args);
    if (f && !f->none)
        return &f->value;
    bool native = r->natives && native_is(r, which);
    if (!f && native && in_range(&r->relations[which], args)) {
        if (!native_ask(r, which, args))
            return NULL;
        f = figure_at(r, which, args);
    }
    if (f && f->none && native && !native_lacks(r, which, args))
        return NULL;
    return f && !f->none ? &f->value : NULL;
}

/* How many combinations of arguments there are, as far as that is few. */
static uint32_t key_count(const relation *rel)
{
    uint64_t keys = 1;
    for (uint32_t i = 0; i < rel->arity && keys < UINT32_MAX; i++)
        keys *= rel->size[i];
    return keys < UINT32_MAX ? (uint32_t)keys : UINT32_MAX;
}

static bool figure_rehash(pact_run *r, figures *f, const relation *rel)
{
    uint32_t buckets = f->buckets ? f->buckets * 2 : 16, keys = key_count(rel);
    if (keys / 2 <= buckets)
        buckets = keys;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, buckets * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    mem_resize(&r->mem, f->bucket, f->buckets * sizeof *fresh, 0);
    f->bucket = fresh;
    f->buckets = buckets;
    f->keys = keys;
    for (uint32_t i = 0; i < f->list.count; i++) {
        uint32_t *slot = &fresh[bucket_of(f, rel, f->list.at[i].args)];
        f->list.at[i].next = *slot;
        *slot = i + 1;
    }
    return true;
}

static figure *figure_add(pact_run *r, uint32_t which, const uint32_t *args)
{
    figures *f = &r->figures[which];
    const relation *rel = &r->relations[which];
    if (f->list.count >= f->buckets && !figure_rehash(r, f, rel))
        return NULL;
    figure *fresh = run_add(r, &f->list);
    if (!fresh)
        return NULL;
    uint32_t *slot = &f->bucket[bucket_of(f, rel, args)];
    *fresh = (figure){.next = *slot, .said = r->instant};
    memcpy(fresh->args, args, rel->arity * sizeof *args);
    *slot = f->list.count;
    return fresh;
}

bool figure_set(pact_run *r, uint32_t which, const uint32_t *args, number value)
{
    figure *known = figure_at(r, which, args);
    known = known ? known : figure_add(r, which, args);
    if (!known)
        return false;
    known->value = value;
    known->said = r->instant;
    r->relations[which].version++;
    return true;
}

/* What C has said is no change of the world. */
bool figure_keep(pact_run *r, uint32_t which, const uint32_t *args, const number *value)
{
    figure *fresh = figure_add(r, which, args);
    if (!fresh)
        return false;
    fresh->none = !value;
    fresh->value = value ? *value : NUMBER_INT(0);
    return true;
}

void figures_forget(pact_run *r, uint32_t which)
{
    figures *f = &r->figures[which];
    if (!f->list.count)
        return;
    f->list.count = 0;
    memset(f->bucket, 0, f->buckets * sizeof *f->bucket);
    r->relations[which].version++;
}
