"""Case notes that are quoted stand in documents with their source; the others do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.actions.evidence import take_note
from planner.models import CaseNote, Draft, Plan
from tests.exports.documents.made import document, pages
from tests.plans import ON, make_plan


def noted(*, is_quoted: bool = True, **fields: str) -> Plan:
    draft = Draft(make_plan(seats={"Legal": []}, sponsors={"Chief": []}, goals={"Half": []}), ON)
    note = {"title": "Sofia asked", "happened": "Osaka answered.", "source": "Pilot notes"}
    draft.add(CaseNote, quoted=is_quoted, **{**note, **fields})
    return draft.plan


def text(name: str, plan: Plan, folder: Path, **options: object) -> str:
    return " ".join("\n".join(pages(document(name, plan, **options), folder / "a.pdf")).split())


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("status-pack", "buy-in"),
        ("status-pack", "taking part"),
        ("status-pack", "champions"),
        ("status-pack", "purpose"),
        ("buy-in-plan", "buy-in"),
        ("buy-in-plan", "champions"),
    ],
)
def test_a_quoted_note_stands_with_its_source(name: str, fits: str, tmp_path: Path) -> None:
    said = text(name, noted(fits=fits), tmp_path)
    assert "Sofia asked Osaka answered. Source: Pilot notes" in said
    assert "Sofia asked" not in text(name, noted(fits=fits, is_quoted=False), tmp_path)


def test_a_note_without_a_source_says_so(tmp_path: Path) -> None:
    assert "Source: not said" in text("buy-in-plan", noted(source=""), tmp_path)


def test_of_two_long_notes_no_word_is_cut(tmp_path: Path) -> None:
    draft = Draft(noted(), ON)
    for key in ("nokia", "employers-2013"):
        take_note(draft, key)
    said = text("status-pack", draft.plan, tmp_path)
    assert "departments went on keeping to themselves." in said
    assert "Nokia’s company blog, February 2011" in said
