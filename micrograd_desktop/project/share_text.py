"""A share text: a project as one line of letters and digits, ``mgd:...``, that fits a chat message.

It is the project's JSON, compressed against words that both sides have (``resources/share``), so that a run with usual
settings takes some 100 characters. Letters and digits only (base 62), for what else base64 has is what chats take for
italics, or turn into dashes. It is data that is checked as a file is, limited in size before and after it is
decompressed, and never executed.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import replace
from functools import cache
from typing import Any, Final, NamedTuple

from micrograd_desktop import resources
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.json_form import ShapeError, plain
from micrograd_desktop.project.json_text import parse
from micrograd_desktop.project.rules import check_project
from micrograd_desktop.project.spec import DataChange, Project, TraceSpec
from micrograd_desktop.project.storage import SCHEMA_VERSION, project_of
from micrograd_desktop.translation import tr, whole

SCHEME = "mgd:"
"""With this a share text begins."""

LONGEST = 4000
"""Characters of a share text: what the usual chats take in one message."""

MOST_BYTES = 100_000
"""Of what it is decompressed to."""

FORM = "1"
"""The form of the text, its first sign behind the scheme: base 62, the compression, and the words that go with it."""

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PLACES = {digit: place for place, digit in enumerate(_DIGITS)}
_CHECK_BYTES = 4
_FOUND = re.compile(rf"(?<![A-Za-z0-9]){SCHEME}([A-Za-z0-9]*)")
_LEFT_OUT: Final[dict[str, Any]] = {"forked": None, "runs": []}
"""Fields of a project that a share text does without, and what they are then."""

_RAW = -15
"""Deflate without a head and a sum of its own."""

DAMAGED = tr("The share text is not complete, or was changed on the way. Copy it again, from mgd: to its last letter.")
UNKNOWN = tr("What stands behind {scheme} is no share text: that begins with {scheme}{form}.", scheme=SCHEME, form=FORM)
NONE = tr("There is no share text here: one begins with mgd: and has letters and digits behind it.")


class ShareError(Exception):
    """A text that can't be shared, or is no share text; its text is a sentence for people."""


class Shared(NamedTuple):
    """A share text, and whether the program in Trace was too long to go with it, so that it stays behind."""

    text: str
    without_program: bool = False


def is_share_text(text: str) -> bool:
    """Whether there is, somewhere in a text, what looks like a share text."""
    return _FOUND.search(text) is not None


def is_only_share_text(text: str) -> bool:
    """Whether a text is what looks like a share text, and nothing else."""
    return _FOUND.fullmatch(text.strip()) is not None


def shared(project: Project) -> Shared:
    """A project as a share text; the run that begins with it is the same to the last bit. Kept runs stay behind.

    Raises
    ------
    ShareError
        If it is too large for a message, which a table of a person's own or a long log can be.
    """
    project = replace(project, forked=None, runs=())
    bare = replace(project, trace=TraceSpec())
    try:
        whole = _text(project)
        text = whole or _text(bare)
    except EditError as error:
        raise ShareError(tr("The project can't be shared. {error}", error=error)) from error
    if text is None:
        raise ShareError(_too_large(project))
    return Shared(text, without_program=whole is None)


def read_shared(text: str) -> Project:
    """The project of the share text that stands in a text, alone or with other words around it.

    Raises
    ------
    ShareError
        If there is none, or it can't be read.
    """
    found = _FOUND.search(text)
    if found is None:
        raise ShareError(NONE)
    word = found[1]
    if len(word) + len(SCHEME) > LONGEST:
        raise ShareError(
            tr(
                "The share text has {count} characters, and {most} are the most that one can have.",
                count=whole(len(word)),
                most=whole(LONGEST),
            )
        )
    if not word.startswith(FORM):
        if not word:
            raise ShareError(DAMAGED)
        later = tr("The share text was made by a newer version of the program.")
        raise ShareError(later if _is_later(word) else UNKNOWN)
    try:
        document = parse(_inflated(_checked(_bytes(word[1:]))))
        if not isinstance(document, dict) or document.keys() != {"v", "project"}:
            raise ShapeError(tr("It holds no project."))
        content = document["project"]
        if isinstance(content, dict) and document["v"] == SCHEMA_VERSION:
            content = {**content, **_LEFT_OUT}
        return project_of(content, document["v"])
    except EditError as error:
        raise ShareError(tr("The share text can't be used. {error}", error=error)) from error


def _is_later(word: str) -> bool:
    """Whether it can be of a form to come: forms are counted."""
    return FORM < word[0] <= "9"


def _text(project: Project) -> str | None:
    """Its share text; None if that would be too long, or hold too much."""
    check_project(project)
    bare = {name: part for name, part in plain(project).items() if name not in _LEFT_OUT}
    content = {"v": SCHEMA_VERSION, "project": bare}
    data = json.dumps(content, separators=(",", ":"), allow_nan=False).encode("ascii")
    if len(data) > MOST_BYTES:
        return None
    deflater = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zlib.Z_DEFAULT_STRATEGY, _words())
    packed = deflater.compress(data) + deflater.flush()
    text = SCHEME + FORM + _word(zlib.crc32(packed).to_bytes(_CHECK_BYTES, "big") + packed)
    return text if len(text) <= LONGEST else None


def _too_large(project: Project) -> str:
    if project.dataset.table is not None or any(isinstance(change, DataChange) for change in project.log):
        return tr("The project holds too many points of its own for a share text. Save it, and send the file.")
    return tr("Too much was changed during the run for a share text to hold it. Save the project, and send the file.")


def _checked(data: bytes) -> bytes:
    check, packed = data[:_CHECK_BYTES], data[_CHECK_BYTES:]
    if not packed or zlib.crc32(packed).to_bytes(_CHECK_BYTES, "big") != check:
        raise ShareError(DAMAGED)
    return packed


def _inflated(packed: bytes) -> bytes:
    """What was compressed, and never more of it than ``MOST_BYTES``."""
    inflater = zlib.decompressobj(_RAW, zdict=_words())
    try:
        data = inflater.decompress(packed, MOST_BYTES + 1)
    except zlib.error as error:
        raise ShareError(DAMAGED) from error
    if len(data) > MOST_BYTES:
        raise ShareError(
            tr("The share text holds more than {size} kB, which no shared project has.", size=MOST_BYTES // 1000)
        )
    if not inflater.eof or inflater.unused_data:
        raise ShareError(DAMAGED)
    return data


@cache
def _words() -> bytes:
    """What both sides have in common; a form keeps its words for ever."""
    text = resources.path("share", f"words-{FORM}.txt").read_bytes()
    return text.replace(b"\r\n", b"\n")  # which tools may have made of its line ends


def _word(data: bytes) -> str:
    """Bytes in base 62; a 1 in front keeps zeros at their beginning."""
    number, digits = int.from_bytes(b"\1" + data, "big"), []
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))


def _bytes(word: str) -> bytes:
    number = 0
    for digit in word:
        number = number * len(_DIGITS) + _PLACES[digit]
    data = number.to_bytes((number.bit_length() + 7) // 8, "big")
    if data[:1] != b"\1":
        raise ShareError(DAMAGED)
    return data[1:]
