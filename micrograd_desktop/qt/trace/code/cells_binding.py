"""Which cells of the notebook in the editor ran, which of their graphs is shown, and the keys that run them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from micrograd_desktop.presentation.notebook import (
    FAILED,
    NOT_RUN,
    PARTLY,
    RAN,
    NotebookRun,
    Ran,
    Replay,
    cell_at,
    cell_below,
    code_cells,
    is_notebook,
    moved,
)
from micrograd_desktop.qt.trace.code.cell_list import NO_OUTPUT
from micrograd_desktop.qt.trace.code.line_numbers import CellLabel
from micrograd_desktop.qt.trace.code.pane import EditorPane
from micrograd_desktop.translation import tr, whole

NO_NOTEBOOK = tr("This program has no cells. A line # %% begins one; or open a notebook.")
NO_CELL_BELOW, NO_CELL_ABOVE = tr("There is no cell of code below."), tr("There is no cell of code above.")
COPIED = tr("Copied the output of all cells.")
TOKENS = {RAN: "text2", PARTLY: "warn", FAILED: "err", NOT_RUN: "text3"}
MOST_RUNS = 20_000


class CellsBinding(QObject):
    """Says what is to be run of a notebook. What ran follows its text: it is run again when that changes.

    Signals
    -------
    wanted(bool)
        The notebook is to be run as ``ran`` says now; True: from its start, so that what is under way may end.
    shown_changed()
        Another run's graph is to be shown.
    message_posted(str)
        A sentence for the status bar.

    Parameters
    ----------
    pane
        The editor and the cells.
    """

    wanted = Signal(bool)
    shown_changed = Signal()
    message_posted = Signal(str)

    def __init__(self, pane: EditorPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane, self._editor = pane, pane.editor
        self.ran: Ran = None
        self.shown: int | None = None
        self.replay = Replay()
        self._notebook: NotebookRun | None = None
        self._editor.run_requested.connect(lambda all_above: self.run_here() if all_above else self.run_cell())
        self._editor.caret_moved.connect(lambda line, _column: self._follow_caret(line))
        pane.cells.cell_chosen.connect(self._on_cell_chosen)

    @property
    def notebook(self) -> NotebookRun | None:
        """The runs that are shown."""
        return self._notebook

    def copy_output(self) -> None:
        """Put the output of all cells on the clipboard; a program without any leaves that as it is."""
        if self._notebook is None:
            self.message_posted.emit(NO_NOTEBOOK)
        elif not self._pane.cells.view.cells.whole():
            self.message_posted.emit(NO_OUTPUT)
        else:
            self._pane.cells.view.copy_all()
            self.message_posted.emit(COPIED)

    def reset(self) -> None:
        """All cells run once again: the program is another one, or is to be run anew."""
        self.ran = self.shown = None

    def follow(self, before: str, after: str) -> None:
        """The text is another one: what ran stays what ran."""
        ran = moved(self.ran, before, after)
        if ran != self.ran or (self.shown is not None and not is_notebook(after)):
            self.shown = None
        self.ran = ran

    def show(self, notebook: NotebookRun | None, hidden: bool) -> None:
        """Show what the cells gave; while ``hidden``, only how they went."""
        self._notebook = notebook
        self._pane.show_notebook(notebook, hidden)
        self._editor.set_cells({} if notebook is None else _labels(notebook))

    def run_cell(self) -> None:
        """Run the cell with the caret, on top of all that ran, and go to the next one."""
        program = self._program()
        if program is None:
            return
        cell = cell_at(program, self._editor.line)
        if cell is not None and self._add((cell,), program):
            self.wanted.emit(False)
        self.go_on()

    def run_here(self) -> None:
        """Run all cells down to the one with the caret, each once, from the start."""
        program = self._program()
        if program is not None:
            line = self._editor.line
            last = cell_at(program, line)
            if last is None:  # in words: all above them
                below = cell_below(program, line)
                last = len(code_cells(program)) - 1 if below is None else below - 1
            self._run(tuple(range(last + 1)))

    def run_all(self) -> None:
        """Run all cells once, from the start."""
        if self._program() is not None:
            self._run(None)

    def restart(self) -> None:
        """Nothing has run."""
        if self._program() is not None:
            self._run(())

    def go_on(self, by: int = 1) -> None:
        """Go to the next cell of code, or by -1 to the one before."""
        program = self._program()
        if program is None:
            return
        line, cells = self._editor.line, code_cells(program)
        if by > 0:
            target = cell_below(program, line)
        else:
            here = cell_at(program, line)
            below = cell_below(program, line)
            after = here if here is not None else len(cells) if below is None else below
            target = after - 1 if after else None
        if target is None:
            if by > 0 and cell_at(program, line) is not None:
                return  # the last one
            self.message_posted.emit(NO_CELL_BELOW if by > 0 else NO_CELL_ABOVE)
            return
        self._editor.go_to_line(cells[target].first_line)

    def _add(self, cells: tuple[int, ...], program: str) -> bool:
        """Put cells behind those that ran."""
        ran = tuple(range(len(code_cells(program)))) if self.ran is None else self.ran
        if len(ran) + len(cells) > MOST_RUNS:
            self.message_posted.emit(tr("{ran} cells ran. Restart, and run what you need again.", ran=whole(MOST_RUNS)))
            return False
        self.ran, self.shown = (*ran, *cells), None
        return True

    def _run(self, ran: Ran) -> None:
        self.ran, self.shown = ran, None
        self.wanted.emit(True)

    def _program(self) -> str | None:
        """The notebook as it stands in the editor; None if it is none, which a message says."""
        self._editor.commit()
        program = self._editor.program()
        if is_notebook(program):
            return program
        self.message_posted.emit(NO_NOTEBOOK)
        return None

    def _follow_caret(self, line: int) -> None:
        if self._notebook is not None and (cell := cell_at(self._editor.program(), line)) is not None:
            self._pane.cells.go_to(cell)

    def _on_cell_chosen(self, cell: int) -> None:
        """Go to a cell in the text, and show the graph that its last run led to."""
        notebook = self._notebook
        if notebook is None or cell >= len(notebook.cells):
            return
        self._editor.go_to_line(notebook.cells[cell].first_line)
        run = notebook.last.get(cell)
        if run is not None and run.leads and run.count - 1 != notebook.shown:
            self.shown = run.count - 1
            self.shown_changed.emit()


def _labels(notebook: NotebookRun) -> dict[int, CellLabel]:
    """What stands beside the mark of each cell of code, by its line from 0."""
    last = notebook.last
    return {
        cell.first_line - 2: CellLabel(f"[{last[i].count}]" if i in last else "[ ]", TOKENS[notebook.state(i)])
        for i, cell in enumerate(notebook.cells)
        if cell.first_line > 1
    }
