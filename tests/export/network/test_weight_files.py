"""Weights go out and come back to the last bit, and what is no file of weights is refused with a sentence."""

from __future__ import annotations

import io
import json
import pickle
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.export.network.state_dict import parameters_of, state_dict
from micrograd_desktop.export.network.taken import HomeError, Taken
from micrograd_desktop.export.network.weight_files import FORMS, read_weights, weights_edit, weights_file
from micrograd_desktop.nn.parameters import count
from micrograd_desktop.project.edits import EditError
from micrograd_desktop.project.session import Session
from micrograd_desktop.project.spec import LayerSpec, NetworkSpec, Project
from micrograd_desktop.training.run import Run
from tests.export.network.networks import network

SIZES = (2, 3, 1)
SMALL = replace(Project(), network=NetworkSpec(hidden=(LayerSpec(3),)))
GOOD = {"layers.0.weight": [[1, 2], [3, 4], [5, 6]], "layers.0.bias": [7, 8, 9],
        "layers.1.weight": [[1.5, 2.5, 3.5]], "layers.1.bias": [4.5]}  # fmt: skip


def written(tmp_path, content, name="w.json"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


@pytest.mark.parametrize("form", FORMS)
@given(numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=13, max_size=13))
def test_weights_come_back_to_the_last_bit(tmp_path_factory, form, numbers):
    folder = tmp_path_factory.mktemp("weights")
    path = folder / f"w{FORMS[form].suffix}"
    path.write_bytes(weights_file(Taken(SMALL, 0, np.array(numbers)), form))
    assert read_weights(path, SIZES).tobytes() == np.array(numbers).tobytes()


def test_the_names_are_those_of_pytorch():
    torch = pytest.importorskip("torch")
    taken = network("the demo")
    layers = torch.nn.ModuleList(torch.nn.Linear(a, b) for a, b in zip(taken.sizes, taken.sizes[1:], strict=False))
    module = torch.nn.Module()
    module.layers = layers
    assert {name: tuple(t.shape) for name, t in module.state_dict().items()} == {
        name: array.shape for name, array in state_dict(taken).items()
    }


def test_layers_of_other_names_are_taken_in_their_order(tmp_path):
    other = {name.replace("layers.0", "model.0").replace("layers.1", "model.2"): rows for name, rows in GOOD.items()}
    assert read_weights(written(tmp_path, other), SIZES).tolist() == read_weights(
        written(tmp_path, GOOD, "good.json"), SIZES
    ).tolist() == [1, 2, 7, 3, 4, 8, 5, 6, 9, 1.5, 2.5, 3.5, 4.5]  # fmt: skip


def npz(**arrays):
    out = io.BytesIO()
    np.savez(out, **arrays)
    return out.getvalue()


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("layers.0.weight.npy", "layers.0.bias.npy"):
            archive.writestr(name, b"0" * 80_000_000)
    return out.getvalue()


HEADS = (
    "{'descr':'<f8',", "((((", "'''", " {\n  1\n }", "{1:2,'descr':3}", "{[]:1}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (10000000000000000000000,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (100000000,)}",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (True,)}",
)  # fmt: skip
"""Of arrays that NumPy did not write; one says that it is larger than its file."""


def headed(head):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        text = head.encode().ljust(117) + b"\n"
        archive.writestr("layers.0.weight.npy", b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("w.txt", b"", "end in .json"),
        ("w.json", b"", "no JSON"),
        ("w.json", b"[" * 100_000, "no JSON"),
        ("w.json", b'{"layers.0.weight": NaN}', "number NaN"),
        ("w.json", [1, 2], "a list of numbers for each name"),
        ("w.json", {**GOOD, "layers.0.bias": "7"}, "'layers.0.bias' must be a list of numbers"),
        ("w.json", {**GOOD, "layers.0.weight": [[1, 2], [3], [5, 6]]}, "equally long"),
        ("w.json", {**GOOD, "layers.0.weight": [[1, True], [3, 4], [5, 6]]}, "must be a list of numbers"),
        ("w.json", {**GOOD, "layers.0.weight": [[1], [3], [5]]}, "shape 3 x 1; in this network it has the shape 3 x 2"),
        ("w.json", {name: rows for name, rows in GOOD.items() if "bias" not in name}, "'layers.0.bias' is missing"),
        ("w.json", {**GOOD, "extra": [1]}, "'extra' is no weight or bias"),
        ("w.json", {"a.weight": [[1, 2]], "a.bias": [1]}, "1 layer; the network has 2"),
        ("w.json", {**GOOD, "layers.1.bias": [1e999]}, "number Infinity|not finite"),
        ("w.csv", b"a,b\n", "first line must be name,row,column,value"),
        ("w.csv", b"name,row,column,value\nlayers.0.weight,0,zero,1\n", "Line 2"),
        ("w.csv", b"name,row,column,value\nlayers.0.weight,0,99999999999,1\n", "Line 2 has a place"),
        ("w.csv", b"name,row,column,value\na,0,,1\na,0,,2\n", "there already"),
        ("w.csv", b"name,row,column,value\na,5,,1\n", "1 numbers"),
        ("w.csv", b"\xff\xfe", "no CSV"),
        ("w.npz", b"PK\x03\x04", "damaged|plain numbers"),
        ("w.npz", npz(**{"layers.0.weight": np.array(["a"])}), "no plain numbers"),
        ("w.npz", pickle.dumps([1]), "npz"),
        ("w.npz", bomb(), "more than the largest network"),
        *(("w.npz", headed(head), "no npz of plain numbers") for head in HEADS),
    ],
)  # fmt: skip
def test_what_is_no_file_of_weights_is_refused_with_a_sentence(tmp_path, name, content, sentence):
    with pytest.raises(HomeError, match=sentence) as caught:
        read_weights(written(tmp_path, content, name), SIZES)
    assert name in str(caught.value) and str(caught.value).endswith(".")


def test_nothing_in_an_npz_is_executed(tmp_path):
    class Bad:
        def __reduce__(self):
            return (open, (str(tmp_path / "executed"), "w"))

    data = npz(**{"layers.0.weight": np.array([Bad()], dtype=object)})
    with pytest.raises(HomeError, match="plain numbers"):
        read_weights(written(tmp_path, data, "w.npz"), SIZES)
    assert not (tmp_path / "executed").exists()


def test_they_come_in_as_one_edit_that_undo_takes_back(tmp_path):
    session = Session(SMALL)
    run = Run(SMALL)
    edit = weights_edit(SMALL, 0, run.parameters, written(tmp_path, GOOD))
    session.execute(edit)
    again = Run(session.project)
    assert again.parameters.tolist() == read_weights(tmp_path / "w.json", SIZES).tolist()
    assert "w.json" in session.undo_label
    session.undo()
    assert session.project == SMALL
    assert weights_edit(session.project, 0, again.parameters, tmp_path / "w.json").numbers == ()


def test_more_than_a_log_can_hold_is_said(tmp_path):
    large = replace(Project(), network=NetworkSpec(hidden=(LayerSpec(128), LayerSpec(128))))
    n = count((2, 128, 128, 1))
    path = tmp_path / "w.npz"
    path.write_bytes(weights_file(Taken(large, 0, np.arange(n) / 7), "weights.npz"))
    with pytest.raises(HomeError, match="10,000 changes"):
        weights_edit(large, 0, np.zeros(n), path)


@given(st.dictionaries(st.sampled_from(["a.weight", "a.bias", "b.weight", "b.bias", "c"]), st.integers(0, 3)))
def test_any_arrays_give_parameters_or_a_sentence(shapes):
    arrays = {name: np.zeros((rank,) * rank) for name, rank in shapes.items()}
    with pytest.raises(HomeError):
        parameters_of(arrays, SIZES)


def test_setting_many_at_once_is_setting_one_after_the_other():
    from micrograd_desktop.nn.parameters import name_at
    from micrograd_desktop.project.edits import SetParameter, SetParameters

    names = [name_at(i, SIZES) for i in range(13)]
    start = SetParameters(((names[0], 1.0), (names[3], 2.0)), step=4).apply(SMALL)
    numbers = ((names[3], 2.0), (names[1], 0.5), (names[0], 3.0), (names[1], 0.25))
    one = SetParameters(numbers, step=4).apply(start)
    other = start
    for name, number in numbers:
        other = SetParameter(name, number, step=4).apply(other)
    assert one == other
    with pytest.raises(EditError):
        SetParameters(((name_at(20, (2, 16, 1)), 1.0),)).apply(SMALL)
