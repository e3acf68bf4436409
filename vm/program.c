/* program.c: the image of a program. Comes in: a builder's records, or bytes from anywhere; goes out: bytes,
 * or a program of which every index is known to be in range. The code itself is checked in verify.c. */
#include "program.h"

#include <string.h>

#define MAGIC 0x42544350u /* "PCTB" */

typedef struct header {
    uint32_t magic, version, size, sections;
    uint32_t checksum_low, checksum_high, text_at, text_size;
} header;

enum section_index {
#define SECTION(name, fields) SECTION_##name,
#include "sections.def"
#undef SECTION
    SECTIONS
};

typedef enum field_form {
    FIELD_TEXT,
    FIELD_IN,
    FIELD_MAYBE,
    FIELD_RANGE,
    FIELD_ENUM,
    FIELD_PLAIN
} field_form;

typedef struct field {
    uint8_t form, section;
    uint16_t limit;
} field;

/* The fields of each section, as the list gives them. An ENUM's limit stands in place of its section. */
#define TEXT(f)               {FIELD_TEXT, 0, 0},
#define IN(f, s)              {FIELD_IN, SECTION_##s, 0},
#define MAYBE(f, s)           {FIELD_MAYBE, SECTION_##s, 0},
#define RANGE(f, s)           {FIELD_RANGE, SECTION_##s, 0},
#define ENUM(f, n)            {FIELD_ENUM, 0, n},
#define PLAIN(f)              {FIELD_PLAIN, 0, 0},
#define TIME(f)               {FIELD_PLAIN, 0, 0},
#define SECTION(name, fields) static const field name##_fields[] = {fields};
#include "sections.def"
#undef SECTION
#undef TEXT
#undef IN
#undef MAYBE
#undef RANGE
#undef ENUM
#undef PLAIN
#undef TIME

static const struct shape {
    const field *fields;
    uint32_t field_count, record_size;
} shapes[SECTIONS] = {
#define SECTION(name, fields)                                                                                \
    {name##_fields, sizeof name##_fields / sizeof *name##_fields, sizeof(name##_record)},
#include "sections.def"
#undef SECTION
};

/* FNV-1a (Fowler, Noll, Vo 1991) over words, in two lanes, piece by piece: it finds accidents, not forgeries.
 */
typedef struct checksum {
    uint64_t a, b;
    unsigned char held[16]; /* what does not fill two words yet */
    size_t held_size;
} checksum;

static void checksum_words(checksum *sum, const unsigned char *at)
{
    uint64_t word[2];
    memcpy(word, at, sizeof word);
    sum->a = (sum->a ^ word[0]) * 1099511628211u;
    sum->b = (sum->b ^ word[1]) * 1099511628211u;
    sum->a ^= sum->a >> 47;
    sum->b ^= sum->b >> 47;
}

static void checksum_add(checksum *sum, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    while (sum->held_size && size && sum->held_size < 16) {
        sum->held[sum->held_size++] = *at++;
        size--;
    }
    if (sum->held_size == 16) {
        checksum_words(sum, sum->held);
        sum->held_size = 0;
    }
    for (; size >= 16; size -= 16, at += 16)
        checksum_words(sum, at);
    for (; size; size--)
        sum->held[sum->held_size++] = *at++;
}

static uint64_t checksum_end(checksum *sum)
{
    memset(sum->held + sum->held_size, 0, 16 - sum->held_size);
    checksum_words(sum, sum->held);
    return (sum->a ^ sum->b ^ sum->b >> 32) * 1099511628211u;
}

#define CHECKSUM_START ((checksum){.a = 14695981039346656037u, .b = 1})

/* ---- writing ---- */

typedef struct piece {
    const void *at;
    uint32_t count;
} piece;

static void builder_pieces(const program_builder *b, piece pieces[SECTIONS])
{
#define SECTION(name, fields) pieces[SECTION_##name] = (piece){b->name.at, b->name.count};
#include "sections.def"
#undef SECTION
}

void *builder_room(program_builder *b, size_t size)
{
    void *room = mem_resize_raw(b->arena->mem, NULL, 0, size);
    if (!room)
        arena_leave(b->arena);
    return room;
}

void *builder_grow(program_builder *b, void *at, uint32_t *room, size_t element)
{
    uint32_t more = *room ? *room * 2 : 256;
    void *fresh = more > *room ? mem_resize_raw(b->arena->mem, at, *room * element, more * element) : NULL;
    if (!fresh)
        arena_leave(b->arena);
    *room = more;
    return fresh;
}

void builder_free(program_builder *b)
{
    if (!b->arena)
        return;
    vector_free(b->arena->mem, &b->text);
#define SECTION(section, fields) vector_free(b->arena->mem, &b->section);
#include "sections.def"
#undef SECTION
}

/* Hands out everything behind the header, in order. */
static bool stream_pieces(const program_builder *b, const piece *pieces, program_sink sink, void *user)
{
    uint32_t counts[SECTIONS];
    for (int s = 0; s < SECTIONS; s++)
        counts[s] = pieces[s].count;
    if (!sink(user, counts, sizeof counts))
        return false;
    for (int s = 0; s < SECTIONS; s++)
        if (pieces[s].count && !sink(user, pieces[s].at, (size_t)pieces[s].count * shapes[s].record_size))
            return false;
    return sink(user, b->text.at, b->text.count);
}

static bool sum_up(void *user, const void *bytes, size_t size)
{
    checksum_add(user, bytes, size);
    return true;
}

size_t program_size(const program_builder *b)
{
    piece pieces[SECTIONS];
    builder_pieces(b, pieces);
    size_t total = sizeof(header) + SECTIONS * sizeof(uint32_t) + b->text.count;
    for (int s = 0; s < SECTIONS; s++)
        total += (size_t)pieces[s].count * shapes[s].record_size;
    return total;
}

bool program_write(const program_builder *b, program_sink sink, void *user)
{
    piece pieces[SECTIONS];
    checksum sum = CHECKSUM_START;
    size_t size = program_size(b);
    if (size > UINT32_MAX)
        return false;
    builder_pieces(b, pieces);
    stream_pieces(b, pieces, sum_up, &sum);
    uint64_t value = checksum_end(&sum);
    header h = {MAGIC,
                PROGRAM_VERSION,
                (uint32_t)size,
                SECTIONS,
                (uint32_t)value,
                (uint32_t)(value >> 32),
                (uint32_t)(size - b->text.count),
                b->text.count};
    return sink(user, &h, sizeof h) && stream_pieces(b, pieces, sink, user);
}

void builder_finish(program_builder *b)
{
    while (b->text.count % 4 || !b->text.count)
        *builder_add(b, &b->text) = 0;
}

/* ---- loading ---- */

static void program_sections(const pact_program *p, piece pieces[SECTIONS])
{
#define SECTION(name, fields) pieces[SECTION_##name] = (piece){p->name, p->name##_count};
#include "sections.def"
#undef SECTION
}

uint32_t pact_format_of(const void *bytes, size_t size)
{
    header h = {0};
    if (size >= offsetof(header, size))
        memcpy(&h, bytes, offsetof(header, size));
    return h.magic == MAGIC && h.version <= UINT16_MAX ? h.version
                                                       : 0; /* a text may begin with these letters */
}

static pact_status check_header(const void *bytes, size_t size, header *h)
{
    uint32_t format = pact_format_of(bytes, size);
    if (format && format != PROGRAM_VERSION)
        return PACT_VERSION;
    if (!format || size < sizeof *h)
        return PACT_CORRUPT;
    memcpy(h, bytes, sizeof *h);
    if (h->size != size || size % 4 || h->sections != SECTIONS || h->text_size > size ||
        h->text_at != size - h->text_size)
        return PACT_CORRUPT;
    checksum sum = CHECKSUM_START;
    checksum_add(&sum, (const char *)bytes + sizeof *h, size - sizeof *h);
    uint64_t value = checksum_end(&sum);
    bool same = (uint32_t)value == h->checksum_low && (uint32_t)(value >> 32) == h->checksum_high;
    return same && h->text_size ? PACT_OK : PACT_CORRUPT;
}

/* Points each section into the image; false when they do not fill it exactly up to the text pool. */
static bool place_sections(pact_program *p, const header *h)
{
    const char *image = p->image;
    const uint32_t *counts = (const uint32_t *)(const void *)(image + sizeof *h);
    size_t at = sizeof *h + SECTIONS * sizeof(uint32_t);
    if (at > h->text_at)
        return false;
#define SECTION(section, fields)                                                                             \
    if (counts[SECTION_##section] > (h->text_at - at) / sizeof *p->section)                                  \
        return false;                                                                                        \
    p->section = (const section##_record *)(const void *)(image + at);                                       \
    p->section##_count = counts[SECTION_##section];                                                          \
    at += p->section##_count * sizeof *p->section;
#include "sections.def"
#undef SECTION
    p->text = image + at;
    p->text_size = h->text_size;
    return at == h->text_at && !p->text[p->text_size - 1];
}

static bool field_fits(const pact_program *p, const piece *pieces, const field *f, const uint32_t *value)
{
    switch ((field_form)f->form) {
    case FIELD_TEXT: return *value == NONE || *value < p->text_size;
    case FIELD_IN: return *value < pieces[f->section].count;
    case FIELD_MAYBE: return *value == NONE || *value < pieces[f->section].count;
    case FIELD_ENUM: return *value < f->limit;
    case FIELD_RANGE:
        return value[0] <= pieces[f->section].count && value[1] <= pieces[f->section].count - value[0];
    case FIELD_PLAIN: break;
    }
    return true;
}

static bool section_fits(const pact_program *p, const piece *pieces, int section)
{
    const struct shape *shape = &shapes[section];
    const uint32_t *value = pieces[section].at;
    for (uint32_t i = 0; i < pieces[section].count; i++)
        for (uint32_t f = 0; f < shape->field_count; f++) {
            if (!field_fits(p, pieces, &shape->fields[f], value))
                return false;
            value += shape->fields[f].form == FIELD_RANGE ? 2 : 1;
        }
    return true;
}

const char *program_check_records(const pact_program *p)
{
    piece pieces[SECTIONS];
    program_sections(p, pieces);
    for (int s = 0; s < SECTIONS; s++)
        if (!section_fits(p, pieces, s))
            return "a record points outside its section";
    return NULL;
}

pact_status pact_program_load(const void *bytes, size_t size, const pact_allocator *allocator,
                              pact_program **out)
{
    header h;
    *out = NULL;
    pact_status status = check_header(bytes, size, &h);
    if (status != PACT_OK)
        return status;
    mem m;
    mem_init(&m, allocator, 0);
    pact_program *p = mem_resize(&m, NULL, 0, sizeof *p);
    if (!p)
        return PACT_NOMEM;
    p->mem = m;
    p->image_size = size;
    p->image = mem_resize_raw(&p->mem, NULL, 0, size);
    status = p->image ? PACT_OK : PACT_NOMEM;
    if (p->image) {
        memcpy(p->image, bytes, size);
        if (!place_sections(p, &h) || program_check_records(p) || program_check_code(p))
            status = PACT_CORRUPT;
    }
    if (status == PACT_OK)
        *out = p;
    else
        pact_program_free(p);
    return status;
}

void pact_program_free(pact_program *program)
{
    if (!program)
        return;
    mem m = program->mem;
    mem_resize(&m, program->image, program->image_size, 0);
    mem_resize(&m, program, sizeof *program, 0);
}

/* ---- what a host may ask of a program ---- */

uint32_t pact_program_scenario_count(const pact_program *p)
{
    return p->scenario_count;
}

const char *pact_program_scenario_name(const pact_program *p, uint32_t scenario)
{
    return scenario < p->scenario_count ? program_text(p, p->scenario[scenario].name) : NULL;
}

const char *pact_program_scenario_title(const pact_program *p, uint32_t scenario)
{
    return scenario < p->scenario_count ? program_text(p, p->scenario[scenario].title) : NULL;
}

uint32_t pact_program_gap_count(const pact_program *p)
{
    return p->gap_count;
}

pact_gap pact_program_gap(const pact_program *p, uint32_t gap)
{
    if (gap >= p->gap_count)
        return (pact_gap){0};
    const gap_record *g = &p->gap[gap];
    return (pact_gap){program_text(p, p->article[g->article].cite), program_text(p, g->reason),
                      program_place(p, g->place)};
}

uint32_t pact_program_accept_count(const pact_program *p)
{
    return p->accept_count;
}

pact_place pact_program_accept_place(const pact_program *p, uint32_t accept)
{
    return accept < p->accept_count ? program_place(p, p->accept[accept].place) : (pact_place){0};
}

const char *pact_verdict_text(pact_verdict_kind kind)
{
    switch (kind) {
#define VERDICT(name, text, says)                                                                            \
    case PACT_VERDICT_##name:                                                                                \
        return text;
#include "verdicts.def"
#undef VERDICT
    }
    return "unknown";
}

const char *pact_version(void)
{
    return PACT_RELEASE;
}

uint32_t pact_api(void)
{
    return PACT_API;
}

uint32_t pact_format(void)
{
    return PROGRAM_VERSION;
}

int pact_date_format(int32_t date, char text[24])
{
    if (date != PACT_NO_DATE)
        return date_format(date, text);
    text[0] = 0;
    return 0;
}

/* ---- what is read only ---- */

static bool is_ballot(const pact_program *p, uint32_t predicate)
{
    for (uint32_t i = 0; i < p->vote_count; i++)
        if (p->vote[i].predicate == predicate)
            return true;
    return false;
}

bool program_computes(const pact_program *p, uint32_t predicate)
{
    for (uint32_t i = 0; i < p->law_count; i++)
        if (p->law[i].word == LAW_IN_FORCE && p->law[i].predicate == predicate)
            return true;
    for (uint32_t i = 0; i < p->external_count; i++)
        if (p->external[i].predicate == predicate)
            return true;
    return p->predicate[predicate].class == CLASS_DEFINE || is_ballot(p, predicate);
}
