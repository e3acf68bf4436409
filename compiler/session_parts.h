/* session_parts.h: a session as the files see it that make it up: each moves it one stage on. What it points
 * to is its own until session_close. */
#ifndef PACTC_SESSION_PARTS_H
#define PACTC_SESSION_PARTS_H

#include "session.h"

#include "../vm/io/report.h"
#include "session_claims.h"
#include "session_world.h"

typedef struct loaded {
    struct loaded *next;
    char *name, *text;
} loaded;

/* A finding of the session itself, with all that it points to. */
typedef struct own_finding {
    struct own_finding *next;
    pact_finding finding;
    pact_label label;
    char message[512];
} own_finding;

typedef struct played {
    const char *name, *title; /* of the scenario or the world */
    pact_run *run;
    pact_status status;
    pact_entry *entries;
    pact_verdict *verdicts;
    const char ***names; /* by entry: its bearers, copied */
} played;

struct session {
    const session_options *options;
    const char *path;
    loaded *files;
    pactc *compilation;
    pactc_source source;
    pactc_options compile_options;
    pactc_question question;
    const pact_answer *answer; /* the run's */
    pactc_facts *facts;
    uint32_t fact_count;
    world_file *worlds;
    uint32_t world_count;
    pactc_thing *things; /* of the world that is asked, while it is compiled for */
    uint32_t thing_count;
    int32_t last_day; /* of that world */
    pact_program *program;
    played *plays;
    uint32_t play_count;
    claims_play
        *supposing; /* the same, each once more for a claim that supposes something; runs are its own */
    uint32_t supposing_count;
    uint64_t play_time; /* of profiled runs */
    const pact_finding **findings;
    uint32_t finding_count, finding_room;
    struct own_finding *own;
    claims_told claims;
    bool failed; /* could not compile or run */
    bool no_memory;
};

/* session.c */
bool session_keep_file(session *s, char *name, char *text); /* takes both; false: no memory */
bool session_load_facts(session *s);                        /* of --facts */
void session_add_finding(session *s, const pact_finding *f);
/* An error of the session's own; the message is printf's. NULL when there is no memory, which the session
 * then reports. */
own_finding *session_complain(session *s, const char *code, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
const char *session_status_text(pact_status status);
bool session_is(const session *s, const char *command);
bool session_print(const session *s, FILE *to, int code); /* the report; false: it could not be written */

/* session_compile.c */
void session_compile(session *s, bool with_question); /* the text */
void session_load(session *s);                        /* what was compiled before */
void session_wants_source(session *s, const char *what);

/* session_play.c */
void session_print_line(void *user, const char *text); /* to a FILE */
void session_play_all(session *s);
void session_open_run(session *s, played *p, uint32_t which); /* scenarios first, then worlds */
void session_check_readings(session *s); /* before anything is played: what does not exist cannot be chosen */

#endif
