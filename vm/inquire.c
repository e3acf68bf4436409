/* inquire.c: a host's questions by calls. Comes in: a run, where it stands, and an act or a figure; goes out:
 * the verdict or the value, and on demand why it is so or why it is not, as lines or as a tree that the host
 * owns. No record of the program asks these: the act stands in the run while it is asked about. */
#include "run.h"

#include <string.h>

/* ---- one call ---- */

enum { HELD, KIND }; /* outcomes of a completion */

typedef struct call {
    question_record question;
    pact_status was;
    struct cases *cases; /* of what the scenario expects: kept meanwhile */
    uint32_t turns;
    uint64_t work;
} call;

static pact_status inquire(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                           uint32_t count, question_record *out)
{
    uint32_t ids[ARGS_MAX];
    if (!r->instant)
        return run_misuse(r, "the run stands before its first instant");
    if ((uint32_t)test >= TEST_EMPOWERED_)
        return run_misuse(r, "there is no test number %u", (unsigned)test);
    if (!host_ids(r, predicate, entities, count, ids) ||
        r->program->predicate[predicate].class != CLASS_ACTION)
        return run_misuse(r, "this is no act with such roles");
    if (ids[0] == NONE)
        return run_misuse(r, "the first role, who it is asked about, must be given");
    r->inquiry = (pattern){.predicate = predicate};
    memcpy(r->inquiry.args, ids, sizeof ids);
    *out = (question_record){.test = test,
                             .text = NONE,
                             .bearer = entities[0],
                             .act = NONE,
                             .refs = NONE,
                             .much = NONE,
                             .place = NONE};
    return PACT_OK;
}

/* What tells and derives takes a run at its end for one that goes on. */
static void open_call(pact_run *r, call *c)
{
    c->was = r->status;
    c->cases = r->cases;
    c->turns = r->turns;
    c->work = r->work;
    r->status = c->was == PACT_DONE ? PACT_OK : c->was;
    r->cases = NULL;
    r->turns = NONE;
    r->called = &c->question;
}

static bool begin(pact_run *r, call *c)
{
    open_call(r, c);
    return doubt_inquire(r);
}

static pact_status end(pact_run *r, const call *c, bool ok)
{
    doubt_free(r);
    r->cases = c->cases;
    r->turns = c->turns;
    r->work = c->work;
    r->called = NULL;
    pact_status status = ok ? PACT_OK : r->status;
    if (c->was == PACT_DONE && r->status == PACT_OK)
        r->status = c->was;
    return status;
}

/* Whether what is asked is so, in every completion of what is in doubt, stands as `expected`. */
static bool tell(pact_run *r, const question_record *q, pact_verdict *out)
{
    uint8_t held, kind;
    if (!verdict_tell(r, q, out))
        return false;
    out->expected = verdict_holds(q->test, out->kind);
    if (!r->cases)
        return true;
    out->expected = doubt_outcome(r, HELD, &held) == CERTAIN && held;
    r->turns = doubt_outcome(r, KIND, &kind) == IN_DOUBT ? KIND : NONE;
    if (doubt_outcome(r, KIND, &kind) == CERTAIN && kind != out->kind) { /* stepped between supposed acts */
        out->kind = PACT_VERDICT_UNKNOWN;
        out->undecided = true;
        out->expected = false;
    }
    return verdict_doubt(r, out, KIND);
}

/* ---- figures ---- */

/* By its own block, which says nothing of what is missing: it was asked from outside. */
static bool reckon(pact_run *r, const reckoned *q, number *out)
{
    uint32_t told = r->findings.count;
    bool quiet = r->quiet;
    r->quiet = true;
    bool known = exec_block(r, q->block, q->ids) && r->num[0].known && !r->num[0].doubt;
    r->quiet = quiet;
    r->findings.count = told;
    *out = r->num[0].value;
    return known;
}

bool inquire_note(pact_run *r, const reckoned *q)
{
    number value;
    bool same = reckon(r, q, &value) && !number_compare(value, q->value);
    return r->status == PACT_OK && outcome_note(r, same);
}

bool inquire_figure(pact_run *r, uint32_t block, const uint32_t *ids, number *out)
{
    reckoned q = {.block = block};
    call c = {0};
    uint8_t same;
    if (!r->instant || (r->status != PACT_OK && r->status != PACT_DONE))
        return false; /* before the first instant no fact is there yet: a sum would be 0 */
    memcpy(q.ids, ids, sizeof q.ids);
    open_call(r, &c);
    bool sure = reckon(r, &q, &q.value);
    r->sought = &q;
    sure = sure && doubt_inquire(r) && (!r->cases || (doubt_outcome(r, HELD, &same) == CERTAIN && same));
    r->sought = NULL;
    end(r, &c, r->status == PACT_OK);
    *out = q.value;
    return sure;
}

/* ---- verdicts ---- */

pact_status pact_ask(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                     uint32_t count, pact_verdict *out)
{
    call c;
    pact_status status = inquire(r, test, predicate, entities, count, &c.question);
    return status == PACT_OK ? end(r, &c, begin(r, &c) && tell(r, &c.question, out)) : status;
}

/* What it comes to; only what is in doubt takes the long way. */
static bool tell_kind(pact_run *r, const question_record *q, pact_verdict_kind *kind, bool *so)
{
    pact_verdict v = {0};
    if (r->cases ? !tell(r, q, &v) : (v.kind = verdict_answer(r, q).kind, r->status != PACT_OK))
        return false;
    *kind = v.kind;
    *so = r->cases ? v.expected : verdict_holds(q->test, v.kind);
    return true;
}

pact_status inquire_verdict(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                            uint32_t count, pact_verdict_kind *kind, bool *so)
{
    call c;
    pact_status status = inquire(r, test, predicate, entities, count, &c.question);
    return status == PACT_OK ? end(r, &c, begin(r, &c) && tell_kind(r, &c.question, kind, so)) : status;
}

/* Where completions disagree, what it turns on is all the reason there is. */
static bool derive(pact_run *r, const question_record *q, const pact_verdict *v, reasons *out)
{
    if (v->kind == PACT_VERDICT_UNKNOWN && !v->undecided)
        return doubt_facts(r, KIND, 0, out) && doubt_verdicts(r, KIND, 0, out);
    answer a = verdict_answer(r, q);
    r->whole = true;
    bool ok = v->kind == PACT_VERDICT_UNKNOWN || verdict_derive(r, q, &a, out);
    r->whole = false;
    return ok;
}

pact_status pact_why(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                     uint32_t count, pact_verdict *out)
{
    call c;
    reasons lines = {0};
    pact_status status = inquire(r, test, predicate, entities, count, &c.question);
    if (status != PACT_OK)
        return status;
    bool ok = begin(r, &c) && tell(r, &c.question, out) && derive(r, &c.question, out, &lines);
    out->reasons = ok ? lines.at : NULL;
    out->reason_count = ok ? lines.count : 0;
    return end(r, &c, ok);
}

bool inquire_like(pact_run *trial, const pact_run *asked, bool *yes, const char **sentence)
{
    call c = {.question = *asked->called};
    pact_verdict v;
    trial->inquiry = asked->inquiry;
    bool ok = begin(trial, &c) && tell(trial, &c.question, &v);
    *yes = ok && v.expected;
    if (*yes)
        *sentence = ask_sentence(trial, &c.question, true);
    return end(trial, &c, ok) == PACT_OK;
}

/* ---- explanations: the host's own ---- */

typedef struct owned {
    pact_explanation told;
    mem mem;
    arena arena;
} owned;

void pact_explanation_free(pact_explanation *e)
{
    if (!e)
        return;
    owned *o = (owned *)e;
    mem m = o->mem;
    arena_free(&o->arena);
    mem_resize(&m, o, sizeof *o, 0);
}

static owned *owned_new(const pact_run *r)
{
    mem m;
    mem_init(&m, &r->mem.host, r->limits.memory);
    owned *o = mem_resize(&m, NULL, 0, sizeof *o);
    if (!o)
        return NULL;
    o->mem = m;
    arena_init(&o->arena, &o->mem);
    return o;
}

/* A copy of a text that may be missing; false: no memory. */
static bool keep(owned *o, const char **text)
{
    bool missing = !*text;
    *text = missing ? NULL : arena_text(&o->arena, *text, strlen(*text));
    return missing || *text;
}

static bool keep_texts(owned *o, const char *const **texts, uint32_t count)
{
    const char **own = arena_alloc(&o->arena, (count + 1) * sizeof *own);
    for (uint32_t i = 0; own && i < count; i++) {
        own[i] = (*texts)[i];
        if (!keep(o, &own[i]))
            return false;
    }
    *texts = own;
    return own != NULL;
}

/* The nodes lie side by side, as many as there are lines. */
static bool keep_reasons(owned *o, const pact_program *p, const reasons *lines)
{
    uint32_t roots;
    pact_reason *nodes = tree_of(p, lines, &o->arena, &roots);
    for (uint32_t i = 0; nodes && i < lines->count; i++)
        if (!keep(o, &nodes[i].text) || !keep(o, &nodes[i].article))
            return false;
    o->told.reasons = nodes;
    o->told.reason_count = roots;
    return nodes != NULL;
}

static bool keep_verdict(owned *o, const pact_verdict *told, const reasons *lines)
{
    pact_verdict *v = &o->told.verdict;
    *v = *told;
    v->reasons = lines->at;
    v->reason_count = lines->count;
    return keep(o, &v->scenario) && keep(o, &v->article) && keep(o, &v->overridden_by) &&
           keep(o, &v->owed_to) && keep_texts(o, &v->reasons, lines->count) &&
           keep_texts(o, &v->by, v->by_count);
}

static bool keep_changes(owned *o, const pact_answer *found)
{
    pact_change *own = arena_alloc(&o->arena, (found->change_count + 1) * sizeof *own);
    for (uint32_t i = 0; own && i < found->change_count; i++) {
        pact_place *places = arena_alloc(&o->arena, (found->changes[i].leave_count + 1) * sizeof *places);
        own[i] = found->changes[i];
        if (!places || !keep(o, &own[i].text) || !keep(o, &own[i].answer) ||
            !keep_texts(o, &own[i].add, own[i].add_count))
            return false;
        if (own[i].leave_count)
            memcpy(places, own[i].leave_out, own[i].leave_count * sizeof *places);
        own[i].leave_out = places;
    }
    o->told.changes = own;
    o->told.change_count = found->change_count;
    o->told.change_size = found->change_size;
    o->told.tried = found->tried;
    o->told.cut_short = found->cut_short;
    return own != NULL;
}

static pact_explanation *explained(pact_run *r, const pact_verdict *v, const char *sentence,
                                   const reasons *lines, const pact_answer *found)
{
    owned *o = owned_new(r);
    if (o) {
        o->told.sentence = sentence;
        if (!keep(o, &o->told.sentence) || !keep_verdict(o, v, lines) ||
            !keep_reasons(o, r->program, lines) || !keep_changes(o, found)) {
            pact_explanation_free(&o->told);
            o = NULL;
        }
    }
    if (!o)
        run_fail(r, PACT_NOMEM);
    return o ? &o->told : NULL;
}

static const char *sentence_of(pact_run *r, const question_record *q, const pact_verdict *v)
{
    return v->kind == PACT_VERDICT_UNKNOWN ? "unknown: it turns on what is in doubt"
                                           : ask_sentence(r, q, v->expected);
}

/* The answer stands in the run while changes are tried. */
static bool look_why_not(pact_run *r, const pact_verdict *v, pact_answer *found, reasons *lines)
{
    pact_answer *kept = r->answer;
    found->yes = v->expected;
    r->answer = found;
    r->whole = true;
    bool ok = why_not_so(r, lines);
    r->whole = false;
    r->answer = kept;
    return ok;
}

static pact_status explain(pact_run *r, call *c, bool not_so, pact_explanation **out)
{
    pact_verdict v;
    pact_answer found = {0};
    reasons lines = {0};
    bool ok = begin(r, c) && tell(r, &c->question, &v) &&
              (not_so ? look_why_not(r, &v, &found, &lines) : derive(r, &c->question, &v, &lines));
    if (ok)
        *out = explained(r, &v, sentence_of(r, &c->question, &v), &lines, &found);
    return end(r, c, *out != NULL);
}

pact_status pact_explain(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                         uint32_t count, pact_explanation **out)
{
    call c;
    *out = NULL;
    pact_status status = inquire(r, test, predicate, entities, count, &c.question);
    return status == PACT_OK ? explain(r, &c, false, out) : status;
}

pact_status pact_whynot(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                        uint32_t count, pact_explanation **out)
{
    call c;
    *out = NULL;
    pact_status status = inquire(r, test, predicate, entities, count, &c.question);
    return status == PACT_OK ? explain(r, &c, true, out) : status;
}
