"""What learners take for a gradient: the number that each known mistake gives, and what to say of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.names import atom
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.why import Share, Why
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.answers import Answer
from micrograd_desktop.presentation.why_text import brief
from micrograd_desktop.translation import tr

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


FACTOR_MISSING = tr("The sigmoid's derivative is s · (1 − s): a factor is missing.")
EXP_ITSELF = tr("exp's derivative is exp itself, not x · exp(x − 1).")
EXPONENT_MISSING = tr("A power's derivative has the exponent as a factor.")
OTHER_FACTOR = tr("The local derivative of a product is the other factor, not the value itself.")

WRONG_DERIVATIVES: tuple[_Wrong, ...] = (
    _Wrong("multiply", lambda at: at.x, OTHER_FACTOR),
    _Wrong("multiply", lambda at: at.y, OTHER_FACTOR, 1),
    _Wrong("exp", lambda at: at.x * at.out / 2.718281828459045, EXP_ITSELF),
    _Wrong("exp", lambda at: at.x, tr("exp's derivative is its own output, not what goes in.")),
    _Wrong("tanh", lambda at: 1.0 - at.x * at.x, tr("tanh's derivative is 1 − tanh(x)²: square its output, not x.")),
    _Wrong("tanh", lambda at: 1.0 - at.out, tr("tanh's derivative is 1 − tanh(x)²: the square is missing.")),
    _Wrong("tanh", lambda at: at.out, tr("That is tanh itself: its derivative is 1 − tanh(x)².")),
    _Wrong("tanh", lambda at: at.out * at.out, tr("tanh's derivative is 1 − tanh(x)²: the 1 − is missing.")),
    _Wrong("sigmoid", lambda at: at.out, FACTOR_MISSING),
    _Wrong("sigmoid", lambda at: 1.0 - at.out, FACTOR_MISSING),
    _Wrong("power", lambda at: at.out / at.x if at.x else 0.0, EXPONENT_MISSING),
    _Wrong("power", lambda at: at.k * at.out, tr("A power's derivative has the exponent lowered by one.")),
    _Wrong("power", lambda at: at.k * at.x, tr("A power's derivative keeps the power, lowered by one: k · x^(k − 1).")),
    _Wrong("log", lambda at: at.x, tr("log's derivative is 1/x, not x.")),
    _Wrong("sin", lambda at: at.out, tr("sin's derivative is cos.")),
    _Wrong("cos", lambda at: at.out, tr("cos's derivative is −sin.")),
)  # fmt: skip


def mistakes(trace: Trace, gradient: Why, known: Collection[int], right: float) -> Iterator[Mistake]:
    """The numbers that known mistakes give for a node's gradient, the most telling first.

    Parameters
    ----------
    known
        The nodes whose gradients the person knows by now: others are spoken of without their numbers.
    right
        The gradient by a pass without bugs: with bugs it is the person's mistake to expect it.
    """
    own = called(trace, gradient.node)
    if right != gradient.grad:
        yield Mistake(right, tr("A pass without the bugs that are on gives this; with them it comes out otherwise."))
    if gradient.is_root:
        yield from _of_root(trace, gradient, own)
        return
    shares = gradient.shares
    if len(shares) <= MOST_SHARES:
        yield from _of_derivatives(trace, gradient)
    if len(shares) == 1:
        yield from _of_factors(trace, shares[0], known)
    elif len(shares) <= MOST_SHARES and not gradient.assigns:
        yield from _of_sums(trace, shares, own)
    yield Mistake(-gradient.grad, tr("The size is right, the sign is the other one."))
    if trace.data[gradient.node] == 0.0:
        yield Mistake(0.0, tr("The data of {own} is 0, but the result moves with it all the same.", own=own))
    root = called(trace, trace.root)
    yield Mistake(0.0, tr("A gradient of 0 would say that {root} does not move with {own}.", root=root, own=own))
    yield Mistake(trace.data[gradient.node], tr("That is the data of {own}, not its gradient.", own=own))


def nearest(trace: Trace, gradient: Why, known: Collection[int], right: float, answer: Answer) -> Mistake | None:
    """The known mistake whose number is nearest to an answer, if the answer says it; see :func:`mistakes`."""
    made = mistakes(trace, gradient, known, right)
    told = [mistake for mistake in made if math.isfinite(mistake.number) and answer.is_near(mistake.number)]
    return min(told, key=lambda mistake: answer.distance(mistake.number), default=None)


def called(trace: Trace, node: int) -> str:
    """What a node is called in a sentence: on one line, not too long, in parentheses if it is a formula."""
    return atom(plain(trace.names[node], LONGEST_NAME))


def _of_root(trace: Trace, gradient: Why, own: str) -> Iterator[Mistake]:
    yield Mistake(
        trace.data[gradient.node],
        tr("That is the data of {own}. Its gradient says how {own} moves with itself.", own=own),
    )
    yield Mistake(0.0, tr("{own} moves with itself: the pass begins with its gradient, 1.", own=own))


def _of_derivatives(trace: Trace, gradient: Why) -> Iterator[Mistake]:
    """An op's derivative got wrong in one of the shares, the others right."""
    for share in gradient.shares:
        node = trace.nodes[share.out]
        assert node.op is not None
        operands = [trace.data[k] for k in node.operands]
        at = _At(operands[0], operands[-1], node.exponent, trace.data[share.out])
        for row in WRONG_DERIVATIVES:
            if (row.op, row.argument) == (node.op.name, share.argument):
                rest = 0.0 if gradient.assigns else gradient.grad - share.share
                try:
                    yield Mistake(rest + share.upstream * row.derivative(at), row.says)
                except OverflowError:
                    continue


def _of_factors(trace: Trace, share: Share, known: Collection[int]) -> Iterator[Mistake]:
    out = called(trace, share.out)
    says = tr("That is the local derivative: multiply it by the gradient of {out}.", out=out)
    if share.out in known:
        says = tr(
            "That is the local derivative: multiply it by the gradient of {out}, {upstream}.",
            out=out,
            upstream=brief(share.upstream),
        )
    yield Mistake(share.local, says)
    says = tr("That is the gradient of {out}: multiply it by the local derivative, {local}.")
    yield Mistake(share.upstream, says.format(out=out, local=brief(share.local)))


def _of_sums(trace: Trace, shares: Sequence[Share], own: str) -> Iterator[Mistake]:
    """A use that was forgotten, or the factors of them."""
    total, names = sum(share.share for share in shares), [called(trace, share.out) for share in shares]
    uses = tr("{own} is used {times} times, and the shares add up", own=own, times=len(shares))
    alone = tr("That is what = leaves, the share by {out} alone: {uses} (+=).", out=names[-1], uses=uses)
    yield Mistake(shares[-1].share, alone)
    for share, out in zip(shares[:-1], names, strict=False):
        yield Mistake(share.share, tr("That is the share by {out} alone: {uses} (+=).", out=out, uses=uses))
    for share, out in zip(shares, names, strict=True) if len(shares) > 2 else ():
        yield Mistake(total - share.share, tr("The share by {out} is missing: {uses}.", out=out, uses=uses))
    says = tr("That is the sum of the local derivatives: multiply each by the gradient of what it leads to first.")
    yield Mistake(sum(share.local for share in shares), says)
    says = tr("That is the sum of the gradients that come in: multiply each by its local derivative first.")
    yield Mistake(sum(share.upstream for share in shares), says)
