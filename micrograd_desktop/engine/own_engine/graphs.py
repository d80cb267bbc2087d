"""Makes of a probe's objects and of the app's Values two graphs that can be drawn, and says which stand for which."""

from __future__ import annotations

import ast
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from micrograd_desktop.engine.graph import topological_order
from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.names import atom, number, shortened
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.drawn import Graphs, OwnGraph
from micrograd_desktop.engine.own_engine.passes import Pass
from micrograd_desktop.engine.own_engine.right import (
    FORWARD_TOLERANCE,
    GRADIENT_TOLERANCE,
    NAMES,
    Table,
    close,
    on_table,
)
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.trial import Step, Trial, frames_of, place_of
from micrograd_desktop.engine.own_engine.walker import Frame, Write
from micrograd_desktop.engine.own_op import OwnOp, linear_op
from micrograd_desktop.engine.trace import Node, Origin, Span, Trace
from micrograd_desktop.plain_text import plain

OP_NAMES = ("_op", "op")
"""What the sign of an op is mostly called."""

LONGEST_SIGN = 12
WRITTEN = " "
"""A source without a place: values are called by their op and operands then."""


@dataclass(frozen=True, slots=True)
class Went:
    """What is known of a probe that went through: its objects, what they were given, and who wrote it.

    ``grads`` are the gradients to be drawn, by the ``id`` of an object. ``around`` are the functions of which a
    backward pass itself is made: what a closure does is asked for, and not what calls it. ``replaced`` are gradients
    that were overwritten, as they were before, by the ``id`` of an object.
    """

    subject: Subject
    values: Sequence[Instance]
    out: Instance
    grads: Mapping[int, float | None]
    made: Sequence[Write]
    sent: Sequence[Write]
    steps: Sequence[Step]
    around: Collection[ast.AST]
    upstream: float
    replaced: Mapping[int, float] = field(default_factory=dict)


def of_trial(text: str, trial: Trial) -> Graphs | None:
    """The two graphs of an op by itself, each gradient what it gained; None if there is nothing to draw."""
    subject, out = trial.subject, trial.out
    if not isinstance(out, Instance) or not subject.is_value(out):
        return None
    grads = {id(node): subject.grad(node) for node in subject.below(out)}
    grads |= {id(value): trial.gained(k) for k, value in enumerate(trial.values)}
    made, sent, replaced = trial.made, trial.sent, _replaced(trial)
    went = Went(subject, trial.values, out, grads, made, sent, trial.steps, (), trial.upstream, replaced)
    return drawn(went, on_table(text, trial.at))


def _replaced(trial: Trial) -> dict[int, float]:
    """The operands whose gradient was last written by a statement that does not add to it, and what it was before."""
    found = {}
    for k, value in enumerate(trial.values):
        writes = trial.writes_to(k)
        frame = writes[-1].frames[0] if writes else None
        if frame is not None and source.replaces(source.statement_at(frame.function, frame.span)):
            found[id(value)] = trial.before(k)
    return found


def of_pass(text: str, went: Pass, at: Sequence[float], around: Collection[ast.AST]) -> Graphs | None:
    """The two graphs of a whole backward pass; ``around`` are the functions that ``backward()`` is made of."""
    subject = went.subject
    grads = {id(node): subject.grad(node) for node in (*went.nodes, *went.values)}
    known = Went(subject, went.values, went.out, grads, went.made, went.writes, went.steps(), around, 1.0)
    return drawn(known, on_table(text, at))


def drawn(went: Went, table: Table | None) -> Graphs | None:
    """Both graphs; None if the objects are linked in a circle."""
    if table is None:
        return beside(went, None, {})
    trace = _of_table(table, went.upstream)
    places = {id(value): i for i, value in enumerate(topological_order(table.root))}
    pairs = zip(went.values, table.values, strict=True)
    return beside(went, trace, {id(own): places[id(value)] for own, value in pairs if id(value) in places})


def beside(went: Went, trace: Trace | None, known: Mapping[int, int]) -> Graphs | None:
    """Both graphs, of which the app's is known already, with the nodes that some objects stand for, by their ``id``."""
    matched = {} if trace is None else _matched(went, trace, known)
    nodes = _in_order(went, matched)
    same = trace is not None and _is_same(went.subject, nodes, matched, trace)
    if same:
        nodes = sorted(nodes, key=lambda node: matched[id(node)])
    places = {id(node): i for i, node in enumerate(nodes)}
    links = [_links(went.subject, node, places, matched, trace if same else None) for node in nodes]
    if any(operand >= i for i, operands in enumerate(links) for operand in operands):
        return None
    pairs = tuple(matched.get(id(node), -1) for node in nodes)
    own = _own(went, nodes, links, trace if same else None)
    wrong_data = _wrong(own.trace.data, () if trace is None else trace.data, pairs, FORWARD_TOLERANCE)
    wrong_grads = _wrong(own.trace.grads, () if trace is None else trace.grads, pairs, GRADIENT_TOLERANCE)
    replaced = {places[key]: before for key, before in went.replaced.items() if key in places}
    return Graphs(own, trace, pairs, same, wrong_data, wrong_grads, went.upstream, replaced)


def _wrong(own: Sequence[float], table: Sequence[float], pairs: Sequence[int], tolerance: float) -> frozenset[int]:
    """The learner's nodes whose number is not that of the app's node that they stand for."""
    return frozenset(i for i, k in enumerate(pairs) if k >= 0 and not close(own[i], table[k], tolerance))


def _of_table(table: Table, upstream: float) -> Trace:
    """The app's graph; its pass is done, and no visit of it is walked."""
    given, order = {id(value) for value in table.values}, topological_order(table.root)
    trace = Trace.of(table.root, order=order)
    nodes = tuple(
        replace(node, label=table.names.get(id(value), ""), origin=_origin(node.op is None and id(value) not in given))
        for node, value in zip(trace.nodes, order, strict=True)
    )
    grads = tuple(value.grad * upstream for value in order)
    return replace(trace, nodes=nodes, grads=grads, sent=frozenset(range(len(nodes))), source=WRITTEN)


def _origin(constant: bool) -> Origin:
    return Origin(constant=constant)


def _matched(went: Went, trace: Trace, known: Mapping[int, int]) -> dict[int, int]:
    """By the ``id`` of an object the app's node that it stands for: from what is known and the result inwards."""
    found = dict(known)
    found.setdefault(id(went.out), trace.root)
    objects = {id(node): node for node in (*went.subject.below(went.out), *went.values)}
    stack = [(objects[key], place) for key, place in found.items() if key in objects]
    while stack:
        own, there = stack.pop()
        taken = set(found.values())
        left = [one for one in dict.fromkeys(went.subject.operands(own)) if id(one) not in found]
        free = [k for k in dict.fromkeys(trace.nodes[there].operands) if k not in taken]
        if len(left) != len(free):
            continue
        for one in left:
            likest = _likest(went.subject, one, trace, free)
            if likest is not None:
                free.remove(likest)
                found[id(one)] = likest
                stack.append((one, likest))
    return found


def _likest(subject: Subject, own: Instance, trace: Trace, free: Sequence[int]) -> int | None:
    """The app's node that an object may stand for: of its number, else the first; plain numbers are no other's."""
    made = bool(subject.operands(own))
    alike = [k for k in free if bool(trace.nodes[k].operands) == made]
    equal = [k for k in alike if close(subject.data(own), trace.data[k])]
    return next(iter([*equal, *alike] if made else equal), None)


def _in_order(went: Went, matched: Mapping[int, int]) -> list[Instance]:
    """The objects, operands before what is made of them; with those operands that the result lost, if it needs them."""
    nodes = went.subject.below(went.out)[::-1]
    known, given = {id(node) for node in nodes}, {id(value) for value in went.values}
    first = [value for value in went.values if id(value) in known or id(value) in matched]
    return first + [node for node in nodes if id(node) not in given]


def _is_same(subject: Subject, nodes: Sequence[Instance], matched: Mapping[int, int], trace: Trace) -> bool:
    """Whether each object stands for one app's node, and is linked to none but what that is made of."""
    if sorted(matched.get(id(node), -1) for node in nodes) != list(range(len(trace.nodes))):
        return False
    return all(
        {matched[id(operand)] for operand in subject.operands(node)} <= set(trace.nodes[matched[id(node)]].operands)
        for node in nodes
    )


def _links(
    subject: Subject, node: Instance, places: Mapping[int, int], matched: Mapping[int, int], same: Trace | None
) -> tuple[int, ...]:
    """The numbers of an object's operands; a set of them does not say how often each is used: the app's graph does."""
    kept = [places[id(operand)] for operand in subject.operands(node)]
    return tuple(kept) if same is None else tuple(k for k in same.nodes[matched[id(node)]].operands if k in kept)


def _own(went: Went, nodes: Sequence[Instance], links: Sequence[tuple[int, ...]], same: Trace | None) -> OwnGraph:
    data = [_float(went.subject.data(node)) for node in nodes]
    grads = [_float(went.grads.get(id(node))) for node in nodes]
    sent = [_sent(went, node, [nodes[k] for k in operands]) for node, operands in zip(nodes, links, strict=True)]
    named = {id(value): NAMES[k] for k, value in enumerate(went.values)} | {id(went.out): "out"}
    labels: list[str] = []
    drawn: list[Node] = []
    for i, (node, operands) in enumerate(zip(nodes, links, strict=True)):
        symbol = _symbol(node) or ("" if same is None else same.nodes[i].symbol)
        made = same is None or bool(same.nodes[i].operands)
        label = named.get(id(node), "") if same is None else same.names[i]
        constant = not operands and id(node) not in named and not (made and same is not None)
        labels.append(label or _label(i, symbol, [labels[k] for k in operands], data[i]))
        drawn.append(_node(i, labels[i], symbol, operands, [data[k] for k in operands], sent[i], data[i], constant))
    trace = Trace(tuple(drawn), tuple(data), tuple(grads), frozenset(range(len(nodes))), WRITTEN)
    unsent = frozenset(i for i, partials in enumerate(sent) if links[i] and not all(map(math.isfinite, partials)))
    made_at = tuple(_made_at(went, node) for node in nodes)
    return OwnGraph(trace, made_at, tuple(_sent_at(went, node) for node in nodes), unsent)


def _node(
    i: int, label: str, symbol: str, links: tuple[int, ...], at: Sequence[float], sent: Sequence[float], data: float,
    constant: bool,
) -> Node:  # fmt: skip
    origin = _origin(constant)
    if not links:
        return Node(label, None, "", (), 0.0, origin)
    row = linear_op(i, symbol or "op", at, sent, data)
    own = OwnOp(row, tuple(at), data, tuple(sent), tuple(sent))
    return Node(label, row, symbol or "op", links, 0.0, origin, own)


def _float(known: float | None) -> float:
    return math.nan if known is None else known


def _symbol(node: Instance) -> str:
    """What an object says of the op that made it."""
    kept = (node.attributes.get(name) for name in OP_NAMES)
    return next((plain(sign, LONGEST_SIGN) for sign in kept if isinstance(sign, str)), "")


def _label(i: int, symbol: str, operands: Sequence[str], data: float) -> str:
    """A value as its op and operands, a leaf's number, or ``v`` and its number where its object names no op."""
    if not operands:
        return number(data)
    if not symbol:
        return f"v{i + 1}"
    if len(operands) == 2 and not symbol.isalpha():
        return shortened(f"{atom(operands[0])}{symbol}{atom(operands[1])}")
    if symbol.startswith("**"):
        return shortened(f"{atom(operands[0])}{symbol}")
    return shortened(f"{symbol}({', '.join(operands)})")


def _sent(went: Went, node: Instance, operands: Sequence[Instance]) -> tuple[float, ...]:
    """What a closure sent to each operand for a gradient of 1; NaN where that is not known."""
    step = next((step for step in went.steps if step.node is node), None)
    if step is None or not step.grad:
        return (math.nan,) * len(operands)
    writes = [write for write in step.writes if write.name == went.subject.grad_name]
    found = []
    for place, operand in enumerate(operands):
        own = [_gain(write) for write in writes if write.owner is operand]
        uses = [k for k, other in enumerate(operands) if other is operand]
        if len(uses) > 1:  # a write for each use, or it is not known which is whose
            own = [own[uses.index(place)]] if len(own) == len(uses) else [math.nan]
        found.append(sum(own) / step.grad)
    return tuple(found)


def _gain(write: Write) -> float:
    before, after = (thing if isinstance(thing, int | float) else math.nan for thing in (write.before, write.after))
    return float(after) - float(before)


def _made_at(went: Went, node: Instance) -> Span | None:
    frames = frames_of(went.subject, went.made, node)
    return _place(frames[0]) if frames else None


def _sent_at(went: Went, node: Instance) -> Span | None:
    """The statement of the closure's own that wrote a gradient last."""
    name = went.subject.grad_name
    wrote = [write for write in went.sent if write.owner is node and write.name == name and write.frames]
    if not wrote:
        return None
    frames = wrote[-1].frames
    outer = next((k for k, frame in enumerate(frames) if frame.function in went.around), len(frames))
    return _place(frames[max(outer - 1, 0)])


def _place(frame: Frame) -> Span | None:
    span = place_of(frame)
    return span if span.line else None
