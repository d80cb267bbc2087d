"""What a program works with while it runs: its names, its limits, and where each of its values comes from."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.described import capital, described
from micrograd_desktop.engine.language.numbers import Number, is_plain
from micrograd_desktop.engine.language.parts import Builder, Note, Snapshot
from micrograd_desktop.engine.language.provenance import LONGEST_LABEL, WORK_A_STEP, Provenance
from micrograd_desktop.engine.language.scope import Scope
from micrograd_desktop.engine.language.sending import Sending
from micrograd_desktop.engine.language.syntax import ExpressionError, Refusal
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, whole

MOST_CALLS = 1_000
"""How deep functions may call each other, as in Python."""

MOST_REFUSALS = 200
MOST_NOTES = 1_000
MOST_STEPS = 150_000
MOST_SECONDS = 1.25
"""Of the processor that a program may take, its reading too: the time of its own thread, however busy the machine."""

SECONDS_AFTER = 0.25
"""That what is found out about its result may take besides."""

MOST_OUTPUT = 200_000
"""Characters that a program may print: as many as it may have."""

MOST_TEXT = 10_000
"""Characters of one text that it makes, or of a line that it prints."""

MOST_CHARACTERS = 2_000_000
"""Characters of all the texts that it makes."""

DEFAULT_SEED = 1337
"""Of the random numbers, until the program seeds them: the seed of the lecture's and micrograd's demos."""


PASSING = (
    "output", "notes", "_noted", "plots", "refusals", "pending", "points", "steps", "next_look", "_printed",
    "_characters", "_end", "span", "snapshot", "last", "last_value", "shown", "listed", "answer", "scope", "calls",
    "literal_argument", "_partial",
)  # fmt: skip
"""What a run changes that belongs to it alone."""

NO_METHODS: dict[str, object] = {}


class Workbench(Provenance):
    """All that a running program has made.

    ``span`` is where the program is at present: what is made or goes wrong now is put down to it. ``last`` is the
    value that was assigned last, ``shown`` the one that a line of its own gave, ``listed`` the last of a list that
    was assigned: Values or named numbers; ``last_value`` is the last that was a Value. ``named`` are the labels
    that values have from the names they were assigned to, by their ``id``. ``literal_argument`` is where a call's
    first argument stands, if it is a literal number. ``modules`` are the names that stand for modules, ``imported``
    the functions that an import brought. ``named_inside`` are those whose label is a name of a function's own,
    ``classes`` the person's own classes of Values, ``own_methods`` the methods that the program gave to Value,
    Neuron and their like, ``loop_names`` the program's names that a loop left behind. ``call`` calls anything that
    can be called, ``on_set`` hears of each attribute of an object of theirs before it is set. ``refusals`` are the
    statements that were not done, ``pending`` those that the last graph may need. ``watch`` is called now and then,
    and may raise to end the program.
    """

    def __init__(self, bugs: frozenset[str] = frozenset(), watch: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.bugs = bugs
        self._watch = watch
        self.names: dict[str, object] = {}
        self.scope = Scope(self.names)
        self.call: Callable[[object, Sequence[object]], object] = self._no_call
        self.text_of: Callable[[object, bool], str | None] = lambda _thing, _quoted: None
        self.told: Callable[..., object] = lambda _thing, _name, _arguments=(): NotImplemented
        self.own_sign: Callable[[str, object, object], object] = lambda _sign, _left, _right: NotImplemented
        self.kind: Callable[[str], object] = lambda name: name
        self.keyed_by: Callable[[object], str] = lambda _thing: "itself"
        self.items_of: Callable[[object], Iterable[object] | None] = lambda _thing: None
        self.exception: Callable[[str], object] = lambda name: name
        self.on_set: Callable[[object, str, object], None] | None = None
        self.build_value: Builder = lambda _bench, _arguments, _keywords: None
        self.calls = 0
        self.own_net = ""
        self.lock = threading.RLock()
        self.call_again: Callable[[object, Sequence[object], Mapping[str, object]], object] = lambda *_: None
        self.own_methods: dict[str, dict[str, object]] = {}
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
        self.literal_argument: Span | None = None
        self.loop_names: set[str] = set()
        self.plots: list[Any] = []
        self.points = 0
        self.answer: object = None
        self.abandoned = self._is_answering = False
        self._numbered: dict[int, tuple[int, object]] = {}
        self._partial = ""
        self.renew()

    def renew(self) -> None:
        """Begin to count steps, time and texts anew, for the next cell."""
        self.steps = 0
        self.next_look = 256
        self._printed = 0
        self._characters = 0
        self._end = time.thread_time() + MOST_SECONDS

    def seconds_left(self) -> float:
        """What is left of its time, as the thread counts that asks."""
        return self._end - time.thread_time()

    def go_on_with(self, seconds: float) -> None:
        """Count by the thread that asks from now on, with so many seconds left."""
        self._end = time.thread_time() + seconds

    @contextmanager
    def answering(self) -> Iterator[None]:
        """While the program's result is found: a little more time, and no more for what is run again of it."""
        self._end = time.thread_time() + max(0.0, min(self.seconds_left(), 0.0) + SECONDS_AFTER)
        before, self._is_answering = self._is_answering, True
        try:
            yield
        finally:
            self._is_answering = before

    def begin_cell(self, first_line: int, last_line: int) -> None:
        """Begin the next cell: names and values are kept, what was said and shown of the last cell is not."""
        self.renew()
        self.output, self.notes, self.plots, self._noted = [], [], [], set()
        self.refusals, self.pending, self.points = [], [], 0
        self.snapshot = None
        self.last = self.last_value = self.shown = self.listed = self.answer = None
        self.calls, self.scope = 0, self.scope.module()
        self.forget_places(first_line, last_line)

    def _no_call(self, callee: object, arguments: Sequence[object]) -> object:
        raise self.fail(tr("{thing} can't be called.", thing=capital(described(callee))))

    def fail(
        self, sentence: str, span: Span | None = None, kind: str = "", words: Sequence[object] = ()
    ) -> ExpressionError:
        """The error to raise, at ``span`` or where the program is.

        ``kind`` is what Python raises there, with ``words``; without a kind the program can't catch it.
        """
        return ExpressionError(sentence, span or self.span, kind=kind, words=words)

    def end(self, sentence: str) -> ExpressionError:
        """The error to raise when a limit is reached: nothing more is run."""
        return ExpressionError(sentence, self.span, ends=True)

    def refuse(self, error: ExpressionError) -> Refusal:
        """Note that a statement was not done, so that the rest can go on without it."""
        refusal = error.refusal()
        if len(self.refusals) >= MOST_REFUSALS and not error.ends:
            first = plain(self.refusals[0].located(), LONGEST_LABEL)
            raise self.end(
                tr("More than {most} statements can't be done. The first is: {first}", most=MOST_REFUSALS, first=first)
            )
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
            raise self.end(
                tr("The program takes more than {most} steps. Make its loops shorter.", most=whole(MOST_STEPS))
            )
        self.next_look = min(self.steps + 256, MOST_STEPS + 1)
        self.look()

    def look(self) -> None:
        """Refuse to go on when the time is over, or when whoever watches raises an error."""
        if self.abandoned:
            raise self.end(tr("The program was ended."))
        if self._watch is not None:
            self._watch()
        if time.thread_time() > self._end:
            raise self.end(tr("The program takes longer than {most:g} seconds. Make it smaller.", most=MOST_SECONDS))

    def work(self, count: int) -> None:
        """Count what goes through so many nodes or things at once, before it is done."""
        self.step(1 + count // WORK_A_STEP)
        self.look()

    def text(self, length: int) -> None:
        """Count a text that the program makes, before it is joined."""
        self._characters += length
        if length > MOST_TEXT:
            raise self.fail(tr("A text can have at most {most} characters.", most=whole(MOST_TEXT)))
        if self._characters > MOST_CHARACTERS:
            raise self.end(tr("The program makes more than {most} characters of text.", most=whole(MOST_CHARACTERS)))

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
        """The methods that the program gave to what stands in for its own class of that name."""
        return self.own_methods.get(kind, NO_METHODS)

    def print(self, text: str, end: str = "\n") -> None:
        """Keep a line that the program prints, its end counted too."""
        self._printed += len(text) + len(end)
        if self._printed > MOST_OUTPUT:
            raise self.end(tr("The program prints more than {most} characters.", most=whole(MOST_OUTPUT)))
        if end == "\n":
            self.output.append(self._partial + text)
            self._partial = ""
            return
        *lines, self._partial = f"{self._partial}{text}{end}".split("\n")
        self.output.extend(lines)
        if len(self._partial) > MOST_TEXT:
            raise self.end(tr("A printed line can have at most {most} characters.", most=whole(MOST_TEXT)))

    def end_line(self) -> None:
        """Keep a line that has no end yet, when nothing more is printed."""
        if self._partial:
            self.output.append(self._partial)
            self._partial = ""

    def number(self, thing: object, what: str) -> float:
        """A mere number, or an error that names ``what`` needs it; True and False are 1 and 0, as in Python."""
        if isinstance(thing, Number):
            return thing.number
        if is_plain(thing):
            return thing
        if isinstance(thing, bool):
            return int(thing)
        raise self.fail(tr("{what} must be a number, not {thing}.", what=what, thing=described(thing)))

    def whole(self, thing: object, what: str) -> int:
        """A whole number, or an error that names ``what`` needs it."""
        number = self.number(thing, what)
        if number != number or abs(number) >= 2**53 or number != int(number):
            raise self.fail(tr("{what} must be a whole number, not {number:g}.", what=what, number=number))
        return int(number)

    def remember(self, root: Value) -> Snapshot:
        """Keep the graph of a root as it is before ``backward()``."""
        order = topological_order(root)
        self.snapshot = Snapshot(root, order, [v.data for v in order], [v.grad for v in order])
        return self.snapshot

    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """While something is run that is no part of the program: its limits are its own, and nothing of it is kept."""
        kept, end = {name: getattr(self, name) for name in PASSING}, self._end
        self.output, self.notes, self.plots, self.refusals, self.pending = [], [], [], [], []
        self.points = 0
        self.renew()
        if self._is_answering:
            self._end = min(self._end, end)
        try:
            with self.sending.not_noted():
                yield
        finally:
            for name, thing in kept.items():
                setattr(self, name, thing)
