"""What a person says of a sweep: one to four settings and their values, how many seeds, how many steps."""

from __future__ import annotations

from itertools import takewhile

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from micrograd_desktop.presentation.sweep_picture import offered, suggested
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.named_settings import named_setting
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.fields import Choice, captioned
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.training.sweep import SEED_COUNT, STEPS, Axis, Sweep, seeds_from
from micrograd_desktop.training.sweep_values import Value, value_text
from micrograd_desktop.translation import tr

NONE = ""
"""In place of the name of a further setting."""

PLACES = (tr("Across"), tr("Up"), tr("Third"), tr("Fourth"))
"""Where the settings stand; over more than two, each has an axis of its own."""

NO_FURTHER = ("", tr("No second setting"), tr("No third setting"), tr("No fourth setting"))
SETTINGS = (
    tr("Setting across"),
    tr("Setting up"),
    tr("Setting of the third axis"),
    tr("Setting of the fourth axis"),
)
VALUES = (
    tr("Values across"),
    tr("Values up"),
    tr("Values of the third axis"),
    tr("Values of the fourth axis"),
)
SETTING_TIPS = (
    tr("The setting across"),
    tr("The setting up"),
    tr("The setting of the third axis"),
    tr("The setting of the fourth axis"),
)

FIRST, USUAL_SEEDS, USUAL_STEPS = "training.learning_rate", 3, 100
SETTING_WIDTH, NUMBER_WIDTH = 210, 84
VALUES_TIP = tr(
    "Values with commas between them, such as 0.01, 0.1, 1; or a range: 0.1..0.5:5 has 5 numbers with equal "
    "differences, 0.001..1:7:log has 7 with equal factors"
)
SEEDS_TIP = tr(
    "Runs at each point, from 1 to 1,000: the initial parameters and the order of the batches are others, the data is "
    "the same"
)
STEPS_TIP = tr("Steps of each run, unless it diverges or stops where the panel on the left says")


class ValuesField(ValueField):
    """The values of a setting, in which spaces stand."""

    writes_spaces = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._typed, parent)
        self.name = FIRST

    def _typed(self, text: str) -> tuple[Value, ...]:
        return Axis.typed(self.name, text).values


class SweepChoices(QWidget):
    """The controls above a sweep's picture.

    Signals
    -------
    refused(str)
        Why what was typed is refused; empty once that is mended.
    """

    refused = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._seeds, self._steps = project, USUAL_SEEDS, USUAL_STEPS
        self._values: dict[str, tuple[Value, ...]] = {}
        self.settings = tuple(Choice([]) for _ in PLACES)
        self.values = tuple(ValuesField() for _ in PLACES)
        self._rows: list[QWidget] = []
        self.seeds = ValueField(within(SEED_COUNT, parse_whole, whole))
        self.steps = ValueField(within(STEPS, parse_whole, whole))
        self._build()
        self._offer()
        for choice in self.settings:
            choice.show_value(FIRST if choice is self.settings[0] else NONE)
        self._connect_signals()
        self._show()

    def set_project(self, project: Project) -> None:
        """Offer the settings of this project from now on; those chosen stay where there still are such."""
        layers = len(project.network.hidden)
        before, self._project = len(self._project.network.hidden), project
        if layers != before:
            names = [str(choice.currentData()) for choice in self.settings]
            self._offer()
            for place, (choice, name) in enumerate(zip(self.settings, names, strict=True)):
                choice.show_value(name if choice.findData(name) >= 0 else NONE if place else FIRST)
            self._show()

    def take(self, sweep: Sweep) -> None:
        """Show what a sweep is over."""
        for place, choice in enumerate(self.settings):
            axis = sweep.axes[place] if place < len(sweep.axes) else None
            if axis is not None:
                self._values[axis.name] = axis.values
            choice.show_value(NONE if axis is None or choice.findData(axis.name) < 0 else axis.name)
        self._seeds, self._steps = len(sweep.seeds), sweep.steps
        self._show()

    def wish(self, project: Project) -> Sweep:
        """The sweep of a project that is wanted, not yet checked.

        Raises
        ------
        EditError
            While a field is to be mended.
        """
        for field in (*self.values, self.seeds, self.steps):
            if field.isVisibleTo(self) and field.refusal:
                raise EditError(field.refusal)
        axes = tuple(Axis(name, self._of(name)) for name in self._chosen)
        return Sweep(project, axes, seeds_from(project.network.seed, self._seeds), self._steps)

    @property
    def _chosen(self) -> list[str]:
        """The settings up to the first place without one."""
        names = (str(choice.currentData() or NONE) for choice in self.settings)
        return list(takewhile(bool, names))

    def _of(self, name: str) -> tuple[Value, ...]:
        """The values that were typed last for a setting, or those to begin with."""
        return self._values.get(name) or suggested(named_setting(name), self._project)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for row, (word, choice, field) in enumerate(zip(PLACES, self.settings, self.values, strict=True)):
            choice.set_width(SETTING_WIDTH)
            choice.setAccessibleName(SETTINGS[row])
            field.setAccessibleName(VALUES[row])
            set_tip(choice, SETTING_TIPS[row])
            set_tip(field, VALUES_TIP)
            if row < 2:
                grid.addLayout(captioned(word, choice), row, 0)
                grid.addLayout(captioned(tr("Values"), field), row, 1)
                continue
            line = QWidget()
            self._rows.append(line)
            beside = QHBoxLayout(line)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(10)
            beside.addLayout(captioned(word, choice))
            beside.addLayout(captioned(tr("Values"), field), 1)
            grid.addWidget(line, row, 0, 1, 3)
        numbers = ((tr("Seeds"), self.seeds, SEEDS_TIP), (tr("Steps"), self.steps, STEPS_TIP))
        for row, (word, number, tip) in enumerate(numbers):
            number.setFixedWidth(NUMBER_WIDTH)
            number.setAccessibleName(word)
            set_tip(number, tip)
            grid.addLayout(captioned(PlainLabel(word), number), row, 2)
        grid.setColumnStretch(1, 1)

    def _offer(self) -> None:
        rows = [(setting.name, setting.title[0].upper() + setting.title[1:]) for setting in offered(self._project)]
        for choice, none in zip(self.settings, NO_FURTHER, strict=True):
            choice.set_rows([(NONE, none), *rows] if none else rows)

    def _connect_signals(self) -> None:
        for choice in self.settings:
            choice.value_chosen.connect(lambda _name: self._show())
        for field in self.values:
            field.value_entered.connect(lambda values, field=field: self._on_values(field, values))
        self.seeds.value_entered.connect(self._on_seeds)
        self.steps.value_entered.connect(self._on_steps)
        for number in (*self.values, self.seeds, self.steps):
            number.refused.connect(self.refused)

    def _on_values(self, field: ValuesField, values: tuple[Value, ...]) -> None:
        if len(set(values)) < len(values):
            field.refuse_entered(tr("A value stands twice."))
            return
        self._values[field.name] = values
        self._show()

    def _on_seeds(self, seeds: int) -> None:
        self._seeds = seeds
        self._show()

    def _on_steps(self, steps: int) -> None:
        self._steps = steps
        self._show()

    def _show(self) -> None:
        """The values of the settings that are chosen."""
        for choice, field in zip(self.settings, self.values, strict=True):
            name = str(choice.currentData() or NONE)
            field.setEnabled(bool(name))
            field.name = name
            field.show_text(", ".join(map(value_text, self._of(name))) if name else "")
        for place, line in enumerate(self._rows, 2):  # a further one is offered when those before it are chosen
            line.setVisible(len(self._chosen) >= place)
        self.seeds.show_text(whole(self._seeds))
        self.steps.show_text(whole(self._steps))
