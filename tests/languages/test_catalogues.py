"""The catalogues of translations: whole, true to the code, and compiled."""

from __future__ import annotations

import importlib.util
import re
import string
import sys
from pathlib import Path
from types import ModuleType

import pytest

from micrograd_desktop import resources
from micrograd_desktop.qt.languages import CONTEXT

TOP = Path(__file__).resolve().parents[2]


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("languages_tool", TOP / "packaging" / "languages.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


tool = _tool()


def fields(text: str) -> list[str]:
    """The names of the values that a text has places for; none where its braces are no such places."""
    try:
        return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})
    except ValueError:
        return []


@pytest.mark.parametrize("language", tool.TRANSLATED)
def test_every_text_of_the_code_is_translated(language: str) -> None:
    said = {
        (file.stem, text)
        for file in (tool.CATALOGUES / language).glob("*.ts")
        for text, forms in tool.known(file).items()
        if all(forms)
    }
    missing = [
        (room, text.source) for room, texts in tool.found().items() for text in texts if (room, text) not in said
    ]
    assert not missing, f"{len(missing)} texts; 'packaging/languages.py update' lists them in the catalogues"


@pytest.mark.parametrize("language", tool.TRANSLATED)
def test_no_translation_is_of_a_text_that_is_gone(language: str) -> None:
    rooms = tool.found()
    for file in (tool.CATALOGUES / language).glob("*.ts"):
        gone = [text.source for text in tool.known(file) if text not in rooms.get(file.stem, {})]
        assert not gone, file.stem


@pytest.mark.parametrize("language", tool.TRANSLATED)
def test_a_translation_has_the_values_the_ends_and_the_spaces_of_its_text(language: str) -> None:
    for file in sorted((tool.CATALOGUES / language).glob("*.ts")):
        for text, forms in tool.known(file).items():
            for form in forms:
                where = (file.stem, text.source, form)
                assert fields(form) == fields(text.source) or (text.counts and form is forms[0]), where
                own, english = form.strip(","), text.source.strip(",")  # commas before "and" are English
                assert len(own) - len(own.lstrip()) == len(english) - len(english.lstrip()), where
                assert len(own) - len(own.rstrip()) == len(english) - len(english.rstrip()), where
                assert form.endswith("…") == text.source.endswith("…"), where
                marked = len(re.findall(r"&\w", text.source)) - len(re.findall(r"&\w", form))
                assert marked == 0, where


@pytest.mark.parametrize("language", tool.TRANSLATED)
def test_rooms_agree_on_a_text_that_they_share(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    tool.merged(language)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("language", tool.TRANSLATED)
def test_what_the_app_reads_is_compiled_of_the_catalogues(language: str) -> None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(resources.path("languages", f"{language}.qm")))
    for text, forms in tool.merged(language).items():
        numbers = (1, 2) if text.counts else (-1,)
        for n, form in zip(numbers, forms, strict=True):
            assert translator.translate(CONTEXT, text.source, text.sense or None, n) == form, text


def test_a_text_is_on_so_many_of_something_everywhere_or_nowhere() -> None:
    counting: dict[tuple[str, str], bool] = {}
    for texts in tool.found().values():
        for text in texts:
            assert counting.setdefault((text.source, text.sense), text.counts) == text.counts, text.source


def test_a_text_must_be_a_constant() -> None:
    with pytest.raises(tool.MarkError, match=r"x\.py:1"):
        list(tool.texts_of("tr(f'{n} steps')", "x.py"))
    assert list(tool.texts_of("tr('a' 'b', sense='c'); trn('x', 'y', 1); self.tr(f'{n}')", "x.py")) == [
        tool.Text("ab", "c", False),
        tool.Text("y", "", True),
    ]
