"""What the app is made of besides its own code: whose it is, under which licence, and where the text of that stands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from micrograd_desktop.translation import tr


class Credit(NamedTuple):
    """Somebody else's work.

    Attributes
    ----------
    name
        As its makers call it.
    licence
        The SPDX name of its licence.
    use
        What the app does with it.
    address
        Where it comes from.
    folder
        Below which its licence stands in an installed app.
    distributions
        Of the packages that hold it; none where it comes with the app.
    """

    name: str
    licence: str
    use: str
    address: str
    folder: str
    distributions: tuple[str, ...] = ()


# fmt: off
CREDITS: tuple[Credit, ...] = (
    Credit("micrograd", "MIT", tr("the idea, by Andrej Karpathy; no code of it is in the app"),
           "github.com/karpathy/micrograd", ""),
    Credit("Python", "PSF-2.0", tr("the language"), "www.python.org", "Python"),
    Credit("Qt and PySide6", "LGPL-3.0-only", tr("the windows"), "www.qt.io", "Qt and PySide6.txt",
           ("PySide6_Essentials", "shiboken6")),
    Credit("NumPy", "BSD-3-Clause", tr("arrays; with OpenBLAS"), "numpy.org", "numpy", ("numpy",)),
    Credit("llvmlite and LLVM", "BSD-2-Clause AND Apache-2.0 WITH LLVM-exception", tr("compiles the kernel"),
           "llvmlite.readthedocs.io", "llvmlite", ("llvmlite",)),
    Credit("pyqtgraph", "MIT", tr("plots"), "www.pyqtgraph.org", "pyqtgraph", ("pyqtgraph",)),
    Credit("colorama", "BSD-3-Clause", tr("comes with pyqtgraph"), "github.com/tartley/colorama", "colorama",
           ("colorama",)),
    Credit("NetworkX", "BSD-3-Clause", tr("graphs"), "networkx.org", "networkx", ("networkx",)),
    Credit("fast-sugiyama", "MIT", tr("places the scalar graph"), "pypi.org/project/fast-sugiyama", "fast-sugiyama",
           ("fast-sugiyama",)),
    Credit("ContourPy", "BSD-3-Clause", tr("lines of equal output"), "contourpy.readthedocs.io", "contourpy",
           ("contourpy",)),
    Credit("Pillow", "MIT-CMU", tr("animated pictures"), "python-pillow.github.io", "pillow", ("pillow",)),
    Credit("platformdirs", "MIT", tr("finds a person's folders"), "platformdirs.readthedocs.io", "platformdirs",
           ("platformdirs",)),
    Credit("Rich", "MIT", tr("the progress bar of the command line"), "github.com/Textualize/rich", "rich", ("rich",)),
    Credit("Inter", "OFL-1.1", tr("letters"), "rsms.me/inter", "fonts"),
    Credit("JetBrains Mono", "OFL-1.1", tr("letters of code"), "www.jetbrains.com/lp/mono", "fonts"),
    Credit("Source Serif 4", "OFL-1.1", tr("letters of formulas"), "adobe-fonts.github.io/source-serif", "fonts"),
    Credit("Lucide", "ISC", tr("icons"), "lucide.dev", "icons"),
    Credit(tr("The iris data"), tr("none: facts"), tr("a data set, by Edgar Anderson and R. A. Fisher"),
           "archive.ics.uci.edu/dataset/53/iris", "data"),
    Credit("libxcb, libffi, bzip2, XZ", "MIT AND bzip2-1.0.6 AND 0BSD",
           tr("libraries of the system that the Linux bundle carries"), "www.debian.org", "system"),
)
# fmt: on

TEXTS = {"fonts": "OFL*", "icons": "LICENSE*", "data": "SOURCES*"}
"""By folder of the app's own resources the texts in it; they are there without a bundle, too."""

LARGEST_TEXT = 512 * 1024
"""Characters of one licence; all that is longer is no licence."""


def text_of(credit: Credit) -> str:
    """The licence's text, "" where this installation carries none."""
    found = [text for path in _files(credit) if (text := _read(path))]
    return "\n\n".join(dict.fromkeys(found))


def _files(credit: Credit) -> Iterator[Path]:
    if not credit.folder:
        return
    if credit.folder in TEXTS:
        from micrograd_desktop import resources

        own = sorted(resources.path(credit.folder).glob(TEXTS[credit.folder]))
        named = [path for path in own if credit.name.replace(" ", "").rstrip("4") in path.name]
        yield from named or own
        return
    if (bundled := _bundled()) is not None:
        place = bundled / credit.folder
        yield from sorted(place.rglob("*")) if place.is_dir() else (place,)
        return
    yield from _installed(credit)


def _bundled() -> Path | None:
    """The folder of licences of an installed app; None where the app runs from its source."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(os.path.realpath(sys.executable)).parent
    places = (program / "licences", program.parent / "Resources" / "licences",
              program.parents[1] / "share" / "doc" / program.name / "licences")  # fmt: skip
    return next((place for place in places if place.is_dir()), places[0])


def _installed(credit: Credit) -> Iterator[Path]:
    if credit.folder == "Python":
        yield Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "LICENSE.txt")
    from importlib.metadata import PackageNotFoundError, distribution

    for name in credit.distributions:
        try:
            files = distribution(name).files or ()
        except PackageNotFoundError:
            continue
        for file in files:
            if file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")) and file.suffix not in (".py", ".pyc"):
                yield Path(str(file.locate()))


def _read(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_TEXT:
            return ""
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
