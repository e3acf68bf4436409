/* figure.c: figures that are known, by hash. Comes in: a relation, arguments, a value; goes out: the value.
 */
#include "run.h"

#include <string.h>

/* ---- figures ---- */

static uint32_t figure_hash(const uint32_t *args, uint32_t arity)
{
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < arity; i++)
        hash = (hash ^ args[i]) * 16777619u;
    return hash;
}

figure *figure_at(const pact_run *r, uint32_t which, const uint32_t *args)
{
    const figures *f = &r->figures[which];
    uint32_t arity = r->relations[which].arity;
    if (!f->buckets)
        return NULL;
    for (uint32_t i = f->bucket[figure_hash(args, arity) & (f->buckets - 1)]; i; i = f->list.at[i - 1].next)
        if (!memcmp(f->list.at[i - 1].args, args, arity * sizeof *args))
            return &f->list.at[i - 1];
    return NULL;
}

const number *figure_find(pact_run *r, uint32_t which, const uint32_t *args)
{
    const figure *f = figure_at(r, which, args);
    number value = NUMBER_INT(0);
    bool known;
    if (!f && r->natives && native_is(r, which)) {
        if (!native_ask(r, which, args, &value, &known) ||
            !figure_keep(r, which, args, known ? &value : NULL))
            return NULL;
        f = figure_at(r, which, args);
    }
    return f && !f->none ? &f->value : NULL;
}

static bool figure_rehash(pact_run *r, figures *f, uint32_t arity)
{
    uint32_t buckets = f->buckets ? f->buckets * 2 : 16;
    uint32_t *fresh = mem_resize(&r->mem, NULL, 0, buckets * sizeof *fresh);
    if (!fresh)
        return run_fail(r, PACT_NOMEM);
    mem_resize(&r->mem, f->bucket, f->buckets * sizeof *fresh, 0);
    f->bucket = fresh;
    f->buckets = buckets;
    for (uint32_t i = 0; i < f->list.count; i++) {
        uint32_t *slot = &fresh[figure_hash(f->list.at[i].args, arity) & (buckets - 1)];
        f->list.at[i].next = *slot;
        *slot = i + 1;
    }
    return true;
}

static figure *figure_add(pact_run *r, uint32_t which, const uint32_t *args)
{
    figures *f = &r->figures[which];
    uint32_t arity = r->relations[which].arity;
    if (f->list.count >= f->buckets && !figure_rehash(r, f, arity))
        return NULL;
    figure *fresh = run_add(r, &f->list);
    if (!fresh)
        return NULL;
    uint32_t *slot = &f->bucket[figure_hash(args, arity) & (f->buckets - 1)];
    *fresh = (figure){.next = *slot, .said = r->instant};
    memcpy(fresh->args, args, arity * sizeof *args);
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
