"""The import of a table: a file or a pasted text, read as a person says, with what stands in its way. In any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from micrograd_desktop.data.sheet import MOST_BYTES, Form, Progress, Sheet, SheetError, guess, read
from micrograd_desktop.data.sheet_table import Choice, Outcome, guess_choice, guess_inputs, make_table, numeric_columns
from micrograd_desktop.data.table import MOST_INPUTS
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.files import FileError, read_file
from micrograd_desktop.translation import tr, trn, whole

PASTED = tr("the clipboard")
TOO_MANY = tr("At most {most} columns can be inputs, and {chosen} are chosen.")


@dataclass(frozen=True, slots=True)
class Wish:
    """How to read it, and what to learn of it; None is to guess."""

    form: Form | None = None
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What there is, or the sentence on why there is nothing.

    ``all_inputs`` are as many columns of numbers as can be inputs, ``numbers`` is how many there are beside the label.
    """

    form: Form | None
    sheet: Sheet | None
    choice: Choice | None
    outcome: Outcome
    all_inputs: tuple[int, ...] = ()
    numbers: int = 0

    @property
    def left_out(self) -> str:
        """That not all columns of numbers are inputs, as a sentence; empty if they are."""
        if self.choice is None or len(self.choice.inputs) >= self.numbers:
            return ""
        inputs = len(self.choice.inputs)
        return trn(
            "{n} of {all} columns of numbers is an input.",
            "{n} of {all} columns of numbers are inputs.",
            inputs,
            all=whole(self.numbers),
        )


def _nothing(sentence: str, form: Form | None = None) -> Answer:
    return Answer(form, None, None, Outcome(None, sentence, []))


class Importer:
    """Reads one source again and again; of what was read, it keeps what is still right.

    Parameters
    ----------
    source
        A file, or a text itself.
    """

    def __init__(self, source: Path | str) -> None:
        self._source = source
        self._data: bytes | None = None
        self._sheet: tuple[Form, Sheet] | None = None

    @property
    def name(self) -> str:
        """What the source is called."""
        return plain(self._source.name) if isinstance(self._source, Path) else PASTED

    def answer(self, wish: Wish, progress: Progress = lambda _share: None) -> Answer:
        """Read it; what ``progress`` raises goes through."""
        form = wish.form
        try:
            data = self._bytes()
            form = form or guess(data)
            sheet = self._read(data, form, lambda share: progress(0.6 * share))
        except FileError as error:
            return _nothing(tr("It could not be read: {error}.", error=error))
        except SheetError as error:
            return _nothing(str(error), form)
        choice = wish.choice
        if choice is None or max(choice.label, *choice.inputs, 0) >= len(sheet.names):
            kept = () if choice is None else (choice.standardise, choice.drop)
            choice = guess_choice(sheet, form)
            choice = replace(choice, standardise=kept[0], drop=kept[1]) if kept else choice
        every = guess_inputs(sheet, form, choice.label, MOST_INPUTS)
        numeric = numeric_columns(sheet, form.decimal)
        numbers = sum(numeric) - numeric[choice.label]
        if len(choice.inputs) > MOST_INPUTS:
            outcome = Outcome(None, TOO_MANY.format(most=MOST_INPUTS, chosen=len(choice.inputs)), [])
            return Answer(form, sheet, choice, outcome, every, numbers)
        outcome = make_table(sheet, form, choice, lambda share: progress(0.6 + 0.4 * share))
        return Answer(form, sheet, choice, outcome, every, numbers)

    def _bytes(self) -> bytes:
        if self._data is None:
            source = self._source
            data = source.encode() if isinstance(source, str) else read_file(source, MOST_BYTES, tr("a table"))
            self._data = data
        return self._data

    def _read(self, data: bytes, form: Form, progress: Progress) -> Sheet:
        like = replace(form, decimal=".")  # which cuts no cells
        if self._sheet is None or self._sheet[0] != like:
            self._sheet = None
            self._sheet = like, read(data, form, progress)
        return self._sheet[1]
