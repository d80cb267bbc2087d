"""Pictures of widgets in every form, and animations: sizes, frames, and what they show."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from micrograd_desktop.qt.home.animation import animation
from micrograd_desktop.qt.home.view_pictures import save_picture, view_picture


class Half(QWidget):
    """Red at the left, white at the right."""

    def paintEvent(self, _event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.fillRect(0, 0, self.width() // 2, self.height(), QColor("red"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight, "word")


@pytest.fixture
def half(qtbot) -> Half:
    widget = Half()
    qtbot.addWidget(widget)
    widget.resize(120, 80)
    return widget


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0, 4.0])
def test_a_png_has_as_many_pixels_as_asked(half, scale):
    image = Image.open(io.BytesIO(view_picture(half, ".png", scale))).convert("RGB")
    assert image.size == (120 * scale, 80 * scale)
    assert image.getpixel((int(30 * scale), int(70 * scale))) == (255, 0, 0)
    assert image.getpixel((int(90 * scale), int(70 * scale))) == (255, 255, 255)


def test_svg_and_pdf_keep_lines_and_words(half):
    svg = view_picture(half, ".svg", 1.0).decode()
    assert "<svg" in svg and 'viewBox="0 0 120 80"' in svg and "word" in svg and "#ff0000" in svg
    pdf = view_picture(half, ".pdf", 1.0)
    assert pdf.startswith(b"%PDF") and b"/MediaBox [0 0 90" in pdf


def test_a_file_that_can_not_be_written_is_an_error(half, tmp_path):
    with pytest.raises(OSError, match="No such file"):
        save_picture(half, tmp_path / "no" / "p.png", 1.0)


def frames(count: int):
    for i in range(count):
        image = QImage(33, 20, QImage.Format.Format_RGB32)  # rows of pixels do not fill a word
        image.fill(QColor.fromRgb(10 * i, 0, 200))
        yield image


@pytest.mark.parametrize("suffix", [".gif", ".apng"])
def test_an_animation_has_every_frame(suffix):
    made = Image.open(io.BytesIO(animation(frames(7), suffix, 10)))
    assert made.n_frames == 7 and made.size == (33, 20) and made.info["loop"] == 0
    for i in range(7):
        made.seek(i)
        assert made.convert("RGB").getpixel((32, 19)) == pytest.approx((10 * i, 0, 200), abs=2)
        assert made.info["duration"] == 100


def test_frames_of_another_size_get_that_of_the_first():
    def growing():
        yield from frames(1)
        yield next(frames(1)).scaled(66, 40)

    assert Image.open(io.BytesIO(animation(growing(), ".gif", 10))).size == (33, 20)


def test_without_a_frame_there_is_no_animation():
    with pytest.raises(ValueError, match="at least one"):
        animation(iter(()), ".gif", 10)
