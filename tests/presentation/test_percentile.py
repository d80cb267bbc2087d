"""Percentiles are NumPy's."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from micrograd_desktop.presentation.percentile import MANY, SAMPLED, percentiles


@given(
    arrays(np.float64, array_shapes(min_dims=1, max_dims=2, max_side=60), elements=st.floats(-1e6, 1e6)),
    st.sampled_from([0.0, 50.0, 97.0, 98.0, 100.0]),
)
def test_percentiles_are_those_of_numpy(values: np.ndarray, percent: float) -> None:
    np.testing.assert_array_equal(percentiles(values, percent), np.percentile(values, percent, axis=-1))


def of_kind(kind: str, seed: int, n: int) -> np.ndarray:
    """Many values, some as a sample of every so many-th would mistake them."""
    random = np.random.default_rng(seed)
    values = random.normal(0.0, 1.0, n)
    stride = n // SAMPLED
    match kind:
        case "sorted":
            return np.sort(values)
        case "equal":
            return np.full(n, values[0])
        case "large where sampled":
            values[::stride] += 100.0
        case "small where sampled":
            values[::stride] -= 100.0
        case "large at the end":
            values[-n // 50 :] += 100.0
    return values


KINDS = ["mixed", "sorted", "equal", "large where sampled", "small where sampled", "large at the end"]


@settings(max_examples=60)
@given(
    st.sampled_from(KINDS),
    st.integers(0, 2**32 - 1),
    st.sampled_from([MANY, MANY + 1, 20_001, 116_000]),
    st.sampled_from([0.0, 50.0, 90.0, 97.0, 98.0, 99.99, 100.0]),
)
def test_those_of_many_values_are_those_of_numpy(kind: str, seed: int, n: int, percent: float) -> None:
    values = of_kind(kind, seed, n)
    kept = values.copy()
    np.testing.assert_array_equal(percentiles(values, percent), np.percentile(values, percent))
    np.testing.assert_array_equal(values, kept)
