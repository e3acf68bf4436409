/* organ.c: organs of treaties. Comes in: `organ` declarations, ballots of scenarios; goes out: seats as
 * definitions of (who, organ), the predicates that say how a seat votes, and decisions: the conditions under
 * which an act is adopted, or vetoed and by whom. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

static symbol *word(struct ir *ir, const char *text)
{
    return symbol_intern(ir->names, text, strlen(text));
}

/* ---- ballots and seats as predicates of (who, organ) ---- */

static node *new_node(struct ir *ir, node_kind kind, symbol *sym, unsigned flag, unsigned kids)
{
    node *n = arena_alloc(ir->arena, sizeof *n + kids * sizeof(node *));
    *n = (node){.kind = kind, .kid_count = (uint8_t)kids, .flag = (uint8_t)flag, .sym = sym};
    return n;
}

static node *new_param(struct ir *ir, const char *name, prep role, const kind_decl *kind)
{
    node *n = new_node(ir, NODE_PARAM, word(ir, name), role, 1);
    n->kid[0] = new_node(ir, NODE_NAME, kind->singular, 0, 0);
    return n;
}

static node *seat_and_organ(struct ir *ir, prep role)
{
    node *seat = new_param(ir, "seat", PREP_NONE, ir->state);
    seat->next = new_param(ir, "organ", role, ir->organ);
    return seat;
}

bool is_ballot(const struct ir *ir, const predicate_decl *p)
{
    for (int i = 0; i < BALLOT_KINDS; i++)
        if (ir->votes[i] == p)
            return true;
    return false;
}

static void declare_votes(struct ir *ir)
{
    static const char *const forms[BALLOT_KINDS][3] = {
        [BALLOT_YES] = {"favour", "favours", "favoured"},
        [BALLOT_NO] = {"oppose", "opposes", "opposed"},
        [BALLOT_ABSTAIN] = {"abstain", "abstains", "abstained"},
        [BALLOT_ABSENT] = {"absent", "stays_absent", "stayed_absent"},
        [BALLOT_NOT_VOTING] = {"not_voting", "does_not_vote", "not_voted"},
    };
    for (int i = 0; i < BALLOT_KINDS; i++) {
        node *n = new_node(ir, NODE_ACTION, word(ir, forms[i][0]), 0, 4);
        n->kid[2] = seat_and_organ(ir, PREP_AT);
        ir->votes[i] = predicate_new(ir, n, CLASS_ACTION, NULL);
        predicate_forms(ir, ir->votes[i], word(ir, forms[i][1]), word(ir, forms[i][2]), SPAN_NONE);
    }
}

/* What `permanent` is before its first organ: a define whose rule comes when all names are known. */
static predicate_decl *new_seats(struct ir *ir, symbol *name, span at)
{
    node *n = new_node(ir, NODE_DEFINE, name, 0, 2);
    n->kid[0] = seat_and_organ(ir, PREP_NONE);
    n->span = at;
    predicate_decl *p = predicate_new(ir, n, CLASS_DEFINE, NULL);
    kind_decl *kinds[] = {ir->state, ir->organ};
    p->seats = true;
    p->seated =
        relation_new(ir, ROLE_SEATED, p->index, 2, kinds, diag_text(ir->arena, "%s seats", name->text));
    return p;
}

static bool takes_organ(const struct ir *ir, const node *n)
{
    bool happens = n->kind == NODE_EVENT || n->kind == NODE_ACTION;
    bool declares = happens || n->kind == NODE_STATUS || n->kind == NODE_ATTRIBUTE ||
                    n->kind == NODE_DEFINE || n->kind == NODE_DEFINE_VALUE;
    for_each_node (param, declares ? kid(n, happens ? 2 : 0) : NULL)
        if (param->kind == NODE_PARAM &&
            (kid(param, 0)->sym == ir->organ->singular || kid(param, 0)->sym == ir->organ->plural))
            return true;
    return false;
}

static bool speaks_of_organs(const struct ir *ir, node *items)
{
    for_each_node (n, items)
        if (n->kind == NODE_ORGAN || takes_organ(ir, n) ||
            (n->kind == NODE_TREATY && speaks_of_organs(ir, kid(n, 1))))
            return true;
    return false;
}

void organs_prepare(struct ir *ir, ast **files, uint32_t count)
{
    bool found = false;
    for (uint32_t f = 0; f < count; f++)
        found |= speaks_of_organs(ir, kid(files[f]->file, 0));
    if (!found)
        return;
    declare_votes(ir);
    ir->seat = new_seats(ir, word(ir, "seat"), SPAN_NONE);
}

/* ---- declarations ---- */

void organ_declare(struct ir *ir, treaty_decl *t, node *n)
{
    organ_decl *o = arena_alloc(ir->arena, sizeof *o);
    *o = (organ_decl){.entity = entity_new(ir, n, ir->organ, false), .treaty = t, .syntax = n};
    *array_add(ir->arena, &ir->organs) = o;
}

static int organ_order(const void *a, const void *b)
{
    const organ_decl *x = *(organ_decl *const *)a, *y = *(organ_decl *const *)b;
    return strcmp(x->entity->name->text, y->entity->name->text);
}

/* The seats of that name; new with their first organ. A name that means something else is declared twice. */
static predicate_decl *seats_named(struct ir *ir, const node *n)
{
    predicate_decl *p = meaning_of(n->sym, MEANS_BASE);
    return p && p->seats ? p : new_seats(ir, n->sym, n->span);
}

static void declare_seat(struct ir *ir, organ_decl *o, predicate_decl *seats, const node *line,
                         const node *named)
{
    entity_decl *e = meaning_of(named->sym, MEANS_ENTITY);
    e = e ? e : entity_new(ir, named, ir->state, true);
    if (e->kind != ir->state)
        wrong_kind(ir, named->span, named->sym->text, e->kind, ir->state);
    else
        *array_add(ir->arena, &ir->seats) =
            (seat_decl){o, seats, e, time_of(kid(line, 1)), time_of(kid(line, 2)), named->span};
}

static void declare_line(struct ir *ir, organ_decl *o, const node *n)
{
    if (n->kind == NODE_SEATS_OF)
        seats_named(ir, n);
    if (n->kind != NODE_SEATS)
        return;
    predicate_decl *seats = seats_named(ir, n);
    check_interval(ir, kid(n, 1), kid(n, 2));
    for_each_node (named, kid(n, 0))
        declare_seat(ir, o, seats, n, named);
}

void organs_declare_seats(struct ir *ir)
{
    if (ir->organs.count)
        qsort(ir->organs.at, ir->organs.count, sizeof *ir->organs.at, organ_order);
    for (uint32_t i = 0; i < ir->organs.count; i++) {
        ir->organs.at[i]->index = i;
        for_each_node (n, kid(ir->organs.at[i]->syntax, 1))
            declare_line(ir, ir->organs.at[i], n);
    }
}

/* ---- what seats are: those with dates, and all of a set ---- */

static rule_decl *seat_rule(struct ir *ir, predicate_decl *p, span at)
{
    rule_decl *r = arena_alloc(ir->arena, sizeof *r);
    scope s = {.ir = ir};
    *r = (rule_decl){.relation = p->relation, .form = RULE_DERIVE, .at = at, .name = p->base->text};
    for (uint32_t i = 0; i < 2; i++) {
        variable *v = scope_declare(&s, NULL, p->param[i].kind, at);
        *array_add(ir->arena, &r->vars) = v;
        r->heads[i] = term_variable(v);
    }
    *array_add(ir->arena, &ir->rules) = r;
    return r;
}

static void seats_of_set(struct ir *ir, organ_decl *o, node *n)
{
    scope s = {.ir = ir, .treaty = o->treaty, .organ = o};
    rule_decl *r = seat_rule(ir, meaning_of(n->sym, MEANS_BASE), n->span);
    kind_decl *k;
    cond *in = NULL;
    r->body = cond_same(ir, r->heads[1], term_entity(o->entity), n->span);
    if (o->treaty)
        r->body = cond_and(ir, r->body, cond_tuple(ir, o->treaty->in_force, NULL, 0, n->span));
    if (!lower_set(&s, kid(n, 0), &k, &in, r->vars.at[0]))
        return;
    if (k != ir->state)
        wrong_kind(ir, n->span, source_words(ir, kid(n, 0)->span), k, ir->state);
    r->body = cond_and(ir, r->body, in);
}

static void lower_seats(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->predicates.count; i++) {
        predicate_decl *p = ir->predicates.at[i];
        if (!p->seats)
            continue;
        rule_decl *r = seat_rule(ir, p, p->at);
        r->body = cond_tuple(ir, p->seated, r->heads, 2, p->at);
        if (p == ir->seat)
            continue;
        r = seat_rule(ir, ir->seat, p->at);
        r->body = cond_tuple(ir, p->relation, r->heads, 2, p->at);
    }
    for (uint32_t i = 0; i < ir->organs.count; i++)
        for_each_node (n, kid(ir->organs.at[i]->syntax, 1))
            if (n->kind == NODE_SEATS_OF)
                seats_of_set(ir, ir->organs.at[i], n);
}

/* ---- decisions ---- */

/* `demands(d)`: names for the act's roles but the first, which is the organ's own. */
static bool decision_act(scope *s, decision_decl *d, const node *act)
{
    struct ir *ir = s->ir;
    d->act = meaning_of(act->sym, MEANS_THIRD);
    if (!d->act && !(d->act = lower_predicate(ir, act->sym, act->span, MEANS_BASE, "action")))
        return false;
    if (d->act->class != CLASS_ACTION || d->act->param[0].kind != ir->organ) {
        const kind_decl *agent =
            d->act->class == CLASS_ACTION && d->act->param_count ? d->act->param[0].kind : NULL;
        diag(ir->diags, P0337, act->span, act->sym->text,
             agent ? a_noun(ir, agent->singular->text) : "nobody");
        return false;
    }
    const node *name = kid(act, 0);
    for (uint32_t i = 1; i < d->act->param_count; i++, name = name ? name->next : NULL) {
        if (name && meaning_of(name->sym, MEANS_ENTITY))
            diag(ir->diags, P0226, name->span, name->sym->text);
        *array_add(ir->arena, &d->args) =
            scope_declare(s, name ? name->sym : NULL, d->act->param[i].kind, name ? name->span : act->span);
    }
    if (name)
        diag(ir->diags, P0203, name->span, act->sym->text);
    return name == NULL;
}

typedef struct event_search {
    const struct ir *ir;
    const cond *found;
} event_search;

static void find_event(void *user, const cond *c, bool negative)
{
    event_search *s = user;
    const relation_decl *r = c->form == COND_TUPLE ? &s->ir->relations.at[c->relation] : NULL;
    (void)negative;
    if (r &&
        (r->role == ROLE_BREACH || (r->role == ROLE_EVENT && !is_ballot(s->ir, s->ir->predicates.at[r->of]))))
        s->found = c;
}

/* Power is judged before anything of the instant has happened: an event would never be seen. */
static void warn_events(struct ir *ir, const decision_decl *d)
{
    event_search s = {ir, NULL};
    cond_each(d->test, find_event, &s, false);
    if (s.found)
        diag(ir->diags, P0229, s.found->at);
}

static void lower_veto(scope *s, decision_decl *d, node *n)
{
    kind_decl *k = set_kind(s, kid(n, 1));
    cond *in = NULL;
    if (!k)
        return;
    if (k != s->ir->state) {
        wrong_kind(s->ir, kid(n, 1)->span, source_words(s->ir, kid(n, 1)->span), k, s->ir->state);
        return;
    }
    d->seat = scope_declare(s, n->sym, k, n->span);
    if (!lower_set(s, kid(n, 1), &k, &in, d->seat))
        return;
    cond *where = lower_cond(s, kid(n, 2));
    d->test = where ? cond_and(s->ir, in, where) : NULL;
}

static void lower_decision(struct ir *ir, organ_decl *o, node *n)
{
    bool veto = n->kind == NODE_VETOED;
    scope s = {.ir = ir, .treaty = o->treaty, .organ = o};
    decision_decl d = {.organ = o,
                       .from = time_of(kid(n, veto ? 3 : 2)),
                       .until = time_of(kid(n, veto ? 4 : 3)),
                       .at = n->span};
    check_interval(ir, kid(n, veto ? 3 : 2), kid(n, veto ? 4 : 3));
    if (kid(n, 0) && !decision_act(&s, &d, kid(n, 0)))
        return;
    if (veto)
        lower_veto(&s, &d, n);
    else
        d.test = lower_cond(&s, kid(n, 1));
    if (!d.test)
        return;
    warn_events(ir, &d);
    *array_add(ir->arena, &ir->decisions) = d;
}

void lower_organs(struct ir *ir)
{
    if (!ir->seat)
        return;
    lower_seats(ir);
    for (uint32_t i = 0; i < ir->organs.count; i++)
        for_each_node (n, kid(ir->organs.at[i]->syntax, 1))
            if (n->kind == NODE_ADOPTS || n->kind == NODE_VETOED)
                lower_decision(ir, ir->organs.at[i], n);
}

/* ---- ballots of a scenario ---- */

static entity_decl *named_state(struct ir *ir, const node *named)
{
    term t;
    scope s = {.ir = ir};
    node name = {.kind = NODE_NAME, .span = named->span, .sym = named->sym};
    if (kid(named, 0))
        diag(ir->diags, P0228, kid(named, 0)->span);
    return lower_term(&s, &name, ir->state, &t) ? t.entity : NULL;
}

static void add_ballot(struct ir *ir, statement_decl *d, ballot vote, const node *named)
{
    entity_decl *e = named_state(ir, named);
    for (uint32_t i = 0; i < d->ballots.count; i++)
        if (d->ballots.at[i].entity == e && e) {
            pact_finding *f = diag(ir->diags, P0336, named->span, named->sym->text);
            diag_label(ir->diags, f, d->ballots.at[i].at, "the other one");
            return;
        }
    if (e)
        *array_add(ir->arena, &d->ballots) = (ballot_decl){vote, e, named->span};
}

void lower_ballots(scope *s, statement_decl *d, node *ballots)
{
    const entity_decl *agent = d->predicate->param_count ? d->args[0].entity : NULL;
    if (d->form != STATEMENT_HAPPENS)
        diag(s->ir->diags, P0316, d->at);
    else if (!agent || agent->kind != s->ir->organ)
        diag(s->ir->diags, P0335, d->at, agent ? agent->name->text : d->predicate->base->text,
             agent ? a_noun(s->ir, agent->kind->singular->text) : "a deed of nobody");
    d->voted = true;
    for_each_node (b, ballots)
        for_each_node (named, kid(b, 0))
            add_ballot(s->ir, d, (ballot)b->flag, named);
}

static bool counts_votes(const struct ir *ir, const entity_decl *organ, const predicate_decl *act)
{
    for (uint32_t i = 0; i < ir->decisions.count; i++) {
        const decision_decl *d = &ir->decisions.at[i];
        if (d->organ->entity == organ && !d->seat && (!d->act || d->act == act))
            return true;
    }
    return false;
}

void warn_unvoted(struct ir *ir, const scenario_decl *s)
{
    for (uint32_t i = 0; i < s->statements.count; i++) {
        const statement_decl *d = &s->statements.at[i];
        if (d->form == STATEMENT_HAPPENS && !d->voted && d->args[0].form == TERM_ENTITY &&
            counts_votes(ir, d->args[0].entity, d->predicate))
            diag(ir->diags, P0338, d->at, d->args[0].entity->name->text);
    }
}

/* Only what was vetoed, or voted down, has somebody to name. */
void lower_blamed(struct ir *ir, statement_decl *d, node *names)
{
    if (names && d->because != PACT_VERDICT_VETOED && d->because != PACT_VERDICT_VOID)
        diag(ir->diags, P0309, names->span, "by …", "this reason", "names stand behind 'vetoed' and 'void'");
    for_each_node (named, names) {
        entity_decl *e = named_state(ir, named);
        bool known = !e;
        for (uint32_t i = 0; i < d->blamed.count; i++)
            known |= d->blamed.at[i] == e;
        if (!known)
            *array_add(ir->arena, &d->blamed) = e;
    }
}
