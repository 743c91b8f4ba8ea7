"""The workbook of a plan in which rows are alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports.merge.edited import Sheets, Workbook
from tests.imports.merge.identity.busy import busy


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    return Sheets.of(busy(), tmp_path_factory.mktemp("merge") / "plan.xlsx")


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    return Workbook(busy(), tmp_path / "plan.xlsx")
