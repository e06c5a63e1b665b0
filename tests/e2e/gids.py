"""Find the way in a klassenmap: cells by child and column key, and every formula with its value."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.getal import to_decimal
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.lezen.lees import read_safely
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.ruw import Boek, Cel

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
Formules = dict[tuple[str, str], str | Decimal]


@dataclass(frozen=True)
class Gids:
    """A klassenmap that was read. `cel` gives what stands in the file, `inhoud` what we compute."""

    klas: Klas
    meldingen: tuple[Melding, ...]

    @property
    def boek(self) -> Boek:
        return self.klas.boek

    @property
    def inhoud(self) -> Inhoud:
        return self.klas.inhoud

    @property
    def aanpassen(self) -> list[str]:
        """What a teacher has to mend."""
        return [f"{m.code} {m}" for m in self.meldingen if m.ernst is Ernst.AANPASSEN]

    def rij(self, tabel: str, kind: str) -> int:
        """Return the place of a child, by its display name or else its roepnaam, in a table."""
        leerlingen = self.inhoud.rijen("tblLeerlingen")
        sleutel = next(
            r["leerling_id"] for r in leerlingen if kind in (r["leerling"], r["roepnaam"])
        )
        gevonden = self.inhoud.van(tabel, sleutel)
        assert gevonden is not None, f"{kind} is not in {tabel}"
        return gevonden.i

    def plek(self, tabel: str, kind: str | int, key: str) -> tuple[str, str]:
        """Return sheet and address of a child's cell, or of that of a row number from 0."""
        i = kind if isinstance(kind, int) else self.rij(tabel, kind)
        plek = self.klas.plek(tabel, i, key)
        return plek["blad"], plek["cel"]

    def cel(self, tabel: str, kind: str | int, key: str) -> Cel:
        """Return what stands in that cell of the file, computed by whoever saved it."""
        i = kind if isinstance(kind, int) else self.rij(tabel, kind)
        return self.boek.tabellen[tabel].rijen[i][self.klas.koppelingen[tabel].plaats[key]]

    def kolom(self, tabel: str, key: str) -> list[Cel]:
        """Return a whole column as it stands in the file."""
        return [self.cel(tabel, i, key) for i in range(len(self.boek.tabellen[tabel].rijen))]

    def plan(self, gebied: str) -> dict[tuple[int, str], str]:
        """Return the names in each row of a plan, as the file shows them."""
        tabel = f"tblPlan_{gebied}"
        return {
            (int(rij["leerjaar"]), rij.tekst("indeling")): str(
                self.cel(tabel, rij.i, "leerlingen") or ""
            )
            for rij in self.inhoud.rijen(tabel)
        }


def lees(pad: Path) -> Gids:
    """Read and check one klassenmap as the commands do."""
    boek = read_safely(pad)
    assert isinstance(boek, Boek), str(boek)
    klas, meldingen = lees_klassenmap(boek)
    assert klas is not None, [str(melding) for melding in meldingen]
    return Gids(klas, tuple(meldingen))


def formules(pad: Path) -> Formules:
    """Return every formula cell of a workbook, hidden sheets too, with the value stored in it."""
    with ZipFile(pad) as zip_:
        return {
            (blad, cel.get("r", "")): _waarde(cel)
            for blad, deel in _bladen(zip_)
            for cel in etree.fromstring(zip_.read(deel)).iter(f"{NS}c")
            if cel.find(f"{NS}f") is not None
        }


def _bladen(zip_: ZipFile) -> Iterator[tuple[str, str]]:
    relaties = etree.fromstring(zip_.read("xl/_rels/workbook.xml.rels"))
    doelen = {rel.get("Id"): rel.get("Target", "") for rel in relaties}
    for blad in etree.fromstring(zip_.read("xl/workbook.xml")).iter(f"{NS}sheet"):
        yield blad.get("name", ""), f"xl/{doelen[blad.get(REL)]}"


def _waarde(cel: etree._Element) -> str | Decimal:
    tekst = cel.findtext(f"{NS}v") or ""
    return to_decimal(float(tekst)) if tekst and cel.get("t", "n") == "n" else tekst


def verschillen(pad: Path, ander: Path) -> list[str]:
    """Return every formula cell whose value, or whose place, differs between two workbooks."""
    een, twee = formules(pad), formules(ander)
    return [
        f"{blad} {cel}: {een.get((blad, cel))!r} against {twee.get((blad, cel))!r}"
        for blad, cel in sorted({*een, *twee})
        if een.get((blad, cel)) != twee.get((blad, cel))
    ]
