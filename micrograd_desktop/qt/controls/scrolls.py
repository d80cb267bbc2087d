"""Lets what fills a window scroll where the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget


class ScrollsWhenSmall(QObject):
    """Puts a widget into an area that scrolls as soon as it has less room than it needs; what has the keys is in sight.

    Until then there is no area: what it lies in is painted with it, at every frame.

    Parameters
    ----------
    content
        Stands in ``layout``, whose widget says how much room there is.
    least
        What it needs.

    Raises
    ------
    ValueError
        If the layout is no widget's yet.
    """

    def __init__(self, content: QWidget, layout: QBoxLayout, least: QSize) -> None:
        around = layout.parentWidget()
        if around is None:
            raise ValueError("The layout must be that of a widget.")
        super().__init__(around)
        self._content, self._layout, self._least, self._around = content, layout, least, around
        self._area: QScrollArea | None = None
        self._held: _Held | None = None
        around.installEventFilter(self)

    @property
    def area(self) -> QScrollArea | None:
        """What scrolls; None before it was needed."""
        return self._area

    def set_least(self, least: QSize) -> None:
        """What it needs from now on."""
        self._least = least
        if self._held is not None:
            self._held.setMinimumSize(least)
        else:
            self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """There is other room."""
        if event.type() == QEvent.Type.Resize and watched is self._around:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        room, least = self._around.size(), self._least
        if self._area is None and (room.width() < least.width() or room.height() < least.height()):
            self._begin()

    def _begin(self) -> None:
        area = self._area = QScrollArea()
        area.setObjectName("wholeWorkspace")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        focus = self._content.window().focusWidget()
        held = self._held = _Held(self._content, self._least)
        self._layout.replaceWidget(self._content, area)
        area.setWidget(held)
        held.hold()
        area.show()
        if focus is not None and self._content.isAncestorOf(focus):
            focus.setFocus()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._area is None or now is None or not self._content.isAncestorOf(now):
            return
        room = self._area.size()  # for its viewport Qt would have to find the class, and PySide to make many
        large = 2 * now.height() > room.height() and 2 * now.width() > room.width()
        if not large or now.visibleRegion().isEmpty():  # a pane of which a part is seen stays where it is
            self._area.ensureWidgetVisible(now, 8, 8)


class _Held(QWidget):
    """Gives the content all its room; a layout would make it as high as some lines of text wish to be."""

    def __init__(self, content: QWidget, least: QSize) -> None:
        super().__init__()
        self._content = content
        self.setMinimumSize(least)

    def hold(self) -> None:
        """From now on the content is in here."""
        self._content.setParent(self)
        self._content.setGeometry(self.rect())
        self._content.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of it."""
        super().resizeEvent(event)
        self._content.setGeometry(self.rect())
