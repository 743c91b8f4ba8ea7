"""CSV and TSV files in any encoding and with any common delimiter."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from planner.given_files import read_given
from planner.imports.reading.apart import Message, ask_reader, limits
from planner.imports.reading.encodings import title_of
from planner.imports.reading.headers import HeaderSearch
from planner.imports.reading.raw_table import Encoding, Note, RawTable, make_table
from planner.table_reader.request import Request
from planner.text import listed, tr

MAX_BYTES = 20_000_000
"""In memory a table takes up to twenty times the bytes of its text."""


def read(path: Path, search: HeaderSearch, encoding: str | None = None) -> RawTable:
    """Read a text table. Raises ``PlannerError`` that names the line where it cannot be read."""
    raw = read_given(path, MAX_BYTES)
    request = Request(
        limits(len(raw)), usual=search.usual_keys, known=search.known_keys, encoding=encoding
    )
    answer = ask_reader(path.name, request, raw)
    about = next(message for message in answer if "encoding" in message)
    rows = chain.from_iterable(message.get("rows", ()) for message in answer)
    table = make_table(path.name, rows, search)
    others = () if encoding is not None else tuple(about["others"])
    return table._replace(
        encoding=Encoding(about["encoding"], others),
        notes=(*_notes(about, doubtful=bool(others)), *table.notes),
    )


def _notes(about: Message, *, doubtful: bool) -> list[Note]:
    notes = []
    if doubtful:
        read_as, *others = about["examples"]
        readings = [
            tr("“{word}” in {encoding}", word=word, encoding=title_of(name))
            for word, name in zip(others, about["others"], strict=True)
        ]
        notes.append(
            tr(
                "The file does not say how its letters are written. It was read as {encoding}, as"
                " in “{word}”; it could also be {readings}.",
                encoding=title_of(about["encoding"]),
                word=read_as,
                readings=listed(readings, most=3),
            )
        )
    if about["twice_encoded"]:
        garbled, meant = about["twice_encoded"]
        notes.append(
            tr(
                "“{garbled}” was probably “{meant}”: its letters were garbled before the file was"
                " written, so it is best exported again.",
                garbled=garbled,
                meant=meant,
            )
        )
    found = [Note(1, text) for text in notes]
    if line := about["lost_letters"]:
        found.append(
            Note(line, tr("From line {line} on, letters were lost before: “�”.", line=line))
        )
    return found
