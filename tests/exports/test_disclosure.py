"""What files keep back now they keep back of every earlier state; and asks are the same for all."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.exports.documents import make
from planner.exports.json_file import write_json
from planner.exports.pdf import write_pdf
from planner.exports.redaction.disclosure import Disclosure, shown_of_all
from planner.exports.redaction.names import Names, sitting_in
from planner.exports.workbook.writing import write_workbook
from planner.models import Department, Draft, Leave, Person, Plan, Snapshot, Sponsor
from tests.exports.books import CHANGED_AT
from tests.exports.documents.made import TODAY, sample_plan
from tests.plans import ON, make_plan, person_id

THEN = date(2027, 1, 1)
VARIANTS = [
    dict(zip(("redact", "ratings", "departures"), chosen, strict=True))
    for chosen in product((False, True), repeat=3)
]


def of(plan: Plan, **options: bool) -> Disclosure:
    measures = measure(plan, ON)
    return Disclosure.of(measures, findings(measures), **options)


def with_pack(plan: Plan, *more: dict[str, object]) -> Plan:
    """The plan with a snapshot of it, in which there may be more findings."""
    measures = measure(plan, THEN)
    data = freeze(measures, findings(measures))
    data["findings"] += more
    draft = Draft(plan)
    draft.add(Snapshot, label="Pack", on=THEN, made_at=CHANGED_AT, data=json.dumps(data))
    return draft.plan


def everything_wrong() -> Plan:
    """A plan with findings that tell ratings, departures and identities."""
    draft = Draft(
        make_plan(
            people={
                "Ann Li": {"last_day": date(2027, 2, 17), "ref": "7"},
                "Bo Ek": {"ref": "7"},
                "Cy": {},
                "Eva": {},
            },
            departments={
                "Finance": {"buy_in": "resistant", "buy_in_wanted": "leading", "influence": 9}
            },
            seats={"Finance": ["Ann Li"], "Legal": ["Bo Ek", "Cy*"]},
            goals={"Reach": ["Ann Li", "Eva"]},
            sponsors={"Chief executive": ["Eva"]},
            details={
                "Chief executive": {
                    "is_primary": True, "buy_in": "unaware", "buy_in_wanted": "leading"
                }
            },
        )
    )  # fmt: skip
    cy = person_id(draft.plan, "Cy")
    draft.add(Leave, person_id=cy, first_day=date(2027, 2, 9), last_day=date(2027, 4, 23))
    return draft.plan


OLD = {
    "code": "BUY-IN-LOW",
    "severity": "high",
    "text": "Buy-in of Finance is resistant.",
    "about": [["department", "Finance"]],
    "parts": [
        {
            "key": "BUY-IN-LOW department:1",
            "kind": "department",
            "name": "Finance",
            "text": "Buy-in of Finance is resistant.",
        }
    ],
}
"""What a rule of an earlier version found."""


# Then and now -----------------------------------------------------------------------------


@pytest.mark.parametrize("options", VARIANTS)
def test_an_unchanged_plan_has_nothing_new_and_nothing_gone_whoever_reads(
    options: dict[str, bool],
) -> None:
    found = of(with_pack(everything_wrong()), **options).comparison
    assert found is not None
    assert (found.new, found.gone) == ((), ())
    assert all(change.was == change.now for change in found.measures)


def mended(plan: Plan) -> Plan:
    """Nobody leaves, is away or is rated any more."""
    draft = Draft(plan)
    for person in plan.table(Person).values():
        draft.change(person, last_day=None)
    for leave in plan.table(Leave).values():
        draft.remove(leave)
    for row in (*plan.table(Department).values(), *plan.table(Sponsor).values()):
        draft.change(row, buy_in=None, influence=None)
    return draft.plan


@pytest.mark.parametrize("options", VARIANTS)
def test_what_is_gone_is_told_where_it_would_be_told_if_it_stood(options: dict[str, bool]) -> None:
    stood = with_pack(everything_wrong(), OLD)
    found = of(mended(stood), **options).comparison
    assert found is not None
    gone = {one.code for one in found.gone}
    departures = not options["redact"] or options["departures"]
    assert ("BUY-IN-GAP" in gone) == ("INFLUENCE-RANGE" in gone) == options["ratings"]
    assert ("LEAVING" in gone) == ("BACKUP-FIRST" in gone or "COVER-FALLS" in gone) == departures
    assert ("BUY-IN-LOW" in gone) == (options["ratings"] and departures)
    assert "SAME-ID" not in gone  # it still stands, also where it cannot be told


def test_how_a_sponsor_was_rated_is_never_in_a_redacted_file() -> None:
    stood = with_pack(everything_wrong())
    for options in VARIANTS:
        found = of(mended(stood), **options).comparison
        assert found is not None
        rated = [one for one in found.gone if one.code == "BUY-IN-GAP"]
        kinds = {kind for one in rated for kind, _ in one.about}
        assert ("sponsor" in kinds) == (options["ratings"] and not options["redact"])
        assert any("Chief executive" in one.text for one in rated) == ("sponsor" in kinds)


def said_by_files(plan: Plan, folder: Path, **options: bool) -> str:
    """All that the workbook and the status pack say, and the JSON of a redacted plan."""
    measures = measure(plan, ON)
    found = findings(measures)
    write_workbook(measures, found, folder / "book.xlsx", **options)
    book = load_workbook(folder / "book.xlsx")
    said = [str(cell) for row in book["Summary"].iter_rows(values_only=True) for cell in row]
    said += [str(cell) for row in book["Findings"].iter_rows(values_only=True) for cell in row]
    write_pdf(make("status-pack", measures, found, **options), folder / "pack.pdf")
    said += [page.extract_text() for page in PdfReader(folder / "pack.pdf").pages]
    if options["redact"]:
        write_json(plan, folder / "plan.json", on=ON, **options)
        snapshots = json.loads((folder / "plan.json").read_text())["tables"]["snapshot"]
        said += [one["data"] for one in snapshots]
    return "\n".join(said)


@pytest.mark.parametrize("options", VARIANTS)
def test_no_file_tells_of_then_what_it_keeps_back_now(
    options: dict[str, bool], tmp_path: Path
) -> None:
    said = said_by_files(mended(with_pack(everything_wrong(), OLD)), tmp_path, **options)
    assert ("Buy-in is far from what is wanted" in said) == options["ratings"]
    if not options["ratings"]:
        assert "resistant" not in said
        assert "BUY-IN" not in said
    if options["redact"] and not options["departures"]:
        assert "leaves soon" not in said
        assert "LEAVING" not in said


def test_a_redacted_snapshot_does_not_tell_by_a_severity_that_somebody_leaves() -> None:
    plan = with_pack(everything_wrong())

    def severities(told: Plan) -> set[str]:
        frozen = json.loads(told.snapshots[1].data)["findings"]
        return {f["severity"] for f in frozen if f["code"].startswith("SPOF-")}

    assert "critical" in severities(plan)
    assert severities(of(plan, redact=True).plan) == {"high"}


# How many -----------------------------------------------------------------------------------


@pytest.mark.parametrize("options", VARIANTS)
def test_the_total_is_the_same_whoever_reads(options: dict[str, bool]) -> None:
    plan = everything_wrong()
    disclosure, every = of(plan, **options), findings(measure(plan, ON))
    assert len(disclosure.open_findings) + disclosure.withheld_count == len(every)
    if options == {"redact": False, "ratings": False, "departures": False}:
        kept_back = {f.code for f in every} - {f.code for f in disclosure.open_findings}
        assert kept_back == {"BUY-IN-GAP", "INFLUENCE-RANGE", "NO-NEXT-STEP"}
        shown = f"{len(every) - 3} of {len(every)} open findings (3 are withheld)"
        assert shown_of_all(disclosure) == shown


# Asks ---------------------------------------------------------------------------------------


def sample_with_titled_seats() -> Plan:
    """The sample, its sponsor seats called as they are in roles."""
    draft = Draft(sample_plan())
    for sponsor in draft.plan.sponsors.values():
        draft.change(sponsor, title=sitting_in(sponsor.title))
    return draft.plan


def of_sample(**options: bool) -> Disclosure:
    measures = measure(sample_with_titled_seats(), TODAY)
    return Disclosure.of(measures, findings(measures), **options)


def test_redaction_asks_the_same() -> None:
    kept, wide = of_sample(), of_sample(redact=True)
    names = Names(sample_plan(), redact=True)
    sitting = {p.person.id for p in kept.measures.participation if p.person}
    assert len(sitting) > 3
    pairs = [(kept.asks, wide.asks)]
    pairs += [(kept.asks_of(one), wide.asks_of(one)) for one in sitting]
    for told, in_roles in pairs:
        assert [(names.text(a.ask), a.decision_id, a.person_id, a.late) for a in told] == [
            (a.ask, a.decision_id, a.person_id, a.late) for a in in_roles
        ]


def test_whom_to_appoint_is_the_same_in_roles() -> None:
    names = Names(sample_plan(), redact=True)
    kept, wide = (
        [a for a in told.asks if a.proposed] for told in (of_sample(), of_sample(redact=True))
    )
    assert any(a.recommendation for a in kept)
    assert [names.text(a.recommendation) for a in kept] == [a.recommendation for a in wide]


def test_a_redacted_ask_does_not_tell_a_last_day() -> None:
    soon = ON + timedelta(days=5)
    plan = make_plan(people={"Ann": {"last_day": soon}}, seats={"Finance": ["Ann"]}, launch=None)
    days = [of(plan, redact=redact).asks[0].by_when for redact in (False, True)]
    assert days == [soon, ON + timedelta(days=14)]
    assert "leaves" in of(plan).asks[0].context
    assert "leaves" not in of(plan, redact=True).asks[0].context
