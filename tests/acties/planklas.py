"""A class with empty plans, and what `plan` proposes for Rekenen in it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hgw_excel.acties.plan import plan
from hgw_excel.acties.voorstel import Voorstel, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.planzinnen import Planbank, Planzinnen
from hgw_excel.domein.school import Periode, School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school

DAG = date(2027, 2, 4)
TABEL = "tblPlan_rekenen"
INTENSIEF, BASIS, VERDIEPT, OVERIG = range(4)
BANK = Planbank(
    {
        "algemeen": {
            "intensief": Planzinnen(("Vóór {datum} 80% goed.",), ("kern",), ("voordoen",),
                                    ("{keer} × {minuten} min",), ("toets",), 3, 15),
            "basis": Planzinnen(("80% goed op M5.",), ("blok",), ("samen",), ("hele groep",),
                                ("toets",)),
        },
        "rekenen": {"intensief": Planzinnen(aanpak=("eerst met materiaal", "tekenen"))},
        "algemeen_jong": {"basis": Planzinnen(("Vóór {datum} in spel.",), ("thema",))},
    },
    {"spelling": ("dictee",), "verdiept": ("uitdaging",)},
)  # fmt: skip
Cellen = Mapping[tuple[int, str], Waarde]


def school(**anders: object) -> School:
    """Return the school of the tests with a bank, and with dates in its periods."""
    periodes = (
        Periode(1, "herfst", date(2026, 8, 24), date(2027, 1, 29), "vorig jaar"),
        Periode(2, "lente", date(2027, 2, 1), date(2027, 7, 9), "M"),
    )
    velden = {"planzinnen": BANK, "periodes": periodes, **anders}
    return replace(voorbeeld_school(), **velden)  # type: ignore[arg-type]


def klas_met(
    niveaus: str, afspraken: School, leerjaren: tuple[int, ...] = (5,), periode: int = 2
) -> Inhoud:
    """Return a class with empty plans and these niveaus for Rekenen, one child each."""
    namen = [f"Kind{letter}" for letter in "ABCDEFGHIJ"[: len(niveaus.split())]]
    inhoud = maak_inhoud(afspraken, leerjaren, namen, {"hgw_periode": periode})
    for naam, rijen in inhoud.ruw.items():
        for rij in rijen if naam.startswith("tblPlan_") else ():
            rij.pop("doel", None)
    for i, niveau in enumerate(niveaus.split()):
        key = "rekenen_m_niveau" if leerjaren[i % len(leerjaren)] > 2 else "obs_rekenen_m"
        if niveau != "-":
            inhoud.ruw["tblScores"][i][key] = niveau.replace("_", " ")
    return inhoud


def gelezen(inhoud: Inhoud) -> Klas:
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    return klas


def vul(inhoud: Inhoud, afspraken: School) -> Voorstel:
    klas = gelezen(inhoud)
    voorstel = plan(klas, afspraken, DAG)
    return replace(voorstel, wijzigingen=echt(klas, voorstel.wijzigingen))


def cellen(inhoud: Inhoud, afspraken: School, *velden: str) -> dict[tuple[int, str], Waarde]:
    """Return what is proposed for Rekenen, by row and field."""
    gevonden = vul(inhoud, afspraken).wijzigingen.cellen
    return {
        (i, key): waarde
        for (tabel, i, key), waarde in gevonden.items()
        if tabel == TABEL and (not velden or key in velden)
    }
