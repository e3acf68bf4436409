/* report.h: shows what a compilation or a run has to say, as text or as JSON.
 *
 * The caller fills a `pactio_report`, in which everything is borrowed and only read, and gives a sink for the
 * bytes. Reporters add no findings, decide no exit status, print nothing by themselves and keep no state:
 * they are safe from any thread. They return false when the sink refuses or memory ends; nothing is then
 * leaked, and what the sink has taken so far is cut short. */
#ifndef PACT_REPORT_H
#define PACT_REPORT_H

#include "../pact.h"

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default) /* what is declared here is what the library exports */

/* The schema of JSON reports: raised where a field changes its meaning. */
#define PACT_REPORT_SCHEMA "pact-report/1"

/* A source text, for excerpts. `text` may be NULL where it is not at hand: places are then named, not shown.
 */
typedef struct pactio_report_source {
    const char *name, *text;
    size_t length;
} pactio_report_source;

/* One scenario after its run. */
typedef struct pactio_report_scenario {
    const char *name, *title;  /* title NULL: none */
    const pact_entry *entries; /* in the order in which the run gave them */
    uint32_t entry_count;
    const pact_verdict *verdicts; /* likewise */
    uint32_t verdict_count;
    pact_stats stats;
    pact_status status; /* PACT_DONE, or why the run ended early */
} pactio_report_scenario;

typedef enum pactio_claim_verdict {
    PACTIO_REFUTED,
    PACTIO_WITNESSED, /* of a claim of some world */
    PACTIO_VACUOUS,   /* what its `whenever` speaks of was never so: it says nothing */
    PACTIO_UNDECIDED, /* nothing against it within the scope, and that is no proof */
} pactio_claim_verdict;

typedef struct pactio_report_claim {
    const char *name, *title; /* title NULL: none */
    const char *supposed;     /* "suppose every state complies;", in each run; or NULL */
    pact_claim_form form;
    pact_place place;
    pactio_claim_verdict verdict;
    const char *scope;    /* over what: "3 scenarios" */
    const char *scenario; /* that refutes or witnesses it, or NULL */
    int32_t date;         /* and when, or PACT_NO_DATE */
    const char *values;   /* "a = italy, v = ethiopia", or "" */
    const char *witness; /* a world that no scenario plays, as one that can be put behind the text; or NULL */
    bool searched, whole; /* such worlds were played; all in reach were */
    uint32_t statements;  /* every one of up to so many statements was */
    uint64_t worlds, left_out;
} pactio_report_claim;

typedef struct pactio_report {
    const char
        *command; /* "check", "run", "test"; "run" shows each scenario day by day; NULL: findings only */
    const pactio_report_source *sources; /* pact_place.file counts in these */
    uint32_t source_count;
    const pact_finding *const *findings; /* of the compiler and of all runs, in the order to show them */
    uint32_t finding_count;
    uint32_t dropped; /* further errors, counted and not kept */
    const pactio_report_scenario *scenarios;
    uint32_t scenario_count;
    const pactio_report_claim *claims; /* in the order of the text; none but for "check" */
    uint32_t claim_count;
    const pact_gap *gaps; /* what the text says that it does not express yet */
    uint32_t gap_count;
    const pact_answer *answer; /* to "ask", "why" or "whynot"; else NULL */
    int exit;                  /* the status that the process will end with; shown in JSON */
    bool color;                /* ANSI colours, in text only */
    unsigned width;            /* columns of the text; 0 means 100 */
} pactio_report;

/* Takes `size` bytes, all of them, or returns false. Called with pieces of any size. */
typedef struct pactio_report_sink {
    bool (*write)(void *user, const char *bytes, size_t size);
    void *user;
} pactio_report_sink;

/* What the summary counts. An accepted finding counts as accepted only; dropped errors count as errors. */
typedef struct pactio_report_counts {
    uint32_t errors, warnings, notes, accepted;
    uint64_t expectations, held;
} pactio_report_counts;

pactio_report_counts pactio_report_count(const pactio_report *r);

/* For people: findings with excerpts of the source, then the scenarios, gaps, scope and a summary. Control
 * characters, bidirectional controls and bytes that are not UTF-8 appear as \u{202E} and \xFF, never raw. */
bool pactio_report_text(const pactio_report *r, const pactio_report_sink *sink);

/* For programs: docs/pact-report-1.schema.json, in a fixed order. Bytes that are not UTF-8 become U+FFFD. */
bool pactio_report_json(const pactio_report *r, const pactio_report_sink *sink);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif

#endif
