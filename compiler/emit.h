/* emit.h: from the Norm IR to a program. emit.c writes records, emit_code.c bytecode. Only these see
 * vm/program.h. Nothing is emitted after an error. */
#ifndef PACTC_EMIT_H
#define PACTC_EMIT_H

#include "../vm/program.h"
#include "ir.h"

/* Where jumps wait to be told their target: the last of them + 1, each holding the one before in its d. */
typedef struct label {
    uint32_t last;
} label;

typedef struct emitter {
    struct ir *ir;
    program_builder *b; /* borrowed */
    struct text_slot {
        const char *text;
        uint32_t offset, hash;
    } * texts; /* open addressing */
    uint32_t text_slots, text_count;
    struct text_slot recent[256]; /* by pointer: most texts are asked for several times in a row */
    struct {
        span at;
        uint32_t place;
    } places[4]; /* the latest, in turn */
    uint32_t place_turn;
    bool too_large; /* reported: registers ran out */
    bool negative;  /* what is emitted stands under `not` */

    /* the block under construction */
    array(code_record) code;
    array(origin_record) origins;
    array(uint32_t) set_kinds, var_kinds, inputs, free_sets;
    struct {
        entity_decl *entity;
        uint32_t reg;
    } constants[64];
    uint32_t constant_count, numbers;
    span at;
    array(variable *) held; /* variables that have a register here */
} emitter;

uint32_t emit_text(emitter *e, const char *text);
uint32_t emit_place(emitter *e, span at);

/* A condition as a tree to give reasons from; `first` are the variables in its first slots. */
uint32_t emit_tree(emitter *e, variable *const *first, uint32_t count, const cond *c, span at);

void emit_claims(emitter *e); /* emit_claim.c: with what they assume */

/* What is supposed: the number of the first record. */
uint32_t emit_suppositions(emitter *e, const suppositions *list);
uint32_t emit_choices(emitter *e, const choices *list);

const external_decl *external_of(const struct ir *ir, const expr *call);

/* Blocks: their index. */
uint32_t emit_rule_block(emitter *e, const rule_decl *r);
uint32_t emit_trigger_block(emitter *e, const trigger_decl *t, uint32_t norm_first);
uint32_t emit_set_block(emitter *e, variable *const *params, uint32_t count, const cond *c, variable *of,
                        const char *name, span at);
uint32_t emit_number_block(emitter *e, variable *const *params, uint32_t count, const expr *x,
                           const char *name, span at);
uint32_t emit_query_block(emitter *e, variable *const *params, uint32_t count, const cond *c, span at);

/* Fills `out`, which the caller frees. */
void emit(struct ir *ir, const schedule *order, program_builder *out);

#endif
