#!/usr/bin/env python3
"""Prints the table that test_number reads: exact results, worked out with fractions.Fraction.

Each line is an operation, its operands and the expected text ("none" where the result does not fit),
separated by tabs. The last line counts the others. The cases are seeded, so every run prints the same table.
"""
import sys

sys.path.pop(0)  # this folder: fractions imports a standard module that is called numbers, too

import operator
import random
import re
from fractions import Fraction

LOW, HIGH = -(2**63), 2**63 - 1
WIDE = 2**127  # what a part of a literal may measure before it is reduced
EDGES = [LOW, LOW + 1, LOW + 2, HIGH, HIGH - 1, HIGH // 2, HIGH // 2 + 1, LOW // 2, 0, 1, -1, 2, -2, 3, 10,
         2**31 - 1, 2**31, 2**32, -(2**32), 2**53 + 1, 10**18, 3037000499, 3037000500, 6074001000]

rng = random.Random(1648)
lines = 0


def fits(value):
    return LOW <= value.numerator <= HIGH and value.denominator <= HIGH


def expected(value):
    return str(value) if value is not None and fits(value) else "none"


def line(*fields):
    global lines
    lines += 1
    print(*fields, sep="\t")


def integer():
    if rng.random() < 0.3:
        return rng.choice(EDGES)
    return rng.getrandbits(rng.randint(1, 63)) * rng.choice((1, -1))


def rational():
    while True:
        num, den = integer(), integer() if rng.random() < 0.7 else 1
        if den and fits(value := Fraction(num, den)):
            return value


def operation(name, a, b):
    if name == "compare":
        return str((a > b) - (a < b))
    if name == "div" and b == 0:
        return "none"
    apply = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv}[name]
    return expected(apply(a, b))


def operations(a, b):
    for name in ("add", "sub", "mul", "div", "compare"):
        line(name, a.numerator, a.denominator, b.numerator, b.denominator, operation(name, a, b))


def partner(a):
    """A number whose sum, difference, product or quotient with `a` is at an edge, where that is possible."""
    target = Fraction(rng.choice((LOW, HIGH, LOW - 1, HIGH + 1)), rng.choice((1, 1, 1, 2, 3, HIGH)))
    choices = [target - a, a - target, target + a] + ([target / a, a / target] if a else [])
    choices = [value for value in choices if fits(value)]
    return rng.choice(choices) if choices else rational()


def arithmetic():
    ends = [Fraction(n, d) for n in (LOW, LOW + 1, HIGH, HIGH - 1, 0, 1, -1) for d in (1, HIGH, HIGH - 1, 2)]
    for a in ends:
        for b in ends:
            operations(a, b)
    for _ in range(1500):
        a = rational()
        operations(a, rational())
        operations(a, partner(a))
        operations(a, a)


def make():
    for num in EDGES + [integer() for _ in range(40)]:
        for den in EDGES:
            line("make", num, den, expected(Fraction(num, den) if den else None))


def value_of(text):
    """The language's literals, read with a pattern, unlike the C code, which walks the bytes."""
    digits = r"[0-9]+(?:_[0-9]+)*"
    shape = re.fullmatch(rf"(-?)({digits})(?:/({digits})|(?:\.({digits}))?(%?))", text, re.ASCII)
    if not shape:
        return None
    sign, whole, over, decimals, percent = (part and part.replace("_", "") for part in shape.groups())
    if int(whole) >= WIDE + bool(sign) or int(over or 1) >= WIDE or int(over or 1) == 0:
        return None
    value = Fraction(int(whole), int(over or 1)) + Fraction(int(decimals or 0), 10 ** len(decimals or ""))
    return value * (-1 if sign else 1) / (100 if percent else 1)


LITERALS = """
12 0 -0 007 0.25 60_000 25% 2/3 -2/3 4/6 0.25% 100% 1_0/2_0 1_0.2_5 -1.50 0.0% 0/5
1.000000000000000000000000 1__0 _1 1_ 1/0 0/0 +1 -- - -_1 1/-2 1/ /2 1/2/3 2/3% 1.5/2 1/2.5 .5 5. 5.% %
1%% %1 1e3 0x10 1.2.3 1._5 1_.5 1.5_ 1/_2 1/2_ 1,5 --1 -+1 inf nan 1_% 9223372036854775807
9223372036854775808 -9223372036854775808 -9223372036854775809 9223372036854775808/2
18446744073709551614/2 -18446744073709551616/2 922337203685477580700% 922337203685477580800%
-922337203685477580800% 92233720368547758.07 9223372036854775.807% 1/9223372036854775807
1/9223372036854775808 2/18446744073709551614 -9223372036854775808/9223372036854775807
0.0000000000000000002 0.00000000000000000002
170141183460469231731687303715884105727/170141183460469231731687303715884105727
170141183460469231731687303715884105728/170141183460469231731687303715884105728
99999999999999999999999999999999999999999 170141183460469231731687303715884105727.5
-170141183460469231731687303715884105728.75 340282366920938463463374607431768211456
340282366920938463463374607431768211457/1 340282366920938463463374607431768211457%
-170141183460469231731687303715884105728/85070591730234615865843651857942052864
""".split()


def literal():
    text = str(abs(integer()) if rng.random() < 0.5 else rng.randint(0, 2000))
    kind = rng.randint(0, 3)
    if kind == 1:
        text += "/" + str(abs(integer()) + rng.randint(0, 1))
    elif kind > 1:
        text += "." + str(rng.getrandbits(rng.randint(1, 60))).zfill(rng.randint(1, 20))
    text = rng.choice(("", "", "-")) + text + ("%" if kind == 3 else "")
    if rng.random() < 0.3:
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice("_-+./% 0x") + text[at:]
    return text


def power_of_two(k):
    """2^-k in decimals: 62 of them still fit, 63 do not."""
    return "0." + str(5**k).zfill(k)


def parse():
    texts = LITERALS + ["", " ", "1 ", " 1", "1 /2"] + [literal() for _ in range(4000)]
    texts += [power_of_two(k) + end for k in range(1, 66) for end in ("", "0000", "%", "1")]
    texts += ["0." + "0" * (k - 1) + "1" for k in range(1, 22)]
    for text in texts:
        line("parse", text, expected(value_of(text)))


make()
arithmetic()
parse()
print("end", lines, sep="\t")
