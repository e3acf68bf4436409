/* pact.h: run compiled treaty rules against a world.
 *
 * Objects: a program (immutable, any thread), a world (what a host says; one thread at a time) and a run (one
 * thread at a time). Every pact_x_new or pact_x_load has a pact_x_free; strings and arrays returned live as
 * long as the object they came from.
 * Dates are days since 1970-01-01, proleptic Gregorian; texts are UTF-8 in normal form C.
 * Calls return a pact_status; nothing here exits, aborts, prints or keeps global state. */
#ifndef PACT_H
#define PACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default) /* what is declared here is what the library exports */

/* ---- Versions: each number stands once, here, in program.h or in io/report.h ---- */

/* Of the project, semantic: while it begins with 0, a new second number may break what was built on it. */
#define PACT_RELEASE "0.1.0"

/* Of this header: raised where a host must change what it wrote. */
#define PACT_API 1

/* The same of the library that runs, which may be another than the header's. */
const char *pact_version(void);
uint32_t pact_api(void);

/* The format of the programs that it loads. */
uint32_t pact_format(void);

/* The format of a compiled program, of which its first 8 bytes are enough; 0 where it is none. */
uint32_t pact_format_of(const void *bytes, size_t size);

typedef enum pact_status {
    PACT_OK = 0,
    PACT_ROW,         /* there is a further instant */
    PACT_DONE,        /* there is none */
    PACT_LIMIT,       /* a budget of the host is spent; the run says which in its findings */
    PACT_NOMEM,       /* the host's allocator or the memory limit said no */
    PACT_CORRUPT,     /* not a program, or one that the verifier refuses */
    PACT_VERSION,     /* a program of another format version */
    PACT_MISUSE,      /* an argument out of range */
    PACT_INTERRUPTED, /* the host stopped the run */
} pact_status;

/* The host's allocator: resize(user, block, old, new) behaves as realloc; new == 0 frees and returns NULL,
 * block == NULL allocates. Memory must be aligned for any object. A NULL `resize` means malloc's. */
typedef struct pact_allocator {
    void *(*resize)(void *user, void *block, size_t old_size, size_t new_size);
    void *user;
} pact_allocator;

/* Budgets of one run; 0 takes the default. */
typedef struct pact_limits {
    uint64_t steps;  /* bytecode instructions, in all; default 1,000,000,000 */
    size_t memory;   /* bytes held at once; default 1 GiB */
    uint32_t rounds; /* rounds within one instant; default 10,000 */
    uint32_t trials; /* changes of facts that one "why not" tries; default 150 */
} pact_limits;

/* ---- Findings: what a compiler or a run has to say, one record for every reporter ---- */

typedef enum pact_severity { PACT_NOTE, PACT_WARNING, PACT_ERROR } pact_severity;

/* A place in a source text: a file by its index in the report, bytes [begin, end) in it, and the line and
 * column (in code points) of `begin`, counted from 1. line == 0: no place. */
typedef struct pact_place {
    uint32_t file, begin, end, line, column;
} pact_place;

typedef struct pact_label {
    pact_place place;
    const char *text; /* what to say beside it, or NULL */
} pact_label;

typedef struct pact_finding {
    pact_severity severity;
    const char *code; /* "P0107": stable */
    const char *message;
    const pact_label *labels; /* the first is where the finding is */
    uint32_t label_count;
    const char *const *notes; /* reasons, in order; a leading space per level of a derivation */
    uint32_t note_count;
    const char *help;        /* how to mend it, or NULL */
    const char *scenario;    /* in which it occurred, or NULL */
    int32_t date;            /* PACT_NO_DATE where none applies */
    const char *accepted;    /* the reason given in `accepts … because`, or NULL */
    bool expectation;        /* a failed `expect` */
    const char *resolved_by; /* what makes one of two clashing norms prevail, or NULL */
} pact_finding;

#define PACT_NO_DATE INT32_MIN

#define PACT_DATE_TEXT_MAX 24

/* Writes a date as "1914-08-04" and returns its length; PACT_NO_DATE writes "". */
int pact_date_format(int32_t date, char text[PACT_DATE_TEXT_MAX]);

/* Reads "1914-08-04", and then *minute is PACT_NO_DATE, or "1914-08-04T23:00", with the minute of the day;
 * all of `length` bytes. false: neither, or outside the years 0001 to 5999. */
bool pact_date_parse(const char *text, size_t length, int32_t *date, int32_t *minute);

/* ---- Programs ---- */

typedef struct pact_program pact_program;

/* Verifies and loads a compiled program from `size` bytes, which are copied. `allocator` may be NULL.
 * PACT_CORRUPT, PACT_VERSION or PACT_NOMEM leave *out NULL. */
pact_status pact_program_load(const void *bytes, size_t size, const pact_allocator *allocator,
                              pact_program **out);
void pact_program_free(pact_program *program);

uint32_t pact_program_scenario_count(const pact_program *program);
const char *pact_program_scenario_name(const pact_program *program, uint32_t scenario);
const char *pact_program_scenario_title(const pact_program *program, uint32_t scenario); /* NULL: none */

/* What the source declares that it cannot express: `not expressed because "…";`. */
typedef struct pact_gap {
    const char *article; /* "article 4 of covenant" */
    const char *reason;
    pact_place place;
} pact_gap;
uint32_t pact_program_gap_count(const pact_program *program);
pact_gap pact_program_gap(const pact_program *program, uint32_t gap);

/* ---- Vocabulary: what a program speaks of, by number ---- */

#define PACT_NOTHING UINT32_MAX       /* no such number; a role that is left unstated */
#define PACT_BEARER  (UINT32_MAX - 1) /* in an act: each of those who bear the norm, for itself */
#define PACT_ROLES   7                /* roles of one predicate at most */

typedef struct pact_number {
    int64_t numerator, denominator; /* exact; what is returned is in lowest terms */
} pact_number;

/* Reads "12", "-0.25", "60_000", "25%" or "17/2", all of `length` bytes, exactly. false: no such number, or
 * one whose lowest terms do not fit. */
bool pact_number_parse(const char *text, size_t length, pact_number *out);

typedef enum pact_predicate_kind {
    PACT_A_STATUS,
    PACT_AN_EVENT,
    PACT_AN_ACTION,
    PACT_A_FIGURE,
    PACT_A_DEFINITION,
} pact_predicate_kind;

typedef struct pact_predicate {
    const char *name;  /* "attack", "neutral"; NULL past the last */
    const char *third; /* "attacks", or NULL */
    pact_predicate_kind kind;
    bool ongoing;  /* an action that goes on until it ends */
    bool measured; /* an action that has an amount */
    uint32_t role_count;
} pact_predicate;

uint32_t pact_program_predicate_count(const pact_program *program);
pact_predicate pact_program_predicate(const pact_program *program, uint32_t predicate);
uint32_t pact_program_find(const pact_program *program,
                           const char *name); /* by either name; or PACT_NOTHING */
const char *pact_program_role_kind(const pact_program *program, uint32_t predicate, uint32_t role);
const char *pact_program_role_name(const pact_program *program, uint32_t predicate, uint32_t role);
const char *pact_program_kind_name(const pact_program *program, uint32_t kind); /* NULL past the last */

/* What pact_place.file counts: the sources that it was compiled from. */
uint32_t pact_program_source_count(const pact_program *program);
const char *pact_program_source_name(const pact_program *program, uint32_t source); /* NULL past the last */

/* The whole program as readable bytecode, one line per call of `line`; each instruction names its article. */
void pact_program_disassemble(const pact_program *program, void (*line)(void *user, const char *text),
                              void *user);

/* ---- Worlds: what a host says, in the place of a scenario ---- */

typedef struct pact_world pact_world;

/* A world over a program, which must outlive it: empty (`scenario` is PACT_NOTHING), or beginning with what a
 * scenario says, its expectations left out. PACT_MISUSE past the scenarios. `allocator` may be NULL. */
pact_status pact_world_new(const pact_program *program, uint32_t scenario, const pact_allocator *allocator,
                           pact_world **out);
void pact_world_free(pact_world *world);

const pact_program *pact_world_program(const pact_world *world);

/* What findings, verdicts and answers call it in the place of a scenario's name. `title` may be NULL; both
 * are copied. */
pact_status pact_world_call(pact_world *world, const char *name, const char *title);

/* What was wrong with the last call on this world that returned PACT_MISUSE. */
const char *pact_world_message(const pact_world *world);

/* Entities have numbers, from 0 on: those of the program, then those that were added, in their order. A run
 * on a world knows them by the same numbers. The first call finds one, the second adds it unless it is there.
 * Treaties and organs come from the program alone. */
pact_status pact_world_entity(pact_world *world, const char *kind, const char *name, uint32_t *entity);
pact_status pact_world_add(pact_world *world, const char *kind, const char *name, uint32_t *entity);
uint32_t pact_world_entity_count(const pact_world *world);
const char *pact_world_name(const pact_world *world, uint32_t entity); /* NULL past the last */
const char *pact_world_kind(const pact_world *world, uint32_t entity);

/* When: what is said after this call is of one instant, on that day, or at that minute of it, or, with
 * PACT_NO_DATE, holds from the beginning. Instants may come in any order; of one day, in that of the calls.
 */
pact_status pact_world_on(pact_world *world, int32_t date);
pact_status pact_world_at(pact_world *world, int32_t date, uint32_t minute);

/* Where: names a source, such as a file, and gives its number, which a pact_place counts by: sources of the
 * program come first. What is said after the second call is told with this place; without one (NULL, or line
 * 0), as "said by the host". PACT_MISUSE for a source that was not named. */
pact_status pact_world_source(pact_world *world, const char *name, uint32_t *file);
pact_status pact_world_place(pact_world *world, const pact_place *place);

/* What: an event or act, one with an amount, a status or ongoing act that holds or ends, a figure. Entities
 * are those of the roles, in order; the first must be given, others may be PACT_NOTHING or be left out.
 * PACT_MISUSE where kinds do not fit, a definition or verdict is stated, or what happens has no date; nothing
 * is then said. */
pact_status pact_world_happens(pact_world *world, uint32_t predicate, const uint32_t *entities,
                               uint32_t count);
pact_status pact_world_amount(pact_world *world, uint32_t predicate, const uint32_t *entities, uint32_t count,
                              pact_number amount);
pact_status pact_world_holds(pact_world *world, uint32_t predicate, const uint32_t *entities, uint32_t count);
pact_status pact_world_ends(pact_world *world, uint32_t predicate, const uint32_t *entities, uint32_t count);
pact_status pact_world_figure(pact_world *world, uint32_t predicate, const uint32_t *entities, uint32_t count,
                              pact_number value);

typedef enum pact_ballot { PACT_YES, PACT_NO, PACT_ABSTAIN, PACT_ABSENT, PACT_NOT_VOTING } pact_ballot;

/* A ballot on the act that was said last; a seat without one is absent. */
pact_status pact_world_ballot(pact_world *world, uint32_t seat, pact_ballot vote);

/* Whether what was said last happened, or holds, is in doubt; `source` tells why, such as "alleged by japan",
 * and NULL is "disputed". Said again of the same fact it adds who else
 * speaks of it. Findings tell of conflicts and claims in every completion of what was said before the run was
 * made; questions heed what is said later too. */
pact_status pact_world_dispute(pact_world *world, const char *source);

/* Of this status, what is not said is unknown, and not false. Before a run is made, and only of what some
 * scenario of the text leaves open: PACT_MISUSE for any other. */
pact_status pact_world_leave_open(pact_world *world, uint32_t predicate);

/* The question with which the program was compiled is asked of this world at the end of that day, and not of
 * its scenario: see pact_run_answer. PACT_MISUSE where there is none. */
pact_status pact_world_ask(pact_world *world, int32_t date);

/* ---- Runs ---- */

typedef struct pact_run pact_run;

/* A run of one scenario, standing before its first instant. The program must outlive it. `limits` and
 * `allocator` may be NULL. */
pact_status pact_run_new(const pact_program *program, uint32_t scenario, const pact_limits *limits,
                         const pact_allocator *allocator, pact_run **out);
void pact_run_free(pact_run *run);

/* What was wrong with the last call on this run that returned PACT_MISUSE; not of calls that take it as
 * const. */
const char *pact_run_message(const pact_run *run);

/* Readings: switches of interpretation that the source declares. Each has two options or more, of which a run
 * takes one: the first, unless the scenario supposes another or the host chooses one before the first step.
 * PACT_MISUSE past the counts, or once the run has begun. */
uint32_t pact_program_reading_count(const pact_program *program);
const char *pact_program_reading_name(const pact_program *program, uint32_t reading);
uint32_t pact_program_option_count(const pact_program *program, uint32_t reading);
const char *pact_program_option_name(const pact_program *program, uint32_t reading, uint32_t option);
pact_status pact_run_read(pact_run *run, uint32_t reading, uint32_t option);
uint32_t pact_run_option(const pact_run *run, uint32_t reading); /* that it takes */

/* Takes the readings of another run of the same program, and the functions and libraries that it may call.
 * PACT_MISUSE once the run has begun. */
pact_status pact_run_set_like(pact_run *run, const pact_run *other);

/* Moves the run to the next instant: statements, a deadline, an accession or an entry into force.
 * PACT_ROW with *date set; PACT_DONE at the end; PACT_LIMIT and PACT_NOMEM end the run. `date` may be NULL.
 */
pact_status pact_run_step(pact_run *run, int32_t *date);

/* Steps to the end. PACT_DONE, PACT_LIMIT or PACT_NOMEM. */
pact_status pact_run_all(pact_run *run);

/* ---- Runs on a world, which a host moves day by day ---- */

/* A run of what the world says, standing before its first instant. It takes a copy: the world may go on, or
 * go. Only the program must outlive the run. */
pact_status pact_run_on(const pact_world *world, const pact_limits *limits, const pact_allocator *allocator,
                        pact_run **out);

/* The run's own copy; NULL for a run of a scenario. What is said into it is played when its time comes: it
 * must be later than where the run stands, and no entity can be added. Freed with the run. */
pact_world *pact_run_world(pact_run *run);

/* Plays everything up to the end of that day, deadlines included, and stands there. PACT_MISUSE for a day
 * that is over, and for a run of a scenario. */
pact_status pact_run_until(pact_run *run, int32_t date);
int32_t pact_run_date(const pact_run *run); /* PACT_NO_DATE before the first instant */

/* Another run that stands where this one does, of which the one knows nothing of the other: for what would
 * follow if. It is played anew, so that it costs what this one has cost. */
pact_status pact_run_fork(const pact_run *run, pact_run **out);

/* Back to the end of that day: what was said of later ones is gone. Costs as much; strings returned before
 * are gone too. */
pact_status pact_run_undo(pact_run *run, int32_t date);

/* Stops the run, from any thread: the call that it is in, or the next one, returns PACT_INTERRUPTED, and so
 * does every later one; it can still be read, and freed. Not while it is being freed or taken back. */
void pact_run_interrupt(pact_run *run);

/* Asked between instants, and after every 10,000 instructions at the latest, whether to go on: for a clock of
 * the host's, say. What is played for reasons or facts in doubt asks too. NULL ends it. */
void pact_run_watch(pact_run *run, bool (*go_on)(void *user), void *user);

/* What the run has found so far: conflicts, failed expectations, missing figures. NULL past the end. */
const pact_finding *pact_run_finding(const pact_run *run, uint32_t index);

/* ---- The chronicle: what happened, and what followed in law ---- */

typedef enum pact_entry_kind {
    PACT_FACT,      /* something was said to happen, hold or end */
    PACT_ARISES,    /* a norm comes to bear on its bearers */
    PACT_FULFILLED, /* done, or kept to the end */
    PACT_VIOLATED,
    PACT_LATE, /* done after the breach */
    PACT_DISCHARGED,
    PACT_EXPIRED,
    PACT_TERMINATED,
    PACT_OPEN,      /* at the end of the run: still to be done */
    PACT_PENDING,   /* it arises, and binds from a later date on */
    PACT_SUSPENDED, /* its clock stands still */
    PACT_RESUMED,
    PACT_REPAIRED, /* a breach was made good; it remains one */
    PACT_DISPUTED, /* a fact in doubt, told as not so */
    PACT_VOID,     /* an act without power, or not adopted: it was tried, and did not happen */
    PACT_COMPLIES, /* a state does what it owes, by supposition: `article` says under which text */
    /* of a treaty: `act` is the sentence, `article` names the treaty */
    PACT_ENTERS, /* it enters into force */
    PACT_RENEWS,
    PACT_LAPSES,  /* it is no longer in force */
    PACT_ACCEDES, /* a state becomes a party */
    PACT_NOTICE,
    PACT_LEAVES, /* a state is no longer a party */
} pact_entry_kind;

typedef enum pact_modality {
    PACT_MUST,
    PACT_MUST_NOT,
    PACT_MAY,
    PACT_NEED_NOT,
    PACT_SHOULD,
    PACT_SHOULD_NOT,
    PACT_CAN, /* a power: the act is valid */
} pact_modality;

const char *pact_entry_text(pact_entry_kind kind);      /* "arises"; NULL past the last, as below */
const char *pact_modality_text(pact_modality modality); /* "must not" */

typedef struct pact_entry {
    pact_entry_kind kind;
    int32_t date;
    const char *article; /* "article 16 of covenant", NULL for a fact and what is void */
    pact_modality modality;
    const char *act;            /* "sanction italy"; for a fact and what is void the sentence */
    const char *const *bearers; /* display names, sorted */
    uint32_t bearer_count;
    int32_t deadline; /* the last day for it, or PACT_NO_DATE */
    pact_place place;
    const char *reason; /* why an act is void: "vetoed by france"; else NULL */
} pact_entry;

uint32_t pact_run_entry_count(const pact_run *run);

/* Entries stay valid until the next call on this run. */
pact_status pact_run_entry(pact_run *run, uint32_t index, pact_entry *out);

/* ---- Reasons ---- */

typedef enum pact_reason_kind {
    PACT_REASON_NOTE,   /* anything else */
    PACT_REASON_NORM,   /* a norm: that it binds, what became of it, or that it does not apply */
    PACT_REASON_QUOTE,  /* the treaty's own words */
    PACT_REASON_TIME,   /* since when, by when, what ended it or would */
    PACT_REASON_MEMBER, /* who is a party to what, from when, or is not; what is in force, or not */
    PACT_REASON_FACT,   /* what is so: stated, implied or computed */
    PACT_REASON_NOT_SO, /* what is not so */
    PACT_REASON_RANK,   /* what prevails over it */
    PACT_REASON_VOTE,   /* a rule of voting, and how votes stood */
    PACT_REASON_DOUBT,  /* a fact in doubt on which it turns; what it is in either case */
    PACT_REASON_CHANGE, /* what would make it so; below it the answer then */
} pact_reason_kind;

const char *pact_reason_text(pact_reason_kind kind); /* "not so" */

/* One step of an argument, with what it rests on below it. */
typedef struct pact_reason {
    pact_reason_kind kind;
    const char *text;
    const char *article; /* that it is about, or NULL */
    int32_t date;        /* on or since which day, or PACT_NO_DATE */
    pact_place place;    /* of the article, or of the statement */
    const struct pact_reason *children;
    uint32_t child_count;
} pact_reason;

/* ---- Verdicts ---- */

typedef enum pact_verdict_kind {
#define VERDICT(name, text, says) PACT_VERDICT_##name,
#include "verdicts.def"
#undef VERDICT
} pact_verdict_kind;

const char *pact_verdict_text(pact_verdict_kind kind); /* "not triggered" */

/* The answer to one `is obliged/forbidden/… to` of an expectation: what holds, and why. */
typedef struct pact_verdict {
    const char *scenario;
    int32_t date;
    const char *question; /* "britain is obliged to sanction italy under article 16 of covenant" */
    pact_verdict_kind kind;
    const char *article;        /* that decides it, or NULL */
    const char *overridden_by;  /* the article that prevails over it, or NULL */
    const char *owed_to;        /* those towards whom it is not overridden, or NULL */
    bool exempting;             /* what prevails over it exempts */
    int32_t deadline;           /* or PACT_NO_DATE */
    pact_place place;           /* of the question */
    const char *const *reasons; /* the derivation, a leading space per level */
    uint32_t reason_count;
    bool expected;         /* the expectation around it held */
    bool not_performable;  /* owed, and what the act requires is not so */
    bool undecided;        /* unknown because more facts are in doubt than are completed */
    const char *const *by; /* who vetoed, or voted against what was not adopted; sorted */
    uint32_t by_count;
} pact_verdict;

uint32_t pact_run_verdict_count(const pact_run *run);
const pact_verdict *pact_run_verdict(const pact_run *run, uint32_t index);

/* ---- Claims: what a text says of every world ---- */

typedef enum pact_claim_form {
    PACT_WHENEVER,
    PACT_NEVER,
    PACT_NEVER_CONFLICT,
    PACT_SOME_WORLD
} pact_claim_form;

typedef struct pact_claim {
    const char *name, *title, *text; /* title NULL: none; text: what it claims; name NULL past the last */
    const char *supposed;            /* "suppose every state complies;": it speaks of such worlds; or NULL */
    pact_claim_form form;
    pact_place place;
} pact_claim;

uint32_t pact_program_claim_count(const pact_program *program);
pact_claim pact_program_claim(const pact_program *program, uint32_t claim);

/* What has come of a claim in a run, which judges it at every instant. */
typedef struct pact_claimed {
    bool judged;        /* here; one that supposes something is judged in runs of its own */
    bool found;         /* refuted; PACT_SOME_WORLD: witnessed */
    bool met;           /* of PACT_WHENEVER: what it speaks of has been so */
    bool left_out;      /* from some instant on an assumption does not hold, and it says nothing */
    bool undecided;     /* more facts are in doubt than are completed */
    int32_t date;       /* of the first instant at which it was found */
    const char *values; /* "a = italy, v = ethiopia", as far as there are any; never NULL */
} pact_claimed;

pact_claimed pact_run_claimed(const pact_run *run, uint32_t claim);

/* Before the run begins: it also supposes what the claim supposes, be it nothing, and judges that claim
 * alone. PACT_MISUSE later, or past the claims; PACT_NOMEM. */
pact_status pact_run_suppose(pact_run *run, uint32_t claim);

/* Worlds that no scenario plays, of a few statements each: those that the compiler found a claim to turn on,
 * about all that is named and a few things that are not, on one day of each stretch between the dates that
 * the texts name. First none is said, then every one, then every two, until so many worlds were played; so
 * what is found is smallest. Texts live as long as the search. */
typedef struct pact_searched {
    bool found;   /* refuted; PACT_SOME_WORLD: witnessed */
    bool met;     /* of PACT_WHENEVER: what it speaks of was so in some world */
    bool figures; /* it turns on figures, which are not made up: nothing was played */
    bool whole;   /* every world in reach was played */
    uint32_t
        events; /* every world of up to so many statements was played, and unless `whole` some of one more */
    uint64_t worlds, left_out; /* played; in which an assumption did not hold */
    const char *scope;         /* the same in words */
    int32_t date;              /* of what was found; as in pact_claimed */
    const char *values;
    const char *declared;   /* what was found as a text: things to declare, a line each; */
    const char *statements; /* those of the scenario, a line each; */
    const char *expects;    /* and what is so at the end, as a condition or a conflict; or NULL */
    int32_t last;           /* day of the last statement; PACT_NO_DATE: all hold from the beginning */
} pact_searched;

typedef struct pact_search pact_search;

/* `like` is a run of the same program, or on a world of it, that has not begun: its readings are taken, and
 * the functions and libraries that it may call. It must outlive the search. `limits` are those of each
 * world. */
pact_status pact_search_new(const pact_program *program, const pact_run *like, const pact_limits *limits,
                            const pact_allocator *allocator, pact_search **out);
void pact_search_free(pact_search *search);

/* Plays at most so many worlds, and fewer where they cost more than 2,000 instructions on the average.
 * PACT_OK, whatever was found; PACT_MISUSE past the claims, PACT_NOMEM, PACT_INTERRUPTED. */
pact_status pact_search_claim(pact_search *search, uint32_t claim, uint64_t worlds, pact_searched *out);

/* ---- A question of the host's ---- */

/* Facts that, were they otherwise, would make what is asked so: tried by playing the scenario with the
 * change. */
typedef struct pact_change {
    const char *text;            /* "had it not been that x attacks y (t.pact:9)" */
    const char *answer;          /* what it then is: a sentence */
    const char *const *add;      /* statements to write first into the scenario */
    const pact_place *leave_out; /* statements to take out of it */
    uint32_t add_count, leave_count;
} pact_change;

/* What a program that was compiled with a question answers. Texts are sentences. */
typedef struct pact_answer {
    const char *scenario; /* NULL: asked of an empty world */
    int32_t date;         /* the end of this day */
    const char *question;
    bool yes;             /* what is asked is so */
    bool not_performable; /* owed, and what the act requires is not so */
    const char *verdict;  /* "obliged", "not bound", …; of a condition "so" or "not so" */
    const char *sentence; /* "obliged under article 16 of covenant, by 1935-10-10 (since 1935-10-03)" */
    const char *article;  /* that decides it, or NULL */
    int32_t since, deadline;
    pact_place place;         /* of what decides it */
    const char *const *also;  /* what other texts say of the same act, a sentence each */
    const char *const *lines; /* what pact_run_why gives; a leading space per level */
    uint32_t also_count, line_count;
    const pact_reason *reasons; /* the same as a tree: those of the outermost level */
    uint32_t reason_count;
    const pact_change *changes;   /* what pact_run_why_not gives */
    uint32_t change_count, tried; /* how many changes were tried */
    uint32_t change_size;         /* how many facts, or ballots, the smallest of them changes */
    bool cut_short;               /* the search ended at its limit: there may be more, or smaller ones */
} pact_answer;

/* NULL until the question was asked. A host steps until then, and not further. */
const pact_answer *pact_run_answer(const pact_run *run);

/* Fills the answer's lines with its derivation, while the run stands where it was asked. PACT_OK, PACT_MISUSE
 * without an answer, or why the run ended. */
pact_status pact_run_why(pact_run *run);

/* Likewise with why what is asked is not so, the nearest miss first, and the smallest changes of facts that
 * would make it so. Nothing where it is so. */
pact_status pact_run_why_not(pact_run *run);

/* ---- Functions in C that a program declares: `extern` ---- */

typedef struct pact_extern {
    const char *name, *library; /* as declared; NULL past the last */
    uint32_t predicate;
    uint32_t arguments;      /* how many: roles of the predicate, and numbers between them */
    uint32_t numbers, dates; /* as bits, which of them are numbers or dates, and which of these dates */
} pact_extern;

pact_extern pact_program_extern(const pact_program *program, uint32_t index);

/* Lets the run open this shared library, by its absolute path; none is opened without. A declaration from
 * "libgeo.so" means an allowed path that ends in that name; one that has a '/' means that very path. What is
 * in a library runs with the host's trust, in the thread of the run. PACT_MISUSE for a path that is not
 * absolute, and once the run has begun. */
pact_status pact_run_allow(pact_run *run, const char *path);

/* A function of the host's own for an extern of that name, in the place of any library. `entities` are
 * numbers as in worlds. It fills *result (a date as days since 1970-01-01, a bool as 1 or 0), or returns
 * false: there is no value. Runs that are played anew for reasons or forks call it too. PACT_MISUSE for an
 * unknown name, and once the run has begun. */
typedef bool (*pact_function)(void *user, const uint32_t *entities, uint32_t count, pact_number *result);
pact_status pact_run_bind(pact_run *run, const char *name, pact_function function, void *user);

/* The same for an extern that takes numbers or dates. Argument by argument: `entities` has PACT_NOTHING where
 * it is a number, `numbers` the number there, a date as days since 1970-01-01. PACT_MISUSE also for one that
 * takes none, as pact_run_bind says of this one. */
typedef bool (*pact_number_function)(void *user, const uint32_t *entities, const pact_number *numbers,
                                     uint32_t count, pact_number *result);
pact_status pact_run_bind_numbers(pact_run *run, const char *name, pact_number_function function, void *user);

/* The same for many at once: for given others, all things of the last role. `entities` has `roles` columns,
 * one after another, of `count` numbers each; it fills `results`, whose denominators are 0: no value. What
 * nobody asks for is asked too, and whoever is asked keeps to it as for single ones. */
typedef void (*pact_row_function)(void *user, size_t count, const uint32_t *entities, uint32_t roles,
                                  pact_number *results);
pact_status pact_run_bind_rows(pact_run *run, const char *name, pact_row_function function, void *user);

/* ---- Asking a run where it stands ---- */

typedef enum pact_test {
    PACT_OBLIGED,
    PACT_FORBIDDEN,
    PACT_PERMITTED,
    PACT_RECOMMENDED,
    PACT_EXEMPT,
    PACT_ADVISED_AGAINST,
} pact_test;

/* Whether somebody is obliged, … to do an act: `entities` are its roles, the first who it is asked about, the
 * others PACT_NOTHING for any. Fills *out, without question, reasons and place; `expected` says whether what
 * is asked is so; only names of norms and of creditors may take memory. Where facts are in doubt, their
 * completions are played up to where the run stands: if they disagree the verdict is unknown, and `reasons`
 * are the facts that it turns on, and what it is in either case. PACT_MISUSE for what is no act, and before
 * the first instant. */
pact_status pact_ask(pact_run *run, pact_test test, uint32_t predicate, const uint32_t *entities,
                     uint32_t count, pact_verdict *out);

/* The same with its derivation, a line each, a leading space per level. */
pact_status pact_why(pact_run *run, pact_test test, uint32_t predicate, const uint32_t *entities,
                     uint32_t count, pact_verdict *out);

/* The same, and why it is not so, as a tree that the host owns: it stays as it is, whatever becomes of the
 * run. `changes` are of pact_whynot alone, which is for what is not so: each has been played, up to where the
 * run stands. Costs a run for each that is tried (pact_limits.trials), and more where facts are in doubt. */
typedef struct pact_explanation {
    pact_verdict verdict; /* `expected`: what is asked is so. `reasons` are those below, a line each */
    const char *sentence; /* "obliged under article 16 of covenant, by 1935-10-10 (since 1935-10-03)" */
    const pact_reason *reasons;
    uint32_t reason_count;
    const pact_change *changes;
    uint32_t change_count, tried, change_size; /* as in pact_answer */
    bool cut_short;
} pact_explanation;

pact_status pact_explain(pact_run *run, pact_test test, uint32_t predicate, const uint32_t *entities,
                         uint32_t count, pact_explanation **out);
pact_status pact_whynot(pact_run *run, pact_test test, uint32_t predicate, const uint32_t *entities,
                        uint32_t count, pact_explanation **out);
void pact_explanation_free(pact_explanation *explanation); /* NULL does nothing */

/* Whether the status holds, the definition is true, the ongoing act is in course, the event is of the latest
 * instant; with PACT_NOTHING, for any. False too for what is no such question. Where facts are in doubt
 * these, the chronicle and the norms below tell one completion, in which nothing in doubt is so. */
bool pact_run_holds(const pact_run *run, uint32_t predicate, const uint32_t *entities, uint32_t count);

/* A figure as it was given, or of a definition with a value what it comes to where the run stands, of which
 * all roles must be given. false: there is none, it turns on one that is missing, on a fact in doubt or a
 * status left open, it does not fit, or, of a definition, the run stands before its first instant. */
bool pact_run_figure(pact_run *run, uint32_t predicate, const uint32_t *entities, uint32_t count,
                     pact_number *out);

/* The question of pact_ask, prepared: for whoever asks it of many, or again and again while the run stands
 * where it does, since each answer is kept until it is stepped. `entities` are all roles of the act. Only the
 * verdict is told. It has its memory from the run, which must outlive it; to be asked in the run's thread.
 * PACT_MISUSE as of pact_ask, and for what is no act. */
typedef struct pact_question pact_question;
pact_status pact_question_new(pact_run *run, pact_test test, uint32_t act, pact_question **out);
pact_status pact_question_ask(pact_question *question, const uint32_t *entities, pact_verdict_kind *kind,
                              bool *so);
void pact_question_free(pact_question *question);

/* ---- Questions as functions in C ---- */

/* Hands a question to C as a plain function pointer: `bool f(uint32_t, …)`, one entity for each role, as
 * pact_run_holds or pact_ask would answer it where the run then stands; false for PACT_MISUSE too. Both live
 * as long as the closure, and the run must outlive it; call it in the run's thread. PACT_MISUSE for what is
 * no such question, or has not so many roles. */
typedef struct pact_closure pact_closure;
pact_status pact_closure_holds(pact_run *run, uint32_t predicate, uint32_t roles, pact_closure **out);
pact_status pact_closure_ask(pact_run *run, pact_test test, uint32_t act, uint32_t roles, pact_closure **out);
void (*pact_closure_function(const pact_closure *closure))(void);
void pact_closure_free(pact_closure *closure);

/* ---- Norms that stand ---- */

/* Norms that have arisen, by number, in the order in which they did; each with those whom it concerns, by how
 * it stands for them. */
typedef enum pact_standing {
    PACT_IS_ACTIVE,
    PACT_IS_OWED, /* violated, and still to be done */
    PACT_IS_PENDING,
    PACT_IS_SUSPENDED,
    PACT_IS_FULFILLED,
    PACT_IS_VIOLATED,
    PACT_IS_DISCHARGED,
    PACT_IS_EXPIRED,
    PACT_IS_TERMINATED,
    PACT_IS_OVERRIDDEN, /* active, but for another norm that prevails */
    PACT_IS_LATE,       /* done after the breach */
} pact_standing;

const char *pact_standing_text(pact_standing standing); /* "active" */

typedef struct pact_norm {
    pact_modality modality;
    const char *article; /* "article 16 of covenant" */
    int32_t since, deadline;
    uint32_t act_count; /* more than one: either will do */
} pact_norm;

typedef struct pact_act {
    uint32_t predicate, role_count;
    uint32_t entities[PACT_ROLES]; /* PACT_NOTHING: any; PACT_BEARER: whoever bears the norm */
} pact_act;

uint32_t pact_run_norm_count(const pact_run *run);
pact_status pact_run_norm(pact_run *run, uint32_t norm, pact_norm *out);
pact_status pact_run_norm_act(const pact_run *run, uint32_t norm, uint32_t act, pact_act *out);

/* The next entity, in order of names, for which it stands so; `after` is PACT_NOTHING for the first. The sets
 * overlap: what is owed, late or terminated may have been violated, what is overridden is active or owed too.
 */
uint32_t pact_run_norm_next(const pact_run *run, uint32_t norm, pact_standing standing, uint32_t after);

/* ---- Sets: many at once, without a call for each ---- */

/* Entities of one kind: bit b of the row stands for the entity that pact_run_bit gives. Without words where
 * there is no such set. It lasts until the run is stepped, asked or freed. */
typedef struct pact_set {
    const uint64_t *bits;
    uint32_t words, kind;
} pact_set;

/* For whom a norm stands so. */
pact_set pact_run_norm_set(const pact_run *run, uint32_t norm, pact_standing standing);

/* Of a status, definition, act or event those in its last role, as pact_run_holds would find them one by one;
 * `entities` are its other roles, all of them given. */
pact_set pact_run_row(const pact_run *run, uint32_t predicate, const uint32_t *entities, uint32_t count);

uint32_t pact_run_bit(const pact_run *run, uint32_t kind, uint32_t bit); /* PACT_NOTHING: no entity */

typedef struct pact_stats {
    uint64_t steps; /* bytecode instructions executed */
    uint64_t rounds, instants;
    size_t memory_peak;
    uint32_t norm_instances;
    uint32_t expectations, expectations_held;
} pact_stats;
pact_stats pact_run_stats(const pact_run *run);

/* ---- What a run spends, by article and rule ---- */

typedef struct pact_cost {
    const char
        *name; /* "article 16 of covenant"; of a rule what follows and from what, "use_force: implies" */
    bool article;
    pact_place place;
    uint64_t evaluations; /* of its conditions, at any instant and round */
    uint64_t steps;       /* bytecode instructions executed by them */
    uint64_t time;        /* in units of the clock */
    uint32_t instances;   /* norms of it that have arisen in this run */
} pact_cost;

/* Keeps account from the first step on. `clock` is asked before and after each evaluation, and may be NULL.
 * What completions of facts in doubt spend is counted in, what reasons do is not, and pact_run_undo ends it.
 * PACT_MISUSE once the run has begun. */
pact_status pact_run_profile(pact_run *run, uint64_t (*clock)(void *user), void *user);

/* So far: every clause, then what stands outside of clauses, in the order of the program, the same for all
 * runs of one. NULL without a profile; valid until the next call on this run. */
uint32_t pact_run_cost_count(const pact_run *run);
const pact_cost *pact_run_costs(pact_run *run);

/* Whether `accepts` number `accept` of the program met a finding of this run. */
bool pact_run_accepted(const pact_run *run, uint32_t accept);
uint32_t pact_program_accept_count(const pact_program *program);
pact_place pact_program_accept_place(const pact_program *program, uint32_t accept);

/* Called for each executed instruction with its text, for `--trace`. NULL stops it. */
void pact_run_trace(pact_run *run, void (*line)(void *user, const char *text), void *user);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
