/* limit.c: what a C programmer would write by hand for each workload: the yardstick. Comes in: DIR WORK
 * [LIMIT], WORK one of w1 w1s w2b w2t w3, LIMIT attacks or years; goes out: the line of bench.h. */
#include "bench.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 4, YEARS = 256, CHECK = 256 };

typedef struct set {
    uint64_t word[WORDS];
} set;

static inline bool has(const set *s, int id)
{
    return s->word[id >> 6] >> (id & 63) & 1;
}

static inline void add(set *s, int id)
{
    s->word[id >> 6] |= UINT64_C(1) << (id & 63);
}

static inline void del(set *s, int id)
{
    s->word[id >> 6] &= ~(UINT64_C(1) << (id & 63));
}

static inline bool any(const set *s)
{
    return (s->word[0] | s->word[1] | s->word[2] | s->word[3]) != 0;
}

static inline int count(const set *s)
{
    int sum = 0;
    for (int w = 0; w < WORDS; w++)
        sum += __builtin_popcountll(s->word[w]);
    return sum;
}

#define EACH(s, id)                                                                                          \
    for (int each_w = 0; each_w < WORDS; each_w++)                                                           \
        for (uint64_t each_m = (s).word[each_w]; each_m; each_m &= each_m - 1)                               \
            for (int id = each_w * 64 + __builtin_ctzll(each_m), each_once = 1; each_once; each_once = 0)

/* ---- W1: one covenant ---- */

typedef struct covenant {
    set member, neutral, *duties; /* three rows for each attack, where they are left as sets */
    int32_t *event;               /* (1, who changes neutrality, 0) or (0, attacker, victim) */
    uint32_t events;
} covenant;

static covenant covenant_read(const char *dir)
{
    covenant c = {0};
    uint32_t rows;
    int32_t *state = table_read(dir, "w1_states.csv", 3, &rows);
    for (uint32_t i = 0; i < rows; i++) {
        if (state[3 * i + 1])
            add(&c.member, state[3 * i]);
        if (state[3 * i + 2])
            add(&c.neutral, state[3 * i]);
    }
    free(state);
    c.event = table_read(dir, "w1_events.csv", 3, &c.events);
    c.duties = malloc((c.events + 1) * 3 * sizeof *c.duties);
    memset(c.duties, 1, (c.events + 1) * 3 * sizeof *c.duties); /* so that its pages are there */
    return c;
}

static inline set bound(const covenant *c, int attacker, int victim)
{
    set duty = {{0}};
    if (!has(&c->member, victim))
        return duty;
    for (int w = 0; w < WORDS; w++)
        duty.word[w] = c->member.word[w] & ~c->neutral.word[w];
    del(&duty, attacker);
    del(&duty, victim);
    return duty;
}

/* Every duty is delivered one by one. */
static int64_t trigger(covenant *c, int64_t limit, char *check)
{
    int64_t attack = 0, n = 0, sum = 0;
    for (uint32_t e = 0; e < c->events && attack < limit; e++) {
        const int32_t *x = c->event + 3 * e;
        if (x[0] == 1) {
            c->neutral.word[x[1] >> 6] ^= UINT64_C(1) << (x[1] & 63);
            continue;
        }
        int64_t weight = weight_of(attack++), codes = 0;
        set duty = bound(c, x[1], x[2]);
        EACH(duty, member)
        {
            for (int kind = 0; kind < 3; kind++) {
                n++;
                codes += kind * 1000 + member + 1;
            }
        }
        sum += codes * weight;
    }
    snprintf(check, CHECK, "n=%" PRId64 ",sum=%" PRId64, n, sum);
    return attack;
}

/* The duties are left as sets, and counted. */
static int64_t trigger_sets(covenant *c, int64_t limit, char *check)
{
    int64_t attack = 0, n = 0;
    for (uint32_t e = 0; e < c->events && attack < limit; e++) {
        const int32_t *x = c->event + 3 * e;
        if (x[0] == 1) {
            c->neutral.word[x[1] >> 6] ^= UINT64_C(1) << (x[1] & 63);
            continue;
        }
        set duty = bound(c, x[1], x[2]), *out = c->duties + 3 * attack++;
        for (int kind = 0; kind < 3; kind++)
            out[kind] = duty;
        n += 3 * count(&duty);
    }
    snprintf(check, CHECK, "n=%" PRId64, n);
    return attack;
}

/* ---- W2: a web of bilateral pacts ---- */

typedef struct web {
    set ally[STATES], barred[STATES]; /* who may not fight whom: allies, and partners of the other pacts */
    int32_t *attack;
    uint32_t attacks;
} web;

static void pacts_read(const char *dir, const char *work, const char *kind, web *w, bool defence)
{
    char name[64];
    uint32_t rows;
    snprintf(name, sizeof name, "%s_%s.csv", work, kind);
    int32_t *pair = table_read(dir, name, 2, &rows);
    for (uint32_t i = 0; i < rows; i++) {
        int a = pair[2 * i], b = pair[2 * i + 1];
        add(&w->barred[a], b), add(&w->barred[b], a);
        if (defence)
            add(&w->ally[a], b), add(&w->ally[b], a);
    }
    free(pair);
}

static void web_read(const char *dir, const char *work, web *w)
{
    char name[64];
    pacts_read(dir, work, "defence", w, true);
    pacts_read(dir, work, "nonaggression", w, false);
    pacts_read(dir, work, "neutrality", w, false);
    snprintf(name, sizeof name, "%s_attacks.csv", work);
    w->attack = table_read(dir, name, 2, &w->attacks);
}

typedef struct war {
    set on[STATES], owed[STATES];     /* by whom one is attacked; who is obliged to attack it */
    set fresh[STATES], later[STATES]; /* whom each has newly gone to war on: in this round, in the next */
} war;

/* The allies of those whom x has newly attacked are obliged to attack x, and do unless a pact forbids it. */
static inline void answer(const web *w, war *r, set *fresh, set *later, int x, set *active)
{
    set allies = {{0}};
    EACH(fresh[x], victim)
    {
        for (int k = 0; k < WORDS; k++)
            allies.word[k] |= w->ally[victim].word[k];
    }
    del(&allies, x);
    memset(&fresh[x], 0, sizeof fresh[x]);
    for (int k = 0; k < WORDS; k++) {
        r->owed[x].word[k] |= allies.word[k];
        uint64_t go = allies.word[k] & ~w->barred[x].word[k] & ~r->on[x].word[k];
        r->on[x].word[k] |= go;
        active->word[k] |= go;
        for (; go; go &= go - 1)
            add(&later[k * 64 + __builtin_ctzll(go)], x);
    }
}

/* Semi-naive, a row at a time. */
static void cascade_one(const web *w, war *r, int attacker, int victim)
{
    set *fresh = r->fresh, *later = r->later, active = {{0}};
    memset(r->on, 0, sizeof r->on);
    memset(r->owed, 0, sizeof r->owed);
    add(&fresh[attacker], victim);
    add(&active, attacker);
    add(&r->on[victim], attacker);
    while (any(&active)) {
        set next = {{0}}, *other = fresh;
        EACH(active, x)
        {
            answer(w, r, fresh, later, x, &next);
        }
        fresh = later, later = other, active = next;
    }
}

typedef struct tally {
    int64_t wars, sum, duties, torn, torn_sum;
} tally;

static void wordswar(const web *w, const war *r, int64_t weight, tally *t)
{
    int64_t codes = 0, torn = 0;
    for (int x = 0; x < STATES; x++) {
        EACH(r->on[x], z)
        {
            t->wars++;
            codes += pair_code(z, x);
        }
        EACH(r->owed[x], z)
        {
            t->duties++;
            if (has(&w->barred[x], z)) {
                t->torn++;
                torn += pair_code(z, x);
            }
        }
    }
    t->sum += weight * codes;
    t->torn_sum += weight * torn;
}

static int64_t cascade(const web *w, int64_t limit, char *check)
{
    static war r;
    tally t = {0};
    int64_t attack = 0;
    for (; attack < w->attacks && attack < limit; attack++) {
        cascade_one(w, &r, w->attack[2 * attack], w->attack[2 * attack + 1]);
        wordswar(w, &r, weight_of(attack), &t);
    }
    snprintf(check, CHECK, "war=%" PRId64 ",sum=%" PRId64 ",obl=%" PRId64 ",conf=%" PRId64 ",csum=%" PRId64,
             t.wars, t.sum, t.duties, t.torn, t.torn_sum);
    return attack;
}

/* ---- W3: every ordered pair in every year ---- */

typedef struct year {
    int states;
    int32_t power[256];
    set defender[256], offender[256],
        barred[256]; /* who promised to defend one, to join it; who may not fight it */
} year;

static uint32_t history_read(const char *dir, year **of)
{
    uint32_t rows, years = 0;
    int32_t *state = table_read(dir, "w3_states.csv", 3, &rows), first = state[0];
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t y = (uint32_t)(state[3 * i] - first);
        of[y] = of[y] ? of[y] : calloc(1, sizeof **of);
        of[y]->power[state[3 * i + 1]] = state[3 * i + 2];
        of[y]->states = state[3 * i + 1] + 1;
        years = y + 1;
    }
    free(state);
    int32_t *pact = table_read(dir, "w3_pacts.csv", 7, &rows);
    for (uint32_t i = 0; i < rows; i++) {
        const int32_t *p = pact + 7 * i;
        year *y = of[p[0] - first];
        if (p[3])
            add(&y->defender[p[2]], p[1]);
        if (p[4])
            add(&y->offender[p[2]], p[1]);
        if (p[3] || p[5] || p[6])
            add(&y->barred[p[2]], p[1]);
    }
    free(pact);
    return years;
}

typedef struct balance {
    int64_t pairs, held, helpers, joiners, defence, offence, held_sum;
} balance;

/* Whoever of `promised` may fight `against` and is not it. */
static inline int64_t rally(const year *y, const set *promised, int against, int64_t *helpers)
{
    int64_t power = 0;
    for (int k = 0; k < WORDS; k++) {
        uint64_t ready = promised->word[k] & ~y->barred[against].word[k];
        if (against >> 6 == k)
            ready &= ~(UINT64_C(1) << (against & 63));
        *helpers += __builtin_popcountll(ready);
        for (; ready; ready &= ready - 1)
            power += y->power[k * 64 + __builtin_ctzll(ready)];
    }
    return power;
}

static void sweep_year(const year *y, balance *b)
{
    for (int a = 0; a < y->states; a++)
        for (int v = 0; v < y->states; v++) {
            if (a == v)
                continue;
            int64_t defence = y->power[v] + rally(y, &y->defender[v], a, &b->helpers);
            int64_t offence = y->power[a] + rally(y, &y->offender[a], v, &b->joiners);
            bool held = defence > offence;
            b->pairs++;
            b->held += held;
            b->defence += defence;
            b->offence += offence;
            b->held_sum += held * pair_code(a, v);
        }
}

static int64_t sweep(year *const *of, uint32_t years, int64_t limit, char *check)
{
    balance b = {0};
    for (uint32_t y = 0; y < years && y < limit; y++)
        if (of[y])
            sweep_year(of[y], &b);
    snprintf(check, CHECK,
             "n=%" PRId64 ",held=%" PRId64 ",help=%" PRId64 ",join=%" PRId64 ",hs=%" PRId64 ",sd=%" PRId64
             ",so=%" PRId64,
             b.pairs, b.held, b.helpers, b.joiners, b.held_sum, b.defence, b.offence);
    return b.pairs;
}

int main(int words, char **word)
{
    if (words < 3)
        return 2;
    static web w;
    static year *years[YEARS];
    const char *dir = word[1], *work = word[2];
    int64_t limit = words > 3 ? atoll(word[3]) : INT64_MAX, items;
    char check[CHECK];
    covenant c = {0};
    uint32_t year_count = 0;
    if (work[1] == '1')
        c = covenant_read(dir);
    else if (work[1] == '2')
        web_read(dir, work, &w);
    else
        year_count = history_read(dir, years);
    double begin = clock_ms();
    if (work[1] == '1')
        items = work[2] ? trigger_sets(&c, limit, check) : trigger(&c, limit, check);
    else
        items = work[1] == '2' ? cascade(&w, limit, check) : sweep(years, year_count, limit, check);
    result_print("C", work, clock_ms() - begin, items, check);
    return 0;
}
