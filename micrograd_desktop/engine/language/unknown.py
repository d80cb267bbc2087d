"""Sentences for the pieces of Python that are not known in a program: what each is, and what to write instead."""

from __future__ import annotations

import ast

_BITS = "{} is not known here: it works on bits."
_WAITING = "{} is not known here: nothing waits for anything. Write a plain function."

SENTENCES: dict[type[ast.AST], str] = {
    ast.AsyncFunctionDef: "Functions that are async are not known here. Write def alone.",
    ast.AsyncFor: _WAITING.format("async for"),
    ast.AsyncWith: _WAITING.format("async with"),
    ast.Await: _WAITING.format("await"),
    ast.TryStar: "except* is not known here. Write except.",
    ast.NamedExpr: ":= is not known here. Assign on a line of its own.",
    ast.MatMult: "@ is not known here. Write sum(x * y for x, y in zip(a, b)).",
    ast.LShift: _BITS.format("<<") + " Write * 2 ** k.",
    ast.RShift: _BITS.format(">>") + " Write // 2 ** k.",
    ast.Invert: _BITS.format("~") + " Write not before a condition.",
    ast.Match: "match is not known here. Write if and elif.",
}


OF_SETS = {
    "^": "^ is not known here: in Python it works on bits. A power is written x ** 2.",
    "|": _BITS.format("|") + " Write or between conditions.",
    "&": _BITS.format("&") + " Write and between conditions.",
}
"""Signs that are known between sets alone, and what is said of them between numbers."""


def unknown(node: ast.AST) -> str:
    """What is said of a piece of syntax that is not known here."""
    return SENTENCES.get(type(node), "This piece of Python is not known here. Take it out.")
