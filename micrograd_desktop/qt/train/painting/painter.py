"""Painting: strokes over the plane become edits, one each."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Table
from micrograd_desktop.presentation import painting
from micrograd_desktop.presentation.painting import Place
from micrograd_desktop.project.edits import EditError, UseTable
from micrograd_desktop.project.rules import problem_of_data
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.qt.train.boundary.pane import BoundaryView
from micrograd_desktop.qt.train.painting.bar import PaintBar
from micrograd_desktop.qt.train.painting.layer import PaintLayer
from micrograd_desktop.qt.train.painting.tools import BRUSH, ERASE, TOOLS
from micrograd_desktop.translation import tr

STILL_THERE = tr("The plane is empty for what you paint. Until then the run keeps the points that it has.")
NOT_YET = tr("The points are not there yet. Paint again in a moment.")


class Painter(QObject):
    """Puts the bar above the plane and the layer over it while it is on.

    Signals
    -------
    edit_requested(object, object)
        A :class:`UseTable`, and None: a stroke is one entry of the undo list.
    message_posted(str)
        Why a stroke can't be.
    toggled(bool)
        Whether points are painted.
    obstacle_changed(str)
        Why the present points can't be painted on; empty if they can.
    """

    edit_requested = Signal(object, object)
    message_posted = Signal(str)
    toggled = Signal(bool)
    obstacle_changed = Signal(str)

    def __init__(self, pane: BoundaryView) -> None:
        super().__init__(pane)
        self._pane = pane
        self.bar = PaintBar()
        self.layer: PaintLayer | None = None
        self._data = DatasetSpec()
        self._points: Points | None = None
        self._obstacle = ""
        self._tool, self._kind, self._empty = BRUSH, 0, False
        self._stroke: list[Place] = []
        self._taken: int | None = None
        self._gone: list[int] = []
        self._waiting = False
        pane.add_bar(self.bar)
        self.bar.hide()
        self.bar.tool_chosen.connect(self._choose_tool)
        self.bar.kind_chosen.connect(self._choose_kind)
        self.bar.empty_toggled.connect(self._start_empty)
        self.bar.left.connect(lambda: self.set_on(False))
        self.bar.show_kind(0)

    @property
    def on(self) -> bool:
        """Whether points are painted."""
        return self.layer is not None and not self.layer.isHidden()

    @property
    def obstacle(self) -> str:
        """Why the present points can't be painted on; empty if they can."""
        return self._obstacle

    def set_on(self, on: bool) -> None:
        """Begin to paint, or end it."""
        if on == self.on or (on and self._obstacle):
            return
        if on:
            self._begin()
        else:
            assert self.layer is not None
            self._forget_stroke()
            self.bar.empty.setChecked(False)
            self.layer.hide()
            self.bar.hide()
            self._pane.plot.setFocus()
        self.toggled.emit(on)

    def set_data(self, data: DatasetSpec) -> None:
        """The data set is this now."""
        if data is self._data:
            return
        self._data = data
        if (obstacle := painting.obstacle(data)) != self._obstacle:
            self._obstacle = obstacle
            self.obstacle_changed.emit(obstacle)
        if self._obstacle:
            self.set_on(False)
        self.bar.set_names(tuple(row.name for row in problem_of_data(data).classes))

    def set_points(self, points: Points) -> None:
        """These points are shown now: those of a stroke among them."""
        self._points = points
        if self._waiting and not self._stroke and not self._gone:
            self._forget_stroke()

    def _begin(self) -> None:
        plot = self._pane.plot
        if self.layer is None:
            layer = self.layer = PaintLayer(plot, plot.plot_rect, lambda: plot.extent)
            layer.stroke_begun.connect(self._on_stroke_begun)
            layer.stroke_extended.connect(self._on_stroke_extended)
            layer.stroke_ended.connect(self._on_stroke_ended)
            layer.stroke_dropped.connect(self._forget_stroke)
            layer.tool_key.connect(self._choose_tool)
            layer.kind_key.connect(self._choose_kind)
            layer.left.connect(lambda: self.set_on(False))
            plot.view.sigResized.connect(lambda _box: layer.fit())
        self.bar.show()
        self.layer.set_tool(self._tool, self._kind)
        self.layer.show()
        self.layer.raise_()
        self.layer.fit()
        self.layer.setFocus()

    def _choose_tool(self, tool: str) -> None:
        self._forget_stroke()
        self._tool = TOOLS[tool]
        self.bar.show_tool(tool)
        self._tell_layer()

    def _choose_kind(self, number: int) -> None:
        self._kind = number
        self.bar.show_kind(number)
        if self._tool is not BRUSH:
            self._choose_tool(BRUSH.id)
        self._tell_layer()

    def _tell_layer(self) -> None:
        if self.layer is not None:
            self.layer.set_tool(self._tool, self._kind)

    def _start_empty(self, on: bool) -> None:
        self._empty = on
        self._pane.hide_points(on)
        self.message_posted.emit(STILL_THERE if on else "")
        if on:
            self._choose_tool(BRUSH.id)

    def _table(self) -> Table:
        """The points that the stroke begins with."""
        assert self._points is not None
        return painting.as_table(self._data, self._points, problem_of_data(self._data), self._pane.plot.extent)

    def _on_stroke_begun(self, place: Place) -> None:
        self._forget_stroke()
        if self._points is None:
            self.message_posted.emit(NOT_YET)
            return
        if self._tool is not BRUSH and not self._empty:
            self._take(place)
        self._stroke = [place]
        self._show_stroke()

    def _on_stroke_extended(self, place: Place) -> None:
        if not self._stroke:
            return
        if self._tool is BRUSH:
            self._stroke.append(place)
        else:
            self._stroke = [place]
            if self._tool is ERASE:
                self._take(place)
        self._show_stroke()

    def _take(self, place: Place) -> None:
        """Points near a place are erased, or one of them is carried."""
        if self.layer is None:
            return
        self._places = painting.places_of(self._table())
        near = painting.within(self._places, place, self.layer.reach)
        if self._tool is ERASE:
            self._gone.extend(row for row in near if row not in self._gone)
        elif near:
            self._taken, self._gone = near[0], near[:1]

    def _show_stroke(self) -> None:
        if self.layer is None:
            return
        gone = [(float(self._places[row, 0]), float(self._places[row, 1])) for row in self._gone]
        self.layer.show_stroke(self._stroke if self._tool is BRUSH or self._taken is not None else (), gone)

    def _on_stroke_ended(self) -> None:
        """One edit, if the stroke came to anything."""
        stroke, gone, taken = self._stroke, self._gone, self._taken
        self._stroke, self._gone, self._taken = [], [], None
        if not stroke or (self._tool is not BRUSH and not gone):
            self._forget_stroke()
            return
        try:
            table = self._changed(stroke, gone, taken)
        except EditError as error:
            self._forget_stroke()
            self.message_posted.emit(str(error))
            return
        self._waiting = True
        self.edit_requested.emit(UseTable(table, what=self._tool.done), None)
        if self._data.table is not table:  # it was refused, and said why
            self._forget_stroke()
        self.bar.empty.setChecked(False)

    def _changed(self, stroke: list[Place], gone: list[int], taken: int | None) -> Table:
        if self._empty:
            first = painting.first_point(stroke[0], self._kind, self._pane.plot.extent)
            return painting.painted(first, stroke[1:], self._kind)
        table = self._table()
        if self._tool is BRUSH:
            return painting.painted(table, stroke, self._kind)
        if self._tool is ERASE:
            return painting.erased(table, gone)
        assert taken is not None
        return painting.moved(table, taken, stroke[-1])

    def _forget_stroke(self) -> None:
        self._stroke, self._gone, self._taken, self._waiting = [], [], None, False
        self._places = np.empty((0, 2))
        if self.layer is not None:
            self.layer.show_stroke()
