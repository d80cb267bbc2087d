"""A trace run in PyTorch; skipped where that is not installed, except for what must be so without it."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.pytorch_values import torch_gradients, torch_version
from micrograd_desktop.engine.trace import Trace
from tests.export.programs import GRAPHS, neuron, random_traces, same, traced

LECTURE = json.loads((Path(__file__).parents[1] / "reference" / "lecture.json").read_text("utf-8"))


def assert_agrees(trace: Trace, rel: float = 1e-12) -> None:
    found, grads = torch_gradients(trace), trace.backward().final
    assert found is not None
    largest = max(abs(g) for g in grads)
    assert all(same(x, y, rel, 1e-15) for x, y in zip(found.data, trace.data, strict=True))
    assert all(same(x, y, rel, rel * largest) for x, y in zip(found.grads, grads, strict=True))


def test_without_pytorch_there_is_no_result_and_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert torch_version() is None
    assert torch_gradients(traced(neuron())) is None


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_every_node_agrees_constants_included(graph) -> None:
    pytest.importorskip("torch")
    assert_agrees(traced(graph()))


@settings(deadline=None)
@given(random_traces())
def test_random_graphs_agree(trace: Trace) -> None:
    pytest.importorskip("torch")
    if not any(math.isnan(grad) for grad in trace.backward().final):
        assert_agrees(trace, rel=1e-9)


def test_leaves_rounded_to_float32_give_the_lectures_own_digits() -> None:
    pytest.importorskip("torch")
    wanted = LECTURE["neuron"]["pytorch_float32_leaf"]
    trace = traced(neuron())
    found = torch_gradients(trace, "float32")
    assert found is not None
    number = {node.label: i for i, node in enumerate(trace.nodes)}
    assert found.data[number["b"]] == wanted["b"]
    assert found.data[number["o"]] == pytest.approx(wanted["o"], rel=1e-12)
    for label, grad in wanted["grad"].items():
        assert found.grads[number[label]] == pytest.approx(grad, rel=1e-12)


def test_constants_are_not_rounded() -> None:
    pytest.importorskip("torch")
    found = torch_gradients(traced(Value(1.0, label="a") * 0.1), "float32")
    assert found is not None
    assert found.data[-1] == 0.1


def test_the_version_is_known_where_pytorch_is_installed() -> None:
    torch = pytest.importorskip("torch")
    assert torch_version() == torch.__version__


@pytest.mark.skipif(torch_version() is None, reason="PyTorch")
def test_the_work_can_be_ended_from_without() -> None:
    calls = []

    def watch() -> None:
        calls.append(None)
        if len(calls) == 2:
            raise StopIteration

    with pytest.raises(StopIteration):
        torch_gradients(traced(sum((Value(1.0) for _ in range(2000)), Value(0.0))), watch=watch)
    assert len(calls) == 2


def in_a_fresh_process(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.skipif(torch_version() is None or sys.platform != "linux", reason="PyTorch on Linux")
def test_the_largest_library_of_pytorch_is_there_before_python_takes_its_lock_to_import_it() -> None:
    program = """
import sys
from pathlib import Path
from micrograd_desktop.engine.pytorch_values import load_ahead
assert "libtorch_cpu" not in Path("/proc/self/maps").read_text()
assert load_ahead() and "torch" not in sys.modules
assert "libtorch_cpu" in Path("/proc/self/maps").read_text()
import torch
assert not load_ahead()
print(torch.tensor(2.0, dtype=torch.float64).tanh().item() == torch.tensor([2.0], dtype=torch.float64).tanh().item())
"""
    assert in_a_fresh_process(program).strip() == "True"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_folder_named_torch_without_libraries_is_nothing_to_load_ahead(tmp_path: Path) -> None:
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text("")
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from micrograd_desktop.engine.pytorch_values import load_ahead
print(load_ahead())
"""
    assert in_a_fresh_process(program).strip() == "False"
