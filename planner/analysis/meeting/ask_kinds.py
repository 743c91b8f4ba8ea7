"""What is asked where a rule found something that a sponsor can settle, by the rule's code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.analysis.findings.finding import About
from planner.analysis.findings.subjects import names
from planner.text import trn


@dataclass(frozen=True)
class AskKind:
    """What is asked where one rule found something."""

    kind: str
    """Findings of one kind are settled by one sort of decision."""
    sentences: tuple[str, str]
    """For one row and for many, with ``{names}``."""
    recommendation: str = ""
    appoints: bool = False
    """Settled by appointing people, whom we can propose."""

    def say(self, rows: Sequence[About]) -> str:
        """Return what is asked about these rows."""
        one, many = self.sentences
        return trn(one, many, len(rows), names=names(rows))


ASK_KINDS: dict[str, AskKind] = {
    "UNCOVERED-SEAT": AskKind(
        "champions", ("Name a champion for {names}", "Name champions for {names}"), appoints=True
    ),
    "SPOF-CHAMPION": AskKind(
        "backups", ("Name a backup for {names}", "Name backups for {names}"), appoints=True
    ),
    "UNCOVERED-SPONSOR": AskKind("sponsors", ("Fill the seat {names}", "Fill the seats {names}")),
    "NO-PRIMARY-SPONSOR": AskKind("sponsors", ("Name a primary sponsor for the launch",) * 2),
    "UNCOVERED-GOAL": AskKind(
        "owners",
        ("Name an owner of the goal {names}", "Name owners of the goals {names}"),
        appoints=True,
    ),
    "UNCOVERED-PURPOSE": AskKind(
        "owners",
        (
            "Name an owner of the purpose statement {names}",
            "Name owners of the purpose statements {names}",
        ),
        appoints=True,
    ),
    "SPOF-GOAL": AskKind(
        "second owners",
        ("Name a backup for the goal {names}", "Name backups for the goals {names}"),
        appoints=True,
    ),
    "SPOF-PURPOSE": AskKind(
        "second owners",
        (
            "Name a backup for the purpose statement {names}",
            "Name backups for the purpose statements {names}",
        ),
        appoints=True,
    ),
    "COMMON-CAUSE": AskKind(
        "spread",
        (
            "Find one more owner of {names} in another part of the organisation",
            "Find one more owner each of {names} in another part of the organisation",
        ),
    ),
    "COMMS-ONLY": AskKind(
        "spread",
        (
            "Find one owner of {names} outside communications",
            "Find one owner each of {names} outside communications",
        ),
    ),
    "GHOST-WRITTEN": AskKind(
        "own voice",
        ("Post and reply in person as {names}",) * 2,
        "Ten minutes a week without a draft: one reply first, then an own post.",
    ),
    "SPONSOR-SILENT": AskKind(
        "own voice",
        ("Take part in person as {names}",) * 2,
        "Agree a cadence that can be kept, and begin with one reply.",
    ),
    "PROMISE-MISSED": AskKind(
        "promises",
        ("Agree a new date for what was promised as {names}",) * 2,
        "Keep it by a day that can be kept, or say what would be done instead.",
    ),
    "CUT-POINT": AskKind("deputies", ("Name a deputy for {names}", "Name deputies for {names}")),
}
"""By rule; what is found by any other rule is no meeting's to decide."""
