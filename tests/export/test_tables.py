"""CSV that gives the numbers back and runs nothing."""

from __future__ import annotations

import csv
import io
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.trace import Origin, Span, Trace
from micrograd_desktop.export.tables import NODE_HEADINGS, _is_number, csv_table, node_table
from micrograd_desktop.plain_text import printable


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@given(st.lists(st.lists(st.floats(), min_size=3, max_size=3)))
def test_numbers_come_back_to_the_last_bit(rows: list[list[float]]) -> None:
    back = [[float(cell) for cell in row] for row in read(csv_table(["a", "b", "c"], rows))[1:]]
    assert [[x.hex() for x in row] for row in back] == [[x.hex() for x in row] for row in rows]


ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.builds("{}{}".format, st.sampled_from(["=", "+", "-", "@", " =", "\t=", "\n@", "−", "＝"]), st.text()),
)


@given(st.lists(st.lists(ANY_TEXT, min_size=2, max_size=2)))
def test_texts_come_back_on_a_line_each_and_none_of_them_is_a_formula(rows: list[list[str]]) -> None:
    written = csv_table(["a", "b"], rows)
    assert written.encode("utf-8").decode("utf-8") == written
    assert written.count("\n") == len(rows) + 1 and written.replace("\n", "").isprintable()
    back = read(written)
    for row, original in zip(back[1:], rows, strict=True):
        for cell, text in zip(row, original, strict=True):
            assert cell.removeprefix("'") == printable(text.replace("−", "-"), keep="").removeprefix("'")
            bare = cell.strip()
            assert not bare.startswith(("=", "+", "-", "@", "＝")) or len(bare) == 1 or _is_number(bare)


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "−1+1", "＝1+1", "-a"]
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    ((cell,),) = read(csv_table(["a"], [[text]]))[1:]
    assert cell.startswith("'")


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        (-1.5, "-1.5"),
        (-math.inf, "-inf"),
        (math.nan, "nan"),
        (-3, "-3"),
        (None, ""),
        ("−0.25", "-0.25"),
        ("+", "+"),
        ("**-1", "**-1"),
        ("x1*w1 + x2*w2", "x1*w1 + x2*w2"),
        ("a,b", '"a,b"'),
        ('say "a"', '"say ""a"""'),
    ],
)
def test_a_cell_is_written_plainly(cell: object, wanted: str) -> None:
    assert csv_table(["n", "cell"], [[1, cell]]) == f"n,cell\n1,{wanted}\n"


def test_numbers_of_numpy_are_numbers() -> None:
    numpy = pytest.importorskip("numpy")
    assert (
        csv_table(["a", "b", "c"], [[numpy.float64(-0.1), numpy.float32(0.5), numpy.int64(-3)]])
        == "a,b,c\n-0.1,0.5,-3\n"
    )


def test_the_table_of_nodes_begins_with_the_root() -> None:
    a = Value(2.0, label="a")
    two = Value(-2.0)
    root = a * two
    root.label = "=root"
    trace = Trace.of(root, {id(two): Origin(constant=True), id(root): Origin(span=Span(3, 5, 3, 9))})
    headings, rows = node_table(trace, trace.backward().final)
    assert headings == NODE_HEADINGS
    assert rows == [
        (3, "=root", "*", "1 2", -4.0, 1.0, 3, 5),
        (2, "−2", "", "", -2.0, 2.0, None, None),
        (1, "a", "", "", 2.0, -2.0, None, None),
    ]
    assert csv_table(headings, rows).splitlines()[1:] == [
        "3,'=root,*,1 2,-4.0,1.0,3,5",
        "2,-2,,,-2.0,2.0,,",
        "1,a,,,2.0,-2.0,,",
    ]
