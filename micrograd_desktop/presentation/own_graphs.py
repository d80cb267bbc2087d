"""The graph of a learner's own engine beside the app's: both laid out, what differs, and which statement wrote it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from micrograd_desktop.engine.own_engine.drawn import Graphs
from micrograd_desktop.engine.own_engine.report import FOLLOWS, WRONG, Report, Row
from micrograd_desktop.engine.trace import Span, Trace
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.trace_graph import TraceLayout, lay_out
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, trace_program
from micrograd_desktop.presentation.trace_walk import VISITED, Moment, Walk
from micrograd_desktop.presentation.why_text import brief
from micrograd_desktop.translation import tr

ALIKE = tr("Both graphs hold the same numbers.")
ALIKE_AS_FAR = tr(
    "Both graphs hold the same numbers where they can be compared: your class builds this of other values than the app."
)
NO_TABLE = tr("The app knows no such op: the list compares it with differences of your own result.")
COMPARED_WITH_NOTHING = tr(
    "{name} is compared with nothing: the app knows no such op: the list compares it with differences of your own "
    "result."
)
LONGEST = 160
BLAMED = (WRONG, FOLLOWS)
"""Verdicts for which a row names the line that is wrong."""

YOURS, APPS = tr("Your graph"), tr("The app's graph")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the person's program: its line, from 1, what stands there, and what it did, if that is said."""

    line: int
    text: str
    did: str = ""

    @property
    def located(self) -> str:
        """Its line, what it did, and its text."""
        if not self.did:
            return tr("Line {line}: {text}", line=self.line, text=self.text)
        return tr("Line {line} {did}: {text}", line=self.line, did=self.did, text=self.text)


class Beside:
    """Two graphs of one row of a check, ready to be drawn.

    Parameters
    ----------
    program
        The text that was checked.
    said
        What is said of the whole check: a row does not say it again.
    """

    def __init__(self, row: Row, graphs: Graphs, program: str, said: str = "") -> None:
        self.row, self.graphs = row, graphs
        remark = row.remark.rstrip(".")
        self._remark = f"{remark[:1].upper()}{remark[1:]}. " if remark and remark not in said else ""
        self._lines = program.split("\n")
        own, table = graphs.own.trace, graphs.table
        layout = None if table is None else lay_out(_with_longest_signs(table, own) if graphs.same else table)
        self.table: Traced | None = None if table is None or layout is None else _made(table, layout)
        shared = graphs.same and layout is not None
        self.own: Traced = replace(
            _made(own, _linked(layout, own) if shared and layout is not None else lay_out(own)),
            unsent=graphs.own.unsent,
        )

    @property
    def same(self) -> bool:
        """Whether the two are drawn in one place: the node of a number is the same in both."""
        return self.graphs.same

    @property
    def data(self) -> frozenset[int]:
        """The nodes of the learner's graph whose numbers are wrong."""
        return self.graphs.wrong_data

    @cached_property
    def grads(self) -> frozenset[int]:
        """The nodes of the learner's graph whose gradients are wrong, by the app or, without it, by differences."""
        if self.graphs.table is not None:
            return self.graphs.wrong_grads
        names = self.graphs.own.trace.names
        return frozenset(names.index(one.operand) for one in self.row.gradients if not one.right)

    def in_table(self, nodes: frozenset[int]) -> frozenset[int]:
        """The app's nodes that these stand for."""
        return frozenset(self.graphs.pairs[i] for i in nodes if self.graphs.pairs[i] >= 0)

    @property
    def lost(self) -> tuple[tuple[int, int], ...]:
        """The uses, as (the value made, which operand), that the app's graph has, and the learner's has no link for."""
        return tuple((out, argument) for out, _, argument in self._uses_lost)

    @cached_property
    def _uses_lost(self) -> tuple[tuple[int, int, int], ...]:
        table, own = self.graphs.table, self.graphs.own.trace
        return tuple(
            (out, operand, argument)
            for out, node in enumerate(table.nodes if self.same and table is not None else ())
            for argument, operand in enumerate(node.operands)
            if operand not in own.nodes[out].operands
        )

    @property
    def alike(self) -> bool:
        """Whether nothing differs."""
        return not self.data and not self.grads and not self.lost

    @property
    def first(self) -> int | None:
        """The node of the learner's graph at which it goes wrong: a number forward, else a gradient from the root."""
        return min(self.data) if self.data else max(self.grads) if self.grads else None

    @property
    def phrases(self) -> tuple[str, str]:
        """What is said of the app's graph, and of the learner's."""
        if self.graphs.upstream == 1.0:
            return tr("{graph}, after backward()", graph=APPS), tr("{graph}, after backward()", graph=YOURS)
        said = tr("{graph}, a gradient of {gradient} sent back")
        return said.format(graph=APPS, gradient=self._sent), said.format(graph=YOURS, gradient=self._sent)

    @property
    def _sent(self) -> str:
        return brief(self.graphs.upstream)

    def statement(self, node: int | None) -> Statement | None:
        """The statement that wrote a node's wrong number, or its gradient, else that made it.

        Of no node it is the first wrong line, which the row names; where nothing is wrong with a line, the statement
        that wrote the first number that differs. One that is not the row's says what it did.
        """
        if node is None and self.row.verdict not in BLAMED:
            node = self.first
        span, did = (None, "") if node is None else self._wrote(node)
        line = self.row.line if span is None else span.line
        if line is None or not 0 < line <= len(self._lines):
            return None
        return Statement(line, plain(self._lines[line - 1].strip(), LONGEST), did if line != self.row.line else "")

    def _wrote(self, node: int) -> tuple[Span | None, str]:
        own = self.graphs.own
        name, sent = own.trace.names[node], own.sent[node]
        if sent is not None and node not in self.data:
            return sent, tr("wrote {name}.grad", name=name)
        return own.made[node], tr("made {name}", name=name)

    def sentence(self, node: int | None) -> str:
        """What is said of a node; of none, of the whole."""
        if node is not None:
            return self._of_node(node)
        remark = self._remark
        if self.graphs.table is None:
            return f"{remark}{NO_TABLE}" if self.first is None else f"{remark}{self._of_node(self.first)}"
        if self.alike:
            return ALIKE if self.same else ALIKE_AS_FAR
        said = [] if self.first is None else [self._of_node(self.first)]
        return f"{remark}{' '.join([*said, *self._lost()])}"

    def _lost(self) -> list[str]:
        names, found = self.graphs.own.trace.names, dict[int, list[str]]()
        for out, operand, _ in self._uses_lost:
            found.setdefault(out, []).append(names[operand])
        return [
            tr("{out} is not linked to {lost}.", out=names[out], lost=tr(" and ").join(dict.fromkeys(lost)))
            for out, lost in found.items()
        ]

    def _of_node(self, node: int) -> str:
        own, table, k = self.graphs.own, self.graphs.table, self.graphs.pairs[node]
        name = own.trace.names[node]
        if table is None:
            return self._by_differences(name)
        if k < 0:
            return tr("{name} stands for no value of the app's graph.", name=name)
        if node in self.data:
            return _pair(name, own.trace.data[node], table.data[k], own.made[node] is not None)
        if node in self.grads:
            pair = _pair(f"{name}.grad", own.trace.grads[node], table.grads[k], own.sent[node] is not None)
            return f"{pair} {self._before(node)}".rstrip()
        data, gradient = brief(table.data[k]), brief(table.grads[k])
        return tr(
            "{name} is {data} and its gradient {gradient} in both graphs.", name=name, data=data, gradient=gradient
        )

    def _before(self, node: int) -> str:
        """Why a gradient that was overwritten is shown as another number than the one that was written."""
        before = self.graphs.replaced.get(node)
        if before is None:
            return ""
        name, gained = self.graphs.own.trace.names[node], self.graphs.own.trace.grads[node]
        return tr(
            "Before, {name}.grad held {before}, as if {name} was used elsewhere too, and after backward() "
            "{after}: shown is what it gained.",
            name=name,
            before=brief(before),
            after=brief(before + gained),
        )

    def _by_differences(self, name: str) -> str:
        found = next((one for one in self.row.gradients if one.operand == name), None)
        if found is None or found.own is None or found.numerical is None:
            return COMPARED_WITH_NOTHING.format(name=name)
        return tr(
            "{name}.grad is {own}, and {numerical} by differences of your own result.",
            name=name,
            own=brief(found.own),
            numerical=brief(found.numerical),
        )


def with_program(report: Report, program: str, watch: Callable[[], None]) -> Report:
    """The report with the program itself as its first row, if the app makes a graph of it."""
    from micrograd_desktop.engine.own_engine.program import check_program  # few starts need it

    traced = trace_program(TraceRequest(program), watch)
    if not isinstance(traced, Traced) or not traced.trace.nodes[traced.trace.root].operands:
        return report
    row = check_program(program, traced.trace, traced.called_backward, report, watch=watch)
    return replace(report, rows=(row, *report.rows))


def besides(report: Report, program: str) -> tuple[Beside | None, ...]:
    """For each row of a report its two graphs, or None."""
    said = report.sentence
    return tuple(None if row.graphs is None else Beside(row, row.graphs, program, said) for row in report.rows)


def moment_of(traced: Traced, node: int | None = None) -> Moment:
    """A graph with all its numbers, of which nothing is waiting; ``node`` is what is to be looked at first."""
    n = len(traced.trace.nodes)
    return Moment(n, False, node, n, [VISITED] * n, traced.trace.grads, frozenset())


def _pair(name: str, own: float, table: float, wrote: bool) -> str:
    """What both graphs have of a number; ``wrote`` says whether a statement of the learner's wrote it."""
    if wrote:
        return tr("{name} is {own}, and {table} in the app's graph.", name=name, own=brief(own), table=brief(table))
    said = tr("{name} is {own}, and {table} in the app's graph: no statement of yours wrote it.")
    return said.format(name=name, own=brief(own), table=brief(table))


def _made(trace: Trace, layout: TraceLayout) -> Traced:
    walk = Walk(trace)
    walk.prepare()
    return Traced(TraceRequest(""), trace, walk, layout, True, (), False)


def _with_longest_signs(table: Trace, own: Trace) -> Trace:
    """The app's graph with those signs of ops that need more room, of each node's two."""
    pairs = zip(table.nodes, own.nodes, strict=True)
    nodes = (replace(node, symbol=max(node.symbol, other.symbol, key=len)) for node, other in pairs)
    return replace(table, nodes=tuple(nodes))


def _linked(layout: TraceLayout, own: Trace) -> TraceLayout:
    """The layout without the wires that the learner's graph has no links for."""
    wires = tuple(wire for wire in layout.wires if wire.operand in own.nodes[wire.out].operands)
    return replace(layout, wires=wires)
