"""The cells of a notebook as rows, each with what its last run gave."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.presentation.cell_output import NOTED, Line, output_lines, title_of, wrapped
from micrograd_desktop.presentation.notebook import NOT_RUN, CellRun, NotebookRun
from micrograd_desktop.translation import tr, trn, whole

Index = QModelIndex | QPersistentModelIndex

FEW_LINES = 8
"""Lines of output that are shown of a cell until all are asked for."""

MOST_LINES = 2_000
"""That are shown at all; copied are all of them."""

HIDDEN = (Line(tr("Hidden while you predict: it may hold gradients."), NOTED),)
SPOKEN_LINES = 3
SHOW_FEWER = tr("show fewer")


class CellModel(QAbstractListModel):
    """A row a cell of code. Lines are made when a row is asked for, and kept until it changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notebook = NotebookRun((), (), None)
        self._hidden = False
        self._open: set[int] = set()
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._wrapped: dict[int, tuple[int, tuple[Line, ...]]] = {}

    def set_notebook(self, notebook: NotebookRun, hidden: bool) -> None:
        """Show these runs, or, while ``hidden``, that there is output, and none of it."""
        before = self.notebook
        same = len(before.cells) == len(notebook.cells)
        if not same:
            self.beginResetModel()
            self._open.clear()
        anew = hidden != self._hidden or not same
        self.notebook, self._hidden = notebook, hidden
        for row in list(self._lines):
            if anew or before.last.get(row) is not notebook.last.get(row):
                self._lines.pop(row)
                self._wrapped.pop(row, None)
        if not same:
            self.endResetModel()
        elif notebook.cells:
            self.dataChanged.emit(self.index(0), self.index(len(notebook.cells) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """A row a cell."""
        return 0 if parent.isValid() else len(self.notebook.cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row in words."""
        if not index.isValid() or index.row() >= len(self.notebook.cells):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(index.row())
        return None

    def run(self, row: int) -> CellRun | None:
        """The last run of a cell."""
        return self.notebook.last.get(row)

    def title(self, row: int) -> str:
        """What a cell is called."""
        return title_of(self.notebook.cells[row])

    def count(self, row: int) -> str:
        """How many cells had run when this one had, as Jupyter writes it."""
        run = self.run(row)
        return "[ ]" if run is None else f"[{run.count}]"

    def state(self, row: int) -> str:
        """How the last run went, in words."""
        return self.notebook.state(row)

    def shown(self, row: int) -> bool:
        """Whether the graph that is shown is what the cell led to."""
        at = self.notebook.shown
        return at is not None and self.notebook.runs[at].cell == row

    def plots(self, row: int) -> tuple[Plot, ...]:
        """What its last run plotted."""
        run = self.run(row)
        return () if run is None or self._hidden else run.result.plots

    def lines(self, row: int) -> tuple[Line, ...]:
        """All lines of output."""
        run = self.run(row)
        if run is None:
            return ()
        if row not in self._lines:
            lines = output_lines(run)
            self._lines[row] = HIDDEN if self._hidden and lines else lines
        return self._lines[row]

    def shown_lines(self, row: int, columns: int) -> tuple[Line, ...]:
        """The lines that are shown in a width of so many characters; the last says what is left out, if anything."""
        if row not in self._wrapped or self._wrapped[row][0] != columns:
            self._wrapped[row] = columns, wrapped(self.lines(row), columns)
        lines = self._wrapped[row][1]
        if len(lines) <= FEW_LINES + 1:
            return lines
        if row not in self._open:
            return (*lines[:FEW_LINES], Line(trn("show all {n} line", "show all {n} lines", len(lines)), "link"))
        left = len(lines) - MOST_LINES
        more: tuple[Line, ...] = ()
        if left > 0:
            said = tr("… and {left} more lines. Ctrl+C copies all of them.", left=whole(left))
            more = (Line(said, NOTED),)
        return (*lines[:MOST_LINES], *more, Line(SHOW_FEWER, "link"))

    def toggle(self, row: int, on: bool | None = None) -> None:
        """Show all lines of a cell, or few."""
        if on is None:
            on = row not in self._open
        (self._open.add if on else self._open.discard)(row)
        self.dataChanged.emit(self.index(row), self.index(row))

    def text(self, row: int) -> str:
        """All output of a cell, to be copied."""
        return "\n".join(line.text for line in self.lines(row))

    def whole(self) -> str:
        """All output of all cells, each below its title."""
        rows = (row for row in range(len(self.notebook.cells)) if self.lines(row))
        return "\n\n".join(f"{self.count(row)} {self.title(row)}\n{self.text(row)}" for row in rows)

    def spoken(self, row: int) -> str:
        """A cell and the beginning of its output, as one reads it aloud."""
        run, state = self.run(row), self.state(row)
        ran = state if run is None else tr("{state}, as number {number}", state=state, number=run.count)
        lines = [line.text for line in self.lines(row)[:SPOKEN_LINES]]
        plots = [tr("a plot")] if self.plots(row) else []
        said = tr(
            "Cell {number}, {title}: {state}.",
            number=row + 1, title=self.title(row), state=tr("not run") if state == NOT_RUN else ran,
        )  # fmt: skip
        if not lines and not plots:
            return said
        return f"{said} " + tr("Output: {output}", output="; ".join([*lines, *plots]))
