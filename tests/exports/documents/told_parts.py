"""What one person reads on the page of their part."""

from __future__ import annotations

from datetime import timedelta

from planner.exports.blocks.section import Document, Heading, Paragraph
from planner.models import Plan
from tests.exports.documents.made import document
from tests.plans import ON, person_id

SOON = ON + timedelta(days=5)
LATE = ON - timedelta(days=5)


def part(plan: Plan, name: str, **options: object) -> Document:
    return document("your-part", plan, person=person_id(plan, name), **options)


def lead(made: Document) -> Paragraph:
    block = made.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def headings(made: Document) -> list[str]:
    return [block.text for block in made.sections[0].blocks if isinstance(block, Heading)]
