"""A language that nobody speaks: English with accents, in brackets and longer. What no translator saw stands out."""

from __future__ import annotations

import re

LONGER = 0.35
"""By which share German is longer than English, in short texts by more: what is drawn must have room for it."""

OPEN, CLOSE = "⟦", "⟧"
ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéîñôšüýÁÇÉÎÑÔŠÜÝ")
KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w|https?://\S+)")
"""What a translator leaves alone: places of values, tags, letters that are keys, addresses."""

WORD = re.compile(r"[A-Za-z]{2,}")


def pseudo(text: str, _sense: str = "", _n: int = -1) -> str:
    """The text in that language."""
    parts = KEPT.split(text)
    said = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    longer = "~" * max(1, round(LONGER * len(text)))
    return f"{OPEN}{said}{longer}{CLOSE}" if WORD.search(text) else said


def untranslated(text: str) -> str:
    """What of a shown text stands outside of all brackets, those of texts within texts among them."""
    outside, depth = [], 0
    for sign in text:
        if sign == OPEN:
            depth += 1
        elif sign == CLOSE:
            depth = max(depth - 1, 0)
        elif depth == 0:
            outside.append(sign)
            continue
        outside.append(" ")
    return "".join(outside).strip()


NAMES = (
    r"Micrograd Desktop", r"micrograd", r"PyTorch", r"NumPy", r"TensorFlow Playground", r"EurekaLabs' micrograd",
    r"(?:Ctrl|Shift|Alt|Meta)\+\S+", r"F\d+", r"Return|Space|Esc|Home|End|PgUp|PgDown|Left|Right|Up|Down",
    r"Tab|Del|Backspace",
    r"linear|tanh|ReLU|leaky ReLU|sigmoid|sin|softplus|ELU|SiLU|GELU|xy|sin [xy]", r"rms [\d.e−]+",
    r"English|Deutsch", r"Close|Press shortcut|Export(?:\.\.\.)?", r"[\d.]+ MB",
    r"PNG|SVG|PDF|GIF|APNG|CSV|JSON|ONNX", r"(?:data|grad)(?: [+×]=?)?", r"(?:/\w+)+",
    r"Moons demo|Spiral(?:, 2-8-8-1)?|XOR|Circles|Gaussians", r"tanh\(n\)", r"zero_grad|backward\(\)",
    r"Python|Qt and PySide6|llvmlite and LLVM|pyqtgraph|colorama|NetworkX|fast-sugiyama|ContourPy|Pillow|platformdirs",
    r"Rich|Inter|JetBrains Mono|Source Serif 4|Lucide|libxcb, libffi, bzip2, XZ",
)  # fmt: skip
"""What is called the same in every language: products, formulas, kinds of files, and keys, whose names Qt translates.

Example projects too: their name is that of the project which is opened, and saved.
"""

_NAMES = re.compile("|".join(rf"(?<![A-Za-z])(?:{name})(?![A-Za-z])" for name in NAMES))


def is_left(text: str) -> bool:
    """Whether words of a shown text have not been translated."""
    return WORD.search(_NAMES.sub("", untranslated(text))) is not None
