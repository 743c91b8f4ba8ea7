"""Likely departures and ratings stay out of what is written with roles for names."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from planner.actions.scenarios import save_scenario
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.analysis.sponsors.participation import participation
from planner.exports.csv_files import write_csv
from planner.exports.documents import make
from planner.exports.json_file import write_json
from planner.exports.pdf import write_pdf
from planner.exports.redaction.redacted_plan import redacted
from planner.models import Draft, HandOver, Leave, Plan, Post, Request, Snapshot
from tests.exports.books import CHANGED_AT, write
from tests.plans import ON, make_plan, person_id
from tests.saying import say


@pytest.fixture(scope="module")
def leaving() -> Plan:
    """Somebody leaves and will be away, and would leave in a saved what-if."""
    draft = Draft(
        make_plan(
            people={"Ann Li": {"last_day": date(2027, 3, 17)}},
            seats={"Finance": ["Ann Li"], "Legal": ["Bo Ek"]},
        )
    )
    bo = person_id(draft.plan, "Bo Ek")
    draft.add(Leave, person_id=bo, first_day=date(2027, 2, 9), last_day=date(2027, 2, 23))
    save_scenario(draft, "Bo is hired away", [bo], date(2027, 4, 5))
    for department in draft.plan.departments.values():
        draft.change(department, buy_in="resistant", buy_in_wanted="leading")
    measures = measure(draft.plan, date(2027, 1, 1))
    data = json.dumps(freeze(measures, findings(measures)))
    draft.add(Snapshot, label="Pack", on=date(2027, 1, 1), made_at=CHANGED_AT, data=data)
    return draft.plan


DEPARTURES = ("17 March", "17 Mar", "2027-03-17", "9 Feb", "2027-02-09", "hired away", "LEAVING")


def everything(plan: Plan, folder: Path, **options: bool) -> str:
    """All that the redacted files of a plan say, hidden parts and descriptions too."""
    folder.mkdir()
    measures = measure(plan, ON)
    found = findings(measures)
    write(plan, folder / "book.xlsx", redact=True)
    write_csv(measures, folder / "lists", redact=True, **options)
    write_json(plan, folder / "plan.json", on=ON, redact=True, **options)
    said = (folder / "plan.json").read_text()
    with ZipFile(folder / "book.xlsx") as parts:
        said += "".join(parts.read(name).decode() for name in parts.namelist())
    for path in (folder / "lists").iterdir():
        said += path.read_text(encoding="utf-8")
    for name in ("status-pack", "buy-in-plan"):
        told = options if name == "status-pack" else {}
        write_pdf(make(name, measures, found, redact=True, **told), folder / "made.pdf")
        made = PdfReader(folder / "made.pdf")
        said += " ".join(page.extract_text() for page in made.pages)
        said += str(made.metadata) + str(made.outline)
    return said


def test_likely_departures_stay_out_unless_they_are_chosen(leaving: Plan, tmp_path: Path) -> None:
    said = everything(leaving, tmp_path / "without")
    assert [word for word in DEPARTURES if word in said] == []
    chosen = everything(leaving, tmp_path / "with", departures=True)
    assert "2027-03-17" in chosen
    assert "17 March" in chosen
    assert "hired away" not in chosen


def test_ratings_stay_out_of_data_unless_they_are_chosen(leaving: Plan, tmp_path: Path) -> None:
    def told(**options: bool) -> str:
        write_json(leaving, tmp_path / "plan.json", redact=True, **options)
        write_csv(measure(leaving, ON), tmp_path / "lists", redact=True, **options)
        lists = [path.read_text(encoding="utf-8") for path in (tmp_path / "lists").iterdir()]
        return " ".join([(tmp_path / "plan.json").read_text(), *lists])

    assert "resistant" not in told()
    assert "resistant" in told(ratings=True)


def test_somebody_who_has_left_or_is_away_counts_as_before(leaving: Plan) -> None:
    for on in (date(2027, 2, 15), date(2027, 3, 18)):
        full, wide = measure(leaving, on), measure(redacted(leaving, on), on)
        assert full.coverage.uncovered.names == wide.coverage.uncovered.names != ()


def test_a_message_that_the_ledger_has_too_counts_once_without_names_as_well() -> None:
    draft = Draft(make_plan(people=["Tom Reid"], sponsors={"Primary": ["Rosa Castell"]}))
    say(draft, "Rosa Castell begins", messenger="Rosa Castell", writer="Tom Reid", status="sent")
    rosa = person_id(draft.plan, "Rosa Castell")
    draft.add(Post, person_id=rosa, on=ON, kind="edited", topic="Rosa Castell begins")
    link = "https://x.example/castell"
    say(draft, "More", messenger="Rosa Castell", writer="Tom Reid", status="sent", link=link)
    draft.add(Post, person_id=rosa, on=ON, topic="Something else", link=link)
    (one,) = participation(redacted(draft.plan), ON)
    assert one.items == 2
    assert "castell" not in str(redacted(draft.plan).table(Post)).casefold()


def test_who_hands_over_before_a_last_day_to_come_is_a_departure_too(leaving: Plan) -> None:
    draft = Draft(leaving)
    ann, bo = person_id(leaving, "Ann Li"), person_id(leaving, "Bo Ek")
    draft.add(HandOver, responsibility_id=1, person_id=ann, to_person_id=bo, to_show="Ann’s list")
    draft.add(Request, person_id=bo, about="hand-over", responsibility_id=1, for_person_id=ann)
    draft.add(Request, person_id=bo, about="hours")
    before, after = date(2027, 3, 1), date(2027, 3, 18)
    assert not redacted(draft.plan, before).table(HandOver)
    assert [r.about for r in redacted(draft.plan, before).requests.values()] == ["hours"]
    assert [r.to_show for r in redacted(draft.plan, after).table(HandOver).values()] == [""]
    assert len(redacted(draft.plan, before, departures=True).requests) == 2
