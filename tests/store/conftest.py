from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open, empty plan."""
    with Store.create(tmp_path / "harbour.rollout", "Harbour", date(2027, 1, 24)) as made:
        yield made
