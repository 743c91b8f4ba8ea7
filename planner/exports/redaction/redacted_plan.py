"""A plan for wide circulation: roles for names, and nothing that is not on an allow-list.

A redacted document is made from ``redacted(plan)``, a plan that holds only the fields that the
catalogue marks as ``kept``: one added later is left out until somebody marks it. Likely
departures, which are last days and leave to come and saved what-ifs, are left out of it unless
they are chosen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.analysis.findings.finding import Tells
from planner.analysis.rules import RULES, may_disclose
from planner.analysis.sponsors.items import is_one_item
from planner.exports.redaction.names import Names, sitting_in
from planner.models import TABLES, Leave, Message, Plan, Post, Snapshot, table_of
from planner.models.catalogue import CATALOGUE, fields_of
from planner.models.kinds import kinds
from planner.text import listed, tr

_ALL: frozenset[str] = frozenset()
_KEPT: dict[str, frozenset[str]] = {
    "plan_info": frozenset({"key", "name", "launch", "created", "confidentiality"}),
    "setting": _ALL,
    "leave": _ALL,
    "sponsor_department": _ALL,
    "action_dependency": _ALL,
    "refusal": frozenset({"responsibility_id", "person_id", "on"}),
    "waiver": frozenset({"code", "about", "until"}),
    "snapshot": frozenset({"label", "on", "made_at"}),
    "wording": _ALL,
    "message_department": _ALL,
    "decision": frozenset(
        {"ask", "from_whom", "by_when", "snapshot_id", "outcome", "decided_on"}
        | {"place", "option_id", "action_id"}
    ),
    "option": frozenset({"decision_id", "text", "recommended"}),
    "option_appointment": _ALL,
    "purpose_version": frozenset({"purpose_id", "statement", "written_on", "agreed", "agreed_on"}),
}
"""What a redacted document may hold of rows that no list shows, by table; an empty set keeps every
field. What it may hold of all others is said by the catalogue."""

_DEPARTURES: dict[str, frozenset[str]] = {
    "scenario": frozenset({"on", "place"}),
    "scenario_person": _ALL,
}
"""What it may hold besides where likely departures are chosen."""

_NAMED_BY_ROLE = ("person", "name")
"""The field in whose place the role stands."""

_EMPTY: dict[str, Any] = {"about_name": "", "by": "", "why": "", "data": "{}", "name": ""}
"""The values of fields that are left out and have no default."""


def redacted(
    plan: Plan, on: date | None = None, *, departures: bool = False, ratings: bool = True
) -> Plan:
    """Return the plan with roles for names and nothing that is not on the allow-list. A sponsor
    seat is called as whoever sits in it: one word for one person.

    Whatever is computed from it, findings included, can name roles only. Who is there on the
    day ``on`` stays as it is; last days and leave from then on (without a day: all) are in it
    only with ``departures``, how departments were rated only with ``ratings``.
    """
    names = Names(plan, redact=True)
    tables = {
        table: {
            row_id: _redacted_row(table, row, kept, names)
            for row_id, row in plan.table(TABLES[table]).items()
        }
        for table, kept in (_kept_fields() | (_DEPARTURES if departures else {})).items()
    }
    _keep_what_is_one(plan, tables["post"], tables["message"])
    if not departures:
        _leave_out_departures(tables, on)
        _leave_out_findings(tables["snapshot"], "departure")
    if not ratings:
        _leave_out_ratings(tables)
        _leave_out_findings(tables["snapshot"], "rating")
    return Plan(tables, changed_at=plan.changed_at)


def _kept_fields() -> dict[str, frozenset[str]]:
    """Return the fields of each table that a redacted document may hold."""
    catalogued = {
        table_of(row_type): frozenset(f.attribute for f in fields_of(row_type) if f.kept)
        for row_type in CATALOGUE
    }
    return _KEPT | catalogued


def _keep_what_is_one(plan: Plan, posts: dict[int, Post], messages: dict[int, Message]) -> None:
    """Give items of the ledger that are messages too a link of their own, in place of titles and
    links that are left out: by it they are counted once."""
    for message in plan.table(Message).values():
        for post in plan.where(Post, "person_id", message.messenger_id):
            if is_one_item(post, message):
                link = f"#{message.id}"
                posts[post.id] = posts[post.id]._replace(link=link)
                messages[message.id] = messages[message.id]._replace(link=link)


def _leave_out_ratings(tables: dict[str, dict[int, Any]]) -> None:
    """Remove how departments were rated."""
    for row_type in CATALOGUE:
        rated = [field.attribute for field in fields_of(row_type) if field.rating and field.kept]
        blank = {field: row_type._field_defaults[field] for field in rated}
        rows = tables[table_of(row_type)]
        for row_id, row in rows.items() if blank else ():
            rows[row_id] = row._replace(**blank)


def _leave_out_departures(tables: dict[str, dict[int, Any]], on: date | None) -> None:
    """Remove last days and leave from a day on, and what is handed over by who has not left."""
    for row_type in CATALOGUE:
        days = [field.attribute for field in fields_of(row_type) if field.departure]
        rows = tables[table_of(row_type)]
        for row_id, row in rows.items() if days else ():
            ahead = [d for d in days if (day := getattr(row, d)) and (on is None or day >= on)]
            if ahead:
                rows[row_id] = row._replace(**dict.fromkeys(ahead))
    leave: dict[int, Leave] = tables["leave"]
    tables["leave"] = {
        row_id: row for row_id, row in leave.items() if on is not None and row.first_day <= on
    }
    gone = {p.id for p in tables["person"].values() if p.last_day is not None}
    for table, giver in (("hand_over", "person_id"), ("request", "for_person_id")):
        rows = tables[table]
        tables[table] = {
            row_id: row
            for row_id, row in rows.items()
            if getattr(row, giver) in gone or getattr(row, "about", "hand-over") != "hand-over"
        }


def _leave_out_findings(snapshots: dict[int, Snapshot], withheld: Tells) -> None:
    """Remove the findings of earlier packs that would disclose this."""
    for row_id, snapshot in snapshots.items():
        data = json.loads(snapshot.data)
        data["findings"] = [f for f in data["findings"] if may_disclose(f["code"], {withheld})]
        snapshots[row_id] = snapshot._replace(data=json.dumps(data))


def _redacted_row(table: str, row: Any, allowed: frozenset[str], names: Names) -> Any:
    kept = allowed or frozenset(row._fields)
    known = kinds(table)
    given = {
        # A word that is chosen from a few is no name, though somebody may be called the same.
        field: names.text(value) if isinstance(value, str) and not known[field].words else value
        for field, value in row._asdict().items()
        if field in kept and (table, field) != _NAMED_BY_ROLE
    }
    given["id"] = row.id
    if table == "person":
        given["name"] = names.person(row.id)
    if table == "sponsor":
        given["title"] = sitting_in(given["title"])
    if table == "snapshot":
        given["data"] = json.dumps(_redacted_snapshot(json.loads(row.data), names))
    needed = set(row._fields) - set(type(row)._field_defaults) - given.keys()
    return type(row)(**given, **{field: _EMPTY[field] for field in needed})


def _redacted_snapshot(data: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Return a snapshot that names findings by their rules, and no person."""
    figures = data.get("measures", {})
    return {
        "schema": data.get("schema"),
        "date": data.get("date"),
        "measures": {k: v for k, v in figures.items() if isinstance(v, int | float)},
        "readiness": {k: v for k, v in data.get("readiness", {}).items() if isinstance(v, str)},
        "champions": data.get("champions", {}),
        "findings": [
            kept for f in data.get("findings", ()) if (kept := _redacted_finding(f, names))
        ],
    }


def _redacted_finding(finding: Mapping[str, Any], names: Names) -> dict[str, Any] | None:
    """Return a finding as its rule and what it was about; none where only a rating is left of it.

    Its severity is the rule's own, since it may be graver because somebody leaves.
    """
    rule = RULES.get(finding["code"])
    rates = rule is None or rule.tells == "rating"
    parts = [p for p in finding["parts"] if not (rates and p["kind"] == "sponsor")]
    if not parts:
        return None
    title = tr(rule.title) if rule else finding["code"]
    about = [
        (kind, _shown_name(kind, name, names))
        for kind, name in finding["about"]
        if kind != "person" and not (rates and kind == "sponsor")
    ]
    return {
        "code": finding["code"],
        "severity": rule.severity if rule else finding["severity"],
        "text": _title(title, [name for _, name in about]),
        "about": about,
        "parts": [_redacted_part(part, title, names) for part in parts],
    }


def _redacted_part(part: Mapping[str, Any], title: str, names: Names) -> dict[str, Any]:
    name = "" if part["kind"] == "person" else _shown_name(part["kind"], part["name"], names)
    return {
        "key": part["key"],
        "kind": part["kind"],
        "name": name,
        "text": _title(title, [name] if name else []),
    }


def _shown_name(kind: str, name: str, names: Names) -> str:
    shown = names.text(name)
    return sitting_in(shown) if kind == "sponsor" else shown


def _title(title: str, about: list[str]) -> str:
    if not about:
        return tr("{title}.", title=title)
    return tr("{title}: {names}.", title=title, names=listed(about, 5))
