/* answer.c: the answer to one question, for people.
 *
 * In comes an answer; out go the question with its day, the sentence that answers it, what other texts say of
 * the same act, and the derivation as a tree. */
#include "text.h"

#include <string.h>

#define LEVELS 64 /* deeper ones are drawn as this one */

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

static size_t level_of(const char *line)
{
    size_t level = strspn(line, " ");

    return level < LEVELS ? level : LEVELS - 1;
}

/* Whether a line of the same level follows before one further out. */
static bool has_sibling(const char *const *lines, uint32_t count, uint32_t at, size_t level)
{
    for (uint32_t i = at + 1; i < count && level_of(lines[i]) >= level; i++)
        if (level_of(lines[i]) == level)
            return true;
    return false;
}

/* Lines of the outermost level stand at the margin, the others on branches under them. */
static void write_tree(writer *w, const char *const *lines, uint32_t count)
{
    bool open[LEVELS] = {false};

    for (uint32_t i = 0; i < count; i++) {
        size_t level = level_of(lines[i]);

        open[level] = has_sibling(lines, count, i, level);
        writer_paint(w, STYLE_GUTTER);
        for (size_t k = 1; k < level; k++)
            writer_print(w, open[k] ? "│  " : "   ");
        if (level > 0)
            writer_print(w, open[level] ? "├─ " : "└─ ");
        writer_paint(w, STYLE_PLAIN);
        writer_print(w, "%s\n", lines[i] + strspn(lines[i], " "));
    }
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
    if (a->line_count > 0)
        writer_print(w, "\n");
    write_tree(w, a->lines, a->line_count);
}
