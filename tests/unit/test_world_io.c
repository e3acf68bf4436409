/* test_world_io.c: worlds read from files. Comes in: a law, and worlds as JSON, CSV and SQLite; goes out:
 * TAP. Numbers stay exact; what is said alike comes out alike in whatever form and order; what is wrong is
 * found where it stands, and nothing leaks when memory ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <sqlite3.h>
#include <unistd.h>

#include "../../compiler/compile.h"
#include "../../vm/io/world.h"

static const char law[] = "action attack/attacks/attacked(a: state, v: state);\n"
                          "action help/helps/helped(a: state, v: state);\n"
                          "action give/gives/given(a: state, n: number);\n"
                          "status ally(s: state);\n"
                          "attribute power(s: state): number;\n"
                          "italy : state;\n"
                          "treaty t {\n"
                          "    parties { every state s where (s is ally); }\n"
                          "    article 1 { when any member a attacks any member v then every member s where "
                          "(power(s) > 1/3) must help v within 7 days; }\n"
                          "}\n";

static pact_program *program;

static int compile_law(void **unused)
{
    (void)unused;
    pactc_source source = {"t.pact", law, sizeof law - 1};
    pactc *c;
    size_t size;
    assert_int_equal(pactc_compile(&source, &(pactc_options){0}, &c), PACT_OK);
    const void *bytes = pactc_image(c, &size);
    assert_non_null(bytes);
    assert_int_equal(pact_program_load(bytes, size, NULL, &program), PACT_OK);
    pactc_free(c);
    return 0;
}

static int free_law(void **unused)
{
    (void)unused;
    pact_program_free(program);
    return 0;
}

static pact_world *empty_world(void)
{
    pact_world *w;
    assert_int_equal(pact_world_new(program, PACT_NOTHING, NULL, &w), PACT_OK);
    return w;
}

static pactio_file file_of(const char *name, const char *text)
{
    return (pactio_file){name, text, strlen(text)};
}

static pact_world *read_well(pact_status status, pact_world *w, pactio_reading *r)
{
    for (uint32_t i = 0; i < pactio_finding_count(r); i++)
        print_error("%s\n", pactio_finding(r, i)->message);
    assert_int_equal(status, PACT_OK);
    assert_int_equal(pactio_finding_count(r), 0);
    pactio_reading_free(r);
    return w;
}

static pact_world *of_json(const char *text)
{
    pact_world *w = empty_world();
    pactio_reading *r;
    pactio_file file = file_of("w.json", text);
    pact_status status = pactio_world_json(w, &file, NULL, &r);
    return read_well(status, w, r);
}

static pact_world *of_csv(const char *text)
{
    pact_world *w = empty_world();
    pactio_reading *r;
    pactio_file file = file_of("w.csv", text);
    pact_status status = pactio_world_csv(w, &file, 1, NULL, &r);
    return read_well(status, w, r);
}

/* ---- what came of it ---- */

static size_t add(char *out, size_t at, const char *text)
{
    return at + (size_t)snprintf(out + at, (1 << 16) - at, "%s\n", text ? text : "-");
}

static size_t add_entry(char *out, size_t at, pact_run *run, uint32_t i)
{
    pact_entry e;
    char date[PACT_DATE_TEXT_MAX];
    assert_int_equal(pact_run_entry(run, i, &e), PACT_OK);
    pact_date_format(e.date, date);
    at = add(out, at, date);
    at = add(out, at, e.article);
    at = add(out, at, e.act);
    for (uint32_t k = 0; k < e.bearer_count; k++)
        at = add(out, at, e.bearers[k]);
    return at;
}

/* Everything that happened and followed, and a derivation, as one text. */
static char *played(pact_world *w)
{
    char *out = calloc(1, 1 << 16);
    size_t at = 0;
    pact_run *run;
    pact_verdict v;
    uint32_t who[2];
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++)
        at = add_entry(out, at, run, i);
    assert_int_equal(pact_world_entity(pact_run_world(run), "state", "france", &who[0]), PACT_OK);
    assert_int_equal(pact_world_entity(pact_run_world(run), "state", "ethiopia", &who[1]), PACT_OK);
    assert_int_equal(pact_why(run, PACT_OBLIGED, pact_program_find(program, "help"), who, 2, &v), PACT_OK);
    assert_int_equal(v.kind, PACT_VERDICT_FULFILLED);
    for (uint32_t i = 0; i < v.reason_count; i++)
        at = add(out, at, v.reasons[i]);
    pact_run_free(run);
    pact_world_free(w);
    assert_true(at > 400);
    return out;
}

/* ---- tests ---- */

static void keeps_numbers_exact(void **unused)
{
    (void)unused;
    static const struct {
        const char *written;
        int64_t numerator, denominator;
    } all[] = {{"0.1", 1, 10},
               {"-3", -3, 1},
               {"\"17/2\"", 17, 2},
               {"\"25%\"", 1, 4},
               {"9007199254740993", 9007199254740993, 1},
               {"0.333333333333333333", 333333333333333333, 1000000000000000000},
               {"\"60_000\"", 60000, 1}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        char text[300];
        uint32_t italy;
        pact_number n;
        pact_run *run;
        snprintf(text, sizeof text,
                 "{\"format\": \"pact-world/1\", \"beginning\": [{\"value\": %s, \"figure\": \"power\", "
                 "\"roles\": "
                 "[\"italy\"]}]}",
                 all[i].written);
        pact_world *w = of_json(text);
        assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
        assert_int_equal(pact_run_until(run, 0), PACT_OK);
        assert_int_equal(pact_world_entity(w, "state", "italy", &italy), PACT_OK);
        assert_true(pact_run_figure(run, pact_program_find(program, "power"), &italy, 1, &n));
        assert_int_equal(n.numerator, all[i].numerator);
        assert_int_equal(n.denominator, all[i].denominator);
        pact_run_free(run);
        pact_world_free(w);
    }
}

static const char *const facts[] = {
    "{\"holds\": \"ally\", \"roles\": [\"italy\"]}",
    "{\"roles\": {\"s\": \"ethiopia\"}, \"holds\": \"ally\"}",
    "{\"holds\": \"ally\", \"roles\": [\"france\"]}",
    "{\"figure\": \"power\", \"roles\": [\"france\"], \"value\": 0.34}",
    "{\"value\": 0.2, \"figure\": \"power\", \"roles\": [\"italy\"]}",
    "{\"figure\": \"power\", \"roles\": [\"ethiopia\"], \"value\": 0}",
};
static const char *const acts[] = {
    "{\"happens\": \"attack\", \"roles\": [\"italy\", \"ethiopia\"]}",
    "{\"happens\": \"attacks\", \"roles\": {\"v\": \"france\", \"a\": \"italy\"}}",
    "{\"happens\": \"give\", \"roles\": [\"france\"], \"value\": \"1/2\"}",
};
enum { FACTS = 6, ACTS = 3 };

static uint32_t mixed(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % below;
}

static size_t add_list(char *out, size_t at, size_t size, const char *const *from, uint32_t count,
                       uint32_t *state)
{
    uint32_t order[FACTS];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t k = mixed(state, i + 1);
        order[i] = order[k];
        order[k] = i;
    }
    for (uint32_t i = 0; i < count; i++)
        at += (size_t)snprintf(out + at, size - at, "%s%s", i ? ", " : "[", from[order[i]]);
    return at + (size_t)snprintf(out + at, size - at, "]");
}

/* All on one line, so that places are the same too. */
static char *world_in_some_order(uint32_t seed)
{
    enum { SIZE = 4096 };
    char *out = malloc(SIZE);
    uint32_t state = seed, first = mixed(&state, 3);
    size_t at = (size_t)snprintf(out, SIZE, "{\"format\": \"pact-world/1\"");
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t part = (first + i) % 3;
        at += (size_t)snprintf(out + at, SIZE - at, ", ");
        if (part == 0) {
            at += (size_t)snprintf(out + at, SIZE - at,
                                   "\"entities\": {\"state\": [\"france\", \"ethiopia\"]}");
        } else if (part == 1) {
            at += (size_t)snprintf(out + at, SIZE - at, "\"beginning\": ");
            at = add_list(out, at, SIZE, facts, FACTS, &state);
        } else {
            at += (size_t)snprintf(
                out + at, SIZE - at,
                "\"instants\": [{\"date\": \"1935-10-05\", \"facts\": [{\"happens\": \"help\", "
                "\"roles\": [\"france\", \"ethiopia\"]}]}, {\"facts\": ");
            at = add_list(out, at, SIZE, acts, ACTS, &state);
            at += (size_t)snprintf(out + at, SIZE - at, ", \"date\": \"1935-10-03\"}]");
        }
    }
    snprintf(out + at, SIZE - at, "}");
    return out;
}

static void order_does_not_matter(void **unused)
{
    (void)unused;
    char *text = world_in_some_order(0), *said = played(of_json(text));
    free(text);
    for (uint32_t seed = 1; seed < 60; seed++) {
        text = world_in_some_order(seed);
        char *again = played(of_json(text));
        assert_string_equal(again, said);
        free(text);
        free(again);
    }
    free(said);
}

/* But for the names of files, the places of the same thing. */
static void forget_places(char *text)
{
    for (char *at = text; (at = strstr(at, " (w.")); at++) {
        char *end = strchr(at, ')');
        memmove(at, end + 1, strlen(end + 1) + 1);
    }
}

static const char table[] = "date,form,predicate,arg1,arg2,value\n"
                            "1935-10-03,,give,france,,0.5\n"
                            "1935-10-05,happens,helps,france,ethiopia,\n"
                            ",entity,state,france,,\n"
                            ",,ally,france,,\n"
                            ",holds,ally,italy,,\n"
                            ",holds,ally,\"ethiopia\",,\n"
                            ",,power,ethiopia,,0\n"
                            ",,power,italy,,1/5\n"
                            ",figure,power,france,,34%\r\n"
                            "1935-10-03,,attacks,italy,france,\n"
                            "1935-10-03,,attacks,italy,france,\n"
                            ",entity,state,ethiopia,,\n"
                            "1935-10-03,,attack,italy,ethiopia,";

static void make_database(const char *path)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(
            db,
            "create table entities(kind, name); insert into entities values ('state', 'france'), "
            "('state', 'ethiopia');"
            "create table figures(arg1, power text); insert into figures values ('france', '0.34'), "
            "('italy', '0.2'), ('ethiopia', 0);"
            "create table facts(predicate, arg1); insert into facts values ('ally', 'france'), ('ally', "
            "'italy'), ('ally', 'ethiopia');"
            "create table acts(day, what, who, whom, much); insert into acts values "
            "('1935-10-05', 'help', 'france', 'ethiopia', null), "
            "('1935-10-03', 'give', 'france', null, '1/2'), "
            "('1935-10-03', 'attack', 'italy', 'ethiopia', null), ('1935-10-03', 'attack', 'italy', "
            "'france', null);"
            "create view events as select much as value, day as date, what as predicate, who as arg1, whom "
            "as arg2 from acts",
            NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void temporary_path(char path[200])
{
    const char *folder = getenv("TMPDIR");
    snprintf(path, 200, "%s/world-%ld.db", folder ? folder : "/tmp", (long)getpid());
}

static void forget_tables(char *text, const char *opening)
{
    for (char *at = text; (at = strstr(at, opening)); at++) {
        char *end = strchr(at, ')');
        memmove(at, end + 1, strlen(end + 1) + 1);
    }
}

static void attach(sqlite3 *db, const char *path, const char *schema)
{
    char *sql = sqlite3_mprintf("attach %Q as \"%w\"", path, schema);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_free(sql);
}

static void forms_are_alike(void **unused)
{
    (void)unused;
    char path[200], *text = world_in_some_order(0), *json = played(of_json(text)),
                    *csv = played(of_csv(table));
    pact_world *w = empty_world();
    pactio_reading *r;
    temporary_path(path);
    make_database(path);
    pact_status status = pactio_world_sqlite(w, path, NULL, &r);
    char *sqlite = played(read_well(status, w, r));
    sqlite3 *db;
    w = empty_world();
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    attach(db, path, "its \"world\"");
    assert_int_equal(pactio_world_tables(w, db, "main", NULL, &r), PACT_MISUSE);
    assert_string_equal(pactio_finding(r, 0)->code, "P0271");
    pactio_reading_free(r);
    status = pactio_world_tables(w, db, "its \"world\"", NULL, &r);
    char *lent = played(read_well(status, w, r));
    assert_int_equal(sqlite3_close(db), SQLITE_OK); /* no statement was left */
    remove(path);
    forget_places(json);
    forget_places(csv);
    forget_tables(lent, " (its ");
    assert_string_equal(lent, json);
    free(lent);
    forget_tables(sqlite, " (/");
    assert_string_equal(csv, json);
    assert_string_equal(sqlite, json);
    free(text);
    free(json);
    free(csv);
    free(sqlite);
}

static void finds_what_is_wrong_where_it_stands(void **unused)
{
    (void)unused;
    static const char text[] = "predicate,arg1,power\n,italy,1\n,\xC3\xA9t\xC3\xA9,2,\nally,itly,\n";
    pactio_file file = file_of("folder/w.csv", text);
    pactio_reading *r;
    pact_world *w = empty_world();
    assert_int_equal(pactio_world_csv(w, &file, 1, NULL, &r), PACT_MISUSE);
    assert_int_equal(pactio_finding_count(r), 2);
    const pact_finding *first = pactio_finding(r, 0), *second = pactio_finding(r, 1);
    assert_string_equal(first->code, "P0260");
    assert_int_equal(first->labels->place.line, 3);
    assert_string_equal(second->code, "P0264");
    assert_string_equal(second->help, "did you mean 'italy'?");
    pact_place at = second->labels->place;
    assert_int_equal(at.file, pact_program_source_count(program));
    assert_int_equal(at.file, pactio_source_first(r));
    assert_int_equal(at.line, 4);
    assert_int_equal(at.column, 6);
    assert_memory_equal(text + at.begin, "itly", at.end - at.begin);
    assert_string_equal(pactio_source(r, 0).name, "folder/w.csv");
    assert_null(pactio_finding(r, 2));
    pactio_reading_free(r);
    pact_world_free(w);
}

static void shows_no_more_than_a_hundred(void **unused)
{
    (void)unused;
    char *text = malloc(100000);
    size_t at = (size_t)snprintf(text, 100, "predicate,arg1\n");
    for (int i = 0; i < 300; i++)
        at += (size_t)snprintf(text + at, 100, "ally,x%d\n", i);
    pactio_file file = {"w.csv", text, at};
    pactio_reading *r;
    pact_world *w = empty_world();
    assert_int_equal(pactio_world_csv(w, &file, 1, NULL, &r), PACT_MISUSE);
    assert_int_equal(pactio_finding_count(r), 100);
    assert_true(pactio_dropped_count(r) > 0);
    pactio_reading_free(r);
    pact_world_free(w);
    free(text);
}

/* Into the world of a run that stands: later days, and no new names. */
static void goes_on_with_a_run(void **unused)
{
    (void)unused;
    pact_run *run;
    pactio_reading *r;
    char *text = world_in_some_order(0);
    pact_world *w = of_json(text);
    assert_int_equal(pact_run_on(w, NULL, NULL, &run), PACT_OK);
    assert_int_equal(pact_run_until(run, -12510), PACT_OK); /* 1935-10-02 */
    pactio_file late = file_of("late.csv", "date,predicate,arg1,arg2\n1935-10-04,attacks,france,italy\n");
    assert_int_equal(pactio_world_csv(pact_run_world(run), &late, 1, NULL, &r), PACT_OK);
    assert_int_equal(pactio_last_day(r), -12508);
    pactio_reading_free(r);
    pactio_file past = file_of("past.csv", "date,predicate,arg1,arg2\n1935-10-01,attacks,france,italy\n");
    assert_int_equal(pactio_world_csv(pact_run_world(run), &past, 1, NULL, &r), PACT_MISUSE);
    assert_string_equal(pactio_finding(r, 0)->code, "P0267");
    pactio_reading_free(r);
    assert_int_equal(pact_run_all(run), PACT_DONE);
    bool told = false;
    for (uint32_t i = 0; i < pact_run_entry_count(run); i++) {
        pact_entry e;
        assert_int_equal(pact_run_entry(run, i, &e), PACT_OK);
        told |= !strcmp(e.act, "france attacks italy") && e.place.line == 2;
    }
    assert_true(told);
    pact_run_free(run);
    pact_world_free(w);
    free(text);
}

/* ---- memory that ends ---- */

static long left;

static void *until_it_ends(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (!new_size) {
        free(block);
        return NULL;
    }
    return left-- > 0 ? realloc(block, new_size) : NULL;
}

static pact_status read_all(const char *json, const char *path, const pact_allocator *host)
{
    pact_world *w = NULL;
    pactio_reading *r = NULL, *s = NULL, *t = NULL, *u = NULL;
    sqlite3 *db;
    pactio_file one = file_of("w.json", json), other = file_of("w.csv", table);
    pact_status status = pact_world_new(program, PACT_NOTHING, host, &w);
    status = status ? status : pactio_world_json(w, &one, host, &r);
    status = status ? status : pactio_world_csv(w, &other, 1, host, &s);
    status = status ? status : pactio_world_sqlite(w, path, host, &t);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    status = status ? status : pactio_world_tables(w, db, "main", host, &u);
    assert_int_equal(sqlite3_close(db), SQLITE_OK); /* no statement was left */
    pactio_reading_free(u);
    pactio_reading_free(r);
    pactio_reading_free(s);
    pactio_reading_free(t);
    pact_world_free(w);
    return status;
}

static void survives_want_of_memory(void **unused)
{
    (void)unused;
    pact_allocator host = {until_it_ends, NULL};
    char *text = world_in_some_order(0), path[200];
    long most = 0;
    pact_status status;
    temporary_path(path);
    make_database(path);
    do {
        left = most++;
        status = read_all(text, path, &host);
        assert_true(status == PACT_OK || status == PACT_NOMEM);
    } while (status != PACT_OK);
    assert_true(most > 20);
    remove(path);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_numbers_exact),
        cmocka_unit_test(order_does_not_matter),
        cmocka_unit_test(forms_are_alike),
        cmocka_unit_test(finds_what_is_wrong_where_it_stands),
        cmocka_unit_test(shows_no_more_than_a_hundred),
        cmocka_unit_test(goes_on_with_a_run),
        cmocka_unit_test(survives_want_of_memory),
    };
    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, compile_law, free_law);
}
