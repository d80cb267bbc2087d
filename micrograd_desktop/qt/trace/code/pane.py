"""The editor under its header, and what is said of the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.engine.language.plots import Plot
from micrograd_desktop.presentation.notebook import NotebookRun
from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.split import line, splitter
from micrograd_desktop.qt.icons import icon, pixmap
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.code.cell_list import LEAST_HEIGHT, CellList
from micrograd_desktop.qt.trace.code.editor import CodeEditor
from micrograd_desktop.qt.trace.code.output import Output
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

LOOKS = {
    "good": ("circle-check", "ok"),
    "warning": ("triangle-alert", "warn"),
    "error": ("octagon-alert", "err"),
}
"""The icon of what is said, and its colour."""

EVALUATING = tr("The program is being evaluated…")


class EditorPane(QWidget):
    """The editor under its header, over a line that says whether the program is right.

    Signals
    -------
    example_chosen(str)
        A row of ``PROGRAMS``.
    divided(bool)
        The program is a notebook from now on, whose cells need room, or none any more.
    """

    example_chosen = Signal(str)
    divided = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.editor = CodeEditor()
        self.examples = Choice([(program.name, program.title) for program in PROGRAMS.values()])
        self.examples.setAccessibleName(tr("Examples"))
        set_tip(self.examples, tr("Programs to begin with: one takes the place of yours, and undo brings that back"))
        self.examples.setPlaceholderText(tr("Examples"))
        self.examples.setCurrentIndex(-1)
        self.examples.set_width(150)
        self.evaluate = QPushButton(tr("Evaluate"))
        set_tip(self.evaluate, tr("Run the program anew as it is written, and go to where it leads (Ctrl+Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        set_tip(self.cancel, tr("Evaluate this program no further, and keep the graph that is shown"))
        self.cancel.setVisible(False)
        self.export = QPushButton(tr("Take home"))
        set_tip(self.export, tr("Copy or save the graph and the program"))
        self.output, self.cells = Output(), CellList()
        self.splitter = splitter("traceCode", Qt.Orientation.Vertical, (self.editor, 1), (self.cells, 1))
        self._header = PaneHeader(tr("Expression"))
        self._look, self._text, self._busy = "good", "", False
        self._doing = EVALUATING
        self._mark, self._said = PlainLabel(), PlainLabel()
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        self.examples.value_chosen.connect(self.example_chosen)
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        header = self._header
        header.add(self.examples)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setMinimumHeight(120)
        said = QHBoxLayout()
        said.setContentsMargins(12, 6, 8, 6)
        said.setSpacing(8)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        under = QWidget()
        buttons = QHBoxLayout(under)
        buttons.setContentsMargins(12, 0, 8, 8)
        buttons.setSpacing(8)
        for button in (self.evaluate, self.cancel, self.export):
            button.setFixedHeight(28)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(line())
        layout.addWidget(self.output)
        layout.addLayout(said)
        layout.addWidget(under)
        Grows(under, fits=True)
        Grows(self._said)

    def set_menu(self, menu: QMenu) -> None:
        """What the button at the right opens."""
        self.export.setMenu(menu)

    def say(self, good: bool, text: str) -> None:
        """Say that the program was traced; where it is not ``good``, with a warning."""
        self._say("good" if good else "warning", text)

    def refuse(self, text: str) -> None:
        """Say why the program can't be traced."""
        self._say("error", text)

    def set_busy(self, busy: bool, doing: str = EVALUATING) -> None:
        """Say that the program is being evaluated, and let that be cancelled; what was said before comes back."""
        if busy and doing != self._doing:
            self._doing = doing
            if self._busy:
                self._restyle()
        if busy == self._busy:
            return
        self._busy = busy
        before, after = (self.evaluate, self.cancel) if busy else (self.cancel, self.evaluate)
        focused = before.hasFocus()
        after.setVisible(True)
        if focused:
            after.setFocus()
        before.setVisible(False)
        self._restyle()

    def _say(self, look: str, text: str) -> None:
        if (look, text) != (self._look, self._text):
            self._look, self._text = look, text
            self._restyle()

    def show_output(self, lines: Sequence[str], plots: tuple[Plot, ...] = ()) -> None:
        """Show all that the program printed and plotted; nothing takes no room."""
        self.output.show_lines(lines, plots)

    def show_notebook(self, notebook: NotebookRun | None, hidden: bool) -> None:
        """Show the cells with their output; None where the program is no notebook."""
        on = notebook is not None
        if on == self.cells.isHidden():
            self._header.set_title(tr("Notebook") if on else tr("Expression"))
            self.cells.setVisible(on)
            if on and self.splitter.sizes()[1] <= LEAST_HEIGHT:  # of a start without a notebook
                self.splitter.setSizes([self.splitter.height() // 2] * 2)
            self.divided.emit(on)
        if notebook is not None:
            self.cells.show_notebook(notebook, hidden)

    @property
    def said(self) -> str:
        """What is said of the program."""
        return self._doing if self._busy else self._text

    def _restyle(self) -> None:
        look = "warning" if self._busy else self._look
        self._mark.setPixmap(pixmap(*LOOKS[look], reading().px(16), self.devicePixelRatioF()))
        self._said.setText(self.said)
        set_mark(self._said, "role", look)
        self.evaluate.setIcon(icon("play", "text2", 14))
        self.export.setIcon(icon("image-down", "text2", 14))
        for button in (self.evaluate, self.export):
            button.setIconSize(QSize(14, 14))
