"""The output pane: what the network answers over the plane, the points it learns from, and a probe."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Area, Column
from micrograd_desktop.nn.problems import BINARY, Problem
from micrograd_desktop.presentation.boundary import Floats, Heatmaps, Probe, around, nearest_point, placed
from micrograd_desktop.presentation.decisions import Ints, classes_of, confusion, scale_of
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.neuron_map import ShownNeuron, map_of, reach_of
from micrograd_desktop.presentation.plane_words import in_units, leading, of_place, of_point, of_scores, score_of
from micrograd_desktop.presentation.slices import Slice, distances, opacities, settled, spread_of
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.controls.fields import Choice, IconButton
from micrograd_desktop.qt.controls.keys import DIRECTIONS
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.controls.plot_sketch import take_place
from micrograd_desktop.qt.controls.text_row import MARGIN, Item, TextRow
from micrograd_desktop.qt.train.boundary.bent import BentView
from micrograd_desktop.qt.train.boundary.confusion import ConfusionMatrix
from micrograd_desktop.qt.train.boundary.legend import Legend, fitted
from micrograd_desktop.qt.train.boundary.lines_button import LinesButton
from micrograd_desktop.qt.train.boundary.plane import MOST_DRAWN, NOTHING, PLANE, drawn
from micrograd_desktop.qt.train.boundary.sketch import PlaneSketch
from micrograd_desktop.qt.train.boundary.slice_bar import SliceBar

if TYPE_CHECKING:
    from micrograd_desktop.presentation.plane_picture import PlaneRequest
    from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot
    from micrograd_desktop.raster.image import Image

Mask = NDArray[np.bool_]

REACH = 8.0
"""Pixels within which the probe takes a point for its place."""

KEY_STEPS = 60
"""Presses of an arrow key that move the probe across the plane."""

NO_TEST_POINTS = "There are no test points: all points are trained on. Lower the train share to keep some for testing."
_DISCRETE_TIP = "Colour by the decided class only, not by the score"
_NO_DISCRETE = "A number has no class to be coloured by"
_ALL = "all"
_SURFACE_TIP = "What the colours say: which class's output is the largest, or by how much one class's leads all others"
_MATRIX_TIP = "Show how many points of each class are taken for each; a cell chosen rings its points"
_OF_OUTPUT = "This is of the output, not of the neuron whose map is shown"
PROBE_GAP = 8
PROBE_HINT = "point at the plane"
SETS = {1: "train only", 2: "train and test"}
"""Whose points the confusion matrix counts."""
_TITLE = "Output"
_LET_GO_TIP = "Show the output again"
_ROOM_FOR_BOX = 420
"""Width of the pane from which on a neuron's name and step leave room for a box."""
BENT_HELD = "points at their own inputs, grid at the held ones"
NO_POINTS = "No points yet. Choose a data set."
_SHOW_TEST = "Show the points that are kept for testing"
_KEEP_TIP = "Click to keep the probe here"
_TRACE_TIP = "Click to trace this point"
_HOLD_TIP = "Shift+click holds the other inputs at its numbers"


class BoundaryView(QWidget):
    """The network's score over the plane with train and test points, of which the misclassified are ringed.

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
        self._problem = problem
        self._heatmaps: Heatmaps | None = None
        self._points: dict[bool, Floats] = {True: np.empty((0, 2)), False: np.empty((0, 2))}
        self._targets: dict[bool, Floats] = {True: np.empty(0), False: np.empty(0)}
        self._wrong: dict[bool, Mask] = {True: np.empty(0, np.bool_), False: np.empty(0, np.bool_)}
        self._decided: dict[bool, Ints] = {True: np.empty(0, np.int64), False: np.empty(0, np.int64)}
        self._scale, self._curve = 1.0, False
        self._axes = PLANE
        self._columns: tuple[Column, ...] = ()
        self._given: Points | None = None
        self._slice: Slice | None = None
        self._spread: Floats = np.ones(0)
        self._sample_scores: dict[bool, Floats | None] = {True: None, False: None}
        self._told, self._judged = False, True
        self._wrong_shown = 0
        self._probe: Probe | None = None
        self._probe_text: str | None = None
        self._exact: float | None = None
        self._pinned = False
        self._neuron: ShownNeuron | None = None
        self._bent_layer: int | None = None
        self._step: int | None = None
        self._zero_lines: ZeroLines | None = None
        self.bent = BentView()
        self.bent.hide()
        self._shown: PlaneSketch | BoundaryPlot = PlaneSketch(problem)
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
        from micrograd_desktop.qt.train.boundary.plot import BoundaryPlot

        sketch = self._shown
        if isinstance(sketch, BoundaryPlot):
            return sketch
        plot = self._shown = BoundaryPlot(self._problem)
        sketch.hand_over(plot)
        take_place(sketch, plot, self._column)
        self._connect_plot(plot)
        plot.setVisible(self._bent_layer is None)
        return plot

    @property
    def bent_layer(self) -> int | None:
        """The hidden layer, from 1, whose bent plane is shown in the output's place; None for the output."""
        return self._bent_layer

    def show_bent(self, layer: int | None) -> None:
        """Show the plane as a hidden layer bends it; None for the output."""
        if layer is not None:
            self.bent.choose(layer)
        if layer == self._bent_layer:
            return
        self._bent_layer = layer
        if layer is not None:
            self.complete()
        for widget, shown in ((self._shown, layer is None), (self.bent, layer is not None)):
            widget.setVisible(shown)
        self.lines_button.set_bent(layer is not None)
        self.probe_row.setVisible(layer is None)
        self._move_probe(None)
        self._show_neuron()
        self._show_legend()
        self.closer_changed.emit()

    @property
    def probe(self) -> Probe | None:
        """Where the crosshair stands."""
        return self._probe

    def set_heatmaps(self, heatmaps: Heatmaps) -> None:
        """Colour the plane by ``heatmaps.output``; a probe's score follows at once."""
        self._heatmaps = heatmaps
        self._exact = None
        if self._given is not None and heatmaps.slice != self._slice:
            self._take_slice(heatmaps.slice)
        self._shown.set_heatmaps(heatmaps)
        if self._neuron is not None:
            self._show_legend()
        if self._probe is not None:
            self._show_probe()

    @property
    def neuron(self) -> ShownNeuron | None:
        """Whose map is shown; None for the network's score."""
        return self._neuron

    def set_neuron(self, neuron: ShownNeuron | None) -> None:
        """Show a neuron's map in the place of the network's score; None for the score."""
        if neuron == self._neuron:
            return
        before, self._neuron = self._neuron, neuron
        self._show_neuron()
        look = None if neuron is None else neuron.look
        if look != (None if before is None else before.look):
            self._exact = self._probe_text = None
            self._shown.set_neuron(look)
            self._show_legend()
            self._show_probe()
            self.closer_changed.emit()

    @property
    def zero_lines(self) -> ZeroLines | None:
        """Whose zero lines are shown."""
        return self._zero_lines

    def set_zero_lines(self, lines: ZeroLines | None) -> None:
        """Show the zero lines of these neurons over the plane; None for none."""
        if lines == self._zero_lines:
            return
        before, self._zero_lines = self._zero_lines, lines
        self.lines_button.show_layer(None if lines is None else lines.layer)
        self._shown.set_zero_lines(lines)
        self._show_legend()
        if (None if before is None else before.rows) != (None if lines is None else lines.rows):
            self.closer_changed.emit()

    def set_step(self, step: int) -> None:
        """At which step the maps that come next are."""
        self._step = step
        if self._neuron is not None:
            self._header.set_caption(self._neuron.caption(step))
        elif self._bent_layer is not None:
            self._show_neuron()

    def picture_request(self) -> PlaneRequest | None:
        """What a picture of the plane is to show, apart from the scores; None where there is no plot in sight."""
        shown = self._shown
        return None if isinstance(shown, PlaneSketch) or not shown.isVisible() else shown.picture_request()

    def take_picture(self, request: PlaneRequest, heatmaps: Heatmaps, image: Image) -> None:
        """A picture that was made of a request, for the scores that ``set_heatmaps`` gives as well."""
        if not isinstance(self._shown, PlaneSketch):
            self._shown.take_picture(request, heatmaps, image)

    def clear(self) -> None:
        """Show no points and no colours: those of another data set are not known yet."""
        self._told, self._judged = False, False
        self._heatmaps = self._exact = self._step = self._given = self._slice = None
        self._points = {train: np.empty((0, 2)) for train in (True, False)}
        self._targets = {train: np.empty(0) for train in (True, False)}
        self._wrong = {train: np.empty(0, np.bool_) for train in (True, False)}
        self._decided = {train: np.empty(0, np.int64) for train in (True, False)}
        self._shown.set_heatmaps(None)
        for train in (True, False):
            self._shown.set_points(self._points[train], self._targets[train], train)
        self._move_probe(None)
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
        self._told = True
        if problem is not None and problem is not self._problem:
            self._take_problem(problem)
        targets = [np.asarray(given, np.float64) for given in (train_y, test_y)]
        points = Points(_rows(train_x), targets[0], _rows(test_x), targets[1], area)
        self._targets = {True: points.train_y, False: points.test_y}
        self._given = points
        self._sample_scores = {True: None, False: None}
        self.slice_bar.set_points(points)
        self._slice = settled(self.slice_bar.wish, points)
        if self._slice is not None:
            self._spread = spread_of(points)
        self._curve = not self._problem.classes and points.train_x.shape[1] == 1
        self._wrong = {train: np.zeros(len(c), np.bool_) for train, c in self._targets.items()}
        self._decided = {train: np.zeros(len(c), np.int64) for train, c in self._targets.items()}
        self._scale = scale_of(self._problem, np.concatenate([points.train_y, points.test_y]))
        self._shown.set_shown(self.shown_class, self._scale)
        self._place_points(points)
        if self._heatmaps is None and len(self._points[True]):
            self._shown.set_extent(around(self._problem, points, self._slice))
        self._move_probe(None)
        self._show_points()

    def set_wrong(self, train: Mask, test: Mask) -> None:
        """Ring the points that the network gets wrong: one bool a point, in the order of :meth:`set_points`.

        Raises
        ------
        ValueError
            When there is not one a point.
        """
        masks = {True: np.asarray(train, np.bool_), False: np.asarray(test, np.bool_)}
        if any(len(masks[which]) != len(self._points[which]) for which in masks):
            raise ValueError("There must be one mark a point")
        if self._judged and all(np.array_equal(masks[which], self._wrong[which]) for which in masks):
            return
        self._wrong, self._judged = masks, True
        self._show_wrong()
        if self._probe is not None and self._probe.sample is not None:
            self._show_probe()

    def set_columns(self, columns: Sequence[Column], shown: tuple[int, int] = (0, 1)) -> None:
        """What the inputs are called, and their units; of more than two these are shown first."""
        self._columns = tuple(columns)
        self.slice_bar.set_columns(columns, shown)
        self._show_axes(self.slice_bar.wish.shown if len(columns) > len(PLANE) else (0, 1))

    def _show_axes(self, shown: tuple[int, int]) -> None:
        flat = len(self._columns) == 1 and bool(self._problem.classes)
        named = (*self._columns, *((NOTHING,) if flat else PLANE[len(self._columns) :]))
        axes = named[shown[0]], named[shown[1]]
        if axes != self._axes:
            self._axes = axes
            self._shown.set_axes(axes)
            self._show_probe()

    @property
    def slice_wish(self) -> Slice:
        """What is to be shown of more than two inputs, as of now."""
        return self.slice_bar.wish

    def set_sample_scores(self, train: Floats | None, test: Floats | None) -> None:
        """What the network says at the points themselves, (k, n), where a slice does not; None where it does."""
        self._sample_scores = {True: train, False: test}

    def _take_slice(self, slice_: Slice | None) -> None:
        """Another slice is shown: points, axes and probe follow."""
        before, self._slice = self._slice, slice_
        assert self._given is not None
        self._place_points(self._given)
        probe, same = self._probe, before is not None and slice_ is not None and before.shown == slice_.shown
        if probe is not None and not same:
            if probe.sample is None:
                self._move_probe(None)
            else:
                x, y = self._points[not probe.is_test][probe.sample].tolist()
                self._move_probe(probe._replace(x=x, y=y))
        self._show_wrong()

    def _place_points(self, points: Points) -> None:
        """Put the points where the slice that is shown has them, as pale as they are far from it."""
        slice_ = self._slice
        if slice_ is None:
            self._show_axes((0, 1))
        elif len(slice_.held or ()) == len(self._columns):
            self.slice_bar.set_shown(slice_)
            self._show_axes(slice_.shown)
        sets = {True: (points.train_x, points.train_y), False: (points.test_x, points.test_y)}
        for train, (inputs, targets) in sets.items():
            self._points[train] = placed(self._problem, inputs, targets, slice_)
            opacity = None
            if slice_ is not None:
                opacity = opacities(distances(inputs[drawn(len(inputs))], slice_, self._spread))
            self._shown.set_points(self._points[train], targets, train, opacity)

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar below the header."""
        self._column.insertWidget(1, bar)

    def hide_points(self, on: bool) -> None:
        """Leave the points out, as they will be by the next stroke, or show them again."""
        for train in (True, False):
            shown = slice(0) if on else slice(None)
            self._shown.set_points(self._points[train][shown], self._targets[train][shown], train)
        self._shown.set_wrong(np.empty((0, 2)))
        if not on:
            self._show_wrong()

    def set_decided(self, train: Ints, test: Ints) -> None:
        """The classes that the points are taken for, in the order of :meth:`set_points`."""
        decided = {True: train, False: test}
        if all(np.array_equal(decided[which], self._decided[which]) for which in decided):
            return
        self._decided = decided
        self._show_matrix()
        if self.matrix.chosen is not None:
            self._show_wrong()

    @property
    def shown_class(self) -> int | None:
        """The number of the class whose lead is shown alone; None for all."""
        chosen = self.surface.currentData()
        return None if chosen in (None, _ALL) else int(chosen)

    def _take_problem(self, problem: Problem) -> None:
        """Points of other classes from now on."""
        self._problem, self._heatmaps = problem, None
        several = problem.outputs > 1
        self.matrix.choose(None)
        self.surface.set_rows(
            [(_ALL, "All classes"), *((str(i), f"Class {row.name} alone") for i, row in enumerate(problem.classes))]
        )
        self.surface.show_value(_ALL)
        self.class_row.setVisible(several)
        self.matrix.setVisible(several and self.matrix_button.isChecked())
        self.discrete_box.setEnabled(bool(problem.classes))
        set_tip(self.discrete_box, _DISCRETE_TIP if problem.classes else _NO_DISCRETE)
        self._shown.set_problem(problem)
        self._shown.set_heatmaps(None)
        self.bent.set_problem(problem)

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
        if self._probe is None:
            self._probe, self._pinned = Probe(x, y), True
        elif (self._probe.x, self._probe.y) != (x, y):
            return
        self._exact, self._probe_text = score, text
        self._show_probe()

    def _build(self) -> None:
        self.test_box = QCheckBox("Test points")
        self.test_box.setChecked(True)
        self.discrete_box = QCheckBox("Discrete")
        set_tip(self.discrete_box, _DISCRETE_TIP)
        self.let_go_button = IconButton("x", _LET_GO_TIP)
        self.let_go_button.hide()
        header = self._header = PaneHeader(_TITLE, line=False)
        self.lines_button = LinesButton()
        header.add_beside(self.let_go_button, self.lines_button)
        header.add(self.test_box, self.discrete_box)
        self.slice_bar = SliceBar()
        self.surface = Choice([(_ALL, "All classes")])
        self.surface.setAccessibleName("Surface")
        set_tip(self.surface, _SURFACE_TIP)
        self.matrix_button = QCheckBox("Confusion")
        set_tip(self.matrix_button, _MATRIX_TIP)
        self.matrix = ConfusionMatrix()
        self.matrix.setVisible(False)
        self.class_row = QWidget()
        class_row = QHBoxLayout(self.class_row)
        class_row.setContentsMargins(20, 4, 0, 0)
        class_row.setSpacing(PROBE_GAP)
        class_row.addWidget(self.surface, 1)
        class_row.addWidget(self.matrix_button)
        self.class_row.setVisible(False)
        self.legend, self.probe_row = TextRow(24), TextRow(22)
        self.legend.setContentsMargins(20, 0, 0, 0)  # under the plane's left edge
        rows = QVBoxLayout()
        rows.setContentsMargins(MARGIN, 0, MARGIN, 8)
        rows.addWidget(self.class_row)
        rows.addWidget(self.matrix)
        rows.addWidget(self.legend)
        rows.addWidget(self.probe_row)
        self.setObjectName("plotPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.slice_bar)
        layout.addWidget(self._shown, 1)
        layout.addWidget(self.bent, 1)
        layout.addLayout(rows)
        rows.setSpacing(0)

    def _connect_signals(self) -> None:
        self.test_box.toggled.connect(self._on_test_toggled)
        self.discrete_box.toggled.connect(lambda on: self._shown.set_discrete(on))
        self.surface.value_chosen.connect(self._on_surface_chosen)
        self.matrix_button.toggled.connect(self._on_matrix_toggled)
        self.matrix.cell_chosen.connect(lambda _cell: self._show_wrong())
        self.slice_bar.wished.connect(self.slice_wished)
        self.let_go_button.clicked.connect(self.neuron_let_go)
        self.bent.outdated.connect(self.closer_changed)

    def _connect_plot(self, plot: BoundaryPlot) -> None:
        plot.pointed.connect(self._on_pointed)
        plot.clicked.connect(self._on_clicked)
        plot.shift_clicked.connect(self._on_shift_clicked)
        plot.key_pressed.connect(self._on_key_pressed)

    def _on_test_toggled(self, on: bool) -> None:
        self._shown.set_test_visible(on)
        if self._probe is not None and self._probe.is_test and not on:
            self._move_probe(None)
        self._show_matrix()
        self._show_wrong()

    def _on_surface_chosen(self, _value: str) -> None:
        self._shown.set_shown(self.shown_class, self._scale)
        self.neuron_let_go.emit()
        self._show_probe()

    def _show_neuron(self) -> None:
        """Whose map it is, in the header; what has no meaning for it gives way, but not what has the focus."""
        neuron, bent = self._neuron, self._bent_layer
        title, caption = (_TITLE, "") if neuron is None else (neuron.title, neuron.caption(self._step))
        if bent is not None:
            title, caption = f"Bent by hidden {bent}", "" if self._step is None else f"step {count(self._step)}"
        self._header.set_title(title)
        self._header.set_caption(caption)
        self.let_go_button.setVisible(bent is not None or (neuron is not None and neuron.pinned))
        self.class_row.setVisible(self._problem.outputs > 1 and bent is None)
        self.matrix.setVisible(self._problem.outputs > 1 and bent is None and self.matrix_button.isChecked())
        set_tip(self.surface, _SURFACE_TIP if neuron is None else f"{_OF_OUTPUT}: choose to see that again")
        set_tip(self.matrix_button, _MATRIX_TIP if neuron is None else f"{_MATRIX_TIP}. {_OF_OUTPUT}")
        narrow = self.width() < _ROOM_FOR_BOX or bent is not None
        for box, gives_way in ((self.discrete_box, True), (self.test_box, narrow)):
            box.setVisible((neuron is None and bent is None) or not gives_way or box.hasFocus())

    @property
    def _map(self) -> Heatmaps | None:
        """What the plane is coloured by."""
        if self._heatmaps is None or self._neuron is None:
            return self._heatmaps
        return map_of(self._heatmaps, self._neuron.look)

    def _on_matrix_toggled(self, on: bool) -> None:
        self.matrix.setVisible(on and self._problem.outputs > 1)
        if not on:
            self.matrix.choose(None)
        self._show_matrix()
        self._show_legend()

    def _show_matrix(self) -> None:
        """The counts of train points, and of test points while they are shown."""
        if self.matrix.isHidden():
            return
        sets = (True, False) if self._tests_shown() else (True,)
        classes, decided = (
            np.concatenate(parts)
            for parts in zip(*((self._classes(train), self._decided[train]) for train in sets), strict=True)
        )
        self.matrix.set_counts(self._problem, confusion(self._problem, classes, decided), SETS[len(sets)])

    def _classes(self, train: bool) -> Ints:
        return classes_of(self._problem, self._targets[train])

    def _ringed(self, train: bool) -> Mask:
        """The points that are ringed: wrong ones, or those of the cell that is chosen."""
        cell = self.matrix.chosen
        if cell is None:
            return self._wrong[train]
        ringed: Mask = (self._classes(train) == cell[0]) & (self._decided[train] == cell[1])
        return ringed

    def _on_pointed(self, place: tuple[float, float] | None) -> None:
        if not self._pinned:
            self._move_probe(None if place is None else self._snapped(place))

    def _on_clicked(self, place: tuple[float, float]) -> None:
        probe = self._snapped(place)
        if probe.sample is not None:
            self.point_clicked.emit(not probe.is_test, probe.sample)
            return
        self._pinned = not self._pinned
        self._move_probe(probe)

    def _on_shift_clicked(self, place: tuple[float, float]) -> None:
        """Hold the other inputs at the numbers of a point."""
        probe = self._snapped(place)
        if self._slice is None:
            self._on_clicked(place)
        elif probe.sample is not None:
            self.slice_bar.hold_at(not probe.is_test, probe.sample)

    def _on_key_pressed(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self._move_probe(None)
            return
        if key in DIRECTIONS:
            x0, x1, y0, y1 = self.plot.extent
            dx, down = DIRECTIONS[key]
            x, y = ((x0 + x1) / 2, (y0 + y1) / 2) if self._probe is None else self._probe[:2]
            x = min(max(x + dx * (x1 - x0) / KEY_STEPS, x0), x1)
            y = min(max(y - down * (y1 - y0) / KEY_STEPS, y0), y1)
            self._pinned = True
            self._move_probe(Probe(x, y))

    def _snapped(self, place: tuple[float, float]) -> Probe:
        """The sample under a place that is nearest, else the place itself."""
        unit = self.plot.units_per_pixel()
        best, distance = Probe(*place), REACH
        for train in (True, False) if self._tests_shown() else (True,):
            index = nearest_point(self._points[train], place, unit, distance)
            if index >= 0:
                x, y = (float(v) for v in self._points[train][index])
                best = Probe(x, y, index, not train)
                distance = math.hypot((x - place[0]) / unit[0], (y - place[1]) / unit[1])
        return best

    def _tests_shown(self) -> bool:
        return self.test_box.isChecked() and len(self._points[False]) > 0

    def _move_probe(self, probe: Probe | None) -> None:
        if probe is None:
            self._pinned = False
        if probe != self._probe:
            self._probe, self._probe_text, self._exact = probe, None, None
            self.probed.emit(probe)
        self._show_probe()

    def _show_points(self) -> None:
        has_test = len(self._points[False]) > 0
        self.test_box.setEnabled(has_test)
        set_tip(self.test_box, _SHOW_TEST if has_test else NO_TEST_POINTS)
        self._shown.set_message("" if len(self._points[True]) or has_test or not self._told else NO_POINTS)
        self._show_matrix()
        self._show_wrong()

    def _show_wrong(self) -> None:
        sets = (True, False) if self._tests_shown() else (True,)
        wrong = np.concatenate([self._points[train][self._ringed(train)] for train in sets])
        self._shown.set_wrong(wrong)
        self._wrong_shown = len(wrong)
        self._show_legend()
        summary = "; ".join(self._wrong_summary(train) for train in sets)
        set_tip(self.legend, summary)
        shown = "Output" if self._neuron is None else f"Map of {self._neuron.name}"
        over = "the plane" if self._slice is None else self.slice_bar.words()
        self._shown.setAccessibleName(f"{shown} over {over}. {summary}.")

    def _show_legend(self) -> None:
        """What the marks mean, in as many words as there is room for."""
        ringed = self._wrong_shown if self._judged else None
        legend = Legend(
            self._problem, self._curve, self._scale, self.matrix.isHidden(), ringed, self.matrix.chosen,
            self._tests_shown(),
        )  # fmt: skip
        if self._neuron is not None:
            reach = 1.0 if self._heatmaps is None else reach_of(self._heatmaps, self._neuron.look)
            legend = replace(legend, neuron=self._neuron.look.activation, scale=reach)
        more = []
        if self._bent_layer is not None:
            more = [] if self._slice is None else [Item(BENT_HELD, "text3")]
        elif self._zero_lines is not None:
            more = [Item(self._zero_lines.title, mark="line", mark_token="text3")]
        elif self._neuron is not None and self._neuron.look.fine is not None:
            more = [Item(self._neuron.line, mark="line", mark_token="text")]
        widest = replace(legend, ringed=sum(map(len, self._points.values())))  # another count moves nothing
        pairs = (one.in_bent(*more) if self._bent_layer is not None else one.choices(*more) for one in (legend, widest))
        self.legend.set_items(fitted(self.legend, *pairs))

    def _wrong_summary(self, train: bool) -> str:
        n, name = len(self._points[train]), "train" if train else "test"
        if not self._judged or not self._problem.classes:
            return f"{count(n)} {name} points"
        text = f"{count(int(self._wrong[train].sum()))} of {count(n)} {name} points wrong"
        return text if n <= MOST_DRAWN else f"{text} ({count(MOST_DRAWN)} drawn)"

    def _show_probe(self) -> None:
        at_sample = self._probe is not None and self._probe.sample is not None
        trace_tip = _TRACE_TIP if self._slice is None else f"{_TRACE_TIP}. {_HOLD_TIP}"
        set_tip(self._shown, trace_tip if at_sample else _KEEP_TIP)
        title = Item("Probe", "text", QFont.Weight.DemiBold)
        if self._probe is None:
            self._shown.set_probe(None)
            self.probe_row.set_items([title, Item(PROBE_HINT, "text3", gap=10)])
            return
        x, y = self._probe.x, self._probe.y
        score, label = self._said_at(self._probe)
        self._shown.set_probe((x, y, score) if not math.isnan(score) or self._heatmaps is not None else None, label)
        text = self._probe_text if self._probe_text is not None else self._answer(self._probe, score)
        self.probe_row.set_items([title, Item(in_units(self._axes, (x, y)), gap=10)], [Item(text)])
        if self.probe_row.sizeHint().width() + PROBE_GAP > self.probe_row.width() and text:
            self.probe_row.set_items([title, Item(text, gap=10)])  # where it is, the crosshair shows
            if self.probe_row.sizeHint().width() > self.probe_row.width():
                self.probe_row.set_items([Item(text)])

    def _said_at(self, probe: Probe) -> tuple[float, str]:
        """The score at a place, or of a point that is beside the slice, and the class that leads."""
        of_output = probe.sample is not None and self._slice is not None and self._neuron is None
        scores = self._sample_scores[not probe.is_test] if of_output else None
        if scores is not None and probe.sample is not None and probe.sample < scores.shape[1]:
            return of_scores(self._problem, scores[:, probe.sample], self.shown_class)
        x, y = probe.x, probe.y
        score = self._exact if self._exact is not None else score_of(self._map, self.shown_class, x, y)
        plain_score = self.shown_class is not None or self._neuron is not None
        return score, "" if plain_score else leading(self._problem, self._heatmaps, x, y)

    def _answer(self, probe: Probe, score: float) -> str:
        if self._neuron is not None:
            score, says = math.nan, self._neuron.says(score)
            if probe.sample is None:
                return says
        if probe.sample is None:
            return of_place(self._problem, self._heatmaps, probe, score)
        train = not probe.is_test
        target, wrong = float(self._targets[train][probe.sample]), bool(self._wrong[train][probe.sample])
        return of_point(self._problem, probe, target, wrong, score)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was not made while nobody saw it is wanted now."""
        super().showEvent(event)
        if self._neuron is not None or self._zero_lines is not None:
            self.closer_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say as much in the legend as there is room for."""
        super().resizeEvent(event)
        self._show_neuron()
        self._show_legend()
        self._show_probe()


def _rows(inputs: Floats) -> Floats:
    """Inputs of shape (n, d); none are those of the plane."""
    given = np.asarray(inputs, np.float64)
    return given if given.ndim > 1 else given.reshape(-1, 2)
