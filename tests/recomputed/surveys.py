"""What staff say, round by round and by department."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.recomputed.reading import Book, Row
from tests.recomputed.words import number, percent, short


def survey_rows(book: Book) -> Iterator[str]:
    """Each round, and of the newest each department with the round before it."""
    rounds = sorted(book.tables["pulse_round"], key=lambda r: r["on"])
    for each in rounds:
        share = percent(Fraction(each["answered"], each["asked"]))
        yield (
            f"{short(date.fromisoformat(each['on']), book.on)} {each['note']} {each['answered']} "
            f"of {each['asked']}, {share} {number(each['effective'])}% "
            f"{number(each['worth_cost'])}%"
        )
    questions = [q for q in book.tables["survey_question"] if q["measure"] != "comment"]
    for home in (None, *book.departments):
        name = "All staff" if home is None else book.departments[home]["name"]
        cells = [_cell(book, rounds, question, home) for question in questions]
        if any(cells):
            yield f"{name} {' '.join(cells)}"


def _cell(book: Book, rounds: list[Row], question: Row, home: int | None) -> str:
    """What a department says now and said before; empty where it does not say."""
    before, now = (_result(book, each, question, home) for each in rounds[-2:])
    if now is None:
        return ""
    was = f", was {_points(question, before)}" if before else ""
    return f"{_points(question, now)} of {now['answered']}{was}"


def _result(book: Book, pulse: Row, question: Row, home: int | None) -> Row | None:
    wanted = (pulse["id"], question["id"], home)
    rows = book.tables["survey_result"]
    keys = ("round_id", "question_id", "department_id")
    return next((r for r in rows if tuple(r[key] for key in keys) == wanted), None)


def _points(question: Row, result: Row) -> str:
    """A share of those who answered, or a net promoter score with its sign."""
    share = Fraction(str(result["score"])) / result["answered"]
    if question["measure"] == "favourable":
        return percent(share)
    exact = Decimal(share.numerator) * 100 / share.denominator
    whole = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    return f"{'+' if whole > 0 else '−' if whole < 0 else ''}{abs(whole)}"
