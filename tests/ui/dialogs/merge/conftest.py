"""The sample, and its workbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.sample import fill
from planner.store import Store
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.dialogs.merge.books import Book


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    store = Store.create(tmp_path / "sample.rollout", "Harbour Connect")
    fill(store, ON)
    return Workspace(store, today=ON)


@pytest.fixture
def book(workspace: Workspace, tmp_path: Path) -> Book:
    return Book(workspace, tmp_path / "edited.xlsx")
