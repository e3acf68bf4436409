/* change.h: facts of a scenario changed, for trial. Own to libpact's change.c and flip.c. */
#ifndef PACT_CHANGE_H
#define PACT_CHANGE_H

#include "run.h"

enum { CHANGES_MAX = 8 }; /* in one trial */

typedef enum change_form {
    LEAVE_OUT,    /* a statement */
    DATE_LATER,   /* a statement, said on `date` only */
    DATE_EARLIER, /* a statement, said on `date` already */
    SAY,          /* `fact`; of an organ's act with `ballots` */
    GIVE,         /* a figure, in the place of `statement`, if any */
    VOTE,         /* the ballots of a statement, cast otherwise */
    ESTABLISH,    /* `what` is in doubt: it holds, or does not. `statement`: the one in doubt, or NONE */
} change_form;

typedef struct change {
    change_form form;
    uint32_t statement; /* of the program, or NONE */
    int32_t date;
    lacking fact;
    const ballot_record *ballots;
    uint32_t ballots_count;
    doubtful what;
    bool holds;
} change;

/* The program of a run, in which one scenario can be written anew: everything else is shared. Freed with the
 * run. */
typedef struct rewriting {
    pact_run *r;
    const pact_program *p;
    pact_program program;
    statement_record *statements;
    arg_record *args;
    number_record *numbers;
    ballot_record *ballots;
    uint32_t numbers_used, ballots_used, ballots_room;
    scenario_record *scenarios;
    uint32_t tried;
    uint64_t steps; /* of all trials together */
} rewriting;

bool change_begin(pact_run *r, rewriting *out);

/* Plays the scenario with the changes up to the question. *so is the answer, or NULL where what is asked is
 * not so even then, or the run met a limit. At most CHANGES_MAX. */
bool change_try(rewriting *w, const change *const *changes, uint32_t count, const char **so);

/* In words, and as the text would have to be written. */
bool change_tell(rewriting *w, const change *const *changes, uint32_t count, const char *so,
                 pact_change *out);

/* How many facts, or ballots, it changes. */
uint32_t change_size(const pact_program *p, const change *c);

/* The statement that gave the figure its value, or NONE. */
uint32_t change_figure_given(const pact_run *r, const lacking *fact);

#endif
