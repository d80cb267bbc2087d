"""The doctor's banner: which ways back it offers."""

from __future__ import annotations

from typing import Any

import pytest

from micrograd_desktop.qt.train.doctor import BACK, LOWER, Doctor
from micrograd_desktop.training.results import Divergence


@pytest.mark.parametrize("matters", [True, False])
def test_a_lower_rate_is_offered_only_where_it_can_help(qapp: Any, matters: bool) -> None:
    doctor, banners = Doctor(), []
    doctor.banner_changed.connect(banners.append)
    doctor.tell(Divergence(0, 1.0, "a node", 1.0, None, "No step was taken yet.", 0, rate_matters=matters))
    assert [key for key, _, _ in banners[-1].buttons] == ([BACK, LOWER] if matters else [BACK])
