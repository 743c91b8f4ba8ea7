"""The status of a champion, in the words that tables use."""

from __future__ import annotations

import re
from functools import lru_cache

from planner.models.roles import OVER_STATUSES, ChampionStatus

_WORDS: dict[ChampionStatus, tuple[str, ...]] = {
    "nominated": (
        *("proposed", "suggested", "candidate", "not asked", "not yet asked", "to be asked"),
        *("vorgeschlagen", "nominiert", "proposé", "pressenti", "propuesto", "proposto"),
        *("voorgesteld", "zaproponowany", "föreslagen", "foreslået", "foreslått", "ehdolla"),
    ),
    "asked": (
        *("invited", "invitation sent", "approached", "contacted", "requested", "waiting"),
        *("awaiting reply", "awaiting answer", "no answer yet", "pending"),
        *("angefragt", "eingeladen", "gefragt", "invité", "sollicité", "invitado", "consultado"),
        *("invitée", "sollicitée", "invitada", "consultada", "convidada"),
        *("invitato", "contattato", "convidado", "gevraagd", "uitgenodigd", "zaproszony"),
        *("tillfrågad", "inbjuden", "spurgt", "inviteret", "spurt", "invitert", "kysytty"),
    ),
    "accepted": (
        *("confirmed", "agreed", "said yes", "yes", "committed", "volunteered", "volunteer"),
        *("signed up", "in training", "training"),
        *("zugesagt", "bestätigt", "angenommen", "accepté", "confirmé", "aceptado", "confirmado"),
        *("acceptée", "confirmée", "aceptada", "confirmada", "confermata", "accettata"),
        *("accettato", "confermato", "aceito", "aceite", "geaccepteerd", "bevestigd"),
        *("zaakceptowany", "potwierdzony", "accepterat", "bekräftad", "accepteret", "bekræftet"),
        *("akseptert", "bekreftet", "hyväksynyt"),
    ),
    "trained": (
        *("certified", "training completed", "training done", "geschult", "ausgebildet", "formé"),
        *("formado", "capacitado", "formato", "addestrato", "treinado", "opgeleid", "getraind"),
        *("przeszkolony", "utbildad", "uddannet", "opplært", "koulutettu"),
    ),
    "active": (
        *("aktiv", "aktive", "actif", "active", "activo", "activa", "attivo", "attiva", "ativo"),
        *("ativa", "actief", "aktywny", "aktywna", "aktiivinen", "virkur"),
    ),
    "quiet": ("ruhig", "silencieux", "stil", "cichy", "tyst", "stille", "hiljainen"),
    "stepped down": (
        *("stepping down", "stepped back", "stood down", "former", "ex", "left", "has left"),
        *("leaver", "terminated", "dismissed", "resigned", "retired", "withdrawn", "withdrew"),
        *("dropped out", "removed", "ended", "expired", "inactive", "not active", "deceased"),
        *("no longer", "no longer active", "no longer champion", "no longer here"),
        *("ausgeschieden", "ausgetreten", "gekündigt", "zurückgetreten", "inaktiv", "ehemalig"),
        *("parti", "a quitté", "démissionné", "inactif", "retiré", "ancien", "baja", "inactivo"),
        *("de baja", "dimitido", "cesado", "retirado", "dimesso", "uscito", "inattivo", "cessato"),
        *("disabled", "deactivated", "suspended", "offboarded", "left the company"),
        *("nicht aktiv", "nicht mehr aktiv", "deaktiviert", "entlassen", "pensioniert"),
        *("im ruhestand", "verrentet", "partie", "pas actif", "non actif", "licencié", "licenciée"),
        *("démissionnaire", "a démissionné", "retraité", "retraitée", "inactive", "désactivé"),
        *("no activo", "no activa", "inactiva", "despedido", "despedida", "jubilado", "jubilada"),
        *("renunció", "cesada", "retirada", "desactivado", "non attivo", "dimessa", "cessata"),
        *("pensionato", "licenziato", "licenziata", "não ativo", "inativa", "desligada"),
        *("aposentado", "aposentada", "niet actief", "niet meer actief", "ontslagen"),
        *("gepensioneerd", "nieaktywna", "zwolniona", "odeszła", "na emeryturze", "inte aktiv"),
        *("ikke aktiv", "uppsagd", "opsagt", "oppsagt", "eläkkeellä", "ei aktiivinen"),
        *("desligado", "demitido", "saiu", "inativo", "vertrokken", "uit dienst", "inactief"),
        *("gestopt", "odszedł", "zwolniony", "nieaktywny", "slutat", "avgått", "inaktiv"),
        *("fratrådt", "stoppet", "sluttet", "inaktiv", "lähtenyt", "lopettanut"),
    ),
    "declined": (
        *("rejected", "refused", "said no", "no", "opted out", "not interested", "unwilling"),
        *("turned down", "cancelled", "canceled", "not accepted", "not confirmed", "not agreed"),
        *("unavailable", "not willing", "not suitable", "unsuitable"),
        *("refusée", "déclinée", "declinada", "rifiutata", "declinata", "recusada"),
        *("abgelehnt", "abgesagt", "nein", "nicht interessiert", "refusé", "décliné", "non"),
        *("rechazado", "rechazada", "declinado", "rifiutato", "declinato", "recusado", "recusou"),
        *("afgewezen", "geweigerd", "nee", "odmówił", "odrzucony", "nie", "avböjt", "tackat nej"),
        *("afslået", "afvist", "avslått", "takket nei", "nej", "nei", "kieltäytynyt"),
    ),
}
"""What else people write for each status. *Declined* and *stepped down* mean no seat is held."""

_ON_LEAVE = (
    *("on leave", "leave", "leave of absence", "on leave of absence", "maternity leave"),
    *("on maternity leave", "paternity leave", "parental leave", "on parental leave"),
    *("family leave", "sick leave", "on sick leave", "medical leave", "long-term leave"),
    *("long-term sick", "unpaid leave", "annual leave", "sabbatical", "on sabbatical"),
    *("away", "absent", "beurlaubt", "elternzeit", "in elternzeit", "mutterschutz", "krank"),
    *(
        "en congé",
        "congé maternité",
        "congé parental",
        "arrêt maladie",
        "de permiso",
        "de licencia",
    ),
    *(
        "baja médica",
        "in congedo",
        "in maternità",
        "de licença",
        "met verlof",
        "zwangerschapsverlof",
    ),
    *("na urlopie", "urlop", "tjänstledig", "föräldraledig", "på orlov", "orlov", "permisjon"),
    *("i permisjon", "vapaalla", "äitiysvapaalla"),
)


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


_STATUSES: dict[str, ChampionStatus] = {
    _key(word): status for status, words in _WORDS.items() for word in (status, *words)
}
_OVER = {key: status for key, status in _STATUSES.items() if status in OVER_STATUSES}
_SHORTEST_OVER = 4
"""Letters of a first word that says so whatever follows; "no" may begin anything."""
_LEAVE_KEYS = frozenset(map(_key, _ON_LEAVE))


@lru_cache(maxsize=5_000)
def parse_status(text: str) -> ChampionStatus | None:
    """Return the status a text names, case and punctuation aside; none where it names none."""
    return _STATUSES.get(_key(text)) or _status_over(text)


def _status_over(text: str) -> ChampionStatus | None:
    """Return the status of a text that begins with a word for one that is over: "Left in May"."""
    words = text.split()
    if is_on_leave(text) or not words or len(_key(words[0])) < _SHORTEST_OVER:
        return None
    found = (_OVER.get(_key(" ".join(words[:count]))) for count in (3, 2, 1))
    return next(filter(None, found), None)


def is_on_leave(text: str) -> bool:
    """Return whether a text says that somebody is away, which is not a champion status."""
    return _key(text) in _LEAVE_KEYS
