"""Share texts: every project that fits comes back the same, and nothing else is taken for one."""

from __future__ import annotations

import json
import random
import zlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from micrograd_desktop.data.table import OWN, Column, Table
from micrograd_desktop.nn.parameters import ParameterName
from micrograd_desktop.project import share_text
from micrograd_desktop.project.examples import EXAMPLES
from micrograd_desktop.project.json_form import plain
from micrograd_desktop.project.share_text import (
    LONGEST,
    MOST_BYTES,
    SCHEME,
    ShareError,
    is_only_share_text,
    is_share_text,
    read_shared,
    shared,
)
from micrograd_desktop.project.spec import DatasetSpec, ParameterEdit, Project, SettingChange, TraceSpec
from micrograd_desktop.project.storage import SCHEMA_VERSION
from micrograd_desktop.training.blocks import train
from tests.project.random_projects import projects

FROM_SCHEMA_7 = (
    "mgd:1qAmrE052ftfPNMCvsChRP7gsconjT1pigDA9UKJixWqEFJKZle1S5GM"
    "NH5KTKfYAnO8Qhs9fehLMrofWwxOCjOgniVR3RutQU4cBfYWzlobDiFmca"
)
"""What the circles example was as a share text when there were share texts for the first time."""


def packed(data: bytes) -> str:
    """Any bytes as the text that would hold them."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, share_text._words())
    body = deflater.compress(data) + deflater.flush()
    return SCHEME + share_text.FORM + share_text._word(zlib.crc32(body).to_bytes(4, "big") + body)


def own(rows: int) -> Project:
    rng = np.random.default_rng(0)
    numbers = np.column_stack([rng.normal(size=(rows, 2)), np.arange(rows) % 2]).astype("<f8").tobytes()
    table = Table([Column("x", 0.0, 1.0), Column("y", 0.0, 1.0)], "kind", ("a", "b"), numbers, None)
    return replace(Project(), dataset=DatasetSpec(OWN, table=table))


@given(projects())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_project_comes_back_the_same(project):
    try:
        made = shared(project)
    except ShareError:
        assume(False)
    assert len(made.text) <= LONGEST and made.text.removeprefix(SCHEME).isalnum() and made.text.isascii()
    assert read_shared(made.text) == (replace(project, trace=TraceSpec()) if made.without_program else project)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_run_begins_to_the_last_bit(name):
    log = (SettingChange(1, "learning_rate", 0.3), ParameterEdit(2, ParameterName(1, 0, None), 0.25))
    project = replace(EXAMPLES[name], log=log)
    again = read_shared(shared(project).text)
    assert repr(list(train(again, 4))) == repr(list(train(project, 4)))


def test_a_usual_run_is_a_short_text():
    assert len(shared(EXAMPLES["spiral"]).text) < 200


@pytest.mark.parametrize("around", ["{}", "  {}\n", "look: {}.", "<{}>", "`{}`", "“{}”,", "{} (mine)"])
def test_it_is_found_among_other_words(around):
    text = around.format(shared(EXAMPLES["xor"]).text)
    assert is_share_text(text) and read_shared(text) == EXAMPLES["xor"]


def test_only_a_text_by_itself_takes_a_programs_place():
    text = shared(Project()).text
    assert is_only_share_text(f" {text}\n") and not is_only_share_text(f"x = 1  # {text}")


def test_a_text_of_the_first_schema_opens_for_ever():
    assert read_shared(FROM_SCHEMA_7) == EXAMPLES["circles"]


def test_a_few_own_points_fit_and_many_are_said_to_be_too_many():
    assert read_shared(shared(own(30)).text) == own(30)
    with pytest.raises(ShareError, match="too many points of its own"):
        shared(own(2000))


def test_a_long_program_stays_behind_and_that_is_said():
    noise = random.Random(0)
    program = "\n".join(f"a{i} = Value({noise.random()})" for i in range(1000))
    made = shared(replace(EXAMPLES["xor"], trace=TraceSpec(program)))
    assert made.without_program and read_shared(made.text) == EXAMPLES["xor"]
    assert not shared(replace(EXAMPLES["xor"], trace=TraceSpec("a = Value(1.0)"))).without_program


def test_a_long_log_is_said_to_be_too_long():
    noise = random.Random(0)
    log = tuple(ParameterEdit(i, ParameterName(1, 0, None), noise.random()) for i in range(1000))
    with pytest.raises(ShareError, match="Too much was changed"):
        shared(replace(Project(), log=log))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no share text"),
        ("xmgd:1abc", "no share text"),
        ("mgd:", "not complete"),
        ("mgd:1", "not complete"),
        ("mgd:10", "not complete"),
        ("mgd:1zzzzzz", "not complete"),
        ("mgd:2abc", "newer version"),
        ("mgd:zzzz", "no share text: that begins with mgd:1"),
        ("mgd:0abc", "no share text: that begins with mgd:1"),
        ("mgd:1" + "a" * 5000, "5,001 characters"),
        (packed(b""), "empty"),
        (packed(b"no JSON"), "a value is expected"),
        (packed(b"[]"), "no project"),
        (packed(b'{"v": 7}'), "no project"),
        (packed(b'{"v": true, "project": {}}'), "version is missing"),
        (packed(b'{"v": 10000, "project": {}}'), "newer version"),
        (packed(b'{"v": %d, "project": {}}' % SCHEMA_VERSION), "must have the field"),
        (packed(b'{"v": %d, "project": %s}' % (SCHEMA_VERSION, b"[" * 5000)), "brackets within brackets"),
        (packed(b" " * (MOST_BYTES + 1)), "more than 100 kB"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(text, sentence):
    with pytest.raises(ShareError, match=sentence) as caught:
        read_shared(text)
    assert str(caught.value).endswith(".")


def test_a_setting_out_of_its_range_is_refused_as_in_a_file():
    content = plain(Project())
    content["training"]["learning_rate"] = -1.0
    with pytest.raises(ShareError, match="learning rate"):
        read_shared(packed(json.dumps({"v": SCHEMA_VERSION, "project": content}).encode()))


def test_a_bomb_is_stopped_long_before_it_is_unpacked():
    text = packed(b"0" * 2_900_000)
    assert len(text) <= LONGEST
    with pytest.raises(ShareError, match="more than 100 kB"):
        read_shared(text)


@given(st.data())
def test_a_sign_changed_or_lost_is_noticed(data):
    text = shared(EXAMPLES["xor"]).text
    place = data.draw(st.integers(5, len(text) - 1))
    other = data.draw(st.sampled_from(["", *share_text._DIGITS.replace(text[place], "")]))
    with pytest.raises(ShareError):
        read_shared(text[:place] + other + text[place + 1 :])


@given(st.text(alphabet=share_text._DIGITS, max_size=200))
def test_any_text_gives_a_project_or_a_sentence(word):
    with pytest.raises(ShareError):
        read_shared(SCHEME + word)


def test_what_was_changed_so_that_it_still_unpacks_is_noticed():
    one, other = (share_text._bytes(shared(EXAMPLES[name]).text[5:]) for name in ("xor", "spiral"))
    with pytest.raises(ShareError, match="not complete"):
        read_shared(f"{SCHEME}{share_text.FORM}{share_text._word(one[:4] + other[4:])}")
