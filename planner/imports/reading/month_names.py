"""Months and weekdays, as people write them in the languages of lists.

A bar stands after the shortest form: "jan|uary" is also "janua". Accents and case do not matter.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict

_MONTHS = (
    "jan|uary jän|ner jan|uar jan|vier ene|ro gen|naio jan|eiro jan|uari sty|czeń sty|cznia"
    " tammi|kuuta jan|úar"
    " led|na leden oca|k ian|uarie jan|uár янв|аря січ|ня",
    "feb|ruary feb|ruar fév|rier feb|rero feb|braio fev|ereiro feb|ruari lut|y lut|ego"
    " helmi|kuuta feb|rúar"
    " úno|ra únor şub|at feb|ruarie feb|ruár фев|раля лют|ого",
    "mar|ch mär|z mrz mar|s mar|zo mar|ço maa|rt mrt mar|zec mar|ca mar|ts maa|liskuuta"
    " bře|zna březen mar|t mart|ie már|cius мар|та бер|езня",
    "apr|il avr|il abr|il apr|ile kwi|ecień kwi|etnia huhti|kuuta apr|íl"
    " dub|na duben nis|an apr|ilie ápr|ilis апр|еля кві|тня",
    "may mai may|o mag|gio mai|o mei maj maj|a touko|kuuta maí"
    " kvě|tna květen mayıs máj|us мая май тра|вня",
    "jun|e jun|i juin jun|io giu|gno jun|ho cze|rwiec cze|rwca kesä|kuuta jún|í"
    " června červen haz|iran iun|ie jún|ius июн|я чер|вня",
    "jul|y jul|i juil|let jul|io lug|lio jul|ho lip|iec lip|ca heinä|kuuta júl|í"
    " července červenec tem|muz iul|ie júl|ius июл|я лип|ня",
    "aug|ust aoû|t ago|sto aug|ustus sie|rpień sie|rpnia aug|usti elo|kuuta ágú|st"
    " srp|na srpen ağu|stos aug|usztus авг|уста сер|пня",
    "sep|tember sept|embre set|iembre set|tembre set|embro sep|tiembre wrz|esień wrz|eśnia"
    " syys|kuuta"
    " zář|í eyl|ül sept|embrie sze|ptember сен|тября вер|есня",
    "oct|ober okt|ober oct|obre oct|ubre ott|obre out|ubro paź|dziernik paź|dziernika"
    " loka|kuuta okt|óber"
    " říj|na říjen eki|m oct|ombrie окт|ября жов|тня",
    "nov|ember nov|embre nov|iembre nov|embro lis|topad lis|topada marr|askuuta nóv|ember"
    " list|opadu kas|ım noi|embrie ноя|бря лис|топада",
    "dec|ember dez|ember déc|embre dic|iembre dic|embre dez|embro gru|dzień gru|dnia des|ember"
    " joulu|kuuta"
    " pro|since prosinec ara|lık dec|embrie дек|абря гру|дня",
)
_WEEKDAYS = (
    "mo|nday mo|ntag lu|ndi lu|nes lu|nedì seg|unda-feira ma|andag pon|iedziałek må|ndag"
    " ma|ndag ma|anantaina má|nudagur maanantai",
    "tu|esday di|enstag ma|rdi ma|rtes ma|rtedì ter|ça-feira di|nsdag wt|orek ti|sdag ti|rsdag"
    " ti|istaina þr|iðjudagur tiistai",
    "we|dnesday mi|ttwoch me|rcredi mi|ércoles me|rcoledì qua|rta-feira wo|ensdag śr|oda"
    " on|sdag ke|skiviikkona mi|ðvikudagur keskiviikko",
    "th|ursday do|nnerstag je|udi ju|eves gi|ovedì qui|nta-feira do|nderdag cz|wartek to|rsdag"
    " to|rstaina fi|mmtudagur torstai",
    "fr|iday fr|eitag ve|ndredi vi|ernes ve|nerdì sex|ta-feira vr|ijdag pi|ątek fr|edag"
    " pe|rjantaina fö|studagur perjantai",
    "sa|turday sa|mstag so|nnabend sa|medi sá|bado sa|bato za|terdag so|bota lö|rdag lø|rdag"
    " la|uantaina la|ugardagur lauantai",
    "su|nday so|nntag di|manche do|mingo do|menica zo|ndag ni|edziela ni|edzielę sö|ndag"
    " sø|ndag su|nnuntaina su|nnudagur sunnuntai",
)
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "þ": "th", "ð": "d", "ß": "ss", "ı": "i"})


def plain(text: str) -> str:
    """Return a text in small letters and without accents."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(c for c in folded if not unicodedata.combining(c))


def _forms(lists: tuple[str, ...]) -> dict[str, frozenset[int]]:
    found = defaultdict[str, set[int]](set)
    for number, words in enumerate(lists):
        for word in words.split():
            shortest, _, rest = word.partition("|")
            for length in range(len(shortest), len(shortest + rest) + 1):
                found[plain((shortest + rest)[:length])].add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


MONTHS: dict[str, int] = {
    form: min(numbers) + 1 for form, numbers in _forms(_MONTHS).items() if len(numbers) == 1
}
"""The number of a month, 1 for January, by each of its plain forms."""

WEEKDAYS: dict[str, frozenset[int]] = _forms(_WEEKDAYS)
"""Which days of the week, 0 for Monday, a plain form may mean: "di" is Tuesday or Sunday."""
