"""Exported programs, run by themselves, print the losses that the app has."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from micrograd_desktop.export.network.functions import LOSS_NAMES
from micrograd_desktop.export.network.micrograd_program import micrograd_program
from micrograd_desktop.export.network.pytorch_program import LOSS_LINES, pytorch_program
from micrograd_desktop.nn.losses import LOSSES
from tests.export.network.networks import FORKS, PROJECTS, TorchPrograms, expected, network, printed


@pytest.mark.parametrize("name", PROJECTS)
def test_the_micrograd_program_has_the_losses_of_the_app(name, tmp_path):
    assert printed(micrograd_program(network(name)), tmp_path) == pytest.approx(expected(name), rel=1e-9, abs=1e-12)


@pytest.fixture(scope="module")
def torch_programs():
    pytest.importorskip("torch")
    if not hasattr(os, "fork"):
        yield SimpleNamespace(printed=printed)
        return
    command = [sys.executable, "-I", "-c", FORKS]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield TorchPrograms(process)


@pytest.mark.parametrize("name", PROJECTS)
def test_the_pytorch_program_has_the_losses_of_the_app(name, tmp_path, torch_programs):
    found = torch_programs.printed(pytorch_program(network(name)), tmp_path)
    assert found == pytest.approx(expected(name), rel=1e-9, abs=1e-12)


def test_the_pytorch_program_runs_by_itself(tmp_path):
    pytest.importorskip("torch")
    name = next(iter(PROJECTS))
    assert printed(pytorch_program(network(name)), tmp_path) == pytest.approx(expected(name), rel=1e-9, abs=1e-12)


def test_pytorch_has_every_loss():
    assert LOSS_LINES.keys() == LOSSES.keys()


def test_every_loss_has_a_name_in_code_the_same_in_every_language():
    assert {name: row.title for name, row in LOSSES.items()} == LOSS_NAMES  # in English
