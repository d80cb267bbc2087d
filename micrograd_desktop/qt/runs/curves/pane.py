"""The pane of the curves: what is drawn and along what, the values where is pointed, the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from micrograd_desktop.nn.problems import FIGURES, Problem
from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.overlaid_curves import LOSS, MOST_IN_COLOUR, Measure, measures
from micrograd_desktop.presentation.run_courses import ALONG, Course
from micrograd_desktop.qt.controls.fields import Choice
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.segments import Segment, Segments
from micrograd_desktop.qt.controls.shows_table import ShowsTable
from micrograd_desktop.qt.controls.text_row import Item, TextRow, class_mark
from micrograd_desktop.qt.runs.curves.plot import OverlayPlot
from micrograd_desktop.translation import tr, trn

if TYPE_CHECKING:
    from micrograd_desktop.presentation.plot_table import PlotTable
    from micrograd_desktop.qt.runs.curves.parts import CurveParts

ROW, LONGEST_NAME, LONGEST_SPOKEN = 20, 18, 60
CHOICE_WIDTH = 104
AXES = [Segment(row.id, row.title, row.says) for row in ALONG.values()]
ALONG_WORDS = {
    "step": tr("step", sense="along"),
    "epoch": tr("epoch", sense="along"),
    "time": tr("time", sense="along"),
}
FEW, WIDE = 4, 1000
"""More runs have values beside their marks without names where the pane is less wide."""

NARROW = 470
"""A pane that is less wide has no title."""


class CurvesPane(QWidget):
    """Shows how runs went; the plot has the signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._names: tuple[str, ...] = ()
        self._courses: tuple[Course, ...] = ()
        self._step = 0
        self._place: float | None = None
        self._measures: dict[str, Measure] = {LOSS.train: LOSS}
        self._measure, self._along = LOSS, "step"
        self.header, self.plot, self.values = PaneHeader(tr("Curves")), OverlayPlot(), TextRow(ROW)
        self.values.setContentsMargins(12, 0, 12, 0)
        self.choice = Choice([(LOSS.train, LOSS.title)])
        self.choice.set_width(CHOICE_WIDTH)
        self.choice.setAccessibleName(tr("What is drawn"))
        set_tip(
            self.choice, tr("What is drawn of each run: over the training points solid, over the test points dashed")
        )
        self.along = Segments(tr("Along what"), AXES)
        self.log = QToolButton()
        self.log.setText(tr("log", sense="axis"))
        self.log.setCheckable(True)
        self.log.setChecked(True)
        self.log.setAccessibleName(tr("Logarithmic axis"))
        set_tip(self.log, tr("Draw losses on a logarithmic axis"))
        self.header.add(self.choice, self.along, self.log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.values, self.plot):
            column.addWidget(widget, 1 if widget is self.plot else 0)
        self.choice.value_chosen.connect(self._on_measure_chosen)
        self.along.chosen.connect(self._on_along_chosen)
        self.log.toggled.connect(lambda _on: self._show_look())
        self.plot.pointed.connect(self._on_pointed)
        self.plot.parts = self._spoken
        self.shows_table = ShowsTable(self.plot, self.table)

    def set_runs(self, names: Sequence[str], courses: Sequence[Course], problems: Sequence[Problem]) -> None:
        """Show these runs."""
        self._names, self._courses = tuple(names), tuple(courses)
        self._measures = {row.train: row for row in measures(problems)}
        self.choice.set_rows([(row.train, row.title) for row in self._measures.values()])
        if self._measure.train not in self._measures:
            self._measure = LOSS
        self.choice.show_value(self._measure.train)
        self._show_look()
        self.plot.set_runs(names, courses)
        self._show_values()

    @property
    def step(self) -> int:
        """The step on view."""
        return self._step

    @property
    def said(self) -> list[str]:
        """Each run's name with its figures at the step, or where is pointed."""
        return [
            f"{plain(name, LONGEST_SPOKEN)}: {self._value(course)}"
            for name, course in zip(self._names, self._courses, strict=False)
        ]

    @property
    def summary(self) -> str:
        """What is drawn of which runs, along what."""
        if not self._courses:
            return tr("No run is chosen.")
        return tr(
            "{measure} of {runs} along {along}, now at {place}.",
            measure=self._measure.title,
            runs=trn("{n} run", "{n} runs", len(self._courses), sense="of"),
            along=ALONG_WORDS[self._along],
            place=self._where(),
        )

    def table(self) -> PlotTable:
        """What is drawn, as a table."""
        from micrograd_desktop.presentation.course_tables import courses_table  # which few ask for

        return courses_table(self._names, self._courses, self._measure)

    def _spoken(self) -> CurveParts:
        from micrograd_desktop.qt.runs.curves.parts import CurveParts  # which only a listener needs

        return CurveParts(self)

    @property
    def along_what(self) -> str:
        """Along what the curves are drawn: a row of ``run_courses.ALONG``."""
        return self._along

    def grow(self) -> None:
        """More of the runs is known."""
        self.plot.refresh()
        self._show_values()

    def set_step(self, step: int) -> None:
        """The step on view."""
        self._step = step
        self.plot.set_step(step)
        self._show_values()

    def set_caption(self, text: str) -> None:
        """What is said beside the title."""
        self.header.set_caption(text)

    def resizeEvent(self, event: object) -> None:
        """Values take as many lines as they need."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.header.set_title(tr("Curves") if self.width() >= NARROW else "")
        self._show_values()

    def _on_measure_chosen(self, name: str) -> None:
        self._measure = self._measures[name]
        self._show_look()
        self._show_values()

    def _on_along_chosen(self, along: str) -> None:
        self._along, self._place = along, None
        self.along.choose(along)
        self._show_look()
        self._show_values()

    def _show_look(self) -> None:
        self.log.setEnabled(self._measure.positive)
        self.plot.set_look(self._measure, self._along, self.log.isChecked())

    def _on_pointed(self, place: float | None) -> None:
        self._place = place
        self._show_values()

    def _step_of(self, course: Course) -> int:
        return self._step if self._place is None else course.step_at(self._place, self._along)

    def _show_values(self) -> None:
        """What each run has at the step, or where is pointed."""
        if not self._courses:
            self.values.set_items([])
            return
        shown = self._courses[:MOST_IN_COLOUR]
        said = [self._value(course) for course in shown]
        named = [f"{plain(name, LONGEST_NAME)} {value}" for name, value in zip(self._names, said, strict=False)]
        texts = named if len(shown) <= FEW or self.width() >= WIDE else said
        items = [Item(self._where(), "text")]
        items += [Item(text, mark=class_mark(number), gap=14.0) for number, text in enumerate(texts)]
        for place in self.values.breaks(items):
            items[place] = replace(items[place], fresh=True)
        self.values.set_items(items)
        words = f"{self._where()}: {', '.join(named)}"
        self.values.setAccessibleName(words)
        self.plot.setAccessibleName(tr("{measure} of runs, {words}", measure=self._measure.title, words=words))

    def _where(self) -> str:
        if self._place is None or self._along == "step":
            step = self._step if self._place is None else max(round(self._place), 0)
            return tr("step {step}", step=formats.count(step))
        if self._along == "epoch":
            return tr("epoch {epoch}", epoch=formats.plain(self._place, 2))
        return tr("{seconds} s", seconds=formats.plain(self._place))

    def _value(self, course: Course) -> str:
        with course.history.lock:
            step = self._step_of(course)
            train, test = (course.figure(name, step) for name in (self._measure.train, self._measure.test))
        said = formats.NOTHING if train != train else self._said(train)
        more = "" if test != test else f" / {self._said(test)}"
        if step <= course.last or not course.ended:
            return f"{said}{more}"
        return tr("{figures} (step {step})", figures=f"{said}{more}", step=formats.count(course.last))

    def _said(self, value: float) -> str:
        figure = FIGURES.get(self._measure.train)
        return formats.plain(value) if figure is None or not figure.share or figure.explains else formats.percent(value)
