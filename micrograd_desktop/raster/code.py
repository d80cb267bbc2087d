"""The machine code that draws: compiled once, kept on disk, called without Python's lock where it takes long."""

from __future__ import annotations

import ctypes
import hashlib
import threading
from functools import cache
from pathlib import Path
from typing import Any

VERSION = 1
"""Part of the name under which the code is kept: raised where it changes and its source is not there to be told by."""

_P, _I, _C = ctypes.c_void_p, ctypes.c_int64, ctypes.c_uint32
_SIGNATURES = {
    "strokes": (_P, _I, _I, _P, _I, _P, _P),
    "tiles": (_P, _I, _I, _I, _P, _I, _I, _P, _I, _P, _P, _P, _P, _C),
    "dots": (_P, _I, _I, _I, _P, _I),
    "plane": (_P, _I, _I, _I, _P, _I, _I, _P, _P, _C, _C, _P),
    "classes": (_P, _I, _I, _I, _P, _I, _I, _I, _P, _P, _C, _C),
    "contour": (_P, _I, _I, _I, _P, _I, _I, _P, _C, _P),
    "band": (_P, _I, _I, _P, _P, _I, _C),
    "pieces": (_P, _I, _I, _P, _I, _P),
    "covered": (_P, _P, _I, _C),
}
"""Of each function what it takes: addresses, whole numbers, colours."""

_loaded = threading.Event()


class Code:
    """The functions, by name; arguments are checked by :mod:`micrograd_desktop.raster.draw`, the only caller."""

    def __init__(self) -> None:
        from micrograd_desktop.engine.kernel.kernel import NoCompilerError

        try:
            from micrograd_desktop.engine.kernel.compiler import machine
            from micrograd_desktop.raster import module
        except (ImportError, OSError) as error:  # OSError: it is installed, and its library doesn't fit the system
            raise NoCompilerError(
                "llvmlite can't be loaded here, so Qt draws the pictures, which takes longer."
            ) from error
        self._machine = machine.machine_code(f"raster {VERSION} {_own_source()}", module.write, inline=True)
        self._functions, self._held = (
            {name: made(None, *kinds)(self._machine.address(name)) for name, kinds in _SIGNATURES.items()}
            for made in (ctypes.CFUNCTYPE, ctypes.PYFUNCTYPE)
        )

    def __getitem__(self, name: str) -> Any:
        return self._functions[name]

    def of(self, name: str, brief: bool) -> Any:
        """A function; one whose work is ``brief`` keeps Python's lock.

        Getting it back from a thread that wants it too takes half a millisecond and two switches of threads, which is
        longer than brief work is for all who wait.
        """
        return (self._held if brief else self._functions)[name]


@cache
def code() -> Code:
    """The code; the first call compiles it, or takes it from the disk, and may last half a second.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    return Code()


def load() -> None:
    """Have the code ready, in whichever thread this is called; where it can't be had, the log says why."""
    import logging  # which no first frame needs

    from micrograd_desktop.engine.kernel.kernel import NoCompilerError

    logger = logging.getLogger(__name__)
    try:
        code()
        _loaded.set()
    except NoCompilerError as error:
        logger.warning("%s", error)
    except Exception:
        logger.exception("The code that draws could not be compiled; Qt draws the pictures, which takes longer.")


def is_loaded() -> bool:
    """Whether :func:`load` has the code ready, so that pictures are drawn by it."""
    return _loaded.is_set()


def _own_source() -> str:
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).resolve().parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
