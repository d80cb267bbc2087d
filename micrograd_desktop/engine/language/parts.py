"""What the parts of a program are made of: objects that a vocabulary adds, functions, notes, a graph as it was."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from micrograd_desktop.engine.value import Value
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.engine.language.workbench import Workbench


class Part(ABC):
    """An object that a vocabulary adds, such as a layer: it can be called, and some of its attributes be read."""

    attributes: Sequence[str] = ()
    """The names of what can be read of it."""

    @abstractmethod
    def call(self, bench: Workbench, arguments: Sequence[object]) -> object:
        """What calling it gives."""

    @abstractmethod
    def attribute(self, name: str) -> object:
        """An attribute: a value, a list, another part, or a ``Method``; None if it has none of that name."""


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a part or a value, ready to be called without keywords."""

    name: str
    run: Callable[..., object]


Call = tuple[object, Sequence[object], Mapping[str, object]]
"""A function, its arguments, and those with names."""

Builder = Callable[["Workbench", Sequence[object], Mapping[str, object]], object]
"""A function of the vocabulary: gets the workbench, the arguments and the keywords."""


NEEDLESS, SKIPPED, STANDS_IN, NOT_KNOWN = (
    tr("Not needed here"),
    tr("Skipped"),
    tr("The app's own stands in for"),
    tr("Not known here"),
)
"""What is said of a line that runs, or is left out, without a refusal."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a program of which something is to be said: ``what`` of it, and what that is (``kind``).

    A note without a kind is a sentence of its own.
    """

    line: int
    what: str
    kind: str = NEEDLESS


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A graph at the moment ``backward()`` was called on it, gradients from before the call."""

    root: Value
    order: Sequence[Value]
    data: Sequence[float]
    grads: Sequence[float]
