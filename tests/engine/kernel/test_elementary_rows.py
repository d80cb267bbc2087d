"""Functions of whole arrays give the bits of those of single numbers."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.elementary import LARGEST_REDUCED, cos, sin, tanh
from micrograd_desktop.engine.kernel.elementary_rows import ROWS, cos_rows, sin_rows, tanh_rows
from micrograd_desktop.engine.ops import OPS

EDGES = [0.0, -0.0, 0.75, -0.75, math.nextafter(0.75, 0.0), 20.0, 1e300, math.inf, -math.inf, math.nan, 5e-324, 1e-8]


def bits(values: np.ndarray) -> list[bytes]:
    """Numbers to the last bit, but one NaN like another."""
    return [b"NaN" if math.isnan(value) else value.hex().encode() for value in values.tolist()]


@given(st.lists(st.floats() | st.floats(-25, 25), min_size=1, max_size=60))
def test_tanh_has_the_same_bits(values: list[float]) -> None:
    given_values = np.array([*values, *EDGES])
    assert bits(tanh_rows(given_values)) == bits(np.array([tanh(value) for value in given_values.tolist()]))


def test_tanh_has_the_same_bits_at_many_places_and_keeps_shapes() -> None:
    places = np.concatenate([np.linspace(-22, 22, 40_000), np.random.default_rng(5).normal(0, 1, 10_000)])
    rows = tanh_rows(places.reshape(5, -1))
    assert bits(rows.ravel()) == bits(np.array([tanh(value) for value in places.tolist()]))


def test_each_is_the_formula_of_an_op() -> None:
    assert set(ROWS) <= {op.forward for op in OPS.values()}


@given(st.lists(st.floats() | st.floats(-25, 25) | st.floats(-2e6, 2e6), min_size=1, max_size=60))
def test_sine_and_cosine_have_the_same_bits(values: list[float]) -> None:
    edges = [LARGEST_REDUCED, math.nextafter(LARGEST_REDUCED, math.inf), -LARGEST_REDUCED, math.pi, math.pi / 2]
    given_values = np.array([*values, *EDGES, *edges])
    with np.errstate(all="ignore"):
        for rows, one in ((sin_rows, sin), (cos_rows, cos)):
            assert bits(rows(given_values)) == bits(np.array([one(value) for value in given_values.tolist()]))


def test_sine_and_cosine_have_the_same_bits_at_many_places_and_keep_shapes() -> None:
    rng = np.random.default_rng(6)
    places = np.concatenate([np.linspace(-22, 22, 40_000), rng.normal(0, 1, 9_000), rng.uniform(-1.6e6, 1.6e6, 1_000)])
    for rows, one in ((sin_rows, sin), (cos_rows, cos)):
        found = rows(places.reshape(5, -1))
        assert bits(found.ravel()) == bits(np.array([one(value) for value in places.tolist()]))
