"""Settings as they are typed: a name and a value."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from micrograd_desktop.nn.optimizers import OPTIMIZERS
from micrograd_desktop.presentation.setting_words import names_of, value_words, wishes
from micrograd_desktop.project.named_settings import named_setting, named_settings
from micrograd_desktop.project.spec import DatasetSpec, Project

PROJECT = Project()
SETTINGS = named_settings(PROJECT)


def wished(query):
    return [(wish.setting.name, wish.value) for wish in wishes(query, SETTINGS) if not wish.refusal]


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("lr 0.03", "training.learning_rate", 0.03),
        ("LR = 0.03", "training.learning_rate", 0.03),
        ("learning rate to 3e-2", "training.learning_rate", 0.03),
        ("η 1", "training.learning_rate", 1.0),
        ("batch 16", "training.batch_size", 16),
        ("batch full", "training.batch_size", None),
        ("optimizer adamw", "training.optimizer", "adamw"),
        ("noise 0.2", "dataset.noise", 0.2),
        ("split 70%", "dataset.train_share", 0.7),
        ("layer 1 12", "network.hidden[0].size", 12),
        ("activation 2 tanh", "network.hidden[1].activation", "tanh"),
        ("activation 2 x*sigmoid(x)", "network.hidden[1].activation", "x*sigmoid(x)"),
        ("schedule lr * 0.99**k", "training.schedule", "lr * 0.99**k"),
        ("stop step 500", "stop.step", 500),
        ("data spiral", "dataset.kind", "spiral"),
        ("momentum 0.8", "training.momentum", 0.8),
    ],
)
def test_a_name_and_a_value_are_understood(query, name, value):
    assert wished(query)[0] == (name, value)


def test_the_beginning_of_a_name_will_do_and_what_fits_several_settings_is_offered_for_each():
    assert wished("learn 0.03") == [("training.learning_rate", 0.03)]
    assert {name for name, _ in wished("seed 7")} == {"dataset.seed", "network.seed", "training.seed"}
    assert not any(wish.named for wish in wishes("seed 7", SETTINGS))


def test_the_beginning_of_a_value_offers_all_that_begin_so():
    values = {value for name, value in wished("optimizer ada") if name == "training.optimizer"}
    assert values == {name for name in OPTIMIZERS if name.startswith("ada")} >= {"adam", "adamw"}


def test_what_a_setting_refuses_is_said_in_a_sentence():
    (wish,) = wishes("lr 5000", SETTINGS)
    assert "must be between" in wish.refusal and wish.value == 5000.0
    assert wishes("step 3 times", SETTINGS) == [] and wishes("lr", SETTINGS) == [] and wishes("", SETTINGS) == []


def test_an_edit_gives_just_that_value():
    for query, name in (("lr 0.25", "training.learning_rate"), ("layer 2 5", "network.hidden[1].size")):
        (wish, *_) = wishes(query, SETTINGS)
        assert named_setting(name).value(wish.edit.apply(PROJECT)) == wish.value


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_has_a_name_and_words_for_its_value(setting):
    assert names_of(setting)[0] == setting.title
    assert value_words(setting, setting.value(PROJECT))


def test_values_are_shown_as_the_window_shows_them():
    shares = replace(PROJECT, dataset=DatasetSpec(kind="spiral", train_share=0.7))
    said = {s.name: value_words(s, s.value(shares)) for s in SETTINGS}
    assert said["dataset.train_share"] == "70.0%" and said["training.batch_size"] == "all points"
    assert said["stop.loss"] == "never" and said["training.loss"] != "max-margin"


@given(st.text(max_size=40))
def test_any_text_can_be_typed(query):
    for wish in wishes(query, SETTINGS):
        assert wish.refusal or wish.setting.field.accept(wish.value) == wish.value
