"""What scenarios share."""

from __future__ import annotations

import pytest

from tests.conftest import draw_by


@pytest.fixture
def drawn_by(request: pytest.FixtureRequest, qt_draws: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """Pictures are drawn by machine code; in tests marked ``both_ways`` once more by Qt."""
    way = str(getattr(request, "param", "machine code"))
    draw_by(way, monkeypatch)
    return way
