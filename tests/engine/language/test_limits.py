"""Programs that would grow without end: what they make is counted before it is made."""

from __future__ import annotations

import threading
import tracemalloc
from itertools import accumulate

import pytest

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.engine.language import expression, syntax, workbench
from micrograd_desktop.engine.language.cells import Cell
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.engine.language.provenance import WORK_A_STEP
from micrograd_desktop.engine.language.syntax import LONGEST_NAME, LONGEST_PROGRAM
from micrograd_desktop.nn.vocabulary import VOCABULARY

NAME = "n" * LONGEST_NAME
LONG = "x" * 9_000

TOO_LARGE = {
    "a long name": ("N" * 95_000 + " = 1.0", "A name can have at most 200 characters."),
    "a long name in a list": (
        "N" * 95_000 + " = [" + "1.0," * 20_000 + "]",
        "A name can have at most 200 characters.",
    ),
    "a long attribute": ("a = Value(1.0)\na." + "b" * 201, "A name can have at most 200 characters."),
    "a long keyword": ("MLP(2, [1], " + "b" * 201 + "=1)", "A name can have at most 200 characters."),
    "a long import": ("import " + "b" * 201, "A name can have at most 200 characters."),
    "lists of lists of a text": (
        f"l = ['{LONG}']\n" + "l = l + l\n" * 9 + "print(l)",
        "A printed line can have at most 10,000 characters.",
    ),
    "nested lists": ("a = [1.0]\nfor i in range(60): a = [a, a]\nprint(a)", "A printed line can have at most"),
    "texts that double": ("s = 'ab'\nfor i in range(60): s = f'{s}{s}'", "A text can have at most 10,000 characters."),
    "texts that are joined": ("s = 'ab'\nfor i in range(60): s = s + s", "A text can have at most 10,000 characters."),
    "many long texts": (
        f"s = '{LONG}'\nl = [f'{{s}}' for i in range(50000)]",
        "The program makes more than 2,000,000 characters of text.",
    ),
    "many quoted texts": (f"s = '{LONG}'\nl = [f'{{s!r}}' for i in range(50000)]", "The program makes more than"),
    "a text times a number": ("a = 'x' * 10**10", "A text can have at most 10,000 characters."),
    "a list times a number": ("a = [1.0] * 10**10", "The program takes"),
    "a tuple times a number": ("a = (1.0,) * 10**10", "The program takes"),
    "a list that doubles itself": ("a = [1.0]\nwhile True: a += a", "The program takes"),
    "a dict that grows": ("d = {}\nwhile True: d[len(d)] = 'x'", "The program takes"),
    "a set that grows": ("s = set()\nwhile True: s.add(len(s))", "The program takes"),
    "an array": ("np.zeros(10**9)", "An array can hold at most"),
    "an array of arrays": ("np.ones((10**5, 10**5))", "An array can hold at most"),
    "a range of numbers": ("np.arange(0, 1, 1e-300)", "An array can hold at most"),
    "arrays of lists": ("a = [1.0] * 50000\nb = [np.array(a) for k in range(1000)]", "The program takes"),
    "a text that is padded": ("'x'.ljust(10**9)", "A text can have at most 10,000 characters."),
    "a text that is joined": ("('x' * 5000).join(['a'] * 50000)", "A text can have at most 10,000 characters."),
    "a text with replacements": ("('x' * 5000).replace('x', 'y' * 5000)", "A text can have at most 10,000"),
    "texts printed without an end": ("while True: print('x' * 5000, end='')", "A printed line can have at most"),
    "points": ("x = [1.0] * 9999\nfor k in range(20): plt.plot(x)", "The program plots more than 100,000 points."),
    "functions": ("def f(): return lambda: f()\nx = []\nwhile True: x.append(f())", "The program takes"),
    "objects": ("class A: pass\nx = []\nwhile True: x.append(A())", "The program takes"),
    "sorting": ("x = list(range(50000))\nsorted(x, key=lambda k: -k)", "The program takes"),
    "a range added to a list": ("a = [1.0]\na += range(10**12)", "The program takes"),
    "a range that is spread": ("a, *b = range(10**12)", "The program takes"),
    "all of a range": ("all(range(1, 10**12))", "The program takes"),
    "a number with digits in a range": ("a = Value(1.0).foo\n1.5 in range(10**12)", "has no 'foo'"),
    "names of arguments": ("d = {str(k): k for k in range(9000)}\nwhile True: dict(**d)", "The program takes"),
    "many statements that can't be done": ("x.y\n" * 2_000, "More than 200 statements can't be done."),
    "many that are no Python here": ("a @ b\n" * 2_000, "More than 200 statements can't be done."),
    "many unknown imports": ("import x\n" * 2_000 + "x.y", "x can't be imported"),
    "calls of calls": ("def f(n): return f(n - 1) + f(n - 1) if n else 1\nf(60)", "The program takes"),
    "a power of powers": ("10**10**10", "This number is too large"),
    "a square of squares": ("a = 3\nfor i in range(60): a = a * a", "This number is too large"),
    "a long range": ("sum(range(10**12))", "The program takes"),
    "a list of a range": ("a = [i for i in range(10**12)]", "The program takes"),
    "a large number that is rounded": ("round(5, -10**15)\nsum(range(10**12))", "The program takes"),
    "the largest of a range": ("max(range(10**15))", "The program takes"),
    "a wide format": ("f'{1:>99999999}'", "This format is not known here."),
    "parameters again and again": (
        "n = MLP(100, [100, 100])\nfor i in range(10**6): n.parameters()",
        "The program takes",
    ),
    "calls again and again": (
        "n = Neuron(99)\nx = [0.5 for i in range(99)]\nfor i in range(10**6): n(x)",
        "The program takes",  # too many steps or too long: which comes first is the machine's
    ),
    "rows without numbers": ("list(np.zeros((10**9, 0)))", "An array can hold at most"),
    "rows without numbers, shaped anew": ("list(np.zeros(0).reshape(10**9, 0))", "An array can hold at most"),
    "rows of arrays": ("a = np.zeros((1, 100000))\nx = []\nwhile True: x += list(a)", "The program takes"),
    "squares in an array": ("a = np.array([3])\nfor i in range(60): a = a * a", "* has no result for a number"),
    "products of arrays": ("a = np.array([3])\nfor i in range(60): a = np.array([np.dot(a, a)])", "is too large"),
    "a sum of an array": ("a = float(np.array([2**1022] * 9).sum())", "This number is too large"),
    "a mean of an array": ("np.array([2**1022] * 9).mean()", "This number is too large"),
    "a number rounded up": ("round(1.7e308, -308)", "This number is too large"),
    "a whole number rounded up": ("x = Value(round(int(1.7e308), -308))", "This number is too large"),
    "a wide range of random numbers": ("random.uniform(-int(1.7e308), int(1.7e308))", "This number is too large"),
    "a derivative": ("b = Value(2.0, (Value(1.0),), 'q')\nb._backward = lambda: round(1.7e308, -308)", "too large"),
    "classes of classes": ("class A: pass\nwhile True:\n  class A(A): pass", "A class can extend at most 100 others."),
    "a class that extends one twice": ("class A: pass\n" + "class A(A, A): pass\n" * 40 + "A().x", "in this order"),
    "many ways to a class": (
        "class A: pass\nfor i in range(30):\n  class B(A): pass\n  class C(A): pass\n  class A(B, C): pass\nA().x",
        "An object has no 'x' here.",
    ),
    "many lines": (f"s = '{LONG}'\nfor i in range(100): print(s)", "The program prints more than 200,000 characters."),
}  # fmt: skip


@pytest.mark.parametrize("case", TOO_LARGE)
def test_what_would_be_too_large_is_refused_before_it_is_made(case):
    program, words = TOO_LARGE[case]
    tracemalloc.start()
    try:
        with pytest.raises(ExpressionError) as found:
            evaluate(program, VOCABULARY)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert words in found.value.sentence
    assert most < 150e6


def test_names_and_labels_end_at_200_characters():
    program = f"{NAME} = [1.0, [2.0]]\na = Value(1.0, label='{'y' * 999}')\nb = {NAME}[1][0] * a"
    assert max(len(node.label) for node in evaluate(program).trace.nodes) == LONGEST_NAME


def test_a_long_name_that_stands_for_many_values_stays_short():
    trace = evaluate(f"{NAME} = Value(1.0)\n" + f"{NAME} += 1.0\n" * 600).trace
    assert max(len(node.label) for node in trace.nodes) <= LONGEST_NAME + 4


@pytest.fixture
def ticking(monkeypatch):
    """A clock that moves by 10 ms each time it is looked at, in the place of the real one; each thread has its own."""
    now = [0.0]

    def look():
        now[0] += 0.01
        return now[0] if threading.current_thread() is threading.main_thread() else now[0] - 5.0

    monkeypatch.setattr(workbench.time, "thread_time", look)
    return now


@pytest.mark.parametrize("bugs", [(), ("assign",), ("backward-twice",), tuple(b for b in BUGS if b != "no-zero-grad")])
def test_a_backward_pass_looks_at_the_clock_while_it_runs(ticking, bugs, monkeypatch):
    monkeypatch.setattr(workbench, "MOST_STEPS", 10**9)
    passes = []
    remember = workbench.Workbench.remember
    monkeypatch.setattr(workbench.Workbench, "remember", lambda self, root: passes.append(1) or remember(self, root))
    program = "a = Value(1.0)\nfor i in range(5000): a = a + 1.0\nfor k in range(600): a.backward()\n"
    with pytest.raises(ExpressionError, match=r"takes longer than 1\.25 seconds"):
        evaluate(program, VOCABULARY, bugs)
    assert 1 <= len(passes) < 10  # 125 looks, at least one for every 256 of 10,001 nodes


def test_reading_a_program_looks_at_the_clock(ticking, monkeypatch):
    monkeypatch.setattr(expression, "_run", lambda *_: pytest.fail("it was run"))
    with pytest.raises(ExpressionError, match=r"takes longer than 1\.25 seconds"):
        evaluate(("1" + "-1" * 40 + "\n") * 2_400)
    assert ticking[0] < MOST_LOOKED


@pytest.mark.parametrize("defined", ["", "def f(x): return x\n"])
def test_the_clock_goes_on_in_a_thread_with_a_deep_stack(ticking, monkeypatch, defined):
    monkeypatch.setattr(workbench, "MOST_STEPS", 10**9)
    with pytest.raises(ExpressionError, match=r"takes longer than 1\.25 seconds"):
        evaluate(f"{defined}while True: pass")
    assert ticking[0] < MOST_LOOKED


OWN_OPS = """
def op(x):
  out = Value(x.data, (x,), 'own')
  def pass_on():
    for k in range(9_000): pass
    x.grad += out.grad
  out._backward = pass_on
  return out
y = Value(1.0)
for k in range(200): y = op(y)
"""


def test_what_is_run_again_of_a_program_has_no_time_of_its_own(ticking):
    """Each op of the person's own had 3 seconds for each time that it was measured."""
    with pytest.raises(ExpressionError, match="takes longer"):
        evaluate(OWN_OPS)
    assert ticking[0] < 0.6  # some looks while it runs, and 25 afterwards
    ticking[0] = 0.0
    found = Kernel().run(Cell(OWN_OPS))
    assert found.trace is None
    assert ticking[0] < 0.6


MOST_LOOKED = 2.0
"""Seconds of the clock that moves when it is looked at."""


@pytest.mark.parametrize(
    "call",
    [
        "a.backward()", "a.zero_grad()", "n.zero_grad()", "n.parameters()", "n([0.5] + w)", "Neuron(1000)",
        "Layer(100, 20)",
    ],
)  # fmt: skip
def test_a_heavy_call_costs_steps_in_proportion(call):
    program = "n = Neuron(1000)\nw = [0.5 for i in range(999)]\na = n([0.5] + w)\n"
    light = workbench.Workbench.step
    spent = []

    def counting(self, count=1):
        spent.append(count)
        light(self, count)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbench.Workbench, "step", counting)
        evaluate(program, VOCABULARY)
        before = sum(spent)
        spent.clear()
        evaluate(program + call + "\nb = Value(1.0)\n", VOCABULARY)
    assert sum(spent) - before > 1000 / WORK_A_STEP


@pytest.mark.parametrize("character", ["1", "é", "\N{FIRE}"])
def test_a_program_of_one_long_line_is_read_in_one_go(character, monkeypatch):
    """A line that is not ASCII was encoded anew for each piece of it: 200,000 characters took minutes."""
    made = []
    monkeypatch.setattr(workbench, "MOST_SECONDS", 60.0)  # what is counted is work, however busy the machine is
    monkeypatch.setattr(syntax, "accumulate", lambda sizes: made.append(1) or accumulate(sizes))
    line = f"'{character}'; " + "1;" * 40_000
    assert len(line) < LONGEST_PROGRAM
    assert evaluate(line).output == ("1",)
    assert len(made) == (not character.isascii())
