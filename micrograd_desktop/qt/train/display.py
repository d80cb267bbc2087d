"""What the Train workspace shows of a moment: settings, network, and every view from one report."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.data.table import Column
from micrograd_desktop.nn.parameters import INPUT_NAMES, index
from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.network_graph import build_network_graph
from micrograd_desktop.presentation.slices import bounds, range_of
from micrograd_desktop.project.rules import class_names, columns_of, features_of, layer_sizes, seen_names, shown_first
from micrograd_desktop.project.spec import NetworkSpec, Project, TrainingSpec
from micrograd_desktop.qt.controls.seldom import Seldom
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.network.scene import InputWords
from micrograd_desktop.raster.code import is_loaded
from micrograd_desktop.training.beginning import Beginning
from micrograd_desktop.training.results import Floats, Progress

if TYPE_CHECKING:
    from micrograd_desktop.presentation.pictures import Pictures, PictureWishes
    from micrograd_desktop.presentation.portrait import Drawing


def _with_rate_of(before: Project, present: Project) -> TrainingSpec:
    return replace(before.training, learning_rate=present.training.learning_rate)


def _shown_of(project: Project) -> tuple[NetworkSpec, tuple[str, ...], tuple[str, ...]]:
    """The network, and what its inputs and its classes are called."""
    network, data = project.network, project.dataset
    return network, seen_names(network, data), class_names(data)


def _arrays(points: Points) -> tuple[Floats, Floats, Floats, Floats]:
    return points.train_x, points.train_y, points.test_x, points.test_y


class Display:
    """Hands finished arrays and texts to the views."""

    def __init__(self, workspace: TrainLayout, bar: ControlBar) -> None:
        self._workspace, self._bar = workspace, bar
        self._step = 0
        self._seldom = Seldom(lambda: workspace.model_panel.set_step(self._step), workspace)
        self._present: Project | None = None
        self._arranges = False
        self._columns: tuple[Column, ...] = ()
        self._network: tuple[NetworkSpec, tuple[str, ...], tuple[str, ...]] | None = None
        self._plain: tuple[int | None, ...] = ()
        self.points: Points | None = None

    def show_network(self, project: Project) -> None:
        """Another network, without numbers yet; the one that is shown already stays as it is."""
        if self._network == (shown := _shown_of(project)):
            return
        self._network, network = shown, project.network
        graph = build_network_graph(network, *shown[1:])
        if self._arranges:
            graph = graph.arranged()
        hidden = [layer.activation for layer in network.hidden]
        self._workspace.canvas.set_graph(graph, [*hidden, network.output_activation])
        self._workspace.neuron_choice.forget()
        self._workspace.inspector.set_graph(graph)
        self._columns, seen = columns_of(project.dataset), features_of(network, project.dataset)
        self._plain = tuple(seen.inputs.index(c) if c in seen.inputs else None for c in seen.canonical)
        if self.points is not None:
            self._show_inputs(self.points)

    def arrange(self) -> None:
        """Lay networks out by networkx from now on; the one that is shown stands as it would put it."""
        self._arranges = True

    def show_beginning(self, start: Beginning | None, problem: Problem) -> None:
        """Points and parameters, before the first moment comes from the run; None if only that will bring them."""
        w = self._workspace
        w.boundary.clear()
        self._seldom.forget()
        self.points = None
        if start is None:
            return
        points, updates = start.points, np.zeros_like(start.parameters)
        w.boundary.set_points(*_arrays(points), problem, points.area)
        w.painter.set_points(points)
        self._show_inputs(points)
        w.data_panel.set_counts(len(points.train_y), len(points.test_y))
        w.model_panel.set_step(start.step)
        self._bar.set_counters(start.step, start.epoch, math.nan)
        w.inspector.set_state(start.step, start.parameters, None, updates)
        w.canvas.set_state(start.parameters, None, updates)

    def _show_inputs(self, points: Points) -> None:
        """What the inputs are called, and from where to where these points go in each; features may be inputs, too."""
        if len(self._columns) == points.train_x.shape[1]:
            ends = zip(self._columns, *(ends.tolist() for ends in bounds(points)), strict=True)
            words = [InputWords(column, range_of(column, *of), column.name not in INPUT_NAMES) for column, *of in ends]
            self._workspace.canvas.set_inputs([None if i is None else words[i] for i in self._plain])

    def show_settings(self, present: Project, anew: bool = False) -> None:
        """The controls of a project as it is at a step; ``anew`` also takes back what was only typed."""
        before = None if anew else self._present
        if present == before:
            return
        self._present = present
        self.show_network(present)
        self._bar.set_project(present)
        if before is not None and present == replace(before, training=_with_rate_of(before, present), log=present.log):
            self._workspace.model_panel.set_rate(present.training)
            return  # all that a drag of the learning rate changes
        self._workspace.painter.set_data(present.dataset)
        w = self._workspace
        w.boundary.set_columns(columns_of(present.dataset), shown_first(present.dataset, present.network))
        for view in (w.data_panel, w.model_panel, w.stop_panel, w.canvas.features):
            view.set_project(present)
        if before is None or (present.frozen, present.network) != (before.frozen, before.network):
            sizes = layer_sizes(present.network)
            frozen = frozenset(index(name, sizes) for name in present.frozen)
            self._workspace.canvas.set_frozen(frozen)
            self._workspace.inspector.set_frozen(frozen)

    def pictures_wanted(self) -> PictureWishes | None:
        """What the views in sight want drawn of the next moment; None where Qt draws."""
        from micrograd_desktop.presentation.pictures import PictureWishes

        w = self._workspace
        if not is_loaded() or not w.canvas.isVisible():
            return None
        return PictureWishes(w.canvas.view.picture_wish(), w.boundary.picture_request(), w.loss_plot.picture_wish())

    def wanted(self, detail: Detail) -> Detail:
        """A detail with all that the views in sight want of the next moment: what nobody sees is not made."""
        w = self._workspace
        plane = w.boundary.isVisible() and w.boundary.bent_layer is None
        neuron, lines = (w.boundary.neuron, w.boundary.zero_lines) if plane else (None, None)
        return detail._replace(
            nodes=w.canvas.wants_node_values,
            pictures=self.pictures_wanted(),
            neuron=None if neuron is None else neuron.look.fine,
            lines=() if lines is None else lines.rows,
            layers=w.inspector.layers.rows.wish(),
            bent=w.boundary.bent_wish,
            slice=w.boundary.slice_wish,
        )

    def show(
        self, progress: Progress, drawing: Drawing, known: int = 0, looks_back: bool = False, live: bool = False
    ) -> bool:
        """One moment in all views; returns whether its points are others than before.

        The run's steps are known before ``known``: it has gone on while this was drawn, or is looked back at. While it
        plays, ``live``, the learning rate's curve follows some times a second.
        """
        assert progress.look is not None
        w, gradients = self._workspace, progress.look.gradients
        others = drawing.points is not self.points
        if others:
            points = self.points = drawing.points
            w.boundary.set_points(*_arrays(points), drawing.problem, points.area)
            w.painter.set_points(points)
            self._show_inputs(points)
            w.data_panel.set_counts(len(points.train_y), len(points.test_y))
        self._step = progress.step
        if live:
            self._seldom.request()
        else:
            self._seldom.forget()
            w.model_panel.set_step(progress.step)
        self._bar.set_counters(progress.step, progress.epoch, progress.learning_rate)
        done = progress.step if progress.state is not None else progress.step + 1  # the one that diverged
        w.loss_plot.cut(max(done, known))
        losses = None if drawing.pictures is None else drawing.pictures.losses
        w.loss_plot.set_moment(progress.step, progress.look.figures, losses)
        w.loss_plot.set_looking_back(looks_back)
        past = known + 1 if looks_back else 0  # the end, which parameters have too, stays
        w.inspector.set_over(progress.look.points, len(drawing.points.train_y))
        w.inspector.set_state(progress.step, progress.parameters, gradients, progress.updates, past, live)
        w.model_panel.gradient.set_gradients(gradients)
        if drawing.pictures is not None and drawing.pictures.network is not None:
            w.canvas.view.know_scale(*drawing.pictures.network[:2])
        w.canvas.set_state(progress.parameters, gradients, progress.updates)
        w.canvas.set_heatmaps(drawing.heatmaps)
        w.canvas.set_scores(drawing.scores, drawing.example)
        w.canvas.set_health(drawing.health)
        w.canvas.set_node_values(drawing.node_values, drawing.example)
        w.canvas.view.refresh_tip()
        w.boundary.set_looked_at(drawing.train.numbers, drawing.test.numbers)
        w.boundary.set_sample_scores(drawing.train.scores, drawing.test.scores)
        w.boundary.set_step(progress.step)
        w.boundary.set_heatmaps(drawing.heatmaps)
        w.boundary.set_decided(drawing.train.decided, drawing.test.decided)
        w.boundary.set_wrong(drawing.train.wrong, drawing.test.wrong)
        if drawing.layer_figures is not None:
            w.inspector.layers.rows.record(progress.step, drawing.layer_figures, past)
        if drawing.bent is not None:
            w.boundary.bent.take(drawing.bent)
        if drawing.layers is not None:
            w.inspector.layers.rows.take(drawing.layers)
        if drawing.pictures is not None:
            self._show_pictures(drawing.pictures)
        return others

    def _show_pictures(self, pictures: Pictures) -> None:
        """Those that are still wanted are shown; the views draw the others themselves."""
        if pictures.network is not None:
            self._workspace.canvas.view.take_picture(*pictures.network)
        if pictures.plane is not None:
            self._workspace.boundary.take_picture(*pictures.plane)
