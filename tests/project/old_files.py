"""Project files as older versions of the program wrote them, and the project that each of them holds."""

from __future__ import annotations

from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project.spec import (
    DatasetSpec,
    LayerSpec,
    LeafNumber,
    NetworkSpec,
    ParameterEdit,
    Project,
    TraceSpec,
    TrainingSpec,
)

_PROJECT = """\
 "project": {
  "name": "Old",
  "dataset": {"kind": "xor", "samples": 50, "noise": 0.3, "train_share": 0.7, "seed": 1},
  "network": {
   "inputs": 2,
   "hidden": [{"size": 4, "activation": "tanh"}],
   "output_activation": "linear", "initialiser": "uniform", "seed": 6
  },
  "training": {
   "loss": "max-margin", "optimizer": "adam", "learning_rate": 0.01, "schedule": "linear-decay", "decay_steps": 100,
   "regularisation": "l2", "strength": 0.0001, "batch_size": 32, "seed": 1337
"""
_PARAMETERS = """\
  "frozen": [0, 5, 16],
  "parameter_edits": [
   {"step": 40, "index": 2, "value": 0.25, "previous": -1.0},
   {"step": 20, "index": 16, "value": 7.5, "previous": 0.125}
  ]
"""

_HEAD = '{"format": "micrograd-desktop project", "schema_version": '
_TAIL = " }\n}\n"

SCHEMA_1 = _HEAD + "1,\n" + _PROJECT + "  },\n" + _PARAMETERS + _TAIL

SCHEMA_2 = _HEAD + "2,\n" + _PROJECT + '   , "arithmetic": "exact"\n  },\n' + _PARAMETERS + _TAIL

SCHEMA_3 = (
    _HEAD
    + "3,\n"
    + _PROJECT
    + '   , "arithmetic": "exact"\n  },\n'
    + _PARAMETERS
    + """\
  , "bugs": ["assign"],
  "trace": {"program": "a = 2.0\\n", "leaves": [{"leaf": 0, "value": 0.5}], "learning_rate": 0.1}
"""
    + _TAIL
)

SCHEMA_4 = """\
{
  "format": "micrograd-desktop project",
  "schema_version": 4,
  "project": {
    "name": "Old",
    "dataset": {
      "kind": "xor",
      "samples": 50,
      "noise": 0.3,
      "train_share": 0.7,
      "seed": 1
    },
    "network": {
      "inputs": 2,
      "hidden": [
        {"size": 4, "activation": "tanh"}
      ],
      "output_activation": "linear",
      "initialiser": "uniform",
      "seed": 6
    },
    "training": {
      "loss": "max-margin",
      "optimizer": "adam",
      "learning_rate": 0.01,
      "schedule": "linear-decay",
      "decay_steps": 100,
      "regularisation": "l2",
      "strength": 0.0001,
      "batch_size": 32,
      "seed": 1337,
      "arithmetic": "exact"
    },
    "frozen": [
      [1, 0, 0],
      [1, 1, null],
      [2, 0, null]
    ],
    "bugs": ["assign"],
    "log": [
      {"change": "parameter", "step": 20, "parameter": [2, 0, null], "value": 7.5},
      {"change": "parameter", "step": 40, "parameter": [1, 0, null], "value": 0.25}
    ],
    "trace": {
      "program": "a = 2.0\\n",
      "leaves": [
        {"leaf": 0, "value": 0.5}
      ],
      "learning_rate": 0.1
    }
  },
  "checkpoint": null
}
"""

SCHEMA_5 = (
    SCHEMA_4.replace('"schema_version": 4', '"schema_version": 5')
    .replace('      "seed": 1\n', '      "seed": 1,\n      "classes": 3\n')
    .replace('      "inputs": 2,\n', '      "inputs": 2,\n      "outputs": 1,\n')
)

SCHEMA_6 = SCHEMA_5.replace('"schema_version": 5', '"schema_version": 6').replace(
    '"classes": 3\n', '"classes": 3,\n      "table": null\n'
)

SCHEMA_7 = SCHEMA_6.replace('"schema_version": 6', '"schema_version": 7').replace(
    '"arithmetic": "exact"\n',
    '"arithmetic": "exact",\n      "momentum": null,\n      "beta1": null,\n      "beta2": null,\n'
    '      "smoothing": null,\n      "epsilon": null,\n      "weight_decay": null,\n'
    '      "penalised": "all",\n      "clip": "none",\n      "clip_limit": 1.0\n',
)
SCHEMA_7 = SCHEMA_7.replace(
    '    }\n  },\n  "checkpoint"',
    """\
    },
    "stop": {
      "loss": null,
      "accuracy": null,
      "step": null,
      "plateau": null,
      "burst": 100
    }
  },
  "checkpoint\"""",
)
SCHEMA_7 = SCHEMA_7.replace('      "table": null\n', '      "table": null,\n      "formula": "2 * sin(x)"\n')
SCHEMA_7 = SCHEMA_7.replace('      "seed": 6\n', '      "seed": 6,\n      "features": []\n')
SCHEMA_8 = SCHEMA_7.replace('"schema_version": 7', '"schema_version": 8')
SCHEMA_9 = SCHEMA_8.replace('"schema_version": 8', '"schema_version": 9').replace(
    '      "burst": 100\n    }\n',
    '      "burst": 100\n    },\n    "forked": null,\n    "runs": []\n',
)


WITHOUT_TRACE = Project(
    "Old",
    DatasetSpec("xor", 50, 0.3, 0.7, 1),
    NetworkSpec(hidden=(LayerSpec(4, "tanh"),), seed=6),
    TrainingSpec(optimizer="adam", learning_rate=0.01, batch_size=32),
    frozen=(ParameterName(1, 0, 0), ParameterName(1, 1, None), ParameterName(2, 0, None)),
    log=(ParameterEdit(20, ParameterName(2, 0, None), 7.5), ParameterEdit(40, ParameterName(1, 0, None), 0.25)),
)
WITH_TRACE = Project(
    "Old",
    WITHOUT_TRACE.dataset,
    WITHOUT_TRACE.network,
    WITHOUT_TRACE.training,
    WITHOUT_TRACE.frozen,
    ("assign",),
    WITHOUT_TRACE.log,
    TraceSpec("a = 2.0\n", (LeafNumber(0, 0.5),), 0.1),
)

FILES = {
    1: (SCHEMA_1, WITHOUT_TRACE),
    2: (SCHEMA_2, WITHOUT_TRACE),
    3: (SCHEMA_3, WITH_TRACE),
    4: (SCHEMA_4, WITH_TRACE),
    5: (SCHEMA_5, WITH_TRACE),
    6: (SCHEMA_6, WITH_TRACE),
    7: (SCHEMA_7, WITH_TRACE),
    8: (SCHEMA_8, WITH_TRACE),
    9: (SCHEMA_9, WITH_TRACE),
}
"""By schema: the text of a file, and the project in it."""
