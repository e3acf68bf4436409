/* table_facts.c: what the rows of tables state. Comes in: the sentences of a table and its typed cells; goes
 * out: facts with their times, in order of time. A sentence is copied once, and for each row the names of
 * columns in the copy are made to be what the row has: so it means what the same text would mean. */
#include "ir.h"

#include <stdlib.h>
#include <string.h>

/* A name of a column in the copy of a sentence. */
typedef struct leaf {
    node *at;
    span written;
    uint32_t column;
} leaf;

typedef struct sentence {
    scope s;
    table_decl *table;
    node *from, *until, *where, *fact;
    span written; /* of the fact */
    bool on, failed, any;
    predicate_decl *predicate;
    array(leaf) leaves;
    uint32_t times; /* how many leaves stand outside the fact: they come first */
    uint32_t *item; /* by column: which of several things stands in the copy now */
    uint32_t row;
} sentence;

/* What a column or a constant comes to. */
typedef struct value {
    enum { CELL_ABSENT, CELL_NUMBER, CELL_DATE, CELL_SPAN, CELL_THING, CELL_TEXT } form;
    number number;
    int32_t date;
    duration_unit unit;
    const symbol *word;
} value;

static void wrong(sentence *t, span at, const char *why)
{
    if (!t->failed)
        diag(t->s.ir->diags, P0248, at, why);
    t->failed = true;
}

/* ---- the copy of a sentence ---- */

static uint32_t column_of(const table_decl *t, const node *n)
{
    for (uint32_t i = 0; n->kind == NODE_NAME && i < t->columns.count; i++)
        if (t->columns.at[i].name == n->sym)
            return i;
    return NONE;
}

/* Each node has room for a value: a name may come to stand for a number. Recursion is bounded by the depth of
 * trees. */
static node *copy(sentence *t, const node *n)
{
    struct ir *ir = t->s.ir;
    if (!n)
        return NULL;
    size_t size = sizeof *n + n->kid_count * sizeof *n->kid;
    node *c = arena_alloc(ir->arena, size + sizeof(node_value));
    memcpy(c, n, size + (node_has_value(n->kind) ? sizeof(node_value) : 0));
    c->next = NULL;
    for (unsigned i = 0; i < n->kid_count; i++) {
        node **tail = &c->kid[i];
        *tail = NULL;
        for_each_node (k, n->kid[i]) {
            *tail = copy(t, k);
            tail = &(*tail)->next;
        }
    }
    uint32_t column = column_of(t->table, n);
    if (column != NONE)
        *array_add(ir->arena, &t->leaves) = (leaf){c, n->span, column};
    return c;
}

static const table_cell *cell_at(const sentence *t, uint32_t column)
{
    return &t->table->cells.at[(size_t)t->row * t->table->columns.count + column];
}

static void fill_leaf(const sentence *t, const leaf *l)
{
    const column_decl *c = &t->table->columns.at[l->column];
    const table_cell *cell = cell_at(t, l->column);
    const table_thing *thing =
        cell->count && c->form == COLUMN_THING ? &cell->things[t->item[l->column]] : NULL;
    node *n = l->at;
    n->flag = 0;
    n->span = thing ? thing->at : cell->at;
    n->sym = thing ? thing->name : cell->count && c->form == COLUMN_TEXT ? cell->text : NULL;
    n->kind = NODE_ERROR; /* absent */
    if (!cell->count || (thing && !thing->entity))
        return;
    switch (c->form) {
    case COLUMN_THING: n->kind = NODE_NAME; break;
    case COLUMN_TEXT: n->kind = NODE_STRING; break;
    case COLUMN_NUMBER:
        n->kind = NODE_NUMBER;
        value_of(n)->number = cell->number;
        break;
    case COLUMN_DATE:
        n->kind = NODE_DATE;
        value_of(n)->time = cell->time;
        break;
    }
}

/* ---- values and conditions ---- */

static value value_at(sentence *t, const node *n);

static value number_value(number n)
{
    return (value){.form = CELL_NUMBER, .number = n};
}

static value date_value(int32_t date)
{
    return (value){.form = CELL_DATE, .date = date};
}

/* A date and a duration, or a number of days. */
static value shifted(sentence *t, const node *n, value a, value b)
{
    int64_t count = b.number.num;
    int32_t date;
    bool day = b.form == CELL_NUMBER || b.unit >= UNIT_DAY;
    duration_unit unit = b.form == CELL_NUMBER ? UNIT_DAY : b.unit;
    if (day && b.number.den == 1 && count > -4000000 && count < 4000000 &&
        date_add(a.date, n->flag == '-' ? -count : count, unit, &date))
        return date_value(date);
    wrong(t, n->span, "this comes to no date");
    return (value){.form = CELL_ABSENT};
}

static value arithmetic(sentence *t, const node *n)
{
    value a = value_at(t, kid(n, 0)), b = value_at(t, kid(n, 1)), out = number_value(NUMBER_INT(0));
    bool sum = n->flag == '+' || n->flag == '-', ok = a.form == CELL_NUMBER && b.form == CELL_NUMBER;
    if (a.form == CELL_ABSENT || b.form == CELL_ABSENT)
        return (value){.form = CELL_ABSENT};
    if (a.form == CELL_DATE && (b.form == CELL_NUMBER || b.form == CELL_SPAN) && sum)
        return shifted(t, n, a, b);
    if (a.form == CELL_DATE && b.form == CELL_DATE && n->flag == '-')
        return number_value(NUMBER_INT(a.date - b.date));
    switch (ok ? n->flag : 0) {
    case '+': ok = number_add(a.number, b.number, &out.number); break;
    case '-': ok = number_sub(a.number, b.number, &out.number); break;
    case '*': ok = number_mul(a.number, b.number, &out.number); break;
    case '/': ok = number_div(a.number, b.number, &out.number); break;
    default: break;
    }
    if (!ok)
        wrong(t, n->span, "this cannot be reckoned");
    return out;
}

static value value_at(sentence *t, const node *n)
{
    value v = {.form = CELL_ABSENT};
    switch (n->kind) {
    case NODE_ERROR: return v;
    case NODE_NUMBER: return number_value(value_of(n)->number);
    case NODE_DURATION: return (value){.form = CELL_SPAN, .number = value_of(n)->number, .unit = n->flag};
    case NODE_STRING: return (value){.form = CELL_TEXT, .word = n->sym};
    case NODE_ARITHMETIC: return arithmetic(t, n);
    case NODE_DATE:
        if (n->flag)
            wrong(t, n->span, "a time is a whole day");
        return date_value(time_date(value_of(n)->time));
    case NODE_NEGATIVE:
        v = value_at(t, kid(n, 0));
        if (v.form != CELL_ABSENT &&
            (v.form != CELL_NUMBER || !number_sub(NUMBER_INT(0), v.number, &v.number)))
            wrong(t, n->span, "this cannot be reckoned");
        return v;
    case NODE_NAME:
        if (meaning_of(n->sym, MEANS_ENTITY))
            return (value){.form = CELL_THING, .word = n->sym};
        suggest(t->s.ir, diag(t->s.ir->diags, P0201, n->span, "column or thing", n->sym->text), n->sym,
                1u << MEANS_ENTITY);
        t->failed = true;
        return v;
    default: wrong(t, n->span, "what is tested or reckoned with are columns and constants"); return v;
    }
}

typedef enum truth { UNTRUE, TRUE_, UNKNOWN_ } truth;

static bool compared(int order, comparison how)
{
    switch (how) {
    case COMPARE_LT: return order < 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_GE: return order >= 0;
    case COMPARE_EQ: return order == 0;
    default: return order != 0;
    }
}

static truth compare(sentence *t, const node *n)
{
    value a = value_at(t, kid(n, 0)), b = value_at(t, kid(n, 1));
    bool equality = n->flag == COMPARE_EQ || n->flag == COMPARE_NE;
    if (a.form == CELL_ABSENT || b.form == CELL_ABSENT)
        return UNKNOWN_;
    if (a.form == CELL_NUMBER && b.form == CELL_NUMBER)
        return compared(number_compare(a.number, b.number), n->flag) ? TRUE_ : UNTRUE;
    if (a.form == CELL_DATE && b.form == CELL_DATE)
        return compared((a.date > b.date) - (a.date < b.date), n->flag) ? TRUE_ : UNTRUE;
    if (a.form == b.form && a.form >= CELL_THING && equality)
        return compared(a.word != b.word, n->flag) ? TRUE_ : UNTRUE;
    wrong(t, n->span,
          "numbers are compared with numbers, dates with dates, and things and texts are equal or not");
    return UNKNOWN_;
}

/* An empty cell makes neither a test nor its denial true. */
static truth holds(sentence *t, const node *n)
{
    truth all = n->kind == NODE_OR ? UNTRUE : TRUE_, one;
    switch (n->kind) {
    case NODE_TRUE: return TRUE_;
    case NODE_FALSE: return UNTRUE;
    case NODE_NOT: one = holds(t, kid(n, 0)); return one == UNKNOWN_ ? one : one == TRUE_ ? UNTRUE : TRUE_;
    case NODE_COMPARE: return compare(t, n);
    case NODE_AND:
    case NODE_OR:
        for_each_node (part, kid(n, 0)) {
            one = holds(t, part);
            if (one == (n->kind == NODE_OR ? TRUE_ : UNTRUE))
                return one;
            all = one == UNKNOWN_ ? one : all;
        }
        return all;
    default: wrong(t, n->span, "'where' compares columns and constants"); return UNKNOWN_;
    }
}

/* ---- one fact ---- */

static bool absent(const sentence *t)
{
    for (uint32_t i = t->times; i < t->leaves.count; i++)
        if (t->leaves.at[i].at->kind == NODE_ERROR)
            return true;
    return false;
}

/* NO_TIME for an empty cell, and where no date is written. */
static int32_t time_at(sentence *t, const node *n)
{
    value v = n ? value_at(t, n) : (value){.form = CELL_ABSENT};
    if (v.form == CELL_DATE)
        return v.date * DAY_MINUTES;
    if (v.form != CELL_ABSENT)
        wrong(t, n->span, "a time is a date, or a column of dates");
    return NO_TIME;
}

/* The sentence as written, with what the row has in the place of its columns. */
static const char *sentence_text(const sentence *t)
{
    struct ir *ir = t->s.ir;
    const char *text = "";
    char digits[NUMBER_TEXT_MAX + DATE_TEXT_MAX];
    uint32_t at = t->written.begin;
    for (uint32_t i = t->times; i < t->leaves.count; i++) {
        const leaf *l = &t->leaves.at[i];
        const node *n = l->at;
        if (n->kind == NODE_NUMBER)
            number_format(value_of(n)->number, digits);
        else if (n->kind == NODE_DATE)
            date_format(time_date(value_of(n)->time), digits);
        text = text_join(ir->arena, text, source_words(ir, (span){at, l->written.begin}),
                         n->sym ? n->sym->text : digits, NULL);
        at = l->written.end;
    }
    return text_join(ir->arena, text, source_words(ir, (span){at, t->written.end}), NULL);
}

static bool fact_args(sentence *t, term *args)
{
    predicate_decl *p = t->predicate;
    uint32_t tested = p->tested;
    node *f = t->fact, *call = f->kind == NODE_FIGURE ? kid(f, 0) : f;
    bool ok = f->kind == NODE_FACT || f->kind == NODE_FACT_IS
                  ? lower_args(&t->s, p, kid(f, 0), kid(f, 1), kid(f, 2), args)
                  : lower_call_args(&t->s, p, kid(call, 0), args, call->span);
    p->tested = tested;
    t->failed |= !ok;
    return ok;
}

static void fact_figure(sentence *t, table_fact *fact)
{
    value v = value_at(t, kid(t->fact, 1));
    if (v.form != (t->predicate->is_date ? CELL_DATE : CELL_NUMBER))
        wrong(t, kid(t->fact, 1)->span,
              t->predicate->is_date ? "this figure is a date" : "this figure is a number");
    fact->figure = v.form == CELL_DATE ? NUMBER_INT(v.date) : v.number;
}

static void state_fact(sentence *t)
{
    struct ir *ir = t->s.ir;
    term args[ARGS_MAX];
    if (absent(t) || (t->where && holds(t, t->where) != TRUE_) || t->failed)
        return;
    table_fact fact = {.predicate = t->predicate, .at = t->table->rows.at[t->row], .first = !t->any};
    fact.from = time_at(t, t->from);
    fact.until = time_at(t, t->until);
    if (t->on && fact.from == NO_TIME)
        return; /* it has no date in this row */
    if (fact.until != NO_TIME && fact.from != NO_TIME && fact.until <= fact.from) {
        char begins[DATE_TEXT_MAX], ends[DATE_TEXT_MAX];
        date_format(time_date(fact.from), begins);
        date_format(time_date(fact.until), ends);
        diag(ir->diags, P0211, fact.at, ends, begins);
        return;
    }
    if (t->fact->kind == NODE_FIGURE)
        fact_figure(t, &fact);
    if (t->failed || !fact_args(t, args))
        return;
    fact.args = arena_alloc(ir->arena, (t->predicate->param_count + 1) * sizeof *fact.args);
    for (uint32_t i = 0; i < t->predicate->param_count; i++)
        fact.args[i] = args[i].form == TERM_ENTITY ? args[i].entity : NULL;
    fact.text = sentence_text(t);
    *array_add(ir->arena, &t->table->facts) = fact;
    t->any = true;
}

/* Each thing of each cell that holds several, in every combination. */
static void each_item(sentence *t, uint32_t column)
{
    while (column < t->table->columns.count && !t->table->columns.at[column].list)
        column++;
    if (column == t->table->columns.count) {
        for (uint32_t i = 0; i < t->leaves.count; i++)
            fill_leaf(t, &t->leaves.at[i]);
        state_fact(t);
        return;
    }
    bool used = false;
    for (uint32_t i = 0; i < t->leaves.count; i++)
        used |= t->leaves.at[i].column == column;
    uint32_t count = used ? cell_at(t, column)->count : 1;
    for (uint32_t i = 0; (i < count || !i) && !t->failed; i++) {
        t->item[column] = i;
        each_item(t, column + 1);
    }
    t->item[column] = 0;
}

/* ---- one sentence ---- */

static predicate_decl *fact_predicate(sentence *t, const node *n)
{
    struct ir *ir = t->s.ir;
    predicate_decl *p = NULL;
    switch (n->kind) {
    case NODE_FACT: return lower_predicate(ir, n->sym, n->span, MEANS_THIRD, "verb");
    case NODE_FACT_IS: return lower_predicate(ir, n->sym, n->span, MEANS_BASE, "status");
    case NODE_FIGURE: return lower_predicate(ir, kid(n, 0)->sym, kid(n, 0)->span, MEANS_BASE, "figure");
    case NODE_FACT_CALL:
        p = meaning_of(n->sym, MEANS_BASE);
        return p ? p : lower_predicate(ir, n->sym, n->span, MEANS_THIRD, "predicate");
    case NODE_ERROR: return NULL;
    default: wrong(t, n->span, "rows state facts and figures"); return NULL;
    }
}

/* Whether the predicate, the sentence and its times go together. */
static bool goes_together(sentence *t, const node *n)
{
    const predicate_decl *p = t->predicate;
    bool deed = p->class == CLASS_EVENT || p->class == CLASS_ACTION, over = deed && !p->ongoing;
    if (p->class == CLASS_DEFINE || p->computed || p->external)
        diag(t->s.ir->diags, P0317, n->span, p->base->text);
    else if (n->kind == NODE_FIGURE ? p->class != CLASS_ATTRIBUTE : p->class == CLASS_ATTRIBUTE)
        diag(t->s.ir->diags, n->kind == NODE_FIGURE ? P0303 : P0302, n->span);
    else if (n->kind == NODE_FACT_IS && deed)
        diag(t->s.ir->diags, P0301, n->span, n->sym->text, "something that happens", "a status");
    else if (over && !t->on)
        diag_help(t->s.ir->diags, diag(t->s.ir->diags, P0316, n->span),
                  "write 'on' and a column of dates in front of it: on start: …");
    else if (!over && t->on)
        wrong(t, n->span, "'on' is for what happens and is over: what lasts stands 'from' a date");
    else if (n->kind == NODE_FIGURE && t->until)
        wrong(t, t->until->span, "a figure stands until the next one: it has no 'until'");
    else
        return true;
    return false;
}

static void state_sentence(struct ir *ir, table_decl *table, const node *rows, const node *fact)
{
    sentence t = {.s = {.ir = ir}, .table = table, .on = rows->flag == 1, .written = fact->span};
    t.predicate = fact_predicate(&t, fact);
    t.until = kid(rows, 1);
    if (!t.predicate || !goes_together(&t, fact))
        return;
    t.from = copy(&t, kid(rows, 0));
    t.until = copy(&t, kid(rows, 1));
    t.where = copy(&t, kid(rows, 2));
    t.times = t.leaves.count;
    t.fact = copy(&t, fact);
    t.item = arena_alloc(ir->arena, (table->columns.count + 1) * sizeof *t.item);
    for (t.row = 0; t.row < table->rows.count && !t.failed && ir->diags->errors < DIAG_MAX; t.row++)
        each_item(&t, 0);
}

/* ---- all facts of a table, in order ---- */

static int compare_args(const table_fact *x, const table_fact *y)
{
    if (x->predicate != y->predicate)
        return x->predicate->index < y->predicate->index ? -1 : 1;
    for (uint32_t i = 0; i < x->predicate->param_count; i++) {
        uint32_t a = x->args[i] ? x->args[i]->index + 1 : 0, b = y->args[i] ? y->args[i]->index + 1 : 0;
        if (a != b)
            return a < b ? -1 : 1;
    }
    return 0;
}

static int by_subject_then_time(const void *a, const void *b)
{
    const table_fact *x = a, *y = b;
    int order = compare_args(x, y);
    if (order || x->from != y->from)
        return order ? order : x->from < y->from ? -1 : 1;
    return x->at.begin < y->at.begin ? -1 : x->at.begin > y->at.begin;
}

/* Whether `next` goes on where `fact` stands, or says the same again: then they are one. */
static bool merge(struct ir *ir, table_fact *fact, const table_fact *next)
{
    const predicate_decl *p = fact->predicate;
    if (compare_args(fact, next) != 0)
        return false;
    bool lasts = p->class == CLASS_STATUS || p->ongoing;
    if (!lasts && fact->from != next->from)
        return false;
    if (p->class == CLASS_ATTRIBUTE && number_compare(fact->figure, next->figure) != 0)
        diag_label(ir->diags, diag(ir->diags, P0247, next->at, next->text), fact->at, "%s", fact->text);
    if (lasts && fact->until != NO_TIME && next->from > fact->until)
        return false;
    if (fact->until != NO_TIME && (next->until == NO_TIME || next->until > fact->until))
        fact->until = next->until;
    fact->first |= next->first;
    return true;
}

static void merge_facts(struct ir *ir, table_decl *t)
{
    uint32_t kept = 0;
    if (t->facts.count)
        qsort(t->facts.at, t->facts.count, sizeof *t->facts.at, by_subject_then_time);
    for (uint32_t i = 0; i < t->facts.count; i++)
        if (!kept || !merge(ir, &t->facts.at[kept - 1], &t->facts.at[i]))
            t->facts.at[kept++] = t->facts.at[i];
    t->facts.count = kept;
}

static int by_time(const void *a, const void *b)
{
    const table_said *x = a, *y = b;
    bool x_ends = x->form == STATEMENT_ENDS, y_ends = y->form == STATEMENT_ENDS;
    if (x->time != y->time)
        return x->time < y->time ? -1 : 1;
    if (x_ends != y_ends)
        return x_ends ? -1 : 1;
    return x->fact < y->fact ? -1 : x->fact > y->fact;
}

static void order_facts(struct ir *ir, table_decl *t)
{
    merge_facts(ir, t);
    for (uint32_t i = 0; i < t->facts.count; i++) {
        const table_fact *f = &t->facts.at[i];
        const predicate_decl *p = f->predicate;
        bool happens = (p->class == CLASS_EVENT || p->class == CLASS_ACTION) && f->from != NO_TIME;
        statement_form form = p->class == CLASS_ATTRIBUTE ? STATEMENT_FIGURE
                              : happens                   ? STATEMENT_HAPPENS
                                                          : STATEMENT_HOLDS;
        *array_add(ir->arena, &t->said) = (table_said){form, f->from, f};
        if (f->until != NO_TIME)
            *array_add(ir->arena, &t->said) = (table_said){STATEMENT_ENDS, f->until, f};
    }
    if (t->said.count)
        qsort(t->said.at, t->said.count, sizeof *t->said.at, by_time);
}

/* ---- names ---- */

static void find_thing(struct ir *ir, const column_decl *c, table_thing *thing)
{
    entity_decl *e = meaning_of(thing->name, MEANS_ENTITY);
    const char *kind = c->kind->singular->text;
    if (!e)
        suggest(ir, diag(ir->diags, P0201, thing->at, kind, thing->name->text), thing->name,
                1u << MEANS_ENTITY);
    else if (e->kind == c->kind)
        thing->entity = e;
    else if (!c->makes) /* else it was said */
        wrong_kind(ir, thing->at, thing->name->text, e->kind, c->kind);
}

static void find_things(struct ir *ir, table_decl *t)
{
    for (uint32_t i = 0; i < t->cells.count && ir->diags->errors < DIAG_MAX; i++) {
        const column_decl *c = &t->columns.at[i % t->columns.count];
        for (uint32_t k = 0; c->form == COLUMN_THING && k < t->cells.at[i].count; k++)
            find_thing(ir, c, &t->cells.at[i].things[k]);
    }
}

void state_tables(struct ir *ir)
{
    for (uint32_t i = 0; i < ir->tables.count; i++) {
        table_decl *t = ir->tables.at[i];
        find_things(ir, t);
        for_each_node (rows, kid(t->syntax, 3))
            if (rows->kind == NODE_ROWS)
                for_each_node (fact, kid(rows, 3))
                    state_sentence(ir, t, rows, fact);
        order_facts(ir, t);
    }
}
