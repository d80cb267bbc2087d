"""Percentiles are NumPy's."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from micrograd_desktop.presentation.percentile import percentiles


@given(
    arrays(np.float64, array_shapes(min_dims=1, max_dims=2, max_side=60), elements=st.floats(-1e6, 1e6)),
    st.sampled_from([0.0, 50.0, 97.0, 98.0, 100.0]),
)
def test_percentiles_are_those_of_numpy(values: np.ndarray, percent: float) -> None:
    np.testing.assert_array_equal(percentiles(values, percent), np.percentile(values, percent, axis=-1))
