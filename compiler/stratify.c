/* stratify.c: the order in which rules and triggers run. Comes in: the IR; goes out: a schedule of groups by
 * stratum. Stratum 0 is implied acts, 1 what acts begin and end and who is a party, from 2 on definitions and
 * triggers, such that what is negated, counted or summed is complete before it is read. Strongly connected
 * components after R. Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), with an explicit
 * stack. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

/* What is read under an odd number of negations must not depend on the reader; what is tested once, as the
 * norm arises, is waited for where it can be. */
typedef struct edge {
    uint32_t to;
    bool negative, waits;
    bool bound; /* it reads who is a party by what that relation says */
    bool wish;  /* better after it, unless that comes after this one */
} edge;

typedef array(edge) edges;

/* Nodes are relations, then triggers. */
typedef struct graph {
    struct ir *ir;
    uint32_t relations, count;
    edges *edges;
    uint32_t *index, *low, *component, *level, *position;
    bool *on_stack;
    array(uint32_t) stack, order; /* order: components as they complete, members together */
    uint32_t next, components;
    uint32_t from; /* while edges are gathered */
    bool flip, once;
} graph;

static void add_edge(graph *g, uint32_t from, uint32_t to, bool negative, bool waits)
{
    *array_add(g->ir->arena, &g->edges[from]) =
        (edge){.to = to, .negative = negative, .waits = negative || waits || g->once};
}

static void add_consent(graph *g, uint32_t treaty)
{
    const predicate_decl *consent = treaty == NONE ? NULL : g->ir->treaties.at[treaty]->consent;
    if (consent)
        *array_add(g->ir->arena, &g->edges[g->from]) = (edge){.to = consent->relation, .bound = true};
}

/* Whose parties it reads. */
static void consent_edges(graph *g, const cond *c)
{
    const relation_decl *d = &g->ir->relations.at[c->relation];
    if (d->role == ROLE_MEMBER)
        add_consent(g, d->of);
    if (d->role == ROLE_HISTORY || d->role == ROLE_WINDOW)
        add_consent(g, d->since);
    for (uint32_t i = 0; d->role == ROLE_PARTY && i < g->ir->treaties.count; i++)
        if (c->args[1].form != TERM_ENTITY || c->args[1].entity == g->ir->treaties.at[i]->entity)
            add_consent(g, i);
}

static void visit_cond(void *user, const cond *c, bool negative)
{
    graph *g = user;
    relation_role role = c->form == COND_TUPLE ? g->ir->relations.at[c->relation].role : ROLE_STATE;
    if (role == ROLE_DERIVED || role == ROLE_VIEW || role == ROLE_BREACH || role == ROLE_BREACHED ||
        role == ROLE_STANDING) /* the others depend on nothing */
        add_edge(g, g->from, c->relation, negative != g->flip, role == ROLE_VIEW || role == ROLE_STANDING);
    if (c->form == COND_TUPLE)
        consent_edges(g, c);
}

static void cond_edges(graph *g, uint32_t from, const cond *c, bool flip)
{
    g->from = from;
    g->flip = flip;
    cond_each(c, visit_cond, g, false);
}

/* `unless` and `until` are tested as a norm arises, and not again for what they then left out. */
static void once_edges(graph *g, uint32_t from, const cond *c)
{
    g->once = true;
    cond_edges(g, from, c, true);
    g->once = false;
}

/* What a figure reads must be complete before it is reckoned. */
static void expr_edges(graph *g, uint32_t from, const expr *e)
{
    if (!e)
        return;
    cond_edges(g, from, e->where, true);
    expr_edges(g, from, e->left);
    expr_edges(g, from, e->right);
}

bool norm_is_of(const struct ir *ir, uint32_t refs, const norm_decl *n)
{
    const reflist_decl *list = &ir->reflists.at[refs];
    const article_decl *a = n->clause->article;
    for (uint32_t i = 0; i < list->refs.count; i++) {
        ir_ref r = list->refs.at[i];
        if ((r.form == REF_TO_ARTICLE && r.index == a->index) ||
            (r.form == REF_TO_CLAUSE && r.index == n->clause->index) ||
            (r.form == REF_TO_TREATY && r.index == a->treaty->index))
            return true;
    }
    return false;
}

static bool implies(const struct ir *ir, const predicate_decl *p, const predicate_decl *q)
{
    for (uint32_t i = 0; i < ir->implied.count; i++)
        if (ir->implied.at[i].from == p && ir->implied.at[i].to == q)
            return true;
    return p == q;
}

bool norm_feeds(const struct ir *ir, const norm_decl *n, const view_decl *v)
{
    static const uint8_t wanted[] = {[TEST_OBLIGED_] = 1 << PACT_MUST,
                                     [TEST_FORBIDDEN_] = 1 << PACT_MUST_NOT,
                                     [TEST_PERMITTED_] = 1 << PACT_MAY | 1 << PACT_MUST,
                                     [TEST_RECOMMENDED_] = 1 << PACT_SHOULD,
                                     [TEST_EXEMPT_] = 1 << PACT_NEED_NOT,
                                     [TEST_EMPOWERED_] = 1 << PACT_CAN};
    if (!(wanted[v->test] >> n->modality & 1) || (v->refs != NONE && !norm_is_of(ir, v->refs, n)))
        return false;
    for (uint32_t i = 0; i < n->acts.count; i++)
        if (implies(ir, n->acts.at[i].predicate, v->predicate) ||
            implies(ir, v->predicate, n->acts.at[i].predicate))
            return true;
    return false;
}

/* A power may end where a ban begins: by what the two say of their rank. */
static bool limits_power(const struct ir *ir, const norm_decl *ban, const view_decl *v)
{
    if (v->test != TEST_EMPOWERED_ || ban->modality != PACT_MUST_NOT)
        return false;
    for (uint32_t i = 0; i < ir->norms.count; i++) {
        const norm_decl *n = ir->norms.at[i];
        if (n->modality == PACT_CAN && norm_feeds(ir, n, v) &&
            ((n->under != NONE && norm_is_of(ir, n->under, ban)) ||
             (ban->over != NONE && norm_is_of(ir, ban->over, n))))
            return true;
    }
    return false;
}

/* Verdict tests and breaches depend on the triggers of the norms that they speak of. */
static void norm_edges(graph *g)
{
    struct ir *ir = g->ir;
    for (uint32_t t = 0; t < ir->triggers.count; t++)
        for (uint32_t k = 0; k < ir->triggers.at[t]->norm_count; k++) {
            const norm_decl *n = ir->norms.at[ir->triggers.at[t]->norm_first + k];
            for (uint32_t v = 0; v < ir->views.count; v++)
                if (norm_feeds(ir, n, &ir->views.at[v]) || limits_power(ir, n, &ir->views.at[v]))
                    add_edge(g, ir->views.at[v].relation, g->relations + t,
                             n->modality == PACT_MUST_NOT && ir->views.at[v].test == TEST_EMPOWERED_, false);
            for (uint32_t l = 0; l < ir->standings.count; l++)
                if (norm_is_of(ir, ir->standings.at[l].refs, n))
                    add_edge(g, ir->standings.at[l].relation, g->relations + t, false, false);
            for (uint32_t l = 0; l < ir->reflists.count; l++)
                if (norm_is_of(ir, l, n)) {
                    add_edge(g, ir->reflists.at[l].breach, g->relations + t, false, false);
                    add_edge(g, ir->reflists.at[l].breached, g->relations + t, false, false);
                }
        }
}

static bool works_on(const graph *g, const trigger_decl *clause, const trigger_decl *on)
{
    for (uint32_t i = 0; i < clause->effects.count; i++) {
        const relation_decl *d = &g->ir->relations.at[clause->effects.at[i]->relation];
        for (uint32_t k = 0; k < on->norm_count && d->role == ROLE_LIFE; k++)
            if (norm_is_of(g->ir, g->ir->lives.at[d->of].refs, g->ir->norms.at[on->norm_first + k]))
                return true;
    }
    return false;
}

/* What a clause suspends, resumes, discharges or terminates is judged, and arises, after that clause has been
 * looked at; but what turns on how that was judged comes after it. */
static void life_edges(graph *g)
{
    struct ir *ir = g->ir;
    for (uint32_t c = 0; c < ir->triggers.count && ir->lives.count; c++)
        for (uint32_t t = 0; t < ir->triggers.count; t++)
            if (t != c && works_on(g, ir->triggers.at[c], ir->triggers.at[t]))
                *array_add(ir->arena, &g->edges[g->relations + t]) =
                    (edge){.to = g->relations + c, .wish = true};
}

static void gather_edges(graph *g)
{
    struct ir *ir = g->ir;
    for (uint32_t i = 0; i < ir->rules.count; i++)
        if (ir->rules.at[i]->form <= RULE_KEEP_UNSTATED &&
            ir->relations.at[ir->rules.at[i]->relation].role == ROLE_DERIVED)
            cond_edges(g, ir->rules.at[i]->relation, ir->rules.at[i]->body, false);
    for (uint32_t t = 0; t < ir->triggers.count; t++) {
        const trigger_decl *d = ir->triggers.at[t];
        if (!d->reads_computed) /* it depends on nothing */
            continue;
        cond_edges(g, g->relations + t, d->when, false);
        for (uint32_t k = 0; k < d->norm_count; k++) {
            const norm_decl *n = ir->norms.at[d->norm_first + k];
            cond_edges(g, g->relations + t, n->bearer_cond, false);
            cond_edges(g, g->relations + t, n->object_cond, false);
            once_edges(g, g->relations + t, n->unless);
            once_edges(g, g->relations + t, n->until);
            for (uint32_t i = 0; i < n->acts.count; i++)
                expr_edges(g, g->relations + t, n->acts.at[i].amount_of);
        }
    }
    norm_edges(g);
    life_edges(g);
}

/* ---- components ---- */

static void open_node(graph *g, uint32_t n)
{
    g->index[n] = g->low[n] = ++g->next;
    g->on_stack[n] = true;
    *array_add(g->ir->arena, &g->stack) = n;
}

static void close_component(graph *g, uint32_t n)
{
    uint32_t member;
    do {
        member = g->stack.at[--g->stack.count];
        g->on_stack[member] = false;
        g->component[member] = g->components;
        *array_add(g->ir->arena, &g->order) = member;
    } while (member != n);
    g->components++;
}

static void search(graph *g, uint32_t root)
{
    array(uint32_t) path = {0};
    open_node(g, root);
    *array_add(g->ir->arena, &path) = root;
    while (path.count) {
        uint32_t n = path.at[path.count - 1];
        if (g->position[n] < g->edges[n].count) {
            uint32_t to = g->edges[n].at[g->position[n]++].to;
            if (!g->index[to]) {
                open_node(g, to);
                *array_add(g->ir->arena, &path) = to;
            } else if (g->on_stack[to] && g->index[to] < g->low[n])
                g->low[n] = g->index[to];
            continue;
        }
        path.count--;
        if (g->low[n] == g->index[n])
            close_component(g, n);
        if (path.count && g->low[n] < g->low[path.at[path.count - 1]])
            g->low[path.at[path.count - 1]] = g->low[n];
    }
}

static void find_components(graph *g)
{
    memset(g->index, 0, g->count * sizeof *g->index);
    memset(g->position, 0, g->count * sizeof *g->position);
    g->next = g->components = 0;
    g->order.count = 0;
    for (uint32_t n = 0; n < g->count; n++)
        if (!g->index[n])
            search(g, n);
}

/* A wish within a circle cannot be granted; without them the others make no new circle. */
static void drop_wishes(graph *g)
{
    for (uint32_t n = 0; n < g->count; n++) {
        uint32_t kept = 0;
        for (uint32_t k = 0; k < g->edges[n].count; k++) {
            edge e = g->edges[n].at[k];
            if (!e.wish || g->component[e.to] != g->component[n])
                g->edges[n].at[kept++] = e;
        }
        g->edges[n].count = kept;
    }
}

static const char *node_name(const graph *g, uint32_t n)
{
    return n < g->relations ? g->ir->relations.at[n].name
                            : g->ir->triggers.at[n - g->relations]->clause->cite;
}

static span node_span(const graph *g, uint32_t n)
{
    if (n >= g->relations)
        return g->ir->triggers.at[n - g->relations]->at;
    for (uint32_t i = 0; i < g->ir->rules.count; i++)
        if (g->ir->rules.at[i]->relation == n)
            return g->ir->rules.at[i]->at;
    return SPAN_NONE;
}

/* The way back from `from` to `to` inside the component, breadth first, as notes. */
static void note_cycle(graph *g, pact_finding *f, uint32_t from, uint32_t to)
{
    uint32_t *before = arena_alloc(g->ir->arena, g->count * sizeof *before);
    array(uint32_t) queue = {0};
    *array_add(g->ir->arena, &queue) = from;
    before[from] = from + 1;
    for (uint32_t i = 0; i < queue.count && !before[to]; i++)
        for (uint32_t k = 0; k < g->edges[queue.at[i]].count; k++) {
            uint32_t next = g->edges[queue.at[i]].at[k].to;
            if (g->component[next] == g->component[from] && !before[next]) {
                before[next] = queue.at[i] + 1;
                *array_add(g->ir->arena, &queue) = next;
            }
        }
    const char *path = node_name(g, to);
    for (uint32_t n = to; n != from && before[n]; n = before[n] - 1)
        path = diag_text(g->ir->arena, "%s → %s", node_name(g, before[n] - 1), path);
    diag_note(g->ir->diags, f, "the cycle: %s → not %s", path, node_name(g, from));
}

/* Who is bound may not turn on itself: nothing would say who was first. */
static void report_bound(graph *g)
{
    for (uint32_t t = 0; t < g->ir->treaties.count; t++) {
        const predicate_decl *consent = g->ir->treaties.at[t]->consent;
        bool circle = false;
        for (uint32_t n = 0; consent && n < g->count; n++)
            for (uint32_t k = 0; k < g->edges[n].count; k++)
                circle |= g->edges[n].at[k].bound && g->edges[n].at[k].to == consent->relation &&
                          g->component[n] == g->component[consent->relation];
        if (circle)
            diag(g->ir->diags, P0306, consent->at, consent->base->text);
    }
}

static void report_negative(graph *g)
{
    bool *reported = arena_alloc(g->ir->arena, g->components + 1);
    for (uint32_t n = 0; n < g->count; n++)
        for (uint32_t k = 0; k < g->edges[n].count; k++) {
            edge e = g->edges[n].at[k];
            if (!e.negative || g->component[e.to] != g->component[n] || reported[g->component[n]])
                continue;
            reported[g->component[n]] = true;
            pact_finding *f = diag(g->ir->diags, P0307, node_span(g, n), node_name(g, n));
            note_cycle(g, f, e.to, n);
        }
}

/* Known with the statuses. */
static bool is_early(const graph *g, uint32_t n)
{
    return n < g->relations && g->ir->relations.at[n].early;
}

/* Components complete in an order in which what they read comes first. */
static void find_levels(graph *g)
{
    uint32_t *of = arena_alloc(g->ir->arena, (g->components + 1) * sizeof *of);
    for (uint32_t i = 0; i < g->order.count;) {
        uint32_t c = g->component[g->order.at[i]], end = i, level = is_early(g, g->order.at[i]) ? 1 : 2;
        while (end < g->order.count && g->component[g->order.at[end]] == c)
            end++;
        for (uint32_t m = i; m < end; m++)
            for (uint32_t k = 0; k < g->edges[g->order.at[m]].count; k++) {
                edge e = g->edges[g->order.at[m]].at[k];
                uint32_t below = g->component[e.to] == c ? 0 : of[g->component[e.to]] + e.waits;
                level = below > level && level > 1 ? below : level;
            }
        of[c] = level;
        for (; i < end; i++)
            g->level[g->order.at[i]] = level;
    }
}

/* ---- the schedule ---- */

static bool reads_itself(const graph *g, uint32_t n)
{
    for (uint32_t k = 0; k < g->edges[n].count; k++)
        if (g->edges[n].at[k].to < g->relations && g->component[g->edges[n].at[k].to] == g->component[n])
            return true;
    return false;
}

static schedule_step *new_step(graph *g, schedule *out, uint32_t stratum)
{
    schedule_step *s = array_add(g->ir->arena, out);
    *s = (schedule_step){.stratum = stratum, .order = out->count, .trigger = NONE};
    return s;
}

/* Acts: one group for what is implied, one for what it begins and ends. */
static void schedule_acts(graph *g, schedule *out)
{
    struct ir *ir = g->ir;
    for (uint32_t stratum = 0; stratum < 2; stratum++) {
        schedule_step *s = NULL;
        for (uint32_t i = 0; i < ir->rules.count; i++) {
            const rule_decl *r = ir->rules.at[i];
            bool effect = r->form >= RULE_START,
                 implied = r->form == RULE_KEEP_UNSTATED && ir->relations.at[r->relation].role == ROLE_EVENT;
            if (stratum == 0 ? !implied : !effect)
                continue;
            s = s ? s : new_step(g, out, stratum);
            s->recursive = stratum == 0;
            *array_add(ir->arena, &s->rules) = i;
        }
    }
}

/* Of each component first the definitions, as one group, then the triggers, each for itself. */
static void schedule_component(graph *g, schedule *out, uint32_t from, uint32_t to, uint32_t *const *rules_of,
                               const uint32_t *rule_counts)
{
    schedule_step *s = NULL;
    for (uint32_t i = from; i < to; i++) {
        uint32_t n = g->order.at[i];
        if (n >= g->relations || !rule_counts[n])
            continue;
        s = s ? s : new_step(g, out, g->level[n]);
        s->recursive |= reads_itself(g, n);
        for (uint32_t k = 0; k < rule_counts[n]; k++)
            *array_add(g->ir->arena, &s->rules) = rules_of[n][k];
    }
    for (uint32_t i = from; i < to; i++)
        if (g->order.at[i] >= g->relations)
            new_step(g, out, g->level[g->order.at[i]])->trigger = g->order.at[i] - g->relations;
}

static void schedule_components(graph *g, schedule *out, uint32_t *const *rules_of,
                                const uint32_t *rule_counts)
{
    for (uint32_t i = 0, end; i < g->order.count; i = end) {
        for (end = i; end < g->order.count && g->component[g->order.at[end]] == g->component[g->order.at[i]];)
            end++;
        schedule_component(g, out, i, end, rules_of, rule_counts);
    }
}

static int step_order(const void *a, const void *b)
{
    const schedule_step *x = a, *y = b;
    if (x->stratum != y->stratum)
        return x->stratum < y->stratum ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Mostly one stratum, and then they are. */
static bool is_ordered(const schedule *s)
{
    for (uint32_t i = 1; i < s->count; i++)
        if (step_order(&s->at[i - 1], &s->at[i]) > 0)
            return false;
    return true;
}

static bool is_definition(const struct ir *ir, const rule_decl *r)
{
    return r->form <= RULE_KEEP_UNSTATED && ir->relations.at[r->relation].role == ROLE_DERIVED;
}

/* The rules of each relation, counted first and then filed in their order. */
static void schedule_rules(graph *g, schedule *out)
{
    struct ir *ir = g->ir;
    uint32_t *counts = arena_alloc(ir->arena, g->count * sizeof *counts),
             **of = arena_alloc(ir->arena, g->count * sizeof *of);
    for (uint32_t i = 0; i < ir->rules.count; i++)
        counts[ir->rules.at[i]->relation] += is_definition(ir, ir->rules.at[i]);
    for (uint32_t i = 0; i < ir->rules.count; i++) {
        uint32_t n = ir->rules.at[i]->relation;
        if (!is_definition(ir, ir->rules.at[i]))
            continue;
        if (!of[n]) {
            of[n] = arena_alloc(ir->arena, counts[n] * sizeof **of);
            counts[n] = 0;
        }
        of[n][counts[n]++] = i;
    }
    schedule_components(g, out, of, counts);
}

void stratify(struct ir *ir, schedule *out)
{
    graph g = {.ir = ir, .relations = ir->relations.count, .count = ir->relations.count + ir->triggers.count};
    g.edges = arena_alloc(ir->arena, g.count * sizeof *g.edges);
    g.index = arena_alloc(ir->arena, g.count * sizeof *g.index);
    g.low = arena_alloc(ir->arena, g.count * sizeof *g.low);
    g.component = arena_alloc(ir->arena, g.count * sizeof *g.component);
    g.level = arena_alloc(ir->arena, g.count * sizeof *g.level);
    g.position = arena_alloc(ir->arena, g.count * sizeof *g.position);
    g.on_stack = arena_alloc(ir->arena, g.count);
    gather_edges(&g);
    find_components(&g);
    if (ir->lives.count) {
        drop_wishes(&g);
        find_components(&g);
    }
    report_negative(&g);
    report_bound(&g);
    find_levels(&g);
    schedule_acts(&g, out);
    schedule_rules(&g, out);
    if (!is_ordered(out))
        qsort(out->at, out->count, sizeof *out->at, step_order);
}
