"""What the status pack says, on the sample plan, on small ones and on an empty one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.actions import decisions, roles, rows
from planner.actions.snapshots import save_snapshot
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import freeze
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.documents import ORDER, make
from planner.exports.documents.chapters.registry import CHAPTERS, ON_REQUEST
from planner.exports.pdf import write_pdf
from planner.exports.section import (
    AskItem,
    Asks,
    Document,
    Figure,
    Figures,
    Halves,
    Panels,
    Pill,
)
from planner.models import Commitment, Decision, Draft, Leave, Plan, Snapshot
from tests.exports.documents.made import TODAY, pack, pages, sample_plan, section, table
from tests.plans import ON, make_plan, person_id, responsibility_id


def test_page_one_of_the_sample_says_what_a_meeting_needs(tmp_path: Path) -> None:
    made = pack(sample_plan(), TODAY)
    text = " ".join(pages(made, tmp_path / "pack.pdf")[0].split())
    for words in (
        *("Harbour Connect: buy-in status", "Off track", "prepared by Internal Communications"),
        *("Last pack, 1 November", "Now, no change", "After the smallest step", "At risk"),
        *("can leave; with a fourth, 58% has nobody", "departments have a champion"),
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
    assert [(f.value, f.remark) for f in figures(pack(draft.plan))] == [
        ("2", "better: Nobody could leave on 5 Jan"),
        ("1", "better: 2 of 2 on 5 Jan"),
        ("2", "better: 1 of 2 on 5 Jan"),
        ("no data", "the same on 5 Jan"),
    ]


def figures(document: Document) -> tuple[Figure, ...]:
    blocks = section(document, "summary").blocks
    return next(block.items for block in blocks if isinstance(block, Figures))


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
        "Name an owner of the goal Reach",
        "Name a primary sponsor for the launch",
    ]
    first, second, *_ = pages(made, tmp_path / "pack.pdf")
    assert "3 is a proposal made from the findings; not yet chosen by anybody." in first
    assert "2 more decisions wait, see page 2" in first
    assert "Name an owner of the goal Reach" in second


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
        "no data",
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
