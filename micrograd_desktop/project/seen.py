"""What the points of a data set are called and have, and what a network sees of them."""

from __future__ import annotations

from micrograd_desktop.data.table import Column, Table
from micrograd_desktop.nn import parameters
from micrograd_desktop.nn.features import FeatureError, FeatureMap, feature_map
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.fields import EditError
from micrograd_desktop.project.spec import DatasetSpec, NetworkSpec

LONGEST_INPUT = 16
"""Characters of an input's name beside its neuron."""


def table_of(data: DatasetSpec) -> Table | None:
    """The table that the points of a data set are, a person's own or a bundled one; None for points that are drawn."""
    from micrograd_desktop.data import generators

    return generators.table_of(data.kind, data.table)


def inputs_of(data: DatasetSpec) -> int:
    """How many inputs the points of a data set have."""
    return len(columns_of(data))


def columns_of(data: DatasetSpec) -> tuple[Column, ...]:
    """The inputs of a data set: what they are called, and their units."""
    from micrograd_desktop.data.generators import DATASETS

    if (table := table_of(data)) is not None:
        return table.columns
    return tuple(Column(name) for name in parameters.INPUT_NAMES[: DATASETS[data.kind].inputs])


def class_names(data: DatasetSpec) -> tuple[str, ...]:
    """What a person's own classes are called; empty for those of a data set, which have letters."""
    return () if data.table is None else tuple(plain(name, LONGEST_INPUT) for name in data.table.classes)


def input_names(data: DatasetSpec) -> tuple[str, ...]:
    """What the inputs of a data set are called."""
    return tuple(_shortened(plain(column.name)) for column in columns_of(data))


def _shortened(name: str) -> str:
    """A name of at most ``LONGEST_INPUT`` characters: of many columns' names often only the last ones differ."""
    half = LONGEST_INPUT // 2
    return name if len(name) <= LONGEST_INPUT else f"{name[: half - 1].rstrip()}…{name[-half:].lstrip()}"


def shown_first(data: DatasetSpec, network: NetworkSpec | None = None) -> tuple[int, int]:
    """The two of more than two inputs that the plane shows until a person chooses others.

    Of a ``network`` that sees features they are inputs that it uses, as far as there are such.
    """
    from micrograd_desktop.data.generators import DATASETS

    first = DATASETS[data.kind].shown if data.table is None else (0, 1)
    if network is None or not network.features or inputs_of(data) <= len(first):
        return first
    used = features_of(network, data).used
    wanted = dict.fromkeys((*(i for i in first if i in used), *used, *first))
    across, up, *_ = wanted
    return across, up


def column_names(data: DatasetSpec) -> tuple[str, ...]:
    """What the inputs of a table are called by themselves, for formulas; nothing for other points."""
    return () if (table := table_of(data)) is None else tuple(column.name for column in table.columns)


def features_of(network: NetworkSpec, data: DatasetSpec) -> FeatureMap:
    """From the inputs of a data set's points to what a network sees of them.

    Raises
    ------
    EditError
        If a feature is no formula of these inputs.
    """
    try:
        return feature_map(network.features, inputs_of(data), column_names(data))
    except FeatureError as error:
        raise EditError(str(error), "features") from None


def seen_names(network: NetworkSpec, data: DatasetSpec) -> tuple[str, ...]:
    """What the network's inputs are called: the features, or the inputs of the data."""
    return features_of(network, data).titles(input_names(data))
