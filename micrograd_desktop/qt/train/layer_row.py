"""One hidden layer in the model panel: its number of neurons and its activation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.project import edits
from micrograd_desktop.project.spec import LayerSpec
from micrograd_desktop.qt.controls.fields import NARROW_LABEL_WIDTH, Stepper, row
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.typed_activation import ActivationChoice
from micrograd_desktop.translation import tr

STEPPER_WIDTH = 76
"""Room for a size of three digits."""


class LayerRow(QWidget):
    """A hidden layer: a stepper and a list of activations, with a formula below; its context menu removes it.

    Signals
    -------
    edit_requested(object)
        An edit of this layer.
    refused(str)
        Why what was typed is refused.
    """

    edit_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, layer: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ask = self.edit_requested.emit
        self.stepper = Stepper(tr("Neurons in hidden layer {layer}", layer=layer + 1), LayerSpec.size)
        self.stepper.setFixedWidth(STEPPER_WIDTH)
        self.choice = ActivationChoice(layer + 1, LayerSpec.activation)
        self.activation, self.typed = self.choice.list, self.choice.typed
        set_tip(self.stepper.field, tips.neurons(layer + 1, self.stepper.low, self.stepper.high))
        set_tip(self.activation, tips.activation(layer + 1))
        self.remove = QAction(tr("&Remove hidden layer {layer}", layer=layer + 1), self)
        self.addAction(self.remove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        set_tip(self, tr("Right-click to remove hidden layer {layer}", layer=layer + 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(
            row(tr("Hidden {layer}", layer=layer + 1), self.stepper, self.activation, label_width=NARROW_LABEL_WIDTH)
        )
        layout.addWidget(self.typed)
        self.typed.activation_chosen.connect(lambda value: ask(edits.SetLayer(layer, LayerSpec.activation, value)))
        self.typed.field.refused.connect(self.refused)
        self.stepper.value_changed.connect(lambda n: ask(edits.SetLayer(layer, LayerSpec.size, n)))
        self.stepper.refused.connect(self.refused)
        self.remove.triggered.connect(lambda: ask(edits.RemoveLayer(layer)))

    def show_layer(self, spec: LayerSpec) -> None:
        """Show a layer, without a signal."""
        self.stepper.set_value(spec.size)
        self.choice.show_activation(spec.activation)
