"""HGW504."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen, telwoord
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.bladen.indeling import teller_naam
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij


@klasregel("HGW504", "Meer kinderen intensief dan afgesproken", Ernst.LET_OP)
def groep_te_groot(klas: Klas) -> Iterator[Bevinding]:
    """In de groep intensief zitten meer kinderen dan de school heeft afgesproken.

    Het is een hulp bij het indelen; de keuze van de leerkracht blijft gelden.

    In school.toml: `maximum` in [indeling].
    """
    afspraak, woord = klas.school.indeling, klas.school.aanpakken.intensief
    if not klas.heeft("tblIndeling", "leerling_id"):
        return
    for gebied in klas.werkboek.gebieden:
        for leerjaren in _groepen(gebied, afspraak.samen) if gebied.indelen else ():
            aantal = sum(_krijgt(rij, gebied, leerjaren, woord)
                         for rij in klas.inhoud.rijen("tblIndeling"))  # fmt: skip
            if aantal > afspraak.maximum:
                blad, cel = _teller(klas, gebied, leerjaren[0], woord)
                yield Bevinding(
                    f"{gebied.naam}, groep {rij_aaneen(leerjaren)}: {telwoord(aantal)} kinderen "
                    f"{woord}; afgesproken is hooguit {telwoord(afspraak.maximum)}.",
                    "Kies bij een kind een andere aanpak, of laat het zo.",
                    blad,
                    cel,
                    veld=f"{gebied.kort} aanpak",
                )


def _groepen(gebied: Gebied, samen: tuple[str, ...]) -> list[tuple[int, ...]]:
    """Return the leerjaren that sit together in one lesson."""
    return [gebied.leerjaren] if gebied.sleutel in samen else [(lj,) for lj in gebied.leerjaren]


def _teller(klas: Klas, gebied: Gebied, leerjaar: int, woord: str) -> tuple[str, str]:
    """Return the place of the counter of this group, above the table."""
    plek = klas.school.aanpakken.keuzes.index(woord)
    naam = teller_naam(gebied.sleutel, leerjaar, plek)
    return klas.boek.adressen.get(naam, (klas.blad("tblIndeling").naam, ""))


def _krijgt(rij: Rij, gebied: Gebied, leerjaren: tuple[int, ...], woord: str) -> bool:
    aanpak = rij.tekst(f"{gebied.sleutel}_aanpak").casefold()
    return rij.leerjaar in leerjaren and aanpak == woord.casefold()
