"""CSV files: how they are written is guessed, what is wrong in them is said by line and column."""

from __future__ import annotations

import codecs
import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.data import sheet as sheets
from micrograd_desktop.data.sheet import Form, SheetError, guess, number_of, numbers_of, read
from micrograd_desktop.data.sheet_table import Choice, Outcome, guess_choice, make_table
from micrograd_desktop.data.table import Table

MESSY = """größe;breite;art

1,5;0,25;rot
2,0;;rot
-3,5;1,0;grün
4,25;x;grün
5,0;2,0;grün
6,5;2,5;rot
7,0;3,0
""".encode()


def outcome(data: bytes, **changes: object) -> Outcome:
    form = guess(data)
    found = read(data, form)
    choice = guess_choice(found, form, 2)
    named = {"label": choice.label, "inputs": choice.inputs, "classes": choice.classes, **changes}
    return make_table(found, form, Choice(**named))  # type: ignore[arg-type]


def table(data: bytes, **changes: object) -> Table:
    made = outcome(data, **changes)
    assert made.table is not None, made.obstacle
    return made.table


def test_a_messy_file_is_guessed_and_its_flaws_are_named_by_line_and_column() -> None:
    form = guess(MESSY)
    assert form == Form("utf-8", ";", ",", True)
    made = outcome(MESSY)
    assert made.table is None and "3 rows have a missing or bad cell" in made.obstacle
    assert [str(flaw) for flaw in made.flaws] == [
        "line 4, column 'breite': missing",
        "line 6, column 'breite': 'x' is no number",
        "line 9: 2 cells where 3 are expected",
    ]
    kept = table(MESSY, drop=True)
    assert ([c.name for c in kept.columns], kept.label, kept.classes) == (["größe", "breite"], "art", ("grün", "rot"))
    assert list(kept.values()) == [1.5, 0.25, 1.0, -3.5, 1.0, 0.0, 5.0, 2.0, 0.0, 6.5, 2.5, 1.0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_are_found(encoding: str, delimiter: str) -> None:
    text = "höhe,weite,klasse\r\n1.5,2,a\r\n2.5,3,b\r\n3.5,4,a\r\n4.5,6,b\r\n".replace(",", delimiter)
    data = text.encode(encoding)
    form = guess(data)
    assert form.encoding == encoding.removesuffix("-sig") and form.delimiter == delimiter and form.header
    assert [c.name for c in table(data).columns] == ["höhe", "weite"]
    assert list(table(data).values())[:3] == [1.5, 2.0, 0.0]


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("a,b,c\n1,2,x\n3,4,y\n", True),
        ("1,2,x\n3,4,y\n5,6,x\n", False),
        ("x,1,2\ny,3,4\n", False),
        ("name,colour\nred,blue\nred,green\n", True),
        ("red,blue\nred,green\n", False),
    ],
)
def test_a_header_names_and_holds_no_number(text: str, header: bool) -> None:
    assert guess(text.encode()).header is header


@pytest.mark.parametrize(
    ("text", "label", "inputs", "classes"),
    [
        ("a,label,b\n1,0,5\n2,1,6\n3,0,7\n", 1, (0, 2), True),
        ("kind,a,b\nx,1,2\ny,3,4\nx,5,6\n", 0, (1, 2), True),
        ("a,b,c\n1,2,0.5\n3,4,1.5\n5,6,2.5\n", 2, (0, 1), False),
        ("a,b,word,c\n1,2,p,1\n3,4,q,1\n", 2, (0, 1), True),
        ("a,b,c\n1,2,0\n3,4,1\n5,6,0\n", 2, (0, 1), True),
        ("w,a,b,c\nword,1,2,3\nother,1,5,4\nthird,1,2,5\n", 0, (1, 2), True),
    ],
)
def test_the_label_is_found_by_its_name_or_its_words(
    text: str, label: int, inputs: tuple[int, ...], classes: bool
) -> None:
    form = guess(text.encode())
    choice = guess_choice(read(text.encode(), form), form, 2)
    assert (choice.label, choice.inputs, choice.classes) == (label, inputs, classes)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "It is empty."),
        (b"  \n \n", "It is empty."),
        (codecs.BOM_UTF8, "It is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary file"),
        (b"a,b\n", "has a header and no rows"),
        (b"a\n1\n2\n3\n", "a single column"),
        (b'a,b\n1,"' + b"x" * 200_000 + b'"\n', "see line 2"),
        (b"1,2\n" * 200_001, "more than 200,000 rows"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SheetError, match=words):
        read(data, Form("utf-8", ",", ".", True) if data == b"a,b\n" else guess(data))


def test_another_encoding_than_the_files_says_where_it_fails() -> None:
    with pytest.raises(SheetError, match="no text in UTF-8: see line 2"):
        read("a,b\nä,1\n".encode("cp1252"), Form("utf-8", ",", ".", True))


@pytest.mark.parametrize(
    ("text", "changes", "words"),
    [
        ("a,b,c\nx,y,z\nu,v,w\n", {}, "inputs must be numbers"),
        ("a,b,c\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n", {"inputs": ()}, "No column is chosen"),
        ("a,b,c\n1,2,x\n1,4,y\n1,6,x\n1,8,y\n", {}, "'a' has the same number in every row. Leave it out"),
        ("a,b,c\n1,2,x\n3,4,x\n", {}, "names a single class"),
        ("a,b,c\n1,2,7.5\n3,4,7.5\n", {}, "'c' has the same number in every row"),
        ("a,b,c\n" + "".join(f"{i},{i * i},w{i // 2}\n" for i in range(40)), {}, "20 different values, and 10 classes"),
        ("a,b,c\n1,,x\n,4,x\n", {"drop": True}, "No row is left"),
    ],
)
def test_what_can_not_be_learnt_from_says_why(text: str, changes: dict[str, object], words: str) -> None:
    made = outcome(text.encode(), **changes)
    assert made.table is None and words in made.obstacle


def test_a_row_that_is_alone_in_its_class_is_named_and_can_be_left_out() -> None:
    data = b"a,b,c\n1,2,x\n3,4,y\n5,6,x\n7,8,once\n2,9,y\n"
    assert [str(flaw) for flaw in outcome(data).flaws] == ["line 5, column 'c': the only row of the class 'once'"]
    assert table(data, drop=True).classes == ("x", "y")


@pytest.mark.parametrize("cell", ["NaN", "inf", "-Infinity", "1e999", "1_000", "0x10", "٣", "", "NA"])
def test_what_is_no_finite_number_is_a_flaw(cell: str) -> None:
    data = f'a,b,c\n1,2,x\n3,"{cell}",y\n5,6,x\n7,8,y\n9,1,y\n'.encode()
    (flaw,) = outcome(data).flaws
    assert (flaw.line, flaw.column) == (3, "b")


def test_standardised_columns_have_mean_0_and_deviation_1_and_keep_the_files_numbers() -> None:
    data = b"a,b,c\n10,200,x\n20,400,y\n30,900,x\n40,100,y\n"
    made = table(data, standardise=True)
    assert list(made.values())[:2] == [10.0, 200.0]
    assert (made.columns[0].shift, made.columns[0].scale) == pytest.approx((25.0, 125**0.5))
    assert not table(data).columns[0].standardised


def test_quoted_line_ends_do_not_move_the_lines_that_are_named() -> None:
    data = b'a,b,c\n1,2,"two\nlines"\n3,,"two\nlines"\n5,6,x\n7,8,x\n'
    assert "line 4, column 'b': missing" in map(str, outcome(data).flaws)


def test_names_that_stand_twice_or_are_empty_are_numbered() -> None:
    form = Form("utf-8", ",", ".", True)
    assert read(b"a,a,,a\n1,2,3,4\n", form).names == ("a", "a 2", "column 3", "a 3")
    assert read(b"1,2,3\n", Form("utf-8", ",", ".", False)).names == ("column 1", "column 2", "column 3")


def test_progress_is_told_and_can_end_it() -> None:
    class EndedError(Exception):
        pass

    def end(share: float) -> None:
        if share > 0.5:
            raise EndedError

    with pytest.raises(EndedError):
        read(b"1,2\n" * 50_000, Form("utf-8", ",", ".", False), end)


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=8))
def test_numbers_are_read_to_the_last_bit(values: list[float]) -> None:
    for decimal in ".,":
        assert [number_of(repr(v).replace(".", decimal), decimal) for v in values] == [v + 0.0 for v in values]


def test_a_hundred_thousand_rows_of_twenty_inputs_make_a_table() -> None:
    rng = random.Random(0)
    rows = [[f"{rng.random():.6f}" for _ in range(20)] for _ in range(500)]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([f"c{i}" for i in range(20)] + ["label"])
    for i in range(100_000):
        writer.writerow([*rows[i % 500], "ab"[i % 2]])
    data = out.getvalue().encode()
    form = guess(data)
    found = read(data, form)
    choice = guess_choice(found, form, 64)
    made = make_table(found, form, choice).table
    assert made is not None and (made.rows, len(made.columns)) == (100_000, 20)
    assert len(data) < sheets.MOST_BYTES


def test_numbers_whose_sum_is_too_large_are_numbers() -> None:
    assert numbers_of(["1e308", "-1e308", "1e308"], ".") == [1e308, -1e308, 1e308]
    assert numbers_of(["1e309", "1"], ".") is None
