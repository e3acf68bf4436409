/* answer.c: the answer to one question, for people.
 *
 * In comes an answer; out go the question with its day, the sentence that answers it, what other texts say of
 * the same act, and the derivation as a tree. */
#include "text.h"

#define LEVELS 64 /* no derivation is as deep */

static void write_question(writer *w, const pact_answer *a)
{
    char date[PACT_DATE_TEXT_MAX];

    pact_date_format(a->date, date);
    writer_paint(w, STYLE_BOLD);
    writer_text(w, a->question);
    writer_paint(w, STYLE_PLAIN);
    if (a->scenario)
        writer_print(w, " (scenario %s, end of %s)\n", a->scenario, date);
    else
        writer_print(w, " (no scenario, end of %s)\n", date);
}

/* Those of the outermost level stand at the margin, the others on branches under them. `last`: by level,
 * whether the branch at hand is the last of its parent. */
static void write_reason(writer *w, const pact_reason *one, size_t level, bool last[LEVELS])
{
    writer_paint(w, STYLE_GUTTER);
    for (size_t k = 1; k < level; k++)
        writer_print(w, last[k] ? "   " : "│  ");
    if (level > 0)
        writer_print(w, last[level] ? "└─ " : "├─ ");
    writer_paint(w, STYLE_PLAIN);
    writer_print(w, "%s\n", one->text);
    for (uint32_t i = 0; i < one->child_count && level + 1 < LEVELS; i++) {
        last[level + 1] = i + 1 == one->child_count;
        write_reason(w, &one->children[i], level + 1, last);
    }
}

static void write_reasons(writer *w, const pact_answer *a)
{
    bool last[LEVELS] = {false};

    for (uint32_t i = 0; i < a->reason_count; i++)
        write_reason(w, &a->reasons[i], 0, last);
}

void answer_write(writer *w, const pact_answer *a)
{
    write_question(w, a);
    writer_paint(w, a->yes ? STYLE_NOTE : STYLE_PLAIN);
    writer_text(w, a->sentence);
    writer_paint(w, STYLE_PLAIN);
    writer_print(w, "\n");
    for (uint32_t i = 0; i < a->also_count; i++)
        writer_print(w, "also %s\n", a->also[i]);
    if (a->reason_count > 0)
        writer_print(w, "\n");
    write_reasons(w, a);
}
