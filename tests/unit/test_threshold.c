/* The figure at which a comparison turns: lines, quotients, bounds that themselves do not do; and what is
 * given up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../vm/threshold.h"

static number of(int64_t num, int64_t den)
{
    number out = NUMBER_INT(0);
    assert_true(number_make(num, den, &out));
    return out;
}

static void assert_same(number a, number b)
{
    assert_int_equal(number_compare(a, b), 0);
}

/* slope * x + shift, at 1, 2 and 3. */
static void line(number slope, number shift, number apart[3])
{
    for (int i = 0; i < 3; i++) {
        number times;
        assert_true(number_mul(slope, NUMBER_INT(i + 1), &times));
        assert_true(number_add(times, shift, &apart[i]));
    }
}

static void at_least_is_the_bound(void **state)
{
    number apart[3], was = of(3, 20);
    threshold t;
    (void)state;
    line(NUMBER_INT(1), of(-1, 5), apart); /* x - 0.2 */
    assert_true(threshold_find(apart, COMPARE_GE, &was, &t));
    assert_same(t.value, of(1, 5));
    assert_same(t.bound, of(1, 5));
    assert_int_equal(t.asked, COMPARE_GE);
}

static void more_than_takes_one_step(void **state)
{
    number apart[3], was = of(3, 20), whole = NUMBER_INT(12);
    threshold t;
    (void)state;
    line(NUMBER_INT(1), of(-1, 5), apart);
    assert_true(threshold_find(apart, COMPARE_GT, &was, &t));
    assert_same(t.value, of(21, 100));
    line(NUMBER_INT(2), NUMBER_INT(-24), apart);
    assert_true(threshold_find(apart, COMPARE_GT, &whole, &t));
    assert_same(t.value, NUMBER_INT(13));
    assert_true(threshold_find(apart, COMPARE_NE, &whole, &t));
    assert_same(t.value, NUMBER_INT(13));
}

static void a_falling_side_is_asked_the_other_way(void **state)
{
    number apart[3];
    threshold t;
    (void)state;
    line(NUMBER_INT(-3), NUMBER_INT(2), apart); /* 2 - 3x > 0 */
    assert_true(threshold_find(apart, COMPARE_GT, NULL, &t));
    assert_int_equal(t.asked, COMPARE_LT);
    assert_same(t.bound, of(2, 3));
    assert_int_equal(number_compare(t.value, t.bound), -1);
}

static void what_divides(void **state)
{
    number apart[3];
    threshold t;
    (void)state;
    for (int i = 0; i < 3; i++) /* 6 / x - 2 >= 0 */
        assert_true(number_sub(of(6, i + 1), NUMBER_INT(2), &apart[i]));
    assert_true(threshold_find(apart, COMPARE_GE, NULL, &t));
    assert_int_equal(t.asked, COMPARE_LE);
    assert_same(t.value, NUMBER_INT(3));
}

static void what_is_given_up(void **state)
{
    number square[3] = {NUMBER_INT(-1), NUMBER_INT(2), NUMBER_INT(7)}, flat[3], far[3];
    threshold t;
    (void)state;
    assert_false(threshold_find(square, COMPARE_GE, NULL, &t)); /* x * x - 2 */
    line(NUMBER_INT(0), NUMBER_INT(5), flat);
    assert_false(threshold_find(flat, COMPARE_LT, NULL, &t));
    far[0] = NUMBER_INT(INT64_MAX);
    far[1] = NUMBER_INT(INT64_MIN + 1);
    far[2] = NUMBER_INT(INT64_MAX);
    assert_false(threshold_find(far, COMPARE_GE, NULL, &t));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(at_least_is_the_bound),
                                       cmocka_unit_test(more_than_takes_one_step),
                                       cmocka_unit_test(a_falling_side_is_asked_the_other_way),
                                       cmocka_unit_test(what_divides), cmocka_unit_test(what_is_given_up)};
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
