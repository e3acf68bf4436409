#!/usr/bin/env python3
"""Prints the table that test_date reads: civil dates and times, worked out with datetime and calendar.

Each line is an operation, its operands and the expected text ("none" where it is refused), separated by
tabs. The last line counts the others. The cases are seeded, so every run prints the same table.
"""
import calendar
import datetime
import random
import re

LOW, HIGH = -(2**63), 2**63 - 1
EPOCH = datetime.date(1970, 1, 1).toordinal()
FIRST, LAST = datetime.date(1, 1, 1).toordinal() - EPOCH, datetime.date(5999, 12, 31).toordinal() - EPOCH
YEARS = [1, 2, 3, 4, 5, 99, 100, 101, 399, 400, 401, 1582, 1600, 1648, 1700, 1752, 1800, 1899, 1900, 1901,
         1904, 1914, 1916, 1968, 1969, 1970, 1971, 1972, 1999, 2000, 2001, 2023, 2024, 2025, 2100, 2400, 4000,
         5996, 5998, 5999]

rng = random.Random(1919)
lines = 0


def line(*fields):
    global lines
    lines += 1
    print(*("none" if field is None else field for field in fields), sep="\t")


def days(year, month, day):
    try:
        return datetime.date(year, month, day).toordinal() - EPOCH if year <= 5999 else None
    except ValueError:
        return None


def civil():
    for year in YEARS + [-1, 0, 6000, 9999]:
        for month in range(0, 14):
            for day in (-1, 0, 1, 2, 15, 27, 28, 29, 30, 31, 32):
                line("civil", year, month, day, days(year, month, day))
    for date in [rng.randint(FIRST, LAST) for _ in range(3000)]:
        day = datetime.date.fromordinal(date + EPOCH)
        line("civil", day.year, day.month, day.day, date)
        line("text", date, day.isoformat())


def add(date, count, unit):
    if unit in ("day", "week"):
        result = date + count * (7 if unit == "week" else 1)
        return result if FIRST <= result <= LAST else None
    start = datetime.date.fromordinal(date + EPOCH)
    months = start.year * 12 + start.month - 1 + count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 5999:
        return None
    return days(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def count():
    kind = rng.randint(0, 9)
    if kind == 0:
        return rng.choice((LOW, LOW + 1, LOW // 7, LOW // 7 - 1, LOW // 12, LOW // 12 - 1, HIGH, HIGH - 1,
                           HIGH // 7, HIGH // 7 + 1, HIGH // 12, HIGH // 12 + 1, 2**31,
                           -(2**31), 2**32, -(2**32)))
    if kind == 1:
        return rng.randint(-10**7, 10**7)
    return rng.randint(-60, 60) if kind < 6 else rng.randint(-3000, 3000)


def month_ends():
    for year in YEARS:
        for month in range(1, 13):
            yield days(year, month, calendar.monthrange(year, month)[1])


def additions():
    dates = list(month_ends()) + [FIRST, FIRST + 1, FIRST + 59, LAST, LAST - 1, -1, 0, 1]
    dates += [rng.randint(FIRST, LAST) for _ in range(500)]
    for date in dates:
        for unit in ("day", "week", "month", "year"):
            for n in [0, 1, -1, 12, -12] + [count() for _ in range(4)]:
                line("add", date, n, unit, add(date, n, unit))
        line("add", date, rng.randint(-9, 9), rng.choice(("minute", "hour")), None)
    for date in (FIRST, LAST, 0):
        for n in (FIRST - date - 1, FIRST - date, LAST - date, LAST - date + 1):
            line("add", date, n, "day", add(date, n, "day"))


def minutes_of(text):
    """The minutes and whether an hour was written; a pattern and datetime, unlike the C code."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?", text, re.ASCII) or text[:4] > "5999":
        return None, None
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None, None
    return (moment - datetime.datetime(1970, 1, 1)) // datetime.timedelta(minutes=1), int("T" in text)


TEXTS = """
1914-08-04 1914-08-04T23:00 1914-08-04T23:59 1914-08-04T24:00 1914-08-04T12:60 1914-08-04T0:00 1914-8-4
14-08-04 1914-08-04T 1914-08-04t23:00 1914-08-04T23:00Z 1914-08-04T23:00:00 1914-08-04T2300 1914-02-29
1916-02-29 1900-02-29 2000-02-29 0001-01-01 0001-01-01T00:00 0000-12-31 5999-12-31 5999-12-31T23:59
6000-01-01 9999-12-31 +914-08-04 -914-08-04 1914/08/04 1914-00-01 1914-13-01 1914-01-00 1914-01-32
1914-04-31 1969-12-31T23:59 1970-01-01T00:00 1914-08-0x 19140804 1914-08-04T-1:00 1914-08-04T+1:00
1914-08-04T1:000 1914-W31-2
""".split()


def times():
    for text in TEXTS + ["", " ", "1914-08-04 23:00", "1914-08-04 ", " 914-08-04", "1914-08-04T 1:00"]:
        line("parse", text, *minutes_of(text))
    for _ in range(3000):
        text = "%04d-%02d-%02d" % (rng.randint(1, 5999), rng.randint(1, 12), rng.randint(1, 31))
        if rng.random() < 0.5:
            text += "T%02d:%02d" % (rng.randint(0, 23), rng.randint(0, 59))
        if rng.random() < 0.3:
            at = rng.randrange(len(text))
            text = text[:at] + rng.choice("0123456789-T: ") + text[at + rng.randint(0, 1):]
        line("parse", text, *minutes_of(text))


def moments():
    low, high = FIRST * 1440, LAST * 1440 + 1439
    near = [low, low + 1, low + 1439, low + 1440, high, high - 1439, high - 1440]
    near += [-1441, -1440, -1439, -1, 0, 1, 1439, 1440] + list(range(-2881, 2882, 160))
    for minutes in near + [rng.randint(low, high) for _ in range(3000)]:
        moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(minutes=minutes)
        line("moment", minutes, moment.toordinal() - EPOCH, moment.isoformat(timespec="minutes"))


civil()
additions()
times()
moments()
print("end", lines, sep="\t")
