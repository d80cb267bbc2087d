"""Plots of plain numbers, kept as data for whoever shows them; all else that draws is skipped by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.containers import items_of
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.objects import Builtin
from micrograd_desktop.engine.language.workbench import LONGEST_LABEL, SKIPPED, Note, Workbench

DRAWING = frozenset({"matplotlib", "matplotlib.pyplot"})
"""Modules whose functions draw."""

MOST_POINTS = 100_000
"""Of all plots of a program."""

KINDS = {"plot": "line", "scatter": "points", "bar": "bars", "hist": "histogram"}


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot that a program made of plain numbers.

    ``kind`` is "line", "points", "bars", or "histogram", whose ``y`` are the numbers to be counted, and ``x`` is empty;
    else ``x`` and ``y`` are equally long. ``line`` is the line of the program, ``label`` what it calls the plot.
    """

    kind: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    line: int
    label: str = ""


class Canvas:
    """What ``plt``, a figure or its axes stand for: each of its functions is a plot, or is skipped."""

    def __init__(self, bench: Workbench, name: str) -> None:
        self._bench = bench
        self._name = name.replace("matplotlib.pyplot", "plt")

    def attribute(self, name: str) -> object:
        """A function that draws, whatever its name."""

        def draw(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
            return self._draw(name, arguments, keywords)

        return Builtin(f"{self._name}.{name[:40]}", draw)

    def _draw(self, name: str, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        bench = self._bench
        line = bench.span.line if bench.span is not None else 0
        if name in KINDS and (plot := self._plot(name, arguments, keywords, line)) is not None:
            bench.plots.append(plot)
            return Drawn()
        if (note := Note(line, f"{self._name}.{name[:40]}", SKIPPED)) not in bench.notes:
            bench.notes.append(note)
        if name == "subplots":
            return Canvas(bench, "fig"), Canvas(bench, "ax")
        return Canvas(bench, "ax") if name in ("figure", "gca", "gcf", "axes", "subplot", "add_subplot") else Drawn()

    def _plot(self, name: str, arguments: Sequence[object], keywords: Mapping[str, object], line: int) -> Plot | None:
        rows: list[tuple[float, ...]] = []
        for argument in arguments[:2]:
            row = self._numbers(argument)
            if row is None:
                break
            rows.append(row)
        if not rows:
            return None
        label = keywords.get("label", "")
        said = label[:LONGEST_LABEL] if isinstance(label, str) else ""
        if name == "hist":
            return Plot(KINDS[name], (), rows[0], line, said)
        x, y = rows if len(rows) == 2 else (tuple(float(i) for i in range(len(rows[0]))), rows[0])
        if len(x) != len(y):
            raise self._bench.fail(f"A plot needs as many numbers for y as for x: there are {len(y)} and {len(x)}.")
        return Plot(KINDS[name], x, y, line, said)

    def _numbers(self, thing: object) -> tuple[float, ...] | None:
        """The plain numbers of a row; None for all else."""
        bench, thing = self._bench, unnamed(thing)
        if is_plain(thing):
            return (float(thing),)
        if not isinstance(thing, list | tuple | range | Array):
            return None
        bench.step(len(thing))
        bench.points += len(thing)
        if bench.points > MOST_POINTS:
            raise bench.end(f"The program plots more than {MOST_POINTS:,} points.")
        found = [unnamed(item) for item in items_of(bench, thing)]
        return tuple(float(item) for item in found if is_plain(item)) if all(map(is_plain, found)) else None


class Drawn:
    """What a plot gives back: nothing of use."""
