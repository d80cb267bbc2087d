"""The output pane: what the network answers over the plane, the points it learns from, and a probe."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from micrograd_desktop.data.table import Area, Column
from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, Probe
from micrograd_desktop.presentation.decisions import Ints
from micrograd_desktop.presentation.neuron_map import ShownNeuron
from micrograd_desktop.presentation.slices import Slice
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.controls.parts import Parts, current_moved
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.train.boundary.below import BelowPlane
from micrograd_desktop.qt.train.boundary.figure import PlaneFigure
from micrograd_desktop.qt.train.boundary.header import BoundaryHeader
from micrograd_desktop.qt.train.boundary.points import Mask, PlanePoints, points_of
from micrograd_desktop.qt.train.boundary.probe import PlaneProbe
from micrograd_desktop.qt.train.boundary.probe_row import Reading
from micrograd_desktop.qt.train.boundary.slice_bar import SliceBar
from micrograd_desktop.qt.train.boundary.subject import Subject
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentWish
    from micrograd_desktop.presentation.plane_picture import PlaneRequest
    from micrograd_desktop.qt.train.boundary.bent import BentView
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot
    from micrograd_desktop.raster.image import Image

NO_POINTS = tr("No points yet. Choose a data set.")


class BoundaryView(QWidget):
    """The network's score over the plane with train and test points, of which the misclassified are ringed.

    ``points`` are those that are shown, ``figure`` is what draws them, and a ``Subject`` says what is shown in the
    place of the score.

    Signals
    -------
    probed(object)
        A :class:`Probe` (x, y, sample or None, is_test) under the pointer, or None when it left.
    slice_wished(object)
        The :class:`Slice` of more than two inputs that is to be shown.
    point_clicked(bool, int)
        A point was clicked, or Enter pressed on it: whether it is one to train on, and its number from 0.
    neuron_let_go()
        The score is to be shown again, in the place of a neuron's map.
    closer_changed()
        Another neuron's map is shown than before, or the score again, or other zero lines.
    """

    probed = Signal(object)
    slice_wished = Signal(object)
    point_clicked = Signal(bool, int)
    neuron_let_go = Signal()
    closer_changed = Signal()

    def __init__(self, problem: Problem = BINARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = PlanePoints(problem)
        self._heatmaps: Heatmaps | None = None
        self._subject = Subject()
        self._step: int | None = None
        self._bent: BentView | None = None
        self._hidden_sizes: tuple[int, ...] = ()
        self._wrong_shown = 0
        self._probe = PlaneProbe(self.points, self)
        self.slice_bar = SliceBar()
        self.figure = PlaneFigure(self.points, self.slice_bar, self)
        self._build()
        self._connect_signals()
        self._show_points()
        self._show_probe()

    @property
    def plot(self) -> BoundaryPlot:
        """The picture; until it is asked for, or ``complete`` is called, a sketch stands in its place."""
        return self.complete()

    def complete(self) -> BoundaryPlot:
        """Put the plot in the place of its sketch; waits while its library is imported."""
        new = self.figure.is_sketch
        plot = self.figure.complete(self._column)
        if new:
            self._probe.follow(plot)
            plot.set_parts(lambda: self._parts(plot))
            plot.setVisible(self.bent_layer is None)
        return plot

    def _parts(self, plot: BoundaryPlot) -> Parts:
        from micrograd_desktop.qt.train.boundary.parts import PlaneParts  # which only a listener needs

        return PlaneParts(self, plot)

    @property
    def heatmaps(self) -> Heatmaps | None:
        """The answers that are drawn; None while they are not known."""
        return self._heatmaps

    @property
    def subject(self) -> Subject:
        """What is shown."""
        return self._subject

    @property
    def bent(self) -> BentView:
        """The plane as a hidden layer bends it; made when it is asked for, for no first frame shows it."""
        if self._bent is None:
            from micrograd_desktop.qt.train.boundary.bent import BentView

            bent = self._bent = BentView(self.points)
            bent.hide()
            self._column.insertWidget(self._column.indexOf(self.figure.shown) + 1, bent, 1)
            bent.set_layers(self._hidden_sizes)
            bent.outdated.connect(self.closer_changed)
            bent.probe.outdated.connect(self._show_probe)
            bent.probe.point_clicked.connect(self.point_clicked)
        return self._bent

    @property
    def bent_wish(self) -> BentWish | None:
        """What is to be drawn of the bent plane; None if nobody sees it."""
        return None if self._bent is None else self._bent.wish()

    def set_layers(self, sizes: Sequence[int]) -> None:
        """How many neurons each hidden layer has."""
        self._hidden_sizes = tuple(sizes)
        if self._bent is not None:
            self._bent.set_layers(sizes)

    @property
    def _probes(self) -> tuple[PlaneProbe, ...]:
        return (self._probe,) if self._bent is None else (self._probe, self._bent.probe)

    @property
    def bent_layer(self) -> int | None:
        """The hidden layer, from 1, whose bent plane is shown in the output's place; None for the output."""
        return self._subject.bent_layer

    def show_bent(self, layer: int | None) -> None:
        """Show the plane as a hidden layer bends it; None for the output."""
        if layer is not None:
            self.bent.choose(layer)
        if layer == self.bent_layer:
            return
        self._subject = replace(self._subject, bent_layer=layer)
        if layer is not None:
            self.complete()
        for widget, shown in ((self.figure.shown, layer is None), (self.bent, layer is not None)):
            widget.setVisible(shown)
        self.lines_button.set_bent(layer is not None)
        for probe in self._probes:
            probe.move(None)
        self._show_subject()
        self._show_legend()
        self.closer_changed.emit()

    @property
    def probe(self) -> Probe | None:
        """Where the crosshair stands."""
        return self._probe.at

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """Colour the plane by ``heatmaps.output``; a probe's score follows at once."""
        self._heatmaps = heatmaps
        self._probe.exact = None
        if self.points.given is not None and heatmaps.slice != self.points.slice:
            self._take_slice(heatmaps.slice)
        self.figure.shown.set_heatmaps(heatmaps)
        if self.neuron is not None:
            self._show_legend()
        if self.probe is not None:
            self._show_probe()

    @property
    def neuron(self) -> ShownNeuron | None:
        """Whose map is shown; None for the network's score."""
        return self._subject.neuron

    def set_neuron(self, neuron: ShownNeuron | None) -> None:
        """Show a neuron's map in the place of the network's score; None for the score."""
        if neuron == self.neuron:
            return
        before, self._subject = self.neuron, replace(self._subject, neuron=neuron)
        self._show_subject()
        look = None if neuron is None else neuron.look
        if look != (None if before is None else before.look):
            self._probe.exact = self._probe.text = None
            self.figure.shown.set_neuron(look)
            self._show_legend()
            self._show_probe()
            self.closer_changed.emit()

    @property
    def zero_lines(self) -> ZeroLines | None:
        """Whose zero lines are shown."""
        return self._subject.zero_lines

    def set_zero_lines(self, lines: ZeroLines | None) -> None:
        """Show the zero lines of these neurons over the plane; None for none."""
        if lines == self.zero_lines:
            return
        before, self._subject = self.zero_lines, replace(self._subject, zero_lines=lines)
        self.lines_button.show_layer(None if lines is None else lines.layer)
        self.figure.shown.set_zero_lines(lines)
        self._show_legend()
        if (None if before is None else before.rows) != (None if lines is None else lines.rows):
            self.closer_changed.emit()

    def set_step(self, step: int) -> None:
        """At which step the maps that come next are."""
        self._step = step
        if not self._subject.is_output:
            self._header.set_caption(self._subject.caption(step))

    def picture_request(self) -> PlaneRequest | None:
        """What a picture of the plane is to show, apart from the scores; None where there is no plot in sight."""
        return self.figure.picture_request()

    def take_picture(self, request: PlaneRequest, heatmaps: Heatmaps, image: Image) -> None:
        """A picture that was made of a request, for the scores that ``set_heatmaps`` gives as well."""
        self.figure.take_picture(request, heatmaps, image)

    def clear(self) -> None:
        """Show no points and no colours: those of another data set are not known yet."""
        self._probe.move(None)
        self.points.clear()
        self._heatmaps = self._probe.exact = self._step = None
        self.figure.shown.set_heatmaps(None)
        self.figure.draw_points()
        self._show_points()

    def set_points(
        self,
        train_x: Floats,
        train_y: Floats,
        test_x: Floats,
        test_y: Floats,
        problem: Problem | None = None,
        area: Area | None = None,
    ) -> None:
        """Show these points: inputs of shape ``(n, d)``, targets of shape ``(n,)``, of another problem if it is given.

        ``area`` is shown whole, if there is one.
        """
        self._probe.move(None)  # before what it stands at may be gone
        if problem is not None and problem is not self.points.problem:
            self._take_problem(problem)
        points = points_of(train_x, train_y, test_x, test_y, area)
        self.slice_bar.set_points(points)
        self.points.take(points, self.slice_bar.wish)
        if self._bent is not None:
            self._bent.forget()
        self.figure.shown.set_shown(self.shown_class, self.points.scale)
        self.figure.show_slice()
        if self._heatmaps is None and len(points.train_y):
            self.figure.shown.set_extent(self.points.extent)
        self._show_points()

    def set_looked_at(self, train: Ints | None, test: Ints | None) -> None:
        """Marks, classes and scores that come next are of these points, by their numbers; None for all of a set."""
        self.points.choose(train, test)

    def set_wrong(self, train: Mask, test: Mask) -> None:
        """Ring the points that the network gets wrong: one bool a point looked at, in the order of :meth:`set_points`.

        Raises
        ------
        ValueError
            When there is not one a point.
        """
        if self.points.judge(train, test):
            self._show_wrong()
            if self.probe is not None and self.probe.sample is not None:
                self._show_probe()

    def set_columns(self, columns: Sequence[Column], shown: tuple[int, int] = (0, 1)) -> None:
        """What the inputs are called, and their units; of more than two these are shown first."""
        self.figure.set_columns(columns, shown)

    @property
    def slice_wish(self) -> Slice:
        """What is to be shown of more than two inputs, as of now."""
        return self.slice_bar.wish

    def set_sample_scores(self, train: Floats | None, test: Floats | None) -> None:
        """What the network says at the points looked at, (n_scores, k); None where that is not known."""
        self.points.set_own_scores(train, test)

    def _take_slice(self, slice_: Slice | None) -> None:
        """Another slice is shown: points, axes and probe follow."""
        before = self.points.slice
        self.points.show_slice(slice_)
        self.figure.show_slice()
        self._probe.change_slice(before)
        self._show_wrong()

    def point_out(self, number: int | None) -> None:
        """Ring a training point, by its number from 0; None for none."""
        places = self.points.places[True]
        if not self.figure.is_sketch:
            known = number is not None and number < len(places)
            self.plot.set_pointed(tuple(places[number].tolist()) if known else None)

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar below the header."""
        self._column.insertWidget(1, bar)

    def hide_points(self, on: bool) -> None:
        """Leave the points out, as they will be by the next stroke, or show them again."""
        self.figure.hide_points(on)
        if not on:
            self._show_wrong()

    def set_decided(self, train: Ints, test: Ints) -> None:
        """The classes that the points looked at are taken for, in the order of :meth:`set_points`."""
        if self.points.decide(train, test):
            self.below.show_matrix(self.points)
            if self.matrix.chosen is not None:
                self._show_wrong()

    @property
    def shown_class(self) -> int | None:
        """The number of the class whose lead is shown alone; None for all."""
        return self.below.class_row.chosen

    def _take_problem(self, problem: Problem) -> None:
        """Points of other classes from now on."""
        self.points.problem, self._heatmaps = problem, None
        self.below.set_problem(problem)
        self._header.set_problem(problem)
        self.figure.shown.set_problem(problem)
        self.figure.shown.set_heatmaps(None)

    def set_discrete(self, on: bool) -> None:
        """Colour by the decided class only, or by the score."""
        self.discrete_box.setChecked(on)

    def set_test_visible(self, on: bool) -> None:
        """Show or hide the test points."""
        self.test_box.setChecked(on)

    def set_probe(self, x: float, y: float, score: float, text: str) -> None:
        """Give the exact score at a place and a text about it; an answer to where the pointer no longer is, is dropped.

        Without a probe of the pointer, the crosshair is put at this place.
        """
        self._probe.answer(x, y, score, text)

    def _build(self) -> None:
        header = self._header = BoundaryHeader()
        self.test_box, self.discrete_box = header.test_box, header.discrete_box
        self.let_go_button, self.lines_button = header.let_go_button, header.lines_button
        below = self.below = BelowPlane()
        self.class_row, self.matrix = below.class_row, below.matrix
        self.legend, self.probe_row = below.legend, below.probe_row
        self.surface, self.matrix_button = self.class_row.surface, self.class_row.matrix_button
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.slice_bar)
        layout.addWidget(self.figure.shown, 1)
        layout.addLayout(below)

    def _connect_signals(self) -> None:
        self.test_box.toggled.connect(self._on_test_toggled)
        self.discrete_box.toggled.connect(lambda on: self.figure.shown.set_discrete(on))
        self.surface.value_chosen.connect(self._on_surface_chosen)
        self.matrix_button.toggled.connect(self._on_matrix_toggled)
        self.matrix.cell_chosen.connect(lambda _cell: self._show_wrong())
        self.slice_bar.wished.connect(self.slice_wished)
        self.let_go_button.clicked.connect(self.neuron_let_go)
        self.figure.axes_changed.connect(self._show_probe)
        probe = self._probe
        probe.moved.connect(self.probed)
        probe.outdated.connect(self._show_probe)
        probe.point_clicked.connect(self.point_clicked)
        probe.hold_wished.connect(self.slice_bar.hold_at)

    def _on_test_toggled(self, on: bool) -> None:
        self.points.tests_wanted = on
        self.figure.shown.set_test_visible(on)
        for probe in self._probes:
            if probe.at is not None and probe.at.is_test and not on:
                probe.move(None)
        self.below.show_matrix(self.points)
        self._show_wrong()

    def _on_surface_chosen(self, _value: str) -> None:
        self.figure.shown.set_shown(self.shown_class, self.points.scale)
        self.neuron_let_go.emit()
        self._show_probe()

    def _show_subject(self) -> None:
        self._header.show_subject(self._subject, self._step, self.width())
        self.below.show_subject(self.points, self._subject)

    def _on_matrix_toggled(self, _on: bool) -> None:
        self.below.toggle_matrix(self.points.problem)
        self.below.show_matrix(self.points)
        self._show_legend()

    def _show_points(self) -> None:
        self._header.set_has_test(self.points.has_test)
        some = not self.points.told or self.points.has_test or len(self.points.places[True])
        self.figure.shown.set_message("" if some else NO_POINTS)
        self.below.show_matrix(self.points)
        self._show_wrong()

    def _show_wrong(self) -> None:
        self.figure.shown.set_wrong(self.points.ringed(self.matrix.chosen))
        if self._bent is not None:
            self._bent.show_marks(self.matrix.chosen)
        self._wrong_shown = self.points.ringed_count(self.matrix.chosen)
        self._header.set_over(*self.points.over())
        self._show_legend()
        summary = self.points.summary()
        set_tip(self.legend, summary)
        subject = self._subject.name
        self.figure.shown.setAccessibleName(
            tr("{subject} over the plane. {summary}.", subject=subject, summary=summary)
            if self.points.slice is None
            else tr(
                "{subject} over {slice}. {summary}.", subject=subject, slice=self.slice_bar.words(), summary=summary
            )
        )

    def _show_legend(self) -> None:
        self.below.show_legend(self.points, self._subject, self._heatmaps, self._wrong_shown)

    def _show_probe(self) -> None:
        if self.bent_layer is not None:
            self.bent.show_probe(self.probe_row, Reading(self.points, self._heatmaps, Subject(), None))
            return
        probe = self.probe
        set_tip(self.figure.shown, self._probe.tip)
        if probe is None:
            self.figure.shown.set_probe(None)
            self.probe_row.show_hint()
            return
        reading = Reading(self.points, self._heatmaps, self._subject, self.shown_class)
        score, label = reading.score_at(probe, self._probe.exact)
        known = self._heatmaps is not None or not math.isnan(score)
        self.figure.shown.set_probe((probe.x, probe.y, score) if known else None, label)
        text = self._probe.text if self._probe.text is not None else reading.words(probe, score)
        self.probe_row.show_answer(self.figure.axes, probe, text)
        if probe.sample is not None:
            current_moved(self.figure.shown)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was not made while nobody saw it is wanted now."""
        super().showEvent(event)
        if self.neuron is not None or self.zero_lines is not None:
            self.closer_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much in the legend as there is room for."""
        super().resizeEvent(event)
        self._show_subject()
        self._show_legend()
        self._show_probe()
