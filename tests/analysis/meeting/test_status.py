from datetime import date

from planner.analysis.measures import measure
from planner.analysis.meeting.status import Status, next_step, status
from planner.analysis.rules import findings
from planner.models import Plan
from tests.plans import ON, make_plan


def of(plan: Plan, on: date = ON) -> Status:
    measures = measure(plan, on)
    return status(measures, findings(measures), next_step(measures, plan))


def covered(*, launch: date | None = date(2027, 1, 24), **more: list[str]) -> Plan:
    """A plan of which all four parts can be checked, and with which nothing is wrong."""
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


def test_of_an_empty_plan_nothing_can_be_said_yet() -> None:
    assert of(make_plan()) == Status(
        "not yet", "Nothing is due yet by which to say where the plan stands.", ()
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
        "0 of 3 departments have a second champion or a trained backup (2 more needed) and 0 of 12 "
        "champion hours needed a week can be used (2 gave no hours; 6 h more needed). With all "
        "of these met, the plan would be at risk.",
        "Nobody can leave: without one person, 67% has nobody.",
        "Three appointments, once accepted and trained, would end all 3 single points of failure.",
    )


def test_what_cannot_be_checked_yet_is_said() -> None:
    people = {"Ann": {"hours": 4}}
    found = of(make_plan(people=people, seats={"Finance": ["Ann", "Bo*"]}))
    assert (found.word, found.headline) == (
        "on track",
        "The plan is on track to launch on 24 January, as far as it can be checked: nothing is due "
        "yet for purpose.",
    )


def test_a_critical_finding_is_said_and_does_not_change_what_the_checks_say() -> None:
    more = {name: ["Ann", "Bo*"] for name in ("HR", "IT", "Ops")}
    found = of(covered(**more, Tax=[]))
    assert found.word == "on track"
    assert found.reasons[-1] == "One critical finding is open."


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
    assert quick.reasons == ("0 of 3 departments have a second champion or a trained backup.",)


def test_what_nobody_holds_already_is_said_without_anybody_leaving() -> None:
    found = of(make_plan(seats={"Finance": [], "Legal": [], "HR": ["Bo"]}))
    assert found.reasons[1] == "67% already has nobody."
