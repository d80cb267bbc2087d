"""What scores mean is read from the problem's row."""

from __future__ import annotations

import numpy as np
import pytest

from micrograd_desktop.nn.problems import BINARY, PROBLEMS
from micrograd_desktop.presentation.decisions import class_name, class_shades, classes_of, decided, shades, wrong

SCORES = np.array([-np.inf, -0.1, 0.0, 7.0, np.inf])


def test_scores_above_zero_decide_for_the_second_class() -> None:
    assert decided(BINARY, SCORES).tolist() == [0, 0, 0, 1, 1]
    assert [class_name(BINARY, score) for score in SCORES] == ["A", "A", "A", "B", "B"]


@pytest.mark.parametrize("problem", PROBLEMS.values(), ids=PROBLEMS.keys())
def test_targets_stand_for_their_classes(problem) -> None:
    targets = [row.target for row in problem.classes]
    assert classes_of(problem, targets).tolist() == list(range(len(targets)))
    assert [problem.class_of(target) for target in targets] == list(range(len(targets)))


def test_a_point_is_wrong_where_its_score_decides_for_another_class() -> None:
    assert wrong(BINARY, [-1.0, 1.0, -1.0, 1.0, np.nan], [-1.0, -1.0, 1.0, 1.0, 1.0]).tolist() == [
        False, True, True, False, True,
    ]  # fmt: skip


def test_shades_are_tanh_of_half_the_score_or_a_class_alone() -> None:
    assert shades(BINARY, SCORES).tolist() == np.tanh(SCORES / 2.0).tolist()
    assert class_shades(BINARY, [-0.1, 7.0]).tolist() == np.tanh([-2.0, 2.0]).tolist()
    assert np.isnan(shades(BINARY, [np.nan])).all() and np.isnan(class_shades(BINARY, [np.nan])).all()
