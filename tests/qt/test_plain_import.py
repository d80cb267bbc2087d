"""What describes PySide6's signatures is executed when it is first needed, and tells then what it always does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]

WRONG_CALL = """
from PySide6.QtCore import QTimer
try:
    QTimer().start("soon")
except TypeError as error:
    print(error)
"""
SIGNATURES = """
from PySide6.QtWidgets import QWidget
from shibokensupport.signature import get_signature
print(get_signature(QWidget.resize))
"""
BY_ITS_OTHER_NAME = """
import PySide6.support.signature.mapping as mapping
from PySide6.support.signature.lib.pyi_generator import generate_pyi
print(generate_pyi.__name__, sorted(mapping.type_map)[:50])
"""
LOOKED_THROUGH = """
import inspect, sys
import PySide6.QtCore
for module in list(sys.modules.values()):
    inspect.getmodule(module)
import json
print(json.__name__)
"""
FROM_TWO_THREADS = """
import threading
import PySide6.QtCore
from shibokensupport.signature import parser, layout
def ask(module, name, found):
    found.append(getattr(module, name).__name__)
found = []
asking = [threading.Thread(target=ask, args=(module, name, found))
          for module, name in ((layout, "create_signature"), (parser, "pyside_type_init")) * 4]
for thread in asking: thread.start()
for thread in asking: thread.join()
print(sorted(found))
"""


def said_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("code", [WRONG_CALL, SIGNATURES, BY_ITS_OTHER_NAME, LOOKED_THROUGH, FROM_TWO_THREADS])
def test_signatures_are_what_they_are_without(code):
    assert said_by("import micrograd_desktop.qt.plain_import\n" + code) == said_by(code) != ""


def test_finders_of_modules_are_as_they_were():
    code = (
        "import sys\n"
        "found_by, before = sys.meta_path, list(sys.meta_path)\n"
        "import micrograd_desktop.qt.plain_import\n"
        "print(sys.meta_path is found_by, found_by == before, type(found_by))\n"
    )
    assert said_by(code) == "True True <class 'list'>\n"


def test_pyside_that_is_there_already_is_left_as_it_is():
    code = "import PySide6.QtCore\nimport micrograd_desktop.qt.plain_import\n" + SIGNATURES
    assert said_by(code) == said_by(SIGNATURES)
