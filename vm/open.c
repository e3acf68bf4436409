/* open.c: certainly and possibly. Comes in: statuses that a scenario leaves open; goes out: for the runs that
 * complete them, the tuple on which a block of code turns.
 *
 * A status left open has two planes: what certainly holds, and what may. A block runs twice: once for what
 * certainly follows, reading under `not` what may be so, and once the other way round. Where both agree the
 * doubt does not matter there. Where they differ, tuples are decided one after another, in their order, until
 * the two agree: the last one decided is one on which the block turns, and the run is branched on it. Planes
 * only shrink by deciding, so the search halves. */
#include "run.h"

#include <string.h>

static uint32_t open_relation(const pact_run *r, uint32_t index)
{
    const pact_program *p = r->program;
    return p->predicate[p->open[p->scenario[r->scenario].opens_first + index].predicate].relation;
}

/* ---- the beginning: everything may be so ---- */

static bool fill_rows(pact_run *r, uint32_t relation_index, uint32_t *args, uint32_t at)
{
    relation *may = &r->relations[r->plane[relation_index]];
    const relation_record *x = &r->program->relation[relation_index];
    if (++r->work > r->limits.steps)
        return run_fail(r, PACT_LIMIT);
    if (at + 1 >= may->arity) {
        uint32_t kind = may->arity ? r->program->dimension[x->dims_first + at].kind : 0;
        return relation_insert(may, &r->mem, args, may->arity ? r->everything[kind] : NULL) ||
               run_fail(r, PACT_NOMEM);
    }
    for (args[at] = 1; args[at] < may->size[at]; args[at]++)
        if (!fill_rows(r, relation_index, args, at + 1))
            return false;
    return true;
}

static bool assume_open(pact_run *r)
{
    for (uint32_t i = 0; i < r->setting.assumed.count; i++) {
        const assumed *a = &r->setting.assumed.at[i];
        if (a->what.doubt != NONE)
            continue;
        if (!a->holds)
            relation_remove(&r->relations[r->plane[a->what.relation]], a->what.args);
        else if (!relation_put(&r->relations[a->what.relation], &r->mem, a->what.args))
            return run_fail(r, PACT_NOMEM);
    }
    return true;
}

static void find_planed_blocks(pact_run *r)
{
    const pact_program *p = r->program;
    for (uint32_t b = 0; b < p->block_count; b++)
        for (uint32_t i = 0; i < p->block[b].inputs_count; i++) {
            uint32_t input = p->input[p->block[b].inputs_first + i].relation;
            r->planed[b] |= r->plane[input] != input;
        }
}

static uint32_t most_words(const pact_run *r)
{
    uint32_t most = 1;
    for (uint32_t k = 0; k < r->program->kind_count; k++)
        most = r->words[k] > most ? r->words[k] : most;
    return most;
}

bool open_begin(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t args[ARGS_MAX] = {0};
    if (!r->is_case || !p->scenario[r->scenario].opens_count)
        return true;
    r->open = true;
    r->planed = run_alloc(r, p->block_count + 1);
    r->open_set = run_alloc(r, most_words(r) * sizeof *r->open_set);
    if (!r->planed || !r->open_set)
        return false;
    for (uint32_t i = 0; i < p->relation_count; i++)
        r->plane[i] = p->relation[i].possible == NONE ? i : p->relation[i].possible;
    for (uint32_t i = 0; i < p->scenario[r->scenario].opens_count; i++)
        if (!fill_rows(r, open_relation(r, i), args, 0))
            return false;
    find_planed_blocks(r);
    return assume_open(r);
}

/* ---- both planes of one block ---- */

static bool run_plane(pact_run *r, uint32_t block, const uint32_t *params, bool possibly)
{
    r->possibly = possibly;
    bool ok = run_block(r, block, params);
    r->possibly = false;
    return ok;
}

/* A clause: what it brings about certainly is done, what it may bring about besides is only noticed. */
static bool acts_differ(pact_run *r, uint32_t block, const uint32_t *params, bool *differ)
{
    r->shadow.count = 0;
    r->differs = false;
    if (!run_plane(r, block, params, false) || !run_plane(r, block, params, true))
        return false;
    *differ = r->differs;
    return true;
}

static bool results_differ(pact_run *r, uint32_t block, const uint32_t *params, bool *differ)
{
    const block_record *b = &r->program->block[block];
    uint32_t words = b->sets_count ? r->words[r->program->reg[b->sets_first].kind] : 0;
    if (!run_plane(r, block, params, true))
        return false;
    bool flag = r->flag;
    register_number n = r->num[0];
    if (words)
        memcpy(r->open_set, r->set[0], words * sizeof *r->open_set);
    if (!run_plane(r, block, params, false))
        return false;
    switch ((block_purpose)b->purpose) {
    case BLOCK_QUERY: *differ = flag != r->flag; break;
    case BLOCK_NUMBER:
        *differ = n.doubt || r->num[0].doubt || n.known != r->num[0].known ||
                  (n.known && number_compare(n.value, r->num[0].value) != 0);
        break;
    default: *differ = words && memcmp(r->open_set, r->set[0], words * sizeof *r->open_set) != 0; break;
    }
    return true;
}

static bool differs(pact_run *r, uint32_t block, const uint32_t *params, bool *differ)
{
    uint32_t purpose = r->program->block[block].purpose;
    bool acts = purpose == BLOCK_TRIGGER || purpose == BLOCK_EFFECT;
    return acts ? acts_differ(r, block, params, differ) : results_differ(r, block, params, differ);
}

/* ---- the tuple on which it turns ---- */

typedef array(doubtful) doubtfuls;

static bool undecided_of(pact_run *r, uint32_t which, doubtfuls *out)
{
    const relation *may = &r->relations[r->plane[which]], *is = &r->relations[which];
    doubtful d = {.doubt = NONE, .relation = which};
    for (uint32_t row = 0; row < may->rows; row++) {
        const uint64_t *bits = may->bits + (size_t)row * may->words;
        relation_key_args(may, row, d.args);
        for (uint32_t id = set_next(bits, may->words, 0); id != NONE;
             id = set_next(bits, may->words, id + 1)) {
            if (may->arity)
                d.args[may->arity - 1] = id;
            if (++r->work > r->limits.steps)
                return run_fail(r, PACT_LIMIT);
            doubtful *slot = relation_has(is, d.args) ? NULL : run_add(r, out);
            if (slot)
                *slot = d;
            if (r->status != PACT_OK)
                return false;
        }
    }
    return true;
}

/* Decides against all before `cut`, and computes anew what follows from the rest. */
static bool decide(pact_run *r, const doubtfuls *all, uint32_t cut)
{
    for (uint32_t i = 0; i < all->count; i++) {
        relation *may = &r->relations[r->plane[all->at[i].relation]];
        if (i < cut)
            relation_remove(may, all->at[i].args);
        else if (!relation_put(may, &r->mem, all->at[i].args))
            return run_fail(r, PACT_NOMEM);
    }
    return rederive(r);
}

static bool search(pact_run *r, const doubtfuls *all, uint32_t block, const uint32_t *params)
{
    uint32_t low = 0, high = all->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        bool differ;
        if (!decide(r, all, middle) || !differs(r, block, params, &differ))
            return false;
        *(differ ? &low : &high) = middle;
    }
    r->split = all->at[low];
    r->splits = true;
    return run_fail(r, PACT_LIMIT);
}

/* The run has served: it is played again with the tuple decided. */
static bool split(pact_run *r, uint32_t block, const uint32_t *params)
{
    uint32_t copy[ARGS_MAX + 1] = {0};
    doubtfuls all = {0};
    bool ok = true;
    if (params)
        memcpy(copy, params, r->program->block[block].params * sizeof *copy);
    for (uint32_t i = 0; ok && i < r->program->scenario[r->scenario].opens_count; i++)
        ok = undecided_of(r, open_relation(r, i), &all);
    if (ok && all.count)
        search(r, &all, block, copy);
    else
        run_fail(r, PACT_CORRUPT); /* planes that differ with nothing undecided */
    vector_free(&r->mem, &all);
    return false;
}

bool open_exec(pact_run *r, uint32_t block, const uint32_t *params)
{
    bool differ;
    if (r->program->block[block].purpose == BLOCK_RULE)
        return run_plane(r, block, params, true) && run_plane(r, block, params, false);
    return differs(r, block, params, &differ) && (!differ || split(r, block, params));
}

/* ---- what a clause may bring about ---- */

bool shadow_add(pact_run *r, uint32_t which, const uint32_t *args, uint32_t arity, bool ends)
{
    effect *e = run_add(r, &r->shadow);
    if (!e)
        return false;
    *e = (effect){.relation = which, .ends = ends};
    memcpy(e->args, args, arity * sizeof *args);
    return true;
}

bool shadow_has(const pact_run *r, uint32_t which, const uint32_t *args, uint32_t arity, bool ends)
{
    for (uint32_t i = 0; i < r->shadow.count; i++) {
        const effect *e = &r->shadow.at[i];
        if (e->relation == which && e->ends == ends && !memcmp(e->args, args, arity * sizeof *args))
            return true;
    }
    return false;
}
