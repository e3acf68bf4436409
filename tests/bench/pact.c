/* pact.c: the workloads as a host of libpact runs them: worlds by calls, treaties compiled from a file beside
 * this one. Comes in: DIR WORK [LIMIT [SEED]], WORK one of w1 w1s w2b w2t w3 w5 w6; goes out: the line of
 * bench.h with what the other contenders must come to as well; for w1 and w2 also why a norm drawn by SEED
 * binds; w5 in ns, w6 in bytes. */
#include "bench.h"

#include "examples/embed/host.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHECK = 256 };

/* What a workload speaks of, by the library's numbers. */
typedef struct host {
    pact_program *program;
    pact_world *world;
    pact_run *run;
    uint32_t state[STATES]; /* entities */
    int32_t *of;            /* the number of a state by its bit */
    int states;             /* how many there are */
    int64_t attacks;
    uint32_t seed;
    pact_question *question;
} host;

static void must(bool ok, const char *what)
{
    if (!ok) {
        fprintf(stderr, "%s: it should not be so\n", what);
        exit(2);
    }
}

static host host_new(const char *rules, int states)
{
    host h = {.program = rules_from(rules), .states = states};
    check(pact_world_new(h.program, PACT_NOTHING, NULL, &h.world), "a world", NULL);
    for (int i = 0; i < states; i++) {
        char name[16];
        snprintf(name, sizeof name, "s%03d", i);
        check(pact_world_add(h.world, "state", name, &h.state[i]), name, h.world);
    }
    return h;
}

/* Sets come as bits: which state each of them is. */
static void learn_bits(host *h, uint32_t kind)
{
    h->of = calloc(STATES + 1, sizeof *h->of);
    for (uint32_t bit = 1; bit <= STATES; bit++)
        for (int i = 0; i < h->states; i++)
            if (pact_run_bit(h->run, kind, bit) == h->state[i])
                h->of[bit] = i;
}

static void host_begin(host *h)
{
    const pact_limits enough = {.steps = UINT64_MAX / 4, .memory = SIZE_MAX / 4};
    check(pact_run_on(h->world, &enough, NULL, &h->run), "a run", NULL);
    for (uint32_t kind = 0; pact_program_kind_name(h->program, kind); kind++)
        if (!strcmp(pact_program_kind_name(h->program, kind), "state"))
            learn_bits(h, kind);
}

static void host_free(host *h)
{
    free(h->of);
    pact_run_free(h->run);
    pact_world_free(h->world);
    pact_program_free(h->program);
}

#define EACH_BIT(set, bit)                                                                                   \
    for (uint32_t each_w = 0; each_w < (set).words; each_w++)                                                \
        for (uint64_t each_m = (set).bits[each_w]; each_m; each_m &= each_m - 1)                             \
            for (uint32_t bit = each_w * 64 + (uint32_t)__builtin_ctzll(each_m), each_once = 1; each_once;   \
                 each_once = 0)

static uint32_t set_size(pact_set set)
{
    uint32_t sum = 0;
    for (uint32_t w = 0; w < set.words; w++)
        sum += (uint32_t)__builtin_popcountll(set.bits[w]);
    return sum;
}

static void say_pair(host *h, pact_status (*say)(pact_world *, uint32_t, const uint32_t *, uint32_t),
                     uint32_t act, int one, int other)
{
    uint32_t pair[] = {h->state[one], h->state[other]};
    check(say(h->world, act, pair, 2), "what is said", h->world);
}

static void say_one(host *h, pact_status (*say)(pact_world *, uint32_t, const uint32_t *, uint32_t),
                    uint32_t act, int one)
{
    check(say(h->world, act, &h->state[one], 1), "what is said", h->world);
}

static bool step(host *h)
{
    pact_status status = pact_run_step(h->run, NULL);
    must(status == PACT_ROW || status == PACT_DONE, "a step");
    return status == PACT_ROW;
}

/* ---- why ---- */

/* Derives one of the duties and bans that have arisen, drawn by the seed; it must come to a reason. */
static void explain(host *h)
{
    uint32_t norms = pact_run_norm_count(h->run), norm = h->seed % (norms ? norms : 1);
    pact_norm of;
    pact_act act;
    pact_verdict v;
    must(norms && pact_run_norm(h->run, norm, &of) == PACT_OK, "a norm");
    must(pact_run_norm_act(h->run, norm, 0, &act) == PACT_OK, "its act");
    uint32_t bearer = PACT_NOTHING;
    for (int s = PACT_IS_ACTIVE; s <= PACT_IS_OVERRIDDEN && bearer == PACT_NOTHING; s++)
        bearer = pact_run_norm_next(h->run, norm, (pact_standing)s, PACT_NOTHING);
    act.entities[0] = bearer;
    pact_test test = of.modality == PACT_MUST_NOT ? PACT_FORBIDDEN : PACT_OBLIGED;
    check(pact_why(h->run, test, act.predicate, act.entities, act.role_count, &v), "why", NULL);
    must(v.reason_count > 0, "no reason");
    printf("WHY %s: %s\n", pact_world_name(h->world, bearer), pact_verdict_text(v.kind));
    for (uint32_t i = 0; i < v.reason_count && i < 12; i++)
        printf("WHY %s\n", v.reasons[i]);
}

/* ---- W1 ---- */

typedef struct words1 {
    uint32_t signatory, neutral, attack, kind[3]; /* of the three duties: their acts */
} words1;

static words1 words_of_covenant(const host *h)
{
    return (words1){predicate(h->program, "signatory"),
                    predicate(h->program, "neutral"),
                    predicate(h->program, "attack"),
                    {predicate(h->program, "sanction"), predicate(h->program, "cut_trade"),
                     predicate(h->program, "assist")}};
}

static void say_covenant(host *h, const words1 *w, const char *dir, uint8_t *neutral)
{
    uint32_t rows;
    int32_t *state = table_read(dir, "w1_states.csv", 3, &rows);
    for (uint32_t i = 0; i < rows; i++) {
        if (state[3 * i + 1])
            say_one(h, pact_world_holds, w->signatory, state[3 * i]);
        neutral[state[3 * i]] = state[3 * i + 2] != 0;
        if (state[3 * i + 2])
            say_one(h, pact_world_holds, w->neutral, state[3 * i]);
    }
    free(state);
}

/* Each attack lasts until the next thing happens, a day later: what it brought about ends with it. */
static void say_events(host *h, const words1 *w, const char *dir, int64_t limit, uint8_t *neutral)
{
    uint32_t rows;
    int32_t *event = table_read(dir, "w1_events.csv", 3, &rows), date = 0;
    const int32_t *last = NULL;
    for (uint32_t e = 0; e < rows && h->attacks < limit; e++) {
        const int32_t *x = event + 3 * e;
        if (last && !x[0] && x[1] == last[1] && x[2] == last[2]) { /* else it would go on */
            check(pact_world_on(h->world, date++), "a day", h->world);
            say_pair(h, pact_world_ends, w->attack, last[1], last[2]);
            last = NULL;
        }
        check(pact_world_on(h->world, date++), "a day", h->world);
        if (last)
            say_pair(h, pact_world_ends, w->attack, last[1], last[2]);
        last = x[0] ? NULL : x;
        if (x[0])
            say_one(h, (neutral[x[1]] ^= 1) ? pact_world_holds : pact_world_ends, w->neutral, x[1]);
        else
            say_pair(h, pact_world_holds, w->attack, x[1], x[2]), h->attacks++;
    }
    free(event);
}

static host covenant(const char *dir, int64_t limit, words1 *w)
{
    host h = host_new("tests/bench/w1.pact", STATES);
    uint8_t neutral[STATES] = {0};
    *w = words_of_covenant(&h);
    say_covenant(&h, w, dir, neutral);
    say_events(&h, w, dir, limit, neutral);
    host_begin(&h);
    return h;
}

/* The duties of one norm, one by one: the sum of their codes. */
static int64_t deliver(const host *h, const words1 *w, uint32_t norm, int64_t *n)
{
    pact_act act;
    must(pact_run_norm_act(h->run, norm, 0, &act) == PACT_OK, "an act");
    int64_t sum = 0, kind = act.predicate == w->kind[0] ? 0 : act.predicate == w->kind[1] ? 1 : 2;
    pact_set bearers = pact_run_norm_set(h->run, norm, PACT_IS_ACTIVE);
    EACH_BIT(bearers, bit)
    {
        ++*n;
        sum += kind * 1000 + h->of[bit] + 1;
    }
    return sum;
}

/* Whether the instant is that of an attack; its number is kept. */
static bool is_attack(const host *h, const words1 *w)
{
    return pact_run_holds(h->run, w->attack, NULL, 0);
}

static void trigger(const char *dir, int64_t limit, bool as_sets, uint32_t seed)
{
    words1 w;
    host h = covenant(dir, limit, &w);
    int64_t n = 0, sum = 0, attack = 0;
    char told[CHECK];
    h.seed = seed;
    double begin = clock_ms();
    for (uint32_t seen = 0; step(&h);) {
        int64_t codes = 0;
        uint32_t norms = pact_run_norm_count(h.run);
        for (; seen < norms; seen++)
            if (as_sets)
                n += set_size(pact_run_norm_set(h.run, seen, PACT_IS_ACTIVE));
            else
                codes += deliver(&h, &w, seen, &n);
        if (is_attack(&h, &w))
            sum += codes * weight_of(attack++);
    }
    double ms = clock_ms() - begin;
    snprintf(told, sizeof told, as_sets ? "n=%" PRId64 : "n=%" PRId64 ",sum=%" PRId64, n, sum);
    result_print("pact", as_sets ? "w1s" : "w1", ms, attack, told);
    explain(&h);
    host_free(&h);
}

/* ---- W2 ---- */

typedef struct words2 {
    uint32_t ally, partner, at_peace, attack, at_war, torn, earth;
} words2;

static void say_pacts(host *h, const words2 *w, const char *dir, const char *work, const char *kind)
{
    char name[64];
    uint32_t rows;
    snprintf(name, sizeof name, "%s_%s.csv", work, kind);
    int32_t *pair = table_read(dir, name, 2, &rows);
    for (uint32_t i = 0; i < rows; i++)
        for (int way = 0; way < 2; way++) {
            int a = pair[2 * i + (uint32_t)way], b = pair[2 * i + 1 - (uint32_t)way];
            say_pair(h, pact_world_holds, w->partner, a, b);
            if (!strcmp(kind, "defence"))
                say_pair(h, pact_world_holds, w->ally, a, b);
        }
    free(pair);
}

/* An attack, and on the next day peace, by which every duty that it brought about is over. */
static void say_attacks(host *h, const words2 *w, const char *dir, const char *work, int64_t limit)
{
    char name[64];
    uint32_t rows;
    snprintf(name, sizeof name, "%s_attacks.csv", work);
    int32_t *attack = table_read(dir, name, 2, &rows), date = 0;
    for (uint32_t i = 0; i < rows && i < limit; i++) {
        check(pact_world_on(h->world, date++), "a day", h->world);
        if (i)
            check(pact_world_ends(h->world, w->at_peace, &w->earth, 1), "peace", h->world);
        say_pair(h, pact_world_happens, w->attack, attack[2 * i], attack[2 * i + 1]);
        check(pact_world_on(h->world, date++), "a day", h->world);
        check(pact_world_holds(h->world, w->at_peace, &w->earth, 1), "peace", h->world);
    }
    free(attack);
}

static host web(const char *dir, const char *work, int64_t limit, words2 *w)
{
    host h = host_new("tests/bench/w2.pact", STATES);
    *w = (words2){.ally = predicate(h.program, "ally"),
                  .partner = predicate(h.program, "partner"),
                  .at_peace = predicate(h.program, "at_peace"),
                  .attack = predicate(h.program, "attack"),
                  .at_war = predicate(h.program, "at_war"),
                  .torn = predicate(h.program, "torn")};
    check(pact_world_entity(h.world, "world", "earth", &w->earth), "earth", h.world);
    say_pacts(&h, w, dir, work, "defence");
    say_pacts(&h, w, dir, work, "nonaggression");
    say_pacts(&h, w, dir, work, "neutrality");
    say_attacks(&h, w, dir, work, limit);
    host_begin(&h);
    return h;
}

/* How many stand in a relation of two states, and the sum of their codes. */
static int64_t walk(const host *h, uint32_t relation, int64_t *sum)
{
    int64_t count = 0, codes = 0;
    for (int a = 0; a < h->states; a++) {
        pact_set row = pact_run_row(h->run, relation, &h->state[a], 1);
        count += set_size(row);
        EACH_BIT(row, bit)
        {
            codes += pair_code(a, h->of[bit]);
        }
    }
    *sum += codes;
    return count;
}

typedef struct tally {
    int64_t wars, sum, duties, torn, torn_sum;
} tally;

static void count_war(const host *h, const words2 *w, int64_t weight, uint32_t norms_before, tally *t)
{
    int64_t codes = 0, torn = 0;
    t->wars += walk(h, w->at_war, &codes);
    t->torn += walk(h, w->torn, &torn);
    for (uint32_t n = norms_before; n < pact_run_norm_count(h->run); n++)
        t->duties += set_size(pact_run_norm_set(h->run, n, PACT_IS_ACTIVE)) +
                     set_size(pact_run_norm_set(h->run, n, PACT_IS_FULFILLED)); /* the first attacker's */
    t->sum += weight * codes;
    t->torn_sum += weight * torn;
}

static void cascade(const char *dir, const char *work, int64_t limit, uint32_t seed)
{
    words2 w;
    host h = web(dir, work, limit, &w);
    tally t = {0};
    int64_t attack = 0;
    char told[CHECK];
    h.seed = seed;
    double begin = clock_ms();
    step(&h); /* what stands from the beginning: the bans */
    for (uint32_t norms = pact_run_norm_count(h.run); step(&h); norms = pact_run_norm_count(h.run))
        if (pact_run_holds(h.run, w.attack, NULL, 0))
            count_war(&h, &w, weight_of(attack++), norms, &t);
    double ms = clock_ms() - begin;
    snprintf(told, sizeof told,
             "war=%" PRId64 ",sum=%" PRId64 ",obl=%" PRId64 ",conf=%" PRId64 ",csum=%" PRId64, t.wars, t.sum,
             t.duties, t.torn, t.torn_sum);
    result_print("pact", work, ms, attack, told);
    explain(&h);
    host_free(&h);
}

/* ---- W3 ---- */

typedef struct words3 {
    uint32_t defends, joins_with, barred, power, helper, joiner, held, defence, offence;
} words3;

/* Rows of one year, from *row on. */
static void say_year(host *h, const words3 *w, int32_t year, const int32_t *state, uint32_t states,
                     uint32_t *row, const int32_t *pact, uint32_t pacts, uint32_t *at)
{
    for (; *row < states && state[3 * *row] == year; ++*row)
        check(pact_world_figure(h->world, w->power, &h->state[state[3 * *row + 1]], 1,
                                (pact_number){state[3 * *row + 2], 1}),
              "power", h->world);
    for (; *at < pacts && pact[7 * *at] == year; ++*at) {
        const int32_t *p = pact + 7 * *at;
        if (p[3])
            say_pair(h, pact_world_holds, w->defends, p[2], p[1]);
        if (p[4])
            say_pair(h, pact_world_holds, w->joins_with, p[2], p[1]);
        if (p[3] || p[5] || p[6])
            say_pair(h, pact_world_holds, w->barred, p[2], p[1]);
    }
}

typedef struct balance {
    int64_t pairs, held, helpers, joiners, held_sum, defence, offence;
} balance;

static int64_t whole(const host *h, uint32_t figure, const uint32_t *pair)
{
    pact_number n = {0, 1};
    must(pact_run_figure(h->run, figure, pair, 2, &n) && n.denominator == 1, "a sum");
    return n.numerator;
}

static void count_year(const host *h, const words3 *w, int states, balance *b)
{
    b->held += walk(h, w->held, &b->held_sum);
    b->pairs += states * (states - 1);
    for (int a = 0; a < states; a++)
        for (int v = 0; v < states; v++) {
            uint32_t pair[] = {h->state[v], h->state[a]};
            b->helpers += set_size(pact_run_row(h->run, w->helper, pair, 2));
            if (a == v)
                continue;
            b->joiners += set_size(pact_run_row(h->run, w->joiner, pair, 2));
            b->defence += whole(h, w->defence, pair);
            b->offence += whole(h, w->offence, pair);
        }
}

static double sweep_year(host *h, const words3 *w, int states, balance *b)
{
    host_begin(h);
    double begin = clock_ms();
    step(h);
    count_year(h, w, states, b);
    return clock_ms() - begin;
}

/* A world for each year. */
static void sweep(const char *dir, int64_t limit)
{
    uint32_t states, pacts, row = 0, at = 0;
    int32_t *state = table_read(dir, "w3_states.csv", 3, &states);
    int32_t *pact = table_read(dir, "w3_pacts.csv", 7, &pacts);
    balance b = {0};
    double ms = 0;
    char told[CHECK];
    for (int64_t year = 0; year < limit && row < states; year++) {
        int alive = 0;
        for (uint32_t i = row; i < states && state[3 * i] == state[3 * row]; i++)
            alive++;
        host h = host_new("tests/bench/w3.pact", alive);
        words3 w = {predicate(h.program, "defends"), predicate(h.program, "joins_with"),
                    predicate(h.program, "barred"),  predicate(h.program, "power"),
                    predicate(h.program, "helper"),  predicate(h.program, "joiner"),
                    predicate(h.program, "held"),    predicate(h.program, "defence"),
                    predicate(h.program, "offence")};
        say_year(&h, &w, state[3 * row], state, states, &row, pact, pacts, &at);
        ms += sweep_year(&h, &w, alive, &b);
        host_free(&h);
    }
    snprintf(told, sizeof told,
             "n=%" PRId64 ",held=%" PRId64 ",help=%" PRId64 ",join=%" PRId64 ",hs=%" PRId64 ",sd=%" PRId64
             ",so=%" PRId64,
             b.pairs, b.held, b.helpers, b.joiners, b.held_sum, b.defence, b.offence);
    result_print("pact", "w3", ms, b.pairs, told);
    free(state), free(pact);
}

/* ---- W5 ---- */

typedef bool (*question)(const host *h, uint32_t predicate, uint32_t one, uint32_t other);

static bool ask_holds(const host *h, uint32_t act, uint32_t one, uint32_t other)
{
    uint32_t pair[] = {one, other};
    return pact_run_holds(h->run, act, pair, 2);
}

static bool ask_verdict(const host *h, uint32_t act, uint32_t one, uint32_t other)
{
    uint32_t pair[] = {one, other};
    pact_verdict v;
    return pact_ask(h->run, PACT_OBLIGED, act, pair, 2, &v) == PACT_OK && v.kind == PACT_VERDICT_OBLIGED;
}

static bool ask_prepared(const host *h, uint32_t act, uint32_t one, uint32_t other)
{
    uint32_t pair[] = {one, other};
    pact_verdict_kind kind;
    (void)act;
    return pact_question_ask(h->question, pair, &kind, NULL) == PACT_OK && kind == PACT_VERDICT_OBLIGED;
}

/* Nanoseconds for one question, asked of every pair in turn; how many of them are so goes into *yes. */
static double time_question(const host *h, question ask, uint32_t act, int rounds, int64_t *yes)
{
    double begin = clock_ms();
    *yes = 0;
    for (int r = 0; r < rounds; r++)
        for (int a = 0; a < STATES; a++)
            for (int b = 0; b < STATES; b++)
                *yes += ask(h, act, h->state[a], h->state[b]);
    *yes /= rounds;
    return (clock_ms() - begin) * 1e6 / (rounds * (double)STATES * STATES);
}

/* One question from C, after one attack of the dense web: tens of thousands of wars stand. */
static void ask_all(const char *dir)
{
    words2 w;
    host h = web(dir, "w2t", 1, &w);
    int64_t wars, duties, all, again;
    step(&h), step(&h);
    check(pact_question_new(h.run, PACT_OBLIGED, w.attack, &h.question), "a question", NULL);
    double holds = time_question(&h, ask_holds, w.at_war, 20, &wars);
    double verdict = time_question(&h, ask_verdict, w.attack, 1, &duties);
    double first = time_question(&h, ask_prepared, w.attack, 1, &all);
    double prepared = time_question(&h, ask_prepared, w.attack, 50, &again);
    must(all == duties && again == duties, "another answer");
    printf("W5 prepared question %.1f ns (the first time %.0f), pact_run_holds %.1f ns, pact_ask %.0f ns "
           "(%" PRId64 " wars, %" PRId64 " duties stand)\n",
           prepared, first, holds, verdict, wars, duties);
    pact_question_free(h.question);
    host_free(&h);
}

/* ---- W6 ---- */

/* Bytes at the most of a run with that many states, facts that each pair of them makes, and attacks that
 * stand. */
static size_t bytes_of(int states, int facts, int attacks)
{
    const pact_limits enough = {.memory = SIZE_MAX / 4};
    host h = {.program = rules_from("tests/bench/w1.pact")};
    uint32_t *state = calloc((size_t)states, sizeof *state), all = (uint32_t)states;
    words1 w = words_of_covenant(&h);
    check(pact_world_new(h.program, PACT_NOTHING, NULL, &h.world), "a world", NULL);
    for (int i = 0; i < states; i++) {
        char name[16];
        snprintf(name, sizeof name, "s%06d", i);
        check(pact_world_add(h.world, "state", name, &state[i]), name, h.world);
        if (i < 100)
            check(pact_world_holds(h.world, w.signatory, &state[i], 1), "a party", h.world);
    }
    for (int i = 0; i < facts + attacks; i++) {
        uint32_t pair[] = {state[(uint32_t)i / 100 % all], state[(uint32_t)i % 100]};
        check(pact_world_on(h.world, i), "a day", h.world);
        if (i < facts)
            check(pact_world_happens(h.world, w.kind[0], pair, 2), "a fact", h.world);
        else
            check(pact_world_holds(h.world, w.attack, pair, 2), "an attack", h.world);
    }
    check(pact_run_on(h.world, &enough, NULL, &h.run), "a run", NULL);
    must(pact_run_all(h.run) == PACT_DONE, "a run to its end");
    size_t bytes = pact_run_stats(h.run).memory_peak;
    free(state);
    host_free(&h);
    return bytes;
}

/* What one more costs. An attack that stands makes three norms and is a fact with an instant of its own. */
static void weigh(void)
{
    double none = (double)bytes_of(200, 0, 0), states = (double)bytes_of(1200, 0, 0);
    double facts = (double)bytes_of(200, 4000, 0), norms = (double)bytes_of(200, 0, 4000);
    double fact = (facts - none) / 4000;
    printf("W6 bytes per state %.0f, per fact %.0f, per norm %.0f (of 200 states, 100 bound)\n",
           (states - none) / 1000, fact, ((norms - none) / 4000 - fact) / 3);
}

int main(int words, char **word)
{
    if (words < 3)
        return 2;
    const char *dir = word[1], *work = word[2];
    int64_t limit = words > 3 && *word[3] ? atoll(word[3]) : INT64_MAX;
    uint32_t seed = words > 4 ? (uint32_t)atoll(word[4]) : 1;
    if (work[1] == '1')
        trigger(dir, limit, work[2] != 0, seed);
    else if (work[1] == '2')
        cascade(dir, work, limit, seed);
    else if (work[1] == '3')
        sweep(dir, limit);
    else if (work[1] == '5')
        ask_all(dir);
    else
        weigh();
    return 0;
}
