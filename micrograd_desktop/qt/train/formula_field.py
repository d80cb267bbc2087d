"""A field for a formula: what is typed is tried at every key, and what is wrong is said at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from micrograd_desktop.project.fields import EditError
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.theme import mono_font
from micrograd_desktop.translation import tr

COMPLAINT_ROOM = 72
"""Pixels below the field for what is said of a formula that can't be taken: four lines."""

EDGE = 8


class FormulaField(ValueField):
    """A line for a formula, in the font of code. Enter takes it, Esc takes it back.

    ``seen_with`` are the widgets that are scrolled into sight together with it.

    Signals
    -------
    tried(object)
        A formula that can be taken was typed, and is not entered yet; or what was typed is taken back.
    begun()
        Typing begins with a formula that is not the project's: who holds the field shows it.
    left()
        No other formula was typed than that.
    """

    tried = Signal(object)
    begun = Signal()
    left = Signal()

    writes_spaces = True

    def __init__(self, read: Callable[[str], object], parent: QWidget | None = None) -> None:
        def reading(text: str) -> object:
            try:
                return read(text)
            except EditError as error:
                raise ValueError(str(error)) from None

        super().__init__(reading, parent)
        self._reading = reading
        self._draft = False
        self.seen_with: tuple[QWidget, ...] = ()
        self.setFont(mono_font(12))
        self.textEdited.connect(self._try)

    @property
    def draft(self) -> bool:
        """Whether typing began with a formula that is not the project's, and none was entered yet."""
        return self._draft

    def begin(self, text: str = "") -> None:
        """Let a person type, if the field can be shown: it is scrolled into sight.

        Parameters
        ----------
        text
            A formula to begin with, as long as none was typed; nothing is entered by it.
        """
        if text:
            self._draft = True
            self.show_text(text)
            self.begun.emit()
            self.tried.emit(text)
        if not self.isVisible():
            self._leave()
            self.refused.emit(tr("The formula is typed in the model panel. Show the panel first."))
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and (content := around.widget()) is not None:
            self._scroll(around, content)
        self.setFocus()
        self.selectAll()

    def _scroll(self, area: QScrollArea, content: QWidget) -> None:
        """Bring the field into sight, with its curve and with room for a complaint below it."""
        around, laid_out = self.parentWidget(), []
        while around is not None and around is not content:
            laid_out.append(around)
            around = around.parentWidget()
        content.resize(content.width(), max(content.height(), content.sizeHint().height()))
        for widget in (content, *reversed(laid_out)):  # what has come this moment has no place yet
            if (layout := widget.layout()) is not None:
                layout.activate()
        top = self.mapTo(content, QPoint(0, 0))
        ends = [top.y() + self.height() + COMPLAINT_ROOM]
        ends += [widget.mapTo(content, QPoint(0, widget.height())).y() for widget in self.seen_with]
        area.ensureVisible(top.x(), max(ends), 0, EDGE)
        area.ensureVisible(top.x(), top.y(), 0, EDGE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Where nothing else was typed, what was there before is shown again."""
        super().focusOutEvent(event)
        away = event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if away and not self.edited:
            self._leave()

    def end_draft(self) -> None:
        """The project has a formula of its own from now on, or none: what was begun is gone."""
        if self._draft:
            self._draft = False
            self._mend()
            self.setText(self._shown)

    def _leave(self) -> None:
        if self._draft:
            self._draft = False
            self.left.emit()

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
