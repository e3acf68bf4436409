/* answers.c: the rows of the three tables. Comes in: a query whose run stands at the end of a day; goes out,
 * one at a time: verdicts on acts, norms with those whom they concern, findings. */
#include "pact_sqlite.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

static const char *predicate_name(const query *q, uint32_t predicate)
{
    return pact_program_predicate(q->program, predicate).name;
}

/* ---- pact_verdicts: each who, for one act or for all ---- */

enum { ASK_PROGRAM, ASK_TEST, ASK_ACT, ASK_DATE, ASK_ROLES, ASK_SCHEMA = ASK_ROLES + PACT_ROLES };

static const char *const tests[] = {
    [PACT_OBLIGED] = "obliged",     [PACT_FORBIDDEN] = "forbidden",
    [PACT_PERMITTED] = "permitted", [PACT_RECOMMENDED] = "recommended",
    [PACT_EXEMPT] = "exempt",       [PACT_ADVISED_AGAINST] = "advised against",
};

static int take_test(query *q, const char *word)
{
    q->test = PACT_OBLIGED;
    for (int i = 0; i < (int)(sizeof tests / sizeof *tests); i++)
        if (!word || !strcmp(word, tests[i])) {
            q->test = word ? (pact_test)i : PACT_OBLIGED;
            return SQLITE_OK;
        }
    return query_fail(
        q, "pact: '%s' is none of obliged, forbidden, permitted, recommended, exempt, advised against", word);
}

static int take_act(query *q, const char *name)
{
    q->act = name ? pact_program_find(q->program, name) : PACT_NOTHING;
    if (!name ||
        (q->act != PACT_NOTHING && pact_program_predicate(q->program, q->act).kind == PACT_AN_ACTION))
        return SQLITE_OK;
    return query_fail(q, "pact: no act is named '%s'", name);
}

/* An entity by its name, of the kind that the role of this act wants. */
static int take_role(query *q, uint32_t act, uint32_t role, const char *name)
{
    const char *kind = pact_program_role_kind(q->program, act, role);
    q->roles[role] = PACT_NOTHING;
    if (!name)
        return SQLITE_OK;
    if (!kind)
        return query_fail(q, "pact: %s has no role %u", predicate_name(q, act), role + 1);
    if (pact_world_entity(q->world, kind, name, &q->roles[role]) != PACT_OK)
        return query_fail(q, "pact: no %s is named '%s'", kind, name);
    if (role >= q->role_count)
        q->role_count = role + 1;
    return SQLITE_OK;
}

/* Without an act, roles cannot be said: what stands in one of them depends on the act. */
static int take_roles(query *q, sqlite3_value **arguments)
{
    int status = SQLITE_OK;
    q->role_count = 1;
    for (uint32_t i = 0; i < PACT_ROLES; i++)
        q->roles[i] = PACT_NOTHING;
    for (uint32_t i = 0; i < PACT_ROLES && status == SQLITE_OK; i++) {
        const char *name = query_text(arguments[ASK_ROLES + i]);
        if (name && q->act == PACT_NOTHING)
            return query_fail(q, "pact: '%s' is given, and no act in which it has a role", name);
        status = name ? take_role(q, q->act, i, name) : SQLITE_OK;
    }
    return status;
}

/* `first` is the act, `second` who. */
static bool can_be_asked(const query *q)
{
    if (pact_program_predicate(q->program, q->first).kind != PACT_AN_ACTION ||
        (q->act != PACT_NOTHING && q->act != q->first))
        return false;
    if (q->roles[0] != PACT_NOTHING)
        return q->second == q->roles[0];
    const char *kind = pact_program_role_kind(q->program, q->first, 0);
    return kind && !strcmp(kind, pact_world_kind(q->world, q->second));
}

static int ask_from_here(query *q)
{
    uint32_t entities = pact_world_entity_count(q->world), roles[PACT_ROLES];
    for (; q->first < pact_program_predicate_count(q->program); q->first++, q->second = 0)
        for (; q->second < entities; q->second++)
            if (can_be_asked(q)) {
                memcpy(roles, q->roles, sizeof roles);
                roles[0] = q->second;
                return query_status(q,
                                    pact_ask(q->run, q->test, q->first, roles, q->role_count, &q->verdict));
            }
    q->done = true;
    return SQLITE_OK;
}

static int verdicts_begin(query *q, sqlite3_value **arguments)
{
    int status = query_open(q, &verdicts_table, arguments, false);
    if (status == SQLITE_OK)
        status = take_test(q, query_text(arguments[ASK_TEST]));
    if (status == SQLITE_OK)
        status = take_act(q, query_text(arguments[ASK_ACT]));
    if (status == SQLITE_OK)
        status = take_roles(q, arguments);
    return status == SQLITE_OK ? ask_from_here(q) : status;
}

static int verdicts_next(query *q)
{
    q->second++;
    return ask_from_here(q);
}

static void verdicts_column(query *q, sqlite3_context *out, int column)
{
    const pact_verdict *v = &q->verdict;
    switch (column) {
    case 0: result_entity(out, q, q->second); break;
    case 1: result_text(out, predicate_name(q, q->first)); break;
    case 2: result_text(out, pact_verdict_text(v->kind)); break;
    case 3: result_text(out, v->article); break;
    case 4: result_date(out, v->deadline); break;
    case 5: result_text(out, v->overridden_by); break;
    case 6: result_text(out, v->owed_to); break;
    case 7: sqlite3_result_int(out, !v->not_performable); break;
    default: result_date(out, v->date);
    }
}

const table verdicts_table = {
    .name = "pact_verdicts",
    .columns = "create table x(who text, predicate text, verdict text, article text, deadline text, "
               "overridden_by text, "
               "owed_to text, performable integer, on_day text, program hidden, test hidden, act hidden, "
               "date hidden, "
               "arg1 hidden, arg2 hidden, arg3 hidden, arg4 hidden, arg5 hidden, arg6 hidden, arg7 hidden, "
               "schema hidden)",
    .hidden = 9,
    .arguments = ASK_SCHEMA + 1,
    .date = ASK_DATE,
    .schema = ASK_SCHEMA,
    .begin = verdicts_begin,
    .next = verdicts_next,
    .column = verdicts_column,
};

/* ---- pact_norms: each norm, each whom it concerns, each act that will do ---- */

/* In this order: the last that is so is the present state. A ban stands after its breach, and what is
 * violated may still be owed. */
static const pact_standing present[] = {
    PACT_IS_VIOLATED,  PACT_IS_LATE,      PACT_IS_TERMINATED, PACT_IS_EXPIRED, PACT_IS_DISCHARGED,
    PACT_IS_FULFILLED, PACT_IS_SUSPENDED, PACT_IS_PENDING,    PACT_IS_ACTIVE,  PACT_IS_OWED};

static uint32_t following(const query *q, pact_standing standing, uint32_t after)
{
    return pact_run_norm_next(q->run, q->first, standing, after);
}

static void find_standings(query *q, uint32_t entities)
{
    memset(q->standing, 0, 2 * (size_t)entities);
    for (size_t i = 0; i < sizeof present / sizeof *present; i++)
        for (uint32_t e = PACT_NOTHING; (e = following(q, present[i], e)) != PACT_NOTHING;)
            q->standing[e] = (unsigned char)(present[i] + 1);
    for (uint32_t e = PACT_NOTHING; (e = following(q, PACT_IS_VIOLATED, e)) != PACT_NOTHING;)
        q->breached[e] = 1;
    for (uint32_t e = PACT_NOTHING; (e = following(q, PACT_IS_OVERRIDDEN, e)) != PACT_NOTHING;)
        if (q->standing[e] == PACT_IS_ACTIVE + 1 || q->standing[e] == PACT_IS_OWED + 1)
            q->standing[e] = PACT_IS_OVERRIDDEN + 1;
}

/* `first` is the norm, `second` who, `third` the act. */
static int norm_from_here(query *q, bool fresh)
{
    uint32_t entities = pact_world_entity_count(q->world);
    pact_status status = PACT_OK;
    for (; q->first < pact_run_norm_count(q->run) && status == PACT_OK;
         q->first++, q->second = 0, fresh = true) {
        if (fresh) {
            find_standings(q, entities);
            status = pact_run_norm(q->run, q->first, &q->norm);
        }
        for (; q->second < entities && status == PACT_OK; q->second++, q->third = 0)
            if (q->standing[q->second] && q->third < q->norm.act_count)
                return query_status(q, pact_run_norm_act(q->run, q->first, q->third, &q->one));
    }
    q->done = true;
    return query_status(q, status);
}

static int norms_begin(query *q, sqlite3_value **arguments)
{
    int status = query_open(q, &norms_table, arguments, false);
    if (status != SQLITE_OK)
        return status;
    uint32_t entities = pact_world_entity_count(q->world);
    sqlite3_free(q->standing);
    q->standing = sqlite3_malloc64(2 * (sqlite3_uint64)entities + 1);
    if (!q->standing)
        return SQLITE_NOMEM;
    q->breached = q->standing + entities;
    return norm_from_here(q, true);
}

static int norms_next(query *q)
{
    q->third++;
    return norm_from_here(q, false);
}

static void norm_role(const query *q, sqlite3_context *out, uint32_t role)
{
    uint32_t entity = role < q->one.role_count ? q->one.entities[role] : PACT_NOTHING;
    result_entity(out, q, entity == PACT_BEARER ? q->second : entity);
}

static void norms_column(query *q, sqlite3_context *out, int column)
{
    switch (column) {
    case 0: result_entity(out, q, q->second); break;
    case 1: result_text(out, pact_modality_text(q->norm.modality)); break;
    case 2: result_text(out, predicate_name(q, q->one.predicate)); break;
    case 10: result_text(out, q->norm.article); break;
    case 11: result_date(out, q->norm.since); break;
    case 12: result_date(out, q->norm.deadline); break;
    case 13: result_text(out, pact_standing_text((pact_standing)(q->standing[q->second] - 1))); break;
    case 14: sqlite3_result_int(out, q->breached[q->second]); break;
    case 15: sqlite3_result_int64(out, q->first); break;
    default: norm_role(q, out, (uint32_t)column - 3);
    }
}

const table norms_table = {
    .name = "pact_norms",
    .columns =
        "create table x(who text, modality text, predicate text, arg1 text, arg2 text, arg3 text, arg4 text, "
        "arg5 text, arg6 text, arg7 text, article text, since text, until text, state text, breached "
        "integer, "
        "norm integer, program hidden, date hidden, schema hidden)",
    .hidden = 16,
    .arguments = 3,
    .date = 1,
    .schema = 2,
    .begin = norms_begin,
    .next = norms_next,
    .column = norms_column,
};

/* ---- pact_findings: conflicts, missing figures, whatever the run has found ---- */

static int findings_next(query *q)
{
    q->done = !pact_run_finding(q->run, (uint32_t)q->row);
    return SQLITE_OK;
}

static int findings_begin(query *q, sqlite3_value **arguments)
{
    int status = query_open(q, &findings_table, arguments, true);
    return status == SQLITE_OK ? findings_next(q) : status;
}

/* What it stands on, a line each. */
static void result_notes(sqlite3_context *out, const query *q, const pact_finding *f)
{
    sqlite3_str *text = sqlite3_str_new(q->db);
    for (uint32_t i = 0; i < f->note_count; i++)
        sqlite3_str_appendf(text, "%s%s", i ? "\n" : "", f->notes[i]);
    char *whole = sqlite3_str_finish(text);
    if (whole)
        sqlite3_result_text(out, whole, -1, sqlite3_free);
    else if (f->note_count)
        sqlite3_result_error_nomem(out);
}

static void findings_column(query *q, sqlite3_context *out, int column)
{
    static const char *const severities[] = {
        [PACT_NOTE] = "note", [PACT_WARNING] = "warning", [PACT_ERROR] = "error"};
    const pact_finding *f = pact_run_finding(q->run, (uint32_t)q->row);
    const pact_place none = {0}, *at = f->label_count ? &f->labels->place : &none;
    switch (column) {
    case 0: result_text(out, severities[f->severity]); break;
    case 1: result_text(out, f->code); break;
    case 2: result_text(out, f->message); break;
    case 3: result_date(out, f->date); break;
    case 4: result_text(out, at->line ? query_source(q, at->file) : NULL); break;
    case 5: at->line ? sqlite3_result_int64(out, at->line) : (void)0; break;
    case 6: at->line ? sqlite3_result_int64(out, at->column) : (void)0; break;
    case 7: result_notes(out, q, f); break;
    case 8: result_text(out, f->help); break;
    default: result_text(out, f->accepted);
    }
}

const table findings_table = {
    .name = "pact_findings",
    .columns = "create table x(severity text, code text, message text, on_day text, file text, line integer, "
               "\"column\" integer, "
               "notes text, help text, accepted text, program hidden, date hidden, schema hidden)",
    .hidden = 10,
    .arguments = 3,
    .date = 1,
    .schema = 2,
    .begin = findings_begin,
    .next = findings_next,
    .column = findings_column,
};
