"""May Excel start another program?"""

from hgw_excel.installatie.toestand import WINDOWS, Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, mist, niet_te_zien, ok, vraag
from hgw_excel.installatie.vragen.macros_toegestaan import ICT

UIT, BLOKKEERT, NOTEERT, VRAAGT = 0, 1, 2, 6


@vraag(80, "Windows-beveiliging")
def defender(t: Toestand) -> Antwoord | None:
    """Een knop laat Excel Python starten; Microsoft Defender kan dat tegenhouden.

    Het gaat om de regel d4f940ab-401b-4efc-aadc-ad5f3c50688a (kwetsbaarheid voor aanvallen
    verminderen). Alleen als de school hem met groepsbeleid instelt is hij hier te lezen.
    """
    if t.systeem != WINDOWS or t.excel is None:
        return None
    if t.beleid.programmas == BLOKKEERT:
        return mist(
            "Microsoft Defender verbiedt Excel om een ander programma te starten, ook Python.", ICT
        )
    if t.beleid.programmas == VRAAGT:
        return let_op("Windows vraagt bij een knop of Excel Python mag starten.", "Sta het toe.")
    if t.beleid.programmas in (UIT, NOTEERT):
        return ok("Microsoft Defender laat toe dat Excel Python start.")
    return niet_te_zien(
        "Of Microsoft Defender toelaat dat Excel Python start.",
        f"Doet een knop niets? {ICT}",
    )
