"""What the pane shows: the network's output, or in its place a neuron's map or the plane as a layer bends it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.boundary import Heatmaps
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.presentation.neuron_map import ShownNeuron, map_of, reach_of
from micrograd_desktop.presentation.zero_lines import ZeroLines
from micrograd_desktop.qt.controls.text_row import Item
from micrograd_desktop.qt.train.boundary.legend import Legend
from micrograd_desktop.translation import tr

OUTPUT = tr("Output", sense="pane")
BENT_HELD = tr("points at their own inputs, grid at the held ones")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is in sight.

    Attributes
    ----------
    neuron
        Whose map is in the place of the network's score; None for the score.
    bent_layer
        The hidden layer, from 1, that bends the plane, whatever else is chosen; None for the plane as it is.
    zero_lines
        Whose zero lines are over the plane; None for none.
    """

    neuron: ShownNeuron | None = None
    bent_layer: int | None = None
    zero_lines: ZeroLines | None = None

    @property
    def is_output(self) -> bool:
        """Whether it is the network's score."""
        return self.neuron is None and self.bent_layer is None

    @property
    def stays(self) -> bool:
        """Whether something else than the score is shown until it is let go."""
        return self.bent_layer is not None or (self.neuron is not None and self.neuron.pinned)

    @property
    def title(self) -> str:
        """What stands in the header."""
        if self.bent_layer is not None:
            return tr("Bent by hidden {layer}", layer=self.bent_layer)
        return OUTPUT if self.neuron is None else self.neuron.title

    def caption(self, step: int | None) -> str:
        """What stands beside the title, at a step; empty for the score."""
        if self.bent_layer is not None:
            return "" if step is None else tr("step {step}", step=count(step))
        return "" if self.neuron is None else self.neuron.caption(step)

    @property
    def name(self) -> str:
        """What is read out of what colours the plane."""
        return OUTPUT if self.neuron is None else tr("Map of {neuron}", neuron=self.neuron.name)

    def map(self, heatmaps: Heatmaps | None) -> Heatmaps | None:
        """What the plane is coloured by."""
        if heatmaps is None or self.neuron is None:
            return heatmaps
        return map_of(heatmaps, self.neuron.look)

    def legend_choices(self, output: Legend, heatmaps: Heatmaps | None, held: bool) -> Iterator[list[Item]]:
        """What the marks mean, ever shorter.

        ``output`` is the score's legend; ``held`` says whether inputs are held, as those of a bent plane's points are
        not.
        """
        if self.bent_layer is not None:
            return output.in_bent(*([Item(BENT_HELD, "text3")] if held else ()))
        legend, more = output, []
        if self.neuron is not None:
            reach = 1.0 if heatmaps is None else reach_of(heatmaps, self.neuron.look)
            legend = replace(legend, neuron=self.neuron.look.activation, scale=reach)
        if self.zero_lines is not None:
            more = [Item(self.zero_lines.title, mark="line", mark_token="text3")]
        elif self.neuron is not None and self.neuron.look.fine is not None:
            more = [Item(self.neuron.line, mark="line", mark_token="text")]
        return legend.choices(*more)
