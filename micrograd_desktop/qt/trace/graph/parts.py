"""The graph for those who hear it: its values with data and gradient, and the ops that made them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from micrograd_desktop.presentation.trace_graph import Card
from micrograd_desktop.qt.controls.parts import PRESS, Key, Part, Parts
from micrograd_desktop.qt.trace.graph.scene import TraceScene
from micrograd_desktop.translation import tr

if TYPE_CHECKING:
    from micrograd_desktop.qt.trace.graph.canvas import TraceCanvas


class TraceParts(Parts):
    """Values have the key ("value", node), the ops in front of them ("op", node of the value that they make).

    They are read as the program makes them: an op goes before its value.
    """

    def __init__(self, canvas: TraceCanvas) -> None:
        self._canvas = canvas
        self._known: tuple[object, tuple[Key, ...]] = (None, ())

    def keys(self) -> Sequence[Key]:
        """The cards that are drawn, with their ops."""
        scene = self._canvas.scene
        if scene is None:
            return ()
        if self._known[0] is not scene.layout:
            cards = sorted(scene.layout.cards, key=lambda card: card.output)
            keys = [(kind, card.output) for card in cards for kind in ("op", "value")]
            shown = (key for key in keys if key[0] == "value" or self._op_of(scene, key[1]) is not None)
            self._known = scene.layout, tuple(shown)
        return self._known[1]

    def part(self, key: Key) -> Part | None:
        """A value, or an op."""
        scene = self._canvas.scene
        match key:
            case ("value", int(node)) if scene is not None and (card := _card(scene, node)) is not None:
                return self._value(scene, card)
            case ("op", int(node)) if scene is not None and (card := self._op_of(scene, node)) is not None:
                return self._op(scene, card)
        return None

    def current(self) -> Key | None:
        """The value that is selected."""
        scene = self._canvas.scene
        return None if scene is None or scene.selected is None else ("value", scene.layout.cards[scene.selected].output)

    def at(self, place: QPointF) -> Key | None:
        """The card at a place, or the op."""
        scene, number = self._canvas.scene, self._canvas.card_at(place)
        if scene is None or number is None:
            return None
        card = scene.layout.cards[number]
        on_card = self._canvas.card_rect(card.output).contains(place)
        return ("value" if on_card or not scene.has_op(card) else "op"), card.output

    def _value(self, scene: TraceScene, card: Card) -> Part:
        canvas, node, number = self._canvas, scene.node_of(card), scene.layout.card_of[card.output]
        selected = number == scene.selected
        computed = node < scene.moment.computed
        actions: dict[str, Callable[[], None]] = {PRESS: partial(canvas.press, card.output)}
        activate = tr("Open the group") if card.is_group else tr("Go to its step")
        actions[activate] = partial(canvas.activate, card.output)
        words = f"{scene.spoken(card)}, {tr('selected')}" if selected else scene.spoken(card)
        data = float(scene.traced.trace.data[node]) if computed else None
        return Part(words, canvas.card_rect(card.output), "item", selected, data, actions=actions)

    def _op(self, scene: TraceScene, card: Card) -> Part:
        names, node = scene.walk.names, scene.traced.trace.nodes[card.output]
        operands = tr(" and ").join(names[k] for k in node.operands)
        words = tr("Op {op}, makes {value} of {operands}", op=node.symbol, value=scene.title(card), operands=operands)
        known = card.output < scene.moment.computed and card.output not in scene.traced.unsent
        hidden = scene.moment.hidden
        for argument, operand in enumerate(node.operands):
            if known and operand not in hidden:
                local = scene.local_of(card.output, argument).removeprefix("×")
                name = names[operand]
                said = tr("local derivative with respect to {name} {derivative}", name=name, derivative=local)
                words = f"{words}, {said}"
        centre, reach = self._canvas.to_widget(scene.op_centre(card)), card.op_width / 2 * self._canvas.scale
        rect = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
        press: dict[str, Callable[[], None]] = {PRESS: partial(self._canvas.press, card.output)}
        return Part(words, rect, "point", actions=press)

    def _op_of(self, scene: TraceScene, node: int) -> Card | None:
        card = _card(scene, node)
        return card if card is not None and scene.has_op(card) and not card.is_group else None


def _card(scene: TraceScene, node: int) -> Card | None:
    """The card whose output a node is; None where it is folded away."""
    number = scene.layout.card_of[node] if 0 <= node < len(scene.layout.card_of) else -1
    card = None if number < 0 else scene.layout.cards[number]
    return card if card is not None and card.output == node else None
