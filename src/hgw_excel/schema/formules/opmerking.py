"""What is worth a look in the groups of one gebied, above its columns on Indeling.

It reads the counters, so it follows every choice at once.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hgw_excel.domein.school import School
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.kop import teller_naam
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij

INDELING = "tblIndeling"


class Deel(NamedTuple):
    """One remark: Excel text for when and what, and its value now ('' when it does not apply)."""

    als: str
    wat: str
    nu: str


def opmerking(school: School, gebied: Gebied) -> dict[str, str]:
    """Return the params of `indeling_opmerking`."""
    delen = (f'IF({als},{wat}&". ","")' for als, wat, _ in _delen(school, gebied, None))
    return {"gebied": gebied.sleutel, "delen": "&".join(delen)}


@formule("indeling_opmerking")
class IndelingOpmerking:
    """Too many or too few intensief, how many moved for the size of a group, and in a combination
    class more groups than fit in one lesson, with what may be taught together."""

    excel = "TRIM({delen})"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        werkboek = rij.inhoud.werkboek
        delen = _delen(werkboek.school, werkboek.gebied(p["gebied"]), rij)
        return " ".join(f"{deel.nu}." for deel in delen if deel.nu)


def _delen(school: School, gebied: Gebied, rij: Rij | None) -> Iterator[Deel]:
    samen = gebied.sleutel in school.indeling.samen
    for leerjaren in [gebied.leerjaren] if samen else [(lj,) for lj in gebied.leerjaren]:
        yield from _grootte(school, gebied, leerjaren, rij)
    yield _gedwongen(school, gebied, rij)
    if len(gebied.leerjaren) > 1 and not samen:
        yield _in_een_les(school, gebied, rij)


def _grootte(
    school: School, gebied: Gebied, leerjaren: tuple[int, ...], rij: Rij | None
) -> Iterator[Deel]:
    """Yield what is said of a group intensief that is too large or too small."""
    afspraak, woord = school.indeling, school.aanpakken.intensief
    som = "+".join(_teller(gebied, leerjaar, 0) for leerjaar in leerjaren)
    aantal = sum(_geteld(rij, gebied, leerjaar, 0) for leerjaar in leerjaren)
    wie = f"Groep {'-'.join(map(str, leerjaren))}: "
    vol, klein = (f" {woord}, {w} {n}" for w, n in (("hooguit", afspraak.maximum),
                                                    ("minstens", afspraak.minimum)))  # fmt: skip
    alleen = f"1 kind alleen {woord}"
    te_veel, te_weinig = aantal > afspraak.maximum, 0 < aantal < afspraak.minimum
    yield Deel(
        f"{som}>{afspraak.maximum}",
        f"{tekst(wie)}&({som})&{tekst(vol)}",
        f"{wie}{aantal}{vol}" if te_veel else "",
    )
    ander = [lj for lj in gebied.leerjaren if lj not in leerjaren]
    bij, bij_nu = _samen_met(gebied, ander[0], rij) if len(ander) == 1 else ('""', "")
    een = f"{alleen}{bij_nu}" if aantal == 1 else f"{aantal}{klein}"
    yield Deel(
        f"AND({som}>0,{som}<{afspraak.minimum})",
        f"{tekst(wie)}&IF({som}=1,{tekst(alleen)}&{bij},({som})&{tekst(klein)})",
        f"{wie}{een}" if te_weinig else "",
    )


def _samen_met(gebied: Gebied, leerjaar: int, rij: Rij | None) -> tuple[str, str]:
    """Return the words for one child that may join the group of the other leerjaar."""
    zin = f", misschien samen met groep {leerjaar}"
    nu = zin if _geteld(rij, gebied, leerjaar, 0) else ""
    return f'IF({_teller(gebied, leerjaar, 0)}>0,{tekst(zin)},"")', nu


def _gedwongen(school: School, gebied: Gebied, rij: Rij | None) -> Deel:
    """Say how many proposals have a '*', where the teacher did not choose otherwise."""
    voorstel, keuze = f"{gebied.sleutel}_voorstel", f"{gebied.sleutel}_keuze"
    woorden = [f"{woord}*" for woord in school.aanpakken.groepen]
    een_van = "+".join(f"({INDELING}[{voorstel}]={tekst(woord)})" for woord in woorden)
    som = f'SUMPRODUCT(({een_van})*({INDELING}[{keuze}]="")*({INDELING}[leerjaar]<>""))'
    plat = {woord.casefold() for woord in woorden}
    aantal = sum(
        str(kind[voorstel]).casefold() in plat
        and kind[keuze] in (None, "")
        and kind.leerjaar is not None
        for kind in (rij.inhoud.rijen(INDELING) if rij else ())
    )
    zin = " met een *: verplaatst voor de groepsgrootte"
    return Deel(f"{som}>0", f"{som}&{tekst(zin)}", f"{aantal}{zin}" if aantal else "")


def _in_een_les(school: School, gebied: Gebied, rij: Rij | None) -> Deel:
    """Say that the leerjaren together have more groups than one lesson can hold."""
    hoogstens, woorden = school.indeling.groepen, school.aanpakken
    plekken = [(lj, plek) for lj in gebied.leerjaren for plek in range(len(woorden.groepen))]
    som = "+".join(f"({_teller(gebied, *plek)}>0)" for plek in plekken)
    aantal = sum(_geteld(rij, gebied, *plek) > 0 for plek in plekken)
    zin = f" groepen in één les, hooguit {hoogstens}"
    if len(gebied.leerjaren) == 2 and gebied.leerjaren in (gebied.oud, gebied.jong):
        laag, hoog = gebied.leerjaren
        zin += f": misschien {woorden.intensief} {hoog} bij {woorden.basis} {laag}"
    nu = f"{aantal}{zin}" if aantal > hoogstens else ""
    return Deel(f"{som}>{hoogstens}", f"({som})&{tekst(zin)}", nu)


def _teller(gebied: Gebied, leerjaar: int, plek: int) -> str:
    return teller_naam(gebied.sleutel, leerjaar, plek)


def _geteld(rij: Rij | None, gebied: Gebied, leerjaar: int, plek: int) -> int:
    waarde = rij.inhoud.kop(_teller(gebied, leerjaar, plek)) if rij else 0
    return int(waarde) if isinstance(waarde, int | float) else 0
