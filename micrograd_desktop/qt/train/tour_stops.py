"""What the tour says of the parts of the Train workspace."""

from __future__ import annotations

from micrograd_desktop.qt.controls.tour import Stop
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.translation import tr


def tour_stops(layout: TrainLayout, bar: ControlBar) -> tuple[Stop, ...]:
    """The five stops, in order."""
    return (
        Stop(
            tr("The network"),
            tr(
                "Each square is a neuron, and shows what it answers all over the plane. A line is a weight: blue is "
                "positive, orange negative, and the thicker the larger. Click one to see its value and its gradient."
            ),
            (layout.canvas,),
        ),
        Stop(
            tr("The output"),
            tr(
                "What the network says of every place, with the data drawn on it. Click a point, and its loss opens in "
                "Trace as a graph of single numbers."
            ),
            (layout.boundary,),
        ),
        Stop(
            tr("The loss"),
            tr(
                "How wrong the network is, as one number a step: training makes it smaller. Point at a step to read it."
            ),
            (layout.loss_plot,),
        ),
        Stop(
            tr("Every parameter"),
            tr(
                "The inspector has each weight and bias with its value, its gradient and its course. Double-click a "
                "value "
                "to set it by hand; K freezes what is selected."
            ),
            (layout.inspector,),
        ),
        Stop(
            tr("Train it"),
            tr(
                "Press Play (Space) or Step (S), and drag the learning rate while it runs. Trace (Ctrl+2) takes a "
                "backward "
                "pass apart, value by value. The Help menu has this tour again."
            ),
            bar.first_controls,
        ),
    )
