"""Own data on the command line: guessed, corrected by options, and refused with a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from micrograd_desktop.cli import main
from tests.data.test_sheet import MESSY

PLAIN = b"x,y,weight,kind\n" + b"".join(
    b"%d,%d,%d,%s\n" % (i, i * i % 7, i % 5, b"ab"[i % 2 : i % 2 + 1]) for i in range(30)
)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["train", "xor", "--steps", "3", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def plain(tmp_path: Path) -> str:
    (tmp_path / "plain.csv").write_bytes(PLAIN)
    return str(tmp_path / "plain.csv")


def test_a_table_is_trained_on(capsys, plain):
    status, out, _ = run(capsys, "--data", plain, "--label", "kind", "--json")
    first = json.loads(out.splitlines()[0])
    assert status == 0 and 0.0 <= first["accuracy"] <= 1.0


def test_a_label_that_is_a_number_is_a_regression(capsys, plain):
    status, out, _ = run(capsys, "--data", plain, "--label", "x", "--inputs", "y,weight", "--standardise", "--json")
    assert status == 0 and "r2" in json.loads(out.splitlines()[0])


def test_another_data_set_is_chosen_by_its_name(capsys):
    status, out, _ = run(capsys, "--dataset", "blobs", "--json")
    assert status == 0 and "accuracy" in out
    status, _, err = run(capsys, "--dataset", "none-such")
    assert status == 2 and "playground-circle" in err


def test_flaws_are_named_and_can_be_left_out(capsys, tmp_path):
    (tmp_path / "messy.csv").write_bytes(MESSY)
    status, _, err = run(capsys, "--data", str(tmp_path / "messy.csv"))
    assert status == 2 and "line 6, column 'breite': 'x' is no number" in err and "--drop-bad-rows" in err
    status, _, _ = run(capsys, "--data", str(tmp_path / "messy.csv"), "--drop-bad-rows")
    assert status == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--data", "{plain}", "--label", "none"], "The columns are x, y, weight, kind"),
        (["--data", "{plain}", "--inputs", "x,none"], "no column called 'none'"),
        (["--data", "{plain}", "--inputs", "x,y,weight"], "At most 2 columns can be inputs"),
        (["--data", "{plain}", "--inputs", "x"], "must have two inputs"),
        (["--data", "/nowhere.csv"], "could not be read"),
        (["--label", "kind"], "Give the table with --data FILE"),
    ],
)
def test_what_can_not_be_learnt_from_is_refused(capsys, plain, arguments, words):
    status, out, err = run(capsys, *(argument.format(plain=plain) for argument in arguments))
    assert status == 2 and words in err and not out


def test_the_network_sees_the_features_that_are_given(capsys, plain):
    status, out, _ = run(capsys, "--features", "x1**2, x2**2,sin(3*x)*y,max(x, y)", "--json")
    _, other, _ = run(capsys, "--json")
    assert status == 0 and out.splitlines()[0] != other.splitlines()[0]
    status, out, _ = run(capsys, "--data", plain, "--label", "kind", "--inputs", "x,weight", "--features", "weight*x")
    assert status == 0


@pytest.mark.parametrize(
    ("features", "words"),
    [
        ("x1,z", "The feature 'z' can't be: There is no input called 'z'. The inputs are x1 (or x) and x2 (or y)."),
        ("log(x)", "The feature 'log(x)' is not a number at training point"),
        ("x,,y", "A feature is a formula of 1 to 120 printable characters."),
        ("__import__('os')", "names with two underscores"),
    ],
)
def test_features_that_can_not_be_are_refused(capsys, features, words):
    status, out, err = run(capsys, "--features", features)
    assert status == 2 and words in err and not out
