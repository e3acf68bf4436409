/* reader.h: what the readers of worlds share: memory, findings, places, and the facts that are to be said.
 *
 * All memory of a reading hangs from it and is freed with it. Where it ends, reader_alloc jumps to the door,
 * which the public call has set; a reader that holds something of a library's leaves it in `held`, with the
 * function that gives it back. Texts have offsets of 32 bits; a table of a database has rows and columns. */
#ifndef PACTIO_READER_H
#define PACTIO_READER_H

#include "world.h"

#include <setjmp.h>

#define READER_ERRORS 100                 /* that are kept */
#define READER_BYTES  ((size_t)256 << 20) /* of one file */
#define READER_FACTS  4000000u            /* of one world */
#define READER_DEPTH  64                  /* of JSON that is passed over */
#define READER_NAME   1000u               /* bytes of one name, date or number */
#define READER_STEPS  200000000           /* about so many of SQLite's instructions for one table */

typedef enum reader_code {
#define DIAG(code, severity, message, help) code,
#include "../codes.def"
#undef DIAG
} reader_code;

/* A piece of a file: a name, a number, a key. */
typedef enum cell_type { CELL_NONE, CELL_TEXT, CELL_NUMBER, CELL_OTHER, CELL_INEXACT } cell_type;
typedef struct cell {
    const char *text; /* NUL-terminated, in normal form C, in the reading's memory; of a number, its digits */
    uint32_t begin, end, column; /* bytes of the file; of a table, its column */
    cell_type type;              /* CELL_NONE: absent, empty or null */
} cell;

typedef enum fact_form { FACT_UNKNOWN, FACT_HAPPENS, FACT_HOLDS, FACT_ENDS, FACT_FIGURE } fact_form;

#define BALLOTS 5
extern const char *const ballot_words[BALLOTS]; /* in the order of pact_ballot */

typedef struct vote_cell {
    struct vote_cell *next;
    pact_ballot vote;
    cell seat;
    uint32_t entity;
} vote_cell;

/* One fact as a format gives it, before its names are looked up. */
typedef struct draft {
    pact_place at;
    cell date, step, form, predicate, value;
    cell until;             /* of what holds: when it ends */
    cell doubt;             /* why it is in doubt */
    cell roles[PACT_ROLES]; /* by position, or each with its name */
    cell names[PACT_ROLES];
    uint32_t role_count;
    vote_cell *votes;
    uint32_t turn; /* of its instant among those of one day */
} draft;

typedef struct fact {
    fact_form form;
    int32_t date, minute; /* PACT_NO_DATE: none */
    uint32_t turn, predicate, role_count, entities[PACT_ROLES];
    const cell *roles;
    bool valued;
    pact_number value;
    vote_cell *votes;
    cell doubt;
    pact_place at;
} fact;

typedef struct open_cell {
    struct open_cell *next;
    uint32_t predicate;
    pact_place at;
} open_cell;

typedef struct reader_source {
    pactio_file file;
    uint32_t anchor, line, column; /* up to where lines are counted: places rarely go back */
} reader_source;

typedef struct reader_block {
    struct reader_block *next;
    size_t size;
} reader_block;

struct pactio_reading {
    pact_allocator host;
    reader_block *blocks;
    char *at, *end;
    jmp_buf door;
    void *held; /* of a library's, given back at the end or when memory ends */
    void (*give_back)(void *held);
    void *mapped; /* of utf8proc's, likewise, by free */
    pact_world *world;
    const pact_program *program;
    reader_source *sources;
    uint32_t source_count, source_room, source_first;
    pact_finding **findings;
    uint32_t finding_count, finding_room, errors, dropped;
    fact **facts;
    uint32_t fact_count, fact_room;
    struct open_cell *open; /* statuses that are left open */
    const char *title;
    int32_t last;
};
typedef pactio_reading reader;

/* Sets up a reading, and calls `read` behind its door. */
pact_status reader_run(pact_world *world, const pact_allocator *allocator,
                       void (*read)(reader *r, void *user), void *user, reader **out);

/* Zeroed; never NULL. */
void *reader_alloc(reader *r, size_t size);
char *reader_text(reader *r, const char *text, size_t length);
const char *reader_print(reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same in normal form C. The text is UTF-8. */
char *reader_normal(reader *r, const char *text, size_t length);

/* Names a source; `bytes` may be NULL. Says what is wrong with it as a text, and returns PACT_NOTHING then.
 */
uint32_t reader_source_add(reader *r, const pactio_file *file);

/* The offset of the first byte that is no UTF-8; `size` where there is none. */
size_t reader_bad_byte(const char *text, size_t size);

/* Where bytes of a source stand. The second also begins to count lines there: later places lie behind it. */
pact_place reader_place(const reader *r, uint32_t file, uint32_t begin, uint32_t end);
pact_place reader_mark(reader *r, uint32_t file, uint32_t begin, uint32_t end);

/* Of a piece of what stands at `of`. */
pact_place reader_cell(const reader *r, pact_place of, const cell *c);

/* Adds a finding, the message's arguments after it, and then to what it has given; NULL: it is not kept. */
pact_finding *reader_find(reader *r, reader_code code, pact_place at, ...);
void reader_help(reader *r, pact_finding *f, const char *format, ...) __attribute__((format(printf, 3, 4)));
void reader_label(reader *r, pact_finding *f, pact_place at, const char *text);
bool reader_gave_up(const reader *r); /* no more would be shown, or kept */

/* Of several names the one that is likeliest meant. */
typedef struct likely {
    const char *wrong, *best;
    unsigned distance;
} likely;
void likely_try(likely *l, const char *name);
void likely_help(reader *r, pact_finding *f, const likely *l, const char *otherwise);

/* world.c: an entity that the file declares, and a fact; then all facts are said. */
void world_entity(reader *r, pact_place of, const cell *kind, const cell *name);
void world_fact(reader *r, draft *d);
void world_open(reader *r, const draft *d); /* its predicate is a status that is left open */
void world_say(reader *r);
bool cell_is(const cell *c, const char *text);

/* world_rows.c: rows of cells under headers, of a CSV file or a table of a database. */
typedef struct rows {
    reader *r;
    bool entities;     /* each row is one */
    bool figures_only; /* there is no column of predicates: a row may say nothing */
    bool broken;       /* a column is missing without which no row says anything */
    uint32_t *column;  /* what each column holds */
    uint32_t *figure;  /* the predicate, where its header is the name of a figure */
    uint32_t count;
} rows;
void rows_header(rows *t, const cell *cells, uint32_t count, pact_place at);
void rows_row(rows *t, const cell *cells, pact_place at);

#endif
