"""The model panel: layers, activations, loss, regularisation, what the schedule and the batches need, initialiser."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.nn.initialisers import INITIALISERS
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.nn.schedules import SCHEDULES, check_rates, schedule_of
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.presentation.small_plots import rate_plot
from micrograd_desktop.project import edits
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import LARGEST_SEED, MOST_LAYERS, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.controls.fields import (
    NARROW_LABEL_WIDTH,
    ROW_HEIGHT,
    Choice,
    IconButton,
    caption,
    connected,
    row,
)
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_limit, set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.curve_sketch import CurveSketch
from micrograd_desktop.qt.train.formula_field import FormulaField
from micrograd_desktop.qt.train.gradient_rows import GradientRows
from micrograd_desktop.qt.train.layer_row import STEPPER_WIDTH, LayerRow
from micrograd_desktop.qt.train.optimizer_fields import OptimizerFields
from micrograd_desktop.qt.train.typed_activation import ActivationChoice
from micrograd_desktop.translation import tr

NEW_LAYER_SIZE = 8
STRENGTH_WIDTH = 66
ADD_TIP = tr("Add a hidden layer before the output (Ctrl+L)")
REMOVE_TIP = tr("Remove the last hidden layer (Ctrl+Shift+Backspace)")
MOST_LAYERS_REASON = tr("A network can have at most {most} hidden layers", most=MOST_LAYERS)
NO_LAYER_REASON = tr("There is no hidden layer to remove")
INITIALISER_ROWS = [(initialiser.name, initialiser.title) for initialiser in INITIALISERS.values()]
PENALTY_ROWS = [(penalty.name, penalty.title) for penalty in PENALTIES.values()]


def loss_rows(project: Project) -> list[tuple[str, str]]:
    """The losses that suit a project's problem."""
    return [(name, LOSSES[name].title) for name in problem_of(project).losses]


class ModelPanel(QWidget):
    """The network, its loss and how its parameters begin.

    Signals
    -------
    edit_requested(object, object)
        An edit, and None: nothing here is dragged.
    message_posted(str)
        Why what was typed is refused.
    """

    edit_requested = Signal(object, object)
    message_posted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ask = self._ask
        self._network, self._training, self._step = Project().network, Project().training, 0
        self.layers: list[LayerRow] = []
        self.add = QPushButton(tr("Layer"))
        self.remove = IconButton("minus", REMOVE_TIP)
        self._layer_box = QVBoxLayout()
        self.output_choice = ActivationChoice(None, NetworkSpec.output_activation)
        self.output, self.output_typed = self.output_choice.list, self.output_choice.typed
        self.outputs = _outputs()
        self.loss = connected(Choice(loss_rows(Project())), lambda v: ask(edits.Set(TrainingSpec.loss, v)))
        self.penalty = connected(Choice(PENALTY_ROWS), lambda v: ask(edits.Set(TrainingSpec.regularisation, v)))
        self.strength = ValueField(within(TrainingSpec.strength))
        self._schedule = ""
        self.formula = FormulaField(self._read_schedule)
        self._formula_row = QWidget()
        self.rates = CurveSketch(tr("Curve of the learning rate"))
        self.constants = OptimizerFields()
        self.gradient = GradientRows()
        self.decay_steps = ValueField(within(TrainingSpec.decay_steps, parse_whole, whole))
        self.batch_seed = ValueField(within(TrainingSpec.seed, parse_whole, whole))
        self.initialiser = connected(Choice(INITIALISER_ROWS), lambda v: ask(edits.Set(NetworkSpec.initialiser, v)))
        self.seed = ValueField(within(NetworkSpec.seed, parse_whole, whole))
        self.new_seed = IconButton("dices", tr("Draw other first weights"))
        self._build()
        self._connect_signals()
        self.set_project(Project())

    def set_project(self, project: Project) -> None:
        """Show a project's network and loss."""
        network, training = project.network, project.training
        self._network, self._training = network, training
        if len(network.hidden) != len(self.layers):
            self._make_layers(len(network.hidden))
        for line, layer in zip(self.layers, network.hidden, strict=True):
            line.show_layer(layer)
        set_limit(self.add, ADD_TIP, "" if len(network.hidden) < MOST_LAYERS else MOST_LAYERS_REASON)
        set_limit(self.remove, REMOVE_TIP, "" if network.hidden else NO_LAYER_REASON)
        self.output_choice.show_activation(network.output_activation)
        self.loss.set_rows(loss_rows(project))
        self.loss.show_value(training.loss)
        self.outputs.setText(str(network.outputs))
        set_tip(self.outputs, problem_of(project).answer)
        self.penalty.show_value(training.regularisation)
        self.strength.setEnabled(PENALTIES[training.regularisation].penalty.counts)
        self.strength.show_text(rate(training.strength))
        set_tip(self.strength, tips.strength(rate(training.strength)))
        self.gradient.set_project(project)
        self.decay_steps.setEnabled(schedule_of(training.schedule).decays)
        self.decay_steps.show_text(str(training.decay_steps))
        set_tip(self.decay_steps, tips.decay_steps(schedule_of(training.schedule)))
        if not self.formula.draft or training.schedule != self._schedule:
            self._schedule = training.schedule
            self._show_schedule()
        self.set_rate(training)
        self.constants.set_training(training)
        self.batch_seed.setEnabled(training.batch_size is not None)
        self.batch_seed.show_text(str(training.seed))
        self.initialiser.show_value(network.initialiser)
        set_tip(self.initialiser, tips.initialiser(INITIALISERS[network.initialiser]))
        self.seed.show_text(str(network.seed))

    def _show_schedule(self) -> None:
        """The schedule's formula, where it is one of a person's own."""
        self.formula.end_draft()
        typed = self._schedule not in SCHEDULES
        self._formula_row.setVisible(typed)
        if typed:
            self.formula.show_text(self._schedule)

    def _on_schedule_left(self) -> None:
        self._show_schedule()
        self.set_rate(replace(self._training, schedule=self._schedule))

    def set_rate(self, training: TrainingSpec) -> None:
        """Draw the learning rate over the steps by these settings."""
        self._training = training
        self.rates.set_plot(rate_plot(training, self._step))

    def set_step(self, step: int) -> None:
        """Mark the step that is shown on the curve of the learning rate."""
        self._step = step
        self.rates.set_plot(rate_plot(self._training, step))
        self.rates.set_mark(step)

    def _read_schedule(self, text: str) -> str:
        """A schedule that gives rates with the settings beside it."""
        schedule = TrainingSpec.schedule.accept(text)
        check_rates(schedule, self._training.learning_rate, self._training.decay_steps)
        return schedule

    def add_layer(self) -> None:
        """Ask for another hidden layer, with the activation of the last one."""
        hidden = self._network.hidden
        self._ask(edits.AddLayer(NEW_LAYER_SIZE, hidden[-1].activation if hidden else "tanh"))

    def remove_layer(self) -> None:
        """Ask for the last hidden layer to be removed, if there is one."""
        if self._network.hidden:
            self._ask(edits.RemoveLayer(len(self._network.hidden) - 1))

    def _build(self) -> None:
        header = PaneHeader(tr("Model"), line=False)
        header.add(self.remove, self.add)
        layout = QVBoxLayout()
        layout.setContentsMargins(12, 0, 12, 12)
        layout.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(header)
        whole.addLayout(layout)
        self._layer_box.setSpacing(6)
        layout.addLayout(self._layer_box)
        layout.addLayout(row(tr("Output"), self.outputs, self.output, label_width=NARROW_LABEL_WIDTH))
        layout.addWidget(self.output_typed)
        layout.addSpacing(8)
        layout.addLayout(row(tr("Loss"), self.loss))
        layout.addLayout(row(tr("Regularise"), self.penalty, self.strength))
        layout.addWidget(self.gradient)
        layout.addLayout(row(tr("Schedule n"), self.decay_steps))
        formula = QVBoxLayout(self._formula_row)
        formula.setContentsMargins(0, 0, 0, 0)
        formula.addLayout(row("η(k) =", self.formula))
        layout.addWidget(self._formula_row)
        layout.addWidget(self.rates)
        layout.addWidget(self.constants)
        layout.addLayout(row(tr("Batch seed"), self.batch_seed))
        layout.addLayout(row(tr("Init"), self.initialiser))
        layout.addLayout(row(tr("Seed"), self.seed, self.new_seed))
        note = caption()
        note.setText(
            tr("Another data set or seed starts a new run. Changes of the network, new points (G) and painting do not.")
        )
        layout.addWidget(note)
        self._name_controls()
        self._restyle()

    def _name_controls(self) -> None:
        self.add.setFixedHeight(ROW_HEIGHT)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that Space plays after a click
        self.add.setAccessibleName(tr("Add a hidden layer"))
        self.strength.setFixedWidth(STRENGTH_WIDTH)
        self.strength.setAccessibleName(tr("Strength of the regularisation"))
        set_tip(self.output, tips.OUTPUT_ACTIVATION)
        set_tip(self.loss, tips.LOSS)
        set_tip(self.penalty, tips.PENALTY)
        self.decay_steps.setAccessibleName(tr("Steps of the schedule"))
        self.batch_seed.setAccessibleName(tr("Seed of the batches"))
        set_tip(self.batch_seed, tips.BATCH_SEED)
        self.formula.setAccessibleName(tr("Formula of the schedule"))
        set_tip(self.formula, tips.TYPED_SCHEDULE)
        set_tip(self.seed, tips.NETWORK_SEED)

    def _connect_signals(self) -> None:
        self.add.clicked.connect(self.add_layer)
        self.remove.clicked.connect(self.remove_layer)
        self.gradient.edit_requested.connect(self._ask)
        self.gradient.refused.connect(self.message_posted)
        self.strength.value_entered.connect(lambda strength: self._ask(edits.Set(TrainingSpec.strength, strength)))
        self.decay_steps.value_entered.connect(lambda steps: self._ask(edits.Set(TrainingSpec.decay_steps, steps)))
        self.batch_seed.value_entered.connect(lambda seed: self._ask(edits.Set(TrainingSpec.seed, seed)))
        self.seed.value_entered.connect(lambda seed: self._ask(edits.Set(NetworkSpec.seed, seed)))
        self.new_seed.clicked.connect(self._on_new_seed_clicked)
        self.formula.value_entered.connect(lambda text: self._ask(edits.Set(TrainingSpec.schedule, text)))
        self.formula.tried.connect(lambda text: self.set_rate(replace(self._training, schedule=text)))
        self.formula.seen_with = (self.rates,)
        self.formula.begun.connect(self._formula_row.show)
        self.formula.left.connect(self._on_schedule_left)
        self.formula.refused.connect(self.message_posted)
        self.constants.edit_requested.connect(self._ask)
        self.constants.refused.connect(self.message_posted)
        for field in (self.strength, self.decay_steps, self.batch_seed, self.seed):
            field.refused.connect(self.message_posted)
        set_output = self.output_typed.activation_chosen
        set_output.connect(lambda value: self._ask(edits.Set(NetworkSpec.output_activation, value)))
        self.output_typed.field.refused.connect(self.message_posted)
        theme().changed.connect(self._restyle)

    def _make_layers(self, count: int) -> None:
        while len(self.layers) > count:
            line = self.layers.pop()
            self._layer_box.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.layers) < count:
            line = LayerRow(len(self.layers))
            line.edit_requested.connect(self._ask)
            line.refused.connect(self.message_posted)
            self._layer_box.addWidget(line)
            self.layers.append(line)

    def _on_new_seed_clicked(self) -> None:
        self._ask(edits.Set(NetworkSpec.seed, (self._network.seed + 1) % (LARGEST_SEED + 1)))

    def _restyle(self) -> None:
        self.add.setIcon(icon("plus", "text", 14))

    def _ask(self, edit: edits.Edit) -> None:
        self.edit_requested.emit(edit, None)


def _outputs() -> QLineEdit:
    """The number of outputs, which the problem decides."""
    one = QLineEdit()
    one.setEnabled(False)
    one.setFixedWidth(STEPPER_WIDTH)
    one.setAlignment(Qt.AlignmentFlag.AlignCenter)
    one.setAccessibleName(tr("Outputs"))
    return one
