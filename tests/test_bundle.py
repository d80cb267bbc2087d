"""The recipe of the bundle: what its parts say of each other. Building it takes minutes, so no test does."""

from __future__ import annotations

import configparser
import importlib
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

import micrograd_desktop
from micrograd_desktop.project.document import SUFFIX
from micrograd_desktop.qt.app import DESKTOP_ID

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
LINUX = PACKAGING / "linux"


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    for name in ("bundle", "environment"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("bundle")


def test_the_window_and_all_files_of_the_desktop_have_one_id(bundle):
    assert bundle.ID == DESKTOP_ID
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


def test_the_version_is_that_of_the_package(bundle):
    assert bundle.project_version() == micrograd_desktop.__version__


def test_a_command_that_fails_says_what_it_said(bundle):
    failing = [sys.executable, "-c", "import sys; sys.exit('no room left')"]
    with pytest.raises(bundle.SetupError, match="failed with status 1: no room left"):
        bundle.run(failing)
