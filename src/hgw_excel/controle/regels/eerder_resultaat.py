"""HGW508."""

from collections.abc import Iterator
from decimal import Decimal

from hgw_excel.controle.citaat import KORT
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.niveaucel import als_de_formules, lees_in
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.getal import nederlands
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School, Toets
from hgw_excel.schema.inhoud import Rij

TABEL = "tblToetsen"
KOLOMMEN = ("leerling_id", "toets", "score", "niveau")


@klasregel("HGW508", "Een eerder resultaat dat nergens bij past", Ernst.LET_OP)
def eerder_resultaat(klas: Klas) -> Iterator[Bevinding]:
    """Bij de toetsen van eerdere jaren staat iets wat we niet kennen.

    Dat kan een toets zijn die de school niet heeft, een niveau uit een ander systeem of een
    score die bij deze toets niet kan. Of de toets heet er anders, of het niveau is anders
    geschreven: de formules zoeken op de naam en kennen alleen de gewone schrijfwijze. Zo'n rij telt
    dan niet mee: we rekenen niets om en raden niet.
    """
    if not klas.heeft(TABEL, *KOLOMMEN):
        return
    toetsen = {_plat(naam): t for t in klas.school.toetsen for naam in (t.naam, *t.ook)}
    for rij in klas.inhoud.rijen(TABEL):
        if not rij.tekst("leerling_id") or not rij.tekst("toets"):
            continue
        toets = toetsen.get(_plat(rij.tekst("toets")))
        for key, zin, doe in _gebreken(rij, toets, klas.school):
            ernst = Ernst.TIP if toets is None else None
            yield Bevinding(zin, doe, ernst=ernst, **klas.plek(TABEL, rij.i, key))


def _gebreken(rij: Rij, toets: Toets | None, school: School) -> Iterator[tuple[str, str, str]]:
    """Yield key, sentence and remedy for each cell of a row that does not fit."""
    if toets is None:
        yield "toets", "Deze toets kennen we niet.", "Schrijf de naam zoals in school.toml."
        return
    if rij.tekst("toets").casefold() != toets.naam.casefold():
        zin = f"{toets.naam} heet hier '{rij.tekst('toets')}'; zo telt deze rij niet mee."
        yield "toets", zin, f"Schrijf {toets.naam}."
    score = rij.getal("score")
    yield from _niveau(rij, toets, school)
    if score is not None and not toets.minimum <= score <= toets.maximum:
        laag, hoog = (nederlands(Decimal(str(g))) for g in (toets.minimum, toets.maximum))
        zin = f"{nederlands(score)} kan niet bij {toets.naam} ({laag} tot {hoog})."
        yield "score", zin, "Kijk het na op de toetsuitslag."


def _niveau(rij: Rij, toets: Toets, school: School) -> Iterator[tuple[str, str, str]]:
    tekst, systeem = rij.tekst("niveau"), school.systeem_van(toets)
    if not tekst or tekst.casefold() in {code.casefold() for code in school.codes}:
        return
    niveau = lees_in(tekst, systeem)
    if als_de_formules(tekst, systeem):
        return
    if not niveau:
        doe = f"Neem een niveau over uit {rij_aaneen(systeem.niveaus)}."
        yield "niveau", f"{_noem(tekst)} is hier geen niveau.", doe
    else:
        yield "niveau", f"{_noem(tekst)} herkennen de formules niet.", f"Schrijf {niveau}."


def _noem(tekst: str) -> str:
    """Quote what is too short to be a name."""
    return f"'{tekst}'" if len(tekst) <= KORT else "Dit"


def _plat(naam: str) -> str:
    return " ".join(naam.casefold().split())
