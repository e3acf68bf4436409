"""Treaty rules from Python: who is bound, when, by which article, over libpact by ctypes.

A Program is compiled rules, a World what holds and happens, a Run the law over it day by day. Dates are
datetime.date, numbers exact, results plain dicts; what goes wrong is a PactError. See README.md.
"""
from . import _library
from ._program import Program
from ._run import Run
from ._values import PactError, frame
from ._world import World

__all__ = ["PactError", "Program", "Run", "World", "frame", "version"]


def version():
    """The release of libpact that runs."""
    return _library.library("pact").pact_version().decode()


_library.library("pact")  # an import that succeeds has found a library of the right API
