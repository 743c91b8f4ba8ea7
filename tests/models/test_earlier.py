"""What is never overwritten: ratings, and the wording of purpose statements."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from planner.models import Department, Draft, Plan, Purpose, PurposeVersion, Rating, Sponsor

MONDAY, TUESDAY = date(2027, 1, 11), date(2027, 1, 12)


def later(draft: Draft, day: date = TUESDAY) -> Draft:
    return Draft(draft.plan, day)


@pytest.fixture
def rated() -> Draft:
    """Legal was rated on Monday, after a talk."""
    draft = Draft(Plan(), MONDAY)
    draft.add(
        Department, name="Legal", buy_in="neutral", buy_in_wanted="supportive",
        rated_by="Léa", rated_why="After a talk",
    )  # fmt: skip
    return later(draft)


def legal(draft: Draft) -> Department:
    return draft.plan.departments[1]


def told(draft: Draft) -> list[tuple[Any, ...]]:
    return [row[1:] for row in draft.plan.table(Rating).values()]


def test_a_rating_that_gives_way_to_another_is_kept_with_its_evidence(rated: Draft) -> None:
    now = rated.change(legal(rated), buy_in="resistant", rated_by="Bo", rated_why="Said no")
    assert told(rated) == [
        (None, 1, MONDAY, "neutral", "supportive", "Léa", "After a talk"),
    ]
    assert (now.rated_on, now.rated_by, now.rated_why) == (TUESDAY, "Bo", "Said no")


def test_what_was_seen_for_one_rating_is_not_said_of_the_next(rated: Draft) -> None:
    now = rated.change(legal(rated), buy_in="resistant")
    assert (now.rated_by, now.rated_why) == ("", "")


def test_rated_the_same_again_on_a_later_day_is_a_rating_of_its_own(rated: Draft) -> None:
    rated.change(legal(rated), rated_on=TUESDAY)
    assert [row[2] for row in told(rated)] == [MONDAY]


def test_another_wish_keeps_the_evidence_and_what_was_wanted_before(rated: Draft) -> None:
    now = rated.change(legal(rated), buy_in_wanted="leading")
    assert (now.rated_on, now.rated_why) == (MONDAY, "After a talk")
    assert [row[4] for row in told(rated)] == ["supportive"]


def test_what_completes_a_rating_leaves_nothing_behind() -> None:
    draft = Draft(Plan(), MONDAY)
    draft.add(Sponsor, title="Chief", buy_in="neutral", rated_on=None)
    draft.change(draft.plan.sponsors[1], buy_in_wanted="leading")
    draft.change(draft.plan.sponsors[1], rated_on=MONDAY, rated_by="Léa")
    assert told(draft) == []
    draft.change(draft.plan.sponsors[1], buy_in=None)
    assert told(draft) == [(1, None, MONDAY, "neutral", "leading", "Léa", "")]
    assert draft.plan.sponsors[1].rated_on is None


def test_what_is_only_tried_out_leaves_no_history(rated: Draft) -> None:
    tried = Draft(rated.plan)
    tried.change(legal(tried), buy_in="leading")
    assert told(tried) == []


@pytest.fixture
def agreed() -> Draft:
    """A statement that was agreed on Monday."""
    draft = Draft(Plan(), MONDAY)
    draft.add(
        Purpose, title="Find", statement="We find who knows", written_by="Léa", status="agreed",
        agreed_by="The board",
    )  # fmt: skip
    return later(draft)


def purpose(draft: Draft) -> Purpose:
    return draft.plan.purposes[1]


def test_a_statement_bears_the_day_it_was_written_and_agreed(agreed: Draft) -> None:
    assert (purpose(agreed).written_on, purpose(agreed).agreed_on) == (MONDAY, MONDAY)


def test_a_reworded_statement_is_no_longer_agreed(agreed: Draft) -> None:
    now = agreed.change(purpose(agreed), statement="All of us find who knows")
    assert (now.status, now.agreed_by, now.agreed_on) == ("drafted", "", None)
    assert (now.written_by, now.written_on) == ("", TUESDAY)
    (kept,) = agreed.plan.table(PurposeVersion).values()
    assert kept[1:] == (1, "We find who knows", "Léa", MONDAY, True, "The board", MONDAY)


def test_unless_it_is_said_to_be_agreed_in_its_new_words(agreed: Draft) -> None:
    now = agreed.change(purpose(agreed), statement="We ask", status="agreed", agreed_by="Bo")
    assert (now.status, now.agreed_by, now.agreed_on) == ("agreed", "Bo", TUESDAY)


def test_a_statement_that_is_still_being_written_has_one_version_a_day() -> None:
    draft = Draft(Plan(), MONDAY)
    draft.add(Purpose, title="Find", statement="We")
    for words in ("We find", "We find who knows"):
        draft.change(purpose(draft), statement=words)
    assert not draft.plan.table(PurposeVersion)
    draft = later(draft)
    draft.change(purpose(draft), statement="All find who knows")
    assert [v.statement for v in draft.plan.table(PurposeVersion).values()] == ["We find who knows"]


def test_agreeing_bears_its_day_and_taking_it_back_takes_that_along(agreed: Draft) -> None:
    now = agreed.change(purpose(agreed), status="reviewed")
    assert (now.agreed_by, now.agreed_on) == ("", None)
    assert agreed.change(now, status="agreed").agreed_on == TUESDAY
    assert not agreed.plan.table(PurposeVersion)
