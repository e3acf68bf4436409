/* session.h: what pactc does with one file: read, compile, run its scenarios, report. Owns every text and
 * object it makes until session_close. Uses the process's files and standard streams. */
#ifndef PACTC_SESSION_H
#define PACTC_SESSION_H

#include "compile.h"

#include <stdio.h>

typedef struct session_options {
    const char *command;         /* "check", "run", "test", "ask", "why" … */
    const char *question, *date; /* of ask, why and whynot; date NULL: the last day of the scenario */
    const char *scenario;        /* only this one, or NULL */
    size_t max_memory;           /* 0: the default */
    uint64_t max_steps;
    uint32_t max_trials;
    bool json, color, stats, trace, public_view, profile;
    const char *const *readings; /* "guarantee=collective", as given; owned by the caller */
    uint32_t reading_count;
    const char *const *facts; /* "NAME=FILE" or "FILE": the rows of a table */
    uint32_t fact_count;
    const char *const *libraries; /* absolute paths that externs may be called from */
    uint32_t library_count;
    uint64_t claim_worlds;     /* that no scenario plays, for each claim */
    const char *const *worlds; /* files, each one more scenario */
    uint32_t world_count;
} session_options;

typedef struct session session;

/* Reads and compiles, or loads what was compiled before. `path` "-" is standard input. Never NULL but for
 * lack of memory. */
session *session_open(const char *path, const session_options *options);
void session_close(session *s);

/* Runs the scenarios, prints the report to standard output. Returns the exit code: 2 could not compile or
 * run, else 1 errors, warnings or failed expectations, else 0. */
int session_check(session *s);

/* Answers the question, prints the answer. 0: it was answered, whatever the answer is; else 2. */
int session_ask(session *s);

/* Writes the compiled program. 0, or 2 after errors, which are then reported to standard error. */
int session_build(session *s, FILE *to);

/* A stage as text to standard output: "tokens", "ast", "ir" or "code". */
int session_dump(session *s, const char *stage);

/* ---- for profile: all that is to be played, with an account of what each run spends ---- */

/* false: not all could be played to the end, and standard error says why. */
bool session_play(session *s);
uint32_t session_run_count(const session *s);
pact_run *session_run(const session *s, uint32_t index);
uint64_t session_play_time(const session *s); /* of all of them: nanoseconds */

/* ---- for sweep: many runs of what the file has become ---- */

/* Whether it can be run, with one base world at most and readings that exist; else says on standard error why
 * not. What follows needs it. */
bool session_prepare(session *s);
const pact_program *session_program(const session *s);
pact_limits session_limits(const session *s); /* of each run */
bool session_calls_libraries(const session *s);

/* Another copy of the base world, the caller's: of --world, --scenario, or empty. From any thread. */
pact_status session_base(const session *s, pact_world **out);

/* Gives a run the readings and libraries of the command line. From any thread. */
void session_choose(const session *s, pact_run *run);

/* Hands on, piece by piece, all that a run follows from: program, world, readings, limits. */
void session_sum(const session *s, void (*add)(void *user, const void *bytes, size_t size), void *user);

/* A question of an act, as the compiler reads it: who must, must not, may … do what. Texts are owned. */
typedef struct session_act {
    pact_test test;
    char *predicate, *names[PACT_ROLES]; /* of the roles in order; NULL: any */
    uint32_t count;
} session_act;

/* The sentence may name the entities of `world`, and `things` beside them. false: what is wrong with it
 * stands on standard error. */
bool session_read_question(session *s, const char *text, const pact_world *world, const pactc_thing *things,
                           uint32_t thing_count, session_act *out);

/* session_act.c */
bool session_is_act(pactc *c);
bool session_act_copy(pactc *c, session_act *out); /* of one that is; false: no memory */
void session_act_free(session_act *a);

#endif
