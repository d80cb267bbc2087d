"""Takes the trained network home: its dialog, what each row makes, and weights that come back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from micrograd_desktop.export.network.forms import HISTORY, NETWORK_FORMS
from micrograd_desktop.export.network.taken import HomeError, taken
from micrograd_desktop.export.network.weight_files import weights_edit
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.home.dialog import HomeDialog, HomeRow, Refusal, Tell
from micrograd_desktop.qt.home.run_history import HISTORY_ROW, history_maker
from micrograd_desktop.qt.threads.latest_job import GoOn
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr, trn, whole

NOT_YET = tr("The network is not there yet. Try again in a moment.")
ALIKE = tr("The network has these weights already.")
OPEN_FILTER = tr("Weights (*.json *.csv *.npz);;All files (*)")

SAYS = {
    "micrograd": tr(
        "A program for PyPI's micrograd: the network with its weights, the points, the loss and backward()."
    ),
    "pytorch": tr("A program for PyTorch in float64: the same network, points and losses, ready to train on."),
    "numpy": tr("A module that decides about new points, and needs only NumPy."),
    "onnx": tr("The network as a model that other programs run: features and standardisation go with it."),
    "weights.json": tr(
        "Weights and biases by the names that PyTorch's state_dict() has for them. Load weights… reads it."
    ),
    "weights.csv": tr("A row for each weight and bias. Load weights… reads it."),
    "weights.npz": tr("Arrays for NumPy, by the names that PyTorch's state_dict() has. Load weights… reads it."),
}

Moment = tuple[Project, int, Floats]


def rows() -> tuple[HomeRow, ...]:
    """What the dialog offers."""
    forms = [HomeRow(f.name, f.title, SAYS[f.name], f.suffix, f.filter, text=f.text) for f in NETWORK_FORMS.values()]
    return (*forms, HISTORY_ROW)


class NetworkHome(QObject):
    """Opens the dialog of what is shown at that moment, and loads weights.

    Signals
    -------
    message_posted(str)
        What became of it.
    edit_requested(object, object)
        A ``SetParameters``, and None.
    """

    message_posted = Signal(str)
    edit_requested = Signal(object, object)

    def __init__(self, window: QWidget, moment: Callable[[], Moment | None], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._moment = window, moment
        self.dialog: HomeDialog | None = None

    def open(self) -> None:
        """Open the dialog; a message says so if there is no network yet."""
        moment = self._moment()
        if moment is None:
            self.message_posted.emit(NOT_YET)
            return
        if self.dialog is None:
            self.dialog = HomeDialog(_title(moment), rows(), _maker(moment), "network", self._window)
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()

    def ask_and_load(self) -> None:
        """Ask for a file of weights, and load it."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Load weights"), "", OPEN_FILTER)
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Give the network the weights of a file, at the step that is shown; a message says why if it can't be done."""
        moment = self._moment()
        if moment is None:
            self.message_posted.emit(NOT_YET)
            return
        try:
            edit = weights_edit(*moment, path)
        except HomeError as error:
            self.message_posted.emit(str(error))
            return
        if edit.numbers:
            self.edit_requested.emit(edit, None)
            self.message_posted.emit(
                trn(
                    "Loaded {n} weight or bias. Undo brings the other back.",
                    "Loaded {n} weights and biases. Undo brings the others back.",
                    len(edit.numbers),
                )
            )
        else:
            self.message_posted.emit(ALIKE)

    def shutdown(self) -> None:
        """The window closes: what is being made is dropped."""
        if self.dialog is not None:
            self.dialog.reject()

    def _on_finished(self, _result: int) -> None:
        self.dialog = None


def _title(moment: Moment) -> str:
    return tr("Take the network home, as it is at step {step}", step=whole(moment[1]))


def _maker(moment: Moment) -> Callable[[HomeRow, Tell, GoOn], bytes | Refusal]:
    """Makes the rows, of this moment whatever happens meanwhile."""

    def make(row: HomeRow, tell: Tell, go_on: GoOn) -> bytes | Refusal:
        project, step, parameters = moment
        if row.name == HISTORY:
            return history_maker(project, step)(row, tell, go_on)
        try:
            return NETWORK_FORMS[row.name].make(taken(project, step, parameters))
        except HomeError as error:
            return Refusal(str(error))

    return make
