"""Something that can be done, as a button or link offers it."""

from __future__ import annotations

from collections.abc import Callable

NamedAction = tuple[str, Callable[[], object]]
"""A button's words, and what it does."""
