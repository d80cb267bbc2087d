"""Files of programs: notebooks and .py files as text, and a sentence for each that is none."""

from __future__ import annotations

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from micrograd_desktop.engine.language.cells import split_cells
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, ExpressionError
from micrograd_desktop.project import program_files
from micrograd_desktop.project.document import is_program_file
from micrograd_desktop.project.program_files import (
    ProgramFileError,
    program_of,
    read_program,
    write_program,
)


def notebook(*sources, **more):
    cells = [{"cell_type": "code", "source": text, "outputs": [{"png": "x"}], "metadata": {}} for text in sources]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells, **more}).encode()


def test_a_notebook_is_the_text_of_its_cells_and_is_written_as_a_py_file_that_reads_the_same(tmp_path):
    path = tmp_path / "lecture.IPYNB"
    path.write_bytes(notebook("a = Value(2.0)\r\n", ["b = a*3\n", "b"], "# %% not a mark"))
    program = read_program(path)
    assert [cell.text.strip() for cell in split_cells(program)] == ["a = Value(2.0)", "b = a*3\nb", "# %% not a mark"]
    write_program(program, tmp_path / "lecture.py")
    assert read_program(tmp_path / "lecture.py") == program


def test_a_py_file_is_its_text_as_an_editor_holds_it(tmp_path):
    path = tmp_path / "a.py"
    path.write_bytes(b"\xef\xbb\xbfa = 1.0\r\nfor i in range(2):\r\n\tb = a*\xc2\xa0i\x00\x1b\r\n")
    assert read_program(path) == "a = 1.0\nfor i in range(2):\n    b = a* i\n"


def test_names_tell_programs_from_projects(tmp_path):
    assert is_program_file(tmp_path / "a.py") and is_program_file(tmp_path / "A.IPYNB")
    assert not is_program_file(tmp_path / "a.mgd") and not is_program_file(tmp_path / "py")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.ipynb", b"a = 1", "This is not a Jupyter notebook: it is not JSON."),
        ("a.ipynb", b"[1, 2]", "it holds no cells"),
        ("a.ipynb", b"{}", "it holds no cells"),
        ("a.ipynb", b"[" * 100_000, "This is not a Jupyter notebook"),
        ("a.ipynb", notebook(), "no cells with text"),
        ("a.ipynb", b"\x89PNG\r\n\x1a\n", "It is not a text in UTF-8."),
        ("a.py", b"\xff\xfea\x00", "It is not a text in UTF-8."),
        ("a.py", b"#" * (LONGEST_PROGRAM + 1), "It has 200,001 characters, and a program can have 200,000."),
        ("a.ipynb", notebook("#" * (LONGEST_PROGRAM - 1)), "It has 200,0"),
    ],
)
def test_what_is_no_program_is_said_in_a_sentence(tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ProgramFileError) as error:
        read_program(path)
    assert said in str(error.value) and str(error.value).startswith(f"{name} could not be opened.")


def test_what_can_not_be_read_is_said_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "folder.py").mkdir()
    os.mkfifo(tmp_path / "pipe.py")
    monkeypatch.setattr(program_files, "LARGEST_FILE", 3)
    (tmp_path / "large.ipynb").write_text("{    }")
    found = {}
    for name in ("folder.py", "pipe.py", "gone.py", "large.ipynb"):
        with pytest.raises(ProgramFileError) as error:
            read_program(tmp_path / name)
        found[name] = str(error.value)
    assert found["folder.py"] == "folder.py could not be read: it is a folder."
    assert "a device or a pipe" in found["pipe.py"]
    assert "No such file" in found["gone.py"]
    assert "the most that a notebook can have" in found["large.ipynb"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["source", "cell_type", "x"]), inner),
    max_leaves=6,
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["cells", "nbformat", "worksheets", "metadata"]), json_values | st.just(4)))
def test_any_json_is_a_program_or_a_sentence(document):
    try:
        program = program_of(json.dumps(document).encode(), notebook=True)
    except ExpressionError as error:
        assert error.sentence.endswith(".")
    else:
        assert len(program) <= LONGEST_PROGRAM
