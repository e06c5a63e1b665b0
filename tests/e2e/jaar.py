"""A whole school year on one class, played in LibreOffice; `python -m tests.e2e.jaar` tells it.

The teacher types in LibreOffice, the IB runs commands; both change one file. Counted are the
typed cells by kind, and the decisions: each choice of the teacher, and each time a command asks.
"""

import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hgw_excel.cli.ingang import main as hgw
from hgw_excel.domein.getal import to_decimal
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.ruw import cel_adres
from hgw_excel.schema.wijziging import Wijzigingen
from hgw_excel.school.bijwerken import werk_bij
from hgw_excel.school.schoolmap import SCHOOL_TOML, maak_schoolmap
from tests import libreoffice
from tests.e2e import jaarwerk as werk
from tests.e2e.gids import Gids, formules, lees
from tests.e2e.jaarwerk import Cel
from tests.e2e.school import leerlinglijst, maak_klassenmap
from tests.libreoffice import Document, Kantoor

TYPEN_HOOGSTENS, BESLISSINGEN_HOOGSTENS = 90, 15
"""Per period, for 29 children; scores are apart."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One step: what was typed and decided, what a command changed, and what was wrong after it."""

    naam: str
    periode: int
    getypt: Counter[str]
    beslissingen: int
    door_hgw: int
    aanpassen: tuple[str, ...]
    anders: tuple[str, ...]


class Jaar:
    """The class while the year goes by. With `elke_stap` LibreOffice looks after each command."""

    def __init__(self, kantoor: Kantoor, map_: Path, *, elke_stap: bool = False) -> None:
        self.kantoor, self.map, self.elke_stap = kantoor, map_, elke_stap
        _met_data(map_ / "school")
        self.pad = maak_klassenmap(map_ / "school")
        self.gids = lees(self.pad)
        werk_bij(self.pad, self.gids.klas,
                 Wijzigingen(rijen={"tblToetsen": werk.vorig_jaar(self.gids)}))  # fmt: skip
        self.gids = lees(self.pad)
        self.periode = 1
        self.stappen: list[Stap] = []
        self.volgend = self.pad
        """The klassenmap of next year, at the end."""
        self.getypt: list[tuple[str, Cel]] = []
        """Every typed cell, with the id of its child, '' without one."""

    def leerkracht(self, naam: str, *delen: Callable[[Gids], list[Cel]]) -> None:
        """Open the class, look whether all values are what LibreOffice computes, type, save."""
        document = self.kantoor.open(self.pad)
        anders = tuple(verschil(document, self.pad))
        cellen = [cel for deel in delen for cel in deel(self.gids)]
        for cel in cellen:
            self.getypt.append((_kind(self.gids, cel), cel))
        _typ(document, self.gids, cellen)
        document.herbereken()
        bewaard = document.bewaar(self.map / "bewaard.xlsx")
        document.sluit()
        bewaard.replace(self.pad)
        self.gids = lees(self.pad)
        getypt = Counter(cel.soort for cel in cellen)
        self._klaar(naam, getypt, sum(cel.keuze for cel in cellen), 0, anders)

    def opdracht(self, naam: str, *args: str, vraagt: int = 1) -> None:
        """Run a command of the IB; it asks once, and the answer is yes."""
        oud = self.gids
        zegt = io.StringIO()
        with redirect_stdout(zegt):
            code = _draai((naam, *args))
        assert code == 0, f"hgw {naam} ended with {code}:\n{zegt.getvalue()}"
        self.gids = lees(self.pad)
        anders = self._anders(self.pad) if self.elke_stap else ()
        self._klaar(f"hgw {naam}", Counter(), vraagt, veranderd(oud, self.gids), anders)

    def kijk(self, naam: str, pad: Path) -> None:
        """Let LibreOffice look at a klassenmap once more."""
        self._klaar(naam, Counter(), 0, 0, self._anders(pad))

    def _anders(self, pad: Path) -> tuple[str, ...]:
        document = self.kantoor.open(pad)
        anders = tuple(verschil(document, pad))
        document.sluit()
        return anders

    def schrijf(self, naam: str, dag: date, *args: str) -> None:
        """Run a command that writes in the class on a day."""
        self.opdracht(naam, str(self.pad), *args, "--datum", dag.isoformat(), "--overschrijf")

    def _klaar(
        self, naam: str, getypt: Counter[str], keuzes: int, door_hgw: int, anders: tuple[str, ...]
    ) -> None:
        self.stappen.append(
            Stap(naam, self.periode, getypt, keuzes, door_hgw, tuple(self.gids.aanpassen), anders)
        )

    def typwerk(self, periode: int) -> int:
        """Typed cells in a period, beside the scores."""
        return sum(
            n for s in self.stappen if s.periode == periode
            for soort, n in s.getypt.items() if soort != werk.SCORES
        )  # fmt: skip

    def beslissingen(self, periode: int) -> int:
        """Decisions in a period."""
        return sum(stap.beslissingen for stap in self.stappen if stap.periode == periode)


def _met_data(map_: Path) -> None:
    """Make the school folder, with the days of the periods that its example proposes."""
    maak_schoolmap(map_)
    toml = map_ / SCHOOL_TOML
    tekst = toml.read_text(encoding="utf-8")
    for veld in ("van", "tot"):
        tekst = tekst.replace(f"# {veld} = 202", f"{veld} = 202")
    toml.write_text(tekst, encoding="utf-8")


def _draai(args: tuple[str, ...]) -> object:
    try:
        hgw(list(args))
    except SystemExit as gestopt:
        return gestopt.code
    return 0


def _kind(gids: Gids, cel: Cel) -> str:
    if not cel.tabel or "leerling_id" not in gids.klas.koppelingen[cel.tabel].plaats:
        return ""
    i = cel.wie if isinstance(cel.wie, int) else gids.rij(cel.tabel, cel.wie)
    return str(gids.inhoud.ruw[cel.tabel][i].get("leerling_id") or "")


def _typ(document: Document, gids: Gids, cellen: Sequence[Cel]) -> None:
    """Type the cells; results are pasted by the column, as from the volgsysteem."""
    document.uno.enableAutomaticCalculation(False)
    for blok in _blokken([cel for cel in cellen if cel.soort == werk.SCORES]):
        eerste = blok[0]
        plek = gids.plek(eerste.tabel, eerste.wie, eerste.key)
        document.plak(*plek, [cel.tekst for cel in blok])
    for cel in cellen:
        if cel.soort != werk.SCORES:
            adres = gids.boek.adressen.get(cel.key) if not cel.tabel else None
            document.typ(*(adres or gids.plek(cel.tabel, cel.wie, cel.key)), cel.tekst)
    document.uno.enableAutomaticCalculation(True)


def _blokken(cellen: Sequence[Cel]) -> list[list[Cel]]:
    """Return the cells of one column that stand below each other, together."""
    blokken: list[list[Cel]] = []
    for cel in sorted(cellen, key=lambda cel: (cel.key, int(cel.wie))):
        vorige = blokken[-1][-1] if blokken else None
        if vorige and vorige.key == cel.key and int(vorige.wie) + 1 == int(cel.wie):
            blokken[-1].append(cel)
        else:
            blokken.append([cel])
    return blokken


def verschil(document: Document, pad: Path) -> Iterator[str]:
    """Yield every formula cell that LibreOffice computes otherwise than the file says."""
    document.herbereken()
    bladen: dict[str, dict[str, str | Decimal]] = {}
    for (blad, cel), waarde in formules(pad).items():
        bladen.setdefault(blad, {})[cel] = waarde
    for blad, cellen in bladen.items():
        plekken = {cel: plaats(cel) for cel in cellen}
        kolom, rij = (max(plek[i] for plek in plekken.values()) for i in (0, 1))
        nu = document.waarden(blad, f"A1:{cel_adres(rij, kolom)}")
        for cel, waarde in cellen.items():
            hier = _zelfde_vorm(document, blad, cel, nu[plekken[cel][1]][plekken[cel][0]])
            if hier != waarde:
                yield f"{blad} {cel}: {waarde!r} against {hier!r}"


def _zelfde_vorm(
    document: Document, blad: str, cel: str, hier: str | float | None
) -> str | Decimal:
    if hier is None:  # an error cell
        return str(getattr(document.waarde(blad, cel), "code", ""))
    return to_decimal(hier) if isinstance(hier, float) else hier


def plaats(cel: str) -> tuple[int, int]:
    """Return column and row from 0 of 'AB12'."""
    letters = cel.rstrip("0123456789")
    kolom = 0
    for letter in letters:
        kolom = kolom * 26 + ord(letter) - 64
    return kolom - 1, int(cel[len(letters) :]) - 1


def veranderd(oud: Gids, nieuw: Gids) -> int:
    """Count the cells of tables in which another value stands than before."""
    uit = 0
    for tabel, rijen in nieuw.inhoud.ruw.items():
        eerder = oud.inhoud.ruw.get(tabel, [])
        for i, rij in enumerate(rijen):
            vorige = eerder[i] if i < len(eerder) else {}
            uit += sum((rij.get(k) or "") != (vorige.get(k) or "") for k in {*rij, *vorige})
    return uit


def speel(kantoor: Kantoor, map_: Path, *, elke_stap: bool = False) -> Jaar:
    """September to June: two periods, each from overview to evaluation."""
    jaar = Jaar(kantoor, map_, elke_stap=elke_stap)
    _periode_1(jaar)
    _periode_2(jaar)
    jaar.kijk("juni: nakijken", jaar.pad)
    jaar.volgend = _overdracht(jaar)
    if elke_stap:
        jaar.kijk("augustus: de klassenmap van volgend jaar", jaar.volgend)
    return jaar


def _voorstellen(jaar: Jaar, dag: date) -> None:
    for naam in ("signaleer", "indelen", "plan"):
        jaar.schrijf(naam, dag)


def _boekje(jaar: Jaar, dag: date) -> None:
    uit = str(jaar.map / f"groepsbespreking {jaar.periode}.xlsx")
    jaar.opdracht("bespreking", str(jaar.pad), "--uit", uit, "--datum", dag.isoformat())


def _periode_1(jaar: Jaar) -> None:
    jaar.leerkracht("september: groepsoverzicht", werk.overzicht)
    _voorstellen(jaar, date(2026, 9, 10))
    jaar.leerkracht(
        "september tot januari: kiezen, plannen, praten",
        lambda g: werk.reacties(g, 3, "opgepakt"),
        lambda g: werk.keuzes(g, "rekenen", (
            ("intensief", "basis", "werkt zelfstandig"), ("basis", "intensief", ""),
            ("basis", "eigen leerlijn", "OPP"),
        )),
        lambda g: werk.plan(g, 1),
        lambda g: werk.klaar(g, 1, "indeling", "14-9-2026"),
        lambda g: werk.klaar(g, 1, "plan", "18-9-2026"),
        lambda g: werk.gesprek(g, "Adam", "ouders", "12-11-2026", "elke avond samen lezen"),
        lambda g: werk.klaar(g, 1, "tussenevaluatie", "20-11-2026"),
        lambda g: werk.methode(g, 1),
        werk.wisselingen,
    )  # fmt: skip
    jaar.schrijf("bijwerken", date(2027, 1, 18))
    jaar.leerkracht(
        "januari: toetsen en evaluatie",
        werk.komt_erbij,
        lambda g: werk.toetsen(g, "M"),
        lambda g: werk.evaluatie(g, 1),
        lambda g: werk.klaar(g, 1, "groepsbespreking", "28-1-2027"),
    )
    _boekje(jaar, date(2027, 1, 28))
    jaar.schrijf("periode", date(2027, 1, 29), "--naar", "2")


def _periode_2(jaar: Jaar) -> None:
    jaar.periode = 2
    _voorstellen(jaar, date(2027, 2, 4))
    jaar.leerkracht(
        "februari tot juni: kiezen, plannen, praten, toetsen, evaluatie",
        werk.overzicht_bij,
        lambda g: werk.reacties(g, 3, "bespreken"),
        lambda g: werk.keuzes(g, "spelling", (("intensief", "basis", "groeit hard"),)),
        lambda g: werk.plan(g, 2),
        lambda g: werk.klaar(g, 2, "indeling", "8-2-2027"),
        lambda g: werk.klaar(g, 2, "plan", "10-2-2027"),
        lambda g: werk.gesprek(g, werk.NIEUW, "ouders", "11-3-2027", "na vier weken weer praten"),
        lambda g: werk.klaar(g, 2, "tussenevaluatie", "9-4-2027"),
        lambda g: werk.methode(g, 2),
        lambda g: werk.toetsen(g, "E"),
        lambda g: werk.evaluatie(g, 2),
        lambda g: werk.klaar(g, 2, "groepsbespreking", "24-6-2027"),
    )  # fmt: skip
    _boekje(jaar, date(2027, 6, 24))
    jaar.schrijf("signaleer", date(2027, 6, 28))


def _overdracht(jaar: Jaar) -> Path:
    """Hand the class over to the next schooljaar; return the new klassenmap."""
    school = jaar.map / "volgend jaar"
    maak_schoolmap(school)
    toml = school / SCHOOL_TOML
    tekst = toml.read_text(encoding="utf-8")
    toml.write_text(tekst.replace('schooljaar = ""', 'schooljaar = "2027-2028"'), encoding="utf-8")
    lijst = school / "leerlingen.csv"
    regels = leerlinglijst("6/7", werk.volgend_jaar(jaar.gids)).replace("2026-2027", "2027-2028")
    lijst.write_text(regels, encoding="utf-8")
    uit = school / "klassen"
    jaar.opdracht("overdracht", str(jaar.pad), "--leerlingen", str(lijst), "--uit", str(uit),
                  "--school", str(school))  # fmt: skip
    (nieuw,) = uit.glob("klassenmap*.xlsx")
    return nieuw


def nergens(gids: Gids, getypt: Sequence[tuple[str, Cel]]) -> list[str]:
    """Return the typed cells whose value stands nowhere in the class any more.

    What was typed about a child is looked for in all rows of that child, archives too.
    """
    per_kind: dict[str, set[str]] = {}
    for rijen in gids.inhoud.ruw.values():
        for rij in rijen:
            waarden = {vorm(waarde) for waarde in rij.values()}
            per_kind.setdefault("", set()).update(waarden)
            per_kind.setdefault(str(rij.get("leerling_id") or ""), set()).update(waarden)
    per_kind[""] |= {vorm(waarde) for waarde in gids.inhoud.kop_ruw.values()}
    return [
        f"{cel.tabel} {cel.wie} {cel.key}: {cel.tekst}"
        for kind, cel in getypt
        if getypt_als(cel.tekst) not in per_kind.get(kind, set())
    ]


def vorm(waarde: Waarde) -> str:
    """Return a value as one text, whatever kind of number or day it is."""
    if isinstance(waarde, date):
        return f"{waarde.day}-{waarde.month}-{waarde.year}"
    return f"{waarde:g}" if isinstance(waarde, int | float) else str(waarde or "")


def getypt_als(tekst: str) -> str:
    """Return what was typed in that form."""
    try:
        return f"{float(tekst.replace(',', '.')):g}"
    except ValueError:
        return tekst


def verslag(jaar: Jaar) -> Iterator[str]:
    """Yield the counts as a table, and per period what counts."""
    yield "| step | period | scores | other cells | decisions | cells by hgw |"
    yield "|---|---|---|---|---|---|"
    for stap in jaar.stappen:
        scores = stap.getypt[werk.SCORES]
        rest = stap.getypt.total() - scores
        yield (f"| {stap.naam} | {stap.periode} | {scores} | {rest} | {stap.beslissingen} "
               f"| {stap.door_hgw} |")  # fmt: skip
    for periode in (1, 2):
        soorten = Counter[str]()
        for stap in jaar.stappen:
            if stap.periode == periode:
                soorten += stap.getypt
        delen = ", ".join(f"{soort} {n}" for soort, n in soorten.most_common())
        yield (f"period {periode}: {jaar.typwerk(periode)} typed cells beside the scores (at most "
               f"{TYPEN_HOOGSTENS}), {jaar.beslissingen(periode)} decisions (at most "
               f"{BESLISSINGEN_HOOGSTENS}): {delen}")  # fmt: skip


def main() -> int:
    """Play the year with a look of LibreOffice after every step; tell the counts."""
    with libreoffice.start() as kantoor, TemporaryDirectory() as map_:
        jaar = speel(kantoor, Path(map_), elke_stap=True)
    mis = [f"{s.naam}: {zin}" for s in jaar.stappen for zin in (*s.aanpassen, *s.anders)]
    mis += nergens(jaar.gids, jaar.getypt)
    sys.stdout.write("\n".join([*verslag(jaar), *mis, ""]))
    return 1 if mis else 0


if __name__ == "__main__":
    raise SystemExit(main())
