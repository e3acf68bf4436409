/* exec.c: the loop that runs relational bytecode. Comes in: a verified block and the ids for its first
 * variables; goes out: a set, a number or a flag, tuples inserted, norms emitted. Each instruction works on
 * whole rows, so that the number executed does not grow with the number of states. */
#include "run.h"

#include <stdio.h>
#include <string.h>

static void set_registers(pact_run *r, const block_record *b)
{
    uint64_t *at = r->set_pool;
    for (uint32_t i = 0; i < b->sets_count; i++) {
        r->set[i] = at;
        at += r->words[r->program->reg[b->sets_first + i].kind];
    }
    memset(r->set_pool, 0, (size_t)(at - r->set_pool) * sizeof *at);
    memset(r->var, 0, b->vars_count * sizeof *r->var);
    memset(r->num, 0, b->numbers * sizeof *r->num);
}

/* The ids that an ARGS word names; NONE for "any". */
static void read_args(const pact_run *r, const code_record *args, uint32_t count, uint32_t *ids)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t reg = code_arg(args, i);
        ids[i] = reg == ANY_ARG ? NONE : r->var[reg];
    }
}

/* Whether the effect held already when the block last ran; notes that it holds now. */
static bool held_before(pact_run *r, uint32_t which, const uint32_t *ids, uint32_t arity, bool ends)
{
    uint64_t epoch = r->block_epoch[r->block];
    for (uint32_t i = 0; i < r->lasting.count; i++) {
        lasting *l = &r->lasting.at[i];
        if (l->block != r->block || l->relation != which || l->ends != ends ||
            memcmp(l->args, ids, arity * sizeof *ids) || memcmp(l->bound, r->bound, sizeof l->bound))
            continue;
        bool held = l->epoch + 1 >= epoch;
        l->epoch = epoch;
        return held;
    }
    lasting *fresh = run_add(r, &r->lasting);
    if (!fresh)
        return true;
    *fresh = (lasting){.block = r->block, .relation = which, .ends = ends, .epoch = epoch};
    memcpy(fresh->args, ids, arity * sizeof *ids);
    memcpy(fresh->bound, r->bound, sizeof fresh->bound);
    return false;
}

static bool change_status(pact_run *r, const relation *rel, uint32_t which, uint32_t *ids,
                          const uint64_t *set, bool ends)
{
    for (uint32_t id = set_next(set, rel->words, 0); id != NONE; id = set_next(set, rel->words, id + 1)) {
        ids[rel->arity - 1] = id;
        bool known = false;
        if (r->possibly) {
            r->differs |= !shadow_has(r, which, ids, rel->arity, ends);
            continue;
        }
        if (r->open && !shadow_add(r, which, ids, rel->arity, ends))
            return false;
        if (r->program->block[r->block].lasting)
            known = held_before(r, which, ids, rel->arity, ends);
        else
            for (uint32_t i = 0; i < r->effects.count && !known; i++)
                known = r->effects.at[i].block == r->block && r->effects.at[i].relation == which &&
                        r->effects.at[i].ends == ends &&
                        !memcmp(r->effects.at[i].args, ids, rel->arity * sizeof *ids);
        if (r->status != PACT_OK)
            return false;
        if (known)
            continue;
        effect fresh = {.relation = which, .ends = ends, .instant = NONE, .block = r->block};
        memcpy(fresh.args, ids, rel->arity * sizeof *ids);
        bool drop;
        if (!order_effect(r, &fresh, &drop))
            return false;
        fresh.instant = drop ? r->instant : NONE; /* so that it is known, and not done */
        effect *e = run_add(r, &r->effects);
        if (!e)
            return false;
        *e = fresh;
    }
    return true;
}

typedef bool (*arithmetic)(number a, number b, number *out);

#define PLAIN_NUMBER(n) ((register_number){n, true, false, NUMBER_INT(0)})

#define NO_FIT "the exact result does not fit int64 over int64"

static bool overflow(pact_run *r, uint32_t at, const char *text)
{
    for (uint32_t i = 0; i < r->findings.count; i++)
        if (!strcmp(r->findings.at[i]->code, "P0505") &&
            r->findings.at[i]->labels->place.begin ==
                program_place(r->program, r->program->origin[at].place).begin)
            return true;
    return run_finding(r, P0505, r->program->origin[at].place, text) != NULL;
}

/* How fast the result grows: exact where no more than one side does, and the divisor does not. */
static bool grow(opcode code, const register_number *b, const register_number *c, number *out)
{
    number one, other;
    switch (code) {
    case OP_PLUS: return number_add(b->rate, c->rate, out);
    case OP_MINUS: return number_sub(b->rate, c->rate, out);
    case OP_TIMES:
        return number_mul(b->rate, c->value, &one) && number_mul(b->value, c->rate, &other) &&
               number_add(one, other, out);
    default: return number_div(b->rate, c->value, out);
    }
}

static bool calculate(pact_run *r, const code_record *i, arithmetic op, uint32_t at)
{
    const register_number *b = &r->num[CODE_B(i->word)], *c = &r->num[CODE_C(i->word)];
    register_number out = {{0, 1}, b->known && c->known, b->doubt || c->doubt, {0, 1}};
    if (out.known && (!op(b->value, c->value, &out.value) || !grow(CODE_OP(i->word), b, c, &out.rate))) {
        out.known = false;
        if (!overflow(r, at, op == number_div && !c->value.num ? "division by zero" : NO_FIT))
            return false;
    }
    r->num[CODE_A(i->word)] = out;
    return true;
}

/* A comparison in which one side grows with the days turns by time alone: the run is to wake then. */
static bool wake_at_turn(pact_run *r, number a, number b, number rate, uint32_t at)
{
    number behind, days;
    if (!rate.num || !r->settling)
        return true;
    if (!number_sub(b, a, &behind) || !number_div(behind, rate, &days))
        return overflow(r, at, NO_FIT);
    int64_t last = days.num / days.den - (days.num % days.den < 0); /* the last whole day before it, or it */
    return timer_once(r, r->date + last + (days.num % days.den != 0)) && timer_once(r, r->date + last + 1);
}

static bool turns(pact_run *r, const register_number *a, const register_number *b, uint32_t at)
{
    number rate;
    if (!a->known || !b->known)
        return true;
    return number_sub(a->rate, b->rate, &rate) ? wake_at_turn(r, a->value, b->value, rate, at)
                                               : overflow(r, at, NO_FIT);
}

static bool extreme(pact_run *r, const code_record *i, int sign, uint32_t at)
{
    register_number b = r->num[CODE_B(i->word)], c = r->num[CODE_C(i->word)];
    if (!turns(r, &b, &c, at))
        return false;
    bool take_c = !b.known || (c.known && number_compare(c.value, b.value) * sign > 0);
    r->num[CODE_A(i->word)] = take_c ? c : b;
    r->num[CODE_A(i->word)].doubt = b.doubt || c.doubt;
    return true;
}

static bool later(pact_run *r, const code_record *i, uint32_t at)
{
    register_number b = r->num[CODE_B(i->word)], out = PLAIN_NUMBER(b.value);
    out.known = b.known && number_months(b.value, program_number(r->program, i->d), &out.value);
    out.doubt = b.doubt;
    r->num[CODE_A(i->word)] = out;
    return out.known || !b.known ||
           overflow(r, at, "months are reckoned within the calendar, from a whole day");
}

/* A figure that a rule asks for and nobody gave: said once per attribute, because the rule cannot hold
 * without it. */
static bool figure_missing(pact_run *r, uint32_t which, uint32_t at, const uint32_t *ids)
{
    if (r->figure_missed[which] || r->quiet || (r->natives && native_is(r, which)))
        return r->status == PACT_OK;
    r->figure_missed[which] = 1;
    return run_finding(r, P0504, r->program->origin[at].place,
                       say(r, "%s is not given: what turns on it does not hold", say_tuple(r, which, ids))) !=
           NULL;
}

static bool read_figure(pact_run *r, const code_record *i, uint32_t at)
{
    uint32_t ids[ARGS_MAX] = {0};
    read_args(r, i + 1, r->relations[i->d].arity, ids);
    const number *value = figure_find(r, i->d, ids);
    r->num[CODE_A(i->word)] = PLAIN_NUMBER(value ? *value : NUMBER_INT(0));
    r->num[CODE_A(i->word)].known = value != NULL;
    return value || figure_missing(r, i->d, at, ids);
}

/* It is asked of what is known; what it says of a number in doubt is in doubt. */
static bool read_call(pact_run *r, const code_record *i)
{
    const external_record *x = &r->program->external[i->d];
    uint32_t ids[ARGS_MAX] = {0}, things = 0, count = 0;
    number given[ARGS_MAX];
    register_number out = PLAIN_NUMBER(NUMBER_INT(0));
    for (uint32_t k = 0; k < x->passed_count; k++) {
        uint32_t reg = code_arg(i + 1, k);
        if (r->program->passed[x->passed_first + k].form <= PASSED_INDEX) {
            ids[things++] = r->var[reg];
            continue;
        }
        out.known &= r->num[reg].known;
        out.doubt |= r->num[reg].doubt;
        given[count++] = r->num[reg].value;
    }
    if (out.known && !native_call(r, i->d, ids, given, &out.value, &out.known))
        return false;
    r->num[CODE_A(i->word)] = out;
    return true;
}

static bool read_tally(pact_run *r, const code_record *i)
{
    uint32_t ids[ARGS_MAX] = {0};
    register_number *out = &r->num[CODE_A(i->word)];
    read_args(r, i + 1, r->relations[i->d].arity, ids);
    *out = PLAIN_NUMBER(NUMBER_INT(0));
    return amount_told(r, i->d, ids, &out->value);
}

/* What turns on a figure in doubt does not certainly hold, and may: under `not` the other way round. */
static bool may_hold(const pact_run *r, const code_record *i)
{
    return r->possibly != ((CODE_C(i->word) & UNDER_NOT) != 0);
}

/* Keeps of set a those whose figure lies on the right side of number b. */
static bool compare_set(pact_run *r, const code_record *i, int sign, uint32_t at)
{
    const relation *rel = &r->relations[i->d];
    const register_number *b = &r->num[CODE_B(i->word)];
    uint64_t *set = r->set[CODE_A(i->word)];
    uint32_t ids[ARGS_MAX] = {0};
    read_args(r, i + 1, rel->arity - 1, ids);
    for (uint32_t id = set_next(set, rel->words, 0); id != NONE; id = set_next(set, rel->words, id + 1)) {
        ids[rel->arity - 1] = id;
        const number *value = figure_find(r, i->d, ids);
        if (!value && !figure_missing(r, i->d, at, ids))
            return false;
        int order = value && b->known ? number_compare(*value, b->value) : -sign;
        if (value && b->known && !wake_at_turn(r, b->value, *value, b->rate, at))
            return false;
        bool holds = order == sign || (!order && (CODE_C(i->word) & PLAIN_FLAG));
        if (!(b->doubt ? may_hold(r, i) : holds))
            set_del(set, id);
    }
    return true;
}

/* Adds the figures of the members of set b to number a; what is missing makes the sum missing. */
static bool sum_set(pact_run *r, const code_record *i, uint32_t at)
{
    const relation *rel = &r->relations[i->d];
    const uint64_t *set = r->set[CODE_B(i->word)];
    register_number *sum = &r->num[CODE_A(i->word)];
    uint32_t ids[ARGS_MAX] = {0};
    read_args(r, i + 1, rel->arity - 1, ids);
    for (uint32_t id = set_next(set, rel->words, 0); id != NONE; id = set_next(set, rel->words, id + 1)) {
        ids[rel->arity - 1] = id;
        const number *value = figure_find(r, i->d, ids);
        if (!value && !figure_missing(r, i->d, at, ids))
            return false;
        bool added = sum->known && value && number_add(sum->value, *value, &sum->value);
        if (sum->known && value && !added && !overflow(r, at, NO_FIT))
            return false;
        sum->known = added;
    }
    return true;
}

/* The union of the rows of all members of set b. */
static void unite_rows(pact_run *r, const code_record *i)
{
    const relation *rel = &r->relations[may_hold(r, i) ? r->plane[i->d] : i->d];
    const uint64_t *from = r->set[CODE_B(i->word)];
    uint64_t *out = r->set[CODE_A(i->word)];
    uint32_t ids[ARGS_MAX] = {0}, position = CODE_C(i->word) >> 2, words = set_words(rel->size[position]);
    read_args(r, i + 1, rel->arity, ids);
    memset(out, 0, rel->words * sizeof *out);
    for (uint32_t id = set_next(from, words, 0); id != NONE; id = set_next(from, words, id + 1)) {
        ids[position] = id;
        const uint64_t *row = relation_row(rel, ids);
        for (uint32_t w = 0; row && w < rel->words; w++)
            out[w] |= row[w];
    }
    set_del(out, 0);
}

static bool touch_relation(pact_run *r, const code_record *i)
{
    opcode op = CODE_OP(i->word);
    bool reads = op == OP_ROW || op == OP_TEST;
    bool second = reads ? may_hold(r, i) : r->possibly && op == OP_INSERT;
    relation *rel = &r->relations[second ? r->plane[i->d] : i->d];
    uint32_t ids[ARGS_MAX] = {0};
    uint64_t *set = r->set[CODE_A(i->word)];
    read_args(r, i + 1, rel->arity, ids);
    switch (op) {
    case OP_ROW:
        relation_slice(rel, ids, CODE_B(i->word), set);
        if (!(CODE_C(i->word) & PLAIN_FLAG))
            set_del(set, 0);
        return true;
    case OP_TEST: r->flag = relation_matches(rel, ids); return true;
    case OP_INSERT: return relation_insert(rel, &r->mem, ids, set) || run_fail(r, PACT_NOMEM);
    default: return change_status(r, rel, i->d, ids, set, op == OP_END);
    }
}

static bool compare_numbers(const pact_run *r, const code_record *i, opcode op)
{
    const register_number *a = &r->num[CODE_A(i->word)], *b = &r->num[CODE_B(i->word)];
    if (a->doubt || b->doubt)
        return may_hold(r, i);
    if (!a->known || !b->known || op == OP_KNOWN)
        return a->known && b->known;
    int order = number_compare(a->value, b->value);
    return op == OP_LESS ? order < 0 : !order;
}

static void trace(pact_run *r, uint32_t at)
{
    char line[512];
    program_instruction(r->program, at, line, sizeof line);
    r->trace(r->trace_user, line);
}

static bool take_first(pact_run *r, const code_record *i, uint32_t words)
{
    uint64_t *set = r->set[CODE_B(i->word)];
    uint32_t id = set_next(set, words, 0);
    if (id == NONE)
        return false;
    set_del(set, id);
    r->var[CODE_A(i->word)] = id;
    return true;
}

#define WORDS(set_register) r->words[p->reg[b->sets_first + (set_register)].kind]
#define A                   CODE_A(i->word)
#define B                   CODE_B(i->word)
#define C                   CODE_C(i->word)
#define EACH_WORD           for (uint32_t w = 0, n = WORDS(A); w < n; w++)

/* The loop: long because it is the list of opcodes, each case one line or one call. */
static bool execute(pact_run *r, const pact_program *p, const block_record *b)
{
    const code_record *code = p->code + b->code_first, *i = code;
    uint64_t **set = r->set;
    for (;;) {
        opcode op = CODE_OP(i->word);
        uint32_t at = (uint32_t)(i - p->code);
        if (++r->stats.steps > r->check_at && !run_check(r))
            return false;
        if (r->trace)
            trace(r, at);
        switch (op) {
        case OP_HALT: return true;
        case OP_JUMP: i = code + i->d; continue;
        case OP_IF: i = r->flag ? code + i->d : i + 1; continue;
        case OP_UNLESS: i = r->flag ? i + 1 : code + i->d; continue;
        case OP_FLAG: r->flag = A != 0; break;
        case OP_EMPTY: memset(set[A], 0, WORDS(A) * sizeof **set); break;
        case OP_ALL:
            memcpy(set[A], r->everything[p->reg[b->sets_first + A].kind], WORDS(A) * sizeof **set);
            break;
        case OP_COPY: memmove(set[A], set[B], WORDS(A) * sizeof **set); break;
        case OP_AND: EACH_WORD set[A][w] = set[B][w] & set[C][w]; break;
        case OP_OR: EACH_WORD set[A][w] = set[B][w] | set[C][w]; break;
        case OP_ANDN: EACH_WORD set[A][w] = set[B][w] & ~set[C][w]; break;
        case OP_ADD: set_add(set[A], r->var[B]); break;
        case OP_DEL: set_del(set[A], r->var[B]); break;
        case OP_ONE:
            memset(set[A], 0, WORDS(A) * sizeof **set);
            set_add(set[A], r->var[B]);
            break;
        case OP_HAS: r->flag = set_has(set[A], r->var[B]); break;
        case OP_ANY: r->flag = set_any(set[A], WORDS(A)); break;
        case OP_SAME: r->flag = r->var[A] == r->var[B]; break;
        case OP_EACH:
            if (!take_first(r, i, WORDS(B))) {
                i = code + i->d;
                continue;
            }
            break;
        case OP_ENTITY: r->var[A] = p->entity[i->d].id; break;
        case OP_IMAGE:
            unite_rows(r, i);
            i++;
            break;
        case OP_ROW:
        case OP_TEST:
        case OP_INSERT:
        case OP_START:
        case OP_END:
            if (!touch_relation(r, i))
                return false;
            i++;
            break;
        case OP_MARK:
            if (!relation_insert(&r->relations[r->possibly ? r->plane[i->d] : i->d], &r->mem, NULL, NULL))
                return run_fail(r, PACT_NOMEM);
            break;
        case OP_BIND:
            read_args(r, i + 1, ARGS_MAX, r->bound);
            i++;
            break;
        case OP_EMIT: {
            uint32_t ids[ARGS_MAX] = {0};
            read_args(r, i + 1, p->norm[i->d].bindings_count, ids);
            if (!norm_emit(r, i->d, ids, set[A]))
                return false;
            i++;
            break;
        }
        case OP_NUMBER: r->num[A] = PLAIN_NUMBER(program_number(p, i->d)); break;
        case OP_CALL:
            if (!read_call(r, i))
                return false;
            i++;
            break;
        case OP_FIGURE:
            if (!read_figure(r, i, at))
                return false;
            i++;
            break;
        case OP_TALLY:
            if (!read_tally(r, i))
                return false;
            i++;
            break;
        case OP_COUNT: r->num[A] = PLAIN_NUMBER(NUMBER_INT(set_count(set[B], WORDS(B)))); break;
        case OP_DOUBT: r->num[A].doubt |= memcmp(set[B], set[C], WORDS(B) * sizeof **set) != 0; break;
        case OP_SUM:
            if (!sum_set(r, i, at))
                return false;
            i++;
            break;
        case OP_PLUS:
            if (!calculate(r, i, number_add, at))
                return false;
            break;
        case OP_MINUS:
            if (!calculate(r, i, number_sub, at))
                return false;
            break;
        case OP_TIMES:
            if (!calculate(r, i, number_mul, at))
                return false;
            break;
        case OP_OVER:
            if (!calculate(r, i, number_div, at))
                return false;
            break;
        case OP_LEAST:
        case OP_GREATEST:
            if (!extreme(r, i, op == OP_LEAST ? -1 : 1, at))
                return false;
            break;
        case OP_MONTHS:
            if (!later(r, i, at))
                return false;
            break;
        case OP_MISSING: r->num[A] = (register_number){{0, 1}, false, false, {0, 1}}; break;
        case OP_MINUTE: r->num[A] = PLAIN_NUMBER(NUMBER_INT(law_time(r))); break;
        case OP_TODAY: r->num[A] = (register_number){NUMBER_INT(r->date), true, false, {1, 1}}; break;
        case OP_LESS:
        case OP_EQUAL:
        case OP_KNOWN:
            if (!turns(r, &r->num[A], &r->num[B], at))
                return false;
            r->flag = compare_numbers(r, i, op);
            break;
        case OP_ABOVE:
        case OP_BELOW:
            if (!compare_set(r, i, op == OP_ABOVE ? 1 : -1, at))
                return false;
            i++;
            break;
        case OP_ARGS:
        case OPCODES: return run_fail(r, PACT_CORRUPT);
        }
        i++;
    }
}

bool exec_block(pact_run *r, uint32_t block, const uint32_t *params)
{
    return r->open && r->planed[block] ? open_exec(r, block, params) : run_block(r, block, params);
}

bool run_block(pact_run *r, uint32_t block, const uint32_t *params)
{
    const block_record *b = &r->program->block[block];
    set_registers(r, b);
    if (b->params)
        memcpy(r->var, params, b->params * sizeof *params);
    r->block = block;
    r->flag = false;
    if (!r->possibly)
        r->block_epoch[block]++;
    if (b->purpose == BLOCK_TRIGGER && !r->possibly)
        norm_trigger(r, b);
    if (!r->profile)
        return execute(r, r->program, b);
    profile_begin(r);
    bool ok = execute(r, r->program, b);
    profile_end(r, block);
    return ok;
}
