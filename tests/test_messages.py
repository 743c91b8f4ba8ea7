"""What is shown can be translated: every sentence is known to translators, none is fixed early."""

from __future__ import annotations

import ast
import gettext
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import planner
from planner import text
from planner.text import day, short_day, tr, trn, use_language
from tools import messages
from tools.sentences import unmarked_in

PLANNER = Path(planner.__file__).parent
SOURCES = sorted(PLANNER.rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


GERMAN = """\
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "{count} champion"
msgid_plural "{count} champions"
msgstr[0] "{count} Champion"
msgstr[1] "{count} Champions"

msgid "March"
msgstr "März"

msgctxt "short month"
msgid "Mar"
msgstr "Mrz"

msgid "{day} {month}"
msgstr "{day}. {month}"

msgid "nobody says this any more"
msgstr "das sagt niemand mehr"
"""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    text.show_in(gettext.NullTranslations())


def run_at_import(tree: ast.Module) -> Iterator[ast.AST]:
    """What a module runs while it is loaded: all but the insides of functions."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.FunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults]
            waiting += [default for default in node.args.kw_defaults if default is not None]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def test_nothing_is_translated_where_a_module_is_loaded() -> None:
    early = [
        f"{path.relative_to(PLANNER)}:{node.lineno}: {ast.unparse(node)}"
        for path in SOURCES
        for node in run_at_import(parsed(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("tr", "trn", "trc")
    ]
    assert early == [], "use mark() here, and tr() where it is shown"


def test_no_module_asks_for_a_translation_while_it_is_loaded() -> None:
    names = [found.name for found in pkgutil.walk_packages(planner.__path__, "planner.")]
    program = (
        "import importlib, sys\n"
        "from planner import text\n"
        "class Early:\n"
        "    def __getattr__(self, name): raise AssertionError('translated while loaded')\n"
        "text.show_in(Early())\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
    )
    names = [name for name in names if not name.endswith("__main__")]
    done = subprocess.run(
        [sys.executable, "-c", program, *names], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    found = [f"{p.relative_to(PLANNER)}:{line}" for p in SOURCES for line in unmarked_in(p)]
    assert found == []


def test_every_sentence_of_a_table_is_marked() -> None:
    """``tr`` of a name finds what the name stands for only where that was marked."""
    known = {words for message in messages.collected() for words in listed(message.id)}
    found = [(p.name, words) for p in SOURCES for words in in_tables(p) if words not in known]
    assert found == []


def listed(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def in_tables(path: Path) -> Iterator[str]:
    """The literals of a file's tables that are said to be sentences."""
    for node in parsed(path).body:
        table = isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
        if table and re.search(
            r", (Sentence|tuple\[Sentence, \.{3}\])\]$", ast.unparse(node.annotation)
        ):
            for value in (part for entry in node.value.values for part in within(entry)):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


def within(entry: ast.expr) -> list[ast.expr]:
    return entry.elts if isinstance(entry, ast.Tuple) else [entry]


def test_every_place_of_a_sentence_is_filled() -> None:
    """In calls that fill any of them; a sentence without values is filled later."""
    found = [f"{p.name}:{call.lineno}" for p in SOURCES for call in calls(p) if lacks(call)]
    assert found == []


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(parsed(path)):
        translates = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if translates and node.func.id in ("tr", "trn", "trc") and node.keywords:
            yield node


def lacks(call: ast.Call) -> bool:
    texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    places = {place for words in texts for place in re.findall(r"\{(\w+)\}", words)}
    given = {keyword.arg for keyword in call.keywords}
    return None not in given and not places <= given | {"count"}


UNTRANSLATED = {
    *("path.suffix", "Path(arguments.file).suffix", "arguments.code", "colour.strip()"),
    *("given.strip()", "name.strip()", "listing.name", "mark.letter"),
    *("match['name'][1:-1]", "match['word']", "kind.sql", "text.encode('utf-16-be').hex()"),
    *("words.encode('utf-16-be', 'replace').hex()", "unicodedata.name(character, '')"),
}
"""What is put into capital or small letters: names of files, of rules and the like."""

OF_TABLES = ("table_reader/", "imports/reading/", "imports/roster/answers.py")
"""Where letters of somebody's table are compared, in whatever case they are written."""


def test_no_letter_of_a_translated_sentence_is_made_capital_or_small() -> None:
    found = {
        f"{path.relative_to(PLANNER)}:{node.lineno}: {ast.unparse(node)}"
        for path in SOURCES
        if not path.relative_to(PLANNER).as_posix().startswith(OF_TABLES)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("lower", "upper", "capitalize", "title", "swapcase")
        and ast.unparse(node.func.value) not in UNTRANSLATED
    }
    assert found == set(), "other languages have other rules: write the sentence as it is shown"


def messages_of(catalog: Catalog) -> set[object]:
    return {(message.id, message.context) for message in catalog if message.id}


def test_the_template_holds_every_sentence_there_is() -> None:
    with messages.TEMPLATE.open("rb") as file:
        kept = messages_of(read_po(file))
    now = messages_of(messages.collected())
    assert (now - kept, kept - now) == (set(), set()), "renew it: python -m tools.messages"


def test_every_language_is_compiled_as_it_is_written() -> None:
    template = messages.collected()
    for path in messages.LANGUAGES.glob("*.po"):
        catalog = messages.updated(path, template)
        made = messages.compiled(catalog)
        assert messages.place_of(path).read_bytes() == made, "renew it: python -m tools.messages"


def test_one_file_makes_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "de.po").write_text(GERMAN, encoding="utf-8")
    messages.main(tmp_path / "languages")
    monkeypatch.setattr("planner.text.translation.asset", tmp_path.joinpath)

    assert text.languages() == ["de"]
    use_language(["fr", "de_AT"])
    assert [trn("{count} champion", "{count} champions", n) for n in (1, 2)] == [
        "1 Champion",
        "2 Champions",
    ]
    march = date(2027, 3, 1)
    assert (day(march, march), short_day(march, march)) == ("1. März", "1. Mrz")
    assert tr("never translated") == "never translated"
    written = (tmp_path / "languages" / "de.po").read_text(encoding="utf-8")
    assert 'msgid "Champion need"' in written
    assert '#~ msgid "nobody says this any more"' in written


@pytest.mark.parametrize("name", ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"])
def test_the_environment_says_which_language(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "de.po").write_text(GERMAN, encoding="utf-8")
    messages.main(tmp_path / "languages")
    monkeypatch.setattr("planner.text.translation.asset", tmp_path.joinpath)
    for other in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(other, raising=False)
    use_language()
    assert tr("March") == "March"
    monkeypatch.setenv(name, "de_DE.UTF-8")
    use_language()
    assert tr("March") == "März"
