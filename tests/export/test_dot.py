"""Graphviz text: every card, op and edge, and no label that means anything to Graphviz."""

from __future__ import annotations

import re

import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.dot import dot
from tests.export.programs import GRAPHS, HOSTILE, neuron, traced

QUOTED = r'"((?:[^"\\]|\\.)*)"'
CARD = re.compile(rf"  v(\d+) \[shape=record, label={QUOTED}\];")
OP = re.compile(rf"  op(\d+) \[shape=circle, label={QUOTED}\];")
INTO_OP = re.compile(rf"  v(\d+) -> op(\d+) \[label={QUOTED}\];")
OUT_OF_OP = re.compile(r"  op(\d+) -> v(\d+);")
LINES = (CARD, OP, INTO_OP, OUT_OF_OP)


def text(trace: Trace) -> str:
    return dot(trace, trace.backward().final)


def fields(label: str) -> list[str]:
    """The fields of a record label as Graphviz would show them."""
    assert label.startswith("{ ") and label.endswith(" }")
    parts = re.split(r"(?<!\\)(?:\\\\)*\|", label[2:-2])
    return [re.sub(r"\\(.)", r"\1", part).replace("&amp;", "&").strip() for part in parts]


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_every_node_and_edge_is_there_once_and_nothing_else(graph) -> None:
    trace = traced(graph())
    lines = text(trace).splitlines()
    assert lines[0] == "digraph trace {" and lines[-1] == "}"
    body = lines[4:-1]
    assert all(any(pattern.fullmatch(line) for pattern in LINES) for line in body)
    made = [i for i, node in enumerate(trace.nodes) if node.op]
    assert [int(m[1]) - 1 for line in body if (m := CARD.fullmatch(line))] == list(range(len(trace.nodes)))
    assert [int(m[1]) - 1 for line in body if (m := OP.fullmatch(line))] == made
    assert [(m[1], m[2]) for line in body if (m := OUT_OF_OP.fullmatch(line))] == [(str(i + 1),) * 2 for i in made]
    edges = [(int(m[1]) - 1, int(m[2]) - 1) for line in body if (m := INTO_OP.fullmatch(line))]
    assert edges == [(k, i) for i in made for k in trace.nodes[i].operands]


def test_cards_show_label_data_and_grad_and_edges_the_local_derivative() -> None:
    drawn = text(traced(neuron()))
    assert 'label="{ x1 | data 2.0000 | grad -1.5000 }"' in drawn
    assert 'v1 -> op3 [label="-3.0000"];' in drawn
    assert 'v9 -> op10 [label="0.5000"];' in drawn


@pytest.mark.parametrize("label", [label for label in HOSTILE if label])
def test_a_label_is_shown_as_it_stands(label: str) -> None:
    (card,) = CARD.findall(text(Trace.of(Value(1e-9, label=label))))
    shown = "".join(c if c.isprintable() else " " for c in label).strip()
    assert fields(card[1]) == [shown, "data 1e-09", "grad 1.0000"]
