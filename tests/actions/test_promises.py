"""A promise is kept or missed, and stands again where it is to be done every so often."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import promises, rows
from planner.models import Commitment, Draft
from tests.plans import ON, make_plan


@pytest.fixture
def draft() -> Draft:
    return Draft(make_plan(sponsors={"Chief executive": ["Eve Stone"]}), ON)


def promise(draft: Draft, due: date | None, every: int | None = None) -> Commitment:
    return rows.add(
        draft, Commitment, sponsor_id=1, promise="Answer live", due=due, cadence_days=every,
        kind="communicates in person", phase="launch", audience="All staff", note="Room 3",
    )  # fmt: skip


def told(draft: Draft) -> list[tuple[str, date | None]]:
    return [(p.status, p.due) for p in draft.plan.commitments.values()]


def test_one_that_is_done_once_is_only_kept(draft: Draft) -> None:
    promises.settle_promise(draft, promise(draft, ON).id, "kept", ON)
    assert told(draft) == [("kept", ON)]


def test_one_that_is_done_every_so_often_stands_again_on_its_next_day(draft: Draft) -> None:
    promises.settle_promise(draft, promise(draft, ON - timedelta(days=30), 14).id, "missed", ON)
    assert told(draft) == [
        ("missed", ON - timedelta(days=30)),
        ("open", ON + timedelta(days=12)),
    ]
    again = draft.plan.commitments[2]
    assert (again.kind, again.phase, again.audience) == (
        "communicates in person",
        "launch",
        "All staff",
    )
    assert again.note == ""


def test_without_a_day_the_next_is_counted_from_today(draft: Draft) -> None:
    promises.settle_promise(draft, promise(draft, None, 7).id, "kept", ON)
    assert told(draft)[1] == ("open", ON + timedelta(days=7))


def test_changing_ones_mind_promises_nothing_twice(draft: Draft) -> None:
    first = promise(draft, ON, 7)
    for status in ("kept", "open", "missed"):
        promises.settle_promise(draft, first.id, status, ON)
    assert told(draft) == [("missed", ON), ("open", ON + timedelta(days=7))]
