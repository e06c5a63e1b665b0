"""The helper cells of the Leerlingkaart, right of the paper: facts per gebied, points of lines."""

from collections.abc import Callable
from dataclasses import dataclass, field

from xlsxwriter.format import Format

from hgw_excel.bouwen.kaart_raster import Raster
from hgw_excel.bouwen.vel import Span, Vak, Vel, adres, bereik, cel, over
from hgw_excel.schema.formules import weergave_kaart_koers as koers
from hgw_excel.schema.formules import weergave_kaart_koers_feiten as koersfeiten
from hgw_excel.schema.formules.weergave_kaart_cel import in_leerjaar
from hgw_excel.schema.formules.weergave_kaart_feiten import op_kaart
from hgw_excel.schema.formules.weergave_kaart_tekst import VELDEN, veld_excel
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.werkboek import Workbook

KOP = 3
"""Row with the names of the helper columns; the cells of the child stand above it."""

TABELLEN = {
    "overzicht": "tblGroepsoverzicht",
    "indeling": "tblIndeling",
    "leerlingen": "tblLeerlingen",
}
OPP = ("rendement", "dubbel")
"""Facts about the child for its own line."""


@dataclass(frozen=True, slots=True)
class Hulp:
    """Addresses that the card uses.

    Attributes:
        kind: addresses of rij, id, leerjaar, overzicht and indeling of the chosen child.
        kolommen: the range of each field, one row a gebied, and of the two orders.
        vrij: first row below the helper table.
        eerste: first helper column; `laatste` the last one.
    """

    kind: dict[str, str]
    kolommen: dict[str, str]
    vrij: int
    eerste: int
    laatste: int


def meeste(werkboek: Workbook, leerjaren: Callable[[Gebied], tuple[int, ...]]) -> int:
    """Return how many gebieden one child can have at most."""
    return max(
        sum(leerjaar in leerjaren(gebied) for gebied in werkboek.gebieden)
        for leerjaar in werkboek.leerjaren
    )


def zet_hulp(vel: Vel, eerste: int) -> Hulp:
    """Write the helper cells from column `eerste` on."""
    gebieden = vel.inhoud.werkboek.gebieden
    kind = _kind(vel, eerste)
    koppen = ("volg_kaart", "volg_plan", *VELDEN, *koersfeiten.VELDEN)
    for j, kop in enumerate(koppen):
        vel.tekst(cel(KOP, eerste + j), kop)
    for i, gebied in enumerate(gebieden):
        _rij(vel, KOP + 1 + i, eerste, gebied, kind)
    laatste_rij = max(KOP + 1, KOP + len(gebieden))
    kolommen = {
        kop: bereik(KOP + 1, eerste + j, laatste_rij, eerste + j) for j, kop in enumerate(koppen)
    }
    return Hulp(kind, kolommen, laatste_rij + 2, eerste, eerste + len(koppen) - 1)


def _kind(vel: Vel, kolom: int) -> dict[str, str]:
    rij = vel.formule(cel(0, kolom), "weergave_kaart_rij")
    uit = {"rij": rij}
    for j, (naam, key) in enumerate((("id", "leerling_id"), ("leerjaar", "leerjaar")), 1):
        uit[naam] = vel.formule(cel(0, kolom + j), "weergave_kaart_kind", {"rij": rij, "key": key})
    for j, (naam, tabel) in enumerate(TABELLEN.items(), 3):
        params = {"id": uit["id"], "tabel": tabel}
        uit[naam] = vel.formule(cel(0, kolom + j), "weergave_kaart_in", params)
    for j, naam in enumerate(OPP, 3 + len(TABELLEN)):
        uit[naam] = vel.formule(cel(0, kolom + j), f"weergave_kaart_{naam}", dict(uit))
    return uit


def _rij(vel: Vel, rij: int, eerste: int, gebied: Gebied, kind: dict[str, str]) -> None:
    for j, (soort, leerjaren) in enumerate(
        (("kaart", op_kaart(gebied)), ("plan", gebied.leerjaren if gebied.indelen else ()))
    ):
        params = {
            "soort": soort,
            "gebied": gebied.sleutel,
            "geldt": in_leerjaar(kind, leerjaren),
            "boven": f"{adres(KOP, eerste + j)}:{adres(rij - 1, eerste + j)}",
        }
        vel.formule(cel(rij, eerste + j), "weergave_kaart_volg", params)
    cellen = {**kind, **{veld: adres(rij, eerste + 2 + j) for j, veld in enumerate(VELDEN)}}
    for j, veld in enumerate(VELDEN):
        excel = veld_excel(vel.inhoud.werkboek, gebied, veld, cellen)
        params = {"excel": excel, "gebied": gebied.sleutel, "veld": veld}
        vel.formule(cel(rij, eerste + 2 + j), "weergave_kaart_veld", params)
    _koers(vel, rij, eerste + 2 + len(VELDEN), gebied, cellen)


def _koers(vel: Vel, rij: int, eerste: int, gebied: Gebied, cellen: dict[str, str]) -> None:
    """Write whether the child is on course for one gebied."""
    alle = koersfeiten.VELDEN
    cellen = {**cellen, **{veld: adres(rij, eerste + j) for j, veld in enumerate(alle)}}
    for j, veld in enumerate(alle):
        excel = koers.veld_excel(vel.inhoud.werkboek.school, gebied, veld, cellen)
        params = {"excel": excel, "gebied": gebied.sleutel, "veld": veld}
        vel.formule(cel(rij, eerste + j), "weergave_kaart_koersveld", params)


def zet_plek(vel: Vel, hulp: Hulp, rij: int, soort: str, k: int) -> dict[str, str]:
    """Write where the k-th gebied of the child stands; return what finds its fields."""
    params = {"k": str(k), "soort": soort, "volg": hulp.kolommen[f"volg_{soort}"]}
    plek = vel.formule(cel(rij, hulp.eerste), "weergave_kaart_plek", params)
    return {"k": str(k), "soort": soort, "plek": plek}


@dataclass(frozen=True, slots=True)
class Kaart:
    """The card under construction: its paper, its columns and its helpers."""

    vel: Vel
    raster: Raster
    hulp: Hulp
    hoogtes: dict[int, float] = field(default_factory=dict)

    @property
    def kind(self) -> dict[str, str]:
        """Addresses of the facts about the child."""
        return self.hulp.kind

    def toon(self, vak: Vak, plek: dict[str, str], veld: str, stijl: Format | None) -> None:
        """Show a field of a gebied."""
        params = {**plek, "veld": veld, "kolom": self.hulp.kolommen[veld]}
        self.vel.formule(vak, "weergave_kaart_toon", params, stijl)

    def regel(self, vak: Vak, als: str, **stijl: object) -> None:
        """Give cells another look while a condition holds."""
        opmaak = {"type": "formula", "criteria": f"={als}",
                  "format": self.vel.stijlen.regel(**stijl)}  # fmt: skip
        self.vel.blad.conditional_format(*vak, opmaak)

    def sectie(self, rij: int, span: Span, kop: str, naam: str = "") -> None:
        """Write a heading over a span: a fixed text, or the formula `naam`."""
        vak = over(rij, span)
        stijl = self.vel.stijlen.recept("sectie")
        if naam:
            self.vel.formule(vak, naam, self.kind, stijl)
        else:
            self.vel.tekst(vak, kop, stijl)

    def hoogte(self, rij: int, punten: float) -> int:
        """Set the height of a row; return the next row."""
        self.vel.blad.set_row(rij, punten)
        self.hoogtes[rij] = punten
        return rij + 1

    def gebruikt(self, van: int, tot: int) -> float:
        """Return the points that the rows from `van` up to `tot` take."""
        return sum(punten for rij, punten in self.hoogtes.items() if van <= rij < tot)
