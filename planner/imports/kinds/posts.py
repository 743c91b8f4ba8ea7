"""Logs of posts and replies: the sponsors' ledger of items, with who wrote them."""

from __future__ import annotations

import re
from typing import NamedTuple

from planner.imports.kinds.kind import Cell, Days, Kind, ListField, new_report
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.yes_no import parse_yes_no
from planner.imports.roster.columns import Columns
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.names import other_readings, read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.report import Note, Report
from planner.imports.roster.row_selection import select_rows
from planner.models import Draft, Post, Responsibility
from planner.models.placeholders import is_placeholder
from planner.models.sponsors import PostKind
from planner.text import tr, trn

_FIELDS = {
    "person": ListField(
        "In whose name",
        (
            *("in the name of", "on behalf of", "sponsor", "posted as", "executive", "account"),
            *("sender name", "sender", "posted by", "user name", "display name", "from", "person"),
            *("name", "user", "im namen von", "absender", "au nom de", "expéditeur"),
            *("en nombre de", "remitente", "a nome di", "mittente", "em nome de", "remetente"),
            *("namens", "afzender", "w imieniu", "nadawca", "avsändare", "afsender", "avsender"),
            "author",
        ),
    ),
    "email": ListField(
        "E-mail",
        ("sender email", "user principal name", "email", "e-mail address", "author email", "mail"),
    ),
    "writer": ListField(
        "Writer",
        (
            *("writer", "written by", "author", "ghostwriter", "ghost-writer", "drafted by"),
            *("prepared by", "verfasst von", "verfasser", "geschrieben von", "autor", "rédigé par"),
            *("text by", "text von", "entwurf von", "écrit par", "auteur", "redatto da"),
            *("escrito por", "redactado por", "scritto da", "autore", "geschreven door"),
            *("napisane przez", "skriven av", "skrevet af", "skrevet av"),
        ),
    ),
    "day": ListField(
        "Day",
        (
            *("day", "date", "posted on", "posted at", "created at", "created", "published"),
            *("published on", "post date", "timestamp", "datum", "tag", "erstellt am"),
            *("date de publication", "publié le", "fecha", "publicado el", "data"),
            *("pubblicato il", "geplaatst op", "utworzono", "dato", "päivämäärä"),
        ),
    ),
    "kind": ListField(
        "Kind",
        ("kind", "type", "how", "art", "typ", "genre", "tipo", "soort", "rodzaj", "message type"),
    ),
    "reply": ListField(
        "Reply",
        (
            *("reply", "is reply", "in reply to", "replied to id", "replied to message id"),
            *("reply to", "parent id", "parent message id", "antwort auf", "réponse à"),
        ),
    ),
    "link": ListField(
        "Link",
        (
            *("link", "url", "permalink", "web url", "post url", "message url", "message link"),
            *("post link", "lien", "enlace", "collegamento", "länk", "lenke", "odnośnik"),
        ),
    ),
    "topic": ListField(
        "Topic",
        (
            *("topic", "title", "subject", "headline", "thema", "betreff", "titel", "sujet"),
            *("titre", "asunto", "tema", "título", "titolo", "oggetto", "onderwerp", "rubrik"),
        ),
    ),
}
_KIND_WORDS: dict[PostKind, tuple[str, ...]] = {
    "in person": (
        *("in person", "self", "own", "own words", "personal", "personally", "author"),
        *("selbst", "persönlich", "en personne", "en persona", "di persona", "pessoalmente"),
        *("zelf", "osobiście", "själv", "selv", "itse"),
    ),
    "edited": (
        *("edited", "drafted", "drafted and edited", "reviewed", "entworfen", "überarbeitet"),
        *("rédigé", "editado", "rivisto", "bewerkt", "redagowane", "redigerad", "redigeret"),
    ),
    "ghost-written": (
        *("ghost-written", "ghost", "ghostwriter", "by others", "written by others", "comms"),
        *("von anderen", "par d'autres", "por otros", "da altri", "door anderen"),
    ),
}


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


_KINDS = {_key(word): kind for kind, words in _KIND_WORDS.items() for word in words}
_REPLIES = frozenset(
    {"reply", "comment", "answer", "antwort", "kommentar", "réponse", "commentaire", "respuesta"}
    | {"comentario", "risposta", "commento", "resposta", "reactie", "antwoord", "odpowiedź", "svar"}
)
_POSTS = frozenset({"post", "message", "announcement", "article", "beitrag", "question", "praise"})


class _Item(NamedTuple):
    """What makes one item the same as another."""

    person: int
    on: object
    kind: PostKind
    is_reply: bool
    topic: str


def _item_of(post: Post) -> _Item:
    return _Item(post.person_id, post.on, post.kind, post.is_reply, post.topic)


def import_posts(draft: Draft, table: RawTable, columns: Columns) -> Report:
    """Import the items that appeared in the names of sponsors, and report the result.

    Items of anybody else are counted and left out. An item that the ledger has is not added
    again. Where somebody else wrote it, it is ghost-written unless the list says edited.
    """
    return _Import(draft, table, columns).run()


class _Import:
    def __init__(self, draft: Draft, table: RawTable, columns: Columns) -> None:
        self._draft, self._table, self._columns = draft, table, columns
        self.report = report = new_report(table, columns, "posts")
        self._people = PeopleIndex(draft.plan, report)
        self._days = Days(POSTS, table, columns, report)
        plan = draft.plan
        seats = {r.id for r in plan.table(Responsibility).values() if r.sponsor_id is not None}
        self._sponsors = {
            a.person_id for a in plan.assignments.values() if a.responsibility_id in seats
        }
        self._there: dict[_Item, list[Post]] = {}
        """The items of the ledger that were not met in the list."""
        self._linked: dict[tuple[int, str], Post] = {}
        """Those that say where they can be read, by whose they are and that."""
        for post in plan.posts.values():
            self._there.setdefault(_item_of(post), []).append(post)
            if post.link:
                self._linked[post.person_id, post.link] = post
        self._others: list[int] = []
        self._untold: list[int] = []

    def run(self) -> Report:
        for line, cells in select_rows(self._table, self._columns, self.report):
            self._add(line, Cell(self._columns, cells))
        if self._others:
            words = trn(
                "{count} row is not about a sponsor, and was not used.",
                "{count} rows are not about sponsors, and were not used.",
                len(self._others),
            )
            self.report.warn(self._others[0], words)
        if self._untold:
            words = trn(
                "Of {count} item it is not said who wrote it; it was taken as posted in person.",
                "Of {count} items it is not said who wrote them; they were taken as posted in"
                " person.",
                len(self._untold),
            )
            self.report.warn(self._untold[0], words)
        self.report.warnings.sort(key=lambda note: note.line)
        return self.report

    def _add(self, line: int, cell: Cell) -> None:
        email = (*read_emails(cell["email"]), "")[0]
        if not email and (not cell["person"] or is_placeholder(cell["person"])):
            self.report.skip(line, tr("The row names nobody."))
            return
        known = self._find(email, cell["person"])
        if known is None or known.row is None or known.row.id not in self._sponsors:
            self._others.append(line)
            return
        on = self._days.read(line, "day", cell["day"])
        if on is None:
            self.report.skip(line, tr("The row has no day."))
            return
        self.report.used += 1
        self.report.known_people.append(Note(line, known.display_name))
        writer = self._writer(line, cell["writer"])
        kind = self._kind(line, cell, known, writer)
        author = writer.row.id if writer and writer.row and writer is not known else None
        item = _Item(known.row.id, on, kind, self._is_reply(cell), cell["topic"])
        if self._is_there(line, item, cell["link"]):
            return
        post = self._draft.add(
            Post,
            person_id=item.person,
            on=on,
            kind=kind,
            is_reply=item.is_reply,
            topic=item.topic,
            author_id=author,
            link=cell["link"],
        )
        if post.link:
            self._linked[post.person_id, post.link] = post
        self.report.made["posts"] += 1

    def _is_there(self, line: int, item: _Item, link: str) -> bool:
        """Whether the ledger has an item: one that can be read at the same place, or that says the
        same. What the ledger says of it otherwise is kept, and said; a link it lacks is added."""
        linked = self._linked.get((item.person, link)) if link else None
        if linked is not None:
            if _item_of(linked) != item:
                words = tr("The ledger says otherwise of the item at {link}; that was kept.")
                self.report.warn(line, words.format(link=link))
            if linked in (same := self._there.get(_item_of(linked), [])):
                same.remove(linked)
            return True
        same = [post for post in self._there.get(item, ()) if not (link and post.link)]
        if not same:
            return False
        self._there[item].remove(same[0])
        if link:
            self._draft.change(same[0], link=link)
        return True

    def _find(self, email: str, name: str) -> KnownPerson | None:
        for text in (name, *other_readings(name)):
            known = self._people.known(text, email or text, text)
            if known is not None:
                return known
        return None

    def _writer(self, line: int, text: str) -> KnownPerson | None:
        if not text or is_placeholder(text):
            return None
        known = self._find("", text)
        if known is None:
            words = tr(
                "The writer “{name}” is not in the plan; that somebody else wrote it is kept."
            )
            self.report.warn(line, words.format(name=text))
        return known

    def _kind(
        self, line: int, cell: Cell, person: KnownPerson, writer: KnownPerson | None
    ) -> PostKind:
        text = _key(cell["kind"])
        found = _KINDS.get(text)
        if found is None and text and text not in _REPLIES | _POSTS:
            words = tr("“{text}” does not say how it was written.", text=cell["kind"])
            self.report.warn(line, words)
        named = cell["writer"] and not is_placeholder(cell["writer"])
        if named and writer is not person and found != "edited":
            return "ghost-written"
        if found is None and not named:
            self._untold.append(line)
        return found or "in person"

    def _is_reply(self, cell: Cell) -> bool:
        if _key(cell["kind"]) in _REPLIES:
            return True
        text = cell["reply"]
        answer = parse_yes_no(text) if text else False
        return bool(text) and not is_placeholder(text) if answer is None else answer


POSTS = Kind(
    "posts",
    "Posts and replies",
    _FIELDS,
    (("person", "email"), ("day",)),
    import_posts,
)
