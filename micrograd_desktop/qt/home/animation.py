"""Pictures one after the other as an animation: GIF, or PNG with frames (APNG)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage

KINDS = {".gif": "GIF", ".apng": "PNG", ".png": "PNG"}
MOST_FRAMES = 1000


def animation(frames: Iterable[QImage], suffix: str, frames_a_second: float) -> bytes:
    """The file of an animation that plays for ever; ``suffix`` (".gif", ".apng") says of which kind.

    All frames have the size of the first. Those that a screen shows alike one after the other are one that stands
    longer.

    Raises
    ------
    ValueError
        If there is no frame.
    """
    kind, images = KINDS[suffix.lower()], _images(frames, suffix.lower() == ".gif")
    first = next(images, None)
    if first is None:
        raise ValueError("an animation has at least one frame")
    out, pause = io.BytesIO(), round(1000 / frames_a_second)
    others = images if kind == "GIF" else list(images)  # of which Pillow looks at PNG's twice
    first.save(out, kind, save_all=True, append_images=others, duration=pause, loop=0)
    return out.getvalue()


def _images(frames: Iterable[QImage], few_colours: bool) -> Iterator[Image.Image]:
    size: tuple[int, int] | None = None
    for frame in frames:
        plain = frame.convertToFormat(QImage.Format.Format_RGB888)
        image = Image.frombuffer(
            "RGB", (plain.width(), plain.height()), bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine(), 1
        )
        size = size or image.size
        image = image if image.size == size else image.resize(size)
        yield image.quantize(256, Image.Quantize.FASTOCTREE) if few_colours else image


def is_animation(path: Path) -> bool:
    """Whether a file's name says that it is an animation."""
    return path.suffix.lower() in (".gif", ".apng")
