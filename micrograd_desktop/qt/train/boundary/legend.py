"""What the marks in the plane mean, in as many words as there is room for."""

from __future__ import annotations

from dataclasses import replace

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.formats import MINUS, count, plain
from micrograd_desktop.qt.controls.text_row import Item, class_mark

GAP, TIGHT_GAP = 8, 5


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
        """The items, ever shorter: the classes' numbers give way, then the sets, space, and what is ringed."""
        said = [self._items(coded, sets) for coded, sets in ((True, True), (False, True), (False, False))]
        tight = [replace(item, gap=min(item.gap, TIGHT_GAP)) for item in said[-1]]
        return [*said, tight, [item for item in tight if item.mark != "wrong"]]

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


def _coded(target: float) -> str:
    """The number that stands for a class: "−1", "+1"."""
    return f"{target:+g}".replace("-", MINUS)
