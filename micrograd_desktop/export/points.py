"""The points of a data set as CSV."""

from __future__ import annotations

import numpy as np

from micrograd_desktop.data.split import Points
from micrograd_desktop.export.tables import csv_table
from micrograd_desktop.project.rules import problem_of_data, table_of
from micrograd_desktop.project.spec import DatasetSpec


def points_csv(data: DatasetSpec, points: Points) -> str:
    """Inputs and label of every point, a header first; own points in the units and the order of their table."""
    if (table := table_of(data)) is not None:
        values, width = table.values().tolist(), table.width
        rows = [values[start : start + width] for start in range(0, len(values), width)]
        headings, classes = [*(column.name for column in table.columns), table.label], list(table.classes)
        own = [[*row[:-1], classes[int(row[-1])] if classes else row[-1]] for row in rows]
        return csv_table(headings, own)
    problem = problem_of_data(data)
    inputs = np.vstack([points.train_x, points.test_x]).tolist()
    targets = np.concatenate([points.train_y, points.test_y]).tolist()
    labels = [problem.classes[problem.class_of(target)].name for target in targets] if problem.classes else targets
    headings = [*"xy"[: len(inputs[0])], "class" if problem.classes else "target"]
    return csv_table(headings, [[*row, label] for row, label in zip(inputs, labels, strict=True)])
