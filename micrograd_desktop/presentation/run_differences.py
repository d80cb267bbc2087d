"""Which settings differ between runs, and what was changed on the way of one and not of another, in the window's words.

What is the same in all of them is left out: of runs without a difference every step is the same to the bit.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any

from micrograd_desktop.data.table import Table
from micrograd_desktop.engine.bugs import BUGS
from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.nn.parameters import ParameterName, title
from micrograd_desktop.plain_text import plain as shown
from micrograd_desktop.presentation.edit_words import value_words
from micrograd_desktop.presentation.formats import NOTHING, every_digit, plain
from micrograd_desktop.project.fields import Field, fields_of
from micrograd_desktop.project.log import settings_at
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import (
    BugChange,
    Change,
    DataChange,
    DatasetSpec,
    FreezeChange,
    NetworkChange,
    NetworkSpec,
    ParameterEdit,
    Project,
    SettingChange,
    TrainingSpec,
)
from micrograd_desktop.translation import tr, trn, whole

FEW = 3
"""Parameters that are named one by one; more are counted."""

MOST_OF_VALUE = 80
"""Characters of a value that a table shows."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same in all runs.

    Attributes
    ----------
    title
        What it is called: "learning rate", "learning rate at step 473".
    values
        Of each run, in words: "0.03", "0.03 → 0.01", or ``NOTHING`` where it has no such thing.
    kinds
        A number for each run; those with the same number have it alike, the first run has 0.
    """

    title: str
    values: tuple[str, ...]
    kinds: tuple[int, ...]

    @property
    def odd(self) -> tuple[bool, ...]:
        """Of each run whether it is not as most are, so that it stands out; of none if no kind is the commonest."""
        counted = Counter(self.kinds).most_common(2)
        tie = len(counted) > 1 and counted[0][1] == counted[1][1]
        return tuple(not tie and kind != counted[0][0] for kind in self.kinds)


def differences(projects: Sequence[Project]) -> tuple[Difference, ...]:
    """What differs between the runs of these projects: of the data, the network, the training, then of their logs."""
    rows = (*_of_data(projects), *_of_network(projects), *_of_training(projects), *_of_logs(projects))
    return tuple(row for row in rows if row is not None)


def _difference(title: str, keys: Sequence[Hashable], words: Sequence[str]) -> Difference | None:
    """A row if not all are the same; values that look the same and are not are told apart."""
    kinds: dict[Hashable, int] = {}
    numbers = tuple(kinds.setdefault(key, len(kinds)) for key in keys)
    if len(kinds) < 2:
        return None
    said = dict(zip(numbers, words, strict=True))
    often = Counter(said.values())
    apart = {
        kind: f"{text} ({_letter(kind)})" if often[text] > 1 else text for kind, text in said.items()
    }  # fmt: skip
    return Difference(title, tuple(apart[kind] for kind in numbers), numbers)


def _letter(number: int) -> str:
    return LETTERS[number] if number < len(LETTERS) else str(number)


# -- settings of the start


def _of_field(field: Field[Any], values: Sequence[Any], title: str = "") -> Difference | None:
    words = [value_words(field, value) for value in values]
    if any(isinstance(value, float) for value in values) and len(set(words)) < len(set(values)):
        words = [
            every_digit(value) if isinstance(value, float) else text for value, text in zip(values, words, strict=True)
        ]
    return _difference(title or field.title, values, words)


def _of_data(projects: Sequence[Project]) -> Iterator[Difference | None]:
    for field in fields_of(DatasetSpec):
        yield _of_field(field, [getattr(project.dataset, field.name) for project in projects])
    tables = [project.dataset.table for project in projects]
    words = [
        NOTHING if table is None else _size(table) for table in tables
    ]  # fmt: skip
    yield _difference(tr("own points"), tables, words)


def _size(table: Table) -> str:
    return tr("{rows} of {inputs} inputs", rows=whole(table.rows), inputs=len(table.columns))


def _of_network(projects: Sequence[Project]) -> Iterator[Difference | None]:
    networks = [project.network for project in projects]
    yield _difference(tr("network"), [layer_sizes(network) for network in networks], [*map(_sizes_text, networks)])
    activations = [_activations(network) for network in networks]
    yield _difference(tr("activation"), activations, [_listed(names, tr("no hidden layer")) for names in activations])
    for field in (NetworkSpec.output_activation, NetworkSpec.initialiser, NetworkSpec.seed):
        yield _of_field(field, [getattr(network, field.name) for network in networks])
    features = [network.features for network in networks]
    yield _difference(tr("features"), features, [_listed(one, tr("none", sense="of several")) for one in features])


def _of_training(projects: Sequence[Project]) -> Iterator[Difference | None]:
    for field in fields_of(TrainingSpec):
        yield _of_field(field, [getattr(project.training, field.name) for project in projects])
    frozen = [project.frozen for project in projects]
    yield _difference(tr("frozen"), frozen, [_parameters(project, project.frozen, 0) for project in projects])
    bugs = [project.bugs for project in projects]
    yield _difference(
        tr("bugs"), bugs, [_listed([BUGS[bug].title for bug in some], tr("none", sense="of several")) for some in bugs]
    )


def _sizes_text(network: NetworkSpec) -> str:
    return "-".join(map(str, layer_sizes(network)))


def _activations(network: NetworkSpec) -> tuple[str, ...]:
    """Those of the hidden layers; one for all where they are the same, since the network's sizes say how many."""
    names = tuple(layer.activation for layer in network.hidden)
    return names[:1] if len(set(names)) == 1 else names


def _listed(texts: Sequence[str], nothing: str) -> str:
    return shown(", ".join(texts), MOST_OF_VALUE) if texts else nothing


def _parameters(project: Project, names: Sequence[ParameterName], step: int) -> str:
    if not names:
        return tr("none", sense="of several")
    if len(names) > FEW:
        return trn("{n} parameter", "{n} parameters", len(names))
    return shown(", ".join(_titles(project, names, step)), MOST_OF_VALUE)


def _titles(project: Project, names: Sequence[ParameterName], step: int) -> list[str]:
    now = settings_at(project, step)
    sizes, inputs = layer_sizes(now.network), seen_names(now.network, now.dataset)
    return [title(name, sizes, inputs) for name in names]


# -- changes on the way

_Place = tuple[int, str, Hashable]
"""A step, what kind of change was made there, and of what."""


def _of_logs(projects: Sequence[Project]) -> Iterator[Difference | None]:
    """A row for each thing that was changed at a step, where not all runs have it, or have it otherwise."""
    many = _steps_of_many_edits(projects)
    logs = [_placed(project, many) for project in projects]
    places = sorted({place for log in logs for place in log}, key=lambda place: (place[0], _ORDER.index(place[1])))
    for place in places:
        made = [log.get(place, ()) for log in logs]
        if len(set(made)) > 1:
            first = next(i for i, changes in enumerate(made) if changes)
            what = _TITLES[place[1]](projects[first], made[first])
            name = tr("{what} at step {step}", what=what, step=whole(place[0]))
            words = [
                _VALUES[place[1]](project, changes) if changes else NOTHING
                for project, changes in zip(projects, made, strict=True)
            ]
            yield _difference(shown(name, MOST_OF_VALUE), made, words)


def _steps_of_many_edits(projects: Sequence[Project]) -> frozenset[int]:
    """Steps at which a run has more edits by hand than are named one by one."""
    found: set[int] = set()
    for project in projects:
        counted = Counter(change.step for change in project.log if isinstance(change, ParameterEdit))
        found.update(step for step, count in counted.items() if count > FEW)
    return frozenset(found)


def _placed(project: Project, many: frozenset[int]) -> Mapping[_Place, tuple[Change, ...]]:
    """A run's changes by what they change; of the same thing at the same step, in the order made."""
    found: defaultdict[_Place, tuple[Change, ...]] = defaultdict(tuple)
    for change in project.log:
        found[change.step, *_thing(change, many)] += (change,)
    return found


def _thing(change: Change, many: frozenset[int]) -> tuple[str, Hashable]:
    match change:
        case SettingChange():
            return "setting", change.field
        case ParameterEdit():
            return ("numbers", None) if change.step in many else ("number", change.parameter)
        case FreezeChange():
            return "frozen", None
        case BugChange():
            return "bug", change.bug
        case DataChange():
            return "data", None
        case NetworkChange():
            return "network", None


_ORDER = ("network", "data", "setting", "frozen", "bug", "number", "numbers")
"""In which order the changes of one step are listed."""

_Words = Callable[[Project, Sequence[Any]], str]


def _setting_words(project: Project, changes: Sequence[SettingChange]) -> str:
    change = changes[-1]
    field: Field[Any] = getattr(TrainingSpec, change.field)
    before = getattr(settings_at(project, change.step - 1).training, change.field)
    old, new = (value_words(field, value) for value in (before, change.value))
    if old == new and isinstance(change.value, float) and isinstance(before, float):
        old, new = every_digit(before), every_digit(change.value)
    return f"{old} → {new}"


def _frozen_words(project: Project, changes: Sequence[FreezeChange]) -> str:
    parts = []
    for change in changes:
        what = _parameters(project, change.parameters, change.step)
        parts.append(tr("{what} frozen", what=what) if change.frozen else tr("{what} set free", what=what))
    return shown(", ".join(parts), MOST_OF_VALUE)


def _data_words(_project: Project, changes: Sequence[DataChange]) -> str:
    data = changes[-1].dataset
    return tr("{points} points, seed {seed}", points=whole(data.count), seed=whole(data.seed))


def _network_words(project: Project, changes: Sequence[NetworkChange]) -> str:
    before = settings_at(project, changes[-1].step - 1).network
    old, new = _sizes_text(before), _sizes_text(changes[-1].network)
    return f"{old} → {new}" if old != new else tr("other activations or features")


_TITLES: dict[str, _Words] = {
    "network": lambda _project, _changes: tr("network"),
    "data": lambda _project, _changes: tr("points"),
    "setting": lambda _project, changes: str(getattr(TrainingSpec, changes[0].field).title),
    "frozen": lambda _project, _changes: tr("parameters"),
    "bug": lambda _project, changes: tr("bug “{bug}”", bug=BUGS[changes[0].bug].title),
    "number": lambda project, changes: _titles(project, [changes[0].parameter], changes[0].step)[0],
    "numbers": lambda _project, _changes: tr("parameters by hand"),
}
_VALUES: dict[str, _Words] = {
    "network": _network_words,
    "data": _data_words,
    "setting": _setting_words,
    "frozen": _frozen_words,
    "bug": lambda _project, changes: tr("on") if changes[-1].on else tr("off"),
    "number": lambda _project, changes: tr("set to {value}", value=plain(changes[-1].value)),
    "numbers": lambda _project, changes: tr("{n} set", n=whole(len(changes))),
}
