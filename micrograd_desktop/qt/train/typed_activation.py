"""The activation of a layer in the model panel: a list of the table's, or a formula of x with its curve."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.engine.ops import ACTIVATIONS, OPS
from micrograd_desktop.presentation.small_plots import activation_plot
from micrograd_desktop.project.fields import Field
from micrograd_desktop.qt.controls.fields import NARROW_LABEL_WIDTH, Choice, row
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.curve_sketch import CurveSketch
from micrograd_desktop.qt.train.formula_field import FormulaField
from micrograd_desktop.translation import tr

TYPED = "typed…"
ACTIVATION_ROWS = [*((name, OPS[name].symbol if name in OPS else name) for name in ACTIVATIONS), (TYPED, tr("Typed…"))]
AS_FORMULA = {"linear": "x", "relu": "max(0, x)", "leaky_relu": "max(0.01 * x, x)", "silu": "x * sigmoid(x)"}
"""What a row is as a formula, where that is more than its name: typing begins with what was there."""


def formula_of(activation: str) -> str:
    """A row of the table as a formula; what is one already stays."""
    return AS_FORMULA.get(activation, f"{activation}(x)") if activation in ACTIVATIONS else activation


class ActivationChoice:
    """The list and what belongs below it: the field for a formula, and its curve.

    Parameters
    ----------
    layer
        Of which hidden layer it is, from 1; None: of the output.
    rule
        The setting, whose rule says what can be typed.
    """

    def __init__(self, layer: int | None, rule: Field[str]) -> None:
        self.list = Choice(ACTIVATION_ROWS)
        self.list.setAccessibleName(
            tr("Activation of the output") if layer is None else tr("Activation of hidden layer {layer}", layer=layer)
        )
        self.typed = TypedActivation(layer, rule)
        self._activation = ""
        self.list.value_chosen.connect(self._on_chosen)
        self.typed.field.left.connect(lambda: self.show_activation(self._activation))

    def show_activation(self, activation: str) -> None:
        """Show one, without a signal. While another is typed, the one that was there stays unseen."""
        if self.typed.field.draft and activation == self._activation:
            return
        self._activation = activation
        self.typed.field.end_draft()
        self.list.show_value(activation if activation in ACTIVATIONS else TYPED)
        self.typed.show_activation(activation)

    def _on_chosen(self, value: str) -> None:
        """A row is taken at once; typing begins with the formula of what was there, and changes nothing yet."""
        if value == TYPED:
            self.typed.field.begin(formula_of(self._activation) if self._activation in ACTIVATIONS else "")
        elif value == self._activation:
            self.typed.field.end_draft()
            self.show_activation(value)
        else:
            self.typed.activation_chosen.emit(value)


class TypedActivation(QWidget):
    """A field for a formula of x over its curve; hidden where the activation is a row of the table.

    Signals
    -------
    activation_chosen(object)
        A formula that was typed, or what was chosen in the list.
    """

    activation_chosen = Signal(object)

    def __init__(self, layer: int | None, rule: Field[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FormulaField(rule.accept)
        formula, curve = _names(layer)
        self.field.setAccessibleName(formula)
        set_tip(self.field, tips.TYPED_ACTIVATION)
        self.sketch = CurveSketch(curve)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 4)
        layout.setSpacing(4)
        layout.addLayout(row("f(x) =", self.field, label_width=NARROW_LABEL_WIDTH))
        layout.addWidget(self.sketch)
        self.field.value_entered.connect(self.activation_chosen)
        self.field.tried.connect(lambda formula: self.sketch.set_plot(activation_plot(formula)))
        self.field.seen_with = (self.sketch,)
        self.field.begun.connect(self.show)
        self.hide()

    def show_activation(self, activation: str) -> None:
        """Show a formula with its curve, or nothing where it is a row."""
        typed = activation not in ACTIVATIONS
        self.setVisible(typed)
        if typed:
            self.field.show_text(activation)
            if not self.field.isModified():
                self.sketch.set_plot(activation_plot(activation))


def _names(layer: int | None) -> tuple[str, str]:
    """What the formula of a hidden layer's activation, or of the output's, is called, and its curve."""
    if layer is None:
        return tr("Formula of the activation of the output"), tr("Curve of the activation of the output")
    return (
        tr("Formula of the activation of hidden layer {layer}", layer=layer),
        tr("Curve of the activation of hidden layer {layer}", layer=layer),
    )
