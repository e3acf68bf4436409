/* number.h: exact rationals, int64 over int64, always in lowest terms with a positive denominator.
 *
 * Every operation is checked: false means the exact result does not fit, and *out is untouched. There is no
 * floating point and no rounding. Pure functions, safe from any thread. */
#ifndef PACT_NUMBER_H
#define PACT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct number {
    int64_t num, den;
} number;

#define NUMBER_INT(n)   ((number){(n), 1})
#define NUMBER_TEXT_MAX 48 /* bytes that number_format needs at most, with the NUL */

bool number_make(int64_t num, int64_t den, number *out); /* false also when den is 0 */
bool number_add(number a, number b, number *out);
bool number_sub(number a, number b, number *out);
bool number_mul(number a, number b, number *out);
bool number_div(number a, number b, number *out); /* false also when b is 0 */
bool number_months(number date, number months,
                   number *out);        /* of a date, in days: false also past the calendar */
int number_compare(number a, number b); /* -1, 0, 1; exact, never overflows */

/* Reads "12", "0.25", "60_000", "25%" or "2/3", all of `length` bytes; a '-' may stand in front. false when
 * it is not such a number or does not fit. An underscore must stand between two digits. */
bool number_parse(const char *text, size_t length, number *out);

/* "12", "-1/3": lowest terms, the form of JSON reports. Returns the length. */
int number_format(number n, char text[NUMBER_TEXT_MAX]);

#endif
