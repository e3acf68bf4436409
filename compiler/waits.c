/* waits.c: articles that wait for each other. Comes in: the clauses; goes out: a note for each circle in
 * which every duty arises only once another duty of the circle has been performed, so that nobody need begin.
 * Who waits tests `has V`: what somebody else has done, never what it owes. */
#include "ir.h"

/* What a clause waits for: an act, and by whom where that is named. */
typedef struct wait {
    const predicate_decl *act;
    const entity_decl *agent; /* NULL: anybody */
} wait;

typedef array(wait) waits;

typedef struct waiting {
    struct ir *ir;
    waits *out;
} waiting;

static void find_wait(void *user, const cond *c, bool negative)
{
    waiting *w = user;
    const relation_decl *r = c->form == COND_TUPLE ? &w->ir->relations.at[c->relation] : NULL;
    if (!r || negative || r->role != ROLE_HISTORY || !c->arg_count)
        return;
    const predicate_decl *p = w->ir->predicates.at[r->of];
    const entity_decl *agent = c->args[0].form == TERM_ENTITY ? c->args[0].entity : NULL;
    if (p->class == CLASS_ACTION)
        *array_add(w->ir->arena, w->out) = (wait){p, agent};
}

static bool settles(const struct ir *ir, const predicate_decl *done, const predicate_decl *wanted)
{
    for (uint32_t i = 0; i < ir->implied.count; i++)
        if (ir->implied.at[i].from == done && ir->implied.at[i].to == wanted)
            return true;
    return done == wanted;
}

/* The named bearer of the norm, or NULL where it is anyone of a set. */
static const entity_decl *named_bearer(const norm_decl *n)
{
    const cond *c = n->bearer_cond;
    bool same = c && c->form == COND_SAME && c->args[1].form == TERM_ENTITY;
    return same ? c->args[1].entity : NULL;
}

static bool asks(const struct ir *ir, const trigger_decl *t, const wait *w)
{
    for (uint32_t i = 0; i < t->norm_count; i++) {
        const norm_decl *n = ir->norms.at[t->norm_first + i];
        const entity_decl *bearer = named_bearer(n);
        if (n->modality != PACT_MUST || (bearer && w->agent && bearer != w->agent))
            continue;
        for (uint32_t a = 0; a < n->acts.count; a++)
            if (settles(ir, n->acts.at[a].predicate, w->act))
                return true;
    }
    return false;
}

typedef struct circle {
    struct ir *ir;
    waits *waits; /* by trigger */
    uint32_t *path, length;
    uint8_t *seen;
} circle;

static void note_circle(circle *c, uint32_t from)
{
    const trigger_decl *first = c->ir->triggers.at[c->path[from]];
    const trigger_decl *second = c->ir->triggers.at[c->path[from + 1]];
    pact_finding *f = diag(c->ir->diags, P0420, first->at, first->clause->cite, second->clause->cite);
    for (uint32_t i = from + 1; i < c->length; i++)
        diag_label(c->ir->diags, f, c->ir->triggers.at[c->path[i]]->at, "waits for %s",
                   c->ir->triggers.at[c->path[i + 1 < c->length ? i + 1 : from]]->clause->cite);
}

static uint32_t place_in(const circle *c, uint32_t t)
{
    for (uint32_t i = 0; i < c->length; i++)
        if (c->path[i] == t)
            return i;
    return NONE;
}

/* Depth first; a clause that has been looked through is not looked through again. */
static void follow(circle *c, uint32_t t)
{
    c->path[c->length++] = t;
    c->seen[t] = 1;
    for (uint32_t w = 0; w < c->waits[t].count; w++)
        for (uint32_t u = 0; u < c->ir->triggers.count; u++) {
            if (!c->waits[u].count || u == t || !asks(c->ir, c->ir->triggers.at[u], &c->waits[t].at[w]))
                continue;
            uint32_t place = place_in(c, u);
            if (place != NONE)
                note_circle(c, place);
            else if (!c->seen[u] && c->length < NODE_DEPTH_MAX)
                follow(c, u);
        }
    c->length--;
}

void note_waiting_circles(struct ir *ir)
{
    circle c = {.ir = ir};
    uint32_t count = ir->triggers.count, any = 0;
    c.waits = arena_alloc(ir->arena, (count + 1) * sizeof *c.waits);
    for (uint32_t t = 0; t < count; t++) {
        waiting w = {ir, &c.waits[t]};
        cond_each(ir->triggers.at[t]->when, find_wait, &w, false);
        any += c.waits[t].count > 0;
    }
    if (any < 2)
        return;
    c.path = arena_alloc(ir->arena, (NODE_DEPTH_MAX + 1) * sizeof *c.path);
    c.seen = arena_alloc(ir->arena, count);
    for (uint32_t t = 0; t < count; t++)
        if (c.waits[t].count && !c.seen[t])
            follow(&c, t);
}
