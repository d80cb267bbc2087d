"""The stop panel: where training pauses by itself, and how many steps are trained at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.presentation.formats import parse, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.rules import problem_of
from micrograd_desktop.project.spec import Project, StopSpec
from micrograd_desktop.qt.controls.fields import IconButton, row
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_limit, set_tip
from micrograd_desktop.qt.controls.value_field import (
    ValueField,
    parse_share,
    parse_whole,
    percentage,
    whole,
    within,
)
from micrograd_desktop.qt.train import tips
from micrograd_desktop.translation import tr

NEVER = ("", "never", "none", "off", tr("never"))
"""What is typed where there is to be no condition."""

LABEL_WIDTH = 84
T = TypeVar("T")


def optional(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """The reader, which also takes nothing, or ``never``, for no condition."""
    return lambda text: None if text.strip().lower() in NEVER else read(text)


class StopPanel(QWidget):
    """Conditions, of which none need be, and the steps that are trained at a time.

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
        self.loss = self._field(StopSpec.loss, optional(parse), rate, tr("0 to 1,000,000"))
        self.accuracy = self._field(StopSpec.accuracy, optional(parse_share), percentage, tr("0 to 100%"))
        self.step = self._field(StopSpec.step, optional(parse_whole), whole, tr("from step 1 on"))
        self.plateau = self._field(StopSpec.plateau, optional(parse_whole), whole, tr("1 to 10,000,000"))
        self.burst = self._field(StopSpec.burst, parse_whole, whole, "")
        self.train = IconButton("chevrons-right", tips.TRAIN_STEPS)
        self._build()
        self.set_project(Project())

    def set_project(self, project: Project) -> None:
        """Show a project's conditions."""
        stop = project.stop
        self.loss.show_text("" if stop.loss is None else rate(stop.loss))
        self.accuracy.show_text("" if stop.accuracy is None else percentage(stop.accuracy))
        self.step.show_text("" if stop.step is None else whole(stop.step))
        self.plateau.show_text("" if stop.plateau is None else whole(stop.plateau))
        self.burst.show_text(whole(stop.burst))
        has_accuracy = any(figure.name == "accuracy" for figure in problem_of(project).figures)
        set_limit(self.accuracy, tips.STOP_ACCURACY, "" if has_accuracy else tips.NO_ACCURACY)

    def set_action(self, train: QAction) -> None:
        """What trains so many steps, beside their number."""
        self.train.clicked.connect(train.trigger)

    def _field(
        self, field: Field[Any], read: Callable[[str], Any], write: Callable[[float], str], limits: str
    ) -> ValueField:
        made = ValueField(within(field, read, write))
        made.setPlaceholderText(limits)
        made.value_entered.connect(lambda value: self.edit_requested.emit(edits.Set(field, value), None))
        made.refused.connect(self.message_posted)
        return made

    def _build(self) -> None:
        layout = QVBoxLayout()
        layout.setContentsMargins(12, 0, 12, 12)
        layout.setSpacing(6)
        whole_panel = QVBoxLayout(self)
        whole_panel.setContentsMargins(0, 0, 0, 0)
        whole_panel.setSpacing(0)
        whole_panel.addWidget(PaneHeader(tr("Stop when"), line=False))
        whole_panel.addLayout(layout)
        rows = (
            (tr("Loss at most"), self.loss, tips.STOP_LOSS, tr("Stop: loss at most")),
            (tr("Accuracy"), self.accuracy, tips.STOP_ACCURACY, tr("Stop: accuracy")),
            (tr("At step"), self.step, tips.STOP_STEP, tr("Stop: at step")),
            (tr("Plateau of"), self.plateau, tips.STOP_PLATEAU, tr("Stop: plateau of")),
        )
        for label, field, tip, name in rows:
            set_tip(field, tip)
            field.setAccessibleName(name)
            layout.addLayout(row(label, field, label_width=LABEL_WIDTH))
        set_tip(self.burst, tips.BURST)
        self.burst.setAccessibleName(tr("Steps to train at a time"))
        layout.addLayout(row(tr("Train steps"), self.burst, self.train, label_width=LABEL_WIDTH))
