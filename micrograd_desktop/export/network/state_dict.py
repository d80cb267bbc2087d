"""A network's weights by the names that PyTorch's ``state_dict()`` has for them, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from micrograd_desktop.engine.kernel.tape import Floats
from micrograd_desktop.export.network.taken import HomeError, Taken
from micrograd_desktop.plain_text import plain

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
            raise HomeError(f"'{plain(name, LONGEST_NAME)}' is no weight or bias of a layer with both.")
    if len(stems) != len(sizes) - 1:
        raise HomeError(f"The file holds the weights of {_layers(len(stems))}; the network has {len(sizes) - 1}.")
    parts = []
    for stem, n_in, n_out in zip(stems, sizes, sizes[1:], strict=False):
        weights = _shaped(arrays, stem + WEIGHT, (n_out, n_in))
        biases = _shaped(arrays, stem + BIAS, (n_out,))
        parts.append(np.column_stack([weights, biases]).ravel())
    return np.concatenate(parts)


def _shaped(arrays: Mapping[str, Floats], name: str, shape: tuple[int, ...]) -> Floats:
    if name not in arrays:
        raise HomeError(f"'{plain(name, LONGEST_NAME)}' is missing.")
    found = arrays[name]
    if found.shape != shape:
        raise HomeError(
            f"'{plain(name, LONGEST_NAME)}' has {_shape(found.shape)}; in this network it has {_shape(shape)}."
        )
    if not np.isfinite(found).all():
        raise HomeError(f"'{plain(name, LONGEST_NAME)}' holds a number that is not finite.")
    return found


def _shape(shape: Sequence[int]) -> str:
    return f"the shape {' x '.join(map(str, shape))}" if shape else "no shape: it is one number"


def _layers(count: int) -> str:
    return "1 layer" if count == 1 else f"{count} layers"
