"""How a run is trained, on the command line: where it stops, how gradients are bounded, what is penalised."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from micrograd_desktop import Project, train
from micrograd_desktop.cli import main
from micrograd_desktop.project.spec import StopSpec
from micrograd_desktop.project.storage import save
from micrograd_desktop.training.rate_finder import Search, find, sentence

DEMO = Project()


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[list[dict[str, float]], dict[str, object]]:
    assert main(["train", *arguments, "--json"]) == 0
    *rows, end = map(json.loads, capsys.readouterr().out.splitlines())
    return rows, end


@pytest.mark.parametrize("engine", ["compiled", "turbo"])
def test_it_stops_before_the_first_step_with_such_a_loss(capsys: pytest.CaptureFixture[str], engine: str) -> None:
    whole, _ = printed(capsys, "moons-demo", "--steps", "300", "--engine", engine)
    limit = min(row["data_loss"] for row in whole[100:])
    first = next(row["step"] for row in whole if row["data_loss"] <= limit)
    rows, end = printed(capsys, "moons-demo", "--steps", "300", "--engine", engine, "--until-loss", repr(limit))
    assert rows == whole[: int(first)]
    assert end["stopped"] == {"kind": "loss", "step": first, "value": limit, "limit": limit}


def test_accuracy_and_plateau_stop_it_too_and_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "moons-demo", "--until-accuracy", "0.98", "--every", "1000"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].startswith("Stopped at step ") and lines[-1].endswith(" % is at least 98 %.")
    assert len(lines) == 4  # the first and the last step, the figures, and why
    assert main(["train", "moons-demo", "--steps", "20000", "--until-plateau", "40", "--every", "100000"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(" by 0.01 % for 40 steps.")


def test_a_loss_that_the_run_begins_with_stops_it_without_a_step(capsys: pytest.CaptureFixture[str]) -> None:
    rows, end = printed(capsys, "moons-demo", "--until-loss", "10")
    assert rows == [] and end["steps_per_second"] is None and end["stopped"]["step"] == 0  # type: ignore[index]


def test_a_file_says_where_to_stop(capsys: pytest.CaptureFixture[str], tmp_path, tiny) -> None:  # type: ignore[no-untyped-def]
    save(replace(tiny, stop=StopSpec(step=7)), tmp_path / "tiny.mgd")
    rows, end = printed(capsys, str(tmp_path / "tiny.mgd"))
    assert len(rows) == 7 and end["stopped"]["kind"] == "step"  # type: ignore[index]


@pytest.mark.parametrize(
    ("options", "training"),
    [
        (("--clip-norm", "0.1"), {"clip": "norm", "clip_limit": 0.1}),
        (("--clip-value", "0.01"), {"clip": "value", "clip_limit": 0.01}),
        (("--penalise", "weights"), {"penalised": "weights"}),
    ],
)
def test_clipping_and_the_penalty_are_the_projects_settings(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], training: dict[str, object]
) -> None:
    rows, _ = printed(capsys, "moons-demo", "--steps", "30", *options)
    project = replace(DEMO, training=replace(DEMO.training, **training))  # type: ignore[arg-type]
    assert [row["loss"] for row in rows] == [step.loss for step in train(project, 30)]
    assert rows[-1]["loss"] != list(train(DEMO, 30))[-1].loss


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--until-loss", "-1"), "a number from 0 to 1e+06, not '-1'"),
        (("--until-accuracy", "99%"), "a number from 0 to 1, not '99%'"),
        (("--until-plateau", "1.5"), "a whole number from 1 to 1e+07, not '1.5'"),
        (("--until-plateau", "5%"), "not '5%'"),
        (("--steps", "5%s"), "not '5%s'"),
        (("--until-plateau", "nan"), "not 'nan'"),
        (("--clip-norm", "0"), "a number from 1e-06 to 1e+06, not '0'"),
        (("--clip-norm", "1", "--clip-value", "1"), "Give one of --clip-norm and --clip-value"),
        (("--dataset", "plane", "--until-accuracy", "0.5"), "there is no accuracy where a number is learnt"),
        (("--rate-from", "0.1"), "--rate-from says which rates --find-rate tries"),
        (("--find-rate", "--progress"), "--progress goes with training"),
        (("--find-rate", "--rate-from", "1", "--rate-to", "0.1"), "from a lower learning rate to a higher one"),
        (("--find-rate", "--steps", "3"), "The number of steps must be between 10 and 10,000"),
        (("--find-rate", "--rate-to", "1000"), "a number from 1e-06 to 100, not '1000'"),
    ],
)
def test_what_can_not_be_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], said: str
) -> None:
    try:
        status = main(["train", "xor", *options])
    except SystemExit as ended:
        status = ended.code  # type: ignore[assignment]
    out, err = capsys.readouterr()
    assert (status, out) == (2, "") and said in err


def test_a_rate_is_found_and_printed_loss_by_loss(capsys: pytest.CaptureFixture[str]) -> None:
    search = ("moons-demo", "--find-rate", "--steps", "40", "--rate-from", "0.001", "--rate-to", "10")
    rows, end = printed(capsys, *search)
    curve = find(DEMO, None, Search(0.001, 10.0, 40))
    assert [row["learning_rate"] for row in rows] == curve.rates.tolist()
    assert [row["loss"] for row in rows] == curve.losses.tolist()
    assert end == {"lowest_at": curve.rates[curve.lowest], "diverged_at": curve.diverged, "start": curve.start}
    assert main(["train", *search]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines[0] == f"rate 0.001 loss {curve.losses[0]}" and len(lines) == len(rows)
    assert last == sentence(curve)
