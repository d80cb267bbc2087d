"""``micrograd-desktop trace``: a program's values and gradients, without the window."""

from __future__ import annotations

import argparse
import select
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from micrograd_desktop import notebook_command, terminal, value_command, why_command
from micrograd_desktop.command_options import Parser, reason, text, whole_number
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.engine.graph import uncollected
from micrograd_desktop.engine.language.cells import MOST_CELLS
from micrograd_desktop.engine.language.expression import Evaluated, ExpressionError, evaluate
from micrograd_desktop.engine.own_engine.check import check_value
from micrograd_desktop.engine.trace import BackwardPass, Trace
from micrograd_desktop.nn.vocabulary import VOCABULARY
from micrograd_desktop.plain_text import plain, printable
from micrograd_desktop.presentation.notebook import NotebookRun, is_notebook
from micrograd_desktop.presentation.trace_verdict import not_finite
from micrograd_desktop.presentation.trace_walk import OWN_GRADIENTS
from micrograd_desktop.project import program_files
from micrograd_desktop.project.document import NOTEBOOK
from micrograd_desktop.terminal import USAGE_ERROR, complain, say
from micrograd_desktop.waiting import Waiting

LARGEST_FILE = 1_000_000
LONGEST_LINE = 10_000


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = Parser(
        prog="micrograd-desktop trace",
        description="Evaluate a program as the Trace workspace does, run backward from its last assigned value (or "
        "where backward() is called), and print every value in reversed topological order. A program that sends "
        "gradients itself keeps its own.",
    )
    result.add_argument(
        "program", type=text("the name of a file"), metavar="PROGRAM", nargs="?",
        help="a .py file, a Jupyter notebook (.ipynb), or - for standard input",
    )  # fmt: skip
    result.add_argument(
        "--cell", type=whole_number("the number of a cell", 1, MOST_CELLS), metavar="N",
        help="of a notebook, or of a program that lines # %% divide: run the cells of code down to number N, from 1, "
        "and print the values of the graph that it leads to",
    )  # fmt: skip
    result.add_argument(
        "--bug", action="append", default=[], choices=tuple(BUGS), metavar="NAME",
        help=f"switch a classic bug on; one of {', '.join(BUGS)}; may be repeated",
    )  # fmt: skip
    result.add_argument(
        "--json",
        action="store_true",
        help="one JSON object a line: label, op, data, grad, line, column; numbers that "
        'are not finite are texts: "inf", "-inf", "nan"',
    )
    result.add_argument(
        "--why", type=text("the name of a value"), metavar="NAME",
        help="say of this value alone why its gradient is what it is: the sum of its uses, the paths to the result if "
        "they are few, and what becomes of the result when it is moved by 0.01; with --json as one object",
    )  # fmt: skip
    result.add_argument(
        "--check-value", type=text("the name of a file"), metavar="FILE",
        help="check the class Value, an engine of your own, in a .py file or a notebook: each op's number and "
        "gradients beside the right ones and differences, then the first line that is wrong; exit status 1 if there "
        "is one; with --json as one object",
    )  # fmt: skip
    return result


def run(arguments: list[str]) -> int:
    """Trace a program; returns the exit status: 0, or 2 after a sentence on standard error.

    With ``--check-value`` it is 1 if a line of the engine is wrong.
    """
    options = parser().parse_args(arguments)
    if (options.program is None) == (options.check_value is None):
        parser().error("trace needs one file: a program, or an engine behind --check-value")
    terminal.need_output()
    if options.check_value is not None:
        return _check_value(options)
    bugs = tuple(name for name in BUGS if name in options.bug)
    with terminal.reacting(terminal.raise_ended):
        book: NotebookRun | None = None
        try:
            program = _read(options.program)
            notebook_command.check_cell(program, options.cell)
            with uncollected(), Waiting("evaluating the program") as waiting:
                if is_notebook(program):
                    book = notebook_command.run(program, bugs, options.cell)
                evaluated = _evaluated(program, bugs, book, options.cell)
                waiting.tell("sending the gradients back")
                passed = evaluated.trace.backward(bugs)
                remarks = _remarks(evaluated, passed.final)
        except ExpressionError as error:
            _tell_cells(book)
            where = "" if error.span is None else f"line {error.span.line}, column {error.span.column}: "
            complain(f"{where}{error.sentence}")
            return USAGE_ERROR
        except OverflowError as error:
            complain(str(error))
            return USAGE_ERROR
        try:
            asked = None if options.why is None else why_command.find(evaluated.trace, options.why)
        except ValueError as error:
            complain(str(error))
            return USAGE_ERROR
        _tell_cells(book)
        for line in (*map(_printed, evaluated.output), *remarks):
            terminal.remark(line)
        _say(passed, asked, options.json)
    return 0


def _check_value(options: argparse.Namespace) -> int:
    """Check an engine of the person's own; returns the exit status."""
    if options.bug or options.why is not None or options.cell is not None:
        parser().error("--bug, --why and --cell are for a program, not for --check-value")
    with terminal.reacting(terminal.raise_ended):
        try:
            with Waiting("checking the class Value"):
                report = check_value(_read(options.check_value))
        except ExpressionError as error:
            where = "" if error.span is None else f"line {error.span.line}, column {error.span.column}: "
            complain(f"{where}{error.sentence}")
            return USAGE_ERROR
        return value_command.tell(report, options.json)


def _say(passed: BackwardPass, asked: Sequence[int] | None, as_json: bool) -> None:
    """Every value of a pass, or why those that are asked for are what they are."""
    trace = passed.trace
    if asked is None:
        for i, row in _rows(trace, passed.final):
            say(terminal.json_line(row) if as_json else _text(row, trace.names[i]))
        return
    for i in asked:
        if as_json:
            say(terminal.json_line(why_command.data(passed, i)))
        else:
            for line in why_command.lines(passed, i):
                say(plain(line, LONGEST_LINE))


def _tell_cells(book: NotebookRun | None) -> None:
    """What each cell of a notebook gave."""
    for line in () if book is None else notebook_command.lines(book):
        terminal.remark(_printed(line))


def _evaluated(program: str, bugs: Sequence[str], book: NotebookRun | None, cell: int | None) -> Evaluated:
    """What the program, or a notebook's cells that ran, led to, its values called by what it writes."""
    evaluated = evaluate(program, VOCABULARY, bugs) if book is None else notebook_command.evaluated(book, cell)
    return replace(evaluated, trace=replace(evaluated.trace, source=program))


def _printed(text: str) -> str:
    """What the program printed, without what a terminal would obey: only line ends and tabs are kept."""
    return printable(text, keep="\n\t")


def _remarks(evaluated: Evaluated, grads: Sequence[float]) -> list[str]:
    """What there is to say of a program that was traced."""
    wrong = not_finite(evaluated.trace, grads)
    own = [OWN_GRADIENTS] if evaluated.trace.sent is not None else []
    return [f"micrograd-desktop: {said}" for said in (*own, *([wrong] if wrong else []), *evaluated.notes)]


def _read(name: str) -> str:
    """The program's text; no more is read than a program can have.

    Raises
    ------
    ExpressionError
        With a sentence, if there is none.
    """
    shown = "standard input" if name == "-" else f"'{plain(name)}'"
    notebook = name.lower().endswith(NOTEBOOK)
    most = program_files.LARGEST_FILE if notebook else LARGEST_FILE
    try:
        if name == "-":
            data = _standard_input()
        else:
            path = Path(name)
            if path.exists() and not path.is_file():  # a pipe would make us wait for ever
                raise ExpressionError(f"{shown} is not a file.")
            with path.open("rb") as file:
                data = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise ExpressionError(f"{shown} could not be read: {reason(error)}.") from None
    if len(data) > most:
        raise ExpressionError(f"{shown} is larger than a program can be.")
    if notebook:
        return program_files.program_of(data, notebook=True)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise ExpressionError(f"{shown} is not a text in UTF-8.") from None


def _standard_input() -> bytes:
    """What comes from standard input to its end, or a byte more than a program can have.

    Raises
    ------
    ExpressionError
        If it is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise ExpressionError("standard input is closed, so there is no program.")
    found = bytearray()
    while len(found) <= LARGEST_FILE:
        block: bytes | None = sys.stdin.buffer.read(LARGEST_FILE + 1 - len(found))
        if block is None:  # whoever has the other end has set it not to wait, and nothing is there yet
            select.select([sys.stdin], [], [])
        elif not block:
            break
        else:
            found += block
    return bytes(found)


def _rows(trace: Trace, grads: Sequence[float]) -> Iterator[tuple[int, dict[str, object]]]:
    """Every value by its number, the root first."""
    for i in range(len(trace.nodes) - 1, -1, -1):
        node, span = trace.nodes[i], trace.nodes[i].origin.span
        line, column = (span.line, span.column) if span is not None else (None, None)
        row = {"label": plain(node.label), "op": node.symbol, "data": trace.data[i], "grad": grads[i]}
        yield i, {**row, "line": line, "column": column}


def _text(row: dict[str, object], name: str) -> str:
    made = f" {row['op']}" if row["op"] else ""
    return f"{plain(name)}{made} data {row['data']} grad {row['grad']} line {row['line']} column {row['column']}"
