/* sweep_ask.c: what is asked of each world. Comes in: questions, whose sentences the compiler reads, and a
 * run at the end of the day; goes out: its rows. A world that could not be played to that day has a row as
 * well, which says why. */
#include "sweep.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

/* A name of the sentence: a variable of the design, an entity, or any. */
static bool take_role(sweep_design *d, const char *kind, const char *name, sweep_role *out)
{
    *out = (sweep_role){.form = ROLE_UNSTATED};
    if (!name)
        return true;
    sweep_variable *v = sweep_variable_named(d, name, strlen(name));
    v = v && !strcmp(v->kind, kind) ? v : NULL; /* the text may have a thing of another kind by that name */
    *out =
        (sweep_role){.form = v ? ROLE_VARIABLE : ROLE_ENTITY, .index = v ? (uint32_t)(v - d->variables) : 0};
    return v || sweep_entity(d, kind, name, strlen(name), true, &out->index);
}

static bool read_question(sweep_design *d, session *s, const char *text, sweep_question *out)
{
    session_act asked;
    pactc_thing things[SWEEP_VARIABLES];
    for (uint32_t i = 0; i < d->variable_count; i++)
        things[i] = (pactc_thing){d->variables[i].kind, d->variables[i].name};
    if (!session_read_question(s, text, d->names, things, d->variable_count, &asked)) {
        d->wrong = true;
        return false;
    }
    *out = (sweep_question){.text = text, .test = asked.test};
    out->predicate = pact_program_find(d->program, asked.predicate);
    out->role_count = asked.count;
    bool ok = out->predicate != PACT_NOTHING;
    for (uint32_t i = 0; ok && i < asked.count; i++)
        ok = take_role(d, pact_program_role_kind(d->program, out->predicate, i), asked.names[i],
                       &out->roles[i]);
    session_act_free(&asked);
    return ok;
}

static uint32_t most_roles(const pact_program *p)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < pact_program_predicate_count(p); i++) {
        pact_predicate one = pact_program_predicate(p, i);
        if (one.kind == PACT_AN_ACTION && one.role_count > most)
            most = one.role_count;
    }
    return most;
}

static bool read_each(sweep_design *d, session *s, const sweep_options *o, sweep_questions *out)
{
    bool every = false;
    out->these = arena_alloc(&d->arena, SWEEP_PARTS * sizeof *out->these);
    for (uint32_t i = 0; i < o->part_count; i++) {
        if (o->parts[i].form != PART_ASK)
            continue;
        d->where = (sweep_where){.option = "--ask", .text = o->parts[i].text};
        if (!strcmp(o->parts[i].text, "every"))
            every = true;
        else if (!read_question(d, s, o->parts[i].text, &out->these[out->count]))
            return false;
        else
            out->count++;
    }
    if (every + (out->count > 0) + o->count != 1) {
        d->where = (sweep_where){.option = "sweep"};
        sweep_wrong(d, "give --ask QUESTION, any number of times, or --ask every, or --count",
                    every || out->count ? "one kind of rows at a time" : "what is asked of each world?");
        return false;
    }
    out->form = every ? ASK_EVERY : o->count ? ASK_COUNT : ASK_THESE;
    return true;
}

bool sweep_questions_read(sweep_design *d, session *s, const sweep_options *o, sweep_questions *out)
{
    *out = (sweep_questions){.act_roles = most_roles(d->program)};
    return read_each(d, s, o, out);
}

/* ---- columns ---- */

/* --count: the modalities are of what is active; then come the states. */
static const char *const counted[] = {"must",       "must_not", "may",        "need_not", "should",
                                      "should_not", "breached", "owed",       "pending",  "suspended",
                                      "fulfilled",  "violated", "discharged", "expired",  "terminated",
                                      "overridden", "late"};
enum { COUNTED = sizeof counted / sizeof *counted, COUNT_BREACHED = PACT_SHOULD_NOT + 1 };

uint32_t sweep_question_columns(sweep_design *d, const sweep_questions *q, const char **columns)
{
    static const char *const every[] = {"article", "since", "until", "state", "breached", "norm"},
                             *const these[] = {"question",   "who",   "verdict",       "so",
                                               "article",    "until", "overridden_by", "owed_to",
                                               "performable"};
    static const char *const args[PACT_ROLES] = {"arg1", "arg2", "arg3", "arg4", "arg5", "arg6", "arg7"};
    static const char *const whose[] = {"who", "modality", "predicate"};
    uint32_t count = sweep_design_columns(d, columns);
    columns[count++] = "status";
    columns[count++] = "findings";
    for (uint32_t i = 0; q->form == ASK_COUNT && i < COUNTED; i++)
        columns[count++] = counted[i];
    for (uint32_t i = 0; q->form == ASK_THESE && i < sizeof these / sizeof *these; i++)
        columns[count++] = these[i];
    if (q->form != ASK_EVERY)
        return count;
    for (uint32_t i = 0; i < sizeof whose / sizeof *whose; i++)
        columns[count++] = whose[i];
    for (uint32_t i = 0; i < q->act_roles; i++)
        columns[count++] = args[i];
    for (uint32_t i = 0; i < sizeof every / sizeof *every; i++)
        columns[count++] = every[i];
    return count;
}

/* ---- how the world fared ---- */

static void add_code(sweep_text *t, const char *code)
{
    sweep_add(t, "", 1);
    bool known = !t->no_memory && strstr(t->at, code);
    t->count--;
    if (!known)
        sweep_print(t, "%s%s", t->count ? " " : "", code);
}

/* Errors and warnings of the run, but for accepted ones, by their codes; `void` before them. */
static const char *find_codes(pact_run *run, const char *status, sweep_text *codes)
{
    pact_entry e;
    bool is_void = false, conflict = false, error = false, warning = false;
    codes->count = 0;
    for (uint32_t i = 0; i < pact_run_entry_count(run) && pact_run_entry(run, i, &e) == PACT_OK; i++)
        is_void |= e.kind == PACT_VOID;
    if (is_void)
        sweep_print(codes, "void");
    const pact_finding *f;
    for (uint32_t i = 0; (f = pact_run_finding(run, i)); i++) {
        if (f->severity == PACT_NOTE || f->accepted)
            continue;
        add_code(codes, f->code);
        bool clash = !strcmp(f->code, "P0502") || !strcmp(f->code, "P0508");
        conflict |= clash;
        error |= f->severity == PACT_ERROR;
        warning |= f->severity == PACT_WARNING && !clash;
    }
    return strcmp(status, "done") != 0 ? status
           : error                     ? "error"
           : is_void                   ? "void"
           : conflict                  ? "conflict"
           : warning                   ? "warning"
                                       : "done";
}

typedef struct sheet_row {
    sweep_sheet *sheet;
    const sweep_world *world;
    pact_run *run;
    const pact_world *names;
    const char *status, *codes;
    sweep_row row;
} sheet_row;

static void begin_row(sheet_row *r)
{
    sweep_design_cells(r->sheet->design, r->world, &r->sheet->scratch, &r->row);
    sweep_cell_text(&r->row, r->status);
    sweep_cell_text(&r->row, r->codes && *r->codes ? r->codes : NULL);
}

static void end_row(sheet_row *r)
{
    while (r->row.at)
        sweep_cell_text(&r->row, NULL);
}

static void date_cell(sheet_row *r, int32_t date)
{
    char text[PACT_DATE_TEXT_MAX];
    pact_date_format(date, text);
    sweep_cell_text(&r->row, *text ? text : NULL);
}

static void entity_cell(sheet_row *r, uint32_t entity)
{
    sweep_cell_text(&r->row, entity == PACT_NOTHING ? NULL : pact_world_name(r->names, entity));
}

/* ---- questions ---- */

/* As an expectation would hold: what is due by a group or in breach is owed, and what is owed is permitted.
 */
static bool is_so(pact_test test, pact_verdict_kind kind)
{
    static const pact_verdict_kind wanted[] = {PACT_VERDICT_OBLIGED,   PACT_VERDICT_FORBIDDEN,
                                               PACT_VERDICT_PERMITTED, PACT_VERDICT_RECOMMENDED,
                                               PACT_VERDICT_EXEMPT,    PACT_VERDICT_DISCOURAGED};
    bool owed = kind == PACT_VERDICT_BREACH || kind == PACT_VERDICT_GROUP;
    return kind == wanted[test] || (owed && test == PACT_OBLIGED) ||
           ((owed || kind == PACT_VERDICT_OBLIGED) && test == PACT_PERMITTED);
}

static void question_row(sheet_row *r, const sweep_question *q)
{
    uint32_t entities[PACT_ROLES];
    pact_verdict v;
    for (uint32_t i = 0; i < q->role_count; i++)
        entities[i] = q->roles[i].form == ROLE_ENTITY     ? q->roles[i].index
                      : q->roles[i].form == ROLE_VARIABLE ? r->world->entities[q->roles[i].index]
                                                          : PACT_NOTHING;
    pact_status status =
        r->run ? pact_ask(r->run, q->test, q->predicate, entities, q->role_count, &v) : PACT_MISUSE;
    if (r->run && status != PACT_OK)
        r->status = status == PACT_NOMEM ? "memory" : status == PACT_LIMIT ? "limit" : "not decided";
    begin_row(r);
    sweep_cell_text(&r->row, q->text);
    entity_cell(r, entities[0]);
    if (status == PACT_OK) {
        sweep_cell_text(&r->row, pact_verdict_text(v.kind));
        sweep_cell_flag(&r->row, is_so(q->test, v.kind));
        sweep_cell_text(&r->row, v.article);
        date_cell(r, v.deadline);
        sweep_cell_text(&r->row, v.overridden_by);
        sweep_cell_text(&r->row, v.owed_to);
        sweep_cell_flag(&r->row, !v.not_performable);
    }
    end_row(r);
}

/* ---- norms ---- */

/* The last that is so is the present state: a ban stands after its breach, and what is violated may still be
 * owed. The second half of `standing`: whether it was broken. */
static void find_standings(const sheet_row *r, uint32_t norm, unsigned char *standing)
{
    static const pact_standing present[] = {
        PACT_IS_VIOLATED,  PACT_IS_LATE,      PACT_IS_TERMINATED, PACT_IS_EXPIRED, PACT_IS_DISCHARGED,
        PACT_IS_FULFILLED, PACT_IS_SUSPENDED, PACT_IS_PENDING,    PACT_IS_ACTIVE,  PACT_IS_OWED};
    uint32_t count = r->sheet->entity_count, e;
    memset(standing, 0, 2 * (size_t)count);
    for (size_t i = 0; i < sizeof present / sizeof *present; i++)
        for (e = PACT_NOTHING; (e = pact_run_norm_next(r->run, norm, present[i], e)) != PACT_NOTHING;) {
            standing[e] = (unsigned char)(present[i] + 1);
            standing[count + e] |= present[i] == PACT_IS_VIOLATED;
        }
    for (e = PACT_NOTHING; (e = pact_run_norm_next(r->run, norm, PACT_IS_OVERRIDDEN, e)) != PACT_NOTHING;)
        if (standing[e] == PACT_IS_ACTIVE + 1 || standing[e] == PACT_IS_OWED + 1)
            standing[e] = PACT_IS_OVERRIDDEN + 1;
}

static void norm_row(sheet_row *r, uint32_t norm, uint32_t who, const pact_norm *n, const pact_act *act)
{
    const unsigned char *standing = r->sheet->standing;
    begin_row(r);
    entity_cell(r, who);
    sweep_cell_text(&r->row, pact_modality_text(n->modality));
    sweep_cell_text(&r->row, pact_program_predicate(r->sheet->design->program, act->predicate).name);
    for (uint32_t i = 0; i < r->sheet->questions->act_roles; i++) {
        uint32_t one = i < act->role_count ? act->entities[i] : PACT_NOTHING;
        entity_cell(r, one == PACT_BEARER ? who : one);
    }
    sweep_cell_text(&r->row, n->article);
    date_cell(r, n->since);
    date_cell(r, n->deadline);
    sweep_cell_text(&r->row, pact_standing_text((pact_standing)(standing[who] - 1)));
    sweep_cell_flag(&r->row, standing[r->sheet->entity_count + who]);
    sweep_cell_number(&r->row, norm);
}

static bool norm_rows(sheet_row *r, uint32_t norm)
{
    pact_norm n;
    pact_act act;
    bool any = false;
    if (pact_run_norm(r->run, norm, &n) != PACT_OK)
        return false;
    find_standings(r, norm, r->sheet->standing);
    for (uint32_t who = 0; who < r->sheet->entity_count; who++)
        for (uint32_t a = 0; r->sheet->standing[who] && a < n.act_count; a++)
            if (pact_run_norm_act(r->run, norm, a, &act) == PACT_OK) {
                norm_row(r, norm, who, &n, &act);
                any = true;
            }
    return any;
}

static void every_row(sheet_row *r)
{
    bool any = false;
    for (uint32_t i = 0; r->run && i < pact_run_norm_count(r->run); i++)
        any |= norm_rows(r, i);
    if (any)
        return;
    begin_row(r);
    end_row(r);
}

static void count_row(sheet_row *r)
{
    uint64_t counts[COUNTED] = {0};
    unsigned char *standing = r->sheet->standing;
    pact_norm n;
    for (uint32_t i = 0; r->run && i < pact_run_norm_count(r->run) && pact_run_norm(r->run, i, &n) == PACT_OK;
         i++) {
        find_standings(r, i, standing);
        for (uint32_t who = 0; who < r->sheet->entity_count; who++) {
            counts[COUNT_BREACHED] += standing[r->sheet->entity_count + who];
            if (standing[who] == PACT_IS_ACTIVE + 1 && n.modality <= PACT_SHOULD_NOT)
                counts[n.modality]++;
            else if (standing[who] > PACT_IS_ACTIVE + 1)
                counts[COUNT_BREACHED + standing[who] - 1]++;
        }
    }
    begin_row(r);
    for (uint32_t i = 0; r->run && i < COUNTED; i++)
        sweep_cell_number(&r->row, counts[i]);
    end_row(r);
}

void sweep_sheet_world(sweep_sheet *s, const sweep_world *w, pact_run *run, const pact_world *names,
                       const char *status)
{
    sweep_text codes = {0};
    sheet_row r = {.sheet = s, .world = w, .names = names, .status = status};
    r.row =
        (sweep_row){.to = &s->rows, .columns = s->columns, .column_count = s->column_count, .json = s->json};
    if (run) {
        r.status = find_codes(run, status, &codes);
        sweep_add(&codes, "", 1);
        r.codes = codes.no_memory ? NULL : codes.at;
        s->rows.no_memory |= codes.no_memory;
    }
    r.run = run && strcmp(status, "done") == 0 ? run : NULL;
    switch (s->questions->form) {
    case ASK_EVERY: every_row(&r); break;
    case ASK_COUNT: count_row(&r); break;
    case ASK_THESE:
        for (uint32_t i = 0; i < s->questions->count; i++)
            question_row(&r, &s->questions->these[i]);
    }
    free(codes.at);
}
