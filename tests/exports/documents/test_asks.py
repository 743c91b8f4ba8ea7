"""What a status pack asks of the meeting, and tells of what was asked before."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from planner.actions import decisions, rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.exports.blocks.section import AskItem, Asks, Document, Pill
from planner.models import Decision, Draft, Plan, Snapshot
from tests.exports.documents.made import TODAY, pack, pages, sample_plan, section, table
from tests.plans import ON, make_plan


def decided(plan: Plan, *asks: dict[str, object]) -> Plan:
    draft = Draft(plan)
    for ask in asks:
        rows.add(draft, Decision, **ask)
    return draft.plan


def test_asks_are_the_planner_s_own_at_most_three_the_soonest_first() -> None:
    plan = decided(
        make_plan(seats={"Finance": []}),
        {"ask": "Later", "by_when": date(2027, 3, 1)},
        {"ask": "Whenever"},
        {"ask": "Soon", "context": "Why so", "by_when": date(2027, 2, 1), "from_whom": "CFO"},
        {"ask": "Sooner", "by_when": date(2027, 1, 20)},
    )
    items = ask_items(pack(plan))
    assert [item.title for item in items] == ["Sooner", "Soon", "Later"]
    assert (items[1].context, items[1].from_whom, items[1].by_when) == (
        *("Why so", "From CFO", "by 1 Feb"),
    )


def with_snapshot(plan: Plan, on: date) -> Plan:
    """The plan after a snapshot of that day was taken."""
    measures = measure(plan, on)
    data = freeze(measures, findings(measures))
    draft = Draft(plan)
    save_snapshot(draft, f"Pack of {on}", on, data, datetime(2027, 1, 2, 9))
    return draft.plan


def ask_items(document: Document, chapter: str = "summary") -> list[AskItem]:
    blocks = section(document, chapter).blocks
    return [item for block in blocks if isinstance(block, Asks) for item in block.items]


def asked(document: Document, chapter: str = "summary") -> list[tuple[str, str]]:
    """What a chapter asks, each with by when or how late."""
    return [(item.title, item.late or item.by_when) for item in ask_items(document, chapter)]


COVERED = {"seats": {"Finance": ["ann", "bo"]}, "sponsors": {"CFO": ["cy", "di*"]}}


@pytest.mark.parametrize("days", [-9, 0])
def test_an_ask_stays_on_page_one_whoever_took_a_snapshot_in_between(days: int) -> None:
    plan = decided(make_plan(**COVERED), {"ask": "Give an hour", "by_when": date(2027, 1, 20)})
    before = asked(pack(plan))
    assert before[0] == ("Give an hour", "by 20 Jan")
    assert asked(pack(with_snapshot(plan, ON + timedelta(days=days)))) == before


def test_an_open_ask_of_an_earlier_pack_comes_back_marked_late_until_it_is_answered() -> None:
    plan = decided(make_plan(**COVERED), {"ask": "Give an hour", "by_when": date(2027, 1, 20)})
    plan = with_snapshot(plan, ON)
    later = date(2027, 2, 15)
    made = pack(plan, later)
    assert asked(made)[0] == ("Give an hour", "26 days late")
    (row,) = table(made, "decisions").rows
    assert Pill("open, late", "bad") in row
    draft = Draft(plan)
    decisions.agree(draft, 1, "The board", date(2027, 2, 1))
    answered = pack(draft.plan, later)
    assert "Give an hour" not in [title for title, _ in asked(answered)]
    (row,) = table(answered, "decisions").rows
    assert Pill("agreed", "good") in row


def test_an_ask_of_two_packs_is_told_with_its_outcome_after_the_second() -> None:
    plan = decided(make_plan(**COVERED), {"ask": "Give an hour"})
    for on in (date(2027, 1, 5), date(2027, 1, 10)):
        plan = with_snapshot(plan, on)
    draft = Draft(plan)
    decisions.refuse(draft, 1, "The board", date(2027, 1, 11))
    (row,) = table(pack(draft.plan), "decisions").rows
    assert Pill("refused", "bad") in row


def test_the_keeper_s_own_asks_come_before_proposals_and_the_rest_stands_on_page_two(
    tmp_path: Path,
) -> None:
    plan = decided(
        make_plan(seats={"Finance": []}, goals={"Reach": []}, weights={"Finance": 3}),
        *({"ask": f"Own {n}"} for n in range(2)),
    )
    made = pack(plan)
    assert [title for title, _ in asked(made)] == [
        *("Own 0", "Own 1", "Name a champion for Finance"),
    ]
    assert [title for title, _ in asked(made, "last-time")] == [
        "Name an owner of the goal “Reach”",
        "Name a primary sponsor for the launch",
    ]
    first, second, *_ = pages(made, tmp_path / "pack.pdf")
    assert "3 is a proposal made from the findings; not yet chosen by anybody." in first
    assert "2 more decisions wait, see page 2" in first
    assert "Name an owner of the goal “Reach”" in second


def test_without_asks_the_proposals_are_marked_as_such(tmp_path: Path) -> None:
    text = pages(pack(make_plan(seats={"Finance": []})), tmp_path / "a.pdf")[0]
    assert "Proposals made from the findings; not yet chosen by anybody." in text
    assert "Name a champion for Finance" in text


def test_what_was_asked_last_time_is_told_with_its_outcome() -> None:
    log = table(pack(sample_plan(), TODAY), "decisions")
    outcomes = {row[3].words for row in log.rows if isinstance(row[3], Pill)}
    assert outcomes == {"done", "open", "refused"}


def test_what_was_agreed_is_told_with_its_action_and_whose_it_is() -> None:
    plan = make_plan(actions={"Give champions an hour": ["Ann Li"]})
    draft = Draft(plan)
    made_at = datetime(2027, 1, 2, 9, 30)
    asked = draft.add(Snapshot, label="A", on=made_at.date(), made_at=made_at, data="{}")
    for ask in ("Give champions an hour", "Name a champion"):
        draft.add(Decision, ask=ask, outcome="agreed", snapshot_id=asked.id)
    log = table(pack(draft.plan), "decisions")
    assert [row[-1] for row in log.rows] == ["Ann Li: to do", Pill("no action yet", "weak")]
