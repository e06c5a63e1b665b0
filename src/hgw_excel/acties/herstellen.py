"""Safe repairs: which cells of one klassenmap can be mended without asking anyone, and how."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hgw_excel.acties.formules_terug import terug_te_zetten
from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.controle.celvraag import Celvraag, afgekort
from hgw_excel.controle.foutnamen import foutnaam
from hgw_excel.controle.inlezen import is_leeg, namen_in
from hgw_excel.controle.klas import Klas, Plaats
from hgw_excel.controle.nieuwe_waarden import cel_van
from hgw_excel.controle.volgorde import rij_en_kolom
from hgw_excel.controle.zinnen import dag_kort, keer, rij_aaneen
from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import als_tekst
from hgw_excel.schema.kolom import Column, Datum, Getal, HeadCell, Waarde
from hgw_excel.schema.ruw import Cel, CelFout
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

EIGEN_FORMULE = "een eigen formule"
Soort = Literal["getal", "datum", "schrijfwijze", "formule"]
WAT: dict[Soort, tuple[str, str]] = {
    "getal": ("getal dat als tekst stond", "getallen die als tekst stonden"),
    "datum": ("datum die als tekst stond", "datums die als tekst stonden"),
    "schrijfwijze": ("woord anders geschreven dan in de lijst",
                     "woorden anders geschreven dan in de lijst"),
    "formule": ("formule die weg was of vervangen", "formules die weg waren of vervangen"),
}  # fmt: skip
"""By kind of repair what is mended, one and more."""
GENOEMD = 5
"""So many repairs are told one by one."""


@dataclass(frozen=True, slots=True)
class Herstelling:
    """One cell that can be mended safely.

    Attributes:
        plek: table, row and key; ('', 0, naam) is a named cell.
        waarde: what the cell gets; None for a formula.
        was: what stands there, as it may be shown; '' where it may not, or where it is nothing.
        wordt: the new value as it may be shown; '' for a formula.
        verschil: what differs where `was` and `wordt` look the same.
    """

    plek: Veldplek
    blad: str
    cel: str
    veld: str
    soort: Soort
    waarde: Waarde = None
    was: str = ""
    wordt: str = ""
    verschil: str = ""


def herstellingen(klas: Klas) -> tuple[Herstelling, ...]:
    """Return every safe repair of a class: by sheet as the tabs stand, then by cell."""
    volgorde = {naam: i for i, naam in enumerate(klas.bladnamen)}
    toon = _Toon(klas)
    gevonden = [*_waarden(klas, toon), *_formules(klas, toon)]
    return tuple(sorted(gevonden, key=lambda h: (volgorde.get(h.blad, -1), rij_en_kolom(h.cel))))


def herstel(klas: Klas, school: School, datum: date) -> Voorstel:
    """Return the change that mends in place all that is safe; a second run finds nothing more."""
    cellen = herstellingen(klas)
    van_haar = sum(_is_gevuld(klas, cel) for cel in cellen)
    return Voorstel(wijzigingen(cellen), tuple(_regels(cellen)), van_haar)


def _is_gevuld(klas: Klas, cel: Herstelling) -> bool:
    """Tell whether something stands in the cell: all that is mended was typed by someone."""
    tabel, i, key = cel.plek
    staat = cel_van(klas, tabel, i, key) if tabel else klas.boek.namen[key]
    return not is_leeg(staat) and not isinstance(staat, CelFout)


def _regels(cellen: Sequence[Herstelling]) -> Iterator[str]:
    tellen = Counter(cel.soort for cel in cellen)
    delen = [keer(tellen[soort], *woorden) for soort, woorden in WAT.items() if tellen[soort]]
    if delen:
        yield f"Herstel van {rij_aaneen(delen)}."
    else:
        yield "Er valt niets veilig te herstellen."
    yield from (_regel(cel) for cel in cellen[:GENOEMD])
    if (rest := len(cellen) - GENOEMD) > 0:
        yield f"En nog {keer(rest, 'cel', 'cellen')}."


def _regel(cel: Herstelling) -> str:
    """'Scores, H12: '151.5' wordt 151,5.', without what may not be shown."""
    if cel.soort == "formule":
        return f"{cel.blad}, {cel.cel}: de formule komt terug."
    if not cel.was:
        return f"{cel.blad}, {cel.cel}: {cel.veld}."
    hoe = f" ({cel.verschil})" if cel.verschil else ""
    return f"{cel.blad}, {cel.cel}: '{cel.was}' wordt {cel.wordt}{hoe}."


def wijzigingen(gekozen: Iterable[Herstelling]) -> Wijzigingen:
    """Return what has to change for these repairs."""
    cellen, koppen, formules = {}, {}, set()
    for een in gekozen:
        if een.soort == "formule":
            formules.add(een.plek)
        elif een.plek[0]:
            cellen[een.plek] = een.waarde
        else:
            koppen[een.plek[2]] = een.waarde
    return Wijzigingen(cellen, koppen, formules=frozenset(formules))


def _waarden(klas: Klas, toon: "_Toon") -> Iterator[Herstelling]:
    """Yield what the rules for cells know for sure; a formula of the teacher's own stays."""
    for plek, waarde in klas.herstel.items():
        tabel, i, key = plek
        if not tabel:
            kop = klas.werkboek.koppen[key]
            blad, adres = klas.boek.adressen[key]
            plaats = Plaats(blad=blad, cel=adres, veld=kop.label)
            cel = klas.boek.namen[key]
            yield _waarde(plek, plaats, kop, waarde, cel, toon(cel, kop))
            continue
        stand, kolom = klas.blad(tabel), klas.werkboek.tabel(tabel).column(key)
        j = klas.koppelingen[tabel].plaats[key]
        if (i, j) not in stand.formules:
            cel, plaats = stand.rijen[i][j], klas.plek(tabel, i, key)
            yield _waarde(plek, plaats, kolom, waarde, cel, toon(cel, kolom, tabel))


def _waarde(
    plek: Veldplek, plaats: Plaats, kolom: Column | HeadCell, waarde: Waarde, cel: Cel, was: str
) -> Herstelling:
    soort: Soort = "schrijfwijze"
    if isinstance(kolom.kind, Datum):
        soort = "datum"
    elif isinstance(kolom.kind, Getal):
        soort = "getal"
    wordt = _als_getypt(waarde) if was else ""
    verschil = _verschil(cel, waarde) if was and was == wordt else ""
    return Herstelling(
        plek, **plaats, soort=soort, waarde=waarde, was=was, wordt=wordt, verschil=verschil
    )


def _verschil(cel: Cel, waarde: Waarde) -> str:
    """Say what is mended in a cell that goes on showing the same."""
    if not isinstance(waarde, str):
        soort = "datum" if isinstance(waarde, date) else "getal"
        return f"een {soort} in plaats van tekst"
    spatie = isinstance(cel, str) and " ".join(cel.split()) == waarde
    return "zonder spatie te veel" if spatie else "in de gewone schrijfwijze"


def _als_getypt(waarde: Waarde) -> str:
    if isinstance(waarde, date):
        return dag_kort(waarde)
    return nederlands(waarde) if isinstance(waarde, float | int) else als_tekst(waarde)


def _formules(klas: Klas, toon: "_Toon") -> Iterator[Herstelling]:
    for cel in terug_te_zetten(klas):
        kolom = klas.werkboek.tabel(cel.tabel).column(cel.key)
        j = klas.koppelingen[cel.tabel].plaats[cel.key]
        eigen = (cel.i, j) in klas.blad(cel.tabel).formules and not isinstance(cel.cel, CelFout)
        was = EIGEN_FORMULE if eigen else toon(cel.cel, kolom, cel.tabel)
        plaats = klas.plek(cel.tabel, cel.i, cel.key)
        yield Herstelling((cel.tabel, cel.i, cel.key), **plaats, soort="formule", was=was)


class _Toon:
    """Shows what stands in a cell: '' where it is personal, may name a child or is nothing."""

    def __init__(self, klas: Klas) -> None:
        self.werkboek = klas.werkboek
        self.namen = namen_in(klas.boek, klas.koppelingen)
        lijsten = klas.werkboek.lijsten.values()
        self.woorden = {als_tekst(woord).casefold() for lijst in lijsten for woord in lijst}

    def __call__(self, cel: Cel, kolom: Column | HeadCell, tabel: str = "") -> str:
        if is_leeg(cel):
            return ""
        if isinstance(cel, CelFout):
            return foutnaam(cel.code)
        vraag = Celvraag(cel, kolom, self.werkboek, tabel, namen=self.namen)
        van_school = not kolom.personal and vraag.tekst.casefold() in self.woorden
        return afgekort(vraag.tekst) if van_school or vraag.citeerbaar else ""
