"""The tool bar's one row: the switch of workspaces, the bar of the one that is shown, the bugs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from micrograd_desktop.qt.controls.bug_switches import BugButton
from micrograd_desktop.qt.controls.give_way import ICONS, SPARE, GivesWay
from micrograd_desktop.qt.controls.segments import Segments

MARGIN, SPACING = 12, 4


class ToolRow(QWidget):
    """As roomy as its width allows for the widest of the bars, so that nothing moves from workspace to workspace."""

    def __init__(self, switch: Segments, bugs: BugButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch, self._bugs, self._bars = switch, bugs, QStackedWidget()
        self._bars.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._least = 0
        self._seen = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(switch)
        layout.addWidget(self._bars, 1)
        layout.addWidget(bugs)

    def add(self, bar: QWidget) -> None:
        """Another workspace's bar."""
        self._bars.addWidget(bar)
        self._refit()

    def show_bar(self, bar: QWidget) -> None:
        """The bar that is shown from now on."""
        self._bars.setCurrentWidget(bar)

    def set_bugs(self, bugs: Sequence[str]) -> None:
        """Say how many bugs are on."""
        before = self._bugs.text()
        self._bugs.set_bugs(bugs)
        if self._bugs.text() != before:
            self._refit()

    def _refit(self) -> None:
        """Something in the row has another width now."""
        self._give_way(SPARE)
        self._least = self._needed()
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        for level in range(SPARE + 1):
            self._give_way(level)
            if self._needed() <= self.width():
                return

    def _give_way(self, level: int) -> None:
        for part in (self._switch, self._bugs):
            part.set_words(level < ICONS)
        for bar in self._workspace_bars():
            if isinstance(bar, GivesWay):
                bar.give_way(level)

    def _workspace_bars(self) -> list[QWidget]:
        bars = map(self._bars.widget, range(self._bars.count()))
        return [bar for bar in bars if bar is not None]

    def _needed(self) -> int:
        """Width that the row takes as it is now."""
        widest = 0
        for bar in self._workspace_bars():
            if (layout := bar.layout()) is not None:
                layout.activate()  # what was laid out within it may be narrower now
            widest = max(widest, bar.minimumSizeHint().width())
        ends = self._switch.sizeHint().width() + self._bugs.sizeHint().width()
        return widest + ends + 2 * (MARGIN + SPACING)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What it takes when all has given way."""
        return QSize(self._least, super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Seen again, all may be of another size, which is known once the controls have been told so."""
        super().showEvent(event)
        if self._seen:
            QTimer.singleShot(0, self, self._refit)
        self._seen = True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give way, or take room again."""
        super().resizeEvent(event)
        self._fit()
