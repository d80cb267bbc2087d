"""Settings by the names that a project file has for them: ``training.learning_rate``, ``network.hidden[0].size``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.edits import Set, SetLayer
from micrograd_desktop.project.fields import EditError, Field, Range, fields_of
from micrograd_desktop.project.rules import check_layer, check_project
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    NetworkSpec,
    Project,
    StopSpec,
    TrainingSpec,
)
from micrograd_desktop.translation import tr

PARTS: dict[str, type] = {
    "dataset": DatasetSpec,
    "network": NetworkSpec,
    "training": TrainingSpec,
    "stop": StopSpec,
}
"""What a name begins with, and whose settings stand behind it."""

NOTHING = ("", "none", "full", "usual", "never")
"""Words for no value, where a setting can have none."""

_OF_LAYER = re.compile(r"hidden\[(\d{1,3})\]\.(\w+)")


@dataclass(frozen=True, slots=True)
class NamedSetting:
    """A setting of a project's start; ``layer`` counts hidden layers from 0, and is None elsewhere."""

    name: str
    field: Field[Any]
    layer: int | None = None

    @property
    def title(self) -> str:
        """What it is called in a sentence: "learning rate", "number of neurons of layer 1"."""
        if self.layer is None:
            return self.field.title
        return tr("{title} of layer {layer}", title=self.field.title, layer=self.layer + 1)

    def read(self, text: str) -> object:
        """A value as the setting's rule takes it; what is no number stays a text, which the rule refuses."""
        rule = self.field.rule
        if not isinstance(rule, Range):
            return text
        if rule.optional and text.lower() in NOTHING:
            return None
        try:
            return int(text) if rule.whole else float(text)
        except ValueError:
            return text

    def value(self, project: Project) -> object:
        """What the project's start has.

        Raises
        ------
        EditError
            If there is no such layer.
        """
        if self.layer is not None:
            check_layer(self.layer, project.network)
            return getattr(project.network.hidden[self.layer], self.field.name)
        part = next(part for part, owner in PARTS.items() if owner is self.field.owner)
        return getattr(getattr(project, part), self.field.name)

    def apply(self, project: Project, value: object) -> Project:
        """The project that starts with this value; of the training, what the log changes later stays.

        Raises
        ------
        EditError
            If it can't have the value.
        """
        if self.layer is not None:
            return SetLayer(self.layer, self.field, value).apply(project)
        if self.field.owner is TrainingSpec:
            training: dict[str, Any] = {self.field.name: self.field.accept(value)}
            return check_project(replace(project, training=replace(project.training, **training)))
        return Set(self.field, value).apply(project)


def named_setting(name: str) -> NamedSetting:
    """The setting of a name.

    Raises
    ------
    EditError
        If there is none; the sentence says which there are.
    """
    part, _, rest = name.partition(".")
    if part not in PARTS:
        parts = ", ".join(PARTS)
        raise EditError(
            tr("There is no setting '{name}'. Names begin with {parts}.", name=plain(name, 60), parts=parts)
        )
    layer = _OF_LAYER.fullmatch(rest) if part == "network" else None
    fields = fields_of(PARTS[part] if layer is None else LayerSpec)
    wanted = rest if layer is None else layer[2]
    for field in fields:
        if field.name == wanted:
            return NamedSetting(name, field, None if layer is None else int(layer[1]))
    there = ", ".join(field.name for field in fields)
    raise EditError(tr("There is no setting '{name}'. There are {there}.", name=plain(name, 60), there=there))


def named_settings(project: Project) -> tuple[NamedSetting, ...]:
    """All settings of a project that have a name, in the order of its parts."""
    found = [NamedSetting(f"{part}.{field.name}", field) for part, owner in PARTS.items() for field in fields_of(owner)]
    for i in range(len(project.network.hidden)):
        found += [NamedSetting(f"network.hidden[{i}].{field.name}", field, i) for field in fields_of(LayerSpec)]
    return tuple(found)
