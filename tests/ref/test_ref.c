/* test_ref.c: the VM and the second opinion on random treaties and worlds: every expectation, every verdict,
 * every line of the chronicle. usage: test_ref [CASES [SEED]]; or test_ref FILE: one text. TAP. A case on
 * which they differ is shrunk and printed with both answers. */
#include "gen.h"
#include "ref.h"

#include "compiler/compile.h"

#include <stdio.h>
#include <stdlib.h>

#define TEXT_MAX  (1 << 16)
#define LINES_MAX 4096

/* What one of the two has to say, as lines that compare. */
typedef struct account {
    array(char *) lines;
    arena *arena;
    bool usable;
} account;

__attribute__((format(printf, 2, 3))) static void tell(account *a, const char *format, ...)
{
    char line[512];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    *array_add(a->arena, &a->lines) =
        arena_text(a->arena, line, n < (int)sizeof line ? (size_t)n : sizeof line - 1);
}

static int line_order(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static const char *day_text(int32_t day, char text[PACT_DATE_TEXT_MAX])
{
    pact_date_format(day, text);
    return *text ? text : "-";
}

static const char *const entry_words[] = {"fact",       "arises",  "fulfilled",  "violated", "late",
                                          "discharged", "expired", "terminated", "open",     "pending",
                                          "suspended",  "resumed", "repaired"};

/* ---- the second opinion ---- */

static void tell_sayings(world *w, account *a, const struct ir *ir)
{
    for (uint32_t i = 0; i < w->sayings.count; i++) {
        const saying *s = &w->sayings.at[i];
        uint32_t line = source_place(ir->sources, s->at).line;
        if (s->fails)
            tell(a, "%05u does not hold", line);
        else
            tell(a, "%05u verdict: %s", line, pact_verdict_text(s->kind));
    }
}

static void tell_chronicle(world *w, account *a, const struct ir *ir)
{
    for (uint32_t i = 0; i < w->entries.count; i++) {
        const entry *e = &w->entries.at[i];
        const norm_decl *n = e->of->norm;
        char day[PACT_DATE_TEXT_MAX], deadline[PACT_DATE_TEXT_MAX];
        if (e->kind == PACT_OPEN && n->modality != PACT_MUST)
            continue;
        tell(a, "%05u %s %s on %s, by %s", source_place(ir->sources, n->at).line,
             w->ir->entities.at[e->of->bearer]->name->text, entry_words[e->kind], day_text(e->day, day),
             day_text(e->deadline, deadline));
    }
}

static void second_opinion(account *a, pactc *c, const char **refusal)
{
    struct ir *ir = pactc_ir(c);
    schedule order = {0};
    if (ir->scenarios.count != 1)
        return;
    a->usable = true;
    if ((*refusal = refusal_of(ir, ir->scenarios.at[0])))
        return;
    stratify(ir, &order);
    world w = {
        .ir = ir, .building = ir, .order = &order, .scenario = ir->scenarios.at[0], .arena = ir->arena};
    play_completions(&w);
    tell_sayings(&w, a, ir);
    tell_chronicle(&w, a, ir);
    *refusal = w.refusal;
}

/* ---- the VM ---- */

static void vm_chronicle(pact_run *run, account *a)
{
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++) {
        pact_entry e;
        char day[PACT_DATE_TEXT_MAX], deadline[PACT_DATE_TEXT_MAX];
        pact_run_entry(run, i, &e);
        for (uint32_t k = 0; e.kind != PACT_FACT && k < e.bearer_count; k++)
            tell(a, "%05u %s %s on %s, by %s", e.place.line, e.bearers[k], entry_words[e.kind],
                 day_text(e.date, day), day_text(e.deadline, deadline));
    }
}

static bool play(const void *image, size_t size, account *a)
{
    pact_program *program;
    pact_run *run = NULL;
    if (pact_program_load(image, size, NULL, &program) != PACT_OK)
        return false;
    bool ok = pact_run_new(program, 0, NULL, NULL, &run) == PACT_OK && pact_run_all(run) == PACT_DONE;
    for (uint32_t i = 0; ok && pact_run_finding(run, i); i++) {
        const pact_finding *f = pact_run_finding(run, i);
        if (f->expectation)
            tell(a, "%05u does not hold", f->labels[0].place.line);
    }
    for (uint32_t i = 0; ok && i < pact_run_verdict_count(run); i++) {
        const pact_verdict *v = pact_run_verdict(run, i);
        tell(a, "%05u verdict: %s", v->place.line, pact_verdict_text(v->kind));
    }
    if (ok)
        vm_chronicle(run, a);
    pact_run_free(run);
    pact_program_free(program);
    return ok;
}

/* ---- comparing ---- */

typedef enum outcome { SAME, DIFFERENT, UNUSABLE } outcome;

static void print_difference(account *a, account *b)
{
    uint32_t i = 0, k = 0, shown = 0;
    while ((i < a->lines.count || k < b->lines.count) && shown++ < 4000) {
        int order = i == a->lines.count   ? 1
                    : k == b->lines.count ? -1
                                          : strcmp(a->lines.at[i], b->lines.at[k]);
        if (order < 0)
            printf("#   only the second opinion: line %s\n", a->lines.at[i]);
        else if (order > 0)
            printf("#   only the VM:             line %s\n", b->lines.at[k]);
        i += order <= 0;
        k += order >= 0;
    }
}

static int difference(account *a, account *b)
{
    if (a->lines.count)
        qsort(a->lines.at, a->lines.count, sizeof *a->lines.at, line_order);
    if (b->lines.count)
        qsort(b->lines.at, b->lines.count, sizeof *b->lines.at, line_order);
    bool same = a->lines.count == b->lines.count;
    for (uint32_t i = 0; i < a->lines.count && same; i++)
        same = !strcmp(a->lines.at[i], b->lines.at[i]);
    return same ? SAME : DIFFERENT;
}

/* What was not compared, and why; names are constants. */
static struct passed {
    const char *why;
    unsigned long count;
} passed_over[32];

static outcome pass_over(const char *why)
{
    for (size_t i = 0; i < sizeof passed_over / sizeof *passed_over; i++)
        if (!passed_over[i].why || !strcmp(passed_over[i].why, why)) {
            passed_over[i].why = why;
            passed_over[i].count++;
            break;
        }
    return UNUSABLE;
}

static void tell_passed_over(void)
{
    for (size_t i = 0; i < sizeof passed_over / sizeof *passed_over && passed_over[i].why; i++)
        printf("# passed over: %s: %lu\n", passed_over[i].why, passed_over[i].count);
}

/* The VM first: the second opinion binds the variables of the IR that the image was made from. */
static outcome both(pactc *c, arena *lines, bool show)
{
    account a = {.arena = lines}, b = {.arena = lines};
    const char *refusal = NULL;
    size_t size;
    const void *image = pactc_image(c, &size);
    if (!image)
        return pass_over("it does not compile");
    if (!play(image, size, &b))
        return pass_over("its run ends with an error");
    second_opinion(&a, c, &refusal);
    if (refusal && show)
        printf("# refused: %s\n", refusal);
    if (refusal || !a.usable)
        return pass_over(refusal ? refusal : "it has no scenario");
    outcome o = difference(&a, &b);
    if (show && o == DIFFERENT)
        print_difference(&a, &b);
    return o;
}

static outcome compare_on(const char *written, size_t length, bool show)
{
    mem m;
    arena lines; /* without a door: a test has memory */
    pactc *c;
    pactc_source text = {"text", written, length};
    pactc_options options = {0};
    if (pactc_compile(&text, &options, &c) != PACT_OK)
        return UNUSABLE;
    mem_init(&m, NULL, 0);
    arena_init(&lines, &m);
    outcome o = both(c, &lines, show);
    arena_free(&lines);
    pactc_free(c);
    return o;
}

/* ---- shrinking: lines, then words, are left out while the difference stays ---- */

/* Leaves out `count` units from unit number `at`; a unit ends with a byte of `ends`. false: there is none. */
static bool without(const char *text, size_t length, const char *ends, size_t at, size_t count, char *out,
                    size_t *kept)
{
    size_t unit = 0, begin = length, end = length;
    for (size_t i = 0; i < length; i++) {
        if (unit == at && begin == length)
            begin = i;
        if (strchr(ends, text[i]) && ++unit == at + count) {
            end = i + 1;
            break;
        }
    }
    if (begin == length)
        return false;
    memcpy(out, text, begin);
    memcpy(out + begin, text + end, length - end);
    *kept = begin + length - end;
    out[*kept] = 0;
    return true;
}

static bool shrink_by(char *text, size_t *length, const char *ends, size_t most)
{
    static char tried[TEXT_MAX];
    bool any = false;
    size_t kept;
    for (size_t count = most; count > 0; count = count > 8 ? count / 2 : count - 1)
        for (size_t at = 0; without(text, *length, ends, at, count, tried, &kept);)
            if (compare_on(tried, kept, false) == DIFFERENT) {
                memcpy(text, tried, kept + 1);
                *length = kept;
                any = true;
            } else
                at++;
    return any;
}

static void shrink(char *text, size_t *length)
{
    while (shrink_by(text, length, "\n", 16) | shrink_by(text, length, " \n", 8))
        ;
}

static void show(const char *text, size_t length)
{
    int line = 1;
    printf("#   %2d  ", line);
    for (size_t i = 0; i < length; i++) {
        putchar(text[i]);
        if (text[i] == '\n' && i + 1 < length)
            printf("#   %2d  ", ++line);
    }
}

static int one_file(const char *name, char *text)
{
    FILE *f = fopen(name, "rb");
    size_t length = f ? fread(text, 1, TEXT_MAX - 1, f) : 0;
    if (!f)
        return 2;
    fclose(f);
    text[length] = 0;
    static const char *const words[] = {"same", "different", "not usable"};
    outcome o = compare_on(text, length, true);
    printf("%s\n", words[o]);
    return o == SAME ? 0 : 1;
}

int main(int argc, char **argv)
{
    static char text[TEXT_MAX];
    char *end = NULL;
    unsigned long cases = argc > 1 ? strtoul(argv[1], &end, 10) : 300,
                  seed = argc > 2 ? strtoul(argv[2], NULL, 10) : 1, used = 0, differ = 0;
    unsigned long most = argc > 3 ? strtoul(argv[3], NULL, 10) : 3;
    if (end && *end)
        return one_file(argv[1], text);
    for (unsigned long i = seed; i < seed + cases && differ < most; i++) {
        size_t length = generate(i, text, sizeof text);
        outcome o = compare_on(text, length, false);
        used += o != UNUSABLE;
        if (o != DIFFERENT)
            continue;
        differ++;
        shrink(text, &length);
        printf("not ok - seed %lu\n", i);
        show(text, length);
        compare_on(text, length, true);
        fflush(stdout);
    }
    tell_passed_over();
    printf("%s - the VM and the second opinion on %lu of %lu cases\n", differ ? "not ok" : "ok", used, cases);
    return differ ? 1 : 0;
}
