"""The theme: follows the system or is chosen, and feeds fonts, palette and style sheet from one table of tokens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmapCache, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from micrograd_desktop import resources
from micrograd_desktop.presentation.colours import DARK, LIGHT, Tokens
from micrograd_desktop.qt.preferences import CONTRASTS, PALETTES, THEMES

STYLE_WORDS = ("-style", "Fusion")
"""For the words that a QApplication is made with: in this style everything here is drawn, on every system."""

MODES = THEMES
UI_FAMILY = "Inter"
MONO_FAMILY = "JetBrains Mono"
SERIF_FAMILY = "Source Serif 4"
BODY_PX, SMALL_PX, FIELD_HEIGHT, INDICATOR = 12, 11, 20, 14
"""In the style sheet: text, captions, fields, and the box of a check box."""


class Theme(QObject):
    """The present colours.

    Signals
    -------
    changed()
        The colours are others now: repaint.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = "system"
        self._palette, self._contrast = "hue", "system"
        self._app: QApplication | None = None
        self._bare = False
        self._known: Tokens | None = None

    @property
    def mode(self) -> str:
        """``"system"``, ``"light"`` or ``"dark"``."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The colours in use: asked for many times a frame."""
        if self._known is not None:
            return self._known
        found = self._chosen()
        if self._app is not None:  # which tells of another scheme
            self._known = found
        return found

    def _chosen(self) -> Tokens:
        dark, high = self._is_dark(), self._is_high()
        if self._palette == "hue" and not high:
            return DARK if dark else LIGHT
        from micrograd_desktop.presentation.palettes import tokens_of  # which few starts need

        return tokens_of(dark, self._palette, high)

    def _is_dark(self) -> bool:
        if self._mode != "system":
            return self._mode == "dark"
        hints = _hints()
        return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark

    def _is_high(self) -> bool:
        """Whether contrast is to be high: where nothing is chosen the system says so, from Qt 6.10 on."""
        if self._contrast != "system":
            return self._contrast == "high"
        hints = _hints()
        if hints is None or not hasattr(hints, "accessibility"):
            return False
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def set_mode(self, mode: str) -> None:
        """Choose the theme.

        Raises
        ------
        ValueError
            If there is no such mode.
        """
        self.choose(mode, self._palette, self._contrast)

    def choose(self, mode: str, palette: str, contrast: str) -> None:
        """Choose the theme, how signs are told apart, and the contrast, of ``preferences.PALETTES`` and ``CONTRASTS``.

        Raises
        ------
        ValueError
            If there is no such mode, palette or contrast.
        """
        if mode not in MODES:
            raise ValueError(f"there is no theme called '{mode}'")
        if palette not in PALETTES or contrast not in CONTRASTS:
            raise ValueError(f"there are no colours called '{palette}' with the contrast '{contrast}'")
        if (mode, palette, contrast) != (self._mode, self._palette, self._contrast):
            self._mode, self._palette, self._contrast = mode, palette, contrast
            self._refresh()

    @contextmanager
    def sheet_later(self) -> Iterator[None]:
        """Leave the style sheet to the end of the block: whatever is made under one asks it many times."""
        self._bare = True
        try:
            yield
        finally:
            self._bare = False
            if self._app is not None:
                self._app.setStyleSheet(style_sheet(self.tokens))

    def apply(self, app: QApplication) -> None:
        """Load the fonts and style the application, made with ``STYLE_WORDS``; from now on it follows the theme."""
        if self._app is None:
            load_fonts()
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._refresh)
            if hasattr(hints, "accessibility"):
                hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._app = app
        app.setFont(ui_font(12))
        self._refresh()

    def _refresh(self) -> None:
        """Restyle the application.

        Qt puts another sheet in the place of one by styling every widget once for each that it lies in, ten times in
        this window; to take a sheet away and to set one, it goes through the widgets once each.
        """
        self._known = None
        if self._app is not None:
            QPixmapCache.clear()  # what was drawn in the old colours would stay until 10 MB are full
            self._app.setStyleSheet("")
            self._app.setPalette(palette(self.tokens))
            if not self._bare:
                self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def _hints() -> QStyleHints | None:
    app = QGuiApplication.instance()
    return app.styleHints() if isinstance(app, QGuiApplication) else None


@cache
def theme() -> Theme:
    """The one theme of the application."""
    return Theme()


def tokens() -> Tokens:
    """The colours in use."""
    return theme().tokens


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once."""
    for path in resources.fonts():
        QFontDatabase.addApplicationFont(str(path))


def ui_font(px: float, weight: int = 400) -> QFont:
    """Inter with tabular figures, in pixels."""
    return _font(UI_FAMILY, px, weight)


def mono_font(px: float, weight: int = 400) -> QFont:
    """JetBrains Mono, in pixels."""
    return _font(MONO_FAMILY, px, weight)


def serif_font(px: float, weight: int = 400) -> QFont:
    """Source Serif 4, slanted, for formulas, in pixels."""
    font = _font(SERIF_FAMILY, px, weight)
    font.setItalic(True)
    return font


def _font(family: str, px: float, weight: int) -> QFont:
    return QFont(_made_font(family, px, weight))  # a copy costs nothing until it is changed


@cache
def _made_font(family: str, px: float, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(px))
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def palette(t: Tokens) -> QPalette:
    """The Qt palette of the tokens."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: t.panel, roles.WindowText: t.text, roles.Base: t.field, roles.AlternateBase: t.header,
        roles.Text: t.text, roles.Button: t.raised, roles.ButtonText: t.text, roles.Highlight: t.accent_fill,
        roles.HighlightedText: t.on_accent, roles.ToolTipBase: t.raised, roles.ToolTipText: t.text,
        roles.PlaceholderText: t.text3, roles.Link: t.accent, roles.Mid: t.border, roles.Light: t.raised,
        roles.Dark: t.border, roles.Midlight: t.divider, roles.Shadow: t.border,
    }  # fmt: skip
    result = QPalette()
    for role, colour in colours.items():
        result.setColor(role, QColor(colour))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.disabled))
    return result


def enlarge(area: QWidget, scale: float) -> None:
    """Make all text in an area, and what holds it, so many times as large as the style sheet says; 1 takes that back.

    Labels with a font of their own are to be in no such area.
    """
    body, small, field, box = (round(scale * px) for px in (BODY_PX, SMALL_PX, FIELD_HEIGHT, INDICATOR))
    rules = (
        f"QLabel, QPushButton, QToolButton[segment], QCheckBox, QLineEdit, QComboBox {{ font-size: {body}px; }}"
        f'QLabel[role="title"] {{ font-size: {body}px; }}'
        f'QLabel[role="caption"], QLabel[role="gradient"] {{ font-size: {small}px; }}'
        f"QLineEdit, QComboBox {{ min-height: {field}px; }}"
        f"QCheckBox::indicator {{ width: {box}px; height: {box}px; }}"
    )
    area.setStyleSheet("" if scale == 1.0 else rules)


def style_sheet(t: Tokens) -> str:
    """The style sheet, from ``resources/themes/app.qss`` with each ``$token`` replaced by its colour."""
    template = Template(resources.path("themes", "app.qss").read_text(encoding="utf-8"))
    names = {name: getattr(t, name) for name in t.__slots__ if isinstance(getattr(t, name), str)}
    icons = resources.path("icons").as_posix()
    return template.substitute(names, icons=icons)
