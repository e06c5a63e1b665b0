"""A sheet that stays empty until an actie needs it."""

from hgw_excel.bouwen.gereedschap import Gereedschap
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet


def bouw(blad: Werkblad, sheet: Sheet, inhoud: Inhoud, gereedschap: Gereedschap) -> None:
    """Write nothing."""
