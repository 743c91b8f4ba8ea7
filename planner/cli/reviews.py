"""Bringing the comments of a review in by the command line."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from planner import imports
from planner.actions.comments import take_comments
from planner.analysis.comments.standing import comment_words
from planner.cli import show
from planner.cli.opening import reading, writing
from planner.text import day, tr, trn


def import_comments(arguments: Namespace) -> int:
    """Bring what a reviewer said into a plan, or with ``--dry-run`` say what would come in."""
    file = Path(arguments.file)
    review = imports.read_review(file)
    with reading(arguments.plan) if arguments.dry_run else writing(arguments.plan) as store:
        found = imports.compare_review(store.plan, review)
        if found.said and not arguments.dry_run:
            label = tr("Comments of {name}", name=review.by)
            store.run(label, take_comments, [each.comment for each in found.said])
    if arguments.json:
        show.print_json(_as_json(found))
    elif not found.said:
        print(tr("All comments in {file} are in the plan already.", file=file.name))
    else:
        _print(found, file, review.by, dry_run=arguments.dry_run)
    return 0


def _as_json(found: imports.Incoming) -> dict[str, Any]:
    report = imports.Report(rows=len(found.said) + found.known, used=len(found.said))
    return report.as_json() | {"comments": [_comment(each) for each in found.said]}


def _comment(each: imports.Said) -> dict[str, Any]:
    comment = each.comment
    return {
        "about": each.name,
        "text": comment.text,
        "by": comment.by,
        "on": comment.on and comment.on.isoformat(),
        "agreed_by": comment.agreed_by,
        "agreed_on": comment.agreed_on and comment.agreed_on.isoformat(),
        "kind": "changed" if comment.id else "new",
        "doubts": list(each.doubts),
    }


def _print(found: imports.Incoming, file: Path, by: str, *, dry_run: bool) -> None:
    intro = tr("Would come in from {file}:") if dry_run else tr("Came in from {file}:")
    print(intro.format(file=file.name))
    count = len(found.said)
    print("  " + trn("{count} comment of {name}", "{count} comments of {name}", count, name=by))
    if known := found.known:
        print(
            "  " + trn("{count} is in the plan already", "{count} are in the plan already", known)
        )
    for each in found.said:
        on = "" if each.comment.on is None else day(each.comment.on)
        print(tr("{about}, {day}:", about=each.name, day=on) if on else f"{each.name}:")
        for line in (*comment_words(each.comment).splitlines(), *each.doubts):
            print("  " + line)
