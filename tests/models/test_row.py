"""What rows are called."""

from __future__ import annotations

from planner.models import Action, Department, Goal, Person
from planner.models.row import display_name


def test_a_reader_is_shown_a_name_or_a_title_and_of_a_nameless_person_the_id() -> None:
    assert display_name(Person(1, ref="77", name="Ann Li")) == "Ann Li"
    assert display_name(Person(1, ref="77", email="ann@ex.org")) == "77"
    assert display_name(Department(1, "Finance")) == "Finance"
    assert display_name(Goal(1, "Reach everyone")) == "Reach everyone"
    assert display_name(Action(1, "Move the wiki")) == "Move the wiki"
