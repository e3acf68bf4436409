/* argue.c: why a norm binds, as a lawyer argues it. Comes in: an instance and a bearer; goes out, line by
 * line: the article with its title and place, the treaty's own words, since when and by when, to whom it is
 * owed, what became of it, what would end it; then the membership and the facts on which it rests (why.c). */
#include "run.h"

#include <string.h>

#define NESTED_MAX 4 /* breaches that rest on breaches */

/* ---- where a fact was said ---- */

static bool args_agree(const uint32_t *said, const uint32_t *asked, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (asked[i] != NONE && asked[i] != said[i])
            return false;
    return true;
}

static bool says(const pact_run *r, const statement_record *s, uint32_t predicate, const uint32_t *args)
{
    uint32_t said[ARGS_MAX];
    if (s->form == STATEMENT_EXPECT || s->of != predicate || s->args_count > ARGS_MAX)
        return false;
    statement_args(r->program, s, said);
    return args_agree(said, args, s->args_count);
}

/* The latest statement that the run has played and that says so, on that day (or any); NULL: none does. */
static const statement_record *said_by(const pact_run *at, uint32_t predicate, const uint32_t *args,
                                       int32_t date)
{
    const pact_program *p = at->program;
    for (uint32_t i = at->next_statement; i-- > p->scenario[at->scenario].statements_first;) {
        const statement_record *s = &p->statement[i];
        bool day =
            date == PACT_NO_DATE || (s->time == NO_TIME ? date == DATE_MIN : time_date(s->time) == date);
        bool begins =
            s->form == STATEMENT_HAPPENS || s->form == STATEMENT_HOLDS || s->form == STATEMENT_FIGURE;
        if (day && begins && says(at, s, predicate, args))
            return s;
    }
    return NULL;
}

/* A statement of that day about one of those: what may have begun it. */
static const statement_record *said_of(const pact_run *at, const relation_record *x, const uint32_t *args,
                                       int32_t date)
{
    const pact_program *p = at->program;
    uint32_t first = p->scenario[at->scenario].statements_first, said[ARGS_MAX];
    for (uint32_t i = first; i < at->next_statement; i++) {
        const statement_record *s = &p->statement[i];
        if (s->form != STATEMENT_HAPPENS || time_date(s->time) != date)
            continue;
        statement_args(p, s, said);
        const predicate_record *of = &p->predicate[s->of];
        for (uint32_t k = 0; k < s->args_count; k++)
            for (uint32_t m = 0; m < x->dims_count; m++)
                if (said[k] && said[k] == args[m] &&
                    p->param[of->params_first + k].kind == p->dimension[x->dims_first + m].kind)
                    return s;
    }
    return NULL;
}

static const beginning *begun_at(const pact_run *at, uint32_t which, const uint32_t *args)
{
    for (uint32_t i = at->begun.count; i-- > 0;)
        if (at->begun.at[i].relation == which &&
            args_agree(at->begun.at[i].args, args, at->relations[which].arity))
            return &at->begun.at[i];
    return NULL;
}

static const char *place_of_state(pact_run *r, const pact_run *at, uint32_t which, uint32_t predicate,
                                  const uint32_t *args, reason_mark *mark)
{
    const beginning *b = begun_at(at, which, args);
    int32_t date = b ? b->date : PACT_NO_DATE;
    const statement_record *s = said_by(at, predicate, args, date);
    mark->date = date == DATE_MIN ? PACT_NO_DATE : date;
    mark->place = s ? s->place : NONE;
    if (date == PACT_NO_DATE || date == DATE_MIN)
        return s ? say(r, ", from the beginning (%s)", say_place(r, s->place)) : "";
    if (s)
        return say(r, ", since %s (%s)", say_date(r, date), say_place(r, s->place));
    s = said_of(at, &r->program->relation[which], args, date);
    mark->place = s ? s->place : NONE;
    return s ? say(r, ", since %s, when %s (%s)", say_date(r, date), say_statement(r, s),
                   say_place(r, s->place))
             : say(r, ", since %s", say_date(r, date));
}

const char *argue_place(pact_run *r, const pact_run *at, uint32_t which, const uint32_t *args,
                        reason_mark *mark)
{
    const relation_record *x = &r->program->relation[which];
    const predicate_record *of = x->of < r->program->predicate_count ? &r->program->predicate[x->of] : NULL;
    const statement_record *s;
    switch ((relation_role)x->role) {
    case ROLE_EVENT:
        s = said_by(at, x->of, args, at->date);
        mark->place = s ? s->place : NONE;
        return s ? say(r, " (%s)", say_place(r, s->place)) : "";
    case ROLE_HISTORY:
        s = said_by(at, x->of, args, PACT_NO_DATE);
        mark->place = s ? s->place : NONE;
        mark->date = s && s->time != NO_TIME ? time_date(s->time) : PACT_NO_DATE;
        return s && s->time != NO_TIME
                   ? say(r, ", on %s (%s)", say_date(r, time_date(s->time)), say_place(r, s->place))
                   : "";
    case ROLE_STATE: return place_of_state(r, at, which, x->of, args, mark);
    case ROLE_DERIVED: /* what is in course stands in the relation before */
        return of && of->course != NONE && which == of->course + 1
                   ? place_of_state(r, at, of->course, x->of, args, mark)
                   : "";
    default: return "";
    }
}

/* ---- the norm ---- */

typedef struct argument {
    pact_run *r, *at; /* says; stands where the norm arose */
    const instance *i;
    const norm_record *n;
    const clause_record *clause;
    const article_record *article;
    uint32_t index, bearer;
    reasons *out;
} argument;

static bool put(const argument *a, int indent, reason_mark mark, const char *text)
{
    return reason_put(a->r, a->out, indent, mark, text);
}

static bool put_time(const argument *a, int indent, int32_t date, const char *text)
{
    return put(a, indent, reason_on(PACT_REASON_TIME, date == DATE_MIN ? PACT_NO_DATE : date, NONE), text);
}

static bool tell_head(const argument *a, int indent)
{
    const pact_program *p = a->r->program;
    const char *title =
        a->article->title == NONE ? "" : say(a->r, " \"%s\"", program_text(p, a->article->title));
    reason_mark mark =
        reason_about(PACT_REASON_NORM, program_text(p, a->clause->cite),
                     a->i->opened_date == DATE_MIN ? PACT_NO_DATE : a->i->opened_date, a->clause->place);
    return put(a, indent, mark,
               say(a->r, "%s%s (%s): %s %s %s", program_text(p, a->clause->cite), title,
                   say_place(a->r, a->clause->place), say_entity(a->r, a->n->bearer, a->bearer),
                   say_modality(a->n->modality), say_act(a->r, a->n, a->r->entries.at[a->i->entry].binding)));
}

/* The `##` lines above the article, the clause, the consequence. */
static bool tell_quotes(const argument *a, int indent)
{
    const uint32_t quotes[] = {a->article->quote, a->clause->quote, a->clause->inner_quote};
    for (int i = 0; i < 3; i++)
        if (quotes[i] != NONE && !put(a, indent, reason_on(PACT_REASON_QUOTE, PACT_NO_DATE, a->clause->place),
                                      say(a->r, "the text: %s", program_text(a->r->program, quotes[i]))))
            return false;
    return true;
}

/* "greece", or "every other party to covenant". */
static const char *creditor_words(const argument *a)
{
    const pact_program *p = a->r->program;
    const treaty_record *t = &p->treaty[a->article->treaty];
    uint32_t state = p->dimension[p->relation[t->member].dims_first].kind, words = a->r->words[state];
    uint64_t *who = a->r->scratch[2];
    norm_creditors(a->at, a->n, a->r->entries.at[a->i->entry].binding, a->bearer, who);
    uint32_t count = set_count(who, words);
    const char *text = "";
    if (count > 3)
        return say(a->r, "every other party to %s", program_text(p, t->name));
    for (uint32_t id = set_next(who, words, 1); id != NONE; id = set_next(who, words, id + 1))
        text = say(a->r, "%s%s%s", text, *text ? ", " : "", say_entity(a->r, state, id));
    return text;
}

static bool tell_dates(const argument *a, int indent)
{
    const char *from = say_since(a->r, a->i->opened_date);
    const char *by =
        norm_deadline(a->i) == PACT_NO_DATE ? "" : say(a->r, ", by %s", say_date(a->r, norm_deadline(a->i)));
    const char *until =
        a->i->window_date == PACT_NO_DATE ? "" : say(a->r, ", until %s", say_date(a->r, a->i->window_date));
    bool owed = a->n->modality == PACT_MUST || a->n->modality == PACT_MUST_NOT;
    const char *to = owed ? creditor_words(a) : "";
    return put_time(a, indent, a->i->opened_date,
                    say(a->r, "%s%s%s%s%s", from, by, until, *to ? ", owed to " : "", to));
}

/* What became of it for the bearer, each step with its day. */
static bool tell_life(const argument *a, int indent)
{
    static const char *const words[] = {
        [PACT_FULFILLED] = "fulfilled",   [PACT_VIOLATED] = "violated", [PACT_LATE] = "done late",
        [PACT_DISCHARGED] = "discharged", [PACT_EXPIRED] = "expired",   [PACT_TERMINATED] = "terminated",
        [PACT_SUSPENDED] = "suspended",   [PACT_RESUMED] = "resumed",   [PACT_REPAIRED] = "repaired"};
    for (uint32_t i = 0; i < a->r->chronicle.count; i++) {
        const chronicle_entry *e = &a->r->chronicle.at[i];
        if (e->instance != a->index || !set_has(e->bearers, a->bearer) ||
            e->kind >= sizeof words / sizeof *words || !words[e->kind])
            continue;
        if (!put_time(a, indent, e->date, say(a->r, "%s on %s", words[e->kind], say_date(a->r, e->date))))
            return false;
    }
    return true;
}

static const char *with_values(const argument *a, uint32_t text)
{
    const char *words = program_text(a->r->program, text);
    return say(a->r, "%s%s", words, say_where(a->r, a->n, a->r->entries.at[a->i->entry].binding, words));
}

/* What would end it, while it stands. */
static bool tell_end(const argument *a, int indent)
{
    const pact_program *p = a->r->program;
    const char *text = "";
    bool done = a->n->modality == PACT_MUST && !(a->n->flags & NORM_MAINTAIN);
    const char *state = a->n->flags & NORM_EVENT ? "" : why_state(a->r, a->i);
    if (!set_has(instance_set(a->r, a->i, BEARER_ACTIVE), a->bearer) &&
        !set_has(instance_set(a->r, a->i, BEARER_OWED), a->bearer))
        return true;
    if (done)
        text = "when it is done; ";
    if (a->n->until_words != NONE)
        text = say(a->r, "%swhen %s; ", text, with_values(a, a->n->until_words));
    if (a->n->unless_words != NONE)
        text = say(a->r, "%sif %s; ", text, with_values(a, a->n->unless_words));
    if (*state)
        text = say(a->r, "%swhen it is no longer so that %s; ", text, state);
    const char *treaty = program_text(p, p->treaty[a->article->treaty].name);
    return put_time(a, indent, PACT_NO_DATE,
                    say(a->r, "ends %swhen %s is no longer bound by %s", text,
                        say_entity(a->r, a->n->bearer, a->bearer), treaty));
}

static bool tell_argument(const argument *a, int indent)
{
    const char *life = why_life(a->r, a->i, a->bearer);
    return tell_head(a, indent) && tell_quotes(a, indent + 1) && tell_dates(a, indent + 1) &&
           amount_why(a->r, a->i, a->bearer, indent + 1, a->out) &&
           amount_carried(a->r, a->i, indent + 1, a->out) && tell_life(a, indent + 1) &&
           (!life || put_time(a, indent + 1, PACT_NO_DATE, life)) && tell_end(a, indent + 1) &&
           why_trigger(a->r, a->at, a->i, a->bearer, indent + 1, a->out);
}

/* `from` stands at a later instant than the one at which the norm arose, or at that one. */
static bool argue(pact_run *r, pact_run *from, uint32_t index, uint32_t bearer, int indent, reasons *out)
{
    const pact_program *p = r->program;
    argument a = {.r = r, .i = &r->instances.at[index], .index = index, .bearer = bearer, .out = out};
    a.n = &p->norm[a.i->norm];
    a.clause = &p->clause[a.n->clause];
    a.article = &p->article[a.clause->article];
    a.at = why_replay(from, a.i->opened);
    return a.at ? tell_argument(&a, indent) : run_fail(r, from->status);
}

bool argue_instance(pact_run *r, uint32_t index, uint32_t bearer, int indent, reasons *out)
{
    return argue(r, r, index, bearer, indent, out);
}

bool argue_breach(pact_run *r, pact_run *at, uint32_t which, int indent, reasons *out)
{
    const breach b = at->breaches.at[which];
    const instance *i = &r->instances.at[b.instance];
    const norm_record *n = &r->program->norm[i->norm];
    if (!reason_put(
            r, out, indent, reason_about(PACT_REASON_FACT, instance_cite(r, b.instance), b.date, NONE),
            say(r, "on %s: %s %s %s", say_date(r, b.date), say_entity(r, n->bearer, b.bearer),
                n->modality == PACT_MUST ? "had not done in time what it had to:" : "did what it must not:",
                say_act(r, n, r->entries.at[i->entry].binding))))
        return false;
    if (r->nested >= NESTED_MAX)
        return true;
    r->nested++;
    bool ok = argue(r, at, b.instance, b.bearer, indent + 1, out);
    r->nested--;
    return ok;
}
