"""The gradient check: a table of every value's derivative by each means, and the error against the step h."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.engine.gradcheck import TOLERANCE
from micrograd_desktop.presentation.formats import count, parse
from micrograd_desktop.presentation.gradient_table import (
    LARGEST_H,
    SMALLEST_H,
    ErrorCurve,
    GradientTable,
    short_power,
)
from micrograd_desktop.qt.controls.fields import IconButton, caption
from micrograd_desktop.qt.controls.log_slider import LogSlider
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import PlainLabel, set_tip
from micrograd_desktop.qt.controls.split import line
from micrograd_desktop.qt.controls.value_field import ValueField
from micrograd_desktop.qt.trace.check.error_plot import ErrorPlot
from micrograd_desktop.qt.trace.check.model import torch_note
from micrograd_desktop.qt.trace.check.table_view import GradientTableView
from micrograd_desktop.qt.trace.growing import Grows
from micrograd_desktop.translation import tr

PLOT_FROM_WIDTH = 700
PLOT_WIDTH, LEAST_PLOT_WIDTH = 260, 190
SLIDER_FROM_WIDTH = 620
FIELD_WIDTH, SLIDER_WIDTH = 72, 112
BUSY_MS = 150
"""A check that takes less is not announced: a caption that comes and goes is unrest."""

TITLE = tr("Gradient check")
COMPUTING = tr("computing…")
NOT_YET = tr("Nothing to compare yet. Run the program, and its gradients are checked here.")
NO_VALUES = tr("Nothing to check: all leaves are constants. Give a value a name.")
ACCUMULATED = tr("Gradients were not zero before backward(): shown is what it added.")
HEADINGS = (
    "value",
    "this engine",
    "numerical",
    "PyTorch",
    "PyTorch, float32 leaf",
    "difference from numerical",
    "difference from PyTorch",
    "relative difference from numerical",
    "h",
    "result",
)


class GradientCheck(QWidget):
    """Header, table and error plot; it shows finished tables and curves, and says what is asked for.

    Signals
    -------
    h_changed(float, object)
        The new step by hand, and the slider's key for one gesture (None when typed).
    recompute_requested()
        The check is to be computed anew.
    node_selected(int)
        The node of a row that was chosen.
    save_requested()
        The table is to be saved; ``csv_rows`` has it.
    close_requested()
        The check is to be hidden.
    """

    h_changed = Signal(float, object)
    recompute_requested = Signal()
    node_selected = Signal(int)
    save_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._h = 1e-6
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(BUSY_MS)
        self._computing = False
        self._step: int | None = None
        self.header = _Header()
        self.table, self.plot, self.note = GradientTableView(), ErrorPlot(), caption()
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rule = line(Qt.Orientation.Vertical)
        self._build()
        self._connect_signals()
        self.set_h(self._h)
        self.set_table(None)

    def set_step(self, step: int | None) -> None:
        """Say for the weights of which training step the table holds; None if it is for no weights in training."""
        if step != self._step:
            self._step = step
            self._tell()

    def set_table(self, table: GradientTable | None) -> None:
        """Show a table; None shows that there is none yet."""
        self.table.set_placeholder(NOT_YET if table is None else NO_VALUES)
        self.table.set_table(table)
        self.table.numbers.setAccessibleName(NOT_YET if table is None else table.summary())
        self.header.save.setEnabled(table is not None and bool(table.rows))
        note = _note(table)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._tell()

    def set_curve(self, curve: ErrorCurve | None) -> None:
        """Show how a value's error depends on h; None shows none."""
        self.plot.set_curve(curve)

    def set_h(self, h: float) -> None:
        """Show the step in use, without a signal."""
        self._h = h
        self.header.slider.set_value(h)
        self.header.field.show_text(short_power(h))
        self.plot.set_h(h)
        self._tell()

    def set_busy(self, busy: bool) -> None:
        """Say that a check is being computed, if it takes long enough to notice; the numbers keep their places."""
        if busy and not self._computing and not self._busy.isActive():
            self._busy.start()
        elif not busy:
            self._busy.stop()
            self._computing = False
            self._tell()

    def set_current(self, nodes: frozenset[int]) -> None:
        """Mark the rows of these nodes: the operands of the node that backward() is at."""
        self.table.model.set_current(nodes)

    def csv_rows(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Headings and rows of the table with all their digits; None where PyTorch said nothing."""
        table = self.table.model.table
        if table is None:
            return HEADINGS, []
        own = table.own_root is not None
        headings = (HEADINGS[0], "mine", *HEADINGS[2:-2], "app's pass", *HEADINGS[-2:]) if own else HEADINGS
        return headings, [
            (
                *(r.label, r.ours, r.numerical, r.torch, r.torch32),
                *(r.absolute, r.torch_absolute, r.relative),
                *([r.app] if own else []),
                *(table.h, r.verdict),
            )
            if r.state != "hidden"
            else (r.label, *(None,) * (len(headings) - 3), table.h, r.verdict)
            for r in table.rows
        ]

    def _build(self) -> None:
        self.note.setContentsMargins(12, 3, 12, 3)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self.note)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(self._rule)
        body.addWidget(self.plot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)
        Grows(self.note)
        self.setMinimumSize(320, 120)

    def _connect_signals(self) -> None:
        header = self.header
        header.slider.value_changed.connect(self._on_h_by_hand)
        header.field.value_entered.connect(lambda h: self._on_h_by_hand(h, None))
        header.recompute.clicked.connect(lambda: self.recompute_requested.emit())
        header.save.clicked.connect(lambda: self.save_requested.emit())
        header.close_button.clicked.connect(lambda: self.close_requested.emit())
        self.table.node_selected.connect(self.node_selected)
        self._busy.timeout.connect(self._on_busy)

    def _on_h_by_hand(self, h: float, key: object) -> None:
        self.set_h(h)
        self.h_changed.emit(h, key)

    def _on_busy(self) -> None:
        self._computing = True
        self._tell()

    def _tell(self) -> None:
        """What the header says: how it is checked, or that it is being computed."""
        tolerance = self.table.model.table.tolerance if self.table.model.table is not None else TOLERANCE
        h, within = short_power(self._h), short_power(tolerance)
        if self._step is None:
            rule = tr("central difference, h = {h}; tolerance {tolerance}", h=h, tolerance=within)
        else:
            rule = tr(
                "as of step {step}; central difference, h = {h}; tolerance {tolerance}",
                step=count(self._step), h=h, tolerance=within,
            )  # fmt: skip
        self.header.set_caption(COMPUTING if self._computing else rule)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        width = self.width()
        self.plot.setFixedWidth(min(max(round(0.2 * width), LEAST_PLOT_WIDTH), PLOT_WIDTH))
        for part in (self.plot, self._rule):
            part.setVisible(width >= PLOT_FROM_WIDTH)
        self.header.slider.setVisible(width >= SLIDER_FROM_WIDTH)


class _Header(PaneHeader):
    """Title and caption at the left; h, and what can be done, at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, "scale", parent=parent)
        self.slider = _StepSlider(SMALLEST_H, LARGEST_H, tr("Step h of the central difference"))
        self.slider.setFixedWidth(SLIDER_WIDTH)
        set_tip(self.slider, tr("The step h of the central difference (f(x + h) − f(x − h)) / 2h"))
        self.field = ValueField(parse_step)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setAccessibleName(tr("Step h of the central difference"))
        set_tip(self.field, tr("The step h: how far a value is moved to each side, from 1e−12 to 0.1"))
        self.recompute = IconButton("refresh-cw", tr("Compute the check anew"))
        self.save = IconButton("external-link", tr("Save the table as CSV"))
        self.close_button = IconButton("x", tr("Close the gradient check"))
        step = PlainLabel("h")
        step.setBuddy(self.field)
        self.add(step, self.slider, self.field, self.recompute, self.save, self.close_button)


class _StepSlider(LogSlider):
    """A slider for h, which is spoken of in powers of ten."""

    def text(self, value: float) -> str:
        """See ``Slider.text``."""
        return short_power(value)


def parse_step(text: str) -> float:
    """The step that a person typed.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    h = parse(text)
    if not SMALLEST_H <= h <= LARGEST_H:
        raise ValueError(tr("Enter a step h from 1e−12 to 0.1."))
    return h


def _note(table: GradientTable | None) -> str:
    """The small print under the table."""
    if table is None:
        return ""
    left_out = ""
    if table.checked < table.total:
        checked, total = count(table.checked), count(table.total)
        left_out = tr("{checked} of {total} values are checked.", checked=checked, total=total)
    parts = (left_out, ACCUMULATED * table.accumulated, table.compared, torch_note(table))
    return "  ".join(part for part in parts if part)
