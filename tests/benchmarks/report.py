"""The benchmark's report: one HTML file with its tables and plots."""

from __future__ import annotations

import io
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1c1f24}"
    "table{border-collapse:collapse;margin:1em 0}"
    "td,th{padding:.25em .9em;text-align:right;border-bottom:1px solid #ddd}"
    "td:first-child,th:first-child{text-align:left}"
)
COLUMNS = ("micrograd", "torch", "NumPy", "C", "C, turbo")


def write(results: dict[str, Any], folder: Path) -> Path:
    """Write ``report.html`` into a folder, which is made if needed; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = [
        "<h1>A training step of the scalar engine, beside its peers</h1>",
        f"<p>{escape(', '.join(f'{k} {v}' for k, v in results['machine'].items()))}</p>",
        "<h2>How many times as fast</h2>",
        "<p>Bit-identical to the Value engine; the last column with turbo arithmetic.</p>",
        _table(["workload", *COLUMNS], [[n, *_ratios(w)] for n, w in results["workloads"].items()]),
        "<h2>Steps per second</h2>",
        _speeds(results["workloads"]),
        "<h2>Largest difference of parameters</h2><p>After three steps (micrograd: one where they are slow), relative "
        "to the largest parameter.</p>",
        _differences(results["workloads"]),
        "<h2>Optimizers and options on W1, relative to plain SGD</h2>",
        _table(["option", "cost"], [[n, f"{c:.2f}"] for n, c in results["variants"].items()]),
        "<h2>A step of W7 by how many rows there are, relative to few</h2>",
        _table(["rows", "cost"], [[n, f"{c:.2f}"] for n, c in results["rows"].items()]),
        "<h2>All neurons over a 100 by 100 grid</h2>",
        _table(["network", "ms"], [[n, f"{ms:.2f}"] for n, ms in results["grids"].items()]),
        "<h2>A step against parameters, 64 samples</h2>",
        _plot(results["by_parameters"], "parameters"),
        _rows(results["by_parameters"], "parameters"),
        "<h2>A step of W1 against samples</h2>",
        _plot(results["by_batch"], "samples"),
        _rows(results["by_batch"], "samples"),
        _missing(results["missing"]),
    ]
    path = folder / "report.html"
    head = f"<!doctype html><html lang=en><meta charset=utf-8><title>Benchmark</title><style>{STYLE}</style>"
    path.write_text(head + "\n".join(parts) + "</html>\n", encoding="utf-8")
    return path


def _table(head: list[str], rows: list[list[str]]) -> str:
    def row(cells: list[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    return "<table>" + row(head, "th") + "".join(row(cells, "td") for cells in rows) + "</table>"


def _ratios(workload: dict[str, Any]) -> list[str]:
    return [f"{workload['ratios'][c]:,.2f}" if c in workload["ratios"] else "-" for c in COLUMNS]


def _speeds(workloads: dict[str, Any]) -> str:
    names = list(dict.fromkeys(n for w in workloads.values() for n in w["steps_per_second"]))
    rows = []
    for key, workload in workloads.items():
        speeds = workload["steps_per_second"]
        rows.append([key, *(f"{speeds[n]:,.4g}" if n in speeds else "-" for n in names)])
    return _table(["workload", *names], rows)


def _differences(workloads: dict[str, Any]) -> str:
    names = list(dict.fromkeys(n for w in workloads.values() for n in w["differences"]))
    rows = [
        [key, *(f"{w['differences'][n]:.0e}" if n in w["differences"] else "-" for n in names)]
        for key, w in workloads.items()
    ]
    return _table(["workload", *names], rows)


def _rows(rows: list[dict[str, float]], x: str) -> str:
    """Times, and the exponent by which the time grows from row to row (1 is linear)."""
    import math

    names = [n for n in rows[0] if n != x]
    exponents = ["-"] + [f"{math.log(b['ours'] / a['ours']) / math.log(b[x] / a[x]):.2f}" for a, b in pairwise(rows)]
    cells = [
        [f"{row[x]:,.0f}", *(f"{1e6 * row[n]:,.2f}" for n in names), e] for row, e in zip(rows, exponents, strict=True)
    ]
    return _table([x, *(f"{n}, µs" for n in names), "exponent"], cells)


def _plot(rows: list[dict[str, float]], x: str) -> str:
    """Times on logarithmic axes as inline SVG."""
    try:
        import matplotlib as mpl
    except ImportError:
        return "<p>No plot: matplotlib is not installed.</p>"
    mpl.use("svg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.add_subplot()
    xs = [row[x] for row in rows]
    for name, mark in (("ours", "o-"), ("NumPy", "s--")):
        axes.loglog(xs, [1e6 * row[name] for row in rows], mark, label=name)
    linear = [1e6 * rows[-1]["ours"] * v / xs[-1] for v in xs]
    axes.loglog(xs, linear, ":", color="0.6", label="linear")
    axes.set_xlabel(x)
    axes.set_ylabel("µs a step")
    axes.legend()
    out = io.StringIO()
    figure.savefig(out, format="svg")
    svg = out.getvalue()
    return svg[svg.index("<svg") :]


def _missing(missing: dict[str, str]) -> str:
    if not missing:
        return "<p>No peer was missing.</p>"
    return "<h2>Missing</h2>" + _table(["peer", "why"], [[peer, why] for peer, why in missing.items()])
