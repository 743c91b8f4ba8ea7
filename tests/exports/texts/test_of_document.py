"""Documents for one person as texts: the same words, to whoever they are for."""

from __future__ import annotations

import pytest

from planner.analysis.measures import measure
from planner.analysis.requests.texts import Text
from planner.analysis.rules import findings
from planner.errors import PlannerError
from planner.exports.texts import personal_texts
from planner.models import Draft, Plan
from tests.plans import ON, make_plan, person_id


def texts(name: str, plan: Plan, who: str = "") -> dict[str, Text]:
    measures = measure(plan, ON)
    person = person_id(plan, who) if who else None
    return dict(personal_texts(name, measures, findings(measures), person))


def finance() -> Plan:
    return make_plan(
        people={"zoe": {}, "ann": {"hours": 2}},
        departments={"Finance": {"headcount": 40}},
        seats={"Finance": ["ann", "bo*"]},
        goals={"Active": ["ann"]},
        actions={"Print": ["ann"]},
    )


def test_a_part_reads_as_its_page_does() -> None:
    draft = Draft(finance())
    draft.change(draft.plan.info, prepared_by="Lea Mo")
    text = texts("your-part", draft.plan)["Your part ann"]
    assert text.subject == "Harbour Connect: Your part of 15 January 2027"
    assert text.person.name == "ann"
    assert text.body == "\n\n".join(
        [
            "Hello ann,",
            "One thing is asked of you. You are champion of Finance.",
            "What is asked of you:\n  Print (Action, to do) · no day",
            "Your departments:\n  Finance · Champion seat: covered · Champions: you"
            " · Backups: bo · Hours a week: 2 of 4 h",
            "Nothing of this has changed since 18 December 2026.",
            "What you hold besides:\n  Active (Goal) · As: owner · Cover: one person"
            " · With you: nobody",
            "Questions, answers and changes: to Lea Mo.",
            "Lea Mo",
        ]
    )


def test_everybody_for_whom_it_makes_sense_has_one() -> None:
    assert list(texts("your-part", finance())) == ["Your part ann", "Your part bo"]
    assert list(texts("champion-page", finance())) == ["Champion’s page ann", "Champion’s page bo"]


def test_one_person_alone_can_be_chosen_and_is_refused_as_the_page_is() -> None:
    assert list(texts("your-part", finance(), "zoe")) == ["Your part zoe"]
    with pytest.raises(PlannerError, match="zoe is neither champion nor backup"):
        texts("champion-page", finance(), "zoe")


def test_a_champion_s_page_has_its_lines_and_facts() -> None:
    body = texts("champion-page", finance(), "ann")["Champion’s page ann"].body
    assert "What that means:\n  – Post something of use to your department every week" in body
    assert "\n\nFinance: 40 people work there; it is covered\nHours a week: about 2 h" in body
    assert "Whom you can turn to:\n  bo · backup in Finance" in body


def test_of_many_things_the_rest_is_counted() -> None:
    plan = make_plan(actions={f"Task {number}": ["ann"] for number in range(10)})
    assert "\n  and 2 more things" in texts("your-part", plan, "ann")["Your part ann"].body
