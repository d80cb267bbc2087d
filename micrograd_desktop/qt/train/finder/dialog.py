"""The learning-rate finder as a dialog: which rates are tried, how far the search is, what it found."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from micrograd_desktop.nn.schedules import schedule_of
from micrograd_desktop.presentation.formats import rate
from micrograd_desktop.presentation.plot_table import PlotTable
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.spec import Project, TrainingSpec
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.shows_table import KEY, ShowsTable
from micrograd_desktop.qt.controls.value_field import ValueField, parse_whole, whole, within
from micrograd_desktop.qt.threads.latest_job import GoOn, LatestJob
from micrograd_desktop.qt.train.finder.plot import RatePlot
from micrograd_desktop.qt.train.tips import NO_LR
from micrograd_desktop.training.rate_finder import FEWEST_STEPS, MOST_STEPS, STEPS, RateCurve, Search, find, sentence
from micrograd_desktop.training.run_state import RunState
from micrograd_desktop.translation import tr

SIZE = (680, 520)
ABOUT = tr(
    "A copy of the run is trained on from where it stands, at rates that rise by equal factors (L. Smith, 2017, "
    "section 3.3). The run itself stays as it is."
)
TABLE_TIP = tr("The rates and losses as a table, to read, copy and save")
TAKE = tr("Click the curve to take a rate.")
RATE_TIP = tr("From 0.000001 to 100")
NAMES = (tr("Lowest rate"), tr("Highest rate"), tr("Steps of the search"))
STEPS_TIP = tr(
    "Steps of the search: from {fewest} to {most}, a rate each", fewest=whole(FEWEST_STEPS), most=whole(MOST_STEPS)
)


@dataclass(frozen=True, slots=True)
class Origin:
    """What is copied: a project's run, and where it stands; without a state that is step 0."""

    project: Project
    state: RunState | None

    @property
    def training(self) -> TrainingSpec:
        """How it trains there."""
        return settings_at(self.project, self.step).training

    @property
    def step(self) -> int:
        """Where it stands."""
        return 0 if self.state is None else self.state.step

    def rate_from(self, learning_rate: float) -> float:
        """What the schedule makes of a learning rate there."""
        training = self.training
        rates = schedule_of(training.schedule).rates(learning_rate, training.decay_steps, self.step, 1)
        return float(rates[0])


class RateFinder(QDialog):
    """Searches in the background as soon as it is opened, and again when asked to.

    Signals
    -------
    rate_taken(float)
        The learning rate that a person took; the dialog is closed with it.
    """

    rate_taken = Signal(float)
    _progressed = Signal(float)

    def __init__(self, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin = origin
        self._search = Search()
        self._job = LatestJob(self._work, "rate finder", self, stoppable=True)
        self.setWindowTitle(tr("Find a learning rate"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._connect_signals()
        self._show_search()
        self.start()

    @property
    def searching(self) -> bool:
        """Whether rates are being tried."""
        return self._job.busy or self.progress.isVisible()

    def start(self) -> None:
        """Try the rates that the fields say; none while a field is to be mended, which is named."""
        for field, name in zip((self.low, self.high, self.steps), NAMES, strict=True):
            if field.refusal:
                self.said.setText(f"{name}: {field.refusal}")
                return
        try:
            search = self._search.checked()
        except EditError as error:
            self.said.setText(str(error))
            return
        self.plot.set_curve(None)
        self.said.setText(tr("Trying {steps} rates…", steps=whole(search.steps)))
        self._set_searching(True)
        self._job.submit(search)

    def done(self, result: int) -> None:
        """End the search with the dialog."""
        self._job.shutdown()
        super().done(result)

    def _build(self) -> None:
        limits = TrainingSpec.learning_rate
        self.low, self.high = ValueField(within(limits)), ValueField(within(limits))
        self.steps = ValueField(within(STEPS, parse_whole, whole))
        self.again, self.plot, self.said = QPushButton(tr("Search again")), RatePlot(), PlainLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.said.setWordWrap(True)
        about = PlainLabel(self._about())
        about.setWordWrap(True)
        about.setProperty("role", "caption")
        line = QHBoxLayout()
        fields = (
            (tr("&From"), self.low, RATE_TIP),
            (tr("&to"), self.high, RATE_TIP),
            (tr("&Steps"), self.steps, STEPS_TIP),
        )
        for (label, field, tip), spoken in zip(fields, NAMES, strict=True):
            name = PlainLabel(label)
            name.setBuddy(field)
            field.setFixedWidth(96)
            field.setAccessibleName(spoken)
            set_tip(field, tip)
            line.addWidget(name)
            line.addWidget(field)
        line.addStretch(1)
        line.addWidget(self.again)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(line)
        column.addWidget(self.progress)
        column.addWidget(self.plot, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
        self.shows_table = ShowsTable(self.plot, self._table)
        self.as_table = QPushButton(tr("&Table…"))
        set_tip(self.as_table, f"{TABLE_TIP} ({KEY})")
        self.buttons.addButton(self.as_table, QDialogButtonBox.ButtonRole.ActionRole)
        self.as_table.setAutoDefault(False)
        self.as_table.clicked.connect(self.shows_table.show)
        QShortcut(QKeySequence(KEY), self).activated.connect(self.shows_table.show)
        self.again.setAutoDefault(False)
        set_tip(
            self.again, tr("Try the rates between these two ends again, or stop trying; the run itself is untouched")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.resize(*SIZE)

    def _table(self) -> PlotTable:
        from micrograd_desktop.presentation.course_tables import rates_table  # which few ask for

        curve = self.plot.curve
        return PlotTable(tr("Loss against learning rate"), "", (), ()) if curve is None else rates_table(curve)

    def _about(self) -> str:
        schedule = schedule_of(self._origin.training.schedule)
        if not schedule.uses_rate:
            return f"{ABOUT} {NO_LR}"
        if schedule.name == "constant":
            return f"{ABOUT} {TAKE}"
        made = tr("What is taken is η, of which the schedule {title} makes its own.", title=schedule.title)
        return f"{ABOUT} {TAKE} {made}"

    def _connect_signals(self) -> None:
        self.low.value_entered.connect(lambda value: self._change(Search(value, self._search.high, self._search.steps)))
        self.high.value_entered.connect(lambda value: self._change(Search(self._search.low, value, self._search.steps)))
        self.steps.value_entered.connect(lambda value: self._change(Search(self._search.low, self._search.high, value)))
        for field in (self.low, self.high, self.steps):
            field.refused.connect(self.said.setText)
        self.again.clicked.connect(self._on_find_clicked)
        self.plot.rate_taken.connect(self._on_rate_taken)
        self.buttons.rejected.connect(self.reject)
        self._job.done.connect(self._show)
        self._job.stopped.connect(self._on_stopped)
        self._job.failed.connect(self._on_failed)
        self._progressed.connect(lambda share: self.progress.setValue(round(100 * share)))

    def _change(self, search: Search) -> None:
        """Other rates, which are tried at once."""
        self._search = search
        self._show_search()
        self.start()

    def _show_search(self) -> None:
        self.low.show_text(rate(self._search.low))
        self.high.show_text(rate(self._search.high))
        self.steps.show_text(whole(self._search.steps))
        training, made = self._origin.training, self._origin.rate_from
        schedule = schedule_of(training.schedule)
        self.plot.set_present(made(training.learning_rate), made if schedule.name != "constant" else None)
        self.plot.set_takes(schedule.uses_rate)

    def _work(self, search: Search, go_on: GoOn) -> RateCurve:
        """On the thread of the job."""
        return find(self._origin.project, self._origin.state, search, check=go_on, progress=self._progressed.emit)

    def _set_searching(self, on: bool) -> None:
        self.progress.setValue(0)
        self.progress.setVisible(on)
        self.again.setText(tr("Cancel") if on else tr("Search again"))

    def _show(self, curve: RateCurve) -> None:
        if self._job.busy:  # fields were changed meanwhile
            return
        self._set_searching(False)
        self.plot.set_curve(curve)
        self.said.setText(sentence(curve))

    def _on_find_clicked(self) -> None:
        if self.searching:
            self._job.drop()
        else:
            self.start()

    def _on_stopped(self) -> None:
        if not self._job.busy:
            self._set_searching(False)
            self.said.setText(tr("Cancelled. Nothing was changed."))

    def _on_failed(self, reason: str) -> None:
        self._set_searching(False)
        self.said.setText(reason)

    def _on_rate_taken(self, learning_rate: float) -> None:
        self.accept()
        self.rate_taken.emit(learning_rate)
