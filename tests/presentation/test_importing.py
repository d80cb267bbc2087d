"""Reading a table again and again as it is corrected; in any thread, with progress, and given up when told to."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from micrograd_desktop.presentation.importing import Importer, Wish
from tests.data.test_sheet import MESSY


def wide(rows: int, inputs: int = 20) -> str:
    rng = random.Random(0)
    some = [",".join(f"{rng.random():.5f}" for _ in range(inputs)) for _ in range(100)]
    names = ",".join(f"c{i}" for i in range(inputs))
    return "\n".join([f"{names},label", *(f"{some[i % 100]},{'ab'[i % 2]}" for i in range(rows))])


def test_what_is_corrected_is_read_again_and_what_is_still_right_is_kept() -> None:
    importer = Importer(MESSY.decode())
    first = importer.answer(Wish())
    assert first.form is not None and first.choice is not None and first.outcome.table is None
    dropped = importer.answer(Wish(first.form, replace(first.choice, drop=True)))
    assert dropped.sheet is first.sheet and dropped.outcome.table is not None and dropped.outcome.table.rows == 4
    comma = importer.answer(Wish(replace(first.form, delimiter=","), dropped.choice))
    assert comma.sheet is not first.sheet


def test_a_choice_of_columns_that_there_are_not_is_guessed_anew_and_keeps_the_rest() -> None:
    importer = Importer("a;b;c;d\n1;2;3;x\n4;5;6;y\n7;8;9;x\n1;3;3;y\n")
    first = importer.answer(Wish())
    assert first.form is not None and first.choice is not None
    far = replace(first.choice, label=17, standardise=True)
    again = importer.answer(Wish(first.form, far)).choice
    assert again == replace(first.choice, standardise=True)


@pytest.mark.parametrize("columns", [1, 5, 64])
def test_points_of_one_to_sixty_four_inputs_can_be_learnt_from(columns: int) -> None:
    importer = Importer(wide(40, 70))
    first = importer.answer(Wish())
    assert first.choice is not None
    some = importer.answer(Wish(first.form, replace(first.choice, inputs=tuple(range(columns)))))
    assert some.outcome.table is not None and len(some.outcome.table.columns) == columns
    more = importer.answer(Wish(first.form, replace(first.choice, inputs=tuple(range(65)))))
    assert more.outcome.table is None
    assert more.outcome.obstacle == "At most 64 columns can be inputs, and 65 are chosen."


def test_the_first_columns_of_numbers_are_guessed_to_be_inputs() -> None:
    first = Importer(wide(40, 30)).answer(Wish())
    assert first.choice is not None and first.choice.inputs == tuple(range(20)) and first.outcome.table is not None


def test_it_is_said_how_many_columns_of_numbers_are_left_out() -> None:
    importer = Importer(wide(40, 70))
    first = importer.answer(Wish())
    assert first.left_out == "20 of 70 columns of numbers are inputs." and first.all_inputs == tuple(range(64))
    assert first.form is not None and first.choice is not None
    one = importer.answer(Wish(first.form, replace(first.choice, inputs=(3,))))
    assert one.left_out == "1 of 70 columns of numbers is an input."
    assert Importer(wide(40, 9)).answer(Wish()).left_out == ""


def test_row_numbers_and_constants_are_not_guessed_to_be_inputs() -> None:
    rows = [f"{i + 1},7,{i * i % 13},{i * i % 5},{'ab'[i % 2]}" for i in range(30)]
    text = "\n".join(["Id,same,a,b,kind", *rows])
    first = Importer(text).answer(Wish())
    assert first.choice is not None and first.choice.inputs == (2, 3) and first.outcome.table is not None
    only = Importer("\n".join(["Id,kind", *(f"{i},{'ab'[i % 2]}" for i in range(30))])).answer(Wish())
    assert only.choice is not None and only.choice.inputs == (0,)  # there is no other


def test_no_more_inputs_are_guessed_than_a_table_of_so_many_rows_can_hold() -> None:
    from micrograd_desktop.data import sheet_table

    rows = 1_000
    before, sheet_table.MOST_NUMBERS = sheet_table.MOST_NUMBERS, 5 * rows
    try:
        first = Importer(wide(rows, 9)).answer(Wish())
    finally:
        sheet_table.MOST_NUMBERS = before
    assert first.choice is not None and first.choice.inputs == (0, 1, 2, 3)


@pytest.mark.parametrize("at", [0.0, 0.3, 0.7])
def test_a_large_table_tells_how_far_it_is_and_can_be_given_up(at: float) -> None:
    class GivenUpError(Exception):
        pass

    told = []

    def progress(share: float) -> None:
        told.append(share)
        if share >= at:
            raise GivenUpError

    importer = Importer(wide(20_000))
    with pytest.raises(GivenUpError):
        importer.answer(Wish(), progress)
    assert told == sorted(told)
    whole = importer.answer(Wish(), told.append)
    assert whole.outcome.table is not None and whole.outcome.table.rows == 20_000


def test_a_file_of_a_gigabyte_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(1_000_000_000)
    answer = Importer(tmp_path / "large.csv").answer(Wish())
    assert answer.sheet is None
    assert "it has 1,000.0 MB, and 64 MB are the most that a table can have" in answer.outcome.obstacle


@pytest.mark.parametrize(("name", "words"), [("none.csv", "no such file"), ("", "folder")])
def test_what_is_no_file_says_why(tmp_path: Path, name: str, words: str) -> None:
    assert words in Importer(tmp_path / name).answer(Wish()).outcome.obstacle.lower()
