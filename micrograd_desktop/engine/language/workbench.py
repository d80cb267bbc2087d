"""What a program works with while it runs: its names, its limits, and where each of its values comes from."""

from __future__ import annotations

import random
import sys
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.numbers import Number, is_plain
from micrograd_desktop.engine.language.scope import Scope
from micrograd_desktop.engine.language.sending import Sending
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal
from micrograd_desktop.engine.trace import NOWHERE, Origin, Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain

MOST_NODES = 100_000
"""Nodes in use at a time."""

MOST_NUMBER_NODES = 20_000
"""Nodes in use up to which plain numbers have nodes too; beyond, they are numbers alone."""

MOST_CALLS = 1_000
"""How deep functions may call each other, as in Python."""

MOST_REFUSALS = 200
MOST_NOTES = 1_000
MOST_STEPS = 150_000
MOST_SECONDS = 3.0
MOST_OUTPUT = 200_000
"""Characters that a program may print: as many as it may have."""

MOST_TEXT = 10_000
"""Characters of one text that it makes, or of a line that it prints."""

MOST_CHARACTERS = 2_000_000
"""Characters of all the texts that it makes."""

LONGEST_LABEL = 200
WORK_A_STEP = 16
"""Nodes that a pass through a graph visits in the time of one step of the program, about."""

DEFAULT_SEED = 1337
"""Of the random numbers, until the program seeds them: the seed of the lecture's and micrograd's demos."""


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


NEEDLESS, SKIPPED, STANDS_IN, NOT_KNOWN = "Not needed here", "Skipped", "The app's own stands in for", "Not known here"
"""What is said of a line that runs, or is left out, without a refusal."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line of a program of which something is to be said: ``what`` of it, and what that is (``kind``).

    A note without a kind is a sentence of its own.
    """

    line: int
    what: str
    kind: str = NEEDLESS


@dataclass(slots=True)
class _Known:
    value: Value
    origin: Origin


def _references(known: _Known) -> int:
    return sys.getrefcount(known.value)


NO_OTHERS = _references(_Known(Value(0.0), NOWHERE))
"""What Python counts of a value that only the workbench refers to."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A graph at the moment ``backward()`` was called on it, gradients from before the call."""

    root: Value
    order: Sequence[Value]
    data: Sequence[float]
    grads: Sequence[float]


class Workbench:
    """All that a running program has made.

    ``span`` is where the program is at present: what is made or goes wrong now is put down to it. ``last`` is the
    value that was assigned last, ``shown`` the one that a line of its own gave, ``listed`` the last of a list that
    was assigned: Values or named numbers; ``last_value`` is the last that was a Value. ``named`` are the labels
    that values have from the names they were assigned to, by their ``id``. ``literal_argument`` is where a call's
    first argument stands, if it is a literal number. ``modules`` are the names that stand for modules, ``imported``
    the functions that an import brought. ``named_inside`` are those whose label is a name of a function's own,
    ``classes`` the person's own classes of Values, ``own_methods`` the methods that the program gave to Value,
    Neuron and their like. ``call`` calls anything that can be called. ``refusals`` are the statements that were not
    done, ``pending`` those that the last graph may need. ``watch`` is called now and then, and may raise to end the
    program.
    """

    def __init__(self, bugs: frozenset[str] = frozenset(), watch: Callable[[], None] | None = None) -> None:
        self.bugs = bugs
        self._watch = watch
        self.names: dict[str, object] = {}
        self.scope = Scope(self.names)
        self.call: Callable[[object, Sequence[object]], object] = self._no_call
        self.text_of: Callable[[object, bool], str | None] = lambda _thing, _quoted: None
        self.told: Callable[[object, str], object] = lambda _thing, _name: NotImplemented
        self.own_sum: Callable[[object, object], object] = lambda _left, _right: NotImplemented
        self.kind: Callable[[str], object] = lambda name: name
        self.build_value: Builder = lambda _bench, _arguments, _keywords: None
        self.calls = 0
        self.own_net = ""
        self.classes: dict[int, Any] = {}
        self.makers: dict[int, Call] = {}
        self.lock = threading.RLock()
        self.call_again: Callable[[object, Sequence[object], Mapping[str, object]], object] = lambda *_: None
        self.own_methods: dict[str, dict[str, object]] = {}
        self.span: Span | None = None
        self.rng = random.Random(DEFAULT_SEED)
        self.output: list[str] = []
        self.snapshot: Snapshot | None = None
        self.sending = Sending()
        self.notes: list[Note] = []
        self._noted: set[Note] = set()
        self.refusals: list[Refusal] = []
        self.pending: list[Refusal] = []
        self.first_unknown: Refusal | None = None
        self.modules: dict[str, str] = {}
        self.imported: dict[str, Builder] = {}
        self.last: Value | Number | None = None
        self.last_value: Value | None = None
        self.shown: Value | Number | None = None
        self.listed: Value | Number | None = None
        self.named: dict[int, str] = {}
        self.named_inside: set[int] = set()
        self.literal_argument: Span | None = None
        self._known: dict[int, _Known] = {}
        self._literals: dict[Span, int] = {}
        self._uses: set[int] = set()
        self._full = MOST_NUMBER_NODES
        self.plots: list[Any] = []
        self.points = 0
        self.answer: object = None
        self.abandoned = False
        self._numbered: dict[int, tuple[int, object]] = {}
        self._partial = ""
        self.renew()

    def renew(self) -> None:
        """Begin to count steps, time and texts anew, for the next cell."""
        self.steps = 0
        self.next_look = 256
        self._printed = 0
        self._characters = 0
        self._end = time.monotonic() + MOST_SECONDS

    def begin_cell(self, first_line: int, last_line: int) -> None:
        """Begin the next cell: names and values are kept, what was said and shown of the last cell is not."""
        self.renew()
        self.output, self.notes, self.plots, self._noted = [], [], [], set()
        self.refusals, self.pending, self.points = [], [], 0
        self.snapshot = None
        self.last = self.last_value = self.shown = self.listed = self.answer = None
        self.calls, self.scope = 0, self.scope.module()
        self._literals = {
            span: count for span, count in self._literals.items() if not first_line <= span.line <= last_line
        }

    def _no_call(self, callee: object, arguments: Sequence[object]) -> object:
        raise self.fail(f"{capital(described(callee))} can't be called.")

    def fail(self, sentence: str, span: Span | None = None) -> ExpressionError:
        """The error to raise, at ``span`` or where the program is."""
        return ExpressionError(sentence, span or self.span)

    def end(self, sentence: str) -> ExpressionError:
        """The error to raise when a limit is reached: nothing more is run."""
        return ExpressionError(sentence, self.span, ends=True)

    def refuse(self, error: ExpressionError) -> Refusal:
        """Note that a statement was not done, so that the rest can go on without it."""
        refusal = error.refusal()
        if len(self.refusals) >= MOST_REFUSALS and not error.ends:
            first = plain(self.refusals[0].located(), LONGEST_LABEL)
            raise self.end(f"More than {MOST_REFUSALS} statements can't be done. The first is: {first}")
        self.pending.append(refusal)
        self.refusals.append(refusal)
        return refusal

    def step(self, count: int = 1) -> None:
        """Count steps of the program."""
        self.steps += count
        if self.steps >= self.next_look:
            self.look_at_steps()

    def look_at_steps(self) -> None:
        """Refuse to go on after too many steps; look at the time too, now and then."""
        if self.steps > MOST_STEPS:
            raise self.end(f"The program takes more than {MOST_STEPS:,} steps. Make its loops shorter.")
        self.next_look = min(self.steps + 256, MOST_STEPS + 1)
        self.look()

    def look(self) -> None:
        """Refuse to go on when the time is over, or when whoever watches raises an error."""
        if self.abandoned:
            raise self.end("The program was ended.")
        if self._watch is not None:
            self._watch()
        if time.monotonic() > self._end:
            raise self.end(f"The program takes longer than {MOST_SECONDS:g} seconds. Make it smaller.")

    def work(self, count: int) -> None:
        """Count what goes through so many nodes or things at once, before it is done."""
        self.step(1 + count // WORK_A_STEP)
        self.look()

    def text(self, length: int) -> None:
        """Count a text that the program makes, before it is joined."""
        self._characters += length
        if length > MOST_TEXT:
            raise self.fail(f"A text can have at most {MOST_TEXT:,} characters.")
        if self._characters > MOST_CHARACTERS:
            raise self.end(f"The program makes more than {MOST_CHARACTERS:,} characters of text.")

    def assigned(self, thing: Value | Number) -> None:
        """What was assigned last, or is drawn."""
        self.last = thing
        if isinstance(thing, Value):
            self.last_value = thing
        if self.pending and (thing.node if isinstance(thing, Number) else thing)._prev:
            self.pending.clear()

    def show(self, thing: Value | Number) -> None:
        """What a line of its own gave."""
        self.shown = thing
        if self.pending and (thing.node if isinstance(thing, Number) else thing)._prev:
            self.pending.clear()

    def reserve(self, count: int) -> None:
        """Refuse what would make more nodes than are allowed, before it is made."""
        if len(self._known) + count > MOST_NODES:
            self._forget_unused()
        if len(self._known) + count > MOST_NODES:
            raise self.end(f"The graph would have more than {MOST_NODES:,} nodes. Make it smaller.")

    def number_of_thing(self, thing: object) -> int:
        """A number of its own for a thing, in the order in which they are asked for."""
        self._numbered.setdefault(id(thing), (len(self._numbered) + 1, thing))
        self.step()
        return self._numbered[id(thing)][0]

    def note(self, line: int, what: str, kind: str) -> None:
        """Note something about a line, once."""
        note = Note(line, what, kind)
        if note not in self._noted and len(self.notes) < MOST_NOTES:
            self._noted.add(note)
            self.notes.append(note)

    def methods_of(self, kind: str) -> dict[str, object]:
        """The methods that the program gave to what stands in for its own class, which is told in words."""
        return self.own_methods.get(kind.split(" ", maxsplit=1)[-1], NO_METHODS)

    def has_room(self) -> bool:
        """Whether plain numbers may have nodes too."""
        return len(self._known) < MOST_NUMBER_NODES

    def print(self, text: str, end: str = "\n") -> None:
        """Keep a line that the program prints, its end counted too."""
        self._printed += len(text) + len(end)
        if self._printed > MOST_OUTPUT:
            raise self.end(f"The program prints more than {MOST_OUTPUT:,} characters.")
        if end == "\n":
            self.output.append(self._partial + text)
            self._partial = ""
            return
        *lines, self._partial = f"{self._partial}{text}{end}".split("\n")
        self.output.extend(lines)
        if len(self._partial) > MOST_TEXT:
            raise self.end(f"A printed line can have at most {MOST_TEXT:,} characters.")

    def end_line(self) -> None:
        """Keep a line that has no end yet, when nothing more is printed."""
        if self._partial:
            self.output.append(self._partial)
            self._partial = ""

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
        known.origin = Origin(span or old.span, literal, old.constant, old.group, old.parameter)

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
        known.origin = Origin(old.span, written, True, old.group, old.parameter)
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
                f"{name} is a plain number, and a new leaf wherever a Value meets it, so it has no {what} of its own. "
                f"Make it Value({thing.number!r})."
            )
        return thing.node

    def taken_for_value(self, thing: Value | Number, what: str) -> Value:
        """The same of what a program goes on to use as a Value: a named number is the same leaf from then on."""
        value = self.own_leaf(thing, what)
        if isinstance(thing, Number):
            thing.taken_for_value = True
        return value

    def number(self, thing: object, what: str) -> float:
        """A mere number, or an error that names ``what`` needs it; True and False are 1 and 0, as in Python."""
        if isinstance(thing, Number):
            return thing.number
        if is_plain(thing):
            return thing
        if isinstance(thing, bool):
            return int(thing)
        raise self.fail(f"{what} must be a number, not {described(thing)}.")

    def whole(self, thing: object, what: str) -> int:
        """A whole number, or an error that names ``what`` needs it."""
        number = self.number(thing, what)
        if number != number or abs(number) >= 2**53 or number != int(number):
            raise self.fail(f"{what} must be a whole number, not {number:g}.")
        return int(number)

    def remember(self, root: Value) -> Snapshot:
        """Keep the graph of a root as it is before ``backward()``."""
        order = topological_order(root)
        self.snapshot = Snapshot(root, order, [v.data for v in order], [v.grad for v in order])
        return self.snapshot

    def origin(self, value: Value) -> Origin:
        """Where a value comes from."""
        known = self._known.get(id(value))
        return NOWHERE if known is None else known.origin

    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """While something is run that is no part of the program: its limits are its own, and nothing of it is kept."""
        kept = {name: getattr(self, name) for name in PASSING}
        self.output, self.notes, self.plots, self.refusals, self.pending = [], [], [], [], []
        self.points = 0
        self.renew()
        try:
            with self.sending.not_noted():
                yield
        finally:
            for name, thing in kept.items():
                setattr(self, name, thing)

    def order_made(self) -> dict[int, int]:
        """The order in which values were made, by their ``id``."""
        return {key: i for i, key in enumerate(self._known)}

    def origins(self) -> dict[int, Origin]:
        """Where each value comes from, by its ``id``.

        A literal that several leaves share belongs to none; to the uses of a named number it belongs all the same.
        """
        counts = self._literals
        return {
            key: replace(origin, literal=None)
            if key not in self._uses and origin.literal is not None and counts.get(origin.literal, 1) > 1
            else origin
            for key, origin in ((key, known.origin) for key, known in self._known.items())
        }


def described(thing: object) -> str:
    """What a thing of a program is, in words."""
    if isinstance(thing, Part):
        return with_article(type(thing).__name__.removesuffix("Part"))
    if is_plain(thing):
        return "a number"
    return WORDS.get(type(thing).__name__, "this")


PASSING = (
    "output", "notes", "_noted", "plots", "refusals", "pending", "points", "steps", "next_look", "_printed",
    "_characters", "_end", "span", "snapshot", "last", "last_value", "shown", "listed", "answer", "scope", "calls",
    "literal_argument", "_partial",
)  # fmt: skip
"""What a run changes that belongs to it alone."""

NO_METHODS: dict[str, object] = {}

WORDS = {
    "Value": "a Value", "Number": "a number", "str": "a text", "list": "a list", "tuple": "a tuple", "dict": "a dict",
    "Set": "a set", "range": "a range", "NoneType": "nothing", "bool": "true or false", "Array": "an array",
    "Method": "a method without its ()", "Builtin": "a function", "Function": "a function", "Bound": "a method",
    "Canvas": "something skipped", "Class": "a class", "Instance": "an object", "NotImplementedType": "NotImplemented",
}  # fmt: skip


def counted(least: int, most: int, what: str = "argument") -> str:
    """A number of things in words: ``1 argument``, ``2 to 3 arguments``."""
    wanted = f"{least}" if least == most else f"{least} to {most}"
    return f"{wanted} {what}{'s' * (most != 1)}"


def with_article(name: str) -> str:
    """A noun with the article that it is spoken with: an MLP, a Layer."""
    spoken_with_a_vowel = name[:1] in "AEIOUaeio" or (name[:2].isupper() and name[0] in "FHLMNRSX")
    return f"{'an' if spoken_with_a_vowel else 'a'} {name}"


def capital(words: str) -> str:
    """The words with a capital at their start, and the others as they are."""
    return words[:1].upper() + words[1:]
