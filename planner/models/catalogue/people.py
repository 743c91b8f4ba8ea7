"""The fields of departments and of people."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.headers import DEPARTMENT_HEADERS, PERSON_HEADERS
from planner.models.catalogue.shared import MOST_STAFF, ratings

DEPARTMENT = (
    Field("name", "Department", kept=True),
    Field("parent_id", "Part of", kept=True),
    Field(
        "headcount",
        "Staff",
        summed=True,
        kept=True,
        within=Range(
            0,
            MOST_STAFF,
            "Staff must be 0 to 10 million.",
            bearable="above",
        ),
        headers=DEPARTMENT_HEADERS["headcount"],
    ),
    Field("is_communications", "Communications", "communications", kept=True),
    *ratings(kept=True),
    Field("needs", "Needs", lines=True),
)

PERSON = (
    Field(
        "name",
        "Name",
        kept=True,
        headers=PERSON_HEADERS["name"],
    ),
    Field(
        "ref",
        "Id",
        "id",
        looks_numeric=True,
        searched=True,
        headers=PERSON_HEADERS["ref"],
    ),
    Field(
        "email",
        "E-mail",
        searched=True,
        headers=PERSON_HEADERS["email"],
    ),
    Field(
        "title",
        "Job title",
        short="Title",
        searched=True,
        headers=PERSON_HEADERS["title"],
    ),
    Field(
        "department_id",
        "Department",
        searched=True,
        kept=True,
        headers=PERSON_HEADERS["department"],
    ),
    Field(
        "manager_id",
        "Manager",
        kept=True,
        headers=PERSON_HEADERS["manager"],
    ),
    Field(
        "organisation",
        "Organisation",
        kept=True,
        headers=PERSON_HEADERS["organisation"],
    ),
    Field(
        "site",
        "Site",
        kept=True,
        headers=PERSON_HEADERS["site"],
    ),
    Field(
        "start",
        "First day",
        kept=True,
        headers=PERSON_HEADERS["start"],
    ),
    Field(
        "last_day",
        "Last day",
        kept=True,
        departure=True,
        headers=PERSON_HEADERS["last_day"],
    ),
    Field(
        "hours",
        "Hours a week",
        short="Pledged",
        unit="h",
        summed=True,
        kept=True,
        within=Range(0, 168, "Hours a week must be 0 to 168.", bearable="above"),
        headers=PERSON_HEADERS["hours"],
    ),
    Field(
        "may_sponsor",
        "May sponsor",
        kept=True,
        headers=(
            *("may sponsor", "may be sponsor", "can sponsor", "can be sponsor"),
            *("possible sponsor", "potential sponsor", "sponsor candidate", "eligible sponsor"),
        ),
    ),
    Field("note", "Note", lines=True),
)
