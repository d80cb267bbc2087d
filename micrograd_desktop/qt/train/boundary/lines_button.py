"""The button of the hidden layers: whose zero lines are shown over the plane, and which bends it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.translation import tr, trn

TIP = tr(
    "Hidden layers over the plane: zero lines, where neurons change from off to on, their pre-activation being 0 (Z), "
    "and how a layer bends the plane (V)"
)
NO_LAYER = tr("There is no hidden layer whose neurons have zero lines")


class LinesButton(IconButton):
    """Opens the menu; it is checked while lines are shown.

    Signals
    -------
    layer_chosen(object)
        The hidden layer, from 1, whose neurons' lines are to be shown; None for no lines.
    bent_chosen(int)
        The hidden layer whose bent plane is to be shown.
    """

    layer_chosen = Signal(object)
    bent_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("chart-line", TIP, parent=parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Hidden layers over the plane"))
        self._group = QActionGroup(self)
        self.setMenu(self._menu)
        self.setCheckable(True)
        self._rows: dict[int | None, QAction] = {}
        self._bent = False
        self.set_layers(())

    def set_layers(self, sizes: Sequence[int]) -> None:
        """The hidden layers there are, by their sizes."""
        self._menu.clear()  # and away with its actions
        words = [
            tr("No zero lines"),
            *(
                trn("Hidden {layer}, {n} neuron", "Hidden {layer}, {n} neurons", n, layer=i)
                for i, n in enumerate(sizes, start=1)
            ),
        ]
        self._rows = {}
        for layer, text in enumerate(words):
            action = self._menu.addAction(text)
            action.setCheckable(True)
            self._group.addAction(action)
            key = layer or None
            action.triggered.connect(lambda _on, layer=key: self.layer_chosen.emit(layer))
            action.setEnabled(not self._bent)
            self._rows[key] = action
        self._menu.addSeparator()
        for layer, n in enumerate(sizes, start=1):
            bends = self._menu.addAction(tr("The plane as hidden {layer} bends it", layer=layer))
            bends.setEnabled(n > 1)
            bends.triggered.connect(lambda _on, layer=layer: self.bent_chosen.emit(layer))
        self.setEnabled(bool(sizes))
        set_tip(self, TIP if sizes else NO_LAYER)
        self.show_layer(None)

    def set_bent(self, bent: bool) -> None:
        """Whether a bent plane is shown, which has no zero lines: those can't be chosen meanwhile."""
        self._bent = bent
        for action in self._rows.values():
            action.setEnabled(not bent)
        self.setChecked(not bent and not self._rows[None].isChecked())

    def show_layer(self, layer: int | None) -> None:
        """Which layer's lines are shown."""
        self._rows[layer].setChecked(True)
        self.setChecked(layer is not None and not self._bent)
