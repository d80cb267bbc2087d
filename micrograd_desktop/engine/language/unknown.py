"""Sentences for the pieces of Python that are not known in a program: what each is, and what to write instead."""

from __future__ import annotations

import ast

from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.translation import tr

_WAITING = tr("{sign} is not known here: nothing waits for anything. Write a plain function.")

SENTENCES: dict[type[ast.AST], str] = {
    ast.AsyncFunctionDef: tr("Functions that are async are not known here. Write def alone."),
    ast.AsyncFor: _WAITING.format(sign="async for"),
    ast.AsyncWith: _WAITING.format(sign="async with"),
    ast.Await: _WAITING.format(sign="await"),
    ast.TryStar: tr("except* is not known here. Write except."),
    ast.NamedExpr: tr(":= is not known here. Assign on a line of its own."),
    ast.MatMult: tr("@ is not known here. Write sum(x * y for x, y in zip(a, b))."),
    ast.LShift: tr("<< is not known here: it works on bits. Write * 2 ** k."),
    ast.RShift: tr(">> is not known here: it works on bits. Write // 2 ** k."),
    ast.Invert: tr("~ is not known here: it works on bits. Write not before a condition."),
    ast.Match: tr("match is not known here. Write if and elif."),
}


OF_SETS = {
    "^": NotKnown(tr("^ is not known here: in Python it works on bits. A power is written x ** 2.")),
    "|": NotKnown(tr("| is not known here: it works on bits. Write or between conditions.")),
    "&": NotKnown(tr("& is not known here: it works on bits. Write and between conditions.")),
}
"""Signs that are known between sets alone, and what is said of them between numbers."""


def unknown(node: ast.AST) -> str:
    """What is said of a piece of syntax that is not known here."""
    return NotKnown(SENTENCES.get(type(node)) or tr("This piece of Python is not known here. Take it out."))
