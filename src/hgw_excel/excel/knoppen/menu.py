"""The button Menu openen: the menu of `hgw` in a window of its own, for the folder of the class."""

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.excel.sessie import Sessie

NIET_TE_OPENEN = (
    "Het menu kan hier niet vanzelf open. Start hgw op een andere manier, bijvoorbeeld met de "
    "snelkoppeling op het bureaublad."
)


def menu(sessie: Sessie) -> None:
    """Open it; what was typed and not saved, it does not see.

    Raises:
        KanNiet: the klassenmap lies in no folder, or no window can be opened.
    """
    map_ = sessie.eis_map()
    if not platform.open_menu(map_):
        raise KanNiet(NIET_TE_OPENEN)
