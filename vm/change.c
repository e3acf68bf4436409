/* change.c: facts of a scenario changed. Comes in: changes, of what is said, of figures, of ballots, of what
 * is in doubt; goes out: the answer to the question when the scenario is played so, from its beginning, and
 * the changes in words and as statements to write. What is put in is said first on its day. */
#include "change.h"

#include <string.h>

/* ---- the scenario, rewritten ---- */

static const scenario_record *told_by(const rewriting *w)
{
    return &w->p->scenario[w->r->scenario];
}

bool change_begin(pact_run *r, rewriting *out)
{
    const pact_program *p = r->program;
    uint32_t seats =
        p->vote_count ? r->size[p->param[p->predicate[p->vote[0].predicate].params_first].kind] : 0;
    *out = (rewriting){.r = r, .p = p, .program = *p};
    out->ballots_room = p->ballot_count + CHANGES_MAX * seats;
    out->statements =
        run_alloc(r, (told_by(out)->statements_count + CHANGES_MAX + 1) * sizeof *out->statements);
    out->args = run_alloc(r, (p->arg_count + CHANGES_MAX * ARGS_MAX) * sizeof *out->args);
    out->numbers = run_alloc(r, (p->number_count + CHANGES_MAX) * sizeof *out->numbers);
    out->ballots = run_alloc(r, (out->ballots_room + 1) * sizeof *out->ballots);
    out->scenarios = run_alloc(r, p->scenario_count * sizeof *out->scenarios);
    if (!out->statements || !out->args || !out->numbers || !out->ballots || !out->scenarios)
        return false;
#define COPY(to, from, count) ((count) ? memcpy(to, from, (count) * sizeof *(to)) : NULL)
    COPY(out->args, p->arg, p->arg_count);
    COPY(out->numbers, p->number, p->number_count);
    COPY(out->ballots, p->ballot, p->ballot_count);
    COPY(out->scenarios, p->scenario, p->scenario_count);
#undef COPY
    return true;
}

static bool takes_place_of(const change *c, uint32_t statement)
{
    return c->form != SAY && c->statement == statement;
}

static bool is_changed(const change *const *changes, uint32_t count, uint32_t statement)
{
    for (uint32_t i = 0; i < count; i++)
        if (takes_place_of(changes[i], statement))
            return true;
    return false;
}

/* What is not a statement of the text, or is none any more, is not put in. */
static bool puts_in(const change *c)
{
    return c->form != LEAVE_OUT && (c->form != ESTABLISH || c->holds);
}

static uint32_t add_number(rewriting *w, number value)
{
    w->numbers[w->numbers_used] = (number_record){(uint32_t)value.num, (uint32_t)((uint64_t)value.num >> 32),
                                                  (uint32_t)value.den, (uint32_t)((uint64_t)value.den >> 32)};
    return w->numbers_used++;
}

static void add_ballots(rewriting *w, const change *c, statement_record *s)
{
    s->ballots_first = w->ballots_used;
    for (uint32_t i = 0; i < c->ballots_count && w->ballots_used < w->ballots_room; i++)
        w->ballots[w->ballots_used++] = c->ballots[i];
    s->ballots_count = w->ballots_used - s->ballots_first;
}

/* `turn`: the number of the change, whose arguments have a place of their own. */
static uint32_t add_args(rewriting *w, uint32_t predicate, const uint32_t *args, uint32_t turn)
{
    const pact_program *p = w->p;
    const predicate_record *x = &p->predicate[predicate];
    uint32_t first = p->arg_count + turn * ARGS_MAX;
    for (uint32_t i = 0; i < x->params_count; i++) {
        uint32_t entities = p->kind[p->param[x->params_first + i].kind].entities_first;
        bool named = args[i] && args[i] != NONE;
        w->args[first + i] = (arg_record){
            .form = named ? ARG_ENTITY : ARG_ANY, .value = named ? entities + args[i] - 1 : 0, .guard = NONE};
    }
    return first;
}

static statement_record fact_statement(rewriting *w, const change *c, uint32_t turn)
{
    const predicate_record *x = &w->p->predicate[c->fact.predicate];
    bool happens = x->class == CLASS_EVENT || x->class == CLASS_ACTION;
    statement_record out = {.form = c->fact.figure ? STATEMENT_FIGURE
                                    : c->fact.ends ? STATEMENT_ENDS
                                    : happens      ? STATEMENT_HAPPENS
                                                   : STATEMENT_HOLDS,
                            .time = c->fact.date * DAY_MINUTES,
                            .of = c->fact.predicate,
                            .args_first = add_args(w, c->fact.predicate, c->fact.args, turn),
                            .args_count = x->params_count,
                            .figure = c->fact.figure ? add_number(w, c->fact.value) : NONE,
                            .text = NONE,
                            .place = NONE};
    add_ballots(w, c, &out);
    return out;
}

/* A tuple of a status left open: it holds from the beginning. */
static statement_record open_statement(rewriting *w, const change *c, uint32_t turn)
{
    uint32_t of = w->p->relation[c->what.relation].of;
    return (statement_record){.form = STATEMENT_HOLDS,
                              .time = NO_TIME,
                              .of = of,
                              .args_first = add_args(w, of, c->what.args, turn),
                              .args_count = w->p->predicate[of].params_count,
                              .figure = NONE,
                              .text = NONE,
                              .place = NONE};
}

static statement_record statement_of(rewriting *w, const change *c, uint32_t turn)
{
    statement_record out = c->statement != NONE   ? w->p->statement[c->statement]
                           : c->form == ESTABLISH ? open_statement(w, c, turn)
                                                  : fact_statement(w, c, turn);
    if (c->form == DATE_LATER || c->form == DATE_EARLIER) {
        out.time = c->date * DAY_MINUTES;
        out.exact = 0;
    }
    if (c->form == GIVE && c->statement != NONE)
        out.figure = add_number(w, c->fact.value);
    if (c->form == VOTE)
        add_ballots(w, c, &out);
    out.doubt = NONE;
    out.instant = out.time == NO_TIME ? 0 : NONE - turn;
    return out;
}

static int64_t order_of(const statement_record *s)
{
    return s->time == NO_TIME ? INT64_MIN : (int64_t)s->time * 2 + (s->exact != 2);
}

/* First of what is said at that time, or behind what else holds from the beginning. */
static void insert(statement_record *list, uint32_t *count, statement_record one)
{
    uint32_t at = 0;
    while (at < *count && (one.time == NO_TIME ? list[at].time == NO_TIME && list[at].form != STATEMENT_EXPECT
                                               : order_of(&list[at]) < order_of(&one)))
        at++;
    memmove(list + at + 1, list + at, (*count - at) * sizeof *list);
    list[at] = one;
    ++*count;
}

static bool happens(const rewriting *w, const change *c)
{
    uint32_t of = c->form == SAY || c->form == GIVE ? c->fact.predicate
                  : c->statement != NONE            ? w->p->statement[c->statement].of
                                                    : w->p->relation[c->what.relation].of;
    return w->p->predicate[of].class == CLASS_EVENT || w->p->predicate[of].class == CLASS_ACTION;
}

/* In which order they are said: on one day what happens comes last, as it is met by what holds. */
static void put_in_order(const rewriting *w, const change *const *changes, uint32_t count, uint32_t *order)
{
    uint32_t next = 0;
    for (int late = 0; late < 2; late++)
        for (uint32_t i = 0; i < count; i++)
            if (happens(w, changes[i]) == late)
                order[next++] = i;
}

static void rewrite(rewriting *w, const change *const *changes, uint32_t count)
{
    const scenario_record *told = told_by(w);
    scenario_record *mine = &w->scenarios[w->r->scenario];
    uint32_t kept = 0, order[CHANGES_MAX];
    w->numbers_used = w->p->number_count;
    w->ballots_used = w->p->ballot_count;
    for (uint32_t i = told->statements_first; i < w->r->next_statement; i++)
        if (!is_changed(changes, count, i))
            w->statements[kept++] = w->p->statement[i];
    put_in_order(w, changes, count, order);
    for (uint32_t i = count; i-- > 0;)
        if (puts_in(changes[order[i]]))
            insert(w->statements, &kept, statement_of(w, changes[order[i]], order[i]));
    mine->statements_first = 0;
    mine->statements_count = kept;
    w->program.statement = w->statements, w->program.statement_count = kept;
    w->program.scenario = w->scenarios;
    w->program.arg = w->args, w->program.arg_count = w->p->arg_count + CHANGES_MAX * ARGS_MAX;
    w->program.number = w->numbers, w->program.number_count = w->numbers_used;
    w->program.ballot = w->ballots, w->program.ballot_count = w->ballots_used;
}

/* ---- played ---- */

/* That a tuple left open does not hold is no statement: the completions assume it. */
static bool assume_changes(pact_run *run, const change *const *changes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        assumed not_so = {changes[i]->what, false};
        if (changes[i]->form == ESTABLISH && changes[i]->statement == NONE && !changes[i]->holds &&
            !setting_assume(run, &not_so))
            return false;
    }
    return true;
}

/* *so, in the words of the run that asks; stays NULL where the answer is no. */
static bool play_to_question(const rewriting *w, pact_run *run, const char **so)
{
    pact_run *r = w->r;
    const char *sentence = NULL;
    bool yes = false;
    if (r->called) {
        if (!run_reach(run, r->now, w->program.statement_count) || !inquire_like(run, r, &yes, &sentence))
            return false;
    } else {
        pact_status status = PACT_ROW;
        while (status == PACT_ROW && !run->answer)
            status = pact_run_step(run, NULL);
        yes = run->answer && run->answer->yes;
        sentence = yes ? run->answer->sentence : NULL;
    }
    if (yes)
        *so = say(r, "%s", sentence);
    return run->status == PACT_OK || run->status == PACT_DONE;
}

bool change_try(rewriting *w, const change *const *changes, uint32_t count, const char **so)
{
    pact_run *r = w->r, *run = NULL;
    rewrite(w, changes, count);
    *so = NULL;
    w->tried++;
    pact_status status = pact_run_new(&w->program, r->scenario, &r->limits, &r->mem.host, &run);
    if (status == PACT_OK)
        status = run_serves(run, r) && assume_changes(run, changes, count) ? PACT_ROW : run->status;
    if (status == PACT_ROW && !play_to_question(w, run, so))
        status = run->status;
    w->steps += run ? run->stats.steps + run->work : 0;
    pact_run_free(run);
    return status == PACT_NOMEM ? run_fail(r, PACT_NOMEM) : r->status == PACT_OK;
}

/* ---- in words ---- */

uint32_t change_figure_given(const pact_run *r, const lacking *fact)
{
    const pact_program *p = r->program;
    const scenario_record *told = &p->scenario[r->scenario];
    uint32_t found = NONE, args[ARGS_MAX];
    for (uint32_t i = told->statements_first; i < r->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        if (s->form != STATEMENT_FIGURE || s->of != fact->predicate ||
            (s->time != NO_TIME && time_date(s->time) > fact->date))
            continue;
        statement_args(p, s, args);
        if (!memcmp(args, fact->args, s->args_count * sizeof *args))
            found = i;
    }
    return found;
}

static uint32_t vote_of(const statement_record *s, const ballot_record *all, uint32_t entity)
{
    for (uint32_t i = 0; i < s->ballots_count; i++)
        if (all[s->ballots_first + i].entity == entity)
            return all[s->ballots_first + i].vote;
    return BALLOT_ABSENT;
}

static bool cast_otherwise(const pact_program *p, const change *c, uint32_t i)
{
    return vote_of(&p->statement[c->statement], p->ballot, c->ballots[i].entity) != c->ballots[i].vote;
}

uint32_t change_size(const pact_program *p, const change *c)
{
    uint32_t count = 0;
    if (c->form != VOTE)
        return 1;
    for (uint32_t i = 0; i < c->ballots_count; i++)
        count += cast_otherwise(p, c, i);
    return count;
}

/* The fact alone, as the text has it or would have it: a statement that ends it says so in front. */
static const char *fact_words(pact_run *r, const change *c)
{
    const pact_program *p = r->program;
    if (c->form == SAY || c->form == GIVE) {
        const predicate_record *x = &p->predicate[c->fact.predicate];
        return say_tuple(r, x->course != NONE ? x->course : x->relation, c->fact.args);
    }
    if (c->statement == NONE)
        return say_tuple(r, c->what.relation, c->what.args);
    const char *text = say_statement(r, &p->statement[c->statement]);
    return strncmp(text, "ends: ", 6) ? text : text + 6;
}

static bool ends_it(const pact_run *r, const change *c)
{
    return c->form == SAY
               ? c->fact.ends
               : c->statement != NONE && r->program->statement[c->statement].form == STATEMENT_ENDS;
}

static const char *figure_words(pact_run *r, const change *c, number value)
{
    return r->program->predicate[c->fact.predicate].dated ? say_date(r, (int32_t)value.num)
                                                          : say_decimal(r, value);
}

/* "1956-10-30: ", "1935-10-03T05:00: ", or nothing for what holds from the beginning. */
static const char *when_written(pact_run *r, const change *c)
{
    const statement_record *s = c->statement == NONE ? NULL : &r->program->statement[c->statement];
    if (c->form == SAY || (c->form == GIVE && !s))
        return say(r, "%s: ", say_date(r, c->fact.date));
    if (c->form == DATE_LATER || c->form == DATE_EARLIER)
        return say(r, "%s: ", say_date(r, c->date));
    if (!s || s->time == NO_TIME)
        return "";
    uint32_t minute = (uint32_t)(s->time - time_date(s->time) * DAY_MINUTES);
    return s->exact == 1 ? say(r, "%sT%02u:%02u: ", say_date(r, time_date(s->time)), minute / 60, minute % 60)
                         : say(r, "%s: ", say_date(r, time_date(s->time)));
}

/* " { yes usa, france;  no ussr; }", or nothing. */
static const char *ballots_written(pact_run *r, const change *c)
{
    static const char *const words[BALLOT_KINDS] = {"yes", "no", "abstain", "absent", "not voting"};
    const pact_program *p = r->program;
    const char *text = "";
    for (uint32_t v = 0; v < BALLOT_KINDS; v++) {
        const char *names = "";
        for (uint32_t i = 0; i < c->ballots_count; i++)
            if (c->ballots[i].vote == v)
                names = say(r, "%s%s%s", names, *names ? ", " : "",
                            program_text(p, p->entity[c->ballots[i].entity].name));
        text = *names ? say(r, "%s%s %s; ", text, words[v], names) : text;
    }
    return *text ? say(r, " { %s}", text) : "";
}

/* "1935-10-03: ends x trades with y;" */
static const char *written(pact_run *r, const change *c)
{
    const char *when = when_written(r, c), *fact = fact_words(r, c), *cast = ballots_written(r, c);
    if (c->form == GIVE)
        return say(r, "%s%s = %s;", when, fact, figure_words(r, c, c->fact.value));
    return say(r, "%s%s%s%s%s", when, ends_it(r, c) ? "ends " : "", fact, cast, *cast ? "" : ";");
}

static const char *place_words(pact_run *r, uint32_t statement)
{
    return say(r, " (%s)", say_place(r, r->program->statement[statement].place));
}

/* "had capability(x) been 0.2 instead of 0.15 (t.pact:4), where at least 0.2 is asked for" */
static const char *given_words(pact_run *r, const change *c)
{
    static const char *const asked[COMPARISONS] = {"less than", "more than", "at most",
                                                   "at least",  "exactly",   "other than"};
    const statement_record *s = c->statement == NONE ? NULL : &r->program->statement[c->statement];
    const char *was = s ? say(r, "instead of %s%s", figure_words(r, c, program_number(r->program, s->figure)),
                              place_words(r, c->statement))
                        : say(r, "on %s, where no figure is given", say_date(r, c->fact.date));
    return say(r, "had %s been %s %s: %s %s is asked for", fact_words(r, c),
               figure_words(r, c, c->fact.value), was, asked[c->fact.asked],
               figure_words(r, c, c->fact.bound));
}

/* "had britain and france voted yes on 1956-10-30, when council demands … (t.pact:9)" */
static const char *vote_words(pact_run *r, const change *c)
{
    static const char *const words[BALLOT_KINDS] = {"voted yes", "voted no", "abstained", "been absent",
                                                    "not voted"};
    const pact_program *p = r->program;
    const statement_record *s = &p->statement[c->statement];
    const char *text = "";
    for (uint32_t v = 0; v < BALLOT_KINDS; v++) {
        reasons names = {0};
        for (uint32_t i = 0; i < c->ballots_count; i++)
            if (c->ballots[i].vote == v && cast_otherwise(p, c, i) &&
                !reason_add(r, &names, 0, program_text(p, p->entity[c->ballots[i].entity].name)))
                return "";
        if (names.count)
            text = say(r, "%s%s%s %s", text, *text ? ", and " : "", say_list(r, &names, " and "), words[v]);
    }
    return say(r, "had %s on %s, when %s%s", text, say_date(r, time_date(s->time)), fact_words(r, c),
               place_words(r, c->statement));
}

static const char *in_words(pact_run *r, const change *c)
{
    const char *fact = fact_words(r, c), *where = c->statement == NONE ? "" : place_words(r, c->statement);
    bool ends = ends_it(r, c);
    switch (c->form) {
    case SAY:
        return ends ? say(r, "had it ended on %s that %s", say_date(r, c->fact.date), fact)
                    : say(r, "had it been that, on %s, %s%s", say_date(r, c->fact.date), fact,
                          c->ballots_count ? ", all its members voting for it" : "");
    case GIVE: return given_words(r, c);
    case VOTE: return vote_words(r, c);
    case ESTABLISH:
        return say(r, "were it %s that %s%s", c->holds ? "established" : "disproved", fact, where);
    case DATE_LATER:
    case DATE_EARLIER:
        return say(r, "had it %s on %s %s that %s%s", ends ? "ended" : "been", say_date(r, c->date),
                   c->form == DATE_LATER ? "only" : "already", fact, where);
    default: return say(r, "had it not %s that %s%s", ends ? "ended" : "been", fact, where);
    }
}

/* ---- as a change of the text ---- */

/* Every statement of a fact in doubt, who alleges it and who denies it. */
static uint32_t places_of(const pact_run *r, const change *c, pact_place *out)
{
    const pact_program *p = r->program;
    if (c->form == SAY || c->statement == NONE)
        return 0;
    if (c->form != ESTABLISH) {
        out[0] = program_place(p, p->statement[c->statement].place);
        return 1;
    }
    const doubt_record *d = &p->doubt[c->what.doubt];
    if (!d->allegations_count) { /* a host's */
        out[0] = program_place(p, p->statement[c->statement].place);
        return 1;
    }
    for (uint32_t i = 0; i < d->allegations_count; i++)
        out[i] = program_place(p, p->allegation[d->allegations_first + i].place);
    return d->allegations_count;
}

/* Facts of one day are said in one go. */
static bool goes_on_from(const change *a, const change *b)
{
    return a->form == SAY && b->form == SAY && a->fact.date == b->fact.date && a->fact.ends == b->fact.ends &&
           !a->ballots_count && !b->ballots_count;
}

bool change_tell(rewriting *w, const change *const *changes, uint32_t count, const char *so, pact_change *out)
{
    pact_run *r = w->r;
    uint32_t order[CHANGES_MAX];
    const char **add = run_alloc(r, count * sizeof *add);
    pact_place *leave = run_alloc(r, (count + w->p->allegation_count) * sizeof *leave);
    if (!add || !leave)
        return false;
    *out = (pact_change){.text = "", .answer = so, .add = add, .leave_out = leave};
    put_in_order(w, changes, count, order);
    for (uint32_t i = 0; i < count; i++) {
        out->text = i && goes_on_from(changes[i - 1], changes[i])
                        ? say(r, "%s and %s", out->text, fact_words(r, changes[i]))
                        : say(r, "%s%s%s", out->text, i ? ", and " : "", in_words(r, changes[i]));
        if (puts_in(changes[order[i]]))
            add[out->add_count++] = written(r, changes[order[i]]);
        out->leave_count += places_of(r, changes[i], leave + out->leave_count);
    }
    return r->status == PACT_OK;
}
