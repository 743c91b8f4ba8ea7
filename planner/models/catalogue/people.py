"""The fields of departments and of people."""

from __future__ import annotations

from planner.models.catalogue.field import Field, Range
from planner.models.catalogue.shared import MOST_STAFF, ratings

_NUMBERED = tuple(
    f"{whose} {what}"
    for whose in ("employee", "emp", "staff", "personnel", "person", "payroll", "worker", "user")
    for what in ("number", "#", "no", "nr", "num", "id")
)
"""How a number that is somebody's is headed: "Employee #"."""

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
        headers=(
            *("headcount", "department headcount", "staff", "number of staff", "staff count"),
            *("employees", "number of employees"),
        ),
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
        headers=(
            *("name", "full name", "display name", "person", "person name", "employee name"),
            *("staff name", "employee", "staff member", "champion", "champion name"),
        ),
    ),
    Field(
        "ref",
        "Id",
        "id",
        looks_numeric=True,
        searched=True,
        headers=(
            *("id", "person id", "staff id", "employee id", "user id", "login", "login name"),
            *("username", *_NUMBERED, "employee code", "github login"),
            *("post unique reference", "unique reference", "post reference", "reference", "ref"),
        ),
    ),
    Field(
        "email",
        "E-mail",
        searched=True,
        headers=(
            *("email", "email address", "work email", "contact email", "mail", "business email"),
            *("work email address", "contact email address", "primary email", "mail address"),
            "user principal name",
        ),
    ),
    Field(
        "title",
        "Job title",
        short="Title",
        searched=True,
        headers=(
            *("job title", "title", "position", "position title", "post title", "job role", "job"),
        ),
    ),
    Field(
        "department_id",
        "Department",
        searched=True,
        kept=True,
        headers=("department", "dept", "department name", "home department"),
    ),
    Field(
        "manager_id",
        "Manager",
        kept=True,
        headers=(
            *("manager", "line manager", "reports to", "reporting to", "supervisor"),
            *("manager id", "line manager id", "manager email", "line manager email"),
            *("manager name", "manager's name", "line manager name", "reports to senior post"),
        ),
    ),
    Field(
        "organisation",
        "Organisation",
        kept=True,
        headers=(
            *("organisation", "organization", "company", "employer", "organisation name"),
            *("organization name", "company name", "legal entity"),
        ),
    ),
    Field(
        "site",
        "Site",
        kept=True,
        headers=("site", "location", "office", "work location", "office location", "workplace"),
    ),
    Field(
        "start",
        "First day",
        kept=True,
        headers=(
            *("start", "start date", "starts", "starts on", "first day", "hire date"),
            *("date joined", "joining date", "joined"),
        ),
    ),
    Field(
        "last_day",
        "Last day",
        kept=True,
        departure=True,
        headers=(
            *("last day", "last working day", "leaving date", "leave date", "end date", "leaves"),
            *("leaves on", "leaving", "termination date"),
        ),
    ),
    Field(
        "hours",
        "Hours a week",
        short="Pledged",
        unit="h",
        summed=True,
        kept=True,
        within=Range(0, 168, "Hours a week must be 0 to 168.", bearable="above"),
        headers=(
            *("hours", "hours a week", "hours per week", "hours pledged", "pledged hours"),
            *("hours pledged a week", "hours week", "pledged"),
        ),
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
