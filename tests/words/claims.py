"""What is said of the same thing, picked out of texts: who can leave, champions, cover, findings.

A claim is a figure with what it is of; two outputs that make one claim have to give one figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

SHARE = r"(\d+(?:\.\d+)?%)"
COUNT = r"(\d+)"


class Claim(NamedTuple):
    """A figure, and what it says."""

    of: str
    figure: str


_COMPARED = (
    ("departments with a champion", "Departments with a champion"),
    ("single points", "Single points of failure"),
    ("uncovered", "Held by nobody"),
    ("nobody or one", "Rest on nobody or on one person"),
    ("departments with a backup", "Departments with a trained backup"),
    ("thin", "Fewer holders than needed"),
    ("common cause", "One decision takes all holders"),
    ("communications only", "Share held by communicators alone"),
    ("sponsors taking part", "Sponsors taking part"),
)
IF_THEY_LEFT = "if they left, "
AFTER_THAT = "After that, "
_WITHOUT_LEAVERS = 3
"""How many of these the page says too that asks what if."""


def _then_and_now(said: str, when: str, *, before: bool) -> Iterator[tuple[str, str]]:
    """The figures of a table that says each twice; the other one is of now."""
    for of, label in _COMPARED if before else _COMPARED[:_WITHOUT_LEAVERS]:
        first, second = (f"^{said}{label}: {one}$" for one in (r"(\S+) → \S+", r"\S+ → (\S+)"))
        yield f"{of} {when}", first if before else second
        yield of, second if before else first


_PATTERNS: tuple[tuple[str, str], ...] = (
    ("leaving", rf"([Nn]obody can leave: without one person, {SHARE} has nobody)"),
    ("leaving", rf"(\d+ can leave; with [a-z ]+, {SHARE} has nobody)"),
    ("leaving", rf"({SHARE} already has nobody)"),
    ("departments with a champion", rf"{COUNT} of \d+ departments? ha(?:s|ve) a champion\b"),
    ("departments with a champion", r"^champions: (\d+) of \d+$"),
    ("departments with a champion", r"(?:Seats|Departments) with a champion: (\d+) of \d+"),
    ("departments without", rf"{COUNT} of \d+ departments? ha(?:s|ve) no champion\."),
    ("departments without", r"^champions: (\d+) ha(?:s|ve) no champion$"),
    ("sponsors taking part", rf"{COUNT} of \d+ sponsors? takes? part in person"),
    ("sponsors taking part", r"^sponsors: (\d+) of \d+$"),
    ("sponsors taking part", r"Sponsors taking part: (\d+) of \d+"),
    ("nobody or one", r"Rest on nobody or on one person: (\d+) of \d+"),
    ("nobody or one", r"(\d+) of \d+ responsibilit(?:y|ies) rests? on nobody or on one person"),
    ("single points", r"(?:: |and )(\d+) on one person\b"),
    ("single points", r"^Single points of failure: (\d+)(?: \(|$)"),
    ("uncovered", r": (\d+) on nobody\b"),
    ("uncovered", r"^Uncovered: (\d+)(?: \(|$)"),
    ("communications only", rf"^Communications only, {SHARE}: "),
    ("communications only", rf"Only communicators hold .*: {SHARE} of the plan’s weight\.$"),
    ("open findings", rf"{COUNT} findings are open"),
    ("critical findings", r"findings? (?:are|is) open: (\d+) critical"),
    ("uncovered today", rf"Today {SHARE} of all weight has nobody"),
    ("uncovered today", rf"of all weight has nobody, today {SHARE};"),
    ("alone today", rf"and {SHARE} rests on one person each\."),
    ("alone today", rf"rests on one person each, today {SHARE}\."),
    ("alone in all", rf"Half of it or more rests on \d+ people: {SHARE}"),
    ("carried most", rf"carries the largest share: {SHARE}"),
    ("newly uncovered", rf"^{IF_THEY_LEFT}Newly uncovered: (\d+)"),
    ("newly uncovered", r"^Newly held by nobody: (\d+)$"),
    ("newly single", rf"^(?:{IF_THEY_LEFT})?Newly down to one: (\d+)"),
    ("uncovered if they left", rf"^{IF_THEY_LEFT}Uncovered in all: (\d+)"),
    ("hours lost", rf"^(?:{IF_THEY_LEFT})?Hours a week lost: ([\d.]+)$"),
    ("left standing", rf"^Left standing: {SHARE}$"),
    ("cleared", r"^Cleared: (\d+)"),
    ("single points once appointed", r"^Single points of failure then: (\d+)"),
    *_then_and_now("since then, ", "then", before=True),
    *_then_and_now(IF_THEY_LEFT, "if they left", before=False),
    ("thin", r"^Thin: (\d+)"),
    ("common cause", r"^Common cause: (\d+)"),
    ("departments with a backup", r"^champions: (\d+) ha(?:s|ve) a trained backup$"),
)


def of_today(text: str) -> bool:
    """Whether a text speaks of the plan as it is, nobody gone."""
    return not text.startswith(IF_THEY_LEFT) and AFTER_THAT not in text


def claims(texts: Iterable[str]) -> Iterator[Claim]:
    """Every claim that texts make."""
    for text in texts:
        for of, pattern in _PATTERNS:
            for found in re.finditer(pattern, text):
                after = of == "leaving" and not of_today(text)
                figure = found.group(1)
                yield Claim(f"{of} if they left" if after else of, figure[:1].upper() + figure[1:])


KINDS = frozenset({"leaving if they left", *(of for of, _ in _PATTERNS)})
