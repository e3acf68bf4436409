"""Runs: the law day by day, what it says of each act, what would follow if, and why."""
import contextlib
import ctypes
import weakref

from . import _library, _values
from ._library import BEARER, NOTHING, WORDS, library
from ._values import PactError, of_date, of_number, of_text, to_date, to_number, to_text, to_word
from ._world import World, WorldOfRun, free_before

# Of the states that a norm is in for somebody, the last of these is the present one.
PRESENT = ("violated", "late", "terminated", "expired", "discharged", "fulfilled", "suspended", "pending", "active", "owed")


class Callbacks:
    """Functions of Python that C may call, kept alive for a run and for its forks, and what they raised."""

    def __init__(self):
        self.kept, self.raised = [], []
        self.go_on = _library.GO_ON(self.guard(lambda _: True))  # where Python takes notice of Ctrl-C

    def guard(self, function):
        """The same function, but nothing passes through C: it is raised again when the call is over."""
        def guarded(*arguments):
            try:
                return not self.raised and function(*arguments)
            except BaseException as error:
                self.raised.append(error)
                return False
        return guarded

    def keep(self, kind, called):
        self.kept.append(kind(self.guard(called)))
        return self.kept[-1]

    def extern(self, function, names):
        """One for pact_run_bind: names in, an exact value out, or None for no value."""
        def called(_, entities, count, result):
            return answered(function(*(names[entities[i]] for i in range(count))), result)
        return self.keep(_library.FUNCTION, called)

    def extern_of_numbers(self, function, names, of):
        """One for pact_run_bind_numbers: names, Fractions and dates in."""
        def one(entities, numbers, i):
            if of.dates >> i & 1:
                return of_date(numbers[i].numerator)
            return of_number(numbers[i]) if of.numbers >> i & 1 else names[entities[i]]

        def called(_, entities, numbers, count, result):
            return answered(function(*(one(entities, numbers, i) for i in range(count))), result)
        return self.keep(_library.NUMBER_FUNCTION, called)


def answered(value, result):
    """What Python returns, as the number that C wants; false: there is none."""
    if value is None:
        return False
    if isinstance(value, bool):
        value = int(value)
    result[0] = _library.pact_number(to_date(value), 1) if hasattr(value, "toordinal") else to_number(value)
    return True


class Run:
    """One thread at a time; `interrupt` alone from any. What it returns is copied, and stays."""

    def __init__(self, program, pointer, sources, callbacks):
        self.program, self._lib, self._pointer = program, library("pact"), pointer
        self._sources, self._callbacks = sources, callbacks
        weakref.finalize(self, free_before, program, self._lib.pact_run_free, pointer)
        self._lib.pact_run_watch(pointer, callbacks.go_on, None)
        self._scenery = None if self._lib.pact_run_world(pointer) else World(program)

    @classmethod
    def of_scenario(cls, program, scenario, **limits):
        handle = ctypes.c_void_p()
        if scenario is None:
            raise PactError("a run is of a scenario, or of a world")
        status = library("pact").pact_run_new(
            program._pointer, program._scenario(scenario), _library.pact_limits(**limits), None, handle)
        return cls._made(program, status, handle, program._sources(), Callbacks())

    @classmethod
    def of_world(cls, world, **limits):
        handle = ctypes.c_void_p()
        status = library("pact").pact_run_on(world._pointer, _library.pact_limits(**limits), None, handle)
        return cls._made(world.program, status, handle, list(world._sources), Callbacks())

    @classmethod
    def _made(cls, program, status, handle, sources, callbacks):
        if status != _library.OK:
            raise PactError("there is no run", WORDS["pact_status"][status])
        return cls(program, handle.value, sources, callbacks)

    def _check(self, status, misuse="not possible where the run stands", good=(_library.OK,)):
        """The status, where it is a good one. First of all what a function of Python's raised."""
        if self._callbacks.raised:
            raise self._callbacks.raised.pop()
        if status in good:
            return status
        if status == _library.MISUSE:
            raise PactError(misuse)
        raise PactError(f"the run ended: {WORDS['pact_status'][status]}", WORDS["pact_status"][status], self.findings())

    # ---- before its first instant ----

    def read(self, reading, option):
        """Takes one reading of a contested text."""
        readings = self.program.readings
        if option not in readings.get(reading, ()):
            raise PactError(f"there is no reading {reading!r} with an option {option!r}")
        number = list(readings).index(reading)
        self._check(self._lib.pact_run_read(self._pointer, number, readings[reading].index(option)), "the run has begun")
        return self

    def bind(self, name, function):
        """A function of Python in the place of an `extern`: it is given the names of the entities, a Fraction or a date
        for what is a number or a date, and returns an int, Fraction, Decimal, bool or date, or None: there is no value.
        It may be called anew for forks and reasons, and must answer alike."""
        of = self.program.extern_record(name)
        if of and of.numbers:
            callback = self._callbacks.extern_of_numbers(function, self._names(), of)
            status = self._lib.pact_run_bind_numbers(self._pointer, to_text(name), callback, None)
        else:
            callback = self._callbacks.extern(function, self._names())
            status = self._lib.pact_run_bind(self._pointer, to_text(name), callback, None)
        self._check(status, f"no extern is named {name!r}, or the run has begun")
        return self

    def allow(self, path):
        """Lets the run open a shared library, by its absolute path: it runs with the trust of this process."""
        status = self._lib.pact_run_allow(self._pointer, to_text(str(path)))
        self._check(status, "an absolute path is wanted, before the run begins")
        return self

    def _names(self):
        world = self._world
        return [world._name(i) for i in range(self._lib.pact_world_entity_count(world._pointer))]

    # ---- moving ----

    @property
    def date(self):
        """The day on which it stands; None before its first instant."""
        return of_date(self._lib.pact_run_date(self._pointer))

    @property
    def world(self):
        """Its own copy of the world, to say more into, of later days; None for a run of a scenario."""
        return None if self._scenery else WorldOfRun(self)

    @property
    def _world(self):
        """Where names are looked up. Not kept: a run that held it would hold itself."""
        return self._scenery or WorldOfRun(self)

    def until(self, date):
        """Plays everything up to the end of that day, deadlines included."""
        self._check(self._lib.pact_run_until(self._pointer, to_date(date)), "this day is over, or the run is of a scenario")
        return self

    def step(self):
        """Plays the next instant: its date, or None where there is none."""
        date = ctypes.c_int32()
        status = self._check(self._lib.pact_run_step(self._pointer, date), good=(_library.ROW, _library.DONE))
        return of_date(date.value) if status == _library.ROW else None

    def all(self):
        """Plays to the end."""
        self._check(self._lib.pact_run_all(self._pointer), good=(_library.DONE,))
        return self

    def fork(self):
        """Another run that stands where this one does: for what would follow if. It is played anew."""
        handle = ctypes.c_void_p()
        self._check(self._lib.pact_run_fork(self._pointer, handle), "only a run of a world can be forked")
        return Run(self.program, handle.value, list(self._sources), self._callbacks)

    def undo(self, date):
        """Back to the end of that day: what was said of later ones is gone."""
        self._check(self._lib.pact_run_undo(self._pointer, to_date(date)), "only a run of a world can be taken back")
        return self

    def interrupt(self):
        """From any thread: the call that it is in ends with a PactError, "interrupted"."""
        self._lib.pact_run_interrupt(self._pointer)

    # ---- asking where it stands ----

    def ask(self, test, act, *roles):
        """Whether somebody is "obliged", "forbidden", "permitted", "recommended", "exempt" or "advised against" to do an
        act: the first role is who, None is any. A dict with the keys of the JSON report; `verdict` is a text such as
        "obliged" or "not triggered"."""
        found = _library.pact_verdict()
        self._asked(self._lib.pact_ask, test, act, roles, found)
        out = _values.of_answer(found)
        if out["verdict"] == "unknown":
            out["reasons"] = _values.of_texts(found.reasons, found.reason_count)
        return out

    def why(self, test, act, *roles):
        """The same with `yes`, whether it is so, `sentence`, which says it, and why: `reasons`, a line each, a leading
        space per level, and the same as a `tree`, a dict for each, what it rests on in its `children`."""
        with self._explained(self._lib.pact_explain, test, act, roles) as told:
            return _values.of_explanation(told, self._sources)

    def whynot(self, test, act, *roles):
        """Likewise why it is not so, the nearest miss first, and `changes`: the smallest changes of facts that would
        make it so, each tried. `tried` says how many were, `cut_short` whether the search ended at its limit, which
        is `trials` of the run."""
        with self._explained(self._lib.pact_whynot, test, act, roles) as told:
            changes = [_values.of_change(told.changes[i], self._sources) for i in range(told.change_count)]
            return {**_values.of_explanation(told, self._sources), "changes": changes, "tried": told.tried,
                    "change_size": told.change_size, "cut_short": told.cut_short}

    @contextlib.contextmanager
    def _explained(self, function, test, act, roles):
        told = ctypes.POINTER(_library.pact_explanation)()
        try:
            self._asked(function, test, act, roles, told)
            yield told[0]
        finally:
            self._lib.pact_explanation_free(told)

    def _asked(self, function, test, act, roles, out):
        asked = self._world._roles(act, roles)
        self._check(function(self._pointer, to_word("pact_test", test), *asked, ctypes.byref(out)),
                    f"{act} is no act, or the run has not begun")

    def holds(self, predicate, *roles):
        """Whether a status or definition holds, an ongoing act is in course, an event is of the latest instant."""
        return self._lib.pact_run_holds(self._pointer, *self._world._roles(predicate, roles))

    def figure(self, predicate, *roles):
        """As a Fraction, also of a definition with a value; None where there is none."""
        number = _library.pact_number()
        given = self._lib.pact_run_figure(self._pointer, *self._world._roles(predicate, roles), number)
        return of_number(number) if given else None

    # ---- what came of it ----

    def findings(self):
        """Conflicts, failed expectations, missing figures."""
        out = []
        while found := self._lib.pact_run_finding(self._pointer, len(out)):
            out.append(_values.of_finding(found[0], self._sources))
        return out

    def verdicts(self):
        """The answers to what the scenario expects."""
        found = [self._lib.pact_run_verdict(self._pointer, i)
                 for i in range(self._lib.pact_run_verdict_count(self._pointer))]
        return [_values.of_verdict(verdict[0], self._sources) for verdict in found]

    def entries(self):
        """The chronicle: what happened, and what followed in law."""
        out, entry = [], _library.pact_entry()
        for i in range(self._lib.pact_run_entry_count(self._pointer)):
            self._check(self._lib.pact_run_entry(self._pointer, i, entry))
            out.append(_values.of_entry(entry, self._sources))
        return out

    def norms(self, *states):
        """Who owes what: a row for each norm, each whom it concerns, and each act that will do. `norm` is its number,
        `state` how it now stands for `who` ("active", "owed", "overridden", …; only these, where some are given),
        `breached` whether it was violated, whatever became of it; then `modality`, `predicate`, `roles`, `article`,
        `since`, `deadline`."""
        for state in states:
            to_word("pact_standing", state)
        return [row for norm in range(self._lib.pact_run_norm_count(self._pointer)) for row in self._norm(norm, states)]

    def _norm(self, index, states):
        norm, act = _library.pact_norm(), _library.pact_act()
        self._check(self._lib.pact_run_norm(self._pointer, index, norm))
        standings, breached = self._standings(index)
        for name, who in sorted((self._world._name(who), who) for who in standings):
            for i in range(norm.act_count if not states or standings[who] in states else 0):
                self._check(self._lib.pact_run_norm_act(self._pointer, index, i, act))
                yield {"norm": index, "who": name, "state": standings[who], "breached": who in breached,
                       "modality": WORDS["pact_modality"][norm.modality], **self._act(act, who),
                       "article": of_text(norm.article), "since": of_date(norm.since),
                       "deadline": of_date(norm.deadline)}

    def _standings(self, norm):
        """How it now stands for each whom it concerns, and for whom it was violated: a ban stands after its breach,
        and a duty may still be owed; what is overridden is active or owed all the same."""
        found = {state: list(self._bearers(norm, i)) for i, state in enumerate(WORDS["pact_standing"])}
        present = {}
        for state in PRESENT:
            present.update((who, state) for who in found[state])
        over = {who for who in found["overridden"] if present.get(who) in ("active", "owed")}
        present.update((who, "overridden") for who in over)
        return present, set(found["violated"])

    def _bearers(self, norm, standing):
        who = self._lib.pact_run_norm_next(self._pointer, norm, standing, NOTHING)
        while who != NOTHING:
            yield who
            who = self._lib.pact_run_norm_next(self._pointer, norm, standing, who)

    def _act(self, act, who):
        entities = [who if entity == BEARER else entity for entity in act.entities[:act.role_count]]
        return {"predicate": of_text(self._lib.pact_program_predicate(self.program._pointer, act.predicate).name),
                "roles": [None if entity == NOTHING else self._world._name(entity) for entity in entities]}

    @property
    def stats(self):
        """How much it cost, and how many expectations held."""
        found = self._lib.pact_run_stats(self._pointer)
        return {name: getattr(found, name) for name, _ in found._fields_}
