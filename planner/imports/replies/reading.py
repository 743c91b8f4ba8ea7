"""Finding the answers in what came back: a line "R17: yes", or a row of a table.

Only lines that begin with a request's number and a colon are answers, so that a greeting, a
signature and the questions themselves, which mail programs repeat below, are none.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from datetime import date, datetime
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.given_files import read_given
from planner.imports.reading.cleaning import clean
from planner.imports.reading.raw_table import RawTable
from planner.imports.tables import read_table
from planner.text import tr

_MOST_BYTES = 20_000_000
_ANSWER = re.compile(
    r"(?:\d{1,2}[.)]\s*)?\W{0,4}R\s?(\d{1,9})(?:\s*[*_]{0,2}[:=\uff1a][*_]{0,2}|\t|\s[\u2013\u2014-]\s)"
    r"\s*(.*)",
    re.IGNORECASE | re.ASCII,
)
"""A number, and what marks its answer: a colon, perhaps in bold, a dash, or the next cell."""
_NEXT = re.compile(r"[,;.]?\s+(?=R\s?\d{1,9}\s*[:=])", re.IGNORECASE)
_EXAMPLE = re.compile(r"[\"\u201c\u201e\u00ab].*[\"\u201d\u201c\u00bb]\.")
"""How the question shows what an answer looks like, where a mail program broke its line."""
_NUMBER = re.compile(r"R?\s?(\d{1,9})", re.IGNORECASE | re.ASCII)
_FROM = re.compile(r"(?:From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä)\s*:\s*(.+)", re.IGNORECASE)
_TEXTS = (".txt", ".eml", ".md", "")
_REQUEST_HEADERS = ("request", "no.", "no", "number", "nr")


class Line(NamedTuple):
    """One answer as it came: to which request, what, where it stands and, where known, whose it is
    and of which day."""

    number: int
    text: str
    place: str = ""
    sender: str = ""
    """An e-mail address or a name; empty where nothing says whose it is."""
    on: date | None = None


def read_replies(path: Path) -> tuple[Line, ...]:
    """Return the answers in a mail, a text or a table. Raises ``PlannerError`` where it cannot be
    read as one of these."""
    if path.suffix.lower() == ".eml":
        return tuple(_in_mail(read_given(path, _MOST_BYTES)))
    if path.suffix.lower() in _TEXTS:
        return tuple(lines_in(_decoded(read_given(path, _MOST_BYTES))))
    return tuple(_in_table(read_table(path, headers=("Request", "Answer")), path.name))


def lines_in(text: str) -> Iterator[Line]:
    """Yield the answers in a text, which may be several mails one after another.

    A line "From: …" says whose the answers below it are.
    """
    sender = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if (origin := _FROM.fullmatch(line.strip())) is not None:
            sender = _sender(origin[1])
        elif line.lstrip().startswith(">"):
            continue
        elif not _EXAMPLE.fullmatch(line.strip()):
            place = tr("line {line}", line=number)
            found = _ANSWER.fullmatch("\t".join(map(clean, line.split("\t"))).strip())
            while found is not None:
                text, *more = map(clean, _NEXT.split(found[2], maxsplit=1))
                if text:
                    yield Line(int(found[1]), text, place, sender)
                found = _ANSWER.fullmatch(more[0]) if more else None


def _in_mail(content: bytes) -> Iterator[Line]:
    mail = email.message_from_bytes(content, policy=policy.default)
    body = mail.get_body(("plain", "html")) if isinstance(mail, EmailMessage) else None
    if body is None:
        raise PlannerError(tr("This is not a mail with a text; save it as text and try again."))
    try:
        text = str(body.get_content())
    except (LookupError, ValueError):  # an encoding that is none
        payload = body.get_payload(decode=True)
        text = _decoded(payload) if isinstance(payload, bytes) else ""
    if body.get_content_subtype() == "html":
        text = _without_tags(text)
    sender, sent = _sender(str(mail.get("From", ""))), _day_of(mail)
    for line in lines_in(text):
        yield line._replace(sender=line.sender or sender, on=sent)


def _day_of(mail: EmailMessage) -> date | None:
    try:
        sent = mail["Date"].datetime
    except (AttributeError, ValueError, TypeError):
        return None
    return sent.astimezone().date() if isinstance(sent, datetime) else None


def _sender(text: str) -> str:
    """Return the address in a line such as "Kenji Sato <kenji@…>"; without one the name.

    A day behind the name, as people write it when they paste several mails, is none of it.
    """
    address = parseaddr(text)[1]
    return address if "@" in address else text.split(",")[0].strip()


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ""):
        if encoding:
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    return content.decode("cp1252", errors="replace")


def _in_table(table: RawTable, file: str) -> Iterator[Line]:
    heads = [header.casefold() for header in table.headers]
    at = next((heads.index(head) for head in _REQUEST_HEADERS if head in heads), None)
    if at is None or "answer" not in heads:
        raise PlannerError(
            tr(
                "{file} has no columns Request and Answer; answers come in from such a table, or"
                " from lines such as “R17: yes”.",
                file=file,
            )
        )
    said = heads.index("answer")
    whose = next((heads.index(h) for h in ("e-mail", "email", "person") if h in heads), None)
    for line, cells in table.rows:
        filled = dict(enumerate(map(clean, cells)))
        number, text = _NUMBER.fullmatch(filled.get(at, "")), filled.get(said, "")
        if text and (number is not None or filled.get(at)):
            place = tr("line {line}", line=line)
            sender = "" if whose is None else filled.get(whose, "")
            yield Line(int(number[1]) if number else 0, text, place, sender)


_UNSEEN = ("style", "script", "title")


class _Words(HTMLParser):
    """Gathers what a reader sees of a page; lines of a mail that is quoted in it begin with >."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._quoted = self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._unseen += tag in _UNSEEN
        self._quoted += tag == "blockquote"
        if tag in ("br", "p", "div", "li", "tr", "blockquote"):
            self._end_line()
        elif tag in ("td", "th"):
            self.parts.append("\t")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag == "blockquote" and self._quoted:
            self._quoted -= 1
            self._end_line()

    def _end_line(self) -> None:
        self.parts.append("\n> " if self._quoted else "\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))


def _without_tags(page: str) -> str:
    words = _Words()
    words.feed(page)
    return "".join(words.parts)
