"""The Linux packages: a .tar.xz, and a .deb with all that makes it known to the desktop."""

from __future__ import annotations

import datetime
import os
import platform
import shutil
from email.utils import format_datetime
from pathlib import Path

from bundle_parts import BUILD, DIST, FOLDER, HERE, ICON, ID, NAME, draw_icons, run, said_by, size
from environment import install_packages, say

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
STRIPPED = ("*.so", "*.so.*")
LEFT_WHOLE = ("numpy.libs", "contourpy.libs")
"""Folders of libraries that stripping breaks (numpy's OpenBLAS)."""

DEPENDS = (
    *("libc6 (>= 2.35)", "libstdc++6", "libgcc-s1", "libgl1", "libegl1", "libfontconfig1", "libfreetype6"),
    *("libglib2.0-0t64 | libglib2.0-0", "libdbus-1-3", "libexpat1", "zlib1g", "libx11-6", "libx11-xcb1"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    "libgssapi-krb5-2",
)
"""What the bundle leaves to the system: the C libraries, and what must fit the system's screen and fonts."""


def strip() -> None:
    """Take from the libraries the symbols that only a debugger reads."""
    if shutil.which("strip") is None:
        install_packages(["binutils"], "The libraries are stripped with 'strip'.")
    for pattern in STRIPPED:
        for path in FOLDER.rglob(pattern):
            if path.is_file() and not path.is_symlink() and not set(LEFT_WHOLE) & set(path.parts):
                run(["strip", "--strip-unneeded", str(path)])


def pack_tar(version: str, effort: int) -> Path:
    say("Packing the .tar.xz ...")
    name = f"{NAME}-{version}-linux-{platform.machine()}"
    path = DIST / f"{name}.tar.xz"
    owner = ["--owner=0", "--group=0", "--sort=name", f"--transform=s,^{NAME},{name},"]
    compressed = {**os.environ, "XZ_OPT": f"-{effort} -T0"}
    run(["tar", "--create", "--xz", "--file", str(path), *owner, "--directory", str(DIST), NAME], compressed)
    return path


def pack_deb(interpreter: Path, version: str, effort: int) -> Path:
    """The Debian package: the bundle under /usr/lib, and what makes it known to the desktop."""
    say("Packing the .deb ...")
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    library, share = root / "usr" / "lib" / NAME, root / "usr" / "share"
    shutil.copytree(FOLDER, library, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    desktop(interpreter, share, version)
    documents = share / "doc" / NAME
    shutil.move(library / "licences", documents / "licences")
    shutil.copyfile(HERE / "linux" / "debian-copyright", documents / "copyright")
    filled(HERE / "linux" / "changelog", documents / "changelog", version)
    run(["gzip", "-9", "-n", str(documents / "changelog")])
    filled(HERE / "linux" / "lintian-overrides", share / "lintian" / "overrides" / NAME, version)
    control = root / "DEBIAN"
    control.mkdir()
    architecture = said_by(["dpkg", "--print-architecture"])
    (control / "control").write_text(
        f"Package: {NAME}\nVersion: {version}\nSection: education\nPriority: optional\n"
        f"Architecture: {architecture}\nInstalled-Size: {int(size(root) * 1000)}\n"
        f"Maintainer: The developers of Micrograd Desktop <micrograd-desktop@users.noreply.github.com>\n"
        f"Depends: {', '.join(DEPENDS)}\nDescription: watch a scalar autograd engine learn\n"
        " A small neural network whose every weight is a value with its data and its\n"
        " gradient, as in Andrej Karpathy's micrograd lecture. Watch it learn, open any\n"
        " point of its data as a scalar graph, and walk backward() through it one node\n"
        " at a time.\n",
        "utf-8",
    )
    for path in root.rglob("*"):  # whatever the builder's umask is
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == library / NAME else 0o644)
    path = DIST / f"{NAME}_{version}_{architecture}.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{effort}", "--build", str(root), str(path)])
    return path


def desktop(interpreter: Path, share: Path, version: str) -> None:
    """The entry of the menu, the type of the files, the icon in all sizes, the manual page."""
    icons = share / "icons" / "hicolor"
    for source, target in (
        (HERE / "linux" / f"{ID}.desktop", share / "applications"),
        (HERE / "linux" / f"{ID}.xml", share / "mime" / "packages"),
        (HERE / "linux" / f"{ID}.metainfo.xml", share / "metainfo"),
        (HERE / "linux" / f"{NAME}.1", share / "man" / "man1"),
    ):
        filled(source, target / source.name, version)
    run(["gzip", "-9", "-n", str(share / "man" / "man1" / f"{NAME}.1")])
    (icons / "scalable" / "apps").mkdir(parents=True)
    shutil.copyfile(ICON, icons / "scalable" / "apps" / f"{ID}.svg")
    draw_icons(interpreter, {icons / f"{s}x{s}" / "apps" / f"{ID}.png": s for s in ICON_SIZES})


def filled(source: Path, target: Path, version: str) -> None:
    """A text with the version and the day of the build in their places."""
    now = datetime.datetime.now(datetime.UTC)
    words = {"@VERSION@": version, "@DATE@": now.date().isoformat(), "@RFC_DATE@": format_datetime(now)}
    text = source.read_text("utf-8")
    for place, word in words.items():
        text = text.replace(place, word)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
