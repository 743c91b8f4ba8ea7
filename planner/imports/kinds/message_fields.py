"""How tables of messages head their columns, and what they call how far a message is."""

from __future__ import annotations

import re

from planner.imports.kinds.kind import ListField
from planner.models.messages import MessageStatus

MESSAGE_FIELDS = {
    "title": ListField(
        "Message",
        (
            *("title", "subject", "headline", "topic", "key message", "communication", "message"),
            *("messages", "what", "activity", "titel", "betreff", "thema", "botschaft"),
            *("kernbotschaft", "nachricht", "titre", "sujet", "objet", "message clé", "título"),
            *("asunto", "tema", "mensaje", "titolo", "oggetto", "messaggio", "assunto"),
            *("mensagem", "onderwerp", "boodschap", "bericht", "tytuł", "temat", "komunikat"),
            *("wiadomość", "rubrik", "ämne", "budskap", "meddelande", "emne", "besked"),
            *("otsikko", "aihe", "viesti"),
        ),
    ),
    "day": ListField(
        "Day",
        (
            *("day", "date", "send date", "sent on", "planned date", "publish date", "publication"),
            *("go live", "when", "timing", "due", "due date", "datum", "tag", "versanddatum"),
            *("termin", "wann", "date d'envoi", "quand", "fecha", "fecha de envío", "cuándo"),
            *("data", "data di invio", "quando", "data de envio", "verzenddatum", "wanneer"),
            *("data wysyłki", "kiedy", "dato", "när", "päivä", "päivämäärä", "milloin"),
        ),
    ),
    "audience": ListField(
        "Audience",
        (
            *("audience", "target audience", "target group", "recipients", "to", "for", "for whom"),
            *("stakeholder", "stakeholders", "stakeholder group", "department", "departments"),
            *("zielgruppe", "empfänger", "an wen", "abteilung", "public", "public cible", "cible"),
            *("destinataires", "público", "público objetivo", "destinatarios", "pubblico"),
            *("destinatari", "público-alvo", "destinatários", "doelgroep", "ontvangers"),
            *("odbiorcy", "grupa docelowa", "målgrupp", "mottagare", "målgruppe", "modtagere"),
            *("mottakere", "kohderyhmä", "vastaanottajat"),
        ),
    ),
    "channel": ListField(
        "Channel",
        (
            *("channel", "channels", "medium", "media", "vehicle", "via", "tool", "format"),
            *("kanal", "kanäle", "canal", "canaux", "canales", "canale", "canali", "canais"),
            *("kanaal", "kanalen", "kanał", "kanały", "kanaler", "kanava"),
        ),
    ),
    "author": ListField(
        "Author",
        (
            *("author", "writer", "written by", "drafted by", "prepared by", "copywriter"),
            *("content owner", "owner", "responsible", "autor", "autorin", "verfasser"),
            *("verfasst von", "text von", "auteur", "rédacteur", "rédigé par", "redactor"),
            *("escrito por", "autore", "redattore", "scritto da", "redator", "geschreven door"),
            *("napisane przez", "författare", "skriven av", "forfatter", "skrevet af"),
            *("skrevet av", "kirjoittaja"),
        ),
    ),
    "messenger": ListField(
        "Messenger",
        (
            *("messenger", "sender", "from", "in the name of", "on behalf of", "signed by"),
            *("spokesperson", "delivered by", "presented by", "presenter", "voice", "who says it"),
            *("absender", "im namen von", "überbringer", "sprecher", "expéditeur", "émetteur"),
            *("porte-parole", "au nom de", "remitente", "portavoz", "en nombre de", "mittente"),
            *("portavoce", "a nome di", "remetente", "porta-voz", "em nome de", "afzender"),
            *("woordvoerder", "boodschapper", "namens", "nadawca", "rzecznik", "w imieniu"),
            *("avsändare", "talesperson", "afsender", "avsender", "lähettäjä", "puhuja"),
        ),
    ),
    "status": ListField(
        "Status",
        ("status", "state", "progress", "statut", "estado", "stato", "situação", "stan", "tila"),
    ),
    "purpose": ListField(
        "Purpose", ("purpose", "serves", "objective", "zweck", "ziel", "objectif", "objetivo")
    ),
    "action": ListField(
        "Action", ("action", "task", "milestone", "maßnahme", "aufgabe", "tâche", "tarea", "taak")
    ),
    "link": ListField(
        "Link", ("link", "url", "web address", "lien", "enlace", "collegamento", "länk", "lenke")
    ),
    "text": ListField(
        "Text",
        (
            *("text", "body", "message text", "content", "copy", "key points", "details"),
            *("wortlaut", "inhalt", "texte", "contenu", "texto", "contenido", "testo"),
            *("contenuto", "conteúdo", "tekst", "inhoud", "treść", "innehåll", "indhold"),
            *("innhold", "teksti", "sisältö", "message"),
        ),
    ),
}
"""The fields of a table of messages; "Message" heads the text only beside a title."""

_WORDS: dict[MessageStatus, tuple[str, ...]] = {
    "draft": (
        *("drafted", "planned", "idea", "to do", "open", "in progress", "being written", "review"),
        *("in review", "not started", "entwurf", "geplant", "offen", "in arbeit", "brouillon"),
        *("prévu", "en cours", "borrador", "planificado", "bozza", "pianificato", "rascunho"),
        *("planeado", "concept", "gepland", "szkic", "planowane", "utkast", "planerad", "kladde"),
        *("planlagt", "luonnos", "suunniteltu"),
    ),
    "agreed": (
        *("approved", "ready", "scheduled", "signed off", "confirmed", "final", "freigegeben"),
        *("abgestimmt", "genehmigt", "validé", "approuvé", "prêt", "aprobado", "listo"),
        *("approvato", "pronto", "aprovado", "goedgekeurd", "klaar", "zatwierdzone", "gotowe"),
        *("godkänd", "godkendt", "godkjent", "hyväksytty"),
    ),
    "sent": (
        *("done", "published", "posted", "delivered", "live", "complete", "completed"),
        *("gesendet", "verschickt", "versendet", "veröffentlicht", "erledigt", "envoyé", "publié"),
        *("enviado", "publicado", "hecho", "inviato", "pubblicato", "verzonden", "verstuurd"),
        *("gepubliceerd", "wysłane", "opublikowane", "skickat", "skickad", "publicerat"),
        *("sendt", "udgivet", "lähetetty", "julkaistu"),
    ),
    "dropped": (
        *("cancelled", "canceled", "rejected", "abandoned", "not needed", "abgesagt"),
        *("gestrichen", "entfällt", "annulé", "abandonné", "cancelado", "annullato"),
        *("geannuleerd", "vervallen", "anulowane", "inställd", "aflyst", "avlyst", "peruttu"),
    ),
}


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text.casefold())


_STATUSES = {_key(word): status for status, words in _WORDS.items() for word in (status, *words)}


def parse_message_status(text: str) -> MessageStatus | None:
    """Return the status a text names; none where it names none."""
    return _STATUSES.get(_key(text))
