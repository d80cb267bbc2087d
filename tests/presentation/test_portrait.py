"""A picture is a function of network, points and parameters; what is wrong and unwell is said of the right ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop.data.split import Points, generate
from micrograd_desktop.engine import Value
from micrograd_desktop.engine.kernel.kernel import Kernel, NoCompilerError
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.features import feature_map
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.problems import REGRESSION
from micrograd_desktop.presentation.boundary import grid_points
from micrograd_desktop.presentation.fineness import Detail
from micrograd_desktop.presentation.portrait import Drawing, Portrait
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project
from micrograd_desktop.training.compilation import Compiler, Job
from micrograd_desktop.training.neurons import NeuronEvaluator
from micrograd_desktop.training.run import Run

NETWORK = NetworkSpec(hidden=(LayerSpec(3, "relu"), LayerSpec(2, "tanh")))
POINTS = generate(DatasetSpec("moons", 40, 0.2, 0.5, 3))
DETAIL = Detail(4, 6)


class Never(Compiler):
    """A compiler that never comes to it."""

    def submit(self, make):
        return Job(make)


def start(network: NetworkSpec = NETWORK) -> np.ndarray:
    return np.array([p.data for p in build_mlp(network).parameters()])


def draw(parameters: np.ndarray, portrait: Portrait | None = None, **options: object) -> Drawing:
    portrait = portrait or Portrait(NETWORK, POINTS)
    return portrait.draw(parameters, loss="squared-error", detail=DETAIL, **options)


def test_the_neurons_answer_as_the_values_do_layer_by_layer():
    mlp, outputs = build_mlp(NETWORK), NeuronEvaluator(NETWORK).evaluate(POINTS.train_x, start())
    for column, x in enumerate(POINTS.train_x.tolist()):
        assert outputs[:, column].tolist() == [float(v.data) for layer in mlp.walk(x) for v in layer]


def test_compiled_and_stand_in_answer_alike():
    slow = NeuronEvaluator(NETWORK, Never())
    assert not slow.is_fast()
    assert NeuronEvaluator(NETWORK).is_fast()
    assert np.array_equal(
        slow.evaluate(POINTS.test_x, start()), NeuronEvaluator(NETWORK).evaluate(POINTS.test_x, start())
    )


def test_a_point_is_wrong_where_the_sign_of_its_score_is_not_its_targets():
    x = np.array([[-1.0, 0.0], [1.0, 0.0], [2.0, 0.0]])
    points = Points(x, np.array([-1.0, -1.0, 1.0]), x[:2], np.array([1.0, 1.0]))
    portrait = Portrait(NetworkSpec(hidden=()), points)
    drawing = portrait.draw(np.array([1.0, 0.0, 0.0]), loss="squared-error", detail=DETAIL)  # the score is x
    assert drawing.train.wrong.tolist() == [False, True, False]
    assert drawing.test.wrong.tolist() == [True, False]


def test_one_portrait_draws_any_moment_of_any_run():
    portrait = Portrait(NETWORK, POINTS)
    later = Run(Project(dataset=DatasetSpec("moons", 40, 0.2, 0.5, 3), network=NETWORK))
    later.advance(3)
    pictures = [draw(parameters, portrait) for parameters in (later.parameters, start())]
    for parameters, drawing in zip((later.parameters, start()), pictures, strict=True):
        fresh = draw(parameters)
        assert np.array_equal(drawing.parameters, parameters)
        assert np.array_equal(drawing.heatmaps.grids, fresh.heatmaps.grids)
        assert np.array_equal(drawing.heatmaps.output, fresh.heatmaps.output)
        assert drawing.node_values == fresh.node_values
        assert np.array_equal(drawing.health.shares, fresh.health.shares)


def test_a_drawing_keeps_a_copy_of_its_parameters():
    parameters = start()
    drawing = draw(parameters)
    parameters[:] = 0.0
    assert np.array_equal(drawing.parameters, start())


def test_node_values_are_those_of_the_example_and_have_gradients_after_a_backward_pass_only():
    mlp = build_mlp(NETWORK)
    layers = list(mlp.walk(POINTS.train_x[7].tolist()))
    LOSSES["squared-error"].function(layers[-1], [Value(float(POINTS.train_y[7]))]).backward()
    before = draw(start(), example=7)
    after = draw(start(), example=7, gradients=np.ones(len(start())))
    for i, layer in enumerate(layers, start=1):
        for k, value in enumerate(layer):
            assert before.node_values[i, k].output == after.node_values[i, k].output == value.data
            assert before.node_values[i, k].gradient is None
            assert before.node_values[i, k].before_gradient is None
            assert after.node_values[i, k].gradient == value.grad
    assert draw(start(), example=7000).example == len(POINTS.train_y) - 1


def test_the_scores_are_those_of_the_example_and_node_values_come_only_when_wanted():
    portrait = Portrait(NETWORK, POINTS)
    for example in (0, 3):
        drawing = portrait.draw(start(), loss="logistic", detail=Detail(4, 6, nodes=False), example=example)
        full = portrait.draw(start(), loss="logistic", detail=Detail(4, 6), example=example)
        assert drawing.node_values == {}
        assert drawing.scores == full.scores == {(3, 0): full.node_values[3, 0].output}


def test_the_values_of_the_example_obey_the_bugs_and_the_loss():
    portrait, gradients = Portrait(NETWORK, POINTS), np.ones(len(start()))
    right = draw(start(), portrait, gradients=gradients).node_values
    wrong = draw(start(), portrait, gradients=gradients, bugs=("backward-twice",)).node_values
    assert {key: row.output for key, row in wrong.items()} == {key: row.output for key, row in right.items()}
    assert wrong[3, 0].before != pytest.approx(0)
    assert any(wrong[key].gradient != right[key].gradient for key in right)
    other = portrait.draw(start(), loss="logistic", detail=DETAIL, gradients=gradients).node_values
    assert other[3, 0].gradient != right[3, 0].gradient


def test_until_the_neurons_are_compiled_the_picture_is_coarse():
    coarse = Portrait(NETWORK, POINTS, Never()).draw(start(), loss="logistic", detail=Detail(40, 158))
    assert coarse.coarse
    assert coarse.heatmaps.grids.shape == (6, 16, 16)
    assert coarse.heatmaps.output.shape == (40, 40)


def test_many_points_are_judged_all_and_looked_at_evenly():
    points = generate(DatasetSpec("moons", 9000, 0.2, 1.0, 3))
    drawing = draw(start(), Portrait(NETWORK, points))
    assert drawing.health.looked_at == 1800
    assert drawing.health.points == 9000
    scores = NeuronEvaluator(NETWORK).evaluate(points.train_x, start())[-1]
    assert np.array_equal(drawing.train.wrong, (scores > 0) != (points.train_y > 0))


def test_a_run_that_a_large_rate_has_killed_is_called_dead():
    demo = Project()
    run = Run(replace(demo, training=replace(demo.training, learning_rate=7.0)))
    progress = run.advance(200)
    assert progress.divergence is None
    drawing = Portrait(demo.network, run.points).draw(
        progress.parameters, loss=demo.training.loss, gradients=run.look().gradients, detail=DETAIL
    )
    assert drawing.health.dead
    assert not Portrait(demo.network, run.points).draw(start(demo.network), loss="max-margin").health.dead


FEATURES = ("x", "x*y", "sin(3*x)*y", "log(x + 9)")


def test_over_features_a_picture_is_of_the_plane_that_the_points_lie_in():
    network = replace(NETWORK, inputs=4, features=FEATURES)
    portrait, features = Portrait(network, POINTS), feature_map(FEATURES, 2)
    drawing = draw(start(network), portrait)
    plain = draw(start(), Portrait(NETWORK, POINTS))
    assert drawing.points is POINTS and drawing.heatmaps.extent == plain.heatmaps.extent
    grid = grid_points(drawing.heatmaps.extent, DETAIL.neurons)
    outputs = NeuronEvaluator(network).evaluate(features.rows(grid), start(network))
    assert np.array_equal(drawing.heatmaps.grids, outputs.reshape(-1, 4, 4))
    mlp, seen = build_mlp(network), features.rows(POINTS.train_x)
    scores = [mlp(row).data for row in seen.tolist()]
    assert drawing.train.wrong.tolist() == [(s > 0) != (y > 0) for s, y in zip(scores, POINTS.train_y, strict=True)]
    assert drawing.scores == {(3, 0): scores[0]} and drawing.node_values[3, 0].output == scores[0]


def test_the_inputs_maps_are_the_features_own_and_stay_while_the_plane_does():
    portrait = Portrait(replace(NETWORK, inputs=4, features=FEATURES), POINTS)
    parameters = start(replace(NETWORK, inputs=4))
    first, again = (draw(parameters, portrait).heatmaps for _ in range(2))
    assert first.inputs is again.inputs and first.inputs.shape == (4, 4, 4)
    x, y = grid_points(first.extent, 4).T.reshape(2, 4, 4)
    assert np.array_equal(first.inputs[:2], [x, x * y])
    far = draw(parameters, portrait, area=(-99.0, 99.0, -1.0, 1.0)).heatmaps
    assert np.isnan(far.inputs[3]).any() and np.isfinite(far.inputs[:3]).all()
    assert draw(start()).heatmaps.inputs is None


def test_features_of_one_input_are_drawn_as_its_curve():
    points = generate(DatasetSpec("sine", 20, 0.1, 0.7, 3))
    network = replace(NETWORK, features=("x", "x**2"))
    heatmaps = draw(start(network), Portrait(network, points, problem=REGRESSION)).heatmaps
    assert heatmaps.curve and heatmaps.output.shape == (1, DETAIL.output)
    assert heatmaps.inputs.shape == (2, 4, 4) and np.array_equal(heatmaps.inputs[0], heatmaps.inputs[0][[0] * 4])


def test_without_a_compiler_no_finer_drawing_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert draw(start(), Portrait(NETWORK, POINTS, Never())).coarse

    def fail(_kernel: object) -> None:
        raise NoCompilerError("There is no compiler here.")

    monkeypatch.setattr(Kernel, "evaluation", property(fail))
    without = Portrait(NETWORK, POINTS)
    assert not draw(start(), without).coarse
