"""What a list said of somebody is kept as it was, and what cannot be understood was not said."""

from __future__ import annotations

from datetime import date

import pytest

from planner.imports.refresh.said import FIELDS, Meant, Said, Seat, decode, decode_seats, encode

SAID: Said = {
    "id": "007",
    "name": "Ayşe Yılmaz",
    "title": "",
    "department": Meant("Finance", 3),
    "manager": None,
    "start": date(2027, 3, 1),
    "last_day": None,
    "hours": 2.5,
}


def test_what_was_said_is_kept() -> None:
    seats = (
        Seat("owner", Meant("Finance", 3), "active"),
        Seat("backup", Meant("Legal", None), None),
    )
    kept = encode(SAID, seats)
    assert decode(kept) == SAID
    assert decode_seats(kept) == seats


def test_every_field_of_a_person_can_be_kept() -> None:
    values = {
        "reference": Meant("Finance", 3), "day": date(2027, 3, 1), "number": 2.0,
        "yes or no": True, "line": "x", "text": "x", "id": "7",
    }  # fmt: skip
    said: Said = {name: values[field.form] for name, field in FIELDS.items()}
    assert decode(encode(said)) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"start": "soon"}',
        '{"department": 7}',
        '{"shoe size": 41}',
        '{"hours": []}',
    ],
)
def test_what_cannot_be_understood_was_not_said(text: str) -> None:
    assert decode(text) == {}
    assert decode_seats(text) == ()


@pytest.mark.parametrize(
    "seats", ["7", '[["owner"]]', '[["king", "Legal", 3, null]]', '[["owner", "Legal", "3", 1]]']
)
def test_nor_were_seats_that_cannot(seats: str) -> None:
    assert decode_seats(f'{{"seats": {seats}}}') == ()
