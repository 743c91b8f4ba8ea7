"""What is kept of the last import, to be read again."""

from __future__ import annotations

from typing import NamedTuple


class LastImport(NamedTuple):
    """What was noticed in the file that came in last."""

    file: str = ""
    notes: tuple[str, ...] = ()
    """A sentence each."""
