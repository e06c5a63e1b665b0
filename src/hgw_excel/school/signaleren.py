"""Signaleren over klassenmappen: read them all, notice per class. One bad file stops nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hgw_excel.acties.signaalblad import op_het_blad
from hgw_excel.acties.signaleren import KlasSignalen
from hgw_excel.acties.signaleren import signaleer as signaleer_klas
from hgw_excel.acties.voorstel import Voorstel
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.regels.ander_niveausysteem import noem
from hgw_excel.controle.regels.andere_afspraken import ANDERS as TERUGZETTEN
from hgw_excel.controle.register import TUSSEN, sluit_uit
from hgw_excel.controle.zinnen import rij_aaneen
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.domein.oogst import natuurlijk
from hgw_excel.domein.reeks import Plek
from hgw_excel.domein.school import School
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.domein.signaleren import Signaleerder
from hgw_excel.school.controleren import Uitkomst as Gecontroleerd
from hgw_excel.school.controleren import controleer
from hgw_excel.school.uitvoeren import Uitvoering, afspraken_van, bereid_gelezen

GEMAAKT, WEG = 0, 3
BLAD = "Signalen"
DUBBEL, ANDERS = "HGW601", "HGW606"
ANDERE_AFSPRAKEN = (
    "De afspraken in deze klassenmap zijn anders dan in school.toml; we rekenen met school.toml."
)
GEEN_SIGNAAL = "een niveau dat school.toml niet kent, geeft geen signaal."
APART = "tot die tijd staat elke klassenmap hier apart."


@dataclass(frozen=True, slots=True)
class Cel:
    """Where a value stands in the file; `personal` when it is about a child in someone's words."""

    blad: str
    cel: str
    zichtbaar: bool = True
    personal: bool = False

    def __str__(self) -> str:
        return f"{self.blad}, {self.cel}"


@dataclass(frozen=True)
class Klasuitkomst:
    """The signals of one class workbook.

    Attributes:
        aan_te_passen: how many cells of it don't count until they are mended.
    """

    klas: Klas
    signalen: KlasSignalen
    aan_te_passen: int = 0

    def cellen(self, plekken: Iterable[Plek]) -> tuple[Cel, ...]:
        """Return where each value stands, without those whose column is not in the file."""
        return tuple(cel for plek in plekken if (cel := self._cel(*plek)).cel)

    def _cel(self, tabel: str, rij: int, key: str) -> Cel:
        if not self.klas.heeft(tabel, key):
            return Cel("", "")
        plek, werkboek = self.klas.plek(tabel, rij, key), self.klas.werkboek
        zichtbaar = werkboek.blad(tabel).zicht != "verborgen"
        return Cel(plek["blad"], plek["cel"], zichtbaar, werkboek.tabel(tabel).column(key).personal)


@dataclass
class Uitkomst:
    """What was noticed; `meldingen` say which files take no part, stand there twice or differ.

    `bron` is what was read, for writing what was noticed in it.
    """

    meldingen: list[Melding] = field(default_factory=list)
    klassen: list[Klasuitkomst] = field(default_factory=list)
    gevonden: int = 0
    exit_code: int = GEMAAKT
    bron: Gecontroleerd = field(default_factory=Gecontroleerd)

    @property
    def gelezen(self) -> int:
        """How many klassenmappen could be read."""
        return len(self.klassen)


def signaleer(
    paden: Sequence[str | Path],
    school: Path | None = None,
    datum: date | None = None,
    *,
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitkomst:
    """Notice what asks attention in files, folders and patterns; the order does not matter.

    Nothing is written yet. Exit code: 0 made, 3 a file could not be read or none was found.

    Args:
        school: school folder or school.toml; else the nearest one; else each class goes by the
            agreements it carries.
        datum: the day the signals are made on, today when absent.
        voortgang: called with (done, total) after each file.
    """
    gelezen = controleer(paden, school, voortgang=voortgang)
    return signaleer_gelezen(gelezen, afspraken_van(paden, school), datum or date.today())


def signaleer_gelezen(gelezen: Gecontroleerd, afspraken: School | None, datum: date) -> Uitkomst:
    """Return the same of klassenmappen that are read and checked already."""
    bezwaren = [melding for melding in gelezen.meldingen if sluit_uit(melding)]
    weg = {melding.bestand for melding in bezwaren if melding.code < TUSSEN}
    van_allen = Signaleerder(afspraken, datum) if afspraken else None
    klassen = [
        _klas(klas, afspraken, datum, van_allen, gelezen.meldingen)
        for klas in sorted(gelezen.klassen, key=_volgorde)
        if klas.bestand not in weg
    ]
    gezegd = [*map(_dubbel, bezwaren), *_anders(gelezen, afspraken)]
    gezegd.sort(key=lambda melding: (melding.bestand, melding.code))
    code = GEMAAKT if klassen and not weg else WEG
    return Uitkomst(gezegd, klassen, gelezen.gevonden, code, gelezen)


def voorbereid(uitkomst: Uitkomst, datum: date) -> Uitvoering:
    """Return what putting these signals on the sheets Signalen would change; nothing is written.

    A class whose niveaus the school does not know keeps the signals it has.
    """
    per_bestand = {klas.klas.bestand: klas.signalen for klas in uitkomst.klassen}
    anders = {
        m.bestand: m for m in uitkomst.meldingen if (m.code, m.ernst) == (ANDERS, Ernst.AANPASSEN)
    }

    def actie(klas: Klas, _school: School, dag: date) -> Voorstel:
        if klas.bestand in anders:
            raise KanNiet(str(anders[klas.bestand]))
        return op_het_blad(klas, per_bestand[klas.bestand], dag)

    return bereid_gelezen(uitkomst.bron, None, actie, datum, bladen=(BLAD,))


def _dubbel(melding: Melding) -> Melding:
    """A class that is there twice does not count in an overview; here both are shown."""
    if melding.code != DUBBEL:
        return melding
    return replace(melding, doe=f"{melding.doe.partition(';')[0]}; {APART}")


def _anders(gelezen: Gecontroleerd, afspraken: School | None) -> Iterator[Melding]:
    """Say which classes were made with other agreements than those the signals go by."""
    systemen = {klas.bestand: klas.school.systeem for klas in gelezen.klassen}
    for melding in gelezen.meldingen:
        if afspraken and melding.code == ANDERS:
            systeem = systemen[melding.bestand]
            if systeem.niveaus == afspraken.systeem.niveaus:
                yield replace(melding, ernst=Ernst.LET_OP, zin=ANDERE_AFSPRAKEN, doe="")
            else:
                niveaus = f"{noem(systeem)} en in school.toml {noem(afspraken.systeem)}"
                zin = f"De niveaus zijn hier {niveaus}; {GEEN_SIGNAAL}"
                yield replace(melding, ernst=Ernst.AANPASSEN, zin=zin, doe=TERUGZETTEN)


def tel_zin(signalen: KlasSignalen) -> str:
    """'9 van de 24 kinderen vragen aandacht: 8 keer sterk en 20 keer let op; daarnaast 37 tips.'"""
    totaal, vraagt = len(signalen.kinderen), signalen.vraagt_aandacht
    if not totaal:
        return "er staan nog geen kinderen in."
    kinderen = "het ene kind" if totaal == 1 else f"de {totaal} kinderen"
    tips, bewust = signalen.tel(Sterkte.TIP), signalen.bewust_niet
    zwaar = [f"{n} keer {s}" for s in (Sterkte.STERK, Sterkte.LET_OP) if (n := signalen.tel(s))]
    if zwaar:
        wie = f"{vraagt} van {kinderen}" if totaal > 1 else kinderen
        zin = f"{wie} {'vraagt' if vraagt == 1 else 'vragen'} aandacht: {rij_aaneen(zwaar)}"
    else:
        zin = f"geen {'sterk of let op' if tips else 'signalen'} bij {kinderen}"
    if tips:
        zin += f"; daarnaast {tips} {'tip' if tips == 1 else 'tips'}"
    return f"{zin}{f'; {bewust} keer bewust niet' if bewust else ''}."


def _klas(
    klas: Klas,
    afspraken: School | None,
    dag: date,
    signaleerder: Signaleerder | None,
    meldingen: Sequence[Melding],
) -> Klasuitkomst:
    gevonden = signaleer_klas(
        klas.inhoud,
        afspraken or klas.school,
        dag,
        afgekeurd=klas.afgekeurd,
        groep=klas.groep or Path(klas.bestand).stem,
        signaleerder=signaleerder,
    )
    te_doen = [m for m in meldingen if m.bestand == klas.bestand and m.ernst is Ernst.AANPASSEN]
    return Klasuitkomst(klas, gevonden, len(te_doen))


def _volgorde(klas: Klas) -> tuple[object, ...]:
    return (klas.leerjaren, natuurlijk(klas.groep), klas.bestand, klas.sha256)
