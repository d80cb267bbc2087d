"""PySide6, with an ``import`` that reads no sources, and without what it brings along to describe its signatures.

PySide6 puts a function of its own in the place of ``__import__``, for ``from __feature__ import snake_case`` and the
like, which nothing here uses. It reads the source of every module that is imported from then on.

It also carries Python modules about the signatures of its functions, as sources in an archive: at every start it
compiles them, and they make its longest regular expressions, a tenth of the time to the first frame. They are needed
where a call is given the wrong arguments, to name the right ones, and where a signature is asked for; so each of them
is executed when something of it is first asked for.
"""

from __future__ import annotations

import builtins
import sys
import threading
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

FOLDER = "shibokensupport.signature"
LATER = frozenset(
    f"{FOLDER}.{name}"
    for name in ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
"""The modules that wait."""

IN_DICTIONARY = {f"{FOLDER}.mapping": "update_mapping"}
"""A function of a module that C looks for in the module's dictionary, past what waits, where a call is wrong."""

_executing = threading.RLock()


class _Finders(list[Any]):
    """What finds modules while PySide6 is imported: the finder of its archive is put in front, and finds some later."""

    def insert(self, place: Any, finder: Any) -> None:
        super().insert(place, _Archive(finder))

    def remove(self, finder: Any) -> None:
        super().remove(next(one for one in self if getattr(one, "finder", one) is finder))


class _Archive:
    """Finds what the given finder finds; the modules of ``LATER`` are executed when they are first used."""

    def __init__(self, finder: Any) -> None:
        self.finder = finder

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found: ModuleSpec | None = self.finder.find_spec(name, path, target)
        if found is not None and name in LATER:
            found.loader = _Later(found.loader)  # type: ignore[assignment]
        return found


class _Later:
    """Executes a module as soon as something is asked of it that only its code can give."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        made: ModuleType | None = self._loader.create_module(spec)
        return made

    def exec_module(self, module: ModuleType) -> None:
        begun = False

        def ask(name: str) -> Any:
            nonlocal begun
            if name.startswith("__"):  # what looks through all modules, for their files and paths, needs none of it
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r} before it is executed")
            with _executing:
                if not begun:
                    begun = True
                    self._execute(module, first_name)
                    del module.__getattr__
            if name in vars(module):
                return vars(module)[name]
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")

        first_name = module.__name__
        module.__getattr__ = ask  # type: ignore[method-assign]
        if (looked_for := IN_DICTIONARY.get(first_name)) is not None:
            vars(module)[looked_for] = lambda *given: ask(looked_for)(*given)

    def _execute(self, module: ModuleType, name: str) -> None:
        """By the name that the archive knows: PySide6 gives its modules another."""
        spec = module.__spec__
        assert spec is not None
        now, spec.name = spec.name, name
        try:
            self._loader.exec_module(module)
        finally:
            spec.name = now


def _import_lightly() -> None:
    """Import PySide6."""
    if "PySide6.QtCore" in sys.modules:
        return
    found_by, sys.meta_path = sys.meta_path, _Finders(sys.meta_path)
    try:
        import PySide6.QtCore  # noqa: F401 - for what it does
    finally:
        found_by[:] = sys.meta_path
        sys.meta_path = found_by


_import_lightly()

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
