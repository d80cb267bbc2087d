"""The name that a project is suggested to be saved under."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.qt.documents import _file_name


@given(st.text(min_size=1, max_size=120).filter(str.isprintable))
def test_every_projects_name_gives_a_file_that_can_be_made(tmp_path_factory, name: str) -> None:
    suggested = _file_name(name)
    (tmp_path_factory.getbasetemp() / f"{suggested}.mgd").touch()
    assert len(suggested.encode()) <= 200 and not set('/\\:*?"<>|') & set(suggested)


def test_a_name_of_signs_of_four_bytes_is_cut_between_two_of_them() -> None:
    assert _file_name("💡" * 120) == "💡" * 50
