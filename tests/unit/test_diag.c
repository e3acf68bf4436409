/* test_diag.c: places in texts, nearest names, and how findings are built, limited and ordered. Comes in:
 * nothing; goes out: TAP. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "compiler/diag.h"

typedef struct fixture {
    mem memory;
    arena arena;
    sources sources;
    diags diags;
} fixture;

static int open_fixture(void **state)
{
    static fixture f;
    f = (fixture){0};
    mem_init(&f.memory, NULL, 0);
    arena_init(&f.arena, &f.memory);
    f.sources.arena = &f.arena;
    f.diags = (diags){.arena = &f.arena, .sources = &f.sources};
    *state = &f;
    return 0;
}

static int close_fixture(void **state)
{
    fixture *f = *state;
    arena_free(&f->arena);
    return f->memory.used != 0;
}

static uint32_t add_source(fixture *f, const char *name, const char *text)
{
    uint32_t index = UINT32_MAX;
    assert_true(source_add(&f->sources, name, text, strlen(text), &index));
    return f->sources.files.at[index].base;
}

static void assert_place(fixture *f, uint32_t offset, uint32_t file, uint32_t line, uint32_t column)
{
    pact_place place = source_place(&f->sources, (span){offset, offset});
    assert_int_equal(place.file, file);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void test_places(void **state)
{
    fixture *f = *state;
    uint32_t one = add_source(f, "one", "a\n\nbc\n"), empty = add_source(f, "empty", "");
    uint32_t two = add_source(f, "two", "x");
    assert_place(f, one, 0, 1, 1);
    assert_place(f, one + 2, 0, 2, 1);
    assert_place(f, one + 4, 0, 3, 2);
    assert_place(f, one + 6, 0, 4, 1);
    assert_place(f, empty, 1, 1, 1);
    assert_place(f, two + 1, 2, 1, 2);
    assert_string_equal(source_of(&f->sources, two)->name, "two");
    assert_null(source_of(&f->sources, 0));
    assert_null(source_of(&f->sources, two + 2));
    assert_int_equal(source_place(&f->sources, SPAN_NONE).line, 0);
}

static void test_columns_are_code_points(void **state)
{
    fixture *f = *state;
    uint32_t base = add_source(f, "text", "Côte ⇒ 𝄞x\né y");
    assert_place(f, base + 3, 0, 1, 3);  /* t */
    assert_place(f, base + 6, 0, 1, 6);  /* ⇒ */
    assert_place(f, base + 14, 0, 1, 9); /* x */
    assert_place(f, base + 19, 0, 2, 3); /* y */
    pact_place place = source_place(&f->sources, (span){base + 6, base + 9});
    assert_int_equal(place.begin, 6);
    assert_int_equal(place.end, 9);
}

static void test_too_large(void **state)
{
    fixture *f = *state;
    uint32_t index;
    assert_false(source_add(&f->sources, "huge", "", (size_t)1 << 30, &index));
    assert_true(source_add(&f->sources, "small", "", 0, &index));
}

static const char *nearest_of(const char *wrong, const char *const names[])
{
    nearest n = {.wrong = wrong};
    for (; *names; names++)
        nearest_try(&n, *names);
    return n.best;
}

static void test_nearest(void **state)
{
    (void)state;
    const char *const names[] = {"germany", "france", "italy", "britain", NULL};
    assert_string_equal(nearest_of("gremany", names), "germany"); /* a transposition is one step */
    assert_string_equal(nearest_of("frnace", names), "france");
    assert_string_equal(nearest_of("itly", names), "italy");
    assert_null(nearest_of("spain", names));
    assert_null(nearest_of("", names));
    const char *const ties[] = {"bab", "bac", "aab", NULL};
    assert_string_equal(nearest_of("bax", ties), "bab");
    const char *const reversed[] = {"bac", "bab", NULL};
    assert_string_equal(nearest_of("bax", reversed), "bab");
    const char *const closer[] = {"abcdxx", "abcdex", NULL};
    assert_string_equal(nearest_of("abcdef", closer), "abcdex");
}

static void test_nearest_is_bounded(void **state)
{
    (void)state;
    char longest[500];
    memset(longest, 'a', sizeof longest - 1);
    longest[sizeof longest - 1] = 0;
    const char *const names[] = {longest, NULL};
    assert_null(nearest_of(longest, names));
}

static void test_finding(void **state)
{
    fixture *f = *state;
    uint32_t base = add_source(f, "text", "one two\nthree");
    pact_finding *found = diag(&f->diags, P0101, (span){base + 4, base + 7}, "'two'");
    diag_say(&f->diags, found, "not %d", 2);
    diag_label(&f->diags, found, (span){base + 8, base + 13}, "but %s", "three");
    for (int i = 0; i < 20; i++)
        diag_note(&f->diags, found, "note %d", i);
    diag_help(&f->diags, found, "say 'three'");
    assert_string_equal(found->code, "P0101");
    assert_int_equal(found->severity, PACT_ERROR);
    assert_string_equal(found->message, "unexpected 'two'");
    assert_int_equal(found->date, PACT_NO_DATE);
    assert_int_equal(found->label_count, 2);
    assert_int_equal(found->labels[0].place.column, 5);
    assert_string_equal(found->labels[0].text, "not 2");
    assert_int_equal(found->labels[1].place.line, 2);
    assert_string_equal(found->labels[1].text, "but three");
    assert_int_equal(found->note_count, 20);
    assert_string_equal(found->notes[19], "note 19");
    assert_string_equal(found->help, "say 'three'");
    assert_int_equal(f->diags.errors, 1);
}

static void test_help_takes_arguments_too(void **state)
{
    fixture *f = *state;
    pact_finding *deep = diag(&f->diags, P0108, SPAN_NONE, 200);
    assert_string_equal(deep->message, "nested too deeply");
    assert_non_null(strstr(deep->help, "up to 200 levels"));
    assert_int_equal(deep->labels[0].place.line, 0);
    pact_finding *number = diag(&f->diags, P0106, SPAN_NONE, "1e9");
    assert_string_equal(number->message, "'1e9' is not a number that fits");
    assert_non_null(strstr(number->help, "25%, 2/3"));
    assert_null(diag(&f->diags, P0101, SPAN_NONE, "x")->help);
}

static void test_limit(void **state)
{
    fixture *f = *state;
    uint32_t base = add_source(f, "text", "x");
    for (int i = 0; i < DIAG_MAX + 50; i++) {
        pact_finding *found = diag(&f->diags, P0101, (span){base, base + 1}, diag_text(&f->arena, "%d", i));
        assert_non_null(found);
        diag_note(&f->diags, found, "note");
        diag_label(&f->diags, found, (span){base, base}, "label");
        diag_say(&f->diags, found, "say");
        diag_help(&f->diags, found, "help");
    }
    assert_int_equal(f->diags.list.count, DIAG_MAX);
    assert_int_equal(f->diags.errors, DIAG_MAX + 50);
    assert_int_equal(f->diags.dropped, 50);
}

static void test_order(void **state)
{
    fixture *f = *state;
    uint32_t one = add_source(f, "one", "abc"), two = add_source(f, "two", "abc");
    diag(&f->diags, P0101, (span){two, two + 1}, "e");
    diag(&f->diags, P0101, (span){one + 1, one + 2}, "d");
    diag(&f->diags, P0101, (span){one, one + 1}, "b");
    diag(&f->diags, P0101, (span){one, one + 1}, "a");
    diag(&f->diags, P0103, (span){one, one + 1});
    diag(&f->diags, P0101, (span){one, one + 1}, "b");
    diag_sort(&f->diags);
    const char *const expected[] = {"unexpected a", "unexpected b", "the text is not valid UTF-8",
                                    "unexpected d", "unexpected e"};
    assert_int_equal(f->diags.list.count, 5);
    assert_int_equal(f->diags.errors, 5);
    for (int i = 0; i < 5; i++)
        assert_string_equal(f->diags.list.at[i]->message, expected[i]);
}

static void test_sort_nothing(void **state)
{
    fixture *f = *state;
    diag_sort(&f->diags);
    assert_int_equal(f->diags.list.count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_places),       TEST(test_columns_are_code_points),
        TEST(test_too_large),    TEST(test_nearest),
        TEST(test_limit),        TEST(test_nearest_is_bounded),
        TEST(test_finding),      TEST(test_order),
        TEST(test_sort_nothing), TEST(test_help_takes_arguments_too),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
