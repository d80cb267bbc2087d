"""Sentences for the pieces of Python that are not known in a program."""

from __future__ import annotations

import ast

_FUNCTIONS = "Functions can't be defined here. Write the expressions one after the other."
_DICTIONARIES = "Dictionaries are not known here. Use a list."
_SETS = "Sets are not known here. Use a list."
_LOGIC = "and, or, not are not known here."
_BITS = "{} is not known here: it works on bits."

SENTENCES: dict[type[ast.AST], str] = {
    ast.While: "while is not known here. Use for over a range or a list.",
    ast.FunctionDef: _FUNCTIONS,
    ast.AsyncFunctionDef: _FUNCTIONS,
    ast.Lambda: "Functions can't be defined here. Write the expression itself.",
    ast.ClassDef: "Classes can't be defined here: Value, Neuron, Layer and MLP are known.",
    ast.If: "if is not known here: the graph would depend on numbers. Use relu() or abs().",
    ast.IfExp: "A choice by a condition is not known here. Use relu() or abs().",
    ast.BoolOp: _LOGIC,
    ast.Not: _LOGIC,
    ast.Is: "is is not known here. Compare numbers with ==.",
    ast.IsNot: "is is not known here. Compare numbers with !=.",
    ast.In: "in is not known here, but in a loop.",
    ast.NotIn: "in is not known here, but in a loop.",
    ast.Dict: _DICTIONARIES,
    ast.DictComp: _DICTIONARIES,
    ast.Set: _SETS,
    ast.SetComp: _SETS,
    ast.Delete: "del is not known here.",
    ast.Try: "try is not known here.",
    ast.With: "with is not known here.",
    ast.Return: "return is not known here: the last assigned value is the result.",
    ast.Starred: "* in front of an argument is not known here.",
    ast.NamedExpr: ":= is not known here. Assign on a line of its own.",
    ast.Slice: "Slices are not known here. Use one index.",
    ast.AnnAssign: "Type annotations are not known here.",
    ast.MatMult: "@ is not known here: everything is a scalar.",
    ast.BitXor: "^ is not known here: in Python it works on bits. A power is written x ** 2.",
    ast.BitOr: _BITS.format("|"),
    ast.BitAnd: _BITS.format("&"),
    ast.LShift: _BITS.format("<<"),
    ast.RShift: _BITS.format(">>"),
    ast.Invert: _BITS.format("~"),
    ast.Global: "global is not known here.",
    ast.Nonlocal: "nonlocal is not known here.",
    ast.Assert: "assert is not known here.",
    ast.Raise: "raise is not known here.",
    ast.Await: "await is not known here.",
    ast.Yield: "yield is not known here.",
    ast.YieldFrom: "yield is not known here.",
    ast.Match: "match is not known here.",
    ast.Break: "break is not known here. Give the loop a shorter range.",
    ast.Continue: "continue is not known here.",
}


def unknown(node: ast.AST) -> str:
    """What is said of a piece of syntax that is not known here."""
    return SENTENCES.get(type(node), "This piece of Python is not known here.")
