/* date.h: civil dates and times, proleptic Gregorian, without zones.
 *
 * A date is days since 1970-01-01; a time is minutes since 1970-01-01T00:00. Years 0001 to 5999, so that a
 * time fits 32 bits. Methods: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 * Pure functions, safe from any thread; false means out of range and leaves *out untouched. */
#ifndef PACT_DATE_H
#define PACT_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DATE_MIN      (-719162) /* 0001-01-01 */
#define DATE_MAX      1471926   /* 5999-12-31 */
#define DAY_MINUTES   1440
#define DATE_TEXT_MAX 24

/* The units of a duration, as in "3 months". */
typedef enum duration_unit {
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_YEAR
} duration_unit;

bool date_from_civil(int year, int month, int day, int32_t *out);
void date_to_civil(int32_t date, int *year, int *month, int *day);

/* `count` may be negative. Months and years clamp to the month's last day: 01-31 + 1 month = 02-28 or 29.
 * The unit must be a day or longer. */
bool date_add(int32_t date, int64_t count, duration_unit unit, int32_t *out);

/* Reads "1914-08-04" (then *has_time is false and *minutes is midnight) or "1914-08-04T23:00", all of
 * `length` bytes. */
bool time_parse(const char *text, size_t length, int32_t *minutes, bool *has_time);

/* The day that a time lies in, also before 1970. */
int32_t time_date(int64_t minutes);

/* "1914-08-04"; returns the length. */
int date_format(int32_t date, char text[DATE_TEXT_MAX]);

/* "1914-08-04T23:00"; returns the length. */
int time_format(int64_t minutes, char text[DATE_TEXT_MAX]);

#endif
