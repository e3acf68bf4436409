/* world.c: what a file says of a world is looked up, put in order, and said. Comes in: entities and drafts of
 * facts, in any order; goes out: calls on the world, instant by instant, in an order that depends on what is
 * said and not on where it stood. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

const char *const ballot_words[BALLOTS] = {"yes", "no", "abstain", "absent", "not_voting"};

static const char *const form_words[] = {"", "happens", "holds", "ends", "figure"};

bool cell_is(const cell *c, const char *text)
{
    return c->type != CELL_NONE && !strcmp(c->text, text);
}

/* ---- entities ---- */

static void no_kind(reader *r, pact_place at, const char *name)
{
    likely near = {.wrong = name};
    const char *kind, *all = "";
    for (uint32_t i = 0; (kind = pact_program_kind_name(r->program, i)); i++) {
        likely_try(&near, kind);
        all = reader_print(r, "%s%s%s", all, *all ? ", " : "the program has ", kind);
    }
    likely_help(r, reader_find(r, P0264, at, "kind", name), &near, all);
}

static bool is_kind(const reader *r, const char *name)
{
    const char *kind;
    for (uint32_t i = 0; (kind = pact_program_kind_name(r->program, i)); i++)
        if (!strcmp(kind, name))
            return true;
    return false;
}

void world_entity(reader *r, pact_place of, const cell *kind, const cell *name)
{
    uint32_t entity;
    if (kind->type == CELL_NONE || name->type == CELL_NONE) {
        reader_help(r, reader_find(r, P0262, of, kind->type == CELL_NONE ? "kind" : "name"),
                    "an entity has a kind, such as 'state', and a name");
        return;
    }
    if (!is_kind(r, kind->text)) {
        no_kind(r, reader_cell(r, of, kind), kind->text);
        return;
    }
    pact_status status = pact_world_add(r->world, kind->text, name->text, &entity);
    if (status == PACT_MISUSE)
        reader_find(r, P0267, reader_cell(r, of, name), pact_world_message(r->world));
    else if (status != PACT_OK)
        longjmp(r->door, 1);
}

/* The one so named, of any kind, that is likeliest meant. */
static void no_entity(reader *r, pact_place at, const char *kind, const char *name)
{
    likely near = {.wrong = name};
    pact_finding *f = reader_find(r, P0264, at, kind, name);
    if (!f)
        return;
    for (uint32_t i = 0; i < pact_world_entity_count(r->world); i++)
        if (!strcmp(pact_world_kind(r->world, i), kind))
            likely_try(&near, pact_world_name(r->world, i));
    likely_help(r, f, &near,
                !strcmp(kind, "treaty") || !strcmp(kind, "organ")
                    ? "treaties and organs come from the text of the program"
                    : "declare it among the entities, or in the text of the program");
}

static uint32_t entity_of(reader *r, pact_place of, const char *kind, const cell *name)
{
    uint32_t entity;
    if (pact_world_entity(r->world, kind, name->text, &entity) != PACT_OK)
        no_entity(r, reader_cell(r, of, name), kind, name->text);
    return entity;
}

/* ---- one fact ---- */

static uint32_t find_predicate(reader *r, const draft *d)
{
    likely near = {.wrong = d->predicate.text};
    uint32_t found = pact_program_find(r->program, d->predicate.text);
    if (found != PACT_NOTHING)
        return found;
    for (uint32_t i = 0; i < pact_program_predicate_count(r->program); i++) {
        pact_predicate p = pact_program_predicate(r->program, i);
        likely_try(&near, p.name);
        if (p.third)
            likely_try(&near, p.third);
    }
    likely_help(r, reader_find(r, P0264, reader_cell(r, d->at, &d->predicate), "predicate", near.wrong),
                &near, "the text of the program declares what can be said");
    return found;
}

/* What is said of it where no form is given: what happens if it has a date, else what holds. */
static fact_form usual_form(pact_predicate p, bool dated)
{
    switch (p.kind) {
    case PACT_A_FIGURE: return FACT_FIGURE;
    case PACT_AN_EVENT:
    case PACT_AN_ACTION: return dated || !p.ongoing ? FACT_HAPPENS : FACT_HOLDS;
    default: return FACT_HOLDS;
    }
}

static fact_form form_of(reader *r, const draft *d, uint32_t predicate)
{
    if (d->form.type == CELL_NONE)
        return usual_form(pact_program_predicate(r->program, predicate), d->date.type != CELL_NONE);
    for (fact_form i = FACT_HAPPENS; i <= FACT_FIGURE; i++)
        if (cell_is(&d->form, form_words[i]))
            return i;
    reader_help(r, reader_find(r, P0264, reader_cell(r, d->at, &d->form), "form", d->form.text),
                "forms are happens, holds, ends, figure, open");
    return FACT_UNKNOWN;
}

static bool date_of(reader *r, const draft *d, const cell *date, fact *f)
{
    f->date = f->minute = PACT_NO_DATE;
    if (date->type == CELL_NONE || pact_date_parse(date->text, strlen(date->text), &f->date, &f->minute))
        return true;
    reader_find(r, P0265, reader_cell(r, d->at, date), date->text);
    return false;
}

static bool turn_of(reader *r, const draft *d, fact *f)
{
    pact_number n = {d->turn, 1};
    f->turn = d->turn;
    if (d->step.type == CELL_NONE)
        return true;
    if (!pact_number_parse(d->step.text, strlen(d->step.text), &n) || n.denominator != 1 || n.numerator < 0 ||
        n.numerator > INT32_MAX) {
        reader_find(r, P0263, reader_cell(r, d->at, &d->step), "a whole number from 0 on");
        return false;
    }
    f->turn = (uint32_t)n.numerator;
    return true;
}

static bool value_of(reader *r, const draft *d, fact *f)
{
    const cell *v = &d->value;
    if (v->type == CELL_NONE) {
        if (f->form == FACT_FIGURE)
            reader_help(r, reader_find(r, P0262, d->at, "value"), "a figure has a value");
        return f->form != FACT_FIGURE;
    }
    if (f->form != FACT_FIGURE && f->form != FACT_HAPPENS) {
        reader_help(r, reader_find(r, P0261, reader_cell(r, d->at, v), "value"),
                    "a figure has a value, and an act that has an amount");
        return false;
    }
    f->valued = v->type != CELL_INEXACT && pact_number_parse(v->text, strlen(v->text), &f->value);
    if (f->valued)
        return true;
    pact_finding *wrong = reader_find(r, P0266, reader_cell(r, d->at, v), v->text);
    if (v->type == CELL_INEXACT)
        reader_help(r, wrong, "a REAL is rounded in binary: keep it in a column of type TEXT");
    return false;
}

static uint32_t role_named(reader *r, uint32_t predicate, const char *name)
{
    const char *role;
    for (uint32_t i = 0; (role = pact_program_role_name(r->program, predicate, i)); i++)
        if (!strcmp(role, name))
            return i;
    return PACT_NOTHING;
}

static void no_role(reader *r, const draft *d, uint32_t predicate, const cell *name)
{
    likely near = {.wrong = name->text};
    const char *role, *all = "";
    for (uint32_t i = 0; (role = pact_program_role_name(r->program, predicate, i)); i++) {
        likely_try(&near, role);
        all = reader_print(r, "%s%s%s", all, *all ? ", " : "its roles are ", role);
    }
    likely_help(r, reader_find(r, P0264, reader_cell(r, d->at, name), "role", name->text), &near, all);
}

/* Roles in the order of the predicate, wherever they stood. */
static bool roles_of(reader *r, const draft *d, fact *f)
{
    cell *roles = reader_alloc(r, PACT_ROLES * sizeof *roles);
    uint32_t count = pact_program_predicate(r->program, f->predicate).role_count;
    bool ok = true;
    for (uint32_t i = 0; i < d->role_count; i++) {
        const cell *name = &d->names[i];
        uint32_t at = name->type == CELL_NONE ? i : role_named(r, f->predicate, name->text);
        if (at == PACT_NOTHING)
            no_role(r, d, f->predicate, name);
        else if (at >= count && d->roles[i].type != CELL_NONE)
            reader_find(r, P0267, reader_cell(r, d->at, &d->roles[i]),
                        reader_print(r, "'%s' takes %u %s", d->predicate.text, count,
                                     count == 1 ? "entity" : "entities"));
        ok &= at < count || (at != PACT_NOTHING && d->roles[i].type == CELL_NONE);
        if (at < count)
            roles[at] = d->roles[i];
    }
    f->roles = roles;
    f->role_count = count;
    return ok;
}

static void add_fact(reader *r, fact f)
{
    if (r->fact_count == READER_FACTS) {
        reader_find(r, P0269, f.at, reader_print(r, "a world has at most %u facts", READER_FACTS));
        r->errors += READER_ERRORS; /* nothing more is read */
        return;
    }
    if (r->fact_count == r->fact_room) {
        fact **more = reader_alloc(r, (r->fact_room * 2 + 16) * sizeof(fact *));
        if (r->fact_count)
            memcpy(more, r->facts, r->fact_count * sizeof *more);
        r->facts = more;
        r->fact_room = r->fact_room * 2 + 16;
    }
    r->facts[r->fact_count] = reader_alloc(r, sizeof f);
    *r->facts[r->fact_count++] = f;
}

/* "from … until …" is two facts. */
static void add_end(reader *r, const draft *d, fact f)
{
    if (d->until.type == CELL_NONE || !date_of(r, d, &d->until, &f))
        return;
    if (f.form != FACT_HOLDS) {
        reader_help(r, reader_find(r, P0261, reader_cell(r, d->at, &d->until), "until"),
                    "only what holds has an end");
        return;
    }
    f.form = FACT_ENDS;
    f.doubt = (cell){0};
    add_fact(r, f);
}

void world_open(reader *r, const draft *d)
{
    uint32_t predicate = d->predicate.type == CELL_NONE ? PACT_NOTHING : find_predicate(r, d);
    if (d->predicate.type == CELL_NONE)
        reader_help(r, reader_find(r, P0262, d->at, "predicate"), "a status is left open by its name");
    if (predicate == PACT_NOTHING)
        return;
    open_cell *one = reader_alloc(r, sizeof *one);
    *one = (open_cell){.next = r->open, .predicate = predicate, .at = d->at};
    r->open = one;
}

/* Only whether something happened, or holds, can be in doubt. */
static bool doubt_of(reader *r, const draft *d, const fact *f)
{
    if (d->doubt.type == CELL_NONE || f->form == FACT_HAPPENS || f->form == FACT_HOLDS)
        return true;
    reader_help(r, reader_find(r, P0261, reader_cell(r, d->at, &d->doubt), "doubt"),
                "whether something happened, or holds, can be in doubt");
    return false;
}

void world_fact(reader *r, draft *d)
{
    fact f = {.at = d->at, .votes = d->votes, .doubt = d->doubt};
    if (cell_is(&d->form, "open")) {
        world_open(r, d);
        return;
    }
    if (d->predicate.type == CELL_NONE) {
        reader_help(r, reader_find(r, P0262, d->at, "predicate"),
                    "a fact says what happens, holds, ends or is so much");
        return;
    }
    f.predicate = find_predicate(r, d);
    f.form = f.predicate == PACT_NOTHING ? FACT_UNKNOWN : form_of(r, d, f.predicate);
    bool ok = f.form != FACT_UNKNOWN;
    ok &= f.predicate == PACT_NOTHING || roles_of(r, d, &f);
    ok &= !ok || value_of(r, d, &f);
    ok &= !ok || doubt_of(r, d, &f);
    ok &= turn_of(r, d, &f);
    ok &= date_of(r, d, &d->date, &f);
    if (!ok)
        return;
    add_fact(r, f);
    add_end(r, d, f);
}

/* ---- names ---- */

/* A ballot is cast by what the acts of organs are put to: a state, unless the world says otherwise. */
static void find_seats(reader *r, fact *f)
{
    for (vote_cell *v = f->votes; v; v = v->next) {
        v->entity = entity_of(r, f->at, "state", &v->seat);
        for (vote_cell *other = f->votes; other != v; other = other->next)
            if (v->entity != PACT_NOTHING && other->entity == v->entity) {
                reader_find(r, P0268, reader_cell(r, f->at, &v->seat),
                            reader_print(r, "'%s' casts two ballots", v->seat.text));
                break;
            }
    }
}

static void find_names(reader *r)
{
    for (uint32_t i = 0; i < r->fact_count && !reader_gave_up(r); i++) {
        fact *f = r->facts[i];
        for (uint32_t k = 0; k < f->role_count; k++)
            f->entities[k] =
                f->roles[k].type == CELL_NONE
                    ? PACT_NOTHING
                    : entity_of(r, f->at, pact_program_role_kind(r->program, f->predicate, k), &f->roles[k]);
        find_seats(r, f);
    }
}

/* ---- order ---- */

static int by_number(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* Of one instant; the texts that are told do not depend on numbers of predicates or entities. */
static int by_instant(const fact *a, const fact *b)
{
    int order = by_number(a->date, b->date);
    order = order ? order : by_number(a->minute, b->minute);
    return order ? order : by_number(a->turn, b->turn);
}

static int by_roles(const fact *a, const fact *b)
{
    int order = 0;
    for (uint32_t i = 0; !order && i < a->role_count && i < b->role_count; i++) {
        const char *one = a->roles[i].type == CELL_NONE ? "" : a->roles[i].text,
                   *other = b->roles[i].type == CELL_NONE ? "" : b->roles[i].text;
        order = strcmp(one, other);
    }
    return order ? order : by_number(a->role_count, b->role_count);
}

static int by_subject(const fact *a, const fact *b)
{
    int order = by_instant(a, b);
    order = order ? order : by_number(a->form, b->form);
    order = order ? order : by_number(a->predicate, b->predicate);
    return order ? order : by_roles(a, b);
}

static int by_votes(const vote_cell *a, const vote_cell *b)
{
    int order = 0;
    for (; !order && a && b; a = a->next, b = b->next) {
        order = by_number(a->vote, b->vote);
        order = order ? order : strcmp(a->seat.text, b->seat.text);
    }
    return order ? order : (a != NULL) - (b != NULL);
}

static const char *doubt_text(const fact *f)
{
    return f->doubt.type == CELL_NONE ? "" : f->doubt.text;
}

static int by_saying(const fact *a, const fact *b)
{
    int order = by_subject(a, b);
    order = order ? order : by_number(a->valued, b->valued);
    order = order ? order : by_number(a->value.numerator, b->value.numerator);
    order = order ? order : by_number(a->value.denominator, b->value.denominator);
    order = order ? order : by_votes(a->votes, b->votes);
    return order ? order : strcmp(doubt_text(a), doubt_text(b));
}

static int compare_facts(const void *left, const void *right)
{
    const fact *a = *(fact *const *)left, *b = *(fact *const *)right;
    int order = by_saying(a, b);
    order = order ? order : by_number(a->at.file, b->at.file);
    order = order ? order : by_number(a->at.line, b->at.line);
    return order ? order : by_number(a->at.begin, b->at.begin);
}

static int compare_votes(const void *left, const void *right)
{
    const vote_cell *a = *(vote_cell *const *)left, *b = *(vote_cell *const *)right;
    int order = by_number(a->vote, b->vote);
    return order ? order : strcmp(a->seat.text, b->seat.text);
}

static void order_votes(reader *r, fact *f)
{
    uint32_t count = 0;
    for (vote_cell *v = f->votes; v; v = v->next)
        count++;
    if (!count)
        return;
    vote_cell **list = reader_alloc(r, count * sizeof *list), **at = list;
    for (vote_cell *v = f->votes; v; v = v->next)
        *at++ = v;
    qsort(list, count, sizeof *list, compare_votes);
    for (uint32_t i = 0; i < count; i++)
        list[i]->next = i + 1 < count ? list[i + 1] : NULL;
    f->votes = list[0];
}

static void order_facts(reader *r)
{
    for (uint32_t i = 0; i < r->fact_count; i++)
        order_votes(r, r->facts[i]);
    if (r->fact_count)
        qsort(r->facts, r->fact_count, sizeof *r->facts, compare_facts);
}

/* Of one instant: one figure has one value, one act one vote. */
static void check_pair(reader *r, const fact *one, const fact *other)
{
    bool figure = other->form == FACT_FIGURE, voted = one->votes || other->votes,
         half = (one->doubt.type == CELL_NONE) != (other->doubt.type == CELL_NONE);
    if (by_subject(one, other) || by_saying(one, other) == 0 || (!figure && !voted && !half))
        return;
    pact_finding *f = reader_find(r, P0268, other->at,
                                  figure  ? "one figure has two values at one time"
                                  : voted ? "one act has two votes at one time"
                                          : "one fact is both certain and in doubt at one time");
    reader_label(r, f, one->at, "said here too");
}

/* ---- saying ---- */

static pact_status say_fact(reader *r, const fact *f)
{
    pact_world *w = r->world;
    const uint32_t *who = f->entities;
    switch (f->form) {
    case FACT_HAPPENS:
        return f->valued ? pact_world_amount(w, f->predicate, who, f->role_count, f->value)
                         : pact_world_happens(w, f->predicate, who, f->role_count);
    case FACT_HOLDS: return pact_world_holds(w, f->predicate, who, f->role_count);
    case FACT_ENDS: return pact_world_ends(w, f->predicate, who, f->role_count);
    case FACT_FIGURE: return pact_world_figure(w, f->predicate, who, f->role_count, f->value);
    case FACT_UNKNOWN: break;
    }
    return PACT_OK;
}

static void check_said(reader *r, pact_status status, pact_place at)
{
    if (status == PACT_MISUSE)
        reader_find(r, P0267, at, pact_world_message(r->world));
    else if (status != PACT_OK)
        longjmp(r->door, 1);
}

static void say_votes(reader *r, const fact *f)
{
    for (const vote_cell *v = f->votes; v; v = v->next) {
        pact_place at = reader_cell(r, f->at, &v->seat);
        pact_status status = pact_world_place(r->world, &at);
        if (status == PACT_OK)
            status = pact_world_ballot(r->world, v->entity, v->vote);
        check_said(r, status, at);
    }
}

/* Without its unstated names; only a fact whose names are all known. */
static bool is_known(const fact *f)
{
    bool known = true;
    for (uint32_t k = 0; k < f->role_count; k++)
        known &= f->roles[k].type == CELL_NONE || f->entities[k] != PACT_NOTHING;
    for (const vote_cell *v = f->votes; v; v = v->next)
        known &= v->entity != PACT_NOTHING;
    return known;
}

/* Why it is in doubt; who else speaks of the fact said just before is added to it. */
static void say_doubt(reader *r, const fact *f)
{
    if (f->doubt.type != CELL_NONE)
        check_said(r, pact_world_dispute(r->world, f->doubt.text), reader_cell(r, f->at, &f->doubt));
}

static bool speaks_of_the_same(const fact *before, const fact *f)
{
    return before && before->doubt.type != CELL_NONE && f->doubt.type != CELL_NONE &&
           !by_subject(before, f) && is_known(f);
}

static void say_one(reader *r, const fact *f, const fact *before)
{
    if (!before || by_instant(before, f))
        check_said(r,
                   f->minute == PACT_NO_DATE ? pact_world_on(r->world, f->date)
                                             : pact_world_at(r->world, f->date, (uint32_t)f->minute),
                   f->at);
    if (!is_known(f))
        return;
    pact_status status = pact_world_place(r->world, &f->at);
    if (status == PACT_OK)
        status = say_fact(r, f);
    check_said(r, status, f->at);
    if (status == PACT_OK) {
        say_votes(r, f);
        say_doubt(r, f);
    }
    r->last = f->date > r->last ? f->date : r->last;
}

/* The same thing said twice of one instant is said once; amounts add up. */
static bool is_again(const fact *before, const fact *f)
{
    return before && by_saying(before, f) == 0 && !(f->form == FACT_HAPPENS && f->valued);
}

/* In whatever order they stand, which makes no difference. */
static void say_open(reader *r)
{
    for (const open_cell *o = r->open; o && !reader_gave_up(r); o = o->next) {
        pact_status status = pact_world_place(r->world, &o->at);
        if (status == PACT_OK)
            status = pact_world_leave_open(r->world, o->predicate);
        check_said(r, status, o->at);
    }
}

void world_say(reader *r)
{
    if (reader_gave_up(r))
        return;
    find_names(r);
    order_facts(r);
    say_open(r);
    for (uint32_t i = 0; i < r->fact_count && !reader_gave_up(r); i++) {
        const fact *before = i ? r->facts[i - 1] : NULL;
        if (before)
            check_pair(r, before, r->facts[i]);
        if (speaks_of_the_same(before, r->facts[i]) && !is_again(before, r->facts[i]))
            say_doubt(r, r->facts[i]);
        else if (!is_again(before, r->facts[i]))
            say_one(r, r->facts[i], before);
    }
    if (pact_world_place(r->world, NULL) != PACT_OK || pact_world_on(r->world, PACT_NO_DATE) != PACT_OK)
        return;
}
