/* ref.h: a second opinion on what a text means, written from docs/language.md and not from the VM.
 *
 * Comes in: a text. Goes out: its Norm IR, and a world that unfolds it one tuple at a time: facts are lists
 * of tuples, conditions are tried for every value of their variables, every norm is a machine for each
 * binding and bearer. Slow and plain on purpose; it shares number and date arithmetic with the VM, and
 * nothing else. What it does not know it refuses by name (refusal), it never passes over it. */
#ifndef REF_H
#define REF_H

#include "compiler/ir.h"

/* ---- refuse.c: what it does not know ---- */

/* The first construct of the text that the second opinion does not know, by name; NULL: it knows them all. */
const char *refusal_of(const struct ir *ir, const scenario_decl *s);

/* ---- the world ---- */

#define UNSTATED NONE /* the value of a role that a statement leaves out */

/* When an instant is: by minute, and inside a minute what the law begins or ends, what is said, what falls
 * after it, and what is asked last. The end of a day is after the statements of its last minute. */
typedef enum phase { PHASE_LAW, PHASE_STATED, PHASE_AFTER, PHASE_ASKED } phase;
typedef struct moment {
    int32_t minute;
    phase phase;
} moment;
#define NEVER ((moment){INT32_MAX, PHASE_ASKED})

typedef struct tuple {
    uint32_t relation;
    uint32_t args[ARGS_MAX]; /* entities, or UNSTATED */
} tuple;
typedef array(tuple) tuples;

/* What happened at one instant, kept for ever. */
typedef struct happened {
    tuple what;
    moment when;
    uint32_t instant;
} happened;

/* What a clause does to a status, in which round of the instant: it follows upon what acts and statements do.
 */
typedef struct change {
    tuple of;
    bool ends;
    uint32_t round;
} change;

/* So much of an act. */
typedef struct gift {
    tuple what;
    number amount;
    uint32_t instant;
} gift;

/* What counted for an act of an instance, on a day. */
typedef struct tally {
    int32_t day;
    uint32_t instant, act;
    number amount;
} tally;

typedef struct figure {
    tuple of;
    number value;
} figure;

/* To whom something is owed, or was repaired. */
typedef struct creditors {
    uint32_t at[64], count;
    bool reserved; /* it would be owed to one alone, who reserved it */
} creditors;

typedef struct breach {
    const struct instance *of;
    creditors owed, repaired;
    bool whole;       /* repaired towards each */
    uint32_t instant; /* the number of the instant in which it occurred */
} breach;

/* What a clause does to the norms of articles, kept for ever. */
/* A clause, or, without it, an article as a whole. */
typedef struct place {
    const article_decl *article;
    const clause_decl *clause;
} place;

typedef struct mark {
    life_op op;
    uint32_t refs, whom, against; /* UNSTATED: all */
    uint32_t instant, round;
    bool felt;
    bool follows; /* from a breach of its instant */
} mark;

/* Of this instant: all; those that spare its acts; those that come before what arises now. */
typedef enum mark_form { MARKS_ALL, MARKS_THAT_SPARE, MARKS_BEFORE_ARISING } mark_form;

typedef enum stage {
    STAGE_ACTIVE,
    STAGE_VIOLATED, /* a duty, and still owed */
    STAGE_FULFILLED,
    STAGE_LATE,   /* done after the breach */
    STAGE_CLOSED, /* violated, and its window has ended */
    STAGE_DISCHARGED,
    STAGE_EXPIRED,
    STAGE_TERMINATED,
} stage;

/* Whether a norm holds below what prevails over it: perhaps, where that turns in a circle. */
typedef enum sure { NOT_SO, PERHAPS, SURE } sure;

/* By which step one norm prevails over another: a clause says so, its treaty, the law of treaties. */
typedef enum rank_step { RANK_NONE, RANK_CLAUSE, RANK_TREATY, RANK_LATER } rank_step;

/* What may prevail over a norm, while it stands itself. */
typedef struct over {
    struct instance *by;
    rank_step step;
} over;

/* An act in course that was excused. */
typedef struct excuse {
    tuple deed;
    bool lasts;
} excuse;

typedef struct instance {
    const norm_decl *norm;
    const trigger_decl *trigger;
    uint32_t values[2 * ARGS_MAX]; /* of norm->bindings */
    uint32_t bearer;
    stage stage;
    moment arisen, deadline, closes; /* NEVER where there is none */
    int32_t final_day;               /* the day on which it became final */
    uint32_t arisen_in;              /* the number of the instant */
    uint32_t binds_from;             /* the same, in which it began to bind: it arose, came due, or resumed */
    bool pending, suspended;         /* while it stands */
    bool leaving;                    /* bound until clauses terminate it, or not looked at before */
    bool lapsing;                    /* the state it rests on has ceased, and it is to be judged first */
    int32_t left, left_of_window;    /* days, while it is suspended; NO_TIME: none runs */
    moment stood_at;                 /* its deadline before */
    uint32_t stopped_in;             /* the instant in which it was suspended last */
    uint32_t late_in;                /* the same, after it had been judged */
    bool broken;                     /* a ban or a duty that was violated */
    bool kept;                       /* an ongoing act that must be kept up has begun, */
    uint32_t kept_in;                /* and the instant in which it did */
    struct {
        bool known, broken, pending, suspended, unranked, overridden;
        stage stage;
    } seen;               /* how it stood when its stratum began */
    uint32_t violated_in; /* the instant of the last violation of a ban */
    tuples ways;          /* the deeds that it speaks of, where ranks are known */
    bool idle;            /* one of its acts can be done in no way */
    array(over) above;
    array(excuse) excuses;
    bool chosen, complied;             /* it is what its bearer does now, and did, as it complies */
    number *amounts;                   /* that it speaks of, of each of its acts */
    uint32_t ended_in;                 /* the instant in which it became final, or NONE */
    uint32_t group;                    /* which owes together, or 0; */
    uint32_t founded_in;               /* the instant in which the first of it arose, */
    moment norm_deadline, norm_closes; /* and its time, whoever's clock stands still */
    array(tally) tallies;              /* what counted before this instant */
    int32_t whole_from;                /* the day since which it has stood without a break */
    bool stands, stood;                /* when it was last ranked; when the instant began */
    bool unranked, overridden;         /* it arose since; it is so whole */
    bool was_overridden;               /* when the instant began */
    uint32_t stood_in, judged_in; /* the last instant in which it stood, in which acts may have broken it */
} instance;

/* A state trigger that is true for these values: it fires when it becomes so. */
typedef struct standing {
    const norm_decl *norm;                        /* NULL: an effect */
    const rule_decl *effect;                      /* NULL: a norm */
    const trigger_decl *trigger;                  /* of what was tried */
    uint32_t values[2 * ARGS_MAX], bearer, since; /* the instant */
    bool seen;
} standing;
typedef array(standing) standings;

typedef struct entry {
    pact_entry_kind kind;
    int32_t day;
    const instance *of;
    int32_t deadline;
} entry;

/* Two that conflict, since which day; and whether they do now. */
typedef struct clash {
    const struct instance *first, *second;
    int32_t arose;
    bool stands;
} clash;

/* An ongoing act in course that met a duty. */
typedef struct met {
    tuple deed;
    const struct instance *duty;
} met;

/* Which norms are looked at: those that stand; with duties that this instant met; those that stood at first.
 */
typedef enum look_form { LOOK_NOW, LOOK_ACTS, LOOK_FIRST } look_form;

/* Of one treaty and one thing. */
typedef struct membership {
    bool was, ever, estate; /* a party when it was last looked at; ever; when it died */
    bool fits, fitted;      /* what is so makes it a party; did as the instant began */
    bool noticed;           /* it has denounced the treaty, */
    moment leaves;          /* and is bound until then */
    uint32_t voided;        /* the instant in which it gave a notice that was void */
    uint32_t recanted;      /* the instant in which it took back its consent to what was not in force yet */
} membership;

typedef struct accord {
    bool entered, lapsed;
    moment entered_at;
    uint32_t deserted; /* the instant at which it ended for want of parties, or NONE */
    membership *of;    /* by entity */
} accord;

/* An act that needs power. */
typedef struct motion {
    const statement_decl *said;
    uint32_t args[ARGS_MAX];
    enum { MOTION_VALID, MOTION_VOID, MOTION_VETOED } outcome;
    creditors blamed; /* who vetoed, or voted against */
} motion;

/* An expectation that is not met, or a verdict. */
typedef struct saying {
    span at;
    bool fails;
    pact_verdict_kind kind;
} saying;

/* What one who complies is about to do, for which act of which duty. */
typedef struct plan {
    tuple what;
    const instance *of;
    uint32_t act;
} plan;

typedef struct world {
    const struct ir *ir;
    struct ir *building; /* the same, for negations that are built on the way */
    const schedule *order;
    const scenario_decl *scenario;
    arena *arena;
    moment now;
    uint32_t instant;
    uint32_t next;         /* statement */
    bool exact;            /* this instant was stated with its minute */
    tuples said;           /* events of this instant, as stated */
    tuples begun, ended;   /* by acts and statements of this instant: all ends come before all beginnings */
    array(change) changes; /* by clauses in this instant */
    uint32_t round;
    bool trying;            /* what waits and would arise is only looked for */
    mark_form counting;     /* which marks count */
    standings tried, found; /* what waits, and the others */
    tuples held, holding;   /* before this instant, and now */
    tuples events, derived; /* computed for this instant */
    array(happened) past;
    array(gift) gifts;
    uint32_t groups;     /* so far */
    tuples complied;     /* what was done in this moment by those who comply, */
    array(plan) planned; /* and what is about to be */
    array(figure) figures;
    array(instance *) instances;
    standings standings;
    array(standing) fired; /* event triggers that have fired in this instant */
    array(breach) breaches;
    array(entry) entries;
    array(mark) marks;
    array(motion) motions;
    array(uint32_t) assumed; /* doubts that are so in this completion, by number */
    tuples open;             /* the same, of statuses left open */
    array(saying) sayings;
    bool stratified; /* clauses see how norms stood, and what was broken, when their turn began */
    uint32_t seen_breaches;
    bool stated;     /* what is asked about is a statement: what it leaves out is no particular value */
    accord *accords; /* of treaties */
    tuples succeeded, inherited; /* what has taken place; what it brought in this instant */
    array(bool *) parties_then; /* of instants: of each treaty whether it was in force, and who was a party */
    array(standing) barred;     /* what would have arisen, but was suspended or terminated */
    array(standing) reserved;   /* the same, but who reserved it is owed nothing */
    bool changed;
    bool ranks; /* the text says what prevails */
    look_form looking;
    array(const instance *) chain; /* of norms that are looked at, one above the other */
    array(met) met;
    bool clashing; /* the scenario asks about conflicts */
    array(clash) clashes;
    bool *feeds;         /* of two triggers: what the one brings about may change the other */
    array(moment) law;   /* instants that the law makes, not yet come */
    const char *refusal; /* what it does not know, or NULL */
} world;

/* ---- holds.c: conditions and figures ---- */

bool holds(world *w, const cond *c);
bool reckon(world *w, const expr *e, number *out); /* false: missing */
void bind(variable *v, uint32_t value); /* the IR's own variables hold the values: one world at a time */
uint32_t bound_value(const variable *v);
uint32_t term_value(const term *t);                               /* UNSTATED for one that is left out */
bool tuple_is(world *w, uint32_t relation, const uint32_t *args); /* UNSTATED: any */
bool tuple_in(const tuples *list, const tuple *t, bool any);
bool add_tuple(world *w, tuples *list, const tuple *t); /* false: it was there */
void drop_tuple(tuples *list, const tuple *t);
/* Calls `each` for every value of the variables for which the condition holds; NULL holds. */
void for_each_value(world *w, const variables *vars, uint32_t first, const cond *c,
                    void (*each)(world *w, void *user), void *user);
int32_t day_at(moment m);
bool before(moment a, moment b); /* a before b */

/* ---- law.c: treaties in time ---- */

bool treaty_in_force(const world *w, const treaty_decl *t);
bool some_in_force(const world *w, uint32_t entity); /* UNSTATED: any treaty */
bool article_applies(const world *w, const article_decl *a);
bool is_party(const world *w, const treaty_decl *t, uint32_t entity); /* UNSTATED: anybody */
bool some_party(const world *w, uint32_t entity, uint32_t treaty);    /* UNSTATED: any */
bool ever_party(const world *w, const treaty_decl *t, uint32_t entity);
bool was_in_force(const world *w, const treaty_decl *t, uint32_t instant);
bool was_party(const world *w, const treaty_decl *t, uint32_t entity, uint32_t instant);
void prepare_law(world *w);
void begin_law(world *w, moment m);             /* as an instant begins */
void follow_law(world *w);                      /* when its statuses have changed */
void follow_facts(world *w, uint32_t relation); /* of who is a party: then the law */
void end_deserted(world *w);                    /* the same, by what clauses did */
bool enter_by_condition(world *w);              /* when all else of it is over; true: something did */

/* ---- life.c, instant.c ---- */

/* Unfolds the scenario; `asked` is called for each expectation at its time. */
void record(world *w, pact_entry_kind kind, const struct instance *i); /* in the chronicle */
void unfold(world *w, void (*asked)(void *user, const statement_decl *d), void *user);
void add_law(world *w, moment m);                              /* makes an instant */
bool act_is_done(world *w, const instance *i, bool in_course); /* now, or already in course */
bool refers_to(const world *w, uint32_t refs, const norm_decl *n);
bool is_bound(const world *w, place p, uint32_t bearer);
bool refers_place(const world *w, uint32_t refs, place p);
bool is_event(const world *w, uint32_t relation);

void take_values(const instance *i);
bool is_deed(world *w, const act_decl *a, const tuple *t, uint32_t relation, uint32_t bearer);
uint32_t value_in(const implied_decl *d, uint32_t position, const tuple *t);

/* ---- amount.c: how much ---- */

bool is_measured(const norm_decl *n);
bool act_is_measured(const norm_decl *n, uint32_t act);
bool owes_together(const norm_decl *n);
bool are_mates(const instance *a, const instance *b);
bool is_used_up(world *w, const instance *i);
number sum_so_far(world *w, const instance *i, uint32_t act);

/* How much may still be done: so much, or less than that. */
typedef struct room {
    number most;
    bool itself;
} room;
bool room_under(world *w, const instance *ban, const instance *duty, uint32_t act,
                room *out);                                         /* false: as much as one will */
bool is_room(world *w, room r, const instance *duty, uint32_t act); /* for what is still due */
bool is_tighter(room a, room b);
room both_rooms(room a, room b);

/* ---- rank.c: what prevails over what ---- */

rank_step rank_of(const world *w, const norm_decl *a, const norm_decl *b);
bool ranks_known(const world *w);
bool may_be_lifted(const world *w, const norm_decl *n);
bool brings(world *w, const tuple *t, const tuple *e); /* the deed is that one, or implies it */
bool excludes(world *w, const tuple *s, const tuple *t);
sure holds_against(world *w, const instance *ban, const tuple *deed, uint32_t towards);
sure is_open(world *w, const instance *b, const tuple *t, uint32_t towards);
creditors still_owed(world *w, const instance *i);
void rank_all(world *w);
void rank_at_first(world *w);
bool ban_is_broken(world *w, instance *ban, creditors *owed);
bool answers(const world *w, const norm_decl *a, const norm_decl *b);
sure bars(world *w, const instance *ban, const tuple *deed);
/* Whether the deed, or what it implies, is that act. */
bool counts_as(world *w, const act_decl *a, const tuple *t, uint32_t bearer);
void remember_met(world *w);
void remember_excuses(world *w, instance *ban);
void find_feeds(world *w);
bool waits_for(const world *w, const instance *b, const instance *a);

/* ---- clash.c: what cannot be kept together ---- */

void find_clashes(world *w);
bool conflict_holds(const world *w, const statement_decl *d);

/* What is computed, looked at without an instant: nothing arises, nothing ends; of events only these. */
void look(world *w, const tuples *events);

/* ---- organ.c: votes and powers ---- */

void judge_act(world *w, const statement_decl *d); /* before anything of its instant happens */
bool needs_power(const world *w, const predicate_decl *p, uint32_t agent);
bool is_void(const world *w, const statement_decl *d);
bool power_by_line(world *w, uint32_t entity, const predicate_decl *p); /* UNSTATED: of anybody */
bool seated(const world *w, uint32_t group, const uint32_t *args);
const motion *last_motion(const world *w, const predicate_decl *p, const uint32_t *asked);

/* ---- doubt.c: completions ---- */

void play_completions(world *w);
bool is_assumed(const world *w, const statement_decl *d); /* also what is not in doubt */

/* ---- bond.c: to whom, what clauses have done, how it stands ---- */

creditors creditors_of(world *w, const norm_decl *n, const uint32_t *values, uint32_t bearer);
bool owed_to(const creditors *c, uint32_t entity);
bool is_reserved(const world *w, place p, uint32_t entity);
place place_of(const norm_decl *n);
bool is_suspended(const world *w, place p, uint32_t bearer, const creditors *c);
bool is_terminated(const world *w, place p, uint32_t bearer, const creditors *c);
bool is_discharged(const world *w, const instance *i, const creditors *c);
bool treaty_terminated(const world *w, const treaty_decl *t, uint32_t whom, uint32_t instant);
void feel(world *w, bool terminations);
bool waits_to_be_judged(const world *w, const norm_decl *n);
bool mark_covers(const world *w, const mark *m, place p, uint32_t bearer, const creditors *c);
void repair(world *w, const instance *i);
bool standing_is(world *w, const standing_decl *d, const uint32_t *args);

/* ---- answer.c: who is obliged ---- */

/* Whether the test holds; args are entities, or UNSTATED for a role that is left out. */
bool test_holds(world *w, test_kind test, const predicate_decl *p, const uint32_t *args, uint32_t refs);

typedef struct answer {
    pact_verdict_kind kind;
    uint32_t order;    /* among verdicts on what was asked: the least is given */
    uint32_t deciding; /* how many norms give it */
    bool exempting;    /* of what is overridden: by an exemption */
} answer;
answer verdict_on(world *w, test_kind test, const predicate_decl *p, const uint32_t *args, uint32_t refs);

#endif
