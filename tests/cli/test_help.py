"""Every command, and every argument of it, says what it is for."""

import argparse
from collections.abc import Iterator

import pytest

from planner.__main__ import main
from planner.cli.parser import parser


def _commands() -> dict[str, argparse.ArgumentParser]:
    (commands,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(commands.choices)


def _arguments() -> Iterator[tuple[str, argparse.Action]]:
    for name, command in _commands().items():
        for action in command._actions:
            yield name, action


def test_every_argument_says_what_it_is() -> None:
    silent = [(name, action.dest) for name, action in _arguments() if not action.help]
    assert silent == []


@pytest.mark.parametrize("name", _commands())
def test_help_is_printed(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["rollout-planner", name, "--help"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert f"rollout-planner {name}" in capsys.readouterr().out
