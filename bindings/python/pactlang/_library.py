"""What ctypes must know of libpact, libpactc and libpactio: where they lie, their structures and functions.

Comes in: PACT_LIBRARY_PATH, or the usual places; goes out: each library, loaded when it is first needed. The
structures, enumerations and versions here repeat those of vm/pact.h, compiler/compile.h and vm/io/world.h;
tests/test_layout.py holds them to the headers.
"""
import ctypes
import ctypes.util
import functools
import os
import pathlib
from ctypes import POINTER, c_bool, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p

API = 1  # PACT_API
NOTHING, BEARER, ROLES = 0xFFFFFFFF, 0xFFFFFFFE, 7
NO_DATE = -(2**31)

# ---- enumerations: the name in C, and the word for it; their values count from 0 ----

ENUMS = {
    "pact_status": {
        "PACT_OK": "ok", "PACT_ROW": "row", "PACT_DONE": "done", "PACT_LIMIT": "limit", "PACT_NOMEM": "no memory",
        "PACT_CORRUPT": "corrupt", "PACT_VERSION": "version", "PACT_MISUSE": "misuse",
        "PACT_INTERRUPTED": "interrupted"},
    "pact_severity": {"PACT_NOTE": "note", "PACT_WARNING": "warning", "PACT_ERROR": "error"},
    "pact_predicate_kind": {
        "PACT_A_STATUS": "status", "PACT_AN_EVENT": "event", "PACT_AN_ACTION": "action", "PACT_A_FIGURE": "figure",
        "PACT_A_DEFINITION": "definition"},
    "pact_ballot": {
        "PACT_YES": "yes", "PACT_NO": "no", "PACT_ABSTAIN": "abstain", "PACT_ABSENT": "absent",
        "PACT_NOT_VOTING": "not_voting"},
    "pact_entry_kind": {  # the words of the JSON report
        "PACT_FACT": "fact", "PACT_ARISES": "arises", "PACT_FULFILLED": "fulfilled", "PACT_VIOLATED": "violated",
        "PACT_LATE": "late", "PACT_DISCHARGED": "discharged", "PACT_EXPIRED": "expired",
        "PACT_TERMINATED": "terminated", "PACT_OPEN": "open", "PACT_PENDING": "pending",
        "PACT_SUSPENDED": "suspended", "PACT_RESUMED": "resumed", "PACT_REPAIRED": "repaired",
        "PACT_DISPUTED": "disputed", "PACT_VOID": "void", "PACT_COMPLIES": "complies",
        "PACT_ENTERS": "enters into force", "PACT_RENEWS": "renewed", "PACT_LAPSES": "lapses",
        "PACT_ACCEDES": "accedes", "PACT_NOTICE": "notice", "PACT_LEAVES": "leaves"},
    "pact_modality": {
        "PACT_MUST": "must", "PACT_MUST_NOT": "must not", "PACT_MAY": "may", "PACT_NEED_NOT": "need not",
        "PACT_SHOULD": "should", "PACT_SHOULD_NOT": "should not", "PACT_CAN": "can"},
    "pact_test": {
        "PACT_OBLIGED": "obliged", "PACT_FORBIDDEN": "forbidden", "PACT_PERMITTED": "permitted",
        "PACT_RECOMMENDED": "recommended", "PACT_EXEMPT": "exempt",
        "PACT_ADVISED_AGAINST": "advised against"},
    "pact_reason_kind": {
        "PACT_REASON_NOTE": "note", "PACT_REASON_NORM": "norm", "PACT_REASON_QUOTE": "quote",
        "PACT_REASON_TIME": "time", "PACT_REASON_MEMBER": "member", "PACT_REASON_FACT": "fact",
        "PACT_REASON_NOT_SO": "not so", "PACT_REASON_RANK": "rank", "PACT_REASON_VOTE": "vote",
        "PACT_REASON_DOUBT": "doubt", "PACT_REASON_CHANGE": "change"},
    "pact_standing": {
        "PACT_IS_ACTIVE": "active", "PACT_IS_OWED": "owed", "PACT_IS_PENDING": "pending",
        "PACT_IS_SUSPENDED": "suspended", "PACT_IS_FULFILLED": "fulfilled", "PACT_IS_VIOLATED": "violated",
        "PACT_IS_DISCHARGED": "discharged", "PACT_IS_EXPIRED": "expired", "PACT_IS_TERMINATED": "terminated",
        "PACT_IS_OVERRIDDEN": "overridden", "PACT_IS_LATE": "late"},
}
WORDS = {name: list(words.values()) for name, words in ENUMS.items()}
(OK, ROW, DONE, LIMIT, NOMEM, CORRUPT, VERSION, MISUSE, INTERRUPTED) = range(9)

# ---- structures, named as in C ----


def structure(name, /, **fields):
    """A structure of C: its fields in order."""
    return type(name, (ctypes.Structure,), {"_fields_": list(fields.items())})


TEXTS = POINTER(c_char_p)
pact_limits = structure("pact_limits", steps=c_uint64, memory=c_size_t, rounds=c_uint32, trials=c_uint32)
pact_place = structure("pact_place", file=c_uint32, begin=c_uint32, end=c_uint32, line=c_uint32, column=c_uint32)
pact_label = structure("pact_label", place=pact_place, text=c_char_p)
pact_finding = structure(
    "pact_finding", severity=c_int, code=c_char_p, message=c_char_p, labels=POINTER(pact_label), label_count=c_uint32,
    notes=TEXTS, note_count=c_uint32, help=c_char_p, scenario=c_char_p, date=c_int32, accepted=c_char_p,
    expectation=c_bool, resolved_by=c_char_p)
pact_gap = structure("pact_gap", article=c_char_p, reason=c_char_p, place=pact_place)
pact_number = structure("pact_number", numerator=c_int64, denominator=c_int64)
pact_predicate = structure(
    "pact_predicate", name=c_char_p, third=c_char_p, kind=c_int, ongoing=c_bool, measured=c_bool, role_count=c_uint32)
pact_entry = structure(
    "pact_entry", kind=c_int, date=c_int32, article=c_char_p, modality=c_int, act=c_char_p, bearers=TEXTS,
    bearer_count=c_uint32, deadline=c_int32, place=pact_place, reason=c_char_p)
pact_verdict = structure(
    "pact_verdict", scenario=c_char_p, date=c_int32, question=c_char_p, kind=c_int, article=c_char_p,
    overridden_by=c_char_p, owed_to=c_char_p, exempting=c_bool, deadline=c_int32, place=pact_place, reasons=TEXTS,
    reason_count=c_uint32, expected=c_bool, not_performable=c_bool, undecided=c_bool, by=TEXTS, by_count=c_uint32)
class pact_reason(ctypes.Structure):
    """It holds some of its own."""


pact_reason._fields_ = [
    ("kind", c_int), ("text", c_char_p), ("article", c_char_p), ("date", c_int32), ("place", pact_place),
    ("children", POINTER(pact_reason)), ("child_count", c_uint32)]
pact_change = structure(
    "pact_change", text=c_char_p, answer=c_char_p, add=TEXTS, leave_out=POINTER(pact_place), add_count=c_uint32,
    leave_count=c_uint32)
pact_explanation = structure(
    "pact_explanation", verdict=pact_verdict, sentence=c_char_p, reasons=POINTER(pact_reason), reason_count=c_uint32,
    changes=POINTER(pact_change), change_count=c_uint32, tried=c_uint32, change_size=c_uint32, cut_short=c_bool)
pact_extern = structure("pact_extern", name=c_char_p, library=c_char_p, predicate=c_uint32, arguments=c_uint32,
                        numbers=c_uint32, dates=c_uint32)
pact_norm = structure(
    "pact_norm", modality=c_int, article=c_char_p, since=c_int32, deadline=c_int32, act_count=c_uint32)
pact_act = structure("pact_act", predicate=c_uint32, role_count=c_uint32, entities=c_uint32 * ROLES)
pact_stats = structure(
    "pact_stats", steps=c_uint64, rounds=c_uint64, instants=c_uint64, memory_peak=c_size_t, norm_instances=c_uint32,
    expectations=c_uint32, expectations_held=c_uint32)
pactc_source = structure("pactc_source", name=c_char_p, text=c_char_p, length=c_size_t)
LOAD = ctypes.CFUNCTYPE(c_bool, c_void_p, c_char_p, POINTER(pactc_source))
pactc_options = structure(
    "pactc_options", allocator=c_void_p, max_memory=c_size_t, load=LOAD, user=c_void_p, question=c_void_p,
    facts=c_void_p, fact_count=c_uint32, things=c_void_p, thing_count=c_uint32)
pactio_file = structure("pactio_file", name=c_char_p, bytes=c_char_p, size=c_size_t)

STRUCTURES = [
    pact_limits, pact_place, pact_label, pact_finding, pact_gap, pact_number, pact_predicate, pact_entry,
    pact_verdict, pact_reason, pact_change, pact_explanation, pact_extern, pact_norm, pact_act, pact_stats, pactc_source, pactc_options, pactio_file]

# ---- functions: what they return, and what they take ----

LINE = ctypes.CFUNCTYPE(None, c_void_p, c_char_p)
GO_ON = ctypes.CFUNCTYPE(c_bool, c_void_p)
FUNCTION = ctypes.CFUNCTYPE(c_bool, c_void_p, POINTER(c_uint32), c_uint32, POINTER(pact_number))
NUMBER_FUNCTION = ctypes.CFUNCTYPE(c_bool, c_void_p, POINTER(c_uint32), POINTER(pact_number), c_uint32, POINTER(pact_number))
IDS = POINTER(c_uint32)
OUT = POINTER(c_void_p)
SAYING = (c_int, c_void_p, c_uint32, IDS, c_uint32)
ASKING = (c_int, c_void_p, c_int, c_uint32, IDS, c_uint32, POINTER(pact_verdict))
EXPLAINING = (c_int, c_void_p, c_int, c_uint32, IDS, c_uint32, POINTER(POINTER(pact_explanation)))

FUNCTIONS = {
    "pact": {
        "pact_version": (c_char_p,),
        "pact_api": (c_uint32,),
        "pact_format": (c_uint32,),
        "pact_format_of": (c_uint32, c_char_p, c_size_t),
        "pact_verdict_text": (c_char_p, c_int),
        "pact_program_load": (c_int, c_char_p, c_size_t, c_void_p, OUT),
        "pact_program_free": (None, c_void_p),
        "pact_program_scenario_count": (c_uint32, c_void_p),
        "pact_program_scenario_name": (c_char_p, c_void_p, c_uint32),
        "pact_program_gap_count": (c_uint32, c_void_p),
        "pact_program_gap": (pact_gap, c_void_p, c_uint32),
        "pact_program_predicate_count": (c_uint32, c_void_p),
        "pact_program_predicate": (pact_predicate, c_void_p, c_uint32),
        "pact_program_find": (c_uint32, c_void_p, c_char_p),
        "pact_program_role_kind": (c_char_p, c_void_p, c_uint32, c_uint32),
        "pact_program_role_name": (c_char_p, c_void_p, c_uint32, c_uint32),
        "pact_program_source_count": (c_uint32, c_void_p),
        "pact_program_source_name": (c_char_p, c_void_p, c_uint32),
        "pact_program_disassemble": (None, c_void_p, LINE, c_void_p),
        "pact_program_reading_count": (c_uint32, c_void_p),
        "pact_program_reading_name": (c_char_p, c_void_p, c_uint32),
        "pact_program_option_count": (c_uint32, c_void_p, c_uint32),
        "pact_program_option_name": (c_char_p, c_void_p, c_uint32, c_uint32),
        "pact_program_extern": (pact_extern, c_void_p, c_uint32),
        "pact_world_new": (c_int, c_void_p, c_uint32, c_void_p, OUT),
        "pact_world_free": (None, c_void_p),
        "pact_world_call": (c_int, c_void_p, c_char_p, c_char_p),
        "pact_world_message": (c_char_p, c_void_p),
        "pact_world_entity": (c_int, c_void_p, c_char_p, c_char_p, IDS),
        "pact_world_add": (c_int, c_void_p, c_char_p, c_char_p, IDS),
        "pact_world_entity_count": (c_uint32, c_void_p),
        "pact_world_name": (c_char_p, c_void_p, c_uint32),
        "pact_world_kind": (c_char_p, c_void_p, c_uint32),
        "pact_world_on": (c_int, c_void_p, c_int32),
        "pact_world_at": (c_int, c_void_p, c_int32, c_uint32),
        "pact_world_happens": SAYING,
        "pact_world_holds": SAYING,
        "pact_world_ends": SAYING,
        "pact_world_amount": (*SAYING, pact_number),
        "pact_world_figure": (*SAYING, pact_number),
        "pact_world_ballot": (c_int, c_void_p, c_uint32, c_int),
        "pact_world_dispute": (c_int, c_void_p, c_char_p),
        "pact_world_leave_open": (c_int, c_void_p, c_uint32),
        "pact_run_new": (c_int, c_void_p, c_uint32, POINTER(pact_limits), c_void_p, OUT),
        "pact_run_on": (c_int, c_void_p, POINTER(pact_limits), c_void_p, OUT),
        "pact_run_free": (None, c_void_p),
        "pact_run_world": (c_void_p, c_void_p),
        "pact_run_read": (c_int, c_void_p, c_uint32, c_uint32),
        "pact_run_option": (c_uint32, c_void_p, c_uint32),
        "pact_run_step": (c_int, c_void_p, POINTER(c_int32)),
        "pact_run_all": (c_int, c_void_p),
        "pact_run_until": (c_int, c_void_p, c_int32),
        "pact_run_date": (c_int32, c_void_p),
        "pact_run_fork": (c_int, c_void_p, OUT),
        "pact_run_undo": (c_int, c_void_p, c_int32),
        "pact_run_interrupt": (None, c_void_p),
        "pact_run_watch": (None, c_void_p, GO_ON, c_void_p),
        "pact_run_finding": (POINTER(pact_finding), c_void_p, c_uint32),
        "pact_run_entry_count": (c_uint32, c_void_p),
        "pact_run_entry": (c_int, c_void_p, c_uint32, POINTER(pact_entry)),
        "pact_run_verdict_count": (c_uint32, c_void_p),
        "pact_run_verdict": (POINTER(pact_verdict), c_void_p, c_uint32),
        "pact_run_allow": (c_int, c_void_p, c_char_p),
        "pact_run_bind": (c_int, c_void_p, c_char_p, FUNCTION, c_void_p),
        "pact_run_bind_numbers": (c_int, c_void_p, c_char_p, NUMBER_FUNCTION, c_void_p),
        "pact_ask": ASKING,
        "pact_explain": EXPLAINING,
        "pact_whynot": EXPLAINING,
        "pact_explanation_free": (None, POINTER(pact_explanation)),
        "pact_run_holds": (c_bool, c_void_p, c_uint32, IDS, c_uint32),
        "pact_run_figure": (c_bool, c_void_p, c_uint32, IDS, c_uint32, POINTER(pact_number)),
        "pact_run_norm_count": (c_uint32, c_void_p),
        "pact_run_norm": (c_int, c_void_p, c_uint32, POINTER(pact_norm)),
        "pact_run_norm_act": (c_int, c_void_p, c_uint32, c_uint32, POINTER(pact_act)),
        "pact_run_norm_next": (c_uint32, c_void_p, c_uint32, c_int, c_uint32),
        "pact_run_stats": (pact_stats, c_void_p),
    },
    "pactc": {
        "pactc_compile": (c_int, POINTER(pactc_source), POINTER(pactc_options), OUT),
        "pactc_free": (None, c_void_p),
        "pactc_finding_count": (c_uint32, c_void_p),
        "pactc_finding": (POINTER(pact_finding), c_void_p, c_uint32),
        "pactc_source_count": (c_uint32, c_void_p),
        "pactc_source_at": (pactc_source, c_void_p, c_uint32),
        "pactc_image": (c_void_p, c_void_p, POINTER(c_size_t)),
    },
    "pactio": {
        "pactio_world_json": (c_int, c_void_p, POINTER(pactio_file), c_void_p, OUT),
        "pactio_world_csv": (c_int, c_void_p, POINTER(pactio_file), c_uint32, c_void_p, OUT),
        "pactio_world_sqlite": (c_int, c_void_p, c_char_p, c_void_p, OUT),
        "pactio_reading_free": (None, c_void_p),
        "pactio_finding_count": (c_uint32, c_void_p),
        "pactio_finding": (POINTER(pact_finding), c_void_p, c_uint32),
        "pactio_source_first": (c_uint32, c_void_p),
        "pactio_source_count": (c_uint32, c_void_p),
        "pactio_source": (pactio_file, c_void_p, c_uint32),
        "pactio_title": (c_char_p, c_void_p),
        "pactio_last_day": (c_int32, c_void_p),
    },
}

# ---- loading ----


def places(file):
    """Where a library may lie: beside the package, or in the checkout that the package is part of."""
    package = pathlib.Path(__file__).resolve().parent
    build = package.parent.parent.parent / "build"
    yield package / file
    if (build.parent / "vm" / "pact.h").exists():
        yield from (build / file, build / "gcc" / file, build / "clang" / file)


def locate(name):
    """What to load as lib`name`: a folder that the environment names is the only one that counts then."""
    file = f"lib{name}.so.0"
    folder = os.environ.get("PACT_LIBRARY_PATH")
    if folder:
        return os.path.join(folder, file)
    found = next((str(place) for place in places(file) if place.exists()), None)
    return found or ctypes.util.find_library(name) or file


@functools.lru_cache(maxsize=None)
def library(name):
    """libpact, libpactc or libpactio, its functions declared; ImportError where it is absent or another."""
    if name != "pact":
        library("pact")  # libpactio needs it, and finds the one that is loaded
    try:
        loaded = ctypes.CDLL(locate(name))
        for function, (returns, *takes) in FUNCTIONS[name].items():
            declared = getattr(loaded, function)
            declared.restype, declared.argtypes = returns, takes
    except (OSError, AttributeError) as error:
        raise ImportError(f"lib{name}: {error}; PACT_LIBRARY_PATH names the folder of the libraries") from None
    if name == "pact" and loaded.pact_api() != API:
        raise ImportError(f"libpact has API {loaded.pact_api()}, and this package is for API {API}")
    return loaded
