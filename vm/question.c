/* question.c: one question asked again and again. Comes in: a test and an act, then entities for its roles;
 * goes out: the verdict that pact_ask comes to. An answer is kept, a byte for each combination, for as long
 * as the run stands where it does. Owned by the host; it has its memory from the run, which must outlive it.
 */
#include "run.h"

#include <string.h>

enum { CELLS_MAX = 1 << 22 }; /* past that nothing is kept */

typedef struct role {
    uint32_t kind;
    size_t weight; /* in the number of a cell: the role's id, 0 where it is left out, times this */
} role;

struct pact_question {
    pact_run *run;
    uint64_t turn; /* where the run stood when the cells were filled */
    const entity_record *entity;
    uint32_t known, count; /* entities of the host; roles */
    role role[ARGS_MAX];
    pact_test test;
    uint32_t predicate;
    size_t cells;
    uint8_t *cell; /* a verdict + 1 with IS_SO, or 0; NULL where there would be too many */
};

/* It stands elsewhere once it has been stepped, or taken back. */
static uint64_t turn_of(const pact_run *r)
{
    return (uint64_t)r->taken_back << 32 | r->instant;
}

static bool lay_out(pact_question *q)
{
    const pact_run *r = q->run;
    const predicate_record *x = &r->program->predicate[q->predicate];
    size_t cells = 1;
    for (uint32_t i = 0; i < q->count; i++) {
        q->role[i] = (role){r->program->param[x->params_first + i].kind, cells};
        if (cells > CELLS_MAX / r->size[q->role[i].kind])
            return true;
        cells *= r->size[q->role[i].kind];
    }
    q->cells = cells;
    q->cell = mem_resize(&q->run->mem, NULL, 0, cells);
    return q->cell != NULL;
}

pact_status pact_question_new(pact_run *r, pact_test test, uint32_t act, pact_question **out)
{
    *out = NULL;
    if (act >= r->program->predicate_count || r->program->predicate[act].class != CLASS_ACTION ||
        (uint32_t)test > PACT_ADVISED_AGAINST)
        return run_misuse(r, "there is no such question of an act");
    pact_question *q = mem_resize(&r->mem, NULL, 0, sizeof *q);
    if (!q)
        return PACT_NOMEM;
    *q = (pact_question){.run = r, .test = test, .predicate = act};
    q->count = r->program->predicate[act].params_count;
    if (!lay_out(q)) {
        pact_question_free(q);
        return PACT_NOMEM;
    }
    *out = q;
    return PACT_OK;
}

void pact_question_free(pact_question *q)
{
    if (!q)
        return;
    mem *m = &q->run->mem;
    mem_resize(m, q->cell, q->cells, 0);
    mem_resize(m, q, sizeof *q, 0);
}

/* What the run stands on now; a run that was taken back has another program. */
static void begin_turn(pact_question *q)
{
    const pact_run *r = q->run;
    q->turn = turn_of(r);
    q->entity = r->program->entity;
    q->known = host_entities(r);
    if (q->cell)
        memset(q->cell, 0, q->cells);
}

/* The cell of these entities; NULL: there is none. */
static uint8_t *cell_of(const pact_question *q, const uint32_t *entities)
{
    size_t at = 0;
    for (uint32_t i = 0; i < q->count; i++) {
        uint32_t e = entities[i];
        if (e == PACT_NOTHING)
            continue;
        if (e >= q->known || q->entity[e].kind != q->role[i].kind)
            return NULL;
        at += q->entity[e].id * q->role[i].weight;
    }
    return q->cell ? q->cell + at : NULL;
}

enum { IS_SO = 128 }; /* in a cell, beside the verdict */

static void unpack(uint8_t cell, pact_verdict_kind *kind, bool *so)
{
    if (kind)
        *kind = (pact_verdict_kind)((cell & ~IS_SO) - 1);
    if (so)
        *so = cell & IS_SO;
}

pact_status pact_question_ask(pact_question *q, const uint32_t *entities, pact_verdict_kind *kind, bool *so)
{
    pact_run *r = q->run;
    pact_verdict_kind found = PACT_VERDICT_NO_RULE;
    bool holds = false;
    if (q->turn != turn_of(r))
        begin_turn(q);
    uint8_t *cell = r->status == PACT_OK || r->status == PACT_DONE ? cell_of(q, entities) : NULL;
    if (cell && *cell) {
        unpack(*cell, kind, so);
        return PACT_OK;
    }
    pact_status status = inquire_verdict(r, q->test, q->predicate, entities, q->count, &found, &holds);
    if (status != PACT_OK)
        return status;
    uint8_t packed = (uint8_t)((found + 1) | (holds ? IS_SO : 0));
    if (cell)
        *cell = packed;
    unpack(packed, kind, so);
    return PACT_OK;
}
