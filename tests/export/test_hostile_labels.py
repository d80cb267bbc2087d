"""Whatever the labels, exported programs do what they do for harmless ones, and DOT says what it says of them."""

from __future__ import annotations

import ast
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.dot import dot
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.names import names
from micrograd_desktop.export.pytorch_code import pytorch_code
from tests.export.programs import HOSTILE

ANY_TEXT = st.text(st.characters(exclude_categories=()), min_size=1)
LABELS = st.lists(st.one_of(st.sampled_from([text for text in HOSTILE if text]), ANY_TEXT), min_size=6, max_size=6)


HARMLESS = [f"n{i}" for i in range(6)]


def trace_of(labels: list[str]) -> Trace:
    a, b, c = (Value(number, label=label) for number, label in zip((2.0, -3.0, 0.5), labels, strict=False))
    d = a * b + c
    e = d.tanh() - 1.0
    f = (e * d).relu()
    d.label, e.label, f.label = labels[3:]
    return Trace.of(f)


def shape(code: str, called: tuple[str, ...]) -> str:
    """A program's syntax tree, each node's name being its number; raises where it is no program."""
    number = {name: f"node{i}" for i, name in enumerate(called)}
    tree = ast.parse(code)
    own = [statement for statement in tree.body if not isinstance(statement, ast.FunctionDef)]  # those have an x too
    for part in (part for statement in own for part in ast.walk(statement)):
        if isinstance(part, ast.Name):
            part.id = number.get(part.id, part.id)
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            part.value = number.get(part.value, part.value)
    return ast.dump(tree)


@settings(max_examples=200)
@given(LABELS)
def test_a_program_is_the_same_but_for_its_names(labels: list[str]) -> None:
    harmless, hostile = trace_of(HARMLESS), trace_of(labels)
    for code in (micrograd_code, pytorch_code):
        written = code(hostile)
        written.encode("utf-8")
        assert shape(written, names(hostile)) == shape(code(harmless), names(harmless))


@settings(max_examples=200)
@given(LABELS)
def test_a_drawing_is_the_same_but_for_its_labels(labels: list[str]) -> None:
    def lines(trace: Trace) -> list[str]:
        drawn = dot(trace, trace.backward().final).split("\n")
        return [re.sub(r"\{ (.|\\.)* \| data", "{ | data", line) for line in drawn]

    written = dot(trace_of(labels), trace_of(labels).backward().final)
    written.encode("utf-8")
    assert written.replace("\n", "").isprintable()
    assert lines(trace_of(labels)) == lines(trace_of(HARMLESS))
