"""Features: what the network sees of a point in place of its inputs, each a formula of them, computed once a sample.

The inputs are called ``x1``, ``x2``, ... where no other column is called so; one or two are ``x`` and ``y`` as well,
and a table's columns have their own names where these are words of the formulas' language. The graph of a feature is
that of values, and its numbers over many points are those of the graph to the last bit.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from micrograd_desktop.engine import Value
from micrograd_desktop.engine.ops import OPS
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, whole

if TYPE_CHECKING:  # the language is not read before there are features: the window's first frame has none
    from micrograd_desktop.engine.kernel.kernel import Kernel
    from micrograd_desktop.engine.kernel.tape import Floats
    from micrograd_desktop.engine.language.input_formula import InputFormula

MOST_FEATURES = 64
"""As many as a network can have inputs."""

LONGEST_FORMULA = 120
"""Characters; more is no formula that a person reads at a glance."""

MOST_LOOKED_AT = 10_000
"""Points at which it is looked ahead whether features are numbers; a run that comes to another one says so."""

BLOCK = 2**14
"""Points evaluated in one go."""

RESERVED = frozenset({"pi", "math", "sqrt", "max", "min", *keyword.kwlist})
"""What is no name of a column in formulas, beside the functions."""

_FIRST = re.compile(r"\bx[1-9][0-9]*\b")
_SHORT = ("x", "y")


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the table: ``text`` is its formula, as ``FeatureMap.canonical`` has it, ``title`` how people write it.

    In the title ``{0}`` and ``{1}`` stand for the inputs, of which there must be at least ``inputs``.
    """

    text: str
    title: str
    inputs: int

    def called(self, names: Sequence[str]) -> str:
        """The title over inputs of these names; a product of long names has a dot in it."""
        long = self.title == "{0}{1}" and any(len(name) > 1 for name in names[:2])
        return ("{0}·{1}" if long else self.title).format(*names[:2])


FEATURES: tuple[Feature, ...] = (
    Feature("x1", "{0}", 1),
    Feature("x2", "{1}", 2),
    Feature("x1 ** 2", "{0}²", 1),
    Feature("x2 ** 2", "{1}²", 2),
    Feature("x1 * x2", "{0}{1}", 2),
    Feature("sin(x1)", "sin {0}", 1),
    Feature("sin(x2)", "sin {1}", 2),
)
"""TensorFlow Playground's seven."""


LONGEST_TITLE = 16
"""Characters of a typed feature beside its neuron."""


class FeatureError(ValueError):
    """A sentence: a feature can't be. ``reason`` is the same where it is plain which one is meant."""

    def __init__(self, sentence: str, reason: str = "") -> None:
        super().__init__(sentence)
        self.reason = reason or sentence


def first_name(number: int) -> str:
    """What an input is called in canonical formulas; ``number`` counts from 0."""
    return f"x{number + 1}"


@lru_cache(maxsize=64)
def names_in_formulas(n_inputs: int, columns: tuple[str, ...] = ()) -> Mapping[str, str]:
    """An input's first name for each of its names, input by input; ``columns`` are those of a table.

    A column's own name comes before all others: where one is called x2, that is what x2 means.
    """
    own = [column if _is_word(column) and columns.count(column) == 1 else "" for column in columns[:n_inputs]]
    names: dict[str, str] = {}
    for i in range(n_inputs):
        first = first_name(i)
        mine = [*own[i : i + 1], *_SHORT[i : i + 1]] if n_inputs <= len(_SHORT) else own[i : i + 1]
        free = [name for name in (first, *mine) if name and (name not in columns or name in own[i : i + 1])]
        while not free and (first in columns or first in names):
            first += "_"
        names |= dict.fromkeys(free or [first], first_name(i))
    return names


def typed_names(n_inputs: int, columns: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A name of each input that formulas can have: ``x1``, ``x2``, ... where no other column is called so."""
    names: dict[str, str] = {}
    for name, first in names_in_formulas(n_inputs, columns).items():
        names.setdefault(first, name)
    return tuple(names.values())


def spelled(canonical: str, names: Sequence[str]) -> str:
    """A canonical formula as it is typed; ``names`` are those that the inputs have there."""
    return _FIRST.sub(lambda first: names[int(first[0][1:]) - 1], canonical)


def _is_word(column: str) -> bool:
    taken = column in OPS or column in RESERVED or column.startswith("__")
    return column.isidentifier() and not taken


@dataclass(frozen=True, eq=False)
class FeatureMap:
    """From the inputs of a point to what the network sees of it; without ``texts`` that is the inputs themselves."""

    texts: tuple[str, ...]
    n_inputs: int
    formulas: tuple[InputFormula, ...]

    @property
    def count(self) -> int:
        """How many numbers the network sees."""
        return len(self.texts) or self.n_inputs

    @property
    def inputs(self) -> tuple[str, ...]:
        """The inputs' first names."""
        return tuple(map(first_name, range(self.n_inputs)))

    @cached_property
    def canonical(self) -> tuple[str, ...]:
        """What the network sees, by the inputs' first names: alike where features are."""
        return tuple(formula.canonical for formula in self.formulas) or self.inputs

    @cached_property
    def used(self) -> tuple[int, ...]:
        """The numbers of the inputs that are in what the network sees, in their order."""
        return tuple(sorted({int(first[1:]) - 1 for text in self.canonical for first in _FIRST.findall(text)}))

    def titles(self, names: Sequence[str]) -> tuple[str, ...]:
        """How people call what the network sees; ``names`` are those of the inputs."""
        if not self.texts:
            return tuple(names[: self.n_inputs])
        known = {row.text: row.called(names) for row in FEATURES if row.inputs <= self.n_inputs}
        known |= zip(self.inputs, names, strict=False)
        shown = zip(self.texts, self.formulas, strict=True)
        return tuple(known.get(formula.canonical) or plain(text, LONGEST_TITLE) for text, formula in shown)

    def obstacle(self, inputs: Floats, kind: str, names: Sequence[str]) -> str:
        """Why points (n, d) can't be seen so: the first one at which a feature is no number; empty if all are.

        Of very many points those at the ends of each input are looked at, and ``MOST_LOOKED_AT`` others. ``kind`` says
        what points they are, "training" or "test", ``names`` are those of the inputs.
        """
        import numpy as np

        looked_at = np.arange(len(inputs))
        if len(inputs) > MOST_LOOKED_AT:
            ends = inputs.argmin(axis=0), inputs.argmax(axis=0)
            looked_at = np.unique(np.concatenate([looked_at[:MOST_LOOKED_AT], *ends]))
        rows = self.rows(inputs[looked_at])
        if np.isfinite(rows).all():
            return ""
        row, feature = (int(place[0]) for place in np.nonzero(~np.isfinite(rows)))
        point, value = int(looked_at[row]), rows[row, feature]
        what = tr("not a number") if value != value else tr("infinite")
        at = ", ".join(f"{name} = {number:.6g}" for name, number in zip(names, inputs[point].tolist(), strict=False))
        at = at.replace("-", "\N{MINUS SIGN}")
        said = {"feature": _shown(self.texts[feature]), "what": what, "point": whole(point + 1), "at": at}
        if kind == "training":
            return tr(
                "The feature {feature} is {what} at training point {point} ({at}). Write it so that it is a number at "
                "every point.",
                **said,
            )
        return tr(
            "The feature {feature} is {what} at test point {point} ({at}). Write it so that it is a number at every "
            "point.",
            **said,
        )

    def values(self, inputs: Sequence[Value]) -> list[Value]:
        """The graph: features made of inputs."""
        if not self.texts:
            return list(inputs)
        named = {first_name(i): value for i, value in enumerate(inputs)}
        return [formula.build(named) for formula in self.formulas]

    def rows(self, inputs: Floats) -> Floats:
        """The features (n, f) of many points (n, d), with the bits of the graph; not finite where a formula is not."""
        import numpy as np

        if not self.texts:
            return inputs
        rows = np.empty((len(inputs), self.count))
        for start in range(0, len(inputs), BLOCK):
            block = slice(start, start + BLOCK)
            rows[block] = self._kernel.evaluate_in_numpy(np.zeros(0), np.ascontiguousarray(inputs[block].T)).T
        return rows

    @cached_property
    def _kernel(self) -> Kernel:
        from micrograd_desktop.engine.kernel.kernel import Kernel  # not before there are points: it needs NumPy

        inputs = [Value(0.0) for _ in range(self.n_inputs)]
        return Kernel(self.values(inputs), [], inputs, gradient=False)


@lru_cache(maxsize=64)
def feature_map(texts: tuple[str, ...], n_inputs: int, columns: tuple[str, ...] = ()) -> FeatureMap:
    """The map of features over so many inputs.

    Raises
    ------
    FeatureError
        With a sentence that names the first one that is no formula of them, or is there twice.
    """
    if not texts:
        return FeatureMap((), n_inputs, ())
    from micrograd_desktop.engine.language.input_formula import read_formula
    from micrograd_desktop.engine.language.syntax import ExpressionError

    names, formulas = names_in_formulas(n_inputs, columns), list["InputFormula"]()
    for text in texts:
        check_text(text)
        try:
            formula = read_formula(text, names, titles_beside(names, columns[:n_inputs]))
        except ExpressionError as error:
            sentence = tr("The feature {feature} can't be: {reason}", feature=_shown(text), reason=error.sentence)
            raise FeatureError(sentence, error.sentence) from None
        for other, there in zip(texts, formulas, strict=False):
            if there.canonical == formula.canonical:
                raise FeatureError(_twice(text, other))
        formulas.append(formula)
    return FeatureMap(texts, n_inputs, tuple(formulas))


def _twice(text: str, other: str) -> str:
    if other == text:
        return tr("The feature {feature} is there already.", feature=_shown(text))
    return tr("The feature {feature} is there already, as {other}.", feature=_shown(text), other=_shown(other))


def titles_beside(names: Mapping[str, str], columns: Sequence[str]) -> Mapping[str, str]:
    """What a table calls the inputs, by their first names, where formulas can't."""
    firsts = {first_name(i): column for i, column in enumerate(columns)}
    return {first: plain(column, LONGEST_TITLE) for first, column in firsts.items() if names.get(column) != first}


def check_text(text: str) -> None:
    """Raise a FeatureError if it can be no formula of any inputs: files hold such."""
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_FORMULA or not text.isprintable():
        raise FeatureError(tr("A feature is a formula of 1 to {most} printable characters.", most=LONGEST_FORMULA))


def formulas_of(texts: Sequence[str], n_inputs: int, columns: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Those of the texts that are features of so many inputs."""
    kept: tuple[str, ...] = ()
    for text in texts:
        try:
            feature_map((*kept, text), n_inputs, columns)
        except FeatureError:
            continue
        kept = (*kept, text)
    return kept


def _shown(text: str) -> str:
    return tr("'{text}'", text=plain(text, 60))
