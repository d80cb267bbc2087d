"""What Train gives to the command palette: settings, to go to or to set at once, data sets, and parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from micrograd_desktop.nn.parameters import ParameterName, index, neuron_caption, neuron_title, title
from micrograd_desktop.plain_text import plain, raised
from micrograd_desktop.presentation import formats
from micrograd_desktop.presentation.edit_words import said
from micrograd_desktop.presentation.parameter_words import asked
from micrograd_desktop.presentation.setting_words import Wish, names_of, value_words, wishes
from micrograd_desktop.project.edits import Set, SetParameter
from micrograd_desktop.project.fields import Field
from micrograd_desktop.project.named_settings import NamedSetting, named_settings
from micrograd_desktop.project.rules import layer_sizes, seen_names
from micrograd_desktop.project.spec import DatasetSpec, LayerSpec, NetworkSpec, Project, StopSpec, TrainingSpec
from micrograd_desktop.qt.palette_row import UNDERSTOOD, PaletteRow
from micrograd_desktop.qt.train.bar import ControlBar
from micrograd_desktop.qt.train.binding import TrainBinding
from micrograd_desktop.qt.train.layout import TrainLayout
from micrograd_desktop.qt.train.network.pane import NetworkCanvas
from micrograd_desktop.qt.train.thumbnails import OFFERED
from micrograd_desktop.translation import tr

MOST_OF_VALUE = 60
LESS = 0.01
"""How far a row stands behind the one before, where the source has put them in order."""

UNSURE = 20.0
"""How much less a row earns whose setting was not called by its whole name."""


def controls(layout: TrainLayout, bar: ControlBar) -> dict[Field[Any], QWidget]:
    """The control of each setting but those of the layers."""
    data, model, stop = layout.data_panel, layout.model_panel, layout.stop_panel
    return {
        TrainingSpec.learning_rate: bar.rate_field, TrainingSpec.batch_size: bar.batch_field,
        TrainingSpec.optimizer: bar.optimizer, TrainingSpec.schedule: bar.schedule,
        TrainingSpec.loss: model.loss, TrainingSpec.regularisation: model.penalty,
        TrainingSpec.strength: model.strength, TrainingSpec.decay_steps: model.decay_steps,
        TrainingSpec.seed: model.batch_seed, TrainingSpec.penalised: model.gradient.penalised,
        TrainingSpec.clip: model.gradient.clip, TrainingSpec.clip_limit: model.gradient.limit,
        **{getattr(TrainingSpec, name): field for name, field in model.constants.fields.items()},
        NetworkSpec.initialiser: model.initialiser, NetworkSpec.seed: model.seed,
        NetworkSpec.output_activation: model.output,
        DatasetSpec.samples: data.samples, DatasetSpec.noise: data.noise.field,
        DatasetSpec.train_share: data.share.field, DatasetSpec.seed: data.seed, DatasetSpec.classes: data.classes,
        DatasetSpec.formula: data.formula, DatasetSpec.kind: data.group,
        StopSpec.loss: stop.loss, StopSpec.accuracy: stop.accuracy, StopSpec.step: stop.step,
        StopSpec.plateau: stop.plateau, StopSpec.burst: stop.burst,
    }  # fmt: skip


class SettingSource:
    """Every setting that has a control: to go to it, or, with a value behind its name, to set it.

    Parameters
    ----------
    show_panel
        Shows the panel on the left, in which most of them are.
    """

    def __init__(
        self, binding: TrainBinding, layout: TrainLayout, bar: ControlBar, show_panel: Callable[[], object]
    ) -> None:
        self._binding, self._layout, self._show_panel, self._spare = binding, layout, show_panel, bar.spare
        self._controls: Mapping[Field[Any], QWidget] = controls(layout, bar)

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed, for there are many."""
        if not query.strip():
            return
        project = self._binding.present
        there = {s.name: (s, control) for s in named_settings(project) if (control := self._control(s)) is not None}
        for place, wish in enumerate(wishes(query, [setting for setting, _ in there.values()])):
            yield self._wished(wish, project, place)
        for setting, control in there.values():
            now = plain(value_words(setting, setting.value(project)), MOST_OF_VALUE)
            yield PaletteRow(
                raised(setting.title), partial(self._go_to, control), path=tr("Setting, {value}", value=now),
                icon="settings", words=" ".join(names_of(setting)), limit="" if control.isEnabled() else _why(control),
            )  # fmt: skip

    def _control(self, setting: NamedSetting) -> QWidget | None:
        """Its control; None where the settings of now give it none."""
        if setting.layer is not None:
            row = self._layout.model_panel.layers[setting.layer]
            found: QWidget | None = row.stepper.field if setting.field is LayerSpec.size else row.activation
        else:
            found = self._controls.get(setting.field)
        return None if found is None or (_put_away(found) and not self._spare.holds(found)) else found

    def _wished(self, wish: Wish, project: Project, place: int) -> PaletteRow:
        setting = wish.setting
        now = plain(value_words(setting, setting.value(project)), MOST_OF_VALUE)
        words = raised(setting.title) if wish.refusal else said(wish.edit, project)
        return PaletteRow(
            plain(words, MOST_OF_VALUE), partial(self._binding.execute, wish.edit),
            path=tr("Set it; {now} now", now=now), icon="pencil", limit=wish.refusal,
            score=UNDERSTOOD - LESS * place - (0.0 if wish.named else UNSURE),
        )  # fmt: skip

    def _go_to(self, control: QWidget) -> None:
        if self._layout.left.isAncestorOf(control):
            self._show_panel()
            self._layout.left.ensureWidgetVisible(control)
        self._spare.bring(control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(control, QLineEdit):
            control.selectAll()


def _put_away(control: QWidget) -> bool:
    """Whether it is hidden, or in a row of its panel that is: not where all of the panel is put away."""
    at: QWidget | None = control
    while at is not None and at.objectName() != "sidePanel" and not isinstance(at, ControlBar):
        if at.isHidden():
            return True
        at = at.parentWidget()
    return False


def _why(control: QWidget) -> str:
    return control.toolTip().replace("\n", " ") or tr("The other settings leave nothing to set here")


class DataSource:
    """The data sets that are offered."""

    def __init__(self, binding: TrainBinding) -> None:
        self._rows = [
            PaletteRow(tr("Data set: {title}", title=row.title), partial(binding.execute, Set(DatasetSpec.kind, name)),
                       path=tr("Data"), icon="diamond-plus", words=tr("train on dataset points"), bonus=-1.0)
            for name, row in OFFERED.items()
        ]  # fmt: skip

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``; nothing before anything is typed."""
        yield from self._rows if query.strip() else ()


class ParameterSource:
    """Weights, biases and neurons by name: to select one, or, behind "=", to set it."""

    def __init__(self, binding: TrainBinding, canvas: NetworkCanvas) -> None:
        self._binding, self._canvas = binding, canvas

    def rows(self, query: str) -> Iterator[PaletteRow]:
        """See ``PaletteSource.rows``."""
        present = self._binding.present
        sizes, names = layer_sizes(present.network), seen_names(present.network, present.dataset)
        found = asked(query, sizes, names)
        for place, name in enumerate(found.parameters):
            called = plain(raised(title(name, sizes, names)))
            score = UNDERSTOOD - LESS * place
            if found.value is not None:
                set_it = partial(self._binding.execute, SetParameter(name, found.value))
                shown = f"{called} = {formats.rate(found.value)}"
                yield PaletteRow(
                    shown, set_it, path=tr("Set it; {now} now", now=self._value(name)), icon="pencil", score=score
                )
            else:
                go = partial(self._canvas.go_to_parameter, index(name, sizes))
                yield PaletteRow(
                    called, go, path=tr("Parameter, {value}", value=self._value(name)), icon="list-tree", score=score
                )
        for place, (layer, neuron) in enumerate(found.neurons):
            called = plain(neuron_caption(neuron_title(layer, neuron, sizes, names)))
            go = partial(self._canvas.go_to_node, (layer, neuron))
            yield PaletteRow(called, go, path=tr("Network"), icon="waypoints", score=UNDERSTOOD - LESS * place)

    def _value(self, name: ParameterName) -> str:
        parameters = self._binding.parameters
        if parameters is None:
            return tr("not there yet")
        return formats.plain(float(parameters[index(name, layer_sizes(self._binding.present.network))]))
