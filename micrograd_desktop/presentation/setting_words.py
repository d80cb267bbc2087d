"""Settings as people type them: "lr 0.03", "optimizer adam", "noise 20%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.edit_words import SHARES, TABLES
from micrograd_desktop.presentation.formats import MINUS, count, percent, rate, with_point
from micrograd_desktop.presentation.fuzzy import words_of
from micrograd_desktop.project.edits import Set, SetLayer
from micrograd_desktop.project.fields import EditError, Field, NameOrFormula, OneOf, Range
from micrograd_desktop.project.named_settings import NamedSetting
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, StopSpec, TrainingSpec
from micrograd_desktop.translation import tr

OTHER_NAMES: Mapping[Field[Any], tuple[str, ...]] = {
    TrainingSpec.learning_rate: ("lr", "eta", "η"),
    TrainingSpec.batch_size: ("batch", "minibatch"),
    TrainingSpec.regularisation: ("regularization", "penalty"),
    TrainingSpec.strength: ("strength", "lambda", "λ"),
    TrainingSpec.optimizer: ("optimiser",),
    TrainingSpec.decay_steps: ("decay steps",),
    TrainingSpec.clip: ("clip", "clipping"),
    TrainingSpec.clip_limit: ("clip limit",),
    TrainingSpec.momentum: ("mu", "μ"),
    TrainingSpec.beta1: ("beta1", "β1"),
    TrainingSpec.beta2: ("beta2", "β2"),
    TrainingSpec.epsilon: ("epsilon", "eps", "ε"),
    TrainingSpec.weight_decay: ("decay",),
    DatasetSpec.kind: ("data", "dataset"),
    DatasetSpec.samples: ("points", "samples"),
    DatasetSpec.train_share: ("train share", "split"),
    DatasetSpec.classes: ("classes",),
    NetworkSpec.initialiser: ("init", "initialiser", "initializer"),
    StopSpec.loss: ("stop loss",),
    StopSpec.accuracy: ("stop accuracy",),
    StopSpec.step: ("stop step",),
    StopSpec.plateau: ("plateau",),
    StopSpec.burst: ("train steps",),
}
"""What people call a setting beside its title."""

OF_LAYER: Mapping[Field[Any], tuple[str, ...]] = {
    LayerSpec.size: ("layer", "neurons"),
    LayerSpec.activation: ("activation",),
}
"""The same of a layer's settings, before its number."""

_NUMBER = re.compile(rf"[-{MINUS}]?[.,]?\d")
_BEFORE_VALUE = ("to", "is", *tr("to is", sense="typed before a value").split())
_FILLED = re.compile(rf"^(?:{'|'.join(_BEFORE_VALUE)})\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A value that is to be given to a setting; with a ``refusal`` it can't be had, and that sentence says why.

    ``named`` says that the setting was called by its whole name.
    """

    setting: NamedSetting
    value: object
    refusal: str = ""
    named: bool = False

    @property
    def edit(self) -> Set[Any] | SetLayer[Any]:
        """What gives it that value."""
        setting = self.setting
        if setting.layer is None:
            return Set(setting.field, self.value)
        return SetLayer(setting.layer, setting.field, self.value)


def names_of(setting: NamedSetting) -> tuple[str, ...]:
    """What a setting can be called: its title, then the other names."""
    if setting.layer is not None:
        return (setting.title, *(f"{name} {setting.layer + 1}" for name in OF_LAYER.get(setting.field, ())))
    return (setting.title, *OTHER_NAMES.get(setting.field, ()))


def value_words(setting: NamedSetting, value: object) -> str:
    """A value as it is shown beside the setting's title."""
    if value is None:
        field = setting.field
        if field is TrainingSpec.batch_size:
            return tr("all points")
        return tr("never") if field.owner is StopSpec else tr("as usual")
    if isinstance(value, str):
        row = TABLES.get(setting.field, {}).get(value)
        return value if row is None else str(row.title)
    if isinstance(value, int):
        return count(value)
    assert isinstance(value, float)
    return percent(value) if setting.field in SHARES else rate(value)


def wishes(query: str, settings: Sequence[NamedSetting]) -> list[Wish]:
    """What values a query wants to give to which settings; one called by its whole name comes before the others."""
    words = re.sub(r"\s*[=:]\s*", " ", _apart(query.strip(), settings), count=1).split()
    found: dict[tuple[str, object], Wish] = {}
    for split in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:split]), _FILLED.sub("", " ".join(words[split:]))
        for setting in settings:
            called = _called(head, setting)
            if called is not None:
                for wish in _values(setting, rest, called):
                    found.setdefault((setting.name, wish.value), wish)
    named = [wish for wish in found.values() if wish.named]
    return sorted(named or found.values(), key=lambda wish: bool(wish.refusal))


def _apart(query: str, settings: Sequence[NamedSetting]) -> str:
    """The query with a space before a number that follows a name without one: ``lr0.3``; the longest name counts."""
    low = query.casefold()
    names = [name for setting in settings for name in names_of(setting) if low.startswith(name.casefold())]
    longest = max(map(len, names), default=0)
    return f"{query[:longest]} {query[longest:]}" if longest and _NUMBER.match(query[longest:]) else query


def _called(head: str, setting: NamedSetting) -> bool | None:
    """Whether these words are a name of the setting (True), begin the words of its title (False), or neither (None)."""
    if head.casefold() in (name.casefold() for name in names_of(setting)):
        return True
    wanted, title = words_of(head), words_of(setting.title)
    begun = bool(wanted) and all(any(word.startswith(part) for word in title) for part in wanted)
    return False if begun else None


def _values(setting: NamedSetting, text: str, named: bool) -> Iterator[Wish]:
    """What a text can mean as a value of a setting."""
    rule = setting.field.rule
    if isinstance(rule, OneOf | NameOrFormula):
        rows = TABLES.get(setting.field, {})
        known = [name for name in rule.names() if _begins(text, name, rows)]
        if known:
            yield from (Wish(setting, name, named=named) for name in known)
            return
        if isinstance(rule, OneOf):
            return
    given = _number(text, setting) if isinstance(rule, Range) else text
    if isinstance(rule, Range) and isinstance(given, str):
        return  # no number: other words were meant
    try:
        yield Wish(setting, setting.field.accept(given), named=named)
    except EditError as error:
        if named:
            yield Wish(setting, given, str(error), named)


def _begins(text: str, name: str, rows: Mapping[str, Any]) -> bool:
    """Whether a text begins the name of a row, or its title."""
    known = (name, str(rows[name].title)) if name in rows else (name,)
    return any(each.casefold().startswith(text.casefold()) for each in known)


def _number(text: str, setting: NamedSetting) -> object:
    try:
        text = with_point(text.replace(MINUS, "-"))
    except ValueError:  # of thousands, or not: no value is made up
        return text
    if setting.field in SHARES and text.endswith("%"):
        try:
            return float(text.removesuffix("%")) / 100.0
        except ValueError:
            return text
    return setting.read(text)
