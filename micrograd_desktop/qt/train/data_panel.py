"""The data panel: which data set, how much noise, how many points, how they are split."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.project.edits import Edit, Set
from micrograd_desktop.project.rules import FIXED_DATASET
from micrograd_desktop.project.spec import LARGEST_SEED, DatasetSpec, Project
from micrograd_desktop.qt.controls.fields import IconButton, SliderField, caption, row
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.thumbnail import Thumbnail
from micrograd_desktop.training.results import Floats

COLUMNS = 4
OUTER, INNER = 8, 4
FIXED_TIP = "The demo's points are those published with micrograd. Choose Moons to change this."


class DataPanel(QWidget):
    """Data set, noise, points, split and seed.

    Signals
    -------
    edit_requested(object, object)
        An edit, and a key that merges a gesture of a slider into one entry of the undo list (else None).
    message_posted(str)
        Why what was typed is refused.
    """

    edit_requested = Signal(object, object)
    message_posted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = DatasetSpec()
        self.thumbnails = {name: Thumbnail(name, dataset.title) for name, dataset in DATASETS.items()}
        self._group = QButtonGroup(self)
        self.noise = SliderField(DatasetSpec.noise, 0.0, 1.0, 0.01, "Noise")
        self.share = SliderField(DatasetSpec.train_share, 0.1, 1.0, 0.05, "Train share", percent=True)
        self.samples = ValueField(within(DatasetSpec.samples, parse_whole, whole))
        self.seed = ValueField(within(DatasetSpec.seed, parse_whole, whole))
        self.new_points = IconButton("dices", "Draw new points (G)")
        self._counts = caption()
        self._build()
        self._connect_signals()
        self.set_project(Project())

    def set_project(self, project: Project) -> None:
        """Show a project's data set."""
        data = self._spec = project.dataset
        fixed = data.kind == FIXED_DATASET
        self.thumbnails[data.kind].setChecked(True)
        self.noise.set_value(data.noise)
        self.share.set_value(data.train_share)
        self.samples.show_text(str(data.samples))
        self.seed.show_text(str(data.seed))
        for widget, tip in ((self.noise, tips.NOISE), (self.samples, tips.POINTS)):
            widget.setEnabled(not fixed)
            set_tip(widget, FIXED_TIP if fixed else tip)

    def set_counts(self, train: int, test: int) -> None:
        """How many points are trained on and tested with."""
        self._counts.setText(f"{count(train)} train and {count(test)} test points.")

    def set_thumbnails(self, pictures: Mapping[str, tuple[Floats, Ints]]) -> None:
        """Points to draw for each data set, and their classes."""
        for name, (inputs, classes) in pictures.items():
            self.thumbnails[name].set_points(inputs, classes)

    def draw_new_points(self) -> None:
        """Ask for the same data set with another seed."""
        self._ask(Set(DatasetSpec.seed, (self._spec.seed + 1) % (LARGEST_SEED + 1)))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        header = PaneHeader("Data", line=False)
        header.add(self.new_points)
        layout.addWidget(header)
        grid = QGridLayout()
        grid.setContentsMargins(OUTER, 0, OUTER, 0)
        grid.setSpacing(2)
        for i, picture in enumerate(self.thumbnails.values()):
            self._group.addButton(picture)
            grid.addWidget(picture, i // COLUMNS, i % COLUMNS)
            grid.setColumnStretch(i % COLUMNS, 1)
        layout.addLayout(grid)
        rows = QVBoxLayout()
        rows.setContentsMargins(OUTER + INNER, 8, OUTER + INNER, 0)
        rows.setSpacing(6)
        set_tip(self.share, tips.TRAIN_SHARE)
        set_tip(self.seed, tips.DATA_SEED)
        fields = (("Noise", self.noise), ("Train", self.share), ("Points", self.samples), ("Seed", self.seed))
        for name, field in fields:
            rows.addLayout(row(name, field))
        rows.addWidget(self._counts)
        layout.addLayout(rows)

    def _connect_signals(self) -> None:
        self._group.buttonClicked.connect(lambda picture: self._ask(Set(DatasetSpec.kind, picture.name)))
        self.noise.value_changed.connect(lambda noise, key: self._ask(Set(DatasetSpec.noise, noise), key))
        self.share.value_changed.connect(lambda share, key: self._ask(Set(DatasetSpec.train_share, share), key))
        self.samples.value_entered.connect(lambda samples: self._ask(Set(DatasetSpec.samples, samples)))
        self.seed.value_entered.connect(lambda seed: self._ask(Set(DatasetSpec.seed, seed)))
        self.new_points.clicked.connect(self.draw_new_points)
        for field in (self.noise, self.share, self.samples, self.seed):
            field.refused.connect(self.message_posted)

    def _ask(self, edit: Edit, merge: object = None) -> None:
        self.edit_requested.emit(edit, merge)
