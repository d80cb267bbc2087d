"""The window of loss landscapes: evaluates in the background, shows what came of it, and sets parameters by a click."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from micrograd_desktop.nn.parameters import name_at
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.landscape_picture import of_place, stands_at
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.presentation.plot_tables import landscape_table
from micrograd_desktop.project.edits import Edit, SetParameters
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip
from micrograd_desktop.qt.controls.pointed_plot import Place
from micrograd_desktop.qt.controls.shows_table import KEY, ShowsTable
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.train.landscape.card import LandscapeCard
from micrograd_desktop.qt.train.landscape.choices import LandscapeChoices
from micrograd_desktop.training.directions import LandscapeError
from micrograd_desktop.training.landscape import Landscape, Wish, survey
from micrograd_desktop.training.results import Floats
from micrograd_desktop.translation import tr

SIZE = (820, 640)
STEPS_OF_PROGRESS = 200
RENEW_TIP = tr("Evaluate anew, around where the run stands now")
GO_TIP = tr("Set the two parameters to the place of the cursor, which undo takes back (Enter, or a click)")
TABLE_TIP = tr("The objective at every place, as a table to read, copy and save")
NO_TABLE = PlotTable(tr("Loss landscape"), "", (), ())
CANCELLED = tr("Cancelled. Renew begins anew.")
WAITING = tr("Waiting for the run to show where it stands.")
OTHER = tr("The network, the data or the loss is another now. Renew shows the present.")
CHANGED = tr("Parameters were set since. Renew shows the present.")
CLICK = tr("A click, or Enter, goes there.")
THERE = tr("The run stands there.")
ONLY_SLICE = tr("Only in a slice is a place two parameters, which can be set")
NO_PLACE = tr("Point at a place first, with the mouse or the arrow keys")


class Source(Protocol):
    """What is asked of the run; ``TrainBinding`` says what each does."""

    moved: SignalInstance

    @property
    def moment(self) -> tuple[Project, int, Floats] | None:
        """The project, the step and the parameters that belong together."""

    def execute(self, edit: Edit, merge: object = None) -> bool:
        """Do an edit at the step that is shown."""


class Request(NamedTuple):
    """What the background is asked for."""

    project: Project
    step: int
    parameters: Floats
    wish: Wish
    with_path: bool


class LandscapeWindow(QDialog):
    """Stands beside the main window, over a run that may go on. What it shows is frozen, and says of which step.

    Parameters
    ----------
    source
        The run.
    actions
        Those of the main window that can be done here too, by their keys.
    """

    _progressed = Signal(int, str)

    def __init__(self, source: Source, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._request: Request | None = None
        self._shown_of: Request | None = None
        self._awaits = False
        self._job = LatestJob(self._work, "landscape", self, stoppable=True)
        self.setWindowTitle(tr("Loss landscape"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addActions([actions[name] for name in ("undo", "redo", "landscape")])
        self._build()
        self._keys = FocusKeys(self, lambda: self.plot, self.reject)
        self._connect_signals()
        if (moment := source.moment) is not None:
            self.choices.set_project(*moment[:2])

    @property
    def busy(self) -> bool:
        """Whether something is evaluated, or waits for the run."""
        return self._awaits or self._job.busy or not self.progress.isHidden()

    def show_over(self, place: int | None) -> None:
        """Come to the front, with a slice over this parameter if there is one."""
        if place is not None:
            self.choices.take(place)
        self.show()
        self.activateWindow()
        self.renew()

    def renew(self) -> None:
        """Evaluate what is wanted around where the run stands now."""
        moment = self._source.moment
        self._awaits = moment is None
        if moment is None:
            self.said.setText(WAITING)
            return
        self.choices.set_project(*moment[:2])
        self._request = Request(*moment, self.choices.wish, self.choices.with_path)
        self.progress.setValue(0)
        self._show_busy(True)
        self._job.stop()
        self._job.submit(self._request)

    def cancel(self) -> None:
        """End the evaluation; what was shown stays."""
        self._awaits = False
        self._job.drop()
        self._show_busy(False)
        self.said.setText(CANCELLED)

    def go_there(self) -> None:
        """Set the two parameters to the cursor's place, as one change."""
        found, place = self.plot.found, self.plot.cursor_place
        reason = self._obstacle()
        if found is None or place is None or reason:
            self.said.setText(reason or NO_PLACE)
            return
        moment = self._source.moment
        assert moment is not None, "else there is an obstacle"
        sizes, numbers = layer_sizes(settings_at(moment[0], moment[1]).network), []
        for axis, at in zip(found.axes, (place.column, place.row), strict=True):
            assert axis.place is not None, "an axis of a slice is a parameter"
            numbers.append((name_at(axis.place, sizes), float(axis.coordinates[at])))
        self._source.execute(SetParameters(tuple(numbers)))

    def done(self, result: int) -> None:
        """End the work with the window."""
        self._job.shutdown()
        self._source.moved.disconnect(self._on_moved)
        super().done(result)

    # -- made of

    def _build(self) -> None:
        self.choices = LandscapeChoices()
        self.card = LandscapeCard(margin=0)
        self.plot, self.stale = self.card.plot, PlainLabel()
        self.shows_table = ShowsTable(self.plot, self._table)
        self.stale.setProperty("role", "warning")
        self.readout = PlainLabel()
        self.readout.setProperty("role", "quiet")
        self.readout.setMinimumHeight(16)
        self.said = PlainLabel()
        self.said.setProperty("role", "quiet")
        for line in (self.readout, self.said):  # however long they are, the window stays as wide
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, STEPS_OF_PROGRESS)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(tr("Progress"))
        self.as_table = QPushButton(tr("&Table…"))
        set_tip(self.as_table, f"{TABLE_TIP} ({KEY})")
        self.stop, self.go, self.again = (
            QPushButton(tr("&Cancel")),
            QPushButton(tr("&Go there")),
            QPushButton(tr("&Renew")),
        )
        self.close_button = QPushButton(tr("C&lose"))
        set_tip(self.again, RENEW_TIP)
        set_tip(self.stop, tr("End the evaluation; what is shown stays"))
        self.again.setProperty("primary", True)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.said, 1)
        for button in (self.as_table, self.stop, self.go, self.again, self.close_button):
            button.setAutoDefault(False)
            button.setFixedHeight(28)
            bottom.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.choices)
        column.addWidget(self.card, 1)
        for label in (self.readout, self.stale):
            column.addWidget(label)
        column.addWidget(self.progress)
        column.addLayout(bottom)
        self.stale.hide()
        self.resize(*SIZE)
        self._show_busy(False)
        self._show_go()

    def _connect_signals(self) -> None:
        self.choices.changed.connect(self.renew)
        self.again.clicked.connect(self.renew)
        self.stop.clicked.connect(self.cancel)
        self.go.clicked.connect(self.go_there)
        self.as_table.clicked.connect(lambda: self.shows_table.show())
        QShortcut(QKeySequence(KEY), self).activated.connect(lambda: self.shows_table.show())
        self.close_button.clicked.connect(self.close)
        self.plot.place_pointed.connect(self._on_pointed)
        self.plot.place_chosen.connect(lambda _place: self._on_chosen())
        self._source.moved.connect(self._on_moved)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._progressed.connect(self._on_progressed)

    def _table(self) -> PlotTable:
        return NO_TABLE if self.plot.found is None else landscape_table(self.plot.found)

    # -- the background

    def _work(self, request: Request, go_on: GoOn) -> tuple[Request, Landscape | str]:
        """On the thread of the job; a text is the reason why there is none."""
        told = -1, ""

        def tell(share: float, doing: str) -> None:
            nonlocal told
            go_on()
            if (now := (int(STEPS_OF_PROGRESS * share), doing)) != told:
                told = now
                self._progressed.emit(*now)

        try:
            project, step, parameters, wish, with_path = request
            return request, survey(project, step, parameters, wish, tell, with_path=with_path)
        except LandscapeError as error:
            return request, str(error)

    def _on_progressed(self, share: int, doing: str) -> None:
        if not self.progress.isHidden():
            self.progress.setValue(share)
            self.said.setText(f"{doing[0].upper()}{doing[1:]}, {100 * share // STEPS_OF_PROGRESS}%")

    def _on_done(self, result: tuple[Request, Landscape | str]) -> None:
        request, found = result
        if request is not self._request or self.progress.isHidden():
            return  # of a wish that a newer one has replaced, or that was cancelled
        self._show_busy(False)
        if isinstance(found, str):
            self.said.setText(found)
            self.card.set_landscape(None)
        else:
            self._shown_of = request
            self.said.setText("")
            self.card.set_landscape(found)
        self.readout.setText("")
        self._on_moved()

    def _on_failed(self, sentence: str) -> None:
        self._show_busy(False)
        self.said.setText(sentence)

    # -- what is said

    def _show_busy(self, on: bool) -> None:
        self.progress.setVisible(on)
        self.stop.setEnabled(on)

    def _on_pointed(self, place: Place | None) -> None:
        found = self.plot.found
        text = ""
        if found is not None and place is not None:
            text = of_place(found, *place)
            if not self._obstacle():
                text += f". {THERE if stands_at(found, self.plot.now, *place) else CLICK}"
        self.readout.setText(text)
        self.plot.setAccessibleName(tr("Landscape. {text}", text=text) if text else tr("Landscape"))
        self._show_go()

    def _on_chosen(self) -> None:
        found = self.plot.found
        if found is not None and found.wish.kind == "slice":
            self.go_there()

    def _on_moved(self) -> None:
        """The run is shown at another step, or other numbers of it."""
        if self._awaits:
            self.renew()
            return
        place, sentence = self._standing()
        self.card.set_now(place)
        self.stale.setText(sentence)
        self.stale.setVisible(bool(sentence))
        self._on_pointed(self.plot.cursor_place)

    def _standing(self) -> tuple[tuple[float, ...] | None, str]:
        """Where the run stands on the picture; else None, and a sentence that says why it is not there."""
        found, moment, of = self.plot.found, self._source.moment, self._shown_of
        if found is None or of is None or moment is None:
            return None if moment is None or found is None else found.here, ""
        project, step, parameters = moment
        if _basis(project, step) != _basis(of.project, of.step):
            return None, OTHER
        moves = [axis.place for axis in found.axes if axis.place is not None]
        same = np.array_equal(np.delete(parameters, moves), np.delete(found.parameters, moves), equal_nan=True)
        if not same:
            return None, CHANGED if step == found.step else tr(
                "The run is at step {step} now. Renew shows the present.", step=count(step)
            )
        return (tuple(float(parameters[place]) for place in moves) if moves else found.here), ""

    def _obstacle(self) -> str:
        """Why the run can't be sent to a place; empty where it can."""
        found = self.plot.found
        if found is None or found.wish.kind != "slice":
            return ONLY_SLICE
        place, sentence = self._standing()
        return sentence or ("" if place is not None else WAITING)

    def _show_go(self) -> None:
        reason = self._obstacle() or ("" if self.plot.cursor_place is not None else NO_PLACE)
        set_limit(self.go, GO_TIP, reason)


def _basis(project: Project, step: int) -> tuple[object, ...]:
    """What the objective is a function by: equal where two moments have the same landscape."""
    now = settings_at(project, step)
    training = now.training
    penalty = training.regularisation, training.strength, training.penalised
    return now.network, now.dataset, training.loss, *penalty
