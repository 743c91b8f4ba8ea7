"""Page 1 of the status pack, and what was asked last time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planner.analysis.drills.words import covered_and_tested
from planner.analysis.findings.finding import SEVERITIES
from planner.analysis.meeting.asks import MOST_ASKS
from planner.analysis.meeting.snapshots import Comparison
from planner.exports.blocks.section import (
    Block,
    Column,
    Heading,
    KeyValues,
    Marked,
    More,
    Panel,
    Panels,
    Paragraph,
    Pointer,
    Section,
    Table,
)
from planner.exports.documents.ask_items import ask_items, proposed_words
from planner.exports.documents.chapters.registry import section
from planner.exports.documents.cover import figures
from planner.exports.documents.material import Material
from planner.exports.documents.seats import how_to_read, seats_table
from planner.exports.documents.standing import reasons, stages
from planner.exports.documents.upcoming import late_words, upcoming
from planner.exports.documents.wording import severity_pill
from planner.exports.redaction.disclosure import shown_of_all
from planner.text import day, listed, short_day, tr, trn

MOST_FINDINGS = 5
MOST_LINES = 5
"""Lines of each panel."""
MOST_GRAVE = 2
"""New findings named in the panel of changes."""
WEEKS_AHEAD = 4


@section("summary", "Summary")
def summary(material: Material) -> Section:
    """Show on one page where the plan stands, what is asked, cover by department, what comes."""
    blocks: list[Block] = [
        stages(material),
        KeyValues(tuple(reasons(material))),
        figures(material),
        *_asks(material),
        Heading(_coverage_title(material)),
        seats_table(material),
        *([how_to_read(material)] if material.plan.departments else []),
        Panels((_changed(material), _next_weeks(material))),
    ]
    pressing: tuple[Block, ...] = ()
    if material.open_findings or material.withheld_count:
        blocks.append(Pointer(open_counts(material), "findings"))
    if material.open_findings:
        pressing = (Heading(tr("Most pressing findings")), _pressing(material))
    return Section("summary", "", tuple(blocks), one_page=True, if_room=pressing)


def _coverage_title(material: Material) -> str:
    """Return the heading of the seats, with how many are covered and tested."""
    seats, covered, tested = covered_and_tested(material.measures)
    if not seats:
        return tr("Coverage by department")
    return trn(
        "Coverage by department: of {count} champion seat, {covered} and {tested} of those tested",
        "Coverage by department: of {count} champion seats, {covered} and {tested} of those tested",
        seats,
        covered=trn("{count} is covered", "{count} are covered", covered),
        tested=tested,
    )


# Asks -------------------------------------------------------------------------------------


def _asks(material: Material) -> Iterator[Block]:
    """Yield what is asked of this meeting, and how much more there is to decide."""
    asks = material.asks[:MOST_ASKS]
    rest = len(material.asks) - len(asks)
    more = trn("One more decision waits", "{count} more decisions wait", rest)
    yield Heading(tr("What we ask of this meeting"), Pointer(more, "last-time") if rest else None)
    yield ask_items(asks, material.on)
    if words := proposed_words(asks):
        yield Paragraph(words, quiet=True)


# Panels -----------------------------------------------------------------------------------


def _changed(material: Material) -> Panel:
    snapshot = material.last_snapshot
    if snapshot is None:
        return Panel(
            tr("Changed since the last pack"),
            (Marked("", tr("This is the first pack: there is nothing to compare with yet.")),),
        )
    title = tr("Changed since {day}", day=day(snapshot.on, material.on))
    lines = list(changes(material))
    return Panel(title, tuple(lines[:MOST_LINES]) or (Marked("", tr("Nothing has changed.")),))


def changes(material: Material) -> Iterator[Marked]:
    """Yield what has changed since the last pack: champions, what rests on few, new findings."""
    comparison = material.comparison
    if comparison is not None:
        yield from _champion_changes(comparison)
    yield from _risk_changes(material)
    if comparison is not None:
        grave = [said for said in comparison.new if said.severity in ("critical", "high")]
        grave.sort(key=lambda said: (SEVERITIES.index(said.severity), len(said.text)))
        yield from (Marked("!", said.text) for said in grave[:MOST_GRAVE])


def _champion_changes(comparison: Comparison) -> Iterator[Marked]:
    gained = [c for c in comparison.champions if c.now > c.was]
    lost = [c for c in comparison.champions if c.now < c.was]
    for sign, changes in (("+", gained), ("−", lost)):
        if changes:
            count = sum(abs(c.now - c.was) for c in changes)
            words = trn("{count} champion", "{count} champions", count)
            where = listed([c.department for c in changes], most=3)
            yield Marked(sign, f"{words} ({where})")


def _risk_changes(material: Material) -> Iterator[Marked]:
    """How many more or fewer responsibilities rest on nobody or on one person."""
    was = material.figures_then.get("nobody_or_one")
    now = material.measures.coverage.nobody_or_one.count
    if isinstance(was, int) and was != now:
        words = trn(
            "{count} responsibility that rests on nobody or on one person",
            "{count} responsibilities that rest on nobody or on one person",
            abs(now - was),
        )
        yield Marked("+" if now > was else "−", words)


def _next_weeks(material: Material) -> Panel:
    until = material.on + timedelta(weeks=WEEKS_AHEAD)
    dated = upcoming(material.plan, material.names, material.on, until)
    ahead = sorted(
        (e for e in dated if not e.late and e.on <= until), key=lambda e: (e.on, e.words)
    )
    late = [Marked("!", words)] if (words := late_words(dated)) else []
    lines = [Marked(short_day(e.on, material.on), e.words, e.who) for e in ahead]
    room = MOST_LINES - len(late)
    if len(lines) > room:
        more = tr("and {count} more on the timeline", count=len(lines) - room + 1)
        lines = [*lines[: room - 1], Marked("", more)]
    nothing = Marked("", tr("Nothing is dated in the next four weeks."))
    return Panel(tr("Next four weeks"), (*late, *(lines or [nothing])))


def open_counts(material: Material) -> str:
    """Say how many findings are open, by severity, and of how many where some are withheld."""
    found = material.open_findings
    counts = [(s, sum(f.severity == s for f in found)) for s in SEVERITIES]
    parts = listed([f"{count} {tr(severity)}" for severity, count in counts if count])
    if not material.withheld_count:
        return trn(
            "One finding is open: {parts}",
            "{count} findings are open: {parts}",
            len(found),
            parts=parts,
        )
    said = shown_of_all(material)
    return tr("{said}: {parts}", said=said, parts=parts) if parts else said


def _pressing(material: Material) -> Table:
    return Table(
        "pressing",
        (Column(tr("Severity"), "pill", 0.2), Column(tr("Finding"), width=5)),
        tuple((severity_pill(f.severity), f.text) for f in material.open_findings),
        more=More("and one more finding", "and {count} more findings", "findings"),
        most=MOST_FINDINGS,
        most_lines=2,
    )
