"""What the parts of the Train workspace are for, where no tip says it, and where the help pages say more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from micrograd_desktop.qt.workspace import Explained
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.train.apart.apart import StepApart
    from micrograd_desktop.qt.train.bar import ControlBar
    from micrograd_desktop.qt.train.layout import TrainLayout

NETWORK = tr(
    "The network: inputs at the left, outputs at the right, a line for each weight, in each neuron what it says over "
    "the plane of the inputs. The arrow keys walk the neurons, Enter edits a bias or a weight."
)
TREE = tr(
    "Every parameter by layer and neuron, with its value, its gradient and how it came there. The arrow keys walk and "
    "open the branches, Enter edits a value, K freezes what is selected."
)
CURVES = tr(
    "The losses over the steps: solid of the training points, dashed of the test points. Left and Right read single "
    "steps, the mouse zooms and pans, Ctrl+Shift+T shows all numbers as a table."
)
OUTPUT = tr(
    "What the network says over two of its inputs; the line is where it is undecided. The arrow keys move a probe that "
    "reads a place, a click on a point opens its loss as a graph in Trace."
)
STRIP = tr(
    "The whole run as a strip. Left and Right see another step, Page Up and Page Down a hundred further, Home and End "
    "the first and the latest: the run itself stays as it is."
)
LAYERS = tr("Histograms of the weights, gradients and activations of each layer, and how large its updates are.")
APART = tr(
    "The next step in its four halves: forward, loss, backward, update. Left and Right go from half to half, Esc "
    "leaves the step as it was."
)
PAINTING = tr(
    "Points of your own are painted here, by the mouse or with the caret: arrow keys move it, Space paints, erases, "
    "takes or puts down, 1 to 8 choose the class, Esc leaves."
)


def explanations(layout: TrainLayout, bar: ControlBar, apart: StepApart | None) -> list[Explained]:
    """Each part with its words and its heading."""
    found = [
        Explained(bar, tr("How the run goes: its speed, its learning rate, how it is updated."), "Training"),
        Explained(layout.data_panel, tr("The points that the network learns from."), "Train: data and model"),
        Explained(layout.model_panel, tr("The network and how it is trained."), "Train: data and model"),
        Explained(layout.stop_panel, tr("When training is to stop by itself."), "Train: data and model"),
        Explained(layout.canvas.view, NETWORK),
        Explained(layout.canvas, tr("The network and what its lines show."), "Train: the network"),
        Explained(layout.inspector.tree, TREE),
        Explained(layout.inspector.layers, LAYERS),
        Explained(layout.inspector, tr("The parameters in numbers."), "Train: the inspector"),
        Explained(layout.boundary, OUTPUT, "Train: the output"),
        Explained(layout.loss_plot, CURVES, "Train: the loss"),
        Explained(layout.history, STRIP, "Train: the history"),
    ]
    if layout.painter.layer is not None:
        found.append(Explained(layout.painter.layer, PAINTING))
    if apart is not None:
        found.append(Explained(apart.bar, APART, "Train: a step taken apart"))
    return found
