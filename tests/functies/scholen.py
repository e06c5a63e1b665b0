"""Schools with invented norms, and a klassenmap of each, made once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.controle.normen import normen_van
from hgw_excel.domein.norm import Norm
from hgw_excel.domein.normtabel import NormTabel
from hgw_excel.domein.school import A_E, NiveauSysteem, School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.school.demo.keten import FICTIEF
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.normen import read_normen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.klas import maak_groep

NORMEN = Path(str(files("hgw_sjablonen"))) / "normen"
LEERJAREN = (5, 6)


@dataclass(frozen=True)
class KlasBron:
    """The afspraken and norms of a class that is not open in any program."""

    school: School
    normen: NormTabel


@cache
def voorbeeld() -> School:
    """Return the school of the example: of two tests not every score of a norm can be.

    Its tests go by the names of the invented norms as well.
    """
    school, meldingen = to_instellingen(voorbeeld_toml())
    assert school is not None, meldingen
    toetsen = tuple(
        replace(t, ook=(*t.ook, FICTIEF[t.sleutel])) if t.sleutel in FICTIEF else t
        for t in school.toetsen
    )
    krap = {
        "technisch_lezen": {"minimum": 20.5, "maximum": 100},
        "spelling": {"minimum": 194, "maximum": 300},
    }
    return replace(school, toetsen=tuple(replace(t, **krap.get(t.sleutel, {})) for t in toetsen))


@cache
def scholen() -> dict[str, School]:
    """Return three schools: two systems of percentiles and an own one with other thresholds."""
    school = voorbeeld()
    eigen = NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F"))
    ruim = {
        "S01": {"niveaus": ("1F", "<1F")},
        "S04": {"aan": False},
        "S06": {"punten": 2.5},
        "S07": {"niveaus": ("2F+", "1S"), "metingen": 2},
        "S17": {"stappen": 2},
    }
    laag = {
        "S01": {"niveaus": ("D", "E")},
        "S07": {"niveaus": ("A",), "metingen": 3},
    }
    return {
        "I-V": school,
        "A-E": replace(school, systeem=A_E, signalen=_met(school, laag)),
        "eigen": replace(school, systeem=eigen, signalen=_met(school, ruim)),
    }


def _met(
    school: School, anders: Mapping[str, Mapping[str, object]]
) -> dict[str, dict[str, object]]:
    """Return the settings of the signals with some of them changed."""
    return {code: {**waarden, **anders.get(code, {})} for code, waarden in school.signalen.items()}


@cache
def normen() -> tuple[Norm, ...]:
    """Return the invented norms of both systems."""
    return tuple(n for n in read_normen(NORMEN, fictief=True)[0] if "FICTIEF" in n.bron)


def maak_inhoud(school: School, normen: Sequence[Norm]) -> Inhoud:
    """Return a new class of this school."""
    groep, namen = maak_groep(LEERJAREN, 8)
    schema = klassenmap(school, LEERJAREN, normen_bekend=True)
    return nieuwe_inhoud(schema, groep, normen, namen=namen, schooljaar="2026-2027", brin="99ZZ")


@cache
def inhoud(naam: str) -> Inhoud:
    """Return a new class of one of the schools."""
    return maak_inhoud(scholen()[naam], normen())


@cache
def bron(naam: str) -> KlasBron:
    """Return what the functions know in a cell of that class."""
    return KlasBron(scholen()[naam], normen_van(inhoud(naam)))


@cache
def bytes_van(naam: str) -> bytes:
    """Return its workbook."""
    return bouw_klassenmap(inhoud(naam))
