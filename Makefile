# Builds pactlang. One file, no recursion; everything built goes to build/, one folder there for each compiler
# and set of flags, so that they never mix. `make help` lists the targets.

ifeq ($(origin CC),default)
CC := gcc
endif
CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wmissing-prototypes -Wcast-qual -Werror
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LIBS := -lutf8proc -ljansson -lcsv -lsqlite3 -lffi
FUZZ_SECONDS ?= 30
REF_CASES ?= 15000
REF_SEED ?= 1
FUZZ_TIMEOUT ?= 10
FUZZ_ARGS ?=
BENCH_ROUNDS ?= 5
OOM_POINTS ?= 0
OOM_EVERY ?= 16
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
MAKEFLAGS += --jobs=$(JOBS) # where none is said on the command line

NAME := $(notdir $(lastword $(CC)))
OUT := build/$(NAME)$(if $(SAN),-san)
# One set of objects for static and shared libraries; what a build says of places does not depend on its folder.
FLAGS = -std=gnu11 $(CFLAGS) $(WARNINGS) -I. -Ibuild/grammar -ffile-prefix-map=$(CURDIR)=. \
    -fPIC -fvisibility=hidden -fno-semantic-interposition -ffunction-sections -fdata-sections

# ---- what is built from what ----

VM := $(wildcard vm/*.c)
IO := $(wildcard vm/io/*.c)
GRAMMAR := build/grammar/pact.tab.c build/grammar/lex.pact.c
COMMAND := compiler/main.c compiler/side.c $(wildcard compiler/session*.c compiler/sweep*.c compiler/profile.c)
COMPILER := $(filter-out $(COMMAND),$(wildcard compiler/*.c compiler/prove/*.c grammar/*.c))
COMPILER += $(GRAMMAR) build/stdlib.c
REF := $(wildcard tests/ref/*.c)
UNIT := $(basename $(wildcard tests/unit/test_*.c))
FUZZ := $(basename $(wildcard tests/fuzz/fuzz_*.c))
EMBED := $(notdir $(basename $(filter-out %/host.c,$(wildcard examples/embed/*.c))))
STDLIB := $(sort $(wildcard stdlib/*.pact))
EXTENSION := $(wildcard bindings/sqlite/*.c)
PRODUCTS := pactc libpact.a libpactc.a libpactio.a pact_sqlite.so
LIBRARIES := $(foreach name,libpact libpactc libpactio,$(name).so.0 $(name).so install/$(name).a)
PREFIX ?= /usr/local
FORMATTED := $(wildcard $(addsuffix /*.[ch],vm vm/io compiler grammar examples/embed bindings/sqlite tests/*))

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all embed install uninstall amalgamation abi tsan reproducible try check ref oom fuzz bench format format-check install-packages install-build-packages clean help FORCE

ifdef SAN
all: $(PRODUCTS:%=$(OUT)/%)
else
all: $(PRODUCTS:%=build/%) $(LIBRARIES:%=build/%)
endif

# build/pactc and the libraries there are those of the compiler that was used last.
$(PRODUCTS:%=build/%) $(LIBRARIES:%=build/%): build/%: $(OUT)/% FORCE
	@mkdir -p $(@D)
	@ln -sfnr $< $@

# One set of products: $(1) is its folder, $(2) the compiler with the flags that only this set has.
define product
$(1)/%.o: %.c $(1)/flags Makefile | build/tools build/grammar/pact.tab.h build/grammar/lex.pact.h
	@mkdir -p $$(@D)
	@echo "  compile  $$@"
	@$(2) $$(FLAGS) $$(EXCEPTIONS) -MMD -MP -c -o $$@ $$<

$(1)/build/grammar/lex.pact.o: EXCEPTIONS = $$(SCANNER_WARNINGS)

$(1)/flags: FORCE
	@mkdir -p $$(@D)
	@echo '$(2) $$(FLAGS) $$(LIBS)' | cmp -s - $$@ || echo '$(2) $$(FLAGS) $$(LIBS)' > $$@

$(1)/libpact.a: $$(VM:%.c=$(1)/%.o)
$(1)/libpactc.a: $$(COMPILER:%.c=$(1)/%.o)
$(1)/libpactio.a: $$(IO:%.c=$(1)/%.o)
$(1)/lib%.a:
	@echo "  archive  $$@"
	@rm -f $$@
	@ar rcsD $$@ $$^

# What a shared library exports stands in its .map. libpactc has hidden copies of what it needs of vm/.
$(1)/libpact.so.0: vm/libpact.map $$(VM:%.c=$(1)/%.o)
$(1)/libpactc.so.0: compiler/libpactc.map $$(COMPILER:%.c=$(1)/%.o) $(1)/libpact.a
$(1)/libpactio.so.0: vm/io/libpactio.map $$(IO:%.c=$(1)/%.o) $(1)/libpact.so.0
$(1)/lib%.so.0:
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -shared -Wl,-soname,$$(@F) -Wl,--version-script=$$< -Wl,--no-undefined-version -Wl,-z,defs \
	    -Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--as-needed -o $$@ $$(filter-out $$<,$$^) $$(LIBS)

$(1)/lib%.so: $(1)/lib%.so.0
	@ln -sfn $$(<F) $$@

# The static libraries that are installed: one object each, in which only the names of the .map are global.
$(1)/install/libpact.a: vm/libpact.map $$(VM:%.c=$(1)/%.o)
$(1)/install/libpactc.a: compiler/libpactc.map $$(COMPILER:%.c=$(1)/%.o) $(1)/libpact.a
$(1)/install/libpactio.a: vm/io/libpactio.map $$(IO:%.c=$(1)/%.o)
$(1)/install/lib%.a:
	@mkdir -p $$(@D)
	@echo "  archive  $$@"
	@sed -n 's/^ *\(pact[a-z_]*\);$$$$/\1/p' $$< > $$(@:.a=.names)
	@ld -r --gc-sections $$$$(sed 's/^/-u /' $$(@:.a=.names)) -o $$(@:.a=.o) $$(filter-out $$<,$$^)
	@objcopy --keep-global-symbols=$$(@:.a=.names) $$(@:.a=.o)
	@rm -f $$@
	@ar rcsD $$@ $$(@:.a=.o)

$(1)/pactc: $$(COMMAND:%.c=$(1)/%.o) $(1)/libpactc.a $(1)/libpactio.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -o $$@ $$^ -pthread $$(LIBS)

# What SQLite loads holds all that it needs of ours, and calls the SQLite that loads it.
$(1)/pact_sqlite.so: bindings/sqlite/pact_sqlite.map $$(EXTENSION:%.c=$(1)/%.o) $(1)/libpactio.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -shared -Wl,-soname,$$(@F) -Wl,--version-script=$$< -Wl,-z,relro,-z,now -Wl,--gc-sections \
	    -Wl,--as-needed -o $$@ $$(filter-out $$<,$$^) $$(LIBS)

$(1)/tests/unit/%: $(1)/tests/unit/%.o $(1)/libpactc.a $(1)/libpactio.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -o $$@ $$^ -lcmocka -pthread $$(WRAPPED) $$(LIBS)

# There our own calls of malloc can be made to fail.
$(1)/tests/unit/test_oom: WRAPPED := -Wl,--wrap=malloc,--wrap=realloc,--wrap=calloc

$(1)/tests/ref/test_ref: $$(REF:%.c=$(1)/%.o) $(1)/libpactc.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -o $$@ $$^ $$(LIBS)

$(1)/embed/%: $(1)/examples/embed/%.o $(1)/examples/embed/host.o $(1)/libpactc.a $(1)/libpact.a
	@mkdir -p $$(@D)
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -o $$@ $$^ -pthread -lm $$(LIBS)

$(1)/tests/bench/pact: $(1)/tests/bench/pact.o $(1)/tests/bench/bench.o $(1)/examples/embed/host.o $(1)/libpactc.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -o $$@ $$^ $$(LIBS)

$(1)/tests/fuzz/%: $(1)/tests/fuzz/%.o $(1)/libpactc.a $(1)/libpactio.a $(1)/libpact.a
	@echo "  link     $$@"
	@$(2) $$(CFLAGS) -fsanitize=fuzzer -o $$@ $$^ $$(LIBS)

.SECONDARY: $$(patsubst %,$(1)/%.o,$$(UNIT) $$(FUZZ) $$(EMBED:%=examples/embed/%) examples/embed/host)
endef

$(eval $(call product,build/$(NAME),$$(CC)))
$(eval $(call product,build/$(NAME)-san,$$(CC) $$(SANITIZE)))
$(eval $(call product,build/$(NAME)-tsan,$$(CC) -fsanitize=thread))
$(eval $(call product,build/fuzz,clang -fsanitize=fuzzer-no-link $$(SANITIZE)))

-include $(shell find build -name '*.d' 2>/dev/null)

# ---- generated sources ----

# The two that flex's scanner cannot be had free of: its `source` shadows our type, and its fatal error, which
# is overridden, is never called. All other warnings are errors there too; in bison's parser, all are.
SCANNER_WARNINGS := -Wno-shadow -Wno-unused-function

build/grammar/pact.tab.c: grammar/pact.y Makefile | build/tools
	@mkdir -p $(@D)
	@echo "  bison    $<"
	@bison -Wall -Wno-precedence -Werror --header=$(@:.c=.h) -o $@ $<

build/grammar/lex.pact.c: grammar/pact.l Makefile | build/tools
	@mkdir -p $(@D)
	@echo "  flex     $<"
	@flex --header-file=$(@:.c=.h) -o $@ $<

build/grammar/pact.tab.h: build/grammar/pact.tab.c
build/grammar/lex.pact.h: build/grammar/lex.pact.c
build/grammar/%.h: ;

# stdlib/security.pact becomes the module "std.security", as one array of octal character constants.
build/stdlib.c: $(STDLIB) $(wildcard stdlib) Makefile
	@mkdir -p $(@D)
	@echo "  embed    $(STDLIB)"
	@{ echo '#include "compiler/stdlib.h"'; \
	for module in $(notdir $(STDLIB:.pact=)); do \
	    printf '\nstatic const char %s_text[] = {\n' $$module; \
	    od -An -v -to1 stdlib/$$module.pact | sed "s/ \([0-7]*\)/'\\\\\1',/g"; \
	    echo "0};"; \
	done; \
	printf '\nconst struct stdlib_module stdlib_modules[] = {\n'; \
	for module in $(notdir $(STDLIB:.pact=)); do \
	    printf '    {"std.%s", %s_text, sizeof %s_text - 1},\n' $$module $$module $$module; \
	done; \
	printf '    {0, 0, 0},\n};\n'; } > $@

# ---- what a build needs ----

needs_command = command -v $(1) >/dev/null || missing="$$missing $(2)"
needs_header = echo '\#include <$(1)>' | $(CC) -E -x c - >/dev/null 2>&1 || missing="$$missing $(2)"

build/tools: packages/build.txt
	@mkdir -p $(@D)
	@command -v $(CC) >/dev/null || { echo "There is no compiler '$(CC)' here: make try, or CC=clang"; exit 1; }
	@missing=; \
	$(call needs_command,flex,flex); \
	$(call needs_command,bison,bison); \
	$(call needs_header,csv.h,libcsv-dev); \
	$(call needs_header,jansson.h,libjansson-dev); \
	$(call needs_header,sqlite3.h,libsqlite3-dev); \
	$(call needs_header,utf8proc.h,libutf8proc-dev); \
	[ -z "$$missing" ] || { echo "To build pactlang, these Debian packages are missing:$$missing"; \
	    echo "Install them:  sudo apt-get install$$missing"; \
	    echo "or say 'make try', which does it, builds, and runs an example."; exit 1; }
	@touch $@

install-build-packages:
	@packages/install packages/build.txt

install-packages:
	@packages/install packages/build.txt packages/test.txt

# Where packages are installed on the way, that comes before anything is built.
ifneq ($(filter try,$(MAKECMDGOALS)),)
build/tools: | install-build-packages
endif
ifneq ($(filter check,$(MAKECMDGOALS)),)
build/tools: | install-packages
$(foreach test,$(UNIT),build/$(NAME)/$(test).o build/$(NAME)-san/$(test).o): | install-packages
endif

# ---- targets ----

try: install-build-packages all
	build/pactc check examples/covenant.pact
	build/pactc run --scenario abyssinia examples/covenant.pact

# The whole suite, on the ordinary build and then on the sanitized one, in one count; SAN=1: the latter alone.
CHECKED := $(if $(SAN),,build/$(NAME)) build/$(NAME)-san
check: install-packages $(foreach out,$(CHECKED),$(PRODUCTS:%=$(out)/%) $(UNIT:%=$(out)/%) $(EMBED:%=$(out)/embed/%) $(out)/tests/ref/test_ref) $(if $(SAN),,all)
	@tests/run --jobs $(JOBS) $(CHECKED)

# DESTDIR and PREFIX as usual. The libraries are those of the compiler that CC names, without sanitizers.
install: all
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' packages/place install build/$(NAME)

uninstall:
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' packages/place uninstall

# libpact as one pact.c and pact.h.
amalgamation:
	@packages/amalgamate build/amalgamation
	@echo "  made     build/amalgamation/pact.c, pact.h"

# The binary interface as of now becomes that of the last release, to which tests/cli/abi.sh holds the libraries.
abi: all
	@for name in libpact libpactc libpactio; do tests/abi/dump build/$(NAME) $$name > tests/abi/$$name.abi || exit 1; done

# The programs of examples/embed, each of which links the libraries; build/embed/NAME runs one.
embed: $(EMBED:%=$(OUT)/embed/%)
	@ln -sfn $(notdir $(OUT))/embed build/embed

# The VM beside the second opinion on random treaties and worlds, from a seed.
ref: build/$(NAME)/tests/ref/test_ref
	@$< $(REF_CASES) $(REF_SEED)

# Two builds in different folders are the same, byte for byte.
reproducible:
	@env -u MAKEFLAGS -u MFLAGS packages/reproducible CC='$(CC)' CFLAGS='$(CFLAGS)' -j$(JOBS)

# Many threads under ThreadSanitizer.
tsan: build/$(NAME)-tsan/tests/unit/test_threads build/$(NAME)-tsan/pactc
	@TSAN_OPTIONS=halt_on_error=1 $<
	@TSAN_OPTIONS=halt_on_error=1 build/$(NAME)-tsan/pactc sweep examples/nato.pact --each 'attacks(a, germany)' \
	    --on 1970-01-01 --ask every --threads 4 -o build/$(NAME)-tsan/rows.csv

# Each allocation fails once, sanitized: of the examples and of every so manieth test of the language, in order
# of names; of each work OOM_POINTS, evenly chosen, or 0 for all.
oom: build/$(NAME)-san/tests/unit/test_oom
	@CMOCKA_MESSAGE_OUTPUT=TAP $< $(OOM_POINTS) $(wildcard examples/*.pact tests/fuzz/seeds/*.pact) \
	    $$(find tests/lang -name '*.pact' | LC_ALL=C sort | awk 'NR % $(OOM_EVERY) == 0')

fuzz: $(FUZZ:%=build/fuzz/%) build/fuzz/images
	@for target in $(notdir $(FUZZ)); do \
	    mkdir -p build/fuzz/corpus/$$target build/fuzz/found; \
	    echo "  fuzz     $$target, $(FUZZ_SECONDS) s"; \
	    seeds="$(wildcard examples tests/lang tests/fuzz/seeds stdlib)"; \
	    [ $$target != fuzz_image ] || seeds="-max_len=16384 -entropic=0 -reduce_inputs=0 build/fuzz/images"; \
	    build/fuzz/tests/fuzz/$$target -max_total_time=$(FUZZ_SECONDS) -timeout=$(FUZZ_TIMEOUT) $(FUZZ_ARGS) -rss_limit_mb=2048 \
	        -verbosity=0 -print_final_stats=1 -artifact_prefix=build/fuzz/found/ \
	        build/fuzz/corpus/$$target $$seeds || exit 1; \
	done

# Small programs for fuzz_image to begin with: what compiles of the tests, to no more than 12 KB.
build/fuzz/images: build/$(NAME)/pactc $(wildcard tests/fuzz/seeds/*.pact)
	@echo "  build    $@"
	@rm -rf $@
	@mkdir -p $@
	@for text in $$(find examples tests/lang tests/fuzz/seeds -name '*.pact'); do \
	    $< build -o $@/$$(echo $$text | tr / _)b $$text >/dev/null 2>&1 || true; \
	done
	@find $@ -type f -size +24 -delete

# The yardstick in C has the flags that a C programmer would give it; libpact has ours.
YARDSTICK := -O3 -march=native
build/$(NAME)/tests/bench/limit: tests/bench/limit.c tests/bench/bench.c tests/bench/bench.h Makefile
	@mkdir -p $(@D)
	@echo "  link     $@"
	@$(CC) -std=gnu11 $(YARDSTICK) -I. -o $@ tests/bench/limit.c tests/bench/bench.c

bench: all build/$(NAME)/tests/bench/limit build/$(NAME)/tests/bench/pact
	@tests/bench/run --rounds $(BENCH_ROUNDS) --flags "$(NAME) $$($(CC) -dumpversion), pact $(CFLAGS), C $(YARDSTICK)" build/$(NAME)

format:
	clang-format -i $(FORMATTED)

format-check:
	clang-format --dry-run -Werror $(FORMATTED)

clean:
	rm -rf build

help:
	@echo "make                   build/pactc and the libraries, static and shared; installs nothing"
	@echo "make try               install what a build needs, build, check and run examples/covenant.pact"
	@echo "make check             install what tests need, build, run the whole suite, also sanitized"
	@echo "make check SAN=1       only with AddressSanitizer, UndefinedBehaviorSanitizer and LeakSanitizer"
	@echo "make install           pactc, libraries, headers, pkg-config files, manual; PREFIX=/usr/local DESTDIR=; make uninstall"
	@echo "make amalgamation      libpact as one C file and its header, in build/amalgamation/"
	@echo "make abi               the binary interface as it is becomes what tests hold the libraries to (abigail-tools, gcc)"
	@echo "make embed             examples/embed: programs that use pactlang as a library, into build/embed"
	@echo "make ref               the VM beside a slow second evaluator on random treaties; REF_CASES=15000 REF_SEED=1"
	@echo "make oom               each allocation fails once, sanitized; OOM_POINTS=0 (all of each work) OOM_EVERY=16 (test)"
	@echo "make tsan              one program in many threads, and a sweep, under ThreadSanitizer"
	@echo "make reproducible      two builds in different folders must be the same, byte for byte"
	@echo "make fuzz              throw generated texts, worlds and programs at the libraries (clang); FUZZ_SECONDS=30"
	@echo "make bench             workloads beside the same in C and in LuaJIT (packages/bench.txt); BENCH_ROUNDS=5"
	@echo "make format            lay out the C sources with clang-format; format-check: fail where they differ"
	@echo "make install-packages  the Debian packages of packages/*.txt"
	@echo "make clean             remove build/"
	@echo "CC=clang, CFLAGS='-O0 -g' as usual; tests/run --help runs parts of the suite"
