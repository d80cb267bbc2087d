"""``micrograd-desktop sweep``: a project trained with each of several values of its settings, without the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from micrograd_desktop import setting_options, table_options, terminal
from micrograd_desktop.command_options import MOST_STEPS, BadInputError, Parser, path, text, whole_number
from micrograd_desktop.plain_text import plain
from micrograd_desktop.terminal import Ended, complain, say
from micrograd_desktop.waiting import Waiting

if TYPE_CHECKING:
    from micrograd_desktop.project.spec import Project
    from micrograd_desktop.training.sweep import Sweep
    from micrograd_desktop.training.sweep_outcome import Outcome
    from micrograd_desktop.training.sweeping import Standing

FAILED = 1
MOST_JOBS, MOST_SEEDS = 256, 1000
LARGEST_SEED = 2**32 - 1
BAR = 20

EXAMPLES = """\
examples:
  micrograd-desktop sweep moons-demo --over training.learning_rate=0.01,0.03,0.1 --seeds 5
  micrograd-desktop sweep xor --over training.learning_rate=0.001..1:7:log --over 'network.hidden[0].size=2,4,8' \\
      --seeds 3 --steps 500 --out xor.jsonl
  micrograd-desktop sweep xor --list --over training.optimizer=sgd,adam --over training.learning_rate=0.1,0.01
  micrograd-desktop sweep xor --set stop.accuracy=0.98 --over 'network.hidden[0].activation=tanh,relu,x*sigmoid(x)'
  micrograd-desktop sweep mine.mgd --over dataset.noise=0..0.4:5 --json | jq .data_loss.mean
  micrograd-desktop sweep mine.mgd --over training.batch_size=8,32,full --scheduler tcp://scheduler:8786

A run that is done is in the file of --out at once: after Ctrl+C, or worse, the same command does the rest.
Exit status: 0; 1 if a run failed; 2 for bad input; 130 after Ctrl+C. A run that diverges has not failed.
"""


def parser() -> argparse.ArgumentParser:
    """The sub-command's arguments."""
    result = Parser(
        prog="micrograd-desktop sweep",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Train a project with each of several values of its settings, from each of several seeds, on all "
        "processors.\nEach run is a new one, with the settings of step 0 and nothing changed on the way.",
        epilog=EXAMPLES,
    )
    result.add_argument("project", type=text("a project"), help="an example's name or a project file (.mgd)")
    result.add_argument(
        "--over", action="append", default=[], type=text("a setting with its values"), metavar="NAME=VALUES",
        help="a setting by its name in a project file, and values: 0.01,0.03,0.1 or a range LOW..HIGH:N, whose numbers "
        "have equal differences, or LOW..HIGH:N:log, with equal factors; repeated, every combination is a point",
    )  # fmt: skip
    result.add_argument(
        "--list", action="store_true", help="no combinations: the first values together, then the second ones, ..."
    )
    result.add_argument(
        "--seeds", type=whole_number("a number of seeds", 1, MOST_SEEDS), default=1, metavar="N",
        help="runs at each point, with seeds of the network and of the batches that count up; the data stays (1)",
    )  # fmt: skip
    result.add_argument(
        "--seed", type=whole_number("a seed", 0, LARGEST_SEED), metavar="N",
        help="the first seed (that of the project's network)",
    )  # fmt: skip
    result.add_argument(
        "--steps", type=whole_number("a number of steps", 1, MOST_STEPS), default=100, metavar="N",
        help="how many updates a run has, at most (100)",
    )  # fmt: skip
    table_options.add_options(result)
    setting_options.add_setting_option(result)
    result.add_argument("--out", type=path, metavar="FILE", help="keep each run's result there, and go on from there")
    result.add_argument(
        "--jobs", type=whole_number("a number of processes", 1, MOST_JOBS), metavar="N",
        help="processes that work at once (as many as there are processors)",
    )  # fmt: skip
    result.add_argument(
        "--scheduler", type=text("an address"), metavar="ADDRESS",
        help="let the workers of this Dask scheduler do the runs, such as tcp://127.0.0.1:8786",
    )  # fmt: skip
    result.add_argument("--json", action="store_true", help="one JSON object a line and point")
    return result


def run(arguments: list[str], find: Callable[[str], Project]) -> int:
    """Do a sweep, and print what it gave; returns the exit status.

    Parameters
    ----------
    find
        Gives the project of a name.
    """
    options = parser().parse_args(arguments)
    terminal.need_output()
    from micrograd_desktop.training.sweep_file import SweepFileError
    from micrograd_desktop.training.sweep_processes import WorkersError

    project = setting_options.with_settings(table_options.with_data(find(options.project), options), options)
    sweep = _sweep(project, options)
    found: dict[int, Outcome] = {}
    try:
        with terminal.reacting(terminal.raise_ended):
            _do(sweep, options, found)
    except (SweepFileError, WorkersError) as error:
        raise BadInputError(str(error)) from error
    except (Ended, KeyboardInterrupt):
        terminal.remark(_saved(sweep, options, found))
        raise
    _print(sweep, found, options.json)
    failed = [outcome for outcome in found.values() if outcome.ended == "failed"]
    if failed:
        terminal.flush()
        complain(f"{len(failed):,} of {len(found):,} runs failed. The first: {failed[0].says}")
    return FAILED if failed else 0


def _sweep(project: Project, options: argparse.Namespace) -> Sweep:
    from micrograd_desktop.project.fields import EditError
    from micrograd_desktop.training.sweep import Axis, Sweep, seeds_from

    if options.scheduler is not None and options.jobs is not None:
        raise BadInputError("--jobs says how many processes work here, and with --scheduler none does. Give one.")
    axes = []
    for given in options.over:
        name, sign, values = given.partition("=")
        if not sign:
            raise BadInputError(
                f"--over takes NAME=VALUES, such as training.learning_rate=0.01,0.1, not '{plain(given, 60)}'."
            )
        try:
            axes.append(Axis.typed(name.strip(), values))
        except EditError as error:
            raise BadInputError(f"--over {plain(name.strip(), 60)}: {error}") from error
    if not axes:
        raise BadInputError(
            "what is it a sweep over? Give --over NAME=VALUES, such as training.learning_rate=0.01,0.1."
        )
    seeds = seeds_from(project.network.seed if options.seed is None else options.seed, options.seeds)
    try:
        return Sweep(project, tuple(axes), seeds, options.steps, options.list).checked()
    except EditError as error:
        raise BadInputError(str(error)) from error


def _do(sweep: Sweep, options: argparse.Namespace, found: dict[int, Outcome]) -> None:
    """Fill ``found`` with what each run gives."""
    from micrograd_desktop.training.sweeping import run_sweep

    with Waiting("making the processes ready") as waiting:
        done = run_sweep(
            sweep, options.out, options.jobs, options.scheduler,
            noted=found.__setitem__, told=lambda standing: waiting.tell(_bar(standing)),
        )  # fmt: skip
    found.clear()
    found.update(done)


def _bar(standing: Standing) -> str:
    from micrograd_desktop.presentation.sweep_words import standing_text

    bar = "#" * (BAR * standing.done // standing.total)
    return f"[{bar:<{BAR}}] {standing_text(standing)}"


def _saved(sweep: Sweep, options: argparse.Namespace, found: dict[int, Outcome]) -> str:
    """Where what there is of a sweep that was ended is kept; it is put there if it was to be kept nowhere."""
    from micrograd_desktop.training.sweep_file import SweepFile, SweepFileError, sweep_digest

    if options.out is None and not found:
        return "Ended before a run was done: there is nothing to save."
    file = options.out or Path(f"sweep-{sweep_digest(sweep)[:8]}.jsonl")
    again = "The same command" if options.out else f"The same command with --out {plain(file)}"
    try:
        with SweepFile(file, sweep) as kept:
            for number, outcome in found.items():
                kept.add(number, outcome)
            done = len(kept.outcomes)
    except SweepFileError as error:
        return str(error)
    return f"{done:,} of {len(sweep):,} runs are in {plain(file)}. {again} does the rest."


def _print(sweep: Sweep, found: dict[int, Outcome], as_json: bool) -> None:
    from micrograd_desktop.presentation import sweep_words

    if as_json:
        terminal.say_lines([terminal.json_line(row) + "\n" for row in _rows(sweep, found)])
        return
    rows = sweep_words.table(sweep, found)
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    terminal.say_lines([line + "\n" for line in lines])
    for measure in sweep_words.table_measures(found):
        if measure != "step":
            say(sweep_words.best_text(sweep, found, measure))


def _rows(sweep: Sweep, found: dict[int, Outcome]) -> list[dict[str, object]]:
    """What each point gave, as data."""
    from micrograd_desktop.training.sweep_outcome import measures_of, spread

    measures = measures_of(found.values())
    rows = []
    for point in range(sweep.points):
        spreads = {name: spread(sweep, found, point, name) for name in measures}
        whole = spreads[measures[-1]]
        row: dict[str, object] = {axis.name: v for axis, v in zip(sweep.axes, sweep.values(point), strict=True)}
        row |= {"runs": whole.done, "diverged": whole.diverged, "failed": whole.failed}
        for name, one in spreads.items():
            if one.mean is not None:
                row[name] = {"mean": one.mean, "deviation": one.deviation, "low": one.low, "high": one.high}
        rows.append(row)
    return rows
