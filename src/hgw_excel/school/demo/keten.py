"""`hgw demo`: the whole chain on an invented school, from pupil file to schooloverzicht."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from time import perf_counter

import tomlkit

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.bouwen.klassenmap import bouw_klassenmap, plekken
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.school.consolideren import ConsolideerUitkomst, consolideer
from hgw_excel.school.controleren import Uitkomst, controleer
from hgw_excel.school.demo.fouten import FOUTEN
from hgw_excel.school.demo.invullen import vul_in
from hgw_excel.school.demo.leerlingen import demo_school, schrijf_edexml
from hgw_excel.school.demo.planten import plant, plek_van
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.nieuw import Klasbestand, maak_inhouden
from hgw_excel.school.schoolmap import maak_schoolmap
from hgw_excel.school.signaleren import signaleer_gelezen, tel_zin

Zeg = Callable[[str], None]
Plaats = tuple[str, str, str, str]
"""File, sheet, cell and code of a fault."""

VANDAAG = date(2027, 2, 4)
"""The day the demo is played on: after the M tests, before the groepsbespreking."""

PERIODES = (
    (date(2026, 8, 24), date(2027, 1, 29)),
    (date(2027, 2, 1), date(2027, 7, 9)),
)
"""First and last day of each period."""

FICTIEF = {
    "rekenen": "DEMO Rekenen-Wiskunde",
    "begrijpend_lezen": "DEMO Begrijpend lezen",
    "spelling": "DEMO Spelling",
    "technisch_lezen": "DEMO Woordsnelheid",
}
"""Which test of the school each test of the FICTIEF table stands in for."""


@dataclass(frozen=True, slots=True)
class Ingeleverd:
    """One class as its teacher handed it in, with the faults that were planted in it."""

    bestand: Klasbestand
    gevuld: Inhoud
    geplant: frozenset[Plaats]

    @property
    def getypt(self) -> int:
        """Cells that a teacher typed: filled input cells that `nieuw` had left empty."""
        begin = self.bestand.inhoud
        return sum(
            rij.get(kolom.key) is not None and rij.get(kolom.key) != oud.get(kolom.key)
            for tabel in self.gevuld.werkboek.tabellen.values()
            for rij, oud in _paren(self.gevuld, begin, tabel.name)
            for kolom in tabel.columns
            if kolom.role == "v"
        )


def _paren(nieuw: Inhoud, oud: Inhoud, tabel: str) -> Iterator[tuple[dict, dict]]:
    oude = list(oud.ruw[tabel])
    for i, rij in enumerate(nieuw.ruw[tabel]):
        yield dict(rij), dict(oude[i]) if i < len(oude) else {}


def demo(map_: Path, *, met_normen: bool, zeg: Zeg) -> int:
    """Play the chain in a new folder and tell what was done.

    Returns:
        0 when controle found exactly the planted faults, else 1.

    Raises:
        KanNiet: the folder can't be written.
    """
    begin = perf_counter()
    doel = vrije_map(map_)
    _maak_school(doel, met_normen, zeg)
    klassen = _lever_in(doel, zeg)
    uitkomst = _controleer(doel, klassen, zeg)
    overzicht = _consolideer(doel)
    _vertel(doel, overzicht, klassen, zeg)
    zeg(f"Klaar in {perf_counter() - begin:.0f} seconden.")
    return uitkomst


def vrije_map(map_: Path) -> Path:
    """Return `map_`, or the first of map-2, map-3 ... that holds nothing yet."""
    nummer, doel = 1, map_
    while doel.exists() and any(doel.iterdir()):
        nummer += 1
        doel = map_.with_name(f"{map_.name}-{nummer}")
    return doel


def _maak_school(doel: Path, met_normen: bool, zeg: Zeg) -> None:
    school = demo_school()
    maak_schoolmap(doel)
    _zet_periodes(doel / "school.toml")
    if met_normen:
        _gebruik_fictieve_normen(doel)
    schrijf(doel / "EDEX.XML", schrijf_edexml(school))
    aantal = sum(len(groep.leerlingen) for groep in school.groepen)
    zeg(f"{school.naam} is verzonnen, net als de {aantal} kinderen.")
    zeg(f"  {doel / 'school.toml'}: de afspraken van de school")
    zeg(f"  {doel / 'EDEX.XML'}: het leerlingbestand uit de administratie")


def _zet_periodes(pad: Path) -> None:
    """Say from when to when each period runs, as a school does once it knows its holidays."""
    document = tomlkit.parse(pad.read_text("utf-8"))
    for periode, (van, tot) in zip(document["periodes"], PERIODES, strict=True):  # type: ignore[arg-type]
        periode["van"], periode["tot"] = van, tot
    schrijf(pad, tomlkit.dumps(document).encode(), overschrijf=True)


def _gebruik_fictieve_normen(doel: Path) -> None:
    """Put the FICTIEF table in the folder and name its tests in school.toml."""
    tabel = files("hgw_sjablonen") / "normen" / "_FICTIEF_demo.csv"
    schrijf(doel / "normen" / "FICTIEF_demo.csv", tabel.read_bytes())
    pad = doel / "school.toml"
    document = tomlkit.parse(pad.read_text("utf-8"))
    for toets in document["toetsen"]:  # type: ignore[union-attr]
        naam = FICTIEF.get(str(toets["sleutel"]))  # type: ignore[index]
        if naam:
            toets["ook"] = [*toets.get("ook", []), naam]  # type: ignore[index,union-attr]
    schrijf(pad, tomlkit.dumps(document).encode(), overschrijf=True)


def _lever_in(doel: Path, zeg: Zeg) -> list[Ingeleverd]:
    """Make the klassenmappen and fill them as teachers would have."""
    (doel / "klassen").mkdir()
    bestanden, _ = maak_inhouden(doel, doel / "EDEX.XML")
    klassen = [_vul(bestand) for bestand in bestanden]
    for klas in klassen:
        inhoud = bouw_klassenmap(klas.gevuld)
        groep = str(klas.gevuld.kop("hgw_groep"))
        if groep in FOUTEN:
            inhoud = plant(inhoud, FOUTEN[groep], plekken(klas.gevuld))
        schrijf(doel / "klassen" / klas.bestand.naam, inhoud)
    zeg(f"  {doel / 'klassen'}: {len(klassen)} klassenmappen, ingevuld tot en met de M-toetsen")
    return klassen


def _vul(bestand: Klasbestand) -> Ingeleverd:
    groep = str(bestand.inhoud.kop("hgw_groep"))
    gevuld = vul_in(bestand.inhoud, groep)
    plek = plekken(gevuld)
    geplant = frozenset(
        (bestand.naam, *plek_van(fout, plek), fout.code) for fout in FOUTEN.get(groep, ())
    )
    return Ingeleverd(bestand, gevuld, geplant)


def _controleer(doel: Path, klassen: Sequence[Ingeleverd], zeg: Zeg) -> int:
    uitkomst = controleer([doel / "klassen"], doel / "school.toml")
    code = _vergelijk(uitkomst, klassen, zeg)
    _signaleer(uitkomst, doel, zeg)
    return code


def _signaleer(uitkomst: Uitkomst, doel: Path, zeg: Zeg) -> None:
    """Tell per class how many children ask attention; `hgw signaleer` says who and why."""
    school, _ = read_school(doel / "school.toml")
    zeg("")
    zeg("Wat vraagt aandacht? Met 'hgw signaleer' staat er bij wie, waarom en in welke cel.")
    for klas in signaleer_gelezen(uitkomst, school, VANDAAG).klassen:
        zeg(f"  {klas.klas.titel}: {tel_zin(klas.signalen)}")


def _vergelijk(uitkomst: Uitkomst, klassen: Sequence[Ingeleverd], zeg: Zeg) -> int:
    te_doen = [m for m in uitkomst.meldingen if m.ernst == Ernst.AANPASSEN]
    gevonden = {_plaats(melding) for melding in uitkomst.meldingen}
    geplant = frozenset[Plaats]().union(*(klas.geplant for klas in klassen))
    zeg("")
    vals = {_plaats(melding) for melding in te_doen} - geplant
    in_klassen = sum(bool(klas.geplant) for klas in klassen)
    zeg(f"In {in_klassen} klassen zitten met opzet {len(geplant)} fouten.")
    zeg(f"Gevonden: {len(geplant & gevonden)}. Vals alarm: {len(vals)}.")
    for melding in te_doen:
        zeg(f"  {melding.bestand}: {melding}")
    return 0 if geplant <= gevonden and not vals else 1


def _plaats(melding: Melding) -> Plaats:
    return melding.bestand, melding.blad, melding.cel, melding.code


def _consolideer(doel: Path) -> ConsolideerUitkomst:
    return consolideer(
        [doel / "klassen"],
        doel / "schooloverzicht.xlsx",
        doel / "ib-overzicht.xlsx",
        streng=False,
        overschrijf=False,
        school=doel / "school.toml",
        datum=None,
    )


def _vertel(
    doel: Path, overzicht: ConsolideerUitkomst, klassen: Sequence[Ingeleverd], zeg: Zeg
) -> None:
    getypt = [klas.getypt for klas in klassen]
    zeg("")
    zeg(f"{overzicht.meegedaan} van {overzicht.gevonden} klassen doen mee in de overzichten:")
    zeg(f"  {doel / 'schooloverzicht.xlsx'}: voor de schoolleider, zonder namen")
    zeg(f"  {doel / 'ib-overzicht.xlsx'}: voor de intern begeleider, met namen")
    zeg("")
    zeg(f"Een leerkracht typte gemiddeld {sum(getypt) // len(getypt)} cellen; "
        f"de hele school samen {sum(getypt)}. De rest rekent zelf.")  # fmt: skip
