"""The chain rule of one visit in words, symbols and numbers, read from the op table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.engine.names import atom, number
from micrograd_desktop.engine.trace import Node, Push, Trace, Visit

Written = Callable[[float], str]

TWO_SHARES = {"+=": "its gradient is the sum of two shares.", "=": "its second share overwrites the first."}
"""What becomes of the shares of a value that is both operands, by the sign of the pass."""


@dataclass(frozen=True, slots=True)
class ChainStep:
    """What one operand receives: ``∂root/∂operand += ∂root/∂out · ∂out/∂operand``, with the numbers.

    ``sign`` is ``"+="``, or ``"="`` with that bug. ``upstream`` is out's gradient, ``local`` the local derivative,
    ``share`` their product. ``derivative`` writes the local derivative in symbols. ``role`` is the operand's name, or
    ``1st x`` and ``2nd x`` where one value is both operands.
    """

    root: str
    out: str
    operand: str
    node: int
    sign: str
    derivative: str
    upstream: float
    local: float
    share: float
    before: float
    after: float
    role: str

    def sentence(self, written: Written) -> str:
        """The step in one sentence, for those who hear it."""
        return (
            f"{self.role}: gradient {written(self.upstream)} of {self.out}, times the local derivative "
            f"{self.derivative}, {written(self.local)}, is {written(self.share)}. "
            f"{self.operand}.grad was {written(self.before)} and is now {written(self.after)}."
        )


@dataclass(frozen=True, slots=True)
class Explanation:
    """One visit: ``equation`` is how the node was made (``x1w1 = x1 × w1``), ``rule`` its backward pass in words."""

    node: int
    equation: str
    rule: str
    steps: tuple[ChainStep, ...]

    def text(self, written: Written) -> str:
        """All of it as text, for assistive technology."""
        return " ".join([f"{self.equation}.", self.rule, *(step.sentence(written) for step in self.steps)])


def name(trace: Trace, i: int) -> str:
    """What to call a node: its label, a constant's number, or how the program writes it; see ``engine.names``."""
    return trace.names[i]


def equation(trace: Trace, i: int) -> str:
    """How a node was made, in symbols: ``x1 × w1``; ``leaf`` for a leaf."""
    node = trace.nodes[i]
    return "leaf" if node.op is None else node.op.written.format(**_names(trace, i))


def explain(trace: Trace, visit: Visit, bugs: frozenset[str] = frozenset()) -> Explanation:
    """The chain rule at a visit of a backward pass."""
    i = visit.node
    node, own = trace.nodes[i], name(trace, i)
    if node.op is None:
        rule = "A leaf has no operands: its gradient stays here."
        return Explanation(i, f"{own} is a leaf", rule, ())
    names, sign = _names(trace, i), "=" if ASSIGN in bugs else "+="
    roles, rule = [name(trace, push.operand) for push in visit.pushes], node.op.rule
    if is_twice(node):
        rule = f"{rule} {roles[0]} is both operands: {TWO_SHARES[sign]}"
        roles = [f"{turn} {role}" for turn, role in zip(("1st", "2nd"), roles, strict=True)]
        names |= dict(zip("xy", roles, strict=True))
    steps = tuple(
        _step(trace, visit, push, node.op.derivatives[k].format(**names), sign, roles[k])
        for k, push in enumerate(visit.pushes)
    )
    return Explanation(i, f"{own} = {equation(trace, i)}", rule, steps)


def is_twice(node: Node) -> bool:
    """Whether one value is both operands of a node, as in ``x * x``."""
    return len(node.operands) == 2 and node.operands[0] == node.operands[1]


def _step(trace: Trace, visit: Visit, push: Push, derivative: str, sign: str, role: str) -> ChainStep:
    return ChainStep(
        root=name(trace, trace.root),
        out=name(trace, visit.node),
        operand=name(trace, push.operand),
        node=push.operand,
        sign=sign,
        derivative=derivative,
        upstream=visit.grad,
        local=push.local,
        share=push.local * visit.grad,
        before=push.before,
        after=push.after,
        role=role,
    )


def _names(trace: Trace, i: int) -> dict[str, str]:
    node = trace.nodes[i]
    operands = [atom(name(trace, k)) for k in node.operands]
    x, y = operands[0], operands[1] if len(operands) == 2 else ""
    return {"x": x, "y": y, "out": atom(name(trace, i)), "k": number(node.exponent)}
