"""The scale of the edges: relative, with an absolute part."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.edge_scale import FIXED_TOPS, LEAST_TOPS, PERCENTILE, edge_scale


def test_the_widest_edge_stands_for_the_97th_percentile_of_finite_values() -> None:
    scale = edge_scale(np.array([*np.arange(101.0), np.nan, -np.inf]), "weights")
    assert scale.top == pytest.approx(97.0)
    assert (scale.reach, scale.absolute) == (1.0, False)


@pytest.mark.parametrize("quantity", LEAST_TOPS)
def test_where_all_is_tiny_all_is_thin(quantity: str) -> None:
    values = np.array([1e-9, -2e-9, 0.0])
    scale = edge_scale(values, quantity)
    assert scale.absolute and scale.top == LEAST_TOPS[quantity]
    assert scale.shares(values).max() == scale.reach < 1e-3


@given(st.lists(st.floats(), max_size=30), st.sampled_from(list(LEAST_TOPS)))
def test_a_share_is_from_0_to_1_and_grows_with_the_value(numbers: list[float], quantity: str) -> None:
    values = np.array(numbers, np.float64)
    shares = edge_scale(values, quantity).shares(values)
    assert np.array_equal(np.isnan(shares), ~np.isfinite(values))
    finite = shares[np.isfinite(values)][np.argsort(np.abs(values[np.isfinite(values)]))]
    assert ((finite >= 0) & (finite <= 1)).all() and (np.diff(finite) >= 0).all()


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=60))
def test_the_percentile_is_numpys_to_the_last_bit(values: list[float]) -> None:
    given_, scale = np.array(values), edge_scale(np.array(values), "weights")
    assert scale.top == max(np.percentile(np.abs(given_), PERCENTILE), LEAST_TOPS["weights"])


@given(st.lists(st.floats(), max_size=30), st.sampled_from(list(FIXED_TOPS)), st.floats(1e-3, 1.0))
def test_on_a_fixed_scale_a_width_stands_for_the_same_value_whatever_the_others_are(
    numbers: list[float], quantity: str, shrunk: float
) -> None:
    one = 0.5 * FIXED_TOPS[quantity]
    values = np.array([one * shrunk, *numbers])
    scale = edge_scale(values, quantity, fixed=True)
    assert (scale.top, scale.fixed, scale.absolute) == (FIXED_TOPS[quantity], True, False)
    assert scale.shares(values)[0] == pytest.approx(0.5 * shrunk)
    assert 0 < scale.reach <= 1
    assert edge_scale(np.zeros(0), quantity, fixed=True).reach == 0
