"""What ``train`` prints of its steps: a line each, made for many steps at a time, column by column."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.nn.problems import FIGURES, Figure
from micrograd_desktop.training.blocks import Block
from micrograd_desktop.training.results import Figures, Floats

TOGETHER = 1024
"""Lines that are made at once: they take little memory, and nobody waits long for the GIL."""

SHARES = frozenset(
    prefix + name
    for name, figure in FIGURES.items()
    if figure.share and not figure.explains
    for prefix in ("", "test_")
)
"""Figures that are shares of the points, of which there are few; the others hardly ever repeat."""

MOST_KEPT = 100_000
"""Texts of shares that are kept."""

BAR = 32

Form = Callable[[list[int], Figures, int], list[str]]
"""Makes the lines of some steps, given their numbers, their figures, and how many steps there are to be."""


def made(block: Block, form: Form, every: int, steps: int) -> Iterator[list[str]]:
    """The lines of a block, ends included, some at a time.

    Parameters
    ----------
    form
        One of ``FORMS``.
    every
        Only every so many-th step, and the last of the run, have a line.
    steps
        How many steps the run has, unless it diverges or stops before.
    """
    if not len(block):
        return
    rows = np.arange(-block.first_step % every, len(block), every)
    last = len(block) - 1
    ends = block.divergence is not None or block.stop is not None or block.steps[-1] == steps - 1
    if ends and not (len(rows) and rows[-1] == last):
        rows = np.append(rows, last)
    for first in range(0, len(rows), TOGETHER):
        some = rows[first : first + TOGETHER]
        yield form((some + block.first_step).tolist(), Figures(block.figures.names, block.figures.values[some]), steps)


def _as_json(steps: list[int], figures: Figures, _: int) -> list[str]:
    """JSON objects, as ``terminal.json_line`` writes them.

    What was not measured is null, and left out of figures over test points; "inf", "-inf" and "nan" are texts.
    """
    measured = figures.column("measured") == 1.0
    keys: list[str] = ['{"step": %d']
    columns: list[list[int] | list[str]] = [steps]
    known: dict[bytes, list[str]] = {}
    for name in figures.names[:-1]:
        numbers = np.ascontiguousarray(figures.column(name))
        bits = numbers.tobytes()
        texts = known[bits] = known.get(bits) or _json_numbers(numbers, measured, name in SHARES)
        key = f', "{"loss" if name == "objective" else name}": '
        left_out = np.isnan(numbers) if name.startswith("test_") else np.zeros(len(numbers), np.bool_)
        if left_out.all():
            continue
        if left_out.any():
            texts = ["" if out else key + text for out, text in zip(left_out.tolist(), texts, strict=True)]
        keys.append("%s" if left_out.any() else f"{key}%s")
        columns.append(texts)
    keys.append(', "measured": %s}\n')
    columns.append(np.where(measured, "true", "false").tolist())
    return list(map("".join(keys).__mod__, zip(*columns, strict=True)))


def _json_numbers(numbers: Floats, measured: NDArray[np.bool_], few: bool) -> list[str]:
    """The text of each number; ``few`` says that there are few different ones."""
    bits = numbers.view(np.int64)
    if (bits == bits[0]).all() and (measured == measured[0]).all():
        return [_json_number(float(numbers[0]), bool(measured[0]))] * len(numbers)
    finite = np.isfinite(numbers)
    if finite.all():
        return _JSON_SHARES.of(numbers) if few else list(map(repr, numbers.tolist()))
    texts = np.empty(len(numbers), object)
    texts[:] = "null"
    texts[finite] = list(map(repr, numbers[finite].tolist()))
    for i in np.flatnonzero(~finite & (measured | ~np.isnan(numbers))):
        texts[i] = _json_number(float(numbers[i]), bool(measured[i]))
    found: list[str] = texts.tolist()
    return found


def _json_number(number: float, measured: bool = True) -> str:
    if math.isfinite(number):
        return repr(number)
    return f'"{number}"' if measured or not math.isnan(number) else "null"


def _as_text(steps: list[int], figures: Figures, _: int) -> list[str]:
    """Sentences: the loss of all points, or that of the batch where only that was measured."""
    measured = figures.column("measured") == 1.0
    lines = np.empty(len(steps), object)
    numbers = np.array(steps)
    merits = [figure for name, figure in FIGURES.items() if name in figures.names]
    texts = [_merit_texts(figure, figures.column(figure.name)[measured]) for figure in merits]
    rows = zip(numbers[measured].tolist(), figures.column("objective")[measured].tolist(), *texts, strict=True)
    lines[measured] = [f"step {step} loss {loss}{''.join(said)}\n" for step, loss, *said in rows]
    of_batch = zip(numbers[~measured].tolist(), figures.column("batch_loss")[~measured].tolist(), strict=True)
    lines[~measured] = [f"step {step} batch loss {loss}\n" for step, loss in of_batch]
    found: list[str] = lines.tolist()
    return found


def _merit_texts(figure: Figure, numbers: Floats) -> list[str]:
    """What is said of a figure of merit at each step: " accuracy 97.0 %", " R² 0.953", " mean error 0.0412"."""
    if figure.name in SHARES:
        return [f" {lowered(figure.title)} {share} %" for share in _PERCENT.of(numbers)]
    return [f" {lowered(figure.title)} {number:.6g}" for number in numbers.tolist()]


def merit_text(figure: Figure, number: float) -> str:
    """What is said of a figure of merit: "accuracy 97.0 %"."""
    return _merit_texts(figure, np.array([number]))[0].strip()


def lowered(title: str) -> str:
    """A figure's title inside a sentence: "accuracy", but "R²"."""
    return title[0].lower() + title[1:] if title[1:].islower() else title


def _as_bar(steps: list[int], figures: Figures, total: int) -> list[str]:
    """A bar that is drawn over itself, with the line's end after the last step."""
    names = ("objective", "batch_loss", "measured")
    columns = (figures.column(name).tolist() for name in names)
    lines = []
    for step, objective, batch_loss, measured in zip(steps, *columns, strict=True):
        bar = "#" * round(BAR * ((step + 1) / total))
        loss = f"loss {objective:.6f}" if measured else f"batch loss {batch_loss:.6f}"
        lines.append(f"\r[{bar:<{BAR}}] step {step:>5}  {loss:<26}" + ("\n" if step + 1 == total else ""))
    return lines


class _Texts(dict[int, str]):
    """Texts of numbers of which there are few, by their bits: there are two zeros, and NaN is not equal to itself."""

    def __init__(self, make: Callable[[float], str]) -> None:
        super().__init__()
        self._make = make

    def of(self, numbers: Floats) -> list[str]:
        """The text of each number."""
        if len(self) > MOST_KEPT:
            self.clear()
        return list(map(self.__getitem__, np.ascontiguousarray(numbers).view(np.int64).tolist()))

    def __missing__(self, bits: int) -> str:
        (number,) = struct.unpack("=d", struct.pack("=q", bits))
        text = self[bits] = self._make(number)
        return text


_JSON_SHARES = _Texts(repr)
_PERCENT = _Texts(lambda share: f"{100 * share:.1f}")

FORMS: dict[str, Form] = {"json": _as_json, "text": _as_text, "progress": _as_bar}
"""The ways to print a step."""
