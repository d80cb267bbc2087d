"""Which language the window speaks: what the person chose, else that of the system where the app has it.

This needs no Qt, so that an English start is as short as it was before there were others.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from micrograd_desktop.translation import ENGLISH

LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Those the app has, each by its own name."""

AS_SYSTEM = "system"
VARIABLE, OPTION, KEY = "MICROGRAD_DESKTOP_LANGUAGE", "--language", "language"
NAME = "Micrograd Desktop"
_LARGEST = 1 << 20
"""Bytes of the preferences that are looked through."""


class Said(NamedTuple):
    """What is stored as preferred, "" if nothing is, and the system's languages, the dearest first."""

    preferred: str
    of_system: Sequence[str]


def wanted(
    words: Sequence[str], environment: Mapping[str, str], commands: Sequence[str], ask: Callable[[], Said] | None = None
) -> str:
    """The code of the language to speak.

    The environment's ``MICROGRAD_DESKTOP_LANGUAGE`` comes first, then the option ``--language``, then the preferences,
    then the system. The sub-commands speak English unless the environment's variable says otherwise: what they print
    is read by programs too.

    Parameters
    ----------
    words
        Those of the command line after the program's name.
    commands
        The names of the sub-commands.
    ask
        Tells what is preferred, where that is not in a file that can be read here.
    """
    if (named := environment.get(VARIABLE, "")) in LANGUAGES:
        return named
    if words and words[0] in commands:
        return ENGLISH
    if option := _of(_option(words)):
        return option
    said = ask() if ask is not None else Said(_stored(environment), _of_system(environment))
    spoken = next((code for name in said.of_system if (code := name[:2].lower()) in LANGUAGES), ENGLISH)
    return _of(said.preferred) or spoken


def _of(found: str) -> str:
    return found if found in LANGUAGES else ""


def _option(words: Sequence[str]) -> str:
    """What stands after the option, if it is there."""
    for word, following in pairwise([*words, ""]):
        if word == OPTION:
            return following
        if word.startswith(f"{OPTION}="):
            return word.partition("=")[2]
    return ""


def _stored(environment: Mapping[str, str]) -> str:
    """What the person prefers; "" where nothing, or nothing that can be read, says so."""
    home = environment.get("HOME", "")
    above = environment.get("XDG_CONFIG_HOME", "") or (os.path.join(home, ".config") if home else "")
    try:
        with Path(above, NAME, f"{NAME}.conf").open("rb") as file:
            lines = file.read(_LARGEST).decode("utf-8", "replace").splitlines()
    except OSError:  # a first start: nothing is preferred yet
        return ""
    return next((line.partition("=")[2].strip() for line in lines if line.startswith(f"{KEY}=")), "")


def _of_system(environment: Mapping[str, str]) -> Sequence[str]:
    """Those that the environment names, as POSIX and GNU's gettext have it."""
    name = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    several = environment.get("LANGUAGE", "").split(":") if name not in ("", "C", "POSIX") else []
    return [*(one for one in several if one), name]
