"""The programs that Trace offers: each runs, and gives the figures it is known for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.project.programs import LECTURE_NEURON, PROGRAMS
from micrograd_desktop.project.spec import TraceSpec

REFERENCE = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text())


def _gradients(name: str, *bugs: str) -> dict[str, float]:
    trace = evaluate(PROGRAMS[name].text, VOCABULARY, bugs).trace
    grads = trace.backward(bugs).final
    return {node.label: grads[i] for i, node in enumerate(trace.nodes) if node.label}


def test_they_stand_in_this_order_under_their_own_names() -> None:
    assert list(PROGRAMS) == [
        "lecture-neuron", "lecture-expression", "neuron-exp", "reuse", "unsorted", "readme", "mlp-loss",
    ]  # fmt: skip
    assert all(name == program.name for name, program in PROGRAMS.items())
    assert PROGRAMS["lecture-neuron"].text is LECTURE_NEURON
    assert TraceSpec().program is LECTURE_NEURON


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("lecture-neuron", REFERENCE["neuron"]["grad"]),
        ("neuron-exp", REFERENCE["neuron"]["grad"]),
        ("lecture-expression", REFERENCE["expression_L"]["grad"]),
        ("reuse", REFERENCE["reuse"]["d = a*b; e = a + b; f = d*e"]["grad"]),
        ("unsorted", {"a": REFERENCE["reuse"]["no_topological_sort"]["correct_grad_a"]}),
        ("readme", {"a": 138.8338, "b": 645.5773}),
    ],
)
def test_the_gradients_are_the_published_ones(name: str, wanted: dict[str, float]) -> None:
    found = _gradients(name)
    tolerance = 5e-5 if name == "readme" else 1e-12  # the README prints four places
    assert {label: found[label] for label in wanted} == pytest.approx(wanted, rel=0.0, abs=tolerance)


def test_without_a_sort_the_order_matters_as_published() -> None:
    wanted = REFERENCE["reuse"]["no_topological_sort"]["naive_recursion_grad_a"]
    assert _gradients("unsorted", "no-topological-sort")["a"] == wanted


@pytest.mark.parametrize("name", PROGRAMS)
def test_each_runs_and_all_but_the_neuron_call_backward(name: str) -> None:
    assert evaluate(PROGRAMS[name].text, VOCABULARY).called_backward == (name != "lecture-neuron")
