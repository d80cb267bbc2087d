"""A plot's items as one picture that is painted over another: a frame that leaves axes and marks only copies them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


class ItemLayer(QObject):
    """What a plot's scene shows, on a transparent ground; drawn anew only after something in the scene changed.

    While the window is painted the scene is never asked what changed: it has the window painted at once for it, and one
    painting within another crashes Qt. What it says afterwards has the items drawn a second time.
    """

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._view = view
        self._pixmap: QPixmap | None = None
        self._kept_for: tuple[QSize, float] | None = None
        self._drawing = False
        view.scene().changed.connect(self._on_changed)

    def hear(self) -> None:
        """Let the scene say now, while nothing is painted, what has changed in it: the items are drawn once for it."""
        QCoreApplication.sendPostedEvents(self._view.scene(), QEvent.Type.MetaCall)

    def forget(self) -> None:
        """Something looks different now."""
        self._pixmap = None

    def pixmap(self) -> QPixmap:
        """The items, as large as the plot's viewport."""
        viewport = self._view.viewport()
        size, ratio = viewport.size(), viewport.devicePixelRatioF()
        kept = self._pixmap
        if kept is None or self._kept_for != (size, ratio):
            self._kept_for = size, ratio
            kept = self._pixmap = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            with QPainter(kept) as painter:
                area = QRectF(viewport.rect())
                self._view.scene().render(painter, area, area, Qt.AspectRatioMode.IgnoreAspectRatio)
        return kept

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What changes in the scene meanwhile is not in this layer: it is painted by itself."""
        self.hear()
        yield
        self._settle()

    def _settle(self) -> None:
        """Let the scene say now what has changed in it: it was painted apart."""
        self._drawing = True
        self.hear()
        self._drawing = False

    def _on_changed(self) -> None:
        if not self._drawing:
            self._pixmap = None
            self._view.viewport().update()
