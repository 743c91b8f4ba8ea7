"""A deck that PowerPoint opens without repairing it, and that is read aloud in its order."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from planner.models import Plan
from tests.exports.deck.masters import MASTERS
from tests.exports.deck.test_deck import deck, plan_with_everything
from tests.exports.documents.many import longest_texts
from tests.exports.validity.decks import deck_flaws
from tests.exports.validity.package import Package, package_flaws


@pytest.mark.parametrize("master", [None, *MASTERS])
def test_a_deck_has_no_flaw_on_any_master(tmp_path: Path, master: str | None) -> None:
    template = MASTERS[master](tmp_path / "master.pptx") if master else None
    deck(tmp_path / "deck.pptx", plan_with_everything(), template=template)
    assert not deck_flaws(tmp_path / "deck.pptx")


@pytest.mark.parametrize("plan", [Plan, longest_texts])
def test_neither_an_empty_plan_nor_the_longest_texts_make_one(tmp_path: Path, plan: type) -> None:
    deck(tmp_path / "deck.pptx", plan())
    assert not deck_flaws(tmp_path / "deck.pptx")


def test_the_workbook_behind_the_chart_is_whole(tmp_path: Path) -> None:
    deck(tmp_path / "deck.pptx", plan_with_everything())
    with ZipFile(tmp_path / "deck.pptx") as parts:
        (name,) = (name for name in parts.namelist() if name.endswith(".xlsx"))
        book = Package(io.BytesIO(parts.read(name)))
    assert not list(package_flaws(book))
