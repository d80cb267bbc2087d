"""Python's exceptions as a program knows them: classes by name, their objects, and what these say."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence

from micrograd_desktop.engine.language.classes import Class, Instance
from micrograd_desktop.engine.language.errors import ExpressionError
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.language.texts import printed
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

NAMES = (
    "BaseException", "Exception", "ArithmeticError", "ZeroDivisionError", "OverflowError", "FloatingPointError",
    "AssertionError", "AttributeError", "ImportError", "ModuleNotFoundError", "LookupError", "IndexError", "KeyError",
    "NameError", "UnboundLocalError", "OSError", "FileNotFoundError", "RuntimeError", "NotImplementedError",
    "RecursionError", "StopIteration", "TypeError", "ValueError", "KeyboardInterrupt", "SystemExit",
)  # fmt: skip
"""Those that a program may raise, extend and catch; each stands behind those that it extends."""

LONGEST_SAID = 60
"""Characters that are shown of what an exception says."""


class Exceptions:
    """The exceptions of one program. ``classes`` are Python's own, which a program can't change."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self.classes: dict[str, Class] = {}
        for name in NAMES:
            above = [kind.__name__ for kind in getattr(builtins, name).__mro__[1:] if kind is not object]
            self.classes[name] = Class(name, above=tuple(self.classes[one] for one in above), of_python=True)

    def of_error(self, error: ExpressionError) -> Instance:
        """The object that a program's ``except`` gets."""
        if isinstance(error.thing, Instance):
            return error.thing
        return Instance(self.classes[error.kind], {"args": tuple(error.words) or (error.sentence,)})

    def raised(self, thing: Instance, span: Span | None) -> ExpressionError:
        """The error of an object that the program raises."""
        said = plain(str(self._bench.text_of(thing, False)), LONGEST_SAID).rstrip(". ")
        name = plain(thing.kind.name, LONGEST_SAID)
        if said:
            sentence = tr("The program raises {name}: {said}.", name=name, said=said)
        else:
            sentence = tr("The program raises {name}.", name=name)
        return ExpressionError(sentence, span or self._bench.span, kind=self.known_as(thing.kind), thing=thing)

    def known_as(self, kind: Class) -> str:
        """The first of Python's own exceptions that a class extends; nothing for a class that is no exception."""
        return next((one.name for one in (kind, *kind.above) if one.of_python), "")

    def text_of(self, thing: Instance, quoted: bool) -> str | None:
        """What an exception says, or how it is written; None for an object that is none."""
        if not thing.kind.is_exception:
            return None
        found = thing.attributes.get("args")
        words: Sequence[object] = found if isinstance(found, tuple) else ()
        if quoted:
            inner = [printed(self._bench, [word], quoted=True) for word in words]
            return f"{plain(thing.kind.name, LONGEST_SAID)}({', '.join(inner)})"
        if len(words) == 1:
            return printed(self._bench, words, quoted=thing.kind.extends(self.classes["KeyError"]))
        return printed(self._bench, [words], quoted=True) if words else ""


def begin_exception(
    bench: Workbench, owner: Instance, arguments: Sequence[object], _named: Mapping[str, object]
) -> None:
    """``super().__init__(...)`` of an exception of the program's own."""
    bench.step(len(arguments))
    owner.attributes["args"] = tuple(arguments)


def has_own_text(thing: Instance, name: str) -> bool:
    """Whether the program itself says how an object is written."""
    return isinstance(thing.kind.member(name), Function)
