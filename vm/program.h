/* program.h: a compiled program in memory, its sections and its bytecode.
 *
 * A program is one image of bytes: a header, a table of sections, the sections, the text pool. Loading checks
 * the header and checksum, then every index of every record (from sections.def), then every instruction (from
 * opcodes.def). What passes may be followed without further checks. Programs are immutable after loading.
 * Own to libpact and to the compiler's emitter. */
#ifndef PACT_PROGRAM_H
#define PACT_PROGRAM_H

#include "date.h"
#include "mem.h"
#include "number.h"
#include "pact.h"
#include "vocabulary.h"

#define PROGRAM_VERSION 13
#define ANY_ARG         255

/* Operand c of what reads or compares: a flag of the instruction's own, and whether it stands under `not`,
 * where what may be so takes the place of what certainly is. */
enum { PLAIN_FLAG = 1, UNDER_NOT = 2 };

#define TEXT(f)     uint32_t f;
#define IN(f, s)    uint32_t f;
#define MAYBE(f, s) uint32_t f;
#define RANGE(f, s) uint32_t f##_first, f##_count;
#define ENUM(f, n)  uint32_t f;
#define PLAIN(f)    uint32_t f;
#define TIME(f)     int32_t f;
#define SECTION(name, fields)                                                                                \
    typedef struct name##_record {                                                                           \
        fields                                                                                               \
    } name##_record;
#include "sections.def"
#undef SECTION
#undef TEXT
#undef IN
#undef MAYBE
#undef RANGE
#undef ENUM
#undef PLAIN
#undef TIME

typedef enum opcode {
#define OP(name, a, b, c, d, text) OP_##name,
#include "opcodes.def"
#undef OP
    OPCODES
} opcode;

/* An instruction is two words: opcode and three bytes, then d. */
#define claim_waits(c) ((c)->within != NONE) /* `whenever … then within` */
#define CODE_WORD(op, a, b, c)                                                                               \
    ((uint32_t)(op) | (uint32_t)(a) << 8 | (uint32_t)(b) << 16 | (uint32_t)(c) << 24)
#define CODE_OP(word) ((word)&255)
#define CODE_A(word)  ((word) >> 8 & 255)
#define CODE_B(word)  ((word) >> 16 & 255)
#define CODE_C(word)  ((word) >> 24)

/* The argument byte number i of an ARGS instruction. */
static inline uint32_t code_arg(const code_record *args, unsigned i)
{
    return i < 3 ? args->word >> (8 + 8 * i) & 255 : args->d >> (8 * (i - 3)) & 255;
}

struct pact_program {
    mem mem;
    void *image;
    size_t image_size;
    const char *text;
    uint32_t text_size;
    /* Of a world: texts of its own, whose offsets follow upon the pool's; places, whose numbers follow upon
     * those of the section; and names of sources likewise. */
    const char *const *said;
    const struct place_record *placed;
    const uint32_t *source;
#define SECTION(name, fields)                                                                                \
    const name##_record *name;                                                                               \
    uint32_t name##_count;
#include "sections.def"
#undef SECTION
};

static inline const char *program_text(const pact_program *p, uint32_t offset)
{
    return offset == NONE ? NULL : offset < p->text_size ? p->text + offset : p->said[offset - p->text_size];
}

/* How much of its act a norm speaks of; MEASURE_NONE: none of its acts has an amount. Only a duty to do one
 * of several has different ones, and of these it is the first. */
static inline measure_form program_measure(const pact_program *p, const norm_record *n)
{
    uint32_t k = 0;
    while (k + 1 < n->acts_count && p->act[n->acts_first + k].measure == MEASURE_NONE)
        k++;
    return p->act[n->acts_first + k].measure;
}

static inline number program_number(const pact_program *p, uint32_t index)
{
    const number_record *n = &p->number[index];
    return (number){(int64_t)((uint64_t)n->num_high << 32 | n->num_low),
                    (int64_t)((uint64_t)n->den_high << 32 | n->den_low)};
}

/* NONE: what a host says without a place. */
static inline pact_place program_place(const pact_program *p, uint32_t index)
{
    if (index == NONE)
        return (pact_place){0};
    const place_record *r = index < p->place_count ? &p->place[index] : &p->placed[index - p->place_count];
    return (pact_place){r->file, r->begin, r->end, r->line, r->column};
}

/* The name of a source, by the `file` of a place. */
static inline const char *program_source(const pact_program *p, uint32_t file)
{
    return program_text(p, file < p->file_count ? p->file[file].name : p->source[file - p->file_count]);
}

/* ---- writing: the emitter fills a builder, whose lists are counted memory of their own, since they grow
 * large ---- */

typedef struct program_builder {
    arena *arena; /* for its memory and its door: where memory ends, it jumps there */
    array(char) text;
#define SECTION(name, fields) array(name##_record) name;
#include "sections.def"
#undef SECTION
} program_builder;

/* Adds a record; `build` also gives its index. */
#define builder_add(b, list)                                                                                 \
    ((list)->count == (list)->room                                                                           \
         ? (void)((list)->at = builder_grow(b, (list)->at, &(list)->room, sizeof *(list)->at))               \
         : (void)0,                                                                                          \
     &(list)->at[(list)->count++])
#define add(b, section, ...)   (*builder_add(b, &(b)->section) = (section##_record){__VA_ARGS__})
#define build(b, section, ...) (add(b, section, __VA_ARGS__), (b)->section.count - 1)

/* Room for about so many at once: growing by doubling would touch the memory twice. */
#define builder_reserve(b, section, count)                                                                   \
    ((b)->section.room = (count),                                                                            \
     (b)->section.at = builder_room(b, (size_t)(count) * sizeof *(b)->section.at))

void *builder_room(program_builder *b, size_t size);
void *builder_grow(program_builder *b, void *at, uint32_t *room, size_t element);
void builder_free(program_builder *b);

void builder_finish(program_builder *b); /* after the last record */

/* The image, deterministic for the same records, in pieces and in order. false: the sink refused, or it
 * passes 4 GiB. */
typedef bool (*program_sink)(void *user, const void *bytes, size_t size);
size_t program_size(const program_builder *b);
bool program_write(const program_builder *b, program_sink sink, void *user);

/* Whether nobody can state it: definitions, ballots, what C or the law of treaties computes. */
bool program_computes(const pact_program *p, uint32_t predicate);

/* ---- checking ---- */

/* NULL, or what is wrong with the program, as a fixed text. */
const char *program_check_records(const pact_program *p);
const char *program_check_code(const pact_program *p);

/* One instruction as text, into `line`. Returns how many words it took (1 or 2). */
uint32_t program_instruction(const pact_program *p, uint32_t at, char *line, size_t size);

const char *opcode_name(opcode op);

#endif
