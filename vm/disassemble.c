/* disassemble.c: a program as text, for `pactc dump --code` and `--trace`. Each instruction names its
 * article. */
#include "program.h"

#include <stdio.h>
#include <string.h>

#define OP(name, a, b, c, d, text) {#a[0], #b[0], #c[0], #d[0]},
static const char operands[OPCODES][4] = {
#include "opcodes.def"
};
#undef OP

typedef struct text {
    char *at;
    size_t left;
} text;

static void put(text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

#include <stdarg.h>

static void put(text *t, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(t->at, t->left, format, args);
    va_end(args);
    size_t step = n < 0 ? 0 : (size_t)n < t->left ? (size_t)n : t->left ? t->left - 1 : 0;
    t->at += step;
    t->left -= step;
}

static void put_register(text *t, char letter, uint32_t value)
{
    if (letter == 'P')
        put(t, " %u", value);
    else if (letter != '_')
        put(t, " %c%u", letter == 'S' || letter == 'T' ? 's' : letter == 'V' ? 'v' : 'n', value);
}

static void put_args(text *t, const code_record *args, uint32_t count)
{
    put(t, "(");
    for (uint32_t i = 0; i < count; i++) {
        uint32_t r = code_arg(args, i);
        put(t, i ? ", " : "");
        if (r == ANY_ARG)
            put(t, "*");
        else
            put(t, "v%u", r);
    }
    put(t, ")");
}

static void put_call(text *t, const pact_program *p, const external_record *x, const code_record *args)
{
    put(t, "(");
    for (uint32_t k = 0; k < x->passed_count; k++)
        put(t, "%s%c%u", k ? ", " : "", p->passed[x->passed_first + k].form <= PASSED_INDEX ? 'v' : 'n',
            code_arg(args, k));
    put(t, ")");
}

static void put_d(text *t, const pact_program *p, const code_record *i, char letter)
{
    char digits[NUMBER_TEXT_MAX];
    switch (letter) {
    case 'R':
    case 'F':
        put(t, " %s", program_text(p, p->relation[i->d].name));
        put_args(t, i + 1, p->relation[i->d].dims_count);
        break;
    case 'C':
        put(t, " %s", program_text(p, p->predicate[p->external[i->d].predicate].base));
        put_call(t, p, &p->external[i->d], i + 1);
        break;
    case 'X': put(t, " %s", program_text(p, p->relation[i->d].name)); break;
    case 'B': put_args(t, i + 1, ARGS_MAX); break;
    case 'M':
        put(t, " norm %u", i->d);
        put_args(t, i + 1, p->norm[i->d].bindings_count);
        break;
    case 'J': put(t, " -> %u", i->d); break;
    case 'E': put(t, " %s", program_text(p, p->entity[i->d].name)); break;
    case 'K':
        number_format(program_number(p, i->d), digits);
        put(t, " %s", digits);
        break;
    default: break;
    }
}

/* The block that holds an instruction: blocks lie in the order of their code. */
static const block_record *block_of(const pact_program *p, uint32_t at)
{
    uint32_t low = 0, high = p->block_count;
    while (high - low > 1) {
        uint32_t middle = (low + high) / 2;
        if (p->block[middle].code_first <= at)
            low = middle;
        else
            high = middle;
    }
    return &p->block[low];
}

uint32_t program_instruction(const pact_program *p, uint32_t at, char *line, size_t size)
{
    const code_record *i = &p->code[at];
    const char *letters = operands[CODE_OP(i->word)];
    const block_record *b = block_of(p, at);
    text t = {line, size};
    put(&t, "%5u  %-8s", at - b->code_first, opcode_name(CODE_OP(i->word)));
    put_register(&t, letters[0], CODE_A(i->word));
    put_register(&t, letters[1], CODE_B(i->word));
    put_register(&t, letters[2], CODE_C(i->word));
    put_d(&t, p, i, letters[3]);
    pact_place place = program_place(p, p->origin[at].place);
    int gap = 52 - (int)strlen(line);
    put(&t, "%*s ; ", gap > 0 ? gap : 0, "");
    put(&t, "%s", b->clause == NONE ? program_text(p, b->name) : program_text(p, p->clause[b->clause].cite));
    if (place.line)
        put(&t, " %s:%u:%u", program_text(p, p->file[place.file].name), place.line, place.column);
    return letters[3] == 'R' || letters[3] == 'F' || letters[3] == 'M' || letters[3] == 'B' ? 2 : 1;
}

static const char *const purposes[] = {"rule", "effect", "trigger", "set", "query", "number"};

static void disassemble_block(const pact_program *p, const block_record *b,
                              void (*line)(void *, const char *), void *user)
{
    char buffer[512];
    snprintf(buffer, sizeof buffer, "%s %s", purposes[b->purpose], program_text(p, b->name));
    line(user, buffer);
    for (uint32_t at = 0; at < b->code_count;) {
        at += program_instruction(p, b->code_first + at, buffer, sizeof buffer);
        line(user, buffer);
    }
}

void pact_program_disassemble(const pact_program *p, void (*line)(void *user, const char *text), void *user)
{
    char buffer[256];
    for (uint32_t i = 0; i < p->group_count; i++) {
        const group_record *g = &p->group[i];
        snprintf(buffer, sizeof buffer, "-- stratum %u%s", g->stratum, g->recursive ? ", to a fixpoint" : "");
        line(user, buffer);
        for (uint32_t s = 0; s < g->steps_count; s++)
            disassemble_block(p, &p->block[p->step[g->steps_first + s].block], line, user);
    }
    line(user, "-- on demand");
    for (uint32_t i = 0; i < p->block_count; i++)
        if (p->block[i].purpose >= BLOCK_SET)
            disassemble_block(p, &p->block[i], line, user);
}
