"""HGW340."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.controle.vergelijking import Staat
from hgw_excel.domein.melding import Ernst


@klasregel("HGW340", "Een formule is overschreven", Ernst.AANPASSEN)
def formule_overschreven(klas: Klas) -> Iterator[Bevinding]:
    """In een grijze kolom, die zelf rekent, is een waarde of een eigen formule over de formule
    getypt.

    Dat telt niet mee: we rekenen de kolom zelf uit. Het blad laat dan iets anders zien dan
    het schooloverzicht. Een andere aanpak kies je in de kolom keuze; die wint altijd. De formule
    kan veilig hersteld worden; wat eroverheen stond, staat dan alleen nog in het origineel.
    """
    for cel in klas.formulecellen:
        if cel.staat is Staat.OVERSCHREVEN:
            is_aanpak = cel.tabel == "tblIndeling" and cel.key.endswith("_aanpak")
            eigen = " Wil je een andere aanpak, kies die dan in de kolom keuze."
            yield Bevinding(
                "Deze cel rekent zelf, maar er is iets over de formule getypt. Dat telt niet mee.",
                "Kopieer de formule van de cel erboven of eronder." + (eigen if is_aanpak else ""),
                **klas.plek(cel.tabel, cel.i, cel.key),
                herstel="formule",
            )
