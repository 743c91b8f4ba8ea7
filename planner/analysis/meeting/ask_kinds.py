"""What is asked where a rule found something that a sponsor can settle, by the rule's code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.analysis.findings.about import About
from planner.analysis.findings.subjects import held_names, names
from planner.text import Sentence, mark_plural, trn


@dataclass(frozen=True)
class AskKind:
    """What is asked where one rule found something."""

    kind: str
    """Findings of one kind are settled by one sort of decision."""
    sentences: tuple[str, str]
    """For one row and for many, with ``{names}``."""
    recommendation: Sentence = ""
    no_answer: tuple[str, str] | None = None
    """What it means if nobody answers, for one row and for many; where people are appointed it is
    worked out."""
    appoints: bool = False
    """Settled by appointing people, whom we can propose."""
    earlier: tuple[tuple[str, str], ...] = ()
    """Sentences that earlier versions asked in, by which an ask is still known again."""

    def sentence(self, rows: Sequence[About]) -> str:
        """Return what is asked about these rows."""
        one, many = self.sentences
        return trn(one, many, len(rows), names=self.names_for(rows))

    def without_answer(self, count: int) -> str:
        """Return what it means for so many rows if nobody answers; empty where nothing is said."""
        return trn(*self.no_answer, count) if self.no_answer is not None else ""

    def names_for(self, rows: Sequence[About]) -> str:
        """Return what the sentence calls these rows, which may be of several kinds."""
        return held_names(rows) if self.kind == "spread" else names(rows)


ASK_KINDS: dict[str, AskKind] = {
    "UNCOVERED-SEAT": AskKind(
        "champions",
        mark_plural("Name a champion for {names}", "Name champions for {names}"),
        appoints=True,
    ),
    "SPOF-CHAMPION": AskKind(
        "backups",
        mark_plural("Name a backup for {names}", "Name backups for {names}"),
        appoints=True,
    ),
    "UNCOVERED-SPONSOR": AskKind(
        "sponsors",
        mark_plural("Fill the sponsor seat {names}", "Fill the sponsor seats {names}"),
        no_answer=mark_plural(
            "Nobody decides what is asked of it.", "Nobody decides what is asked of them."
        ),
        earlier=(mark_plural("Fill the seat {names}", "Fill the seats {names}"),),
    ),
    "NO-PRIMARY-SPONSOR": AskKind(
        "sponsors",
        mark_plural(
            "Name a primary sponsor for the launch", "Name a primary sponsor for the launch"
        ),
        no_answer=mark_plural(
            "Nobody decides what concerns all of the launch.",
            "Nobody decides what concerns all of the launch.",
        ),
    ),
    "UNCOVERED-GOAL": AskKind(
        "owners",
        mark_plural("Name an owner of the goal {names}", "Name owners of the goals {names}"),
        appoints=True,
    ),
    "UNCOVERED-PURPOSE": AskKind(
        "owners",
        mark_plural(
            "Name an owner of the purpose statement {names}",
            "Name owners of the purpose statements {names}",
        ),
        appoints=True,
    ),
    "SPOF-GOAL": AskKind(
        "second owners",
        mark_plural("Name a backup for the goal {names}", "Name backups for the goals {names}"),
        appoints=True,
    ),
    "SPOF-PURPOSE": AskKind(
        "second owners",
        mark_plural(
            "Name a backup for the purpose statement {names}",
            "Name backups for the purpose statements {names}",
        ),
        appoints=True,
    ),
    "COMMON-CAUSE": AskKind(
        "spread",
        mark_plural(
            "Find one more holder of {names} in another part of the organisation",
            "Find one more holder in another part of the organisation for each of {names}",
        ),
        earlier=(
            mark_plural(
                "Find one more owner of {names} in another part of the organisation",
                "Find one more owner each of {names} in another part of the organisation",
            ),
        ),
    ),
    "COMMS-ONLY": AskKind(
        "spread",
        mark_plural(
            "Find a holder of {names} outside communications",
            "Find a holder outside communications for each of {names}",
        ),
        no_answer=mark_plural(
            "If communications is reorganised, nobody else holds it.",
            "If communications is reorganised, nobody else holds them.",
        ),
        earlier=(
            mark_plural(
                "Find one owner of {names} outside communications",
                "Find one owner each of {names} outside communications",
            ),
        ),
    ),
    "GHOST-WRITTEN": AskKind(
        "own voice",
        mark_plural(
            "Post and reply in person as holder of the sponsor seat {names}",
            "Post and reply in person as holders of the sponsor seats {names}",
        ),
        "Ten minutes a week without a draft: one reply first, then an own post.",
        earlier=(
            mark_plural(
                "Post and reply in person as {names}", "Post and reply in person as {names}"
            ),
        ),
    ),
    "SPONSOR-SILENT": AskKind(
        "own voice",
        mark_plural(
            "Take part in person as holder of the sponsor seat {names}",
            "Take part in person as holders of the sponsor seats {names}",
        ),
        "Agree a cadence that can be kept, and begin with one reply.",
        earlier=(mark_plural("Take part in person as {names}", "Take part in person as {names}"),),
    ),
    "PROMISE-MISSED": AskKind(
        "promises",
        mark_plural(
            "Agree a new date for what was promised by the holder of the sponsor seat {names}",
            "Agree a new date for what was promised by the holders of the sponsor seats {names}",
        ),
        "Keep it by a day that can be kept, or say what would be done instead.",
        earlier=(
            mark_plural(
                "Agree a new date for what was promised as {names}",
                "Agree a new date for what was promised as {names}",
            ),
        ),
    ),
    "CUT-POINT": AskKind(
        "deputies",
        mark_plural(
            "Name a deputy for the sponsor seat {names}",
            "Name deputies for the sponsor seats {names}",
        ),
        earlier=(mark_plural("Name a deputy for {names}", "Name deputies for {names}"),),
    ),
}
"""By rule; what is found by any other rule is no meeting's to decide."""
