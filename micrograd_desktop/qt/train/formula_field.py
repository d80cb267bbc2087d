"""A field for a formula: what is typed is tried at every key, and what is wrong is said at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from micrograd_desktop.project.fields import EditError
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.theme import mono_font


class FormulaField(ValueField):
    """A line for a formula, in the font of code. Enter takes it, Esc takes it back.

    Signals
    -------
    tried(object)
        A formula that can be taken was typed, and is not entered yet; or what was typed is taken back.
    """

    tried = Signal(object)

    writes_spaces = True

    def __init__(self, read: Callable[[str], object], parent: QWidget | None = None) -> None:
        def reading(text: str) -> object:
            try:
                return read(text)
            except EditError as error:
                raise ValueError(str(error)) from None

        super().__init__(reading, parent)
        self._reading = reading
        self.setFont(mono_font(12))
        self.textEdited.connect(self._try)

    def begin(self) -> None:
        """Let a person type, if the field is shown: it is scrolled into sight."""
        if not self.isVisible():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and (content := around.widget()) is not None and (layout := content.layout()) is not None:
            layout.activate()  # the field may have come this moment, and have no place yet
            around.ensureWidgetVisible(self)
        self.setFocus()
        self.selectAll()

    def _take_back(self) -> None:
        super()._take_back()
        self._try(self.text())

    def _try(self, text: str) -> None:
        try:
            formula = self._reading(text)
        except ValueError as error:
            self._mark(str(error))
        else:
            self.tried.emit(formula)
