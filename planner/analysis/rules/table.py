"""The table of rules in ``docs/rules.md``: ``python -m planner.analysis.rules.table``."""

from __future__ import annotations

from planner.analysis.findings.finding import SEVERITIES
from planner.analysis.rules import RULES

_HEAD = """\
# Rules

What the program says is wrong with a plan. Each rule has a code that stays the same, and a
severity. `check --fail-on` and waivers go by these. What a rule tells of ratings or departures is
in a document only [where that is chosen](documents.md#who-may-read-it-names-ratings-departures).
This table is made from the rules themselves (`python -m planner.analysis.rules.table >
docs/rules.md`), and a test holds it to them.

| code | severity | found where | what to do | tells |
|---|---|---|---|---|
"""


def as_markdown() -> str:
    """Return all rules, the most severe first, then by code."""
    ordered = sorted(RULES.values(), key=lambda r: (SEVERITIES.index(r.severity), r.code))
    rows = []
    for rule in ordered:
        severity = f"{rule.severity}; {rule.varies}" if rule.varies else rule.severity
        tells = f" {rule.tells}s" if rule.tells else ""
        rows.append(f"| `{rule.code}` | {severity} | {rule.title} | {rule.next_step} |{tells} |\n")
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    print(as_markdown(), end="")
