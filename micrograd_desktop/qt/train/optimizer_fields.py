"""The constants of the optimizer chosen, each in a field: empty is the usual value, which then stands in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.optimizers import OPTIMIZERS, update_of
from micrograd_desktop.plain_text import raised
from micrograd_desktop.presentation.formats import parse, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.fields import Field, Range
from micrograd_desktop.project.spec import TrainingSpec
from micrograd_desktop.qt.controls.fields import row
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, within
from micrograd_desktop.translation import tr


@dataclass(frozen=True, slots=True)
class _Row:
    """One field: its label, and what the constant does."""

    field: Field[float | None]
    label: str
    words: str


ROWS = (
    _Row(
        TrainingSpec.momentum, tr("Mom. μ"), tr("Momentum μ: how much of its velocity v a parameter keeps at a step.")
    ),
    _Row(TrainingSpec.beta1, tr("Beta β1"), tr("β1: how much of the mean m of gradients a step keeps.")),
    _Row(TrainingSpec.beta2, tr("Beta β2"), tr("β2: how much of the mean v of squared gradients a step keeps.")),
    _Row(
        TrainingSpec.smoothing, tr("Decay α"), tr("Decay α: how much of the mean s of squared gradients a step keeps.")
    ),
    _Row(
        TrainingSpec.epsilon,
        tr("Eps. ε"),
        tr("ε: added to the root that the step is divided by, so that it is never 0."),
    ),
    _Row(TrainingSpec.weight_decay, tr("Shrink λ"), tr("Weight decay λ: each step shrinks p by η · λ · p.")),
)


def read_constant(rule: Field[float | None]) -> object:
    """A parser of a constant: None, the usual value, for nothing."""
    return within(rule, lambda text: None if text.strip().lower() in ("", "usual", tr("usual")) else parse(text))


class OptimizerFields(QWidget):
    """A field for each constant that the optimizer has.

    Signals
    -------
    edit_requested(object)
        A constant's new value.
    refused(str)
        Why what was typed is refused.
    """

    edit_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.fields: dict[str, ValueField] = {}
        self._lines: dict[str, QWidget] = {}
        for made in ROWS:
            self._add(made, layout)

    def set_training(self, training: TrainingSpec) -> None:
        """Show the constants that the optimizer has, those of its row where nothing else is said."""
        constants = {constant.name: constant for constant in update_of(training.optimizer, training).constants}
        usual = {constant.name: constant for constant in OPTIMIZERS[training.optimizer].update.constants}
        self.setVisible(bool(constants))
        for made in ROWS:
            name = made.field.name
            self._lines[name].setVisible(name in constants)
            if name not in constants:
                continue
            own = usual[name]
            self.fields[name].show_text(rate(constants[name].value))
            limits = made.field.rule
            assert isinstance(limits, Range)
            set_tip(
                self.fields[name],
                tr(
                    "{words}\nFrom {low} to {high}. Usual: {usual} ({source}). Empty the field to have it again.",
                    words=made.words,
                    low=rate(limits.low),
                    high=rate(limits.high),
                    usual=rate(own.value),
                    source=own.source,
                ),
            )

    def _add(self, made: _Row, layout: QVBoxLayout) -> None:
        name = made.field.name
        line, field = QWidget(), ValueField(read_constant(made.field))  # type: ignore[arg-type]
        field.setAccessibleName(raised(made.field.title))
        content = QVBoxLayout(line)
        content.setContentsMargins(0, 0, 0, 0)
        content.addLayout(row(made.label, field))
        layout.addWidget(line)
        field.value_entered.connect(lambda value: self.edit_requested.emit(edits.Set(made.field, value)))
        field.refused.connect(self.refused)
        self.fields[name], self._lines[name] = field, line
