"""The commands that say how a plan stands."""

from __future__ import annotations

from planner.cli.arguments import (
    JSON,
    ON,
    PLAN,
    CommandLine,
    Either,
    count_argument,
    flag,
    text_argument,
    texts_argument,
    word_argument,
)
from planner.cli.values import threshold_value

SEVERITIES = ("critical", "high", "medium", "low")

CHECK = CommandLine(
    "check",
    "reading.check",
    "say where the plan breaks",
    (
        PLAN,
        ON,
        text_argument(
            "--threshold",
            "T",
            "how much of the plan may be left with nobody, 0 to 1 (else the plan’s own)",
            type=threshold_value,
        ),
        word_argument(
            "--fail-on",
            "SEVERITY",
            SEVERITIES,
            "exit with 1 where a finding is at least that: critical, high, medium or low",
        ),
        JSON,
    ),
)

WHAT_IF = CommandLine(
    "what-if",
    "reading.what_if",
    "say what breaks if people leave",
    (
        PLAN,
        texts_argument("--leave", "PERSON", "this person; as often as needed"),
        texts_argument("--leave-department", "NAME", "everybody in this department"),
        texts_argument("--leave-team", "MANAGER", "everybody below this manager"),
        ON,
        JSON,
    ),
)

RECOMMEND = CommandLine(
    "recommend",
    "reading.recommend",
    "say whom to appoint",
    (
        PLAN,
        Either(
            (
                count_argument("--appointments", "K", "the best K appointments"),
                flag("--clear", "clear all single points of failure"),
                count_argument("--bus-factor", "N", "reach this bus factor"),
            )
        ),
        ON,
        JSON,
    ),
)

COMPARE = CommandLine(
    "compare",
    "reading.compare",
    "compare with a snapshot",
    (PLAN, text_argument("--since", "LABEL", "else the newest before the day"), ON, JSON),
)
