"""What the values of a program are called: as it names them, else as it writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.names import LONGEST, atom, is_one, shortened
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.engine.value import Value
from micrograd_desktop.nn.vocabulary import VOCABULARY


def called(program):
    return list(replace(evaluate(program, VOCABULARY).trace, source=program).names)


@pytest.mark.parametrize(
    ("program", "wanted"),
    [
        ("a = Value(2.0)\nb = a*3 + 1\n", ["a", "3", "a*3", "1", "b"]),
        ("a = Value(2.0)\nb = (a  -  1).tanh() * a\n", ["a", "−1", "a - 1", "(a - 1).tanh()", "b"]),
        ("a = Value(2.0)\nb = Value(4.0)\nc = a / b\n", ["a", "b", "b**−1", "c"]),
        ("a = Value(2.0)\nb = Value(4.0)\nc = a - b\n", ["a", "b", "−1", "−b", "c"]),
        ("vs = [Value(1.0), Value(2.0)*3]\no = vs[0]*vs[1]\n", ["vs[0]", "Value(2.0)", "3", "vs[1]", "o"]),
        ("w = [[Value(1.0)], [Value(2.0)]]\no = w[0][0]*w[1][0]\n", ["w[0][0]", "w[1][0]", "o"]),
        ("ä = [Value(1.0)]; o = ä[0]*2\n", ["ä[0]", "2", "o"]),
        ("a = Value(2.0)\nb = (a *  # twice\n     2) + a\n", ["a", "2", "a * 2", "b"]),
        ("%matplotlib inline\nvs = [Value(1.0)]\no = vs[0]*2\n", ["vs[0]", "2", "o"]),
        ("%matplotlib inline\na = Value(2.0)\nb = a*3 + 1\n", ["a", "3", "a*3", "1", "b"]),
    ],
)
def test_a_value_without_a_name_is_called_as_it_is_written(program, wanted):
    assert called(program) == wanted


CLASS = """
class Unit:
    def __init__(self, w):
        self.w = [Value(x) for x in w]
        self.b = Value(w[0])
    def __call__(self, x): return sum((wi*xi for wi, xi in zip(self.w, x)), self.b)
"""


@pytest.mark.parametrize(
    ("program", "wanted"),
    [
        ("vs = [Value(i) for i in range(3)]\no = vs[0]*vs[1] + vs[2]\n", {"vs[0]", "vs[1]", "vs[2]"}),
        ("w = [[Value(i) for i in range(2)] for k in range(2)]\no = w[0][1]*w[1][0]\n", {"w[0][1]", "w[1][0]"}),
        ("w = [[Value(i), Value(2.0)] for i in range(2)]\no = w[0][1]*w[1][0]\n", {"w[0][1]", "w[1][0]"}),
        ("vs = []\nfor i in range(2): vs.append(Value(i))\no = vs[0]*vs[1]\n", {"vs[0]", "vs[1]"}),
        ("vs = list(Value(i) for i in range(2))\no = vs[0]*vs[1]\n", {"vs[0]", "vs[1]"}),
        ("p = {'a': Value(2.0), 1: [Value(3.0)]}\no = p['a']*p[1][0]\n", {"p['a']", "p[1][0]"}),
        (CLASS + "n = Unit([1.0, 2.0])\no = n([3.0, 4.0])\n", {"n.w[0]", "n.w[1]", "n.b", "3", "o"}),
        (CLASS + "ns = [Unit([1.0]), Unit([2.0])]\no = ns[0]([1.0])*ns[1]([1.0])\n", {"ns[0].w[0]", "ns[1].b"}),
        (
            CLASS + "ns = [Unit([1.0]), Unit([2.0])]\nfor n in ns: n.b.data = 2.0\no = ns[0]([1.0])*ns[1]([1.0])\n",
            {"ns[0].b", "ns[1].b", "ns[1].w[0]"},
        ),
        ("for i in range(2): v = [Value(i), Value(2.0)]\no = v[0]*v[1]\n", {"v[0]", "v[1]"}),
        ("for v in [[Value(1.0)]]: pass\no = v[0]*2\n", {"v[0]"}),
        (CLASS + "def f(): return Unit([1.0])([1.0])\no = f()\n", {"Value(x)", "self.b"}),
        ("def f():\n  vs = [Value(i) for i in range(2)]\n  return vs[0]*vs[1]\no = f()*2\n", {"vs[0]", "vs[1]"}),
        ("a = Value(1.0)\nvs = [a, a*2]\no = vs[0]*vs[1]\n", {"a", "vs[1]"}),
        ("vs = [Value(i) for i in range(2)]\no = vs[0]*vs[1]\nvs = [o]\n", {"vs[0]", "vs[1]", "o"}),
    ],
)
def test_a_value_without_a_name_is_called_by_where_it_is_kept(program, wanted):
    assert wanted <= set(called(program))


def test_values_that_one_name_holds_in_turn_are_told_apart():
    found = called("w = [Value(1.0)]\nfor k in range(2): w = [x*3 for x in w]\no = w[0]*2\n")
    assert {"w[0]₁", "w[0]₂", "w[0]₃"} <= set(found)


def test_what_holds_itself_is_looked_through_once():
    assert "a[1]" in called("a = []\na.append(a)\na.append(Value(1.0))\no = a[1]*2\n")


def test_values_of_one_expression_are_told_apart():
    program = "a = Value(2.0)\nloss = a\nfor k in [1.0, 2.0]:\n    loss = loss + (a - k)**2\n"
    found = called(program)
    assert "((a - k)**2)₁" in found
    assert "((a - k)**2)₂" in found
    assert "(a - k)₂" in found


def test_the_values_of_a_network_are_told_apart_and_those_inside_a_call_are_written_as_their_op():
    found = called("net = MLP(2, [1])\nxs = [[1.0, 2.0], [3.0, 4.0]]\ny = [net(x) for x in xs]\no = y[0]*y[1]\n")
    assert {"n1.1₁", "n1.1₂", "n1.1.w1*xs[0][0]", "n1.1.w1*xs[1][0]"} <= set(found)


def test_a_sum_is_named_once():
    found = called("vs = [Value(1.0), Value(2.0), Value(3.0)]\no = sum(vs)*2\n")
    assert found.count("sum(vs)") == 1
    assert found[:3] == ["vs[0]", "0", "vs[0] + 0"]


def test_without_a_source_there_are_numbers():
    a = Value(1.0, label="a")
    assert Trace.of((a * 2.0).tanh()).names == ("a", "v2", "v3", "v4")


def test_names_are_unique_but_for_plain_numbers():
    program = "a = Value(2.0)\nb = a\nfor i in range(30):\n    b = (b*a + 1).tanh()*1.5 - a\n"
    trace = replace(evaluate(program).trace, source=program)
    own = [name for name, node in zip(trace.names, trace.nodes, strict=True) if not node.origin.constant]
    assert len(set(own)) == len(own)


@pytest.mark.parametrize("text", ["a" * 90, "a\n  + b", "\x1b[0m*a", "\ud800", " ".join("abcdefgh" * 9), ""])
def test_a_name_is_short_and_on_one_line(text):
    found = shortened(text)
    assert len(found) <= LONGEST
    assert found.isprintable()


@pytest.mark.parametrize("text", ["a", "n.tanh()", "vs[2]", "f(x + 1)[0]", "c₁", "2.5", "n1.1.w1"])
def test_what_reads_as_one_thing_has_no_parentheses(text):
    assert is_one(text)
    assert atom(f"−{text}") == f"−{text}"


@pytest.mark.parametrize("text", ["a*b", "(a)*(b)", "a b", "-a", "", "a**2"])
def test_what_is_several_things_gets_them(text):
    assert atom(text) == f"({text})"
