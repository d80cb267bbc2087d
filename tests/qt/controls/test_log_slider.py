"""A logarithmic slider with stops goes through these and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.qt.controls.log_slider import CLASSIC_RATES, LogSlider, stop_from


@pytest.fixture
def slider(qtbot):
    slider = LogSlider(1e-5, 10.0, "Learning rate")
    qtbot.addWidget(slider)
    return slider


def test_a_nudge_goes_to_the_next_stop_and_not_beyond_the_ends(slider):
    slider.set_stops(CLASSIC_RATES)
    for value, steps, there in (
        (0.03, 1, 0.1), (0.03, -1, 0.01), (0.02, 1, 0.03), (0.02, -1, 0.01), (0.03, 5, 10.0), (10.0, 1, 10.0),
        (1e-5, -1, 1e-5), (50.0, -1, 10.0), (50.0, 1, 10.0), (1e-6, 1, 1e-5), (0.02, 2, 0.1), (0.02, -2, 0.003),
    ):  # fmt: skip
        assert slider.nudged(value, steps) == there, (value, steps)


def test_every_place_of_the_track_is_a_stop_until_there_are_none(slider):
    slider.set_stops(CLASSIC_RATES)
    assert {slider.value_at(share / 200) for share in range(201)} == set(CLASSIC_RATES)
    slider.set_stops(())
    assert len({slider.value_at(share / 200) for share in range(201)}) > 100 and len(slider.ticks()) == 7


def test_a_value_between_stops_is_shown_where_it_is(slider):
    slider.set_stops(CLASSIC_RATES)
    slider.set_value(0.05)
    assert slider.value == 0.05 and 0.0 < slider.share(0.05) < slider.share(0.1)


@given(st.floats(1e-6, 100.0), st.integers(-12, 12).filter(bool))
def test_a_nudge_never_goes_the_wrong_way(value, steps):
    moved = stop_from(CLASSIC_RATES, value, steps)
    assert moved in CLASSIC_RATES
    if CLASSIC_RATES[0] <= value <= CLASSIC_RATES[-1]:
        assert (moved - value) * steps >= 0
