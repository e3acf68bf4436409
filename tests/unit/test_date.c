/* test_date.c: civil dates against Python's datetime. Comes in: the table that tests/unit/dates.py prints, as
 * a file argument or on stdin; goes out: TAP. python3 tests/unit/dates.py | test_date Each line is an
 * operation, its operands and the expected texts; the last one counts the lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../../vm/date.h"

#define FIELDS   5
#define UNSET    INT32_MAX /* beyond every date and time: it shows that a refusal left its result alone */
#define TEXT_MAX 80

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

static long long whole(const char *text)
{
    return strtoll(text, NULL, 10);
}

/* What a call gave, as the table writes it. */
static void show(bool fits, int32_t value, char text[TEXT_MAX])
{
    if (fits)
        snprintf(text, TEXT_MAX, "%d", value);
    else
        strcpy(text, value == UNSET ? "none" : "refused, but changed");
}

static void civil(char *const fields[FIELDS], char text[TEXT_MAX])
{
    int32_t date = UNSET;
    int asked[3], year, month, day;
    for (int i = 0; i < 3; i++)
        asked[i] = (int)whole(fields[i + 1]);
    bool fits = date_from_civil(asked[0], asked[1], asked[2], &date);
    show(fits, date, text);
    if (!fits)
        return;
    date_to_civil(date, &year, &month, &day);
    if (year != asked[0] || month != asked[1] || day != asked[2])
        snprintf(text, TEXT_MAX, "back to %d-%d-%d", year, month, day);
}

static void add(char *const fields[FIELDS], char text[TEXT_MAX])
{
    static const char *const units[] = {"minute", "hour", "day", "week", "month", "year"};
    int32_t date = UNSET;
    int unit = 0;
    while (strcmp(units[unit], fields[3]))
        unit++;
    bool fits = date_add((int32_t)whole(fields[1]), whole(fields[2]), (duration_unit)unit, &date);
    show(fits, date, text);
}

/* Gives minutes and whether an hour was written, with a tab between. */
static void parse(char *const fields[FIELDS], char text[TEXT_MAX])
{
    int32_t minutes = UNSET;
    bool has_time = false, fits = time_parse(fields[1], strlen(fields[1]), &minutes, &has_time);
    char first[TEXT_MAX / 2], iso[DATE_TEXT_MAX];
    show(fits, minutes, text);
    snprintf(first, sizeof first, "%.39s", text);
    snprintf(text, TEXT_MAX, "%s\t%s", first, !fits ? "none" : has_time ? "1" : "0");
    if (!fits)
        return;
    int length = has_time ? time_format(minutes, iso) : date_format(time_date(minutes), iso);
    assert_int_equal(length, strlen(iso));
    assert_string_equal(iso, fields[1]);
}

/* Gives the day of a time, and its text, with a tab between. */
static void moment(char *const fields[FIELDS], char text[TEXT_MAX])
{
    char iso[DATE_TEXT_MAX];
    int length = time_format(whole(fields[1]), iso);
    assert_int_equal(length, strlen(iso));
    snprintf(text, TEXT_MAX, "%d\t%s", time_date(whole(fields[1])), iso);
}

static void text_of(char *const fields[FIELDS], char text[TEXT_MAX])
{
    char iso[DATE_TEXT_MAX];
    int length = date_format((int32_t)whole(fields[1]), iso);
    assert_int_equal(length, strlen(iso));
    strcpy(text, iso);
}

static const struct {
    const char *name;
    void (*compute)(char *const fields[FIELDS], char text[TEXT_MAX]);
    int operands; /* what stands after them in a line is expected */
} operations[] = {
    {"civil", civil, 3}, {"add", add, 3}, {"parse", parse, 1}, {"moment", moment, 1}, {"text", text_of, 1}};

static void check_line(const char *line)
{
    char copy[512], text[TEXT_MAX] = "no such operation", *fields[FIELDS];
    snprintf(copy, sizeof copy, "%s", line);
    split(copy, fields);
    const char *expected = line;
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        if (strcmp(fields[0], operations[i].name))
            continue;
        operations[i].compute(fields, text);
        expected = line + (fields[operations[i].operands + 1] - copy);
    }
    if (strncmp(text, expected, strlen(text)) || strcmp(expected + strlen(text), "\n"))
        fail_msg("got %s from %s", text, line);
}

static void test_table(void **state)
{
    char line[512];
    long lines = 0, told = -1;
    while (told < 0 && fgets(line, sizeof line, *state)) {
        if (!strncmp(line, "end\t", 4)) {
            told = strtol(line + 4, NULL, 10);
            break;
        }
        check_line(line);
        lines++;
    }
    if (told != lines || !lines)
        fail_msg("the table ends early, after %ld lines: give me what tests/unit/dates.py prints", lines);
}

/* Every day there is: its civil date gives it back, and follows the one before. */
static void test_every_day(void **state)
{
    (void)state;
    int year = 0, month = 12, day = 31;
    for (int32_t date = DATE_MIN; date <= DATE_MAX; date++) {
        int y, m, d;
        int32_t back;
        date_to_civil(date, &y, &m, &d);
        bool next_day = y == year && m == month && d == day + 1;
        bool next_month = y == year && m == month + 1 && d == 1 && day >= 28;
        bool next_year = y == year + 1 && month == 12 && day == 31 && m == 1 && d == 1;
        if (!(next_day || next_month || next_year) || !date_from_civil(y, m, d, &back) || back != date)
            fail_msg("day %d is %d-%d-%d", date, y, m, d);
        year = y, month = m, day = d;
    }
    assert_true(year == 5999 && month == 12 && day == 31);
}

/* Times come to and go from hosts, so any integer must be safe, although only years 1 to 5999 are promised.
 */
static void test_far_away(void **state)
{
    (void)state;
    const int64_t minutes[] = {INT64_MIN, INT64_MIN + 1, INT64_MAX, (int64_t)INT32_MIN * DAY_MINUTES};
    char text[DATE_TEXT_MAX];
    for (size_t i = 0; i < sizeof minutes / sizeof *minutes; i++) {
        int length = time_format(minutes[i], text);
        assert_int_equal(length, strlen(text));
    }
    assert_string_equal(text, "-5877641-06-23T00:00");
    assert_int_equal(time_date(INT64_MIN), INT32_MIN);
    assert_int_equal(time_date(INT64_MAX), INT32_MAX);
    assert_int_equal(date_format(INT32_MAX, text), strlen("5881580-07-11"));
    assert_string_equal(text, "5881580-07-11");
    int32_t date = UNSET;
    assert_false(date_add(INT32_MIN, 1, UNIT_DAY, &date) || date_add(INT32_MAX, 1, UNIT_MONTH, &date));
    assert_false(date_from_civil(INT32_MIN, 1, 1, &date) || date_from_civil(INT32_MAX, 1, 1, &date));
    assert_int_equal(date, UNSET);
}

/* The text need not end where the time does, nor with a NUL. */
static void test_parse_takes_length(void **state)
{
    (void)state;
    const char text[] = {'1', '9', '1', '4', '-', '0', '8', '-', '0', '4', 'T', '2', '3', ':', '0', '0'};
    int32_t minutes = UNSET;
    bool has_time;
    for (size_t length = 0; length <= sizeof text; length++)
        assert_int_equal(time_parse(text, length, &minutes, &has_time), length == 10 || length == 16);
    assert_true(has_time && minutes == -20239 * DAY_MINUTES + 23 * 60);
    assert_false(time_parse("1914-08-04\0\0\0\0\0", 16, &minutes, &has_time));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(test_table, argc > 1 ? fopen(argv[1], "r") : stdin),
        cmocka_unit_test(test_every_day),
        cmocka_unit_test(test_far_away),
        cmocka_unit_test(test_parse_takes_length),
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
