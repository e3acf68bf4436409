/* emit.c: the records of a program. Comes in: the Norm IR and its schedule; goes out: the image. Every record
 * carries its place; conditions go out twice, as code to run and as trees to give reasons from. */
#include "emit.h"

#include <string.h>

/* ---- texts and places ---- */

/* Multiply and fold, eight bytes at a time. */
static uint32_t text_hash(const char *text, size_t size)
{
    uint64_t hash = size * UINT64_C(0x9E3779B97F4A7C15);
    for (; size;) {
        uint64_t word = 0;
        size_t step = size < 8 ? size : 8;
        memcpy(&word, text, step);
        hash = (hash ^ word) * UINT64_C(0xFF51AFD7ED558CCD);
        hash ^= hash >> 32;
        text += step;
        size -= step;
    }
    return (uint32_t)hash;
}

static void grow_texts(emitter *e)
{
    uint32_t slots = e->text_slots ? e->text_slots * 2 : 256;
    struct text_slot *fresh = arena_alloc(e->ir->arena, slots * sizeof *fresh);
    for (uint32_t i = 0; i < e->text_slots; i++) {
        if (!e->texts[i].text)
            continue;
        uint32_t at = e->texts[i].hash & (slots - 1);
        while (fresh[at].text)
            at = (at + 1) & (slots - 1);
        fresh[at] = e->texts[i];
    }
    e->texts = fresh;
    e->text_slots = slots;
}

static uint32_t append_text(program_builder *b, const char *text, size_t size)
{
    uint32_t offset = b->text.count;
    while (b->text.room - b->text.count < size)
        b->text.at = builder_grow(b, b->text.at, &b->text.room, 1);
    memcpy(b->text.at + b->text.count, text, size);
    b->text.count += (uint32_t)size;
    return offset;
}

static uint32_t pooled_text(emitter *e, const char *text)
{
    size_t size = strlen(text);
    uint32_t hash = text_hash(text, size);
    if (e->text_count * 2 >= e->text_slots)
        grow_texts(e);
    uint32_t at = hash & (e->text_slots - 1);
    for (; e->texts[at].text; at = (at + 1) & (e->text_slots - 1))
        if (e->texts[at].hash == hash && !strcmp(e->texts[at].text, text))
            return e->texts[at].offset;
    e->texts[at] = (struct text_slot){text, append_text(e->b, text, size + 1), hash};
    e->text_count++;
    return e->texts[at].offset;
}

uint32_t emit_text(emitter *e, const char *text)
{
    struct text_slot *recent = &e->recent[(uintptr_t)text / 8 % 256];
    if (!text)
        return NONE;
    if (recent->text != text)
        *recent = (struct text_slot){text, pooled_text(e, text), 0};
    return recent->offset;
}

uint32_t emit_place(emitter *e, span at)
{
    for (int i = 0; i < 4; i++)
        if (e->places[i].at.begin == at.begin && e->places[i].at.end == at.end)
            return e->places[i].place;
    pact_place p = source_place(e->ir->sources, at);
    uint32_t turn = e->place_turn++ % 4;
    e->places[turn].at = at;
    return e->places[turn].place = build(e->b, place, p.file, p.begin, p.end, p.line, p.column);
}

/* ---- vocabulary ---- */

static void emit_kinds(emitter *e)
{
    uint32_t first = 0;
    for (uint32_t i = 0; i < e->ir->kinds.count; i++) {
        const kind_decl *k = e->ir->kinds.at[i];
        add(e->b, kind, emit_text(e, k->singular->text), emit_text(e, k->plural ? k->plural->text : NULL),
            first, k->entity_count);
        for (uint32_t id = 0; id < k->entity_count; id++) {
            const entity_decl *d = e->ir->entities.at[first + id];
            add(e->b, entity, i, id + 1, emit_text(e, d->name->text), emit_text(e, d->title));
        }
        first += k->entity_count;
    }
}

static void emit_predicates(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->predicates.count; i++) {
        const predicate_decl *p = e->ir->predicates.at[i];
        uint32_t first = e->b->param.count;
        for (uint32_t k = 0; k < p->param_count; k++)
            add(e->b, param, p->param[k].kind->index, p->param[k].prep, emit_text(e, p->param[k].name->text));
        const char *third = p->third ? p->third->text : p->base->text,
                   *participle = p->participle ? p->participle->text : p->base->text;
        add(e->b, predicate, p->class, p->ongoing, emit_text(e, p->base->text), emit_text(e, third),
            emit_text(e, participle), first, p->param_count, p->relation, p->course,
            p->quantity  ? COUNTED_AMOUNT
            : p->counted ? COUNTED_TIMES
                         : COUNTED_NOT,
            p->quantity_prep, p->is_date);
    }
}

static uint32_t emit_number(emitter *e, number n)
{
    return build(e->b, number, (uint32_t)n.num, (uint32_t)((uint64_t)n.num >> 32), (uint32_t)n.den,
                 (uint32_t)((uint64_t)n.den >> 32));
}

static void emit_relations(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->relations.count; i++) {
        const relation_decl *r = &e->ir->relations.at[i];
        uint32_t first = e->b->dimension.count;
        if (r->role == ROLE_HISTORY) /* of the very shape of its predicate */
            first = e->b->relation.at[e->ir->predicates.at[r->of]->relation].dims_first;
        else
            for (uint32_t k = 0; k < r->arity; k++)
                add(e->b, dimension, r->kind[k]->index);
        add(e->b, relation, r->role, first, r->arity, emit_text(e, r->name), r->of, r->since, r->possible);
    }
    for (uint32_t i = 0; i < e->ir->windows.count; i++) {
        const window_decl *w = &e->ir->windows.at[i];
        add(e->b, window, w->predicate->index, w->amount, w->unit, w->relation);
    }
    for (uint32_t i = 0; i < e->ir->views.count; i++) {
        const view_decl *v = &e->ir->views.at[i];
        add(e->b, view, v->test, v->predicate->index, v->refs, v->relation,
            v->much.num ? emit_number(e, v->much) : NONE);
    }
}

static uint32_t param_slot(const predicate_decl *p, const variable *v)
{
    for (uint32_t i = 0; i < p->param_count; i++)
        if (p->param[i].name == v->name)
            return i;
    return 0;
}

static uint32_t emit_mapping(emitter *e, const implied_decl *d)
{
    uint32_t first = e->b->arg.count;
    for (uint32_t i = 0; i < d->to->param_count; i++) {
        const term *t = &d->args[i];
        if (t->form == TERM_VARIABLE)
            add(e->b, arg, ARG_VAR, param_slot(d->from, t->var), NONE);
        else if (t->form == TERM_ENTITY)
            add(e->b, arg, ARG_ENTITY, t->entity->index, NONE);
        else
            add(e->b, arg, ARG_ANY, 0, NONE);
    }
    return first;
}

static void emit_ontology(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->implied.count; i++) {
        const implied_decl *d = &e->ir->implied.at[i];
        add(e->b, implied, d->from->index, d->to->index, emit_mapping(e, d), d->to->param_count);
    }
    for (uint32_t i = 0; i < e->ir->excluded.count; i++) {
        const implied_decl *d = &e->ir->excluded.at[i];
        add(e->b, excluded, d->from->index, d->to->index, emit_mapping(e, d), d->to->param_count,
            emit_place(e, d->at));
    }
}

/* ---- treaties ---- */

static uint32_t emit_duration(emitter *e, const duration_decl *d)
{
    return d->given ? build(e->b, duration, d->amount, d->unit) : NONE;
}

static void emit_law(emitter *e)
{
    for (uint32_t i = 0; i < LAW_WORDS; i++) {
        const predicate_decl *p = e->ir->law[i];
        if (p)
            add(e->b, law, i, p->index, p->law != NONE ? p->law : p->relation);
    }
}

static void emit_treaty(emitter *e, const treaty_decl *t, uint32_t first_party)
{
    treaty_record r = {.name = emit_text(e, t->name->text),
                       .title = emit_text(e, t->title),
                       .entity = t->entity ? t->entity->index : 0,
                       .signed_on = t->signed_on,
                       .from = t->from,
                       .until = t->until,
                       .force_block = NONE,
                       .force_node = NONE,
                       .term = emit_duration(e, &t->term),
                       .renewal = emit_duration(e, &t->renewal),
                       .denounced = emit_duration(e, &t->denounced),
                       .notice = emit_duration(e, &t->notice),
                       .delay = emit_duration(e, &t->delay),
                       .political = t->political,
                       .public = t->public,
                       .secret_until = t->secret_until,
                       .member = t->member,
                       .in_force = t->in_force,
                       .consent = t->consent ? t->consent->relation : NONE,
                       .parties_first = first_party,
                       .parties_count = e->b->party.count - first_party,
                       .place = emit_place(e, t->at)};
    *builder_add(e->b, &e->b->treaty) = r;
}

static void emit_treaties(emitter *e)
{
    emit_law(e);
    for (uint32_t i = 0; i < e->ir->treaties.count; i++) {
        const treaty_decl *t = e->ir->treaties.at[i];
        uint32_t first = e->b->party.count;
        for (uint32_t k = 0; k < e->ir->parties.count; k++) {
            const party_decl *p = &e->ir->parties.at[k];
            if (p->treaty == t)
                add(e->b, party, i, p->entity->index, p->from, p->until, emit_place(e, p->at));
        }
        emit_treaty(e, t, first);
    }
    for (uint32_t i = 0; i < e->ir->articles.count; i++) {
        const article_decl *a = e->ir->articles.at[i];
        add(e->b, article, a->treaty->index, emit_text(e, a->label), emit_text(e, a->cite),
            emit_text(e, a->title), a->from, a->until, emit_text(e, doc_above(e->ir, a->syntax->span)),
            emit_place(e, a->at));
    }
    for (uint32_t i = 0; i < e->ir->clauses.count; i++) {
        const clause_decl *c = e->ir->clauses.at[i];
        bool inner = c->around.begin != c->at.begin;
        add(e->b, clause, c->article->index, emit_text(e, c->cite),
            c->article->treaty->of ? c->article->treaty->of->index : NONE,
            emit_text(e, doc_above(e->ir, c->around)), emit_text(e, inner ? doc_above(e->ir, c->at) : NULL),
            emit_place(e, c->at));
    }
}

static void emit_readings(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->readings.count; i++) {
        const reading_decl *r = e->ir->readings.at[i];
        uint32_t first = e->b->option.count;
        for (uint32_t k = 0; k < r->options.count; k++)
            add(e->b, option, i, emit_text(e, r->options.at[k].name->text), r->options.at[k].relation);
        add(e->b, reading, emit_text(e, r->name->text), r->treaty ? r->treaty->index : NONE, first,
            r->options.count, emit_place(e, r->at));
    }
}

static void emit_externals(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->externals.count; i++) {
        const external_decl *x = e->ir->externals.at[i];
        uint32_t first = e->b->passed.count;
        for (uint32_t k = 0; k < x->passed_count; k++)
            add(e->b, passed, x->passed[k]);
        add(e->b, external, x->predicate->index, emit_text(e, x->library), x->result, x->decimals, first,
            x->passed_count, x->impure, x->rows, emit_place(e, x->at));
    }
}

static void emit_formulas(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->formulas.count; i++) {
        const formula_decl *f = &e->ir->formulas.at[i];
        uint32_t block =
            emit_number_block(e, f->vars.at, f->vars.count, f->value, f->of->base->text, f->of->at);
        add(e->b, formula, f->of->index, block);
    }
}

static void emit_references(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->reflists.count; i++) {
        const reflist_decl *l = &e->ir->reflists.at[i];
        uint32_t first = e->b->ref.count;
        for (uint32_t k = 0; k < l->refs.count; k++)
            add(e->b, ref, l->refs.at[k].form, l->refs.at[k].index);
        add(e->b, reflist, first, l->refs.count, emit_text(e, l->cite), l->breach, l->breached);
    }
    for (uint32_t i = 0; i < e->ir->standings.count; i++)
        add(e->b, standing, e->ir->standings.at[i].word, e->ir->standings.at[i].refs,
            e->ir->standings.at[i].relation);
    for (uint32_t i = 0; i < e->ir->lives.count; i++)
        add(e->b, life, e->ir->lives.at[i].op, e->ir->lives.at[i].refs, e->ir->lives.at[i].relation);
    for (uint32_t i = 0; i < e->ir->prevails.count; i++) {
        const prevail_decl *d = &e->ir->prevails.at[i];
        add(e->b, prevail, d->treaty->index, d->over, d->article ? d->article->index : NONE,
            emit_place(e, d->at));
    }
    if (e->ir->later)
        add(e->b, later, e->ir->later->index);
    for (uint32_t i = 0; i < e->ir->reservations.count; i++) {
        const reservation_decl *r = &e->ir->reservations.at[i];
        add(e->b, reservation, r->entity->index, r->refs, e->ir->later != NULL, emit_place(e, r->at));
    }
    for (uint32_t i = 0; i < e->ir->gaps.count; i++) {
        const gap_decl *g = &e->ir->gaps.at[i];
        add(e->b, gap, g->article->index, emit_text(e, g->reason), emit_place(e, g->at));
    }
    for (uint32_t i = 0; i < e->ir->accepts.count; i++) {
        const accept_decl *a = &e->ir->accepts.at[i];
        add(e->b, accept, emit_text(e, a->code ? a->code->text : NULL), a->refs, emit_text(e, a->reason),
            emit_place(e, a->at));
    }
    for (uint32_t i = 0; i < e->ir->ticks.count; i++)
        add(e->b, tick, e->ir->ticks.at[i]);
}

/* ---- trees of reasons ---- */

enum { SLOTS = 64 };

typedef struct slots {
    variable *at[SLOTS];
    uint32_t count;
    bool full; /* reasons would mistake one variable for another */
} slots;

static uint32_t slot_of(slots *s, variable *v)
{
    for (uint32_t i = 0; i < s->count; i++)
        if (s->at[i] == v)
            return i;
    if (s->count < SLOTS)
        s->at[s->count++] = v;
    else
        s->full = true;
    return s->count - 1;
}

static void emit_term(emitter *e, slots *s, const term *t)
{
    if (t->form == TERM_VARIABLE)
        add(e->b, arg, ARG_VAR, slot_of(s, t->var), NONE);
    else if (t->form == TERM_ENTITY)
        add(e->b, arg, ARG_ENTITY, t->entity->index, NONE);
    else
        add(e->b, arg, ARG_ANY, 0, NONE);
}

static uint32_t emit_node(emitter *e, slots *s, const cond *c);

/* Closes a node: its arguments, its children, itself. Children stand before their parents. */
static uint32_t close_node(emitter *e, slots *s, node_record n, const term *args, uint32_t arg_count,
                           const uint32_t *kids, uint32_t kid_count)
{
    n.args_first = e->b->arg.count;
    n.args_count = arg_count;
    for (uint32_t i = 0; i < arg_count; i++)
        emit_term(e, s, &args[i]);
    n.children_first = e->b->child.count;
    n.children_count = kid_count;
    for (uint32_t i = 0; i < kid_count; i++)
        add(e->b, child, kids[i]);
    *builder_add(e->b, &e->b->node) = n;
    return e->b->node.count - 1;
}

const external_decl *external_of(const struct ir *ir, const expr *call)
{
    return ir->predicates.at[ir->relations.at[call->relation].of]->external;
}

static uint32_t emit_value(emitter *e, slots *s, const expr *x);

static node_form value_form(const expr *x)
{
    static const uint8_t forms[] = {
        [EXPR_NUMBER] = VALUE_NUMBER,    [EXPR_FIGURE] = VALUE_FIGURE, [EXPR_TALLY] = VALUE_TALLY,
        [EXPR_CALL] = VALUE_CALL,        [EXPR_MONTHS] = VALUE_MONTHS, [EXPR_TODAY] = VALUE_TODAY,
        [EXPR_COUNT] = VALUE_COUNT,      [EXPR_SUM] = VALUE_SUM,       [EXPR_LEAST] = VALUE_LEAST,
        [EXPR_GREATEST] = VALUE_GREATEST};
    if (x->form != EXPR_ARITHMETIC)
        return forms[x->form];
    return x->operator== '+'   ? VALUE_PLUS
           : x->operator== '-' ? VALUE_MINUS
           : x->operator== '*' ? VALUE_TIMES
                               : VALUE_OVER;
}

static uint32_t emit_called(emitter *e, slots *s, const expr *x)
{
    node_record n = {.form = VALUE_CALL, .text = NONE, .a = external_of(e->ir, x)->index};
    uint32_t kids[ARGS_MAX], count = 0;
    for (const expr *l = x->left; l; l = l->right)
        kids[count++] = emit_value(e, s, l->left);
    return close_node(e, s, n, x->args, x->arg_count, kids, count);
}

static uint32_t emit_value(emitter *e, slots *s, const expr *x)
{
    if (x->form == EXPR_CALL)
        return emit_called(e, s, x);
    node_record n = {.form = value_form(x), .text = NONE};
    uint32_t kids[2], count = 0;
    if (x->form == EXPR_NUMBER || x->form == EXPR_MONTHS)
        n.a = emit_number(e, x->value);
    if (x->form == EXPR_NUMBER)
        n.b = x->is_date;
    if (x->form == EXPR_FIGURE || x->form == EXPR_TALLY)
        n.a = x->relation;
    if (x->var) {
        cond all = {.form = COND_TRUE};
        n.a = slot_of(s, x->var);
        n.b = x->var->kind->index;
        kids[count++] = emit_node(e, s, x->where ? x->where : &all);
    }
    if (x->left)
        kids[count++] = emit_value(e, s, x->left);
    if (x->right)
        kids[count++] = emit_value(e, s, x->right);
    return close_node(e, s, n, x->args, x->arg_count, kids, count);
}

static uint32_t emit_node(emitter *e, slots *s, const cond *c)
{
    uint32_t few[8], *kids = c->kid_count <= 8 ? few : arena_alloc(e->ir->arena, c->kid_count * sizeof *kids),
                     count = c->kid_count;
    node_record n = {.form = c->form, .text = NONE};
    if (c->form == COND_SOME || c->form == COND_EVERY) {
        n.a = slot_of(s, c->var);
        n.b = c->var->kind->index;
    }
    for (uint32_t i = 0; i < c->kid_count; i++)
        kids[i] = emit_node(e, s, c->kids[i]);
    if (c->form == COND_COMPARE) {
        n.a = c->compare;
        kids[count++] = emit_value(e, s, c->left);
        kids[count++] = emit_value(e, s, c->right);
    }
    if (c->form == COND_COMPARE || c->form == COND_SOME || c->form == COND_EVERY)
        n.text = emit_text(e, source_words(e->ir, c->at));
    if (c->form == COND_TUPLE)
        n.a = c->relation;
    if (c->form == COND_SAME)
        n.b = c->args[0].form == TERM_VARIABLE ? c->args[0].var->kind->index
              : c->args[0].form == TERM_ENTITY ? c->args[0].entity->kind->index
                                               : 0;
    return close_node(e, s, n, c->args, c->arg_count, kids, count);
}

static void refuse_full(emitter *e, const slots *s, span at)
{
    if (s->full)
        diag(e->ir->diags, P0604, at);
}

/* With these variables in its first slots. */
uint32_t emit_tree(emitter *e, variable *const *first, uint32_t count, const cond *c, span at)
{
    slots s = {0};
    for (uint32_t i = 0; i < count; i++)
        slot_of(&s, first[i]);
    uint32_t tree = emit_node(e, &s, c);
    refuse_full(e, &s, at);
    return tree;
}

static void emit_rules(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->rules.count; i++) {
        const rule_decl *r = e->ir->rules.at[i];
        slots s = {0};
        if (r->form >= RULE_START)
            continue;
        for (uint32_t k = 0; k < r->vars.count; k++)
            slot_of(&s, r->vars.at[k]);
        uint32_t body = emit_node(e, &s, r->body), first = e->b->arg.count,
                 arity = e->ir->relations.at[r->relation].arity;
        refuse_full(e, &s, r->at);
        for (uint32_t k = 0; k < arity; k++)
            emit_term(e, &s, &r->heads[k]);
        add(e->b, rule, r->relation, first, arity, s.count, body);
    }
}

/* ---- organs ---- */

static void emit_seats(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->seats.count; i++) {
        const seat_decl *s = &e->ir->seats.at[i];
        add(e->b, seat, s->seats->seated, s->organ->index, s->entity->index, s->from, s->until,
            emit_place(e, s->at));
    }
    for (uint32_t i = 0; i < BALLOT_KINDS && e->ir->seat; i++)
        add(e->b, vote, e->ir->votes[i]->index);
}

static void emit_decision(emitter *e, const decision_decl *d)
{
    slots s = {0};
    span without_mark = {d->at.begin, d->at.end - 1}; /* its ';' */
    variable *const *args = d->args.at;
    uint32_t count = d->args.count;
    decision_record r = {.veto = d->seat != NULL,
                         .act = d->act ? d->act->index : NONE,
                         .from = d->from,
                         .until = d->until,
                         .text = emit_text(e, source_words(e->ir, without_mark))};
    r.block = d->seat ? emit_set_block(e, args, count, d->test, d->seat, "vetoed", d->at)
                      : emit_query_block(e, args, count, d->test, d->at);
    for (uint32_t i = 0; i < count; i++)
        slot_of(&s, d->args.at[i]);
    r.slot = d->seat ? slot_of(&s, d->seat) : 0;
    r.node = emit_node(e, &s, d->test);
    refuse_full(e, &s, d->at);
    r.place = emit_place(e, d->at);
    *builder_add(e->b, &e->b->decision) = r;
}

static void emit_organs(emitter *e)
{
    emit_seats(e);
    for (uint32_t i = 0; i < e->ir->organs.count; i++) {
        const organ_decl *o = e->ir->organs.at[i];
        uint32_t first = e->b->decision.count;
        for (uint32_t k = 0; k < e->ir->decisions.count; k++)
            if (e->ir->decisions.at[k].organ == o)
                emit_decision(e, &e->ir->decisions.at[k]);
        add(e->b, organ, o->entity->index, o->treaty ? o->treaty->index : NONE, e->ir->seat->relation, first,
            e->b->decision.count - first);
    }
}

/* ---- norms ---- */

/* It takes the value of its role, and those of all others that are guarded if it turns on one. */
static uint32_t guard_block(emitter *e, const norm_decl *n, const act_decl *a, uint32_t role)
{
    variable *params[2 * ARGS_MAX + 1];
    uint32_t count = n->bindings.count;
    for (uint32_t i = 0; i < count; i++)
        params[i] = n->bindings.at[i];
    params[count++] = a->args[role].var;
    for (uint32_t k = 0; k < a->predicate->param_count && guard_turns_on_others(a, role); k++)
        if (k != role && a->args[k].form == ARG_GUARD)
            params[count++] = a->args[k].var;
    return emit_set_block(e, params, count, a->args[role].guard, n->bearer, "object", n->at);
}

static uint32_t binding_index(const norm_decl *n, const variable *v)
{
    for (uint32_t i = 0; i < n->bindings.count; i++)
        if (n->bindings.at[i] == v)
            return i;
    return 0;
}

/* It is given the bearer as well. */
static uint32_t amount_block(emitter *e, const norm_decl *n, const act_decl *a)
{
    variable *params[ARGS_MAX + 1];
    if (!a->amount_of)
        return NONE;
    for (uint32_t i = 0; i < n->bindings.count; i++)
        params[i] = n->bindings.at[i];
    params[n->bindings.count] = n->bearer;
    return emit_number_block(e, params, n->bindings.count + 1, a->amount_of, "amount", n->at);
}

static void emit_act(emitter *e, const norm_decl *n, const act_decl *a)
{
    uint32_t guards[ARGS_MAX], count = a->predicate->param_count;
    for (uint32_t i = 0; i < count; i++)
        guards[i] = n && a->args[i].form == ARG_GUARD ? guard_block(e, n, a, i) : NONE;
    uint32_t amount = amount_block(e, n, a), first = e->b->arg.count;
    for (uint32_t i = 0; i < count; i++) {
        const struct act_arg *x = &a->args[i];
        uint32_t value = x->form == ARG_VAR      ? binding_index(n, x->term.var)
                         : x->form == ARG_ENTITY ? x->term.entity->index
                                                 : 0;
        add(e->b, arg, x->form, value, guards[i]);
    }
    add(e->b, act, a->predicate->index, first, count, a->measure, amount, emit_text(e, a->amount_text));
}

static void emit_norm_trees(emitter *e, const trigger_decl *t, const norm_decl *n, norm_record *r)
{
    slots s = {0};
    for (uint32_t i = 0; i < n->bindings.count; i++)
        slot_of(&s, n->bindings.at[i]);
    r->bearer_slot = slot_of(&s, n->bearer);
    cond *whole = cond_and(e->ir, cond_and(e->ir, t->when, n->object_cond), n->bearer_cond);
    r->trigger = whole ? emit_node(e, &s, whole) : NONE;
    r->unless_node = n->unless ? emit_node(e, &s, n->unless) : NONE;
    r->unless_words = emit_text(e, n->unless ? source_words(e->ir, n->unless->at) : NULL);
    r->until_words = emit_text(e, n->until ? source_words(e->ir, n->until->at) : NULL);
    refuse_full(e, &s, n->at);
}

static void emit_norm(emitter *e, const trigger_decl *t, const norm_decl *n)
{
    norm_record r = {.clause = n->clause->index,
                     .modality = n->modality,
                     .bindings_count = n->bindings.count,
                     .bearer = n->bearer->kind->index,
                     .acts_count = n->acts.count,
                     .owed = n->owed,
                     .creditor = n->creditor,
                     .repairs = n->repairs,
                     .after = n->after,
                     .reacts_to = n->reacts_to,
                     .over = n->over,
                     .under = n->under,
                     .deadline = n->deadline,
                     .amount = n->amount,
                     .unit = n->unit,
                     .date = n->date,
                     .deadline_block = NONE,
                     .window = n->window,
                     .window_amount = n->window_amount,
                     .window_unit = n->window_unit,
                     .window_date = n->window_date,
                     .window_block = NONE,
                     .unless_block = NONE,
                     .period = n->period,
                     .requires_block = NONE,
                     .requires_text = emit_text(e, n->requires_text)};
    variable *const *bindings = n->bindings.at;
    uint32_t count = n->bindings.count;
    r.flags = n->flags | (t->event ? NORM_EVENT : 0) | (n->maintain ? NORM_MAINTAIN : 0) |
              (n->deems ? NORM_DEEMS : 0);
    r.bindings_first = e->b->variable.count;
    for (uint32_t i = 0; i < count; i++)
        add(e->b, variable, bindings[i]->kind->index,
            emit_text(e, bindings[i]->name ? bindings[i]->name->text : NULL));
    if (n->deadline == DEADLINE_EXPR)
        r.deadline_block = emit_number_block(e, bindings, count, n->deadline_expr, "deadline", n->at);
    if (n->window == WINDOW_COND)
        r.window_block = emit_set_block(e, bindings, count, n->until, n->bearer, "until", n->at);
    if (n->requires)
        r.requires_block = emit_set_block(e, bindings, count, n->requires, n->bearer, "requires", n->at);
    if (n->unless)
        r.unless_block = emit_set_block(e, bindings, count, n->unless, n->bearer, "unless", n->at);
    emit_norm_trees(e, t, n, &r);
    r.acts_first = e->b->act.count;
    for (uint32_t i = 0; i < n->acts.count; i++)
        emit_act(e, n, &n->acts.at[i]);
    r.place = emit_place(e, n->at);
    *builder_add(e->b, &e->b->norm) = r;
}

/* ---- the schedule ---- */

static void emit_group(emitter *e, const schedule_step *s)
{
    group_record g = {.steps_first = e->b->step.count,
                      .outputs_first = e->b->output.count,
                      .stratum = s->stratum,
                      .recursive = s->recursive};
    if (s->trigger != NONE) {
        const trigger_decl *t = e->ir->triggers.at[s->trigger];
        for (uint32_t i = 0; i < t->norm_count; i++)
            emit_norm(e, t, e->ir->norms.at[t->norm_first + i]);
        uint32_t block = emit_trigger_block(e, t, t->norm_first);
        add(e->b, step, block);
    }
    for (uint32_t i = 0; i < s->rules.count; i++) {
        const rule_decl *r = e->ir->rules.at[s->rules.at[i]];
        uint32_t block = emit_rule_block(e, r);
        add(e->b, step, block);
        if (r->form < RULE_START)
            add(e->b, output, r->relation);
    }
    g.steps_count = e->b->step.count - g.steps_first;
    g.outputs_count = e->b->output.count - g.outputs_first;
    *builder_add(e->b, &e->b->group) = g;
}

/* `in force when`: the condition as code and as a tree; the treaties themselves stand already. */
static void emit_entries_into_force(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->treaties.count; i++) {
        const treaty_decl *t = e->ir->treaties.at[i];
        slots s = {0};
        if (!t->force)
            continue;
        uint32_t block = emit_query_block(e, NULL, 0, t->force, t->when->span),
                 tree = emit_node(e, &s, t->force);
        e->b->treaty.at[i].force_block = block;
        e->b->treaty.at[i].force_node = tree;
        refuse_full(e, &s, t->when->span);
    }
}

/* ---- scenarios ---- */

static uint32_t emit_expect(emitter *e, const statement_decl *d)
{
    expect_record r = {.form = d->expect,
                       .text = emit_text(e, d->text),
                       .block = NONE,
                       .first = d->first,
                       .second = d->second,
                       .resolved = d->resolved,
                       .bearer = d->bearer ? d->bearer->index : NONE,
                       .node = NONE,
                       .because = d->because,
                       .because_not = d->because_not,
                       .about = d->about ? d->about->index : NONE};
    slots s = {0};
    if (d->test) {
        r.block = emit_query_block(e, NULL, 0, d->test, d->at);
        r.node = emit_node(e, &s, d->test);
        refuse_full(e, &s, d->at);
    }
    r.blamed_first = e->b->blamed.count;
    r.blamed_count = d->blamed.count;
    for (uint32_t i = 0; i < d->blamed.count; i++)
        add(e->b, blamed, d->blamed.at[i]->index);
    uint32_t first_act = e->b->act.count;
    for (uint32_t i = 0; i < d->questions.count; i++)
        emit_act(e, NULL, &d->questions.at[i].act);
    r.questions_first = e->b->question.count;
    r.questions_count = d->questions.count;
    for (uint32_t i = 0; i < d->questions.count; i++) {
        const question_decl *q = &d->questions.at[i];
        add(e->b, question, q->test, emit_text(e, q->text), q->bearer->index, first_act + i, q->refs,
            q->act.much.num ? emit_number(e, q->act.much) : NONE, emit_place(e, q->at));
    }
    r.place = emit_place(e, d->at);
    *builder_add(e->b, &e->b->expect) = r;
    return e->b->expect.count - 1;
}

static void emit_statement(emitter *e, const statement_decl *d, statement_record *r)
{
    slots none = {0};
    *r = (statement_record){.form = d->form,
                            .time = d->time,
                            .exact = d->exact,
                            .instant = d->instant,
                            .figure = NONE,
                            .doubt = NONE,
                            .text = emit_text(e, d->text)};
    r->of = d->form == STATEMENT_EXPECT ? emit_expect(e, d) : d->predicate->index;
    r->args_first = e->b->arg.count;
    r->args_count = d->form == STATEMENT_EXPECT ? 0 : d->predicate->param_count;
    for (uint32_t i = 0; i < r->args_count; i++)
        emit_term(e, &none, &d->args[i]);
    if (d->form == STATEMENT_FIGURE || (d->form == STATEMENT_HAPPENS && d->predicate->quantity))
        r->figure = emit_number(e, d->figure);
    r->ballots_first = e->b->ballot.count;
    r->ballots_count = d->ballots.count;
    for (uint32_t i = 0; i < d->ballots.count; i++)
        add(e->b, ballot, d->ballots.at[i].vote, d->ballots.at[i].entity->index,
            emit_place(e, d->ballots.at[i].at));
    r->place = emit_place(e, d->at);
}

static uint32_t emit_doubts(emitter *e, const scenario_decl *s)
{
    uint32_t first = e->b->doubt.count;
    for (uint32_t i = 0; i < s->doubts.count; i++) {
        const doubt_decl *d = &s->doubts.at[i];
        uint32_t said = e->b->allegation.count;
        for (uint32_t k = 0; k < d->said.count; k++)
            add(e->b, allegation, emit_place(e, d->said.at[k]));
        add(e->b, doubt, emit_text(e, d->text), emit_text(e, d->source), said, d->said.count,
            emit_place(e, d->at));
    }
    return first;
}

uint32_t emit_suppositions(emitter *e, const suppositions *list)
{
    uint32_t first = e->b->supposition.count;
    for (uint32_t i = 0; i < list->count; i++) {
        const supposition_decl *d = &list->at[i];
        uint32_t block = emit_set_block(e, NULL, 0, d->set, d->var, "supposed", d->at);
        add(e->b, supposition, d->defies, d->named, block, emit_place(e, d->at));
    }
    return first;
}

uint32_t emit_choices(emitter *e, const choices *list)
{
    uint32_t first = e->b->choice.count;
    for (uint32_t i = 0; i < list->count; i++)
        add(e->b, choice, e->ir->relations.at[list->at[i]].of);
    return first;
}

static void emit_scenarios(emitter *e)
{
    for (uint32_t i = 0; i < e->ir->scenarios.count; i++) {
        const scenario_decl *s = e->ir->scenarios.at[i];
        uint32_t first = e->b->statement.count, doubts = emit_doubts(e, s), opens = e->b->open.count,
                 supposed = emit_suppositions(e, &s->suppositions);
        for (uint32_t k = 0; k < s->opens.count; k++)
            add(e->b, open, s->opens.at[k].predicate->index, emit_place(e, s->opens.at[k].at));
        for (uint32_t k = 0; k < s->statements.count; k++) {
            statement_record r;
            emit_statement(e, &s->statements.at[k], &r);
            if (s->statements.at[k].doubt)
                r.doubt = doubts + s->statements.at[k].doubt - 1;
            *builder_add(e->b, &e->b->statement) = r;
        }
        uint32_t chosen = emit_choices(e, &s->choices);
        add(e->b, scenario, emit_text(e, s->name->text), emit_text(e, s->title), first, s->statements.count,
            chosen, s->choices.count, doubts, s->doubts.count, opens, s->opens.count, supposed,
            s->suppositions.count, emit_place(e, s->at));
    }
}

/* Norms are written in the order of their indices, which their triggers share. */
static void renumber_norms(struct ir *ir, const schedule *order)
{
    norm_decl **sorted = arena_alloc(ir->arena, (ir->norms.count + 1) * sizeof *sorted);
    uint32_t next = 0;
    for (uint32_t i = 0; i < order->count; i++) {
        if (order->at[i].trigger == NONE)
            continue;
        trigger_decl *t = ir->triggers.at[order->at[i].trigger];
        uint32_t first = next;
        for (uint32_t k = 0; k < t->norm_count; k++) {
            sorted[next] = ir->norms.at[t->norm_first + k];
            sorted[next]->index = next;
            next++;
        }
        t->norm_first = first;
    }
    for (uint32_t i = 0; i < next; i++)
        ir->norms.at[i] = sorted[i];
    ir->norms.count = next;
}

/* About what a clause comes to. */
static void reserve(program_builder *b, uint32_t clauses)
{
    builder_reserve(b, code, clauses * 40 + 256);
    builder_reserve(b, origin, clauses * 40 + 256);
    builder_reserve(b, node, clauses * 16 + 256);
    builder_reserve(b, arg, clauses * 16 + 256);
    builder_reserve(b, place, clauses * 8 + 256);
    builder_reserve(b, block, clauses * 2 + 256);
    builder_reserve(b, reg, clauses * 12 + 256);
    builder_reserve(b, child, clauses * 16 + 256);
    builder_reserve(b, norm, clauses + 256);
    builder_reserve(b, number, clauses * 2 + 256);
    builder_reserve(b, input, clauses * 4 + 256);
    builder_reserve(b, text, clauses * 48 + 4096);
}

void emit(struct ir *ir, const schedule *order, program_builder *out)
{
    emitter e = {.ir = ir, .b = out};
    out->arena = ir->arena;
    reserve(out, ir->norms.count + ir->rules.count);
    for (int i = 0; i < 4; i++)
        e.places[i].at = (span){UINT32_MAX, UINT32_MAX};
    renumber_norms(ir, order);
    number_readings(ir);
    for (uint32_t i = 0; i < ir->sources->files.count; i++)
        add(e.b, file, emit_text(&e, ir->sources->files.at[i].name));
    emit_kinds(&e);
    emit_relations(&e);
    emit_predicates(&e);
    emit_ontology(&e);
    emit_treaties(&e);
    emit_readings(&e);
    emit_externals(&e);
    emit_references(&e);
    for (uint32_t i = 0; i < order->count; i++)
        emit_group(&e, &order->at[i]);
    emit_entries_into_force(&e);
    emit_formulas(&e);
    emit_rules(&e);
    emit_organs(&e);
    emit_scenarios(&e);
    emit_claims(&e);
    builder_finish(out);
}
