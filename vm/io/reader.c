/* reader.c: what every reader of a world needs. Comes in: sources, and what is wrong with them; goes out:
 * memory that is freed as a whole, places with lines and columns, findings. */
#include "reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* ---- memory ---- */

enum { BLOCK = 1 << 16 };

static void *of_malloc(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static void leave(reader *r)
{
    longjmp(r->door, 1);
}

static void take_block(reader *r, size_t size)
{
    size_t whole = sizeof(reader_block) + (size > BLOCK ? size : BLOCK);
    reader_block *b = size < SIZE_MAX / 2 ? r->host.resize(r->host.user, NULL, 0, whole) : NULL;
    if (!b)
        leave(r);
    memset(b, 0, whole);
    *b = (reader_block){r->blocks, whole};
    r->blocks = b;
    r->at = (char *)(b + 1);
    r->end = (char *)b + whole;
}

void *reader_alloc(reader *r, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    if (size > SIZE_MAX / 4)
        leave(r);
    size = (size + unit) / unit * unit;
    if (!r->at || (size_t)(r->end - r->at) < size)
        take_block(r, size);
    void *out = r->at;
    r->at += size;
    return out;
}

char *reader_text(reader *r, const char *text, size_t length)
{
    char *out = reader_alloc(r, length + 1);
    if (length)
        memcpy(out, text, length);
    return out;
}

static const char *print_values(reader *r, const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *out = reader_alloc(r, (size_t)length + 1);
    vsnprintf(out, (size_t)length + 1, format, values);
    return out;
}

const char *reader_print(reader *r, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    const char *out = print_values(r, format, values);
    va_end(values);
    return out;
}

char *reader_normal(reader *r, const char *text, size_t length)
{
    size_t plain = 0;
    while (plain < length && !((unsigned char)text[plain] & 0x80))
        plain++;
    if (plain == length)
        return reader_text(r, text, length);
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t size = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &mapped,
                                         UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (size < 0)
        leave(r); /* only memory: the text is UTF-8 */
    r->mapped = mapped;
    char *out = reader_text(r, (const char *)mapped, (size_t)size);
    free(mapped);
    r->mapped = NULL;
    return out;
}

/* A list that has no room for one more has it then. */
static void *grown(reader *r, void *list, uint32_t count, uint32_t *room, size_t element)
{
    if (count < *room)
        return list;
    *room = *room ? *room * 2 : 16;
    void *out = reader_alloc(r, *room * element);
    if (count)
        memcpy(out, list, count * element);
    return out;
}

/* ---- a reading ---- */

static void give_back(reader *r)
{
    if (r->held)
        r->give_back(r->held);
    r->held = NULL;
    free(r->mapped);
    r->mapped = NULL;
}

void pactio_reading_free(pactio_reading *r)
{
    if (!r)
        return;
    pact_allocator host = r->host;
    give_back(r);
    for (reader_block *b = r->blocks, *next; b; b = next) {
        next = b->next;
        host.resize(host.user, b, b->size, 0);
    }
    host.resize(host.user, r, sizeof *r, 0);
}

static int by_place(const void *a, const void *b)
{
    const pact_place *x = &(*(pact_finding *const *)a)->labels->place,
                     *y = &(*(pact_finding *const *)b)->labels->place;
    const uint32_t one[] = {x->file, x->line, x->column, x->begin},
                   other[] = {y->file, y->line, y->column, y->begin};
    for (int i = 0; i < 4; i++)
        if (one[i] != other[i])
            return one[i] < other[i] ? -1 : 1;
    return strcmp((*(pact_finding *const *)a)->message, (*(pact_finding *const *)b)->message);
}

/* In order of place, each once: a row of several figures says what is wrong with its names for each. */
static void order_findings(reader *r)
{
    uint32_t kept = 0;
    if (r->finding_count)
        qsort(r->findings, r->finding_count, sizeof *r->findings, by_place);
    for (uint32_t i = 0; i < r->finding_count; i++)
        if (!kept || by_place(&r->findings[kept - 1], &r->findings[i]))
            r->findings[kept++] = r->findings[i];
    r->finding_count = kept;
}

pact_status reader_run(pact_world *world, const pact_allocator *allocator,
                       void (*read)(reader *r, void *user), void *user, reader **out)
{
    pact_allocator host = allocator && allocator->resize ? *allocator : (pact_allocator){of_malloc, NULL};
    reader *r = host.resize(host.user, NULL, 0, sizeof *r);
    *out = NULL;
    if (!r)
        return PACT_NOMEM;
    memset(r, 0, sizeof *r);
    r->host = host;
    r->world = world;
    r->program = pact_world_program(world);
    r->last = PACT_NO_DATE;
    if (setjmp(r->door)) {
        pactio_reading_free(r);
        return PACT_NOMEM;
    }
    read(r, user);
    give_back(r);
    world_say(r);
    order_findings(r);
    *out = r;
    return r->errors ? PACT_MISUSE : PACT_OK;
}

uint32_t pactio_finding_count(const pactio_reading *r)
{
    return r->finding_count;
}

const pact_finding *pactio_finding(const pactio_reading *r, uint32_t index)
{
    return index < r->finding_count ? r->findings[index] : NULL;
}

uint32_t pactio_dropped_count(const pactio_reading *r)
{
    return r->dropped;
}

uint32_t pactio_source_first(const pactio_reading *r)
{
    return r->source_first;
}

uint32_t pactio_source_count(const pactio_reading *r)
{
    return r->source_count;
}

pactio_file pactio_source(const pactio_reading *r, uint32_t index)
{
    return index < r->source_count ? r->sources[index].file : (pactio_file){0};
}

const char *pactio_title(const pactio_reading *r)
{
    return r->title;
}

int32_t pactio_last_day(const pactio_reading *r)
{
    return r->last;
}

/* ---- sources and places ---- */

size_t reader_bad_byte(const char *text, size_t size)
{
    size_t at = 0;
    while (at < size) {
        utf8proc_int32_t c;
        utf8proc_ssize_t took =
            utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(size - at), &c);
        if (took <= 0)
            return at;
        at += (size_t)took;
    }
    return at;
}

uint32_t reader_source_add(reader *r, const pactio_file *file)
{
    uint32_t index;
    pact_status status = pact_world_source(r->world, file->name, &index);
    if (status != PACT_OK)
        leave(r);
    if (!r->source_count)
        r->source_first = index;
    r->sources = grown(r, r->sources, r->source_count, &r->source_room, sizeof *r->sources);
    reader_source *s = &r->sources[r->source_count++];
    *s = (reader_source){.file = *file, .line = 1, .column = 1};
    s->file.name = reader_text(r, file->name, strlen(file->name));
    if (!file->bytes)
        return index;
    if (file->size > READER_BYTES) {
        s->file.bytes = NULL;
        reader_find(r, P0260, (pact_place){index, 0, 0, 1, 1},
                    reader_print(r, "it is larger than %zu bytes", READER_BYTES));
        return PACT_NOTHING;
    }
    size_t bad = reader_bad_byte(file->bytes, file->size);
    if (bad == file->size)
        return index;
    reader_find(r, P0103, reader_place(r, index, (uint32_t)bad, (uint32_t)bad + 1));
    return PACT_NOTHING;
}

/* Lines and columns from a place before, up to `to`. */
static void count_lines(const char *text, uint32_t from, uint32_t to, uint32_t *line, uint32_t *column)
{
    for (uint32_t at = from; at < to; at++)
        if (text[at] == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)text[at] & 0xC0) != 0x80)
            ++*column;
}

static pact_place count_from(const reader_source *s, uint32_t from, uint32_t line, uint32_t column,
                             pact_place out)
{
    count_lines(s->file.bytes, from, out.begin, &line, &column);
    out.line = line;
    out.column = column;
    return out;
}

pact_place reader_place(const reader *r, uint32_t file, uint32_t begin, uint32_t end)
{
    const reader_source *s = &r->sources[file - r->source_first];
    pact_place out = {.file = file, .begin = begin, .end = end};
    return begin >= s->anchor ? count_from(s, s->anchor, s->line, s->column, out)
                              : count_from(s, 0, 1, 1, out);
}

pact_place reader_mark(reader *r, uint32_t file, uint32_t begin, uint32_t end)
{
    reader_source *s = &r->sources[file - r->source_first];
    pact_place out = reader_place(r, file, begin, end);
    s->anchor = begin;
    s->line = out.line;
    s->column = out.column;
    return out;
}

pact_place reader_cell(const reader *r, pact_place of, const cell *c)
{
    const reader_source *s = &r->sources[of.file - r->source_first];
    pact_place out = {.file = of.file, .begin = c->begin, .end = c->end};
    if (!s->file.bytes) {
        of.column = c->column;
        return of;
    }
    return c->begin >= of.begin ? count_from(s, of.begin, of.line, of.column, out)
                                : reader_place(r, of.file, c->begin, c->end);
}

/* ---- findings ---- */

static const struct {
    const char *code, *message, *help;
    pact_severity severity;
} codes[] = {
#define DIAG(code, severity, message, help) {#code, message, help, PACT_##severity},
#include "../codes.def"
#undef DIAG
};

bool reader_gave_up(const reader *r)
{
    return r->errors > READER_ERRORS;
}

pact_finding *reader_find(reader *r, reader_code code, pact_place at, ...)
{
    va_list values;
    bool error = codes[code].severity == PACT_ERROR;
    r->errors += error;
    if (r->finding_count >= READER_ERRORS) {
        r->dropped += error;
        return NULL;
    }
    pact_finding *f = reader_alloc(r, sizeof *f);
    pact_label *label = reader_alloc(r, 2 * sizeof *label);
    va_start(values, at);
    const char *message = print_values(r, codes[code].message, values);
    va_end(values);
    va_start(values, at);
    const char *help = codes[code].help; /* "%s": reader_help says it */
    help = *help && strcmp(help, "%s") != 0 ? print_values(r, help, values) : NULL;
    va_end(values);
    label->place = at;
    *f = (pact_finding){.severity = codes[code].severity,
                        .code = codes[code].code,
                        .message = message,
                        .labels = label,
                        .label_count = 1,
                        .help = help,
                        .date = PACT_NO_DATE};
    r->findings = grown(r, r->findings, r->finding_count, &r->finding_room, sizeof *r->findings);
    r->findings[r->finding_count++] = f;
    return f;
}

void reader_help(reader *r, pact_finding *f, const char *format, ...)
{
    va_list values;
    if (!f)
        return;
    va_start(values, format);
    f->help = print_values(r, format, values);
    va_end(values);
}

/* The one further label that a finding here has room for. */
void reader_label(reader *r, pact_finding *f, pact_place at, const char *text)
{
    if (!f)
        return;
    pact_label *labels = reader_alloc(r, 2 * sizeof *labels);
    labels[0] = f->labels[0];
    labels[1] = (pact_label){at, text};
    f->labels = labels;
    f->label_count = 2;
}

/* ---- the likeliest name ---- */

enum { LIKELY_MAX = 63 };

/* Edit distance (V. Levenshtein, 1966), in bytes. */
static unsigned distance_of(const char *a, size_t m, const char *b, size_t n)
{
    unsigned row[LIKELY_MAX + 1];
    for (unsigned k = 0; k <= n; k++)
        row[k] = k;
    for (unsigned i = 1; i <= m; i++) {
        unsigned corner = row[0];
        row[0] = i;
        for (unsigned k = 1; k <= n; k++) {
            unsigned kept = corner + (a[i - 1] != b[k - 1]);
            corner = row[k];
            unsigned moved = (row[k - 1] < row[k] ? row[k - 1] : row[k]) + 1;
            row[k] = kept < moved ? kept : moved;
        }
    }
    return row[n];
}

void likely_try(likely *l, const char *name)
{
    size_t m = strlen(l->wrong), n = strlen(name);
    if (m > LIKELY_MAX || n > LIKELY_MAX)
        return;
    unsigned d = distance_of(l->wrong, m, name, n);
    if (d > (m + 2) / 3 || (l->best && (d > l->distance || (d == l->distance && strcmp(name, l->best) >= 0))))
        return;
    l->best = name;
    l->distance = d;
}

void likely_help(reader *r, pact_finding *f, const likely *l, const char *otherwise)
{
    if (l->best)
        reader_help(r, f, "did you mean '%s'?", l->best);
    else if (otherwise)
        reader_help(r, f, "%s", otherwise);
}
