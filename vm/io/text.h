/* text.h: the parts of the text reporter: text.c asks for excerpts (snippet.c) and timelines (timeline.c).
 *
 * Each writes whole lines to the writer and leaves failures, also for want of memory, in it. */
#ifndef PACT_TEXT_H
#define PACT_TEXT_H

#include "escape.h"

/* The column count to keep to. */
unsigned text_width(const pactio_report *r);

/* `count` and the noun in its number: "1 error", "2 errors". */
void text_count(writer *w, uint64_t count, const char *noun);

/* Where `f` is, with the source lines around its labels, and an empty row below them when `more` is to
 * follow. Returns the width of the gutter of line numbers. */
unsigned snippet_write(writer *w, const pactio_report *r, const pact_finding *f, bool more);

/* What happened in a scenario and what followed, day by day. */
void timeline_write(writer *w, const pactio_report *r, const pactio_report_scenario *s);

/* The answer to a question, with its derivation. */
void answer_write(writer *w, const pact_answer *a);

/* The style in which a finding's severity is painted. */
writer_style text_style(const pact_finding *f);

#endif
