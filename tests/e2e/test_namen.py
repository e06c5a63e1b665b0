"""No name, number or free text of a child leaves a class, except in the file that says so.

Every personal cell of a class holds a canary: a word that stands nowhere else.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.cli.tonen import toon, toon_json
from hgw_excel.domein.leerling import Groep, Leerling
from hgw_excel.domein.melding import Melding
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Getal, Keuze, Waarde
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.school.consolideren import consolideer
from tests.voorbeeld import voorbeeld_school

pytestmark = pytest.mark.xdist_group("namen")

NAMEN = ("Kwaxelina", "Brozwald", "Plixodor")
NUMMERS = ("770017701", "770017702", "770017703")
KANARIE = "zwielp"
"""With a number behind it in every personal cell that is no name."""


def klas() -> Inhoud:
    """Three children; every personal column, and every text above a table, holds a canary."""
    school = voorbeeld_school()
    werkboek = klassenmap(school, (5, 6))
    leerlingen = tuple(
        Leerling(nummer, naam, "van der", f"{naam}sma", 5 + i % 2)
        for i, (nummer, naam) in enumerate(zip(NUMMERS, NAMEN, strict=True))
    )
    groep = Groep("5/6", leerlingen, (f"juf {KANARIE}0",))
    leeg = nieuwe_inhoud(
        werkboek, groep, (), namen=NAMEN, schooljaar=school.schooljaar, brin=school.brin
    )
    rijen = {naam: [dict(rij) for rij in lijst] for naam, lijst in leeg.ruw.items()}
    for tabel in werkboek.tabellen.values():
        for kolom in tabel.columns:
            if kolom.personal and kolom.role in "va":
                _vul(rijen[tabel.name], kolom.key, f"{KANARIE}{kolom.key}", tabel.name)
    _fouten(rijen)
    kop = {k.naam: f"{KANARIE}{k.naam}" for k in werkboek.koppen.values() if _is_vrij(k)}
    return Inhoud(werkboek, rijen, {**leeg.kop_ruw, **kop, "hgw_periode": 2})


def _is_vrij(kop: object) -> bool:
    kind = getattr(kop, "kind", None)
    is_tekst = getattr(kop, "role", "") in "va" and not isinstance(kind, Keuze | Getal)
    return bool(getattr(kop, "personal", False)) and is_tekst


def _vul(rijen: list[dict[str, Waarde]], key: str, tekst: str, tabel: str) -> None:
    for rij in rijen[: len(NAMEN)]:
        if not (tabel == "tblLeerlingen" and key in ("roepnaam", "achternaam", "leerling")):
            rij[key] = tekst


def _fouten(rijen: Mapping[str, list[dict[str, Waarde]]]) -> None:
    """A niveau to count, and things to say something of: wrong words, names in wrong places."""
    for rij in rijen["tblScores"][:3]:
        rij["rekenen_m_niveau"] = "III"
    rijen["tblScores"][0]["spelling_m_niveau"] = f"{NAMEN[1]} maakte hem niet"
    rijen["tblScores"][1]["spelling_m_score"] = f"{NAMEN[1]} haalde er 12"
    rijen["tblIndeling"][0]["rekenen_keuze"] = f"bij {NAMEN[2]}"
    rijen["tblGroepsoverzicht"][0]["werkhouding"] = f"{NAMEN[0]}s tempo"
    rijen["tblBesprekingen"][0] |= {"datum": date(2026, 11, 9), "leerling": "Kwaxelien"}


@dataclass(frozen=True)
class Uit:
    """Both overviews as text of all their parts, and what was said."""

    school: str
    ib: str
    meldingen: list[Melding]


@pytest.fixture(scope="module")
def uit(tmp_path_factory: pytest.TempPathFactory) -> Uit:
    map_ = tmp_path_factory.mktemp("namen")
    pad = map_ / "klassenmap groep 5-6.xlsx"
    pad.write_bytes(bouw_klassenmap(klas()))
    school, ib = map_ / "schooloverzicht.xlsx", map_ / "ib-overzicht.xlsx"
    uitkomst = consolideer([pad], school, ib)
    return Uit(alles(school), alles(ib), uitkomst.meldingen)


def alles(pad: Path) -> str:
    """Return every part of a workbook, names of the parts too, in one text."""
    with ZipFile(pad) as zip_:
        delen = [f"{naam} {zip_.read(naam).decode('utf-8', 'replace')}" for naam in zip_.namelist()]
    return "\n".join(delen)


def gevonden(tekst: str) -> list[str]:
    """Return the canaries in a text, whatever their case."""
    klein = tekst.casefold()
    kanaries = (*NAMEN, *NUMMERS, KANARIE, "Kwaxelien", "HGW-")
    return [woord for woord in kanaries if woord.casefold() in klein]


def test_nothing_of_a_child_is_in_the_schooloverzicht(uit: Uit) -> None:
    assert gevonden(uit.school) == []


def test_only_names_and_numbers_are_in_the_ib_overzicht(uit: Uit) -> None:
    """The control: the canaries can be found. Free text stays in the class."""
    assert gevonden(uit.ib) == [*NAMEN, *NUMMERS, "HGW-"]


def test_no_message_quotes_a_child(uit: Uit, capsys: pytest.CaptureFixture[str]) -> None:
    toon(uit.meldingen)
    toon_json(uit.meldingen, gevonden=1, gelezen=1)
    getoond = capsys.readouterr().out

    assert {"HGW323", "HGW308"} <= {melding.code for melding in uit.meldingen}
    assert gevonden(getoond + json.dumps([m.als_dict() for m in uit.meldingen])) == []
