"""The picture of one moment of a network, off the GUI thread: any parameters, of a run or of none."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.engine import Value, topological_order
from micrograd_desktop.engine.activation import sum_behind
from micrograd_desktop.engine.bugs import IN_BACKWARD, backward
from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.features import FeatureMap, feature_map
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import count as parameter_count
from micrograd_desktop.nn.problems import BINARY, Problem, layer_sizes
from micrograd_desktop.presentation.boundary import Extent, Heatmaps, around, grid_points, line_points
from micrograd_desktop.presentation.closer import Closer
from micrograd_desktop.presentation.decisions import lead
from micrograd_desktop.presentation.feature_tiles import feature_tiles
from micrograd_desktop.presentation.fineness import Detail, Fineness
from micrograd_desktop.presentation.health import Health, evenly, examine
from micrograd_desktop.presentation.judging import AT_ONCE, Judge, Judged, scores_of
from micrograd_desktop.presentation.pre_activations import pre_activations
from micrograd_desktop.presentation.slices import Slice, held_places, rows_at, settled
from micrograd_desktop.project.spec import NetworkSpec
from micrograd_desktop.training.ending import Check, go_on
from micrograd_desktop.training.results import Floats

if TYPE_CHECKING:
    from micrograd_desktop.presentation.bent_plane import BentPlane, BentWish
    from micrograd_desktop.presentation.layer_figures import Histogram, LayerFigures
    from micrograd_desktop.presentation.layer_picture import LayerDrawing
    from micrograd_desktop.presentation.pictures import Pictures
    from micrograd_desktop.training.compilation import Compiler

MOST_GRIDS = 4
"""Grids of points that are kept: two for live pictures, two for fine ones."""

COARSE = Detail(16, 40)
"""The detail at most while NumPy stands in for the compiled neurons."""


class NodeValue(NamedTuple):
    """What a neuron says at one point: its output, what its activation was applied to, and the loss's gradient of both.

    The gradients are None before the run's first backward pass.
    """

    output: float
    gradient: float | None
    before: float
    before_gradient: float | None


NodeValues = dict[tuple[int, int], NodeValue]
"""By layer and index of the neuron; layer 0, the inputs, is not in it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn of one moment of a run.

    ``parameters`` (n_parameters,) say which moment. ``train`` and ``test`` are what the network says of the points.
    ``scores``, of the last layer's neurons, and ``node_values``, if they were
    asked for, hold for training point ``example``. ``coarse`` says that a
    finer picture can be had as soon as the graph is compiled. ``pictures`` are those that were wished for.
    ``activations`` are the histograms of every layer, if what is drawn of layers was wished for, and ``layers`` and
    ``layer_figures`` that and its numbers. ``bent`` is the plane as two neurons bend it, if that was.
    """

    parameters: Floats
    heatmaps: Heatmaps
    points: Points
    problem: Problem
    train: Judged
    test: Judged
    example: int
    scores: dict[tuple[int, int], float]
    node_values: NodeValues
    health: Health
    coarse: bool = False
    pictures: Pictures | None = None
    activations: tuple[Histogram, ...] = ()
    layer_figures: LayerFigures | None = None
    layers: LayerDrawing | None = None
    bent: BentPlane | None = None

    @property
    def whole(self) -> bool:
        """Whether all points were judged."""
        return self.train.numbers is None and self.test.numbers is None


class _Sliced(NamedTuple):
    """What a plane of these points shows: the wish, the slice, what is around the points, and ``Heatmaps.places``."""

    wish: Slice
    slice: Slice | None
    around: Extent
    places: Floats | None


class _Wanted:
    """The check of the picture that is being made."""

    def __init__(self, check: Check) -> None:
        self.check = check

    def __call__(self) -> None:
        self.check()


class Portrait:
    """Draws one network over one set of points: a picture is a function of the parameters, not of a live run.

    Parameters
    ----------
    network
        The network's description.
    points
        What it learns from; pictures reach around all of them.
    compiler
        Compiles the neurons in the background, while NumPy stands in; without it the first picture waits for that.
    problem
        Says what a score decides.
    wanted
        Called now and then while this is made: if it raises, nothing of this is wanted any more.
    features
        What the network sees of a point; without it that follows from the network's features, over inputs that have no
        names of their own.
    """

    def __init__(
        self,
        network: NetworkSpec,
        points: Points,
        compiler: Compiler | None = None,
        problem: Problem = BINARY,
        wanted: Check = go_on,
        features: FeatureMap | None = None,
    ) -> None:
        from micrograd_desktop.training.neurons import NeuronEvaluator  # not before something is drawn

        self._problem = problem
        self._network = network
        self._features = features or feature_map(network.features, points.train_x.shape[1])
        self._sizes = layer_sizes(network)
        self._n_parameters = parameter_count(self._sizes)
        self._activations = (*(layer.activation for layer in network.hidden), network.output_activation)
        self._wanted = _Wanted(wanted)
        self._neurons = NeuronEvaluator(network, compiler, self._wanted)
        self._fineness = Fineness()
        self._grids: dict[tuple[Extent, Slice | None, int], Floats] = {}
        self._kept: tuple[_Example, NodeValues] | None = None
        self._next_node_values = 0.0
        self.see(points)

    def see(self, points: Points) -> None:
        """Draw what is learnt from these points from now on."""
        self.points = points
        self._seen = points.seen(self._features.rows)
        sets = (self._seen.train_x, points.train_y), (self._seen.test_x, points.test_y)
        self._judges = [Judge(self._problem, *of, self._n_parameters) for of in sets]
        self._sliced: _Sliced | None = None
        self._input_maps: tuple[tuple[Extent, Slice | None, int], tuple[Floats, Floats]] | None = None
        self._example: _Example | None = None

    def draw(
        self,
        parameters: Floats,
        *,
        loss: str,
        bugs: Collection[str] = (),
        gradients: Floats | None = None,
        example: int = 0,
        detail: Detail = Detail(40, 158),
        area: Extent | None = None,
        live: bool = False,
        wanted: Check = go_on,
    ) -> Drawing:
        """Heat maps of every neuron, the points judged, what the neurons say at one of them, and how they are.

        Parameters
        ----------
        parameters, gradients
            Shape (n_parameters,); the gradients are those of the last backward pass, None before there was one.
        loss, bugs
            The loss, a row of the table, and the bugs, of which those of a backward pass change the nodes' gradients.
        example
            The training point, from 0, whose node values are given.
        area
            The rectangle drawn; None is the one around the points.
        live
            One picture of many, with little time: its maps may be coarser than ``detail``, and the node values those of
            an earlier one, where computing them takes long.
        wanted
            Called now and then: if it raises, there will be no picture.
        """
        self._wanted.check = wanted
        seen, n_train = self._seen, len(self.points.train_y)
        sliced = self._slice(detail.slice or Slice())
        coarse, example = self._neurons.is_to_be_fast(), min(example, n_train - 1)
        outputs = self._neurons.evaluate(seen.train_x[evenly(n_train)], parameters)
        known = outputs[-self._sizes[-1] :] if outputs.shape[1] == n_train else None
        train, test = (
            judge.judge(self._neurons, parameters, self._wanted, detail.whole, scores)
            for judge, scores in zip(self._judges, (known, None), strict=True)
        )
        detail = self._fineness.of(detail) if live and not coarse else detail
        about = example, loss, IN_BACKWARD & set(bugs)
        nodes = self._newest_node_values(parameters, about, live) if detail.nodes else {}
        heatmaps = self._heatmaps(parameters, detail, area or sliced.around, coarse)
        slopes = partial(self._slopes, parameters, outputs)
        return Drawing(
            parameters=parameters.copy(),
            heatmaps=heatmaps,
            points=self.points,
            problem=self._problem,
            train=train,
            test=test,
            example=example,
            scores=self._scores_at(example, outputs, parameters),
            node_values=_without_gradients(nodes) if gradients is None else nodes,
            health=examine(outputs, self._sizes, self._activations, gradients, n_train, slopes),
            coarse=coarse,
            activations=self._histograms(outputs) if detail.layers is not None else (),
            bent=None if detail.bent is None else self._bent(detail.bent, heatmaps, outputs, parameters),
        )

    def _bent(self, wish: BentWish, heatmaps: Heatmaps, outputs: Floats, parameters: Floats) -> BentPlane | None:
        from micrograd_desktop.presentation.bent_plane import Said, bent_plane  # not before it is looked at

        points = self.points
        train, test = (np.arange(len(targets))[evenly(len(targets))] for targets in (points.train_y, points.test_y))
        of_test = self._neurons.evaluate(self._seen.test_x[test], parameters)
        said = Said(outputs, points.train_y[train], train), Said(of_test, points.test_y[test], test)
        return bent_plane(wish, heatmaps, *said, self._problem)

    def _slopes(self, parameters: Floats, outputs: Floats, layer: int) -> Floats:
        """The slopes of a layer's typed activation, (size, n), where its neurons say ``outputs``."""
        from micrograd_desktop.presentation.activation_slopes import slopes_of  # only what is typed needs it

        first = sum(self._sizes[1:layer])
        inputs = self._seen.train_x[evenly(len(self.points.train_y))]
        rows = range(first, first + self._sizes[layer])
        return slopes_of(self._activations[layer - 1], pre_activations(parameters, self._sizes, inputs, outputs, rows))

    def _histograms(self, outputs: Floats) -> tuple[Histogram, ...]:
        from micrograd_desktop.presentation.layer_figures import activation_histograms  # not before it is looked at

        return tuple(activation_histograms(outputs, self._sizes, self._activations))

    def _scores_at(self, example: int, outputs: Floats, parameters: Floats) -> dict[tuple[int, int], float]:
        """What the last layer says at a training point; ``outputs`` begin with those at the first one."""
        if example or not outputs.shape[1]:
            outputs = self._neurons.evaluate(self._seen.train_x[example : example + 1], parameters)
        last, count = len(self._sizes) - 1, self._sizes[-1]
        return {(last, k): float(outputs[k - count, 0]) for k in range(count)}

    def _slice(self, wish: Slice) -> _Sliced:
        """What is shown of the inputs: one moment's is mostly the last one's."""
        if self._sliced is None or self._sliced.wish != wish:
            slice_ = settled(wish, self.points)
            all_around = around(self._problem, self.points, slice_)
            self._sliced = _Sliced(wish, slice_, all_around, held_places(slice_, self.points))
        return self._sliced

    def _heatmaps(self, parameters: Floats, detail: Detail, area: Extent, coarse: bool) -> Heatmaps:
        self._wanted()
        assert self._sliced is not None
        plane = area, self._sliced.slice
        if coarse:
            least = min(detail.neurons, COARSE.neurons), min(detail.output, COARSE.output)
            detail = detail._replace(neurons=least[0], output=least[1])
        n, n_output = detail.neurons, detail.output
        started = time.thread_time()
        grids = self._neurons.evaluate(self._grid(plane, n), parameters)
        scores, closer = self._scores_and(self._grid(plane, n_output), parameters, detail)
        if not coarse:
            self._fineness.note(detail, time.thread_time() - started)
        if self._has_one_input:
            heatmaps = self._of_one_input(grids, scores, area)
        else:
            heatmaps = self._maps(grids.reshape(-1, n, n), scores.reshape(-1, n_output, n_output), area)
        heatmaps = replace(heatmaps, slice=self._sliced.slice, places=self._sliced.places)
        if self._features.texts:
            inputs, tiles = self._maps_of_inputs(plane, n)
            heatmaps = replace(heatmaps, inputs=inputs, tiles=tiles)
        return heatmaps if closer is None else closer.on(heatmaps, n_output)

    def _scores_and(self, inputs: Floats, parameters: Floats, detail: Detail) -> tuple[Floats, Closer | None]:
        """What the network says at points, (n_scores, n), and of neurons what is wanted there."""
        closer = Closer.wanted(detail, sum(self._sizes[1:]))
        if closer is None:
            return scores_of(self._neurons, inputs, parameters, self._wanted), None
        scores = []
        for start in range(0, len(inputs), AT_ONCE):
            self._wanted()
            part = inputs[start : start + AT_ONCE]
            outputs = self._neurons.evaluate(part, parameters)
            scores.append(outputs[-self._sizes[-1] :])
            closer.add(outputs, pre_activations(parameters, self._sizes, part, outputs, closer.lines))
        return np.concatenate(scores, axis=1), closer

    @property
    def _has_one_input(self) -> bool:
        return bool(self.points.train_x.shape[1] == 1)

    def _maps_of_inputs(self, plane: _Plane, n: int) -> tuple[Floats, Floats]:
        """What the network sees over the plane, (n_features, n, n), and as tiles: the same while the area is."""
        key = *plane, n
        if self._input_maps is None or self._input_maps[0] != key:
            seen = self._grid(plane, n).T
            maps = np.repeat(seen[:, None, :], n, axis=1) if self._has_one_input else seen.reshape(-1, n, n)
            assert self._sliced is not None
            places = np.zeros(self._features.n_inputs) if self._sliced.places is None else self._sliced.places
            maps = np.ascontiguousarray(maps)
            tiles = feature_tiles(self._features, maps, self._seen, plane[1], places)
            self._input_maps = key, (maps, tiles)
        return self._input_maps[1]

    def _of_one_input(self, grids: Floats, scores: Floats, area: Extent) -> Heatmaps:
        """Maps that are the same at every height; a number is the curve that it is."""
        n, n_output = grids.shape[1], scores.shape[1]
        maps = np.repeat(grids[:, None, :], n, axis=1)
        if not self._problem.classes:
            return Heatmaps(maps, scores, area, curve=True)
        return self._maps(maps, np.repeat(scores[:, None, :], n_output, axis=1), area)

    def _maps(self, grids: Floats, scores: Floats, area: Extent) -> Heatmaps:
        if self._problem.outputs == 1:
            return Heatmaps(grids, scores[0], area)
        return Heatmaps(grids, lead(scores), area, scores)

    def _grid(self, plane: _Plane, n: int) -> Floats:
        """What the network sees of the points of a grid: one frame's are mostly the last one's."""
        key = *plane, n
        if key not in self._grids:
            if len(self._grids) >= MOST_GRIDS:
                self._grids.clear()
            area, slice_ = plane
            places = (line_points if self._has_one_input else grid_points)(area, n)
            self._grids[key] = self._features.rows(rows_at(places, slice_))
        return self._grids[key]

    def _newest_node_values(self, parameters: Floats, about: _About, live: bool) -> NodeValues:
        """The node values, for which a live picture spends a twentieth of its time at most."""
        started = time.perf_counter()
        if self._example is None or self._example.about != about:
            point = self._seen.train_x[about[0]].tolist(), self._problem.coded(float(self.points.train_y[about[0]]))
            self._wanted()
            self._example = _Example(self._network, about, *point)
            self._wanted()
        example, kept = self._example, self._kept
        if live and kept is not None and kept[0] is example and started < self._next_node_values:
            return kept[1]
        values = example.values(parameters)
        self._kept = example, values
        self._next_node_values = started + 20.0 * (time.perf_counter() - started)
        return values


_Plane = tuple[Extent, Slice | None]
"""The rectangle that is drawn, and the slice that it is."""

_About = tuple[int, str, frozenset[str]]
"""A training point, the loss, and the bugs of the backward pass."""


class _Example:
    """The graph of one training point's loss, kept while only the parameters change."""

    def __init__(self, network: NetworkSpec, about: _About, inputs: list[float], target: Sequence[float]) -> None:
        self.about = about
        with uncollected():
            mlp = build_mlp(network)
            rows = list(mlp.walk([Value(v) for v in inputs]))
        self._parameters = mlp.parameters()
        self._rows = [
            [(out, neuron.activation) for out, neuron in zip(row, layer.neurons, strict=True)]
            for row, layer in zip(rows, mlp.layers, strict=True)
        ]
        self._order = topological_order(LOSSES[about[1]].function(rows[-1], [Value(t) for t in target]))
        self._made = [node for node in self._order if node.op is not None]

    def values(self, parameters: Floats) -> NodeValues:
        """What every neuron says at these parameters."""
        for value, number in zip(self._parameters, parameters.tolist(), strict=True):
            value.data = number
        for node in self._made:
            node.forward()
        for node in self._order:
            node.grad = 0.0
        backward(self._order[-1], self.about[2], self._order)
        return {
            (number, k): NodeValue(float(out.data), out.grad, *_before(out, activation))
            for number, row in enumerate(self._rows, start=1)
            for k, (out, activation) in enumerate(row)
        }


def _before(output: Value, activation: str) -> tuple[float, float]:
    """Data and gradient of what the activation was applied to."""
    before = sum_behind(activation, output)
    return float(before.data), before.grad


def _without_gradients(values: NodeValues) -> NodeValues:
    """The node values before the first backward pass."""
    return {node: value._replace(gradient=None, before_gradient=None) for node, value in values.items()}
