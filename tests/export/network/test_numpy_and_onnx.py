"""What says what a network makes of new points: NumPy code and ONNX models, held to the app's own scores."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.engine.trace import FORWARD
from micrograd_desktop.export.network.numpy_program import HELPERS, numpy_form, numpy_program
from micrograd_desktop.export.network.onnx_model import onnx_model
from micrograd_desktop.export.network.taken import Taken
from micrograd_desktop.nn import build_mlp
from tests.export.network.networks import PROJECTS, network


def scores_of(taken: Taken) -> np.ndarray:
    """The scores (n, outputs) of the training points, by the graph of values."""
    net = build_mlp(taken.project.network)
    for value, number in zip(net.parameters(), taken.parameters.tolist(), strict=True):
        value.data = number
    shift, scale = ([getattr(column, part) for column in taken.columns] for part in ("shift", "scale"))
    rows = []
    for point in taken.points.train_x.tolist():
        inputs = [Value((x - a) / b) for x, a, b in zip(point, shift, scale, strict=True)]
        *_, scores = net.walk(taken.features.values(inputs))
        rows.append([score.data for score in scores])
    return np.array(rows)


def decisions(taken: Taken, scores: np.ndarray) -> list[Any]:
    if not taken.class_names:
        return scores[:, 0].tolist()
    return (scores.argmax(axis=1) if taken.problem.outputs > 1 else (scores[:, 0] > 0).astype(int)).tolist()


def module_of(program: str, folder: Path) -> Any:
    path = folder / "network_taken_home.py"
    path.write_text(program, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("network_taken_home", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", PROJECTS)
def test_the_numpy_code_gives_the_scores_and_decides(name, tmp_path):
    taken = network(name)
    module, scores = module_of(numpy_program(taken), tmp_path), scores_of(taken)
    inputs = taken.points.train_x
    assert module.scores(inputs) == pytest.approx(scores, rel=1e-12, abs=1e-13)
    decided = decisions(taken, scores)
    if taken.class_names:
        assert module.decide(inputs) == [taken.class_names[k] for k in decided]
        assert module.decide(inputs[0]) == [taken.class_names[decided[0]]]
    else:
        assert module.decide(inputs.tolist()) == pytest.approx(decided, rel=1e-12)


def test_the_numpy_code_runs_by_itself(tmp_path):
    path = tmp_path / "network.py"
    path.write_text(numpy_program(network("own points")), encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", str(path)], capture_output=True, text=True, timeout=60, check=True)
    assert len(done.stdout.splitlines()) == 5 and "->" in done.stdout


@pytest.mark.parametrize("name", OPS)
def test_every_op_has_a_form_in_numpy(name):
    op = OPS[name]
    scope = {"np": np}
    for helper in HELPERS.values():
        exec(helper, scope)
    rng = np.random.default_rng(1)
    columns = [rng.uniform(*domain, 200) for domain in op.domain]
    given = dict(zip("xy", columns, strict=False)) | ({"k": 3.0} if op.exponent else {})
    found = eval(numpy_form(op), scope | given)
    rows = zip(*columns, strict=True)
    wanted = [FORWARD[name](*row, *([3.0] if op.exponent else [])) for row in rows]
    assert found == pytest.approx(np.array(wanted), rel=1e-13, abs=1e-14)


@pytest.mark.parametrize("name", PROJECTS)
def test_the_onnx_model_gives_the_scores_and_decides(name):
    pytest.importorskip("onnx")
    runtime = pytest.importorskip("onnxruntime")
    taken = network(name)
    session = runtime.InferenceSession(onnx_model(taken), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    found = dict(zip(names, session.run(names, {"inputs": taken.points.train_x}), strict=True))
    scores = scores_of(taken)
    assert found["scores"] == pytest.approx(scores, rel=1e-11, abs=1e-13)
    if taken.class_names:
        assert found["class"].tolist() == decisions(taken, scores)
    assert ("class" in found) == bool(taken.class_names)
