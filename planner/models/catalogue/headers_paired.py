"""Headers made of two words: whose number or name it is, how somebody's manager is named, and that
an e-mail address is the one at work."""

from __future__ import annotations

NUMBERS_OF_SOMEBODY = tuple(
    f"{whose} {what}"
    for those, numbers in (
        (
            (
                *("employee", "emp", "empl", "staff", "personnel", "pers", "person", "payroll"),
                *("worker", "associate", "user"),
            ),
            ("number", "#", "no", "nr", "num", "id"),
        ),
        (
            (
                *("personal", "mitarbeiter", "mitarbeitenden", "personeels", "medewerker"),
                *("medewerkers", "werknemer", "werknemers", "anställnings", "medarbetar"),
                *("medarbejder", "ansat", "ansatt", "løn", "lønns"),
            ),
            ("nummer", "nr", "id"),
        ),
    )
    for whose in those
    for what in numbers
)
"""How a number that is somebody's is headed in Germanic languages: "Employee #"."""

NAMES_OF_SOMEBODY = tuple(
    f"{whose} name"
    for whose in ("employee", "emp", "empl", "staff", "personnel", "worker", "member")
)
"""How the name of whom a row is about is headed in English."""

MANAGERS = tuple(
    f"{whose} {by}".strip()
    for those in (
        ("id", "employee id", "number", "employee number", "emp id", "staff id", "associate id"),
        ("email", "email address", "work email", "mail"),
        ("",),
        ("name", "full name", "legal name", "display name"),
    )
    for whose in (
        *("manager", "manager's", "line manager", "reports to", "reporting to", "supervisor"),
        *("reporting manager", "direct manager", "people manager", "mgr", "line mgr"),
    )
    for by in those
)
"""How a column that names the manager is headed in English: those that name them surely first."""

_WORK_EMAIL_WORDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("email", "email address", "mail"),
        (
            *("work", "business", "company", "office", "corporate", "primary", "contact"),
            *("official", "employee", "worker", "staff", "user", "organization", "professional"),
        ),
    ),
    (
        ("e-mail", "mail", "e-mail-adresse", "mailadresse"),
        (
            *("dienstlich", "dienstliche", "geschäftlich", "geschäftliche", "beruflich"),
            *("berufliche", "firmen", "dienst", "arbeit", "arbejde", "arbejds", "arbeid"),
        ),
    ),
    (
        ("e-mail", "mail", "adresse e-mail", "adresse mail", "adresse électronique", "courriel"),
        ("professionnel", "professionnelle", "pro", "travail"),
    ),
    (
        ("correo electrónico", "correo", "e-mail", "dirección de correo electrónico"),
        ("corporativo", "corporativa", "profesional", "laboral", "empresa", "institucional"),
    ),
    (
        ("e-mail", "mail", "posta elettronica", "indirizzo e-mail"),
        ("aziendale", "lavoro", "di lavoro", "ufficio"),
    ),
    (
        ("e-mail", "endereço de e-mail", "correio eletrônico"),
        ("corporativo", "profissional", "institucional", "trabalho", "de trabalho"),
    ),
    (("e-mail", "mail", "e-mailadres", "mailadres"), ("werk", "zakelijk", "zakelijke")),
    (
        ("e-mail", "adres e-mail", "adres poczty", "poczta"),
        ("służbowy", "służbowa", "firmowy", "firmowa"),
    ),
    (
        ("e-post", "e-postadress", "e-postadresse", "e-mail", "mail"),
        ("arbete", "arbets", "jobb", "arbeid", "arbeids", "arbejde", "arbejds"),
    ),
    (("sähköposti", "sähköpostiosoite"), ("työ",)),
    (
        ("e-posta", "e-posta adresi", "e-mail", "mail", "mail adresi"),
        ("iş", "kurumsal", "şirket"),
    ),
    (
        ("e-mail", "e-mailová adresa", "mail"),
        ("pracovní", "firemní", "služební", "pracovný", "pracovná", "firemný"),
    ),
    (("e-mail", "e-mail cím"), ("munkahelyi", "céges")),
    (("e-mail", "adresă de e-mail", "adresa de e-mail", "adresa e-mail"), ("serviciu",)),
    (
        ("e-mail", "почта", "электронная почта", "адрес электронной почты", "эл. почта"),
        ("рабочий", "рабочая", "корпоративный", "корпоративная"),
    ),
    (
        ("електронна пошта", "пошта", "адреса електронної пошти", "имейл"),
        ("робоча", "корпоративна", "служебен"),
    ),
    (
        ("ηλεκτρονικό ταχυδρομείο", "διεύθυνση email", "e-mail", "ηλ. ταχυδρομείο"),
        ("εργασίας", "εταιρικό"),
    ),
    (
        ("メール", "メールアドレス", "eメール", "電子メール"),
        ("会社", "社用", "業務用"),
    ),
    (
        ("电子邮件", "电子邮箱", "邮箱", "电邮", "電子郵件", "電子信箱", "信箱"),
        ("公司", "工作", "企业", "企業"),
    ),
    (("이메일", "이메일 주소", "메일", "전자우편"), ("회사", "업무용")),
)
"""Words for an e-mail address, and what they stand with where it is the one at work."""

WORK_EMAILS = tuple(
    spelling
    for words, where in _WORK_EMAIL_WORDS
    for word in words
    for spelling in (word, *(s for w in where for s in (f"{w} {word}", f"{word} {w}")))
)
"""How an e-mail address is headed that is the one at work: "Work email", "E-Mail dienstlich"."""
