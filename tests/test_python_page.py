"""The page of examples in Python: each runs, after those before it, and prints what stands below it."""

from __future__ import annotations

import contextlib
import io
import re

import micrograd_desktop
from micrograd_desktop import resources

PAGE = resources.path("help", "python.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```python\n(.*?)```\n(?:```text\n(.*?)```)?", re.DOTALL)


def test_every_example_prints_what_the_page_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    examples, scope = EXAMPLE.findall(PAGE), {"__name__": "page"}
    assert len(examples) == PAGE.count("```python") >= 8
    for code, wanted in examples:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(code, "python.md", "exec"), scope)
        assert out.getvalue() == wanted, code


def test_the_names_of_the_package_are_there():
    assert all(getattr(micrograd_desktop, name) is not None for name in micrograd_desktop.__all__)
