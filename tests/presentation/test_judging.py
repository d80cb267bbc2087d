"""Points judged at a glance are judged as they are among all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data.split import generate
from micrograd_desktop.nn import build_mlp
from micrograd_desktop.nn.problems import BINARY
from micrograd_desktop.presentation.judging import Judge
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec
from micrograd_desktop.training import measuring
from micrograd_desktop.training.ending import go_on
from micrograd_desktop.training.measuring import GLANCED_POINTS, GLANCED_WORK, glanced, spread
from micrograd_desktop.training.neurons import NeuronEvaluator

NETWORK = NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4)
NEURONS = NeuronEvaluator(NETWORK)
PARAMETERS = np.array([p.data for p in build_mlp(NETWORK).parameters()])


@given(n=st.integers(1, 300_000), n_parameters=st.integers(1, 200_000))
def test_a_glance_is_over_so_many_evenly_chosen_points_where_all_are_much_work(n: int, n_parameters: int) -> None:
    numbers = glanced(n, n_parameters)
    if n <= GLANCED_POINTS or n * n_parameters <= GLANCED_WORK:
        assert numbers is None
    else:
        assert numbers is not None and len(numbers) == GLANCED_POINTS and (numbers[0], numbers[-1]) == (0, n - 1)
        gaps = np.diff(numbers)
        assert gaps.min() >= 1 and gaps.max() <= gaps.min() + 1
        assert np.array_equal(numbers, spread(n))


def judge(n: int, few: int) -> Judge:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measuring, "GLANCED_POINTS", few)
        patch.setattr(measuring, "GLANCED_WORK", 0)
        points = generate(DatasetSpec("moons", n, 0.5, 1.0, 3))
        return Judge(BINARY, points.train_x, points.train_y, len(PARAMETERS))


@given(n=st.integers(1, 60), few=st.integers(1, 60))
def test_some_are_judged_as_among_all(n: int, few: int) -> None:
    one = judge(n, few)
    whole = one.judge(NEURONS, PARAMETERS, go_on, whole=True)
    some = one.judge(NEURONS, PARAMETERS, go_on, whole=False)
    assert whole.numbers is None and len(whole.wrong) == n
    assert (some.numbers is None) == (n <= few)
    numbers = slice(None) if some.numbers is None else some.numbers
    assert np.array_equal(some.decided, whole.decided[numbers]) and np.array_equal(some.wrong, whole.wrong[numbers])
    assert np.array_equal(some.scores, whole.scores[:, numbers])


def test_scores_that_are_known_are_not_computed_again() -> None:
    one = judge(30, 60)
    known = np.full((1, 30), -1.0)
    assert one.judge(None, PARAMETERS, go_on, whole=True, known=known).decided.tolist() == [0] * 30  # type: ignore[arg-type]
