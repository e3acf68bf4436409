/* number.c: exact rationals. Comes in: two int64 over int64 in lowest terms, or a literal; goes out: the
 * exact result in lowest terms, or false. Every operation forms its numerator and denominator in 128 bits,
 * where they always fit (a product is below 2^126 in size, a sum of two below 2^127), and reduces once at the
 * end. */
#include "number.h"
#include "date.h"

#include <inttypes.h>
#include <stdio.h>

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

/* Euclid's algorithm; the divisor of 0 and b is b. */
static unsigned_wide greatest_divisor(unsigned_wide a, unsigned_wide b)
{
    while (b) {
        unsigned_wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* A denominator below zero comes only from number_make and number_div, whose numerators can be negated. */
static bool reduce(wide num, wide den, number *out)
{
    if (!den)
        return false;
    if (den < 0) {
        num = -num;
        den = -den;
    }
    unsigned_wide size = num < 0 ? -(unsigned_wide)num : (unsigned_wide)num;
    wide divisor = (wide)greatest_divisor(size, (unsigned_wide)den);
    num /= divisor;
    den /= divisor;
    if (num < INT64_MIN || num > INT64_MAX || den > INT64_MAX)
        return false;
    *out = (number){(int64_t)num, (int64_t)den};
    return true;
}

bool number_make(int64_t num, int64_t den, number *out)
{
    return reduce(num, den, out);
}

bool number_add(number a, number b, number *out)
{
    int64_t sum;
    if (a.den == 1 && b.den == 1 && !__builtin_add_overflow(a.num, b.num, &sum)) {
        *out = (number){sum, 1}; /* whole, as most are */
        return true;
    }
    return reduce((wide)a.num * b.den + (wide)b.num * a.den, (wide)a.den * b.den, out);
}

bool number_sub(number a, number b, number *out)
{
    int64_t rest;
    if (a.den == 1 && b.den == 1 && !__builtin_sub_overflow(a.num, b.num, &rest)) {
        *out = (number){rest, 1};
        return true;
    }
    return reduce((wide)a.num * b.den - (wide)b.num * a.den, (wide)a.den * b.den, out);
}

bool number_mul(number a, number b, number *out)
{
    return reduce((wide)a.num * b.num, (wide)a.den * b.den, out);
}

bool number_div(number a, number b, number *out)
{
    return reduce((wide)a.num * b.den, (wide)a.den * b.num, out);
}

bool number_months(number date, number months, number *out)
{
    int32_t later;
    if (date.den != 1 || months.den != 1 || date.num < DATE_MIN || date.num > DATE_MAX ||
        !date_add((int32_t)date.num, months.num, UNIT_MONTH, &later))
        return false;
    *out = NUMBER_INT(later);
    return true;
}

int number_compare(number a, number b)
{
    if (a.den == b.den)
        return (a.num > b.num) - (a.num < b.num);
    wide left = (wide)a.num * b.den, right = (wide)b.num * a.den;
    return (left > right) - (left < right);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The end of the run of digits that begins at `at`, or `at` where there is none. An underscore belongs to the
 * run only between two digits; any other one ends it, and so is left over for the caller to refuse. */
static size_t digits_end(const char *text, size_t at, size_t length)
{
    if (at == length || !is_digit(text[at]))
        return at;
    while (at < length &&
           (is_digit(text[at]) || (text[at] == '_' && at + 1 < length && is_digit(text[at + 1]))))
        at++;
    return at;
}

/* The digits in [at, end), times `sign`. Read wide, because "922337203685477580700%" and
 * "20000000000000000000/4" fit once they are reduced. */
static bool read_whole(const char *text, size_t at, size_t end, int sign, wide *out)
{
    wide whole = 0;
    for (; at < end; at++) {
        if (text[at] != '_' && (__builtin_mul_overflow(whole, (wide)10, &whole) ||
                                __builtin_add_overflow(whole, (wide)(sign * (text[at] - '0')), &whole)))
            return false;
    }
    *out = whole;
    return true;
}

/* The digits in [at, end) as what follows the point, folded from the last one, x = (digit + x) / 10. The
 * denominator of every such tail divides that of the whole fraction: if this fits, so did each step. */
static bool read_fraction(const char *text, size_t at, size_t end, int sign, number *out)
{
    number x = NUMBER_INT(0);
    while (end-- > at) {
        if (text[end] != '_' &&
            !reduce(x.num + (wide)(sign * (text[end] - '0')) * x.den, (wide)x.den * 10, &x))
            return false;
    }
    *out = x;
    return true;
}

/* The denominator of "2/3", from `at` to the end of the text. */
static bool parse_over(const char *text, size_t at, size_t length, wide num, number *out)
{
    wide den;
    size_t end = digits_end(text, at, length);
    return end > at && end == length && read_whole(text, at, end, 1, &den) && reduce(num, den, out);
}

bool number_parse(const char *text, size_t length, number *out)
{
    size_t at = length && text[0] == '-';
    int sign = at ? -1 : 1, parts = 1;
    size_t end = digits_end(text, at, length);
    number fraction = NUMBER_INT(0);
    wide num;
    if (end == at || !read_whole(text, at, end, sign, &num))
        return false;
    if (end < length && text[end] == '/')
        return parse_over(text, end + 1, length, num, out);
    if (end < length && text[end] == '.') {
        at = end + 1;
        end = digits_end(text, at, length);
        if (end == at || !read_fraction(text, at, end, sign, &fraction))
            return false;
    }
    if (end < length && text[end] == '%') {
        parts = 100;
        end++;
    }
    return end == length && !__builtin_mul_overflow(num, (wide)fraction.den, &num) &&
           !__builtin_add_overflow(num, (wide)fraction.num, &num) &&
           reduce(num, (wide)fraction.den * parts, out);
}

int number_format(number n, char text[NUMBER_TEXT_MAX])
{
    if (n.den == 1)
        return snprintf(text, NUMBER_TEXT_MAX, "%" PRId64, n.num);
    return snprintf(text, NUMBER_TEXT_MAX, "%" PRId64 "/%" PRId64, n.num, n.den);
}
