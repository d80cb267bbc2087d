"""Points above and below a function that a person typed: on their sides, as many on each, the same by the same seed."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from micrograd_desktop.data.above import EDGE, FORMULA, LEAST_DRAWN, LONGEST, above_function, check, values
from micrograd_desktop.data.split import generate
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.spec import DatasetSpec

FUNCTIONS = {
    FORMULA: lambda x: 2 * math.sin(x),
    "x": lambda x: x,
    "x**2 - 3": lambda x: x**2 - 3,
    "max(x, -x) - 1": lambda x: abs(x) - 1,
    "tanh(2*x) * pi": lambda x: math.tanh(2 * x) * math.pi,
}


@pytest.mark.parametrize("formula", FUNCTIONS)
@given(n=st.integers(4, 300), seed=st.integers(0, 2**32 - 1))
def test_points_are_on_their_sides_of_the_function_in_the_square(formula: str, n: int, seed: int) -> None:
    inputs, targets = above_function(n, 0.0, np.random.default_rng(seed), formula)
    assert inputs.shape == (n, 2) and np.abs(inputs).max() <= EDGE
    for (x, y), target in zip(inputs.tolist(), targets.tolist(), strict=True):
        height = FUNCTIONS[formula](x)
        assert (y > height) == (target > 0) or y == pytest.approx(height, abs=1e-9)
    assert np.count_nonzero(targets > 0) == n - n // 2


def test_the_noise_moves_points_whose_classes_are_known() -> None:
    clean, noisy = (above_function(2000, noise, np.random.default_rng(1)) for noise in (0.0, 0.5))
    assert np.array_equal(clean[1], noisy[1])
    assert np.std(noisy[0] - clean[0]) == pytest.approx(0.5, rel=0.05)


def test_there_are_no_points_where_it_is_no_number() -> None:
    inputs, _ = above_function(200, 0.0, np.random.default_rng(1), "log(x)")
    assert inputs[:, 0].min() > 0.0


def test_a_description_says_the_function_and_the_same_one_gives_the_same_points() -> None:
    spec = DatasetSpec("above-function", samples=60, formula="x**2 - 3")
    first, again = generate(spec), generate(spec)
    assert np.array_equal(first.train_x, again.train_x)
    x, y = first.train_x.T
    near = np.abs(y - (x**2 - 3)) > 1.0  # whom the noise has not moved across
    assert ((y > x**2 - 3) == (first.train_y > 0))[near].all() and near.sum() > 20
    assert not np.array_equal(first.train_x, generate(DatasetSpec("above-function", samples=60)).train_x)


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("", f"A function of x is missing. Type one such as {FORMULA}."),
        ("sin(", "never closed"),
        ("y + x", "There is no input called 'y'. The inputs are x."),
        ("2", "reads at least one input"),
        ("log(-1 - x*x)", "This is a number nowhere from −5 to 5."),
        ("x + 100", "has hardly any room above this. Let it pass through the square."),
        ("-exp(x) - 5", "has hardly any room below this."),
        ("__import__('os').getcwd()", "names with two underscores are Python's own"),
        ("(lambda: x)()", "."),
        ("x" * (LONGEST + 1), f"at most {LONGEST} characters, not {LONGEST + 1}"),
    ],
)
def test_what_is_no_function_is_refused_with_a_sentence(formula: str, said: str) -> None:
    with pytest.raises(EditError) as refused:
        DatasetSpec.formula.accept(formula)
    assert said in str(refused.value) and str(refused.value).startswith("The function can't be ")


@given(st.text(max_size=LONGEST + 5) | st.text("x0123456789.()+-*/ sincoxpe,", max_size=40))
@example("x ** 1e300")
@example("1e308 * x * 10")
@example("x\x00")
@example("\ud800")
def test_whatever_is_typed_is_a_function_or_gets_a_sentence(formula: str) -> None:
    try:
        check(formula)
    except ValueError as error:
        assert str(error).endswith((".", "?"))
    else:
        inputs, _ = above_function(20, 0.1, np.random.default_rng(0), formula)
        assert np.isfinite(inputs).all()


def test_functions_with_hardly_any_room_still_have_points() -> None:
    narrow = "4.7 + 0*x"
    check(narrow)
    inputs, targets = above_function(50, 0.0, np.random.default_rng(3), narrow)
    assert inputs[targets > 0][:, 1].min() > 4.7
    assert len(np.unique(inputs, axis=0)) == 50
    assert np.array_equal(values("x*x", np.array([-2.0, 3.0])), [4.0, 9.0])


def test_the_usual_function_has_the_same_bits_by_values_and_by_the_kernel():
    x = np.linspace(-EDGE, EDGE, LEAST_DRAWN)
    assert np.array_equal(values(FORMULA, x), values(f"({FORMULA})", x))
