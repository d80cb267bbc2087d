"""What a program can hold besides values, numbers, texts and lists: functions, sets, unknown names."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.language.parts import Builder
from micrograd_desktop.engine.language.scope import Scope
from micrograd_desktop.engine.language.syntax import Refusal


@dataclass(frozen=True, slots=True, eq=False)
class Builtin:
    """A function that is known here, as a thing to be called, passed on, or given another name."""

    name: str
    build: Builder


@dataclass(slots=True, eq=False)
class Function:
    """A function of the person's own: its text, the names around it, and the defaults of its last arguments.

    ``owner`` is the class that it is a method of.
    """

    name: str
    node: ast.FunctionDef | ast.Lambda
    around: Scope
    defaults: Sequence[object] = ()
    keyword_defaults: Mapping[str, object] = field(default_factory=dict)
    owner: object = None
    attributes: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Bound:
    """A method of an object of the person's own, with the object that it is called on."""

    function: object
    owner: object


@dataclass(frozen=True, slots=True, eq=False)
class Unknown:
    """What a name stands for whose statement was refused, or whose import is not known here."""

    name: str
    refusal: Refusal


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What ``with torch.no_grad():`` sets for its body, which has no meaning here."""

    name: str


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What ``keys()``, ``values()`` or ``items()`` gives (``kind``): it shows what the dict holds at any time."""

    kind: str
    things: dict[object, object]

    @property
    def name(self) -> str:
        """What Python calls its class."""
        return f"dict_{self.kind}"

    def __iter__(self) -> Iterator[object]:
        return iter(getattr(self.things, self.kind)())

    def __len__(self) -> int:
        return len(self.things)


class Set:
    """A set of a program, in the order in which its items came, so that a program always does the same."""

    __slots__ = ("items",)

    def __init__(self, keys: Iterable[object] = ()) -> None:
        self.items = dict.fromkeys(keys)

    def __iter__(self) -> Iterator[object]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __contains__(self, key: object) -> bool:
        return key in self.items
