"""An experiment as one page of HTML that needs nothing else: settings, figures, changes, pictures, its share text."""

from __future__ import annotations

import html
import math
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from micrograd_desktop.export.project_facts import in_words
from micrograd_desktop.nn.problems import FIGURES
from micrograd_desktop.plain_text import plain
from micrograd_desktop.translation import language, tr, whole

LONGEST = 4000
SHARE = "share_text"
LEFT_OUT = frozenset({SHARE, "step", "name"})
"""Facts that stand elsewhere on the page."""

FACTS = {
    "problem": tr("problem"),
    "data": tr("data"),
    "points": tr("points"),
    "inputs": tr("inputs"),
    "features": tr("features"),
    "network": tr("network"),
    "activations": tr("activations"),
    "parameters": tr("parameters"),
    "loss": tr("loss"),
    "optimizer": tr("optimizer"),
    "learning_rate": tr("learning rate"),
    "schedule": tr("schedule"),
    "regularisation": tr("regularisation"),
    "strength": tr("strength"),
    "batch_size": tr("batch size"),
    "bugs": tr("bugs"),
    "changes": tr("changes"),
    "first_network": tr("first network"),
    "runs": tr("runs"),
}
LOSSES = {
    "loss": tr("Loss"),
    "data_loss": tr("Data loss"),
    "objective": tr("Objective"),
    "penalty": tr("Penalty"),
}
"""What the facts and the losses are called on the page."""

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""Nothing is loaded, whatever a text would smuggle in."""

STYLE = """
body { font: 15px/1.5 Inter, system-ui, sans-serif; color: #1f2430; background: #fff; max-width: 60rem;
       margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; } td, th { padding: 0.15rem 1rem 0.15rem 0; text-align: left; vertical-align: top; }
th { font-weight: 500; color: #5b6270; } figure { margin: 1rem 0; } img { max-width: 100%; }
code { font: 13px "JetBrains Mono", monospace; overflow-wrap: anywhere; }
.columns { display: flex; flex-wrap: wrap; gap: 1rem 4rem; }
@media print { body { margin: 0; } figure { break-inside: avoid; } }
"""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says: facts and figures by name, changes in words, and pictures as PNG by what they show."""

    name: str
    step: int
    facts: Mapping[str, object]
    figures: Mapping[str, float]
    changes: Sequence[str]
    pictures: Mapping[str, bytes]


def report_html(report: Report) -> str:
    """The page; all that comes from a person or a file is text in it, and nothing else is loaded."""
    title = _text(report.name)
    facts = {FACTS.get(k, k.replace("_", " ")): v for k, v in report.facts.items() if k not in LEFT_OUT}
    figures = {_title(name): _number(number) for name, number in report.figures.items()}
    at = tr("The run at step {step}, in Micrograd Desktop.", step=whole(report.step))
    parts = [
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        f"<h1>{title}</h1>\n<p>{_text(at)}</p>",
        '<div class="columns">',
        _section(tr("Settings"), facts),
        _section(tr("Figures", sense="numbers"), figures),
        "</div>",
        _changes(report.changes),
        '<div class="columns">',
        *(_picture(shown, data) for shown, data in report.pictures.items()),
        "</div>",
        _repeat(report.facts.get(SHARE), report.step),
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _section(title: str, rows: Mapping[str, object]) -> str:
    cells = (f"<tr><th>{_text(name)}</th><td>{_text(in_words(value))}</td></tr>" for name, value in rows.items())
    return f"<section>\n<h2>{_text(title)}</h2>\n<table>\n" + "\n".join(cells) + "\n</table>\n</section>"


def _changes(changes: Sequence[str]) -> str:
    if not changes:
        return ""
    items = "\n".join(f"<li>{_text(change)}</li>" for change in changes)
    return f"<h2>{_text(tr('Changed during the run'))}</h2>\n<ul>\n{items}\n</ul>"


def _picture(shown: str, data: bytes) -> str:
    name = _text(shown)
    picture = f'<img alt="{name}" src="data:image/png;base64,{b64encode(data).decode()}">'
    return f"<section>\n<h2>{name}</h2>\n<figure>{picture}</figure>\n</section>"


def _repeat(share: object, step: int) -> str:
    head = f"<h2>{_text(tr('Again', sense='heading'))}</h2>"
    if share is None:
        return f"{head}\n<p>{_text(tr('The project is too large for a share text: open its file.'))}</p>"
    command = f"micrograd-desktop train {share} --steps {step}"
    how = tr("Paste this share text in the app, or give it to the command line: the same run begins, to the last bit.")
    return f"{head}\n<p>{_text(how)}</p>\n<p><code>{_text(share)}</code></p>\n<p><code>{_text(command)}</code></p>"


def _title(name: str) -> str:
    base = name.removeprefix("test_")
    title = FIGURES[base].title if base in FIGURES else LOSSES.get(base, base.replace("_", " ").capitalize())
    return tr("{figure}, test points", figure=title) if name.startswith("test_") else title


def _number(number: float) -> str:
    return f"{number:.6g}" if math.isfinite(number) else str(number)


def _text(value: object) -> str:
    return html.escape(plain(value, LONGEST))
