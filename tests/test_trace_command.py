"""``micrograd-desktop trace``: what it prints, and how it refuses."""

from __future__ import annotations

import io
import json

import pytest

from micrograd_desktop.cli import main

NEURON = (
    "x1 = Value(2.0)\nx2 = Value(0.0)\nw1 = -3.0\nw2 = 1.0\nb = 6.881373587019543\nn = x1*w1 + x2*w2 + b\n"
    "o = n.tanh()\n"
)


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
    assert lines[3].startswith("x1*w1 + x2*w2 + data -6.0")


def test_standard_input_is_read_and_what_the_program_prints_goes_to_standard_error(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a = 3.0\nb = a + a\nprint(b.data)\n")))
    assert main(["trace", "-", "--json", "--bug", "assign"]) == 0
    told = capsys.readouterr()
    assert told.err == "6.0\n"
    assert [json.loads(line)["grad"] for line in told.out.splitlines()] == [1.0, 1.0]


@pytest.mark.parametrize(
    ("program", "data", "grad"),
    [
        ("a = 0.0\nb = a.log()\n", "-inf", 1.0),
        ("a = Value(-1.0)\nb = a.log()\n", "nan", 1.0),
        ("a = 1e308\nb = Value(a) * 10\n", "inf", 1.0),
    ],
)
def test_what_is_not_finite_is_a_text_that_says_which(tmp_path, capsys, program, data, grad):
    path = tmp_path / "p.py"
    path.write_text(program, encoding="utf-8")
    assert main(["trace", str(path), "--json"]) == 0
    told = capsys.readouterr()
    first = json.loads(told.out.splitlines()[0])
    assert (first["data"], first["grad"]) == (data, grad)
    assert "The first that is not finite is b in line 2" in told.err


def test_a_finite_result_with_gradients_that_are_not_says_so(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = Value(0.0)\nb = a ** 0.5\n", encoding="utf-8")
    assert main(["trace", str(path), "--json"]) == 0
    told = capsys.readouterr()
    assert "The gradient of a in line 1 is" in told.err
    assert json.loads(told.out.splitlines()[-1])["grad"] == "inf"


def test_a_program_that_sends_gradients_itself_keeps_its_own_and_that_is_said(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = Value(2.0)\nb = a*3\nb.grad = 1.0\nb._backward()\n", encoding="utf-8")
    assert main(["trace", str(path), "--json"]) == 0
    told = capsys.readouterr()
    assert {row["label"]: row["grad"] for row in map(json.loads, told.out.splitlines())}["a"] == 3.0
    assert "no backward() is added" in told.err
    assert main(["trace", str(path)]) == 0
    assert "a data 2.0 grad 3.0 line 1" in capsys.readouterr().out


def test_what_is_not_needed_is_said_and_not_refused(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("import math\n%matplotlib inline\na = Value(math.pi)\n", encoding="utf-8")
    assert main(["trace", str(path)]) == 0
    assert "Not needed here: import math (line 1), %matplotlib inline (line 2)." in capsys.readouterr().err


HOSTILE_SIGNS = "\x1b]0;title\x07\x9b31m\r\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nothing_that_a_terminal_would_obey_is_written(tmp_path, capsys, options):
    path = tmp_path / "p.py"
    forged = "o tanh data 0.5"
    labelled = f"a = Value(1.0, label={HOSTILE_SIGNS + chr(10) + forged!a})"
    path.write_text(f"{labelled}\nprint({HOSTILE_SIGNS!a}, 'two\\nlines')\nb = a * 2\n", encoding="utf-8")
    assert main(["trace", str(path), *options]) == 0
    told = capsys.readouterr()
    for text in (told.out, told.err):
        assert all(line.isprintable() for line in text.split("\n"))
    assert len(told.out.splitlines()) == 3
    assert not any(line.startswith(forged) for line in told.out.splitlines())
    labels = [json.loads(line)["label"] for line in told.out.splitlines()] if options else [told.out]
    assert any("\\x1b]0;title\\x07" in label for label in labels)
    assert told.err.splitlines()[1] == "lines"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 2.0\nb = a * x3", "line 2, column 9: The name 'x3' is not defined."),
        ("import os", "line 1, column 1: os can't be imported here."),
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


def test_a_folder_is_named_as_it_was_given(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["trace", "."]) == 2
    assert capsys.readouterr().err == "micrograd-desktop: '.' is not a file.\n"


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


def test_why_prints_the_sum_of_uses_the_paths_and_a_nudge(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = Value(3.0)\nb = a*a + a\nc = b*2\n", encoding="utf-8")
    assert main(["trace", str(path), "--why", "a"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["a = 3, a leaf, in line 1", "a.grad = 2·1 + 2·3 + 2·3 = 14"]
    assert "3 paths to c:" in told
    assert "  a → a*a (2nd operand) → b → c: 3·1·2 = 6" in told
    assert told[-1].startswith("If a grows by 0.01, c grows by 0.14: 14 × 0.01. Computed anew, c grows by 0.1402")
    assert main(["trace", str(path), "--why", "a * a"]) == 0  # spaces as one likes
    assert capsys.readouterr().out.startswith("a*a = a × a = 3 × 3 = 9, in line 2")


def test_why_gives_the_same_as_data_and_obeys_bugs(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = Value(3.0)\nb = a*a + a\nc = b*2\n", encoding="utf-8")
    assert main(["trace", str(path), "--why", "a", "--json", "--bug", "assign"]) == 0
    (told,) = rows(capsys)
    assert (told["grad"], told["path_count"], told["root"]) == (6.0, 3, "c")
    assert [(use["out"], use["operand"], use["counts"]) for use in told["uses"]] == [
        ("b", 2, False),
        ("a*a", 1, False),
        ("a*a", 2, True),
    ]
    assert sum(path["product"] for path in told["paths"]) == 14.0
    assert told["sensitivity"]["predicted"] == pytest.approx(0.06)


@pytest.mark.parametrize(("name", "near"), [("x1w1", "Did you mean x1*w1"), ("zzz", "The values here are o, n")])
def test_an_unknown_value_is_one_sentence_with_the_nearest_names(program, capsys, name, near):
    assert main(["trace", program, "--why", name]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert f"there is no value called '{name}'. {near}" in told.err
    assert len(told.err.splitlines()) == 1


def test_a_value_with_more_paths_than_atoms_is_told_of(tmp_path, capsys):
    path = tmp_path / "p.py"
    path.write_text("a = Value(1.0)\nb = a\nfor i in range(400):\n    b = b + b\n", encoding="utf-8")
    assert main(["trace", str(path), "--why", "a"]) == 0
    assert "about 10^120 paths to b, too many to list." in capsys.readouterr().out
    assert main(["trace", str(path), "--why", "a", "--json"]) == 0
    (told,) = rows(capsys)
    assert (told["path_count"], told["paths"]) == ("about 10^120", None)
