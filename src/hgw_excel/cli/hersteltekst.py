"""What is said of repairs: per cell, in a sentence with the counts, and as data for `--json`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hgw_excel.acties.herstellen import EIGEN_FORMULE, Herstelling
from hgw_excel.cli.regelbreuk import breek
from hgw_excel.cli.tonen import meldingregels, schoon, vet
from hgw_excel.controle.zinnen import keer, rij_aaneen
from hgw_excel.school.bijwerken.meldingen import NIET_UITGEREKEND
from hgw_excel.school.herstellen import Hersteld, Klasherstel

_BREEDTE = len("schrijfwijze")
_LATER = NIET_UITGEREKEND.code
_REKENT = (
    "Enkele bladen rekenen nog met wat er stond: Excel rekent ze bij het openen uit, LibreOffice "
    "na Ctrl+Shift+F9."
)
_NIEUW = {"getal": "een getal", "datum": "een datum", "schrijfwijze": "het woord uit de lijst"}


def klasregels(hersteld: Hersteld, per_soort: int | None, *, gedaan: bool) -> Iterator[str]:
    """Yield per klassenmap the cells that are mended (`gedaan`) or can be, and what went wrong.

    Args:
        per_soort: how many of one kind are written out per file; None for all.
    """
    for klas in hersteld.klassen:
        yield vet(schoon(klas.bestand))
        yield from _cellen(klas.cellen, per_soort, gedaan)
        yield from (_regel("niet", f"{_plaats(cel)}: het is niet gelukt.") for cel in klas.niet)
        if klas.reden:
            yield _regel("niet", klas.reden)
        yield from meldingregels([m for m in klas.meldingen if m.code != _LATER])
        yield ""


def _cellen(cellen: Sequence[Herstelling], per_soort: int | None, gedaan: bool) -> Iterator[str]:
    gezien = Counter[str]()
    for cel in cellen:
        gezien[cel.soort] += 1
        if per_soort is None or gezien[cel.soort] <= per_soort:
            yield _regel(cel.soort, f"{_plaats(cel)}: {_zin(cel, gedaan)}")
        elif gezien[cel.soort] == per_soort + 1:
            rest = [ander for ander in cellen if ander.soort == cel.soort][per_soort:]
            yield _regel(cel.soort, f"en nog {_per_blad(rest)}.")


def _per_blad(cellen: Sequence[Herstelling]) -> str:
    """Return '20 op Scores en 18 op Indeling'."""
    aantallen = Counter(cel.blad for cel in cellen)
    return rij_aaneen(f"{aantal} op {blad}" for blad, aantal in aantallen.items())


def _regel(kop: str, zin: str) -> str:
    return breek(f"  {kop:{_BREEDTE}}  {schoon(zin)}")


def _plaats(cel: Herstelling) -> str:
    return ", ".join(deel for deel in (cel.blad, cel.cel) if deel)


def _zin(cel: Herstelling, gedaan: bool) -> str:
    if cel.soort == "formule":
        return f"de formule {'staat er weer' if gedaan else 'komt terug'}{_stond(cel.was)}."
    wordt = "is nu" if gedaan else "wordt"
    if not cel.was:
        return f"dit {wordt} {_NIEUW[cel.soort]}."
    hoe = f" ({cel.verschil})" if cel.verschil else ""
    return f"'{cel.was}' {wordt} {cel.wordt}{hoe}."


def _stond(was: str) -> str:
    if not was:
        return ""
    return f" (stond: {was})" if was == EIGEN_FORMULE or was[0] == "#" else f" (stond: '{was}')"


def plan_zin(hersteld: Hersteld) -> str:
    """'2 klassenmappen zijn veilig te herstellen: 3 cellen. 7 hebben niets te herstellen.'"""
    if not hersteld.klassen:
        return "Er is niets veilig te herstellen."
    klassen = keer(len(hersteld.klassen), "klassenmap is", "klassenmappen zijn")
    begin = f"{klassen} veilig te herstellen: {keer(hersteld.cellen, 'cel', 'cellen')}."
    rest = keer(hersteld.niets, "heeft", "hebben")
    return f"{begin} {rest} niets te herstellen." if hersteld.niets else begin


def slotzinnen(hersteld: Hersteld, map_: Path) -> Iterator[str]:
    """Yield what was done: '3 klassenmappen hersteld in MAP: 14 cellen. 6 hadden niets ...'"""
    if not hersteld.klassen:
        yield "Er is niets veilig te herstellen; er is geen kopie gemaakt."
        return
    if gelukt := hersteld.gelukt:
        klassen = keer(len(gelukt), "klassenmap", "klassenmappen")
        cellen = keer(hersteld.cellen, "cel", "cellen")
        zin = f"{klassen} hersteld in {schoon(str(map_))}: {cellen}."
        rest = keer(hersteld.niets, "had", "hadden")
        yield f"{zin} {rest} niets te herstellen." if hersteld.niets else zin
        yield _originelen([cel for klas in gelukt for cel in klas.cellen])
        if any(m.code == _LATER for klas in gelukt for m in klas.meldingen):
            yield _REKENT
        yield "Bekijk de kopieën en zet ze daarna op de plek van de originelen."
    if mislukt := hersteld.mislukt:
        zijn = keer(len(mislukt), "klassenmap is", "klassenmappen zijn")
        yield f"{zijn} niet hersteld; de reden staat hierboven."


def _originelen(cellen: Sequence[Herstelling]) -> str:
    zin = "De originelen zijn niet veranderd"
    if any(cel.soort == "formule" for cel in cellen):
        return f"{zin}; wat over een formule was getypt, staat daar nog in."
    return f"{zin}."


def als_dict(hersteld: Hersteld) -> dict[str, Any]:
    """Return all of it for a program: plain text and counts, no paths and nothing personal."""
    return {
        "geschreven": len(hersteld.gelukt),
        "niets": hersteld.niets,
        "cellen": [_cel(klas, cel) for klas in hersteld.klassen for cel in klas.cellen],
        "niet_gelukt": [_cel(klas, cel) for klas in hersteld.klassen for cel in klas.niet],
        "niet_geschreven": [
            {"bestand": klas.bestand, "reden": klas.reden} for klas in hersteld.mislukt
        ],
        "meldingen": [m.als_dict() for klas in hersteld.klassen for m in klas.meldingen],
    }


def _cel(klas: Klasherstel, cel: Herstelling) -> dict[str, str]:
    velden = ("blad", "cel", "veld", "soort", "was", "wordt", "verschil")
    return {"bestand": klas.bestand, **{naam: getattr(cel, naam) for naam in velden}}
