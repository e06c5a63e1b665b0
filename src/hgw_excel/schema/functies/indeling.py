"""HGW_INDELING."""

from collections.abc import Mapping
from itertools import chain

from hgw_excel.domein.indeling.gegevens import Gegevens
from hgw_excel.domein.indeling.indelen import Indeler, Uitkomst
from hgw_excel.domein.school import School
from hgw_excel.schema.functie import Argument, Bron, Voorbeeld, functie
from hgw_excel.schema.functiedelen import blok, plat, rangen


@functie(
    "HGW_INDELING",
    Argument("niveaus", "de niveaus (of stappen) van de kinderen van één leerjaar", reeks=True),
    Argument("keuzes", "de keuzes van de leerkracht bij dezelfde kinderen; leeg mag", reeks=True),
    voorbeelden=(
        Voorbeeld(
            "HGW_INDELING(B2:D2;B3:D3)",
            "intensief, intensief, verdiept",
            "zoals de school het bij deze niveaus heeft afgesproken",
            {"B2:D2": ("V", "IV", "I"), "B3:D3": (None, None, None)},
        ),
        Voorbeeld(
            "HGW_INDELING(B4:D4;B5:D5)",
            "basis, basis, intensief",
            "de keuze wint van wat bij het niveau past",
            {"B4:D4": ("II", "III", "IV"), "B5:D5": ("basis", None, None)},
        ),
        Voorbeeld(
            "HGW_INDELING(B6:D6;B7:D7)",
            "bespreken, basis, eigen leerlijn",
            "zonder niveau kiest de leerkracht zelf",
            {"B6:D6": ("ziek", "III", "V"), "B7:D7": (None, None, "eigen leerlijn")},
        ),
    ),
)
class Indeling:
    """De aanpak van een hele groep tegelijk, in evenveel cellen als er niveaus zijn: de keuze van
    de leerkracht, anders het voorstel; met een * waar een kind om de grootte van de groep in een
    andere groep komt dan bij zijn niveau past. Deze functie kijkt alleen naar de niveaus; wat er
    verder meetelt en de reden per kind geeft `hgw indelen`. Waar niveau en keuze leeg zijn of de
    school de keuze niet kent, blijft de cel leeg en telt het kind niet mee; alles blijft leeg als
    de twee reeksen niet even groot zijn."""

    @staticmethod
    def waarde(bron: Bron, niveaus: object, keuzes: object) -> list[list[str]]:
        vlak_niveaus, vlak_keuzes = blok(niveaus), blok(keuzes)
        if [len(rij) for rij in vlak_niveaus] != [len(rij) for rij in vlak_keuzes]:
            return [[""] * len(rij) for rij in vlak_niveaus]
        paren = zip(chain(*vlak_niveaus), chain(*vlak_keuzes), strict=True)
        kinderen = [_kind(bron.school, i, plat(n), plat(k)) for i, (n, k) in enumerate(paren)]
        uit = Indeler(bron.school).deel_in([kind for kind in kinderen if kind])
        woorden = iter([_woord(bron.school, kind, uit) if kind else "" for kind in kinderen])
        return [[next(woorden) for _ in rij] for rij in vlak_niveaus]


def _kind(school: School, nummer: int, niveau: str, keuze: str) -> Gegevens | None:
    """Return what is known of one child; a word that is no niveau is known as a missing one.

    None where nothing is known at all, or where the keuze is no word of the school.
    """
    stappen = {plat(stap): rang for rang, stap in enumerate(school.observatiestappen, 1)}
    observatie = niveau in stappen and niveau not in rangen(school.systeem)
    namen: Mapping[str, int] = stappen if observatie else rangen(school.systeem)
    sleutels = {plat(getattr(school.aanpakken, veld)): veld for veld in _VELDEN}
    if not (niveau or keuze) or (keuze and keuze not in sleutels):
        return None
    return Gegevens(
        f"{nummer:06}",
        niveau,
        namen.get(niveau, 0),
        observatie=observatie,
        keuze=sleutels.get(keuze, ""),
    )


_VELDEN = ("intensief", "basis", "verdiept", "eigen_leerlijn", "met_ander_leerjaar", "bespreken")


def _woord(school: School, kind: Gegevens, uit: Mapping[str, Uitkomst]) -> str:
    uitkomst = uit[kind.leerling_id]
    sleutel = kind.keuze or uitkomst.voorstel
    ster = "*" if uitkomst.gedwongen else ""
    return f"{getattr(school.aanpakken, sleutel)}{ster}"
