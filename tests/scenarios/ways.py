"""The two ways in which pictures are drawn."""

from __future__ import annotations

import pytest

both_ways = pytest.mark.parametrize("drawn_by", ["Qt", "machine code"], indirect=True)
"""For a scenario about what is drawn: it is played once for each."""
