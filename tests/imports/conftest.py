from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports.roster.tables import Importer


@pytest.fixture
def bring(tmp_path: Path) -> Importer:
    """Brings a table in, given as text."""
    return Importer(tmp_path)
