/* doubt.c: every completion of the facts in doubt. Comes in: a run of a scenario that disputes facts or
 * leaves statuses open; goes out: for each expectation and question whether all completions agree, and if
 * not, on which facts it turns.
 *
 * A completion is a run of its own, in which a fact in doubt is decided when the run comes to turn on it: the
 * run then stops and is played again with the fact, and once more without. So only facts that matter are
 * branched on, and what comes out the same either way is certain (p or not p). DOUBTS_MAX facts deep the rest
 * is left undecided, and that is said. */
#include "run.h"

#include <string.h>

#define DOUBTS_MAX 12 /* decided one after another in one completion */

enum { VARIABLES_MAX = 64 }; /* in all completions together: bits of a leaf */

typedef struct leaf {
    uint64_t known, value; /* by variable */
    uint8_t *outcome;
    uint32_t count;
} leaf;

struct cases {
    array(doubtful) variables;
    array(leaf) leaves;
    uint32_t at; /* outcomes of the expectations asked so far */
};

bool doubtful_same(const doubtful *a, const doubtful *b)
{
    return a->doubt == b->doubt && a->relation == b->relation && !memcmp(a->args, b->args, sizeof a->args);
}

/* ---- playing the completions ---- */

static uint32_t variable_of(pact_run *r, const doubtful *what)
{
    struct cases *c = r->cases;
    for (uint32_t i = 0; i < c->variables.count; i++)
        if (doubtful_same(&c->variables.at[i], what))
            return i;
    if (c->variables.count == VARIABLES_MAX)
        return NONE;
    doubtful *fresh = run_add(r, &c->variables);
    if (fresh)
        *fresh = *what;
    return fresh ? c->variables.count - 1 : NONE;
}

static bool keep_leaf(pact_run *r, const pact_run *done)
{
    leaf *l = run_add(r, &r->cases->leaves);
    if (!l)
        return false;
    *l = (leaf){.outcome = run_alloc(r, done->outcomes.count + 1), .count = done->outcomes.count};
    if (!l->outcome)
        return false;
    if (l->count)
        memcpy(l->outcome, done->outcomes.at, l->count);
    for (uint32_t i = 0; i < done->setting.assumed.count; i++) {
        const assumed *a = &done->setting.assumed.at[i];
        uint32_t v = variable_of(r, &a->what);
        l->known |= v == NONE ? 0 : UINT64_C(1) << v;
        l->value |= v == NONE || !a->holds ? 0 : UINT64_C(1) << v;
    }
    return r->status == PACT_OK;
}

static bool play_case(pact_run *r, const pact_run *before, const assumed *more, uint32_t depth);

/* Twice more: without the fact, and with it. */
static bool branch(pact_run *r, const pact_run *stopped, uint32_t depth)
{
    assumed more = {stopped->split, false};
    if (!play_case(r, stopped, &more, depth + 1))
        return false;
    more.holds = true;
    return play_case(r, stopped, &more, depth + 1);
}

static bool finish_case(pact_run *r, pact_run *done, pact_status status, uint32_t depth)
{
    r->work += done->stats.steps + done->work;
    if (status == PACT_DONE)
        return (r->retold || (keep_case_conflicts(r, done) && claims_keep_case(r, done))) &&
               keep_leaf(r, done);
    if (status != PACT_LIMIT || !done->splits)
        return run_fail(r, status);
    if (depth == DOUBTS_MAX || variable_of(r, &done->split) == NONE) { /* what follows is undecided */
        r->claims_cut |= !r->retold;
        return r->status == PACT_OK && (r->retold || claims_keep_case(r, done)) && keep_leaf(r, done);
    }
    return branch(r, done, depth);
}

/* Up to where a host asks, and its answer. */
static pact_status play_to_call(const pact_run *r, pact_run *x)
{
    x->inquiry = r->inquiry;
    bool ok = run_reach(x, r->now, r->next_statement) &&
              (r->sought ? inquire_note(x, r->sought) : verdict_note(x, r->called));
    return ok ? PACT_DONE : x->status;
}

/* A run of the same scenario that assumes what `before` does and one fact more. */
static bool play_case(pact_run *r, const pact_run *before, const assumed *more, uint32_t depth)
{
    pact_run *x;
    pact_limits limits = r->limits;
    limits.steps = r->work < limits.steps ? limits.steps - r->work : 1;
    pact_status status = pact_run_new(r->program, r->scenario, &limits, &r->mem.host, &x);
    if (status != PACT_OK)
        return run_fail(r, status);
    x->is_case = true;
    x->profile = r->profile;
    bool ok = run_serves(x, before) && (!more || setting_assume(x, more));
    status = !ok ? x->status : r->called ? play_to_call(r, x) : pact_run_all(x);
    ok = finish_case(r, x, status, depth);
    pact_run_free(x);
    return ok;
}

static bool has_doubts(const pact_run *r)
{
    const scenario_record *s = &r->program->scenario[r->scenario];
    return !r->is_case && !r->quiet && (s->doubts_count || s->opens_count);
}

static bool play_cases(pact_run *r)
{
    r->cases = run_alloc(r, sizeof *r->cases);
    return r->cases && play_case(r, r, NULL, 0);
}

bool doubt_play(pact_run *r)
{
    return !has_doubts(r) || (play_cases(r) && doubt_say(r));
}

/* Once more, for an answer alone: of what only some completions have, the first time has told. */
static bool play_again(pact_run *r)
{
    r->retold = true;
    bool ok = play_cases(r);
    r->retold = false;
    return ok;
}

/* What a host has said since the run began counts too. */

bool doubt_again(pact_run *r)
{
    uint32_t at = r->cases ? r->cases->at : 0;
    if (!r->world || !has_doubts(r))
        return true;
    doubt_free(r);
    if (!play_again(r))
        return false;
    r->cases->at = at;
    return true;
}

bool doubt_inquire(pact_run *r)
{
    return !has_doubts(r) || play_again(r);
}

void doubt_free(pact_run *r)
{
    if (!r->cases)
        return;
    vector_free(&r->mem, &r->cases->variables);
    vector_free(&r->mem, &r->cases->leaves);
}

/* ---- what they come to ---- */

static const uint8_t *outcome(const leaf *l, uint32_t at)
{
    return at < l->count ? &l->outcome[at] : NULL;
}

/* Whether two completions that differ in this fact alone, of those that both decide, come out differently. */
static bool turns_on(const struct cases *c, uint32_t variable, uint32_t at)
{
    uint64_t bit = UINT64_C(1) << variable;
    for (uint32_t i = 0; i < c->leaves.count; i++)
        for (uint32_t k = 0; k < i; k++) {
            const leaf *a = &c->leaves.at[i], *b = &c->leaves.at[k];
            uint64_t differ = (a->value ^ b->value) & a->known & b->known;
            const uint8_t *x = outcome(a, at), *y = outcome(b, at);
            if (differ == bit && x && y && *x != *y)
                return true;
        }
    return false;
}

certainty doubt_outcome(const pact_run *r, uint32_t at, uint8_t *value)
{
    const struct cases *c = r->cases;
    bool cut = false;
    const uint8_t *first = NULL;
    for (uint32_t i = 0; i < c->leaves.count; i++) {
        const uint8_t *x = outcome(&c->leaves.at[i], at);
        cut |= !x;
        if (x && first && *x != *first)
            return IN_DOUBT;
        first = x ? x : first;
    }
    *value = first ? *first : 0;
    return cut || !first ? UNDECIDED : CERTAIN;
}

bool doubt_may_be(const pact_run *r, uint32_t at, pact_verdict_kind kind)
{
    const struct cases *c = r->cases;
    for (uint32_t i = 0; i < c->leaves.count; i++) {
        const uint8_t *x = outcome(&c->leaves.at[i], at);
        if (!x || *x == kind)
            return true;
    }
    return false;
}

uint32_t doubt_next(pact_run *r, uint32_t questions)
{
    uint32_t at = r->cases->at;
    r->cases->at += 1 + questions;
    return at;
}

uint32_t doubtful_predicate(const pact_run *r, const doubtful *d)
{
    const pact_program *p = r->program;
    const scenario_record *s = &p->scenario[r->scenario];
    if (d->doubt == NONE)
        return p->relation[d->relation].of;
    for (uint32_t i = 0; i < s->statements_count; i++)
        if (p->statement[s->statements_first + i].doubt == d->doubt)
            return p->statement[s->statements_first + i].of;
    return NONE;
}

/* ---- saying it ---- */

/* In the words of the text; where a host said it, as its statement is told. */
static const char *doubt_words(pact_run *r, uint32_t doubt)
{
    const pact_program *p = r->program;
    const scenario_record *s = &p->scenario[r->scenario];
    if (p->doubt[doubt].text != NONE)
        return program_text(p, p->doubt[doubt].text);
    for (uint32_t i = s->statements_first; i < s->statements_first + s->statements_count; i++)
        if (p->statement[i].form != STATEMENT_EXPECT && p->statement[i].doubt == doubt)
            return say_statement(r, &p->statement[i]);
    return "what was taken back";
}

static const char *say_doubtful(pact_run *r, const doubtful *d, bool holds)
{
    const char *text = d->doubt == NONE ? say_tuple(r, d->relation, d->args) : doubt_words(r, d->doubt);
    return holds ? text : say(r, "not (%s)", text);
}

/* "japan attacks china and not (x is provoked y)": all that a completion assumes. */
const char *doubt_assumed(pact_run *r, const pact_run *done)
{
    const char *text = "";
    for (uint32_t i = 0; i < done->setting.assumed.count; i++)
        text = say(r, "%s%s%s", text, i ? " and " : "",
                   say_doubtful(r, &done->setting.assumed.at[i].what, done->setting.assumed.at[i].holds));
    return text;
}

bool doubt_about(const pact_run *r, uint32_t at, uint32_t predicate)
{
    for (uint32_t v = 0; v < r->cases->variables.count; v++)
        if (turns_on(r->cases, v, at) && doubtful_predicate(r, &r->cases->variables.at[v]) == predicate)
            return true;
    return false;
}

bool doubt_turning(const pact_run *r, uint32_t *next, doubtful *out)
{
    const struct cases *c = r->cases;
    for (; c && r->turns != NONE && *next < c->variables.count; ++*next)
        if (turns_on(c, *next, r->turns)) {
            *out = c->variables.at[(*next)++];
            return true;
        }
    return false;
}

/* "turns on japan attacks china (alleged by china, denied by japan)", a line for each fact. */
bool doubt_facts(pact_run *r, uint32_t at, int indent, reasons *out)
{
    const pact_program *p = r->program;
    for (uint32_t v = 0; v < r->cases->variables.count; v++) {
        const doubtful *d = &r->cases->variables.at[v];
        if (!turns_on(r->cases, v, at))
            continue;
        const char *source = d->doubt == NONE ? "left open" : program_text(p, p->doubt[d->doubt].source);
        uint32_t place = d->doubt == NONE ? NONE : p->doubt[d->doubt].place;
        if (!reason_put(r, out, indent, reason_on(PACT_REASON_DOUBT, PACT_NO_DATE, place),
                        say(r, "turns on: %s (%s)", say_doubtful(r, d, true), source)))
            return false;
    }
    return true;
}

static const char *say_case(pact_run *r, const leaf *l, uint32_t at)
{
    const char *text = "";
    for (uint32_t v = 0; v < r->cases->variables.count; v++)
        if (l->known >> v & 1 && turns_on(r->cases, v, at))
            text = say(r, "%s%s%s", text, *text ? " and " : "",
                       say_doubtful(r, &r->cases->variables.at[v], l->value >> v & 1));
    return text;
}

/* Each verdict that comes out somewhere, with the shortest completion that brings it. */
bool doubt_verdicts(pact_run *r, uint32_t at, int indent, reasons *out)
{
    const struct cases *c = r->cases;
    for (uint32_t kind = 0; kind <= PACT_VERDICT_NO_RULE; kind++) {
        const leaf *best = NULL;
        for (uint32_t i = 0; i < c->leaves.count; i++) {
            const leaf *l = &c->leaves.at[i];
            const uint8_t *x = outcome(l, at);
            if (x && *x == kind &&
                (!best || __builtin_popcountll(l->known) < __builtin_popcountll(best->known)))
                best = l;
        }
        if (best && !reason_put(r, out, indent, reason_on(PACT_REASON_DOUBT, PACT_NO_DATE, NONE),
                                say(r, "%s if %s", pact_verdict_text((pact_verdict_kind)kind),
                                    say_case(r, best, at))))
            return false;
    }
    return true;
}

/* What is in doubt is told as not so: the account of a run is of one completion, and says which. */
bool doubt_say(pact_run *r)
{
    const pact_program *p = r->program;
    const scenario_record *s = &p->scenario[r->scenario];
    reasons notes = {0};
    if (r->doubt_told)
        return true;
    r->doubt_told = true;
    for (uint32_t i = 0; i < s->doubts_count; i++) {
        const doubt_record *d = &p->doubt[s->doubts_first + i];
        if (!reason_add(r, &notes, 0,
                        say(r, "%s: %s", program_text(p, d->source), doubt_words(r, s->doubts_first + i))))
            return false;
    }
    for (uint32_t i = 0; i < s->opens_count; i++)
        if (!reason_add(r, &notes, 0,
                        say(r, "left open: %s",
                            program_text(p, p->predicate[p->open[s->opens_first + i].predicate].base))))
            return false;
    uint32_t place = s->doubts_count ? p->doubt[s->doubts_first].place : p->open[s->opens_first].place;
    pact_finding *f = run_finding(r, P0540, place,
                                  "what is in doubt is told as not so; verdicts hold whichever way it is, or "
                                  "are unknown");
    if (!f)
        return false;
    f->notes = notes.at;
    f->note_count = notes.count;
    return true;
}
