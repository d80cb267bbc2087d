"""One probe of an engine: forward, then the closures with a gradient set, each attribute that is set noted."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.language.classes import Instance
from micrograd_desktop.engine.language.objects import Bound, Function
from micrograd_desktop.engine.own_engine import source
from micrograd_desktop.engine.own_engine.right import NAMES
from micrograd_desktop.engine.own_engine.subject import Subject
from micrograd_desktop.engine.own_engine.walker import Failed, Frame, Write
from micrograd_desktop.engine.trace import Span

UPSTREAM = 1.5
"""The gradient that a probe's result gets: not 1, so that it is missed where it is left out."""

BEFORE = (0.43, -0.29)
"""What the operands' gradients are before: not 0, so that it is missed where it is overwritten."""


@dataclass(frozen=True, slots=True)
class Step:
    """A node's turn in a backward pass: the gradient that it had, and what its closure wrote."""

    node: Instance
    grad: float | None
    writes: Sequence[Write]


@dataclass(slots=True)
class Trial:
    """What came of a probe: ``out``, all writes of the forward pass and of the closures, and what went wrong.

    ``steps`` are the turns of the closures, in order.
    """

    subject: Subject
    at: Sequence[float]
    values: list[Instance] = field(default_factory=list)
    out: object = None
    made: list[Write] = field(default_factory=list)
    sent: list[Write] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    failed: Failed | None = None
    failed_backward: bool = False
    by_backward: bool = False

    @property
    def upstream(self) -> float:
        """The gradient that the result got."""
        return 1.0 if self.by_backward else UPSTREAM

    def before(self, k: int) -> float:
        """What the gradient of operand ``k`` was before."""
        return BEFORE[k % len(BEFORE)]

    def after(self, k: int) -> float | None:
        """The gradient of operand ``k`` at the end; a probe that gives its operand back sends it all."""
        if self.out is self.values[k]:
            return self.before(k) + self.upstream
        return self.subject.grad(self.values[k])

    def gained(self, k: int) -> float | None:
        """What the gradient of operand ``k`` gained."""
        after = self.after(k)
        return None if after is None else after - self.before(k)

    def writes_to(self, k: int) -> list[Write]:
        """The statements that wrote the gradient of operand ``k``, in order, and had anything to do with it."""
        name = self.subject.grad_name
        return [write for write in self.sent if write.owner is self.values[k] and write.name == name and write.frames]

    def functions(self) -> set[ast.AST]:
        """All functions of the person's own that had a hand in it, but for ``__init__``."""
        begin = self.subject.walker.method(self.subject.kind, "__init__")
        nodes: set[ast.AST] = {frame.function for write in (*self.made, *self.sent) for frame in write.frames}
        if isinstance(self.out, Instance):
            for value in self.subject.below(self.out):
                closure = self.subject.closure(value)
                if isinstance(closure, Bound):
                    closure = closure.function
                if isinstance(closure, Function):
                    nodes.add(closure.node)
        return nodes - ({begin.node} if begin is not None else set())

    def frames_of(self, value: Instance) -> tuple[Frame, ...]:
        """The running functions when an object got its number, without ``__init__``."""
        return frames_of(self.subject, self.made, value)


def frames_of(subject: Subject, made: Sequence[Write], value: Instance) -> tuple[Frame, ...]:
    """The running functions when an object got its number, without ``__init__``, by all that was written then."""
    begin = subject.walker.method(subject.kind, "__init__")
    wrote = [write for write in made if write.owner is value and write.name == subject.data_name]
    if not wrote:
        return ()
    return tuple(frame for frame in wrote[-1].frames if begin is None or frame.function is not begin.node)


def tried(subject: Subject, text: str, at: Sequence[float]) -> Trial:
    """Try a probe at these numbers."""
    trial, walker = Trial(subject, at), subject.walker
    try:
        trial.values = [subject.new(x) for x in at]
        with walker.walking():
            try:
                trial.out = walker.evaluate(text, dict(zip(NAMES, trial.values, strict=False)))
            finally:
                trial.made = list(walker.writes)
    except Failed as failed:
        trial.failed = failed
    if isinstance(trial.out, Instance) and subject.is_value(trial.out):
        _send(trial, trial.out)
    return trial


def _send(trial: Trial, out: Instance) -> None:
    """Send a gradient back, node by node in the right order, so that the closures alone are tried."""
    subject = trial.subject
    nodes = subject.below(out)
    for node in nodes:
        subject.set_grad(node, 0.0)
    for k, value in enumerate(trial.values):
        subject.set_grad(value, trial.before(k))
    trial.by_backward = all(subject.closure(node) is None for node in (out, *trial.values))
    trial.by_backward = trial.by_backward and subject.walker.method(subject.kind, "backward") is not None
    subject.set_grad(out, trial.upstream)
    whole = subject.walker.bound(out, "backward")
    for node in (out,) if trial.by_backward else nodes:
        step, grad = whole if trial.by_backward else subject.closure(node), subject.grad(node)
        if step is None:
            continue
        try:
            with subject.walker.walking():
                try:
                    subject.walker.call(step)
                finally:
                    trial.sent += subject.walker.writes
                    trial.steps.append(Step(node, grad, tuple(subject.walker.writes)))
        except Failed as failed:
            trial.failed, trial.failed_backward = failed, True
            return


def place_of(frame: Frame) -> Span:
    """The statement at which a function was; of a lambda the expression."""
    if isinstance(frame.function, ast.Lambda) and frame.span is not None:
        return frame.span
    return source.head(source.statement_at(frame.function, frame.span))
