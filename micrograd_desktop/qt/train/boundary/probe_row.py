"""The row below the plane that says where the probe stands, and what the network predicts there."""

from __future__ import annotations

import math

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.presentation.boundary import Heatmaps, Probe
from micrograd_desktop.presentation.plane_words import in_units, leading, of_place, of_point, of_scores, score_of
from micrograd_desktop.qt.controls.text_row import Item, TextRow
from micrograd_desktop.qt.train.boundary.plane import Axes
from micrograd_desktop.qt.train.boundary.points import PlanePoints
from micrograd_desktop.qt.train.boundary.subject import Subject
from micrograd_desktop.translation import tr

PROBE_GAP = 8
PROBE_HINT = tr("point at the plane")
_HEIGHT, _TITLE_GAP = 22, 10
_TITLE = Item(tr("Probe"), "text", QFont.Weight.DemiBold)


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be read off the plane as it is shown; ``number`` is the class whose lead is shown alone, if one is."""

    points: PlanePoints
    heatmaps: Heatmaps | None
    subject: Subject
    number: int | None

    def score_at(self, probe: Probe, exact: float | None) -> tuple[float, str]:
        """The score at a place, or of a point that is beside the slice, and the class that leads.

        ``exact`` is the score that was answered, if it was; NaN is one that is not known.
        """
        problem, neuron = self.points.problem, self.subject.neuron
        scores = self.points.own_scores(probe) if neuron is None else None
        if scores is not None:
            return of_scores(problem, scores, self.number)
        x, y = probe.x, probe.y
        score = exact if exact is not None else score_of(self.subject.map(self.heatmaps), self.number, x, y)
        plain_score = self.number is not None or neuron is not None
        return score, "" if plain_score else leading(problem, self.heatmaps, x, y)

    def of_sample(self, probe: Probe) -> tuple[float, str, str]:
        """The score of a point, the class that leads, and words, wherever it is drawn; of a place (NaN, "", "")."""
        if probe.sample is None:
            return math.nan, "", ""
        x, y = self.points.places[not probe.is_test][probe.sample].tolist()
        plain = probe._replace(x=x, y=y)
        score, label = self.score_at(plain, None)
        return score, label, self.words(plain, score)

    def words(self, probe: Probe, score: float) -> str:
        """What is predicted at a place, or what a point is and whether it is wrong."""
        points, neuron = self.points, self.subject.neuron
        if neuron is not None:
            score, says = math.nan, neuron.says(score)
            if probe.sample is None:
                return says
        if probe.sample is None:
            return of_place(points.problem, self.heatmaps, probe, score)
        train = not probe.is_test
        target, wrong = float(points.targets[train][probe.sample]), points.is_wrong(train, probe.sample)
        return of_point(points.problem, probe, target, wrong, score)


class ProbeRow(TextRow):
    """Says where, and what; or how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_HEIGHT, parent)

    def show_hint(self) -> None:
        """There is no probe."""
        self.set_items([_TITLE, Item(PROBE_HINT, "text3", gap=_TITLE_GAP)])

    def show_answer(self, axes: Axes, at: Probe, text: str) -> None:
        """The place in the axes' units, and a text; the place gives way where there is no room for both."""
        self.show_words(in_units(axes, (at.x, at.y)), text)

    def show_words(self, place: str, text: str) -> None:
        """A place and a text; the place gives way where there is no room for both."""
        self.set_items([_TITLE, Item(place, gap=_TITLE_GAP)], [Item(text)])
        if self.sizeHint().width() + PROBE_GAP > self.width() and text:
            self.set_items([_TITLE, Item(text, gap=_TITLE_GAP)])  # where it is, the crosshair shows
            if self.sizeHint().width() > self.width():
                self.set_items([Item(text)])
