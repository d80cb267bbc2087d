"""The Trace workspace: which widgets stand together, and how wide they start."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.project.programs import PROGRAMS
from micrograd_desktop.qt.controls.fields import Choice, caption, title
from micrograd_desktop.qt.icons import icon, pixmap
from micrograd_desktop.qt.theme import theme, tokens
from micrograd_desktop.qt.trace.chain_rule import ChainRule
from micrograd_desktop.qt.trace.check.pane import GradientCheck
from micrograd_desktop.qt.trace.code.editor import CodeEditor
from micrograd_desktop.qt.trace.graph.pane import GraphPane
from micrograd_desktop.qt.trace.leaf_panel import LeafPanel
from micrograd_desktop.qt.trace.order_list import OrderList
from micrograd_desktop.qt.trace.timeline import TraceTimeline

LEFT_WIDTH = 280
RIGHT_WIDTH = 320
NARROW_WINDOW = 1320
NARROW_RIGHT_WIDTH = 280
CHECK_HEIGHT = 216
HEADER_HEIGHT = 36


class TraceWorkspace(QWidget):
    """Editor and leaves at the left, the graph over the gradient check, chain rule over order, the history below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor_pane = EditorPane()
        self.editor = self.editor_pane.editor
        self.leaf_panel = LeafPanel()
        self.graph = GraphPane()
        self.canvas = self.graph.canvas
        self.check = GradientCheck()
        self.chain_rule = ChainRule()
        self.order = OrderList()
        self.timeline = TraceTimeline()
        self.take = TakePanel()
        self.timeline.set_side_widget(self.take)
        self.left = _splitter(Qt.Orientation.Vertical, self.editor_pane, self.leaf_panel, "traceLeft")
        self.middle = _splitter(Qt.Orientation.Vertical, self.graph, self.check, "traceMiddle")
        self.right = _splitter(Qt.Orientation.Vertical, self.chain_rule, self.order, "traceRight")
        self.left.setObjectName("traceLeft")
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("traceColumns")
        self.columns.setChildrenCollapsible(False)
        for column in (self.left, self.middle, self.right):
            self.columns.addWidget(column)
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 1)
        self.columns.setStretchFactor(2, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.columns, 1)
        layout.addWidget(_line())
        layout.addWidget(self.timeline)

    @property
    def splitters(self) -> tuple[QSplitter, ...]:
        """Whose positions are remembered."""
        return self.columns, self.left, self.middle, self.right

    def set_default_sizes(self, width: int, height: int) -> None:
        """Divide a window of that size as the design does."""
        right = NARROW_RIGHT_WIDTH if width < NARROW_WINDOW else RIGHT_WIDTH
        self.columns.setSizes([LEFT_WIDTH, max(width - LEFT_WIDTH - right, 400), right])
        check = min(CHECK_HEIGHT, height // 4)
        self.middle.setSizes([height - check, check])
        self.left.setSizes([int(height * 0.56), int(height * 0.44)])
        self.right.setSizes([int(height * 0.58), int(height * 0.42)])


class EditorPane(QWidget):
    """The editor under its header, over a line that says whether the program is right.

    Signals
    -------
    example_chosen(str)
        A row of ``PROGRAMS``.
    """

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.editor = CodeEditor()
        self.examples = Choice([(program.name, program.title) for program in PROGRAMS.values()])
        self.examples.setAccessibleName("Examples")
        self.examples.setPlaceholderText("Examples")
        self.examples.setCurrentIndex(-1)
        self.examples.set_width(150)
        self.evaluate = QPushButton("Evaluate")
        self.evaluate.setToolTip("Run the program anew, and go to the start of the backward pass (Ctrl+Enter)")
        self.export = QPushButton("Take home")
        self.export.setToolTip("Copy or save the graph and the program")
        self._good, self._text = True, ""
        self._mark, self._said = QLabel(), caption()
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        self.examples.value_chosen.connect(self.example_chosen)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _build(self) -> None:
        header = QWidget()
        header.setObjectName("paneHeader")
        header.setFixedHeight(HEADER_HEIGHT)
        line = QHBoxLayout(header)
        line.setContentsMargins(12, 0, 8, 0)
        line.addWidget(title("Expression"))
        line.addStretch(1)
        line.addWidget(self.examples)
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setMinimumHeight(120)
        said = QHBoxLayout()
        said.setContentsMargins(12, 6, 8, 6)
        said.setSpacing(8)
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._said, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 8, 8)
        buttons.setSpacing(8)
        for button in (self.evaluate, self.export):
            button.setFixedHeight(28)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.editor, 1)
        layout.addWidget(_line())
        layout.addLayout(said)
        layout.addLayout(buttons)

    def set_menu(self, menu: QMenu) -> None:
        """What the button at the right opens."""
        self.export.setMenu(menu)

    def say(self, good: bool, text: str) -> None:
        """Say that the program is right, or what is wrong with it."""
        if (good, text) != (self._good, self._text):
            self._good, self._text = good, text
            self._restyle()

    @property
    def said(self) -> str:
        """What is said of the program."""
        return self._text

    def _restyle(self) -> None:
        t = tokens()
        self._mark.setPixmap(pixmap("circle-check" if self._good else "octagon-alert", "ok" if self._good else "err"))
        self._said.setText(self._text)
        self._said.setStyleSheet(f"color: {t.ok if self._good else t.err}; font-size: 12px;")
        self.evaluate.setIcon(icon("play", "text2", 14))
        self.export.setIcon(icon("image-down", "text2", 14))
        for button in (self.evaluate, self.export):
            button.setIconSize(QSize(14, 14))


class TakePanel(QWidget):
    """Takes a point from Train, and follows its weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton("Take from Train…")
        self.button.setToolTip("Open one point of the data as a scalar graph, with the weights in Train (Ctrl+T)")
        self.button.setFixedHeight(30)
        self.follow = QCheckBox("Follow training")
        self.follow.setToolTip("Keep the weights as they are in Train while it trains")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 12, 6)
        layout.setSpacing(6)
        layout.addStretch(1)
        layout.addWidget(self.button)
        layout.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.button.setIcon(icon("route", "text2", 16))


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("sideDivider")
    line.setFixedHeight(1)
    return line


def _splitter(orientation: Qt.Orientation, first: QWidget, second: QWidget, name: str) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    for widget in (first, second):
        splitter.addWidget(widget)
    splitter.setStretchFactor(0, 1)
    splitter.setStretchFactor(1, 0 if orientation == Qt.Orientation.Vertical and name == "traceMiddle" else 1)
    return splitter
