"""Numbers and outlines as a PDF writes them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


def numbers(given: Iterable[float]) -> str:
    """Write numbers as operands, short and exact enough for print."""
    return " ".join(f"{number:.4g}" if number < 1 else f"{number:.2f}" for number in given)


@lru_cache(maxsize=1000)
def fill(colour: tuple[float, float, float]) -> str:
    """Return the operator that fills shapes and glyphs with a colour."""
    return f"{' '.join(f'{part:.4g}' for part in colour)} rg"


@lru_cache(maxsize=1000)
def rectangle(width: float, height: float, radius: float) -> str:
    """Return the path of a rectangle at the origin, its corners rounded."""
    if not radius:
        return f"0 0 {width:.2f} {height:.2f} re"
    near = radius * 0.4477  # 1 - 4/3 (√2 - 1): the handles of a quarter circle
    w, h, r = width, height, radius
    corners = (
        ((w - r, 0), (w - near, 0), (w, near), (w, r)),
        ((w, h - r), (w, h - near), (w - near, h), (w - r, h)),
        ((r, h), (near, h), (0, h - near), (0, h - r)),
        ((0, r), (0, near), (near, 0), (r, 0)),
    )
    path = [f"{r:.2f} 0 m"]
    for start, *handles in corners:
        curve = " ".join(f"{x:.2f} {y:.2f}" for x, y in handles)
        path.append(f"{start[0]:.2f} {start[1]:.2f} l {curve} c")
    return " ".join((*path, "h"))
