"""A plot's items as one picture that is painted over another: a frame that leaves axes and marks only copies them."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


class ItemLayer(QObject):
    """What a plot's scene shows, on a transparent ground; drawn anew only after something in the scene changed.

    The scene is never asked what changed, only heard: asked, it has the window painted at once for it, in the midst of
    a frame's numbers, and one painting within another crashes Qt. So what changes at every frame is no item of it.
    """

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._view = view
        self._pixmap: QPixmap | None = None
        self._kept_for: tuple[QSize, float] | None = None
        view.scene().changed.connect(self._on_changed)

    def forget(self) -> None:
        """Something looks different now."""
        self._pixmap = None

    def pixmap(self) -> QPixmap:
        """The items, as large as the plot's viewport."""
        viewport = self._view.viewport()
        size, ratio = viewport.size(), viewport.devicePixelRatioF()
        kept = self._pixmap
        if kept is None or self._kept_for != (size, ratio):
            self._view.scene().prepareForPaint()
            self._kept_for = size, ratio
            kept = self._pixmap = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            with QPainter(kept) as painter:
                area = QRectF(viewport.rect())
                self._view.scene().render(painter, area, area, Qt.AspectRatioMode.IgnoreAspectRatio)
        return kept

    def _on_changed(self) -> None:
        self._pixmap = None
        self._view.viewport().update()
