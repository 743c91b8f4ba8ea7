"""Averages, counts and the like at the foot of a table are nobody, and are listed."""

from __future__ import annotations

import pytest

from planner.imports.reading.table_end import part

HEADERS = ("Name", "Department", "Hours")
ROWS = [(2, ("Ann Moor", "Legal", "2")), (3, ("Bo Lind", "Finance", "5"))]


def left_out(*feet: tuple[str, ...], headers: tuple[str, ...] = HEADERS) -> list[int]:
    rows = [*ROWS, *((4 + at, cells) for at, cells in enumerate(feet))]
    return [line for line, _ in part(rows, headers).left_out]


@pytest.mark.parametrize(
    "word",
    [
        *("Average", "AVG", "Mean", "Median:", "Std. dev.", "Standard deviation", "Count"),
        *("Average hours", "Number of departments", "Durchschnitt", "Mittelwert", "Anzahl"),
        *("Moyenne", "Médiane", "Promedio", "Recuento", "Conteggio", "Média", "Contagem"),
        *("Gemiddelde", "Aantal", "Średnia", "Medelvärde", "Gennemsnit", "Gjennomsnitt"),
        *("Keskiarvo", "Meðaltal", "Ø"),
    ],
)
def test_a_row_that_says_something_about_the_others(word: str) -> None:
    assert left_out((word, "", "3.5")) == [4]


def test_several_of_them_below_a_total() -> None:
    feet = [("Total", "", "7"), ("Average", "", "3.5"), ("Max", "", "5"), ("Min", "", "2")]
    assert left_out(*feet) == [4, 5, 6, 7]


def test_media_where_it_is_the_mean() -> None:
    assert left_out(("Media", "", "3.5")) == [4]


@pytest.mark.parametrize(
    "cells",
    [
        ("Max", "", "5"),
        ("Max", "Legal", "5"),
        ("Media", "", "4"),
        ("Media Relations", "", "3.5"),
        ("Average", "Legal", "3.5"),
        ("Average", "", ""),
        ("Ann Mean", "", "3.5"),
    ],
)
def test_who_or_what_is_only_called_so_stays(cells: tuple[str, ...]) -> None:
    assert left_out(cells) == []
