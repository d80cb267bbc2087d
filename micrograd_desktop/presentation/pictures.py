"""The pictures of one moment that machine code draws, made where the moment is drawn: views only show them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.colours import Tokens
from micrograd_desktop.presentation.drawn_losses import DrawnLosses, LossLook, drawn_losses, loss_request
from micrograd_desktop.presentation.edge_scale import edge_scale
from micrograd_desktop.presentation.loss_history import HistoryPoint, LossHistory
from micrograd_desktop.presentation.loss_picture import PlotArea, loss_picture
from micrograd_desktop.presentation.network_picture import NetworkNumbers, NetworkRequest, network_picture
from micrograd_desktop.presentation.plane_picture import PlaneRequest, plane_picture
from micrograd_desktop.raster.image import Image
from micrograd_desktop.training.ending import Check, go_on

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class NetworkWish:
    """What the network's view wants drawn: a request, what its edges show, and the flat indices of all weights.

    ``fixed`` says that the edges' scale stays as it is, whatever the values.
    """

    request: NetworkRequest
    quantity: str
    weights: Ints
    fixed: bool = False


@dataclass(frozen=True, eq=False)
class LossWish:
    """What the plot of the losses wants drawn: how, where, and of what history, which others write to meanwhile.

    The ends of the axes follow from the losses: those of ``area`` are of no meaning.
    ``held`` are losses that the axis has room for besides.
    """

    history: LossHistory
    look: LossLook
    area: PlotArea
    tokens: Tokens
    held: tuple[float, ...] = ()


@dataclass(frozen=True, eq=False)
class PictureWishes:
    """What views want drawn of a moment; None where there is no view, or where it draws by itself."""

    network: NetworkWish | None
    plane: PlaneRequest | None
    losses: LossWish | None = None


@dataclass(frozen=True, eq=False)
class LossDrawing:
    """The losses of a moment as they are drawn, and their picture.

    ``cuts`` are those of the history when it was read.
    """

    wish: LossWish
    losses: DrawnLosses
    area: PlotArea
    image: Image
    cuts: int


@dataclass(frozen=True, eq=False)
class Pictures:
    """What was wished for, with the numbers that it shows; no one writes to the images any more."""

    network: tuple[NetworkRequest, NetworkNumbers, Image] | None
    plane: tuple[PlaneRequest, Heatmaps, Image] | None
    losses: LossDrawing | None = None


def make_pictures(
    wishes: PictureWishes,
    parameters: Floats,
    gradients: Floats | None,
    updates: Floats,
    heatmaps: Heatmaps,
    moment: HistoryPoint | None = None,
    check: Check = go_on,
) -> Pictures:
    """Draw what is wished for.

    Parameters
    ----------
    parameters, gradients, updates
        Shape (n_parameters,); without gradients nothing was updated yet either.
    moment
        The figures at these parameters.
    check
        Called before each picture: if it raises, there will be none.

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
        scale = None if values is None else edge_scale(values[network.weights], network.quantity, network.fixed)
        numbers = NetworkNumbers(values, scale, parameters, heatmaps)
        check()
        drawn_network = network.request, numbers, network_picture(network.request, numbers)
    if plane is not None:
        check()
        drawn_plane = plane, heatmaps, plane_picture(plane, heatmaps)
    check()
    losses = None if wishes.losses is None else _draw_losses(wishes.losses, moment)
    return Pictures(drawn_network, drawn_plane, losses)


def _draw_losses(wish: LossWish, moment: HistoryPoint | None) -> LossDrawing:
    """Last of all: the steps up to the moment are reported while the other pictures are made."""
    with wish.history.lock:
        losses = drawn_losses(wish.history, wish.look, moment, joined=False, held=wish.held)
        cuts = wish.history.cuts
    (first, last), axis = losses.steps, losses.axis
    area = replace(wish.area, steps=(float(first), float(last)), heights=(float(axis.low), float(axis.high)))
    return LossDrawing(wish, losses, area, loss_picture(loss_request(losses, area, wish.tokens)), cuts)
