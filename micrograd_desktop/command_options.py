"""What the commands' options share: each is checked before any work, and refused with one sentence that says why."""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from micrograd_desktop.plain_text import plain
from micrograd_desktop.terminal import USAGE_ERROR, complain, need_output, say

MOST_STEPS = 1_000_000_000
LONGEST_SIDE = 20_000
MOST_PIXELS = 40_000_000
"""Of a picture; Qt holds it several times over, at four bytes a pixel."""

LEAST_SCALE, MOST_SCALE = 0.5, 4.0
LONGEST_TEXT = 4096
"""Characters of an option that is a text: no path is longer on the systems there are."""

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg")
_SHOWN = 60


class BadInputError(Exception):
    """A sentence for the person who typed the command."""


class Parser(argparse.ArgumentParser):
    """Refuses arguments with one sentence instead of the usage and a line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with status 2."""
        complain(f"{plain(message, 600)}. '{self.prog} --help' lists what there is.")
        raise SystemExit(USAGE_ERROR)

    def _print_message(self, message: str, file: object = None) -> None:
        """Print the help or the version; argparse itself keeps silent where that can't be done."""
        need_output()
        say(message, end="")


def whole_number(what: str, least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers in a range."""

    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and len(text) <= 20 and least <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"{what} is a whole number from {least:,} to {most:,}, not '{_shown(text)}'")

    return read


def scale(text: str) -> float:
    """A reader of the scale of a picture."""
    try:
        number = float(text) if len(text) <= 40 else math.nan
    except ValueError:
        number = math.nan
    if LEAST_SCALE <= number <= MOST_SCALE:
        return number
    raise argparse.ArgumentTypeError(
        f"the scale of a picture is a number from {LEAST_SCALE:g} to {MOST_SCALE:g}, not '{_shown(text)}'"
    )


def size(text: str) -> tuple[int, int]:
    """A reader of a size such as 1280x800."""
    sides = text.lower().split("x")
    if len(sides) == 2 and all(side.isascii() and side.isdecimal() and len(side) <= 5 for side in sides):
        width, height = map(int, sides)
        if 0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE:
            return width, height
    raise argparse.ArgumentTypeError(
        f"a size is two whole numbers up to {LONGEST_SIDE:,} such as 1280x800, not '{_shown(text)}'"
    )


def check_picture_size(window: tuple[int, int], times: float, least: tuple[int, int]) -> None:
    """Refuse a picture that would be too large to hold, or smaller than the window can be.

    Raises
    ------
    BadInputError
        With the limit.
    """
    if window[0] < least[0] or window[1] < least[1]:
        raise BadInputError(f"the window is at least {least[0]}x{least[1]}; {window[0]}x{window[1]} is too small.")
    pixels = window[0] * window[1] * times**2
    if pixels > MOST_PIXELS:
        raise BadInputError(
            f"a picture has at most {MOST_PIXELS:,} pixels; {window[0]}x{window[1]} at scale {times:g} "
            f"would have {pixels:,.0f}."
        )


def check_picture_file(path: Path, suffixes: tuple[str, ...] = PICTURE_SUFFIXES) -> None:
    """Refuse a file that no picture can be saved to; nothing is left of the attempt.

    Raises
    ------
    BadInputError
        With the reason.
    """
    name = plain(path.name)
    if path.suffix.lower() not in suffixes:
        kinds = [suffix for suffix in suffixes if suffix != ".jpeg"]
        listed = f"{', '.join(kinds[:-1])} or {kinds[-1]}"
        raise BadInputError(f"the name of a picture ends in {listed}; '{name}' does not.")
    try:
        folder = path.absolute().parent
        if not folder.is_dir():
            raise BadInputError(f"there is no folder '{plain(folder)}' to save '{name}' in.")
        if path.exists():
            if not path.is_file():
                raise BadInputError(f"'{name}' is not a file that a picture could be saved to.")
            with path.open("r+b"):
                return
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        path.unlink()
    except (OSError, ValueError) as error:
        raise BadInputError(f"'{name}' could not be written: {reason(error)}.") from error


def text(what: str) -> Callable[[str], str]:
    """A reader of names and paths."""

    def read(given: str) -> str:
        if 0 < len(given) <= LONGEST_TEXT:
            return given
        raise argparse.ArgumentTypeError(f"{what} has 1 to {LONGEST_TEXT:,} characters")

    return read


def path(given: str) -> Path:
    """A reader of paths."""
    return Path(text("the name of a file")(given))


def reason(error: OSError | ValueError) -> str:
    """Why a file could not be had, in a few words."""
    if isinstance(error, OSError):
        return error.strerror or plain(error)
    return "no file can have such a name"


def _shown(given: str) -> str:
    return plain(given, _SHOWN)
