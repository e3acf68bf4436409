/* standing.c: what conditions ask about the state of norms: "x is suspended under article 5", "article 5 is
 * in force". Comes in: the instances and what clauses have done to articles; goes out: relations of (bearer,
 * creditor), the creditor unstated too, or without arguments. Versions rise only on change. */
#include "run.h"

#include <string.h>

static bool in_state(const pact_run *r, const instance *i, standing_word word, uint64_t *out)
{
    static const struct {
        bearer_state one, other;
    } states[] = {[STANDING_ACTIVE] = {BEARER_ACTIVE, BEARER_ACTIVE},
                  [STANDING_PENDING] = {BEARER_PENDING, BEARER_PENDING},
                  [STANDING_SUSPENDED] = {BEARER_SUSPENDED, BEARER_HELD},
                  [STANDING_FULFILLED] = {BEARER_FULFILLED, BEARER_LATE},
                  [STANDING_VIOLATED] = {BEARER_VIOLATED, BEARER_VIOLATED},
                  [STANDING_LATE] = {BEARER_LATE, BEARER_LATE},
                  [STANDING_REPAIRED] = {BEARER_REPAIRED, BEARER_REPAIRED},
                  [STANDING_DISCHARGED] = {BEARER_DISCHARGED, BEARER_DISCHARGED},
                  [STANDING_EXPIRED] = {BEARER_EXPIRED, BEARER_EXPIRED},
                  [STANDING_TERMINATED] = {BEARER_TERMINATED, BEARER_TERMINATED},
                  [STANDING_OVERRIDDEN] = {BEARER_ACTIVE, BEARER_ACTIVE}};
    uint32_t words = r->words[r->program->norm[i->norm].bearer];
    const uint64_t *over = instance_set(r, i, BEARER_OVERRIDDEN);
    if (word >= STANDING_IN_FORCE)
        return false;
    for (uint32_t w = 0; w < words; w++) {
        out[w] = instance_set(r, i, states[word].one)[w] | instance_set(r, i, states[word].other)[w];
        if (word == STANDING_ACTIVE || word == STANDING_OVERRIDDEN)
            out[w] &= word == STANDING_ACTIVE ? ~over[w] : over[w];
    }
    return set_any(out, words);
}

static bool put_all(pact_run *r, relation *out, uint32_t norm, const uint32_t *binding, const uint64_t *who)
{
    const norm_record *n = &r->program->norm[norm];
    uint64_t *to = r->scratch[1];
    for (uint32_t id = set_next(who, out->words, 0); id != NONE; id = set_next(who, out->words, id + 1)) {
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        memset(to, 0, out->words * sizeof *to);
        if (binding)
            norm_creditors(r, n, binding, id, to);
        set_add(to, 0);
        if (!relation_insert(out, &r->mem, &id, to))
            return run_fail(r, PACT_NOMEM);
    }
    return true;
}

/* For whom the whole article is suspended or terminated, be anything triggered or not. */
static bool put_articles(pact_run *r, const standing_record *s, relation *out)
{
    bool suspended = s->word == STANDING_SUSPENDED;
    if (!r->lives.count || (!suspended && s->word != STANDING_TERMINATED))
        return true;
    for (uint32_t n = 0; n < r->program->norm_count; n++) {
        const uint64_t *bound = norm_bound(r, &r->program->norm[n]);
        if (!bound || !norm_binds_parties(r, &r->program->norm[n]) || !norm_refers(r, s->refs, n))
            continue;
        life_row(r, suspended ? LIFE_SUSPEND : LIFE_TERMINATE, n, NULL, r->scratch[0]);
        for (uint32_t w = 0; w < out->words; w++)
            r->scratch[0][w] &= bound[w];
        if (!put_all(r, out, n, NULL, r->scratch[0]))
            return false;
    }
    return true;
}

static bool fill_bearers(pact_run *r, const standing_record *s, relation *out)
{
    for (uint32_t i = 0; i < r->instances.count; i++) {
        const instance *x = &r->instances.at[i];
        if (++r->work > r->limits.steps)
            return run_fail(r, PACT_LIMIT);
        if (norm_binds_parties(r, &r->program->norm[x->norm]) && norm_refers(r, s->refs, x->norm) &&
            in_state(r, x, (standing_word)s->word, r->scratch[0]) &&
            !put_all(r, out, x->norm, r->entries.at[x->entry].binding, r->scratch[0]))
            return false;
    }
    return put_articles(r, s, out);
}

/* ---- articles ---- */

/* For all whom the norm binds. */
static bool wholly(pact_run *r, life_op op, uint32_t norm)
{
    const norm_record *n = &r->program->norm[norm];
    const uint64_t *bound = norm_bound(r, n);
    uint32_t words = r->words[n->bearer];
    bool any = false;
    life_row(r, op, norm, NULL, r->scratch[0]);
    for (uint32_t w = 0; w < words && bound; w++) {
        if (bound[w] & ~r->scratch[0][w])
            return false;
        any |= bound[w] != 0;
    }
    return any;
}

static bool article_is(pact_run *r, const standing_record *s, life_op op)
{
    bool any = false;
    for (uint32_t n = 0; n < r->program->norm_count && r->lives.count; n++) {
        if (!norm_refers(r, s->refs, n))
            continue;
        if (!wholly(r, op, n))
            return false;
        any = true;
    }
    return any;
}

static uint32_t article_of(const pact_program *p, const ref_record *ref)
{
    return ref->form == REF_TO_CLAUSE ? p->clause[ref->index].article : ref->index;
}

/* Some version of it is, and it was not terminated. */
static bool article_in_force(pact_run *r, const standing_record *s)
{
    const pact_program *p = r->program;
    const reflist_record *list = &p->reflist[s->refs];
    for (uint32_t i = 0; i < list->refs_count; i++) {
        const ref_record *ref = &p->ref[list->refs_first + i];
        uint32_t article = article_of(p, ref);
        if (ref->form != REF_TO_TREATY && norm_article_in_force(r, article) &&
            relation_has(&r->relations[p->treaty[p->article[article].treaty].in_force], NULL))
            return !article_is(r, s, LIFE_TERMINATE);
    }
    return false;
}

static bool fill_article(pact_run *r, const standing_record *s, relation *out)
{
    bool so = s->word == STANDING_IN_FORCE    ? article_in_force(r, s)
              : s->word == STANDING_SUSPENDED ? article_is(r, s, LIFE_SUSPEND)
                                              : article_is(r, s, LIFE_TERMINATE);
    return !so || relation_put(out, &r->mem, NULL) || run_fail(r, PACT_NOMEM);
}

/* ---- all of them ---- */

static bool fill(pact_run *r, const standing_record *s)
{
    relation *out = &r->relations[s->relation];
    r->spare = relation_like(out);
    if (!(out->arity ? fill_bearers(r, s, &r->spare) : fill_article(r, s, &r->spare)))
        return false;
    relation_replace(out, &r->spare, &r->mem);
    return true;
}

/* Rises with whatever can change an answer. */
static uint64_t seen_now(const pact_run *r)
{
    const pact_program *p = r->program;
    uint64_t seen = 1 + (uint64_t)r->chronicle.count + r->lives.count + r->rank_changes;
    for (uint32_t t = 0; t < p->treaty_count; t++)
        seen += r->relations[p->treaty[t].member].version + r->relations[p->treaty[t].in_force].version;
    return seen;
}

bool standings_refresh(pact_run *r)
{
    uint64_t seen = r->program->standing_count ? seen_now(r) : 0;
    if (seen == r->standings_seen && r->standings_date == r->date)
        return true;
    r->standings_seen = seen;
    r->standings_date = r->date;
    for (uint32_t i = 0; i < r->program->standing_count; i++)
        if (!fill(r, &r->program->standing[i]))
            return false;
    return true;
}
