/* words.c: what the enumerations of pact.h are called, as JSON reports have it. Comes in: a value; goes out:
 * its word, or NULL past the last. */
#include "vocabulary.h"

#define WORD_OF(words, value)                                                                                \
    ((size_t)(value) < sizeof(words) / sizeof *(words) ? (words)[(size_t)(value)] : NULL)

const char *pact_entry_text(pact_entry_kind kind)
{
    static const char *const words[] = {[PACT_FACT] = "fact",
                                        [PACT_ARISES] = "arises",
                                        [PACT_FULFILLED] = "fulfilled",
                                        [PACT_VIOLATED] = "violated",
                                        [PACT_LATE] = "late",
                                        [PACT_DISCHARGED] = "discharged",
                                        [PACT_EXPIRED] = "expired",
                                        [PACT_TERMINATED] = "terminated",
                                        [PACT_OPEN] = "open",
                                        [PACT_PENDING] = "pending",
                                        [PACT_SUSPENDED] = "suspended",
                                        [PACT_RESUMED] = "resumed",
                                        [PACT_REPAIRED] = "repaired",
                                        [PACT_DISPUTED] = "disputed",
                                        [PACT_VOID] = "void",
                                        [PACT_COMPLIES] = "complies",
                                        [PACT_ENTERS] = "enters into force",
                                        [PACT_RENEWS] = "renewed",
                                        [PACT_LAPSES] = "lapses",
                                        [PACT_ACCEDES] = "accedes",
                                        [PACT_NOTICE] = "notice",
                                        [PACT_LEAVES] = "leaves"};
    return WORD_OF(words, kind);
}

const char *pact_modality_text(pact_modality modality)
{
    static const char *const words[] = {[PACT_MUST] = "must",     [PACT_MUST_NOT] = "must not",
                                        [PACT_MAY] = "may",       [PACT_NEED_NOT] = "need not",
                                        [PACT_SHOULD] = "should", [PACT_SHOULD_NOT] = "should not",
                                        [PACT_CAN] = "can"};
    return WORD_OF(words, modality);
}

const char *pact_reason_text(pact_reason_kind kind)
{
    static const char *const words[] = {
        [PACT_REASON_NOTE] = "note",     [PACT_REASON_NORM] = "norm",     [PACT_REASON_QUOTE] = "quote",
        [PACT_REASON_TIME] = "time",     [PACT_REASON_MEMBER] = "member", [PACT_REASON_FACT] = "fact",
        [PACT_REASON_NOT_SO] = "not so", [PACT_REASON_RANK] = "rank",     [PACT_REASON_VOTE] = "vote",
        [PACT_REASON_DOUBT] = "doubt",   [PACT_REASON_CHANGE] = "change"};
    return WORD_OF(words, kind);
}

const char *pact_standing_text(pact_standing standing)
{
    static const char *const words[] = {[PACT_IS_ACTIVE] = "active",
                                        [PACT_IS_OWED] = "owed",
                                        [PACT_IS_PENDING] = "pending",
                                        [PACT_IS_SUSPENDED] = "suspended",
                                        [PACT_IS_FULFILLED] = "fulfilled",
                                        [PACT_IS_VIOLATED] = "violated",
                                        [PACT_IS_DISCHARGED] = "discharged",
                                        [PACT_IS_EXPIRED] = "expired",
                                        [PACT_IS_TERMINATED] = "terminated",
                                        [PACT_IS_OVERRIDDEN] = "overridden",
                                        [PACT_IS_LATE] = "late"};
    return WORD_OF(words, standing);
}
