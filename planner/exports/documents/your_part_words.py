"""What a part opens with, in sentences: what somebody is, how much is asked, how departments
stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from planner.analysis.cover.coverage import Cover
from planner.analysis.your_part.asked import is_late
from planner.analysis.your_part.departments import Mine, Tie
from planner.analysis.your_part.part import YourPart
from planner.exports.documents.material import Material
from planner.text import Sentence, listed, mark, tr, trn

_MOST_NAMES = 4
_TIE_ROLES: dict[Tie, Sentence] = {
    "you head it": mark("head of {departments}"),
    "you carry it": mark("champion of {departments}"),
    "you stand in": mark("backup in {departments}"),
    "you stand in once you are trained": mark("backup in {departments} once trained"),
    "you are asked to carry it": mark("asked to be champion of {departments}"),
}


def lead_words(material: Material, part: YourPart) -> str:
    """Return how much is asked, and how much of that is late."""
    late = sum(is_late(thing, material.on) for thing in part.asked)
    asked = len(part.asked)
    words = trn("One thing is asked of you", "{count} things are asked of you", asked)
    if not asked:
        said = tr("Nothing is asked of you now.")
    elif not late:
        said = tr("{words}.", words=words)
    elif late == asked:
        said = trn("{words}, and it is late.", "{words}, all of them late.", late, words=words)
    else:
        said = trn(
            "{words}, one of them late.", "{words}, {count} of them late.", late, words=words
        )
    broken = sum(promise.state == "late" for promise in part.promises)
    if not broken:
        return said
    promised = trn("One promise is late.", "{count} promises are late.", broken)
    return f"{said} {promised}"


def thanks_words(material: Material) -> str:
    """Return what is said to whoever has no part: where somebody would be welcome."""
    said = tr("You hold nothing in this plan, and nobody waits for anything from you.")
    bare = [s.department.id for s in material.source.seats if not s.holders]
    if not bare:
        return said
    names = listed(
        [material.names.department(department_id) for department_id in bare], most=_MOST_NAMES
    )
    wanted = tr("If you would like to do something: nobody carries {names} yet.", names=names)
    return f"{said} {wanted}"


def who_you_are_words(material: Material, part: YourPart) -> str:
    """Return what somebody is in the plan, in a sentence; empty where they are nothing in it."""
    roles = list(_roles(material, part))
    return tr("You are {roles}.", roles=listed(roles, most=_MOST_NAMES)) if roles else ""


def _roles(material: Material, part: YourPart) -> Iterator[str]:
    """Yield what somebody is in the plan: sponsor, head of a department, champion, keeper."""
    plan = material.plan
    for held in part.held:
        row = plan.responsibilities[held.responsibility_id]
        owner, name = held.role == "owner", plan.name_of(row)
        if row.kind == "sponsor seat":
            words = tr("sponsor ({seat})") if owner else tr("backup of the sponsor ({seat})")
            yield words.format(seat=name)
        elif row.kind == "plan":
            yield tr("keeper of this plan") if owner else tr("backup for keeping this plan")
    for tie, words in _TIE_ROLES.items():
        names = [
            material.names.department(mine.seat.department.id)
            for mine in part.departments
            if tie in mine.ties
        ]
        if names:
            yield tr(words, departments=listed(sorted(names), most=_MOST_NAMES))


def states_words(material: Material, mine: Sequence[Mine]) -> str:
    """Return how many departments are in which state: "Of your 14 departments 3 have nobody …"."""
    cover = material.source.coverage
    found = Counter(cover.cover(each.seat.responsibility_id) for each in mine)
    said = [
        trn("{count} has nobody", "{count} have nobody", found["uncovered"]),
        trn("{count} rests on one person", "{count} rest on one person", found["single point"]),
        trn("{count} has fewer than needed", "{count} have fewer than needed", found["thin"]),
        trn("{count} is covered", "{count} are covered", found["covered"]),
    ]
    kept = [words for state, words in zip(get_args(Cover), said, strict=True) if found[state]]
    return tr("Of your {count} departments {states}.", count=len(mine), states=listed(kept))
