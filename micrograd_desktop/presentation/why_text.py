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
from micrograd_desktop.translation import tr, trn, whole

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
    pieces = [tr("{value} from before", value=written(why.own))] if why.own and why.own_counts else []
    some, more = terms(why)
    pieces += [product((share.upstream, share.local), written) for share in some]
    if more:
        rest = sum(share.share for share in more)
        pieces.append(trn("{n} more: {rest}", "{n} more: {rest}", len(more), rest=written(rest)))
    return pieces


def sum_text(trace: Trace, why: Why, written: Written = brief) -> str:
    """The gradient in one line: ``x.grad = 2.0773·1 + 2.0773·0.4621 = 3.0372``."""
    own, pieces, grad = owner(trace.names[why.node]), sum_pieces(why, written), written(why.grad)
    waiting = len(why.shares) - len(why.arrived)
    if why.sent:
        left = tr("{own}.grad = {grad}, as the program left it.", own=own, grad=grad)
        if not pieces:
            return left
        uses = tr("By its uses it would be {sum} = {total}.", sum=" + ".join(pieces), total=written(why.total))
        return f"{left} {uses}"
    if why.seeded:
        said = tr("{own}.grad = {grad}, by definition: {name} is what is differentiated.")
        return said.format(own=own, grad=grad, name=trace.names[why.node])
    equation = " = ".join([f"{own}.grad", *([" + ".join(pieces)] if pieces else []), grad])
    return tr("{equation} so far", equation=equation) if waiting else equation


def remarks(trace: Trace, why: Why) -> list[str]:
    """What has to be said beside the sum."""
    said = []
    waiting = len(why.shares) - len(why.arrived)
    if waiting and not why.sent:
        shares = trn("{n} share", "{n} shares", len(why.shares))
        said.append(
            trn("{n} of {shares} is still to come.", "{n} of {shares} are still to come.", waiting, shares=shares)
        )
        if waiting == len(why.shares) and not why.grad:
            said.append(tr("Nothing has been computed yet: this 0 is no answer."))
    if why.is_root and not why.seeded:
        said.append(tr("backward() begins here, and sets this gradient to 1."))
    dropped = sum(share.arrived and not share.counts for share in why.shares)
    if dropped or (not why.own_counts and why.own):
        lost = tr("= in place of +=: only the last share counts, and what was there is lost.")
        if dropped:
            lost = trn(
                "= in place of +=: only the last share counts, and {n} before it is lost.",
                "= in place of +=: only the last share counts, and {n} before it are lost.",
                dropped,
            )
        said.append(lost)
    if why.sent and why.shares and not same(why.grad, why.total):
        said.append(tr("The program's own gradient is not what the uses give."))
    if why.own and why.own_counts and not why.seeded and not why.sent:
        said.append(tr("Gradients add up: this one was not 0 before backward()."))
    return said


def share_sentence(trace: Trace, why: Why, share: Share, written: Written = brief) -> str:
    """One use in a sentence, for those who hear it."""
    use = f"{trace.names[share.out]}{turn_of(trace, share.out, share.argument)}"
    if not share.arrived:
        return tr("{use}: still to come", use=use)
    said = tr(
        "{use}: gradient {upstream} times the local derivative {local} is {share}",
        use=use,
        upstream=written(share.upstream),
        local=written(share.local),
        share=written(share.share),
    )
    return said if share.counts else tr("{use}, overwritten by a later one", use=said)


FIRST_OR_SECOND = (tr("1st operand"), tr("2nd operand"))
FIRST_OR_SECOND_BRIEFLY = (tr("1st", sense="operand"), tr("2nd", sense="operand"))


def turn_of(trace: Trace, out: int, argument: int, briefly: bool = False) -> str:
    """Which operand of a value another one is, where it is both."""
    words = FIRST_OR_SECOND_BRIEFLY if briefly else FIRST_OR_SECOND
    return f" ({words[argument]})" if is_twice(trace.nodes[out]) else ""


def value_text(trace: Trace, node: int, written: Written = brief) -> str:
    """How a value was made, with its numbers: ``e = a × b = 2 × (−3) = −6``."""
    own, value, made = trace.names[node], written(trace.data[node]), trace.nodes[node]
    if made.op is None:
        return tr("{name} = {value}, a leaf", name=own, value=value)
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
        return whole(count)
    power = int((count.bit_length() - 1) * math.log10(2))
    return tr("about 10^{power}", power=whole(power))


def paths_heading(trace: Trace, node: int) -> str:
    """How many paths lead to the root."""
    count, root = trace.path_counts[node], trace.names[trace.root]
    return trn("{count} path to {root}", "{count} paths to {root}", min(count, 2), count=count_text(count), root=root)


def path_text(trace: Trace, node: int, path: GradientPath, written: Written = brief) -> str:
    """One path with its product: ``x1 → n → o: (−3)·0.5 = −1.5``."""
    return f"{way_text(trace, node, path, turns=True)}: {product(path.locals, written)} = {written(path.product)}"


def way_text(trace: Trace, node: int, path: GradientPath, turns: bool = False) -> str:
    """The values on a path, the middle of a long one left out; ``turns`` says which operand where a value is both."""
    steps = [f"{trace.names[out]}{turn_of(trace, out, k) if turns else ''}" for out, k in _ends(path.uses)]
    if len(path.uses) > len(steps):
        steps.insert(MOST_WRITTEN // 2, trn("… {n} more …", "… {n} more …", len(path.uses) - MOST_WRITTEN))
    return ARROW.join([trace.names[node], *steps])


def predicted_text(trace: Trace, found: Sensitivity, later: bool = False) -> str:
    """What the gradient predicts: ``If x grows by 0.01, o grows by −0.015: −1.5 × 0.01.``

    ``later`` says that the gradient is not yet what it will be when the pass is done.
    """
    own, root = trace.names[found.node], trace.names[trace.root]
    said = (
        tr("If {own} grows by {step}, {root} grows by {predicted}: {factors}.")
        if found.h >= 0
        else tr("If {own} shrinks by {step}, {root} grows by {predicted}: {factors}.")
    )
    said = said.format(
        own=own,
        step=formats.rate(abs(found.h)),
        root=root,
        predicted=brief(found.predicted),
        factors=f"{brief(found.slope)} × {enclosed(formats.rate(found.h))}",
    )
    if not later:
        return said
    done = tr("{slope} is {own}.grad when backward() is done.", slope=brief(found.slope), own=owner(own))
    return f"{said} {done}"


def true_text(trace: Trace, found: Sensitivity) -> str:
    """What truly becomes of the root, and how far the prediction is from it."""
    root = trace.names[trace.root]
    said = tr(
        "Computed anew, {root} grows by {true}, from {before} to {after}",
        root=root,
        true=brief(found.true),
        before=brief(found.before),
        after=brief(found.after),
    )
    off = abs(found.predicted - found.true)
    if not math.isfinite(off):
        return f"{said}."
    if off <= ROUNDING * max(abs(found.before), abs(found.after)):
        return tr("{said}: as predicted.", said=said)
    if not found.true or off >= 10 * abs(found.true):
        return tr("{said}: {off} off.", said=said, off=formats.plain(off))
    share = formats.percent(off / abs(found.true))
    return tr("{said}: {off} off, {share}.", said=said, off=formats.plain(off), share=share)
