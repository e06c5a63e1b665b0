"""Next year's klassenmappen: from the administration, with what the old ones know of each child.

All old classes must be readable, and none of the new files may be there: what a child brings can't
be added afterwards.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hgw_excel.acties.bagage import LEERLINGEN
from hgw_excel.acties.leerlingbestand import Inschrijving, Plek, koppel, plekken
from hgw_excel.acties.leerlingnamen import als_leerling
from hgw_excel.acties.overdracht import Bron, Herkomst, neem_mee, niet_mee
from hgw_excel.bijwerken.opslaan import Stuk, schrijf_samen
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import sluit_uit
from hgw_excel.controle.zinnen import keer
from hgw_excel.domein.melding import Ernst, KanNiet, Melding
from hgw_excel.domein.schooljaar import beginjaar
from hgw_excel.platform import os_zin
from hgw_excel.school.controleren import controleer
from hgw_excel.school.nieuw import XLSM, XLSX, Klasbestand, bouw, maak_inhouden, vind_toml
from hgw_excel.school.overdrachtlijst import LIJST, Geval, Lot, maak_lijst
from hgw_excel.school.schoolmap import zoek_school
from hgw_excel.school.uitvoeren import EERST

ANDER_SCHOOLJAAR = "HGW605"
"""School.toml is of next year already: that old classes differ is as it should be."""


@dataclass
class Uitkomst:
    """What was written, how many children came with how much, and what there is to say.

    Attributes:
        geschreven: the new klassenmappen, and the list.
        kinderen: in the new classes; `mee` of them brought what is known.
        gevallen: children who bring nothing, or of whom it is not sure, with what is the matter.
        vooral_nieuw: new files in which more than half of the children above groep 1 is in no old
            klassenmap: one of those may have been forgotten.
    """

    geschreven: list[Path] = field(default_factory=list)
    kinderen: int = 0
    mee: int = 0
    gevallen: list[Geval] = field(default_factory=list)
    vooral_nieuw: list[str] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)

    def tel(self, lot: Lot) -> int:
        """Count the children of one kind; who can't be told apart in the new classes only."""
        return sum(
            geval.lot is lot and (lot is not Lot.ONZEKER or bool(geval.naar))
            for geval in self.gevallen
        )


def toml_van(school: Path | None, uit: Path, paden: Sequence[str | Path]) -> Path:
    """Return the school.toml to go by: as asked, of the new folder, else of the old one.

    Raises:
        KanNiet: there is none.
    """
    oud = [Path(pad) for pad in paden]
    return vind_toml(school or zoek_school([uit]) or zoek_school(oud) or uit)


def draag_over(
    paden: Sequence[str | Path],
    leerlingen: Path,
    uit: Path,
    school: Path,
    *,
    macros: bool = False,
    voortgang: Callable[[int, int], None] | None = None,
) -> Uitkomst:
    """Write next year's klassenmappen with what the children bring, and a list of who did not.

    Args:
        paden: this year's klassenmappen.
        leerlingen: next year's pupil file.
        school: school folder or school.toml, of next year.
        macros: whether the new ones are .xlsm, whatever the old ones were.
        voortgang: called with (done, total) while the old classes are read.

    Raises:
        KanNiet: an old class is not in order, a new file is there already, it is one schooljaar, or
            a package for macros is missing.
    """
    oud = _oude_klassen(paden, school, voortgang)
    bestanden, meldingen = maak_inhouden(school, leerlingen, macros=macros)
    uitkomst = Uitkomst(meldingen=meldingen)
    if not bestanden:
        return uitkomst
    _eis_later(oud, bestanden)
    _eis_vrij(uit, [bestand.naam for bestand in bestanden] + [LIJST])
    vandaan, uitkomst.gevallen = _koppel(oud, bestanden)
    inhouden = {b.naam: neem_mee(b.inhoud, vandaan[b.naam]) for b in bestanden}
    uitkomst.vooral_nieuw = [b.naam for b in bestanden if _is_vooral_nieuw(b, uitkomst.gevallen)]
    uitkomst.kinderen = sum(len(_inschrijvingen(bestand)) for bestand in bestanden)
    uitkomst.mee = sum(map(len, vandaan.values()))
    delen = {naam: bouw(inhoud, macros) for naam, inhoud in inhouden.items()}
    delen[LIJST] = maak_lijst(uitkomst.gevallen)
    uitkomst.geschreven = _schrijf(uit, delen)
    return uitkomst


def _is_vooral_nieuw(bestand: Klasbestand, gevallen: Sequence[Geval]) -> bool:
    kinderen = [een.leerling for _, een in _inschrijvingen(bestand)]
    hoger = sum((kind.leerjaar or 0) > 1 for kind in kinderen)
    nieuw = sum(
        g.lot is Lot.NIEUW and g.naar == bestand.naam and (g.leerling.leerjaar or 0) > 1
        for g in gevallen
    )
    return 2 * nieuw > hoger


def _oude_klassen(
    paden: Sequence[str | Path], school: Path, voortgang: Callable[[int, int], None] | None
) -> list[Klas]:
    """Return this year's classes; one that is not in order stops all of it."""
    gelezen = controleer(paden, school, voortgang=voortgang)
    for melding in gelezen.meldingen:
        if melding.ernst is not Ernst.AANPASSEN or melding.code == ANDER_SCHOOLJAAR:
            continue
        if melding.bestand and (melding.code.startswith(EERST) or sluit_uit(melding)):
            zin = f"{melding.bestand} is nog niet in orde. {melding}"
            raise KanNiet(f"{zin} Er is niets geschreven.")
    if not gelezen.klassen:
        raise KanNiet("Er is geen klassenmap van dit schooljaar gevonden.")
    klassen = sorted(gelezen.klassen, key=lambda klas: klas.bestand)
    for klas in klassen:
        _eis_leesbaar(klas)
    return klassen


def _eis_leesbaar(klas: Klas) -> None:
    """Refuse a class in which something stands that would stay behind."""
    achter = niet_mee(klas)
    if achter:
        (blad, cel), *rest = achter
        zin = f"{klas.bestand} is nog niet in orde. {blad}, {cel}: wat hier staat kan niet mee"
        zin += f", en dat van nog {keer(len(rest), 'cel', 'cellen')} ook niet" if rest else ""
        doe = "Kijk het na ('hgw controleer' zegt wat er is) en probeer het opnieuw."
        raise KanNiet(f"{zin}. {doe} Er is niets geschreven.")


def _eis_later(oud: Sequence[Klas], nieuw: Sequence[Klasbestand]) -> None:
    """Refuse a second year that is no other year than the first."""
    jaar = str(nieuw[0].inhoud.kop_ruw.get("hgw_schooljaar") or "")
    for klas in oud:
        if not klas.schooljaar:
            doe = "Typ het daar en probeer het opnieuw."
            raise KanNiet(f"Op Start van {klas.bestand} staat geen schooljaar. {doe}")
        if beginjaar(klas.schooljaar) >= beginjaar(jaar):
            zin = f"{klas.bestand} is van {klas.schooljaar} en de nieuwe klassenmappen zijn dat ook"
            if beginjaar(jaar) != beginjaar(klas.schooljaar):
                zin = f"{klas.bestand} is van {klas.schooljaar}, de nieuwe zijn van {jaar or '?'}"
            raise KanNiet(f"{zin}. Zet in school.toml het nieuwe schooljaar.")


def _eis_vrij(uit: Path, namen: Sequence[str]) -> None:
    """Refuse to begin when a file is there, of either kind: what exists is never overwritten."""
    for pad in ((uit / naam).with_suffix(soort) for naam in namen for soort in (XLSX, XLSM)):
        if pad.exists():
            raise KanNiet(
                f"'{pad.name}' staat al in '{uit}'. Kies een lege map; er is niets veranderd."
            )


def _schrijf(uit: Path, delen: Mapping[str, bytes]) -> list[Path]:
    """Write all files or none: half a school can't be added to."""
    try:
        uit.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise KanNiet(f"De map '{uit}' is niet te maken. {os_zin(fout)}") from fout
    stukken = [Stuk(uit / naam, deel) for naam, deel in delen.items()]
    schrijf_samen(stukken)
    return [stuk.doel for stuk in stukken]


def _inschrijvingen(bestand: Klasbestand) -> list[tuple[int, Inschrijving]]:
    """Return each pupil of a new class with its place on Leerlingen."""
    rijen = bestand.inhoud.ruw[LEERLINGEN]
    return [
        (i, Inschrijving(bestand.naam, als_leerling(dict(rij))))
        for i, rij in enumerate(rijen)
        if rij.get("leerling")
    ]


def _koppel(
    oud: Sequence[Klas], nieuw: Sequence[Klasbestand]
) -> tuple[Mapping[str, dict[int, Herkomst]], list[Geval]]:
    """Return per new file where its children come from, and of whom nothing or little is sure."""
    kinderen = [plek for klas in oud for plek in plekken(klas)]
    pupillen = [(b.naam, i, een) for b in nieuw for i, een in _inschrijvingen(b)]
    gekoppeld, twijfel, getwijfeld = koppel(kinderen, [een for _, _, een in pupillen])
    plek_van = {id(een): _hier(bij) for een, bij in gekoppeld}
    bronnen = {klas.bestand: Bron(klas) for klas in oud}
    vandaan: dict[str, dict[int, Herkomst]] = {bestand.naam: {} for bestand in nieuw}
    gevallen = []
    for naam, i, een in pupillen:
        plek = plek_van.get(id(een))
        if plek is not None:
            vandaan[naam][i] = Herkomst(bronnen[plek.klas.bestand], plek.leerling_id)
        lot = _lot(een, plek, onzeker=id(een) in twijfel)
        if lot is not None:
            gevallen.append(Geval(lot, een.leerling, naam, plek.klas.bestand if plek else ""))
    mee = {plek.hier for _, bij in gekoppeld for plek in bij}
    for plek in kinderen:
        if plek.hier not in mee and not plek.weg:
            lot = Lot.ONZEKER if plek.hier in getwijfeld else Lot.BLIJFT
            gevallen.append(Geval(lot, plek.leerling, "", plek.klas.bestand))
    return vandaan, gevallen


def _hier(bij: Sequence[Plek]) -> Plek:
    """Return where a child was last: in the class where it did not leave."""
    return min(bij, key=lambda plek: (plek.weg, plek.hier))


def _lot(een: Inschrijving, plek: Plek | None, *, onzeker: bool) -> Lot | None:
    """Say what there is to tell of a pupil; nothing of who was found by its number."""
    if plek is None:
        return Lot.ONZEKER if onzeker else Lot.NIEUW
    nummer = een.leerling.leerlingnummer
    return None if nummer and nummer == plek.leerling.leerlingnummer else Lot.OP_NAAM
