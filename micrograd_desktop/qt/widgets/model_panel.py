"""The model panel: layers, activations, loss, regularisation, initialiser, seed."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.engine.ops import ACTIVATIONS, OPS
from micrograd_desktop.nn.initialisers import INITIALISERS
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.rules import MOST_LAYERS
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.icons import icon
from micrograd_desktop.qt.theme import theme
from micrograd_desktop.qt.widgets.panel_parts import NumberField, Stepper, choices, choose, icon_button, row, title

NEW_LAYER_SIZE = 8
LARGEST_SEED = 9999
ACTIVATION_PAIRS = [(name, "linear" if name == "linear" else OPS[name].symbol) for name in ACTIVATIONS]
REGULARISATION_PAIRS = [("none", "None"), ("l1", "L1"), ("l2", "L2")]


class ModelPanel(QWidget):
    """The network and its loss.

    Signals
    -------
    edit_requested(object, object)
        An edit, and None.
    """

    edit_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = Project()
        self._layers: list[tuple[Stepper, QComboBox]] = []
        self.add = QPushButton("Layer")
        self.add.setToolTip("Add a hidden layer before the output (Ctrl+L)")
        self._layer_box = QVBoxLayout()
        self._layer_box.setSpacing(6)
        ask = self._ask
        self.output = choices(ACTIVATION_PAIRS, lambda v: ask(edits.SetOutputActivation(v)))
        self.loss = choices([(r.name, r.title) for r in LOSSES.values()], lambda v: ask(edits.SetLoss(v)))
        self.penalty = choices(REGULARISATION_PAIRS, lambda v: ask(edits.SetRegularisation(v)))
        self.strength = NumberField()
        self.initialiser = choices(
            [(r.name, r.title) for r in INITIALISERS.values()], lambda v: ask(edits.SetInitialiser(v))
        )
        self.seed = NumberField()
        self.new_seed = icon_button("dices", "Draw other first weights")
        self._build()
        self._connect_signals()

    def set_project(self, project: Project) -> None:
        """Show a project's network and loss."""
        self._project = project
        network, training = project.network, project.training
        if len(network.hidden) != len(self._layers):
            self._make_layers(len(network.hidden))
        for (stepper, box), layer in zip(self._layers, network.hidden, strict=True):
            stepper.set_value(layer.size)
            choose(box, layer.activation)
        self.add.setEnabled(len(network.hidden) < MOST_LAYERS)
        choose(self.output, network.output_activation)
        choose(self.loss, training.loss)
        choose(self.penalty, training.regularisation)
        self.strength.setEnabled(training.regularisation != "none")
        self.strength.show_text(rate(training.strength))
        choose(self.initialiser, network.initialiser)
        self.seed.show_text(str(network.seed))

    def add_layer(self) -> None:
        """Add a hidden layer with the activation of the last one."""
        hidden = self._project.network.hidden
        self._ask(edits.AddLayer(NEW_LAYER_SIZE, hidden[-1].activation if hidden else "tanh"))

    def remove_layer(self) -> None:
        """Remove the last hidden layer."""
        self._ask(edits.RemoveLayer(len(self._project.network.hidden) - 1))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(title("Model"), 1)
        head.addWidget(self.add)
        layout.addLayout(head)
        layout.addLayout(self._layer_box)
        one = QLabel("1")
        one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        one.setToolTip("One output: its sign decides the class")
        layout.addLayout(row("Output", one, self.output))
        layout.addSpacing(4)
        layout.addLayout(row("Loss", self.loss))
        self.strength.setFixedWidth(62)
        self.strength.setAccessibleName("Strength of the regularisation")
        layout.addLayout(row("Regularise", self.penalty, self.strength))
        layout.addLayout(row("Init", self.initialiser))
        layout.addLayout(row("Seed", self.seed, self.new_seed))
        note = QLabel("Changing data or model starts a new run.")
        note.setProperty("role", "caption")
        note.setWordWrap(True)
        layout.addWidget(note)
        self._restyle()

    def _connect_signals(self) -> None:
        self.add.clicked.connect(self.add_layer)
        self.strength.number_entered.connect(lambda v: self._ask(edits.SetStrength(v)))
        self.seed.number_entered.connect(lambda v: self._ask(edits.SetNetworkSeed(round(v))))
        self.new_seed.clicked.connect(lambda: self._ask(edits.SetNetworkSeed(random.randint(0, LARGEST_SEED))))
        theme().changed.connect(self._restyle)

    def _make_layers(self, count: int) -> None:
        while self._layer_box.count():
            item = self._layer_box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._layers = []
        for number in range(count):
            stepper = Stepper(f"Neurons in hidden layer {number + 1}")
            stepper.value_changed.connect(lambda size, n=number: self._ask(edits.SetLayerSize(n, size)))
            box = choices(ACTIVATION_PAIRS, lambda v, n=number: self._ask(edits.SetActivation(n, v)))  # type: ignore[misc]
            box.setAccessibleName(f"Activation of hidden layer {number + 1}")
            remove = icon_button("x", f"Remove hidden layer {number + 1}", 22)
            remove.clicked.connect(lambda _c=False, n=number: self._ask(edits.RemoveLayer(n)))
            holder = QWidget()
            line = row(f"Hidden {number + 1}", stepper, box, remove)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(2)
            holder.setLayout(line)
            self._layer_box.addWidget(holder)
            self._layers.append((stepper, box))

    def _restyle(self) -> None:
        self.add.setIcon(icon("plus", "text", 14))

    def _ask(self, edit: edits.Edit) -> None:
        self.edit_requested.emit(edit, None)
