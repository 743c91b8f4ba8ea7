"""The letters of text files: as they were written, or said to be in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.imports import ENCODINGS, RawTable, read_table

LISTS = {
    "Polish": (
        "cp1250",
        "Name;Email;Dział\nŁukasz Żak;l@ex.org;Księgowość\nPaweł Gąska;p@ex.org;IT\n",
    ),
    "Polish, ISO": ("iso8859_2", "Name;Dział\nŁukasz Żak;Księgowość\nPaweł Gąska;Sprzedaż\n"),
    "Czech": ("cp1250", "Jméno;Oddělení\nJiří Dvořák;Účetnictví\nŠárka Němcová;Prodej\n"),
    "Hungarian": ("cp1250", "Név;Osztály\nErdős Győző;Értékesítés\nSzűcs Ágnes;Pénzügy\n"),
    "Swedish": ("cp1252", "Namn;E-post\nÅsa Öberg;asa.oberg@ex.org\nBjörn Ek;b@ex.org\n"),
    "Danish": ("cp1252", "Navn;Afdeling\nSøren Kjær;Økonomi\nPål Ås;Løn\nJørgen Bø;Køb\n"),
    "French, Mac": ("mac_roman", "Nom;Service\nHélène Lefèvre;Comptabilité\nZoé Noël;Achats\n"),
    "German, Mac": ("mac_roman", "Name;Abteilung\nJürgen Müller;Büro\nBärbel Größ;Vertrieb\n"),
    "German, DOS": ("cp850", "Name;Abteilung\nJürgen Müller;Büro\nBärbel Größ;Vertrieb\n"),
    "Russian": ("cp1251", "Имя;Отдел\nИван Петров;Финансы\nОльга Белова;Продажи\n"),
    "Russian, KOI8": ("koi8_r", "Имя;Отдел\nИван Петров;Финансы\nОльга Белова;Продажи\n"),
    "Greek": ("cp1253", "Όνομα;Τμήμα\nΓιώργος Παππάς;Λογιστήριο\n"),
    "Turkish": ("cp1254", "Ad;Bölüm\nŞule Yıldız;Muhasebe\nIşık Ağa;Satış\n"),
    "Latvian": ("cp1257", "Vārds;Nodaļa\nJānis Bērziņš;Grāmatvedība\n"),
    "Japanese": ("cp932", "氏名,部署\n田中 太郎,経理\n鈴木 花子,営業\n"),
    "Japanese, by mail": ("iso2022_jp", "氏名,部署\n田中 太郎,経理\n"),
    "Chinese": ("gb18030", "姓名,部门\n王伟,财务部\n李娜,销售部\n"),
    "Korean": ("euc_kr", "이름,부서\n김철수,재무\n박영희,영업\n"),
}


def read(folder: Path, raw: bytes, encoding: str | None = None) -> RawTable:
    path = folder / "people.csv"
    path.write_bytes(raw)
    return read_table(path, encoding=encoding)


def cells(table: RawTable) -> list[str]:
    return [*table.headers, *(cell for _, row in table.rows for cell in row)]


@pytest.mark.parametrize("language", LISTS)
def test_letters_are_read_as_they_were_written(tmp_path: Path, language: str) -> None:
    encoding, text = LISTS[language]
    table = read(tmp_path, text.encode(encoding))
    wanted = text.replace(",", ";").replace("\n", ";").rstrip(";").split(";")
    assert cells(table) == wanted


@pytest.mark.parametrize("language", LISTS)
def test_an_encoding_that_is_chosen_is_used_without_doubt(tmp_path: Path, language: str) -> None:
    encoding, text = LISTS[language]
    table = read(tmp_path, text.encode(encoding), encoding)
    assert table.encoding is not None
    assert (table.encoding.name, table.encoding.others, table.notes) == (encoding, (), ())
    assert "".join(cells(table)) in text.replace(";", "").replace(",", "").replace("\n", "")


@pytest.mark.parametrize(
    ("word", "encoding", "other"),
    [
        ("Søren", "cp1252", "cp1250"),
        ("Księgowość", "cp1250", "cp1252"),
        ("Muñoz", "cp1252", "cp1250"),
        ("Müller", "mac_roman", "cp1250"),
    ],
)
def test_a_word_that_could_be_two_is_said_to_be(
    tmp_path: Path, word: str, encoding: str, other: str
) -> None:
    table = read(tmp_path, f"Name,Department\n{word},Sales\n".encode(encoding))
    assert table.encoding is not None
    assert {table.encoding.name, *table.encoding.others} >= {encoding, other}
    [note] = table.notes
    assert word in note.text
    assert word.encode(encoding).decode(other) in note.text


@pytest.mark.parametrize("word", ["José", "Köln", "Ågot Åse", "Conceição", "“Zo” – Ann’s"])
def test_a_word_that_can_be_only_one_raises_no_doubt(tmp_path: Path, word: str) -> None:
    table = read(tmp_path, f"Name,Department\n{word},Sales\n".encode("cp1252"))
    assert table.rows[0][1][0] == word
    assert table.notes == ()


def test_an_address_settles_which_name_is_meant(tmp_path: Path) -> None:
    text = "Name,Email\nSøren Brøns,soren.brons@ex.org\nJørn,jorn@ex.org\n"
    table = read(tmp_path, text.encode("cp1252"))
    assert (table.rows[0][1][0], table.notes) == ("Søren Brøns", ())


def test_unicode_is_never_in_doubt(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        table = read(tmp_path, "Name\nSøren\n".encode(encoding))
        assert (cells(table), table.notes) == (["Name", "Søren"], ())


def test_an_encoding_that_does_not_fit_is_refused_by_the_line(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="utf-8: line 3"):
        read(tmp_path, "Name\nAnn\nSøren\n".encode("cp1252"), "utf-8")


@pytest.mark.parametrize("name", ["cp9999", "base64", "rot13", "", "../x"])
def test_what_is_no_encoding_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PlannerError, match="no encoding"):
        read(tmp_path, b"Name\nAnn\n", name)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("CP1250", "cp1250"),
        ("windows-1250", "cp1250"),
        ("Shift_JIS", "shift_jis"),
        ("UTF8", "utf-8"),
    ],
)
def test_an_encoding_has_many_names(tmp_path: Path, name: str, own: str) -> None:
    table = read(tmp_path, b"Name\nAnn\n", name)
    assert table.encoding is not None
    assert table.encoding.name == own


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_encoding_that_is_offered_can_be_chosen(tmp_path: Path, name: str) -> None:
    assert cells(read(tmp_path, "Name\nAnn\n".encode(name), name)) == ["Name", "Ann"]


def test_letters_garbled_before_are_said(tmp_path: Path) -> None:
    [note] = read(tmp_path, "Name\nZoÃ© MÃ¼ller\n".encode()).notes
    assert "“ZoÃ©” was probably “Zoé”" in note.text


def test_letters_lost_before_are_said(tmp_path: Path) -> None:
    [note] = read(tmp_path, "Name\nAnn\nZo\ufffd\n".encode()).notes
    assert note.line == 3
    assert "�" in note.text
