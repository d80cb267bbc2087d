"""Where each value of a program comes from, how many are in use, and what stands for a named number in a graph."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.parts import Call
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.trace import NOWHERE, Origin, Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, whole

MOST_NODES = 100_000
"""Nodes in use at a time."""

MOST_NUMBER_NODES = 20_000
"""Nodes in use up to which plain numbers have nodes too; beyond, they are numbers alone."""

LONGEST_LABEL = 200
WORK_A_STEP = 16
"""Nodes that a pass through a graph visits in the time of one step of the program, about."""


@dataclass(slots=True)
class _Known:
    value: Value
    origin: Origin


def _references(known: _Known) -> int:
    return sys.getrefcount(known.value)


NO_OTHERS = _references(_Known(Value(0.0), NOWHERE))
"""What Python counts of a value that only the workbench refers to."""


class Provenance(ABC):
    """The values of a program. ``span`` is where the program is: what is made now is put down to it.

    ``named`` are the labels that values have from the names they were assigned to, by their ``id``; ``named_inside``
    are those of a function's own names, ``classes`` the person's own classes of Values, ``makers`` the calls that made
    a Value of an op of the person's own.
    """

    def __init__(self) -> None:
        self.span: Span | None = None
        self.named: dict[int, str] = {}
        self.named_inside: set[int] = set()
        self.classes: dict[int, Any] = {}
        self.makers: dict[int, Call] = {}
        self._known: dict[int, _Known] = {}
        self._literals: dict[Span, int] = {}
        self._uses: set[int] = set()
        self._full = MOST_NUMBER_NODES

    @abstractmethod
    def fail(
        self, sentence: str, span: Span | None = None, kind: str = "", words: Sequence[object] = ()
    ) -> ExpressionError:
        """The error to raise."""

    @abstractmethod
    def end(self, sentence: str) -> ExpressionError:
        """The error to raise when a limit is reached."""

    @abstractmethod
    def step(self, count: int = 1) -> None:
        """Count steps of the program."""

    def reserve(self, count: int) -> None:
        """Refuse what would make more nodes than are allowed, before it is made."""
        if len(self._known) + count > MOST_NODES:
            self._forget_unused()
        if len(self._known) + count > MOST_NODES:
            raise self.end(tr("The graph would have more than {most} nodes. Make it smaller.", most=whole(MOST_NODES)))

    def has_room(self) -> bool:
        """Whether plain numbers may have nodes too."""
        return len(self._known) < MOST_NUMBER_NODES

    def claim(self, value: Value, group: tuple[str, ...] = (), literal: Span | None = None) -> Value:
        """Put all that is new below a value down to the present place in the text."""
        stack, known, span = [value], self._known, self.span
        while stack:
            node = stack.pop()
            if id(node) in known:
                continue
            constant = node.op is None and not node.label and node is not value
            known[id(node)] = _Known(node, Origin(span, None, constant, group))
            stack += node._prev
        if literal is not None:
            self.place(value, literal)
        if len(self._known) > self._full:
            self._forget_unused()
        return value

    def _forget_unused(self) -> None:
        """Forget values that nothing else refers to: newest first, so that what they were made of goes with them."""
        self.step(len(self._known) // WORK_A_STEP)
        for key in reversed(list(self._known)):
            if _references(self._known[key]) == NO_OTHERS:
                del self._known[key]
                self.named.pop(key, None)
                self._uses.discard(key)
                self.named_inside.discard(key)
                self.classes.pop(key, None)
                self.makers.pop(key, None)
        self._full = max(MOST_NUMBER_NODES, 2 * len(self._known))

    def place(self, value: Value, literal: Span | None, span: Span | None = None) -> None:
        """Say where the number of a leaf stands in the text, and where its expression, if not at the present place."""
        known = self._known[id(value)]
        old = known.origin
        if literal is not None:
            self._literals[literal] = self._literals.get(literal, 0) + 1
        known.origin = Origin(span or old.span, literal, old.constant, old.group, old.parameter, old.place)

    def call_by_place(self, value: Value, place: str) -> None:
        """Say where the program keeps a value, if it is the first place."""
        known = self._known.get(id(value))
        if known is not None and not known.origin.place and not value.label:
            known.origin = replace(known.origin, place=place[:LONGEST_LABEL])

    def mark_parameter(self, value: Value) -> None:
        """Say that a value is a weight or a bias."""
        known = self._known[id(value)]
        known.origin = replace(known.origin, parameter=True)

    def leaf(self, number: float, literal: Span | None = None, label: str = "") -> Value:
        """A new leaf."""
        self.reserve(1)
        return self.claim(Value(float(number), label=label[:LONGEST_LABEL]), literal=literal)

    def used(self, thing: object) -> object:
        """What stands for a thing as an input: for a named number a leaf that is new at each use.

        Its gradient is that of this use alone, as in micrograd, which makes a ``Value(other)`` of a plain number.
        """
        if not isinstance(thing, Number):
            return thing
        if thing.taken_for_value:
            return thing.node
        leaf = self.leaf(thing.number)
        self._name_use(thing, leaf)
        return leaf

    def name_use(self, thing: Number, result: Value, given: Sequence[Value | None]) -> None:
        """Give the new leaf that a result has for a named number its name, if it holds that number.

        ``a - k`` and ``a / k`` have one of ``-k`` and of ``k**-1``, which goes without a name.
        """
        thing.constant = True
        for leaf in result._prev:
            if leaf.op is None and leaf.data == thing.number and not any(leaf is one for one in given):
                self._name_use(thing, leaf)

    def _name_use(self, thing: Number, leaf: Value) -> None:
        thing.constant = True
        leaf.label = thing.node.label
        known, written = self._known[id(leaf)], self._known[id(thing.node)].origin.literal
        old = known.origin
        known.origin = Origin(old.span, written, True, old.group, old.parameter, old.place)
        self._uses.add(id(leaf))

    def of_op(self, thing: object) -> object:
        """What an op is taken of: a named number is a Value from then on, if it was not a plain number before."""
        if isinstance(thing, Number):
            return self.used(thing) if thing.constant else self.taken_for_value(thing, "op")
        return thing

    def own_leaf(self, thing: Value | Number, what: str) -> Value:
        """The value itself, or the one node of a named number.

        Raises
        ------
        ExpressionError
            If it was a plain number beside a Value before: there is no single leaf that ``what`` could be of.
        """
        if isinstance(thing, Value):
            return thing
        if thing.constant:
            name = plain(thing.node.label) or f"{thing.number:g}"
            raise self.fail(
                tr(
                    "{name} is a plain number, and a new leaf wherever a Value meets it, so it has no {what} "
                    "of its own. Make it Value({number!r}).",
                    name=name,
                    what=what,
                    number=thing.number,
                )
            )
        return thing.node

    def taken_for_value(self, thing: Value | Number, what: str) -> Value:
        """The same of what a program goes on to use as a Value: a named number is the same leaf from then on."""
        value = self.own_leaf(thing, what)
        if isinstance(thing, Number):
            thing.taken_for_value = True
        return value

    def forget_places(self, first_line: int, last_line: int) -> None:
        """Forget which leaves took their number from these lines, which are to be run again."""
        self._literals = {
            span: count for span, count in self._literals.items() if not first_line <= span.line <= last_line
        }

    def origin(self, value: Value) -> Origin:
        """Where a value comes from."""
        known = self._known.get(id(value))
        return NOWHERE if known is None else known.origin

    def order_made(self) -> dict[int, int]:
        """The order in which values were made, by their ``id``."""
        return {key: i for i, key in enumerate(self._known)}

    def origins(self) -> dict[int, Origin]:
        """Where each value comes from, by its ``id``.

        A literal that several leaves share belongs to none; to the uses of a named number it belongs all the same.
        """
        counts = self._literals
        return {
            key: Origin(origin.span, None, origin.constant, origin.group, origin.parameter, origin.place)
            if key not in self._uses and origin.literal is not None and counts.get(origin.literal, 1) > 1
            else origin
            for key, origin in ((key, known.origin) for key, known in self._known.items())
        }
