"""A backward pass of a learner's own engine as it goes: which nodes are asked, and what is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.own_engine.right import NAMES
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.trial import Step
from micrograd_desktop.engine.own_engine.walker import Failed, Write
from micrograd_desktop.translation import tr

AT = (0.8, -1.3, 0.6)


@dataclass(slots=True)
class Pass:
    """A backward pass as it went: which nodes were asked, and what the root's gradient was at the first."""

    subject: Subject
    values: list[Instance]
    out: Instance
    nodes: list[Instance]
    calls: list[Instance] = field(default_factory=list)
    begun: list[tuple[float | None, int]] = field(default_factory=list)
    """Of each call the gradient that its node had, and how many writes were before it."""
    seed: float | None = None
    made: list[Write] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)
    writes_before: int = 0
    failed: Failed | None = None

    def steps(self) -> list[Step]:
        """The turns of the closures, in order."""
        ends = [*(before for _, before in self.begun[1:]), len(self.writes)]
        return [
            Step(node, grad, self.writes[before:end])
            for node, (grad, before), end in zip(self.calls, self.begun, ends, strict=False)
        ]

    def users(self) -> dict[int, set[int]]:
        """Of each node those that were made of it, by their ``id``."""
        found: dict[int, set[int]] = {id(node): set() for node in self.nodes}
        for node in self.nodes:
            for operand in self.subject.operands(node):
                found.setdefault(id(operand), set()).add(id(node))
        return found


def passed(subject: Subject, text: str) -> Pass:
    """A graph, and its backward pass, each closure telling of its call."""
    walker = subject.walker
    values = [subject.new(x) for x in AT]
    with walker.walking():
        out = walker.evaluate(text, dict(zip(NAMES, values, strict=False)))
        made = list(walker.writes)
    if not isinstance(out, Instance):
        raise Failed(walker.bench.fail(tr("The graph gives no Value.")))
    went = Pass(subject, values, out, subject.below(out), made=made)
    for node in went.nodes:
        _listen(went, node)
    backward = walker.bound(out, "backward")
    try:
        with walker.walking():
            try:
                walker.call(backward)
            finally:
                went.writes = list(walker.writes)
    except Failed as failed:
        went.failed = failed
    return went


def _listen(went: Pass, node: Instance) -> None:
    name = went.subject.closure_name(node)
    if name is None:
        return
    original = node.attributes[name]

    def hear() -> None:
        if not went.calls:
            went.seed = went.subject.grad(went.out)
            went.writes_before = len(went.subject.walker.writes)
        went.calls.append(node)
        went.begun.append((went.subject.grad(node), len(went.subject.walker.writes)))

    if original is not None:
        node.attributes[name] = went.subject.walker.heard(original, hear)
