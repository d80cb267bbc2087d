"""A saved run is the run: written to a file, read again and trained on, it gives the same bits."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.migrations import _ADDED
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, ParameterEdit, Project, TrainingSpec
from micrograd_desktop.project.storage import StorageError, load, save
from micrograd_desktop.training.checkpoints import from_checkpoint, to_checkpoint
from micrograd_desktop.training.run import Run

PROJECT = Project(
    dataset=DatasetSpec("circles", 40, 0.1, 0.75, 3),
    network=NetworkSpec(hidden=(LayerSpec(3, "tanh"),), seed=4),
    training=TrainingSpec(loss="logistic", learning_rate=0.1, batch_size=7),
    frozen=(ParameterName(1, 1, 0),),
    log=(ParameterEdit(50, ParameterName(2, 0, 1), 0.123456789), ParameterEdit(150, ParameterName(1, 0, None), 1e-7)),
)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("step", [0, 1, 50, 99])
def test_saved_reopened_and_trained_on_a_run_is_the_same_to_the_bit(tmp_path: Path, optimizer: str, step: int) -> None:
    project = replace(PROJECT, training=replace(PROJECT.training, optimizer=optimizer))
    run = Run(project)
    if step:
        run.advance(step)
    save(project, tmp_path / "run.mgd", to_checkpoint(run.state()))
    saved = load(tmp_path / "run.mgd")
    assert saved.project == project and saved.checkpoint is not None
    again = Run(saved.project)
    again.restore(from_checkpoint(saved.checkpoint))
    kept, read = run.state(), again.state()
    assert kept is not None and read is not None and read.same_as(kept)
    assert np.array_equal(again.advance(1000).figures.values, run.advance(1000).figures.values, equal_nan=True)
    assert np.array_equal(again.parameters, run.parameters)


def test_a_run_that_diverged_keeps_no_checkpoint() -> None:
    run = Run(replace(PROJECT, log=(ParameterEdit(1, ParameterName(1, 0, 0), 1.7e308),)))
    run.advance(1)
    state = run.state()
    assert state is not None
    assert to_checkpoint(None) is None
    assert to_checkpoint(replace(state, gradients=np.full_like(state.gradients, np.inf))) is None


@pytest.mark.parametrize("slots", [0, 1, 2])
def test_a_checkpoint_with_fewer_moments_begins_the_others_at_zero(slots: int) -> None:
    run = Run(replace(PROJECT, training=replace(PROJECT.training, optimizer="adam")))
    run.advance(5)
    checkpoint = to_checkpoint(run.state())
    assert checkpoint is not None
    moments = from_checkpoint(replace(checkpoint, moments=checkpoint.moments[:slots])).moments
    assert moments.shape == (2, len(run.parameters))
    assert moments.any(axis=1).tolist() == [slots > 0, slots > 1]


def test_a_checkpoint_with_moments_that_no_optimizer_has_is_refused(tmp_path: Path) -> None:
    run = Run(PROJECT)
    checkpoint = to_checkpoint(run.state())
    assert checkpoint is not None
    save(PROJECT, tmp_path / "run.mgd", checkpoint)
    text = (tmp_path / "run.mgd").read_text()
    content = json.loads(text)
    content["checkpoint"]["moments"] = [[0.0] * len(run.parameters)] * 3
    (tmp_path / "run.mgd").write_text(json.dumps(content))
    with pytest.raises(StorageError, match="at most 2 moments"):
        load(tmp_path / "run.mgd")


def test_a_checkpoint_of_schema_6_knows_nothing_of_what_was_measured(tmp_path: Path) -> None:
    run = Run(PROJECT)
    run.advance(5)
    save(PROJECT, tmp_path / "run.mgd", to_checkpoint(run.state()))
    content = json.loads((tmp_path / "run.mgd").read_text())
    content["schema_version"] = 6
    del content["checkpoint"]["watch"]
    for part, added in _ADDED.items():
        holders = {"project": [content["project"]], "layer": content["project"]["network"]["hidden"]}
        for holder in holders.get(part) or [content["project"][part]]:
            for name in added:
                del holder[name]
    (tmp_path / "run.mgd").write_text(json.dumps(content))
    saved = load(tmp_path / "run.mgd")
    assert saved.project == PROJECT and saved.checkpoint is not None and saved.checkpoint.watch is None
    assert saved.checkpoint.step == 5
