"""What runs are called, and how they are told apart in a few words."""

from __future__ import annotations

from micrograd_desktop.presentation.run_names import default_name, differences_from
from micrograd_desktop.project.edits import Set
from micrograd_desktop.project.kept_runs import kept
from micrograd_desktop.project.run_edits import Fork, KeepRun
from micrograd_desktop.project.spec import Project, TrainingSpec

FIRST = kept(Project(), "run 1", 120)


def test_what_differs_says_from_which_step() -> None:
    begun = Set(TrainingSpec.learning_rate, 0.2).apply(Project())
    changed = Set(TrainingSpec.learning_rate, 0.2, step=12).apply(Project())
    assert differences_from(FIRST, kept(begun, "run 2", 50)) == "rate 0.2"
    assert differences_from(FIRST, kept(changed, "run 2", 50)) == "rate 0.2 from step 12"
    both = Set(TrainingSpec.batch_size, 8, step=30).apply(changed)
    words = differences_from(FIRST, kept(both, "run 2", 50))
    assert set(words.split(", ")) == {"rate 0.2 from step 12", "batch 8 from step 30"}
    assert differences_from(FIRST, kept(both, "run 2", 30)) == "rate 0.2 from step 12"
    assert differences_from(None, kept(both, "run 2", 30)) == ""


def test_a_fork_without_a_change_says_which_run_it_left_and_where() -> None:
    fork = Fork(leaving=FIRST, step=117).apply(Project())
    assert differences_from(FIRST, kept(fork, "run 2", 150)) == "fork of run 1 at step 117"
    assert differences_from(None, kept(fork, "run 2", 150)) == "fork of run 1 at step 117"
    slower = Fork(leaving=FIRST, step=117, rate=0.2).apply(Project())
    assert differences_from(FIRST, kept(slower, "run 2", 150)) == "rate 0.2 from step 117"
    assert differences_from(FIRST, kept(slower, "run 2", 117)) == "fork of run 1 at step 117"


def test_a_name_has_only_changes_that_a_step_used() -> None:
    project = KeepRun(FIRST).apply(Project())
    changed = Set(TrainingSpec.learning_rate, 0.2, step=120).apply(project)
    assert default_name(changed, 119) == "run 2"
    assert default_name(changed, 120) == "run 2: rate 0.2"
