"""The recipe of the bundle: what its parts say of each other. Building it takes minutes, so no test does."""

from __future__ import annotations

import ast
import configparser
import importlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLibraryInfo

import micrograd_desktop
from micrograd_desktop.language_choice import ENGLISH, LANGUAGES
from micrograd_desktop.project.document import SUFFIX
from micrograd_desktop.project.spec import Project
from micrograd_desktop.project.storage import save
from micrograd_desktop.qt.app import DESKTOP_ID

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
LINUX = PACKAGING / "linux"


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    for name in ("bundle", "bundle_parts", "environment", "pack_linux", "pack_windows", "pack_macos"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("bundle")


def test_the_window_and_all_files_of_the_desktop_have_one_id(bundle):
    assert importlib.import_module("bundle_parts").ID == DESKTOP_ID
    assert {path.name for path in LINUX.glob("io.*")} == {
        f"{DESKTOP_ID}{end}" for end in (".desktop", ".xml", ".metainfo.xml")
    }
    assert ET.parse(LINUX / f"{DESKTOP_ID}.metainfo.xml").findtext("id") == DESKTOP_ID


def test_a_project_file_opens_with_the_app_by_its_type():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / f"{DESKTOP_ID}.desktop", "utf-8")
    of_files = ET.parse(LINUX / f"{DESKTOP_ID}.xml").getroot()[0]
    assert entry["Desktop Entry"]["MimeType"] == f"{of_files.get('type')};"
    assert entry["Desktop Entry"]["Exec"] == "micrograd-desktop %f"
    globs = [part.get("pattern") for part in of_files if part.tag.endswith("glob")]
    assert globs == [f"*{SUFFIX}"]


def test_a_project_file_is_known_by_how_it_begins(tmp_path):
    save(Project(), tmp_path / "project")
    of_files = ET.parse(LINUX / f"{DESKTOP_ID}.xml").getroot()[0]
    (magic,) = (part[0] for part in of_files if part.tag.endswith("magic"))
    first, last = map(int, magic.get("offset").split(":"))
    assert first <= (tmp_path / "project").read_text("utf-8").index(magic.get("value")) <= last


def test_the_version_is_that_of_the_package(bundle):
    assert bundle.project_version() == micrograd_desktop.__version__


def test_a_command_that_fails_says_what_it_said(bundle):
    failing = [sys.executable, "-c", "import sys; sys.exit('no room left')"]
    with pytest.raises(bundle.SetupError, match="failed with status 1: no room left"):
        bundle.run(failing)


def test_each_system_is_packed_by_a_recipe_that_can_be_loaded(bundle):
    for name, packs in (("linux", "pack_deb"), ("windows", "pack_installer"), ("macos", "pack_image")):
        assert callable(getattr(importlib.import_module(f"pack_{name}"), packs))


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_for_windows_compiles(bundle, tmp_path):
    icon = tmp_path / "app.ico"
    folder = tmp_path / "made"
    importlib.import_module("bundle_parts").draw_icons(Path(sys.executable), {icon: 256})
    for name in ("micrograd-desktop.exe", "licences/LICENSE", "_internal/library.dll"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("A file.", "utf-8")
    words = {"VERSION": "1.2.3", "FOLDER": folder, "OUT": tmp_path / "app-setup.exe", "ICON": icon}
    script = PACKAGING / "windows" / "installer.nsi"
    command = ["makensis", "-V2", "-WX", "-NOCD", *(f"-D{name}={value}" for name, value in words.items()), str(script)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "app-setup.exe").is_file()


def needed_by_spec():
    """What the recipe says of a file: its function and the tables that it asks."""
    tree = ast.parse((PACKAGING / "micrograd-desktop.spec").read_text("utf-8"))
    tables = ("PLUGINS", "UNUSED", "TRANSLATIONS", "OF_PILLOW", "OF_GTK", "OF_THE_SYSTEM")
    wanted = [
        node
        for node in tree.body
        if (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in tables)
        or (isinstance(node, ast.FunctionDef) and node.name == "needed")
    ]
    names = {"Path": Path, "LANGUAGES": LANGUAGES, "ENGLISH": ENGLISH}
    exec(compile(ast.Module(wanted, []), "spec", "exec"), names)
    return names["needed"]


def test_the_bundle_has_the_texts_of_qt_in_the_languages_of_the_app_and_in_no_other():
    needed = needed_by_spec()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    there = {file.name for file in folder.glob("*.qm")}
    kept = {name for name in there if needed((f"PySide6/Qt/translations/{name}", "", "DATA"))}
    assert kept == {f"qtbase_{language}.qm" for language in LANGUAGES if language != ENGLISH}
    for language in set(LANGUAGES) - {ENGLISH}:
        assert needed((f"micrograd_desktop/_resources/languages/{language}.qm", "", "DATA"))


def test_windows_and_macos_open_a_project_file_too(bundle):
    installer = (PACKAGING / "windows" / "installer.nsi").read_text("utf-8")
    spec = (PACKAGING / "micrograd-desktop.spec").read_text("utf-8")
    assert f"\\{SUFFIX}" in installer and "application/x-micrograd-desktop" in installer
    assert f'["{SUFFIX[1:]}"]' in spec and "application/x-micrograd-desktop" in spec
    assert (
        "not verified here" in installer.lower()
        and "not verified here" in (PACKAGING / "macos" / "make_dmg.sh").read_text("utf-8").lower()
    )


def test_the_manual_page_names_every_command_and_no_other():
    from micrograd_desktop.cli import COMMANDS

    page = (LINUX / "micrograd-desktop.1").read_text("utf-8")
    listed = page.partition(".SH COMMANDS")[2].partition(".SH OPTIONS")[0]
    assert set(re.findall(r"^\.B (\w+)$", listed, re.MULTILINE)) == set(COMMANDS)


def test_the_manual_page_names_options_that_there_are():
    from micrograd_desktop.cli import _window_parser

    page = (LINUX / "micrograd-desktop.1").read_text("utf-8").partition(".SH OPTIONS")[2].partition(".SH FILES")[0]
    named = {found.replace("\\", "") for found in re.findall(r"^\.B[IR]? (\\-\\-[\w\\-]+)", page, re.MULTILINE)}
    there = {option for action in _window_parser()._actions for option in action.option_strings}
    assert named and named <= there


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="AppStream is not installed")
def test_the_metadata_for_software_centres_are_valid(bundle, tmp_path):
    source = LINUX / f"{DESKTOP_ID}.metainfo.xml"
    importlib.import_module("pack_linux").filled(source, tmp_path / source.name, "1.2.3")
    command = ["appstreamcli", "validate", "--no-net", str(tmp_path / source.name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    found = ET.parse(tmp_path / source.name)
    assert (
        found.find("releases/release").get("version") == "1.2.3" and len(found.findall("screenshots/screenshot")) == 2
    )


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_entry_of_the_menu_is_valid():
    entry = str(LINUX / f"{DESKTOP_ID}.desktop")
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_every_override_of_lintian_says_why():
    reason = ""
    for line in (LINUX / "lintian-overrides").read_text("utf-8").splitlines():
        if line.startswith("#"):
            reason = line
        elif line:
            assert reason and line.startswith("micrograd-desktop: ")
        else:
            reason = ""


def test_what_is_packed_of_the_credits_is_read_from_the_apps_own_list(bundle):
    from micrograd_desktop.credits import CREDITS

    assert [tuple(row) for row in bundle.own_credits()] == [tuple(row) for row in CREDITS]


def test_a_part_without_credit_or_licence_is_not_packed(bundle, tmp_path, monkeypatch):
    everything = frozenset(name for row in bundle.own_credits() for name in row.distributions)
    for row in bundle.own_credits():
        if row.folder:
            (tmp_path / row.folder).mkdir(exist_ok=True)
    monkeypatch.setattr(bundle, "of_the_system", lambda: ())
    bundle.compare_with_credits(everything, tmp_path)
    with pytest.raises(bundle.SetupError, match="names nothing of secret-sauce"):
        bundle.compare_with_credits(everything | {"secret-sauce"}, tmp_path)
    (tmp_path / "numpy").rmdir()
    with pytest.raises(bundle.SetupError, match="licence of NumPy is not in the bundle"):
        bundle.compare_with_credits(everything, tmp_path)
    (tmp_path / "numpy").mkdir()
    monkeypatch.setattr(bundle, "of_the_system", lambda: ("libffi8",))
    with pytest.raises(bundle.SetupError, match="licences of libffi8"):
        bundle.compare_with_credits(everything, tmp_path)
