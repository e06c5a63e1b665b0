"""Does Excel run macros here?"""

from hgw_excel.installatie.toestand import WINDOWS, Beleid, Toestand
from hgw_excel.installatie.vraag import Antwoord, let_op, mist, ok, vraag

ALLES, VRAAGT, ALLEEN_GETEKEND, GEEN = 1, 2, 3, 4

ICT = "Stuur ICT de mail die je krijgt met: hgw installeer --mail"
ZELF = (
    "Kies in Excel Bestand, Opties, Vertrouwenscentrum, Instellingen voor het Vertrouwenscentrum, "
    "Macro-instellingen en daar: VBA-macro's uitschakelen met melding."
)


@vraag(70, "Macro's")
def macros_toegestaan(t: Toestand) -> Antwoord | None:
    """Zonder macro's geen knoppen.

    De school kan het vastleggen (beleid), anders geldt wat je zelf in Excel koos. Gewoon is: Excel
    vraagt het bij het openen, met de knop Inhoud inschakelen. In een vertrouwde locatie mogen
    macro's altijd. ICT kan de macro's ook ondertekenen.
    """
    if t.systeem != WINDOWS or t.excel is None:
        return None
    if t.beleid.vba_uit:
        return mist("De school heeft macro's uitgezet in alle programma's van Office.", ICT)
    if t.bestand and t.bestand.vertrouwd:
        return ok("De klassenmap staat in een vertrouwde locatie; daar mogen macro's.")
    macros = t.bestand.macros if t.bestand else None
    return _naar_instelling(t.beleid, ondertekend=macros is not None and macros.ondertekend)


def _naar_instelling(beleid: Beleid, *, ondertekend: bool) -> Antwoord:
    van_school = beleid.macros is not None
    keuze = beleid.macros if van_school else beleid.macros_zelf
    if keuze == GEEN and van_school:
        return mist("De school staat geen macro's toe in Excel.", ICT)
    if keuze == GEEN:
        return mist("In Excel is gekozen: macro's uitschakelen zonder melding.", ZELF)
    if keuze == ALLEEN_GETEKEND and ondertekend:
        return ok("Alleen ondertekende macro's mogen, en deze klassenmap is ondertekend.")
    if keuze == ALLEEN_GETEKEND:
        wie = "De school" if van_school else "Excel"
        zin = "die van hgw zijn dat niet vanzelf."
        return mist(f"{wie} staat alleen ondertekende macro's toe; {zin}", ICT)
    if keuze == ALLES:
        return let_op("Excel voert elke macro uit zonder te vragen. Dat is niet veilig.", ZELF)
    return ok("Excel vraagt het bij het openen: klik dan op Inhoud inschakelen.")
