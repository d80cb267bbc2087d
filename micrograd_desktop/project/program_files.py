"""Files of programs: a notebook or a ``.py`` file as the text of a program, and that as a ``.py`` file again."""

from __future__ import annotations

from pathlib import Path

from micrograd_desktop.engine.language.cells import join_cells
from micrograd_desktop.engine.language.notebook_file import cells_of_notebook
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, ExpressionError
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.document import NOTEBOOK
from micrograd_desktop.project.files import FileError, read_file, write_file
from micrograd_desktop.project.program_text import clean
from micrograd_desktop.translation import tr, whole

LARGEST_FILE = 32 * 1000 * 1000
"""Bytes. A notebook's are most of them its pictures, which are not read."""


class ProgramFileError(Exception):
    """A file that can't be read or written as a program; its text is a sentence for people."""


def read_program(path: Path) -> str:
    """The program that a file holds; of a notebook the text of its cells, divided by marks.

    Raises
    ------
    ProgramFileError
        If it can't be read, or holds none.
    """
    name = plain(path.name or path)
    try:
        data = read_file(path, LARGEST_FILE, tr("a notebook") if path.suffix.lower() == NOTEBOOK else tr("a program"))
    except FileError as error:
        raise ProgramFileError(tr("{name} could not be read: {error}.", name=name, error=error)) from error
    try:
        return program_of(data, path.suffix.lower() == NOTEBOOK)
    except ExpressionError as error:
        raise ProgramFileError(tr("{name} could not be opened. {error}", name=name, error=error.sentence)) from error


def program_of(data: bytes, notebook: bool) -> str:
    """The program in the bytes of a file.

    Raises
    ------
    ExpressionError
        With a sentence, if it is none.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ExpressionError(tr("It is not a text in UTF-8.")) from None
    if notebook:
        text = join_cells(cells_of_notebook(text))
    text = clean(text)
    if len(text) > LONGEST_PROGRAM:
        raise ExpressionError(
            tr(
                "It has {count} characters, and a program can have {most}. Leave some of it out.",
                count=whole(len(text)),
                most=whole(LONGEST_PROGRAM),
            )
        )
    return text


def write_program(program: str, path: Path) -> None:
    """Write a program as a ``.py`` file, the old file staying whole until the new one is complete.

    Raises
    ------
    ProgramFileError
        If that can't be done.
    """
    try:
        write_file(path, program.encode("utf-8", "replace"))
    except FileError as error:
        raise ProgramFileError(
            tr("{name} could not be saved: {error}.", name=plain(path.name or path), error=error)
        ) from error
