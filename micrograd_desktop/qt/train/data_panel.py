"""The data panel: which data set, its function or classes, how much noise, how many points, how they are split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.data.generators import DATASETS, GROUPS
from micrograd_desktop.data.table import OWN
from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.table_words import described
from micrograd_desktop.project.edits import DrawNewPoints, Edit, Set
from micrograd_desktop.project.rules import FIXED_DATASET, table_of
from micrograd_desktop.project.spec import DatasetSpec, Project
from micrograd_desktop.qt.controls.drop_down import DropDown
from micrograd_desktop.qt.controls.fields import IconButton, SliderField, caption, row
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_limit, set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.formula_field import FormulaField
from micrograd_desktop.qt.train.thumbnail import Thumbnail
from micrograd_desktop.qt.train.thumbnails import OFFERED
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

COLUMNS = 4
OUTER, INNER = 8, 4
NEW_POINTS_TIP = tr("Draw new points (G): the network keeps what it has learnt")
OWN_TIP = tr("Own points are what they are. Choose a data set to draw others.")
BUNDLED_TIP = tr("These points are what they are: measured flowers. The seed only splits them.")
NO_TABLE = tr("No points of your own yet. Paint some on the output, or import a table.")
FIXED_TIP = tr("The demo's points are those published with micrograd. Choose Moons to change this.")


class DataPanel(QWidget):
    """Data set, classes or function, noise, points, split and seed; the data sets are shown one group at a time.

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
        self.thumbnails = {name: Thumbnail(name, dataset.title) for name, dataset in OFFERED.items()}
        self._choice = QButtonGroup(self)
        self._groups: list[list[Thumbnail]] = []
        self.group = DropDown()
        self.classes = ValueField(within(DatasetSpec.classes, parse_whole, whole))
        self.formula = FormulaField(DatasetSpec.formula.accept)
        self.noise = SliderField(DatasetSpec.noise, 0.0, 1.0, 0.01, tr("Noise"))
        self.share = SliderField(DatasetSpec.train_share, 0.1, 1.0, 0.05, tr("Train share"), percent=True)
        self.samples = ValueField(within(DatasetSpec.samples, parse_whole, whole))
        self.seed = ValueField(within(DatasetSpec.seed, parse_whole, whole))
        self.new_points = IconButton("dices", NEW_POINTS_TIP)
        self.paint, self.open_table = QToolButton(), QToolButton()
        self._counts = caption()
        self._kind = ""
        self._build()
        self._connect_signals()
        self.set_project(Project())

    def set_project(self, project: Project) -> None:
        """Show a project's data set."""
        data = project.dataset
        own = data.table is not None
        bundled = not own and table_of(data) is not None
        fixed = data.kind == FIXED_DATASET or own or bundled
        group = OWN if own else DATASETS[data.kind].group
        self._check(data.kind)
        if data.kind != self._kind:  # a person may look into the other groups meanwhile
            self._kind = data.kind
            self.group.setCurrentIndex(self.group.findData(group))
        self._own.setText(NO_TABLE if data.table is None else described(data.table))
        self.classes.show_text(str(data.classes))
        self._classes_row.setVisible(not own and DATASETS[data.kind].classes is None)
        self.formula.show_text(data.formula)
        self._formula_row.setVisible(not own and DATASETS[data.kind].typed)
        set_limit(self.new_points, NEW_POINTS_TIP, OWN_TIP if own else BUNDLED_TIP if bundled else "")
        self.noise.set_value(data.noise)
        self.share.set_value(data.train_share)
        self.samples.show_text(str(data.samples))
        self.seed.show_text(str(data.seed))
        noise = tips.PLAYGROUND_NOISE if group == "playground" else tips.NOISE
        for widget, tip in ((self.noise, noise), (self.samples, tips.POINTS)):
            widget.setEnabled(not fixed)
            set_tip(widget, OWN_TIP if own else BUNDLED_TIP if bundled else FIXED_TIP if fixed else tip)

    def set_counts(self, train: int, test: int) -> None:
        """How many points are trained on and tested with."""
        self._counts.setText(tr("{train} train and {test} test points.", train=count(train), test=count(test)))

    def set_thumbnails(self, pictures: Mapping[str, tuple[Floats, Ints]]) -> None:
        """Points to draw for each data set, and their classes."""
        for name, (inputs, classes) in pictures.items():
            self.thumbnails[name].set_points(inputs, classes)

    def draw_new_points(self) -> None:
        """Ask for the same data set with another seed; the network goes on with it."""
        self._ask(DrawNewPoints())

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        header = PaneHeader(tr("Data"), line=False)
        header.add(self.new_points)
        layout.addWidget(header)
        layout.addLayout(self._build_groups())
        rows = QVBoxLayout()
        rows.setContentsMargins(OUTER + INNER, 8, OUTER + INNER, 0)
        rows.setSpacing(6)
        set_tip(self.share, tips.TRAIN_SHARE)
        set_tip(self.seed, tips.DATA_SEED)
        set_tip(self.classes, tips.CLASSES)
        set_tip(self.formula, tips.FUNCTION)
        self.formula.setAccessibleName(tr("Function that parts the classes"))
        self._classes_row, self._formula_row = _hideable(tr("Classes"), self.classes), _hideable("f(x) =", self.formula)
        rows.addWidget(self._classes_row)
        rows.addWidget(self._formula_row)
        fields = (
            (tr("Noise"), self.noise),
            (tr("Train"), self.share),
            (tr("Points"), self.samples),
            (tr("Seed"), self.seed),
        )
        for name, field in fields:
            rows.addLayout(row(name, field))
        rows.addWidget(self._counts)
        layout.addLayout(rows)

    def _build_groups(self) -> QVBoxLayout:
        """Which group is shown, and the pictures of its data sets."""
        column = QVBoxLayout()
        column.setContentsMargins(OUTER, 0, OUTER, 0)
        column.setSpacing(6)
        self.group.setAccessibleName(tr("Kind of data"))
        set_tip(self.group, tips.GROUP)
        column.addWidget(self.group)
        self._pages: dict[str, QWidget] = {}
        for name, title in GROUPS.items():
            pictures = [picture for kind, picture in self.thumbnails.items() if OFFERED[kind].group == name]
            if pictures:
                self.group.addItem(title, name)
                self._groups.append(pictures)
                self._pages[name] = page = self._page(pictures)
                column.addWidget(page)
        self._own = caption()
        self.group.addItem(tr("Own data"), OWN)
        self._pages[OWN] = self._own_page()
        column.addWidget(self._pages[OWN])
        self._show_group()
        return column

    def _own_page(self) -> QWidget:
        """What there is of a person's own, and how to have it."""
        page = QWidget(self)  # else it is a window of its own when it is shown
        rows = QVBoxLayout(page)
        rows.setContentsMargins(INNER, 0, INNER, 0)
        rows.addWidget(self._own)
        rows.addWidget(self.paint)
        rows.addWidget(self.open_table)
        return page

    def set_own_actions(self, *actions: QAction) -> None:
        """What begins and ends painting, and what imports a table."""
        for button, action in zip((self.paint, self.open_table), actions, strict=True):
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def _check(self, kind: str) -> None:
        """Mark the data set that is trained on; none of the pictures is a person's own."""
        self._choice.setExclusive(False)
        for name, picture in self.thumbnails.items():
            picture.setChecked(name == kind)
        self._choice.setExclusive(True)
        for pictures in self._groups:  # Tab goes to the one that is checked, arrow keys to the others
            tabbed = next((picture for picture in pictures if picture.isChecked()), pictures[0])
            for picture in pictures:
                picture.setFocusPolicy(Qt.FocusPolicy.TabFocus if picture is tabbed else Qt.FocusPolicy.NoFocus)

    def _page(self, pictures: Sequence[Thumbnail]) -> QWidget:
        page = QWidget(self)  # else it is a window of its own when it is shown
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for i, picture in enumerate(pictures):
            self._choice.addButton(picture)
            grid.addWidget(picture, i // COLUMNS, i % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return page

    def _show_group(self) -> None:
        for name, page in self._pages.items():
            page.setVisible(name == self.group.currentData())

    def _connect_signals(self) -> None:
        self.group.currentIndexChanged.connect(lambda _index: self._show_group())
        self.classes.value_entered.connect(lambda classes: self._ask(Set(DatasetSpec.classes, classes)))
        self.formula.value_entered.connect(lambda formula: self._ask(Set(DatasetSpec.formula, formula)))
        self._choice.buttonClicked.connect(lambda picture: self._ask(Set(DatasetSpec.kind, picture.name)))
        self.noise.value_changed.connect(lambda noise, key: self._ask(Set(DatasetSpec.noise, noise), key))
        self.share.value_changed.connect(lambda share, key: self._ask(Set(DatasetSpec.train_share, share), key))
        self.samples.value_entered.connect(lambda samples: self._ask(Set(DatasetSpec.samples, samples)))
        self.seed.value_entered.connect(lambda seed: self._ask(Set(DatasetSpec.seed, seed)))
        self.new_points.clicked.connect(self.draw_new_points)
        for field in (self.noise, self.share, self.samples, self.seed, self.classes, self.formula):
            field.refused.connect(self.message_posted)

    def _ask(self, edit: Edit, merge: object = None) -> None:
        self.edit_requested.emit(edit, merge)


def _hideable(label: str, field: QWidget) -> QWidget:
    """A row that only some data sets have."""
    line = QWidget()
    line.setLayout(content := row(label, field))
    content.setContentsMargins(0, 0, 0, 0)
    return line
