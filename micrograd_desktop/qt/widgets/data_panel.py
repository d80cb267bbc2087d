"""The data panel: which data set, how much noise, how many points, how they are split."""

from __future__ import annotations

import random
from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.project.edits import SetDataset
from micrograd_desktop.project.rules import FIXED_DATASET
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.theme import theme, tokens, ui_font
from micrograd_desktop.qt.widgets.panel_parts import NumberField, SliderField, Stepper, icon_button, row, title
from micrograd_desktop.training.results import Floats

PICTURE = 47
LARGEST_SEED = 9999


class Thumbnail(QToolButton):
    """A data set to choose, drawn with its own points."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self._caption = name, caption
        self._inputs: Floats | None = None
        self._targets: Floats | None = None
        self.setCheckable(True)
        self.setFixedSize(PICTURE + 4, PICTURE + 20)
        self.setAccessibleName(f"Data set {caption}")
        self.setToolTip(f"Train on the data set {caption}")

    def set_points(self, inputs: Floats, targets: Floats) -> None:
        """The points to draw."""
        self._inputs, self._targets = inputs, targets
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Frame, points, name."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(2, 1, PICTURE, PICTURE)
        painter.setBrush(QColor(t.canvas if not self.underMouse() else t.hover))
        on = self.isChecked()
        colour = t.accent if on or self.hasFocus() else t.border
        painter.setPen(QPen(QColor(colour), 2 if on else 1))
        painter.drawRoundedRect(frame, 5, 5)
        if self._inputs is not None and self._targets is not None:
            self._points(painter, frame, self._inputs, self._targets)
        painter.setFont(ui_font(11, 600 if on else 400))
        painter.setPen(QColor(t.accent if on else t.text2))
        painter.drawText(QRectF(-4, PICTURE + 3, PICTURE + 12, 16), Qt.AlignmentFlag.AlignHCenter, self._caption)
        painter.end()

    @staticmethod
    def _points(painter: QPainter, frame: QRectF, inputs: Floats, targets: Floats) -> None:
        t = tokens()
        low, high = inputs.min(axis=0), inputs.max(axis=0)
        scale = (PICTURE - 12) / max(float((high - low).max()), 1e-9)
        places = (inputs - (low + high) / 2) * scale
        painter.setPen(Qt.PenStyle.NoPen)
        for (x, y), target in zip(places.tolist(), targets.tolist(), strict=True):
            painter.setBrush(QColor(t.pos if target > 0 else t.neg))
            painter.drawEllipse(QRectF(frame.center().x() + x - 1.4, frame.center().y() - y - 1.4, 2.8, 2.8))


class DataPanel(QWidget):
    """Data set, noise, points, split and seed.

    Signals
    -------
    edit_requested(object, object)
        An edit, and a key that merges a drag (None otherwise).
    """

    edit_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = {row.name: Thumbnail(row.name, row.title) for row in DATASETS.values()}
        self._group = QButtonGroup(self)
        self.noise = SliderField(0.0, 1.0, 0.01)
        self.share = SliderField(0.1, 1.0, 0.01, percent=True)
        self.samples = Stepper("Points")
        self.seed = NumberField()
        self.new_points = icon_button("dices", "Draw new points (G)")
        self._counts = QLabel()
        self._build()
        self._connect_signals()

    def set_project(self, project: Project) -> None:
        """Show a project's data set."""
        data = project.dataset
        self._thumbnails[data.kind].setChecked(True)
        self.noise.set_value(data.noise)
        self.share.set_value(data.train_share)
        self.samples.set_value(data.samples)
        fixed = data.kind == FIXED_DATASET
        for widget in (self.noise, self.samples):
            widget.setEnabled(not fixed)
            widget.setToolTip("The demo's published points; choose another data set to change them" if fixed else "")
        self.seed.show_text(str(data.seed))

    def set_counts(self, train: int, test: int) -> None:
        """How many points are trained on and tested with."""
        self._counts.setText(f"{train:,} train and {test:,} test points")

    def set_thumbnails(self, pictures: Mapping[str, tuple[Floats, Floats]]) -> None:
        """Points to draw for each data set."""
        for name, (inputs, targets) in pictures.items():
            self._thumbnails[name].set_points(inputs, targets)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(title("Data"), 1)
        head.addWidget(self.new_points)
        layout.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3)
        grid.setVerticalSpacing(6)
        for i, picture in enumerate(self._thumbnails.values()):
            self._group.addButton(picture)
            grid.addWidget(picture, i // 4, i % 4)
        layout.addLayout(grid)
        for name, field in (("Noise", self.noise), ("Train share", self.share)):
            field.set_name(name)
            layout.addLayout(row(name, field))
        self.share.setToolTip("The part of the points that is trained on; the rest are test points")
        layout.addLayout(row("Points", self.samples))
        layout.addLayout(row("Seed", self.seed))
        self._counts.setProperty("role", "caption")
        layout.addWidget(self._counts)

    def _connect_signals(self) -> None:
        for picture in self._thumbnails.values():
            picture.clicked.connect(lambda _c=False, name=picture.name: self._ask(SetDataset(kind=name)))
        self.noise.value_changed.connect(lambda v, key: self._ask(SetDataset(noise=v), key))
        self.share.value_changed.connect(lambda v, key: self._ask(SetDataset(train_share=v), key))
        self.samples.value_changed.connect(lambda n: self._ask(SetDataset(samples=n)))
        self.seed.number_entered.connect(lambda v: self._ask(SetDataset(seed=round(v))))
        self.new_points.clicked.connect(lambda: self._ask(SetDataset(seed=random.randint(0, LARGEST_SEED))))
        theme().changed.connect(self.update)

    def _ask(self, edit: SetDataset, merge: object = None) -> None:
        self.edit_requested.emit(edit, merge)
