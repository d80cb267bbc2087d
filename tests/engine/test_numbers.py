"""What may become a Value, and what becomes of it; ops of one's own; copies."""

from __future__ import annotations

import copy
import math
import operator
import pickle
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import OPS, Value
from micrograd_desktop.engine.bugs import ASSIGN, backward
from micrograd_desktop.engine.gradcheck import check_gradients
from micrograd_desktop.engine.kernel.tape import trace
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.nn import Neuron

NUMBERS = [
    3, True, 2.5, Decimal("0.5"), Fraction(1, 3), np.uint8(200), np.int64(-7), np.float32(0.1), np.float64(1e-300),
    np.float16(0.5), np.bool_(True), np.array(2.0), np.array(np.uint8(3)),
]  # fmt: skip
NO_NUMBERS = [
    "3", b"3", 1j, np.complex64(1), np.array(1j), np.array("3"), np.str_("3"), None, [1.0], (1.0,), {}, Value(2.0),
    np.array([1.0]), np.array([[1, 2]]), object(), np.array(Value(1.0)), np.datetime64("2020"),
]  # fmt: skip
OPERATORS = [operator.add, operator.sub, operator.mul, operator.truediv]


@pytest.mark.parametrize("number", NUMBERS, ids=repr)
def test_a_real_number_of_any_kind_becomes_a_python_float(number):
    value = Value(number)
    assert type(value.data) is float and value.data == float(number)


@pytest.mark.parametrize("thing", NO_NUMBERS, ids=lambda thing: type(thing).__name__)
def test_what_is_no_single_real_number_is_refused_with_a_sentence(thing):
    with pytest.raises(TypeError, match=r"a Value holds one real number, not an? "):
        Value(thing)


@pytest.mark.parametrize("number", [10**400, Fraction(10**400), -(10**309)])
def test_a_number_too_large_for_float64_is_refused_with_a_sentence(number):
    with pytest.raises(OverflowError, match="too large for float64"):
        Value(number)
    with pytest.raises(OverflowError, match="too large for float64"):
        Value(1.0) + number


@pytest.mark.parametrize("op", OPERATORS)
@pytest.mark.parametrize("number", NUMBERS, ids=repr)
def test_an_operator_takes_a_number_of_any_kind_on_either_side(op, number):
    value, plain = Value(3.0), float(number)
    for made, expected in ((op(value, number), op(Value(3.0), plain)), (op(number, value), op(plain, Value(3.0)))):
        assert type(made) is Value and type(made.data) is float
        assert made.data == expected.data
        made.backward()
        expected.backward()
    assert type(value.grad) is float


@pytest.mark.parametrize("op", OPERATORS)
@pytest.mark.parametrize("thing", ["3", 1j, None, [1.0], np.array(1j)], ids=lambda thing: type(thing).__name__)
def test_an_operator_refuses_what_is_no_number(op, thing):
    with pytest.raises(TypeError, match=r"a Value can be combined with a Value or a number, not with an? "):
        op(Value(3.0), thing)


@pytest.mark.parametrize("op", OPERATORS)
def test_an_array_gives_an_array_of_values_never_one_value(op):
    array, value = np.array([1.0, 2.0]), Value(3.0)
    for made, expected in ((op(value, array), op(3.0, array)), (op(array, value), op(array, 3.0))):
        assert made.shape == (2,)
        assert [item.data for item in made] == expected.tolist()
    made[0].backward()
    assert value.grad != 0.0


def test_unsigned_numbers_neither_wrap_nor_overflow():
    assert (Value(np.uint8(200)) + Value(np.uint8(200))).data == 400.0
    assert (-Value(np.uint8(1))).data == -1.0
    assert (Value(3.0) - np.uint8(200)).data == -197.0


def test_a_row_of_float32_is_float64_from_the_start():
    row, neuron = np.array([0.1, 0.7], np.float32), Neuron(2, "linear")
    out, expected = neuron(row), neuron([float(x) for x in row])
    assert type(out.data) is float and out.data == expected.data
    out.backward()
    gradients = [p.grad for p in neuron.parameters()]
    assert gradients == [float(row[0]), float(row[1]), 1.0]


@pytest.mark.parametrize("lose", [math.tanh, math.log, float, lambda v: math.fsum([v]), lambda v: np.float64(v)])
def test_what_would_lose_the_gradient_names_the_method_to_call(lose):
    with pytest.raises(TypeError, match=r"v\.tanh\(\)"):
        lose(Value(0.5))


# what is assigned later


@pytest.mark.parametrize("name", ["data", "grad"])
@pytest.mark.parametrize("number", NUMBERS, ids=repr)
def test_a_number_assigned_becomes_a_python_float(name, number):
    value = Value(3.0)
    setattr(value, name, number)
    assert type(getattr(value, name)) is float and getattr(value, name) == float(number)
    assert repr(value) == f"Value(data={value.data}, grad={value.grad})"


@pytest.mark.parametrize("name", ["data", "grad"])
@pytest.mark.parametrize("thing", NO_NUMBERS, ids=lambda thing: type(thing).__name__)
def test_what_is_no_number_is_not_assigned(name, thing):
    value = Value(3.0)
    with pytest.raises(TypeError, match=r"a Value holds one real number, not an? "):
        setattr(value, name, thing)
    assert (value.data, value.grad) == (3.0, 0.0)


def test_a_number_too_large_for_float64_is_not_assigned():
    with pytest.raises(OverflowError, match="too large for float64"):
        Value(3.0).data = 10**400


@pytest.mark.parametrize("rate", [np.float32(0.1), np.float64(0.1), np.array(0.1, np.float32)])
def test_a_step_with_a_rate_of_numpys_leaves_float64_and_so_do_ops_after_it(rate):
    p = Value(0.7)
    (p * 0.3).backward()
    p.data -= rate * p.grad
    p.grad = np.float32(0.0)
    out = p * 0.1 + 0.2
    out.backward()
    plain = Value(p.data)
    (expected := plain * 0.1 + 0.2).backward()
    assert type(p.data) is type(p.grad) is type(out.data) is float
    assert (out.data, p.grad) == (expected.data, plain.grad)


def test_a_decimal_assigned_goes_through_ops_and_back():
    x = Value(1.0)
    x.data = Decimal("0.5")
    y = (x**2 + x * 3).tanh()
    y.backward()
    plain = Value(0.5)
    (expected := (plain**2 + plain * 3).tanh()).backward()
    assert (y.data, x.grad) == (expected.data, plain.grad)


def test_an_own_op_may_add_any_number_to_a_gradient():
    x = Value(3.0)
    out = Value(x.data**2, (x,), "sq")

    def send_back():
        x.grad += np.float32(2.0) * x.data * out.grad

    out._backward = send_back
    out.backward()
    assert type(x.grad) is float and x.grad == 6.0


# x ** 0


@pytest.mark.parametrize("x", [0.0, -0.0, 3.0, -2.0, math.inf, -math.inf, math.nan])
def test_the_derivative_of_x_to_the_0_is_0_and_of_x_to_the_1_is_1(x):
    for k, slope in ((0, 0.0), (1, 1.0)):
        value = Value(x)
        (value**k).backward()
        assert value.grad == slope


def test_a_polynomial_written_with_powers_has_its_slope_at_0():
    x = Value(0.0, label="x")
    y = 5 * x**0 + 4 * x**1 + 3 * x**2
    y.backward()
    assert (y.data, x.grad) == (5.0, 4.0)
    assert all(row.agrees for row in check_gradients(y, [x]))


# Ops of one's own


class Own(Value):
    """As in the lecture, on a subclass."""

    def sq(self):
        return sq(self, Own)


def sq(x, kind=Value):
    out = kind(x.data**2, (x,), "sq")

    def _backward():
        x.grad += 2 * x.data * out.grad

    out._backward = _backward
    return out


def test_an_op_of_ones_own_works_as_in_the_lecture():
    x = Value(3.0)
    (sq(x) + 1).backward()
    assert x.grad == 6.0
    sq(x)._backward()  # an out.grad of 0 adds nothing
    assert x.grad == 6.0


def test_an_op_of_ones_own_works_in_a_subclass_whose_results_are_of_the_subclass():
    x = Own(3.0)
    y = (x.sq() * 2 + 1).sq()
    y.backward()
    assert type(y) is Own and x.grad == pytest.approx(2 * 19 * 2 * 6)


def test_a_backward_that_a_subclass_defines_is_run():
    class Cube(Value):
        def __init__(self, x, **kwargs):
            super().__init__(x.data**3, (x,), "cube", **kwargs)

        def _backward(self):
            (x,) = self._prev
            x.grad += 3 * x.data**2 * self.grad

    x = Value(2.0)
    Value.backward(Cube(x))
    assert x.grad == 12.0


def test_what_needs_the_row_of_an_op_refuses_one_that_has_none():
    x = Value(3.0)
    y = sq(x) + 1
    refusals = (
        lambda: Trace.of(y), lambda: trace([y], [x], []), lambda: check_gradients(y), lambda: copy.deepcopy(y),
        lambda: backward(y, {ASSIGN}), y._prev[0].forward,
    )  # fmt: skip
    for refuse in refusals:
        with pytest.raises(TypeError, match="the op 'sq' is not in the op table"):
            refuse()
    assert (x.data, x.grad) == (3.0, 0.0)


# Copies


def chain(depth):
    leaf = value = Value(0.5, label="x")
    for _ in range(depth):
        value = (value + leaf).tanh()
    return leaf, value


def test_a_deep_graph_is_copied_whole_and_apart():
    leaf, root = chain(5_000)
    copied_leaf, copied = copy.deepcopy([leaf, root])
    root.backward()
    assert copied.data == root.data and copied_leaf.label == "x" and copied_leaf.grad == 0.0
    copied.backward()
    assert copied_leaf.grad == leaf.grad


def test_a_copied_network_trains_apart():
    neuron = Neuron(2)
    twin = copy.deepcopy(neuron)
    twin([1.0, 2.0]).backward()
    assert twin.parameters()[0].grad != 0.0 and neuron.parameters()[0].grad == 0.0


def test_leaves_are_pickled_and_what_ops_made_is_refused_with_a_sentence():
    leaf, root = chain(5_000)
    leaf.grad = 2.0
    again = pickle.loads(pickle.dumps([leaf, leaf]))
    assert again[0] is again[1] and (again[0].data, again[0].grad, again[0].label) == (0.5, 2.0, "x")
    with pytest.raises(TypeError, match="pickle the leaves"):
        pickle.dumps(root)


def test_a_shallow_copy_is_another_node_of_the_same_op():
    x = Value(3.0)
    y = copy.copy(x * 2.0)
    y.backward()
    assert x.grad == 2.0


@given(st.sampled_from([op.name for op in OPS.values() if op.arity == 1 and not op.exponent]), st.floats())
def test_no_op_of_any_number_raises(name, x):
    value = Value(x)
    value.apply(name).backward()
    assert type(value.grad) is float
