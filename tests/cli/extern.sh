#!/usr/bin/env bash
# Functions in C, called by every signature that a declaration can have: their library is opened where its path is allowed.
set -eu
cd "$SCRATCH"
cat >geo.c <<'C'
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
typedef struct { int64_t numerator, denominator; } number;
int64_t distance(const char *a, const char *b) { return strcmp(a, b) ? (int64_t)(strlen(a) * 100 + strlen(b)) : INT64_MIN; }
bool next(uint32_t a, uint32_t b) { return a + 1 == b; }
double share(const char *a) { return *a == 'x' ? 0.125 : *a == 'y' ? -2.0 / 3 : 0.0 / 0.0; }
double large(const char *a) { return *a == 'x' ? 9007199254740993.0 : 1e300; }
number part(const char *a) { return (number){2, *a == 'z' ? 0 : -6}; }
int32_t founded(const char *a) { return *a == 'x' ? -14610 : INT32_MIN; }
static int calls;
int64_t called(const char *a) { (void)a; return ++calls; }
int64_t once(const char *a) { (void)a; return ++calls; }
C
cat >geo.pact <<'PACT'
use std.security;
x, y, zed : state;
extern distance(a: state, b: state): number as integer from "libgeo.so";
extern next(a: state as index, b: state as index): bool from "libgeo.so";
extern share(a: state): number as double 2 from "libgeo.so";
extern large(a: state): number as double 0 from "libgeo.so";
extern part(a: state as name): number as rational from "libgeo.so";
extern founded(a: state): date from "libgeo.so";
extern impure called(a: state): number as integer from "libgeo.so";
extern once(a: state): number as integer from "libgeo.so";
treaty t { parties { x, y, zed; }
    article 1 { when any member a attacks any member v then every member m except a, v must assist v unless distance(m, v) > 150; }
    article 2 { when any member a attacks any member v then every member m except a, v must consult with v unless not next(v, m); } }
scenario s {
    expect called(x) = 1 and called(x) = 1;
    1930-01-01: x attacks y;
    expect called(x) = 2 and once(x) = 3 and once(x) = 3;
    expect distance(x, y) = 101 and distance(zed, x) = 301;
    expect count of state m where (distance(m, m) < 1_000) = 0;
    expect share(x) = 0.12 and share(y) = -0.67;
    expect large(x) = 9_007_199_254_740_992;
    expect part(x) = -1/3 and founded(x) = 1930-01-01;
    expect next(x, y) and not next(y, x);
    expect zed is not obliged to assist y and zed is obliged to consult with y;
    1930-01-02: y notifies x;
    expect called(x) = 4 and once(x) = 3;
}
PACT
cc -shared -fPIC -o libgeo.so geo.c
"$PACTC" check --allow-extern "$SCRATCH/libgeo.so" geo.pact >said || true
grep -q "distance(y, y) has no value: what turns on it does not hold" said || { cat said; exit 1; }
grep -q "scenario s: 10 expectations hold" said || { cat said; exit 1; }
"$PACTC" why --allow-extern "$SCRATCH/libgeo.so" geo.pact 'zed must consult with y' >reasons
grep -q "obliged under article 2 of t" reasons || { cat reasons; exit 1; }
! "$PACTC" check geo.pact >said || { cat said; exit 1; }
grep -q "no library that ends in 'libgeo.so' is allowed" said || { cat said; exit 1; }
! "$PACTC" check --allow-extern libgeo.so geo.pact 2>said || exit 1
grep -q "takes an absolute path" said || { cat said; exit 1; }

# Many at once: a column for each role, and one of results of each type; asked once for each row.
cat >rows.c <<'C'
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
typedef struct { int64_t numerator, denominator; } number;
static int64_t calls;
void distance(size_t count, const char *const *a, const uint32_t *b, int64_t *out)
{
    calls++;
    for (size_t i = 0; i < count; i++)
        out[i] = *a[i] == 'y' && b[i] == 1 ? INT64_MIN : (int64_t)strlen(a[i]) * 100 + b[i];
}
void share(size_t count, const char *const *a, double *out)
{
    for (size_t i = 0; i < count; i++)
        out[i] = *a[i] == 'x' ? 0.125 : -2.0 / 3;
}
void part(size_t count, const char *const *a, number *out)
{
    for (size_t i = 0; i < count; i++)
        out[i] = (number){2, *a[i] == 'z' ? 0 : -6};
}
void founded(size_t count, const char *const *a, int32_t *out)
{
    for (size_t i = 0; i < count; i++)
        out[i] = *a[i] == 'x' ? -14610 : INT32_MIN;
}
void far(size_t count, const char *const *a, const char *const *b, bool *out)
{
    for (size_t i = 0; i < count; i++)
        out[i] = strcmp(a[i], b[i]) != 0;
}
void called(size_t count, const uint32_t *a, int64_t *out)
{
    (void)a;
    for (size_t i = 0; i < count; i++)
        out[i] = calls;
}
C
cat >rows.pact <<'PACT'
use std.security;
x, y, zed : state;
extern rows distance(a: state, b: state as index): number as integer from "librows.so";
extern rows share(a: state): number as double 2 from "librows.so";
extern rows part(a: state): number from "librows.so";
extern rows founded(a: state): date from "librows.so";
extern rows far(a: state, b: state): bool from "librows.so";
extern impure rows called(a: state as index): number as integer from "librows.so";
scenario s {
    expect distance(x, x) = 100 and distance(x, y) = 101 and distance(x, zed) = 102 and distance(zed, y) = 301;
    expect share(x) = 0.12 and share(y) = -0.67;
    expect part(x) = -1/3 and founded(x) = 1930-01-01 and founded(x) > 1929-12-31;
    expect far(x, y) and not far(x, x) and far(zed, x);
    1930-01-01: x attacks y;
    expect called(y) = 2 and count of state m where (distance(x, m) >= 0) = 3 and called(x) = 2;
    expect count of state m where (distance(y, m) >= 0) = 2;
    1930-01-02: x attacks y;
    expect called(y) = 3;
}
PACT
cc -shared -fPIC -o librows.so rows.c
"$PACTC" check --allow-extern "$SCRATCH/librows.so" rows.pact >said || true
grep -q "distance(y, y) has no value: what turns on it does not hold" said || { cat said; exit 1; }
grep -q "scenario s: 7 expectations hold" said || { cat said; exit 1; }
[ "$(grep -c "has no value" said)" = 1 ] || { cat said; exit 1; }

# Numbers and dates as arguments, by every form; what cannot be passed without loss has no value.
cat >numbers.c <<'C'
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
typedef struct { int64_t numerator, denominator; } number;
static int64_t calls;
number half(number n) { return (number){n.numerator, n.denominator * 2}; }
int64_t doubled(int64_t n) { return 2 * n; }
double thirds(double n) { return n / 3; }
int32_t later(const char *who, int32_t day, int64_t more) { return day + (int32_t)more + (*who == 'x' ? 0 : 1000); }
bool near(number n, uint32_t who, number bound) { calls++; return n.numerator * bound.denominator <= bound.numerator * n.denominator + who * 0; }
int64_t asked(number n) { (void)n; return calls; }
C
cat >numbers.pact <<'PACT'
use std.security;
x, y : state;
attribute power(s: state): number;
extern half(n: number): number from "libnumbers.so";
extern doubled(n: number as integer): number as integer from "libnumbers.so";
extern thirds(n: number as double): number as double 2 from "libnumbers.so";
extern later(who: state, since: date, more: number as integer): date from "libnumbers.so";
extern near(n: number, who: state as index, bound: number as rational): bool from "libnumbers.so";
extern impure asked(n: number): number as integer from "libnumbers.so";
define weak(s: state) if near(power(s), s, 5);
treaty t { parties { x, y; }
    article 1 { when any member a attacks any member v and near(power(a) / 2, v, 10) then v must notify a before [later(v, 1930-01-01, doubled(2))]; } }
scenario s {
    power(x) = 12;
    expect half(power(x)) = 6 and half(0 - 1 / 3) = 0 - 1 / 6;
    expect doubled(3) = 6 and count of state m where (doubled(1 / 2) = 1 or doubled(1 / 2) != 1) = 0;
    expect thirds(1) = 0.33 and thirds(power(x) * 2) = 8;
    expect later(x, 1930-01-01, 31) = 1930-02-01 and later(y, 1930-01-01 + 1, 0) = 1932-09-28;
    expect not weak(x) and not weak(y);                        # the power of y is not given
    expect half(today - 1930-01-01) < 0;
    expect asked(1) = asked(1);
    1930-01-02: y attacks x;
    expect x is not obliged to notify y;
    1930-01-03: { power(y) = 20;  y attacks x; }
    expect on 1930-01-04: x is obliged to notify y;
    expect on 1930-01-05: x has breached article 1 of t;
    expect count of state m where (near(power(m), m, 15)) = 1;
}
PACT
cc -shared -fPIC -o libnumbers.so numbers.c
"$PACTC" check --allow-extern "$SCRATCH/libnumbers.so" numbers.pact >said || true
grep -q "doubled(0.5) has no value: what turns on it does not hold\|doubled(1/2) has no value: what turns on it does not hold" said || { cat said; exit 1; }
grep -q "scenario s: 11 expectations hold" said || { cat said; exit 1; }
[ "$(grep -c "has no value" said)" = 1 ] || { cat said; exit 1; }
"$PACTC" why --allow-extern "$SCRATCH/libnumbers.so" --on 1930-01-04 numbers.pact 'x must notify y' >reasons
grep -q "near(power(a) / 2, v, 10)" reasons || { cat reasons; exit 1; }
