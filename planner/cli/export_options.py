"""Which options of ``export`` go together: none is given for nothing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from planner.cli.commands.exporting import DOCUMENTS
from planner.errors import PlannerError
from planner.text import tr


def check_options(arguments: Namespace) -> None:
    """Raise ``PlannerError`` where nothing is to be written, or an option has no bearing on what
    is."""
    wrong = next(_wrong(arguments), None)
    if wrong is not None:
        raise PlannerError(wrong)


def _wrong(given: Namespace) -> Iterator[str]:
    written = (given.pdf, given.excel, given.department_workbooks, given.csv, given.to_json)
    if not any((*written, given.ics, given.deck, given.texts)):
        yield tr(
            "Say where to write with --pdf, --excel, --deck, --csv, --to-json, --ics or --texts."
        )
    if given.about is not None and not (given.pdf and given.document == "decision-paper"):
        yield tr("--about goes with --pdf and --document decision-paper.")
    if given.template is not None and not given.deck:
        yield tr("--template goes with --deck.")
    if given.sections is not None and not given.pdf:
        yield tr("--sections goes with --pdf.")
    if given.document != DOCUMENTS[0] and not (given.pdf or _is_written_otherwise(given)):
        yield tr("--document {name} goes with --pdf.", name=given.document)
    if given.person is not None and not _is_for_a_person(given):
        yield tr("--person goes with --ics, or with a document that is for one person.")


def _is_written_otherwise(given: Namespace) -> bool:
    """Return whether the document is written as a workbook or as texts."""
    if given.excel and given.document == "buy-in-plan":
        return True
    return bool(given.texts) and _is_a_text(given.document)


def _is_for_a_person(given: Namespace) -> bool:
    from planner.exports.documents import FOR_A_PERSON  # loads much that others do not need

    if given.pdf and given.document in FOR_A_PERSON:
        return True
    return bool(given.ics) or (bool(given.texts) and _is_a_text(given.document))


def _is_a_text(document: str) -> bool:
    from planner.exports.texts import AS_TEXTS

    return document in AS_TEXTS
