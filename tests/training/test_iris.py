"""The bundled flowers as a data set: chosen, saved, trained; scikit-learn is the judge of how well."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from micrograd_desktop import Project, train
from micrograd_desktop.cli import main
from micrograd_desktop.data.split import points_of
from micrograd_desktop.export.points import points_csv
from micrograd_desktop.project.edits import DrawNewPoints, EditError, Set
from micrograd_desktop.project.rules import columns_of, input_names, inputs_of, problem_of, shown_first
from micrograd_desktop.project.spec import DatasetSpec
from micrograd_desktop.project.storage import load, save

IRIS = Set(DatasetSpec.kind, "iris").apply(Project())


def test_choosing_it_fits_network_and_loss() -> None:
    assert (IRIS.dataset.count, inputs_of(IRIS.dataset), IRIS.network.inputs, IRIS.network.outputs) == (150, 4, 4, 3)
    assert IRIS.training.loss == "cross-entropy"
    assert [row.name for row in problem_of(IRIS).classes] == ["A: setosa", "B: versicolor", "C: virginica"]
    assert input_names(IRIS.dataset) == ("sepal length", "sepal width", "petal length", "petal width")
    assert {column.unit for column in columns_of(IRIS.dataset)} == {"cm"}
    assert shown_first(IRIS.dataset) == (2, 3)


def test_leaving_it_for_other_points_and_coming_back_is_no_trouble() -> None:
    moons = Set(DatasetSpec.kind, "moons").apply(IRIS)
    assert moons.network.inputs == 2 and moons.dataset.noise == 0.15
    assert Set(DatasetSpec.kind, "iris").apply(moons).dataset.samples == 150


@pytest.mark.parametrize(
    ("field", "value"), [(DatasetSpec.samples, 100), (DatasetSpec.noise, 0.1)], ids=["samples", "noise"]
)
def test_its_points_are_what_they_are(field: object, value: float) -> None:
    with pytest.raises(EditError, match="Iris always has 150 points and no noise"):
        Set(field, value).apply(IRIS)
    with pytest.raises(EditError, match="These 150 points are what they are"):
        DrawNewPoints().apply(IRIS)


def test_the_seed_splits_it() -> None:
    one, other = (points_of(replace(IRIS.dataset, seed=seed)) for seed in (1, 2))
    assert len(one.train_y) == 105 and not np.array_equal(one.train_x, other.train_x)


def test_a_project_with_it_is_saved_and_opened(tmp_path) -> None:
    save(IRIS, tmp_path / "iris.mgd")
    assert load(tmp_path / "iris.mgd").project == IRIS
    assert "setosa" not in (tmp_path / "iris.mgd").read_bytes().decode("utf-8", "replace")  # it is only named


def test_its_points_are_written_in_centimetres() -> None:
    lines = points_csv(IRIS.dataset, points_of(IRIS.dataset)).splitlines()
    assert lines[0] == "sepal length,sepal width,petal length,petal width,species"
    assert lines[1] == "5.1,3.5,1.4,0.2,setosa" and len(lines) == 151


def test_the_command_line_trains_on_it(capsys) -> None:
    assert main(["train", "moons-demo", "--dataset", "iris", "--steps", "60"]) == 0
    assert "60 steps, objective" in capsys.readouterr().out


def accuracy(project: Project) -> float:
    """On the test points, after training."""
    *_, last = train(project, steps=project.training.decay_steps)
    return float(last["test_accuracy"])


@pytest.mark.parametrize("seed", range(5))
def test_it_is_learnt_as_well_as_by_scikit_learn(seed: int) -> None:
    linear_model = pytest.importorskip("sklearn.linear_model")
    neural_network = pytest.importorskip("sklearn.neural_network")
    project = replace(IRIS, dataset=replace(IRIS.dataset, seed=seed))
    points = points_of(project.dataset)
    judges = (
        linear_model.LogisticRegression(max_iter=1000),
        neural_network.MLPClassifier((16, 16), max_iter=2000, random_state=0),
    )
    theirs = [judge.fit(points.train_x, points.train_y).score(points.test_x, points.test_y) for judge in judges]
    assert accuracy(project) >= min(theirs) - 1.0 / len(points.test_y)  # one flower of 45


def test_without_hidden_layers_it_is_scikit_learns_logistic_regression() -> None:
    """The same model, so the same minimum: of the mean cross-entropy with half a penalty of the weights' squares."""
    linear_model = pytest.importorskip("sklearn.linear_model")
    data = replace(IRIS.dataset, train_share=1.0)
    network = replace(IRIS.network, hidden=())
    training = replace(IRIS.training, regularisation="none", learning_rate=1.0, schedule="constant", decay_steps=20_000)
    *_, last = train(replace(IRIS, dataset=data, network=network, training=training), steps=20_000)
    points = points_of(data)
    judge = linear_model.LogisticRegression(C=np.inf, max_iter=100_000, tol=1e-12)
    judge.fit(points.train_x, points.train_y)
    chances = judge.predict_proba(points.train_x)[np.arange(150), points.train_y.astype(int)]
    theirs = -np.log(chances).mean()
    assert theirs <= last["data_loss"] < theirs + 0.005
    assert last.accuracy == pytest.approx(judge.score(points.train_x, points.train_y), abs=1.5 / 150)
