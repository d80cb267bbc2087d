"""The learner's graph and the app's, side by side, with the statement that wrote the wrong number below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.engine.own_engine.report import Row
from micrograd_desktop.presentation.own_graphs import APPS, YOURS, Beside, Statement, moment_of
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import mono_font, theme
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.graph.pair import GraphPair
from micrograd_desktop.qt.trace.graph.scene import Lit
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

TEXT_PX, DECIMALS = 12, 4
NOTHING = tr("Check a class Value: its graphs stand here, beside the app's.")
NO_GRAPH = tr("This row has no graph.")
RIGHT, WRONG = ("circle-check", "ok", "good"), ("octagon-alert", "err", "error")


class OwnGraphs(QWidget):
    """Shows a ``Beside``; a value that is pointed at with a click or the arrow keys is said, and gone to with Enter.

    Signals
    -------
    line_selected(int)
        The line of the statement that is wanted.
    """

    line_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside: Beside | None = None
        self._statement: Statement | None = None
        self.canvas = TraceCanvas()
        self.canvas.activates = tr("Double-click to go to the line that wrote it")
        self.canvas.setAccessibleName(YOURS)
        self.pair = GraphPair(self.canvas, APPS)
        self.pair.set_on(True)
        self.none = PlainLabel(NOTHING)
        self.statement = QToolButton()
        self._build()
        self.canvas.node_selected.connect(self._on_selected)
        self.canvas.node_activated.connect(self._on_activated)
        self.statement.clicked.connect(self._go)
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._on_size_changed)
        self._restyle()
        self._on_size_changed()

    def show_beside(self, beside: Beside | None, row: Row | None) -> None:
        """Show the graphs of a row; None says why there is none."""
        self._beside = beside
        self.pair.setVisible(beside is not None)
        self.none.setVisible(beside is None)
        if beside is None:
            self.none.setText(NOTHING if row is None else f"{row.remark.rstrip('.')}. {NO_GRAPH}".lstrip(". "))
            self._show_statement(None)
            return
        self.canvas.select_node(None)
        self.canvas.set_traced(beside.own, moment_of(beside.own, beside.first), DECIMALS)
        table = beside.table
        moment = None if table is None else moment_of(table)
        self.pair.show_right(table, moment, DECIMALS, beside.phrases, beside.same)
        self.pair.set_wrong_look(*(RIGHT if beside.alike else WRONG))
        self._light(beside)
        self._say(None)

    def _light(self, beside: Beside) -> None:
        self.canvas.set_differing(beside.grads, "err", beside.data)
        self.pair.right.set_differing(beside.in_table(beside.grads), "ok", beside.in_table(beside.data))
        table = beside.graphs.table
        lost = None if table is None or not beside.lost else Lit(beside.lost, frozenset(range(len(table.nodes))))
        self.pair.right.set_lit(lost)

    def _build(self) -> None:
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setWordWrap(True)
        self.none.setProperty("role", "quiet")
        self.pair.hide()
        self.statement.setProperty("flat", True)
        self.statement.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.statement.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.statement.setAccessibleName(tr("Go to the statement"))
        set_tip(self.statement, tr("Go to the statement that wrote the number"))
        self.statement.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pair, 1)
        layout.addWidget(self.none, 1)
        layout.addWidget(self.statement)
        self.setFocusProxy(self.canvas)

    def _say(self, node: int | None) -> None:
        beside = self._beside
        if beside is not None:
            self.pair.say(beside.sentence(node))
            self._show_statement(beside.statement(node))

    def _show_statement(self, statement: Statement | None) -> None:
        self._statement = statement
        self.statement.setVisible(statement is not None)
        if statement is not None:
            self.statement.setText(statement.located.replace("&", "&&"))
            self.statement.setAccessibleName(tr("Go to line {line}, {text}", line=statement.line, text=statement.text))
            set_tip(self.statement, tr("Go to line {line}", line=statement.line))

    def _on_selected(self, node: int | None) -> None:
        self._say(node)

    def _on_activated(self, node: int) -> None:
        self._say(node)
        self._go()

    def _go(self) -> None:
        if self._statement is not None:
            self.line_selected.emit(self._statement.line)

    def _restyle(self) -> None:
        self.statement.setIcon(icon("arrow-left", "text2", 16))

    def _on_size_changed(self) -> None:
        self.statement.setFont(mono_font(reading().px(TEXT_PX)))
