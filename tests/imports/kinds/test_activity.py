"""The platform's activity export tells when champions were last active."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.models import Plan
from tests.imports.kinds.lists import bring_in
from tests.plans import make_plan, person_id

HEAD = (
    "Report Refresh Date,User Principal Name,Display Name,User State,State Change Date,"
    "Last Activity Date,Posted Count,Read Count,Liked Count,Assigned Products,Report Period\n"
)


def row(email: str, name: str, day: str) -> str:
    return f"2027-03-01,{email},{name},active,,{day},3,9,1,,30\n"


@pytest.fixture
def plan() -> Plan:
    return make_plan(
        people={"Ann": {"email": "ann@x.example"}, "Bo": {"ref": "7"}, "Cy": {}},
        seats={"Finance": ["Ann", "Bo*"], "Legal": ["Ann"]},
        goals={"Reach": ["Cy"]},
    )


def last_active(plan: Plan, name: str) -> list[date | None]:
    return [a.last_active for a in plan.assignments_by(person_id(plan, name))]


def test_last_activity_is_that_of_every_seat_of_a_champion(tmp_path: Path, plan: Plan) -> None:
    text = HEAD + row("ANN@x.example", "Ann", "2027-02-20") + row("", "Bo", "2027-02-01")
    after, report = bring_in(tmp_path, "activity", text, plan)
    assert last_active(after, "Ann") == [date(2027, 2, 20)] * 2
    assert last_active(after, "Bo") == [date(2027, 2, 1)]
    assert report.as_json()["last_active"] == 3
    assert "Posted Count" in report.unread


def test_a_later_day_stands_and_nobody_comes_in(tmp_path: Path, plan: Plan) -> None:
    text = HEAD + row("ann@x.example", "Ann", "2027-02-20") + row("di@x.example", "Di", "2027-02-2")
    once, report = bring_in(tmp_path, "activity", text, plan)
    assert len(once.people) == 3
    assert [note.line for note in report.warnings] == [3]
    earlier = HEAD + row("ann@x.example", "Ann", "2027-01-02")
    twice, report = bring_in(tmp_path, "activity", earlier, once)
    assert last_active(twice, "Ann") == [date(2027, 2, 20)] * 2
    assert report.made == {"last_active": 0}


def test_other_things_than_champion_seats_have_no_activity(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "activity", HEAD + row("", "Cy", "2027-02-20"), plan)
    assert last_active(after, "Cy") == [None]
    assert report.used == 1


def test_never_active_is_no_day_and_no_fault(tmp_path: Path, plan: Plan) -> None:
    after, report = bring_in(tmp_path, "activity", HEAD + row("ann@x.example", "Ann", ""), plan)
    assert last_active(after, "Ann") == [None, None]
    assert report.warnings == []


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("6A7B9C0D1E2F3A4B5C6D7E8F9A0B1C2D", "9F8E7D6C5B4A39281706F5E4D3C2B1A0"),
        ("d41d8cd98f00b204e9800998ecf8427e", ""),
        ("", "0f8fad5b-d9cb-469f-a165-70867728950e"),
    ],
)
def test_hashed_names_are_said_and_nothing_is_taken(
    tmp_path: Path, plan: Plan, email: str, name: str
) -> None:
    with pytest.raises(PlannerError, match="conceals"):
        bring_in(tmp_path, "activity", HEAD + row(email, name, "2027-02-20"), plan)


@pytest.mark.parametrize(
    "headers",
    ["Name,Last active (UTC)", "Anzeigename,Letzte Aktivität", "Nom complet,Dernière activité"],
)
def test_other_exports_are_read_too(tmp_path: Path, plan: Plan, headers: str) -> None:
    after, _ = bring_in(tmp_path, "activity", f"{headers}\nAnn,2027-02-20\n", plan)
    assert last_active(after, "Ann") == [date(2027, 2, 20)] * 2
