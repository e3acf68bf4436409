/* scenario.c: scenarios and worlds. Comes in: trees; goes out: statements in order of time, each with what it
 * says and where, and expectations with the questions they ask. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

typedef struct teller {
    scope s;
    scenario_decl *out;
    node *world_stack[16]; /* worlds being told: finds those that use themselves */
    uint32_t world_count, instant, order;
    int32_t last;       /* the time of the latest dated statement */
    const node *date;   /* of the statement at hand, or NULL */
    const char *source; /* why the fact at hand is in doubt, or NULL */
    span doubted;       /* the statement that says so */
} teller;

static statement_decl *new_statement(teller *t, statement_form form, span at)
{
    statement_decl *d = array_add(t->s.ir->arena, &t->out->statements);
    *d = (statement_decl){.form = form,
                          .time = t->date ? value_of(t->date)->time : NO_TIME,
                          .exact = t->date && t->date->flag == 1,
                          .instant = t->date ? t->instant : 0,
                          .order = t->order++,
                          .text = source_words(t->s.ir, at),
                          .at = at,
                          .first = NONE,
                          .second = NONE,
                          .resolved = NONE,
                          .because = NONE};
    return d;
}

/* A role that is left out, while some rule turns on it: what asks for it will not hold, and that is said. */
static void warn_unstated(teller *t, const predicate_decl *p, uint32_t tested, const term *args, span at)
{
    struct ir *ir = t->s.ir;
    for (uint32_t i = 1; i < p->param_count; i++) {
        bool asked = tested >> i & 1;
        for (uint32_t k = 0; k < ir->implied.count; k++) {
            const implied_decl *d = &ir->implied.at[k];
            for (uint32_t a = 1; d->from == p && a < d->to->param_count; a++)
                asked |= d->to->tested >> a & 1 && d->args[a].form == TERM_VARIABLE &&
                         d->args[a].var->name == p->param[i].name;
        }
        if (asked && args[i].form == TERM_ANY)
            diag(ir->diags, P0402, at, p->param[i].name->text);
    }
}

static void tell_fact(teller *t, node *n, bool ends);

static bool state_predicate(const predicate_decl *p)
{
    return p->class == CLASS_STATUS || p->ongoing;
}

/* ---- what is in doubt ---- */

static void new_doubt(teller *t, statement_decl *d)
{
    doubt_decl fresh = {.text = d->text, .source = t->source, .at = d->at};
    *array_add(t->s.ir->arena, &fresh.said) = t->doubted;
    *array_add(t->s.ir->arena, &t->out->doubts) = fresh;
    d->doubt = t->out->doubts.count;
}

static bool same_fact(const statement_decl *d, const predicate_decl *p, const term *args)
{
    bool same = d->doubt && d->predicate == p;
    for (uint32_t i = 0; same && i < p->param_count; i++)
        same = d->args[i].form == args[i].form &&
               (args[i].form != TERM_ENTITY || d->args[i].entity == args[i].entity);
    return same;
}

/* What is alleged by one and denied by another is one fact in doubt: of the same date, or where the second
 * says none. */
static bool join_doubt(teller *t, const predicate_decl *p, const term *args)
{
    for (uint32_t i = t->out->statements.count; i-- > 0;) {
        const statement_decl *d = &t->out->statements.at[i];
        if (!same_fact(d, p, args) || (t->date && d->time != value_of(t->date)->time))
            continue;
        doubt_decl *doubt = &t->out->doubts.at[d->doubt - 1];
        doubt->source = text_join(t->s.ir->arena, doubt->source, ", ", t->source, NULL);
        *array_add(t->s.ir->arena, &doubt->said) = t->doubted;
        return true;
    }
    return false;
}

static void tell_doubt(teller *t, const node *n)
{
    bool by = n->kind != NODE_DISPUTED;
    term who;
    t->source = "disputed";
    t->doubted = n->span;
    if (by && !lower_term(&t->s, kid(n, 0), NULL, &who))
        return;
    if (by)
        t->source = text_join(t->s.ir->arena, n->kind == NODE_ALLEGED ? "alleged by " : "denied by ",
                              kid(n, 0)->sym->text, NULL);
    tell_fact(t, kid(n, by ? 1 : 0), false);
    t->source = NULL;
}

static bool is_open(const scenario_decl *s, const predicate_decl *p)
{
    for (uint32_t i = 0; i < s->opens.count; i++)
        if (s->opens.at[i].predicate == p)
            return true;
    return false;
}

/* What memberships are reckoned from has no planes. */
static bool is_law_word(const struct ir *ir, const predicate_decl *p)
{
    for (int i = 0; i < LAW_WORDS; i++)
        if (ir->law[i] == p)
            return true;
    return false;
}

/* `open NAME, …;`: of these statuses, what is not listed is unknown from the beginning. */
static void tell_open(teller *t, const node *n)
{
    struct ir *ir = t->s.ir;
    if (t->date) {
        diag(ir->diags, P0352, n->span);
        return;
    }
    for_each_node (name, kid(n, 0)) {
        predicate_decl *p = lower_predicate(ir, name->sym, name->span, MEANS_BASE, "status");
        if (p && p->class != CLASS_STATUS) {
            diag(ir->diags, P0350, name->span, name->sym->text);
        } else if (p && is_law_word(ir, p)) {
            diag(ir->diags, P0353, name->span, name->sym->text);
        } else if (p && !is_open(t->out, p)) {
            *array_add(ir->arena, &t->out->opens) = (open_decl){p, name->span};
        }
    }
}

static void tell_predicate(teller *t, predicate_decl *p, const term *args, uint32_t tested, number told,
                           span at, bool ends)
{
    struct ir *ir = t->s.ir;
    bool happens = p->class == CLASS_EVENT || p->class == CLASS_ACTION;
    if (p->class == CLASS_DEFINE || p->class == CLASS_ATTRIBUTE || p->computed) {
        if (p->class != CLASS_ATTRIBUTE)
            diag(ir->diags, P0317, at, p->base->text);
        else
            diag(ir->diags, P0302, at);
        return;
    }
    if (is_ballot(ir, p)) {
        diag(ir->diags, P0339, at);
        return;
    }
    if (ends && !state_predicate(p)) {
        diag(ir->diags, P0301, at, p->base->text, "over at once", "something that ends");
        return;
    }
    if (happens && !t->date && !p->ongoing) {
        diag(ir->diags, P0316, at);
        return;
    }
    if (amount_missing(ir, p, told, at))
        return;
    p->tested = tested;
    warn_unstated(t, p, tested, args, at);
    if (!t->date && t->last != NO_TIME)
        diag(ir->diags, P0404, at);
    if (t->source && join_doubt(t, p, args))
        return;
    statement_decl *d = new_statement(t,
                                      ends                 ? STATEMENT_ENDS
                                      : happens && t->date ? STATEMENT_HAPPENS
                                                           : STATEMENT_HOLDS,
                                      at);
    d->predicate = p;
    d->figure = told;
    memcpy(d->args, args, sizeof d->args);
    if (t->source)
        new_doubt(t, d);
}

static void tell_verb(teller *t, node *n, bool ends)
{
    bool is = n->kind == NODE_FACT_IS;
    predicate_decl *p =
        lower_predicate(t->s.ir, n->sym, n->span, is ? MEANS_BASE : MEANS_THIRD, is ? "status" : "verb");
    term args[ARGS_MAX];
    number told = NUMBER_INT(0);
    if (!p)
        return;
    uint32_t tested = p->tested;
    if (is && p->class != CLASS_STATUS && p->class != CLASS_DEFINE) {
        diag(t->s.ir->diags, P0301, n->span, n->sym->text,
             p->class == CLASS_ATTRIBUTE ? "a figure" : "something that happens", "a status");
        return;
    }
    t->s.told = &told;
    if (lower_args(&t->s, p, kid(n, 0), kid(n, 1), kid(n, 2), args))
        tell_predicate(t, p, args, tested, told, n->span, ends);
    t->s.told = NULL;
    p->tested = tested;
}

static void tell_call(teller *t, node *n, bool ends)
{
    predicate_decl *p = meaning_of(n->sym, MEANS_BASE);
    term args[ARGS_MAX];
    number told = NUMBER_INT(0);
    if (!p && !(p = lower_predicate(t->s.ir, n->sym, n->span, MEANS_THIRD, "predicate")))
        return;
    uint32_t tested = p->tested;
    t->s.told = &told;
    if (lower_call_args(&t->s, p, kid(n, 0), args, n->span))
        tell_predicate(t, p, args, tested, told, n->span, ends);
    t->s.told = NULL;
    p->tested = tested;
}

static void tell_figure(teller *t, node *n)
{
    struct ir *ir = t->s.ir;
    node *call = kid(n, 0);
    predicate_decl *p = lower_predicate(ir, call->sym, call->span, MEANS_BASE, "figure");
    term args[ARGS_MAX];
    if (!p)
        return;
    if (p->class != CLASS_ATTRIBUTE) {
        diag(ir->diags, P0303, call->span);
        return;
    }
    if (p->external) {
        diag(ir->diags, P0317, n->span, p->base->text);
        return;
    }
    expr *e = lower_expr(&t->s, kid(n, 1));
    number value;
    if (!e || !lower_call_args(&t->s, p, kid(call, 0), args, call->span))
        return;
    if (e->is_date != p->is_date)
        diag(ir->diags, P0304, n->span, "exchanged");
    else if (!expr_constant(e, &value))
        diag(ir->diags, P0318, kid(n, 1)->span);
    else {
        if (!t->date && t->last != NO_TIME)
            diag(ir->diags, P0404, n->span);
        statement_decl *d = new_statement(t, STATEMENT_FIGURE, n->span);
        d->predicate = p;
        d->figure = value;
        memcpy(d->args, args, sizeof d->args);
    }
}

/* What one table says of a date is one instant: the order of its rows does not count. */
static void tell_table(teller *t, table_decl *table, span at)
{
    int32_t time = NO_TIME;
    table->used = true;
    if (t->date) {
        diag(t->s.ir->diags, P0248, at, "rows have dates of their own: 'use' stands without one");
        return;
    }
    for (uint32_t i = 0; i < table->said.count; i++) {
        const table_said *s = &table->said.at[i];
        t->instant += s->time != time;
        statement_decl *d = new_statement(t, s->form, SPAN_NONE);
        *d = (statement_decl){.form = s->form,
                              .time = time = s->time,
                              .instant = s->time == NO_TIME ? 0 : t->instant,
                              .order = d->order,
                              .text = s->form == STATEMENT_ENDS
                                          ? text_join(t->s.ir->arena, "ends: ", s->fact->text, NULL)
                                          : s->fact->text,
                              .at = s->fact->at,
                              .predicate = s->fact->predicate,
                              .figure = s->fact->figure,
                              .first = NONE,
                              .second = NONE,
                              .because = NONE};
        for (uint32_t k = 0; k < s->fact->predicate->param_count; k++)
            if (s->fact->args[k])
                d->args[k] = term_entity(s->fact->args[k]);
        if (s->fact->first && s->form != STATEMENT_ENDS)
            warn_unstated(t, d->predicate, d->predicate->tested, d->args, d->at);
    }
}

static table_decl *find_table(const struct ir *ir, const node *syntax)
{
    for (uint32_t i = 0; i < ir->tables.count; i++)
        if (ir->tables.at[i]->syntax == syntax)
            return ir->tables.at[i];
    return NULL;
}

static void tell_world(teller *t, node *n)
{
    node *w = meaning_of(n->sym, MEANS_WORLD);
    if (!w) {
        suggest(t->s.ir, diag(t->s.ir->diags, P0201, n->span, "world", n->sym->text), n->sym,
                1u << MEANS_WORLD);
        return;
    }
    if (w->kind == NODE_TABLE) {
        tell_table(t, find_table(t->s.ir, w), n->span);
        return;
    }
    for (uint32_t i = 0; i < t->world_count; i++)
        if (t->world_stack[i] == w) {
            diag(t->s.ir->diags, P0306, n->span, n->sym->text);
            return;
        }
    if (t->world_count == sizeof t->world_stack / sizeof *t->world_stack) {
        diag(t->s.ir->diags, P0206, n->span, "worlds within worlds", 16);
        return;
    }
    t->world_stack[t->world_count++] = w;
    for_each_node (fact, kid(w, 1))
        tell_fact(t, fact, false);
    t->world_count--;
}

/* Its text is the whole statement: `ends x sanctions y`. */
static void tell_end(teller *t, node *n)
{
    uint32_t before = t->out->statements.count;
    tell_fact(t, kid(n, 0), true);
    for (uint32_t i = before; i < t->out->statements.count; i++)
        t->out->statements.at[i].text =
            text_join(t->s.ir->arena, "ends: ", t->out->statements.at[i].text, NULL);
}

/* An act of an organ, and how its seats voted on it. */
static void tell_vote(teller *t, node *n)
{
    uint32_t before = t->out->statements.count;
    tell_fact(t, kid(n, 0), false);
    if (t->out->statements.count > before)
        lower_ballots(&t->s, &t->out->statements.at[before], kid(n, 1));
}

static void tell_fact(teller *t, node *n, bool ends)
{
    switch (n->kind) {
    case NODE_FACT:
    case NODE_FACT_IS: tell_verb(t, n, ends); break;
    case NODE_FACT_CALL: tell_call(t, n, ends); break;
    case NODE_FIGURE: tell_figure(t, n); break;
    case NODE_FACT_ENDS: tell_end(t, n); break;
    case NODE_USE_WORLD: tell_world(t, n); break;
    case NODE_DISPUTED:
    case NODE_ALLEGED:
    case NODE_DENIED: tell_doubt(t, n); break;
    case NODE_OPEN: tell_open(t, n); break;
    case NODE_VOTED: tell_vote(t, n); break;
    default: break;
    }
}

/* ---- expectations ---- */

static const struct {
    const char *name;
    pact_verdict_kind kind;
} reasons[] = {{"not_bound", PACT_VERDICT_NOT_BOUND},   {"not_triggered", PACT_VERDICT_NOT_TRIGGERED},
               {"exempt", PACT_VERDICT_EXEMPT},         {"recommended", PACT_VERDICT_RECOMMENDED},
               {"discharged", PACT_VERDICT_DISCHARGED}, {"fulfilled", PACT_VERDICT_FULFILLED},
               {"expired", PACT_VERDICT_EXPIRED},       {"terminated", PACT_VERDICT_TERMINATED},
               {"suspended", PACT_VERDICT_SUSPENDED},   {"pending", PACT_VERDICT_PENDING},
               {"vetoed", PACT_VERDICT_VETOED},         {"void", PACT_VERDICT_VOID},
               {"unknown", PACT_VERDICT_UNKNOWN},       {"not_loaded", PACT_VERDICT_NO_RULE},
               {"overridden", PACT_VERDICT_OVERRIDDEN}};

static void expect_reason(teller *t, statement_decl *d, node *because)
{
    const char *known = "";
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (!strcmp(reasons[i].name, because->sym->text)) {
            d->because = reasons[i].kind;
            d->because_not = because->flag == 1;
            return;
        }
        known = diag_text(t->s.ir->arena, "%s%s%s", known, i ? ", " : "", reasons[i].name);
    }
    diag(t->s.ir->diags, P0319, because->span, because->sym->text, known);
}

static statement_decl *new_expect(teller *t, node *n)
{
    t->date = NULL;
    statement_decl *d = new_statement(t, STATEMENT_EXPECT, n->span);
    node *date = kid(n, 0);
    d->time = t->last;
    if (date) {
        int32_t time = value_of(date)->time;
        d->time = date->flag == 1 ? time + 1 : (time_date(time) + 1) * DAY_MINUTES;
        d->exact = 2;
    }
    return d;
}

static void tell_expect(teller *t, node *n)
{
    questions asked = {0};
    t->s.questions = &asked;
    t->s.asking = true;
    cond *test = lower_cond(&t->s, kid(n, 1));
    t->s.questions = NULL;
    t->s.asking = false;
    if (!test)
        return;
    statement_decl *d = new_expect(t, n);
    d->test = test;
    d->questions = asked;
    d->text = source_words(t->s.ir, kid(n, 1)->span);
    d->expect = n->flag == EXPECT_UNKNOWN ? EXPECT_UNKNOWN_ : EXPECT_TRUE;
    if (kid(n, 2) && n->flag == EXPECT_UNKNOWN)
        d->about = lower_predicate(t->s.ir, kid(n, 2)->sym, kid(n, 2)->span, MEANS_BASE, "predicate");
    else if (kid(n, 2))
        expect_reason(t, d, kid(n, 2));
    lower_blamed(t->s.ir, d, kid(n, 3));
}

static void tell_expect_conflict(teller *t, node *n)
{
    term bearer = {TERM_ANY, {NULL}};
    uint32_t first = NONE, second = NONE, resolved = kid(n, 4) ? lower_refs(&t->s, kid(n, 4)) : NONE;
    if (kid(n, 4) && resolved == NONE)
        return;
    if (kid(n, 1)) {
        first = lower_refs(&t->s, kid(n, 1));
        second = lower_refs(&t->s, kid(n, 2));
        if (first == NONE || second == NONE)
            return;
    }
    if (kid(n, 3) && !lower_term(&t->s, kid(n, 3), t->s.ir->state, &bearer))
        return;
    statement_decl *d = new_expect(t, n);
    d->expect = n->flag == 1 ? EXPECT_NO_CONFLICT : EXPECT_CONFLICT_;
    d->first = first;
    d->second = second;
    d->resolved = resolved;
    d->bearer = bearer.entity;
}

/* ---- order ---- */

static int32_t day_of(const statement_decl *d)
{
    return d->time == NO_TIME ? INT32_MIN : time_date(d->time - (d->exact == 2));
}

/* By day; on a day as written, and what is asked of the day after all that is said on it. */
static int statement_order(const void *a, const void *b)
{
    const statement_decl *x = a, *y = b;
    bool late_x = x->exact == 2, late_y = y->exact == 2;
    if (day_of(x) != day_of(y))
        return day_of(x) < day_of(y) ? -1 : 1;
    if (late_x != late_y)
        return late_x ? 1 : -1;
    bool ask_x = x->time == NO_TIME && x->form == STATEMENT_EXPECT,
         ask_y = y->time == NO_TIME && y->form == STATEMENT_EXPECT;
    if (ask_x != ask_y)
        return ask_x ? 1 : -1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* What is asked at a minute comes before what is said later on that day. */
static int minute_order(const void *a, const void *b)
{
    const statement_decl *x = a, *y = b;
    int64_t left = (int64_t)x->time * 2 + (x->exact != 2), right = (int64_t)y->time * 2 + (y->exact != 2);
    if (left != right)
        return left < right ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static void order_minutes(scenario_decl *out)
{
    bool minutes = false;
    for (uint32_t i = 0; i < out->statements.count; i++) {
        statement_decl *d = &out->statements.at[i];
        minutes |= d->exact == 2 && d->time % DAY_MINUTES;
        d->order = i;
    }
    if (minutes)
        qsort(out->statements.at, out->statements.count, sizeof *out->statements.at, minute_order);
}

static void order_statements(struct ir *ir, scenario_decl *out)
{
    int32_t day = INT32_MIN, now = NO_TIME;
    if (out->statements.count)
        qsort(out->statements.at, out->statements.count, sizeof *out->statements.at, statement_order);
    for (uint32_t i = 0; i < out->statements.count; i++) {
        statement_decl *d = &out->statements.at[i];
        if (d->time == NO_TIME || d->exact == 2)
            continue;
        if (day_of(d) != day)
            now = NO_TIME;
        day = day_of(d);
        if (d->exact && now != NO_TIME && d->time < now)
            diag(ir->diags, P0313, d->at);
        d->time = now != NO_TIME && d->time < now ? now : d->time;
        now = d->time;
    }
    order_minutes(out);
}

static void tell_dated(teller *t, node *n)
{
    t->date = kid(n, 0);
    t->last = value_of(t->date)->time;
    t->instant++;
    for_each_node (fact, kid(n, 1))
        tell_fact(t, fact, false);
    t->date = NULL;
}

static void lower_scenario(struct ir *ir, node *n)
{
    teller t = {.s = {.ir = ir}, .last = NO_TIME};
    scenario_decl *out = arena_alloc(ir->arena, sizeof *out);
    *out = (scenario_decl){.name = n->sym, .title = kid(n, 0) ? kid(n, 0)->sym->text : NULL, .at = n->span};
    for (uint32_t i = 0; i < ir->scenarios.count; i++)
        if (ir->scenarios.at[i]->name == n->sym)
            diag_label(ir->diags, diag(ir->diags, P0202, n->span, "scenario", n->sym->text),
                       ir->scenarios.at[i]->at, "first declared here");
    *array_add(ir->arena, &ir->scenarios) = out;
    t.out = out;
    for_each_node (item, kid(n, 1)) {
        if (item->kind == NODE_DATED)
            tell_dated(&t, item);
        else if (item->kind == NODE_EXPECT)
            tell_expect(&t, item);
        else if (item->kind == NODE_EXPECT_CONFLICT)
            tell_expect_conflict(&t, item);
        else if (item->kind == NODE_SUPPOSE_READING || item->kind == NODE_SUPPOSE)
            lower_supposition(ir, item, &out->suppositions, &out->choices);
        else
            tell_fact(&t, item, false);
    }
    order_statements(ir, out);
    warn_unvoted(ir, out);
}

/* A world that no scenario uses is read all the same, for its errors. */
static void check_world(struct ir *ir, node *n)
{
    scenario_decl nowhere = {.name = n->sym};
    teller t = {.s = {.ir = ir}, .last = NO_TIME, .out = &nowhere};
    node *use = arena_alloc(ir->arena, sizeof *use);
    *use = (node){.kind = NODE_USE_WORLD, .span = n->span, .sym = n->sym};
    tell_world(&t, use);
}

/* A table for which the command line gives facts, and that nobody reads, is a mistake. */
static void warn_unused(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->tables.count; i++) {
        const table_decl *d = ir->tables.at[i];
        if (d->given && !d->used)
            diag(ir->diags, P0249, d->at, d->name->text, d->name->text);
    }
}

void lower_scenarios(struct ir *ir, ast **files, uint32_t count)
{
    state_tables(ir);
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0))
            if (n->kind == NODE_WORLD)
                check_world(ir, n);
    for (uint32_t f = 0; f < count; f++)
        for_each_node (n, kid(files[f]->file, 0))
            if (n->kind == NODE_SCENARIO)
                lower_scenario(ir, n);
    warn_unused(ir);
}
