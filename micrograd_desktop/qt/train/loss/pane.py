"""The loss pane: data losses of every step, the objective on request, and the figures of the step pointed at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from micrograd_desktop.nn.problems import FIGURES, Figure
from micrograd_desktop.presentation.formats import count, merit, plain
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.parts import Parts, current_moved
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.plot_sketch import take_place
from micrograd_desktop.qt.controls.text_row import MARGIN, Item, TextRow
from micrograd_desktop.qt.train import tips
from micrograd_desktop.qt.train.loss.sketch import LossSketch
from micrograd_desktop.training.results import Figures
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.pictures import LossDrawing, LossWish
    from micrograd_desktop.qt.train.loss.ghosts import Ghost
    from micrograd_desktop.qt.train.loss.plot import LossCurves

FRAME_MS = 100
"""Least time between two drawings of a growing curve."""

TAIL_PIXELS = 6.0
"""More than a plot lacks when it wishes for no picture: the run goes on until the moment is found."""

NO_TEST_POINTS = tr("No test curve: all points are trained on. Lower the train share to keep some for testing.")

NAME = tr("Loss over the steps")
OBJECTIVE = tr("Draw what is trained too: the data loss plus the penalty")


class LossPlot(QWidget):
    """Data loss of train (solid) and test points (dashed) over the steps, with a row of figures above.

    Where there is a penalty, the objective can be drawn too (dotted): the data loss plus the penalty.
    The figures are those of the step under the pointer, else of the last step. What is drawn is
    reduced to the pixel columns there are, at most ten times a second.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = LossHistory()
        self._pointed: int | None = None
        self._under: float | None = None
        self._live = self._is_between = False
        self._moment: HistoryPoint | None = None
        self._diverged_at: int | None = None
        self._in_lines = False
        self._ghosts: Sequence[Ghost] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FRAME_MS)
        self._drawn: LossSketch | LossCurves = LossSketch()
        self._drawn.setAccessibleName(NAME)
        self._build()
        self._timer.timeout.connect(self.refresh)
        self.log_box.toggled.connect(self._on_log_toggled)
        self.objective_box.toggled.connect(self.refresh)
        self.refresh()

    @property
    def curves(self) -> LossCurves:
        """The picture; until it is asked for, or ``complete`` is called, a sketch stands in its place."""
        return self.complete()

    def complete(self) -> LossCurves:
        """Put the plot in the place of its sketch; waits while its library is imported."""
        from micrograd_desktop.qt.train.loss.plot import LossCurves

        sketch = self._drawn
        if isinstance(sketch, LossCurves):
            return sketch
        curves = self._drawn = LossCurves(self._history)
        sketch.hand_over(curves)
        curves.set_ghosts(self._ghosts)
        curves.set_live(self._live)
        curves.setAccessibleName(NAME)
        curves.set_parts(lambda: self._parts(curves))
        take_place(sketch, curves, self._column)
        curves.pointed.connect(self._on_pointed)
        curves.key_pressed.connect(self._on_key_pressed)
        self.refresh()
        return curves

    def _parts(self, curves: LossCurves) -> Parts:
        from micrograd_desktop.qt.train.loss.parts import LossParts  # which only a listener needs

        return LossParts(self, curves)

    @property
    def history(self) -> LossHistory:
        """All steps so far, for reading."""
        return self._history

    def append(self, first_step: int, figures: Figures) -> None:
        """Add the figures of steps ``first_step`` and on; steps from there on that are there already are replaced."""
        if self._diverged_at is not None and first_step <= self._diverged_at:
            self._diverged_at = None
        self._history.append(first_step, figures)
        self._request_refresh()

    def cut(self, end: int) -> None:
        """Forget the steps from ``end`` on: they are of a run that went another way."""
        if end < self._history.end:
            self._history.cut(end)
            if self._diverged_at is not None and self._diverged_at >= end:
                self._diverged_at = None
            self._request_refresh()

    def clear(self) -> None:
        """Forget all steps: a new run."""
        self._history.clear()
        self._pointed = self._under = self._diverged_at = None
        self._in_lines = self._is_between = False
        self._set_moment(None)
        self.refresh()

    def bring_back(self, history: LossHistory) -> None:
        """Show the steps of a run that was left."""
        self.clear()
        self._history.become(history)
        self.refresh()

    def regain(self, history: LossHistory, diverged_at: int | None) -> None:
        """Show the steps again that were dropped by a change which is taken back."""
        self._history.become(history)
        self._diverged_at = diverged_at
        self._request_refresh()

    def put_before(self, earlier: LossHistory) -> bool:
        """Show the steps too that came before those that are shown; False where they don't lead up to them."""
        done = self._history.put_before(earlier)
        self._request_refresh()
        return done

    def set_moment(self, step: int, figures: Figures, drawing: LossDrawing | None = None) -> None:
        """Stand at a step, with the figures (one row) at the parameters that are shown, and maybe the losses' picture.

        They are what the row says when nothing is pointed at, and where the curves end if they do not reach the step.
        Figures that were not measured give way to those of the last step before it that was, which is said.
        """
        self._is_between = not figures.any_measured
        if not self._is_between:
            self._set_moment(HistoryPoint(step, figures.row(0)))
        elif len(self._history):
            self._set_moment(None)
        if self._takes(drawing) if drawing is not None else self._keeps():
            self._timer.stop()
            self._show_point()
        elif self._drawn.pictured and self.isVisible():
            self.refresh()  # a picture is made in a moment: curves are of the frame that all else is of
        else:
            self._show_point()
            self._request_refresh()

    def picture_wish(self) -> LossWish | None:
        """What the plot wants drawn of the next moment; None where there is no plot in sight, or Qt draws it."""
        shown = self._drawn
        return None if isinstance(shown, LossSketch) or not shown.isVisible() else shown.picture_wish()

    def _takes(self, drawing: LossDrawing) -> bool:
        """Whether losses that were drawn in another thread are shown: what is to be seen may be another thing now."""
        shown, objective = self._drawn, self._objective_shown()
        if (
            isinstance(shown, LossSketch)
            or drawing.wish.look.objective != objective
            or self._break() != shown.broken_at
        ):
            return False
        self.objective_box.setVisible(self._has_penalty())
        return shown.take_picture(drawing)

    def _keeps(self) -> bool:
        """Whether the picture of an earlier moment, with a tail of few pixels, shows this one too: none was made."""
        shown = self._drawn
        return not isinstance(shown, LossSketch) and shown.lags_by() <= TAIL_PIXELS and self._break() == shown.broken_at

    def _set_moment(self, point: HistoryPoint | None) -> None:
        self._moment = point
        self._drawn.set_moment(point)

    def set_live(self, live: bool) -> None:
        """Whether moments stream in from training."""
        self._live = live
        self._drawn.set_live(live)

    def set_looking_back(self, on: bool) -> None:
        """Whether the moment that is shown is of the past: what came after it is pale."""
        self._drawn.set_pale_after(self._moment.step if on and self._moment is not None else None)

    def mark_divergence(self, step: int, by_penalty: bool = False) -> None:
        """End the curve with a cross: the loss of ``step`` is out of range, or if ``by_penalty`` the objective."""
        self._diverged_at = step
        if by_penalty:
            self.objective_box.setChecked(True)
        self.refresh()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw earlier runs too, as thin lines."""
        self._ghosts = ghosts
        if not isinstance(self._drawn, LossSketch):
            self._drawn.set_ghosts(ghosts)

    def set_log(self, on: bool) -> None:
        """Show the loss on a logarithmic scale, or a linear one."""
        self.log_box.setChecked(on)

    def summary(self) -> str:
        """What the plot shows at the pointed or last step, as a sentence."""
        point = self._shown_point()
        if point is None:
            return tr("No steps yet.")
        return tr(
            "Train loss {losses} at step {step} of {last}.",
            losses=self._losses_in_words(point),
            step=count(point.step),
            last=count(self._last_step()),
        )

    @property
    def pointed(self) -> int | None:
        """The step that pointer or keys have come to; None for none."""
        return self._pointed

    def point_at(self, step: int) -> None:
        """Show the figures of a step, as if it were pointed at."""
        self._under = None
        self._point_at(step)

    def words_at(self, step: int) -> str | None:
        """A step with its losses, in words; None of one that is not known."""
        point = self._history.at(step)
        if point is None:
            return None
        return tr("Step {step}, train loss {losses}", step=count(point.step), losses=self._losses_in_words(point))

    def _losses_in_words(self, point: HistoryPoint) -> str:
        words = [plain(point["data_loss"])]
        if self._has_test():
            words.append(tr("test {loss}", loss=plain(point["test_loss"])))
        if self._objective_shown():
            words.append(tr("objective {loss}", loss=plain(point["objective"])))
        return ", ".join(words)

    def refresh(self) -> None:
        """Draw all that was appended."""
        self._timer.stop()
        self.objective_box.setVisible(self._has_penalty())
        self._drawn.set_objective(self._objective_shown())
        self._drawn.set_broken_at(self._break())
        self._show_point()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the figures in as many words as there is room for."""
        super().resizeEvent(event)
        self._in_lines = self._in_lines and event.size().width() == event.oldSize().width()
        self._show_figures(self._shown_point())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _build(self) -> None:
        self.log_box = QCheckBox(tr("Log scale"))
        self.log_box.setChecked(True)
        set_tip(self.log_box, tips.LOG_SCALE)
        self.objective_box = QCheckBox(tr("Objective"))
        set_tip(self.objective_box, OBJECTIVE)
        self.header, self.readout = PaneHeader(tr("Loss"), line=False), TextRow(24, ground="panel")
        self.header.add(self.objective_box, self.log_box)
        row = QVBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 4)
        row.addWidget(self.readout)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(row)
        layout.addWidget(self._drawn, 1)

    def _request_refresh(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _on_log_toggled(self, on: bool) -> None:
        self._drawn.set_log(on)
        self.refresh()

    def _on_pointed(self, place: tuple[float, float] | None) -> None:
        self._under = None if place is None else self.curves.to_pixels(*place).x()
        self._point_at(None if place is None else round(place[0]))

    def _on_key_pressed(self, key: Qt.Key) -> None:
        shown = self._shown_point()
        if shown is None:
            return
        targets = {
            Qt.Key.Key_Left: shown.step - 1,
            Qt.Key.Key_Right: shown.step + self._history.stride,
            Qt.Key.Key_Home: self._history.start,
            Qt.Key.Key_End: self._last_step(),
            Qt.Key.Key_Escape: None,
        }
        if key in targets:
            self._under = None
            self._point_at(targets[key])
            current_moved(self.curves)

    def _point_at(self, step: int | None) -> None:
        self._pointed = step
        self._show_point()

    def _shown_point(self) -> HistoryPoint | None:
        """The step pointed at, else the moment that is shown, else the last step."""
        moment = self._moment
        if moment is not None and (self._pointed is None or self._pointed >= max(moment.step, self._history.end)):
            return moment
        if not len(self._history):
            return moment
        last = self._history.end - 1
        step = last if self._pointed is None else min(max(self._pointed, self._history.start), last)
        return moment if moment is not None and moment.step == step else self._history.at(step)

    def _last_step(self) -> int:
        return max(self._history.end - 1, 0 if self._moment is None else self._moment.step)

    def _objective_shown(self) -> bool:
        return self.objective_box.isChecked() and self._has_penalty()

    def _has_test(self) -> bool:
        """Whether there are test points: in the history, or at step 0 in the moment that is shown."""
        return self._history.has_test or (self._moment is not None and not math.isnan(self._moment["test_loss"]))

    def _has_penalty(self) -> bool:
        return self._history.has_penalty or (self._moment is not None and self._moment["penalty"] > 0.0)

    def _break(self) -> tuple[int, float] | None:
        """Where the cross stands, when training diverged: at the step whose loss is out of range."""
        step = self._diverged_at
        last = self._history.at(self._history.end - 1)
        if step is None:
            return None if last is None or math.isfinite(last["objective"]) else (last.step, math.inf)
        point = self._history.at(step)
        known = point is not None and point.step >= step // self._history.bucket * self._history.bucket
        loss = (
            math.inf if point is None or not known else point["objective" if self._objective_shown() else "data_loss"]
        )
        return step, loss if math.isfinite(loss) else math.inf

    def _captions(self, point: HistoryPoint | None) -> tuple[str, ...]:
        """Which step the figures are of, if not of the present one, and which steps the curve knows, if not all."""
        at = "" if point is None or self._pointed is None else tr("at step {step}", step=count(point.step))
        if point is not None and not at and self._is_between:
            at = tr("of step {step}", step=count(point.step))
        stride = self._history.stride
        measured = tr("1 step in {stride} measured", stride=count(stride)) if stride > 1 else ""
        return ", ".join(filter(None, (at, measured))), at or measured

    def _other_merits(self, point: HistoryPoint | None) -> str:
        """The figures that there is no room for beside the losses, a line each; empty without any."""
        if point is None:
            return ""
        sets = ((tr("train"), ""), (tr("test"), "test_")) if self._has_test() else ((tr("train"), ""),)
        rows = ((name, figure, text) for name, prefix in sets for figure, text in _merits(point, prefix))
        return "\n".join(f"{name}: {text}" for name, figure, text in rows if not figure.leads)

    def _show_point(self) -> None:
        if self._under is not None:
            self._pointed = self.curves.step_at(self._under)  # under a still pointer the axis goes on
        point = self._shown_point()
        self._drawn.set_playhead(point)
        self.header.set_caption(*self._captions(point))
        self._show_figures(point)
        measured = self._has_test() or not len(self._history)
        set_tip(self.readout, self._other_merits(point) if measured else NO_TEST_POINTS)

    def _show_figures(self, point: HistoryPoint | None) -> None:
        """The figures, as far apart as there is room for, else each curve's on a line of its own.

        Those lines stay while the pane is as wide, so that nothing moves at every step.
        """
        if not self._in_lines:
            for apart, near, named in ((20, 6, True), (9, 4, True), (9, 4, False)):
                items = [item for line in self._lines(point, near, named, apart) for item in line]
                self.readout.set_items(items)
                if self.readout.sizeHint().width() <= self.readout.width():
                    return
        self._in_lines = True
        first, *others = self._lines(point, 6, True, 0)
        items = [replace(item, fresh=not number) for line in others for number, item in enumerate(line)]
        self.readout.set_items([*first, *items])

    def _lines(self, point: HistoryPoint | None, near: int, named: bool, apart: int) -> list[list[Item]]:
        """A curve's mark and figures each; what a figure of merit is called is said once if not all are ``named``."""
        lines = [[Item(tr("train"), mark="line", mark_token="plot_train"), *_figures(point, "data_loss", "", near)]]
        if point is not None and self._has_test():
            test = Item(tr("test"), mark="dashes", mark_token="plot_test", gap=apart)
            lines.append([test, *_figures(point, "test_loss", "test_", near, named)])
        if point is not None and self._objective_shown():
            value = Item(plain(point["objective"]), "text", QFont.Weight.DemiBold, gap=near)
            lines.append([Item(tr("objective"), mark="dots", mark_token="text2", gap=apart), value])
        return lines


def _merits(point: HistoryPoint, prefix: str) -> list[tuple[Figure, str]]:
    """The problem's figures of merit and their words."""
    found = [(figure, prefix + figure.name) for figure in FIGURES.values() if prefix + figure.name in point.figures]
    return [(figure, merit(figure, point[name])) for figure, name in found]


def _figures(point: HistoryPoint | None, loss: str, prefix: str, near: int, named: bool = True) -> list[Item]:
    """A loss, and the problem's figures beside it, ``near`` pixels apart; without their names unless ``named``."""
    if point is None:
        return []
    shown = [text if named else text.split(" ")[-1] for figure, text in _merits(point, prefix) if figure.leads]
    return [
        Item(plain(point[loss]), "text", QFont.Weight.DemiBold, gap=near),
        *(Item(text, "text3", gap=near) for text in shown),
    ]
