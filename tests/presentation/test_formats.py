"""Numbers as people read them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation import formats


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.12344, "+0.1234"),
        (-0.12344, "−0.1234"),
        (0.0, "0.0000"),
        (-0.0, "0.0000"),
        (-1.2e-6, "−1.2e−6"),
        (12345678.0, "+1.2e7"),
        (math.nan, "NaN"),
        (-math.nan, "NaN"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
    ],
)
def test_signed_writes_the_sign_and_never_an_ascii_minus(value: float, text: str) -> None:
    assert formats.signed(value) == text


def test_plain_takes_the_decimals_asked_for_and_no_plus() -> None:
    assert formats.plain(2.5, 2) == "2.50"
    assert formats.plain(-3.174, 2) == "−3.17"
    assert formats.plain(7.0, 0) == "7"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.2e-4, "+1.2e−4"), (-9.99e-4, "−1.0e−3"), (1e-3, "+0.0010"), (-0.25, "−0.2500"), (0.0, "0.0000")],
)
def test_gradients_below_a_thousandth_get_an_exponent(value: float, text: str) -> None:
    assert formats.gradient(value) == text


def test_counts_rates_and_percentages() -> None:
    assert formats.count(1240) == "1,240"
    assert [formats.rate(value) for value in (0.01, 1.0, 3e-6, 100.0)] == ["0.01", "1", "0.000003", "100"]
    assert formats.percent(0.971) == "97.1%"
    assert formats.percent(1.0) == "100.0%"
    assert formats.percent(math.nan) == "NaN"


def test_parse_reads_what_people_type_and_refuses_the_rest_with_a_sentence() -> None:
    assert formats.parse(" −0.25 ") == -0.25
    assert formats.parse("1e-3") == 1e-3
    for text in ("", "abc", "1,5", "nan", "inf", "1e999"):
        with pytest.raises(ValueError, match="number"):
            formats.parse(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_exact_text_reads_back_as_the_same_number(value: float) -> None:
    assert formats.parse(formats.exact(value)) == value


@given(st.floats())
def test_every_number_reads_as_something_with_the_sign_it_has(value: float) -> None:
    text = formats.signed(value)
    assert text
    assert "-" not in text
    assert text.startswith("−") == (value < 0)
