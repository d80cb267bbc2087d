"""The kept runs as a table: what each is called, how it differs, how far it came, and how well it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.overlaid_curves import MOST_IN_COLOUR
from micrograd_desktop.presentation.run_courses import Course
from micrograd_desktop.presentation.run_endings import said_otherwise
from micrograd_desktop.presentation.run_names import differences_from
from micrograd_desktop.presentation.run_sparks import Spark, spark
from micrograd_desktop.project.kept_runs import is_one
from micrograd_desktop.project.spec import KeptRun, Project
from micrograd_desktop.qt.controls.plain import tip_text
from micrograd_desktop.qt.runs.marks import mark_icon
from micrograd_desktop.qt.runs.spark_cell import SPARK_ROLE
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.translation import tr

NAME, DIFFERS, STEPS, TRAIN, TEST, COURSE = range(6)
TITLES = (
    tr("Run", sense="column"),
    tr("What differs", sense="column"),
    tr("Steps", sense="column"),
    tr("Train", sense="column"),
    tr("Test", sense="column"),
    tr("Course", sense="column"),
)
TIPS = (
    tr("A run that is kept"),
    tr("How it ends other than the run that it left, or than the one kept before it"),
    tr("How many steps it has done"),
    tr("Training loss at its last step"),
    tr("Test loss at its last step"),
    tr(
        "Training loss over its steps, on a logarithmic scale; of runs whose steps were taken again, as those chosen "
        "are"
    ),
)
NO_PARENT = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole
UNKNOWN, DIVERGED = "–", tr("diverged", sense="run")

Index = QModelIndex | QPersistentModelIndex


class RunsModel(QAbstractTableModel):
    """The runs of a project in the order in which they were kept, behind the one on the screen if that is not kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._runs: tuple[KeptRun, ...] = ()
        self._kept: frozenset[str] = frozenset()
        self._now = -1
        self._words: dict[int, str] = {}
        self._font = parent.font()
        self._marks: dict[str, int] = {}
        self._found: dict[str, tuple[KeptRun, KeptRun]] = {}
        self._sparks: dict[str, tuple[KeptRun, Spark]] = {}

    @property
    def runs(self) -> tuple[KeptRun, ...]:
        """The runs, row by row."""
        return self._runs

    def is_kept(self, run: KeptRun) -> bool:
        """Whether it is one of the project's, not only the one on the screen."""
        return run.name in self._kept and any(run is one for one in self._runs)

    def show(self, project: Project, present: KeptRun | None) -> bool:
        """Show a project's runs, and the ``present`` one if it is none of them; returns whether rows are others."""
        shown = present is not None and not any(is_one(present, run) for run in project.runs)
        runs = (present, *project.runs) if shown and present is not None else project.runs
        now = next((row for row, run in enumerate(runs) if is_one(run, project)), -1)
        if runs == self._runs and now == self._now:
            return False
        self.beginResetModel()
        self._runs, self._now, self._words = runs, now, {}
        self._kept = frozenset(run.name for run in project.runs)
        self._found = {run.name: self._found[run.name] for run in runs if self._found_of(run) is not None}
        self._sparks = {run.name: self._sparks[run.name] for run in runs if self.spark_of(run) is not None}
        self.endResetModel()
        return True

    def mark(self, runs: Sequence[KeptRun]) -> None:
        """Give these the marks by which curves and planes are told apart, and no others."""
        self._marks = {run.name: number for number, run in enumerate(runs[:MOST_IN_COLOUR])}
        if self._runs:
            column = self.index(0, NAME), self.index(len(self._runs) - 1, NAME)
            self.dataChanged.emit(*column, [Qt.ItemDataRole.DecorationRole])

    def learn(self, found: Iterable[tuple[KeptRun, KeptRun]]) -> None:
        """Show runs with the ends that they came to when they were taken again, whatever is stored of them."""
        news = {run.name: (run, again) for run, again in found if self._found_of(run) != again}
        self._found |= news
        rows = [row for row, run in enumerate(self._runs) if run.name in news]
        if rows:
            self.dataChanged.emit(self.index(rows[0], STEPS), self.index(rows[-1], TEST))

    def draw(self, courses: Iterable[tuple[KeptRun, Course]]) -> None:
        """Show the courses of runs that are taken again, as far as they are known."""
        drawn = {run.name: (run, found) for run, course in courses if (found := spark(course)) is not None}
        self._sparks |= drawn
        rows = [row for row, run in enumerate(self._runs) if run.name in drawn]
        if rows:
            self.dataChanged.emit(self.index(rows[0], COURSE), self.index(rows[-1], COURSE))

    def spark_of(self, run: KeptRun) -> Spark | None:
        """The course of a run, if it is known; one that has gone on since keeps that which was drawn of it."""
        of, drawn = self._sparks.get(run.name, (None, None))
        return drawn if of is not None and is_one(of, run) else None

    def _found_of(self, run: KeptRun) -> KeptRun | None:
        """The run as it was when it was taken again."""
        of, again = self._found.get(run.name, (None, None))
        return again if of is run else None

    def end_of(self, run: KeptRun) -> int:
        """How many steps a run does: as many as were found, else as are stored."""
        return (self._found_of(run) or run).steps

    def _end_of(self, row: int) -> KeptRun:
        """A run with its end: the one that was found, else the one that is stored."""
        run = self._runs[row]
        return self._found_of(run) or run

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """A row for each run."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """A column for each of ``TITLES``."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns are called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return TITLES[section]
            case Qt.ItemDataRole.ToolTipRole:
                return TIPS[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, and how it looks."""
        run, column = self._end_of(index.row()), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index.row(), column)
            case Qt.ItemDataRole.DecorationRole if column == NAME and run.name in self._marks:
                widget = self.parent()
                ratio = widget.devicePixelRatioF() if isinstance(widget, QWidget) else 1.0
                return mark_icon(self._marks[run.name], tokens(), ratio)
            case _ if role == SPARK_ROLE:
                return self.spark_of(self._runs[index.row()]) if column == COURSE else None
            case Qt.ItemDataRole.AccessibleTextRole if column == COURSE:
                found = self.spark_of(self._runs[index.row()])
                return f"{TITLES[column]}: {tr('not known') if found is None else found.words}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{TITLES[column]}: {self._text(index.row(), column)}"
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(self._tip(index.row()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole if column == DIFFERS or index.row() == self._now:
                font = QFont(self._font)
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case Qt.ItemDataRole.ForegroundRole if column == TRAIN and run.diverged:
                return QColor(tokens().err)
            case _ if role == SORT_ROLE:
                return _sorted_by(run, column, self._text(index.row(), column))
        return None

    def _text(self, row: int, column: int) -> str:
        run = self._end_of(row)
        figures = run.figures
        match column:
            case 0:
                return tr("{name} (now)", name=plain(run.name)) if row == self._now else plain(run.name)
            case 1:
                if row not in self._words:
                    self._words[row] = plain(differences_from(_reference(self._runs, row), self._runs[row]))
                return self._words[row]
            case 2:
                return formats.count(run.steps)
            case 5:
                return ""
        if run.diverged and column == TRAIN:
            return DIVERGED
        loss = figures.data_loss if column == TRAIN else figures.test_loss
        return UNKNOWN if loss is None else formats.plain(loss)

    def _tip(self, row: int) -> str:
        run = self._end_of(row)
        lines = [plain(run.name)]
        if run.note:
            lines += [plain(line) for line in run.note.splitlines()]
        if differs := self._text(row, DIFFERS):
            lines.append(differs)
        if run.diverged:
            lines.append(tr("diverged at step {step}", step=formats.count(run.steps)))
        if (share := run.figures.accuracy) is not None:
            lines.append(tr("accuracy {share}", share=formats.percent(share)))
        if (share := run.figures.test_accuracy) is not None:
            lines.append(tr("test accuracy {share}", share=formats.percent(share)))
        if run.forked is not None:
            name, step = plain(run.forked.name, 60), formats.count(run.forked.step)
            lines.append(tr("left '{name}' at step {step}", name=name, step=step))
        if otherwise := said_otherwise(self._runs[row], run):
            lines.append(otherwise)
        return "\n".join(lines)


def _reference(runs: Sequence[KeptRun], row: int) -> KeptRun | None:
    """With which run one is compared: the one that it left, else the one kept before it."""
    forked = runs[row].forked
    left = None if forked is None else next((run for run in runs if run.name == forked.name), None)
    return left or (runs[row - 1] if row else None)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (NAME, DIFFERS) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _sorted_by(run: KeptRun, column: int, text: str) -> float | str:
    """What a column is sorted by; what is not known comes last."""
    if column in (NAME, DIFFERS):
        return text
    if column == STEPS:
        return float(run.steps)
    loss = run.figures.data_loss if column == TRAIN else run.figures.test_loss
    return float("inf") if loss is None else loss
