"""Which row of tblToetsen holds the pupil's last result of a test before this schooljaar."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij


@formule("vorige_rij")
class VorigeRij:
    """Zero when there is none. `nummer` is the place of the test among those of the school."""

    excel = (
        'IFERROR(MATCH([@leerling_id]&"|{nummer}|"&MAXIFS(tblToetsen[volgorde],'
        "tblToetsen[leerling_id],[@leerling_id],tblToetsen[toetsnummer],{nummer},"
        'tblToetsen[volgorde],"<"&hgw_jaarvolgorde),tblToetsen[sleutel],0),0)'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        grens, nummer = rij.inhoud.kop("hgw_jaarvolgorde"), int(p["nummer"])
        assert isinstance(grens, int | float)
        beste, plek = 0, 0
        for toets in rij.inhoud.alle_van("tblToetsen", rij["leerling_id"]):
            volgorde = toets["volgorde"]
            if (
                isinstance(volgorde, int)
                and beste < volgorde < grens
                and toets["toetsnummer"] == nummer
            ):
                beste, plek = volgorde, toets.i + 1
        return plek
