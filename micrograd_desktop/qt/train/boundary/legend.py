"""What the marks in the plane mean, in as many words as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.plain_text import plain as shortened
from micrograd_desktop.presentation.formats import MINUS, count, plain
from micrograd_desktop.qt.controls.text_row import Item, TextRow, class_mark

GAP, TIGHT_GAP = 8, 5
HEIGHT, LEFT = 24, 20
"""In pixels; its left end is under the plane's left edge."""


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
    """

    problem: Problem
    curve: bool
    scale: float
    named: bool
    ringed: int | None
    cell: tuple[int, int] | None
    with_test: bool

    def choices(self) -> list[list[Item]]:
        """The items, ever shorter: the classes' numbers give way, the sets, space, what is ringed, and their names."""
        said = [self._items(coded, sets) for coded, sets in ((True, True), (False, True), (False, False))]
        tight = [replace(item, gap=min(item.gap, TIGHT_GAP)) for item in said[-1]]
        bare = [item for item in tight if item.mark != "wrong"]
        return [*said, tight, bare, *([self._shortened(item, most) for item in bare] for most in (14, 9, 6, 0))]

    def _shortened(self, item: Item, most: int) -> Item:
        """A class by so much of its name, without its letter; by the letter alone where that is nothing."""
        letter, between, name = item.text.partition(": ")
        return replace(item, text=shortened(name, most) if most else letter) if between else item

    def _items(self, coded: bool, sets: bool) -> list[Item]:
        items = self._classes(coded) if self.problem.classes else self._numbers(coded)
        if sets:
            token = "text3" if self.curve else "text2"
            items.append(Item("train", mark="dot", mark_token=token))
            if self.with_test:
                items.append(Item("test", mark="ring", mark_token=token))
        return items

    def _classes(self, coded: bool) -> list[Item]:
        coded = coded and self.problem.outputs == 1
        classes = enumerate(self.problem.classes if self.named else ())
        items = [
            Item(f"{c.name} ({_coded(c.target)})" if coded else c.name, mark=class_mark(i)) for i, c in classes
        ]  # fmt: skip
        name = "wrong" if self.cell is None else " as ".join(self.problem.classes[i].name for i in self.cell)
        text = name if self.ringed is None else f"{name} ({count(self.ringed)})"
        return [*items, Item(text, mark="wrong", mark_token="err")]

    def _numbers(self, long: bool) -> list[Item]:
        """A curve with its residuals, or colours of which the ends are named."""
        if self.curve:
            residuals = [Item("residual", mark="line", mark_token="ghost")] if long else []
            return [Item("network", mark="line", mark_token="text"), *residuals]
        end = plain(self.scale, 2)
        return [
            Item(f"{MINUS}{end}", mark="block", mark_token="neg"),
            Item("0", gap=GAP),
            Item(f"+{end}", mark="block", mark_token="pos", gap=GAP),
        ]


class LegendRow(TextRow):
    """Says as much as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEIGHT, parent)
        self.setContentsMargins(LEFT, 0, 0, 0)

    def show_choices(self, choices: Sequence[Sequence[Item]]) -> None:
        """Show the first of ever shorter choices for which there is room, else the last."""
        for items in choices:
            self.set_items(items)
            if self.sizeHint().width() <= self.contentsRect().width():
                return


def _coded(target: float) -> str:
    """The number that stands for a class: "−1", "+1"."""
    return f"{target:+g}".replace("-", MINUS)
