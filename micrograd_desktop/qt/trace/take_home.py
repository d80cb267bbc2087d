"""Takes a traced program home: copied or saved as a picture, a graph, a program or a table."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from micrograd_desktop.export.dot import dot
from micrograd_desktop.export.micrograd_code import micrograd_code
from micrograd_desktop.export.pytorch_code import pytorch_code
from micrograd_desktop.export.tables import csv_table, node_table
from micrograd_desktop.plain_text import plain
from micrograd_desktop.project.document import PYTHON
from micrograd_desktop.project.program_files import ProgramFileError, write_program
from micrograd_desktop.qt.theme import tokens
from micrograd_desktop.qt.trace.graph.painter import paint_trace
from micrograd_desktop.qt.trace.graph.scene import TraceScene
from micrograd_desktop.translation import tr

MARGIN = 24.0
PNG_SCALE = 2.0
LARGEST_SIDE, MOST_PIXELS = 16_000, 40_000_000
"""Of a picture; a larger graph is drawn smaller."""


@dataclass(frozen=True, slots=True)
class Format:
    """One row: what is made of a scene, as text or as bytes, and what its file is called.

    ``copied`` says that it was copied, ``save`` heads the dialog that asks for a file. ``hides`` says why there is
    none where it holds gradients and local derivatives even while the picture on the screen hides them.
    """

    name: str
    copied: str
    save: str
    suffix: str
    filter: str
    make: Callable[[TraceScene], str | bytes]
    hides: str = ""


def svg(scene: TraceScene) -> bytes:
    """The whole graph as an SVG picture, in the present colours."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    area = _area(scene)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(area.width()), round(area.height())))
    generator.setViewBox(QRectF(0, 0, area.width(), area.height()))
    generator.setTitle(tr("Scalar graph"))
    painter = QPainter(generator)
    _draw(painter, scene, area, 1.0)
    painter.end()
    buffer.close()
    return _held_by_xml(bytes(data.data()).decode("utf-8", "replace")).encode()


def _held_by_xml(text: str) -> str:
    """A document without the characters that none may hold or that turn its lines around: their escapes instead."""
    return "".join(c.encode("unicode_escape").decode("ascii") if _is_sign_of_control(c) else c for c in text)


def _is_sign_of_control(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")


def png(scene: TraceScene) -> bytes:
    """The whole graph as a PNG picture, two pixels a unit, in the present colours."""
    image = picture(scene)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(data.data())


def picture(scene: TraceScene) -> QImage:
    """The whole graph as an image."""
    area = _area(scene)
    width, height = area.width(), area.height()
    scale = min(PNG_SCALE, LARGEST_SIDE / max(width, height), math.sqrt(MOST_PIXELS / (width * height)))
    image = QImage(max(1, round(width * scale)), max(1, round(height * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens().canvas))
    painter = QPainter(image)
    painter.scale(scale, scale)
    _draw(painter, scene, area, 1.0)
    painter.end()
    return image


def _area(scene: TraceScene) -> QRectF:
    left, top, right, bottom = scene.layout.bounds
    return QRectF(left, top, right - left, bottom - top).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def _draw(painter: QPainter, scene: TraceScene, area: QRectF, scale: float) -> None:
    painter.fillRect(QRectF(0, 0, area.width(), area.height()), QColor(tokens().canvas))
    painter.translate(-area.topLeft())
    paint_trace(painter, scene, area, scale, tokens())


def _grads(scene: TraceScene) -> tuple[float, ...]:
    return tuple(scene.moment.grads)


FORMATS: dict[str, Format] = {
    row.name: row
    for row in (
        Format("micrograd", tr("Copied the micrograd code."), tr("Save the micrograd code"), ".py", "Python (*.py)",
               lambda s: micrograd_code(s.traced.trace)),
        Format("pytorch", tr("Copied the PyTorch code."), tr("Save the PyTorch code"), ".py", "Python (*.py)",
               lambda s: pytorch_code(s.traced.trace)),
        Format("svg", tr("Copied the SVG picture."), tr("Save the SVG picture"), ".svg", "SVG (*.svg)", svg),
        Format("png", tr("Copied the PNG picture."), tr("Save the PNG picture"), ".png", "PNG (*.png)", png),
        Format("dot", tr("Copied the Graphviz DOT."), tr("Save the Graphviz DOT"), ".dot", "Graphviz (*.dot)",
               lambda s: dot(s.traced.trace, _grads(s)),
               tr("The Graphviz DOT would hold gradients that Predict hides. "
                  "Predict them all, or leave Predict (F7).")),
        Format("csv", tr("Copied the table of values."), tr("Save the table of values"), ".csv", "CSV (*.csv)",
               lambda s: csv_table(*node_table(s.traced.trace, _grads(s))),
               tr("The table of values would hold gradients that Predict hides. "
                  "Predict them all, or leave Predict (F7).")),
    )
}  # fmt: skip


class TakeHome(QObject):
    """Copies and saves what the canvas shows.

    Signals
    -------
    message_posted(str)
        What was done, or why not.
    """

    message_posted = Signal(str)

    def __init__(
        self,
        window: QWidget,
        scene: Callable[[], TraceScene | None],
        hides: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(window)
        self._window, self._scene, self._hides = window, scene, hides

    def copy(self, name: str) -> None:
        """Put the graph in a format on the clipboard."""
        scene, row = self._present(name), FORMATS[name]
        if scene is None:
            return
        clipboard = QGuiApplication.clipboard()
        if name == "png":
            clipboard.setImage(picture(scene))
        else:
            made = row.make(scene)
            clipboard.setText(made.decode() if isinstance(made, bytes) else made)
        self.message_posted.emit(row.copied)

    def save(self, name: str) -> None:
        """Ask for a file, and save the graph in a format."""
        row = FORMATS[name]
        if self._present(name) is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(self._window, row.save, f"graph{row.suffix}", row.filter)
        if chosen:
            path = Path(chosen)
            self.save_to(name, path if path.suffix else path.with_suffix(row.suffix))

    def save_to(self, name: str, path: Path) -> None:
        """Save the graph in a format; a message says what became of it."""
        scene = self._present(name)
        if scene is None:
            return
        made = FORMATS[name].make(scene)
        try:
            path.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"))
        except OSError as error:
            name, why = plain(path.name), error.strerror or error
            self.message_posted.emit(tr("{name} could not be saved: {why}.", name=name, why=why))
        else:
            self.message_posted.emit(tr("Saved {name}", name=plain(path.name)))

    def ask_and_save_program(self, program: str) -> None:
        """Ask for a file, and save a program's text."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save the program"), "program.py", "Python (*.py)")
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(PYTHON)
            try:
                write_program(program, path)
            except ProgramFileError as error:
                self.message_posted.emit(str(error))
            else:
                self.message_posted.emit(tr("Saved {name}", name=plain(path.name)))

    def _present(self, name: str) -> TraceScene | None:
        """The scene that may be taken in a format; None if there is none, which a message says."""
        scene = self._scene()
        if scene is None:
            self.message_posted.emit(tr("There is no graph yet."))
            return None
        if FORMATS[name].hides and self._hides():
            self.message_posted.emit(FORMATS[name].hides)
            return None
        return scene
