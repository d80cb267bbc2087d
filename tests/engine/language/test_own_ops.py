"""Ops of the person's own, in the lecture's style: they are drawn and walked, and their derivative is checked."""

from __future__ import annotations

import ast

import pytest

from micrograd_desktop.engine.gradcheck import MovedNode, Replay, compare
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Cell, Kernel
from micrograd_desktop.engine.ops import backward_function, forward_function, local_derivatives
from micrograd_desktop.export.dot import dot
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.pytorch_code import pytorch_code
from micrograd_desktop.nn.vocabulary import VOCABULARY

CUBE = """
def cube(x):
    out = Value(x.data ** 3, (x,), 'cube')
    def _backward():
        x.grad += 3 * x.data ** 2 * out.grad
    out._backward = _backward
    return out
"""
SUBCLASS = """
class Mine(Value):
    def cube(self):
        out = Value(self.data ** 3, (self,), 'cube')
        def _backward():
            self.grad += 3 * self.data ** 2 * out.grad
        out._backward = _backward
        return out
"""
PATCHED = CUBE + "Value.cube = cube\n"
USES = {
    "a function": (CUBE, "a = Value(2.0, label='a')\ny = cube(a) * 5\n"),
    "a subclass": (SUBCLASS, "a = Mine(2.0)\ny = a.cube() * 5\n"),
    "a method that Value is given": (PATCHED, "a = Value(2.0)\ny = a.cube() * 5\n"),
}


@pytest.mark.parametrize("case", USES)
@pytest.mark.parametrize("end", ["", "y.backward()\nprint(a.grad)"])
def test_an_op_of_ones_own_is_drawn_and_walked(case, end):
    definition, use = USES[case]
    evaluated = evaluate(definition + use + end, VOCABULARY)
    trace = evaluated.trace
    assert evaluated.output == (("60.0",) if end else ())
    cube = next(node for node in trace.nodes if node.symbol == "cube")
    assert cube.op is not None and cube.own is not None
    assert trace.backward().final[0] == 60.0
    assert evaluated.notes == ()


def test_other_numbers_in_its_leaves_give_what_the_persons_function_gives():
    trace = evaluate(CUBE + "a = Value(2.0)\ny = cube(a) * 5\n").trace.with_leaves({0: 3.0})
    assert trace.data[-1] == 135.0
    assert trace.backward().final[0] == 135.0
    row = compare(MovedNode(Replay(trace), 0), 135.0, 1e-6, "a")
    assert row.agrees


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("3 * x.data ** 2", "2 * x.data ** 2", "Line 3: The derivative of 'cube' is 8 by its _backward, and 12 by"),
        ("3 * x.data ** 2", "-3 * x.data ** 2", "Line 3: The derivative of 'cube' is -12 by its _backward, and 12 by"),
        ("x.grad +=", "x.grad =", "Line 3: _backward of 'cube' sets gradients, where it must add to them"),
        ("    out._backward = _backward\n", "", "Line 3: 'cube' has no _backward: what it is made of gets no gradient"),
    ],
)  # fmt: skip
def test_a_wrong_derivative_is_told_at_its_line(old, new, note):
    assert old in CUBE
    evaluated = evaluate(CUBE.replace(old, new) + "a = Value(2.0)\ny = cube(a) * 5\ny.backward()\n")
    assert [said[: len(note)] for said in evaluated.notes] == [note]
    result = Kernel().run(Cell(CUBE.replace(old, new) + "a = Value(2.0)\ny = cube(a)\n"))
    assert [said[: len(note)] for said in result.notes] == [note]


def test_two_operands_and_one_operand_twice():
    program = """
def hypotenuse(x, y):
    out = Value((x.data**2 + y.data**2)**0.5, (x, y), 'hyp')
    def _backward():
        x.grad += x.data / out.data * out.grad
        y.grad += y.data / out.data * out.grad
    out._backward = _backward
    return out
a = Value(3.0)
b = Value(4.0)
c = hypotenuse(a, b) * 10 + hypotenuse(a, a)
"""
    evaluated = evaluate(program)
    final = evaluated.trace.backward().final
    assert final[0] == pytest.approx(6.0 + 2**0.5, rel=1e-9)
    assert evaluated.notes == ()


def test_one_that_is_the_tables_by_name_number_and_derivative_is_the_tables():
    program = CUBE.replace("cube'", "**3'") + "a = Value(2.0)\ny = cube(a)\n"
    trace = evaluate(program).trace
    assert (trace.nodes[-1].op.name, trace.nodes[-1].exponent, trace.nodes[-1].own) == ("power", 3.0, None)
    wrong = evaluate(program.replace("3 * x.data", "4 * x.data")).trace
    assert wrong.nodes[-1].own is not None


def test_it_sends_its_gradient_by_hand_too():
    program = CUBE + "a = Value(2.0)\ny = cube(a)\ny.grad = 1.0\ny._backward()\n"
    trace = evaluate(program).trace
    assert trace.sent is not None
    assert trace.grads == (12.0, 1.0)


def test_a_loop_that_trains_with_it_goes_down():
    program = (
        CUBE
        + """
w = Value(1.0)
for k in range(30):
    loss = (cube(w) - 8) ** 2
    w.grad = 0.0
    loss.backward()
    w.data -= 0.002 * w.grad
print(round(w.data, 2))
"""
    )
    assert evaluate(program).output == ("2.0",)


HOSTILE = "\"\"\"\n'''\\ {x.__class__} \n)\nimport os\n#"


@pytest.mark.parametrize("compiled", [forward_function, local_derivatives, backward_function])
def test_nothing_of_it_is_compiled(monkeypatch, compiled):
    trace = evaluate(CUBE + "a = Value(2.0)\ny = cube(a)\n").trace
    op = trace.nodes[-1].op
    with pytest.raises(ValueError, match="no row of the op table"):
        compiled(op)
    monkeypatch.setattr("builtins.eval", lambda *_arguments: pytest.fail("it was compiled"))
    micrograd_code(trace)


def test_whatever_it_calls_itself_exports_are_code_of_the_apps_own():
    program = CUBE.replace("'cube'", repr(HOSTILE)) + "a = Value(2.0)\ny = cube(a) * 5\n"
    trace = evaluate(program).trace
    assert trace.nodes[1].symbol != "cube"
    for export in (micrograd_code, pytorch_code):
        tree = ast.parse(export(trace))
        imported = {n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names}
        assert imported <= {"math", "torch"} and "__class__" not in {
            node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
        }


def test_exports_hold_its_tangent():
    trace = evaluate(CUBE + "a = Value(2.0, label='a')\ny = cube(a) * 5\n").trace
    names: dict[str, object] = {}
    program = micrograd_code(trace)
    exec(program, names)  # noqa: S102 - the program is the app's own
    assert names["a"].grad == 60.0
    assert "12.0" in pytorch_code(trace)
    assert "cube" in dot(trace, trace.backward().final)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (CUBE.replace("x.grad +=", "x.gard +=") + "a = Value(2.0)\ny = cube(a)\ny.backward()", "gard"),
        ("a = Value(1.0)\nb = Value(2.0, (a, a, a), 'f')\nb._backward = lambda: None\n", "at most 2 operands"),
        ("a = Value(1.0)\na._prev = [a]", "can't be changed"),
        ("a = Value(1.0)\nb = Value(2.0, (a,), 'f')\na._prev = (b,)", "can't be changed"),
        ("a = Value(1.0)\nb = a * 2\nb._backward = 3", "must be a function"),
    ],
)
def test_what_goes_wrong_in_one_is_a_sentence(program, words):
    with pytest.raises(ExpressionError) as found:
        evaluate(program)
    assert words in found.value.sentence
