"""Has the window speak another language than English, by the translations that Qt's tools made of its catalogue."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QWidget

from micrograd_desktop import resources, translation
from micrograd_desktop.language_choice import KEY, NAME, Said

CONTEXT = "app"
"""Qt keeps translations apart by contexts; here all are of one, and a sense tells apart what else would be the same."""

LARGEST = 2**31 - 1
"""Of how many of something Qt finds the form."""

OF_QT = ("qtbase",)
"""Catalogues of Qt's own texts: buttons of its dialogs, names of keys."""


def speak(language: str) -> str:
    """Speak a language from now on; returns a sentence on why not, "" if it is spoken.

    To be called before the modules that have texts are imported. English needs no call.
    """
    translator = QTranslator()
    if not translator.load(str(resources.path("languages", f"{language}.qm"))):
        return f"The texts of the language {language} are missing from this installation: it speaks English."
    translation.install(
        lambda text, sense, n: translator.translate(CONTEXT, text, sense or None, min(n, LARGEST)) or "",
        language,
    )
    return ""


def asked() -> Said:
    """What is preferred, and the system's languages, as Qt knows them."""
    return Said(str(QSettings(NAME, NAME).value(KEY, "")), QLocale.system().uiLanguages())


def translate_qt(app: QCoreApplication) -> None:
    """Have Qt's own texts in the language that is spoken, where Qt has them."""
    if translation.language() == translation.ENGLISH:
        return
    for translator in _of_qt(translation.language()):
        app.installTranslator(translator)
    if QLocale(translation.language()).textDirection() == Qt.LayoutDirection.RightToLeft:
        mirror(app)


@cache
def _of_qt(language: str) -> tuple[QTranslator, ...]:
    """Kept here: an application does not keep its translators."""
    beside = Path(PySide6.__file__).parent  # in a bundle Qt need not know where its files are
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    folders = (of_qt, str(beside / "Qt" / "translations"), str(beside / "translations"))
    found = []
    for name in OF_QT:
        translator = QTranslator()
        if any(translator.load(QLocale(language), name, "_", folder) for folder in folders):
            found.append(translator)
    return tuple(found)


class _Mirror(QObject):
    """Has the widgets of every window stand from right to left."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget) and watched.isWindow():
            watched.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return False


def mirror(app: QCoreApplication) -> None:
    """Lay windows out from right to left.

    Not the application, whose direction painters have: what is painted are graphs, plots and numbers, which run from
    left to right in every language.
    """
    if app.findChild(_Mirror) is None:
        app.installEventFilter(_Mirror(app))
