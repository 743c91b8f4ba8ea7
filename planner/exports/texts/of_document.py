"""A document for one person as a text to send: the same words, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.requests.texts import Text
from planner.exports.blocks.section import (
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    KeyValues,
    Paragraph,
    Pill,
    Table,
    Titled,
)
from planner.exports.documents import make
from planner.exports.documents.whom import people_for
from planner.models import Person
from planner.text import Sentence, mark, tr, trn

_FILE_NAMES: dict[str, Sentence] = {
    "champion-page": mark("Champion’s page {name}"),
    "your-part": mark("Your part {name}"),
}
AS_TEXTS = tuple(_FILE_NAMES)
"""The documents that are written as texts too."""

_LABELLED_FROM = 4
"""From this many columns on, each cell is written with the title of its column."""


def personal_texts(
    name: str,
    measures: Measures,
    findings: Sequence[Finding],
    person_id: int | None = None,
    since: date | None = None,
) -> list[tuple[str, Text]]:
    """Return the document of this name as texts, each with what its file is called: for one person,
    or for everybody for whom it makes sense, by name.

    Raises ``PlannerError`` where it makes no sense for the person.
    """
    people = measures.plan.people
    chosen = people_for(name, measures) if person_id is None else (person_id,)
    found = []
    for reader_id in sorted(chosen, key=lambda each: (people[each].shown_name.casefold(), each)):
        document = make(name, measures, findings, person=reader_id, since=since)
        file_name = tr(_FILE_NAMES[name], name=people[reader_id].shown_name)
        found.append((file_name, as_text_to(people[reader_id], document)))
    return found


def as_text_to(person: Person, document: Document) -> Text:
    """Return a document as a text to the person it is for."""
    parts = [
        tr("Hello {name},", name=person.shown_name),
        *(part for section in document.sections for part in _paragraphs(section.blocks)),
        document.author if document.author != document.plan_name else "",
    ]
    subject = tr("{plan}: {document}", plan=document.plan_name, document=document.subject)
    return Text(person, subject, "\n\n".join(filter(None, parts)))


def _paragraphs(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield paragraphs; a heading stands over what follows it."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = tr("{heading}:", heading=block.text)
            continue
        lines = list(_lines(block))
        yield "\n".join([heading, *lines] if heading else lines)
        heading = ""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text, lead=lead):
            yield " ".join(filter(None, (lead, text)))
        case Bullets(items=items):
            yield from (f"  – {item}" for item in items)
        case KeyValues(pairs=pairs):
            yield from (tr("{term}: {meaning}", term=t, meaning=m) for t, m in pairs)
        case Table():
            yield from _rows(block)


def _rows(table: Table) -> Iterator[str]:
    rows = table.rows[: table.most]
    for row in rows:
        first, *rest = (_cell_text(cell) for cell in row)
        if len(row) >= _LABELLED_FROM:
            titles = (column.title for column in table.columns[1:])
            rest = [
                tr("{term}: {meaning}", term=title, meaning=words) if words else ""
                for title, words in zip(titles, rest, strict=True)
            ]
        yield "  " + " · ".join(filter(None, (first, *rest)))
    left = len(table.rows) - len(rows)
    if left and table.more is not None:
        yield "  " + trn(table.more.one, table.more.many, left)


def _cell_text(cell: Cell) -> str:
    """Return what a cell says; nothing where it says that there is nothing."""
    match cell:
        case Titled(title=title, text=text):
            return f"{title} ({text})" if text else title
        case Pill(words=words):
            return words
        case "–" | None:
            return ""
    return str(cell)
