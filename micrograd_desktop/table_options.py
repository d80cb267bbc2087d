"""The command line's way to own data: a data set by name, or a table from a file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop.command_options import BadInputError, path, text
from micrograd_desktop.plain_text import plain
from micrograd_desktop.terminal import remark

if TYPE_CHECKING:
    from micrograd_desktop.data.sheet import Sheet
    from micrograd_desktop.presentation.importing import Answer
    from micrograd_desktop.project.spec import Project

EVERY = "*"
"""In place of names: all columns that a table can have as inputs."""

MOST_FLAWS = 5
"""That are named in a complaint; more are counted."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What a command says about the data that it learns from."""
    parser.add_argument("--dataset", type=text("a data set"), metavar="NAME", help="another data set, by its name")
    parser.add_argument("--data", type=path, metavar="FILE", help="a table (CSV) to learn from instead")
    parser.add_argument("--label", type=text("a column"), metavar="COLUMN", help="the column of --data that is learnt")
    parser.add_argument(
        "--inputs",
        type=text("columns"),
        metavar="A,B",
        help=f"the columns of --data that it is learnt from; '{EVERY}' is all columns of numbers",
    )
    parser.add_argument("--standardise", action="store_true", help="train on inputs of mean 0 and deviation 1")
    parser.add_argument("--drop-bad-rows", action="store_true", help="leave out rows with missing or bad cells")
    parser.add_argument(
        "--features", type=text("features"), metavar="A,B",
        help="what the network sees in place of the inputs x1, x2, ...: formulas such as x1,x2**2,sin(3*x1)*x2",
    )  # fmt: skip


def with_data(project: Project, options: argparse.Namespace) -> Project:
    """The project with the data, and the features of it, that the options name.

    Raises
    ------
    BadInputError
        If there is none such, or it can't be learnt from.
    """
    from micrograd_desktop.project.edits import EditError, Set, SetFeatures, UseTable
    from micrograd_desktop.project.spec import DatasetSpec

    try:
        if options.dataset is not None:
            project = Set(DatasetSpec.kind, options.dataset).apply(project)
        if options.data is None:
            project = _without_table(project, options)
        else:
            answer = _answer(options.data, options)
            assert answer.outcome.table is not None
            if options.inputs is None:
                _tell_what_was_left(answer)
            project = UseTable(answer.outcome.table, goes_on=False).apply(project)
        if options.features is None:
            return project
        return SetFeatures(_formulas(options.features)).apply(project)
    except EditError as error:
        raise BadInputError(str(error)) from error


def _formulas(given: str) -> tuple[str, ...]:
    """The formulas of a list with commas between them; those within brackets are the formulas' own."""
    parts, depth = [""], 0
    for letter in given:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return tuple(part.strip() for part in parts)


def _without_table(project: Project, options: argparse.Namespace) -> Project:
    given = {
        "--label": options.label,
        "--inputs": options.inputs,
        "--standardise": options.standardise,
        "--drop-bad-rows": options.drop_bad_rows,
    }
    if alone := [name for name, value in given.items() if value]:
        raise BadInputError(f"{alone[0]} says how to read a table. Give the table with --data FILE.")
    return project


def _answer(file: Path, options: argparse.Namespace) -> Answer:
    from micrograd_desktop.presentation.importing import Importer, Wish

    importer = Importer(file)
    answer = importer.answer(Wish())
    if answer.sheet is not None and answer.choice is not None:
        choice = answer.choice
        if options.label is not None:
            label = _column(answer.sheet, options.label)
            choice = replace(choice, label=label, inputs=tuple(i for i in choice.inputs if i != label))
            if options.inputs is None:
                choice = replace(choice, inputs=_guessed(answer, label))
            choice = replace(choice, classes=_names_classes(answer, label))
        if options.inputs is not None:
            choice = replace(choice, inputs=_named(answer, options.inputs, choice.label))
        choice = replace(choice, standardise=options.standardise, drop=options.drop_bad_rows)
        answer = importer.answer(Wish(answer.form, choice))
    if answer.outcome.table is None:
        raise BadInputError(f"{plain(file.name or str(file))} can't be learnt from. {_reason(answer)}")
    return answer


def _column(sheet: Sheet, name: str) -> int:
    if name.strip() in sheet.names:
        return sheet.names.index(name.strip())
    columns = plain(", ".join(sheet.names))
    raise BadInputError(f"there is no column called '{plain(name.strip())}'. The columns are {columns}.")


def _named(answer: Answer, names: str, label: int) -> tuple[int, ...]:
    """The columns of which the names are listed, each once, and none of them the label; ``*`` is all numbers."""
    from micrograd_desktop.data.sheet_table import guess_inputs, telling_columns
    from micrograd_desktop.data.table import MOST_INPUTS

    assert answer.sheet is not None and answer.form is not None
    sheet = answer.sheet
    if names.strip() == EVERY and EVERY not in sheet.names:
        if (count := len(telling_columns(sheet, answer.form, label))) > MOST_INPUTS:
            raise BadInputError(
                f"--inputs '{EVERY}' is {count:,} columns of numbers, and at most {MOST_INPUTS} can be inputs. "
                "Name those to learn from."
            )
        return guess_inputs(sheet, answer.form, label, MOST_INPUTS)
    columns: list[int] = []
    for name in names.split(","):
        column = _column(sheet, name)
        if column in columns:
            raise BadInputError(f"--inputs names the column '{plain(sheet.names[column])}' twice.")
        if column == label:
            raise BadInputError(
                f"the column '{plain(sheet.names[column])}' is the label, which is learnt, and can't be an input too. "
                "--label names another."
            )
        columns.append(column)
    return tuple(columns)


def _tell_what_was_left(answer: Answer) -> None:
    """Say which columns were taken of more that can be inputs, where nobody has said which."""
    from micrograd_desktop.data.sheet_table import telling_columns
    from micrograd_desktop.data.table import MOST_INPUTS

    assert answer.sheet is not None and answer.form is not None and answer.choice is not None
    taken, there = answer.choice.inputs, telling_columns(answer.sheet, answer.form, answer.choice.label)
    if (left := len(there) - len(taken)) <= 0:
        return
    names = plain(", ".join(answer.sheet.names[i] for i in taken))
    all_of_them = f"--inputs '{EVERY}' takes all, " if len(there) <= MOST_INPUTS else ""
    were = "was" if left == 1 else "were"
    remark(
        f"{len(taken):,} of {len(there):,} columns of numbers are the inputs: {names}. {left:,} {were} left out: "
        f"{all_of_them}--inputs A,B those that are named."
    )


def _guessed(answer: Answer, label: int) -> tuple[int, ...]:
    """The inputs beside a label that a person has named."""
    from micrograd_desktop.data.sheet_table import guess_inputs

    assert answer.sheet is not None and answer.form is not None
    return guess_inputs(answer.sheet, answer.form, label)


def _names_classes(answer: Answer, label: int) -> bool:
    from micrograd_desktop.data.sheet_table import names_classes

    assert answer.sheet is not None and answer.form is not None
    return names_classes(answer.sheet, answer.form, label)


def _reason(answer: Answer) -> str:
    flaws = answer.outcome.flaws
    if not flaws:
        return answer.outcome.obstacle
    named = "; ".join(map(str, flaws[:MOST_FLAWS]))
    more = f"; and {len(flaws) - MOST_FLAWS:,} more" if len(flaws) > MOST_FLAWS else ""
    return f"It has missing or bad cells: {named}{more}. --drop-bad-rows leaves such rows out."
