"""What a reviewer wrote comes back as it was written, and is held against the plan."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.actions import roles, rows
from planner.actions.comments import settle_comments, take_comments
from planner.analysis.comments.seen import look_of
from planner.errors import PlannerError
from planner.exports.review_file import review_path, write_review
from planner.imports import compare_review, is_review, read_review
from planner.models import Comment, Department, Draft, Goal, Plan, Purpose
from planner.models.reviews import Review
from tests.plans import ON, make_plan

LEGAL = Comment(
    0, text="Who carries it?", by="Ana Souza", on=ON, about="Legal", page="champions",
    department_id=1, key="k1",
)  # fmt: skip
AGREED = Comment(
    0, by="Ana Souza", on=ON, agreed_by="The board", agreed_on=ON, about="Find", page="purpose",
    purpose_id=1, key="k2",
)  # fmt: skip
PAGE = Comment(0, text="Well done", by="Ana Souza", on=ON, page="pilot", key="k3")


def harbour() -> Plan:
    return make_plan(people=["Bo Ek"], departments=["Legal"], purposes={"Find": []})


def review_of(plan: Plan, *comments: Comment) -> Review:
    subjects = {"k1": plan.departments[1], "k2": plan.purposes[1]}
    seen = {c.key: look_of(plan, subjects[c.key]) for c in comments if c.key in subjects}
    return Review(plan.info.key, plan.info.name, "Ana Souza", comments, seen)


def doubts(plan: Plan, review: Review) -> list[str]:
    return [doubt for each in compare_review(plan, review).said for doubt in each.doubts]


def changed(plan: Plan, verb: Callable[..., object], *args: Any, **fields: Any) -> Plan:
    draft = Draft(plan, ON)
    verb(draft, *args, **fields)
    return draft.plan


def test_a_review_comes_back_as_it_was_written(tmp_path: Path) -> None:
    review = review_of(harbour(), LEGAL, AGREED, PAGE)
    path = review_path(tmp_path / "Harbour.rollout", review.by)
    assert path.name == "Harbour review by Ana Souza.json"
    write_review(review, path, tmp_path / "Harbour.rollout")
    found = read_review(path)
    assert is_review(path) and found._replace(seen={}) == review._replace(seen={})
    assert {key: look for key, look in found.seen.items() if look} == review.seen


def test_what_the_plan_does_not_have_comes_in() -> None:
    plan = harbour()
    found = compare_review(plan, review_of(plan, LEGAL, AGREED, PAGE))
    assert [each.name for each in found.said] == ["Legal", "Find", "Pilot"]
    assert doubts(plan, review_of(plan, LEGAL, AGREED, PAGE)) == []
    after = changed(plan, take_comments, [each.comment for each in found.said])
    again = compare_review(after, review_of(plan, LEGAL, AGREED, PAGE))
    assert (again.said, again.known) == ((), 3)


def test_settled_ones_do_not_come_again_unless_they_were_written_anew() -> None:
    plan = changed(harbour(), take_comments, [LEGAL])
    plan = changed(plan, settle_comments, (1,), "done", ON, "Bo does")
    assert compare_review(plan, review_of(plan, LEGAL)).said == ()
    (anew,) = compare_review(plan, review_of(plan, LEGAL._replace(text="And when?"))).said
    assert (anew.comment.id, anew.comment.text, anew.comment.status) == (1, "And when?", "open")


def test_a_row_that_is_gone_is_named() -> None:
    plan = harbour()
    without = changed(plan, rows.remove, Department, 1)
    (each,) = compare_review(without, review_of(plan, LEGAL)).said
    assert (each.name, each.comment.department_id) == ("Legal", None)
    assert each.doubts == ("“Legal” is no longer in the plan.",)


@pytest.mark.parametrize(
    "edit",
    [
        lambda draft: rows.edit(draft, Department, 1, headcount=9),
        lambda draft: roles.assign(draft, 1, 1),
    ],
)
def test_a_row_that_was_changed_since_says_so(edit: Callable[[Draft], object]) -> None:
    plan = harbour()
    after = changed(plan, edit)
    assert doubts(after, review_of(plan, LEGAL)) == ["It was changed since they looked at it."]


def test_agreements_that_contradict_are_named() -> None:
    plan = harbour()
    other = AGREED._replace(agreed_on=ON - timedelta(days=3), key="k9")
    said = ["Elsewhere it was agreed on 12 January 2027 by The board."]
    had = changed(plan, take_comments, [other])
    assert doubts(had, review_of(plan, AGREED)) == said
    both = doubts(plan, review_of(plan, AGREED, other))
    assert both == [*said, "Elsewhere it was agreed on 15 January 2027 by The board."]
    assert doubts(plan, review_of(plan, AGREED, other._replace(agreed_by="Bo Ek"))) == []


def test_an_agreement_that_the_plan_says_otherwise_is_named() -> None:
    agreed = {"status": "agreed", "agreed_by": "Bo Ek", "agreed_on": ON}
    plan = changed(harbour(), rows.edit, Purpose, 1, **agreed)
    said = ["The plan says that it was agreed on 15 January 2027 by Bo Ek."]
    assert doubts(plan, review_of(plan, AGREED)) == said
    assert doubts(plan, review_of(plan, AGREED._replace(agreed_by="Bo Ek"))) == []


def test_comments_on_another_plan_are_refused() -> None:
    review = review_of(harbour(), PAGE)._replace(plan_key="other", plan_name="Northern Net")
    with pytest.raises(PlannerError, match="another plan, “Northern Net”"):
        compare_review(harbour(), review)


def written(tmp_path: Path, **instead: Any) -> Path:
    path = tmp_path / "r.json"
    write_review(review_of(harbour(), LEGAL, AGREED), path, tmp_path / "p.rollout")
    told = json.loads(path.read_text(encoding="utf-8"))
    comment = {key: instead.pop(key) for key in list(instead) if key in told["comments"][0]}
    told["comments"][0] |= comment
    path.write_text(json.dumps(told | instead), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "instead",
    [
        {"reviewer": " "},
        {"reviewer": 3},
        {"comments": None},
        {"comments": [3]},
        {"key": ""},
        {"key": "k2"},
        {"text": " "},
        {"text": None},
        {"on": "yesterday"},
        {"on": "0001-01-01"},
        {"table": "scenario"},
        {"table": []},
        {"row": 0},
        {"row": True},
        {"version": "1"},
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(tmp_path: Path, instead: dict[str, Any]) -> None:
    with pytest.raises(PlannerError, match=r"^r\.json is damaged, so nothing came in; ask"):
        read_review(written(tmp_path, **instead))


def test_a_file_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(PlannerError, match="damaged"):
        read_review(path)


def test_a_file_of_a_later_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="newer Rollout Planner"):
        read_review(written(tmp_path, version=2))


def test_other_files_are_no_reviews(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"format": "rollout-planner"}')
    assert not is_review(other) and not is_review(tmp_path / "none.json")
    with pytest.raises(PlannerError, match=r"other\.json holds no comments"):
        read_review(other)


def test_a_goal_that_nobody_looked_at_is_not_said_to_have_changed() -> None:
    plan = changed(make_plan(), rows.add, Goal, title="Active")
    came = Comment(0, text="Why?", by="Ana", goal_id=1, about="Active", key="k7")
    assert doubts(plan, Review("test", "", "Ana", (came,))) == []
