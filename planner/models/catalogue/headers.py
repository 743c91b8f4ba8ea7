"""What tables from elsewhere call the fields: the only list of headers.

Of each field the surest spelling comes first. Case, accents, spaces and punctuation do not matter,
and ``#`` reads as "number". To recognise another spelling, add it to its field.
"""

from __future__ import annotations

_OF_SOMEBODY = tuple(
    f"{whose} {what}"
    for whose in (
        *("employee", "emp", "empl", "staff", "personnel", "pers", "person", "payroll", "worker"),
        *("associate", "user"),
    )
    for what in ("number", "#", "no", "nr", "num", "id")
)
"""How a number that is somebody's is headed in English: "Employee #"."""

PERSON_HEADERS: dict[str, tuple[str, ...]] = {
    "name": (
        *("full name", "name", "display name", "displayname", "person", "person name"),
        *("employee name", "staff name", "worker name", "legal name", "preferred full name"),
        *("employee", "worker", "staff member", "contact name", "cn", "your name"),
        *("your full name", "what is your name", "respondent", "ihr name", "votre nom"),
        *("last name, first name", "last, first", "surname, first name", "name (last, first)"),
        *("champion", "champions", "champion name"),
        *("vollständiger name", "anzeigename", "mitarbeitername", "mitarbeiter", "mitarbeiterin"),
        *("name, vorname", "nachname, vorname", "vor- und nachname", "vorname nachname"),
        *("nom complet", "nom et prénom", "nom prénom", "prénom et nom", "nom d'affichage"),
        *("nombre completo", "nombre y apellidos", "apellidos y nombre", "nombre para mostrar"),
        *("nome completo", "nome e cognome", "cognome e nome", "nominativo", "nome visualizzato"),
        *("nome e sobrenome", "nome para exibição", "nome do colaborador"),
        *("volledige naam", "weergavenaam", "naam medewerker", "medewerker"),
        *("imię i nazwisko", "nazwisko i imię", "nazwa wyświetlana", "pracownik"),
        *("namn", "fullständigt namn", "visningsnamn", "för- och efternamn", "medarbetare"),
        *("navn", "fulde navn", "fullt navn", "visningsnavn", "medarbejder", "medarbeider"),
        *("nimi", "koko nimi", "näyttönimi", "nafn", "fullt nafn"),
        *("nom", "nombre", "nome", "naam"),
    ),
    "first_name": (
        *("first name", "forename", "given name", "givenname", "first names", "forenames"),
        *("legal first name", "preferred first name"),
        *("vorname", "vornamen", "rufname", "prénom", "prénoms", "nombre de pila", "nombres"),
        *("primeiro nome", "nome próprio", "voornaam", "roepnaam", "imię", "imiona"),
        *("förnamn", "tilltalsnamn", "fornavn", "etunimi", "eiginnafn", "fornafn"),
        *("primer nombre", "имя", "ім'я", "jméno"),
    ),
    "last_name": (
        *("last name", "surname", "family name", "sn", "last names", "legal last name"),
        *("nachname", "familienname", "zuname", "nom de famille", "nom d'usage"),
        *("apellidos", "apellido", "primer apellido", "cognome", "sobrenome", "apelido"),
        *("apelidos", "achternaam", "familienaam", "nazwisko", "efternamn", "efternavn"),
        *("etternavn", "sukunimi", "eftirnafn", "kenninafn", "first surname"),
        *("paternal surname", "paternal last name", "apellido paterno", "apellido 1"),
        *("primer cognom", "primo cognome", "фамилия", "прізвище", "příjmení"),
    ),
    "ref": (
        *("id", "person id", "staff id", "employee id", "employeeid", "user id", "login"),
        *("login name", "username", *_OF_SOMEBODY, "employee code", "staff code", "badge id"),
        *("badge number", "sam account name", "uid", "github login"),
        *("post unique reference", "unique reference", "post reference", "reference", "ref"),
        *("personalnummer", "personal-nr", "personalnr", "pers.-nr.", "persnr", "mitarbeiter-id"),
        *("mitarbeiternummer", "mitarbeiter-nr", "ma-nr", "benutzername", "kennung"),
        *("matricule", "numéro d'employé", "n° employé", "identifiant", "numéro de matricule"),
        *("número de empleado", "n.º de empleado", "nº empleado", "id de empleado", "legajo"),
        *("matricola", "codice dipendente", "id dipendente", "numero matricola"),
        *("matrícula", "número de funcionário", "número do colaborador", "id do colaborador"),
        *("personeelsnummer", "medewerkersnummer", "medewerker-id", "gebruikersnaam"),
        *("numer pracownika", "nr pracownika", "numer ewidencyjny", "nr ewidencyjny"),
        *("identyfikator", "anställningsnummer", "anställnings-id", "anst.nr", "användarnamn"),
        *("medarbejdernummer", "medarbejder-id", "ansattnummer", "ansatt-id", "ansattnr"),
        *("lønnummer", "brukernavn", "brugernavn", "henkilönumero", "työntekijänumero"),
        *("käyttäjätunnus", "starfsmannanúmer"),
    ),
    "email": (
        *("email", "email address", "emailaddress", "work email", "contact email", "mail"),
        *("business email", "company email", "office email", "corporate email", "email work"),
        *("work email address", "contact email address", "primary email", "mail address"),
        *("primary work email", "primary email address", "email primary work", "email id"),
        *("primary smtp address", "email 1 value", "e-mail 1 - value"),
        *("e-mail-adresse", "mailadresse", "e-mail geschäftlich", "e-mail (geschäftlich)"),
        *("courriel", "adresse e-mail", "adresse mail", "adresse électronique", "mél"),
        *("adresse de courriel", "adresse courriel", "correo electrónico", "correo"),
        *("dirección de correo electrónico", "correo corporativo", "indirizzo e-mail"),
        *("posta elettronica", "indirizzo di posta elettronica", "endereço de e-mail"),
        *("endereço de email", "correio eletrônico", "correio eletrónico", "e-mailadres"),
        *("zakelijk e-mailadres", "mailadres", "adres e-mail", "adres email", "poczta"),
        *("e-postadress", "e-post", "epost", "e-postadresse", "mailadresse arbejde"),
        *("sähköposti", "sähköpostiosoite", "netfang", "tölvupóstfang"),
        *("user principal name", "upn"),
    ),
    "title": (
        *("job title", "jobtitle", "business title", "title", "position", "position title"),
        *("post title", "job role", "job", "employee title", "role title", "job profile"),
        "organization title",
        *("stellenbezeichnung", "berufsbezeichnung", "position/funktion", "funktion", "stelle"),
        *("positionsbezeichnung", "intitulé de poste", "intitulé du poste", "poste", "fonction"),
        *("titre", "puesto", "cargo", "puesto de trabajo", "función", "qualifica", "ruolo"),
        *("mansione", "posizione", "titolo", "função", "posição", "functie", "functietitel"),
        *("stanowisko", "stanowisko pracy", "befattning", "titel", "yrkestitel", "tjänst"),
        *("stilling", "stillingsbetegnelse", "stillingstittel", "jobtitel", "tittel"),
        *("tehtävänimike", "nimike", "ammattinimike", "starfsheiti"),
    ),
    "department": (
        *("department", "dept", "department name", "home department", "dept name", "dept."),
        *("organization department", "supervisory organization", "supervisory org", "home dept"),
        *("abteilung", "abt.", "abteilungsname", "département", "service"),
        *("departamento", "dipartimento", "reparto", "ufficio", "setor", "afdeling"),
        *("dział", "departament", "avdelning", "avdeling", "osasto", "deild"),
    ),
    "manager": (
        *("manager id", "manager employee id", "line manager id", "supervisor id"),
        *("manager number", "manager email", "line manager email", "supervisor email"),
        *("manager's email", "manager email address", "manager work email"),
        *("manager", "line manager", "reports to", "reporting to", "supervisor"),
        *("manager name", "manager's name", "line manager name", "supervisor name"),
        *("reporting manager", "direct manager", "worker's manager", "people manager"),
        *("reports to senior post", "managed by", "boss"),
        *("vorgesetzter", "vorgesetzte", "vorgesetzte/r", "vorgesetzte(r)", "vorgesetzte*r"),
        *("direkter vorgesetzter", "direkte/r vorgesetzte/r", "führungskraft", "berichtet an"),
        *("responsable", "responsable hiérarchique", "supérieur", "supérieur hiérarchique"),
        *("n+1", "manager direct", "jefe", "jefe directo", "supervisor directo", "reporta a"),
        *("superior", "superior directo", "responsabile", "responsabile diretto", "capo"),
        *("superiore", "riporta a", "gestor", "gestor direto", "chefe", "chefia", "superior"),
        *("chefia direta", "responde a", "leidinggevende", "direct leidinggevende"),
        *("rapporteert aan", "przełożony", "bezpośredni przełożony", "kierownik", "menedżer"),
        *("chef", "närmaste chef", "rapporterar till", "nærmeste leder", "leder", "nærmeste chef"),
        *("rapporterer til", "overordnet", "esimies", "esihenkilö", "lähiesimies", "yfirmaður"),
    ),
    "organisation": (
        *("organisation", "organization", "company", "employer", "organisation name"),
        *("organization name", "company name", "legal entity"),
        *("firma", "unternehmen", "gesellschaft", "arbeitgeber", "entreprise", "société"),
        *("employeur", "empresa", "compañía", "sociedad", "azienda", "società", "bedrijf"),
        *("werkgever", "bedrijfsnaam", "organisatie", "przedsiębiorstwo", "spółka"),
        *("pracodawca", "företag", "bolag", "arbetsgivare", "virksomhed", "selskab"),
        *("bedrift", "selskap", "arbeidsgiver", "yritys", "työnantaja", "fyrirtæki"),
    ),
    "site": (
        *("site", "location", "office", "work location", "office location", "workplace"),
        *("physical delivery office name", "building", "location name"),
        *("standort", "dienstort", "arbeitsort", "niederlassung", "einsatzort", "lieu"),
        *("lieu de travail", "emplacement", "localisation", "implantation", "ubicación"),
        *("lugar de trabajo", "sede", "centro de trabajo", "oficina", "luogo di lavoro"),
        *("sede di lavoro", "localização", "local de trabalho", "locatie", "standplaats"),
        *("werkplek", "vestiging", "lokalizacja", "miejsce pracy", "oddział", "arbetsplats"),
        *("ort", "placering", "kontor", "lokation", "arbejdssted", "arbeidssted", "lokasjon"),
        *("toimipaikka", "toimipiste", "sijainti", "starfsstöð"),
    ),
    "start": (
        *("start", "start date", "starts", "starts on", "first day", "hire date", "hiredate"),
        *("date joined", "joining date", "joined", "date of joining", "original hire date"),
        *("employment start date", "date hired", "service start date", "hired", "hired on"),
        *("entry date", "date of entry", "entry", "company entry date", "joined on", "doj"),
        *("start of employment", "commencement date", "employed since", "first working day"),
        *("eintrittsdatum", "eintritt", "eingetreten am", "beginn", "erster tag"),
        *("date d'entrée", "date d'embauche", "date d'arrivée", "date de début"),
        *("fecha de ingreso", "fecha de inicio", "fecha de alta", "fecha de contratación"),
        *("data di assunzione", "data assunzione", "data di inizio", "data inizio"),
        *("data de admissão", "data de início", "data de contratação", "datum in dienst"),
        *("indiensttreding", "in dienst", "startdatum", "data zatrudnienia", "zatrudniony od"),
        *("anställningsdatum", "anställd från", "första dag", "ansættelsesdato", "ansat den"),
        *("ansettelsesdato", "ansatt dato", "startdato", "tiltrædelse", "aloituspäivä"),
        *("työsuhteen alku", "upphafsdagur"),
    ),
    "last_day": (
        *("last day", "last working day", "leaving date", "leave date", "end date", "leaves"),
        *("leaves on", "leaving", "termination date", "last day of work", "date of leaving"),
        *("contract end date", "employment end date", "last date", "contract end"),
        *("exit date", "date of exit", "leaver date", "separation date", "end of contract"),
        *("end of employment", "last day worked", "termination", "terminated on", "left on"),
        *("austrittsdatum", "austritt", "letzter tag", "letzter arbeitstag", "ausgetreten am"),
        *("date de sortie", "date de départ", "dernier jour", "date de fin", "fin de contrat"),
        *("fecha de baja", "fecha de salida", "último día", "fecha de fin", "fecha fin"),
        *("data di cessazione", "data cessazione", "ultimo giorno", "data fine", "data de saída"),
        *("data de desligamento", "último dia", "data de fim", "datum uit dienst", "uit dienst"),
        *("uitdiensttreding", "laatste werkdag", "einddatum", "data zwolnienia", "ostatni dzień"),
        *("zatrudniony do", "slutdatum", "sista dag", "sista arbetsdag", "fratrædelsesdato"),
        *("sidste dag", "siste dag", "siste arbeidsdag", "sluttdato", "slutdato", "fratrådt"),
        *("viimeinen päivä", "viimeinen työpäivä", "työsuhteen loppu", "síðasti dagur"),
    ),
    "hours": (
        *("hours", "hours a week", "hours per week", "hours pledged", "pledged hours"),
        *("hours pledged a week", "hours week", "pledged", "zugesagte stunden"),
        *("heures promises", "horas comprometidas", "ore promesse", "toegezegde uren"),
    ),
}
"""By the name of the attribute, without ``_id``."""

ASSIGNMENT_HEADERS: dict[str, tuple[str, ...]] = {
    "status": ("status", "champion status", "statut", "estado", "stato", "situação", "tila"),
}

DEPARTMENT_HEADERS: dict[str, tuple[str, ...]] = {
    "headcount": (
        *("headcount", "department headcount", "staff", "number of staff", "staff count"),
        *("employees", "number of employees", "head count", "hc"),
        *("mitarbeiterzahl", "anzahl mitarbeiter", "mitarbeitende", "kopfzahl", "effectif"),
        *("effectifs", "nombre d'employés", "plantilla", "número de empleados", "organico"),
        *("numero dipendenti", "número de funcionários", "quadro de pessoal"),
        *("aantal medewerkers", "aantal werknemers", "liczba pracowników", "antal anställda"),
        *("antal medarbejdere", "antal ansatte", "antall ansatte", "henkilöstömäärä"),
    ),
}

SEAT_HEADERS: dict[str, tuple[str, ...]] = {
    "champion_of": (
        *("champion of", "champion for", "champions for", "champion in", "champion für"),
        *("champion de", "champion pour", "champion voor", "champion för", "champion for team"),
    ),
    "backup_of": (
        *("backup of", "backup for", "backup champion of", "backup champion for"),
        *("deputy of", "deputy for", "vertretung von", "vertretung für", "suppléant de"),
    ),
    "sponsor_of": ("sponsor of", "sponsor for", "sponsor für", "sponsor de", "sponsor voor"),
    "champion": (
        *("champion", "champions", "champion name", "champion(s)", "name of champion"),
        *("champion names", "local champion", "department champion", "champion 1"),
    ),
    "backup": (
        *("backup", "backups", "backup champion", "backup champions", "backup name"),
        *("backup(s)", "deputy", "deputies", "deputy champion", "deputy name", "stand-in"),
        *("stellvertretung", "stellvertreter", "stellvertreterin", "vertretung", "vertreter"),
        *("suppléant", "suppléante", "suppléants", "remplaçant", "suplente", "suplentes"),
        *("sustituto", "sostituto", "supplente", "substituto", "vervanger", "plaatsvervanger"),
        *("zastępca", "ersättare", "suppleant", "stedfortræder", "vara", "stedfortreder"),
        *("varahenkilö", "staðgengill"),
    ),
    "sponsor": (
        *("sponsor", "sponsors", "sponsor name", "sponsor(s)", "executive sponsor"),
        *("executive sponsors", "exec sponsor", "patrocinador", "sponsorin", "fadder"),
    ),
}
"""How tables head the fields that say who holds a seat."""

NAME_PART_HEADERS: dict[str, tuple[str, ...]] = {
    "middle": (
        *("middle name", "middle names", "middle initial", "middle initials", "mi", "m.i."),
        *("legal middle name", "second name", "second given name", "other given names"),
        *("other names", "additional name", "patronymic", "patronymic name", "otchestvo"),
        *("отчество", "по батькові", "zweiter vorname", "2. vorname", "weitere vornamen"),
        *("mittelname", "zwischenname", "deuxième prénom", "second prénom", "autres prénoms"),
        *("2e prénom", "segundo nombre", "otros nombres", "secondo nome", "nome do meio"),
        *("segundo nome", "outros nomes", "tweede voornaam", "tweede naam", "middelste naam"),
        *("drugie imię", "drugie imiona", "mellannamn", "andra förnamn", "mellemnavn"),
        *("mellomnavn", "toinen etunimi", "muut etunimet", "millinafn", "druhé jméno"),
    ),
    "particle": (
        *("last name prefix", "surname prefix", "family name prefix", "name prefix", "prefix"),
        *("tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "namensvorsatz"),
        *("vorsatzwort", "vorsatzwörter", "particule", "particule du nom", "prefisso del cognome"),
    ),
    "second_last": (
        *("second surname", "second last name", "second family name", "maternal surname"),
        *("maternal last name", "mother's surname", "mother's last name", "surname 2"),
        *("last name 2", "segundo apellido", "apellido materno", "apellido 2", "2º apellido"),
        *("2.º apellido", "2o apellido", "segundo sobrenome", "segundo apelido"),
        *("secondo cognome", "zweiter nachname", "zweiter familienname", "2. nachname"),
        *("deuxième nom de famille", "second nom de famille", "deuxième nom", "segon cognom"),
        *("tweede achternaam", "drugie nazwisko", "andra efternamn", "andet efternavn"),
        *("annet etternavn", "toinen sukunimi"),
    ),
    "suffix": (
        *("suffix", "name suffix", "generation suffix", "generational suffix", "generation"),
        *("namenssuffix", "suffixe", "suffixe du nom", "sufijo", "sufijo del nombre", "suffisso"),
        *("sufixo", "sufixo do nome", "achtervoegsel", "sufiks", "navnesuffiks"),
    ),
}
"""What tables call further parts of a name, which stand beside columns of first and last names."""
