"""Formulas that are put back in computed cells, with the headers as the file spells them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from hgw_excel.bijwerken.opdracht import Celwaarde, Formule, Plek
from hgw_excel.bouwen.gereedschap import gebufferd
from hgw_excel.bouwen.werkblad import bereid
from hgw_excel.controle.formulebron import ontbreekt
from hgw_excel.controle.klas import Klas, Plaats
from hgw_excel.domein.melding import Melding
from hgw_excel.schema.formule import alle, render
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.wijziging import Veldplek
from hgw_excel.school.bijwerken.meldingen import FORMULE_NIET_TERUG
from hgw_excel.school.bijwerken.plaatsen import Adres, adres_van


@dataclass
class Terug:
    """The computed cells that get their formula back, with where they stand in the file."""

    cellen: dict[Veldplek, Adres] = field(default_factory=dict)
    meldingen: list[Melding] = field(default_factory=list)

    def waarden(self, nieuw: Inhoud) -> dict[str, dict[Plek, Celwaarde]]:
        """Return the formulas per sheet, each with the value it has."""
        uit: dict[str, dict[Plek, Celwaarde]] = {}
        for (tabel, i, key), (blad, plek) in self.cellen.items():
            kolom = nieuw.werkboek.tabel(tabel).column(key)
            formule = alle()[kolom.formule]
            tekst = bereid(render(formule.excel, kolom.params, nieuw.werkboek, tabel))
            waarde = gebufferd(nieuw.waarde(tabel, i, key))
            uit.setdefault(blad, {})[plek] = Formule(tekst, waarde, formule.array)
        return uit


def zet_terug(klas: Klas, formules: Iterable[Veldplek], zonder: Collection[Adres] = ()) -> Terug:
    """Return which formulas can be put back.

    Raises:
        ValueError: a cell that does not compute itself.
    """
    uit = Terug()
    for tabel, i, key in sorted(formules):
        kolom = klas.werkboek.tabel(tabel).column(key)
        if kolom.role != "f":
            raise ValueError(f"no computed cell: {tabel}[{key}]")
        if not klas.heeft(tabel, key):
            blad = klas.werkboek.blad(tabel).naam
            uit.meldingen.append(_melding(klas, {"blad": blad}, kolom.header))
        elif kop := ontbreekt(klas, tabel, kolom):
            uit.meldingen.append(_melding(klas, klas.plek(tabel, i, key), kop))
        elif (adres := adres_van(klas, tabel, i, key)) not in zonder:
            uit.cellen[tabel, i, key] = adres
    return uit


def _melding(klas: Klas, plek: Plaats | dict[str, str], kop: str) -> Melding:
    zin = f"De formule is niet teruggezet: '{kop}' is weg of heet anders."
    doe = "Zet een eerdere versie van de klassenmap terug."
    return FORMULE_NIET_TERUG.melding(klas.bestand, zin, doe, **plek)
