"""Findings about many rows, kept as long as what is said of them is the same."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable

from planner.analysis.findings.about import About, Wording
from planner.analysis.findings.finding import Found
from planner.analysis.findings.subjects import (
    Subject,
    about,
    in_order,
    names,
    wording_by_name,
    wording_by_words,
)
from planner.analysis.incremental.subjects import Subjects
from planner.analysis.measures import Measures
from planner.text import Many, One


def found_rows(
    measures: Measures,
    rows: Iterable[Subject],
    one: One,
    many: Many,
    *,
    weight: int = 0,
    called: Wording = names,
) -> Found:
    """Return the finding that all these rows are wrong, in a sentence with ``{names}``, as they
    are ``called`` there, and ``{count}``."""
    found = measures.answers.per_key(_rows)
    return found((one, many), tuple(rows), one, many, weight, called)


def found_words(
    measures: Measures, said: Iterable[tuple[About, str]], one: One, many: Many, *, weight: int = 0
) -> Found:
    """Return what ``found_rows`` does, where more is said of each row than its name."""
    found = measures.answers.per_key(_words)
    return found((one, many), tuple(said), one, many, weight)


def subjects_of(
    measures: Measures, key: Hashable, ids: Collection[int]
) -> tuple[tuple[Subject, ...], int]:
    """Return what these responsibilities are about, and their weight together; kept for the key as
    long as they are the same."""
    return measures.answers.per_key(_subjects_of)(key, ids, measures.subjects)


def _subjects_of(ids: Collection[int], known: Subjects) -> tuple[tuple[Subject, ...], int]:
    return tuple(known.of[row_id] for row_id in ids), sum(known.weight[row_id] for row_id in ids)


def _rows(rows: tuple[Subject, ...], one: One, many: Many, weight: int, called: Wording) -> Found:
    found = in_order(about(row) for row in rows)
    return Found(found, wording_by_name(one, many, called), weight=weight)


def _words(said: tuple[tuple[About, str], ...], one: One, many: Many, weight: int) -> Found:
    return Found(
        in_order(row for row, _ in said), wording_by_words(dict(said), one, many), weight=weight
    )
