"""Reading a Jupyter notebook as text: the sources of its cells, and nothing else of it."""

from __future__ import annotations

import json

from micrograd_desktop.engine.language.cells import MOST_CELLS, Cell, join_cells, split_cells
from micrograd_desktop.engine.language.syntax import LONGEST_PROGRAM, ExpressionError
from micrograd_desktop.translation import tr, whole

LARGEST_NOTEBOOK = 8_000_000
"""Characters, the pictures in its outputs among them."""

LONGEST_LINE = 2_000
"""Of words: what is longer is a picture written in letters, and is cut."""

NO_NOTEBOOK = tr("This is not a Jupyter notebook: {why}.")
NO_CELLS = tr("it holds no cells")


def cells_of_notebook(text: str) -> tuple[Cell, ...]:
    """The cells of a notebook file (nbformat 3 or 4), their lines as in the ``.py`` file that ``join_cells`` gives.

    Code is taken from cells of code, words from all others; outputs and metadata are not read.

    Raises
    ------
    ExpressionError
        With a sentence, for what is no notebook, too large, or has no cell.
    """
    if len(text) > LARGEST_NOTEBOOK:
        raise ExpressionError(
            tr(
                "This notebook is larger than {most} MB. Clear its outputs and save it again.",
                most=LARGEST_NOTEBOOK // 1_000_000,
            )
        )
    try:
        document = json.loads(text)
    except RecursionError:
        raise ExpressionError(NO_NOTEBOOK.format(why=tr("it is nested too deep"))) from None
    except ValueError:
        raise ExpressionError(NO_NOTEBOOK.format(why=tr("it is not JSON"))) from None
    cells = [cell for one in _rows(document) if (cell := _cell(one)) is not None]
    if not cells:
        raise ExpressionError(tr("This notebook has no cells with text."))
    if sum(len(cell.text) + 1 for cell in cells) > LONGEST_PROGRAM:
        raise ExpressionError(
            tr("The cells of this notebook hold more than {most} characters.", most=whole(LONGEST_PROGRAM))
        )
    return split_cells(join_cells(cells))


def _rows(document: object) -> list[object]:
    """The cells as the file has them."""
    if not isinstance(document, dict):
        raise ExpressionError(NO_NOTEBOOK.format(why=NO_CELLS))
    version, rows = document.get("nbformat"), document.get("cells")
    if rows is None and version == 3:
        sheets = document.get("worksheets")
        sheet = sheets[0] if isinstance(sheets, list) and sheets else None
        rows = sheet.get("cells") if isinstance(sheet, dict) else None
    if not isinstance(rows, list):
        raise ExpressionError(NO_NOTEBOOK.format(why=NO_CELLS))
    if version not in (3, 4):
        raise ExpressionError(tr("Notebooks of nbformat 3 and 4 are known here. Save it anew in Jupyter."))
    if len(rows) > MOST_CELLS:
        raise ExpressionError(tr("This notebook has more than {most} cells.", most=whole(MOST_CELLS)))
    return rows


def _cell(row: object) -> Cell | None:
    """A cell, or None where there is no text."""
    if not isinstance(row, dict):
        raise ExpressionError(NO_NOTEBOOK.format(why=tr("one of its cells is none")))
    source = row.get("source", row.get("input", ""))
    if isinstance(source, list) and all(isinstance(piece, str) for piece in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise ExpressionError(NO_NOTEBOOK.format(why=tr("the text of one of its cells is none")))
    source = source.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if not source.strip():
        return None
    if row.get("cell_type") == "code":
        return Cell(source)
    lines = (line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…" for line in source.split("\n"))
    return Cell("\n".join(lines), "markdown")
