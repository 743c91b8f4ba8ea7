"""People of a list who may be somebody known already under a name that is written otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from planner.analysis.duplicates.pairs import folded_name
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.report import Report
from planner.text import listed_names, tr


def warn_of_alike(
    everybody: Sequence[KnownPerson], about: Mapping[int, Sequence[KnownPerson]], report: Report
) -> None:
    """Report who is new, has no id, and has the name of somebody else but for capitals, accents,
    titles or the order of its words.

    ``about`` are the people of each line. Whom an id, an e-mail address or a department tells apart
    is not reported.
    """
    if not any(map(_is_open, everybody)):
        return
    lines = {k.number: n for n, those in sorted(about.items(), reverse=True) for k in those}
    if not any(_is_open(known) and known.number in lines for known in everybody):
        return
    of_name: dict[str, list[KnownPerson]] = defaultdict(list)
    for known in everybody:
        if known.name:
            of_name[folded_name(known.name)].append(known)
    for those in of_name.values():
        new = [k for at, k in enumerate(those) if _is_told_by_name(k, those[:at])]
        if new:
            words = tr(
                "{names} may be one person; they were kept apart. Where they are one, join them on"
                " the page People.",
                names=listed_names(list(dict.fromkeys(known.name for known in those)), most=4),
            )
            report.doubt(min(lines.get(known.number, 1) for known in new), words)


def _is_told_by_name(known: KnownPerson, others: Iterable[KnownPerson]) -> bool:
    """Return whether somebody new is told from one of these by the form of the name alone."""
    return known.row is None and any(_may_be(known, other) for other in others)


def _is_open(known: KnownPerson) -> bool:
    return known.row is None and bool(known.name) and not known.ref


def _may_be(known: KnownPerson, other: KnownPerson) -> bool:
    differ = known.name != other.name
    ids = bool(known.ref and other.ref)
    emails = bool(known.email and other.email)
    homes = {k.fields["department_id"] for k in (known, other) if "department_id" in k.fields}
    return differ and not ids and not emails and len(homes) < 2
