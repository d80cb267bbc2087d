"""Other words by which actions are found in the palette: those of the field, and of other apps. Without Qt."""

from __future__ import annotations

from typing import Any

from micrograd_desktop.qt.action_row import Row
from micrograd_desktop.translation import in_english, tr

SYNONYMS = {
    "toggle_running": tr("train start stop run fit", sense="search"),
    "step": tr("iteration update once", sense="search"),
    "train_steps": tr("iterations epochs many", sense="search"),
    "find_rate": tr("lr eta finder range test", sense="search"),
    "sweep": tr("grid search hyperparameters tune experiments", sense="search"),
    "stop_when": tr("early stopping target", sense="search"),
    "reset": tr("start over rewind beginning", sense="search"),
    "restart": tr("reinitialise initialize from scratch", sense="search"),
    "fork": tr("branch copy", sense="search"),
    "keep_run": tr("bookmark store", sense="search"),
    "apart": tr("half steps explain", sense="search"),
    "gradient_sum": tr("contributions samples explain", sense="search"),
    "turbo": tr("fast fma speed", sense="search"),
    "add_layer": tr("deeper hidden", sense="search"),
    "remove_layer": tr("shallower hidden", sense="search"),
    "type_feature": tr("input formula x1 x2", sense="search"),
    "freeze": tr("lock pin fix", sense="search"),
    "landscape": tr("surface contour curvature", sense="search"),
    "neuron_map": tr("activation heat", sense="search"),
    "zero_lines": tr("kinks hyperplanes relu", sense="search"),
    "show_layers": tr("distribution activations dead", sense="search"),
    "bent_plane": tr("representation hidden space warp", sense="search"),
    "paint": tr("draw own points", sense="search"),
    "import_table": tr("csv file dataset own", sense="search"),
    "paste_table": tr("csv clipboard spreadsheet", sense="search"),
    "regenerate": tr("seed resample random", sense="search"),
    "show_gradients": tr("grad", sense="search"),
    "show_weights": tr("parameters", sense="search"),
    "log_scale": tr("logarithmic axis", sense="search"),
    "show_table": tr("numbers csv data accessible", sense="search"),
    "take_network": tr("export code onnx pytorch numpy json", sense="search"),
    "load_weights": tr("import state_dict checkpoint", sense="search"),
    "save_picture": tr("screenshot image export gif svg pdf", sense="search"),
    "copy_share": tr("link url send", sense="search"),
    "trace_evaluate": tr("execute run program", sense="search"),
    "trace_zero": tr("zero_grad reset gradients", sense="search"),
    "trace_one": tr("chain rule next", sense="search"),
    "trace_run": tr("backpropagation backprop backward", sense="search"),
    "trace_predict": tr("quiz exercise", sense="search"),
    "trace_why": tr("explain", sense="search"),
    "present": tr("fullscreen projector beamer large", sense="search"),
    "trace_larger": tr("font bigger zoom", sense="search"),
    "trace_smaller": tr("font zoom", sense="search"),
    "theme_system": tr("colours colors appearance mode auto", sense="search"),
    "theme_light": tr("colours colors appearance mode bright day", sense="search"),
    "theme_dark": tr("colours colors appearance mode black night", sense="search"),
    "zoom_in": tr("magnify bigger", sense="search"),
    "zoom_out": tr("shrink", sense="search"),
    "preferences": tr("settings options configuration", sense="search"),
    "shortcuts": tr("keys hotkeys bindings", sense="search"),
    "palette": tr("search commands", sense="search"),
    "help": tr("manual documentation glossary", sense="search"),
    "credits": tr("license third party", sense="search"),
    "tour": tr("introduction tutorial", sense="search"),
    "quit": tr("exit end", sense="search"),
}
"""By the id of an action; its title, menu and tip are looked at as well."""


def other_words(row: Row[Any]) -> str:
    """By which an action is found beside its title, its menu and its tip: also what it is called in English."""
    return in_both(SYNONYMS.get(row.id, ""), in_english(row.title))


def in_both(*texts: str) -> str:
    """Texts that ``tr`` gave, in the language that is spoken and in English."""
    return " ".join(word for text in texts for word in (text, in_english(text)) if word)
