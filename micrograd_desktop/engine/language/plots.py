"""Plots of plain numbers, kept as data for whoever shows them; all else that draws is skipped by name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.iterators import items_of
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.numbers import is_plain
from micrograd_desktop.engine.language.parts import SKIPPED
from micrograd_desktop.engine.language.provenance import LONGEST_LABEL
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr, whole

DRAWING = frozenset({
    "matplotlib", "matplotlib.pyplot", "matplotlib.cm", "matplotlib.colors", "pylab", "seaborn", "graphviz", "IPython",
    "IPython.display", "tqdm", "tqdm.auto", "tqdm.notebook", "warnings", "logging", "sys",
})  # fmt: skip
"""Modules that draw, or set up what is around a program: their functions plot, or are skipped by name."""

_DRAWS = re.compile(r"(draw|plot|show|visuali[sz]e|render|display)(_|$)|Digraph$")


A_LENGTH = tr("A length")


def draws(name: str) -> bool:
    """Whether a function that is not known here is to be skipped, by its name."""
    return _DRAWS.match(name) is not None


MOST_POINTS = 100_000
"""Of all plots of a program."""

SILENT = frozenset(
    {"show", "title", "xlabel", "ylabel", "legend", "grid", "axis", "xlim", "ylim", "display", "savefig"}
)
"""Functions that give nothing back, so that a cell which ends with one shows nothing."""

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
    """What ``plt``, a figure, its axes or their functions stand for: what is called is a plot, or is skipped."""

    def __init__(self, bench: Workbench, name: str) -> None:
        self._bench = bench
        self._name = name.replace("matplotlib.pyplot", "plt")

    def attribute(self, name: str) -> Canvas:
        """A function that draws, whatever its name."""
        return Canvas(self._bench, f"{self._name}.{name[:40]}")

    def called(self, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        """What it draws is kept, or skipped; over what ``tqdm`` is called a loop goes on as it is."""
        name = self._name.rsplit(".", maxsplit=1)[-1]
        if name == "tqdm" and arguments:
            return arguments[0]
        if name == "trange":
            return range(self._bench.whole(arguments[0], A_LENGTH)) if arguments else range(0)
        return self._draw(name, arguments, keywords)

    def _draw(self, name: str, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
        bench = self._bench
        line = bench.span.line if bench.span is not None else 0
        if name in KINDS and (plot := self._plot(name, arguments, keywords, line)) is not None:
            bench.plots.append(plot)
            return None
        bench.note(line, self._name[:LONGEST_LABEL], SKIPPED)
        if name == "subplots":
            return Canvas(bench, "fig"), Canvas(bench, "ax")
        return None if name in SILENT else Canvas(bench, name)

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
            raise self._bench.fail(
                tr("A plot needs as many numbers for y as for x: there are {y} and {x}.", y=len(y), x=len(x))
            )
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
            raise bench.end(tr("The program plots more than {most} points.", most=whole(MOST_POINTS)))
        found = [unnamed(item) for item in items_of(bench, thing)]
        return tuple(float(item) for item in found if is_plain(item)) if all(map(is_plain, found)) else None
