"""What a person says of a sweep: one or two settings and their values, how many seeds, how many steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from micrograd_desktop.presentation.sweep_picture import offered, suggested
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.named_settings import named_setting
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.fields import Choice, captioned
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.training.sweep import SEED_COUNT, STEPS, Axis, Sweep, seeds_from
from micrograd_desktop.training.sweep_values import Value, value_text

NONE = ""
"""In place of the name of a second setting."""

FIRST, USUAL_SEEDS, USUAL_STEPS = "training.learning_rate", 3, 100
SETTING_WIDTH, NUMBER_WIDTH = 210, 84
VALUES_TIP = (
    "Values with commas between them, such as 0.01, 0.1, 1; or a range: 0.1..0.5:5 has 5 numbers with equal "
    "differences, 0.001..1:7:log has 7 with equal factors"
)
SEEDS_TIP = (
    "Runs at each point, from 1 to 1,000: the initial parameters and the order of the batches are others, the data is "
    "the same"
)
STEPS_TIP = "Steps of each run, unless it diverges or stops where the panel on the left says"


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
        self.settings = Choice([]), Choice([])
        self.values = ValuesField(), ValuesField()
        self.seeds = ValueField(within(SEED_COUNT, parse_whole, whole))
        self.steps = ValueField(within(STEPS, parse_whole, whole))
        self._build()
        self._offer()
        self.settings[0].show_value(FIRST)
        self.settings[1].show_value(NONE)
        self._connect_signals()
        self._show()

    def set_project(self, project: Project) -> None:
        """Offer the settings of this project from now on; those chosen stay where there still are such."""
        layers = len(project.network.hidden)
        before, self._project = len(self._project.network.hidden), project
        if layers != before:
            names = [str(choice.currentData()) for choice in self.settings]
            self._offer()
            for choice, name, otherwise in zip(self.settings, names, (FIRST, NONE), strict=True):
                choice.show_value(name if choice.findData(name) >= 0 else otherwise)
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
        names = [name for choice in self.settings if (name := str(choice.currentData() or NONE))]
        axes = tuple(Axis(name, self._of(name)) for name in names)
        return Sweep(project, axes, seeds_from(project.network.seed, self._seeds), self._steps)

    def _of(self, name: str) -> tuple[Value, ...]:
        """The values that were typed last for a setting, or those to begin with."""
        return self._values.get(name) or suggested(named_setting(name), self._project)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        for row, (word, choice, field) in enumerate(zip(("Across", "Up"), self.settings, self.values, strict=True)):
            choice.set_width(SETTING_WIDTH)
            choice.setAccessibleName(f"Setting {word.lower()}")
            field.setAccessibleName(f"Values {word.lower()}")
            set_tip(choice, f"The setting {word.lower()}")
            set_tip(field, VALUES_TIP)
            grid.addLayout(captioned(word, choice), row, 0)
            grid.addLayout(captioned("Values", field), row, 1)
        numbers = (("Seeds", self.seeds, SEEDS_TIP), ("Steps", self.steps, STEPS_TIP))
        for row, (word, number, tip) in enumerate(numbers):
            number.setFixedWidth(NUMBER_WIDTH)
            number.setAccessibleName(word)
            set_tip(number, tip)
            grid.addLayout(captioned(PlainLabel(word), number), row, 2)
        grid.setColumnStretch(1, 1)

    def _offer(self) -> None:
        rows = [(setting.name, setting.title[0].upper() + setting.title[1:]) for setting in offered(self._project)]
        self.settings[0].set_rows(rows)
        self.settings[1].set_rows([(NONE, "No second setting"), *rows])

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
            field.refuse_entered("A value stands twice.")
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
        self.seeds.show_text(whole(self._seeds))
        self.steps.show_text(whole(self._steps))
