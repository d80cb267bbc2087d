"""A network's weights by the names that PyTorch's ``state_dict()`` has for them, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.export.network.taken import HomeError, Taken
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import tr, trn

WEIGHT, BIAS = "weight", "bias"
LONGEST_NAME = 60


def state_dict(taken: Taken) -> dict[str, Floats]:
    """Arrays by name: ``layers.0.weight`` (n_out, n_in), ``layers.0.bias`` (n_out,), and so on."""
    found: dict[str, Floats] = {}
    for i, (weights, biases) in enumerate(taken.layers):
        found[f"layers.{i}.{WEIGHT}"], found[f"layers.{i}.{BIAS}"] = weights, biases
    return found


def parameters_of(arrays: Mapping[str, Floats], sizes: Sequence[int]) -> Floats:
    """The parameters (n_parameters,) of a network of these sizes, in the flat order.

    What stands before ``.weight`` and ``.bias`` may be any names: layers are taken in the order of their weights.

    Raises
    ------
    HomeError
        If one is missing or of another shape, or there are others, or a number is not finite.
    """
    stems = [name.removesuffix(WEIGHT) for name in arrays if name.endswith(WEIGHT)]
    wanted = [name for stem in stems for name in (stem + WEIGHT, stem + BIAS)]
    for name in arrays:
        if name not in wanted:
            raise HomeError(tr("'{name}' is no weight or bias of a layer with both.", name=plain(name, LONGEST_NAME)))
    if len(stems) != len(sizes) - 1:
        raise HomeError(
            trn(
                "The file holds the weights of {n} layer; the network has {layers}.",
                "The file holds the weights of {n} layers; the network has {layers}.",
                len(stems),
                layers=len(sizes) - 1,
            )
        )
    parts = []
    for stem, n_in, n_out in zip(stems, sizes, sizes[1:], strict=False):
        weights = _shaped(arrays, stem + WEIGHT, (n_out, n_in))
        biases = _shaped(arrays, stem + BIAS, (n_out,))
        parts.append(np.column_stack([weights, biases]).ravel())
    return np.concatenate(parts)


def _shaped(arrays: Mapping[str, Floats], name: str, shape: tuple[int, ...]) -> Floats:
    if name not in arrays:
        raise HomeError(tr("'{name}' is missing.", name=plain(name, LONGEST_NAME)))
    found = arrays[name]
    if found.shape != shape:
        said = tr("'{name}' has {shape}; in this network it has {wanted}.")
        raise HomeError(said.format(name=plain(name, LONGEST_NAME), shape=_shape(found.shape), wanted=_shape(shape)))
    if not np.isfinite(found).all():
        raise HomeError(tr("'{name}' holds a number that is not finite.", name=plain(name, LONGEST_NAME)))
    return found


def _shape(shape: Sequence[int]) -> str:
    if not shape:
        return tr("no shape: it is one number")
    return tr("the shape {shape}", shape=" x ".join(map(str, shape)))
