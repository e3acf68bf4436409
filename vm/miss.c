/* miss.c: the nearest miss of a norm that does not bind. Comes in: a norm, a bearer, what was asked of it;
 * goes out: the run and the bindings under which least is missing, how much that is, and what, in lines. */
#include "why.h"

#include <string.h>

static void bindings_asked(const pact_run *r, const norm_record *n, const pattern *asked, uint32_t *binding)
{
    const pact_program *p = r->program;
    const act_record *act = &p->act[n->acts_first];
    for (uint32_t i = 0; i < n->bindings_count; i++)
        binding[i] = NONE;
    for (uint32_t i = 0; i < act->args_count && act->predicate == asked->predicate; i++) {
        const arg_record *a = &p->arg[act->args_first + i];
        if (a->form == ARG_VAR && asked->args[i] < PATTERN_GUARD)
            binding[a->value] = asked->args[i];
    }
}

/* What the norm says is the bearer itself: in "when any member m … then m must …" it is m. */
static void bind_bearer(const pact_run *r, const norm_record *n, uint32_t node, uint32_t bearer,
                        uint32_t *binding)
{
    const pact_program *p = r->program;
    const node_record *x = node == NONE ? NULL : &p->node[node];
    for (uint32_t i = 0; x && x->form == COND_AND && i < x->children_count; i++)
        bind_bearer(r, n, p->child[x->children_first + i].node, bearer, binding);
    if (!x || x->form != COND_SAME)
        return;
    const arg_record *a = &p->arg[x->args_first];
    for (int k = 0; k < 2; k++)
        if (a[k].form == ARG_VAR && a[k].value == n->bearer_slot && a[1 - k].form == ARG_VAR &&
            a[1 - k].value < n->bindings_count && binding[a[1 - k].value] == NONE)
            binding[a[1 - k].value] = bearer;
}

static bool fits(const pact_run *r, uint32_t e, const uint32_t *asked)
{
    bool fits = true;
    for (uint32_t i = 0; i < r->program->norm[r->entries.at[e].norm].bindings_count; i++)
        fits &= asked[i] == NONE || asked[i] == r->entries.at[e].binding[i];
    return fits;
}

/* The newest instance under such bindings, for whomever: its instant is where the bearer was missed. */
static uint32_t nearest_instance(const pact_run *r, uint32_t norm, const uint32_t *asked)
{
    uint32_t best = NONE;
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next) {
        if (fits(r, e, asked) && r->entries.at[e].newest != NONE &&
            (best == NONE || r->entries.at[e].newest > best))
            best = r->entries.at[e].newest;
    }
    return best;
}

/* Parts of a conjunction that are not so, those of one within it too. `first`: how many parts stand before
 * the first of them, of `seen` in all. */
static uint32_t failing(view *v, uint32_t node, uint32_t *seen, uint32_t *first)
{
    const node_record *n = &v->r->program->node[node];
    uint32_t count = 0;
    for (uint32_t i = 0; n->form == COND_AND && i < n->children_count; i++)
        count += failing(v, view_child(v, n, i), seen, first);
    if (n->form == COND_AND)
        return count;
    bool fails = !view_holds(v, node);
    if (fails && *first == NONE)
        *first = *seen;
    ++*seen;
    return fails;
}

uint32_t miss_failing(view *v, uint32_t node)
{
    uint32_t seen = 0, first = NONE;
    return failing(v, node, &seen, &first);
}

/* Without an instance: the bindings that come nearest, one variable at a time; what brings nothing nearer
 * stays "anyone". */
static void nearest_bindings(view *v, const norm_record *n)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        if (v->slot[i] != NONE)
            continue;
        uint32_t best = NONE, fewest = miss_failing(v, n->trigger);
        for (uint32_t id = 1; id < v->at->size[p->variable[n->bindings_first + i].kind]; id++) {
            v->slot[i] = id;
            uint32_t count = miss_failing(v, n->trigger);
            if (count < fewest) {
                fewest = count;
                best = id;
            }
        }
        v->slot[i] = best;
    }
}

/* That the article is suspended or terminated, if that keeps the norm from arising; or NULL. */
static const char *told_of_bar(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked)
{
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, &r->program->norm[norm], asked, binding);
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next)
        if (fits(r, e, binding) && life_barred(r, &r->entries.at[e], bearer) != PACT_VERDICT_NO_RULE)
            return life_reason(r, norm, r->entries.at[e].binding, bearer);
    return life_reason(r, norm, NULL, bearer);
}

/* ---- the nearest miss ---- */

/* Whether the scenario has spoken of it by now: of two bindings alike, that is the one meant. */
static bool mentioned(const view *v, uint32_t kind, uint32_t id)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = p->scenario[v->at->scenario].statements_first; i < v->at->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        for (uint32_t k = 0; s->form != STATEMENT_EXPECT && k < s->args_count; k++) {
            const arg_record *a = &p->arg[s->args_first + k];
            if (a->form == ARG_ENTITY && p->entity[a->value].kind == kind && p->entity[a->value].id == id)
                return true;
        }
    }
    return false;
}

/* Lower is nearer: how many parts fail, then how late the first of them stands, as what happens is written
 * first. */
static uint32_t misfit(view *v, const norm_record *n)
{
    uint32_t seen = 0, first = NONE, count = failing(v, n->trigger, &seen, &first);
    return count * 1024 + (first < 1023 ? 1023 - first : 0);
}

/* Whether another variable of that kind stands for it. */
static bool bound_already(const view *v, const norm_record *n, uint32_t kind, uint32_t id)
{
    bool bound = false;
    for (uint32_t i = 0; i < n->bindings_count; i++)
        bound |= v->slot[i] == id && v->r->program->variable[n->bindings_first + i].kind == kind;
    return bound;
}

/* Every variable that is left gets the value that comes nearest, so that what is said is about somebody: of
 * those alike rather another than the bearer and whom other variables stand for, then whom the scenario
 * names. */
static void settle_bindings(view *v, const norm_record *n)
{
    const pact_program *p = v->r->program;
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        uint32_t kind = p->variable[n->bindings_first + i].kind, best = NONE, least = UINT32_MAX;
        for (uint32_t id = 1; v->slot[i] == NONE && id < v->at->size[kind]; id++) {
            bool again =
                (kind == n->bearer && id == v->slot[n->bearer_slot]) || bound_already(v, n, kind, id);
            v->slot[i] = id;
            uint32_t here = misfit(v, n) * 4 + again * 2 + !mentioned(v, kind, id);
            v->slot[i] = NONE;
            best = here < least ? id : best;
            least = here < least ? here : least;
        }
        if (v->slot[i] == NONE)
            v->slot[i] = best;
    }
}

/* How many parts ask whether the bearer is a party: who is bound says it once more. */
static uint32_t asks_for_membership(view *v, const norm_record *n, uint32_t node)
{
    const pact_program *p = v->r->program;
    const node_record *x = &p->node[node];
    uint32_t count = 0;
    for (uint32_t i = 0; x->form == COND_AND && i < x->children_count; i++)
        count += asks_for_membership(v, n, view_child(v, x, i));
    return x->form != COND_TUPLE
               ? count
               : p->relation[x->a].role == ROLE_MEMBER &&
                     p->relation[x->a].of == p->article[p->clause[n->clause].article].treaty &&
                     p->arg[x->args_first].form == ARG_VAR && p->arg[x->args_first].value == n->bearer_slot;
}

/* The same of all that is missing; that it does not bind there counts as one part. */
static uint32_t misfit_of(view *v, const norm_record *n, uint32_t far)
{
    if (n->trigger == NONE)
        return far * 1024;
    uint32_t law = far / 100, fit = misfit(v, n), asked = law ? asks_for_membership(v, n, n->trigger) : 0;
    return fit + law * 1024 - (asked && fit > asked * 1024 ? asked * 1024 : 0);
}

/* How far the norm is from binding where the view looks; fills the slots with the bindings that come nearest.
 */
static uint32_t distance(view *v, uint32_t norm, uint32_t bearer, const uint32_t *binding)
{
    const norm_record *n = &v->r->program->norm[norm];
    const uint64_t *bound = norm_bound(v->at, n);
    uint32_t law = bound && set_has(bound, bearer) ? 0 : 100;
    view_bind(v, n, binding, bearer);
    if (n->trigger == NONE)
        return law;
    if (v->r->whole)
        settle_bindings(v, n);
    else
        nearest_bindings(v, n);
    return law + miss_failing(v, n->trigger);
}

/* What an event triggers is looked for at every instant, the latest of the nearest: a day on which it
 * happened and something else was missing is nearer than one on which it did not. What a state triggers, now.
 */
static bool nearest_miss(view *v, uint32_t norm, uint32_t bearer, const uint32_t *binding, uint32_t *how_far)
{
    pact_run *r = v->r;
    bool event = r->program->norm[norm].flags & NORM_EVENT;
    uint32_t best = r->instant, least = UINT32_MAX;
    *how_far = UINT32_MAX;
    for (uint32_t k = event ? 1 : r->instant; k <= r->instant && r->reasoning <= REASONING_MAX; k++) {
        if (!(v->at = why_replay(r, k)))
            return false;
        uint32_t far = distance(v, norm, bearer, binding), fit = misfit_of(v, &r->program->norm[norm], far);
        best = fit <= least ? k : best;
        *how_far = fit <= least ? far : *how_far;
        least = fit <= least ? fit : least;
    }
    if (!(v->at = why_replay(r, best)))
        return false;
    distance(v, norm, bearer, binding);
    return true;
}

/* The view stands where the norm came nearest: where it bound others, else where least was missing. */
bool miss_find(view *v, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *how_far)
{
    pact_run *r = v->r;
    const norm_record *n = &r->program->norm[norm];
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, n, asked, binding);
    bind_bearer(r, n, n->trigger, bearer, binding);
    uint32_t near = nearest_instance(r, norm, binding);
    if (near == NONE && r->whole)
        return nearest_miss(v, norm, bearer, binding, how_far);
    if (near != NONE) {
        v->at = why_run_at(r, r->instances.at[near].opened);
        memcpy(binding, r->entries.at[r->instances.at[near].entry].binding, sizeof binding);
    }
    if (!v->at)
        return false;
    *how_far = distance(v, norm, bearer, binding);
    return true;
}

bool why_distance(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *out)
{
    view v = {.r = r, .at = r};
    return miss_find(&v, norm, bearer, asked, out);
}

/* Its condition is met where the view stands, and yet it does not bind. */
static bool tell_exception(view *v, const norm_record *n, int indent)
{
    if (n->unless_node == NONE || !view_holds(v, n->unless_node))
        return why_line(v, indent, why_mark(v, PACT_REASON_NOTE),
                        say(v->r, "its condition was met on %s, and it asked for nothing then",
                            say_date(v->r, v->at->date)));
    return why_line(v, indent, why_mark(v, PACT_REASON_FACT),
                    say(v->r, "its exception holds: unless %s", why_values(v, n->unless_words))) &&
           why_tell(v, n->unless_node, true, indent + 1);
}

/* To whom nothing is owed, of those whom the question is about; or NULL. */
static const char *told_of_reservation(pact_run *r, uint32_t norm, uint32_t bearer, const uint32_t *asked)
{
    const pact_program *p = r->program;
    for (uint32_t e = r->norm_entries[norm]; e != NONE; e = r->entries.at[e].next) {
        uint32_t state = fits(r, e, asked) ? reserve_withheld(r, e, bearer) : 0;
        const reservation_record *x = state ? reserve_of(r, norm, state) : NULL;
        if (x)
            return say(r, "%s reserves %s, and is owed nothing under it (VCLT 21)",
                       program_text(p, p->entity[x->entity].name), program_text(p, p->reflist[x->refs].cite));
    }
    return NULL;
}

bool why_not(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, int indent, reasons *out)
{
    if (r->derivations++ >= DERIVATIONS || r->reasoning > REASONING_MAX)
        return reason_add(r, out, indent, "(its derivation is not shown: there are too many)");
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[norm];
    view v = {.r = r, .at = r, .out = out};
    uint32_t far;
    if (!miss_find(&v, norm, bearer, asked, &far))
        return false;
    uint32_t binding[ARGS_MAX];
    bindings_asked(r, n, asked, binding);
    bind_bearer(r, n, n->trigger, bearer, binding);
    bool past = v.at->date != r->date || nearest_instance(r, norm, binding) != NONE;
    if (!why_line(&v, indent, why_norm_mark(&v, norm, v.at->date),
                  say(r, "%s does not apply%s%s:", say_cite(r, norm, NULL), past ? " as of " : "",
                      past ? say_date(r, v.at->date) : "")))
        return false;
    const char *life = told_of_bar(r, norm, bearer, asked);
    if (life)
        return why_line(&v, indent + 1, reason_on(PACT_REASON_TIME, PACT_NO_DATE, NONE), life);
    const uint64_t *bound = norm_bound(v.at, n);
    if (!bound || !set_has(bound, bearer))
        return why_unbound_lines(&v, norm, bearer, indent + 1);
    const char *reserved = told_of_reservation(r, norm, bearer, binding);
    if (reserved)
        return why_line(&v, indent + 1, why_mark(&v, PACT_REASON_MEMBER), reserved);
    if (n->trigger == NONE || view_holds(&v, n->trigger))
        return !r->whole || tell_exception(&v, n, indent + 1);
    return why_tell(&v, n->trigger, false, indent + 1);
}
