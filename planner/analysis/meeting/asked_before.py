"""What a plan's decisions ask or have settled already, so that it is not proposed again."""

from __future__ import annotations

from planner.analysis.findings.about import About
from planner.analysis.findings.subjects import about, display_name
from planner.analysis.meeting.ask_kinds import AskKind
from planner.analysis.meeting.options import action_of, appointments_of, options_of
from planner.models import Decision, Plan, Responsibility
from planner.models.work import FINISHED_STATUSES
from planner.text import listed_names, tr, trn

_HERE = "\0"
"""Stands for the names while a sentence is taken apart; no name holds it."""


class AskedBefore:
    """The asks that are open, refused, or agreed and not yet done.

    An ask that was taken from the proposals is known again by its sentence, and by the names of
    rows in it: the plan keeps no more of it. One whose options appoint people is about what they
    would hold, too, however it is worded.
    """

    def __init__(self, plan: Plan) -> None:
        decisions = [d for d in plan.decisions.values() if not _is_carried_out(plan, d)]
        self._asks = [decision.ask for decision in decisions]
        self._appointed = {
            about(plan.subject_of(plan.get(Responsibility, row_id))).identity
            for decision in decisions
            for option in options_of(plan, decision)
            for _, row_id in appointments_of(plan, option)
        }
        self._names: dict[AskKind, tuple[str, ...]] = {}

    def holds(self, kind: AskKind, row: About) -> bool:
        """Return whether this was asked about this row."""
        if kind.appoints and row.identity in self._appointed:
            return True
        if kind not in self._names:
            self._names[kind] = tuple(
                names
                for ask in self._asks
                for sentences in (kind.sentences, *kind.earlier)
                for _, names in names_in(ask, sentences)
            )
        called = {kind.names_for([row]), display_name(row), row.words}
        return any(is_among(name, names) for name in called for names in self._names[kind])


def _is_carried_out(plan: Plan, decision: Decision) -> bool:
    """Return whether what was agreed has been done: if it is found again, it may be asked again."""
    action = action_of(plan, decision)
    finished = action is not None and action.status in FINISHED_STATUSES
    return decision.outcome == "agreed" and finished


def names_in(ask: str, sentences: tuple[str, str]) -> list[tuple[int, str]]:
    """Return the names in an ask that was made of these sentences, for one row (1) or many (2); a
    sentence without names gives nothing but itself, which is about every row."""
    found = []
    for count in (1, 2):
        before, here, after = trn(*sentences, count, names=_HERE).partition(_HERE)
        if not here and ask == before:
            found.append((count, ""))
        elif here and ask.startswith(before) and ask.endswith(after):
            found.append((count, ask[len(before) : len(ask) - len(after)]))
    return found


def is_among(name: str, names: str) -> bool:
    """Return whether a name is one of several that ``listed_names`` put into one text, or the text
    is empty, which is about all."""
    if names in ("", name):
        return True
    between = (", ", tr("{names} and {last}", names="", last=""))
    for shown in {name, listed_names([name, "x"]).removesuffix(f"{between[1]}x")}:
        opens = any(names.startswith(shown + gap) for gap in between)
        closes = any(names.endswith(gap + shown) for gap in between)
        inside = any(a + shown + b in names for a in between for b in between)
        if opens or closes or inside:
            return True
    return False
