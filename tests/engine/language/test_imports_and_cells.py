"""Import lines and lines of a notebook: which are accepted, what they bring, and what is said of them."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY

SEEDED = "import random\nrandom.seed(1337)\n"


def run(program):
    return evaluate(program, VOCABULARY)


@pytest.mark.parametrize(
    "line",
    [
        "import math",
        "import random",
        "import numpy as np",
        "import matplotlib.pyplot as plt",
        "import math, random",
        "%matplotlib inline",
        "  %config InlineBackend.figure_format = 'svg'",
        "!pip install micrograd",
        "%pip install micrograd",
        "from micrograd.engine import Value",
        "from micrograd_desktop.engine import Value",
    ],
)
def test_a_line_that_is_not_needed_is_noted_with_its_number(line):
    assert run(f"a = Value(1.0)\n{line}\nb = a * 2").notes == (f"Not needed here: {line.strip()} (line 2).",)


@pytest.mark.parametrize(
    "line",
    [
        "import sys", "import math as m", "import numpy", "from math import exp, pi", "from random import uniform",
        "from micrograd.nn import Neuron, Layer, MLP", "from micrograd_desktop.nn import MLP",
        "from micrograd_desktop.nn.micrograd import MLP", "from micrograd.engine import Value as V",
    ],
)  # fmt: skip
def test_an_import_that_is_covered_is_accepted(line):
    assert run(f"{line}\na = 1.0").trace.data == (1.0,)


def test_what_an_import_brings_has_the_name_it_was_given():
    imports = "import math as m\nfrom math import exp, pi\nfrom micrograd.engine import Value as V\n"
    evaluated = run(f"{imports}a = V(m.sin(0) + pi)\nexp(0)")
    assert evaluated.output == ("1.0",)
    assert evaluated.trace.data[-1] == pytest.approx(3.141592653589793)


def test_micrograds_demo_seeds_numpy_too():
    assert run("import numpy as np\nnp.random.seed(1337)\na = Value(np.exp(0.0))").trace.data == (1.0,)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("from math import factorial", "There is no 'factorial'"),
        ("from micrograd.engine import Layer", "There is no 'Layer'"),
        ("math.gamma(1)", "There is no math.gamma here"),
        ("np.tahn(1)", "Perhaps 'tan' is meant"),
        ("a = math", "'math' is a module"),
    ],
)
def test_what_is_not_covered_is_named_at_its_line(program, words):
    with pytest.raises(ExpressionError) as found:
        run(f"x = 1.0\n{program}")
    assert words in found.value.sentence
    assert found.value.span.line == 2


@pytest.mark.parametrize(
    ("program", "note"),
    [
        ("import os", "Not known here: import os (line 2)."),
        (
            "from viz import plot_graph\nplot_graph(x).render('x')",
            "Not needed here: from viz import plot_graph (line 2).",
        ),
        ("from typing import List", "Not needed here: from typing import List (line 2)."),
        ("sys.path.append('..')", "Skipped: sys.path.append (line 2)."),
        ("from . import x", "Not known here: from . import x (line 2)."),
        ("import jax, math", "Not known here: import jax, math (line 2)."),
        ("%timeit x * x", "Skipped: %timeit x * x (line 2)."),
        ("%%time\nx = 2", "Skipped: %%time (line 2)."),
        ("!ls", "Skipped: !ls (line 2)."),
        ("?x", "Skipped: ?x (line 2)."),
        ("x.grad?", "Skipped: x.grad? (line 2)."),
        ("files = !ls", "Skipped: files = !ls (line 2)."),
        ("plt.title('t')", "Skipped: plt.title (line 2)."),
        ("from mine import Value", "The app's own stands in for: from mine import Value (line 2)."),
        ("class Value:\n  def f(self): yield 1", "The app's own stands in for: class Value (line 2)."),
        ("def draw_dot(root): return Digraph(root)", "The app's own stands in for: def draw_dot (line 2)."),
    ],
)
def test_what_stops_no_cell_is_noted(program, note):
    evaluated = run(f"x = 1.0\n{program}\ny = Value(2.0) * 3")
    assert note in evaluated.notes
    assert evaluated.refusals == ()
    assert evaluated.trace.data[-1] == 6.0


def test_what_uses_an_unknown_import_says_which():
    with pytest.raises(ExpressionError) as found:
        run("import jax\nx = Value(1.0) * 2\ny = jax.tanh(x)")
    assert found.value.sentence.startswith("'jax' is unknown, because of what was refused in line 1: jax can't be")
    assert found.value.span.line == 3


def test_plots_of_plain_numbers_are_kept_as_data():
    plots = "xs = np.arange(-1, 1, 0.5)\nplt.plot(xs, xs**2, label='square')\nplt.scatter([1, 2], [3, 4])\n"
    line, points = run(f"{plots}a = Value(1.0) * 2").plots
    assert (line.kind, line.x, line.y, line.line, line.label) == (
        "line", (-1.0, -0.5, 0.0, 0.5), (1.0, 0.25, 0.0, 0.25), 2, "square",
    )  # fmt: skip
    assert (points.kind, points.x, points.y) == ("points", (1.0, 2.0), (3.0, 4.0))


def test_a_line_that_goes_on_with_a_percent_sign_is_python():
    assert run("a = 7\n(a\n % 4)").output == ("3",)


@pytest.mark.parametrize("package", ["micrograd.nn", "micrograd_desktop.nn.micrograd"])
def test_micrograds_import_gives_micrograds_net(package):
    neuron = f"{SEEDED}from {package} import Neuron, Layer, MLP\nn = Neuron(2)\ny = n([Value(1.0), Value(-2.0)])\n"
    trace = run(neuron).trace
    assert trace.data[-1] == pytest.approx(0.1024, abs=5e-5)
    assert trace.nodes[-1].op.name == "relu"
    network = f"{SEEDED}from {package} import MLP\nn = MLP(2, [16, 16, 1])\ny = n([Value(1.0), Value(-2.0)])\n"
    trace = run(network).trace
    assert trace.data[-1] == pytest.approx(-1.3324, abs=5e-5)
    assert trace.nodes[-1].op.name == "add"
    layer = f"{SEEDED}from {package} import Layer\nn = Layer(2, 1, nonlin=False)\ny = n([Value(1.0), Value(-2.0)])\n"
    assert run(layer).trace.nodes[-1].op.name == "add"


@pytest.mark.parametrize("line", ["", "from micrograd_desktop.nn import Neuron\n"])
def test_without_it_the_lectures_net_is_known(line):
    trace = run(f"{SEEDED}{line}n = Neuron(2)\ny = n([Value(1.0), Value(-2.0)])\n").trace
    assert trace.data[-1] == pytest.approx(-0.1644, abs=5e-5)


def test_micrograds_net_has_micrograds_arguments():
    with pytest.raises(ExpressionError, match="no argument called 'activation'"):
        run("from micrograd.nn import MLP\nn = MLP(2, [1], activation='tanh')")


def test_a_comparison_with_pytorch_runs_and_says_what_stands_in_for_it():
    program = """
import torch
from micrograd.engine import Value
def check():
    a = Value(-1.5)
    b = a * 3 + a.tanh() ** 2
    b.backward()
    mine, grad = b, a.grad
    a = torch.Tensor([-1.5]).double()
    a.requires_grad = True
    b = a * 3 + a.tanh() ** 2
    b.backward()
    assert mine.data == b.data.item()
    assert abs(grad - a.grad.item()) < 1e-9
    assert mine.data != torch.tensor(1.0).item()
check()
"""
    evaluated = run(program)
    assert evaluated.refusals == ()
    assert evaluated.called_backward and evaluated.trace.nodes[-1].label == "mine"
    assert evaluated.notes[0].startswith("PyTorch is not run here")


@pytest.mark.parametrize(
    "lines",
    [
        "import micrograd.nn as nn",
        "from micrograd import nn",
        "import micrograd.nn\nnn = 0\ndel nn\nimport micrograd.nn as nn",
    ],
)
def test_a_module_of_micrograd_has_micrograds_net(lines):
    trace = run(f"{SEEDED}{lines}\nn = nn.Neuron(2)\ny = n([Value(1.0), Value(-2.0)])\n").trace
    assert trace.data[-1] == pytest.approx(0.1024, abs=5e-5)


def test_the_methods_that_the_app_s_own_class_lacks_are_the_person_s():
    program = """
class Value:
    def __init__(self, data): self.data = data
    def double(self): return self * 2
    def tanh(self): return 5
class MLP:
    def clear(self):
        for p in self.parameters(): p.grad = 0.0
n = MLP(1, [1], seed=1)
o = n([1.0]).double()
o.backward()
n.clear()
print(sum(p.grad for p in n.parameters()))
"""
    evaluated = run(program)
    assert evaluated.output == ("0.0",)
    assert "The app's own stands in for: class Value (line 2), class MLP (line 6)." in evaluated.notes
    assert evaluated.trace.nodes[-1].op.name == "multiply"


def test_kinds_and_attributes_of_functions():
    program = (
        "def f(): pass\nf.cases = [1]\nprint(type(1.0), type(f.cases) is list, type(Value(1.0)) == Value, f.__name__)"
    )
    assert run(f"{program}\na = Value(1.0)").output == ("<class 'float'> True True f",)


@pytest.mark.parametrize(("activation", "op"), [("tanh", "tanh"), ("relu", "relu")])
def test_the_net_that_stands_in_has_the_activation_of_the_one_that_is_written(activation, op):
    program = f"""
from micrograd.nn import Neuron
class Neuron:
    def __call__(self, x):
        act = sum((wi * xi for wi, xi in zip(self.w, x)), self.b)
        return act.{activation}()
class Layer:
    def __call__(self, x): return [n(x) for n in self.neurons]
n = Neuron(2)
y = n([Value(1.0), Value(-2.0)])
z = Layer(2, 1)([1.0, 2.0])
"""
    trace = run(program).trace
    assert trace.nodes[-1].op.name == op


@pytest.mark.parametrize(
    "text", ["Value(2.0, 'x')", "Value(2.0, (), '', 'x')", "Value(2.0, (), '+', 'x')", "Value(data=2.0, label='x')",
             "Value(2.0, _children=(), _op='', label='x')"]
)  # fmt: skip
def test_a_value_takes_its_arguments_in_the_lectures_order(text):
    trace = run(f"a = {text}\nb = a * 3\nprint(b._op, len(b._prev), a in b._prev, a._prev)").trace
    assert trace.nodes[0].label == "x"
    assert (trace.nodes[0].origin.literal is None) == text.startswith("Value(data")
