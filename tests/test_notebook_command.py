"""``micrograd-desktop trace`` of notebooks: what each cell gave, the graph of a cell, and what is no notebook."""

from __future__ import annotations

import json

import pytest

from micrograd_desktop.cli import main

CELLS = ("a = Value(2.0)\nb = a * 3", "b.backward()\nprint('\\x1b[2Jgrad', a.grad)\na.grad", "x = wobble(1)", "d = b*b")


@pytest.fixture
def notebook(tmp_path):
    path = tmp_path / "lecture.ipynb"
    cells = [{"cell_type": "markdown", "source": "# words"}]
    cells += [{"cell_type": "code", "source": text} for text in CELLS]
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}), encoding="utf-8")
    return str(path)


def test_all_cells_run_and_say_what_they_gave_before_the_values_of_the_last_graph(notebook, capsys):
    assert main(["trace", notebook, "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out.splitlines()[0])["label"] == "d"
    said = err.splitlines()
    assert said[:3] == ["[2] b.backward()", "    \\x1b[2Jgrad 3.0", "    3.0"]
    assert said[3] == "[3] x = wobble(1) (went wrong)" and "wobble" in said[4]
    assert said[-1] == "micrograd-desktop: 3 of 4 cells ran; 1 has pieces that were not done."


def test_a_cell_by_its_number_is_the_last_that_runs_and_its_graph_is_printed(notebook, capsys):
    assert main(["trace", notebook, "--cell", "2", "--why", "a"]) == 0
    out, err = capsys.readouterr()
    assert "a.grad = 1·3 = 3" in out and "2 have not run" in err and "[3]" not in err
    assert main(["trace", notebook, "--cell", "3"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "[2] b.backward()" in err and "cell 3 leads to no graph." in err
    assert main(["trace", notebook, "--cell", "5"]) == 2
    assert "there is no cell 5: the notebook has 4 of code." in capsys.readouterr().err


def test_a_program_without_marks_is_one_cell(tmp_path, capsys):
    path = tmp_path / "a.py"
    path.write_text("a = Value(2.0)\nb = a * 3\n")
    assert main(["trace", str(path), "--cell", "1"]) == 0
    assert main(["trace", str(path), "--cell", "2"]) == 2
    assert "no line # %% divides the program" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [("{}", "This is not a Jupyter notebook"), ("[", "it is not JSON"), ('{"nbformat": 4, "cells": []}', "no cells")],
)
def test_what_is_no_notebook_is_a_sentence(tmp_path, capsys, text, said):
    path = tmp_path / "bad.ipynb"
    path.write_text(text)
    assert main(["trace", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err and len(err.splitlines()) == 1


def test_a_picture_of_the_window_shows_a_notebook_in_trace(notebook, tmp_path, capsys, monkeypatch):
    seen = {}

    def save(project, target, size, scale, theme, steps, workspace):
        seen.update(program=project.trace.program, workspace=workspace)
        return 0

    monkeypatch.setattr("micrograd_desktop.qt.pictures.save_window_picture", save)
    assert main([notebook, "--offscreen-picture", str(tmp_path / "a.png")]) == 0
    assert seen["workspace"] == "trace" and "b = a * 3" in seen["program"]
    assert main([str(tmp_path / "gone.py"), "--offscreen-picture", str(tmp_path / "a.png")]) == 2
    assert "gone.py could not be read" in capsys.readouterr().err
