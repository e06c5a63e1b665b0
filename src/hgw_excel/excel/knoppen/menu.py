"""The button Menu openen: the menu of `hgw` in a window of its own, for the folder of the class."""

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.sessie import Sessie
from hgw_excel.excel.uitlezen import is_opgeslagen

NIET_TE_OPENEN = (
    "Het menu kan hier niet vanzelf open. Start hgw op een andere manier, bijvoorbeeld met de "
    "snelkoppeling op het bureaublad."
)
NIET_BEWAARD = (
    "Het menu ziet alleen wat is opgeslagen, en schrijft alleen in gesloten klassenmappen. Sla "
    "deze klassenmap op en sluit hem voordat je in het menu iets kiest."
)


def menu(sessie: Sessie) -> None:
    """Open it, and say so when there is something that it does not see: what was not saved.

    Raises:
        KanNiet: the klassenmap lies in no folder, or no window can be opened.
    """
    map_ = sessie.eis_map()
    if not platform.open_menu(map_):
        raise KanNiet(NIET_TE_OPENEN)
    if not is_opgeslagen(sessie.boek):
        sessie.vak.zeg(NIET_BEWAARD)
