#!/usr/bin/env bash
# What is installed can be built against: headers that compile alone in C and C++, pkg-config, shared and static
# libraries; and taking it away leaves nothing.
set -eu -o pipefail
build=$(dirname "$PACTC") cc=${CC:-gcc}
cd "$SCRATCH"
[ -z "$SANITIZED" ] || { echo "skip: sanitized builds have no libraries to install" && exit 77; }
command -v pkg-config >/dev/null || { echo "skip: no pkg-config" && exit 77; }

# Into a staging folder, with the place where it will be: nothing else is written, and all of it goes again.
DESTDIR=$SCRATCH/stage PREFIX=/usr "$ROOT/packages/place" install "$build"
grep -qx 'prefix=/usr' stage/usr/lib/pkgconfig/pact.pc
if grep -rF "$SCRATCH" stage/usr/lib/pkgconfig stage/usr/include; then
    exit 1
fi
DESTDIR=$SCRATCH/stage PREFIX=/usr "$ROOT/packages/place" uninstall
[ -z "$(find stage ! -type d)" ]
[ ! -e stage/usr/include/pact ]

export PREFIX=$SCRATCH/here PKG_CONFIG_PATH=$SCRATCH/here/lib/pkgconfig
"$ROOT/packages/place" install "$build"
[ "$(pkg-config --modversion pact)" = "$("$PREFIX/bin/pactc" --version | sed -n 's/^pactc //p')" ]

# Each header alone, as strictly as a host may want it.
alone() {
    printf '#include <pact/%s>\n' "$(basename "$1")" >alone.x
    "${@:2}" -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I "$PREFIX/include" alone.x
}
for header in "$PREFIX"/include/pact/*.h; do
    alone "$header" "$cc" -std=c11 -x c
    for cxx in g++ clang++; do
        ! command -v $cxx >/dev/null || alone "$header" $cxx -std=c++11 -x c++
    done
done

cat >host.c <<'C'
#include <pact/compile.h>
#include <pact/pact.h>
#include <pact/report.h>
#include <stdio.h>
#include <string.h>

static const char law[] = "action attack/attacks/attacked(a: state, v: state);\n"
                          "action help/helps/helped(a: state, v: state);\n"
                          "treaty t { parties { x, y, z; } article 1 { when any state a attacks any member v then "
                          "every member except a, v must help v within 30 days; } }\n";

static bool print(void *user, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, user) == size;
}

static uint32_t entity(pact_world *world, const char *name)
{
    uint32_t out = PACT_NOTHING;
    pact_world_add(world, "state", name, &out);
    return out;
}

int main(void)
{
    pactc_source source = {"t.pact", law, strlen(law)};
    pactc *compilation;
    pact_program *program;
    pact_world *world;
    pact_run *run;
    pact_verdict verdict;
    size_t size;
    if (pactc_compile(&source, NULL, &compilation) != PACT_OK)
        return 1;
    const void *image = pactc_image(compilation, &size);
    if (!image || pact_format_of(image, size) != pact_format() ||
        pact_program_load(image, size, NULL, &program) != PACT_OK ||
        pact_world_new(program, PACT_NOTHING, NULL, &world) != PACT_OK)
        return 2;
    uint32_t war[] = {entity(world, "x"), entity(world, "y")}, help[] = {entity(world, "z"), war[1]};
    pact_world_on(world, -19876);
    pact_world_happens(world, pact_program_find(program, "attack"), war, 2);
    if (pact_run_on(world, NULL, NULL, &run) != PACT_OK || pact_run_until(run, -19876) != PACT_OK ||
        pact_ask(run, PACT_OBLIGED, pact_program_find(program, "help"), help, 2, &verdict) != PACT_OK)
        return 3;
    printf("%s under %s\n", pact_verdict_text(verdict.kind), verdict.article);
    pactio_report report = {.command = "test"};
    pactio_report_sink sink = {print, stdout};
    bool ok = pactio_report_text(&report, &sink) && !strcmp(pact_version(), PACT_RELEASE) &&
              !strcmp(pactc_version(), PACT_RELEASE) && pact_api() == PACT_API;
    pact_run_free(run);
    pact_world_free(world);
    pact_program_free(program);
    pactc_free(compilation);
    return ok ? 0 : 4;
}
C
flags=(-std=c11 -Wall -Wextra -Werror host.c)
read -ra shared <<<"$(pkg-config --cflags --libs pactc pactio pact)"
read -ra static <<<"$(pkg-config --static --cflags --libs pactc pactio pact)"
"$cc" "${flags[@]}" -o shared "${shared[@]}"
"$cc" "${flags[@]}" -static -o static "${static[@]}"
readelf -d shared | grep 'NEEDED.*libpact\.so\.0' >/dev/null
LD_LIBRARY_PATH=$PREFIX/lib ./shared >out
./static | diff out -
grep -qx 'obliged under article 1 of t' out

# Names of our inside do not meet those of a host that chose the same.
cat >own.c <<'C'
#include <pact/compile.h>
int mem_init(void), date_format(void), arena_free(void);
int mem_init(void) { return 1; }
int date_format(void) { return 2; }
int arena_free(void) { return 3; }
int main(void)
{
    pactc_source source = {"t", "a : state;", 10};
    pactc *c;
    return pactc_compile(&source, NULL, &c) != PACT_OK || pactc_error_count(c) || !pact_version();
}
C
"$cc" -o own own.c -static "${static[@]}"
./own
