/* run.h: the state of one run. Own to libpact's run, norm, exec, conflict, verdict and why.
 *
 * Everything mutable is here; the program is only read. A run plays the statements of a scenario and the
 * timers they make, in order of `moment`. Nothing is shared between runs. */
#ifndef PACT_RUN_H
#define PACT_RUN_H

#include "program.h"
#include "relation.h"

/* A point of time with its order inside the minute: what ends there, what begins, what is said. */
typedef int64_t moment;
enum { PHASE_END, PHASE_START, PHASE_SAY, PHASES };

static inline moment moment_at(int64_t minutes, int phase)
{
    return minutes * PHASES + phase;
}

/* Both ways round 1970. */
static inline int64_t moment_minutes(moment m)
{
    return m >= 0 ? m / PHASES : -((-m + PHASES - 1) / PHASES);
}

static inline int moment_phase(moment m)
{
    return (int)(m - moment_minutes(m) * PHASES);
}

#define MOMENT_NEVER INT64_MAX

/* The end of a day: after everything said on it, before the next begins. */
static inline moment day_end(int32_t date)
{
    return moment_at(((int64_t)date + 1) * DAY_MINUTES, PHASE_END);
}

static inline moment day_start(int32_t date)
{
    return moment_at((int64_t)date * DAY_MINUTES, PHASE_START);
}

int32_t moment_date(moment m); /* the day that it belongs to */

/* One bearer bitset for each of these, per instance. */
typedef enum bearer_state {
    BEARER_ACTIVE,
    BEARER_PERFORMING, /* a maintenance duty that is being kept: also active */
    BEARER_FULFILLED,
    BEARER_VIOLATED,
    BEARER_OWED, /* violated and still owed */
    BEARER_LATE,
    BEARER_PENDING,   /* it will bind from `begins` on */
    BEARER_SUSPENDED, /* active or pending but for a suspension */
    BEARER_HELD,      /* violated and owed but for a suspension */
    BEARER_REPAIRED,  /* a flag: what was violated was made good */
    BEARER_DISCHARGED,
    BEARER_EXPIRED,
    BEARER_TERMINATED,
    BEARER_RECENT,     /* became fulfilled or expired on `recent`: still "obliged" on that date */
    BEARER_BROKE,      /* broke a ban at instant `broke` */
    BEARER_UNABLE,     /* owes what it cannot perform, and that was said */
    BEARER_BARRED,     /* of a choice: every way to make it was forbidden when last looked at */
    BEARER_OVERRIDDEN, /* of a duty or permission: another norm prevails over it, now */
    BEARER_ENDED,      /* of a ban: ceased to stand at instant `ended`, whose acts it still judges */
    BEARER_STATES
} bearer_state;

/* A norm instance: clause x bindings x activation. */
typedef struct instance {
    uint32_t norm, entry;
    uint32_t older;  /* of the same entry, or NONE */
    uint32_t beside; /* likewise, of those alone under which somebody may still stand */
    uint32_t opened; /* instant number */
    uint32_t fresh;  /* instant at which it came to bind: opened, begun or resumed */
    int32_t opened_date, fresh_date, recent;
    uint32_t broke, ended;
    uint32_t beaten;  /* the first link in which it is below, or NONE */
    uint32_t revived; /* instant number at which what prevailed over it last ceased */
    uint32_t rebound; /* the same, at which somebody last ceased to be overridden */
    moment deadline, window;
    int32_t deadline_date, window_date; /* last day of the duty; first day after the window */
    uint64_t *sets;                     /* BEARER_STATES rows */
    number *due, *tally;                /* by act and bearer, of a norm with an amount: asked, done */
    number *before;                     /* done before the instant `tallied` */
    number total;                       /* asked of all together */
    int32_t period_first;               /* of a quota: the first day of the period that it counts */
    moment period_end, period_next;     /* when it is judged, and when the next begins */
    uint32_t counted, tallied;          /* deliveries taken so far; the instant of the latest */
    uint32_t drawn;                     /* the instant at which what is due, or still allowed, last changed */
    moment begins;                      /* it binds nobody before */
    moment stopped; /* while suspended: since when. All who stand under one instance are, or none is */
    int32_t stopped_date;
    uint64_t life_seen; /* life_version when last looked at */
} instance;

/* What is known of one norm under one binding. */
typedef struct entry {
    uint32_t norm, binding[ARGS_MAX];
    uint32_t newest; /* instance or NONE */
    uint32_t stands; /* likewise; by `beside` those under which somebody may still stand */
    uint32_t next;   /* of the same norm, or NONE */
    uint32_t fired;  /* instant number for which `sets` row FIRED is valid */
    bool stirs;      /* of a state: it is among its norm's norm_stirring */
    uint64_t *sets;  /* ENTRY_SETS rows */
    uint64_t epoch;  /* of the last run of the trigger that emitted it */
} entry;
/* ENTRY_BARRED: for whom it was triggered while the article was suspended or terminated; ENTRY_WITHHELD:
 * though its one creditor had reserved it. */
enum { ENTRY_EMITTED, ENTRY_HOLDS, ENTRY_FIRED, ENTRY_ACTIVE, ENTRY_BARRED, ENTRY_WITHHELD, ENTRY_SETS };

typedef struct breach {
    uint32_t instance, bearer, instant;
    int32_t date;
    uint64_t *unrepaired; /* the states towards whom; NULL where no norm repairs anything */
} breach;

/* What one statement told of an act that has a quantity, in the order of the run. */
typedef struct delivery {
    uint32_t predicate, args[ARGS_MAX], instant;
    int32_t date;
    int64_t hours; /* the minute from which they run */
    number amount;
} delivery;

/* A status change waiting for the end of the pass over effects. */
typedef struct effect {
    uint32_t relation, args[ARGS_MAX];
    bool ends;
    uint32_t instant, block;
} effect;

/* An effect of a clause that states trigger: it works when its condition becomes true, not while it stays so.
 */
typedef struct lasting {
    uint32_t block, relation, args[ARGS_MAX];
    uint32_t bound[ARGS_MAX]; /* under which values of the clause's variables */
    bool ends;
    uint64_t epoch; /* of its block's last run in which it held */
} lasting;

/* Articles were suspended, resumed, … by a clause. 0 in `state`: for all; in `against`: towards all. */
typedef struct life_event {
    uint32_t life, state, against, instant, clause;
    int32_t date;
    uint32_t round; /* of settling its instant: after the first, clauses have changed statuses */
    bool follows;   /* from a breach of its own instant */
} life_event;
typedef struct beginning {
    uint32_t relation, args[ARGS_MAX];
    int32_t date;
} beginning;

typedef struct happened {
    uint32_t predicate, args[ARGS_MAX], instant;
    int32_t date;
    int64_t hours; /* the minute from which they run */
} happened;

/* ---- treaties in time ---- */

typedef enum treaty_end { END_NONE, END_UNTIL, END_TERM, END_ALONE, END_CLAUSE } treaty_end;

/* Minutes, INT64_MIN and INT64_MAX for always and never; entered, ended: instants, or NONE. */
typedef struct treaty_time {
    int64_t from, until, term; /* term: where the current one ends */
    uint32_t renewals, entered, ended;
    uint8_t end; /* enum treaty_end */
    bool is_signed, latches;
} treaty_time;

typedef enum joining { JOINED_LISTED, JOINED_CONSENTED, JOINED_SUCCEEDED } joining;
typedef enum leaving { LEFT_NOT, LEFT_TREATY, LEFT_UNTIL, LEFT_NOTICE, LEFT_DIED, LEFT_ENDED } leaving;

/* A state is a party from one instant until another, or NONE. */
typedef struct stay {
    uint32_t treaty, state, from, until, older; /* older: of the same slot (law.c), or NONE */
    int32_t from_date, until_date;
    uint8_t joined, left;
} stay;

typedef struct notice {
    uint32_t treaty, state;
    int32_t given;
    int64_t at; /* when it takes effect, in minutes */
    bool by_term, done, took_effect;
} notice;

typedef struct succession {
    uint32_t state, of;
} succession;

typedef struct figure {
    uint32_t args[ARGS_MAX];
    number value;
    uint32_t next, said; /* said: at which instant */
    bool none;           /* C was asked, and has no value for it */
} figure;

typedef struct figures {
    array(figure) list;
    uint32_t *bucket, buckets; /* a power of two; or `keys`, where that is not many more */
    uint32_t keys;             /* how many combinations of arguments there are, once there is a bucket */
} figures;

typedef struct chronicle_entry {
    uint8_t kind;
    int32_t date;
    uint32_t instance;  /* NONE for a fact */
    uint32_t statement; /* for a fact; NONE too for what the law of treaties says */
    int32_t deadline;   /* as it was then */
    uint64_t *bearers;
    const char *reason; /* of what is void */
    uint32_t treaty;    /* for the latter, with its text */
    const char *text;
} chronicle_entry;

typedef struct conflict {
    uint32_t first, second; /* instances */
    uint64_t *bearers;
    int32_t date;
    bool narrowed, weaker;
    bool told;     /* another like it was */
    uint32_t link; /* by which one of the two prevails, or NONE */
} conflict;

/* A fact in doubt: a statement of the program's, or a tuple of a status left open. */
typedef struct doubtful {
    uint32_t doubt; /* NONE: a tuple */
    uint32_t relation, args[ARGS_MAX];
} doubtful;

typedef struct assumed {
    doubtful what;
    bool holds;
} assumed;

/* What a run is told beside its statements: an option of each reading and, where it completes what is in
 * doubt, which facts it assumes. Own to the run. */
typedef struct setting {
    uint32_t *option; /* by reading: of the program's options */
    array(assumed) assumed;
    uint32_t supposes; /* claim + 1: what it supposes is supposed too, and it alone is judged; or 0 */
} setting;

/* An act of a complying state. */
typedef struct supposed {
    uint32_t predicate, args[ARGS_MAX];
    uint32_t instance, instant; /* the duty or ban that it answers; when it was done */
    uint32_t act;               /* which of the duty's */
    moment at;
    bool ends, measured;
    number amount;
} supposed;

typedef struct cause {
    uint32_t instance, bearer;
} cause;

/* A clash that only some completions have. */
typedef struct case_conflict {
    uint32_t first, second; /* norms */
    int32_t date;
    const char *text;
} case_conflict;

/* What has come of a claim so far. */
typedef struct claimed {
    bool found, met, left_out; /* refuted, or witnessed; its `whenever` was; an assumption of it failed */
    int32_t date, case_date;
    uint32_t ids[ARGS_MAX]; /* the values of its variables */
    const char *values;     /* in words, once it was found */
    const char *in_case;    /* what was found in some completion of what is in doubt, or NULL */
} claimed;

/* What a claim says must follow, and has not yet: no later than on `due`. */
typedef struct awaited {
    uint32_t claim, ids[ARGS_MAX];
    int64_t since; /* minutes; the day's first where the instant has none */
    moment closes; /* from then on it is too late */
    bool exact;
} awaited;

/* What an act asks for, under a binding. */
typedef struct pattern {
    uint32_t predicate;
    uint32_t args[ARGS_MAX]; /* id, NONE for any, or one of these two */
} pattern;
#define PATTERN_BEARER (NONE - 1)
#define PATTERN_GUARD  (NONE - 2)
#define PATTERN_OPEN   (NONE - 3) /* any value, or none: what a question leaves out */

/* What a line of a derivation is about, beside its text. */
typedef struct reason_mark {
    pact_reason_kind kind;
    const char *article;
    int32_t date;
    uint32_t place;
} reason_mark;

static inline reason_mark reason_on(pact_reason_kind kind, int32_t date, uint32_t place)
{
    return (reason_mark){.kind = kind, .date = date, .place = place};
}

static inline reason_mark reason_about(pact_reason_kind kind, const char *article, int32_t date,
                                       uint32_t place)
{
    return (reason_mark){.kind = kind, .article = article, .date = date, .place = place};
}

/* Lines of a derivation, from which its tree is made (tree.c). What would stand below a line that was not
 * said again is not said again either. */
typedef struct reasons {
    const char **at; /* a leading space per level */
    reason_mark *marks;
    uint32_t count, room, muted; /* muted: from this level on; 0: nothing is */
} reasons;

/* An act that needs power, and what became of it. */
typedef struct judgement {
    uint32_t statement, instant;
    int32_t date;
    enum { ACT_VALID, ACT_NO_POWER, ACT_REJECTED, ACT_VETOED } outcome;
    pattern act;
    const char *reason; /* of what is void: "vetoed by france" */
    uint64_t *blamed;   /* who vetoed, or voted against; or NULL */
    reasons lines;      /* how the votes stood */
} judgement;

/* Two instances of which one prevails over the other where they pull one bearer apart. */
typedef enum rank_level { RANK_STATED, RANK_PREVAILS, RANK_LATER } rank_level;
typedef struct rank_link {
    uint32_t above, below, next; /* next: of the same `below`, or NONE */
    rank_level level;
    bool exclusive;   /* duties that exclude each other */
    uint32_t binding; /* how many the one above bound when last looked at */
} rank_link;

/* An ongoing act by which a duty was met; one that a ban did not hold against, while it is in course. */
typedef struct performance {
    pattern deed;
    uint32_t duty, bearer;
} performance;
typedef struct excuse {
    pattern deed;
    uint32_t ban, bearer;
} excuse;

typedef struct register_number {
    number value;
    bool known;
    bool doubt;  /* it counts or sums over what is in doubt */
    number rate; /* by how much it grows with each day, if today is in it */
} register_number;

typedef array(uint32_t) numbers;

struct pact_run {
    mem mem;
    arena arena; /* chronicle, findings, sets of instances */
    const pact_program *program;
    pact_world *world; /* its own, where it was made on one: `program` is that one's */
    uint32_t scenario;
    pact_limits limits;
    pact_status status; /* PACT_OK while it can go on */
    bool quiet;         /* a replay: explains nothing */
    setting setting;

    /* doubt. A main run owns `cases`; a run that is one of them stops where it turns on a fact */
    struct cases *cases; /* NULL: nothing is in doubt */
    bool is_case, splits;
    doubtful split;          /* what it turned on */
    array(uint8_t) outcomes; /* of a case: for each expectation asked whether it holds, then its verdicts */
    array(case_conflict) case_conflicts;
    array(awaited) awaited;   /* by claims */
    bool open;                /* statuses left open have a second plane here */
    bool possibly;            /* the block that runs looks for what may be so */
    bool differs;             /* and found more than is certain */
    uint32_t *plane;          /* by relation: its second plane, or itself */
    uint8_t *planed;          /* by block: it reads one */
    uint64_t *open_set;       /* a set of any kind */
    uint64_t **complies;      /* by kind; NULL without suppositions */
    array(supposed) supposed; /* acts of complying states, from `supposed_done` on still to be done */
    uint32_t supposed_done, supposed_rounds;
    array(cause) causes;  /* duties still to be derived behind the one that is */
    array(effect) shadow; /* what the block that runs certainly starts and ends */

    uint32_t *size, *words; /* by kind: ids with the unstated, words of a set */
    relation *relations;
    relation spare;       /* for views: filled, compared, exchanged */
    uint64_t *across;     /* own to verdict.c: a view of two roles by its second, or NULL */
    uint32_t across_room; /* words; zero but while a view is filled */
    figures *figures;     /* by relation, only ROLE_FIGURE */
    uint64_t *group_seen; /* by group: sum of input versions when last computed */

    /* time */
    uint32_t instant, round;
    uint32_t taken_back; /* how often the run was: see question.c */
    moment now;
    int32_t date;
    uint32_t next_statement, said_first; /* said_first: the first of this instant */
    array(moment) timers;                /* a heap */
    array(int32_t) turn_days;            /* days on which comparisons with today turn, in order */
    bool settling;                       /* what is compared now decides what follows */

    /* claims */
    claimed *claimed;       /* by claim */
    uint8_t *assume_failed; /* by assumption */
    moment aftermath;       /* the next day, on which they are judged once more */
    uint32_t conflicts_claimed;
    bool claims_cut;   /* some completion was not played to its end */
    uint32_t searched; /* one of many worlds, played for this claim + 1 alone: nothing is told of it; or 0 */

    /* registers of the block that runs */
    uint64_t *set_pool;
    uint64_t *set[256];
    uint32_t var[256];
    register_number num[256];
    bool flag;
    uint32_t block,
        bound[ARGS_MAX]; /* the values of the clause's variables, where it has effects that last */

    /* norms */
    array(instance) instances;
    array(entry) entries;
    uint32_t *entry_slot, entry_slots;
    uint32_t *norm_entries;  /* by norm: first entry */
    uint64_t *norm_epoch;    /* by norm: how often its trigger ran */
    array(uint32_t) emitted; /* entries of events that their triggers hold for, until looked at */
    uint32_t emitted_sorted; /* how many of them are in order */
    uint8_t *norm_touched;   /* by norm: its trigger ran since the last pass */
    numbers *norm_stirring;  /* by norm on a state: entries that are emitted or hold, each once */
    uint32_t *norm_stratum;  /* by norm: of its trigger */
    uint64_t *norm_bound;    /* by norm: version of who is bound, when last looked at */
    uint64_t *scratch[6];    /* sets of any kind; 4 and 5 last through an activation */
    uint64_t **reserved;     /* by norm: who reserved it, then room for who is bound; or NULL */
    uint64_t **everything;   /* by kind: all that is named */
    uint32_t views_entries;  /* chronicle entries when the views were last filled */
    int32_t views_date, standings_date;
    uint64_t standings_seen, powers_seen;
    uint64_t draws;                    /* how often what is due, or still allowed, has changed */
    uint64_t views_ranks, views_draws; /* rank_changes and draws, then */
    enum { JUDGES_NOTHING, JUDGES_ACTS, JUDGES_COURSE } judging; /* see norm_judge */
    bool exact;             /* this instant's statements have a time of day */
    bool by_minutes;        /* some window or article is timed to the minute: time passes within a day */
    array(uint32_t) alive;  /* instances that still have somebody active or owing */
    array(uint32_t) recent; /* instances with somebody in BEARER_RECENT on the date at hand */
    int32_t recent_date;
    array(uint64_t) tried;   /* by instance: the last attempt of conflict.c that it was in */
    uint64_t tries;          /* how many attempts there were */
    uint32_t opened_from;    /* instances from here on are of this instant */
    struct natives *natives; /* NULL: no function in C is declared */
    struct wakes *wakes;
    bool requires;      /* some norm asks for what its act requires */
    bool repairs;       /* some norm repairs breaches */
    uint8_t *may_clash; /* by norm: some other could clash with it */
    bool has_choices;   /* one of those that may leaves a choice */
    uint64_t choices_seen;
    uint32_t stirred; /* the instant at which one last came to bind again */
    array(rank_link) links;
    uint32_t ranked;      /* instances that were looked at for links */
    number asked_much;    /* how much a question asks about; or 0 */
    bool asked_owed;      /* whether so much is still owed, not whether it may be done */
    number rank_need;     /* how much of the act is at issue, where a duty asks for so much */
    uint32_t links_first; /* links before it no longer hold */
    uint64_t rank_said;   /* which claims of treaties are said now */
    uint64_t *rank_owed, *rank_rest, *rank_wronged; /* sets of states, own to rank.c */
    uint64_t rank_changes;   /* how often a bearer came to be overridden, or ceased to be */
    uint8_t *norm_yields;    /* by norm: something may prevail over it; NULL: nothing is ranked */
    array(uint32_t) met_now; /* instances of duties that this instant met, where anything is ranked */
    array(performance) performances;
    array(excuse) excuses;
    array(breach) breaches;
    array(delivery) deliveries;
    uint32_t deliveries_start; /* of this instant */
    array(effect) effects;
    array(lasting) lasting;
    array(life_event) lives; /* in order of their instants */
    uint64_t *life_set[5];   /* sets of any kind, own to life.c */
    enum { LIFE_ALL, LIFE_BEFORE_ACTS, LIFE_BEFORE_ARISING } life_counts; /* which events: see life.c */
    bool life_after_acts;    /* what moves now had been judged before */
    bool unsaid;             /* some text could not be made, for want of memory */
    uint8_t *follow_reads;   /* by relation, own to follow.c */
    uint32_t settling_round; /* of settling this instant */
    uint64_t *block_epoch;   /* by block: how often it ran */
    array(happened) log;
    uint32_t log_start; /* of this instant */
    treaty_time *times; /* by treaty */
    uint8_t *rows;      /* by line of a parties block: whether it has begun, and ended */
    uint32_t *
        row_next; /* by line: the next one, + 1, that may be of the same state and treaty; as a hash table: */
    uint32_t *row_first, *stay_newest, row_slots; /* by hash: the first, + 1; of stays the newest */
    array(stay) stays;
    array(notice) notices;
    array(succession) successions;
    uint64_t *buried;               /* set of states: who was dead when last looked at */
    uint32_t law_word[LAW_WORDS];   /* predicates, or NONE */
    uint64_t law_told, law_members; /* versions when the law last looked */
    uint32_t *window_first;         /* by window: what stands before in the log has passed out of it */

    /* what comes out */
    array(chronicle_entry) chronicle;
    array(conflict) conflicts;
    array(judgement) judgements;
    uint8_t *power_named; /* by predicate: such acts need power */
    array(pact_finding *) findings;
    array(pact_verdict *) verdicts;
    uint32_t **routes;             /* by predicate: the rules that lead to it or from it, once asked for */
    uint32_t **about;              /* by predicate: the norms that can speak of it, once asked for */
    pattern inquiry;               /* the act that a host asks about by a call */
    pact_answer *answer;           /* to the host's question, once it was asked */
    char message[160];             /* of the last misuse */
    uint32_t asked;                /* the expectation that asks it */
    const question_record *called; /* that a host asks by a call, meanwhile; or NULL */
    const struct reckoned *sought; /* the same of a figure, in the place of a question */
    bool retold;                   /* completions are played for an answer alone */
    bool doubt_told;               /* that something is in doubt */
    uint32_t turns;                /* the outcome on which completions disagree, of that answer; or NONE */
    uint8_t *accept_used, *figure_missed;
    const char **entry_bearers;
    uint32_t entry_bearers_room;
    pact_stats stats;
    struct profile
        *profile;       /* what is spent, by article; NULL: nobody asks. A case has that of the main run */
    uint64_t work;      /* passes over instances, held against the limit on steps too */
    uint64_t reasoning; /* conditions looked at for reasons, of REASONING_MAX */
    uint32_t idle;      /* instants since the last statement */
    uint32_t unshown_notes;
    uint32_t unable_told;
    uint32_t joint_told;           /* joint duties whose bearing was told */
    uint32_t derivations, unshown; /* given so far; conflicts past CONFLICTS_SHOWN */
    struct pact_run *replay;       /* for reasons; owned */
    array(beginning) begun;        /* of a replay: when each state began */
    bool whole;                    /* reasons are told whole: places, words, breaches (argue.c) */
    uint32_t nested;               /* breaches within breaches, in the reasons at hand */
    uint64_t check_at;             /* instructions, after which the host may stop it */
    int stopped, *stop;            /* its own flag; the one it looks at: of the run that it is played for */
    bool (*watch)(void *user);
    void *watch_user;
    void (*trace)(void *user, const char *text);
    void *trace_user;
};

/* Everything below returns false when the run has ended with PACT_NOMEM or PACT_LIMIT in `status`. */

bool run_fail(pact_run *r, pact_status status); /* sets it, returns false */
pact_status run_misuse(pact_run *r, const char *format, ...)
    __attribute__((format(printf, 2, 3)));        /* PACT_MISUSE, and why */
bool run_check(pact_run *r);                      /* whether limits and host let it go on */
void run_heeds(pact_run *r, const pact_run *of);  /* stopped with it, and by its host */
bool run_serves(pact_run *r, const pact_run *of); /* set like it too */
void *run_alloc(pact_run *r, size_t size);        /* from the run's arena; NULL after run_fail */
#define run_add(r, list)                                                                                     \
    (vector_reserve(&(r)->mem, list, 1) ? &(list)->at[(list)->count++] : (run_fail(r, PACT_NOMEM), NULL))

/* wake.c: instances that a pass would find as the last one left them */
bool wake_init(pact_run *r);
void wake_free(pact_run *r);
bool wake_add(pact_run *r, uint32_t norm);    /* with each instance */
bool wake_moved(pact_run *r, uint32_t index); /* its bearers have */
bool wake_is_restless(const pact_run *r, uint32_t index);
enum { WAKE_FEW = 64 };
uint32_t wake_look(pact_run *r, uint32_t stratum,
                   uint32_t few[WAKE_FEW]);    /* before a pass: how many; NONE: all are to be asked */
bool wake_take(pact_run *r, uint32_t index);   /* whether it needs a pass, which it is to be given */
bool wake_passed(pact_run *r, uint32_t index); /* its clocks; whether it is to be left out */
bool wake_some_died(const pact_run *r);
bool norm_is_alive(const pact_run *r, uint32_t index);         /* somebody stands under it, or owes */
uint64_t relation_versions(const pact_run *r, uint32_t which); /* settle.c: of both planes */

/* setting.c */
bool setting_init(pact_run *r);                       /* first options, or what the scenario supposes */
bool setting_copy(pact_run *r, const pact_run *from); /* for a run of the same scenario */
bool setting_begin(pact_run *r);                      /* what it says holds, before the first instant */

bool setting_assume(pact_run *r, const assumed *more);

/* doubt.c: for an expectation's outcome number `at` and its verdicts behind it */
typedef enum certainty { CERTAIN, IN_DOUBT, UNDECIDED } certainty;
bool doubtful_same(const doubtful *a, const doubtful *b);
bool doubt_play(pact_run *r);  /* every completion, before the run itself begins */
bool doubt_again(pact_run *r); /* the same where a world asks */
bool doubt_inquire(
    pact_run *r); /* every completion up to where a host asks: outcomes are held, and the kind */
void doubt_free(pact_run *r);
bool doubt_say(pact_run *r);
uint32_t doubt_next(pact_run *r, uint32_t questions); /* the number of the next expectation's outcome */
certainty doubt_outcome(const pact_run *r, uint32_t at, uint8_t *value);
/* Whether some completion gives this verdict, or is not decided. */
bool doubt_may_be(const pact_run *r, uint32_t at, pact_verdict_kind kind);
bool doubt_about(const pact_run *r, uint32_t at, uint32_t predicate);
bool doubt_facts(pact_run *r, uint32_t at, int indent, reasons *out);
bool doubt_verdicts(pact_run *r, uint32_t at, int indent, reasons *out);
const char *doubt_assumed(pact_run *r, const pact_run *done);
uint32_t doubtful_predicate(const pact_run *r, const doubtful *d);

/* open.c */
bool open_begin(pact_run *r);
bool open_exec(pact_run *r, uint32_t block, const uint32_t *params);
bool shadow_add(pact_run *r, uint32_t which, const uint32_t *args, uint32_t arity, bool ends);
bool shadow_has(const pact_run *r, uint32_t which, const uint32_t *args, uint32_t arity, bool ends);

/* suppose.c */
bool suppose_init(pact_run *r);
bool suppose_with(pact_run *r, uint32_t claim); /* also what the claim supposes, before the run begins */
bool claim_supposes(const claim_record *c);
bool suppose_any(const pact_run *r);
bool suppose_refresh(pact_run *r);
bool suppose_collect(pact_run *r); /* what complying states will do next */
bool suppose_pending(const pact_run *r);
bool suppose_act(pact_run *r);
const char *suppose_text(pact_run *r, uint32_t index);
uint32_t suppose_cause(const pact_run *r, uint32_t predicate, const uint32_t *args, uint32_t instant);

/* run.c: statuses, in both planes */
bool fact_doubted(pact_run *r, uint32_t doubt, bool *holds); /* whether a fact in doubt is taken as so */
bool state_put(pact_run *r, uint32_t which, const uint32_t *args);
void state_remove(pact_run *r, uint32_t which, const uint32_t *args);

/* settle.c */
bool run_settle(pact_run *r);              /* what is said at this instant, to its fixpoint */
bool rederive(pact_run *r);                /* definitions anew */
bool run_definitions(pact_run *r);         /* what has changed in what they read */
int64_t hours_run_from(const pact_run *r); /* from the end of the minute, or of the day, of this instant */
moment window_until(const window_record *w, int32_t date, int64_t hours); /* or MOMENT_NEVER */
bool history_counts(const pact_run *r, const relation_record *x, const uint32_t *args,
                    uint32_t instant); /* what happened then lies in the time of its treaty */
void statement_args(const pact_program *p, const statement_record *s, uint32_t *args);

/* exec.c: runs a block; `params` go into its first variable registers. Results: set[0], num[0] or flag. */
bool exec_block(pact_run *r, uint32_t block, const uint32_t *params);
bool run_block(pact_run *r, uint32_t block, const uint32_t *params); /* in one plane */

/* profile.c: around the code of a block, where there is a profile */
void profile_begin(pact_run *r);
void profile_end(pact_run *r, uint32_t block);

/* figure.c */
figure *figure_at(const pact_run *r, uint32_t which, const uint32_t *args);   /* as it is known; or NULL */
const number *figure_find(pact_run *r, uint32_t which, const uint32_t *args); /* asks C where C computes it */
bool figure_keep(pact_run *r, uint32_t which, const uint32_t *args,
                 const number *value); /* NULL: it has none */
void figures_forget(pact_run *r, uint32_t which);
bool figure_set(pact_run *r, uint32_t which, const uint32_t *args, number value);

/* native.c: figures that functions in C compute */
bool native_init(pact_run *r);
void native_free(pact_run *r);
bool native_copy(pact_run *r, const pact_run *from);
bool native_is(const pact_run *r, uint32_t which); /* a figure of that kind */
bool native_ask(pact_run *r, uint32_t which,
                const uint32_t *args); /* then it is known, or known to be none */
/* Of one that takes numbers, by its number among the program's; *known: it has a value. false: the run has
 * ended. */
bool native_call(pact_run *r, uint32_t external, const uint32_t *ids, const number *given, number *value,
                 bool *known);
bool native_lacks(pact_run *r, uint32_t which, const uint32_t *args); /* says, once, that it has no value */
void native_refresh(pact_run *r); /* with each instant: what may have changed */

/* law.c: treaties in time */
bool law_init(pact_run *r);
bool law_refresh(pact_run *r); /* who is bound, what is in force, at this instant */
bool law_consent_ends(pact_run *r, uint32_t which, const uint32_t *args); /* told, where it ends nothing */
bool law_told(pact_run *r);       /* the same, if a status that it reads has changed */
bool law_conditions(pact_run *r); /* `in force when` */
int64_t law_time(const pact_run *r);
bool law_hidden(const pact_run *r, uint32_t treaty);
bool law_in_force_at(const pact_run *r, uint32_t treaty, uint32_t instant);
bool law_bound_at(const pact_run *r, uint32_t treaty, uint32_t state, uint32_t instant);
const char *law_why_not_in_force(pact_run *r, const pact_run *at, uint32_t treaty);
const char *law_why_party(pact_run *r, const pact_run *at, uint32_t treaty, uint32_t state);
const char *say_duration(pact_run *r, uint32_t duration);

/* reserve.c */
bool reserve_init(pact_run *r);
const reservation_record *reserve_of(const pact_run *r, uint32_t norm, uint32_t state); /* or NULL */
/* Of the members those who did not reserve it. */
const uint64_t *reserve_bound(const pact_run *r, const norm_record *n, const uint64_t *members);
/* The one creditor under this binding, if it reserved the norm, so that it is owed nothing; else 0. */
uint32_t reserve_withholds(const pact_run *r, uint32_t norm, const uint32_t *binding);
/* The same of what would have arisen for that bearer. */
uint32_t reserve_withheld(const pact_run *r, uint32_t index, uint32_t bearer);
void reserve_owed(const pact_run *r, const norm_record *n, uint64_t *creditors, uint32_t words);

/* norm.c */
const uint64_t *instance_set(const pact_run *r, const instance *i, bearer_state state);
uint64_t *instance_row(const pact_run *r, const instance *i, bearer_state state); /* the same, to be moved */
bool norm_init(pact_run *r);
void norm_free(pact_run *r);
bool norm_windows(pact_run *r);                 /* before clauses are looked at: what ended with the day */
bool norm_pass(pact_run *r, uint32_t stratum);  /* one round of the life cycle: of what stands, */
bool norm_arise(pact_run *r, uint32_t stratum); /* then of what arises */
bool norm_finish(pact_run *r);                  /* chronicle of what is open */
bool norm_refers(const pact_run *r, uint32_t reflist, uint32_t norm);
const uint64_t *norm_bound(const pact_run *r,
                           const norm_record *n);                 /* who is bound by it now; NULL: nobody */
bool norm_binds_parties(const pact_run *r, const norm_record *n); /* else its bearers are organs */
bool run_goes_on(const pact_run *r);                              /* something is still to be said or asked */
bool timer_add(pact_run *r, moment at);
bool timer_once(pact_run *r, int64_t date); /* at the beginning of that day */
bool norm_move(pact_run *r, uint32_t index, const uint64_t *set, bearer_state from, bearer_state to,
               pact_entry_kind kind); /* those of `set` who are in `from`; says so in the chronicle */
bool norm_end(pact_run *r, uint32_t index, const uint64_t *set, bearer_state to,
              pact_entry_kind kind); /* whoever of `set` stands under it: active, pending or suspended */
bool norm_runs_out(pact_run *r, uint32_t index); /* what its deadline and window do by now */
bool norm_split(pact_run *r, uint32_t index, const uint64_t *set,
                uint32_t *out);           /* `set` get an instance of their own */
int32_t norm_deadline(const instance *i); /* the last day of the duty, or PACT_NO_DATE */
bool norm_tell(pact_run *r, pact_entry_kind kind, uint32_t instance, const uint64_t *bearers); /* chronicle */
bool norm_article_in_force(const pact_run *r, uint32_t article);      /* by its own dates */
uint64_t norm_bound_version(const pact_run *r, const norm_record *n); /* changes with who is bound */
/* `set` were bound until the end of this date, on which they are done with it. */
bool norm_recent(pact_run *r, instance *i, const uint64_t *set);

/* arise.c */
void norm_trigger(pact_run *r, const block_record *block); /* before a trigger runs */
bool norm_emit(pact_run *r, uint32_t norm, const uint32_t *binding, const uint64_t *set);
bool norm_activations(pact_run *r, uint32_t norm);    /* what the trigger has emitted begins, or lapses */
void norm_leave_time(const pact_run *r, instance *i); /* so that its deadline is not past */

/* perform.c */
bool norm_binds(const pact_run *r, uint32_t index, uint32_t bearer); /* active, or violated and still owed */
bool norm_acts(pact_run *r, uint32_t index, bool opening); /* what is done now performs or violates */
bool norm_joined(pact_run *r, uint32_t index, const uint64_t *joiners); /* the same of who joins a group */
bool norm_opening_acts(pact_run *r); /* what norm_acts left until it is known who is overridden */
bool norm_violate(pact_run *r, uint32_t index, const uint64_t *set, bool still_owed); /* not done in time */
bool norm_may_yield(const pact_run *r, uint32_t index);
bool norm_comes_to_bind(const pact_run *r, uint32_t index); /* at this instant, newly or again */
enum {
    JUDGED_FIRST = 1,
    JUDGED_LAST
}; /* of norm_yields: the last are those that an answer to a breach may lift */
bool norm_judge(
    pact_run *r,
    uint32_t turn); /* what an instant does against bans that may be lifted, when all else is settled */

/* owing.c: to whom, and what repair leaves of a breach. */
void norm_creditors(const pact_run *r, const norm_record *n, const uint32_t *binding, uint32_t bearer,
                    uint64_t *out); /* the states to whom the bearer owes it */
const char *owing_words(pact_run *r, const norm_record *n, const uint32_t *binding); /* " owed to x", or "" */
uint32_t owing_sole(const pact_run *r, const norm_record *n, const uint32_t *binding);
bool owing_breached(pact_run *r, breach *b, const uint64_t *creditors);
bool owing_repaired(pact_run *r, uint32_t instance, const uint64_t *performers);
/* A breach that has occurred now, by what arose at this instant and was performed before it. */
bool owing_repaired_with(pact_run *r, uint32_t bearer);

/* standing.c: what conditions ask about the state of norms and articles */
bool standings_refresh(pact_run *r);

/* life.c: articles suspended, resumed, discharged, terminated */
bool life_apply(pact_run *r, const effect *e);
bool life_pass(pact_run *r, uint32_t index); /* what that does to one instance */
/* For whom articles are suspended, or terminated; without a binding, whatever it is. */
void life_row(pact_run *r, life_op op, uint32_t norm, const uint32_t *binding, uint64_t *out);
/* out = for whom nothing arises under this entry; keeps in mind who of `fresh` would have been bound. */
void life_bars(pact_run *r, entry *e, const uint64_t *fresh, uint64_t *out);
/* What the entry was kept from being for the bearer: suspended, terminated, or no rule. */
pact_verdict_kind life_barred(pact_run *r, const entry *e, uint32_t bearer);
pact_verdict_kind life_of_article(pact_run *r, uint32_t norm, uint32_t bearer);
bool life_ended(const pact_run *r, uint32_t treaty);                      /* it was terminated as a whole */
void life_leavers(const pact_run *r, uint32_t treaty, uint64_t *members); /* takes out who no longer is */
const life_event *life_last(pact_run *r, life_op op, uint32_t norm, const uint32_t *binding,
                            uint32_t bearer); /* the latest that concerns them, or NULL */
/* "suspended for x since D by article 60 of t", or NULL */
const char *life_reason(pact_run *r, uint32_t norm, const uint32_t *binding, uint32_t bearer);
uint64_t life_version(const pact_run *r, uint32_t norm);

/* guard.c: roles that a norm leaves open to whoever qualifies. `values` by role of the act: an id, or NONE or
 * PATTERN_GUARD for one that is open */
/* r->set[0] = for whom the value of the role will do; what it turns on is filled. */
bool guard_set(pact_run *r, const norm_record *n, const act_record *act, uint32_t role,
               const uint32_t *binding, const uint32_t *values);
/* Whether the role, filled last, fits; what turns on others is looked at when none is open any more. */
bool guard_fits(pact_run *r, const norm_record *n, const act_record *act, uint32_t role,
                const uint32_t *binding, uint32_t bearer, const uint32_t *values);
/* Whether all that is filled fits, and what is open can be filled. */
bool guard_admits(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                  uint32_t bearer, const uint32_t *values);
/* Leaves those bearers whom it admits. */
bool guard_filter(pact_run *r, const norm_record *n, const act_record *act, const uint32_t *binding,
                  const uint32_t *values, uint64_t *bearers);

/* follow.c: whether a clause, or the one under which a norm arises, follows from a breach of this instant */
bool follows_breach(pact_run *r, uint32_t block);
bool follows_breach_arising(pact_run *r, uint32_t norm);

/* order.c: what one instant does and undoes */
bool order_stated(pact_run *r);
bool order_figure(pact_run *r, const statement_record *s, const uint32_t *args, number before);
bool order_effect(pact_run *r, const effect *e, bool *drop);
bool order_life(pact_run *r, const life_event *e);

/* group.c: norms whose bearers owe together */
/* The instances of one group: it is one until suspensions set some of it apart. NONE after the last. */
uint32_t group_first(const pact_run *r, const instance *i);
uint32_t group_next(const pact_run *r, uint32_t index);
bool is_group(const pact_run *r, const instance *i);
void group_spread(const pact_run *r, const instance *i, uint64_t *doing); /* what one does counts for all */
/* Whether some one of the group is at the act that is kept up; who of them it then counts for. */
bool group_is_kept_up(const pact_run *r, const instance *i);
void group_keeping(const pact_run *r, const instance *i, uint64_t *out);
void group_wronged(const pact_run *r, const instance *i, uint64_t *out); /* the group owes itself nothing */
bool group_barred(const pact_run *r, const instance *i, const uint64_t *barred); /* all of it, or no group */

/* performable.c: what acts require */
bool performable_alone(pact_run *r, uint32_t instance, uint32_t bearer, bool *out); /* whoever else can */
bool performable_pass(pact_run *r);
bool performable_not(pact_run *r, uint32_t instance, uint32_t bearer, bool *out);

/* amount.c: how much is asked, and how much was done. `act`: which of the norm's */
bool amount_deliver(pact_run *r, uint32_t predicate, const uint32_t *args, number amount);
/* How much was told in all of the acts of that relation: now, so far or in its window; NONE: any. */
bool amount_told(pact_run *r, uint32_t which, const uint32_t *args, number *out);
bool amount_open(pact_run *r, instance *i, uint64_t *fresh); /* takes those out whose amount is unknown */
bool amount_split(pact_run *r, instance *from, instance *to, const uint64_t *set);
bool amount_count(pact_run *r); /* how often counted acts happen at this instant */
bool amount_joined(pact_run *r, uint32_t instance, const uint64_t *joiners);
bool amount_judged(const pact_run *r,
                   const instance *i); /* a quota's period ends now, and it stood for all of it */
bool amount_done(pact_run *r, uint32_t instance, uint64_t *doing); /* adds who has met what is asked */
bool amount_has_room(const pact_run *r, const instance *i, uint32_t bearer); /* under a limit not used up */
/* Whether it does not come to bear on the bearer: a limit with room, a permission used up. */
bool amount_is_idle(const pact_run *r, const instance *i, uint32_t act, uint32_t bearer);
void amount_spare(const pact_run *r, const instance *i, uint32_t act,
                  uint64_t *set);                 /* takes those out on whom it is idle */
bool amount_take(pact_run *r, uint32_t instance); /* what was done so far */
/* Whether a permission up to an amount covers what is at issue; any other permission does. */
bool amount_permits(pact_run *r, uint32_t instance, uint32_t bearer);
/* What a duty still asks for at the least; of others next to nothing. */
bool amount_needed(const pact_run *r, uint32_t duty, uint32_t act, uint32_t bearer, number *out);
/* How much of the duty's act the limit leaves to `id`, or (below) less than that. false: it sets no end. */
bool amount_room(const pact_run *r, const instance *duty, const instance *ban, uint32_t id, number *much,
                 bool *below);
/* Says that a sum does not fit, and ends the run: returns false. */
bool amount_overflowed(pact_run *r, uint32_t place);
/* What all still owe together. false: it cannot be reckoned. */
bool amount_due_together(const pact_run *r, const instance *duty, number *out);
void amount_reconcile(const pact_run *r, const instance *duty, uint32_t act, const instance *ban,
                      uint64_t *set);              /* takes those out who can keep both */
bool amount_short(pact_run *r, uint32_t instance); /* tells what a joint duty lacks when it is broken */
/* Of its own share. */
bool amount_lacking(pact_run *r, uint32_t instance, uint32_t act, uint32_t bearer, number *out);
/* Whether that act of the duty or permission prevails over the ban, where it ranks above it: over a limit
 * that has no room for it, and as far as it asks for so much. */
bool amount_prevails(const pact_run *r, const instance *above, const instance *ban, uint32_t act,
                     uint32_t bearer);
bool amount_agree(const pact_run *r, const instance *a, const instance *b, uint32_t act,
                  uint32_t bearer); /* a limit with room for what that act of the other asks */
bool amount_finish(pact_run *r);
const char *say_amount(pact_run *r, const norm_record *n, uint32_t act);

/* pattern.c */
pattern pattern_of(const pact_run *r, const act_record *act, const uint32_t *binding);
pattern pattern_imply(const pact_run *r, const pattern *p, const implied_record *rule);
/* Which acts of another kind fall under `ban` by what they imply; false: none. */
bool pattern_reach_back(const pact_run *r, const pattern *ban, const implied_record *rule, pattern *out);
pattern pattern_exclude(const pact_run *r, const pattern *p, const excluded_record *rule);
bool pattern_covers(const pattern *ban, const pattern *done,
                    uint32_t count); /* whoever does `done` does what is banned */
bool pattern_settles(const pattern *duty, const pattern *asked,
                     uint32_t count); /* whoever owes `duty` owes `asked` */

pattern pattern_named(const pattern *p,
                      uint32_t bearer); /* the bearer by its id, so that it can be compared */
bool pattern_reaches(const pact_run *r, const pattern *p, uint32_t *at,
                     pattern *out); /* itself, then what it implies, while there is more; *at begins with 0 */

/* rank.c: which of two norms prevails */
typedef enum stance { STANDS_NOT, STANDS_PERHAPS, STANDS } stance; /* perhaps: ranked in a circle */
bool rank_init(pact_run *r);
bool rank_pass(pact_run *r); /* links of what is new, and who is overridden now */
stance rank_standing(pact_run *r, uint32_t instance, uint32_t bearer, const pattern *asked);
/* Of a question that leaves roles out: the act, of those that it and the norm speak of, for which the norm
 * stands if it does for any. */
pattern rank_at_issue(pact_run *r, uint32_t instance, uint32_t bearer, const pattern *asked);
/* Whether one who owes both duties cannot do both, whichever way. */
bool rank_exclusive(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer);
/* Whether some way of doing what the duty asks falls under the ban. */
bool rank_touches(pact_run *r, uint32_t duty, uint32_t ban, uint32_t bearer);
/* Whether the ban stands, now, against this act of one whom it binds. */
bool rank_bans(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *act);
/* What one bearer does, or has in course, against a ban. */
bool rank_holds(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *deed);
void rank_towards_whom(pact_run *r, uint32_t ban, uint32_t bearer, const pattern *deed,
                       const uint64_t *creditors, uint64_t *out); /* adds those towards whom it holds */
bool rank_excuses(pact_run *r, uint32_t duty, uint32_t ban, uint32_t bearer,
                  const pattern *deed); /* the duty, which it met, prevails over the ban in it */
pattern rank_act(const pact_run *r, const instance *i, uint32_t act,
                 uint32_t bearer); /* the bearer by its id */
/* Whether the deed, or what it implies, is that act of the duty, whichever way that leaves open. */
bool rank_counts(pact_run *r, uint32_t duty, uint32_t act, uint32_t bearer, const pattern *deed);
/* Calls `visit` for each act by which one alternative can be met, until that returns false. */
typedef bool (*act_visit)(pact_run *r, const pattern *act, void *context);
bool rank_each_act(pact_run *r, const instance *i, uint32_t act, uint32_t bearer, act_visit visit,
                   void *context);
/* The link by which a later treaty prevails towards some of those to whom it is owed, and who is left; or
 * NONE. */
uint32_t rank_residue(pact_run *r, uint32_t instance, uint32_t bearer, const pattern *asked, const char **to);
void rank_wronged(pact_run *r, uint32_t instance, uint32_t bearer, uint64_t *creditors);
/* Towards whom two that clash stay apart, since a later treaty does not reach them; NULL: rank has no part.
 */
const char *rank_towards(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer);
uint32_t rank_winner(pact_run *r, uint32_t instance, uint32_t bearer,
                     const pattern *asked); /* the link by which it is overridden, or NONE */
int rank_between(const pact_run *r, uint32_t a, uint32_t b,
                 rank_level *level); /* of norms; > 0: a prevails */
const char *rank_source(const pact_run *r, const rank_link *l,
                        uint32_t *article); /* what makes the one prevail; its article, or NONE */
bool rank_is_source(const pact_run *r, const rank_link *l, uint32_t reflist);
uint32_t rank_link_of(const pact_run *r, uint32_t a, uint32_t b); /* of two instances, or NONE */
/* What is between two instances for one bearer of both: a conflict, what one of them settles by its rank, or
 * nothing, since something else prevails over one. */
typedef enum rank_outcome { RANK_CONFLICT, RANK_RESOLVED, RANK_NOTHING } rank_outcome;
rank_outcome rank_outcome_of(pact_run *r, uint32_t first, uint32_t second, uint32_t bearer);
const char *rank_text(pact_run *r, const rank_link *l); /* why the one prevails */

/* course.c: bans that something may lift, against what is done and what is in course */
bool course_note_met(pact_run *r, uint32_t instance); /* a duty was met at this instant */
bool course_remember_met(pact_run *r);
bool course_breaks(pact_run *r, uint32_t ban, uint32_t bearer); /* who does what it speaks of */
void course_wronged(pact_run *r, uint32_t ban, uint32_t bearer, const uint64_t *creditors, uint64_t *out);
bool course_remember(pact_run *r); /* what is excused as the instant ends */

/* room.c: of those who are barred from the act towards each object in its place `at`, it leaves those for
 * whom what may be done towards all of them is not enough. false: the run has ended. */
bool room_together(pact_run *r, uint32_t duty, uint32_t act, uint32_t at, uint64_t *barred);

/* conflict.c */
typedef bool (*pair_found)(pact_run *r, uint32_t first, uint32_t second);
bool conflict_pairs(pact_run *r, uint32_t fresh_from,
                    pair_found found); /* of instances that may clash, one of them new */
bool conflict_is_answer(const pact_run *r, uint32_t a, uint32_t b);
bool conflict_init(pact_run *r);
bool conflict_pass(pact_run *r);
bool conflict_stands(pact_run *r, const conflict *c,
                     uint32_t bearer); /* on the date at hand: it arose then, or both still bind */
bool conflict_finish(pact_run *r);     /* says how many were not shown */
/* Whether the act cannot be done without what the ban forbids; whether it makes the duty impossible. */
bool conflict_bars(pact_run *r, const instance *ban, const pattern *act,
                   uint32_t bearer);                                      /* NONE: whoever bears both */
bool conflict_exclusive(pact_run *r, const pattern *a, const pattern *b); /* both of one bearer */
bool conflict_excludes(pact_run *r, const pattern *act, const instance *duty, uint32_t bearer);
bool keep_case_conflicts(pact_run *r, const pact_run *done);

/* inquire.c: what a definition with a value comes to. false: it comes to nothing, or to one thing in this
 * completion of what is in doubt and to another in that. */
typedef struct reckoned {
    uint32_t block, ids[ARGS_MAX];
    number value; /* where nothing in doubt is so */
} reckoned;
bool inquire_figure(pact_run *r, uint32_t block, const uint32_t *ids, number *out);
bool inquire_note(pact_run *r, const reckoned *q); /* of one completion: whether it comes to the same */

/* host.c */
uint32_t host_entities(const pact_run *r); /* how many the host knows */

/* Whether it is a conflict between these articles, for the entity; NONE for any. */
bool conflict_between(const pact_run *r, const conflict *c, uint32_t first, uint32_t second, uint32_t bearer);

/* claim.c */
bool claims_init(pact_run *r);
void claims_begin(pact_run *r, moment at); /* an instant, while the run stands before it */
bool claims_judge(pact_run *r);            /* at its end */
bool claims_keep_case(pact_run *r, const pact_run *done);
bool claims_finish(pact_run *r);

/* verdict.c */
typedef struct answer {
    pact_verdict_kind kind;
    uint32_t instance, norm; /* that decide, or NONE */
    uint32_t winner;         /* the link by which it is overridden, or NONE */
    const char *owed_to;     /* towards whom it is not, or NULL */
} answer;
const char *answer_cite(pact_run *r, const answer *a); /* NULL where no norm decides */
answer verdict_answer(pact_run *r, const question_record *q);
pact_verdict *verdict_tell(pact_run *r, const question_record *q,
                           pact_verdict *out); /* NULL: the run failed */
pattern verdict_asked(pact_run *r, const question_record *q);
/* The norms, from that number on, that could give the verdict asked for; NONE: no more. */
uint32_t verdict_next_norm(pact_run *r, const question_record *q, uint32_t from);
bool verdict_holds(uint32_t test, pact_verdict_kind kind); /* whether that kind answers the test with yes */
bool outcome_note(pact_run *r, uint8_t outcome);           /* of one completion: the next that is asked */
bool verdict_note(pact_run *r,
                  const question_record *q); /* as outcomes of a completion: held, and the kind */
bool verdict_doubt(pact_run *r, pact_verdict *v, uint32_t at); /* unknown where completions disagree there */
bool verdict_each(pact_run *r, const question_record *q, bool (*visit)(void *user, const answer *a),
                  void *user);
bool views_refresh(pact_run *r);
bool powers_refresh(pact_run *r);
bool view_put(pact_run *r, relation *out, const pattern *p); /* with everything in place of any */

/* power.c: acts that need power. A group of statements is [first, end) of the program's. */
bool power_init(pact_run *r);
bool power_seats(pact_run *r, int64_t at); /* who has seats then, in minutes */
bool power_needed(const pact_run *r, uint32_t first, uint32_t end);
bool power_judge(pact_run *r, uint32_t first, uint32_t end); /* before any of them is said */
bool power_say(pact_run *r, uint32_t first, uint32_t end);   /* their ballots */
/* "adopted: 12 in favour (…); 2 against (cuba, yemen)": the latest such act, or NULL */
const char *power_adopted(pact_run *r, uint32_t predicate, const uint32_t *args);
/* "it was tried on 1956-10-30: vetoed by france (t.pact:12)", or NULL */
/* Whether what a complying state would do needs no power or has it, and takes no vote; the act has its agent.
 */
bool power_unasked(pact_run *r, const pattern *act);
const char *power_tried(pact_run *r, uint32_t predicate, const uint32_t *args);
const char *power_void(const pact_run *r, uint32_t statement); /* why it does not happen, or NULL */
/* Everybody who has a seat, each with that vote, in order of names; 0: no vote of that organ decides such
 * acts. `out` has room for all states. */
uint32_t power_ballots(pact_run *r, uint32_t predicate, uint32_t organ, ballot vote, ballot_record *out);
bool power_view(pact_run *r, uint32_t predicate, relation *out);
/* The ban that prevails over the power in this act, so that it ends there; NONE: none. */
uint32_t power_barred(pact_run *r, uint32_t power, uint32_t agent, const pattern *act);
bool run_reach(pact_run *r, moment to, uint32_t end); /* plays all until then, of statements those before */
bool expect_ask(pact_run *r, const statement_record *statement);

/* why.c: lines of a derivation; `indent` levels deep */
bool verdict_derive(pact_run *r, const question_record *q, const answer *a, reasons *out);
bool why_instance(pact_run *r, uint32_t instance, uint32_t bearer, int indent, reasons *out);
bool why_not(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, int indent, reasons *out);
bool why_overridden(pact_run *r, uint32_t link, uint32_t bearer, const char *owed_to, reasons *out);
bool why_untrue(pact_run *r, uint32_t node, int indent,
                reasons *out);                                /* why the condition does not hold now */
bool why_condition(pact_run *r, uint32_t node, reasons *out); /* why it holds now, or does not */
const char *why_state(pact_run *r, const instance *i);        /* the statuses that it stands on, or "" */
const char *why_unbound(pact_run *r, uint32_t norm, uint32_t bearer); /* "x was not a party to t on …" */
bool amount_why(pact_run *r, const instance *i, uint32_t bearer, int indent, reasons *out);
bool amount_carried(pact_run *r, const instance *i, int indent, reasons *out);
bool why_slots(pact_run *r, uint32_t node, const uint32_t *slots, uint32_t count, bool wanted, int indent,
               reasons *out); /* with these in its first slots */
bool power_answer(pact_run *r, const question_record *q, const pattern *asked, pact_verdict *v, reasons *out,
                  bool *answered); /* in power.c: of TEST_EMPOWERED_ and TEST_ACTED_ */
bool reason_add(pact_run *r, reasons *out, int indent, const char *text); /* a note */
bool reason_put(pact_run *r, reasons *out, int indent, reason_mark mark, const char *text);

/* tree.c: the same as a tree; NULL: no memory. */
pact_reason *tree_of(const pact_program *p, const reasons *lines, arena *memory, uint32_t *roots);

const char *why_life(pact_run *r, const instance *i,
                     uint32_t bearer); /* suspended, discharged by …; or NULL */
/* A fact that would have to be said, or (ends) to end, on that day; or a figure, which would have to be
 * `value`, since `asked` (at least, …) `bound` is what a condition wants of it. */
typedef struct lacking {
    uint32_t predicate, args[ARGS_MAX];
    uint32_t norm; /* that lacks it, or NONE */
    int32_t date;
    bool ends, figure;
    comparison asked;
    number value, bound;
} lacking;
/* How much is missing for the norm where it comes nearest to binding: conditions, 100 more where it is not
 * bound */
bool why_distance(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, uint32_t *out);
bool why_lacking(pact_run *r, uint32_t norm, uint32_t bearer, const pattern *asked, lacking *out,
                 uint32_t room, uint32_t *count);
bool why_lacking_of(pact_run *r, uint32_t node, lacking *out, uint32_t room, uint32_t *count);
bool why_trigger(pact_run *r, pact_run *at, const instance *i, uint32_t bearer, int indent, reasons *out);
pact_run *why_replay(pact_run *r, uint32_t instant); /* owned by r; NULL after run_fail */

/* argue.c: the same at length */
bool argue_instance(pact_run *r, uint32_t index, uint32_t bearer, int indent, reasons *out);
bool argue_breach(pact_run *r, pact_run *at, uint32_t which, int indent, reasons *out);
/* " (covenant.pact:285)", ", since 1935-10-03 (…)": where a tuple that holds comes from, as far as it was
 * said; to *mark the same */
const char *argue_place(pact_run *r, const pact_run *at, uint32_t which, const uint32_t *args,
                        reason_mark *mark);

/* ask.c */
bool ask_answer(pact_run *r, uint32_t expect, bool held); /* fills r->answer */
const question_record *ask_test(const pact_run *r);       /* the one test that the question is, or NULL */
const char *ask_sentence(pact_run *r, const question_record *q, bool held);
bool ask_lines(pact_run *r, const reasons *lines); /* hands them to the answer, as lines and as a tree */

/* host.c */
/* Entities of the host as ids; false: no such roles. */
bool host_ids(const pact_run *r, uint32_t predicate, const uint32_t *entities, uint32_t count, uint32_t *ids);

/* inquire.c: what pact_ask comes to, without its texts */
pact_status inquire_verdict(pact_run *r, pact_test test, uint32_t predicate, const uint32_t *entities,
                            uint32_t count, pact_verdict_kind *kind, bool *so);
/* What `asked` is asked, asked of another run; *sentence is set where it is so. */
bool inquire_like(pact_run *trial, const pact_run *asked, bool *yes, const char **sentence);

/* whynot.c */
bool why_not_so(pact_run *r, reasons *out); /* of the answer that the run holds; changes go to it */
/* flip.c */
bool flip_find(pact_run *r, const lacking *facts, uint32_t count, pact_answer *out); /* fills the changes */

/* doubt.c: the facts on which the answer turns, one by one; *next begins with 0. */
bool doubt_turning(const pact_run *r, uint32_t *next, doubtful *out);

bool ask_doubt(pact_run *r, uint32_t at); /* makes it unknown where completions disagree on outcome `at` */

/* say.c: sentences */
const char *say(pact_run *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *say_entity(const pact_run *r, uint32_t kind, uint32_t id);
/* "article defence of alliances (dual)": of a treaty over a kind, also the thing of that kind that is bound.
 * `binding` may be NULL. */
const char *say_cite(pact_run *r, uint32_t norm, const uint32_t *binding);
const char *instance_cite(pact_run *r, uint32_t index);
const char *say_tuple(pact_run *r, uint32_t which, const uint32_t *args);
/* ", where m is russia and p is italy": of the norm's variables those that the words name; or "". */
const char *say_where(pact_run *r, const norm_record *n, const uint32_t *binding, const char *words);
const char *say_list(pact_run *r, const reasons *lines, const char *glue); /* "a, b and c" */
const char *say_decimal(pact_run *r, number value); /* "0.15", or "1/3" where decimals do not end */
const char *say_statement(pact_run *r, const statement_record *s); /* "ends: italy is neutral" */
const char *say_place(pact_run *r, uint32_t place);                /* "covenant.pact:12" */
const char *say_act(pact_run *r, const norm_record *n, const uint32_t *binding);
const char *say_modality(uint32_t modality);
const char *say_set(pact_run *r, uint32_t kind, const uint64_t *set); /* "x, y and 4 others" */
const char *say_date(pact_run *r, int32_t date);
const char *say_since(pact_run *r, int32_t date); /* "since 1914-08-01", or "from the beginning" */

/* Codes and severities stand in codes.def. NULL after run_fail. */
typedef enum finding_code {
#define DIAG(code, severity, message, help) code,
#include "codes.def"
#undef DIAG
} finding_code;
const char *finding_code_text(finding_code code); /* "P0502" */
pact_finding *run_finding(pact_run *r, finding_code code, uint32_t place, const char *message);

#endif
