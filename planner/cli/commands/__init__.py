"""Every command with its arguments, as data; what runs it is loaded only then."""

from __future__ import annotations

from planner.cli.arguments import CommandLine
from planner.cli.commands.answers import CHECK, COMPARE, RECOMMEND, WHAT_IF
from planner.cli.commands.asking import ASK, REPLIES
from planner.cli.commands.exporting import EXPORT
from planner.cli.commands.files import DEMO, NEW, RESTORE, VERIFY
from planner.cli.commands.incoming import IMPORT, MERGE
from planner.cli.commands.records import FORGET, HELD, SNAPSHOT, WAIVE

EVERY: tuple[CommandLine, ...] = (
    *(DEMO, NEW, IMPORT, MERGE, CHECK, WHAT_IF, RECOMMEND, COMPARE, EXPORT),
    *(ASK, REPLIES, SNAPSHOT, WAIVE, VERIFY, RESTORE, HELD, FORGET),
)
"""In the order of the help."""
