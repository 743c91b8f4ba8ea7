"""What the status pack says, on the sample plan, on small ones and on an empty one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.actions import roles
from planner.actions.snapshots import save_snapshot
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.blocks.section import (
    Document,
    Figure,
    Figures,
    Halves,
    Panels,
    Pill,
)
from planner.exports.documents import ORDER, make
from planner.exports.documents.chapters.registry import CHAPTERS, ON_REQUEST
from planner.exports.pdf import write_pdf
from planner.models import Commitment, Draft, Leave, Plan
from tests.exports.documents.made import TODAY, pack, pages, sample_plan, section, table
from tests.plans import ON, make_plan, person_id, responsibility_id


def test_page_one_of_the_sample_says_what_a_meeting_needs(tmp_path: Path) -> None:
    made = pack(sample_plan(), TODAY)
    text = " ".join(pages(made, tmp_path / "pack.pdf")[0].split())
    for words in (
        *("Harbour Connect: buy-in status", "Off track", "prepared by Internal Communications"),
        *("Last pack, 1 November", "Now, no change", "After the smallest step", "At risk"),
        *("can leave; with a fourth, 58% has nobody", "departments with a champion"),
        *("sponsors take part in person", "What we ask of this meeting", "No answer"),
        "7 of 14 champion seats would be covered (50%) until 3 January 2027, then 4 (29%).",
        "Nobody holds Legal and Operations from 4 January 2027.",
        "Coverage by department: of 14 champion seats, 5 are covered and 2 of those tested",
        *("Changed since", "Next four weeks", "open findings (3 are withheld)"),
    ):
        assert words in text, words
    for department in sample_plan().departments.values():
        assert department.name in text


def test_a_pack_has_its_chapters_in_order() -> None:
    assert tuple(one.name for one in pack(sample_plan(), TODAY).sections) == ORDER
    assert {*ORDER, *ON_REQUEST} == set(CHAPTERS)


def test_chapters_can_be_chosen_and_ordered(tmp_path: Path) -> None:
    made = pack(sample_plan(), TODAY, sections=["findings", "summary"])
    assert [one.name for one in made.sections] == ["findings", "summary"]
    alone = pack(sample_plan(), TODAY, sections=["summary"])
    (text,) = pages(alone, tmp_path / "pack.pdf")
    assert "see page" not in text


def test_an_unknown_chapter_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(PlannerError, match=r"“finance”.*summary.*definitions"):
        pack(sample_plan(), TODAY, sections=["summary", "finance"])


def test_figures_carry_what_they_were_at_the_last_pack() -> None:
    plan = make_plan(seats={"Finance": ["ann"], "Legal": []}, people=["bo", "cy"])
    assert [f.remark for f in figures(pack(plan))] == [""] * 4
    measures = measure(plan, ON)
    frozen = freeze(measures, findings(measures))
    draft = Draft(plan)
    save_snapshot(draft, "January", date(2027, 1, 5), frozen, datetime(2027, 1, 5))
    finance, legal = (responsibility_id(plan, name) for name in ("Finance", "Legal"))
    roles.assign(draft, finance, person_id(plan, "bo"), "backup", ready=True)
    roles.assign(draft, legal, person_id(plan, "cy"), status="active")
    assert [(f.value, f.unit, f.remark, f.moved) for f in figures(pack(draft.plan))] == [
        ("2", "people", "better: nobody on 5 Jan", "better"),
        ("1", "of 2", "better: 2 of 2 on 5 Jan", "better"),
        ("2", "of 2", "better: 1 of 2 on 5 Jan", "better"),
        ("No data", "", "the same on 5 Jan", "same"),
    ]


def figures(document: Document) -> tuple[Figure, ...]:
    blocks = section(document, "summary").blocks
    return next(block.items for block in blocks if isinstance(block, Figures))


def test_departments_are_listed_the_worst_covered_first() -> None:
    plan = make_plan(
        seats={"Covered": ["ann", "bo"], "Bare": [], "Thin": ["cy"]}, people={"ann": {"hours": 4}}
    )
    blocks = section(pack(plan), "summary").blocks
    seats = next(block for block in blocks if isinstance(block, Halves)).table
    assert [(row[0], row[2]) for row in seats.rows] == [
        ("Bare", Pill("nobody", "bad")),
        ("Thin", Pill("one person", "weak")),
        ("Covered", Pill("covered", "good", claimed=True)),
    ]


def test_many_departments_are_cut_on_page_one_and_all_listed_later(tmp_path: Path) -> None:
    plan = make_plan(seats={f"Department {i:03}": [] for i in range(246)})
    text = pages(pack(plan), tmp_path / "a.pdf")
    shown = sum(f"Department {i:03}" in text[0] for i in range(246))
    assert shown >= 10
    assert f"and {246 - shown} more departments, all with nobody, see page " in text[0]
    rest = "\n".join(text[1:])
    assert all(f"Department {i:03}" in rest for i in range(246))


def test_an_empty_plan_says_what_is_missing(tmp_path: Path) -> None:
    text = "\n".join(pages(pack(Plan()), tmp_path / "a.pdf"))
    for words in (
        "Not yet",
        "No data",
        "The plan has no departments yet",
        "This is the first pack",
    ):
        assert words in text


def test_every_finding_but_of_ratings_is_in_the_annex_and_at_most_five_on_page_one() -> None:
    measures = measure(sample_plan(), TODAY)
    found = findings(measures)
    made = make("status-pack", measures, found)
    annex = [row[1] for row in table(made, "findings").rows]
    of_ratings = {"BUY-IN-FELL", "BUY-IN-GAP", "NO-NEXT-STEP"}
    assert of_ratings <= {f.code for f in found}
    assert annex == [f.text for f in found if f.waived is None and f.code not in of_ratings]
    assert [row[1] for row in table(made, "waived").rows] == [f.text for f in found if f.waived]
    assert table(made, "pressing").most == 5


def test_scenarios_are_told_where_there_are_any() -> None:
    assert "scenarios" not in [
        one.name for one in pack(make_plan(seats={"Finance": ["ann"]})).sections
    ]
    assert section(pack(sample_plan(), TODAY), "scenarios").blocks


def test_definitions_print_how_readiness_is_found(tmp_path: Path) -> None:
    text = "\n".join(
        pages(pack(sample_plan(), TODAY, sections=["definitions"]), tmp_path / "a.pdf")
    )
    text = " ".join(text.split())
    for words in (
        "Sustained effort",
        "at least 80% of what is due by now is met",
        "What employers said in 2013 (Towers Watson, 290 organisations)",
    ):
        assert words in text


def test_a_redacted_pack_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    plan = sample_plan()
    text = " ".join("\n".join(pages(pack(plan, TODAY, redact=True), path)).split())
    metadata = str(PdfReader(path).metadata)
    for person in plan.people.values():
        for word in (person.name, person.email, person.ref, person.name.split()[-1]):
            assert not word or word not in text, word
            assert not word or word not in metadata, word
    assert "Champion in Logistics" in text
    assert "Names shown as roles" in text


def test_unchanged_plan_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_pdf(pack(sample_plan(), TODAY), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_an_unknown_document_is_refused() -> None:
    measures = measure(Plan(), ON)
    with pytest.raises(PlannerError, match="There is no document"):
        make("memo", measures, ())


def test_how_few_it_rests_on_says_the_curve_and_who_carries_most(tmp_path: Path) -> None:
    plan = make_plan(
        people={"Ann": {"last_day": date(2027, 1, 20)}},
        goals={"A": ["Ann"], "B": ["Ann", "Bo"], "C": ["Bo", "Cy"]},
        settings={"turnover": "0.1"},
    )
    text = str(section(pack(plan), "how-few"))
    assert "can leave; with" not in text, "how many can leave stands on the summary"
    assert "At a turnover of 10% a year, " in text
    assert [row[0] for row in table(pack(plan), "curve").rows] == [
        "1 person",
        "2 people",
        "3 people",
    ]
    assert [row[0] for row in table(pack(plan), "carried").rows] == ["Ann", "Bo", "Cy"]
    roles = str(section(pack(plan, redact=True), "how-few"))
    assert "Ann" not in roles
    assert "turnover" not in roles
    assert "turnover" in str(section(pack(plan, redact=True, departures=True), "how-few"))


def test_of_a_department_without_a_headcount_only_its_champions_are_counted() -> None:
    departments = {"Finance": {"headcount": 60}, "Legal": {}, "Shop": {"headcount": 0}}
    made = pack(make_plan(departments=departments, seats={"Finance": ["ann"], "Legal": ["bo"]}))
    needs = {row[0]: row[-1] for row in table(made, "champions").rows}
    assert needs == {"Finance": "1 of 2", "Legal": "1", "Shop": "0 of 0"}
    lead = section(made, "champions").blocks[0].lead
    assert lead.startswith("1 of 2 departments with a known headcount have fewer champions")


def test_page_one_counts_what_is_late_and_says_who_will_not_be_there() -> None:
    late, soon = ON - timedelta(days=3), ON + timedelta(days=5)
    actions = {"Write rules": ["Ann"], "Train": ["Ann"], "Open": ["Ann", "Bo"], "Print": ["Cy"]}
    due = {"Write rules": late, "Train": late, "Open": soon, "Print": soon}
    plan = make_plan(
        people={"Cy": {"last_day": ON}},
        actions=actions,
        sponsors={"Chief": ["Di"]},
        details={title: {"due": day} for title, day in due.items()},
    )
    draft = Draft(plan)
    draft.add(Commitment, sponsor_id=1, promise="Say why", due=late)
    draft.add(Leave, person_id=person_id(plan, "Ann"), first_day=ON, last_day=soon)
    panels = next(b for b in section(pack(draft.plan), "summary").blocks if isinstance(b, Panels))
    coming = panels.items[1].lines
    assert (coming[0].mark, coming[0].text) == ("!", "2 actions and 1 promise are late")
    assert [line.text for line in coming] == [
        coming[0].text,
        "Cy leaves",
        "Open",
        "Print",
        "Launch",
    ]
    assert [line.right for line in coming[2:4]] == ["Ann (away) and Bo", "Cy (has left)"]


def test_after_the_launch_the_first_page_says_when_it_was() -> None:
    assert "launched on 4 January" in pack(make_plan(launch=date(2027, 1, 4))).subtitle
