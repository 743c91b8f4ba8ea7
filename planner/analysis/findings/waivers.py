"""What has been accepted for a while: waivers put to the findings they are about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.analysis.findings.about import About
from planner.analysis.findings.finding import Finding, Found, Rule
from planner.models import Waiver
from planner.text import tr, trn


def in_force(waivers: Iterable[Waiver], on: date) -> dict[str, tuple[Waiver, ...]]:
    """Return the waivers that hold on a day, by code; a waiver's last day is included."""
    by_code: dict[str, tuple[Waiver, ...]] = {}
    for waiver in sorted(waivers, key=lambda w: (w.until, w.id), reverse=True):
        if on <= waiver.until:
            by_code[waiver.code] = (*by_code.get(waiver.code, ()), waiver)
    return by_code


def apply_waivers(rule: Rule, found: Found, waivers: tuple[Waiver, ...]) -> tuple[Finding, ...]:
    """Return the findings that a rule has made: its open rows, and its rows by each waiver.

    ``waivers`` are those of the rule. A waiver accepts the rows that it was given for; a row that
    joins them later is a new risk, and stays open.
    """
    by_waiver: dict[Waiver | None, list[About]] = {}
    for row in found.rows:
        by_waiver.setdefault(_waiver_of(row, waivers), []).append(row)
    return tuple(_finding(rule, found, rows, waiver) for waiver, rows in by_waiver.items())


def _finding(rule: Rule, found: Found, rows: list[About], waiver: Waiver | None) -> Finding:
    accepted = len(found.rows) - len(rows)
    besides = (found.rest, _accepted(accepted)) if waiver is None else ()
    return Finding(
        code=rule.code,
        severity=found.severity or rule.severity,
        text=" ".join(filter(None, [found.wording(rows), *besides])),
        about=(*found.also, *rows),
        next_step=found.next_step or tr(rule.next_step),
        key=" ".join([rule.code, *(row.identity for row in rows)]),
        waived=waiver,
        weight=found.weight,
        rows=tuple(rows),
        wording=found.wording,
    )


def _accepted(count: int) -> str:
    if not count:
        return ""
    return trn("{count} more is accepted.", "{count} more are accepted.", count)


def _waiver_of(row: About, waivers: Iterable[Waiver]) -> Waiver | None:
    for waiver in waivers:
        if not waiver.about or row.identity in waiver.about.split():
            return waiver
    return None
