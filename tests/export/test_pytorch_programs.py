"""Every program that stands in the tests, or is an example, and has a graph: PyTorch gives its numbers to 1e-12.

The programs are found in the text of the test files: each text there that the language makes a graph of.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from micrograd_desktop.engine.language.expression import ExpressionError, evaluate
from micrograd_desktop.engine.pytorch_values import TorchResult, torch_gradients
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.project.programs import PROGRAMS
from tests.export.programs import same

TESTS = Path(__file__).parents[1]
LEFT_OUT = {"test_limits.py"}
"""Whose programs are there to reach a limit."""

MOST_NODES = 3_000
"""Larger graphs are compared by those that are made for it."""

FILES = sorted(path for path in TESTS.rglob("*.py") if path.name not in LEFT_OUT and "benchmarks" not in path.parts)


def texts_of(tree: ast.Module) -> Iterator[str]:
    """All texts of a file, those that are put together of named ones too."""
    known: dict[str, str] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            text = joined(statement.value, known)
            if text is not None:
                known[statement.targets[0].id] = text
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and (text := joined(node, known)) is not None:
            yield text


def joined(node: ast.expr, known: Mapping[str, str]) -> str | None:
    """The text that an expression is, if it is one of plain texts and of named ones."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.Name(id=name):
            return known.get(name)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            one, other = joined(left, known), joined(right, known)
            return None if one is None or other is None else one + other
    return None


def graph_of(text: str) -> Trace | None:
    """The graph of a program; None if it has none."""
    try:
        trace = evaluate(text, VOCABULARY).trace
    except ExpressionError:
        return None
    has_ops = any(node.op is not None for node in trace.nodes)
    return trace if has_ops and len(trace.nodes) <= MOST_NODES else None


def graphs_of(path: Path) -> dict[str, Trace]:
    """The programs of a file that have a graph."""
    texts = dict.fromkeys(text for text in texts_of(ast.parse(path.read_text("utf-8"))) if may_be_one(text))
    return {text: trace for text in texts if (trace := graph_of(text)) is not None}


def may_be_one(text: str) -> bool:
    """Whether a text may be a program with a graph: few are."""
    return any(sign in text for sign in "=(*") and not text.isidentifier()


def disagreements(trace: Trace) -> list[tuple[int, float, float]]:
    """The nodes at which PyTorch and the app differ: data and gradients, by 1e-12 of the largest."""
    grads = trace.with_grads([0.0] * len(trace.nodes)).backward().final
    torch = torch_gradients(trace)
    assert torch is not None
    largest = max((abs(grad) for grad in grads if math.isfinite(grad)), default=0.0)
    data, wrong = trace.compute({}), []
    for i in range(len(trace.nodes)):
        if not same(torch.data[i], data[i], 1e-12, 1e-15):
            wrong.append((i, torch.data[i], data[i]))
        if not same(torch.grads[i], grads[i], 1e-12, 1e-12 * largest):
            wrong.append((i, torch.grads[i], grads[i]))
    return wrong


def is_pytorchs_too(trace: Trace) -> bool:
    """Whether PyTorch has all of a graph: no op of the person's own, and no 0 * inf, for which it takes a limit."""
    finite = not any(math.isnan(grad) for grad in trace.backward().final)
    return finite and all(node.own is None for node in trace.nodes)


def test_pytorch_agrees_on_every_program_of_the_tests() -> None:
    pytest.importorskip("torch")
    graphs = {program.text: graph_of(program.text) for program in PROGRAMS.values()}
    for path in FILES:
        graphs |= graphs_of(path)
    compared = {text: trace for text, trace in graphs.items() if trace is not None and is_pytorchs_too(trace)}
    assert len(compared) > FEWEST
    wrong = {text: found for text, trace in compared.items() if (found := disagreements(trace))}
    assert not wrong


FEWEST = 200
"""Programs that there are at least: were they not found, nothing would be compared."""


def test_a_gradient_that_differs_in_its_twelfth_digit_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    trace = evaluate("a = Value(2.0)\nb = a * a + a\n").trace
    grads = trace.backward().final
    for factor, wanted in ((1.0, 0), (1.0 + 1e-11, 1)):
        found = TorchResult(trace.data, (grads[0] * factor, *grads[1:]))
        monkeypatch.setattr(f"{__name__}.torch_gradients", lambda _trace, found=found: found)
        assert len(disagreements(trace)) == wanted
