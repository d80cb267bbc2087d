"""Why a number is what it is, in words and figures: for the panel, for those who hear it, and for the command line."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

from micrograd_desktop.engine.explain import filled, is_twice
from micrograd_desktop.engine.gradcheck import ROUNDING, same
from micrograd_desktop.engine.names import atom
from micrograd_desktop.engine.sensitivity import Sensitivity
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.why import GradientPath, Share, Why
from micrograd_desktop.plain_text import ELLIPSIS
from micrograd_desktop.presentation import formats

Written = Callable[[float], str]
Thing = TypeVar("Thing")

MOST_SHARES, LARGEST_SHARES = 6, 5
"""More shares than the first are not all written: the second is how many then are, the largest ones."""

ARROW = " → "
MOST_WRITTEN = 24
"""Steps of a path and factors of a product that are written; of more the first and the last."""

LARGEST_COUNT = 10**9
"""Numbers of paths beyond it are given as a power of ten."""


def brief(value: float, decimals: int = 4) -> str:
    """A number with so many decimals, but without zeros that say nothing: ``1``, ``0.5``; a rounded one keeps them."""
    if decimals < 0:
        return formats.every_digit(value)
    text = formats.plain(value, decimals)
    if "." not in text or "e" in text or not math.isfinite(value) or float(text.replace(formats.MINUS, "-")) != value:
        return text
    return text.rstrip("0").rstrip(".")


def enclosed(text: str) -> str:
    """A number as a factor or a term: in parentheses if it is negative."""
    return f"({text})" if text.startswith(formats.MINUS) else text


def product(numbers: Sequence[float], written: Written = brief) -> str:
    """Factors with a dot between them: ``0.5·(−3)``."""
    first, *rest = map(written, _ends(numbers))
    factors = [first, *map(enclosed, rest)]
    if len(numbers) > len(factors):
        factors.insert(MOST_WRITTEN // 2, ELLIPSIS)
    return "·".join(factors)


def _ends(things: Sequence[Thing]) -> Sequence[Thing]:
    """The first and the last of many things."""
    half = MOST_WRITTEN // 2
    return things if len(things) <= MOST_WRITTEN else [*things[:half], *things[-half:]]


def owner(name: str) -> str:
    """A name in front of ``.grad``: in parentheses if it is a number or several things."""
    return f"({name})" if name[:1].isdigit() or name.startswith(formats.MINUS) else atom(name)


def terms(why: Why) -> tuple[tuple[Share, ...], tuple[Share, ...]]:
    """The shares that are written one by one, and those that are said to be more; each in the order of the pass."""
    counted = [share for share in why.shares if share.counts and share.arrived]
    if len(counted) <= MOST_SHARES:
        return tuple(counted), ()
    largest = sorted(counted, key=lambda share: -_size(share.share))[:LARGEST_SHARES]
    return tuple(s for s in counted if s in largest), tuple(s for s in counted if s not in largest)


def _size(value: float) -> float:
    return math.inf if math.isnan(value) else abs(value)


def sum_pieces(why: Why, written: Written = brief) -> list[str]:
    """What a gradient is the sum of, a text a term; empty where there is nothing to add up."""
    if why.seeded:
        return []
    pieces = [f"{written(why.own)} from before"] if why.own and why.own_counts else []
    some, more = terms(why)
    pieces += [product((share.upstream, share.local), written) for share in some]
    if more:
        rest = sum(share.share for share in more)
        pieces.append(f"{len(more):,} more: {written(rest)}")
    return pieces


def sum_text(trace: Trace, why: Why, written: Written = brief) -> str:
    """The gradient in one line: ``x.grad = 2.0773·1 + 2.0773·0.4621 = 3.0372``."""
    own, pieces, grad = owner(trace.names[why.node]), sum_pieces(why, written), written(why.grad)
    waiting = len(why.shares) - len(why.arrived)
    if why.sent:
        uses = f" By its uses it would be {' + '.join(pieces)} = {written(why.total)}." if pieces else ""
        return f"{own}.grad = {grad}, as the program left it.{uses}"
    if why.seeded:
        return f"{own}.grad = {grad}, by definition: {trace.names[why.node]} is what is differentiated."
    so_far = " so far" if waiting else ""
    if not pieces:
        return f"{own}.grad = {grad}{so_far}"
    return f"{own}.grad = {' + '.join(pieces)} = {grad}{so_far}"


def remarks(trace: Trace, why: Why) -> list[str]:
    """What has to be said beside the sum."""
    said = []
    waiting = len(why.shares) - len(why.arrived)
    if waiting and not why.sent:
        verb = "is" if waiting == 1 else "are"
        said.append(f"{waiting:,} of {len(why.shares):,} {_shares(len(why.shares))} {verb} still to come.")
        if waiting == len(why.shares) and not why.grad:
            said.append("Nothing has been computed yet: this 0 is no answer.")
    if why.is_root and not why.seeded:
        said.append("backward() begins here, and sets this gradient to 1.")
    dropped = sum(share.arrived and not share.counts for share in why.shares)
    if dropped or (not why.own_counts and why.own):
        lost = f"{dropped:,} before it {'is' if dropped == 1 else 'are'}" if dropped else "what was there is"
        said.append(f"= in place of +=: only the last share counts, and {lost} lost.")
    if why.sent and why.shares and not same(why.grad, why.total):
        said.append("The program's own gradient is not what the uses give.")
    if why.own and why.own_counts and not why.seeded and not why.sent:
        said.append("Gradients add up: this one was not 0 before backward().")
    return said


def _shares(count: int) -> str:
    return "share" if count == 1 else "shares"


def share_sentence(trace: Trace, why: Why, share: Share, written: Written = brief) -> str:
    """One use in a sentence, for those who hear it."""
    out, turn = trace.names[share.out], turn_of(trace, share.out, share.argument)
    if not share.arrived:
        return f"{out}{turn}: still to come"
    lost = "" if share.counts else ", overwritten by a later one"
    return (
        f"{out}{turn}: gradient {written(share.upstream)} times the local derivative {written(share.local)} "
        f"is {written(share.share)}{lost}"
    )


def turn_of(trace: Trace, out: int, argument: int) -> str:
    """Which operand of a value another one is, where it is both."""
    return f" ({('1st', '2nd')[argument]} operand)" if is_twice(trace.nodes[out]) else ""


def value_text(trace: Trace, node: int, written: Written = brief) -> str:
    """How a value was made, with its numbers: ``e = a × b = 2 × (−3) = −6``."""
    own, value, made = trace.names[node], written(trace.data[node]), trace.nodes[node]
    if made.op is None:
        return f"{own} = {value}, a leaf"
    names = [atom(trace.names[k]) for k in made.operands]
    numbers = [enclosed(written(trace.data[k])) for k in made.operands]
    k = written(made.exponent)
    symbols, figures = (
        filled(made.op.written, {"x": texts[0], "y": texts[-1], "k": enclosed(k)}) for texts in (names, numbers)
    )
    return f"{own} = {symbols} = {figures} = {value}"


def count_text(count: int) -> str:
    """A whole number; of a very large one its power of ten."""
    if count <= LARGEST_COUNT:
        return f"{count:,}"
    power = int((count.bit_length() - 1) * math.log10(2))
    return f"about 10^{power:,}"


def paths_heading(trace: Trace, node: int) -> str:
    """How many paths lead to the root."""
    count, root = trace.path_counts[node], trace.names[trace.root]
    return f"{count_text(count)} path{'s' * (count != 1)} to {root}"


def path_text(trace: Trace, node: int, path: GradientPath, written: Written = brief) -> str:
    """One path with its product: ``x1 → n → o: (−3)·0.5 = −1.5``."""
    return f"{way_text(trace, node, path, turns=True)}: {product(path.locals, written)} = {written(path.product)}"


def way_text(trace: Trace, node: int, path: GradientPath, turns: bool = False) -> str:
    """The values on a path, the middle of a long one left out; ``turns`` says which operand where a value is both."""
    steps = [f"{trace.names[out]}{turn_of(trace, out, k) if turns else ''}" for out, k in _ends(path.uses)]
    if len(path.uses) > len(steps):
        steps.insert(MOST_WRITTEN // 2, f"{ELLIPSIS} {len(path.uses) - MOST_WRITTEN:,} more {ELLIPSIS}")
    return ARROW.join([trace.names[node], *steps])


def predicted_text(trace: Trace, found: Sensitivity, later: bool = False) -> str:
    """What the gradient predicts: ``If x grows by 0.01, o grows by −0.015: −1.5 × 0.01.``

    ``later`` says that the gradient is not yet what it will be when the pass is done.
    """
    own, root = trace.names[found.node], trace.names[trace.root]
    verb, step = ("grows", found.h) if found.h >= 0 else ("shrinks", -found.h)
    factors = f"{brief(found.slope)} × {enclosed(formats.rate(found.h))}"
    said = f"If {own} {verb} by {formats.rate(step)}, {root} grows by {brief(found.predicted)}: {factors}."
    return f"{said} {brief(found.slope)} is {owner(own)}.grad when backward() is done." if later else said


def true_text(trace: Trace, found: Sensitivity) -> str:
    """What truly becomes of the root, and how far the prediction is from it."""
    root = trace.names[trace.root]
    said = f"Computed anew, {root} grows by {brief(found.true)}, from {brief(found.before)} to {brief(found.after)}"
    off = abs(found.predicted - found.true)
    if not math.isfinite(off):
        return f"{said}."
    if off <= ROUNDING * max(abs(found.before), abs(found.after)):
        return f"{said}: as predicted."
    share = f", {formats.percent(off / abs(found.true))}" if found.true and off < 10 * abs(found.true) else ""
    return f"{said}: {formats.plain(off)} off{share}."
