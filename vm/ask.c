/* ask.c: the answer to a host's question. Comes in: the expectation that asks it, at the instant where it is
 * asked; goes out: one sentence as a lawyer would say it, the article, the dates, what other texts say of the
 * same act, and on demand the derivation. */
#include "run.h"

#include <string.h>

static const char *const asks[TEST_KINDS] = {
    [TEST_OBLIGED_] = "obliged",     [TEST_FORBIDDEN_] = "forbidden",
    [TEST_PERMITTED_] = "permitted", [TEST_RECOMMENDED_] = "recommended",
    [TEST_EXEMPT_] = "exempt",       [TEST_DISCOURAGED_] = "recommended against",
    [TEST_EMPOWERED_] = "empowered", [TEST_ACTED_] = "valid"};

static const char *cite_of(const pact_run *r, uint32_t norm)
{
    return program_text(r->program, r->program->clause[r->program->norm[norm].clause].cite);
}

static void sort_lines(reasons *lines)
{
    for (uint32_t i = 1; i < lines->count; i++) {
        const char *one = lines->at[i];
        uint32_t k = i;
        for (; k && strcmp(lines->at[k - 1], one) > 0; k--)
            lines->at[k] = lines->at[k - 1];
        lines->at[k] = one;
    }
}

/* ---- how long ---- */

/* A bearer may have got an instance of its own, when its clock parted from the others'. */
static bool same_norm(const pact_run *r, uint32_t one, uint32_t other)
{
    const instance *a = &r->instances.at[one], *b = &r->instances.at[other];
    return a->entry == b->entry && a->opened == b->opened;
}

/* The last entry of the chronicle about the instance and its bearer, of that kind or (-1) of any. */
static const chronicle_entry *last_entry(const pact_run *r, uint32_t index, uint32_t bearer, int kind)
{
    for (uint32_t i = r->chronicle.count; i-- > 0;) {
        const chronicle_entry *e = &r->chronicle.at[i];
        if (e->instance != NONE && same_norm(r, e->instance, index) && set_has(e->bearers, bearer) &&
            (kind < 0 || e->kind == kind))
            return e;
    }
    return NULL;
}

/* When the bearer broke it; PACT_NO_DATE: it has not. */
static int32_t violated_on(const pact_run *r, uint32_t index, uint32_t bearer)
{
    const chronicle_entry *e = last_entry(r, index, bearer, PACT_VIOLATED);
    return e ? e->date : PACT_NO_DATE;
}

static const char *lasts(pact_run *r, const instance *i, const norm_record *n)
{
    if (i->deadline_date != PACT_NO_DATE)
        return say(r, ", by %s", say_date(r, i->deadline_date));
    if (i->window_date != PACT_NO_DATE)
        return say(r, ", until %s", say_date(r, i->window_date));
    if (n->until_words != NONE) {
        const char *words = program_text(r->program, n->until_words);
        return say(r, ", until %s%s", words, say_where(r, n, r->entries.at[i->entry].binding, words));
    }
    if (!(n->flags & NORM_EVENT) && n->trigger != NONE) {
        const char *state = why_state(r, i);
        if (*state)
            return say(r, ", while %s", state);
    }
    return n->modality == PACT_MUST && !(n->flags & NORM_MAINTAIN) ? ", open until it is done"
                                                                   : ", for as long as it is bound";
}

static const char *since(pact_run *r, const instance *i)
{
    return say_since(r, i->opened_date);
}

/* ---- one sentence ---- */

static bool stands(const pact_run *r, const answer *a, uint32_t bearer)
{
    const instance *i = &r->instances.at[a->instance];
    return set_has(instance_set(r, i, BEARER_ACTIVE), bearer) ||
           set_has(instance_set(r, i, BEARER_OWED), bearer);
}

static const char *sentence_standing(pact_run *r, const answer *a, uint32_t bearer)
{
    const instance *i = &r->instances.at[a->instance];
    const norm_record *n = &r->program->norm[a->norm];
    const char *cite = answer_cite(r, a), *from = since(r, i);
    if (a->owed_to)
        return say(r, "overridden by %s, still owed to %s", instance_cite(r, r->links.at[a->winner].above),
                   a->owed_to);
    if (a->winner != NONE)
        return say(r, "overridden by %s (%s)", instance_cite(r, r->links.at[a->winner].above),
                   rank_text(r, &r->links.at[a->winner]));
    if (set_has(instance_set(r, i, BEARER_OWED), bearer)) {
        const char *due =
            i->deadline_date == PACT_NO_DATE ? "" : say(r, ", due by %s", say_date(r, i->deadline_date));
        return say(r, "%sin breach of %s%s and still owed (%s; violated on %s)",
                   a->kind == PACT_VERDICT_CHOICE ? "obliged by choice, " : "", cite, due, from,
                   say_date(r, violated_on(r, a->instance, bearer)));
    }
    if (a->kind == PACT_VERDICT_VOID)
        return say(r, "void — the power under %s ends where a ban begins to which it is subject (%s)", cite,
                   from);
    if (a->kind == PACT_VERDICT_NOT_TRIGGERED && n->modality == PACT_MAY)
        return say(r, "%s — %s permits up to an amount, and leaves no room for it (%s)",
                   pact_verdict_text(a->kind), cite, from);
    if (a->kind == PACT_VERDICT_NOT_TRIGGERED && (n->modality == PACT_MUST || n->modality == PACT_SHOULD))
        return say(r, "%s — %s does not ask for so much (%s)", pact_verdict_text(a->kind), cite, from);
    if (a->kind == PACT_VERDICT_NOT_TRIGGERED) /* a ban on more than an amount, which is not reached */
        return say(r, "%s — %s bans what goes beyond an amount, and leaves room (%s)",
                   pact_verdict_text(a->kind), cite, from);
    return say(r, "%s under %s%s (%s)", pact_verdict_text(a->kind), cite, lasts(r, i, n), from);
}

/* ", its breach of 1935-10-10 remains": leaving or being released undoes none. */
static const char *breach_remains(pact_run *r, const answer *a, uint32_t bearer, const chronicle_entry *last)
{
    int32_t broken = violated_on(r, a->instance, bearer);
    bool told = broken == PACT_NO_DATE || (last && last->kind == PACT_VIOLATED);
    return told ? "" : say(r, "; its breach of %s remains", say_date(r, broken));
}

/* What became final today is owed to the end of the day. */
static const char *sentence_final(pact_run *r, const answer *a, const chronicle_entry *last)
{
    const char *how = last && last->kind == PACT_FULFILLED  ? "done"
                      : last && last->kind == PACT_LATE     ? "done late"
                      : last && last->kind == PACT_VIOLATED ? "violated"
                                                            : "ended";
    return say(r, "%s under %s to the end of this day, %s on it (%s)", pact_verdict_text(a->kind),
               answer_cite(r, a), how, since(r, &r->instances.at[a->instance]));
}

static const char *sentence_ended(pact_run *r, const answer *a, uint32_t bearer)
{
    const instance *i = &r->instances.at[a->instance];
    const chronicle_entry *last = last_entry(r, a->instance, bearer, -1);
    const char *kind = pact_verdict_text(a->kind), *cite = answer_cite(r, a), *life = why_life(r, i, bearer);
    if (set_has(instance_set(r, i, BEARER_RECENT), bearer) &&
        (a->kind == PACT_VERDICT_OBLIGED || a->kind == PACT_VERDICT_GROUP))
        return sentence_final(r, a, last);
    if (life)
        return say(r, "%s — %s (%s, %s)%s", kind, life, cite, since(r, i),
                   breach_remains(r, a, bearer, last));
    return say(r, "%s%s%s (%s, %s)%s", kind, last && last->kind != PACT_ARISES ? " on " : "",
               last && last->kind != PACT_ARISES ? say_date(r, last->date) : "", cite, since(r, i),
               breach_remains(r, a, bearer, last));
}

/* ---- without an instance: all the texts that could have given the verdict ---- */

static bool is_bound(const pact_run *r, uint32_t norm, uint32_t bearer)
{
    const uint64_t *bound = norm_bound(r, &r->program->norm[norm]);
    return bound && set_has(bound, bearer);
}

/* "article 1 of t binds x, and its condition is not met" */
static const char *untriggered_words(pact_run *r, const question_record *q, uint32_t norm, uint32_t bearer)
{
    const char *who = program_text(r->program, r->program->entity[q->bearer].name);
    reasons cites = {0};
    bool excepts = false;
    for (uint32_t n = verdict_next_norm(r, q, 0); n != NONE; n = verdict_next_norm(r, q, n + 1)) {
        if (!is_bound(r, n, bearer))
            continue;
        excepts |= r->program->norm[n].unless_node != NONE;
        if (!reason_add(r, &cites, 0, cite_of(r, n)))
            return "";
    }
    if (!cites.count)
        return say(r, "%s names others", cite_of(r, norm));
    sort_lines(&cites);
    const char *conditions = cites.count == 1   ? "its condition is not met"
                             : cites.count == 2 ? "neither's condition is met"
                                                : "no condition of theirs is met";
    return say(r, "%s %s %s, and %s%s", say_list(r, &cites, " and "), cites.count == 1 ? "binds" : "bind",
               who, conditions,
               !excepts           ? ""
               : cites.count == 1 ? ", or its exception is"
                                  : ", or an exception is");
}

static const char *unbound_words(pact_run *r, const question_record *q, uint32_t norm, uint32_t bearer)
{
    reasons lines = {0};
    if (!reason_add(r, &lines, 0, why_unbound(r, norm, bearer)))
        return "";
    for (uint32_t n = verdict_next_norm(r, q, 0); n != NONE; n = verdict_next_norm(r, q, n + 1))
        if (!is_bound(r, n, bearer) && !reason_add(r, &lines, 0, why_unbound(r, n, bearer)))
            return "";
    sort_lines(&lines);
    return say_list(r, &lines, " and ");
}

static const char *sentence_without(pact_run *r, const question_record *q, const answer *a, uint32_t bearer)
{
    const char *kind = pact_verdict_text(a->kind);
    const char *lifts = q->test == TEST_PERMITTED_ ? ", and nothing that stands forbids it" : "";
    if (a->kind == PACT_VERDICT_NOT_TRIGGERED)
        return say(r, "%s — %s%s", kind, untriggered_words(r, q, a->norm, bearer), lifts);
    if (a->kind == PACT_VERDICT_NOT_BOUND)
        return say(r, "%s — %s%s", kind, unbound_words(r, q, a->norm, bearer), lifts);
    if (a->kind == PACT_VERDICT_NO_RULE)
        return say(r, "%s — no loaded text speaks of it%s", kind, lifts);
    const char *life = a->norm == NONE ? NULL : life_reason(r, a->norm, NULL, bearer);
    if (life)
        return say(r, "%s — %s is %s", kind, cite_of(r, a->norm), life);
    return say(r, "%s%s%s", kind, a->norm == NONE ? "" : " — ", a->norm == NONE ? "" : cite_of(r, a->norm));
}

/* What stands still, and what is still to come. */
static const char *sentence_waiting(pact_run *r, const answer *a, uint32_t bearer)
{
    const instance *i = &r->instances.at[a->instance];
    const char *life = life_reason(r, a->norm, r->entries.at[i->entry].binding, bearer);
    if (a->kind == PACT_VERDICT_SUSPENDED && life)
        return say(r, "suspended — %s is %s", cite_of(r, a->norm), life);
    return say(r, "pending under %s: it binds from %s on", cite_of(r, a->norm),
               say_date(r, moment_date(i->begins)));
}

static const char *sentence(pact_run *r, const question_record *q, const answer *a, bool held)
{
    uint32_t bearer = r->program->entity[q->bearer].id;
    const char *text = a->instance == NONE    ? sentence_without(r, q, a, bearer)
                       : stands(r, a, bearer) ? sentence_standing(r, a, bearer)
                       : a->kind == PACT_VERDICT_SUSPENDED || a->kind == PACT_VERDICT_PENDING
                           ? sentence_waiting(r, a, bearer)
                           : sentence_ended(r, a, bearer);
    bool plain =
        held && (!strcmp(asks[q->test], pact_verdict_text(a->kind)) || a->kind == PACT_VERDICT_BREACH);
    return plain ? text : say(r, "%s%s: %s", held ? "" : "not ", asks[q->test], text);
}

const char *ask_sentence(pact_run *r, const question_record *q, bool held)
{
    answer a = verdict_answer(r, q);
    return sentence(r, q, &a, held);
}

/* ---- what else speaks of it ---- */

typedef struct others {
    pact_run *r;
    const question_record *question;
    answer best;
    reasons lines;
} others;

static bool add_other(void *user, const answer *a)
{
    others *o = user;
    uint32_t bearer = o->r->program->entity[o->question->bearer].id;
    if (a->instance == o->best.instance || !stands(o->r, a, bearer))
        return true;
    return reason_add(o->r, &o->lines, 0, sentence_standing(o->r, a, bearer));
}

/* Each once, and none that the answer itself says: norms that differ in what the question leaves open alike.
 */
static void keep_different(others *o)
{
    uint32_t kept = 0, bearer = o->r->program->entity[o->question->bearer].id;
    const char *said = o->best.instance != NONE && stands(o->r, &o->best, bearer)
                           ? sentence_standing(o->r, &o->best, bearer)
                           : "";
    sort_lines(&o->lines);
    for (uint32_t i = 0; i < o->lines.count; i++)
        if (strcmp(o->lines.at[i], said) && (!kept || strcmp(o->lines.at[i], o->lines.at[kept - 1])))
            o->lines.at[kept++] = o->lines.at[i];
    o->lines.count = kept;
}

/* ---- the answer ---- */

static bool answer_test(pact_run *r, const question_record *q, bool held, pact_answer *out)
{
    others o = {.r = r, .question = q, .best = verdict_answer(r, q)};
    const answer *a = &o.best;
    if (!verdict_each(r, q, add_other, &o))
        return false;
    keep_different(&o);
    bool by_vote = q->test == TEST_EMPOWERED_ && held && a->instance == NONE;
    out->verdict = pact_verdict_text(by_vote ? PACT_VERDICT_EMPOWERED : a->kind);
    out->sentence = by_vote ? "empowered by its own rules of voting" : sentence(r, q, a, held);
    out->also = o.lines.at;
    out->also_count = o.lines.count;
    if (a->norm != NONE) {
        out->article = answer_cite(r, a);
        out->place = program_place(r->program, r->program->clause[r->program->norm[a->norm].clause].place);
    }
    if (a->instance != NONE) {
        out->since = r->instances.at[a->instance].opened_date;
        out->deadline = norm_deadline(&r->instances.at[a->instance]);
        if (!performable_not(r, a->instance, r->program->entity[q->bearer].id, &out->not_performable))
            return false;
    }
    if (out->not_performable)
        out->sentence = say(r, "%s, not performable: what the act requires is not so", out->sentence);
    return r->status == PACT_OK;
}

/* The question is one test of a verdict, and no more; else NULL. */
static const question_record *single_test(const pact_run *r, const expect_record *e)
{
    const node_record *n = e->node == NONE ? NULL : &r->program->node[e->node];
    bool view = n && n->form == COND_TUPLE && r->program->relation[n->a].role == ROLE_VIEW;
    return view && e->questions_count == 1 ? &r->program->question[e->questions_first] : NULL;
}

/* The question is whether one act came about, or not, and no more; else NULL. */
static const question_record *single_act(const pact_run *r, const expect_record *e)
{
    const question_record *q = e->questions_count == 1 ? &r->program->question[e->questions_first] : NULL;
    const node_record *n = e->node == NONE ? NULL : &r->program->node[e->node];
    while (n && n->form == COND_NOT)
        n = &r->program->node[r->program->child[n->children_first].node];
    return q && q->test == TEST_ACTED_ && n && n->form == COND_TUPLE ? q : NULL;
}

/* Of an act that was tried in vain: what became of it. `lines` stays empty where there is none. */
static bool tell_act(pact_run *r, const question_record *q, pact_verdict *v, reasons *lines)
{
    bool answered;
    pattern asked = pattern_of(r, &r->program->act[q->act], NULL);
    return power_answer(r, q, &asked, v, lines, &answered);
}

static bool answer_act(pact_run *r, const question_record *q, bool held, pact_answer *out)
{
    pact_verdict v = {0};
    reasons lines = {0};
    if (!tell_act(r, q, &v, &lines))
        return false;
    if (!lines.count)
        return true;
    out->verdict = pact_verdict_text(v.kind);
    out->sentence = say(r, "%s: %s", held ? "yes" : "no", lines.at[0]);
    return r->status == PACT_OK;
}

const question_record *ask_test(const pact_run *r)
{
    return r->called ? r->called : single_test(r, &r->program->expect[r->asked]);
}

bool ask_answer(pact_run *r, uint32_t expect, bool held)
{
    const expect_record *e = &r->program->expect[expect];
    const question_record *q = single_test(r, e);
    const char *scenario = pact_program_scenario_name(r->program, r->scenario);
    pact_answer *out = run_alloc(r, sizeof *out);
    if (!out)
        return false;
    *out = (pact_answer){.scenario = *scenario ? scenario : NULL,
                         .date = r->date,
                         .question = program_text(r->program, e->text),
                         .yes = held,
                         .verdict = held ? "so" : "not so",
                         .sentence = held ? "yes, it is so" : "no, it is not so",
                         .since = PACT_NO_DATE,
                         .deadline = PACT_NO_DATE,
                         .place = program_place(r->program, e->place)};
    r->answer = out;
    r->asked = expect;
    r->turns = NONE;
    const question_record *act = single_act(r, e);
    return act ? answer_act(r, act, held, out) : !q || answer_test(r, q, held, out);
}

bool ask_doubt(pact_run *r, uint32_t at)
{
    bool test = single_test(r, &r->program->expect[r->asked]) != NULL;
    reasons lines = {0};
    uint8_t value;
    certainty sure = doubt_outcome(r, at + test, &value);
    if (sure == CERTAIN)
        return true;
    pact_answer *out = r->answer;
    r->turns = sure == IN_DOUBT ? at + test : NONE;
    out->yes = false;
    out->verdict = sure == UNDECIDED ? "unknown (not decided)" : "unknown";
    out->sentence = sure == UNDECIDED
                        ? "unknown: not decided, since more facts are in doubt than are completed"
                        : "unknown: it turns on what is in doubt";
    out->article = NULL;
    out->not_performable = false;
    out->since = out->deadline = PACT_NO_DATE;
    if (sure == IN_DOUBT &&
        (!doubt_facts(r, at + test, 0, &lines) || (test && !doubt_verdicts(r, at + test, 0, &lines))))
        return false;
    out->also_count = 0;
    return ask_lines(r, &lines);
}

bool ask_lines(pact_run *r, const reasons *lines)
{
    pact_answer *out = r->answer;
    out->lines = lines->at;
    out->line_count = lines->count;
    out->reasons = tree_of(r->program, lines, &r->arena, &out->reason_count);
    return out->reasons || run_fail(r, PACT_NOMEM);
}

const pact_answer *pact_run_answer(const pact_run *r)
{
    return r->answer;
}

/* ---- why ---- */

static bool derive_test(pact_run *r, const question_record *q, reasons *out)
{
    pact_verdict v = {0};
    if (q->test == TEST_ACTED_)
        return tell_act(r, q, &v, out);
    answer a = verdict_answer(r, q);
    if (q->test == TEST_EMPOWERED_ && (a.instance == NONE || a.kind == PACT_VERDICT_VOID))
        return tell_act(r, q, &v, out);
    return verdict_derive(r, q, &a, out);
}

/* Of a condition its facts, and then each verdict that it tests. */
/* What an organ did, or tried, comes before the condition that asks for it. */
static bool derive_answer(pact_run *r, reasons *out)
{
    const expect_record *e = &r->program->expect[r->asked];
    const question_record *act = single_act(r, e);
    if (act && !derive_test(r, act, out))
        return false;
    if (!single_test(r, e) && !why_condition(r, e->node, out))
        return false;
    for (uint32_t i = 0; i < e->questions_count && !act; i++)
        if (!derive_test(r, &r->program->question[e->questions_first + i], out))
            return false;
    return true;
}

pact_status pact_run_why(pact_run *r)
{
    reasons lines = {0};
    if (!r->answer)
        return run_misuse(r, "the question has not been asked yet");
    if (r->answer->line_count)
        return PACT_OK;
    r->whole = true;
    bool ok = r->status == PACT_OK && derive_answer(r, &lines);
    r->whole = false;
    return ok && ask_lines(r, &lines) ? PACT_OK : r->status;
}
