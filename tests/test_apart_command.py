"""``micrograd-desktop apart`` says the numbers of the step that the run takes."""

from __future__ import annotations

import contextlib
import json
import shlex
from dataclasses import replace

import pytest

from micrograd_desktop import apart_command
from micrograd_desktop.cli import main
from micrograd_desktop.training.run import Run
from tests.test_home_commands import file_of, run_at


def test_json_has_the_bits_of_the_step(capsys, tiny, tmp_path):
    project = replace(tiny, training=replace(tiny.training, optimizer="adam", batch_size=5, clip="norm"))
    assert main(["apart", file_of(tmp_path, project, 4), "--json", "--of", "bias of 1.2"]) == 0
    found = json.loads(capsys.readouterr().out)
    run = run_at(project, 4)
    assert [row["before"] for row in found["parameters"]] == run.parameters.tolist()
    figures = run.advance(1).figures.row(0)
    assert [row["after"] for row in found["parameters"]] == run.parameters.tolist()
    assert [row["clipped"] for row in found["parameters"]] == run.gradients.tolist()
    assert (found["step"], found["penalty"], found["batch_loss"]) == (4, figures["penalty"], figures["batch_loss"])
    assert len(found["batch"]) == len(found["losses"]) == len(found["outputs"]) == 5
    (total,) = found["sums"]
    assert total["name"] == "bias of 1.2" and total["same_bits"]
    gradients = {row["name"]: row["gradient"] for row in found["parameters"]}
    assert total["gradient"] == gradients["bias of 1.2"]


def test_lines_have_the_halves_and_the_sum(capsys, tiny, tmp_path):
    assert main(["apart", file_of(tmp_path, tiny), "--step", "2", "--top", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Step 2 to 3"
    assert [line.split(":")[0] for line in lines[1:5]] == ["1 Forward", "2 Loss", "3 Backward", "4 Update"]
    assert sum(line.startswith("  Point ") for line in lines) == 3
    assert any("15 more points" in line for line in lines)
    assert lines[-1].endswith("to the last bit.")


def test_looking_into_a_file_leaves_it_as_it_is(capsys, tiny, tmp_path):
    name = file_of(tmp_path, tiny, 3)
    before = (tmp_path / "run.mgd").read_bytes()
    assert main(["apart", name]) == 0
    assert (tmp_path / "run.mgd").read_bytes() == before


def test_a_run_that_breaks_before_that_step_says_so(capsys, tiny, tmp_path):
    wild = replace(tiny, training=replace(tiny.training, loss="squared-error", learning_rate=100.0))
    assert main(["apart", file_of(tmp_path, wild), "--step", "500"]) == 1
    assert capsys.readouterr().err
    run = Run(wild)
    while run.state() is not None:
        run.advance(1)
    assert main(["apart", file_of(tmp_path, wild), "--step", str(run.step), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["update"] is False


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(["--of", "weight z to 9.9"], "no parameter called"), (["--top", "0"], "points"), (["--step", "-1"], "step")],
)
def test_bad_input_gets_a_sentence(capsys, arguments, sentence):
    try:
        status = main(["apart", "xor", *arguments])
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr().err
    assert status == 2 and sentence in said and "Traceback" not in said


def test_help_has_examples_that_are_read(capsys):
    with pytest.raises(SystemExit):
        main(["apart", "--help"])
    assert "  micrograd-desktop apart " in capsys.readouterr().out
    for line in apart_command.EPILOG.splitlines()[1:]:
        apart_command.parser().parse_args(shlex.split(line)[2:])


def test_the_help_says_how_many_points_can_be_listed(capsys):
    with contextlib.suppress(SystemExit):
        main(["apart", "--help"])
    assert "those that add the most: 1 to 300 (5)" in " ".join(capsys.readouterr().out.split())
