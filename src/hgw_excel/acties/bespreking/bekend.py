"""What is known of the children that are put down for a leerlingbespreking."""

from collections.abc import Collection, Iterator

from hgw_excel.acties.bespreking.feiten import Bekend
from hgw_excel.acties.signaleren import KlasSignalen
from hgw_excel.controle.oogst import Afgekeurd
from hgw_excel.controle.reeksen import reeksen
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.reeks import Onderwerp, Reeks
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud, Rij

METINGEN = 3
"""So many results are shown of each gebied, the newest first."""

TEKSTEN = (
    ("tblGroepsoverzicht", "stimulerend", "Wat helpt"),
    ("tblGroepsoverzicht", "belemmerend", "Wat maakt het lastig"),
    ("tblGroepsoverzicht", "onderwijsbehoeften", "Heeft nodig"),
    ("tblGroepsoverzicht", "pedagogisch", "Heeft nodig om zich goed te voelen"),
    ("tblGroepsoverzicht", "doel", "Doel"),
    ("tblGroepsoverzicht", "wat_werkt", "Wat werkt"),
    ("tblLeerlingen", "uitstroombestemming", "Uitstroombestemming"),
    ("tblLeerlingen", "leerroute", "Leerroute"),
)
STAPPEN = (("sociaal_emotioneel", "sociaal-emotioneel"), ("werkhouding", "werkhouding"))


def bekend_van(
    inhoud: Inhoud,
    school: School,
    afgekeurd: Afgekeurd,
    signalen: KlasSignalen,
    wie: Collection[Kind],
) -> dict[Kind, Bekend]:
    """Return what is known of each of these children."""
    ids = {kind.leerling_id for kind in wie}
    if not ids:
        return {}
    open_ = {
        kind.kind.leerling_id: tuple(s.gevonden.zin for s in kind.open)
        for kind in signalen.kinderen
    }
    groep = next(iter(wie)).groep
    van = {
        kind.leerling_id: Bekend(
            tuple(_resultaten(inhoud, kind, alles)),
            open_[kind.leerling_id][: signalen.hoogstens],
            tuple(_teksten(inhoud, kind)),
        )
        for kind, alles in reeksen(inhoud, school, afgekeurd, groep)
        if kind.leerling_id in ids
    }
    return {kind: van[kind.leerling_id] for kind in wie}


def _resultaten(
    inhoud: Inhoud, kind: Kind, alles: Collection[Reeks]
) -> Iterator[tuple[str, str, str]]:
    indeling = inhoud.van("tblIndeling", kind.leerling_id)
    for reeks in alles:
        if reeks.onderwerp in (Onderwerp.TOETS, Onderwerp.AVI, Onderwerp.OBSERVATIE):
            key = f"{_gebied(inhoud, reeks)}_aanpak"
            heeft = reeks.hoofd and indeling is not None and indeling.heeft(key)
            aanpak = indeling.tekst(key) if heeft and indeling is not None else ""
            laatste = _laatste(reeks)
            if laatste or aanpak:
                yield reeks.vak, laatste, aanpak


def _gebied(inhoud: Inhoud, reeks: Reeks) -> str:
    """Return the key of the gebied; an ontwikkelgebied may share that of a vakgebied."""
    for gebied in inhoud.werkboek.gebieden:
        eigen = gebied.ontwikkel.sleutel if gebied.ontwikkel else gebied.sleutel
        if reeks.gebied == (eigen if reeks.onderwerp is Onderwerp.OBSERVATIE else gebied.sleutel):
            return gebied.sleutel
    return reeks.gebied


def _laatste(reeks: Reeks) -> str:
    """'M6 IV · E5 III · M5 III', the newest first."""
    gedaan = [punt for punt in reeks.punten if punt.rang][-METINGEN:]
    return " · ".join(f"{punt.moment} {punt.niveau}" for punt in reversed(gedaan))


def _teksten(inhoud: Inhoud, kind: Kind) -> Iterator[tuple[str, str]]:
    overzicht = inhoud.van("tblGroepsoverzicht", kind.leerling_id)
    if overzicht is not None:
        stappen = [f"{naam}: {w}" for key, naam in STAPPEN if (w := overzicht.tekst(key))]
        if stappen:
            yield "In de klas", "; ".join(stappen)
    for tabel, key, kop in TEKSTEN:
        rij = inhoud.van(tabel, kind.leerling_id)
        if rij is not None and rij.tekst(key):
            yield kop, rij.tekst(key)
    plannen = [_plan(rij) for rij in _handelingsplannen(inhoud, kind)]
    if plannen:
        yield "Handelingsplan", "; ".join(sorted(plannen))


def _handelingsplannen(inhoud: Inhoud, kind: Kind) -> Iterator[Rij]:
    """Yield the plans of the child that are not evaluated."""
    for rij in inhoud.rijen("tblHandelingsplannen"):
        eigen = rij.tekst("leerling").casefold() == kind.naam.casefold() != ""
        if eigen and not rij.tekst("behaald"):
            yield rij


def _plan(rij: Rij) -> str:
    return ": ".join(deel for key in ("vakgebied", "doel") if (deel := rij.tekst(key)))
