"""Let a table grow at its end: rows, styles, formulas, and what was made for its last row."""

from collections.abc import Iterator, Mapping

from hgw_excel.bijwerken import cel as c
from hgw_excel.bijwerken import weigering as w
from hgw_excel.bijwerken.blad import Blad
from hgw_excel.bijwerken.boom import Element, q
from hgw_excel.bijwerken.kolomformule import kolomformules
from hgw_excel.bijwerken.meegroeien import groei_gebieden, groei_namen
from hgw_excel.bijwerken.opdracht import Celwaarde, Plek
from hgw_excel.bijwerken.tabel import Tabel
from hgw_excel.bijwerken.werkboek import Werkboek
from hgw_excel.lezen.bereik import MAX_RIJ, Bereik, lees_bereik

_HOOGTE = ("ht", "customHeight")


def verleng(
    boek: Werkboek, naam: str, aantal: int, waarden: Mapping[str, Mapping[Plek, Celwaarde]]
) -> None:
    """Add rows at the end of a table.

    Args:
        boek: the workbook.
        naam: of the table.
        aantal: rows to add; nothing happens at 0.
        waarden: what cells get later; those get no formula of their column.

    Raises:
        KanNiet: there is no room below it, or it has a total row.
        ValueError: there is no such table, or `aantal` is negative.
    """
    if aantal < 0:
        raise ValueError(f"a table never shrinks: {naam!r}, {aantal}")
    blad = boek.blad_van(naam)
    if aantal:
        tabel = next(tabel for tabel in blad.tabellen if tabel.naam == naam)
        _Groei(blad, tabel, aantal).voer_uit(boek, waarden.get(blad.naam, {}))


class _Groei:
    def __init__(self, blad: Blad, tabel: Tabel, aantal: int) -> None:
        self.blad, self.tabel, self.aantal = blad, tabel, aantal
        oud = tabel.gegevens
        self.oud = oud
        self.nieuw = oud._replace(rij=oud.laatste_rij + 1, laatste_rij=oud.laatste_rij + aantal)

    def voer_uit(self, boek: Werkboek, waarden: Mapping[Plek, Celwaarde]) -> None:
        self._eis_plaats()
        formules = kolomformules(self.blad, self.tabel)
        for rij in range(self.nieuw.rij, self.nieuw.laatste_rij + 1):
            self._maak_rij(rij)
            for kolom, formule in formules.items():
                if (rij, kolom) not in waarden:
                    cel = self.blad.zorg_voor_cel((rij, kolom))
                    c.zet_formuletekst(cel, formule.tekst(rij), array=formule.array)
                    self.blad.nieuwe_formules[rij, kolom] = formule.array
        self.tabel.verleng(self.aantal)
        groei_gebieden(self.blad, self.oud, self.aantal)
        groei_namen(boek, self.blad, self.oud, self.aantal)
        self.blad.inhoud_veranderd = True
        self.blad.raak()

    def _eis_plaats(self) -> None:
        if self.tabel.heeft_totaal:
            raise w.totaalrij(self.blad.naam)
        plek = next(self._bezet(), None)
        if plek is not None:
            raise w.eronder(self.blad.naam, *plek)

    def _bezet(self) -> Iterator[Plek]:
        """Yield places below the table that are taken."""
        nieuw = self.nieuw
        if nieuw.laatste_rij >= MAX_RIJ:
            yield MAX_RIJ - 1, nieuw.kolom
        for gebied in self._vreemd():
            if samen := gebied.snijd(nieuw):
                yield samen[:2]
        for rij in range(nieuw.rij, nieuw.laatste_rij + 1):
            for kolom, cel in self.blad.cellen(rij).items():
                if nieuw.bevat(rij, kolom) and _is_gevuld(cel):
                    yield rij, kolom

    def _vreemd(self) -> Iterator[Bereik]:
        """Yield areas of the sheet that no table may cover."""
        yield from (t.heel for t in self.blad.tabellen if t is not self.tabel)
        yield from self.blad.reeksen
        for element in self.blad.deel.wortel.iterfind(f"{q('mergeCells')}/{q('mergeCell')}"):
            gebied = lees_bereik(element.get("ref", ""))
            if gebied is not None:
                yield gebied

    def _maak_rij(self, rij: int) -> None:
        laatste = self.blad.rij(self.oud.laatste_rij)
        element = self.blad.zorg_voor_rij(rij, laatste)
        element.attrib.pop("hidden", None)
        if laatste is not None and "ht" not in element.attrib:
            element.attrib.update({k: laatste.attrib[k] for k in _HOOGTE if k in laatste.attrib})
        voorbeelden = self.blad.cellen(self.oud.laatste_rij)
        for kolom in range(self.oud.kolom, self.oud.laatste_kolom + 1):
            if kolom in voorbeelden:
                self.blad.zorg_voor_cel_als((rij, kolom), voorbeelden[kolom])


def _is_gevuld(cel: Element) -> bool:
    return any(
        kind.tag == c.F or (kind.tag in (c.V, c.IS) and "".join(map(str, kind.itertext())))
        for kind in cel
    )
