"""The losses before their plot is there."""

from __future__ import annotations

import pytest

from micrograd_desktop.presentation.loss_history import HistoryPoint
from micrograd_desktop.qt.train.loss.sketch import EMPTY, SOON, LossSketch, empty_text


@pytest.mark.parametrize(("first", "said"), [(0, EMPTY), (40, empty_text(40))])
def test_what_it_says_is_of_the_first_step_until_there_are_more(qtbot, first, said):
    sketch = LossSketch()
    qtbot.addWidget(sketch)
    sketch.set_moment(HistoryPoint(first, {}))
    assert sketch.said() == said
    sketch.set_moment(HistoryPoint(first + 9, {}))
    assert sketch.said() == SOON
    assert sketch.axes()[1].low == first  # it begins where the curve will
    sketch.set_moment(HistoryPoint(first, {}))
    assert sketch.said() == said
