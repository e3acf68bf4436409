/* diag.c: builds findings from vm/codes.def. Comes in: a code, a span and the message's arguments; goes out:
 * a pact_finding in the arena, to which labels, notes and a help are added. Keeps at most DIAG_MAX errors, so
 * that noise costs bounded memory. */
#include "diag.h"

#include <stdio.h>
#include <string.h>

static const struct {
    pact_severity severity;
    const char *code, *message, *help;
} codes[] = {
#define DIAG(code, severity, message, help) {PACT_##severity, #code, message, help},
#include "../vm/codes.def"
#undef DIAG
};

/* What diag returns points at the finding inside; the arrays are its labels and notes while they grow. */
typedef struct growing {
    pact_finding finding;
    array(pact_label) labels;
    array(const char *) notes;
} growing;

static char *format_text(arena *a, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *text = arena_alloc(a, size);
    if (length >= 0)
        vsnprintf(text, size, format, arguments);
    return text;
}

const char *diag_text(arena *a, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = format_text(a, format, arguments);
    va_end(arguments);
    return text;
}

/* Message and help take their arguments from one sequence: they are formatted as one text, and cut apart. */
static void fill_texts(arena *a, pact_finding *f, diag_code code, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    f->message = format_text(a, codes[code].message, again);
    va_end(again);
    if (!*codes[code].help)
        return;
    char *both = format_text(a, diag_text(a, "%s%s", codes[code].message, codes[code].help), arguments);
    f->help = both + strlen(f->message);
}

static pact_finding *spare_finding(diags *d)
{
    if (!d->spare) {
        growing *g = arena_alloc(d->arena, sizeof *g);
        g->finding = (pact_finding){.message = "", .code = "", .date = PACT_NO_DATE};
        d->spare = &g->finding;
    }
    return d->spare;
}

pact_finding *diag(diags *d, diag_code code, span at, ...)
{
    if (codes[code].severity == PACT_ERROR && d->errors++ >= DIAG_MAX) {
        d->dropped++;
        return spare_finding(d);
    }
    growing *g = arena_alloc(d->arena, sizeof *g);
    pact_finding *f = &g->finding;
    *f = (pact_finding){.severity = codes[code].severity, .code = codes[code].code, .date = PACT_NO_DATE};
    va_list arguments;
    va_start(arguments, at);
    fill_texts(d->arena, f, code, arguments);
    va_end(arguments);
    *array_add(d->arena, &g->labels) = (pact_label){.place = source_place(d->sources, at)};
    f->labels = g->labels.at;
    f->label_count = g->labels.count;
    *array_add(d->arena, &d->list) = f;
    return f;
}

static growing *growing_of(diags *d, pact_finding *f)
{
    return f == d->spare ? NULL : (growing *)f;
}

void diag_label(diags *d, pact_finding *f, span at, const char *format, ...)
{
    growing *g = growing_of(d, f);
    if (!g)
        return;
    va_list arguments;
    va_start(arguments, format);
    const char *text = format_text(d->arena, format, arguments);
    va_end(arguments);
    *array_add(d->arena, &g->labels) = (pact_label){source_place(d->sources, at), text};
    f->labels = g->labels.at;
    f->label_count = g->labels.count;
}

void diag_say(diags *d, pact_finding *f, const char *format, ...)
{
    growing *g = growing_of(d, f);
    if (!g)
        return;
    va_list arguments;
    va_start(arguments, format);
    g->labels.at[0].text = format_text(d->arena, format, arguments);
    va_end(arguments);
}

void diag_note(diags *d, pact_finding *f, const char *format, ...)
{
    growing *g = growing_of(d, f);
    if (!g)
        return;
    va_list arguments;
    va_start(arguments, format);
    *array_add(d->arena, &g->notes) = format_text(d->arena, format, arguments);
    va_end(arguments);
    f->notes = g->notes.at;
    f->note_count = g->notes.count;
}

void diag_help(diags *d, pact_finding *f, const char *format, ...)
{
    if (!growing_of(d, f))
        return;
    va_list arguments;
    va_start(arguments, format);
    f->help = format_text(d->arena, format, arguments);
    va_end(arguments);
}

/* ---- the nearest name ---- */

#define NEAREST_MAX 64 /* bytes of a name that are compared; longer ones are never near */

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Edit distance with transpositions of neighbours (F. Damerau 1964; the restricted form of "optimal string
 * alignment"), over three rows of the table. */
static unsigned edit_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    unsigned rows[3][NEAREST_MAX + 1];
    unsigned *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b_length; j++)
        above[j] = before[j] = (unsigned)j;
    for (size_t i = 1; i <= a_length; i++) {
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        unsigned *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b_length];
}

void nearest_try(nearest *n, const char *candidate)
{
    size_t wrong = strlen(n->wrong), right = strlen(candidate);
    size_t gap = wrong > right ? wrong - right : right - wrong, bound = wrong / 3;
    if (wrong > NEAREST_MAX || right > NEAREST_MAX || gap > bound)
        return;
    unsigned distance = edit_distance(n->wrong, wrong, candidate, right);
    if (distance > bound || (n->best && distance > n->distance))
        return;
    if (n->best && distance == n->distance && strcmp(candidate, n->best) >= 0)
        return;
    n->best = candidate;
    n->distance = distance;
}

/* ---- order ---- */

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_findings(const pact_finding *a, const pact_finding *b)
{
    const pact_place *p = &a->labels->place, *q = &b->labels->place;
    int order = compare_numbers(p->file, q->file);
    order = order ? order : compare_numbers(p->begin, q->begin);
    order = order ? order : compare_numbers(p->end, q->end);
    order = order ? order : strcmp(a->code, b->code);
    return order ? order : strcmp(a->message, b->message);
}

/* Merges two sorted runs; of equal findings the left one, reported first, stays first. */
static void merge_runs(pact_finding **from, uint32_t low, uint32_t middle, uint32_t high, pact_finding **to)
{
    uint32_t left = low, right = middle;
    for (uint32_t i = low; i < high; i++) {
        bool take_left = left < middle && (right >= high || compare_findings(from[left], from[right]) <= 0);
        to[i] = from[take_left ? left++ : right++];
    }
}

static uint32_t earlier(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static void sort_findings(arena *a, pact_finding **list, uint32_t count)
{
    pact_finding **from = list, **to = arena_alloc(a, count * sizeof *to);
    for (uint32_t width = 1; width < count; width *= 2) {
        for (uint32_t low = 0; low < count; low += 2 * width)
            merge_runs(from, low, earlier(low + width, count), earlier(low + 2 * width, count), to);
        pact_finding **other = from;
        from = to;
        to = other;
    }
    if (from != list)
        memcpy(list, from, count * sizeof *list);
}

void diag_sort(diags *d)
{
    uint32_t kept = 0;
    sort_findings(d->arena, d->list.at, d->list.count);
    for (uint32_t i = 0; i < d->list.count; i++) {
        pact_finding *f = d->list.at[i];
        if (kept && compare_findings(d->list.at[kept - 1], f) == 0)
            d->errors -= f->severity == PACT_ERROR;
        else
            d->list.at[kept++] = f;
    }
    d->list.count = kept;
}

const char *text_join(arena *a, const char *first, ...)
{
    const char *parts[8] = {first};
    size_t sizes[8], count = 0, size = 0;
    va_list args;
    va_start(args, first);
    for (; parts[count] && count < 7; parts[++count] = va_arg(args, const char *))
        size += sizes[count] = strlen(parts[count]);
    va_end(args);
    char *text = arena_alloc(a, size + 1), *to = text;
    for (size_t i = 0; i < count; to += sizes[i++])
        memcpy(to, parts[i], sizes[i]);
    return text;
}

bool diag_is_kept(const diags *d, const pact_finding *f)
{
    return f != d->spare;
}
