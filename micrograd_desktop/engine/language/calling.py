"""Calls of a program: whom they call, what they hand over, and what a thing that can be called gives."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine.language.arithmetic import number_of
from micrograd_desktop.engine.language.calls import FUNCTIONS
from micrograd_desktop.engine.language.classes import Class, Classes, Instance, Super
from micrograd_desktop.engine.language.containers import Containers
from micrograd_desktop.engine.language.described import capital, described, python_name
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.exceptions import Exceptions
from micrograd_desktop.engine.language.functions import Functions, function_name, is_callable
from micrograd_desktop.engine.language.iterators import Iteration
from micrograd_desktop.engine.language.kind_functions import KINDS
from micrograd_desktop.engine.language.lookup import Lookup
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.plain_functions import PLAIN_FUNCTIONS
from micrograd_desktop.engine.language.plots import Canvas
from micrograd_desktop.engine.language.scope import MISSING
from micrograd_desktop.engine.language.syntax import span_of
from micrograd_desktop.engine.language.tensors import Tensor
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr


class Calling:
    """Does the calls of one program."""

    def __init__(
        self,
        bench: Workbench,
        vocabulary: Mapping[str, Builder],
        evaluate: Callable[[ast.expr], object],
        lookup: Lookup,
        functions: Functions,
        classes: Classes,
        containers: Containers,
        exceptions: Exceptions,
    ) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._evaluate = evaluate
        self._lookup = lookup
        self._functions = functions
        self._classes = classes
        self._containers = containers
        self._exceptions = exceptions

    def of_call(self, node: ast.Call) -> object:
        """``f(x, *more, name=y)``."""
        bench, function = self._bench, node.func
        if isinstance(function, ast.Name) and self._lookup.bound(function.id) is MISSING:
            if function.id == "super" and not node.args:
                return self._super()
            build = self._lookup.function(function.id)
            if build is None and (kind := self._lookup.exception(function.id)) is not None:
                arguments, keywords = self._given(node)
                return self.call(kind, arguments, keywords)
            if build is None:
                sentence = NotKnown(
                    tr(
                        "There is no function called '{name}' here.{meant}",
                        name=function.id[:40],
                        meant=self._lookup.meant(function.id),
                    )
                )
                raise self._lookup.undefined(function.id, sentence, span_of(function))
            arguments, keywords = self._given(node)
            bench.literal_argument = (
                span_of(node.args[0]) if node.args and number_of(node.args[0]) is not None else None
            )
            return build(bench, arguments, keywords)
        callee = self._evaluate(function)
        arguments, keywords = self._given(node)
        literal = node.args and number_of(node.args[0]) is not None
        bench.literal_argument = span_of(node.args[0]) if literal else None
        return self.call(callee, arguments, keywords, node.func)

    def _given(self, node: ast.Call) -> tuple[list[object], dict[str, object]]:
        """The arguments of a call, those with names apart."""
        bench, keywords = self._bench, dict[str, object]()
        arguments = self._containers.spread(node.args)
        for word in node.keywords:
            thing = self._evaluate(word.value)
            if word.arg is not None:
                keywords[word.arg] = thing
                continue
            if not isinstance(thing, dict) or not all(isinstance(key, str) for key in thing):
                raise bench.fail(tr("** needs a dict of names behind it, not {thing}.", thing=described(thing)))
            bench.step(len(thing))
            keywords |= thing
        if len(keywords) < len(node.keywords) and all(word.arg is not None for word in node.keywords):
            raise bench.fail(tr("An argument is given twice."))
        return arguments, keywords

    def call(
        self,
        callee: object,
        arguments: Sequence[object],
        keywords: Mapping[str, object] | None = None,
        written: ast.expr | None = None,
    ) -> object:
        """What calling a thing gives."""
        bench, keywords = self._bench, keywords or {}
        if isinstance(callee, Function):
            return self._functions.called(callee, arguments, keywords)
        if isinstance(callee, Bound):
            return self.call(callee.function, [callee.owner, *arguments], keywords)
        if isinstance(callee, Builtin):
            bench.step()
            return callee.build(bench, arguments, keywords)
        if isinstance(callee, Canvas):
            return callee.called(arguments, keywords)
        if isinstance(callee, Class):
            return self._classes.new(callee, arguments, keywords)
        if isinstance(callee, Instance):
            method = self._classes.attribute(callee, "__call__")
            if isinstance(method, Bound):
                return self.call(method, arguments, keywords)
        if keywords:
            raise bench.fail(tr("This takes no arguments with names."))
        if isinstance(callee, Part):
            return callee.call(bench, arguments)
        if isinstance(callee, Method):
            return callee.run(bench, arguments)
        raise bench.fail(
            tr("{thing} can't be called.", thing=capital(described(callee))),
            None if written is None else span_of(written),
            "TypeError",
            [f"'{python_name(callee)}' object is not callable"],
        )

    def kind(self, name: str) -> object:
        """The class of that name, as ``type()`` gives it."""
        build = FUNCTIONS.get(name) or PLAIN_FUNCTIONS.get(name) or self._vocabulary.get(name)
        return self._lookup.builtin(name, build or _not_made)

    def _super(self) -> object:
        scope = self._bench.scope
        kind, owner = scope.find("__class__"), scope.find("__self__")
        if not isinstance(kind, Class):
            raise self._bench.fail(tr("super() stands inside of a method."))
        return Super(kind, owner)

    def text_of(self, thing: object, quoted: bool) -> str | None:
        """How a thing of the person's own is written: as its ``__repr__`` or ``__str__`` says."""
        if isinstance(thing, Instance):
            own = ("__repr__",) if quoted else ("__str__", "__repr__")
            if thing.kind.is_exception and not any(map(thing.kind.has, own)):
                return self._exceptions.text_of(thing, quoted)
            for name in ("__repr__",) if quoted else ("__str__", "__repr__"):
                text = self._classes.told(thing, name, [])
                if isinstance(text, str):
                    return text
            return f"<{plain(thing.kind.name, 40)} object>"
        if isinstance(thing, Iteration):
            return f"<{thing.name} object>"
        if isinstance(thing, Class):
            return f"<class '{plain(thing.name, 40)}'>"
        if isinstance(thing, Tensor):
            return thing.text()
        if isinstance(thing, Builtin) and (thing.name in KINDS or thing.build is _not_made):
            return f"<class '{thing.name}'>"
        return f"<function {plain(function_name(thing), 40)}>" if is_callable(thing) else None


def _not_made(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> object:
    """What calling a class gives that a program can name by ``type()`` alone."""
    raise bench.fail(tr("Nothing is made of this class here."))
