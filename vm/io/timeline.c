/* timeline.c: what happened in a scenario and what followed in law, day by day.
 *
 * In come the chronicle and the verdicts of one run; out go for each date its facts, then what they brought
 * about, then what was asked. Entries that differ only in whom the act is against are told as one when there
 * are many; what bore on the parties before anything happened stands first, each norm in one line. */
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define MARGIN    12 /* where lines begin, after the date */
#define GROUP_MIN 5  /* from here on entries alike are told as one */

/* Entries alike, a stretch of an array sorted by compare_entries. */
typedef struct group {
    const pact_entry *const *entries; /* in the order of the run */
    uint32_t count;
} group;

/* Sorted, each once. */
typedef struct names {
    const char **all;
    uint32_t count, room;
} names;

typedef struct timeline {
    writer *w;
    const pactio_report_scenario *scenario;
    const pact_entry **sorted; /* room for all entries */
    group *groups;             /* likewise */
    names names;               /* of the bearers of the group at hand */
    unsigned width;
    bool dated;              /* the date of the day at hand is written */
    int32_t first, last;     /* dates of what is said */
    const pact_entry *named; /* whose bearers were listed last */
} timeline;

/* How the life cycle of a norm is told, of one bearer and of several. */
static const struct {
    const char *one, *several;
} kinds[] = {
    [PACT_FACT] = {"", ""},
    [PACT_ARISES] = {"", ""},
    [PACT_FULFILLED] = {"fulfils", "fulfilled"},
    [PACT_VIOLATED] = {"breaches", "breached"},
    [PACT_LATE] = {"performs late", "performed late"},
    [PACT_DISCHARGED] = {"is discharged", "discharged"},
    [PACT_EXPIRED] = {"no longer falls under it, expired", "expired"},
    [PACT_TERMINATED] = {"is no longer bound, terminated", "terminated"},
    [PACT_OPEN] = {"is still bound", "still open"},
    [PACT_PENDING] = {"will be bound", "pending"},
    [PACT_SUSPENDED] = {"is let off for now, suspended", "suspended"},
    [PACT_RESUMED] = {"is bound again, resumed", "resumed"},
    [PACT_REPAIRED] = {"repairs its breach", "repaired the breach"},
    [PACT_DISPUTED] = {"in doubt, told as not so: ", ""},
    [PACT_VOID] = {"", ""},
    [PACT_COMPLIES] = {"", ""},
    [PACT_ENTERS] = {"", ""}, /* of what happens to a treaty the act is the sentence */
    [PACT_RENEWS] = {"", ""},
    [PACT_LAPSES] = {"", ""},
    [PACT_ACCEDES] = {"", ""},
    [PACT_NOTICE] = {"", ""},
    [PACT_LEAVES] = {"", ""},
};

static const char *const modals[] = {
    [PACT_MUST] = "must",         [PACT_MUST_NOT] = "must not", [PACT_MAY] = "may",
    [PACT_NEED_NOT] = "need not", [PACT_SHOULD] = "should",     [PACT_SHOULD_NOT] = "should not",
    [PACT_CAN] = "can",
};

static int compare_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) : (a != NULL) - (b != NULL);
}

/* The first word of an act is its predicate. */
static int compare_predicate(const char *a, const char *b)
{
    size_t length = strcspn(a, " "), other = strcspn(b, " ");
    int order = memcmp(a, b, length < other ? length : other);

    return order ? order : (length > other) - (length < other);
}

static int compare_kind(const pact_entry *a, const pact_entry *b)
{
    int order = compare_text(a->article, b->article);

    if (order == 0)
        order = (a->kind > b->kind) - (a->kind < b->kind);
    if (order == 0)
        order = (a->modality > b->modality) - (a->modality < b->modality);
    if (order == 0)
        order = (a->deadline > b->deadline) - (a->deadline < b->deadline);
    return order ? order : compare_predicate(a->act, b->act);
}

static int compare_entries(const void *left, const void *right)
{
    const pact_entry *a = *(const pact_entry *const *)left, *b = *(const pact_entry *const *)right;
    int order = compare_kind(a, b);

    return order ? order : (a > b) - (a < b);
}

static int compare_groups(const void *left, const void *right)
{
    const pact_entry *a = ((const group *)left)->entries[0], *b = ((const group *)right)->entries[0];

    return (a > b) - (a < b);
}

/* Sorts the first `count` of t->sorted into groups, in the order in which each first occurs. */
static uint32_t make_groups(timeline *t, uint32_t count)
{
    uint32_t made = 0;

    qsort(t->sorted, count, sizeof *t->sorted, compare_entries);
    for (uint32_t i = 0; i < count; i++) {
        if (made > 0 && compare_kind(t->groups[made - 1].entries[0], t->sorted[i]) == 0)
            t->groups[made - 1].count++;
        else
            t->groups[made++] = (group){&t->sorted[i], 1};
    }
    qsort(t->groups, made, sizeof *t->groups, compare_groups);
    return made;
}

static void write_date(writer *w, int32_t date)
{
    char text[PACT_DATE_TEXT_MAX] = "";

    if (date != PACT_NO_DATE)
        pact_date_format(date, text);
    writer_text(w, text);
}

/* Begins a line: with the date when it is the day's first. */
static void open_line(timeline *t, int32_t date)
{
    char text[PACT_DATE_TEXT_MAX] = "at first";

    if (t->dated) {
        writer_blanks(t->w, MARGIN);
        return;
    }
    if (date != PACT_NO_DATE)
        pact_date_format(date, text);
    writer_paint(t->w, STYLE_BOLD);
    writer_text(t->w, text);
    writer_paint(t->w, STYLE_PLAIN);
    writer_blanks(t->w, strlen(text) < MARGIN ? MARGIN - strlen(text) : 1);
    t->dated = true;
}

static void write_deadline(timeline *t, const pact_entry *e)
{
    if (e->deadline == PACT_NO_DATE)
        return;
    writer_print(t->w, e->modality == PACT_MUST || e->modality == PACT_SHOULD ? " by " : " through ");
    write_date(t->w, e->deadline);
}

/* "must attack …" for acts told as one, else the act itself. */
static void write_norm(timeline *t, const pact_entry *e, bool alike)
{
    size_t predicate = strcspn(e->act, " ");
    escape_unit unit;

    writer_print(t->w, "%s ", modals[e->modality]);
    if (alike) {
        for (size_t at = 0; at < predicate;) {
            at += escape_next(e->act + at, predicate - at, &unit);
            writer_bytes(t->w, unit.text, unit.length);
        }
        writer_print(t->w, " …");
    } else {
        writer_text(t->w, e->act);
    }
    write_deadline(t, e);
    if (e->article)
        writer_print(t->w, " [%s]", e->article);
}

/* All names, wrapped to the width. `column` is where the line stands. */
static void write_names(timeline *t, const pact_entry *e, size_t column)
{
    for (uint32_t i = 0; i < e->bearer_count; i++) {
        size_t width = escape_width(e->bearers[i], strlen(e->bearers[i]));

        if (column + 1 + width + 1 > t->width) {
            writer_print(t->w, "\n");
            writer_blanks(t->w, MARGIN + 2);
            column = MARGIN + 2;
        } else {
            writer_print(t->w, " ");
            column++;
        }
        writer_print(t->w, i + 1 < e->bearer_count ? "%s," : "%s", e->bearers[i]);
        column += width + 1;
    }
    writer_print(t->w, "\n");
}

static bool same_bearers(const pact_entry *a, const pact_entry *b)
{
    if (!a || a->bearer_count != b->bearer_count)
        return false;
    for (uint32_t i = 0; i < a->bearer_count; i++)
        if (strcmp(a->bearers[i], b->bearers[i]) != 0)
            return false;
    return true;
}

static void write_bearers(timeline *t, const pact_entry *e)
{
    size_t column = MARGIN + 2 + sizeof "0 bearers:" - 1;

    for (uint32_t rest = e->bearer_count; rest >= 10; rest /= 10)
        column++;
    if (e->bearer_count > 3 && same_bearers(t->named, e)) { /* a list of sixty is read once */
        writer_print(t->w, ": the same ");
        text_count(t->w, e->bearer_count, "bearer");
        writer_print(t->w, "\n");
        return;
    }
    t->named = e;
    writer_print(t->w, ":\n");
    writer_blanks(t->w, MARGIN + 2);
    text_count(t->w, e->bearer_count, "bearer");
    writer_print(t->w, ":");
    write_names(t, e, column);
}

static void write_entry(timeline *t, const pact_entry *e)
{
    open_line(t, e->date);
    writer_paint(t->w, e->kind == PACT_VIOLATED ? STYLE_ERROR : STYLE_PLAIN);
    if (e->bearer_count == 1)
        writer_print(t->w, *kinds[e->kind].one ? "%s %s: " : "%s %s", e->bearers[0], kinds[e->kind].one);
    else if (*kinds[e->kind].several)
        writer_print(t->w, "%s: ", kinds[e->kind].several);
    writer_paint(t->w, STYLE_PLAIN);
    write_norm(t, e, false);
    if (e->bearer_count > 1)
        write_bearers(t, e);
    else
        writer_print(t->w, "\n");
}

/* The first place from `at` on whose name does not come before this one; mostly it is this or the next. */
static uint32_t names_place(const names *n, uint32_t at, const char *name)
{
    uint32_t end = n->count;

    for (uint32_t near = at; near < end && near < at + 2; near++)
        if (n->all[near] == name)
            return near;
    while (at < end) {
        uint32_t middle = at + (end - at) / 2;

        if (strcmp(n->all[middle], name) < 0)
            at = middle + 1;
        else
            end = middle;
    }
    return at;
}

static bool names_insert(names *n, uint32_t at, const char *name)
{
    if (n->count == n->room) {
        uint32_t room = n->room ? n->room * 2 : 64;
        const char **more = room > n->room ? realloc(n->all, room * sizeof *more) : NULL;

        if (!more)
            return false;
        n->all = more;
        n->room = room;
    }
    memmove(n->all + at + 1, n->all + at, (n->count - at) * sizeof *n->all);
    n->all[at] = name;
    n->count++;
    return true;
}

/* The bearers of an entry are sorted too: what they share with those before them is passed over in one go. */
static bool names_add(names *n, const pact_entry *e)
{
    uint32_t at = 0;

    for (uint32_t i = 0; i < e->bearer_count; i++) {
        const char *name = e->bearers[i];

        at = names_place(n, at, name);
        if ((at == n->count || strcmp(n->all[at], name) != 0) && !names_insert(n, at, name))
            return false;
    }
    return true;
}

/* The names in a group, each counted once. */
static uint32_t count_bearers(timeline *t, const group *g)
{
    t->names.count = 0;
    for (uint32_t i = 0; i < g->count && !t->w->failed; i++)
        t->w->failed = !names_add(&t->names, g->entries[i]);
    return t->names.count;
}

/* One line for the whole group, with numbers in place of names. */
static void write_group(timeline *t, const group *g)
{
    const pact_entry *e = g->entries[0];
    bool alike = false;

    for (uint32_t i = 1; i < g->count; i++)
        alike = alike || strcmp(g->entries[i]->act, e->act) != 0;
    open_line(t, e->date);
    if (*kinds[e->kind].several)
        writer_print(t->w, "%s: ", kinds[e->kind].several);
    write_norm(t, e, alike);
    writer_print(t->w, ": ");
    if (alike) {
        text_count(t->w, g->count, "act");
        writer_print(t->w, ", ");
    }
    text_count(t->w, count_bearers(t, g), "bearer");
    writer_print(t->w, "\n");
}

static void write_groups(timeline *t, uint32_t count, uint32_t least)
{
    uint32_t made = make_groups(t, count);

    for (uint32_t i = 0; i < made; i++) {
        const group *g = &t->groups[i];

        if (g->count >= least)
            write_group(t, g);
        else
            for (uint32_t k = 0; k < g->count; k++)
                write_entry(t, g->entries[k]);
    }
}

static void write_verdict(timeline *t, const pact_verdict *v)
{
    open_line(t, v->date);
    writer_print(t->w, "%s: ", v->question);
    writer_paint(t->w, v->expected ? STYLE_NOTE : STYLE_ERROR);
    writer_text(t->w, pact_verdict_text(v->kind));
    writer_paint(t->w, STYLE_PLAIN);
    if (v->article)
        writer_print(t->w, " under %s", v->article);
    if (v->deadline != PACT_NO_DATE) {
        writer_print(t->w, ", by ");
        write_date(t->w, v->deadline);
    }
    if (v->not_performable)
        writer_print(t->w, ", not performable");
    writer_print(t->w, v->expected ? "\n" : " (the text expects otherwise)\n");
    for (uint32_t i = 0; i < v->reason_count; i++) {
        size_t level = strspn(v->reasons[i], " ");

        writer_blanks(t->w, MARGIN + 2 + 2 * level);
        writer_print(t->w, "%s\n", v->reasons[i] + level);
    }
}

/* A statement of the scenario, or one tried in vain; not what follows. */
static bool is_said(const pact_entry *e)
{
    return e->kind == PACT_FACT || e->kind == PACT_DISPUTED || e->kind == PACT_VOID ||
           e->kind == PACT_COMPLIES;
}

/* The date of the first thing that happens; INT32_MAX where nothing does. */
static int32_t first_fact(const pactio_report_scenario *s)
{
    int32_t first = INT32_MAX;

    for (uint32_t i = 0; i < s->entry_count; i++)
        if (is_said(&s->entries[i]) && s->entries[i].date != PACT_NO_DATE && s->entries[i].date < first)
            first = s->entries[i].date;
    return first;
}

/* The date of the last thing that happens or is asked. */
static int32_t last_word(const pactio_report_scenario *s)
{
    int32_t last = INT32_MIN;

    for (uint32_t i = 0; i < s->entry_count; i++)
        if (is_said(&s->entries[i]) && s->entries[i].date > last)
            last = s->entries[i].date;
    for (uint32_t i = 0; i < s->verdict_count; i++)
        if (s->verdicts[i].date > last)
            last = s->verdicts[i].date;
    return last;
}

/* Norms that end before the scenario begins or after it is over, mostly as parties leave: counted, not told.
 */
static bool in_the_background(const timeline *t, const pact_entry *e)
{
    return (e->kind == PACT_TERMINATED || e->kind == PACT_EXPIRED) &&
           (e->date < t->first || e->date > t->last);
}

static void write_background(timeline *t)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < t->scenario->entry_count; i++)
        count += in_the_background(t, &t->scenario->entries[i]);
    if (count)
        writer_print(t->w, "before and after, norms end %u times (--format=json tells when)\n", count);
}

static bool stands_from_the_start(const pact_entry *e, int32_t first)
{
    return e->kind == PACT_ARISES && e->date < first;
}

/* What happens to treaties is told like facts, while the scenario lasts; before it and after it only in JSON.
 */
static bool of_treaty(const pact_entry *e)
{
    return e->kind >= PACT_ENTERS;
}

static void write_start(timeline *t, int32_t first)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < t->scenario->entry_count; i++)
        if (stands_from_the_start(&t->scenario->entries[i], first))
            t->sorted[count++] = &t->scenario->entries[i];
    if (count == 0)
        return;
    writer_paint(t->w, STYLE_BOLD);
    writer_print(t->w, "from the start\n");
    writer_paint(t->w, STYLE_PLAIN);
    t->dated = true;
    write_groups(t, count, 1);
}

/* One date's entries [from, to): the facts, then the rest. */
static void write_day(timeline *t, uint32_t from, uint32_t to, int32_t first)
{
    const pact_entry *entries = t->scenario->entries;
    uint32_t count = 0;

    for (uint32_t i = from; i < to; i++) {
        if (of_treaty(&entries[i]) && (entries[i].date < first || entries[i].date > t->last))
            continue;
        if (is_said(&entries[i]) || of_treaty(&entries[i])) {
            open_line(t, entries[i].date);
            writer_print(t->w, "%s%s", kinds[entries[i].kind].one, entries[i].act);
            if (entries[i].kind == PACT_COMPLIES)
                writer_print(t->w, ", complying with %s", entries[i].article);
            writer_print(t->w, entries[i].reason ? ": void, %s\n" : "\n", entries[i].reason);
        } else if (!stands_from_the_start(&entries[i], first) && !in_the_background(t, &entries[i])) {
            t->sorted[count++] = &entries[i];
        }
    }
    write_groups(t, count, GROUP_MIN);
}

static int32_t next_date(const pactio_report_scenario *s, uint32_t entry, uint32_t verdict)
{
    int32_t date = entry < s->entry_count ? s->entries[entry].date : INT32_MAX;

    if (verdict < s->verdict_count && s->verdicts[verdict].date < date)
        return s->verdicts[verdict].date;
    return date;
}

static void write_days(timeline *t, int32_t first)
{
    const pactio_report_scenario *s = t->scenario;
    uint32_t entry = 0, verdict = 0;

    while (entry < s->entry_count || verdict < s->verdict_count) {
        int32_t date = next_date(s, entry, verdict);
        uint32_t from = entry;

        t->dated = false;
        while (entry < s->entry_count && s->entries[entry].date == date)
            entry++;
        write_day(t, from, entry, first);
        while (verdict < s->verdict_count && s->verdicts[verdict].date == date)
            write_verdict(t, &s->verdicts[verdict++]);
    }
}

void timeline_write(writer *w, const pactio_report *r, const pactio_report_scenario *s)
{
    size_t room = (size_t)s->entry_count + 1;
    int32_t first = first_fact(s);
    timeline t = {.w = w, .scenario = s, .width = text_width(r), .first = first, .last = last_word(s)};

    t.sorted = malloc(room * sizeof *t.sorted);
    t.groups = malloc(room * sizeof *t.groups);
    if (t.sorted && t.groups) {
        write_start(&t, first);
        write_days(&t, first);
        write_background(&t);
    } else {
        w->failed = true;
    }
    free(t.names.all);
    free(t.groups);
    free(t.sorted);
}
