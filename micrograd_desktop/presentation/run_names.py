"""What a run is called that a person has given no name: its number, and how it differs from the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from micrograd_desktop.plain_text import plain
from micrograd_desktop.presentation.formats import count, rate
from micrograd_desktop.project.kept_runs import last_used, next_number
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes
from micrograd_desktop.project.spec import (
    MOST_OF_NAME,
    BugChange,
    Change,
    DataChange,
    FreezeChange,
    KeptRun,
    NetworkChange,
    Project,
    SettingChange,
    Settings,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, trn

MOST_NAMED = 2
"""Differences in a name; there may be more."""

_SHORT = {
    "learning_rate": tr("rate"),
    "schedule": tr("schedule"),
    "decay_steps": tr("decay"),
    "regularisation": tr("regularisation"),
    "strength": tr("strength"),
    "batch_size": tr("batch"),
    "seed": tr("seed"),
    "arithmetic": tr("arithmetic"),
    "momentum": tr("momentum"),
    "smoothing": tr("smoothing"),
    "epsilon": tr("epsilon"),
    "weight_decay": tr("weight decay"),
    "penalised": tr("penalised"),
    "clip": tr("clip"),
    "clip_limit": tr("clip limit"),
}


def default_name(project: Project, step: int) -> str:
    """A name for the project's run that no kept run has: "run 3: rate 0.03".

    Behind its number stands how it ends other than the run that it left, or than the one that was kept last; ``step``
    is the last one at which a change counts.
    """
    number = next_number(project)
    words = ", ".join([word for _, word in zip(range(MOST_NAMED), _differences(project, step), strict=False)])
    name = tr("run {number}", number=number)
    return plain(f"{name}: {words}" if words else name, MOST_OF_NAME)


def _differences(project: Project, step: int) -> Iterator[str]:
    before = _before(project)
    if before is None:
        return
    for _what, words in _differing(_at_the_end(before), settings_at(project, step)):
        yield words


def _before(project: Project) -> KeptRun | None:
    """The run with which the project's is compared; None if none is kept."""
    left = None if project.forked is None else project.forked.name
    return next((run for run in project.runs if run.name == left), project.runs[-1] if project.runs else None)


def differences_from(before: KeptRun | None, run: KeptRun) -> str:
    """How a run ends other than another one, in words: "rate 0.03 from step 12, 2-8-8-1".

    Where it doesn't, which run it left, if any: "fork of run 1 at step 117".
    """
    if before is not None:
        found = _differing(_at_the_end(before), _at_the_end(run))
        if words := ", ".join(_since(run, what, words) for what, words in found):
            return words
    return "" if run.forked is None else _fork(run.forked.name, run.forked.step)


def _fork(name: str, step: int) -> str:
    return tr("fork of {run} at step {step}", run=name, step=count(step))


def _at_the_end(run: KeptRun) -> Settings:
    """Those with which it did its last step."""
    return settings_at(run.project, last_used(run.steps, run.diverged))


def _since(run: KeptRun, what: str | type[Change], words: str) -> str:
    """The words, and from which step on, if something was changed on the way."""
    end = last_used(run.steps, run.diverged)
    for change in reversed(run.log):
        it = change.field == what if isinstance(change, SettingChange) else type(change) is what
        if it and change.step <= end:
            return tr("{words} from step {step}", words=words, step=count(change.step))
    return words


def _differing(old: Settings, new: Settings) -> Iterator[tuple[str | type[Change], str]]:
    """What of some settings is other than of others, in few words each, the most telling first.

    Before the words stands the field of the training, or what changes in the log are of that.
    """
    if old.dataset != new.dataset:
        yield DataChange, _of_data(old, new)
    if old.network != new.network:
        sizes = [layer_sizes(settings.network) for settings in (old, new)]
        yield NetworkChange, "-".join(map(str, sizes[1])) if sizes[0] != sizes[1] else _of_network(old, new)
    for field in fields(TrainingSpec):
        value = getattr(new.training, field.name)
        if value != getattr(old.training, field.name):
            yield field.name, _spoken(field.name, value)
    if old.bugs != new.bugs:
        yield BugChange, tr("with bugs") if new.bugs else tr("no bugs")
    if old.frozen != new.frozen:
        some = trn("{n} frozen", "{n} frozen", len(new.frozen))
        yield FreezeChange, some if new.frozen else tr("none frozen")


def _of_data(old: Settings, new: Settings) -> str:
    one, other = old.dataset, new.dataset
    if one.kind != other.kind:
        return other.kind.replace("-", " ")
    return tr("data seed {seed}", seed=other.seed) if one.seed != other.seed else tr("other data")


def _of_network(old: Settings, new: Settings) -> str:
    if old.network.seed != new.network.seed:
        return tr("seed {seed}", seed=new.network.seed)
    names = {layer.activation for layer in new.network.hidden}
    if names != {layer.activation for layer in old.network.hidden} and len(names) == 1:
        return names.pop()
    return tr("other features") if old.network.features != new.network.features else tr("other network")


def _spoken(name: str, value: object) -> str:
    title = _SHORT.get(name, name)
    if isinstance(value, str):
        return value if name in ("optimizer", "loss") else f"{title} {value}"
    if value is None:
        return tr("full batch") if name == "batch_size" else tr("usual {setting}", setting=title)
    assert isinstance(value, int | float)
    return f"{title} {count(value) if isinstance(value, int) else rate(value)}"
