"""What is on view while nothing is trained: where the run stands, and which parameter is selected."""

from __future__ import annotations

from micrograd_desktop.qt.train.apart.work import Moment
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.translation import tr

RUNNING = tr("The run goes on. Pause it, and the step where it stands is taken apart.")
ENDED = tr("The run went out of range here: there is no next step to take apart. Go back, or reset.")
WAITING = tr("Waiting for the run to show where it stands.")


class OnView:
    """Asks the binding and the views."""

    def __init__(self, binding: TrainBinding, layout: TrainLayout) -> None:
        self._binding, self._layout = binding, layout

    @property
    def is_running(self) -> bool:
        """Whether the run is trained."""
        return self._binding.running

    @property
    def obstacle(self) -> str:
        """Why no step can be taken apart; empty where one can, or will be able to."""
        if self.is_running:
            return RUNNING
        return ENDED if self._binding.ended else ""

    @property
    def moment(self) -> Moment | None:
        """Where the run stands, paused, if all that is shown belongs together and a step can be taken from there."""
        moment = self._binding.moment
        if self.obstacle or moment is None:
            return None
        state = self._binding.state
        return None if state is None and moment[1] else Moment(*moment, state)

    @property
    def chosen(self) -> int | None:
        """The parameter that is selected: a row of the inspector, an edge, or the bias of a neuron."""
        row = self._layout.inspector.selected_parameter
        return self._layout.canvas.card_parameter if row is None else row

    def gradient(self, place: int) -> float | None:
        """The gradient that the inspector shows of a parameter."""
        return self._layout.inspector.model.gradient(place)
