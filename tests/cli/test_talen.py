"""`hgw` speaks Dutch in every environment: all help pages and a table of usage mistakes."""

import json
import os
import subprocess
import sys

import pytest

from hgw_excel.acties.lijst import ACTIES
from tests.cli.hulp import engels_in

OMGEVINGEN = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "German": {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
    "English": {"LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"},
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
}
HULP = [["--help"], ["-h"], [], *([actie.naam, "--help"] for actie in ACTIES)]
FOUTEN = [
    (["controler"], "De opdracht 'controler' bestaat niet. Bedoel je 'controleer'"),
    (["Controleer"], "De opdracht 'Controleer' bestaat niet. Bedoel je 'controleer'"),
    (["é✓"], "De opdracht 'é✓' bestaat niet."),
    (["--hulp"], "De optie '--hulp' bestaat niet. Bedoel je '--help'?"),
    (["-x"], "De optie '-x' bestaat niet."),
    (["--versie=3"], "Achter '--versie' hoort niets te staan."),
    (["controleer"], "Dit ontbreekt: 'PAD...'."),
    (["controleer", ""], "'PAD...' klopt niet: er staat niets."),
    (["controleer", "a", " "], "'PAD...' klopt niet: er staat niets."),
    (["consolideer", "", "--uit", "b"], "'PAD...' klopt niet: er staat niets."),
    (["controleer", "a", "--jsn"], "De optie '--jsn' bestaat niet. Bedoel je '--json'?"),
    (["controleer", "a", "--schoolmap", "b"], "Bedoel je '--school'?"),
    (["controleer", "a", "--school"], "Achter '--school' hoort nog iets te staan."),
    (["controleer", "a", "--school", "weg"], "'--school' klopt niet: Map 'weg' bestaat niet."),
    (["controleer", "a", "--school", ""], "'--school' klopt niet: er staat niets."),
    (["controleer", "a", "--school", "a.xlsx"], "'a.xlsx' is een bestand, geen map."),
    (["controleer", "a", "--school", "weg.toml"], "Map 'weg.toml' bestaat niet."),
    (["controleer", "a", "--school", "m.toml/weg.toml"], "'m.toml/weg.toml' bestaat niet."),
    (["schoolmap"], "Dit ontbreekt: 'MAP'."),
    (["schoolmap", "a", "b"], "Dit is te veel: b"),
    (["schoolmap", "a", "b", "c"], "Dit is te veel: b c"),
    (["schoolmap", "a.xlsx"], "'MAP' klopt niet: 'a.xlsx' is een bestand, geen map."),
    (["schoolmap", ""], "'MAP' klopt niet: er staat niets."),
    (["sjabloon"], "Deze optie ontbreekt: '--uit'."),
    (["sjabloon", "--uit", "map"], "'--uit' klopt niet: 'map' is een map, geen bestand."),
    (
        ["sjabloon", "--uit", "b", "--leerjaren", "9"],
        "'9' zijn geen leerjaren. Typ 5, 5,6 of 3-5.",
    ),
    (
        ["sjabloon", "--uit", "b", "--leerjaren", "5", "--leerlingen", "veel"],
        "'--leerlingen' klopt niet: 'veel' is geen heel getal.",
    ),
    (
        ["sjabloon", "--uit", "b", "--leerjaren", "5", "--leerlingen", "99"],
        "'--leerlingen' klopt niet: 99 kan niet. Kies 1 tot en met 40.",
    ),
    (["nieuw"], "Deze optie ontbreekt: '--school'."),
    (
        ["nieuw", "--school", "map", "--leerlingen", "weg.xml"],
        "'--leerlingen' klopt niet: Bestand 'weg.xml' bestaat niet.",
    ),
    (["nieuw", "--school", "map", "--leerlingen", "map"], "'map' is een map, geen bestand."),
    (["consolideer", "a"], "Deze optie ontbreekt: '--uit'."),
    (
        ["consolideer", "a", "--uit", "b", "--datum", "31-2-2026"],
        "'--datum' klopt niet: '31-2-2026' is geen datum. Typ 2026-02-04 of 4-2-2026.",
    ),
    (["consolideer", "a", "--uit", "b", "--streng=ja"], "Achter '--streng' hoort niets te staan."),
    (["demo", "a", "b"], "Dit is te veel: b"),
    (["uitleg"], "Dit ontbreekt: 'CODE'."),
]
ALLES = [*HULP, *(args for args, _ in FOUTEN), ["--versie"], ["--version"]]
ACHTER_ELKAAR = """
import io, json, sys
from hgw_excel.cli.ingang import main
uit, antwoorden = sys.stdout, []
for args in json.loads(sys.argv[1]):
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.BytesIO(), encoding=uit.encoding) for _ in range(2)
    )
    try:
        main(args)
    except SystemExit as stop:
        stromen = []
        for stroom in (sys.stdout, sys.stderr):
            stroom.flush()
            stromen.append(stroom.buffer.getvalue().decode())
        antwoorden.append([stop.code, *stromen])
uit.write(json.dumps(antwoorden))
"""


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory):
    werkmap = tmp_path_factory.mktemp("werk")
    (werkmap / "map").mkdir()
    (werkmap / "a.xlsx").write_bytes(b"")
    return werkmap


def roep(werkmap, omgeving: dict[str, str], *delen: str) -> subprocess.CompletedProcess[bytes]:
    schoon = {n: w for n, w in os.environ.items() if not n.startswith(("LANG", "LC_", "PYTHONIO"))}
    return subprocess.run(
        [sys.executable, *delen], env={**schoon, **omgeving}, cwd=werkmap, capture_output=True
    )


@pytest.fixture(scope="module", params=OMGEVINGEN)
def antwoorden(request, werkmap) -> dict[str, tuple[int, str, str]]:
    """What `hgw` answers to everything, asked in one process of this environment."""
    proces = roep(werkmap, OMGEVINGEN[request.param], "-c", ACHTER_ELKAAR, json.dumps(ALLES))
    assert proces.stderr == b""
    return {
        json.dumps(args): tuple(antwoord)
        for args, antwoord in zip(ALLES, json.loads(proces.stdout), strict=True)
    }


def test_no_english_anywhere(antwoorden):
    gezien = {args: engels_in(uit + fout) for args, (_, uit, fout) in antwoorden.items()}

    assert {args: woorden for args, woorden in gezien.items() if woorden} == {}


def test_english_would_be_seen():
    assert engels_in("Usage: hgw [OPTIONS] COMMAND [ARGS]...\n\nError: Missing argument 'X'.") == [
        "Usage",
        "COMMAND",
        "ARGS",
        "Error",
        "Missing",
    ]


def test_every_help_page_is_dutch_and_on_stdout(antwoorden):
    for args in HULP:
        code, uit, fout = antwoorden[json.dumps(args)]
        assert (code, fout, uit.startswith("Gebruik: hgw ")) == (0, "", True), args
        assert "[OPTIES]" in uit
        assert "-h, --help" in uit


def test_every_mistake_is_explained_on_stderr(antwoorden):
    for args, zin in FOUTEN:
        code, uit, fout = antwoorden[json.dumps(args)]
        assert (code, uit) == (2, ""), args
        assert zin in fout, args
        assert fout.splitlines()[-1].startswith("Fout: "), args


def test_version(antwoorden):
    kort, lang = (antwoorden[json.dumps([naam])] for naam in ("--versie", "--version"))

    assert kort == lang
    assert kort[1].startswith("hgw, versie 0.")


@pytest.mark.parametrize("omgeving", OMGEVINGEN.values(), ids=OMGEVINGEN)
def test_real_process_says_the_same(werkmap, omgeving):
    proces = roep(werkmap, omgeving, "-m", "hgw_excel", "é✓")

    assert proces.returncode == 2
    assert proces.stderr.decode().splitlines() == [
        "Gebruik: hgw [OPTIES] OPDRACHT [ARGUMENTEN]...",
        "Typ 'hgw --help' voor uitleg.",
        "",
        "Fout: De opdracht 'é✓' bestaat niet.",
    ]
