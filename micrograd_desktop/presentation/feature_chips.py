"""The features that can be had at a click: what each is called, whether the network sees it, and what a click makes."""

from __future__ import annotations

from collections.abc import Sequence

from micrograd_desktop.engine.input_names import in_words
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.features import (
    FEATURES,
    FeatureError,
    check_text,
    feature_map,
    first_name,
    names_in_formulas,
    spelled,
    titles_beside,
    typed_names,
)
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.rules import check_features, column_names, features_of, input_names, inputs_of
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec
from micrograd_desktop.translation import tr

MOST_POINTS = 10_000
"""Of so many points it is said while a person types that a formula is no number at one of them; of more at Enter."""

LAST = tr("The network needs at least one input.")


@dataclass(frozen=True, slots=True)
class Chip:
    """A feature: ``text`` is its formula, ``title`` how people write it, ``canonical`` what makes two the same.

    ``on`` says that the network sees it, ``typed`` that it is none of the table's: turned off it is gone.
    """

    text: str
    title: str
    canonical: str
    on: bool
    typed: bool = False

    @property
    def tip(self) -> str:
        """What it is, and what a click does."""
        what = self.title if self.title == self.text else f"{self.title} = {self.text}"
        if not self.on:
            return tr("Feature {what}\nClick to let the network see it", what=what)
        return tr("Feature {what}, which the network sees.\nClick to take it away", what=what)


def chips_of(network: NetworkSpec, data: DatasetSpec) -> tuple[Chip, ...]:
    """The inputs themselves, the table's other features of them, then those that were typed."""
    seen, names = features_of(network, data), input_names(data)
    count, typed = inputs_of(data), typed_names(inputs_of(data), column_names(data))
    offered = dict(zip(seen.inputs, names, strict=False))
    offered |= {row.text: row.called(names) for row in FEATURES if row.inputs <= count}
    texts = network.features or seen.inputs
    own = [
        Chip(text, title, canonical, True, typed=True)
        for text, title, canonical in zip(texts, seen.titles(names), seen.canonical, strict=True)
        if canonical not in offered
    ]
    return (*(Chip(spelled(text, typed), title, text, text in seen.canonical) for text, title in offered.items()), *own)


def toggled(chips: Sequence[Chip], place: int) -> tuple[str, ...]:
    """What the network sees when one of the chips is clicked: formulas in the order of the chips.

    Raises
    ------
    EditError
        If that would be nothing.
    """
    texts = tuple(chip.text for i, chip in enumerate(chips) if chip.on != (i == place))
    if not texts:
        raise EditError(LAST)
    return texts


def with_typed(chips: Sequence[Chip], text: str) -> tuple[str, ...]:
    """What the network sees with one formula more."""
    return (*(chip.text for chip in chips if chip.on), text.strip())


def fault(text: str, network: NetworkSpec, data: DatasetSpec) -> str:
    """What is wrong with a formula that is being typed, as a sentence; empty if it can be had."""
    try:
        check_text(text.strip())
        inputs = typed_names(inputs_of(data), column_names(data))
        typed = (*(network.features or inputs), text.strip())
        features = feature_map(typed, inputs_of(data), column_names(data))
        if data.count <= MOST_POINTS:
            check_features(features, data)
    except FeatureError as error:
        return error.reason
    except EditError as error:
        return str(error)
    return ""


def names_in_words(data: DatasetSpec) -> str:
    """The names of the inputs in formulas: "x1 (x), x2 (y)", "x1 sepal length, ...", cut."""
    names = names_in_formulas(inputs_of(data), column_names(data))
    shown = in_words(names, titles_beside(names, column_names(data)), other="")
    return ", ".join(shown if len(shown) <= 4 else [*shown[:3], "...", shown[-1]])


def example_of(data: DatasetSpec) -> str:
    """A formula that can be typed: "sin(3*x)*y", "sin(3*x1)*x3"."""
    count = inputs_of(data)
    names = names_in_formulas(count, column_names(data))
    typed = typed_names(count, column_names(data))
    if count > 2:
        return f"sin(3*{typed[0]})*{typed[2]}"
    short = [name if names.get(name) == first_name(i) else typed[i] for i, name in enumerate(("x", "y")[:count])]
    return "*".join(("sin(3*{})", "{}")[i].format(name) for i, name in enumerate(short))
