/* ir.h: the Norm IR, typed and desugared: the one source of truth for bytecode and, later, formulas.
 *
 * Declarations (kinds, entities, predicates, treaties, articles, clauses), relations (what a run keeps),
 * rules (relation from condition), norms (clause, bearer, modality, acts, window) and scenarios. Conditions
 * are in negation normal form: NOT stands only before tuples, identities and quantifiers. Everything lives in
 * the compilation's arena, nothing is freed singly. */
#ifndef PACTC_IR_H
#define PACTC_IR_H

#include "../vm/vocabulary.h"
#include "ast.h"
#include "diag.h"
#include "parse.h"

typedef struct expr expr;
typedef struct cond cond;

typedef struct kind_decl {
    symbol *singular, *plural;
    span at;
    uint32_t index, entity_count;
} kind_decl;

typedef struct entity_decl {
    symbol *name;
    const char *title;
    kind_decl *kind;
    span at;
    uint32_t index;     /* in the program's order: by kind, then name */
    bool by_party;      /* declared by a parties block alone */
    const symbol *cell; /* the text of the table's cell that named it, or NULL */
} entity_decl;

typedef struct param_decl {
    symbol *name;
    kind_decl *kind;
    uint8_t prep;
} param_decl;

typedef struct predicate_decl {
    predicate_class class;
    bool ongoing, is_value, is_date; /* a define with a value; an attribute or value of type date */
    symbol *base, *third, *participle;
    span at;
    uint32_t index, param_count;
    param_decl param[ARGS_MAX];
    uint32_t relation, course; /* NONE where there is none; course + 1 holds what is in course */
    uint32_t law;              /* what a test of the status reads, where the law has its say; else NONE */
    bool computed;             /* a status that nobody can state */
    node *syntax;
    struct treaty_decl *inside; /* a define in a treaty */
    bool expanding;             /* being put in place of its use: finds its cycles */
    symbol *quantity;           /* a parameter of type number, which is no role; or NULL */
    bool counted;               /* some norm counts how often it is done */
    bool requires;              /* some condition, and each is sound */
    uint32_t quantity_place;    /* how many params stand before it */
    uint8_t quantity_prep;
    uint32_t tested;                /* params that some rule tests, as bits */
    struct external_decl *external; /* an attribute that C computes, or NULL */
    bool seats;                     /* the seats of organs: a define of (who, organ) */
    uint32_t seated;                /* of seats: the relation of those with dates */
} predicate_decl;

/* A function in C. */
typedef struct external_decl {
    predicate_decl *predicate;
    const char *library;
    native_form result;
    uint32_t decimals, passed_count, index;
    uint8_t passed[ARGS_MAX]; /* passed_form of each argument: its things are the roles of the predicate */
    bool numbers;             /* it takes numbers or dates beside them */
    bool impure, rows;        /* asked anew at each instant; for all things of its last role at once */
    span at;
} external_decl;

typedef struct duration_decl {
    bool given;
    uint32_t amount;
    duration_unit unit;
    span at; /* of its line */
} duration_decl;

typedef struct treaty_decl {
    symbol *name;
    const char *title;
    span at;
    entity_decl *entity;              /* of the kind `treaty` */
    uint32_t index, member, in_force; /* relations */
    int32_t signed_on, from, until;
    bool political, secret;
    int32_t secret_until;
    uint32_t public; /* the relation of the public view, for what is secret; else NONE */
    node *when;      /* `in force when` */
    cond *force;     /* the same, lowered */
    duration_decl term, renewal, denounced, notice, delay;
    node *syntax;
    uint32_t article_first, article_count;
    uint32_t party_count;
    predicate_decl *consent; /* the parties that facts make, or NULL */
    kind_decl *of;           /* what its articles are about, one thing at a time: verdicts name it; or NULL */
} treaty_decl;

typedef struct party_decl {
    treaty_decl *treaty;
    entity_decl *entity;
    int32_t from, until;
    span at;
} party_decl;

typedef struct article_decl {
    treaty_decl *treaty;
    const char *label, *cite, *title;
    span at;
    int32_t from, until;
    uint32_t index, clause_first, clause_count;
    node *syntax;
    struct article_decl *namesake,
        *last; /* the next with its label, of whatever treaty; the first has the last */
} article_decl;

typedef struct clause_decl {
    article_decl *article;
    symbol *name;
    const char *cite;
    span at;
    uint32_t index;
    span around; /* the clause whose consequence it is: itself, or the one that says `when` */
} clause_decl;

typedef struct relation_decl {
    relation_role role;
    uint32_t of, arity, since; /* since: the treaty whose time limits a history, or NONE */
    uint32_t possible;         /* its second plane, or NONE: see open.c */
    bool early;                /* who is a party turns on it */
    kind_decl *kind[ARGS_MAX];
    const char *name;
} relation_decl;

typedef struct ir_ref {
    ref_kind form;
    uint32_t index;
} ir_ref;

typedef struct reflist_decl {
    array(ir_ref) refs;
    const char *cite;
    uint32_t breach, breached; /* relations */
} reflist_decl;

/* What is done to the norms of articles: `suspends REFS for S against T`. */
typedef struct life_decl {
    life_op op;
    uint32_t refs, relation;
} life_decl;

/* `s is suspended under REFS`, `article 5 is in force` */
typedef struct standing_decl {
    standing_word word;
    bool of_article;
    uint32_t refs, relation;
} standing_decl;

typedef struct window_decl {
    predicate_decl *predicate;
    uint32_t amount, relation;
    duration_unit unit;
    const treaty_decl *since; /* or NULL */
} window_decl;

typedef struct view_decl {
    test_kind test;
    predicate_decl *predicate;
    uint32_t refs, relation;
    number much; /* of the act, or 0: of any amount */
} view_decl;

/* ---- conditions ---- */

typedef struct variable {
    symbol *name; /* NULL: unnamed */
    kind_decl *kind;
    span at;
    uint32_t slot; /* in its rule's tree of reasons */
    uint32_t reg;  /* the emitter's: register + 1 while bound, else 0 */
    bool is_bearer;
} variable;

typedef array(variable *) variables;

typedef struct term {
    enum { TERM_ANY, TERM_VARIABLE, TERM_ENTITY } form;
    union {
        variable *var;
        entity_decl *entity;
    };
} term;

struct expr {
    enum {
        EXPR_NUMBER,
        EXPR_FIGURE,
        EXPR_CALL,  /* a function in C, of `args` and of the numbers that `left` lists; */
        EXPR_LIST,  /* `left`, and `right`, the rest; or NULL */
        EXPR_TALLY, /* how much was told in all of the acts in `relation` */
        EXPR_ARITHMETIC,
        EXPR_TODAY,
        EXPR_MONTHS, /* `left`, a date, and `value` months later, or earlier */
        EXPR_COUNT,
        EXPR_SUM,
        EXPR_LEAST,
        EXPR_GREATEST
    } form;
    char operator; /* + - * / */
    bool is_date;
    uint8_t arg_count;
    span at;
    number value;
    uint32_t relation;
    term *args;         /* as many as the relation has */
    expr *left, *right; /* right also: what is summed */
    variable *var;
    cond *where;
};

struct cond {
    node_form form;
    uint8_t arg_count, compare;
    span at;
    uint32_t relation, kid_count;
    union {
        term *args; /* TUPLE, SAME */
        struct {
            cond **kids;   /* AND, OR, NOT, SOME, EVERY */
            variable *var; /* SOME, EVERY */
        };
        struct {
            expr *left, *right; /* COMPARE */
        };
    };
};

/* ---- rules, norms ---- */

typedef struct rule_decl {
    uint32_t relation;
    enum { RULE_DERIVE, RULE_KEEP_UNSTATED, RULE_START, RULE_END } form;
    term heads[ARGS_MAX];
    variables vars; /* of the heads, in order of enumeration */
    cond *body;
    span at;
    clause_decl *clause; /* for effects of a clause */
    const char *name;
    uint32_t slots;
} rule_decl;

/* A define with a value, as it is asked for by itself; where a rule uses it, it stands in its place. */
typedef struct formula_decl {
    const predicate_decl *of;
    variables vars; /* its params, in order */
    expr *value;
} formula_decl;

typedef struct act_decl {
    predicate_decl *predicate;
    struct act_arg {
        arg_form form;
        term term;
        variable *var; /* ARG_GUARD: the object, and its condition */
        cond *guard;
    } * args;             /* one for each param */
    number much;          /* of an act that is asked about: so much of it, or 0 */
    measure_form measure; /* of an act of a norm: how much of it */
    expr *amount_of;      /* may read the bearer */
    const char *amount_text;
    span at;
} act_decl;

typedef struct norm_decl {
    clause_decl *clause;
    pact_modality modality;
    uint32_t flags; /* enum norm_flag */
    variables bindings;
    uint32_t clause_vars; /* the first so many bindings are bound by the clause's condition */
    variable *bearer;
    cond *object_cond; /* on bindings past clause_vars */
    cond *bearer_cond; /* on the bearer; may read all bindings */
    cond *unless;
    cond *until; /* WINDOW_COND */
    expr *deadline_expr;
    array(act_decl) acts;
    period_form period;
    cond *requires; /* what must be so for the bearer to be able to do it, or NULL */
    const char *requires_text;
    owed_form owed;
    uint32_t creditor, reacts_to, repairs;
    int32_t after;        /* the first minute at which it binds, or NO_TIME */
    uint32_t over, under; /* what it prevails over and what prevails over it, or NONE */
    deadline_form deadline;
    window_form window;
    uint32_t amount, window_amount;
    duration_unit unit, window_unit;
    int32_t date, window_date;
    bool maintain, deems;
    bool before; /* its window is that of `before CONDITION`: a deadline */
    span at;
    uint32_t index, slots;
} norm_decl;

/* A clause: its condition, then norms and effects for each binding. */
typedef struct trigger_decl {
    clause_decl *clause;
    variables vars;
    cond *when;
    bool event, reads_computed;
    uint32_t norm_first, norm_count;
    array(rule_decl *) effects;
    span at;
} trigger_decl;

/* ---- scenarios ---- */

typedef struct question_decl {
    test_kind test;
    const char *text;
    entity_decl *bearer;
    act_decl act;
    uint32_t refs;
    span at;
} question_decl;

typedef array(question_decl) questions;

/* ---- organs ---- */

typedef struct organ_decl {
    entity_decl *entity;
    treaty_decl *treaty; /* around it, or NULL */
    node *syntax;
    uint32_t index; /* by name */
} organ_decl;

typedef struct seat_decl {
    organ_decl *organ;
    predicate_decl *seats;
    entity_decl *entity;
    int32_t from, until;
    span at;
} seat_decl;

/* A line of `adopts` or `vetoed`. */
typedef struct decision_decl {
    organ_decl *organ;
    predicate_decl *act; /* NULL: any */
    variables args;      /* the act's roles but the first */
    variable *seat;      /* of `vetoed`: whom it is by; else NULL */
    cond *test;
    int32_t from, until;
    span at;
} decision_decl;

typedef struct ballot_decl {
    ballot vote;
    entity_decl *entity;
    span at;
} ballot_decl;

typedef struct statement_decl {
    statement_form form;
    int32_t time;
    uint32_t exact, instant, order;
    predicate_decl *predicate;
    term args[ARGS_MAX];
    number figure;
    const char *text;
    span at;
    /* of an expectation */
    expect_form expect;
    cond *test;
    questions questions;
    uint32_t first, second, resolved;
    entity_decl *bearer;
    uint32_t because;
    bool because_not;
    predicate_decl *about;       /* of `expect unknown … because NAME` */
    uint32_t doubt;              /* of the scenario, + 1: whether it is so is in doubt */
    array(entity_decl *) blamed; /* because … by them */
    array(ballot_decl) ballots;
    bool voted; /* with ballots, be it none */
} statement_decl;

/* A fact that may or may not be so. */
typedef struct doubt_decl {
    const char *text, *source; /* "japan attacks china", "alleged by china, denied by japan" */
    span at;
    array(span) said; /* each statement of it */
} doubt_decl;

typedef struct supposition_decl {
    bool defies, named;
    variable *var;
    cond *set; /* on `var` */
    span at;
} supposition_decl;

typedef array(supposition_decl) suppositions;
typedef array(uint32_t) choices; /* options of readings, by relation */

typedef struct open_decl {
    predicate_decl *predicate;
    span at;
} open_decl;

typedef struct scenario_decl {
    symbol *name;
    const char *title;
    span at;
    node *syntax;
    array(statement_decl) statements;
    choices choices; /* that are supposed */
    array(doubt_decl) doubts;
    suppositions suppositions;
    array(open_decl) opens; /* statuses of which what is not listed is unknown */
} scenario_decl;

/* ---- claims ---- */

typedef struct claim_decl {
    symbol *name;
    const char *title, *text; /* text: its body as written */
    span at;
    claim_form form;
    variables vars;       /* that `any` binds: for each of their values */
    cond *trigger;        /* of `whenever`; else NULL */
    cond *found;          /* what refutes it, or witnesses it; NULL: a conflict does */
    duration_decl within; /* of `whenever`: what is found must not be so at every instant of it */
    uint32_t index, first, second;
    entity_decl *bearer;
    suppositions suppositions; /* it speaks of worlds in which that is so; */
    choices choices;
    const char *supposed; /* the same as written: "suppose every state complies;" or NULL */
    const char *said;     /* what it comes to, byte 1 + i in the place of variable i; or NULL */
    /* what it turns on: see relevance.c */
    array(predicate_decl *) made;
    array(int32_t) stretches; /* days */
    array(duration_decl) waits;
    bool figures;
} claim_decl;

typedef struct assume_decl {
    const claim_decl *of; /* NULL: assumed by all of them */
    cond *test;
    const char *text;
    span at;
} assume_decl;

/* A party that is not bound by these articles. */
typedef struct reservation_decl {
    entity_decl *entity;
    uint32_t refs;
    span at;
} reservation_decl;

typedef struct gap_decl {
    article_decl *article;
    const char *reason;
    span at;
} gap_decl;

typedef struct reading_option {
    symbol *name;
    uint32_t relation, index; /* in the program */
} reading_option;

typedef struct reading_decl {
    symbol *name;
    treaty_decl *treaty; /* NULL: built in */
    span at;
    array(reading_option) options;
} reading_decl;

typedef struct accept_decl {
    symbol *code; /* NULL: a conflict */
    uint32_t refs;
    const char *reason;
    span at;
    bool used;
} accept_decl;

/* `this treaty prevails over …`, of a treaty or in one of its articles. */
typedef struct prevail_decl {
    treaty_decl *treaty;
    article_decl *article; /* or NULL */
    uint32_t over;         /* NONE: every other treaty */
    span at;
} prevail_decl;

typedef struct implied_decl {
    predicate_decl *from, *to;
    term args[ARGS_MAX]; /* variables stand for the params of `from`, by slot */
    bool closed;         /* found by the closure, not declared */
    span at;
} implied_decl;

/* ---- tables ---- */

typedef enum column_form { COLUMN_THING, COLUMN_NUMBER, COLUMN_DATE, COLUMN_TEXT } column_form;

typedef struct column_decl {
    symbol *name;
    const char *header; /* what the file calls it */
    span at;
    column_form form;
    kind_decl *kind;  /* of things */
    bool list;        /* several in one cell */
    bool makes, once; /* its cells declare things; each row another */
    int complete;     /* of a date that is cut short: -1 its first day, 1 its last, 0: refused */
    uint32_t titles;  /* the column whose things have these texts as titles, or NONE */
} column_decl;

typedef struct table_thing {
    symbol *name;
    span at;
    entity_decl *entity; /* once names are known; NULL: none, and that was said */
} table_thing;

typedef struct table_cell {
    span at;
    uint32_t count; /* of things, else 0 or 1; 0: the cell is empty */
    union {
        table_thing *things;
        number number;
        int32_t time;
        symbol *text;
    };
} table_cell;

/* What rows state. Facts of one kind about the same things, whose times touch, are one fact. */
typedef struct table_fact {
    predicate_decl *predicate;
    entity_decl **args; /* as many as it has; NULL: unstated */
    number figure;
    int32_t from, until; /* NO_TIME: from the beginning, without end */
    bool first;          /* of those that one sentence of the table gives */
    const char *text;
    span at;
} table_fact;

/* A fact that begins, happens or ends, in order of time. */
typedef struct table_said {
    statement_form form;
    int32_t time; /* or NO_TIME */
    const table_fact *fact;
} table_said;

typedef struct table_decl {
    symbol *name;
    span at;
    node *syntax;
    uint32_t source; /* number of its file, or NONE */
    bool given;      /* on the command line */
    bool used;
    array(column_decl) columns;
    array(table_cell) cells; /* row by row */
    array(span) rows;
    array(table_fact) facts;
    array(table_said) said;
} table_decl;

typedef struct named_thing {
    const char *kind, *name;
} named_thing;

struct ir {
    arena *arena;
    symbols *names;
    sources *sources;
    diags *diags;
    ast **files; /* the trees, in the order of the sources */
    uint32_t file_count;
    array(kind_decl *) kinds;
    array(entity_decl *) entities;
    array(predicate_decl *) predicates;
    array(treaty_decl *) treaties;
    array(party_decl) parties;
    array(article_decl *) articles;
    array(clause_decl *) clauses;
    array(relation_decl) relations;
    array(reflist_decl) reflists;
    array(life_decl) lives;
    array(standing_decl) standings;
    array(window_decl) windows;
    array(view_decl) views;
    array(implied_decl) implied, excluded;
    array(rule_decl *) rules;
    array(trigger_decl *) triggers;
    array(norm_decl *) norms;
    array(scenario_decl *) scenarios;
    array(claim_decl *) claims;
    array(assume_decl) assumptions;
    scenario_decl *asked; /* the one that a question is put to, or NULL */
    array(gap_decl) gaps;
    array(reservation_decl) reservations;
    array(prevail_decl) prevails;
    article_decl *later; /* by which the later of two treaties prevails, or NULL */
    array(accept_decl) accepts;
    array(reading_decl *) readings;
    array(external_decl *) externals;
    array(formula_decl) formulas;
    array(int32_t) ticks;
    bool turns; /* some condition becomes true, or ceases to be, by time alone */
    array(table_decl *) tables;
    array(organ_decl *) organs;
    array(seat_decl) seats;
    array(decision_decl) decisions;      /* by organ, in the order of the text */
    predicate_decl *votes[BALLOT_KINDS]; /* how a seat votes; NULL where no text speaks of organs */
    predicate_decl *seat;                /* the seats of all groups */
    bool powers;                         /* some text says `can` */
    predicate_decl *law[LAW_WORDS];      /* of stdlib/law.pact; NULL where it is not there */
    kind_decl *state, *organ, *treaty;   /* built in */
    bool reads_computed;                 /* set when a condition reads what rules or norms compute */
    array(named_thing) named;            /* what the question may name besides what the texts declare */
    bool asks_world;                     /* the question is put to no scenario, but to a host's world */
    uint32_t next_clause;                /* to be lowered */
    uint32_t expansions;                 /* of value defines, so far */
};

/* doc.c: what the `##` lines directly above a place say, or NULL. */
const char *doc_above(struct ir *ir, span at);

/* ---- resolve.c: declarations and names ---- */

typedef enum meaning_kind {
    MEANS_KIND,
    MEANS_ENTITY,
    MEANS_BASE, /* predicates, by form */
    MEANS_THIRD,
    MEANS_PARTICIPLE,
    MEANS_TREATY,
    MEANS_SCENARIO,
    MEANS_WORLD,
    MEANS_READING,
} meaning_kind;

void *meaning_of(const symbol *s, meaning_kind kind);

/* false, and an error, when the name already means something of that kind. */
bool declare_meaning(struct ir *ir, symbol *s, meaning_kind kind, void *decl, span at);

/* Registers what the files declare; then sorts entities and lays out relations. */
void declare_files(struct ir *ir, ast **files, uint32_t count);

uint32_t relation_new(struct ir *ir, relation_role role, uint32_t of, uint32_t arity, kind_decl *const *kinds,
                      const char *name);

/* Declares a thing that a table names, once; `title` may be NULL. */
entity_decl *declare_thing(struct ir *ir, symbol *name, kind_decl *kind, const symbol *cell, span at);

/* table.c: reads what columns and rows hold, and declares the things that they name. */
void read_tables(struct ir *ir);
/* table_facts.c: what the rows state, once all names are known. */
void state_tables(struct ir *ir);

/* The nearest name of those kinds, as a help text, or nothing. */
void suggest(struct ir *ir, pact_finding *f, const symbol *wrong, unsigned meaning_mask);

entity_decl *entity_new(struct ir *ir, const node *named, kind_decl *kind, bool by_party);
predicate_decl *predicate_new(struct ir *ir, const node *n, predicate_class class, treaty_decl *inside);
void predicate_forms(struct ir *ir, predicate_decl *p, symbol *third, symbol *participle, span at);
void check_interval(struct ir *ir, const node *from, const node *until);
int32_t time_of(const node *date); /* NULL: NO_TIME */

/* ---- organ.c: organs, their seats, their rules of voting, ballots ---- */
void organs_prepare(struct ir *ir, ast **files,
                    uint32_t count);           /* ballots and seats, if texts speak of organs */
void external_declare(struct ir *ir, node *n); /* external.c */
void organ_declare(struct ir *ir, treaty_decl *t, node *n);
void organs_declare_seats(struct ir *ir); /* after all other names */
/* ---- treaty.c: treaties in time ---- */
void declare_time(struct ir *ir, treaty_decl *t, node *n); /* a line of the treaty, if it is one of these */
void check_time(struct ir *ir, const treaty_decl *t);
/* `every state s where (…)` in a parties block: who they are is a definition without a name. */
void declare_consent(struct ir *ir, treaty_decl *t, const node *group);
void check_consents(struct ir *ir); /* once all definitions are lowered */
void find_law_words(struct ir *ir);
void lower_treaty(struct ir *ir, treaty_decl *t);
uint32_t reading_relation(struct ir *ir, const char *reading, const char *option, span at); /* readings.c */

/* ---- names.c, figures.c, lower.c, clause.c, scenario.c ---- */
void lower(struct ir *ir, ast **files, uint32_t count);
void lower_scenarios(struct ir *ir, ast **files, uint32_t count);
void lower_claims(struct ir *ir, ast **files, uint32_t count);                           /* claim.c */
void find_what_claims_turn_on(struct ir *ir);                                            /* relevance.c */
void lower_question(struct ir *ir, node *asked, const char *scenario, const char *date); /* ask.c */
void lower_organs(struct ir *ir);
bool is_ballot(const struct ir *ir, const predicate_decl *p);

/* ---- rank.c: what prevails over what ---- */
struct scope;
bool lower_rank(struct scope *s, norm_decl *n, const node *qualifier); /* notwithstanding, subject to */
void lower_prevails(struct ir *ir);                                    /* once clauses are declared */
void note_circles(struct ir *ir);                                      /* once they are lowered */

/* How much of an act a condition asks for. */
typedef struct asked_amount {
    measure_form form;
    expr *least; /* what is compared with */
    span at;
} asked_amount;

/* Names in view: variables and, inside a value define, what its params stand for. */
typedef struct scope {
    struct ir *ir;
    struct {
        symbol *name;
        term term;
    } names[64];
    uint32_t count;
    const symbol *past;    /* what `some`, `every` or `no` last named, in a condition that is over; or NULL */
    treaty_decl *treaty;   /* around it, or NULL */
    article_decl *article; /* the same */
    organ_decl *organ;     /* the same: its seats need no `of` */
    bool binds;            /* `any` may bind here */
    bool asking;           /* an expectation, asked at its own date */
    variables *bound;      /* the variables that `any` bound */
    bool event;            /* an event was tested, not under `not` */
    bool negative;         /* under `not` */
    number *told;          /* of a statement: where its amount goes */
    asked_amount *amount;  /* of a condition on an act: the same */
    const symbol *measure; /* of an act that implies others: its quantity, or NULL */
    bool carried;          /* and that it was named as theirs */
    questions *questions;  /* of an expectation: verdict tests on named states go here */
} scope;

cond *lower_cond(scope *s, node *n);
expr *lower_expr(scope *s, node *n);
cond *external_is_so(scope *s, expr *figure, span at); /* of one that returns a bool */
bool turns_on_day(scope *s, const expr *today, const expr *other,
                  span at); /* false: no day can be told, and that was said */
expr *external_call(scope *s, predicate_decl *p, node *args, span at); /* of one that takes numbers */
bool is_number_param(const node *param);
expr *figure_expr(scope *s, const predicate_decl *p, const term *args, span at);
expr *number_expr(scope *s, number value, span at);
bool expr_constant(const expr *e, number *out); /* numbers, dates, and arithmetic on them */
bool lower_term(scope *s, node *n, kind_decl *kind, term *out);
bool lower_binder(scope *s, node *n, kind_decl *kind, term *out); /* `any SET x` */
predicate_decl *lower_predicate(struct ir *ir, symbol *name, span at, meaning_kind form, const char *as);
bool lower_args(scope *s, predicate_decl *p, node *subject, node *object, node *roles, term *args);
bool lower_call_args(scope *s, predicate_decl *p, node *args, term *out, span at);
uint32_t lower_refs(scope *s, node *refs);
act_decl *lower_asked_act(scope *s, node *act, act_decl *out);
const char *prep_word(prep p); /* "against" */
kind_decl *term_kind(const term *t);
/* The position that a role of this preposition takes, or NONE; `taken` has the positions filled so far as
 * bits. */
uint32_t role_position(const predicate_decl *p, prep role, uint32_t taken);
bool place_arg(scope *s, predicate_decl *p, node *arg, prep role, uint32_t *taken, term *args, span at);
treaty_decl *find_treaty(scope *s, const node *of, bool this_treaty,
                         span at); /* `of` NULL: the one around it */
bool reads_today(const expr *e);
bool grows_evenly(const expr *e);
const term *scope_find(const scope *s, const symbol *name); /* what it stands for, or NULL */
variable *scope_declare(scope *s, symbol *name, kind_decl *kind, span at);
bool whole_duration(struct ir *ir, const node *n, uint32_t *amount, duration_unit *unit);
bool lower_set(scope *s, node *set, kind_decl **kind, cond **restriction, variable *on);
kind_decl *set_kind(scope *s, node *set);
cond *lower_except(scope *s, node *names, variable *v);
const char *source_words(struct ir *ir, span at);
const char *a_noun(struct ir *ir, const char *noun); /* "a state", "an organ" */
/* "'what' is an organ, and a state is wanted": NULL or the finding, to be added to. */
pact_finding *wrong_kind(struct ir *ir, span at, const char *what, const kind_decl *is,
                         const kind_decl *wanted);
uint32_t course_relation(const predicate_decl *p);
uint32_t history_relation(struct ir *ir, predicate_decl *p, const treaty_decl *since);

bool scope_knows(const scope *s, const symbol *name);

/* ---- readings.c ---- */
void declare_reading(struct ir *ir, treaty_decl *t, const node *n);
bool names_reading(scope *s, const node *is); /* whether `NAME is WORD` asks for a reading */
cond *lower_reading(scope *s, const node *is);
void suppose_reading(struct ir *ir, const node *n, choices *out);
void lower_supposition(struct ir *ir, const node *n, suppositions *out, choices *readings); /* suppose.c */
void number_readings(struct ir *ir); /* by name, before anything is emitted */

/* ---- amount.c: quantities and groups ---- */
void declare_quantity(struct ir *ir, predicate_decl *p, const node *param);
bool is_amount(const node *n);
bool tell_amount(scope *s, const predicate_decl *p, node *n);
/* What was done, and that it came to so much; `ever`: in the past, not at one instant. NULL after an error.
 */
cond *with_amount(scope *s, cond *done, const asked_amount *amount, bool ever);
bool amount_missing(struct ir *ir, const predicate_decl *p, number told, span at); /* and says so */
bool act_has_amount(const node *act);                            /* of a choice: one of them */
bool cap_modality(struct ir *ir, norm_decl *n, const node *act); /* "at most" makes a duty a ban on more */
measure_form norm_measure(const norm_decl *n); /* of the first of its acts that has an amount */
bool lower_amount(scope *s, norm_decl *n, act_decl *act, prep role, node *object);
bool lower_group(struct ir *ir, norm_decl *n, const node *subject);
bool check_requires(scope *s, const node *n);
bool lower_requires(struct ir *ir, norm_decl *n);           /* what its acts require, under its bindings */
void lower_per(struct ir *ir, norm_decl *n, const node *q); /* `per year` */
bool amount_fits(struct ir *ir, const norm_decl *n);
bool expr_asks_verdict(const struct ir *ir, const expr *e);

/* ---- life.c: consequences for articles ---- */
cond *lower_is_under(scope *s, node *n);
cond *lower_has_fulfilled(scope *s, node *n);
cond *lower_article_is(scope *s, node *n);
cond *lower_article_in_force(scope *s, node *n);
void lower_owed_to(scope *s, norm_decl *n, const node *q);
void lower_after(struct ir *ir, norm_decl *n, const node *q);
void check_after(struct ir *ir, const norm_decl *n, span at); /* that it can be done at some time */
rule_decl *lower_life(scope *s, node *n, cond *when, const variables *vars); /* NULL after an error */
/* ---- waits.c ---- */
void note_waiting_circles(struct ir *ir);

/* ---- planes.c ---- */
void lay_out_planes(struct ir *ir); /* before rules are ordered */
bool reads_plane(const struct ir *ir, const cond *c);

/* What a compilation understood, for whoever reads it beside the emitter. It lives as long as the
 * compilation; when there is no memory to add to it, nobody is left to go to. */
struct pactc;
struct ir *pactc_ir(struct pactc *c);
const question_decl *
asked_act(const struct ir *ir); /* ask.c: NULL where more is asked than one act's verdict */

/* Orders rules and clauses into strata; reports cycles through negation. Fills what emit reads. */
typedef struct schedule_step {
    uint32_t stratum, order;
    bool recursive;
    array(uint32_t) rules; /* of one group */
    uint32_t trigger;      /* or NONE */
} schedule_step;
typedef array(schedule_step) schedule;
void stratify(struct ir *ir, schedule *out);
bool norm_is_of(const struct ir *ir, uint32_t refs, const norm_decl *n);      /* of these articles */
bool norm_feeds(const struct ir *ir, const norm_decl *n, const view_decl *v); /* it may give that verdict */

/* ---- conditions, in cond.c ---- */
cond *cond_new(struct ir *ir, node_form form, span at);
cond *cond_not(struct ir *ir, cond *c);
cond *cond_possibly(struct ir *ir, cond *c);
cond *cond_uncertain(struct ir *ir, cond *c);
cond *cond_and(struct ir *ir, cond *a, cond *b); /* flat; either may be NULL */
cond *cond_join(struct ir *ir, node_form form, cond *a, cond *b);
cond *cond_tuple(struct ir *ir, uint32_t relation, const term *args, uint32_t count, span at);
cond *cond_same(struct ir *ir, term a, term b, span at);
bool cond_mentions(const cond *c, const variable *v);
bool guard_turns_on_others(const act_decl *a, uint32_t role);
bool expr_mentions(const expr *e, const variable *v);
void cond_each(const cond *c, void (*visit)(void *user, const cond *c, bool negative), void *user,
               bool negative);
static inline term term_variable(variable *v)
{
    return (term){TERM_VARIABLE, {.var = v}};
}
static inline term term_entity(entity_decl *e)
{
    return (term){TERM_ENTITY, {.entity = e}};
}

/* The ballots of one statement; whether an organ acts without them though its text counts votes; whom
 * `because … by` names. */
struct scenario_decl;
void lower_ballots(scope *s, statement_decl *d, node *ballots);
void warn_unvoted(struct ir *ir, const struct scenario_decl *s);
void lower_blamed(struct ir *ir, statement_decl *d, node *names);

void ir_dump(const struct ir *ir, void (*line)(void *user, const char *text), void *user);

#endif
