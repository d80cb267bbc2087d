"""What the marks in the plane mean, in as many words as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Class, Problem
from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import MINUS, count, plain
from micrograd_desktop.qt.controls.text_row import Item, TextRow, class_mark
from micrograd_desktop.translation import tr

GAP, TIGHT_GAP = 8, 5
HEIGHT, LEFT = 24, 20
"""In pixels; its left end is under the plane's left edge."""

NEVER_BELOW = ("relu", "sigmoid")
"""Activations that are nowhere below 0."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What is in the plane.

    Attributes
    ----------
    curve, scale
        Of numbers: whether they are over one input, and which one in size has the palette's last colour.
    named
        Whether the classes' marks are to be named; the confusion matrix has them too.
    ringed
        How many points are ringed; None where that is not known yet.
    cell
        The cell of the confusion matrix whose points they are; None if they are the wrong ones.
    looked_at
        How many points may be ringed, where these are not all.
    neuron
        The activation of the neuron whose map is shown; None for the output.
    """

    problem: Problem
    curve: bool
    scale: float
    named: bool
    ringed: int | None
    cell: tuple[int, int] | None
    with_test: bool
    neuron: str | None = None
    looked_at: int | None = None

    def choices(self, *more: Item) -> Iterator[list[Item]]:
        """The items, and what else is drawn, ever shorter: the classes' numbers give way, space, and their names.

        Nothing that is drawn is left out.
        """
        roomy, uncoded = ([*self._items(coded), *more] for coded in (True, False))
        yield roomy
        yield uncoded
        yield from self._tight(uncoded)

    def in_bent(self, *more: Item) -> Iterator[list[Item]]:
        """The same of a bent plane: lines by what is decided there."""
        ends = enumerate((tr("below 0"), tr("above 0")))
        items = self._classes(False) if self.problem.classes else [Item(t, mark=class_mark(i)) for i, t in ends]
        sets = [Item(tr("train"), mark="dot"), *([Item(tr("test"), mark="ring")] if self.with_test else ())]
        roomy = [*items, *sets, *more]
        yield from (roomy, roomy)
        yield from self._tight(roomy)

    def _tight(self, items: list[Item]) -> Iterator[list[Item]]:
        tight = [replace(item, gap=min(item.gap, TIGHT_GAP)) for item in items]
        yield tight
        for most in (14, 9, 6, 0):
            yield [self._shortened(item, most) for item in tight]

    @property
    def _named(self) -> tuple[Class, ...]:
        """The classes whose marks are named."""
        return self.problem.classes if self.named and self.neuron is None else ()

    def _shortened(self, item: Item, most: int) -> Item:
        """A class by so much of its name, without its letter; by the letter alone where that is nothing."""
        letter, between, name = item.text.partition(": ")
        return replace(item, text=shortened(name, most) if most else letter) if between else item

    def _items(self, coded: bool) -> list[Item]:
        if self.neuron is not None:
            items = [*self._numbers(coded), *([self._wrong(tr("output wrong"))] if self.problem.classes else ())]
        else:
            items = self._classes(coded) if self.problem.classes else self._numbers(coded)
        token = "text3" if self.curve and self.neuron is None else "text2"
        items.append(Item(tr("train"), mark="dot", mark_token=token))
        if self.with_test:
            items.append(Item(tr("test"), mark="ring", mark_token=token))
        return items

    def _classes(self, coded: bool) -> list[Item]:
        coded = coded and self.problem.outputs == 1
        classes = enumerate(self._named)
        items = [
            Item(f"{c.name} ({_coded(c.target)})" if coded else c.name, mark=class_mark(i)) for i, c in classes
        ]  # fmt: skip
        return [*items, self._wrong(tr("wrong"))]

    def _wrong(self, name: str) -> Item:
        if self.cell is not None:
            actual, taken = (self.problem.classes[i].name for i in self.cell)
            name = tr("{actual} as {taken}", actual=actual, taken=taken)
        text = name
        if self.ringed is not None and self.looked_at is None:
            text = f"{name} ({count(self.ringed)})"
        elif self.ringed is not None and self.looked_at is not None:
            text = tr("{name} ({n} of {all})", name=name, n=count(self.ringed), all=count(self.looked_at))
        return Item(text, mark="wrong", mark_token="err")

    def _numbers(self, long: bool) -> list[Item]:
        """A curve with its residuals, or colours of which the ends are named."""
        if self.curve and self.neuron is None:
            residuals = [Item(tr("residual"), mark="line", mark_token="ghost")] if long else []
            return [Item(tr("network"), mark="line", mark_token="text"), *residuals]
        end = plain(self.scale, 2)
        below = [] if self.neuron in NEVER_BELOW else [Item(f"{MINUS}{end}", mark="block", mark_token="neg")]
        return [
            *below,
            Item("0", gap=GAP),
            Item(f"+{end}", mark="block", mark_token="pos", gap=GAP),
        ]


class LegendRow(TextRow):
    """Says as much as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEIGHT, parent)
        self.setContentsMargins(LEFT, 0, 0, 0)

    def keep_room_for(self, choices: Iterator[list[Item]], widest: Iterator[list[Item]]) -> None:
        """Be as high as the legend of the output, whatever is shown in its place: the plane above stays as it is."""
        self.set_least_lines(1 + sum(item.fresh for item in fitted(self, choices, widest)))

    def show_choices(self, choices: Iterator[list[Item]], widest: Iterator[list[Item]]) -> None:
        """Show the first of ever shorter choices for which there is room; see ``fitted``."""
        self.set_items(fitted(self, choices, widest))


def fitted(row: TextRow, choices: Iterator[list[Item]], widest: Iterator[list[Item]]) -> list[Item]:
    """The first choice for which there is room: in one line with whole names, else in two, or in three.

    ``widest`` are the same choices as wide as they can get while training goes on: another count moves nothing.
    """
    last: list[Item] = []
    in_three: list[Item] = []
    for number, (items, wide) in enumerate(zip(choices, widest, strict=True)):
        breaks = row.breaks(wide)
        last = [replace(item, fresh=True) if i in breaks else item for i, item in enumerate(items)]
        if not breaks or (number >= 2 and len(breaks) == 1):
            return last
        if len(breaks) == 2 and number >= 2:
            in_three = in_three or last
    return in_three or last


def _coded(target: float) -> str:
    """The number that stands for a class: "−1", "+1"."""
    return f"{target:+g}".replace("-", MINUS)
