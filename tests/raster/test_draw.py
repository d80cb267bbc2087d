"""What is handed to machine code is checked, and what it draws stays within the picture."""

from __future__ import annotations

import numpy as np
import pytest

from micrograd_desktop.engine.kernel.kernel import NoCompilerError
from micrograd_desktop.raster import code as raster_code
from micrograd_desktop.raster import draw
from micrograd_desktop.raster.image import Image, pixels, word

WHITE, INK = word(255, 255, 255), word(10, 20, 30)
PALETTE = np.full(draw.PALETTE_COLOURS, INK, np.uint32)
TABLE = np.full(draw.TABLE_COLOURS, INK, np.uint32)


def image(width: int = 40, height: int = 30) -> Image:
    made = Image(width, height)
    made.fill(WHITE)
    return made


def square(side: int) -> tuple[np.ndarray, np.ndarray]:
    return np.ones((side, side), np.float32), np.zeros((side, side), np.float32)


def edge(**given: float) -> np.ndarray:
    """A level line over all columns, with what is given otherwise."""
    row = {
        "gap": 0,
        "first": 0,
        "stop": 40,
        "y": 10,
        "dy": 0,
        "half": 1,
        "colour": INK,
        "on": 0,
        "period": 0,
        "length": 0,
    }
    return np.array([[*(row | given).values()]], np.float64)


def gaps(width: int = 40) -> np.ndarray:
    table = np.zeros((1, 4, Image.stride_of(width)), np.float32)
    table[0, 3, :width] = 1.0
    return table


NO_LENGTHS = np.zeros((1, Image.stride_of(40)), np.float32)


@pytest.mark.parametrize("width", range(1, 20))
def test_a_line_fills_its_rows_whatever_the_width(width: int) -> None:
    drawn = image(width)
    stop = -(-width // draw.LANES) * draw.LANES
    draw.strokes(drawn, edge(stop=stop), gaps(width), np.zeros((1, drawn.stride), np.float32))
    inked = (drawn.seen() == INK).all(axis=1)
    assert np.flatnonzero(inked).tolist() == [9, 10] and (drawn.seen()[~inked] == WHITE).all()


def test_a_colour_that_covers_half_a_pixel_is_mixed_with_what_is_below() -> None:
    drawn = image()
    draw.strokes(drawn, edge(half=0.25, y=10.5), gaps(), NO_LENGTHS)
    mixed = [(int(channel) + 255) / 2 for channel in (10, 20, 30)]
    found = [int(drawn.pixels[10, 5]) >> shift & 255 for shift in (16, 8, 0)]
    assert found == pytest.approx(mixed, abs=1.5)


@pytest.mark.parametrize("place", [-1e6, -50.0, 29.9, 31.0, 1e6])
def test_what_lies_outside_is_not_drawn(place: float) -> None:
    drawn = image()
    draw.strokes(drawn, edge(y=place), gaps(), NO_LENGTHS)
    draw.dots(drawn, np.array([[place, -place, 3, 0.5, INK, INK, 1.0], [5, place, 3, 0.5, INK, INK, 1.0]]))
    draw.tiles(drawn, np.array([[place, 3, 0, 1.0, 1.0]]), np.zeros((1, 2, 2)), PALETTE, square(4), INK)
    draw.line(drawn, np.array([[place, 3.0, place + 5, -3e4, 0.0]]), 2.0, (0.0, 0.0), INK)
    outside = np.full(40, place, np.float32)
    draw.band(drawn, outside, outside + 1, INK)
    assert drawn.pixels.shape == (30, Image.stride_of(40))


def test_a_tile_is_cut_at_the_picture_s_edges() -> None:
    drawn = image()
    corners = [[-6, -6], [36, -6], [-6, 26], [36, 26]]
    draw.tiles(
        drawn, np.array([[*c, 0, 1.0, 1.0] for c in corners], np.float64), np.zeros((1, 2, 2)), PALETTE, square(10), INK
    )
    inked = drawn.seen() == INK
    assert inked[:4, :4].all() and inked[:4, 36:].all() and inked[26:, :4].all() and inked[26:, 36:].all()
    assert inked.sum() == 4 * 16


@pytest.mark.parametrize(
    "call",
    [
        lambda i: draw.strokes(i, edge()[:, :9], gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(gap=1), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(gap=-1), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(stop=96), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(first=-8), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(period=6, on=3, length=1), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, edge(), gaps(80), NO_LENGTHS),
        lambda i: draw.strokes(i, edge().astype(np.float32), gaps(), NO_LENGTHS),
        lambda i: draw.strokes(i, np.asfortranarray(np.repeat(edge(), 3, axis=0)), gaps(), NO_LENGTHS),
        lambda i: draw.tiles(i, np.array([[0, 0, 1, 1.0, 1.0]]), np.zeros((1, 2, 2)), PALETTE, square(4), INK),
        lambda i: draw.tiles(i, np.array([[0, 0, 0, 1.0, 1.0]]), np.zeros((1, 1, 1)), PALETTE, square(4), INK),
        lambda i: draw.tiles(i, np.array([[0, 0, 0, 1.0, 1.0]]), np.zeros((1, 2, 2)), PALETTE[:9], square(4), INK),
        lambda i: draw.plane(i, np.zeros((1, 5)), np.zeros(6), TABLE, INK, INK),
        lambda i: draw.plane(i, np.zeros((5, 5)), np.zeros(5), TABLE, INK, INK),
        lambda i: draw.band(i, np.zeros(39, np.float32), np.zeros(40, np.float32), INK),
        lambda i: draw.line(i, np.array([[0.0, np.nan, 1.0, 1.0, 0.0]]), 1.0, (0.0, 0.0), INK),
        lambda i: draw.dots(i, np.zeros((2, 6))),
    ],
)
def test_what_does_not_fit_is_refused(call) -> None:
    drawn = image()
    with pytest.raises(ValueError):  # noqa: PT011 - one sentence each
        call(drawn)
    assert (drawn.pixels == WHITE).all()


def test_a_picture_has_a_pixel_at_least() -> None:
    with pytest.raises(ValueError, match="at least one pixel"):
        Image(0, 5)


def test_colours_are_pixels() -> None:
    assert pixels(np.array([[1, 2, 3]], np.uint8)).tolist() == [word(1, 2, 3)] == [0xFF010203]


def test_where_there_is_no_llvm_the_log_says_who_draws(monkeypatch, caplog) -> None:
    def none() -> None:
        raise NoCompilerError("There is none.")

    monkeypatch.setattr(raster_code, "code", none)
    raster_code.load()
    assert caplog.messages == ["There is none."] and not raster_code.is_loaded()


def test_code_that_can_not_be_compiled_leaves_drawing_to_qt(monkeypatch, caplog) -> None:
    def broken() -> None:
        raise RuntimeError("no such instruction")

    monkeypatch.setattr(raster_code, "code", broken)
    raster_code.load()
    assert "Qt draws the pictures" in caplog.text and "no such instruction" in caplog.text
    assert not raster_code.is_loaded()


def test_kept_code_is_told_by_its_version_and_its_source(monkeypatch) -> None:
    from micrograd_desktop.engine.kernel.compiler import machine

    keys = []

    def kept(key: str, write: object, inline: bool = False) -> object:
        keys.append(key)
        return machine_code(key, write, inline)

    machine_code = machine.machine_code
    monkeypatch.setattr(machine, "machine_code", kept)
    raster_code.Code()
    monkeypatch.setattr(raster_code, "VERSION", raster_code.VERSION + 1)
    raster_code.Code()
    monkeypatch.setattr(raster_code, "_own_source", lambda: "changed")
    raster_code.Code()
    assert len(set(keys)) == 3


def test_rows_are_as_long_here_as_in_the_code_that_reads_them() -> None:
    from micrograd_desktop.raster import curves, plane, strokes, tiles

    assert len(strokes.FIELDS) == draw.STROKE_FIELDS
    assert (len(tiles.TILE_FIELDS), len(tiles.DOT_FIELDS)) == (draw.TILE_FIELDS, draw.DOT_FIELDS)
    assert len(curves.PIECE_FIELDS) == draw.PIECE_FIELDS
    assert draw.PALETTE_COLOURS == tiles.COLOURS
    assert (draw.TABLE_COLOURS, draw.TABLE_REACH) == (plane.TABLE_STEPS, plane.TABLE_REACH)


@pytest.mark.parametrize("width", range(1, 20))
def test_a_contour_covers_the_pixels_of_its_line_and_no_others_by_its_opacity(width: int) -> None:
    grid = np.ascontiguousarray(np.repeat(np.array([[-1.0], [1.0]]), 3, axis=1))
    place = np.array([0.0, 2.0 / width, 1.0, -1.0 / 30, 0.0, 1.0])
    solid, pale = image(width), image(width)
    draw.contour(solid, grid, place, 1.0, INK)
    draw.contour(pale, grid, place, 0.5, INK)
    inked = (solid.seen() == INK).all(axis=1)
    assert np.flatnonzero(inked).tolist() == [15]
    assert (solid.seen()[~np.isin(np.arange(30), [14, 15, 16])] == WHITE).all()
    assert (np.abs((pale.seen()[15] & 255).astype(int) - (255 + 30) / 2) <= 1).all()


def test_a_contour_of_what_is_no_number_is_none_and_a_wrong_grid_is_refused() -> None:
    drawn, place = image(), np.array([0.0, 0.05, 1.0, -0.03, 0.0, 1.0])
    draw.contour(drawn, np.full((2, 3), np.nan), place, 1.0, INK)
    draw.contour(drawn, np.ones((2, 3)), place, 1.0, INK)
    assert (drawn.seen() == WHITE).all()
    for grid in (np.ones((1, 3)), np.ones((2, 3, 2)), np.ones((2, 3), np.float32)):
        with pytest.raises(ValueError, match=r"samples|needed"):
            draw.contour(drawn, grid, place, 1.0, INK)


@pytest.mark.parametrize(("width", "brief"), [(200, True), (900, False)])
def test_little_work_keeps_pythons_lock_and_much_lets_other_threads_run(monkeypatch, width: int, brief: bool) -> None:
    real, asked, pictures = raster_code.code(), [], []
    pieces = np.zeros((1, draw.PIECE_FIELDS))
    pieces[0, 2:4] = width, 90.0
    dots = np.zeros((10 if brief else 1000, draw.DOT_FIELDS))
    dots[:, :3], dots[:, 5], dots[:, 6] = 20.0, INK, 1.0

    class Code:
        def __init__(self, otherwise: bool) -> None:
            self._otherwise = otherwise

        def of(self, name: str, brief: bool) -> object:
            asked.append(brief)
            return real.of(name, brief != self._otherwise)

    for otherwise in (False, True):
        made = Code(otherwise)
        monkeypatch.setattr(draw, "code", lambda made=made: made)
        drawn = image(width, 200)
        draw.band(drawn, np.full(width, 40.0, np.float32), np.full(width, 60.0, np.float32), INK)
        draw.line(drawn, pieces, 2.0, (0.0, 0.0), INK)
        draw.dots(drawn, dots)
        pictures.append(drawn.seen().copy())
    assert set(asked) == {brief} and len(asked) == 8
    assert (pictures[0] == pictures[1]).all() and (pictures[0] != WHITE).any()
