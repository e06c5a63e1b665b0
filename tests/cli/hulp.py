"""Run `hgw` inside the test, and read English where there should be none."""

import re
from types import SimpleNamespace

import pytest

from hgw_excel.cli.groep import HgwGroep
from hgw_excel.cli.ingang import main
from hgw_excel.cli.nederlands import Command

ENGELS = re.compile(
    r"\b(Usage|Options?|Error|Missing|required|default|Show this message|Commands?|No such|Invalid"
    r"|invalid|Try|Aborted|Arguments?|FILE|FILENAME|PATH|DIRECTORY|TEXT|INTEGER|FLOAT|BOOLEAN|RANGE"
    r"|DATETIME|Traceback|Exception|Warning|unexpected|requires|does not|is not|not a valid"
    r"|Did you mean|exit|version|ARGS|COMMAND|Permission denied|directory|Choose|one of)\b"
)


def engels_in(tekst: str) -> list[str]:
    """Return the English words in what a user sees, apart from names of options."""
    return ENGELS.findall(re.sub(r"--[\w-]+", "", tekst))


def draai(capsys: pytest.CaptureFixture[str], *args: str) -> SimpleNamespace:
    """Run `hgw ARGS` and return `uit`, `fout` and `code`."""
    with pytest.raises(SystemExit) as gestopt:
        main(args)
    uit, fout = capsys.readouterr()
    return SimpleNamespace(uit=uit, fout=fout, code=gestopt.value.code)


def met_opdracht(monkeypatch: pytest.MonkeyPatch, functie, *params) -> None:
    """Let `hgw proef` be a command that calls `functie`."""
    proef = Command("proef", callback=functie, params=list(params))
    monkeypatch.setattr(HgwGroep, "list_commands", lambda self, ctx: ["proef"])
    monkeypatch.setattr(HgwGroep, "get_command", lambda self, ctx, naam: proef)
