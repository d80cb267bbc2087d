"""What the names and attributes in a program stand for."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine.language.calls import ATTRIBUTES, FUNCTIONS, value_attribute
from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.packages import DRAWING, MODULES, PRESENT, found
from micrograd_desktop.engine.language.plain_functions import PLAIN_FUNCTIONS
from micrograd_desktop.engine.language.suggestion import suggestion
from micrograd_desktop.engine.language.workbench import Builder, Method, Part, Workbench, capital, described
from micrograd_desktop.engine.value import Value


class Lookup:
    """Finds what a program names: its own things first, then what it imported, then what is known here."""

    def __init__(
        self, bench: Workbench, vocabulary: Mapping[str, Builder], evaluate: Callable[[ast.expr], object]
    ) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._evaluate = evaluate

    def of_name(self, node: ast.Name) -> object:
        """What a name stands for."""
        bench, name = self._bench, node.id
        if name in bench.names:
            return bench.names[name]
        if self.function(name) is not None:
            raise bench.fail(f"'{name}' is a function: call it with ().")
        if name in bench.modules or name in PRESENT:
            raise bench.fail(f"'{name}' is a module: write what of it is meant, such as {name}.exp(2).")
        raise bench.fail(f"The name '{name[:40]}' is not defined.{self.meant(name)}")

    def meant(self, name: str) -> str:
        """A sentence about the name that may be meant by one that is not known; nothing if there is none."""
        known = [*self._bench.names, *self._bench.imported, *FUNCTIONS, *PLAIN_FUNCTIONS, *self._vocabulary]
        return suggestion(name, known)

    def function(self, name: str) -> Builder | None:
        """The function of a name, unless the program uses the name for something else."""
        imported = self._bench.imported.get(name)
        return imported or FUNCTIONS.get(name) or self._vocabulary.get(name) or PLAIN_FUNCTIONS.get(name)

    def of_attribute(self, node: ast.Attribute) -> object:
        """What of a value, a part or a module is meant."""
        bench, name = self._bench, node.attr
        if (module := self._module(node.value)) is not None:
            return self._of_module(module, node)
        owner = self._evaluate(node.value)
        known: Sequence[str] = ()
        got: object = None
        if isinstance(owner, Value | Number):
            got, known = value_attribute(bench, owner, name), ATTRIBUTES
        elif isinstance(owner, Part):
            got, known = owner.attribute(name), owner.attributes
        if got is not None:
            return got
        if isinstance(owner, Method):
            raise bench.fail(f"This names {owner.name} and does not call it. Write {owner.name}() to call it.")
        if owner is None:
            raise bench.fail(f"There is nothing here that could have a '{name[:40]}'.")
        raise bench.fail(f"{capital(described(owner))} has no '{name[:40]}' here.{suggestion(name, known)}")

    def _module(self, node: ast.expr) -> str | None:
        """The module that an expression names (``math``, ``np.random``), unless the program uses its name otherwise."""
        if isinstance(node, ast.Name):
            named = self._bench.modules.get(node.id) or PRESENT.get(node.id)
            return None if node.id in self._bench.names else named
        if isinstance(node, ast.Attribute) and (outer := self._module(node.value)) is not None:
            inner = f"{outer}.{node.attr}"
            return inner if inner in MODULES else None
        return None

    def _of_module(self, module: str, node: ast.Attribute) -> object:
        bench, name = self._bench, node.attr
        if module in DRAWING:
            raise bench.fail("Nothing is plotted here: the graph is drawn beside. Take the line out.")
        thing = found(module, name)
        if thing is None:
            raise bench.fail(f"There is no {module}.{name[:40]} here.{suggestion(name, MODULES[module])}")
        if callable(thing):
            build = thing
            return Method(name, lambda bench, arguments: build(bench, arguments, {}))
        return thing
