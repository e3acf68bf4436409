/* flip.c: the smallest changes of facts that would make so what is asked. Comes in: an answer that is no, and
 * the facts that its norms lack; goes out: up to three changes, none of which could be smaller as far as was
 * tried, each with the answer that it leads to.
 *
 * Every proposal has been played. One change comes before two; among those of one size the natural come
 * first: what is in doubt, established or disproved; what the nearest norm lacks, a fact or a figure; a vote;
 * then statements left out, dated later or earlier. Of a vote all ballots are turned, then given back one by
 * one where the rest still suffices. Memberships and dates of treaties are law, and stay. */
#include "change.h"

#include <string.h>

#define FOUND_MAX 3

typedef struct search {
    rewriting w;
    pact_run *r;
    const pact_program *p;
    uint32_t limit; /* trials */
    bool cut;       /* the search ended there */
    array(change) singles;
    array(change) votes; /* that take more than one ballot */
    array(pact_change) found;
    uint32_t least; /* facts that the smallest found changes */
} search;

static bool goes_on(search *s)
{
    s->cut |= s->w.tried >= s->limit || s->w.steps >= s->r->limits.steps;
    return !s->cut && s->found.count < FOUND_MAX;
}

static uint32_t size_of(const search *s, const change *const *changes, uint32_t count)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < count; i++)
        size += change_size(s->p, changes[i]);
    return size;
}

static bool tell_found(search *s, const change *const *changes, uint32_t count, const char *so)
{
    uint32_t size = size_of(s, changes, count);
    pact_change *slot = run_add(s->r, &s->found);
    if (!slot || !change_tell(&s->w, changes, count, so, slot))
        return false;
    s->least = s->found.count == 1 || size < s->least ? size : s->least;
    return true;
}

static bool try_and_tell(search *s, const change *const *changes, uint32_t count)
{
    const char *so;
    return change_try(&s->w, changes, count, &so) && (!so || tell_found(s, changes, count, so));
}

static bool add_single(search *s, change c)
{
    change *slot = run_add(s->r, &s->singles);
    if (slot)
        *slot = c;
    return slot != NULL;
}

static uint32_t statement_in_doubt(const search *s, uint32_t doubt)
{
    const scenario_record *told = &s->p->scenario[s->r->scenario];
    for (uint32_t i = told->statements_first; i < s->r->next_statement; i++)
        if (s->p->statement[i].form != STATEMENT_EXPECT && s->p->statement[i].doubt == doubt)
            return i;
    return NONE;
}

/* ---- what is in doubt ---- */

/* What the answer turns on, either way. */
static bool add_doubts(search *s)
{
    uint32_t next = 0;
    change c = {.form = ESTABLISH};
    while (doubt_turning(s->r, &next, &c.what)) {
        c.statement = c.what.doubt == NONE ? NONE : statement_in_doubt(s, c.what.doubt);
        if (c.what.doubt != NONE && c.statement == NONE)
            continue; /* said later than the question asks */
        for (int holds = 1; holds >= 0; holds--) {
            c.holds = holds;
            if (!add_single(s, c))
                return false;
        }
    }
    return true;
}

/* ---- one change ---- */

/* Whether it was tried, and failed: then its ballots are the matter. */
static bool was_moved(const search *s, const lacking *fact)
{
    for (uint32_t i = 0; i < s->r->judgements.count; i++) {
        const judgement *j = &s->r->judgements.at[i];
        if (j->outcome != ACT_VALID && j->outcome != ACT_NO_POWER && j->act.predicate == fact->predicate &&
            !memcmp(j->act.args, fact->args,
                    s->p->predicate[fact->predicate].params_count * sizeof *fact->args))
            return true;
    }
    return false;
}

/* An act that an organ votes on is put in as adopted by all. */
static bool add_unanimous(search *s, change *c)
{
    ballot_record *all = run_alloc(s->r, (s->w.ballots_room + 1) * sizeof *all);
    if (!all)
        return false;
    c->ballots = all;
    c->ballots_count = power_ballots(s->r, c->fact.predicate, c->fact.args[0], BALLOT_YES, all);
    return true;
}

static bool same_fact(const lacking *a, const lacking *b)
{
    return a->predicate == b->predicate && a->date == b->date && a->ends == b->ends &&
           a->figure == b->figure && !memcmp(a->args, b->args, sizeof a->args) &&
           (!a->figure || !number_compare(a->value, b->value));
}

static bool add_lacking(search *s, const lacking *facts, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        bool twice = false;
        for (uint32_t k = 0; k < i; k++)
            twice |= same_fact(&facts[i], &facts[k]);
        change c = {.form = facts[i].figure ? GIVE : SAY, .statement = NONE, .fact = facts[i]};
        if (facts[i].figure)
            c.statement = change_figure_given(s->r, &facts[i]);
        if (twice || was_moved(s, &facts[i]))
            continue;
        if ((c.form == SAY && !c.fact.ends && !add_unanimous(s, &c)) || !add_single(s, c))
            return false;
    }
    return true;
}

static bool may_leave_out(const statement_record *x)
{
    return x->form != STATEMENT_EXPECT && x->form != STATEMENT_FIGURE && x->doubt == NONE;
}

static bool add_left_out(search *s)
{
    const scenario_record *told = &s->p->scenario[s->r->scenario];
    for (uint32_t i = told->statements_first; i < s->r->next_statement; i++)
        if (may_leave_out(&s->p->statement[i]) && !add_single(s, (change){.form = LEAVE_OUT, .statement = i}))
            return false;
    return true;
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

/* The last day of an article of the question that is no longer in force. */
static int32_t article_until(pact_run *r, const question_record *q, int32_t latest)
{
    const pact_program *p = r->program;
    for (uint32_t n = verdict_next_norm(r, q, 0); n != NONE; n = verdict_next_norm(r, q, n + 1)) {
        int32_t until = p->article[p->clause[p->norm[n].clause].article].until;
        if (until != NO_TIME && time_date(until) <= r->date && time_date(until) - 1 > latest)
            latest = time_date(until) - 1;
    }
    return latest;
}

/* The last day on which the state was bound by something that binds it no longer; NO_TIME: there is none. */
static int32_t bound_until(pact_run *r)
{
    const question_record *q = ask_test(r);
    int32_t latest = q ? article_until(r, q, NO_TIME) : NO_TIME;
    for (uint32_t i = 0; q && i < r->stays.count; i++) {
        const stay *y = &r->stays.at[i];
        if (y->state == r->program->entity[q->bearer].id && y->until != NONE && y->until_date <= r->date &&
            y->until_date - 1 > latest)
            latest = y->until_date - 1;
    }
    return latest;
}

static bool add_dated(search *s, uint32_t statement, change_form form, int32_t date)
{
    const statement_record *x = &s->p->statement[statement];
    if (date == NO_TIME || x->time == NO_TIME || !may_leave_out(x) || x->ballots_count)
        return true;
    bool moves = form == DATE_LATER ? time_date(x->time) < date : time_date(x->time) > date;
    return !moves || add_single(s, (change){.form = form, .statement = statement, .date = date});
}

static bool add_moved(search *s)
{
    const scenario_record *told = &s->p->scenario[s->r->scenario];
    int32_t from = bound_from(s->r), until = bound_until(s->r);
    for (uint32_t i = told->statements_first; i < s->r->next_statement; i++)
        if (!add_dated(s, i, DATE_LATER, from == NO_TIME ? NO_TIME : time_date(from)))
            return false;
    for (uint32_t i = told->statements_first; i < s->r->next_statement; i++)
        if (!add_dated(s, i, DATE_EARLIER, until))
            return false;
    return true;
}

static bool try_singles(search *s, uint32_t from)
{
    for (uint32_t i = from; i < s->singles.count && goes_on(s); i++) {
        const change *one = &s->singles.at[i];
        if (!try_and_tell(s, &one, 1))
            return false;
    }
    return true;
}

/* ---- votes ---- */

static uint32_t vote_cast(const search *s, uint32_t statement, uint32_t entity)
{
    const statement_record *x = &s->p->statement[statement];
    for (uint32_t i = 0; i < x->ballots_count; i++)
        if (s->p->ballot[x->ballots_first + i].entity == entity)
            return s->p->ballot[x->ballots_first + i].vote;
    return BALLOT_ABSENT;
}

/* Gives ballots back as they were cast, those against first, as long as the rest suffices. */
static bool give_back(search *s, const change *c, ballot_record *ballots, const char **so)
{
    static const uint8_t order[BALLOT_KINDS] = {BALLOT_NO, BALLOT_ABSENT, BALLOT_NOT_VOTING, BALLOT_ABSTAIN,
                                                BALLOT_YES};
    for (uint32_t v = 0; v < BALLOT_KINDS; v++)
        for (uint32_t i = 0; i < c->ballots_count && goes_on(s); i++) {
            uint32_t cast = vote_cast(s, c->statement, ballots[i].entity), turned = ballots[i].vote;
            const char *still;
            if (cast != order[v] || cast == turned)
                continue;
            ballots[i].vote = cast;
            if (change_size(s->p, c) && !change_try(&s->w, &c, 1, &still))
                return false;
            if (change_size(s->p, c) && still)
                *so = still;
            else
                ballots[i].vote = turned;
        }
    return true;
}

/* What was rejected or vetoed might have been adopted; what was adopted, rejected. */
static bool try_motion(search *s, const judgement *j)
{
    pact_run *at = j->outcome == ACT_NO_POWER ? NULL : why_replay(s->r, j->instant);
    ballot_record *ballots = run_alloc(s->r, (s->w.ballots_room + 1) * sizeof *ballots);
    const char *so;
    change c = {.form = VOTE, .statement = j->statement, .ballots = ballots};
    const change *one = &c;
    if (!at || !ballots)
        return s->r->status == PACT_OK;
    c.ballots_count = power_ballots(at, j->act.predicate, j->act.args[0],
                                    j->outcome == ACT_VALID ? BALLOT_NO : BALLOT_YES, ballots);
    if (!c.ballots_count || !change_size(s->p, &c))
        return true;
    if (!change_try(&s->w, &one, 1, &so))
        return false;
    if (!so)
        return true;
    if (!give_back(s, &c, ballots, &so))
        return false;
    if (change_size(s->p, &c) == 1)
        return tell_found(s, &one, 1, so);
    change *slot = run_add(s->r, &s->votes);
    if (slot)
        *slot = c;
    return slot != NULL;
}

/* The latest first. */
static bool try_votes(search *s)
{
    for (uint32_t i = s->r->judgements.count; i-- > 0 && goes_on(s);)
        if (!try_motion(s, &s->r->judgements.at[i]))
            return false;
    return true;
}

static bool tell_votes(search *s, uint32_t least, uint32_t most)
{
    for (uint32_t i = 0; i < s->votes.count && s->found.count < FOUND_MAX; i++) {
        const change *one = &s->votes.at[i];
        uint32_t size = change_size(s->p, one);
        if (size >= least && size <= most && !try_and_tell(s, &one, 1))
            return false;
    }
    return true;
}

/* ---- two, and more ---- */

/* Both of one statement, or of one fact left open: that is one change, or none. */
static bool of_one(const change *a, const change *b)
{
    bool both_open = a->form == ESTABLISH && b->form == ESTABLISH && doubtful_same(&a->what, &b->what);
    return both_open ||
           (a->form != SAY && b->form != SAY && a->statement != NONE && a->statement == b->statement);
}

/* What was added first is tried with all others first. */
static bool try_pairs(search *s)
{
    for (uint32_t sum = 1; sum + 2 < 2 * s->singles.count; sum++)
        for (uint32_t i = 0; 2 * i < sum && goes_on(s); i++) {
            if (sum - i >= s->singles.count)
                continue;
            const change *two[] = {&s->singles.at[i], &s->singles.at[sum - i]};
            if (!of_one(two[0], two[1]) && !try_and_tell(s, two, 2))
                return false;
        }
    return true;
}

static uint32_t take_lacking(const search *s, uint32_t norm, const change **out)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->singles.count && count < CHANGES_MAX; i++)
        if ((s->singles.at[i].form == SAY || s->singles.at[i].form == GIVE) &&
            s->singles.at[i].fact.norm == norm)
            out[count++] = &s->singles.at[i];
    return count;
}

/* All that one norm lacks, together; then without what the rest does not need. */
static bool try_whole(search *s, uint32_t norm)
{
    const change *all[CHANGES_MAX], *left[CHANGES_MAX];
    uint32_t count = take_lacking(s, norm, all);
    const char *so, *still;
    if (count < 3)
        return true;
    if (!change_try(&s->w, all, count, &so))
        return false;
    for (uint32_t i = count; so && i-- > 0 && goes_on(s);) {
        memcpy(left, all, i * sizeof *all);
        memcpy(left + i, all + i + 1, (count - i - 1) * sizeof *all);
        if (!change_try(&s->w, left, count - 1, &still))
            return false;
        if (!still)
            continue;
        memcpy(all, left, --count * sizeof *all);
        so = still;
    }
    return !so || tell_found(s, all, count, so);
}

static bool try_wholes(search *s, const lacking *facts, uint32_t count)
{
    for (uint32_t i = 0; i < count && goes_on(s); i++)
        if ((!i || facts[i].norm != facts[i - 1].norm) && !try_whole(s, facts[i].norm))
            return false;
    return true;
}

/* Where the answer turns on what is in doubt, that decides it, if it can. */
static bool try_doubts(search *s)
{
    return add_doubts(s) && try_singles(s, 0) && (s->found.count || try_pairs(s));
}

static bool look_for(search *s, const lacking *facts, uint32_t count)
{
    if (!try_doubts(s))
        return false;
    uint32_t tried = s->singles.count;
    if (s->found.count)
        return true;
    if (!add_lacking(s, facts, count) || !try_singles(s, tried) || !try_votes(s))
        return false;
    tried = s->singles.count;
    if (!add_left_out(s) || !add_moved(s) || !try_singles(s, tried))
        return false;
    if (!s->found.count && (!tell_votes(s, 2, 2) || (!s->found.count && !try_pairs(s))))
        return false;
    return s->found.count || (tell_votes(s, 3, UINT32_MAX) && try_wholes(s, facts, count));
}

static bool hand_out(search *s, pact_answer *out)
{
    pact_change *found = run_alloc(s->r, (s->found.count + 1) * sizeof *found);
    if (!found)
        return false;
    if (s->found.count)
        memcpy(found, s->found.at, s->found.count * sizeof *found);
    out->changes = found;
    out->change_count = s->found.count;
    out->tried = s->w.tried;
    out->change_size = s->least;
    out->cut_short = s->cut;
    return true;
}

bool flip_find(pact_run *r, const lacking *facts, uint32_t count, pact_answer *out)
{
    search s = {.r = r, .p = r->program, .limit = r->limits.trials};
    bool ok = change_begin(r, &s.w) && look_for(&s, facts, count) && hand_out(&s, out);
    vector_free(&r->mem, &s.singles);
    vector_free(&r->mem, &s.votes);
    vector_free(&r->mem, &s.found);
    return ok;
}
