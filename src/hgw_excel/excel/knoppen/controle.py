"""The button Controleren: what the checks find, on the sheet Controle."""

from collections.abc import Iterator

from hgw_excel.acties.controleblad import TABEL, op_controle, op_ernst, tel_zin
from hgw_excel.acties.voorstel import echt
from hgw_excel.domein.melding import Melding
from hgw_excel.excel.live import schrijf
from hgw_excel.excel.plek import Plek, ga_naar
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.vak import opgesomd
from hgw_excel.schema.ruw import cel_adres

MEESTE = 5
"""So many meldingen stand in the box when there is no sheet to put them on."""
OP_HET_BLAD = (
    "Alles staat op het blad Controle. Klik daar op een rij en dan op Uitleggen: dan lees je meer "
    "en ga je naar de cel."
)
BLAD_LEEG = "Het blad Controle is leeg."


def controleer(sessie: Sessie) -> None:
    """Put what is found on Controle, without a question: nobody types there; then show it.

    Raises:
        KanNiet: the class can't be read.
    """
    gevonden, plek = sessie.gelezen.meldingen, _begin(sessie)
    niet = _zet(sessie) if plek else ()
    if plek:
        ga_naar(sessie.boek, plek)
    op_blad = plek is not None and not niet
    sessie.vak.zeg(*_regels(gevonden, op_blad), *map(str, niet))


def _zet(sessie: Sessie) -> tuple[Melding, ...]:
    """Fill the sheet, and return what could not be written.

    It is a report, so it takes no turn of Terugzetten: those are for what can get lost.
    """
    klas = sessie.klas
    wijzigingen = echt(klas, op_controle(klas, sessie.gelezen.meldingen).wijzigingen)
    if not wijzigingen:
        return ()
    return schrijf(sessie.boek, klas, wijzigingen, "").meldingen


def _begin(sessie: Sessie) -> Plek | None:
    """Return the first cell below the headers; None when the table is gone."""
    if TABEL not in sessie.klas.koppelingen:
        return None
    blad = sessie.klas.blad(TABEL)
    rij, kolom = blad.eerste_cel
    return blad.naam, cel_adres(rij + 1, kolom)


def _regels(gevonden: list[Melding], op_blad: bool) -> Iterator[str]:
    yield tel_zin(gevonden)
    if not op_blad:
        yield from opgesomd([str(melding) for melding in op_ernst(gevonden)], MEESTE)
    elif gevonden:
        yield OP_HET_BLAD
    else:
        yield BLAD_LEEG
