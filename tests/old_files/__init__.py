"""Plans that earlier programs made: ``.rollout`` with a journal in it, and ``.json``."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
