/* wake.c: which norms need a pass. Comes in: the versions of what a norm's instances look at, their clocks;
 * goes out: norms that nothing has touched since their last pass, which would find what it found then. So a
 * run costs what happens in it, and not what still stands of what happened long ago. */
#include "run.h"

#include <string.h>

typedef struct wake {
    uint32_t first, count; /* of `looked_at` */
    uint64_t seen;         /* the sum of their versions, when last passed */
    moment next;           /* the first clock to strike after the last pass */
    bool always, awake;
} wake;

struct wakes {
    wake *norm;
    array(uint32_t) looked_at; /* relations */
    array(uint32_t) instance;  /* twice its norm, and 1 where its bearers have moved since its pass */
    array(uint32_t) moved;     /* those with a 1, in any order */
};

static bool look_at(pact_run *r, uint32_t norm, uint32_t which)
{
    wake *w = &r->wakes->norm[norm];
    for (uint32_t i = w->first; i < w->first + w->count; i++)
        if (r->wakes->looked_at.at[i] == which)
            return true;
    uint32_t *slot = run_add(r, &r->wakes->looked_at);
    if (!slot)
        return false;
    *slot = which;
    w->count++;
    return true;
}

static bool look_at_block(pact_run *r, uint32_t norm, uint32_t block)
{
    const pact_program *p = r->program;
    for (uint32_t i = 0; block != NONE && i < p->block[block].inputs_count; i++)
        if (!look_at(r, norm, p->input[p->block[block].inputs_first + i].relation))
            return false;
    return true;
}

/* An ongoing act stands in two relations: as stated, and with what it implies. */
static bool look_at_predicate(pact_run *r, uint32_t norm, uint32_t predicate)
{
    const predicate_record *x = &r->program->predicate[predicate];
    return look_at(r, norm, x->relation) &&
           (x->course == NONE || (look_at(r, norm, x->course) && look_at(r, norm, x->course + 1)));
}

static bool look_at_act(pact_run *r, uint32_t norm, const act_record *act)
{
    const pact_program *p = r->program;
    if (!look_at_predicate(r, norm, act->predicate))
        return false;
    for (uint32_t i = 0; i < p->implied_count; i++)
        if (p->implied[i].to == act->predicate && !look_at_predicate(r, norm, p->implied[i].from))
            return false;
    for (uint32_t i = 0; i < act->args_count; i++)
        if (!look_at_block(r, norm, p->arg[act->args_first + i].guard))
            return false;
    return true;
}

static bool look_around(pact_run *r, uint32_t norm)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[norm];
    const treaty_record *t = &p->treaty[p->article[p->clause[n->clause].article].treaty];
    wake *w = &r->wakes->norm[norm];
    w->first = r->wakes->looked_at.count;
    w->always =
        program_measure(p, n) != MEASURE_NONE || (n->flags & NORM_GROUP); /* they look at each other */
    for (uint32_t i = 0; i < n->acts_count; i++)
        if (!look_at_act(r, norm, &p->act[n->acts_first + i]))
            return false;
    return look_at(r, norm, t->member) && look_at(r, norm, t->in_force) &&
           look_at_block(r, norm, n->unless_block) && look_at_block(r, norm, n->window_block);
}

bool wake_init(pact_run *r)
{
    r->wakes = run_alloc(r, sizeof *r->wakes);
    if (!r->wakes)
        return false;
    r->wakes->norm = run_alloc(r, (r->program->norm_count + 1) * sizeof *r->wakes->norm);
    for (uint32_t i = 0; i < r->program->norm_count && r->status == PACT_OK; i++)
        look_around(r, i);
    return r->status == PACT_OK;
}

void wake_free(pact_run *r)
{
    if (r->wakes)
        vector_free(&r->mem, &r->wakes->looked_at), vector_free(&r->mem, &r->wakes->instance),
            vector_free(&r->mem, &r->wakes->moved);
}

bool wake_add(pact_run *r, uint32_t norm)
{
    uint32_t *slot = run_add(r, &r->wakes->instance);
    if (!slot)
        return false;
    *slot = norm * 2;
    return wake_moved(r, r->wakes->instance.count - 1);
}

bool wake_moved(pact_run *r, uint32_t index)
{
    uint32_t *mood = &r->wakes->instance.at[index], *slot;
    if (*mood & 1)
        return true;
    *mood |= 1;
    slot = run_add(r, &r->wakes->moved);
    if (slot)
        *slot = index;
    return slot != NULL;
}

bool wake_is_restless(const pact_run *r, uint32_t index)
{
    return r->wakes->instance.at[index] & 1;
}

static uint64_t versions(const pact_run *r, uint32_t norm)
{
    const wake *w = &r->wakes->norm[norm];
    uint64_t sum = 1 + r->lives.count + r->rank_changes;
    for (uint32_t i = w->first; i < w->first + w->count; i++)
        sum += relation_versions(r, r->wakes->looked_at.at[i]);
    uint32_t article = r->program->clause[r->program->norm[norm].clause].article;
    return sum * 2 + norm_article_in_force(r, article);
}

/* Takes out of those that have moved what this stratum looks at, as far as there is room; how many there are.
 */
static uint32_t take_moved(pact_run *r, uint32_t stratum, uint32_t few[WAKE_FEW])
{
    struct wakes *all = r->wakes;
    uint32_t count = 0, kept = 0;
    for (uint32_t i = 0; i < all->moved.count; i++) {
        uint32_t index = all->moved.at[i];
        if (r->norm_stratum[r->instances.at[index].norm] > stratum)
            all->moved.at[kept++] = index;
        else if (count++ < WAKE_FEW)
            few[count - 1] = index;
    }
    all->moved.count = kept;
    return count;
}

/* Those that need a pass, in the order in which they arose: few that have moved, or all that stand, of which
 * wake_take says which. */
uint32_t wake_look(pact_run *r, uint32_t stratum, uint32_t few[WAKE_FEW])
{
    struct wakes *all = r->wakes;
    bool any = false;
    for (uint32_t i = 0; i < r->program->norm_count; i++) {
        wake *w = &all->norm[i];
        w->awake = false;
        if (r->norm_stratum[i] > stratum)
            continue;
        uint64_t now = versions(r, i);
        w->awake = w->always || now != w->seen || r->now >= w->next;
        any |= w->awake;
        if (w->awake)
            w->seen = now, w->next = MOMENT_NEVER;
    }
    uint32_t count = take_moved(r, stratum, few);
    if (any || count > WAKE_FEW)
        return NONE;
    sort_numbers(few, count);
    return count;
}

bool wake_take(pact_run *r, uint32_t index)
{
    uint32_t *mood = &r->wakes->instance.at[index];
    if (!(*mood & 1) && !r->wakes->norm[*mood >> 1].awake)
        return false;
    *mood &= ~1u;
    return true;
}

bool wake_passed(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    const moment clocks[] = {i->deadline, i->window, i->begins};
    wake *w = &r->wakes->norm[i->norm];
    for (size_t k = 0; k < sizeof clocks / sizeof *clocks; k++)
        if (clocks[k] > r->now && clocks[k] < w->next)
            w->next = clocks[k];
    bool bears = i->ended == r->instant; /* what it still bears on ends with the instant */
    return (!bears && norm_is_alive(r, index)) || wake_moved(r, index);
}

bool wake_some_died(const pact_run *r)
{
    for (uint32_t i = 0; i < r->wakes->moved.count; i++)
        if (!norm_is_alive(r, r->wakes->moved.at[i]))
            return true;
    return false;
}
