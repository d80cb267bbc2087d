"""The pictures of one moment that machine code draws, made where the moment is drawn: views only show them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.edge_scale import edge_scale
from micrograd_desktop.presentation.network_picture import NetworkNumbers, NetworkRequest, network_picture
from micrograd_desktop.presentation.plane_picture import PlaneRequest, plane_picture
from micrograd_desktop.raster.image import Image

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class NetworkWish:
    """What the network's view wants drawn: a request, what its edges show, and the flat indices of all weights."""

    request: NetworkRequest
    quantity: str
    weights: Ints


@dataclass(frozen=True, eq=False)
class PictureWishes:
    """What views want drawn of a moment; None where there is no view, or where it draws by itself."""

    network: NetworkWish | None
    plane: PlaneRequest | None


@dataclass(frozen=True, eq=False)
class Pictures:
    """What was wished for, with the numbers that it shows; no one writes to the images any more."""

    network: tuple[NetworkRequest, NetworkNumbers, Image] | None
    plane: tuple[PlaneRequest, Heatmaps, Image] | None


def make_pictures(
    wishes: PictureWishes, parameters: Floats, gradients: Floats | None, updates: Floats, heatmaps: Heatmaps
) -> Pictures:
    """Draw what is wished for.

    Parameters
    ----------
    parameters, gradients, updates
        Shape (n_parameters,); without gradients nothing was updated yet either.

    Raises
    ------
    NoCompilerError
        Where there is no LLVM.
    """
    network, plane = wishes.network, wishes.plane
    drawn_network = drawn_plane = None
    if network is not None and len(network.weights) and network.weights[-1] < len(parameters):
        moved = None if gradients is None else updates
        values = {"weights": parameters, "gradients": gradients, "updates": moved}[network.quantity]
        scale = None if values is None else edge_scale(values[network.weights], network.quantity)
        numbers = NetworkNumbers(values, scale, parameters, heatmaps)
        drawn_network = network.request, numbers, network_picture(network.request, numbers)
    if plane is not None:
        drawn_plane = plane, heatmaps, plane_picture(plane, heatmaps)
    return Pictures(drawn_network, drawn_plane)
