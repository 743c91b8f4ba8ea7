from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.refresh.lists import OCTOBER, Table


@pytest.fixture
def kept(plan: Path, run: Run, table: Table) -> Path:
    """A plan with the list of October."""
    assert run("import", plan, table(OCTOBER), "--list", "HR").code == 0
    return plan
