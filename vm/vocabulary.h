/* vocabulary.h: the words that the compiler and the VM share: classes of predicates, roles of relations,
 * forms of arguments, conditions, deadlines. Enumerations only; how they are stored is program.h's business.
 */
#ifndef PACT_VOCABULARY_H
#define PACT_VOCABULARY_H

#include "date.h"
#include "pact.h"

#define NONE     UINT32_MAX
#define NO_TIME  INT32_MIN
#define ARGS_MAX 7 /* arguments of one relation, bindings of one norm */

enum { PREP_KINDS = 10, UNIT_KINDS = UNIT_YEAR + 1, MODALITIES = PACT_CAN + 1 };

typedef enum predicate_class {
    CLASS_STATUS,
    CLASS_EVENT,
    CLASS_ACTION,
    CLASS_ATTRIBUTE,
    CLASS_DEFINE,
    PREDICATE_CLASSES
} predicate_class;

typedef enum relation_role {
    ROLE_CLOCK,    /* relation 0: no tuples, its version is the date */
    ROLE_STATE,    /* statuses, ongoing acts as stated: changed by facts and effects */
    ROLE_EVENT,    /* what happens at this instant; of: predicate */
    ROLE_DERIVED,  /* computed anew by rules when an input has changed */
    ROLE_HISTORY,  /* everything that ever happened; of: predicate */
    ROLE_WINDOW,   /* what happened in the last so many days; of: window */
    ROLE_MEMBER,   /* who is bound by a treaty today; of: treaty */
    ROLE_IN_FORCE, /* no arguments; of: treaty */
    ROLE_BREACH,   /* (bearer, creditor) at this instant; of: reflist */
    ROLE_BREACHED, /* the same, ever */
    ROLE_VIEW,     /* who is obliged, forbidden, … to do what; of: view */
    ROLE_FIGURE,   /* an attribute: numbers by tuple; of: predicate */
    ROLE_POSSIBLE, /* what may be so, where a status is left open; of: the relation of what certainly is */
    ROLE_READING,  /* no arguments: the run takes this option of a reading; of: option */
    ROLE_LIFE, /* (for whom, against whom) an article is suspended, resumed, … at this instant; of: life */
    ROLE_STANDING, /* (bearer, creditor) in that state, or no arguments: the article is; of: standing */
    ROLE_SEATED,   /* (who, organ): dated seats of one group, today; of: the predicate that reads it */
    ROLE_PARTY,    /* (state, treaty): who is a party to what today; of: the status that is stated */
    RELATION_ROLES
} relation_role;

/* The statuses by which facts, acts and clauses speak to the law of treaties, and it to them. */
typedef enum law_word {
#define LAW(word, name, first, second, text) LAW_##word,
#include "law.def"
#undef LAW
    LAW_WORDS
} law_word;

typedef enum test_kind {
    TEST_OBLIGED_,
    TEST_FORBIDDEN_,
    TEST_PERMITTED_,
    TEST_RECOMMENDED_,
    TEST_EXEMPT_,
    TEST_DISCOURAGED_,
    TEST_EMPOWERED_,
    TEST_ACTED_, /* whether an act that needs power came about; a question only */
    TEST_KINDS
} test_kind;
/* To whom a norm is owed: whom its clause wrongs, or whom it names. */
typedef enum owed_form {
    OWED_INFERRED, /* creditor: a binding, if that is a party, else NONE: to all the other parties */
    OWED_BINDING,  /* creditor: a binding, party or not */
    OWED_ENTITY,   /* creditor: an entity */
    OWED_TREATY,   /* creditor: a treaty, all of whose parties */
    OWED_FORMS
} owed_form;
/* What can be asked of norms: a state of bearers, or of an article. */
typedef enum standing_word {
    STANDING_ACTIVE,
    STANDING_PENDING,
    STANDING_SUSPENDED,
    STANDING_FULFILLED, /* in time or late */
    STANDING_VIOLATED,
    STANDING_LATE,
    STANDING_REPAIRED,
    STANDING_DISCHARGED,
    STANDING_EXPIRED,
    STANDING_TERMINATED,
    STANDING_OVERRIDDEN,
    STANDING_IN_FORCE, /* of an article alone */
    STANDING_WORDS
} standing_word;
/* What a clause can do to the norms of articles. */
typedef enum life_op { LIFE_SUSPEND, LIFE_RESUME, LIFE_DISCHARGE, LIFE_TERMINATE, LIFE_OPS } life_op;
/* How a seat votes on a motion, in the order of the ballot predicates. */
typedef enum ballot {
    BALLOT_YES,
    BALLOT_NO,
    BALLOT_ABSTAIN,
    BALLOT_ABSENT,
    BALLOT_NOT_VOTING,
    BALLOT_KINDS
} ballot;
typedef enum arg_form {
    ARG_ANY,
    ARG_BEARER,
    ARG_VAR,
    ARG_ENTITY,
    ARG_GUARD,
    ARG_FORMS
} arg_form; /* value: slot, entity */
typedef enum ref_kind { REF_TO_ARTICLE, REF_TO_CLAUSE, REF_TO_TREATY, REF_FORMS } ref_kind;
typedef enum deadline_form {
    DEADLINE_NONE,
    DEADLINE_WITHIN,
    DEADLINE_DATE,
    DEADLINE_EXPR,
    DEADLINE_FORMS
} deadline_form;
typedef enum window_form { WINDOW_NONE, WINDOW_FOR, WINDOW_DATE, WINDOW_COND, WINDOW_FORMS } window_form;
/* How much of its act a norm speaks of. */
typedef enum measure_form {
    MEASURE_NONE,
    MEASURE_EXACT, /* so much at one instant */
    MEASURE_LEAST, /* so much in all, since it arose */
    MEASURE_ABOVE, /* more than that in all: what "at most" forbids */
    MEASURES
} measure_form;
/* Over what its amount adds up: since it arose, or in each calendar month or year. */
typedef enum period_form { PERIOD_ALL, PERIOD_MONTH, PERIOD_YEAR, PERIODS } period_form;
/* What is counted of an act. */
typedef enum counted_form { COUNTED_NOT, COUNTED_AMOUNT, COUNTED_TIMES, COUNTED_FORMS } counted_form;
typedef enum statement_form {
    STATEMENT_HAPPENS,
    STATEMENT_HOLDS,
    STATEMENT_ENDS,
    STATEMENT_FIGURE,
    STATEMENT_EXPECT,
    STATEMENT_FORMS
} statement_form;
/* What a function in C returns. */
typedef enum native_form {
    NATIVE_RATIONAL, /* struct pact_number */
    NATIVE_INTEGER,  /* int64_t */
    NATIVE_DOUBLE,   /* rounded to so many decimals, half to even */
    NATIVE_DATE,     /* int32_t, days since 1970-01-01 */
    NATIVE_BOOL,
    NATIVE_FORMS
} native_form;
/* How such a function is given an argument: things by these two, the others are numbers. */
typedef enum passed_form {
    PASSED_NAME,  /* const char * */
    PASSED_INDEX, /* uint32_t, as a host knows it */
    PASSED_RATIONAL,
    PASSED_INTEGER,
    PASSED_DOUBLE,
    PASSED_DATE,
    PASSED_FORMS
} passed_form;
typedef enum expect_form {
    EXPECT_TRUE,
    EXPECT_CONFLICT_,
    EXPECT_NO_CONFLICT,
    EXPECT_ASKED,    /* a question of the host's: it is answered, and cannot fail */
    EXPECT_UNKNOWN_, /* it turns on what is in doubt */
    EXPECT_FORMS
} expect_form;
/* What a claim says: of every instant of every world, or of one of some world. */
typedef enum claim_form {
    CLAIM_WHENEVER,
    CLAIM_NEVER,
    CLAIM_NEVER_CONFLICT,
    CLAIM_SOME_WORLD,
    CLAIM_FORMS
} claim_form;
typedef enum block_purpose {
    BLOCK_RULE,
    BLOCK_EFFECT,
    BLOCK_TRIGGER,
    BLOCK_SET,
    BLOCK_QUERY,
    BLOCK_NUMBER,
    BLOCK_PURPOSES
} block_purpose;

typedef enum comparison {
    COMPARE_LT,
    COMPARE_GT,
    COMPARE_LE,
    COMPARE_GE,
    COMPARE_EQ,
    COMPARE_NE,
    COMPARISONS
} comparison;

/* What a node of a condition or figure is; a and b are by form. */
typedef enum node_form {
    COND_TRUE,
    COND_FALSE,
    COND_AND,
    COND_OR,
    COND_NOT,
    COND_TUPLE,                /* a: relation; args */
    COND_SAME,                 /* args: two */
    COND_COMPARE,              /* a: enum comparison; children: left, right */
    COND_SOME,                 /* a: slot, b: kind; child 0: the condition */
    COND_EVERY,                /* a: slot, b: kind; child 0: for which, child 1: must hold */
    CONDITIONS,                /* from here on figures */
    VALUE_NUMBER = CONDITIONS, /* a: number; b: it is a date */
    VALUE_FIGURE,              /* a: relation; args */
    VALUE_TALLY,               /* a: relation; args: how much was told of such acts */
    VALUE_TODAY,
    VALUE_MONTHS, /* a: number; child 0: a date */
    VALUE_PLUS,   /* children: two */
    VALUE_MINUS,
    VALUE_TIMES,
    VALUE_OVER,
    VALUE_CALL,  /* a: external; args: its things; children: its numbers */
    VALUE_COUNT, /* a: slot, b: kind; child 0: the condition */
    VALUE_SUM,   /* the same; child 1: what is summed */
    VALUE_LEAST,
    VALUE_GREATEST,
    NODE_FORMS
} node_form;

enum norm_flag {
    NORM_EVENT = 1,     /* the trigger has an event in it: fires at each occurrence, persists */
    NORM_DEEMS = 2,     /* as it deems necessary */
    NORM_MAINTAIN = 4,  /* a duty to keep up an ongoing act to the end of its window */
    NORM_ANY_ONE = 256, /* one of the bearers must: the group owes it */
    NORM_JOINTLY = 512, /* the bearers owe a total */
    NORM_SHARES = 1024, /* its amount is each bearer's own */
};

enum { NORM_GROUP = NORM_ANY_ONE | NORM_JOINTLY }; /* whose bearers owe together */

#endif
