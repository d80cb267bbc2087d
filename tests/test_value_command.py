"""``micrograd-desktop trace --check-value``: its lines, its data, and its exit status."""

from __future__ import annotations

import json

import pytest

from micrograd_desktop.cli import main
from tests.engine.own_engine.engines import CLOSURES, changed

WRONG = changed(CLOSURES, "self.grad += (1 - t**2) * out.grad", "self.grad += (1 - t) * out.grad")
LINE = next(i for i, line in enumerate(WRONG.split("\n"), start=1) if "(1 - t) *" in line)


@pytest.fixture
def check(tmp_path, capsys):
    def run(text, *options, name="engine.py"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        status = main(["trace", "--check-value", str(path), *options])
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return run


def test_a_right_engine_gives_a_line_an_op_and_status_0(check):
    status, out, err = check(CLOSURES)
    assert (status, err) == (0, "")
    assert out[1].startswith("a + b | yours -0.5, right -0.5 | a.grad yours 1.5, table 1.5, differences 1.5 | b.grad")
    assert all(line.endswith(" | right") for line in out[1:-1])
    assert out[-1].startswith("All is right")


def test_a_wrong_line_is_named_last_and_gives_status_1(check):
    status, out, _ = check(WRONG)
    assert status == 1
    assert out[-1].startswith(f"Line {LINE}: It is 1 - t, and must be 1 - t**2")
    assert next(line for line in out if line.startswith("a.tanh() |")).endswith(f"wrong, line {LINE}")


def test_a_notebook_s_last_class_counts(check):
    cells = [{"cell_type": "code", "source": text} for text in (CLOSURES, "a = Value(1.0)\n!pip install x", WRONG)]
    status, out, _ = check(json.dumps({"nbformat": 4, "cells": cells}), "--json", name="mine.ipynb")
    (told,) = map(json.loads, out)
    assert status == 1
    assert told["right"] is False
    assert told["first"]["op"] == "a.tanh()"
    assert told["first"]["line"] > len(CLOSURES.split("\n")) + LINE
    row = next(row for row in told["ops"] if row["op"] == "a * b")
    assert row["verdict"] == "right"
    assert [g["operand"] for g in row["gradients"]] == ["a", "b"]
    assert {"yours", "table", "differences"} <= row["gradients"][0].keys()


@pytest.mark.parametrize("text", ["a = 2.0\n", "def f(:\n", "class Value:\n    x = wobble(\n"])
def test_a_file_without_an_engine_gives_status_2_and_a_sentence(check, text):
    status, out, err = check(text)
    assert (status, out) == (2, [])
    assert err.startswith("micrograd-desktop: ") and len(err.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["a.py", "--check-value", "b.py"], ["--check-value", "b.py", "--why", "a"]])
def test_it_is_either_a_program_or_an_engine(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["trace", *arguments])
    assert ended.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
