"""The options of what is asked, each with what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from planner.analysis.findings.subjects import about_responsibility, names
from planner.analysis.meeting.consequences import (
    Appointment,
    if_appointed,
    if_nobody_is_appointed,
    if_sponsors_stay_away,
    if_sponsors_take_part,
)
from planner.models import Action, Decision, Option, OptionAppointment, Plan
from planner.text import listed, tr

if TYPE_CHECKING:
    from planner.analysis.measures import Measures


@dataclass(frozen=True)
class AskOption:
    """One way to decide, and what it means."""

    text: str
    meaning: str
    """Empty where nobody said it and the plan cannot work it out."""
    recommended: bool
    option_id: int | None = None
    """The row of the plan it is; none of a proposal."""
    appointed: tuple[Appointment, ...] = ()
    """Whom it would appoint to what somebody must hold now."""


@dataclass(frozen=True)
class Choice:
    """What can be decided, the recommended option first, and what no answer means."""

    options: tuple[AskOption, ...] = ()
    no_answer: str = ""

    @property
    def rows(self) -> tuple[int, ...]:
        """The responsibilities that options would appoint people to."""
        appointed = (pair for option in self.options for pair in option.appointed)
        return tuple(dict.fromkeys(row_id for _, row_id in appointed))


NOTHING_TO_CHOOSE = Choice()


def options_of(plan: Plan, decision: Decision) -> list[Option]:
    """Return the options of a decision, the recommended ones first."""
    options = plan.where(Option, "decision_id", decision.id)
    return sorted(options, key=lambda option: (not option.recommended, option.id))


def appointments_of(plan: Plan, option: Option) -> list[Appointment]:
    """Return whom an option would appoint to what, in the order they were put down."""
    those = plan.where(OptionAppointment, "option_id", option.id)
    return [
        (appointed.person_id, appointed.responsibility_id)
        for appointed in sorted(those, key=lambda o: o.id)
    ]


def choice_of(measures: Measures, decision: Decision) -> Choice:
    """Return what can be decided. Without options the recommendation is the one there is."""
    options = options_of(measures.plan, decision)
    choice = Choice(tuple(_ask_option(measures, option) for option in options))
    missing = if_nobody_is_appointed(measures, choice.rows) if choice.rows else ""
    if not options and decision.recommendation:
        choice = Choice((AskOption(decision.recommendation, "", recommended=True),))
    return replace(choice, no_answer=_join(missing, decision.no_answer))


def choice_of_appointing(
    measures: Measures, text: str, proposed: Sequence[Appointment], row_ids: Sequence[int]
) -> Choice:
    """Return the choice between appointing these people and nobody to these responsibilities, of
    which some may have nobody proposed."""
    no_answer = if_nobody_is_appointed(measures, row_ids)
    if not proposed:
        return Choice(no_answer=no_answer)
    meaning = if_appointed(measures, proposed)
    option = AskOption(text, meaning, recommended=True, appointed=tuple(proposed))
    return Choice((option,), no_answer)


def choice_of_taking_part(measures: Measures, text: str, sponsor_ids: Sequence[int]) -> Choice:
    """Return the choice between these sponsors taking part in person and not."""
    meaning = if_sponsors_take_part(measures, sponsor_ids)
    return Choice((AskOption(text, meaning, recommended=True),), if_sponsors_stay_away(measures))


def action_of(plan: Plan, decision: Decision) -> Action | None:
    """Return what is done because a decision was agreed: the action made of it, else the first of
    its title, as older plans have it."""
    made = plan.actions.get(decision.action_id or 0)
    return made or next(iter(plan.where(Action, "title", decision.ask)), None)


def carried_over_from(plan: Plan, decision: Decision, on: date) -> date | None:
    """Return the day of the pack that asked it first, where that was before ``on``."""
    snapshot = plan.snapshots.get(decision.snapshot_id or 0)
    return snapshot.on if snapshot is not None and snapshot.on < on else None


def _ask_option(measures: Measures, option: Option) -> AskOption:
    appointed = appointments_of(measures.plan, option)
    to_be_held = measures.plan.responsibilities
    # What was finished since the option was written down asks for nobody any more.
    counting = tuple((person, row) for person, row in appointed if row in to_be_held)
    worked_out = if_appointed(measures, counting) if counting else ""
    return AskOption(
        option.text or appointed_words(measures.plan, appointed),
        _join(worked_out, option.meaning),
        option.recommended,
        option.id,
        counting,
    )


def appointed_words(plan: Plan, appointed: Sequence[Appointment]) -> str:
    """Return who would hold what, in a few words, each person once."""
    of_person: dict[int, list[int]] = {}
    for person, row in appointed:
        of_person.setdefault(person, []).append(row)
    return listed(
        [
            tr(
                "{person} for {names}",
                person=plan.people[person].shown_name,
                names=names([about_responsibility(plan, row) for row in rows]),
            )
            for person, rows in of_person.items()
        ]
    )


def _join(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
