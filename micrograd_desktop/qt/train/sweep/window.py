"""The window of sweeps: does the runs in processes of their own, shows what comes of them, and opens one by a click."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.presentation.plot_tables import sweep_table
from micrograd_desktop.presentation.sweep_picture import SweepPicture
from micrograd_desktop.presentation.sweep_words import csv_text, standing_text
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.files import FileError, write_file
from micrograd_desktop.project.spec import Project
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.keys import FocusKeys
from micrograd_desktop.qt.controls.plain import PlainLabel, set_limit, set_tip
from micrograd_desktop.qt.controls.shows_table import KEY, ShowsTable
from micrograd_desktop.qt.controls.spoken import announce
from micrograd_desktop.qt.train.sweep.choices import SweepChoices
from micrograd_desktop.qt.train.sweep.plot import SweepPlot
from micrograd_desktop.qt.train.sweep.runs import Kept, SweepRuns
from micrograd_desktop.training.sweep import Sweep
from micrograd_desktop.training.sweep_file import SweepFileError, read_results, write_results
from micrograd_desktop.training.sweep_outcome import Outcome, measure_title, measures_of
from micrograd_desktop.training.sweeping import Standing
from micrograd_desktop.translation import tr

SIZE = (860, 640)
RENEW_MS = 60
"""How long results are gathered before the picture is drawn anew."""

MEASURE_WIDTH, SEED_WIDTH = 150, 130
USUAL_MEASURE = "data_loss"
TABLE, RESULTS = ".csv", ".jsonl"
SAVE_FILTERS = tr("Table (*{table});;Results to go on from (*{results})", table=TABLE, results=RESULTS)
OPEN_FILTER = tr("Results of a sweep (*{results});;All files (*)", results=RESULTS)
START_TIP = tr("Train the present project with each of these values, from each seed")
RESUME_TIP = tr("Do the runs of the sweep shown that are not done yet")
STOP_TIP = tr("End the sweep; what is done stays, and Resume does the rest")
OPEN_TIP = tr("Make the run at the caret the present project, which undo takes back (Enter, or a click)")
SAVE_TIP = tr(
    "Save each run that is done: as a table of comma-separated values, or as results that this window and the command "
    "line go on from"
)
TABLE_TIP = tr("What is shown of every point, as a table to read, copy and save")
NO_TABLE = PlotTable(tr("Sweep"), "", (), ())
LOAD_TIP = tr("Show the results of a sweep that were saved here, or by the command line with --out")
BUSY, NOTHING_LEFT, NOTHING = tr("A sweep is under way"), tr("All runs of the sweep are done"), tr("No run is done yet")
NO_POINT = tr("Point at a run first, with the mouse or the arrow keys")


class Source(Protocol):
    """What is asked of the run; ``TrainBinding`` says what each does."""

    moved: SignalInstance

    @property
    def present(self) -> Project:
        """The project with its settings as they are at the step that is shown."""

    def open_run(self, run: Project) -> bool:
        """Have another run in the place of the project's."""


class SweepWindow(QDialog):
    """Stands beside the main window.

    Parameters
    ----------
    source
        The run, of whose settings a sweep is made.
    actions
        Those of the main window that can be done here too, by their keys.
    kept
        What it shows at first.
    """

    def __init__(
        self, source: Source, actions: Mapping[str, QAction], kept: Kept | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._fresh: set[int] = set()
        self.kept: Kept | None = None
        self.runs = SweepRuns(self)
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(RENEW_MS)
        self.setWindowTitle(tr("Sweep"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addActions([actions[name] for name in ("undo", "redo", "sweep")])
        self._build()
        self._keys = FocusKeys(self, lambda: self.plot, self.reject)
        self._connect_signals()
        if kept is not None:
            if not kept.sweep.listed:
                self.choices.take(kept.sweep)
            self._show_sweep(kept)
            self.said.setText(standing_text(Standing(len(kept.outcomes), len(kept.sweep))))
        self._show_buttons()

    @property
    def busy(self) -> bool:
        """Whether runs are under way."""
        return self.runs.busy

    def start(self) -> None:
        """Begin the sweep that is chosen, of the present project."""
        try:
            wish = self.choices.wish(self._source.present)
        except EditError as error:
            self.said.setText(str(error))
            return
        self._do(wish, {})
        self.said.setText(tr("Looking whether each run is possible…"))

    def resume(self) -> None:
        """Do what is left of the sweep that is shown."""
        if self.kept is not None and self.kept.left and not self.busy:
            self._do(self.kept.sweep, dict(self.kept.outcomes))

    def cancel(self) -> None:
        """End the sweep; what is done stays."""
        self.runs.cancel()
        self._renew()
        self._show_buttons()
        if self.kept is None:
            self.said.setText(tr("Cancelled."))
        else:
            done, total = count(len(self.kept.outcomes)), count(len(self.kept.sweep))
            self.said.setText(
                tr("Cancelled. {done} of {all} runs are done. Resume does the rest.", done=done, all=total)
            )

    def open_run(self) -> None:
        """Make the run at the caret the present project."""
        point = self.plot.point
        if self.kept is None or point is None:
            self.said.setText(NO_POINT)
            return
        sweep, seed = self.kept.sweep, max(self.seed.currentIndex(), 0)
        run = sweep.runs(point)[seed]
        if self._source.open_run(sweep.project_of(run)):
            where = self.plot.picture.readout(point).partition(":")[0] if self.plot.picture is not None else ""
            self.said.setText(
                tr(
                    "The run at {where} with seed {seed} is open, at step 0. Play trains it as the sweep did.",
                    where=where,
                    seed=sweep.seeds[seed],
                )
            )

    def ask_and_save(self) -> None:
        """Ask for a file, and write what each run gave."""
        name, chosen = QFileDialog.getSaveFileName(self, tr("Save the sweep"), f"sweep{TABLE}", SAVE_FILTERS)
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(RESULTS if RESULTS in chosen else TABLE))

    def save(self, path: Path) -> None:
        """Write what each run that is done gave; the name says in which form."""
        if self.kept is None:
            return
        sweep, outcomes = self.kept.sweep, self.kept.outcomes
        try:
            if path.suffix.lower() == RESULTS:
                write_results(path, sweep, outcomes)
            else:
                write_file(path, csv_text(sweep, outcomes).encode())
        except SweepFileError as error:
            self.said.setText(str(error))
        except FileError as error:
            self.said.setText(tr("{name} could not be saved: {error}.", name=plain(path.name), error=error))
        else:
            self.said.setText(tr("Saved {name}", name=plain(path.name)))

    def ask_and_load(self) -> None:
        """Ask for a file of results, and show them."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Load results of a sweep"), "", OPEN_FILTER)
        if name:
            self.load(Path(name))

    def load(self, path: Path) -> None:
        """Show the results that a file holds."""
        try:
            sweep, outcomes = read_results(path)
        except SweepFileError as error:
            self.said.setText(str(error))
            return
        if not sweep.listed:
            self.choices.take(sweep)
        self._show_sweep(Kept(sweep, outcomes))
        self.said.setText(standing_text(Standing(len(outcomes), len(sweep))))

    def done(self, result: int) -> None:
        """End the runs with the window."""
        self.runs.shutdown()
        self._renewal.stop()
        self._source.moved.disconnect(self._on_moved)
        super().done(result)

    # -- made of

    def _build(self) -> None:
        self.choices = SweepChoices(self._source.present)
        self.plot, self.readout, self.said = SweepPlot(), PlainLabel(), PlainLabel()
        self.readout.setProperty("role", "quiet")
        self.said.setProperty("role", "quiet")
        for line in (self.readout, self.said):  # however long they are, the window stays as wide
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            line.setMinimumHeight(16)
        self.said.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.setAccessibleName(tr("Progress"))
        self.measure, self.seed = Choice([(USUAL_MEASURE, measure_title(USUAL_MEASURE))]), Choice([])
        self.measure.set_width(MEASURE_WIDTH)
        self.seed.set_width(SEED_WIDTH)
        self.seed.setEnabled(False)  # until there are runs
        self.measure.setAccessibleName(tr("Measure"))
        self.seed.setAccessibleName(tr("Seed of the run that opens"))
        set_tip(self.measure, tr("What is shown of the runs: the mean over the seeds"))
        set_tip(self.seed, tr("With which seed a run opens"))
        self.begin, self.again, self.stop = (
            QPushButton(tr("&Start")),
            QPushButton(tr("&Resume")),
            QPushButton(tr("&Cancel")),
        )
        self.go, self.table, self.file = (
            QPushButton(tr("&Open run")),
            QPushButton(tr("Sa&ve…")),
            QPushButton(tr("Loa&d…")),
        )
        self.close_button = QPushButton(tr("C&lose"))
        self.as_table = QPushButton(tr("&Table…"))
        set_tip(self.as_table, f"{TABLE_TIP} ({KEY})")
        self.shows_table = ShowsTable(self.plot, self._table)
        self.begin.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.choices)
        column.addLayout(
            self._line(PlainLabel(tr("Show")), self.measure, None, PlainLabel(tr("Opens with")), self.seed)
        )
        column.addWidget(self.plot, 1)
        for widget in (self.readout, self.progress, self.said):
            column.addWidget(widget)
        buttons = (self.begin, self.again, self.stop, None, self.go, self.as_table, self.table, self.file)
        column.addLayout(self._line(*buttons, self.close_button))
        self.resize(*SIZE)

    def _line(self, *widgets: QWidget | None) -> QHBoxLayout:
        """Widgets beside each other; None is what is left of the room."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            if widget is None:
                line.addStretch(1)
                continue
            if isinstance(widget, QPushButton):
                widget.setAutoDefault(False)
                widget.setFixedHeight(28)
            line.addWidget(widget)
        return line

    def _connect_signals(self) -> None:
        self.choices.refused.connect(self.said.setText)
        self.begin.clicked.connect(self.start)
        self.again.clicked.connect(self.resume)
        self.stop.clicked.connect(self.cancel)
        self.go.clicked.connect(self.open_run)
        self.as_table.clicked.connect(lambda: self.shows_table.show())
        QShortcut(QKeySequence(KEY), self).activated.connect(lambda: self.shows_table.show())
        self.table.clicked.connect(self.ask_and_save)
        self.file.clicked.connect(self.ask_and_load)
        self.close_button.clicked.connect(self.close)
        self.measure.value_chosen.connect(lambda _name: self._draw())
        self.plot.pointed.connect(lambda _point: self._show_point())
        self.plot.chosen.connect(lambda _point: self.open_run())
        self._source.moved.connect(self._on_moved)
        self.runs.begun.connect(lambda sweep: self._show_sweep(Kept(sweep)))
        self.runs.noted.connect(self._on_noted)
        self.runs.told.connect(self._on_told)
        self.runs.ended.connect(self._on_ended)
        self.runs.failed.connect(self._on_failed)
        self._renewal.timeout.connect(self._renew)

    def _table(self) -> PlotTable:
        return NO_TABLE if self.plot.picture is None else sweep_table(self.plot.picture)

    # -- the background

    def _do(self, sweep: Sweep, done: dict[int, Outcome]) -> None:
        self.runs.do(sweep, done)
        self.progress.setRange(0, 0)
        self._show_buttons()

    def _on_noted(self, run: int, outcome: Outcome) -> None:
        if self.kept is None:
            return
        self.kept.outcomes[run] = outcome
        self._fresh.add(run // len(self.kept.sweep.seeds))
        if not self._renewal.isActive():
            self._renewal.start()

    def _on_told(self, standing: Standing) -> None:
        self.progress.setRange(0, standing.total)
        self.progress.setValue(standing.done)
        self.said.setText(standing_text(standing))

    def _on_ended(self, reason: str) -> None:
        self._renew()
        self.said.setText(reason or ("" if self.kept is None else self.kept.summary))
        announce(self, self.said.text())
        self._show_buttons()

    def _on_failed(self, sentence: str) -> None:
        self._show_buttons()
        self.said.setText(sentence)

    # -- what is shown

    def _show_sweep(self, kept: Kept) -> None:
        self.kept = kept
        self._fresh.clear()
        self.plot.point_at(None)
        seeds = [(str(seed), tr("seed {seed}", seed=seed)) for seed in kept.sweep.seeds]
        self.seed.set_rows(seeds)
        self.seed.setEnabled(True)
        self.seed.setCurrentIndex(0)
        self._draw()

    def _draw(self) -> None:
        """The picture anew, of the measure that is chosen."""
        if self.kept is None:
            return
        name = str(self.measure.currentData())
        names = measures_of(self.kept.outcomes.values()) if self.kept.outcomes else (USUAL_MEASURE,)
        if self.kept.outcomes or self.measure.currentData() is None:
            self.measure.set_rows([(one, measure_title(one)) for one in names])
        name = name if name in names else USUAL_MEASURE
        self.measure.show_value(name)
        self.plot.set_picture(SweepPicture.of(self.kept.sweep, self.kept.outcomes, name))
        self._show_point()

    def _renew(self) -> None:
        """Draw what has come since."""
        self._renewal.stop()
        picture, fresh = self.plot.picture, set(self._fresh)
        self._fresh.clear()
        if self.kept is None or picture is None or not fresh:
            return
        if self.measure.count() != len(measures_of(self.kept.outcomes.values())):
            self._draw()
        else:
            self.plot.set_picture(picture.renewed(self.kept.outcomes, fresh))
            self._show_point()
        self._show_buttons()

    def _show_point(self) -> None:
        point, picture = self.plot.point, self.plot.picture
        text = "" if point is None or picture is None else picture.readout(point)
        self.readout.setText(text)
        self.plot.setAccessibleName(tr("Sweep. {text}", text=text) if text else tr("Sweep"))
        self._show_buttons()

    def _show_buttons(self) -> None:
        busy, kept = self.busy, self.kept
        set_limit(self.begin, START_TIP, BUSY if busy else "")
        left = kept is not None and kept.left > 0
        set_limit(self.again, RESUME_TIP, BUSY if busy else "" if left else NOTHING_LEFT if kept else NOTHING)
        set_limit(self.stop, STOP_TIP, "" if busy else tr("No sweep is under way"))
        set_limit(self.go, OPEN_TIP, "" if self.plot.point is not None else NO_POINT)
        set_limit(self.table, SAVE_TIP, "" if kept is not None and kept.outcomes else NOTHING)
        set_limit(self.file, LOAD_TIP, BUSY if busy else "")
        self.progress.setVisible(busy)

    def _on_moved(self) -> None:
        self.choices.set_project(self._source.present)
