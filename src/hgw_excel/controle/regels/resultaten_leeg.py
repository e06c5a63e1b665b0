"""HGW506."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import Toets
from hgw_excel.schema.bladen.scores import uitslag_velden


@klasregel("HGW506", "Resultaten nog leeg", Ernst.TIP)
def resultaten_leeg(klas: Klas) -> Iterator[Bevinding]:
    """Volgens de toetskalender horen er resultaten te zijn die nog leeg zijn.

    We kijken naar de toetsen waarmee deze periode begint. Is een toets niet gemaakt, vul dan het
    woord in dat de school afsprak, zoals ziek of vrij. Groep 1 en 2 maken geen toetsen.
    """
    moment = klas.kop("hgw_peil")
    weet_periode = klas.kop("hgw_periode") and ("", 0, "hgw_periode") not in klas.afgekeurd
    if not weet_periode or moment not in ("M", "E") or "tblScores" not in klas.koppelingen:
        return
    for gebied in klas.werkboek.gebieden:
        for toets in gebied.toetsen:
            aantal = _leeg(klas, toets, moment)
            if aantal:
                telling = keer(aantal, "resultaat", "resultaten")
                yield Bevinding(
                    f"{telling} van {toets.kort} {moment} nog leeg.",
                    **klas.kop_plek("tblScores", uitslag_velden(toets, moment)[0]),
                )


def _leeg(klas: Klas, toets: Toets, moment: str) -> int:
    velden = uitslag_velden(toets, moment)
    leerjaren = klas.school.verwacht(toets.sleutel, moment)
    if not klas.heeft("tblScores", *velden):
        return 0
    return sum(
        rij.leerjaar in leerjaren
        and not any(rij.tekst(veld) or ("tblScores", rij.i, veld) in klas.afgekeurd
                    for veld in velden)
        for rij in klas.inhoud.rijen("tblScores")
    )  # fmt: skip
