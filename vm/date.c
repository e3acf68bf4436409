/* date.c: civil dates and times. Comes in: years, months and days, durations or ISO texts; goes out: days or
 * minutes since 1970-01-01 in the proleptic Gregorian calendar, or false.
 * Inside, a year begins on 1 March, so that a leap day is its last (H. Hinnant, "chrono-Compatible Low-Level
 * Date Algorithms", 2013); an era is 400 years, after which the calendar repeats. */
#include "date.h"

#include <stdio.h>

#define YEAR_MIN   1
#define YEAR_MAX   5999
#define ERA_DAYS   146097
#define EPOCH_DAYS 719468 /* from 0000-03-01 to 1970-01-01 */

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

bool date_from_civil(int year, int month, int day, int32_t *out)
{
    if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || day < 1 ||
        day > month_days(year, month))
        return false;
    int march_year = year - (month <= 2), march_month = (month + 9) % 12;
    int era = march_year / 400, year_of_era = march_year % 400;
    int day_of_year = (153 * march_month + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    *out = era * ERA_DAYS + day_of_era - EPOCH_DAYS;
    return true;
}

/* Right for every int32_t, also outside DATE_MIN to DATE_MAX. */
void date_to_civil(int32_t date, int *year, int *month, int *day)
{
    int64_t days = (int64_t)date + EPOCH_DAYS, era = floor_divide(days, ERA_DAYS);
    int day_of_era = (int)(days - era * ERA_DAYS);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (ERA_DAYS - 1)) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int march_month = (5 * day_of_year + 2) / 153;
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
    *year = (int)(era * 400) + year_of_era + (*month <= 2);
}

static bool add_days(int32_t date, int64_t count, int32_t *out)
{
    int64_t sum;
    if (__builtin_add_overflow(count, (int64_t)date, &sum) || sum < DATE_MIN || sum > DATE_MAX)
        return false;
    *out = (int32_t)sum;
    return true;
}

static bool add_months(int32_t date, int64_t count, int32_t *out)
{
    int year, month, day;
    int64_t months;
    date_to_civil(date, &year, &month, &day);
    if (__builtin_add_overflow(count, (int64_t)year * 12 + month - 1, &months) || months < YEAR_MIN * 12 ||
        months >= (YEAR_MAX + 1) * 12)
        return false;
    year = (int)(months / 12);
    month = (int)(months % 12) + 1;
    int last = month_days(year, month);
    return date_from_civil(year, month, day < last ? day : last, out);
}

bool date_add(int32_t date, int64_t count, duration_unit unit, int32_t *out)
{
    int64_t scale = unit == UNIT_WEEK ? 7 : unit == UNIT_YEAR ? 12 : 1;
    if (__builtin_mul_overflow(count, scale, &count))
        return false;
    switch (unit) {
    case UNIT_DAY:
    case UNIT_WEEK: return add_days(date, count, out);
    case UNIT_MONTH:
    case UNIT_YEAR: return add_months(date, count, out);
    case UNIT_MINUTE:
    case UNIT_HOUR: break;
    }
    return false;
}

/* Reads exactly `width` digits; -1 when one of them is none. */
static int read_digits(const char *text, int width)
{
    int value = 0;
    for (int i = 0; i < width; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + text[i] - '0';
    }
    return value;
}

bool time_parse(const char *text, size_t length, int32_t *minutes, bool *has_time)
{
    int32_t date;
    int hour = 0, minute = 0;
    if ((length != 10 && length != 16) || text[4] != '-' || text[7] != '-' ||
        !date_from_civil(read_digits(text, 4), read_digits(text + 5, 2), read_digits(text + 8, 2), &date))
        return false;
    if (length == 16) {
        hour = read_digits(text + 11, 2);
        minute = read_digits(text + 14, 2);
        if (text[10] != 'T' || text[13] != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59)
            return false;
    }
    *minutes = date * DAY_MINUTES + hour * 60 + minute;
    *has_time = length == 16;
    return true;
}

/* A time too far away for a day to count it stays at the nearest int32_t. */
int32_t time_date(int64_t minutes)
{
    int64_t days = floor_divide(minutes, DAY_MINUTES);
    return days < INT32_MIN ? INT32_MIN : days > INT32_MAX ? INT32_MAX : (int32_t)days;
}

int date_format(int32_t date, char text[DATE_TEXT_MAX])
{
    int year, month, day;
    date_to_civil(date, &year, &month, &day);
    return snprintf(text, DATE_TEXT_MAX, "%04d-%02d-%02d", year, month, day);
}

int time_format(int64_t minutes, char text[DATE_TEXT_MAX])
{
    int length = date_format(time_date(minutes), text);
    int minute = (int)((minutes % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES);
    return length +
           snprintf(text + length, (size_t)(DATE_TEXT_MAX - length), "T%02d:%02d", minute / 60, minute % 60);
}
