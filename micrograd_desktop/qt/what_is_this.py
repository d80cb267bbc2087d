"""What is this? Shift+F1 says it of the control that has the keys; with the mouse, of the one that is clicked next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.presentation.help_pages import Topic, topics
from micrograd_desktop.qt.controls.explained import Explanation, explanation_of
from micrograd_desktop.qt.controls.fields import title
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.translation import tr

WIDTH, GAP = 340, 6
NOTHING = tr("Nothing more is known of this part.")
CLICK = tr("Click what you want to know of; Esc ends that.")


class Bubble(QDialog):
    """What is said of a control, beside it: until Esc, or until something else is clicked.

    Signals
    -------
    topic_wished(object)
        A ``Topic`` of the help pages is to be opened.
    another_wished()
        The next click is to say what is clicked.
    """

    topic_wished = Signal(object)
    another_wished = Signal()

    def __init__(self, of: Explanation, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("explanation")
        self.setWindowTitle(tr("What is this?"))
        self.said = of
        self.topic = next((topic for topic in topics() if topic.english == of.topic), None)
        self.more, self.another = QPushButton(tr("&More in the help pages")), QPushButton(tr("&Point at another"))
        self._build(of)
        self.more.clicked.connect(self._on_more)
        self.another.clicked.connect(self._on_another)

    def show_beside(self, place: QRect) -> None:
        """Show it below a rectangle of the screen, or above it where there is no room."""
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        y = place.bottom() + GAP
        if y + self.height() > room.bottom():
            y = max(place.top() - GAP - self.height(), room.top())
        x = min(max(place.left(), room.left()), room.right() - self.width())
        self.move(x, y)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self, of: Explanation) -> None:
        text = of.text or NOTHING
        self.setAccessibleName(of.title)
        self.setAccessibleDescription(" ".join(filter(None, (text, of.now))))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        head = title(of.title)
        head.setWordWrap(True)
        column.addWidget(head)
        for words, role in ((text, ""), (of.now, "quiet")):
            if words:
                label = PlainLabel(words)
                label.setWordWrap(True)
                label.setProperty("role", role)
                column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        if self.topic is not None:
            set_tip(self.more, f"{self.topic.page.title}: {self.topic.title}")
            buttons.addWidget(self.more)
        else:
            self.more.hide()
        set_tip(self.another, CLICK)
        buttons.addWidget(self.another)
        buttons.addStretch(1)
        for button in (self.more, self.another):
            button.setAutoDefault(False)
        column.addLayout(buttons)

    def _on_more(self) -> None:
        topic = self.topic
        self.close()
        self.topic_wished.emit(topic)

    def _on_another(self) -> None:
        self.close()
        self.another_wished.emit()


class WhatIsThis(QObject):
    """Says of controls what they are.

    Parameters
    ----------
    prepare
        Called before each: says of the parts that are there by now what they are for.
    look_up
        Opens the help pages at a topic.
    say
        Says a sentence in the status bar.
    """

    def __init__(
        self,
        window: QWidget,
        prepare: Callable[[], object],
        look_up: Callable[[Topic], object],
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._prepare, self._look_up, self._say = window, prepare, look_up, say
        self.bubble: Bubble | None = None
        self.asking = False

    def explain(self, widget: QWidget, place: QRect | None = None) -> Bubble:
        """Say it of a control, beside it or beside a rectangle of the screen."""
        self._prepare()
        if place is None:
            shown = widget.visibleRegion().boundingRect()
            place = QRect(widget.mapToGlobal(shown.topLeft()), shown.size())
        bubble = self.bubble = Bubble(explanation_of(widget), widget.window())
        bubble.topic_wished.connect(self._look_up)
        bubble.another_wished.connect(self.ask)
        bubble.destroyed.connect(self._forget)
        bubble.show_beside(place)
        return bubble

    def ask(self) -> None:
        """The next click, which does nothing else, says what is clicked; Esc ends that."""
        app = QApplication.instance()
        if not self.asking and app is not None:
            self.asking = True
            QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WhatsThisCursor))
            app.installEventFilter(self)
            self._say(CLICK)

    def stop(self) -> None:
        """Clicks do again what they do."""
        app = QApplication.instance()
        if self.asking and app is not None:
            self.asking = False
            app.removeEventFilter(self)
            QGuiApplication.restoreOverrideCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While it is asked: the click, or Esc; there is no filter otherwise."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease) and isinstance(event, QMouseEvent):
            if not isinstance(watched, QWidget):
                return False  # of the system's window, which hands it on
            if kind == QEvent.Type.MouseButtonRelease:
                self.stop()
                at = event.globalPosition().toPoint()
                self.explain(_control_at(at) or watched, QRect(at - QPoint(4, 4), at + QPoint(4, 4)))
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and isinstance(watched, QWidget):
                self.stop()
                event.accept()
                return True
        elif kind in (QEvent.Type.WindowDeactivate, QEvent.Type.Close) and watched is self._window:
            self.stop()
        return False

    def _forget(self) -> None:
        self.bubble = None


def _control_at(place: QPoint) -> QWidget | None:
    """The control at a place of the screen, also one that can't be used now."""
    return QApplication.widgetAt(place)
