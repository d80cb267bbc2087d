"""Exported programs of programs that send or set gradients by hand: they do what the program did."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.program import SENT
from micrograd_desktop.export.pytorch_code import pytorch_code
from tests.export.programs import assert_same, expected, run_here

LIBRARIES = {"micrograd": micrograd_code, "torch": pytorch_code}
SENDING = {
    "all of it": "a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\n",
    "half of it": "a = Value(2.0)\nb = a*3\nc = b.tanh()\nc.grad = 1.0\nc._backward()\n",
    "a number alone": "a = Value(2.0)\nb = a*3\na.grad = 7.5\n",
    "no number": "a = Value(2.0)\nb = a*3\na.grad = math.inf\nb.grad = math.nan\n",
}
SETTING = {
    "a number before the pass": "a = Value(2.0)\nb = a*a\na.grad = 5.0\nb.backward()\n",
    "a pass before the pass": "a = Value(2.0)\nw = Value(3.0)\nb = a*w\nb.backward()\nc = a*w\nc.backward()\n",
}


def exported(library: str, program: str) -> tuple[Trace, str]:
    pytest.importorskip(library)
    trace = evaluate(program).trace
    return trace, LIBRARIES[library](trace)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("program", SENDING.values(), ids=SENDING)
def test_gradients_that_the_program_sent_are_as_it_left_them(library: str, program: str) -> None:
    trace, code = exported(library, program)
    assert SENT in code and ".backward()" not in code
    printed, _ = run_here(code)
    assert_same(printed, expected(trace), trace)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("program", SETTING.values(), ids=SETTING)
def test_backward_adds_to_the_gradients_that_were_there(library: str, program: str) -> None:
    trace, code = exported(library, program)
    assert any(trace.grads) and code.count(".backward()") == 1
    printed, _ = run_here(code)
    assert_same(printed, expected(trace), trace)


@pytest.mark.parametrize("make", LIBRARIES.values(), ids=LIBRARIES)
def test_a_program_that_leaves_the_gradients_alone_has_no_more_lines_than_before(
    make: Callable[[Trace], str],
) -> None:
    assert ".grad = " not in make(evaluate("a = Value(2.0)\nb = a*3\nb.backward()\n").trace)
