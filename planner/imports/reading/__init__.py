"""Files read as tables: headers and rows of text, and what the text of a cell means."""

from __future__ import annotations

from planner.imports.reading.days import DayOrder, parse_date, usual_readings
from planner.imports.reading.encodings import ENCODINGS, title_of
from planner.imports.reading.raw_table import Encoding, RawTable
from planner.imports.reading.typed import read_field, read_number

__all__ = [
    "ENCODINGS",
    "DayOrder",
    "Encoding",
    "RawTable",
    "parse_date",
    "read_field",
    "read_number",
    "title_of",
    "usual_readings",
]
