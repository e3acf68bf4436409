/* test_number.c: exact numbers against Python's fractions. Comes in: the table that tests/unit/numbers.py
 * prints, as a file argument or on stdin; goes out: TAP. python3 tests/unit/numbers.py | test_number Each
 * line is an operation, its operands and the expected text; the last one counts the lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../../vm/number.h"

#define FIELDS 6
#define UNSET                                                                                                \
    ((number){-7, -7}) /* no operation gives this: it shows that a refusal left its result alone             \
                        */

typedef bool operation(number a, number b, number *out);

static const struct {
    const char *name;
    operation *call;
} operations[] = {{"add", number_add}, {"sub", number_sub}, {"mul", number_mul}, {"div", number_div}};

/* Cuts a line of the table at its tabs; empty fields count. */
static int split(char *line, char *fields[FIELDS])
{
    int count = 0;
    line[strcspn(line, "\n")] = '\0';
    for (char *tab = line; tab && count < FIELDS; line = tab + 1) {
        fields[count++] = line;
        tab = strchr(line, '\t');
        if (!tab)
            break;
        *tab = '\0';
    }
    return count;
}

static operation *find_operation(const char *name)
{
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        if (!strcmp(name, operations[i].name))
            return operations[i].call;
    }
    fail_msg("the table names an unknown operation: %s", name);
    return NULL;
}

static number read_number(char *const fields[2])
{
    return (number){strtoll(fields[0], NULL, 10), strtoll(fields[1], NULL, 10)};
}

/* What an operation gave, as the table writes it. */
static void show(bool fits, number n, char text[NUMBER_TEXT_MAX])
{
    strcpy(text, n.num == UNSET.num && n.den == UNSET.den ? "none" : "refused, but changed");
    if (fits) {
        int length = number_format(n, text);
        assert_int_equal(length, strlen(text));
    }
}

static void compute(char *const fields[FIELDS], char text[NUMBER_TEXT_MAX])
{
    number out = UNSET, a = read_number(fields + 1);
    bool fits = false;
    if (!strcmp(fields[0], "compare")) {
        snprintf(text, NUMBER_TEXT_MAX, "%d", number_compare(a, read_number(fields + 3)));
        return;
    }
    if (!strcmp(fields[0], "make"))
        fits = number_make(a.num, a.den, &out);
    else if (!strcmp(fields[0], "parse"))
        fits = number_parse(fields[1], strlen(fields[1]), &out);
    else
        fits = find_operation(fields[0])(a, read_number(fields + 3), &out);
    show(fits, out, text);
}

static void test_table(void **state)
{
    char line[512], text[NUMBER_TEXT_MAX], *fields[FIELDS];
    long lines = 0, told = -1;
    while (told < 0 && fgets(line, sizeof line, *state)) {
        int count = split(line, fields);
        if (!strcmp(fields[0], "end")) {
            told = strtol(fields[1], NULL, 10);
            break;
        }
        compute(fields, text);
        if (strcmp(text, fields[count - 1]))
            fail_msg("line %ld: %s %s %s ...: %s, expected %s", lines + 1, fields[0], fields[1], fields[2],
                     text, fields[count - 1]);
        lines++;
    }
    if (told != lines || !lines)
        fail_msg("the table ends early, after %ld lines: give me what tests/unit/numbers.py prints", lines);
}

/* The text need not end where the number does, nor with a NUL. */
static void test_parse_takes_length(void **state)
{
    (void)state;
    const char text[] = {'1', '2', '/', '3', '0', '%'};
    number out;
    assert_true(number_parse(text, 2, &out) && out.num == 12 && out.den == 1);
    assert_false(number_parse(text, 3, &out));
    assert_true(number_parse(text, 4, &out) && out.num == 4 && out.den == 1);
    assert_true(number_parse(text, 5, &out) && out.num == 2 && out.den == 5);
    assert_false(number_parse(text, 6, &out));
    assert_true(number_parse(text + 4, 2, &out) && out.num == 0 && out.den == 1);
    assert_false(number_parse(NULL, 0, &out));
    assert_false(number_parse("1\0", 2, &out));
    assert_false(number_parse("\xd9\xa3", 2, &out)); /* the Arabic-Indic digit three */
}

static void test_format_longest(void **state)
{
    (void)state;
    char text[NUMBER_TEXT_MAX];
    int length = number_format((number){INT64_MIN, INT64_MAX}, text);
    assert_string_equal(text, "-9223372036854775808/9223372036854775807");
    assert_int_equal(length, strlen(text));
    assert_int_equal(number_format(NUMBER_INT(0), text), 1);
}

/* A result may stand where an operand stood. */
static void test_in_place(void **state)
{
    (void)state;
    number sum = NUMBER_INT(0);
    for (int64_t i = 1; i <= 40; i++)
        assert_true(number_add(sum, (number){1, i * (i + 1)}, &sum));
    assert_true(sum.num == 40 && sum.den == 41);
    assert_true(number_sub(sum, sum, &sum) && sum.num == 0 && sum.den == 1);
    assert_false(number_div(sum, sum, &sum));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(test_table, argc > 1 ? fopen(argv[1], "r") : stdin),
        cmocka_unit_test(test_parse_takes_length),
        cmocka_unit_test(test_format_longest),
        cmocka_unit_test(test_in_place),
    };
    if (!tests[0].initial_state) {
        perror(argv[1]);
        return 2;
    }
    cmocka_set_message_output(CM_OUTPUT_TAP);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    fclose(tests[0].initial_state);
    return failed;
}
