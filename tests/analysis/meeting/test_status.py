from datetime import date

from planner.analysis.measures import measure
from planner.analysis.meeting.status import Status, status
from planner.analysis.rules import findings
from planner.models import Plan
from tests.plans import ON, make_plan


def of(plan: Plan, on: date = ON) -> Status:
    measures = measure(plan, on)
    return status(measures, findings(measures))


def covered(*, launch: date | None = date(2027, 1, 24), **more: list[str]) -> Plan:
    """A plan of which all four pillars can be checked, and with which nothing is wrong."""
    every = {"Finance": ["Ann", "Bo*"], "Legal": ["Cy", "Di*"], **more}
    return make_plan(
        launch=launch,
        people={name: {"hours": 9} for name in ("Ann", "Bo", "Cy", "Di")},
        seats=every,
        purposes={"Find people": ["Ann", "Bo"]},
        goals={"Reach": ["Cy", "Di"]},
        details={
            "Find people": {"status": "agreed"},
            "Reach": {"metric": "readers", "target": 1.0, "due": date(2027, 9, 1), "purpose_id": 1},
        },
    )


def test_an_empty_plan_has_no_data() -> None:
    assert of(make_plan()) == Status(
        "no data", "The plan holds too little yet to say where it stands.", ()
    )


def test_a_plan_with_nothing_against_it_is_on_track() -> None:
    found = of(covered())
    assert (found.word, found.headline) == (
        "on track",
        "The plan is on track to launch on 24 January.",
    )
    assert found.reasons == ("3 can leave; with a fourth, 100% has nobody.",)


def test_too_few_departments_with_cover_put_it_off_track() -> None:
    found = of(make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann"], "HR": ["Bo"]}))
    assert (found.word, found.headline) == (
        "off track",
        "Buy-in is too narrow to launch on 24 January.",
    )
    assert found.reasons == (
        "Nobody can leave: without one person, 67% has nobody.",
        "0 of 3 departments have a second champion or a trained backup.",
        "Three appointments, once accepted and trained, would end all 3 single points of failure.",
    )


def test_what_cannot_be_checked_yet_is_not_called_on_track() -> None:
    found = of(make_plan(seats={"Finance": ["Ann", "Bo*"]}))
    assert (found.word, found.headline) == (
        "no data",
        "It cannot be said yet whether the plan is on track to launch on 24 January: too little "
        "is known of purpose and sustained effort.",
    )


def test_a_critical_finding_alone_puts_it_at_risk() -> None:
    more = {name: ["Ann", "Bo*"] for name in ("HR", "IT", "Ops")}
    found = of(covered(**more, Tax=[]))
    assert found.word == "at risk"
    assert found.headline == "One critical finding has to be settled to launch on 24 January."


def test_after_launch_it_is_about_keeping_going() -> None:
    assert of(covered(), date(2027, 1, 24)).headline == (
        "The plan is on track to keep the network alive."
    )
    assert of(covered(launch=None)).headline == "The plan is on track to launch."


def test_without_solving_the_word_and_headline_are_the_same() -> None:
    plan = make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann"], "HR": ["Bo"]})
    measures = measure(plan, ON)
    quick = status(measures, findings(measures), solve=False)
    whole = of(plan)
    assert (quick.word, quick.headline) == (whole.word, whole.headline)
    assert quick.reasons == whole.reasons[1:2]


def test_what_nobody_holds_already_is_said_without_anybody_leaving() -> None:
    found = of(make_plan(seats={"Finance": [], "Legal": [], "HR": ["Bo"]}))
    assert found.reasons[0] == "67% already has nobody."
