"""Edits in the words of the list of what was done: "Learning rate 0.03", "Layer 2 gets 9 neurons"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from micrograd_desktop.data.generators import DATASETS
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.nn.clippings import CLIPPINGS
from micrograd_desktop.nn.initialisers import INITIALISERS
from micrograd_desktop.nn.losses import LOSSES
from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.nn.parameters import ParameterName, title
from micrograd_desktop.nn.penalties import PENALTIES
from micrograd_desktop.nn.schedules import SCHEDULES
from micrograd_desktop.plain_text import plain as shown
from micrograd_desktop.presentation.formats import count, percent, plain, rate
from micrograd_desktop.project import edits
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, StopSpec, TrainingSpec
from micrograd_desktop.translation import tr, trn

MOST_OF_FORMULA = 60

TABLES: dict[Field[Any], Mapping[str, Any]] = {
    DatasetSpec.kind: DATASETS,
    NetworkSpec.initialiser: INITIALISERS,
    TrainingSpec.loss: LOSSES,
    TrainingSpec.optimizer: OPTIMIZERS,
    TrainingSpec.schedule: SCHEDULES,
    TrainingSpec.regularisation: PENALTIES,
    TrainingSpec.clip: CLIPPINGS,
}
"""Settings that name a row, and the table of their rows."""

SHARES = (DatasetSpec.train_share, StopSpec.accuracy)
"""Settings that are read as percentages."""


def said(edit: edits.Edit, project: Project) -> str:
    """What an edit does to a project; one that is not known here is called as in the menu."""
    words = _of_run(edit, project) or edit.label
    return f"{words[:1].upper()}{words[1:]}"


def _of_run(edit: edits.Edit, project: Project) -> str:
    match edit:
        case edits.Set(field=field, value=value):
            return _setting(field, value)
        case edits.SetLayer(layer=layer, field=field, value=value):
            if field is LayerSpec.size:
                return tr("hidden {layer} gets {neurons}", layer=layer + 1, neurons=_neurons(value))
            return tr("hidden {layer} gets the activation {activation}", layer=layer + 1, activation=_text(value))
        case edits.AddLayer(size=size):
            return tr("new layer of {neurons}", neurons=_neurons(size))
        case edits.RemoveLayer(layer=layer):
            return tr("hidden {layer} removed", layer=layer + 1)
        case edits.SetFeatures(features=features):
            listed = ", ".join(map(_text, features))
            if not features:
                return tr("no features")
            return tr("features {formulas}", formulas=shown(listed, MOST_OF_FORMULA))
        case edits.SetFrozen(parameters=names, frozen=frozen):
            what = _parameters(names, project, edit.step)
            return tr("{what} frozen", what=what) if frozen else tr("{what} set free", what=what)
        case edits.SetParameter(parameter=name, value=value):
            return tr("{what} set to {value}", what=_parameters((name,), project, edit.step), value=plain(value))
        case edits.SetParameters(numbers=numbers):
            some = tuple(name for name, _ in numbers)
            return tr("{what} set by hand", what=_parameters(some, project, edit.step))
        case edits.SetBug(name=name, on=on) if name in BUGS:
            bug = BUGS[name].title
            return tr("bug “{bug}” on", bug=bug) if on else tr("bug “{bug}” off", bug=bug)
        case edits.ClearBugs():
            return tr("all bugs off")
    return ""


def value_words(field: Field[Any], value: Any) -> str:
    """What a setting's value is called, without the setting's title; None is what stands for it."""
    if value is None:
        if field is TrainingSpec.batch_size:
            return tr("all points")
        return tr("none", sense="of several") if field.owner is StopSpec else tr("as usual")
    if isinstance(value, str):
        row = TABLES.get(field, {}).get(value)
        return _text(value) if row is None else str(row.title)
    if field in SHARES:
        return percent(value)
    return count(value) if isinstance(value, int) else rate(value)


def _setting(field: Field[Any], value: Any) -> str:
    return _unset(field) if value is None else f"{field.title} {value_words(field, value)}"


def _unset(field: Field[Any]) -> str:
    if field is TrainingSpec.batch_size:
        return tr("batches of all points")
    if field.owner is StopSpec:
        return tr("no {setting}", setting=field.title)
    return tr("{setting} as usual", setting=field.title)


def _text(value: object) -> str:
    return shown(value, MOST_OF_FORMULA)


def _neurons(value: object) -> str:
    return trn("{n} neuron", "{n} neurons", value) if isinstance(value, int) else tr("other neurons")


def _parameters(names: tuple[ParameterName, ...], project: Project, step: int) -> str:
    if len(names) == 1:
        try:
            now = settings_at(project, step)
            return shown(title(names[0], layer_sizes(now.network), seen_names(now.network, now.dataset)))
        except IndexError:
            return tr("a parameter")
    return trn("{n} parameter", "{n} parameters", len(names))
