"""What scores mean is read from the problem's row."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.problems import BINARY, MOST_CLASSES, REGRESSION, multi_class
from micrograd_desktop.presentation.decisions import (
    against,
    certainty,
    class_name,
    class_shades,
    classes_of,
    confusion,
    decided,
    lead,
    scale_of,
    shades,
    wrong,
)

SCORES = np.array([-np.inf, -0.1, 0.0, 7.0, np.inf])


def test_scores_above_zero_decide_for_the_second_class() -> None:
    assert decided(BINARY, SCORES).tolist() == [0, 0, 0, 1, 1]
    assert [class_name(BINARY, score) for score in SCORES] == ["A", "A", "A", "B", "B"]


@pytest.mark.parametrize("problem", [BINARY, *map(multi_class, range(2, MOST_CLASSES + 1))])
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


@given(st.lists(st.lists(st.floats(-50, 50), min_size=4, max_size=4), min_size=2, max_size=10))
def test_the_first_of_the_largest_scores_decides(rows) -> None:
    scores, problem = np.array(rows), multi_class(len(rows))
    chosen = decided(problem, scores)
    assert chosen.tolist() == scores.argmax(axis=0).tolist()
    for k in range(len(rows)):
        ahead = against(scores, k)
        assert (ahead[chosen == k] == lead(scores)[chosen == k]).all()
        assert (ahead[chosen != k] <= 0).all()
    assert (lead(scores) >= 0).all()


def test_a_number_is_never_wrong_and_has_no_class() -> None:
    assert not wrong(REGRESSION, [0.5, -3.0], [7.0, 7.0]).any()
    assert classes_of(REGRESSION, [0.5, -3.0]).tolist() == [0, 0]


def test_a_confusion_matrix_counts_each_point_once() -> None:
    counts = confusion(multi_class(3), np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 2, 0, 2]))
    assert counts.tolist() == [[1, 1, 0], [0, 1, 0], [1, 0, 2]]


def test_the_certainty_of_two_classes_is_the_difference_of_their_softmax() -> None:
    p = np.exp([1.3, 0.4]) / np.exp([1.3, 0.4]).sum()
    assert certainty(0.9) == pytest.approx(p[0] - p[1])


def test_numbers_are_coloured_in_units_that_few_targets_are_beyond() -> None:
    assert scale_of(BINARY, np.array([-1.0, 1.0])) == 1.0
    assert scale_of(REGRESSION, np.array([*np.zeros(97), 5.0, -5.0, 5.0])) == pytest.approx(5.0)
    assert scale_of(REGRESSION, np.zeros(3)) > 0.0
