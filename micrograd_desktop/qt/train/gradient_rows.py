"""Two rows of the model panel: whether the penalty counts biases, and how gradients are bounded."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.parameters import index
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.presentation.formats import plain, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.qt.controls.fields import Choice, connected, row
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.value_field import ValueField, within
from micrograd_desktop.qt.train import tips
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

LIMIT_WIDTH = 66
CLIP_ROWS = [(clipping.name, clipping.title) for clipping in CLIPPINGS.values()]
PENALISED_ROWS = [("all", tr("Weights and biases")), ("weights", tr("Weights only"))]


class ClipChoice(Choice):
    """How gradients are bounded; its tip is made when it is asked for, with the norm of then."""

    tip_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        """The tip of now."""
        if event.type() == QEvent.Type.ToolTip:
            self.tip_wanted.emit()
        return super().event(event)


class GradientRows(QWidget):
    """What becomes of the gradient between the backward pass and the update.

    Signals
    -------
    edit_requested(object)
        An edit of the training.
    refused(str)
        Why what was typed is refused.
    """

    edit_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ask = self.edit_requested.emit
        self._project = Project()
        self._gradients: Floats | None = None
        self.penalised = connected(Choice(PENALISED_ROWS), lambda v: ask(edits.Set(TrainingSpec.penalised, v)))
        self.clip = ClipChoice(CLIP_ROWS)
        self.limit = ValueField(within(TrainingSpec.clip_limit))
        self.limit.setFixedWidth(LIMIT_WIDTH)
        self.limit.setAccessibleName(tr("Limit of the gradient"))
        set_tip(self.limit, tips.CLIP_LIMIT)
        self.clip.value_chosen.connect(lambda v: ask(edits.Set(TrainingSpec.clip, v)))
        self.clip.tip_wanted.connect(self._show_tip)
        self.limit.value_entered.connect(lambda limit: ask(edits.Set(TrainingSpec.clip_limit, limit)))
        self.limit.refused.connect(self.refused)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row(tr("Penalised"), self.penalised))
        layout.addLayout(row(tr("Clip"), self.clip, self.limit))
        self.clip.setAccessibleName(tr("Gradient clipping"))

    def set_project(self, project: Project) -> None:
        """Show a project's settings."""
        self._project, training = project, project.training
        self.penalised.show_value(training.penalised)
        self.penalised.setEnabled(PENALTIES[training.regularisation].penalty.counts)
        set_tip(self.penalised, tips.penalised(training.regularisation, training.penalised))
        self.clip.show_value(training.clip)
        self.limit.setEnabled(CLIPPINGS[training.clip].bound.counts)
        self.limit.show_text(rate(training.clip_limit))
        self._show_tip()

    def set_gradients(self, gradients: Floats | None) -> None:
        """Know the gradients (n_parameters,) of the moment that is shown."""
        self._gradients = gradients

    def norm(self) -> float | None:
        """The norm over the parameters that are not frozen; None before the first backward pass."""
        gradients, project = self._gradients, self._project
        sizes = layer_sizes(project.network)
        if gradients is None:
            return None
        frozen = [place for name in project.frozen if (place := index(name, sizes)) < len(gradients)]
        return float(np.linalg.norm(np.delete(gradients, frozen)))

    def _show_tip(self) -> None:
        training, norm = self._project.training, self.norm()
        set_tip(
            self.clip, tips.clipping(training.clip, rate(training.clip_limit), None if norm is None else plain(norm))
        )
