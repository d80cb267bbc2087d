"""Numbers as people read them."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.problems import REGRESSION
from micrograd_desktop.presentation import formats


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.12344, "+0.1234"),
        (-0.12344, "−0.1234"),
        (0.0, "0.0000"),
        (-0.0, "0.0000"),
        (-1.2e-6, "−1.20e−6"),
        (12345678.0, "+1.23e7"),
        (0.00123456, "+0.00123"),
        (0.0123456, "+0.0123"),
        (999.99996, "+1000.000"),
        (-999600.0, "−1.00e6"),
        (0.00099996, "+0.00100"),
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
    assert formats.plain(7.0, 0) == "7.00"
    assert formats.fixed(7.0, 0) == "7"
    assert formats.plain(3.04e-10) == "3.04e−10"
    assert formats.plain(0.0, 2) == "0.00"


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.2e-4, "+1.20e−4"), (-9.99e-4, "−9.99e−4"), (1e-3, "+0.00100"), (0.0, "0.0000"), (None, "–")],
)
def test_gradients_below_a_thousandth_get_an_exponent(value: float | None, text: str) -> None:
    assert formats.gradient(value) == text


def test_counts_rates_and_percentages() -> None:
    assert formats.count(1240) == "1,240"
    assert [formats.rate(value) for value in (0.01, 1.0, 3e-6, 100.0)] == ["0.01", "1", "0.000003", "100"]
    small = [formats.rate(value) for value in (1e-5, 1.5e-7, -1.2346e-10, 1e16)]
    assert small == ["0.00001", "1.5e−7", "−1.235e−10", "1e16"]
    assert formats.percent(0.971) == "97.1%"
    assert formats.percent(1.0) == "100.0%"
    assert formats.percent(math.nan) == "NaN"
    assert [formats.percent(share) for share in (0.0, 0.0002, 0.9998)] == ["0.0%", "0.02%", "99.98%"]


def test_parse_reads_what_people_type_and_refuses_the_rest_with_a_sentence() -> None:
    assert formats.parse(" −0.25 ") == -0.25
    assert formats.parse("1e-3") == 1e-3
    for text in ("", "abc", "1,5,2", "nan", "inf", "1e999"):
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


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 4))
def test_what_is_shown_agrees_with_the_number_to_three_digits_and_fits_its_column(value: float, decimals: int) -> None:
    text = formats.signed(value, decimals)
    shown = formats.parse(text)
    assert abs(shown - value) <= 0.5000001e-2 * abs(value)
    assert (shown == 0) == (value == 0)
    assert len(text) <= len(formats.LONGEST)
    digits = re.sub(r"e.*|\D", "", text).lstrip("0")
    assert value == 0 or len(digits) >= 3


@given(st.floats(-1e308, 1e308))
def test_a_rate_reads_back_to_four_digits(value: float) -> None:
    assert formats.parse(formats.rate(value)) == float(f"{value:.4g}")
    assert len(formats.rate(value)) <= len(formats.LONGEST) + 1


def test_every_digit_is_shown_with_a_true_minus() -> None:
    shown = [formats.every_digit(x) for x in (-1.4999999999999993, 0.0, -1e-30, math.nan, -math.inf)]
    assert shown == ["−1.4999999999999993", "0.0", "−1e−30", "NaN", "−∞"]


def test_an_r2_far_from_any_share_is_said_shortly() -> None:
    r2 = next(figure for figure in REGRESSION.figures if figure.explains)
    assert [formats.merit(r2, value) for value in (0.9531, -12.5, -30009057375.5)] == [
        "R² 0.953",
        "R² −12.500",
        "R² −3.00e10",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("0,3", 0.3), ("−0,25", -0.25), ("1,5e-3", 1.5e-3), (",5", 0.5), ("0,001", 0.001), ("12,3456", 12.3456)],
)
def test_a_decimal_comma_is_understood(text: str, value: float) -> None:
    assert formats.parse(text) == value


@pytest.mark.parametrize("text", ["1,240", "12,000", "-1,000"])
def test_a_comma_that_can_part_thousands_is_not_guessed(text: str) -> None:
    with pytest.raises(formats.NotANumberError, match="two ways") as told:
        formats.parse(text)
    assert text.replace(",", ".") in str(told.value) and text.replace(",", "") in str(told.value)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300), st.integers(3, 17))
def test_a_table_tells_a_number_to_as_many_digits_as_wanted(value: float, digits: int) -> None:
    text = formats.detailed(value, digits)
    shown = formats.parse(text)
    assert shown == pytest.approx(value, rel=10.0 ** (1 - digits), abs=0.0 if digits > 3 else 1e-4)
    if digits == 17:
        assert shown == value


@given(st.floats(1e-6, 1e6, allow_nan=False))
def test_a_number_typed_with_a_comma_is_the_one_with_a_point_unless_it_is_refused(value: float) -> None:
    text = repr(value).replace(".", ",")
    try:
        assert formats.parse(text) == value
    except formats.NotANumberError as error:
        assert "two ways" in str(error)
