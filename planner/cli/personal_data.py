"""Commands about what is held on a person."""

from __future__ import annotations

from argparse import Namespace

from planner.actions import forgetting
from planner.analysis.naming.editions import names_of_lists
from planner.analysis.naming.held import what_is_held, what_may_be_left
from planner.analysis.tenure.log import AssignmentLog
from planner.analysis.tenure.words import held_over_time
from planner.cli.opening import reading, writing
from planner.cli.values import find_person
from planner.errors import NotSavedError, PlannerError
from planner.store.backups import all_files
from planner.text import tr, trn


def held(arguments: Namespace) -> int:
    """List all that the plan holds on a person, and what they had when."""
    with reading(arguments.plan) as store:
        person = find_person(store.plan, arguments.person)
        log = AssignmentLog(store.assignment_steps())
        for line in (
            *what_is_held(store.plan, person, store.row_states("person", person.id)),
            *held_over_time(store.plan, log, person.id, store.today()),
        ):
            print(line)
    return 0


def forget(arguments: Namespace) -> int:
    """Erase a person from the plan and its history."""
    with writing(arguments.plan) as store:
        person = find_person(store.plan, arguments.person)
        lists = names_of_lists(store.plan, person)
        earlier = store.row_states("person", person.id)
        try:
            erased = store.erase(forgetting.forget, person.id, earlier)
        except NotSavedError as error:
            name = arguments.person
            raise PlannerError(tr("{name} was not erased. {why}", name=name, why=error)) from error
        kept = all_files(store.path)
        left = what_may_be_left(store.plan, person, earlier)
    print(tr("{name} is erased from the plan and its history.", name=arguments.person))
    for sentence in erased.not_done:
        print(sentence)
    print(
        tr(
            "Documents made earlier may still name them, and a disk may keep deleted blocks for"
            " a while."
        )
    )
    if left:
        print(tr("A word of the name still stands here; change it if it means this person:"))
        for line in left:
            print(f"  {line}")
    for name in lists:
        print(tr("Where the next “{list}” still has them, it brings them back as new.", list=name))
    if kept:
        print(
            trn(
                "{count} file in {folder} may still name them; delete it if it must not.",
                "{count} files in {folder} may still name them; delete those that must not.",
                len(kept),
                folder=kept[0].parent,
            )
        )
    return 0
