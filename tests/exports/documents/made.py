"""Plans and documents that the tests of documents share."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from pypdf import PdfReader

from planner import sample
from planner.analysis.measures import Measures, measure
from planner.analysis.rules import findings
from planner.exports.blocks.section import Document, Halves, Section, Table
from planner.exports.documents import FOR_A_PERSON, make
from planner.exports.documents.whom import people_for
from planner.exports.pdf import write_pdf
from planner.models import Draft, Plan, PlanInfo
from tests.plans import ON, person_id

TODAY = date(2026, 11, 22)
WHOM = {
    "handover": "Dana Whitfield",
    "ask-sheet": "Nadia Haddad",
    "sponsor-review": "Nadia Haddad",
    "champion-page": "Marco Bellini",
    "your-part": "Nadia Haddad",
}
"""Somebody of the sample for whom a document of this name makes sense."""


@lru_cache
def sample_plan() -> Plan:
    """The sample plan as it is on TODAY."""
    draft = Draft(Plan())
    draft.add(PlanInfo, key="sample", name=sample.NAME)
    plan = draft.plan
    for _, verb in sample.steps():
        draft = Draft(plan, TODAY)
        verb(draft, TODAY)
        plan = draft.plan
    plan.changed_at = datetime(2026, 11, 22, 10, 42)
    return plan


def somebody_for(name: str, measures: Measures, wanted: int) -> int | None:
    """For whom to make a document of a plan: this person where it makes sense for them, else the
    first for whom it does; nobody where it is for no person."""
    if name not in FOR_A_PERSON:
        return None
    people = people_for(name, measures)
    return wanted if wanted in people else min(people)


def document(name: str, plan: Plan, on: date = ON, **options: object) -> Document:
    measures = measure(plan, on)
    made = make(name, measures, findings(measures), **options)  # type: ignore[arg-type]
    assert isinstance(made, Document)
    return made


def pack(plan: Plan, on: date = ON, **options: object) -> Document:
    return document("status-pack", plan, on, **options)


def of_sample(name: str, **options: object) -> Document:
    """A document of the sample, for somebody where it is for one person."""
    plan = sample_plan()
    person = person_id(plan, WHOM[name]) if name in WHOM else None
    return document(name, plan, TODAY, person=person, **options)


def section(made: Document, name: str) -> Section:
    return next(one for one in made.sections if one.name == name)


def table(made: Document, name: str) -> Table:
    blocks = (block for one in made.sections for block in (*one.blocks, *one.if_room))
    tables = (block.table if isinstance(block, Halves) else block for block in blocks)
    return next(one for one in tables if isinstance(one, Table) and one.name == name)


def pages(made: Document, path: Path) -> list[str]:
    """The text of each page of a document that could be written without a warning."""
    assert write_pdf(made, path) == []
    return [page.extract_text().replace("\n, see", ", see") for page in PdfReader(path).pages]
