"""Expressions of Python with others put in place of their names."""

from __future__ import annotations

import ast
from collections.abc import Mapping


def parsed(expression: str) -> ast.expr:
    """The syntax tree of an expression."""
    return ast.parse(expression, mode="eval").body


def substituted(
    expression: str,
    replacements: Mapping[str, ast.expr],
    operators: Mapping[str, ast.operator] | None = None,
) -> str:
    """An expression with others in place of its names, and with parentheses where they are needed.

    ``operators`` are written in place of the functions of those names: ``divide(a, b)`` becomes ``a / b``.
    """
    return ast.unparse(_Substitution(replacements, operators or {}).visit(parsed(expression)))


class _Substitution(ast.NodeTransformer):
    def __init__(self, replacements: Mapping[str, ast.expr], operators: Mapping[str, ast.operator]) -> None:
        self._replacements = replacements
        self._operators = operators

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._replacements.get(node.id, node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id in self._operators:
            left, right = node.args
            return self.visit(ast.BinOp(left, self._operators[node.func.id], right))  # type: ignore[no-any-return]
        return self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        match node:
            case ast.BinOp(
                op=ast.Pow(), right=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=float() | int() as k))
            ):
                node.right = ast.Constant(-k)  # unparse would write x ** (-1)
        return node
