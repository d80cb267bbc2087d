"""Updates in place: ``x += 1``, ``w.data += -0.1 * w.grad``, ``things *= 2``."""

from __future__ import annotations

import ast
from collections.abc import Callable

from micrograd_desktop.engine import bugs as bug_table
from micrograd_desktop.engine.language.arithmetic import SIGNS
from micrograd_desktop.engine.language.assignment import Assignment
from micrograd_desktop.engine.language.classes import Classes
from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.sets import updated_in_place
from micrograd_desktop.engine.language.workbench import Workbench


class Updates:
    """Does the updates of one program.

    Parameters
    ----------
    combined
        What a sign makes of two things.
    extend
        Adds the items of its second to the list that is its first.
    """

    def __init__(
        self,
        bench: Workbench,
        evaluate: Callable[[ast.expr], object],
        combined: Callable[[ast.BinOp, object, object], object],
        extend: Callable[[list[object], object], object],
        classes: Classes,
        containers: Containers,
        assignment: Assignment,
    ) -> None:
        self._bench = bench
        self._evaluate = evaluate
        self._combined = combined
        self._extend = extend
        self._classes = classes
        self._containers = containers
        self._assignment = assignment

    def update(self, node: ast.AugAssign) -> None:
        """``target += value``, with any of the signs."""
        target, whole = self._held(node.target), getattr(node, "_whole", None)
        if whole is None or target is not node.target:
            load = ast.copy_location(_as_load(target), node.target)
            ast.fix_missing_locations(load)
            whole = node._whole = ast.copy_location(ast.BinOp(load, node.op, node.value), node)  # type: ignore[attr-defined]
        if isinstance(node.target, ast.Attribute) and node.target.attr == "data":
            sign = self._perhaps_wrong(node.op)
            if sign is not node.op:
                whole = ast.copy_location(ast.BinOp(whole.left, sign, node.value), node)
        left, right = self._evaluate(whole.left), self._evaluate(node.value)
        if isinstance(left, list) and isinstance(node.op, ast.Add | ast.Mult):
            self._lengthen(left, node.op, right)
            if isinstance(target, ast.Name):
                return
            result: object = left
        elif updated_in_place(self._bench, SIGNS[type(node.op)], left, right):
            if isinstance(target, ast.Name):
                return
            result = left
        else:
            own = self._classes.is_own(left)
            result = self._classes.updated(SIGNS[type(node.op)], left, right) if own else NotImplemented
            result = self._combined(whole, left, right) if result is NotImplemented else result
        self._assignment.bind(target, result)

    def _held(self, target: ast.expr) -> ast.expr:
        """The target of an update; what has to be called to find it is called once, not for each of its two uses."""
        if isinstance(target, ast.Name) or not _calls(target):
            return target
        held: ast.expr = target
        if isinstance(target, ast.Attribute):
            held = ast.Attribute(self._known(target.value), target.attr, target.ctx)
        elif isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
            held = ast.Subscript(self._known(target.value), self._known(target.slice), target.ctx)
        return ast.copy_location(held, target)

    def _known(self, node: ast.expr) -> Known:
        known = Known()
        known.thing = self._evaluate(node)
        return ast.copy_location(known, node)

    def _lengthen(self, things: list[object], sign: ast.operator, right: object) -> None:
        """``things += more`` and ``things *= 2``, which change the list itself, as in Python."""
        if isinstance(sign, ast.Add):
            self._extend(things, right)
            return
        longer = self._containers.repeated(things, right)
        assert isinstance(longer, list)
        things[:] = longer

    def _perhaps_wrong(self, sign: ast.operator) -> ast.operator:
        """The sign of an update, turned round by the bug."""
        if bug_table.WRONG_SIGN in self._bench.bugs:
            return {ast.Add: ast.Sub(), ast.Sub: ast.Add()}.get(type(sign), sign)
        return sign


class Known(ast.expr):
    """An expression whose thing is there already."""

    thing: object


def _calls(target: ast.expr) -> bool:
    """Whether something has to be called to find what a target means."""
    found: bool | None = getattr(target, "_calls", None)
    if found is None:
        found = any(isinstance(piece, ast.Call) for piece in ast.walk(target))
        target._calls = found  # type: ignore[attr-defined]
    return found


def _as_load(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.Name(target.id, ast.Load())
    if isinstance(target, ast.Attribute):
        return ast.Attribute(target.value, target.attr, ast.Load())
    if isinstance(target, ast.Subscript):
        return ast.Subscript(target.value, target.slice, ast.Load())
    return target
