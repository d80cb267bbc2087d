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


@pytest.mark.parametrize("inputs", ["x", "x,y,weight"])
def test_any_number_of_inputs_is_trained_on(capsys, plain, inputs):
    status, out, _ = run(capsys, "--data", plain, "--inputs", inputs, "--json")
    assert status == 0 and 0.0 <= json.loads(out.splitlines()[0])["accuracy"] <= 1.0


def test_a_star_is_all_columns_of_numbers(tmp_path):
    from argparse import Namespace

    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.table_options import with_data

    names = [f"c{i}" for i in range(40)]
    rows = [",".join(str((i * i + k) % 17) for k in range(40)) + f",{'ab'[i % 2]}" for i in range(30)]
    (tmp_path / "wide.csv").write_text("\n".join([",".join([*names, "kind"]), *rows]))
    given = {"dataset": None, "data": tmp_path / "wide.csv", "label": None}
    given |= {"standardise": False, "drop_bad_rows": False, "features": None}
    for inputs, count in ((None, 20), ("*", 40), ("c39,c0", 2)):
        table = with_data(Project(), Namespace(inputs=inputs, **given)).dataset.table
        assert table is not None and len(table.columns) == count


def wide(folder: Path, count: int) -> str:
    """A table of so many columns of numbers, and a label."""
    rows = [",".join(str((i * i + k) % 17) for k in range(count)) + f",{'ab'[i % 2]}" for i in range(30)]
    (folder / "wide.csv").write_text("\n".join([",".join([*(f"c{i}" for i in range(count)), "kind"]), *rows]))
    return str(folder / "wide.csv")


@pytest.mark.parametrize(("count", "star"), [(40, True), (65, False)])
def test_it_is_said_which_columns_were_taken_and_how_to_choose(capsys, tmp_path, count, star):
    file = wide(tmp_path, count)
    status, out, err = run(capsys, "--data", file, "--json")
    assert status == 0 and all(json.loads(line) for line in out.splitlines())
    assert err.startswith(f"20 of {count} columns of numbers are the inputs: c0, c1, c2, ")
    assert ", c19. " in err and "c20" not in err and f"{count - 20} were left out: " in err
    assert ("--inputs '*' takes all" in err) == star and "--inputs A,B those that are named." in err
    assert run(capsys, "--data", file, "--inputs", "c3,c4")[2] == ""


def test_nothing_is_said_where_all_columns_were_taken(capsys, plain):
    assert run(capsys, "--data", plain, "--label", "kind", "--json")[2] == ""


def test_a_star_for_more_columns_than_can_be_inputs_is_refused(capsys, tmp_path):
    rows = [",".join(str((i * i + k) % 17) for k in range(65)) + f",{'ab'[i % 2]}" for i in range(30)]
    (tmp_path / "wide.csv").write_text("\n".join([",".join([*(f"c{i}" for i in range(65)), "kind"]), *rows]))
    status, out, err = run(capsys, "--data", str(tmp_path / "wide.csv"), "--inputs", "*")
    assert status == 2 and "is 65 columns of numbers, and at most 64 can be inputs" in err and not out


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
        (["--data", "{wide}"], "At most 64 columns can be inputs, and 65 are chosen"),
        (["--data", "{plain}", "--inputs", "x,x"], "names the column 'x' twice"),
        (["--data", "{plain}", "--inputs", "x,kind", "--label", "kind"], "can't be an input too"),
        (["--data", "/nowhere.csv"], "could not be read"),
        (["--data", "."], ". can't be learnt from. It could not be read: it is a folder"),
        (["--label", "kind"], "Give the table with --data FILE"),
    ],
)
def test_what_can_not_be_learnt_from_is_refused(capsys, plain, arguments, words):
    wide = Path(plain).with_name("wide.csv")
    names = [f"c{i}" for i in range(65)]
    wide.write_text("\n".join([",".join([*names, "kind"]), *(f"{i}," * 65 + "ab"[i % 2] for i in range(30))]))
    if "{wide}" in arguments:
        arguments = [*arguments, "--inputs", ",".join(names)]
    status, out, err = run(capsys, *(argument.format(plain=plain, wide=wide) for argument in arguments))
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
