"""The forms in which a trained network is taken home, a row each: the menu and the command line offer these."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from micrograd_desktop.lazy_dataclass import dataclass
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.export.network.taken import Taken


@dataclass(frozen=True, slots=True)
class NetworkForm:
    """One row: ``name`` on the command line, ``title`` in sentences, and what makes the file's bytes.

    ``text`` says that they are text, which can be copied as well.
    """

    name: str
    title: str
    suffix: str
    filter: str
    make: Callable[[Taken], bytes]
    text: bool = False


def _micrograd(taken: Taken) -> bytes:
    from micrograd_desktop.export.network.micrograd_program import micrograd_program

    return micrograd_program(taken).encode()


def _pytorch(taken: Taken) -> bytes:
    from micrograd_desktop.export.network.pytorch_program import pytorch_program

    return pytorch_program(taken).encode()


def _numpy(taken: Taken) -> bytes:
    from micrograd_desktop.export.network.numpy_program import numpy_program

    return numpy_program(taken).encode()


def _onnx(taken: Taken) -> bytes:
    from micrograd_desktop.export.network.onnx_model import onnx_model

    return onnx_model(taken)


def _weights(form: str, taken: Taken) -> bytes:
    from micrograd_desktop.export.network.weight_files import weights_file

    return weights_file(taken, form)


PYTHON = "Python (*.py)"

AS_JSON, AS_CSV, AS_NPZ = tr("weights as JSON"), tr("weights as CSV"), tr("weights as npz")

NETWORK_FORMS: dict[str, NetworkForm] = {
    row.name: row
    for row in (
        NetworkForm("micrograd", tr("micrograd code"), ".py", PYTHON, _micrograd, text=True),
        NetworkForm("pytorch", tr("PyTorch code"), ".py", PYTHON, _pytorch, text=True),
        NetworkForm("numpy", tr("NumPy code"), ".py", PYTHON, _numpy, text=True),
        NetworkForm("onnx", tr("ONNX model"), ".onnx", "ONNX (*.onnx)", _onnx),
        NetworkForm("weights.json", AS_JSON, ".json", "JSON (*.json)", partial(_weights, "weights.json"), text=True),
        NetworkForm("weights.csv", AS_CSV, ".csv", "CSV (*.csv)", partial(_weights, "weights.csv"), text=True),
        NetworkForm("weights.npz", AS_NPZ, ".npz", "NumPy (*.npz)", partial(_weights, "weights.npz")),
    )
}
"""By name. The history of the run is no row: it is of all steps, not of one."""

HISTORY = "history.csv"
