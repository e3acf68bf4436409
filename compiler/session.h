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
    bool json, color, stats, trace, public_view;
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

#endif
