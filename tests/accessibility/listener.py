"""Hears and drives the app by AT-SPI, as a screen reader does: never by its pixels.

Run by a Python that has ``pyatspi``, inside a session with a D-Bus of its own; the app is started by whoever runs
this. Prints one JSON object of what it heard, and asks the app to end.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi

PATIENCE = 60.0
APP = "Micrograd Desktop"


def wait_for(found: Callable[[], Any], what: str) -> Any:
    """What a question gives as soon as it gives anything; an error says what did not come."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if (answer := found()) is not None:
                return answer
        except Exception as error:  # noqa: BLE001 - the app may be changing what is asked about: ask again
            last = error
            del last
        time.sleep(0.2)
    raise SystemExit(f"{what} did not come within {PATIENCE:g} s")


def below(node: Any) -> Iterator[Any]:
    """Everything in a part of the app, in reading order."""
    for k in range(node.childCount):
        child = node.getChildAtIndex(k)
        if child is not None:
            yield child
            yield from below(child)


def find(top: Any, name: str, among: Callable[[Any], bool] = lambda _node: True) -> Any:
    """The first part of the app whose name begins so."""
    return next((node for node in below(top) if node.name.startswith(name) and among(node)), None)


def act(node: Any, name: str) -> None:
    """Do one of a part's actions, by name."""
    actions = node.queryAction()
    actions.doAction(next(k for k in range(actions.nActions) if actions.getName(k) == name))


def window() -> Any:
    """The app's window."""
    desktop = pyatspi.Registry.getDesktop(0)
    for k in range(desktop.childCount):
        app = desktop.getChildAtIndex(k)
        if app is not None and app.childCount and APP in (app.name, app.getChildAtIndex(0).name.split(" - ")[-1]):
            return app.getChildAtIndex(0)
    return None


def main() -> None:
    """Train, pause, read a neuron, a weight and the loss, set the weight."""
    top = wait_for(window, "the window")
    network = wait_for(lambda: find(top, "Network of "), "the network")
    heard: dict[str, Any] = {"network": network.name}
    play = wait_for(lambda: find(top, "Play", lambda node: node.getRole() == pyatspi.ROLE_PUSH_BUTTON), "Play")
    act(play, "Press")
    curve = wait_for(lambda: find(top, "Loss over the steps", lambda node: node.childCount > 20), "twenty steps")
    act(wait_for(lambda: find(top, "Pause"), "Pause"), "Press")
    wait_for(lambda: find(top, "Play"), "the pause")
    time.sleep(1.0)
    heard["loss"] = curve.description
    heard["last step"] = curve.getChildAtIndex(curve.childCount - 1).name
    neuron = find(network, "Neuron 1.1")
    wait_for(lambda: True if "output " in neuron.name else None, "the neuron's output")
    heard["neuron"] = neuron.name
    act(neuron, "Press")
    wait_for(lambda: True if neuron.getState().contains(pyatspi.STATE_SELECTED) else None, "the selection")
    heard["selected"] = neuron.name
    weight = wait_for(lambda: find(network, "Weight x to 1.1"), "the weight")
    heard["weight"], heard["value"] = weight.name, weight.queryValue().currentValue
    weight.queryValue().currentValue = 0.125
    wait_for(lambda: True if "+0.1250" in weight.name else None, "the new weight")
    heard["set"] = weight.queryValue().currentValue
    plane = wait_for(lambda: find(top, "Output over "), "the plane")
    heard["points"], heard["point"] = plane.childCount, plane.getChildAtIndex(0).name
    json.dump(heard, sys.stdout)


main()
