/* server.c: rules behind JSON lines: a request per line on standard input, an answer per line on standard
 * output. Whatever a request is, the answer is one line of JSON, and the next request is read.
 *
 *   {"add": "state", "name": "atlantis"}                          before the first move
 *   {"say": "happens", "what": "attack", "who": ["italy", "ethiopia"], "on": "1935-10-03"}
 *        or "holds" or "ends"; without "on" it holds from the beginning; a null in "who" leaves a role open
 *   {"move": "1935-10-03"}                                        plays to the end of that day
 *   {"ask": "obliged", "what": "sanction", "who": ["britain", "italy"]}    or "why" in the place of "ask"
 *
 * Build:  make embed                                              (it needs libjansson)
 * Run:    build/embed/server examples/covenant.pact < examples/embed/server.jsonl
 */
#include "host.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

enum { LINE_MAX = 64 << 10, ROLES_MAX = PACT_ROLES };

typedef struct server {
    pact_program *rules;
    pact_world *world; /* until the first move its own, then the run's */
    pact_run *run;
    uint32_t told; /* entries of the chronicle */
} server;

static json_t *error(const char *text)
{
    return json_pack("{s:b, s:s}", "ok", 0, "error", text);
}

/* An answer to a call that went well, or what was wrong with it. */
static json_t *answer(const server *s, pact_status status)
{
    static const char *const words[] = {
        [PACT_LIMIT] = "a limit is met: this run has ended",
        [PACT_NOMEM] = "no memory",
        [PACT_MISUSE] = "not possible here",
    };
    const char *said = pact_world_message(s->world);
    return status == PACT_OK                ? json_pack("{s:b}", "ok", 1)
           : status == PACT_MISUSE && *said ? error(said)
                                            : error(words[status] ? words[status] : "failed");
}

static const char *text_of(json_t *request, const char *key)
{
    const char *text = json_string_value(json_object_get(request, key));
    return text ? text : "";
}

static bool read_day(const char *text, int32_t *date)
{
    int32_t minute;
    return pact_date_parse(text, strlen(text), date, &minute) && minute == PACT_NO_DATE;
}

/* "what" and "who" as numbers; else an error. */
static json_t *read_act(server *s, json_t *request, uint32_t *what, uint32_t *who, uint32_t *count)
{
    json_t *names = json_object_get(request, "who");
    *what = pact_program_find(s->rules, text_of(request, "what"));
    *count = (uint32_t)json_array_size(names);
    if (*what == PACT_NOTHING)
        return error("'what' is no word of these rules");
    if (!*count || *count > pact_program_predicate(s->rules, *what).role_count)
        return error("'who' is a list of as many names as there are roles, or fewer");
    for (uint32_t i = 0; i < *count; i++) {
        const char *name = json_string_value(json_array_get(names, i));
        who[i] = PACT_NOTHING;
        if (name && pact_world_entity(s->world, pact_program_role_kind(s->rules, *what, i), name, &who[i]))
            return error(pact_world_message(s->world));
    }
    return NULL;
}

static json_t *say(server *s, json_t *request)
{
    uint32_t what, who[ROLES_MAX], count;
    int32_t date = PACT_NO_DATE;
    const char *how = text_of(request, "say"), *on = text_of(request, "on");
    json_t *wrong = read_act(s, request, &what, who, &count);
    if (wrong)
        return wrong;
    if (json_object_get(request, "on") && !read_day(on, &date))
        return error("'on' is no day such as \"1935-10-03\"");
    pact_status status = pact_world_on(s->world, date);
    if (status != PACT_OK)
        return answer(s, status);
    if (!strcmp(how, "happens"))
        return answer(s, pact_world_happens(s->world, what, who, count));
    if (!strcmp(how, "holds"))
        return answer(s, pact_world_holds(s->world, what, who, count));
    if (!strcmp(how, "ends"))
        return answer(s, pact_world_ends(s->world, what, who, count));
    return error("'say' is \"happens\", \"holds\" or \"ends\"");
}

/* From the first move on the world is the run's own, and what is said into it is of later days. */
static pact_status begin(server *s)
{
    pact_limits limits = {.steps = 200000000, .memory = 256u << 20};
    if (s->run)
        return PACT_OK;
    pact_status status = pact_run_on(s->world, &limits, NULL, &s->run);
    if (status == PACT_OK) {
        pact_world_free(s->world);
        s->world = pact_run_world(s->run);
    }
    return status;
}

static json_t *list_of(const char *const *names, uint32_t count)
{
    json_t *out = json_array();
    for (uint32_t i = 0; i < count; i++)
        json_array_append_new(out, json_string(names[i]));
    return out;
}

static json_t *move(server *s, json_t *request)
{
    static const char *const words[] = {"must", "must not", "may", "need not", "should", "should not", "can"};
    int32_t date;
    pact_entry e;
    if (!read_day(text_of(request, "move"), &date))
        return error("'move' is no day such as \"1935-10-03\"");
    pact_status status = begin(s);
    status = status ? status : pact_run_until(s->run, date);
    if (status != PACT_OK)
        return status == PACT_MISUSE ? error("that day is over") : answer(s, status);
    json_t *breaches = json_array(), *out = json_pack("{s:b, s:o}", "ok", 1, "breaches", breaches);
    for (; pact_run_entry(s->run, s->told, &e) == PACT_OK; s->told++)
        if (e.kind == PACT_VIOLATED)
            json_array_append_new(breaches,
                                  json_pack("{s:o, s:s, s:s}", "who", list_of(e.bearers, e.bearer_count),
                                            words[e.modality], e.act, "article", e.article));
    return out;
}

static json_t *tell(const pact_verdict *v)
{
    char day_text[PACT_DATE_TEXT_MAX];
    json_t *out =
        json_pack("{s:b, s:s, s:s?}", "ok", 1, "verdict", pact_verdict_text(v->kind), "article", v->article);
    if (v->deadline != PACT_NO_DATE)
        json_object_set_new(out, "by", json_string(date_text(v->deadline, day_text)));
    if (v->reason_count)
        json_object_set_new(out, "reasons", json_array());
    for (uint32_t i = 0; i < v->reason_count; i++)
        json_array_append_new(json_object_get(out, "reasons"), json_string(v->reasons[i]));
    return out;
}

static json_t *ask(server *s, json_t *request, bool why)
{
    static const char *const tests[] = {"obliged", "forbidden", "permitted", "recommended", "exempt", NULL};
    uint32_t test = 0, what, who[ROLES_MAX], count;
    pact_verdict v;
    const char *wanted = text_of(request, why ? "why" : "ask");
    while (tests[test] && strcmp(tests[test], wanted))
        test++;
    if (!tests[test])
        return error("one asks whether somebody is \"obliged\", \"forbidden\", \"permitted\", "
                     "\"recommended\", \"exempt\"");
    if (!s->run)
        return error("ask after the first move");
    json_t *wrong = read_act(s, request, &what, who, &count);
    if (wrong)
        return wrong;
    pact_status status = (why ? pact_why : pact_ask)(s->run, (pact_test)test, what, who, count, &v);
    return status == PACT_OK       ? tell(&v)
           : status == PACT_MISUSE ? error("one asks about an act, and about somebody")
                                   : answer(s, status);
}

static json_t *serve(server *s, const char *line, size_t length)
{
    json_error_t why;
    uint32_t entity;
    json_t *request = json_loadb(line, length, JSON_REJECT_DUPLICATES, &why), *out;
    if (!json_is_object(request))
        out = error(request ? "a request is an object" : why.text);
    else if (json_object_get(request, "add"))
        out = answer(s, pact_world_add(s->world, text_of(request, "add"), text_of(request, "name"), &entity));
    else if (json_object_get(request, "say"))
        out = say(s, request);
    else if (json_object_get(request, "move"))
        out = move(s, request);
    else if (json_object_get(request, "ask") || json_object_get(request, "why"))
        out = ask(s, request, json_object_get(request, "why") != NULL);
    else
        out = error("a request has one of: add, say, move, ask, why");
    json_decref(request);
    return out;
}

/* One line without its end; false: no further line. A line that is too long is passed over, and is empty. */
static bool read_line(char *line, size_t *length)
{
    int c;
    for (*length = 0; (c = getchar()) != EOF && c != '\n'; ++*length)
        if (*length < LINE_MAX)
            line[*length] = (char)c;
    if (*length > LINE_MAX)
        *length = 0;
    return c != EOF || *length;
}

int main(int count, char **words)
{
    static char line[LINE_MAX];
    server s = {0};
    size_t length;
    if (count != 2)
        return fprintf(stderr, "usage: server RULES\n"), 2;
    s.rules = rules_from(words[1]);
    check(pact_world_new(s.rules, PACT_NOTHING, NULL, &s.world), "a world", NULL);
    while (read_line(line, &length)) {
        json_t *out = serve(&s, line, length);
        if (!out || json_dumpf(out, stdout, JSON_PRESERVE_ORDER))
            fputs("{\"ok\": false, \"error\": \"no memory\"}", stdout);
        json_decref(out);
        putchar('\n');
        fflush(stdout);
    }
    if (!s.run)
        pact_world_free(s.world);
    pact_run_free(s.run);
    pact_program_free(s.rules);
    return 0;
}
