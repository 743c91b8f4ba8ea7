"""The decision paper: what a meeting is asked, a page for each; after it, the minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.meeting.asks import MOST_ASKS, as_asks
from planner.analysis.meeting.consequences import as_it_is
from planner.analysis.meeting.minutes import chosen_option, minutes_of_last_meeting
from planner.analysis.meeting.options import AskOption
from planner.analysis.meeting.proposals import Ask
from planner.exports.blocks.section import (
    AskLine,
    Blank,
    Block,
    Column,
    Document,
    Form,
    Heading,
    KeyValues,
    Paragraph,
    Pill,
    Section,
    Table,
    Titled,
)
from planner.exports.documents.ask_items import late_words, option_lines
from planner.exports.documents.decision_appointing import appointing_blocks
from planner.exports.documents.decision_minutes import minutes_section, outcome_pairs
from planner.exports.documents.framing import make_document
from planner.exports.documents.material import Material
from planner.exports.documents.reviewers import remarks_on
from planner.models import Decision
from planner.text import day, tr

_LINES_TO_WRITE = 4
_MOST_BOXES = 8
"""Of options to tick; a meeting that has more writes the letter down."""


def decision_paper(
    measures: Measures,
    findings: Sequence[Finding],
    *,
    about: int | None = None,
    redact: bool = False,
) -> Document:
    """Return what the next meeting decides, a page for each decision, and the minutes of the last
    meeting where any were written down; with ``about``, the one decision with this id alone."""
    material = Material.of(measures, findings, redact=redact)
    name = material.plan.info.name
    kind = tr("Decision paper")
    return make_document(
        material,
        title=tr("{plan}: decisions", plan=name) if name else kind,
        kind=kind,
        sections=tuple(paper_sections(material, about)),
        redact=redact,
    )


def asked_in_paper(material: Material) -> tuple[Ask, ...]:
    """Return what the next meeting is asked: all that is open, and the proposals for which a pack
    has room beside that."""
    return tuple(
        ask for place, ask in enumerate(material.asks) if place < MOST_ASKS or not ask.proposed
    )


def paper_sections(
    material: Material, about: int | None = None, *, to_fill_in: bool = True
) -> Iterator[Section]:
    """Yield the sections of the paper, with room for each answer where it is to be filled in."""
    if about is not None:
        decision = material.source.plan.decisions[about]
        (ask,) = as_asks((decision,), material.measures, material.findings)
        yield _page(material, ask, ask.ask, "decision", to_fill_in=to_fill_in)
        return
    asks = asked_in_paper(material)
    minutes = minutes_of_last_meeting(material.plan, material.on)
    if len(asks) != 1 or minutes is not None:
        yield _agenda(material, asks)
    if minutes is not None:
        yield minutes_section(material, minutes)
    for number, ask in enumerate(asks, start=1):
        title = f"{number}  {ask.ask}" if len(asks) > 1 else ask.ask
        yield _page(material, ask, title, f"decision-{number}", to_fill_in=to_fill_in)


# What is asked ----------------------------------------------------------------------------


def _agenda(material: Material, asks: Sequence[Ask]) -> Section:
    """Return what stands before the pages: where the launch stands, and all that is asked."""
    status = material.status
    show_from_whom = any(ask.from_whom for ask in asks)
    columns = (
        Column("", width=0.2),
        Column(tr("Decision"), width=5),
        *((Column(tr("From"), width=2),) if show_from_whom else ()),
        Column(tr("By"), "day", 0.5),
        Column("", "pill", 0.8),
    )
    rows = (
        (
            str(number),
            Titled(ask.ask, _recommended(ask)),
            *((ask.from_whom or "–",) if show_from_whom else ()),
            ask.by_when,
            _state(material, ask),
        )
        for number, ask in enumerate(asks, start=1)
    )
    nothing = tr("Nothing needs a decision at this meeting.")
    table = Table("agenda", columns, tuple(rows), empty=nothing, most_lines=3)
    where = Paragraph(" ".join(status.reasons), lead=status.headline)
    heading = Heading(tr("Asked of the next meeting"))
    return Section("agenda", "", (where, heading, table))


def _state(material: Material, ask: Ask) -> Pill | None:
    if ask.late:
        return Pill(late_words(ask, material.on), "bad")
    if ask.proposed:
        return Pill(tr("proposal"))
    if ask.carried_over is not None:
        return Pill(tr("carried over"), "weak")
    return Pill(tr("new"))


def _recommended(ask: Ask) -> str:
    """Return what we recommend, with the letter of the option; empty where that is nothing."""
    for line in option_lines(ask):
        if line.recommended:
            return tr("We recommend {letter}: {option}", letter=line.mark, option=line.text)
    return ""


# The page of a decision -------------------------------------------------------------------


def _page(material: Material, ask: Ask, title: str, name: str, *, to_fill_in: bool) -> Section:
    decision = material.plan.decisions.get(ask.decision_id or 0)
    is_open = decision is None or decision.outcome == "open"
    blocks: list[Block] = [
        *_recommendation(ask, decision, is_open=is_open),
        KeyValues(tuple(_facts(material, ask, decision))),
        *_context(ask),
        *(() if decision is None else remarks_on(material, decision)),
        *_options(material, ask, decision),
        *appointing_blocks(material, ask.choice),
        *(_answer(ask) if is_open and to_fill_in else ()),
    ]
    if_room = _room_for_remarks() if is_open and to_fill_in else ()
    return Section(name, title, tuple(blocks), one_page=True, if_room=if_room)


def _recommendation(ask: Ask, decision: Decision | None, *, is_open: bool) -> Iterator[Block]:
    """Yield what we recommend, and why where somebody wrote that; once it is answered that is
    history."""
    lead = _recommended(ask)
    if not is_open or not lead:
        return
    why = "" if decision is None else decision.recommendation
    yield Paragraph("" if why in lead else why, lead=lead)


def _facts(material: Material, ask: Ask, decision: Decision | None) -> Iterator[tuple[str, str]]:
    yield tr("From"), ask.from_whom or tr("nobody is named who decides it")
    by = tr("no day is set") if ask.by_when is None else day(ask.by_when, material.on)
    late = late_words(ask, material.on)
    yield tr("Decide by"), tr("{day}, {late}", day=by, late=late) if late else by
    if ask.carried_over is not None:
        first = tr("on {day}", day=day(ask.carried_over, material.on))
        is_open = decision is None or decision.outcome == "open"
        yield tr("First asked"), tr("{day}, carried over", day=first) if is_open else first
    if ask.proposed:
        yield tr("Asked by"), tr("nobody yet: a proposal made from the findings")
    if decision is not None and decision.outcome != "open":
        yield from outcome_pairs(material, decision)


def _context(ask: Ask) -> Iterator[Block]:
    if ask.context:
        yield Heading(tr("Why it is asked"))
        yield Paragraph(ask.context)


def _options(material: Material, ask: Ask, decision: Decision | None) -> Iterator[Block]:
    lines = list(option_lines(ask))
    if decision is not None and decision.outcome != "open":
        lines = [line for line in lines if line.mark]
    if not lines:
        return
    show_meaning = any(line.meaning for line in lines)
    agreed = None if decision is None else chosen_option(material.plan, decision)
    rows = [
        (
            line.mark or "–",
            Titled(line.text, "") if line.recommended else line.text,
            *((line.meaning or "–",) if show_meaning else ()),
            _mark(line, option, None if agreed is None else agreed[1].id),
        )
        for line, option in zip(lines, (*ask.choice.options, None), strict=False)
    ]
    meaning = (Column(tr("What it means"), width=4),) if show_meaning else ()
    columns = (
        *(Column("", width=0.2), Column(tr("Option"), width=3)),
        *(*meaning, Column("", "pill", 0.8)),
    )
    yield Heading(tr("The options, and what each means") if show_meaning else tr("The options"))
    yield Table("options", columns, tuple(rows), roomy=True)
    if ask.choice.rows:
        words = tr(
            "{now} What an option means is worked out as if everybody it names had accepted and"
            " were trained.",
            now=as_it_is(material.measures, ask.choice.rows),
        )
        yield Paragraph(words, quiet=True)


def _mark(line: AskLine, option: AskOption | None, agreed: int | None) -> Pill | str:
    if option is not None and agreed is not None and option.option_id == agreed:
        return Pill(tr("agreed"), "good")
    return Pill(tr("recommended")) if line.recommended else ""


def _answer(ask: Ask) -> Iterator[Block]:
    """Yield room to write the answer down in the meeting."""
    letters = tuple(line.mark for line in option_lines(ask) if line.mark)
    agreed = letters[:_MOST_BOXES] if letters else (tr("agreed"),)
    boxes = (*agreed, tr("refused"), tr("put off until"))
    yield Heading(tr("The answer"))
    yield Form(
        (
            (Blank(tr("Agreed on") if letters else tr("Answer"), boxes),),
            (Blank(tr("Decided by"), width=2), Blank(tr("On"))),
            (Blank(tr("Who does it"), width=2), Blank(tr("By when"))),
        )
    )
    words = tr("What is agreed becomes an action with an owner; what is put off is asked again.")
    yield Paragraph(words, quiet=True)


def _room_for_remarks() -> tuple[Block, ...]:
    """Return room for what is said before it is decided."""
    return Heading(tr("What was said")), Form(lines=_LINES_TO_WRITE)
