"""HGW509."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.zinnen import rij_aaneen, telwoord
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.inhoud import Inhoud, Rij
from hgw_excel.schema.kolom import Waarde

TABEL = "tblToetsen"
WELK = ("leerling_id", "toets", "moment", "schooljaar")


@klasregel("HGW509", "Een eerder resultaat staat er twee keer", Ernst.AANPASSEN)
def dubbel_resultaat(klas: Klas) -> Iterator[Bevinding]:
    """Van een kind staan bij de toetsen van eerdere jaren twee uitslagen op één meetmoment.

    Het zijn rijen met een uitslag van dezelfde toets in hetzelfde schooljaar, allebei van B, van M
    of van E. We weten niet welke de goede is en kiezen er geen: tot er één over is, telt geen van
    de rijen mee, ook niet voor de groei.
    """
    if not klas.heeft(TABEL, *WELK):
        return
    for rijen in tweelingen(klas.inhoud):
        toets, jaar = rijen[0].tekst("toets"), rijen[0].tekst("schooljaar")
        momenten = rij_aaneen(dict.fromkeys(rij.tekst("moment").upper() for rij in rijen))
        nummers = rij_aaneen(klas.rij(TABEL, rij.i) for rij in rijen)
        yield Bevinding(
            f"{toets}, {momenten} in {jaar}: {telwoord(len(rijen))} uitslagen op één meetmoment, "
            f"in rij {nummers}. Geen ervan telt.",
            "Kijk op de toetsuitslag welke klopt en verwijder de andere.",
            **klas.plek(TABEL, rijen[1].i, "toets"),
        )


def tweelingen(inhoud: Inhoud) -> list[list[Rij]]:
    """Return the rows with a result of one child and test at one time, where there are more.

    They are those that the formulas pass over.
    """
    per_resultaat: dict[tuple[Waarde, ...], list[Rij]] = {}
    for rij in inhoud.rijen(TABEL):
        if rij["tijd"] and not rij["volgorde"]:
            sleutel = (rij.tekst("leerling_id").casefold(), rij["toetsnummer"], rij["tijd"])
            per_resultaat.setdefault(sleutel, []).append(rij)
    return list(per_resultaat.values())
