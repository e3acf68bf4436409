"""Worlds: what a host says holds and happens, by calls or from a file, in the place of a scenario."""
import ctypes
import datetime
import os
import pathlib
import weakref

from . import _library, _values
from ._library import NO_DATE, NOTHING, WORDS, library
from ._values import PactError, of_date, of_text, to_date, to_ids, to_number, to_text, to_word


def free_before(_program, free, pointer):
    """Frees what must go before its program, which lives until then since it stands here as an argument."""
    free(pointer)


class World:
    """Of one program; one thread at a time. Entities are named; their kind is that of the role they stand in."""

    def __init__(self, program, scenario=None):
        self.program, self._lib = program, library("pact")
        handle = ctypes.c_void_p()
        status = self._lib.pact_world_new(program._pointer, program._scenario(scenario), None, handle)
        if status != _library.OK:
            raise PactError("no world of this scenario: worlds have no facts in doubt", WORDS["pact_status"][status])
        self._pointer, self._sources, self.last_day = handle.value, program._sources(), None
        weakref.finalize(self, free_before, program, self._lib.pact_world_free, self._pointer)

    def _check(self, status):
        if status == _library.MISUSE:
            raise PactError(of_text(self._lib.pact_world_message(self._pointer)))
        if status != _library.OK:
            raise PactError(WORDS["pact_status"][status], WORDS["pact_status"][status])

    # ---- entities ----

    def add(self, kind, *names):
        """Declares entities, unless they are there."""
        for name in names:
            self._check(self._lib.pact_world_add(self._pointer, to_text(kind), to_text(name), ctypes.c_uint32()))
        return self

    def entities(self, kind=None):
        """Their names: of one kind, or in a dict by kind."""
        count = self._lib.pact_world_entity_count(self._pointer)
        by_kind = {}
        for i in range(count):
            by_kind.setdefault(of_text(self._lib.pact_world_kind(self._pointer, i)), []).append(self._name(i))
        return by_kind if kind is None else by_kind.get(kind, [])

    def _name(self, entity):
        return of_text(self._lib.pact_world_name(self._pointer, entity))

    def _entity(self, kind, name):
        found = ctypes.c_uint32()
        self._check(self._lib.pact_world_entity(self._pointer, to_text(kind), to_text(name), found))
        return found.value

    def _roles(self, predicate, names):
        """The predicate, and its entities as C takes them; None leaves a role unstated."""
        found = self.program._find(predicate)
        kinds = [self._lib.pact_program_role_kind(self.program._pointer, found, i) for i in range(len(names))]
        if None in kinds:
            raise PactError(f"{predicate} has {kinds.index(None)} roles, and {len(names)} are given")
        ids = [NOTHING if n is None else self._entity(of_text(k), n) for k, n in zip(kinds, names)]
        return found, to_ids(ids), len(ids)

    # ---- when ----

    def on(self, when=None):
        """What is said after this is of one instant: on a date, at the minute of a datetime, or from the beginning
        (None). Instants may come in any order; those of one day are played in the order of these calls."""
        if isinstance(when, datetime.datetime):
            minute = when.hour * 60 + when.minute
            self._check(self._lib.pact_world_at(self._pointer, to_date(when.date()), minute))
        else:
            self._check(self._lib.pact_world_on(self._pointer, NO_DATE if when is None else to_date(when)))
        return self

    # ---- what ----

    def happens(self, predicate, *roles, amount=None, ballots=None):
        """An event or act; with its amount, or with ballots: {"yes": ["france"], "abstain": ["china"]}."""
        if amount is None:
            self._check(self._lib.pact_world_happens(self._pointer, *self._roles(predicate, roles)))
        else:
            said = self._roles(predicate, roles)
            self._check(self._lib.pact_world_amount(self._pointer, *said, to_number(amount)))
        for vote, seats in (ballots or {}).items():
            for seat in seats:
                entity = self._entity("state", seat)
                self._check(self._lib.pact_world_ballot(self._pointer, entity, to_word("pact_ballot", vote)))
        return self

    def holds(self, predicate, *roles):
        """A status or an ongoing act begins."""
        self._check(self._lib.pact_world_holds(self._pointer, *self._roles(predicate, roles)))
        return self

    def ends(self, predicate, *roles):
        """It is over."""
        self._check(self._lib.pact_world_ends(self._pointer, *self._roles(predicate, roles)))
        return self

    def figure(self, predicate, *roles, value):
        """It is so much, exactly, from then on: an int, Fraction, Decimal or a text such as "17/2"."""
        said = self._roles(predicate, roles)
        self._check(self._lib.pact_world_figure(self._pointer, *said, to_number(value)))
        return self

    def dispute(self, source=None):
        """Whether what was said last happened, or holds, is in doubt: `source` tells why, such as "alleged by japan"."""
        self._check(self._lib.pact_world_dispute(self._pointer, None if source is None else to_text(source)))
        return self

    def leave_open(self, status):
        """What is not said of this status is unknown, and not false: only of one that a scenario of the text leaves
        open."""
        self._check(self._lib.pact_world_leave_open(self._pointer, self.program._find(status)))
        return self

    # ---- from files ----

    def read(self, path):
        """Says what a file says: .json, .csv or a folder of .csv files, or an SQLite database. After a PactError,
        which has the findings, a part may have been said: begin again with a new world."""
        lib, path, handle = library("pactio"), pathlib.Path(path), ctypes.c_void_p()
        if path.is_dir() or path.suffix in (".json", ".csv"):
            files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
            if not files:
                raise PactError(f"{path}: there is no .csv file in this folder")
            texts = [(os.fsencode(file), file.read_bytes()) for file in files]
            many = (_library.pactio_file * len(texts))(*((name, data, len(data)) for name, data in texts))
            if path.suffix == ".json":
                status = lib.pactio_world_json(self._pointer, many, None, handle)
            else:
                status = lib.pactio_world_csv(self._pointer, many, len(texts), None, handle)
        else:
            status = lib.pactio_world_sqlite(self._pointer, os.fsencode(path), None, handle)
        self._finish(lib, handle.value, status, path)
        return self

    def _finish(self, lib, reading, status, path):
        """Takes out of a reading what is wanted of it, and frees it."""
        if reading is None:
            raise PactError(f"{path} was not read", WORDS["pact_status"][status])
        try:
            self._sources += [of_text(lib.pactio_source(reading, i).name) for i in range(lib.pactio_source_count(reading))]
            found = [lib.pactio_finding(reading, i) for i in range(lib.pactio_finding_count(reading))]
            findings = [_values.of_finding(finding[0], self._sources) for finding in found]
            self.last_day = of_date(lib.pactio_last_day(reading)) or self.last_day
            title = lib.pactio_title(reading)
            if status == _library.OK:
                self._check(self._lib.pact_world_call(self._pointer, os.fsencode(path.name), title))
        finally:
            lib.pactio_reading_free(reading)
        if status != _library.OK:
            raise PactError(f"{path} is wrong", WORDS["pact_status"][status], findings)

    # ---- playing it ----

    def run(self, **limits):
        """A run of what the world says so far, before its first instant; `steps`, `memory`, `rounds` limit it."""
        from ._run import Run
        return Run.of_world(self, **limits)


class WorldOfRun(World):
    """The copy that a run plays: what is said into it must be later than where the run stands."""

    def __init__(self, run):  # pylint: disable=super-init-not-called
        self.program, self._lib, self._run, self._sources, self.last_day = run.program, run._lib, run, run._sources, None

    @property
    def _pointer(self):
        """Asked for each time: it is another after an undo."""
        return self._lib.pact_run_world(self._run._pointer)
