"""Import lines of a program: what they bring, and which of them are not needed here."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from micrograd_desktop.engine.language.objects import Unknown
from micrograd_desktop.engine.language.packages import ENGINES, MODULES, NETS, NOT_IMPORTED, PRESENT, found
from micrograd_desktop.engine.language.parts import NEEDLESS, NOT_KNOWN, STANDS_IN, Builder
from micrograd_desktop.engine.language.plots import DRAWING, Canvas, draws
from micrograd_desktop.engine.language.syntax import Refusal, span_of
from micrograd_desktop.engine.language.tensors import STANDS_IN_FOR_TORCH
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

SETTING_UP = frozenset({"typing", "types", "abc", "collections.abc", "__future__"})
"""Packages of annotations, which say nothing here."""

STANDING_IN = frozenset({"Value", "Neuron", "Layer", "MLP"})


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
            name = alias.asname or alias.name.split(".", maxsplit=1)[0]
            if alias.name in SETTING_UP:
                continue
            if alias.name not in MODULES and alias.name not in DRAWING:
                self._unknown(node, name, alias.name)
                needed = True
                continue
            module = alias.name if alias.asname else name
            if module == "torch":
                self._bench.note(node.lineno, STANDS_IN_FOR_TORCH.format(line=node.lineno), "")
            needed = needed or (PRESENT.get(name) != module and module not in DRAWING)
            self._bench.modules[name] = module
            self._bench.names.pop(name, None)
        if not needed:
            self._note(node, NEEDLESS)

    def _unknown(self, node: ast.stmt, name: str, package: str) -> None:
        """An import that is not known here stops nothing: only what uses it is refused."""
        sentence = NOT_IMPORTED.format(package=plain(package, 40))
        if getattr(node, "_tried", False):
            raise self._bench.fail(sentence, None, "ModuleNotFoundError", [f"No module named '{plain(package, 40)}'"])
        refusal = Refusal(sentence, span_of(node))
        self._bench.first_unknown = self._bench.first_unknown or refusal
        self._bench.scope.place(name)[name] = Unknown(name, refusal)
        self._note(node, NOT_KNOWN)

    def names(self, node: ast.ImportFrom) -> None:
        """``from micrograd.nn import Neuron, MLP``: which net it is goes by the package."""
        package = node.module or ""
        if package in DRAWING and not node.level:
            for alias in node.names:
                name = alias.asname or alias.name
                self._bench.scope.place(name)[name] = Canvas(self._bench, alias.name)
            self._note(node, NEEDLESS)
            return
        if node.level or package not in ENGINES | NETS | MODULES.keys():
            for alias in node.names:
                if alias.name != "*":
                    self._unknown_or_known(node, alias, package)
            return
        for alias in node.names:
            if alias.name == "*":
                self._all(package)
                continue
            self._one(package, alias.name, alias.asname or alias.name)
        if package in ENGINES:
            self._note(node, NEEDLESS)

    def _unknown_or_known(self, node: ast.ImportFrom, alias: ast.alias, package: str) -> None:
        """A module of the person's own that has the lecture's names: the app's own stand in."""
        known_as = alias.asname or alias.name
        builds = {**self._functions, **self._vocabulary}
        if alias.name in STANDING_IN and alias.name in builds:
            self._bench.names.pop(known_as, None)
            self._bench.imported[known_as] = builds[alias.name]
            self._note(node, STANDS_IN)
            return
        if package == "pprint" or package in SETTING_UP:
            self._note(node, NEEDLESS)
            return
        if draws(alias.name):
            self._bench.scope.place(known_as)[known_as] = Canvas(self._bench, alias.name)
            self._note(node, NEEDLESS)
            return
        self._unknown(node, known_as, package or tr("this file's neighbour"))

    def _all(self, package: str) -> None:
        """``from math import *``."""
        if package in MODULES:
            for name in MODULES[package]:
                self._one(package, name, name)
        elif package in NETS:
            for name in ("Neuron", "Layer", "MLP"):
                self._one(package, name, name)

    def _one(self, package: str, name: str, known_as: str) -> None:
        bench = self._bench
        if f"{package}.{name}" in MODULES or f"{package}.{name}" in DRAWING:
            bench.modules[known_as] = f"{package}.{name}"
            return
        known = package in MODULES and package not in ENGINES | NETS
        thing = found(package, name) if known else self._of_micrograd(package, name)
        if thing is None:
            known_in_python = package in ENGINES | NETS
            raise bench.fail(tr("There is no '{name}' to import from {package} here.", name=name[:40], package=package),
                             kind="ImportError" if known_in_python else "")  # fmt: skip
        bench.names.pop(known_as, None)
        if callable(thing):
            bench.imported[known_as] = thing
        else:
            bench.names[known_as] = thing

    def _of_micrograd(self, package: str, name: str) -> Builder | None:
        if package in ENGINES:
            return self._functions.get(name) if name == "Value" else None
        own = self._vocabulary.get(f"{package}.{name}")
        return own or (self._vocabulary.get(name) if name in ("Neuron", "Layer", "MLP", "Module") else None)

    def _note(self, node: ast.stmt, kind: str) -> None:
        self._bench.note(node.lineno, ast.unparse(node), kind)
