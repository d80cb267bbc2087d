"""Keeps the catalogues of translations: python3 packaging/languages.py [update | fill ROOM FILE].

With `update` every text that the code marks by tr(...) or trn(...) stands in the catalogues of resources/languages,
one file for each room of the house and each language, and texts that the code has no more are gone from them. With
`fill` the catalogue of a room takes translations from a JSON file: {English text: German text}, for a text on so many
of something ("{n} steps") a list of the forms for one and for several; a text with a sense
is named "text|sense". Without a word, the catalogues are compiled by
Qt's lrelease to what the app reads.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

TOP = Path(__file__).resolve().parent.parent
PACKAGE, CATALOGUES = TOP / "micrograd_desktop", TOP / "resources" / "languages"
CONTEXT = "app"
TRANSLATED = ("de",)
FORMS = {"de": 2}
"""How many forms a language has for so many of something."""


class Text(NamedTuple):
    """A text as the code has it; ``counts`` where it is on so many of something."""

    source: str
    sense: str
    counts: bool


class MarkError(Exception):
    """A text that the code marks is no constant: where it is."""


def room_of(file: Path) -> str:
    """The catalogue of a module's texts: ``engine``, ``qt-train-loss``, ``commands`` for those of no room."""
    parts = file.relative_to(PACKAGE).parts[:-1]
    if not parts:
        return "commands"
    return "-".join(parts[:3] if parts[0] == "qt" else parts[:1])


def texts_of(source: str, name: str) -> Iterator[Text]:
    """The marked texts of a module in their order; raises MarkError."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "trn")):
            continue
        counts = node.func.id == "trn"
        needed = node.args[:2] if counts else node.args[:1]
        sense = next((word.value for word in node.keywords if word.arg == "sense"), ast.Constant(""))
        words = [part.value for part in (*needed, sense) if isinstance(part, ast.Constant)]
        if len(words) != (3 if counts else 2) or not all(isinstance(word, str) for word in words):
            raise MarkError(f"{name}:{node.lineno}: a text to be translated must be a constant")
        yield Text(words[-2], words[-1], counts)


def found() -> dict[str, dict[Text, list[str]]]:
    """By room, the texts and the modules that have them; raises MarkError."""
    rooms: dict[str, dict[Text, list[str]]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(TOP).as_posix()
        if file.name == "translation.py":
            continue
        for text in texts_of(file.read_text(encoding="utf-8"), name):
            names = rooms.setdefault(room_of(file), {}).setdefault(text, [])
            if name not in names:
                names.append(name)
    return rooms


def known(file: Path) -> dict[Text, list[str]]:
    """The translations of a catalogue: for each text its forms, empty ones where there is none yet."""
    if not file.exists():
        return {}
    forms: dict[Text, list[str]] = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None, file
        several = [form.text or "" for form in translation.findall("numerusform")]
        text = Text(message.findtext("source", ""), message.findtext("comment", ""), "numerus" in message.attrib)
        forms[text] = several if text.counts else [translation.text or ""]
    return forms


def write(file: Path, language: str, texts: dict[Text, list[str]], said: dict[Text, list[str]]) -> int:
    """Write a catalogue; returns how many of its texts have no translation."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text, names in sorted(texts.items(), key=lambda row: (row[1], row[0])):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counts else {})
        for name in names:
            ET.SubElement(message, "location", filename=name)
        ET.SubElement(message, "source").text = text.source
        if text.sense:
            ET.SubElement(message, "comment").text = text.sense
        forms = said.get(text) or [""] * (FORMS[language] if text.counts else 1)
        done = all(forms)
        missing += not done
        translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        if text.counts:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="unicode") + "\n",
        encoding="utf-8",
    )
    return missing


def update(only: Iterable[str] = ()) -> None:
    """Bring the catalogues up to what the code has. A text that moved to another room keeps its translation."""
    rooms, wanted = found(), set(only)
    for language in TRANSLATED:
        folder = CATALOGUES / language
        everywhere: dict[Text, list[str]] = {}
        for file in sorted(folder.glob("*.ts")):
            for text, forms in known(file).items():
                if all(forms):
                    everywhere.setdefault(text, forms)
        for room, texts in sorted(rooms.items()):
            if wanted and room not in wanted:
                continue
            file = folder / f"{room}.ts"
            own = {text: forms for text, forms in known(file).items() if all(forms)}
            missing = write(file, language, texts, {**everywhere, **own})
            print(f"{language}: {room}: {len(texts)} texts, {missing} without a translation")
        if not wanted:
            for file in folder.glob("*.ts"):
                if file.stem not in rooms:
                    file.unlink()


def fill(room: str, translations: dict[str, str | list[str]], language: str = "de") -> None:
    """Take translations into a room's catalogue, which is brought up to the code before."""
    texts = found().get(room, {})
    file = CATALOGUES / language / f"{room}.ts"
    said = known(file)
    names = {text: f"{text.source}|{text.sense}" if text.sense else text.source for text in texts}
    for name in translations.keys() - names.values():
        print(f"not a text of {room}: {name!r}")
    for text, name in names.items():
        given = translations.get(name)
        if given is not None:
            said[text] = given if isinstance(given, list) else [given]
    missing = write(file, language, texts, said)
    print(f"{language}: {room}: {len(texts)} texts, {missing} without a translation")


def merged(language: str) -> dict[Text, list[str]]:
    """All translations of a language; where two rooms have a text, the first one's."""
    together: dict[Text, list[str]] = {}
    for file in sorted((CATALOGUES / language).glob("*.ts")):
        for text, forms in known(file).items():
            if not all(forms):
                continue
            if together.setdefault(text, forms) != forms:
                print(f"{language}: {file.stem} says {forms} for {text.source!r}, another room {together[text]}")
    return together


def release() -> None:
    """Compile the catalogues to what Qt reads, one file for each language."""
    import PySide6  # of the environment that the app runs in

    lrelease = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    with tempfile.TemporaryDirectory() as folder:
        for language in TRANSLATED:
            said = merged(language)
            file = Path(folder, f"{language}.ts")
            write(file, language, {text: [] for text in said}, said)
            target = CATALOGUES / f"{language}.qm"
            subprocess.run([str(lrelease), "-silent", str(file), "-qm", str(target)], check=True)
            print(f"{target.relative_to(TOP)}: {len(said)} texts, {target.stat().st_size} bytes")


def main(words: list[str]) -> int:
    try:
        if words[:1] == ["update"]:
            update(words[1:])
        elif words[:1] == ["fill"] and len(words) == 3:
            fill(words[1], json.loads(Path(words[2]).read_text(encoding="utf-8")))
        elif not words:
            release()
        else:
            print(__doc__)
            return 2
    except MarkError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
