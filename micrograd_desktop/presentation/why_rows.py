"""The rows of the panel that says why: each opens in turn, back to the root or down to the leaves."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from micrograd_desktop.engine.trace import BackwardPass, Trace
from micrograd_desktop.engine.why import Share, Why, paths, upstream_of, why
from micrograd_desktop.presentation import formats, why_text
from micrograd_desktop.presentation.why_text import Written, enclosed
from micrograd_desktop.translation import tr, trn

Use = tuple[int, int]
"""The value made, and which of its operands."""

MOST_MORE = 200
"""Of the shares that are said to be more, so many are listed when they are opened."""


def _nothing() -> list[WhyRow]:
    return []


@dataclass(frozen=True, slots=True)
class WhyRow:
    """One row: what it is about, how it comes about, and its number; ``spoken`` says all of it in a sentence.

    ``uses`` are the edges of the graph that it stands for, ``forward`` whether it is about values and not gradients.
    ``share`` is how large it is among its neighbours, 0 to 1; ``look`` is "plain", "waiting" or "lost". ``key`` tells
    it from its neighbours, and stays the same when only numbers change. ``make`` gives the rows in it.
    """

    key: str
    title: str
    detail: str
    figure: str
    spoken: str
    exact: str
    uses: tuple[Use, ...] = ()
    forward: bool = False
    share: float = 0.0
    look: str = "plain"
    opens: bool = False
    make: Callable[[], list[WhyRow]] = field(default=_nothing, compare=False)


def rows(passed: BackwardPass, node: int, done: int, computed: int, written: Written) -> list[WhyRow]:
    """The rows of a node after ``done`` visits: the terms of its gradient, its value, and its paths to the root.

    ``computed`` nodes have their data.
    """
    trace = passed.trace
    found = why(passed, node, done)
    maker = _Rows(passed, computed, written)
    made = [*maker.shares(found, ()), maker.value(node, "value", ())]
    if node != trace.root:
        made.append(maker.paths(node))
    return made


class _Rows:
    """Makes rows of one pass."""

    def __init__(self, passed: BackwardPass, computed: int, written: Written) -> None:
        self._passed, self._trace, self._computed, self._written = passed, passed.trace, computed, written

    def shares(self, found: Why, before: tuple[Use, ...]) -> list[WhyRow]:
        """The terms of a gradient; ``before`` are the uses by which one came to it."""
        made = [self._own(found)] if found.own or found.seeded else []
        some, more = why_text.terms(found)
        if not more:
            some = found.shares
        largest = max((abs(s.share) for s in found.arrived if math.isfinite(s.share)), default=0.0)
        made += [self._share(found, share, largest, before) for share in some]
        if more:
            made.append(self._more(found, more, largest, before))
        return made

    def _own(self, found: Why) -> WhyRow:
        name, value = self._trace.names[found.node], self._written(found.own)
        title, spoken = tr("from before"), tr("{value} was there before backward()", value=value)
        if found.seeded:
            title = f"{why_text.owner(name)}.grad"
            spoken = tr("{name}.grad is 1 by definition: {name} is what is differentiated", name=name)
        elif not found.own_counts:
            spoken = tr("{value} was there before backward(), and is overwritten", value=value)
        look = "plain" if found.own_counts else "lost"
        detail = tr("by definition") if found.seeded else ""
        return WhyRow("own", title, detail, value, spoken, why_text.brief(found.own, -1), look=look)

    def _share(self, found: Why, share: Share, largest: float, before: tuple[Use, ...]) -> WhyRow:
        trace, here = self._trace, (share.out, share.argument)
        uses = (*before, here)
        spoken = why_text.share_sentence(trace, found, share, self._written)
        key = f"use {share.out} {share.argument} {share.visit}"
        title = f"{trace.names[share.out]}{why_text.turn_of(trace, *here, briefly=True)}"
        if not share.arrived:
            return WhyRow(key, title, tr("still to come"), "", spoken, "", uses, look="waiting")
        size = abs(share.share) / largest if largest and math.isfinite(share.share) else 0.0
        return WhyRow(
            key,
            title,
            f"{self._written(share.upstream)} × {enclosed(self._written(share.local))}",
            self._written(share.share),
            spoken,
            f"{_exact(share.upstream)} × {_exact(share.local)} = {_exact(share.share)}",
            uses,
            share=size,
            look="plain" if share.counts else "lost",
            opens=True,
            make=lambda: self.shares(upstream_of(self._passed, share), uses),
        )

    def _more(self, found: Why, more: Sequence[Share], largest: float, before: tuple[Use, ...]) -> WhyRow:
        rest = sum(share.share for share in more)
        title, uses = trn("{n} more", "{n} more", len(more)), tuple((s.out, s.argument) for s in more)
        return WhyRow(
            "more",
            title,
            tr("the smaller ones") if len(more) <= MOST_MORE else tr("the first {n} open here", n=MOST_MORE),
            self._written(rest),
            tr("{some}: together {sum}", some=title, sum=self._written(rest)),
            _exact(rest),
            (*before, *uses),
            opens=True,
            make=lambda: [self._share(found, share, largest, before) for share in more[:MOST_MORE]],
        )

    def value(self, node: int, key: str, before: tuple[Use, ...]) -> WhyRow:
        """A value as its op makes it of its operands, which open down to the leaves."""
        trace, made = self._trace, self._trace.nodes[node]
        text = why_text.value_text(trace, node, self._written)
        how = tr("a leaf") if made.op is None else text.rsplit(" = ", 2)[-2]
        figure, exact = self._written(trace.data[node]), _exact(trace.data[node])
        if node >= self._computed:
            how, figure, exact = tr("not computed yet"), formats.NOTHING, ""
            text = tr("{name} is not computed yet", name=trace.names[node])
        own = tuple((node, argument) for argument in range(len(made.operands)))
        return WhyRow(
            key,
            trace.names[node] if key != "value" else f"{why_text.owner(trace.names[node])}.data",
            how,
            figure,
            text,
            exact,
            before or own,
            forward=True,
            opens=made.op is not None,
            make=lambda: [
                self.value(operand, f"operand {argument}", (*before, (node, argument)))
                for argument, operand in enumerate(made.operands)
            ],
        )

    def paths(self, node: int) -> WhyRow:
        """All paths to the root, if they are few, and how many there are."""
        trace = self._trace
        found = paths(trace, node)
        total = sum(path.product for path in found or ())
        heading = why_text.paths_heading(trace, node)
        figure = "" if found is None else self._written(total)
        summed = tr("the product along it") if found is not None and len(found) == 1 else tr("the sum of the products")
        detail = tr("too many to list") if found is None else summed
        spoken = tr("{paths}: {detail}", paths=heading, detail=detail)
        if figure:
            spoken = tr("{paths}: {detail} is {number}", paths=heading, detail=detail, number=figure)
        return WhyRow(
            "paths",
            heading,
            detail,
            figure,
            spoken,
            "" if found is None else _exact(total),
            () if found is None else tuple(dict.fromkeys(use for path in found for use in path.uses)),
            opens=bool(found),
            make=lambda: [
                WhyRow(
                    f"path {k}",
                    why_text.way_text(trace, node, path),
                    why_text.product(path.locals, self._written),
                    self._written(path.product),
                    why_text.path_text(trace, node, path, self._written),
                    _exact(path.product),
                    path.uses,
                )
                for k, path in enumerate(found or ())
            ],
        )


def nodes_of(trace: Trace, uses: Sequence[Use]) -> frozenset[int]:
    """The values at both ends of some uses."""
    return frozenset(end for out, argument in uses for end in (out, trace.nodes[out].operands[argument]))


def _exact(value: float) -> str:
    return why_text.brief(value, -1)
