"""Where the files the program ships with are found: fonts, icons, style, translations."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE.parent / "resources", _PACKAGE / "_resources")
"""A checkout keeps them beside the package, an installed wheel inside it."""


def asset(name: str) -> Path:
    """The path of a shipped file or folder, such as ``fonts/NotoSans-Regular.ttf``."""
    for root in _ROOTS:
        if (root / name).exists():
            return root / name
    return _ROOTS[0] / name
