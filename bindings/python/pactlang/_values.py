"""Between C and Python: texts, dates, exact numbers, records as plain dicts, and the one exception."""
import datetime
import decimal
import fractions
import unicodedata

from . import _library
from ._library import NO_DATE, WORDS

EPOCH = datetime.date(1970, 1, 1).toordinal()
LARGEST = 2**63 - 1


class PactError(Exception):
    """What went wrong: `status` is a word such as "misuse" or "limit"; `findings` are dicts, errors among them."""

    def __init__(self, message, status="misuse", findings=()):
        super().__init__(message)
        self.status, self.findings = status, list(findings)

    def __str__(self):
        return "\n".join([super().__str__(), *map(finding_line, self.findings)])


def finding_line(finding):
    """One line: where, how bad, what."""
    place = finding["labels"][0]["place"] if finding["labels"] else None
    where = f"{place['file']}:{place['line']}:{place['column']}: " if place else ""
    return f"{where}{finding['severity']}[{finding['code']}]: {finding['message']}"


# ---- single values ----


def to_text(value):
    """As libpact takes it: UTF-8 in normal form C, without NUL."""
    if not isinstance(value, str):
        raise TypeError(f"a text is wanted, not {value!r}")
    if "\0" in value:
        raise PactError(f"a name holds no NUL: {value!r}")
    return unicodedata.normalize("NFC", value).encode()


def of_text(value):
    return None if value is None else value.decode("utf-8", "replace")


def of_texts(values, count):
    return [of_text(values[i]) for i in range(count)]


def to_date(value):
    """A date as days; an ISO text will do."""
    if isinstance(value, str):
        value = datetime.date.fromisoformat(value)
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise TypeError(f"a datetime.date is wanted, not {value!r}")
    return value.toordinal() - EPOCH


def of_date(days):
    return None if days == NO_DATE else datetime.date.fromordinal(days + EPOCH)


def to_number(value):
    """Exactly: a float is rounded in binary, and refused."""
    if isinstance(value, bool) or not isinstance(value, (int, fractions.Fraction, decimal.Decimal, str)):
        raise TypeError(f"an int, Fraction, Decimal or text such as '17/2' is exact; {value!r} is not taken")
    exact = fractions.Fraction(value)
    if abs(exact.numerator) > LARGEST or exact.denominator > LARGEST:
        raise PactError(f"{value} does not fit into 64 bits over 64 bits")
    return _library.pact_number(exact.numerator, exact.denominator)


def of_number(number):
    return fractions.Fraction(number.numerator, number.denominator)


def to_ids(entities):
    return (_library.c_uint32 * len(entities))(*entities)


def to_word(enum, word):
    """The value of an enumeration that this word stands for."""
    if word not in WORDS[enum]:
        raise PactError(f"{word!r} is none of {', '.join(WORDS[enum])}")
    return WORDS[enum].index(word)


# ---- records, with the keys of docs/pact-report-1.schema.json; `sources` are names by number ----


def of_place(place, sources):
    if not place.line or place.file >= len(sources):
        return None
    return {"file": sources[place.file], "line": place.line, "column": place.column}


def of_finding(finding, sources):
    labels = [finding.labels[i] for i in range(finding.label_count)]
    return {
        "severity": WORDS["pact_severity"][finding.severity],
        "code": of_text(finding.code),
        "message": of_text(finding.message),
        "labels": [{"place": of_place(label.place, sources), "text": of_text(label.text)} for label in labels],
        "notes": of_texts(finding.notes, finding.note_count),
        "help": of_text(finding.help),
        "scenario": of_text(finding.scenario),
        "date": of_date(finding.date),
        "accepted": of_text(finding.accepted),
        "resolved_by": of_text(finding.resolved_by),
        "expectation": finding.expectation,
    }


def of_entry(entry, sources):
    kind = WORDS["pact_entry_kind"][entry.kind]
    said = kind in ("fact", "disputed", "void") or entry.kind >= WORDS["pact_entry_kind"].index("complies")
    return {
        "kind": kind,
        "date": of_date(entry.date),
        "article": of_text(entry.article),
        "modality": None if said else WORDS["pact_modality"][entry.modality],
        "act": of_text(entry.act),
        "bearers": of_texts(entry.bearers, entry.bearer_count),
        "deadline": of_date(entry.deadline),
        "reason": of_text(entry.reason),
        "place": of_place(entry.place, sources),
    }


def of_answer(verdict):
    """What pact_ask fills: there is no question in words, and no place."""
    out = {
        "date": of_date(verdict.date),
        "verdict": of_text(_library.library("pact").pact_verdict_text(verdict.kind)),
        "article": of_text(verdict.article),
        "overridden_by": of_text(verdict.overridden_by),
        "owed_to": of_text(verdict.owed_to),
        "deadline": of_date(verdict.deadline),
    }
    if verdict.not_performable:
        out["performable"] = False
    if verdict.undecided:
        out["decided"] = False
    return out


def of_verdict(verdict, sources):
    return {
        "scenario": of_text(verdict.scenario),
        "question": of_text(verdict.question),
        **of_answer(verdict),
        "expected": verdict.expected,
        "reasons": of_texts(verdict.reasons, verdict.reason_count),
        "by": of_texts(verdict.by, verdict.by_count),
        "place": of_place(verdict.place, sources),
    }


def of_reasons(reasons, count, sources):
    """The tree: what each rests on stands in its `children`."""
    return [{
        "kind": WORDS["pact_reason_kind"][reasons[i].kind],
        "text": of_text(reasons[i].text),
        "article": of_text(reasons[i].article),
        "date": of_date(reasons[i].date),
        "place": of_place(reasons[i].place, sources),
        "children": of_reasons(reasons[i].children, reasons[i].child_count, sources),
    } for i in range(count)]


def of_change(change, sources):
    return {
        "text": of_text(change.text),
        "answer": of_text(change.answer),
        "add": of_texts(change.add, change.add_count),
        "leave_out": [of_place(change.leave_out[i], sources) for i in range(change.leave_count)],
    }


def of_explanation(told, sources):
    return {
        **of_answer(told.verdict),
        "yes": told.verdict.expected,
        "sentence": of_text(told.sentence),
        "reasons": of_texts(told.verdict.reasons, told.verdict.reason_count),
        "tree": of_reasons(told.reasons, told.reason_count, sources),
    }


def frame(rows):
    """The rows as a pandas DataFrame where pandas is installed, else as they are."""
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)
