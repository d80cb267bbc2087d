"""Plain numbers of a program are Python's own, and leaves only where a graph uses them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY

SLOPE = "a = 2.0\nb = -3.0\nc = 10.0\nh = 0.0001\nd1 = a*b + c\nc += h\nd2 = a*b + c\n"


def output(program):
    return evaluate(program, VOCABULARY).output


def test_the_lectures_slope_prints_as_python_prints_it():
    assert output(SLOPE + "print('d1', d1)\nprint('d2', d2)\nprint('slope', (d2 - d1)/h)\n") == (
        "d1 4.0",
        "d2 4.0001",
        f"slope {(4.0001 - 4.0) / 0.0001}",
    )


def test_the_graph_of_plain_numbers_is_still_there():
    trace = evaluate(SLOPE).trace
    assert [trace.nodes[i].label for i in trace.leaves] == ["a", "b", "c₁", "h"]
    assert (trace.nodes[trace.root].label, trace.data[trace.root]) == ("d2", 4.0001)


PYTHON = [
    "a", "-a", "+a", "a + b", "a - b", "a * b", "a / b", "a // b", "a % b", "a ** b", "b ** -a", "2 ** a", "a / 2",
    "abs(b)", "a > b", "a == 3", "a != 3 < 4", "[a, b]", "(a,)", "sum([a, b])", "sum([a, b], 1)", "round(b, 1)",
    "int(b)", "max(a, b)", "min([a, b])", "float(a)", "f'{a}'", "f'{b:.2f}'", "f'{a:5d}'", "f'{a!r} {b:e}'",
    "math.exp(b)", "math.pi", "math.sqrt(a)", "math.log(a, 2)", "math.floor(b)", "a * math.tau", "'x' + 'y'",
    "2 ** 100", "10 ** 20 // 7", "1e308 * 10", "[1, 'a', True, None]", "len([a])", "True + True", "a < 4 and 1"[:5],
]  # fmt: skip


@pytest.mark.parametrize("text", PYTHON)
def test_a_last_expression_shows_what_pythons_prompt_shows(text):
    names = {"a": 3, "b": -2.5, "math": math}
    expected = repr(eval(text, names))  # noqa: S307 - the texts are those above
    assert output(f"a = 3\nb = -2.5\n{text}\n") == (expected,)
    printed = eval(f"str({text})", names)  # noqa: S307
    assert output(f"a = 3\nb = -2.5\nprint({text})\nc = a\n") == (printed,)


NUMBERS = st.one_of(st.integers(-(10**20), 10**20), st.floats(allow_nan=False))


@settings(deadline=None)
@given(NUMBERS, NUMBERS, st.sampled_from(["+", "-", "*", "/", "//", "%", "<", "<=", "=="]))
def test_arithmetic_of_named_numbers_is_pythons(x, y, sign):
    names = {"x": x, "y": y, "inf": math.inf}
    try:
        expected = repr(eval(f"x {sign} y", names))  # noqa: S307
    except (ZeroDivisionError, OverflowError):
        with pytest.raises(ExpressionError):
            evaluate(f"inf = math.inf\nx = {x!r}\ny = {y!r}\nx {sign} y")
    else:
        assert output(f"inf = math.inf\nx = {x!r}\ny = {y!r}\nx {sign} y") == (expected,)


def test_a_named_number_is_a_leaf_of_the_graph_that_uses_it():
    evaluated = evaluate("k = 3\nrate = 0.5\nx = Value(2.0)\ny = x * k\nprint(k, rate)\ny.backward()\n")
    assert evaluated.output == ("3 0.5",)
    labels = {node.label for node in evaluated.trace.nodes}
    assert labels == {"x", "k", "y"}


USES = {
    "a list of targets": (
        "ys = [1.0, -1.0]\nw = Value(0.5)\n",
        "loss = sum((w*x - y)**2 for x, y in zip([2.0, 3.0], ys))\nloss.backward()\n",
    ),
    "one number in two places": ("k = 3.0\nw = Value(2.0)\n", "loss = w*k + k*w + (k - w) / k\nloss.backward()\n"),
    "numbers made of numbers": (
        "raw = [0.0, 1.0]\nys = [2*y - 1 for y in raw]\nn = len(ys)\nw = Value(0.5)\n",
        "loss = sum(w*y + y for y in ys) * (1.0 / n)\nloss.backward()\n",
    ),
    "an exponent": ("k = 3\nw = Value(2.0)\n", "loss = w**k + k\nloss.backward()\n"),
}


@pytest.mark.parametrize("case", USES)
def test_a_plain_number_beside_a_value_is_a_new_leaf_at_each_use_as_in_micrograd(case):
    before, once = USES[case]
    program = before + 20 * once
    names: dict[str, object] = {"Value": pytest.importorskip("micrograd.engine").Value}
    exec(program, names)  # noqa: S102 - the programs are those above
    trace = evaluate(program).trace
    grads = trace.backward().final
    own = sorted((trace.data[i], trace.nodes[i].op is None, grads[i]) for i in range(len(grads)))
    theirs = sorted((v.data, not v._prev, v.grad) for v in reachable(names["loss"]))
    assert [row[:2] for row in own] == [row[:2] for row in theirs]
    assert [row[2] for row in own] == pytest.approx([row[2] for row in theirs], rel=1e-12)
    uses = [i for i in trace.leaves if trace.nodes[i].label != "w"]
    assert uses and all(trace.nodes[i].origin.constant and trace.grads[i] == 0.0 for i in uses)


def reachable(root):
    found, waiting = {id(root): root}, [root]
    while waiting:
        new = {id(v): v for v in waiting.pop()._prev if id(v) not in found}
        found |= new
        waiting += new.values()
    return list(found.values())


def test_the_uses_of_a_named_number_keep_its_name_and_its_place():
    trace = evaluate("k = 3.0\nw = Value(2.0)\nL = w*k + k\n").trace
    uses = [trace.nodes[i] for i in trace.leaves if trace.nodes[i].label == "k"]
    assert len(uses) == 2 and all((use.origin.literal.line, use.origin.literal.column) == (1, 5) for use in uses)


def test_a_list_of_inputs_is_new_leaves_at_each_call_of_a_net():
    program = "x = [1.0, -2.0]\nn = Layer(2, 2, seed=1)\nfor k in range(3):\n  L = sum(n(x))\n  L.backward()\n"
    trace = evaluate(program, VOCABULARY).trace
    inputs = [i for i in trace.leaves if trace.nodes[i].label.startswith("x[")]
    assert [trace.grads[i] for i in inputs] == [0.0, 0.0]
    assert all(trace.nodes[i].origin.constant for i in inputs)


def test_a_number_that_a_value_s_method_is_called_on_is_one_leaf_from_then_on():
    trace = evaluate("a = 2.0\nb = a.relu()\nc = a * b + a\n").trace
    assert [trace.backward().final[i] for i in trace.leaves] == [5.0]


@pytest.mark.parametrize("line", ["print(a.grad)", "a.grad = 0.0", "a.grad = 1.0", "a.backward()"])
def test_a_number_that_was_plain_has_no_gradient_of_its_own(line):
    with pytest.raises(ExpressionError, match=r"a is a plain number.*Make it Value\(2\.0\)\."):
        evaluate(f"a = 2.0\nb = Value(3.0) * a\nb.backward()\n{line}\n")


def test_several_names_on_a_line_are_leaves_with_their_names_and_places():
    trace = evaluate("a, b = 2.0, -3.0\nc = 1.0\nd = a*b + c").trace
    origins = {trace.nodes[i].label: trace.nodes[i].origin.literal for i in trace.leaves}
    assert set(origins) == {"a", "b", "c"}
    assert (origins["b"].line, origins["b"].column) == (1, 13)


def test_a_named_number_keeps_what_is_written_into_it():
    assert output("a = 2\na.data = 5\nprint(a, a.data, a.grad)\nb = a * 2\nprint(b)") == ("5.0 5.0 0.0", "10.0")


def test_a_value_comes_before_a_plain_number_as_the_result():
    trace = evaluate("x = Value(2.0)\nL = x * x\nrate = 0.1\nnext_rate = rate * 0.5\n").trace
    assert trace.nodes[trace.root].label == "L"


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("a = 0.0\nb = 1 / a", "divided by zero"),
        ("a = 10\nb = a ** 400", "too large"),
        ("a = 10.0\nb = a ** 400", "too large"),
        ("a = -2.0\nb = a ** 0.5", "not a real number"),
        ("Value(1.0) < Value(2.0)", "Compare their numbers"),
        ("1 < 'a'", "What is compared"),
        ("a = Value(1.0)\nmath.exp(a)", "x.exp()"),
        ("a = Value(1.0)\nnp.tanh(a)", "x.tanh()"),
        ("a = Value(1.0)\nmath.sqrt(a)", "x ** 0.5"),
        ("math.log(-1)", "math.log(-1) is not a real number"),
        ("math.exp(1000)", "too large"),
        ("math.exp(1, 2)", "takes 1 argument, not 2"),
        ("float('x')", "'x' is not a number"),
        ("int(math.inf)", "not a whole number"),
        ("max([])", "at least one"),
    ],
)
def test_what_python_refuses_is_a_sentence_here(program, words):
    with pytest.raises(ExpressionError) as found:
        evaluate(program)
    assert words in found.value.sentence
    assert found.value.span is not None


def test_a_named_zero_zeroes_gradients_and_the_bug_that_forgets_it_forgets_it_too():
    program = "zero = 0\na = Value(2.0)\nb = a*3\nb.backward()\na.grad = zero\nprint(a.grad)\nb.backward()"
    assert evaluate(program).output == ("0.0",)
    assert evaluate(program, bugs=["no-zero-grad"]).output == ("3.0",)


@pytest.mark.parametrize("name", ["math", "np", "max", "float"])
def test_a_program_may_use_pythons_names_for_something_else(name):
    assert output(f"{name} = 2.0\n{name} * 2") == ("4.0",)
