"""What is typed into the palette finds titles in a sensible order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.presentation.fuzzy import fit

TITLES = (
    "Step", "Train n steps", "Back one step", "Stop when…", "Find a learning rate…", "Learning rate", "Save as…",
    "Save", "Theme: dark", "Add a layer", "Remove the last layer", "Play", "Example: Spiral", "Paste share text",
)  # fmt: skip


def found(query):
    scores = {title: score for title in TITLES if (score := fit(query, title)) is not None}
    return sorted(scores, key=lambda title: -scores[title])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("step", "Step"),
        ("save", "Save"),
        ("learning rate", "Learning rate"),
        ("rate learning", "Learning rate"),
        ("find rate", "Find a learning rate…"),
        ("lay rem", "Remove the last layer"),
        ("dark", "Theme: dark"),
        ("spi", "Example: Spiral"),
        ("pst", "Paste share text"),
        ("PLAY", "Play"),
    ],
)
def test_the_likeliest_title_comes_first(query, first):
    assert found(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "step zzz", "qq"])
def test_every_word_has_to_be_somewhere(query):
    assert found(query) == []


def test_words_beside_a_title_find_it_after_those_whose_title_has_them():
    beside, titled = fit("momentum", "Optimizer", "momentum of sgd"), fit("momentum", "Momentum")
    assert beside is not None and titled is not None and 0 < beside < titled
    assert fit("optimizer momentum", "Optimizer", "momentum") is not None


def test_nothing_typed_fits_all_alike():
    assert fit("", "Step") == fit("  ", "A very long title") == 0.0


@given(st.sampled_from(TITLES))
def test_a_whole_title_finds_itself_first(title):
    assert found(title)[0] == title


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_typed(query, title, beside):
    score = fit(query, title, beside)
    assert score is None or score > -1.0
