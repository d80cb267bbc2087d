"""The chain rule of one visit in words, symbols and numbers, read from the op table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from micrograd_desktop import translation
from micrograd_desktop.engine.bugs import ASSIGN
from micrograd_desktop.engine.names import atom, number
from micrograd_desktop.engine.trace import Node, Push, Trace, Visit
from micrograd_desktop.translation import tr

Written = Callable[[float], str]

TWO_SHARES = {
    "+=": tr("{name} is both operands: its gradient is the sum of two shares."),
    "=": tr("{name} is both operands: its second share overwrites the first."),
}
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
        return tr(
            "{role}: gradient {upstream} of {out}, times the local derivative {derivative}, {local}, is {share}. "
            "{operand}.grad was {before} and is now {after}.",
            role=self.role, upstream=written(self.upstream), out=self.out, derivative=self.derivative,
            local=written(self.local), share=written(self.share), operand=self.operand, before=written(self.before),
            after=written(self.after),
        )  # fmt: skip


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
    return tr("leaf") if node.op is None else filled(node.op.written, _names(trace, i))


def explain(trace: Trace, visit: Visit, bugs: frozenset[str] = frozenset()) -> Explanation:
    """The chain rule at a visit of a backward pass."""
    i = visit.node
    node, own = trace.nodes[i], name(trace, i)
    if node.op is None:
        rule = tr("A leaf has no operands: its gradient stays here.")
        return Explanation(i, tr("{own} is a leaf", own=own), rule, ())
    names, sign = _names(trace, i), "=" if ASSIGN in bugs else "+="
    roles, rule = [name(trace, push.operand) for push in visit.pushes], translation.tr(node.op.rule)
    if is_twice(node):
        rule = f"{rule} {TWO_SHARES[sign].format(name=roles[0])}"
        roles = [tr("1st {name}", name=roles[0]), tr("2nd {name}", name=roles[1])]
        names |= dict(zip("xy", roles, strict=True))
    steps = tuple(
        _step(trace, visit, push, filled(translation.tr(node.op.derivatives[k]), names), sign, roles[k])
        for k, push in enumerate(visit.pushes)
    )
    return Explanation(i, f"{own} = {equation(trace, i)}", rule, steps)


def filled(template: str, names: Mapping[str, str]) -> str:
    """A row's formula with names or numbers in their places; what stands in parentheses already gets no second pair."""
    bare = {key: text[1:-1] if text.startswith("(") and text.endswith(")") else text for key, text in names.items()}
    for key, text in bare.items():
        template = template.replace(f"({{{key}}})", f"({{{key}_bare}})").replace(f"|{{{key}}}|", f"|{{{key}_bare}}|")
        names = {**names, f"{key}_bare": text}
    return template.format(**names)


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
