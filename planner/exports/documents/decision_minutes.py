"""The minutes of a meeting: what was decided by whom, on which option, what follows and who does
it, and what was put off."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from planner.analysis.meeting.asks import is_late
from planner.analysis.meeting.minutes import Following, Minutes, chosen_option, following
from planner.analysis.meeting.options import appointed_words, appointments_of, carried_over_from
from planner.exports.blocks.section import Cell, Column, Paragraph, Pill, Section, Table, Titled
from planner.exports.documents.material import Material
from planner.exports.documents.wording import OUTCOME_TONES
from planner.models import Decision
from planner.models.work import FINISHED_STATUSES
from planner.text import day, listed, mark, short_day, tr

_NO_OWNER = mark("nobody yet: to be asked")


def minutes_section(material: Material, minutes: Minutes) -> Section:
    """Return what the last meeting decided and put off, a row for each."""
    table = Table(
        "minutes",
        (
            Column(tr("Decision"), width=4),
            Column(tr("Outcome"), "pill", 0.5),
            Column(tr("Decided by, on"), width=1.6),
            Column(tr("Who does it"), width=1.6),
            Column(tr("Due"), width=1.2),
        ),
        (
            *(tuple(_decided_row(material, decision)) for decision in minutes.decided),
            *(tuple(_put_off_row(material, decision)) for decision in minutes.put_off),
        ),
        most_lines=3,
    )
    lead = Paragraph("", lead=_counts(material, minutes))
    return Section("minutes", tr("Minutes of the last meeting"), (lead, table))


def outcome_pairs(material: Material, decision: Decision) -> Iterator[tuple[str, str]]:
    """Yield what became of a decision that was answered, each with its name."""
    chosen = _chosen_words(material, decision)
    outcome = tr(decision.outcome)
    yield tr("Outcome"), f"{outcome}: {chosen}" if chosen else outcome
    yield tr("Decided by"), _who_and_when(material, decision) or tr("not written down")
    followed = following(material.plan, decision, material.on)
    if followed is not None:
        yield tr("Action"), followed.action.title
        yield (
            tr("Who does it"),
            material.people(followed.owners) if followed.owners else tr(_NO_OWNER),
        )
        yield tr("Due"), _due(material, followed)
    elif decision.outcome == "agreed":
        yield tr("Action"), tr("none yet: who does it, and by when?")


def _counts(material: Material, minutes: Minutes) -> str:
    """Return how much was decided and put off, in a sentence."""
    outcomes = [decision.outcome for decision in minutes.decided]
    counts = (
        (outcomes.count("agreed"), tr("agreed")),
        (outcomes.count("refused"), tr("refused")),
        (len(minutes.put_off), tr("put off")),
    )
    parts = listed([f"{count} {words}" for count, words in counts if count])
    if minutes.pack is None:
        return tr("Decided so far: {parts}.", parts=parts)
    return tr(
        "Since the pack of {day}: {parts}.", day=day(minutes.pack.on, material.on), parts=parts
    )


def _decided_row(material: Material, decision: Decision) -> Iterator[Cell]:
    yield Titled(decision.ask, _chosen_words(material, decision))
    yield Pill(tr(decision.outcome), OUTCOME_TONES[decision.outcome])
    yield _who_and_when(material, decision) or "–"
    followed = following(material.plan, decision, material.on)
    if followed is not None and followed.owners:
        yield material.people(followed.owners)
    else:
        yield Pill(tr(_NO_OWNER), "bad") if decision.outcome == "agreed" else "–"
    yield "–" if followed is None else _due(material, followed)


def _put_off_row(material: Material, decision: Decision) -> Iterator[Cell]:
    since = carried_over_from(material.plan, decision, material.on)
    yield Titled(
        decision.ask,
        "" if since is None else tr("first asked on {day}", day=day(since, material.on)),
    )
    yield Pill(tr("put off"), "bad" if is_late(decision, material.on) else "weak")
    yield "–"
    yield "–"
    yield _until(material, decision)


def _until(material: Material, decision: Decision) -> str:
    """Return until when a decision was put off."""
    if decision.by_when is None:
        return tr("no day is set")
    when = short_day(decision.by_when, material.on)
    if is_late(decision, material.on):
        return tr("since {day}, no new day", day=when)
    return tr("until {day}", day=when)


def _chosen_words(material: Material, decision: Decision) -> str:
    """Return the option that was agreed on, with its letter."""
    chosen = chosen_option(material.plan, decision)
    if chosen is None:
        return ""
    place, option = chosen
    words = option.text or appointed_words(material.plan, appointments_of(material.plan, option))
    return f"{ascii_uppercase[place]}  {words}" if place < len(ascii_uppercase) else words


def _who_and_when(material: Material, decision: Decision) -> str:
    on = "" if decision.decided_on is None else short_day(decision.decided_on, material.on)
    return ", ".join(filter(None, (decision.decided_by, on)))


def _due(material: Material, followed: Following) -> str:
    """Return when what follows is due, and how far it is."""
    action = followed.action
    state = tr(action.status)
    if action.due is None:
        return tr("no day; {state}", state=state)
    late = action.due < material.on and action.status not in FINISHED_STATUSES
    words = mark("{day}, late; {state}") if late else mark("{day}; {state}")
    return tr(words, day=short_day(action.due, material.on), state=state)
