"""What the names and attributes in a program stand for."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Mapping, Sequence

from micrograd_desktop.engine.language.arrays import Array
from micrograd_desktop.engine.language.calls import ATTRIBUTES, FUNCTIONS, value_attribute
from micrograd_desktop.engine.language.classes import Class, Classes, Instance, Super
from micrograd_desktop.engine.language.described import capital, class_of_part, described, python_name
from micrograd_desktop.engine.language.errors import NotKnown
from micrograd_desktop.engine.language.exceptions import begin_exception
from micrograd_desktop.engine.language.iterators import Iteration
from micrograd_desktop.engine.language.methods import container_attribute, container_names
from micrograd_desktop.engine.language.numbers import Number
from micrograd_desktop.engine.language.objects import Bound, Builtin, Function, Set, Unknown, View
from micrograd_desktop.engine.language.packages import MODULES, PRESENT, found
from micrograd_desktop.engine.language.parts import Builder, Method, Part
from micrograd_desktop.engine.language.plain_functions import PLAIN_FUNCTIONS
from micrograd_desktop.engine.language.plots import DRAWING, Canvas
from micrograd_desktop.engine.language.scope import MISSING
from micrograd_desktop.engine.language.suggestion import suggestion
from micrograd_desktop.engine.language.syntax import ExpressionError
from micrograd_desktop.engine.language.workbench import Workbench
from micrograd_desktop.engine.trace import Span
from micrograd_desktop.engine.value import Value
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr

LONGEST_REASON = 140
MOST_SUGGESTIONS = 20
"""Names that are looked for among those that are known: it takes long where there are many."""

NOT_FOR_PROGRAMS = {
    **dict.fromkeys(
        ("open", "input"), tr("There is no function called '{name}' here: a program reads and writes nothing.")
    ),
    **dict.fromkeys(("eval", "exec", "compile"), tr("A text is not run here. Write what is in it by itself.")),
    **dict.fromkeys(("globals", "locals", "vars", "dir"), tr("What Python keeps of a program is not known here.")),
}
"""Functions of Python's own that are refused by name."""

NO_LIMIT = frozenset({"eval", "exec", "compile"})
"""Those among them that a program can do without."""

CONSTANTS = {"NotImplemented": NotImplemented, "__name__": "__main__"}


class Lookup:
    """Finds what a program names: its own things first, then what it imported, then what is known here."""

    def __init__(
        self,
        bench: Workbench,
        vocabulary: Mapping[str, Builder],
        evaluate: Callable[[ast.expr], object],
        classes: Classes,
        exceptions: Mapping[str, Class],
    ) -> None:
        self._bench = bench
        self._vocabulary = vocabulary
        self._evaluate = evaluate
        self._classes = classes
        self._exceptions = exceptions
        self._builtins: dict[tuple[str, int], Builtin] = {}

    def of_name(self, node: ast.Name) -> object:
        """What a name stands for."""
        thing = self.bound(node.id)
        if thing is not MISSING:
            return thing
        bench, name = self._bench, node.id
        if (build := self.function(name)) is not None:
            return self.builtin(name, build)
        if name in bench.modules or name in PRESENT:
            raise bench.fail(tr("'{name}' is a module: write what of it is meant, such as {name}.exp(2).", name=name))
        if name in CONSTANTS:
            return CONSTANTS[name]
        if name in self._exceptions:
            return self._exceptions[name]
        raise self.undefined(
            name, tr("The name '{name}' is not defined.{meant}", name=name[:40], meant=self.meant(name))
        )

    def exception(self, name: str) -> Class | None:
        """The exception of Python's own that has a name, unless the program uses the name for something else."""
        return self._exceptions.get(name)

    def undefined(self, name: str, sentence: str, span: Span | None = None) -> ExpressionError:
        """The error of a name that stands for nothing; one that Python itself knows can't be caught as such."""
        kind = "" if hasattr(builtins, name) else "NameError"
        if name in NOT_FOR_PROGRAMS:
            sentence = NOT_FOR_PROGRAMS[name].format(name=name)
            sentence = sentence if name in NO_LIMIT else NotKnown(sentence)
        return self._bench.fail(sentence, span, kind, [f"name '{name}' is not defined"])

    def builtin(self, name: str, build: Builder) -> Builtin:
        """A function that is known here, as a thing: always the same."""
        return self._builtins.setdefault((name, id(build)), Builtin(name, build))

    def bound(self, name: str) -> object:
        """What the program itself has let a name stand for, or ``MISSING``.

        Raises
        ------
        ExpressionError
            If the statement that was to bind it was refused.
        """
        scope = self._bench.scope
        thing = scope.names[name] if name in scope.names else MISSING if scope.outer is None else scope.find(name)
        if type(thing) is Unknown:
            raise self._because(thing)
        if thing is MISSING and scope.outer is not None and scope.waits_for(name):
            raise self._bench.fail(
                tr(
                    "'{name}' is a name of this function's own, because it is assigned there, and has nothing "
                    "yet. Write global {name} if that of the program is meant.",
                    name=name[:40],
                ),
                kind="UnboundLocalError",
                words=[f"cannot access local variable '{name}' where it is not associated with a value"],
            )
        return thing

    def _because(self, thing: Unknown) -> ExpressionError:
        first = thing.refusal.because or thing.refusal
        name, said = thing.name[:40], plain(first.sentence, LONGEST_REASON)
        if first.span is None:
            sentence = tr("'{name}' is unknown, because of what was refused: {said}", name=name, said=said)
        else:
            line = first.span.line
            sentence = tr(
                "'{name}' is unknown, because of what was refused in line {line}: {said}",
                name=name, line=line, said=said,
            )  # fmt: skip
        return ExpressionError(sentence, self._bench.span, first)

    def meant(self, name: str) -> str:
        """A sentence about the name that may be meant by one that is not known; nothing if there is none."""
        if len(self._bench.refusals) > MOST_SUGGESTIONS:
            return ""
        own = [word for word, thing in self._bench.names.items() if type(thing) is not Unknown]
        known = [*self._bench.scope.names, *FUNCTIONS, *PLAIN_FUNCTIONS, *reversed(own), *self._bench.imported]
        return suggestion(name, [*(word for word in self._vocabulary if "." not in word), *known])

    def function(self, name: str) -> Builder | None:
        """The function of a name, unless the program uses the name for something else."""
        imported = self._bench.imported.get(name)
        return imported or FUNCTIONS.get(name) or self._vocabulary.get(name) or PLAIN_FUNCTIONS.get(name)

    def of_attribute(self, node: ast.Attribute) -> object:
        """What of a value, a part or a module is meant."""
        if (module := self.module(node.value)) is not None:
            return self._of_module(module, node)
        return self.attribute(self._evaluate(node.value), node.attr)

    def attribute(self, owner: object, name: str) -> object:
        """What a thing has under a name."""
        bench, known = self._bench, list[str]()
        got: object = None
        if name == "__class__":
            return PLAIN_FUNCTIONS["type"](bench, [owner], {})
        if isinstance(owner, Value | Number):
            got, known = self._of_value(owner, name), list(ATTRIBUTES)
        elif isinstance(owner, Part):
            own = bench.methods_of(class_of_part(owner)).get(name)
            got = owner.attribute(name) if own is None else Bound(own, owner)
            known = list(owner.attributes)
        elif isinstance(owner, Instance | Class | Super):
            got, known = self._of_object(owner, name)
            if got is not MISSING:
                return got
            got = None
        elif isinstance(owner, Canvas):
            got = owner.attribute(name)
        elif isinstance(owner, Function | Builtin):
            got, known = self._of_function(owner, name)
        else:
            got, known = container_attribute(owner, name), container_names(owner)
        if got is not None:
            return got
        if isinstance(owner, Method):
            raise bench.fail(tr("This names {name} and does not call it. Write {name}() to call it.", name=owner.name))
        what = f"type object '{owner.name}'" if isinstance(owner, Class) else f"'{python_name(owner)}' object"
        said = [f"{what} has no attribute '{name}'"]
        if owner is None:
            raise bench.fail(
                tr("There is nothing here that could have a '{name}'.", name=name[:40]), None, "AttributeError", said
            )
        sentence = tr(
            "{thing} has no '{name}' here.{meant}",
            thing=capital(described(owner)),
            name=name[:40],
            meant=suggestion(name, known),
        )
        raise bench.fail(sentence, None, "AttributeError" if _lacks(owner, name) else "", said)

    def _of_value(self, owner: Value | Number, name: str) -> object:
        bench = self._bench
        if bench.classes and isinstance(owner, Value):
            own = self._classes.attribute(owner, name)
            if own is not MISSING:
                return own
        if (method := bench.methods_of("Value").get(name)) is not None:
            return Bound(method, bench.used(owner))
        return value_attribute(bench, owner, name)

    def _of_function(self, owner: Function | Builtin, name: str) -> tuple[object, list[str]]:
        if name == "__name__":
            return owner.name.rsplit(".", maxsplit=1)[-1], []
        known = owner.attributes if isinstance(owner, Function) else self._bench.methods_of(owner.name)
        return known.get(name), list(known)

    def _of_object(self, owner: Instance | Class | Super, name: str) -> tuple[object, list[str]]:
        kind = owner if isinstance(owner, Class) else owner.kind if isinstance(owner, Instance) else owner.above
        if isinstance(owner, Class) and name == "__name__":
            return owner.name, []
        found_here = self._classes.attribute(owner, name)
        if found_here is MISSING and name == "__init__" and isinstance(owner, Super):
            return self._base_init(owner), []
        return found_here, [*kind.names, *(owner.attributes if isinstance(owner, Instance) else ())]

    def _base_init(self, owner: Super) -> Builtin:
        """``super().__init__(...)`` where no class of the person's own is above: that of Value, or nothing to do."""

        def begin(bench: Workbench, arguments: Sequence[object], keywords: Mapping[str, object]) -> None:
            value = owner.owner
            if isinstance(value, Instance) and value.kind.is_exception:
                begin_exception(bench, value, arguments, keywords)
            if not isinstance(value, Value):
                return
            made = bench.build_value(bench, arguments, keywords)
            assert isinstance(made, Value)
            if value._prev:
                raise bench.fail(tr("This Value was made already."))
            value._data, value._prev, value._op, value.label = made._data, made._prev, made._op, made.label
            bench.place(value, bench.literal_argument)

        return Builtin("__init__", begin)

    def module(self, node: ast.expr) -> str | None:
        """The module that an expression names (``math``, ``np.random``), unless the program uses its name otherwise."""
        if isinstance(node, ast.Name):
            named = self._bench.modules.get(node.id) or PRESENT.get(node.id)
            return None if named is None or self._bench.scope.find(node.id) is not MISSING else named
        if isinstance(node, ast.Attribute) and (outer := self.module(node.value)) is not None:
            inner = f"{outer}.{node.attr}"
            return inner if inner in MODULES or inner in DRAWING else None
        return None

    def _of_module(self, module: str, node: ast.Attribute) -> object:
        bench, name = self._bench, node.attr
        thing = found(module, name) if module in MODULES else None
        if thing is None and module in DRAWING:
            return Canvas(bench, module).attribute(name)
        if f"{module}.{name}" in self._vocabulary:
            return self.builtin(name, self._vocabulary[f"{module}.{name}"])
        if module == "micrograd.engine" and name == "Value":
            return self.builtin(name, FUNCTIONS[name])
        if thing is None:
            raise bench.fail(
                tr(
                    "There is no {module}.{name} here.{meant}",
                    module=module,
                    name=name[:40],
                    meant=suggestion(name, MODULES[module]),
                )
            )
        return self.builtin(f"{module}.{name}", thing) if callable(thing) else thing


IN_PYTHON: dict[type, type] = {Set: set, View: type({}.keys()), Array: object, Iteration: object}


def _lacks(owner: object, name: str) -> bool:
    """Whether a thing has nothing of a name in Python either: of the rest that is not known here."""
    if isinstance(owner, Instance | Class | Function):
        return True
    kind = IN_PYTHON.get(type(owner), type(owner))
    return kind in PLAIN_KINDS and not hasattr(kind, name)


PLAIN_KINDS = frozenset({list, tuple, dict, str, set, range, int, float, bool, type({}.keys())})
