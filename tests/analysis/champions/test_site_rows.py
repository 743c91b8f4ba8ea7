"""Which site, organisation or job title has nobody."""

from __future__ import annotations

from planner.analysis.champions.site_rows import Attribute, SiteRow, Sites, sites
from planner.analysis.measures import measure
from planner.models import Plan
from tests.plans import ON, make_plan, person_id


def of(plan: Plan, attribute: Attribute = "site") -> Sites:
    return sites(measure(plan, ON), attribute)


def harbour() -> Plan:
    people = {
        "Noor Haddad": {"site": "Gdańsk", "organisation": "Harbour"},
        "Bo Lind": {"site": "gdańsk", "title": "Crane driver"},
        "Ana Silva": {"site": "Porto"},
        "Ivo Berg": {"site": "Bergen"},
        "Léa Roy": {"site": "Bergen"},
        "Jan Kos": {},
        "Ida Falk": {"site": "Oslo", "last_day": ON.replace(day=1)},
    }
    seats = {"Legal": ["Noor Haddad", "Bo Lind*"], "Press": ["Ana Silva*", "Ivo Berg~"]}
    return make_plan(people=people, seats=seats)


def test_a_site_has_nobody_where_nobody_there_holds_a_champion_seat() -> None:
    plan = harbour()
    noor, bo, ana = (person_id(plan, name) for name in ("Noor Haddad", "Bo Lind", "Ana Silva"))
    assert of(plan).rows == (
        SiteRow("Bergen", 2, (), ()),
        SiteRow("Gdańsk", 2, (noor,), (bo,)),
        SiteRow("Porto", 1, (), (ana,)),
    )


def test_figures_state_of_how_many_people_it_is_known() -> None:
    assert of(harbour()).words == (
        "Nobody at 1 of 3 sites, with 2 of the 5 people of whom it is known."
        " Of 1 more it is not known."
    )


def test_any_attribute_that_lists_bring_tells_people_apart() -> None:
    plan = harbour()
    assert [row.name for row in of(plan, "organisation").rows] == ["Harbour"]
    assert of(plan, "title").words == (
        "The only job title has somebody, with 1 person of whom it is known."
        " Of 5 more it is not known."
    )


def test_nothing_is_said_of_what_nobody_has() -> None:
    assert of(make_plan(people=["Bo Lind"])).words == "Nobody in the plan has one."


def test_where_it_is_known_of_everybody_nothing_more_is_said() -> None:
    plan = make_plan(people={"Bo Lind": {"site": "Oslo"}, "Ana Silva": {"site": "Oslo"}})
    assert of(plan).words == ("Nobody at 1 of 1 site, with 2 of the 2 people of whom it is known.")
