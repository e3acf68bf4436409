/* follow.c: what follows from a breach of its own instant. Comes in: a clause's block; goes out: whether
 * anything that it reads, be it through definitions, says that an article was broken at this instant. What
 * follows from a breach comes after it: it spares no act of that instant. */
#include "run.h"

#include <string.h>

static void mark_inputs(pact_run *r, uint32_t block)
{
    const block_record *b = &r->program->block[block];
    for (uint32_t i = 0; i < b->inputs_count; i++)
        r->follow_reads[r->program->input[b->inputs_first + i].relation] = 1;
}

static bool is_marked(const pact_run *r, const group_record *g)
{
    for (uint32_t i = 0; i < g->outputs_count; i++)
        if (r->follow_reads[r->program->output[g->outputs_first + i].relation])
            return true;
    return false;
}

/* Groups stand in the order in which they are computed: from the last to the first, what is read by what. */
static void mark_all(pact_run *r, uint32_t block)
{
    const pact_program *p = r->program;
    memset(r->follow_reads, 0, p->relation_count);
    mark_inputs(r, block);
    for (uint32_t g = p->group_count; g-- > 0;)
        for (uint32_t s = 0; s < p->group[g].steps_count && is_marked(r, &p->group[g]); s++)
            mark_inputs(r, p->step[p->group[g].steps_first + s].block);
    r->work += p->group_count + p->relation_count;
}

/* The articles were broken at this instant, by anybody. */
static bool is_breached(const pact_run *r, uint32_t refs)
{
    const relation *rel = &r->relations[r->program->reflist[refs].breach];
    uint32_t any[ARGS_MAX];
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        any[i] = NONE;
    return relation_matches(rel, any);
}

static bool is_read(const pact_run *r, uint32_t refs)
{
    const reflist_record *l = &r->program->reflist[refs];
    return r->follow_reads[l->breach] || r->follow_reads[l->breached];
}

bool follows_breach(pact_run *r, uint32_t block)
{
    const pact_program *p = r->program;
    if (!r->breaches.count || r->breaches.at[r->breaches.count - 1].instant != r->instant)
        return false;
    mark_all(r, block);
    for (uint32_t i = 0; i < p->reflist_count; i++)
        if (is_read(r, i) && is_breached(r, i))
            return true;
    for (uint32_t i = 0; i < p->standing_count; i++)
        if (p->standing[i].word == STANDING_VIOLATED && r->follow_reads[p->standing[i].relation] &&
            is_breached(r, p->standing[i].refs))
            return true;
    return false;
}

/* Likewise of the clause under which the norm arises. */
bool follows_breach_arising(pact_run *r, uint32_t norm)
{
    const pact_program *p = r->program;
    for (uint32_t b = 0; b < p->block_count; b++)
        if (p->block[b].purpose == BLOCK_TRIGGER && norm >= p->block[b].norms_first &&
            norm < p->block[b].norms_first + p->block[b].norms_count)
            return follows_breach(r, b);
    return false;
}
