/* doubt.c: what is in doubt, decided in every way. Comes in: a scenario; goes out: what is to be said of each
 * expectation and each question in it: what every completion says, or that they disagree. */
#include "ref.h"

enum { QUESTIONS_MAX = 16, FACTS_MAX = 6 };

/* What one completion says of one expectation. */
typedef struct reply {
    const statement_decl *to;
    bool held;                   /* the condition */
    bool told;                   /* some verdict is given */
    bool reasons[QUESTIONS_MAX]; /* whether the verdict is of the kind that is given as the reason */
    pact_verdict_kind kinds[QUESTIONS_MAX];
} reply;
typedef array(reply) replies;

typedef struct hearing {
    world *w;
    replies replies;
} hearing;

/* ---- one completion ---- */

/* What became of an act that needed power, and, where the reason names them, by whom. */
static pact_verdict_kind acted(world *w, const question_decl *q, const uint32_t *args,
                               const statement_decl *d, bool *blamed)
{
    const motion *m = last_motion(w, q->act.predicate, args);
    *blamed = !d->blamed.count || (m && m->blamed.count == d->blamed.count);
    for (uint32_t i = 0; *blamed && i < d->blamed.count; i++)
        *blamed = owed_to(&m->blamed, d->blamed.at[i]->index);
    return m && m->outcome == MOTION_VOID     ? PACT_VERDICT_VOID
           : m && m->outcome == MOTION_VETOED ? PACT_VERDICT_VETOED
                                              : PACT_VERDICT_NO_RULE;
}

/* What came about, and what nobody tried, is no verdict. */
static bool is_told(const question_decl *q, pact_verdict_kind kind)
{
    return q->test != TEST_ACTED_ || kind != PACT_VERDICT_NO_RULE;
}

/* What is still owed to some is overridden all the same. */
static bool is_reason(const answer *a, uint32_t because)
{
    return (uint32_t)a->kind == because || (because == PACT_VERDICT_EXEMPT && a->exempting) ||
           (because == PACT_VERDICT_OVERRIDDEN && a->kind == PACT_VERDICT_STILL_OWED);
}

static void hear_question(world *w, const statement_decl *d, uint32_t which, reply *out)
{
    const question_decl *q = &d->questions.at[which];
    uint32_t args[ARGS_MAX];
    bool blamed = true;
    for (uint32_t i = 0; i < ARGS_MAX; i++)
        args[i] = UNSTATED;
    args[0] = q->bearer->index;
    for (uint32_t i = 1; i < q->act.predicate->param_count; i++)
        if (q->act.args[i].form == ARG_ENTITY)
            args[i] = q->act.args[i].term.entity->index;
    answer a = q->test == TEST_ACTED_ ? (answer){.kind = acted(w, q, args, d, &blamed)}
                                      : verdict_on(w, q->test, q->act.predicate, args, q->refs);
    bool told = is_told(q, a.kind);
    out->kinds[which] = a.kind;
    out->reasons[which] = told && is_reason(&a, d->because) && blamed;
    out->told |= told;
}

static void hear(void *user, const statement_decl *d)
{
    hearing *h = user;
    reply r = {.to = d};
    if (d->questions.count > QUESTIONS_MAX) {
        h->w->refusal = "so many questions";
        return;
    }
    bool conflict = d->expect == EXPECT_CONFLICT_ || d->expect == EXPECT_NO_CONFLICT;
    r.held = conflict ? conflict_holds(h->w, d) : holds(h->w, d->test);
    for (uint32_t i = 0; i < d->questions.count; i++)
        hear_question(h->w, d, i, &r);
    *array_add(h->w->arena, &h->replies) = r;
}

/* ---- the facts in doubt ---- */

/* One fact: a statement's doubt, or, without it, a tuple of a status left open. */
typedef struct fact {
    uint32_t doubt;
    tuple open;
    const predicate_decl *about;
} fact;
typedef array(fact) facts;

static bool is_listed(const scenario_decl *s, const predicate_decl *p, const tuple *t)
{
    for (uint32_t i = 0; i < s->statements.count; i++) {
        const statement_decl *d = &s->statements.at[i];
        bool same = d->form == STATEMENT_HOLDS && d->time == NO_TIME && d->predicate == p && !d->doubt;
        for (uint32_t k = 0; same && k < p->param_count; k++)
            same = term_value(&d->args[k]) == t->args[k];
        if (same)
            return true;
    }
    return false;
}

/* Every tuple of the status that is not listed. */
static void open_tuples(world *w, const predicate_decl *p, uint32_t position, tuple *t, facts *out)
{
    if (position == p->param_count) {
        if (!is_listed(w->scenario, p, t))
            *array_add(w->arena, out) = (fact){0, *t, p};
        return;
    }
    for (uint32_t e = 0; e < w->ir->entities.count; e++)
        if (w->ir->entities.at[e]->kind == p->param[position].kind) {
            t->args[position] = e;
            open_tuples(w, p, position + 1, t, out);
        }
}

static facts facts_of(world *w)
{
    const scenario_decl *s = w->scenario;
    facts out = {0};
    for (uint32_t k = 0; k < s->doubts.count; k++)
        for (uint32_t i = 0; i < s->statements.count; i++)
            if (s->statements.at[i].doubt == k + 1) {
                *array_add(w->arena, &out) = (fact){.doubt = k + 1, .about = s->statements.at[i].predicate};
                break;
            }
    for (uint32_t k = 0; k < s->opens.count; k++) {
        tuple t = {.relation = s->opens.at[k].predicate->relation};
        for (uint32_t i = 0; i < ARGS_MAX; i++)
            t.args[i] = UNSTATED;
        open_tuples(w, s->opens.at[k].predicate, 0, &t, &out);
    }
    return out;
}

static void decide(world *w, const facts *f, uint32_t completion)
{
    w->assumed.count = w->open.count = 0;
    for (uint32_t i = 0; i < f->count; i++)
        if (completion >> i & 1) {
            if (f->at[i].doubt)
                *array_add(w->arena, &w->assumed) = f->at[i].doubt;
            else
                add_tuple(w, &w->open, &f->at[i].open);
        }
}

bool is_assumed(const world *w, const statement_decl *d)
{
    for (uint32_t i = 0; i < w->assumed.count; i++)
        if (w->assumed.at[i] == d->doubt)
            return true;
    return !d->doubt;
}

/* ---- all of them together ---- */

/* Whether what one fact about it is makes the difference somewhere, all others being the same. */
static bool turns_on(const replies *all, const facts *f, const predicate_decl *about, uint32_t which)
{
    for (uint32_t i = 0; i < f->count; i++)
        for (uint32_t c = 0; f->at[i].about == about && c < 1u << f->count; c++)
            if (all[c].at[which].held != all[c ^ 1u << i].at[which].held)
                return true;
    return false;
}

static pact_verdict_kind agreed(const replies *all, uint32_t count, uint32_t which, uint32_t question)
{
    pact_verdict_kind kind = all[0].at[which].kinds[question];
    for (uint32_t c = 1; c < count; c++)
        if (all[c].at[which].kinds[question] != kind)
            return PACT_VERDICT_UNKNOWN;
    return kind;
}

static bool unknown_is_reason(const replies *all, uint32_t count, uint32_t which, const statement_decl *d)
{
    bool told = false, unknown = false;
    for (uint32_t q = 0; q < d->questions.count; q++) {
        pact_verdict_kind kind = agreed(all, count, which, q);
        told |= is_told(&d->questions.at[q], kind);
        unknown |= kind == PACT_VERDICT_UNKNOWN;
    }
    return told && unknown != d->because_not;
}

/* The reason is one of the verdicts that are given; none that any completion gives, if it is not to be. */
static bool reason_is(const replies *all, uint32_t count, uint32_t which, const statement_decl *d)
{
    bool told = false, some = false, given = false;
    for (uint32_t q = 0; q < d->questions.count; q++) {
        bool always = true;
        for (uint32_t c = 0; c < count; c++) {
            always &= all[c].at[which].reasons[q];
            some |= all[c].at[which].reasons[q];
            told |= all[c].at[which].told;
        }
        given |= always;
    }
    return d->because == NONE || (d->because_not ? told && !some : given);
}

/* An expectation holds if it does in every completion; unknown is what they disagree about. */
static bool is_met(const replies *all, const facts *f, uint32_t which)
{
    const statement_decl *d = all[0].at[which].to;
    uint32_t count = 1u << f->count, held = 0;
    for (uint32_t c = 0; c < count; c++)
        held += all[c].at[which].held;
    if (d->expect == EXPECT_UNKNOWN_)
        return held && held < count && (!d->about || turns_on(all, f, d->about, which));
    if (d->because == PACT_VERDICT_UNKNOWN)
        return unknown_is_reason(all, count, which, d) &&
               (d->because_not ? held == count : held && held < count);
    return held == count && reason_is(all, count, which, d);
}

static void say_all(world *w, const replies *all, const facts *f)
{
    for (uint32_t k = 0; k < all[0].count; k++) {
        const statement_decl *d = all[0].at[k].to;
        if (!is_met(all, f, k))
            *array_add(w->arena, &w->sayings) = (saying){d->at, true, PACT_VERDICT_NO_RULE};
        for (uint32_t q = 0; q < d->questions.count; q++) {
            pact_verdict_kind kind = agreed(all, 1u << f->count, k, q);
            if (is_told(&d->questions.at[q], kind))
                *array_add(w->arena, &w->sayings) = (saying){d->questions.at[q].at, false, kind};
        }
    }
}

/* Plays every completion; the last is the one in which nothing in doubt is so, and is left in `w`. */
void play_completions(world *w)
{
    const world fresh = *w;
    facts f = facts_of(w);
    if (f.count > FACTS_MAX) {
        w->refusal = "so much in doubt";
        return;
    }
    replies *all = arena_alloc(w->arena, (1u << f.count) * sizeof *all);
    for (uint32_t c = 1u << f.count; c-- > 0 && !w->refusal;) {
        *w = fresh;
        decide(w, &f, c);
        hearing h = {.w = w};
        unfold(w, hear, &h);
        all[c] = h.replies;
    }
    if (!w->refusal)
        say_all(w, all, &f);
}
