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
        ("import os", "can't be imported"),
        ("import micrograd.nn as nn", "can't be imported"),
        ("from math import *", "Name what is imported"),
        ("from math import factorial", "There is no 'factorial'"),
        ("from . import x", "can't be imported"),
        ("from micrograd.engine import Layer", "There is no 'Layer'"),
        ("%timeit a * b", "%timeit is a magic"),
        ("%%time\na = 1", "%%time is a magic"),
        ("!ls", "!ls is a command"),
        ("import matplotlib.pyplot as plt\nplt.plot([1])", "Nothing is plotted here"),
        ("math.gamma(1)", "There is no math.gamma here"),
        ("np.tahn(1)", "Perhaps 'tan' is meant"),
        ("a = math", "'math' is a module"),
    ],
)
def test_what_is_not_covered_is_named_at_its_line(program, words):
    with pytest.raises(ExpressionError) as found:
        run(f"x = 1.0\n{program}")
    assert words in found.value.sentence
    assert found.value.span.line == 2 + program.count("plt.plot")


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
