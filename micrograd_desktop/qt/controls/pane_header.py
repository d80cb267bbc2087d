"""The header of a pane: its title and what is said beside it at the left, its controls at the right."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from micrograd_desktop.qt.controls.fields import IconButton, title
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip
from micrograd_desktop.qt.controls.zoom_limits import ZoomLimits
from micrograd_desktop.qt.icons import pixmap
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.translation import tr

HEIGHT = 36
MARGIN, GAP, CLOSE = 12, 8, 4
ICON_SIZE = 16
OUT_TIP, IN_TIP = tr("Zoom out (Ctrl+−)"), tr("Zoom in (Ctrl++)")


class Zoomable(Protocol):
    """What can be shown larger and smaller."""

    @property
    def zoom_limits(self) -> ZoomLimits:
        """How large and how small."""

    def zoom_in(self) -> None:
        """Larger."""

    def zoom_out(self) -> None:
        """Smaller."""

    def fit(self) -> None:
        """All of it."""


class PaneHeader(QWidget):
    """A line 36 pixels high. With ``line`` it is drawn apart from what stands below."""

    def __init__(self, text: str = "", icon: str = "", line: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setObjectName("paneHeader")
        self.setProperty("apart", line)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._icon, self._title, self._caption = PlainLabel(), title(text), _Elided()
        if not text:
            self._title.hide()  # shown here, before it has a parent, it would be a window of its own
        self._caption.setProperty("role", "caption")
        self._caption.hide()
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(GAP)
        self._right.setSpacing(CLOSE)
        self._last: QWidget | None = None
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.setSpacing(GAP)
        if icon:
            layout.addWidget(self._icon)
            theme().changed.connect(self._restyle)
            self._restyle()
        for widget in (self._title, self._caption):
            layout.addWidget(widget)
        layout.addLayout(self._left)
        layout.addStretch(1)
        layout.addLayout(self._right)

    @property
    def text(self) -> str:
        """Title and caption."""
        return f"{self._title.text()} {self._caption.text()}".strip()

    def set_title(self, text: str) -> None:
        """What the pane is called."""
        self._title.setText(text)
        self._title.setVisible(bool(text))

    def set_caption(self, text: str, *shorter: str) -> None:
        """What is said beside the title: where there is no room the first that fits of ever shorter texts, or cut."""
        self._caption.set_shorter(shorter)
        self._caption.setText(text)
        self._caption.setVisible(bool(text))

    def add_beside(self, *widgets: QWidget) -> None:
        """Put something beside the title."""
        for widget in widgets:
            self._left.addWidget(widget)

    def add(self, *widgets: QWidget) -> None:
        """Put controls at the right end; icons stand close together, and no further from the edge than words do."""
        for widget in widgets:
            if self._last is not None and not (_is_icon(self._last) and _is_icon(widget)):
                self._right.addSpacing(GAP - CLOSE)
            self._right.addWidget(widget)
            self._last = widget
        self._layout.setContentsMargins(MARGIN, 0, MARGIN - CLOSE if _is_icon(self._last) else MARGIN, 0)

    def _restyle(self) -> None:
        self._icon.setPixmap(pixmap(self._icon_name, "text2", ICON_SIZE, self.devicePixelRatioF()))


def _is_icon(widget: QWidget | None) -> bool:
    return isinstance(widget, IconButton)


class _Elided(PlainLabel):
    """A text that gives way; its tip has all of it where that is not to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._shorter: tuple[str, ...] = ()
        self._tip = ""

    def set_shorter(self, texts: tuple[str, ...]) -> None:
        """What is said in the text's place where there is no room, ever shorter."""
        if texts != self._shorter:
            self._shorter = texts
            self.update()

    def shown(self) -> str:
        """What there is room for."""
        metrics, width = self.fontMetrics(), self.width()
        texts = (self.text(), *self._shorter)
        fits = (text for text in texts if metrics.horizontalAdvance(text) <= width)
        return next(fits, None) or metrics.elidedText(texts[-1], Qt.TextElideMode.ElideRight, width)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the text as there is room for."""
        text = self.shown()
        if (tip := "" if text == self.text() else self.text()) != self._tip:
            self._tip = tip
            set_tip(self, tip)
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def zoom_buttons(zoomed: Zoomable, what: str) -> tuple[IconButton, IconButton, IconButton]:
    """Out, in and fit, for ``what`` is zoomed."""
    out, larger = IconButton("zoom-out", OUT_TIP), IconButton("zoom-in", IN_TIP)
    limits = zoomed.zoom_limits
    fit = IconButton("maximize", tr("Fit the {what} to the pane (Ctrl+0)", what=what))
    out.clicked.connect(zoomed.zoom_out)
    larger.clicked.connect(zoomed.zoom_in)
    fit.clicked.connect(zoomed.fit)
    limits.changed.connect(lambda: set_limit(out, OUT_TIP, limits.no_smaller))
    limits.changed.connect(lambda: set_limit(larger, IN_TIP, limits.no_larger))
    return out, larger, fit
