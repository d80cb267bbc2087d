"""What a program defines: functions, classes, and what of these the app's own stands in for."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from micrograd_desktop.engine.language.calls import ATTRIBUTES, HANDWRITTEN
from micrograd_desktop.engine.language.classes import DECORATORS, Classes, Decorated
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.functions import Functions
from micrograd_desktop.engine.language.objects import Function
from micrograd_desktop.engine.language.parts import STANDS_IN, Builder
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.translation import tr

STANDING_IN = frozenset({"Value", "Module", "Neuron", "Layer", "MLP", "draw_dot"})
"""What the lecture's cells define and is there already."""

MODULE_ATTRIBUTES = ("parameters", "zero_grad", "w", "b", "neurons", "layers")
KNOWN_METHODS = {name: MODULE_ATTRIBUTES for name in ("Module", "Neuron", "Layer", "MLP")}
"""What the app's own classes can do, whatever a program's class of that name does for it."""


class Definitions:
    """Does the definitions of one program. ``own_engine`` runs classes that the app's own else stand in for."""

    def __init__(
        self,
        bench: Workbench,
        vocabulary: Mapping[str, Builder],
        own_engine: bool,
        functions: Functions,
        classes: Classes,
        evaluate: Callable[[ast.expr], object],
    ) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._own_engine = own_engine
        self._functions = functions
        self._classes = classes
        self._evaluate = evaluate

    def stands_in(self, statement: ast.stmt) -> bool:
        """Whether the app's own is used in place of what a statement defines."""
        return (
            not self._own_engine
            and self._bench.scope.outer is None
            and isinstance(statement, ast.FunctionDef | ast.ClassDef)
            and statement.name in STANDING_IN
            and (isinstance(statement, ast.ClassDef) or statement.name == "draw_dot")
        )

    def define(self, node: ast.FunctionDef) -> None:
        """A function; an op written by hand as the table has it is the table's."""
        bench, scope = self._bench, self._bench.scope
        if not getattr(node, "_own", True):
            if node.name in HANDWRITTEN:
                bench.names.pop(node.name, None)
                bench.imported[node.name] = HANDWRITTEN[node.name]
            return
        if self.stands_in(node):
            bench.names.pop(node.name, None)
            bench.note(node.lineno, f"def {node.name}", STANDS_IN)
            return
        thing: object = self._functions.made(node, node.name)
        for decorator in reversed(node.decorator_list):
            thing = self._decorated(decorator, thing)
        scope.place(node.name)[node.name] = thing

    def _decorated(self, decorator: ast.expr, thing: object) -> object:
        if isinstance(decorator, ast.Name) and decorator.id in DECORATORS and isinstance(thing, Function):
            return Decorated(decorator.id, thing)
        if isinstance(decorator, ast.Attribute):
            raise self._bench.fail(NotKnown(tr("This decorator is not known here.")), span_of(decorator))
        return self._bench.call(self._evaluate(decorator), [thing])

    def define_class(self, node: ast.ClassDef) -> None:
        """A class, unless the app's own stands in for it."""
        bench = self._bench
        if self.stands_in(node):
            bench.names.pop(node.name, None)
            self._choose_net(node)
            self._take_methods(node)
            bench.note(node.lineno, f"class {node.name}", STANDS_IN)
            return
        if node.keywords or node.decorator_list:
            raise bench.fail(tr("Decorators and keywords of a class are not known here."), span_of(node))
        kind = self._classes.made(node, [self._evaluate(base) for base in node.bases])
        bench.scope.place(node.name)[node.name] = kind

    def _choose_net(self, node: ast.ClassDef) -> None:
        """Which net stands in: micrograd's where the program's Neuron calls relu and not tanh, else the lecture's."""
        bench = self._bench
        if node.name == "Neuron":
            called = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
            bench.own_net = "micrograd.nn" if "relu" in called and "tanh" not in called else ""
        own = self._vocabulary.get(f"{bench.own_net}.{node.name}")
        if own is not None:
            bench.imported[node.name] = own
        else:
            bench.imported.pop(node.name, None)

    def _take_methods(self, node: ast.ClassDef) -> None:
        """The methods that a class has beyond those of what stands in for it."""
        known = frozenset(KNOWN_METHODS.get(node.name, ATTRIBUTES))
        own = [one for one in node.body if isinstance(one, ast.FunctionDef) and not one.decorator_list]
        self._bench.own_methods[node.name] = {
            one.name: self._functions.made(one, one.name)
            for one in own
            if one.name not in known and not one.name.startswith("_")
        }
