"""The helper rows of Datamuur and Groepjesblad, right of the paper: a row for each child."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hgw_excel.bouwen.vel import Vel, adres, bereik, cel
from hgw_excel.schema.formules.weergave_muur_rij import blok_excel, per_gebied
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.gebied import Gebied

KINDEREN = 40
"""Rows for so many children at least: the class can grow."""

RUIM = 5
KOP = 3
KOLOMMEN = (
    "leerjaar", "nummer", "aanpak", "eigen", "blok", "code", "orde", "volg", "tekst",
)  # fmt: skip
"""Helper columns, in an order in which each needs only earlier ones or whole columns."""


@dataclass(frozen=True, slots=True)
class MuurHulp:
    """Addresses that the view uses.

    Attributes:
        kop: name of the drop-down with the gebied.
        feiten: addresses of nr, aantal (of leerjaren), eerste and tweede leerjaar.
        kolommen: the range of each helper column.
        vrij: first row below the helper rows.
        eerste, laatste: the helper columns.
    """

    kop: str
    feiten: Mapping[str, str]
    kolommen: Mapping[str, str]
    vrij: int
    eerste: int
    laatste: int

    @property
    def params(self) -> dict[str, str]:
        """What nearly every formula of the view needs."""
        k = self.kolommen
        namen = {"codes": "code", "volgs": "volg", "teksten": "tekst", "blokken": "blok"}
        return {"kop": self.kop, **self.feiten, **{naam: k[kol] for naam, kol in namen.items()}}


def zet_muurhulp(vel: Vel, kop: str, eerste: int) -> MuurHulp:
    """Write the helper cells from column `eerste` on."""
    feiten = _feiten(vel, kop, eerste)
    rijen = max(KINDEREN, len(vel.inhoud.ruw["tblIndeling"]) + RUIM)
    for j, naam in enumerate(KOLOMMEN):
        vel.tekst(cel(KOP, eerste + j), naam)
    kolommen = {
        naam: bereik(KOP + 1, eerste + j, KOP + rijen, eerste + j)
        for j, naam in enumerate(KOLOMMEN)
    }
    for i in range(1, rijen + 1):
        _rij(vel, kop, eerste, i, {**feiten, "codes": kolommen["code"], "ordes": kolommen["orde"]})
    return MuurHulp(kop, feiten, kolommen, KOP + rijen + 2, eerste, eerste + len(KOLOMMEN) - 1)


def _feiten(vel: Vel, kop: str, kolom: int) -> dict[str, str]:
    werkboek = vel.inhoud.werkboek
    nr = vel.formule(cel(0, kolom), "weergave_muur_gebied", {"kop": kop})

    def kies(maak: Callable[[Gebied], str]) -> dict[str, str]:
        return {"kop": kop, "nr": nr, "keuzes": per_gebied(werkboek, nr, maak)}

    aantal = kies(lambda gebied: str(len(gebied.leerjaren)))
    feiten = {"nr": nr, "aantal": vel.formule(cel(0, kolom + 1), "weergave_muur_leerjaren", aantal)}
    for j, naam in enumerate(("eerste", "tweede")):
        params = {**kies(lambda gebied, j=j: str((*gebied.leerjaren, 0, 0)[j])),
                  "kolom": str(j + 1)}  # fmt: skip
        feiten[naam] = vel.formule(cel(0, kolom + 2 + j), "weergave_muur_leerjaar", params)
    return feiten


def _rij(vel: Vel, kop: str, eerste: int, i: int, feiten: Mapping[str, str]) -> None:
    rij = KOP + i
    cellen = {naam: adres(rij, eerste + j) for j, naam in enumerate(KOLOMMEN)}
    params = {"kop": kop, "i": str(i), **feiten, **cellen}
    keuzes = _keuzes(vel, kop, params)
    for j, naam in enumerate(KOLOMMEN):
        if naam != "eigen" or kop == "muur_gebied":
            waarden = {**params, "keuzes": keuzes.get(naam, "")}
            vel.formule(cel(rij, eerste + j), _formule(kop, naam), waarden)


def _formule(kop: str, naam: str) -> str:
    if naam == "leerjaar":
        return "weergave_muur_rij_leerjaar"
    if naam == "tekst" and kop != "muur_gebied":
        return "weergave_groepjes_tekst"
    return f"weergave_muur_{naam}"


def _keuzes(vel: Vel, kop: str, p: dict[str, str]) -> dict[str, str]:
    """Return the parts of formulas that differ per gebied or per school."""
    werkboek, i = vel.inhoud.werkboek, p["i"]
    p["ander"] = tekst(werkboek.school.aanpakken.met_ander_leerjaar)

    def aanpak(gebied: Gebied) -> str:
        return f'INDEX(tblIndeling[{gebied.sleutel}_aanpak],{i})&""'

    def eigen(gebied: Gebied) -> str:
        keuze = f"TRIM(INDEX(tblIndeling[{gebied.sleutel}_keuze],{i}))"
        voorstel = f"TRIM(INDEX(tblIndeling[{gebied.sleutel}_voorstel],{i}))"
        return f'IF(AND({keuze}<>"",{keuze}<>SUBSTITUTE({voorstel},"*","")),1,0)'

    return {
        "aanpak": per_gebied(werkboek, p["nr"], aanpak),
        "eigen": per_gebied(werkboek, p["nr"], eigen),
        "blok": blok_excel(werkboek, kop, p["aanpak"]),
    }
