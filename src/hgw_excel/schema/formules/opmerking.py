"""What is worth a look in the groups of one gebied, above its columns on Indeling.

It reads the counters, so it follows every choice at once.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hgw_excel.domein.indeling.gegevens import BASIS, INTENSIEF, VERDIEPT, ladder
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
    """Too many or too few intensief, too many verdiept, how many moved for the size of a group, and
    in a combination class more groups than fit in one lesson, with what may be taught together."""

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
    for leerjaren in (gebied.jong, gebied.oud):
        if leerjaren and school.indeling.hoogstens_verdiept:
            yield _verdiept(school, gebied, leerjaren, rij)


def _grootte(
    school: School, gebied: Gebied, leerjaren: tuple[int, ...], rij: Rij | None
) -> Iterator[Deel]:
    """Yield what is said of a group intensief that is too large or too small."""
    afspraak, woord = school.indeling, school.aanpakken.intensief
    som, aantal = _som(rij, gebied, leerjaren, INTENSIEF)
    wie = _wie(leerjaren)
    vol, klein = (f" {woord}, {w} {n}" for w, n in (("hooguit", afspraak.maximum),
                                                    ("minstens", afspraak.minimum)))  # fmt: skip
    alleen = f"1 kind alleen {woord}"
    ander = [lj for lj in gebied.leerjaren if lj not in leerjaren]
    alle, allen = _som(rij, gebied, (*leerjaren, *ander), INTENSIEF)
    te_veel = aantal > afspraak.maximum
    te_weinig = 0 < aantal < afspraak.minimum and (aantal == 1 or allen < afspraak.minimum)
    yield Deel(
        f"{som}>{afspraak.maximum}",
        f"{tekst(wie)}&({som})&{tekst(vol)}",
        f"{wie}{aantal}{vol}" if te_veel else "",
    )
    bij, bij_nu = _samen_met(gebied, ander[0], rij) if len(ander) == 1 else ('""', "")
    een = f"{alleen}{bij_nu}" if aantal == 1 else f"{aantal}{klein}"
    yield Deel(
        f"AND({som}>0,{som}<{afspraak.minimum},OR({som}=1,{alle}<{afspraak.minimum}))",
        f"{tekst(wie)}&IF({som}=1,{tekst(alleen)}&{bij},({som})&{tekst(klein)})",
        f"{wie}{een}" if te_weinig else "",
    )


def _samen_met(gebied: Gebied, leerjaar: int, rij: Rij | None) -> tuple[str, str]:
    """Return the words for one child that may join the group of the other leerjaar."""
    zin = f", misschien samen met groep {leerjaar}"
    nu = zin if _geteld(rij, gebied, leerjaar, 0) else ""
    return f'IF({_teller(gebied, leerjaar, 0)}>0,{tekst(zin)},"")', nu


def _gedwongen(school: School, gebied: Gebied, rij: Rij | None) -> Deel:
    """Say how many proposals have a '*', where the teacher did not choose otherwise.

    As many as a group asks could be a second one.
    """
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
    zin, minimum = " met een *: verplaatst voor de groepsgrootte", school.indeling.minimum
    extra = ", misschien met extra handen een tweede groep"
    wat = f'{som}&{tekst(zin)}&IF({som}>={minimum},{tekst(extra)},"")'
    nu = f"{aantal}{zin}{extra if aantal >= minimum else ''}"
    return Deel(f"{som}>0", wat, nu if aantal else "")


def _verdiept(school: School, gebied: Gebied, leerjaren: tuple[int, ...], rij: Rij | None) -> Deel:
    """Say that most of the class is verdiept, and more than fit at the table of intensief."""
    woorden, afspraak = school.aanpakken, school.indeling
    verdiept, aantal = _som(rij, gebied, leerjaren, VERDIEPT)
    sommen = [_som(rij, gebied, leerjaren, plek) for plek in range(len(woorden.groepen))]
    alle, allen = "+".join(som for som, _ in sommen), sum(nu for _, nu in sommen)
    hoogstens, ruim = afspraak.hoogstens_verdiept, afspraak.maximum
    wie, van, zin = (
        _wie(leerjaren),
        " van ",
        f" {woorden.verdiept}{_of_basis(school, gebied, leerjaren)}",
    )
    te_veel = aantal > ruim and aantal * 100 > allen * hoogstens
    return Deel(
        f"AND({verdiept}>{ruim},({verdiept})*100>({alle})*{hoogstens})",
        f"{tekst(wie)}&({verdiept})&{tekst(van)}&({alle})&{tekst(zin)}",
        f"{wie}{aantal}{van}{allen}{zin}" if te_veel else "",
    )


def _of_basis(school: School, gebied: Gebied, leerjaren: tuple[int, ...]) -> str:
    """Return for whom basis may fit too: the lowest of the niveaus that are verdiept."""
    trap = ladder(school, observatie=leerjaren[0] in gebied.jong)
    if list(trap.groepen.values()).count(VERDIEPT) < 2:
        return ""
    return f", misschien {trap.onderste(VERDIEPT)} naar {school.aanpakken.basis}"


def _in_een_les(school: School, gebied: Gebied, rij: Rij | None) -> Deel:
    """Say that the leerjaren together have more groups than one lesson can hold.

    Of the older leerjaar a group may join the one with less support of the younger: it is proposed
    only where both have children, and enough groups go together.
    """
    hoogstens, woorden = school.indeling.groepen, school.aanpakken
    plekken = [(lj, plek) for lj in gebied.leerjaren for plek in range(len(woorden.groepen))]
    som = "+".join(f"({_teller(gebied, *plek)}>0)" for plek in plekken)
    aantal = sum(_geteld(rij, gebied, *plek) > 0 for plek in plekken)
    zin = f" groepen in één les, hooguit {hoogstens}"
    bij, bij_nu = _samengaan(school, gebied, rij, (som, aantal))
    nu = f"{aantal}{zin}{bij_nu}" if aantal > hoogstens else ""
    return Deel(f"{som}>{hoogstens}", f"({som})&{tekst(zin)}&{bij}", nu)


def _samengaan(
    school: School, gebied: Gebied, rij: Rij | None, groepen: tuple[str, int]
) -> tuple[str, str]:
    """Return which groups of two leerjaren may go together to come down to what fits."""
    if len(gebied.leerjaren) != 2 or gebied.leerjaren not in (gebied.oud, gebied.jong):
        return '""', ""
    (laag, hoog), (som, aantal) = gebied.leerjaren, groepen
    een, twee = (
        _paar(school, gebied, rij, (hoog, plek), (laag, plek + 1)) for plek in (INTENSIEF, BASIS)
    )
    eerst, allebei = f": misschien {een.wat}", f": misschien {een.wat} en {twee.wat}"
    tweede, over = f": misschien {twee.wat}", aantal - school.indeling.groepen
    excel = (
        f"IF({som}={school.indeling.groepen + 1},IF({een.als},{tekst(eerst)},"
        f'IF({twee.als},{tekst(tweede)},"")),'
        f'IF(AND({som}={school.indeling.groepen + 2},{een.als},{twee.als}),{tekst(allebei)},""))'
    )
    if over == 1:
        return excel, eerst if een.nu else tweede if twee.nu else ""
    return excel, allebei if over == 2 and een.nu and twee.nu else ""


def _paar(
    school: School, gebied: Gebied, rij: Rij | None, van: tuple[int, int], bij: tuple[int, int]
) -> Deel:
    """Return that a group may join another where both have children; each is (leerjaar, plek)."""
    woorden = school.aanpakken.groepen
    wat = f"{woorden[van[1]]} {van[0]} bij {woorden[bij[1]]} {bij[0]}"
    allebei = all(_geteld(rij, gebied, *plek) > 0 for plek in (van, bij))
    return Deel(
        f"AND({_teller(gebied, *van)}>0,{_teller(gebied, *bij)}>0)", wat, wat if allebei else ""
    )


def _wie(leerjaren: tuple[int, ...]) -> str:
    return f"Groep {'-'.join(map(str, leerjaren))}: "


def _som(rij: Rij | None, gebied: Gebied, leerjaren: tuple[int, ...], plek: int) -> tuple[str, int]:
    """Return how many are in a group of these leerjaren: as Excel text, and now."""
    excel = "+".join(_teller(gebied, leerjaar, plek) for leerjaar in leerjaren)
    return excel, sum(_geteld(rij, gebied, leerjaar, plek) for leerjaar in leerjaren)


def _teller(gebied: Gebied, leerjaar: int, plek: int) -> str:
    return teller_naam(gebied.sleutel, leerjaar, plek)


def _geteld(rij: Rij | None, gebied: Gebied, leerjaar: int, plek: int) -> int:
    waarde = rij.inhoud.kop(_teller(gebied, leerjaar, plek)) if rij else 0
    return int(waarde) if isinstance(waarde, int | float) else 0
