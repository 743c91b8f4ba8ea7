"""The commands that ask people, and bring their answers in."""

from __future__ import annotations

from planner.cli.arguments import (
    ACCEPT,
    DRY_RUN,
    JSON,
    PLAN,
    CommandLine,
    choice_argument,
    path_argument,
    texts_argument,
)

ABOUTS = (
    *("accept", "confirm", "hours", "stand-in", "manager", "promise", "message", "drill"),
    "hand-over",
)

ASK = CommandLine(
    "ask",
    "requests.ask_people",
    "write texts that ask people",
    (
        PLAN,
        choice_argument(
            "--about",
            ABOUTS,
            "only this; as often as needed (else all there is to ask)",
            action="append",
        ),
        texts_argument("--to", "PERSON", "only this person; as often as needed"),
        path_argument("--out", "FOLDER", "the folder for the texts and mails", required=True),
    ),
    description=(
        "Write a text for each person who has something to answer, and note that they were asked."
        " Nothing is sent."
    ),
)

REPLIES = CommandLine(
    "replies",
    "requests.replies",
    "bring in what people answered",
    (
        PLAN,
        path_argument(
            "file",
            "FILE",
            "a mail or text with lines such as R17: yes, or a table with Request and Answer",
        ),
        DRY_RUN,
        ACCEPT,
        JSON,
    ),
)
