"""A teacher's period, played in LibreOffice: all that is typed until February."""

from dataclasses import dataclass
from pathlib import Path

from tests.e2e.gids import Gids, lees
from tests.e2e.school import maak_klassenmap
from tests.libreoffice import Document, Kantoor

GETYPT = {
    ("Adam", "rekenen_m_score"): "151,5",
    ("Adam", "rekenen_m_niveau"): "IV",
    ("Adam", "rekenen_goed"): "62,5",
    ("Amira", "rekenen_m_niveau"): "I",
    ("Bram", "rekenen_m_niveau"): "V",
    ("Çağla", "rekenen_m_niveau"): "III",
    ("Çağla", "rekenen_e_niveau"): "II",
    ("Daan", "rekenen_m_niveau"): "III",
    ("Eva", "rekenen_m_score"): "ziek",
    ("Mats", "rekenen_m_niveau"): "IV",
    ("Noor", "rekenen_m_niveau"): "III",
    ("Olivier", "rekenen_m_niveau"): "II",
    ("Thijs", "rekenen_m_niveau"): "V",
    ("Pleun", "rekenen_m_niveau"): "V",
}
"""On Scores. Bram leaves in January, Noa comes; the others stay."""

KEUZES = {"Daan": "intensief", "Thijs": "met ander leerjaar", "Pleun": "eigen leerlijn"}


@dataclass(frozen=True)
class Gespeeld:
    """The klassenmap before and after, and what was on the screen."""

    nieuw: Path
    gids: Gids
    pad: Path
    muur: tuple[tuple[str | float, ...], ...]
    kaart: tuple[str, ...]


def _typ(document: Document, gids: Gids) -> None:
    """Type as the teacher of this class did until February."""

    def typ(tabel: str, kind: str | int, key: str, tekst: str) -> None:
        document.typ(*gids.plek(tabel, kind, key), tekst)

    for (kind, key), tekst in GETYPT.items():
        typ("tblScores", kind, key, tekst)
    for kind, keuze in KEUZES.items():
        typ("tblIndeling", kind, "rekenen_keuze", keuze)
    typ("tblGroepsoverzicht", "Adam", "werkhouding", "let op")
    typ("tblGroepsoverzicht", "Adam", "doel", "tafels van 6 binnen drie tellen")
    typ("tblPlan_rekenen", 0, "doel", "80% op de bloktoets van 27 maart")
    typ("tblCyclus", 0, "klaar_op", "9-9-2026")
    typ("tblLeerlingen", "Bram", "van_school_op", "15-1-2027")
    typ("tblLeerlingen", 29, "roepnaam", "Noa")
    typ("tblLeerlingen", 29, "leerjaar", "6")
    typ("tblScores", 29, "rekenen_m_niveau", "V")
    for naam, tekst in (
        ("hgw_periode", "2"),
        ("kaart_leerling", "Adam"),
        ("kaart_voor", "intern"),
        ("muur_gebied", "Rekenen"),
        ("muur_weergave", "namen"),
    ):
        document.typ(*gids.boek.adressen[naam], tekst)


def speel(kantoor: Kantoor, map_: Path) -> Gespeeld:
    """Make a school and a klassenmap, type, recalculate, save."""
    nieuw = maak_klassenmap(map_ / "school")
    document = kantoor.open(nieuw)
    _typ(document, lees(nieuw))
    document.herbereken()
    muur, kaart = (document.waarden(blad, "A1:Z80") for blad in ("Datamuur", "Leerlingkaart"))
    pad = document.bewaar(map_ / nieuw.name)
    document.sluit()
    op_kaart = tuple(str(cel) for rij in kaart for cel in rij if cel != "")
    return Gespeeld(nieuw, lees(pad), pad, muur, op_kaart)
