"""Methods of texts: those that cost no more than the text is long, and ``format`` with plain specs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from micrograd_desktop.engine.language.described import counted, described
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.iterators import listed
from micrograd_desktop.engine.language.logic import unnamed
from micrograd_desktop.engine.language.texts import Pieces, text_pieces, write_formatted
from micrograd_desktop.engine.language.workbench import MOST_TEXT, Workbench
from micrograd_desktop.translation import tr

Arguments = Sequence[object]
Keywords = Mapping[str, object]

_FIELD = re.compile(r"\{\{|\}\}|\{(\w*)(?:!([ra]))?(?::([^{}]*))?\}")
_PERCENT = re.compile(r"%(%|([-+0 ]*)(\d{0,2})((?:\.\d{1,2})?)([sdifeEgGr]))")


NEEDS_ONE = frozenset({"startswith", "endswith", "count", "find"})


A_WIDTH = tr("A width")
FORMATTED = tr("What is formatted")


def text_argument(bench: Workbench, name: str, thing: object) -> str:
    """A text that is given, or a sentence."""
    if not isinstance(thing, str):
        raise bench.fail(tr("{name}() takes a text, not {thing}.", name=name, thing=described(thing)), kind="TypeError")
    return thing


def _counted(bench: Workbench, name: str, arguments: Arguments, keywords: Keywords, least: int, most: int) -> None:
    if keywords:
        raise bench.fail(tr("{name}() takes no arguments with names.", name=name))
    if not least <= len(arguments) <= most:
        raise bench.fail(
            tr("{name}() takes {takes}, not {count}.", name=name, takes=counted(least, most), count=len(arguments))
        )


def _plain(
    name: str, method: Callable[..., object], most: int, text: str, bench: Workbench, arguments: Arguments,
    keywords: Keywords,
) -> object:  # fmt: skip
    _counted(bench, name, arguments, keywords, int(name in NEEDS_ONE), most)
    given = [text_argument(bench, name, argument) for argument in arguments]
    bench.text(2 * len(text) + 8)
    if name in ("split", "count", "find") and given and not given[0]:
        raise bench.fail(tr("{name}() needs a text that is not empty.", name=name))
    bench.step(1 + len(text) // 64)
    return method(text, *given)


def _padded(
    name: str, method: Callable[..., str], text: str, bench: Workbench, arguments: Arguments, keywords: Keywords
) -> str:
    _counted(bench, name, arguments, keywords, 1, 2)
    width = bench.whole(arguments[0], A_WIDTH)
    bench.text(max(len(text), min(width, MOST_TEXT + 1)))
    filling = [text_argument(bench, name, argument) for argument in arguments[1:]]
    if filling and (len(filling[0]) != 1 or name == "zfill"):
        raise bench.fail(tr("{name}() fills with a single character.", name=name))
    return method(text, width, *filling)


def _join(text: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> str:
    _counted(bench, "join", arguments, keywords, 1, 1)
    things = listed(bench, arguments[0], "join()")
    pieces = text_pieces(bench)
    for i, thing in enumerate(things):
        bench.step()
        if i:
            pieces.add(text)
        pieces.add(text_argument(bench, "join", thing))
    return _made(bench, pieces)


def _made(bench: Workbench, pieces: Pieces) -> str:
    text = str(pieces)
    bench.text(len(text))
    return text


def _replace(text: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> str:
    _counted(bench, "replace", arguments, keywords, 2, 2)
    old, new = (text_argument(bench, "replace", argument) for argument in arguments)
    bench.text(min(len(text) + (text.count(old)) * max(0, len(new) - len(old)), MOST_TEXT + 1))
    return text.replace(old, new)


def _format(text: str, bench: Workbench, arguments: Arguments, keywords: Keywords) -> str:
    """``'{:.2f}'.format(x)``: fields by place or by name, without attributes or items."""
    pieces, end, place = text_pieces(bench), 0, 0
    for match in _FIELD.finditer(text):
        _literal(bench, text[end : match.start()], pieces)
        end = match.end()
        if match.group() in ("{{", "}}"):
            pieces.add(match.group()[0])
            continue
        name, conversion, spec = match.groups()
        if not name or name.isdecimal():
            index = int(name[:6]) if name else place
            place += 1
            if index >= len(arguments):
                raise bench.fail(tr("format() has no argument for field {field}.", field=index))
            thing = arguments[index]
        elif name in keywords:
            thing = keywords[name]
        else:
            raise bench.fail(tr("format() has no argument called '{name}'.", name=name[:40]))
        write_formatted(bench, thing, spec or "", ord(conversion) if conversion else -1, pieces)
    _literal(bench, text[end:], pieces)
    return _made(bench, pieces)


def _literal(bench: Workbench, text: str, pieces: Pieces) -> None:
    if "{" in text or "}" in text:
        raise bench.fail(NotKnown(tr("A field of this text is not known here. Use one such as {:.4f}.")))
    pieces.add(text)


def percent_formatted(bench: Workbench, text: str, given: object) -> str:
    """``'%.4f' % x``."""
    things = list(given) if isinstance(given, tuple) else [given]
    pieces, end, place = text_pieces(bench), 0, 0
    for match in _PERCENT.finditer(text):
        pieces.add(text[end : match.start()])
        end = match.end()
        if match.group() == "%%":
            pieces.add("%")
            continue
        if place == len(things):
            raise bench.fail(tr("There are more fields in this text than things for them."))
        pieces.add(_percent_field(bench, match, things[place]))
        place += 1
    if place < len(things):
        raise bench.fail(tr("There are more things than fields in this text for them."))
    pieces.add(text[end:])
    return _made(bench, pieces)


def _percent_field(bench: Workbench, match: re.Match[str], thing: object) -> str:
    _, flags, width, places, kind = match.groups()
    thing = unnamed(thing)
    if kind in "sr":
        shown = text_pieces(bench)
        write_formatted(bench, thing, "", ord("r") if kind == "r" else -1, shown)
        thing, kind = str(shown), "s"
    else:
        thing = bench.number(thing, FORMATTED)
        if kind in "di":
            thing, kind = int(bench.whole(int(thing) if abs(thing) < 1e300 else thing, FORMATTED)), "d"
    return f"%{flags}{width}{places}{kind}" % (thing,)


TEXT_METHODS: dict[str, Callable[..., object]] = {
    **{
        name: partial(_plain, name, method, most)
        for name, method, most in (
            ("upper", str.upper, 0), ("lower", str.lower, 0), ("title", str.title, 0),
            ("capitalize", str.capitalize, 0),
            ("strip", str.strip, 1), ("lstrip", str.lstrip, 1), ("rstrip", str.rstrip, 1), ("split", str.split, 1),
            ("splitlines", str.splitlines, 0), ("startswith", str.startswith, 1), ("endswith", str.endswith, 1),
            ("isdigit", str.isdigit, 0), ("isalpha", str.isalpha, 0), ("count", str.count, 1), ("find", str.find, 1),
        )
    },
    **{
        name: partial(_padded, name, method)
        for name, method in (("ljust", str.ljust), ("rjust", str.rjust), ("center", str.center), ("zfill", str.zfill))
    },
    "join": _join, "replace": _replace, "format": _format,
}  # fmt: skip
