"""A point's loss under features, taken home as micrograd and PyTorch code, runs there and gives the app's numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.pytorch_code import pytorch_code
from micrograd_desktop.presentation.trace_program import Traced, TraceRequest, program_of_point, trace_program
from micrograd_desktop.project.edits import SetFeatures
from micrograd_desktop.training.run import Run
from tests.export.programs import assert_same, expected, run


@pytest.fixture
def trace(tiny) -> Trace:
    project = SetFeatures(("x", "x**2", "sin(3*x)*y", "-y/2 + 1/3", "sqrt(x**2 + y**2)", "max(x, 2**y)")).apply(tiny)
    trained = Run(project)
    trained.advance(5)
    inputs, target = trained.points.train_x[7].tolist(), float(trained.points.train_y[7])
    program = program_of_point(project, inputs, target, "Point 8")
    traced = trace_program(TraceRequest(program, network=project.network, parameters=trained.parameters))
    assert isinstance(traced, Traced), traced
    return traced.trace


def test_as_micrograd_code(trace: Trace, tmp_path: Path) -> None:
    pytest.importorskip("micrograd.engine")
    figures = run(micrograd_code(trace), tmp_path)
    assert_same(figures, expected(trace), trace)
    assert figures["x1"][1] != 0.0 and figures["x2"][1] != 0.0


def test_as_pytorch_code(trace: Trace, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    assert_same(run(pytorch_code(trace), tmp_path), expected(trace), trace)
