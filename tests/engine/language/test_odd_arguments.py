"""Every function and method that a program can name, given what it is not made for: a sentence, never an exception."""

from __future__ import annotations

import pytest

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.calls import FUNCTIONS
from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.iterators import Iteration
from micrograd_desktop.engine.language.methods import TABLES
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.objects import Set
from micrograd_desktop.engine.language.packages import MODULES
from micrograd_desktop.engine.language.plain_functions import PLAIN_FUNCTIONS
from micrograd_desktop.nn.vocabulary import VOCABULARY

BEFORE = """
import torch
v = Value(2.0)
n = MLP(2, [1], seed=1)
t = torch.tensor(1.0)
def f(*a): return a[0] if a else 1
class O:
    def __init__(self, *a): self.x = a
class K:
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __iter__(self): return iter([1])
    def __getitem__(self, i): return self
    def __enter__(self): return self
    def __exit__(self, *a): return True
def g():
    x = yield 1
    yield x
"""
ODD = ["-1", "2.5", "1e400", "math.nan", "None", "True", "''", "'a'", "[]", "[1, [2]]", "(1, 'a')", "{1: 2}", "set()",
       "range(3)", "v", "n", "t", "f", "O", "O()", "np.zeros((2, 2))", "np.zeros(0)", "float", "plt",
       "iter([1])", "(k for k in [1, 'a'])", "{1: 2}.items()", "{1: 2}.keys()", "ValueError('a')", "KeyError", "g()",
       "K()",
       "torch.no_grad()"]  # fmt: skip
EXAMPLES = {
    list: "[1, 2.0]",
    tuple: "(1, 2)",
    dict: "{1: 2}",
    Set: "{1, 2}",
    Array: "np.arange(3)",
    str: "'ab c'",
    Iteration: "g()",
}
NAMES = {
    "functions": [*FUNCTIONS, *PLAIN_FUNCTIONS, "MLP", "Layer", "Neuron", "plt.plot", "plt.hist", "plt.subplots"],
    "modules": [
        f"{'np' if module == 'numpy' else 'np.random' if module == 'numpy.random' else module}.{name}"
        for module, members in MODULES.items()
        for name in members
    ],
    "methods": [f"{EXAMPLES[kind]}.{name}" for kind, table in TABLES.items() for name in table],
    "values": [
        "v.tanh",
        "v.backward",
        "v._backward",
        "v.zero_grad",
        "n",
        "n.parameters",
        "t.item",
        "t.backward",
        "t.tanh",
    ],
}
SIGNS = ["+", "-", "*", "/", "**", "//", "%", "<", "==", "in", "is", "and", "|", "&", "^"]


def answered(lines):
    kernel = Kernel(VOCABULARY)
    assert kernel.run(Cell(BEFORE)).error is None
    for begin in range(0, len(lines), 45):  # a cell ends at 200 refusals
        result = kernel.run(Cell("\n".join(lines[begin : begin + 45])))
        assert all(refusal.sentence.endswith(".") for refusal in result.refusals)
        assert result.ended is None


@pytest.mark.parametrize("kind", NAMES)
def test_odd_arguments_are_refused_or_taken(kind):
    calls = [f"{name}({argument})" for name in NAMES[kind] for argument in ODD]
    answered([*(f"{name}()" for name in NAMES[kind]), *calls])


def test_odd_sides_are_refused_or_taken():
    answered([f"({left}) {sign} ({right})" for sign in SIGNS for left in ODD[::2] for right in ODD[1::2]])


def test_odd_places_are_refused_or_taken():
    pairs = [(thing, other) for thing in ODD[::2] for other in ODD[1::2]]
    answered([f"({thing})[{other}]" for thing, other in pairs])
    answered([f"z = {thing}; z[{other}] = z; z += {other}" for thing, other in pairs])
    answered([f"for k in {thing}: z = {other}[k]" for thing, other in pairs])
    answered([f"try: raise {thing}\nexcept {other} as e: print(e)" for thing, other in pairs])
    answered([f"with {thing} as z: print(z)" for thing in ODD])
    answered([f"z = {thing}; z.data = {other}; z._prev = {other}; z._backward = z" for thing, other in pairs])
