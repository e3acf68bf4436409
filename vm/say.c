/* say.c: facts and norms as sentences, in the words of the source. Texts live in the run's arena. */
#include "run.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const prepositions[PREP_KINDS] = {"",         "against ", "with ", "at ",   "about ",
                                                     "through ", "on ",      "to ",   "from ", "over "};

const char *say(pact_run *r, const char *format, ...)
{
    char buffer[1024];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(buffer, sizeof buffer, format, args);
    va_end(args);
    if (n < 0)
        n = 0;
    if (n >= (int)sizeof buffer) { /* cut between characters, and say so */
        n = (int)sizeof buffer - 4;
        while (n > 0 && ((unsigned char)buffer[n] & 0xC0) == 0x80)
            n--;
        memcpy(buffer + n, "…", 4);
        n += 3;
    }
    char *text = arena_text(&r->arena, buffer, (size_t)n);
    r->unsaid |= !text;
    if (!text)
        run_fail(r, PACT_NOMEM);
    return text ? text : "";
}

const char *say_entity(const pact_run *r, uint32_t kind, uint32_t id)
{
    const pact_program *p = r->program;
    if (id == NONE)
        return "anyone";
    if (!id || id > p->kind[kind].entities_count)
        return "(unstated)";
    return program_text(p, p->entity[p->kind[kind].entities_first + id - 1].name);
}

const char *say_cite(pact_run *r, uint32_t norm, const uint32_t *binding)
{
    const pact_program *p = r->program;
    const norm_record *n = &p->norm[norm];
    const clause_record *c = &p->clause[n->clause];
    uint32_t of = c->named;
    const char *text = program_text(p, c->cite), *names = "";
    for (uint32_t i = 0; binding && of != NONE && i < n->bindings_count; i++)
        if (p->variable[n->bindings_first + i].kind == of && binding[i])
            names = say(r, "%s%s%s", names, *names ? ", " : "", say_entity(r, of, binding[i]));
    return *names ? say(r, "%s (%s)", text, names) : text;
}

const char *instance_cite(pact_run *r, uint32_t index)
{
    const instance *i = &r->instances.at[index];
    return say_cite(r, i->norm, r->entries.at[i->entry].binding);
}

const char *say_date(pact_run *r, int32_t date)
{
    char text[DATE_TEXT_MAX];
    date_format(date, text);
    return say(r, "%s", text);
}

const char *say_since(pact_run *r, int32_t date)
{
    return date == DATE_MIN ? "from the beginning" : say(r, "since %s", say_date(r, date));
}

/* " ethiopia at adowa": the arguments from the second on; what is unstated is left out. */
static const char *say_roles(pact_run *r, const predicate_record *x, const uint32_t *args)
{
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t i = 1; i < x->params_count; i++) {
        const param_record *param = &p->param[x->params_first + i];
        if (args[i] == PATTERN_GUARD)
            text = say(r, "%s %sany that qualifies", text, prepositions[param->prep]);
        else if (args[i] == PATTERN_BEARER)
            text = say(r, "%s %sitself", text, prepositions[param->prep]);
        else if (args[i] && args[i] < PATTERN_GUARD)
            text = say(r, "%s %s%s", text, prepositions[param->prep], say_entity(r, param->kind, args[i]));
    }
    return text;
}

/* "decided(italy, ethiopia)": how a figure is written, and a definition whose roles have no prepositions. */
static const char *say_call(pact_run *r, const predicate_record *x, const uint32_t *args)
{
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t i = 0; i < x->params_count; i++)
        text =
            say(r, "%s%s%s", text, i ? ", " : "", say_entity(r, p->param[x->params_first + i].kind, args[i]));
    return say(r, "%s(%s)", program_text(p, x->base), text);
}

static const char *say_predicate(pact_run *r, const predicate_record *x, const uint32_t *args, bool past)
{
    const pact_program *p = r->program;
    const char *base = program_text(p, x->base);
    if (!x->params_count)
        return base;
    const char *who = say_entity(r, p->param[x->params_first].kind, args[0]), *roles = say_roles(r, x, args);
    bool plain = x->class == CLASS_DEFINE && x->params_count > 1 && !p->param[x->params_first + 1].prep;
    if (plain || x->class == CLASS_ATTRIBUTE)
        return say_call(r, x, args);
    if (x->class == CLASS_STATUS || x->class == CLASS_DEFINE)
        return say(r, "%s is %s%s", who, base, roles);
    return past ? say(r, "%s has %s%s", who, program_text(p, x->participle), roles)
                : say(r, "%s %s%s", who, program_text(p, x->third), roles);
}

static const char *say_view(pact_run *r, const view_record *v, const uint32_t *args)
{
    static const char *const tests[] = {"obliged to",  "forbidden to",   "permitted to", "recommended to",
                                        "exempt from", "advised not to", "empowered to"};
    const pact_program *p = r->program;
    const predicate_record *x = &p->predicate[v->predicate];
    return say(r, "%s is %s %s%s%s%s", say_entity(r, p->param[x->params_first].kind, args[0]), tests[v->test],
               program_text(p, x->base), say_roles(r, x, args), v->refs == NONE ? "" : " under ",
               v->refs == NONE ? "" : program_text(p, p->reflist[v->refs].cite));
}

/* The predicate whose tuples a relation holds, or NULL. */
static const predicate_record *predicate_of(const pact_program *p, const relation_record *x)
{
    if (x->role == ROLE_WINDOW)
        return &p->predicate[p->window[x->of].predicate];
    bool direct = x->role == ROLE_STATE || x->role == ROLE_EVENT || x->role == ROLE_DERIVED ||
                  x->role == ROLE_HISTORY || x->role == ROLE_FIGURE || x->role == ROLE_PARTY;
    return direct && x->of < p->predicate_count ? &p->predicate[x->of] : NULL;
}

/* "britain is in permanent of council": what is read from dated seats, or those themselves. */
static bool is_seats(const pact_program *p, const relation_record *x)
{
    for (uint32_t i = 0; i < p->relation_count && x->role == ROLE_DERIVED; i++)
        if (p->relation[i].role == ROLE_SEATED && p->relation[i].of == x->of)
            return true;
    return x->role == ROLE_SEATED;
}

static const char *say_seat(pact_run *r, const relation_record *x, const uint32_t *args)
{
    const pact_program *p = r->program;
    const dimension_record *dims = &p->dimension[x->dims_first];
    return say(r, "%s is in %s of %s", say_entity(r, dims[0].kind, args[0]),
               program_text(p, p->predicate[x->of].base), say_entity(r, dims[1].kind, args[1]));
}

const char *say_tuple(pact_run *r, uint32_t which, const uint32_t *args)
{
    const pact_program *p = r->program;
    const relation_record *x = &p->relation[which];
    const predicate_record *of = predicate_of(p, x);
    uint32_t kind = x->dims_count ? p->dimension[x->dims_first].kind : 0;
    const char *who = x->dims_count ? say_entity(r, kind, args[0]) : "";
    if (is_seats(p, x))
        return say_seat(r, x, args);
    if (of && of->params_count == x->dims_count)
        return say_predicate(r, of, args, x->role == ROLE_HISTORY || x->role == ROLE_WINDOW);
    switch ((relation_role)x->role) {
    case ROLE_MEMBER: return say(r, "%s is a member of %s", who, program_text(p, p->treaty[x->of].name));
    case ROLE_IN_FORCE: return say(r, "%s is in force", program_text(p, p->treaty[x->of].name));
    case ROLE_BREACH:
    case ROLE_BREACHED: {
        bool against = args[1] && args[1] != NONE;
        return say(r, "%s %s %s%s%s", who, x->role == ROLE_BREACH ? "breaches" : "has breached",
                   program_text(p, p->reflist[x->of].cite), against ? " against " : "",
                   against ? say_entity(r, kind, args[1]) : "");
    }
    case ROLE_STANDING: {
        bool to = x->dims_count && args[1] && args[1] != NONE;
        return !x->dims_count ? program_text(p, x->name)
                              : say(r, "%s is %s%s%s", who, program_text(p, x->name), to ? " against " : "",
                                    to ? say_entity(r, kind, args[1]) : "");
    }
    case ROLE_LIFE: return program_text(p, x->name);
    case ROLE_VIEW: return say_view(r, &p->view[x->of], args);
    default: return program_text(p, x->name);
    }
}

static const char *say_exact(pact_run *r, number value)
{
    char text[NUMBER_TEXT_MAX];
    number_format(value, text);
    return say(r, "%s", text);
}

const char *say_list(pact_run *r, const reasons *lines, const char *glue)
{
    const char *text = "";
    for (uint32_t i = 0; i < lines->count; i++)
        text = say(r, "%s%s%s", text, i == 0 ? "" : i + 1 == lines->count ? glue : ", ", lines->at[i]);
    return text;
}

static bool is_part_of_word(char c)
{
    unsigned char u = (unsigned char)c;
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '_' ||
           u >= 0x80;
}

static bool has_word(const char *words, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = words; *at; at++)
        if (!strncmp(at, name, length) && !is_part_of_word(at[length]) &&
            (at == words || !is_part_of_word(at[-1])))
            return true;
    return false;
}

const char *say_where(pact_run *r, const norm_record *n, const uint32_t *binding, const char *words)
{
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t i = 0; i < n->bindings_count; i++) {
        const variable_record *x = &p->variable[n->bindings_first + i];
        const char *name = program_text(p, x->name);
        if (name && binding[i] && binding[i] != NONE && has_word(words, name))
            text = say(r, "%s%s %s is %s", text, *text ? " and" : ", where", name,
                       say_entity(r, x->kind, binding[i]));
    }
    return text;
}

/* Decimals as people write them; what has more than six, or does not end, stays a fraction. */
const char *say_decimal(pact_run *r, number value)
{
    int64_t scale = 1;
    int places = 0;
    number scaled;
    for (; scale % value.den && places < 6; places++)
        scale *= 10;
    if (!places || scale % value.den || !number_mul(value, NUMBER_INT(scale), &scaled))
        return say_exact(r, value);
    uint64_t size = scaled.num < 0 ? -(uint64_t)scaled.num : (uint64_t)scaled.num;
    return say(r, "%s%llu.%0*llu", scaled.num < 0 ? "-" : "", (unsigned long long)(size / (uint64_t)scale),
               places, (unsigned long long)(size % (uint64_t)scale));
}

const char *say_place(pact_run *r, uint32_t place)
{
    pact_place at = program_place(r->program, place);
    return at.line ? say(r, "%s:%u", program_source(r->program, at.file), at.line) : "said by the host";
}

/* In the words of the text; where a host said it, in those of the vocabulary. */
const char *say_statement(pact_run *r, const statement_record *s)
{
    const pact_program *p = r->program;
    uint32_t args[ARGS_MAX] = {0};
    if (s->text != NONE)
        return program_text(p, s->text);
    const predicate_record *x = &p->predicate[s->of];
    statement_args(p, s, args);
    const char *fact = say_tuple(r, x->course != NONE ? x->course : x->relation, args);
    if (s->form == STATEMENT_FIGURE)
        return say(r, "%s = %s", fact, say_exact(r, program_number(p, s->figure)));
    if (s->figure != NONE)
        return say(r, "%s %s%s", fact, prepositions[x->quantity_prep],
                   say_exact(r, program_number(p, s->figure)));
    return s->form == STATEMENT_ENDS ? say(r, "ends: %s", fact) : fact;
}

const char *say_modality(uint32_t modality)
{
    static const char *const words[] = {"must", "must not", "may", "need not", "should", "should not", "can"};
    return words[modality];
}

const char *say_act(pact_run *r, const norm_record *n, const uint32_t *binding)
{
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t i = 0; i < n->acts_count; i++) {
        pattern one = pattern_of(r, &p->act[n->acts_first + i], binding);
        const predicate_record *x = &p->predicate[one.predicate];
        const char *amount = say_amount(r, n, i), *roles = say_roles(r, x, one.args);
        text = x->quantity_prep && *amount
                   ? say(r, "%s%s%s%s %s%s", text, i ? " or " : "", program_text(p, x->base), roles,
                         prepositions[x->quantity_prep], amount + 1)
                   : say(r, "%s%s%s%s%s", text, i ? " or " : "", program_text(p, x->base), amount, roles);
    }
    if (n->flags & NORM_ANY_ONE)
        text = say(r, "%s, any one of them", text);
    if (n->flags & NORM_JOINTLY)
        text = say(r, "%s, jointly", text);
    return n->flags & NORM_DEEMS ? say(r, "%s as it deems necessary", text) : text;
}

const char *say_set(pact_run *r, uint32_t kind, const uint64_t *set)
{
    const char *text = "";
    uint32_t count = set_count(set, r->words[kind]), shown = 0;
    for (uint32_t id = set_next(set, r->words[kind], 0); id != NONE && shown < 6;
         id = set_next(set, r->words[kind], id + 1), shown++)
        text = say(r, "%s%s%s", text, shown ? ", " : "", say_entity(r, kind, id));
    return count > shown ? say(r, "%s and %u others", text, count - shown) : text;
}
