"""Conditional formats of a table, from special to general.

LibreOffice applies only the first true rule to a cell, so each rule carries all it needs and the
rules of one column exclude one another. Plain references only: a structured one is not allowed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hgw_excel.bouwen.celstijl import randen
from hgw_excel.bouwen.palet import (
    GEEL,
    GRIJS,
    INKT,
    LIJN_MIDDEN,
    PETROL,
    TINT_BESPREKEN,
    TINT_EIGEN_LEERLIJN,
    TINT_INTENSIEF,
    TINT_LET_OP,
    TINT_VERDIEPT,
    TINT_ZORG,
    ZACHT,
    is_uiteinde,
    niveau_tint,
)
from hgw_excel.bouwen.plek import Plek
from hgw_excel.bouwen.soort import Soort, soort
from hgw_excel.bouwen.stijlen import DUN, Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.kolom import Column, Keuze, Table
from hgw_excel.schema.werkboek import Workbook

GEMIST: dict[str, object] = {"italic": True, "font_color": GRIJS}
"""How the word for a test that was not taken looks."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A condition in the words of a formula (without '=') and the whole format it gives."""

    als: str
    stijl: dict[str, object] = field(default_factory=dict)


def tint(kleur: str, *, vet: bool = False) -> dict[str, object]:
    """Return the format of a coloured cell; the text on it is always ink."""
    return {"bg_color": kleur, "font_color": INKT, **({"bold": True} if vet else {})}


def zet_regels(
    blad: Werkblad, stijlen: Stijlen, tabel: Table, plek: Plek, werkboek: Workbook
) -> None:
    """Put all rules of a table on its sheet."""
    lijn = _tussen_leerjaren(tabel, plek, werkboek)
    for kolom in tabel.columns:
        k = plek.kolommen[kolom.key]
        for regel in _met_lijn(tabel, kolom, lijn, kolomregels(tabel, kolom, plek, werkboek)):
            opmaak = {"type": "formula", "criteria": f"={regel.als}",
                      "format": stijlen.regel(**regel.stijl)}  # fmt: skip
            blad.conditional_format(plek.eerste, k, plek.laatste, k, opmaak)


def _tussen_leerjaren(tabel: Table, plek: Plek, werkboek: Workbook) -> str:
    """Return the condition that another leerjaar begins here; the header above row 1 is text."""
    if len(werkboek.leerjaren) == 1 or tabel.rows != "leerling" or not tabel.has("leerjaar"):
        return ""
    boven, hier = plek.cel("leerjaar", -1), plek.cel("leerjaar")
    return f"AND(ISNUMBER({boven}),ISNUMBER({hier}),{hier}<>{boven})"


def _met_lijn(tabel: Table, kolom: Column, lijn: str, regels: Iterator[Regel]) -> Iterator[Regel]:
    """Give each rule a twin with the line between leerjaren; last the line alone."""
    if not lijn:
        yield from regels
        return
    boven = {"top": DUN, "top_color": PETROL, **randen(tabel, kolom)}
    for regel in regels:
        yield Regel(f"AND({lijn},{regel.als})", {**regel.stijl, **boven})
        yield regel
    yield Regel(lijn, boven)


def kolomregels(tabel: Table, kolom: Column, plek: Plek, werkboek: Workbook) -> Iterator[Regel]:
    """Yield the rules of one column, most special first."""
    school, cel = werkboek.school, plek.cel(kolom.key)
    if ander := _ander_profiel(tabel, kolom, plek, werkboek):
        yield ander
    yield from _inhoudsregels(tabel, kolom, plek, school)
    if kolom.role == "v" and kolom.band and tabel.name == "tblScores":
        codes = ",".join(f"TRIM({cel})={tekst(code)}" for code in school.codes)
        yield Regel(f"OR({codes})", GEMIST)


def _inhoudsregels(tabel: Table, kolom: Column, plek: Plek, school: School) -> Iterator[Regel]:
    """Yield the rules that follow from what a column holds."""
    cel, wat = plek.cel(kolom.key), soort(kolom)
    if wat is Soort.KEUZE:
        yield _eigen_keuze(kolom, plek)
    elif wat is Soort.AANPAK:
        yield from _aanpakken(school, kolom, plek)
    elif wat is Soort.STAP:
        yield Regel(f"TRIM({cel})={tekst(school.sev_stappen[2])}", tint(TINT_ZORG, vet=True))
        yield Regel(f"TRIM({cel})={tekst(school.sev_stappen[1])}", tint(TINT_LET_OP))
    elif wat is Soort.OVERZICHT:
        yield from _overzicht(school, kolom, plek)
    elif wat is Soort.OBSERVATIE:
        yield from _stappen(school, cel)
    elif wat is Soort.NIVEAU and _gekleurd(kolom):
        yield from _niveaus(school, cel, _behalve(tabel, kolom, plek))


def _ander_profiel(tabel: Table, kolom: Column, plek: Plek, werkboek: Workbook) -> Regel | None:
    """Grey a typed cell of a leerjaar that the column is not for."""
    if not kolom.leerjaren or kolom.role not in "va" or not tabel.has("leerjaar"):
        return None
    if set(werkboek.leerjaren) <= set(kolom.leerjaren):
        return None
    leerjaar = plek.cel("leerjaar")
    geen = "".join(f",{leerjaar}<>{lj}" for lj in kolom.leerjaren)
    return Regel(f'AND({leerjaar}<>""{geen})', {"bg_color": ZACHT, "font_color": GRIJS})


def _eigen_keuze(kolom: Column, plek: Plek) -> Regel:
    """Mark a choice that differs from the proposal or, without one, from the agreement."""
    gebied = kolom.key.removesuffix("_keuze")
    keuze, niveau = plek.cel(kolom.key), plek.cel(f"{gebied}_niveau")
    voorstel = f'SUBSTITUTE(TRIM({plek.cel(f"{gebied}_voorstel")}),"*","")'
    afspraak = f"SUMPRODUCT((lst_map_niveau={niveau})*(lst_map_aanpak=TRIM({keuze})))=0"
    anders = f'IF({voorstel}="",{afspraak},TRIM({keuze})<>{voorstel})'
    return Regel(
        f'AND(TRIM({keuze})<>"",{anders})',
        {"bold": True, "font_color": PETROL, "num_format": '"● "@'},
    )


def _aanpakken(school: School, kolom: Column, plek: Plek) -> Iterator[Regel]:
    """'bespreken' is yellow once there is a niveau to go by; before that nobody can look."""
    woorden, cel = school.aanpakken, plek.cel(kolom.key)
    niveaus = plek.bereik(f"{kolom.key.removesuffix('_aanpak')}_niveau")
    yield Regel(
        f'AND({cel}={tekst(woorden.bespreken)},COUNTIF({niveaus},"?*")>0)', tint(TINT_BESPREKEN)
    )
    for woord, kleur in (
        (woorden.intensief, TINT_INTENSIEF),
        (woorden.verdiept, TINT_VERDIEPT),
        (woorden.eigen_leerlijn, TINT_EIGEN_LEERLIJN),
    ):
        yield Regel(f"{cel}={tekst(woord)}", tint(kleur))


def _gekleurd(kolom: Column) -> bool:
    """One coloured column per vakgebied: the delivered niveau, and ours where that is empty."""
    geleverd = isinstance(kolom.kind, Keuze) and kolom.kind.lijst == "niveau"
    return geleverd or kolom.formule == "niveau_berekend"


def _behalve(tabel: Table, kolom: Column, plek: Plek) -> str:
    """Return a condition that must hold as well: a computed niveau yields to a delivered one."""
    geleverd = kolom.key.removesuffix("_berekend") + "_niveau"
    if kolom.formule != "niveau_berekend" or not tabel.has(geleverd):
        return ""
    return f'{plek.cel(geleverd)}=""'


def _niveaus(school: School, cel: str, ook: str) -> Iterator[Regel]:
    namen = school.systeem.niveaus
    for naam in namen:
        rang = school.systeem.rang(naam)
        kleur = niveau_tint(rang, len(namen))
        if kleur:
            gelijk = ",".join(f"TRIM({cel})={tekst(naam + teken)}" for teken in ("", "+", "-"))
            als = f"AND({ook},OR({gelijk}))" if ook else f"OR({gelijk})"
            yield Regel(als, tint(kleur, vet=is_uiteinde(rang, len(namen))))


def _stappen(school: School, cel: str) -> Iterator[Regel]:
    laag, _, hoog = school.observatiestappen
    yield Regel(f"TRIM({cel})={tekst(laag)}", tint(niveau_tint(1, 3)))
    yield Regel(f"TRIM({cel})={tekst(hoog)}", tint(niveau_tint(3, 3)))


def _overzicht(school: School, kolom: Column, plek: Plek) -> Iterator[Regel]:
    """'III ↗' is judged by the part before its arrow; a lone '?' is grey while all are one."""
    cel, alle = plek.cel(kolom.key), plek.bereik(kolom.key)
    yield Regel(f'AND({cel}="?",COUNTIF({alle},"?*")>COUNTIF({alle},"~?"))', tint(GEEL))
    yield Regel(f'{cel}="?"', {"font_color": LIJN_MIDDEN})
    yield Regel(f"{cel}={tekst(school.codes[1])}", GEMIST)
    namen = school.systeem.niveaus
    paren = [(naam, school.systeem.rang(naam), len(namen)) for naam in namen]
    paren += [(stap, rang, 3) for rang, stap in enumerate(school.observatiestappen, 1)]
    for woord, rang, aantal in paren:
        if kleur := niveau_tint(rang, aantal):
            als = _begint_met(cel, woord)
            yield Regel(als, tint(kleur, vet=is_uiteinde(rang, aantal)))


def _begint_met(cel: str, woord: str) -> str:
    """The length keeps 'hoog plus ↗' apart from 'hoog ↗'."""
    n = len(woord) + 1
    delen = ",".join(f'LEFT({cel}&" ",{n})={tekst(woord + slot)}' for slot in (" ", "+", "-"))
    return f"AND(LEN({cel})<={n + 2},OR({delen}))"
