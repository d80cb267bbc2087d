"""Notebooks: cells that keep what they make, files that are read as text, and what is said of what can't be done."""

from __future__ import annotations

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine.language.cells import Cell, join_cells, split_cells
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.notebook_file import LARGEST_NOTEBOOK, cells_of_notebook
from micrograd_desktop.nn.vocabulary import VOCABULARY

NOTEBOOK = """# %% [markdown]
# The neuron, by hand
# %%
import math
%matplotlib inline
def f(x):
    return 3*x**2 - 4*x + 5
f(3.0)
# %% values
a = Value(2.0, label='a')
b = a * -3.0
print(b)
b
# %%
c = b.wobble()
d = c + 1
e = b * b
# %%
e.backward()
a.grad
"""


def ran(text=NOTEBOOK):
    kernel = Kernel(VOCABULARY)
    return [kernel.run(cell) for cell in split_cells(text)], kernel


def test_each_cell_says_what_it_printed_and_showed():
    (words, first, values, _, last), _ = ran()
    assert (words.output, words.shown, words.trace) == ((), None, None)
    assert (first.output, first.shown, first.error) == ((), "20.0", None)
    assert first.notes == ("Not needed here: import math (line 4), %matplotlib inline (line 5).",)
    assert values.output == ("Value(data=-6.0, grad=0.0)",)
    assert values.shown == "Value(data=-6.0, grad=0.0)"
    assert last.shown == "36.0"
    assert all(result.seconds >= 0 for result in (first, values, last))


def test_each_cell_has_the_graph_that_it_is_about():
    results, _ = ran()
    traces = [result.trace for result in results]
    assert traces[0] is None and len(traces[1].nodes) == 1
    assert [traces[2].nodes[-1].label, traces[3].nodes[-1].label] == ["b", "e"]
    assert not results[3].called_backward and results[4].called_backward
    assert traces[4].backward().final[0] == 36.0
    assert traces[4].grads == (0.0,) * len(traces[4].nodes)


def test_a_refusal_names_its_line_and_what_follows_from_it_names_it_too():
    results, _ = ran()
    first, second = results[3].refusals
    assert results[3].error is first
    assert first.located() == "Line 15: A Value has no 'wobble' here."
    assert second.because == first
    assert second.sentence == "'c' is unknown, because of what was refused in line 15: A Value has no 'wobble' here."
    assert results[3].ended is None


def test_names_that_a_refused_loop_was_to_bind_are_unknown_and_those_it_had_are_kept():
    result = Kernel().run(Cell("a = 1\nfor k in Value(1.0):\n  z = 1\n  a = 2\nprint(a)\nz + 1"))
    assert result.output == ("1",)
    assert result.refusals[1].sentence.startswith("'z' is unknown, because of what was refused in line 2: A loop goes")


def test_a_cell_may_be_run_again_and_the_state_is_kept():
    _, kernel = ran()
    again = kernel.run(Cell("b = a * 10\nf(b.data)", first_line=100))
    assert again.shown == "1125.0"
    assert again.trace.nodes[-1].origin.span.line == 100
    values = Cell("a = Value(2.0, label='a')\nb = a * -3.0", first_line=9)
    for _ in range(3):
        result = kernel.run(values)
    literals = [node.origin.literal and node.origin.literal.line for node in result.trace.nodes]
    assert literals[0] == 9


def test_a_limit_ends_its_cell_and_no_other():
    kernel = Kernel(VOCABULARY)
    ended = kernel.run(Cell("x = 1.0\nwhile True: x += 1\ny = 2"))
    assert ended.ended is ended.refusals[-1]
    assert "takes more than" in ended.ended.sentence
    assert kernel.run(Cell("x > 1")).shown == "True"
    assert kernel.run(Cell("y")).error is not None


def test_too_many_refusals_end_a_cell():
    result = Kernel().run(Cell("x.y\n" * 300 + "a = 1"))
    assert result.ended.sentence.startswith("More than 200 statements can't be done. The first is: Line 1: The name")


def test_nodes_that_nothing_uses_any_more_are_not_counted():
    kernel = Kernel(VOCABULARY)
    for _ in range(8):
        result = kernel.run(Cell("n = MLP(3, [10, 10, 1])\nfor k in range(40): o = n([1.0, 2.0, 3.0]) * 2"))
        assert result.error is None


@pytest.mark.parametrize("text", ["a = = 1", "def f(:", "'", "\x00"])
def test_a_cell_that_is_no_python_is_refused_at_its_line(text):
    result = Kernel().run(Cell(f"x = 1\n{text}", first_line=7))
    assert result.error.span is None or result.error.span.line == 8


def test_what_an_object_says_of_itself_may_go_wrong():
    kernel = Kernel()
    kernel.run(Cell("class A:\n  def __repr__(self): return self.x\nclass B:\n  def __repr__(self): return repr(self)"))
    assert "no 'x'" in kernel.run(Cell("A()")).error.sentence
    assert "deep" in kernel.run(Cell("B()")).error.sentence


def test_a_percent_text_is_a_program_whose_cells_run_in_order():
    evaluated = evaluate(NOTEBOOK, VOCABULARY)
    assert evaluated.output == ("20.0", "Value(data=-6.0, grad=0.0)", "36.0")
    assert evaluated.trace.nodes[-1].label == "e"
    assert "Line 15: A Value has no 'wobble' here." in evaluated.notes
    assert len(evaluated.refusals) == 2


def test_a_cell_that_is_no_python_costs_only_itself():
    evaluated = evaluate("# %%\na = Value(1.0)\n# %%\nb = = 2\n# %%\nc = a * 3", VOCABULARY)
    assert evaluated.trace.data[-1] == 3.0
    assert [refusal.span.line for refusal in evaluated.refusals] == [4]


def notebook(cells, version=4):
    rows = [
        {"cell_type": kind, "source": source, "outputs": [{"data": {"image/png": "iVBO"}}]} for kind, source in cells
    ]
    if version == 3:
        rows = [{"cell_type": kind, "input" if kind == "code" else "source": source} for kind, source in cells]
        return json.dumps({"nbformat": 3, "worksheets": [{"cells": rows}]})
    return json.dumps({"nbformat": version, "metadata": {"kernelspec": {}}, "cells": rows})


@pytest.mark.parametrize("version", [3, 4])
def test_a_notebook_is_read_as_its_cells(version):
    text = notebook(
        [("markdown", "# Title\nwords"), ("code", ["a = 1\n", "# %% no cell\n", "a"]), ("code", " \n")], version
    )
    cells = cells_of_notebook(text)
    assert [(cell.kind, cell.text) for cell in cells] == [
        ("markdown", "# Title\nwords"),
        ("code", "a = 1\n # %% no cell\na\n"),
    ]
    assert cells == split_cells(join_cells(cells))
    assert join_cells(cells).split("\n")[cells[1].first_line - 1] == "a = 1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it is not JSON"),
        ("a = Value(1.0)", "it is not JSON"),
        ("[" * 100_000, "it is nested too deep"),
        ("[]", "it holds no cells"),
        ("{}", "it holds no cells"),
        ('{"nbformat": 4, "cells": {}}', "it holds no cells"),
        ('{"nbformat": 9, "cells": []}', "nbformat 3 and 4"),
        ('{"nbformat": 4, "cells": []}', "no cells with text"),
        ('{"nbformat": 4, "cells": [1]}', "one of its cells is none"),
        ('{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}', "the text of one of its cells is none"),
        (notebook([("code", "x" * 300_000)]), "more than 200,000 characters"),
        (notebook([("code", "x")] * 6_000), "more than 5,000 cells"),
        (" " * (LARGEST_NOTEBOOK + 1), "larger than 8 MB"),
    ],
)
def test_what_is_no_notebook_gets_a_sentence(text, words):
    with pytest.raises(ExpressionError) as found:
        cells_of_notebook(text)
    assert words in found.value.sentence
    assert found.value.sentence.endswith(".")


LINES = st.text(alphabet=string.ascii_letters + string.digits + " #%='\t\u00e9", max_size=12)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join).filter(str.strip)


@given(st.lists(st.builds(Cell, TEXTS, st.sampled_from(["code", "markdown"])), min_size=1, max_size=4))
def test_cells_that_are_written_come_back(cells):
    once = split_cells(join_cells(cells))
    assert [cell.kind for cell in once] == [cell.kind for cell in cells]
    assert split_cells(join_cells(once)) == once
    lines = join_cells(once).split("\n")
    for cell in once:
        assert cell.kind == "markdown" or lines[cell.first_line - 1] == cell.text.split("\n")[0]


ENGINE = """
class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data, self.grad, self.label = data, 0.0, label
        self._prev, self._op, self._backward = set(_children), _op, lambda: None
    def __repr__(self): return f'Value(data={self.data})'
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')
        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out
    __rmul__ = __mul__
    def backward(self):
        topo, visited = [], set()
        def build(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev: build(child)
                topo.append(v)
        build(self)
        self.grad = 1.0
        for node in reversed(topo): node._backward()
# %%
a = Value(2.0)
b = 3 * a + a * a
for _ in range(300): b = b + 0.5
b.backward()
print(a.grad, b, type(b) == Value, isinstance(b, Value))
"""


def test_a_persons_own_engine_runs_if_it_is_asked_for():
    (_, own), (_, stood_in) = (
        [kernel.run(cell) for cell in split_cells(ENGINE)] for kernel in (Kernel(own_engine=True), Kernel())
    )
    assert own.refusals == stood_in.refusals == ()
    assert own.output == ("7.0 Value(data=160.0) True True",)
    assert own.trace is None
    assert stood_in.output[0].startswith("7.0 Value(data=160.0, grad=1.0)")
    assert stood_in.called_backward
