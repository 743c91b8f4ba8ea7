"""What tables write where they name nobody and nothing: the only list of placeholders.

To recognise another one, add it to its language. Leave out words that are also names, such as
*tom*, Swedish for "empty".
"""

from __future__ import annotations

import re
import unicodedata

_WORDS: dict[str, tuple[str, ...]] = {
    "abbreviations": (
        *("n/a", "n.a.", "n/d", "n.d.", "nd", "n/k", "n.n.", "n. n.", "nn", "n/v", "n.v."),
        *("tba", "tbc", "tbd", "tbh", "k.a.", "k. a.", "n.b.", "n/b", "n.c.", "n/c", "s.o."),
        *("s/o", "s/d", "s/n", "n.v.t.", "nvt", "n.t.b.", "ntb", "n.n.b.", "nnb", "i/t"),
    ),
    "English": (
        *("none", "null", "nobody", "no one", "noone", "no name", "no manager", "no department"),
        *("no email", "no e-mail", "no champion", "no data", "missing", "pending", "unknown"),
        *("vacant", "vacancy", "vacant post", "vacant position", "vacant role", "post vacant"),
        *("position vacant", "unfilled", "open", "open post", "open position", "open role"),
        *("to be advised", "to be agreed", "to be announced", "to be appointed"),
        *("to be assigned", "to be confirmed", "to be decided", "to be defined"),
        *("to be determined", "to be filled", "to be found", "to be hired", "to be identified"),
        *("to be named", "to be nominated", "to be recruited", "not assigned", "not allocated"),
        *("not appointed", "not yet appointed", "not yet assigned", "not yet known", "not named"),
        *("unassigned", "unallocated", "undefined", "unspecified", "not applicable"),
        *("not available", "not disclosed", "not known", "not specified", "not stated"),
        *("not set", "eliminated", "to follow", "see note", "see notes", "see comment"),
        *("see comments", "see below"),
    ),
    "German": (
        *("kein", "keine", "keiner", "keine angabe", "niemand", "unbesetzt", "nicht besetzt"),
        *("vakant", "vakanz", "offen", "noch offen", "offene stelle", "freie stelle"),
        *("zu besetzen", "noch zu besetzen", "neu zu besetzen", "wird besetzt"),
        *("wird noch besetzt", "wird nachbesetzt", "wird benannt", "wird noch benannt"),
        *("noch nicht benannt", "nicht benannt", "noch nicht bekannt", "nicht bekannt"),
        *("unbekannt", "nicht zugewiesen", "nicht zugeordnet", "ohne zuordnung"),
        *("nicht vergeben", "nicht angegeben", "nicht verfügbar", "nicht zutreffend"),
        *("steht noch nicht fest", "noch zu bestimmen", "zu bestimmen", "entfällt", "entfallen"),
        *("leer", "folgt", "siehe anmerkung", "siehe unten"),
    ),
    "French": (
        *("aucun", "aucune", "néant", "personne", "nul", "vacante", "poste vacant", "à pourvoir"),
        *("poste à pourvoir", "à recruter", "à définir", "à déterminer", "à désigner"),
        *("à nommer", "à confirmer", "à préciser", "à compléter", "non attribué"),
        *("non attribuée", "non affecté", "non affectée", "non assigné", "non assignée"),
        *("non renseigné", "non renseignée", "non défini", "non définie", "non disponible"),
        *("non applicable", "non communiqué", "non précisé", "inconnu", "inconnue"),
        *("sans objet", "sans affectation", "sans responsable", "supprimé"),
    ),
    "Spanish": (
        *("ninguno", "ninguna", "nadie", "nulo", "vacante", "puesto vacante", "vacío", "vacía"),
        *("por definir", "por determinar", "por confirmar", "por asignar", "por contratar"),
        *("por nombrar", "por designar", "por cubrir", "por decidir", "a definir"),
        *("a determinar", "sin asignar", "sin definir", "sin cubrir", "sin nombre"),
        *("sin responsable", "sin datos", "sin departamento", "no asignado", "no asignada"),
        *("no aplica", "no procede", "no disponible", "no definido", "no consta", "pendiente"),
        *("pendiente de asignar", "desconocido", "desconocida", "abierto", "abierta"),
    ),
    "Italian": (
        *("nessuno", "nessuna", "posto vacante", "da definire", "da determinare"),
        *("da confermare", "da assegnare", "da assumere", "da nominare", "da individuare"),
        *("da coprire", "da stabilire", "non assegnato", "non assegnata", "non attribuito"),
        *("non disponibile", "non applicabile", "non definito", "non specificato", "non noto"),
        *("sconosciuto", "sconosciuta", "ignoto", "vuoto", "nullo", "aperto", "scoperto"),
    ),
    "Portuguese": (
        *("nenhum", "nenhuma", "ninguém", "vago", "vaga", "em aberto", "vaga em aberto", "aberto"),
        *("aberta", "a confirmar", "a contratar", "a nomear", "a designar", "a indicar"),
        *("por preencher", "por atribuir", "sem atribuição", "sem responsável"),
        *("não atribuído", "não atribuída", "não designado", "não aplicável", "não se aplica"),
        *("não disponível", "não definido", "não informado", "não identificado", "vazio"),
        *("desconhecido", "desconhecida", "pendente"),
    ),
    "Dutch": (
        *("geen", "vacature", "openstaand", "openstaande vacature", "onbekend", "nog onbekend"),
        *("nog niet bekend", "niet bekend", "nog te bepalen", "nader te bepalen", "te bepalen"),
        *("nog te benoemen", "te benoemen", "nog in te vullen", "nog aan te nemen"),
        *("niet toegewezen", "niet ingevuld", "niet van toepassing", "niet beschikbaar", "leeg"),
        *("onbezet", "vervallen"),
    ),
    "Polish": (
        *("brak", "brak danych", "nikt", "żaden", "wakat", "nieobsadzony", "nieobsadzona"),
        *("nieobsadzone", "stanowisko nieobsadzone", "wolne stanowisko", "wolny etat"),
        *("do ustalenia", "do obsadzenia", "do zatrudnienia", "do potwierdzenia"),
        *("do uzupełnienia", "do wyznaczenia", "do określenia", "nie przypisano"),
        *("nieprzypisany", "nieprzypisana", "nieprzypisane", "nie przydzielono", "nie dotyczy"),
        *("nieznany", "nieznana", "nieznane", "niedostępne", "nie określono", "nieokreślony"),
        *("nie podano", "nie wyznaczono", "puste", "pusty"),
    ),
    "Swedish": (
        *("ingen", "inget", "inga", "vakans", "vakant tjänst", "obesatt", "ej besatt"),
        *("ledig tjänst", "ska anställas", "att anställa", "att utse", "ej utsedd"),
        *("inte utsedd", "ej bestämt", "inte bestämt", "bestäms senare", "ej tilldelad"),
        *("inte tilldelad", "otilldelad", "ej tillsatt", "okänd", "okänt", "ej angivet"),
        *("ej tillämpligt", "saknas", "öppen", "öppet"),
    ),
    "Danish and Norwegian": (
        *("ubesat", "ubesatt", "ledig", "ledig stilling", "ikke besat", "ikke besatt"),
        *("ikke tildelt", "ikke udpeget", "ikke utnevnt", "ikke besluttet", "ikke bestemt"),
        *("skal ansættes", "skal ansettes", "skal bestemmes", "ukendt", "ukjent"),
        *("ikke kendt", "ikke kjent", "ikke oplyst", "ikke oppgitt", "ikke angivet"),
        *("ikke relevant", "ikke aktuelt", "uafklaret", "uavklart", "afventer", "avventer"),
        *("åben", "åpen"),
    ),
    "Finnish and Icelandic": (
        *("ei kukaan", "ei ketään", "avoin", "avoin tehtävä", "avoin paikka", "täyttämättä"),
        *("täyttämätön", "ei täytetty", "tuntematon", "ei tiedossa", "ei määritetty"),
        *("ei nimetty", "nimetään myöhemmin", "päätetään myöhemmin", "ei saatavilla"),
        *("rekrytoidaan", "puuttuu", "tyhjä", "enginn", "engin", "ekkert", "óráðið", "óþekkt"),
        *("laus staða", "ekki úthlutað", "ekki vitað", "ótilgreint"),
    ),
    "Turkish": (
        *("yok", "kimse", "açık pozisyon", "boş kadro", "atanacak", "atanmadı"),
        *("belirlenecek", "belirtilmemiş", "bilinmiyor", "mevcut değil"),
    ),
    "Czech and Slovak": (
        *("nikdo", "žádný", "žádná", "neobsazeno", "neobsazené", "volné místo", "volná pozice"),
        *("bude doplněno", "bude určeno", "nepřiřazeno", "neuvedeno", "není", "neznámý"),
        *("nikto", "neobsadené", "voľné miesto", "nepriradené", "neuvedené"),
    ),
    "Russian and Ukrainian": (
        *("нет", "никто", "вакансия", "вакантно", "вакантная должность", "не назначен"),
        *("не назначена", "не указан", "не указано", "не определено", "нет данных"),
        *("неизвестно", "отсутствует", "уточняется", "немає", "вакансія", "вакантна посада"),
        *("не призначено", "не вказано", "невідомо"),
    ),
    "Japanese, Chinese and Korean": (
        *("未定", "空席", "欠員", "なし", "無し", "該当なし", "未割当", "募集中", "不明"),
        *("空缺", "待定", "无", "暂无", "未分配", "待招聘", "공석", "미정", "없음", "해당 없음"),
    ),
}

_ERROR = re.compile(r"#\S*[^\W\d_]\S*[!?]|#n/?[abdv]|#i/t|#(?:getting_data|saknas)|err:\d{3}|#{2,}")
"""What spreadsheets show in place of a value, in any language: ``#REF!``, ``#¿NOMBRE?``."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|\{[^{}]*\}")

_INITIALS = re.compile(r"[a-z]/[a-z]")
"""Two letters with a slash between them, such as N/A: not part of any name."""


def is_error(text: str) -> bool:
    """Return whether a cleaned text is an error that a spreadsheet shows, such as ``#N/A``."""
    return text[:1] in "#eE" and _ERROR.fullmatch(text.casefold()) is not None


NONE_OF_SCRIPTS = frozenset({"nan", "NaN", "NaT", "<NA>"})
"""What scripts write for nothing, letter by letter: Nan is a name."""


def is_placeholder(text: str) -> bool:
    """Return whether a cleaned cell is a placeholder, such as "N/D", "(blank)" or "to be hired".

    Such a cell names no person, department or e-mail address. An empty cell is not a placeholder.
    """
    return bool(text) and (cannot_be_name(text) or _key(text) in _KEYS or text in NONE_OF_SCRIPTS)


def cannot_be_name(text: str) -> bool:
    """Return whether a text cannot be part of a name: an error, words in brackets, dashes, "n/a".

    "Null" can be: it is a surname.
    """
    if text[:1].isalpha():
        return is_error(text) or _INITIALS.fullmatch(text.casefold()) is not None
    return is_error(text) or _BRACKETS.fullmatch(text) is not None or not any(map(_is_seen, text))


def _is_seen(character: str) -> bool:
    """Return whether a character is more than a space, a dash or other punctuation."""
    return character not in "~=+|^`" and unicodedata.category(character)[0] not in "PZ"


def _key(text: str) -> str:
    """Return the text without case, and without punctuation around and between words."""
    plain = text.casefold().strip(" .!?:;*_-")
    return " ".join(plain.replace("_", " ").replace("-", " ").split())


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_WITH_ACCENTS = frozenset(_key(word) for words in _WORDS.values() for word in words)
_KEYS = _WITH_ACCENTS | frozenset(map(_without_accents, _WITH_ACCENTS))
"""Each is written with its accents or, as often in tables, with none."""
