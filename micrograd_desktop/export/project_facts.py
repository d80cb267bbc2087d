"""What there is to say of a project, by name: printed by ``info``, and the head of a report."""

from __future__ import annotations

from dataclasses import asdict

from micrograd_desktop.project.log import settings_at, with_settings
from micrograd_desktop.project.rules import inputs_of, layer_sizes, parameter_count, problem_of
from micrograd_desktop.project.share_text import ShareError, shared
from micrograd_desktop.project.spec import KeptRun, Project
from micrograd_desktop.project.storage import Saved
from micrograd_desktop.translation import tr, whole


def facts(saved: Saved) -> dict[str, object]:
    """What there is to say of a project, by name; numbers, texts, lists of these, and None for what there is not.

    Data, network and training are those of the step at which it stands: its log may have changed them on the way.
    """
    step = 0 if saved.checkpoint is None else saved.checkpoint.step
    project = with_settings(saved.project, settings_at(saved.project, step))
    network, training, data = project.network, project.training, project.dataset
    return {
        "name": project.name,
        "problem": problem_of(project).title,
        "data": data.kind,
        "points": data.count,
        "inputs": inputs_of(data),
        "features": list(network.features) or None,
        "network": "-".join(map(str, layer_sizes(network))),
        "activations": [*(layer.activation for layer in network.hidden), network.output_activation],
        "parameters": parameter_count(network),
        "loss": training.loss,
        "optimizer": training.optimizer,
        "learning_rate": training.learning_rate,
        "schedule": training.schedule,
        "regularisation": training.regularisation,
        "strength": training.strength,
        "batch_size": training.batch_size,
        "bugs": list(project.bugs) or None,
        "changes": len(project.log),
        "step": step,
        "first_network": "-".join(map(str, layer_sizes(saved.project.network))),
        "runs": [_of_run(run) for run in project.runs] or None,
        "share_text": _share_text(saved.project),
    }


def _of_run(run: KeptRun) -> dict[str, object]:
    """What there is to say of a kept run."""
    forked = None if run.forked is None else {"name": run.forked.name, "step": run.forked.step}
    return {
        "name": run.name, "note": run.note, "steps": run.steps, "diverged": run.diverged, **asdict(run.figures),
        "forked": forked,
    }  # fmt: skip


def _share_text(project: Project) -> str | None:
    """The share text; None if the project is too large for one."""
    try:
        return shared(project).text
    except ShareError:
        return None


def in_words(value: object) -> object:
    """A fact for people: "none" for None, and a list with commas."""
    if value is None:
        return tr("none", sense="of several")
    if isinstance(value, list):
        return ", ".join(_run_in_words(one) if isinstance(one, dict) else str(one) for one in value)
    return value


def _run_in_words(run: dict[str, object]) -> str:
    """A kept run for people: its name, and how far it came."""
    steps, loss = run["steps"], run["data_loss"]
    assert isinstance(steps, int)
    said: dict[str, object] = {"name": run["name"], "steps": whole(steps)}
    if run["diverged"]:
        return tr("'{name}' ({steps} steps, diverged)").format(**said)
    if loss is None:
        return tr("'{name}' ({steps} steps)").format(**said)
    return tr("'{name}' ({steps} steps, loss {loss:.4g} as saved)").format(loss=loss, **said)
