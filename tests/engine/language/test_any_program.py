"""Any program of the language, and any program with a change in it, is answered: with a result, or with sentences."""

from __future__ import annotations

import builtins
import contextlib
import os
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.engine.language.cells import split_cells
from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.language.notebook import Kernel
from micrograd_desktop.nn.vocabulary import VOCABULARY
from tests.engine.language import test_exceptions, test_iterators, test_keys_and_sets
from tests.engine.language.test_notebook import NOTEBOOK
from tests.engine.language.test_own_ops import CUBE, SUBCLASS
from tests.engine.language.test_python import GRAPHS, PROGRAMS

BEFORE = """
a = 2.0
b = Value(a) * -3
def f(x=1.0, *r, **k): return x * 2
class A:
    def __init__(self, x=1): self.x = x
    def __add__(self, other): return A(self.x)
xs = [1.0, b, 'q']
d = {'k': 1, 2: b}
n = MLP(2, [2, 1], seed=1)
class K:
    def __init__(self, x=1): self.x = x
    def __eq__(self, other): return isinstance(other, K) and self.x == other.x
    def __hash__(self): return hash(self.x)
    def __iter__(self):
        yield self.x
        yield from xs
    def __getitem__(self, i): return xs[i]
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): return self.x == 1
class OwnError(ValueError): pass
def gen(*given):
    for k in given or xs:
        try:
            got = yield k
        except ValueError:
            return 1
        finally:
            d[2] = k
g = gen(1, 2, 3)
k = K()
"""
NAMES = st.sampled_from(["a", "b", "f", "A", "xs", "d", "n", "i", "np", "Value", "sum", "g", "k", "e", "OwnError"])
ATOMS = st.one_of(
    NAMES,
    st.sampled_from(["0", "-1", "2.5", "1e308", "10**9", "None", "'t'", "[]", "{}", "()", "set()", "range(10**9)"]),
    st.sampled_from(["Value(0.0)", "np.arange(3)", "A()", "f'{a:.2f}'", "lambda q=1: q", "math.inf", "'%d %s'"]),
    st.sampled_from(["gen()", "K()", "d.keys()", "d.items()", "{1, 2}", "{k: K(2)}", "(a for a in g)", "iter(xs)"]),
    st.sampled_from(["ValueError('v')", "KeyError", "Exception", "type(a).__name__", "OwnError(1)", "1 / 0", "xs[9]"]),
)
SIGNS = ["+", "-", "*", "/", "**", "%", "//", "<", "==", "in", "is", "and", "or", "|", "&", "^"]
ATTRIBUTES = [
    "data",
    "grad",
    "_prev",
    "_backward",
    "x",
    "append",
    "items",
    "shape",
    "join",
    "parameters",
    "__class__",
    "args",
    "__name__",
    "keys",
    "send",
]
CALLED = [
    "f", "A", "Value", "len", "sum", "zip", "map", "sorted", "list", "set", "max", "isinstance", "n", "print", "str",
    "zip", "enumerate", "reversed", "filter", "iter", "next", "hash", "repr", "K", "gen", "tuple", "any",
    "np.array", "plt.plot", "math.exp", "random.choice", "dict", "type",
]  # fmt: skip


def larger(inner):
    return st.one_of(
        st.tuples(inner, st.sampled_from(SIGNS), inner).map(" ".join),
        st.tuples(inner, st.sampled_from(ATTRIBUTES)).map(".".join),
        st.tuples(st.sampled_from(CALLED), st.lists(inner, max_size=3)).map(lambda c: f"{c[0]}({', '.join(c[1])})"),
        st.tuples(inner, st.sampled_from(["append", "tanh", "get", "pop", "format"]), inner).map(
            lambda c: f"{c[0]}.{c[1]}({c[2]})"
        ),
        st.tuples(inner, inner).map(lambda p: f"{p[0]}[{p[1]}]"),
        st.tuples(inner, inner).map(lambda p: f"{p[0]}[{p[1]}::-1]"),
        st.tuples(inner, inner, inner).map(lambda p: f"({p[0]} if {p[1]} else {p[2]})"),
        st.tuples(inner, inner, inner).map(lambda p: f"[{p[0]} for i in {p[1]} if {p[2]}]"),
        st.tuples(inner, inner).map(lambda p: f"{{{p[0]}: {p[1]}}}"),
        inner.map(lambda text: f"(lambda a: {text})"),
        inner.map(lambda text: f"(not {text})"),
        st.tuples(inner, inner, inner).map(lambda p: f"({p[0]} for i in {p[1]} if {p[2]})"),
        st.tuples(inner, inner).map(lambda p: f"{{{p[0]}, {p[1]}}}"),
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    )


EXPRESSIONS = st.recursive(ATOMS, larger, max_leaves=6)
SIMPLE = st.one_of(
    EXPRESSIONS,
    st.tuples(NAMES, st.sampled_from(["=", "+=", "*="]), EXPRESSIONS).map(" ".join),
    st.tuples(EXPRESSIONS, st.sampled_from(["data", "grad", "_backward", "x"]), EXPRESSIONS).map(
        lambda p: f"{p[0]}.{p[1]} = {p[2]}"
    ),
    st.tuples(NAMES, EXPRESSIONS, EXPRESSIONS).map(lambda p: f"{p[0]}[{p[1]}] = {p[2]}"),
    EXPRESSIONS.map(lambda text: f"a, *b = {text}"),
    EXPRESSIONS.map(lambda text: f"assert {text}"),
    st.sampled_from(["del a", "break", "return 1", "import torch", "raise ValueError(a)", "global a", "b.backward()"]),
    st.sampled_from(
        ["raise", "yield a", "a = yield k", "yield from g", "return (yield)", "a = [*g]", "d |= d", "continue"]
    ),
    EXPRESSIONS.map(lambda text: f"raise {text}"),
    EXPRESSIONS.map(lambda text: f"yield {text}"),
)


def block(head):
    return st.tuples(head, st.lists(SIMPLE, min_size=1, max_size=3)).map(lambda p: "\n    ".join([p[0], *p[1]]))


def tried(parts):
    body, kind, handler, end = parts
    return f"try:\n    {body}\nexcept {kind} as e:\n    {handler}\n{end}"


STATEMENTS = st.one_of(
    SIMPLE,
    st.tuples(SIMPLE, EXPRESSIONS, SIMPLE, st.sampled_from(["", "else:\n    a = 1", "finally:\n    a = 2"])).map(tried),
    st.tuples(block(st.just("def gen(a=1):")), SIMPLE).map("\n".join),
    block(st.sampled_from(["try:"])).map(lambda text: f"{text}\nfinally:\n    print(a)"),
    block(EXPRESSIONS.map(lambda text: f"with {text} as i:")),
    block(EXPRESSIONS.map(lambda text: f"if {text}:")),
    block(EXPRESSIONS.map(lambda text: f"for i in {text}:")),
    block(EXPRESSIONS.map(lambda text: f"while {text}:")),
    block(st.sampled_from(["def f(x=1, *a):", "def g(a, b=2, **k):", "class A:", "class B(Value):"])),
)
GRAMMAR = st.lists(STATEMENTS, min_size=1, max_size=5).map(lambda lines: BEFORE + "\n".join(lines))

NEWER = (test_exceptions, test_iterators, test_keys_and_sets)
WRITTEN = [*PROGRAMS.values(), *GRAPHS.values(), CUBE + "y = cube(Value(2.0))", SUBCLASS, NOTEBOOK]
WRITTEN += [program for module in NEWER for program in module.PROGRAMS.values()]
CHANGES = st.tuples(
    st.sampled_from(WRITTEN),
    st.sampled_from(WRITTEN),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from([*" ():1.=\n-", "", "self"])), max_size=3),
)


def changed(case):
    first, second, changes = case
    text = f"{first}\n{second}"
    for place, length, new in changes:
        at = round(place * len(text))
        text = text[:at] + new + text[at + length :]
    return text


def forbidden(*_arguments, **_keywords):
    raise AssertionError("a program was executed")


@contextlib.contextmanager
def nothing_is_executed():
    with pytest.MonkeyPatch.context() as patch:
        machinery = ((builtins, "eval"), (builtins, "exec"), (builtins, "open"), (os, "system"), (subprocess, "Popen"))
        for owner, name in machinery:
            patch.setattr(owner, name, forbidden)
        yield


def answered(program, bugs):
    try:
        with nothing_is_executed():
            evaluated = evaluate(program, VOCABULARY, bugs)
    except ExpressionError as error:
        assert error.sentence.endswith(".")
        assert len(error.sentence) < 400
        return
    assert all(refusal.sentence.endswith(".") for refusal in evaluated.refusals)
    for node in evaluated.trace.nodes:
        span = node.origin.span
        assert span is None or 1 <= span.line <= span.end_line <= program.count("\n") + 1


@settings(max_examples=150)
@given(GRAMMAR, st.sets(st.sampled_from(list(BUGS)), max_size=1))
def test_any_program_is_answered(program, bugs):
    answered(program, bugs)


@settings(max_examples=100)
@given(CHANGES, st.sets(st.sampled_from(list(BUGS)), max_size=1))
def test_any_program_with_changes_is_answered(case, bugs):
    answered(changed(case), bugs)


@settings(max_examples=40)
@given(st.one_of(GRAMMAR, CHANGES.map(changed)))
def test_any_cells_are_answered(program):
    kernel = Kernel(VOCABULARY)
    for result in kernel.run_all(split_cells(program.replace("\ndef ", "\n# %%\ndef "))):
        assert all(refusal.sentence.endswith(".") for refusal in result.refusals)
        assert result.ended is None or result.ended is result.refusals[-1]
