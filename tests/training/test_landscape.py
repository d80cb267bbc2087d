"""The loss landscape: exact where it is evaluated, and its directions what they are called."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.parameters import ParameterName, count, index
from micrograd_desktop.project.edits import Set, SetFeatures, SetParameter
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, TrainingSpec
from micrograd_desktop.training import directions, landscape, walked
from micrograd_desktop.training.directions import LandscapeError
from micrograd_desktop.training.landscape import KINDS, Wish, survey
from micrograd_desktop.training.objective import Height, Objective
from micrograd_desktop.training.run import Run
from micrograd_desktop.training.walked import walk_again

SMALL = Project(
    "Small",
    DatasetSpec("xor", 20, 0.1, 0.75, 3),
    NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    TrainingSpec(loss="logistic", learning_rate=0.1, schedule="constant", regularisation="l2", strength=1e-3),
)
MINIBATCHES = replace(SMALL, training=replace(SMALL.training, batch_size=4, optimizer="momentum"))
BUGS = replace(SMALL, bugs=("assign",))
STEPS = 12


def quiet(_share: float, _doing: str) -> None:
    """Goes on."""


def after(project: Project, steps: int = STEPS) -> Run:
    run = Run(project)
    while run.step < steps:
        run.advance(steps - run.step)
    return run


def surveyed(project: Project = SMALL, steps: int = STEPS, engine="compiled", with_path=False, **wish):
    run = after(project, steps)
    wish = Wish(**{"points": 7, **wish})
    return survey(project, run.step, run.parameters, wish, quiet, engine=engine, with_path=with_path)


def nearest_to_here(found):
    """The row and the column of the present."""
    places = [int(np.argmin(np.abs(a.coordinates - h))) for a, h in zip(found.axes, found.here, strict=True)]
    return (places[1] if len(places) > 1 else 0), places[0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("project", [SMALL, MINIBATCHES, BUGS], ids=["all points", "minibatches", "with a bug"])
def test_the_present_has_the_objective_of_the_run_to_the_last_bit(kind, project):
    figures = after(project).look().figures
    found = surveyed(project, kind=kind)
    here = nearest_to_here(found)
    for axis, place in zip(found.axes, found.here, strict=True):
        assert place in axis.coordinates
    assert found.objective[here] == found.height == figures.column("objective")[0]
    assert found.data_loss[here] == figures.column("data_loss")[0]
    assert found.penalty[here] == figures.column("penalty")[0] > 0.0


def test_every_value_is_that_of_a_plain_loop_over_graphs_of_values():
    found = surveyed(engine="compiled", parameters=(0, 7), points=5)
    run, network = after(SMALL), build_mlp(SMALL.network)
    points, parameters = run.points, network.parameters()
    for i, y in enumerate(found.axes[1].coordinates):
        for j, x in enumerate(found.axes[0].coordinates):
            for value, number in zip(parameters, run.parameters, strict=True):
                value.data = float(number)
            parameters[0].data, parameters[7].data = float(x), float(y)
            total = 0.0
            for row, target in zip(points.train_x.tolist(), points.train_y.tolist(), strict=True):
                loss = LOSSES["logistic"].function([network([Value(number) for number in row])], [Value(target)])
                total += loss.data
            penalty = 1e-3 * sum(value.data**2 for value in parameters)
            assert found.objective[i, j] == pytest.approx(total / len(points.train_y) + penalty, rel=1e-12)
            assert found.penalty[i, j] == pytest.approx(penalty, rel=1e-12)


@pytest.mark.parametrize("kind", KINDS)
def test_the_engine_of_values_gives_the_same_bits(kind):
    compiled, values = surveyed(kind=kind, points=5), surveyed(kind=kind, points=5, engine="value")
    assert np.array_equal(compiled.objective, values.objective)
    assert np.array_equal(compiled.penalty, values.penalty)


@pytest.mark.parametrize("project", [SMALL, MINIBATCHES, BUGS], ids=["all points", "minibatches", "with a bug"])
def test_the_slope_along_the_gradient_is_that_of_central_differences(project):
    found = surveyed(project, kind="gradient")
    objective, step = Objective(project, STEPS), 1e-6
    low, high = (objective.at(found.parameters + side * step * found.axes[0].direction).objective for side in (-1, 1))
    assert found.slope == pytest.approx((high - low) / (2 * step), rel=1e-6)
    assert found.slope < 0.0
    gradient = objective.at(found.parameters).gradient
    one_step = found.parameters - 0.1 * gradient
    reached = found.parameters + found.next_step * found.axes[0].direction
    assert reached == pytest.approx(one_step, rel=1e-12)


def test_a_slice_moves_its_two_parameters_and_nothing_else():
    found = surveyed(parameters=(3, 5), reach=0.5)
    assert [axis.title for axis in found.axes] == ["weight x to 1.2", "bias of 1.2"]
    for axis, place in zip(found.axes, (3, 5), strict=True):
        moved = found.parameters.copy()
        axis.move(moved, 12.5)
        assert moved[place] == 12.5
        assert np.array_equal(np.delete(moved, place), np.delete(found.parameters, place))
        assert np.ptp(axis.coordinates) == pytest.approx(1.0)


@given(seed=st.integers(0, 1000), hidden=st.lists(st.integers(1, 5), max_size=3))
def test_a_random_direction_has_each_neurons_weights_as_long_as_its_own(seed, hidden):
    project = replace(SMALL, network=NetworkSpec(hidden=tuple(LayerSpec(n, "tanh") for n in hidden), seed=seed))
    sizes, parameters = layer_sizes(project.network), np.random.default_rng(seed).normal(size=10_000)
    parameters = parameters[: count(sizes)]
    direction = directions.random_direction(parameters, sizes, np.random.default_rng(seed))
    for layer in range(1, len(sizes)):
        for neuron in range(sizes[layer]):
            own = [index(ParameterName(layer, neuron, source), sizes) for source in range(sizes[layer - 1])]
            assert np.linalg.norm(direction[own]) == pytest.approx(np.linalg.norm(parameters[own]), rel=1e-12)
            assert direction[index(ParameterName(layer, neuron, None), sizes)] == 0.0


def test_a_seed_is_a_pair_of_directions():
    one, same, other = (surveyed(kind="random", seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(one.objective, same.objective)
    assert not np.array_equal(one.objective, other.objective)
    first, second = (axis.direction for axis in one.axes)
    assert abs(first @ second) < 0.9 * np.linalg.norm(first) * np.linalg.norm(second)


def test_the_main_directions_of_a_known_path_are_found():
    turn = np.linspace(0.0, 2 * np.pi, 64, endpoint=False)
    first, second = np.array([0.6, 0.8, 0.0, 0.0]), np.array([0.0, 0.0, 0.0, 1.0])
    path = 5.0 + 3.0 * np.cos(turn)[:, None] * first + 1.0 * np.sin(turn)[:, None] * second
    found, shares = directions.principal(path)
    assert found == pytest.approx(np.stack([first, second]), abs=1e-12)
    assert shares == pytest.approx((0.9, 0.1), rel=1e-12)


def test_a_path_is_the_runs_own_and_ends_where_it_stands():
    edited = SetParameter(ParameterName(1, 0, 0), 2.5, step=5).apply(MINIBATCHES)
    walk = walk_again(edited, STEPS, quiet)
    assert walk.steps.tolist() == list(range(STEPS + 1))
    run = Run(edited)
    for step, parameters in zip(walk.steps, walk.parameters, strict=True):
        while run.step < step:
            run.advance(int(step) - run.step)
        assert np.array_equal(run.parameters, parameters)
    assert walk.parameters[5, 0] == 2.5
    found = surveyed(edited, kind="path")
    assert found.path[-1] == pytest.approx([0.0, 0.0], abs=1e-9)
    assert found.steps.tolist() == walk.steps.tolist()
    assert 0.0 < found.explained[1] <= found.explained[0] and sum(found.explained) <= 1.0 + 1e-12
    for axis, places in zip(found.axes, found.path.T, strict=True):
        assert axis.coordinates[0] < places.min() and places.max() < axis.coordinates[-1]


def test_a_long_path_of_a_large_network_is_kept_in_bounded_memory(monkeypatch):
    monkeypatch.setattr(walked, "MOST_NUMBERS", 13 * 20)
    walk = walk_again(SMALL, 1000, quiet)
    assert len(walk.steps) == 20 and walk.steps[0] == 0 and walk.steps[-1] == 1000
    assert np.ptp(np.diff(walk.steps)) <= 1


def test_a_path_can_be_seen_on_a_slice_and_on_random_directions():
    for kind in ("slice", "random"):
        found = surveyed(kind=kind, with_path=True)
        assert found.path.shape == (STEPS + 1, 2)
        assert found.path[-1] == pytest.approx(found.here, abs=1e-9)
        assert surveyed(kind=kind).path is None
    sliced = surveyed(kind="slice", parameters=(2, 4), with_path=True)
    assert np.array_equal(sliced.path, walk_again(SMALL, STEPS, quiet).parameters[:, [2, 4]])


def test_what_is_no_number_stays_that_and_is_counted():
    linear = replace(SMALL, network=NetworkSpec(hidden=(LayerSpec(3, "linear"),), seed=4))
    parameters = after(linear).parameters
    parameters[[3, 9]] = 1e308
    found = survey(linear, STEPS, parameters, Wish(parameters=(0, 1), points=5), quiet)
    assert not np.isfinite(found.objective).all()
    assert found.unknown == np.count_nonzero(~np.isfinite(found.objective))
    parameters[3] = math.nan
    found = survey(linear, STEPS, parameters, Wish(parameters=(0, 1), points=5), quiet)
    assert np.isnan(found.objective).all() and found.unknown == found.objective.size
    with pytest.raises(LandscapeError, match="gradient is not finite"):
        survey(linear, STEPS, parameters, Wish("gradient"), quiet)


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (Wish("cube"), "no landscape called 'cube'"),
        (Wish(parameters=(3, 3)), "two different"),
        (Wish(parameters=(0, 13)), "0 to 12 only"),
        (Wish(parameters=(-1, 0)), "0 to 12 only"),
        (Wish(points=3), "5 to 201"),
        (Wish(points=203), "5 to 201"),
        (Wish(reach=0.0), "reach is a number"),
        (Wish(reach=math.nan), "reach is a number"),
        (Wish("random", seed=-1), "seed is a whole number"),
    ],
)
def test_what_can_not_be_is_refused_with_a_sentence(wish, reason):
    with pytest.raises(LandscapeError, match=reason):
        survey(SMALL, 0, Run(SMALL).parameters, wish, quiet)


def test_a_run_that_has_not_moved_has_no_path():
    with pytest.raises(LandscapeError, match="not moved yet"):
        surveyed(steps=0, kind="path")


def test_where_the_gradient_is_0_there_is_no_line_along_it(monkeypatch):
    level = lambda objective, parameters: Height(0.0, 0.0, 0.0, np.zeros_like(parameters))  # noqa: E731
    monkeypatch.setattr(Objective, "at", level)
    with pytest.raises(LandscapeError, match="gradient is 0"):
        surveyed(kind="gradient")


def test_parameters_are_found_by_the_names_people_call_them():
    assert landscape.parameter_called("weight x to 1.2", SMALL) == 3
    assert landscape.parameter_called("  Bias of  OUTPUT ", SMALL) == 12
    with pytest.raises(LandscapeError, match="no parameter called 'weight 9'"):
        landscape.parameter_called("weight 9", SMALL)


@pytest.mark.parametrize("kind", ["slice", "path"])
def test_it_ends_where_it_is_told_to(kind):
    class EnoughError(Exception):
        pass

    shares = []

    def tell(share, _doing):
        shares.append(share)
        if len(shares) == 30:
            raise EnoughError

    run = after(SMALL, 400)
    with pytest.raises(EnoughError):
        survey(SMALL, 400, run.parameters, Wish(kind), tell)
    assert len(shares) == 30 and all(0.0 <= share <= 1.0 for share in shares)


@pytest.mark.parametrize("kind", KINDS)
def test_a_network_that_sees_features_has_the_objective_of_its_run_too(kind):
    featured = SetFeatures(("x", "y", "x*y")).apply(SMALL)
    featured = Set(TrainingSpec.penalised, "weights").apply(featured)
    featured = Set(TrainingSpec.clip, next(name for name in CLIPPINGS if name != "none")).apply(featured)
    run = after(featured)
    found = surveyed(featured, kind=kind)
    assert found.height == run.look().figures.column("objective")[0]
    assert Objective(featured, STEPS).at(run.parameters).gradient.tolist() == run.look().gradients.tolist()
    assert landscape.parameter_called("bias of 1.1", featured) == 3
