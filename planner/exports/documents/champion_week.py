"""What carrying a department means, hours and the week ahead, in the words of champions."""

from __future__ import annotations

from collections.abc import Iterator

from planner.analysis.champions.needs import hours_a_champion_needs
from planner.analysis.cover.coverage import Cover
from planner.analysis.your_part.asked import AskedOf
from planner.analysis.your_part.champion import ChampionsPart, InWeek
from planner.analysis.your_part.contacts import ContactKind
from planner.exports.documents.asked_of import asked_words
from planner.exports.documents.material import Material
from planner.models import Department, Message, Training
from planner.text import Sentence, day, listed, mark, number, tr, trn

_MOST_NAMES = 2


def role_lines(material: Material, part: ChampionsPart) -> Iterator[str]:
    """Yield what is to be done week by week, in plain words."""
    keeper = _names_of(material, part, "keeper of the plan") or tr("whoever keeps the plan")
    if part.champion_of or part.asked_to_carry:
        yield tr("Post something of use to your department every week, in your own words.")
        yield tr("See that a question there has an answer within a working day. You need not know"
                 " it; it is enough to know who does.")  # fmt: skip
        yield tr("Show colleagues how it is done, one at a time, and ask those who stay away why.")
    if part.backup_in:
        yield _of_backups(alone=not (part.champion_of or part.asked_to_carry))
        yield tr("Now and then there is a drill: for one day it is yours alone.")
    yield tr("Tell {keeper} what people say, the bad as well. If you are away, or have had enough,"
             " say so early.", keeper=keeper)  # fmt: skip


def _of_backups(*, alone: bool) -> str:
    """Return what a backup does; ``alone`` where somebody is nothing besides."""
    if alone:
        return tr("Read along, so that you can go on when the champion is ill, away or gone.")
    return tr(
        "Where you stand in, read along, so that you can go on when the champion is ill, away or"
        " gone."
    )


def standing_words(material: Material, department: Department) -> str:
    """Return how many work in a department, and on how many people it rests."""
    plan = material.source.plan
    cover = material.source.coverage.cover(plan.responsibility_for(department).id)
    words = tr(_STANDING[cover])
    if department.headcount is None:
        return words
    staff = trn("one person works there", "{count} people work there", department.headcount)
    return tr("{staff}; {words}", staff=staff, words=words)


_STANDING: dict[Cover, Sentence] = {
    "uncovered": mark("nobody carries it yet"),
    "single point": mark("it rests on one person"),
    "thin": mark("it has fewer holders than it needs"),
    "covered": mark("it is covered"),
}


def hours_words(material: Material, part: ChampionsPart) -> str:
    """Return how many hours a week a department takes, until the launch and after it."""
    plan, on = material.plan, material.on
    now, settings = hours_a_champion_needs(plan, on), plan.settings
    launch = plan.info.launch
    several = len(part.champion_of) + len(part.asked_to_carry) > 1
    about = tr("about {hours} h for each department") if several else tr("about {hours} h")
    words = about.format(hours=number(now))
    if launch is None or launch <= on or now == settings.hours_after_launch:
        return words
    return tr(
        "{words} until the launch on {day}, then {hours} h",
        words=words,
        day=day(launch, on),
        hours=number(settings.hours_after_launch),
    )


def week_words(material: Material, each: InWeek, part: ChampionsPart) -> str:
    """Return what there is on a day of the week."""
    what = each.what
    if isinstance(what, AskedOf):
        return asked_words(material, what, part.person.id).what
    if isinstance(what, tuple):
        kind, row_id = what
        if kind == "training":
            title = material.plan.get(Training, row_id).title
            return tr("Training: “{title}”", title=title)
        title = material.plan.get(Message, row_id).title
        return tr("Your people will be told: “{title}”", title=title)
    return _usual_words(material, part, what)


def _usual_words(material: Material, part: ChampionsPart, step: str) -> str:
    others = listed([*_each(material, part, "champion"), *_each(material, part, "backup")], 2)
    keeper = _names_of(material, part, "keeper of the plan") or tr("whoever keeps the plan")
    head = _names_of(material, part, "head of department")
    return tr(_USUAL[step], others=others, keeper=keeper, head=head)


_USUAL: dict[str, Sentence] = {
    "say hello": mark("Post who you are and what you are there for, in three sentences."),
    "read along": mark("Read what was asked and answered there in the last month."),
    "agree who looks when": mark("Agree with {others} who looks when, and who answers meanwhile."),
    "think of a backup": mark("Think of who could stand in for you, and tell {keeper}."),
    "meet the head": mark("Ask {head} for ten minutes: what should people there hear first?"),
    "find three": mark("Find three colleagues who ask much or know much, and show them."),
    "tell the keeper": mark("Tell {keeper} how it went: what was hard, what people asked."),
}


def _names_of(material: Material, part: ChampionsPart, kind: ContactKind) -> str:
    return listed(_each(material, part, kind), _MOST_NAMES)


def _each(material: Material, part: ChampionsPart, kind: ContactKind) -> list[str]:
    """Return by name who is of a kind, each once."""
    people = dict.fromkeys(c.person_id for c in part.contacts if c.kind == kind)
    return [material.names.person(person_id) for person_id in people]
