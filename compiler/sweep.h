/* sweep.h: what the files of `pactc sweep` share: the design, which says what each world holds, the
 * questions, and the rows.
 *
 * A design is made once, in an arena with a door, and then only read, from any thread: world number n follows
 * from it and from n alone. The axes are crossed; of the last the digits change fastest. */
#ifndef PACTC_SWEEP_H
#define PACTC_SWEEP_H

#include "../vm/mem.h"
#include "session.h"

__extension__ typedef unsigned __int128 wide; /* for exact products */
__extension__ typedef __int128 signed_wide;

#define SWEEP_PARTS     256
#define SWEEP_VARIABLES 64
#define SWEEP_VALUES    1000000u /* of one grid */

typedef enum sweep_part_form {
    PART_EACH,   /* a fact with variables, which take all entities */
    PART_SAY,    /* a fact of every world */
    PART_GRID,   /* FACT=VALUES, one after another */
    PART_CHANCE, /* FACT=PROBABILITY */
    PART_DRAW,   /* FIGURE=VALUES, one of them */
    PART_RANDOM, /* how many draws */
    PART_TABLE,  /* a file with a row for each world */
    PART_ASK,
    PART_FORMS
} sweep_part_form;

typedef struct sweep_part {
    sweep_part_form form;
    const char *text;
} sweep_part;

/* As given; texts are borrowed. */
typedef struct sweep_options {
    sweep_part parts[SWEEP_PARTS];
    uint32_t part_count;
    const char *at, *on, *seed, *shard, *threads, *output;
    bool count, json;
} sweep_options;

/* ---- facts with holes ---- */

typedef struct sweep_variable {
    const char *name, *kind; /* kind NULL: not known yet */
    bool of_table;
    uint32_t column;    /* of the table */
    uint32_t *entities; /* else those that it takes, in order of names */
    uint32_t count;
} sweep_variable;

typedef struct sweep_role {
    enum { ROLE_UNSTATED, ROLE_ENTITY, ROLE_VARIABLE, ROLE_ALL } form;
    uint32_t index;
    const uint32_t *all; /* ROLE_ALL: one after another */
    uint32_t all_count;
} sweep_role;

typedef enum sweep_form { SAY_HAPPENS, SAY_HOLDS, SAY_ENDS, SAY_FIGURE } sweep_form;

typedef struct sweep_fact {
    const char *text; /* what its column is called */
    uint32_t predicate, role_count;
    sweep_role roles[PACT_ROLES];
    sweep_form form;
    bool valued;  /* a figure, or an act with an amount */
    bool has_all; /* some role is '*' */
    enum { WHEN_BEGINNING, WHEN_AT, WHEN_DATE } when;
    int32_t date, minute;
} sweep_fact;

/* What a cell of the design says of a fact. */
typedef struct sweep_value {
    enum { VALUE_NONE, VALUE_NO, VALUE_YES, VALUE_NUMBERED } form;
    pact_number number;
} sweep_value;

/* ---- the design ---- */

/* Where a fact's value comes from. */
typedef struct sweep_line {
    sweep_part_form form;
    sweep_fact fact;
    sweep_value value;   /* PART_EACH, PART_SAY, PART_CHANCE */
    sweep_value *values; /* PART_GRID, PART_DRAW */
    uint32_t value_count;
    uint32_t axis;   /* PART_GRID */
    uint32_t column; /* PART_TABLE */
} sweep_line;

typedef struct sweep_axis {
    sweep_part_form form; /* PART_EACH, PART_GRID, PART_RANDOM, PART_TABLE */
    uint64_t count;
    uint32_t line; /* PART_GRID */
} sweep_axis;

typedef enum table_role { TABLE_VARIABLE, TABLE_FACT, TABLE_DATE, TABLE_ON, TABLE_LABEL } table_role;

typedef struct sweep_table {
    const char *path;
    char *text; /* what the cells hold, one after another; malloc's */
    const char *headers[SWEEP_PARTS];
    table_role roles[SWEEP_PARTS];
    uint32_t *lines; /* of the file, by row; malloc's */
    uint32_t *cells; /* where each begins in the text; malloc's */
    uint32_t columns, rows;
    uint32_t date, on, label; /* columns, or PACT_NOTHING */
} sweep_table;

/* What is being read, for messages: an option and its text, or a place in a file. */
typedef struct sweep_where {
    const char *option, *text, *file, *column;
    uint32_t line;
} sweep_where;

typedef struct sweep_design {
    mem mem;
    arena arena;
    jmp_buf door;
    sweep_where where;
    pact_world *names; /* a base world, in which names are looked up */
    const pact_program *program;
    bool wrong;
    sweep_variable variables[SWEEP_VARIABLES];
    uint32_t variable_count;
    sweep_line lines[SWEEP_PARTS];
    uint32_t line_count;
    sweep_axis axes[SWEEP_PARTS];
    uint32_t axis_count;
    uint64_t worlds;
    sweep_table table; /* path NULL: none */
    uint64_t seed;
    int32_t at, on; /* PACT_NO_DATE: as the table says */
} sweep_design;

/* Text from outside, made safe to show. */
void sweep_show(FILE *to, const char *text);

/* Says what is wrong with what is being read, and how to mend it (or NULL), on standard error. */
void sweep_wrong(sweep_design *d, const char *help, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* sweep_fact.c. Each returns false after it has said what is wrong. */
bool sweep_fact_read(sweep_design *d, const char *text, size_t length, bool ranges, sweep_fact *out);
bool sweep_value_read(sweep_design *d, const sweep_fact *f, const char *text, size_t length,
                      sweep_value *out);
bool sweep_value_parse(const sweep_fact *f, const char *text, size_t length, sweep_value *out); /* silent */
bool sweep_values_read(sweep_design *d, sweep_line *line, const char *text);
sweep_variable *sweep_variable_named(sweep_design *d, const char *name, size_t length);
sweep_variable *sweep_variable_new(sweep_design *d, const char *name, size_t length, const char *kind);
bool sweep_entity(sweep_design *d, const char *kind, const char *name, size_t length, bool aloud,
                  uint32_t *out);
const uint32_t *sweep_entities(sweep_design *d, const char *kind, uint32_t *count); /* by name */

/* sweep_table.c */
bool sweep_table_read(sweep_design *d, const char *path);
bool sweep_table_check(sweep_design *d);
const char *sweep_table_cell(const sweep_table *t, uint64_t row, uint32_t column); /* "" where it is empty */
void sweep_table_free(sweep_table *t);
bool sweep_is_text(const char *text); /* UTF-8 */

/* sweep_design.c: reads the parts; false after something was wrong. `names` stays the caller's. */
bool sweep_design_read(sweep_design *d, const sweep_options *o);

/* One world of it. Everything is owned by the scratch, and stands until the next. */
typedef struct sweep_said {
    uint32_t predicate, role_count, entities[PACT_ROLES], line;
    sweep_form form;
    bool valued, again; /* again: what stands before it says the same */
    pact_number value;
    int32_t date, minute;
} sweep_said;

typedef struct sweep_world {
    pact_world *names;                         /* the thread's own base world; borrowed */
    uint64_t number, row, digits[SWEEP_PARTS]; /* row of the table; digits by axis */
    uint32_t entities[SWEEP_VARIABLES];        /* by variable */
    sweep_value values[SWEEP_PARTS];           /* by line, but of '*' */
    int32_t at, on;
    sweep_said *said;
    uint32_t said_count, said_room;
    bool no_memory;
} sweep_world;

/* What world number `n` says, in the order in which it is said. false: it says two things of one. */
bool sweep_world_make(const sweep_design *d, uint64_t n, sweep_world *w);
pact_status sweep_world_say(const sweep_world *w, pact_world *to);
void sweep_world_free(sweep_world *w);

/* ---- rows ---- */

typedef struct sweep_text {
    char *at;
    size_t count, room;
    bool no_memory;
} sweep_text;

void sweep_add(sweep_text *t, const char *bytes, size_t size);
void sweep_print(sweep_text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Cells of one row, one call each; NULL is an empty cell, in JSON null. The row ends by itself. */
typedef struct sweep_row {
    sweep_text *to;
    const char *const *columns;
    uint32_t column_count, at;
    bool json;
} sweep_row;
void sweep_cell_text(sweep_row *r, const char *text);
void sweep_cell_number(sweep_row *r, uint64_t number); /* in JSON a number */
void sweep_cell_flag(sweep_row *r, bool flag);         /* 0 or 1; in JSON false or true */

/* The cells of the design's columns, behind the world's number. */
uint32_t sweep_design_columns(const sweep_design *d, const char **columns);
void sweep_design_cells(const sweep_design *d, const sweep_world *w, sweep_text *scratch, sweep_row *row);

/* sweep_ask.c: what is asked of each world, and its rows. */
typedef struct sweep_question {
    const char *text;
    pact_test test;
    uint32_t predicate, role_count;
    sweep_role roles[PACT_ROLES];
} sweep_question;

typedef struct sweep_questions {
    enum { ASK_EVERY, ASK_COUNT, ASK_THESE } form;
    sweep_question *these;
    uint32_t count, act_roles; /* of the program's acts, at most */
} sweep_questions;

bool sweep_questions_read(sweep_design *d, session *s, const sweep_options *o, sweep_questions *out);
uint32_t sweep_question_columns(sweep_design *d, const sweep_questions *q, const char **columns);

/* Where the rows of one world go, and what it takes to make them. */
typedef struct sweep_sheet {
    const sweep_design *design;
    const sweep_questions *questions;
    const char **columns;
    uint32_t column_count;
    bool json;
    sweep_text rows, scratch;
    unsigned char *standing; /* two for each entity */
    uint32_t entity_count;
} sweep_sheet;

/* `run` stands at the end of the day, or ended before, or is NULL; `status` says how. */
void sweep_sheet_world(sweep_sheet *s, const sweep_world *w, pact_run *run, const pact_world *names,
                       const char *status);

/* sweep_shard.c: the lines around a shard's rows, by which `pactc merge` knows them. */
typedef struct sweep_shard {
    uint32_t which, of;
    uint64_t first, last, worlds; /* worlds first + 1 to last */
    uint64_t design;              /* a sum over all that the rows follow from */
} sweep_shard;

typedef struct sweep_sum {
    uint64_t sum, bytes;
} sweep_sum;

#define SWEEP_LINE 200
void sweep_sum_add(sweep_sum *s, const void *bytes, size_t size);
void sweep_shard_head(const sweep_shard *s, bool json, char line[SWEEP_LINE]);
void sweep_shard_tail(const sweep_shard *s, const sweep_sum *sum, bool json, char line[SWEEP_LINE]);
bool sweep_shard_parse(const char *text, sweep_shard *out); /* "k/n" */

/* A file that is wanted whole: written beside its place, and renamed at the end. `path` NULL: standard
 * output. */
typedef struct sweep_file {
    const char *path;
    char *beside;
    FILE *to;
} sweep_file;
bool sweep_file_open(sweep_file *f, const char *path);
bool sweep_file_close(sweep_file *f, bool keep); /* false: it could not be written */

/* The commands. Exit codes: 0, or 2 where a design, a file or a shard is wrong; rows that say of their world
 * that it failed are rows. */
int sweep_run(session *s, const sweep_options *o);
int sweep_merge(char *const *paths, int count, const char *output);

/* profile.c: what the scenarios and worlds spend, by article and rule; `format` NULL is text. */
int profile_run(session *s, const char *format, bool counts);

#endif
