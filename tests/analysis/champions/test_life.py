"""What is said of a champion’s way, of thanks and of hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.actions import champions, people, roles
from planner.analysis.champions.gratitude import last_thanked, thanks_due, thanks_due_to
from planner.analysis.champions.seat_hours import seat_hours
from planner.analysis.champions.stages import stages_of, trainings_of
from planner.analysis.incremental.row_cache import RowCache
from planner.models import Assignment, Draft
from tests.plans import ON, make_plan, person_id


def ago(days: int) -> date:
    return ON - timedelta(days=days)


@pytest.fixture
def draft() -> Draft:
    details = {"Noor Haddad": {"hours": 3.0}, "Bo Lind": {}}
    seats = {"Legal": ["Noor Haddad"], "Press": ["Noor Haddad", "Bo Lind*"]}
    return Draft(make_plan(people=details, seats=seats), ON)


def given(draft: Draft, name: str) -> Assignment:
    return draft.plan.assignments_by(person_id(draft.plan, name))[0]


def turn(draft: Draft) -> list[tuple[str, date | None, int]]:
    found = list(thanks_due(draft.plan, ON, RowCache(draft.plan)))
    alone = [thanks_due_to(draft.plan, ON, person_id) for person_id in draft.plan.people]
    assert sorted(filter(None, alone), key=found.index) == found
    return [(due.person.name, due.last, due.days) for due in found]


def test_stages_are_told_newest_first_from_the_day_somebody_came_into_the_plan(
    draft: Draft,
) -> None:
    noor = draft.change(given(draft, "Noor Haddad"), entered_on=ago(50), until=ago(1))
    champions.set_stage(draft, [noor.id], "quiet", ago(20), "On a project")
    told = stages_of(draft.plan, given(draft, "Noor Haddad"), ON)
    assert [(c.on, c.words, c.note) for c in told] == [
        (ago(1), "ended", ""),
        (ago(20), "quiet", "On a project"),
        (ago(50), "in the plan", ""),
    ]
    assert told[1].sentence(ON) == "quiet, 26 December 2026"


def test_sessions_are_told_newest_first(draft: Draft) -> None:
    noor = person_id(draft.plan, "Noor Haddad")
    champions.add_training(draft, "Basics", ago(40), [noor], ON)
    champions.add_training(draft, "Coaching", ago(4), [noor], ON)
    assert [t.title for t in trainings_of(draft.plan, noor)] == ["Coaching", "Basics"]


def test_thanks_are_due_on_the_day_after_the_rhythm(draft: Draft) -> None:
    roles_since = draft.change(given(draft, "Noor Haddad"), since=ago(90))
    assert turn(draft) == []
    draft.change(roles_since, since=ago(91))
    assert turn(draft) == [("Noor Haddad", None, 91)]
    (due,) = thanks_due(draft.plan, ON, RowCache(draft.plan))
    assert due.words(ON) == "Champion for 91 days, and never thanked."


def test_whoever_was_thanked_lately_is_not_due(draft: Draft) -> None:
    noor = draft.change(given(draft, "Noor Haddad"), since=ago(300))
    champions.thank(draft, [noor.person_id], ago(100))
    (due,) = thanks_due(draft.plan, ON, RowCache(draft.plan))
    assert (due.last, due.words(ON)) == (ago(100), "Thanked last on 7 October 2026.")
    champions.thank(draft, [noor.person_id], ago(90))
    assert turn(draft) == []
    assert last_thanked(draft.plan, noor.person_id, ago(95)) == ago(100)


def test_neither_backups_nor_whoever_left_are_due(draft: Draft) -> None:
    for name in ("Noor Haddad", "Bo Lind"):
        draft.change(given(draft, name), since=ago(300))
    people.leave(draft, person_id(draft.plan, "Noor Haddad"), ago(3))
    assert turn(draft) == []


def test_nobody_is_due_who_came_nobody_knows_when(draft: Draft) -> None:
    assert turn(draft) == []


def told_hours(draft: Draft, name: str) -> str:
    return seat_hours(draft.plan, draft.plan.people[person_id(draft.plan, name)], ON).words


def test_hours_are_said_by_seat(draft: Draft) -> None:
    assert told_hours(draft, "Noor Haddad") == "3 h a week pledged."
    legal, press = draft.plan.assignments_by(person_id(draft.plan, "Noor Haddad"))
    draft.change(legal, hours=1.5)
    assert told_hours(draft, "Noor Haddad") == "1.5 h for Legal, of 3 h a week pledged."
    draft.change(press, hours=2.0)
    assert told_hours(draft, "Noor Haddad") == (
        "1.5 h for Legal and 2 h for Press, of 3 h a week pledged. That is 0.5 h too many."
    )


def test_hours_for_a_seat_without_any_pledged_are_said(draft: Draft) -> None:
    assert told_hours(draft, "Bo Lind") == ""
    draft.change(given(draft, "Bo Lind"), hours=2.0)
    assert told_hours(draft, "Bo Lind") == "2 h for Press; nothing is pledged."


def test_a_seat_that_was_given_up_asks_for_no_hours(draft: Draft) -> None:
    legal, press = draft.plan.assignments_by(person_id(draft.plan, "Noor Haddad"))
    draft.change(legal, hours=2.0)
    draft.change(press, hours=2.0)
    roles.set_status(draft, press.id, "stepped down", ON)
    assert told_hours(draft, "Noor Haddad") == "2 h for Legal, of 3 h a week pledged."
