"""A program's text from elsewhere, made such as an editor holds it."""

from __future__ import annotations

import re

INDENT = "    "

_NEWLINES = re.compile("\r\n?|[\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def with_newlines(text: str) -> str:
    """The text with each of its lines ended in the same way."""
    return _NEWLINES.sub("\n", text)


def clean(text: str) -> str:
    """Text from elsewhere without tabs, no-break spaces and control characters."""
    return _CONTROLS.sub("", with_newlines(text)).replace("\t", INDENT).replace("\xa0", " ")
