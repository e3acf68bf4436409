/* text.c: a report for people.
 *
 * In comes a filled report; out go its findings in the form that rustc made known, for `run` a timeline of
 * each scenario with that scenario's findings after it, then expectations, gaps, scope and a summary. */
#include "text.h"

#include <string.h>

#define WIDTH_DEFAULT 100

unsigned text_width(const pactio_report *r)
{
    return r->width > 0 ? r->width : WIDTH_DEFAULT;
}

void text_count(writer *w, uint64_t count, const char *noun)
{
    char digits[24];
    size_t at = sizeof digits;

    for (uint64_t rest = count; at == sizeof digits || rest > 0; rest /= 10)
        digits[--at] = (char)('0' + rest % 10);
    writer_bytes(w, digits + at, sizeof digits - at);
    writer_print(w, " %s%s", noun, count == 1 ? "" : "s");
}

static const char *severity_word(const pact_finding *f)
{
    static const char *const words[] = {
        [PACT_NOTE] = "note", [PACT_WARNING] = "warning", [PACT_ERROR] = "error"};

    return f->accepted ? "accepted" : words[f->severity];
}

writer_style text_style(const pact_finding *f)
{
    static const writer_style styles[] = {
        [PACT_NOTE] = STYLE_NOTE, [PACT_WARNING] = STYLE_WARNING, [PACT_ERROR] = STYLE_ERROR};

    return f->accepted ? STYLE_NOTE : styles[f->severity];
}

static void write_headline(writer *w, const pact_finding *f)
{
    writer_paint(w, text_style(f));
    writer_print(w, "%s[%s]", severity_word(f), f->code);
    writer_paint(w, STYLE_PLAIN);
    writer_paint(w, STYLE_BOLD);
    writer_print(w, ": %s", f->message);
    writer_paint(w, STYLE_PLAIN);
    if (f->accepted)
        writer_print(w, " because \"%s\"", f->accepted);
    writer_print(w, "\n");
}

static void open_remark(writer *w, unsigned gutter, const char *kind)
{
    writer_blanks(w, gutter + 1);
    writer_paint(w, STYLE_GUTTER);
    writer_print(w, "= ");
    writer_paint(w, STYLE_PLAIN);
    writer_paint(w, STYLE_BOLD);
    writer_text(w, kind);
    writer_paint(w, STYLE_PLAIN);
    writer_print(w, ": ");
}

/* A note that is a step of the one before stands under it, two columns further in for each level. */
static void write_notes(writer *w, unsigned gutter, const pact_finding *f)
{
    for (uint32_t i = 0; i < f->note_count; i++) {
        size_t level = strspn(f->notes[i], " ");

        if (i == 0 || level == 0)
            open_remark(w, gutter, "note");
        else
            writer_blanks(w, gutter + sizeof " = note: " - 1);
        writer_blanks(w, 2 * level);
        writer_print(w, "%s\n", f->notes[i] + level);
    }
}

static void write_scenario_of(writer *w, unsigned gutter, const pact_finding *f)
{
    char date[PACT_DATE_TEXT_MAX];

    if (!f->scenario)
        return;
    open_remark(w, gutter, "note");
    writer_print(w, "in scenario %s", f->scenario);
    if (f->date != PACT_NO_DATE) {
        pact_date_format(f->date, date);
        writer_print(w, " on %s", date);
    }
    writer_print(w, "\n");
}

static void write_finding(writer *w, const pactio_report *r, const pact_finding *f)
{
    bool more = f->note_count > 0 || f->scenario || f->help;
    unsigned gutter;

    write_headline(w, f);
    gutter = snippet_write(w, r, f, more);
    write_scenario_of(w, gutter, f);
    write_notes(w, gutter, f);
    if (f->help) {
        open_remark(w, gutter, "help");
        writer_print(w, "%s\n", f->help);
    }
    writer_print(w, "\n");
}

static bool shows_days(const pactio_report *r)
{
    return r->command && strcmp(r->command, "run") == 0;
}

/* Whether `f` is told after the timeline of `s`. */
static bool belongs_to(const pact_finding *f, const pactio_report_scenario *s)
{
    return f->scenario && strcmp(f->scenario, s->name) == 0;
}

static bool belongs_to_any(const pactio_report *r, const pact_finding *f)
{
    for (uint32_t i = 0; i < r->scenario_count; i++)
        if (belongs_to(f, &r->scenarios[i]))
            return true;
    return false;
}

static void write_expectations(writer *w, const pactio_report_scenario *s)
{
    uint32_t all = s->stats.expectations, held = s->stats.expectations_held;

    if (all == 0)
        writer_print(w, "no expectations");
    else if (held < all)
        writer_print(w, "%u of %u expectations failed", all - held, all);
    else
        writer_print(w, all == 1 ? "%u expectation holds" : "%u expectations hold", all);
    if (s->status == PACT_LIMIT)
        writer_print(w, "; stopped early: a limit was reached");
    else if (s->status == PACT_NOMEM)
        writer_print(w, "; stopped early: out of memory");
    else if (s->status != PACT_DONE)
        writer_print(w, "; not run");
    writer_print(w, "\n");
}

static void write_scenario_line(writer *w, const pactio_report_scenario *s)
{
    bool good = s->stats.expectations_held >= s->stats.expectations && s->status == PACT_DONE;

    writer_paint(w, good ? STYLE_PLAIN : STYLE_ERROR);
    writer_print(w, "scenario %s: ", s->name);
    write_expectations(w, s);
    writer_paint(w, STYLE_PLAIN);
}

static void write_scenario_days(writer *w, const pactio_report *r, const pactio_report_scenario *s)
{
    writer_paint(w, STYLE_BOLD);
    writer_print(w, s->title ? "scenario %s \"%s\"\n" : "scenario %s\n", s->name, s->title);
    writer_paint(w, STYLE_PLAIN);
    timeline_write(w, r, s);
    writer_print(w, "\n");
    for (uint32_t i = 0; i < r->finding_count; i++)
        if (belongs_to(r->findings[i], s))
            write_finding(w, r, r->findings[i]);
}

static void write_claim_where(writer *w, const pactio_report_claim *c)
{
    char date[PACT_DATE_TEXT_MAX];

    if (!c->scenario && !c->witness)
        return;
    pact_date_format(c->date, date);
    if (c->scenario)
        writer_print(w, " in scenario %s on %s", c->scenario, date);
    else
        writer_print(w, " in a world that no scenario plays, on %s", date);
    if (*c->values)
        writer_print(w, " for %s", c->values);
}

/* As it can be put behind the text, line by line: what is escaped is none of its own characters. */
static void write_witness(writer *w, const char *text)
{
    char line[256];

    while (text && *text) {
        size_t length = strcspn(text, "\n"), piece = length < sizeof line ? length : sizeof line - 1;

        while (piece > 0 && piece < length && ((unsigned char)text[piece] & 0xC0) == 0x80)
            piece--;
        memcpy(line, text, piece);
        line[piece] = 0;
        writer_text(w, line);
        text += piece;
        if (piece == length)
            writer_print(w, "\n");
        text += piece == length && *text == '\n';
    }
}

/* Never "proved", never "consistent": what was played is all that is known. */
static void write_claim(writer *w, const pactio_report_claim *c)
{
    static const char *const words[] = {[PACTIO_REFUTED] = "refuted",
                                        [PACTIO_WITNESSED] = "witnessed",
                                        [PACTIO_VACUOUS] = "vacuous",
                                        [PACTIO_UNDECIDED] = "undecided"};
    bool bad = c->verdict == PACTIO_REFUTED;

    writer_paint(w, bad ? STYLE_ERROR : STYLE_PLAIN);
    writer_print(w, "claim %s: %s", c->name, words[c->verdict]);
    write_claim_where(w, c);
    if (c->verdict == PACTIO_VACUOUS)
        writer_print(w, ": what it speaks of is never so in %s", c->scope);
    if (c->verdict == PACTIO_UNDECIDED)
        writer_print(w,
                     c->form == PACT_SOME_WORLD ? ": not found in %s; that there is none is not proved"
                                                : ": holds in %s; not proved beyond",
                     c->scope);
    writer_paint(w, STYLE_PLAIN);
    writer_print(w, c->witness && *c->witness ? ":\n" : "\n");
    write_witness(w, c->witness);
}

static void write_gaps(writer *w, const pactio_report *r)
{
    for (uint32_t i = 0; i < r->gap_count; i++)
        writer_print(w, "not yet expressed: %s: %s\n", r->gaps[i].article, r->gaps[i].reason);
}

/* What was covered, so that silence about a world that nobody ran is not taken for consent. */
static void write_scope(writer *w, const pactio_report *r)
{
    if (!r->command || strcmp(r->command, "check") != 0)
        return;
    if (r->scenario_count == 0) {
        writer_print(w, "checked without a scenario; not over all worlds\n");
        return;
    }
    writer_print(w, "checked in ");
    text_count(w, r->scenario_count, "scenario");
    writer_print(w, "; not over all worlds\n");
}

static void write_summary(writer *w, const pactio_report *r)
{
    pactio_report_counts counts = pactio_report_count(r);

    if (r->dropped > 0) {
        text_count(w, r->dropped, "further error");
        writer_print(w, r->dropped == 1 ? " is not shown\n" : " are not shown\n");
    }
    text_count(w, counts.errors, "error");
    writer_print(w, ", ");
    text_count(w, counts.warnings, "warning");
    writer_print(w, ", ");
    text_count(w, counts.notes, "note");
    if (counts.accepted > 0)
        writer_print(w, ", %u accepted", counts.accepted);
    writer_print(w, "\n");
}

pactio_report_counts pactio_report_count(const pactio_report *r)
{
    pactio_report_counts counts = {.errors = r->dropped};

    for (uint32_t i = 0; i < r->finding_count; i++) {
        const pact_finding *f = r->findings[i];

        if (f->accepted)
            counts.accepted++;
        else if (f->severity == PACT_ERROR)
            counts.errors++;
        else if (f->severity == PACT_WARNING)
            counts.warnings++;
        else
            counts.notes++;
    }
    for (uint32_t i = 0; i < r->scenario_count; i++) {
        counts.expectations += r->scenarios[i].stats.expectations;
        counts.held += r->scenarios[i].stats.expectations_held;
    }
    return counts;
}

/* Before an answer: what may make it another than was meant. Conflicts are told with the answer; claims do
 * not touch it. */
static void write_doubts(writer *w, const pactio_report *r)
{
    for (uint32_t i = 0; i < r->finding_count; i++) {
        const pact_finding *f = r->findings[i];
        bool conflict = strcmp(f->code, "P0502") == 0 || strcmp(f->code, "P0508") == 0;

        bool claim = strncmp(f->code, "P057", 4) == 0;

        if (f->severity != PACT_NOTE && !f->accepted && !conflict && !claim)
            write_finding(w, r, f);
    }
}

bool pactio_report_text(const pactio_report *r, const pactio_report_sink *sink)
{
    bool days = shows_days(r);
    writer w;

    writer_init(&w, sink, r->color);
    if (r->answer) {
        write_doubts(&w, r);
        answer_write(&w, r->answer);
        return writer_end(&w);
    }
    for (uint32_t i = 0; i < r->finding_count; i++)
        if (!days || !belongs_to_any(r, r->findings[i]))
            write_finding(&w, r, r->findings[i]);
    for (uint32_t i = 0; days && i < r->scenario_count; i++)
        write_scenario_days(&w, r, &r->scenarios[i]);
    for (uint32_t i = 0; i < r->scenario_count; i++)
        write_scenario_line(&w, &r->scenarios[i]);
    for (uint32_t i = 0; i < r->claim_count; i++)
        write_claim(&w, &r->claims[i]);
    if (!r->command || !strcmp(r->command, "check"))
        write_gaps(&w, r);
    write_scope(&w, r);
    write_summary(&w, r);
    return writer_end(&w);
}
