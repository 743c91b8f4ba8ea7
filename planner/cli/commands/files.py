"""The commands that make plan files, and look after them."""

from __future__ import annotations

from planner.cli.arguments import (
    PLAN,
    CommandLine,
    Either,
    count_argument,
    day_argument,
    flag,
    path_argument,
    text_argument,
)

DEMO = CommandLine(
    "demo",
    "exporting.demo",
    "make the sample plan, its check, pack and workbook",
    (
        path_argument(
            "folder",
            "FOLDER",
            "the folder for them (else rollout-demo)",
            nargs="?",
            default="rollout-demo",
        ),
    ),
)

NEW = CommandLine(
    "new",
    "making.new",
    "make a new plan file",
    (
        PLAN,
        text_argument("--name", "TEXT", "what the plan is called", required=True),
        day_argument("--launch", "the day of the launch, YYYY-MM-DD"),
        Either(
            (
                flag("--sample", "fill it with the sample"),
                flag(
                    "--starter",
                    "fill it with the usual steps, counted back from the launch, and drafts to"
                    " edit",
                ),
                path_argument(
                    "--from",
                    "OTHER",
                    "copy what another plan does, its days moved with the launch, without its"
                    " people",
                    dest="source",
                ),
            )
        ),
        count_argument("--staff", "N", "how many staff the starter plan is for (else 3000)"),
    ),
)

VERIFY = CommandLine(
    "verify",
    "plan_files.verify",
    "look whether the file is sound",
    (PLAN, path_argument("--repair", "OUT", "write what can be saved to a new plan")),
)

RESTORE = CommandLine(
    "restore",
    "plan_files.restore",
    "bring a backup back",
    (
        PLAN,
        path_argument("backup", "BACKUP", "else the newest", nargs="?"),
        path_argument("--to", "OUT", "a new file for the plan", required=True),
    ),
)
