"""Which values of a trace are drawn one by one, and which are folded into the card of a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from micrograd_desktop.engine.trace import Trace
from micrograd_desktop.translation import tr

Level = Literal["auto", "values", "neurons", "layers"]
Path = tuple[str, ...]
Key = int | Path
"""What is drawn as one card: a node by its number, or a group by its path."""

MOST_VALUES = 60
"""More values than these are folded into neurons, unless a person says otherwise."""

MOST_CARDS = 150
"""More cards than these are folded into layers, and what belongs to no neuron into runs of values."""

MOST_VALUE_CARDS = 3000
"""More values than these are never drawn one by one: a person who asks for all of them gets runs."""

MOST_NEURON_CARDS = 1000
"""More neurons than these are never drawn one by one, but in runs of neighbours in their layer."""

MOST_RUNS = 60


@dataclass(frozen=True, slots=True)
class Folding:
    """How far a graph is folded; ``toggled`` holds the groups that a person opened or closed, against the level."""

    level: Level = "auto"
    toggled: frozenset[Path] = frozenset()
    constants: bool = True

    def toggle(self, path: Path) -> Folding:
        """Open or close a group."""
        return replace(self, toggled=self.toggled ^ {path})


@dataclass(frozen=True, slots=True)
class Folded:
    """The outcome: for every node the key of its card (None if hidden), and every group that is open."""

    keys: tuple[Key | None, ...]
    open_groups: tuple[Path, ...]
    level: Level


def fold(trace: Trace, folding: Folding) -> Folded:
    """Decide for every node which card it is on."""
    shown = [folding.constants or not node.origin.constant for node in trace.nodes]
    level = folding.level if folding.level != "auto" else _automatic(trace, shown)
    paths = _neurons_in_runs(_with_runs(trace, shown, level, folding.level == "auto"))
    keys: list[Key | None] = []
    opened: dict[Path, None] = {}
    for i, path in enumerate(paths):
        keys.append(_key(i, path, level, folding.toggled, opened) if shown[i] else None)
    return Folded(tuple(keys), tuple(opened), level)


def _key(i: int, path: Path, level: Level, toggled: frozenset[Path], opened: dict[Path, None]) -> Key:
    """The outermost group of the path that is folded, else the node itself."""
    for depth in range(1, len(path) + 1):
        prefix = path[:depth]
        if _is_folded(prefix, path, level) != (prefix in toggled):
            return prefix
        if prefix in toggled or (depth == len(path) and level != "values"):
            opened[prefix] = None
    return i


def _is_folded(prefix: Path, path: Path, level: Level) -> bool:
    if level == "values":
        return prefix[0].startswith(RUN)
    return level == "layers" or len(prefix) == len(path)


def _automatic(trace: Trace, shown: Sequence[bool]) -> Level:
    if sum(shown) <= MOST_VALUES:
        return "values"
    by_neuron = {node.origin.group or i for i, node in enumerate(trace.nodes) if shown[i]}
    return "neurons" if sum(isinstance(key, tuple) for key in by_neuron) <= MOST_CARDS else "layers"


VALUES = tr("Values {first}–{last}")
RUN = VALUES.partition("{")[0]
"""What the name of a run of values begins with."""


def _with_runs(trace: Trace, shown: Sequence[bool], level: Level, automatic: bool) -> list[Path]:
    """Every node's path; where too many nodes belong to no group, runs of neighbours in topological order are one.

    A run of a topological order never makes a circle with another run.
    """
    paths = [node.origin.group for node in trace.nodes]
    loose = [i for i, path in enumerate(paths) if shown[i] and (not path or level == "values")]
    if len(loose) <= (MOST_CARDS if automatic else MOST_VALUE_CARDS):
        return paths
    size = max(-(-len(loose) // MOST_RUNS), 20)
    for start in range(0, len(loose), size):
        run = loose[start : start + size]
        name = VALUES.format(first=run[0] + 1, last=run[-1] + 1)
        for i in run:
            paths[i] = (name,)
    return paths


def _neurons_in_runs(paths: list[Path]) -> list[Path]:
    """The paths; where there are too many neurons, runs of neighbours in one layer are one."""
    neurons = dict.fromkeys(path for path in paths if len(path) > 1)
    if len(neurons) <= MOST_NEURON_CARDS:
        return paths
    layers: dict[Path, list[Path]] = {}
    for path in neurons:
        layers.setdefault(path[:-1], []).append(path)
    size, runs = -(-len(neurons) // MOST_RUNS), {}
    for layer, members in layers.items():
        for start in range(0, len(members), size):
            run = members[start : start + size]
            first, last = (path[-1].rpartition(" ")[2] for path in (run[0], run[-1]))
            name = tr("Neurons {first}–{last}", first=first, last=last)
            runs.update(dict.fromkeys(run, (*layer, name) if len(run) > 1 else run[0]))
    return [runs.get(path, path) for path in paths]


def group_sizes(folded: Folded) -> Counter[Key]:
    """How many nodes are on each card."""
    return Counter(key for key in folded.keys if key is not None)
