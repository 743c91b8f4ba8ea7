"""Findings: one thing that is wrong, in one sentence, and the register of the rules that find them.

To add a rule: write one ``@rule`` function in the file of its subject in ``rules/``, and a test
that shows it found and one that shows it absent. It then shows in the window, on the command line
and in the documents. After an edit every rule is asked again; one that speaks of many rows, or
looks through a whole table, keeps its answers with ``rules/cached.py``, ``Measures.row_cache`` or
``Measures.answers``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from planner.analysis.findings.about import About, Wording
from planner.models import Waiver
from planner.text import Sentence

if TYPE_CHECKING:
    from planner.analysis.measures import Measures

Severity = Literal["critical", "high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = ("critical", "high", "medium", "low")
"""From the most severe to the least."""

Tells = Literal["rating", "departure"]
"""What is confidential in a finding: how somebody or a department was rated, or that somebody
will leave or be away."""


class Part(NamedTuple):
    """What a finding says of one row: the unit that is new, gone or still there."""

    key: str
    about: About
    text: str


@dataclass(frozen=True)
class Found:
    """What a rule returns: the rows that are wrong, and the sentence that says so of any of them.

    Rows that a waiver accepts are taken out and listed apart, therefore ``wording`` makes the
    sentence for whichever rows it is given.
    """

    rows: tuple[About, ...]
    wording: Wording
    also: tuple[About, ...] = ()
    """Rows that the sentence names as well, such as the person who holds ``rows``."""
    next_step: str = ""
    """Where it differs from the rule's own."""
    severity: Severity | None = None
    """Where it differs from the rule's own, as the rule's ``varies`` says."""
    weight: int = 0
    """The weight that is at stake, to put the heavier first."""
    rest: str = ""
    """A sentence that counts what is wrong in the same way and is not among the rows."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, said in one sentence."""

    code: str
    severity: Severity
    text: str
    about: tuple[About, ...]
    next_step: str
    """A short imperative for a link: "Appoint a backup"."""
    key: str
    """Its identity: code and rows, never words, so that it is the same from day to day."""
    waived: Waiver | None = None
    weight: int = 0
    rows: tuple[About, ...] = ()
    """The rows that are wrong; ``about`` names others too."""
    wording: Wording = field(default=lambda rows: "", compare=False, repr=False)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What it says of each row alone."""
        return tuple(Part(part_key(self.code, r), r, self.wording((r,))) for r in self.rows)


@dataclass(frozen=True)
class Rule:
    """One rule: its code, how severe what it finds is, and the function that finds it."""

    code: str
    severity: Severity
    title: Sentence
    next_step: Sentence
    tells: Tells | None
    """What its sentences tell that files keep back unless it is chosen (``may_disclose``)."""
    varies: Sentence
    """In words, when it is another than ``severity``; empty if never."""
    find: Callable[[Measures], Iterable[Found]]


RULES: dict[str, Rule] = {}
"""Every rule by code, in the order they were written down."""

_Find = Callable[["Measures"], Iterable[Found]]


def rule(
    code: str,
    severity: Severity,
    title: Sentence,
    next_step: Sentence,
    *,
    tells: Tells | None,
    varies: Sentence = "",
) -> Callable[[_Find], _Find]:
    """Register a function as the rule of this code. ``tells`` has no default: whoever writes a
    rule decides what its sentences give away."""

    def register(find: _Find) -> _Find:
        if code in RULES:
            raise ValueError(f"two rules with the code {code}")
        RULES[code] = Rule(code, severity, title, next_step, tells, varies, find)
        return find

    return register


def part_key(code: str, row: About) -> str:
    """Return the key of one row of a finding: the rule's code and what the row is."""
    return f"{code} {row.identity}"


def at_least(severity: str, least: str) -> bool:
    """Return whether a severity is as grave as another, or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(least)


def matching(findings: Iterable[Finding], code: str, name: str) -> tuple[Finding, ...]:
    """Return the findings of a rule that name this person, department, goal and so on."""
    return tuple(
        f for f in findings if f.code == code and any(name in (a.name, a.shown) for a in f.about)
    )


def subjects(findings: Iterable[Finding], code: str, name: str) -> tuple[str, ...]:
    """Return what a waiver of this rule for this name is to be about: one identity per thing so
    called.

    Where the name is one of a finding's rows ("Finance") that row alone is meant; where it is
    named beside them ("Dana Whitfield") the whole finding.
    """
    found: dict[str, None] = {}
    for finding in matching(findings, code, name):
        rows = [r for r in finding.rows if name in (r.name, r.shown)]
        for identity in [part_key(code, r) for r in rows] or [finding.key]:
            found[identity] = None
    return tuple(found)
