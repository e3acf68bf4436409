/* snippet.c: excerpts of source lines with what a finding points at underlined.
 *
 * In comes a finding with its labels; out go the lines they lie on, file by file, the first label's file
 * first. The form is rustc's: ^^^ under the first label, --- under the others, texts beside or below. A label
 * over several lines is marked on its first and its last line. */
#include "text.h"

#include <stdlib.h>
#include <string.h>

#define TAB_COLUMNS 4
#define ROOM_MIN    24 /* columns of source that are shown however narrow the screen is */

/* One underlined stretch of one line, [begin, end) in columns, never empty. */
typedef struct mark {
    const pact_label *label;
    const char *text; /* what to say beside it, or NULL */
    size_t line_at;   /* where its line begins in the source, in bytes */
    size_t begin, end;
    uint32_t file, line;
    bool primary, front; /* the first label; in the first label's file */
} mark;

typedef struct excerpt {
    writer *w;
    const pactio_report *report;
    writer_style style; /* of the first label */
    unsigned gutter, room;
} excerpt;

/* The columns of a line that are shown: all, or as many as there is room for. */
typedef struct window {
    size_t from, to, line_width;
} window;

static size_t next_unit(const char *text, size_t length, escape_unit *unit)
{
    if (*text != '\t')
        return escape_next(text, length, unit);
    memset(unit->text, ' ', TAB_COLUMNS);
    unit->length = unit->width = TAB_COLUMNS;
    return 1;
}

static size_t columns(const char *text, size_t length)
{
    escape_unit unit;
    size_t width = 0;

    for (size_t at = 0; at < length; width += unit.width)
        at += next_unit(text + at, length - at, &unit);
    return width;
}

static size_t line_begin(const pactio_report_source *s, size_t at)
{
    while (at > 0 && s->text[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(const pactio_report_source *s, size_t at)
{
    while (at < s->length && s->text[at] != '\n')
        at++;
    return at > 0 && at < s->length && s->text[at - 1] == '\r' ? at - 1 : at;
}

/* Fills in a mark over the bytes [begin, end) of one line. */
static void mark_columns(mark *m, const pactio_report_source *s, size_t begin, size_t end)
{
    m->line_at = line_begin(s, begin);
    m->begin = columns(s->text + m->line_at, begin - m->line_at);
    m->end = m->begin + (end > begin ? columns(s->text + begin, end - begin) : 0);
    if (m->end == m->begin)
        m->end++;
}

/* A label that ends on a later line has a second mark there, which then carries the text. */
static uint32_t mark_last_line(mark *m, const pactio_report_source *s, size_t end)
{
    size_t begin = line_begin(s, end - 1), stop;

    m[1] = m[0];
    m[0].text = NULL;
    for (size_t at = m->label->place.begin; at < begin; at++)
        m[1].line += s->text[at] == '\n';
    while (begin < end && (s->text[begin] == ' ' || s->text[begin] == '\t'))
        begin++;
    stop = line_end(s, begin);
    mark_columns(&m[1], s, begin, end < stop ? end : stop);
    return 2;
}

/* Writes one or two marks for `label`, or none where it has no place. Places are clamped to the text: a
 * program may be run with other sources than those it was compiled from. */
static uint32_t mark_label(mark *m, const pactio_report *r, const pact_label *label)
{
    const pactio_report_source *s = &r->sources[label->place.file];
    size_t begin = label->place.begin, end = label->place.end, stop;

    *m = (mark){.label = label, .text = label->text, .file = label->place.file, .line = label->place.line};
    if (!s->text)
        return 1;
    if (begin > s->length)
        begin = s->length;
    end = end > s->length ? s->length : end < begin ? begin : end;
    stop = line_end(s, begin);
    mark_columns(m, s, begin, end < stop ? end : stop);
    if (begin == label->place.begin && end > begin && memchr(s->text + begin, '\n', end - 1 - begin))
        return mark_last_line(m, s, end);
    return 1;
}

static int compare_marks(const void *left, const void *right)
{
    const mark *a = left, *b = right;

    if (a->front != b->front)
        return a->front ? -1 : 1;
    if (a->file != b->file)
        return a->file < b->file ? -1 : 1;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->primary != b->primary)
        return a->primary ? -1 : 1;
    return a->label < b->label ? -1 : a->label > b->label;
}

/* All marks of a finding, in the order of drawing; `marks` has room for two for each label. */
static uint32_t collect_marks(mark *marks, const pactio_report *r, const pact_finding *f)
{
    uint32_t count = 0, added;

    for (uint32_t i = 0; i < f->label_count; i++) {
        if (f->labels[i].place.line == 0 || f->labels[i].place.file >= r->source_count)
            continue;
        added = mark_label(&marks[count], r, &f->labels[i]);
        for (uint32_t k = count; k < count + added; k++) {
            marks[k].primary = i == 0;
            marks[k].front = marks[k].file == marks[0].file;
        }
        count += added;
    }
    qsort(marks, count, sizeof *marks, compare_marks);
    return count;
}

/* Narrows [*low, *high), where it is wider than `room`, to the first label's mark, else to the last mark. */
static void narrow(const mark *m, uint32_t count, size_t room, size_t *low, size_t *high)
{
    uint32_t chosen = 0;

    if (*high - *low <= room)
        return;
    while (chosen + 1 < count && !m[chosen].primary)
        chosen++;
    *low = m[chosen].begin;
    *high = m[chosen].end;
    if (*high - *low > room)
        *high = *low + room;
}

/* Centred on the marks where the line is too long; two columns on each side stay free for an ellipsis. */
static window choose_window(const mark *m, uint32_t count, size_t line_width, size_t room)
{
    size_t low = m[0].begin, high = 0, total, from;

    for (uint32_t i = 0; i < count; i++)
        high = m[i].end > high ? m[i].end : high;
    total = high > line_width ? high : line_width;
    if (total <= room)
        return (window){0, total, total};
    narrow(m, count, room - 4, &low, &high);
    from = high + 1 < room ? 0 : (low + high - room) / 2;
    if (from > total - room)
        from = total - room;
    return (window){from, from + room, total};
}

static void open_row(excerpt *e, uint32_t line)
{
    unsigned digits = 1;

    for (uint32_t rest = line; rest >= 10; rest /= 10)
        digits++;
    writer_paint(e->w, STYLE_GUTTER);
    if (line > 0) {
        writer_blanks(e->w, e->gutter > digits ? e->gutter - digits : 0);
        writer_print(e->w, "%u", line);
    } else {
        writer_blanks(e->w, e->gutter);
    }
    writer_print(e->w, " |");
    writer_paint(e->w, STYLE_PLAIN);
}

/* One character at `column`; half of a wide one at the window's edge becomes a blank. */
static void write_unit(writer *w, const escape_unit *unit, size_t column, size_t from, size_t to)
{
    size_t end = column + unit->width;

    if (unit->width == 0 ? column > from && column <= to : column >= from && end <= to)
        writer_bytes(w, unit->text, unit->length);
    else if (end > from && column < to)
        writer_blanks(w, (end < to ? end : to) - (column > from ? column : from));
}

static void write_source_line(excerpt *e, const pactio_report_source *s, const mark *m, window shown)
{
    size_t at = m->line_at, end = line_end(s, at), column = 0;
    bool cut_left = shown.from > 0, cut_right = shown.to < shown.line_width;
    escape_unit unit;

    open_row(e, m->line);
    writer_print(e->w, cut_left ? " …" : " ");
    while (at < end && column <= shown.to) {
        at += next_unit(s->text + at, end - at, &unit);
        write_unit(e->w, &unit, column, shown.from + cut_left, shown.to - cut_right);
        column += unit.width;
    }
    writer_print(e->w, cut_right ? "…\n" : "\n");
}

/* Moves the marks into the window's columns, so that what lies outside is marked at its edge. */
static void clip_marks(mark *m, uint32_t count, window shown)
{
    for (uint32_t i = 0; i < count; i++) {
        size_t begin = m[i].begin < shown.from ? shown.from : m[i].begin;
        size_t end = m[i].end > shown.to ? shown.to : m[i].end;

        if (begin >= shown.to)
            begin = shown.to - 1;
        m[i].begin = begin - shown.from;
        m[i].end = (end > begin ? end : begin + 1) - shown.from;
    }
}

/* Paints only when the style changes from what *now says. */
static void change_style(writer *w, writer_style style, writer_style *now)
{
    if (style == *now)
        return;
    if (*now != STYLE_PLAIN)
        writer_paint(w, STYLE_PLAIN);
    if (style != STYLE_PLAIN)
        writer_paint(w, style);
    *now = style;
}

static void write_underlines(excerpt *e, const mark *m, uint32_t count, size_t end)
{
    writer_style now = STYLE_PLAIN;

    for (size_t column = 0; column < end; column++) {
        char line = ' ';

        for (uint32_t i = 0; i < count && line != '^'; i++)
            if (column >= m[i].begin && column < m[i].end)
                line = m[i].primary ? '^' : '-';
        change_style(e->w, line == '^' ? e->style : line == '-' ? STYLE_GUTTER : STYLE_PLAIN, &now);
        writer_bytes(e->w, &line, 1);
    }
    change_style(e->w, STYLE_PLAIN, &now);
}

static void write_label_text(excerpt *e, const mark *m)
{
    writer_paint(e->w, m->primary ? e->style : STYLE_GUTTER);
    writer_text(e->w, m->text);
    writer_paint(e->w, STYLE_PLAIN);
}

/* A row of bars under the first `count` marks that hang. Returns the column after the last bar. */
static size_t write_bars(excerpt *e, const mark *m, uint32_t count)
{
    size_t column = 0;

    open_row(e, 0);
    writer_blanks(e->w, 1);
    for (uint32_t i = 0; i < count; i++) {
        if (!m[i].text || m[i].begin < column)
            continue;
        writer_blanks(e->w, m[i].begin - column);
        writer_paint(e->w, m[i].primary ? e->style : STYLE_GUTTER);
        writer_print(e->w, "|");
        writer_paint(e->w, STYLE_PLAIN);
        column = m[i].begin + 1;
    }
    return column;
}

/* The texts that do not fit beside their underline hang below it, the rightmost first. */
static void write_hanging(excerpt *e, const mark *m, uint32_t count)
{
    bool any = false;

    for (uint32_t i = 0; i < count; i++)
        any = any || m[i].text;
    if (!any)
        return;
    write_bars(e, m, count);
    writer_print(e->w, "\n");
    for (uint32_t i = count; i-- > 0;) {
        uint32_t left = i;
        size_t column;

        if (!m[i].text)
            continue;
        while (left > 0 && m[left - 1].begin == m[i].begin)
            left--;
        column = write_bars(e, m, left);
        writer_blanks(e->w, m[i].begin - column);
        write_label_text(e, &m[i]);
        writer_print(e->w, "\n");
    }
}

static void write_line(excerpt *e, const pactio_report_source *s, mark *m, uint32_t count)
{
    size_t stop = line_end(s, m->line_at), end = 0;
    window shown = choose_window(m, count, columns(s->text + m->line_at, stop - m->line_at), e->room);
    const mark *last = &m[count - 1];

    write_source_line(e, s, m, shown);
    clip_marks(m, count, shown);
    for (uint32_t i = 0; i < count; i++)
        end = m[i].end > end ? m[i].end : end;
    open_row(e, 0);
    writer_blanks(e->w, 1);
    write_underlines(e, m, count, end);
    if (last->text && last->end == end) {
        writer_blanks(e->w, 1);
        write_label_text(e, last);
        count--;
    }
    writer_print(e->w, "\n");
    write_hanging(e, m, count);
}

static void write_file(excerpt *e, mark *m, uint32_t count)
{
    const pactio_report_source *s = &e->report->sources[m->file];
    const pact_place *place = &m->label->place;

    for (uint32_t i = 0; i < count; i++)
        if (m[i].primary)
            place = &m[i].label->place;
    writer_blanks(e->w, e->gutter);
    writer_paint(e->w, STYLE_GUTTER);
    writer_print(e->w, m->front ? "--> " : "::: ");
    writer_paint(e->w, STYLE_PLAIN);
    writer_print(e->w, "%s:%u:%u\n", s->name, place->line, place->column);
    if (!s->text)
        return;
    open_row(e, 0);
    writer_print(e->w, "\n");
    for (uint32_t i = 0, next; i < count; i = next) {
        for (next = i; next < count && m[next].line == m[i].line;)
            next++;
        if (i > 0 && m[i].line > m[i - 1].line + 1)
            writer_print(e->w, "...\n");
        write_line(e, s, &m[i], next - i);
    }
}

static void write_files(excerpt *e, mark *marks, uint32_t count)
{
    for (uint32_t i = 0, next; i < count; i = next) {
        for (next = i; next < count && marks[next].file == marks[i].file;)
            next++;
        write_file(e, &marks[i], next - i);
    }
}

/* Wide enough for the greatest line number shown, and what that leaves for the source. */
static void set_columns(excerpt *e, const mark *marks, uint32_t count)
{
    unsigned width = text_width(e->report);
    uint32_t last = 0;

    for (uint32_t i = 0; i < count; i++)
        last = marks[i].line > last ? marks[i].line : last;
    for (; last >= 10; last /= 10)
        e->gutter++;
    e->room = width > e->gutter + 3 + ROOM_MIN ? width - e->gutter - 3 : ROOM_MIN;
}

unsigned snippet_write(writer *w, const pactio_report *r, const pact_finding *f, bool more)
{
    excerpt e = {.w = w, .report = r, .style = text_style(f), .gutter = 1};
    mark *marks = f->label_count ? malloc(2 * sizeof *marks * (size_t)f->label_count) : NULL;
    uint32_t count;

    if (!marks) {
        w->failed = w->failed || f->label_count > 0;
        return e.gutter;
    }
    count = collect_marks(marks, r, f);
    set_columns(&e, marks, count);
    write_files(&e, marks, count);
    if (count > 0 && more) {
        open_row(&e, 0);
        writer_print(w, "\n");
    }
    free(marks);
    return e.gutter;
}
