"""The output pane's header: what the plane shows, a way back to the output, and which points and colours are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from micrograd_desktop.nn.problems import Problem
from micrograd_desktop.presentation.formats import count
from micrograd_desktop.qt.controls.fields import IconButton
from micrograd_desktop.qt.controls.pane_header import PaneHeader
from micrograd_desktop.qt.controls.plain import set_tip
from micrograd_desktop.qt.train.boundary.lines_button import LinesButton
from micrograd_desktop.qt.train.boundary.subject import OUTPUT, Subject
from micrograd_desktop.translation import tr, trn

NO_TEST_POINTS = tr(
    "There are no test points: all points are trained on. Lower the train share to keep some for testing."
)
_SHOW_TEST = tr("Show the points that are kept for testing")
_DISCRETE_TIP = tr("Colour by the decided class only, not by the score")
_NO_DISCRETE = tr("A number has no class to be coloured by")
_LET_GO_TIP = tr("Show the output again")
_ROOM_FOR_BOX = 420
"""Width of the pane from which on a neuron's name and step leave room for a box."""


class BoundaryHeader(PaneHeader):
    """Title, caption, ``let_go_button`` and ``lines_button``; at the right ``test_box`` and ``discrete_box``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(OUTPUT, line=False, parent=parent)
        self._of_subject, self._over = "", ("", "")
        self.test_box = QCheckBox(tr("Test points", sense="box"))
        self.test_box.setChecked(True)
        self.discrete_box = QCheckBox(tr("Discrete"))
        set_tip(self.discrete_box, _DISCRETE_TIP)
        self.let_go_button = IconButton("x", _LET_GO_TIP)
        self.let_go_button.hide()
        self.lines_button = LinesButton()
        self.add_beside(self.let_go_button, self.lines_button)
        self.add(self.test_box, self.discrete_box)

    def set_caption(self, text: str, *shorter: str) -> None:
        """What is said of what the plane shows, before over how many points marks are."""
        self._of_subject = text
        over, short = self._over
        texts = (text, over), (text, short), (short,)
        super().set_caption(*dict.fromkeys(", ".join(filter(None, parts)) for parts in texts), *shorter)

    def set_over(self, looked_at: int, total: int) -> None:
        """Marks are over so many points of so many."""
        over = ("", "")
        if looked_at < total:
            over = (
                tr("over {looked_at} of {total} points", looked_at=count(looked_at), total=count(total)),
                trn("{n} point", "{n} points", looked_at),
            )
        if over != self._over:
            self._over = over
            self.set_caption(self._of_subject)

    def set_problem(self, problem: Problem) -> None:
        """Only classes can be coloured by the one that is decided for."""
        self.discrete_box.setEnabled(bool(problem.classes))
        set_tip(self.discrete_box, _DISCRETE_TIP if problem.classes else _NO_DISCRETE)

    def set_has_test(self, on: bool) -> None:
        """Whether there are test points to be shown."""
        self.test_box.setEnabled(on)
        set_tip(self.test_box, _SHOW_TEST if on else NO_TEST_POINTS)

    def show_subject(self, subject: Subject, step: int | None, width: int) -> None:
        """What the plane shows, at which step; what has no meaning for it gives way, but not what has the focus.

        ``width`` is the pane's, in pixels.
        """
        self.set_title(subject.title)
        self.set_caption(subject.caption(step))
        self.let_go_button.setVisible(subject.stays)
        narrow = width < _ROOM_FOR_BOX
        for box, gives_way in ((self.discrete_box, True), (self.test_box, narrow)):
            box.setVisible(subject.is_output or not gives_way or box.hasFocus())
