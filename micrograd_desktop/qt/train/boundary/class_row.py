"""Of more than two classes: which one's lead the colours say, and whether the confusion matrix is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.train.boundary.subject import Subject
from micrograd_desktop.translation import tr

_ALL = "all"
_ALL_ROW = (_ALL, tr("All classes"))
_LEFT, _TOP, _GAP = 20, 4, 8
_SURFACE_TIP = tr(
    "What the colours say: which class's output is the largest, or by how much one class's leads all others"
)
_MATRIX_TIP = tr("Show how many points of each class are taken for each; a cell chosen rings its points")
_OF_OUTPUT = tr("This is of the output, not of the neuron whose map is shown")


class ClassRow(QWidget):
    """Has ``surface``, which chooses all classes or one, and ``matrix_button``; hidden where there is one output."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface = Choice([_ALL_ROW])
        self.surface.setAccessibleName(tr("Surface"))
        set_tip(self.surface, _SURFACE_TIP)
        self.matrix_button = QCheckBox(tr("Confusion"))
        set_tip(self.matrix_button, _MATRIX_TIP)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, _TOP, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.surface, 1)
        row.addWidget(self.matrix_button)
        self.setVisible(False)

    @property
    def chosen(self) -> int | None:
        """The number of the class whose lead is shown alone; None for all."""
        chosen = self.surface.currentData()
        return None if chosen in (None, _ALL) else int(chosen)

    def set_problem(self, problem: Problem) -> None:
        """Offer these classes; all are shown at first."""
        rows = [(str(i), tr("Class {name} alone", name=row.name)) for i, row in enumerate(problem.classes)]
        self.surface.set_rows([_ALL_ROW, *rows])
        self.surface.show_value(_ALL)
        self.setVisible(problem.outputs > 1)

    def show_subject(self, problem: Problem, subject: Subject) -> None:
        """Hidden while a bent plane is shown; the tips say what is of the output while a neuron's map is shown."""
        self.setVisible(problem.outputs > 1 and subject.bent_layer is None)
        of_output = subject.neuron is not None
        set_tip(self.surface, tr("{why}: choose to see that again", why=_OF_OUTPUT) if of_output else _SURFACE_TIP)
        set_tip(self.matrix_button, f"{_MATRIX_TIP}. {_OF_OUTPUT}" if of_output else _MATRIX_TIP)
