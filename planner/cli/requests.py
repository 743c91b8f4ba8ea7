"""The commands that ask people and bring their answers in."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from planner import imports
from planner.actions.drills import plan_drills
from planner.actions.requests import Answer, ask, remind, take_answer
from planner.analysis.drills.drawing import drawn, next_drill_day
from planner.analysis.drills.words import why_drawn
from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.measures import measure
from planner.analysis.requests.questions import ABOUTS, questions_to_ask
from planner.analysis.requests.texts import Text, text_to
from planner.cli import show
from planner.cli.differences import accepted_changes, print_differences
from planner.cli.opening import reading, writing
from planner.cli.values import find_person
from planner.errors import PlannerError
from planner.exports.atomic import as_private_as
from planner.exports.mails import write_texts
from planner.models import Draft, Drill, Plan, Request
from planner.models.requests import About
from planner.text import day, tr, trn


def ask_people(arguments: Namespace) -> int:
    """Write the texts that ask people, one for each person, and note that they were asked.

    Whoever has not answered in time is reminded in the same text. Where drills are asked for and
    none is planned, the next ones are drawn first. Without anybody to ask nothing is written.
    """
    today = date.today()
    with writing(arguments.plan) as store:
        chosen = {find_person(store.plan, name).id for name in arguments.to}
        draft = store.draft()
        lines = _draw(draft, today) if "drill" in (arguments.about or ()) else []
        people = _ask(draft, arguments.about or ABOUTS, chosen, today)
        if not people:
            print(tr("There is nothing to ask anybody now."))
            return 0
        plan = draft.plan
        texts = [_text(plan, person_id, today) for person_id in people]
        with as_private_as(Path(arguments.plan)):
            write_texts(texts, Path(arguments.out))
        asked = trn("Ask {count} person", "Ask {count} people", len(people))
        store.run(asked, Draft.apply, draft.changes)
    print("\n".join(lines), end="\n" if lines else "")
    _print_asked(plan, people, today)
    print(tr("The texts are in {folder}; nothing was sent.", folder=arguments.out))
    return 0


def _draw(draft: Draft, today: date) -> list[str]:
    """Plan the next drills where none is planned, and return what was drawn and why, in lines."""
    plan = draft.plan
    if any(drill.on >= today for drill in plan.where(Drill, "outcome", "planned")):
        return []
    when = next_drill_day(plan, today)
    lots = drawn(plan, when)
    plan_drills(draft, [(lot.responsibility_id, lot.person_id) for lot in lots], when)
    lines = [
        tr(
            "  {what}, carried by {name}: {why}",
            what=responsibility_names(plan, (lot.responsibility_id,)),
            name=plan.people[lot.person_id].shown_name,
            why=why_drawn(plan, lot),
        )
        for lot in lots
    ]
    head = trn("{count} drill on {day}:", "{count} drills on {day}:", len(lots), day=day(when))
    return [head, *lines] if lots else []


def _ask(draft: Draft, abouts: Iterable[About], chosen: set[int], today: date) -> list[int]:
    """Note what is asked and who is reminded; return who is written to, in the order of names."""
    plan, wanted = draft.plan, frozenset(abouts)
    late = [r for r in plan.requests.values() if _is_late(r, today) and r.about in wanted]
    if chosen:
        late = [r for r in late if r.person_id in chosen]
    questions = questions_to_ask(measure(plan, today), wanted, chosen)
    for question in questions:
        ask(draft, on=today, **question._asdict())
    remind(draft, [r.id for r in late], today)
    written = {r.person_id for r in late} | {q.person_id for q in questions}
    return sorted(
        written, key=lambda person_id: (plan.people[person_id].shown_name.casefold(), person_id)
    )


def _is_late(request: Request, today: date) -> bool:
    return request.status == "open" and request.due is not None and request.due < today


def _open(plan: Plan, person_id: int) -> list[Request]:
    return [r for r in plan.where(Request, "person_id", person_id) if r.status == "open"]


def _text(plan: Plan, person_id: int, today: date) -> Text:
    return text_to(plan, plan.people[person_id], _open(plan, person_id), today)


def _print_asked(plan: Plan, people: Iterable[int], today: date) -> None:
    for person_id in people:
        waiting = _open(plan, person_id)
        numbers = ", ".join(f"R{r.id}" for r in waiting)
        again = any(r.asked_on != today for r in waiting)
        words = tr("  {name}: {numbers}, reminded") if again else tr("  {name}: {numbers}")
        print(words.format(name=plan.people[person_id].shown_name, numbers=numbers))


def replies(arguments: Namespace) -> int:
    """Bring the accepted answers of a mail, a text or a table into a plan, as one step.

    Everything but conflicts, unless ``--accept`` says otherwise; nothing with ``--dry-run``.
    """
    today, file = date.today(), Path(arguments.file)
    lines = imports.read_replies(file)
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        found = imports.find_answers(store.plan, lines, today)
        accepted = accepted_changes(found.differences, arguments.accept)
        draft, refused = store.draft(), []
        for change in accepted:
            line, value = found.answers[change]
            try:
                take_answer(draft, Answer(change.row_id, line.text, value), line.on or today)
            except PlannerError as error:
                refused.append(change.refused(str(error)))
        if not arguments.dry_run:
            store.run(tr("answers from {file}", file=file.name), Draft.apply, draft.changes)
    differences = found.differences
    differences = differences._replace(invalid=(*differences.invalid, *refused))
    if not lines:
        print(tr("No answers were found; one is a line such as “R17: yes”."), file=sys.stderr)
    if arguments.json:
        show.print_json(differences.as_json())
    else:
        print_differences(differences, len(accepted) - len(refused), dry_run=arguments.dry_run)
    return 0
