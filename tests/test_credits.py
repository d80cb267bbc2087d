"""The list of credits names what the app needs, and shows the licence of each."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from micrograd_desktop import credits
from micrograd_desktop.credits import CREDITS, text_of
from micrograd_desktop.qt.credits_dialog import CreditsDialog

TOP = Path(__file__).resolve().parents[1]
LEFT_OUT = {"Pygments", "markdown-it-py", "mdurl"}
"""What rich asks for to colour code, and the bundle leaves out."""


def needed() -> set[str]:
    """The packages that pyproject.toml pins without an extra, and those that they need."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    names, wanted = set(), list(project["dependencies"])
    while wanted:
        try:
            found = distribution(re.match("[A-Za-z0-9._-]+", wanted.pop())[0])
        except PackageNotFoundError:
            continue
        if found.name not in names:
            names.add(found.name)
            wanted += [line for line in found.requires or () if "extra" not in line]
    return names


def test_every_package_that_the_app_needs_is_credited_and_no_other():
    assert {name for credit in CREDITS for name in credit.distributions} == needed() - LEFT_OUT


def test_what_is_left_out_of_the_bundle_is_so_by_its_recipe():
    spec = (TOP / "packaging" / "micrograd-desktop.spec").read_text("utf-8")
    assert '"pygments"' in spec and '"markdown_it"' in spec


@pytest.mark.parametrize("credit", CREDITS, ids=lambda credit: credit.name)
def test_a_licence_is_read_where_this_installation_carries_it(credit):
    text = text_of(credit)
    if credit.folder in ("fonts", "icons", "data") or credit.name in ("NumPy", "Pillow", "NetworkX", "pyqtgraph"):
        assert len(text) > 200
    assert len(text) < credits.LARGEST_TEXT


def test_each_font_has_its_own_licence():
    texts = [text_of(credit) for credit in CREDITS if credit.folder == "fonts"]
    assert len(set(texts)) == len(texts) == 3 and all("SIL OPEN FONT LICENSE" in text.upper() for text in texts)


def test_in_a_bundle_licences_are_read_beside_the_program_or_among_the_systems_documents(tmp_path, monkeypatch):
    program = tmp_path / "lib" / "micrograd-desktop" / "micrograd-desktop"
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(program))
    documents = tmp_path / "share" / "doc" / "micrograd-desktop" / "licences"
    numpy = next(credit for credit in CREDITS if credit.name == "NumPy")
    assert text_of(numpy) == ""
    for place, words in ((documents, "of the system"), (program.parent / "licences", "beside it")):
        (place / "numpy").mkdir(parents=True)
        (place / "numpy" / "LICENSE.txt").write_text(words)
        assert text_of(numpy) == words


def test_the_dialog_shows_the_licence_of_the_part_that_is_chosen(qtbot, qapp):
    dialog = CreditsDialog()
    qtbot.addWidget(dialog)
    assert "MIT License" in dialog.text.toPlainText()
    for row, credit in enumerate(CREDITS, start=1):
        dialog.parts.setCurrentRow(row)
        assert credit.licence in dialog.about.text() and dialog.text.toPlainText()
