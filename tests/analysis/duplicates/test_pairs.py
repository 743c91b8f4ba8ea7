"""Which rows may stand for one person, or one department."""

from __future__ import annotations

from typing import Any

import pytest

from planner.analysis.duplicates.pairs import same_departments, same_people
from planner.analysis.duplicates.similar_names import alike_names
from planner.analysis.measures import Measures, measure
from tests.plans import ON, make_plan


def people(*given: dict[str, Any]) -> Measures:
    return measure(make_plan(people={f"P{at}": fields for at, fields in enumerate(given)}), ON)


def test_who_shares_an_email_address_is_a_pair_and_the_one_with_an_id_is_kept() -> None:
    [pair] = same_people(people({"email": "desk@x"}, {"email": "Desk@X", "ref": "7"}, {}))
    assert (pair.keep, pair.other, pair.why) == (2, 1, "same e-mail")


@pytest.mark.parametrize(
    ("one", "other", "are_a_pair"),
    [
        (("Ann Moor", {}), ("ann  moor", {}), True),
        (("Moor, Ann", {}), ("Ann Moor", {"email": "ann@x"}), True),
        (("Émile Żak", {"ref": "7"}), ("Emile Zak", {}), True),
        (("Ann Moor", {"ref": "7"}), ("Ann Moor ", {"ref": "8"}), False),
        (("Ann Moor", {"email": "a@x"}), ("ann moor", {"email": "b@x"}), False),
        (("Ann Moor", {}), ("Ann Moore", {}), False),
    ],
)
def test_who_shares_a_name_is_a_pair_unless_something_contradicts_it(
    one: tuple[str, dict[str, Any]], other: tuple[str, dict[str, Any]], are_a_pair: bool
) -> None:
    plan = make_plan(people=dict([one, other]))
    assert bool(same_people(measure(plan, ON))) is are_a_pair


def test_a_mailbox_of_very_many_is_cut_short() -> None:
    assert len(same_people(people(*[{"email": "desk@x"}] * 60))) == 500


def test_departments_that_look_like_one_are_pairs_with_the_larger_kept() -> None:
    plan = make_plan(
        departments=["Human resources", "Human Resources", "Legal"],
        people={"Ann": {"department": "Human Resources"}},
    )
    [pair] = same_departments(measure(plan, ON))
    assert (pair.keep, pair.other) == (2, 1)


@pytest.mark.parametrize(
    ("names", "alike"),
    [
        (("IT", "It", "I T"), True),
        (("Team E", "Team I"), False),
        (("Research", "Reserach"), True),
        (("Facilities", "Facilites"), True),
        (("Region 10", "Region 100"), False),
        (("Audit", "Audio"), False),
        (("Manufacturing", "Manufactoring"), True),
    ],
)
def test_a_slip_is_told_from_another_name(names: tuple[str, ...], alike: bool) -> None:
    assert alike_names(names) == ([names] if alike else [])
