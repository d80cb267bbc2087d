"""The chain rule at the present node: in words, in symbols, and with its numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from micrograd_desktop.engine.explain import Explanation
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.split import scrolled
from micrograd_desktop.qt.controls.spoken import describe
from micrograd_desktop.qt.theme import mono_font, tokens, ui_font
from micrograd_desktop.qt.trace.chain_step import ChainStepView
from micrograd_desktop.qt.trace.graph.scene import number
from micrograd_desktop.qt.trace.reading import reading
from micrograd_desktop.translation import tr, whole

UNBROKEN = "\N{WORD JOINER}…\N{WORD JOINER}"
"""An ellipsis at which no line ends."""
SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class ChainRule(QWidget):
    """The panel at the right of the graph; it can have the focus, and Ctrl+C copies what it says.

    Signals
    -------
    placed(str)
        Which of the visits is shown, for the pane's header.
    """

    placed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[ChainStepView] = []
        self._equation, self._rule = Wrapped(), Wrapped()
        self._content = QWidget()
        self._content.setObjectName("chainRule")
        self._blocks = QVBoxLayout()
        self._area = scrolled(self._content)
        self._build()
        self._ring = FocusRing(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Chain rule"))

    def _build(self) -> None:
        self._rule.setProperty("role", "quiet")
        self._on_size_changed()
        reading().changed.connect(self._on_size_changed)
        self._equation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 12)
        head.setSpacing(6)
        head.addWidget(self._equation)
        head.addWidget(self._rule)
        self._blocks.setSpacing(0)
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addLayout(self._blocks)
        inner.addStretch(1)
        self._area.setObjectName("chainArea")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)

    def _on_size_changed(self) -> None:
        self._equation.setFont(mono_font(reading().px(14), 500))
        self._rule.setFont(ui_font(reading().px(12)))

    def sizeHint(self) -> QSize:
        """As the design draws it."""
        return QSize(320, 380)

    def show_explanation(self, explanation: Explanation, position: tuple[int, int], decimals: int) -> None:
        """Show a visit: its place among the visits, and its numbers with so many decimals."""
        self.placed.emit(tr("node {place} of {total}", place=whole(position[0]), total=whole(position[1])))
        self._equation.say(explanation.equation)
        self._rule.say(explanation.rule)
        while len(self._steps) < len(explanation.steps):
            view = ChainStepView()
            self._steps.append(view)
            self._blocks.addWidget(view)
        for view, step in zip(self._steps, explanation.steps, strict=False):
            view.show_step(step, decimals)
            view.show()
        for view in self._steps[len(explanation.steps) :]:
            view.hide()
        describe(self, explanation.text(lambda value: number(value, decimals)))

    def show_message(self, heading: str, text: str) -> None:
        """Say something in the place of a rule."""
        self.placed.emit("")
        self._equation.say(heading)
        self._rule.say(text)
        for view in self._steps:
            view.hide()
        describe(self, f"{heading}. {text}")

    @property
    def steps(self) -> list[ChainStepView]:
        """The blocks that are shown."""
        return [view for view in self._steps if not view.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the rule; Up, Down and the Page keys scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.accessibleDescription())
        elif (key := Qt.Key(event.key())) in SCROLLS:
            self._area.verticalScrollBar().triggerAction(SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The focus ring goes round all of it."""
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self._ring.show()
        self._ring.raise_()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus went."""
        super().focusOutEvent(event)
        self._ring.hide()


class Wrapped(PlainLabel):
    """Plain text in as many lines as it takes; the middle of a word longer than a line is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._whole = ""
        self.setWordWrap(True)

    @property
    def whole(self) -> str:
        """The text, nothing left out."""
        return self._whole

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(self.width() - 1, 0)
        words = [metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, room) for word in self._whole.split(" ")]
        text = " ".join(words).replace("…", UNBROKEN)
        if text != self.text():
            self.setText(text)
            set_tip(self, self._whole if UNBROKEN in text else "")

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for other words."""
        super().resizeEvent(event)
        self._fit()


class FocusRing(QWidget):
    """Shows over a panel's contents that the panel has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().focus), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
