"""The button Leerlingkaarten maken: what `hgw kaarten` makes of this class."""

from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.bestanden import mag_weg, toon
from hgw_excel.excel.sessie import Sessie
from hgw_excel.schema.formules.weergave_feiten import OUDERS
from hgw_excel.school.kaarten import doelen, kaarten_van, stammen_van, waarom_niet
from hgw_excel.school.kaartregels import klasregels


def kaarten(sessie: Sessie) -> None:
    """Make all cards for parents, and beside them the lists with more children; open the cards.

    Raises:
        KanNiet: the class lies in no folder, has no children, or a file can't be written.
    """
    map_, klas = sessie.eis_map(), sessie.klas
    if reden := waarom_niet(klas, sessie.gelezen.meldingen):
        raise KanNiet(reden)
    stam = stammen_van([klas.bestand])[klas.bestand]
    paden = doelen(map_, stam, OUDERS)
    if not mag_weg(sessie.vak, paden):
        return
    gemaakt = kaarten_van(klas, sessie.gelezen.meldingen, map_, OUDERS, stam, overschrijf=True)
    if gemaakt.reden:
        raise KanNiet(gemaakt.reden)
    regels = [*klasregels(gemaakt), f"De inhaallijst staat in '{paden[1].name}'."]
    toon(sessie.vak, paden[0], "De kaarten staan", regels)
