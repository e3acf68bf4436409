/* whynot.c: why what is asked is not so, and which facts, were they otherwise, would make it so. Comes in: an
 * answer that is no; goes out: each norm that could have given the verdict, the nearest first, and the
 * smallest changes: a statement left out or dated later, a fact said or ended, then two of these. Each is
 * tried: the scenario is played anew with the change, as if the text had been written so. Memberships and
 * dates of treaties are law, and stay. */
#include "run.h"

#include <string.h>

#define NORMS_SHOWN 4
#define TRIES_MAX   150 /* scenarios played anew for one question */
#define PAIRED      12  /* changes that are also tried two at a time */
#define FOUND_MAX   3
#define FACTS_MAX   24

typedef enum change_form { LEAVE_OUT, DATE_LATER, SAY } change_form;

typedef struct change {
    change_form form;
    uint32_t statement; /* of the program; for SAY none */
    int32_t date;
    lacking fact;
} change;

typedef struct search {
    pact_run *r;
    const pact_program *p;
    arg_record *args; /* the program's, with room behind for the facts that are said */
    array(change) singles;
    array(pact_change) found;
    uint32_t tried;
    uint64_t steps; /* of all trials together: no more than of one run */
} search;

/* ---- the scenario, rewritten ---- */

static bool is_changed(const change *const *changes, uint32_t count, uint32_t statement)
{
    for (uint32_t i = 0; i < count; i++)
        if (changes[i]->form != SAY && changes[i]->statement == statement)
            return true;
    return false;
}

/* The statement that a change puts in, first thing on its day. */
static statement_record statement_of(const search *s, const change *c, uint32_t turn)
{
    if (c->form == DATE_LATER) {
        statement_record moved = s->p->statement[c->statement];
        moved.time = c->date * DAY_MINUTES;
        moved.exact = 0;
        moved.instant = NONE - turn;
        return moved;
    }
    const predicate_record *x = &s->p->predicate[c->fact.predicate];
    uint32_t first = s->p->arg_count + turn * ARGS_MAX, kind;
    for (uint32_t i = 0; i < x->params_count; i++) {
        kind = s->p->param[x->params_first + i].kind;
        s->args[first + i] =
            c->fact.args[i] ? (arg_record){.form = ARG_ENTITY,
                                           .value = s->p->kind[kind].entities_first + c->fact.args[i] - 1,
                                           .guard = NONE}
                            : (arg_record){.form = ARG_ANY, .guard = NONE};
    }
    bool happens = !c->fact.ends && (x->class == CLASS_EVENT || x->class == CLASS_ACTION);
    return (statement_record){.form = c->fact.ends ? STATEMENT_ENDS
                                      : happens    ? STATEMENT_HAPPENS
                                                   : STATEMENT_HOLDS,
                              .time = c->fact.date * DAY_MINUTES,
                              .instant = NONE - turn,
                              .of = c->fact.predicate,
                              .args_first = first,
                              .args_count = x->params_count,
                              .figure = NONE,
                              .doubt = NONE,
                              .text = 0};
}

/* Keeps the order of time: before what is said on that day, behind what holds from the beginning. */
static void insert(statement_record *list, uint32_t *count, statement_record one)
{
    uint32_t at = 0;
    while (at < *count && (list[at].time == NO_TIME ||
                           time_date(list[at].time - (list[at].exact == 2)) < time_date(one.time)))
        at++;
    memmove(list + at + 1, list + at, (*count - at) * sizeof *list);
    list[at] = one;
    ++*count;
}

/* The program with that scenario alone changed; everything else is shared. */
static pact_program *rewritten(search *s, const change *const *changes, uint32_t count)
{
    const scenario_record *told = &s->p->scenario[s->r->scenario];
    pact_program *out = run_alloc(s->r, sizeof *out);
    statement_record *list = run_alloc(s->r, (told->statements_count + count + 1) * sizeof *list);
    scenario_record *scenarios = run_alloc(s->r, s->p->scenario_count * sizeof *scenarios);
    uint32_t kept = 0;
    if (!out || !list || !scenarios)
        return NULL;
    for (uint32_t i = 0; i < told->statements_count; i++)
        if (!is_changed(changes, count, told->statements_first + i))
            list[kept++] = s->p->statement[told->statements_first + i];
    for (uint32_t i = 0; i < count; i++)
        if (changes[i]->form != LEAVE_OUT)
            insert(list, &kept, statement_of(s, changes[i], i));
    memcpy(scenarios, s->p->scenario, s->p->scenario_count * sizeof *scenarios);
    scenarios[s->r->scenario].statements_first = 0;
    scenarios[s->r->scenario].statements_count = kept;
    *out = *s->p;
    out->statement = list;
    out->statement_count = kept;
    out->scenario = scenarios;
    out->arg = s->args;
    out->arg_count = s->p->arg_count + 2 * ARGS_MAX;
    return out;
}

/* Plays it to the question. *so is the answer, or NULL where what is asked is not so even then, or the run
 * met a limit. */
static bool try_changes(search *s, const change *const *changes, uint32_t count, const char **so)
{
    pact_run *r = s->r, *run = NULL;
    const pact_program *program = rewritten(s, changes, count);
    *so = NULL;
    s->tried++;
    if (!program)
        return false;
    pact_status status = pact_run_new(program, r->scenario, &r->limits, &r->mem.host, &run);
    if (status == PACT_OK)
        status = run_serves(run, r) ? PACT_ROW : run->status;
    while (status == PACT_ROW && !run->answer)
        status = pact_run_step(run, NULL);
    if (run && run->answer && run->answer->yes)
        *so = say(r, "%s", run->answer->sentence);
    s->steps += run ? run->stats.steps + run->work : 0;
    pact_run_free(run);
    return status == PACT_NOMEM ? run_fail(r, PACT_NOMEM) : r->status == PACT_OK;
}

/* ---- in words ---- */

/* The fact alone, as the text has it or would have it: a statement that ends it says so in front. */
static const char *fact_words(pact_run *r, const change *c)
{
    if (c->form == SAY) {
        const predicate_record *x = &r->program->predicate[c->fact.predicate];
        return say_tuple(r, x->course != NONE ? x->course : x->relation, c->fact.args);
    }
    const char *text = say_statement(r, &r->program->statement[c->statement]);
    return strncmp(text, "ends: ", 6) ? text : text + 6;
}

static bool ends_it(const pact_run *r, const change *c)
{
    return c->form == SAY ? c->fact.ends : r->program->statement[c->statement].form == STATEMENT_ENDS;
}

static const char *day_of(pact_run *r, const change *c)
{
    return say_date(r, c->form == SAY ? c->fact.date : c->date);
}

/* "1935-10-03: ends x trades with y;" */
static const char *written(pact_run *r, const change *c)
{
    return say(r, "%s: %s%s;", day_of(r, c), ends_it(r, c) ? "ends " : "", fact_words(r, c));
}

static const char *in_words(pact_run *r, const change *c)
{
    const char *fact = fact_words(r, c);
    if (c->form == SAY)
        return ends_it(r, c) ? say(r, "had it ended on %s that %s", day_of(r, c), fact)
                             : say(r, "had it been that, on %s, %s", day_of(r, c), fact);
    const char *where = say(r, "%s (%s)", fact, say_place(r, r->program->statement[c->statement].place));
    if (c->form == LEAVE_OUT)
        return say(r, "had it not %s that %s", ends_it(r, c) ? "ended" : "been", where);
    return say(r, "had it %s on %s only that %s", ends_it(r, c) ? "ended" : "been", day_of(r, c), where);
}

static bool tell_found(search *s, const change *const *changes, uint32_t count, const char *so)
{
    pact_run *r = s->r;
    pact_change *slot = run_add(r, &s->found);
    const char **add = run_alloc(r, count * sizeof *add);
    pact_place *leave = run_alloc(r, count * sizeof *leave);
    if (!slot || !add || !leave)
        return false;
    *slot = (pact_change){.text = "", .answer = so, .add = add, .leave_out = leave};
    for (uint32_t i = 0; i < count; i++) {
        slot->text = say(r, "%s%s%s", slot->text, i ? ", and " : "", in_words(r, changes[i]));
        if (changes[i]->form != LEAVE_OUT)
            add[slot->add_count++] = written(r, changes[i]);
        if (changes[i]->form != SAY)
            leave[slot->leave_count++] =
                program_place(r->program, r->program->statement[changes[i]->statement].place);
    }
    return r->status == PACT_OK;
}

/* ---- the search ---- */

static bool add_single(search *s, change c)
{
    change *slot = run_add(s->r, &s->singles);
    if (slot)
        *slot = c;
    return slot != NULL;
}

/* What is said in one vote, or in doubt, is not taken apart. */
static bool may_change(const statement_record *s)
{
    return s->form != STATEMENT_EXPECT && s->form != STATEMENT_FIGURE && s->doubt == NONE &&
           !s->ballots_count;
}

/* From this day on the state is a party; NO_TIME: no line of parties says. */
static int32_t bound_from(const pact_run *r)
{
    const question_record *q = ask_test(r);
    int32_t latest = NO_TIME;
    for (uint32_t i = 0; q && i < r->program->party_count; i++) {
        const party_record *y = &r->program->party[i];
        if (y->entity == q->bearer && y->from != NO_TIME && time_date(y->from) <= r->date && y->from > latest)
            latest = y->from;
    }
    return latest;
}

static bool find_singles(search *s, const lacking *facts, uint32_t count)
{
    const scenario_record *told = &s->p->scenario[s->r->scenario];
    int32_t bound = bound_from(s->r);
    for (uint32_t i = 0; i < told->statements_count; i++) {
        uint32_t at = told->statements_first + i;
        if (may_change(&s->p->statement[at]) && !add_single(s, (change){.form = LEAVE_OUT, .statement = at}))
            return false;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!add_single(s, (change){.form = SAY, .statement = NONE, .fact = facts[i]}))
            return false;
    for (uint32_t i = 0; bound != NO_TIME && i < told->statements_count; i++) {
        const statement_record *x = &s->p->statement[told->statements_first + i];
        change later = {
            .form = DATE_LATER, .statement = told->statements_first + i, .date = time_date(bound)};
        if (may_change(x) && x->time != NO_TIME && x->time < bound && !add_single(s, later))
            return false;
    }
    return true;
}

static bool goes_on(const search *s)
{
    return s->tried < TRIES_MAX && s->found.count < FOUND_MAX && s->steps < s->r->limits.steps;
}

static bool try_singles(search *s)
{
    for (uint32_t i = 0; i < s->singles.count && goes_on(s); i++) {
        const change *one = &s->singles.at[i];
        const char *so;
        if (!try_changes(s, &one, 1, &so) || (so && !tell_found(s, &one, 1, so)))
            return false;
    }
    return true;
}

/* Facts that are lacking come first: with them, what else is missing. */
static const change *paired(const search *s, uint32_t i)
{
    return &s->singles.at[s->singles.count - 1 - i];
}

static bool try_pairs(search *s)
{
    uint32_t few = s->singles.count < PAIRED ? s->singles.count : PAIRED;
    for (uint32_t i = 0; i < few; i++)
        for (uint32_t k = 0; k < i && goes_on(s); k++) {
            const change *two[] = {paired(s, k), paired(s, i)};
            const char *so;
            if (two[0]->form != SAY && two[0]->statement == two[1]->statement)
                continue;
            if (!try_changes(s, two, 2, &so) || (so && !tell_found(s, two, 2, so)))
                return false;
        }
    return true;
}

bool flip_find(pact_run *r, const lacking *facts, uint32_t count, pact_answer *out)
{
    search s = {.r = r, .p = r->program};
    s.args = run_alloc(r, (s.p->arg_count + 2 * ARGS_MAX) * sizeof *s.args);
    if (s.args && s.p->arg_count)
        memcpy(s.args, s.p->arg, s.p->arg_count * sizeof *s.args);
    bool ok = s.args && find_singles(&s, facts, count) && try_singles(&s) && (s.found.count || try_pairs(&s));
    pact_change *found = ok ? run_alloc(r, (s.found.count + 1) * sizeof *found) : NULL;
    if (found && s.found.count)
        memcpy(found, s.found.at, s.found.count * sizeof *found);
    out->changes = found;
    out->change_count = found ? s.found.count : 0;
    out->tried = s.tried;
    vector_free(&r->mem, &s.singles);
    vector_free(&r->mem, &s.found);
    return found != NULL;
}

/* ---- the norms that could have given the verdict ---- */

typedef struct near_norm {
    uint32_t norm, far;
} near_norm;

/* The nearest of them, at most `room`; those alike in the order of the program. */
static bool nearest_norms(pact_run *r, const question_record *q, near_norm *out, uint32_t room,
                          uint32_t *count)
{
    pattern asked = verdict_asked(r, q);
    *count = 0;
    for (uint32_t n = verdict_next_norm(r, q, 0); n != NONE; n = verdict_next_norm(r, q, n + 1)) {
        near_norm one = {.norm = n};
        uint32_t at = *count;
        if (!why_distance(r, n, asked.args[0], &asked, &one.far))
            return false;
        while (at && out[at - 1].far > one.far)
            at--;
        if (at == room)
            continue;
        *count += *count < room;
        memmove(out + at + 1, out + at, (*count - at - 1) * sizeof *out);
        out[at] = one;
    }
    return true;
}

static bool add_facts(pact_run *r, const question_record *q, uint32_t norm, lacking *facts, uint32_t *count)
{
    pattern asked = verdict_asked(r, q);
    uint32_t more;
    if (!why_lacking(r, norm, asked.args[0], &asked, facts + *count, FACTS_MAX - *count, &more))
        return false;
    *count += more;
    return true;
}

typedef struct arisen {
    uint32_t norm, instance;
} arisen;

static bool note_arisen(void *user, const answer *a)
{
    arisen *found = user;
    if (a->norm == found->norm && a->kind != PACT_VERDICT_NO_RULE)
        found->instance =
            found->instance == NONE || a->instance > found->instance ? a->instance : found->instance;
    return true;
}

/* What became of it for the bearer, if it arose; else why it did not. */
static bool explain_norm(pact_run *r, const question_record *q, uint32_t norm, const pattern *asked,
                         reasons *out)
{
    arisen found = {norm, NONE};
    if (!verdict_each(r, q, note_arisen, &found))
        return false;
    return found.instance == NONE ? why_not(r, norm, asked->args[0], asked, 0, out)
                                  : why_instance(r, found.instance, asked->args[0], 0, out);
}

static bool explain_test(pact_run *r, const question_record *q, reasons *out, lacking *facts, uint32_t *count)
{
    near_norm near[NORMS_SHOWN + 1];
    uint32_t norms;
    pattern asked = verdict_asked(r, q);
    answer a = verdict_answer(r, q);
    if (!nearest_norms(r, q, near, NORMS_SHOWN, &norms))
        return false;
    if (a.instance != NONE && !verdict_derive(r, q, &a, out))
        return false;
    for (uint32_t i = 0; i < norms; i++)
        if ((a.norm != near[i].norm || a.instance == NONE) && !explain_norm(r, q, near[i].norm, &asked, out))
            return false;
    for (uint32_t i = 0; i < norms; i++)
        if (!add_facts(r, q, near[i].norm, facts, count))
            return false;
    return true;
}

static bool tell_changes(pact_run *r, reasons *out)
{
    const pact_answer *a = r->answer;
    if (!a->change_count)
        return reason_add(r, out, 0,
                          say(r,
                              "no change of one fact, or of two, was found that would make it so (%u tried); "
                              "memberships and the dates of treaties are law, and were left as they are",
                              a->tried));
    if (!reason_add(r, out, 0, "what would make it so:"))
        return false;
    for (uint32_t i = 0; i < a->change_count; i++)
        if (!reason_add(r, out, 1, a->changes[i].text) || !reason_add(r, out, 2, a->changes[i].answer))
            return false;
    return true;
}

static bool explain(pact_run *r, reasons *out)
{
    const expect_record *e = &r->program->expect[r->asked];
    const question_record *q = ask_test(r);
    lacking facts[FACTS_MAX];
    uint32_t count = 0;
    if (r->answer->yes)
        return reason_add(r, out, 0, "it is so: 'pactc why' shows on what it rests");
    bool ok = q ? explain_test(r, q, out, facts, &count)
                : why_condition(r, e->node, out) && why_lacking_of(r, e->node, facts, FACTS_MAX, &count);
    return ok && flip_find(r, facts, count, r->answer) && tell_changes(r, out);
}

pact_status pact_run_why_not(pact_run *r)
{
    reasons lines = {0};
    if (!r->answer)
        return PACT_MISUSE;
    r->whole = true;
    bool ok = r->status == PACT_OK && explain(r, &lines);
    r->whole = false;
    if (!ok)
        return r->status;
    r->answer->lines = lines.at;
    r->answer->line_count = lines.count;
    return PACT_OK;
}
