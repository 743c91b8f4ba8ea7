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


_PATTERNS: tuple[tuple[str, str], ...] = (
    ("leaving", rf"(Nobody can leave: without one person, {SHARE} has nobody)"),
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
    ("nobody or one", r"^nobody or one: (\d+) of \d+ responsibilit"),
    ("nobody or one", r"Rest on nobody or on one person: (\d+) of \d+"),
    ("nobody or one", r"(\d+) of \d+ responsibilit(?:y|ies) rests? on nobody or on one person"),
    ("single points", r"(?:: |and )(\d+) on one person\b"),
    ("seats at risk", r"(\d+) of \d+ champion seats? rests? on nobody or on one person"),
    ("single points", r"^Single points of failure: (\d+)(?::|$)"),
    ("uncovered", r": (\d+) on nobody\b"),
    ("uncovered", r"^Uncovered: (\d+)(?::|$)"),
    ("communications only", rf"^Communications only, {SHARE}: "),
    ("communications only", rf"Only communicators hold .*: {SHARE} of the plan’s weight\.$"),
    ("open findings", rf"{COUNT} findings are open"),
    ("critical findings", r"^nobody or one: (\d+) critical finding"),
    ("critical findings", r"findings? (?:are|is) open: (\d+) critical"),
    ("uncovered today", rf"Today {SHARE} of all weight has nobody"),
    ("uncovered today", rf"of all weight has nobody, today {SHARE};"),
    ("alone today", rf"and {SHARE} rests on one person each\."),
    ("alone today", rf"rests on one person each, today {SHARE}\."),
    ("alone in all", rf"Half of it or more rests on \d+ people: {SHARE}"),
    ("carried most", rf"carries the largest share: {SHARE}"),
)


def claims(texts: Iterable[str]) -> Iterator[Claim]:
    """Every claim that texts make."""
    for text in texts:
        for of, pattern in _PATTERNS:
            for found in re.finditer(pattern, text):
                yield Claim(of, found.group(1))


KINDS = frozenset(of for of, _ in _PATTERNS)
