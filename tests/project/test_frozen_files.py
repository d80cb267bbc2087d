"""Files as they were once written, byte by byte, open as what they held, whatever comes later.

When the schema's version rises, write the same projects once more beside them, and never change one that is there.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from micrograd_desktop.project.spec import NetworkChange
from micrograd_desktop.project.storage import SCHEMA_VERSION, Saved, load
from tests.project.test_kept_runs import KEEPING
from tests.project.test_mutations import TYPED
from tests.project.test_storage import FULL, PLACE
from tests.project.test_tables import OWN

FOLDER = Path(__file__).parent / "frozen"
CHANGED = NetworkChange(
    FULL.log[-1].step + PLACE.step,
    replace(FULL.network, hidden=FULL.network.hidden[:1]),
    (0,),
    tuple(range(FULL.network.outputs)),
)
ABOVE = replace(TYPED.dataset, kind="above-function", formula="x**2 - 2")

HELD = {
    7: {"full": Saved(FULL, PLACE), "table": Saved(replace(OWN, name="Moons demo")), "typed": Saved(TYPED)},
    8: {
        "full": Saved(replace(FULL, log=(*FULL.log, CHANGED)), PLACE),
        "table": Saved(OWN),
        "typed": Saved(replace(TYPED, dataset=ABOVE)),
    },
}
HELD[9] = {**HELD[8], "runs": Saved(KEEPING, PLACE)}
"""By version: a log of every kind of change and a checkpoint, points of one's own, everything that can be typed, and
since version 9 runs that are kept."""


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.mgd")), ids=lambda path: path.stem)
def test_a_frozen_file_opens_as_what_it_held(path: Path) -> None:
    version, _, kind = path.stem.partition("-")
    assert load(path) == HELD[int(version)][kind]


def test_there_is_one_of_each_kind_of_every_version_since_7() -> None:
    names = {path.stem for path in FOLDER.glob("*.mgd")}
    assert names == {f"{version}-{kind}" for version in range(7, SCHEMA_VERSION + 1) for kind in HELD[version]}
