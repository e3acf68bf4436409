/* test_report.c: the text and JSON reporters over invented reports. Goes out: TAP.
 *
 * Texts are compared whole, so that each test also shows what a user sees. The two functions of libpact that
 * reporters call have weak stand-ins here: no run is needed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <jansson.h>

#include "../../vm/io/report.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NO_DATE     .date = PACT_NO_DATE
#define DAY         (-12510) /* 1935-10-02 */

__attribute__((weak)) int pact_date_format(int32_t date, char text[PACT_DATE_TEXT_MAX])
{
    return date == PACT_NO_DATE ? (*text = '\0')
                                : snprintf(text, PACT_DATE_TEXT_MAX, "1935-10-%02d", (int)date - DAY + 2);
}

__attribute__((weak)) const char *pact_verdict_text(pact_verdict_kind kind)
{
    return kind == PACT_VERDICT_OBLIGED ? "obliged" : "not triggered";
}

/* What a sink has taken; `room` bytes at most, then it refuses. */
typedef struct taken {
    char text[1 << 16];
    size_t size, room;
} taken;

static bool take(void *user, const char *bytes, size_t size)
{
    taken *t = user;

    if (size > t->room - t->size)
        return false;
    memcpy(t->text + t->size, bytes, size);
    t->size += size;
    t->text[t->size] = '\0';
    return true;
}

typedef bool (*reporter)(const pactio_report *r, const pactio_report_sink *sink);

static bool show(reporter with, const pactio_report *r, taken *t)
{
    pactio_report_sink sink = {take, t};

    t->size = 0;
    t->room = sizeof t->text - 1;
    t->text[0] = '\0';
    return with(r, &sink);
}

/* The place of `length` bytes of `text` from the `nth` occurrence of `part` on. */
static pact_place place_of(uint32_t file, const char *text, const char *part, size_t length)
{
    size_t at = (size_t)(strstr(text, part) - text);
    pact_place place = {
        .file = file, .begin = (uint32_t)at, .end = (uint32_t)(at + length), .line = 1, .column = 1};

    for (size_t i = 0; i < at; i++) {
        place.column++;
        if (text[i] == '\n')
            place.line++, place.column = 1;
    }
    return place;
}

#define SOURCE(name, text)                                                                                   \
    {                                                                                                        \
        name, text, sizeof text - 1                                                                          \
    }
#define PLACE(file, text, at) place_of(file, text, at, sizeof at - 1)

/* Shows one finding over up to two sources and compares all that stands before the summary. */
static void expect_finding(const pactio_report_source *sources, uint32_t count, const pact_finding *f,
                           unsigned width, const char *expected)
{
    static const char summary[] = "1 error, 0 warnings, 0 notes\n";
    static taken t;
    pactio_report r = {
        .sources = sources, .source_count = count, .findings = &f, .finding_count = 1, .width = width};

    assert_true(show(pactio_report_text, &r, &t));
    assert_true(t.size >= sizeof summary - 1);
    assert_string_equal(t.text + t.size - (sizeof summary - 1), summary);
    t.text[t.size - (sizeof summary - 1)] = '\0';
    assert_string_equal(t.text, expected);
}

static const char covenant[] = "treaty covenant {\n"
                               "  article 12 { every member may not attack any other member; }\n"
                               "  article 16 {\n"
                               "    when any member a attacks any member v\n"
                               "    then every member must sanction a;\n"
                               "  }\n"
                               "}\n";

static void test_one_label(void **state)
{
    pactio_report_source source = SOURCE("covenant.pact", covenant);
    pact_label label = {PLACE(0, covenant, "may not"), NULL};
    pact_finding f = {PACT_ERROR, .code = "P0107", .message = "'may not' is ambiguous", NO_DATE};

    (void)state;
    f.labels = &label;
    f.label_count = 1;
    f.help = "write 'must not' to forbid or 'need not' to exempt";
    expect_finding(&source, 1, &f, 0,
                   "error[P0107]: 'may not' is ambiguous\n"
                   " --> covenant.pact:2:29\n"
                   "  |\n"
                   "2 |   article 12 { every member may not attack any other member; }\n"
                   "  |                             ^^^^^^^\n"
                   "  |\n"
                   "  = help: write 'must not' to forbid or 'need not' to exempt\n\n");
}

static void test_labels_on_one_line_and_in_two_files(void **state)
{
    static const char other[] = "# nothing\nuse covenant;";
    pactio_report_source sources[] = {SOURCE("covenant.pact", covenant), SOURCE("other.pact", other)};
    pact_label labels[] = {
        {PLACE(0, covenant, "any member v"), "the victim"},   {PLACE(1, other, "covenant"), "used here"},
        {PLACE(0, covenant, "any member a"), "the attacker"}, {PLACE(0, covenant, "attacks"), NULL},
        {PLACE(0, covenant, "treaty"), "in this treaty"},
    };
    const char *notes[] = {"britain must", " because italy did", "  in october", "besides"};
    pact_finding f = {PACT_ERROR,    .code = "P0300", .message = "two", .labels = labels,
                      COUNT(labels), notes,           COUNT(notes),     NULL,
                      "abyssinia",   DAY + 1};

    (void)state;
    expect_finding(sources, 2, &f, 0,
                   "error[P0300]: two\n"
                   " --> covenant.pact:4:31\n"
                   "  |\n"
                   "1 | treaty covenant {\n"
                   "  | ------ in this treaty\n"
                   "...\n"
                   "4 |     when any member a attacks any member v\n"
                   "  |          ------------ ------- ^^^^^^^^^^^^ the victim\n"
                   "  |          |\n"
                   "  |          the attacker\n"
                   " ::: other.pact:2:5\n"
                   "  |\n"
                   "2 | use covenant;\n"
                   "  |     -------- used here\n"
                   "  |\n"
                   "  = note: in scenario abyssinia on 1935-10-03\n"
                   "  = note: britain must\n"
                   "            because italy did\n"
                   "              in october\n"
                   "  = note: besides\n\n");
}

static void test_label_over_lines(void **state)
{
    pactio_report_source source = SOURCE("covenant.pact", covenant);
    size_t length = (size_t)(strstr(covenant, "\n}\n") - strstr(covenant, "article 16"));
    pact_label label = {place_of(0, covenant, "article 16", length), "all of this"};
    pact_finding f = {PACT_ERROR,       .code = "P0300",  .message = "long",
                      .labels = &label, .label_count = 1, NO_DATE};

    (void)state;
    expect_finding(&source, 1, &f, 0,
                   "error[P0300]: long\n"
                   " --> covenant.pact:3:3\n"
                   "  |\n"
                   "3 |   article 16 {\n"
                   "  |   ^^^^^^^^^^^^\n"
                   "...\n"
                   "6 |   }\n"
                   "  |   ^ all of this\n\n");
}

static void test_tabs_wide_and_combining(void **state)
{
    static const char text[] = "\t日本 e\xCC\x81tat X;\r\n";
    pactio_report_source source = SOURCE("wide.pact", text);
    pact_label labels[] = {{PLACE(0, text, "X"), "here"}, {PLACE(0, text, "本"), "wide"}};
    pact_finding f = {PACT_ERROR,       .code = "P0300",  .message = "wide",
                      .labels = labels, .label_count = 2, NO_DATE};

    (void)state;
    labels[0].place.column = 10;
    expect_finding(&source, 1, &f, 0,
                   "error[P0300]: wide\n"
                   " --> wide.pact:1:10\n"
                   "  |\n"
                   "1 |     日本 e\xCC\x81tat X;\n"
                   "  |       --      ^ here\n"
                   "  |       |\n"
                   "  |       wide\n\n");
}

static void test_long_line(void **state)
{
    static const char text[] =
        "aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee ffffffffff 日本日本日本 gggg";
    pactio_report_source source = SOURCE("long.pact", text);
    pact_label labels[] = {{PLACE(0, text, "dddddddddd"), "here"}, {PLACE(0, text, "aaa"), "far"}};
    pact_finding f = {PACT_ERROR,       .code = "P0300",  .message = "long",
                      .labels = labels, .label_count = 2, NO_DATE};

    (void)state;
    expect_finding(&source, 1, &f, 40,
                   "error[P0300]: long\n"
                   " --> long.pact:1:34\n"
                   "  |\n"
                   "1 | … cccccccccc dddddddddd eeeeeeeeee …\n"
                   "  | -            ^^^^^^^^^^ here\n"
                   "  | |\n"
                   "  | far\n\n");
}

static void test_places_beyond_the_text(void **state)
{
    pactio_report_source sources[] = {SOURCE("short.pact", "ab"), {"absent.pact", NULL, 0}};
    pact_label labels[] = {
        {{0, 90, 95, 7, 3}, "gone"}, {{1, 2, 3, 4, 5}, "elsewhere"}, {{9, 0, 1, 1, 1}, "no such file"}};
    pact_finding f = {PACT_ERROR,       .code = "P0300",  .message = "m",
                      .labels = labels, .label_count = 3, NO_DATE};

    (void)state;
    expect_finding(sources, 2, &f, 0,
                   "error[P0300]: m\n"
                   " --> short.pact:7:3\n"
                   "  |\n"
                   "7 | ab\n"
                   "  |   ^ gone\n"
                   " ::: absent.pact:4:5\n\n");
}

static void test_nothing_raw(void **state)
{
    static const char text[] = "a\x1b[31m \xE2\x80\xAE \xFF x";
    pactio_report_source source = SOURCE("e\x1bvil\n.pact", text);
    pact_label label = {PLACE(0, text, "x"), "\xE2\x81\xA6"};
    pact_finding f = {PACT_ERROR, .code = "P0300", .labels = &label, .label_count = 1, NO_DATE};

    (void)state;
    f.message = "\x07\xC0\x80 \xD8\x9C \xEF\xBB\xBF \xE2\x80\x8E \x7F \xE2\x80\xA8 C\xC3\xB4te";
    expect_finding(
        &source, 1, &f, 0,
        "error[P0300]: \\u{7}\\xC0\\x80 \\u{61C} \\u{FEFF} \\u{200E} \\u{7F} \\u{2028} C\xC3\xB4te\n"
        " --> e\\u{1B}vil\\u{A}.pact:1:14\n"
        "  |\n"
        "1 | a\\u{1B}[31m \\u{202E} \\xFF x\n"
        "  |                           ^ \\u{2066}\n\n");
}

static void test_color_only_when_asked(void **state)
{
    pact_finding f = {PACT_WARNING, .code = "P0401", .message = "m", NO_DATE};
    const pact_finding *list = &f;
    pactio_report r = {.findings = &list, .finding_count = 1};
    static taken t;

    (void)state;
    assert_true(show(pactio_report_text, &r, &t));
    assert_null(strchr(t.text, '\033'));
    r.color = true;
    assert_true(show(pactio_report_text, &r, &t));
    assert_non_null(strstr(t.text, "\033[1;33mwarning[P0401]\033[0m\033[1m: m\033[0m\n"));
}

/* ---- a whole report ---- */

static const char *const many[] = {"afghanistan", "albania", "argentina", "australia",
                                   "austria",     "britain", "france"};
static const char *const italy[] = {"italy"};
static const char *const reasons[] = {"britain is a member of covenant", " since 1920-01-10"};

static const pact_entry entries[] = {
    {PACT_ARISES,
     DAY - 1,
     "article 10 of covenant",
     PACT_MUST_NOT,
     "attack albania",
     many,
     2,
     PACT_NO_DATE,
     {0},
     NULL},
    {PACT_ARISES,
     DAY - 1,
     "article 10 of covenant",
     PACT_MUST_NOT,
     "attack france",
     many + 1,
     6,
     PACT_NO_DATE,
     {0},
     NULL},
    {PACT_ARISES, DAY - 1, "article 8 of covenant", PACT_SHOULD, "disarm", many, 7, DAY + 20, {0}, NULL},
    {PACT_VIOLATED,
     DAY + 1,
     "article 12 of covenant",
     PACT_MUST_NOT,
     "resort_to_war against ethiopia",
     italy,
     1,
     PACT_NO_DATE,
     {0},
     NULL},
    {PACT_FACT, DAY + 1, NULL, PACT_MUST, "italy attacks ethiopia", NULL, 0, PACT_NO_DATE, {0}, NULL},
    {PACT_ARISES,
     DAY + 1,
     "article 16.trade of covenant",
     PACT_MUST,
     "sever_trade with italy",
     many,
     7,
     DAY + 1,
     {0},
     NULL},
    {PACT_OPEN, DAY + 3, "article 17", PACT_MUST, "report", italy, 1, PACT_NO_DATE, {0}, NULL},
};

static const pact_verdict verdicts[] = {
    {.scenario = "abyssinia",
     .date = DAY + 1,
     .question = "britain is obliged to sever_trade with italy",
     .kind = PACT_VERDICT_OBLIGED,
     .article = "article 16 of covenant",
     .deadline = DAY + 1,
     .reasons = reasons,
     .reason_count = 2,
     .expected = true},
    {.scenario = "abyssinia",
     .date = DAY + 2,
     .question = "italy is obliged to leave",
     .kind = PACT_VERDICT_NOT_TRIGGERED,
     .deadline = PACT_NO_DATE},
};

static const pactio_report_scenario scenario = {
    .name = "abyssinia",
    .title = "Italy against Ethiopia",
    .entries = entries,
    .entry_count = COUNT(entries),
    .verdicts = verdicts,
    .verdict_count = COUNT(verdicts),
    .stats = {.steps = 12, .expectations = 2, .expectations_held = 1},
    .status = PACT_DONE,
};

static const pact_gap gap = {
    "article 4 of covenant", "votes in the Council \xE2\x80\xAE\xFF", {0, 0, 6, 1, 1}};
static const pactio_report_source whole_source = SOURCE("covenant.pact", covenant);
static const pact_label whole_label = {{0, 0, 17, 1, 1}, "here"};
static const pact_finding failed = {PACT_ERROR, "P0501", "this does not hold", &whole_label, 1,    reasons,
                                    2,          NULL,    "abyssinia",          DAY + 2,      NULL, true,
                                    NULL};
static const pact_finding accepted = {PACT_ERROR,
                                      "P0502",
                                      "conflict",
                                      NULL,
                                      0,
                                      NULL,
                                      0,
                                      NULL,
                                      NULL,
                                      PACT_NO_DATE,
                                      "the \"real\" treaty has it",
                                      false,
                                      "article 103 of charter"};
static const pact_finding *const whole_findings[] = {&failed, &accepted};

static const pactio_report whole = {
    .command = "check",
    .sources = &whole_source,
    .source_count = 1,
    .findings = whole_findings,
    .finding_count = 2,
    .dropped = 3,
    .scenarios = &scenario,
    .scenario_count = 1,
    .gaps = &gap,
    .gap_count = 1,
    .exit = 1,
    .width = 60,
};

#define FAILED                                                                                               \
    "error[P0501]: this does not hold\n"                                                                     \
    " --> covenant.pact:1:1\n"                                                                               \
    "  |\n"                                                                                                  \
    "1 | treaty covenant {\n"                                                                                \
    "  | ^^^^^^^^^^^^^^^^^ here\n"                                                                           \
    "  |\n"                                                                                                  \
    "  = note: in scenario abyssinia on 1935-10-04\n"                                                        \
    "  = note: britain is a member of covenant\n"                                                            \
    "            since 1920-01-10\n\n"

#define ACCEPTED "accepted[P0502]: conflict because \"the \"real\" treaty has it\"\n\n"

#define GAP "not yet expressed: article 4 of covenant: votes in the Council \\u{202E}\\xFF\n"

static void test_check(void **state)
{
    static taken t;

    (void)state;
    assert_true(show(pactio_report_text, &whole, &t));
    assert_string_equal(t.text, FAILED ACCEPTED "scenario abyssinia: 1 of 2 expectations failed\n" GAP
                                                "checked in 1 scenario; not over all worlds\n"
                                                "3 further errors are not shown\n"
                                                "4 errors, 0 warnings, 0 notes, 1 accepted\n");
}

static void test_run(void **state)
{
    static taken t;
    pactio_report r = whole;

    (void)state;
    r.command = "run";
    r.dropped = 0;
    assert_true(show(pactio_report_text, &r, &t));
    assert_string_equal(
        t.text, ACCEPTED
        "scenario abyssinia \"Italy against Ethiopia\"\n"
        "from the start\n"
        "            must not attack … [article 10 of covenant]: 2 acts, 7 bearers\n"
        "            should disarm by 1935-10-22 [article 8 of covenant]: 7 bearers\n"
        "1935-10-03  italy attacks ethiopia\n"
        "            italy breaches: must not resort_to_war against ethiopia [article 12 of covenant]\n"
        "            must sever_trade with italy by 1935-10-03 [article 16.trade of covenant]:\n"
        "              7 bearers: afghanistan, albania, argentina,\n"
        "              australia, austria, britain, france\n"
        "            britain is obliged to sever_trade with italy: obliged under article 16 of "
        "covenant, by 1935-10-03\n"
        "              britain is a member of covenant\n"
        "                since 1920-01-10\n"
        "1935-10-04  italy is obliged to leave: not triggered (the text expects otherwise)\n"
        "1935-10-05  italy is still bound: must report [article 17]\n"
        "\n" FAILED "scenario abyssinia: 1 of 2 expectations failed\n"
        "1 error, 0 warnings, 0 notes, 1 accepted\n");
}

static void test_alike_entries_are_told_as_one(void **state)
{
    static taken t;
    pact_entry list[6];
    pactio_report_scenario s = {
        .name = "s", .entries = list, .entry_count = COUNT(list), .status = PACT_LIMIT};
    pactio_report r = {.command = "run", .scenarios = &s, .scenario_count = 1};
    char acts[6][32];

    (void)state;
    for (size_t i = 0; i < COUNT(list); i++) {
        snprintf(acts[i], sizeof acts[i], "attack state_%zu", i);
        list[i] = (pact_entry){PACT_ARISES, DAY, "article 1",  PACT_MUST_NOT, acts[i],
                               many + i,    2,   PACT_NO_DATE, {0},           NULL};
    }
    list[0] = (pact_entry){PACT_FACT, DAY, NULL, PACT_MUST, "it begins", NULL, 0, PACT_NO_DATE, {0}, NULL};
    assert_true(show(pactio_report_text, &r, &t));
    assert_string_equal(t.text, "scenario s\n"
                                "1935-10-02  it begins\n"
                                "            must not attack … [article 1]: 5 acts, 6 bearers\n\n"
                                "scenario s: no expectations; stopped early: a limit was reached\n"
                                "0 errors, 0 warnings, 0 notes\n");
}

/* ---- JSON ---- */

static json_t *read_back(const pactio_report *r)
{
    static taken t;
    json_t *document;

    assert_true(show(pactio_report_json, r, &t));
    assert_null(strstr(t.text, "\xE2\x80\xAE"));
    assert_int_equal(t.text[t.size - 1], '\n');
    document = json_loadb(t.text, t.size, 0, NULL);
    assert_non_null(document);
    return document;
}

static void expect_text(json_t *object, const char *key, const char *expected)
{
    assert_non_null(json_string_value(json_object_get(object, key)));
    assert_string_equal(json_string_value(json_object_get(object, key)), expected);
}

static void expect_number(json_t *object, const char *key, json_int_t expected)
{
    assert_true(json_is_integer(json_object_get(object, key)));
    assert_int_equal(json_integer_value(json_object_get(object, key)), expected);
}

static void test_json(void **state)
{
    json_t *document = read_back(&whole), *part;

    (void)state;
    expect_text(document, "schema", "pact-report/1");
    expect_text(document, "command", "check");
    part = json_array_get(json_object_get(document, "findings"), 0);
    expect_text(part, "date", "1935-10-04");
    part = json_object_get(json_array_get(json_object_get(part, "labels"), 0), "place");
    expect_text(part, "file", "covenant.pact");
    expect_number(part, "end_line", 1);
    expect_number(part, "end_column", 18);
    part = json_array_get(json_object_get(document, "scenarios"), 0);
    assert_int_equal(json_array_size(json_object_get(part, "entries")), COUNT(entries));
    expect_number(json_object_get(part, "expectations"), "held", 1);
    part = json_array_get(json_object_get(document, "verdicts"), 1);
    expect_text(part, "verdict", "not triggered");
    assert_true(json_is_null(json_object_get(part, "deadline")));
    part = json_array_get(json_object_get(document, "not_expressed"), 0);
    expect_text(part, "reason", "votes in the Council \xE2\x80\xAE\xEF\xBF\xBD");
    part = json_object_get(document, "summary");
    expect_number(part, "errors", 4);
    expect_number(part, "accepted", 1);
    expect_number(part, "exit", 1);
    json_decref(document);
}

/* With REPORT_JSON in the environment, leaves there what `whole` gives, to be checked against the schema. */
static void test_json_for_the_schema(void **state)
{
    const char *name = getenv("REPORT_JSON");
    static taken t;
    FILE *file;

    (void)state;
    assert_true(show(pactio_report_json, &whole, &t));
    if (!name)
        return;
    file = fopen(name, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(t.text, 1, t.size, file), t.size);
    fclose(file);
}

/* ---- failures ---- */

static void test_refusing_sink(void **state)
{
    static taken t;
    pactio_report_sink sink = {take, &t};

    (void)state;
    for (t.room = 0; t.room < 400; t.room += 100) {
        t.size = 0;
        assert_false(pactio_report_text(&whole, &sink));
        t.size = 0;
        assert_false(pactio_report_json(&whole, &sink));
    }
}

/* How many allocations jansson is still given, and how many blocks it holds. */
static long allocations_left, blocks_held;

static void *scarce_malloc(size_t size)
{
    if (allocations_left-- <= 0)
        return NULL;
    blocks_held++;
    return malloc(size);
}

static void counting_free(void *block)
{
    blocks_held -= block != NULL;
    free(block);
}

static void test_json_without_memory(void **state)
{
    json_malloc_t old_malloc;
    json_free_t old_free;
    bool done = false;
    static taken t;

    (void)state;
    json_get_alloc_funcs(&old_malloc, &old_free);
    json_set_alloc_funcs(scarce_malloc, counting_free);
    for (long given = 0; !done && given < 10000; given++) {
        allocations_left = given;
        done = show(pactio_report_json, &whole, &t);
        assert_int_equal(blocks_held, 0);
    }
    json_set_alloc_funcs(old_malloc, old_free);
    assert_true(done);
}

/* Every text is cut and spoilt at will; nothing raw may come out, and all of it must be read back. */
static void test_hostile_texts(void **state)
{
    static const char bytes[] =
        "\t\n\r a\x1b\x7f\x80\xC2\xE2\x80\xAE\xF0\x9F\x87\xED\xA0\xCC\x81\xE6\x97\xA5{}%s";
    uint32_t seed = 1;
    static taken t;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        char text[200];
        pact_label labels[4];
        pact_finding f = {PACT_ERROR, "P0300", text,         labels, 4,     NULL, 0,
                          text,       text,    PACT_NO_DATE, NULL,   false, NULL};
        const pact_finding *list = &f;
        pactio_report_source source = {text, text, sizeof text - 1};
        pactio_report r = {.sources = &source, .source_count = 1, .findings = &list, .finding_count = 1};

        for (size_t i = 0; i < sizeof text; i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = bytes[(seed >> 16) % (sizeof bytes - 1)];
        }
        text[sizeof text - 1] = '\0';
        for (size_t i = 0; i < COUNT(labels); i++) {
            seed = seed * 1664525 + 1013904223;
            labels[i].text = i % 2 ? text + 150 : NULL;
            labels[i].place =
                (pact_place){0, (seed >> 8) % 220, (seed >> 16) % 220, 1 + (seed >> 24) % 12, 1};
        }
        r.width = 20 + seed % 100;
        assert_true(show(pactio_report_text, &r, &t));
        for (size_t i = 0; i < t.size; i++)
            assert_true(t.text[i] == '\n' || (unsigned char)t.text[i] >= ' ');
        assert_null(strstr(t.text, "\xE2\x80\xAE"));
        json_decref(read_back(&r));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_label),
        cmocka_unit_test(test_labels_on_one_line_and_in_two_files),
        cmocka_unit_test(test_label_over_lines),
        cmocka_unit_test(test_tabs_wide_and_combining),
        cmocka_unit_test(test_long_line),
        cmocka_unit_test(test_places_beyond_the_text),
        cmocka_unit_test(test_nothing_raw),
        cmocka_unit_test(test_color_only_when_asked),
        cmocka_unit_test(test_check),
        cmocka_unit_test(test_run),
        cmocka_unit_test(test_alike_entries_are_told_as_one),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_json_for_the_schema),
        cmocka_unit_test(test_refusing_sink),
        cmocka_unit_test(test_json_without_memory),
        cmocka_unit_test(test_hostile_texts),
    };

    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
