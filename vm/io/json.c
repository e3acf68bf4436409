/* json.c: a report for programs, the document of docs/pact-report-1.schema.json.
 *
 * In comes a filled report; out goes one JSON object, keys in a fixed order, dates as ISO days or null. Each
 * x_json below returns a new value, or NULL without memory; a NULL put into an object or array counts as a
 * failure of the whole, and jansson frees what was put before it. Steps of a run are given, bytes of memory
 * are not: they differ between machines. */
#include "escape.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

static json_t *text_json(const char *text)
{
    size_t length;
    json_t *value;
    char *copy;

    if (!text)
        return json_null();
    length = strlen(text);
    if (escape_is_valid(text, length))
        return json_stringn_nocheck(text, length);
    copy = escape_repair(text, &length);
    value = copy ? json_stringn_nocheck(copy, length) : NULL;
    free(copy);
    return value;
}

static json_t *date_json(int32_t date)
{
    char text[PACT_DATE_TEXT_MAX];

    if (date == PACT_NO_DATE)
        return json_null();
    pact_date_format(date, text);
    return text_json(text);
}

/* Both take over `value`. */
static bool put(json_t *object, const char *key, json_t *value)
{
    return json_object_set_new_nocheck(object, key, value) == 0;
}

static bool add(json_t *list, json_t *value)
{
    return json_array_append_new(list, value) == 0;
}

/* The value that was built, or NULL where building it failed. */
static json_t *built(json_t *value, bool whole)
{
    if (whole)
        return value;
    json_decref(value);
    return NULL;
}

static json_t *texts_json(const char *const *texts, uint32_t count)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < count; i++)
        whole = add(list, text_json(texts[i]));
    return built(list, whole);
}

/* Line and column (code points) of byte `offset`, which lies at or after the place's begin. */
static void find_end(const pactio_report_source *s, const pact_place *place, uint32_t *line, uint32_t *column)
{
    *line = place->line;
    *column = place->column;
    for (size_t at = place->begin; at < place->end; at++) {
        if (s->text[at] == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)s->text[at] & 0xC0) != 0x80) {
            ++*column;
        }
    }
}

/* The end, just after the last character, stands only where the source is at hand. */
static json_t *place_json(const pactio_report *r, const pact_place *place)
{
    json_t *object;
    const pactio_report_source *s;
    uint32_t line, column;
    bool whole;

    if (place->line == 0 || place->file >= r->source_count)
        return json_null();
    s = &r->sources[place->file];
    object = json_object();
    whole = put(object, "file", text_json(s->name)) && put(object, "line", json_integer(place->line)) &&
            put(object, "column", json_integer(place->column));
    if (!s->text || place->begin > place->end || place->end > s->length)
        return built(object, whole);
    find_end(s, place, &line, &column);
    return built(object, whole && put(object, "end_line", json_integer(line)) &&
                             put(object, "end_column", json_integer(column)));
}

static json_t *labels_json(const pactio_report *r, const pact_finding *f)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < f->label_count; i++) {
        json_t *label = json_object();

        whole = put(label, "place", place_json(r, &f->labels[i].place)) &&
                put(label, "text", text_json(f->labels[i].text));
        whole = add(list, built(label, whole));
    }
    return built(list, whole);
}

static json_t *finding_json(const pactio_report *r, const pact_finding *f)
{
    static const char *const severities[] = {
        [PACT_NOTE] = "note", [PACT_WARNING] = "warning", [PACT_ERROR] = "error"};
    json_t *object = json_object();

    return built(
        object,
        put(object, "severity", text_json(severities[f->severity])) &&
            put(object, "code", text_json(f->code)) && put(object, "message", text_json(f->message)) &&
            put(object, "labels", labels_json(r, f)) &&
            put(object, "notes", texts_json(f->notes, f->note_count)) &&
            put(object, "help", text_json(f->help)) && put(object, "scenario", text_json(f->scenario)) &&
            put(object, "date", date_json(f->date)) && put(object, "accepted", text_json(f->accepted)) &&
            put(object, "resolved_by", text_json(f->resolved_by)) &&
            put(object, "expectation", json_boolean(f->expectation)));
}

/* Facts, and what the law of treaties says, have no modality or bearers of their own. */
static json_t *entry_json(const pactio_report *r, const pact_entry *e)
{
    bool said =
        e->kind == PACT_FACT || e->kind == PACT_DISPUTED || e->kind == PACT_VOID || e->kind >= PACT_COMPLIES;
    const char *modality = said ? NULL : pact_modality_text(e->modality);
    json_t *object = json_object();

    return built(
        object,
        put(object, "kind", text_json(pact_entry_text(e->kind))) && put(object, "date", date_json(e->date)) &&
            put(object, "article", text_json(e->article)) && put(object, "modality", text_json(modality)) &&
            put(object, "act", text_json(e->act)) &&
            put(object, "bearers", texts_json(e->bearers, e->bearer_count)) &&
            put(object, "deadline", date_json(e->deadline)) && put(object, "reason", text_json(e->reason)) &&
            put(object, "place", place_json(r, &e->place)));
}

static json_t *verdict_json(const pactio_report *r, const pact_verdict *v)
{
    json_t *object = json_object();

    return built(object, put(object, "scenario", text_json(v->scenario)) &&
                             put(object, "date", date_json(v->date)) &&
                             put(object, "question", text_json(v->question)) &&
                             put(object, "verdict", text_json(pact_verdict_text(v->kind))) &&
                             put(object, "article", text_json(v->article)) &&
                             put(object, "overridden_by", text_json(v->overridden_by)) &&
                             put(object, "owed_to", text_json(v->owed_to)) &&
                             put(object, "deadline", date_json(v->deadline)) &&
                             put(object, "expected", json_boolean(v->expected)) &&
                             (!v->not_performable || put(object, "performable", json_false())) &&
                             (!v->undecided || put(object, "decided", json_false())) &&
                             put(object, "reasons", texts_json(v->reasons, v->reason_count)) &&
                             put(object, "by", texts_json(v->by, v->by_count)) &&
                             put(object, "place", place_json(r, &v->place)));
}

static json_t *entries_json(const pactio_report *r, const pactio_report_scenario *s)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < s->entry_count; i++)
        whole = add(list, entry_json(r, &s->entries[i]));
    return built(list, whole);
}

static json_t *expectations_json(uint64_t all, uint64_t held)
{
    json_t *object = json_object();

    return built(object, put(object, "all", json_integer((json_int_t)all)) &&
                             put(object, "held", json_integer((json_int_t)held)));
}

static json_t *stats_json(const pact_stats *stats)
{
    json_t *object = json_object();

    return built(object, put(object, "steps", json_integer((json_int_t)stats->steps)) &&
                             put(object, "rounds", json_integer((json_int_t)stats->rounds)) &&
                             put(object, "instants", json_integer((json_int_t)stats->instants)) &&
                             put(object, "norm_instances", json_integer(stats->norm_instances)));
}

static const char *status_word(pact_status status)
{
    switch (status) {
    case PACT_DONE: return "done";
    case PACT_LIMIT: return "limit";
    case PACT_NOMEM: return "out of memory";
    default: return "not run";
    }
}

static json_t *scenario_json(const pactio_report *r, const pactio_report_scenario *s)
{
    const pact_stats *stats = &s->stats;
    json_t *object = json_object();

    return built(object, put(object, "name", text_json(s->name)) &&
                             put(object, "title", text_json(s->title)) &&
                             put(object, "status", text_json(status_word(s->status))) &&
                             put(object, "entries", entries_json(r, s)) &&
                             put(object, "expectations",
                                 expectations_json(stats->expectations, stats->expectations_held)) &&
                             put(object, "stats", stats_json(stats)));
}

static json_t *worlds_json(const pactio_report_claim *c)
{
    json_t *object = c->searched ? json_object() : json_null();

    return built(object, !c->searched || (put(object, "played", json_integer((json_int_t)c->worlds)) &&
                                          put(object, "left_out", json_integer((json_int_t)c->left_out)) &&
                                          put(object, "statements", json_integer(c->statements)) &&
                                          put(object, "whole", json_boolean(c->whole))));
}

static json_t *claim_json(const pactio_report *r, const pactio_report_claim *c)
{
    static const char *const verdicts[] = {[PACTIO_REFUTED] = "refuted",
                                           [PACTIO_WITNESSED] = "witnessed",
                                           [PACTIO_VACUOUS] = "vacuous",
                                           [PACTIO_UNDECIDED] = "undecided"};
    json_t *object = json_object();

    return built(object,
                 put(object, "name", text_json(c->name)) && put(object, "title", text_json(c->title)) &&
                     put(object, "supposes", text_json(c->supposed)) &&
                     put(object, "verdict", text_json(verdicts[c->verdict])) &&
                     put(object, "scope", text_json(c->scope)) &&
                     put(object, "scenario", text_json(c->scenario)) &&
                     put(object, "date", date_json(c->date)) && put(object, "values", text_json(c->values)) &&
                     put(object, "witness", text_json(c->witness && *c->witness ? c->witness : NULL)) &&
                     put(object, "worlds", worlds_json(c)) && put(object, "place", place_json(r, &c->place)));
}

static json_t *claims_json(const pactio_report *r)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < r->claim_count; i++)
        whole = add(list, claim_json(r, &r->claims[i]));
    return built(list, whole);
}

static json_t *gap_json(const pactio_report *r, const pact_gap *gap)
{
    json_t *object = json_object();

    return built(object, put(object, "article", text_json(gap->article)) &&
                             put(object, "reason", text_json(gap->reason)) &&
                             put(object, "place", place_json(r, &gap->place)));
}

static json_t *findings_json(const pactio_report *r)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < r->finding_count; i++)
        whole = add(list, finding_json(r, r->findings[i]));
    return built(list, whole);
}

static json_t *scenarios_json(const pactio_report *r)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < r->scenario_count; i++)
        whole = add(list, scenario_json(r, &r->scenarios[i]));
    return built(list, whole);
}

static json_t *verdicts_json(const pactio_report *r)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < r->scenario_count; i++)
        for (uint32_t k = 0; whole && k < r->scenarios[i].verdict_count; k++)
            whole = add(list, verdict_json(r, &r->scenarios[i].verdicts[k]));
    return built(list, whole);
}

static json_t *gaps_json(const pactio_report *r)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < r->gap_count; i++)
        whole = add(list, gap_json(r, &r->gaps[i]));
    return built(list, whole);
}

/* The scope says what was covered: the scenarios that were given, never every world. */
static json_t *summary_json(const pactio_report *r)
{
    pactio_report_counts counts = pactio_report_count(r);
    json_t *object = json_object();

    return built(object, put(object, "errors", json_integer(counts.errors)) &&
                             put(object, "warnings", json_integer(counts.warnings)) &&
                             put(object, "notes", json_integer(counts.notes)) &&
                             put(object, "accepted", json_integer(counts.accepted)) &&
                             put(object, "not_shown", json_integer(r->dropped)) &&
                             put(object, "expectations", json_integer((json_int_t)counts.expectations)) &&
                             put(object, "held", json_integer((json_int_t)counts.held)) &&
                             put(object, "scope", text_json(r->scenario_count ? "scenarios" : "text")) &&
                             put(object, "exit", json_integer(r->exit)));
}

static json_t *places_json(const pactio_report *r, const pact_place *places, uint32_t count)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < count; i++)
        whole = add(list, place_json(r, &places[i]));
    return built(list, whole);
}

static json_t *changes_json(const pactio_report *r, const pact_answer *a)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < a->change_count; i++) {
        const pact_change *c = &a->changes[i];
        json_t *change = json_object();

        whole = put(change, "text", text_json(c->text)) && put(change, "answer", text_json(c->answer)) &&
                put(change, "add", texts_json(c->add, c->add_count)) &&
                put(change, "leave_out", places_json(r, c->leave_out, c->leave_count));
        whole = add(list, built(change, whole));
    }
    return built(list, whole);
}

static json_t *tree_json(const pactio_report *r, const pact_reason *reasons, uint32_t count)
{
    json_t *list = json_array();
    bool whole = list != NULL;

    for (uint32_t i = 0; whole && i < count; i++) {
        const pact_reason *one = &reasons[i];
        json_t *node = json_object();

        whole = put(node, "kind", text_json(pact_reason_text(one->kind))) &&
                put(node, "text", text_json(one->text)) && put(node, "article", text_json(one->article)) &&
                put(node, "date", date_json(one->date)) && put(node, "place", place_json(r, &one->place)) &&
                put(node, "children", tree_json(r, one->children, one->child_count));
        whole = add(list, built(node, whole));
    }
    return built(list, whole);
}

static json_t *answer_json(const pactio_report *r, const pact_answer *a)
{
    json_t *object = json_object();

    return built(
        object,
        put(object, "scenario", text_json(a->scenario)) && put(object, "date", date_json(a->date)) &&
            put(object, "question", text_json(a->question)) && put(object, "yes", json_boolean(a->yes)) &&
            put(object, "verdict", text_json(a->verdict)) &&
            put(object, "sentence", text_json(a->sentence)) &&
            put(object, "article", text_json(a->article)) && put(object, "since", date_json(a->since)) &&
            put(object, "deadline", date_json(a->deadline)) &&
            (!a->not_performable || put(object, "performable", json_false())) &&
            put(object, "place", place_json(r, &a->place)) &&
            put(object, "also", texts_json(a->also, a->also_count)) &&
            put(object, "reasons", texts_json(a->lines, a->line_count)) &&
            put(object, "tree", tree_json(r, a->reasons, a->reason_count)) &&
            put(object, "changes", changes_json(r, a)) && put(object, "tried", json_integer(a->tried)) &&
            put(object, "change_size", json_integer(a->change_size)) &&
            put(object, "cut_short", json_boolean(a->cut_short)));
}

static json_t *report_document(const pactio_report *r)
{
    json_t *object = json_object();

    return built(
        object,
        put(object, "schema", text_json(PACT_REPORT_SCHEMA)) &&
            put(object, "command", text_json(r->command)) && put(object, "findings", findings_json(r)) &&
            put(object, "scenarios", scenarios_json(r)) && put(object, "verdicts", verdicts_json(r)) &&
            (!r->answer || put(object, "answer", answer_json(r, r->answer))) &&
            (!r->claim_count || put(object, "claims", claims_json(r))) &&
            put(object, "not_expressed", gaps_json(r)) && put(object, "summary", summary_json(r)));
}

static int dump_part(const char *bytes, size_t size, void *user)
{
    writer *w = user;

    writer_json(w, bytes, size);
    return w->failed ? -1 : 0;
}

bool pactio_report_json(const pactio_report *r, const pactio_report_sink *sink)
{
    json_t *document = report_document(r);
    bool dumped;
    writer w;

    if (!document)
        return false;
    writer_init(&w, sink, false);
    dumped = json_dump_callback(document, dump_part, &w, JSON_INDENT(2)) == 0;
    json_decref(document);
    writer_bytes(&w, "\n", 1);
    return writer_end(&w) && dumped;
}
