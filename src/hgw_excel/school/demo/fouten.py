"""Which faults the demo plants, and where: two classes as they too often come in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Soort = Literal["tekst", "getal", "datum", "fout"]
"""datum: a number in a cell that shows dates; fout: an error cell."""


@dataclass(frozen=True, slots=True)
class Fout:
    """One planted fault: row `rij` (from 0) of a table, and the code that must find it there."""

    tabel: str
    rij: int
    kolom: str
    soort: Soort
    waarde: str
    code: str


FOUTEN: Mapping[str, tuple[Fout, ...]] = {
    "4": (
        Fout("tblScores", 1, "rekenen_m_niveau", "tekst", "6", "HGW323"),
        Fout("tblScores", 4, "spelling_m_score", "tekst", "151.5", "HGW306"),
        Fout("tblScores", 6, "begrijpend_lezen_m_score", "datum", "46164", "HGW307"),
        Fout("tblScores", 8, "technisch_lezen_m_score", "getal", "4120", "HGW309"),
        Fout("tblScores", 9, "rekenen_m_score", "fout", "#N/A", "HGW301"),
        Fout("tblIndeling", 3, "spelling_keuze", "tekst", "plus", "HGW323"),
    ),
    "7": (
        Fout("tblScores", 2, "spelling_m_niveau", "tekst", "A", "HGW321"),
        Fout("tblScores", 5, "rekenen_m_score", "tekst", "weet ik niet", "HGW308"),
        Fout("tblIndeling", 7, "rekenen_aanpak", "tekst", "zie plan", "HGW340"),
        Fout("tblBesprekingen", 0, "datum", "tekst", "vorige week", "HGW333"),
        Fout("tblLeerlingen", 10, "leerjaar", "getal", "12", "HGW305"),
    ),
}
"""Per groep. The codes are those of `docs/controles.md`."""
