/* fuzz_image.c: mutates compiled programs, record by record, and runs what the verifier lets pass
 * (libFuzzer). Comes in: images, of which the mutations keep the form and the checksum, so that it is the
 * verifier that is tried, and not the checksum; goes out: nothing but, last, how many were tried, passed and
 * ran. What passes must end within its budgets, whatever is asked of it. */
#include "vm/program.h"

#include <stdio.h>
#include <stdlib.h>

#define MEMORY_MAX ((size_t)4 << 20)
#define STEPS_MAX  3000
#define ROUNDS_MAX 30
#define WORDS_MAX  (16 << 10) /* of an image: what is small is tried often */

enum { MAGIC = 0x42544350, SIZE_AT = 2, SUM_AT = 4, TEXT_AT = 6, TEXT_SIZE = 7, HEADER_WORDS = 8 };
enum { SCENARIOS_TRIED = 2, NORMS_ASKED = 3 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t room, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *other, size_t other_size,
                                 uint8_t *out, size_t room, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t size, size_t room);

/* ---- the form of an image, from the list that made it ---- */

enum section_index {
#define SECTION(name, fields) SECTION_##name,
#include "vm/sections.def"
#undef SECTION
    SECTIONS
};

typedef enum field_form {
    FIELD_TEXT,
    FIELD_IN,
    FIELD_MAYBE,
    FIELD_FIRST,
    FIELD_COUNT,
    FIELD_ENUM,
    FIELD_PLAIN,
    FIELD_TIME
} field_form;

typedef struct field {
    field_form form;
    uint32_t of; /* the section, or how many there are */
} field;

#define TEXT(f)               {FIELD_TEXT, 0},
#define IN(f, s)              {FIELD_IN, SECTION_##s},
#define MAYBE(f, s)           {FIELD_MAYBE, SECTION_##s},
#define RANGE(f, s)           {FIELD_FIRST, SECTION_##s}, {FIELD_COUNT, SECTION_##s},
#define ENUM(f, n)            {FIELD_ENUM, n},
#define PLAIN(f)              {FIELD_PLAIN, 0},
#define TIME(f)               {FIELD_TIME, 0},
#define SECTION(name, fields) static const field name##_fields[] = {fields};
#include "vm/sections.def"
#undef SECTION

static const struct shape {
    const field *fields;
    uint32_t words; /* of a record: as many as it has fields */
} shapes[SECTIONS] = {
#define SECTION(name, fields) {name##_fields, sizeof name##_fields / sizeof *name##_fields},
#include "vm/sections.def"
#undef SECTION
};

/* An image that is being changed. */
typedef struct draft {
    uint32_t word[WORDS_MAX], words;
    uint64_t seed;
} draft;

static uint32_t chance(draft *d, uint32_t below)
{
    d->seed ^= d->seed << 13; /* xorshift (Marsaglia 2003) */
    d->seed ^= d->seed >> 7;
    d->seed ^= d->seed << 17;
    return below ? (uint32_t)(d->seed >> 16) % below : 0;
}

static uint32_t *counts_of(draft *d)
{
    return d->word + HEADER_WORDS;
}

static uint32_t *section_at(draft *d, uint32_t section)
{
    uint32_t *at = d->word + HEADER_WORDS + SECTIONS;
    for (uint32_t s = 0; s < section; s++)
        at += counts_of(d)[s] * shapes[s].words;
    return at;
}

static uint32_t *record_at(draft *d, uint32_t section, uint32_t index)
{
    return section_at(d, section) + (size_t)index * shapes[section].words;
}

/* false: no image of this format, or one that is too large. */
static bool draft_take(draft *d, const void *bytes, size_t size, uint64_t seed)
{
    if (size < (HEADER_WORDS + SECTIONS) * 4 || size % 4 || size > sizeof d->word)
        return false;
    memcpy(d->word, bytes, size);
    d->words = (uint32_t)(size / 4);
    d->seed = (seed + 1) * 0x9e3779b97f4a7c15u;
    uint64_t need = HEADER_WORDS + SECTIONS;
    for (uint32_t s = 0; s < SECTIONS; s++)
        need += (uint64_t)counts_of(d)[s] * shapes[s].words;
    return d->word[0] == MAGIC && d->word[1] == PROGRAM_VERSION && d->word[3] == SECTIONS && need < d->words;
}

static void sum_words(uint64_t sum[2], const void *at)
{
    uint64_t word[2];
    memcpy(word, at, sizeof word);
    for (int lane = 0; lane < 2; lane++) {
        sum[lane] = (sum[lane] ^ word[lane]) * 1099511628211u;
        sum[lane] ^= sum[lane] >> 47;
    }
}

/* Header and checksum again, as program.c forms them: tests/unit/test_program.c holds that they are. */
static void draft_seal(draft *d)
{
    uint64_t sum[2] = {14695981039346656037u, 1}, value;
    uint32_t last[4] = {0}, at = HEADER_WORDS;
    for (; at + 4 <= d->words; at += 4)
        sum_words(sum, d->word + at);
    memcpy(last, d->word + at, (d->words - at) * 4);
    sum_words(sum, last);
    value = (sum[0] ^ sum[1] ^ sum[1] >> 32) * 1099511628211u;
    d->word[SIZE_AT] = d->words * 4;
    d->word[SUM_AT] = (uint32_t)value;
    d->word[SUM_AT + 1] = (uint32_t)(value >> 32);
    d->word[TEXT_AT] = (uint32_t)(section_at(d, SECTIONS) - d->word) * 4;
    d->word[TEXT_SIZE] = d->words * 4 - d->word[TEXT_AT];
}

/* ---- mutations ---- */

/* Half of the time by size, half of the time each section alike, of those that have records. */
static uint32_t some_section(draft *d)
{
    uint32_t s = chance(d, SECTIONS), at = chance(d, d->words);
    if (chance(d, 2))
        for (s = 0; s + 1 < SECTIONS && at >= counts_of(d)[s] * shapes[s].words; s++)
            at -= counts_of(d)[s] * shapes[s].words;
    for (uint32_t tried = 0; tried < SECTIONS && !counts_of(d)[s]; tried++)
        s = (s + 1) % SECTIONS;
    return s;
}

static uint32_t other_number(draft *d, uint32_t was)
{
    static const uint32_t special[] = {0,  1,  2,   3,    7,         8,        63,
                                       64, 65, 255, 4000, INT32_MAX, 1u << 31, UINT32_MAX};
    switch (chance(d, 5)) {
    case 0: return was + 1;
    case 1: return was - 1;
    case 2: return was ^ 1u << chance(d, 32);
    case 3: return chance(d, 16);
    default: return special[chance(d, sizeof special / sizeof *special)];
    }
}

/* One that fits its form, for the most part. */
static uint32_t other_value(draft *d, const field *f, uint32_t was)
{
    uint32_t count = f->form == FIELD_ENUM ? 0 : counts_of(d)[f->of];
    if (!chance(d, 40))
        return other_number(d, was);
    switch (f->form) {
    case FIELD_TEXT: return chance(d, 4) ? chance(d, d->word[TEXT_SIZE]) : NONE;
    case FIELD_IN: return chance(d, count);
    case FIELD_MAYBE: return chance(d, 4) && count ? chance(d, count) : NONE;
    case FIELD_FIRST: return chance(d, 2) ? was + chance(d, 3) - 1 : chance(d, count + 1);
    case FIELD_COUNT: return chance(d, 2) ? was + chance(d, 3) - 1 : chance(d, 5);
    case FIELD_ENUM: return chance(d, f->of);
    case FIELD_TIME: return chance(d, 3) ? was + chance(d, 5000) - 2500 : other_number(d, was);
    case FIELD_PLAIN: break;
    }
    return other_number(d, was);
}

static void change_field(draft *d)
{
    uint32_t s = some_section(d), f = chance(d, shapes[s].words), count = counts_of(d)[s];
    uint32_t *value = record_at(d, s, chance(d, count)) + f;
    bool like_another = !chance(d, 3);
    if (count)
        *value = like_another ? record_at(d, s, chance(d, count))[f]
                              : other_value(d, &shapes[s].fields[f], *value);
}

static void exchange_records(draft *d)
{
    uint32_t s = some_section(d), count = counts_of(d)[s], *a = record_at(d, s, chance(d, count)),
             *b = record_at(d, s, chance(d, count));
    bool both = chance(d, 2);
    for (uint32_t f = 0; count && f < shapes[s].words; f++) {
        uint32_t kept = a[f];
        a[f] = b[f];
        b[f] = both ? kept : b[f];
    }
}

/* An operand, the opcode, or what the instruction speaks of. */
static void change_code(draft *d)
{
    uint32_t count = counts_of(d)[SECTION_code];
    if (!count)
        return;
    uint32_t *code = record_at(d, SECTION_code, chance(d, count)), byte = chance(d, 6);
    static const uint8_t speaks_of[] = {SECTION_relation, SECTION_norm, SECTION_entity, SECTION_number,
                                        SECTION_code};
    if (byte < 4) {
        uint32_t to = byte ? (chance(d, 8) ? chance(d, 6) : chance(d, 256)) : chance(d, OPCODES);
        code[0] = (code[0] & ~(255u << 8 * byte)) | to << 8 * byte;
    } else if (byte == 4) {
        code[1] = chance(d, counts_of(d)[speaks_of[chance(d, sizeof speaks_of)]]);
    } else {
        code[1] = chance(d, 2) ? chance(d, 12) : code[1] + chance(d, 5) - 2;
    }
}

/* What points past a record that came or went follows it; a run that it stands in grows or shrinks. */
static void follow(draft *d, uint32_t section, uint32_t at, uint32_t by)
{
    for (uint32_t s = 0; s < SECTIONS; s++)
        for (uint32_t i = 0; i < counts_of(d)[s]; i++)
            for (uint32_t f = 0, *value = record_at(d, s, i); f < shapes[s].words; f++, value++) {
                const field *x = &shapes[s].fields[f];
                if (x->of != section || x->form == FIELD_ENUM)
                    continue;
                if ((x->form == FIELD_IN || (x->form == FIELD_MAYBE && *value != NONE)) && *value > at)
                    *value += by;
                if (x->form != FIELD_FIRST)
                    continue;
                if (*value > at)
                    *value += by;
                else if (at - *value < value[1])
                    value[1] += by;
            }
}

static void repeat_record(draft *d, uint32_t s, uint32_t at)
{
    uint32_t size = shapes[s].words, *record = record_at(d, s, at);
    if (d->words + size > WORDS_MAX)
        return;
    memmove(record + size, record, (size_t)(d->word + d->words - record) * 4);
    d->words += size;
    counts_of(d)[s]++;
    follow(d, s, at, 1);
}

static void drop_record(draft *d, uint32_t s, uint32_t at)
{
    uint32_t size = shapes[s].words, *record = record_at(d, s, at);
    memmove(record, record + size, (size_t)(d->word + d->words - record - size) * 4);
    d->words -= size;
    counts_of(d)[s]--;
    follow(d, s, at, UINT32_MAX);
}

/* An instruction comes and goes with its place. */
static void change_count(draft *d)
{
    uint32_t s = some_section(d), at = chance(d, counts_of(d)[s]);
    void (*change)(draft *, uint32_t, uint32_t) = chance(d, 2) ? repeat_record : drop_record;
    if (!counts_of(d)[s])
        return;
    change(d, s, at);
    if (s == SECTION_code && at < counts_of(d)[SECTION_origin])
        change(d, SECTION_origin, at);
}

static void change_bytes(draft *d)
{
    uint32_t s = some_section(d);
    size_t size = (size_t)counts_of(d)[s] * shapes[s].words * 4;
    if (chance(d, 2) && size)
        LLVMFuzzerMutate((uint8_t *)section_at(d, s), size, size);
    else if (d->word[TEXT_SIZE] > 8)
        ((uint8_t *)section_at(d, SECTIONS))[chance(d, d->word[TEXT_SIZE] - 4)] = (uint8_t)chance(d, 256);
}

static size_t draft_give(draft *d, uint8_t *out, size_t room)
{
    draft_seal(d);
    if ((size_t)d->words * 4 > room)
        return 0;
    memcpy(out, d->word, (size_t)d->words * 4);
    return (size_t)d->words * 4;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t room, unsigned seed)
{
    static draft d;
    if (!draft_take(&d, bytes, size, seed))
        return LLVMFuzzerMutate(bytes, size, room);
    for (uint32_t times = chance(&d, 4) ? 1 : 3; times--; draft_seal(&d))
        switch (chance(&d, 16)) {
        case 0: change_bytes(&d); break;
        case 1:
        case 2: exchange_records(&d); break;
        case 3:
        case 4:
        case 5: change_count(&d); break;
        case 6:
        case 7:
        case 8:
        case 9: change_code(&d); break;
        default: change_field(&d); break;
        }
    size_t made = draft_give(&d, bytes, room);
    return made ? made : size;
}

/* A record of another program, in which what it points at is brought into reach. */
static void adopt_record(draft *d, draft *from)
{
    uint32_t s = some_section(from), count = counts_of(d)[s];
    if (!count || !counts_of(from)[s])
        return;
    uint32_t *to = record_at(d, s, chance(d, count)),
             *of = record_at(from, s, chance(from, counts_of(from)[s]));
    for (uint32_t f = 0; f < shapes[s].words; f++) {
        const field *x = &shapes[s].fields[f];
        bool points = x->form == FIELD_IN || (x->form == FIELD_MAYBE && of[f] != NONE);
        uint32_t limit = points ? counts_of(d)[x->of] : 0;
        if (x->form == FIELD_FIRST || x->form == FIELD_COUNT || x->form == FIELD_TEXT)
            continue; /* its own runs and texts stay */
        to[f] = limit ? of[f] % limit : of[f];
    }
}

/* A whole section of another program. */
static void adopt_section(draft *d, draft *from)
{
    uint32_t s = some_section(from), *of = section_at(from, s), *to = section_at(d, s);
    uint32_t fresh = counts_of(from)[s] * shapes[s].words, old = counts_of(d)[s] * shapes[s].words;
    if (d->words - old + fresh > WORDS_MAX)
        return;
    memmove(to + fresh, to + old, (size_t)(d->word + d->words - to - old) * 4);
    memcpy(to, of, (size_t)fresh * 4);
    d->words = d->words - old + fresh;
    counts_of(d)[s] = counts_of(from)[s];
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size, const uint8_t *other, size_t other_size,
                                 uint8_t *out, size_t room, unsigned seed)
{
    static draft a, b;
    if (!draft_take(&a, one, one_size, seed) || !draft_take(&b, other, other_size, seed + 1))
        return 0;
    if (!chance(&a, 16))
        adopt_section(&a, &b);
    else
        for (uint32_t times = chance(&a, 4) ? 1 : 3; times--;)
            adopt_record(&a, &b);
    return draft_give(&a, out, room);
}

/* ---- what passes is played, and asked ---- */

static struct {
    uint64_t tried, passed, played;
} total;

static void __attribute__((destructor)) say_total(void)
{
    fprintf(stderr, "images %llu, passed the verifier %llu, runs %llu\n", (unsigned long long)total.tried,
            (unsigned long long)total.passed, (unsigned long long)total.played);
}

static void discard(void *user, const char *text)
{
    *(size_t *)user += strlen(text);
}

/* What is shown must be there to be read. */
static void read_all(pact_run *run)
{
    pact_entry entry;
    size_t length = 0;
    for (uint32_t i = 0; i < pact_run_entry_count(run) && pact_run_entry(run, i, &entry) == PACT_OK; i++)
        for (uint32_t b = 0; b < entry.bearer_count; b++)
            discard(&length, entry.bearers[b]);
    for (uint32_t i = 0; pact_run_finding(run, i); i++)
        discard(&length, pact_run_finding(run, i)->message);
    for (uint32_t i = 0; i < pact_run_verdict_count(run); i++)
        for (uint32_t k = 0; k < pact_run_verdict(run, i)->reason_count; k++)
            discard(&length, pact_run_verdict(run, i)->reasons[k]);
}

static void ask_norms(pact_run *run)
{
    pact_norm norm;
    pact_act act;
    pact_verdict verdict;
    for (uint32_t n = 0; n < pact_run_norm_count(run) && n < NORMS_ASKED; n++) {
        if (pact_run_norm(run, n, &norm) != PACT_OK || pact_run_norm_act(run, n, 0, &act) != PACT_OK)
            continue;
        if (act.entities[0] == PACT_BEARER)
            act.entities[0] = pact_run_norm_next(run, n, PACT_IS_ACTIVE, PACT_NOTHING);
        pact_run_holds(run, act.predicate, act.entities, act.role_count);
        for (pact_test test = PACT_OBLIGED; test <= PACT_ADVISED_AGAINST; test++)
            (test % 2 ? pact_ask : pact_why)(run, test, act.predicate, act.entities, act.role_count,
                                             &verdict);
    }
}

static void play(pact_run *run)
{
    pact_status status = pact_run_all(run);
    if (status != PACT_DONE && status != PACT_LIMIT && status != PACT_NOMEM)
        abort();
    total.played++;
    read_all(run);
    ask_norms(run);
    if (pact_run_answer(run)) {
        pact_run_why(run);
        pact_run_why_not(run);
    }
    pact_run_free(run);
}

static const pact_limits small = {.steps = STEPS_MAX, .memory = MEMORY_MAX, .rounds = ROUNDS_MAX};

/* Moves a run of the scenario's world there and back. */
static void move(const pact_world *world)
{
    pact_run *run, *fork;
    if (pact_run_on(world, &small, NULL, &run) != PACT_OK)
        return;
    for (int days = 0; days < 3 && pact_run_step(run, NULL) == PACT_ROW; days++)
        continue;
    int32_t date = pact_run_date(run);
    if (date != PACT_NO_DATE && pact_run_until(run, date + 30) == PACT_OK)
        pact_run_undo(run, date - 1);
    if (pact_run_fork(run, &fork) == PACT_OK)
        play(fork);
    play(run);
}

static void try_program(const pact_program *p, bool moves)
{
    pact_run *run;
    pact_world *world;
    for (uint32_t s = 0; s < pact_program_scenario_count(p) && s < SCENARIOS_TRIED; s++)
        if (pact_run_new(p, s, &small, NULL, &run) == PACT_OK)
            play(run);
    if (!moves ||
        pact_world_new(p, pact_program_scenario_count(p) ? 0 : PACT_NOTHING, NULL, &world) != PACT_OK)
        return;
    move(world);
    pact_world_free(world);
}

/* By its bytes alone one image in eight also moves as a world and is told as text. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    pact_program *p;
    size_t length = 0;
    total.tried++;
    pact_status status = pact_program_load(bytes, size, NULL, &p);
    if (status != PACT_OK && status != PACT_CORRUPT && status != PACT_VERSION && status != PACT_NOMEM)
        abort();
    if (status != PACT_OK)
        return 0;
    total.passed++;
    bool more = bytes[SUM_AT * 4] % 8 == 0;
    if (more)
        pact_program_disassemble(p, discard, &length);
    try_program(p, more);
    pact_program_free(p);
    return 0;
}
