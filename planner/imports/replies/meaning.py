"""What an answer says to the question it answers."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import parse_date
from planner.imports.reading.numbers import parse_number
from planner.imports.reading.yes_no import parse_yes_no
from planner.imports.roster.names import read_emails
from planner.models import Drill, Person, Plan, Request
from planner.models.drills import DrillResult
from planner.models.placeholders import is_placeholder
from planner.text import listed, tr

Value = bool | float | date | Person | DrillResult | None


class Meaning(NamedTuple):
    """What an answer comes to."""

    value: Value
    doubt: str = ""
    """Why somebody has to read it; empty where it is plain."""


_FIRST = re.compile(r"(\w+)[\s.,;:!()–—-]*(.*)", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?=\s*(?:h\b|hours?\b|hrs?\b|std\b|stunden?\b|$))", re.I)
_CONDITION = re.compile(
    r"\b(?:if|but|unless|until|only|except|when|no|not|wenn|falls|aber|nur|bis|nicht|si|mais|"
    r"seulement|jusqu|pero|hasta|solo|ma|se|mas|até|als|maar|jeśli|ale|om|men|hvis)\b|\d",
    re.IGNORECASE,
)
"""Words and figures by which a yes or no may be less than that."""
_STUCK_WORD = re.compile(
    r"\b(?:stuck|steckengeblieben|hängengeblieben|bloquée?|atascad[oa]|bloccat[oa]|vastgelopen)\b",
    re.IGNORECASE,
)
_STUCK = re.compile(
    rf"(?:i (?:was|am|got) )?{_STUCK_WORD.pattern}"
    r"[\s.,;:–—-]*(?:(?:on|at|by|with|an|bei)\b)?[\s:]*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOT_DONE = re.compile(r"not (?:yet )?done\b|not at all\b|did not\b|didn.t\b", re.IGNORECASE)
_DONE = re.compile(
    r"(?:all |everything )?(?:done|erledigt|geschafft|fait|hecho|fatto|feito|gedaan|zrobione|gjort|"
    r"klart|valmis)\b(.*)",
    re.IGNORECASE | re.DOTALL,
)
"""How whoever carried a drill may begin to say how it went."""


_SENT = frozenset(
    {"sent", "it is sent", "already sent", "done", "posted", "published", "gesendet", "verschickt"}
    | {"erledigt", "envoyé", "envoyée", "fait", "enviado", "enviada", "hecho", "inviato", "inviata"}
    | {"fatto", "feito", "verzonden", "verstuurd", "gedaan", "wysłane", "wysłano", "zrobione"}
    | {"skickat", "klart", "sendt", "lähetetty", "tehty"}
)
"""What people say of a message that is out, besides yes."""


def understand(plan: Plan, request: Request, text: str) -> Meaning:
    """Return what an answer says. Raises ``PlannerError`` where it says nothing to the question,
    or names somebody whom the plan does not know."""
    if request.about == "hours":
        return Meaning(_hours(text))
    if request.about == "stand-in":
        return Meaning(_person(plan, request, text))
    if request.about == "promise":
        day = parse_date(text.rstrip("."))
        if day is not None:
            return Meaning(day)
    if request.about == "message":
        day = parse_date(text.rstrip("."))
        if day is not None:
            return Meaning(day)
        if text.rstrip(".!").casefold() in _SENT:
            return Meaning(True)
    if request.drill_id is not None and _carries(plan, request.drill_id, request.person_id):
        return _result(text)
    return _yes_or_no(text)


def _yes_or_no(text: str) -> Meaning:
    plain = parse_yes_no(text.rstrip(".!"))
    if plain is not None and not _after_first_word(text):
        return Meaning(plain)
    first = _FIRST.match(text)
    said = parse_yes_no(first[1]) if first else None
    if first is None or said is None:
        raise PlannerError(tr("“{text}” is neither yes nor no.", text=_short(text)))
    rest = first[2]
    others = {parse_yes_no(word) for word in re.findall(r"\w{2,}", rest)}
    if _CONDITION.search(rest) or (not said) in others:
        return Meaning(said, tr("They say more than that: “{text}”.", text=_short(text)))
    return Meaning(said)


def _after_first_word(text: str) -> str:
    found = _FIRST.match(text)
    return found[2] if found else ""


def _hours(text: str) -> float:
    found = _NUMBER.findall(text)
    if len(found) != 1 or re.search(r"\d\s*[-–]\s*\d", text):
        raise PlannerError(tr("“{text}” is not a number of hours.", text=_short(text)))
    try:
        return parse_number(found[0], hours=True)
    except PlannerError as error:
        raise PlannerError(tr("“{text}” is not a number of hours.", text=_short(text))) from error


def _carries(plan: Plan, drill_id: int, person_id: int) -> bool:
    """Return whether somebody carries a drill; all others in it only say whether it suits."""
    return plan.get(Drill, drill_id).person_id == person_id


def _result(text: str) -> Meaning:
    """Return how a drill went: done, stuck on something, or not done."""
    words = clean(text)
    if (stuck := _STUCK.fullmatch(words)) is not None:
        return Meaning(DrillResult("stuck", stuck[1]))
    plain = parse_yes_no(words.rstrip(".!"))
    if plain is False or _NOT_DONE.match(words):
        return Meaning(DrillResult("not done"))
    done = _DONE.match(words)
    if plain is None and done is None:
        raise PlannerError(
            tr("“{text}” says neither done nor what they were stuck on.", text=_short(text))
        )
    if done is not None and (_CONDITION.search(done[1]) or _STUCK_WORD.search(done[1])):
        more = tr("They say more than that: “{text}”.", text=_short(text))
        return Meaning(DrillResult("done"), more)
    return Meaning(DrillResult("done"))


def _person(plan: Plan, request: Request, text: str) -> Person | None:
    """Return whom a text names: by id, e-mail address or name, in whatever case."""
    words = clean(text).rstrip(".")
    if is_placeholder(words) or parse_yes_no(words) is False:
        return None
    wanted = {words.casefold(), *(address.casefold() for address in read_emails(words))}
    found = [
        p
        for p in plan.people.values()
        if wanted & {p.ref.casefold(), p.email.casefold(), p.name.casefold()} - {""}
    ]
    if not found:
        raise PlannerError(tr("Nobody in the plan is called “{text}”.", text=_short(text)))
    if len(found) > 1:
        several = listed([p.label for p in found], most=4)
        raise PlannerError(
            tr("“{text}” may be {people}; say which.", text=_short(text), people=several)
        )
    if found[0].id == request.person_id:
        raise PlannerError(tr("Nobody can stand in for themselves."))
    return found[0]


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
