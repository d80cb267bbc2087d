"""What a person says of a landscape: its kind, the parameters of a slice, the seed, how far and how fine."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLayout, QStyle, QStyleOptionFrame, QWidget

from micrograd_desktop.nn.parameters import count, name_at, title, walk
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.project.fields import Range
from micrograd_desktop.project.log import settings_at, with_settings
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import LARGEST_SEED, Project
from micrograd_desktop.qt.controls.fields import Choice, IconButton, captioned
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.training.landscape import (
    KINDS,
    LEAST_REACH,
    MOST_REACH,
    Wish,
    beside,
    parameter_called,
)
from micrograd_desktop.translation import tr

MOST_OFFERED = 5_000
"""Parameters that are offered while a name is typed; in a larger network it is typed in full."""

SIZES = ((21, tr("21 points")), (41, tr("41 points")), (81, tr("81 points")), (161, tr("161 points")))
KIND_WIDTH, SIZE_WIDTH, NUMBER_WIDTH, NAME_WIDTH, WIDEST_NAME = 190, 92, 64, 150, 280
EDGE = 2
"""Pixels that a line leaves free at both ends of its text."""

NAME_TIP = tr(
    "A weight or a bias by its name in the inspector, such as “weight x to 1.1” or “bias of output”. "
    "All other parameters stay as they are."
)
REACHES = {
    "slice": tr(
        "How far it goes to each side of the present parameters, from {low:g} to {high}: in the parameter's own units",
        low=LEAST_REACH,
        high=whole(round(MOST_REACH)),
    ),
    "gradient": tr(
        "How far it goes to each side of the present parameters, from {low:g} to {high}: "
        "the length of the change of all parameters together",
        low=LEAST_REACH,
        high=whole(round(MOST_REACH)),
    ),
    "random": tr(
        "How far it goes to each side of the present parameters, from {low:g} to {high}: "
        "in lengths of each neuron's own weights",
        low=LEAST_REACH,
        high=whole(round(MOST_REACH)),
    ),
}


class NameField(ValueField):
    """A parameter's name: the ends tell one from another, so a long one is cut in its middle. The tip has it all."""

    def show_text(self, text: str) -> None:
        """See ``ValueField.show_text``."""
        super().show_text(text)
        set_tip(self, f"{text}\n{NAME_TIP}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is being typed is shown as ever."""
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, self)
        room = room.marginsRemoved(self.textMargins()).adjusted(EDGE, 0, -EDGE, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class LandscapeChoices(QWidget):
    """The controls above a landscape.

    Signals
    -------
    changed()
        Something else is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = Project()
        self._parameters = (0, 1)
        self._seed = 0
        self._taken = False  # whether a person has chosen the first parameter
        self._reaches: dict[str, float] = {}
        self.kind = Choice([(name, row.title) for name, row in KINDS.items()])
        self.names = NameField(self._called), NameField(self._called)
        self.seed = ValueField(within(Range(tr("seed"), 0, LARGEST_SEED, whole=True), parse_whole, whole))
        self.other = IconButton("dices", tr("Two other random directions"))
        self.reach = ValueField(within(Range(tr("reach"), LEAST_REACH, MOST_REACH)))
        self.points = Choice([(str(points), text) for points, text in SIZES])
        self.path = QCheckBox(tr("Path of the run"))
        self._offered = QStringListModel(self)
        self._build()
        self._connect_signals()
        self._show()

    @property
    def wish(self) -> Wish:
        """What is wanted."""
        kind = str(self.kind.currentData())
        return Wish(kind, self._parameters, self._seed, self._reaches.get(kind), int(self.points.currentData()))

    @property
    def with_path(self) -> bool:
        """Whether the run's path is wanted too."""
        return self.path.isChecked()

    def set_project(self, project: Project, step: int) -> None:
        """Name the parameters of this project at a step from now on; those chosen stay where there still are such."""
        project = with_settings(project, settings_at(project, step))
        before, self._project = self._project, project
        sizes = layer_sizes(project.network)
        if sizes != layer_sizes(before.network) or not self._offered.rowCount():
            inputs = seen_names(project.network, project.dataset)
            few = count(sizes) <= MOST_OFFERED
            self._offered.setStringList([title(one, sizes, inputs) for one in walk(sizes)] if few else [])
            if not all(place < count(sizes) for place in self._parameters):
                self._parameters = (0, 1)
        self._show()

    def take(self, place: int) -> None:
        """A slice over this parameter: the one before goes up, or where it is the same, another of its neuron."""
        sizes = layer_sizes(self._project.network)
        if place >= count(sizes):
            return
        if place not in self._parameters:
            first = self._parameters[0] if self._taken else beside(place, sizes)
            self._parameters = (place, first)
        elif place == self._parameters[1]:
            self._parameters = self._parameters[::-1]
        self._taken = True
        self.kind.show_value("slice")
        self._show()

    def _called(self, text: str) -> int:
        return parameter_called(text, self._project)

    def _build(self) -> None:
        for field, name in zip(self.names, (tr("Parameter across"), tr("Parameter up")), strict=True):
            field.setMinimumWidth(NAME_WIDTH)
            field.setMaximumWidth(WIDEST_NAME)
            completer = QCompleter(self._offered, field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field.setCompleter(completer)
            field.setAccessibleName(name)
        self.seed.setFixedWidth(NUMBER_WIDTH)
        self.reach.setFixedWidth(NUMBER_WIDTH)
        self.kind.set_width(KIND_WIDTH)
        self.points.set_width(SIZE_WIDTH)
        self.kind.show_value("slice")
        self.points.show_value("41")
        self.path.setChecked(True)
        set_tip(self.seed, tr("Of the random directions, from 0 to {largest}", largest=whole(LARGEST_SEED)))
        set_tip(self.points, tr("Evaluations along each axis: between them nothing is known"))
        set_tip(
            self.path, tr("The way of the run from step 0, projected onto the plane; its steps are taken again for it")
        )
        set_tip(self.kind, tr("What the line or the plane goes through the parameters by"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._parts = {
            "kind": captioned(tr("Landscape"), self.kind),
            "across": captioned(tr("Across"), self.names[0]),
            "up": captioned(tr("Up"), self.names[1]),
            "seed": captioned(tr("Seed"), self.seed, self.other),
            "reach": captioned(tr("Reach"), self.reach),
            "points": captioned(tr("Along each axis"), self.points),
            "path": captioned(" ", self.path),
        }
        for name, part in self._parts.items():
            layout.addLayout(part, 2 if name in ("across", "up") else 0)
        layout.addStretch(1)

    def _connect_signals(self) -> None:
        self.kind.value_chosen.connect(lambda _kind: self._say())
        self.points.value_chosen.connect(lambda _points: self._say())
        self.path.toggled.connect(lambda _on: self._say())
        self.names[0].value_entered.connect(lambda place: self._on_name(0, place))
        self.names[1].value_entered.connect(lambda place: self._on_name(1, place))
        self.seed.value_entered.connect(self._on_seed)
        self.other.clicked.connect(lambda: self._on_seed((self._seed + 1) % (LARGEST_SEED + 1)))
        self.reach.value_entered.connect(self._on_reach)

    def _on_name(self, axis: int, place: object) -> None:
        assert isinstance(place, int)
        if place == self._parameters[1 - axis]:
            self.names[axis].refuse_entered(tr("A slice needs two different parameters."))
            return
        self._taken = True
        self._parameters = (place, self._parameters[1]) if axis == 0 else (self._parameters[0], place)
        self._say()

    def _on_seed(self, seed: object) -> None:
        assert isinstance(seed, int)
        self._seed = seed
        self._say()

    def _on_reach(self, reach: object) -> None:
        assert isinstance(reach, float)
        self._reaches[str(self.kind.currentData())] = reach
        self._say()

    def _say(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """The controls that this kind has, with its values."""
        kind = str(self.kind.currentData())
        sizes, inputs = layer_sizes(self._project.network), seen_names(self._project.network, self._project.dataset)
        shown = {"across": kind == "slice", "up": kind == "slice", "seed": kind == "random", "reach": kind in REACHES}
        shown["path"] = kind in ("slice", "random")
        for name, seen in shown.items():
            _set_visible(self._parts[name], seen)
        for field, place in zip(self.names, self._parameters, strict=True):
            field.show_text(title(name_at(place, sizes), sizes, inputs))
        self.seed.show_text(whole(self._seed))
        if kind in REACHES:
            self.reach.show_text(rate(self._reaches.get(kind) or KINDS[kind].reach or 1.0))
            set_tip(self.reach, REACHES[kind])


def _set_visible(part: QLayout, on: bool) -> None:
    """Show or hide all widgets of a layout, and of those in it."""
    for place in range(part.count()):
        item = part.itemAt(place)
        assert item is not None, "it counts so many"
        if (widget := item.widget()) is not None:
            widget.setVisible(on)
        elif (inner := item.layout()) is not None:
            _set_visible(inner, on)
