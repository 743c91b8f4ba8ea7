"""The definitions of the pack and the handbook are one glossary, which has every measure once."""

from __future__ import annotations

from pathlib import Path

from planner.analysis.glossary.entry import Entry
from planner.analysis.glossary.handbook import CHAPTERS, as_markdown
from planner.exports.blocks.section import KeyValues
from planner.text import percent
from tests.exports.documents.made import pack, section
from tests.plans import make_plan

HANDBOOK = Path(__file__).resolve().parents[3] / "docs" / "measures.md"
MEASURES = {*range(1, 23)}
ENTRIES: tuple[Entry, ...] = tuple(e for chapter in CHAPTERS for e in chapter.entries)


def printed(**settings: object) -> dict[str, str]:
    """The words and measures on the definitions page of a plan with these settings."""
    made = pack(make_plan(settings=settings), sections=["definitions"])
    blocks = section(made, "definitions").blocks
    return dict(next(block for block in blocks if isinstance(block, KeyValues)).pairs)


def test_the_handbook_is_printed_from_the_glossary() -> None:
    assert HANDBOOK.read_text(encoding="utf-8") == as_markdown()


def test_the_definitions_page_is_printed_from_the_glossary() -> None:
    page = printed()
    assert list(page)[:-1] == [entry.term for entry in ENTRIES]


def test_every_measure_is_explained_and_no_word_twice() -> None:
    assert {entry.measure for entry in ENTRIES} - {0} == MEASURES
    assert len({entry.term for entry in ENTRIES}) == len(ENTRIES)


def test_the_definitions_page_has_the_settings_of_the_plan() -> None:
    page = printed(
        threshold="0.999", champion_ratio=30, stale_after_days=45, hours_for_other_things=1.5
    )
    assert "more than 99.9% of all weight" in page["People who can leave"]
    assert page["Champions needed"].startswith("One for 30 staff")
    assert "more than 45 days ago" in page["Stale"]
    assert "anything else for 1.5 h" in page["Appointments recommended"]


def test_shares_are_rounded_as_the_glossary_says() -> None:
    assert "0% is nothing and 100% is all" in printed()["Share"]
    assert [percent(share) for share in (0, 0.001, 0.999, 1)] == ["0%", "0.1%", "99.9%", "100%"]
