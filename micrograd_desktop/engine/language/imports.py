"""Import lines of a program: what they bring, and which of them are not needed here."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from micrograd_desktop.engine.language.packages import DRAWING, ENGINES, MODULES, NETS, NOT_IMPORTED, PRESENT, found
from micrograd_desktop.engine.language.workbench import Builder, Note, Workbench


class Imports:
    """Does the imports of one program."""

    def __init__(self, bench: Workbench, functions: Mapping[str, Builder], vocabulary: Mapping[str, Builder]) -> None:
        self._bench = bench
        self._functions = functions
        self._vocabulary = vocabulary

    def whole_modules(self, node: ast.Import) -> None:
        """``import math, numpy as np``."""
        needed = False
        for alias in node.names:
            if alias.name not in MODULES:
                raise self._bench.fail(NOT_IMPORTED)
            name = alias.asname or alias.name.split(".", maxsplit=1)[0]
            module = alias.name if alias.asname else name
            needed = needed or (PRESENT.get(name) != module and module not in DRAWING)
            self._bench.modules[name] = module
            self._bench.names.pop(name, None)
        if not needed:
            self._needless(node)

    def names(self, node: ast.ImportFrom) -> None:
        """``from micrograd.nn import Neuron, MLP``: which net it is goes by the package."""
        package = node.module or ""
        if node.level or package not in ENGINES | NETS | MODULES.keys():
            raise self._bench.fail(NOT_IMPORTED)
        for alias in node.names:
            if alias.name == "*":
                raise self._bench.fail("Name what is imported, in place of *.")
            self._one(package, alias.name, alias.asname or alias.name)
        if package in ENGINES:
            self._needless(node)

    def _one(self, package: str, name: str, known_as: str) -> None:
        bench = self._bench
        thing = found(package, name) if package in MODULES else self._of_micrograd(package, name)
        if thing is None:
            raise bench.fail(f"There is no '{name[:40]}' to import from {package} here.")
        bench.names.pop(known_as, None)
        if callable(thing):
            bench.imported[known_as] = thing
        else:
            bench.names[known_as] = thing

    def _of_micrograd(self, package: str, name: str) -> Builder | None:
        if package in ENGINES:
            return self._functions.get(name) if name == "Value" else None
        own = self._vocabulary.get(f"{package}.{name}")
        return own or (self._vocabulary.get(name) if name in ("Neuron", "Layer", "MLP") else None)

    def _needless(self, node: ast.stmt) -> None:
        self._bench.notes.append(Note(node.lineno, needless=ast.unparse(node)))
