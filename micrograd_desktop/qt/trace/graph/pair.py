"""Two graphs side by side: as it should be, and as it is with bugs or by another engine, in one place at one scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.presentation.trace_program import Traced
from micrograd_desktop.presentation.trace_walk import Moment
from micrograd_desktop.qt.controls.marks import set_mark
from micrograd_desktop.qt.controls.plain import PlainLabel
from micrograd_desktop.qt.controls.split import line
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas
from micrograd_desktop.qt.trace.graph.view import FIT_LARGEST, MARGIN
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr

Direction = QBoxLayout.Direction


class GraphPair(QWidget):
    """The graph, and beside it, or over it where that shows more, the same graph as it should be.

    ``canvas`` is the one that is always there; ``right`` follows it wherever it is moved to, and is pointed at for it,
    unless the two are not drawn in one place.

    Parameters
    ----------
    name
        What the graph as it should be is called for those who hear it.
    """

    def __init__(
        self, canvas: TraceCanvas, name: str = tr("Graph without bugs"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.canvas, self.right = canvas, TraceCanvas()
        self.right.with_minimap = False
        self.right.setAccessibleName(name)
        self._on, self._alone, self._linked = False, False, True
        self._heads = {"right": _Head("circle-check", "ok", "good"), "wrong": _Head("bug", "err", "error")}
        self.differences = PlainLabel()
        self._sides = QBoxLayout(Direction.LeftToRight)
        self._between = line(Qt.Orientation.Vertical)
        self._second = QWidget()
        self._build()
        self._connect_signals()

    def _build(self) -> None:
        self.differences.setWordWrap(True)
        self.differences.setMargin(8)
        self.differences.setObjectName("sidePanel")
        self.differences.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.differences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.differences.setAccessibleName(tr("What differs"))
        first = QWidget()
        for side, head, canvas in ((self._second, "right", self.right), (first, "wrong", self.canvas)):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(self._heads[head])
            column.addWidget(canvas, 1)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._second, 1)
        self._sides.addWidget(self._between)
        self._sides.addWidget(first, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._sides, 1)
        self._under = line()
        layout.addWidget(self._under)
        layout.addWidget(self.differences)
        Grows(self.differences)
        self._show()

    def _connect_signals(self) -> None:
        canvas, right = self.canvas, self.right
        canvas.moved.connect(lambda: self._follow(right, canvas))
        right.moved.connect(lambda: self._follow(canvas, right))
        canvas.node_hovered.connect(lambda node: self._if_linked(right.set_hovered, node))
        right.node_hovered.connect(lambda node: self._if_linked(canvas.set_hovered, node))
        canvas.node_selected.connect(lambda node: self._if_linked(right.select_node, node))
        canvas.lit_changed.connect(lambda lit: self._if_linked(right.set_lit, lit))
        right.node_hovered.connect(lambda node: self._if_linked(canvas.node_hovered.emit, node))
        right.node_selected.connect(lambda node: self._if_linked(self._on_right_selected, node))
        right.node_activated.connect(lambda node: self._if_linked(canvas.node_activated.emit, node))
        right.group_toggled.connect(lambda path: self._if_linked(canvas.group_toggled.emit, path))

    @property
    def on(self) -> bool:
        """Whether there are two."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Show two graphs, or one."""
        if on != self._on:
            self._on = on
            self._show()
            self._turn()

    def show_right(
        self, traced: Traced | None, moment: Moment | None, decimals: int, phrases: tuple[str, str], linked: bool = True
    ) -> None:
        """Show the graph as it should be at a step; ``phrases`` say what is said of it, and of the other.

        None leaves the other alone. ``linked`` says that the nodes of both have the same numbers and places.
        """
        self._alone, self._linked = traced is None, linked
        if traced is not None and moment is not None:
            self.right.set_traced(traced, moment, decimals)
        for name, phrase in zip(("right", "wrong"), phrases, strict=True):
            self._heads[name].say(phrase)
        self._show()
        self._turn()
        self._follow(self.right, self.canvas)

    def show_differences(self, nodes: frozenset[int], sentence: str) -> None:
        """Light these nodes in both, and say what differs."""
        self.right.set_differing(nodes, "ok")
        self.canvas.set_differing(nodes, "err")
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Say what differs."""
        self.differences.setText(sentence)
        self.differences.setAccessibleDescription(sentence)

    def set_wrong_look(self, icon: str, token: str, role: str) -> None:
        """How the head of the graph looks that is always there: other where nothing is wrong with it."""
        self._heads["wrong"].set_look(icon, token, role)

    def _if_linked(self, tell: Callable[[Any], object], what: Any) -> None:
        """Pass on what was done in one of the two, if the other means the same by it."""
        if self._linked and self._on:
            tell(what)

    def _on_right_selected(self, node: int | None) -> None:
        self.canvas.select_node(node)
        self.canvas.node_selected.emit(node)

    def _follow(self, one: TraceCanvas, other: TraceCanvas) -> None:
        if self._on and self._linked and not self._alone:
            one.take_place(other)

    def _show(self) -> None:
        for widget in (self._second, self._between, self._under, self.differences, *self._heads.values()):
            widget.setVisible(self._on and not (self._alone and widget in (self._second, self._between)))
        if not self._on:
            self.canvas.set_differing(frozenset(), "err")

    def _turn(self) -> None:
        """Stand them side by side, or one over the other where the graph is larger so."""
        scene = self.canvas.scene
        if not self._on or scene is None or not scene.layout.cards:
            return
        bounds = [one.layout.bounds for one in (scene, self.right.scene) if one is not None and one.layout.cards]
        widest = max(right - left for left, _, right, _ in bounds)
        graph = QSize(round(widest + 2 * MARGIN), round(max(b - top for _, top, _, b in bounds) + 2 * MARGIN))
        head, largest = self._heads["right"].sizeHint().height(), FIT_LARGEST * reading().scale
        height = self.height() - self.differences.heightForWidth(self.width())
        beside = min(self.width() / 2 / graph.width(), (height - head) / graph.height(), largest)
        over = min(self.width() / graph.width(), (height / 2 - head) / graph.height(), largest)
        self._sides.setDirection(Direction.LeftToRight if beside >= over else Direction.TopToBottom)
        across = beside >= over
        self._between.setFixedSize(1 if across else 16777215, 16777215 if across else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another shape may have room for them in another way."""
        super().resizeEvent(event)
        self._turn()


class _Head(QWidget):
    """What stands over one of the two."""

    def __init__(self, icon: str, token: str, role: str) -> None:
        super().__init__()
        self._look = icon, token
        self._icon, self._text = PlainLabel(), PlainLabel()
        set_mark(self._text, "role", role)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 12, 3)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        Grows(self)
        theme().changed.connect(self._restyle)
        reading().changed.connect(self._restyle)
        self._restyle()

    def say(self, phrase: str) -> None:
        """What is said of the graph below."""
        self._text.setText(phrase[:1].upper() + phrase[1:])

    def set_look(self, icon: str, token: str, role: str) -> None:
        """Another icon, in another tone."""
        self._look = icon, token
        set_mark(self._text, "role", role)
        self._restyle()

    def _restyle(self) -> None:
        self._icon.setPixmap(pixmap(*self._look, reading().px(14), self.devicePixelRatioF()))
