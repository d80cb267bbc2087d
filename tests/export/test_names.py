"""Names of nodes: identifiers, unique, and nothing that means something else."""

from __future__ import annotations

import keyword
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.explain import name
from micrograd_desktop.engine.language.expression import evaluate
from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.names import LONGEST, RESERVED, names
from micrograd_desktop.export.pytorch_code import pytorch_code
from tests.export.programs import HOSTILE, neuron, traced


def names_of(labels: list[str]) -> list[str]:
    """The names of leaves with these labels, in their order."""
    values = [Value(1.0, label=label) for label in labels]
    root = sum(values[1:], values[0])
    trace = Trace.of(root)
    leaves = iter(trace.leaves)
    called = names(trace)
    return [called[next(leaves)] for _ in labels if labels]


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("x1", "x1"),
        ("x1*w1 + x2*w2", "x1w1_x2w2"),
        ("neuron 1.w[0]", "neuron_1_w0"),
        ("a-b", "a_b"),
        ("θ", "θ"),
        ("_private", "_private"),
        ("lambda", "lambda_"),
        ("Value", "Value_"),
        ("tanh", "tanh_"),
        ("abs", "abs_"),
        ("__builtins__", "builtins__"),
        ("𝐝𝐞𝐟", "def_"),
        ("2x", "v_2x"),
        ("a" * 90, "a" * LONGEST),
        ('"); import os #', "import_os"),
        ("line\nline", "line_line"),
        ("💡", "v1"),
        ("_", "v1"),
    ],
)
def test_a_label_becomes_a_name(label: str, wanted: str) -> None:
    assert names_of([label]) == [wanted]


def test_equal_labels_get_numbers_and_labels_come_before_the_unlabelled() -> None:
    assert names_of(["a", "a", "a_2", "a"]) == ["a", "a_2", "a_2_2", "a_3"]
    assert names_of(["", "v1", "ﬁ", "fi"])[:4] == ["v1_2", "v1", "fi", "fi_2"]


def test_unlabelled_nodes_are_called_as_the_app_calls_them() -> None:
    a = Value(1.0, label="a")
    trace = traced((a * 2.0).tanh() + a)
    called = names(trace)
    assert all(called[i] == name(trace, i) for i, node in enumerate(trace.nodes) if not node.origin.constant)


def test_what_the_program_writes_is_said_in_a_comment_and_the_names_stay_identifiers() -> None:
    program = "a = Value(2.0)\nb = (a*3).tanh() + a\n"
    trace = replace(evaluate(program).trace, source=program)
    for made in (micrograd_code(trace), pytorch_code(trace)):
        lines = [line for line in made.splitlines() if "  # " in line]
        assert [line.partition("  # ")[2] for line in lines] == ["a*3", "(a*3).tanh()"]
        assert all(line.split(" = ")[0].isidentifier() for line in lines)


def test_the_lectures_neuron_keeps_its_names() -> None:
    wanted = ("x1", "w1", "x1w1", "x2", "w2", "x2w2", "x1w1_x2w2", "b", "n", "o")
    assert names(traced(neuron())) == wanted


@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text()), min_size=1, max_size=20))
def test_names_are_unique_identifiers_whatever_the_labels(labels: list[str]) -> None:
    found = names_of(labels)
    assert len({unicodedata.normalize("NFKC", n) for n in found}) == len(labels)
    for n in found:
        assert n.isidentifier() and not keyword.iskeyword(n) and n not in RESERVED
        assert not n.startswith("__")
        assert len(n) <= LONGEST + 4


def test_ten_thousand_equal_labels_take_no_time_to_tell_apart() -> None:
    assert len(set(names_of(["w"] * 10_000))) == 10_000
