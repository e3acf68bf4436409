/* verify.c: the load-time verifier. Comes in: a program whose record indices are in range; goes out: NULL, or
 * what is wrong. Afterwards an instruction can touch only registers its block declares, rows of relations by
 * ids of the right kind, and jump only within its block, backwards only to an EACH (whose set shrinks) while
 * fuel bounds the rest; only a clause brings norms to bear, only a rule derives. Records agree with one
 * another on kinds, owners and order, have the texts that are shown, and stand in the order in which they are
 * written. */
#include "program.h"

/* Operand letters of opcodes.def, as characters. */
typedef struct op_shape {
    char a, b, c, d;
} op_shape;

#define OP(name, a, b, c, d, text) {#a[0], #b[0], #c[0], #d[0]},
static const op_shape op_shapes[OPCODES] = {
#include "opcodes.def"
};
#undef OP

#define OP(name, a, b, c, d, text) #name,
static const char *const op_names[OPCODES] = {
#include "opcodes.def"
};
#undef OP

const char *opcode_name(opcode op)
{
    return op < OPCODES ? op_names[op] : "?";
}

typedef struct check {
    const pact_program *p;
    const block_record *block;
    const code_record *code;
} check;

static bool set_ok(const check *c, uint32_t r)
{
    return r < c->block->sets_count;
}

static bool var_ok(const check *c, uint32_t r)
{
    return r < c->block->vars_count;
}

static uint32_t set_kind(const check *c, uint32_t r)
{
    return c->p->reg[c->block->sets_first + r].kind;
}

static uint32_t var_kind(const check *c, uint32_t r)
{
    return c->p->reg[c->block->vars_first + r].kind;
}

static bool operand_ok(const check *c, char letter, uint32_t value)
{
    switch (letter) {
    case 'S':
    case 'T': return set_ok(c, value);
    case 'V': return var_ok(c, value);
    case 'N': return value < c->block->numbers;
    default: return true;
    }
}

/* Arguments against the kinds of dimensions: `skip` is the position that a set takes (or NONE). */
static bool args_ok(const check *c, uint32_t at, const dimension_record *dims, uint32_t count, uint32_t skip,
                    bool any)
{
    if (at + 1 >= c->block->code_count || CODE_OP(c->code[at + 1].word) != OP_ARGS || count > ARGS_MAX)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t r = code_arg(&c->code[at + 1], i);
        if (i == skip || (any && r == ANY_ARG))
            continue;
        if (!var_ok(c, r) || var_kind(c, r) != dims[i].kind)
            return false;
    }
    return true;
}

/* The set of the instruction takes one position, the image the last; all else is given. */
static bool image_ok(const check *c, uint32_t at, const relation_record *r)
{
    const code_record *i = &c->code[at];
    const dimension_record *dims = c->p->dimension + r->dims_first;
    uint32_t position = CODE_C(i->word) >> 2, last = r->dims_count - 1;
    if (r->dims_count < 2 || position >= last || set_kind(c, CODE_A(i->word)) != dims[last].kind ||
        set_kind(c, CODE_B(i->word)) != dims[position].kind)
        return false;
    return args_ok(c, at, dims, last, position, false);
}

/* What is done to articles is done by clauses, and never undone but by another such. */
static bool does_life(const check *c, const relation_record *r, opcode op)
{
    return r->role == ROLE_LIFE && op == OP_START && c->block->purpose == BLOCK_TRIGGER;
}

/* What happens, has happened, happened lately, of an act whose statements tell an amount. */
static bool is_measured(const pact_program *p, const relation_record *r)
{
    uint32_t of = r->role == ROLE_WINDOW && r->of < p->window_count ? p->window[r->of].predicate : r->of;
    return (r->role == ROLE_EVENT || r->role == ROLE_HISTORY || r->role == ROLE_WINDOW) &&
           of < p->predicate_count && p->predicate[of].counted == COUNTED_AMOUNT;
}

/* How many of its arguments are things; the others are numbers. */
static uint32_t external_things(const pact_program *p, const external_record *x)
{
    uint32_t things = 0;
    for (uint32_t k = 0; k < x->passed_count; k++)
        things += p->passed[x->passed_first + k].form <= PASSED_INDEX;
    return things;
}

static bool relation_ok(const check *c, uint32_t at, const code_record *i, opcode op)
{
    const pact_program *p = c->p;
    if (i->d >= p->relation_count)
        return false;
    const relation_record *r = &p->relation[i->d];
    const dimension_record *dims = p->dimension + r->dims_first;
    uint32_t last = r->dims_count - 1, a = CODE_A(i->word), b = CODE_B(i->word);
    bool figure = r->role == ROLE_FIGURE;
    switch (op) {
    case OP_ROW:
        return !figure && b < r->dims_count && set_kind(c, a) == dims[b].kind &&
               args_ok(c, at, dims, r->dims_count, b, true);
    case OP_IMAGE: return !figure && image_ok(c, at, r);
    case OP_TEST: return !figure && args_ok(c, at, dims, r->dims_count, NONE, true);
    case OP_INSERT:
        return (r->role == ROLE_EVENT || r->role == ROLE_DERIVED) && r->dims_count &&
               set_kind(c, a) == dims[last].kind && args_ok(c, at, dims, r->dims_count, last, false);
    case OP_START:
    case OP_END:
        return (r->role == ROLE_STATE || does_life(c, r, op)) && r->dims_count &&
               set_kind(c, a) == dims[last].kind && args_ok(c, at, dims, r->dims_count, last, false);
    case OP_MARK: return (r->role == ROLE_EVENT || r->role == ROLE_DERIVED) && !r->dims_count;
    case OP_TALLY: return is_measured(p, r) && args_ok(c, at, dims, r->dims_count, NONE, true);
    case OP_FIGURE: return figure && args_ok(c, at, dims, r->dims_count, NONE, false);
    case OP_SUM:
        return figure && r->dims_count && set_kind(c, b) == dims[last].kind &&
               args_ok(c, at, dims, r->dims_count, last, false);
    case OP_ABOVE:
    case OP_BELOW:
        return figure && r->dims_count && set_kind(c, a) == dims[last].kind &&
               args_ok(c, at, dims, r->dims_count, last, false);
    default: return false;
    }
}

/* Of each argument the register of its kind, or of its number. */
static bool call_ok(const check *c, uint32_t at, const code_record *i)
{
    const pact_program *p = c->p;
    if (i->d >= p->external_count || at + 1 >= c->block->code_count ||
        CODE_OP(c->code[at + 1].word) != OP_ARGS)
        return false;
    const external_record *x = &p->external[i->d];
    const param_record *role = &p->param[p->predicate[x->predicate].params_first];
    for (uint32_t k = 0; k < x->passed_count; k++) {
        uint32_t r = code_arg(&c->code[at + 1], k);
        bool thing = p->passed[x->passed_first + k].form <= PASSED_INDEX;
        if (thing ? !var_ok(c, r) || var_kind(c, r) != role++->kind : r >= c->block->numbers)
            return false;
    }
    return true;
}

static bool norm_ok(const check *c, uint32_t at, const code_record *i)
{
    if (i->d >= c->p->norm_count)
        return false;
    const norm_record *n = &c->p->norm[i->d];
    if (set_kind(c, CODE_A(i->word)) != n->bearer || n->bindings_count > ARGS_MAX)
        return false;
    if (at + 1 >= c->block->code_count || CODE_OP(c->code[at + 1].word) != OP_ARGS)
        return false;
    for (uint32_t k = 0; k < n->bindings_count; k++) {
        uint32_t r = code_arg(&c->code[at + 1], k);
        if (!var_ok(c, r) || var_kind(c, r) != c->p->variable[n->bindings_first + k].kind)
            return false;
    }
    return true;
}

static bool binding_ok(const check *c, uint32_t at)
{
    if (at + 1 >= c->block->code_count || CODE_OP(c->code[at + 1].word) != OP_ARGS)
        return false;
    for (uint32_t k = 0; k < ARGS_MAX; k++) {
        uint32_t r = code_arg(&c->code[at + 1], k);
        if (r != ANY_ARG && !var_ok(c, r))
            return false;
    }
    return true;
}

static bool jump_ok(const check *c, uint32_t at, const code_record *i, opcode op)
{
    if (i->d >= c->block->code_count || CODE_OP(c->code[i->d].word) == OP_ARGS)
        return false;
    if (op == OP_EACH)
        return i->d > at;
    return i->d > at || (op == OP_JUMP && CODE_OP(c->code[i->d].word) == OP_EACH);
}

/* Registers of one instruction must be of one kind, set beside set and variable beside set. */
static bool kinds_ok(const check *c, const code_record *i, const op_shape *s)
{
    uint32_t a = CODE_A(i->word), b = CODE_B(i->word), third = CODE_C(i->word);
    if (s->a == 'S' && s->b == 'S')
        return set_kind(c, a) == set_kind(c, b) && (s->c != 'S' || set_kind(c, a) == set_kind(c, third));
    if (s->b == 'S' && s->c == 'S')
        return set_kind(c, b) == set_kind(c, third);
    if (s->a == 'S' && s->b == 'V')
        return set_kind(c, a) == var_kind(c, b);
    if (s->a == 'V' && s->b == 'S')
        return var_kind(c, a) == set_kind(c, b);
    if (s->a == 'V' && s->b == 'V')
        return var_kind(c, a) == var_kind(c, b);
    return true;
}

static bool instruction_ok(const check *c, uint32_t at)
{
    const code_record *i = &c->code[at];
    opcode op = CODE_OP(i->word);
    if (op >= OPCODES)
        return false;
    const op_shape *s = &op_shapes[op];
    if (!operand_ok(c, s->a, CODE_A(i->word)) || !operand_ok(c, s->b, CODE_B(i->word)) ||
        !operand_ok(c, s->c, CODE_C(i->word)) || !kinds_ok(c, i, s))
        return false;
    switch (s->d) {
    case 'R':
    case 'X':
    case 'F': return relation_ok(c, at, i, op);
    case 'C': return call_ok(c, at, i);
    case 'M': return norm_ok(c, at, i);
    case 'B': return binding_ok(c, at);
    case 'J': return jump_ok(c, at, i, op);
    case 'E': return i->d < c->p->entity_count && c->p->entity[i->d].kind == var_kind(c, CODE_A(i->word));
    case 'K': return i->d < c->p->number_count;
    default: return true;
    }
}

static bool has_args(opcode op)
{
    char d = op_shapes[op].d;
    return d == 'R' || d == 'F' || d == 'C' || d == 'M' || d == 'B';
}

/* Rules derive, effects and clauses change statuses, clauses alone bring norms to bear; what is asked changes
 * nothing. */
static bool purpose_allows(const block_record *b, const code_record *i)
{
    switch (CODE_OP(i->word)) {
    case OP_INSERT:
    case OP_MARK: return b->purpose == BLOCK_RULE;
    case OP_START:
    case OP_END: return b->purpose == BLOCK_EFFECT || b->purpose == BLOCK_TRIGGER;
    case OP_EMIT:
        return b->purpose == BLOCK_TRIGGER && i->d >= b->norms_first &&
               i->d - b->norms_first < b->norms_count;
    default: return true;
    }
}

static bool registers_ok(const block_record *b)
{
    return b->sets_count <= 255 && b->vars_count <= 255 && b->numbers <= 255 && b->params <= b->vars_count &&
           (b->purpose != BLOCK_SET || b->sets_count) && (b->purpose != BLOCK_NUMBER || b->numbers);
}

/* The norms that a block owns are those of its clause, or of clauses with names of their own inside it. */
static bool norms_of_block_ok(const pact_program *p, const block_record *b)
{
    if (b->purpose != BLOCK_TRIGGER)
        return !b->norms_count && !b->lasting;
    if (b->clause == NONE || b->lasting > 1)
        return false;
    for (uint32_t i = 0; i < b->norms_count; i++)
        if (p->clause[p->norm[b->norms_first + i].clause].article != p->clause[b->clause].article)
            return false;
    return true;
}

static bool block_ok(const pact_program *p, const block_record *b)
{
    check c = {p, b, p->code + b->code_first};
    if (!registers_ok(b) || !norms_of_block_ok(p, b))
        return false;
    if (!b->code_count || CODE_OP(c.code[b->code_count - 1].word) != OP_HALT)
        return false;
    for (uint32_t at = 0; at < b->code_count; at++) {
        opcode op = CODE_OP(c.code[at].word);
        if (op == OP_ARGS || !instruction_ok(&c, at) || !purpose_allows(b, &c.code[at]))
            return false;
        at += has_args(op);
    }
    return true;
}

/* What runs in a group has nothing to be given. */
static bool step_ok(const pact_program *p, const step_record *s)
{
    const block_record *b = &p->block[s->block];
    return !b->params &&
           (b->purpose == BLOCK_RULE || b->purpose == BLOCK_EFFECT || b->purpose == BLOCK_TRIGGER);
}

/* Strata are settled one by one up to the last: the highest must be in reach. */
static bool group_ok(const pact_program *p, uint32_t g)
{
    return p->group[g].stratum <= p->group_count + UINT64_C(2) &&
           (!g || p->group[g - 1].stratum <= p->group[g].stratum);
}

/* ---- vocabulary and storage ---- */

#define SLOTS_MAX  64
#define AMOUNT_MAX 4000000 /* the longest duration, in any unit */
#define TIME_FIRST (DATE_MIN * DAY_MINUTES)
#define TIME_LAST  (DATE_MAX * DAY_MINUTES + DAY_MINUTES - 1)

static bool time_ok(int32_t t)
{
    return t >= TIME_FIRST && t <= TIME_LAST;
}

static bool span_ok(int32_t from, int32_t until)
{
    return (from == NO_TIME || time_ok(from)) && (until == NO_TIME || time_ok(until));
}

static bool number_ok(const pact_program *p, uint32_t i)
{
    number n = program_number(p, i), lowest;
    return n.den > 0 && number_make(n.num, n.den, &lowest) && lowest.num == n.num && lowest.den == n.den;
}

static bool entity_ok(const pact_program *p, uint32_t e)
{
    const entity_record *x = &p->entity[e];
    const kind_record *k = &p->kind[x->kind];
    return e >= k->entities_first && e - k->entities_first < k->entities_count &&
           x->id == e - k->entities_first + 1 && x->name != NONE;
}

/* A predicate's params are its relations' dimensions, kind by kind. */
static bool same_kinds(const pact_program *p, const predicate_record *x, uint32_t relation)
{
    const relation_record *r = &p->relation[relation];
    if (r->dims_count != x->params_count)
        return false;
    for (uint32_t i = 0; i < r->dims_count; i++)
        if (p->dimension[r->dims_first + i].kind != p->param[x->params_first + i].kind)
            return false;
    return true;
}

static bool is_happening(const predicate_record *x)
{
    return x->class == CLASS_EVENT || x->class == CLASS_ACTION;
}

/* Of what a predicate has itself: its relation, its course as stated, and after that what is in course. */
static bool owned_ok(const pact_program *p, uint32_t r)
{
    const relation_record *x = &p->relation[r];
    if (x->of >= p->predicate_count)
        return false;
    const predicate_record *of = &p->predicate[x->of];
    return of->relation == r || (of->course != NONE && (of->course == r || of->course == r - 1));
}

static bool history_ok(const pact_program *p, const relation_record *x, uint32_t r)
{
    return x->of < p->predicate_count && is_happening(&p->predicate[x->of]) &&
           same_kinds(p, &p->predicate[x->of], r);
}

/* The second plane of a status or a definition is of its shape. */
static bool plane_ok(const pact_program *p, const relation_record *x, uint32_t r)
{
    const relation_record *plane = &p->relation[x->possible];
    bool same = plane->role == ROLE_POSSIBLE && plane->of == r && plane->dims_count == x->dims_count &&
                (x->role == ROLE_STATE || x->role == ROLE_DERIVED);
    for (uint32_t i = 0; same && i < x->dims_count; i++)
        same = p->dimension[plane->dims_first + i].kind == p->dimension[x->dims_first + i].kind;
    return same;
}

/* (who, organ), by the predicates of ballots, of which there is one for each kind or none at all. */
static bool seats_shape(const pact_program *p, uint32_t relation)
{
    return p->vote_count == BALLOT_KINDS && same_kinds(p, &p->predicate[p->vote[0].predicate], relation);
}

/* Each relation belongs to one record, which names it in turn. */
static bool relation_record_ok(const pact_program *p, uint32_t r)
{
    const relation_record *x = &p->relation[r];
    bool dated = x->role == ROLE_HISTORY || x->role == ROLE_WINDOW;
    if (x->dims_count > ARGS_MAX || x->name == NONE || (x->role == ROLE_CLOCK) != (r == 0) ||
        (x->since != NONE && !dated) || (x->possible != NONE && !plane_ok(p, x, r)))
        return false;
    switch ((relation_role)x->role) {
    case ROLE_CLOCK: return !x->dims_count;
    case ROLE_STATE:
    case ROLE_EVENT:
    case ROLE_DERIVED:
    case ROLE_FIGURE: return owned_ok(p, r);
    case ROLE_HISTORY: return history_ok(p, x, r);
    case ROLE_WINDOW: return x->of < p->window_count && p->window[x->of].relation == r;
    case ROLE_MEMBER: return x->of < p->treaty_count && p->treaty[x->of].member == r && x->dims_count == 1;
    case ROLE_IN_FORCE: return x->of < p->treaty_count && p->treaty[x->of].in_force == r && !x->dims_count;
    case ROLE_BREACH: return x->of < p->reflist_count && p->reflist[x->of].breach == r;
    case ROLE_BREACHED: return x->of < p->reflist_count && p->reflist[x->of].breached == r;
    case ROLE_SEATED: return seats_shape(p, r) && x->of < p->predicate_count;
    case ROLE_VIEW: return x->of < p->view_count && p->view[x->of].relation == r;
    case ROLE_POSSIBLE: return x->of < p->relation_count && p->relation[x->of].possible == r;
    case ROLE_READING: return x->of < p->option_count && p->option[x->of].relation == r;
    case ROLE_STANDING: return x->of < p->standing_count && p->standing[x->of].relation == r;
    case ROLE_LIFE: return x->of < p->life_count && p->life[x->of].relation == r && x->dims_count == 2;
    case ROLE_PARTY: return x->of < p->predicate_count && same_kinds(p, &p->predicate[x->of], r);
    case RELATION_ROLES: break;
    }
    return false;
}

/* Whether the relation has this role and is record number `of`'s own. */
static bool belongs(const pact_program *p, uint32_t relation, relation_role role, uint32_t of)
{
    return p->relation[relation].role == (uint32_t)role && p->relation[relation].of == of;
}

static bool predicate_ok(const pact_program *p, uint32_t i)
{
    static const uint8_t roles[] = {ROLE_STATE, ROLE_EVENT, ROLE_EVENT, ROLE_FIGURE, ROLE_DERIVED};
    const predicate_record *x = &p->predicate[i];
    if (!belongs(p, x->relation, roles[x->class], i) || !same_kinds(p, x, x->relation) ||
        (x->class == CLASS_ACTION && !x->params_count))
        return false;
    if (x->base == NONE || x->third == NONE || x->participle == NONE ||
        (x->counted && x->class != CLASS_ACTION) || (x->counted == COUNTED_AMOUNT && x->course != NONE))
        return false;
    return x->course == NONE ||
           (is_happening(x) && x->course + 1 < p->relation_count && belongs(p, x->course, ROLE_STATE, i) &&
            belongs(p, x->course + 1, ROLE_DERIVED, i) && same_kinds(p, x, x->course) &&
            same_kinds(p, x, x->course + 1));
}

static bool window_ok(const pact_program *p, uint32_t i)
{
    const window_record *w = &p->window[i];
    const predicate_record *x = &p->predicate[w->predicate];
    return belongs(p, w->relation, ROLE_WINDOW, i) && is_happening(x) && same_kinds(p, x, w->relation) &&
           w->amount <= AMOUNT_MAX;
}

static bool view_ok(const pact_program *p, uint32_t i)
{
    const view_record *v = &p->view[i];
    const predicate_record *x = &p->predicate[v->predicate];
    return belongs(p, v->relation, ROLE_VIEW, i) && v->test != TEST_ACTED_ && x->class == CLASS_ACTION &&
           same_kinds(p, x, v->relation);
}

/* An act in the terms of another: what is not given there is anything. */
static bool mapping_ok(const pact_program *p, uint32_t from, uint32_t to, uint32_t first, uint32_t count)
{
    const predicate_record *a = &p->predicate[from], *b = &p->predicate[to];
    if (count != b->params_count || !is_happening(a) || !is_happening(b))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const arg_record *g = &p->arg[first + i];
        uint32_t kind = p->param[b->params_first + i].kind;
        bool var = g->form == ARG_VAR && g->value < a->params_count &&
                   p->param[a->params_first + g->value].kind == kind;
        bool entity = g->form == ARG_ENTITY && g->value < p->entity_count && p->entity[g->value].kind == kind;
        if (g->form != ARG_ANY && !var && !entity)
            return false;
    }
    return true;
}

/* What is implied in an amount takes it from what implies it. */
static bool implied_ok(const pact_program *p, const implied_record *x)
{
    return mapping_ok(p, x->from, x->to, x->args_first, x->args_count) &&
           (p->predicate[x->to].counted != COUNTED_AMOUNT || p->predicate[x->from].counted == COUNTED_AMOUNT);
}

/* ---- treaties ---- */

static uint32_t member_kind(const pact_program *p, uint32_t treaty)
{
    return p->dimension[p->relation[p->treaty[treaty].member].dims_first].kind;
}

static bool condition_ok(const pact_program *p, uint32_t node)
{
    return node == NONE || p->node[node].form < CONDITIONS;
}

/* All treaties are things of one kind, their parties of another. */
static bool treaty_kinds_ok(const pact_program *p, uint32_t t)
{
    return p->relation[p->treaty[t].member].dims_count == 1 && member_kind(p, t) == member_kind(p, 0) &&
           p->entity[p->treaty[t].entity].kind == p->entity[p->treaty[0].entity].kind;
}

static bool time_lines_ok(const pact_program *p, const treaty_record *x)
{
    const block_record *b = x->force_block == NONE ? NULL : &p->block[x->force_block];
    return span_ok(x->signed_on, x->secret_until) && x->political <= 1 &&
           (x->public == NONE || p->relation[x->public].role == ROLE_READING) &&
           condition_ok(p, x->force_node) && (x->force_block == NONE) == (x->force_node == NONE) &&
           (!b || (b->purpose == BLOCK_QUERY && !b->params)) && (x->renewal == NONE || x->term != NONE) &&
           (x->denounced == NONE || x->renewal != NONE) && (x->delay == NONE || x->notice != NONE) &&
           (x->renewal == NONE || p->duration[x->renewal].amount);
}

static bool law_ok(const pact_program *p, const law_record *x)
{
    static const char kinds[][2] = {
#define LAW(word, name, first, second, text) {#first[0], #second[0]},
#include "law.def"
#undef LAW
    };
    const predicate_record *of = &p->predicate[x->predicate];
    const relation_record *tested = &p->relation[x->tested];
    bool own = of->relation == x->tested, party = x->word == LAW_PARTY && tested->role == ROLE_PARTY;
    uint32_t count = kinds[x->word][1] == '_' ? 1 : 2;
    if (of->class != CLASS_STATUS || of->params_count != count ||
        (x->word == LAW_PARTY ? !party || tested->of != x->predicate : !own))
        return false;
    for (uint32_t i = 0; p->treaty_count && i < count; i++)
        if (p->param[of->params_first + i].kind !=
            (kinds[x->word][i] == 'S' ? member_kind(p, 0) : p->entity[p->treaty[0].entity].kind))
            return false;
    return true;
}

/* Who is a party by what is so: a set of states that rules compute. */
static bool consent_ok(const pact_program *p, uint32_t t)
{
    const relation_record *x = p->treaty[t].consent == NONE ? NULL : &p->relation[p->treaty[t].consent];
    return !x || (x->role == ROLE_DERIVED && x->dims_count == 1 &&
                  p->dimension[x->dims_first].kind == member_kind(p, t));
}

static bool treaty_ok(const pact_program *p, uint32_t t)
{
    const treaty_record *x = &p->treaty[t];
    if (x->name == NONE || !span_ok(x->from, x->until) || !time_lines_ok(p, x) ||
        !belongs(p, x->member, ROLE_MEMBER, t) || !belongs(p, x->in_force, ROLE_IN_FORCE, t) ||
        !treaty_kinds_ok(p, t) || !consent_ok(p, t))
        return false;
    for (uint32_t i = 0; i < x->parties_count; i++)
        if (p->party[x->parties_first + i].treaty != t)
            return false;
    return true;
}

static bool party_ok(const pact_program *p, const party_record *x)
{
    return p->entity[x->entity].kind == member_kind(p, x->treaty) && span_ok(x->from, x->until);
}

static bool reading_ok(const pact_program *p, uint32_t i)
{
    const reading_record *x = &p->reading[i];
    for (uint32_t k = 0; k < x->options_count; k++)
        if (p->option[x->options_first + k].reading != i)
            return false;
    return x->name != NONE && x->options_count;
}

static bool option_ok(const pact_program *p, uint32_t i)
{
    const option_record *x = &p->option[i];
    const reading_record *of = &p->reading[x->reading];
    return x->name != NONE && belongs(p, x->relation, ROLE_READING, i) &&
           !p->relation[x->relation].dims_count && i >= of->options_first &&
           i - of->options_first < of->options_count;
}

static bool ref_ok(const pact_program *p, const ref_record *r)
{
    uint32_t limit[] = {p->article_count, p->clause_count, p->treaty_count};
    return r->index < limit[r->form];
}

/* A breach is of one state against another: both of one kind. */
static bool reflist_ok(const pact_program *p, uint32_t i)
{
    const reflist_record *l = &p->reflist[i];
    const relation_record *a = &p->relation[l->breach], *b = &p->relation[l->breached];
    if (l->cite == NONE || !belongs(p, l->breach, ROLE_BREACH, i) ||
        !belongs(p, l->breached, ROLE_BREACHED, i) || a->dims_count != 2 || b->dims_count != 2)
        return false;
    const dimension_record *x = &p->dimension[a->dims_first], *y = &p->dimension[b->dims_first];
    return x[0].kind == x[1].kind && y[0].kind == x[0].kind && y[1].kind == x[0].kind;
}

/* (bearer, creditor), or of an article; only an article is in force. */
static bool standing_ok(const pact_program *p, uint32_t i)
{
    const standing_record *s = &p->standing[i];
    const relation_record *x = &p->relation[s->relation];
    bool of_article = !x->dims_count && (s->word == STANDING_IN_FORCE || s->word == STANDING_SUSPENDED ||
                                         s->word == STANDING_TERMINATED);
    bool of_bearers = x->dims_count == 2 && s->word != STANDING_IN_FORCE && p->treaty_count &&
                      p->dimension[x->dims_first].kind == member_kind(p, 0) &&
                      p->dimension[x->dims_first + 1].kind == member_kind(p, 0);
    return belongs(p, s->relation, ROLE_STANDING, i) && (of_article || of_bearers);
}

/* For whom, against whom: parties of treaties. */
static bool life_ok(const pact_program *p, uint32_t i)
{
    const life_record *l = &p->life[i];
    const relation_record *x = &p->relation[l->relation];
    return belongs(p, l->relation, ROLE_LIFE, i) && x->dims_count == 2 && p->treaty_count &&
           p->dimension[x->dims_first].kind == member_kind(p, 0) &&
           p->dimension[x->dims_first + 1].kind == member_kind(p, 0);
}

static bool prevail_ok(const pact_program *p, const prevail_record *x)
{
    return x->article == NONE || p->article[x->article].treaty == x->treaty;
}

/* ---- norms ---- */

static bool arg_ok(const pact_program *p, const arg_record *a, uint32_t kind, const norm_record *n)
{
    switch ((arg_form)a->form) {
    case ARG_ANY: return true;
    case ARG_BEARER: return n && n->bearer == kind;
    case ARG_ENTITY: return a->value < p->entity_count && p->entity[a->value].kind == kind;
    case ARG_VAR:
        return n && a->value < n->bindings_count && p->variable[n->bindings_first + a->value].kind == kind;
    case ARG_GUARD: return n && a->guard != NONE;
    case ARG_FORMS: break;
    }
    return false;
}

/* Its first variables are the norm's bindings. */
static bool params_are(const pact_program *p, const norm_record *n, const block_record *b)
{
    for (uint32_t i = 0; i < n->bindings_count; i++)
        if (p->reg[b->vars_first + i].kind != p->variable[n->bindings_first + i].kind)
            return false;
    return true;
}

/* A block that an instance runs takes the norm's bindings, and perhaps one variable more, as its first
 * variables. */
static bool instance_block_ok(const pact_program *p, const norm_record *n, uint32_t block, uint32_t purpose,
                              uint32_t extra)
{
    if (block == NONE)
        return true;
    const block_record *b = &p->block[block];
    if (b->purpose != purpose || b->params != n->bindings_count + (extra != NONE))
        return false;
    if (!params_are(p, n, b))
        return false;
    if (extra != NONE && p->reg[b->vars_first + n->bindings_count].kind != extra)
        return false;
    return purpose != BLOCK_SET || p->reg[b->sets_first].kind == n->bearer;
}

/* An amount belongs to an act that has a quantity, or is counted. */
static bool act_amount_ok(const pact_program *p, const act_record *a, const norm_record *n)
{
    bool measured = a->measure != MEASURE_NONE;
    return measured == (a->amount_block != NONE) && measured == (a->amount_text != NONE) &&
           (!measured || (n && p->predicate[a->predicate].counted &&
                          instance_block_ok(p, n, a->amount_block, BLOCK_NUMBER, n->bearer)));
}

/* It takes the value of its role; if it turns on those of the others that are guarded, them too, in their
 * order. */
static bool guard_ok(const pact_program *p, const norm_record *n, const act_record *a, uint32_t role)
{
    const predicate_record *x = &p->predicate[a->predicate];
    const block_record *b = &p->block[p->arg[a->args_first + role].guard];
    uint32_t at = n->bindings_count + 1;
    if (b->purpose != BLOCK_SET || b->params < at || !params_are(p, n, b) ||
        p->reg[b->vars_first + at - 1].kind != p->param[x->params_first + role].kind)
        return false;
    for (uint32_t k = 0; k < a->args_count && b->params > n->bindings_count + 1; k++)
        if (k != role && p->arg[a->args_first + k].form == ARG_GUARD &&
            (at == b->params || p->reg[b->vars_first + at++].kind != p->param[x->params_first + k].kind))
            return false;
    return at == b->params && p->reg[b->sets_first].kind == n->bearer;
}

static bool act_ok(const pact_program *p, const act_record *a, const norm_record *n)
{
    const predicate_record *x = &p->predicate[a->predicate];
    if (a->args_count != x->params_count || x->class != CLASS_ACTION)
        return false;
    for (uint32_t i = 0; i < a->args_count; i++) {
        const arg_record *g = &p->arg[a->args_first + i];
        uint32_t kind = p->param[x->params_first + i].kind;
        if (!arg_ok(p, g, kind, n))
            return false;
        if (g->form == ARG_GUARD && !guard_ok(p, n, a, i))
            return false;
    }
    return act_amount_ok(p, a, n) && (!n || p->arg[a->args_first].form == ARG_BEARER);
}

/* `before` a date is by the minute in front of it, also of the first. */
static bool limits_ok(const pact_program *p, const norm_record *n)
{
    return (n->deadline == DEADLINE_EXPR) == (n->deadline_block != NONE) &&
           (n->window == WINDOW_COND) == (n->window_block != NONE) && n->amount <= AMOUNT_MAX &&
           n->window_amount <= AMOUNT_MAX && (n->deadline != DEADLINE_DATE || n->date != NO_TIME) &&
           (n->window != WINDOW_DATE || n->window_date != NO_TIME) &&
           span_ok(n->date == TIME_FIRST - 1 ? NO_TIME : n->date, n->window_date) &&
           instance_block_ok(p, n, n->deadline_block, BLOCK_NUMBER, NONE) &&
           instance_block_ok(p, n, n->window_block, BLOCK_SET, NONE) &&
           instance_block_ok(p, n, n->unless_block, BLOCK_SET, NONE);
}

static bool period_ok(const pact_program *p, const norm_record *n)
{
    measure_form measure = program_measure(p, n);
    bool duty = n->modality == PACT_MUST && measure == MEASURE_LEAST && n->deadline == DEADLINE_NONE;
    bool ban = n->modality == PACT_MUST_NOT && (measure == MEASURE_LEAST || measure == MEASURE_ABOVE);
    bool leave = n->modality == PACT_MAY && measure == MEASURE_ABOVE;
    return n->period == PERIOD_ALL ||
           ((duty || ban || leave) && n->acts_count == 1 && !(n->flags & NORM_GROUP));
}

/* One of several acts has an amount in duties alone; only duties are owed together, and totals of one act. */
static bool amount_ok(const pact_program *p, const norm_record *n)
{
    if (!instance_block_ok(p, n, n->requires_block, BLOCK_SET, NONE) ||
        (n->requires_block != NONE) != (n->requires_text != NONE))
        return false;
    if (!period_ok(p, n))
        return false;
    measure_form measure = program_measure(p, n);
    bool joint = n->flags & NORM_JOINTLY, duty = n->modality == PACT_MUST || n->modality == PACT_SHOULD;
    if ((joint && (measure != MEASURE_LEAST || n->acts_count > 1)) ||
        (n->flags & NORM_GROUP && n->modality != PACT_MUST))
        return false;
    return measure == MEASURE_NONE ||
           ((n->acts_count == 1 || duty) && (n->modality != PACT_MAY || measure == MEASURE_ABOVE) &&
            n->modality != PACT_NEED_NOT && n->modality != PACT_CAN && !(n->flags & NORM_MAINTAIN));
}

static bool creditor_ok(const pact_program *p, const norm_record *n)
{
    uint32_t states = member_kind(p, p->article[p->clause[n->clause].article].treaty);
    switch ((owed_form)n->owed) {
    case OWED_INFERRED:
        return n->creditor == NONE || (n->creditor < n->bindings_count &&
                                       p->variable[n->bindings_first + n->creditor].kind == states);
    case OWED_BINDING: return n->creditor < n->bindings_count;
    case OWED_ENTITY: return n->creditor < p->entity_count;
    case OWED_TREATY: return n->creditor < p->treaty_count;
    case OWED_FORMS: break;
    }
    return false;
}

static bool norm_record_ok(const pact_program *p, const norm_record *n)
{
    if (n->bindings_count > ARGS_MAX || !n->acts_count || n->bearer_slot > ARGS_MAX)
        return false;
    for (uint32_t i = 0; i < n->acts_count; i++)
        if (!act_ok(p, &p->act[n->acts_first + i], n))
            return false;
    if (!creditor_ok(p, n) || (n->after != NO_TIME && !time_ok(n->after)))
        return false;
    return limits_ok(p, n) && amount_ok(p, n) && condition_ok(p, n->trigger) &&
           condition_ok(p, n->unless_node);
}

/* ---- organs ---- */

/* How a seat votes in an organ: an act of two roles, over at once, of the same kinds for each kind of ballot.
 */
static bool vote_ok(const pact_program *p, const vote_record *v)
{
    const predicate_record *x = &p->predicate[v->predicate];
    return p->vote_count == BALLOT_KINDS && x->class == CLASS_ACTION && x->params_count == 2 &&
           x->course == NONE && same_kinds(p, x, p->predicate[p->vote[0].predicate].relation);
}

static uint32_t vote_kind(const pact_program *p, uint32_t position)
{
    return p->param[p->predicate[p->vote[0].predicate].params_first + position].kind;
}

static bool organ_ok(const pact_program *p, const organ_record *o)
{
    return seats_shape(p, o->seat) && p->relation[o->seat].role == ROLE_DERIVED &&
           p->entity[o->entity].kind == vote_kind(p, 1);
}

static bool seat_ok(const pact_program *p, const seat_record *s)
{
    return p->relation[s->seated].role == ROLE_SEATED && p->entity[s->entity].kind == vote_kind(p, 0) &&
           span_ok(s->from, s->until);
}

/* Its block takes the roles of the act, the organ's own left out, and finds a flag or a set of seats. */
static bool decision_block_ok(const pact_program *p, const decision_record *d)
{
    const block_record *b = &p->block[d->block];
    const predicate_record *x = d->act == NONE ? NULL : &p->predicate[d->act];
    if (b->purpose != (d->veto ? BLOCK_SET : BLOCK_QUERY) || b->params != (x ? x->params_count - 1 : 0))
        return false;
    for (uint32_t i = 0; i < b->params; i++)
        if (p->reg[b->vars_first + i].kind != p->param[x->params_first + 1 + i].kind)
            return false;
    return !d->veto || p->reg[b->sets_first].kind == vote_kind(p, 0);
}

static bool decision_ok(const pact_program *p, const decision_record *d)
{
    bool act = d->act == NONE || (p->predicate[d->act].class == CLASS_ACTION &&
                                  p->param[p->predicate[d->act].params_first].kind == vote_kind(p, 1));
    return d->veto <= 1 && act && d->slot < SLOTS_MAX && d->text != NONE && span_ok(d->from, d->until) &&
           decision_block_ok(p, d) && p->node[d->node].form < CONDITIONS;
}

/* ---- trees of reasons ---- */

#define TREE_DEPTH_MAX 1000 /* they are walked by recursion */

/* Each tree stands whole, every node after its children and the children in their order. Read backwards, what
 * comes is thus always the last child still missing: no node has two parents, no tree is too deep. */
static bool trees_ok(const pact_program *p)
{
    uint32_t parent[TREE_DEPTH_MAX], missing[TREE_DEPTH_MAX], depth = 0;
    for (uint32_t at = p->node_count; at-- > 0;) {
        const node_record *n = &p->node[at];
        if (depth && p->child[p->node[parent[depth - 1]].children_first + --missing[depth - 1]].node != at)
            return false;
        if (n->children_count && depth == TREE_DEPTH_MAX)
            return false;
        if (n->children_count) {
            parent[depth] = at;
            missing[depth++] = n->children_count;
        }
        while (depth && !missing[depth - 1])
            depth--;
    }
    return !depth;
}

/* Arguments against the kinds of dimensions; without those, of any kind. */
static bool slot_args_ok(const pact_program *p, uint32_t first, uint32_t count, const dimension_record *dims)
{
    for (uint32_t i = 0; i < count; i++) {
        const arg_record *a = &p->arg[first + i];
        bool entity = a->form == ARG_ENTITY && a->value < p->entity_count &&
                      (!dims || p->entity[a->value].kind == dims[i].kind);
        if (a->form != ARG_ANY && !(a->form == ARG_VAR && a->value < SLOTS_MAX) && !entity)
            return false;
    }
    return true;
}

static bool tuple_ok(const pact_program *p, const node_record *n, bool figure)
{
    if (n->a >= p->relation_count)
        return false;
    const relation_record *r = &p->relation[n->a];
    return (r->role == ROLE_FIGURE) == figure && r->dims_count == n->args_count &&
           slot_args_ok(p, n->args_first, n->args_count, p->dimension + r->dims_first);
}

/* How many children, and which of them are figures. */
static bool children_ok(const pact_program *p, const node_record *n)
{
    static const uint8_t children[NODE_FORMS] = {0, 0, 255, 255, 1, 0, 0, 2,   1, 2, 0, 0,
                                                 0, 0, 1,   2,   2, 2, 2, 255, 1, 2, 2, 2};
    if (children[n->form] != 255 && n->children_count != children[n->form])
        return false;
    for (uint32_t i = 0; i < n->children_count; i++) {
        uint32_t to = p->child[n->children_first + i].node;
        bool figure = n->form == COND_COMPARE || (n->form >= VALUE_MONTHS && n->form <= VALUE_CALL) ||
                      (n->form >= VALUE_SUM && i == 1);
        if ((p->node[to].form >= CONDITIONS) != figure)
            return false;
    }
    return true;
}

static bool call_node_ok(const pact_program *p, const node_record *n)
{
    if (n->a >= p->external_count)
        return false;
    const external_record *x = &p->external[n->a];
    const predicate_record *of = &p->predicate[x->predicate];
    const relation_record *r = &p->relation[of->relation];
    return of->class == CLASS_ATTRIBUTE && n->args_count == of->params_count &&
           r->dims_count == of->params_count &&
           n->children_count == x->passed_count - external_things(p, x) &&
           slot_args_ok(p, n->args_first, n->args_count, p->dimension + r->dims_first);
}

static bool node_ok(const pact_program *p, const node_record *n)
{
    bool takes_args = n->form == VALUE_CALL || n->form == COND_TUPLE || n->form == COND_SAME ||
                      n->form == VALUE_FIGURE || n->form == VALUE_TALLY;
    if (!children_ok(p, n) || (n->args_count && !takes_args))
        return false;
    switch ((node_form)n->form) {
    case COND_TUPLE: return tuple_ok(p, n, false);
    case VALUE_FIGURE: return tuple_ok(p, n, true);
    case VALUE_CALL: return call_node_ok(p, n);
    case VALUE_TALLY: return tuple_ok(p, n, false) && is_measured(p, &p->relation[n->a]);
    case COND_SAME:
        return n->args_count == 2 && n->b < p->kind_count && slot_args_ok(p, n->args_first, 2, NULL);
    case COND_COMPARE: return n->a < COMPARISONS && n->text != NONE;
    case VALUE_MONTHS:
    case VALUE_NUMBER: return n->a < p->number_count;
    case COND_SOME:
    case COND_EVERY: return n->a < SLOTS_MAX && n->b < p->kind_count && n->text != NONE;
    case VALUE_COUNT:
    case VALUE_SUM:
    case VALUE_LEAST:
    case VALUE_GREATEST: return n->a < SLOTS_MAX && n->b < p->kind_count;
    default: return true;
    }
}

static bool is_derived(const pact_program *p, uint32_t relation)
{
    return p->relation[relation].role == ROLE_DERIVED || p->relation[relation].role == ROLE_EVENT;
}

static bool rule_ok(const pact_program *p, const rule_record *r)
{
    const relation_record *x = &p->relation[r->relation];
    return is_derived(p, r->relation) && r->heads_count == x->dims_count && r->slots <= SLOTS_MAX &&
           condition_ok(p, r->node) &&
           slot_args_ok(p, r->heads_first, r->heads_count, p->dimension + x->dims_first);
}

/* ---- scenarios ---- */

/* An expectation of a whole day is asked when the next begins. */
static bool statement_time_ok(const statement_record *s)
{
    bool whole_day = s->exact == 2;
    if (s->time == NO_TIME)
        return !s->exact && s->form != STATEMENT_HAPPENS;
    return s->exact <= 2 && (!whole_day || s->form == STATEMENT_EXPECT) && time_ok(s->time - whole_day);
}

static bool fact_form_ok(const statement_record *s, const predicate_record *x)
{
    switch ((statement_form)s->form) {
    case STATEMENT_HAPPENS: return is_happening(x);
    case STATEMENT_HOLDS:
    case STATEMENT_ENDS: return x->class == CLASS_STATUS || x->course != NONE;
    case STATEMENT_FIGURE: return x->class == CLASS_ATTRIBUTE;
    default: return false;
    }
}

static bool open_ok(const pact_program *p, const open_record *o)
{
    const predicate_record *x = &p->predicate[o->predicate];
    return x->class == CLASS_STATUS && x->course == NONE && p->relation[x->relation].possible != NONE;
}

static bool statement_ok(const pact_program *p, const statement_record *s)
{
    if (s->text == NONE || !statement_time_ok(s))
        return false;
    if (s->ballots_count && (s->form != STATEMENT_HAPPENS || p->vote_count != BALLOT_KINDS))
        return false;
    if (s->form == STATEMENT_EXPECT)
        return s->of < p->expect_count;
    if (s->of >= p->predicate_count)
        return false;
    const predicate_record *x = &p->predicate[s->of];
    bool amount = s->form == STATEMENT_HAPPENS && x->counted == COUNTED_AMOUNT;
    if (s->args_count != x->params_count || (s->form == STATEMENT_FIGURE || amount) != (s->figure != NONE) ||
        !fact_form_ok(s, x))
        return false;
    for (uint32_t i = 0; i < s->args_count; i++)
        if (!arg_ok(p, &p->arg[s->args_first + i], p->param[x->params_first + i].kind, NULL))
            return false;
    for (uint32_t i = 0; i < s->ballots_count; i++)
        if (p->entity[p->ballot[s->ballots_first + i].entity].kind != vote_kind(p, 0))
            return false;
    return true;
}

/* Facts without a date come first, then what is asked of them; then by time, an expectation of a whole day
 * after all that is said on it. */
static int64_t statement_turn(const statement_record *s)
{
    if (s->time == NO_TIME)
        return INT64_MIN + (s->form == STATEMENT_EXPECT);
    return (int64_t)s->time * 2 + (s->exact != 2);
}

/* Time does not go back, and an instant has one time; what is in doubt is so in the scenario that says it. */
static bool scenario_ok(const pact_program *p, const scenario_record *s)
{
    if (s->name == NONE)
        return false;
    for (uint32_t i = 0; i < s->statements_count; i++) {
        uint32_t doubt = p->statement[s->statements_first + i].doubt;
        if (doubt != NONE && (doubt < s->doubts_first || doubt - s->doubts_first >= s->doubts_count))
            return false;
    }
    for (uint32_t i = 1; i < s->statements_count; i++) {
        const statement_record *x = &p->statement[s->statements_first + i], *before = x - 1;
        bool facts = x->form != STATEMENT_EXPECT && before->form != STATEMENT_EXPECT;
        if (statement_turn(x) < statement_turn(before) ||
            (facts && x->instant == before->instant &&
             (x->time != before->time || x->exact != before->exact)))
            return false;
    }
    return true;
}

/* A question is about its bearer, who stands first. */
static bool question_ok(const pact_program *p, const question_record *q)
{
    const act_record *a = &p->act[q->act];
    return q->text != NONE && act_ok(p, a, NULL) && p->arg[a->args_first].form == ARG_ENTITY &&
           p->arg[a->args_first].value == q->bearer;
}

static bool expect_ok(const pact_program *p, const expect_record *e)
{
    if (e->text == NONE || !condition_ok(p, e->node) || (e->form == EXPECT_ASKED && e->node == NONE) ||
        (e->because != NONE && e->because > PACT_VERDICT_NO_RULE) ||
        (e->first == NONE) != (e->second == NONE) || (e->resolved != NONE && e->first == NONE))
        return false;
    if (e->form == EXPECT_TRUE || e->form == EXPECT_ASKED || e->form == EXPECT_UNKNOWN_)
        return e->block != NONE && p->block[e->block].purpose == BLOCK_QUERY && !p->block[e->block].params;
    return true;
}

/* ---- all of it ---- */

#define ALL_OK(section, call)                                                                                \
    for (uint32_t i = 0; i < p->section##_count; i++)                                                        \
        if (!(call))                                                                                         \
            return "a " #section " is malformed";

/* Runs of a section follow one another, so that none is read twice: reading takes no longer than the image.
 */
#define IN_TURN(section, run)                                                                                \
    for (uint32_t i = 0, end = 0; i < p->section##_count; i++) {                                             \
        if (p->section[i].run##_count && p->section[i].run##_first < end)                                    \
            return "the " #run " of a " #section " are out of turn";                                         \
        if (p->section[i].run##_count)                                                                       \
            end = p->section[i].run##_first + p->section[i].run##_count;                                     \
    }

static const char *check_order(const pact_program *p)
{
    IN_TURN(kind, entities)
    IN_TURN(treaty, parties)
    IN_TURN(reflist, refs)
    IN_TURN(norm, acts)
    IN_TURN(block, code)
    IN_TURN(block, norms)
    IN_TURN(block, inputs)
    IN_TURN(group, steps)
    IN_TURN(group, outputs)
    IN_TURN(expect, questions)
    IN_TURN(expect, blamed)
    IN_TURN(statement, ballots)
    IN_TURN(organ, decisions)
    IN_TURN(scenario, statements)
    IN_TURN(scenario, choices)
    IN_TURN(scenario, doubts)
    IN_TURN(doubt, allegations)
    IN_TURN(scenario, opens)
    IN_TURN(scenario, suppositions)
    IN_TURN(claim, suppositions)
    IN_TURN(claim, choices)
    IN_TURN(reading, options)
    return NULL;
}

/* The relations first: what is checked of others rests on their size. */
static const char *check_vocabulary(const pact_program *p)
{
    if (!p->relation_count)
        return "there is no clock";
    ALL_OK(relation, relation_record_ok(p, i))
    ALL_OK(file, p->file[i].name != NONE)
    ALL_OK(kind, p->kind[i].singular != NONE)
    ALL_OK(entity, entity_ok(p, i))
    ALL_OK(number, number_ok(p, i))
    ALL_OK(predicate, predicate_ok(p, i))
    ALL_OK(window, window_ok(p, i))
    ALL_OK(view, view_ok(p, i))
    ALL_OK(implied, implied_ok(p, &p->implied[i]))
    ALL_OK(excluded, mapping_ok(p, p->excluded[i].from, p->excluded[i].to, p->excluded[i].args_first,
                                p->excluded[i].args_count))
    return NULL;
}

static const char *check_treaties(const pact_program *p)
{
    ALL_OK(duration, p->duration[i].amount <= AMOUNT_MAX)
    ALL_OK(treaty, treaty_ok(p, i))
    ALL_OK(law, law_ok(p, &p->law[i]))
    ALL_OK(party, party_ok(p, &p->party[i]))
    ALL_OK(vote, vote_ok(p, &p->vote[i]))
    ALL_OK(organ, p->vote_count && organ_ok(p, &p->organ[i]))
    ALL_OK(seat, p->vote_count && seat_ok(p, &p->seat[i]))
    ALL_OK(article, p->article[i].cite != NONE && span_ok(p->article[i].from, p->article[i].until))
    ALL_OK(clause, p->clause[i].cite != NONE)
    ALL_OK(reading, reading_ok(p, i))
    ALL_OK(option, option_ok(p, i))
    ALL_OK(ref, ref_ok(p, &p->ref[i]))
    ALL_OK(reflist, reflist_ok(p, i))
    ALL_OK(standing, standing_ok(p, i))
    ALL_OK(life, life_ok(p, i))
    ALL_OK(prevail, prevail_ok(p, &p->prevail[i]))
    ALL_OK(later, i == 0)
    ALL_OK(reservation, p->treaty_count && p->entity[p->reservation[i].entity].kind == member_kind(p, 0))
    ALL_OK(gap, p->gap[i].reason != NONE)
    ALL_OK(accept, p->accept[i].reason != NONE)
    ALL_OK(tick, time_ok(p->tick[i].at))
    return NULL;
}

/* The blocks before the norms, whose first registers must be there. */
static const char *check_blocks(const pact_program *p)
{
    if (p->origin_count != p->code_count)
        return "not every instruction has its place";
    ALL_OK(block, p->block[i].name != NONE && block_ok(p, &p->block[i]))
    ALL_OK(step, step_ok(p, &p->step[i]))
    ALL_OK(output, is_derived(p, p->output[i].relation))
    ALL_OK(group, group_ok(p, i))
    ALL_OK(norm, norm_record_ok(p, &p->norm[i]))
    ALL_OK(decision, p->vote_count && decision_ok(p, &p->decision[i]))
    return NULL;
}

static bool external_ok(const pact_program *p, const external_record *x)
{
    const predicate_record *of = &p->predicate[x->predicate];
    return of->class == CLASS_ATTRIBUTE && x->library != NONE && x->decimals <= 9 &&
           x->passed_count <= ARGS_MAX && external_things(p, x) == of->params_count &&
           (!x->rows || (of->params_count && of->params_count == x->passed_count));
}

static bool formula_ok(const pact_program *p, const formula_record *f)
{
    const predicate_record *x = &p->predicate[f->predicate];
    const block_record *b = &p->block[f->block];
    if (x->class != CLASS_DEFINE || b->purpose != BLOCK_NUMBER || b->params != x->params_count)
        return false;
    for (uint32_t i = 0; i < x->params_count; i++)
        if (p->reg[b->vars_first + i].kind != p->param[x->params_first + i].kind)
            return false;
    return true;
}

/* ---- claims ---- */

static bool is_question(const pact_program *p, uint32_t block)
{
    return block == NONE || (p->block[block].purpose == BLOCK_QUERY && !p->block[block].params);
}

/* The block of a variable takes those before it, and finds a set of its own kind. */
static bool bounds_ok(const pact_program *p, const claim_record *c)
{
    const bound_record *bounds = &p->bound[c->bounds_first];
    for (uint32_t i = 0; i < c->bounds_count; i++) {
        const block_record *b = &p->block[bounds[i].block];
        if (b->purpose != BLOCK_SET || b->params != i || p->reg[b->sets_first].kind != bounds[i].kind)
            return false;
        for (uint32_t k = 0; k < i; k++)
            if (p->reg[b->vars_first + k].kind != bounds[k].kind)
                return false;
    }
    return c->bounds_count <= ARGS_MAX;
}

/* What is asked of each of its values. */
static bool is_question_of(const pact_program *p, uint32_t block, const claim_record *c)
{
    const block_record *b = &p->block[block];
    if (block == NONE || b->purpose != BLOCK_QUERY || b->params != c->bounds_count)
        return false;
    for (uint32_t i = 0; i < c->bounds_count; i++)
        if (p->reg[b->vars_first + i].kind != p->bound[c->bounds_first + i].kind)
            return false;
    return true;
}

static bool claim_ok(const pact_program *p, const claim_record *c)
{
    bool waits = claim_waits(c);
    bool conflict = c->form == CLAIM_NEVER_CONFLICT;
    return c->name != NONE && c->text != NONE && (c->block == NONE) == conflict &&
           (c->node == NONE) == conflict && (c->trigger != NONE) == (c->form == CLAIM_WHENEVER) &&
           (waits ? c->form == CLAIM_WHENEVER && c->within <= AMOUNT_MAX && is_question_of(p, c->block, c)
                  : is_question(p, c->block)) &&
           is_question(p, c->trigger) && condition_ok(p, c->node) &&
           (c->first == NONE) == (c->second == NONE) && bounds_ok(p, c);
}

/* What a world may state. */
static bool made_ok(const pact_program *p, const made_record *m)
{
    const predicate_record *x = &p->predicate[m->predicate];
    return x->class == CLASS_STATUS || is_happening(x);
}

static bool assume_ok(const pact_program *p, const assume_record *a)
{
    return a->text != NONE && is_question(p, a->block) && condition_ok(p, a->node);
}

static const char *check_scenarios(const pact_program *p)
{
    ALL_OK(external, external_ok(p, &p->external[i]))
    ALL_OK(formula, formula_ok(p, &p->formula[i]))
    ALL_OK(doubt, p->doubt[i].text != NONE && p->doubt[i].source != NONE)
    ALL_OK(supposition, p->block[p->supposition[i].block].purpose == BLOCK_SET &&
                            !p->block[p->supposition[i].block].params &&
                            p->block[p->supposition[i].block].sets_count)
    ALL_OK(open, open_ok(p, &p->open[i]))
    ALL_OK(statement, statement_ok(p, &p->statement[i]))
    ALL_OK(question, question_ok(p, &p->question[i]))
    ALL_OK(expect, expect_ok(p, &p->expect[i]))
    ALL_OK(scenario, scenario_ok(p, &p->scenario[i]))
    ALL_OK(made, made_ok(p, &p->made[i]))
    ALL_OK(stretch, p->stretch[i].at != NO_TIME && time_ok(p->stretch[i].at))
    ALL_OK(wait, p->wait[i].amount <= AMOUNT_MAX)
    ALL_OK(claim, claim_ok(p, &p->claim[i]))
    ALL_OK(assume, assume_ok(p, &p->assume[i]))
    return NULL;
}

static const char *check_trees(const pact_program *p)
{
    if (!trees_ok(p))
        return "the nodes do not make trees";
    ALL_OK(node, node_ok(p, &p->node[i]))
    ALL_OK(rule, rule_ok(p, &p->rule[i]))
    return NULL;
}

const char *program_check_code(const pact_program *p)
{
    static const char *(*const checks[])(const pact_program *p) = {
        check_order, check_vocabulary, check_treaties, check_blocks, check_trees, check_scenarios};
    const char *wrong = NULL;
    for (size_t i = 0; i < sizeof checks / sizeof *checks && !wrong; i++)
        wrong = checks[i](p);
    return wrong;
}
