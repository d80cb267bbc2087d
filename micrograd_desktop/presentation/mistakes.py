"""What learners take for a gradient: the number that each known mistake gives, and what to say of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.answers import Answer
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.presentation.received import Gradient, Received

LONGEST_NAME = 24
MOST_SHARES = 20
"""Of a value that is used more often, mistakes about single uses are not looked for."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong number, and the sentence for who gives it."""

    number: float
    says: str


@dataclass(frozen=True, slots=True)
class _At:
    """The numbers at an op, for a row of ``WRONG_DERIVATIVES``: its operands, its exponent, its output."""

    x: float
    y: float
    k: float
    out: float


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A row: an op's derivative as it is often got wrong, for which argument (None: its only one), and the words."""

    op: str
    derivative: Callable[[_At], float]
    says: str
    argument: int = 0


OTHER_FACTOR = "The local derivative of a product is the other factor, not the value itself."

WRONG_DERIVATIVES: tuple[_Wrong, ...] = (
    _Wrong("multiply", lambda at: at.x, OTHER_FACTOR),
    _Wrong("multiply", lambda at: at.y, OTHER_FACTOR, 1),
    _Wrong("exp", lambda at: at.x * at.out / 2.718281828459045, "exp's derivative is exp itself, not x · exp(x − 1)."),
    _Wrong("exp", lambda at: at.x, "exp's derivative is its own output, not what goes in."),
    _Wrong("tanh", lambda at: 1.0 - at.x * at.x, "tanh's derivative is 1 − tanh(x)²: square its output, not x."),
    _Wrong("tanh", lambda at: 1.0 - at.out, "tanh's derivative is 1 − tanh(x)²: the square is missing."),
    _Wrong("tanh", lambda at: at.out, "That is tanh itself: its derivative is 1 − tanh(x)²."),
    _Wrong("tanh", lambda at: at.out * at.out, "tanh's derivative is 1 − tanh(x)²: the 1 − is missing."),
    _Wrong("sigmoid", lambda at: at.out, "The sigmoid's derivative is s · (1 − s): a factor is missing."),
    _Wrong("sigmoid", lambda at: 1.0 - at.out, "The sigmoid's derivative is s · (1 − s): a factor is missing."),
    _Wrong("power", lambda at: at.out / at.x if at.x else 0.0, "A power's derivative has the exponent as a factor."),
    _Wrong("power", lambda at: at.k * at.out, "A power's derivative has the exponent lowered by one."),
    _Wrong("power", lambda at: at.k * at.x, "A power's derivative keeps the power, lowered by one: k · x^(k − 1)."),
    _Wrong("log", lambda at: at.x, "log's derivative is 1/x, not x."),
    _Wrong("sin", lambda at: at.out, "sin's derivative is cos."),
    _Wrong("cos", lambda at: at.out, "cos's derivative is −sin."),
)  # fmt: skip


def mistakes(
    trace: Trace, names: Sequence[str], gradient: Gradient, known: Collection[int], right: float
) -> Iterator[Mistake]:
    """The numbers that known mistakes give for a node's gradient, the most telling first.

    Parameters
    ----------
    names
        What each node is called.
    known
        The nodes whose gradients the person knows by now: others are spoken of without their numbers.
    right
        The gradient by a pass without bugs: with bugs it is the person's mistake to expect it.
    """
    own = called_in_text(names[gradient.node])
    if right != gradient.total:
        yield Mistake(right, "A pass without the bugs that are on gives this; with them it comes out otherwise.")
    if gradient.seed:
        yield from _of_root(trace, gradient, own)
        return
    shares = gradient.shares
    if len(shares) <= MOST_SHARES:
        yield from _of_derivatives(trace, gradient)
    if len(shares) == 1:
        yield from _of_factors(shares[0], names, known)
    elif len(shares) <= MOST_SHARES and not gradient.overwritten:
        yield from _of_sums(shares, names, own)
    yield Mistake(-gradient.total, "The size is right, the sign is the other one.")
    if trace.data[gradient.node] == 0.0:
        yield Mistake(0.0, f"The data of {own} is 0, but the result moves with it all the same.")
    yield Mistake(0.0, f"A gradient of 0 would say that {called_in_text(names[-1])} does not move with {own}.")
    yield Mistake(trace.data[gradient.node], f"That is the data of {own}, not its gradient.")


def nearest(
    trace: Trace,
    names: Sequence[str],
    gradient: Gradient,
    known: Collection[int],
    right: float,
    answer: Answer,
) -> Mistake | None:
    """The known mistake whose number is nearest to an answer, if the answer says it; see :func:`mistakes`."""
    made = mistakes(trace, names, gradient, known, right)
    told = [mistake for mistake in made if math.isfinite(mistake.number) and answer.is_near(mistake.number)]
    return min(told, key=lambda mistake: answer.distance(mistake.number), default=None)


def called_in_text(name: str) -> str:
    """A name as it stands in a sentence: one line, not too long, in brackets if it is a formula."""
    shown = plain(name, LONGEST_NAME)
    bare = shown.replace("_", "").replace(".", "").replace("−", "")
    return shown if bare.isalnum() else f"({shown})"


def _of_root(trace: Trace, gradient: Gradient, own: str) -> Iterator[Mistake]:
    yield Mistake(
        trace.data[gradient.node], f"That is the data of {own}. Its gradient says how {own} moves with itself."
    )
    yield Mistake(0.0, f"{own} moves with itself: the pass begins with its gradient, 1.")


def _of_derivatives(trace: Trace, gradient: Gradient) -> Iterator[Mistake]:
    """An op's derivative got wrong in one of the shares, the others right."""
    for share in gradient.shares:
        node = trace.nodes[share.out]
        assert node.op is not None
        operands = [trace.data[k] for k in node.operands]
        at = _At(operands[0], operands[-1], node.exponent, trace.data[share.out])
        for row in WRONG_DERIVATIVES:
            if (row.op, row.argument) == (node.op.name, share.argument):
                rest = 0.0 if gradient.overwritten else gradient.total - share.share
                try:
                    yield Mistake(rest + share.upstream * row.derivative(at), row.says)
                except OverflowError:
                    continue


def _of_factors(share: Received, names: Sequence[str], known: Collection[int]) -> Iterator[Mistake]:
    out = called_in_text(names[share.out])
    upstream = f", {rate(share.upstream)}" if share.out in known else ""
    yield Mistake(share.local, f"That is the local derivative: multiply it by the gradient of {out}{upstream}.")
    times = f"multiply it by the local derivative, {rate(share.local)}."
    yield Mistake(share.upstream, f"That is the gradient of {out}: {times}")


def _of_sums(shares: tuple[Received, ...], names: Sequence[str], own: str) -> Iterator[Mistake]:
    """A use that was forgotten, or the factors of them."""
    total, uses = sum(share.share for share in shares), f"{own} is used {len(shares)} times, and the shares add up"
    last = shares[-1]
    out = called_in_text(names[last.out])
    yield Mistake(last.share, f"That is what = leaves, the share by {out} alone: {uses} (+=).")
    for share in shares[:-1]:
        yield Mistake(share.share, f"That is the share by {called_in_text(names[share.out])} alone: {uses} (+=).")
    for share in shares if len(shares) > 2 else ():
        yield Mistake(total - share.share, f"The share by {called_in_text(names[share.out])} is missing: {uses}.")
    says = "That is the sum of the local derivatives: multiply each by the gradient of what it leads to first."
    yield Mistake(sum(share.local for share in shares), says)
    says = "That is the sum of the gradients that come in: multiply each by its local derivative first."
    yield Mistake(sum(share.upstream for share in shares), says)
