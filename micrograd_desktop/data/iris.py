"""Anderson's irises, as Fisher published them in 1936: ``resources/data/SOURCES.txt`` says from where. Pure."""

from __future__ import annotations

from functools import cache

from micrograd_desktop import resources
from micrograd_desktop.data.table import Table, standardised_column

UNIT = "cm"


@cache
def iris() -> Table:
    """The 150 flowers in the order of Fisher's table: four lengths in centimetres, and one of three species.

    They are trained on standardised: with lengths as they are, the settings of the other data sets lead nowhere. It is
    read when it is first asked for.
    """
    header, *lines = resources.path("data", "iris.csv").read_text(encoding="ascii").splitlines()
    *names, label = header.split(",")
    species: list[str] = []
    values: list[float] = []
    for line in lines:
        *lengths, name = line.split(",")
        if name not in species:
            species.append(name)
        values += [*map(float, lengths), float(species.index(name))]
    width = len(names) + 1
    columns = [standardised_column(name, values[place::width], UNIT) for place, name in enumerate(names)]
    return Table.of(columns, label, species, values)
