"""The commands that note something in a plan, or tell and forget what is held on a person."""

from __future__ import annotations

from planner.cli.arguments import ON, PLAN, CommandLine, day_argument, text_argument

_PERSON = text_argument("person", "PERSON", "a name, e-mail address or id")

SNAPSHOT = CommandLine(
    "snapshot",
    "records.snapshot",
    "freeze the plan’s figures",
    (PLAN, text_argument("--label", "TEXT", "what the snapshot is called (else its day)"), ON),
)

WAIVE = CommandLine(
    "waive",
    "records.waive",
    "accept a finding until a day",
    (
        PLAN,
        text_argument("code", "CODE", "the finding’s code, as check prints it"),
        text_argument("--about", "NAME", "the person or thing it is about (else all it is about)"),
        text_argument("--by", "TEXT", "who accepts it", required=True),
        text_argument("--why", "TEXT", "the reason", required=True),
        day_argument("--until", "the last day of that, YYYY-MM-DD", required=True),
    ),
)

HELD = CommandLine(
    "held", "personal_data.held", "list all that is held on a person", (PLAN, _PERSON)
)

FORGET = CommandLine(
    "forget",
    "personal_data.forget",
    "erase a person, history too; cannot be undone",
    (PLAN, _PERSON),
)
