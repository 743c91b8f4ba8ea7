"""The words of answer scales in the languages of survey tools, and what each counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

FAVOURABLE, NEUTRAL, UNFAVOURABLE, NO_ANSWER = "favourable", "neutral", "unfavourable", "none"


def scale_key(text: str) -> str:
    """Return the form in which words of scales are compared: no case, accents or punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", letters))


_AGREEING = {
    "en": (
        "strongly agree; agree; agree strongly; completely agree; totally agree; fully agree;"
        "mostly agree; somewhat agree; slightly agree; tend to agree; rather agree; partly agree;"
        "agree somewhat; agree slightly; agree completely; definitely agree; true; very true;"
        "definitely yes; probably yes; definitely; probably; always; often; very often;"
        "most of the time; excellent; very good; good; outstanding; great; happy; very happy;"
        "positive; very positive; yes",
        "neither agree nor disagree; neither disagree nor agree; neither; neutral; undecided;"
        "neither nor; mixed; uncertain; unsure; not sure; maybe; sometimes; occasionally; average;"
        "okay; ok; partly; might or might not; neither positive nor negative; so so",
        "strongly disagree; disagree; disagree strongly; completely disagree; totally disagree;"
        "fully disagree; mostly disagree; somewhat disagree; slightly disagree; tend to disagree;"
        "rather disagree; partly disagree; disagree somewhat; disagree slightly; not at all;"
        "disagree completely; definitely disagree; do not agree; untrue; false; rarely; seldom;"
        "never; definitely not; probably not; fair; poor; very poor; bad; very bad; terrible;"
        "unhappy; very unhappy; negative; very negative; not true; no",
    ),
    "de": (
        "stimme voll und ganz zu; stimme völlig zu; stimme vollkommen zu; stimme voll zu;"
        "stimme vollständig zu; stimme sehr zu; stimme stark zu; stimme zu; stimme eher zu;"
        "trifft voll und ganz zu; trifft völlig zu; trifft voll zu; trifft zu; trifft eher zu;"
        "sehr zufrieden; zufrieden; eher zufrieden; sehr gut; gut; eher gut; immer; oft; häufig;"
        "sehr hilfreich; hilfreich; eher hilfreich; ja; eher ja; auf jeden fall",
        "teils teils; teils; weder noch; unentschieden; unentschlossen; neutral; mittelmäßig;"
        "stimme weder zu noch nicht zu; stimme weder zu noch lehne ich ab; stimme teilweise zu;"
        "weder zustimmung noch ablehnung; trifft teilweise zu; trifft teils zu; unsicher;"
        "manchmal; gelegentlich; weder zufrieden noch unzufrieden; befriedigend; vielleicht",
        "stimme nicht zu; stimme eher nicht zu; stimme überhaupt nicht zu; stimme gar nicht zu;"
        "lehne ab; lehne eher ab; lehne stark ab; lehne völlig ab; lehne voll und ganz ab;"
        "trifft nicht zu; trifft eher nicht zu; trifft überhaupt nicht zu; trifft gar nicht zu;"
        "unzufrieden; eher unzufrieden; sehr unzufrieden; schlecht; sehr schlecht; selten; nie;"
        "nicht hilfreich; nein; eher nein; überhaupt nicht; gar nicht",
    ),
    "fr": (
        "tout à fait d'accord; entièrement d'accord; complètement d'accord; totalement d'accord;"
        "fortement d'accord; très d'accord; d'accord; plutôt d'accord; assez d'accord;"
        "fortement en accord; en accord; très satisfait; très satisfaite; satisfait; satisfaite;"
        "plutôt satisfait; plutôt satisfaite; très bien; bien; excellent; toujours; souvent; oui;"
        "plutôt oui; très utile; utile",
        "ni d'accord ni pas d'accord; ni en accord ni en désaccord; ni d'accord ni en désaccord;"
        "neutre; indécis; indécise; mitigé; moyen; moyennement d'accord; parfois; peut être;"
        "ni satisfait ni insatisfait; partiellement d'accord",
        "pas d'accord; plutôt pas d'accord; pas du tout d'accord; pas vraiment d'accord;"
        "en désaccord; fortement en désaccord; plutôt en désaccord; tout à fait en désaccord;"
        "totalement en désaccord; insatisfait; insatisfaite; très insatisfait; très insatisfaite;"
        "plutôt insatisfait; mauvais; très mauvais; rarement; jamais; non; plutôt non; inutile;"
        "pas du tout",
    ),
    "es": (
        "totalmente de acuerdo; completamente de acuerdo; muy de acuerdo; de acuerdo;"
        "algo de acuerdo; bastante de acuerdo; más bien de acuerdo; muy satisfecho; satisfecho;"
        "muy satisfecha; satisfecha; muy bueno; bueno; excelente; siempre; a menudo; sí; muy útil;"
        "útil; casi siempre",
        "ni de acuerdo ni en desacuerdo; neutral; neutro; indiferente; indeciso; a veces; regular;"
        "ni satisfecho ni insatisfecho; parcialmente de acuerdo; tal vez; quizás",
        "en desacuerdo; totalmente en desacuerdo; completamente en desacuerdo; muy en desacuerdo;"
        "algo en desacuerdo; bastante en desacuerdo; nada de acuerdo; insatisfecho;"
        "muy insatisfecho; malo; muy malo; rara vez; casi nunca; nunca; no; nada",
    ),
    "it": (
        "completamente d'accordo; totalmente d'accordo; pienamente d'accordo; molto d'accordo;"
        "fortemente d'accordo; d'accordo; abbastanza d'accordo; parzialmente d'accordo;"
        "molto soddisfatto; soddisfatto; abbastanza soddisfatto; ottimo; buono; sempre; spesso;"
        "sì; molto utile; utile; piuttosto d'accordo",
        "né d'accordo né in disaccordo; né d'accordo né contrario; neutrale; neutro; indeciso;"
        "a volte; talvolta; sufficiente; né soddisfatto né insoddisfatto; forse",
        "in disaccordo; completamente in disaccordo; totalmente in disaccordo; per niente;"
        "fortemente in disaccordo; per niente d'accordo; poco d'accordo; non d'accordo;"
        "molto in disaccordo; insoddisfatto; molto insoddisfatto; scarso; raramente; mai; no",
    ),
    "pt": (
        "concordo totalmente; concordo plenamente; concordo fortemente; concordo;"
        "concordo parcialmente; concordo em parte; tendo a concordar; muito satisfeito;"
        "satisfeito; excelente; bom; muito bom; sempre; frequentemente; sim; muito útil; útil",
        "não concordo nem discordo; nem concordo nem discordo; neutro; indiferente; indeciso;"
        "às vezes; regular; nem satisfeito nem insatisfeito; talvez",
        "discordo; discordo totalmente; discordo plenamente; discordo fortemente;"
        "discordo parcialmente; discordo em parte; insatisfeito; muito insatisfeito; ruim; mau;"
        "muito mau; raramente; nunca; não; nada",
    ),
    "nl": (
        "helemaal mee eens; helemaal eens; zeer mee eens; zeer eens; volledig mee eens; mee eens;"
        "eens; enigszins mee eens; grotendeels mee eens; sterk mee eens; zeer tevreden; tevreden;"
        "heel goed; zeer goed; goed; uitstekend; altijd; vaak; ja; zeer nuttig; nuttig",
        "niet mee eens niet mee oneens; niet mee eens of oneens; noch eens noch oneens;"
        "niet eens niet oneens; niet mee eens en niet mee oneens; neutraal; soms; matig; misschien;"
        "noch mee eens noch mee oneens",
        "oneens; mee oneens; niet mee eens; helemaal mee oneens; helemaal oneens; zeer oneens;"
        "helemaal niet mee eens; zeer mee oneens; enigszins mee oneens; sterk mee oneens;"
        "ontevreden; zeer ontevreden; slecht; zeer slecht; zelden; nooit; nee; helemaal niet",
    ),
    "pl": (
        "zdecydowanie się zgadzam; całkowicie się zgadzam; w pełni się zgadzam; zgadzam się;"
        "raczej się zgadzam; zdecydowanie tak; raczej tak; tak; bardzo zadowolony; zadowolony;"
        "bardzo dobrze; dobrze; zawsze; często",
        "ani się zgadzam ani się nie zgadzam; ani się zgadzam ani nie zgadzam; neutralnie;"
        "nie mam zdania; ani tak ani nie; trudno powiedzieć; czasami; średnio; może",
        "nie zgadzam się; raczej się nie zgadzam; zdecydowanie się nie zgadzam;"
        "całkowicie się nie zgadzam; zdecydowanie nie; raczej nie; nie; niezadowolony;"
        "bardzo niezadowolony; źle; bardzo źle; rzadko; nigdy; wcale",
    ),
    "nordic": (
        "instämmer helt; instämmer; instämmer delvis; instämmer i hög grad; håller helt med;"
        "håller med; stämmer helt; stämmer bra; stämmer; mycket nöjd; nöjd; mycket bra; bra; ja;"
        "helt enig; meget enig; svært enig; overvejende enig; delvis enig; litt enig; enig;"
        "meget tilfreds; tilfreds; svært fornøyd; fornøyd; god; meget god; alltid; altid; ofta;"
        "ofte; täysin samaa mieltä; samaa mieltä; jokseenkin samaa mieltä; melko samaa mieltä;"
        "osittain samaa mieltä; erittäin tyytyväinen; tyytyväinen; kyllä; aina; usein; hyvä",
        "varken eller; varken instämmer eller inte; varken håller med eller inte; neutral;"
        "hverken enig eller uenig; verken enig eller uenig; hverken eller; verken eller; nøytral;"
        "ei samaa eikä eri mieltä; en samaa enkä eri mieltä; neutraali; ibland; noen ganger;"
        "nogle gange; joskus; kanske; kanskje; måske; ehkä",
        "instämmer inte; instämmer inte alls; instämmer knappast; håller inte med; tar avstånd;"
        "håller inte alls med; stämmer inte; stämmer inte alls; missnöjd; mycket missnöjd;"
        "dåligt; nej; nei; helt uenig; meget uenig; svært uenig; overvejende uenig; delvis uenig;"
        "litt uenig; uenig; utilfreds; meget utilfreds; misfornøyd; svært misfornøyd; sällan;"
        "sjælden; sjelden; aldrig; aldri; täysin eri mieltä; eri mieltä; jokseenkin eri mieltä;"
        "melko eri mieltä; osittain eri mieltä; tyytymätön; erittäin tyytymätön; ei; harvoin;"
        "ei koskaan; huono; inte alls; slet ikke",
    ),
}
"""Of each language the words that answer favourably, neither way and unfavourably."""

_NONE = (
    "n a; na; not applicable; does not apply; don't know; do not know; dont know; no answer;"
    "no opinion; prefer not to say; prefer not to answer; i don't know; cannot say; can't say;"
    "keine angabe; k a; weiß nicht; ich weiß nicht; weiss nicht; keine antwort; keine meinung;"
    "nicht zutreffend; entfällt; sans réponse; ne sait pas; je ne sais pas; sans opinion;"
    "non applicable; sans objet; pas de réponse; no sabe; no sé; no aplica; sin respuesta; ns nc;"
    "no procede; non so; non applicabile; nessuna risposta; preferisco non rispondere; não sei;"
    "não se aplica; sem resposta; weet niet; weet ik niet; niet van toepassing; n v t; geen mening;"
    "geen antwoord; nie wiem; nie dotyczy; brak odpowiedzi; vet ej; vet inte; ej aktuellt;"
    "ingen åsikt; ved ikke; vet ikke; ikke relevant; ikke aktuelt; en osaa sanoa; ei vastausta;"
    "ei koske minua"
)

_BIPOLAR = (
    *(("satisfied", "dissatisfied"), ("satisfied", "unsatisfied"), ("likely", "unlikely")),
    *(("easy", "difficult"), ("easy", "hard")),
)
_BY = (
    *("", "extremely", "very", "somewhat", "quite", "rather", "fairly", "completely", "mostly"),
    *("slightly", "moderately", "highly"),
)
_UNIPOLAR = ("effective", "useful", "helpful", "valuable", "important", "clear", "worthwhile")
_MUCH = ("", "extremely", "very", "highly", "quite", "mostly")
_SOME = ("somewhat", "moderately", "fairly")
_LITTLE = ("slightly", "not so", "not very", "not at all", "not", "a little")


def _scales_of_degrees() -> Iterator[tuple[str, str]]:
    """Yield the words of English scales that say how much: "somewhat satisfied" is more than
    "neither", "somewhat useful" stands in the middle."""
    for good, bad in _BIPOLAR:
        yield f"neither {good} nor {bad}", NEUTRAL
        for by in _BY:
            yield f"{by} {good}", FAVOURABLE
            yield f"{by} {bad}", UNFAVOURABLE
    for good in _UNIPOLAR:
        yield f"in{good}", UNFAVOURABLE
        yield f"not {good} at all", UNFAVOURABLE
        for words, counts in ((_MUCH, FAVOURABLE), (_SOME, NEUTRAL), (_LITTLE, UNFAVOURABLE)):
            for by in words:
                yield f"{by} {good}", counts


def _every_word() -> Iterator[tuple[str, str]]:
    for words in _AGREEING.values():
        for listed, counts in zip(words, (FAVOURABLE, NEUTRAL, UNFAVOURABLE), strict=True):
            for word in listed.split(";"):
                yield word, counts
    yield from _scales_of_degrees()
    for word in _NONE.split(";"):
        yield word, NO_ANSWER


SCALE_WORDS: dict[str, str] = {scale_key(word): counts for word, counts in _every_word()}
"""What each word of a scale counts as, by its key."""
