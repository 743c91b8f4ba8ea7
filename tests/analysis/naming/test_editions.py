"""What the last editions of lists say of a person, and how they are taken out of them."""

from __future__ import annotations

import json

from planner.analysis.naming.editions import (
    edition_without,
    held_in_lists,
    left_in_lists,
    names_of_lists,
)
from planner.models import Draft, EditionRow, KeptList, Plan
from tests.plans import make_plan, person_id


def listed() -> Plan:
    """Two people of a list, of whom one is the other's manager."""
    draft = Draft(make_plan(people={"Noor Haddad": {"ref": "n7"}, "Ivo Berg": {}}))
    kept = draft.add(KeptList, name="HR")
    noor, ivo = (person_id(draft.plan, name) for name in ("Noor Haddad", "Ivo Berg"))
    draft.add(EditionRow, list_id=kept.id, key="n7", said='{"name": "Noor Haddad"}', person_id=noor)
    said = json.dumps({"name": "Ivo Berg", "manager": ["Noor Haddad", noor], "title": "PA"})
    draft.add(EditionRow, list_id=kept.id, key="Ivo Berg", said=said, person_id=ivo)
    return draft.plan


def test_a_persons_own_row_and_those_that_name_them_are_held() -> None:
    plan = listed()
    assert list(held_in_lists(plan, [plan.people[person_id(plan, "Noor Haddad")]])) == [
        "in the list “HR”: n7, Noor Haddad",
        "named in the list “HR”, in the row of Ivo Berg",
    ]


def test_the_lists_that_would_bring_a_person_back_are_named() -> None:
    plan = listed()
    assert names_of_lists(plan, plan.people[person_id(plan, "Noor Haddad")]) == ["HR"]


def test_rows_in_which_a_name_is_left_are_named() -> None:
    found = list(left_in_lists(listed(), lambda text: "Noor" in text))
    assert found == ["named in the list “HR”, in the row of Ivo Berg"]


def test_whoever_is_erased_is_in_no_row_of_an_edition() -> None:
    plan = listed()
    noor = plan.people[person_id(plan, "Noor Haddad")]
    own, others = plan.table(EditionRow).values()
    assert edition_without(own, [noor], "somebody") is None
    after = edition_without(others, [noor], "somebody")
    assert after is not None
    assert json.loads(after.said)["manager"] == ["somebody", None]
    gone = others._replace(person_id=None, said='{"title": "PA of Noor Haddad"}')
    changed = edition_without(gone, [noor], "somebody")
    assert changed is not None
    assert json.loads(changed.said) == {"title": "PA of somebody"}


def test_a_row_that_does_not_name_somebody_stays_as_it_is() -> None:
    plan = listed()
    own, _ = plan.table(EditionRow).values()
    assert edition_without(own, [plan.people[person_id(plan, "Ivo Berg")]], "somebody") is own
