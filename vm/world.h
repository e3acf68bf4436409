/* world.h: what a host says in the place of a scenario, beside a program that stays as it is.
 *
 * A world is a program of its own: it shares the sections of its base but those that grow, which it keeps as
 * lists. Entities of the base keep their numbers; those that are added follow in the order of their coming.
 * Sealed, as a run has it, each kind that grew stands once more at the end, in order of names, and ids are
 * those of that order: as if the source had declared them all. Owned by the host or by a run; one thread. */
#ifndef PACT_WORLD_H
#define PACT_WORLD_H

#include "program.h"

struct pact_world {
    mem mem;
    arena arena; /* texts */
    const pact_program *base;
    pact_program program; /* of a run's own world: sealed */
    array(const char *) said;
    array(uint32_t) source; /* texts: what the host calls where it has things from */
    array(place_record) placed;
    array(kind_record) kind;
    array(entity_record) entity;
    array(arg_record) arg;
    array(number_record) number;
    array(ballot_record) ballot;
    array(statement_record) statement; /* in order of time */
    array(doubt_record) doubt;
    array(open_record) open;
    array(uint32_t) handle; /* sealed: of the entities from `tail` on, the numbers that hosts know */
    uint32_t *slot, slots;  /* entities by kind and name: number + 1; slots: a power of two */
    uint32_t named, tail;   /* entities that have a number of their own */
    scenario_record scenario;
    uint32_t instant, last; /* of what is said next; the statement said last, or NONE */
    uint32_t place;         /* of what is said next, or NONE */
    int32_t time;
    bool exact;
    struct pact_run *run; /* whose own it is, or NULL */
    char message[200];
};

/* A sealed copy, for a run. NULL: no memory, or past `limit` bytes. */
pact_world *world_seal(const pact_world *from, const pact_allocator *host, size_t limit);

/* Asks nothing: the run stands at the end of that day once it is past this statement. false: no memory. */
bool world_mark(pact_world *w, int32_t date);

/* What is said of later days than that is taken back. */
void world_cut(pact_world *w, int32_t date);

/* The number of an entity as the host knows it; PACT_NOTHING for the unstated. */
uint32_t world_number(const pact_program *p, const pact_world *w, uint32_t kind, uint32_t id);

#endif
