"""``micrograd-desktop trace``: what it prints, and how it refuses."""

from __future__ import annotations

import io
import json

import pytest

from micrograd_desktop.cli import main

NEURON = "x1 = Value(2.0)\nx2 = 0.0\nw1 = -3.0\nw2 = 1.0\nb = 6.881373587019543\nn = x1*w1 + x2*w2 + b\no = n.tanh()\n"


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "neuron.py"
    path.write_text(NEURON, encoding="utf-8")
    return str(path)


def rows(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_value_is_printed_from_the_root_on(program, capsys):
    assert main(["trace", program, "--json"]) == 0
    found = rows(capsys)
    assert [row["label"] for row in found if row["label"]] == ["o", "n", "b", "w2", "x2", "w1", "x1"]
    assert all(list(row) == ["label", "op", "data", "grad", "line", "column"] for row in found)
    grads = {row["label"]: row["grad"] for row in found}
    assert grads["x1"] == pytest.approx(-1.5, rel=1e-12)
    assert grads["w1"] == pytest.approx(1.0, rel=1e-12)
    assert (found[0]["op"], found[0]["line"], found[0]["column"]) == ("tanh", 7, 5)


def test_without_json_there_is_a_line_a_node(program, capsys):
    assert main(["trace", program]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 10
    assert lines[0].startswith("o tanh data 0.707")


def test_standard_input_is_read_and_what_the_program_prints_goes_to_standard_error(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a = 3.0\nb = a + a\nprint(b.data)\n")))
    assert main(["trace", "-", "--json", "--bug", "assign"]) == 0
    told = capsys.readouterr()
    assert told.err == "6.0\n"
    assert [json.loads(line)["grad"] for line in told.out.splitlines()] == [1.0, 1.0]


def test_what_is_not_finite_is_null(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = 0.0\nb = a.log()\n", encoding="utf-8")
    assert main(["trace", str(path), "--json"]) == 0
    assert rows(capsys)[0]["data"] is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 2.0\nb = a * x3", "line 2, column 9: The name 'x3' is not defined."),
        ("import os", "line 1, column 1: This can't be imported"),
        ("", "There is no value yet."),
        ("a = 1.0\nfor i in range(40): a = a + a\na.backward()", ""),
    ],
)
def test_a_program_that_is_wrong_gives_its_place_and_a_sentence(tmp_path, capsys, text, words):
    path = tmp_path / "p.py"
    path.write_text(text, encoding="utf-8")
    assert main(["trace", str(path), "--bug", "no-topological-sort"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("micrograd-desktop: ")
    assert words in told.err
    assert told.err.endswith(".\n")


@pytest.mark.parametrize("name", ["nowhere.py", ".", "\0"])
def test_what_can_not_be_read_is_a_sentence(tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    assert main(["trace", name]) == 2
    assert capsys.readouterr().err.startswith("micrograd-desktop: ")


def test_bytes_that_are_no_text_are_a_sentence(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_bytes(b"\xff\xfe\x00")
    assert main(["trace", str(path)]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_an_unknown_bug_is_refused(program, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["trace", program, "--bug", "spider"])
    assert ended.value.code == 2
    assert "assign" in capsys.readouterr().err
