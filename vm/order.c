/* order.c: what would come out otherwise if what happens at one instant came in another order. Comes in: the
 * changes of statuses and figures that are stated or brought about at an instant; goes out: a warning where
 * two of them undo each other, and which of the two prevails: of a status the beginning. What a state brings
 * about comes after that state, and is no such case. */
#include "run.h"

#include <string.h>

static bool clause_is_in(const pact_run *r, uint32_t reflist, uint32_t clause)
{
    const pact_program *p = r->program;
    const reflist_record *list = &p->reflist[reflist];
    for (uint32_t i = 0; i < list->refs_count; i++) {
        const ref_record *ref = &p->ref[list->refs_first + i];
        if ((ref->form == REF_TO_CLAUSE && ref->index == clause) ||
            (ref->form == REF_TO_ARTICLE && ref->index == p->clause[clause].article) ||
            (ref->form == REF_TO_TREATY && ref->index == p->article[p->clause[clause].article].treaty))
            return true;
    }
    return false;
}

/* The reason for which the text accepts it of that clause, or NULL. */
static const char *accepted(pact_run *r, uint32_t clause)
{
    const pact_program *p = r->program;
    const char *reason = NULL;
    for (uint32_t a = 0; a < p->accept_count && clause != NONE; a++)
        if (p->accept[a].code != NONE &&
            !strcmp(program_text(p, p->accept[a].code), finding_code_text(P0511)) &&
            clause_is_in(r, p->accept[a].refs, clause)) {
            r->accept_used[a] = 1;
            reason = program_text(p, p->accept[a].reason);
        }
    return reason;
}

static bool warn(pact_run *r, uint32_t place, uint32_t clause, const char *what)
{
    if (r->quiet)
        return true;
    pact_finding *f = run_finding(r, P0511, place, say(r, "order-sensitive: %s", what));
    if (!f)
        return false;
    f->accepted = accepted(r, clause);
    f->help = "write them one after the other, as statements of their own, if one comes first";
    return true;
}

static bool warn_status(pact_run *r, uint32_t place, uint32_t clause, uint32_t which, const uint32_t *args)
{
    return warn(
        r, place, clause,
        say(r, "%s: it begins and ends at one instant; the beginning prevails", say_tuple(r, which, args)));
}

/* ---- statements ---- */

static uint32_t state_of(const pact_program *p, const statement_record *s)
{
    const predicate_record *x = &p->predicate[s->of];
    return x->course != NONE ? x->course : x->relation;
}

static void stated_args(const pact_program *p, const statement_record *s, uint32_t *args)
{
    memset(args, 0, ARGS_MAX * sizeof *args);
    for (uint32_t i = 0; i < s->args_count; i++) {
        const arg_record *a = &p->arg[s->args_first + i];
        args[i] = a->form == ARG_ENTITY ? p->entity[a->value].id : 0;
    }
}

/* Whether a statement of this instant says that the status begins, or ends. */
static bool is_stated(pact_run *r, uint32_t which, const uint32_t *args, bool ends)
{
    const pact_program *p = r->program;
    uint32_t mine[ARGS_MAX];
    r->work += r->next_statement - r->said_first;
    for (uint32_t i = r->said_first; i < r->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        bool begins = s->form == STATEMENT_HOLDS || s->form == STATEMENT_HAPPENS;
        bool so = true;
        if ((s->doubt != NONE && (!fact_doubted(r, s->doubt, &so) || !so)) || power_void(r, i) ||
            (ends ? s->form != STATEMENT_ENDS : !begins) || state_of(p, s) != which)
            continue;
        stated_args(p, s, mine);
        if (!memcmp(mine, args, r->relations[which].arity * sizeof *args))
            return true;
    }
    return false;
}

bool order_stated(pact_run *r)
{
    const pact_program *p = r->program;
    uint32_t args[ARGS_MAX];
    for (uint32_t i = r->said_first; i < r->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        if (s->form != STATEMENT_ENDS)
            continue;
        stated_args(p, s, args);
        if (is_stated(r, state_of(p, s), args, false) &&
            !warn_status(r, s->place, NONE, state_of(p, s), args))
            return false;
    }
    return r->work <= r->limits.steps || run_fail(r, PACT_LIMIT);
}

bool order_figure(pact_run *r, const statement_record *s, const uint32_t *args, number before)
{
    char one[NUMBER_TEXT_MAX], other[NUMBER_TEXT_MAX];
    uint32_t which = r->program->predicate[s->of].relation;
    number_format(before, one);
    number_format(program_number(r->program, s->figure), other);
    return warn(r, s->place, NONE,
                say(r, "%s is set to %s and to %s at one instant; what is written last prevails",
                    say_tuple(r, which, args), one, other));
}

/* ---- effects ---- */

static bool opposes(const pact_run *r, const effect *e, const effect *other, bool by_state)
{
    return other->relation == e->relation && other->ends != e->ends &&
           (!by_state || other->instant == NONE) &&
           !memcmp(other->args, e->args, r->relations[e->relation].arity * sizeof *e->args);
}

/* *drop: the effect ends what begins at this instant, and so does nothing. */
bool order_effect(pact_run *r, const effect *e, bool *drop)
{
    const block_record *b = &r->program->block[e->block];
    bool opposed = !b->lasting && is_stated(r, e->relation, e->args, !e->ends), applied = opposed;
    for (uint32_t i = 0; i < r->effects.count; i++)
        if (opposes(r, e, &r->effects.at[i], b->lasting)) {
            opposed = true;
            applied |= r->effects.at[i].instant != NONE;
        }
    *drop = e->ends && opposed && applied;
    return !opposed ||
           warn_status(r, r->program->origin[b->code_first].place, b->clause, e->relation, e->args);
}

/* Some norm that both speak of, for one bearer, owed to one creditor. */
static bool meet(pact_run *r, const life_event *e, const life_event *other)
{
    const pact_program *p = r->program;
    uint32_t one = p->life[e->life].refs, two = p->life[other->life].refs;
    if ((e->state && other->state && e->state != other->state) ||
        (e->against && other->against && e->against != other->against))
        return false;
    for (uint32_t n = 0; one != two && n < p->norm_count; n++)
        if (norm_refers(r, one, n) && norm_refers(r, two, n))
            return true;
    r->work += one != two ? p->norm_count : 0;
    return one == two;
}

/* What is said of two things that are done to an article at one instant, or NULL where nothing turns on it.
 */
static const char *turns_on(life_op one, life_op other)
{
    bool suspends = one == LIFE_SUSPEND || other == LIFE_SUSPEND;
    bool resumes = one == LIFE_RESUME || other == LIFE_RESUME;
    bool terminates = one == LIFE_TERMINATE || other == LIFE_TERMINATE;
    return suspends && resumes      ? "suspended and resumed at one instant; the suspension prevails"
           : suspends && terminates ? "suspended and terminated at one instant; the suspension comes first"
           : resumes && terminates  ? "resumed and terminated at one instant; the resumption comes first"
                                    : NULL;
}

static const char *met(pact_run *r, uint32_t one, uint32_t other)
{
    const pact_program *p = r->program;
    const char *cite = program_text(p, p->reflist[one].cite);
    return one == other
               ? cite
               : say(r, "what %s and %s have in common", cite, program_text(p, p->reflist[other].cite));
}

static life_op op_of(const pact_run *r, const life_event *e)
{
    return (life_op)r->program->life[e->life].op;
}

/* One is a consequence of what the other came with, or of what follows from it: it comes after that. */
static bool is_ordered(const life_event *e, const life_event *other)
{
    return e->follows != other->follows || e->round != other->round;
}

/* What nothing had suspended is not resumed, in whatever order. */
static bool resumes_nothing(pact_run *r, const life_event *e)
{
    bool found = op_of(r, e) != LIFE_RESUME;
    for (uint32_t i = 0; i < r->lives.count && r->lives.at[i].instant < e->instant && !found; i++)
        found = op_of(r, &r->lives.at[i]) == LIFE_SUSPEND && meet(r, e, &r->lives.at[i]);
    return !found;
}

static bool is_sensitive(pact_run *r, const life_event *e, const life_event *other)
{
    bool suspends = op_of(r, e) == LIFE_SUSPEND || op_of(r, other) == LIFE_SUSPEND;
    return !is_ordered(e, other) && meet(r, e, other) &&
           (suspends || (!resumes_nothing(r, e) && !resumes_nothing(r, other)));
}

/* Of what one instant suspends, resumes or terminates. */
bool order_life(pact_run *r, const life_event *e)
{
    const pact_program *p = r->program;
    const life_record *l = &p->life[e->life];
    for (uint32_t i = r->lives.count; i-- > 0 && r->lives.at[i].instant == e->instant;) {
        const life_event *other = &r->lives.at[i];
        const char *what = turns_on((life_op)l->op, op_of(r, other));
        if (what && is_sensitive(r, e, other))
            return warn(r, p->clause[e->clause].place, e->clause,
                        say(r, "%s is %s", met(r, l->refs, p->life[other->life].refs), what));
    }
    return true;
}
